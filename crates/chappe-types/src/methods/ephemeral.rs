// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Messages that one member of a chat sees.

use chappe_core::{Attach, ChatId, InputFile, Method, MethodSpec, Repeat};

use crate::types::{
    InlineKeyboardMarkup, InputMedia, InputRichMessage, LinkPreviewOptions, MessageEntity,
    ParseMode,
};

/// Replaces the text of a message that only one member of a group sees.
///
/// Success does not mean that the user's app got the change; an app that is offline may miss it.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): puts the same content in place
/// again.
///
/// <https://core.telegram.org/bots/api#editephemeralmessagetext>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct EditEphemeralMessageText {
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// The user who received the ephemeral message.
    pub receiver_user_id: i64,
    /// The ephemeral message to edit.
    pub ephemeral_message_id: i64,
    /// The new text; not together with `rich_message`. 1 to 4096 characters after entities are
    /// parsed. Formatted by `parse_mode` or `entities`. Required without `rich_message`.
    pub text: Option<String>,
    /// The markup language in which the text or caption is written; without it no markup is read.
    pub parse_mode: Option<ParseMode>,
    /// The formatting of the text given as a list, in place of `parse_mode`.
    pub entities: Option<Vec<MessageEntity>>,
    /// The new rich content, in place of `text`. Required without `text`.
    pub rich_message: Option<InputRichMessage>,
    /// How the link preview is made, or that there is none.
    pub link_preview_options: Option<LinkPreviewOptions>,
    /// The inline keyboard from now on.
    pub reply_markup: Option<InlineKeyboardMarkup>,
}

method_builder! { EditEphemeralMessageText(chat_id: into ChatId, receiver_user_id: plain i64, ephemeral_message_id: plain i64) {
    /// The new text; not together with `rich_message`.
    text: into String,
    /// The markup language in which the text or caption is written; without it no markup is read.
    parse_mode: into ParseMode,
    /// The formatting of the text given as a list, in place of `parse_mode`.
    entities: each MessageEntity,
    /// The new rich content, in place of `text`.
    rich_message: plain InputRichMessage,
    /// How the link preview is made, or that there is none.
    link_preview_options: plain LinkPreviewOptions,
    /// The inline keyboard from now on.
    reply_markup: plain InlineKeyboardMarkup,
} }

parameters! { EditEphemeralMessageText {
    chat_id: required, receiver_user_id: required, ephemeral_message_id: required, text: optional,
    parse_mode: optional, entities: optional, rich_message: optional,
    link_preview_options: optional, reply_markup: optional,
} }

impl Method for EditEphemeralMessageText {
    type Output = bool;
    const SPEC: &'static MethodSpec =
        &MethodSpec::new("editEphemeralMessageText", Repeat::Idempotent);

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

/// Replaces the media of a message that only one member of a group sees.
///
/// Success does not mean that the user's app got the change; an app that is offline may miss it.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): puts the same content in place
/// again.
///
/// <https://core.telegram.org/bots/api#editephemeralmessagemedia>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct EditEphemeralMessageMedia {
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// The user who received the ephemeral message.
    pub receiver_user_id: i64,
    /// The ephemeral message to edit.
    pub ephemeral_message_id: i64,
    /// The new media with its caption.
    pub media: InputMedia,
    /// The inline keyboard from now on.
    pub reply_markup: Option<InlineKeyboardMarkup>,
}

method_builder! { EditEphemeralMessageMedia(
    chat_id: into ChatId,
    receiver_user_id: plain i64,
    ephemeral_message_id: plain i64,
    media: into InputMedia,
) {
    /// The inline keyboard from now on.
    reply_markup: plain InlineKeyboardMarkup,
} }

parameters! { EditEphemeralMessageMedia {
    chat_id: required, receiver_user_id: required, ephemeral_message_id: required, media: required,
    reply_markup: optional,
} }

impl Method for EditEphemeralMessageMedia {
    type Output = bool;
    const SPEC: &'static MethodSpec =
        &MethodSpec::new("editEphemeralMessageMedia", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }

    fn visit_files<'a>(&'a self, visit: &mut dyn FnMut(&'a InputFile)) {
        self.media.visit_files(visit);
    }
}

