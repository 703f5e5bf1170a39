// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Inline results that use files Telegram has already.

use crate::types::{InlineKeyboardMarkup, InputMessageContent, MessageEntity, ParseMode};

/// An inline result that is a photo Telegram already has.
///
/// <https://core.telegram.org/bots/api#inlinequeryresultcachedphoto>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InlineQueryResultCachedPhoto {
    /// The id of this result, of the bot's choice; it comes back as `ChosenInlineResult.result_id`.
    /// 1 to 64 bytes.
    pub id: String,
    /// The photo, by its `file_id`.
    pub photo_file_id: String,
    /// The heading of the result in the list.
    pub title: Option<String>,
    /// A line or two under the heading of the result in the list.
    pub description: Option<String>,
    /// The caption shown with the media. At most 1024 characters after entities are parsed.
    /// Formatted by `parse_mode` or `caption_entities`.
    pub caption: Option<String>,
    /// The markup language in which the text or caption is written; without it no markup is read.
    pub parse_mode: Option<ParseMode>,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Puts the caption above the media, not below it.
    pub show_caption_above_media: Option<bool>,
    /// The inline keyboard to put under the message.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
    /// What is sent instead when the user chooses this result.
    pub input_message_content: Option<InputMessageContent>,
}

builder! { InlineQueryResultCachedPhoto(id: into String, photo_file_id: into String) {
    /// The heading of the result in the list.
    title: into String,
    /// A line or two under the heading of the result in the list.
    description: into String,
    /// The caption shown with the media.
    caption: into String,
    /// The markup language in which the text or caption is written; without it no markup is read.
    parse_mode: into ParseMode,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    caption_entities: each MessageEntity,
    /// Puts the caption above the media, not below it.
    show_caption_above_media: plain bool,
    /// The inline keyboard to put under the message.
    reply_markup: boxed InlineKeyboardMarkup,
    /// What is sent instead when the user chooses this result.
    input_message_content: into InputMessageContent,
} }

object! { InlineQueryResultCachedPhoto by "type" = "photo" {
    id: required, photo_file_id: required, title: optional, description: optional,
    caption: optional, parse_mode: optional, caption_entities: optional,
    show_caption_above_media: optional, reply_markup: optional, input_message_content: optional,
} }

/// An inline result that is a GIF Telegram already has.
///
/// <https://core.telegram.org/bots/api#inlinequeryresultcachedgif>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InlineQueryResultCachedGif {
    /// The id of this result, of the bot's choice; it comes back as `ChosenInlineResult.result_id`.
    /// 1 to 64 bytes.
    pub id: String,
    /// The GIF, by its `file_id`.
    pub gif_file_id: String,
    /// The heading of the result in the list.
    pub title: Option<String>,
    /// The caption shown with the media. At most 1024 characters after entities are parsed.
    /// Formatted by `parse_mode` or `caption_entities`.
    pub caption: Option<String>,
    /// The markup language in which the text or caption is written; without it no markup is read.
    pub parse_mode: Option<ParseMode>,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Puts the caption above the media, not below it.
    pub show_caption_above_media: Option<bool>,
    /// The inline keyboard to put under the message.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
    /// What is sent instead when the user chooses this result.
    pub input_message_content: Option<InputMessageContent>,
}

builder! { InlineQueryResultCachedGif(id: into String, gif_file_id: into String) {
    /// The heading of the result in the list.
    title: into String,
    /// The caption shown with the media.
    caption: into String,
    /// The markup language in which the text or caption is written; without it no markup is read.
    parse_mode: into ParseMode,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    caption_entities: each MessageEntity,
    /// Puts the caption above the media, not below it.
    show_caption_above_media: plain bool,
    /// The inline keyboard to put under the message.
    reply_markup: boxed InlineKeyboardMarkup,
    /// What is sent instead when the user chooses this result.
    input_message_content: into InputMessageContent,
} }

object! { InlineQueryResultCachedGif by "type" = "gif" {
    id: required, gif_file_id: required, title: optional, caption: optional, parse_mode: optional,
    caption_entities: optional, show_caption_above_media: optional, reply_markup: optional,
    input_message_content: optional,
} }

/// An inline result that is a silent MPEG-4 video Telegram already has.
///
/// <https://core.telegram.org/bots/api#inlinequeryresultcachedmpeg4gif>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InlineQueryResultCachedMpeg4Gif {
    /// The id of this result, of the bot's choice; it comes back as `ChosenInlineResult.result_id`.
    /// 1 to 64 bytes.
    pub id: String,
    /// The MPEG-4 animation, by its `file_id`.
    pub mpeg4_file_id: String,
    /// The heading of the result in the list.
    pub title: Option<String>,
    /// The caption shown with the media. At most 1024 characters after entities are parsed.
    /// Formatted by `parse_mode` or `caption_entities`.
    pub caption: Option<String>,
    /// The markup language in which the text or caption is written; without it no markup is read.
    pub parse_mode: Option<ParseMode>,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Puts the caption above the media, not below it.
    pub show_caption_above_media: Option<bool>,
    /// The inline keyboard to put under the message.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
    /// What is sent instead when the user chooses this result.
    pub input_message_content: Option<InputMessageContent>,
}

