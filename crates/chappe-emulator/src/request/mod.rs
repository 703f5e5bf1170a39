//! The parameters of a call, read as leniently as the server reads them.

mod content;
mod fields;
mod json;
mod multipart;
mod numbers;

use std::str;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

pub(crate) use self::{
    content::Content,
    fields::Fields,
    numbers::{to_i32, to_i64},
};
use self::{content::Form, multipart::Parts};
use crate::{profile::Profile, reply::Refusal};

/// The parameters and files of a call.
#[derive(Debug, Default)]
pub(crate) struct Request {
    args: Vec<(String, String)>,
    files: Vec<Upload>,
    /// How many bytes of parameters there are, as they came.
    size: usize,
}

#[derive(Debug)]
pub(crate) struct Upload {
    pub(crate) field: String,
    pub(crate) name: String,
    pub(crate) bytes: Bytes,
}

impl Request {
    /// Reads the query string and the body; a status where the server would not even begin.
    pub(crate) fn read(
        query: Option<&str>,
        headers: &HeaderMap,
        body: Bytes,
        profile: Profile,
    ) -> Result<Self, StatusCode> {
        let mut request = Self::default();
        if let Some(query) = query {
            request.read_form(query.as_bytes())?;
        }
        // Without a body the server does not care what its headers say of one.
        if body.is_empty() {
            return Ok(request);
        }
        let content = Content::of(headers)?;
        let body = content.unpack(body, profile)?;
        match content.form {
            Form::Multipart(boundary) => request.read_multipart(body, boundary)?,
            Form::Urlencoded => request.read_form(&body)?,
            Form::Json => request.read_json(&body)?,
            Form::Other => request.files.push(Upload {
                field: "file".to_owned(),
                name: String::new(),
                bytes: body,
            }),
        }
        Ok(request)
    }

    /// A download, which has no parameters but its path.
    pub(crate) fn of_download(path: &str) -> Self {
        Self {
            args: vec![("file_path".to_owned(), path.to_owned())],
            ..Self::default()
        }
    }

    pub(crate) fn args(&self) -> &[(String, String)] {
        &self.args
    }

    pub(crate) fn files(&self) -> &[Upload] {
        &self.files
    }

    /// The parameter of this name, or an empty text: the server does not tell them apart.
    pub(crate) fn arg(&self, name: &str) -> &str {
        self.args
            .iter()
            .find(|(known, _)| known == name)
            .map_or("", |(_, value)| value)
    }

    pub(crate) fn file(&self, field: &str) -> Option<&Upload> {
        self.files.iter().find(|file| file.field == field)
    }

    /// A number, moved into the range rather than refused.
    pub(crate) fn integer(&self, name: &str, default: i32, min: i32, max: i32) -> i32 {
        let text = self.arg(name);
        let value = if text.is_empty() {
            default
        } else {
            to_i32(text)
        };
        value.clamp(min, max)
    }

    pub(crate) fn flag(&self, name: &str) -> bool {
        let text = self.arg(name).trim();
        ["true", "yes", "1"]
            .iter()
            .any(|word| text.eq_ignore_ascii_case(word))
    }

    pub(crate) fn user_id(&self) -> Result<i64, Refusal> {
        match to_i64(self.arg("user_id")) {
            id if id > 0 => Ok(id),
            _ => Err(Refusal::bad_request("invalid user_id specified")),
        }
    }

    fn read_form(&mut self, text: &[u8]) -> Result<(), StatusCode> {
        self.count(text.len())?;
        let pairs = form_urlencoded::parse(text);
        self.args
            .extend(pairs.map(|(name, value)| (name.into_owned(), value.into_owned())));
        Ok(())
    }

    fn read_json(&mut self, body: &[u8]) -> Result<(), StatusCode> {
        self.count(body.len())?;
        if let Err(mistake) = json::read(body, &mut self.args) {
            tracing::debug!(mistake, "the JSON is wrong; what came before counts");
        }
        Ok(())
    }

    fn read_multipart(&mut self, body: Bytes, boundary: &[u8]) -> Result<(), StatusCode> {
        let mut parts = Parts::of(body, boundary)?;
        while let Some(part) = parts.read()? {
            if let Some(file_name) = part.file_name {
                if self.files.len() == MAX_FILES {
                    return Err(StatusCode::PAYLOAD_TOO_LARGE);
                }
                self.files.push(Upload {
                    field: part.name,
                    name: file_name,
                    bytes: own(part.content),
                });
            } else if part.is_form {
                self.read_form(&part.content)?;
            } else {
                self.count(part.content.len())?;
                let value = text_of(&part.content);
                self.args.push((part.name, value));
            }
        }
        Ok(())
    }

    /// Counts parameters, which may not become too long together.
    fn count(&mut self, bytes: usize) -> Result<(), StatusCode> {
        self.size += bytes;
        if self.size > MAX_ARGS {
            return Err(StatusCode::PAYLOAD_TOO_LARGE);
        }
        Ok(())
    }
}

/// The text that bytes are; what is no UTF-8 becomes U+FFFD.
fn text_of(bytes: &[u8]) -> String {
    match str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => String::from_utf8_lossy(bytes).into_owned(),
    }
}

/// Copies a file that is small, so that it does not keep the whole body in memory.
fn own(content: Bytes) -> Bytes {
    if content.len() < LARGE_FILE {
        Bytes::copy_from_slice(&content)
    } else {
        content
    }
}

