// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Results of an inline query.

use crate::types::{
    InlineKeyboardMarkup, InlineQueryResultCachedAudio, InlineQueryResultCachedDocument,
    InlineQueryResultCachedGif, InlineQueryResultCachedMpeg4Gif, InlineQueryResultCachedPhoto,
    InlineQueryResultCachedSticker, InlineQueryResultCachedVideo, InlineQueryResultCachedVoice,
    InputMessageContent, MessageEntity, ParseMode,
};

/// A result that the bot offers for an inline query.
///
/// An article, contact, game, location, venue, or a file: by URL, or, in the `Cached` variants, by
/// the `file_id` of what Telegram already has. The message sent is the result itself, or what
/// `input_message_content` says instead.
///
/// <https://core.telegram.org/bots/api#inlinequeryresult>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum InlineQueryResult {
    /// An inline result that is an audio file Telegram already has.
    CachedAudio(Box<InlineQueryResultCachedAudio>),
    /// An inline result that is a file Telegram already has.
    CachedDocument(Box<InlineQueryResultCachedDocument>),
    /// An inline result that is a GIF Telegram already has.
    CachedGif(Box<InlineQueryResultCachedGif>),
    /// An inline result that is a silent MPEG-4 video Telegram already has.
    CachedMpeg4Gif(Box<InlineQueryResultCachedMpeg4Gif>),
    /// An inline result that is a photo Telegram already has.
    CachedPhoto(Box<InlineQueryResultCachedPhoto>),
    /// An inline result that is a sticker Telegram already has.
    CachedSticker(Box<InlineQueryResultCachedSticker>),
    /// An inline result that is a video Telegram already has.
    CachedVideo(Box<InlineQueryResultCachedVideo>),
    /// An inline result that is a voice message Telegram already has.
    CachedVoice(Box<InlineQueryResultCachedVoice>),
    /// An inline result that is a link to an article or page.
    Article(Box<InlineQueryResultArticle>),
    /// An inline result that is an MP3 file at a URL.
    Audio(Box<InlineQueryResultAudio>),
    /// An inline result that is a phone contact.
    Contact(Box<InlineQueryResultContact>),
    /// An inline result that is a game.
    Game(Box<InlineQueryResultGame>),
    /// An inline result that is a PDF or ZIP file at a URL.
    Document(Box<InlineQueryResultDocument>),
    /// An inline result that is a GIF at a URL.
    Gif(Box<InlineQueryResultGif>),
    /// An inline result that is a point on the map.
    Location(Box<InlineQueryResultLocation>),
    /// An inline result that is a silent MPEG-4 video at a URL.
    Mpeg4Gif(Box<InlineQueryResultMpeg4Gif>),
    /// An inline result that is a photo at a URL.
    Photo(Box<InlineQueryResultPhoto>),
    /// An inline result that is a place with a name and an address.
    Venue(Box<InlineQueryResultVenue>),
    /// An inline result that is a video file, or a page with a player, at a URL.
    Video(Box<InlineQueryResultVideo>),
    /// An inline result that is a voice recording, OGG with Opus, at a URL.
    Voice(Box<InlineQueryResultVoice>),
    /// One that Telegram added later, whole.
    Unknown(Box<serde_json::Value>),
}

