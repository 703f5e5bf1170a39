//! The server's words for parameters that it refuses.
//!
//! Each table is asked by the owner of a parameter or field (a method or an object) and its name;
//! an owner that ends in `*` is any that begins so. The first entry that fits counts, and where
//! none does there is a rule, which has the form that the server's own words mostly have.
//!
//! Words begin with a capital letter where the server has one within a longer text: at the
//! beginning of a description it writes a small one.

mod json;
mod limits;
mod missing;
mod objects;

use self::{
    json::JSON,
    limits::LIMITS,
    missing::{LENIENT, MISSING},
    objects::{ITEM, ITEMS, NO_FILE, UNKNOWN_VARIANT, UNKNOWN_WORD, WRONG_KIND},
};

use super::{
    fault::Fault,
    shape::{Field, Type},
};

/// What is said where a parameter is missing that must be there. Otherwise it is
/// `parameter "…" is required`, which the server says of contacts, invoices and others.
pub(super) fn missing(method: &str, parameter: &str) -> String {
    find(MISSING, method, parameter).map_or_else(
        || format!("Parameter \"{parameter}\" is required"),
        |words| (*words).to_owned(),
    )
}

/// Parameters that must be there by the documentation, without which the server still does what
/// is asked: with what, stands beside them.
pub(super) fn is_lenient(method: &str, parameter: &str) -> bool {
    find(LENIENT, method, parameter).is_some()
}

/// How the JSON of a parameter is spoken of.
pub(super) fn json(method: &str, parameter: &str) -> Json {
    find(JSON, method, parameter).copied().unwrap_or(Json {
        malformed: "",
        wrong: "",
        within: Within::Item,
    })
}

/// What is said where a parameter is no JSON.
pub(super) fn malformed(method: &str, parameter: &str) -> String {
    match json(method, parameter).malformed {
        "" => format!("Can't parse {} JSON object", spoken(parameter)),
        words => words.to_owned(),
    }
}

/// What is said where a parameter is JSON of another kind.
pub(super) fn wrong(method: &str, field: &Field) -> Fault {
    match json(method, field.name).wrong {
        "" if matches!(field.of, Type::Array(_)) => {
            Fault::whole(format!("Expected an Array of {}", spoken(field.name)))
        }
        "" => Fault::whole(format!("Object expected as {}", spoken(field.name))),
        words => Fault::inside(words),
    }
}

fn spoken(name: &str) -> String {
    name.replace('_', " ")
}

/// What is said where an object of this type is expected and something else is there.
pub(super) fn wrong_kind(object: &str) -> &'static str {
    let own = WRONG_KIND.iter().find(|(name, _)| *name == object);
    own.map_or("expected an Object", |(_, words)| words)
}

/// What comes before the refusal of an object in an array.
pub(super) fn item(object: &str) -> Option<&'static str> {
    find(ITEM, object, "").copied()
}

/// What is said of the numbers and texts in an array: where one is of another kind, where it is
/// no number, and where it is zero or less.
pub(super) fn items(name: &str) -> Option<[&'static str; 3]> {
    find(ITEMS, "", name).copied()
}

/// What is said of an array without items where there must be some.
pub(super) fn nothing_in(parameter: &str) -> Option<&'static str> {
    match parameter {
        "prices" => Some("There must be at least one price"),
        "shipping_options" => Some("There must be at least one shipping option"),
        _ => None,
    }
}

/// What comes before the words for a mistake in a field.
pub(super) fn field(owner: &str, name: &str) -> &'static str {
    match (owner, name) {
        ("ShippingOption", "prices") => "Can't parse shipping option prices: ",
        ("InputPollOption", "media") => "Failed to parse poll option media: ",
        (_, "reaction_type") => "can't parse ReactionType: ",
        _ => "",
    }
}

/// What is said of a union whose field has a word that belongs to none of its variants; `{}`
/// stands for the word.
pub(super) fn unknown_variant(union: &str) -> &'static str {
    find(UNKNOWN_VARIANT, union, "").map_or("type \"{}\" is unsupported", |words| words)
}

/// What is said of a word that is not on the list, where the server itself reads the list.
pub(super) fn unknown_word(owner: &str, name: &str) -> Option<&'static str> {
    find(UNKNOWN_WORD, owner, name).copied()
}

/// What is said of a file that is not there, nothing where it is left out without a word; and where
/// it may be.
pub(super) fn no_file(owner: &str, name: &str) -> (&'static str, Source) {
    let words = find(NO_FILE, owner, name).copied();
    words.unwrap_or(("media not found", Source::Any))
}

/// What is said where a limit is passed.
pub(super) fn limit(owner: &str, name: &str) -> Limit {
    find(LIMITS, owner, name).copied().unwrap_or(Limit::Unknown)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Source {
    /// An identifier, a URL or a part of the request.
    Any,
    Part,
}

/// How the JSON of a parameter is spoken of. An empty text stands for the rule.
#[derive(Clone, Copy, Debug)]
pub(super) struct Json {
    /// Where it is no JSON.
    pub(super) malformed: &'static str,
    /// Where it is JSON of another kind.
    pub(super) wrong: &'static str,
    pub(super) within: Within,
}

/// What comes before the words for a mistake within.
#[derive(Clone, Copy, Debug)]
pub(super) enum Within {
    /// Nothing, or in an array what belongs to its items.
    Item,
    /// This, and it comes before [`Json::wrong`] too.
    Prefix(&'static str),
}

/// What becomes of a value beyond its limit.
#[derive(Clone, Copy, Debug)]
pub(super) enum Limit {
    /// It is moved into the range, cut, or ignored.
    Lenient,
    /// These words, on whichever side it is.
    Says(&'static str),
    /// These words below, and those above.
    Bounds(&'static str, &'static str),
    /// As `Bounds`, with whatever comes before the words for a mistake there.
    Within(&'static str, &'static str),
    /// Nobody has told; a rule makes the words.
    Unknown,
}

type Table<T> = &'static [(&'static str, &'static str, T)];

fn find<T>(table: Table<T>, owner: &str, name: &str) -> Option<&'static T> {
    let fits = |pattern: &str| match pattern.strip_suffix('*') {
        Some(beginning) => owner.starts_with(beginning),
        None => pattern.split(' ').any(|one| one == owner),
    };
    let entry = table
        .iter()
        .find(|(pattern, known, _)| (known.is_empty() || *known == name) && fits(pattern));
    entry.map(|(_, _, words)| words)
}
