// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Answers to queries: inline, callback, guest and web app.

use chappe_core::{Method, MethodSpec, Repeat};

use crate::types::{
    InlineQueryResult, InlineQueryResultsButton, KeyboardButton, PreparedInlineMessage,
    PreparedKeyboardButton, SentGuestMessage, SentWebAppMessage,
};

/// Answers the press of an inline button, silently or with a short notice.
///
/// Until it is called the button shows a spinner, so call it even where nothing is to be said. An
/// answer that comes too late is a 400, which is safe to ignore. The method has no flood limit.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): a query is answered once; a
/// second answer may fail and shows nothing.
///
/// <https://core.telegram.org/bots/api#answercallbackquery>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AnswerCallbackQuery {
    /// The callback query to answer.
    pub callback_query_id: String,
    /// What the user is shown; without it only the waiting mark on the button goes away. At most
    /// 200 characters.
    pub text: Option<String>,
    /// Shows the text in a dialog that must be closed, not in a brief notice at the top. Default
    /// `false`.
    pub show_alert: Option<bool>,
    /// An address to open: that of the game of a game button, or a `t.me` link that starts the bot.
    pub url: Option<String>,
    /// For how many seconds the user's app may keep the answer. Default 0.
    pub cache_time: Option<i64>,
}

method_builder! { AnswerCallbackQuery(callback_query_id: into String) {
    /// What the user is shown; without it only the waiting mark on the button goes away.
    text: into String,
    /// Shows the text in a dialog that must be closed, not in a brief notice at the top.
    show_alert: plain bool,
    /// An address to open: that of the game of a game button, or a `t.me` link that starts the bot.
    url: into String,
    /// For how many seconds the user's app may keep the answer.
    cache_time: plain i64,
} }

parameters! { AnswerCallbackQuery {
    callback_query_id: required, text: optional, show_alert: optional, url: optional,
    cache_time: optional,
} }

impl Method for AnswerCallbackQuery {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("answerCallbackQuery", Repeat::Idempotent);
}

/// Posts the bot's answer in a chat where it was mentioned as a guest.
///
/// The bot need not be a member there. The answer can be edited later by the returned
/// `inline_message_id`.
///
/// Returns [`SentGuestMessage`](crate::types::SentGuestMessage).
///
/// Repeat class: [`Duplicating`](chappe_core::Repeat::Duplicating): posts a message; that a query
/// takes only one answer is not certain.
///
/// <https://core.telegram.org/bots/api#answerguestquery>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AnswerGuestQuery {
    /// The query to answer, from `Message.guest_query_id`.
    pub guest_query_id: String,
    /// The message to send, described as an inline result.
    pub result: InlineQueryResult,
}

method_builder! { AnswerGuestQuery(guest_query_id: into String, result: into InlineQueryResult) {} }

parameters! { AnswerGuestQuery {
    guest_query_id: required, result: required,
} }

impl Method for AnswerGuestQuery {
    type Output = SentGuestMessage;
    const SPEC: &'static MethodSpec = &MethodSpec::new("answerGuestQuery", Repeat::Duplicating);
}

/// Sends the outcome of a Mini App as a message of the user who opened it.
///
/// The message goes to the chat where the Mini App was opened. One opened from a reply keyboard has
/// no query to answer; it uses `sendData`.
///
/// Returns [`SentWebAppMessage`](crate::types::SentWebAppMessage).
///
/// Repeat class: [`Duplicating`](chappe_core::Repeat::Duplicating): sends a message; that a query
/// takes only one answer is not certain.
///
/// <https://core.telegram.org/bots/api#answerwebappquery>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AnswerWebAppQuery {
    /// The query to answer, as the Web App got it from Telegram.
    pub web_app_query_id: String,
    /// The message to send in the user's name, described as an inline result.
    pub result: InlineQueryResult,
}

method_builder! { AnswerWebAppQuery(web_app_query_id: into String, result: into InlineQueryResult) {} }

parameters! { AnswerWebAppQuery {
    web_app_query_id: required, result: required,
} }

impl Method for AnswerWebAppQuery {
    type Output = SentWebAppMessage;
    const SPEC: &'static MethodSpec = &MethodSpec::new("answerWebAppQuery", Repeat::Duplicating);
}

