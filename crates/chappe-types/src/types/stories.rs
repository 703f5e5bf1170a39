// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Stories.

use chappe_core::InputFile;

use crate::types::{Chat, ReactionType};

/// A reference to a story; its content is not part of it.
///
/// <https://core.telegram.org/bots/api#story>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Story {
    /// The chat whose story it is.
    pub chat: Chat,
    /// The id of the story within its chat.
    pub id: i64,
}

builder! { Story(chat: plain Chat, id: plain i64) {} }

object! { Story {
    chat: required, id: required,
} }

/// The place of a clickable area on a story, in per cent of the picture.
///
/// <https://core.telegram.org/bots/api#storyareaposition>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct StoryAreaPosition {
    /// The middle of the area from the left, in percent of the width of the media.
    pub x_percentage: f64,
    /// The middle of the area from the top, in percent of the height of the media.
    pub y_percentage: f64,
    /// The width of the area, in percent of the width of the media.
    pub width_percentage: f64,
    /// The height of the area, in percent of the height of the media.
    pub height_percentage: f64,
    /// The turn of the area in degrees, clockwise. 0 to 360.
    pub rotation_angle: f64,
    /// How far the corners are rounded, in percent of the width of the media.
    pub corner_radius_percentage: f64,
}

builder! { StoryAreaPosition(
    x_percentage: plain f64,
    y_percentage: plain f64,
    width_percentage: plain f64,
    height_percentage: plain f64,
    rotation_angle: plain f64,
    corner_radius_percentage: plain f64,
) {} }

object! { StoryAreaPosition {
    x_percentage: required, y_percentage: required, width_percentage: required,
    height_percentage: required, rotation_angle: required, corner_radius_percentage: required,
} }

/// The address of a place.
///
/// <https://core.telegram.org/bots/api#locationaddress>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LocationAddress {
    /// The country, as two letters of ISO 3166-1.
    pub country_code: String,
    /// The state or province, if there is one.
    pub state: Option<String>,
    /// The city or town.
    pub city: Option<String>,
    /// The street, with the house number if known.
    pub street: Option<String>,
}

builder! { LocationAddress(country_code: into String) {
    /// The state or province, if there is one.
    state: into String,
    /// The city or town.
    city: into String,
    /// The street, with the house number if known.
    street: into String,
} }

object! { LocationAddress {
    country_code: required, state: optional, city: optional, street: optional,
} }

/// What a clickable area of a story is.
///
/// A place, a reaction, a link, the weather or a unique gift.
///
/// <https://core.telegram.org/bots/api#storyareatype>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum StoryAreaType {
    /// An area of a story that shows a place.
    Location(StoryAreaTypeLocation),
    /// An area of a story that offers a reaction.
    SuggestedReaction(StoryAreaTypeSuggestedReaction),
    /// An area of a story that opens a link.
    Link(StoryAreaTypeLink),
    /// An area of a story that shows the weather.
    Weather(StoryAreaTypeWeather),
    /// An area of a story that opens a unique gift.
    UniqueGift(StoryAreaTypeUniqueGift),
    /// One that Telegram added later, whole.
    Unknown(Box<serde_json::Value>),
}

tagged! { StoryAreaType by "type":
    "location" => Location(own StoryAreaTypeLocation),
    "suggested_reaction" => SuggestedReaction(own StoryAreaTypeSuggestedReaction),
    "link" => Link(own StoryAreaTypeLink),
    "weather" => Weather(own StoryAreaTypeWeather),
    "unique_gift" => UniqueGift(own StoryAreaTypeUniqueGift),
}

/// An area of a story that shows a place.
///
/// <https://core.telegram.org/bots/api#storyareatypelocation>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct StoryAreaTypeLocation {
    /// The latitude in degrees.
    pub latitude: f64,
    /// The longitude in degrees.
    pub longitude: f64,
    /// The address, in its parts.
    pub address: Option<Box<LocationAddress>>,
}

builder! { StoryAreaTypeLocation(latitude: plain f64, longitude: plain f64) {
    /// The address, in its parts.
    address: boxed LocationAddress,
} }

object! { StoryAreaTypeLocation by "type" = "location" {
    latitude: required, longitude: required, address: optional,
} }

/// An area of a story that offers a reaction.
///
/// <https://core.telegram.org/bots/api#storyareatypesuggestedreaction>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct StoryAreaTypeSuggestedReaction {
    /// The reaction that the area offers.
    pub reaction_type: ReactionType,
    /// Gives the area a dark background.
    pub is_dark: Option<bool>,
    /// Mirrors the corner of the area.
    pub is_flipped: Option<bool>,
}

