//! What the table of parameters is made of.
//!
//! There is no `Debug` here: an object may hold itself, and printing one would not end.

/// A method and its parameters, in the order of the documentation.
pub(crate) struct Method {
    pub(super) name: &'static str,
    pub(super) parameters: &'static [Field],
}

impl Method {
    pub(super) fn parameter(&self, name: &str) -> Option<&'static Field> {
        self.parameters.iter().find(|field| field.name == name)
    }
}

/// An object that parameters hold.
pub(super) struct Object {
    pub(super) name: &'static str,
    pub(super) kind: Kind,
}

pub(super) enum Kind {
    Struct(&'static [Field]),
    /// One of several objects, told apart by a field, or else by what they hold.
    Union {
        by: &'static str,
        variants: &'static [Variant],
    },
}

pub(super) struct Variant {
    /// What the field that tells them apart says; empty where nothing does.
    pub(super) value: &'static str,
    pub(super) of: Type,
}

/// A parameter of a method, or a field of an object.
pub(super) struct Field {
    pub(super) name: &'static str,
    pub(super) of: Type,
    pub(super) is_required: bool,
    pub(super) facts: &'static [Fact],
}

impl Field {
    pub(super) const fn required(name: &'static str, of: Type, facts: &'static [Fact]) -> Self {
        Self {
            name,
            of,
            is_required: true,
            facts,
        }
    }

    pub(super) const fn optional(name: &'static str, of: Type, facts: &'static [Fact]) -> Self {
        Self {
            name,
            of,
            is_required: false,
            facts,
        }
    }

    /// The one value that it always has.
    pub(super) fn constant(&self) -> Option<&'static str> {
        self.facts.iter().find_map(|fact| match fact {
            Fact::Always(value) => Some(*value),
            _ => None,
        })
    }

    /// The siblings that format this text: the mode, and the entities.
    pub(super) fn formatting(&self) -> Option<(&'static str, &'static str)> {
        self.facts.iter().find_map(|fact| match fact {
            Fact::FormattedBy(mode, entities) => Some((*mode, *entities)),
            _ => None,
        })
    }

    /// The words that the documentation lists for it.
    pub(super) fn words(&self) -> &'static [&'static str] {
        let listed = self.facts.iter().find_map(|fact| match fact {
            Fact::OneOfThese(values) => Some(*values),
            _ => None,
        });
        listed.unwrap_or_default()
    }

    /// Whether the text in it may name a part of the request.
    pub(super) fn is_upload(&self) -> bool {
        let is_upload = |fact: &Fact| matches!(fact, Fact::Upload);
        self.facts.iter().any(is_upload)
    }
}

#[derive(Clone, Copy)]
pub(super) enum Type {
    /// A whole number that no source says to have 64 bits.
    Integer,
    /// A whole number of 64 bits.
    Long,
    Float,
    Text,
    Flag,
    File,
    Ref(&'static Object),
    Array(&'static Type),
    OneOf(&'static [Type]),
}

/// What else is known of a field.
#[derive(Clone, Copy, Debug)]
pub(super) enum Fact {
    /// The text may be `attach://` and the name of a part.
    Upload,
    /// It is required where one of these is not there.
    UnlessGiven(&'static [&'static str]),
    /// The siblings that format this text: the mode, and the entities.
    FormattedBy(&'static str, &'static str),
    /// The smallest and the largest number, and numbers beyond them.
    Range(i64, i64, &'static [i64]),
    NonZero,
    /// How many seconds ahead a moment may be, at least and at most.
    FromNow(u64, u64),
    /// The length of a text in characters.
    Chars(usize, usize),
    /// The length of a text in bytes.
    Bytes(usize, usize),
    /// The length of a text when its formatting is read.
    Parsed(usize, usize),
    /// How many there may be in an array.
    Items(usize, usize),
    /// How many characters the texts of an array have together, at most.
    Together(usize),
    Always(&'static str),
    OneOfThese(&'static [&'static str]),
}
