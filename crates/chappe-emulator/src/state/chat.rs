//! Groups, supergroups and channels.

use chappe_types::types::ReactionType;
use serde::{Deserialize, Serialize};

use super::{
    Id, Known, State,
    content::Service,
    ids,
    member::{Member, Status},
    message::Place,
};
use crate::{clock::Moment, flags::Permissions};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum ChatKind {
    Group,
    Supergroup,
    Channel,
}

impl ChatKind {
    /// Telegram's word for it.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Group => "group",
            Self::Supergroup => "supergroup",
            Self::Channel => "channel",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Chat {
    pub(crate) id: Id,
    pub(crate) kind: ChatKind,
    pub(crate) title: String,
    pub(crate) username: Option<String>,
    pub(crate) description: Option<String>,
    /// What members who are no administrators may do.
    pub(crate) permissions: Permissions,
    /// How many seconds a member has to wait between two messages.
    pub(crate) slow_mode: i64,
    /// Whether a supergroup has topics.
    pub(crate) is_forum: bool,
    /// The picture, a file.
    pub(crate) photo: Option<u64>,
    /// The name of the set of stickers of a supergroup.
    pub(crate) sticker_set: Option<String>,
    /// The reactions that are allowed, where not all are.
    pub(crate) reactions: Option<Vec<ReactionType>>,
    /// The discussion group of a channel, or the channel whose discussion group this is.
    pub(crate) linked: Option<Id>,
    /// Whether a public chat lets nobody in unasked.
    pub(crate) joins_by_request: bool,
    /// The bot that is asked about requests to join before the administrators are.
    pub(crate) guard: Option<Id>,
    /// The supergroup that a basic group has become.
    pub(crate) upgraded_to: Option<Id>,
    /// The basic group that a supergroup was.
    pub(crate) upgraded_from: Option<Id>,
    pub(crate) is_deleted: bool,
    /// The number of the next invite link.
    pub(crate) next_link: u32,
}

impl Chat {
    fn new(id: Id, kind: ChatKind, title: &str) -> Self {
        Self {
            id,
            kind,
            title: title.to_owned(),
            username: None,
            description: None,
            permissions: Permissions::usual(),
            slow_mode: 0,
            is_forum: false,
            photo: None,
            sticker_set: None,
            reactions: None,
            linked: None,
            joins_by_request: false,
            guard: None,
            upgraded_to: None,
            upgraded_from: None,
            is_deleted: false,
            next_link: 0,
        }
    }

    pub(crate) fn is_channel(&self) -> bool {
        self.kind == ChatKind::Channel
    }

    /// Whether a basic group is no more.
    pub(crate) const fn is_inactive(&self) -> bool {
        self.is_deleted || self.upgraded_to.is_some()
    }
}

impl State {
    pub(crate) fn create_chat(
        &mut self,
        kind: ChatKind,
        title: &str,
        owner: Id,
        now: Moment,
    ) -> Id {
        let id = self.free_chat_id(kind);
        self.put_chat(id, kind, title, owner, now);
        id
    }

    /// Makes a chat under an id that none has.
    pub(crate) fn put_chat(&mut self, id: Id, kind: ChatKind, title: &str, owner: Id, now: Moment) {
        self.chats.insert(id, Chat::new(id, kind, title));
        self.members
            .insert((id, owner), Member::new(Status::Creator));
        let created = match kind {
            ChatKind::Group => Service::GroupCreated,
            ChatKind::Supergroup => Service::SupergroupCreated,
            ChatKind::Channel => Service::ChannelCreated,
        };
        self.post(Place::Chat(id), owner, created.into(), now);
    }

    /// Turns a basic group into a supergroup and gives the new id.
    pub(crate) fn upgrade(&mut self, group: Id, now: Moment) -> Id {
        let owner = self.creator(group).unwrap_or_default();
        let supergroup = self.free_chat_id(ChatKind::Supergroup);
        let old = self.chat(group);
        let chat = Chat {
            permissions: old.permissions,
            description: old.description.clone(),
            photo: old.photo,
            upgraded_from: Some(group),
            ..Chat::new(supergroup, ChatKind::Supergroup, &old.title)
        };
        self.chats.insert(supergroup, chat);
        let members: Vec<(Id, Member)> = self
            .members_of(group)
            .map(|(id, member)| (id, member.clone()))
            .collect();
        for (id, member) in members {
            self.put_member(supergroup, id, member);
        }
        let place = Place::Chat(group);
        self.post(place, owner, Service::MigrateTo(supergroup).into(), now);
        self.chat_mut(group).upgraded_to = Some(supergroup);
        let content = Service::MigrateFrom(group);
        self.post(Place::Chat(supergroup), owner, content.into(), now);
        supergroup
    }

    /// Changes the title, and says so in the chat; says whether anything changed.
    pub(crate) fn set_title(&mut self, chat: Id, actor: Id, title: &str, now: Moment) -> bool {
        let known = self.chat_mut(chat);
        if known.title == title {
            return false;
        }
        title.clone_into(&mut known.title);
        let content = Service::NewTitle(title.to_owned());
        self.post(Place::Chat(chat), actor, content.into(), now);
        true
    }

    /// Changes the picture or takes it away, and says so in the chat; says whether there was
    /// anything to take away.
    pub(crate) fn set_photo(
        &mut self,
        chat: Id,
        actor: Id,
        file: Option<u64>,
        now: Moment,
    ) -> bool {
        let known = self.chat_mut(chat);
        if known.photo.is_none() && file.is_none() {
            return false;
        }
        known.photo = file;
        let content = file.map_or(Service::PhotoDeleted, Service::NewPhoto);
        self.post(Place::Chat(chat), actor, content.into(), now);
        true
    }

    /// Ties a channel to its discussion group; each has one of the other at most.
    pub(crate) fn link_chats(&mut self, channel: Id, group: Id) {
        for chat in [channel, group] {
            if let Some(former) = self.chat(chat).linked {
                self.chat_mut(former).linked = None;
            }
        }
        self.chat_mut(channel).linked = Some(group);
        self.chat_mut(group).linked = Some(channel);
    }

    /// Forbids a channel to write in a chat, or allows it again.
    pub(crate) fn set_sender_banned(&mut self, chat: Id, sender: Id, is_banned: bool) {
        if is_banned {
            self.banned_senders.insert((chat, sender), Known);
        } else {
            self.banned_senders.remove(&(chat, sender));
        }
    }

    pub(crate) fn free_chat_id(&mut self, kind: ChatKind) -> Id {
        loop {
            let id = match kind {
                ChatKind::Group => ids::group(&mut self.rng),
                ChatKind::Supergroup | ChatKind::Channel => ids::supergroup(&mut self.rng),
            };
            if !self.chats.contains_key(&id) {
                return id;
            }
        }
    }
}

/// How many must be in a supergroup for it to have a sticker set of its own.
pub(crate) const MIN_FOR_STICKERS: usize = 100;
