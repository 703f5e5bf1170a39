// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Members of a chat and what they may do.

use chappe_core::UnixTime;

use crate::types::{Chat, ChatInviteLink, User};

/// The rights of an administrator, without saying who has them.
///
/// <https://core.telegram.org/bots/api#chatadministratorrights>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChatAdministratorRights {
    /// Hides that the administrator is in the chat; messages then come from the chat itself.
    pub is_anonymous: bool,
    /// Grants the event log, boosts, hidden members, spam reports, no slow mode; any other right
    /// includes it.
    pub can_manage_chat: bool,
    /// Grants deleting messages of others.
    pub can_delete_messages: bool,
    /// Grants running video chats.
    pub can_manage_video_chats: bool,
    /// Grants restricting, banning and unbanning members, and a look at the statistics of a
    /// supergroup.
    pub can_restrict_members: bool,
    /// Grants naming administrators with no more than one's own rights, and demoting those one
    /// named.
    pub can_promote_members: bool,
    /// Grants changing the title, the photo and other settings of the chat.
    pub can_change_info: bool,
    /// Grants inviting users to the chat; for bots this includes all work with invite links.
    pub can_invite_users: bool,
    /// Grants posting stories for the chat.
    pub can_post_stories: bool,
    /// Grants changing stories of others, keeping and pinning stories on the page, and the story
    /// archive.
    pub can_edit_stories: bool,
    /// Grants deleting stories that others posted.
    pub can_delete_stories: bool,
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
    pub can_send_welcome_messages: bool,
}

builder! { ChatAdministratorRights(
    is_anonymous: plain bool,
    can_manage_chat: plain bool,
    can_delete_messages: plain bool,
    can_manage_video_chats: plain bool,
    can_restrict_members: plain bool,
    can_promote_members: plain bool,
    can_change_info: plain bool,
    can_invite_users: plain bool,
    can_post_stories: plain bool,
    can_edit_stories: plain bool,
    can_delete_stories: plain bool,
    can_send_welcome_messages: plain bool,
) {
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
} }

object! { ChatAdministratorRights {
    is_anonymous: required, can_manage_chat: required, can_delete_messages: required,
    can_manage_video_chats: required, can_restrict_members: required, can_promote_members: required,
    can_change_info: required, can_invite_users: required, can_post_stories: required,
    can_edit_stories: required, can_delete_stories: required, can_post_messages: optional,
    can_edit_messages: optional, can_pin_messages: optional, can_manage_topics: optional,
    can_manage_direct_messages: optional, can_manage_tags: optional,
    can_send_welcome_messages: required,
} }

/// A change of what a user is in a chat: the state before and after, and who did it.
///
/// <https://core.telegram.org/bots/api#chatmemberupdated>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChatMemberUpdated {
    /// The chat in which the member's standing changed.
    pub chat: Chat,
    /// Who made the change: the member or an administrator.
    pub from: User,
    /// When the change was made.
    pub date: UnixTime,
    /// The member as it was before the change.
    pub old_chat_member: ChatMember,
    /// The member as it is since the change.
    pub new_chat_member: ChatMember,
    /// Set where the user joined by an invite link: which one.
    pub invite_link: Option<Box<ChatInviteLink>>,
    /// Set where an administrator let the user in on a request made directly, not through an invite
    /// link.
    pub via_join_request: Option<bool>,
    /// Set where the user came by the invite link of a chat folder.
    pub via_chat_folder_invite_link: Option<bool>,
}

builder! { ChatMemberUpdated(
    chat: plain Chat,
    from: plain User,
    date: into UnixTime,
    old_chat_member: into ChatMember,
    new_chat_member: into ChatMember,
) {
    /// Set where the user joined by an invite link: which one.
    invite_link: boxed ChatInviteLink,
    /// Set where an administrator let the user in on a request made directly, not through an invite
    /// link.
    via_join_request: plain bool,
    /// Set where the user came by the invite link of a chat folder.
    via_chat_folder_invite_link: plain bool,
} }

object! { ChatMemberUpdated {
    chat: required, from: required, date: required, old_chat_member: required,
    new_chat_member: required, invite_link: optional, via_join_request: optional,
    via_chat_folder_invite_link: optional,
} }

