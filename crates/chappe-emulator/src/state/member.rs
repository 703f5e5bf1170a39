//! Who is in a chat, and as what.

use serde::{Deserialize, Serialize};

use super::{Id, Known, State, chat::ChatKind, content::Service, message::Place, queue::Lane};
use crate::{
    clock::Moment,
    flags::{Permissions, Right, Rights},
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
    /// Until when somebody has paid for being in the chat.
    pub(crate) paid_until: Option<i64>,
    /// Whether the owner acts under the chat's name; administrators have a right for it.
    pub(crate) is_hidden: bool,
}

impl Member {
    pub(crate) const fn new(status: Status) -> Self {
        Self {
            status,
            via_link: None,
            title: None,
            tag: None,
            paid_until: None,
            is_hidden: false,
        }
    }

    /// When this ends by itself.
    const fn end(&self) -> Option<i64> {
        match self.status {
            Status::Restricted { until, .. } | Status::Kicked { until } if until > 0 => Some(until),
            _ => self.paid_until,
        }
    }

    /// The same somebody as something else: what is known of them goes along as far as it can.
    fn changed_to(&self, status: Status, via: &Via) -> Self {
        let mut member = Self::new(status);
        if !status.is_present() {
            return member;
        }
        if !self.status.is_present() {
            member.via_link.clone_from(&via.link);
            return member;
        }
        member.via_link.clone_from(&self.via_link);
        member.paid_until = self.paid_until;
        if status.is_admin() {
            member.title.clone_from(&self.title);
        } else {
            member.tag.clone_from(&self.tag);
        }
        member
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

    /// An administrator with these rights, as far as there are such in a chat of this kind; who
    /// has none of them is a plain member.
    pub(crate) fn promoted(kind: ChatKind, rights: Rights, promoted_by: Id) -> Self {
        let rights = Rights::chosen(|right, _| rights.has(right) && right.is_of(kind));
        if rights == Rights::none() {
            return Self::Member;
        }
        Self::Administrator {
            rights: rights.can_manage_chat(true),
            promoted_by,
        }
    }

    /// A member who may do this much and no more; who may do everything is a plain one.
    pub(crate) fn restricted(permissions: Permissions, until: i64, is_member: bool) -> Self {
        match (permissions == Permissions::all(), is_member) {
            (true, true) => Self::Member,
            (true, false) => Self::Left,
            (false, _) => Self::Restricted {
                permissions,
                until,
                is_member,
            },
        }
    }
}

impl Right {
    /// Whether administrators of such a chat can have it.
    const fn is_of(self, kind: ChatKind) -> bool {
        match self {
            Self::PostMessages | Self::EditMessages | Self::ManageDirectMessages => {
                matches!(kind, ChatKind::Channel)
            }
            Self::Anonymous | Self::PinMessages | Self::ManageTags => {
                !matches!(kind, ChatKind::Channel)
            }
            Self::ManageTopics => matches!(kind, ChatKind::Supergroup),
            _ => true,
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
    /// What is known of somebody in a chat; whoever was never in it has left.
    pub(crate) fn member(&self, chat: Id, user: Id) -> Member {
        let known = self.members.get(&(chat, user));
        known.cloned().unwrap_or(Member::new(Status::Left))
    }

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

    /// Whether somebody acts under the chat's name and not their own.
    pub(crate) fn is_anonymous(&self, chat: Id, user: Id) -> bool {
        let member = self.members.get(&(chat, user));
        member.is_some_and(|member| match member.status {
            Status::Creator => member.is_hidden,
            status => status.has(Right::Anonymous),
        })
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
        let old = self.member(chat, user);
        if old.status != status {
            let member = old.changed_to(status, via);
            self.set_member(chat, user, &member, actor, via, now);
        }
    }

    /// Changes what is known of somebody in a chat and tells the bots that may know.
    pub(crate) fn set_member(
        &mut self,
        chat: Id,
        user: Id,
        member: &Member,
        actor: Id,
        via: &Via,
        now: Moment,
    ) {
        let old = self.member(chat, user);
        if old == *member {
            return;
        }
        self.put_member(chat, user, member.clone());
        if member.status.is_present() || member.status.is_kicked() {
            // Whoever is in has nothing to ask for any more, and whoever is banned may not ask.
            self.drop_request(chat, user);
        }
        let change = render::Change {
            chat,
            user,
            actor,
            old: &old,
            new: member,
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
        let old = self.status(chat, user);
        // Whoever leaves under a restriction finds it there when they come back.
        let status = match (old, status) {
            (
                Status::Restricted {
                    permissions, until, ..
                },
                Status::Left,
            ) => Status::Restricted {
                permissions,
                until,
                is_member: false,
            },
            _ => status,
        };
        self.set_status(chat, user, status, actor, &Via::default(), now);
        if old.is_present() && !self.chat(chat).is_channel() {
            let content = Service::LeftMember(user);
            self.post(Place::Chat(chat), actor, content.into(), now);
        }
    }

    /// Ends the bans, restrictions and subscriptions whose time is over. Nobody is told that a ban
    /// or a restriction has ended: Telegram tells of neither.
    pub(crate) fn lapse(&mut self, now: Moment) {
        loop {
            let next = self.lapses.keys().next().copied();
            let Some((end, chat, user)) = next.filter(|(end, ..)| *end <= now.unix) else {
                return;
            };
            self.lapses.remove(&(end, chat, user));
            let mut member = self.member(chat, user);
            // It may have been changed since.
            if member.end() != Some(end) {
                continue;
            }
            member.status = match member.status {
                Status::Restricted { is_member, .. } if is_member => Status::Member,
                Status::Restricted { .. } | Status::Kicked { .. } => Status::Left,
                _ => {
                    self.let_out(chat, user, Status::Left, user, now);
                    continue;
                }
            };
            self.put_member(chat, user, member);
        }
    }

    /// Takes down who somebody is in a chat, and tells nobody.
    pub(crate) fn put_member(&mut self, chat: Id, user: Id, member: Member) {
        if let Some(end) = member.end() {
            self.lapses.insert((end, chat, user), Known);
        }
        self.members.insert((chat, user), member);
    }
}

/// Until when a ban or a restriction that was ordered until this time holds: what is nearer than
/// half a minute or farther than a year and a day is for ever.
pub(crate) const fn until(ordered: i64, now: Moment) -> i64 {
    let seconds = ordered.saturating_sub(now.unix);
    if seconds < MIN_TERM || seconds > MAX_TERM {
        0
    } else {
        ordered
    }
}

/// In seconds.
const MIN_TERM: i64 = 30;
/// In seconds: 366 days.
const MAX_TERM: i64 = 366 * 86_400;
