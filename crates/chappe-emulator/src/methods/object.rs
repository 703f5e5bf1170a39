//! Objects within the JSON of parameters, and the server's words for what is wrong in them.

use serde_json::{Map, Value};

use super::{Context, send::formatted_text};
use crate::{reply::Refusal, text::FormattedText};

/// An object within a parameter.
#[derive(Clone, Copy, Debug)]
pub(super) struct Object<'a>(&'a Map<String, Value>);

/// What is wrong within a parameter.
#[derive(Debug)]
pub(super) enum Mistake {
    /// Words that follow those that say where it is.
    Words(String),
    /// A refusal of something that stands elsewhere by itself.
    Refused(Refusal),
}

impl Mistake {
    pub(super) fn words(text: &str) -> Self {
        Self::Words(text.to_owned())
    }

    /// The refusal, without words before it.
    pub(super) fn alone(self) -> Refusal {
        match self {
            Self::Words(words) => {
                let mut chars = words.chars();
                let first = chars.next().map(char::to_lowercase);
                let words: String = first.into_iter().flatten().chain(chars).collect();
                Refusal::bad_request(&words)
            }
            Self::Refused(refusal) => refusal,
        }
    }

    /// The refusal, with words before it that say where the mistake is.
    pub(super) fn within(self, place: &str) -> Refusal {
        let words = match self {
            Self::Words(words) => words,
            Self::Refused(refusal) => match refusal.description.strip_prefix("Bad Request: ") {
                Some(words) => capitalized(words),
                None => return refusal,
            },
        };
        Refusal::bad_request(&format!("{place}: {words}"))
    }
}

impl From<String> for Mistake {
    fn from(words: String) -> Self {
        Self::Words(words)
    }
}

impl From<Refusal> for Mistake {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl<'a> Object<'a> {
    pub(super) fn of(value: &'a Value) -> Option<Self> {
        value.as_object().map(Self)
    }

    /// A field that is there and is not `null`.
    pub(super) fn field(self, name: &str) -> Option<&'a Value> {
        self.0.get(name).filter(|value| !value.is_null())
    }

    /// A text, or a number as it is written; empty where there is none.
    pub(super) fn text(self, name: &str) -> Result<String, Mistake> {
        match self.field(name) {
            None => Ok(String::new()),
            Some(Value::String(text)) => Ok(text.clone()),
            Some(Value::Number(number)) => Ok(number.to_string()),
            Some(_) => Err(wrong_type(name, "String")),
        }
    }

    pub(super) fn required_text(self, name: &str) -> Result<String, Mistake> {
        self.field(name).ok_or_else(|| missing(name))?;
        self.text(name)
    }

    /// A whole number between zero and this; zero where there is none.
    pub(super) fn integer(self, name: &str, max: i64) -> Result<i64, Mistake> {
        let number = match self.field(name) {
            None => Some(0),
            Some(Value::Number(number)) => number.as_i64(),
            Some(Value::String(text)) => text.parse().ok(),
            Some(_) => None,
        };
        let number = number.ok_or_else(|| wrong_type(name, "Number"))?;
        Ok(number.clamp(0, max))
    }

    pub(super) fn required_float(self, name: &str) -> Result<f64, Mistake> {
        let value = self.field(name).ok_or_else(|| missing(name))?;
        value.as_f64().ok_or_else(|| wrong_type(name, "Number"))
    }

    pub(super) fn flag(self, name: &str) -> Result<bool, Mistake> {
        match self.field(name) {
            None => Ok(false),
            Some(Value::Bool(flag)) => Ok(*flag),
            Some(_) => Err(wrong_type(name, "Boolean")),
        }
    }

    pub(super) fn required_array(self, name: &str) -> Result<&'a [Value], Mistake> {
        match self.field(name) {
            None => Err(missing(name)),
            Some(Value::Array(items)) => Ok(items),
            Some(_) => Err(wrong_type(name, "Array")),
        }
    }

    /// A text that is formatted by two fields beside it.
    pub(super) fn formatted(
        self,
        context: &Context<'_>,
        name: &str,
        [mode, entities]: [&str; 2],
    ) -> Result<FormattedText, Mistake> {
        let text = self.text(name)?;
        let mode = self.text(mode)?;
        let entities = self.field(entities).map(Value::to_string);
        let entities = entities.unwrap_or_default();
        Ok(formatted_text(context, &text, &mode, &entities)?)
    }
}

fn missing(name: &str) -> Mistake {
    Mistake::Words(format!("Can't find field \"{name}\""))
}

fn wrong_type(name: &str, expected: &str) -> Mistake {
    Mistake::Words(format!("Field \"{name}\" must be of type {expected}"))
}

fn capitalized(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(chars).collect()
    })
}
