//! `tests/api/generated`: what the tests of `chappe-types` need of each type and method.

use std::fmt::Write;

use crate::{
    book::Book,
    model::Method,
    naming::{field_name, struct_name},
    output::Files,
    shape::{Owner, Shape},
    types::{type_names, words},
};

pub(crate) fn write(book: &Book, files: &mut Files) {
    files.add(
        "tests/api/generated/mod.rs",
        "//! Lists of what there is.\n\npub(crate) mod methods;\npub(crate) mod types;\n",
    );
    files.add("tests/api/generated/types.rs", &types(book));
    files.add("tests/api/generated/methods.rs", &methods(book));
}

fn types(book: &Book) -> String {
    let mut code = String::from(
        "//! Every type, by Telegram's name.\n\nuse chappe_core::InputFile;\nuse chappe_types::types::{",
    );
    let enums = || book.enums.iter().map(|known| known.name.as_str());
    let named: Vec<&str> = type_names(book).collect();
    writeln!(
        code,
        "{}}};\n\nuse crate::codec::Codec;\n",
        named.join(", ")
    )
    .unwrap();
    code.push_str("/// The types of bot-api.json.\npub(crate) const TYPES: &[Codec] = &[\n");
    for known in &book.api.types {
        writeln!(code, "    Codec::of::<{0}>({0:?}),", known.name).unwrap();
    }
    code.push_str(
        "];\n\n/// The unions that bot-api.json gives no name.\npub(crate) const UNNAMED: &[Codec] = &[\n",
    );
    for name in named
        .iter()
        .filter(|name| book.names.one_of.contains_key(**name))
    {
        writeln!(code, "    Codec::of::<{name}>({name:?}),").unwrap();
    }
    code.push_str("];\n\n/// The enums.\npub(crate) const ENUMS: &[Codec] = &[\n");
    for name in enums() {
        writeln!(code, "    Codec::of::<{name}>({name:?}),").unwrap();
    }
    code.push_str("];\n");
    code
}

fn methods(book: &Book) -> String {
    let mut body = String::from(
        "/// Makes each method of these parameters, by its constructor and its setters.\n\
         pub(crate) const METHODS: &[(&str, Build)] = &[\n",
    );
    for method in &book.api.methods {
        writeln!(body, "    ({:?}, {}),", method.name, builder_name(method)).unwrap();
    }
    body.push_str("];\n");
    for method in &book.api.methods {
        body.push_str(&build(book, method));
    }
    let words = words(&body);
    let contract: Vec<&str> = ["ChatId", "InputFile", "UnixTime"]
        .into_iter()
        .filter(|name| words.contains(name))
        .collect();
    let structs: Vec<String> = book
        .api
        .methods
        .iter()
        .map(|method| struct_name(&method.name))
        .collect();
    let types: Vec<&str> = type_names(book)
        .filter(|name| words.contains(name))
        .collect();
    format!(
        "//! Every method, made of parameters in JSON.\n\nuse chappe_core::{{{}}};\n\
         use chappe_types::{{methods::{{{}}}, types::{{{}}}}};\n\n\
         use crate::codec::{{Build, Built, Params}};\n\n{body}",
        contract.join(", "),
        structs.join(", "),
        types.join(", "),
    )
}

fn builder_name(method: &Method) -> String {
    crate::naming::function_name(&method.name)
}

fn build(book: &Book, method: &Method) -> String {
    let name = struct_name(&method.name);
    let shape = |field| Shape::of(book, Owner::Method(&method.name), field).rust();
    let (required, optional): (Vec<_>, Vec<_>) =
        method.params.iter().partition(|field| field.required);
    let params = if method.params.is_empty() {
        "_params"
    } else {
        "params"
    };
    let mut code = format!(
        "\nfn {}({params}: &Params) -> Built {{\n",
        builder_name(method)
    );
    let arguments: Vec<String> = required
        .iter()
        .map(|field| format!("params.get::<{}>({:?})", shape(field), field.name))
        .collect();
    let mutable = if optional.is_empty() { "" } else { "mut " };
    writeln!(
        code,
        "    let {mutable}method = {name}::new({});",
        arguments.join(", ")
    )
    .unwrap();
    for field in optional {
        writeln!(
            code,
            "    if let Some(value) = params.find::<{}>({:?}) {{\n        \
             method = method.{}(value);\n    }}",
            shape(field),
            field.name,
            field_name(&field.name),
        )
        .unwrap();
    }
    code.push_str("    Built::of(method)\n}\n");
    code
}
