// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Media to send, with uploads.

use chappe_core::InputFile;

use crate::types::{MessageEntity, ParseMode};

/// Media to be sent in an album or put into a message.
///
/// An animation, audio file, document, live photo, photo or video.
///
/// <https://core.telegram.org/bots/api#inputmedia>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum InputMedia {
    /// An animation that the bot sends in an edit, a poll or a rich message.
    Animation(Box<InputMediaAnimation>),
    /// An audio file that the bot sends in an album, an edit, a poll or a rich message.
    Audio(Box<InputMediaAudio>),
    /// A document that the bot sends in an album, an edit, a poll or a rich message.
    Document(Box<InputMediaDocument>),
    /// A live photo that the bot sends in an album, an edit or a poll.
    LivePhoto(Box<InputMediaLivePhoto>),
    /// A photo that the bot sends in an album, an edit, a poll or a rich message.
    Photo(Box<InputMediaPhoto>),
    /// A video that the bot sends in an album, an edit, a poll or a rich message.
    Video(Box<InputMediaVideo>),
    /// One that Telegram added later, whole.
    Unknown(Box<serde_json::Value>),
}

tagged! { InputMedia by "type":
    "animation" => Animation(box InputMediaAnimation),
    "audio" => Audio(box InputMediaAudio),
    "document" => Document(box InputMediaDocument),
    "live_photo" => LivePhoto(box InputMediaLivePhoto),
    "photo" => Photo(box InputMediaPhoto),
    "video" => Video(box InputMediaVideo),
}

/// An animation that the bot sends in an edit, a poll or a rich message.
///
/// <https://core.telegram.org/bots/api#inputmediaanimation>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputMediaAnimation {
    /// The file: a `file_id`, a URL, or `attach://NAME` for an upload in the same request.
    pub media: InputFile,
    /// A small JPEG to stand for the file, at most 320 pixels each way and 200 kB; only as a new
    /// upload.
    pub thumbnail: Option<InputFile>,
    /// The caption shown with the media. At most 1024 characters after entities are parsed.
    /// Formatted by `parse_mode` or `caption_entities`.
    pub caption: Option<String>,
    /// The markup language in which the text or caption is written; without it no markup is read.
    pub parse_mode: Option<ParseMode>,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Puts the caption above the media, not below it.
    pub show_caption_above_media: Option<bool>,
    /// The width in pixels.
    pub width: Option<i64>,
    /// The height in pixels.
    pub height: Option<i64>,
    /// How long it plays, in seconds.
    pub duration: Option<i64>,
    /// Covers the media with a spoiler that a tap removes.
    pub has_spoiler: Option<bool>,
}

builder! { InputMediaAnimation(media: into InputFile) {
    /// A small JPEG to stand for the file, at most 320 pixels each way and 200 kB; only as a new
    /// upload.
    thumbnail: into InputFile,
    /// The caption shown with the media.
    caption: into String,
    /// The markup language in which the text or caption is written; without it no markup is read.
    parse_mode: into ParseMode,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    caption_entities: each MessageEntity,
    /// Puts the caption above the media, not below it.
    show_caption_above_media: plain bool,
    /// The width in pixels.
    width: plain i64,
    /// The height in pixels.
    height: plain i64,
    /// How long it plays, in seconds.
    duration: plain i64,
    /// Covers the media with a spoiler that a tap removes.
    has_spoiler: plain bool,
} }

object! { InputMediaAnimation by "type" = "animation" {
    media: required, thumbnail: optional, caption: optional, parse_mode: optional,
    caption_entities: optional, show_caption_above_media: optional, width: optional,
    height: optional, duration: optional, has_spoiler: optional,
} }

/// An audio file that the bot sends in an album, an edit, a poll or a rich message.
///
/// <https://core.telegram.org/bots/api#inputmediaaudio>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputMediaAudio {
    /// The file: a `file_id`, a URL, or `attach://NAME` for an upload in the same request.
    pub media: InputFile,
    /// A small JPEG to stand for the file, at most 320 pixels each way and 200 kB; only as a new
    /// upload.
    pub thumbnail: Option<InputFile>,
    /// The caption shown with the media. At most 1024 characters after entities are parsed.
    /// Formatted by `parse_mode` or `caption_entities`.
    pub caption: Option<String>,
    /// The markup language in which the text or caption is written; without it no markup is read.
    pub parse_mode: Option<ParseMode>,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// How long it plays, in seconds.
    pub duration: Option<i64>,
    /// Who performs the piece.
    pub performer: Option<String>,
    /// The name of the track.
    pub title: Option<String>,
}

