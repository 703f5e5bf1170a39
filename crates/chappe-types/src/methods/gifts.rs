// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Gifts.

use chappe_core::{ChatId, Method, MethodSpec, Repeat};

use crate::types::{Gifts, MessageEntity, OwnedGifts, ParseMode};

/// Returns the gifts that the bot can buy for users and channels.
///
/// Returns [`Gifts`](crate::types::Gifts).
///
/// Repeat class: [`Safe`](chappe_core::Repeat::Safe).
///
/// <https://core.telegram.org/bots/api#getavailablegifts>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GetAvailableGifts {}

method_builder! { GetAvailableGifts() {} }

parameters! { GetAvailableGifts {} }

impl Method for GetAvailableGifts {
    type Output = Gifts;
    const SPEC: &'static MethodSpec = &MethodSpec::new("getAvailableGifts", Repeat::Safe);
}

/// Buys a gift with the bot's Telegram Stars and gives it to a user or channel.
///
/// **It spends Stars, and a second call gives and pays again.** The receiver can't turn the gift
/// into Stars.
///
/// Returns `true`.
///
/// Repeat class: [`Duplicating`](chappe_core::Repeat::Duplicating): a second gift, paid for again.
///
/// <https://core.telegram.org/bots/api#sendgift>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SendGift {
    /// The user who gets the gift. Required without `chat_id`.
    pub user_id: Option<i64>,
    /// The channel that gets the gift: its numeric id or its @username. Required without `user_id`.
    pub chat_id: Option<ChatId>,
    /// The gift to send, from [`getAvailableGifts`](crate::methods::GetAvailableGifts); limited
    /// ones cannot go to channels.
    pub gift_id: String,
    /// Pays for the upgrade from the bot's balance, so that it costs the receiver nothing.
    pub pay_for_upgrade: Option<bool>,
    /// A few words to go with the gift. At most 128 characters. Formatted by `text_parse_mode` or
    /// `text_entities`.
    pub text: Option<String>,
    /// The markup language of the text; links, mentions and code take no effect there.
    pub text_parse_mode: Option<ParseMode>,
    /// The formatting of the text as a list, in place of `text_parse_mode`.
    pub text_entities: Option<Vec<MessageEntity>>,
}

method_builder! { SendGift(gift_id: into String) {
    /// The user who gets the gift.
    user_id: plain i64,
    /// The channel that gets the gift: its numeric id or its @username.
    chat_id: into ChatId,
    /// Pays for the upgrade from the bot's balance, so that it costs the receiver nothing.
    pay_for_upgrade: plain bool,
    /// A few words to go with the gift.
    text: into String,
    /// The markup language of the text; links, mentions and code take no effect there.
    text_parse_mode: into ParseMode,
    /// The formatting of the text as a list, in place of `text_parse_mode`.
    text_entities: each MessageEntity,
} }

parameters! { SendGift {
    user_id: optional, chat_id: optional, gift_id: required, pay_for_upgrade: optional,
    text: optional, text_parse_mode: optional, text_entities: optional,
} }

impl Method for SendGift {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("sendGift", Repeat::Duplicating);

    fn chat(&self) -> Option<&ChatId> {
        self.chat_id.as_ref()
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        self.chat_id.as_mut()
    }
}

/// Buys Telegram Premium for a user with the bot's Stars.
///
/// **It spends Stars, and a second call gives and pays again.** The number of Stars must be the
/// price of the number of months.
///
/// Returns `true`.
///
/// Repeat class: [`Duplicating`](chappe_core::Repeat::Duplicating): a second subscription, paid for
/// again.
///
/// <https://core.telegram.org/bots/api#giftpremiumsubscription>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GiftPremiumSubscription {
    /// The user who gets Telegram Premium.
    pub user_id: i64,
    /// How many months of Telegram Premium to give. 3, 6 or 12.
    pub month_count: i64,
    /// The price in Telegram Stars, which follows from the number of months. 1000, 1500 or 2500.
    pub star_count: i64,
    /// A few words to go with the gift. At most 128 characters. Formatted by `text_parse_mode` or
    /// `text_entities`.
    pub text: Option<String>,
    /// The markup language of the text; links, mentions and code take no effect there.
    pub text_parse_mode: Option<ParseMode>,
    /// The formatting of the text as a list, in place of `text_parse_mode`.
    pub text_entities: Option<Vec<MessageEntity>>,
}

method_builder! { GiftPremiumSubscription(user_id: plain i64, month_count: plain i64, star_count: plain i64) {
    /// A few words to go with the gift.
    text: into String,
    /// The markup language of the text; links, mentions and code take no effect there.
    text_parse_mode: into ParseMode,
    /// The formatting of the text as a list, in place of `text_parse_mode`.
    text_entities: each MessageEntity,
} }

parameters! { GiftPremiumSubscription {
    user_id: required, month_count: required, star_count: required, text: optional,
    text_parse_mode: optional, text_entities: optional,
} }