builder! { StoryAreaTypeSuggestedReaction(reaction_type: into ReactionType) {
    /// Gives the area a dark background.
    is_dark: plain bool,
    /// Mirrors the corner of the area.
    is_flipped: plain bool,
} }

object! { StoryAreaTypeSuggestedReaction by "type" = "suggested_reaction" {
    reaction_type: required, is_dark: optional, is_flipped: optional,
} }

/// An area of a story that opens a link.
///
/// <https://core.telegram.org/bots/api#storyareatypelink>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct StoryAreaTypeLink {
    /// The HTTP or `tg://` address that a tap opens.
    pub url: String,
}

builder! { StoryAreaTypeLink(url: into String) {} }

object! { StoryAreaTypeLink by "type" = "link" {
    url: required,
} }

/// An area of a story that shows the weather.
///
/// <https://core.telegram.org/bots/api#storyareatypeweather>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct StoryAreaTypeWeather {
    /// The temperature in degrees Celsius.
    pub temperature: f64,
    /// The emoji for the weather.
    pub emoji: String,
    /// The color behind the area, as an ARGB number.
    pub background_color: i64,
}

builder! { StoryAreaTypeWeather(temperature: plain f64, emoji: into String, background_color: plain i64) {} }

object! { StoryAreaTypeWeather by "type" = "weather" {
    temperature: required, emoji: required, background_color: required,
} }

/// An area of a story that opens a unique gift.
///
/// <https://core.telegram.org/bots/api#storyareatypeuniquegift>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct StoryAreaTypeUniqueGift {
    /// The unique gift to show, by its `name`.
    pub name: String,
}

builder! { StoryAreaTypeUniqueGift(name: into String) {} }

object! { StoryAreaTypeUniqueGift by "type" = "unique_gift" {
    name: required,
} }

/// A part of a story that can be clicked: where it is and what it does.
///
/// <https://core.telegram.org/bots/api#storyarea>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct StoryArea {
    /// Where on the story the area is and how large.
    pub position: StoryAreaPosition,
    /// What the area shows and what a tap on it does.
    pub r#type: StoryAreaType,
}

builder! { StoryArea(position: plain StoryAreaPosition, r#type: into StoryAreaType) {} }

object! { StoryArea {
    position: required, r#type: required,
} }

/// What a new or edited story shows.
///
/// A photo or a video. It can only be uploaded, not reused.
///
/// <https://core.telegram.org/bots/api#inputstorycontent>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum InputStoryContent {
    /// A photo for a story.
    Photo(Box<InputStoryContentPhoto>),
    /// A video for a story.
    Video(Box<InputStoryContentVideo>),
    /// One that Telegram added later, whole.
    Unknown(Box<serde_json::Value>),
}

tagged! { InputStoryContent by "type":
    "photo" => Photo(box InputStoryContentPhoto),
    "video" => Video(box InputStoryContentVideo),
}

/// A photo for a story.
///
/// <https://core.telegram.org/bots/api#inputstorycontentphoto>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputStoryContentPhoto {
    /// The picture, 1080 by 1920 pixels and up to 10 MB: `attach://NAME` of an upload.
    pub photo: InputFile,
}

builder! { InputStoryContentPhoto(photo: into InputFile) {} }

object! { InputStoryContentPhoto by "type" = "photo" {
    photo: required,
} }

/// A video for a story.
///
/// <https://core.telegram.org/bots/api#inputstorycontentvideo>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputStoryContentVideo {
    /// The video, 720 by 1280 pixels, H.265 in MPEG-4 and up to 30 MB: `attach://NAME` of an
    /// upload.
    pub video: InputFile,
    /// The exact length of the video in seconds. 0 to 60.
    pub duration: Option<f64>,
    /// The second of the video whose picture becomes the cover of the story. Default 0.0.
    pub cover_frame_timestamp: Option<f64>,
    /// Tells that the video has no sound.
    pub is_animation: Option<bool>,
}

builder! { InputStoryContentVideo(video: into InputFile) {
    /// The exact length of the video in seconds.
    duration: plain f64,
    /// The second of the video whose picture becomes the cover of the story.
    cover_frame_timestamp: plain f64,
    /// Tells that the video has no sound.
    is_animation: plain bool,
} }

object! { InputStoryContentVideo by "type" = "video" {
    video: required, duration: optional, cover_frame_timestamp: optional, is_animation: optional,
} }

attach! { InputStoryContentPhoto: photo }
attach! { InputStoryContentVideo: video }
attach! { enum InputStoryContent: Photo, Video }
