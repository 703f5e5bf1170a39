//! Enums: strings with a closed list of documented values, open to the values of tomorrow.

use std::fmt::Write;

use crate::{
    book::Book,
    docs::{comment, first_sentence},
    model::{Field, Prim, TypeExpr},
    naming::variant_name,
};

#[derive(Debug)]
pub(crate) struct Enum {
    pub name: String,
    doc: String,
    values: Vec<EnumValue>,
    /// `Owner.field` of each place that it stands in.
    fields: Vec<String>,
    format: Option<String>,
}

#[derive(Debug)]
struct EnumValue {
    text: String,
    variant: String,
    doc: String,
}

impl Enum {
    /// Whether this field holds the enum.
    pub(crate) fn holds(&self, owner: &str, field: &Field) -> bool {
        (field.format.is_some() && field.format == self.format)
            || self.fields.contains(&format!("{owner}.{}", field.name))
    }
}

/// The enums of `names.toml`, with the values of `bot-api.json`.
pub(crate) fn read(book: &Book) -> Vec<Enum> {
    let mut enums = Vec::new();
    for (name, names) in &book.names.enums {
        let mut known = Enum {
            name: name.clone(),
            doc: names.doc.clone(),
            values: Vec::new(),
            fields: names.fields.clone(),
            format: names.format.clone(),
        };
        let mut texts: Vec<String> = Vec::new();
        let mut docs = names.values.clone();
        match names
            .values_of
            .as_deref()
            .and_then(|owner| book.find_type(owner))
        {
            Some(owner) => {
                for field in owner.fields.iter().filter(|field| !field.required) {
                    texts.push(field.name.clone());
                    let doc = book.field_doc(&owner.name, &field.name);
                    docs.insert(field.name.clone(), first_sentence(&doc));
                }
            }
            None => {
                for (owner, fields) in book.owners() {
                    for field in fields.iter().filter(|field| known.holds(owner, field)) {
                        for value in field.values.iter().filter_map(|value| value.as_str()) {
                            if !texts.iter().any(|text| text == value) {
                                texts.push(value.to_owned());
                            }
                        }
                    }
                }
            }
        }
        if texts.is_empty() {
            book.problem(format!(
                "enum `{name}` has no values: check its fields in names.toml"
            ));
        }
        for unknown in names.values.keys().chain(names.variants.keys()) {
            if !texts.contains(unknown) {
                book.problem(format!(
                    "enum `{name}` has no value `{unknown}`: remove it from names.toml"
                ));
            }
        }
        known.values = texts
            .into_iter()
            .map(|text| EnumValue {
                variant: names
                    .variants
                    .get(&text)
                    .cloned()
                    .unwrap_or_else(|| variant_name(&text)),
                doc: docs.remove(&text).unwrap_or_else(|| format!("`{text}`.")),
                text,
            })
            .collect();
        enums.push(known);
    }
    check_places(book, &enums);
    enums
}

/// Each string with documented values is an enum or is listed as plain; each place of an enum is
/// a string.
fn check_places(book: &Book, enums: &[Enum]) {
    for (owner, fields) in book.owners() {
        for field in fields {
            let place = format!("{owner}.{}", field.name);
            let plain = book.names.plain.fields.contains(&place);
            let holders = enums
                .iter()
                .filter(|known| known.holds(owner, field))
                .count();
            if is_text(&field.r#type) && !field.values.is_empty() && holders == 0 && !plain {
                book.problem(format!(
                    "`{place}` has documented values: add it to an enum, or to `plain`, in names.toml"
                ));
            }
            if holders + usize::from(plain) > 1 {
                book.problem(format!("`{place}` stands in names.toml twice"));
            }
            if holders > 0 && !is_text(&field.r#type) {
                book.problem(format!("`{place}` is no string: remove it from names.toml"));
            }
        }
    }
    let listed = enums.iter().flat_map(|known| &known.fields);
    for place in listed.chain(&book.names.plain.fields) {
        let is_there = book.owners().any(|(owner, fields)| {
            fields
                .iter()
                .any(|field| format!("{owner}.{}", field.name) == *place)
        });
        if !is_there {
            book.problem(format!(
                "`{place}` is not in bot-api.json: remove it from names.toml"
            ));
        }
    }
}

fn is_text(expr: &TypeExpr) -> bool {
    match expr {
        TypeExpr::Prim { name } => *name == Prim::String,
        TypeExpr::Array { of } => is_text(of),
        _ => false,
    }
}

/// The Rust of an enum.
pub(crate) fn code(known: &Enum) -> String {
    let mut code = String::new();
    let name = &known.name;
    code.push_str("open_enum! {\n");
    code.push_str(&comment(4, &known.doc));
    writeln!(code, "    pub enum {name} {{").unwrap();
    for value in &known.values {
        code.push_str(&comment(8, &value.doc));
        writeln!(code, "        {} = {:?},", value.variant, value.text).unwrap();
    }
    code.push_str("    }\n}\n");
    code
}
