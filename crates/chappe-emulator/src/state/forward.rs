//! Messages that are forwarded or copied.

use std::collections::BTreeMap;

use chappe_types::types::{InlineKeyboardButton, InlineKeyboardMarkup, ReplyMarkup};

use super::{
    Id, State,
    content::Content,
    message::{Draft, Message, Place},
};
use crate::{clock::Moment, render};

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
        let mut draft = self.again(message, message.draft.content.clone(), albums);
        draft.via_bot = message.draft.via_bot;
        draft.markup = message.keyboard().and_then(forwarded_keyboard);
        let origin = message.draft.forwarded.clone();
        draft.forwarded = Some(origin.unwrap_or_else(|| render::origin(self, place, message)));
        draft
    }

    /// A message as somebody sends it anew.
    pub(crate) fn copied(
        &mut self,
        message: &Message,
        sender: Id,
        albums: &mut Albums,
        now: Moment,
    ) -> Draft {
        let content = match &message.draft.content {
            Content::Poll(id) => Content::Poll(self.copied_poll(*id, sender, now)),
            Content::Dice(dice) => {
                // It falls anew.
                let thrown = self.throw(&dice.emoji);
                Content::Dice(thrown.unwrap_or_else(|| dice.clone()))
            }
            content => content.clone(),
        };
        self.again(message, content, albums)
    }

    /// The same poll, in which nobody has voted yet.
    fn copied_poll(&mut self, id: u64, author: Id, now: Moment) -> u64 {
        let mut poll = self.poll(id).clone();
        poll.author = author;
        poll.is_closed = false;
        poll.options.retain(|option| option.added.is_none());
        poll.close_date = match poll.open_period {
            0 => 0,
            period => now.unix + period,
        };
        self.add_poll(poll)
    }

    fn again(&mut self, message: &Message, content: Content, albums: &mut Albums) -> Draft {
        let mut draft = Draft::from(content);
        draft.media_group = message.draft.media_group.as_ref().map(|album| {
            let anew = || self.media_group();
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
