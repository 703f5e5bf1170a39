// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Payments and Telegram Stars.

use chappe_core::{ChatId, Method, MethodSpec, Repeat};

use crate::types::{
    InlineKeyboardMarkup, LabeledPrice, Message, ReplyParameters, ShippingOption, StarAmount,
    StarTransactions, SuggestedPostParameters,
};

/// Sends an invoice.
///
/// For Telegram Stars the provider token is empty and there is exactly one price. Before money
/// moves the bot must answer a `pre_checkout_query`. Called twice, it sends two invoices, and each
/// can be paid.
///
/// Returns [`Message`](crate::types::Message).
///
/// Repeat class: [`Duplicating`](chappe_core::Repeat::Duplicating): a second invoice, which can be
/// paid too.
///
/// <https://core.telegram.org/bots/api#sendinvoice>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SendInvoice {
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// The topic to post in, of a forum or of a private chat with a bot that uses topics.
    pub message_thread_id: Option<i64>,
    /// The topic to post in, of a channel's direct messages chat; such a chat requires it.
    pub direct_messages_topic_id: Option<i64>,
    /// The name of the product. 1 to 32 characters.
    pub title: String,
    /// What the product is. 1 to 255 characters.
    pub description: String,
    /// A text of the bot's own that comes back with the payment; users never see it. 1 to 128
    /// bytes.
    pub payload: String,
    /// The token of the payment provider, from `@BotFather`; empty for Telegram Stars.
    pub provider_token: Option<String>,
    /// Three letters of ISO 4217, or `XTR` for Telegram Stars.
    pub currency: String,
    /// What the price is made up of, part by part; a single part for Telegram Stars.
    pub prices: Vec<LabeledPrice>,
    /// The highest tip taken, in the smallest unit of the currency; no tips in Telegram Stars.
    /// Default 0.
    pub max_tip_amount: Option<i64>,
    /// Tips to offer, rising, in the smallest unit of the currency; none above `max_tip_amount`. At
    /// most 4 items.
    pub suggested_tip_amounts: Option<Vec<i64>>,
    /// Makes forwarded copies link to the bot with this parameter; without it anyone can pay from a
    /// copy.
    pub start_parameter: Option<String>,
    /// JSON for the payment provider, in the form the provider wants.
    pub provider_data: Option<String>,
    /// The address of a photo of the goods or the service.
    pub photo_url: Option<String>,
    /// The size of the photo in bytes.
    pub photo_size: Option<i64>,
    /// The width of the photo in pixels.
    pub photo_width: Option<i64>,
    /// The height of the photo in pixels.
    pub photo_height: Option<i64>,
    /// Asks the buyer for the full name; no effect with Telegram Stars.
    pub need_name: Option<bool>,
    /// Asks the buyer for the phone number; no effect with Telegram Stars.
    pub need_phone_number: Option<bool>,
    /// Asks the buyer for the email address; no effect with Telegram Stars.
    pub need_email: Option<bool>,
    /// Asks the buyer where to ship to; no effect with Telegram Stars.
    pub need_shipping_address: Option<bool>,
    /// Hands the buyer's phone number to the payment provider; no effect with Telegram Stars.
    pub send_phone_number_to_provider: Option<bool>,
    /// Hands the buyer's email address to the payment provider; no effect with Telegram Stars.
    pub send_email_to_provider: Option<bool>,
    /// Tells that the final price depends on how it is shipped; no effect with Telegram Stars.
    pub is_flexible: Option<bool>,
    /// Sends the message silently: users get a notification without sound.
    pub disable_notification: Option<bool>,
    /// Keeps receivers from forwarding the message and from saving what is in it.
    pub protect_content: Option<bool>,
    /// Lifts the sending limit to 1000 messages a second, for 0.1 Telegram Stars each from the
    /// bot's balance.
    pub allow_paid_broadcast: Option<bool>,
    /// The animated effect that plays when the message arrives; only in private chats.
    pub message_effect_id: Option<String>,
    /// Offers the message as a suggested post, at this price and date; only in channels' direct
    /// messages chats.
    pub suggested_post_parameters: Option<SuggestedPostParameters>,
    /// The message to reply to, and the part of it to quote.
    pub reply_parameters: Option<ReplyParameters>,
    /// The inline keyboard, with a pay button first; without it there is a pay button alone.
    pub reply_markup: Option<InlineKeyboardMarkup>,
}

