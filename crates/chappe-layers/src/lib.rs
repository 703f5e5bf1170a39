//! The layers of Chappe: one module and one cargo feature each, all of them on by default.
//!
//! Each is a plain [tower](https://docs.rs/tower) layer over
//! `Service<Call, Response = Reply>`, and asks no more of the error of the service within than
//! `Into<Error>`. So other people's layers fit between them, and nothing of a typed error is lost
//! on the way.
//!
//! # The order
//!
//! ```text
//! trace → deadline → coalesce → retry → migrate → flood control → attempt timeout → codec
//! ```
//!
//! - [`trace`] sees the call as its caller sees it: one span, with all attempts and waits in it.
//! - [`deadline`] is around the retries, so that it limits all of them together, and around
//!   [`coalesce`], so that a caller that joins another's call keeps a deadline of its own.
//! - [`coalesce`] is around [`retry`], so that the callers that share an execution share its
//!   repeats too.
//! - [`retry`] is around whatever limits the calls in flight: a call that sleeps holds no permit.
//! - [`migrate`] is within [`retry`], which is done with a call that is refused, and around
//!   [`flood`], for which the new chat is another one.
//! - [`flood`] is within [`retry`], which leaves the wait after a 429 to it.
//! - [`attempt_timeout`] is within both. Around [`retry`] it would swallow the 429 and its
//!   `retry_after` with it; around [`flood`] it would end calls for waiting their turn.
//!
//! A limit of one's own on the calls in flight, such as tower's `ConcurrencyLimitLayer`, stands
//! between [`flood`] and [`attempt_timeout`].
//!
//! ```
//! use std::time::Duration;
//!
//! use chappe_core::{ApiError, Call, Error, Repeat, Reply, Report};
//! use chappe_layers::{
//!     attempt_timeout::AttemptTimeoutLayer, coalesce::CoalesceLayer, deadline::DeadlineLayer,
//!     flood::FloodLayer, migrate::MigrateLayer, retry::RetryLayer, trace::TraceLayer,
//! };
//! use tower::{ServiceBuilder, ServiceExt};
//!
//! # #[tokio::main(flavor = "current_thread", start_paused = true)]
//! # async fn main() -> Result<(), Error> {
//! # let answers = std::sync::Arc::new(std::sync::Mutex::new(vec![
//! #     Ok(Reply::new("\"https://t.me/+abc\"")),
//! #     Err(ApiError::new(429, "Too Many Requests: retry after 3").with_retry_after(3)),
//! # ]));
//! # let codec = tower::service_fn(move |_: Call| {
//! #     let answer = answers.lock().unwrap().pop().expect("two attempts");
//! #     async move { answer.map_err(Error::from) }
//! # });
//! let stack = ServiceBuilder::new()
//!     .layer(TraceLayer::new())
//!     .layer(DeadlineLayer::new(Some(Duration::from_secs(60))))
//!     .layer(CoalesceLayer::new())
//!     .layer(RetryLayer::new())
//!     .layer(MigrateLayer::new())
//!     .layer(FloodLayer::new())
//!     .layer(AttemptTimeoutLayer::default())
//!     .service(codec);
//!
//! let call = Call::raw("exportChatInviteLink", serde_json::json!({ "chat_id": -100123 }))?
//!     .with_repeat(Repeat::Superseding);
//! let reply = stack.oneshot(call).await?; // the first attempt is answered "retry after 3"
//! assert_eq!(reply.result(), "\"https://t.me/+abc\"");
//! assert_eq!(reply.report().unwrap().attempts, 2);
//! # Ok(())
//! # }
//! ```
//!
//! # When a module is not there
//!
//! Its feature is off: `default-features = false` leaves all of them out, and the features
//! `attempt-timeout`, `coalesce`, `deadline`, `flood`, `from-fn`, `migrate`, `retry` and `trace` bring
//! one each.
//!
//! Two features add to modules: `tower-retry` (on by default) lets the policies of `retry` serve
//! tower's own retry layer, and `metrics` (off by default) counts what the layers do, through the
//! facade of the [metrics](https://docs.rs/metrics) crate.

#[cfg(feature = "attempt-timeout")]
pub mod attempt_timeout;
#[cfg(feature = "coalesce")]
pub mod coalesce;
#[cfg(feature = "deadline")]
pub mod deadline;
#[cfg(feature = "flood")]
pub mod flood;
#[cfg(feature = "from-fn")]
mod from_fn;
#[cfg(feature = "migrate")]
pub mod migrate;
#[cfg(feature = "retry")]
pub mod retry;
#[cfg(feature = "trace")]
pub mod trace;

#[cfg(feature = "from-fn")]
pub use self::from_fn::{FromFn, FromFnLayer, Next, from_fn};

#[cfg(test)]
#[allow(
    dead_code,
    reason = "some of its tools serve the tests of one feature only"
)]
mod contract;
#[cfg(all(
    test,
    any(
        feature = "flood",
        feature = "migrate",
        feature = "retry",
        feature = "trace"
    )
))]
#[allow(
    dead_code,
    reason = "some of its tools serve the tests of one feature only"
)]
mod recorder;
