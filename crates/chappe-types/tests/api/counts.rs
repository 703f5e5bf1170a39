//! Nothing is missing, and nothing is there that Telegram does not have.

use std::collections::BTreeMap;

use chappe_core::Repeat;
use chappe_types::methods::{SPECS, spec};
use serde_json::Value;

use crate::{
    data::{methods, read_toml, text, types},
    generated,
};

#[test]
fn every_method_is_here() {
    let described: Vec<&str> = methods()
        .iter()
        .map(|method| text(method, "name"))
        .collect();
    let specs: Vec<&str> = SPECS.iter().map(|spec| spec.name()).collect();
    let built: Vec<&str> = generated::methods::METHODS
        .iter()
        .map(|(name, _)| *name)
        .collect();
    assert_eq!(described.len(), 185);
    assert_eq!(specs, described);
    assert_eq!(built, described);
}

#[test]
fn every_type_is_here() {
    let described: Vec<&str> = types().iter().map(|known| text(known, "name")).collect();
    let here: Vec<&str> = generated::types::TYPES
        .iter()
        .map(|codec| codec.name)
        .collect();
    assert_eq!(described.len(), 400);
    assert_eq!(here, described);
}

#[test]
fn a_method_is_found_by_its_name() {
    assert_eq!(
        spec("sendMessage").map(chappe_core::MethodSpec::name),
        Some("sendMessage")
    );
    assert_eq!(spec("sendmessage"), None);
}

#[test]
fn the_repeat_table_covers_each_method_exactly() {
    let table: BTreeMap<String, Value> = read_toml("repeat.toml");
    let names: Vec<&str> = table.keys().map(String::as_str).collect();
    let mut described: Vec<&str> = methods()
        .iter()
        .map(|method| text(method, "name"))
        .collect();
    described.sort_unstable();
    assert_eq!(names, described);
    for spec in SPECS {
        let class = match text(&table[spec.name()], "repeat") {
            "safe" => Repeat::Safe,
            "idempotent" => Repeat::Idempotent,
            "superseding" => Repeat::Superseding,
            "duplicating" => Repeat::Duplicating,
            other => panic!("{}: no such class: {other}", spec.name()),
        };
        assert_eq!(spec.repeat(), class, "{}", spec.name());
    }
}
