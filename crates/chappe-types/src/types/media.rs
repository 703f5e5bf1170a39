// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Files, photos, sound, video, places and contacts inside messages.

/// One size of a photo, or the thumbnail of a file.
///
/// <https://core.telegram.org/bots/api#photosize>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PhotoSize {
    /// Names the file to this bot: for downloading it with [`getFile`](crate::methods::GetFile) or
    /// for sending it again.
    pub file_id: String,
    /// The same for all bots and at all times, to compare files by; no use for downloading or
    /// sending.
    pub file_unique_id: String,
    /// The width in pixels.
    pub width: i64,
    /// The height in pixels.
    pub height: i64,
    /// The size of the file in bytes.
    pub file_size: Option<i64>,
}

builder! { PhotoSize(
    file_id: into String,
    file_unique_id: into String,
    width: plain i64,
    height: plain i64,
) {
    /// The size of the file in bytes.
    file_size: plain i64,
} }

object! { PhotoSize {
    file_id: required, file_unique_id: required, width: required, height: required,
    file_size: optional,
} }

/// A GIF, or a video without sound.
///
/// <https://core.telegram.org/bots/api#animation>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Animation {
    /// Names the file to this bot: for downloading it with [`getFile`](crate::methods::GetFile) or
    /// for sending it again.
    pub file_id: String,
    /// The same for all bots and at all times, to compare files by; no use for downloading or
    /// sending.
    pub file_unique_id: String,
    /// The width in pixels.
    pub width: i64,
    /// The height in pixels.
    pub height: i64,
    /// How long it plays, in seconds.
    pub duration: i64,
    /// A small still picture of it.
    pub thumbnail: Option<Box<PhotoSize>>,
    /// The name the file had where it was uploaded.
    pub file_name: Option<String>,
    /// The MIME type as the sender's app declared it.
    pub mime_type: Option<String>,
    /// The size of the file in bytes.
    pub file_size: Option<i64>,
}

builder! { Animation(
    file_id: into String,
    file_unique_id: into String,
    width: plain i64,
    height: plain i64,
    duration: plain i64,
) {
    /// A small still picture of it.
    thumbnail: boxed PhotoSize,
    /// The name the file had where it was uploaded.
    file_name: into String,
    /// The MIME type as the sender's app declared it.
    mime_type: into String,
    /// The size of the file in bytes.
    file_size: plain i64,
} }

object! { Animation {
    file_id: required, file_unique_id: required, width: required, height: required,
    duration: required, thumbnail: optional, file_name: optional, mime_type: optional,
    file_size: optional,
} }

/// An audio file for the music player.
///
/// <https://core.telegram.org/bots/api#audio>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Audio {
    /// Names the file to this bot: for downloading it with [`getFile`](crate::methods::GetFile) or
    /// for sending it again.
    pub file_id: String,
    /// The same for all bots and at all times, to compare files by; no use for downloading or
    /// sending.
    pub file_unique_id: String,
    /// How long it plays, in seconds.
    pub duration: i64,
    /// Who performs the piece, as the sender or the tags of the file say.
    pub performer: Option<String>,
    /// The name of the track, as the sender or the tags of the file say.
    pub title: Option<String>,
    /// The name the file had where it was uploaded.
    pub file_name: Option<String>,
    /// The MIME type as the sender's app declared it.
    pub mime_type: Option<String>,
    /// The size of the file in bytes.
    pub file_size: Option<i64>,
    /// A small picture of the album's cover.
    pub thumbnail: Option<Box<PhotoSize>>,
}

builder! { Audio(file_id: into String, file_unique_id: into String, duration: plain i64) {
    /// Who performs the piece, as the sender or the tags of the file say.
    performer: into String,
    /// The name of the track, as the sender or the tags of the file say.
    title: into String,
    /// The name the file had where it was uploaded.
    file_name: into String,
    /// The MIME type as the sender's app declared it.
    mime_type: into String,
    /// The size of the file in bytes.
    file_size: plain i64,
    /// A small picture of the album's cover.
    thumbnail: boxed PhotoSize,
} }

object! { Audio {
    file_id: required, file_unique_id: required, duration: required, performer: optional,
    title: optional, file_name: optional, mime_type: optional, file_size: optional,
    thumbnail: optional,
} }

