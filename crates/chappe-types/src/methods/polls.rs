// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Polls and checklists.

use chappe_core::{Attach, ChatId, InputFile, Method, MethodSpec, Repeat, UnixTime};

use crate::types::{
    InlineKeyboardMarkup, InputChecklist, InputPollMedia, InputPollOption, Message, MessageEntity,
    ParseMode, Poll, PollType, ReplyMarkup, ReplyParameters,
};

/// Sends a poll or a quiz.
///
/// The bot sees single votes only in polls that are not anonymous, as the update `poll_answer`.
/// [`stopPoll`](crate::methods::StopPoll) ends it early.
///
/// Returns [`Message`](crate::types::Message).
///
/// Repeat class: [`Duplicating`](chappe_core::Repeat::Duplicating).
///
/// <https://core.telegram.org/bots/api#sendpoll>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SendPoll {
    /// The business connection to act through; without it the bot acts in its own name.
    pub business_connection_id: Option<String>,
    /// The chat to send to, by id or @username; not the direct messages chat of a channel.
    pub chat_id: ChatId,
    /// The topic to post in, of a forum or of a private chat with a bot that uses topics.
    pub message_thread_id: Option<i64>,
    /// What the poll asks. 1 to 300 characters. Formatted by `question_parse_mode` or
    /// `question_entities`.
    pub question: String,
    /// The markup language of the question; only custom emoji take effect there.
    pub question_parse_mode: Option<ParseMode>,
    /// The custom emoji in the question, in place of `question_parse_mode`.
    pub question_entities: Option<Vec<MessageEntity>>,
    /// The answers to choose from, in order. 1 to 12 items.
    pub options: Vec<InputPollOption>,
    /// Hides who voted for what. Default `true`.
    pub is_anonymous: Option<bool>,
    /// Whether it is a plain poll or a quiz with right answers. Default `regular`.
    pub r#type: Option<PollType>,
    /// Lets a voter choose several answers. Default `false`.
    pub allows_multiple_answers: Option<bool>,
    /// Lets voters change their vote; without it that is so in plain polls, but not in quizzes.
    pub allows_revoting: Option<bool>,
    /// Shows the answers in random order.
    pub shuffle_options: Option<bool>,
    /// Lets voters add answers to the poll; not in anonymous polls and not in quizzes.
    pub allow_adding_options: Option<bool>,
    /// Keeps the result hidden until the poll is closed.
    pub hide_results_until_closes: Option<bool>,
    /// Lets only those vote who have been in the channel for more than 24 hours; only in channels.
    pub members_only: Option<bool>,
    /// The countries whose users may vote, by two letters, `FT` for anonymous numbers; only in
    /// channels. At most 12 items.
    pub country_codes: Option<Vec<String>>,
    /// The right answers of a quiz, as positions from 0, in rising order; a quiz needs them.
    pub correct_option_ids: Option<Vec<i64>>,
    /// What a quiz shows after a wrong answer or a tap on the lamp; no more than two line breaks.
    /// At most 200 characters after entities are parsed. Formatted by `explanation_parse_mode` or
    /// `explanation_entities`.
    pub explanation: Option<String>,
    /// The markup language of the explanation.
    pub explanation_parse_mode: Option<ParseMode>,
    /// The formatting of the explanation as a list, in place of `explanation_parse_mode`.
    pub explanation_entities: Option<Vec<MessageEntity>>,
    /// The media shown with the explanation of a quiz.
    pub explanation_media: Option<InputPollMedia>,
    /// After how many seconds the poll closes by itself; not together with `close_date`. 5
    /// to 2628000.
    pub open_period: Option<i64>,
    /// When the poll closes by itself; not together with `open_period`. From 5 to 2628000 seconds
    /// from now.
    pub close_date: Option<UnixTime>,
    /// Sends the poll closed from the start, as a preview.
    pub is_closed: Option<bool>,
    /// A text shown with the poll, beside the question. At most 1024 characters after entities are
    /// parsed. Formatted by `description_parse_mode` or `description_entities`.
    pub description: Option<String>,
    /// The markup language of the description.
    pub description_parse_mode: Option<ParseMode>,
    /// The formatting of the description as a list, in place of `description_parse_mode`.
    pub description_entities: Option<Vec<MessageEntity>>,
    /// The media shown with the description of the poll.
    pub media: Option<InputPollMedia>,
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
    /// Buttons under the message or in place of the letter keyboard, or a request to drop those or
    /// to reply.
    pub reply_markup: Option<ReplyMarkup>,
}

