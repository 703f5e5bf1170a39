// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Telegram Stars: amounts, transactions, partners.

use chappe_core::UnixTime;

use crate::types::{Chat, Gift, PaidMedia, User};

/// An amount of Telegram Stars, down to billionths.
///
/// <https://core.telegram.org/bots/api#staramount>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct StarAmount {
    /// The whole Telegram Stars, rounded toward 0; can be below 0.
    pub amount: i64,
    /// What is left over, in billionths of a Telegram Star; below 0 only if the amount is not
    /// above 0. -999999999 to 999999999.
    pub nanostar_amount: Option<i64>,
}

builder! { StarAmount(amount: plain i64) {
    /// What is left over, in billionths of a Telegram Star; below 0 only if the amount is not
    /// above 0.
    nanostar_amount: plain i64,
} }

object! { StarAmount {
    amount: required, nanostar_amount: optional,
} }

/// How far a withdrawal of Telegram Stars has come.
///
/// Pending, done or failed.
///
/// <https://core.telegram.org/bots/api#revenuewithdrawalstate>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum RevenueWithdrawalState {
    /// A withdrawal that is under way.
    Pending(RevenueWithdrawalStatePending),
    /// A withdrawal that is done.
    Succeeded(RevenueWithdrawalStateSucceeded),
    /// A withdrawal that failed, so that the Stars came back.
    Failed(RevenueWithdrawalStateFailed),
    /// One that Telegram added later, whole.
    Unknown(Box<serde_json::Value>),
}

tagged! { RevenueWithdrawalState by "type":
    "pending" => Pending(own RevenueWithdrawalStatePending),
    "succeeded" => Succeeded(own RevenueWithdrawalStateSucceeded),
    "failed" => Failed(own RevenueWithdrawalStateFailed),
}

/// A withdrawal that is under way.
///
/// <https://core.telegram.org/bots/api#revenuewithdrawalstatepending>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RevenueWithdrawalStatePending {}

builder! { RevenueWithdrawalStatePending() {} }

object! { RevenueWithdrawalStatePending by "type" = "pending" {} }

/// A withdrawal that is done.
///
/// <https://core.telegram.org/bots/api#revenuewithdrawalstatesucceeded>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RevenueWithdrawalStateSucceeded {
    /// When the withdrawal was completed.
    pub date: UnixTime,
    /// The HTTPS address of a page about the transaction.
    pub url: String,
}

builder! { RevenueWithdrawalStateSucceeded(date: into UnixTime, url: into String) {} }

object! { RevenueWithdrawalStateSucceeded by "type" = "succeeded" {
    date: required, url: required,
} }

/// A withdrawal that failed, so that the Stars came back.
///
/// <https://core.telegram.org/bots/api#revenuewithdrawalstatefailed>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RevenueWithdrawalStateFailed {}

builder! { RevenueWithdrawalStateFailed() {} }

object! { RevenueWithdrawalStateFailed by "type" = "failed" {} }

/// Who got a commission for a transaction, and how much.
///
/// <https://core.telegram.org/bots/api#affiliateinfo>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AffiliateInfo {
    /// The user or bot that got the commission, unless a chat did.
    pub affiliate_user: Option<Box<User>>,
    /// The chat that got the commission, if a chat did.
    pub affiliate_chat: Option<Box<Chat>>,
    /// How many of 1000 Telegram Stars that the bot gets from referred users go to the affiliate.
    pub commission_per_mille: i64,
    /// The whole Telegram Stars of the commission, rounded toward 0; below 0 for refunds.
    pub amount: i64,
    /// What is left over, in billionths of a Telegram Star; below 0 for refunds. -999999999
    /// to 999999999.
    pub nanostar_amount: Option<i64>,
}

builder! { AffiliateInfo(commission_per_mille: plain i64, amount: plain i64) {
    /// The user or bot that got the commission, unless a chat did.
    affiliate_user: boxed User,
    /// The chat that got the commission, if a chat did.
    affiliate_chat: boxed Chat,
    /// What is left over, in billionths of a Telegram Star; below 0 for refunds.
    nanostar_amount: plain i64,
} }

object! { AffiliateInfo {
    affiliate_user: optional, affiliate_chat: optional, commission_per_mille: required,
    amount: required, nanostar_amount: optional,
} }

