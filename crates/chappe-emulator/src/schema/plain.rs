//! Texts and numbers, alone and in objects.

use serde_json::{Map, Value};

use super::{fault::Fault, shape::Type, special::is_base64, words};
use crate::request::to_i64;

/// Checks a text and how it is formatted, and tells whether its entities are written into it.
pub(super) fn check_formatting(text: &str, mode: &str) -> Result<bool, Fault> {
    if text.len() > MAX_TEXT_BYTES {
        return Err(Fault::inside("Text is too long"));
    }
    if text.is_empty() || !is_mode(mode) {
        return Ok(false);
    }
    if MODES.iter().any(|known| mode.eq_ignore_ascii_case(known)) {
        return Ok(true);
    }
    Err(Fault::inside("Unsupported parse_mode"))
}

/// A text that must be there; a number is one as well.
pub(super) fn required_text(map: &mut Map<String, Value>, name: &str) -> Result<String, Fault> {
    let value = map.get_mut(name).ok_or_else(|| Fault::no_field(name))?;
    let text = text_in(name, value)?;
    *value = text.clone().into();
    Ok(text)
}

/// A number that must be there; a text of digits is one as well.
pub(super) fn required_number(
    map: &mut Map<String, Value>,
    name: &str,
    is_long: bool,
) -> Result<i64, Fault> {
    let value = map.get_mut(name).ok_or_else(|| Fault::no_field(name))?;
    let number = number_in(name, value, is_long)?;
    *value = number.into();
    Ok(number)
}

/// A text; a number is one as well.
pub(super) fn text_in(name: &str, value: &Value) -> Result<String, Fault> {
    match value {
        Value::String(text) => Ok(text.clone()),
        Value::Number(number) => Ok(number.to_string()),
        _ => Err(Fault::field(name, "of type String")),
    }
}

/// A number; a text of digits is one as well.
pub(super) fn number_in(name: &str, value: &Value, is_long: bool) -> Result<i64, Fault> {
    let number = match value {
        Value::String(text) => strict(text),
        Value::Number(number) => number.as_i64(),
        _ => return Err(Fault::field(name, "a Number")),
    };
    number
        .filter(|number| is_long || i32::try_from(*number).is_ok())
        .ok_or_else(|| Fault::field(name, "a valid Number"))
}

/// A chat in an object: its number, or its name with an `@` before it; an empty text is none.
pub(super) fn chat_in(name: &str, value: &Value) -> Result<Option<Value>, Fault> {
    let text = text_in(name, value)?;
    if text.is_empty() {
        return Ok(None);
    }
    let Some(username) = text.strip_prefix('@') else {
        return Ok(Some(to_i64(&text).into()));
    };
    let is_name = |letter: char| letter == '_' || letter.is_ascii_alphanumeric();
    let is_username = username.starts_with(|letter: char| letter.is_ascii_alphabetic())
        && username.len() <= 32
        && username.chars().all(is_name);
    if is_username {
        Ok(Some(text.into()))
    } else {
        Err(Fault::whole("chat not found"))
    }
}

/// A whole number as the server writes it, and nothing else.
pub(super) fn strict(text: &str) -> Option<i64> {
    let number: i64 = text.parse().ok()?;
    (number.to_string() == text).then_some(number)
}

/// A number or a text in an array.
pub(super) fn plain_item(name: &str, of: &Type, value: &mut Value) -> Result<(), Fault> {
    let [kind, invalid, low] = words::items(name).unwrap_or_default();
    if let Type::Text = of {
        let wrong = || {
            Fault::inside(if kind.is_empty() {
                "expected a String"
            } else {
                kind
            })
        };
        let text = value.as_str().ok_or_else(wrong)?;
        return if is_acceptable(name, text) {
            Ok(())
        } else {
            Err(Fault::inside(invalid))
        };
    }
    let number = match &*value {
        // The places of right answers are the only numbers that cannot be texts.
        Value::String(text) if name != "correct_option_ids" => strict(text),
        Value::Number(number) => number.as_i64(),
        _ => return Err(Fault::inside(kind)),
    };
    let is_short = |number: &i64| matches!(of, Type::Long) || i32::try_from(*number).is_ok();
    match number.filter(is_short) {
        None => Err(Fault::inside(invalid)),
        Some(number) if number <= 0 && !low.is_empty() => Err(Fault::inside(low)),
        Some(number) => {
            *value = number.into();
            Ok(())
        }
    }
}

/// Whether a text may stand in an array of this name.
fn is_acceptable(name: &str, text: &str) -> bool {
    match name {
        "custom_emoji_ids" => strict(text).is_some(),
        "emoji_list" => !text.is_ascii() && !text.contains(char::is_alphabetic),
        "file_hashes" => is_base64(text),
        _ => true,
    }
}

/// Whether a text is formatted in this mode, or in none.
pub(super) fn is_mode(mode: &str) -> bool {
    !mode.is_empty() && !mode.eq_ignore_ascii_case("none")
}

const MODES: [&str; 3] = ["markdown", "markdownv2", "html"];

const MAX_TEXT_BYTES: usize = 32_768;
