//! `schema/table.rs` of the emulator: what each parameter may be, and each field of the objects
//! that parameters hold. Types that are only received are left out.

use std::{collections::BTreeSet, fmt::Write};

use serde_json::Value;

use crate::{
    book::Book,
    model::{Field, Kind, Prim, Type, TypeExpr, Variant},
    naming::function_name,
    output::Files,
};

const EMULATOR: &str = "crates/chappe-emulator";

pub(crate) fn write(book: &Book, files: &mut Files) {
    check_json(book);
    let mut code = String::from(
        "//! Every method with its parameters, and the objects that parameters hold.\n\n\
         use super::shape::{\n\
         Fact::{Always, Bytes, Chars, FormattedBy, FromNow, Items, NonZero, OneOfThese, Parsed,\n\
         Range, Together, UnlessGiven, Upload},\n\
         Field, Kind::{Struct, Union}, Method, Object,\n\
         Type::{Array, File, Flag, Float, Integer, Long, OneOf, Ref, Text}, Variant};\n\n\
         /// The methods of the Bot API, in the order of its documentation.\n\
         pub(super) static METHODS: &[Method] = &[\n",
    );
    for method in &book.api.methods {
        writeln!(
            code,
            "Method {{ name: {:?}, parameters: &[{}] }},",
            method.name,
            fields(&method.params)
        )
        .unwrap();
    }
    code.push_str("];\n");
    for known in sent(book) {
        code.push_str(&object(known));
    }
    files.add_to(EMULATOR, "src/schema/table.rs", &code);
}

