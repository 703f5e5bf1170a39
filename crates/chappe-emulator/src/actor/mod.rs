//! Those who act in a test beside the bot's code: users, chats, bots.

mod admin;
mod chat;
mod lookup;
mod media;
mod message;
mod topic;
mod user;

use std::fmt;

pub use self::{
    chat::{Chat, InviteLink},
    media::VoteError,
    message::{Button, Entity, Message, Reaction},
    topic::Topic,
    user::{JoinError, Joined, User},
};
use crate::{emulator::Emulator, state::account};

/// Somebody who can be in a chat: a [`User`] or a [`BotAccount`].
pub trait Account: sealed::Sealed {
    /// Telegram's id of them.
    fn id(&self) -> i64;
}

mod sealed {
    pub trait Sealed {}
}

/// A bot, as its owner knows it.
#[derive(Clone)]
pub struct BotAccount {
    emulator: Emulator,
    id: i64,
}

impl BotAccount {
    pub(crate) fn new(emulator: &Emulator, id: i64) -> Self {
        Self {
            emulator: emulator.clone(),
            id,
        }
    }

    /// Telegram's id of the bot.
    pub const fn id(&self) -> i64 {
        self.id
    }

    /// The bot's name.
    pub fn name(&self) -> String {
        self.emulator
            .view(|state| state.user(self.id).first_name.clone())
    }

    /// The bot's username, without `@`.
    pub fn username(&self) -> String {
        let username = self
            .emulator
            .view(|state| state.user(self.id).username.clone());
        username.unwrap_or_default()
    }

    /// The token that its requests are signed with.
    pub fn token(&self) -> String {
        self.emulator
            .view(|state| format!("{}:{}", self.id, state.bot(self.id).secret))
    }

    /// Switches privacy mode on, which every bot of Telegram's begins with: of the groups that the
    /// bot does not administrate it is told what is meant for it, and service messages. Here it is
    /// off unless said otherwise.
    pub fn enable_privacy_mode(&self) {
        self.change(|bot| bot.has_privacy = true);
    }

    /// Switches privacy mode off again: the bot is told of all that is written in its groups, except
    /// by bots.
    pub fn disable_privacy_mode(&self) {
        self.change(|bot| bot.has_privacy = false);
    }

    /// How many updates wait for it.
    pub fn pending_updates(&self) -> usize {
        self.emulator.view(|state| state.queue(self.id).len())
    }

    fn change(&self, change: impl FnOnce(&mut account::Bot)) {
        self.emulator.update(|state, _| {
            if let Some(bot) = state.bots.get_mut(&self.id) {
                change(bot);
            }
        });
    }
}

impl fmt::Debug for BotAccount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BotAccount")
            .field("id", &self.id)
            .field("username", &self.username())
            .finish_non_exhaustive()
    }
}

impl sealed::Sealed for BotAccount {}

impl Account for BotAccount {
    fn id(&self) -> i64 {
        self.id
    }
}
