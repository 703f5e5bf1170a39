// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Gifts.

use chappe_core::UnixTime;

use crate::types::{Chat, Currency, MessageEntity, Sticker, User};

/// The colours behind a gift.
///
/// <https://core.telegram.org/bots/api#giftbackground>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GiftBackground {
    /// The color in the middle, as an RGB number.
    pub center_color: i64,
    /// The color at the edges, as an RGB number.
    pub edge_color: i64,
    /// The color of text on it, as an RGB number.
    pub text_color: i64,
}

builder! { GiftBackground(center_color: plain i64, edge_color: plain i64, text_color: plain i64) {} }

object! { GiftBackground {
    center_color: required, edge_color: required, text_color: required,
} }

/// A gift that the bot can buy.
///
/// <https://core.telegram.org/bots/api#gift>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Gift {
    /// The id of the gift, for [`sendGift`](crate::methods::SendGift).
    pub id: String,
    /// The sticker that shows the gift.
    pub sticker: Sticker,
    /// What sending it costs, in Telegram Stars.
    pub star_count: i64,
    /// What the upgrade to a unique gift costs, in Telegram Stars; absent if there is none.
    pub upgrade_star_count: Option<i64>,
    /// Set where only users with Telegram Premium can buy it.
    pub is_premium: bool,
    /// Set where its upgraded form can color the owner's name and replies.
    pub has_colors: bool,
    /// How many can be sent by everybody together; only for limited gifts.
    pub total_count: Option<i64>,
    /// How many are still left for everybody; only for limited gifts.
    pub remaining_count: Option<i64>,
    /// How many the bot can send in all; only for limited gifts.
    pub personal_total_count: Option<i64>,
    /// How many the bot can still send; only for limited gifts.
    pub personal_remaining_count: Option<i64>,
    /// The background the gift is shown on.
    pub background: Option<Box<GiftBackground>>,
    /// How many different unique gifts an upgrade can lead to.
    pub unique_gift_variant_count: Option<i64>,
    /// The chat that issued the gift, if a chat did.
    pub publisher_chat: Option<Box<Chat>>,
}

builder! { Gift(id: into String, sticker: plain Sticker, star_count: plain i64) {
    /// What the upgrade to a unique gift costs, in Telegram Stars; absent if there is none.
    upgrade_star_count: plain i64,
    /// Set where only users with Telegram Premium can buy it.
    is_premium: flag bool,
    /// Set where its upgraded form can color the owner's name and replies.
    has_colors: flag bool,
    /// How many can be sent by everybody together; only for limited gifts.
    total_count: plain i64,
    /// How many are still left for everybody; only for limited gifts.
    remaining_count: plain i64,
    /// How many the bot can send in all; only for limited gifts.
    personal_total_count: plain i64,
    /// How many the bot can still send; only for limited gifts.
    personal_remaining_count: plain i64,
    /// The background the gift is shown on.
    background: boxed GiftBackground,
    /// How many different unique gifts an upgrade can lead to.
    unique_gift_variant_count: plain i64,
    /// The chat that issued the gift, if a chat did.
    publisher_chat: boxed Chat,
} }

object! { Gift {
    id: required, sticker: required, star_count: required, upgrade_star_count: optional,
    is_premium: flag, has_colors: flag, total_count: optional, remaining_count: optional,
    personal_total_count: optional, personal_remaining_count: optional, background: optional,
    unique_gift_variant_count: optional, publisher_chat: optional,
} }

/// The gifts that the bot can buy.
///
/// <https://core.telegram.org/bots/api#gifts>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Gifts {
    /// The gifts that the bot can send.
    pub gifts: Vec<Gift>,
}

builder! { Gifts(gifts: each Gift) {} }

object! { Gifts {
    gifts: required,
} }

/// The model of a unique gift: the figure that it shows.
///
/// <https://core.telegram.org/bots/api#uniquegiftmodel>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UniqueGiftModel {
    /// The name of the model.
    pub name: String,
    /// The sticker that shows the gift.
    pub sticker: Sticker,
    /// How many of 1000 upgrades come out with this model; 0 for crafted gifts.
    pub rarity_per_mille: i64,
    /// How rare the model is, where it was crafted.
    pub rarity: Option<GiftRarity>,
}

builder! { UniqueGiftModel(name: into String, sticker: plain Sticker, rarity_per_mille: plain i64) {
    /// How rare the model is, where it was crafted.
    rarity: into GiftRarity,
} }

