// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Inline queries.

use chappe_core::UnixTime;

use crate::types::{Location, User, WebAppInfo};

/// The message that the bot has posted as a guest.
///
/// <https://core.telegram.org/bots/api#sentguestmessage>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SentGuestMessage {
    /// What to edit the message by.
    pub inline_message_id: String,
}

builder! { SentGuestMessage(inline_message_id: into String) {} }

object! { SentGuestMessage {
    inline_message_id: required,
} }

/// The identifier of a message that a Mini App can offer for sharing.
///
/// <https://core.telegram.org/bots/api#preparedinlinemessage>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PreparedInlineMessage {
    /// The id by which a Web App offers the message.
    pub id: String,
    /// Until when the message can be used.
    pub expiration_date: UnixTime,
}

builder! { PreparedInlineMessage(id: into String, expiration_date: into UnixTime) {} }

object! { PreparedInlineMessage {
    id: required, expiration_date: required,
} }

/// What a user has typed after the bot's name, and from where.
///
/// <https://core.telegram.org/bots/api#inlinequery>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InlineQuery {
    /// The id to answer by, with [`answerInlineQuery`](crate::methods::AnswerInlineQuery).
    pub id: String,
    /// The user who types the query.
    pub from: User,
    /// What the user typed after the bot's username; can be empty. At most 256 characters.
    pub query: String,
    /// The `next_offset` of the answer before, when the user scrolls on; else empty.
    pub offset: String,
    /// The kind of chat the query was typed in (`sender`: with the user who typed it); not always
    /// known.
    pub chat_type: Option<InlineQueryChatType>,
    /// Where the user is; only if the bot asks for it and the user agrees.
    pub location: Option<Box<Location>>,
}

builder! { InlineQuery(
    id: into String,
    from: plain User,
    query: into String,
    offset: into String,
) {
    /// The kind of chat the query was typed in (`sender`: with the user who typed it); not always
    /// known.
    chat_type: into InlineQueryChatType,
    /// Where the user is; only if the bot asks for it and the user agrees.
    location: boxed Location,
} }

object! { InlineQuery {
    id: required, from: required, query: required, offset: required, chat_type: optional,
    location: optional,
} }

/// The button above the inline results: it opens a Mini App or the chat with the bot.
///
/// <https://core.telegram.org/bots/api#inlinequeryresultsbutton>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InlineQueryResultsButton {
    /// What the button says.
    pub text: String,
    /// Opens a Web App, which can lead back to inline mode by `switchInlineQuery`.
    pub web_app: Option<Box<WebAppInfo>>,
    /// Opens the chat with the bot and sends `/start` with this; letters, digits, `_` and `-`. 1 to
    /// 64 characters.
    pub start_parameter: Option<String>,
}

builder! { InlineQueryResultsButton(text: into String) {
    /// Opens a Web App, which can lead back to inline mode by `switchInlineQuery`.
    web_app: boxed WebAppInfo,
    /// Opens the chat with the bot and sends `/start` with this; letters, digits, `_` and `-`.
    start_parameter: into String,
} }

object! { InlineQueryResultsButton {
    text: required, web_app: optional, start_parameter: optional,
} }

/// The inline result that a user has picked and sent.
///
/// It comes only where inline feedback is switched on at `@BotFather`, and then as often as is set
/// there.
///
/// <https://core.telegram.org/bots/api#choseninlineresult>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChosenInlineResult {
    /// The `id` of the result that was chosen.
    pub result_id: String,
    /// The user who chose the result.
    pub from: User,
    /// Where the user is; only if the bot asks for it and the user agrees.
    pub location: Option<Box<Location>>,
    /// What to edit the message by; absent unless it has an inline keyboard.
    pub inline_message_id: Option<String>,
    /// The query that brought up the result.
    pub query: String,
}

builder! { ChosenInlineResult(result_id: into String, from: plain User, query: into String) {
    /// Where the user is; only if the bot asks for it and the user agrees.
    location: boxed Location,
    /// What to edit the message by; absent unless it has an inline keyboard.
    inline_message_id: into String,
} }

object! { ChosenInlineResult {
    result_id: required, from: required, location: optional, inline_message_id: optional,
    query: required,
} }

open_enum! {
    /// Where an inline query was typed.
    pub enum InlineQueryChatType {
        /// In the private chat of the user with the bot.
        Sender = "sender",
        /// In a private chat with somebody else.
        Private = "private",
        /// `group`.
        Group = "group",
        /// `supergroup`.
        Supergroup = "supergroup",
        /// `channel`.
        Channel = "channel",
    }
}
