//! Those who act in a test beside the bot's code: users, chats, bots.

mod admin;
mod bot;
mod chat;
mod inline;
mod lookup;
mod media;
mod message;
mod payment;
mod query;
mod topic;
mod user;

pub use self::{
    bot::BotAccount,
    chat::{Chat, InviteLink},
    inline::{Inline, InlineResult, InlineResults},
    media::VoteError,
    message::{Button, Entity, Message, Reaction},
    payment::{Order, Paid, PayError},
    query::{CallbackAnswer, Clicked},
    topic::Topic,
    user::{JoinError, Joined, User},
};

/// Somebody who can be in a chat: a [`User`] or a [`BotAccount`].
pub trait Account: sealed::Sealed {
    /// Telegram's id of them.
    fn id(&self) -> i64;
}

mod sealed {
    pub trait Sealed {}
}
