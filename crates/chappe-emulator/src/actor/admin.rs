//! What the owner of a chat does with its members and settings.

use std::time::Duration;

use bytes::Bytes;
use chappe_types::types::{ReactionType, ReactionTypeEmoji};

use super::{Account, BotAccount, Chat};
use crate::{
    clock::Moment,
    flags::Permissions,
    state::{
        Id, State,
        chat::{self, ChatKind},
        file::{Details, FileKind},
        member::{Member, Status, Via, until},
    },
};

impl Chat {
    /// The owner bans somebody until this Unix time. As on Telegram, what is less than half a
    /// minute or more than 366 days away is for ever.
    pub fn ban_until(&self, account: &impl Account, unix_time: i64) {
        self.act(|state, chat, owner, now| {
            let until = until(unix_time, now);
            state.let_out(chat, account.id(), Status::Kicked { until }, owner, now);
        });
    }

    /// The owner lets a member do this much and no more; all permissions make them a plain member
    /// again.
    pub fn restrict(&self, account: &impl Account, permissions: Permissions) {
        self.restrict_until(account, permissions, 0);
    }

    /// The same until a Unix time, see [`ban_until`](Self::ban_until).
    pub fn restrict_until(&self, account: &impl Account, permissions: Permissions, unix_time: i64) {
        self.act(|state, chat, owner, now| {
            let is_member = state.status(chat, account.id()).is_present();
            let status = Status::restricted(permissions, until(unix_time, now), is_member);
            let via = Via::default();
            state.set_status(chat, account.id(), status, owner, &via, now);
        });
    }

    /// The owner says what members may do.
    pub fn set_permissions(&self, permissions: Permissions) {
        self.set(|chat| chat.permissions = permissions);
    }

    /// The owner makes members wait this long between two messages, in whole seconds.
    pub fn set_slow_mode(&self, delay: Duration) {
        let seconds = i64::try_from(delay.as_secs()).unwrap_or(i64::MAX);
        self.set(|chat| chat.slow_mode = seconds);
    }

    /// The owner renames the chat.
    pub fn set_title(&self, title: &str) {
        self.act(|state, chat, owner, now| {
            state.set_title(chat, owner, title, now);
        });
    }

    /// The owner gives the chat a picture.
    pub fn set_photo(&self, bytes: impl Into<Bytes>) {
        let bytes = bytes.into();
        self.act(|state, chat, owner, now| {
            let details = Details {
                width: PHOTO_SIZE,
                height: PHOTO_SIZE,
                ..Details::default()
            };
            let file = state.add_file(FileKind::Photo, "photo.jpg", bytes, details);
            state.set_photo(chat, owner, Some(file), now);
        });
    }

    /// The owner takes the picture away.
    pub fn remove_photo(&self) {
        self.act(|state, chat, owner, now| {
            state.set_photo(chat, owner, None, now);
        });
    }

    /// What an administrator is called in the chat; an empty text for nothing special.
    pub fn set_custom_title(&self, account: &impl Account, title: &str) {
        self.change_member(account, |member| member.title = some(title));
    }

    /// What a plain member is called in the chat; an empty text for nothing.
    pub fn set_tag(&self, account: &impl Account, tag: &str) {
        self.change_member(account, |member| member.tag = some(tag));
    }

    /// The owner acts under the chat's name from now on, as administrators do who have the right
    /// [`is_anonymous`](crate::Rights::is_anonymous).
    pub fn hide_owner(&self) {
        self.change_owner(|owner| owner.is_hidden = true);
    }

    /// The owner acts under their own name again.
    pub fn show_owner(&self) {
        self.change_owner(|owner| owner.is_hidden = false);
    }

    /// The owner forbids a channel to write in the chat.
    pub fn ban_channel(&self, channel: &Self) {
        let sender = channel.shared_id();
        self.act(|state, chat, _, _| state.set_sender_banned(chat, sender, true));
    }

    /// The owner lets a channel write again.
    pub fn unban_channel(&self, channel: &Self) {
        let sender = channel.shared_id();
        self.act(|state, chat, _, _| state.set_sender_banned(chat, sender, false));
    }

    /// The owner allows these emoji as reactions and no others.
    pub fn allow_reactions(&self, emoji: &[&str]) {
        let reactions: Vec<ReactionType> = emoji
            .iter()
            .map(|emoji| ReactionTypeEmoji::new(*emoji).into())
            .collect();
        self.set(|chat| chat.reactions = Some(reactions));
    }

    /// The owner of a channel gives it a group in which its posts are discussed. Each chat shows
    /// the other as `linked_chat_id`; posts are not copied into the group.
    ///
    /// # Panics
    ///
    /// Where the one is no channel or the other no supergroup.
    pub fn link_discussion(&self, group: &Self) {
        let group = group.shared_id();
        self.act(|state, channel, _, _| {
            assert!(
                state.chat(channel).is_channel() && state.chat(group).kind == ChatKind::Supergroup,
                "a channel can be linked to a supergroup, and nothing else to anything"
            );
            state.link_chats(channel, group);
        });
    }

    /// Whoever wants to come into the public chat has to ask from now on.
    pub fn ask_before_joining(&self) {
        self.set(|chat| chat.joins_by_request = true);
    }

    /// The owner has a bot decide about requests to join before the administrators do. It needs
    /// the right to invite users.
    pub fn set_guard(&self, bot: &BotAccount) {
        let guard = bot.id();
        self.set(|chat| chat.guard = Some(guard));
    }

    /// The owner lets in whoever has asked for it.
    pub fn approve_join_request(&self, account: &impl Account) {
        self.act(|state, chat, owner, now| {
            state.end_request(chat, account.id(), Some(owner), now);
        });
    }

    /// The owner turns down whoever has asked to be let in.
    pub fn decline_join_request(&self, account: &impl Account) {
        self.act(|state, chat, _, now| state.end_request(chat, account.id(), None, now));
    }

    fn set(&self, set: impl FnOnce(&mut chat::Chat)) {
        self.act(|state, chat, _, _| set(state.chat_mut(chat)));
    }

    fn change_member(&self, account: &impl Account, change: impl FnOnce(&mut Member)) {
        self.act(|state, chat, owner, now| {
            change_member(state, chat, account.id(), owner, change, now);
        });
    }

    fn change_owner(&self, change: impl FnOnce(&mut Member)) {
        self.act(|state, chat, owner, now| change_member(state, chat, owner, owner, change, now));
    }
}

fn change_member(
    state: &mut State,
    chat: Id,
    user: Id,
    actor: Id,
    change: impl FnOnce(&mut Member),
    now: Moment,
) {
    let mut member = state.member(chat, user);
    change(&mut member);
    state.set_member(chat, user, &member, actor, &Via::default(), now);
}

fn some(text: &str) -> Option<String> {
    Some(text.to_owned()).filter(|text| !text.is_empty())
}

/// Width and height that Telegram scales the pictures of chats to.
const PHOTO_SIZE: i64 = 640;