method_builder! { SendInvoice(
    chat_id: into ChatId,
    title: into String,
    description: into String,
    payload: into String,
    currency: into String,
    prices: each LabeledPrice,
) {
    /// The topic to post in, of a forum or of a private chat with a bot that uses topics.
    message_thread_id: plain i64,
    /// The topic to post in, of a channel's direct messages chat; such a chat requires it.
    direct_messages_topic_id: plain i64,
    /// The token of the payment provider, from `@BotFather`; empty for Telegram Stars.
    provider_token: into String,
    /// The highest tip taken, in the smallest unit of the currency; no tips in Telegram Stars.
    max_tip_amount: plain i64,
    /// Tips to offer, rising, in the smallest unit of the currency; none above `max_tip_amount`.
    suggested_tip_amounts: each i64,
    /// Makes forwarded copies link to the bot with this parameter; without it anyone can pay from a
    /// copy.
    start_parameter: into String,
    /// JSON for the payment provider, in the form the provider wants.
    provider_data: into String,
    /// The address of a photo of the goods or the service.
    photo_url: into String,
    /// The size of the photo in bytes.
    photo_size: plain i64,
    /// The width of the photo in pixels.
    photo_width: plain i64,
    /// The height of the photo in pixels.
    photo_height: plain i64,
    /// Asks the buyer for the full name; no effect with Telegram Stars.
    need_name: plain bool,
    /// Asks the buyer for the phone number; no effect with Telegram Stars.
    need_phone_number: plain bool,
    /// Asks the buyer for the email address; no effect with Telegram Stars.
    need_email: plain bool,
    /// Asks the buyer where to ship to; no effect with Telegram Stars.
    need_shipping_address: plain bool,
    /// Hands the buyer's phone number to the payment provider; no effect with Telegram Stars.
    send_phone_number_to_provider: plain bool,
    /// Hands the buyer's email address to the payment provider; no effect with Telegram Stars.
    send_email_to_provider: plain bool,
    /// Tells that the final price depends on how it is shipped; no effect with Telegram Stars.
    is_flexible: plain bool,
    /// Sends the message silently: users get a notification without sound.
    disable_notification: plain bool,
    /// Keeps receivers from forwarding the message and from saving what is in it.
    protect_content: plain bool,
    /// Lifts the sending limit to 1000 messages a second, for 0.1 Telegram Stars each from the
    /// bot's balance.
    allow_paid_broadcast: plain bool,
    /// The animated effect that plays when the message arrives; only in private chats.
    message_effect_id: into String,
    /// Offers the message as a suggested post, at this price and date; only in channels' direct
    /// messages chats.
    suggested_post_parameters: plain SuggestedPostParameters,
    /// The message to reply to, and the part of it to quote.
    reply_parameters: plain ReplyParameters,
    /// The inline keyboard, with a pay button first; without it there is a pay button alone.
    reply_markup: plain InlineKeyboardMarkup,
} }

parameters! { SendInvoice {
    chat_id: required, message_thread_id: optional, direct_messages_topic_id: optional,
    title: required, description: required, payload: required, provider_token: optional,
    currency: required, prices: required, max_tip_amount: optional, suggested_tip_amounts: optional,
    start_parameter: optional, provider_data: optional, photo_url: optional, photo_size: optional,
    photo_width: optional, photo_height: optional, need_name: optional, need_phone_number: optional,
    need_email: optional, need_shipping_address: optional, send_phone_number_to_provider: optional,
    send_email_to_provider: optional, is_flexible: optional, disable_notification: optional,
    protect_content: optional, allow_paid_broadcast: optional, message_effect_id: optional,
    suggested_post_parameters: optional, reply_parameters: optional, reply_markup: optional,
} }