builder! { InputMediaAudio(media: into InputFile) {
    /// A small JPEG to stand for the file, at most 320 pixels each way and 200 kB; only as a new
    /// upload.
    thumbnail: into InputFile,
    /// The caption shown with the media.
    caption: into String,
    /// The markup language in which the text or caption is written; without it no markup is read.
    parse_mode: into ParseMode,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    caption_entities: each MessageEntity,
    /// How long it plays, in seconds.
    duration: plain i64,
    /// Who performs the piece.
    performer: into String,
    /// The name of the track.
    title: into String,
} }

object! { InputMediaAudio by "type" = "audio" {
    media: required, thumbnail: optional, caption: optional, parse_mode: optional,
    caption_entities: optional, duration: optional, performer: optional, title: optional,
} }

/// A document that the bot sends in an album, an edit, a poll or a rich message.
///
/// <https://core.telegram.org/bots/api#inputmediadocument>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputMediaDocument {
    /// The file: a `file_id`, a URL, or `attach://NAME` for an upload in the same request.
    pub media: InputFile,
    /// A small JPEG to stand for the file, at most 320 pixels each way and 200 kB; only as a new
    /// upload.
    pub thumbnail: Option<InputFile>,
    /// The caption shown with the media. At most 1024 characters after entities are parsed.
    /// Formatted by `parse_mode` or `caption_entities`.
    pub caption: Option<String>,
    /// The markup language in which the text or caption is written; without it no markup is read.
    pub parse_mode: Option<ParseMode>,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Sends an upload as a plain file, with no guess at its kind by the server; in albums this is
    /// always so.
    pub disable_content_type_detection: Option<bool>,
}

builder! { InputMediaDocument(media: into InputFile) {
    /// A small JPEG to stand for the file, at most 320 pixels each way and 200 kB; only as a new
    /// upload.
    thumbnail: into InputFile,
    /// The caption shown with the media.
    caption: into String,
    /// The markup language in which the text or caption is written; without it no markup is read.
    parse_mode: into ParseMode,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    caption_entities: each MessageEntity,
    /// Sends an upload as a plain file, with no guess at its kind by the server; in albums this is
    /// always so.
    disable_content_type_detection: plain bool,
} }

object! { InputMediaDocument by "type" = "document" {
    media: required, thumbnail: optional, caption: optional, parse_mode: optional,
    caption_entities: optional, disable_content_type_detection: optional,
} }

/// A web link that the bot sends with an option of a poll.
///
/// <https://core.telegram.org/bots/api#inputmedialink>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputMediaLink {
    /// The HTTP address of the link.
    pub url: String,
}

builder! { InputMediaLink(url: into String) {} }

object! { InputMediaLink by "type" = "link" {
    url: required,
} }

/// A live photo that the bot sends in an album, an edit or a poll.
///
/// <https://core.telegram.org/bots/api#inputmedialivephoto>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputMediaLivePhoto {
    /// The moving part: a `file_id`, or `attach://NAME` for an upload; URLs do not work.
    pub media: InputFile,
    /// The still picture: a `file_id`, or `attach://NAME` for an upload; URLs do not work.
    pub photo: InputFile,
    /// The caption shown with the media. At most 1024 characters after entities are parsed.
    /// Formatted by `parse_mode` or `caption_entities`.
    pub caption: Option<String>,
    /// The markup language in which the text or caption is written; without it no markup is read.
    pub parse_mode: Option<ParseMode>,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Puts the caption above the media, not below it.
    pub show_caption_above_media: Option<bool>,
    /// Covers the media with a spoiler that a tap removes.
    pub has_spoiler: Option<bool>,
}

builder! { InputMediaLivePhoto(media: into InputFile, photo: into InputFile) {
    /// The caption shown with the media.
    caption: into String,
    /// The markup language in which the text or caption is written; without it no markup is read.
    parse_mode: into ParseMode,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    caption_entities: each MessageEntity,
    /// Puts the caption above the media, not below it.
    show_caption_above_media: plain bool,
    /// Covers the media with a spoiler that a tap removes.
    has_spoiler: plain bool,
} }

