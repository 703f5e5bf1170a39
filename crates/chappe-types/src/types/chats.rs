// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Chats.

use chappe_core::UnixTime;

use crate::types::{
    Audio, Birthdate, BusinessIntro, BusinessLocation, BusinessOpeningHours, ChatPermissions,
    Location, Message, ReactionType, UniqueGiftColors, User, UserRating,
};

/// A private chat, group, supergroup or channel, with the little that messages say of it.
///
/// The whole is [`ChatFullInfo`](crate::types::ChatFullInfo), from
/// [`getChat`](crate::methods::GetChat).
///
/// <https://core.telegram.org/bots/api#chat>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Chat {
    /// The id of the chat: that of the user in private chats, below zero in all others; it needs up
    /// to 52 bits.
    pub id: i64,
    /// What the chat is: private, a group, a supergroup or a channel.
    pub r#type: ChatType,
    /// The title; not in private chats.
    pub title: Option<String>,
    /// The username without the @, if there is one; never for plain groups.
    pub username: Option<String>,
    /// The first name of the other side; only in private chats.
    pub first_name: Option<String>,
    /// The last name of the other side; only in private chats.
    pub last_name: Option<String>,
    /// Set where the chat is a supergroup with topics.
    pub is_forum: bool,
    /// Set where the chat takes the direct messages of a channel.
    pub is_direct_messages: bool,
}

builder! { Chat(id: plain i64, r#type: into ChatType) {
    /// The title; not in private chats.
    title: into String,
    /// The username without the @, if there is one; never for plain groups.
    username: into String,
    /// The first name of the other side; only in private chats.
    first_name: into String,
    /// The last name of the other side; only in private chats.
    last_name: into String,
    /// Set where the chat is a supergroup with topics.
    is_forum: flag bool,
    /// Set where the chat takes the direct messages of a channel.
    is_direct_messages: flag bool,
} }

object! { Chat {
    id: required, r#type: required, title: optional, username: optional, first_name: optional,
    last_name: optional, is_forum: flag, is_direct_messages: flag,
} }

