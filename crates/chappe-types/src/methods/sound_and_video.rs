// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Sending sound and video.

use chappe_core::{Attach, ChatId, InputFile, Method, MethodSpec, Repeat};

use crate::types::{
    EphemeralMessageParameters, Message, MessageEntity, ParseMode, ReplyMarkup, ReplyParameters,
    SuggestedPostParameters,
};

/// Sends an audio file that appears in the music player.
///
/// The format must be MP3 or M4A, and an upload may have up to 50 MB. For speech to be played in
/// the chat there is [`sendVoice`](crate::methods::SendVoice).
///
/// Returns [`Message`](crate::types::Message).
///
/// Repeat class: [`Duplicating`](chappe_core::Repeat::Duplicating).
///
/// <https://core.telegram.org/bots/api#sendaudio>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SendAudio {
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
    /// The music file, MP3 or M4A: a `file_id`, a URL, or an upload.
    pub audio: InputFile,
    /// The caption shown with the media. At most 1024 characters after entities are parsed.
    /// Formatted by `parse_mode` or `caption_entities`.
    pub caption: Option<String>,
    /// The markup language in which the text or caption is written; without it no markup is read.
    pub parse_mode: Option<ParseMode>,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// How long it plays, in seconds.
    pub duration: Option<i64>,
    /// Who performs the piece.
    pub performer: Option<String>,
    /// The name of the track.
    pub title: Option<String>,
    /// A small JPEG to stand for the file, at most 320 pixels each way and 200 kB; only as a new
    /// upload.
    pub thumbnail: Option<InputFile>,
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

