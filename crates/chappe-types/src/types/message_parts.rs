// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! What a message refers to and is made of: entities, replies, origins, previews.

use chappe_core::{ChatId, UnixTime};

use crate::types::{
    Animation, Audio, Chat, Checklist, Contact, Dice, Document, Game, Giveaway, GiveawayWinners,
    Invoice, LivePhoto, Location, PaidMediaInfo, PhotoSize, Poll, Sticker, Story, User, Venue,
    Video, VideoNote, Voice,
};

/// A part of a text that has a meaning or a format: a mention, a link, bold text.
///
/// Offset and length count UTF-16 code units, not bytes and not characters.
///
/// <https://core.telegram.org/bots/api#messageentity>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MessageEntity {
    /// What the stretch of text is: formatting, a link, a mention, a command and so on.
    pub r#type: MessageEntityType,
    /// Where the stretch begins, in UTF-16 code units.
    pub offset: i64,
    /// How long the stretch is, in UTF-16 code units.
    pub length: i64,
    /// The address that a tap opens; only for `text_link`.
    pub url: Option<String>,
    /// The user who is mentioned without a username; only for `text_mention`.
    pub user: Option<Box<User>>,
    /// The programming language of the code block; only for `pre`.
    pub language: Option<String>,
    /// The custom emoji, for [`getCustomEmojiStickers`](crate::methods::GetCustomEmojiStickers);
    /// only for `custom_emoji`.
    pub custom_emoji_id: Option<String>,
    /// The moment that the text stands for; only for `date_time`.
    pub unix_time: Option<UnixTime>,
    /// How the moment is written out; only for `date_time`.
    pub date_time_format: Option<String>,
}

builder! { MessageEntity(r#type: into MessageEntityType, offset: plain i64, length: plain i64) {
    /// The address that a tap opens; only for `text_link`.
    url: into String,
    /// The user who is mentioned without a username; only for `text_mention`.
    user: boxed User,
    /// The programming language of the code block; only for `pre`.
    language: into String,
    /// The custom emoji, for [`getCustomEmojiStickers`](crate::methods::GetCustomEmojiStickers);
    /// only for `custom_emoji`.
    custom_emoji_id: into String,
    /// The moment that the text stands for; only for `date_time`.
    unix_time: into UnixTime,
    /// How the moment is written out; only for `date_time`.
    date_time_format: into String,
} }

object! { MessageEntity {
    r#type: required, offset: required, length: required, url: optional, user: optional,
    language: optional, custom_emoji_id: optional, unix_time: optional, date_time_format: optional,
} }

/// The part of a message that a reply quotes.
///
/// <https://core.telegram.org/bots/api#textquote>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TextQuote {
    /// The text of the quoted part.
    pub text: String,
    /// The formatting in the quoted part; links and mentions are not kept.
    pub entities: Option<Vec<MessageEntity>>,
    /// About where the quote begins in the original, in UTF-16 code units.
    pub position: i64,
    /// Set where the sender picked the quote; otherwise Telegram added it.
    pub is_manual: bool,
}

builder! { TextQuote(text: into String, position: plain i64) {
    /// The formatting in the quoted part; links and mentions are not kept.
    entities: each MessageEntity,
    /// Set where the sender picked the quote; otherwise Telegram added it.
    is_manual: flag bool,
} }

object! { TextQuote {
    text: required, entities: optional, position: required, is_manual: flag,
} }

/// What is known of a replied-to message from another chat or topic.
///
/// <https://core.telegram.org/bots/api#externalreplyinfo>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ExternalReplyInfo {
    /// Where the message replied to came from.
    pub origin: MessageOrigin,
    /// The chat of the message replied to; only for supergroups and channels.
    pub chat: Option<Box<Chat>>,
    /// The id of the message replied to; only for supergroups and channels.
    pub message_id: Option<i64>,
    /// Set where that message is a text whose link preview was changed: how.
    pub link_preview_options: Option<Box<LinkPreviewOptions>>,
    /// Set where that message is an animation.
    pub animation: Option<Box<Animation>>,
    /// Set where that message is a music file.
    pub audio: Option<Box<Audio>>,
    /// Set where that message is a file of any kind.
    pub document: Option<Box<Document>>,
    /// Set where that message is a live photo.
    pub live_photo: Option<Box<LivePhoto>>,
    /// Set where that message is paid media: what can be seen of them.
    pub paid_media: Option<Box<PaidMediaInfo>>,
    /// Set where that message is a photo: its sizes.
    pub photo: Option<Vec<PhotoSize>>,
    /// Set where that message is a sticker.
    pub sticker: Option<Box<Sticker>>,
    /// Set where that message is a forwarded story.
    pub story: Option<Box<Story>>,
    /// Set where that message is a video.
    pub video: Option<Box<Video>>,
    /// Set where that message is a round video note.
    pub video_note: Option<Box<VideoNote>>,
    /// Set where that message is a voice message.
    pub voice: Option<Box<Voice>>,
    /// Set where the media is covered by a spoiler.
    pub has_media_spoiler: bool,
    /// Set where that message is a checklist.
    pub checklist: Option<Box<Checklist>>,
    /// Set where that message is a contact.
    pub contact: Option<Box<Contact>>,
    /// Set where that message is a dice: what was thrown.
    pub dice: Option<Box<Dice>>,
    /// Set where that message is a game.
    pub game: Option<Box<Game>>,
    /// Set where that message announces a giveaway.
    pub giveaway: Option<Box<Giveaway>>,
    /// Set where that message names the winners of a giveaway.
    pub giveaway_winners: Option<Box<GiveawayWinners>>,
    /// Set where that message is an invoice.
    pub invoice: Option<Box<Invoice>>,
    /// Set where that message is a location.
    pub location: Option<Box<Location>>,
    /// Set where that message is a poll: how it stands.
    pub poll: Option<Box<Poll>>,
    /// Set where that message is a venue.
    pub venue: Option<Box<Venue>>,
}