object! { UniqueGiftModel {
    name: required, sticker: required, rarity_per_mille: required, rarity: optional,
} }

/// The symbol that is strewn over the backdrop of a unique gift.
///
/// <https://core.telegram.org/bots/api#uniquegiftsymbol>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UniqueGiftSymbol {
    /// The name of the symbol.
    pub name: String,
    /// The sticker that shows the symbol.
    pub sticker: Sticker,
    /// How many of 1000 upgrades come out with this trait.
    pub rarity_per_mille: i64,
}

builder! { UniqueGiftSymbol(name: into String, sticker: plain Sticker, rarity_per_mille: plain i64) {} }

object! { UniqueGiftSymbol {
    name: required, sticker: required, rarity_per_mille: required,
} }

/// The colours of a unique gift's backdrop.
///
/// <https://core.telegram.org/bots/api#uniquegiftbackdropcolors>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UniqueGiftBackdropColors {
    /// The color in the middle, as an RGB number.
    pub center_color: i64,
    /// The color at the edges, as an RGB number.
    pub edge_color: i64,
    /// The color of the symbol, as an RGB number.
    pub symbol_color: i64,
    /// The color of text on it, as an RGB number.
    pub text_color: i64,
}

builder! { UniqueGiftBackdropColors(
    center_color: plain i64,
    edge_color: plain i64,
    symbol_color: plain i64,
    text_color: plain i64,
) {} }

object! { UniqueGiftBackdropColors {
    center_color: required, edge_color: required, symbol_color: required, text_color: required,
} }

/// What is behind a unique gift's model, with its name and colours.
///
/// <https://core.telegram.org/bots/api#uniquegiftbackdrop>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UniqueGiftBackdrop {
    /// The name of the backdrop.
    pub name: String,
    /// The colors of the backdrop and of what is on it.
    pub colors: UniqueGiftBackdropColors,
    /// How many of 1000 upgrades come out with this trait.
    pub rarity_per_mille: i64,
}

builder! { UniqueGiftBackdrop(name: into String, colors: plain UniqueGiftBackdropColors, rarity_per_mille: plain i64) {} }

object! { UniqueGiftBackdrop {
    name: required, colors: required, rarity_per_mille: required,
} }

/// The colours that a unique gift lends to its owner's name, replies and link previews.
///
/// <https://core.telegram.org/bots/api#uniquegiftcolors>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UniqueGiftColors {
    /// The custom emoji of the gift's model.
    pub model_custom_emoji_id: String,
    /// The custom emoji of the gift's symbol.
    pub symbol_custom_emoji_id: String,
    /// The main color in light themes, as an RGB number.
    pub light_theme_main_color: i64,
    /// The further colors in light themes, as RGB numbers. 1 to 3 items.
    pub light_theme_other_colors: Vec<i64>,
    /// The main color in dark themes, as an RGB number.
    pub dark_theme_main_color: i64,
    /// The further colors in dark themes, as RGB numbers. 1 to 3 items.
    pub dark_theme_other_colors: Vec<i64>,
}

builder! { UniqueGiftColors(
    model_custom_emoji_id: into String,
    symbol_custom_emoji_id: into String,
    light_theme_main_color: plain i64,
    light_theme_other_colors: each i64,
    dark_theme_main_color: plain i64,
    dark_theme_other_colors: each i64,
) {} }

object! { UniqueGiftColors {
    model_custom_emoji_id: required, symbol_custom_emoji_id: required,
    light_theme_main_color: required, light_theme_other_colors: required,
    dark_theme_main_color: required, dark_theme_other_colors: required,
} }

/// A one-of-a-kind gift, made by upgrading an ordinary one.
///
/// <https://core.telegram.org/bots/api#uniquegift>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UniqueGift {
    /// The id of the regular gift that it was made from.
    pub gift_id: String,
    /// The name of the regular gift that it was made from.
    pub base_name: String,
    /// The name that no other gift has, for `t.me/nft/` links and for stories.
    pub name: String,
    /// Tells it from all others made of the same regular gift; no two share a number.
    pub number: i64,
    /// How the gift itself looks.
    pub model: UniqueGiftModel,
    /// The sign repeated on the backdrop.
    pub symbol: UniqueGiftSymbol,
    /// The colors behind the gift.
    pub backdrop: UniqueGiftBackdrop,
    /// Set where the regular gift it was made from was only for users with Telegram Premium.
    pub is_premium: bool,
    /// Set where the gift was used up to craft another one.
    pub is_burned: bool,
    /// Set where it lives on the TON blockchain, so that Telegram can neither sell it nor pass it
    /// on.
    pub is_from_blockchain: bool,
    /// The colors it can lend to its owner's name, replies and link previews; not always told.
    pub colors: Option<Box<UniqueGiftColors>>,
    /// The chat that issued the gift, if a chat did.
    pub publisher_chat: Option<Box<Chat>>,
}

