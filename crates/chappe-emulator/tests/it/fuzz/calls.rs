//! Calls of any method with any parameters, in any of the forms that the server takes.

use std::{fmt::Write as _, fs, io::Write as _, sync::LazyLock};

use flate2::{Compression, write::GzEncoder};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use proptest::{
    prelude::*,
    sample::{Index, select},
};
use serde_json::Value;

use super::world::KNOWN;

/// A call, before it has a form.
#[derive(Clone, Debug)]
pub(super) struct Call {
    method: String,
    args: Vec<(String, String)>,
    form: Form,
    /// Whether it is compressed.
    pub(super) is_packed: bool,
    pub(super) is_chunked: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Query,
    Urlencoded,
    Json,
    Multipart,
}

/// A call on its way.
#[derive(Clone, Debug)]
pub(super) struct Parts {
    pub(super) target: String,
    pub(super) content_type: &'static str,
    pub(super) encoding: &'static str,
    pub(super) body: Vec<u8>,
}

/// A method and the names of its parameters.
#[derive(Clone, Debug)]
pub(super) struct Known {
    pub(super) method: String,
    params: Vec<String>,
}

/// All methods of the Bot API.
pub(super) static METHODS: LazyLock<Vec<Known>> = LazyLock::new(|| {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../api/bot-api.json");
    let api: Value = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
    let params_of = |method: &str| -> Vec<String> {
        let methods = api["methods"].as_array().unwrap();
        let known = methods.iter().find(|known| known["name"] == method);
        let params = known.and_then(|known| known["params"].as_array());
        let names = params.into_iter().flatten();
        names
            .map(|param| param["name"].as_str().unwrap().to_owned())
            .collect()
    };
    chappe_types::methods::SPECS
        .iter()
        .map(|spec| Known {
            method: spec.name().to_owned(),
            params: params_of(spec.name()),
        })
        .collect()
});

/// The names of all parameters, each as often as it is one.
static PARAMS: LazyLock<Vec<String>> = LazyLock::new(|| {
    METHODS
        .iter()
        .flat_map(|known| known.params.clone())
        .collect()
});

/// Calls of any method.
pub(super) fn any_call() -> BoxedStrategy<Call> {
    any::<Index>()
        .prop_flat_map(|index| call_of(index.get(&METHODS)))
        .boxed()
}

/// Calls of a method: mostly with its own parameters.
pub(super) fn call_of(known: &Known) -> BoxedStrategy<Call> {
    let any_name = select(&**PARAMS);
    let name = if known.params.is_empty() {
        any_name.boxed()
    } else {
        prop_oneof![9 => select(known.params.clone()), 1 => any_name].boxed()
    };
    let method = known.method.clone();
    let form = select(&[Form::Query, Form::Urlencoded, Form::Json, Form::Multipart][..]);
    let args = prop::collection::vec((name, value()), 0..10);
    (args, form, any::<bool>(), any::<bool>())
        .prop_map(move |(args, form, is_packed, is_chunked)| Call {
            method: method.clone(),
            args,
            form,
            is_packed,
            is_chunked,
        })
        .boxed()
}

/// The text of a parameter.
fn value() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => select(&*KNOWN.values),
        4 => (-3_i64..200).prop_map(|number| number.to_string()),
        2 => any::<i64>().prop_map(|number| number.to_string()),
        4 => select(ODD).prop_map(str::to_owned),
        2 => text(),
        3 => json().prop_map(|value| value.to_string()),
        1 => (any::<char>(), 1_usize..40_000)
            .prop_map(|(char, times)| char.to_string().repeat(times)),
        1 => (select(&["[", "{\"a\":", "[{\"text\":", "<b>", "*"][..]), 1_usize..9_000)
            .prop_map(|(open, times)| open.repeat(times)),
        1 => (1_usize..9_000).prop_map(|times| "[".repeat(times) + &"]".repeat(times)),
    ]
}

/// Characters of any kind. A pattern would have to be compiled anew for each call.
fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(any::<char>(), 0..20).prop_map(|chars| chars.into_iter().collect())
}

