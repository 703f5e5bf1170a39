// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Messages that inline results are sent as.

use serde::Serialize;

use crate::types::{InputRichMessage, LabeledPrice, LinkPreviewOptions, MessageEntity, ParseMode};

/// The message that an inline result sends in place of itself.
///
/// A text, rich message, location, venue, contact or invoice, told apart by their fields.
///
/// <https://core.telegram.org/bots/api#inputmessagecontent>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum InputMessageContent {
    /// A text message that an inline result sends.
    Text(Box<InputTextMessageContent>),
    /// A rich message that an inline result sends.
    Rich(Box<InputRichMessageContent>),
    /// A location that an inline result sends.
    Location(Box<InputLocationMessageContent>),
    /// A venue that an inline result sends.
    Venue(Box<InputVenueMessageContent>),
    /// A contact that an inline result sends.
    Contact(Box<InputContactMessageContent>),
    /// An invoice that an inline result sends.
    Invoice(Box<InputInvoiceMessageContent>),
    /// One that Telegram added later, whole.
    Unknown(Box<serde_json::Value>),
}

keyed! { InputMessageContent:
    ["message_text"] => Text(box InputTextMessageContent),
    ["rich_message"] => Rich(box InputRichMessageContent),
    ["latitude", "longitude"] => Location(box InputLocationMessageContent),
    ["latitude", "longitude", "title", "address"] => Venue(box InputVenueMessageContent),
    ["phone_number", "first_name"] => Contact(box InputContactMessageContent),
    ["title", "description", "payload", "currency", "prices"] => Invoice(box InputInvoiceMessageContent),
}

/// A text message that an inline result sends.
///
/// <https://core.telegram.org/bots/api#inputtextmessagecontent>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct InputTextMessageContent {
    /// The text of the message that gets sent. 1 to 4096 characters. Formatted by `parse_mode` or
    /// `entities`.
    pub message_text: String,
    /// The markup language in which the text or caption is written; without it no markup is read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parse_mode: Option<ParseMode>,
    /// The formatting of the text given as a list, in place of `parse_mode`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entities: Option<Vec<MessageEntity>>,
    /// How the link preview is made, or that there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link_preview_options: Option<Box<LinkPreviewOptions>>,
}

object! { InputTextMessageContent(message_text: into String) {
    /// The markup language in which the text or caption is written; without it no markup is read.
    parse_mode: into ParseMode,
    /// The formatting of the text given as a list, in place of `parse_mode`.
    entities: each MessageEntity,
    /// How the link preview is made, or that there is none.
    link_preview_options: boxed LinkPreviewOptions,
} }

/// A rich message that an inline result sends.
///
/// <https://core.telegram.org/bots/api#inputrichmessagecontent>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct InputRichMessageContent {
    /// The message to send; its files must be on Telegram's servers already.
    pub rich_message: InputRichMessage,
}

object! { InputRichMessageContent(rich_message: plain InputRichMessage) {} }

/// A location that an inline result sends.
///
/// <https://core.telegram.org/bots/api#inputlocationmessagecontent>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct InputLocationMessageContent {
    /// The latitude in degrees.
    pub latitude: f64,
    /// The longitude in degrees.
    pub longitude: f64,
    /// By how many meters the position may be off. 0 to 1500.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub horizontal_accuracy: Option<f64>,
    /// For how many seconds the location can be updated; 2147483647 means without end. 60 to 86400,
    /// or 2147483647.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub live_period: Option<i64>,
    /// The direction of movement of a live location, in degrees. 1 to 360.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub heading: Option<i64>,
    /// For a live location: the distance in meters at which the approach of another member raises
    /// an alert. 1 to 100000.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proximity_alert_radius: Option<i64>,
}

object! { InputLocationMessageContent(latitude: plain f64, longitude: plain f64) {
    /// By how many meters the position may be off.
    horizontal_accuracy: plain f64,
    /// For how many seconds the location can be updated; 2147483647 means without end.
    live_period: plain i64,
    /// The direction of movement of a live location, in degrees.
    heading: plain i64,
    /// For a live location: the distance in meters at which the approach of another member raises
    /// an alert.
    proximity_alert_radius: plain i64,
} }

