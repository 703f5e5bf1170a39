//! The framework of Chappe for updates: what happens at Telegram, handed to functions of yours.
//!
//! ```no_run
//! use chappe_client::Bot;
//! use chappe_types::Methods;
//! use chappe_updates::{Context, HandlerResult, Router};
//!
//! async fn refresh_link(ctx: Context) -> HandlerResult<String> {
//!     let link = ctx.bot().export_chat_invite_link(ctx.chat_id()?).await?;
//!     Ok(format!("New invite link: {link}"))
//! }
//!
//! # async fn example() -> HandlerResult {
//! let app = Router::new().command("refreshlink", refresh_link);
//! chappe_updates::run(Bot::from_env()?, app).await?;
//! # Ok(()) }
//! ```
//!
//! # The way of an update
//!
//! ```text
//!  Polling, or Webhook            receive, and confirm what was handled
//!    engine                       order within a chat, bounded concurrency, panics, time limits
//!      your layers, Sessions …    around all updates
//!        Router                   finds the route by its filters
//!          your layers            around handlers
//!            extractors           make the handler's arguments
//!              handler            returns nothing, or an Answer for the engine to make
//! ```
//!
//! All of it below the engine is a tower `Service<Context, Response = Answer>`.
//!
//! # Where things are
//!
//! | you want to | look at |
//! |---|---|
//! | know what a handler may be, take and return | [`Handler`], [`FromContext`] and its implementors, [`IntoAnswer`] |
//! | answer, edit, react, download | [`Context`] |
//! | choose updates | [`Router`], [`filter`], [`Pattern`] |
//! | have commands with typed arguments, a help text and a menu | [`commands`] |
//! | give buttons typed data | [`callback_data`] |
//! | share a database among handlers | [`State`] |
//! | remember something of a user or chat | [`session`], in a [`storage`] |
//! | ask questions, in a line or as a state machine | [`ask`], [`dialogue`] |
//! | get an album as one | [`albums`] |
//! | hold back what is too much, or not allowed | [`limits`] |
//! | deal with errors | [`Router::on_error`], [`Failure`] |
//! | poll with settings, or keep updates in a file | [`Polling`] |
//! | be posted to | `webhook` (a feature) |
//!
//! # What is promised
//!
//! - **No update is lost.** It is confirmed when its handler has ended, and those before it; so it is
//!   handled [at least once](Polling#at-least-once). With [`durable`](Polling::durable), what handlers
//!   change in sessions of the same storage happens once.
//! - **Updates of a chat are handled in their order**, chats side by side.
//! - **A handler that fails, panics or hangs** ends for itself alone, and its chat goes on.
//! - **Memory is bounded**: while much is held, no more is asked for.
//!
//! # Features
//!
//! `macros` (default) brings the derives of [`Commands`] and [`CallbackData`], and
//! `#[handler]`, which says what is wrong with a handler. `redb` brings
//! `storage::Redb`, a storage in a file; `regex` regular expressions as [patterns](Pattern).

#[doc(hidden)]
pub mod __macros;
pub mod albums;
mod answer;
pub mod ask;
pub mod callback_data;
mod command;
pub mod commands;
mod context;
pub mod dialogue;
#[cfg_attr(
    not(feature = "webhook"),
    allow(dead_code, reason = "a webhook alone offers updates one by one")
)]
mod engine;
pub mod extract;
mod failure;
pub mod filter;
mod handler;
mod inbox;
mod kinds;
pub mod limits;
mod pattern;
mod polling;
mod rescue;
mod router;
pub mod session;
mod shutdown;
pub mod storage;
#[cfg(feature = "webhook")]
pub mod webhook;

#[cfg(feature = "macros")]
pub use chappe_macros::{CallbackData, Commands, handler};

#[cfg(feature = "regex")]
pub use self::extract::Captures;
pub use self::{
    answer::{Answer, IntoAnswer},
    callback_data::CallbackData,
    commands::Commands,
    context::{Acting, Context, Missing, NoDeepLink},
    extract::{Arguments, DeepLink, Event, Extension, FromContext, FromRef, NoExtension, State},
    failure::{Failure, NoFailure},
    handler::{Handler, HandlerFuture, HandlerResult, HandlerService},
    kinds::Kinds,
    pattern::Pattern,
    polling::{Polling, RunError, run},
    router::{Route, Router},
    shutdown::shutdown_signal,
};
