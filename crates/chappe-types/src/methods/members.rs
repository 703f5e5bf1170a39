// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Members of a chat and what they may do.

use chappe_core::{ChatId, Method, MethodSpec, Repeat, UnixTime};

use crate::types::{ChatMember, ChatPermissions};

/// Bans a user from a group or channel and removes the user.
///
/// The bot must be an administrator with `can_restrict_members`, and other administrators can't be
/// banned. In a basic group the user is only removed. An `until_date` less than 30 seconds or more
/// than 366 days away means forever.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): who is banned stays banned; in a
/// basic group the second may answer `member not found`.
///
/// <https://core.telegram.org/bots/api#banchatmember>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BanChatMember {
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// The user to ban.
    pub user_id: i64,
    /// When the ban ends; under 30 seconds or over 366 days from now means never, as in plain
    /// groups.
    pub until_date: Option<UnixTime>,
    /// Deletes all that the user wrote in the group as well; in supergroups and channels that
    /// happens anyway.
    pub revoke_messages: Option<bool>,
}

method_builder! { BanChatMember(chat_id: into ChatId, user_id: plain i64) {
    /// When the ban ends; under 30 seconds or over 366 days from now means never, as in plain
    /// groups.
    until_date: into UnixTime,
    /// Deletes all that the user wrote in the group as well; in supergroups and channels that
    /// happens anyway.
    revoke_messages: plain bool,
} }

parameters! { BanChatMember {
    chat_id: required, user_id: required, until_date: optional, revoke_messages: optional,
} }

