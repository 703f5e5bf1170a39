// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Sending photos and other files.

use chappe_core::{Attach, ChatId, InputFile, Method, MethodSpec, Repeat};

use crate::types::{
    EphemeralMessageParameters, File, InputPaidMedia, MediaGroupItem, Message, MessageEntity,
    ParseMode, ReplyMarkup, ReplyParameters, SuggestedPostParameters,
};

/// Sends a photo.
///
/// An upload may have up to 10 MB, width and height together up to 10,000, and a ratio of at most
/// 20; Telegram compresses it. To keep the file as it is, use
/// [`sendDocument`](crate::methods::SendDocument).
///
/// Returns [`Message`](crate::types::Message).
///
/// Repeat class: [`Duplicating`](chappe_core::Repeat::Duplicating).
///
/// <https://core.telegram.org/bots/api#sendphoto>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SendPhoto {
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
    /// The photo: a `file_id`, a URL, or an upload.
    pub photo: InputFile,
    /// The caption shown with the media. At most 1024 characters after entities are parsed.
    /// Formatted by `parse_mode` or `caption_entities`.
    pub caption: Option<String>,
    /// The markup language in which the text or caption is written; without it no markup is read.
    pub parse_mode: Option<ParseMode>,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Puts the caption above the media, not below it.
    pub show_caption_above_media: Option<bool>,
    /// Covers the media with a spoiler that a tap removes.
    pub has_spoiler: Option<bool>,
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

