// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Stickers.

use chappe_core::InputFile;

use crate::types::{File, PhotoSize};

/// A sticker: still, animated or video.
///
/// <https://core.telegram.org/bots/api#sticker>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Sticker {
    /// Names the file to this bot: for downloading it with [`getFile`](crate::methods::GetFile) or
    /// for sending it again.
    pub file_id: String,
    /// The same for all bots and at all times, to compare files by; no use for downloading or
    /// sending.
    pub file_unique_id: String,
    /// What the sticker is for: regular, a mask or a custom emoji; its format is another matter.
    pub r#type: StickerType,
    /// The width in pixels.
    pub width: i64,
    /// The height in pixels.
    pub height: i64,
    /// Whether it is an animated (TGS) sticker.
    pub is_animated: bool,
    /// Whether it is a video (WEBM) sticker.
    pub is_video: bool,
    /// A small picture of it, as WEBP or JPEG.
    pub thumbnail: Option<Box<PhotoSize>>,
    /// The emoji that the sticker stands for.
    pub emoji: Option<String>,
    /// The name of the set it belongs to, if it is in one.
    pub set_name: Option<String>,
    /// The full-screen animation of a premium sticker.
    pub premium_animation: Option<Box<File>>,
    /// Where the mask sits on a face; only for masks.
    pub mask_position: Option<Box<MaskPosition>>,
    /// The id of the custom emoji; only for custom emoji.
    pub custom_emoji_id: Option<String>,
    /// Takes on the color around it: of the text, or of the accent in a status; only for custom
    /// emoji.
    pub needs_repainting: bool,
    /// The size of the file in bytes.
    pub file_size: Option<i64>,
}

builder! { Sticker(
    file_id: into String,
    file_unique_id: into String,
    r#type: into StickerType,
    width: plain i64,
    height: plain i64,
    is_animated: plain bool,
    is_video: plain bool,
) {
    /// A small picture of it, as WEBP or JPEG.
    thumbnail: boxed PhotoSize,
    /// The emoji that the sticker stands for.
    emoji: into String,
    /// The name of the set it belongs to, if it is in one.
    set_name: into String,
    /// The full-screen animation of a premium sticker.
    premium_animation: boxed File,
    /// Where the mask sits on a face; only for masks.
    mask_position: boxed MaskPosition,
    /// The id of the custom emoji; only for custom emoji.
    custom_emoji_id: into String,
    /// Takes on the color around it: of the text, or of the accent in a status; only for custom
    /// emoji.
    needs_repainting: flag bool,
    /// The size of the file in bytes.
    file_size: plain i64,
} }

object! { Sticker {
    file_id: required, file_unique_id: required, r#type: required, width: required,
    height: required, is_animated: required, is_video: required, thumbnail: optional,
    emoji: optional, set_name: optional, premium_animation: optional, mask_position: optional,
    custom_emoji_id: optional, needs_repainting: flag, file_size: optional,
} }

/// A sticker set with its stickers.
///
/// <https://core.telegram.org/bots/api#stickerset>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct StickerSet {
    /// The short name, as in `t.me/addstickers/` links.
    pub name: String,
    /// The title that users see.
    pub title: String,
    /// What the set is made of.
    pub sticker_type: StickerType,
    /// The stickers of the set, in order.
    pub stickers: Vec<Sticker>,
    /// The picture of the set, as WEBP, TGS or WEBM.
    pub thumbnail: Option<Box<PhotoSize>>,
}

builder! { StickerSet(
    name: into String,
    title: into String,
    sticker_type: into StickerType,
    stickers: each Sticker,
) {
    /// The picture of the set, as WEBP, TGS or WEBM.
    thumbnail: boxed PhotoSize,
} }

object! { StickerSet {
    name: required, title: required, sticker_type: required, stickers: required,
    thumbnail: optional,
} }

/// Where on a face a mask is placed.
///
/// <https://core.telegram.org/bots/api#maskposition>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MaskPosition {
    /// The part of the face that the mask is placed by.
    pub point: MaskPoint,
    /// The shift to the right, in widths of the mask as scaled to the face; negative goes left.
    pub x_shift: f64,
    /// The shift downwards, in heights of the mask as scaled to the face; negative goes up.
    pub y_shift: f64,
    /// The factor by which the mask is scaled, such as 2.0 for double size.
    pub scale: f64,
}

builder! { MaskPosition(
    point: into MaskPoint,
    x_shift: plain f64,
    y_shift: plain f64,
    scale: plain f64,
) {} }

object! { MaskPosition {
    point: required, x_shift: required, y_shift: required, scale: required,
} }

/// A new sticker for a set, with its emoji and search words.
///
/// <https://core.telegram.org/bots/api#inputsticker>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputSticker {
    /// The sticker: a `file_id`, the URL of a still picture, or `attach://NAME` for an upload.
    pub sticker: InputFile,
    /// What the file is: a picture, a TGS animation or a WEBM video.
    pub format: StickerFormat,
    /// The emoji that the sticker stands for. 1 to 20 items.
    pub emoji_list: Vec<String>,
    /// Where the mask sits on a face; only for masks.
    pub mask_position: Option<Box<MaskPosition>>,
    /// The words by which the sticker is found, together at most 64 characters; not for masks. At
    /// most 20 items. Together at most 64 characters.
    pub keywords: Option<Vec<String>>,
}

builder! { InputSticker(sticker: into InputFile, format: into StickerFormat, emoji_list: each_into String) {
    /// Where the mask sits on a face; only for masks.
    mask_position: boxed MaskPosition,
    /// The words by which the sticker is found, together at most 64 characters; not for masks.
    keywords: each_into String,
} }

object! { InputSticker {
    sticker: required, format: required, emoji_list: required, mask_position: optional,
    keywords: optional,
} }

open_enum! {
    /// The part of the face that a mask is put on.
    pub enum MaskPoint {
        /// `forehead`.
        Forehead = "forehead",
        /// `eyes`.
        Eyes = "eyes",
        /// `mouth`.
        Mouth = "mouth",
        /// `chin`.
        Chin = "chin",
    }
}

open_enum! {
    /// The format of a sticker's file.
    pub enum StickerFormat {
        /// WEBP or PNG.
        Static = "static",
        /// TGS.
        Animated = "animated",
        /// WEBM.
        Video = "video",
    }
}

open_enum! {
    /// What a sticker is for.
    pub enum StickerType {
        /// To be sent.
        Regular = "regular",
        /// To be put on photos.
        Mask = "mask",
        /// To stand in a text.
        CustomEmoji = "custom_emoji",
    }
}

attach! { InputSticker: sticker }