method_builder! { SendPoll(chat_id: into ChatId, question: into String, options: each InputPollOption) {
    /// The business connection to act through; without it the bot acts in its own name.
    business_connection_id: into String,
    /// The topic to post in, of a forum or of a private chat with a bot that uses topics.
    message_thread_id: plain i64,
    /// The markup language of the question; only custom emoji take effect there.
    question_parse_mode: into ParseMode,
    /// The custom emoji in the question, in place of `question_parse_mode`.
    question_entities: each MessageEntity,
    /// Hides who voted for what.
    is_anonymous: plain bool,
    /// Whether it is a plain poll or a quiz with right answers.
    r#type: into PollType,
    /// Lets a voter choose several answers.
    allows_multiple_answers: plain bool,
    /// Lets voters change their vote; without it that is so in plain polls, but not in quizzes.
    allows_revoting: plain bool,
    /// Shows the answers in random order.
    shuffle_options: plain bool,
    /// Lets voters add answers to the poll; not in anonymous polls and not in quizzes.
    allow_adding_options: plain bool,
    /// Keeps the result hidden until the poll is closed.
    hide_results_until_closes: plain bool,
    /// Lets only those vote who have been in the channel for more than 24 hours; only in channels.
    members_only: plain bool,
    /// The countries whose users may vote, by two letters, `FT` for anonymous numbers; only in
    /// channels.
    country_codes: each_into String,
    /// The right answers of a quiz, as positions from 0, in rising order; a quiz needs them.
    correct_option_ids: each i64,
    /// What a quiz shows after a wrong answer or a tap on the lamp; no more than two line breaks.
    explanation: into String,
    /// The markup language of the explanation.
    explanation_parse_mode: into ParseMode,
    /// The formatting of the explanation as a list, in place of `explanation_parse_mode`.
    explanation_entities: each MessageEntity,
    /// The media shown with the explanation of a quiz.
    explanation_media: into InputPollMedia,
    /// After how many seconds the poll closes by itself; not together with `close_date`.
    open_period: plain i64,
    /// When the poll closes by itself; not together with `open_period`.
    close_date: into UnixTime,
    /// Sends the poll closed from the start, as a preview.
    is_closed: plain bool,
    /// A text shown with the poll, beside the question.
    description: into String,
    /// The markup language of the description.
    description_parse_mode: into ParseMode,
    /// The formatting of the description as a list, in place of `description_parse_mode`.
    description_entities: each MessageEntity,
    /// The media shown with the description of the poll.
    media: into InputPollMedia,
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
    /// Buttons under the message or in place of the letter keyboard, or a request to drop those or
    /// to reply.
    reply_markup: into ReplyMarkup,
} }

parameters! { SendPoll {
    business_connection_id: optional, chat_id: required, message_thread_id: optional,
    question: required, question_parse_mode: optional, question_entities: optional,
    options: required, is_anonymous: optional, r#type: optional, allows_multiple_answers: optional,
    allows_revoting: optional, shuffle_options: optional, allow_adding_options: optional,
    hide_results_until_closes: optional, members_only: optional, country_codes: optional,
    correct_option_ids: optional, explanation: optional, explanation_parse_mode: optional,
    explanation_entities: optional, explanation_media: optional, open_period: optional,
    close_date: optional, is_closed: optional, description: optional,
    description_parse_mode: optional, description_entities: optional, media: optional,
    disable_notification: optional, protect_content: optional, allow_paid_broadcast: optional,
    message_effect_id: optional, reply_parameters: optional, reply_markup: optional,
} }

impl Method for SendPoll {
    type Output = Message;
    const SPEC: &'static MethodSpec = &MethodSpec::new("sendPoll", Repeat::Duplicating);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }

    fn visit_files<'a>(&'a self, visit: &mut dyn FnMut(&'a InputFile)) {
        self.options.visit_files(visit);
        self.explanation_media.visit_files(visit);
        self.media.visit_files(visit);
    }
}

