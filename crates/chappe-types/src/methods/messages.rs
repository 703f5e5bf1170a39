// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Sending, forwarding and copying messages.

use chappe_core::{ChatId, Method, MethodSpec, Repeat};

use crate::types::{
    ChatAction, EphemeralMessageParameters, LinkPreviewOptions, Message, MessageEntity, MessageId,
    ParseMode, ReplyMarkup, ReplyParameters, SuggestedPostParameters,
};

/// Sends a text message.
///
/// A bot can't be the first to write to a user: until the user has started it, the answer is 403.
/// Text that is too long is refused, not split. Called twice, it sends two messages.
///
/// Returns [`Message`](crate::types::Message).
///
/// Repeat class: [`Duplicating`](chappe_core::Repeat::Duplicating).
///
/// <https://core.telegram.org/bots/api#sendmessage>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SendMessage {
    /// The business connection whose account sends the message; without it the bot sends it.
    pub business_connection_id: Option<String>,
    /// The chat to send to: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// The topic to post in, of a forum or of a private chat with a bot that uses topics.
    pub message_thread_id: Option<i64>,
    /// The topic to post in, of a channel's direct messages chat; such a chat requires it.
    pub direct_messages_topic_id: Option<i64>,
    /// Makes the message ephemeral: of all users, only the one named here sees it.
    pub ephemeral_message_parameters: Option<EphemeralMessageParameters>,
    /// The text to send; its length counts once the markup has been read. 1 to 4096 characters
    /// after entities are parsed. Formatted by `parse_mode` or `entities`.
    pub text: String,
    /// The markup language of the text; without it and without `entities` the text is plain.
    pub parse_mode: Option<ParseMode>,
    /// The formatting of the text given as a list, in place of `parse_mode`.
    pub entities: Option<Vec<MessageEntity>>,
    /// How the link preview is made, or that there is none; without it the first link gets one.
    pub link_preview_options: Option<LinkPreviewOptions>,
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

