//! Messages and where they stand.

use std::collections::BTreeMap;

use super::{State, chat::Status};
use crate::{clock::Moment, render};

/// Where messages stand: a private chat with a bot, or a chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Place {
    Private { bot: i64, user: i64 },
    Chat(i64),
}

#[derive(Debug, Default)]
pub(crate) struct Dialog {
    pub(crate) messages: BTreeMap<i64, Message>,
    last_id: i64,
    /// For each author, the last message that a test has waited for.
    pub(crate) taken: BTreeMap<i64, i64>,
}

#[derive(Clone, Debug)]
pub(crate) struct Message {
    pub(crate) id: i64,
    /// Who really wrote it, also where it appears under a channel's name.
    pub(crate) author: i64,
    pub(crate) date: i64,
    pub(crate) draft: Draft,
}

/// A message that is not posted yet.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    pub(crate) content: Content,
    pub(crate) reply_to: Option<i64>,
    /// The JSON text of an inline keyboard.
    pub(crate) inline_keyboard: Option<String>,
    pub(crate) is_protected: bool,
}

#[derive(Clone, Debug)]
pub(crate) enum Content {
    Text(Text),
    Document { file: usize, caption: Text },
    NewMembers(Vec<i64>),
    LeftMember(i64),
    GroupCreated,
    SupergroupCreated,
    ChannelCreated,
    MigrateTo(i64),
    MigrateFrom(i64),
}

impl Content {
    pub(crate) const fn is_service(&self) -> bool {
        !matches!(self, Self::Text(_) | Self::Document { .. })
    }
}

impl From<Content> for Draft {
    fn from(content: Content) -> Self {
        Self {
            content,
            reply_to: None,
            inline_keyboard: None,
            is_protected: false,
        }
    }
}

/// A text and what stands in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Text {
    pub(crate) text: String,
    pub(crate) entities: Vec<Entity>,
}

/// A bot command in a text, in UTF-16 code units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Entity {
    pub(crate) offset: i64,
    pub(crate) length: i64,
}

impl Text {
    /// Trims a text as the server does and finds the bot commands in it.
    pub(crate) fn new(text: &str) -> Self {
        let text = text.trim();
        Self {
            text: text.to_owned(),
            entities: bot_commands(text),
        }
    }

    /// The length that limits are stated in: UTF-16 code units.
    pub(crate) fn len(&self) -> usize {
        self.text.encode_utf16().count()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }
}

impl State {
    /// Posts a message and tells the bots that see it; gives the message's id.
    pub(crate) fn post(&mut self, place: Place, author: i64, draft: Draft, now: Moment) -> i64 {
        let id = self.next_message_id(place);
        let message = Message {
            id,
            author,
            date: now.unix,
            draft,
        };
        let viewers = self.viewers(place, author);
        let dialog = self.dialogs.entry(place).or_default();
        dialog.messages.insert(id, message.clone());
        let kind = match place {
            Place::Chat(chat) if self.chat(chat).is_channel() => "channel_post",
            _ => "message",
        };
        for bot in viewers {
            self.meet(bot, &message);
            let update = render::message_json(self, bot, place, &message);
            self.emit(bot, kind, &update, now);
        }
        if self.bots.contains_key(&author) {
            self.meet(author, &message);
        }
        id
    }

    pub(crate) fn message(&self, place: Place, id: i64) -> Option<&Message> {
        self.dialogs.get(&place)?.messages.get(&id)
    }

    /// The bots that are told of a message. Privacy mode is not simulated: a bot sees every
    /// message of its groups, except those of bots.
    fn viewers(&self, place: Place, author: i64) -> Vec<i64> {
        if self.bots.contains_key(&author) {
            return Vec::new();
        }
        match place {
            Place::Private { bot, .. } => vec![bot],
            Place::Chat(chat) => {
                let chat = self.chat(chat);
                let sees = |status: Status| {
                    if chat.is_channel() {
                        status.is_admin()
                    } else {
                        status.is_present()
                    }
                };
                chat.present()
                    .filter(|(id, status)| self.bots.contains_key(id) && sees(*status))
                    .map(|(id, _)| id)
                    .collect()
            }
        }
    }

    /// A bot sees a message, and with it users and files.
    fn meet(&mut self, bot: i64, message: &Message) {
        self.know(bot, message.author);
        match &message.draft.content {
            Content::Document { file, .. } => self.show_file(bot, *file),
            Content::NewMembers(users) => users.iter().for_each(|user| self.know(bot, *user)),
            Content::LeftMember(user) => self.know(bot, *user),
            _ => {}
        }
    }

    fn next_message_id(&mut self, place: Place) -> i64 {
        match place {
            // Private messages are counted per account, not per chat.
            Place::Private { bot, .. } => {
                let bot = self.bot_mut(bot);
                bot.last_private_message += 1;
                bot.last_private_message
            }
            Place::Chat(_) => {
                let dialog = self.dialogs.entry(place).or_default();
                dialog.last_id += 1;
                dialog.last_id
            }
        }
    }
}

/// Finds `/command` and `/command@some_bot`.
fn bot_commands(text: &str) -> Vec<Entity> {
    let is_word = |char: char| char.is_alphanumeric() || char == '_';
    let is_edge = |char: Option<char>| {
        char.is_none_or(|char| !is_word(char) && !matches!(char, '/' | '<' | '>'))
    };
    let is_name = |char: char| char.is_ascii_alphanumeric() || char == '_';
    let chars: Vec<char> = text.chars().collect();
    let run = |from: usize| {
        chars[from..]
            .iter()
            .take_while(|char| is_name(**char))
            .count()
    };
    let units = |from: usize, to: usize| -> i64 {
        let units: usize = chars[from..to].iter().map(|char| char.len_utf16()).sum();
        units as i64
    };
    let mut found = Vec::new();
    let mut start = 0;
    while start < chars.len() {
        let before = start.checked_sub(1).map(|index| chars[index]);
        if chars[start] != '/' || !is_edge(before) {
            start += 1;
            continue;
        }
        let name = run(start + 1);
        let mut end = start + 1 + name;
        if !(1..=64).contains(&name) {
            start = end;
            continue;
        }
        if chars.get(end) == Some(&'@') {
            let bot = run(end + 1);
            if (3..=32).contains(&bot) {
                end += 1 + bot;
            }
        }
        if is_edge(chars.get(end).copied()) {
            found.push(Entity {
                offset: units(0, start),
                length: units(start, end),
            });
        }
        start = end;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bot_commands_are_found_where_the_server_finds_them() {
        for (text, expected) in [
            ("/start", vec![(0, 6)]),
            ("/start@chappe_bot now", vec![(0, 17)]),
            ("say /hi, then /bye!", vec![(4, 3), (14, 4)]),
            ("\u{1F600} /hi", vec![(3, 3)]),
            ("/a/b", vec![]),
            ("https://example.org/path", vec![]),
            ("and/or", vec![]),
            ("/", vec![]),
            ("/ x", vec![]),
            ("/привет", vec![]),
            ("/start@", vec![(0, 6)]),
            ("(/start)", vec![(1, 6)]),
        ] {
            let found: Vec<(i64, i64)> = bot_commands(text)
                .into_iter()
                .map(|entity| (entity.offset, entity.length))
                .collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn texts_are_trimmed() {
        let text = Text::new("  /hi \n");
        assert_eq!(text.text, "/hi");
        assert_eq!(text.entities[0].offset, 0);
    }
}
