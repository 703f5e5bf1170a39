//! The topics of forums.

use bytes::Bytes;
use chappe_types::types::StickerType;
use serde::{Deserialize, Serialize};

use super::{
    Id, State,
    chat::ChatKind,
    content::Service,
    file::{Details, FileKind},
    message::{Draft, Place},
    sticker::{Format, Sticker},
};
use crate::{
    clock::Moment,
    flags::{Permission, Right},
};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Topic {
    pub(crate) name: String,
    /// Red, green and blue in one number.
    pub(crate) icon_color: i64,
    /// The id of a custom emoji.
    pub(crate) icon: Option<String>,
    pub(crate) creator: Id,
    pub(crate) is_closed: bool,
    /// Whether it is not shown; the General topic only.
    pub(crate) is_hidden: bool,
}

/// What changes about a topic; what is not there stays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct TopicEdit {
    pub(crate) name: Option<String>,
    /// An empty text takes the icon away.
    pub(crate) icon: Option<String>,
}

impl State {
    /// Makes a supergroup with topics; it has the General one from the beginning.
    pub(crate) fn create_forum(&mut self, title: &str, owner: Id, now: Moment) -> Id {
        let chat = self.create_chat(ChatKind::Supergroup, title, owner, now);
        self.make_forum(chat, owner);
        chat
    }

    /// Gives a supergroup topics.
    pub(crate) fn make_forum(&mut self, chat: Id, owner: Id) {
        self.chat_mut(chat).is_forum = true;
        let general = Topic {
            name: "General".to_owned(),
            icon_color: ICON_COLORS[0],
            icon: None,
            creator: owner,
            is_closed: false,
            is_hidden: false,
        };
        self.topics.insert((chat, GENERAL), general);
    }

    pub(crate) fn topic(&self, chat: Id, thread: i64) -> Option<&Topic> {
        self.topics.get(&(chat, thread))
    }