keyed! { InlineQueryResult:
    ["id", "audio_file_id"] and "type" = "audio" => CachedAudio(box InlineQueryResultCachedAudio),
    ["id", "title", "document_file_id"] and "type" = "document" => CachedDocument(box InlineQueryResultCachedDocument),
    ["id", "gif_file_id"] and "type" = "gif" => CachedGif(box InlineQueryResultCachedGif),
    ["id", "mpeg4_file_id"] and "type" = "mpeg4_gif" => CachedMpeg4Gif(box InlineQueryResultCachedMpeg4Gif),
    ["id", "photo_file_id"] and "type" = "photo" => CachedPhoto(box InlineQueryResultCachedPhoto),
    ["id", "sticker_file_id"] and "type" = "sticker" => CachedSticker(box InlineQueryResultCachedSticker),
    ["id", "video_file_id", "title"] and "type" = "video" => CachedVideo(box InlineQueryResultCachedVideo),
    ["id", "voice_file_id", "title"] and "type" = "voice" => CachedVoice(box InlineQueryResultCachedVoice),
    ["id", "title", "input_message_content"] and "type" = "article" => Article(box InlineQueryResultArticle),
    ["id", "audio_url", "title"] and "type" = "audio" => Audio(box InlineQueryResultAudio),
    ["id", "phone_number", "first_name"] and "type" = "contact" => Contact(box InlineQueryResultContact),
    ["id", "game_short_name"] and "type" = "game" => Game(box InlineQueryResultGame),
    ["id", "title", "document_url", "mime_type"] and "type" = "document" => Document(box InlineQueryResultDocument),
    ["id", "gif_url", "thumbnail_url"] and "type" = "gif" => Gif(box InlineQueryResultGif),
    ["id", "latitude", "longitude", "title"] and "type" = "location" => Location(box InlineQueryResultLocation),
    ["id", "mpeg4_url", "thumbnail_url"] and "type" = "mpeg4_gif" => Mpeg4Gif(box InlineQueryResultMpeg4Gif),
    ["id", "photo_url", "thumbnail_url"] and "type" = "photo" => Photo(box InlineQueryResultPhoto),
    ["id", "latitude", "longitude", "title", "address"] and "type" = "venue" => Venue(box InlineQueryResultVenue),
    ["id", "video_url", "mime_type", "thumbnail_url", "title"] and "type" = "video" => Video(box InlineQueryResultVideo),
    ["id", "voice_url", "title"] and "type" = "voice" => Voice(box InlineQueryResultVoice),
}

/// An inline result that is a link to an article or page.
///
/// <https://core.telegram.org/bots/api#inlinequeryresultarticle>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InlineQueryResultArticle {
    /// The id of this result, of the bot's choice; it comes back as `ChosenInlineResult.result_id`.
    /// 1 to 64 bytes.
    pub id: String,
    /// The heading of the result in the list.
    pub title: String,
    /// What is sent when the user chooses this result.
    pub input_message_content: InputMessageContent,
    /// The inline keyboard to put under the message.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
    /// An address shown with the result.
    pub url: Option<String>,
    /// A line or two under the heading of the result in the list.
    pub description: Option<String>,
    /// The address of a preview picture for the result.
    pub thumbnail_url: Option<String>,
    /// The width of the preview in pixels.
    pub thumbnail_width: Option<i64>,
    /// The height of the preview in pixels.
    pub thumbnail_height: Option<i64>,
}

builder! { InlineQueryResultArticle(id: into String, title: into String, input_message_content: into InputMessageContent) {
    /// The inline keyboard to put under the message.
    reply_markup: boxed InlineKeyboardMarkup,
    /// An address shown with the result.
    url: into String,
    /// A line or two under the heading of the result in the list.
    description: into String,
    /// The address of a preview picture for the result.
    thumbnail_url: into String,
    /// The width of the preview in pixels.
    thumbnail_width: plain i64,
    /// The height of the preview in pixels.
    thumbnail_height: plain i64,
} }

object! { InlineQueryResultArticle by "type" = "article" {
    id: required, title: required, input_message_content: required, reply_markup: optional,
    url: optional, description: optional, thumbnail_url: optional, thumbnail_width: optional,
    thumbnail_height: optional,
} }

/// An inline result that is a photo at a URL.
///
/// <https://core.telegram.org/bots/api#inlinequeryresultphoto>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InlineQueryResultPhoto {
    /// The id of this result, of the bot's choice; it comes back as `ChosenInlineResult.result_id`.
    /// 1 to 64 bytes.
    pub id: String,
    /// The address of the JPEG picture, at most 5 MB.
    pub photo_url: String,
    /// The address of a preview picture for the result.
    pub thumbnail_url: String,
    /// The width of the picture in pixels.
    pub photo_width: Option<i64>,
    /// The height of the picture in pixels.
    pub photo_height: Option<i64>,
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

