// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Messages that inline results are sent as.

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
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputTextMessageContent {
    /// The text of the message that gets sent. 1 to 4096 characters. Formatted by `parse_mode` or
    /// `entities`.
    pub message_text: String,
    /// The markup language in which the text or caption is written; without it no markup is read.
    pub parse_mode: Option<ParseMode>,
    /// The formatting of the text given as a list, in place of `parse_mode`.
    pub entities: Option<Vec<MessageEntity>>,
    /// How the link preview is made, or that there is none.
    pub link_preview_options: Option<Box<LinkPreviewOptions>>,
}

builder! { InputTextMessageContent(message_text: into String) {
    /// The markup language in which the text or caption is written; without it no markup is read.
    parse_mode: into ParseMode,
    /// The formatting of the text given as a list, in place of `parse_mode`.
    entities: each MessageEntity,
    /// How the link preview is made, or that there is none.
    link_preview_options: boxed LinkPreviewOptions,
} }

object! { InputTextMessageContent {
    message_text: required, parse_mode: optional, entities: optional,
    link_preview_options: optional,
} }

/// A rich message that an inline result sends.
///
/// <https://core.telegram.org/bots/api#inputrichmessagecontent>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichMessageContent {
    /// The message to send; its files must be on Telegram's servers already.
    pub rich_message: InputRichMessage,
}

builder! { InputRichMessageContent(rich_message: plain InputRichMessage) {} }

object! { InputRichMessageContent {
    rich_message: required,
} }

/// A location that an inline result sends.
///
/// <https://core.telegram.org/bots/api#inputlocationmessagecontent>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputLocationMessageContent {
    /// The latitude in degrees.
    pub latitude: f64,
    /// The longitude in degrees.
    pub longitude: f64,
    /// By how many meters the position may be off. 0 to 1500.
    pub horizontal_accuracy: Option<f64>,
    /// For how many seconds the location can be updated; 2147483647 means without end. 60 to 86400,
    /// or 2147483647.
    pub live_period: Option<i64>,
    /// The direction of movement of a live location, in degrees. 1 to 360.
    pub heading: Option<i64>,
    /// For a live location: the distance in meters at which the approach of another member raises
    /// an alert. 1 to 100000.
    pub proximity_alert_radius: Option<i64>,
}

builder! { InputLocationMessageContent(latitude: plain f64, longitude: plain f64) {
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

object! { InputLocationMessageContent {
    latitude: required, longitude: required, horizontal_accuracy: optional, live_period: optional,
    heading: optional, proximity_alert_radius: optional,
} }

/// A venue that an inline result sends.
///
/// <https://core.telegram.org/bots/api#inputvenuemessagecontent>
#[derive(Clone, Debug, PartialEq)]
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
    pub foursquare_id: Option<String>,
    /// The place's category at Foursquare, such as `food/icecream`.
    pub foursquare_type: Option<String>,
    /// The place's id at Google Places.
    pub google_place_id: Option<String>,
    /// The place's category at Google Places.
    pub google_place_type: Option<String>,
}

builder! { InputVenueMessageContent(
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

object! { InputVenueMessageContent {
    latitude: required, longitude: required, title: required, address: required,
    foursquare_id: optional, foursquare_type: optional, google_place_id: optional,
    google_place_type: optional,
} }

/// A contact that an inline result sends.
///
/// <https://core.telegram.org/bots/api#inputcontactmessagecontent>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputContactMessageContent {
    /// The phone number of the contact.
    pub phone_number: String,
    /// The first name of the contact.
    pub first_name: String,
    /// The last name of the contact.
    pub last_name: Option<String>,
    /// More about the contact, as a vCard. At most 2048 bytes.
    pub vcard: Option<String>,
}

builder! { InputContactMessageContent(phone_number: into String, first_name: into String) {
    /// The last name of the contact.
    last_name: into String,
    /// More about the contact, as a vCard.
    vcard: into String,
} }

object! { InputContactMessageContent {
    phone_number: required, first_name: required, last_name: optional, vcard: optional,
} }

/// An invoice that an inline result sends.
///
/// <https://core.telegram.org/bots/api#inputinvoicemessagecontent>
#[derive(Clone, Debug, PartialEq)]
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

builder! { InputInvoiceMessageContent(
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

object! { InputInvoiceMessageContent {
    title: required, description: required, payload: required, provider_token: optional,
    currency: required, prices: required, max_tip_amount: optional, suggested_tip_amounts: optional,
    provider_data: optional, photo_url: optional, photo_size: optional, photo_width: optional,
    photo_height: optional, need_name: optional, need_phone_number: optional, need_email: optional,
    need_shipping_address: optional, send_phone_number_to_provider: optional,
    send_email_to_provider: optional, is_flexible: optional,
} }
