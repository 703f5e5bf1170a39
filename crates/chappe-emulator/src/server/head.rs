//! The head of a request, read as the server reads it.

use std::fmt::Write as _;

use bytes::Bytes;
use http::{
    HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri, header, request::Parts,
    uri::PathAndQuery,
};
use memchr::{memchr, memchr2, memrchr};

use super::front::Front;
use crate::{
    profile::Profile,
    request::{Content, Fields},
};

/// A head that the server takes.
#[derive(Debug)]
pub(super) struct Head {
    pub(super) parts: Parts,
    pub(super) body: Framing,
    /// Whether the address is no path.
    pub(super) is_absolute: bool,
    /// Whether another request may follow.
    pub(super) is_kept_alive: bool,
    /// Whether the client wants to be told that its body is welcome.
    pub(super) expects_continue: bool,
}

/// How the end of a body is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Framing {
    /// After so many bytes, which may be none.
    Length(usize),
    Chunked,
}

/// Why a body is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unread {
    /// The server's reader has no use for it.
    Refused(StatusCode),
    /// There is more of it than is taken.
    TooLong,
}

impl Head {
    /// Reads a head, up to the line break before the empty line.
    pub(super) fn read(head: &Bytes) -> Result<Self, StatusCode> {
        let space = memchr(b' ', head).ok_or(StatusCode::NOT_IMPLEMENTED)?;
        let line = space + 1;
        let method = match &head[..space] {
            b"GET" => Method::GET,
            b"POST" => Method::POST,
            verb if Front::takes_any_verb(&head[line..]) => {
                Method::from_bytes(verb).map_err(|_| StatusCode::NOT_IMPLEMENTED)?
            }
            _ => return Err(StatusCode::NOT_IMPLEMENTED),
        };
        let end = line + memchr(b'\r', &head[line..]).ok_or(StatusCode::BAD_REQUEST)?;
        // The address may have spaces in it, the version has none.
        let space = memrchr(b' ', &head[line..end]).ok_or(StatusCode::BAD_REQUEST)?;
        let target = head.slice(line..line + space);
        let is_absolute = !is_path(&target);
        let uri = if is_absolute {
            Uri::default()
        } else {
            uri(&target)?
        };
        let is_modern = match &head[line + space + 1..end] {
            b"HTTP/1.1" => true,
            b"HTTP/1.0" => false,
            _ => return Err(StatusCode::HTTP_VERSION_NOT_SUPPORTED),
        };
        let fields = head[end..].strip_prefix(b"\r\n");
        let headers = headers(head, fields.ok_or(StatusCode::BAD_REQUEST)?)?;
        let is = |name, word: &str| value(&headers, name).eq_ignore_ascii_case(word.as_bytes());
        let is_kept_alive = if headers.contains_key(header::CONNECTION) {
            !is(header::CONNECTION, "close")
        } else {
            is_modern
        };
        let expects_continue = is_modern && is(header::EXPECT, "100-continue");
        let body = framing(&headers)?;
        let (mut parts, ()) = http::Request::new(()).into_parts();
        parts.method = method;
        parts.uri = uri;
        parts.headers = headers;
        Ok(Self {
            parts,
            body,
            is_absolute,
            is_kept_alive,
            expects_continue,
        })
    }

    /// How many bytes of body are taken, where there is one.
    pub(super) fn limit(&self, profile: Profile) -> Result<usize, Unread> {
        if self.body == Framing::Length(0) {
            return Ok(0);
        }
        let content = Content::of(&self.parts.headers).map_err(Unread::Refused)?;
        let limit = content.limit(profile);
        match self.body {
            Framing::Length(length) if length > limit => Err(Unread::TooLong),
            _ => Ok(limit),
        }
    }
}

