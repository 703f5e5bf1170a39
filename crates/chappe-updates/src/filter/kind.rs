use super::{Check, Filter};
use crate::{Context, Kinds};

/// Lets through updates of this kind, or of one of several.
///
/// ```
/// use chappe_types::types::UpdateType;
/// use chappe_updates::filter;
///
/// let polls = filter::kind([UpdateType::Poll, UpdateType::PollAnswer]);
/// ```
pub fn kind(kinds: impl Into<Kinds>) -> Kind {
    Kind {
        kinds: kinds.into(),
    }
}

/// See [`kind`].
#[derive(Clone, Copy, Debug)]
pub struct Kind {
    kinds: Kinds,
}

impl Filter for Kind {
    fn check<'a>(&'a self, ctx: &'a Context) -> Check<'a> {
        self.kinds.matches(&ctx.update().kind).into()
    }

    fn kinds(&self) -> Kinds {
        self.kinds
    }
}
