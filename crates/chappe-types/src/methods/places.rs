// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Locations, venues, contacts and dice.

use chappe_core::{ChatId, Method, MethodSpec, Repeat};

use crate::types::{
    EphemeralMessageParameters, InlineKeyboardMarkup, Message, MessageOrTrue, ReplyMarkup,
    ReplyParameters, SuggestedPostParameters,
};

/// Sends a point on the map, fixed or live.
///
/// With a `live_period` the point can be moved by
/// [`editMessageLiveLocation`](crate::methods::EditMessageLiveLocation) until the period ends or
/// [`stopMessageLiveLocation`](crate::methods::StopMessageLiveLocation) is called.
///
/// Returns [`Message`](crate::types::Message).
///
/// Repeat class: [`Duplicating`](chappe_core::Repeat::Duplicating).
///
/// <https://core.telegram.org/bots/api#sendlocation>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SendLocation {
    /// The business connection to act through; without it the bot acts in its own name.
    pub business_connection_id: Option<String>,
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// The topic to post in, of a forum or of a private chat with a bot that uses topics.
    pub message_thread_id: Option<i64>,
    /// The topic to post in, of a channel's direct messages chat; such a chat requires it.
    pub direct_messages_topic_id: Option<i64>,
    /// Makes the message ephemeral: of all users, only the one named here sees it.
    pub ephemeral_message_parameters: Option<EphemeralMessageParameters>,
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
    /// Buttons under the message or in place of the letter keyboard, or a request to drop those or
    /// to reply.
    pub reply_markup: Option<ReplyMarkup>,
}

method_builder! { SendLocation(chat_id: into ChatId, latitude: plain f64, longitude: plain f64) {
    /// The business connection to act through; without it the bot acts in its own name.
    business_connection_id: into String,
    /// The topic to post in, of a forum or of a private chat with a bot that uses topics.
    message_thread_id: plain i64,
    /// The topic to post in, of a channel's direct messages chat; such a chat requires it.
    direct_messages_topic_id: plain i64,
    /// Makes the message ephemeral: of all users, only the one named here sees it.
    ephemeral_message_parameters: plain EphemeralMessageParameters,
    /// By how many meters the position may be off.
    horizontal_accuracy: plain f64,
    /// For how many seconds the location can be updated; 2147483647 means without end.
    live_period: plain i64,
    /// The direction of movement of a live location, in degrees.
    heading: plain i64,
    /// For a live location: the distance in meters at which the approach of another member raises
    /// an alert.
    proximity_alert_radius: plain i64,
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
    /// Buttons under the message or in place of the letter keyboard, or a request to drop those or
    /// to reply.
    reply_markup: into ReplyMarkup,
} }

parameters! { SendLocation {
    business_connection_id: optional, chat_id: required, message_thread_id: optional,
    direct_messages_topic_id: optional, ephemeral_message_parameters: optional, latitude: required,
    longitude: required, horizontal_accuracy: optional, live_period: optional, heading: optional,
    proximity_alert_radius: optional, disable_notification: optional, protect_content: optional,
    allow_paid_broadcast: optional, message_effect_id: optional,
    suggested_post_parameters: optional, reply_parameters: optional, reply_markup: optional,
} }

impl Method for SendLocation {
    type Output = Message;
    const SPEC: &'static MethodSpec = &MethodSpec::new("sendLocation", Repeat::Duplicating);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Sends a place: a point on the map with a name and an address.
///
/// Returns [`Message`](crate::types::Message).
///
/// Repeat class: [`Duplicating`](chappe_core::Repeat::Duplicating).
///
/// <https://core.telegram.org/bots/api#sendvenue>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SendVenue {
    /// The business connection to act through; without it the bot acts in its own name.
    pub business_connection_id: Option<String>,
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// The topic to post in, of a forum or of a private chat with a bot that uses topics.
    pub message_thread_id: Option<i64>,
    /// The topic to post in, of a channel's direct messages chat; such a chat requires it.
    pub direct_messages_topic_id: Option<i64>,
    /// Makes the message ephemeral: of all users, only the one named here sees it.
    pub ephemeral_message_parameters: Option<EphemeralMessageParameters>,
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
    /// Buttons under the message or in place of the letter keyboard, or a request to drop those or
    /// to reply.
    pub reply_markup: Option<ReplyMarkup>,
}