builder! { UniqueGift(
    gift_id: into String,
    base_name: into String,
    name: into String,
    number: plain i64,
    model: plain UniqueGiftModel,
    symbol: plain UniqueGiftSymbol,
    backdrop: plain UniqueGiftBackdrop,
) {
    /// Set where the regular gift it was made from was only for users with Telegram Premium.
    is_premium: flag bool,
    /// Set where the gift was used up to craft another one.
    is_burned: flag bool,
    /// Set where it lives on the TON blockchain, so that Telegram can neither sell it nor pass it
    /// on.
    is_from_blockchain: flag bool,
    /// The colors it can lend to its owner's name, replies and link previews; not always told.
    colors: boxed UniqueGiftColors,
    /// The chat that issued the gift, if a chat did.
    publisher_chat: boxed Chat,
} }

object! { UniqueGift {
    gift_id: required, base_name: required, name: required, number: required, model: required,
    symbol: required, backdrop: required, is_premium: flag, is_burned: flag,
    is_from_blockchain: flag, colors: optional, publisher_chat: optional,
} }

/// A service event: an ordinary gift was given.
///
/// <https://core.telegram.org/bots/api#giftinfo>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GiftInfo {
    /// The gift.
    pub gift: Gift,
    /// Names the gift to this bot for later calls; only for gifts of business accounts.
    pub owned_gift_id: Option<String>,
    /// How many Telegram Stars the receiver can have in place of the gift; absent if that is not
    /// possible.
    pub convert_star_count: Option<i64>,
    /// How many Telegram Stars were paid in advance for the upgrade.
    pub prepaid_upgrade_star_count: Option<i64>,
    /// Set where the upgrade was bought after the gift had been sent.
    pub is_upgrade_separate: bool,
    /// Set where the gift can become a unique one.
    pub can_be_upgraded: bool,
    /// The words that came with the gift.
    pub text: Option<String>,
    /// The formatting of those words.
    pub entities: Option<Vec<MessageEntity>>,
    /// Set where only the receiver can see the sender and the text.
    pub is_private: bool,
    /// The number that is held for the gift when it becomes unique.
    pub unique_gift_number: Option<i64>,
}

builder! { GiftInfo(gift: plain Gift) {
    /// Names the gift to this bot for later calls; only for gifts of business accounts.
    owned_gift_id: into String,
    /// How many Telegram Stars the receiver can have in place of the gift; absent if that is not
    /// possible.
    convert_star_count: plain i64,
    /// How many Telegram Stars were paid in advance for the upgrade.
    prepaid_upgrade_star_count: plain i64,
    /// Set where the upgrade was bought after the gift had been sent.
    is_upgrade_separate: flag bool,
    /// Set where the gift can become a unique one.
    can_be_upgraded: flag bool,
    /// The words that came with the gift.
    text: into String,
    /// The formatting of those words.
    entities: each MessageEntity,
    /// Set where only the receiver can see the sender and the text.
    is_private: flag bool,
    /// The number that is held for the gift when it becomes unique.
    unique_gift_number: plain i64,
} }

object! { GiftInfo {
    gift: required, owned_gift_id: optional, convert_star_count: optional,
    prepaid_upgrade_star_count: optional, is_upgrade_separate: flag, can_be_upgraded: flag,
    text: optional, entities: optional, is_private: flag, unique_gift_number: optional,
} }

