// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Users and what they show of themselves.

use crate::types::{Audio, PhotoSize};

/// A user or bot of Telegram.
///
/// The fields about abilities, such as `can_join_groups`, are there only in the answer of
/// [`getMe`](crate::methods::GetMe).
///
/// <https://core.telegram.org/bots/api#user>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct User {
    /// The id of the user or bot; it never changes; it needs up to 52 bits.
    pub id: i64,
    /// Whether the user is a bot.
    pub is_bot: bool,
    /// The first name, as the user chose it.
    pub first_name: String,
    /// The last name; absent if the user has none.
    pub last_name: Option<String>,
    /// The username without the @; absent if there is none.
    pub username: Option<String>,
    /// The IETF tag of the language of the user's app, such as `en` or `pt-br`; not always known.
    pub language_code: Option<String>,
    /// Set where the user has Telegram Premium.
    pub is_premium: bool,
    /// Set where the user has this bot in the attachment menu.
    pub added_to_attachment_menu: bool,
    /// Whether the bot can be added to groups; only from [`getMe`](crate::methods::GetMe).
    pub can_join_groups: Option<bool>,
    /// Whether privacy mode is off, so that the bot sees all messages in groups; only from
    /// [`getMe`](crate::methods::GetMe).
    pub can_read_all_group_messages: Option<bool>,
    /// Whether the bot can be called into chats it is not in; only from
    /// [`getMe`](crate::methods::GetMe).
    pub supports_guest_queries: Option<bool>,
    /// Whether the bot has inline mode; only from [`getMe`](crate::methods::GetMe).
    pub supports_inline_queries: Option<bool>,
    /// Whether users can connect the bot to their account, to have it act for them; only from
    /// [`getMe`](crate::methods::GetMe).
    pub can_connect_to_business: Option<bool>,
    /// Whether the bot has a main Web App; only from [`getMe`](crate::methods::GetMe).
    pub has_main_web_app: Option<bool>,
    /// Whether private chats with the bot have topics; only from [`getMe`](crate::methods::GetMe).
    pub has_topics_enabled: Option<bool>,
    /// Whether users can make and delete topics in private chats with the bot; only from
    /// [`getMe`](crate::methods::GetMe).
    pub allows_users_to_create_topics: Option<bool>,
    /// Whether the bot can have other bots to manage; only from [`getMe`](crate::methods::GetMe).
    pub can_manage_bots: Option<bool>,
    /// Whether the bot can be put in charge of join requests; only from
    /// [`getMe`](crate::methods::GetMe).
    pub supports_join_request_queries: Option<bool>,
}

builder! { User(id: plain i64, is_bot: plain bool, first_name: into String) {
    /// The last name; absent if the user has none.
    last_name: into String,
    /// The username without the @; absent if there is none.
    username: into String,
    /// The IETF tag of the language of the user's app, such as `en` or `pt-br`; not always known.
    language_code: into String,
    /// Set where the user has Telegram Premium.
    is_premium: flag bool,
    /// Set where the user has this bot in the attachment menu.
    added_to_attachment_menu: flag bool,
    /// Whether the bot can be added to groups; only from [`getMe`](crate::methods::GetMe).
    can_join_groups: plain bool,
    /// Whether privacy mode is off, so that the bot sees all messages in groups; only from
    /// [`getMe`](crate::methods::GetMe).
    can_read_all_group_messages: plain bool,
    /// Whether the bot can be called into chats it is not in; only from
    /// [`getMe`](crate::methods::GetMe).
    supports_guest_queries: plain bool,
    /// Whether the bot has inline mode; only from [`getMe`](crate::methods::GetMe).
    supports_inline_queries: plain bool,
    /// Whether users can connect the bot to their account, to have it act for them; only from
    /// [`getMe`](crate::methods::GetMe).
    can_connect_to_business: plain bool,
    /// Whether the bot has a main Web App; only from [`getMe`](crate::methods::GetMe).
    has_main_web_app: plain bool,
    /// Whether private chats with the bot have topics; only from [`getMe`](crate::methods::GetMe).
    has_topics_enabled: plain bool,
    /// Whether users can make and delete topics in private chats with the bot; only from
    /// [`getMe`](crate::methods::GetMe).
    allows_users_to_create_topics: plain bool,
    /// Whether the bot can have other bots to manage; only from [`getMe`](crate::methods::GetMe).
    can_manage_bots: plain bool,
    /// Whether the bot can be put in charge of join requests; only from
    /// [`getMe`](crate::methods::GetMe).
    supports_join_request_queries: plain bool,
} }

object! { User {
    id: required, is_bot: required, first_name: required, last_name: optional, username: optional,
    language_code: optional, is_premium: flag, added_to_attachment_menu: flag,
    can_join_groups: optional, can_read_all_group_messages: optional,
    supports_guest_queries: optional, supports_inline_queries: optional,
    can_connect_to_business: optional, has_main_web_app: optional, has_topics_enabled: optional,
    allows_users_to_create_topics: optional, can_manage_bots: optional,
    supports_join_request_queries: optional,
} }

/// A page of a user's profile photos, each in several sizes.
///
/// <https://core.telegram.org/bots/api#userprofilephotos>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UserProfilePhotos {
    /// How many profile photos the user has in all.
    pub total_count: i64,
    /// The profile photos asked for, each in its sizes.
    pub photos: Vec<Vec<PhotoSize>>,
}

builder! { UserProfilePhotos(total_count: plain i64, photos: rows PhotoSize) {} }

object! { UserProfilePhotos {
    total_count: required, photos: required,
} }

/// A page of the audio files that a user shows on the profile.
///
/// <https://core.telegram.org/bots/api#userprofileaudios>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UserProfileAudios {
    /// How many audio files the profile has in all.
    pub total_count: i64,
    /// The audio files asked for, in the order of the profile.
    pub audios: Vec<Audio>,
}

builder! { UserProfileAudios(total_count: plain i64, audios: each Audio) {} }

object! { UserProfileAudios {
    total_count: required, audios: required,
} }

/// A birthday, with the year if the user shows it.
///
/// <https://core.telegram.org/bots/api#birthdate>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Birthdate {
    /// The day of the month. 1 to 31.
    pub day: i64,
    /// The month, from 1 for January. 1 to 12.
    pub month: i64,
    /// The year; absent if the user does not show it.
    pub year: Option<i64>,
}

builder! { Birthdate(day: plain i64, month: plain i64) {
    /// The year; absent if the user does not show it.
    year: plain i64,
} }

object! { Birthdate {
    day: required, month: required, year: optional,
} }

/// A user's rating, which comes from spending Telegram Stars.
///
/// <https://core.telegram.org/bots/api#userrating>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UserRating {
    /// The level of trust as a buyer; a negative one calls for caution.
    pub level: i64,
    /// The rating as a number; the higher, the better.
    pub rating: i64,
    /// The rating at which this level began.
    pub current_level_rating: i64,
    /// The rating at which the next level begins; absent at the highest level.
    pub next_level_rating: Option<i64>,
}

builder! { UserRating(level: plain i64, rating: plain i64, current_level_rating: plain i64) {
    /// The rating at which the next level begins; absent at the highest level.
    next_level_rating: plain i64,
} }

object! { UserRating {
    level: required, rating: required, current_level_rating: required, next_level_rating: optional,
} }