method_builder! { SendVenue(
    chat_id: into ChatId,
    latitude: plain f64,
    longitude: plain f64,
    title: into String,
    address: into String,
) {
    /// The business connection to act through; without it the bot acts in its own name.
    business_connection_id: into String,
    /// The topic to post in, of a forum or of a private chat with a bot that uses topics.
    message_thread_id: plain i64,
    /// The topic to post in, of a channel's direct messages chat; such a chat requires it.
    direct_messages_topic_id: plain i64,
    /// Makes the message ephemeral: of all users, only the one named here sees it.
    ephemeral_message_parameters: plain EphemeralMessageParameters,
    /// The place's id at Foursquare.
    foursquare_id: into String,
    /// The place's category at Foursquare, such as `food/icecream`.
    foursquare_type: into String,
    /// The place's id at Google Places.
    google_place_id: into String,
    /// The place's category at Google Places.
    google_place_type: into String,
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
    /// Buttons under the message or in place of the letter keyboard, or a request to drop those or
    /// to reply.
    reply_markup: into ReplyMarkup,
} }

parameters! { SendVenue {
    business_connection_id: optional, chat_id: required, message_thread_id: optional,
    direct_messages_topic_id: optional, ephemeral_message_parameters: optional, latitude: required,
    longitude: required, title: required, address: required, foursquare_id: optional,
    foursquare_type: optional, google_place_id: optional, google_place_type: optional,
    disable_notification: optional, protect_content: optional, allow_paid_broadcast: optional,
    message_effect_id: optional, suggested_post_parameters: optional, reply_parameters: optional,
    reply_markup: optional,
} }

impl Method for SendVenue {
    type Output = Message;
    const SPEC: &'static MethodSpec = &MethodSpec::new("sendVenue", Repeat::Duplicating);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Sends somebody's phone number and name.
///
/// Flood waits of hours have been reported for this method; don't use it in bulk.
///
/// Returns [`Message`](crate::types::Message).
///
/// Repeat class: [`Duplicating`](chappe_core::Repeat::Duplicating).
///
/// <https://core.telegram.org/bots/api#sendcontact>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SendContact {
    /// The business connection to act through; without it the bot acts in its own name.
    pub business_connection_id: Option<String>,
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// The topic to post in, of a forum or of a private chat with a bot that uses topics.
    pub message_thread_id: Option<i64>,
    /// The topic to post in, of a channel's direct messages chat; such a chat requires it.
    pub direct_messages_topic_id: Option<i64>,
    /// Makes the message ephemeral: of all users, only the one named here sees it.
    pub ephemeral_message_parameters: Option<EphemeralMessageParameters>,
    /// The phone number of the contact.
    pub phone_number: String,
    /// The first name of the contact.
    pub first_name: String,
    /// The last name of the contact.
    pub last_name: Option<String>,
    /// More about the contact, as a vCard. At most 2048 bytes.
    pub vcard: Option<String>,
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
    /// Buttons under the message or in place of the letter keyboard, or a request to drop those or
    /// to reply.
    pub reply_markup: Option<ReplyMarkup>,
}

method_builder! { SendContact(chat_id: into ChatId, phone_number: into String, first_name: into String) {
    /// The business connection to act through; without it the bot acts in its own name.
    business_connection_id: into String,
    /// The topic to post in, of a forum or of a private chat with a bot that uses topics.
    message_thread_id: plain i64,
    /// The topic to post in, of a channel's direct messages chat; such a chat requires it.
    direct_messages_topic_id: plain i64,
    /// Makes the message ephemeral: of all users, only the one named here sees it.
    ephemeral_message_parameters: plain EphemeralMessageParameters,
    /// The last name of the contact.
    last_name: into String,
    /// More about the contact, as a vCard.
    vcard: into String,
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
    /// Buttons under the message or in place of the letter keyboard, or a request to drop those or
    /// to reply.
    reply_markup: into ReplyMarkup,
} }

