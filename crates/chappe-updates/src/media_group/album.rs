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
pub struct MediaGroup {
    messages: Arc<[Message]>,
}

impl MediaGroup {
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

impl Deref for MediaGroup {
    type Target = [Message];

    fn deref(&self) -> &[Message] {
        &self.messages
    }
}

impl<S: Sync> FromContext<S> for MediaGroup {
    type Rejection = NoMediaGroup;

    async fn from_context(ctx: &Context, _state: &S) -> Result<Self, NoMediaGroup> {
        ctx.extensions().get().cloned().ok_or(NoMediaGroup)
    }
}

/// A handler takes a [`MediaGroup`], and the update is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoMediaGroup;

impl fmt::Display for NoMediaGroup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "the update is no album: put `MediaGroups` around the router, and add the handler with \
             `MediaGroup::filter()`",
        )
    }
}

impl std::error::Error for NoMediaGroup {}