/// JSON with the names of parameters and fields in it.
fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        (-3_i64..200).prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        text().prop_map(Value::from),
        select(&*KNOWN.values).prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 24, 4, |value| {
        let name = prop_oneof![select(FIELDS).prop_map(str::to_owned), select(&**PARAMS)];
        prop_oneof![
            prop::collection::vec(value.clone(), 0..4).prop_map(Value::from),
            prop::collection::vec((name, value), 0..4)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

impl Call {
    pub(super) fn method(&self) -> &str {
        &self.method
    }

    /// The parts of a request, not compressed yet.
    pub(super) fn parts(&self) -> Parts {
        let mut target = format!("/bot{}/{}", KNOWN.token, self.method);
        let mut content_type = "";
        let mut body = Vec::new();
        match self.form {
            Form::Query => {
                let _ = write!(target, "?{}", self.urlencoded());
            }
            Form::Urlencoded => {
                content_type = "application/x-www-form-urlencoded";
                body = self.urlencoded().into_bytes();
            }
            Form::Json => {
                content_type = "application/json";
                body = self.json().into_bytes();
            }
            // The reader refuses a form without a part.
            Form::Multipart if self.args.is_empty() => {}
            Form::Multipart => {
                content_type = "multipart/form-data; boundary=B";
                body = self.multipart().into_bytes();
            }
        }
        Parts {
            target,
            content_type,
            encoding: "",
            body,
        }
    }

    fn urlencoded(&self) -> String {
        let encoded = |text| utf8_percent_encode(text, NON_ALPHANUMERIC);
        let pairs = self.args.iter();
        let pairs = pairs.map(|(name, value)| format!("{name}={}", encoded(value)));
        pairs.collect::<Vec<_>>().join("&")
    }

    /// Values that look like JSON are written as they are, whether they are JSON or not.
    fn json(&self) -> String {
        let members = self.args.iter().map(|(name, value)| {
            if value.starts_with(|char: char| char.is_ascii_digit() || "-[{tfn\"".contains(char)) {
                format!("\"{name}\":{value}")
            } else {
                format!("\"{name}\":{}", Value::from(value.as_str()))
            }
        });
        format!("{{{}}}", members.collect::<Vec<_>>().join(","))
    }

    /// Every third parameter is a file.
    fn multipart(&self) -> String {
        let mut text = String::new();
        for (number, (name, value)) in self.args.iter().enumerate() {
            let file = if number % 3 == 2 {
                "; filename=a.txt"
            } else {
                ""
            };
            let _ = write!(
                text,
                "--B\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n{value}\r\n"
            );
        }
        text + "--B--\r\n"
    }
}

impl Parts {
    pub(super) fn packed(mut self) -> Self {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
        encoder.write_all(&self.body).unwrap();
        self.body = encoder.finish().unwrap();
        self.encoding = "gzip";
        self
    }
}

const ODD: &[&str] = &[
    "",
    " ",
    "0",
    "-0",
    "null",
    "true",
    "[]",
    "{}",
    "\"\"",
    "\0",
    "@",
    "@a",
    "attach://",
    "attach://file",
    "attach://document",
    "http://a.invalid/b",
    "https://a.invalid/b",
    "file:///etc/passwd",
    "HTML",
    "MarkdownV2",
    "Markdown",
    "<b>a</b>",
    "<a href=\"",
    "*a*",
    "*a",
    "\\",
    "&#99999999;",
    "&lt",
    "\u{1F600}\u{301}\u{202e}",
    "9223372036854775808",
    "1e400",
    "[[]]",
    "[[[]]]",
    "[null]",
    "[1,2,3]",
    "[\"message\",5]",
    "{\"message_id\":1}",
    "{\"inline_keyboard\":[[{\"text\":\"a\",\"callback_data\":\"b\"}]]}",
    "{\"keyboard\":[[\"a\"]]}",
    "{\"type\":\"emoji\",\"emoji\":\"\u{1F44D}\"}",
    "[{\"type\":\"bold\",\"offset\":-1,\"length\":2147483647}]",
    "[{\"type\":\"document\",\"media\":\"attach://document\"}]",
    "[{\"text\":\"a\"},{\"text\":\"b\"}]",
];

const FIELDS: &[&str] = &[
    "type",
    "text",
    "media",
    "offset",
    "length",
    "url",
    "user",
    "id",
    "inline_keyboard",
    "keyboard",
    "callback_data",
    "message_id",
    "emoji",
    "sticker",
    "command",
    "scope",
    "label",
    "amount",
];