/// All that the bot may know of a chat, as [`getChat`](crate::methods::GetChat) returns it.
///
/// <https://core.telegram.org/bots/api#chatfullinfo>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChatFullInfo {
    /// The id of the chat: that of the user in private chats, below zero in all others; it needs up
    /// to 52 bits.
    pub id: i64,
    /// What the chat is: private, a group, a supergroup or a channel.
    pub r#type: ChatType,
    /// The title; not in private chats.
    pub title: Option<String>,
    /// The username without the @, if there is one; never for plain groups.
    pub username: Option<String>,
    /// The first name of the other side; only in private chats.
    pub first_name: Option<String>,
    /// The last name of the other side; only in private chats.
    pub last_name: Option<String>,
    /// Set where the chat is a supergroup with topics.
    pub is_forum: bool,
    /// Set where the chat takes the direct messages of a channel.
    pub is_direct_messages: bool,
    /// The accent color, by its number: of the name, the empty photo, replies and link previews.
    pub accent_color_id: i64,
    /// How many different reactions a message in the chat can have.
    pub max_reaction_count: i64,
    /// The photo of the chat; absent if it has none.
    pub photo: Option<Box<ChatPhoto>>,
    /// All usernames that lead to the chat, the main one among them.
    pub active_usernames: Option<Vec<String>>,
    /// The user's birthday; only in private chats.
    pub birthdate: Option<Box<Birthdate>>,
    /// What a business shows in an empty chat; only in private chats with business accounts.
    pub business_intro: Option<Box<BusinessIntro>>,
    /// Where the business is; only in private chats with business accounts.
    pub business_location: Option<Box<BusinessLocation>>,
    /// When the business is open; only in private chats with business accounts.
    pub business_opening_hours: Option<Box<BusinessOpeningHours>>,
    /// The channel shown on the user's profile; only in private chats.
    pub personal_chat: Option<Box<Chat>>,
    /// The channel that the direct messages chat belongs to.
    pub parent_chat: Option<Box<Chat>>,
    /// The reactions allowed in the chat; absent if every emoji reaction is.
    pub available_reactions: Option<Vec<ReactionType>>,
    /// The custom emoji behind replies and link previews of the chat.
    pub background_custom_emoji_id: Option<String>,
    /// The color of the profile background, by its number; absent if none was chosen.
    pub profile_accent_color_id: Option<i64>,
    /// The custom emoji on the profile background.
    pub profile_background_custom_emoji_id: Option<String>,
    /// The custom emoji shown as the status; absent if there is no status.
    pub emoji_status_custom_emoji_id: Option<String>,
    /// When the emoji status goes away by itself; absent if it stays.
    pub emoji_status_expiration_date: Option<UnixTime>,
    /// What the user writes about themselves; only in private chats.
    pub bio: Option<String>,
    /// Set where links `tg://user?id=` to the user work only in chats with that user.
    pub has_private_forwards: bool,
    /// Set where the user's privacy settings refuse voice and video notes.
    pub has_restricted_voice_and_video_messages: bool,
    /// Set where only members can write in the supergroup.
    pub join_to_send_messages: bool,
    /// Set where whoever joins without an invite link must be let in by an administrator.
    pub join_by_request: bool,
    /// What the group or channel says about itself; absent if it says nothing.
    pub description: Option<String>,
    /// The standing invite link of this bot; absent unless the bot may invite users.
    pub invite_link: Option<String>,
    /// The pinned message that was sent last.
    pub pinned_message: Option<Box<Message>>,
    /// What members may do unless they are restricted; only in groups and supergroups.
    pub permissions: Option<Box<ChatPermissions>>,
    /// The kinds of gift that the chat or the user takes.
    pub accepted_gift_types: AcceptedGiftTypes,
    /// Set where paid media can be sent; only in channels.
    pub can_send_paid_media: bool,
    /// How many seconds an ordinary member waits between two messages; only in supergroups.
    pub slow_mode_delay: Option<i64>,
    /// How many boosts free a member from slow mode and restrictions; only in supergroups.
    pub unrestrict_boost_count: Option<i64>,
    /// After how many seconds messages are deleted by themselves; absent if they stay.
    pub message_auto_delete_time: Option<i64>,
    /// Set where the strict spam filter is on; only administrators see this.
    pub has_aggressive_anti_spam_enabled: bool,
    /// Set where ordinary members can list only bots and administrators.
    pub has_hidden_members: bool,
    /// Set where messages of the chat cannot be forwarded.
    pub has_protected_content: bool,
    /// Set where new members can read older messages; only administrators see this.
    pub has_visible_history: bool,
    /// The sticker set of the group; only in supergroups.
    pub sticker_set_name: Option<String>,
    /// Set where the bot can change the sticker set of the group.
    pub can_set_sticker_set: bool,
    /// The set of custom emoji that everybody in the group may use.
    pub custom_emoji_sticker_set_name: Option<String>,
    /// The discussion group of a channel, or the channel of a discussion group.
    pub linked_chat_id: Option<i64>,
    /// The place that the group belongs to; only in supergroups.
    pub location: Option<Box<ChatLocation>>,
    /// The rating of the user as a buyer, if there is one; only in private chats.
    pub rating: Option<Box<UserRating>>,
    /// The first audio on the user's profile; only in private chats.
    pub first_profile_audio: Option<Box<Audio>>,
    /// The colors from a unique gift for the name, replies and link previews, in place of the
    /// accent color.
    pub unique_gift_colors: Option<Box<UniqueGiftColors>>,
    /// What an ordinary user pays for a message to the chat, in Telegram Stars.
    pub paid_message_star_count: Option<i64>,
    /// The bot that screens join requests; only administrators see this.
    pub guard_bot: Option<Box<User>>,
    /// The community that the chat belongs to.
    pub community: Option<Box<Community>>,
}

