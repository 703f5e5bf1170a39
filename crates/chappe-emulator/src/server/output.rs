//! The head of an answer, as the server writes it.

use std::io::Write as _;

use http::{HeaderMap, HeaderName, StatusCode, header, response};

use crate::{profile::Profile, service::Bare};

/// Whether the connection stays open after an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Then {
    KeepAlive,
    Close,
}

impl Then {
    /// What an answer says of the connection, where the request would have it kept or not.
    pub(super) fn after(parts: &response::Parts, is_kept_alive: bool) -> Self {
        let connection = parts.headers.get(header::CONNECTION);
        let closes =
            connection.is_some_and(|value| value.as_bytes().eq_ignore_ascii_case(b"close"));
        if is_kept_alive && !closes && parts.extensions.get::<Bare>().is_none() {
            Self::KeepAlive
        } else {
            Self::Close
        }
    }
}

/// Appends the head of an answer with a body of this length.
pub(super) fn write_head(
    out: &mut Vec<u8>,
    parts: &response::Parts,
    length: usize,
    then: Then,
    profile: Profile,
) {
    if parts.extensions.get::<Bare>().is_some() {
        return write_bare(out, parts.status);
    }
    write_status(out, parts.status);
    out.extend_from_slice(match then {
        Then::KeepAlive => b"Connection: keep-alive\r\n",
        Then::Close => b"Connection: close\r\n",
    });
    write_fields(out, &parts.headers);
    if profile == Profile::Cloud {
        out.extend_from_slice(FRONT.as_bytes());
    }
    write_length(out, length);
}

/// Appends a status and no more than that.
pub(super) fn write_bare(out: &mut Vec<u8>, status: StatusCode) {
    write_status(out, status);
    write_length(out, 0);
}

fn write_status(out: &mut Vec<u8>, status: StatusCode) {
    out.extend_from_slice(b"HTTP/1.1 ");
    out.extend_from_slice(status.as_str().as_bytes());
    out.push(b' ');
    out.extend_from_slice(reason(status).as_bytes());
    out.extend_from_slice(b"\r\n");
}

/// What the server calls a status.
fn reason(status: StatusCode) -> &'static str {
    match status {
        StatusCode::PAYLOAD_TOO_LARGE => "Request Entity Too Large",
        StatusCode::URI_TOO_LONG => "Request-URI Too Long",
        other => other.canonical_reason().unwrap_or("Internal Server Error"),
    }
}

fn write_fields(out: &mut Vec<u8>, headers: &HeaderMap) {
    for (name, value) in headers {
        if *name == header::CONNECTION || *name == header::CONTENT_LENGTH {
            continue;
        }
        write_name(out, name);
        out.extend_from_slice(b": ");
        out.extend_from_slice(value.as_bytes());
        out.extend_from_slice(b"\r\n");
    }
}

/// Writes a name in the usual case: there are clients that look for `Content-Length`.
fn write_name(out: &mut Vec<u8>, name: &HeaderName) {
    let mut is_first = true;
    for byte in name.as_str().bytes() {
        out.push(if is_first {
            byte.to_ascii_uppercase()
        } else {
            byte
        });
        is_first = byte == b'-';
    }
}

fn write_length(out: &mut Vec<u8>, length: usize) {
    let _ = write!(out, "Content-Length: {length}\r\n\r\n");
}

/// What the front of api.telegram.org adds.
const FRONT: &str = "Server: nginx\r\n\
    Strict-Transport-Security: max-age=31536000; includeSubDomains; preload\r\n\
    Access-Control-Allow-Origin: *\r\n\
    Access-Control-Expose-Headers: Content-Length,Content-Type,Date,Server,Connection\r\n";

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    fn parts(status: u16) -> response::Parts {
        let mut response = http::Response::new(());
        *response.status_mut() = StatusCode::from_u16(status).unwrap();
        response.into_parts().0
    }

    fn written(parts: &response::Parts, length: usize, then: Then, profile: Profile) -> String {
        let mut out = Vec::new();
        write_head(&mut out, parts, length, then, profile);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn heads_are_those_of_the_server() {
        let mut parts = parts(429);
        let headers = &mut parts.headers;
        headers.insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/json"),
        );
        headers.insert(header::RETRY_AFTER, HeaderValue::from_static("3"));
        assert_eq!(
            written(&parts, 7, Then::KeepAlive, Profile::SelfHosted),
            "HTTP/1.1 429 Too Many Requests\r\nConnection: keep-alive\r\n\
             Content-Type: application/json\r\nRetry-After: 3\r\nContent-Length: 7\r\n\r\n"
        );
        let cloud = written(&parts, 7, Then::Close, Profile::Cloud);
        assert!(cloud.contains("\r\nConnection: close\r\n"), "{cloud}");
        assert!(cloud.contains("\r\nServer: nginx\r\n"), "{cloud}");
        assert!(cloud.ends_with("\r\nContent-Length: 7\r\n\r\n"), "{cloud}");
    }

    #[test]
    fn statuses_have_the_reasons_of_the_server() {
        for (status, expected) in [
            (200, "OK"),
            (413, "Request Entity Too Large"),
            (414, "Request-URI Too Long"),
            (421, "Misdirected Request"),
            (431, "Request Header Fields Too Large"),
            (505, "HTTP Version Not Supported"),
            (599, "Internal Server Error"),
        ] {
            let mut parts = parts(status);
            parts.extensions.insert(Bare);
            let head = format!("HTTP/1.1 {status} {expected}\r\nContent-Length: 0\r\n\r\n");
            assert_eq!(written(&parts, 0, Then::Close, Profile::Cloud), head);
        }
    }

    #[test]
    fn either_side_can_have_the_connection_closed() {
        let mut parts = parts(200);
        assert_eq!(Then::after(&parts, true), Then::KeepAlive);
        assert_eq!(Then::after(&parts, false), Then::Close);
        let close = HeaderValue::from_static("close");
        parts.headers.insert(header::CONNECTION, close);
        assert_eq!(Then::after(&parts, true), Then::Close);
        parts.headers.clear();
        parts.extensions.insert(Bare);
        assert_eq!(Then::after(&parts, true), Then::Close);
    }
}
