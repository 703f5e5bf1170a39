//! Messages and where they stand.

use std::collections::BTreeMap;

use chappe_types::types::{InlineKeyboardMarkup, MessageOrigin, ReactionType, ReplyMarkup};
use serde::{Deserialize, Serialize};

use super::{
    Id, State,
    content::{Content, Service},
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
    /// Whether nobody is notified of it.
    pub(crate) is_silent: bool,
}

/// What a message answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct ReplyTo {
    pub(crate) message: i64,
    /// Where that message stands, unless it is in the same place.
    pub(crate) elsewhere: Option<Elsewhere>,
    pub(crate) quote: Option<Quote>,
}

/// Another place in which a message stands that is answered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Elsewhere {
    pub(crate) place: Place,
    /// Where the message came from, which is known for longer than the message.
    pub(crate) origin: MessageOrigin,
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

impl ReplyTo {
    /// An answer to a message of the same place, as a whole.
    pub(crate) const fn here(message: i64) -> Self {
        Self {
            message,
            elsewhere: None,
            quote: None,
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
            is_silent: false,
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
        let kind = if self.is_channel(place) {
            "channel_post"
        } else {
            "message"
        };
        self.tell_of_message(place, &message, kind, now);
        if self.is_bot(author) {
            self.meet(author, &message);
        }
        self.messages.insert((place, id), message);
        self.forget_old_messages(place);
        id
    }

    /// Changes a message in somebody's name and tells the bots that see it; says whether it was
    /// there.
    pub(crate) fn edit_message(
        &mut self,
        place: Place,
        id: i64,
        editor: Id,
        now: Moment,
        change: impl FnOnce(&mut Draft),
    ) -> bool {
        let Some(message) = self.messages.get_mut(&(place, id)) else {
            return false;
        };
        change(&mut message.draft);
        message.edited = Some(now.unix);
        let message = message.clone();
        let kind = if self.is_channel(place) {
            "edited_channel_post"
        } else {
            "edited_message"
        };
        self.tell(place, &message, editor, kind, now);
        true
    }

    /// Tells the bots that see a message of it.
    pub(crate) fn tell_of_message(
        &mut self,
        place: Place,
        message: &Message,
        kind: &'static str,
        now: Moment,
    ) {
        self.tell(place, message, message.author, kind, now);
    }

    /// Tells the bots that see a message of what somebody did with it.
    fn tell(
        &mut self,
        place: Place,
        message: &Message,
        actor: Id,
        kind: &'static str,
        now: Moment,
    ) {
        for bot in self.viewers(place, message, actor) {
            self.meet(bot, message);
            let update = render::message_json(self, bot, place, message);
            self.emit(bot, kind, Lane::chat(place.id()), &update, now);
        }
    }

    pub(crate) fn is_channel(&self, place: Place) -> bool {
        matches!(place, Place::Chat(chat) if self.chat(chat).is_channel())
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

    /// The bots that are told of what somebody did with a message: not the one that did it, save
    /// for most service messages. In groups a bot is not told of what other bots write, and one
    /// with privacy mode not of what is not meant for it.
    fn viewers(&self, place: Place, message: &Message, actor: Id) -> Vec<Id> {
        let content = &message.draft.content;
        let is_told = |bot: Id| bot != actor || content.is_told_to_its_author();
        let chat = match place {
            Place::Private { bot, .. } => {
                return Some(bot).filter(|bot| is_told(*bot)).into_iter().collect();
            }
            Place::Chat(chat) => chat,
        };
        let is_channel = self.chat(chat).is_channel();
        if !is_channel && self.is_bot(message.author) && !content.is_service() {
            return Vec::new();
        }
        let sees = |bot: Id| {
            let status = self.status(chat, bot);
            if is_channel {
                status.is_admin()
            } else {
                status.is_present() && self.is_meant_for(bot, place, message)
            }
        };
        let bots = self.bots.keys().copied();
        bots.filter(|bot| sees(*bot) && is_told(*bot)).collect()
    }

    /// A bot sees a message, and with it users.
    fn meet(&mut self, bot: Id, message: &Message) {
        self.know(bot, message.author);
        if let Some(MessageOrigin::User(origin)) = &message.draft.forwarded {
            self.know(bot, origin.sender_user.id);
        }
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