/// Sends a checklist as if a connected business account had sent it.
///
/// The bot needs the business right `can_reply`.
///
/// Returns [`Message`](crate::types::Message).
///
/// Repeat class: [`Duplicating`](chappe_core::Repeat::Duplicating).
///
/// <https://core.telegram.org/bots/api#sendchecklist>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SendChecklist {
    /// The business connection whose account sends the checklist.
    pub business_connection_id: String,
    /// The chat of the business account to send to: its numeric id or the @username of a bot.
    pub chat_id: ChatId,
    /// The checklist to send.
    pub checklist: InputChecklist,
    /// Sends the message silently: users get a notification without sound.
    pub disable_notification: Option<bool>,
    /// Keeps receivers from forwarding the message and from saving what is in it.
    pub protect_content: Option<bool>,
    /// The animated effect that plays when the message arrives; only in private chats.
    pub message_effect_id: Option<String>,
    /// The message to reply to, and the part of it to quote.
    pub reply_parameters: Option<ReplyParameters>,
    /// The inline keyboard to put under the message.
    pub reply_markup: Option<InlineKeyboardMarkup>,
}

method_builder! { SendChecklist(business_connection_id: into String, chat_id: into ChatId, checklist: plain InputChecklist) {
    /// Sends the message silently: users get a notification without sound.
    disable_notification: plain bool,
    /// Keeps receivers from forwarding the message and from saving what is in it.
    protect_content: plain bool,
    /// The animated effect that plays when the message arrives; only in private chats.
    message_effect_id: into String,
    /// The message to reply to, and the part of it to quote.
    reply_parameters: plain ReplyParameters,
    /// The inline keyboard to put under the message.
    reply_markup: plain InlineKeyboardMarkup,
} }

parameters! { SendChecklist {
    business_connection_id: required, chat_id: required, checklist: required,
    disable_notification: optional, protect_content: optional, message_effect_id: optional,
    reply_parameters: optional, reply_markup: optional,
} }

impl Method for SendChecklist {
    type Output = Message;
    const SPEC: &'static MethodSpec = &MethodSpec::new("sendChecklist", Repeat::Duplicating);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Replaces a checklist sent in the name of a business account.
///
/// The bot needs the business right `can_reply`.
///
/// Returns [`Message`](crate::types::Message).
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): the second may answer `message is
/// not modified`.
///
/// <https://core.telegram.org/bots/api#editmessagechecklist>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct EditMessageChecklist {
    /// The business connection whose account sent the checklist.
    pub business_connection_id: String,
    /// The chat of the message: its numeric id or the @username of a bot.
    pub chat_id: ChatId,
    /// The message with the checklist.
    pub message_id: i64,
    /// The checklist as it is to be from now on.
    pub checklist: InputChecklist,
    /// The inline keyboard from now on.
    pub reply_markup: Option<InlineKeyboardMarkup>,
}

method_builder! { EditMessageChecklist(
    business_connection_id: into String,
    chat_id: into ChatId,
    message_id: plain i64,
    checklist: plain InputChecklist,
) {
    /// The inline keyboard from now on.
    reply_markup: plain InlineKeyboardMarkup,
} }

parameters! { EditMessageChecklist {
    business_connection_id: required, chat_id: required, message_id: required, checklist: required,
    reply_markup: optional,
} }

impl Method for EditMessageChecklist {
    type Output = Message;
    const SPEC: &'static MethodSpec = &MethodSpec::new("editMessageChecklist", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Closes a poll of the bot and returns its final result.
///
/// It can't be opened again, and a second call is a 400.
///
/// Returns [`Poll`](crate::types::Poll).
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): a closed poll stays closed; the
/// second answers `poll has already been closed`, without the result.
///
/// <https://core.telegram.org/bots/api#stoppoll>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct StopPoll {
    /// The business connection whose account sent the poll; without it the bot sent it.
    pub business_connection_id: Option<String>,
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// The message with the poll to close.
    pub message_id: i64,
    /// The inline keyboard from now on; leaving it out takes the present one away.
    pub reply_markup: Option<InlineKeyboardMarkup>,
}

method_builder! { StopPoll(chat_id: into ChatId, message_id: plain i64) {
    /// The business connection whose account sent the poll; without it the bot sent it.
    business_connection_id: into String,
    /// The inline keyboard from now on; leaving it out takes the present one away.
    reply_markup: plain InlineKeyboardMarkup,
} }

parameters! { StopPoll {
    business_connection_id: optional, chat_id: required, message_id: required,
    reply_markup: optional,
} }

impl Method for StopPoll {
    type Output = Poll;
    const SPEC: &'static MethodSpec = &MethodSpec::new("stopPoll", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}
