//! What the headers say of a body.

use std::io::{self, Read};

use bytes::Bytes;
use flate2::bufread::{GzDecoder, ZlibDecoder};
use http::{HeaderMap, StatusCode, header};
use memchr::memchr;

use super::MAX_ARGS;
use crate::profile::Profile;

/// What a body is, to judge by its headers.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Content<'a> {
    pub(super) form: Form<'a>,
    /// Whether it is compressed.
    is_packed: bool,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) enum Form<'a> {
    /// With this boundary.
    Multipart(&'a [u8]),
    Urlencoded,
    Json,
    /// The server takes it for a file.
    Other,
}

impl<'a> Content<'a> {
    /// Reads the headers of a request that has a body; a status where the server does not even
    /// look at it.
    pub(crate) fn of(headers: &'a HeaderMap) -> Result<Self, StatusCode> {
        let value = |name| headers.get(name).map_or(&b""[..], |value| value.as_bytes());
        let encoding = value(header::CONTENT_ENCODING);
        let is_one_of = |known: &[&str]| {
            let mut known = known.iter();
            known.any(|known| encoding.eq_ignore_ascii_case(known.as_bytes()))
        };
        let is_packed = is_one_of(&["gzip", "deflate"]);
        if !is_packed && !is_one_of(&["", "none"]) {
            return Err(StatusCode::UNSUPPORTED_MEDIA_TYPE);
        }
        Ok(Self {
            form: Form::of(value(header::CONTENT_TYPE))?,
            is_packed,
        })
    }

    /// How many bytes the body may have on its way.
    pub(crate) fn limit(&self, profile: Profile) -> usize {
        match self.form {
            Form::Urlencoded | Form::Json if !self.is_packed => MAX_ARGS,
            _ => profile.body_limit(),
        }
    }

    /// Whether a body that is too long has too many parameters, and is no upload.
    pub(crate) const fn is_args(&self) -> bool {
        matches!(self.form, Form::Urlencoded | Form::Json)
    }

    /// Decompresses the body where that is to be done; 413 where it would become too long.
    pub(super) fn unpack(&self, body: Bytes, profile: Profile) -> Result<Bytes, StatusCode> {
        if !self.is_packed {
            return Ok(body);
        }
        let limit = if self.is_args() {
            MAX_ARGS
        } else {
            profile.body_limit()
        };
        // Whichever of the two is announced, the server looks at the bytes.
        let unpacked = if body.starts_with(&[0x1f, 0x8b]) {
            read_up_to(limit, GzDecoder::new(&body[..]))
        } else {
            read_up_to(limit, ZlibDecoder::new(&body[..]))
        };
        match unpacked {
            Ok(bytes) if bytes.len() > limit => Err(StatusCode::PAYLOAD_TOO_LARGE),
            Ok(bytes) => Ok(bytes.into()),
            Err(error) => {
                tracing::debug!(%error, "the body cannot be decompressed");
                Err(StatusCode::BAD_REQUEST)
            }
        }
    }
}

impl<'a> Form<'a> {
    /// The type is looked for within the header, whatever stands around it.
    fn of(content_type: &'a [u8]) -> Result<Self, StatusCode> {
        let contains = |word: &str| find(content_type, word).is_some();
        if contains("multipart/form-data") {
            return boundary(content_type).map(Self::Multipart);
        }
        Ok(if contains("application/x-www-form-urlencoded") {
            Self::Urlencoded
        } else if contains("application/json") {
            Self::Json
        } else {
            Self::Other
        })
    }
}

fn boundary(content_type: &[u8]) -> Result<&[u8], StatusCode> {
    let value = find(content_type, "boundary").and_then(|at| {
        let rest = &content_type[at..];
        Some(&rest[memchr(b'=', rest)? + 1..])
    });
    let value = value.ok_or(StatusCode::BAD_REQUEST)?;
    let value = &value[..memchr(b';', value).unwrap_or(value.len())];
    let quoted = value.strip_prefix(b"\"");
    let boundary = quoted
        .and_then(|rest| rest.strip_suffix(b"\""))
        .unwrap_or(value);
    if boundary.is_empty() || boundary.len() > MAX_BOUNDARY {
        return Err(StatusCode::BAD_REQUEST);
    }
    Ok(boundary)
}

/// Finds a word, in whatever case.
fn find(text: &[u8], word: &str) -> Option<usize> {
    let mut windows = text.windows(word.len());
    windows.position(|window| window.eq_ignore_ascii_case(word.as_bytes()))
}

