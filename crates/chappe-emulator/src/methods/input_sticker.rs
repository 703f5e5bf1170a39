//! Stickers within parameters: those that are to be put into a set.

use chappe_types::types::{MaskPosition, StickerType};
use serde::Deserialize;

use super::{
    Context,
    upload::{Failure, Upload, known_file},
};
use crate::{
    reply::Refusal,
    schema,
    state::{
        file::{FileKind, dimensions},
        sticker::{Format, Sticker},
    },
};

/// A sticker that is to be put into a set.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct InputSticker {
    sticker: String,
    format: String,
    emoji_list: Vec<String>,
    #[serde(default)]
    keywords: Vec<String>,
    mask_position: Option<MaskPosition>,
}

impl InputSticker {
    /// Finds the file and checks what is checked of it before Telegram sees it.
    pub(super) fn locate(
        self,
        context: &Context<'_>,
        kind: &StickerType,
    ) -> Result<Located, Refusal> {
        let (name, bytes) = match Upload::find(context, "", &self.sticker) {
            Some(Upload::Part(part)) => (part.name.clone(), part.bytes.clone()),
            Some(Upload::Known(id)) => {
                let file = known_file(context, &id, FileKind::Sticker)?;
                let file = context.state.file(file);
                (file.name.clone(), file.bytes.clone())
            }
            None => {
                return Err(Refusal::bad_request(
                    "can't parse sticker: sticker not found",
                ));
            }
        };
        if bytes.is_empty() {
            return Err(Refusal::bad_request("file must be non-empty"));
        }
        let format = format(&self.format).map_err(schema::refuse)?;
        let format = format.or_else(|| Format::of(&bytes));
        let format = format.unwrap_or(Format::Static);
        if bytes.len() > format.limit(kind) {
            return Err(Refusal::bad_request("file is too big"));
        }
        let mut sticker = Sticker::new(format, kind.clone());
        sticker.emojis = self.emoji_list;
        sticker.keywords = searchable(self.keywords);
        // Only masks are put on faces.
        sticker.mask_position = self.mask_position.filter(|_| *kind == StickerType::Mask);
        Ok(Located {
            name,
            bytes,
            sticker,
        })
    }
}

/// A sticker whose file is found.
#[derive(Debug)]
pub(super) struct Located {
    name: String,
    bytes: bytes::Bytes,
    sticker: Sticker,
}

impl Located {
    /// Checks the file as Telegram does.
    pub(super) fn check(&self) -> Result<(), Refusal> {
        check_sticker(&self.bytes, self.sticker.format, &self.sticker.kind).map_err(Refusal::from)
    }

    /// Keeps the sticker and gives its file.
    pub(super) fn keep(self, context: &mut Context<'_>) -> u64 {
        let Self {
            name,
            bytes,
            sticker,
        } = self;
        context.state.add_sticker(&name, bytes, sticker)
    }
}

/// Whether a file can be a sticker of a set.
fn check_sticker(bytes: &[u8], format: Format, kind: &StickerType) -> Result<(), Failure> {
    if Format::of(bytes) != Some(format) {
        return Err(wrong_format(format));
    }
    if format != Format::Static {
        return Ok(());
    }
    let (width, height) = dimensions(bytes).ok_or_else(|| wrong_format(format))?;
    let fits = if *kind == StickerType::CustomEmoji {
        (width, height) == (100, 100)
    } else {
        width.max(height) == 512
    };
    if fits {
        return Ok(());
    }
    Err(Failure::Refuted("STICKER_PNG_DIMENSIONS"))
}

pub(super) const fn wrong_format(asked: Format) -> Failure {
    Failure::Refuted(match asked {
        Format::Static => "STICKER_PNG_NOPNG",
        Format::Animated => "STICKER_TGS_NOTGS",
        Format::Video => "STICKER_VIDEO_NOWEBM",
    })
}

/// Reads the word for a format; `None` where the bytes are to tell.
pub(super) fn format(word: &str) -> Result<Option<Format>, &'static str> {
    match word {
        "static" => Ok(Some(Format::Static)),
        "animated" => Ok(Some(Format::Animated)),
        "video" => Ok(Some(Format::Video)),
        "auto" => Ok(None),
        _ => Err("Invalid sticker format specified"),
    }
}

/// Words that a sticker is found by, each of them one.
pub(super) fn searchable(keywords: Vec<String>) -> Vec<String> {
    let keywords = keywords.into_iter();
    keywords
        .map(|word| word.replace([',', '\n'], " "))
        .collect()
}