/// A file of any kind, as opposed to photos, audio and voice messages.
///
/// <https://core.telegram.org/bots/api#document>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Document {
    /// Names the file to this bot: for downloading it with [`getFile`](crate::methods::GetFile) or
    /// for sending it again.
    pub file_id: String,
    /// The same for all bots and at all times, to compare files by; no use for downloading or
    /// sending.
    pub file_unique_id: String,
    /// A small picture to stand for the file.
    pub thumbnail: Option<Box<PhotoSize>>,
    /// The name the file had where it was uploaded.
    pub file_name: Option<String>,
    /// The MIME type as the sender's app declared it.
    pub mime_type: Option<String>,
    /// The size of the file in bytes.
    pub file_size: Option<i64>,
}

builder! { Document(file_id: into String, file_unique_id: into String) {
    /// A small picture to stand for the file.
    thumbnail: boxed PhotoSize,
    /// The name the file had where it was uploaded.
    file_name: into String,
    /// The MIME type as the sender's app declared it.
    mime_type: into String,
    /// The size of the file in bytes.
    file_size: plain i64,
} }

object! { Document {
    file_id: required, file_unique_id: required, thumbnail: optional, file_name: optional,
    mime_type: optional, file_size: optional,
} }

/// A still picture with a short video.
///
/// <https://core.telegram.org/bots/api#livephoto>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LivePhoto {
    /// The still picture, once for each size in which it can be had.
    pub photo: Option<Vec<PhotoSize>>,
    /// Names the moving part to this bot: for downloading it with
    /// [`getFile`](crate::methods::GetFile) or for sending it again.
    pub file_id: String,
    /// The same for all bots and at all times, to compare files by; no use for downloading or
    /// sending.
    pub file_unique_id: String,
    /// The width in pixels.
    pub width: i64,
    /// The height in pixels.
    pub height: i64,
    /// How long the moving part plays, in seconds.
    pub duration: i64,
    /// The MIME type as the sender's app declared it.
    pub mime_type: Option<String>,
    /// The size of the file in bytes.
    pub file_size: Option<i64>,
}

builder! { LivePhoto(
    file_id: into String,
    file_unique_id: into String,
    width: plain i64,
    height: plain i64,
    duration: plain i64,
) {
    /// The still picture, once for each size in which it can be had.
    photo: each PhotoSize,
    /// The MIME type as the sender's app declared it.
    mime_type: into String,
    /// The size of the file in bytes.
    file_size: plain i64,
} }

object! { LivePhoto {
    photo: optional, file_id: required, file_unique_id: required, width: required, height: required,
    duration: required, mime_type: optional, file_size: optional,
} }

/// A version of a video in one quality and codec.
///
/// <https://core.telegram.org/bots/api#videoquality>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct VideoQuality {
    /// Names the file to this bot: for downloading it with [`getFile`](crate::methods::GetFile) or
    /// for sending it again.
    pub file_id: String,
    /// The same for all bots and at all times, to compare files by; no use for downloading or
    /// sending.
    pub file_unique_id: String,
    /// The width in pixels.
    pub width: i64,
    /// The height in pixels.
    pub height: i64,
    /// The video codec of this version.
    pub codec: VideoCodec,
    /// The size of the file in bytes.
    pub file_size: Option<i64>,
}

builder! { VideoQuality(
    file_id: into String,
    file_unique_id: into String,
    width: plain i64,
    height: plain i64,
    codec: into VideoCodec,
) {
    /// The size of the file in bytes.
    file_size: plain i64,
} }

object! { VideoQuality {
    file_id: required, file_unique_id: required, width: required, height: required, codec: required,
    file_size: optional,
} }

/// A video with sound, as one file.
///
/// <https://core.telegram.org/bots/api#video>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Video {
    /// Names the file to this bot: for downloading it with [`getFile`](crate::methods::GetFile) or
    /// for sending it again.
    pub file_id: String,
    /// The same for all bots and at all times, to compare files by; no use for downloading or
    /// sending.
    pub file_unique_id: String,
    /// The width in pixels.
    pub width: i64,
    /// The height in pixels.
    pub height: i64,
    /// How long it plays, in seconds.
    pub duration: i64,
    /// A small still picture of it.
    pub thumbnail: Option<Box<PhotoSize>>,
    /// The picture shown before it plays, once for each size in which it can be had.
    pub cover: Option<Vec<PhotoSize>>,
    /// The second from which the video starts to play.
    pub start_timestamp: Option<i64>,
    /// The versions of the video at other qualities, where there are any.
    pub qualities: Option<Vec<VideoQuality>>,
    /// The name the file had where it was uploaded.
    pub file_name: Option<String>,
    /// The MIME type as the sender's app declared it.
    pub mime_type: Option<String>,
    /// The size of the file in bytes.
    pub file_size: Option<i64>,
}

