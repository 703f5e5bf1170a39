//! Stickers within parameters: those that are to be put into a set.

use chappe_types::types::{MaskPoint, MaskPosition, StickerType};
use serde_json::Value;

use super::{
    Context,
    object::{Mistake, Object},
    upload::{Failure, Upload, known_file},
};
use crate::{
    reply::Refusal,
    state::{
        file::{FileKind, dimensions},
        sticker::{Format, Sticker},
    },
};

/// A sticker that is to be put into a set.
#[derive(Clone, Debug)]
pub(super) struct InputSticker<'a> {
    upload: Upload<'a>,
    /// `None` where the bytes are to tell.
    format: Option<Format>,
    emojis: Vec<String>,
    keywords: Vec<String>,
    mask_position: Option<MaskPosition>,
}

/// Reads `sticker`.
pub(super) fn sticker<'a>(context: &Context<'a>) -> Result<InputSticker<'a>, Refusal> {
    if context.arg("sticker").is_empty() {
        let text = "there is no sticker file in the request";
        return Err(Refusal::bad_request(text));
    }
    let malformed = |_| Refusal::bad_request("can't parse sticker JSON object");
    let value: Value = serde_json::from_str(context.arg("sticker")).map_err(malformed)?;
    let sticker = InputSticker::read(context, &value, "auto");
    sticker.map_err(|mistake| mistake.within("can't parse sticker"))
}

/// Reads `stickers`.
pub(super) fn stickers<'a>(context: &Context<'a>) -> Result<Vec<InputSticker<'a>>, Refusal> {
    if context.arg("stickers").is_empty() {
        let text = "there is no sticker file in the request";
        return Err(Refusal::bad_request(text));
    }
    let malformed = |_| Refusal::bad_request("can't parse stickers JSON object");
    let value: Value = serde_json::from_str(context.arg("stickers")).map_err(malformed)?;
    let Value::Array(items) = value else {
        let text = "expected an Array of InputSticker";
        return Err(Refusal::bad_request(text));
    };
    if items.len() > MAX_STICKERS {
        return Err(Refusal::bad_request("too many stickers specified"));
    }
    // All of them had one format once.
    let format = context.arg("sticker_format");
    let stickers = items
        .iter()
        .map(|item| InputSticker::read(context, item, format));
    let stickers: Result<Vec<_>, Mistake> = stickers.collect();
    stickers.map_err(|mistake| mistake.within("can't parse InputSticker"))
}

impl<'a> InputSticker<'a> {
    fn read(context: &Context<'a>, value: &Value, format: &str) -> Result<Self, Mistake> {
        let object =
            Object::of(value).ok_or_else(|| Mistake::words("InputSticker must be an Object"))?;
        let upload = Upload::find(context, "", &object.text("sticker")?);
        let upload = upload.ok_or_else(|| Mistake::words("sticker not found"))?;
        let format = match object.text("format")? {
            own if !own.is_empty() => own,
            _ if format.is_empty() => object.required_text("format")?,
            _ => format.to_owned(),
        };
        let format = self::format(&format).map_err(Mistake::words)?;
        let emojis = emojis(object.required_array("emoji_list")?).map_err(Mistake::words)?;
        let mask_position = match object.field("mask_position") {
            None => None,
            Some(position) => mask_position(position)?,
        };
        let keywords = match object.field("keywords") {
            None => Vec::new(),
            Some(_) => keywords(object.required_array("keywords")?).map_err(Mistake::words)?,
        };
        Ok(Self {
            upload,
            format,
            emojis,
            keywords,
            mask_position,
        })
    }