/// What a user is in a chat.
///
/// The owner, an administrator, a member without restrictions, a restricted user (who may or may
/// not be in), somebody who is out but may join, or somebody who is banned.
///
/// <https://core.telegram.org/bots/api#chatmember>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ChatMember {
    /// A user who owns the chat and has every right in it.
    Owner(Box<ChatMemberOwner>),
    /// A user who is an administrator, with the rights given.
    Administrator(Box<ChatMemberAdministrator>),
    /// A user who is a member with neither extra rights nor restrictions.
    Member(Box<ChatMemberMember>),
    /// A user under restrictions in a supergroup; `is_member` says whether the user is in.
    Restricted(Box<ChatMemberRestricted>),
    /// A user who is not in the chat but may join.
    Left(Box<ChatMemberLeft>),
    /// A user who is banned and can't come back or see the chat.
    Banned(Box<ChatMemberBanned>),
    /// One that Telegram added later, whole.
    Unknown(Box<serde_json::Value>),
}

tagged! { ChatMember by "status":
    "creator" => Owner(box ChatMemberOwner),
    "administrator" => Administrator(box ChatMemberAdministrator),
    "member" => Member(box ChatMemberMember),
    "restricted" => Restricted(box ChatMemberRestricted),
    "left" => Left(box ChatMemberLeft),
    "kicked" => Banned(box ChatMemberBanned),
}

/// A user who owns the chat and has every right in it.
///
/// <https://core.telegram.org/bots/api#chatmemberowner>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChatMemberOwner {
    /// The owner.
    pub user: User,
    /// Whether it is hidden that the owner is in the chat.
    pub is_anonymous: bool,
    /// The title shown beside the name; absent for the usual one.
    pub custom_title: Option<String>,
}

builder! { ChatMemberOwner(user: plain User, is_anonymous: plain bool) {
    /// The title shown beside the name; absent for the usual one.
    custom_title: into String,
} }

object! { ChatMemberOwner by "status" = "creator" {
    user: required, is_anonymous: required, custom_title: optional,
} }

/// A user who is an administrator, with the rights given.
///
/// <https://core.telegram.org/bots/api#chatmemberadministrator>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChatMemberAdministrator {
    /// The administrator.
    pub user: User,
    /// Whether this bot may change the rights of this administrator.
    pub can_be_edited: bool,
    /// Whether it is hidden that the administrator is in the chat.
    pub is_anonymous: bool,
    /// Grants the event log, boosts, hidden members, spam reports, no slow mode; any other right
    /// includes it.
    pub can_manage_chat: bool,
    /// Grants deleting messages of others.
    pub can_delete_messages: bool,
    /// Grants running video chats.
    pub can_manage_video_chats: bool,
    /// Grants restricting, banning and unbanning members, and a look at the statistics of a
    /// supergroup.
    pub can_restrict_members: bool,
    /// Grants naming administrators with no more than one's own rights, and demoting those one
    /// named.
    pub can_promote_members: bool,
    /// Grants changing the title, the photo and other settings of the chat.
    pub can_change_info: bool,
    /// Grants inviting users to the chat; for bots this includes all work with invite links.
    pub can_invite_users: bool,
    /// Grants posting stories for the chat.
    pub can_post_stories: bool,
    /// Grants changing stories of others, keeping and pinning stories on the page, and the story
    /// archive.
    pub can_edit_stories: bool,
    /// Grants deleting stories that others posted.
    pub can_delete_stories: bool,
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
    pub can_send_welcome_messages: bool,
    /// The title shown beside the name; absent for the usual one.
    pub custom_title: Option<String>,
}

builder! { ChatMemberAdministrator(
    user: plain User,
    can_be_edited: plain bool,
    is_anonymous: plain bool,
    can_manage_chat: plain bool,
    can_delete_messages: plain bool,
    can_manage_video_chats: plain bool,
    can_restrict_members: plain bool,
    can_promote_members: plain bool,
    can_change_info: plain bool,
    can_invite_users: plain bool,
    can_post_stories: plain bool,
    can_edit_stories: plain bool,
    can_delete_stories: plain bool,
    can_send_welcome_messages: plain bool,
) {
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
    /// The title shown beside the name; absent for the usual one.
    custom_title: into String,
} }