method_builder! { SendMessage(chat_id: into ChatId, text: into String) {
    /// The business connection whose account sends the message; without it the bot sends it.
    business_connection_id: into String,
    /// The topic to post in, of a forum or of a private chat with a bot that uses topics.
    message_thread_id: plain i64,
    /// The topic to post in, of a channel's direct messages chat; such a chat requires it.
    direct_messages_topic_id: plain i64,
    /// Makes the message ephemeral: of all users, only the one named here sees it.
    ephemeral_message_parameters: plain EphemeralMessageParameters,
    /// The markup language of the text; without it and without `entities` the text is plain.
    parse_mode: into ParseMode,
    /// The formatting of the text given as a list, in place of `parse_mode`.
    entities: each MessageEntity,
    /// How the link preview is made, or that there is none; without it the first link gets one.
    link_preview_options: plain LinkPreviewOptions,
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

parameters! { SendMessage {
    business_connection_id: optional, chat_id: required, message_thread_id: optional,
    direct_messages_topic_id: optional, ephemeral_message_parameters: optional, text: required,
    parse_mode: optional, entities: optional, link_preview_options: optional,
    disable_notification: optional, protect_content: optional, allow_paid_broadcast: optional,
    message_effect_id: optional, suggested_post_parameters: optional, reply_parameters: optional,
    reply_markup: optional,
} }

impl Method for SendMessage {
    type Output = Message;
    const SPEC: &'static MethodSpec = &MethodSpec::new("sendMessage", Repeat::Duplicating);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Forwards one message to a chat, naming its origin.
///
/// Service messages and protected content can't be forwarded; use
/// [`copyMessage`](crate::methods::CopyMessage) for a copy that names no origin.
///
/// Returns [`Message`](crate::types::Message).
///
/// Repeat class: [`Duplicating`](chappe_core::Repeat::Duplicating).
///
/// <https://core.telegram.org/bots/api#forwardmessage>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ForwardMessage {
    /// The chat to forward to: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// The topic to post in, of a forum or of a private chat with a bot that uses topics.
    pub message_thread_id: Option<i64>,
    /// The topic to post in, of a channel's direct messages chat; such a chat requires it.
    pub direct_messages_topic_id: Option<i64>,
    /// The chat that the message is in now.
    pub from_chat_id: ChatId,
    /// The second from which the video plays in the new message.
    pub video_start_timestamp: Option<i64>,
    /// Sends the message silently: users get a notification without sound.
    pub disable_notification: Option<bool>,
    /// Keeps receivers from forwarding the message and from saving what is in it.
    pub protect_content: Option<bool>,
    /// The animated effect that plays when the message arrives; only in private chats.
    pub message_effect_id: Option<String>,
    /// Offers the message as a suggested post, at this price and date; only in channels' direct
    /// messages chats.
    pub suggested_post_parameters: Option<SuggestedPostParameters>,
    /// The message to forward, by its id in `from_chat_id`.
    pub message_id: i64,
}

method_builder! { ForwardMessage(chat_id: into ChatId, from_chat_id: into ChatId, message_id: plain i64) {
    /// The topic to post in, of a forum or of a private chat with a bot that uses topics.
    message_thread_id: plain i64,
    /// The topic to post in, of a channel's direct messages chat; such a chat requires it.
    direct_messages_topic_id: plain i64,
    /// The second from which the video plays in the new message.
    video_start_timestamp: plain i64,
    /// Sends the message silently: users get a notification without sound.
    disable_notification: plain bool,
    /// Keeps receivers from forwarding the message and from saving what is in it.
    protect_content: plain bool,
    /// The animated effect that plays when the message arrives; only in private chats.
    message_effect_id: into String,
    /// Offers the message as a suggested post, at this price and date; only in channels' direct
    /// messages chats.
    suggested_post_parameters: plain SuggestedPostParameters,
} }

parameters! { ForwardMessage {
    chat_id: required, message_thread_id: optional, direct_messages_topic_id: optional,
    from_chat_id: required, video_start_timestamp: optional, disable_notification: optional,
    protect_content: optional, message_effect_id: optional, suggested_post_parameters: optional,
    message_id: required,
} }

impl Method for ForwardMessage {
    type Output = Message;
    const SPEC: &'static MethodSpec = &MethodSpec::new("forwardMessage", Repeat::Duplicating);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Forwards several messages of one chat at once, keeping albums together.
///
/// Messages that are missing or can't be forwarded are left out without an error, so the answer may
/// hold fewer identifiers than were asked for.
///
/// Returns a list of [`MessageId`](crate::types::MessageId).
///
/// Repeat class: [`Duplicating`](chappe_core::Repeat::Duplicating).
///
/// <https://core.telegram.org/bots/api#forwardmessages>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ForwardMessages {
    /// The chat to forward to: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// The topic to post in, of a forum or of a private chat with a bot that uses topics.
    pub message_thread_id: Option<i64>,
    /// The topic to post in, of a channel's direct messages chat; such a chat requires it.
    pub direct_messages_topic_id: Option<i64>,
    /// The chat that the messages are in now.
    pub from_chat_id: ChatId,
    /// The messages to forward, by their ids in `from_chat_id`, in rising order. 1 to 100 items.
    pub message_ids: Vec<i64>,
    /// Sends the messages silently: users get a notification without sound.
    pub disable_notification: Option<bool>,
    /// Keeps receivers from forwarding the messages on and from saving what is in them.
    pub protect_content: Option<bool>,
}

method_builder! { ForwardMessages(chat_id: into ChatId, from_chat_id: into ChatId, message_ids: each i64) {
    /// The topic to post in, of a forum or of a private chat with a bot that uses topics.
    message_thread_id: plain i64,
    /// The topic to post in, of a channel's direct messages chat; such a chat requires it.
    direct_messages_topic_id: plain i64,
    /// Sends the messages silently: users get a notification without sound.
    disable_notification: plain bool,
    /// Keeps receivers from forwarding the messages on and from saving what is in them.
    protect_content: plain bool,
} }

parameters! { ForwardMessages {
    chat_id: required, message_thread_id: optional, direct_messages_topic_id: optional,
    from_chat_id: required, message_ids: required, disable_notification: optional,
    protect_content: optional,
} }

impl Method for ForwardMessages {
    type Output = Vec<MessageId>;
    const SPEC: &'static MethodSpec = &MethodSpec::new("forwardMessages", Repeat::Duplicating);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Sends a copy of a message without naming its origin.
///
/// Service messages, invoices, paid media and giveaways can't be copied; a quiz only where the bot
/// knows the right answers. A new caption may be given. Only the new message's identifier is
/// returned, not the message.
///
/// Returns [`MessageId`](crate::types::MessageId).
///
/// Repeat class: [`Duplicating`](chappe_core::Repeat::Duplicating).
///
/// <https://core.telegram.org/bots/api#copymessage>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CopyMessage {
    /// The chat to put the copy in: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// The topic to post in, of a forum or of a private chat with a bot that uses topics.
    pub message_thread_id: Option<i64>,
    /// The topic to post in, of a channel's direct messages chat; such a chat requires it.
    pub direct_messages_topic_id: Option<i64>,
    /// The chat that the message is in now.
    pub from_chat_id: ChatId,
    /// The message to copy, by its id in `from_chat_id`.
    pub message_id: i64,
    /// The second from which the video plays in the new message.
    pub video_start_timestamp: Option<i64>,
    /// A caption for the copy; without it the copy keeps the original one. At most 1024 characters
    /// after entities are parsed. Formatted by `parse_mode` or `caption_entities`.
    pub caption: Option<String>,
    /// The markup language in which the text or caption is written; without it no markup is read.
    pub parse_mode: Option<ParseMode>,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Puts the caption above the media; ignored unless a new caption is given.
    pub show_caption_above_media: Option<bool>,
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

method_builder! { CopyMessage(chat_id: into ChatId, from_chat_id: into ChatId, message_id: plain i64) {
    /// The topic to post in, of a forum or of a private chat with a bot that uses topics.
    message_thread_id: plain i64,
    /// The topic to post in, of a channel's direct messages chat; such a chat requires it.
    direct_messages_topic_id: plain i64,
    /// The second from which the video plays in the new message.
    video_start_timestamp: plain i64,
    /// A caption for the copy; without it the copy keeps the original one.
    caption: into String,
    /// The markup language in which the text or caption is written; without it no markup is read.
    parse_mode: into ParseMode,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    caption_entities: each MessageEntity,
    /// Puts the caption above the media; ignored unless a new caption is given.
    show_caption_above_media: plain bool,
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

parameters! { CopyMessage {
    chat_id: required, message_thread_id: optional, direct_messages_topic_id: optional,
    from_chat_id: required, message_id: required, video_start_timestamp: optional,
    caption: optional, parse_mode: optional, caption_entities: optional,
    show_caption_above_media: optional, disable_notification: optional, protect_content: optional,
    allow_paid_broadcast: optional, message_effect_id: optional,
    suggested_post_parameters: optional, reply_parameters: optional, reply_markup: optional,
} }

impl Method for CopyMessage {
    type Output = MessageId;
    const SPEC: &'static MethodSpec = &MethodSpec::new("copyMessage", Repeat::Duplicating);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Sends copies of several messages of one chat without naming their origin.
///
/// What can't be found or copied is left out without an error; the limits of
/// [`copyMessage`](crate::methods::CopyMessage) hold for each. Albums stay together.
///
/// Returns a list of [`MessageId`](crate::types::MessageId).
///
/// Repeat class: [`Duplicating`](chappe_core::Repeat::Duplicating).
///
/// <https://core.telegram.org/bots/api#copymessages>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CopyMessages {
    /// The chat to put the copies in: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// The topic to post in, of a forum or of a private chat with a bot that uses topics.
    pub message_thread_id: Option<i64>,
    /// The topic to post in, of a channel's direct messages chat; such a chat requires it.
    pub direct_messages_topic_id: Option<i64>,
    /// The chat that the messages are in now.
    pub from_chat_id: ChatId,
    /// The messages to copy, by their ids in `from_chat_id`, in rising order. 1 to 100 items.
    pub message_ids: Vec<i64>,
    /// Sends the copies silently: users get a notification without sound.
    pub disable_notification: Option<bool>,
    /// Keeps receivers from forwarding the copies and from saving what is in them.
    pub protect_content: Option<bool>,
    /// Leaves the captions out of the copies.
    pub remove_caption: Option<bool>,
}

method_builder! { CopyMessages(chat_id: into ChatId, from_chat_id: into ChatId, message_ids: each i64) {
    /// The topic to post in, of a forum or of a private chat with a bot that uses topics.
    message_thread_id: plain i64,
    /// The topic to post in, of a channel's direct messages chat; such a chat requires it.
    direct_messages_topic_id: plain i64,
    /// Sends the copies silently: users get a notification without sound.
    disable_notification: plain bool,
    /// Keeps receivers from forwarding the copies and from saving what is in them.
    protect_content: plain bool,
    /// Leaves the captions out of the copies.
    remove_caption: plain bool,
} }

parameters! { CopyMessages {
    chat_id: required, message_thread_id: optional, direct_messages_topic_id: optional,
    from_chat_id: required, message_ids: required, disable_notification: optional,
    protect_content: optional, remove_caption: optional,
} }

impl Method for CopyMessages {
    type Output = Vec<MessageId>;
    const SPEC: &'static MethodSpec = &MethodSpec::new("copyMessages", Repeat::Duplicating);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Shows a user the growing text of a message that is still being written.
///
/// The draft is a preview of about 30 seconds and never becomes a message: finish with
/// [`sendMessage`](crate::methods::SendMessage). A call with the same `draft_id` replaces the text
/// with an animation, one with another id without. If `can_stop` is set and the user stops it, the
/// update `stopped_message_generation` arrives.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): shows the same preview under the
/// same `draft_id`; nothing stays in the chat.
///
/// <https://core.telegram.org/bots/api#sendmessagedraft>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SendMessageDraft {
    /// The private chat in which the draft is shown, by its id.
    pub chat_id: ChatId,
    /// The topic of the private chat to show the draft in.
    pub message_thread_id: Option<i64>,
    /// The draft, by a number of the bot's choice other than 0; changes of the same draft are
    /// animated. Not 0.
    pub draft_id: i64,
    /// The text so far; empty shows that the bot is thinking. At most 4096 characters after
    /// entities are parsed. Formatted by `parse_mode` or `entities`.
    pub text: Option<String>,
    /// The markup language in which the text or caption is written; without it no markup is read.
    pub parse_mode: Option<ParseMode>,
    /// The formatting of the text given as a list, in place of `parse_mode`.
    pub entities: Option<Vec<MessageEntity>>,
    /// Shows a stop button; a press arrives as the update `stopped_message_generation`.
    pub can_stop: Option<bool>,
    /// Leaves the draft in view for a while after a stop; only sending it as a message keeps it.
    pub keep_on_stop: Option<bool>,
}

method_builder! { SendMessageDraft(chat_id: into ChatId, draft_id: plain i64) {
    /// The topic of the private chat to show the draft in.
    message_thread_id: plain i64,
    /// The text so far; empty shows that the bot is thinking.
    text: into String,
    /// The markup language in which the text or caption is written; without it no markup is read.
    parse_mode: into ParseMode,
    /// The formatting of the text given as a list, in place of `parse_mode`.
    entities: each MessageEntity,
    /// Shows a stop button; a press arrives as the update `stopped_message_generation`.
    can_stop: plain bool,
    /// Leaves the draft in view for a while after a stop; only sending it as a message keeps it.
    keep_on_stop: plain bool,
} }

parameters! { SendMessageDraft {
    chat_id: required, message_thread_id: optional, draft_id: required, text: optional,
    parse_mode: optional, entities: optional, can_stop: optional, keep_on_stop: optional,
} }

impl Method for SendMessageDraft {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("sendMessageDraft", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Shows a status such as “typing…” in the chat's header.
///
/// It lasts five seconds or until the bot's next message arrives, so long work needs it again and
/// again. It is worth a call only where the answer takes noticeably long.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): renews a status that goes by
/// itself after five seconds.
///
/// <https://core.telegram.org/bots/api#sendchataction>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SendChatAction {
    /// The business connection whose account shows the action; without it the bot does.
    pub business_connection_id: Option<String>,
    /// The chat to show it in, by id or @username; not a channel and not its direct messages chat.
    pub chat_id: ChatId,
    /// The topic to show it in, of a forum or of a private chat with topics.
    pub message_thread_id: Option<i64>,
    /// What the user sees the bot doing, such as typing or sending a photo; choose what fits what
    /// follows.
    pub action: ChatAction,
}

method_builder! { SendChatAction(chat_id: into ChatId, action: into ChatAction) {
    /// The business connection whose account shows the action; without it the bot does.
    business_connection_id: into String,
    /// The topic to show it in, of a forum or of a private chat with topics.
    message_thread_id: plain i64,
} }

parameters! { SendChatAction {
    business_connection_id: optional, chat_id: required, message_thread_id: optional,
    action: required,
} }

impl Method for SendChatAction {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("sendChatAction", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}
