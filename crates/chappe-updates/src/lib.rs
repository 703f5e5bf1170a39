//! Updates for Chappe: long polling, a router of handlers, graceful stop.
//!
//! - [`Router`] finds the handler of an update; it is a tower service over [`Context`].
//! - [`Context`] is what a handler gets: the bot, the update, and what people type all day.
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

mod answer;
mod command;
mod context;
mod engine;
pub mod extract;
mod failure;
pub mod filter;
mod handler;
mod inbox;
mod kinds;
mod polling;
mod router;
mod shutdown;
pub mod storage;
pub mod webhook;

pub use self::{
    answer::{Answer, IntoAnswer},
    context::{Context, NoChat},
    extract::FromContext,
    failure::{Failure, NoFailure},
    handler::{Handler, HandlerFuture, HandlerResult, HandlerService},
    kinds::Kinds,
    polling::{Polling, RunError, run},
    router::{Route, Router},
    shutdown::shutdown_signal,
};
