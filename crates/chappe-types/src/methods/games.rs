// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Games.

use chappe_core::{ChatId, Method, MethodSpec, Repeat};

use crate::types::{GameHighScore, InlineKeyboardMarkup, Message, MessageOrTrue, ReplyParameters};

/// Sends a game of the bot to a chat.
///
/// The game must exist at `@BotFather`. The first button of the keyboard starts it.
///
/// Returns [`Message`](crate::types::Message).
///
/// Repeat class: [`Duplicating`](chappe_core::Repeat::Duplicating).
///
/// <https://core.telegram.org/bots/api#sendgame>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SendGame {
    /// The business connection to act through; without it the bot acts in its own name.
    pub business_connection_id: Option<String>,
    /// The chat to send to, by id or @username; not a channel and not its direct messages chat.
    pub chat_id: ChatId,
    /// The topic to post in, of a forum or of a private chat with a bot that uses topics.
    pub message_thread_id: Option<i64>,
    /// The short name of the game as set up at `@BotFather`.
    pub game_short_name: String,
    /// Sends the message silently: users get a notification without sound.
    pub disable_notification: Option<bool>,
    /// Keeps receivers from forwarding the message and from saving what is in it.
    pub protect_content: Option<bool>,
    /// Lifts the sending limit to 1000 messages a second, for 0.1 Telegram Stars each from the
    /// bot's balance.
    pub allow_paid_broadcast: Option<bool>,
    /// The animated effect that plays when the message arrives; only in private chats.
    pub message_effect_id: Option<String>,
    /// The message to reply to, and the part of it to quote.
    pub reply_parameters: Option<ReplyParameters>,
    /// The inline keyboard to put under the message.
    pub reply_markup: Option<InlineKeyboardMarkup>,
}

method_builder! { SendGame(chat_id: into ChatId, game_short_name: into String) {
    /// The business connection to act through; without it the bot acts in its own name.
    business_connection_id: into String,
    /// The topic to post in, of a forum or of a private chat with a bot that uses topics.
    message_thread_id: plain i64,
    /// Sends the message silently: users get a notification without sound.
    disable_notification: plain bool,
    /// Keeps receivers from forwarding the message and from saving what is in it.
    protect_content: plain bool,
    /// Lifts the sending limit to 1000 messages a second, for 0.1 Telegram Stars each from the
    /// bot's balance.
    allow_paid_broadcast: plain bool,
    /// The animated effect that plays when the message arrives; only in private chats.
    message_effect_id: into String,
    /// The message to reply to, and the part of it to quote.
    reply_parameters: plain ReplyParameters,
    /// The inline keyboard to put under the message.
    reply_markup: plain InlineKeyboardMarkup,
} }

parameters! { SendGame {
    business_connection_id: optional, chat_id: required, message_thread_id: optional,
    game_short_name: required, disable_notification: optional, protect_content: optional,
    allow_paid_broadcast: optional, message_effect_id: optional, reply_parameters: optional,
    reply_markup: optional,
} }

impl Method for SendGame {
    type Output = Message;
    const SPEC: &'static MethodSpec = &MethodSpec::new("sendGame", Repeat::Duplicating);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Sets a user's score in a game message.
///
/// Without `force` a score that is not higher than the present one is a 400. The message is edited
/// to show the table unless `disable_edit_message` is set.
///
/// Returns [`MessageOrTrue`](crate::types::MessageOrTrue).
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): sets the score, does not add to
/// it; the second answers `BOT_SCORE_NOT_MODIFIED`.
///
/// <https://core.telegram.org/bots/api#setgamescore>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SetGameScore {
    /// The player.
    pub user_id: i64,
    /// The new score. At least 0.
    pub score: i64,
    /// Lets the score go down too, to correct a mistake or punish a cheat.
    pub force: Option<bool>,
    /// Leaves the game message as it is, with no new score table in it.
    pub disable_edit_message: Option<bool>,
    /// The chat of the game message, by its id; not for inline messages. Required without
    /// `inline_message_id`.
    pub chat_id: Option<ChatId>,
    /// The message with the game, in `chat_id`; not for inline messages. Required without
    /// `inline_message_id`.
    pub message_id: Option<i64>,
    /// The message with the game, when it was sent through inline mode. Required without `chat_id`
    /// and `message_id`.
    pub inline_message_id: Option<String>,
}

method_builder! { SetGameScore(user_id: plain i64, score: plain i64) {
    /// Lets the score go down too, to correct a mistake or punish a cheat.
    force: plain bool,
    /// Leaves the game message as it is, with no new score table in it.
    disable_edit_message: plain bool,
    /// The chat of the game message, by its id; not for inline messages.
    chat_id: into ChatId,
    /// The message with the game, in `chat_id`; not for inline messages.
    message_id: plain i64,
    /// The message with the game, when it was sent through inline mode.
    inline_message_id: into String,
} }

parameters! { SetGameScore {
    user_id: required, score: required, force: optional, disable_edit_message: optional,
    chat_id: optional, message_id: optional, inline_message_id: optional,
} }

impl Method for SetGameScore {
    type Output = MessageOrTrue;
    const SPEC: &'static MethodSpec = &MethodSpec::new("setGameScore", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        self.chat_id.as_ref()
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        self.chat_id.as_mut()
    }
}

/// Returns the scores of a user and of the neighbours in a game's table.
///
/// At present two neighbours on each side, and the best three where they are not among them.
///
/// Returns a list of [`GameHighScore`](crate::types::GameHighScore).
///
/// Repeat class: [`Safe`](chappe_core::Repeat::Safe).
///
/// <https://core.telegram.org/bots/api#getgamehighscores>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GetGameHighScores {
    /// The player whose score and neighbours in the table are asked for.
    pub user_id: i64,
    /// The chat of the game message, by its id; not for inline messages. Required without
    /// `inline_message_id`.
    pub chat_id: Option<ChatId>,
    /// The message with the game, in `chat_id`; not for inline messages. Required without
    /// `inline_message_id`.
    pub message_id: Option<i64>,
    /// The message with the game, when it was sent through inline mode. Required without `chat_id`
    /// and `message_id`.
    pub inline_message_id: Option<String>,
}

method_builder! { GetGameHighScores(user_id: plain i64) {
    /// The chat of the game message, by its id; not for inline messages.
    chat_id: into ChatId,
    /// The message with the game, in `chat_id`; not for inline messages.
    message_id: plain i64,
    /// The message with the game, when it was sent through inline mode.
    inline_message_id: into String,
} }

parameters! { GetGameHighScores {
    user_id: required, chat_id: optional, message_id: optional, inline_message_id: optional,
} }

impl Method for GetGameHighScores {
    type Output = Vec<GameHighScore>;
    const SPEC: &'static MethodSpec = &MethodSpec::new("getGameHighScores", Repeat::Safe);

    fn chat(&self) -> Option<&ChatId> {
        self.chat_id.as_ref()
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        self.chat_id.as_mut()
    }
}
