//! Waits where the server asks to, and repeats what may be repeated.
//!
//! # The rules
//!
//! | the attempt ended with | executed? | [`Failure`] | `Safe`, `Idempotent` | `Superseding` | `Duplicating` |
//! |---|---|---|---|---|---|
//! | 429 | no | `Flood` | wait and repeat | the same | the same |
//! | never written: connect, DNS, TLS, a dead pooled connection | no | `NotExecuted` | repeat | repeat | repeat |
//! | 5xx, attempt timeout, a connection that broke later | unknown | `Unknown` | repeat | [opt-in](AutoRetry::on_unknown) | no, unless the call or the policy says so |
//! | 400 with `migrate_to_chat_id` | no | `Final` | no: [`migrate`](crate::migrate) sends it to the new chat | the same | the same |
//! | any other 4xx, an answer that cannot be decoded, the deadline, an error of a layer | – | `Final` | no | no | no |
//!
//! This is what [`AutoRetry`] does, the default. A call may say otherwise for itself, with a
//! [`RetryOverride`] among its extensions:
//! [`even_if_executed(true)`](chappe_core::RetryOverride::even_if_executed) repeats it whatever its
//! class, `even_if_executed(false)` repeats nothing that may have been executed, and
//! [`never()`](chappe_core::RetryOverride::never) makes one attempt of it.
//!
//! # Waiting
//!
//! **After a 429**, at least the `retry_after` of the server, never less. On top comes a random
//! time up to a tenth of it (but up to 100 ms at least and 5 s at most), so that callers that were
//! refused together do not come back together. The number of attempts does not limit these waits:
//! the server has said when it will listen. [`longest_wait`](AutoRetry::longest_wait) limits the
//! sum of them, and so does the deadline of the call. Where the wait would pass either, the 429 is
//! returned at once, with its `retry_after`: there is no sleep before a failure that is certain.
//!
//! **After any other failure**, a random time between zero and a bound that doubles from
//! [`base` to `cap`](AutoRetry::backoff) (full jitter), drawn when it is needed, so that no two
//! calls wait in step. [`attempts`](AutoRetry::attempts) limits how many such failures there may
//! be.
//!
//! # The budget
//!
//! Where many calls fail, each repeating four times, a server in trouble gets four times the load.
//! So repeats after 5xx and unknown outcomes draw on a [`Budget`] that all clones of the service
//! share, and that each call fills a little. 429s don't draw on it, because they wait for as long
//! as the server says, and neither do calls that were never written, because they cost it nothing.
//!
//! # A policy of one's own
//!
//! What to do is a [`RetryPolicy`], in two questions: what does this failure mean, and what shall be
//! done about it? `AutoRetry` with other settings answers most wishes, a closure most others. Here
//! is one that leaves the default as it is, and gives up where the bot is to stop:
//!
//! ```
//! use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
//!
//! use chappe_core::{Call, GaveUp};
//! use chappe_layers::retry::{Attempt, AutoRetry, Decision, Failure, RetryLayer, RetryPolicy};
//!
//! static STOPPING: AtomicBool = AtomicBool::new(false);
//!
//! #[derive(Clone, Debug)]
//! struct WhileRunning(AutoRetry);
//!
//! impl RetryPolicy for WhileRunning {
//!     fn begin(&self, call: &Call) {
//!         self.0.begin(call); // each call pays into its budget
//!     }
//!
//!     fn decide(&self, failure: Failure, attempt: &Attempt<'_>) -> Decision {
//!         if STOPPING.load(Relaxed) {
//!             return Decision::GiveUp(GaveUp::Deadline);
//!         }
//!         self.0.decide(failure, attempt)
//!     }
//! }
//!
//! let layer = RetryLayer::with(WhileRunning(AutoRetry::new()));
//! # let _ = layer;
//! ```
//!
//! # What no policy can break
//!
//! A policy may be wrong about what is worth a repeat. Some things it cannot be wrong about, because
//! the layer sees to them:
//!
//! - A call whose file comes from a stream that can be read only once is never repeated: what would
//!   be sent the second time is an empty file.
//! - `retry_after` is a floor. A shorter wait is made as long.
//! - A wait that would end at the deadline or after it is not begun: the error is returned at once.
//! - What a caller forbids for one call is not done: see [`RetryOverride`].
//!
//! # Together with flood control
//!
//! A call that sleeps its own `retry_after` knows nothing of the 200 others that sleep theirs. Flood
//! control, within this layer, does: it passes the 429 on with a [`Requeue`], its promise to do the
//! waiting, and a place in its queue. Where the policy decides to repeat, this layer then does not
//! sleep: it makes the call again at once, with that `Requeue` among its extensions. What the server
//! asked for counts all the same, towards the longest wait and against the deadline.
//!
//! How long the layer within [held](chappe_core::Held) each attempt back is added to
//! [`Report::waited`].
//!
//! # What the caller gets
//!
//! The final result: the reply, or the last error. Both carry a [`Report`]: how many
//! attempts were made, how long was spent waiting, and why it ended.
//!
//! **An edit that is "not modified".** Where the outcome of an edit is unknown, it is repeated. If
//! the first attempt was executed after all, the second is answered 400, of the kind
//! [`MessageNotModified`]. With more than one attempt in its report that error most likely means
//! success: the message reads as it should. It is returned all the same, since only the server could
//! say what the edited message looks like, and a reply is not invented here.
//!
//! # Seen from outside
//!
//! Before each wait there is a `tracing` event, at `WARN` from a minute on and at `INFO` below: *the
//! server asks to wait 3s before sendMessage: waiting 3.2s, then attempt 2*. It stands in the span of
//! the [`trace`](crate::trace) layer, whose fields `attempts`, `waited_ms` and `gave_up` are from the
//! [`Report`]. With the feature `metrics` there are counters, too:
//!
//! | counter | counts | label |
//! |---|---|---|
//! | `chappe_retry_requests_total` | repeats that were decided on | |
//! | `chappe_retry_successes_total` | calls that succeeded after a repeat | |
//! | `chappe_retry_given_up_total` | calls that failed in the end | `reason`: `final`, `outcome_unknown`, `not_replayable`, `attempts`, `budget`, `longest_wait`, `deadline` |
//!
//! # Why not tower's `Retry`?
//!
//! The policies serve there too, as [`TowerPolicy`], rules and all. What is lost there:
//!
//! | tower's layer | so |
//! |---|---|
//! | returns the error of a service that is not ready for the next attempt as it is | there is no [`Report`] of the attempts before |
//! | does not say how long it waited for the service to be ready | [`Report::waited`] lacks that time |
//! | hands the error of the service within to the policy as it is | that has to be an [`Error`](chappe_core::Error) already, where this layer takes whatever becomes one |
//! | never asks the policy where the request cannot be cloned | nothing: a call always can be |
//!
//! And its own parts do not fit: clones of its backoff jitter in step, because they all draw the same
//! numbers, and its budget truncates: 0.4 is taken for 50 %, 0.6 to 0.9 for 100 %. `AutoRetry` uses
//! neither.
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
//! let report = reply.report().unwrap();
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
//! [`MessageNotModified`]: chappe_core::ApiErrorKind::MessageNotModified
//! [`Report`]: chappe_core::Report
//! [`Report::waited`]: chappe_core::Report::waited
//! [`Requeue`]: chappe_core::Requeue
//! [`RetryOverride`]: chappe_core::RetryOverride

mod auto;
mod budget;
mod counters;
mod decide;
mod events;
mod failure;
pub mod future;
mod layer;

mod policy;
mod progress;
mod rules;
mod service;
#[cfg(feature = "tower-retry")]
mod tower_policy;

#[cfg(feature = "tower-retry")]
pub use self::tower_policy::TowerPolicy;
pub use self::{
    auto::{AutoRetry, Unknown},
    budget::Budget,
    failure::Failure,
    layer::RetryLayer,
    policy::{Attempt, Decision, RetryPolicy},
    service::Retry,
};

#[cfg(test)]
mod tests;
