//! Users and bots.

use chappe_core::UnixTime;
use chappe_types::types::{
    ChatAdministratorRights, ChatMember, ChatMemberBanned, ChatMemberMember, ChatMemberUpdated,
    User,
};

use super::chat::chat;
use crate::{
    clock::Moment,
    flags::{Right, Rights},
    reply::to_json,
    state::{Id, State, message::Place},
};

/// The bot itself, as `getMe` tells of it.
pub(crate) fn me(state: &State, bot: Id) -> User {
    let settings = &state.bot(bot).settings;
    user(state, bot)
        .can_join_groups(settings.can_join_groups)
        .can_read_all_group_messages(!state.bot(bot).has_privacy)
        .supports_guest_queries(false)
        .supports_inline_queries(settings.inline.is_some())
        .can_connect_to_business(false)
        .has_main_web_app(settings.has_main_web_app)
        .has_topics_enabled(false)
        .allows_users_to_create_topics(false)
        .can_manage_bots(false)
        .supports_join_request_queries(false)
}

pub(crate) fn user(state: &State, id: Id) -> User {
    let known = state.user(id);
    let mut user = User::new(id, known.is_bot, &*known.first_name);
    user.last_name.clone_from(&known.last_name);
    user.username.clone_from(&known.username);
    user.language_code.clone_from(&known.language_code);
    user.is_premium = known.is_premium;
    user
}

/// The rights that a bot asks for in groups or in channels.
pub(crate) fn wanted_rights(rights: Rights, for_channels: bool) -> ChatAdministratorRights {
    let has = |right| rights.has(right);
    let shown = ChatAdministratorRights::new(
        has(Right::Anonymous),
        has(Right::ManageChat),
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
    if for_channels {
        shown
            .can_post_messages(has(Right::PostMessages))
            .can_edit_messages(has(Right::EditMessages))
            .can_manage_direct_messages(has(Right::ManageDirectMessages))
    } else {
        shown
            .can_pin_messages(has(Right::PinMessages))
            .can_manage_topics(has(Right::ManageTopics))
            .can_manage_tags(has(Right::ManageTags))
    }
}

/// The content of `my_chat_member` where a user stops the bot or lets it write again.
pub(crate) fn blocked(state: &State, bot: Id, user: Id, is_blocked: bool, now: Moment) -> String {
    let me = || self::user(state, bot);
    let banned = || ChatMember::from(ChatMemberBanned::new(me(), UnixTime(0)));
    let member = || ChatMember::from(ChatMemberMember::new(me()));
    let (old, new) = if is_blocked {
        (member(), banned())
    } else {
        (banned(), member())
    };
    let chat = chat(state, Place::Private { bot, user });
    let update = ChatMemberUpdated::new(chat, self::user(state, user), now.unix, old, new);
    to_json(&update)
}
