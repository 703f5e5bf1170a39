use std::{fmt, ops::Deref, sync::Arc};

use chappe_types::types::Message;

use super::kinds;
use crate::{
    Context, FromContext,
    filter::{self, Filter},
};

/// The messages of an album, in their order, as an argument of a handler.
///
/// It dereferences to the messages. The update that the context has is that of the first. See the
/// [module docs](super).
#[derive(Clone, Debug)]
pub struct Album {
    messages: Arc<[Message]>,
}

impl Album {
    pub(super) fn new(messages: Vec<Message>) -> Self {
        Self {
            messages: messages.into(),
        }
    }

    /// Lets through albums that were collected.
    pub fn filter() -> impl Filter + Clone {
        let is_album = |ctx: &Context| ctx.extensions().get::<Self>().is_some();
        filter::kind(kinds()).and(is_album)
    }

    /// The caption of the album: that of the first message which has one.
    pub fn caption(&self) -> Option<&str> {
        self.messages
            .iter()
            .find_map(|message| message.caption.as_deref())
    }
}

impl Deref for Album {
    type Target = [Message];

    fn deref(&self) -> &[Message] {
        &self.messages
    }
}

impl<S: Sync> FromContext<S> for Album {
    type Rejection = NoMediaGroup;

    async fn from_context(ctx: &Context, _state: &S) -> Result<Self, NoMediaGroup> {
        ctx.extensions().get().cloned().ok_or(NoMediaGroup)
    }
}

/// A handler takes a [`Album`], and the update is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoMediaGroup;

impl fmt::Display for NoMediaGroup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "the update is no album: put `Albums` around the router, and add the handler with \
             `Album::filter()`",
        )
    }
}

impl std::error::Error for NoMediaGroup {}