builder! { InlineQueryResultPhoto(id: into String, photo_url: into String, thumbnail_url: into String) {
    /// The width of the picture in pixels.
    photo_width: plain i64,
    /// The height of the picture in pixels.
    photo_height: plain i64,
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

object! { InlineQueryResultPhoto by "type" = "photo" {
    id: required, photo_url: required, thumbnail_url: required, photo_width: optional,
    photo_height: optional, title: optional, description: optional, caption: optional,
    parse_mode: optional, caption_entities: optional, show_caption_above_media: optional,
    reply_markup: optional, input_message_content: optional,
} }

/// An inline result that is a GIF at a URL.
///
/// <https://core.telegram.org/bots/api#inlinequeryresultgif>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InlineQueryResultGif {
    /// The id of this result, of the bot's choice; it comes back as `ChosenInlineResult.result_id`.
    /// 1 to 64 bytes.
    pub id: String,
    /// The address of the GIF file.
    pub gif_url: String,
    /// The width of the GIF in pixels.
    pub gif_width: Option<i64>,
    /// The height of the GIF in pixels.
    pub gif_height: Option<i64>,
    /// How long the GIF plays, in seconds.
    pub gif_duration: Option<i64>,
    /// The address of the preview: a JPEG, a GIF or an MPEG-4 animation.
    pub thumbnail_url: String,
    /// What kind of file the preview is. `image/jpeg`, `image/gif` or `video/mp4`. Default
    /// `image/jpeg`.
    pub thumbnail_mime_type: Option<String>,
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

builder! { InlineQueryResultGif(id: into String, gif_url: into String, thumbnail_url: into String) {
    /// The width of the GIF in pixels.
    gif_width: plain i64,
    /// The height of the GIF in pixels.
    gif_height: plain i64,
    /// How long the GIF plays, in seconds.
    gif_duration: plain i64,
    /// What kind of file the preview is.
    thumbnail_mime_type: into String,
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

object! { InlineQueryResultGif by "type" = "gif" {
    id: required, gif_url: required, gif_width: optional, gif_height: optional,
    gif_duration: optional, thumbnail_url: required, thumbnail_mime_type: optional, title: optional,
    caption: optional, parse_mode: optional, caption_entities: optional,
    show_caption_above_media: optional, reply_markup: optional, input_message_content: optional,
} }

/// An inline result that is a silent MPEG-4 video at a URL.
///
/// <https://core.telegram.org/bots/api#inlinequeryresultmpeg4gif>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InlineQueryResultMpeg4Gif {
    /// The id of this result, of the bot's choice; it comes back as `ChosenInlineResult.result_id`.
    /// 1 to 64 bytes.
    pub id: String,
    /// The address of the MPEG-4 file.
    pub mpeg4_url: String,
    /// The width of the animation in pixels.
    pub mpeg4_width: Option<i64>,
    /// The height of the animation in pixels.
    pub mpeg4_height: Option<i64>,
    /// How long the animation plays, in seconds.
    pub mpeg4_duration: Option<i64>,
    /// The address of the preview: a JPEG, a GIF or an MPEG-4 animation.
    pub thumbnail_url: String,
    /// What kind of file the preview is. `image/jpeg`, `image/gif` or `video/mp4`. Default
    /// `image/jpeg`.
    pub thumbnail_mime_type: Option<String>,
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

builder! { InlineQueryResultMpeg4Gif(id: into String, mpeg4_url: into String, thumbnail_url: into String) {
    /// The width of the animation in pixels.
    mpeg4_width: plain i64,
    /// The height of the animation in pixels.
    mpeg4_height: plain i64,
    /// How long the animation plays, in seconds.
    mpeg4_duration: plain i64,
    /// What kind of file the preview is.
    thumbnail_mime_type: into String,
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

object! { InlineQueryResultMpeg4Gif by "type" = "mpeg4_gif" {
    id: required, mpeg4_url: required, mpeg4_width: optional, mpeg4_height: optional,
    mpeg4_duration: optional, thumbnail_url: required, thumbnail_mime_type: optional,
    title: optional, caption: optional, parse_mode: optional, caption_entities: optional,
    show_caption_above_media: optional, reply_markup: optional, input_message_content: optional,
} }

/// An inline result that is a video file, or a page with a player, at a URL.
///
/// A page needs `input_message_content`, as there is no file to send.
///
/// <https://core.telegram.org/bots/api#inlinequeryresultvideo>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InlineQueryResultVideo {
    /// The id of this result, of the bot's choice; it comes back as `ChosenInlineResult.result_id`.
    /// 1 to 64 bytes.
    pub id: String,
    /// The address of the video file, or of a page that plays it.
    pub video_url: String,
    /// What `video_url` leads to: a video file, or a page that plays the video. `text/html` or
    /// `video/mp4`.
    pub mime_type: String,
    /// The address of the preview, a JPEG picture.
    pub thumbnail_url: String,
    /// The heading of the result in the list.
    pub title: String,
    /// The caption shown with the media. At most 1024 characters after entities are parsed.
    /// Formatted by `parse_mode` or `caption_entities`.
    pub caption: Option<String>,
    /// The markup language in which the text or caption is written; without it no markup is read.
    pub parse_mode: Option<ParseMode>,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Puts the caption above the media, not below it.
    pub show_caption_above_media: Option<bool>,
    /// The width of the video in pixels.
    pub video_width: Option<i64>,
    /// The height of the video in pixels.
    pub video_height: Option<i64>,
    /// How long the video plays, in seconds.
    pub video_duration: Option<i64>,
    /// A line or two under the heading of the result in the list.
    pub description: Option<String>,
    /// The inline keyboard to put under the message.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
    /// What is sent in place of the video; needed where `video_url` leads to a page.
    pub input_message_content: Option<InputMessageContent>,
}

builder! { InlineQueryResultVideo(
    id: into String,
    video_url: into String,
    mime_type: into String,
    thumbnail_url: into String,
    title: into String,
) {
    /// The caption shown with the media.
    caption: into String,
    /// The markup language in which the text or caption is written; without it no markup is read.
    parse_mode: into ParseMode,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    caption_entities: each MessageEntity,
    /// Puts the caption above the media, not below it.
    show_caption_above_media: plain bool,
    /// The width of the video in pixels.
    video_width: plain i64,
    /// The height of the video in pixels.
    video_height: plain i64,
    /// How long the video plays, in seconds.
    video_duration: plain i64,
    /// A line or two under the heading of the result in the list.
    description: into String,
    /// The inline keyboard to put under the message.
    reply_markup: boxed InlineKeyboardMarkup,
    /// What is sent in place of the video; needed where `video_url` leads to a page.
    input_message_content: into InputMessageContent,
} }

object! { InlineQueryResultVideo by "type" = "video" {
    id: required, video_url: required, mime_type: required, thumbnail_url: required,
    title: required, caption: optional, parse_mode: optional, caption_entities: optional,
    show_caption_above_media: optional, video_width: optional, video_height: optional,
    video_duration: optional, description: optional, reply_markup: optional,
    input_message_content: optional,
} }

/// An inline result that is an MP3 file at a URL.
///
/// <https://core.telegram.org/bots/api#inlinequeryresultaudio>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InlineQueryResultAudio {
    /// The id of this result, of the bot's choice; it comes back as `ChosenInlineResult.result_id`.
    /// 1 to 64 bytes.
    pub id: String,
    /// The address of the audio file.
    pub audio_url: String,
    /// The name of the track.
    pub title: String,
    /// The caption shown with the media. At most 1024 characters after entities are parsed.
    /// Formatted by `parse_mode` or `caption_entities`.
    pub caption: Option<String>,
    /// The markup language in which the text or caption is written; without it no markup is read.
    pub parse_mode: Option<ParseMode>,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Who performs the piece.
    pub performer: Option<String>,
    /// How long the audio plays, in seconds.
    pub audio_duration: Option<i64>,
    /// The inline keyboard to put under the message.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
    /// What is sent instead when the user chooses this result.
    pub input_message_content: Option<InputMessageContent>,
}

builder! { InlineQueryResultAudio(id: into String, audio_url: into String, title: into String) {
    /// The caption shown with the media.
    caption: into String,
    /// The markup language in which the text or caption is written; without it no markup is read.
    parse_mode: into ParseMode,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    caption_entities: each MessageEntity,
    /// Who performs the piece.
    performer: into String,
    /// How long the audio plays, in seconds.
    audio_duration: plain i64,
    /// The inline keyboard to put under the message.
    reply_markup: boxed InlineKeyboardMarkup,
    /// What is sent instead when the user chooses this result.
    input_message_content: into InputMessageContent,
} }

object! { InlineQueryResultAudio by "type" = "audio" {
    id: required, audio_url: required, title: required, caption: optional, parse_mode: optional,
    caption_entities: optional, performer: optional, audio_duration: optional,
    reply_markup: optional, input_message_content: optional,
} }

/// An inline result that is a voice recording, OGG with Opus, at a URL.
///
/// <https://core.telegram.org/bots/api#inlinequeryresultvoice>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InlineQueryResultVoice {
    /// The id of this result, of the bot's choice; it comes back as `ChosenInlineResult.result_id`.
    /// 1 to 64 bytes.
    pub id: String,
    /// The address of the voice recording.
    pub voice_url: String,
    /// The title of the recording in the list.
    pub title: String,
    /// The caption shown with the media. At most 1024 characters after entities are parsed.
    /// Formatted by `parse_mode` or `caption_entities`.
    pub caption: Option<String>,
    /// The markup language in which the text or caption is written; without it no markup is read.
    pub parse_mode: Option<ParseMode>,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// How long the recording plays, in seconds.
    pub voice_duration: Option<i64>,
    /// The inline keyboard to put under the message.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
    /// What is sent instead when the user chooses this result.
    pub input_message_content: Option<InputMessageContent>,
}

builder! { InlineQueryResultVoice(id: into String, voice_url: into String, title: into String) {
    /// The caption shown with the media.
    caption: into String,
    /// The markup language in which the text or caption is written; without it no markup is read.
    parse_mode: into ParseMode,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    caption_entities: each MessageEntity,
    /// How long the recording plays, in seconds.
    voice_duration: plain i64,
    /// The inline keyboard to put under the message.
    reply_markup: boxed InlineKeyboardMarkup,
    /// What is sent instead when the user chooses this result.
    input_message_content: into InputMessageContent,
} }

object! { InlineQueryResultVoice by "type" = "voice" {
    id: required, voice_url: required, title: required, caption: optional, parse_mode: optional,
    caption_entities: optional, voice_duration: optional, reply_markup: optional,
    input_message_content: optional,
} }

/// An inline result that is a PDF or ZIP file at a URL.
///
/// <https://core.telegram.org/bots/api#inlinequeryresultdocument>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InlineQueryResultDocument {
    /// The id of this result, of the bot's choice; it comes back as `ChosenInlineResult.result_id`.
    /// 1 to 64 bytes.
    pub id: String,
    /// The heading of the result in the list.
    pub title: String,
    /// The caption shown with the media. At most 1024 characters after entities are parsed.
    /// Formatted by `parse_mode` or `caption_entities`.
    pub caption: Option<String>,
    /// The markup language in which the text or caption is written; without it no markup is read.
    pub parse_mode: Option<ParseMode>,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// The address of the file.
    pub document_url: String,
    /// What the file is: a PDF or a ZIP archive. `application/pdf` or `application/zip`.
    pub mime_type: String,
    /// A line or two under the heading of the result in the list.
    pub description: Option<String>,
    /// The inline keyboard to put under the message.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
    /// What is sent instead when the user chooses this result.
    pub input_message_content: Option<InputMessageContent>,
    /// The address of the preview, a JPEG picture.
    pub thumbnail_url: Option<String>,
    /// The width of the preview in pixels.
    pub thumbnail_width: Option<i64>,
    /// The height of the preview in pixels.
    pub thumbnail_height: Option<i64>,
}

builder! { InlineQueryResultDocument(
    id: into String,
    title: into String,
    document_url: into String,
    mime_type: into String,
) {
    /// The caption shown with the media.
    caption: into String,
    /// The markup language in which the text or caption is written; without it no markup is read.
    parse_mode: into ParseMode,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    caption_entities: each MessageEntity,
    /// A line or two under the heading of the result in the list.
    description: into String,
    /// The inline keyboard to put under the message.
    reply_markup: boxed InlineKeyboardMarkup,
    /// What is sent instead when the user chooses this result.
    input_message_content: into InputMessageContent,
    /// The address of the preview, a JPEG picture.
    thumbnail_url: into String,
    /// The width of the preview in pixels.
    thumbnail_width: plain i64,
    /// The height of the preview in pixels.
    thumbnail_height: plain i64,
} }

object! { InlineQueryResultDocument by "type" = "document" {
    id: required, title: required, caption: optional, parse_mode: optional,
    caption_entities: optional, document_url: required, mime_type: required, description: optional,
    reply_markup: optional, input_message_content: optional, thumbnail_url: optional,
    thumbnail_width: optional, thumbnail_height: optional,
} }

/// An inline result that is a point on the map.
///
/// <https://core.telegram.org/bots/api#inlinequeryresultlocation>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InlineQueryResultLocation {
    /// The id of this result, of the bot's choice; it comes back as `ChosenInlineResult.result_id`.
    /// 1 to 64 bytes.
    pub id: String,
    /// The latitude in degrees.
    pub latitude: f64,
    /// The longitude in degrees.
    pub longitude: f64,
    /// The name of the place in the list.
    pub title: String,
    /// By how many meters the position may be off. 0 to 1500.
    pub horizontal_accuracy: Option<f64>,
    /// For how many seconds the location can be updated; 2147483647 means without end. 60 to 86400,
    /// or 2147483647.
    pub live_period: Option<i64>,
    /// The direction of movement of a live location, in degrees. 1 to 360.
    pub heading: Option<i64>,
    /// For a live location: the distance in meters at which the approach of another member raises
    /// an alert. 1 to 100000.
    pub proximity_alert_radius: Option<i64>,
    /// The inline keyboard to put under the message.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
    /// What is sent instead when the user chooses this result.
    pub input_message_content: Option<InputMessageContent>,
    /// The address of a preview picture for the result.
    pub thumbnail_url: Option<String>,
    /// The width of the preview in pixels.
    pub thumbnail_width: Option<i64>,
    /// The height of the preview in pixels.
    pub thumbnail_height: Option<i64>,
}

builder! { InlineQueryResultLocation(
    id: into String,
    latitude: plain f64,
    longitude: plain f64,
    title: into String,
) {
    /// By how many meters the position may be off.
    horizontal_accuracy: plain f64,
    /// For how many seconds the location can be updated; 2147483647 means without end.
    live_period: plain i64,
    /// The direction of movement of a live location, in degrees.
    heading: plain i64,
    /// For a live location: the distance in meters at which the approach of another member raises
    /// an alert.
    proximity_alert_radius: plain i64,
    /// The inline keyboard to put under the message.
    reply_markup: boxed InlineKeyboardMarkup,
    /// What is sent instead when the user chooses this result.
    input_message_content: into InputMessageContent,
    /// The address of a preview picture for the result.
    thumbnail_url: into String,
    /// The width of the preview in pixels.
    thumbnail_width: plain i64,
    /// The height of the preview in pixels.
    thumbnail_height: plain i64,
} }

object! { InlineQueryResultLocation by "type" = "location" {
    id: required, latitude: required, longitude: required, title: required,
    horizontal_accuracy: optional, live_period: optional, heading: optional,
    proximity_alert_radius: optional, reply_markup: optional, input_message_content: optional,
    thumbnail_url: optional, thumbnail_width: optional, thumbnail_height: optional,
} }

/// An inline result that is a place with a name and an address.
///
/// <https://core.telegram.org/bots/api#inlinequeryresultvenue>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InlineQueryResultVenue {
    /// The id of this result, of the bot's choice; it comes back as `ChosenInlineResult.result_id`.
    /// 1 to 64 bytes.
    pub id: String,
    /// The latitude in degrees.
    pub latitude: f64,
    /// The longitude in degrees.
    pub longitude: f64,
    /// The name of the place.
    pub title: String,
    /// The address, as text.
    pub address: String,
    /// The place's id at Foursquare.
    pub foursquare_id: Option<String>,
    /// The place's category at Foursquare, such as `food/icecream`.
    pub foursquare_type: Option<String>,
    /// The place's id at Google Places.
    pub google_place_id: Option<String>,
    /// The place's category at Google Places.
    pub google_place_type: Option<String>,
    /// The inline keyboard to put under the message.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
    /// What is sent instead when the user chooses this result.
    pub input_message_content: Option<InputMessageContent>,
    /// The address of a preview picture for the result.
    pub thumbnail_url: Option<String>,
    /// The width of the preview in pixels.
    pub thumbnail_width: Option<i64>,
    /// The height of the preview in pixels.
    pub thumbnail_height: Option<i64>,
}