/// How many bytes the parameters of a call may have together.
const MAX_ARGS: usize = 1 << 20;
/// How many files a call may have.
const MAX_FILES: usize = 50;
const LARGE_FILE: usize = 1 << 16;

#[cfg(test)]
mod tests {
    use http::header;

    use super::*;

    fn try_read(
        query: Option<&str>,
        content_type: &str,
        body: impl Into<Bytes>,
    ) -> Result<Request, StatusCode> {
        let mut headers = HeaderMap::new();
        headers.insert(header::CONTENT_TYPE, content_type.parse().unwrap());
        Request::read(query, &headers, body.into(), Profile::Cloud)
    }

    fn read(query: Option<&str>, content_type: &str, body: &'static str) -> Request {
        try_read(query, content_type, body).unwrap()
    }

    #[test]
    fn the_query_wins_over_the_body_and_the_first_over_the_second() {
        let json = "application/json";
        let request = read(Some("a=1&a=2"), json, r#"{"a":3,"b":4,"b":5}"#);
        assert_eq!((request.arg("a"), request.arg("b")), ("1", "4"));
    }

    #[test]
    fn forms_are_read() {
        let request = read(None, FORM, "a=x+y&b=%D0%96&c&&=d&e=1=2&f=%2&g=%FF");
        let args: Vec<&str> = ["a", "b", "c", "", "e", "f", "g"]
            .iter()
            .map(|name| request.arg(name))
            .collect();
        assert_eq!(args, ["x y", "Ж", "", "d", "1=2", "%2", "\u{FFFD}"]);
    }

    #[test]
    fn a_body_of_another_type_is_a_file() {
        let request = read(Some("a=2"), "text/plain", "a=1");
        assert_eq!(request.arg("a"), "2");
        let file = request.file("file").unwrap();
        assert_eq!((file.name.as_str(), &file.bytes[..]), ("", &b"a=1"[..]));
        assert!(read(None, "text/plain", "").files().is_empty());
    }

    #[test]
    fn parts_with_a_file_name_are_files() {
        let body = "--B\r\nContent-Disposition: form-data; name=\"chat%5Fid\"\r\n\r\n7\r\n\
            --B\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a%20b.txt\"\r\n\r\nhi\r\n\
            --B\r\nContent-Disposition: form-data; name=\"x\"\r\n\
            Content-Type: application/x-www-form-urlencoded\r\n\r\np=1&q=2\r\n--B--\r\n";
        let request = read(None, "multipart/form-data; boundary=B", body);
        assert_eq!(request.arg("chat_id"), "7");
        assert_eq!((request.arg("p"), request.arg("q")), ("1", "2"));
        let file = request.file("f").unwrap();
        assert_eq!(
            (file.name.as_str(), &file.bytes[..]),
            ("a b.txt", &b"hi"[..])
        );
    }

    #[test]
    fn fifty_files_are_the_limit() {
        let part = "--B\r\nContent-Disposition: form-data; name=f; filename=a\r\n\r\nhi\r\n";
        let with = |files: usize| {
            let body = part.repeat(files) + "--B--";
            try_read(None, "multipart/form-data; boundary=B", body)
                .map(|request| request.files.len())
        };
        assert_eq!(with(50), Ok(50));
        assert_eq!(with(51), Err(StatusCode::PAYLOAD_TOO_LARGE));
    }

    #[test]
    fn a_mebibyte_of_parameters_is_the_limit() {
        let part = |bytes: usize| {
            let name = "Content-Disposition: form-data; name=b";
            format!("--B\r\n{name}\r\n\r\n{}\r\n", "x".repeat(bytes))
        };
        let multipart = "multipart/form-data; boundary=B";
        for (content_type, body) in [
            (FORM, format!("b={}", "x".repeat(1022))),
            (
                "application/json",
                format!(r#"{{"b":"{}"}}"#, "x".repeat(1016)),
            ),
            (multipart, part(1000) + &part(24) + "--B--"),
        ] {
            let with = |query: usize| {
                let query = format!("a={}", "x".repeat(query - 2));
                try_read(Some(&query), content_type, body.clone()).map(|_| ())
            };
            assert_eq!(with(MAX_ARGS - 1024), Ok(()), "{content_type}");
            let refused = Err(StatusCode::PAYLOAD_TOO_LARGE);
            assert_eq!(with(MAX_ARGS - 1023), refused, "{content_type}");
        }
    }

    #[test]
    fn a_small_file_keeps_no_large_body_in_memory() {
        let body = Bytes::from(vec![0; 1 << 20]);
        let small = own(body.slice(..10));
        let large = own(body.slice(10..));
        assert_ne!(small.as_ptr(), body.as_ptr());
        assert_eq!(large.as_ptr(), body[10..].as_ptr());
    }

    #[test]
    fn flags_and_ranges_are_lenient() {
        let request = read(Some("a=%20Yes&b=1&c=on&l=500&m=-4&n=x"), "text/plain", "");
        assert!(request.flag("a") && request.flag("b"));
        assert!(!request.flag("c") && !request.flag("missing"));
        assert_eq!(request.integer("l", 100, 1, 100), 100);
        assert_eq!(request.integer("m", 100, 1, 100), 1);
        assert_eq!(request.integer("n", 7, 0, 100), 0);
        assert_eq!(request.integer("missing", 7, 0, 100), 7);
    }

    const FORM: &str = "application/x-www-form-urlencoded";
}