impl Method for SendInvoice {
    type Output = Message;
    const SPEC: &'static MethodSpec = &MethodSpec::new("sendInvoice", Repeat::Duplicating);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Makes a link by which an invoice can be paid.
///
/// For Telegram Stars the provider token is empty and there is exactly one price. Called twice, it
/// makes two links, and each can be paid.
///
/// Returns a `String`.
///
/// Repeat class: [`Duplicating`](chappe_core::Repeat::Duplicating): a second link, which can be
/// paid too.
///
/// <https://core.telegram.org/bots/api#createinvoicelink>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CreateInvoiceLink {
    /// The business connection whose account sells; only for Telegram Stars.
    pub business_connection_id: Option<String>,
    /// The name of the product. 1 to 32 characters.
    pub title: String,
    /// What the product is. 1 to 255 characters.
    pub description: String,
    /// A text of the bot's own that comes back with the payment; users never see it. 1 to 128
    /// bytes.
    pub payload: String,
    /// The token of the payment provider, from `@BotFather`; empty for Telegram Stars.
    pub provider_token: Option<String>,
    /// Three letters of ISO 4217, or `XTR` for Telegram Stars.
    pub currency: String,
    /// What the price is made up of, part by part; a single part for Telegram Stars.
    pub prices: Vec<LabeledPrice>,
    /// For how many seconds one payment of a subscription in Telegram Stars lasts; absent for a
    /// single payment. Always 2592000.
    pub subscription_period: Option<i64>,
    /// The highest tip taken, in the smallest unit of the currency; no tips in Telegram Stars.
    /// Default 0.
    pub max_tip_amount: Option<i64>,
    /// Tips to offer, rising, in the smallest unit of the currency; none above `max_tip_amount`. At
    /// most 4 items.
    pub suggested_tip_amounts: Option<Vec<i64>>,
    /// JSON for the payment provider, in the form the provider wants.
    pub provider_data: Option<String>,
    /// The address of a photo of the goods or the service.
    pub photo_url: Option<String>,
    /// The size of the photo in bytes.
    pub photo_size: Option<i64>,
    /// The width of the photo in pixels.
    pub photo_width: Option<i64>,
    /// The height of the photo in pixels.
    pub photo_height: Option<i64>,
    /// Asks the buyer for the full name; no effect with Telegram Stars.
    pub need_name: Option<bool>,
    /// Asks the buyer for the phone number; no effect with Telegram Stars.
    pub need_phone_number: Option<bool>,
    /// Asks the buyer for the email address; no effect with Telegram Stars.
    pub need_email: Option<bool>,
    /// Asks the buyer where to ship to; no effect with Telegram Stars.
    pub need_shipping_address: Option<bool>,
    /// Hands the buyer's phone number to the payment provider; no effect with Telegram Stars.
    pub send_phone_number_to_provider: Option<bool>,
    /// Hands the buyer's email address to the payment provider; no effect with Telegram Stars.
    pub send_email_to_provider: Option<bool>,
    /// Tells that the final price depends on how it is shipped; no effect with Telegram Stars.
    pub is_flexible: Option<bool>,
}

