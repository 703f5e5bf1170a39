//! What Telegram may add tomorrow.

use serde_json::{Value, json};

use crate::{
    data::{find_type, list, text},
    generated::types::{ENUMS, TYPES, UNNAMED},
    sample::Sampler,
};

#[test]
fn unknown_fields_are_ignored() {
    for codec in TYPES {
        let value = Sampler::full(0).of_type(codec.name);
        assert_eq!(
            codec.decode(&with_more(&value)),
            codec.round_trip(&value),
            "{}",
            codec.name
        );
    }
}

#[test]
fn unknown_enum_values_are_kept() {
    for codec in TYPES {
        let sampler = Sampler::full(0).with_enum_value("unheard_of");
        codec.round_trip(&sampler.of_type(codec.name));
    }
    for codec in ENUMS {
        let decoded = codec.round_trip(&json!("unheard_of"));
        assert_eq!(decoded.debug, "Other(\"unheard_of\")", "{}", codec.name);
    }
}

#[test]
fn unknown_variants_are_kept_whole() {
    let unions = TYPES
        .iter()
        .filter(|codec| text(find_type(codec.name), "kind") == "union");
    let mut number = 0;
    for codec in unions.chain(UNNAMED.iter().filter(|codec| codec.name != "MessageOrTrue")) {
        number += 1;
        let is_unnamed = UNNAMED.iter().any(|known| known.name == codec.name);
        let tag = if is_unnamed {
            Some("type")
        } else {
            find_type(codec.name)["discriminator"].as_str()
        };
        let nested = json!({ "list": [1, { "two": null }] });
        let mut values = vec![json!({}), json!({ "a": nested })];
        if let Some(tag) = tag {
            values.push(json!({ "a": nested, tag: "unheard_of", "z": 1.5 }));
            values.push(json!({ "a": 1, tag: 7, "z": 2 }));
        }
        for value in values {
            let decoded = codec.round_trip(&value);
            assert!(
                decoded.debug.starts_with("Unknown("),
                "{}: {}",
                codec.name,
                decoded.debug
            );
        }
    }
    assert_eq!(number, 29);
}

/// The same value with a key that nobody knows in each object.
fn with_more(value: &Value) -> Value {
    match value {
        Value::Array(items) => items.iter().map(with_more).collect(),
        Value::Object(object) => {
            let mut more: serde_json::Map<String, Value> = object
                .iter()
                .map(|(key, value)| (key.clone(), with_more(value)))
                .collect();
            more.insert("unheard_of".to_owned(), json!({ "a": [1, null, "b"] }));
            Value::Object(more)
        }
        other => other.clone(),
    }
}

/// The description says which fields are enums; none of them is forgotten.
#[test]
fn documented_values_are_read_as_such() {
    let debug = |name: &str, value: &Value| {
        let codec = TYPES
            .iter()
            .find(|codec| codec.name == name)
            .expect("a type");
        codec.round_trip(value).debug
    };
    let mut chat = Sampler::full(0).of_type("Chat");
    chat["type"] = json!("supergroup");
    assert!(debug("Chat", &chat).contains("type: Supergroup"));
    for codec in ENUMS {
        assert!(
            !codec
                .round_trip(&json!(first_value(codec.name)))
                .debug
                .starts_with("Other(")
        );
    }
}

/// A documented value of an enum: by the description, from a field that `names.toml` lists.
fn first_value(name: &str) -> String {
    let names: Value = crate::data::read_toml("names.toml");
    let known = &names["enums"][name];
    if let Some(owner) = known.get("values_of").and_then(Value::as_str) {
        return text(&list(find_type(owner), "fields")[1], "name").to_owned();
    }
    if known.get("format").is_some() {
        return "HTML".to_owned();
    }
    let place = list(known, "fields")[0].as_str().expect("a place");
    let (owner, field) = place.split_once('.').expect("Owner.field");
    let methods = crate::data::methods()
        .iter()
        .map(|method| (method, "params"));
    let types = crate::data::types().iter().map(|known| (known, "fields"));
    let (owner, key) = methods
        .chain(types)
        .find(|(known, _)| text(known, "name") == owner)
        .expect("an owner");
    let fields = list(owner, key);
    let field = fields
        .iter()
        .find(|known| text(known, "name") == field)
        .expect("a field");
    list(field, "enum")[0].as_str().expect("a text").to_owned()
}