builder! { ExternalReplyInfo(origin: into MessageOrigin) {
    /// The chat of the message replied to; only for supergroups and channels.
    chat: boxed Chat,
    /// The id of the message replied to; only for supergroups and channels.
    message_id: plain i64,
    /// Set where that message is a text whose link preview was changed: how.
    link_preview_options: boxed LinkPreviewOptions,
    /// Set where that message is an animation.
    animation: boxed Animation,
    /// Set where that message is a music file.
    audio: boxed Audio,
    /// Set where that message is a file of any kind.
    document: boxed Document,
    /// Set where that message is a live photo.
    live_photo: boxed LivePhoto,
    /// Set where that message is paid media: what can be seen of them.
    paid_media: boxed PaidMediaInfo,
    /// Set where that message is a photo: its sizes.
    photo: each PhotoSize,
    /// Set where that message is a sticker.
    sticker: boxed Sticker,
    /// Set where that message is a forwarded story.
    story: boxed Story,
    /// Set where that message is a video.
    video: boxed Video,
    /// Set where that message is a round video note.
    video_note: boxed VideoNote,
    /// Set where that message is a voice message.
    voice: boxed Voice,
    /// Set where the media is covered by a spoiler.
    has_media_spoiler: flag bool,
    /// Set where that message is a checklist.
    checklist: boxed Checklist,
    /// Set where that message is a contact.
    contact: boxed Contact,
    /// Set where that message is a dice: what was thrown.
    dice: boxed Dice,
    /// Set where that message is a game.
    game: boxed Game,
    /// Set where that message announces a giveaway.
    giveaway: boxed Giveaway,
    /// Set where that message names the winners of a giveaway.
    giveaway_winners: boxed GiveawayWinners,
    /// Set where that message is an invoice.
    invoice: boxed Invoice,
    /// Set where that message is a location.
    location: boxed Location,
    /// Set where that message is a poll: how it stands.
    poll: boxed Poll,
    /// Set where that message is a venue.
    venue: boxed Venue,
} }

object! { ExternalReplyInfo {
    origin: required, chat: optional, message_id: optional, link_preview_options: optional,
    animation: optional, audio: optional, document: optional, live_photo: optional,
    paid_media: optional, photo: optional, sticker: optional, story: optional, video: optional,
    video_note: optional, voice: optional, has_media_spoiler: flag, checklist: optional,
    contact: optional, dice: optional, game: optional, giveaway: optional,
    giveaway_winners: optional, invoice: optional, location: optional, poll: optional,
    venue: optional,
} }

/// The message that a sent message replies to, and the quote from it.
///
/// <https://core.telegram.org/bots/api#replyparameters>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ReplyParameters {
    /// The message to reply to, in this chat or in `chat_id`; not for ephemeral messages.
    pub message_id: Option<i64>,
    /// The chat of the message to reply to, by id or @username, if it is not the one that is
    /// written to.
    pub chat_id: Option<ChatId>,
    /// The ephemeral message to reply to, within 15 seconds and by an ephemeral message.
    pub ephemeral_message_id: Option<i64>,
    /// Sends the message all the same, as no reply, if the one to reply to is not found.
    pub allow_sending_without_reply: Option<bool>,
    /// The part to quote, exactly as the original has it; otherwise the reply is not sent. At most
    /// 1024 characters after entities are parsed. Formatted by `quote_parse_mode` or
    /// `quote_entities`.
    pub quote: Option<String>,
    /// The markup language of the quote.
    pub quote_parse_mode: Option<ParseMode>,
    /// The formatting of the quote as a list, in place of `quote_parse_mode`.
    pub quote_entities: Option<Vec<MessageEntity>>,
    /// Where the quote begins in the original, in UTF-16 code units.
    pub quote_position: Option<i64>,
    /// The task of a checklist to reply to.
    pub checklist_task_id: Option<i64>,
    /// The answer of a poll to reply to, by its lasting id.
    pub poll_option_id: Option<String>,
}

