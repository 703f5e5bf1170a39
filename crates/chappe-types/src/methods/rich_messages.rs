// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Rich messages.

use chappe_core::{Attach, ChatId, InputFile, Method, MethodSpec, Repeat};

use crate::types::{
    EphemeralMessageParameters, InputRichMessage, Message, ReplyMarkup, ReplyParameters,
    SuggestedPostParameters,
};

/// Sends a rich message: headings, lists, tables, media and more in one message.
///
/// A media block needs the right to send that kind of media in the chat. Called twice, it sends two
/// messages.
///
/// Returns [`Message`](crate::types::Message).
///
/// Repeat class: [`Duplicating`](chappe_core::Repeat::Duplicating).
///
/// <https://core.telegram.org/bots/api#sendrichmessage>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SendRichMessage {
    /// The business connection whose account, if it may send rich messages, sends it; else the bot
    /// does.
    pub business_connection_id: Option<String>,
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// The topic to post in, of a forum or of a private chat with a bot that uses topics.
    pub message_thread_id: Option<i64>,
    /// The topic to post in, of a channel's direct messages chat; such a chat requires it.
    pub direct_messages_topic_id: Option<i64>,
    /// Makes the message ephemeral: of all users, only the one named here sees it.
    pub ephemeral_message_parameters: Option<EphemeralMessageParameters>,
    /// The message to send.
    pub rich_message: InputRichMessage,
    /// Sends the message silently: users get a notification without sound.
    pub disable_notification: Option<bool>,
    /// Keeps receivers from forwarding the message and from saving what is in it.
    pub protect_content: Option<bool>,
    /// Lifts the sending limit to 1000 messages a second, for 0.1 Telegram Stars each from the
    /// bot's balance.
    pub allow_paid_broadcast: Option<bool>,
    /// The animated effect that plays when the message arrives; only in private chats.
    pub message_effect_id: Option<String>,
    /// Offers the message as a suggested post, at this price and date; only in channels' direct
    /// messages chats.
    pub suggested_post_parameters: Option<SuggestedPostParameters>,
    /// The message to reply to, and the part of it to quote.
    pub reply_parameters: Option<ReplyParameters>,
    /// Buttons under the message or in place of the letter keyboard, or a request to drop those or
    /// to reply.
    pub reply_markup: Option<ReplyMarkup>,
}

method_builder! { SendRichMessage(chat_id: into ChatId, rich_message: plain InputRichMessage) {
    /// The business connection whose account, if it may send rich messages, sends it; else the bot
    /// does.
    business_connection_id: into String,
    /// The topic to post in, of a forum or of a private chat with a bot that uses topics.
    message_thread_id: plain i64,
    /// The topic to post in, of a channel's direct messages chat; such a chat requires it.
    direct_messages_topic_id: plain i64,
    /// Makes the message ephemeral: of all users, only the one named here sees it.
    ephemeral_message_parameters: plain EphemeralMessageParameters,
    /// Sends the message silently: users get a notification without sound.
    disable_notification: plain bool,
    /// Keeps receivers from forwarding the message and from saving what is in it.
    protect_content: plain bool,
    /// Lifts the sending limit to 1000 messages a second, for 0.1 Telegram Stars each from the
    /// bot's balance.
    allow_paid_broadcast: plain bool,
    /// The animated effect that plays when the message arrives; only in private chats.
    message_effect_id: into String,
    /// Offers the message as a suggested post, at this price and date; only in channels' direct
    /// messages chats.
    suggested_post_parameters: plain SuggestedPostParameters,
    /// The message to reply to, and the part of it to quote.
    reply_parameters: plain ReplyParameters,
    /// Buttons under the message or in place of the letter keyboard, or a request to drop those or
    /// to reply.
    reply_markup: into ReplyMarkup,
} }

parameters! { SendRichMessage {
    business_connection_id: optional, chat_id: required, message_thread_id: optional,
    direct_messages_topic_id: optional, ephemeral_message_parameters: optional,
    rich_message: required, disable_notification: optional, protect_content: optional,
    allow_paid_broadcast: optional, message_effect_id: optional,
    suggested_post_parameters: optional, reply_parameters: optional, reply_markup: optional,
} }

impl Method for SendRichMessage {
    type Output = Message;
    const SPEC: &'static MethodSpec = &MethodSpec::new("sendRichMessage", Repeat::Duplicating);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }

    fn visit_files<'a>(&'a self, visit: &mut dyn FnMut(&'a InputFile)) {
        self.rich_message.visit_files(visit);
    }
}

/// Shows a user the growing content of a rich message that is still being written.
///
/// The draft is a preview of about 30 seconds and never becomes a message: finish with
/// [`sendRichMessage`](crate::methods::SendRichMessage). Files must already be on Telegram's
/// servers. Only here may a block say that the bot is thinking.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): shows the same preview under the
/// same `draft_id`; nothing stays in the chat.
///
/// <https://core.telegram.org/bots/api#sendrichmessagedraft>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SendRichMessageDraft {
    /// The private chat in which the draft is shown, by its id.
    pub chat_id: ChatId,
    /// The topic of the private chat to show the draft in.
    pub message_thread_id: Option<i64>,
    /// The draft, by a number of the bot's choice other than 0; changes of the same draft are
    /// animated. Not 0.
    pub draft_id: i64,
    /// The message so far; its files must be on Telegram's servers already.
    pub rich_message: InputRichMessage,
    /// Shows a stop button; a press arrives as the update `stopped_message_generation`.
    pub can_stop: Option<bool>,
    /// Leaves the draft in view for a while after a stop; only sending it as a message keeps it.
    pub keep_on_stop: Option<bool>,
}

method_builder! { SendRichMessageDraft(chat_id: into ChatId, draft_id: plain i64, rich_message: plain InputRichMessage) {
    /// The topic of the private chat to show the draft in.
    message_thread_id: plain i64,
    /// Shows a stop button; a press arrives as the update `stopped_message_generation`.
    can_stop: plain bool,
    /// Leaves the draft in view for a while after a stop; only sending it as a message keeps it.
    keep_on_stop: plain bool,
} }

parameters! { SendRichMessageDraft {
    chat_id: required, message_thread_id: optional, draft_id: required, rich_message: required,
    can_stop: optional, keep_on_stop: optional,
} }

impl Method for SendRichMessageDraft {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("sendRichMessageDraft", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }

    fn visit_files<'a>(&'a self, visit: &mut dyn FnMut(&'a InputFile)) {
        self.rich_message.visit_files(visit);
    }
}
