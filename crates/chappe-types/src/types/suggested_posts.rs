// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Posts that users suggest to a channel.

use crate::types::{Currency, Message, StarAmount};

/// A service event: a suggested post was accepted.
///
/// <https://core.telegram.org/bots/api#suggestedpostapproved>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SuggestedPostApproved {
    /// The message with the post, if known; it carries no `reply_to_message` here.
    pub suggested_post_message: Option<Box<Message>>,
    /// What is paid for the post; absent if it is free.
    pub price: Option<Box<SuggestedPostPrice>>,
    /// When the post is published.
    pub send_date: i64,
}

builder! { SuggestedPostApproved(send_date: plain i64) {
    /// The message with the post, if known; it carries no `reply_to_message` here.
    suggested_post_message: boxed Message,
    /// What is paid for the post; absent if it is free.
    price: boxed SuggestedPostPrice,
} }

object! { SuggestedPostApproved {
    suggested_post_message: optional, price: optional, send_date: required,
} }

/// A service event: a suggested post was not accepted since its author could not pay.
///
/// <https://core.telegram.org/bots/api#suggestedpostapprovalfailed>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SuggestedPostApprovalFailed {
    /// The message with the post, if known; it carries no `reply_to_message` here.
    pub suggested_post_message: Option<Box<Message>>,
    /// What was to be paid for the post.
    pub price: SuggestedPostPrice,
}

builder! { SuggestedPostApprovalFailed(price: plain SuggestedPostPrice) {
    /// The message with the post, if known; it carries no `reply_to_message` here.
    suggested_post_message: boxed Message,
} }

object! { SuggestedPostApprovalFailed {
    suggested_post_message: optional, price: required,
} }

/// A service event: a suggested post was turned down.
///
/// <https://core.telegram.org/bots/api#suggestedpostdeclined>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SuggestedPostDeclined {
    /// The message with the post, if known; it carries no `reply_to_message` here.
    pub suggested_post_message: Option<Box<Message>>,
    /// What the one who declined had to say, if anything.
    pub comment: Option<String>,
}

builder! { SuggestedPostDeclined() {
    /// The message with the post, if known; it carries no `reply_to_message` here.
    suggested_post_message: boxed Message,
    /// What the one who declined had to say, if anything.
    comment: into String,
} }

object! { SuggestedPostDeclined {
    suggested_post_message: optional, comment: optional,
} }

/// A service event: a suggested post has been paid for.
///
/// <https://core.telegram.org/bots/api#suggestedpostpaid>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SuggestedPostPaid {
    /// The message with the post, if known; it carries no `reply_to_message` here.
    pub suggested_post_message: Option<Box<Message>>,
    /// What was paid in: Telegram Stars or TON.
    pub currency: Currency,
    /// What the channel got, where TON was paid: in billionths of a TON.
    pub amount: Option<i64>,
    /// What the channel got, where Telegram Stars were paid.
    pub star_amount: Option<Box<StarAmount>>,
}

builder! { SuggestedPostPaid(currency: into Currency) {
    /// The message with the post, if known; it carries no `reply_to_message` here.
    suggested_post_message: boxed Message,
    /// What the channel got, where TON was paid: in billionths of a TON.
    amount: plain i64,
    /// What the channel got, where Telegram Stars were paid.
    star_amount: boxed StarAmount,
} }

object! { SuggestedPostPaid {
    suggested_post_message: optional, currency: required, amount: optional, star_amount: optional,
} }

/// A service event: the payment for a suggested post went back.
///
/// Either the post was deleted too early or the payer took the money back.
///
/// <https://core.telegram.org/bots/api#suggestedpostrefunded>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SuggestedPostRefunded {
    /// The message with the post, if known; it carries no `reply_to_message` here.
    pub suggested_post_message: Option<Box<Message>>,
    /// Why the money went back: the post was deleted too early, or the payer took it back.
    pub reason: SuggestedPostRefundReason,
}

builder! { SuggestedPostRefunded(reason: into SuggestedPostRefundReason) {
    /// The message with the post, if known; it carries no `reply_to_message` here.
    suggested_post_message: boxed Message,
} }

object! { SuggestedPostRefunded {
    suggested_post_message: optional, reason: required,
} }

/// The price of a suggested post, in Telegram Stars or in nanotoncoins.
///
/// <https://core.telegram.org/bots/api#suggestedpostprice>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SuggestedPostPrice {
    /// What is paid in: Telegram Stars or TON.
    pub currency: Currency,
    /// The price in Telegram Stars (5 to 100000) or in billionths of a TON (0.01 to 10000 TON).
    pub amount: i64,
}

builder! { SuggestedPostPrice(currency: into Currency, amount: plain i64) {} }

object! { SuggestedPostPrice {
    currency: required, amount: required,
} }

/// The state, price and date of a suggested post.
///
/// <https://core.telegram.org/bots/api#suggestedpostinfo>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SuggestedPostInfo {
    /// Whether the post still waits, was approved or was declined.
    pub state: SuggestedPostState,
    /// What is paid for the post; absent if it is free.
    pub price: Option<Box<SuggestedPostPrice>>,
    /// When the post is to be published; absent if whoever approves it may choose within 30 days.
    pub send_date: Option<i64>,
}

builder! { SuggestedPostInfo(state: into SuggestedPostState) {
    /// What is paid for the post; absent if it is free.
    price: boxed SuggestedPostPrice,
    /// When the post is to be published; absent if whoever approves it may choose within 30 days.
    send_date: plain i64,
} }

object! { SuggestedPostInfo {
    state: required, price: optional, send_date: optional,
} }

/// The price and date that the bot offers with a post it suggests.
///
/// <https://core.telegram.org/bots/api#suggestedpostparameters>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SuggestedPostParameters {
    /// What you offer for the post; absent for nothing.
    pub price: Option<Box<SuggestedPostPrice>>,
    /// When the post is to be published; absent if whoever approves it may choose within 30 days.
    /// From 300 to 2678400 seconds from now.
    pub send_date: Option<i64>,
}

builder! { SuggestedPostParameters() {
    /// What you offer for the post; absent for nothing.
    price: boxed SuggestedPostPrice,
    /// When the post is to be published; absent if whoever approves it may choose within 30 days.
    send_date: plain i64,
} }

object! { SuggestedPostParameters {
    price: optional, send_date: optional,
} }

open_enum! {
    /// Why the payment for a suggested post was given back.
    pub enum SuggestedPostRefundReason {
        /// The post was deleted too early.
        PostDeleted = "post_deleted",
        /// The payer refunded the payment.
        PaymentRefunded = "payment_refunded",
    }
}

open_enum! {
    /// The state of a suggested post.
    pub enum SuggestedPostState {
        /// `pending`.
        Pending = "pending",
        /// `approved`.
        Approved = "approved",
        /// `declined`.
        Declined = "declined",
    }
}
