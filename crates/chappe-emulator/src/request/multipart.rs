//! A multipart body, taken apart as the server does it.
//!
//! Why not a crate? The server decodes percent signs in names, takes one kind of part for a form of
//! its own, and refuses what others overlook: a part without a name, a form that breaks off. The
//! body is in memory, so a part is a slice of it.

use bytes::Bytes;
use http::StatusCode;
use memchr::{memchr, memmem};
use percent_encoding::percent_decode;

use super::fields::Fields;

/// The parts of a multipart body, one after the other.
pub(super) struct Parts {
    body: Bytes,
    /// A line break, two hyphens and the boundary.
    delimiter: Vec<u8>,
    /// Where the headers of the next part begin; none where there is no next one.
    at: Option<usize>,
    /// How long the headers were so far.
    headers: usize,
}

/// A part that has a name.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) name: String,
    /// There where the part is a file.
    pub(super) file_name: Option<String>,
    /// Whether the content is a form of its own.
    pub(super) is_form: bool,
    pub(super) content: Bytes,
}

impl Parts {
    /// Finds the first part.
    pub(super) fn of(body: Bytes, boundary: &[u8]) -> Result<Self, StatusCode> {
        let delimiter = [b"\r\n--", boundary].concat();
        // No line break need stand before the first one.
        let first = &delimiter[2..];
        let at = memmem::find(&body, first).ok_or(StatusCode::BAD_REQUEST)?;
        Ok(Self {
            at: Some(at + first.len()),
            body,
            delimiter,
            headers: 0,
        })
    }

    /// Reads the next part.
    pub(super) fn read(&mut self) -> Result<Option<Part>, StatusCode> {
        let Some(start) = self.at else {
            return Ok(None);
        };
        let length = self.find(start, b"\r\n\r\n")?;
        self.headers += length;
        if self.headers > MAX_HEADERS {
            return Err(StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE);
        }
        // Each header ends with a line break, and so does the boundary before the first one.
        let headers = self.body.slice(start + 2..start + 2 + length);
        let start = start + length + 4;
        let end = start + self.find(start, &self.delimiter)?;
        let mut part = head(&headers)?;
        part.content = self.body.slice(start..end);
        let next = end + self.delimiter.len();
        let after = self.body.get(next..next + 2);
        self.at = match after.ok_or(StatusCode::BAD_REQUEST)? {
            b"--" => None,
            _ => Some(next),
        };
        Ok(Some(part))
    }

    fn find(&self, start: usize, what: &[u8]) -> Result<usize, StatusCode> {
        memmem::find(&self.body[start..], what).ok_or(StatusCode::BAD_REQUEST)
    }
}

/// Reads the headers of a part.
fn head(headers: &[u8]) -> Result<Part, StatusCode> {
    let mut name = String::new();
    let mut file_name = None;
    let mut is_form = false;
    if headers.is_empty() {
        return Err(StatusCode::BAD_REQUEST);
    }
    for field in Fields::of(headers) {
        let (field, value) = field.map_err(|_| StatusCode::BAD_REQUEST)?;
        if field.eq_ignore_ascii_case(b"content-type") {
            is_form = value.starts_with(b"application/x-www-form-urlencoded");
        } else if field.eq_ignore_ascii_case(b"content-disposition") {
            let mut rest = value
                .strip_prefix(b"form-data;")
                .ok_or(StatusCode::BAD_REQUEST)?;
            while let Some(Parameter { key, value }) = parameter(&mut rest)? {
                match key {
                    b"name" => name = decoded(&value),
                    b"filename" => file_name = Some(decoded(&value)),
                    _ => {}
                }
            }
        }
    }
    if name.is_empty() {
        return Err(StatusCode::BAD_REQUEST);
    }
    Ok(Part {
        name,
        file_name,
        is_form,
        content: Bytes::new(),
    })
}

struct Parameter<'a> {
    key: &'a [u8],
    value: Vec<u8>,
}

/// Takes the next `key=value` or `key="value"`.
fn parameter<'a>(rest: &mut &'a [u8]) -> Result<Option<Parameter<'a>>, StatusCode> {
    let Some(equals) = memchr(b'=', rest) else {
        return Ok(None);
    };
    let key = rest[..equals].trim_ascii();
    let value = rest[equals + 1..].trim_ascii_start();
    let Some(quoted) = value.strip_prefix(b"\"") else {
        let end = memchr(b';', value).unwrap_or(value.len());
        *rest = value.get(end + 1..).unwrap_or_default();
        let value = value[..end].trim_ascii().to_vec();
        return Ok(Some(Parameter { key, value }));
    };
    let mut text = Vec::new();
    let mut bytes = quoted.iter();
    loop {
        match bytes.next().ok_or(StatusCode::BAD_REQUEST)? {
            b'"' => break,
            b'\\' => text.push(*bytes.next().ok_or(StatusCode::BAD_REQUEST)?),
            other => text.push(*other),
        }
    }
    *rest = bytes.as_slice().trim_ascii_start();
    if !rest.is_empty() {
        *rest = rest.strip_prefix(b";").ok_or(StatusCode::BAD_REQUEST)?;
    }
    Ok(Some(Parameter { key, value: text }))
}