object! { ChatMemberAdministrator by "status" = "administrator" {
    user: required, can_be_edited: required, is_anonymous: required, can_manage_chat: required,
    can_delete_messages: required, can_manage_video_chats: required, can_restrict_members: required,
    can_promote_members: required, can_change_info: required, can_invite_users: required,
    can_post_stories: required, can_edit_stories: required, can_delete_stories: required,
    can_post_messages: optional, can_edit_messages: optional, can_pin_messages: optional,
    can_manage_topics: optional, can_manage_direct_messages: optional, can_manage_tags: optional,
    can_send_welcome_messages: required, custom_title: optional,
} }

/// A user who is a member with neither extra rights nor restrictions.
///
/// <https://core.telegram.org/bots/api#chatmembermember>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChatMemberMember {
    /// The tag shown beside the name; absent if there is none.
    pub tag: Option<String>,
    /// The member.
    pub user: User,
    /// When the paid membership runs out; absent if it is not paid.
    pub until_date: Option<UnixTime>,
}

builder! { ChatMemberMember(user: plain User) {
    /// The tag shown beside the name; absent if there is none.
    tag: into String,
    /// When the paid membership runs out; absent if it is not paid.
    until_date: into UnixTime,
} }

object! { ChatMemberMember by "status" = "member" {
    tag: optional, user: required, until_date: optional,
} }

/// A user under restrictions in a supergroup; `is_member` says whether the user is in.
///
/// <https://core.telegram.org/bots/api#chatmemberrestricted>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChatMemberRestricted {
    /// The tag shown beside the name; absent if there is none.
    pub tag: Option<String>,
    /// The restricted user.
    pub user: User,
    /// Whether the user is in the chat now; a restriction outlasts leaving.
    pub is_member: bool,
    /// Allows plain and rich text, contacts, giveaways, invoices, locations and venues.
    pub can_send_messages: bool,
    /// Allows audio files.
    pub can_send_audios: bool,
    /// Allows files sent as documents.
    pub can_send_documents: bool,
    /// Allows photos.
    pub can_send_photos: bool,
    /// Allows videos.
    pub can_send_videos: bool,
    /// Allows round video notes.
    pub can_send_video_notes: bool,
    /// Allows voice messages.
    pub can_send_voice_notes: bool,
    /// Allows polls and checklists.
    pub can_send_polls: bool,
    /// Allows animations, games, stickers and inline bots.
    pub can_send_other_messages: bool,
    /// Allows link previews in one's messages.
    pub can_add_web_page_previews: bool,
    /// Allows reactions to messages.
    pub can_react_to_messages: bool,
    /// Allows changing one's own tag.
    pub can_edit_tag: bool,
    /// Allows changing the title, the photo and other settings of the chat.
    pub can_change_info: bool,
    /// Allows bringing other users into the chat.
    pub can_invite_users: bool,
    /// Allows pinning messages.
    pub can_pin_messages: bool,
    /// Allows making topics.
    pub can_manage_topics: bool,
    /// When the restrictions end; 0 for never.
    pub until_date: UnixTime,
}

builder! { ChatMemberRestricted(
    user: plain User,
    is_member: plain bool,
    can_send_messages: plain bool,
    can_send_audios: plain bool,
    can_send_documents: plain bool,
    can_send_photos: plain bool,
    can_send_videos: plain bool,
    can_send_video_notes: plain bool,
    can_send_voice_notes: plain bool,
    can_send_polls: plain bool,
    can_send_other_messages: plain bool,
    can_add_web_page_previews: plain bool,
    can_react_to_messages: plain bool,
    can_edit_tag: plain bool,
    can_change_info: plain bool,
    can_invite_users: plain bool,
    can_pin_messages: plain bool,
    can_manage_topics: plain bool,
    until_date: into UnixTime,
) {
    /// The tag shown beside the name; absent if there is none.
    tag: into String,
} }

object! { ChatMemberRestricted by "status" = "restricted" {
    tag: optional, user: required, is_member: required, can_send_messages: required,
    can_send_audios: required, can_send_documents: required, can_send_photos: required,
    can_send_videos: required, can_send_video_notes: required, can_send_voice_notes: required,
    can_send_polls: required, can_send_other_messages: required,
    can_add_web_page_previews: required, can_react_to_messages: required, can_edit_tag: required,
    can_change_info: required, can_invite_users: required, can_pin_messages: required,
    can_manage_topics: required, until_date: required,
} }

/// A user who is not in the chat but may join.
///
/// <https://core.telegram.org/bots/api#chatmemberleft>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChatMemberLeft {
    /// The user, who is not in the chat but may join.
    pub user: User,
}

