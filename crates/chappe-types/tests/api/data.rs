//! The description of the Bot API, as the tests read it.

use std::{fs, sync::LazyLock};

use serde::de::DeserializeOwned;
use serde_json::Value;

static API: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(&read("bot-api.json")).expect("bot-api.json is JSON"));

/// A file of `api/`.
pub(crate) fn read(name: &str) -> String {
    let path = format!("{}/../../api/{name}", env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

pub(crate) fn read_toml<T: DeserializeOwned>(name: &str) -> T {
    toml::from_str(&read(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

pub(crate) fn methods() -> &'static [Value] {
    list(&API, "methods")
}

pub(crate) fn types() -> &'static [Value] {
    list(&API, "types")
}

pub(crate) fn find_type(name: &str) -> &'static Value {
    let found = types().iter().find(|known| text(known, "name") == name);
    found.unwrap_or_else(|| panic!("bot-api.json has no type {name}"))
}

pub(crate) fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key]
        .as_str()
        .unwrap_or_else(|| panic!("no text `{key}` in {value}"))
}

/// A list, empty where the key is not there.
pub(crate) fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value
        .get(key)
        .and_then(Value::as_array)
        .map_or(&[], Vec::as_slice)
}
