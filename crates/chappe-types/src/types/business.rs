// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Business accounts.

use chappe_core::UnixTime;

use crate::types::{Chat, Location, Sticker, User};

/// What an empty chat with a business account shows.
///
/// <https://core.telegram.org/bots/api#businessintro>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BusinessIntro {
    /// The heading of the greeting, if there is one.
    pub title: Option<String>,
    /// The text of the greeting, if there is one.
    pub message: Option<String>,
    /// The sticker of the greeting, if there is one.
    pub sticker: Option<Box<Sticker>>,
}

builder! { BusinessIntro() {
    /// The heading of the greeting, if there is one.
    title: into String,
    /// The text of the greeting, if there is one.
    message: into String,
    /// The sticker of the greeting, if there is one.
    sticker: boxed Sticker,
} }

object! { BusinessIntro {
    title: optional, message: optional, sticker: optional,
} }

/// The address of a business.
///
/// <https://core.telegram.org/bots/api#businesslocation>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BusinessLocation {
    /// The address, as text.
    pub address: String,
    /// The position on the map.
    pub location: Option<Box<Location>>,
}

builder! { BusinessLocation(address: into String) {
    /// The position on the map.
    location: boxed Location,
} }

object! { BusinessLocation {
    address: required, location: optional,
} }

/// A time in which a business is open, in minutes from Monday 00:00.
///
/// <https://core.telegram.org/bots/api#businessopeninghoursinterval>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BusinessOpeningHoursInterval {
    /// The minute of the week, counted from Monday 0:00, at which it opens. 0 to 10080.
    pub opening_minute: i64,
    /// The minute of the week, counted from Monday 0:00, at which it closes; can run into the next
    /// week. 0 to 11520.
    pub closing_minute: i64,
}

builder! { BusinessOpeningHoursInterval(opening_minute: plain i64, closing_minute: plain i64) {} }

object! { BusinessOpeningHoursInterval {
    opening_minute: required, closing_minute: required,
} }

/// The opening hours of a business, in its time zone.
///
/// <https://core.telegram.org/bots/api#businessopeninghours>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BusinessOpeningHours {
    /// The time zone of the hours, by its name, such as `Europe/Paris`.
    pub time_zone_name: String,
    /// The stretches of the week in which the business is open.
    pub opening_hours: Vec<BusinessOpeningHoursInterval>,
}

builder! { BusinessOpeningHours(time_zone_name: into String, opening_hours: each BusinessOpeningHoursInterval) {} }

object! { BusinessOpeningHours {
    time_zone_name: required, opening_hours: required,
} }

/// What the bot may do in a business account.
///
/// <https://core.telegram.org/bots/api#businessbotrights>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BusinessBotRights {
    /// Lets the bot write and edit in private chats whose other side wrote within the last 24
    /// hours.
    pub can_reply: bool,
    /// Lets the bot mark private messages as read.
    pub can_read_messages: bool,
    /// Lets the bot delete what the bot itself sent.
    pub can_delete_sent_messages: bool,
    /// Lets the bot delete any private message in the chats it manages.
    pub can_delete_all_messages: bool,
    /// Lets the bot change the first and the last name of the account.
    pub can_edit_name: bool,
    /// Lets the bot change the bio of the account.
    pub can_edit_bio: bool,
    /// Lets the bot change the profile photo of the account.
    pub can_edit_profile_photo: bool,
    /// Lets the bot change the username of the account.
    pub can_edit_username: bool,
    /// Lets the bot change which gifts the account takes.
    pub can_change_gift_settings: bool,
    /// Lets the bot see the gifts and the Telegram Stars of the account.
    pub can_view_gifts_and_stars: bool,
    /// Lets the bot turn regular gifts of the account into Telegram Stars.
    pub can_convert_gifts_to_stars: bool,
    /// Lets the bot pass on and upgrade gifts of the account.
    pub can_transfer_and_upgrade_gifts: bool,
    /// Lets the bot move the account's Telegram Stars to the bot, or pay with them for gift
    /// upgrades and transfers.
    pub can_transfer_stars: bool,
    /// Lets the bot post, change and delete stories for the account.
    pub can_manage_stories: bool,
}

