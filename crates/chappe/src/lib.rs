//! A framework for Telegram bots in which every Bot API call is a request that passes through a
//! stack of [`tower`](https://docs.rs/tower) services.
//!
//! ```no_run
//! use chappe::prelude::*;
//!
//! async fn refresh_link(ctx: Context) -> Result<String> {
//!     let link = ctx.bot().export_chat_invite_link(ctx.chat_id()?).await?;
//!     Ok(format!("New invite link: {link}"))
//! }
//!
//! #[tokio::main]
//! async fn main() -> Result {
//!     let app = Router::new().command("refreshlink", refresh_link);
//!     Ok(chappe::run(Bot::from_env()?, app).await?)
//! }
//! ```
//!
//! Who has never written a bot begins with [the guide](guides::getting_started), who has used
//! GramIO, grammY, teloxide or python-telegram-bot with [the same ten things in
//! each](guides::coming_from).
//!
//! # Where things are
//!
//! | you want to | look at |
//! |---|---|
//! | call a method | [`Methods`]: a function on [`Bot`] for each method of the Bot API |
//! | know a method, its parameters and errors | [`methods`], for instance [`methods::ExportChatInviteLink`] |
//! | know a type | [`types`] |
//! | write text that is bold, linked or long | [`text`](mod@text), for instance [`text::Text`] |
//! | build keyboards and albums | [`keyboard`], [`media_group`] |
//! | handle updates | [`Router`], [`filter`], [`Context`] |
//! | know what a handler may take and return | [`extract`], [`IntoAnswer`] |
//! | name the commands of a bot | [`Commands`], [`commands::sync_commands`] |
//! | give a button typed data | [`CallbackData`] |
//! | remember, ask, lead a dialogue | [`session`], [`ask`], [`dialogue`], in a [`storage`] |
//! | get albums as one, limit what comes in | [`albums`], [`limits`] |
//! | run the bot | [`run`], [`Polling`], `webhook` (a feature) |
//! | understand a failure | [`Error`], [`ErrorKind`], [`ApiErrorKind`] |
//! | set timeouts, retries, a server of your own | [`BotBuilder`], [`DefaultLayers`], [`Request`] |
//! | write a layer | [`layers`], [`Call`], [`Reply`] |
//! | send files | [`InputFile`], [`reader`] |
//! | send much, or understand 429s | [the guide to flood control](guides::flood_control) |
//!
//! # What happens to a call
//!
//! ```text
//!  bot.export_chat_invite_link(chat).await
//!    your layers                  in the order in which they were added to the builder
//!    trace                        one span, with all attempts and waits in it
//!    deadline                     the limit of the whole call
//!    coalesce                     equal calls that would replace each other become one
//!    retry                        waits as the server asks, repeats what may be repeated
//!    migrate                      follows a group that has become a supergroup
//!    flood control                waits for its turn, and while a 429 says so
//!    attempt timeout              the limit of one attempt
//!    codec                        JSON or multipart out, the envelope in
//!    your http layers             they see `bot***` in place of the token
//!    hyper over rustls            or any other http service, such as the emulator
//! ```
//!
//! The caller gets the final result. A call that may have been executed is repeated only where a
//! second execution does no harm: see [`Repeat`] and [`Execution`].
//!
//! # What happens to an update
//!
//! It is received by [`Polling`] or a `webhook`, handled after those of its chat that came before, and
//! confirmed when its handler has ended: so none is lost, and one may come twice after a kill. See
//! [`Polling`](Polling#at-least-once), and [`Polling::durable`] for effects that happen once.
//!
//! # Features
//!
//! `ring` (default) and `aws-lc-rs` choose the cryptography of TLS; with neither, only servers at
//! `http://` can be reached. `emulator` brings `chappe::emulator`, a Bot API server in the same
//! process, to develop and test bots without a token. `macros` (default) brings the derives of
//! [`Commands`] and [`CallbackData`], and `#[chappe::handler]`. `redb` brings `storage::Redb`, which keeps
//! sessions and waiting updates in a file; `regex` brings regular expressions as patterns, and
//! `Captures`. `webhook` brings the other way for updates to come, with an HTTP server, which a bot that
//! polls has no use for. `metrics` counts what the layers do, through the facade of the
//! [metrics](https://docs.rs/metrics) crate.

pub use chappe_client::{
    ApiUrl, Bot, BotBuilder, BotToken, BuildError, CallService, CallStack, DefaultLayers,
    HttpStack, ParseApiUrlError, ParseTokenError, RequestBody, codec, reader, transport,
};
pub use chappe_core::{
    ApiError, ApiErrorKind, Attach, AttemptTimeout, BoxError, Call, Caller, ChatId, DecodeError,
    Downloadable, EncodeError, Error, ErrorKind, Execution, GaveUp, Held, HttpError, InputFile,
    Limit, Method, MethodSpec, Overloaded, ParseChatIdError, Priority, Repeat, Reply, Report,
    Requeue, RetryOverride, TimeoutError, TotalTimeout, TransportError, Typed, UnixTime, Upload,
    Username,
};
#[cfg(feature = "emulator")]
pub use chappe_emulator as emulator;
pub use chappe_layers as layers;
pub use chappe_text as text;
pub use chappe_types::{Methods, Request, keyboard, media_group, methods, types};
#[doc(hidden)]
pub use chappe_updates::__macros;
#[cfg(feature = "regex")]
pub use chappe_updates::Captures;
#[cfg(feature = "macros")]
pub use chappe_updates::handler;
#[cfg(feature = "webhook")]
pub use chappe_updates::webhook;
pub use chappe_updates::{
    Acting, Answer, Arguments, CallbackData, Commands, Context, DeepLink, Event, Extension,
    Failure, FromContext, FromRef, Handler, HandlerFuture, HandlerResult, HandlerService,
    IntoAnswer, Kinds, Missing, NoDeepLink, NoExtension, NoFailure, Pattern, Polling, Route,
    Router, RunError, State, albums, ask, callback_data, commands, dialogue, extract, filter,
    limits, run, session, shutdown_signal, storage,
};

/// A result whose error takes whatever `?` hands it: for handlers, examples and `main`.
pub type Result<T = (), E = BoxError> = std::result::Result<T, E>;

pub mod guides;

pub mod prelude {
    //! What a bot uses all day: `use chappe::prelude::*;`.

    #[doc(no_inline)]
    pub use chappe_text::{Formatted, SendText, Text};
    #[doc(no_inline)]
    pub use chappe_types::prelude::*;

    #[doc(no_inline)]
    pub use crate::{
        Bot, BotToken, CallbackData, Commands, Context, Error, Event, Failure, Result, Router,
        State,
        filter::{self, Filter},
    };
}

/// The README's examples are compiled with the documentation's.
#[cfg(all(doctest, feature = "macros"))]
#[doc = include_str!("../../../README.md")]
struct Readme;
