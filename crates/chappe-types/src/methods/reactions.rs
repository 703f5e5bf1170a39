// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Reactions to messages.

use chappe_core::{ChatId, Method, MethodSpec, Repeat};

use crate::types::ReactionType;

/// Sets the bot's reaction to a message, or removes it.
///
/// A bot may have one reaction on a message, and no paid one. A custom emoji works where it is
/// already on the message or where the chat's administrators allow it. In an album the reaction
/// goes to the first message.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): sets the bot's reaction, does not
/// add to it; the second may answer `message is not modified`.
///
/// <https://core.telegram.org/bots/api#setmessagereaction>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SetMessageReaction {
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// The message to react to; in an album, its first message that still exists takes the
    /// reaction.
    pub message_id: i64,
    /// The reactions the bot has from now on, at most one and no paid one; empty takes them away.
    pub reaction: Option<Vec<ReactionType>>,
    /// Shows the reaction with the large animation.
    pub is_big: Option<bool>,
}

method_builder! { SetMessageReaction(chat_id: into ChatId, message_id: plain i64) {
    /// The reactions the bot has from now on, at most one and no paid one; empty takes them away.
    reaction: each ReactionType,
    /// Shows the reaction with the large animation.
    is_big: plain bool,
} }

parameters! { SetMessageReaction {
    chat_id: required, message_id: required, reaction: optional, is_big: optional,
} }

impl Method for SetMessageReaction {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("setMessageReaction", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Removes the reaction of a user or chat from a message of a group.
///
/// The bot must be an administrator with `can_delete_messages`. Its own reaction is removed by
/// [`setMessageReaction`](crate::methods::SetMessageReaction).
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): a reaction that is removed stays
/// removed.
///
/// <https://core.telegram.org/bots/api#deletemessagereaction>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DeleteMessageReaction {
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// The message to take the reaction from.
    pub message_id: i64,
    /// The user whose reaction goes, where a user reacted.
    pub user_id: Option<i64>,
    /// The chat whose reaction goes, where a chat reacted.
    pub actor_chat_id: Option<i64>,
}

method_builder! { DeleteMessageReaction(chat_id: into ChatId, message_id: plain i64) {
    /// The user whose reaction goes, where a user reacted.
    user_id: plain i64,
    /// The chat whose reaction goes, where a chat reacted.
    actor_chat_id: plain i64,
} }

parameters! { DeleteMessageReaction {
    chat_id: required, message_id: required, user_id: optional, actor_chat_id: optional,
} }

impl Method for DeleteMessageReaction {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("deleteMessageReaction", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Removes the recent reactions of a user or chat in a group.
///
/// At most the newest 10,000 go. The bot must be an administrator with `can_delete_messages`.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): removes what is left, which is
/// what was asked for.
///
/// <https://core.telegram.org/bots/api#deleteallmessagereactions>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DeleteAllMessageReactions {
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// The user whose reactions go, where a user reacted.
    pub user_id: Option<i64>,
    /// The chat whose reactions go, where a chat reacted.
    pub actor_chat_id: Option<i64>,
}

method_builder! { DeleteAllMessageReactions(chat_id: into ChatId) {
    /// The user whose reactions go, where a user reacted.
    user_id: plain i64,
    /// The chat whose reactions go, where a chat reacted.
    actor_chat_id: plain i64,
} }

parameters! { DeleteAllMessageReactions {
    chat_id: required, user_id: optional, actor_chat_id: optional,
} }

impl Method for DeleteAllMessageReactions {
    type Output = bool;
    const SPEC: &'static MethodSpec =
        &MethodSpec::new("deleteAllMessageReactions", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}
