// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Payments.

use chappe_core::UnixTime;
use serde::Serialize;

use crate::types::User;

/// A part of a price, in the smallest unit of its currency: 145 is 1.45 US dollars.
///
/// <https://core.telegram.org/bots/api#labeledprice>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct LabeledPrice {
    /// What the part of the price is for.
    pub label: String,
    /// The amount in the smallest unit of the currency, such as cents; 145 for 1.45 dollars.
    pub amount: i64,
}

object! { LabeledPrice(label: into String, amount: plain i64) {} }

/// The invoice in a message, without what has become of it.
///
/// <https://core.telegram.org/bots/api#invoice>
#[derive(Clone, Debug, PartialEq, Serialize)]
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

object! { Invoice(
    title: into String,
    description: into String,
    start_parameter: into String,
    currency: into String,
    total_amount: plain i64,
) {} }

/// An address for shipping.
///
/// <https://core.telegram.org/bots/api#shippingaddress>
#[derive(Clone, Debug, PartialEq, Serialize)]
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

object! { ShippingAddress(
    country_code: into String,
    state: into String,
    city: into String,
    street_line1: into String,
    street_line2: into String,
    post_code: into String,
) {} }

/// What a buyer has told about themselves and the address.
///
/// <https://core.telegram.org/bots/api#orderinfo>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct OrderInfo {
    /// The full name, if the invoice asked for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The phone number, if the invoice asked for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_number: Option<String>,
    /// The email address, if the invoice asked for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Where to ship to, if the invoice asked for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shipping_address: Option<Box<ShippingAddress>>,
}

object! { OrderInfo() {
    /// The full name, if the invoice asked for it.
    name: into String,
    /// The phone number, if the invoice asked for it.
    phone_number: into String,
    /// The email address, if the invoice asked for it.
    email: into String,
    /// Where to ship to, if the invoice asked for it.
    shipping_address: boxed ShippingAddress,
} }

/// A way of shipping and its price.
///
/// <https://core.telegram.org/bots/api#shippingoption>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct ShippingOption {
    /// The id that comes back as `shipping_option_id`.
    pub id: String,
    /// What the buyer sees, such as the name of the carrier.
    pub title: String,
    /// What this way of shipping adds to the price, part by part.
    pub prices: Vec<LabeledPrice>,
}

object! { ShippingOption(id: into String, title: into String, prices: each LabeledPrice) {} }

/// A service event: an invoice was paid.
///
/// Keep `telegram_payment_charge_id`; a refund of Telegram Stars needs it.
///
/// <https://core.telegram.org/bots/api#successfulpayment>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct SuccessfulPayment {
    /// Three letters of ISO 4217, or `XTR` for Telegram Stars.
    pub currency: String,
    /// The whole price in the smallest unit of the currency, such as cents.
    pub total_amount: i64,
    /// The payload that the bot gave to the invoice.
    pub invoice_payload: String,
    /// When the paid time of the subscription ends; only for subscriptions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subscription_expiration_date: Option<UnixTime>,
    /// Set where the payment belongs to a subscription.
    #[serde(skip_serializing_if = "crate::object::is_unset")]
    pub is_recurring: bool,
    /// Set where it is the first payment of a subscription.
    #[serde(skip_serializing_if = "crate::object::is_unset")]
    pub is_first_recurring: bool,
    /// The way of shipping that the buyer chose.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shipping_option_id: Option<String>,
    /// What the buyer gave about name, contact and address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order_info: Option<Box<OrderInfo>>,
    /// The id of the payment at Telegram; a refund asks for it.
    pub telegram_payment_charge_id: String,
    /// The id of the payment at the provider.
    pub provider_payment_charge_id: String,
}

object! { SuccessfulPayment(
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

/// A service event: a payment was given back.
///
/// <https://core.telegram.org/bots/api#refundedpayment>
#[derive(Clone, Debug, PartialEq, Serialize)]
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
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider_payment_charge_id: Option<String>,
}

object! { RefundedPayment(
    currency: into String,
    total_amount: plain i64,
    invoice_payload: into String,
    telegram_payment_charge_id: into String,
) {
    /// The id that the payment had at the provider, if there was one.
    provider_payment_charge_id: into String,
} }

/// The question what shipping to a buyer's address costs.
///
/// <https://core.telegram.org/bots/api#shippingquery>
#[derive(Clone, Debug, PartialEq, Serialize)]
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

object! { ShippingQuery(
    id: into String,
    from: plain User,
    invoice_payload: into String,
    shipping_address: plain ShippingAddress,
) {} }

/// The question whether an order may be charged now; it waits 10 seconds.
///
/// <https://core.telegram.org/bots/api#precheckoutquery>
#[derive(Clone, Debug, PartialEq, Serialize)]
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
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shipping_option_id: Option<String>,
    /// What the buyer gave about name, contact and address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order_info: Option<Box<OrderInfo>>,
}

object! { PreCheckoutQuery(
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

open_enum! {
    /// The currencies of Telegram itself.
    pub enum Currency {
        /// Telegram Stars.
        Xtr = "XTR",
        /// Toncoin.
        Ton = "TON",
    }
}