impl Method for GiftPremiumSubscription {
    type Output = bool;
    const SPEC: &'static MethodSpec =
        &MethodSpec::new("giftPremiumSubscription", Repeat::Duplicating);
}

/// Returns a page of the gifts that a user owns and shows.
///
/// Returns [`OwnedGifts`](crate::types::OwnedGifts).
///
/// Repeat class: [`Safe`](chappe_core::Repeat::Safe).
///
/// <https://core.telegram.org/bots/api#getusergifts>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GetUserGifts {
    /// The user whose gifts are asked for.
    pub user_id: i64,
    /// Leaves out gifts of which any number can be bought.
    pub exclude_unlimited: Option<bool>,
    /// Leaves out limited gifts that can be upgraded to unique ones.
    pub exclude_limited_upgradable: Option<bool>,
    /// Leaves out limited gifts that cannot be upgraded.
    pub exclude_limited_non_upgradable: Option<bool>,
    /// Leaves out gifts that come from the TON blockchain and cannot be passed on in Telegram.
    pub exclude_from_blockchain: Option<bool>,
    /// Leaves out unique gifts.
    pub exclude_unique: Option<bool>,
    /// Orders by price, not by the date of receipt, before the list is cut into pages.
    pub sort_by_price: Option<bool>,
    /// Where to go on: `next_offset` of the page before; empty for the first page.
    pub offset: Option<String>,
    /// How many items to return at most. 1 to 100. Default 100.
    pub limit: Option<i64>,
}

method_builder! { GetUserGifts(user_id: plain i64) {
    /// Leaves out gifts of which any number can be bought.
    exclude_unlimited: plain bool,
    /// Leaves out limited gifts that can be upgraded to unique ones.
    exclude_limited_upgradable: plain bool,
    /// Leaves out limited gifts that cannot be upgraded.
    exclude_limited_non_upgradable: plain bool,
    /// Leaves out gifts that come from the TON blockchain and cannot be passed on in Telegram.
    exclude_from_blockchain: plain bool,
    /// Leaves out unique gifts.
    exclude_unique: plain bool,
    /// Orders by price, not by the date of receipt, before the list is cut into pages.
    sort_by_price: plain bool,
    /// Where to go on: `next_offset` of the page before; empty for the first page.
    offset: into String,
    /// How many items to return at most.
    limit: plain i64,
} }

parameters! { GetUserGifts {
    user_id: required, exclude_unlimited: optional, exclude_limited_upgradable: optional,
    exclude_limited_non_upgradable: optional, exclude_from_blockchain: optional,
    exclude_unique: optional, sort_by_price: optional, offset: optional, limit: optional,
} }

impl Method for GetUserGifts {
    type Output = OwnedGifts;
    const SPEC: &'static MethodSpec = &MethodSpec::new("getUserGifts", Repeat::Safe);
}

/// Returns a page of the gifts that a chat owns.
///
/// Gifts hidden from the chat's page are included only if the bot may post messages in the channel.
///
/// Returns [`OwnedGifts`](crate::types::OwnedGifts).
///
/// Repeat class: [`Safe`](chappe_core::Repeat::Safe).
///
/// <https://core.telegram.org/bots/api#getchatgifts>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GetChatGifts {
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// Leaves out gifts not shown on the profile page; always so unless the bot may post in the
    /// channel.
    pub exclude_unsaved: Option<bool>,
    /// Leaves out gifts shown on the profile page; no effect unless the bot may post in the
    /// channel.
    pub exclude_saved: Option<bool>,
    /// Leaves out gifts of which any number can be bought.
    pub exclude_unlimited: Option<bool>,
    /// Leaves out limited gifts that can be upgraded to unique ones.
    pub exclude_limited_upgradable: Option<bool>,
    /// Leaves out limited gifts that cannot be upgraded.
    pub exclude_limited_non_upgradable: Option<bool>,
    /// Leaves out gifts that come from the TON blockchain and cannot be passed on in Telegram.
    pub exclude_from_blockchain: Option<bool>,
    /// Leaves out unique gifts.
    pub exclude_unique: Option<bool>,
    /// Orders by price, not by the date of receipt, before the list is cut into pages.
    pub sort_by_price: Option<bool>,
    /// Where to go on: `next_offset` of the page before; empty for the first page.
    pub offset: Option<String>,
    /// How many items to return at most. 1 to 100. Default 100.
    pub limit: Option<i64>,
}