    /// The topics of a chat by their numbers, the General one first.
    pub(crate) fn topics_of(&self, chat: Id) -> impl Iterator<Item = (i64, &Topic)> + '_ {
        self.topics
            .range((chat, i64::MIN)..=(chat, i64::MAX))
            .map(|((_, thread), topic)| (*thread, topic))
    }

    /// Makes a topic and gives its number, which is that of the message that says so.
    pub(crate) fn create_topic(
        &mut self,
        chat: Id,
        creator: Id,
        name: &str,
        icon_color: i64,
        icon: Option<String>,
        now: Moment,
    ) -> i64 {
        let place = Place::Chat(chat);
        let last = self.dialogs.get(&place).map_or(0, |dialog| dialog.last_id);
        let topic = Topic {
            name: name.to_owned(),
            icon_color,
            icon: icon.clone(),
            creator,
            is_closed: false,
            is_hidden: false,
        };
        self.topics.insert((chat, last + 1), topic);
        let service = Service::TopicCreated {
            name: name.to_owned(),
            icon_color,
            icon,
        };
        self.post_in_topic(chat, last + 1, creator, service, now);
        last + 1
    }

    /// Changes the name or the icon of a topic; says whether anything changed.
    pub(crate) fn edit_topic(
        &mut self,
        chat: Id,
        thread: i64,
        actor: Id,
        mut edit: TopicEdit,
        now: Moment,
    ) -> bool {
        let Some(topic) = self.topics.get_mut(&(chat, thread)) else {
            return false;
        };
        edit.name = edit.name.filter(|name| *name != topic.name);
        let old_icon = topic.icon.clone().unwrap_or_default();
        edit.icon = edit.icon.filter(|icon| *icon != old_icon);
        if edit == TopicEdit::default() {
            return false;
        }
        if let Some(name) = &edit.name {
            topic.name.clone_from(name);
        }
        if let Some(icon) = &edit.icon {
            topic.icon = Some(icon.clone()).filter(|icon| !icon.is_empty());
        }
        let service = Service::TopicEdited {
            name: edit.name,
            icon: edit.icon,
        };
        self.post_in_topic(chat, thread, actor, service, now);
        true
    }

    /// Closes a topic or opens it again; says whether anything changed.
    pub(crate) fn set_topic_closed(
        &mut self,
        chat: Id,
        thread: i64,
        actor: Id,
        is_closed: bool,
        now: Moment,
    ) -> bool {
        let topic = self.topics.get_mut(&(chat, thread));
        let Some(topic) = topic.filter(|topic| topic.is_closed != is_closed) else {
            return false;
        };
        topic.is_closed = is_closed;
        // What can be written in can be seen.
        topic.is_hidden &= is_closed;
        let service = if is_closed {
            Service::TopicClosed
        } else {
            Service::TopicReopened
        };
        self.post_in_topic(chat, thread, actor, service, now);
        true
    }

    /// Hides the General topic, which closes it, or shows it again, which does not open it; says
    /// whether anything changed.
    pub(crate) fn set_general_hidden(
        &mut self,
        chat: Id,
        actor: Id,
        is_hidden: bool,
        now: Moment,
    ) -> bool {
        let general = self.topics.get_mut(&(chat, GENERAL));
        let Some(general) = general.filter(|general| general.is_hidden != is_hidden) else {
            return false;
        };
        general.is_hidden = is_hidden;
        general.is_closed |= is_hidden;
        let service = if is_hidden {
            Service::GeneralTopicHidden
        } else {
            Service::GeneralTopicShown
        };
        self.post_in_topic(chat, GENERAL, actor, service, now);
        true
    }

    /// Removes a topic and all that was written in it.
    pub(crate) fn delete_topic(&mut self, chat: Id, thread: i64) {
        self.topics.remove(&(chat, thread));
        let place = Place::Chat(chat);
        let written: Vec<i64> = self
            .messages_in(place)
            .filter(|message| message.draft.thread == Some(thread))
            .map(|message| message.id)
            .collect();
        for id in written {
            self.delete_message(place, id);
        }
    }

    /// Unpins all messages of a topic.
    pub(crate) fn unpin_topic(&mut self, chat: Id, thread: i64) {
        let place = Place::Chat(chat);
        let pinned = self.dialogs.get(&place).map(|dialog| dialog.pinned.clone());
        let kept: Vec<i64> = pinned
            .unwrap_or_default()
            .into_iter()
            .filter(|id| {
                let message = self.message(place, *id);
                message.is_none_or(|message| message.draft.thread != in_message(thread))
            })
            .collect();
        self.dialogs.row(place).pinned = kept;
    }

    /// The topic that a message goes into: the one that is named, or else that of the message that
    /// it answers.
    pub(crate) fn thread_of(&self, place: Place, draft: &Draft) -> Option<i64> {
        let answered = draft.reply_to.as_ref();
        let answered = answered.filter(|reply| reply.elsewhere.is_none());
        let answered = answered.and_then(|reply| self.message(place, reply.message));
        let inherited = answered.and_then(|answered| answered.draft.thread);
        draft.thread.or(inherited)
    }

    /// Whether somebody may write into a topic, or into the General one where none is named:
    /// a closed one is open to those who manage it.
    pub(crate) fn may_write_in_topic(&self, chat: Id, thread: Option<i64>, user: Id) -> bool {
        let thread = thread.unwrap_or(GENERAL);
        let topic = self.topic(chat, thread);
        topic.is_none_or(|topic| !topic.is_closed || self.may_manage_topic(chat, topic, user))
    }

    /// Whether somebody may change a topic: whoever manages all of them, and whoever made it.
    pub(crate) fn may_manage_topic(&self, chat: Id, topic: &Topic, user: Id) -> bool {
        topic.creator == user || self.status(chat, user).has(Right::ManageTopics)
    }

    pub(crate) fn may_create_topics(&self, chat: Id, user: Id) -> bool {
        self.may_manage(chat, user, Permission::ManageTopics)
    }

    /// The stickers that Telegram offers as icons of topics, by their files. They are made when
    /// somebody asks for them.
    pub(crate) fn topic_icons(&mut self) -> Vec<u64> {
        let icons = ICONS.iter();
        icons
            .map(|(id, emoji)| match self.custom_emoji(*id) {
                Some(file) => file,
                None => self.add_topic_icon(*id, emoji),
            })
            .collect()
    }

    /// Whether a topic can have this custom emoji as its icon.
    pub(crate) fn is_topic_icon(&self, id: i64) -> bool {
        ICONS.iter().any(|(known, _)| *known == id) || self.custom_emoji(id).is_some()
    }

    fn add_topic_icon(&mut self, id: i64, emoji: &str) -> u64 {
        let bytes = Bytes::from_static(ICON_PICTURE);
        let details = Details {
            width: ICON_SIZE,
            height: ICON_SIZE,
            ..Details::default()
        };
        let file = self.add_file(FileKind::Sticker, "icon.webp", bytes, details);
        let mut sticker = Sticker::new(Format::Static, StickerType::CustomEmoji);
        sticker.emojis = vec![emoji.to_owned()];
        sticker.custom_emoji_id = Some(id);
        self.stickers.insert(file, sticker);
        file
    }

    fn post_in_topic(&mut self, chat: Id, thread: i64, author: Id, service: Service, now: Moment) {
        let mut draft = Draft::from(service);
        draft.thread = in_message(thread);
        self.post(Place::Chat(chat), author, draft, now);
    }
}

/// How a message says that it stands in this topic: of the General one it does not speak.
pub(crate) fn in_message(thread: i64) -> Option<i64> {
    (thread != GENERAL).then_some(thread)
}

/// The number of the topic that every forum has.
pub(crate) const GENERAL: i64 = 1;

/// The colors that the icon of a topic can have.
pub(crate) const ICON_COLORS: [i64; 6] = [
    0x6F_B9F0, 0xFF_D67E, 0xCB_86DB, 0x8E_EE98, 0xFF_93B2, 0xFB_6F5F,
];

/// Some of those that Telegram offers, under their ids there.
const ICONS: &[(i64, &str)] = &[
    (5_434_144_690_511_290_129, "\u{1F4F0}"),
    (5_312_536_423_851_630_001, "\u{1F4A1}"),
    (5_312_016_608_254_762_256, "\u{26A1}"),
    (5_377_544_228_505_134_960, "\u{1F399}"),
    (5_418_085_807_791_545_980, "\u{1F51D}"),
    (5_370_870_893_004_203_704, "\u{1F5E3}"),
    (5_379_748_062_124_056_162, "\u{2757}"),
    (5_373_251_851_074_415_873, "\u{1F4DD}"),
];

/// Width and height of an icon, in pixels.
const ICON_SIZE: i64 = 100;

/// A square of that size in one color, as a lossless WebP.
const ICON_PICTURE: &[u8] =
    b"RIFF\x1a\0\0\0WEBPVP8L\x0d\0\0\0\x2f\x63\xc0\x18\x10\x07\x10\x11\x11\x88\x88\xfe\x07\0";
