//! Groups, supergroups and channels.

use serde::{Deserialize, Serialize};

use super::{
    Id, State,
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
        let members: Vec<(Id, Status)> = self
            .members_of(group)
            .map(|(id, member)| (id, member.status))
            .collect();
        for (id, status) in members {
            self.members.insert((supergroup, id), Member::new(status));
        }
        let place = Place::Chat(group);
        self.post(place, owner, Service::MigrateTo(supergroup).into(), now);
        self.chat_mut(group).upgraded_to = Some(supergroup);
        let content = Service::MigrateFrom(group);
        self.post(Place::Chat(supergroup), owner, content.into(), now);
        supergroup
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
