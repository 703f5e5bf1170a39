//! What a bot remembers between updates, of users and of chats.
//!
//! ```
//! use std::sync::Arc;
//! use chappe_updates::{
//!     Context, Router,
//!     session::{Session, SessionData, Sessions},
//!     storage::Memory,
//! };
//! use serde::{Deserialize, Serialize};
//!
//! #[derive(Default, Serialize, Deserialize)]
//! struct Count(u32);
//!
//! impl SessionData for Count {
//!     const NAME: &'static str = "count";
//! }
//!
//! async fn count(mut count: Session<Count>) -> String {
//!     count.0 += 1;
//!     format!("That was message {}.", count.0)
//! }
//!
//! let app: Router = Router::new()
//!     .message(count)
//!     .layer(Sessions::new(Arc::new(Memory::new())));
//! ```
//!
//! [`Session<T>`](Session) is an argument of a handler. It is loaded when the handler's arguments
//! are made, and saved when the handler has ended well. Which session it is, how it is named,
//! versioned and how long it is kept, says its type: [`SessionData`].
//!
//! # Around what
//!
//! [`Sessions`] is a tower layer. By [`Router::layer`](crate::Router::layer) it serves the
//! handlers. What decides where an update goes, such as the filters of
//! [dialogues](crate::dialogue), needs it around the router as a whole: [`Sessions::around`].
//!
//! # When it is saved
//!
//! All sessions that a handler changed are saved in one commit, together with the
//! [note](crate::storage::Handled) that the update is handled, where the bot runs over a durable
//! inbox in the same storage. So after a kill either everything that the handler did to the storage
//! has happened, and the update will not come again; or nothing has, and it will.
//!
//! Where the handler ends with an error, nothing is saved. It stopped half way, and `?` makes it
//! easy not to know where; half of a change is worse than none, and where the update comes again,
//! it finds the session as it was. An error that an error handler inside of the layer has answered
//! is an error all the same: what the handler changed is forgotten, what the error handler itself
//! changes is saved. The call that a handler returns, instead of awaiting it, is made after the
//! session was saved; with a durable inbox before that, since nobody would make it after a kill in
//! between.
//!
//! # Who waits for whom
//!
//! A session is locked from when it was asked for until it is saved, first come, first served. Two
//! updates that touch one session never overwrite each other's changes, also where they run side by
//! side: in two chats, or behind a webhook. There is one lock for a scope (this user in this chat),
//! whatever the number of its sessions.
//!
//! A handler may take several sessions, of different scopes and in any order, without a deadlock:
//! where waiting could become one, the handler is dropped, which has been given no such session
//! yet, and begun anew when all the locks are there. That happens while its arguments are made, so
//! its body does not see it; layers inside see the update twice.
//!
//! The locks are in memory: one program at a time may run over a storage.
//!
//! # A group that becomes a supergroup
//!
//! It is another chat from then on, with another id, and its sessions begin anew.

mod clock;
mod data;
mod error;
mod extract;
mod locks;
mod record;
mod service;
mod sweep;
mod transaction;

use std::{sync::Arc, time::Duration};

use chappe_core::BoxError;
use tower_layer::Layer;

use self::{clock::Clock, sweep::Sweep};
pub use self::{
    data::{Scope, SessionData},
    error::SessionError,
    extract::Session,
    service::WithSessions,
};
pub(crate) use self::{
    locks::Locks,
    transaction::{Loan, Transaction},
};
use crate::{Context, Router, filter, storage::SharedStorage};

/// Gives handlers their sessions and saves them. See the [module docs](self).
///
/// Clones share the storage and the locks.
#[derive(Clone, Debug)]
#[must_use = "sessions do nothing until they are around a router"]
pub struct Sessions {
    shared: Arc<Shared>,
}

#[derive(Clone, Debug)]
struct Shared {
    storage: SharedStorage,
    expire_after: Option<Duration>,
    clock: Clock,
    locks: Arc<Locks>,
    sweep: Arc<Sweep>,
}

impl Sessions {
    /// Sessions in this storage, which are kept for ever.
    pub fn new(storage: SharedStorage) -> Self {
        Self {
            shared: Arc::new(Shared {
                storage,
                expire_after: None,
                clock: Clock::new(),
                locks: Arc::default(),
                sweep: Arc::default(),
            }),
        }
    }

    /// How long a session is kept after it was last written, where its
    /// [type](SessionData::EXPIRE_AFTER) does not say it.
    ///
    /// A session that has expired counts as absent at once. It is taken out of the storage a little
    /// later, with the writes of others: each looks at a few, so that no write takes long and what
    /// has expired does not pile up.
    pub fn expire_after(mut self, time: Duration) -> Self {
        Arc::make_mut(&mut self.shared).expire_after = Some(time);
        self
    }

    /// A router whose filters have the sessions as well as its handlers.
    ///
    /// Updates of kinds that [none of its handlers is for](Router::kinds) do not get into it.
    #[must_use]
    pub fn around(&self, app: Router) -> Router {
        Router::new().on_service(filter::kind(app.kinds()), self.layer(app))
    }

    /// Takes out of the storage what has expired by now, and says how many that were.
    ///
    /// It happens by itself, see [`expire_after`](Sessions::expire_after). Sessions that are in use
    /// are left for the next time.
    ///
    /// # Errors
    ///
    /// What the storage says. Some may have been taken out by then.
    pub async fn sweep(&self) -> Result<usize, BoxError> {
        let mut removed = 0;
        let mut last = Some(String::new());
        while let Some(after) = last {
            let page = self.shared.sweep_page(&after).await?;
            removed += page.removed;
            last = page.last;
        }
        Ok(removed)
    }
}

impl<S> Layer<S> for Sessions {
    type Service = WithSessions<S>;

    fn layer(&self, inner: S) -> WithSessions<S> {
        WithSessions::new(inner, Arc::clone(&self.shared))
    }
}

impl Shared {
    /// When what is written now expires, if it does.
    fn expiry(&self, of_type: Option<Duration>) -> Option<u64> {
        let time = of_type.or(self.expire_after)?;
        let time = u64::try_from(time.as_millis()).unwrap_or(u64::MAX);
        Some(self.clock.now().saturating_add(time))
    }
}

/// Forgets what a handler that failed has changed, before its error handler runs.
pub(crate) fn roll_back(ctx: &Context) {
    if let Some(transaction) = ctx.extensions().get::<Arc<Transaction>>() {
        transaction.roll_back();
    }
}
