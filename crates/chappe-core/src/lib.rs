//! The contract of Chappe: what a Telegram Bot API call is, as a [tower] request.
//!
//! Depend on this crate to write a layer, a transport or a method of your own. It is small, names
//! only stable crates in its public items (`http`, `http-body`, `bytes`, `serde`,
//! `tower-service`) and needs no runtime. To write a bot, depend on `chappe`.
//!
//! # A call's way
//!
//! 1. A [`Method`] (`ExportChatInviteLink { chat_id }`) is what a bot author writes. It knows its
//!    [`MethodSpec`], the chat that it addresses, the files that it carries, and the type of its
//!    answer.
//! 2. It becomes a [`Call`]: one concrete type for all methods, cheap to clone. Every layer is a
//!    `tower` layer over `Service<Call, Response = Reply>`, so it is written once and compiled
//!    once.
//! 3. The innermost service encodes the call, sends it, and answers with a [`Reply`], the raw
//!    JSON of `result`, or with an [`Error`].
//! 4. [`Typed`] decodes the reply into [`Method::Output`] at the outer edge.
//!
//! # A layer
//!
//! ```
//! use std::{future::Future, pin::Pin, task::{Context, Poll}};
//!
//! use chappe_core::{Call, Error, Reply};
//! use tower_service::Service;
//!
//! /// Says what passes by.
//! #[derive(Clone, Debug)]
//! struct Announce<S>(S);
//!
//! impl<S> Service<Call> for Announce<S>
//! where
//!     S: Service<Call, Response = Reply>,
//!     S::Error: Into<Error>,
//! {
//!     type Response = Reply;
//!     type Error = S::Error;
//!     type Future = S::Future;
//!
//!     fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
//!         self.0.poll_ready(cx)
//!     }
//!
//!     fn call(&mut self, call: Call) -> Self::Future {
//!         println!("{} ({:?})", call.name(), call.spec().repeat());
//!         self.0.call(call)
//!     }
//! }
//! ```
//!
//! # What a layer owes
//!
//! - It calls the inner service only after that service said that it is ready, and calls the
//!   instance that said so: take the ready one with `mem::replace` and leave a clone behind.
//! - It waits inside the future that it returns, never in `poll_ready`, where the wait depends on
//!   the call.
//! - Dropping its future gives back whatever it holds: permits, places in a queue, timers.
//! - It returns the last error that it saw, and asks [`Error::execution`] before it repeats
//!   anything.
//! - It bounds every queue, and answers [`Overloaded`] past the bound.
//!
//! [tower]: https://docs.rs/tower-service

mod call;
mod chat_id;
mod downloadable;
mod error;
mod input_file;
mod method;
mod options;
mod reply;
mod report;
mod typed;
mod unix_time;

pub use self::{
    call::Call,
    chat_id::{ChatId, ParseChatIdError, Username},
    downloadable::Downloadable,
    error::{
        ApiError, ApiErrorKind, BoxError, DecodeError, EncodeError, Error, ErrorKind, Execution,
        HttpError, Limit, Overloaded, TimeoutError, TransportError,
    },
    input_file::{Attach, InputFile, OneShot, Source, Upload, UploadBody},
    method::{Method, MethodSpec, Repeat},
    options::{AttemptTimeout, Priority, RetryOverride, TotalTimeout},
    reply::Reply,
    report::{GaveUp, Held, Report, Requeue},
    typed::{Caller, ResponseFuture, Typed},
    unix_time::{OutOfRange, UnixTime},
};
