//! Follows a group that has become a supergroup.
//!
//! When the owner of a basic group gives it a feature that only supergroups have, Telegram makes a
//! supergroup of it, which has another id. From then on each call with the old id is answered `400
//! Bad Request: group chat was upgraded to a supergroup chat`, with `migrate_to_chat_id` among the
//! parameters. Nothing was executed, and everybody knows where to go. So this layer sends the call
//! there, once, and remembers the new id: later calls with the old one go to the new chat directly.
//!
//! # What the caller sees
//!
//! The answer of the supergroup. The [`Reply`](chappe_core::Reply), or the
//! [`Error`](chappe_core::Error), has a [`Migrated`] among its extensions where the call went to
//! another chat than it was made for, and a `tracing` event says it:
//!
//! | what happened | the caller gets | event |
//! |---|---|---|
//! | the group has just moved | the new chat's answer, with [`Migrated`] | `WARN`, once for each move |
//! | the group is known to have moved | the same | `DEBUG` |
//! | it may not be sent twice: [`RetryOverride::never`], a stream that can be read only once | the 400 | `WARN`: later calls go to the new chat |
//! | the call names another group as well, as a message to be forwarded does | the 400 | none |
//! | the new chat says that it has moved, too | its 400, with [`Migrated`] | `WARN`: later calls go where it says |
//!
//! **Store the new id** where you see it. What this layer knows is forgotten when the process ends.
//!
//! # Which chat has moved?
//!
//! The error does not say: it names the new id alone. In `forwardMessage` it may as well be the
//! group that the message comes *from*; whoever replaced the chat it goes *to* would put the message
//! where it was never meant to be. Only basic groups move, and their ids lie in a range of their
//! own. So where the parameters name several chats, the addressed one is replaced only where it
//! alone can be the one.
//!
//! # What it costs
//!
//! For a call that addresses a chat by its id, a look into a map and a clone of the service within.
//! The map is bounded ([`remembered`](MigrateLayer::remembered)): past that, the move that was
//! learned first is forgotten, and found out again by the next call. Chats that move several times
//! are followed to the end; ids that lead in a circle are not, and the last word counts.
//!
//! # When not
//!
//! Where a bot must not go on in a supergroup before somebody has looked at its rules there.
//!
//! # Where in the stack
//!
//! Within the retry layer, for which a 400 is final, so that the repeats of a call know the new id.
//! Around flood control, because the new chat is another one there, with limits of its own. The
//! second call counts as part of the same attempt in the [`Report`](chappe_core::Report).
//!
//! # Example
//!
//! ```
//! use chappe_core::{ApiError, Call, Error, Reply};
//! use chappe_layers::migrate::{MigrateLayer, Migrated};
//! use tower::{Layer, ServiceExt};
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Error> {
//! const OLD: i64 = -4_567;
//! const NEW: i64 = -1_001_234_567_890;
//!
//! let server = tower::service_fn(|call: Call| async move {
//!     if call.chat() == Some(&OLD.into()) {
//!         let moved = ApiError::new(400, "group chat was upgraded to a supergroup chat");
//!         return Err(Error::from(moved.with_migrate_to_chat_id(NEW)));
//!     }
//!     Ok(Reply::new("\"https://t.me/+abc\""))
//! });
//! let stack = MigrateLayer::new().layer(server);
//!
//! let call = Call::raw("exportChatInviteLink", serde_json::json!({ "chat_id": OLD }))?;
//! let reply = stack.oneshot(call).await?;
//! assert_eq!(reply.result(), "\"https://t.me/+abc\"");
//! let migrated = reply.extensions().get();
//! assert_eq!(migrated, Some(&Migrated { from: OLD, to: NEW }));
//! # Ok(())
//! # }
//! ```
//!
//! [`RetryOverride::never`]: chappe_core::RetryOverride::never

mod ambiguous;
pub mod future;
mod known;
mod layer;
mod service;

pub use self::{layer::MigrateLayer, service::Migrate};

#[cfg(test)]
mod tests;

/// A call went to another chat than the one that it was made for: found in the extensions of the
/// [`Reply`](chappe_core::Reply) and of the [`Error`](chappe_core::Error).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Migrated {
    /// The group that the caller addressed.
    pub from: i64,
    /// The supergroup that the call went to. Store it in place of the old id.
    pub to: i64,
}
