//! Types and methods without their types, to be tested in a loop.

use std::fmt::Debug;

use chappe_core::{Call, Method};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Map, Value};

/// How a type is read and written.
pub(crate) struct Codec {
    pub(crate) name: &'static str,
    decode: fn(&Value) -> Result<Decoded, String>,
}

/// A value that was read.
#[derive(Debug, PartialEq)]
pub(crate) struct Decoded {
    pub(crate) json: Value,
    pub(crate) debug: String,
}

impl Codec {
    pub(crate) const fn of<T>(name: &'static str) -> Self
    where
        T: DeserializeOwned + Serialize + PartialEq + Debug,
    {
        Self {
            name,
            decode: decode::<T>,
        }
    }

    /// Reads a value in each way in which it may arrive, and writes it again.
    pub(crate) fn decode(&self, value: &Value) -> Decoded {
        (self.decode)(value).unwrap_or_else(|error| panic!("{}: {error}\n{value:#}", self.name))
    }

    /// Fails unless the value comes back as it went in.
    pub(crate) fn round_trip(&self, value: &Value) -> Decoded {
        let decoded = self.decode(value);
        assert_eq!(&decoded.json, value, "{} comes back changed", self.name);
        decoded
    }
}

fn decode<T>(value: &Value) -> Result<Decoded, String>
where
    T: DeserializeOwned + Serialize + PartialEq + Debug,
{
    let from_value: T = serde_json::from_value(value.clone()).map_err(|error| error.to_string())?;
    for text in [
        value.to_string(),
        with_tags(value, true),
        with_tags(value, false),
    ] {
        let from_text: T = serde_json::from_str(&text).map_err(|error| error.to_string())?;
        if from_text != from_value {
            return Err(format!("{from_text:?} differs from {from_value:?}"));
        }
    }
    let json = serde_json::to_value(&from_value).map_err(|error| error.to_string())?;
    let again: T = serde_json::from_value(json.clone()).map_err(|error| error.to_string())?;
    if again != from_value {
        return Err(format!("{again:?} differs from {from_value:?}"));
    }
    Ok(Decoded {
        json,
        debug: format!("{from_value:?}"),
    })
}

/// The JSON text with what unions are told apart by at the beginning, or at the end.
fn with_tags(value: &Value, first: bool) -> String {
    match value {
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(|item| with_tags(item, first)).collect();
            format!("[{}]", items.join(","))
        }
        Value::Object(object) => {
            let is_tag = |key: &str| matches!(key, "type" | "source" | "status" | "date");
            let mut entries: Vec<_> = object.iter().collect();
            entries.sort_by_key(|(key, _)| is_tag(key) != first);
            let entries: Vec<String> = entries
                .into_iter()
                .map(|(key, value)| format!("{key:?}:{}", with_tags(value, first)))
                .collect();
            format!("{{{}}}", entries.join(","))
        }
        other => other.to_string(),
    }
}

/// The parameters of a method.
pub(crate) struct Params(pub(crate) Map<String, Value>);

impl Params {
    pub(crate) fn get<T: DeserializeOwned>(&self, name: &str) -> T {
        self.find(name)
            .unwrap_or_else(|| panic!("`{name}` is required, but not given"))
    }

    pub(crate) fn find<T: DeserializeOwned>(&self, name: &str) -> Option<T> {
        let value = self.0.get(name)?.clone();
        Some(serde_json::from_value(value).unwrap_or_else(|error| panic!("`{name}`: {error}")))
    }
}

/// Makes a method of parameters.
pub(crate) type Build = fn(&Params) -> Built;

/// A method that was made of parameters.
pub(crate) struct Built {
    /// The body of the request.
    pub(crate) body: Value,
    /// The files that it shows.
    pub(crate) files: Vec<String>,
    pub(crate) call: Call,
}

impl Built {
    pub(crate) fn of<M: Method + PartialEq>(method: M) -> Self {
        let mut files = Vec::new();
        method.visit_files(&mut |file| {
            let file = serde_json::to_value(file).expect("a file is a string");
            files.push(file.as_str().expect("a file is a string").to_owned());
        });
        assert_eq!(method.clone(), method);
        let call = Call::new(method);
        let body = call.to_json().expect("a method can be written");
        Self {
            body: serde_json::from_slice(&body).expect("a body is JSON"),
            files,
            call,
        }
    }
}