builder! { InlineQueryResultVenue(
    id: into String,
    latitude: plain f64,
    longitude: plain f64,
    title: into String,
    address: into String,
) {
    /// The place's id at Foursquare.
    foursquare_id: into String,
    /// The place's category at Foursquare, such as `food/icecream`.
    foursquare_type: into String,
    /// The place's id at Google Places.
    google_place_id: into String,
    /// The place's category at Google Places.
    google_place_type: into String,
    /// The inline keyboard to put under the message.
    reply_markup: boxed InlineKeyboardMarkup,
    /// What is sent instead when the user chooses this result.
    input_message_content: into InputMessageContent,
    /// The address of a preview picture for the result.
    thumbnail_url: into String,
    /// The width of the preview in pixels.
    thumbnail_width: plain i64,
    /// The height of the preview in pixels.
    thumbnail_height: plain i64,
} }

object! { InlineQueryResultVenue by "type" = "venue" {
    id: required, latitude: required, longitude: required, title: required, address: required,
    foursquare_id: optional, foursquare_type: optional, google_place_id: optional,
    google_place_type: optional, reply_markup: optional, input_message_content: optional,
    thumbnail_url: optional, thumbnail_width: optional, thumbnail_height: optional,
} }

/// An inline result that is a phone contact.
///
/// <https://core.telegram.org/bots/api#inlinequeryresultcontact>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InlineQueryResultContact {
    /// The id of this result, of the bot's choice; it comes back as `ChosenInlineResult.result_id`.
    /// 1 to 64 bytes.
    pub id: String,
    /// The phone number of the contact.
    pub phone_number: String,
    /// The first name of the contact.
    pub first_name: String,
    /// The last name of the contact.
    pub last_name: Option<String>,
    /// More about the contact, as a vCard. At most 2048 bytes.
    pub vcard: Option<String>,
    /// The inline keyboard to put under the message.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
    /// What is sent instead when the user chooses this result.
    pub input_message_content: Option<InputMessageContent>,
    /// The address of a preview picture for the result.
    pub thumbnail_url: Option<String>,
    /// The width of the preview in pixels.
    pub thumbnail_width: Option<i64>,
    /// The height of the preview in pixels.
    pub thumbnail_height: Option<i64>,
}