builder! { Video(
    file_id: into String,
    file_unique_id: into String,
    width: plain i64,
    height: plain i64,
    duration: plain i64,
) {
    /// A small still picture of it.
    thumbnail: boxed PhotoSize,
    /// The picture shown before it plays, once for each size in which it can be had.
    cover: each PhotoSize,
    /// The second from which the video starts to play.
    start_timestamp: plain i64,
    /// The versions of the video at other qualities, where there are any.
    qualities: each VideoQuality,
    /// The name the file had where it was uploaded.
    file_name: into String,
    /// The MIME type as the sender's app declared it.
    mime_type: into String,
    /// The size of the file in bytes.
    file_size: plain i64,
} }

object! { Video {
    file_id: required, file_unique_id: required, width: required, height: required,
    duration: required, thumbnail: optional, cover: optional, start_timestamp: optional,
    qualities: optional, file_name: optional, mime_type: optional, file_size: optional,
} }

/// A round video message.
///
/// <https://core.telegram.org/bots/api#videonote>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct VideoNote {
    /// Names the file to this bot: for downloading it with [`getFile`](crate::methods::GetFile) or
    /// for sending it again.
    pub file_id: String,
    /// The same for all bots and at all times, to compare files by; no use for downloading or
    /// sending.
    pub file_unique_id: String,
    /// The diameter of the circle in pixels: the width and the height of the video.
    pub length: i64,
    /// How long it plays, in seconds.
    pub duration: i64,
    /// A small still picture of it.
    pub thumbnail: Option<Box<PhotoSize>>,
    /// The size of the file in bytes.
    pub file_size: Option<i64>,
}

builder! { VideoNote(
    file_id: into String,
    file_unique_id: into String,
    length: plain i64,
    duration: plain i64,
) {
    /// A small still picture of it.
    thumbnail: boxed PhotoSize,
    /// The size of the file in bytes.
    file_size: plain i64,
} }

object! { VideoNote {
    file_id: required, file_unique_id: required, length: required, duration: required,
    thumbnail: optional, file_size: optional,
} }

/// A voice message.
///
/// <https://core.telegram.org/bots/api#voice>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Voice {
    /// Names the file to this bot: for downloading it with [`getFile`](crate::methods::GetFile) or
    /// for sending it again.
    pub file_id: String,
    /// The same for all bots and at all times, to compare files by; no use for downloading or
    /// sending.
    pub file_unique_id: String,
    /// How long it plays, in seconds.
    pub duration: i64,
    /// The MIME type as the sender's app declared it.
    pub mime_type: Option<String>,
    /// The size of the file in bytes.
    pub file_size: Option<i64>,
}

builder! { Voice(file_id: into String, file_unique_id: into String, duration: plain i64) {
    /// The MIME type as the sender's app declared it.
    mime_type: into String,
    /// The size of the file in bytes.
    file_size: plain i64,
} }

object! { Voice {
    file_id: required, file_unique_id: required, duration: required, mime_type: optional,
    file_size: optional,
} }

/// Somebody's phone number and name, as sent to a chat.
///
/// <https://core.telegram.org/bots/api#contact>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Contact {
    /// The phone number of the contact.
    pub phone_number: String,
    /// The first name of the contact.
    pub first_name: String,
    /// The last name of the contact.
    pub last_name: Option<String>,
    /// The contact's Telegram account, if known; it needs up to 52 bits.
    pub user_id: Option<i64>,
    /// More about the contact, as a vCard.
    pub vcard: Option<String>,
}

builder! { Contact(phone_number: into String, first_name: into String) {
    /// The last name of the contact.
    last_name: into String,
    /// The contact's Telegram account, if known; it needs up to 52 bits.
    user_id: plain i64,
    /// More about the contact, as a vCard.
    vcard: into String,
} }

object! { Contact {
    phone_number: required, first_name: required, last_name: optional, user_id: optional,
    vcard: optional,
} }