/// Stores a message that a user can share from the bot's Mini App.
///
/// The Mini App passes the returned identifier to `shareMessage`. It expires at the returned date.
///
/// Returns [`PreparedInlineMessage`](crate::types::PreparedInlineMessage).
///
/// Repeat class: [`Duplicating`](chappe_core::Repeat::Duplicating): stores a second message with an
/// identifier of its own; the first stays usable.
///
/// <https://core.telegram.org/bots/api#savepreparedinlinemessage>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SavePreparedInlineMessage {
    /// The user who can send the message from a Web App.
    pub user_id: i64,
    /// The message, described as an inline result.
    pub result: InlineQueryResult,
    /// Admits private chats with users.
    pub allow_user_chats: Option<bool>,
    /// Admits private chats with bots.
    pub allow_bot_chats: Option<bool>,
    /// Admits groups and supergroups.
    pub allow_group_chats: Option<bool>,
    /// Admits channels.
    pub allow_channel_chats: Option<bool>,
}

method_builder! { SavePreparedInlineMessage(user_id: plain i64, result: into InlineQueryResult) {
    /// Admits private chats with users.
    allow_user_chats: plain bool,
    /// Admits private chats with bots.
    allow_bot_chats: plain bool,
    /// Admits groups and supergroups.
    allow_group_chats: plain bool,
    /// Admits channels.
    allow_channel_chats: plain bool,
} }

parameters! { SavePreparedInlineMessage {
    user_id: required, result: required, allow_user_chats: optional, allow_bot_chats: optional,
    allow_group_chats: optional, allow_channel_chats: optional,
} }

impl Method for SavePreparedInlineMessage {
    type Output = PreparedInlineMessage;
    const SPEC: &'static MethodSpec =
        &MethodSpec::new("savePreparedInlineMessage", Repeat::Duplicating);
}

/// Stores a button by which a user can pick users, a chat or a managed bot in a Mini App.
///
/// Other kinds of button are refused.
///
/// Returns [`PreparedKeyboardButton`](crate::types::PreparedKeyboardButton).
///
/// Repeat class: [`Duplicating`](chappe_core::Repeat::Duplicating): stores a second button with an
/// identifier of its own; the first stays usable.
///
/// <https://core.telegram.org/bots/api#savepreparedkeyboardbutton>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SavePreparedKeyboardButton {
    /// The user who can use the button in a Web App.
    pub user_id: i64,
    /// The button; it must ask for users, for a chat or for a managed bot.
    pub button: KeyboardButton,
}

method_builder! { SavePreparedKeyboardButton(user_id: plain i64, button: plain KeyboardButton) {} }

parameters! { SavePreparedKeyboardButton {
    user_id: required, button: required,
} }

impl Method for SavePreparedKeyboardButton {
    type Output = PreparedKeyboardButton;
    const SPEC: &'static MethodSpec =
        &MethodSpec::new("savePreparedKeyboardButton", Repeat::Duplicating);
}

/// Sends the results of an inline query to the user who is typing it.
///
/// Telegram caches the answer for everyone who types the same, unless `is_personal` is set. A query
/// lives only for some seconds; a late answer is a 400, which is safe to ignore.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): shows the same results; a second
/// answer may fail.
///
/// <https://core.telegram.org/bots/api#answerinlinequery>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AnswerInlineQuery {
    /// The inline query to answer.
    pub inline_query_id: String,
    /// What the user can choose from. At most 50 items.
    pub results: Vec<InlineQueryResult>,
    /// For how many seconds Telegram may keep the results and give them out without asking the bot.
    /// Default 300.
    pub cache_time: Option<i64>,
    /// Caches the results for this user alone; otherwise anyone with the same query can get them.
    pub is_personal: Option<bool>,
    /// What comes back as `offset` when the user scrolls on; empty means there is no more. At most
    /// 64 bytes.
    pub next_offset: Option<String>,
    /// A button above the results.
    pub button: Option<InlineQueryResultsButton>,
}

method_builder! { AnswerInlineQuery(inline_query_id: into String, results: each InlineQueryResult) {
    /// For how many seconds Telegram may keep the results and give them out without asking the bot.
    cache_time: plain i64,
    /// Caches the results for this user alone; otherwise anyone with the same query can get them.
    is_personal: plain bool,
    /// What comes back as `offset` when the user scrolls on; empty means there is no more.
    next_offset: into String,
    /// A button above the results.
    button: plain InlineQueryResultsButton,
} }

parameters! { AnswerInlineQuery {
    inline_query_id: required, results: required, cache_time: optional, is_personal: optional,
    next_offset: optional, button: optional,
} }

impl Method for AnswerInlineQuery {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("answerInlineQuery", Repeat::Idempotent);
}