    /// Finds the file and checks what is checked of it before Telegram sees it.
    pub(super) fn locate(
        self,
        context: &Context<'_>,
        kind: &StickerType,
    ) -> Result<Located, Refusal> {
        let (name, bytes) = match &self.upload {
            Upload::Part(part) => (part.name.clone(), part.bytes.clone()),
            Upload::Known(id) => {
                let file = context
                    .state
                    .file(known_file(context, id, FileKind::Sticker)?);
                (file.name.clone(), file.bytes.clone())
            }
        };
        if bytes.is_empty() {
            return Err(Refusal::bad_request("file must be non-empty"));
        }
        let format = self.format.or_else(|| Format::of(&bytes));
        let format = format.unwrap_or(Format::Static);
        if bytes.len() > format.limit(kind) {
            return Err(Refusal::bad_request("file is too big"));
        }
        let mut sticker = Sticker::new(format, kind.clone());
        sticker.emojis = self.emojis;
        sticker.keywords = self.keywords;
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

/// Reads the emoji that a sticker stands for.
pub(super) fn emojis(items: &[Value]) -> Result<Vec<String>, &'static str> {
    if items.is_empty() {
        return Err("emoji list must be non-empty");
    }
    if items.len() > MAX_EMOJIS {
        return Err("too many emoji specified");
    }
    let emoji = |item: &Value| {
        let text = item.as_str().ok_or("emoji must be a string")?;
        let text = Some(text).filter(|text| is_emoji(text));
        text.map(str::to_owned).ok_or("expected a Unicode emoji")
    };
    items.iter().map(emoji).collect()
}

/// Reads the words that a sticker is found by.
pub(super) fn keywords(items: &[Value]) -> Result<Vec<String>, &'static str> {
    let keyword = |item: &Value| {
        let text = item.as_str().ok_or("keyword must be a string")?;
        Ok(text.replace([',', '\n'], " "))
    };
    items.iter().map(keyword).collect()
}

/// Reads where a mask is put.
pub(super) fn mask_position(value: &Value) -> Result<Option<MaskPosition>, Mistake> {
    if value.is_null() {
        return Ok(None);
    }
    let object =
        Object::of(value).ok_or_else(|| Mistake::words("MaskPosition must be an Object"))?;
    let point = MaskPoint::from(object.required_text("point")?);
    if matches!(point, MaskPoint::Other(_)) {
        return Err(Mistake::words("Wrong point specified in MaskPosition"));
    }
    let [x_shift, y_shift, scale] =
        ["x_shift", "y_shift", "scale"].map(|name| object.required_float(name));
    Ok(Some(MaskPosition::new(point, x_shift?, y_shift?, scale?)))
}

/// Whether a text is made of emoji. It knows their blocks, not each of them.
fn is_emoji(text: &str) -> bool {
    let is_base = |char: char| {
        BLOCKS
            .iter()
            .any(|(first, last)| (*first..=*last).contains(&char))
    };
    // Digits and the like become emoji by the frame around them.
    let is_framed = text.ends_with('\u{20e3}');
    let is_part = |char: char| {
        is_base(char)
            || matches!(
                char,
                '\u{200d}' | '\u{fe0f}' | '\u{20e3}' | '\u{e0020}'..='\u{e007f}'
            )
            || (is_framed && (char.is_ascii_digit() || char == '#' || char == '*'))
    };
    (is_framed || text.chars().any(is_base)) && text.chars().all(is_part)
}

/// Where the emoji stand in Unicode, from the first to the last of each block.
const BLOCKS: &[(char, char)] = &[
    ('\u{a9}', '\u{a9}'),
    ('\u{ae}', '\u{ae}'),
    ('\u{203c}', '\u{203c}'),
    ('\u{2049}', '\u{2049}'),
    ('\u{2122}', '\u{2122}'),
    ('\u{2139}', '\u{2139}'),
    ('\u{2194}', '\u{21aa}'),
    ('\u{231a}', '\u{23ff}'),
    ('\u{24c2}', '\u{24c2}'),
    ('\u{25aa}', '\u{27bf}'),
    ('\u{2934}', '\u{2935}'),
    ('\u{2b05}', '\u{2b55}'),
    ('\u{3030}', '\u{303d}'),
    ('\u{3297}', '\u{3299}'),
    ('\u{1f000}', '\u{1faff}'),
];
const MAX_STICKERS: usize = 50;
const MAX_EMOJIS: usize = 20;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn emoji_are_told_from_texts() {
        for emoji in ["😀", "❤️", "1️⃣", "👩‍💻", "🇦🇩", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "☺"]
        {
            assert!(is_emoji(emoji), "{emoji}");
        }
        for text in ["", "a", "1", "😀a", "\u{200d}", "ж"] {
            assert!(!is_emoji(text), "{text}");
        }
    }
}
