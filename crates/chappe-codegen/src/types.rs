//! `src/types`: a struct for each object, an enum for each union and closed list of strings.

use std::{collections::BTreeSet, fmt::Write};

use crate::{
    book::Book,
    docs::{comment, facts, first_sentence},
    enums,
    layout::Layout,
    model::{Field, Kind, Type},
    naming::{field_name, variant_name},
    output::Files,
    shape::{Owner, Shape},
    unions::{self, Payload, Union},
};

/// How long a line gets, in characters.
const LINE: usize = 100;

/// The type whose struct is written by another rule: one field for all kinds of events.
const UPDATE: &str = "Update";

pub(crate) fn write(book: &Book, files: &mut Files) {
    let layout = Layout::new(book);
    let mut index = String::from(
        "//! The types of the Bot API, by family; all of them are here.\n\n\
         #![allow(\n    clippy::struct_excessive_bools,\n    clippy::fn_params_excessive_bools,\n    \
         reason = \"they are Telegram's own flags, under Telegram's own names\"\n)]\n\n",
    );
    let mut exports = String::new();
    for (family, content) in &book.names.types {
        let mut names: Vec<&str> = Vec::new();
        let mut code = String::new();
        for known in &book.api.types {
            if book.type_family(&known.name) != family || known.kind == Kind::Special {
                continue;
            }
            names.push(&known.name);
            match book.union(&known.name) {
                Some(union) => code.push_str(&unions::code(book, &layout, union)),
                None if known.name == UPDATE => {
                    names.push("UpdateKind");
                    code.push_str(&update(book, known));
                }
                None => code.push_str(&object(book, &layout, known)),
            }
            code.push('\n');
        }
        for union in &book.unions {
            if book.find_type(&union.name).is_none() && book.type_family(&union.name) == family {
                names.push(&union.name);
                code.push_str(&unions::code(book, &layout, union));
                code.push('\n');
            }
        }
        for known in &book.enums {
            if book.type_family(&known.name) == family {
                names.push(&known.name);
                code.push_str(&enums::code(known));
                code.push('\n');
            }
        }
        code.push_str(&attaching(book, family));
        let uses = uses(book, family);
        files.add(
            format!("src/types/{family}.rs"),
            &format!("//! {}\n\n{uses}\n{}", content.title, code.trim_end()),
        );
        writeln!(index, "mod {family};").unwrap();
        names.sort_unstable();
        writeln!(exports, "    {family}::{{{}}},", names.join(", ")).unwrap();
    }
    files.add(
        "src/types/mod.rs",
        &format!("{index}\npub use self::{{\n{exports}}};\n"),
    );
}

/// The imports of a file: the contract's types and those of other families.
fn uses(book: &Book, family: &str) -> String {
    let mut contract: BTreeSet<&str> = BTreeSet::new();
    let mut foreign: BTreeSet<String> = BTreeSet::new();
    let mut named = |name: &str| {
        if book.type_family(name) != family {
            foreign.insert(name.to_owned());
        }
    };
    for known in &book.api.types {
        if book.type_family(&known.name) != family {
            continue;
        }
        for field in known.fields.iter().filter(|field| field.r#const.is_none()) {
            let shape = Shape::of(book, Owner::Type(&known.name), field);
            contract.extend(shape.of_core());
            shape.named().map(&mut named);
        }
        if known.name == UPDATE {
            named("UpdateType");
        }
    }
    for union in book
        .unions
        .iter()
        .filter(|union| book.type_family(&union.name) == family)
    {
        for variant in &union.variants {
            if let Payload::Type(name) = &variant.payload {
                named(name);
            }
        }
    }

    let mut uses = String::new();
    if !contract.is_empty() {
        let contract: Vec<&str> = contract.into_iter().collect();
        writeln!(uses, "use chappe_core::{{{}}};", contract.join(", ")).unwrap();
    }
    uses.push('\n');
    if !foreign.is_empty() {
        let foreign: Vec<String> = foreign.into_iter().collect();
        writeln!(uses, "use crate::types::{{{}}};", foreign.join(", ")).unwrap();
    }
    uses
}

/// The names of all generated types.
pub(crate) fn type_names(book: &Book) -> impl Iterator<Item = &str> {
    let types = book
        .api
        .types
        .iter()
        .filter(|known| known.kind != Kind::Special);
    types
        .map(|known| known.name.as_str())
        .chain(book.enums.iter().map(|known| known.name.as_str()))
        .chain(
            book.unions
                .iter()
                .map(|union| union.name.as_str())
                .filter(|name| book.find_type(name).is_none()),
        )
}

/// The words of the code, comments and strings left out.
pub(crate) fn words(code: &str) -> BTreeSet<&str> {
    code.lines()
        .map(|line| line.split("//").next().unwrap_or_default())
        .flat_map(|line| line.split('"').step_by(2))
        .flat_map(|part| part.split(|letter: char| !(letter.is_alphanumeric() || letter == '_')))
        .collect()
}