/// A service event: a unique gift came to somebody.
///
/// `origin` says how: by an upgrade, a transfer, a resale or an offer.
///
/// <https://core.telegram.org/bots/api#uniquegiftinfo>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UniqueGiftInfo {
    /// The gift.
    pub gift: UniqueGift,
    /// How it came about: upgraded, passed on, bought from a user, or by an offer.
    pub origin: UniqueGiftOrigin,
    /// The words that came with the gift.
    pub text: Option<String>,
    /// The formatting of those words.
    pub entities: Option<Vec<MessageEntity>>,
    /// Set where only the receiver can see the sender and the text.
    pub is_private: bool,
    /// The currency it was last bought in, where it came from another user: Telegram Stars or TON.
    pub last_resale_currency: Option<Currency>,
    /// What it was last bought for, where it came from another user: Telegram Stars or billionths
    /// of a TON.
    pub last_resale_amount: Option<i64>,
    /// Names the gift to this bot for later calls; only for gifts of business accounts.
    pub owned_gift_id: Option<String>,
    /// What passing the gift on costs, in Telegram Stars; absent if the bot cannot do it.
    pub transfer_star_count: Option<i64>,
    /// From when the gift can be passed on; a date in the past means now.
    pub next_transfer_date: Option<UnixTime>,
}

builder! { UniqueGiftInfo(gift: plain UniqueGift, origin: into UniqueGiftOrigin) {
    /// The words that came with the gift.
    text: into String,
    /// The formatting of those words.
    entities: each MessageEntity,
    /// Set where only the receiver can see the sender and the text.
    is_private: flag bool,
    /// The currency it was last bought in, where it came from another user: Telegram Stars or TON.
    last_resale_currency: into Currency,
    /// What it was last bought for, where it came from another user: Telegram Stars or billionths
    /// of a TON.
    last_resale_amount: plain i64,
    /// Names the gift to this bot for later calls; only for gifts of business accounts.
    owned_gift_id: into String,
    /// What passing the gift on costs, in Telegram Stars; absent if the bot cannot do it.
    transfer_star_count: plain i64,
    /// From when the gift can be passed on; a date in the past means now.
    next_transfer_date: into UnixTime,
} }

object! { UniqueGiftInfo {
    gift: required, origin: required, text: optional, entities: optional, is_private: flag,
    last_resale_currency: optional, last_resale_amount: optional, owned_gift_id: optional,
    transfer_star_count: optional, next_transfer_date: optional,
} }

/// A gift that a user or chat owns.
///
/// An ordinary one until it is upgraded, a unique one afterwards.
///
/// <https://core.telegram.org/bots/api#ownedgift>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum OwnedGift {
    /// An ordinary gift that a user or chat owns.
    Regular(Box<OwnedGiftRegular>),
    /// A unique gift that a user or chat owns.
    Unique(Box<OwnedGiftUnique>),
    /// One that Telegram added later, whole.
    Unknown(Box<serde_json::Value>),
}

tagged! { OwnedGift by "type":
    "regular" => Regular(box OwnedGiftRegular),
    "unique" => Unique(box OwnedGiftUnique),
}

/// An ordinary gift that a user or chat owns.
///
/// <https://core.telegram.org/bots/api#ownedgiftregular>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OwnedGiftRegular {
    /// The gift.
    pub gift: Gift,
    /// Names the gift to this bot for later calls; only for gifts of business accounts.
    pub owned_gift_id: Option<String>,
    /// The user who sent it, if known.
    pub sender_user: Option<Box<User>>,
    /// When it was sent.
    pub send_date: UnixTime,
    /// The words that came with the gift.
    pub text: Option<String>,
    /// The formatting of those words.
    pub entities: Option<Vec<MessageEntity>>,
    /// Set where only the receiver can see the sender and the text.
    pub is_private: bool,
    /// Set where the gift is shown on the profile page; only for gifts of business accounts.
    pub is_saved: bool,
    /// Set where the gift can become a unique one.
    pub can_be_upgraded: bool,
    /// Set where the gift was paid back and is gone.
    pub was_refunded: bool,
    /// How many Telegram Stars the receiver can have in place of the gift; absent if that is not
    /// possible.
    pub convert_star_count: Option<i64>,
    /// How many Telegram Stars were paid in advance for the upgrade.
    pub prepaid_upgrade_star_count: Option<i64>,
    /// Set where the upgrade was bought after the gift had been sent.
    pub is_upgrade_separate: bool,
    /// The number that is held for the gift when it becomes unique.
    pub unique_gift_number: Option<i64>,
}

