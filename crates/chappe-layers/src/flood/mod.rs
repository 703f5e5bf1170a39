//! Holds calls back until Telegram takes them again, and then lets them go at the pace that Telegram
//! has shown.
//!
//! # Why a gate and not a longer sleep?
//!
//! When two hundred callers are refused and each sleeps for the second that it was told, two hundred
//! calls come back a second later, thirty are taken, and a hundred and seventy are refused once more.
//! Where Telegram lengthens the closure with each call that hammers on it, that never ends. A pause
//! that they share does little: the herd bursts again as it ends. What helps is to come back one by
//! one:
//!
//! 1. A 429 **closes** its chat; one from a second chat closes the bot. Nothing is sent before the
//!    time that Telegram named.
//! 2. Then **one call** goes as a probe. If it is refused, the gate is closed again.
//! 3. If it is taken, calls go at the **pace** that Telegram has shown. The pace rises little by
//!    little, so that a limit that was raised is found, and is cut once for each closure.
//!
//! # What a bot notices
//!
//! A bot that answers people: nothing; a call goes at once, after a look behind a lock. At first four
//! calls may be in flight, and each answer makes room for more, so that the first 429 of a bot that
//! floods costs a handful of calls instead of two hundred.
//!
//! # Whose limit was it?
//!
//! A 429 does not say. A call that addresses a chat closes that chat, and one that addresses none,
//! such as `setMyCommands`, its method: penalties of half an hour for one method have been
//! reported, and must not silence the bot. The whole bot is closed
//!
//! - where two chats refuse within a second, or with nothing taken between them
//!   ([`escalate`](FloodLayer::escalate) says otherwise); after the first of them calls go one by one
//!   until one is taken;
//! - where calls wait for the bot's known pace, and a chat refuses of which nobody asks anything
//!   else, for no longer than the bot was closed before.
//!
//! So one flooded chat never delays the others.
//!
//! # How the pace is found
//!
//! A limit is a bucket of calls that fills evenly, and a 429 is the moment at which it is empty. What
//! passes between two of them is what has flowed in. Two 429s are enough to know a limit to some
//! percent; additive increase and multiplicative decrease would need a dozen. A bucket is taken to
//! hold what one second brings until it shows otherwise. Where
//! [`Limits`] are known beforehand, calls are paced from the first one on, and not even the first 429
//! comes.
//!
//! # Who is next
//!
//! In a chat, who came first; over chats, each in turn, so that a chat with a thousand messages delays
//! the others by one. A call may say how urgent it is
//! ([`Priority`](chappe_core::Priority)): a better class goes first, but `Normal` calls that have waited 5
//! seconds and `Low` ones that have waited 30 get every second place. A call that was refused comes
//! back to the place that it had.
//!
//! The queue is [bounded](FloodLayer::queue); past the bound calls fail with
//! [`Overloaded`](chappe_core::Overloaded). A future that is dropped leaves it.
//!
//! # Who cannot wait
//!
//! A call whose deadline comes before the gate opens, or which would wait for a closure longer than
//! [`longest_wait`](FloodLayer::longest_wait), is answered at once: with a 429 that says how
//! many seconds remain, and has [`NotSent`] among its extensions. That goes for those who wait when it
//! closes, too.
//!
//! # Which calls are not held
//!
//! `answerCallbackQuery`, which is said to have no limit, and what a Bot API server exempts from its
//! own: `getMe`, `getUpdates`, `setWebhook`, `deleteWebhook`, `getWebhookInfo`, `logOut`, `close`.
//!
//! # What is seen from outside
//!
//! Each wait is a `tracing` event that says what the call waits for and how long; each closure is one
//! too. How long an attempt was held is in the extensions of the reply or error
//! ([`Held`](chappe_core::Held)), and the retry layer adds it up. With the feature `metrics`:
//!
//! | name | kind | what |
//! |---|---|---|
//! | `chappe_flood_limit_exceeded_total` | counter | 429s |
//! | `chappe_flood_overflow_total` | counter | calls that found the queue full |
//! | `chappe_flood_closed_seconds` | histogram | how long something was closed; label `scope`: `bot` or `chat` |
//! | `chappe_flood_queue_depth` | gauge | calls that wait |
//!
//! # When not
//!
//! Where one token is used by several processes, each of them learns its share of the limit slowly,
//! and all of them notice when one floods. Give them one [`Store`].
//!
//! # Where in the stack
//!
//! Within the retry layer, which leaves the wait after a 429 to it and repeats the call at once
//! ([`Requeue`](chappe_core::Requeue)); around the attempt timeout, because waiting here is no sign of a
//! dead connection.
//!
//! # Examples
//!
//! Forty messages at once to a server that takes ten a second:
//!
//! ```
//! # use std::{sync::{Arc, Mutex}, time::Duration};
//! use chappe_core::{ApiError, Call, Error, Reply};
//! use chappe_layers::{flood::FloodLayer, retry::RetryLayer};
//! use tokio::{task::JoinSet, time::Instant};
//! use tower::{ServiceBuilder, ServiceExt};
//!
//! # #[tokio::main(flavor = "current_thread", start_paused = true)]
//! # async fn main() -> Result<(), Error> {
//! # let start = Instant::now();
//! # let bucket = Arc::new(Mutex::new((10.0_f64, start, 0)));
//! # let counted = bucket.clone();
//! # let server = tower::service_fn(move |_: Call| {
//! #     let mut bucket = bucket.lock().unwrap();
//! #     let (level, at, refused) = &mut *bucket;
//! #     *level = (*level + at.elapsed().as_secs_f64() * 10.0).min(10.0);
//! #     *at = Instant::now();
//! #     let taken = *level >= 1.0;
//! #     if taken { *level -= 1.0 } else { *refused += 1 }
//! #     async move {
//! #         tokio::time::sleep(Duration::from_millis(50)).await;
//! #         if taken { return Ok(Reply::new("{}")) }
//! #         Err::<_, Error>(ApiError::new(429, "Too Many Requests").with_retry_after(1).into())
//! #     }
//! # });
//! let stack = ServiceBuilder::new()
//!     .layer(RetryLayer::new())
//!     .layer(FloodLayer::new())
//!     .service(server);
//!
//! let mut callers = JoinSet::new();
//! for chat in 0..40 {
//!     let call = Call::raw("sendMessage", serde_json::json!({ "chat_id": chat, "text": "hi" }))?;
//!     callers.spawn(stack.clone().oneshot(call));
//! }
//! for reply in callers.join_all().await {
//!     reply?; // every caller gets its result
//! }
//! assert!(start.elapsed() < Duration::from_secs(5)); // 3 s is the least
//! # let refused = counted.lock().unwrap().2;
//! assert!(refused < 10); // each caller that sleeps for itself: some 60
//! # Ok(())
//! # }
//! ```
//!
//! A call that cannot wait is told at once, and told how long it would have been:
//!
//! ```
//! # use std::time::Duration;
//! use chappe_core::{ApiError, Call, Error, Reply, TotalTimeout};
//! use chappe_layers::{
//!     deadline::DeadlineLayer,
//!     flood::{FloodLayer, NotSent},
//! };
//! use tower::{ServiceBuilder, ServiceExt};
//!
//! # #[tokio::main(flavor = "current_thread", start_paused = true)]
//! # async fn main() -> Result<(), Error> {
//! let server = tower::service_fn(|_: Call| async {
//!     let flood = ApiError::new(429, "Too Many Requests: retry after 30").with_retry_after(30);
//!     Err::<Reply, Error>(flood.into())
//! });
//! let stack = ServiceBuilder::new()
//!     .layer(DeadlineLayer::default())
//!     .layer(FloodLayer::new())
//!     .service(server);
//! let mut call = Call::raw("sendMessage", serde_json::json!({ "chat_id": 1, "text": "hi" }))?;
//! call.extensions_mut().insert(TotalTimeout(Duration::from_secs(10)));
//!
//! let first = stack.clone().oneshot(call.clone()).await.unwrap_err();
//! assert!(first.extensions().get::<NotSent>().is_none());
//! let second = stack.oneshot(call).await.unwrap_err();
//! assert!(second.extensions().get::<NotSent>().is_some()); // flood control answered it
//! assert!(second.retry_after() >= Some(Duration::from_secs(30)));
//! # Ok(())
//! # }
//! ```

mod counters;
pub mod future;
mod gate;
mod in_process;
mod layer;
mod limits;
mod service;
mod store;

pub use self::{
    in_process::{Admit, InProcess, Leave},
    layer::{FloodLayer, StoreLayer},
    limits::{Limits, Rate},
    service::Flood,
    store::{Ask, Key, Outcome, Permit, Refusal, Store},
};

/// Among the extensions of a 429 that flood control answered itself: the call was not sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotSent(());

#[cfg(test)]
mod tests;
