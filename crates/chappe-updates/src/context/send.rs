//! Sending to the chat where the update happened.

use chappe_client::CallService;
use chappe_core::{ChatId, InputFile};
use chappe_text::{Formatted, Text};
use chappe_types::{
    Request,
    methods::{
        SendAnimation, SendAudio, SendContact, SendDice, SendDocument, SendLocation,
        SendMediaGroup, SendMessage, SendPhoto, SendPoll, SendSticker, SendVenue, SendVideo,
        SendVideoNote, SendVoice,
    },
    types::{InputPollOption, MediaGroupItem, ReplyParameters},
};

use super::Context;

/// Each function fills in the chat, its topic, and the business account on whose behalf the bot
/// answers. The request takes the other parameters of its method, and is sent when it is awaited.
/// Where the update happened in no chat, it fails then, and nothing is sent.
impl Context {
    /// Sends a text, plain or formatted.
    ///
    /// ```
    /// # use chappe_updates::{Context, HandlerResult};
    /// use chappe_text::{bold, text};
    ///
    /// async fn greet(ctx: Context) -> HandlerResult {
    ///     let user = ctx.user().map_or("stranger", |user| &user.first_name);
    ///     ctx.send(text!("Hello {}!", bold(user))).await?;
    ///     Ok(())
    /// }
    /// ```
    pub fn send(&self, text: impl Into<Text>) -> Request<CallService, SendMessage> {
        self.send_here(|chat| SendMessage::new(chat, "").formatted(text))
    }

    /// Sends a text that quotes the message; sent all the same where the message has been deleted
    /// meanwhile.
    pub fn reply(&self, text: impl Into<Text>) -> Request<CallService, SendMessage> {
        let request = self.send(text);
        match self.message_id() {
            Ok(message) => request.reply_parameters(
                ReplyParameters::new()
                    .message_id(message)
                    .allow_sending_without_reply(true),
            ),
            Err(_) => request,
        }
    }
}

macro_rules! sending {
    ($(
        $(#[$doc:meta])*
        $name:ident($($argument:ident: $type:ty),*) -> $method:ident;
    )+) => {
        impl Context {
            $(
                $(#[$doc])*
                pub fn $name(&self $(, $argument: $type)*) -> Request<CallService, $method> {
                    self.send_here(|chat: ChatId| $method::new(chat $(, $argument)*))
                }
            )+
        }
    };
}

sending! {
    /// Sends a photo: a file from disk or memory, a URL, or the id of a file that Telegram has.
    send_photo(photo: impl Into<InputFile>) -> SendPhoto;
    /// Sends a video.
    send_video(video: impl Into<InputFile>) -> SendVideo;
    /// Sends a silent clip: a GIF, or a video without sound.
    send_animation(animation: impl Into<InputFile>) -> SendAnimation;
    /// Sends a piece of music.
    send_audio(audio: impl Into<InputFile>) -> SendAudio;
    /// Sends a voice message.
    send_voice(voice: impl Into<InputFile>) -> SendVoice;
    /// Sends a round video message.
    send_video_note(video_note: impl Into<InputFile>) -> SendVideoNote;
    /// Sends a file as it is.
    send_document(document: impl Into<InputFile>) -> SendDocument;
    /// Sends a sticker.
    send_sticker(sticker: impl Into<InputFile>) -> SendSticker;
    /// Sends an album of 2 to 10 photos, videos, documents or pieces of music.
    send_media_group(media: impl IntoIterator<Item = MediaGroupItem>) -> SendMediaGroup;
    /// Sends a point on the map.
    send_location(latitude: f64, longitude: f64) -> SendLocation;
    /// Sends a place with a name and an address.
    send_venue(
        latitude: f64,
        longitude: f64,
        title: impl Into<String>,
        address: impl Into<String>
    ) -> SendVenue;
    /// Sends a phone contact.
    send_contact(phone_number: impl Into<String>, first_name: impl Into<String>) -> SendContact;
    /// Sends a poll with 2 to 12 options.
    send_poll(
        question: impl Into<String>,
        options: impl IntoIterator<Item = InputPollOption>
    ) -> SendPoll;
    /// Throws a die, or another emoji with a random value.
    send_dice() -> SendDice;
}