object! { InputMediaLivePhoto by "type" = "live_photo" {
    media: required, photo: required, caption: optional, parse_mode: optional,
    caption_entities: optional, show_caption_above_media: optional, has_spoiler: optional,
} }

/// A point on the map that the bot sends in a poll.
///
/// <https://core.telegram.org/bots/api#inputmedialocation>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputMediaLocation {
    /// The latitude in degrees.
    pub latitude: f64,
    /// The longitude in degrees.
    pub longitude: f64,
    /// By how many meters the position may be off. 0 to 1500.
    pub horizontal_accuracy: Option<f64>,
}

builder! { InputMediaLocation(latitude: plain f64, longitude: plain f64) {
    /// By how many meters the position may be off.
    horizontal_accuracy: plain f64,
} }

object! { InputMediaLocation by "type" = "location" {
    latitude: required, longitude: required, horizontal_accuracy: optional,
} }

/// A photo that the bot sends in an album, an edit, a poll or a rich message.
///
/// <https://core.telegram.org/bots/api#inputmediaphoto>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputMediaPhoto {
    /// The file: a `file_id`, a URL, or `attach://NAME` for an upload in the same request.
    pub media: InputFile,
    /// The caption shown with the media. At most 1024 characters after entities are parsed.
    /// Formatted by `parse_mode` or `caption_entities`.
    pub caption: Option<String>,
    /// The markup language in which the text or caption is written; without it no markup is read.
    pub parse_mode: Option<ParseMode>,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Puts the caption above the media, not below it.
    pub show_caption_above_media: Option<bool>,
    /// Covers the media with a spoiler that a tap removes.
    pub has_spoiler: Option<bool>,
}

builder! { InputMediaPhoto(media: into InputFile) {
    /// The caption shown with the media.
    caption: into String,
    /// The markup language in which the text or caption is written; without it no markup is read.
    parse_mode: into ParseMode,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    caption_entities: each MessageEntity,
    /// Puts the caption above the media, not below it.
    show_caption_above_media: plain bool,
    /// Covers the media with a spoiler that a tap removes.
    has_spoiler: plain bool,
} }

object! { InputMediaPhoto by "type" = "photo" {
    media: required, caption: optional, parse_mode: optional, caption_entities: optional,
    show_caption_above_media: optional, has_spoiler: optional,
} }

/// A sticker that the bot sends with an option of a poll.
///
/// <https://core.telegram.org/bots/api#inputmediasticker>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputMediaSticker {
    /// The sticker: a `file_id`, the URL of a WEBP picture, or `attach://NAME` for an upload.
    pub media: InputFile,
    /// The emoji that the sticker stands for; only for a fresh upload.
    pub emoji: Option<String>,
}

builder! { InputMediaSticker(media: into InputFile) {
    /// The emoji that the sticker stands for; only for a fresh upload.
    emoji: into String,
} }

object! { InputMediaSticker by "type" = "sticker" {
    media: required, emoji: optional,
} }

/// A place that the bot sends in a poll.
///
/// <https://core.telegram.org/bots/api#inputmediavenue>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputMediaVenue {
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
}

builder! { InputMediaVenue(
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
} }

object! { InputMediaVenue by "type" = "venue" {
    latitude: required, longitude: required, title: required, address: required,
    foursquare_id: optional, foursquare_type: optional, google_place_id: optional,
    google_place_type: optional,
} }