fn headers(head: &Bytes, fields: &[u8]) -> Result<HeaderMap, StatusCode> {
    let mut headers = HeaderMap::with_capacity(USUAL_HEADERS);
    for field in Fields::of(fields) {
        let (name, value) = field.map_err(|_| StatusCode::BAD_REQUEST)?;
        // The server has no use for headers with other names and values, and takes no notice.
        let Ok(name) = HeaderName::from_bytes(name) else {
            continue;
        };
        if let Ok(value) = HeaderValue::from_maybe_shared(head.slice_ref(value)) {
            if headers.try_insert(name, value).is_err() {
                return Err(StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE);
            }
        }
    }
    Ok(headers)
}

fn framing(headers: &HeaderMap) -> Result<Framing, StatusCode> {
    let length = number(value(headers, header::CONTENT_LENGTH));
    let encoding = value(headers, header::TRANSFER_ENCODING);
    let framing = if encoding.is_empty() {
        Framing::Length(usize::try_from(length).unwrap_or(usize::MAX))
    } else if encoding.eq_ignore_ascii_case(b"chunked") {
        Framing::Chunked
    } else {
        return Err(StatusCode::NOT_IMPLEMENTED);
    };
    if length >= MAX_LENGTH {
        return Err(StatusCode::PAYLOAD_TOO_LARGE);
    }
    Ok(framing)
}

fn value(headers: &HeaderMap, name: HeaderName) -> &[u8] {
    headers.get(name).map_or(&b""[..], HeaderValue::as_bytes)
}

/// Reads the digits that a value begins with.
fn number(value: &[u8]) -> u64 {
    let digits = value.iter().take_while(|byte| byte.is_ascii_digit());
    digits.fold(0, |number, digit| {
        let digit = u64::from(digit - b'0');
        number.saturating_mul(10).saturating_add(digit)
    })
}

fn is_path(target: &[u8]) -> bool {
    // The path is decoded before it is looked at.
    target.starts_with(b"/") || target.starts_with(b"%2F") || target.starts_with(b"%2f")
}

/// Writes an address down in the way in which it is usually written. What it means stays the same.
fn uri(target: &Bytes) -> Result<Uri, StatusCode> {
    let usual = if target.starts_with(b"/") && memchr(b'#', target).is_none() {
        PathAndQuery::from_maybe_shared(target.clone()).ok()
    } else {
        None
    };
    let path = match usual {
        Some(path) => path,
        None => PathAndQuery::from_maybe_shared(Bytes::from(escaped(target)))
            .map_err(|_| StatusCode::URI_TOO_LONG)?,
    };
    Ok(Uri::from(path))
}

/// Escapes what a URI does not have. The first question mark begins the query, unless the address
/// ends before that, at a number sign; the server does not look for one within the query.
fn escaped(target: &[u8]) -> String {
    let mut text = String::with_capacity(target.len() + 32);
    let rest = if target.starts_with(b"/") {
        target
    } else {
        text.push('/');
        &target[3..]
    };
    let path = memchr2(b'?', b'#', rest).unwrap_or(rest.len());
    push_escaped(&mut text, &rest[..path]);
    if let Some(query) = rest[path..].strip_prefix(b"?") {
        text.push('?');
        push_escaped(&mut text, query);
    }
    text
}

fn push_escaped(text: &mut String, bytes: &[u8]) {
    for byte in bytes {
        if is_usual(*byte) {
            text.push(char::from(*byte));
        } else {
            let _ = write!(text, "%{byte:02X}");
        }
    }
}

/// Whether a character may be in a URI as it is; a number sign may not, because it ends one.
const fn is_usual(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
        || matches!(
            byte,
            b'/' | b'?'
                | b'%'
                | b':'
                | b'@'
                | b'='
                | b'&'
                | b'+'
                | b'-'
                | b'.'
                | b'_'
                | b'~'
                | b'!'
                | b'$'
                | b'\''
                | b'('
                | b')'
                | b'*'
                | b','
                | b';'
        )
}

