//! Groups, supergroups and channels, and who is in them.

use std::collections::BTreeMap;

use super::{
    State, ids,
    link::{JoinRequest, Link},
    message::{Content, Place},
};
use crate::{
    clock::Moment,
    render,
    rights::{Right, Rights},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

#[derive(Debug)]
pub(crate) struct Chat {
    pub(crate) id: i64,
    pub(crate) kind: ChatKind,
    pub(crate) title: String,
    pub(crate) username: Option<String>,
    pub(crate) description: Option<String>,
    pub(crate) members: BTreeMap<i64, Member>,
    pub(crate) links: Vec<Link>,
    pub(crate) requests: Vec<JoinRequest>,
    /// The supergroup that a basic group has become.
    pub(crate) upgraded_to: Option<i64>,
    pub(crate) is_deleted: bool,
    /// Whether members who are no administrators may write.
    pub(crate) members_may_write: bool,
}

/// Who somebody is in a chat, and how they came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Member {
    pub(crate) status: Status,
    /// The link they came in by, for as long as they are in.
    pub(crate) via_link: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Status {
    Creator,
    Administrator { rights: Rights, promoted_by: i64 },
    Member,
    Left,
    Kicked,
}

impl Status {
    pub(crate) const fn is_present(self) -> bool {
        matches!(
            self,
            Self::Creator | Self::Administrator { .. } | Self::Member
        )
    }

    pub(crate) const fn is_admin(self) -> bool {
        matches!(self, Self::Creator | Self::Administrator { .. })
    }

    pub(crate) const fn has(self, right: Right) -> bool {
        match self {
            Self::Creator => true,
            Self::Administrator { rights, .. } => rights.has(right),
            _ => false,
        }
    }
}

/// How a change of membership came about.
#[derive(Clone, Debug, Default)]
pub(crate) struct Via {
    pub(crate) link: Option<String>,
    pub(crate) is_join_request: bool,
}

impl Chat {
    pub(crate) fn status(&self, user: i64) -> Status {
        self.members
            .get(&user)
            .map_or(Status::Left, |member| member.status)
    }

    pub(crate) fn is_channel(&self) -> bool {
        self.kind == ChatKind::Channel
    }

    /// Whether a basic group is no more.
    pub(crate) fn is_inactive(&self) -> bool {
        self.is_deleted || self.upgraded_to.is_some()
    }

    pub(crate) fn present(&self) -> impl Iterator<Item = (i64, Status)> + '_ {
        self.members
            .iter()
            .map(|(id, member)| (*id, member.status))
            .filter(|(_, status)| status.is_present())
    }

    pub(crate) fn creator(&self) -> Option<i64> {
        self.present()
            .find(|(_, status)| *status == Status::Creator)
            .map(|(id, _)| id)
    }
}

impl State {
    pub(crate) fn create_chat(
        &mut self,
        kind: ChatKind,
        title: &str,
        owner: i64,
        now: Moment,
    ) -> i64 {
        let id = loop {
            let id = if kind == ChatKind::Group {
                ids::group(&mut self.rng)
            } else {
                ids::supergroup(&mut self.rng)
            };
            if !self.chats.contains_key(&id) {
                break id;
            }
        };
        let creator = Member {
            status: Status::Creator,
            via_link: None,
        };
        let chat = Chat {
            id,
            kind,
            title: title.to_owned(),
            username: None,
            description: None,
            members: BTreeMap::from([(owner, creator)]),
            links: Vec::new(),
            requests: Vec::new(),
            upgraded_to: None,
            is_deleted: false,
            members_may_write: true,
        };
        self.chats.insert(id, chat);
        let created = match kind {
            ChatKind::Group => Content::GroupCreated,
            ChatKind::Supergroup => Content::SupergroupCreated,
            ChatKind::Channel => Content::ChannelCreated,
        };
        self.post(Place::Chat(id), owner, created.into(), now);
        id
    }

