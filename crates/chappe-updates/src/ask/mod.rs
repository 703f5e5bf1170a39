//! Questions in the middle of a handler: `let name = ctx.ask("Your name?").await?`.
//!
//! ```
//! use std::sync::Arc;
//! use chappe_updates::{
//!     Context, HandlerResult, Router, ask::Questions, session::Sessions, storage::Memory,
//! };
//!
//! async fn register(ctx: Context) -> HandlerResult<String> {
//!     let name = ctx.ask("What is your name?").await?;
//!     let age = loop {
//!         match ctx.ask("How old are you?").await?.parse::<u32>() {
//!             Ok(age) => break age,
//!             Err(_) => ctx.send("In digits, please.").await?,
//!         };
//!     };
//!     Ok(format!("Welcome, {name}, {age}!"))
//! }
//!
//! let app = Router::new().command("register", register);
//! let app = Sessions::new(Arc::new(Memory::new())).around(Questions::new().around(app));
//! ```
//!
//! The answer is the next message of that user in that chat which has a text and is no command. It
//! may come after days, and after the program was started again.
//!
//! # How it survives a restart
//!
//! A future cannot be written down, so it is not kept. A handler that asks is dropped, and what it
//! has done so far is stored, in the same storage and commit as [sessions](crate::session). When
//! the answer comes, the handler runs again from its beginning, with the update that it began with;
//! but what it did before is not done again: each call that it makes through its context's bot is
//! answered with what was answered then, and so is each question. So its effects happen once, and
//! it goes on behind the question as if it had waited there.
//!
//! Therefore a handler that asks keeps to three rules:
//!
//! - What it does beside calls of the Bot API, such as charging a card, drawing a random number or
//!   reading the clock, it does in [`ctx.once(..)`](crate::Context::once), which records the
//!   result.
//! - It calls and asks one after the other, and not side by side.
//! - Its route does not depend on what may have changed in the meantime, such as the state of a
//!   [dialogue](crate::dialogue): the update it began with is routed again.
//!
//! A handler that then goes another way than it went before is stopped by [`AskError::Diverged`].
//! That can also happen to a conversation which began before a new version of the program.
//!
//! Sessions are saved when the handler has ended, with all its questions answered; until then each
//! run begins with the session as it is stored. It is locked during a run, not while the user
//! thinks.
//!
//! # What ends a conversation
//!
//! The end of the handler, an error of it, a panic, another handler that asks the same user in the
//! same chat, and [time](Questions::expire_after). A command is no answer: it goes to its handler,
//! and the question stays open. [`ctx.stop_asking()`](crate::Context::stop_asking) is what a
//! `/cancel` calls.
//!
//! # What is promised when the program is killed
//!
//! A question that was sent, but not stored yet, is asked again when the update comes again. Once
//! it is stored, nothing that the handler did before is repeated.

mod error;
mod recorder;
mod request;
mod script;
mod service;

use std::time::Duration;

use chappe_types::types::UpdateType;
use tower_layer::Layer;

pub use self::{
    error::AskError,
    request::{Ask, AskForMessage},
    service::WithQuestions,
};
use crate::{Router, filter};

/// Lets handlers ask questions. See the [module docs](self).
///
/// A tower layer around a router, with [`Sessions`](crate::session::Sessions) around it.
#[derive(Clone, Copy, Debug)]
#[must_use = "questions do nothing until they are around a router"]
pub struct Questions {
    expire_after: Duration,
}

impl Questions {
    /// Questions that stay open for a day.
    pub const fn new() -> Self {
        Self {
            expire_after: Duration::from_secs(24 * 60 * 60),
        }
    }

    /// How long a question stays open. A message that comes later is no answer.
    pub const fn expire_after(mut self, time: Duration) -> Self {
        self.expire_after = time;
        self
    }

    /// A router whose handlers can ask.
    ///
    /// Updates of kinds that [none of its handlers is for](Router::kinds) do not get into it, but
    /// messages do: they are the answers.
    #[must_use]
    pub fn around(&self, app: Router) -> Router {
        let kinds = app.kinds().union(UpdateType::Message.into());
        Router::new().on_service(filter::kind(kinds), self.layer(app))
    }
}

impl Default for Questions {
    fn default() -> Self {
        Self::new()
    }
}

impl<S> Layer<S> for Questions {
    type Service = WithQuestions<S>;

    fn layer(&self, inner: S) -> WithQuestions<S> {
        WithQuestions::new(inner, self.expire_after)
    }
}