builder! { ChatFullInfo(
    id: plain i64,
    r#type: into ChatType,
    accent_color_id: plain i64,
    max_reaction_count: plain i64,
    accepted_gift_types: plain AcceptedGiftTypes,
) {
    /// The title; not in private chats.
    title: into String,
    /// The username without the @, if there is one; never for plain groups.
    username: into String,
    /// The first name of the other side; only in private chats.
    first_name: into String,
    /// The last name of the other side; only in private chats.
    last_name: into String,
    /// Set where the chat is a supergroup with topics.
    is_forum: flag bool,
    /// Set where the chat takes the direct messages of a channel.
    is_direct_messages: flag bool,
    /// The photo of the chat; absent if it has none.
    photo: boxed ChatPhoto,
    /// All usernames that lead to the chat, the main one among them.
    active_usernames: each_into String,
    /// The user's birthday; only in private chats.
    birthdate: boxed Birthdate,
    /// What a business shows in an empty chat; only in private chats with business accounts.
    business_intro: boxed BusinessIntro,
    /// Where the business is; only in private chats with business accounts.
    business_location: boxed BusinessLocation,
    /// When the business is open; only in private chats with business accounts.
    business_opening_hours: boxed BusinessOpeningHours,
    /// The channel shown on the user's profile; only in private chats.
    personal_chat: boxed Chat,
    /// The channel that the direct messages chat belongs to.
    parent_chat: boxed Chat,
    /// The reactions allowed in the chat; absent if every emoji reaction is.
    available_reactions: each ReactionType,
    /// The custom emoji behind replies and link previews of the chat.
    background_custom_emoji_id: into String,
    /// The color of the profile background, by its number; absent if none was chosen.
    profile_accent_color_id: plain i64,
    /// The custom emoji on the profile background.
    profile_background_custom_emoji_id: into String,
    /// The custom emoji shown as the status; absent if there is no status.
    emoji_status_custom_emoji_id: into String,
    /// When the emoji status goes away by itself; absent if it stays.
    emoji_status_expiration_date: into UnixTime,
    /// What the user writes about themselves; only in private chats.
    bio: into String,
    /// Set where links `tg://user?id=` to the user work only in chats with that user.
    has_private_forwards: flag bool,
    /// Set where the user's privacy settings refuse voice and video notes.
    has_restricted_voice_and_video_messages: flag bool,
    /// Set where only members can write in the supergroup.
    join_to_send_messages: flag bool,
    /// Set where whoever joins without an invite link must be let in by an administrator.
    join_by_request: flag bool,
    /// What the group or channel says about itself; absent if it says nothing.
    description: into String,
    /// The standing invite link of this bot; absent unless the bot may invite users.
    invite_link: into String,
    /// The pinned message that was sent last.
    pinned_message: boxed Message,
    /// What members may do unless they are restricted; only in groups and supergroups.
    permissions: boxed ChatPermissions,
    /// Set where paid media can be sent; only in channels.
    can_send_paid_media: flag bool,
    /// How many seconds an ordinary member waits between two messages; only in supergroups.
    slow_mode_delay: plain i64,
    /// How many boosts free a member from slow mode and restrictions; only in supergroups.
    unrestrict_boost_count: plain i64,
    /// After how many seconds messages are deleted by themselves; absent if they stay.
    message_auto_delete_time: plain i64,
    /// Set where the strict spam filter is on; only administrators see this.
    has_aggressive_anti_spam_enabled: flag bool,
    /// Set where ordinary members can list only bots and administrators.
    has_hidden_members: flag bool,
    /// Set where messages of the chat cannot be forwarded.
    has_protected_content: flag bool,
    /// Set where new members can read older messages; only administrators see this.
    has_visible_history: flag bool,
    /// The sticker set of the group; only in supergroups.
    sticker_set_name: into String,
    /// Set where the bot can change the sticker set of the group.
    can_set_sticker_set: flag bool,
    /// The set of custom emoji that everybody in the group may use.
    custom_emoji_sticker_set_name: into String,
    /// The discussion group of a channel, or the channel of a discussion group.
    linked_chat_id: plain i64,
    /// The place that the group belongs to; only in supergroups.
    location: boxed ChatLocation,
    /// The rating of the user as a buyer, if there is one; only in private chats.
    rating: boxed UserRating,
    /// The first audio on the user's profile; only in private chats.
    first_profile_audio: boxed Audio,
    /// The colors from a unique gift for the name, replies and link previews, in place of the
    /// accent color.
    unique_gift_colors: boxed UniqueGiftColors,
    /// What an ordinary user pays for a message to the chat, in Telegram Stars.
    paid_message_star_count: plain i64,
    /// The bot that screens join requests; only administrators see this.
    guard_bot: boxed User,
    /// The community that the chat belongs to.
    community: boxed Community,
} }