builder! { InlineQueryResultCachedMpeg4Gif(id: into String, mpeg4_file_id: into String) {
    /// The heading of the result in the list.
    title: into String,
    /// The caption shown with the media.
    caption: into String,
    /// The markup language in which the text or caption is written; without it no markup is read.
    parse_mode: into ParseMode,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    caption_entities: each MessageEntity,
    /// Puts the caption above the media, not below it.
    show_caption_above_media: plain bool,
    /// The inline keyboard to put under the message.
    reply_markup: boxed InlineKeyboardMarkup,
    /// What is sent instead when the user chooses this result.
    input_message_content: into InputMessageContent,
} }

object! { InlineQueryResultCachedMpeg4Gif by "type" = "mpeg4_gif" {
    id: required, mpeg4_file_id: required, title: optional, caption: optional, parse_mode: optional,
    caption_entities: optional, show_caption_above_media: optional, reply_markup: optional,
    input_message_content: optional,
} }

/// An inline result that is a sticker Telegram already has.
///
/// <https://core.telegram.org/bots/api#inlinequeryresultcachedsticker>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InlineQueryResultCachedSticker {
    /// The id of this result, of the bot's choice; it comes back as `ChosenInlineResult.result_id`.
    /// 1 to 64 bytes.
    pub id: String,
    /// The sticker, by its `file_id`.
    pub sticker_file_id: String,
    /// The inline keyboard to put under the message.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
    /// What is sent instead when the user chooses this result.
    pub input_message_content: Option<InputMessageContent>,
}

builder! { InlineQueryResultCachedSticker(id: into String, sticker_file_id: into String) {
    /// The inline keyboard to put under the message.
    reply_markup: boxed InlineKeyboardMarkup,
    /// What is sent instead when the user chooses this result.
    input_message_content: into InputMessageContent,
} }

object! { InlineQueryResultCachedSticker by "type" = "sticker" {
    id: required, sticker_file_id: required, reply_markup: optional,
    input_message_content: optional,
} }

/// An inline result that is a file Telegram already has.
///
/// <https://core.telegram.org/bots/api#inlinequeryresultcacheddocument>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InlineQueryResultCachedDocument {
    /// The id of this result, of the bot's choice; it comes back as `ChosenInlineResult.result_id`.
    /// 1 to 64 bytes.
    pub id: String,
    /// The heading of the result in the list.
    pub title: String,
    /// The file, by its `file_id`.
    pub document_file_id: String,
    /// A line or two under the heading of the result in the list.
    pub description: Option<String>,
    /// The caption shown with the media. At most 1024 characters after entities are parsed.
    /// Formatted by `parse_mode` or `caption_entities`.
    pub caption: Option<String>,
    /// The markup language in which the text or caption is written; without it no markup is read.
    pub parse_mode: Option<ParseMode>,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// The inline keyboard to put under the message.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
    /// What is sent instead when the user chooses this result.
    pub input_message_content: Option<InputMessageContent>,
}

builder! { InlineQueryResultCachedDocument(id: into String, title: into String, document_file_id: into String) {
    /// A line or two under the heading of the result in the list.
    description: into String,
    /// The caption shown with the media.
    caption: into String,
    /// The markup language in which the text or caption is written; without it no markup is read.
    parse_mode: into ParseMode,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    caption_entities: each MessageEntity,
    /// The inline keyboard to put under the message.
    reply_markup: boxed InlineKeyboardMarkup,
    /// What is sent instead when the user chooses this result.
    input_message_content: into InputMessageContent,
} }

object! { InlineQueryResultCachedDocument by "type" = "document" {
    id: required, title: required, document_file_id: required, description: optional,
    caption: optional, parse_mode: optional, caption_entities: optional, reply_markup: optional,
    input_message_content: optional,
} }

