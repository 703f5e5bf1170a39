use std::{fmt, sync::Arc};

use chappe_client::{Bot, CallService};
use chappe_core::ChatId;
use chappe_types::{
    Methods, Request,
    methods::SendMessage,
    types::{Message, ReplyParameters, Update, User},
};

use crate::command::Command;

/// What a handler gets: the bot, the update, and what people type all day.
///
/// A cheap clone; it may be moved into a task.
#[derive(Clone, Debug)]
pub struct Context {
    bot: Bot,
    update: Arc<Update>,
}

impl Context {
    /// A context of this update.
    pub fn new(bot: Bot, update: Update) -> Self {
        Self {
            bot,
            update: Arc::new(update),
        }
    }

    /// The bot that received the update.
    pub fn bot(&self) -> &Bot {
        &self.bot
    }

    /// The update itself.
    pub fn update(&self) -> &Update {
        &self.update
    }

    /// The message that was sent or edited, where the update is about one.
    pub fn message(&self) -> Option<&Message> {
        self.update.message()
    }

    /// The user who did it, where there is one.
    pub fn user(&self) -> Option<&User> {
        self.update.user()
    }

    /// The chat where it happened.
    ///
    /// # Errors
    ///
    /// [`NoChat`] where the update happened in none, as an inline query.
    pub fn chat_id(&self) -> Result<ChatId, NoChat> {
        match self.update.chat() {
            Some(chat) => Ok(chat.id.into()),
            None => Err(NoChat {
                kind: self.update.update_type().as_str().into(),
                update_id: self.update.update_id,
            }),
        }
    }

    /// What stands behind the command, without the white space around it; empty where the update
    /// is no command.
    pub fn arguments(&self) -> &str {
        Command::of(&self.update).map_or("", |command| command.arguments)
    }

    /// Sends a text to the chat where it happened, in the same topic.
    ///
    /// The request takes the parameters of `sendMessage`, and is sent when it is awaited. Where
    /// there is no chat, it fails then, and nothing is sent.
    pub fn send(&self, text: impl Into<String>) -> Request<CallService, SendMessage> {
        let chat = self
            .chat_id()
            .unwrap_or_else(|error| ChatId::missing(&error.to_string()));
        let topic = self
            .message()
            .filter(|message| message.is_topic_message)
            .and_then(|message| message.message_thread_id);
        let request = self.bot.send_message(chat, text);
        match topic {
            Some(topic) => request.message_thread_id(topic),
            None => request,
        }
    }

    /// Answers the message with a text that quotes it; sent all the same where the message has
    /// been deleted meanwhile.
    pub fn reply(&self, text: impl Into<String>) -> Request<CallService, SendMessage> {
        let request = self.send(text);
        match self.message() {
            Some(message) => request.reply_parameters(
                ReplyParameters::new()
                    .message_id(message.message_id)
                    .allow_sending_without_reply(true),
            ),
            None => request,
        }
    }
}

/// The update happened in no chat, so there is none to answer in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoChat {
    kind: Box<str>,
    update_id: i64,
}

impl fmt::Display for NoChat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "update {} ({}) happened in no chat",
            self.update_id, self.kind
        )
    }
}

impl std::error::Error for NoChat {}
