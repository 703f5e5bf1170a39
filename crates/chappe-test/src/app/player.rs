use std::{fmt, ops::Deref, sync::Arc};

use chappe_emulator::{Chat, Inline, Message, User};

use super::{Clicked, Sent, World};

/// A user of the bot, in a chat: at first in private with it.
///
/// It dereferences to the emulator's [`User`], which can do all else that users do.
#[derive(Clone)]
pub struct Player {
    world: Arc<World>,
    user: User,
    chat: Chat,
}

impl Player {
    pub(super) fn new(world: Arc<World>, user: User, chat: Chat) -> Self {
        Self { world, user, chat }
    }

    /// The same user in another chat, who is let in where it is needed.
    pub fn within(&self, chat: &Chat) -> Self {
        if !chat.has(&self.user) {
            chat.add(&self.user);
        }
        Self::new(Arc::clone(&self.world), self.user.clone(), chat.clone())
    }

    /// The chat.
    pub fn chat(&self) -> &Chat {
        &self.chat
    }

    /// The user.
    pub fn user(&self) -> &User {
        &self.user
    }

    /// Writes a text into the chat.
    ///
    /// # Panics
    ///
    /// Where the user may not write there.
    pub fn send(&self, text: &str) -> Sent {
        let message = self.user.send(&self.chat, text);
        self.sent(
            format!("{} sends {text:?}", self.user.first_name()),
            message,
        )
    }

    /// Expects something of the bot after a message that the user has sent by other means, such
    /// as [`User::send_photo`]: whatever made it gives its id.
    pub fn after(&self, message: i64) -> Sent {
        self.sent(
            format!("{} sends message {message}", self.user.first_name()),
            message,
        )
    }

    fn sent(&self, deed: String, message: i64) -> Sent {
        Sent::new(Arc::clone(&self.world), self.chat.clone(), message, deed)
    }

    /// Presses an inline button of a message, which is named by its text or its data.
    ///
    /// # Panics
    ///
    /// Where the message has no such button.
    #[must_use = "expect something of the bot: an answer, an edit"]
    pub fn click(&self, message: &Message, button: &str) -> Clicked {
        let clicked = self.user.click(&self.chat, message.id, button);
        Clicked::new(
            Arc::clone(&self.world),
            self.chat.clone(),
            message.id,
            clicked,
            format!("{} presses {button:?}", self.user.first_name()),
        )
    }

    /// Types a query for the bot's inline mode; the emulator's [`Inline`] has its results.
    ///
    /// # Panics
    ///
    /// Where the bot has no inline mode: see
    /// [`with_inline_mode`](chappe_emulator::BotAccount::with_inline_mode).
    pub fn inline(&self, query: &str) -> Inline {
        let me = self.world.emulator.bot();
        self.user.inline(&me, &self.chat, query)
    }
}

impl Deref for Player {
    type Target = User;

    fn deref(&self) -> &User {
        &self.user
    }
}

impl fmt::Debug for Player {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Player")
            .field("user", &self.user.first_name())
            .field("chat", &self.chat)
            .finish_non_exhaustive()
    }
}
