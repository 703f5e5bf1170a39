//! Stickers and their sets.

use chappe_types::types::{Sticker, StickerSet, StickerType};

use super::media::Seen;
use crate::state::{
    Id, State,
    sticker::{self, Format},
};

/// A sticker as a bot sees it.
pub(crate) fn sticker(state: &State, bot: Id, index: u64) -> Sticker {
    let seen = Seen::new(state, bot, index);
    let details = &seen.file.details;
    let known = state.stickers.get(&index);
    let format = known.map(|known| known.format);
    let kind = known.map_or(StickerType::Regular, |known| known.kind.clone());
    let mut sticker = Sticker::new(
        seen.id(),
        &*seen.file.unique_id,
        kind,
        details.width,
        details.height,
        format == Some(Format::Animated),
        format == Some(Format::Video),
    )
    .file_size(seen.size());
    let Some(known) = known else { return sticker };
    sticker.emoji = known.emojis.first().cloned();
    sticker.set_name.clone_from(&known.set);
    sticker.mask_position = known.mask_position.clone().map(Box::new);
    sticker.custom_emoji_id = known.custom_emoji_id.map(|id| id.to_string());
    let set = known.set.as_ref().and_then(|name| state.sticker_set(name));
    sticker.needs_repainting = set.is_some_and(|set| set.needs_repainting);
    sticker
}

pub(crate) fn sticker_set(state: &State, bot: Id, set: &sticker::StickerSet) -> StickerSet {
    let stickers = set.stickers.iter().map(|file| sticker(state, bot, *file));
    let mut shown = StickerSet::new(&*set.name, &*set.title, set.kind.clone(), stickers);
    if let Some(thumbnail) = set.thumbnail {
        shown = shown.thumbnail(Seen::new(state, bot, thumbnail).photo_size());
    }
    shown
}
