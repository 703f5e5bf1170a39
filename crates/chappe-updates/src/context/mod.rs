//! What a handler gets: the bot, the update, and what people type all day.

mod acting;
mod address;
mod deeds;
mod deep_link;
mod missing;
mod send;

use std::{
    any::Any,
    fmt,
    sync::{Arc, OnceLock},
};

use chappe_client::Bot;
use chappe_core::ChatId;
use chappe_types::types::{
    CallbackQuery, Chat, MaybeInaccessibleMessage, Message, Update, UpdateKind, User,
};
use http::Extensions;

pub use self::{acting::Acting, deep_link::NoDeepLink, missing::Missing};
use crate::command::Command;

/// What a handler gets: the bot, the update, and what people type all day.
///
/// It is the request that passes through a [`Router`](crate::Router) and its layers: a layer may
/// put something into its [extensions](Context::extensions_mut) for the handler to find. A cheap
/// clone; it may be moved into a task.
#[derive(Clone)]
pub struct Context {
    /// Behind a trait object, so that whatever drops a context, such as the future of each handler,
    /// need not have a copy of the code that drops an update: that is much of a bot's size.
    event: Arc<dyn Facts>,
    extensions: Extensions,
    state: Option<Arc<dyn Any + Send + Sync>>,
}

/// What does not change on the way to the handler.
trait Facts: Send + Sync {
    fn bot(&self) -> &Bot;
    fn me(&self) -> Option<&User>;
    fn update(&self) -> &Update;
}

struct Event {
    bot: Bot,
    me: Option<Arc<User>>,
    update: Update,
}

impl Facts for Event {
    fn bot(&self) -> &Bot {
        &self.bot
    }

    fn me(&self) -> Option<&User> {
        self.me.as_deref()
    }

    fn update(&self) -> &Update {
        &self.update
    }
}

impl Context {
    /// A context of this update.
    pub fn new(bot: Bot, update: Update) -> Self {
        Self::of(bot, None, update)
    }

    /// A context of this update, for a bot that knows who it is: what `getMe` answered.
    ///
    /// With it a command that is meant for another bot (`/start@other_bot`) is told from ours.
    pub fn with_me(bot: Bot, me: Arc<User>, update: Update) -> Self {
        Self::of(bot, Some(me), update)
    }

    fn of(bot: Bot, me: Option<Arc<User>>, update: Update) -> Self {
        Self {
            event: Arc::new(Event { bot, me, update }),
            extensions: Extensions::new(),
            state: None,
        }
    }

    /// The bot that received the update.
    pub fn bot(&self) -> &Bot {
        self.event.bot()
    }

    /// The bot as a user, where whoever runs it has asked for it: [`Polling`](crate::Polling) and
    /// the webhook do.
    pub fn me(&self) -> Option<&User> {
        self.event.me()
    }

    /// The update itself.
    pub fn update(&self) -> &Update {
        self.event.update()
    }

    /// The message that was sent or edited, where the update is about one.
    pub fn message(&self) -> Option<&Message> {
        self.update().message()
    }

    /// The callback query, where the update is one: somebody pressed a button.
    pub fn callback_query(&self) -> Option<&CallbackQuery> {
        match &self.update().kind {
            UpdateKind::CallbackQuery(query) => Some(query),
            _ => None,
        }
    }

    /// The text of the message, or the caption of what it carries.
    pub fn text(&self) -> Option<&str> {
        let message = self.message()?;
        message.text.as_deref().or(message.caption.as_deref())
    }

    /// The user who did it, where there is one.
    pub fn user(&self) -> Option<&User> {
        self.update().user()
    }

    /// The chat where it happened, where there is one.
    pub fn chat(&self) -> Option<&Chat> {
        self.update().chat()
    }

    /// The id of the chat where it happened.
    ///
    /// # Errors
    ///
    /// [`Missing`] where the update happened in none, as an inline query.
    pub fn chat_id(&self) -> Result<ChatId, Missing> {
        match self.chat() {
            Some(chat) => Ok(chat.id.into()),
            None => Err(self.has_no("chat")),
        }
    }

    /// The id of the message that the update is about: that was sent or edited, whose button was
    /// pressed, that was reacted to.
    ///
    /// # Errors
    ///
    /// [`Missing`] where there is none.
    pub fn message_id(&self) -> Result<i64, Missing> {
        if let Some(message) = self.message() {
            return Ok(message.message_id);
        }
        let id = match &self.update().kind {
            UpdateKind::CallbackQuery(query) => query
                .message
                .as_ref()
                .and_then(MaybeInaccessibleMessage::message_id),
            UpdateKind::MessageReaction(reaction) => Some(reaction.message_id),
            UpdateKind::MessageReactionCount(reactions) => Some(reactions.message_id),
            _ => None,
        };
        id.ok_or_else(|| self.has_no("message"))
    }

    /// What stands behind the command, without the white space around it; empty where the update
    /// is no command.
    pub fn arguments(&self) -> &str {
        Command::of(self.update()).map_or("", |command| command.arguments)
    }

    /// What filters and layers left for the handler.
    pub fn extensions(&self) -> &Extensions {
        &self.extensions
    }

    /// What filters and layers leave for the handler.
    pub fn extensions_mut(&mut self) -> &mut Extensions {
        &mut self.extensions
    }

    pub(crate) fn set_state(&mut self, state: Arc<dyn Any + Send + Sync>) {
        self.state = Some(state);
    }

    /// The state of the router that the update came through.
    pub(crate) fn state<S: Send + Sync + 'static>(&self) -> Arc<S> {
        let state = self.state.clone().unwrap_or_else(no_state);
        state
            .downcast()
            .expect("a router is a service only when it was given its state")
    }
}

/// The state of a router that has none.
fn no_state() -> Arc<dyn Any + Send + Sync> {
    static NOTHING: OnceLock<Arc<()>> = OnceLock::new();
    Arc::clone(NOTHING.get_or_init(Arc::default)) as Arc<dyn Any + Send + Sync>
}

impl fmt::Debug for Context {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Context")
            .field("bot", self.bot())
            .field("update", self.update())
            .finish_non_exhaustive()
    }
}