/// A video that the bot sends in an album, an edit, a poll or a rich message.
///
/// <https://core.telegram.org/bots/api#inputmediavideo>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputMediaVideo {
    /// The file: a `file_id`, a URL, or `attach://NAME` for an upload in the same request.
    pub media: InputFile,
    /// A small JPEG to stand for the file, at most 320 pixels each way and 200 kB; only as a new
    /// upload.
    pub thumbnail: Option<InputFile>,
    /// The picture shown before the video plays: a `file_id`, a URL, or an upload.
    pub cover: Option<InputFile>,
    /// The second from which the video starts to play.
    pub start_timestamp: Option<i64>,
    /// The caption shown with the media. At most 1024 characters after entities are parsed.
    /// Formatted by `parse_mode` or `caption_entities`.
    pub caption: Option<String>,
    /// The markup language in which the text or caption is written; without it no markup is read.
    pub parse_mode: Option<ParseMode>,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Puts the caption above the media, not below it.
    pub show_caption_above_media: Option<bool>,
    /// The width in pixels.
    pub width: Option<i64>,
    /// The height in pixels.
    pub height: Option<i64>,
    /// How long it plays, in seconds.
    pub duration: Option<i64>,
    /// Tells that the uploaded video can be played while it loads.
    pub supports_streaming: Option<bool>,
    /// Covers the media with a spoiler that a tap removes.
    pub has_spoiler: Option<bool>,
}

builder! { InputMediaVideo(media: into InputFile) {
    /// A small JPEG to stand for the file, at most 320 pixels each way and 200 kB; only as a new
    /// upload.
    thumbnail: into InputFile,
    /// The picture shown before the video plays: a `file_id`, a URL, or an upload.
    cover: into InputFile,
    /// The second from which the video starts to play.
    start_timestamp: plain i64,
    /// The caption shown with the media.
    caption: into String,
    /// The markup language in which the text or caption is written; without it no markup is read.
    parse_mode: into ParseMode,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    caption_entities: each MessageEntity,
    /// Puts the caption above the media, not below it.
    show_caption_above_media: plain bool,
    /// The width in pixels.
    width: plain i64,
    /// The height in pixels.
    height: plain i64,
    /// How long it plays, in seconds.
    duration: plain i64,
    /// Tells that the uploaded video can be played while it loads.
    supports_streaming: plain bool,
    /// Covers the media with a spoiler that a tap removes.
    has_spoiler: plain bool,
} }

object! { InputMediaVideo by "type" = "video" {
    media: required, thumbnail: optional, cover: optional, start_timestamp: optional,
    caption: optional, parse_mode: optional, caption_entities: optional,
    show_caption_above_media: optional, width: optional, height: optional, duration: optional,
    supports_streaming: optional, has_spoiler: optional,
} }

/// A voice message that the bot sends in a rich message.
///
/// <https://core.telegram.org/bots/api#inputmediavoicenote>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputMediaVoiceNote {
    /// The file: a `file_id`, a URL, or `attach://NAME` for an upload in the same request.
    pub media: InputFile,
    /// The caption shown with the media. At most 1024 characters after entities are parsed.
    /// Formatted by `parse_mode` or `caption_entities`.
    pub caption: Option<String>,
    /// The markup language in which the text or caption is written; without it no markup is read.
    pub parse_mode: Option<ParseMode>,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// How long it plays, in seconds.
    pub duration: Option<i64>,
}

builder! { InputMediaVoiceNote(media: into InputFile) {
    /// The caption shown with the media.
    caption: into String,
    /// The markup language in which the text or caption is written; without it no markup is read.
    parse_mode: into ParseMode,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    caption_entities: each MessageEntity,
    /// How long it plays, in seconds.
    duration: plain i64,
} }

object! { InputMediaVoiceNote by "type" = "voice_note" {
    media: required, caption: optional, parse_mode: optional, caption_entities: optional,
    duration: optional,
} }

/// A new profile photo for the bot or a business account.
///
/// Static for a JPEG picture, animated for an MPEG-4 video. It can only be uploaded, not reused.
///
/// <https://core.telegram.org/bots/api#inputprofilephoto>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum InputProfilePhoto {
    /// A new profile photo that stands still, as JPEG.
    Static(Box<InputProfilePhotoStatic>),
    /// A new profile photo that moves, as MPEG-4.
    Animated(Box<InputProfilePhotoAnimated>),
    /// One that Telegram added later, whole.
    Unknown(Box<serde_json::Value>),
}

tagged! { InputProfilePhoto by "type":
    "static" => Static(box InputProfilePhotoStatic),
    "animated" => Animated(box InputProfilePhotoAnimated),
}

/// A new profile photo that stands still, as JPEG.
///
/// <https://core.telegram.org/bots/api#inputprofilephotostatic>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputProfilePhotoStatic {
    /// The photo, JPEG: `attach://NAME` of an upload, as such photos are always sent afresh.
    pub photo: InputFile,
}

