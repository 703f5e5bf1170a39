//! Reads the envelope of an answer: `{"ok":true,"result":…}`.

use std::{borrow::Cow, ops::Range};

use bytes::Bytes;
use chappe_core::{ApiError, Error, HttpError, Reply};
use http::{HeaderMap, StatusCode, header::RETRY_AFTER};
use memchr::{memchr, memchr2};
use serde::Deserialize;
use serde_json::value::RawValue;

#[derive(Deserialize)]
struct Envelope<'a> {
    ok: bool,
    #[serde(borrow)]
    result: Option<&'a RawValue>,
    error_code: Option<u16>,
    #[serde(borrow)]
    description: Option<Cow<'a, str>>,
    #[serde(default)]
    parameters: Parameters,
}

#[derive(Default, Deserialize)]
struct Parameters {
    retry_after: Option<u32>,
    migrate_to_chat_id: Option<i64>,
}

/// Turns status, headers and body into a reply or into the error that the server meant.
///
/// The reply's result is a part of `body`: nothing is copied.
///
/// # Errors
///
/// The server's own error; or an [`HttpError`] where the body is no envelope. A 429 of a proxy
/// that knows nothing of envelopes is told as the server would tell it, so that its `Retry-After`
/// is honoured.
pub fn decode(status: StatusCode, headers: &HeaderMap, body: &Bytes) -> Result<Reply, Error> {
    if let Some(result) = result_alone(body) {
        return Ok(Reply::new(body.slice(result)));
    }
    let envelope = match serde_json::from_slice::<Envelope<'_>>(body) {
        Ok(envelope) => envelope,
        Err(_) if status == StatusCode::TOO_MANY_REQUESTS => Envelope {
            ok: false,
            result: None,
            error_code: None,
            description: None,
            parameters: Parameters::default(),
        },
        Err(_) => return Err(HttpError::new(status, body).into()),
    };
    match envelope {
        Envelope {
            ok: true,
            result: Some(result),
            ..
        } => Ok(Reply::new(body.slice_ref(result.get().as_bytes()))),
        Envelope { ok: true, .. } => Err(HttpError::new(status, body).into()),
        Envelope {
            error_code,
            description,
            parameters,
            ..
        } => {
            let code = error_code.unwrap_or(status.as_u16());
            let description = description.map_or_else(
                || status.canonical_reason().unwrap_or("no description").into(),
                |text| text.into_owned().into_boxed_str(),
            );
            let mut error = ApiError::new(code, description);
            if let Some(seconds) = parameters.retry_after.or_else(|| retry_after(headers)) {
                error = error.with_retry_after(seconds);
            }
            if let Some(chat_id) = parameters.migrate_to_chat_id {
                error = error.with_migrate_to_chat_id(chat_id);
            }
            Err(error.into())
        }
    }
}

/// Where the result stands in an envelope that has nothing else, as the server writes nearly all of
/// them.
///
/// Its end is looked for, and no more: whoever decodes the result reads it all once more, and says
/// what is wrong with it.
fn result_alone(body: &[u8]) -> Option<Range<usize>> {
    const BEFORE: &[u8] = br#"{"ok":true,"result":"#;
    let value = body.strip_prefix(BEFORE)?;
    let length = value_length(value)?;
    (&value[length..] == b"}").then(|| BEFORE.len()..BEFORE.len() + length)
}

/// How long the JSON value is that the text begins with; `None` where it has no end.
fn value_length(text: &[u8]) -> Option<usize> {
    let mut depth = 0_usize;
    let mut at = 0;
    loop {
        match text.get(at)? {
            b'"' => at += string_length(&text[at..])? - 1,
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth = depth.checked_sub(1)?,
            _ if depth > 0 => {}
            // A number or a word.
            _ => return memchr2(b',', b'}', &text[at..]).map(|length| at + length),
        }
        at += 1;
        if depth == 0 {
            return Some(at);
        }
    }
}

/// How long the string is that the text begins with, with its quotes.
fn string_length(text: &[u8]) -> Option<usize> {
    let mut at = 1;
    loop {
        at += memchr(b'"', &text[at..])?;
        let escapes = text[1..at].iter().rev().take_while(|byte| **byte == b'\\');
        at += 1;
        if escapes.count() % 2 == 0 {
            return Some(at);
        }
    }
}

