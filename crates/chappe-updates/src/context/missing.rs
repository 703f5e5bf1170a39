use std::fmt;

use super::Context;

/// The update does not have what a handler asked it for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    what: What,
    kind: Box<str>,
    update_id: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum What {
    /// It has none of these.
    Has(&'static str),
    /// It is none of these.
    Is(&'static str),
}

impl Context {
    /// The error of an update that has no such part.
    pub(crate) fn has_no(&self, part: &'static str) -> Missing {
        self.missing(What::Has(part))
    }

    /// The error of an update that is nothing of this sort.
    pub(crate) fn is_no(&self, sort: &'static str) -> Missing {
        self.missing(What::Is(sort))
    }

    fn missing(&self, what: What) -> Missing {
        Missing {
            what,
            kind: self.update().kind.name().into(),
            update_id: self.update().update_id,
        }
    }
}

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            what,
            kind,
            update_id,
        } = self;
        match what {
            What::Has(part) => write!(f, "update {update_id} ({kind}) has no {part}"),
            What::Is(sort) => write!(f, "update {update_id} ({kind}) is no {sort}"),
        }
    }
}

impl std::error::Error for Missing {}
