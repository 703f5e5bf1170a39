// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Payments.

use chappe_core::UnixTime;

use crate::types::User;

/// A part of a price, in the smallest unit of its currency: 145 is 1.45 US dollars.
///
/// <https://core.telegram.org/bots/api#labeledprice>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LabeledPrice {
    /// What the part of the price is for.
    pub label: String,
    /// The amount in the smallest unit of the currency, such as cents; 145 for 1.45 dollars.
    pub amount: i64,
}

builder! { LabeledPrice(label: into String, amount: plain i64) {} }

object! { LabeledPrice {
    label: required, amount: required,
} }

/// The invoice in a message, without what has become of it.
///
/// <https://core.telegram.org/bots/api#invoice>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Invoice {
    /// The name of the product.
    pub title: String,
    /// What the product is.
    pub description: String,
    /// The parameter with which links to the bot bring up this invoice.
    pub start_parameter: String,
    /// Three letters of ISO 4217, or `XTR` for Telegram Stars.
    pub currency: String,
    /// The whole price in the smallest unit of the currency, such as cents.
    pub total_amount: i64,
}

builder! { Invoice(
    title: into String,
    description: into String,
    start_parameter: into String,
    currency: into String,
    total_amount: plain i64,
) {} }

object! { Invoice {
    title: required, description: required, start_parameter: required, currency: required,
    total_amount: required,
} }

/// An address for shipping.
///
/// <https://core.telegram.org/bots/api#shippingaddress>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ShippingAddress {
    /// The country, as two letters of ISO 3166-1.
    pub country_code: String,
    /// The state or province, if the country has them.
    pub state: String,
    /// The city or town.
    pub city: String,
    /// The first line of the street address.
    pub street_line1: String,
    /// The second line of the street address.
    pub street_line2: String,
    /// The postal code.
    pub post_code: String,
}

builder! { ShippingAddress(
    country_code: into String,
    state: into String,
    city: into String,
    street_line1: into String,
    street_line2: into String,
    post_code: into String,
) {} }

object! { ShippingAddress {
    country_code: required, state: required, city: required, street_line1: required,
    street_line2: required, post_code: required,
} }

/// What a buyer has told about themselves and the address.
///
/// <https://core.telegram.org/bots/api#orderinfo>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OrderInfo {
    /// The full name, if the invoice asked for it.
    pub name: Option<String>,
    /// The phone number, if the invoice asked for it.
    pub phone_number: Option<String>,
    /// The email address, if the invoice asked for it.
    pub email: Option<String>,
    /// Where to ship to, if the invoice asked for it.
    pub shipping_address: Option<Box<ShippingAddress>>,
}

builder! { OrderInfo() {
    /// The full name, if the invoice asked for it.
    name: into String,
    /// The phone number, if the invoice asked for it.
    phone_number: into String,
    /// The email address, if the invoice asked for it.
    email: into String,
    /// Where to ship to, if the invoice asked for it.
    shipping_address: boxed ShippingAddress,
} }

object! { OrderInfo {
    name: optional, phone_number: optional, email: optional, shipping_address: optional,
} }

/// A way of shipping and its price.
///
/// <https://core.telegram.org/bots/api#shippingoption>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ShippingOption {
    /// The id that comes back as `shipping_option_id`.
    pub id: String,
    /// What the buyer sees, such as the name of the carrier.
    pub title: String,
    /// What this way of shipping adds to the price, part by part.
    pub prices: Vec<LabeledPrice>,
}

builder! { ShippingOption(id: into String, title: into String, prices: each LabeledPrice) {} }

object! { ShippingOption {
    id: required, title: required, prices: required,
} }

/// A service event: an invoice was paid.
///
/// Keep `telegram_payment_charge_id`; a refund of Telegram Stars needs it.
///
/// <https://core.telegram.org/bots/api#successfulpayment>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SuccessfulPayment {
    /// Three letters of ISO 4217, or `XTR` for Telegram Stars.
    pub currency: String,
    /// The whole price in the smallest unit of the currency, such as cents.
    pub total_amount: i64,
    /// The payload that the bot gave to the invoice.
    pub invoice_payload: String,
    /// When the paid time of the subscription ends; only for subscriptions.
    pub subscription_expiration_date: Option<UnixTime>,
    /// Set where the payment belongs to a subscription.
    pub is_recurring: bool,
    /// Set where it is the first payment of a subscription.
    pub is_first_recurring: bool,
    /// The way of shipping that the buyer chose.
    pub shipping_option_id: Option<String>,
    /// What the buyer gave about name, contact and address.
    pub order_info: Option<Box<OrderInfo>>,
    /// The id of the payment at Telegram; a refund asks for it.
    pub telegram_payment_charge_id: String,
    /// The id of the payment at the provider.
    pub provider_payment_charge_id: String,
}

