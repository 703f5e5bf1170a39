//! Texts on their way into methods.

use chappe_core::{Caller, ChatId};
use chappe_types::{
    Methods, Request,
    media_group::MediaGroup,
    methods::{
        CopyMessage, EditEphemeralMessageCaption, EditEphemeralMessageText, EditMessageCaption,
        EditMessageText, EditStory, GiftPremiumSubscription, PostStory, SendAnimation, SendAudio,
        SendDocument, SendGift, SendLivePhoto, SendMessage, SendMessageDraft, SendPaidMedia,
        SendPhoto, SendVideo, SendVoice,
    },
    types::{
        InlineQueryResultAudio, InlineQueryResultCachedAudio, InlineQueryResultCachedDocument,
        InlineQueryResultCachedGif, InlineQueryResultCachedMpeg4Gif, InlineQueryResultCachedPhoto,
        InlineQueryResultCachedVideo, InlineQueryResultCachedVoice, InlineQueryResultDocument,
        InlineQueryResultGif, InlineQueryResultMpeg4Gif, InlineQueryResultPhoto,
        InlineQueryResultVideo, InlineQueryResultVoice, InputChecklistTask, InputMediaAnimation,
        InputMediaAudio, InputMediaDocument, InputMediaLivePhoto, InputMediaPhoto, InputMediaVideo,
        InputMediaVoiceNote, InputPollOption, InputTextMessageContent, ReplyParameters,
    },
};

use crate::Text;

/// What has one text with formatting: the text of a message, a caption, a quote.
///
/// Methods, requests of them, and types that they are made of.
///
/// ```
/// use chappe_text::{Formatted, italic};
/// use chappe_types::methods::SendPhoto;
///
/// let photo = SendPhoto::new("@chappe_news", "https://a.org/1.jpg").formatted(italic("A") + " tower");
/// assert_eq!(photo.caption.as_deref(), Some("A tower"));
/// assert_eq!(photo.caption_entities.map(|entities| entities.len()), Some(1));
/// ```
pub trait Formatted: Sized {
    /// Sets the text and its formatting, in place of what was there; a parse mode is taken away.
    #[must_use]
    fn formatted(self, text: impl Into<Text>) -> Self;
}

impl<S, M: Formatted> Formatted for Request<S, M> {
    fn formatted(self, text: impl Into<Text>) -> Self {
        self.map(|method| method.formatted(text))
    }
}

/// A message of formatted text from anything that calls can be made through.
pub trait SendText: Caller {
    /// Sends a text with its formatting: `sendMessage`, and the request has its parameters.
    ///
    /// It is not split: see [`Text::split`].
    fn send_text(
        &self,
        chat_id: impl Into<ChatId>,
        text: impl Into<Text>,
    ) -> Request<Self::Service, SendMessage> {
        self.send_message(chat_id, "").formatted(text)
    }
}

impl<C: Caller + ?Sized> SendText for C {}

/// The caption of the album.
impl Formatted for MediaGroup {
    fn formatted(self, text: impl Into<Text>) -> Self {
        let (caption, entities) = text.into().into_parts();
        self.caption(caption).caption_entities(entities)
    }
}

macro_rules! formatted {
    ($($text:ident, $entities:ident, $parse_mode:ident: $($type:ident)+;)+) => {
        $($(formatted! { @one $text, $entities, $parse_mode: $type })+)+
    };
    (@one $text:ident, $entities:ident, $parse_mode:ident: $type:ident) => {
        impl Formatted for $type {
            fn formatted(mut self, text: impl Into<Text>) -> Self {
                let (text, entities) = text.into().into_parts();
                self.$text = text.into();
                self.$entities = (!entities.is_empty()).then_some(entities);
                self.$parse_mode = None;
                self
            }
        }
    };
}

formatted! {
    text, entities, parse_mode:
        SendMessage SendMessageDraft EditMessageText EditEphemeralMessageText;
    message_text, entities, parse_mode: InputTextMessageContent;
    text, text_entities, parse_mode: InputChecklistTask;
    text, text_entities, text_parse_mode: InputPollOption SendGift GiftPremiumSubscription;
    quote, quote_entities, quote_parse_mode: ReplyParameters;
    caption, caption_entities, parse_mode:
        CopyMessage EditEphemeralMessageCaption EditMessageCaption EditStory PostStory
        SendAnimation SendAudio SendDocument SendLivePhoto SendPaidMedia SendPhoto SendVideo
        SendVoice
        InlineQueryResultAudio InlineQueryResultCachedAudio InlineQueryResultCachedDocument
        InlineQueryResultCachedGif InlineQueryResultCachedMpeg4Gif InlineQueryResultCachedPhoto
        InlineQueryResultCachedVideo InlineQueryResultCachedVoice InlineQueryResultDocument
        InlineQueryResultGif InlineQueryResultMpeg4Gif InlineQueryResultPhoto
        InlineQueryResultVideo InlineQueryResultVoice
        InputMediaAnimation InputMediaAudio InputMediaDocument InputMediaLivePhoto InputMediaPhoto
        InputMediaVideo InputMediaVoiceNote;
}