/// Replaces or removes the caption of a message that only one member of a group sees.
///
/// Success does not mean that the user's app got the change; an app that is offline may miss it.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): puts the same content in place
/// again.
///
/// <https://core.telegram.org/bots/api#editephemeralmessagecaption>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct EditEphemeralMessageCaption {
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// The user who received the ephemeral message.
    pub receiver_user_id: i64,
    /// The ephemeral message to edit.
    pub ephemeral_message_id: i64,
    /// The new caption. At most 1024 characters after entities are parsed. Formatted by
    /// `parse_mode` or `caption_entities`.
    pub caption: Option<String>,
    /// The markup language in which the text or caption is written; without it no markup is read.
    pub parse_mode: Option<ParseMode>,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Puts the caption above the media; only for photos, videos and animations.
    pub show_caption_above_media: Option<bool>,
    /// The inline keyboard from now on.
    pub reply_markup: Option<InlineKeyboardMarkup>,
}

method_builder! { EditEphemeralMessageCaption(chat_id: into ChatId, receiver_user_id: plain i64, ephemeral_message_id: plain i64) {
    /// The new caption.
    caption: into String,
    /// The markup language in which the text or caption is written; without it no markup is read.
    parse_mode: into ParseMode,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    caption_entities: each MessageEntity,
    /// Puts the caption above the media; only for photos, videos and animations.
    show_caption_above_media: plain bool,
    /// The inline keyboard from now on.
    reply_markup: plain InlineKeyboardMarkup,
} }

parameters! { EditEphemeralMessageCaption {
    chat_id: required, receiver_user_id: required, ephemeral_message_id: required,
    caption: optional, parse_mode: optional, caption_entities: optional,
    show_caption_above_media: optional, reply_markup: optional,
} }

impl Method for EditEphemeralMessageCaption {
    type Output = bool;
    const SPEC: &'static MethodSpec =
        &MethodSpec::new("editEphemeralMessageCaption", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Replaces or removes the keyboard of a message that only one member of a group sees.
///
/// Success does not mean that the user's app got the change; an app that is offline may miss it.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): puts the same keyboard in place
/// again.
///
/// <https://core.telegram.org/bots/api#editephemeralmessagereplymarkup>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct EditEphemeralMessageReplyMarkup {
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// The user who received the ephemeral message.
    pub receiver_user_id: i64,
    /// The ephemeral message to edit.
    pub ephemeral_message_id: i64,
    /// The inline keyboard from now on.
    pub reply_markup: Option<InlineKeyboardMarkup>,
}

method_builder! { EditEphemeralMessageReplyMarkup(chat_id: into ChatId, receiver_user_id: plain i64, ephemeral_message_id: plain i64) {
    /// The inline keyboard from now on.
    reply_markup: plain InlineKeyboardMarkup,
} }

parameters! { EditEphemeralMessageReplyMarkup {
    chat_id: required, receiver_user_id: required, ephemeral_message_id: required,
    reply_markup: optional,
} }

impl Method for EditEphemeralMessageReplyMarkup {
    type Output = bool;
    const SPEC: &'static MethodSpec =
        &MethodSpec::new("editEphemeralMessageReplyMarkup", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Deletes a message that only one member of a group sees.
///
/// An app that is offline may go on showing it. The identifier may be given to a new ephemeral
/// message afterwards, so don't delete twice.
///
/// Returns `true`.
///
/// Repeat class: [`Duplicating`](chappe_core::Repeat::Duplicating): the identifier may belong to
/// another message once the first is deleted, and the second would delete that.
///
/// <https://core.telegram.org/bots/api#deleteephemeralmessage>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DeleteEphemeralMessage {
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// The user who received the ephemeral message.
    pub receiver_user_id: i64,
    /// The ephemeral message to delete.
    pub ephemeral_message_id: i64,
}

method_builder! { DeleteEphemeralMessage(chat_id: into ChatId, receiver_user_id: plain i64, ephemeral_message_id: plain i64) {} }

parameters! { DeleteEphemeralMessage {
    chat_id: required, receiver_user_id: required, ephemeral_message_id: required,
} }

impl Method for DeleteEphemeralMessage {
    type Output = bool;
    const SPEC: &'static MethodSpec =
        &MethodSpec::new("deleteEphemeralMessage", Repeat::Duplicating);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}
