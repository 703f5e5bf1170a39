// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Boosts of a chat.

use chappe_core::UnixTime;

use crate::types::{Chat, User};

/// How a boost came about.
///
/// By a Premium subscription, by a Premium gift code, or by a giveaway.
///
/// <https://core.telegram.org/bots/api#chatboostsource>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ChatBoostSource {
    /// A boost by a user with Telegram Premium, or by Premium given to a user.
    Premium(Box<ChatBoostSourcePremium>),
    /// A boost by a gift code for Telegram Premium that the chat gave out.
    GiftCode(Box<ChatBoostSourceGiftCode>),
    /// A boost by a giveaway of Telegram Premium or Telegram Stars.
    Giveaway(Box<ChatBoostSourceGiveaway>),
    /// One that Telegram added later, whole.
    Unknown(Box<serde_json::Value>),
}

tagged! { ChatBoostSource by "source":
    "premium" => Premium(box ChatBoostSourcePremium),
    "gift_code" => GiftCode(box ChatBoostSourceGiftCode),
    "giveaway" => Giveaway(box ChatBoostSourceGiveaway),
}

/// A boost by a user with Telegram Premium, or by Premium given to a user.
///
/// <https://core.telegram.org/bots/api#chatboostsourcepremium>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChatBoostSourcePremium {
    /// The user who boosted the chat.
    pub user: User,
}

builder! { ChatBoostSourcePremium(user: plain User) {} }

object! { ChatBoostSourcePremium by "source" = "premium" {
    user: required,
} }

/// A boost by a gift code for Telegram Premium that the chat gave out.
///
/// <https://core.telegram.org/bots/api#chatboostsourcegiftcode>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChatBoostSourceGiftCode {
    /// The user for whom the gift code was made.
    pub user: User,
}

builder! { ChatBoostSourceGiftCode(user: plain User) {} }

object! { ChatBoostSourceGiftCode by "source" = "gift_code" {
    user: required,
} }

/// A boost by a giveaway of Telegram Premium or Telegram Stars.
///
/// <https://core.telegram.org/bots/api#chatboostsourcegiveaway>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChatBoostSourceGiveaway {
    /// The message of the giveaway, which may be deleted by now; 0 if it is not sent yet.
    pub giveaway_message_id: i64,
    /// The user who won, if any; only for giveaways of Telegram Premium.
    pub user: Option<Box<User>>,
    /// How many Telegram Stars the winners share; only for giveaways of Stars.
    pub prize_star_count: Option<i64>,
    /// Set where the giveaway ended without a winner for this prize.
    pub is_unclaimed: bool,
}

builder! { ChatBoostSourceGiveaway(giveaway_message_id: plain i64) {
    /// The user who won, if any; only for giveaways of Telegram Premium.
    user: boxed User,
    /// How many Telegram Stars the winners share; only for giveaways of Stars.
    prize_star_count: plain i64,
    /// Set where the giveaway ended without a winner for this prize.
    is_unclaimed: flag bool,
} }

object! { ChatBoostSourceGiveaway by "source" = "giveaway" {
    giveaway_message_id: required, user: optional, prize_star_count: optional, is_unclaimed: flag,
} }

/// A boost of a chat and how long it holds.
///
/// <https://core.telegram.org/bots/api#chatboost>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChatBoost {
    /// Names the boost.
    pub boost_id: String,
    /// When the chat was boosted.
    pub add_date: UnixTime,
    /// When the boost ends, unless the user's Telegram Premium is prolonged.
    pub expiration_date: UnixTime,
    /// What the boost comes from.
    pub source: ChatBoostSource,
}

builder! { ChatBoost(
    boost_id: into String,
    add_date: into UnixTime,
    expiration_date: into UnixTime,
    source: into ChatBoostSource,
) {} }

object! { ChatBoost {
    boost_id: required, add_date: required, expiration_date: required, source: required,
} }

/// The news that a chat got a boost or that a boost has changed.
///
/// <https://core.telegram.org/bots/api#chatboostupdated>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChatBoostUpdated {
    /// The chat that was boosted.
    pub chat: Chat,
    /// The boost as it is now.
    pub boost: ChatBoost,
}

builder! { ChatBoostUpdated(chat: plain Chat, boost: plain ChatBoost) {} }

object! { ChatBoostUpdated {
    chat: required, boost: required,
} }

/// The news that a boost was taken from a chat.
///
/// <https://core.telegram.org/bots/api#chatboostremoved>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChatBoostRemoved {
    /// The chat that was boosted.
    pub chat: Chat,
    /// Names the boost.
    pub boost_id: String,
    /// When the boost was taken away.
    pub remove_date: UnixTime,
    /// What the boost came from.
    pub source: ChatBoostSource,
}

builder! { ChatBoostRemoved(
    chat: plain Chat,
    boost_id: into String,
    remove_date: into UnixTime,
    source: into ChatBoostSource,
) {} }

object! { ChatBoostRemoved {
    chat: required, boost_id: required, remove_date: required, source: required,
} }

/// The boosts that a user has given to a chat.
///
/// <https://core.telegram.org/bots/api#userchatboosts>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UserChatBoosts {
    /// The boosts this user gave to the chat.
    pub boosts: Vec<ChatBoost>,
}

builder! { UserChatBoosts(boosts: each ChatBoost) {} }

object! { UserChatBoosts {
    boosts: required,
} }
