// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Bots that the bot manages.

use chappe_core::{Method, MethodSpec, Repeat};

use crate::types::BotAccessSettings;

/// Returns the token of a bot that this bot manages.
///
/// The token is a secret: who has it controls that bot. It is not changed; see
/// [`replaceManagedBotToken`](crate::methods::ReplaceManagedBotToken).
///
/// Returns a `String`.
///
/// Repeat class: [`Safe`](chappe_core::Repeat::Safe): returns the token as it is, without a new
/// one.
///
/// <https://core.telegram.org/bots/api#getmanagedbottoken>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GetManagedBotToken {
    /// The managed bot whose token is asked for.
    pub user_id: i64,
}

method_builder! { GetManagedBotToken(user_id: plain i64) {} }

parameters! { GetManagedBotToken {
    user_id: required,
} }

impl Method for GetManagedBotToken {
    type Output = String;
    const SPEC: &'static MethodSpec = &MethodSpec::new("getManagedBotToken", Repeat::Safe);
}

/// Gives a managed bot a new token and revokes the old one.
///
/// Whatever runs with the old token stops at once. **Each success kills the token that the one
/// before returned**, so a lost answer must be followed by
/// [`getManagedBotToken`](crate::methods::GetManagedBotToken), not by a second call.
///
/// Returns a `String`.
///
/// Repeat class: [`Superseding`](chappe_core::Repeat::Superseding): each success revokes the token
/// that the previous one returned.
///
/// <https://core.telegram.org/bots/api#replacemanagedbottoken>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ReplaceManagedBotToken {
    /// The managed bot that gets a new token; the old one stops working.
    pub user_id: i64,
}

method_builder! { ReplaceManagedBotToken(user_id: plain i64) {} }

parameters! { ReplaceManagedBotToken {
    user_id: required,
} }

impl Method for ReplaceManagedBotToken {
    type Output = String;
    const SPEC: &'static MethodSpec =
        &MethodSpec::new("replaceManagedBotToken", Repeat::Superseding);
}

/// Returns who may use a bot that this bot manages.
///
/// Returns [`BotAccessSettings`](crate::types::BotAccessSettings).
///
/// Repeat class: [`Safe`](chappe_core::Repeat::Safe).
///
/// <https://core.telegram.org/bots/api#getmanagedbotaccesssettings>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GetManagedBotAccessSettings {
    /// The managed bot whose settings are asked for.
    pub user_id: i64,
}

method_builder! { GetManagedBotAccessSettings(user_id: plain i64) {} }

parameters! { GetManagedBotAccessSettings {
    user_id: required,
} }

impl Method for GetManagedBotAccessSettings {
    type Output = BotAccessSettings;
    const SPEC: &'static MethodSpec = &MethodSpec::new("getManagedBotAccessSettings", Repeat::Safe);
}

/// Sets who may use a bot that this bot manages.
///
/// The owner can always use it. The list of added users is replaced, not extended, and counts only
/// while access is restricted.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): replaces the list of users, does
/// not add to it.
///
/// <https://core.telegram.org/bots/api#setmanagedbotaccesssettings>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SetManagedBotAccessSettings {
    /// The managed bot whose settings change.
    pub user_id: i64,
    /// Whether only chosen users can use the bot; its owner always can.
    pub is_access_restricted: bool,
    /// Who may use the bot besides its owner; ignored unless access is restricted. At most 10
    /// items.
    pub added_user_ids: Option<Vec<i64>>,
}

method_builder! { SetManagedBotAccessSettings(user_id: plain i64, is_access_restricted: plain bool) {
    /// Who may use the bot besides its owner; ignored unless access is restricted.
    added_user_ids: each i64,
} }

parameters! { SetManagedBotAccessSettings {
    user_id: required, is_access_restricted: required, added_user_ids: optional,
} }

impl Method for SetManagedBotAccessSettings {
    type Output = bool;
    const SPEC: &'static MethodSpec =
        &MethodSpec::new("setManagedBotAccessSettings", Repeat::Idempotent);
}