/// The other side of a Telegram Stars transaction.
///
/// A user, a chat, an affiliate programme, Fragment for a withdrawal, Telegram Ads, the Bot API for
/// paid broadcasts, or somebody not known.
///
/// <https://core.telegram.org/bots/api#transactionpartner>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum TransactionPartner {
    /// A transaction whose other side is a user; `transaction_type` says what for.
    User(Box<TransactionPartnerUser>),
    /// A transaction whose other side is a chat.
    Chat(Box<TransactionPartnerChat>),
    /// A transaction for a commission from an affiliate programme.
    AffiliateProgram(Box<TransactionPartnerAffiliateProgram>),
    /// A withdrawal of Stars by way of Fragment.
    Fragment(Box<TransactionPartnerFragment>),
    /// A withdrawal of Stars to Telegram Ads.
    TelegramAds(Box<TransactionPartnerTelegramAds>),
    /// A payment for messages sent beyond the free limit.
    TelegramApi(Box<TransactionPartnerTelegramApi>),
    /// A transaction whose other side is not known.
    Other(Box<TransactionPartnerOther>),
    /// One that Telegram added later, whole.
    Unknown(Box<serde_json::Value>),
}

tagged! { TransactionPartner by "type":
    "user" => User(box TransactionPartnerUser),
    "chat" => Chat(box TransactionPartnerChat),
    "affiliate_program" => AffiliateProgram(box TransactionPartnerAffiliateProgram),
    "fragment" => Fragment(box TransactionPartnerFragment),
    "telegram_ads" => TelegramAds(box TransactionPartnerTelegramAds),
    "telegram_api" => TelegramApi(box TransactionPartnerTelegramApi),
    "other" => Other(box TransactionPartnerOther),
}

/// A transaction whose other side is a user; `transaction_type` says what for.
///
/// <https://core.telegram.org/bots/api#transactionpartneruser>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TransactionPartnerUser {
    /// What was paid for.
    pub transaction_type: UserTransactionType,
    /// The user on the other side.
    pub user: User,
    /// Who got a commission on the payment; only for invoices and paid media.
    pub affiliate: Option<Box<AffiliateInfo>>,
    /// The payload that the bot gave to the invoice; only where an invoice was paid.
    pub invoice_payload: Option<String>,
    /// For how many seconds the payment of the subscription lasts; only where an invoice was paid.
    pub subscription_period: Option<i64>,
    /// The media that the user bought; only where that was paid.
    pub paid_media: Option<Vec<PaidMedia>>,
    /// The payload that the bot gave to the media; only where those were paid.
    pub paid_media_payload: Option<String>,
    /// The gift that the bot gave the user; only where that was paid.
    pub gift: Option<Box<Gift>>,
    /// How many months of Telegram Premium the bot gave; only where that was bought.
    pub premium_subscription_duration: Option<i64>,
}

builder! { TransactionPartnerUser(transaction_type: into UserTransactionType, user: plain User) {
    /// Who got a commission on the payment; only for invoices and paid media.
    affiliate: boxed AffiliateInfo,
    /// The payload that the bot gave to the invoice; only where an invoice was paid.
    invoice_payload: into String,
    /// For how many seconds the payment of the subscription lasts; only where an invoice was paid.
    subscription_period: plain i64,
    /// The media that the user bought; only where that was paid.
    paid_media: each PaidMedia,
    /// The payload that the bot gave to the media; only where those were paid.
    paid_media_payload: into String,
    /// The gift that the bot gave the user; only where that was paid.
    gift: boxed Gift,
    /// How many months of Telegram Premium the bot gave; only where that was bought.
    premium_subscription_duration: plain i64,
} }

object! { TransactionPartnerUser by "type" = "user" {
    transaction_type: required, user: required, affiliate: optional, invoice_payload: optional,
    subscription_period: optional, paid_media: optional, paid_media_payload: optional,
    gift: optional, premium_subscription_duration: optional,
} }

/// A transaction whose other side is a chat.
///
/// <https://core.telegram.org/bots/api#transactionpartnerchat>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TransactionPartnerChat {
    /// The chat on the other side.
    pub chat: Chat,
    /// The gift that the bot gave the chat, if it was one.
    pub gift: Option<Box<Gift>>,
}

builder! { TransactionPartnerChat(chat: plain Chat) {
    /// The gift that the bot gave the chat, if it was one.
    gift: boxed Gift,
} }

object! { TransactionPartnerChat by "type" = "chat" {
    chat: required, gift: optional,
} }