/// An animated emoji with the random value it landed on.
///
/// How many values there are depends on the emoji: 6 for dice, darts and bowling, 5 for the balls,
/// 64 for the slot machine.
///
/// <https://core.telegram.org/bots/api#dice>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Dice {
    /// The emoji that was thrown; it tells what the values can be.
    pub emoji: String,
    /// What was thrown: up to 6; up to 5 for basketball and football, up to 64 for the slot
    /// machine. 1 to 64.
    pub value: i64,
}

builder! { Dice(emoji: into String, value: plain i64) {} }

object! { Dice {
    emoji: required, value: required,
} }

/// A web link as media of a poll.
///
/// <https://core.telegram.org/bots/api#link>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Link {
    /// The address of the link.
    pub url: String,
}

builder! { Link(url: into String) {} }

object! { Link {
    url: required,
} }

/// A point on the map; a live one if it has a period.
///
/// <https://core.telegram.org/bots/api#location>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Location {
    /// The latitude in degrees.
    pub latitude: f64,
    /// The longitude in degrees.
    pub longitude: f64,
    /// By how many meters the position may be off. 0 to 1500.
    pub horizontal_accuracy: Option<f64>,
    /// Set while a live location runs: for how many seconds since it was sent it is updated.
    pub live_period: Option<i64>,
    /// Set while a live location runs: the direction of movement in degrees, if known. 1 to 360.
    pub heading: Option<i64>,
    /// For a live location: the distance in meters at which the approach of another member raises
    /// an alert.
    pub proximity_alert_radius: Option<i64>,
}

builder! { Location(latitude: plain f64, longitude: plain f64) {
    /// By how many meters the position may be off.
    horizontal_accuracy: plain f64,
    /// Set while a live location runs: for how many seconds since it was sent it is updated.
    live_period: plain i64,
    /// Set while a live location runs: the direction of movement in degrees, if known.
    heading: plain i64,
    /// For a live location: the distance in meters at which the approach of another member raises
    /// an alert.
    proximity_alert_radius: plain i64,
} }

object! { Location {
    latitude: required, longitude: required, horizontal_accuracy: optional, live_period: optional,
    heading: optional, proximity_alert_radius: optional,
} }

/// A place: a point on the map with a name and an address.
///
/// <https://core.telegram.org/bots/api#venue>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Venue {
    /// The position on the map.
    pub location: Location,
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

builder! { Venue(location: plain Location, title: into String, address: into String) {
    /// The place's id at Foursquare.
    foursquare_id: into String,
    /// The place's category at Foursquare, such as `food/icecream`.
    foursquare_type: into String,
    /// The place's id at Google Places.
    google_place_id: into String,
    /// The place's category at Google Places.
    google_place_type: into String,
} }

object! { Venue {
    location: required, title: required, address: required, foursquare_id: optional,
    foursquare_type: optional, google_place_id: optional, google_place_type: optional,
} }

/// A file that can be downloaded.
///
/// Without a `file_path`, ask [`getFile`](crate::methods::GetFile) for it. The `file_id` is for
/// this bot alone; `file_unique_id` is equal for all bots but can't be used to send or download.
///
/// <https://core.telegram.org/bots/api#file>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct File {
    /// Names the file to this bot: for downloading it with [`getFile`](crate::methods::GetFile) or
    /// for sending it again.
    pub file_id: String,
    /// The same for all bots and at all times, to compare files by; no use for downloading or
    /// sending.
    pub file_unique_id: String,
    /// The size of the file in bytes.
    pub file_size: Option<i64>,
    /// Where to fetch the file: goes after `https://api.telegram.org/file/bot<token>/`.
    pub file_path: Option<String>,
}

builder! { File(file_id: into String, file_unique_id: into String) {
    /// The size of the file in bytes.
    file_size: plain i64,
    /// Where to fetch the file: goes after `https://api.telegram.org/file/bot<token>/`.
    file_path: into String,
} }

object! { File {
    file_id: required, file_unique_id: required, file_size: optional, file_path: optional,
} }

open_enum! {
    /// How a video is compressed.
    pub enum VideoCodec {
        /// `h264`.
        H264 = "h264",
        /// `h265`.
        H265 = "h265",
        /// `av01`.
        Av01 = "av01",
    }
}