/// An inline result that is a video Telegram already has.
///
/// <https://core.telegram.org/bots/api#inlinequeryresultcachedvideo>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InlineQueryResultCachedVideo {
    /// The id of this result, of the bot's choice; it comes back as `ChosenInlineResult.result_id`.
    /// 1 to 64 bytes.
    pub id: String,
    /// The video, by its `file_id`.
    pub video_file_id: String,
    /// The heading of the result in the list.
    pub title: String,
    /// A line or two under the heading of the result in the list.
    pub description: Option<String>,
    /// The caption shown with the media. At most 1024 characters after entities are parsed.
    /// Formatted by `parse_mode` or `caption_entities`.
    pub caption: Option<String>,
    /// The markup language in which the text or caption is written; without it no markup is read.
    pub parse_mode: Option<ParseMode>,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Puts the caption above the media, not below it.
    pub show_caption_above_media: Option<bool>,
    /// The inline keyboard to put under the message.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
    /// What is sent instead when the user chooses this result.
    pub input_message_content: Option<InputMessageContent>,
}

builder! { InlineQueryResultCachedVideo(id: into String, video_file_id: into String, title: into String) {
    /// A line or two under the heading of the result in the list.
    description: into String,
    /// The caption shown with the media.
    caption: into String,
    /// The markup language in which the text or caption is written; without it no markup is read.
    parse_mode: into ParseMode,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    caption_entities: each MessageEntity,
    /// Puts the caption above the media, not below it.
    show_caption_above_media: plain bool,
    /// The inline keyboard to put under the message.
    reply_markup: boxed InlineKeyboardMarkup,
    /// What is sent instead when the user chooses this result.
    input_message_content: into InputMessageContent,
} }

object! { InlineQueryResultCachedVideo by "type" = "video" {
    id: required, video_file_id: required, title: required, description: optional,
    caption: optional, parse_mode: optional, caption_entities: optional,
    show_caption_above_media: optional, reply_markup: optional, input_message_content: optional,
} }

/// An inline result that is a voice message Telegram already has.
///
/// <https://core.telegram.org/bots/api#inlinequeryresultcachedvoice>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InlineQueryResultCachedVoice {
    /// The id of this result, of the bot's choice; it comes back as `ChosenInlineResult.result_id`.
    /// 1 to 64 bytes.
    pub id: String,
    /// The voice message, by its `file_id`.
    pub voice_file_id: String,
    /// The title of the recording in the list.
    pub title: String,
    /// The caption shown with the media. At most 1024 characters after entities are parsed.
    /// Formatted by `parse_mode` or `caption_entities`.
    pub caption: Option<String>,
    /// The markup language in which the text or caption is written; without it no markup is read.
    pub parse_mode: Option<ParseMode>,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// The inline keyboard to put under the message.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
    /// What is sent instead when the user chooses this result.
    pub input_message_content: Option<InputMessageContent>,
}

builder! { InlineQueryResultCachedVoice(id: into String, voice_file_id: into String, title: into String) {
    /// The caption shown with the media.
    caption: into String,
    /// The markup language in which the text or caption is written; without it no markup is read.
    parse_mode: into ParseMode,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    caption_entities: each MessageEntity,
    /// The inline keyboard to put under the message.
    reply_markup: boxed InlineKeyboardMarkup,
    /// What is sent instead when the user chooses this result.
    input_message_content: into InputMessageContent,
} }

object! { InlineQueryResultCachedVoice by "type" = "voice" {
    id: required, voice_file_id: required, title: required, caption: optional, parse_mode: optional,
    caption_entities: optional, reply_markup: optional, input_message_content: optional,
} }

/// An inline result that is an audio file Telegram already has.
///
/// <https://core.telegram.org/bots/api#inlinequeryresultcachedaudio>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InlineQueryResultCachedAudio {
    /// The id of this result, of the bot's choice; it comes back as `ChosenInlineResult.result_id`.
    /// 1 to 64 bytes.
    pub id: String,
    /// The audio file, by its `file_id`.
    pub audio_file_id: String,
    /// The caption shown with the media. At most 1024 characters after entities are parsed.
    /// Formatted by `parse_mode` or `caption_entities`.
    pub caption: Option<String>,
    /// The markup language in which the text or caption is written; without it no markup is read.
    pub parse_mode: Option<ParseMode>,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// The inline keyboard to put under the message.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
    /// What is sent instead when the user chooses this result.
    pub input_message_content: Option<InputMessageContent>,
}

builder! { InlineQueryResultCachedAudio(id: into String, audio_file_id: into String) {
    /// The caption shown with the media.
    caption: into String,
    /// The markup language in which the text or caption is written; without it no markup is read.
    parse_mode: into ParseMode,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    caption_entities: each MessageEntity,
    /// The inline keyboard to put under the message.
    reply_markup: boxed InlineKeyboardMarkup,
    /// What is sent instead when the user chooses this result.
    input_message_content: into InputMessageContent,
} }

object! { InlineQueryResultCachedAudio by "type" = "audio" {
    id: required, audio_file_id: required, caption: optional, parse_mode: optional,
    caption_entities: optional, reply_markup: optional, input_message_content: optional,
} }