/// A transaction for a commission from an affiliate programme.
///
/// <https://core.telegram.org/bots/api#transactionpartneraffiliateprogram>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TransactionPartnerAffiliateProgram {
    /// The bot that runs the affiliate program, if known.
    pub sponsor_user: Option<Box<User>>,
    /// How many of 1000 Telegram Stars that the sponsor gets from referred users go to the bot.
    pub commission_per_mille: i64,
}

builder! { TransactionPartnerAffiliateProgram(commission_per_mille: plain i64) {
    /// The bot that runs the affiliate program, if known.
    sponsor_user: boxed User,
} }

object! { TransactionPartnerAffiliateProgram by "type" = "affiliate_program" {
    sponsor_user: optional, commission_per_mille: required,
} }

/// A withdrawal of Stars by way of Fragment.
///
/// <https://core.telegram.org/bots/api#transactionpartnerfragment>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TransactionPartnerFragment {
    /// How far the withdrawal has got; only where Telegram Stars went out.
    pub withdrawal_state: Option<RevenueWithdrawalState>,
}

builder! { TransactionPartnerFragment() {
    /// How far the withdrawal has got; only where Telegram Stars went out.
    withdrawal_state: into RevenueWithdrawalState,
} }

object! { TransactionPartnerFragment by "type" = "fragment" {
    withdrawal_state: optional,
} }

/// A withdrawal of Stars to Telegram Ads.
///
/// <https://core.telegram.org/bots/api#transactionpartnertelegramads>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TransactionPartnerTelegramAds {}

builder! { TransactionPartnerTelegramAds() {} }

object! { TransactionPartnerTelegramAds by "type" = "telegram_ads" {} }

/// A payment for messages sent beyond the free limit.
///
/// <https://core.telegram.org/bots/api#transactionpartnertelegramapi>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TransactionPartnerTelegramApi {
    /// How many requests above the usual limits were charged for.
    pub request_count: i64,
}

builder! { TransactionPartnerTelegramApi(request_count: plain i64) {} }

object! { TransactionPartnerTelegramApi by "type" = "telegram_api" {
    request_count: required,
} }

/// A transaction whose other side is not known.
///
/// <https://core.telegram.org/bots/api#transactionpartnerother>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TransactionPartnerOther {}

builder! { TransactionPartnerOther() {} }

object! { TransactionPartnerOther by "type" = "other" {} }

/// A movement of Telegram Stars.
///
/// Income has a `source`, spending has a `receiver`. A refund of a payment has the same identifier
/// as the payment.
///
/// <https://core.telegram.org/bots/api#startransaction>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct StarTransaction {
    /// The id; a refund has that of the payment, a user's payment its `telegram_payment_charge_id`.
    pub id: String,
    /// The whole Telegram Stars that were moved.
    pub amount: i64,
    /// The part below one whole Telegram Star, in billionths of a Star. 0 to 999999999.
    pub nanostar_amount: Option<i64>,
    /// When the Telegram Stars were moved.
    pub date: UnixTime,
    /// Whom the Telegram Stars came from; only where they came in.
    pub source: Option<TransactionPartner>,
    /// Whom the Telegram Stars went to; only where they went out.
    pub receiver: Option<TransactionPartner>,
}

builder! { StarTransaction(id: into String, amount: plain i64, date: into UnixTime) {
    /// The part below one whole Telegram Star, in billionths of a Star.
    nanostar_amount: plain i64,
    /// Whom the Telegram Stars came from; only where they came in.
    source: into TransactionPartner,
    /// Whom the Telegram Stars went to; only where they went out.
    receiver: into TransactionPartner,
} }

object! { StarTransaction {
    id: required, amount: required, nanostar_amount: optional, date: required, source: optional,
    receiver: optional,
} }

/// A page of the bot's Telegram Stars transactions.
///
/// <https://core.telegram.org/bots/api#startransactions>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct StarTransactions {
    /// The transactions, each with its amount and its other side.
    pub transactions: Vec<StarTransaction>,
}

builder! { StarTransactions(transactions: each StarTransaction) {} }

object! { StarTransactions {
    transactions: required,
} }

open_enum! {
    /// What a user paid for, or was paid for.
    pub enum UserTransactionType {
        /// `invoice_payment`.
        InvoicePayment = "invoice_payment",
        /// `paid_media_payment`.
        PaidMediaPayment = "paid_media_payment",
        /// `gift_purchase`.
        GiftPurchase = "gift_purchase",
        /// `premium_purchase`.
        PremiumPurchase = "premium_purchase",
        /// `business_account_transfer`.
        BusinessAccountTransfer = "business_account_transfer",
    }
}
