//! What a call is answered with.

use std::{borrow::Cow, fmt::Write as _};

use serde::Serialize;

use crate::state::queue::Ticket;

/// What a method has to say.
#[derive(Debug)]
pub(crate) enum Answer {
    /// The JSON text of `result`.
    Result(String),
    /// The same, and a `description` beside it.
    Described(String, &'static str),
    /// Later: the call waits for updates.
    Wait(Ticket),
}

impl Answer {
    pub(crate) fn of(value: &impl Serialize) -> Self {
        Self::Result(to_json(value))
    }

    pub(crate) fn yes() -> Self {
        Self::Result("true".to_owned())
    }
}

/// Why a call is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    pub(crate) code: u16,
    pub(crate) description: Cow<'static, str>,
    pub(crate) retry_after: Option<u32>,
    pub(crate) migrate_to: Option<i64>,
}

impl Refusal {
    pub(crate) const fn new(code: u16, description: Cow<'static, str>) -> Self {
        Self {
            code,
            description,
            retry_after: None,
            migrate_to: None,
        }
    }

    /// 400 `Bad Request: …`.
    pub(crate) fn bad_request(text: &str) -> Self {
        Self::new(400, format!("Bad Request: {text}").into())
    }

    /// 403 `Forbidden: …`.
    pub(crate) fn forbidden(text: &str) -> Self {
        Self::new(403, format!("Forbidden: {text}").into())
    }

    /// 409 `Conflict: …`.
    pub(crate) fn conflict(text: &str) -> Self {
        Self::new(409, format!("Conflict: {text}").into())
    }

    /// 404 `Not Found`, with or without more to say.
    pub(crate) const fn not_found(description: &'static str) -> Self {
        Self::new(404, Cow::Borrowed(description))
    }

    /// 501: the Bot API has it, the emulator does not.
    pub(crate) fn not_simulated(what: &str) -> Self {
        let text = format!("Not Implemented: the emulator does not simulate {what}");
        Self::new(501, text.into())
    }

    /// 500: it was done, and cannot be kept.
    pub(crate) fn unwritten(why: &str) -> Self {
        let text = format!("Internal Server Error: the emulator's file cannot be written: {why}");
        Self::new(500, text.into())
    }

    /// 400: the bot has called `logOut`.
    pub(crate) const fn logged_out() -> Self {
        Self::new(400, Cow::Borrowed("Logged out"))
    }

    pub(crate) fn too_many_requests(retry_after: u32) -> Self {
        Self {
            retry_after: Some(retry_after),
            ..Self::new(
                429,
                format!("Too Many Requests: retry after {retry_after}").into(),
            )
        }
    }

    pub(crate) fn migrated(to: i64) -> Self {
        Self {
            migrate_to: Some(to),
            ..Self::bad_request("group chat was upgraded to a supergroup chat")
        }
    }
}

/// The body of a success.
pub(crate) fn success(result: &str, description: Option<&str>) -> String {
    let mut text = String::with_capacity(result.len() + ENVELOPE);
    text.push_str("{\"ok\":true,\"result\":");
    push_ascii(&mut text, result);
    if let Some(description) = description {
        text.push_str(",\"description\":");
        push_ascii(&mut text, &to_json(&description));
    }
    text.push('}');
    text
}

/// The body of a refusal.
pub(crate) fn failure(refusal: &Refusal) -> String {
    let mut text = format!(
        "{{\"ok\":false,\"error_code\":{},\"description\":",
        refusal.code
    );
    push_ascii(&mut text, &to_json(&refusal.description));
    if let Some(id) = refusal.migrate_to {
        let _ = write!(text, ",\"parameters\":{{\"migrate_to_chat_id\":{id}}}");
    } else if let Some(seconds) = refusal.retry_after {
        let _ = write!(text, ",\"parameters\":{{\"retry_after\":{seconds}}}");
    }
    text.push('}');
    text
}

/// The JSON text of a value that has one.
pub(crate) fn to_json(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("a value of the Bot API has a JSON form")
}

/// The same JSON text without a character beyond ASCII, as the server writes it.
pub(crate) fn ascii(json: &str) -> String {
    let mut text = String::with_capacity(json.len());
    push_ascii(&mut text, json);
    text
}

/// Appends JSON text without a character beyond ASCII, as the server writes it.
fn push_ascii(text: &mut String, json: &str) {
    if json.is_ascii() {
        return text.push_str(json);
    }
    let mut rest = json;
    while let Some(length) = rest.bytes().position(|byte| !byte.is_ascii()) {
        let (ascii, beyond) = rest.split_at(length);
        text.push_str(ascii);
        let length = beyond.bytes().position(|byte| byte.is_ascii());
        let (beyond, ascii) = beyond.split_at(length.unwrap_or(beyond.len()));
        for unit in beyond.encode_utf16() {
            text.push_str("\\u");
            for shift in [12, 8, 4, 0] {
                text.push(char::from(DIGITS[usize::from(unit >> shift & 0xf)]));
            }
        }
        rest = ascii;
    }
    text.push_str(rest);
}

/// More than what stands around a result.
const ENVELOPE: usize = 32;
const DIGITS: &[u8; 16] = b"0123456789abcdef";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bodies_have_the_servers_form() {
        assert_eq!(
            success("\"a Ж\u{1F600}\u{7f}z\"", Some("Webhook was set")),
            concat!(
                "{\"ok\":true,\"result\":\"a \\u0416\\ud83d\\ude00\u{7f}z\",",
                "\"description\":\"Webhook was set\"}"
            )
        );
        assert_eq!(
            failure(&Refusal::bad_request("chat not found")),
            r#"{"ok":false,"error_code":400,"description":"Bad Request: chat not found"}"#
        );
        assert_eq!(
            failure(&Refusal::too_many_requests(3)),
            concat!(
                r#"{"ok":false,"error_code":429,"#,
                r#""description":"Too Many Requests: retry after 3","#,
                r#""parameters":{"retry_after":3}}"#
            )
        );
        assert_eq!(
            failure(&Refusal::migrated(-1_001_234_567_890)),
            concat!(
                r#"{"ok":false,"error_code":400,"#,
                r#""description":"Bad Request: group chat was upgraded to a supergroup chat","#,
                r#""parameters":{"migrate_to_chat_id":-1001234567890}}"#
            )
        );
    }
}
