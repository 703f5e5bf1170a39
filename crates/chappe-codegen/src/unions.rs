//! Unions: enums of one variant for each type, and one for what nobody knows yet.

use std::fmt::Write;

use crate::{
    book::Book,
    docs::{comment, first_sentence},
    layout::Layout,
    model::{Kind, Prim, Type, TypeExpr},
    naming::without_shared_words,
};

#[derive(Debug)]
pub(crate) struct Union {
    /// Its name: Telegram's, or that of `names.toml`.
    pub name: String,
    pub rule: Rule,
    pub variants: Vec<Variant>,
    /// What Telegram calls the variants, where Telegram has no name for the union.
    one_of: Option<Vec<String>>,
    doc: String,
}

#[derive(Debug)]
pub(crate) struct Variant {
    pub name: String,
    pub payload: Payload,
    /// The value of the discriminator.
    pub value: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Payload {
    Type(String),
    Text,
    List,
    True,
}

/// How the variants are told apart.
#[derive(Debug)]
pub(crate) enum Rule {
    /// By the text of this field.
    Tag(String),
    /// By this field too, but the value may also be a text or a list.
    TextOrTag(String),
    /// By the number of this field: this value means the first of the two, any other the second.
    Number(String, i64),
    /// By the keys that are there, and the text of this field if there is one.
    Keys(Option<String>),
    /// An object, or `true`.
    OrTrue,
}

/// The unions of `bot-api.json`, and those that `names.toml` names.
pub(crate) fn read(book: &Book) -> Vec<Union> {
    let mut unions: Vec<Union> = Vec::new();
    for known in &book.api.types {
        if known.kind == Kind::Union {
            unions.push(telegrams(book, known));
        }
    }
    for (name, names) in &book.names.one_of {
        let mut union = Union {
            name: name.clone(),
            rule: Rule::Keys(None),
            variants: Vec::new(),
            one_of: Some(names.of.clone()),
            doc: names.doc.clone(),
        };
        for member in &names.of {
            let payload = match member.as_str() {
                "true" => Payload::True,
                _ => Payload::Type(member.clone()),
            };
            union.variants.push(Variant {
                name: String::new(),
                value: discriminator(book, member).map(|(_, value)| value),
                payload,
            });
        }
        let tags: Vec<Option<(String, String)>> = names
            .of
            .iter()
            .map(|member| discriminator(book, member))
            .collect();
        if union
            .variants
            .iter()
            .any(|variant| variant.payload == Payload::True)
        {
            union.rule = Rule::OrTrue;
        } else if let Some(Some((tag, _))) = tags.first() {
            if tags
                .iter()
                .flatten()
                .filter(|(other, _)| other == tag)
                .count()
                == tags.len()
            {
                union.rule = Rule::Tag(tag.clone());
            }
        }
        unions.push(union);
    }
    for union in &mut unions {
        name_variants(book, union);
    }
    for name in book.names.variants.keys() {
        if !unions.iter().any(|union| &union.name == name) {
            book.problem(format!(
                "`{name}` is no union: remove `[variants.{name}]` from names.toml"
            ));
        }
    }
    unions
}

/// The name of the union that `names.toml` gives to a choice of types.
pub(crate) fn name_of<'a>(book: &'a Book, of: &[TypeExpr]) -> Option<&'a str> {
    let of: Vec<String> = of.iter().map(TypeExpr::spelled).collect();
    let union = book
        .unions
        .iter()
        .find(|union| union.one_of.as_ref() == Some(&of))?;
    Some(&union.name)
}

fn telegrams(book: &Book, known: &Type) -> Union {
    let mut variants: Vec<Variant> = Vec::new();
    for variant in &known.variants {
        let payload = match &variant.r#type {
            TypeExpr::Ref { name } => Payload::Type(name.clone()),
            TypeExpr::Prim { name: Prim::String } => Payload::Text,
            TypeExpr::Array { .. } => Payload::List,
            other => {
                book.problem(format!(
                    "union `{}` has a variant `{}`, which unions.rs has no rule for",
                    known.name,
                    other.spelled()
                ));
                continue;
            }
        };
        variants.push(Variant {
            name: String::new(),
            payload,
            value: variant.value.clone(),
        });
    }
    let has_text = variants
        .iter()
        .any(|variant| variant.payload == Payload::Text);
    let rule = match (&known.discriminator, &known.rule) {
        (Some(tag), None) if !known.discriminator_unique => Rule::Keys(Some(tag.clone())),
        (Some(tag), None) if has_text => Rule::TextOrTag(tag.clone()),
        (Some(tag), None) => Rule::Tag(tag.clone()),
        (None, None) => Rule::Keys(None),
        (None, Some(rule)) => {
            // The one that the number means comes first.
            variants.sort_by_key(|variant| variant.payload != Payload::Type(rule.then.clone()));
            Rule::Number(rule.field.clone(), rule.equals)
        }
        (Some(_), Some(_)) => {
            book.problem(format!(
                "union `{}` has both a discriminator and a rule",
                known.name
            ));
            Rule::Keys(None)
        }
    };
    Union {
        doc: book.type_doc(&known.name),
        name: known.name.clone(),
        rule,
        variants,
        one_of: None,
    }
}

