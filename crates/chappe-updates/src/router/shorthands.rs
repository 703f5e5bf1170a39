//! Short forms of [`Router::on`], by what people call the updates.

use chappe_types::types::UpdateType;

use super::Router;
use crate::{filter, handler::Handler};

impl<S: Send + Sync + 'static> Router<S> {
    /// Handles new messages, in private chats and groups.
    #[must_use]
    pub fn message<T: 'static>(self, handler: impl Handler<T, S>) -> Self {
        self.on(filter::kind(UpdateType::Message), handler)
    }
}
