// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Editing and deleting messages.

use chappe_core::{Attach, ChatId, InputFile, Method, MethodSpec, Repeat};

use crate::types::{
    InlineKeyboardMarkup, InputMedia, InputRichMessage, LinkPreviewOptions, MessageEntity,
    MessageOrTrue, ParseMode,
};

/// Replaces the text of a message.
///
/// An edit that changes nothing is a 400 `message is not modified`, and the keyboard goes if it is
/// not sent again. Edits share the chat's flood limit with sends. Business messages that the bot
/// did not send can be edited for 48 hours unless they have an inline keyboard.
///
/// Returns [`MessageOrTrue`](crate::types::MessageOrTrue).
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): the second answers `message is
/// not modified`, which after an unknown outcome means success.
///
/// <https://core.telegram.org/bots/api#editmessagetext>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct EditMessageText {
    /// The business connection whose account sent the message; without it the bot sent it.
    pub business_connection_id: Option<String>,
    /// The chat of the message, by id or @username; not for inline messages. Required without
    /// `inline_message_id`.
    pub chat_id: Option<ChatId>,
    /// The message to edit, in `chat_id`; not for inline messages. Required without
    /// `inline_message_id`.
    pub message_id: Option<i64>,
    /// The message to edit, when it was sent through inline mode. Required without `chat_id` and
    /// `message_id`.
    pub inline_message_id: Option<String>,
    /// The new text; not together with `rich_message`. 1 to 4096 characters after entities are
    /// parsed. Formatted by `parse_mode` or `entities`. Required without `rich_message`.
    pub text: Option<String>,
    /// The markup language in which the text or caption is written; without it no markup is read.
    pub parse_mode: Option<ParseMode>,
    /// The formatting of the text given as a list, in place of `parse_mode`.
    pub entities: Option<Vec<MessageEntity>>,
    /// How the link preview is made, or that there is none.
    pub link_preview_options: Option<LinkPreviewOptions>,
    /// The new rich content, in place of `text`; in inline messages only with files already on the
    /// servers. Required without `text`.
    pub rich_message: Option<InputRichMessage>,
    /// The inline keyboard from now on; leaving it out takes the present one away.
    pub reply_markup: Option<InlineKeyboardMarkup>,
}

method_builder! { EditMessageText() {
    /// The business connection whose account sent the message; without it the bot sent it.
    business_connection_id: into String,
    /// The chat of the message, by id or @username; not for inline messages.
    chat_id: into ChatId,
    /// The message to edit, in `chat_id`; not for inline messages.
    message_id: plain i64,
    /// The message to edit, when it was sent through inline mode.
    inline_message_id: into String,
    /// The new text; not together with `rich_message`.
    text: into String,
    /// The markup language in which the text or caption is written; without it no markup is read.
    parse_mode: into ParseMode,
    /// The formatting of the text given as a list, in place of `parse_mode`.
    entities: each MessageEntity,
    /// How the link preview is made, or that there is none.
    link_preview_options: plain LinkPreviewOptions,
    /// The new rich content, in place of `text`; in inline messages only with files already on the
    /// servers.
    rich_message: plain InputRichMessage,
    /// The inline keyboard from now on; leaving it out takes the present one away.
    reply_markup: plain InlineKeyboardMarkup,
} }

parameters! { EditMessageText {
    business_connection_id: optional, chat_id: optional, message_id: optional,
    inline_message_id: optional, text: optional, parse_mode: optional, entities: optional,
    link_preview_options: optional, rich_message: optional, reply_markup: optional,
} }

impl Method for EditMessageText {
    type Output = MessageOrTrue;
    const SPEC: &'static MethodSpec = &MethodSpec::new("editMessageText", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        self.chat_id.as_ref()
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        self.chat_id.as_mut()
    }

    fn visit_files<'a>(&'a self, visit: &mut dyn FnMut(&'a InputFile)) {
        self.rich_message.visit_files(visit);
    }
}

