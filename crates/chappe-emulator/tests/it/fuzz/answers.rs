//! What an answer must be, whatever was asked.

use proptest::prelude::*;
use serde_json::Value;

use crate::support::Answer;

/// Looks at an answer in process.
pub(super) fn check(answer: &Answer) -> Result<(), TestCaseError> {
    let content_type = answer.headers.get("content-type");
    let content_type = content_type.map_or("", |value| value.to_str().unwrap());
    check_parts(answer.status.as_u16(), content_type, &answer.body)
}

/// Takes all answers of a connection apart; gives their statuses.
pub(super) fn check_all(bytes: &[u8]) -> Result<Vec<u16>, TestCaseError> {
    let mut statuses = Vec::new();
    let mut rest = bytes;
    while !rest.is_empty() {
        let end = rest.windows(4).position(|end| end == b"\r\n\r\n");
        prop_assert!(end.is_some(), "a head does not end");
        let (head, after) = rest.split_at(end.unwrap_or_default() + 4);
        let head = String::from_utf8(head.to_vec()).unwrap();
        rest = after;
        if head == "HTTP/1.1 100 Continue\r\n\r\n" {
            continue;
        }
        let status = head
            .strip_prefix("HTTP/1.1 ")
            .and_then(|line| line.get(..3));
        let status = status.and_then(|status| status.parse().ok());
        prop_assert!(status.is_some(), "{head}");
        let value = |name: &str| {
            let mut lines = head.lines();
            let value = lines.find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
            value.unwrap_or_default()
        };
        let length = value("Content-Length").parse::<usize>();
        prop_assert!(length.is_ok(), "{head}");
        let length = length.unwrap_or_default();
        prop_assert!(length <= rest.len(), "{head}");
        let (body, after) = rest.split_at(length);
        rest = after;
        statuses.push(status.unwrap_or_default());
        check_parts(status.unwrap_or_default(), value("Content-Type"), body)?;
        if value("Connection") != "keep-alive" {
            prop_assert_eq!(rest, b"", "it is the last answer:\n{}", head);
        }
    }
    Ok(statuses)
}

fn check_parts(status: u16, content_type: &str, body: &[u8]) -> Result<(), TestCaseError> {
    match content_type {
        "" => {
            prop_assert!(BARE.contains(&status), "{}", status);
            prop_assert_eq!(body, b"");
        }
        "application/json" => check_envelope(status, body)?,
        "application/octet-stream" => prop_assert_eq!(status, 200),
        other => prop_assert!(false, "{}", other),
    }
    Ok(())
}

fn check_envelope(status: u16, body: &[u8]) -> Result<(), TestCaseError> {
    prop_assert!(body.is_ascii());
    let text = std::str::from_utf8(body).unwrap();
    let json: Value = serde_json::from_str(text).unwrap();
    let shown: String = text.chars().take(300).collect();
    if status == 200 {
        prop_assert!(text.starts_with("{\"ok\":true,\"result\":"), "{}", shown);
        return Ok(());
    }
    prop_assert!(ENVELOPES.contains(&status), "{}", shown);
    let begin = format!("{{\"ok\":false,\"error_code\":{status},\"description\":\"");
    prop_assert!(text.starts_with(&begin), "{}", shown);
    let fields = json.as_object().unwrap().keys();
    let known = ["ok", "error_code", "description", "parameters"];
    for field in fields {
        prop_assert!(known.contains(&field.as_str()), "{}", shown);
    }
    let description = json["description"].as_str().unwrap();
    prop_assert!(
        description.len() < 1_000,
        "it repeats what was asked: {}",
        shown
    );
    Ok(())
}

/// What the reader may answer.
const BARE: &[u16] = &[400, 413, 414, 415, 431, 501, 505];
/// What a call may be refused with.
const ENVELOPES: &[u16] = &[400, 401, 403, 404, 409, 413, 429, 501];
