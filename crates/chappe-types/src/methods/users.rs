// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Users.

use chappe_core::{ChatId, Method, MethodSpec, Repeat};

use crate::types::{Message, UserChatBoosts, UserProfileAudios, UserProfilePhotos};

/// Returns the profile photos of a user, newest first, as far as the bot may see them.
///
/// Returns [`UserProfilePhotos`](crate::types::UserProfilePhotos).
///
/// Repeat class: [`Safe`](chappe_core::Repeat::Safe).
///
/// <https://core.telegram.org/bots/api#getuserprofilephotos>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GetUserProfilePhotos {
    /// The user whose photos are asked for.
    pub user_id: i64,
    /// How many photos to skip, counted from the newest.
    pub offset: Option<i64>,
    /// How many items to return at most. 1 to 100. Default 100.
    pub limit: Option<i64>,
}

method_builder! { GetUserProfilePhotos(user_id: plain i64) {
    /// How many photos to skip, counted from the newest.
    offset: plain i64,
    /// How many items to return at most.
    limit: plain i64,
} }

parameters! { GetUserProfilePhotos {
    user_id: required, offset: optional, limit: optional,
} }

impl Method for GetUserProfilePhotos {
    type Output = UserProfilePhotos;
    const SPEC: &'static MethodSpec = &MethodSpec::new("getUserProfilePhotos", Repeat::Safe);
}

/// Returns the audio files that a user shows on the profile.
///
/// Returns [`UserProfileAudios`](crate::types::UserProfileAudios).
///
/// Repeat class: [`Safe`](chappe_core::Repeat::Safe).
///
/// <https://core.telegram.org/bots/api#getuserprofileaudios>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GetUserProfileAudios {
    /// The user whose profile audio is asked for.
    pub user_id: i64,
    /// How many audio files to skip, counted from the first.
    pub offset: Option<i64>,
    /// How many items to return at most. 1 to 100. Default 100.
    pub limit: Option<i64>,
}

method_builder! { GetUserProfileAudios(user_id: plain i64) {
    /// How many audio files to skip, counted from the first.
    offset: plain i64,
    /// How many items to return at most.
    limit: plain i64,
} }

parameters! { GetUserProfileAudios {
    user_id: required, offset: optional, limit: optional,
} }

impl Method for GetUserProfileAudios {
    type Output = UserProfileAudios;
    const SPEC: &'static MethodSpec = &MethodSpec::new("getUserProfileAudios", Repeat::Safe);
}

/// Sets or removes the emoji status of a user who has allowed the bot to do so.
///
/// The permission is asked for by the bot's Mini App with `requestEmojiStatusAccess`.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent).
///
/// <https://core.telegram.org/bots/api#setuseremojistatus>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SetUserEmojiStatus {
    /// The user, who must have allowed the bot to do this.
    pub user_id: i64,
    /// The custom emoji to show as the status; empty removes the status.
    pub emoji_status_custom_emoji_id: Option<String>,
    /// When the status goes away by itself, in Unix time; absent for never.
    pub emoji_status_expiration_date: Option<i64>,
}

method_builder! { SetUserEmojiStatus(user_id: plain i64) {
    /// The custom emoji to show as the status; empty removes the status.
    emoji_status_custom_emoji_id: into String,
    /// When the status goes away by itself, in Unix time; absent for never.
    emoji_status_expiration_date: plain i64,
} }

parameters! { SetUserEmojiStatus {
    user_id: required, emoji_status_custom_emoji_id: optional,
    emoji_status_expiration_date: optional,
} }

impl Method for SetUserEmojiStatus {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("setUserEmojiStatus", Repeat::Idempotent);
}

/// Returns the newest messages of the channel that a user shows on the profile.
///
/// Returns a list of [`Message`](crate::types::Message).
///
/// Repeat class: [`Safe`](chappe_core::Repeat::Safe).
///
/// <https://core.telegram.org/bots/api#getuserpersonalchatmessages>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GetUserPersonalChatMessages {
    /// The user whose personal channel is read.
    pub user_id: i64,
    /// How many of the newest messages to return at most. 1 to 20.
    pub limit: i64,
}

method_builder! { GetUserPersonalChatMessages(user_id: plain i64, limit: plain i64) {} }

parameters! { GetUserPersonalChatMessages {
    user_id: required, limit: required,
} }

impl Method for GetUserPersonalChatMessages {
    type Output = Vec<Message>;
    const SPEC: &'static MethodSpec = &MethodSpec::new("getUserPersonalChatMessages", Repeat::Safe);
}

/// Returns the boosts that a user has given to a chat.
///
/// The bot must be an administrator there.
///
/// Returns [`UserChatBoosts`](crate::types::UserChatBoosts).
///
/// Repeat class: [`Safe`](chappe_core::Repeat::Safe).
///
/// <https://core.telegram.org/bots/api#getuserchatboosts>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GetUserChatBoosts {
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// The user whose boosts are asked for.
    pub user_id: i64,
}

method_builder! { GetUserChatBoosts(chat_id: into ChatId, user_id: plain i64) {} }

parameters! { GetUserChatBoosts {
    chat_id: required, user_id: required,
} }

impl Method for GetUserChatBoosts {
    type Output = UserChatBoosts;
    const SPEC: &'static MethodSpec = &MethodSpec::new("getUserChatBoosts", Repeat::Safe);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Marks a user as verified by the organisation that the bot stands for.
///
/// Only bots that Telegram has allowed to verify others may do this.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent).
///
/// <https://core.telegram.org/bots/api#verifyuser>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct VerifyUser {
    /// The user to verify in the name of your organization.
    pub user_id: i64,
    /// What the verification says; leave it out if your organization may not set its own. At most
    /// 70 characters.
    pub custom_description: Option<String>,
}

method_builder! { VerifyUser(user_id: plain i64) {
    /// What the verification says; leave it out if your organization may not set its own.
    custom_description: into String,
} }

parameters! { VerifyUser {
    user_id: required, custom_description: optional,
} }

impl Method for VerifyUser {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("verifyUser", Repeat::Idempotent);
}

/// Takes back a verification of a user that the bot's organisation gave.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent).
///
/// <https://core.telegram.org/bots/api#removeuserverification>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RemoveUserVerification {
    /// The user who loses the verification of your organization.
    pub user_id: i64,
}

method_builder! { RemoveUserVerification(user_id: plain i64) {} }

parameters! { RemoveUserVerification {
    user_id: required,
} }

impl Method for RemoveUserVerification {
    type Output = bool;
    const SPEC: &'static MethodSpec =
        &MethodSpec::new("removeUserVerification", Repeat::Idempotent);
}
