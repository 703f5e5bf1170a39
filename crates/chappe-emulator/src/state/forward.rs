//! Messages that are forwarded or copied.

use std::collections::BTreeMap;

use chappe_types::types::{InlineKeyboardButton, InlineKeyboardMarkup, ReplyMarkup};

use super::{
    State, ids,
    message::{Draft, Message, Place},
};
use crate::render;

/// The albums that messages were part of, and those that their forwarded likes are part of.
pub(crate) type Albums = BTreeMap<String, String>;

impl State {
    /// A message as it stands after it was forwarded. Albums stay together where they are
    /// forwarded with the same `albums`.
    pub(crate) fn forwarded(
        &mut self,
        place: Place,
        message: &Message,
        albums: &mut Albums,
    ) -> Draft {
        let mut draft = self.copied(message, albums);
        draft.via_bot = message.draft.via_bot;
        draft.markup = message.keyboard().and_then(forwarded_keyboard);
        let origin = message.draft.forwarded.clone();
        draft.forwarded = Some(origin.unwrap_or_else(|| render::origin(self, place, message)));
        draft
    }

    /// A message as it is sent anew.
    pub(crate) fn copied(&mut self, message: &Message, albums: &mut Albums) -> Draft {
        let mut draft = Draft::from(message.draft.content.clone());
        draft.media_group = message.draft.media_group.as_ref().map(|album| {
            let anew = || ids::user(&mut self.rng).to_string();
            albums.entry(album.clone()).or_insert_with(anew).clone()
        });
        draft
    }
}

/// The keyboard of a forwarded message: there is one only where all buttons are links, as the
/// others mean something to the bot that sent the message, in the chat that it was sent to.
fn forwarded_keyboard(keyboard: &InlineKeyboardMarkup) -> Option<ReplyMarkup> {
    let is_link = |button: &InlineKeyboardButton| button.url.is_some();
    let are_links = keyboard.inline_keyboard.iter().flatten().all(is_link);
    are_links.then(|| ReplyMarkup::InlineKeyboard(keyboard.clone()))
}