fn decoded(text: &[u8]) -> String {
    percent_decode(text).decode_utf8_lossy().into_owned()
}

/// How many bytes the headers of all parts may have together.
const MAX_HEADERS: usize = 1 << 18;

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(body: &str) -> Result<Vec<Part>, StatusCode> {
        let mut parts = Parts::of(Bytes::copy_from_slice(body.as_bytes()), b"B")?;
        let mut found = Vec::new();
        while let Some(part) = parts.read()? {
            found.push(part);
        }
        Ok(found)
    }

    fn part(name: &str, file_name: Option<&str>, content: &str) -> Part {
        Part {
            name: name.to_owned(),
            file_name: file_name.map(str::to_owned),
            is_form: false,
            content: Bytes::copy_from_slice(content.as_bytes()),
        }
    }

    /// A form with one part of this disposition.
    fn with(disposition: &str) -> Result<Part, StatusCode> {
        let body = format!("--B\r\nContent-Disposition: {disposition}\r\n\r\nhi\r\n--B--");
        parts(&body).map(|mut parts| parts.remove(0))
    }

    #[test]
    fn parts_are_read_between_boundaries() {
        let found = parts(
            "before\r\n--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--x\r\n\r\n\
             --B\r\nCONTENT-DISPOSITION: form-data;name=b;filename=c.txt\r\n\
             Content-Type: text/plain\r\n\r\n\r\n--B--\r\nafter",
        );
        let expected = [
            part("a", None, "1\r\n--x\r\n"),
            part("b", Some("c.txt"), ""),
        ];
        assert_eq!(found.unwrap(), expected);
    }

    #[test]
    fn a_part_can_be_a_form() {
        let found = parts(
            "--B\r\nContent-Disposition: form-data; name=x\r\n\
             Content-Type: application/x-www-form-urlencoded; charset=utf-8\r\n\r\na=1\r\n--B--",
        );
        assert!(found.unwrap()[0].is_form);
    }

    #[test]
    fn names_are_decoded() {
        for (disposition, name, file_name) in [
            ("form-data; name=\"a%5Fb\"", "a_b", None),
            ("form-data; name=a ; filename=\"\"", "a", Some("")),
            (
                "form-data; filename=\"x;y=\\\"z\\\".txt\" ; name = a",
                "a",
                Some("x;y=\"z\".txt"),
            ),
            ("form-data; name=a; filename=\"%D0%96%2\"", "a", Some("Ж%2")),
            ("form-data; name=a; filename*=UTF-8''b", "a", None),
            ("form-data; name=a; flag", "a", None),
            ("form-data; name=a; name=b", "b", None),
        ] {
            assert_eq!(
                with(disposition),
                Ok(part(name, file_name, "hi")),
                "{disposition}"
            );
        }
    }

    #[test]
    fn a_broken_form_is_refused() {
        for disposition in [
            "attachment; name=a",
            "form-data",
            "form-data; filename=a",
            "form-data; name=\"\"",
            "form-data; name=\"a",
            "form-data; name=\"a\\",
            "form-data; name=\"a\" filename=b",
        ] {
            assert_eq!(
                with(disposition),
                Err(StatusCode::BAD_REQUEST),
                "{disposition}"
            );
        }
        let whole = "--B\r\nContent-Disposition: form-data; name=a\r\n\r\nhi\r\n--B--";
        assert!(parts(whole).is_ok());
        for length in 0..whole.len() {
            let cut = &whole[..length];
            assert_eq!(parts(cut), Err(StatusCode::BAD_REQUEST), "{cut:?}");
        }
        for body in [
            "--B--\r\n",
            "--B\r\n\r\nhi\r\n--B--",
            "--B\r\nX\r\n\r\nhi\r\n--B--",
        ] {
            assert_eq!(parts(body), Err(StatusCode::BAD_REQUEST), "{body:?}");
        }
    }

    #[test]
    fn a_quarter_of_a_mebibyte_of_headers_is_the_limit() {
        let part = format!(
            "--B\r\nContent-Disposition: form-data; name=a\r\nX: {}\r\n\r\nhi\r\n",
            "x".repeat(MAX_HEADERS / 2 - 48)
        );
        assert!(parts(&format!("{part}{part}--B--")).is_ok());
        let many = format!("{part}{part}{part}--B--");
        assert_eq!(
            parts(&many),
            Err(StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE)
        );
    }
}
