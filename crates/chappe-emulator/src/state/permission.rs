//! What somebody may do in a chat.

use super::{
    Id, State,
    chat::Chat,
    member::Status,
    message::{Draft, Place},
};
use crate::{
    clock::Moment,
    flags::{Permission, Right},
};

impl Permission {
    /// The right by which administrators may do the same.
    const fn right(self) -> Option<Right> {
        match self {
            Self::ChangeInfo => Some(Right::ChangeInfo),
            Self::InviteUsers => Some(Right::InviteUsers),
            Self::PinMessages => Some(Right::PinMessages),
            Self::ManageTopics => Some(Right::ManageTopics),
            _ => None,
        }
    }
}

impl State {
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

    /// Whether somebody may do what administrators have a right for and members a permission:
    /// change, invite, pin, manage topics. To a bot the permission of all members gives nothing.
    pub(crate) fn may_manage(&self, chat: Id, user: Id, permission: Permission) -> bool {
        let status = self.status(chat, user);
        if permission.right().is_some_and(|right| status.has(right)) {
            return true;
        }
        let known = self.chat(chat);
        let all_may = !known.is_channel() && known.permissions.has(permission);
        let they_may = match status {
            Status::Restricted { permissions, .. } => permissions.has(permission),
            _ => true,
        };
        status.is_present() && !self.is_bot(user) && all_may && they_may
    }

    /// For how many seconds somebody has to wait until they may write in a chat again.
    pub(crate) fn slow_mode_wait(&self, chat: Id, user: Id, now: Moment) -> Option<i64> {
        let delay = self.chat(chat).slow_mode;
        if delay == 0 || self.status(chat, user).is_admin() {
            return None;
        }
        let last = self
            .messages_in(Place::Chat(chat))
            .rev()
            .take_while(|message| message.date + delay > now.unix)
            .find(|message| message.author == user && !message.draft.content.is_service())?;
        Some(last.date + delay - now.unix)
    }

    /// Whether a user may write something into a chat; if not, why.
    pub(crate) fn may_post(
        &self,
        chat: Id,
        user: Id,
        draft: &Draft,
        now: Moment,
    ) -> Result<(), String> {
        let status = self.status(chat, user);
        let known = self.chat(chat);
        let title = &known.title;
        if known.is_inactive() {
            return Err(format!("{title:?} is no more"));
        }
        if let Some(sender) = draft.sender_chat {
            return self.may_send_as(known, user, self.chat(sender));
        }
        if !status.is_present() {
            return Err(format!("they are not in {title:?}"));
        }
        let (permission, _) = draft.content.permission();
        if known.is_channel() && !status.has(Right::PostMessages) {
            return Err(format!("they may not post in {title:?}"));
        }
        if !known.is_channel() && !self.may(known, user, permission) {
            return Err(match status {
                Status::Restricted { .. } => format!("they are restricted in {title:?}"),
                _ => format!("members may not write in {title:?}"),
            });
        }
        if !self.may_write_in_topic(chat, draft.thread, user) {
            return Err(format!("the topic of {title:?} is closed"));
        }
        match self.slow_mode_wait(chat, user, now) {
            Some(seconds) => Err(format!("{title:?} has them wait for {seconds} seconds")),
            None => Ok(()),
        }
    }

    /// Whether a user may write into a chat in a channel's name: not where it is banned, or
    /// another channel of its owner.
    fn may_send_as(&self, chat: &Chat, user: Id, channel: &Chat) -> Result<(), String> {
        let title = &channel.title;
        if !self.status(channel.id, user).has(Right::PostMessages) {
            return Err(format!("they may not speak for {title:?}"));
        }
        let owner = self.creator(channel.id);
        let mut banned = self
            .banned_senders
            .range((chat.id, Id::MIN)..=(chat.id, Id::MAX));
        if banned.any(|((_, sender), _)| self.creator(*sender) == owner) {
            return Err(format!("{title:?} is banned from {:?}", chat.title));
        }
        Ok(())
    }
}