parameters! { SendContact {
    business_connection_id: optional, chat_id: required, message_thread_id: optional,
    direct_messages_topic_id: optional, ephemeral_message_parameters: optional,
    phone_number: required, first_name: required, last_name: optional, vcard: optional,
    disable_notification: optional, protect_content: optional, allow_paid_broadcast: optional,
    message_effect_id: optional, suggested_post_parameters: optional, reply_parameters: optional,
    reply_markup: optional,
} }

impl Method for SendContact {
    type Output = Message;
    const SPEC: &'static MethodSpec = &MethodSpec::new("sendContact", Repeat::Duplicating);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Rolls a die, or throws another animated emoji, and shows the value.
///
/// The value is drawn by Telegram and comes with the sent message; a second call draws a new one.
///
/// Returns [`Message`](crate::types::Message).
///
/// Repeat class: [`Duplicating`](chappe_core::Repeat::Duplicating): a second message with another
/// random value.
///
/// <https://core.telegram.org/bots/api#senddice>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SendDice {
    /// The business connection to act through; without it the bot acts in its own name.
    pub business_connection_id: Option<String>,
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// The topic to post in, of a forum or of a private chat with a bot that uses topics.
    pub message_thread_id: Option<i64>,
    /// The topic to post in, of a channel's direct messages chat; such a chat requires it.
    pub direct_messages_topic_id: Option<i64>,
    /// The emoji to throw; it tells what the values can be. `🎲`, `🎯`, `🏀`, `⚽`, `🎳` or `🎰`. Default
    /// `🎲`.
    pub emoji: Option<String>,
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
    /// Buttons under the message or in place of the letter keyboard, or a request to drop those or
    /// to reply.
    pub reply_markup: Option<ReplyMarkup>,
}

method_builder! { SendDice(chat_id: into ChatId) {
    /// The business connection to act through; without it the bot acts in its own name.
    business_connection_id: into String,
    /// The topic to post in, of a forum or of a private chat with a bot that uses topics.
    message_thread_id: plain i64,
    /// The topic to post in, of a channel's direct messages chat; such a chat requires it.
    direct_messages_topic_id: plain i64,
    /// The emoji to throw; it tells what the values can be.
    emoji: into String,
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
    /// Buttons under the message or in place of the letter keyboard, or a request to drop those or
    /// to reply.
    reply_markup: into ReplyMarkup,
} }

parameters! { SendDice {
    business_connection_id: optional, chat_id: required, message_thread_id: optional,
    direct_messages_topic_id: optional, emoji: optional, disable_notification: optional,
    protect_content: optional, allow_paid_broadcast: optional, message_effect_id: optional,
    suggested_post_parameters: optional, reply_parameters: optional, reply_markup: optional,
} }

impl Method for SendDice {
    type Output = Message;
    const SPEC: &'static MethodSpec = &MethodSpec::new("sendDice", Repeat::Duplicating);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Moves the point of a live location.
///
/// Possible until its `live_period` ends or
/// [`stopMessageLiveLocation`](crate::methods::StopMessageLiveLocation) is called. The keyboard
/// goes if it is not sent again.
///
/// Returns [`MessageOrTrue`](crate::types::MessageOrTrue).
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): the second answers `message is
/// not modified`, which after an unknown outcome means success.
///
/// <https://core.telegram.org/bots/api#editmessagelivelocation>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct EditMessageLiveLocation {
    /// The business connection whose account sent the message; without it the bot sent it.
    pub business_connection_id: Option<String>,
    /// The chat of the message, by id or @username; not for inline messages. Required without
    /// `inline_message_id`.
    pub chat_id: Option<ChatId>,
    /// The message to edit, in `chat_id`; not for inline messages. Required without
    /// `inline_message_id`.
    pub message_id: Option<i64>,
    /// The message to edit, when it was sent through inline mode. Required without `chat_id` and
    /// `message_id`.
    pub inline_message_id: Option<String>,
    /// The latitude in degrees.
    pub latitude: f64,
    /// The longitude in degrees.
    pub longitude: f64,
    /// The new running time in seconds since the message was sent; absent keeps the present one.
    pub live_period: Option<i64>,
    /// By how many meters the position may be off. 0 to 1500.
    pub horizontal_accuracy: Option<f64>,
    /// The direction of movement of a live location, in degrees. 1 to 360.
    pub heading: Option<i64>,
    /// For a live location: the distance in meters at which the approach of another member raises
    /// an alert. 1 to 100000.
    pub proximity_alert_radius: Option<i64>,
    /// The inline keyboard from now on; leaving it out takes the present one away.
    pub reply_markup: Option<InlineKeyboardMarkup>,
}

