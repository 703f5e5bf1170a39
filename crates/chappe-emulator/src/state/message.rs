//! Messages and where they stand.

use std::collections::BTreeMap;

use chappe_types::types::{InlineKeyboardMarkup, MessageOrigin, ReactionType, ReplyMarkup};
use serde::{Deserialize, Serialize};

use super::{
    Id, State,
    content::{Content, Service},
    member::Status,
    queue::Lane,
};
use crate::{clock::Moment, render, text::FormattedText};

/// Where messages stand: a private chat with a bot, or a chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Place {
    Private { bot: Id, user: Id },
    Chat(Id),
}

impl Place {
    /// The id by which a bot addresses it.
    pub(crate) const fn id(self) -> Id {
        match self {
            Self::Private { user, .. } => user,
            Self::Chat(chat) => chat,
        }
    }
}

/// What is known of a place as a whole.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Dialog {
    pub(crate) last_id: i64,
    /// How many messages are kept.
    pub(crate) count: usize,
    /// The pinned messages, the last one pinned at the end.
    pub(crate) pinned: Vec<i64>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Message {
    pub(crate) id: i64,
    /// Who really wrote it, also where it appears under a chat's name.
    pub(crate) author: Id,
    pub(crate) date: i64,
    pub(crate) edited: Option<i64>,
    pub(crate) draft: Draft,
    /// Who reacted with what.
    pub(crate) reactions: BTreeMap<Id, Vec<ReactionType>>,
}

/// A message that is not posted yet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Draft {
    pub(crate) content: Content,
    /// The chat in whose name it is written, where that is not the author's own.
    pub(crate) sender_chat: Option<Id>,
    pub(crate) reply_to: Option<ReplyTo>,
    /// The topic that it stands in.
    pub(crate) thread: Option<i64>,
    /// The keyboard of a message, or what it does to the user's own.
    pub(crate) markup: Option<ReplyMarkup>,
    pub(crate) forwarded: Option<MessageOrigin>,
    pub(crate) via_bot: Option<Id>,
    /// The album that it is part of.
    pub(crate) media_group: Option<String>,
    pub(crate) effect: Option<String>,
    pub(crate) is_protected: bool,
}

/// What a message answers, in the same place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct ReplyTo {
    pub(crate) message: i64,
    pub(crate) quote: Option<Quote>,
}

/// The part of a message that an answer quotes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Quote {
    pub(crate) text: FormattedText,
    pub(crate) position: i64,
    pub(crate) is_manual: bool,
}

impl Message {
    /// The inline keyboard of a message: the one that stays with it.
    pub(crate) const fn keyboard(&self) -> Option<&InlineKeyboardMarkup> {
        match &self.draft.markup {
            Some(ReplyMarkup::InlineKeyboard(keyboard)) => Some(keyboard),
            _ => None,
        }
    }
}

impl From<Content> for Draft {
    fn from(content: Content) -> Self {
        Self {
            content,
            sender_chat: None,
            reply_to: None,
            thread: None,
            markup: None,
            forwarded: None,
            via_bot: None,
            media_group: None,
            effect: None,
            is_protected: false,
        }
    }
}

impl From<Service> for Draft {
    fn from(service: Service) -> Self {
        Content::Service(service).into()
    }
}

impl State {
    /// Posts a message and tells the bots that see it; gives the message's id.
    pub(crate) fn post(&mut self, place: Place, author: Id, mut draft: Draft, now: Moment) -> i64 {
        if draft.sender_chat.is_none() && self.is_anonymous(place.id(), author) {
            draft.sender_chat = Some(place.id());
        }
        let id = self.next_message_id(place);
        let message = Message {
            id,
            author,
            date: now.unix,
            edited: None,
            draft,
            reactions: BTreeMap::new(),
        };
        let kind = match place {
            Place::Chat(chat) if self.chat(chat).is_channel() => "channel_post",
            _ => "message",
        };
        self.tell_of_message(place, &message, kind, now);
        if self.is_bot(author) {
            self.meet(author, &message);
        }
        self.messages.insert((place, id), message);
        self.forget_old_messages(place);
        id
    }

    /// Tells the bots that see a message of it.
    pub(crate) fn tell_of_message(
        &mut self,
        place: Place,
        message: &Message,
        kind: &'static str,
        now: Moment,
    ) {
        for bot in self.viewers(place, message) {
            self.meet(bot, message);
            let update = render::message_json(self, bot, place, message);
            self.emit(bot, kind, Lane::chat(place.id()), &update, now);
        }
    }

    pub(crate) fn message(&self, place: Place, id: i64) -> Option<&Message> {
        self.messages.get(&(place, id))
    }

    /// The messages of a place, oldest first.
    pub(crate) fn messages_in(
        &self,
        place: Place,
    ) -> impl DoubleEndedIterator<Item = &Message> + '_ {
        let range = (place, i64::MIN)..=(place, i64::MAX);
        self.messages.range(range).map(|(_, message)| message)
    }

    /// Removes a message; says whether it was there.
    pub(crate) fn delete_message(&mut self, place: Place, id: i64) -> bool {
        if self.messages.remove(&(place, id)).is_none() {
            return false;
        }
        let dialog = self.dialogs.row(place);
        dialog.count -= 1;
        dialog.pinned.retain(|pinned| *pinned != id);
        true
    }

    /// The bots that are told of a message: not of those that bots write.
    fn viewers(&self, place: Place, message: &Message) -> Vec<Id> {
        if self.is_bot(message.author) {
            return Vec::new();
        }
        match place {
            Place::Private { bot, .. } => vec![bot],
            Place::Chat(chat) => {
                let is_channel = self.chat(chat).is_channel();
                let sees = |status: Status| !is_channel || status.is_admin();
                self.bots
                    .keys()
                    .copied()
                    .filter(|bot| {
                        let status = self.status(chat, *bot);
                        let is_there = status.is_present() && sees(status);
                        is_there && (is_channel || self.is_meant_for(*bot, place, message))
                    })
                    .collect()
            }
        }
    }

    /// A bot sees a message, and with it users.
    fn meet(&mut self, bot: Id, message: &Message) {
        self.know(bot, message.author);
        match &message.draft.content {
            Content::Service(Service::NewMembers(users)) => {
                for user in users {
                    self.know(bot, *user);
                }
            }
            Content::Service(Service::LeftMember(user)) => self.know(bot, *user),
            _ => {}
        }
    }

    fn next_message_id(&mut self, place: Place) -> i64 {
        let dialog = self.dialogs.row(place);
        dialog.count += 1;
        // Private messages are counted per account, not per chat.
        let counter = match place {
            Place::Private { bot, .. } => self.private_counts.row(bot),
            Place::Chat(_) => &mut dialog.last_id,
        };
        *counter += 1;
        *counter
    }

    /// Forgets the oldest messages of a place where there are more than are kept.
    fn forget_old_messages(&mut self, place: Place) {
        while self.dialogs.get(&place).map_or(0, |dialog| dialog.count) > self.history {
            let oldest = self.messages_in(place).next().map(|message| message.id);
            let Some(oldest) = oldest else { return };
            self.delete_message(place, oldest);
        }
    }
}