builder! { SuccessfulPayment(
    currency: into String,
    total_amount: plain i64,
    invoice_payload: into String,
    telegram_payment_charge_id: into String,
    provider_payment_charge_id: into String,
) {
    /// When the paid time of the subscription ends; only for subscriptions.
    subscription_expiration_date: into UnixTime,
    /// Set where the payment belongs to a subscription.
    is_recurring: flag bool,
    /// Set where it is the first payment of a subscription.
    is_first_recurring: flag bool,
    /// The way of shipping that the buyer chose.
    shipping_option_id: into String,
    /// What the buyer gave about name, contact and address.
    order_info: boxed OrderInfo,
} }

object! { SuccessfulPayment {
    currency: required, total_amount: required, invoice_payload: required,
    subscription_expiration_date: optional, is_recurring: flag, is_first_recurring: flag,
    shipping_option_id: optional, order_info: optional, telegram_payment_charge_id: required,
    provider_payment_charge_id: required,
} }

/// A service event: a payment was given back.
///
/// <https://core.telegram.org/bots/api#refundedpayment>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RefundedPayment {
    /// What was given back in; so far always Telegram Stars.
    pub currency: String,
    /// What was given back, in the smallest unit of the currency.
    pub total_amount: i64,
    /// The payload that the bot gave to the invoice.
    pub invoice_payload: String,
    /// The id that the payment had at Telegram.
    pub telegram_payment_charge_id: String,
    /// The id that the payment had at the provider, if there was one.
    pub provider_payment_charge_id: Option<String>,
}

builder! { RefundedPayment(
    currency: into String,
    total_amount: plain i64,
    invoice_payload: into String,
    telegram_payment_charge_id: into String,
) {
    /// The id that the payment had at the provider, if there was one.
    provider_payment_charge_id: into String,
} }

object! { RefundedPayment {
    currency: required, total_amount: required, invoice_payload: required,
    telegram_payment_charge_id: required, provider_payment_charge_id: optional,
} }

/// The question what shipping to a buyer's address costs.
///
/// <https://core.telegram.org/bots/api#shippingquery>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ShippingQuery {
    /// The id to answer by, with [`answerShippingQuery`](crate::methods::AnswerShippingQuery).
    pub id: String,
    /// The buyer.
    pub from: User,
    /// The payload that the bot gave to the invoice.
    pub invoice_payload: String,
    /// The address that the buyer gave for shipping.
    pub shipping_address: ShippingAddress,
}

builder! { ShippingQuery(
    id: into String,
    from: plain User,
    invoice_payload: into String,
    shipping_address: plain ShippingAddress,
) {} }

object! { ShippingQuery {
    id: required, from: required, invoice_payload: required, shipping_address: required,
} }

/// The question whether an order may be charged now; it waits 10 seconds.
///
/// <https://core.telegram.org/bots/api#precheckoutquery>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PreCheckoutQuery {
    /// The id to answer by, with [`answerPreCheckoutQuery`](crate::methods::AnswerPreCheckoutQuery)
    /// and within 10 seconds.
    pub id: String,
    /// The buyer.
    pub from: User,
    /// Three letters of ISO 4217, or `XTR` for Telegram Stars.
    pub currency: String,
    /// The whole price in the smallest unit of the currency, such as cents.
    pub total_amount: i64,
    /// The payload that the bot gave to the invoice.
    pub invoice_payload: String,
    /// The way of shipping that the buyer chose, if there was a choice.
    pub shipping_option_id: Option<String>,
    /// What the buyer gave about name, contact and address.
    pub order_info: Option<Box<OrderInfo>>,
}

builder! { PreCheckoutQuery(
    id: into String,
    from: plain User,
    currency: into String,
    total_amount: plain i64,
    invoice_payload: into String,
) {
    /// The way of shipping that the buyer chose, if there was a choice.
    shipping_option_id: into String,
    /// What the buyer gave about name, contact and address.
    order_info: boxed OrderInfo,
} }

object! { PreCheckoutQuery {
    id: required, from: required, currency: required, total_amount: required,
    invoice_payload: required, shipping_option_id: optional, order_info: optional,
} }

open_enum! {
    /// The currencies of Telegram itself.
    pub enum Currency {
        /// Telegram Stars.
        Xtr = "XTR",
        /// Toncoin.
        Ton = "TON",
    }
}