impl Method for BanChatMember {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("banChatMember", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Lifts a user's ban from a supergroup or channel.
///
/// **A user who is a member is removed by this**, unless `only_if_banned` is set. The user does not
/// come back alone but may join again. Needs `can_restrict_members`.
///
/// Returns `true`.
///
/// Repeat class: [`Duplicating`](chappe_core::Repeat::Duplicating): without `only_if_banned` it
/// removes a member: a user who came back after the first is thrown out by the second.
///
/// <https://core.telegram.org/bots/api#unbanchatmember>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UnbanChatMember {
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// The user to unban.
    pub user_id: i64,
    /// Does nothing to a user who is not banned; without it a present member is removed from the
    /// chat.
    pub only_if_banned: Option<bool>,
}

method_builder! { UnbanChatMember(chat_id: into ChatId, user_id: plain i64) {
    /// Does nothing to a user who is not banned; without it a present member is removed from the
    /// chat.
    only_if_banned: plain bool,
} }

parameters! { UnbanChatMember {
    chat_id: required, user_id: required, only_if_banned: optional,
} }

impl Method for UnbanChatMember {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("unbanChatMember", Repeat::Duplicating);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Takes rights from a member of a supergroup, or gives them back.
///
/// The bot must be an administrator with `can_restrict_members`. All permissions set lifts the
/// restriction. An `until_date` less than 30 seconds or more than 366 days away means forever.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): sets the whole list of
/// permissions.
///
/// <https://core.telegram.org/bots/api#restrictchatmember>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RestrictChatMember {
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// The member to restrict.
    pub user_id: i64,
    /// What the user may do from now on.
    pub permissions: ChatPermissions,
    /// Takes each permission by itself; otherwise granting some of them grants those they build on.
    pub use_independent_chat_permissions: Option<bool>,
    /// When the restriction ends; under 30 seconds or over 366 days from now means never.
    pub until_date: Option<UnixTime>,
}

method_builder! { RestrictChatMember(chat_id: into ChatId, user_id: plain i64, permissions: plain ChatPermissions) {
    /// Takes each permission by itself; otherwise granting some of them grants those they build on.
    use_independent_chat_permissions: plain bool,
    /// When the restriction ends; under 30 seconds or over 366 days from now means never.
    until_date: into UnixTime,
} }

parameters! { RestrictChatMember {
    chat_id: required, user_id: required, permissions: required,
    use_independent_chat_permissions: optional, until_date: optional,
} }

impl Method for RestrictChatMember {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("restrictChatMember", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Makes a user an administrator with the given rights, or takes the rights away.
///
/// The bot must be an administrator with `can_promote_members` and can give only rights that it has
/// itself. Each call sets the whole list: rights left out are taken away, and with none the user is
/// an ordinary member again.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): sets the whole list of rights.
///
/// <https://core.telegram.org/bots/api#promotechatmember>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PromoteChatMember {
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// The member to make an administrator; with all rights off, the user is one no longer.
    pub user_id: i64,
    /// Hides that the user is in the chat; messages then come from the chat itself.
    pub is_anonymous: Option<bool>,
    /// Grants the event log, boosts, hidden members, spam reports, no slow mode; any other right
    /// includes it.
    pub can_manage_chat: Option<bool>,
    /// Grants deleting messages of others.
    pub can_delete_messages: Option<bool>,
    /// Grants running video chats.
    pub can_manage_video_chats: Option<bool>,
    /// Grants restricting and banning members, and supergroup statistics; in channels granted
    /// unless refused.
    pub can_restrict_members: Option<bool>,
    /// Grants naming administrators with no more than one's own rights, and demoting those one
    /// named.
    pub can_promote_members: Option<bool>,
    /// Grants changing the title, the photo and other settings of the chat.
    pub can_change_info: Option<bool>,
    /// Grants inviting users to the chat; for bots this includes all work with invite links.
    pub can_invite_users: Option<bool>,
    /// Grants posting stories for the chat.
    pub can_post_stories: Option<bool>,
    /// Grants changing stories of others, keeping and pinning stories on the page, and the story
    /// archive.
    pub can_edit_stories: Option<bool>,
    /// Grants deleting stories that others posted.
    pub can_delete_stories: Option<bool>,
    /// Grants posting, approving suggested posts and a look at the statistics; only in channels.
    pub can_post_messages: Option<bool>,
    /// Grants editing and pinning posts of others; only in channels.
    pub can_edit_messages: Option<bool>,
    /// Grants pinning messages; only in groups and supergroups.
    pub can_pin_messages: Option<bool>,
    /// Grants creating, renaming, closing and reopening topics; only in supergroups.
    pub can_manage_topics: Option<bool>,
    /// Grants running the channel's direct messages and declining suggested posts; only in
    /// channels.
    pub can_manage_direct_messages: Option<bool>,
    /// Grants changing the tags of ordinary members; only in groups and supergroups.
    pub can_manage_tags: Option<bool>,
    /// Grants arranging the chat's welcome messages or, for a bot, sending them.
    pub can_send_welcome_messages: Option<bool>,
}

method_builder! { PromoteChatMember(chat_id: into ChatId, user_id: plain i64) {
    /// Hides that the user is in the chat; messages then come from the chat itself.
    is_anonymous: plain bool,
    /// Grants the event log, boosts, hidden members, spam reports, no slow mode; any other right
    /// includes it.
    can_manage_chat: plain bool,
    /// Grants deleting messages of others.
    can_delete_messages: plain bool,
    /// Grants running video chats.
    can_manage_video_chats: plain bool,
    /// Grants restricting and banning members, and supergroup statistics; in channels granted
    /// unless refused.
    can_restrict_members: plain bool,
    /// Grants naming administrators with no more than one's own rights, and demoting those one
    /// named.
    can_promote_members: plain bool,
    /// Grants changing the title, the photo and other settings of the chat.
    can_change_info: plain bool,
    /// Grants inviting users to the chat; for bots this includes all work with invite links.
    can_invite_users: plain bool,
    /// Grants posting stories for the chat.
    can_post_stories: plain bool,
    /// Grants changing stories of others, keeping and pinning stories on the page, and the story
    /// archive.
    can_edit_stories: plain bool,
    /// Grants deleting stories that others posted.
    can_delete_stories: plain bool,
    /// Grants posting, approving suggested posts and a look at the statistics; only in channels.
    can_post_messages: plain bool,
    /// Grants editing and pinning posts of others; only in channels.
    can_edit_messages: plain bool,
    /// Grants pinning messages; only in groups and supergroups.
    can_pin_messages: plain bool,
    /// Grants creating, renaming, closing and reopening topics; only in supergroups.
    can_manage_topics: plain bool,
    /// Grants running the channel's direct messages and declining suggested posts; only in
    /// channels.
    can_manage_direct_messages: plain bool,
    /// Grants changing the tags of ordinary members; only in groups and supergroups.
    can_manage_tags: plain bool,
    /// Grants arranging the chat's welcome messages or, for a bot, sending them.
    can_send_welcome_messages: plain bool,
} }

parameters! { PromoteChatMember {
    chat_id: required, user_id: required, is_anonymous: optional, can_manage_chat: optional,
    can_delete_messages: optional, can_manage_video_chats: optional, can_restrict_members: optional,
    can_promote_members: optional, can_change_info: optional, can_invite_users: optional,
    can_post_stories: optional, can_edit_stories: optional, can_delete_stories: optional,
    can_post_messages: optional, can_edit_messages: optional, can_pin_messages: optional,
    can_manage_topics: optional, can_manage_direct_messages: optional, can_manage_tags: optional,
    can_send_welcome_messages: optional,
} }

impl Method for PromoteChatMember {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("promoteChatMember", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Sets the title shown beside an administrator's name.
///
/// Works in supergroups, for administrators whom the bot promoted. Emoji are not allowed.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent).
///
/// <https://core.telegram.org/bots/api#setchatadministratorcustomtitle>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SetChatAdministratorCustomTitle {
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// The administrator, who must have been named by this bot.
    pub user_id: i64,
    /// The title shown beside the name; no emoji. At most 16 characters.
    pub custom_title: String,
}

method_builder! { SetChatAdministratorCustomTitle(chat_id: into ChatId, user_id: plain i64, custom_title: into String) {} }

parameters! { SetChatAdministratorCustomTitle {
    chat_id: required, user_id: required, custom_title: required,
} }

impl Method for SetChatAdministratorCustomTitle {
    type Output = bool;
    const SPEC: &'static MethodSpec =
        &MethodSpec::new("setChatAdministratorCustomTitle", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Sets or removes the tag shown beside an ordinary member's name in a group.
///
/// Needs the administrator right `can_manage_tags`. Emoji are not allowed.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent).
///
/// <https://core.telegram.org/bots/api#setchatmembertag>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SetChatMemberTag {
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// The ordinary member to tag.
    pub user_id: i64,
    /// The tag shown beside the name; no emoji, and empty takes it away. At most 16 characters.
    pub tag: Option<String>,
}

method_builder! { SetChatMemberTag(chat_id: into ChatId, user_id: plain i64) {
    /// The tag shown beside the name; no emoji, and empty takes it away.
    tag: into String,
} }

parameters! { SetChatMemberTag {
    chat_id: required, user_id: required, tag: optional,
} }

impl Method for SetChatMemberTag {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("setChatMemberTag", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Stops a channel from writing in a supergroup or another channel.
///
/// Until it is unbanned its owner can't write there through any channel of theirs. The bot must be
/// an administrator with the matching rights.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent).
///
/// <https://core.telegram.org/bots/api#banchatsenderchat>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BanChatSenderChat {
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// The channel or group in whose name the messages are posted.
    pub sender_chat_id: i64,
}

method_builder! { BanChatSenderChat(chat_id: into ChatId, sender_chat_id: plain i64) {} }

parameters! { BanChatSenderChat {
    chat_id: required, sender_chat_id: required,
} }

impl Method for BanChatSenderChat {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("banChatSenderChat", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Lifts the ban of a channel from a supergroup or channel.
///
/// The bot must be an administrator with the matching rights.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): a channel is no member, so nobody
/// is removed, unlike [`unbanChatMember`](crate::methods::UnbanChatMember).
///
/// <https://core.telegram.org/bots/api#unbanchatsenderchat>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UnbanChatSenderChat {
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// The channel or group in whose name the messages are posted.
    pub sender_chat_id: i64,
}

method_builder! { UnbanChatSenderChat(chat_id: into ChatId, sender_chat_id: plain i64) {} }

parameters! { UnbanChatSenderChat {
    chat_id: required, sender_chat_id: required,
} }

impl Method for UnbanChatSenderChat {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("unbanChatSenderChat", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Sets what ordinary members of a group may do.
///
/// The bot must be an administrator with `can_restrict_members`. Permissions left out are taken
/// away; restrictions of single members stay as they are.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): sets the whole list of
/// permissions; the second may answer `CHAT_NOT_MODIFIED`.
///
/// <https://core.telegram.org/bots/api#setchatpermissions>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SetChatPermissions {
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// What all members may do from now on, unless a restriction of their own says otherwise.
    pub permissions: ChatPermissions,
    /// Takes each permission by itself; otherwise granting some of them grants those they build on.
    pub use_independent_chat_permissions: Option<bool>,
}

method_builder! { SetChatPermissions(chat_id: into ChatId, permissions: plain ChatPermissions) {
    /// Takes each permission by itself; otherwise granting some of them grants those they build on.
    use_independent_chat_permissions: plain bool,
} }

parameters! { SetChatPermissions {
    chat_id: required, permissions: required, use_independent_chat_permissions: optional,
} }

impl Method for SetChatPermissions {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("setChatPermissions", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Returns the administrators of a group or channel.
///
/// Other bots are left out unless `return_bots` is set. A private chat is a 400.
///
/// Returns a list of [`ChatMember`](crate::types::ChatMember).
///
/// Repeat class: [`Safe`](chappe_core::Repeat::Safe).
///
/// <https://core.telegram.org/bots/api#getchatadministrators>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GetChatAdministrators {
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// Lists the other administrators that are bots too; otherwise this bot is the only one listed.
    pub return_bots: Option<bool>,
}

method_builder! { GetChatAdministrators(chat_id: into ChatId) {
    /// Lists the other administrators that are bots too; otherwise this bot is the only one listed.
    return_bots: plain bool,
} }

parameters! { GetChatAdministrators {
    chat_id: required, return_bots: optional,
} }

impl Method for GetChatAdministrators {
    type Output = Vec<ChatMember>;
    const SPEC: &'static MethodSpec = &MethodSpec::new("getChatAdministrators", Repeat::Safe);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Counts the members of a chat.
///
/// Returns a number.
///
/// Repeat class: [`Safe`](chappe_core::Repeat::Safe).
///
/// <https://core.telegram.org/bots/api#getchatmembercount>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GetChatMemberCount {
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
}

method_builder! { GetChatMemberCount(chat_id: into ChatId) {} }

parameters! { GetChatMemberCount {
    chat_id: required,
} }

impl Method for GetChatMemberCount {
    type Output = i64;
    const SPEC: &'static MethodSpec = &MethodSpec::new("getChatMemberCount", Repeat::Safe);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Returns what a user is in a chat: owner, administrator, member, restricted, out or banned.
///
/// For anybody but itself the bot can be sure of an answer only as an administrator. In a
/// supergroup a user who never joined is reported as `left`.
///
/// Returns [`ChatMember`](crate::types::ChatMember).
///
/// Repeat class: [`Safe`](chappe_core::Repeat::Safe).
///
/// <https://core.telegram.org/bots/api#getchatmember>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GetChatMember {
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// The user whose standing in the chat is asked for.
    pub user_id: i64,
}

method_builder! { GetChatMember(chat_id: into ChatId, user_id: plain i64) {} }

parameters! { GetChatMember {
    chat_id: required, user_id: required,
} }

impl Method for GetChatMember {
    type Output = ChatMember;
    const SPEC: &'static MethodSpec = &MethodSpec::new("getChatMember", Repeat::Safe);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}
