// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Chat backgrounds.

use crate::types::Document;

/// How a chat's background is coloured.
///
/// By one colour, by a gradient of two, or by a freeform gradient of three or four that turns with
/// each message.
///
/// <https://core.telegram.org/bots/api#backgroundfill>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum BackgroundFill {
    /// A background of one colour.
    Solid(BackgroundFillSolid),
    /// A background with a gradient between two colours.
    Gradient(BackgroundFillGradient),
    /// A background with a freeform gradient that turns with each message.
    FreeformGradient(BackgroundFillFreeformGradient),
    /// One that Telegram added later, whole.
    Unknown(Box<serde_json::Value>),
}

tagged! { BackgroundFill by "type":
    "solid" => Solid(own BackgroundFillSolid),
    "gradient" => Gradient(own BackgroundFillGradient),
    "freeform_gradient" => FreeformGradient(own BackgroundFillFreeformGradient),
}

/// A background of one colour.
///
/// <https://core.telegram.org/bots/api#backgroundfillsolid>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BackgroundFillSolid {
    /// The color, as an RGB number.
    pub color: i64,
}

builder! { BackgroundFillSolid(color: plain i64) {} }

object! { BackgroundFillSolid by "type" = "solid" {
    color: required,
} }

/// A background with a gradient between two colours.
///
/// <https://core.telegram.org/bots/api#backgroundfillgradient>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BackgroundFillGradient {
    /// The color at the top, as an RGB number.
    pub top_color: i64,
    /// The color at the bottom, as an RGB number.
    pub bottom_color: i64,
    /// The turn in degrees, clockwise. 0 to 359.
    pub rotation_angle: i64,
}

builder! { BackgroundFillGradient(top_color: plain i64, bottom_color: plain i64, rotation_angle: plain i64) {} }

object! { BackgroundFillGradient by "type" = "gradient" {
    top_color: required, bottom_color: required, rotation_angle: required,
} }

/// A background with a freeform gradient that turns with each message.
///
/// <https://core.telegram.org/bots/api#backgroundfillfreeformgradient>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BackgroundFillFreeformGradient {
    /// The 3 or 4 colors that the gradient is mixed from, as RGB numbers. 3 to 4 items.
    pub colors: Vec<i64>,
}

builder! { BackgroundFillFreeformGradient(colors: each i64) {} }

object! { BackgroundFillFreeformGradient by "type" = "freeform_gradient" {
    colors: required,
} }

/// What a chat's background is.
///
/// A plain fill, a wallpaper picture, a pattern over a fill, or the one of a chat theme.
///
/// <https://core.telegram.org/bots/api#backgroundtype>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum BackgroundType {
    /// A background that is only a fill.
    Fill(Box<BackgroundTypeFill>),
    /// A background that is a JPEG picture.
    Wallpaper(Box<BackgroundTypeWallpaper>),
    /// A background that is a pattern laid over a fill.
    Pattern(Box<BackgroundTypePattern>),
    /// A background that comes from a chat theme.
    ChatTheme(Box<BackgroundTypeChatTheme>),
    /// One that Telegram added later, whole.
    Unknown(Box<serde_json::Value>),
}

tagged! { BackgroundType by "type":
    "fill" => Fill(box BackgroundTypeFill),
    "wallpaper" => Wallpaper(box BackgroundTypeWallpaper),
    "pattern" => Pattern(box BackgroundTypePattern),
    "chat_theme" => ChatTheme(box BackgroundTypeChatTheme),
}

/// A background that is only a fill.
///
/// <https://core.telegram.org/bots/api#backgroundtypefill>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BackgroundTypeFill {
    /// The fill of the background.
    pub fill: BackgroundFill,
    /// By how many percent the background is darkened in dark themes. 0 to 100.
    pub dark_theme_dimming: i64,
}

builder! { BackgroundTypeFill(fill: into BackgroundFill, dark_theme_dimming: plain i64) {} }

object! { BackgroundTypeFill by "type" = "fill" {
    fill: required, dark_theme_dimming: required,
} }

/// A background that is a JPEG picture.
///
/// <https://core.telegram.org/bots/api#backgroundtypewallpaper>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BackgroundTypeWallpaper {
    /// The file with the picture.
    pub document: Document,
    /// By how many percent the background is darkened in dark themes. 0 to 100.
    pub dark_theme_dimming: i64,
    /// Set where the picture is blurred.
    pub is_blurred: bool,
    /// Set where the background moves a little as the device is tilted.
    pub is_moving: bool,
}

builder! { BackgroundTypeWallpaper(document: plain Document, dark_theme_dimming: plain i64) {
    /// Set where the picture is blurred.
    is_blurred: flag bool,
    /// Set where the background moves a little as the device is tilted.
    is_moving: flag bool,
} }

object! { BackgroundTypeWallpaper by "type" = "wallpaper" {
    document: required, dark_theme_dimming: required, is_blurred: flag, is_moving: flag,
} }

/// A background that is a pattern laid over a fill.
///
/// <https://core.telegram.org/bots/api#backgroundtypepattern>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BackgroundTypePattern {
    /// The file with the pattern.
    pub document: Document,
    /// The fill that lies under the pattern.
    pub fill: BackgroundFill,
    /// How strongly the pattern shows on the fill, in percent. 0 to 100.
    pub intensity: i64,
    /// Set where the fill shows only in the pattern and all else is black; in dark themes.
    pub is_inverted: bool,
    /// Set where the background moves a little as the device is tilted.
    pub is_moving: bool,
}

builder! { BackgroundTypePattern(document: plain Document, fill: into BackgroundFill, intensity: plain i64) {
    /// Set where the fill shows only in the pattern and all else is black; in dark themes.
    is_inverted: flag bool,
    /// Set where the background moves a little as the device is tilted.
    is_moving: flag bool,
} }

object! { BackgroundTypePattern by "type" = "pattern" {
    document: required, fill: required, intensity: required, is_inverted: flag, is_moving: flag,
} }

/// A background that comes from a chat theme.
///
/// <https://core.telegram.org/bots/api#backgroundtypechattheme>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BackgroundTypeChatTheme {
    /// The name of the theme, mostly an emoji.
    pub theme_name: String,
}

builder! { BackgroundTypeChatTheme(theme_name: into String) {} }

object! { BackgroundTypeChatTheme by "type" = "chat_theme" {
    theme_name: required,
} }

/// A service event: the chat's background was set.
///
/// <https://core.telegram.org/bots/api#chatbackground>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChatBackground {
    /// What the background is made of.
    pub r#type: BackgroundType,
}

builder! { ChatBackground(r#type: into BackgroundType) {} }

object! { ChatBackground {
    r#type: required,
} }