/// Replaces or removes the caption of a message.
///
/// An edit that changes nothing is a 400 `message is not modified`, and the keyboard goes if it is
/// not sent again. Business messages that the bot did not send can be edited for 48 hours unless
/// they have an inline keyboard.
///
/// Returns [`MessageOrTrue`](crate::types::MessageOrTrue).
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): the second answers `message is
/// not modified`, which after an unknown outcome means success.
///
/// <https://core.telegram.org/bots/api#editmessagecaption>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct EditMessageCaption {
    /// The business connection whose account sent the message; without it the bot sent it.
    pub business_connection_id: Option<String>,
    /// The chat of the message, by id or @username; not for inline messages. Required without
    /// `inline_message_id`.
    pub chat_id: Option<ChatId>,
    /// The message to edit, in `chat_id`; not for inline messages. Required without
    /// `inline_message_id`.
    pub message_id: Option<i64>,
    /// The message to edit, when it was sent through inline mode. Required without `chat_id` and
    /// `message_id`.
    pub inline_message_id: Option<String>,
    /// The new caption; leaving it out takes the present one away. At most 1024 characters after
    /// entities are parsed. Formatted by `parse_mode` or `caption_entities`.
    pub caption: Option<String>,
    /// The markup language in which the text or caption is written; without it no markup is read.
    pub parse_mode: Option<ParseMode>,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Puts the caption above the media; only for photos, videos and animations.
    pub show_caption_above_media: Option<bool>,
    /// The inline keyboard from now on; leaving it out takes the present one away.
    pub reply_markup: Option<InlineKeyboardMarkup>,
}

method_builder! { EditMessageCaption() {
    /// The business connection whose account sent the message; without it the bot sent it.
    business_connection_id: into String,
    /// The chat of the message, by id or @username; not for inline messages.
    chat_id: into ChatId,
    /// The message to edit, in `chat_id`; not for inline messages.
    message_id: plain i64,
    /// The message to edit, when it was sent through inline mode.
    inline_message_id: into String,
    /// The new caption; leaving it out takes the present one away.
    caption: into String,
    /// The markup language in which the text or caption is written; without it no markup is read.
    parse_mode: into ParseMode,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    caption_entities: each MessageEntity,
    /// Puts the caption above the media; only for photos, videos and animations.
    show_caption_above_media: plain bool,
    /// The inline keyboard from now on; leaving it out takes the present one away.
    reply_markup: plain InlineKeyboardMarkup,
} }

parameters! { EditMessageCaption {
    business_connection_id: optional, chat_id: optional, message_id: optional,
    inline_message_id: optional, caption: optional, parse_mode: optional,
    caption_entities: optional, show_caption_above_media: optional, reply_markup: optional,
} }

impl Method for EditMessageCaption {
    type Output = MessageOrTrue;
    const SPEC: &'static MethodSpec = &MethodSpec::new("editMessageCaption", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        self.chat_id.as_ref()
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        self.chat_id.as_mut()
    }
}

/// Replaces the media of a message, or turns a text message into one with media.
///
/// In an album the new item must be of a kind that fits the album. Inline messages take only
/// identifiers and URLs, no uploads. The keyboard goes if it is not sent again.
///
/// Returns [`MessageOrTrue`](crate::types::MessageOrTrue).
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): the second puts equal media in
/// place, or answers `message is not modified`.
///
/// <https://core.telegram.org/bots/api#editmessagemedia>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct EditMessageMedia {
    /// The business connection whose account sent the message; without it the bot sent it.
    pub business_connection_id: Option<String>,
    /// The chat of the message, by id or @username; not for inline messages. Required without
    /// `inline_message_id`.
    pub chat_id: Option<ChatId>,
    /// The message to edit, in `chat_id`; not for inline messages. Required without
    /// `inline_message_id`.
    pub message_id: Option<i64>,
    /// The message to edit, when it was sent through inline mode. Required without `chat_id` and
    /// `message_id`.
    pub inline_message_id: Option<String>,
    /// The new media with its caption; for inline messages no upload.
    pub media: InputMedia,
    /// The inline keyboard from now on; leaving it out takes the present one away.
    pub reply_markup: Option<InlineKeyboardMarkup>,
}

method_builder! { EditMessageMedia(media: into InputMedia) {
    /// The business connection whose account sent the message; without it the bot sent it.
    business_connection_id: into String,
    /// The chat of the message, by id or @username; not for inline messages.
    chat_id: into ChatId,
    /// The message to edit, in `chat_id`; not for inline messages.
    message_id: plain i64,
    /// The message to edit, when it was sent through inline mode.
    inline_message_id: into String,
    /// The inline keyboard from now on; leaving it out takes the present one away.
    reply_markup: plain InlineKeyboardMarkup,
} }