builder! { InputProfilePhotoStatic(photo: into InputFile) {} }

object! { InputProfilePhotoStatic by "type" = "static" {
    photo: required,
} }

/// A new profile photo that moves, as MPEG-4.
///
/// <https://core.telegram.org/bots/api#inputprofilephotoanimated>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputProfilePhotoAnimated {
    /// The MPEG-4 animation: `attach://NAME` of an upload, as such photos are always sent afresh.
    pub animation: InputFile,
    /// The second of the animation whose picture becomes the still profile photo. Default 0.0.
    pub main_frame_timestamp: Option<f64>,
}

builder! { InputProfilePhotoAnimated(animation: into InputFile) {
    /// The second of the animation whose picture becomes the still profile photo.
    main_frame_timestamp: plain f64,
} }

object! { InputProfilePhotoAnimated by "type" = "animated" {
    animation: required, main_frame_timestamp: optional,
} }

/// A member of an album.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum MediaGroupItem {
    /// An audio file that the bot sends in an album, an edit, a poll or a rich message.
    Audio(Box<InputMediaAudio>),
    /// A document that the bot sends in an album, an edit, a poll or a rich message.
    Document(Box<InputMediaDocument>),
    /// A live photo that the bot sends in an album, an edit or a poll.
    LivePhoto(Box<InputMediaLivePhoto>),
    /// A photo that the bot sends in an album, an edit, a poll or a rich message.
    Photo(Box<InputMediaPhoto>),
    /// A video that the bot sends in an album, an edit, a poll or a rich message.
    Video(Box<InputMediaVideo>),
    /// One that Telegram added later, whole.
    Unknown(Box<serde_json::Value>),
}

tagged! { MediaGroupItem by "type":
    "audio" => Audio(box InputMediaAudio),
    "document" => Document(box InputMediaDocument),
    "live_photo" => LivePhoto(box InputMediaLivePhoto),
    "photo" => Photo(box InputMediaPhoto),
    "video" => Video(box InputMediaVideo),
}

/// A file that a rich message refers to.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum RichMessageFile {
    /// An animation that the bot sends in an edit, a poll or a rich message.
    Animation(Box<InputMediaAnimation>),
    /// An audio file that the bot sends in an album, an edit, a poll or a rich message.
    Audio(Box<InputMediaAudio>),
    /// A document that the bot sends in an album, an edit, a poll or a rich message.
    Document(Box<InputMediaDocument>),
    /// A photo that the bot sends in an album, an edit, a poll or a rich message.
    Photo(Box<InputMediaPhoto>),
    /// A video that the bot sends in an album, an edit, a poll or a rich message.
    Video(Box<InputMediaVideo>),
    /// A voice message that the bot sends in a rich message.
    VoiceNote(Box<InputMediaVoiceNote>),
    /// One that Telegram added later, whole.
    Unknown(Box<serde_json::Value>),
}

tagged! { RichMessageFile by "type":
    "animation" => Animation(box InputMediaAnimation),
    "audio" => Audio(box InputMediaAudio),
    "document" => Document(box InputMediaDocument),
    "photo" => Photo(box InputMediaPhoto),
    "video" => Video(box InputMediaVideo),
    "voice_note" => VoiceNote(box InputMediaVoiceNote),
}

attach! { InputMediaAnimation: media, thumbnail }
attach! { InputMediaAudio: media, thumbnail }
attach! { InputMediaDocument: media, thumbnail }
attach! { InputMediaLivePhoto: media, photo }
attach! { InputMediaPhoto: media }
attach! { InputMediaSticker: media }
attach! { InputMediaVideo: media, thumbnail, cover }
attach! { InputMediaVoiceNote: media }
attach! { InputProfilePhotoStatic: photo }
attach! { InputProfilePhotoAnimated: animation }
attach! { enum InputMedia: Animation, Audio, Document, LivePhoto, Photo, Video }
attach! { enum InputProfilePhoto: Static, Animated }
attach! { enum MediaGroupItem: Audio, Document, LivePhoto, Photo, Video }
attach! { enum RichMessageFile: Animation, Audio, Document, Photo, Video, VoiceNote }
