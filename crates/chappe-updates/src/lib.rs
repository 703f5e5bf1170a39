//! Updates for Chappe: long polling, a router of handlers, graceful stop.
//!
//! - [`Router`] finds the handler of an update; it is a tower service over [`Context`].
//! - [`Context`] is what a handler gets: the bot, the update, and what people type all day.
//! - [`commands`] makes an enum of a bot's commands, [`callback_data`] types of what its buttons say.
//! - [`run`] polls until Ctrl-C or `SIGTERM`; [`Polling`] is the same with settings. A
//!   [`webhook`] is the other way for updates to come.
//!
//! ```no_run
//! use chappe_client::Bot;
//! use chappe_types::Methods;
//! use chappe_updates::{Context, HandlerResult, Router};
//!
//! async fn refresh_link(ctx: Context) -> HandlerResult {
//!     let link = ctx.bot().export_chat_invite_link(ctx.chat_id()?).await?;
//!     ctx.send(format!("New invite link: {link}")).await?;
//!     Ok(())
//! }
//!
//! # async fn example() -> HandlerResult {
//! let app = Router::new().command("refreshlink", refresh_link);
//! chappe_updates::run(Bot::from_env()?, app).await?;
//! # Ok(()) }
//! ```

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