const USUAL_HEADERS: usize = 8;
/// What may be announced: the server counts in 32 bits.
const MAX_LENGTH: u64 = u32::MAX as u64;

#[cfg(test)]
mod tests {
    use super::*;

    fn read(head: &str) -> Result<Head, StatusCode> {
        Head::read(&Bytes::copy_from_slice(head.as_bytes()))
    }

    fn with(headers: &str) -> Result<Head, StatusCode> {
        read(&format!("POST /x HTTP/1.1\r\n{headers}"))
    }

    #[test]
    fn heads_that_the_server_does_not_take_are_refused_in_its_order() {
        for (head, status) in [
            ("", 501),
            ("\r\n", 501),
            ("garbage\r\n", 501),
            ("\r\nGET / HTTP/1.1\r\n", 501),
            ("get / HTTP/1.1\r\n", 501),
            ("PUT / HTTP/1.1\r\n", 501),
            ("HEAD\r\n", 501),
            ("BREW pot HTCPCP/1.0\r\n", 501),
            ("\u{16}\u{3}\u{1} \r\n", 501),
            ("GET /\r\n", 400),
            ("GET \r\n", 400),
            ("GET / HTTP/2.0\r\n", 505),
            ("GET / HTTP/1.1 \r\n", 505),
            ("GET / http/1.1\r\n", 505),
            ("GET  \r\n", 505),
            ("GET / HTTP/1.1\r", 400),
            ("GET / HTTP/1.1\rX: y\r\n", 400),
            ("GET / HTTP/1.1\r\nX\r\n", 400),
            ("GET / HTTP/1.1\r\nX: y\rz\r\n", 400),
            ("GET / HTTP/2.0\r\nX\r\n", 505),
        ] {
            assert_eq!(read(head).unwrap_err().as_u16(), status, "{head:?}");
        }
    }

    #[test]
    fn an_address_means_what_it_means_to_the_server() {
        for (target, path, query) in [
            ("/bot1:a/getMe", "/bot1:a/getMe", None),
            ("/a?b=c&d", "/a", Some("b=c&d")),
            ("/a?b=c?d", "/a", Some("b=c?d")),
            ("/a?", "/a", Some("")),
            ("/a#b?c", "/a", None),
            ("/a?b#c", "/a", Some("b%23c")),
            (
                "/a?t=<b>\"x y\"</b>^`{|}\\[]",
                "/a",
                Some("t=%3Cb%3E%22x%20y%22%3C/b%3E%5E%60%7B%7C%7D%5C%5B%5D"),
            ),
            ("/Ж?Ж", "/Ж", Some("Ж")),
            ("/Ж#", "/%D0%96", None),
            ("/a b%20c%", "/a%20b%20c%", None),
            ("%2Fbot/x", "/bot/x", None),
            ("//a//", "//a//", None),
        ] {
            let head = read(&format!("GET {target} HTTP/1.1\r\n")).unwrap();
            let uri = head.parts.uri;
            assert_eq!((uri.path(), uri.query()), (path, query), "{target}");
            assert!(!head.is_absolute, "{target}");
        }
        for target in [
            "http://telegram/bot",
            "*",
            "bot1:a/getMe",
            "",
            "?a=b",
            "telegram:80",
        ] {
            let head = read(&format!("GET {target} HTTP/1.0\r\n")).unwrap();
            assert!(head.is_absolute, "{target}");
        }
        let long = "x".repeat(1 << 16);
        let refused = read(&format!("GET /{long} HTTP/1.1\r\n")).unwrap_err();
        assert_eq!(refused, StatusCode::URI_TOO_LONG);
    }