method_builder! { SendAudio(chat_id: into ChatId, audio: into InputFile) {
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
    /// How long it plays, in seconds.
    duration: plain i64,
    /// Who performs the piece.
    performer: into String,
    /// The name of the track.
    title: into String,
    /// A small JPEG to stand for the file, at most 320 pixels each way and 200 kB; only as a new
    /// upload.
    thumbnail: into InputFile,
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

parameters! { SendAudio {
    business_connection_id: optional, chat_id: required, message_thread_id: optional,
    direct_messages_topic_id: optional, ephemeral_message_parameters: optional, audio: required,
    caption: optional, parse_mode: optional, caption_entities: optional, duration: optional,
    performer: optional, title: optional, thumbnail: optional, disable_notification: optional,
    protect_content: optional, allow_paid_broadcast: optional, message_effect_id: optional,
    suggested_post_parameters: optional, reply_parameters: optional, reply_markup: optional,
} }

impl Method for SendAudio {
    type Output = Message;
    const SPEC: &'static MethodSpec = &MethodSpec::new("sendAudio", Repeat::Duplicating);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }

    fn visit_files<'a>(&'a self, visit: &mut dyn FnMut(&'a InputFile)) {
        self.audio.visit_files(visit);
        self.thumbnail.visit_files(visit);
    }
}

/// Sends a video.
///
/// MPEG-4 plays in every app; another format may arrive as a plain file. An upload may have up to
/// 50 MB.
///
/// Returns [`Message`](crate::types::Message).
///
/// Repeat class: [`Duplicating`](chappe_core::Repeat::Duplicating).
///
/// <https://core.telegram.org/bots/api#sendvideo>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SendVideo {
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
    /// The video, MPEG-4: a `file_id`, a URL, or an upload.
    pub video: InputFile,
    /// How long it plays, in seconds.
    pub duration: Option<i64>,
    /// The width in pixels.
    pub width: Option<i64>,
    /// The height in pixels.
    pub height: Option<i64>,
    /// A small JPEG to stand for the file, at most 320 pixels each way and 200 kB; only as a new
    /// upload.
    pub thumbnail: Option<InputFile>,
    /// The picture shown before the video plays: a `file_id`, a URL, or an upload.
    pub cover: Option<InputFile>,
    /// The second from which the video starts to play.
    pub start_timestamp: Option<i64>,
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
    /// Tells that the uploaded video can be played while it loads.
    pub supports_streaming: Option<bool>,
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

method_builder! { SendVideo(chat_id: into ChatId, video: into InputFile) {
    /// The business connection to act through; without it the bot acts in its own name.
    business_connection_id: into String,
    /// The topic to post in, of a forum or of a private chat with a bot that uses topics.
    message_thread_id: plain i64,
    /// The topic to post in, of a channel's direct messages chat; such a chat requires it.
    direct_messages_topic_id: plain i64,
    /// Makes the message ephemeral: of all users, only the one named here sees it.
    ephemeral_message_parameters: plain EphemeralMessageParameters,
    /// How long it plays, in seconds.
    duration: plain i64,
    /// The width in pixels.
    width: plain i64,
    /// The height in pixels.
    height: plain i64,
    /// A small JPEG to stand for the file, at most 320 pixels each way and 200 kB; only as a new
    /// upload.
    thumbnail: into InputFile,
    /// The picture shown before the video plays: a `file_id`, a URL, or an upload.
    cover: into InputFile,
    /// The second from which the video starts to play.
    start_timestamp: plain i64,
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
    /// Tells that the uploaded video can be played while it loads.
    supports_streaming: plain bool,
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

parameters! { SendVideo {
    business_connection_id: optional, chat_id: required, message_thread_id: optional,
    direct_messages_topic_id: optional, ephemeral_message_parameters: optional, video: required,
    duration: optional, width: optional, height: optional, thumbnail: optional, cover: optional,
    start_timestamp: optional, caption: optional, parse_mode: optional, caption_entities: optional,
    show_caption_above_media: optional, has_spoiler: optional, supports_streaming: optional,
    disable_notification: optional, protect_content: optional, allow_paid_broadcast: optional,
    message_effect_id: optional, suggested_post_parameters: optional, reply_parameters: optional,
    reply_markup: optional,
} }

impl Method for SendVideo {
    type Output = Message;
    const SPEC: &'static MethodSpec = &MethodSpec::new("sendVideo", Repeat::Duplicating);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }

    fn visit_files<'a>(&'a self, visit: &mut dyn FnMut(&'a InputFile)) {
        self.video.visit_files(visit);
        self.thumbnail.visit_files(visit);
        self.cover.visit_files(visit);
    }
}

/// Sends an animation: a GIF, or a video without sound.
///
/// An upload may have up to 50 MB.
///
/// Returns [`Message`](crate::types::Message).
///
/// Repeat class: [`Duplicating`](chappe_core::Repeat::Duplicating).
///
/// <https://core.telegram.org/bots/api#sendanimation>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SendAnimation {
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
    /// The GIF or the soundless MPEG-4 video: a `file_id`, a URL, or an upload.
    pub animation: InputFile,
    /// How long it plays, in seconds.
    pub duration: Option<i64>,
    /// The width in pixels.
    pub width: Option<i64>,
    /// The height in pixels.
    pub height: Option<i64>,
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

method_builder! { SendAnimation(chat_id: into ChatId, animation: into InputFile) {
    /// The business connection to act through; without it the bot acts in its own name.
    business_connection_id: into String,
    /// The topic to post in, of a forum or of a private chat with a bot that uses topics.
    message_thread_id: plain i64,
    /// The topic to post in, of a channel's direct messages chat; such a chat requires it.
    direct_messages_topic_id: plain i64,
    /// Makes the message ephemeral: of all users, only the one named here sees it.
    ephemeral_message_parameters: plain EphemeralMessageParameters,
    /// How long it plays, in seconds.
    duration: plain i64,
    /// The width in pixels.
    width: plain i64,
    /// The height in pixels.
    height: plain i64,
    /// A small JPEG to stand for the file, at most 320 pixels each way and 200 kB; only as a new
    /// upload.
    thumbnail: into InputFile,
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

parameters! { SendAnimation {
    business_connection_id: optional, chat_id: required, message_thread_id: optional,
    direct_messages_topic_id: optional, ephemeral_message_parameters: optional, animation: required,
    duration: optional, width: optional, height: optional, thumbnail: optional, caption: optional,
    parse_mode: optional, caption_entities: optional, show_caption_above_media: optional,
    has_spoiler: optional, disable_notification: optional, protect_content: optional,
    allow_paid_broadcast: optional, message_effect_id: optional,
    suggested_post_parameters: optional, reply_parameters: optional, reply_markup: optional,
} }

impl Method for SendAnimation {
    type Output = Message;
    const SPEC: &'static MethodSpec = &MethodSpec::new("sendAnimation", Repeat::Duplicating);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }

    fn visit_files<'a>(&'a self, visit: &mut dyn FnMut(&'a InputFile)) {
        self.animation.visit_files(visit);
        self.thumbnail.visit_files(visit);
    }
}

/// Sends a voice message.
///
/// The file must be OGG with Opus, MP3 or M4A, or it arrives as audio or as a plain file. An upload
/// may have up to 50 MB. Users of Telegram Premium can refuse voice messages, which is a 400.
///
/// Returns [`Message`](crate::types::Message).
///
/// Repeat class: [`Duplicating`](chappe_core::Repeat::Duplicating).
///
/// <https://core.telegram.org/bots/api#sendvoice>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SendVoice {
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
    /// The recording, OGG with Opus, MP3 or M4A: a `file_id`, a URL, or an upload.
    pub voice: InputFile,
    /// The caption shown with the media. At most 1024 characters after entities are parsed.
    /// Formatted by `parse_mode` or `caption_entities`.
    pub caption: Option<String>,
    /// The markup language in which the text or caption is written; without it no markup is read.
    pub parse_mode: Option<ParseMode>,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// How long it plays, in seconds.
    pub duration: Option<i64>,
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

method_builder! { SendVoice(chat_id: into ChatId, voice: into InputFile) {
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
    /// How long it plays, in seconds.
    duration: plain i64,
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

parameters! { SendVoice {
    business_connection_id: optional, chat_id: required, message_thread_id: optional,
    direct_messages_topic_id: optional, ephemeral_message_parameters: optional, voice: required,
    caption: optional, parse_mode: optional, caption_entities: optional, duration: optional,
    disable_notification: optional, protect_content: optional, allow_paid_broadcast: optional,
    message_effect_id: optional, suggested_post_parameters: optional, reply_parameters: optional,
    reply_markup: optional,
} }

impl Method for SendVoice {
    type Output = Message;
    const SPEC: &'static MethodSpec = &MethodSpec::new("sendVoice", Repeat::Duplicating);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }

    fn visit_files<'a>(&'a self, visit: &mut dyn FnMut(&'a InputFile)) {
        self.voice.visit_files(visit);
    }
}

/// Sends a round video message.
///
/// The video must be square MPEG-4 and no longer than a minute. It can't be given by URL.
///
/// Returns [`Message`](crate::types::Message).
///
/// Repeat class: [`Duplicating`](chappe_core::Repeat::Duplicating).
///
/// <https://core.telegram.org/bots/api#sendvideonote>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SendVideoNote {
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
    /// The square video, shown as a circle: a `file_id` or an upload; URLs do not work.
    pub video_note: InputFile,
    /// How long it plays, in seconds.
    pub duration: Option<i64>,
    /// The diameter of the circle in pixels: the width and the height of the video.
    pub length: Option<i64>,
    /// A small JPEG to stand for the file, at most 320 pixels each way and 200 kB; only as a new
    /// upload.
    pub thumbnail: Option<InputFile>,
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

method_builder! { SendVideoNote(chat_id: into ChatId, video_note: into InputFile) {
    /// The business connection to act through; without it the bot acts in its own name.
    business_connection_id: into String,
    /// The topic to post in, of a forum or of a private chat with a bot that uses topics.
    message_thread_id: plain i64,
    /// The topic to post in, of a channel's direct messages chat; such a chat requires it.
    direct_messages_topic_id: plain i64,
    /// Makes the message ephemeral: of all users, only the one named here sees it.
    ephemeral_message_parameters: plain EphemeralMessageParameters,
    /// How long it plays, in seconds.
    duration: plain i64,
    /// The diameter of the circle in pixels: the width and the height of the video.
    length: plain i64,
    /// A small JPEG to stand for the file, at most 320 pixels each way and 200 kB; only as a new
    /// upload.
    thumbnail: into InputFile,
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

parameters! { SendVideoNote {
    business_connection_id: optional, chat_id: required, message_thread_id: optional,
    direct_messages_topic_id: optional, ephemeral_message_parameters: optional,
    video_note: required, duration: optional, length: optional, thumbnail: optional,
    disable_notification: optional, protect_content: optional, allow_paid_broadcast: optional,
    message_effect_id: optional, suggested_post_parameters: optional, reply_parameters: optional,
    reply_markup: optional,
} }

impl Method for SendVideoNote {
    type Output = Message;
    const SPEC: &'static MethodSpec = &MethodSpec::new("sendVideoNote", Repeat::Duplicating);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }

    fn visit_files<'a>(&'a self, visit: &mut dyn FnMut(&'a InputFile)) {
        self.video_note.visit_files(visit);
        self.thumbnail.visit_files(visit);
    }
}