    /// Changes who somebody is in a chat and tells the bots that may know.
    pub(crate) fn set_status(
        &mut self,
        chat: i64,
        user: i64,
        status: Status,
        actor: i64,
        via: &Via,
        now: Moment,
    ) {
        let place = self.chat_mut(chat);
        let old = place.status(user);
        if old == status {
            return;
        }
        let via_link = match place.members.get(&user) {
            Some(member) if old.is_present() && status.is_present() => member.via_link.clone(),
            _ => via.link.clone().filter(|_| status.is_present()),
        };
        place.members.insert(user, Member { status, via_link });
        if status.is_present() {
            // Whoever is in has nothing to ask for any more.
            place.requests.retain(|request| request.user != user);
        }
        let change = render::Change {
            chat,
            user,
            actor,
            old,
            new: status,
            via,
        };
        if self.bots.contains_key(&user) {
            self.know(user, actor);
            let update = render::member_changed(self, user, &change, now);
            self.emit(user, "my_chat_member", &update, now);
        }
        let admins: Vec<i64> = self
            .chat(chat)
            .present()
            .filter(|(id, status)| status.is_admin() && *id != user && self.bots.contains_key(id))
            .map(|(id, _)| id)
            .collect();
        for bot in admins {
            if !self.bot(bot).queue.allowed().contains("chat_member") {
                continue;
            }
            self.know(bot, user);
            self.know(bot, actor);
            let update = render::member_changed(self, bot, &change, now);
            self.emit(bot, "chat_member", &update, now);
        }
    }

    /// Lets somebody in, and says so in the chat where it is a group.
    pub(crate) fn let_in(&mut self, chat: i64, user: i64, actor: i64, via: &Via, now: Moment) {
        if self.chat(chat).status(user).is_present() {
            return;
        }
        // A bot comes into a channel as an administrator or not at all.
        let status = if self.chat(chat).is_channel() && self.bots.contains_key(&user) {
            Status::Administrator {
                rights: Rights::none().can_manage_chat(true),
                promoted_by: actor,
            }
        } else {
            Status::Member
        };
        self.set_status(chat, user, status, actor, via, now);
        if !self.chat(chat).is_channel() {
            let content = Content::NewMembers(vec![user]);
            let author = if via.link.is_some() { user } else { actor };
            self.post(Place::Chat(chat), author, content.into(), now);
        }
    }

    /// Lets somebody go: by themselves or by another, for good or not.
    pub(crate) fn let_out(
        &mut self,
        chat: i64,
        user: i64,
        status: Status,
        actor: i64,
        now: Moment,
    ) {
        let was_present = self.chat(chat).status(user).is_present();
        self.set_status(chat, user, status, actor, &Via::default(), now);
        if was_present && !self.chat(chat).is_channel() {
            let content = Content::LeftMember(user);
            self.post(Place::Chat(chat), actor, content.into(), now);
        }
    }

    /// Turns a basic group into a supergroup and gives the new id.
    pub(crate) fn upgrade(&mut self, group: i64, now: Moment) -> i64 {
        let old = self.chat(group);
        let owner = old.creator().unwrap_or_default();
        let (title, members, may_write) = (
            old.title.clone(),
            old.members.clone(),
            old.members_may_write,
        );
        let supergroup = loop {
            let id = ids::supergroup(&mut self.rng);
            if !self.chats.contains_key(&id) {
                break id;
            }
        };
        let chat = Chat {
            id: supergroup,
            kind: ChatKind::Supergroup,
            title,
            username: None,
            description: None,
            members: members
                .into_iter()
                .map(|(id, member)| {
                    let status = member.status;
                    (
                        id,
                        Member {
                            status,
                            via_link: None,
                        },
                    )
                })
                .collect(),
            links: Vec::new(),
            requests: Vec::new(),
            upgraded_to: None,
            is_deleted: false,
            members_may_write: may_write,
        };
        self.chats.insert(supergroup, chat);
        let place = Place::Chat(group);
        self.post(place, owner, Content::MigrateTo(supergroup).into(), now);
        self.chat_mut(group).upgraded_to = Some(supergroup);
        let content = Content::MigrateFrom(group);
        self.post(Place::Chat(supergroup), owner, content.into(), now);
        supergroup
    }

    /// A bot has seen a user.
    pub(crate) fn know(&mut self, bot: i64, user: i64) {
        if let Some(bot) = self.bots.get_mut(&bot) {
            bot.known_users.insert(user);
        }
    }
}
