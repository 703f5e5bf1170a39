// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Media that is paid for.

use chappe_core::InputFile;

use crate::types::{LivePhoto, PhotoSize, User, Video};

/// The paid media of a message and their price in Telegram Stars.
///
/// <https://core.telegram.org/bots/api#paidmediainfo>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PaidMediaInfo {
    /// What a look at the media costs, in Telegram Stars.
    pub star_count: i64,
    /// The media, or only a hint of them until they are paid.
    pub paid_media: Vec<PaidMedia>,
}

builder! { PaidMediaInfo(star_count: plain i64, paid_media: each PaidMedia) {} }

object! { PaidMediaInfo {
    star_count: required, paid_media: required,
} }

/// One item of paid media.
///
/// A preview as long as the media has not been paid for; afterwards a photo, live photo or video.
///
/// <https://core.telegram.org/bots/api#paidmedia>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PaidMedia {
    /// Paid media that is a live photo.
    LivePhoto(Box<PaidMediaLivePhoto>),
    /// Paid media that is a photo.
    Photo(Box<PaidMediaPhoto>),
    /// Paid media that has not been paid for, of which only size and length are known.
    Preview(Box<PaidMediaPreview>),
    /// Paid media that is a video.
    Video(Box<PaidMediaVideo>),
    /// One that Telegram added later, whole.
    Unknown(Box<serde_json::Value>),
}

tagged! { PaidMedia by "type":
    "live_photo" => LivePhoto(box PaidMediaLivePhoto),
    "photo" => Photo(box PaidMediaPhoto),
    "preview" => Preview(box PaidMediaPreview),
    "video" => Video(box PaidMediaVideo),
}

/// Paid media that is a live photo.
///
/// <https://core.telegram.org/bots/api#paidmedialivephoto>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PaidMediaLivePhoto {
    /// The live photo.
    pub live_photo: LivePhoto,
}

builder! { PaidMediaLivePhoto(live_photo: plain LivePhoto) {} }

object! { PaidMediaLivePhoto by "type" = "live_photo" {
    live_photo: required,
} }

/// Paid media that is a photo.
///
/// <https://core.telegram.org/bots/api#paidmediaphoto>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PaidMediaPhoto {
    /// The photo, once for each size in which it can be had.
    pub photo: Vec<PhotoSize>,
}

builder! { PaidMediaPhoto(photo: each PhotoSize) {} }

object! { PaidMediaPhoto by "type" = "photo" {
    photo: required,
} }

/// Paid media that has not been paid for, of which only size and length are known.
///
/// <https://core.telegram.org/bots/api#paidmediapreview>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PaidMediaPreview {
    /// The width in pixels.
    pub width: Option<i64>,
    /// The height in pixels.
    pub height: Option<i64>,
    /// How long it plays, in seconds.
    pub duration: Option<i64>,
}

builder! { PaidMediaPreview() {
    /// The width in pixels.
    width: plain i64,
    /// The height in pixels.
    height: plain i64,
    /// How long it plays, in seconds.
    duration: plain i64,
} }

object! { PaidMediaPreview by "type" = "preview" {
    width: optional, height: optional, duration: optional,
} }

/// Paid media that is a video.
///
/// <https://core.telegram.org/bots/api#paidmediavideo>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PaidMediaVideo {
    /// The video.
    pub video: Video,
}

builder! { PaidMediaVideo(video: plain Video) {} }

object! { PaidMediaVideo by "type" = "video" {
    video: required,
} }

/// One item of paid media that the bot sends.
///
/// A live photo, photo or video.
///
/// <https://core.telegram.org/bots/api#inputpaidmedia>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum InputPaidMedia {
    /// A live photo that the bot sends as paid media.
    LivePhoto(Box<InputPaidMediaLivePhoto>),
    /// A photo that the bot sends as paid media.
    Photo(Box<InputPaidMediaPhoto>),
    /// A video that the bot sends as paid media.
    Video(Box<InputPaidMediaVideo>),
    /// One that Telegram added later, whole.
    Unknown(Box<serde_json::Value>),
}