/// Reads no more than one byte beyond the limit.
fn read_up_to(limit: usize, source: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    source.take(limit as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// As RFC 1341 has it.
const MAX_BOUNDARY: usize = 70;

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::{
        Compression,
        write::{DeflateEncoder, GzEncoder, ZlibEncoder},
    };
    use http::HeaderValue;

    use super::*;

    fn headers(content_type: &'static str, encoding: &'static str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        let mut insert = |name, value| headers.insert(name, HeaderValue::from_static(value));
        insert(header::CONTENT_TYPE, content_type);
        insert(header::CONTENT_ENCODING, encoding);
        headers
    }

    #[test]
    fn the_type_is_found_within_the_header() {
        for (content_type, expected) in [
            ("", Form::Other),
            ("text/plain", Form::Other),
            ("Application/JSON; charset=utf-8", Form::Json),
            (
                "x; application/x-www-form-urlencoded, application/json",
                Form::Urlencoded,
            ),
            ("multipart/form-data; boundary=B", Form::Multipart(b"B")),
            (
                "application/json multipart/form-data;BOUNDARY = \"a b\";x",
                Form::Multipart(b" \"a b\""),
            ),
            (
                "multipart/form-data; boundary=\"a b\"; charset=x",
                Form::Multipart(b"a b"),
            ),
            ("multipart/form-data; boundary=\"", Form::Multipart(b"\"")),
        ] {
            assert_eq!(
                Form::of(content_type.as_bytes()),
                Ok(expected),
                "{content_type}"
            );
        }
    }

    #[test]
    fn a_boundary_has_one_to_seventy_bytes() {
        let with = |boundary: &str| {
            let content_type = format!("multipart/form-data; boundary={boundary}");
            Form::of(content_type.as_bytes()).map(|_| ())
        };
        assert_eq!(with(&"b".repeat(70)), Ok(()));
        for boundary in [&*"b".repeat(71), "", "\"\"", ";x"] {
            assert_eq!(with(boundary), Err(StatusCode::BAD_REQUEST), "{boundary}");
        }
        let bare = Form::of(b"multipart/form-data; boundary");
        assert_eq!(bare, Err(StatusCode::BAD_REQUEST));
        assert_eq!(
            Form::of(b"multipart/form-data"),
            Err(StatusCode::BAD_REQUEST)
        );
    }

    #[test]
    fn encodings_that_the_server_does_not_know_are_refused() {
        for (encoding, is_packed) in [
            ("", false),
            ("none", false),
            ("GZIP", true),
            ("deflate", true),
        ] {
            let headers = headers("application/json", encoding);
            let content = Content::of(&headers).unwrap();
            assert_eq!(content.is_packed, is_packed, "{encoding}");
        }
        for encoding in ["br", "identity", "gzip, gzip"] {
            let headers = headers("application/json", encoding);
            let refused = Content::of(&headers).unwrap_err();
            assert_eq!(refused, StatusCode::UNSUPPORTED_MEDIA_TYPE, "{encoding}");
        }
    }

    fn gzip(bytes: &[u8]) -> Bytes {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap().into()
    }

    fn unpack(content_type: &'static str, body: Bytes) -> Result<Bytes, StatusCode> {
        let headers = headers(content_type, "gzip");
        Content::of(&headers).unwrap().unpack(body, Profile::Cloud)
    }

    #[test]
    fn bodies_are_decompressed() {
        let mut zlib = ZlibEncoder::new(Vec::new(), Compression::fast());
        zlib.write_all(b"{}").unwrap();
        for body in [gzip(b"{}"), zlib.finish().unwrap().into()] {
            assert_eq!(unpack("application/json", body).unwrap(), "{}");
        }
        let whole = gzip(b"{\"text\":\"hello\"}");
        let mut raw = DeflateEncoder::new(Vec::new(), Compression::fast());
        raw.write_all(b"{\"text\":\"hello\"}").unwrap();
        let raw = raw.finish().unwrap().into();
        for body in [
            whole.slice(..whole.len() - 9),
            Bytes::from_static(b"{}"),
            raw,
        ] {
            let refused = unpack("application/json", body);
            assert_eq!(refused, Err(StatusCode::BAD_REQUEST));
        }
    }

    #[test]
    fn a_bomb_is_too_large() {
        let bomb = gzip(&vec![b' '; MAX_ARGS + 1]);
        let refused = unpack("application/json", bomb.clone());
        assert_eq!(refused, Err(StatusCode::PAYLOAD_TOO_LARGE));
        assert_eq!(unpack("text/plain", bomb).unwrap().len(), MAX_ARGS + 1);
        let fits = gzip(&vec![b' '; MAX_ARGS]);
        assert!(unpack("application/json", fits).is_ok());
        let bomb = gzip(&vec![0; Profile::Cloud.body_limit() + 1]);
        let refused = unpack("text/plain", bomb);
        assert_eq!(refused, Err(StatusCode::PAYLOAD_TOO_LARGE));
    }
}
