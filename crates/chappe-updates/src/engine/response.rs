//! The call that a handler left, as the response to a webhook.

use bytes::Bytes;
use chappe_core::Call;

/// The call as the body of a response to Telegram; none where it cannot be made that way.
///
/// Files cannot be uploaded so, and what only reads would have nobody to tell.
pub(super) fn body(call: &Call) -> Option<Bytes> {
    if call.name().starts_with("get") || !call.uploads().is_empty() {
        return None;
    }
    // What cannot be written goes through the stack, which says why.
    let params = call.to_json().ok()?;
    let rest = params.strip_prefix(b"{")?;
    // A method's name has letters and digits alone.
    let mut body = format!("{{\"method\":\"{}\"", call.name()).into_bytes();
    if rest != b"}" {
        body.push(b',');
    }
    body.extend_from_slice(rest);
    Some(body.into())
}

#[cfg(test)]
mod tests {
    use chappe_core::{InputFile, Method};
    use chappe_types::methods::{GetMe, SendDocument, SendMessage};

    use super::*;

    fn of<M: Method>(method: M) -> Option<String> {
        let body = body(&Call::new(method))?;
        Some(String::from_utf8(body.to_vec()).unwrap())
    }

    #[test]
    fn a_call_without_files_can_be_written_into_the_response() {
        let written = of(SendMessage::new(7, "hi")).unwrap();
        assert_eq!(
            written,
            r#"{"method":"sendMessage","chat_id":7,"text":"hi"}"#
        );
        let empty = Call::raw("logOut", serde_json::json!({})).unwrap();
        assert_eq!(body(&empty).unwrap(), r#"{"method":"logOut"}"#);
    }

    #[test]
    fn an_upload_and_a_question_cannot() {
        assert_eq!(of(GetMe::new()), None);
        let file = InputFile::bytes("a.txt", "text");
        assert_eq!(of(SendDocument::new(7, file)), None);
        let known = InputFile::from("file_id");
        assert!(of(SendDocument::new(7, known)).is_some());
    }
}
