//! Short forms of [`Router::on`], by what people call the updates.

use chappe_types::types::UpdateType;

use super::Router;
use crate::{filter, handler::Handler, pattern::Pattern};

/// Short forms of [`on`](Router::on). For any other kind of update there is
/// [`filter::kind`], for contents of messages [`filter::photo`] and its like.
impl<S: Send + Sync + 'static> Router<S> {
    /// Handles new messages, in private chats and groups.
    #[must_use]
    pub fn message<T: 'static>(self, handler: impl Handler<T, S>) -> Self {
        self.on(filter::kind(UpdateType::Message), handler)
    }

    /// Handles new messages whose text is as the [pattern](Pattern) says.
    #[must_use]
    pub fn hears<T: 'static>(self, pattern: impl Pattern, handler: impl Handler<T, S>) -> Self {
        self.on(filter::hears(pattern), handler)
    }

    /// Handles people who come by a link with a parameter. See [`filter::deep_link`].
    #[must_use]
    pub fn deep_link<T: 'static>(self, pattern: impl Pattern, handler: impl Handler<T, S>) -> Self {
        self.on(filter::deep_link(pattern), handler)
    }

    /// Handles presses of buttons whose data is as the [pattern](Pattern) says; `..` stands for
    /// any. The handler should [answer](crate::Context::answer_callback_query) them.
    #[must_use]
    pub fn callback_query<T: 'static>(
        self,
        pattern: impl Pattern,
        handler: impl Handler<T, S>,
    ) -> Self {
        self.on(filter::callback_query(pattern), handler)
    }

    /// Handles inline queries whose text is as the [pattern](Pattern) says; `..` stands for any.
    #[must_use]
    pub fn inline_query<T: 'static>(
        self,
        pattern: impl Pattern,
        handler: impl Handler<T, S>,
    ) -> Self {
        self.on(filter::inline_query(pattern), handler)
    }

    /// Handles the news that a user chose an inline result whose id is as the [pattern](Pattern)
    /// says. Telegram sends it where inline feedback is turned on at `@BotFather`.
    #[must_use]
    pub fn chosen_inline_result<T: 'static>(
        self,
        pattern: impl Pattern,
        handler: impl Handler<T, S>,
    ) -> Self {
        self.on(filter::chosen_inline_result(pattern), handler)
    }

    /// Handles new reactions whose emoji is as the [pattern](Pattern) says. See
    /// [`filter::reaction`].
    #[must_use]
    pub fn reaction<T: 'static>(self, pattern: impl Pattern, handler: impl Handler<T, S>) -> Self {
        self.on(filter::reaction(pattern), handler)
    }

    /// Handles changes of a member's standing in a chat where the bot is an administrator.
    #[must_use]
    pub fn chat_member<T: 'static>(self, handler: impl Handler<T, S>) -> Self {
        self.on(filter::kind(UpdateType::ChatMember), handler)
    }

    /// Handles changes of the bot's own standing in a chat; in a private chat, that it was blocked
    /// or unblocked.
    #[must_use]
    pub fn my_chat_member<T: 'static>(self, handler: impl Handler<T, S>) -> Self {
        self.on(filter::kind(UpdateType::MyChatMember), handler)
    }

    /// Handles requests to join a chat.
    #[must_use]
    pub fn chat_join_request<T: 'static>(self, handler: impl Handler<T, S>) -> Self {
        self.on(filter::kind(UpdateType::ChatJoinRequest), handler)
    }

    /// Handles the last question before a payment. It must be answered within 10 seconds, by
    /// [`accept_pre_checkout_query`](crate::Context::accept_pre_checkout_query) or
    /// [`refuse_pre_checkout_query`](crate::Context::refuse_pre_checkout_query).
    #[must_use]
    pub fn pre_checkout_query<T: 'static>(self, handler: impl Handler<T, S>) -> Self {
        self.on(filter::kind(UpdateType::PreCheckoutQuery), handler)
    }
}