/// A venue that an inline result sends.
///
/// <https://core.telegram.org/bots/api#inputvenuemessagecontent>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct InputVenueMessageContent {
    /// The latitude in degrees.
    pub latitude: f64,
    /// The longitude in degrees.
    pub longitude: f64,
    /// The name of the place.
    pub title: String,
    /// The address, as text.
    pub address: String,
    /// The place's id at Foursquare.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub foursquare_id: Option<String>,
    /// The place's category at Foursquare, such as `food/icecream`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub foursquare_type: Option<String>,
    /// The place's id at Google Places.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub google_place_id: Option<String>,
    /// The place's category at Google Places.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub google_place_type: Option<String>,
}

object! { InputVenueMessageContent(
    latitude: plain f64,
    longitude: plain f64,
    title: into String,
    address: into String,
) {
    /// The place's id at Foursquare.
    foursquare_id: into String,
    /// The place's category at Foursquare, such as `food/icecream`.
    foursquare_type: into String,
    /// The place's id at Google Places.
    google_place_id: into String,
    /// The place's category at Google Places.
    google_place_type: into String,
} }

/// A contact that an inline result sends.
///
/// <https://core.telegram.org/bots/api#inputcontactmessagecontent>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct InputContactMessageContent {
    /// The phone number of the contact.
    pub phone_number: String,
    /// The first name of the contact.
    pub first_name: String,
    /// The last name of the contact.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_name: Option<String>,
    /// More about the contact, as a vCard. At most 2048 bytes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vcard: Option<String>,
}

object! { InputContactMessageContent(phone_number: into String, first_name: into String) {
    /// The last name of the contact.
    last_name: into String,
    /// More about the contact, as a vCard.
    vcard: into String,
} }

/// An invoice that an inline result sends.
///
/// <https://core.telegram.org/bots/api#inputinvoicemessagecontent>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct InputInvoiceMessageContent {
    /// The name of the product. 1 to 32 characters.
    pub title: String,
    /// What the product is. 1 to 255 characters.
    pub description: String,
    /// A text of the bot's own that comes back with the payment; users never see it. 1 to 128
    /// bytes.
    pub payload: String,
    /// The token of the payment provider, from `@BotFather`; empty for Telegram Stars.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider_token: Option<String>,
    /// Three letters of ISO 4217, or `XTR` for Telegram Stars.
    pub currency: String,
    /// What the price is made up of, part by part; a single part for Telegram Stars.
    pub prices: Vec<LabeledPrice>,
    /// The highest tip taken, in the smallest unit of the currency; no tips in Telegram Stars.
    /// Default 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_tip_amount: Option<i64>,
    /// Tips to offer, rising, in the smallest unit of the currency; none above `max_tip_amount`. At
    /// most 4 items.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suggested_tip_amounts: Option<Vec<i64>>,
    /// JSON for the payment provider, in the form the provider wants.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider_data: Option<String>,
    /// The address of a photo of the goods or the service.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub photo_url: Option<String>,
    /// The size of the photo in bytes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub photo_size: Option<i64>,
    /// The width of the photo in pixels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub photo_width: Option<i64>,
    /// The height of the photo in pixels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub photo_height: Option<i64>,
    /// Asks the buyer for the full name; no effect with Telegram Stars.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub need_name: Option<bool>,
    /// Asks the buyer for the phone number; no effect with Telegram Stars.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub need_phone_number: Option<bool>,
    /// Asks the buyer for the email address; no effect with Telegram Stars.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub need_email: Option<bool>,
    /// Asks the buyer where to ship to; no effect with Telegram Stars.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub need_shipping_address: Option<bool>,
    /// Hands the buyer's phone number to the payment provider; no effect with Telegram Stars.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub send_phone_number_to_provider: Option<bool>,
    /// Hands the buyer's email address to the payment provider; no effect with Telegram Stars.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub send_email_to_provider: Option<bool>,
    /// Tells that the final price depends on how it is shipped; no effect with Telegram Stars.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_flexible: Option<bool>,
}

object! { InputInvoiceMessageContent(
    title: into String,
    description: into String,
    payload: into String,
    currency: into String,
    prices: each LabeledPrice,
) {
    /// The token of the payment provider, from `@BotFather`; empty for Telegram Stars.
    provider_token: into String,
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
