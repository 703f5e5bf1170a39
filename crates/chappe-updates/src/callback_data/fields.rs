//! The types of Rust's own that can be packed.

use super::{AlwaysFits, CallbackField, Length, Reader, Shape, Unreadable, Writer};

macro_rules! whole_numbers {
    ($($type:ident)*) => {$(
        impl CallbackField for $type {
            const SHAPE: Shape = Shape::named(stringify!($type));
            const LENGTH: Length = Length::varying(digits($type::MAX as u128, $type::MIN != 0));

            fn write(&self, writer: &mut Writer) {
                let is_negative = i128::try_from(*self).is_ok_and(i128::is_negative);
                // Of `MIN` there is no `-MIN`, so the digits are those of the distance from zero.
                let distance = u128::try_from(self.abs_diff(0)).unwrap_or_default();
                writer.varying(&to_base_36(is_negative, distance));
            }

            fn read(reader: &mut Reader<'_>) -> Result<Self, Unreadable> {
                Self::from_str_radix(reader.field()?, BASE).map_err(|_| Unreadable::Malformed)
            }
        }

        impl AlwaysFits for $type {}
    )*};
}

whole_numbers! { i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize }

const BASE: u32 = 36;

/// How many characters the numbers of a type take at most.
const fn digits(mut max: u128, signed: bool) -> usize {
    // The distance of `MIN` from zero is one more than that of `MAX`; no power of 36 is between.
    let mut count = signed as usize;
    while max > 0 {
        max /= BASE as u128;
        count += 1;
    }
    count
}

fn to_base_36(is_negative: bool, mut distance: u128) -> String {
    let mut digits = Vec::new();
    loop {
        let digit = (distance % u128::from(BASE)) as u32;
        digits.extend(char::from_digit(digit, BASE));
        distance /= u128::from(BASE);
        if distance == 0 {
            break;
        }
    }
    if is_negative {
        digits.push('-');
    }
    digits.into_iter().rev().collect()
}

impl CallbackField for bool {
    const SHAPE: Shape = Shape::named("bool");
    const LENGTH: Length = Length::fixed(1);

    fn write(&self, writer: &mut Writer) {
        writer.fixed(if *self { "1" } else { "0" });
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, Unreadable> {
        match reader.character()? {
            '1' => Ok(true),
            '0' => Ok(false),
            _ => Err(Unreadable::Malformed),
        }
    }
}

impl AlwaysFits for bool {}

impl CallbackField for char {
    const SHAPE: Shape = Shape::named("char");
    const LENGTH: Length = Length::fixed(4);

    fn write(&self, writer: &mut Writer) {
        writer.fixed(self.encode_utf8(&mut [0; 4]));
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, Unreadable> {
        reader.character()
    }
}

impl AlwaysFits for char {}

impl CallbackField for String {
    const SHAPE: Shape = Shape::named("String");
    const LENGTH: Length = Length::unlimited();

    fn write(&self, writer: &mut Writer) {
        writer.varying(self);
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, Unreadable> {
        reader.text()
    }
}

impl<T: CallbackField> CallbackField for Option<T> {
    const SHAPE: Shape = Shape::named("Option").field("Some", T::SHAPE);
    const LENGTH: Length = Length::fixed(1).then(Length::fixed(0).or(T::LENGTH));

    fn write(&self, writer: &mut Writer) {
        match self {
            Some(value) => {
                writer.fixed("+");
                value.write(writer);
            }
            None => writer.fixed("-"),
        }
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, Unreadable> {
        match reader.character()? {
            '+' => T::read(reader).map(Some),
            '-' => Ok(None),
            _ => Err(Unreadable::Malformed),
        }
    }
}

impl<T: AlwaysFits> AlwaysFits for Option<T> {}

macro_rules! tuples {
    ($(($($type:ident . $place:tt),*))*) => {$(
        impl<$($type: CallbackField),*> CallbackField for ($($type,)*) {
            const SHAPE: Shape = Shape::named("()")$(.field(stringify!($place), $type::SHAPE))*;
            const LENGTH: Length = Length::fixed(0)$(.then($type::LENGTH))*;

            #[allow(unused_variables)]
            fn write(&self, writer: &mut Writer) {
                $(self.$place.write(writer);)*
            }

            #[allow(unused_variables)]
            fn read(reader: &mut Reader<'_>) -> Result<Self, Unreadable> {
                Ok(($($type::read(reader)?,)*))
            }
        }

        impl<$($type: AlwaysFits),*> AlwaysFits for ($($type,)*) {}
    )*};
}

tuples! { () (A.0) (A.0, B.1) (A.0, B.1, C.2) (A.0, B.1, C.2, D.3) }