object! { ChatFullInfo {
    id: required, r#type: required, title: optional, username: optional, first_name: optional,
    last_name: optional, is_forum: flag, is_direct_messages: flag, accent_color_id: required,
    max_reaction_count: required, photo: optional, active_usernames: optional, birthdate: optional,
    business_intro: optional, business_location: optional, business_opening_hours: optional,
    personal_chat: optional, parent_chat: optional, available_reactions: optional,
    background_custom_emoji_id: optional, profile_accent_color_id: optional,
    profile_background_custom_emoji_id: optional, emoji_status_custom_emoji_id: optional,
    emoji_status_expiration_date: optional, bio: optional, has_private_forwards: flag,
    has_restricted_voice_and_video_messages: flag, join_to_send_messages: flag,
    join_by_request: flag, description: optional, invite_link: optional, pinned_message: optional,
    permissions: optional, accepted_gift_types: required, can_send_paid_media: flag,
    slow_mode_delay: optional, unrestrict_boost_count: optional, message_auto_delete_time: optional,
    has_aggressive_anti_spam_enabled: flag, has_hidden_members: flag, has_protected_content: flag,
    has_visible_history: flag, sticker_set_name: optional, can_set_sticker_set: flag,
    custom_emoji_sticker_set_name: optional, linked_chat_id: optional, location: optional,
    rating: optional, first_profile_audio: optional, unique_gift_colors: optional,
    paid_message_star_count: optional, guard_bot: optional, community: optional,
} }

/// A number of chats that belong together as a community.
///
/// <https://core.telegram.org/bots/api#community>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Community {
    /// The id of the community; it needs up to 52 bits.
    pub id: i64,
    /// The name of the community.
    pub name: String,
}

builder! { Community(id: plain i64, name: into String) {} }

object! { Community {
    id: required, name: required,
} }

/// The photo of a chat in a small and a large size.
///
/// <https://core.telegram.org/bots/api#chatphoto>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChatPhoto {
    /// The small photo (160 by 160 pixels), only for download and only until the photo changes.
    pub small_file_id: String,
    /// The same for all bots and at all times, to compare the small photo by; no use for
    /// downloading.
    pub small_file_unique_id: String,
    /// The large photo (640 by 640 pixels), only for download and only until the photo changes.
    pub big_file_id: String,
    /// The same for all bots and at all times, to compare the large photo by; no use for
    /// downloading.
    pub big_file_unique_id: String,
}

builder! { ChatPhoto(
    small_file_id: into String,
    small_file_unique_id: into String,
    big_file_id: into String,
    big_file_unique_id: into String,
) {} }

object! { ChatPhoto {
    small_file_id: required, small_file_unique_id: required, big_file_id: required,
    big_file_unique_id: required,
} }

/// The place that a group is tied to.
///
/// <https://core.telegram.org/bots/api#chatlocation>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChatLocation {
    /// The position on the map.
    pub location: Location,
    /// The address, as text. 1 to 64 characters.
    pub address: String,
}

builder! { ChatLocation(location: plain Location, address: into String) {} }

object! { ChatLocation {
    location: required, address: required,
} }

/// The kinds of gift that a user or chat takes.
///
/// <https://core.telegram.org/bots/api#acceptedgifttypes>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AcceptedGiftTypes {
    /// Whether regular gifts of unlimited number are taken.
    pub unlimited_gifts: bool,
    /// Whether regular gifts of limited number are taken.
    pub limited_gifts: bool,
    /// Whether unique gifts are taken, and gifts with an upgrade already paid.
    pub unique_gifts: bool,
    /// Whether a gift of Telegram Premium is taken.
    pub premium_subscription: bool,
    /// Whether unique gifts passed on by channels are taken.
    pub gifts_from_channels: bool,
}

builder! { AcceptedGiftTypes(
    unlimited_gifts: plain bool,
    limited_gifts: plain bool,
    unique_gifts: plain bool,
    premium_subscription: plain bool,
    gifts_from_channels: plain bool,
) {} }

object! { AcceptedGiftTypes {
    unlimited_gifts: required, limited_gifts: required, unique_gifts: required,
    premium_subscription: required, gifts_from_channels: required,
} }

open_enum! {
    /// What kind of chat a chat is.
    pub enum ChatType {
        /// A chat with one user.
        Private = "private",
        /// A basic group; it becomes a supergroup, with another id, when it outgrows its limits.
        Group = "group",
        /// A supergroup, or a forum.
        Supergroup = "supergroup",
        /// A channel.
        Channel = "channel",
    }
}
