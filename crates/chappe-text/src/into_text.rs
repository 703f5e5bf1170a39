//! What becomes a text by itself.

use std::{
    borrow::Cow,
    ops::{Add, AddAssign},
};

use chappe_types::types::Message;

use crate::Text;

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}

/// Of a slice of strings, say.
impl From<&&str> for Text {
    fn from(text: &&str) -> Self {
        Self::from(*text)
    }
}

impl From<&String> for Text {
    fn from(text: &String) -> Self {
        Self::from(text.as_str())
    }
}

impl From<Box<str>> for Text {
    fn from(text: Box<str>) -> Self {
        Self::from(String::from(text))
    }
}

impl From<Cow<'_, str>> for Text {
    fn from(text: Cow<'_, str>) -> Self {
        Self::from(text.into_owned())
    }
}

impl From<&Text> for Text {
    fn from(text: &Text) -> Self {
        text.clone()
    }
}

/// What [`Text::of`] gives.
impl From<&Message> for Text {
    fn from(message: &Message) -> Self {
        Self::of(message)
    }
}

/// Nothing, where there is nothing.
impl<T: Into<Text>> From<Option<T>> for Text {
    fn from(text: Option<T>) -> Self {
        text.map(Into::into).unwrap_or_default()
    }
}

macro_rules! from_written {
    ($($type:ty)+) => {
        $(
            /// As `to_string` writes it.
            impl From<$type> for Text {
                fn from(value: $type) -> Self {
                    Self::from(value.to_string())
                }
            }
        )+
    };
}

from_written! { char i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize f32 f64 }

macro_rules! from_tuple {
    ($($part:ident)+) => {
        /// One part behind the other.
        impl<$($part: Into<Text>),+> From<($($part,)+)> for Text {
            #[allow(non_snake_case, reason = "the types name the parts")]
            fn from(($($part,)+): ($($part,)+)) -> Self {
                let mut text = Self::new();
                $(text.push($part);)+
                text
            }
        }
    };
}

from_tuple! { A }
from_tuple! { A B }
from_tuple! { A B C }
from_tuple! { A B C D }
from_tuple! { A B C D E }
from_tuple! { A B C D E F }
from_tuple! { A B C D E F G }
from_tuple! { A B C D E F G H }
from_tuple! { A B C D E F G H I }
from_tuple! { A B C D E F G H I J }
from_tuple! { A B C D E F G H I J K }
from_tuple! { A B C D E F G H I J K L }

impl<T: Into<Text>> FromIterator<T> for Text {
    fn from_iter<I: IntoIterator<Item = T>>(texts: I) -> Self {
        let mut all = Self::new();
        all.extend(texts);
        all
    }
}

impl<T: Into<Text>> Extend<T> for Text {
    fn extend<I: IntoIterator<Item = T>>(&mut self, texts: I) {
        for text in texts {
            self.push(text);
        }
    }
}

impl<T: Into<Text>> Add<T> for Text {
    type Output = Self;

    fn add(mut self, text: T) -> Self {
        self.push(text);
        self
    }
}

impl<T: Into<Text>> AddAssign<T> for Text {
    fn add_assign(&mut self, text: T) {
        self.push(text);
    }
}

/// Not for `String`: with a second right side to its `+`, `string + &other_string` would compile no
/// more, anywhere in a program that has this crate.
impl Add<Text> for &str {
    type Output = Text;

    fn add(self, text: Text) -> Text {
        Text::from(self) + text
    }
}