method_builder! { CreateInvoiceLink(
    title: into String,
    description: into String,
    payload: into String,
    currency: into String,
    prices: each LabeledPrice,
) {
    /// The business connection whose account sells; only for Telegram Stars.
    business_connection_id: into String,
    /// The token of the payment provider, from `@BotFather`; empty for Telegram Stars.
    provider_token: into String,
    /// For how many seconds one payment of a subscription in Telegram Stars lasts; absent for a
    /// single payment.
    subscription_period: plain i64,
    /// The highest tip taken, in the smallest unit of the currency; no tips in Telegram Stars.
    max_tip_amount: plain i64,
    /// Tips to offer, rising, in the smallest unit of the currency; none above `max_tip_amount`.
    suggested_tip_amounts: each i64,
    /// JSON for the payment provider, in the form the provider wants.
    provider_data: into String,
    /// The address of a photo of the goods or the service.
    photo_url: into String,
    /// The size of the photo in bytes.
    photo_size: plain i64,
    /// The width of the photo in pixels.
    photo_width: plain i64,
    /// The height of the photo in pixels.
    photo_height: plain i64,
    /// Asks the buyer for the full name; no effect with Telegram Stars.
    need_name: plain bool,
    /// Asks the buyer for the phone number; no effect with Telegram Stars.
    need_phone_number: plain bool,
    /// Asks the buyer for the email address; no effect with Telegram Stars.
    need_email: plain bool,
    /// Asks the buyer where to ship to; no effect with Telegram Stars.
    need_shipping_address: plain bool,
    /// Hands the buyer's phone number to the payment provider; no effect with Telegram Stars.
    send_phone_number_to_provider: plain bool,
    /// Hands the buyer's email address to the payment provider; no effect with Telegram Stars.
    send_email_to_provider: plain bool,
    /// Tells that the final price depends on how it is shipped; no effect with Telegram Stars.
    is_flexible: plain bool,
} }

parameters! { CreateInvoiceLink {
    business_connection_id: optional, title: required, description: required, payload: required,
    provider_token: optional, currency: required, prices: required, subscription_period: optional,
    max_tip_amount: optional, suggested_tip_amounts: optional, provider_data: optional,
    photo_url: optional, photo_size: optional, photo_width: optional, photo_height: optional,
    need_name: optional, need_phone_number: optional, need_email: optional,
    need_shipping_address: optional, send_phone_number_to_provider: optional,
    send_email_to_provider: optional, is_flexible: optional,
} }

impl Method for CreateInvoiceLink {
    type Output = String;
    const SPEC: &'static MethodSpec = &MethodSpec::new("createInvoiceLink", Repeat::Duplicating);
}

/// Tells a buyer the ways of shipping, or that nothing can be shipped to the address.
///
/// The query comes only for invoices sent with `is_flexible`.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): a query is answered once; a
/// second answer may fail.
///
/// <https://core.telegram.org/bots/api#answershippingquery>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AnswerShippingQuery {
    /// The shipping query to answer.
    pub shipping_query_id: String,
    /// Whether the goods can be shipped to that address.
    pub ok: bool,
    /// The ways to ship; needed when `ok` is true.
    pub shipping_options: Option<Vec<ShippingOption>>,
    /// Why not, in words that Telegram shows to the user; needed when `ok` is false.
    pub error_message: Option<String>,
}

method_builder! { AnswerShippingQuery(shipping_query_id: into String, ok: plain bool) {
    /// The ways to ship; needed when `ok` is true.
    shipping_options: each ShippingOption,
    /// Why not, in words that Telegram shows to the user; needed when `ok` is false.
    error_message: into String,
} }

parameters! { AnswerShippingQuery {
    shipping_query_id: required, ok: required, shipping_options: optional, error_message: optional,
} }

impl Method for AnswerShippingQuery {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("answerShippingQuery", Repeat::Idempotent);
}

/// Confirms or refuses an order just before it is charged.
///
/// The answer must come within 10 seconds, or the payment fails. Check stock and price before
/// saying yes; after `successful_payment` it is too late.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): an order is decided and charged
/// once; a second answer may fail.
///
/// <https://core.telegram.org/bots/api#answerprecheckoutquery>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AnswerPreCheckoutQuery {
    /// The pre-checkout query to answer, within 10 seconds.
    pub pre_checkout_query_id: String,
    /// Whether the order can go on; false stops the payment.
    pub ok: bool,
    /// Why not, in words that Telegram shows to the user; needed when `ok` is false.
    pub error_message: Option<String>,
}