builder! { InlineQueryResultContact(id: into String, phone_number: into String, first_name: into String) {
    /// The last name of the contact.
    last_name: into String,
    /// More about the contact, as a vCard.
    vcard: into String,
    /// The inline keyboard to put under the message.
    reply_markup: boxed InlineKeyboardMarkup,
    /// What is sent instead when the user chooses this result.
    input_message_content: into InputMessageContent,
    /// The address of a preview picture for the result.
    thumbnail_url: into String,
    /// The width of the preview in pixels.
    thumbnail_width: plain i64,
    /// The height of the preview in pixels.
    thumbnail_height: plain i64,
} }

object! { InlineQueryResultContact by "type" = "contact" {
    id: required, phone_number: required, first_name: required, last_name: optional,
    vcard: optional, reply_markup: optional, input_message_content: optional,
    thumbnail_url: optional, thumbnail_width: optional, thumbnail_height: optional,
} }

/// An inline result that is a game.
///
/// <https://core.telegram.org/bots/api#inlinequeryresultgame>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InlineQueryResultGame {
    /// The id of this result, of the bot's choice; it comes back as `ChosenInlineResult.result_id`.
    /// 1 to 64 bytes.
    pub id: String,
    /// The short name of the game as set up at `@BotFather`.
    pub game_short_name: String,
    /// The inline keyboard to put under the message.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
}

builder! { InlineQueryResultGame(id: into String, game_short_name: into String) {
    /// The inline keyboard to put under the message.
    reply_markup: boxed InlineKeyboardMarkup,
} }

object! { InlineQueryResultGame by "type" = "game" {
    id: required, game_short_name: required, reply_markup: optional,
} }
