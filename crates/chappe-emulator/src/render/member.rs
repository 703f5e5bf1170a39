//! Who is in a chat, and what changed about it.

use chappe_core::UnixTime;
use chappe_types::types::{
    ChatMember, ChatMemberAdministrator, ChatMemberBanned, ChatMemberLeft, ChatMemberMember,
    ChatMemberOwner, ChatMemberRestricted, ChatMemberUpdated, User,
};

use super::{account::user, chat::chat, link::link, message::group_anonymous_bot};
use crate::{
    clock::Moment,
    flags::{Permission, Permissions, Right, Rights},
    reply::to_json,
    state::{
        Id, State,
        chat::ChatKind,
        member::{Member, Status, Via},
        message::Place,
    },
};

/// Who somebody is in a chat, as this bot is told.
pub(crate) fn member(state: &State, bot: Id, chat: Id, user: Id, member: &Member) -> ChatMember {
    let kind = state.chat(chat).kind;
    let person = self::user(state, user);
    match member.status {
        Status::Creator => {
            let mut shown = ChatMemberOwner::new(person, member.is_hidden);
            shown.custom_title.clone_from(&member.title);
            shown.into()
        }
        Status::Administrator {
            rights,
            promoted_by,
        } => {
            let mut shown = administrator(person, rights, promoted_by == bot, kind);
            shown.custom_title.clone_from(&member.title);
            shown.into()
        }
        Status::Member => {
            let mut shown = ChatMemberMember::new(person);
            shown.tag.clone_from(&member.tag);
            shown.until_date = member.paid_until.map(UnixTime);
            shown.into()
        }
        Status::Restricted {
            permissions,
            until,
            is_member,
        } => {
            let mut shown = restricted(person, permissions, until, is_member);
            shown.tag.clone_from(&member.tag);
            shown.into()
        }
        Status::Left => ChatMemberLeft::new(person).into(),
        Status::Kicked { until } => ChatMemberBanned::new(person, UnixTime(until)).into(),
    }
}

/// What stands beside the name of whoever writes in a supergroup.
pub(super) fn tag(state: &State, place: Place, user: Id) -> Option<String> {
    let Place::Chat(chat) = place else {
        return None;
    };
    let member = state.members.get(&(chat, user))?;
    let is_shown = state.chat(chat).kind == ChatKind::Supergroup;
    let tag = member.tag.as_ref().or(member.title.as_ref());
    tag.filter(|_| is_shown).cloned()
}

/// Both sides of a private chat are plain members of it.
pub(crate) fn private_member(state: &State, user: Id) -> ChatMember {
    ChatMemberMember::new(self::user(state, user)).into()
}

/// A change of who somebody is in a chat.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Change<'a> {
    pub(crate) chat: Id,
    pub(crate) user: Id,
    pub(crate) actor: Id,
    pub(crate) old: &'a Member,
    pub(crate) new: &'a Member,
    pub(crate) via: &'a Via,
}

/// The content of `my_chat_member` and `chat_member`.
pub(crate) fn member_changed(state: &State, bot: Id, change: &Change<'_>, now: Moment) -> String {
    let actor = if state.is_anonymous(change.chat, change.actor) {
        group_anonymous_bot()
    } else {
        user(state, change.actor)
    };
    let mut update = ChatMemberUpdated::new(
        chat(state, Place::Chat(change.chat)),
        actor,
        now.unix,
        member(state, bot, change.chat, change.user, change.old),
        member(state, bot, change.chat, change.user, change.new),
    );
    if let Some(url) = &change.via.link {
        let mut links = state.links_of(change.chat);
        if let Some((number, _)) = links.find(|(_, link)| link.url == *url) {
            update = update.invite_link(link(state, bot, change.chat, number));
        }
    }
    if change.via.is_join_request {
        update = update.via_join_request(true);
    }
    to_json(&update)
}

fn administrator(
    user: User,
    rights: Rights,
    can_be_edited: bool,
    kind: ChatKind,
) -> ChatMemberAdministrator {
    let has = |right| rights.has(right);
    let shown = ChatMemberAdministrator::new(
        user,
        can_be_edited,
        has(Right::Anonymous),
        // Whoever is an administrator has this one.
        true,
        has(Right::DeleteMessages),
        has(Right::ManageVideoChats),
        has(Right::RestrictMembers),
        has(Right::PromoteMembers),
        has(Right::ChangeInfo),
        has(Right::InviteUsers),
        has(Right::PostStories),
        has(Right::EditStories),
        has(Right::DeleteStories),
        has(Right::SendWelcomeMessages),
    );
    match kind {
        ChatKind::Channel => shown
            .can_post_messages(has(Right::PostMessages))
            .can_edit_messages(has(Right::EditMessages))
            .can_manage_direct_messages(has(Right::ManageDirectMessages)),
        ChatKind::Supergroup => shown
            .can_pin_messages(has(Right::PinMessages))
            .can_manage_tags(has(Right::ManageTags))
            .can_manage_topics(has(Right::ManageTopics)),
        ChatKind::Group => shown
            .can_pin_messages(has(Right::PinMessages))
            .can_manage_tags(has(Right::ManageTags)),
    }
}

fn restricted(
    user: User,
    permissions: Permissions,
    until: i64,
    is_member: bool,
) -> ChatMemberRestricted {
    let may = |permission| permissions.has(permission);
    ChatMemberRestricted::new(
        user,
        is_member,
        may(Permission::SendMessages),
        may(Permission::SendAudios),
        may(Permission::SendDocuments),
        may(Permission::SendPhotos),
        may(Permission::SendVideos),
        may(Permission::SendVideoNotes),
        may(Permission::SendVoiceNotes),
        may(Permission::SendPolls),
        may(Permission::SendOtherMessages),
        may(Permission::AddWebPagePreviews),
        may(Permission::ReactToMessages),
        may(Permission::EditTag),
        may(Permission::ChangeInfo),
        may(Permission::InviteUsers),
        may(Permission::PinMessages),
        may(Permission::ManageTopics),
        UnixTime(until),
    )
}
