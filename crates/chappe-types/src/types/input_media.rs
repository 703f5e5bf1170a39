// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Media to send, with uploads.

use chappe_core::InputFile;
use serde::Serialize;

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
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename = "animation")]
#[non_exhaustive]
pub struct InputMediaAnimation {
    /// The file: a `file_id`, a URL, or `attach://NAME` for an upload in the same request.
    pub media: InputFile,
    /// A small JPEG to stand for the file, at most 320 pixels each way and 200 kB; only as a new
    /// upload.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thumbnail: Option<InputFile>,
    /// The caption shown with the media. At most 1024 characters after entities are parsed.
    /// Formatted by `parse_mode` or `caption_entities`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caption: Option<String>,
    /// The markup language in which the text or caption is written; without it no markup is read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parse_mode: Option<ParseMode>,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Puts the caption above the media, not below it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub show_caption_above_media: Option<bool>,
    /// The width in pixels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub width: Option<i64>,
    /// The height in pixels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub height: Option<i64>,
    /// How long it plays, in seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration: Option<i64>,
    /// Covers the media with a spoiler that a tap removes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub has_spoiler: Option<bool>,
}

object! { InputMediaAnimation(media: into InputFile) {
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

/// An audio file that the bot sends in an album, an edit, a poll or a rich message.
///
/// <https://core.telegram.org/bots/api#inputmediaaudio>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename = "audio")]
#[non_exhaustive]
pub struct InputMediaAudio {
    /// The file: a `file_id`, a URL, or `attach://NAME` for an upload in the same request.
    pub media: InputFile,
    /// A small JPEG to stand for the file, at most 320 pixels each way and 200 kB; only as a new
    /// upload.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thumbnail: Option<InputFile>,
    /// The caption shown with the media. At most 1024 characters after entities are parsed.
    /// Formatted by `parse_mode` or `caption_entities`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caption: Option<String>,
    /// The markup language in which the text or caption is written; without it no markup is read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parse_mode: Option<ParseMode>,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// How long it plays, in seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration: Option<i64>,
    /// Who performs the piece.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub performer: Option<String>,
    /// The name of the track.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
}

object! { InputMediaAudio(media: into InputFile) {
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

/// A document that the bot sends in an album, an edit, a poll or a rich message.
///
/// <https://core.telegram.org/bots/api#inputmediadocument>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename = "document")]
#[non_exhaustive]
pub struct InputMediaDocument {
    /// The file: a `file_id`, a URL, or `attach://NAME` for an upload in the same request.
    pub media: InputFile,
    /// A small JPEG to stand for the file, at most 320 pixels each way and 200 kB; only as a new
    /// upload.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thumbnail: Option<InputFile>,
    /// The caption shown with the media. At most 1024 characters after entities are parsed.
    /// Formatted by `parse_mode` or `caption_entities`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caption: Option<String>,
    /// The markup language in which the text or caption is written; without it no markup is read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parse_mode: Option<ParseMode>,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Sends an upload as a plain file, with no guess at its kind by the server; in albums this is
    /// always so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disable_content_type_detection: Option<bool>,
}

object! { InputMediaDocument(media: into InputFile) {
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

/// A web link that the bot sends with an option of a poll.
///
/// <https://core.telegram.org/bots/api#inputmedialink>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename = "link")]
#[non_exhaustive]
pub struct InputMediaLink {
    /// The HTTP address of the link.
    pub url: String,
}

object! { InputMediaLink(url: into String) {} }

/// A live photo that the bot sends in an album, an edit or a poll.
///
/// <https://core.telegram.org/bots/api#inputmedialivephoto>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename = "live_photo")]
#[non_exhaustive]
pub struct InputMediaLivePhoto {
    /// The moving part: a `file_id`, or `attach://NAME` for an upload; URLs do not work.
    pub media: InputFile,
    /// The still picture: a `file_id`, or `attach://NAME` for an upload; URLs do not work.
    pub photo: InputFile,
    /// The caption shown with the media. At most 1024 characters after entities are parsed.
    /// Formatted by `parse_mode` or `caption_entities`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caption: Option<String>,
    /// The markup language in which the text or caption is written; without it no markup is read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parse_mode: Option<ParseMode>,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Puts the caption above the media, not below it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub show_caption_above_media: Option<bool>,
    /// Covers the media with a spoiler that a tap removes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub has_spoiler: Option<bool>,
}

object! { InputMediaLivePhoto(media: into InputFile, photo: into InputFile) {
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

/// A point on the map that the bot sends in a poll.
///
/// <https://core.telegram.org/bots/api#inputmedialocation>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename = "location")]
#[non_exhaustive]
pub struct InputMediaLocation {
    /// The latitude in degrees.
    pub latitude: f64,
    /// The longitude in degrees.
    pub longitude: f64,
    /// By how many meters the position may be off. 0 to 1500.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub horizontal_accuracy: Option<f64>,
}

object! { InputMediaLocation(latitude: plain f64, longitude: plain f64) {
    /// By how many meters the position may be off.
    horizontal_accuracy: plain f64,
} }

/// A photo that the bot sends in an album, an edit, a poll or a rich message.
///
/// <https://core.telegram.org/bots/api#inputmediaphoto>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename = "photo")]
#[non_exhaustive]
pub struct InputMediaPhoto {
    /// The file: a `file_id`, a URL, or `attach://NAME` for an upload in the same request.
    pub media: InputFile,
    /// The caption shown with the media. At most 1024 characters after entities are parsed.
    /// Formatted by `parse_mode` or `caption_entities`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caption: Option<String>,
    /// The markup language in which the text or caption is written; without it no markup is read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parse_mode: Option<ParseMode>,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Puts the caption above the media, not below it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub show_caption_above_media: Option<bool>,
    /// Covers the media with a spoiler that a tap removes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub has_spoiler: Option<bool>,
}

object! { InputMediaPhoto(media: into InputFile) {
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

/// A sticker that the bot sends with an option of a poll.
///
/// <https://core.telegram.org/bots/api#inputmediasticker>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename = "sticker")]
#[non_exhaustive]
pub struct InputMediaSticker {
    /// The sticker: a `file_id`, the URL of a WEBP picture, or `attach://NAME` for an upload.
    pub media: InputFile,
    /// The emoji that the sticker stands for; only for a fresh upload.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub emoji: Option<String>,
}

object! { InputMediaSticker(media: into InputFile) {
    /// The emoji that the sticker stands for; only for a fresh upload.
    emoji: into String,
} }

/// A place that the bot sends in a poll.
///
/// <https://core.telegram.org/bots/api#inputmediavenue>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename = "venue")]
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
    #[serde(skip_serializing_if = "Option::is_none")]
    pub foursquare_id: Option<String>,
    /// The place's category at Foursquare, such as `food/icecream`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub foursquare_type: Option<String>,
    /// The place's id at Google Places.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub google_place_id: Option<String>,
    /// The place's category at Google Places.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub google_place_type: Option<String>,
}

object! { InputMediaVenue(
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

/// A video that the bot sends in an album, an edit, a poll or a rich message.
///
/// <https://core.telegram.org/bots/api#inputmediavideo>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename = "video")]
#[non_exhaustive]
pub struct InputMediaVideo {
    /// The file: a `file_id`, a URL, or `attach://NAME` for an upload in the same request.
    pub media: InputFile,
    /// A small JPEG to stand for the file, at most 320 pixels each way and 200 kB; only as a new
    /// upload.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thumbnail: Option<InputFile>,
    /// The picture shown before the video plays: a `file_id`, a URL, or an upload.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cover: Option<InputFile>,
    /// The second from which the video starts to play.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_timestamp: Option<i64>,
    /// The caption shown with the media. At most 1024 characters after entities are parsed.
    /// Formatted by `parse_mode` or `caption_entities`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caption: Option<String>,
    /// The markup language in which the text or caption is written; without it no markup is read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parse_mode: Option<ParseMode>,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Puts the caption above the media, not below it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub show_caption_above_media: Option<bool>,
    /// The width in pixels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub width: Option<i64>,
    /// The height in pixels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub height: Option<i64>,
    /// How long it plays, in seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration: Option<i64>,
    /// Tells that the uploaded video can be played while it loads.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub supports_streaming: Option<bool>,
    /// Covers the media with a spoiler that a tap removes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub has_spoiler: Option<bool>,
}

object! { InputMediaVideo(media: into InputFile) {
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

/// A voice message that the bot sends in a rich message.
///
/// <https://core.telegram.org/bots/api#inputmediavoicenote>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename = "voice_note")]
#[non_exhaustive]
pub struct InputMediaVoiceNote {
    /// The file: a `file_id`, a URL, or `attach://NAME` for an upload in the same request.
    pub media: InputFile,
    /// The caption shown with the media. At most 1024 characters after entities are parsed.
    /// Formatted by `parse_mode` or `caption_entities`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caption: Option<String>,
    /// The markup language in which the text or caption is written; without it no markup is read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parse_mode: Option<ParseMode>,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// How long it plays, in seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration: Option<i64>,
}

object! { InputMediaVoiceNote(media: into InputFile) {
    /// The caption shown with the media.
    caption: into String,
    /// The markup language in which the text or caption is written; without it no markup is read.
    parse_mode: into ParseMode,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    caption_entities: each MessageEntity,
    /// How long it plays, in seconds.
    duration: plain i64,
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
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename = "static")]
#[non_exhaustive]
pub struct InputProfilePhotoStatic {
    /// The photo, JPEG: `attach://NAME` of an upload, as such photos are always sent afresh.
    pub photo: InputFile,
}

object! { InputProfilePhotoStatic(photo: into InputFile) {} }

/// A new profile photo that moves, as MPEG-4.
///
/// <https://core.telegram.org/bots/api#inputprofilephotoanimated>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename = "animated")]
#[non_exhaustive]
pub struct InputProfilePhotoAnimated {
    /// The MPEG-4 animation: `attach://NAME` of an upload, as such photos are always sent afresh.
    pub animation: InputFile,
    /// The second of the animation whose picture becomes the still profile photo. Default 0.0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub main_frame_timestamp: Option<f64>,
}

object! { InputProfilePhotoAnimated(animation: into InputFile) {
    /// The second of the animation whose picture becomes the still profile photo.
    main_frame_timestamp: plain f64,
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