method_builder! { AnswerPreCheckoutQuery(pre_checkout_query_id: into String, ok: plain bool) {
    /// Why not, in words that Telegram shows to the user; needed when `ok` is false.
    error_message: into String,
} }

parameters! { AnswerPreCheckoutQuery {
    pre_checkout_query_id: required, ok: required, error_message: optional,
} }

impl Method for AnswerPreCheckoutQuery {
    type Output = bool;
    const SPEC: &'static MethodSpec =
        &MethodSpec::new("answerPreCheckoutQuery", Repeat::Idempotent);
}

/// Returns how many Telegram Stars the bot has.
///
/// Returns [`StarAmount`](crate::types::StarAmount).
///
/// Repeat class: [`Safe`](chappe_core::Repeat::Safe).
///
/// <https://core.telegram.org/bots/api#getmystarbalance>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GetMyStarBalance {}

method_builder! { GetMyStarBalance() {} }

parameters! { GetMyStarBalance {} }

impl Method for GetMyStarBalance {
    type Output = StarAmount;
    const SPEC: &'static MethodSpec = &MethodSpec::new("getMyStarBalance", Repeat::Safe);
}

/// Returns a page of the bot's Telegram Stars transactions, in order of time.
///
/// Returns [`StarTransactions`](crate::types::StarTransactions).
///
/// Repeat class: [`Safe`](chappe_core::Repeat::Safe).
///
/// <https://core.telegram.org/bots/api#getstartransactions>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GetStarTransactions {
    /// How many transactions to skip.
    pub offset: Option<i64>,
    /// How many items to return at most. 1 to 100. Default 100.
    pub limit: Option<i64>,
}

method_builder! { GetStarTransactions() {
    /// How many transactions to skip.
    offset: plain i64,
    /// How many items to return at most.
    limit: plain i64,
} }

parameters! { GetStarTransactions {
    offset: optional, limit: optional,
} }

impl Method for GetStarTransactions {
    type Output = StarTransactions;
    const SPEC: &'static MethodSpec = &MethodSpec::new("getStarTransactions", Repeat::Safe);
}

/// Gives a user back a payment made in Telegram Stars.
///
/// A payment can be refunded once; the second time is a 400 `CHARGE_ALREADY_REFUNDED`.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): a payment is refunded once; the
/// second answers `CHARGE_ALREADY_REFUNDED`.
///
/// <https://core.telegram.org/bots/api#refundstarpayment>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RefundStarPayment {
    /// The user who gets the payment back.
    pub user_id: i64,
    /// The payment to give back, by its id at Telegram.
    pub telegram_payment_charge_id: String,
}

method_builder! { RefundStarPayment(user_id: plain i64, telegram_payment_charge_id: into String) {} }

parameters! { RefundStarPayment {
    user_id: required, telegram_payment_charge_id: required,
} }

impl Method for RefundStarPayment {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("refundStarPayment", Repeat::Idempotent);
}

/// Cancels the renewal of a user's Telegram Stars subscription, or lets the user renew again.
///
/// What is paid stays valid until its end.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): sets whether the subscription
/// renews.
///
/// <https://core.telegram.org/bots/api#edituserstarsubscription>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct EditUserStarSubscription {
    /// The user whose subscription is stopped or resumed.
    pub user_id: i64,
    /// The subscription, by the id of its payment at Telegram.
    pub telegram_payment_charge_id: String,
    /// True stops the renewal of the subscription; false lets a user take it up again.
    pub is_canceled: bool,
}

method_builder! { EditUserStarSubscription(user_id: plain i64, telegram_payment_charge_id: into String, is_canceled: plain bool) {} }

parameters! { EditUserStarSubscription {
    user_id: required, telegram_payment_charge_id: required, is_canceled: required,
} }

impl Method for EditUserStarSubscription {
    type Output = bool;
    const SPEC: &'static MethodSpec =
        &MethodSpec::new("editUserStarSubscription", Repeat::Idempotent);
}