builder! { ChatMemberLeft(user: plain User) {} }

object! { ChatMemberLeft by "status" = "left" {
    user: required,
} }

/// A user who is banned and can't come back or see the chat.
///
/// <https://core.telegram.org/bots/api#chatmemberbanned>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChatMemberBanned {
    /// The banned user, who can neither come back nor see the chat.
    pub user: User,
    /// When the ban ends; 0 for never.
    pub until_date: UnixTime,
}

builder! { ChatMemberBanned(user: plain User, until_date: into UnixTime) {} }

object! { ChatMemberBanned by "status" = "kicked" {
    user: required, until_date: required,
} }

/// What an ordinary member of a group may do.
///
/// <https://core.telegram.org/bots/api#chatpermissions>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChatPermissions {
    /// Allows plain and rich text, contacts, giveaways, invoices, locations and venues.
    pub can_send_messages: Option<bool>,
    /// Allows audio files.
    pub can_send_audios: Option<bool>,
    /// Allows files sent as documents.
    pub can_send_documents: Option<bool>,
    /// Allows photos.
    pub can_send_photos: Option<bool>,
    /// Allows videos.
    pub can_send_videos: Option<bool>,
    /// Allows round video notes.
    pub can_send_video_notes: Option<bool>,
    /// Allows voice messages.
    pub can_send_voice_notes: Option<bool>,
    /// Allows polls and checklists.
    pub can_send_polls: Option<bool>,
    /// Allows animations, games, stickers and inline bots.
    pub can_send_other_messages: Option<bool>,
    /// Allows link previews in one's messages.
    pub can_add_web_page_previews: Option<bool>,
    /// Allows reactions to messages; absent counts as `can_send_messages`.
    pub can_react_to_messages: Option<bool>,
    /// Allows changing one's own tag; absent counts as `can_pin_messages`.
    pub can_edit_tag: Option<bool>,
    /// Allows changing the title, the photo and other settings; no effect in public supergroups.
    pub can_change_info: Option<bool>,
    /// Allows bringing other users into the chat.
    pub can_invite_users: Option<bool>,
    /// Allows pinning messages; no effect in public supergroups.
    pub can_pin_messages: Option<bool>,
    /// Allows making topics; absent counts as `can_pin_messages`.
    pub can_manage_topics: Option<bool>,
}

builder! { ChatPermissions() {
    /// Allows plain and rich text, contacts, giveaways, invoices, locations and venues.
    can_send_messages: plain bool,
    /// Allows audio files.
    can_send_audios: plain bool,
    /// Allows files sent as documents.
    can_send_documents: plain bool,
    /// Allows photos.
    can_send_photos: plain bool,
    /// Allows videos.
    can_send_videos: plain bool,
    /// Allows round video notes.
    can_send_video_notes: plain bool,
    /// Allows voice messages.
    can_send_voice_notes: plain bool,
    /// Allows polls and checklists.
    can_send_polls: plain bool,
    /// Allows animations, games, stickers and inline bots.
    can_send_other_messages: plain bool,
    /// Allows link previews in one's messages.
    can_add_web_page_previews: plain bool,
    /// Allows reactions to messages; absent counts as `can_send_messages`.
    can_react_to_messages: plain bool,
    /// Allows changing one's own tag; absent counts as `can_pin_messages`.
    can_edit_tag: plain bool,
    /// Allows changing the title, the photo and other settings; no effect in public supergroups.
    can_change_info: plain bool,
    /// Allows bringing other users into the chat.
    can_invite_users: plain bool,
    /// Allows pinning messages; no effect in public supergroups.
    can_pin_messages: plain bool,
    /// Allows making topics; absent counts as `can_pin_messages`.
    can_manage_topics: plain bool,
} }

object! { ChatPermissions {
    can_send_messages: optional, can_send_audios: optional, can_send_documents: optional,
    can_send_photos: optional, can_send_videos: optional, can_send_video_notes: optional,
    can_send_voice_notes: optional, can_send_polls: optional, can_send_other_messages: optional,
    can_add_web_page_previews: optional, can_react_to_messages: optional, can_edit_tag: optional,
    can_change_info: optional, can_invite_users: optional, can_pin_messages: optional,
    can_manage_topics: optional,
} }
