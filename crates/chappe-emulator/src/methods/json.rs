//! JSON in parameters, read as the server reads it and refused in its words.

use serde_json::{Map, Value};

use crate::reply::Refusal;

/// What was read, or the server's reason why not.
pub(super) type Read<T> = Result<T, String>;

/// The members of an object. Numbers count as texts and texts as numbers, `null` as neither.
#[derive(Clone, Copy, Debug)]
pub(super) struct Object<'a>(&'a Map<String, Value>);

impl<'a> Object<'a> {
    pub(super) fn of(value: &'a Value) -> Option<Self> {
        value.as_object().map(Self)
    }

    pub(super) fn has(self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// A text that must be there.
    pub(super) fn text(self, name: &str) -> Read<String> {
        self.there(name)?;
        self.text_or_none(name)
    }

    /// A text, which is empty where it is not there.
    pub(super) fn text_or_none(self, name: &str) -> Read<String> {
        match self.0.get(name) {
            None => Ok(String::new()),
            Some(Value::String(text)) => Ok(text.clone()),
            Some(Value::Number(number)) => Ok(number.to_string()),
            Some(_) => Err(mistyped(name, "of type String")),
        }
    }

    /// A whole number that must be there.
    pub(super) fn integer(self, name: &str) -> Read<i64> {
        self.there(name)?;
        self.integer_or_zero(name)
    }

    pub(super) fn integer_or_zero(self, name: &str) -> Read<i64> {
        match self.0.get(name) {
            None => Ok(0),
            Some(Value::Number(number)) => whole(&number.to_string()),
            Some(Value::String(text)) => whole(text),
            Some(_) => Err(mistyped(name, "a Number")),
        }
    }

    /// A number that must be there.
    pub(super) fn float(self, name: &str) -> Read<f64> {
        self.there(name)?;
        self.float_or_none(name).map(Option::unwrap_or_default)
    }

    pub(super) fn float_or_none(self, name: &str) -> Read<Option<f64>> {
        match self.0.get(name) {
            None => Ok(None),
            Some(Value::Number(number)) => Ok(number.as_f64()),
            Some(_) => Err(mistyped(name, "of type Number")),
        }
    }

    /// A flag, which is false where it is not there.
    pub(super) fn flag(self, name: &str) -> Read<bool> {
        match self.0.get(name) {
            None => Ok(false),
            Some(Value::Bool(flag)) => Ok(*flag),
            Some(_) => Err(mistyped(name, "of type Boolean")),
        }
    }

    /// An object that must be there.
    pub(super) fn object(self, name: &str) -> Read<Self> {
        let value = self.there(name)?;
        Self::of(value).ok_or_else(|| mistyped(name, "of type Object"))
    }

    pub(super) fn object_or_none(self, name: &str) -> Read<Option<Self>> {
        if self.has(name) {
            self.object(name).map(Some)
        } else {
            Ok(None)
        }
    }

    /// An array that must be there.
    pub(super) fn array(self, name: &str) -> Read<&'a [Value]> {
        let value = self.there(name)?;
        let array = value.as_array().map(Vec::as_slice);
        array.ok_or_else(|| mistyped(name, "of type Array"))
    }

    /// The JSON text of a member, or an empty text.
    pub(super) fn json(self, name: &str) -> String {
        self.0.get(name).map(Value::to_string).unwrap_or_default()
    }

    fn there(self, name: &str) -> Read<&'a Value> {
        let value = self.0.get(name);
        value.ok_or_else(|| format!("Can't find field \"{name}\""))
    }
}

/// Decodes JSON; `what` is what the server calls it.
pub(super) fn decode(text: &str, what: &str) -> Result<Value, Refusal> {
    let malformed = |_| refuse(&format!("Can't parse {what} JSON object"));
    serde_json::from_str(text).map_err(malformed)
}

/// A refusal for a reason of the server's: its first letter becomes a small one, unless a constant
/// begins with it.
pub(super) fn refuse(reason: &str) -> Refusal {
    let mut letters = reason.chars();
    let first = letters.next().unwrap_or_default();
    let is_constant = letters
        .clone()
        .next()
        .is_some_and(|second| second == '_' || second.is_ascii_uppercase());
    if is_constant {
        return Refusal::bad_request(reason);
    }
    Refusal::bad_request(&format!("{}{}", first.to_ascii_lowercase(), letters.as_str()))
}

fn mistyped(name: &str, wanted: &str) -> String {
    format!("Field \"{name}\" must be {wanted}")
}

fn whole(text: &str) -> Read<i64> {
    let unreadable = |_| format!("Can't parse \"{text}\" as an integer");
    text.parse().map_err(unreadable)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn members_are_read_as_leniently_as_the_server_does() {
        let value = json!({"t": 5, "n": "-7", "f": 1, "o": {}, "z": null});
        let object = Object::of(&value).unwrap();
        assert_eq!(object.text("t").unwrap(), "5");
        assert_eq!(object.text_or_none("x").unwrap(), "");
        assert_eq!(object.integer("n").unwrap(), -7);
        assert!(!object.flag("x").unwrap());
        assert!(object.object("o").is_ok() && object.object_or_none("x").unwrap().is_none());
        for (read, reason) in [
            (object.text("x").map(drop), "Can't find field \"x\""),
            (object.text("o").map(drop), "Field \"o\" must be of type String"),
            (object.text("z").map(drop), "Field \"z\" must be of type String"),
            (object.integer("o").map(drop), "Field \"o\" must be a Number"),
            (object.float("n").map(drop), "Field \"n\" must be of type Number"),
            (object.flag("f").map(drop), "Field \"f\" must be of type Boolean"),
            (object.object("t").map(drop), "Field \"t\" must be of type Object"),
            (object.array("o").map(drop), "Field \"o\" must be of type Array"),
        ] {
            assert_eq!(read.unwrap_err(), reason);
        }
    }

    #[test]
    fn constants_keep_their_first_letter() {
        for (reason, expected) in [
            ("Can't do that", "can't do that"),
            ("QUERY_ID_INVALID", "QUERY_ID_INVALID"),
            ("X_Y", "X_Y"),
        ] {
            assert_eq!(refuse(reason), Refusal::bad_request(expected));
        }
    }
}