method_builder! { EditMessageLiveLocation(latitude: plain f64, longitude: plain f64) {
    /// The business connection whose account sent the message; without it the bot sent it.
    business_connection_id: into String,
    /// The chat of the message, by id or @username; not for inline messages.
    chat_id: into ChatId,
    /// The message to edit, in `chat_id`; not for inline messages.
    message_id: plain i64,
    /// The message to edit, when it was sent through inline mode.
    inline_message_id: into String,
    /// The new running time in seconds since the message was sent; absent keeps the present one.
    live_period: plain i64,
    /// By how many meters the position may be off.
    horizontal_accuracy: plain f64,
    /// The direction of movement of a live location, in degrees.
    heading: plain i64,
    /// For a live location: the distance in meters at which the approach of another member raises
    /// an alert.
    proximity_alert_radius: plain i64,
    /// The inline keyboard from now on; leaving it out takes the present one away.
    reply_markup: plain InlineKeyboardMarkup,
} }

parameters! { EditMessageLiveLocation {
    business_connection_id: optional, chat_id: optional, message_id: optional,
    inline_message_id: optional, latitude: required, longitude: required, live_period: optional,
    horizontal_accuracy: optional, heading: optional, proximity_alert_radius: optional,
    reply_markup: optional,
} }

impl Method for EditMessageLiveLocation {
    type Output = MessageOrTrue;
    const SPEC: &'static MethodSpec =
        &MethodSpec::new("editMessageLiveLocation", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        self.chat_id.as_ref()
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        self.chat_id.as_mut()
    }
}

/// Ends a live location early.
///
/// The last point stays in the message. It can't be made live again.
///
/// Returns [`MessageOrTrue`](crate::types::MessageOrTrue).
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): a stopped location stays stopped;
/// the second answers with an error.
///
/// <https://core.telegram.org/bots/api#stopmessagelivelocation>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct StopMessageLiveLocation {
    /// The business connection whose account sent the message; without it the bot sent it.
    pub business_connection_id: Option<String>,
    /// The chat of the message, by id or @username; not for inline messages. Required without
    /// `inline_message_id`.
    pub chat_id: Option<ChatId>,
    /// The message with the live location, in `chat_id`; not for inline messages. Required without
    /// `inline_message_id`.
    pub message_id: Option<i64>,
    /// The message with the live location, when it was sent through inline mode. Required without
    /// `chat_id` and `message_id`.
    pub inline_message_id: Option<String>,
    /// The inline keyboard from now on; leaving it out takes the present one away.
    pub reply_markup: Option<InlineKeyboardMarkup>,
}

method_builder! { StopMessageLiveLocation() {
    /// The business connection whose account sent the message; without it the bot sent it.
    business_connection_id: into String,
    /// The chat of the message, by id or @username; not for inline messages.
    chat_id: into ChatId,
    /// The message with the live location, in `chat_id`; not for inline messages.
    message_id: plain i64,
    /// The message with the live location, when it was sent through inline mode.
    inline_message_id: into String,
    /// The inline keyboard from now on; leaving it out takes the present one away.
    reply_markup: plain InlineKeyboardMarkup,
} }

parameters! { StopMessageLiveLocation {
    business_connection_id: optional, chat_id: optional, message_id: optional,
    inline_message_id: optional, reply_markup: optional,
} }

impl Method for StopMessageLiveLocation {
    type Output = MessageOrTrue;
    const SPEC: &'static MethodSpec =
        &MethodSpec::new("stopMessageLiveLocation", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        self.chat_id.as_ref()
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        self.chat_id.as_mut()
    }
}