builder! { ReplyParameters() {
    /// The message to reply to, in this chat or in `chat_id`; not for ephemeral messages.
    message_id: plain i64,
    /// The chat of the message to reply to, by id or @username, if it is not the one that is
    /// written to.
    chat_id: into ChatId,
    /// The ephemeral message to reply to, within 15 seconds and by an ephemeral message.
    ephemeral_message_id: plain i64,
    /// Sends the message all the same, as no reply, if the one to reply to is not found.
    allow_sending_without_reply: plain bool,
    /// The part to quote, exactly as the original has it; otherwise the reply is not sent.
    quote: into String,
    /// The markup language of the quote.
    quote_parse_mode: into ParseMode,
    /// The formatting of the quote as a list, in place of `quote_parse_mode`.
    quote_entities: each MessageEntity,
    /// Where the quote begins in the original, in UTF-16 code units.
    quote_position: plain i64,
    /// The task of a checklist to reply to.
    checklist_task_id: plain i64,
    /// The answer of a poll to reply to, by its lasting id.
    poll_option_id: into String,
} }

object! { ReplyParameters {
    message_id: optional, chat_id: optional, ephemeral_message_id: optional,
    allow_sending_without_reply: optional, quote: optional, quote_parse_mode: optional,
    quote_entities: optional, quote_position: optional, checklist_task_id: optional,
    poll_option_id: optional,
} }

/// The member of a group who alone will see a sent message.
///
/// It is not certain that the message arrives: an app that is offline may miss it.
///
/// <https://core.telegram.org/bots/api#ephemeralmessageparameters>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct EphemeralMessageParameters {
    /// The user who is to see the message; one who is offline may miss it.
    pub receiver_user_id: i64,
    /// The callback query that the message answers, if it answers one.
    pub callback_query_id: Option<String>,
    /// Shows it in the place of the message with the pressed button; not if that one is ephemeral
    /// itself.
    pub replace_callback_query_message: Option<bool>,
}

builder! { EphemeralMessageParameters(receiver_user_id: plain i64) {
    /// The callback query that the message answers, if it answers one.
    callback_query_id: into String,
    /// Shows it in the place of the message with the pressed button; not if that one is ephemeral
    /// itself.
    replace_callback_query_message: plain bool,
} }

object! { EphemeralMessageParameters {
    receiver_user_id: required, callback_query_id: optional,
    replace_callback_query_message: optional,
} }

/// Where a forwarded message or an outside reply comes from.
///
/// A user who may be named, a user who hides behind a name, a group that an administrator wrote
/// for, or a channel.
///
/// <https://core.telegram.org/bots/api#messageorigin>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum MessageOrigin {
    /// An origin that is a user who may be named.
    User(Box<MessageOriginUser>),
    /// An origin that is a user who hides the account when forwarded; only a name is known.
    HiddenUser(Box<MessageOriginHiddenUser>),
    /// An origin that is a chat in whose name the message was sent to a group.
    Chat(Box<MessageOriginChat>),
    /// An origin that is a post of a channel.
    Channel(Box<MessageOriginChannel>),
    /// One that Telegram added later, whole.
    Unknown(Box<serde_json::Value>),
}

tagged! { MessageOrigin by "type":
    "user" => User(box MessageOriginUser),
    "hidden_user" => HiddenUser(box MessageOriginHiddenUser),
    "chat" => Chat(box MessageOriginChat),
    "channel" => Channel(box MessageOriginChannel),
}

/// An origin that is a user who may be named.
///
/// <https://core.telegram.org/bots/api#messageoriginuser>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MessageOriginUser {
    /// When the original was sent.
    pub date: UnixTime,
    /// The user who sent the original.
    pub sender_user: User,
}

builder! { MessageOriginUser(date: into UnixTime, sender_user: plain User) {} }

object! { MessageOriginUser by "type" = "user" {
    date: required, sender_user: required,
} }

/// An origin that is a user who hides the account when forwarded; only a name is known.
///
/// <https://core.telegram.org/bots/api#messageoriginhiddenuser>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MessageOriginHiddenUser {
    /// When the original was sent.
    pub date: UnixTime,
    /// The name of the user, who does not want forwards to link to the account.
    pub sender_user_name: String,
}

builder! { MessageOriginHiddenUser(date: into UnixTime, sender_user_name: into String) {} }

object! { MessageOriginHiddenUser by "type" = "hidden_user" {
    date: required, sender_user_name: required,
} }