builder! { OwnedGiftRegular(gift: plain Gift, send_date: into UnixTime) {
    /// Names the gift to this bot for later calls; only for gifts of business accounts.
    owned_gift_id: into String,
    /// The user who sent it, if known.
    sender_user: boxed User,
    /// The words that came with the gift.
    text: into String,
    /// The formatting of those words.
    entities: each MessageEntity,
    /// Set where only the receiver can see the sender and the text.
    is_private: flag bool,
    /// Set where the gift is shown on the profile page; only for gifts of business accounts.
    is_saved: flag bool,
    /// Set where the gift can become a unique one.
    can_be_upgraded: flag bool,
    /// Set where the gift was paid back and is gone.
    was_refunded: flag bool,
    /// How many Telegram Stars the receiver can have in place of the gift; absent if that is not
    /// possible.
    convert_star_count: plain i64,
    /// How many Telegram Stars were paid in advance for the upgrade.
    prepaid_upgrade_star_count: plain i64,
    /// Set where the upgrade was bought after the gift had been sent.
    is_upgrade_separate: flag bool,
    /// The number that is held for the gift when it becomes unique.
    unique_gift_number: plain i64,
} }

object! { OwnedGiftRegular by "type" = "regular" {
    gift: required, owned_gift_id: optional, sender_user: optional, send_date: required,
    text: optional, entities: optional, is_private: flag, is_saved: flag, can_be_upgraded: flag,
    was_refunded: flag, convert_star_count: optional, prepaid_upgrade_star_count: optional,
    is_upgrade_separate: flag, unique_gift_number: optional,
} }

/// A unique gift that a user or chat owns.
///
/// <https://core.telegram.org/bots/api#ownedgiftunique>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OwnedGiftUnique {
    /// The gift.
    pub gift: UniqueGift,
    /// Names the gift to this bot for later calls; only for gifts of business accounts.
    pub owned_gift_id: Option<String>,
    /// The user who sent it, if known.
    pub sender_user: Option<Box<User>>,
    /// When it was sent.
    pub send_date: UnixTime,
    /// Set where the gift is shown on the profile page; only for gifts of business accounts.
    pub is_saved: bool,
    /// Set where the gift can be given to another owner; only for gifts of business accounts.
    pub can_be_transferred: bool,
    /// What passing the gift on costs, in Telegram Stars; absent if the bot cannot do it.
    pub transfer_star_count: Option<i64>,
    /// From when the gift can be passed on; a date in the past means now.
    pub next_transfer_date: Option<UnixTime>,
}

builder! { OwnedGiftUnique(gift: plain UniqueGift, send_date: into UnixTime) {
    /// Names the gift to this bot for later calls; only for gifts of business accounts.
    owned_gift_id: into String,
    /// The user who sent it, if known.
    sender_user: boxed User,
    /// Set where the gift is shown on the profile page; only for gifts of business accounts.
    is_saved: flag bool,
    /// Set where the gift can be given to another owner; only for gifts of business accounts.
    can_be_transferred: flag bool,
    /// What passing the gift on costs, in Telegram Stars; absent if the bot cannot do it.
    transfer_star_count: plain i64,
    /// From when the gift can be passed on; a date in the past means now.
    next_transfer_date: into UnixTime,
} }

object! { OwnedGiftUnique by "type" = "unique" {
    gift: required, owned_gift_id: optional, sender_user: optional, send_date: required,
    is_saved: flag, can_be_transferred: flag, transfer_star_count: optional,
    next_transfer_date: optional,
} }

/// A page of the gifts that a user or chat owns.
///
/// <https://core.telegram.org/bots/api#ownedgifts>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OwnedGifts {
    /// How many gifts the owner has in all.
    pub total_count: i64,
    /// The gifts of this page.
    pub gifts: Vec<OwnedGift>,
    /// The `offset` for the next page; absent or empty if there is none.
    pub next_offset: Option<String>,
}

builder! { OwnedGifts(total_count: plain i64, gifts: each OwnedGift) {
    /// The `offset` for the next page; absent or empty if there is none.
    next_offset: into String,
} }

object! { OwnedGifts {
    total_count: required, gifts: required, next_offset: optional,
} }

open_enum! {
    /// How rare the model of a gift is.
    pub enum GiftRarity {
        /// `uncommon`.
        Uncommon = "uncommon",
        /// `rare`.
        Rare = "rare",
        /// `epic`.
        Epic = "epic",
        /// `legendary`.
        Legendary = "legendary",
    }
}

open_enum! {
    /// How somebody came by a unique gift.
    pub enum UniqueGiftOrigin {
        /// Upgraded from a regular gift.
        Upgrade = "upgrade",
        /// Transferred by its owner.
        Transfer = "transfer",
        /// Bought from its owner.
        Resale = "resale",
        /// Upgraded, and the upgrade was a gift.
        GiftedUpgrade = "gifted_upgrade",
        /// Bought or sold by an offer.
        Offer = "offer",
    }
}
