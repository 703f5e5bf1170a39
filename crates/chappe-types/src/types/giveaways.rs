// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Giveaways.

use chappe_core::UnixTime;

use crate::types::{Chat, Message, User};

/// A service event: a giveaway was announced.
///
/// <https://core.telegram.org/bots/api#giveawaycreated>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GiveawayCreated {
    /// How many Telegram Stars the winners share; only for giveaways of Stars.
    pub prize_star_count: Option<i64>,
}

builder! { GiveawayCreated() {
    /// How many Telegram Stars the winners share; only for giveaways of Stars.
    prize_star_count: plain i64,
} }

object! { GiveawayCreated {
    prize_star_count: optional,
} }

/// A giveaway of Telegram Premium or Telegram Stars.
///
/// <https://core.telegram.org/bots/api#giveaway>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Giveaway {
    /// The chats that one must join to take part.
    pub chats: Vec<Chat>,
    /// When the winners are drawn.
    pub winners_selection_date: UnixTime,
    /// How many winners are to be drawn.
    pub winner_count: i64,
    /// Set where only those count who joined after the start.
    pub only_new_members: bool,
    /// Set where all can see who won.
    pub has_public_winners: bool,
    /// What else there is to win.
    pub prize_description: Option<String>,
    /// The countries whose users can win, by two letters; absent for all.
    pub country_codes: Option<Vec<String>>,
    /// How many Telegram Stars the winners share; only for giveaways of Stars.
    pub prize_star_count: Option<i64>,
    /// How many months of Telegram Premium are won; only for giveaways of Premium.
    pub premium_subscription_month_count: Option<i64>,
}

builder! { Giveaway(chats: each Chat, winners_selection_date: into UnixTime, winner_count: plain i64) {
    /// Set where only those count who joined after the start.
    only_new_members: flag bool,
    /// Set where all can see who won.
    has_public_winners: flag bool,
    /// What else there is to win.
    prize_description: into String,
    /// The countries whose users can win, by two letters; absent for all.
    country_codes: each_into String,
    /// How many Telegram Stars the winners share; only for giveaways of Stars.
    prize_star_count: plain i64,
    /// How many months of Telegram Premium are won; only for giveaways of Premium.
    premium_subscription_month_count: plain i64,
} }

object! { Giveaway {
    chats: required, winners_selection_date: required, winner_count: required,
    only_new_members: flag, has_public_winners: flag, prize_description: optional,
    country_codes: optional, prize_star_count: optional, premium_subscription_month_count: optional,
} }

/// The end of a giveaway with public winners.
///
/// <https://core.telegram.org/bots/api#giveawaywinners>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GiveawayWinners {
    /// The chat that held the giveaway.
    pub chat: Chat,
    /// The message of the giveaway in its chat.
    pub giveaway_message_id: i64,
    /// When the winners were drawn.
    pub winners_selection_date: UnixTime,
    /// How many winners there are.
    pub winner_count: i64,
    /// Who won; not all of them are named where there are very many. At most 100 items.
    pub winners: Vec<User>,
    /// How many more chats one had to join.
    pub additional_chat_count: Option<i64>,
    /// How many Telegram Stars the winners share; only for giveaways of Stars.
    pub prize_star_count: Option<i64>,
    /// How many months of Telegram Premium are won; only for giveaways of Premium.
    pub premium_subscription_month_count: Option<i64>,
    /// How many prizes went to nobody.
    pub unclaimed_prize_count: Option<i64>,
    /// Set where only those count who joined after the start.
    pub only_new_members: bool,
    /// Set where the giveaway was called off, as its payment was taken back.
    pub was_refunded: bool,
    /// What else there is to win.
    pub prize_description: Option<String>,
}

builder! { GiveawayWinners(
    chat: plain Chat,
    giveaway_message_id: plain i64,
    winners_selection_date: into UnixTime,
    winner_count: plain i64,
    winners: each User,
) {
    /// How many more chats one had to join.
    additional_chat_count: plain i64,
    /// How many Telegram Stars the winners share; only for giveaways of Stars.
    prize_star_count: plain i64,
    /// How many months of Telegram Premium are won; only for giveaways of Premium.
    premium_subscription_month_count: plain i64,
    /// How many prizes went to nobody.
    unclaimed_prize_count: plain i64,
    /// Set where only those count who joined after the start.
    only_new_members: flag bool,
    /// Set where the giveaway was called off, as its payment was taken back.
    was_refunded: flag bool,
    /// What else there is to win.
    prize_description: into String,
} }

object! { GiveawayWinners {
    chat: required, giveaway_message_id: required, winners_selection_date: required,
    winner_count: required, winners: required, additional_chat_count: optional,
    prize_star_count: optional, premium_subscription_month_count: optional,
    unclaimed_prize_count: optional, only_new_members: flag, was_refunded: flag,
    prize_description: optional,
} }

/// A service event: a giveaway without public winners is over.
///
/// <https://core.telegram.org/bots/api#giveawaycompleted>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GiveawayCompleted {
    /// How many winners there are.
    pub winner_count: i64,
    /// How many prizes went to nobody.
    pub unclaimed_prize_count: Option<i64>,
    /// The message of the giveaway, unless it was deleted.
    pub giveaway_message: Option<Box<Message>>,
    /// Set where Telegram Stars were won; otherwise it was Telegram Premium.
    pub is_star_giveaway: bool,
}

builder! { GiveawayCompleted(winner_count: plain i64) {
    /// How many prizes went to nobody.
    unclaimed_prize_count: plain i64,
    /// The message of the giveaway, unless it was deleted.
    giveaway_message: boxed Message,
    /// Set where Telegram Stars were won; otherwise it was Telegram Premium.
    is_star_giveaway: flag bool,
} }

object! { GiveawayCompleted {
    winner_count: required, unclaimed_prize_count: optional, giveaway_message: optional,
    is_star_giveaway: flag,
} }
