//! The parameters of a call, read as leniently as the server reads them.

use std::{borrow::Cow, convert::Infallible, fmt};

use bytes::Bytes;
use futures_util::stream;
use http::{HeaderMap, StatusCode, header};
use percent_encoding::percent_decode_str;
use serde::{
    Deserializer,
    de::{DeserializeSeed, MapAccess, Visitor},
};
use serde_json::value::RawValue;

use crate::reply::Refusal;

/// The parameters and files of a call.
#[derive(Debug, Default)]
pub(crate) struct Request {
    args: Vec<(String, String)>,
    files: Vec<Upload>,
}

#[derive(Debug)]
pub(crate) struct Upload {
    pub(crate) field: String,
    pub(crate) name: String,
    pub(crate) bytes: Bytes,
}

impl Request {
    /// Reads the query string and the body; a status where the server would not even begin.
    pub(crate) async fn read(
        query: Option<&str>,
        headers: &HeaderMap,
        body: Bytes,
    ) -> Result<Self, StatusCode> {
        let mut request = Self::default();
        if let Some(query) = query {
            request.read_form(query.as_bytes());
        }
        let encoding = headers.get(header::CONTENT_ENCODING);
        if encoding.is_some_and(|encoding| encoding.as_bytes() != b"identity") {
            return Err(StatusCode::UNSUPPORTED_MEDIA_TYPE);
        }
        let content_type = headers
            .get(header::CONTENT_TYPE)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default();
        // The type is looked for within the header, whatever stands around it.
        let lower = content_type.to_ascii_lowercase();
        if lower.contains("multipart/form-data") {
            request.read_multipart(content_type, body).await?;
        } else if lower.contains("application/x-www-form-urlencoded") {
            request.read_form(&body);
        } else if lower.contains("application/json") {
            request.read_json(&body);
        } else if !body.is_empty() {
            request.files.push(Upload {
                field: String::new(),
                name: String::new(),
                bytes: body,
            });
        }
        request.check_size()?;
        Ok(request)
    }

    /// A download, which has no parameters but its path.
    pub(crate) fn of_download(path: &str) -> Self {
        Self {
            args: vec![("file_path".to_owned(), path.to_owned())],
            files: Vec::new(),
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

    /// Whether there is a parameter of this name, be it empty.
    pub(crate) fn has_arg(&self, name: &str) -> bool {
        self.args.iter().any(|(known, _)| known == name)
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

    fn read_form(&mut self, text: &[u8]) {
        let pairs = form_urlencoded::parse(text);
        self.args
            .extend(pairs.map(|(name, value)| (name.into_owned(), value.into_owned())));
    }

    /// Reads a JSON object. What comes before a mistake stays.
    fn read_json(&mut self, body: &[u8]) {
        let mut reader = serde_json::Deserializer::from_slice(body);
        if body.trim_ascii_start().first() == Some(&b'"') {
            if let Ok(content) = serde_json::from_slice(body) {
                self.args.push(("content".to_owned(), content));
            }
            return;
        }
        if let Err(error) = JsonArgs(&mut self.args).deserialize(&mut reader) {
            tracing::debug!(%error, "the body is no JSON object; what came before counts");
        }
    }

    async fn read_multipart(&mut self, content_type: &str, body: Bytes) -> Result<(), StatusCode> {
        let boundary = multer::parse_boundary(content_type).map_err(|_| StatusCode::BAD_REQUEST)?;
        if boundary.is_empty() || boundary.len() > 70 {
            return Err(StatusCode::BAD_REQUEST);
        }
        let body = stream::iter([Ok::<_, Infallible>(body)]);
        let mut parts = multer::Multipart::new(body, boundary);
        loop {
            let part = match parts.next_field().await {
                Ok(Some(part)) => part,
                Ok(None) => return Ok(()),
                Err(error) => {
                    tracing::debug!(%error, "the form is broken; what came before counts");
                    return Ok(());
                }
            };
            let field = percent_decoded(part.name().unwrap_or_default());
            let file_name = part.file_name().map(percent_decoded);
            let is_form = part
                .content_type()
                .is_some_and(|kind| kind.essence_str() == "application/x-www-form-urlencoded");
            let Ok(bytes) = part.bytes().await else {
                return Ok(());
            };
            match file_name {
                Some(name) => self.files.push(Upload { field, name, bytes }),
                None if is_form => self.read_form(&bytes),
                None => {
                    let value = String::from_utf8_lossy(&bytes).into_owned();
                    self.args.push((field, value));
                }
            }
            if self.files.len() > MAX_FILES {
                return Err(StatusCode::PAYLOAD_TOO_LARGE);
            }
        }
    }

    fn check_size(&self) -> Result<(), StatusCode> {
        let size: usize = self
            .args
            .iter()
            .map(|(name, value)| name.len() + value.len())
            .sum();
        if size > MAX_ARGS {
            return Err(StatusCode::PAYLOAD_TOO_LARGE);
        }
        Ok(())
    }
}

/// Collects the members of a JSON object into a list that outlives a mistake further on.
struct JsonArgs<'a>(&'a mut Vec<(String, String)>);

impl<'de> DeserializeSeed<'de> for JsonArgs<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for JsonArgs<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(name) = map.next_key::<Cow<'de, str>>()? {
            let raw: &RawValue = map.next_value()?;
            // A text is taken as it is meant; all else, `null` among it, as it is written.
            let value =
                serde_json::from_str::<String>(raw.get()).unwrap_or_else(|_| raw.get().to_owned());
            self.0.push((name.into_owned(), value));
        }
        Ok(())
    }
}