    #[test]
    fn bodies_are_framed_as_the_server_frames_them() {
        for (headers, expected) in [
            ("", Ok(Framing::Length(0))),
            ("Content-Length: 12\r\n", Ok(Framing::Length(12))),
            ("content-length:12abc\r\n", Ok(Framing::Length(12))),
            ("Content-Length: -1\r\n", Ok(Framing::Length(0))),
            (
                "Content-Length: 1\r\nContent-Length: 2\r\n",
                Ok(Framing::Length(2)),
            ),
            (
                "Content-Length: 4294967294\r\n",
                Ok(Framing::Length(4_294_967_294)),
            ),
            ("Content-Length: 4294967295\r\n", Err(413)),
            ("Content-Length: 99999999999999999999999\r\n", Err(413)),
            (
                "Transfer-Encoding: Chunked\r\nContent-Length: 5\r\n",
                Ok(Framing::Chunked),
            ),
            ("Transfer-Encoding: gzip, chunked\r\n", Err(501)),
            ("Transfer-Encoding: identity\r\n", Err(501)),
            (
                "Transfer-Encoding:\r\nContent-Length: 5\r\n",
                Ok(Framing::Length(5)),
            ),
        ] {
            let framing = with(headers)
                .map(|head| head.body)
                .map_err(|code| code.as_u16());
            assert_eq!(framing, expected, "{headers:?}");
        }
    }

    #[test]
    fn headers_are_read_leniently() {
        let head = with("X-A: 1\r\nX-A: 2\r\n  3\r\nb c: d\r\nE\u{7}: f\r\nG:\r\n").unwrap();
        let headers = head.parts.headers;
        assert_eq!(headers.get("g").unwrap(), "");
        assert_eq!(headers.len(), 2, "{headers:?}");
        assert_eq!(
            headers.get("x-a").unwrap(),
            "1",
            "a value with a line break is none"
        );
    }

    #[test]
    fn connections_are_kept_alive_by_version_and_header() {
        for (version, header, expected) in [
            ("1.1", "", true),
            ("1.1", "Connection: CLOSE\r\n", false),
            ("1.1", "Connection: upgrade\r\n", true),
            ("1.0", "", false),
            ("1.0", "Connection: keep-alive\r\n", true),
        ] {
            let head = read(&format!("GET / HTTP/{version}\r\n{header}")).unwrap();
            assert_eq!(head.is_kept_alive, expected, "{version} {header}");
        }
        assert!(with("Expect: 100-Continue\r\n").unwrap().expects_continue);
        let old = read("POST / HTTP/1.0\r\nExpect: 100-continue\r\n").unwrap();
        assert!(!old.expects_continue);
    }

    #[test]
    fn a_body_is_refused_before_it_is_read() {
        let limit = |headers: &str| with(headers).unwrap().limit(Profile::Cloud);
        let (json, file) = (
            "Content-Type: application/json\r\n",
            "Content-Type: image/png\r\n",
        );
        for (headers, expected) in [
            (String::new(), Ok(0)),
            ("Content-Encoding: br\r\n".to_owned(), Ok(0)),
            (format!("{json}Content-Length: 1048576\r\n"), Ok(1 << 20)),
            (
                format!("{json}Content-Length: 1048577\r\n"),
                Err(Unread::TooLong),
            ),
            (format!("{json}Transfer-Encoding: chunked\r\n"), Ok(1 << 20)),
            (
                format!("{json}Content-Encoding: gzip\r\nContent-Length: 9999999\r\n"),
                Ok(52 << 20),
            ),
            (format!("{file}Content-Length: 9999999\r\n"), Ok(52 << 20)),
            (
                format!("{file}Content-Length: 99999999\r\n"),
                Err(Unread::TooLong),
            ),
            (
                "Content-Encoding: br\r\nContent-Length: 1\r\n".to_owned(),
                Err(Unread::Refused(StatusCode::UNSUPPORTED_MEDIA_TYPE)),
            ),
            (
                "Content-Type: multipart/form-data\r\nContent-Length: 1\r\n".to_owned(),
                Err(Unread::Refused(StatusCode::BAD_REQUEST)),
            ),
        ] {
            assert_eq!(limit(&headers), expected, "{headers:?}");
        }
    }
}