method_builder! { GetChatGifts(chat_id: into ChatId) {
    /// Leaves out gifts not shown on the profile page; always so unless the bot may post in the
    /// channel.
    exclude_unsaved: plain bool,
    /// Leaves out gifts shown on the profile page; no effect unless the bot may post in the
    /// channel.
    exclude_saved: plain bool,
    /// Leaves out gifts of which any number can be bought.
    exclude_unlimited: plain bool,
    /// Leaves out limited gifts that can be upgraded to unique ones.
    exclude_limited_upgradable: plain bool,
    /// Leaves out limited gifts that cannot be upgraded.
    exclude_limited_non_upgradable: plain bool,
    /// Leaves out gifts that come from the TON blockchain and cannot be passed on in Telegram.
    exclude_from_blockchain: plain bool,
    /// Leaves out unique gifts.
    exclude_unique: plain bool,
    /// Orders by price, not by the date of receipt, before the list is cut into pages.
    sort_by_price: plain bool,
    /// Where to go on: `next_offset` of the page before; empty for the first page.
    offset: into String,
    /// How many items to return at most.
    limit: plain i64,
} }

parameters! { GetChatGifts {
    chat_id: required, exclude_unsaved: optional, exclude_saved: optional,
    exclude_unlimited: optional, exclude_limited_upgradable: optional,
    exclude_limited_non_upgradable: optional, exclude_from_blockchain: optional,
    exclude_unique: optional, sort_by_price: optional, offset: optional, limit: optional,
} }

impl Method for GetChatGifts {
    type Output = OwnedGifts;
    const SPEC: &'static MethodSpec = &MethodSpec::new("getChatGifts", Repeat::Safe);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Turns an ordinary gift of a business account into Telegram Stars.
///
/// Needs the business right `can_convert_gifts_to_stars`. The gift is gone afterwards.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): the gift is gone after the first;
/// the second answers with an error and credits nothing.
///
/// <https://core.telegram.org/bots/api#convertgifttostars>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ConvertGiftToStars {
    /// The business connection of the account that owns the gift.
    pub business_connection_id: String,
    /// The regular gift to turn into Telegram Stars.
    pub owned_gift_id: String,
}

method_builder! { ConvertGiftToStars(business_connection_id: into String, owned_gift_id: into String) {} }

parameters! { ConvertGiftToStars {
    business_connection_id: required, owned_gift_id: required,
} }

impl Method for ConvertGiftToStars {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("convertGiftToStars", Repeat::Idempotent);
}

/// Upgrades an ordinary gift of a business account to a unique one.
///
/// Needs the business right `can_transfer_and_upgrade_gifts`, and `can_transfer_stars` where it
/// costs Stars. It can't be undone.
///
/// Returns `true`.
///
/// Repeat class: [`Duplicating`](chappe_core::Repeat::Duplicating): may spend Stars; a gift can be
/// upgraded once, but no payment is repeated unasked.
///
/// <https://core.telegram.org/bots/api#upgradegift>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UpgradeGift {
    /// The business connection of the account that owns the gift.
    pub business_connection_id: String,
    /// The regular gift to make unique.
    pub owned_gift_id: String,
    /// Keeps the text, the sender and the receiver on the upgraded gift.
    pub keep_original_details: Option<bool>,
    /// What the account pays, in Telegram Stars: the gift's `upgrade_star_count`, or 0 if that is
    /// prepaid.
    pub star_count: Option<i64>,
}

method_builder! { UpgradeGift(business_connection_id: into String, owned_gift_id: into String) {
    /// Keeps the text, the sender and the receiver on the upgraded gift.
    keep_original_details: plain bool,
    /// What the account pays, in Telegram Stars: the gift's `upgrade_star_count`, or 0 if that is
    /// prepaid.
    star_count: plain i64,
} }

parameters! { UpgradeGift {
    business_connection_id: required, owned_gift_id: required, keep_original_details: optional,
    star_count: optional,
} }

impl Method for UpgradeGift {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("upgradeGift", Repeat::Duplicating);
}

/// Gives a unique gift of a business account to another user.
///
/// Needs the business right `can_transfer_and_upgrade_gifts`, and `can_transfer_stars` where it
/// costs Stars. The new owner must have been active in a chat with the account in the last 24
/// hours.
///
/// Returns `true`.
///
/// Repeat class: [`Duplicating`](chappe_core::Repeat::Duplicating): may spend Stars; a gift can be
/// given away once, but no payment is repeated unasked.
///
/// <https://core.telegram.org/bots/api#transfergift>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TransferGift {
    /// The business connection of the account that owns the gift.
    pub business_connection_id: String,
    /// The gift to pass on.
    pub owned_gift_id: String,
    /// The chat that gets the gift; something must have happened in it in the last 24 hours.
    pub new_owner_chat_id: i64,
    /// What the account pays for it, in Telegram Stars; above 0 it takes the right to move Stars.
    pub star_count: Option<i64>,
}

method_builder! { TransferGift(business_connection_id: into String, owned_gift_id: into String, new_owner_chat_id: plain i64) {
    /// What the account pays for it, in Telegram Stars; above 0 it takes the right to move Stars.
    star_count: plain i64,
} }

parameters! { TransferGift {
    business_connection_id: required, owned_gift_id: required, new_owner_chat_id: required,
    star_count: optional,
} }

impl Method for TransferGift {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("transferGift", Repeat::Duplicating);
}