/// The field of a type whose value is always the same, and the value.
fn discriminator(book: &Book, name: &str) -> Option<(String, String)> {
    book.find_type(name)?
        .fields
        .iter()
        .find_map(|field| Some((field.name.clone(), field.r#const.clone()?)))
}

fn name_variants(book: &Book, union: &mut Union) {
    let types: Vec<&str> = union
        .variants
        .iter()
        .filter_map(|variant| match &variant.payload {
            Payload::Type(name) => Some(name.as_str()),
            _ => None,
        })
        .collect();
    let mut names = if types.len() == 1 {
        vec![types[0].to_owned()]
    } else {
        without_shared_words(&types)
    }
    .into_iter();
    let given = book.names.variants.get(&union.name);
    let mut seen: Vec<String> = vec!["Unknown".to_owned()];
    for variant in &mut union.variants {
        let (key, short) = match &variant.payload {
            Payload::Type(name) => (name.as_str(), names.next().unwrap_or_default()),
            Payload::Text => ("string", String::new()),
            Payload::List => ("array", String::new()),
            Payload::True => ("true", "True".to_owned()),
        };
        let name = given
            .and_then(|given| given.get(key))
            .cloned()
            .unwrap_or(short);
        if name.is_empty() || seen.contains(&name) {
            book.problem(format!(
                "union `{}` has no name for its variant `{key}`: add it to `[variants.{}]` of names.toml",
                union.name, union.name
            ));
        }
        seen.push(name.clone());
        variant.name = name;
    }
}

/// The Rust of a union.
pub(crate) fn code(book: &Book, layout: &Layout<'_>, union: &Union) -> String {
    let mut code = String::new();
    let name = &union.name;
    let mut doc = union.doc.clone();
    if let Some(known) = book.find_type(name) {
        write!(
            doc,
            "\n\n<https://core.telegram.org/bots/api{}>",
            known.anchor
        )
        .unwrap();
    }
    code.push_str(&comment(0, &doc));
    code.push_str("#[derive(Clone, Debug, PartialEq)]\n#[non_exhaustive]\n");
    writeln!(code, "pub enum {name} {{").unwrap();
    for variant in &union.variants {
        let doc = match &variant.payload {
            Payload::Type(name) => first_sentence(&book.type_doc(name)),
            Payload::Text => "A text without anything.".to_owned(),
            Payload::List => "Several of them, one after the other.".to_owned(),
            Payload::True => "Nothing more is known.".to_owned(),
        };
        code.push_str(&comment(4, &doc));
        match payload_type(layout, union, variant) {
            Some(payload) => writeln!(code, "    {}({payload}),", variant.name).unwrap(),
            None => writeln!(code, "    {},", variant.name).unwrap(),
        }
    }
    if !matches!(union.rule, Rule::OrTrue) {
        code.push_str(
            "    /// One that Telegram added later, whole.\n    Unknown(Box<serde_json::Value>),\n",
        );
    }
    code.push_str("}\n\n");
    code.push_str(&decoding(book, layout, union));
    code
}

/// The macro that gives a union its `Serialize`, `Deserialize` and `From`.
fn decoding(book: &Book, layout: &Layout<'_>, union: &Union) -> String {
    let name = &union.name;
    // Each line of the macro: how a variant is recognised, and `Variant(box Type)`.
    let lines = |line: &dyn Fn(&Variant, &str) -> String| {
        let mut lines = String::new();
        for variant in &union.variants {
            if let Payload::Type(payload) = &variant.payload {
                let how = if layout.has_boxed_variants(union) {
                    "box"
                } else {
                    "own"
                };
                let shape = format!("{}({how} {payload})", variant.name);
                writeln!(lines, "    {}", line(variant, &shape)).unwrap();
            }
        }
        lines
    };
    let by_value = |variant: &Variant, shape: &str| {
        format!(
            "{:?} => {shape},",
            variant.value.as_deref().unwrap_or_default()
        )
    };
    match &union.rule {
        Rule::Tag(tag) => format!("tagged! {{ {name} by {tag:?}:\n{}}}\n", lines(&by_value)),
        Rule::TextOrTag(tag) => {
            let of = |payload: &Payload| {
                let found = union
                    .variants
                    .iter()
                    .find(|variant| variant.payload == *payload);
                found.map_or("", |variant| variant.name.as_str())
            };
            format!(
                "text_or_tagged! {{ {name} by {tag:?}, text {}, list {}:\n{}}}\n",
                of(&Payload::Text),
                of(&Payload::List),
                lines(&by_value)
            )
        }
        Rule::Number(field, number) => format!(
            "numbered! {{ {name} by {field:?}, {number} is the first:\n{}}}\n",
            lines(&|_, shape| format!("{shape},"))
        ),
        Rule::Keys(tag) => format!(
            "keyed! {{ {name}:\n{}}}\n",
            lines(&|variant, shape| {
                let keys: Vec<&str> = required_keys(book, variant).collect();
                let tag = match (tag, &variant.value) {
                    (Some(tag), Some(value)) => format!(" and {tag:?} = {value:?}"),
                    _ => String::new(),
                };
                format!("{keys:?}{tag} => {shape},")
            })
        ),
        Rule::OrTrue => format!(
            "or_true! {{ {name}:\n{}}}\n",
            lines(&|_, shape| shape.to_owned())
        ),
    }
}

fn required_keys<'a>(book: &'a Book, variant: &Variant) -> impl Iterator<Item = &'a str> {
    let known = match &variant.payload {
        Payload::Type(name) => book.find_type(name),
        _ => None,
    };
    known
        .into_iter()
        .flat_map(|known| &known.fields)
        .filter(|field| field.required && field.r#const.is_none())
        .map(|field| field.name.as_str())
}

fn payload_type(layout: &Layout<'_>, union: &Union, variant: &Variant) -> Option<String> {
    Some(match &variant.payload {
        Payload::Type(name) if layout.has_boxed_variants(union) => format!("Box<{name}>"),
        Payload::Type(name) => name.clone(),
        Payload::Text => "String".to_owned(),
        Payload::List => format!("Vec<{}>", union.name),
        Payload::True => return None,
    })
}