method_builder! { SendPhoto(chat_id: into ChatId, photo: into InputFile) {
    /// The business connection to act through; without it the bot acts in its own name.
    business_connection_id: into String,
    /// The topic to post in, of a forum or of a private chat with a bot that uses topics.
    message_thread_id: plain i64,
    /// The topic to post in, of a channel's direct messages chat; such a chat requires it.
    direct_messages_topic_id: plain i64,
    /// Makes the message ephemeral: of all users, only the one named here sees it.
    ephemeral_message_parameters: plain EphemeralMessageParameters,
    /// The caption shown with the media.
    caption: into String,
    /// The markup language in which the text or caption is written; without it no markup is read.
    parse_mode: into ParseMode,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    caption_entities: each MessageEntity,
    /// Puts the caption above the media, not below it.
    show_caption_above_media: plain bool,
    /// Covers the media with a spoiler that a tap removes.
    has_spoiler: plain bool,
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

parameters! { SendPhoto {
    business_connection_id: optional, chat_id: required, message_thread_id: optional,
    direct_messages_topic_id: optional, ephemeral_message_parameters: optional, photo: required,
    caption: optional, parse_mode: optional, caption_entities: optional,
    show_caption_above_media: optional, has_spoiler: optional, disable_notification: optional,
    protect_content: optional, allow_paid_broadcast: optional, message_effect_id: optional,
    suggested_post_parameters: optional, reply_parameters: optional, reply_markup: optional,
} }

impl Method for SendPhoto {
    type Output = Message;
    const SPEC: &'static MethodSpec = &MethodSpec::new("sendPhoto", Repeat::Duplicating);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }

    fn visit_files<'a>(&'a self, visit: &mut dyn FnMut(&'a InputFile)) {
        self.photo.visit_files(visit);
    }
}

/// Sends a live photo: a still picture with a short video.
///
/// Both parts are needed, and neither may be given by URL. The video may last up to 10 seconds and
/// have up to 10 MB.
///
/// Returns [`Message`](crate::types::Message).
///
/// Repeat class: [`Duplicating`](chappe_core::Repeat::Duplicating).
///
/// <https://core.telegram.org/bots/api#sendlivephoto>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SendLivePhoto {
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
    /// The moving part, at most 10 seconds long: a `file_id` or an upload; URLs do not work.
    pub live_photo: InputFile,
    /// The still picture: a `file_id` or an upload; URLs do not work.
    pub photo: InputFile,
    /// The caption shown with the media. At most 1024 characters after entities are parsed.
    /// Formatted by `parse_mode` or `caption_entities`.
    pub caption: Option<String>,
    /// The markup language in which the text or caption is written; without it no markup is read.
    pub parse_mode: Option<ParseMode>,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Puts the caption above the media, not below it.
    pub show_caption_above_media: Option<bool>,
    /// Covers the media with a spoiler that a tap removes.
    pub has_spoiler: Option<bool>,
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

method_builder! { SendLivePhoto(chat_id: into ChatId, live_photo: into InputFile, photo: into InputFile) {
    /// The business connection to act through; without it the bot acts in its own name.
    business_connection_id: into String,
    /// The topic to post in, of a forum or of a private chat with a bot that uses topics.
    message_thread_id: plain i64,
    /// The topic to post in, of a channel's direct messages chat; such a chat requires it.
    direct_messages_topic_id: plain i64,
    /// Makes the message ephemeral: of all users, only the one named here sees it.
    ephemeral_message_parameters: plain EphemeralMessageParameters,
    /// The caption shown with the media.
    caption: into String,
    /// The markup language in which the text or caption is written; without it no markup is read.
    parse_mode: into ParseMode,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    caption_entities: each MessageEntity,
    /// Puts the caption above the media, not below it.
    show_caption_above_media: plain bool,
    /// Covers the media with a spoiler that a tap removes.
    has_spoiler: plain bool,
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

parameters! { SendLivePhoto {
    business_connection_id: optional, chat_id: required, message_thread_id: optional,
    direct_messages_topic_id: optional, ephemeral_message_parameters: optional,
    live_photo: required, photo: required, caption: optional, parse_mode: optional,
    caption_entities: optional, show_caption_above_media: optional, has_spoiler: optional,
    disable_notification: optional, protect_content: optional, allow_paid_broadcast: optional,
    message_effect_id: optional, suggested_post_parameters: optional, reply_parameters: optional,
    reply_markup: optional,
} }

impl Method for SendLivePhoto {
    type Output = Message;
    const SPEC: &'static MethodSpec = &MethodSpec::new("sendLivePhoto", Repeat::Duplicating);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }

    fn visit_files<'a>(&'a self, visit: &mut dyn FnMut(&'a InputFile)) {
        self.live_photo.visit_files(visit);
        self.photo.visit_files(visit);
    }
}

/// Sends a file of any kind, unchanged.
///
/// An upload may have up to 50 MB. By URL only GIF, PDF and ZIP files are sure to work.
///
/// Returns [`Message`](crate::types::Message).
///
/// Repeat class: [`Duplicating`](chappe_core::Repeat::Duplicating).
///
/// <https://core.telegram.org/bots/api#senddocument>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SendDocument {
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
    /// The file: a `file_id`, a URL, or an upload.
    pub document: InputFile,
    /// A small JPEG to stand for the file, at most 320 pixels each way and 200 kB; only as a new
    /// upload.
    pub thumbnail: Option<InputFile>,
    /// The caption shown with the media. At most 1024 characters after entities are parsed.
    /// Formatted by `parse_mode` or `caption_entities`.
    pub caption: Option<String>,
    /// The markup language in which the text or caption is written; without it no markup is read.
    pub parse_mode: Option<ParseMode>,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Sends an upload as a plain file, with no guess at its kind by the server; in albums this is
    /// always so.
    pub disable_content_type_detection: Option<bool>,
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

method_builder! { SendDocument(chat_id: into ChatId, document: into InputFile) {
    /// The business connection to act through; without it the bot acts in its own name.
    business_connection_id: into String,
    /// The topic to post in, of a forum or of a private chat with a bot that uses topics.
    message_thread_id: plain i64,
    /// The topic to post in, of a channel's direct messages chat; such a chat requires it.
    direct_messages_topic_id: plain i64,
    /// Makes the message ephemeral: of all users, only the one named here sees it.
    ephemeral_message_parameters: plain EphemeralMessageParameters,
    /// A small JPEG to stand for the file, at most 320 pixels each way and 200 kB; only as a new
    /// upload.
    thumbnail: into InputFile,
    /// The caption shown with the media.
    caption: into String,
    /// The markup language in which the text or caption is written; without it no markup is read.
    parse_mode: into ParseMode,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    caption_entities: each MessageEntity,
    /// Sends an upload as a plain file, with no guess at its kind by the server; in albums this is
    /// always so.
    disable_content_type_detection: plain bool,
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

parameters! { SendDocument {
    business_connection_id: optional, chat_id: required, message_thread_id: optional,
    direct_messages_topic_id: optional, ephemeral_message_parameters: optional, document: required,
    thumbnail: optional, caption: optional, parse_mode: optional, caption_entities: optional,
    disable_content_type_detection: optional, disable_notification: optional,
    protect_content: optional, allow_paid_broadcast: optional, message_effect_id: optional,
    suggested_post_parameters: optional, reply_parameters: optional, reply_markup: optional,
} }

impl Method for SendDocument {
    type Output = Message;
    const SPEC: &'static MethodSpec = &MethodSpec::new("sendDocument", Repeat::Duplicating);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }

    fn visit_files<'a>(&'a self, visit: &mut dyn FnMut(&'a InputFile)) {
        self.document.visit_files(visit);
        self.thumbnail.visit_files(visit);
    }
}

/// Sends photos and videos that must be paid for in Telegram Stars before they are seen.
///
/// In a channel the Stars go to the channel's balance, elsewhere to the bot's. A purchase of a
/// message with a `payload` reaches the bot as the update `purchased_paid_media`.
///
/// Returns [`Message`](crate::types::Message).
///
/// Repeat class: [`Duplicating`](chappe_core::Repeat::Duplicating).
///
/// <https://core.telegram.org/bots/api#sendpaidmedia>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SendPaidMedia {
    /// The business connection to act through; without it the bot acts in its own name.
    pub business_connection_id: Option<String>,
    /// The chat to send to; a channel keeps the Telegram Stars earned, elsewhere the bot gets them.
    pub chat_id: ChatId,
    /// The topic to post in, of a forum or of a private chat with a bot that uses topics.
    pub message_thread_id: Option<i64>,
    /// The topic to post in, of a channel's direct messages chat; such a chat requires it.
    pub direct_messages_topic_id: Option<i64>,
    /// What a look at the media costs, in Telegram Stars. 1 to 25000.
    pub star_count: i64,
    /// The photos and videos to sell together. At most 10 items.
    pub media: Vec<InputPaidMedia>,
    /// A text of the bot's own that comes back with the payment; users never see it. At most 128
    /// bytes.
    pub payload: Option<String>,
    /// The caption shown with the media. At most 1024 characters after entities are parsed.
    /// Formatted by `parse_mode` or `caption_entities`.
    pub caption: Option<String>,
    /// The markup language in which the text or caption is written; without it no markup is read.
    pub parse_mode: Option<ParseMode>,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Puts the caption above the media, not below it.
    pub show_caption_above_media: Option<bool>,
    /// Sends the message silently: users get a notification without sound.
    pub disable_notification: Option<bool>,
    /// Keeps receivers from forwarding the message and from saving what is in it.
    pub protect_content: Option<bool>,
    /// Lifts the sending limit to 1000 messages a second, for 0.1 Telegram Stars each from the
    /// bot's balance.
    pub allow_paid_broadcast: Option<bool>,
    /// Offers the message as a suggested post, at this price and date; only in channels' direct
    /// messages chats.
    pub suggested_post_parameters: Option<SuggestedPostParameters>,
    /// The message to reply to, and the part of it to quote.
    pub reply_parameters: Option<ReplyParameters>,
    /// Buttons under the message or in place of the letter keyboard, or a request to drop those or
    /// to reply.
    pub reply_markup: Option<ReplyMarkup>,
}

method_builder! { SendPaidMedia(chat_id: into ChatId, star_count: plain i64, media: each InputPaidMedia) {
    /// The business connection to act through; without it the bot acts in its own name.
    business_connection_id: into String,
    /// The topic to post in, of a forum or of a private chat with a bot that uses topics.
    message_thread_id: plain i64,
    /// The topic to post in, of a channel's direct messages chat; such a chat requires it.
    direct_messages_topic_id: plain i64,
    /// A text of the bot's own that comes back with the payment; users never see it.
    payload: into String,
    /// The caption shown with the media.
    caption: into String,
    /// The markup language in which the text or caption is written; without it no markup is read.
    parse_mode: into ParseMode,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    caption_entities: each MessageEntity,
    /// Puts the caption above the media, not below it.
    show_caption_above_media: plain bool,
    /// Sends the message silently: users get a notification without sound.
    disable_notification: plain bool,
    /// Keeps receivers from forwarding the message and from saving what is in it.
    protect_content: plain bool,
    /// Lifts the sending limit to 1000 messages a second, for 0.1 Telegram Stars each from the
    /// bot's balance.
    allow_paid_broadcast: plain bool,
    /// Offers the message as a suggested post, at this price and date; only in channels' direct
    /// messages chats.
    suggested_post_parameters: plain SuggestedPostParameters,
    /// The message to reply to, and the part of it to quote.
    reply_parameters: plain ReplyParameters,
    /// Buttons under the message or in place of the letter keyboard, or a request to drop those or
    /// to reply.
    reply_markup: into ReplyMarkup,
} }

parameters! { SendPaidMedia {
    business_connection_id: optional, chat_id: required, message_thread_id: optional,
    direct_messages_topic_id: optional, star_count: required, media: required, payload: optional,
    caption: optional, parse_mode: optional, caption_entities: optional,
    show_caption_above_media: optional, disable_notification: optional, protect_content: optional,
    allow_paid_broadcast: optional, suggested_post_parameters: optional, reply_parameters: optional,
    reply_markup: optional,
} }

impl Method for SendPaidMedia {
    type Output = Message;
    const SPEC: &'static MethodSpec = &MethodSpec::new("sendPaidMedia", Repeat::Duplicating);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }

    fn visit_files<'a>(&'a self, visit: &mut dyn FnMut(&'a InputFile)) {
        self.media.visit_files(visit);
    }
}

/// Sends several photos, videos, audio files or documents as one album.
///
/// Audio files and documents can't be mixed with other kinds. The album arrives as one message for
/// each item, and each of these counts against the flood limits.
///
/// Returns a list of [`Message`](crate::types::Message).
///
/// Repeat class: [`Duplicating`](chappe_core::Repeat::Duplicating).
///
/// <https://core.telegram.org/bots/api#sendmediagroup>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SendMediaGroup {
    /// The business connection to act through; without it the bot acts in its own name.
    pub business_connection_id: Option<String>,
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// The topic to post in, of a forum or of a private chat with a bot that uses topics.
    pub message_thread_id: Option<i64>,
    /// The topic to post in, of a channel's direct messages chat; such a chat requires it.
    pub direct_messages_topic_id: Option<i64>,
    /// The parts of the album; documents and audio files go only with their own kind. 2 to 10
    /// items.
    pub media: Vec<MediaGroupItem>,
    /// Sends the album silently: users get a notification without sound.
    pub disable_notification: Option<bool>,
    /// Keeps receivers from forwarding the album and from saving what is in it.
    pub protect_content: Option<bool>,
    /// Lifts the sending limit to 1000 messages a second, for 0.1 Telegram Stars each from the
    /// bot's balance.
    pub allow_paid_broadcast: Option<bool>,
    /// The animated effect that plays when the message arrives; only in private chats.
    pub message_effect_id: Option<String>,
    /// The message to reply to, and the part of it to quote.
    pub reply_parameters: Option<ReplyParameters>,
}

method_builder! { SendMediaGroup(chat_id: into ChatId, media: each MediaGroupItem) {
    /// The business connection to act through; without it the bot acts in its own name.
    business_connection_id: into String,
    /// The topic to post in, of a forum or of a private chat with a bot that uses topics.
    message_thread_id: plain i64,
    /// The topic to post in, of a channel's direct messages chat; such a chat requires it.
    direct_messages_topic_id: plain i64,
    /// Sends the album silently: users get a notification without sound.
    disable_notification: plain bool,
    /// Keeps receivers from forwarding the album and from saving what is in it.
    protect_content: plain bool,
    /// Lifts the sending limit to 1000 messages a second, for 0.1 Telegram Stars each from the
    /// bot's balance.
    allow_paid_broadcast: plain bool,
    /// The animated effect that plays when the message arrives; only in private chats.
    message_effect_id: into String,
    /// The message to reply to, and the part of it to quote.
    reply_parameters: plain ReplyParameters,
} }

parameters! { SendMediaGroup {
    business_connection_id: optional, chat_id: required, message_thread_id: optional,
    direct_messages_topic_id: optional, media: required, disable_notification: optional,
    protect_content: optional, allow_paid_broadcast: optional, message_effect_id: optional,
    reply_parameters: optional,
} }

impl Method for SendMediaGroup {
    type Output = Vec<Message>;
    const SPEC: &'static MethodSpec = &MethodSpec::new("sendMediaGroup", Repeat::Duplicating);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }

    fn visit_files<'a>(&'a self, visit: &mut dyn FnMut(&'a InputFile)) {
        self.media.visit_files(visit);
    }
}

/// Prepares a file for download and returns its path.
///
/// The path is good for at least an hour at `https://api.telegram.org/file/bot<token>/<file_path>`;
/// then call again. The address holds the token, so never show it. The cloud server refuses files
/// above 20 MB, and the file's name and MIME type may be lost: take them from the message.
///
/// Returns [`File`](crate::types::File).
///
/// Repeat class: [`Safe`](chappe_core::Repeat::Safe): prepares a download path and changes nothing
/// that can be seen.
///
/// <https://core.telegram.org/bots/api#getfile>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GetFile {
    /// The file to prepare for download.
    pub file_id: String,
}

method_builder! { GetFile(file_id: into String) {} }

parameters! { GetFile {
    file_id: required,
} }

impl Method for GetFile {
    type Output = File;
    const SPEC: &'static MethodSpec = &MethodSpec::new("getFile", Repeat::Safe);
}