parameters! { EditMessageMedia {
    business_connection_id: optional, chat_id: optional, message_id: optional,
    inline_message_id: optional, media: required, reply_markup: optional,
} }

impl Method for EditMessageMedia {
    type Output = MessageOrTrue;
    const SPEC: &'static MethodSpec = &MethodSpec::new("editMessageMedia", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        self.chat_id.as_ref()
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        self.chat_id.as_mut()
    }

    fn visit_files<'a>(&'a self, visit: &mut dyn FnMut(&'a InputFile)) {
        self.media.visit_files(visit);
    }
}

/// Replaces or removes only the inline keyboard of a message.
///
/// A keyboard that is already there is a 400 `message is not modified`.
///
/// Returns [`MessageOrTrue`](crate::types::MessageOrTrue).
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): the second answers `message is
/// not modified`, which after an unknown outcome means success.
///
/// <https://core.telegram.org/bots/api#editmessagereplymarkup>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct EditMessageReplyMarkup {
    /// The business connection whose account sent the message; without it the bot sent it.
    pub business_connection_id: Option<String>,
    /// The chat of the message, by id or @username; not for inline messages. Required without
    /// `inline_message_id`.
    pub chat_id: Option<ChatId>,
    /// The message to edit, in `chat_id`; not for inline messages. Required without
    /// `inline_message_id`.
    pub message_id: Option<i64>,
    /// The message to edit, when it was sent through inline mode. Required without `chat_id` and
    /// `message_id`.
    pub inline_message_id: Option<String>,
    /// The inline keyboard from now on; leaving it out takes the present one away.
    pub reply_markup: Option<InlineKeyboardMarkup>,
}

method_builder! { EditMessageReplyMarkup() {
    /// The business connection whose account sent the message; without it the bot sent it.
    business_connection_id: into String,
    /// The chat of the message, by id or @username; not for inline messages.
    chat_id: into ChatId,
    /// The message to edit, in `chat_id`; not for inline messages.
    message_id: plain i64,
    /// The message to edit, when it was sent through inline mode.
    inline_message_id: into String,
    /// The inline keyboard from now on; leaving it out takes the present one away.
    reply_markup: plain InlineKeyboardMarkup,
} }

parameters! { EditMessageReplyMarkup {
    business_connection_id: optional, chat_id: optional, message_id: optional,
    inline_message_id: optional, reply_markup: optional,
} }

impl Method for EditMessageReplyMarkup {
    type Output = MessageOrTrue;
    const SPEC: &'static MethodSpec =
        &MethodSpec::new("editMessageReplyMarkup", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        self.chat_id.as_ref()
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        self.chat_id.as_mut()
    }
}

/// Deletes a message.
///
/// As a rule it must be younger than 48 hours. The bot can delete what it sent itself, what it
/// received in private chats, and as an administrator with `can_delete_messages` anything in a
/// group or channel. A message that is already gone is a 400, as is a die in a private chat in its
/// first 24 hours.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): the second answers `message to
/// delete not found`, which after an unknown outcome means success.
///
/// <https://core.telegram.org/bots/api#deletemessage>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DeleteMessage {
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// The message to delete.
    pub message_id: i64,
}

method_builder! { DeleteMessage(chat_id: into ChatId, message_id: plain i64) {} }

parameters! { DeleteMessage {
    chat_id: required, message_id: required,
} }

impl Method for DeleteMessage {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("deleteMessage", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Deletes several messages of one chat.
///
/// Missing ones are left out without an error. What may be deleted is the same as for
/// [`deleteMessage`](crate::methods::DeleteMessage).
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): missing messages are skipped.
///
/// <https://core.telegram.org/bots/api#deletemessages>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DeleteMessages {
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// The messages to delete; ids within one chat. 1 to 100 items.
    pub message_ids: Vec<i64>,
}

method_builder! { DeleteMessages(chat_id: into ChatId, message_ids: each i64) {} }

parameters! { DeleteMessages {
    chat_id: required, message_ids: required,
} }

impl Method for DeleteMessages {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("deleteMessages", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}