fn object(book: &Book, layout: &Layout<'_>, known: &Type) -> String {
    let name = &known.name;
    let mut code = comment(
        0,
        &format!(
            "{}\n\n<https://core.telegram.org/bots/api{}>",
            book.type_doc(name),
            known.anchor
        ),
    );
    code.push_str("#[derive(Clone, Debug, PartialEq)]\n");
    let fields: Vec<Member> = known
        .fields
        .iter()
        .filter(|field| field.r#const.is_none())
        .map(|field| Member {
            boxed: layout.is_boxed(name, field),
            ..Member::of(book, Owner::Type(name), field)
        })
        .collect();
    code.push_str(&structure(name, &fields));
    code.push('\n');
    code.push_str(&builder("builder", name, &fields));
    code.push('\n');
    let tag = known
        .fields
        .iter()
        .find_map(|field| Some((field.name.as_str(), field.r#const.as_deref()?)));
    code.push_str(&coding("object", name, tag, &fields));
    code
}

/// A field of a struct, or a parameter of a method.
pub(crate) struct Member<'a> {
    pub field: &'a Field,
    pub shape: Shape,
    boxed: bool,
    doc: String,
    sentence: String,
}

impl<'a> Member<'a> {
    pub(crate) fn of(book: &Book, owner: Owner<'_>, field: &'a Field) -> Self {
        let shape = Shape::of(book, owner, field);
        let text = book.field_doc(owner.name(), &field.name);
        let is_enum = matches!(&shape, Shape::Enum(_))
            || matches!(&shape, Shape::Array(of) if matches!(**of, Shape::Enum(_)));
        let facts = facts(field, is_enum);
        // The facts stand behind the first paragraph, where they are seen.
        let doc = match text.split_once("\n\n") {
            Some((first, rest)) => format!("{} {facts}\n\n{rest}", first.trim()),
            None => format!("{text} {facts}"),
        };
        Self {
            field,
            shape,
            boxed: false,
            doc,
            sentence: first_sentence(&text),
        }
    }

    pub(crate) fn name(&self) -> String {
        field_name(&self.field.name)
    }

    /// A required boolean that is only ever true is no question to ask.
    pub(crate) fn is_given(&self) -> bool {
        self.field.required && self.shape == Shape::True
    }

    fn is_flag(&self) -> bool {
        !self.field.required && self.shape == Shape::True
    }

    fn rust(&self) -> String {
        let mut rust = self.shape.rust();
        if self.boxed {
            rust = format!("Box<{rust}>");
        }
        if self.field.required || self.is_flag() {
            rust
        } else {
            format!("Option<{rust}>")
        }
    }
}

/// The struct itself.
pub(crate) fn structure(name: &str, members: &[Member<'_>]) -> String {
    let mut code = String::from("#[non_exhaustive]\n");
    if members.is_empty() {
        writeln!(code, "pub struct {name} {{}}").unwrap();
        return code;
    }
    writeln!(code, "pub struct {name} {{").unwrap();
    for member in members {
        code.push_str(&comment(4, &member.doc));
        writeln!(code, "    pub {}: {},", member.name(), member.rust()).unwrap();
    }
    code.push_str("}\n");
    code
}

/// The constructor and the setters, by the macro of this name.
pub(crate) fn builder(macro_name: &str, name: &str, members: &[Member<'_>]) -> String {
    let mut code = format!("{macro_name}! {{ {name}(");
    let (required, optional): (Vec<&Member<'_>>, Vec<&Member<'_>>) =
        members.iter().partition(|member| member.field.required);
    let (given, asked): (Vec<&Member<'_>>, Vec<&Member<'_>>) =
        required.into_iter().partition(|member| member.is_given());
    let many = asked.len() > 3;
    for (place, member) in asked.iter().enumerate() {
        code.push_str(match (many, place) {
            (true, _) => "\n    ",
            (false, 0) => "",
            (false, _) => ", ",
        });
        write!(
            code,
            "{}: {}",
            member.name(),
            member.shape.taken(member.boxed)
        )
        .unwrap();
        if many {
            code.push(',');
        }
    }
    code.push_str(if many { "\n)" } else { ")" });
    for member in given {
        write!(code, " always {}", member.name()).unwrap();
    }
    if optional.is_empty() {
        code.push_str(" {} }\n");
        return code;
    }
    code.push_str(" {\n");
    for member in optional {
        code.push_str(&setter(member));
    }
    code.push_str("} }\n");
    code
}

/// How it is written and read: the fields in Telegram's order, by the macro of this name.
pub(crate) fn coding(
    macro_name: &str,
    name: &str,
    tag: Option<(&str, &str)>,
    members: &[Member<'_>],
) -> String {
    let mut code = format!("{macro_name}! {{ {name}");
    if let Some((tag, value)) = tag {
        write!(code, " by {tag:?} = {value:?}").unwrap();
    }
    if members.is_empty() {
        code.push_str(" {} }\n");
        return code;
    }
    code.push_str(" {");
    let mut width = LINE;
    for member in members {
        let how = match member {
            _ if member.is_flag() => "flag",
            _ if member.field.required => "required",
            _ => "optional",
        };
        let item = format!(" {}: {how},", member.name());
        if width + item.len() > LINE {
            code.push_str("\n   ");
            width = 3;
        }
        code.push_str(&item);
        width += item.len();
    }
    code.push_str("\n} }\n");
    code
}

/// The line of a setter in `builder!` and its kin.
pub(crate) fn setter(member: &Member<'_>) -> String {
    let mut code = comment(4, &member.sentence);
    writeln!(
        code,
        "    {}: {},",
        member.name(),
        member.shape.taken(member.boxed)
    )
    .unwrap();
    code
}

/// `Update` and `UpdateKind`: the optional fields become the variants of one enum.
fn update(book: &Book, known: &Type) -> String {
    let kinds: Vec<(&Field, Shape)> = known
        .fields
        .iter()
        .filter(|field| !field.required)
        .map(|field| (field, Shape::of(book, Owner::Type(UPDATE), field)))
        .collect();
    let mut code = comment(
        0,
        &format!(
            "{}\n\n`Deserialize` fails where a known kind cannot be decoded; \
             [`Update::from_slice`] and [`GetUpdates`](crate::methods::GetUpdates) make a \
             [`UpdateKind::Unknown`] of it.\n\n<https://core.telegram.org/bots/api{}>",
            book.type_doc(UPDATE),
            known.anchor
        ),
    );
    code.push_str("#[derive(Clone, Debug, PartialEq)]\n#[non_exhaustive]\npub struct Update {\n");
    code.push_str(&comment(4, &book.field_doc(UPDATE, "update_id")));
    code.push_str(
        "    pub update_id: i64,\n    /// What happened.\n    pub kind: UpdateKind,\n}\n\n",
    );
    code.push_str("/// What happened, and to what.\n#[derive(Clone, Debug, PartialEq)]\n");
    code.push_str("#[non_exhaustive]\npub enum UpdateKind {\n");
    for (field, shape) in &kinds {
        code.push_str(&comment(4, &book.field_doc(UPDATE, &field.name)));
        writeln!(
            code,
            "    {}(Box<{}>),",
            variant_name(&field.name),
            shape.rust()
        )
        .unwrap();
    }
    code.push_str(
        "    /// A kind that Telegram added later, or a known one that could not be decoded.\n    \
         Unknown(Box<crate::update::UnknownUpdate>),\n}\n\nupdate_kinds! {\n",
    );
    for (field, _) in &kinds {
        writeln!(
            code,
            "    {:?} => {},",
            field.name,
            variant_name(&field.name)
        )
        .unwrap();
    }
    code.push_str("}\n");
    code
}

/// Where files may be in the types of a family.
fn attaching(book: &Book, family: &str) -> String {
    let mut code = String::new();
    for known in &book.api.types {
        if book.type_family(&known.name) != family || known.kind != Kind::Object {
            continue;
        }
        let shapes: Vec<(&Field, Shape)> = known
            .fields
            .iter()
            .map(|field| (field, Shape::of(book, Owner::Type(&known.name), field)))
            .filter(|(_, shape)| shape.may_attach(book))
            .collect();
        // A type without `may_attach` may have a part with it, and take no uploads even so: inline
        // results do.
        let has_file = shapes.iter().any(|(_, shape)| *shape == Shape::File);
        if (shapes.is_empty() && known.may_attach) || (has_file && !known.may_attach) {
            book.problem(format!(
                "`may_attach` of `{}` does not fit its fields in bot-api.json",
                known.name
            ));
        }
        let places: Vec<String> = shapes
            .iter()
            .map(|(field, _)| field_name(&field.name))
            .collect();
        if known.may_attach {
            writeln!(code, "attach! {{ {}: {} }}", known.name, places.join(", ")).unwrap();
        }
    }
    let unions = book
        .unions
        .iter()
        .filter(|union| book.type_family(&union.name) == family);
    for union in unions {
        code.push_str(&attaching_union(book, union));
    }
    code
}

fn attaching_union(book: &Book, union: &Union) -> String {
    let places: Vec<&str> = union
        .variants
        .iter()
        .filter(|variant| variant.may_attach(book))
        .map(|variant| variant.name.as_str())
        .collect();
    if places.is_empty() {
        return String::new();
    }
    format!("attach! {{ enum {}: {} }}\n", union.name, places.join(", "))
}