builder! { BusinessBotRights() {
    /// Lets the bot write and edit in private chats whose other side wrote within the last 24
    /// hours.
    can_reply: flag bool,
    /// Lets the bot mark private messages as read.
    can_read_messages: flag bool,
    /// Lets the bot delete what the bot itself sent.
    can_delete_sent_messages: flag bool,
    /// Lets the bot delete any private message in the chats it manages.
    can_delete_all_messages: flag bool,
    /// Lets the bot change the first and the last name of the account.
    can_edit_name: flag bool,
    /// Lets the bot change the bio of the account.
    can_edit_bio: flag bool,
    /// Lets the bot change the profile photo of the account.
    can_edit_profile_photo: flag bool,
    /// Lets the bot change the username of the account.
    can_edit_username: flag bool,
    /// Lets the bot change which gifts the account takes.
    can_change_gift_settings: flag bool,
    /// Lets the bot see the gifts and the Telegram Stars of the account.
    can_view_gifts_and_stars: flag bool,
    /// Lets the bot turn regular gifts of the account into Telegram Stars.
    can_convert_gifts_to_stars: flag bool,
    /// Lets the bot pass on and upgrade gifts of the account.
    can_transfer_and_upgrade_gifts: flag bool,
    /// Lets the bot move the account's Telegram Stars to the bot, or pay with them for gift
    /// upgrades and transfers.
    can_transfer_stars: flag bool,
    /// Lets the bot post, change and delete stories for the account.
    can_manage_stories: flag bool,
} }

object! { BusinessBotRights {
    can_reply: flag, can_read_messages: flag, can_delete_sent_messages: flag,
    can_delete_all_messages: flag, can_edit_name: flag, can_edit_bio: flag,
    can_edit_profile_photo: flag, can_edit_username: flag, can_change_gift_settings: flag,
    can_view_gifts_and_stars: flag, can_convert_gifts_to_stars: flag,
    can_transfer_and_upgrade_gifts: flag, can_transfer_stars: flag, can_manage_stories: flag,
} }

/// The tie between the bot and a business account.
///
/// The bot must have its identifier to act for the account; whether it still may is told by
/// `is_enabled`.
///
/// <https://core.telegram.org/bots/api#businessconnection>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BusinessConnection {
    /// The id of the connection, for `business_connection_id`.
    pub id: String,
    /// The user whose account is connected.
    pub user: User,
    /// The private chat of the bot with that user; it needs up to 52 bits.
    pub user_chat_id: i64,
    /// When the connection was made.
    pub date: UnixTime,
    /// What the bot may do for the account; absent if nothing.
    pub rights: Option<Box<BusinessBotRights>>,
    /// Whether the connection is in force.
    pub is_enabled: bool,
}

builder! { BusinessConnection(
    id: into String,
    user: plain User,
    user_chat_id: plain i64,
    date: into UnixTime,
    is_enabled: plain bool,
) {
    /// What the bot may do for the account; absent if nothing.
    rights: boxed BusinessBotRights,
} }

object! { BusinessConnection {
    id: required, user: required, user_chat_id: required, date: required, rights: optional,
    is_enabled: required,
} }

/// The news that messages were deleted in a chat of a business account.
///
/// <https://core.telegram.org/bots/api#businessmessagesdeleted>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BusinessMessagesDeleted {
    /// The business connection of the account that had the messages.
    pub business_connection_id: String,
    /// The chat of the account; the bot itself may have no access to it.
    pub chat: Chat,
    /// The messages that were deleted, by their ids in that chat.
    pub message_ids: Vec<i64>,
}

builder! { BusinessMessagesDeleted(business_connection_id: into String, chat: plain Chat, message_ids: each i64) {} }

object! { BusinessMessagesDeleted {
    business_connection_id: required, chat: required, message_ids: required,
} }
