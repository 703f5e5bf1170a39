//! Waits where the server asks to, and repeats what may be repeated.
//!
//! # The rules
//!
//! | the attempt ended with | executed? | `Safe`, `Idempotent` | `Superseding` | `Duplicating` |
//! |---|---|---|---|---|
//! | 429 | no | wait and repeat | the same | the same |
//! | never written: connect, DNS, TLS, a dead pooled connection | no | repeat | repeat | repeat |
//! | 5xx, attempt timeout, a connection that broke later | unknown | repeat | [opt-in](RetryLayer::repeat_superseding) | no, unless the call says so |
//! | 400 with `migrate_to_chat_id` | no | send to the new chat, once | the same | the same |
//! | any other 4xx, an answer that cannot be decoded, the deadline, an error of a layer | – | no | no | no |
//!
//! A call says so with a [`RetryOverride`] among its extensions:
//! [`even_if_executed(true)`](chappe_core::RetryOverride::even_if_executed) repeats it whatever its
//! class, `even_if_executed(false)` repeats nothing that may have been executed, and
//! [`never()`](chappe_core::RetryOverride::never) makes one attempt of it. A call whose file comes
//! from a stream that can be read only once is never repeated.
//!
//! # Waiting
//!
//! **After a 429**, at least the `retry_after` of the server, never less. On top comes a random
//! time up to a tenth of it (but up to 100 ms at least and 5 s at most), so that callers that were
//! refused together do not come back together. The number of attempts does not limit these waits:
//! the server has said when it will listen. [`longest_wait`](RetryLayer::longest_wait) limits the
//! sum of them, and so does the deadline of the call. Where the wait would pass either, the 429 is
//! returned at once, with its `retry_after`: there is no sleep before a failure that is certain.
//!
//! **After any other failure**, a random time between zero and a bound that doubles from
//! [`base` to `cap`](RetryLayer::backoff) (full jitter), drawn when it is needed, so that no two
//! calls wait in step. [`attempts`](RetryLayer::attempts) limits how many such failures there may
//! be.
//!
//! # The budget
//!
//! Where many calls fail, each repeating four times, a server in trouble gets four times the load.
//! So repeats after 5xx and unknown outcomes draw on a [`Budget`] that all clones of the service
//! share, and that each call fills a little. 429s don't draw on it, because they wait for as long
//! as the server says, and neither do calls that were never written, because they cost it nothing.
//!
//! # What the caller gets
//!
//! The final result: the reply, or the last error. Both carry a [`Report`] in their extensions: how
//! many attempts were made, how long was spent between them, and why it ended. Before it sleeps the
//! layer says in a `tracing` event what it waits for, and how long.
//!
//! # Why not tower's `Retry`?
//!
//! Where the service is not ready for the next attempt, it returns that error in place of the
//! answer, and where a request cannot be cloned, it never asks the policy. Its backoffs jitter in
//! step, because every clone draws the same numbers, and its budget truncates: 0.4 is taken for
//! 50 %, 0.6 to 0.9 for 100 %. And a policy gets no chance to say that it waits, or for what.
//!
//! # When not
//!
//! Where something outside repeats calls already, say a job queue: let one of the two do it.
//!
//! # Where in the stack
//!
//! Around the attempt timeout (it would swallow the 429 otherwise) and around each limit of calls
//! in flight (a sleeping call must not hold a permit); within the deadline, whose note it reads.
//!
//! # Examples
//!
//! ```
//! use std::time::Duration;
//!
//! use chappe_core::{ApiError, Call, Error, Report, Reply};
//! use chappe_layers::retry::RetryLayer;
//! use tokio::time::Instant;
//! use tower::{Layer, ServiceExt};
//!
//! # #[tokio::main(flavor = "current_thread", start_paused = true)]
//! # async fn main() -> Result<(), Error> {
//! let open_at = Instant::now() + Duration::from_secs(3);
//! let server = tower::service_fn(move |_: Call| async move {
//!     if Instant::now() < open_at {
//!         return Err(ApiError::new(429, "Too Many Requests").with_retry_after(3).into());
//!     }
//!     Ok::<_, Error>(Reply::new("true"))
//! });
//!
//! let reply = RetryLayer::new().layer(server).oneshot(Call::raw("getMe", ())?).await?;
//! let report = reply.extensions().get::<Report>().unwrap();
//! assert_eq!(report.attempts, 2);
//! assert!(report.waited >= Duration::from_secs(3));
//! # Ok(())
//! # }
//! ```
//!
//! Where nobody can know whether a message was sent, it is not sent again, unless the call says
//! that a second copy does no harm:
//!
//! ```
//! # use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
//! use chappe_core::{Call, Error, GaveUp, Reply, RetryOverride, TransportError};
//! # use chappe_layers::retry::RetryLayer;
//! # use tower::{Layer, ServiceExt};
//!
//! # #[tokio::main(flavor = "current_thread", start_paused = true)]
//! # async fn main() -> Result<(), Error> {
//! # static BROKEN: AtomicBool = AtomicBool::new(true);
//! let server = tower::service_fn(|_: Call| async {
//! #   if !BROKEN.swap(true, Relaxed) { return Ok(Reply::new("{}")); }
//! #   BROKEN.store(false, Relaxed);
//!     // Each first attempt ends so:
//!     let reset = std::io::Error::other("connection reset by peer");
//!     Err::<Reply, _>(Error::from(TransportError::outcome_unknown("read the answer", reset)))
//! });
//! let stack = RetryLayer::new().layer(server);
//!
//! let mut call = Call::raw("sendMessage", serde_json::json!({ "chat_id": 1, "text": "hi" }))?;
//! let error = stack.clone().oneshot(call.clone()).await.unwrap_err();
//! assert_eq!(error.report().unwrap().gave_up, Some(GaveUp::OutcomeUnknown));
//!
//! # BROKEN.store(true, Relaxed);
//! call.extensions_mut().insert(RetryOverride::default().even_if_executed(true));
//! stack.oneshot(call).await?;
//! # Ok(())
//! # }
//! ```
//!
//! [`Report`]: chappe_core::Report
//! [`RetryOverride`]: chappe_core::RetryOverride

mod budget;
mod decide;
pub mod future;
mod layer;
mod service;

pub use self::{budget::Budget, layer::RetryLayer, service::Retry};

#[cfg(test)]
mod tests;