tagged! { InputPaidMedia by "type":
    "live_photo" => LivePhoto(box InputPaidMediaLivePhoto),
    "photo" => Photo(box InputPaidMediaPhoto),
    "video" => Video(box InputPaidMediaVideo),
}

/// A live photo that the bot sends as paid media.
///
/// <https://core.telegram.org/bots/api#inputpaidmedialivephoto>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputPaidMediaLivePhoto {
    /// The moving part: a `file_id`, or `attach://NAME` for an upload; URLs do not work.
    pub media: InputFile,
    /// The still picture: a `file_id`, or `attach://NAME` for an upload; URLs do not work.
    pub photo: InputFile,
}

builder! { InputPaidMediaLivePhoto(media: into InputFile, photo: into InputFile) {} }

object! { InputPaidMediaLivePhoto by "type" = "live_photo" {
    media: required, photo: required,
} }

/// A photo that the bot sends as paid media.
///
/// <https://core.telegram.org/bots/api#inputpaidmediaphoto>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputPaidMediaPhoto {
    /// The file: a `file_id`, a URL, or `attach://NAME` for an upload in the same request.
    pub media: InputFile,
}

builder! { InputPaidMediaPhoto(media: into InputFile) {} }

object! { InputPaidMediaPhoto by "type" = "photo" {
    media: required,
} }

/// A video that the bot sends as paid media.
///
/// <https://core.telegram.org/bots/api#inputpaidmediavideo>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputPaidMediaVideo {
    /// The file: a `file_id`, a URL, or `attach://NAME` for an upload in the same request.
    pub media: InputFile,
    /// A small JPEG to stand for the file, at most 320 pixels each way and 200 kB; only as a new
    /// upload.
    pub thumbnail: Option<InputFile>,
    /// The picture shown before the video plays: a `file_id`, a URL, or an upload.
    pub cover: Option<InputFile>,
    /// The second from which the video starts to play.
    pub start_timestamp: Option<i64>,
    /// The width in pixels.
    pub width: Option<i64>,
    /// The height in pixels.
    pub height: Option<i64>,
    /// How long it plays, in seconds.
    pub duration: Option<i64>,
    /// Tells that the uploaded video can be played while it loads.
    pub supports_streaming: Option<bool>,
}

builder! { InputPaidMediaVideo(media: into InputFile) {
    /// A small JPEG to stand for the file, at most 320 pixels each way and 200 kB; only as a new
    /// upload.
    thumbnail: into InputFile,
    /// The picture shown before the video plays: a `file_id`, a URL, or an upload.
    cover: into InputFile,
    /// The second from which the video starts to play.
    start_timestamp: plain i64,
    /// The width in pixels.
    width: plain i64,
    /// The height in pixels.
    height: plain i64,
    /// How long it plays, in seconds.
    duration: plain i64,
    /// Tells that the uploaded video can be played while it loads.
    supports_streaming: plain bool,
} }

object! { InputPaidMediaVideo by "type" = "video" {
    media: required, thumbnail: optional, cover: optional, start_timestamp: optional,
    width: optional, height: optional, duration: optional, supports_streaming: optional,
} }

/// The news that a user has bought paid media of the bot.
///
/// <https://core.telegram.org/bots/api#paidmediapurchased>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PaidMediaPurchased {
    /// The buyer.
    pub from: User,
    /// The payload that the bot gave to the paid media.
    pub paid_media_payload: String,
}

builder! { PaidMediaPurchased(from: plain User, paid_media_payload: into String) {} }

object! { PaidMediaPurchased {
    from: required, paid_media_payload: required,
} }

attach! { InputPaidMediaLivePhoto: media, photo }
attach! { InputPaidMediaPhoto: media }
attach! { InputPaidMediaVideo: media, thumbnail, cover }
attach! { enum InputPaidMedia: LivePhoto, Photo, Video }
