//! One execution of equal calls that overlap, where each execution invalidates the last answer.
//!
//! `exportChatInviteLink` makes a new primary link and revokes the one before it. Two handlers that
//! ask for it at the same moment get two links, of which one is dead before anybody clicks on it,
//! and nobody can tell which. So a call of the class [`Repeat::Superseding`] that begins while an
//! equal one is in flight joins it: the server executes one, and every caller gets the same living
//! link.
//!
//! # Why joining is right
//!
//! What a caller may expect is that some execution lies within the time of its call, or is as good
//! as one that does. What sets the executions of such a method apart is what they replace: all
//! answers that were *given* before. Until the shared call ends, nobody has seen its link. So for
//! a caller that joins it, a link made a moment before it asked is as new as one made after: every
//! link that anybody held is revoked, and the new one is known to those who asked together and to
//! nobody else.
//!
//! That is also why it ends there. A call that begins after the shared one has ended is executed
//! anew, however short the time between: its caller may ask *because* that link has leaked. Nothing
//! is cached here.
//!
//! # Which calls
//!
//! Those of one stack (so of one bot) that are [`Repeat::Superseding`], have the same method name
//! and the same parameters (byte for byte as JSON), and upload nothing. All others pass through;
//! a `sendMessage` that is sent twice is meant twice.
//!
//! # Whose options count
//!
//! The call that came first is the one that is made, with its extensions: its attempt timeout, its
//! retry override, and its deadline as far as layers within look at it. So a 429 that is returned
//! because the wait would pass the deadline of the first caller is returned to all. Each caller's
//! own deadline still ends its own waiting, because the deadline layer is around this one.
//!
//! # What a caller gets
//!
//! The same [`Reply`], or the same error: the kind, text and extensions are copied, see
//! [`Error::duplicate`].
//!
//! The shared execution belongs to no one of them: it is polled by whoever is there. The first
//! caller may give up and drop its future, and the others still get the answer of the one
//! execution. It is dropped with the last of them, and nothing of it stays. If it panics, the
//! caller that polled it panics, as it would have alone, and the others get an error of
//! [`ErrorKind::Layer`](chappe_core::ErrorKind::Layer).
//!
//! # What it costs
//!
//! A look at the class for ordinary calls. The JSON of a shared one is hashed, and its future is in a
//! box of its own, beside which the list of its callers is kept: two allocations.
//!
//! # When not
//!
//! Where each call of a bot is meant to leave a link of its own behind. But then
//! `createChatInviteLink` is the method to call: it replaces nothing.
//!
//! # Where in the stack
//!
//! Around the retry layer, so that the callers share the repeats as well, and within the deadline.
//!
//! # Example
//!
//! ```
//! use std::{sync::atomic::{AtomicU32, Ordering::Relaxed}, time::Duration};
//!
//! use chappe_core::{Call, Error, Repeat, Reply};
//! use chappe_layers::coalesce::CoalesceLayer;
//! use tower::{Layer, ServiceExt};
//!
//! # #[tokio::main(flavor = "current_thread", start_paused = true)]
//! # async fn main() -> Result<(), Error> {
//! static LINKS: AtomicU32 = AtomicU32::new(0);
//! let server = tower::service_fn(|_: Call| async {
//!     tokio::time::sleep(Duration::from_millis(50)).await;
//!     let link = LINKS.fetch_add(1, Relaxed);
//!     Ok::<_, Error>(Reply::new(format!("\"https://t.me/+{link}\"")))
//! });
//! let stack = CoalesceLayer::new().layer(server);
//!
//! let call = Call::raw("exportChatInviteLink", serde_json::json!({ "chat_id": -100123 }))?
//!     .with_repeat(Repeat::Superseding);
//! let (first, second) = tokio::try_join!(
//!     stack.clone().oneshot(call.clone()),
//!     stack.clone().oneshot(call.clone()),
//! )?;
//! assert_eq!(first.result(), second.result());
//!
//! let later = stack.oneshot(call).await?;
//! assert_ne!(later.result(), first.result());
//! # Ok(())
//! # }
//! ```
//!
//! [`Repeat::Superseding`]: chappe_core::Repeat::Superseding
//! [`Reply`]: chappe_core::Reply
//! [`Error::duplicate`]: chappe_core::Error::duplicate

mod flight;
pub mod future;
mod layer;
mod service;
mod table;
mod work;

pub use self::{layer::CoalesceLayer, service::Coalesce};

#[cfg(test)]
mod tests;