/// An origin that is a chat in whose name the message was sent to a group.
///
/// <https://core.telegram.org/bots/api#messageoriginchat>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MessageOriginChat {
    /// When the original was sent.
    pub date: UnixTime,
    /// The chat in whose name the original was sent.
    pub sender_chat: Chat,
    /// The title of the anonymous administrator who sent the original, if there is one.
    pub author_signature: Option<String>,
}

builder! { MessageOriginChat(date: into UnixTime, sender_chat: plain Chat) {
    /// The title of the anonymous administrator who sent the original, if there is one.
    author_signature: into String,
} }

object! { MessageOriginChat by "type" = "chat" {
    date: required, sender_chat: required, author_signature: optional,
} }

/// An origin that is a post of a channel.
///
/// <https://core.telegram.org/bots/api#messageoriginchannel>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MessageOriginChannel {
    /// When the original was posted.
    pub date: UnixTime,
    /// The channel that the original was posted in.
    pub chat: Chat,
    /// The id of the original in its channel.
    pub message_id: i64,
    /// The name that the original was signed with, if it was.
    pub author_signature: Option<String>,
}

builder! { MessageOriginChannel(date: into UnixTime, chat: plain Chat, message_id: plain i64) {
    /// The name that the original was signed with, if it was.
    author_signature: into String,
} }

object! { MessageOriginChannel by "type" = "channel" {
    date: required, chat: required, message_id: required, author_signature: optional,
} }

/// How the preview of a link in a message is made, and whether at all.
///
/// <https://core.telegram.org/bots/api#linkpreviewoptions>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LinkPreviewOptions {
    /// Turns the preview off.
    pub is_disabled: Option<bool>,
    /// The address to preview; without it the first one in the text.
    pub url: Option<String>,
    /// Asks for small media in the preview; works only with a `url` given, and not for every link.
    pub prefer_small_media: Option<bool>,
    /// Asks for large media in the preview; works only with a `url` given, and not for every link.
    pub prefer_large_media: Option<bool>,
    /// Puts the preview above the text, not below it.
    pub show_above_text: Option<bool>,
}

builder! { LinkPreviewOptions() {
    /// Turns the preview off.
    is_disabled: plain bool,
    /// The address to preview; without it the first one in the text.
    url: into String,
    /// Asks for small media in the preview; works only with a `url` given, and not for every link.
    prefer_small_media: plain bool,
    /// Asks for large media in the preview; works only with a `url` given, and not for every link.
    prefer_large_media: plain bool,
    /// Puts the preview above the text, not below it.
    show_above_text: plain bool,
} }

object! { LinkPreviewOptions {
    is_disabled: optional, url: optional, prefer_small_media: optional,
    prefer_large_media: optional, show_above_text: optional,
} }

open_enum! {
    /// What a part of a text is.
    pub enum MessageEntityType {
        /// `@username`.
        Mention = "mention",
        /// `#hashtag`.
        Hashtag = "hashtag",
        /// `$USD`.
        Cashtag = "cashtag",
        /// `/start@jobs_bot`.
        BotCommand = "bot_command",
        /// `https://example.org`.
        Url = "url",
        /// `name@example.org`.
        Email = "email",
        /// `+1-212-555-0123`.
        PhoneNumber = "phone_number",
        /// `bold`.
        Bold = "bold",
        /// `italic`.
        Italic = "italic",
        /// `underline`.
        Underline = "underline",
        /// `strikethrough`.
        Strikethrough = "strikethrough",
        /// `spoiler`.
        Spoiler = "spoiler",
        /// A quotation in a block of its own.
        Blockquote = "blockquote",
        /// A quotation that is folded until it is tapped.
        ExpandableBlockquote = "expandable_blockquote",
        /// Monospaced, within a line.
        Code = "code",
        /// Monospaced, in a block of its own.
        Pre = "pre",
        /// Text that hides a URL.
        TextLink = "text_link",
        /// A mention of a user who has no username.
        TextMention = "text_mention",
        /// An emoji that a custom emoji sticker stands in for.
        CustomEmoji = "custom_emoji",
        /// A date that is shown in the reader's own time zone.
        DateTime = "date_time",
    }
}

open_enum! {
    /// How a text is marked up.
    pub enum ParseMode {
        /// `*bold*`, `_italic_`, `[link](https://example.org)`; eighteen characters must be
        /// escaped.
        MarkdownV2 = "MarkdownV2",
        /// `<b>bold</b>`, `<i>italic</i>`, `<a href="https://example.org">link</a>`; `<`, `>` and
        /// `&` must be escaped.
        Html = "HTML",
        /// The first Markdown of Telegram, kept for old bots: it can neither nest nor underline.
        Markdown = "Markdown",
    }
}
