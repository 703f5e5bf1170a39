//! Each type reads what it writes, and writes what it read.

use serde_json::{Value, json};

use crate::{
    data::{find_type, list, read_toml, text},
    generated::types::{TYPES, UNNAMED},
    sample::Sampler,
};

/// As many as the largest union has variants.
const CHOICES: usize = 28;

#[test]
fn with_all_fields() {
    for codec in TYPES {
        for choice in 0..CHOICES {
            let sampler = Sampler::full(choice);
            codec.round_trip(&sampler.of_type(codec.name));
        }
    }
}

#[test]
fn with_only_what_is_required() {
    for codec in TYPES {
        for choice in 0..CHOICES {
            let sampler = Sampler::required(choice);
            codec.round_trip(&sampler.of_type(codec.name));
        }
    }
}

/// Each variant is read as itself, not as one that looks like it.
#[test]
fn each_variant_is_told_apart() {
    for codec in TYPES {
        let known = find_type(codec.name);
        let mut seen: Vec<String> = Vec::new();
        for choice in 0..list(known, "variants").len() {
            let sampler = Sampler::required(choice);
            let decoded = codec.round_trip(&sampler.of_type(codec.name));
            let variant = decoded
                .debug
                .split('(')
                .next()
                .unwrap_or_default()
                .to_owned();
            assert_ne!(variant, "Unknown", "{}", decoded.json);
            assert!(
                !seen.contains(&variant),
                "{} reads two variants as {variant}",
                codec.name
            );
            seen.push(variant);
        }
    }
}

#[test]
fn unions_without_a_name() {
    let names: Value = read_toml("names.toml");
    assert_eq!(
        names["one_of"].as_object().map(serde_json::Map::len),
        Some(UNNAMED.len())
    );
    for codec in UNNAMED {
        let mut seen: Vec<String> = Vec::new();
        for member in list(&names["one_of"][codec.name], "of") {
            let value = match member.as_str() {
                Some("true") => json!(true),
                member => Sampler::full(0).of_type(member.expect("a name")),
            };
            let decoded = codec.round_trip(&value);
            let variant = decoded
                .debug
                .split('(')
                .next()
                .unwrap_or_default()
                .to_owned();
            assert!(
                variant != "Unknown" && !seen.contains(&variant),
                "{variant}"
            );
            seen.push(variant);
        }
    }
}

/// Telegram leaves out what is not there, but a proxy or a test may write `null`.
#[test]
fn null_is_the_same_as_missing() {
    for codec in TYPES {
        let known = find_type(codec.name);
        if text(known, "kind") != "object" {
            continue;
        }
        let sampler = Sampler::required(0);
        let missing = sampler.of_type(codec.name);
        let mut with_nulls = missing.clone();
        for field in list(known, "fields")
            .iter()
            .filter(|field| field["required"] == false)
        {
            with_nulls[text(field, "name")] = Value::Null;
        }
        assert_eq!(
            codec.decode(&with_nulls),
            codec.decode(&missing),
            "{}",
            codec.name
        );
    }
}