/// The types that a parameter can hold, at whatever depth.
fn sent(book: &Book) -> impl Iterator<Item = &Type> {
    let mut seen = BTreeSet::new();
    let params = book.api.methods.iter().flat_map(|method| &method.params);
    let mut waiting: Vec<&TypeExpr> = params.map(|field| &field.r#type).collect();
    while let Some(expr) = waiting.pop() {
        match expr {
            TypeExpr::Prim { .. } => {}
            TypeExpr::Array { of } => waiting.push(of),
            TypeExpr::OneOf { of } => waiting.extend(of),
            TypeExpr::Ref { name } => {
                if let Some(known) = book.find_type(name).filter(|_| seen.insert(name)) {
                    waiting.extend(known.fields.iter().map(|field| &field.r#type));
                    waiting.extend(known.variants.iter().map(|variant| &variant.r#type));
                }
            }
        }
    }
    let is_sent = move |known: &&Type| known.kind != Kind::Special && seen.contains(&known.name);
    book.api.types.iter().filter(is_sent)
}

fn object(known: &Type) -> String {
    let kind = match known.kind {
        Kind::Union => {
            let by = known.discriminator.as_deref().unwrap_or_default();
            let variants: String = known.variants.iter().map(variant).collect();
            format!("Union {{ by: {by:?}, variants: &[{variants}] }}")
        }
        _ => format!("Struct(&[{}])", fields(&known.fields)),
    };
    format!(
        "\npub(super) static {}: Object = Object {{ name: {:?}, kind: {kind} }};\n",
        static_name(&known.name),
        known.name
    )
}

fn variant(variant: &Variant) -> String {
    let value = variant.value.as_deref().unwrap_or_default();
    format!(
        "Variant {{ value: {value:?}, of: {} }},",
        spelled(&variant.r#type)
    )
}

fn fields(fields: &[Field]) -> String {
    fields.iter().map(field).collect()
}

fn field(field: &Field) -> String {
    let word = if field.required {
        "required"
    } else {
        "optional"
    };
    format!(
        "Field::{word}({:?}, {}, &[{}]),",
        field.name,
        spelled(&field.r#type),
        facts(field).join(", ")
    )
}

fn facts(field: &Field) -> Vec<String> {
    let mut facts = Vec::new();
    if field.attach {
        facts.push("Upload".to_owned());
    }
    if !field.required_if_absent.is_empty() {
        facts.push(format!("UnlessGiven(&{:?})", field.required_if_absent));
    }
    if let (Some(mode), Some(entities)) = (&field.parse_mode_field, &field.entities_field) {
        facts.push(format!("FormattedBy({mode:?}, {entities:?})"));
    }
    if field.min.is_some() || field.max.is_some() {
        let min = bound(field.min.as_ref(), "i64::MIN");
        let max = bound(field.max.as_ref(), "i64::MAX");
        let also: Vec<String> = field.also.iter().map(number).collect();
        facts.push(format!("Range({min}, {max}, &[{}])", also.join(", ")));
    }
    if field.nonzero {
        facts.push("NonZero".to_owned());
    }
    if field.min_from_now.is_some() || field.max_from_now.is_some() {
        let (min, max) = (field.min_from_now.unwrap_or(0), field.max_from_now);
        let max = max.map_or_else(|| "u64::MAX".to_owned(), grouped);
        facts.push(format!("FromNow({min}, {max})"));
    }
    if let Some(max) = field.max_len {
        let unit = match field.len_unit.as_deref() {
            Some("bytes") => "Bytes",
            _ if field.after_entities_parsing => "Parsed",
            _ => "Chars",
        };
        facts.push(format!(
            "{unit}({}, {})",
            field.min_len.unwrap_or(0),
            grouped(max)
        ));
    }
    if let Some(max) = field.max_items {
        facts.push(format!("Items({}, {max})", field.min_items.unwrap_or(0)));
    }
    if let Some(max) = field.total_max_len {
        facts.push(format!("Together({max})"));
    }
    if let Some(value) = &field.r#const {
        facts.push(format!("Always({value:?})"));
    }
    if field.format.is_none() && !field.values.is_empty() {
        let texts = field.values.iter().map(|value| match value {
            Value::String(text) => format!("{text:?}"),
            other => format!("{:?}", other.to_string()),
        });
        facts.push(format!(
            "OneOfThese(&[{}])",
            texts.collect::<Vec<_>>().join(", ")
        ));
    }
    facts
}

fn bound(value: Option<&Value>, none: &str) -> String {
    value.map_or_else(|| none.to_owned(), number)
}

fn number(value: &Value) -> String {
    value.as_u64().map_or_else(|| value.to_string(), grouped)
}

/// A number in groups of three digits, as clippy wants to read it.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index) % 3 == 0 {
            text.push('_');
        }
        text.push(digit);
    }
    text
}

fn spelled(expr: &TypeExpr) -> String {
    match expr {
        TypeExpr::Prim { name } => match name {
            Prim::Integer => "Integer",
            Prim::Int64 => "Long",
            Prim::Float => "Float",
            Prim::String => "Text",
            Prim::Boolean | Prim::True => "Flag",
        }
        .to_owned(),
        TypeExpr::Ref { name } if name == "InputFile" => "File".to_owned(),
        TypeExpr::Ref { name } => format!("Ref(&{})", static_name(name)),
        TypeExpr::Array { of } => format!("Array(&{})", spelled(of)),
        TypeExpr::OneOf { of } => {
            let of: Vec<String> = of.iter().map(spelled).collect();
            format!("OneOf(&[{}])", of.join(", "))
        }
    }
}

/// `InlineKeyboardButton` as the name of a static: `INLINE_KEYBOARD_BUTTON`.
fn static_name(name: &str) -> String {
    let name = function_name(name).to_uppercase();
    name.trim_start_matches('_').to_owned()
}

/// The emulator tells by its type whether a parameter is JSON: the data must say the same.
fn check_json(book: &Book) {
    for method in &book.api.methods {
        for field in &method.params {
            if field.json != is_json(&field.r#type) {
                book.problem(format!(
                    "`{}.{}`: its type and its `json` do not agree, schema.rs has no rule for that",
                    method.name, field.name
                ));
            }
        }
    }
}

fn is_json(expr: &TypeExpr) -> bool {
    match expr {
        TypeExpr::Prim { .. } => false,
        TypeExpr::Ref { name } => name != "InputFile",
        TypeExpr::Array { .. } => true,
        TypeExpr::OneOf { of } => of.iter().any(is_json),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_in_groups_of_three_digits() {
        assert_eq!(grouped(300), "300");
        assert_eq!(grouped(1_000), "1_000");
        assert_eq!(grouped(2_628_000), "2_628_000");
    }

    #[test]
    fn names_of_statics_are_rusts() {
        assert_eq!(
            static_name("InlineKeyboardButton"),
            "INLINE_KEYBOARD_BUTTON"
        );
        assert_eq!(static_name("InputMediaAnimation"), "INPUT_MEDIA_ANIMATION");
    }
}