fn retry_after(headers: &HeaderMap) -> Option<u32> {
    headers.get(RETRY_AFTER)?.to_str().ok()?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use chappe_core::{ApiErrorKind, ErrorKind};

    use super::*;

    fn read(status: u16, body: &str) -> Result<Reply, Error> {
        read_with(status, &HeaderMap::new(), body)
    }

    fn read_with(status: u16, headers: &HeaderMap, body: &str) -> Result<Reply, Error> {
        let body = Bytes::copy_from_slice(body.as_bytes());
        decode(StatusCode::from_u16(status).unwrap(), headers, &body)
    }

    #[test]
    fn the_result_is_a_part_of_the_body() {
        let body = Bytes::from_static(br#"{"ok":true, "result": {"id":1,"x":[ 1 ]} }"#);
        let reply = decode(StatusCode::OK, &HeaderMap::new(), &body).unwrap();
        assert_eq!(reply.result(), &r#"{"id":1,"x":[ 1 ]}"#);
        assert!(body.as_ptr_range().contains(&reply.result().as_ptr()));
    }

    #[test]
    fn a_result_is_found_whatever_stands_in_it() {
        for result in [
            "true",
            "-12.5e3",
            r#""""#,
            r#""a link""#,
            r#""\\""#,
            r#""a \"quoted\" brace } and ] \\\" end""#,
            "[]",
            r#"[{"a":"}"},["]",{}],"\"]"]"#,
            r#"{"a":{"b":[1,2,{"c":"{"}]},"d":"é"}"#,
        ] {
            for (before, after) in [
                ("", ""),
                ("", r#","description":"Webhook was set""#),
                ("", r#","parameters":{"a":[1]}"#),
                (r#""description":"first","#, ""),
                (" ", " "),
            ] {
                let body = format!(r#"{{"ok":true,{before}"result":{result}{after}}}"#);
                let reply = read(200, &body).unwrap();
                assert_eq!(reply.result(), result, "{body}");
                assert_eq!(
                    result_alone(body.as_bytes()).is_some(),
                    before.is_empty() && after.is_empty(),
                    "{body}"
                );
            }
        }
    }

    #[test]
    fn a_result_that_is_cut_is_no_envelope() {
        let whole = r#"{"ok":true,"result":[{"a":"x\"y"},2]}"#;
        assert!(read(200, whole).is_ok());
        for end in 0..whole.len() {
            assert!(read(200, &whole[..end]).is_err(), "{}", &whole[..end]);
        }
        for wrong in ["}", "]", ",", ""] {
            assert!(read(200, &format!(r#"{{"ok":true,"result":{wrong}}}"#)).is_err());
        }
    }

    #[test]
    fn an_error_keeps_all_that_the_server_said() {
        let error = read(
            429,
            r#"{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 7","parameters":{"retry_after":7}}"#,
        )
        .unwrap_err();
        assert_eq!(error.retry_after().unwrap().as_secs(), 7);
        let error = read(
            400,
            r#"{"ok":false,"error_code":400,"description":"Bad Request: group chat was upgraded to a supergroup chat","parameters":{"migrate_to_chat_id":-1001234567890}}"#,
        )
        .unwrap_err();
        let api = error.api().unwrap();
        assert_eq!(api.migrate_to_chat_id(), Some(-1_001_234_567_890));
        assert_eq!(api.kind(), ApiErrorKind::Migrated);
    }

    #[test]
    fn a_description_with_escapes_is_read() {
        let error = read(
            400,
            r#"{"ok":false,"error_code":400,"description":"can\u0027t"}"#,
        );
        assert_eq!(error.unwrap_err().api().unwrap().description(), "can't");
    }

    #[test]
    fn what_is_no_envelope_is_told_with_status_and_excerpt() {
        for (status, body, excerpt) in [
            (
                502,
                "<html>\r\n<head><title>502 Bad Gateway</title>",
                "<html>  <head><title>502",
            ),
            (413, "", ""),
            (200, r#"{"ok":true"#, r#"{"ok":true"#),
            (200, r#"{"ok":true}"#, r#"{"ok":true}"#),
            (200, "[1]", "[1]"),
            (302, "moved", "moved"),
        ] {
            match read(status, body).unwrap_err().kind() {
                ErrorKind::Http(error) => {
                    assert_eq!(error.status().as_u16(), status);
                    assert!(error.excerpt().starts_with(excerpt), "{error}");
                }
                other => panic!("{other:?}"),
            }
        }
    }

    #[test]
    fn a_429_of_a_proxy_is_honoured() {
        let headers = HeaderMap::from_iter([(RETRY_AFTER, "9".parse().unwrap())]);
        let error = read_with(429, &headers, "<html>slow down</html>").unwrap_err();
        assert_eq!(error.retry_after().unwrap().as_secs(), 9);
    }
}
