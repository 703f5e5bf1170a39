//! Who is in a chat, and as what.

use serde::{Deserialize, Serialize};

use super::{Id, State, chat::Chat, content::Service, message::Place, queue::Lane};
use crate::{
    clock::Moment,
    flags::{Permission, Permissions, Right, Rights},
    render,
};

/// Who somebody is in a chat, and how they came in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Member {
    pub(crate) status: Status,
    /// The link they came in by, for as long as they are in.
    pub(crate) via_link: Option<String>,
    /// What an administrator or the owner is called in the chat.
    pub(crate) title: Option<String>,
    /// What a plain member is called in the chat.
    pub(crate) tag: Option<String>,
}

impl Member {
    pub(crate) const fn new(status: Status) -> Self {
        Self {
            status,
            via_link: None,
            title: None,
            tag: None,
        }
    }
}

/// Zero for a time means for ever.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Status {
    Creator,
    Administrator {
        rights: Rights,
        promoted_by: Id,
    },
    Member,
    /// Somebody who may do less than the others; also one who is not in the chat.
    Restricted {
        permissions: Permissions,
        until: i64,
        is_member: bool,
    },
    Left,
    Kicked {
        until: i64,
    },
}

impl Status {
    pub(crate) const fn is_present(self) -> bool {
        match self {
            Self::Creator | Self::Administrator { .. } | Self::Member => true,
            Self::Restricted { is_member, .. } => is_member,
            Self::Left | Self::Kicked { .. } => false,
        }
    }

    pub(crate) const fn is_admin(self) -> bool {
        matches!(self, Self::Creator | Self::Administrator { .. })
    }

    pub(crate) const fn is_kicked(self) -> bool {
        matches!(self, Self::Kicked { .. })
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

impl State {
    /// Who somebody is in a chat.
    pub(crate) fn status(&self, chat: Id, user: Id) -> Status {
        self.members
            .get(&(chat, user))
            .map_or(Status::Left, |member| member.status)
    }

    /// All who are in a chat or were, by id.
    pub(crate) fn members_of(&self, chat: Id) -> impl Iterator<Item = (Id, &Member)> + '_ {
        self.members
            .range((chat, Id::MIN)..=(chat, Id::MAX))
            .map(|((_, user), member)| (*user, member))
    }

    /// Who is in a chat, by id.
    pub(crate) fn present(&self, chat: Id) -> impl Iterator<Item = (Id, Status)> + '_ {
        self.members_of(chat)
            .map(|(id, member)| (id, member.status))
            .filter(|(_, status)| status.is_present())
    }

    pub(crate) fn creator(&self, chat: Id) -> Option<Id> {
        self.present(chat)
            .find(|(_, status)| *status == Status::Creator)
            .map(|(id, _)| id)
    }

    /// Whether somebody may do something in a chat of which no right of administrators speaks.
    pub(crate) fn may(&self, chat: &Chat, user: Id, permission: Permission) -> bool {
        match self.status(chat.id, user) {
            Status::Creator | Status::Administrator { .. } => true,
            Status::Restricted { permissions, .. } => {
                permissions.has(permission) && chat.permissions.has(permission)
            }
            Status::Member | Status::Left | Status::Kicked { .. } => {
                chat.permissions.has(permission)
            }
        }
    }

    /// Changes who somebody is in a chat and tells the bots that may know.
    pub(crate) fn set_status(
        &mut self,
        chat: Id,
        user: Id,
        status: Status,
        actor: Id,
        via: &Via,
        now: Moment,
    ) {
        let old = self.status(chat, user);
        if old == status {
            return;
        }
        let mut member = Member::new(status);
        match self.members.get(&(chat, user)) {
            Some(known) if old.is_present() && status.is_present() => {
                member.via_link.clone_from(&known.via_link);
                if status.is_admin() {
                    member.title.clone_from(&known.title);
                } else {
                    member.tag.clone_from(&known.tag);
                }
            }
            _ => member.via_link = via.link.clone().filter(|_| status.is_present()),
        }
        self.members.insert((chat, user), member);
        if status.is_present() {
            // Whoever is in has nothing to ask for any more.
            self.requests.remove(&(chat, user));
        }
        let change = render::Change {
            chat,
            user,
            actor,
            old,
            new: status,
            via,
        };
        self.tell_of_change(&change, now);
    }

    fn tell_of_change(&mut self, change: &render::Change<'_>, now: Moment) {
        let &render::Change {
            chat, user, actor, ..
        } = change;
        if self.is_bot(user) {
            self.know(user, actor);
            let update = render::member_changed(self, user, change, now);
            self.emit(user, "my_chat_member", Lane::chat(chat), &update, now);
        }
        let admins: Vec<Id> = self
            .present(chat)
            .filter(|(id, status)| status.is_admin() && *id != user && self.is_bot(*id))
            .map(|(id, _)| id)
            .collect();
        for bot in admins {
            if !self.queue(bot).allowed().contains("chat_member") {
                continue;
            }
            self.know(bot, user);
            self.know(bot, actor);
            let update = render::member_changed(self, bot, change, now);
            self.emit(bot, "chat_member", Lane::user(user), &update, now);
        }
    }

    /// Lets somebody in, and says so in the chat where it is a group.
    pub(crate) fn let_in(&mut self, chat: Id, user: Id, actor: Id, via: &Via, now: Moment) {
        let old = self.status(chat, user);
        if old.is_present() {
            return;
        }
        // A bot comes into a channel as an administrator or not at all; and who was restricted
        // before stays so.
        let status = match old {
            _ if self.chat(chat).is_channel() && self.is_bot(user) => Status::Administrator {
                rights: Rights::none().can_manage_chat(true),
                promoted_by: actor,
            },
            Status::Restricted {
                permissions, until, ..
            } => Status::Restricted {
                permissions,
                until,
                is_member: true,
            },
            _ => Status::Member,
        };
        self.set_status(chat, user, status, actor, via, now);
        if !self.chat(chat).is_channel() {
            let content = Service::NewMembers(vec![user]);
            let author = if via.link.is_some() { user } else { actor };
            self.post(Place::Chat(chat), author, content.into(), now);
        }
    }

    /// Lets somebody go: by themselves or by another, for good or not.
    pub(crate) fn let_out(&mut self, chat: Id, user: Id, status: Status, actor: Id, now: Moment) {
        let was_present = self.status(chat, user).is_present();
        self.set_status(chat, user, status, actor, &Via::default(), now);
        if was_present && !self.chat(chat).is_channel() {
            let content = Service::LeftMember(user);
            self.post(Place::Chat(chat), actor, content.into(), now);
        }
    }
}
