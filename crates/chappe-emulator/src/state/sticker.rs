//! Stickers and their sets.

use bytes::Bytes;
use chappe_types::types::{MaskPosition, StickerType};
use serde::{Deserialize, Serialize};

use super::{
    Id, State,
    file::{Details, FileKind, dimensions},
};

/// What a file is beside a file where it is a sticker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Sticker {
    pub(crate) format: Format,
    pub(crate) kind: StickerType,
    pub(crate) emojis: Vec<String>,
    /// By which users find it.
    pub(crate) keywords: Vec<String>,
    pub(crate) mask_position: Option<MaskPosition>,
    /// The set that it is in, by its name.
    pub(crate) set: Option<String>,
    pub(crate) custom_emoji_id: Option<i64>,
}

/// A set of stickers; no more than two hundred.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct StickerSet {
    pub(crate) name: String,
    pub(crate) title: String,
    pub(crate) kind: StickerType,
    /// The user whose set it is.
    pub(crate) owner: Id,
    /// The bot that made it.
    pub(crate) bot: Id,
    pub(crate) needs_repainting: bool,
    pub(crate) stickers: Vec<u64>,
    /// The picture of the set, a file.
    pub(crate) thumbnail: Option<u64>,
}

/// How a sticker is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Format {
    Static,
    Animated,
    Video,
}

impl Format {
    /// The format that these bytes have.
    pub(crate) fn of(bytes: &[u8]) -> Option<Self> {
        if is_webp(bytes) || bytes.starts_with(b"\x89PNG") {
            return Some(Self::Static);
        }
        let known = [(GZIP, Self::Animated), (EBML, Self::Video)];
        let format = known.iter().find(|(magic, _)| bytes.starts_with(magic));
        format.map(|(_, format)| *format)
    }

    /// How many bytes a sticker of a set may have.
    pub(crate) fn limit(self, kind: &StickerType) -> usize {
        match self {
            Self::Static if *kind == StickerType::CustomEmoji => 128 << 10,
            Self::Static => 512 << 10,
            Self::Animated => 64 << 10,
            Self::Video => 256 << 10,
        }
    }
}

impl Sticker {
    pub(crate) const fn new(format: Format, kind: StickerType) -> Self {
        Self {
            format,
            kind,
            emojis: Vec::new(),
            keywords: Vec::new(),
            mask_position: None,
            set: None,
            custom_emoji_id: None,
        }
    }
}

impl StickerSet {
    /// How many stickers fit in.
    pub(crate) fn capacity(&self) -> usize {
        if self.kind == StickerType::CustomEmoji {
            200
        } else {
            120
        }
    }
}

impl State {
    /// Keeps a sticker and gives its file.
    pub(crate) fn add_sticker(&mut self, name: &str, bytes: Bytes, mut sticker: Sticker) -> u64 {
        let is_emoji = sticker.kind == StickerType::CustomEmoji;
        let side = if is_emoji { EMOJI_SIDE } else { SIDE };
        let drawn = Some((side, side)).filter(|_| sticker.format != Format::Static);
        let (width, height) = drawn.or_else(|| dimensions(&bytes)).unwrap_or_default();
        let details = Details {
            width,
            height,
            ..Details::default()
        };
        if is_emoji {
            sticker.custom_emoji_id = Some(self.rng.i64(EMOJI_IDS));
        }
        let file = self.add_file(FileKind::Sticker, name, bytes, details);
        self.stickers.insert(file, sticker);
        file
    }

    /// The set of this name, whatever the case it is written in.
    pub(crate) fn sticker_set(&self, name: &str) -> Option<&StickerSet> {
        self.sticker_sets.get(&key(name))
    }

    pub(crate) fn sticker_set_mut(&mut self, name: &str) -> Option<&mut StickerSet> {
        self.sticker_sets.get_mut(&key(name))
    }

    pub(crate) fn add_sticker_set(&mut self, set: StickerSet) {
        self.sticker_sets.insert(key(&set.name), set);
    }

    /// The sticker that is this custom emoji.
    pub(crate) fn custom_emoji(&self, id: i64) -> Option<u64> {
        let mut stickers = self.stickers.iter();
        let found = stickers.find(|(_, sticker)| sticker.custom_emoji_id == Some(id));
        found.map(|(file, _)| *file)
    }

    /// Puts a sticker into a set, before the one that stands at this place.
    pub(crate) fn insert_into_set(&mut self, file: u64, name: &str, position: usize) {
        let Some(set) = self.sticker_set_mut(name) else {
            return;
        };
        set.stickers.insert(position.min(set.stickers.len()), file);
        let name = set.name.clone();
        self.enter_sticker_set(file, &name);
    }

    /// Notes in a sticker which set it is in.
    pub(crate) fn enter_sticker_set(&mut self, file: u64, name: &str) {
        if let Some(sticker) = self.stickers.get_mut(&file) {
            sticker.set = Some(name.to_owned());
        }
    }

    /// Removes a set; its stickers can be seen and sent still, as stickers of no set.
    pub(crate) fn delete_sticker_set(&mut self, name: &str) {
        let set = self.sticker_sets.remove(&key(name));
        for file in set.into_iter().flat_map(|set| set.stickers) {
            self.leave_sticker_set(file);
        }
    }

    /// Takes a sticker out of its set.
    pub(crate) fn remove_from_set(&mut self, file: u64) {
        let sticker = self.stickers.get(&file);
        let name = sticker.and_then(|sticker| sticker.set.clone());
        if let Some(set) = name.and_then(|name| self.sticker_set_mut(&name)) {
            set.stickers.retain(|known| *known != file);
        }
        self.leave_sticker_set(file);
    }

    fn leave_sticker_set(&mut self, file: u64) {
        if let Some(sticker) = self.stickers.get_mut(&file) {
            sticker.set = None;
        }
    }
}

pub(crate) fn is_webp(bytes: &[u8]) -> bool {
    bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP")
}

fn key(name: &str) -> String {
    name.to_ascii_lowercase()
}

/// The size of a sticker of which the emulator cannot tell, and of a custom emoji.
const SIDE: i64 = 512;
const EMOJI_SIDE: i64 = 100;
const EMOJI_IDS: std::ops::Range<i64> = 5_000_000_000_000_000_000..6_000_000_000_000_000_000;
/// What animated stickers begin with, which are compressed JSON.
const GZIP: &[u8] = b"\x1f\x8b";
/// What video stickers begin with.
const EBML: &[u8] = b"\x1a\x45\xdf\xa3";
