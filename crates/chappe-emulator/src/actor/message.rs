//! Messages, as tests look at them.

use std::fmt;

use bytes::Bytes;
use chappe_types::types::{
    InlineKeyboardButton, MessageEntity, MessageOrigin, ReactionType, ReplyMarkup,
};

use crate::{
    reply::to_json,
    state::{
        State,
        message::{self, Place},
    },
    text::FormattedText,
};

/// A message, as a test looks at it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a property of a message that has nothing to do with the others"
)]
#[non_exhaustive]
pub struct Message {
    /// Its id in the chat.
    pub id: i64,
    /// Who wrote it; in a channel, who posted it in the channel's name.
    pub from_id: i64,
    /// Their first name.
    pub from_name: String,
    /// When, as a Unix time.
    pub date: i64,
    /// When it was changed last, as a Unix time.
    pub edited: Option<i64>,
    /// What it consists of, by the name of the field that a bot finds it in: `text`, `document`,
    /// `photo` and so on; `service` where [`is_service`](Self::is_service).
    pub kind: &'static str,
    /// Its text, or the caption of its media; empty for none.
    pub text: String,
    /// What stands in the text.
    pub entities: Vec<Entity>,
    /// The name of the file that it carries.
    pub file_name: Option<String>,
    /// What the file holds.
    pub file: Option<Bytes>,
    /// The message that it answers; with [`reply_chat`](Self::reply_chat), one of another chat.
    pub reply_to: Option<i64>,
    /// The chat of the message that it answers, where that is another one.
    pub reply_chat: Option<i64>,
    /// What it quotes of the message that it answers.
    pub quote: Option<String>,
    /// Who wrote it first, where it was forwarded: a name or a title.
    pub forwarded_from: Option<String>,
    /// The JSON text of its inline keyboard.
    pub inline_keyboard: Option<String>,
    /// The buttons below it, in rows.
    pub buttons: Vec<Vec<Button>>,
    /// What the keys say that it puts in the place of the user's keyboard, in rows.
    pub reply_keyboard: Vec<Vec<String>>,
    /// Whether it takes such a keyboard away.
    pub removes_keyboard: bool,
    /// Whether it opens a reply to itself.
    pub forces_reply: bool,
    /// Who reacted and how.
    pub reactions: Vec<Reaction>,
    /// Whether it is pinned.
    pub is_pinned: bool,
    /// Whether it can be neither forwarded nor saved.
    pub is_protected: bool,
    /// Whether nobody was notified of it.
    pub is_silent: bool,
    /// Whether Telegram wrote it: somebody came, went, and so on.
    pub is_service: bool,
}

/// Something that stands in a text: a mention, a command, bold words.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Entity {
    /// What it is, in Telegram's words: `bold`, `bot_command`, `text_link` and so on.
    pub kind: String,
    /// The part of the text.
    pub text: String,
    /// Where a `text_link` leads.
    pub url: Option<String>,
}

/// A button below a message.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Button {
    /// What it says.
    pub text: String,
    /// Where it leads.
    pub url: Option<String>,
    /// What the bot is told where somebody presses it.
    pub callback_data: Option<String>,
}

/// What somebody reacts to a message with.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Reaction {
    /// Who it is.
    pub from_id: i64,
    /// The emoji, or the id of a custom one.
    pub emoji: String,
}