/// Reads the digits that a text begins with; no digits are zero, and too many wrap around.
pub(crate) fn to_i64(text: &str) -> i64 {
    let (is_negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let value = digits
        .bytes()
        .take_while(u8::is_ascii_digit)
        .fold(0_u64, |value, digit| {
            value.wrapping_mul(10).wrapping_add(u64::from(digit - b'0'))
        });
    let value = value as i64;
    if is_negative {
        value.wrapping_neg()
    } else {
        value
    }
}

/// The same in 32 bits.
pub(crate) fn to_i32(text: &str) -> i32 {
    to_i64(text) as i32
}

fn percent_decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

const MAX_ARGS: usize = 1 << 20;
const MAX_FILES: usize = 50;

#[cfg(test)]
mod tests {
    use super::*;

    async fn read(query: Option<&str>, content_type: &str, body: &str) -> Request {
        let mut headers = HeaderMap::new();
        if !content_type.is_empty() {
            headers.insert(header::CONTENT_TYPE, content_type.parse().unwrap());
        }
        let body = Bytes::copy_from_slice(body.as_bytes());
        Request::read(query, &headers, body).await.unwrap()
    }

    #[test]
    fn numbers_are_read_up_to_what_is_no_digit() {
        for (text, expected) in [
            ("12", 12),
            ("-12", -12),
            ("12abc", 12),
            ("abc", 0),
            ("", 0),
            ("-", 0),
            (" 7", 0),
            ("+7", 0),
            ("-1001234567890", -1_001_234_567_890),
            ("18446744073709551617", 1),
        ] {
            assert_eq!(to_i64(text), expected, "{text:?}");
        }
        assert_eq!(to_i32("4294967297"), 1);
    }

    #[tokio::test]
    async fn the_query_wins_over_the_body_and_the_first_over_the_second() {
        let json = "application/json";
        let request = read(Some("a=1&a=2"), json, r#"{"a":3,"b":4,"b":5}"#).await;
        assert_eq!((request.arg("a"), request.arg("b")), ("1", "4"));
    }

    #[tokio::test]
    async fn json_values_that_are_no_text_stay_as_they_are_written() {
        let body = r#"{"n":null,"i":1.50,"t":true,"o":{"a": [1]},"s":"\u0416\"","e":""}"#;
        let request = read(None, "Application/JSON; charset=utf-8", body).await;
        let args: Vec<&str> = ["n", "i", "t", "o", "s", "e"]
            .iter()
            .map(|name| request.arg(name))
            .collect();
        assert_eq!(args, ["null", "1.50", "true", r#"{"a": [1]}"#, "Ж\"", ""]);
    }

    #[tokio::test]
    async fn what_comes_before_a_mistake_in_json_counts() {
        let request = read(
            None,
            "application/json",
            r#"{"chat_id":5,"text":"hi","x":}"#,
        )
        .await;
        assert_eq!((request.arg("chat_id"), request.arg("text")), ("5", "hi"));
        let request = read(None, "application/json", r#""bare""#).await;
        assert_eq!(request.arg("content"), "bare");
        let request = read(None, "application/json", "").await;
        assert!(request.args().is_empty());
    }

    #[tokio::test]
    async fn forms_are_read() {
        let form = "application/x-www-form-urlencoded";
        let request = read(None, form, "a=x+y&b=%D0%96&c").await;
        assert_eq!(
            (request.arg("a"), request.arg("b"), request.arg("c")),
            ("x y", "Ж", "")
        );
        let request = read(None, "text/plain", "a=1").await;
        assert!(request.args().is_empty());
        assert_eq!(
            request.files().len(),
            1,
            "it counts as a file without a name"
        );
    }

    #[tokio::test]
    async fn parts_with_a_file_name_are_files() {
        let body = "--B\r\nContent-Disposition: form-data; name=\"chat%5Fid\"\r\n\r\n7\r\n\
            --B\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a%20b.txt\"\r\n\r\nhi\r\n\
            --B\r\nContent-Disposition: form-data; name=\"x\"\r\n\
            Content-Type: application/x-www-form-urlencoded\r\n\r\np=1&q=2\r\n--B--\r\n";
        let request = read(None, "multipart/form-data; boundary=B", body).await;
        assert_eq!(request.arg("chat_id"), "7");
        assert_eq!((request.arg("p"), request.arg("q")), ("1", "2"));
        let file = request.file("f").unwrap();
        assert_eq!(
            (file.name.as_str(), &file.bytes[..]),
            ("a b.txt", &b"hi"[..])
        );
    }

    #[tokio::test]
    async fn a_mebibyte_of_parameters_is_the_limit() {
        let query = format!("a={}", "x".repeat(MAX_ARGS - 1));
        let none = HeaderMap::new();
        let fits = Request::read(Some(&query), &none, Bytes::new()).await;
        assert!(fits.is_ok());
        let query = format!("a={}", "x".repeat(MAX_ARGS));
        let refused = Request::read(Some(&query), &none, Bytes::new()).await;
        assert_eq!(refused.unwrap_err(), StatusCode::PAYLOAD_TOO_LARGE);
    }

    #[tokio::test]
    async fn flags_and_ranges_are_lenient() {
        let request = read(Some("a=%20Yes&b=1&c=on&l=500&m=-4&n=x"), "", "").await;
        assert!(request.flag("a") && request.flag("b"));
        assert!(!request.flag("c") && !request.flag("missing"));
        assert_eq!(request.integer("l", 100, 1, 100), 100);
        assert_eq!(request.integer("m", 100, 1, 100), 1);
        assert_eq!(request.integer("n", 7, 0, 100), 0);
        assert_eq!(request.integer("missing", 7, 0, 100), 7);
    }
}