impl Message {
    pub(crate) fn new(state: &State, place: Place, message: &message::Message) -> Self {
        let draft = &message.draft;
        let text = draft.content.text();
        let files = draft.content.files();
        let file = files.first().map(|index| state.file(*index));
        let reply = draft.reply_to.as_ref();
        let elsewhere = reply.and_then(|reply| reply.elsewhere.as_ref());
        let quote = reply.and_then(|reply| reply.quote.as_ref());
        Self {
            id: message.id,
            from_id: message.author,
            from_name: state.user(message.author).first_name.clone(),
            date: message.date,
            edited: message.edited,
            kind: draft.content.kind(),
            text: text.map_or_else(String::new, |text| text.text.clone()),
            entities: text.map_or_else(Vec::new, entities),
            file_name: file.map(|file| file.name.clone()),
            file: file.map(|file| file.bytes.clone()),
            reply_to: reply.map(|reply| reply.message),
            reply_chat: elsewhere.map(|elsewhere| elsewhere.place.id()),
            quote: quote.map(|quote| quote.text.text.clone()),
            forwarded_from: draft.forwarded.as_ref().map(origin),
            inline_keyboard: message.keyboard().map(to_json),
            buttons: buttons(message),
            reply_keyboard: reply_keyboard(message),
            removes_keyboard: matches!(draft.markup, Some(ReplyMarkup::RemoveKeyboard(_))),
            forces_reply: matches!(draft.markup, Some(ReplyMarkup::ForceReply(_))),
            reactions: reactions(message),
            is_pinned: state.is_pinned(place, message.id),
            is_protected: draft.is_protected,
            is_silent: draft.is_silent,
            is_service: draft.content.is_service(),
        }
    }

    /// The button that says this.
    pub fn button(&self, text: &str) -> Option<&Button> {
        let mut buttons = self.buttons.iter().flatten();
        buttons.find(|button| button.text == text)
    }
}

impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{} {}: ", self.id, self.from_name)?;
        match &self.file_name {
            _ if self.is_service => f.write_str("(a service message)"),
            Some(name) => write!(f, "[{name}] {}", self.text),
            None => f.write_str(&self.text),
        }
    }
}

fn entities(text: &FormattedText) -> Vec<Entity> {
    let units: Vec<u16> = text.text.encode_utf16().collect();
    let part = |entity: &MessageEntity| {
        let start = entity.offset as usize;
        let part = units.get(start..start + entity.length as usize);
        String::from_utf16_lossy(part.unwrap_or_default())
    };
    let entities = text.entities.iter();
    entities
        .map(|entity| Entity {
            kind: entity.r#type.to_string(),
            text: part(entity),
            url: entity.url.clone(),
        })
        .collect()
}

fn buttons(message: &message::Message) -> Vec<Vec<Button>> {
    let Some(keyboard) = message.keyboard() else {
        return Vec::new();
    };
    let button = |button: &InlineKeyboardButton| Button {
        text: button.text.clone(),
        url: button.url.clone(),
        callback_data: button.callback_data.clone(),
    };
    let rows = keyboard.inline_keyboard.iter();
    rows.map(|row| row.iter().map(button).collect()).collect()
}

fn reply_keyboard(message: &message::Message) -> Vec<Vec<String>> {
    let Some(ReplyMarkup::ReplyKeyboard(keyboard)) = &message.draft.markup else {
        return Vec::new();
    };
    let rows = keyboard.keyboard.iter();
    rows.map(|row| row.iter().map(|key| key.text.clone()).collect())
        .collect()
}

fn reactions(message: &message::Message) -> Vec<Reaction> {
    let all = message.reactions.iter();
    all.flat_map(|(from_id, reactions)| {
        reactions.iter().map(|reaction| Reaction {
            from_id: *from_id,
            emoji: emoji(reaction),
        })
    })
    .collect()
}

fn emoji(reaction: &ReactionType) -> String {
    match reaction {
        ReactionType::Emoji(reaction) => reaction.emoji.clone(),
        ReactionType::CustomEmoji(reaction) => reaction.custom_emoji_id.clone(),
        other => to_json(other),
    }
}

fn origin(origin: &MessageOrigin) -> String {
    let name = match origin {
        MessageOrigin::User(origin) => Some(&origin.sender_user.first_name),
        MessageOrigin::HiddenUser(origin) => Some(&origin.sender_user_name),
        MessageOrigin::Chat(origin) => origin.sender_chat.title.as_ref(),
        MessageOrigin::Channel(origin) => origin.chat.title.as_ref(),
        _ => None,
    };
    name.cloned().unwrap_or_default()
}
