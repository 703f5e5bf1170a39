//! Albums: the messages of a media group, handed to a handler together.
//!
//! Telegram sends an album as separate messages with one `media_group_id`, each in an update of its
//! own, and says neither how many there are nor which is the last. [`Albums`] collects them:
//!
//! ```
//! use std::sync::Arc;
//! use chappe_updates::{
//!     Router,
//!     albums::{Album, Albums},
//!     storage::Memory,
//! };
//!
//! async fn album(album: Album) -> String {
//!     format!("{} pictures, {:?}", album.len(), album.caption().unwrap_or_default())
//! }
//!
//! let app = Router::new().on(Album::filter(), album);
//! let app = Albums::new(Arc::new(Memory::new())).around(app);
//! ```
//!
//! # When an album is handled
//!
//! - When nothing of it has come for a [quiet time](Albums::quiet), half a second by default.
//!   Telegram puts an album into its queue at once, so a poll nearly always brings it whole, and a
//!   webhook within a few milliseconds.
//! - At once when it has ten messages, which is the most that an album can have.
//! - Before the next thing that the same user does in the same chat, which keeps their order. What
//!   others do in the chat is not held up, and may be handled first.
//!
//! A message that comes after its album was handled is an album of one.
//!
//! # What is promised
//!
//! Updates of a chat are handled one after the other, so a handler cannot wait for the rest of its
//! album. The collector lets the update of each message end, once the message is in the storage,
//! and runs the handler later. An update then counts as handled although its album is not; but the
//! album is in the storage. With one that survives the program, it survives, too: it is handled
//! when the program runs again and the first update comes, whatever it is. With
//! [`Memory`](crate::storage::Memory) a kill loses albums that were not handled yet.
//!
//! The handler runs at least once: a kill while it runs has it run again. Where it changes
//! [sessions](crate::session) in the same storage, these changes and the end of the album are one
//! commit, so they happen once. Put the sessions inside of the collector:
//! `albums.around(sessions.around(app))`.
//!
//! Nobody waits for the handler of an album, so its errors and panics are reported by a `tracing`
//! event, and the album is over; an error handler of the router answers them as always. When the
//! program is to end, [`Albums::settled`] waits for albums that are not handled yet.

mod album;
mod collected;
mod service;

use std::{sync::Arc, time::Duration};

use chappe_types::types::UpdateType;
use tokio::sync::{Notify, OnceCell};
use tower_layer::Layer;

use self::collected::Collected;
pub use self::{
    album::{Album, NoMediaGroup},
    service::WithAlbums,
};
use crate::{Kinds, Router, filter, session::Locks, storage::SharedStorage};

/// Hands albums to handlers as one. See the [module docs](self).
///
/// A tower layer around a router. Clones collect together.
#[derive(Clone, Debug)]
#[must_use = "albums are not collected unless this is around a router"]
pub struct Albums {
    quiet: Duration,
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    storage: SharedStorage,
    /// What is waited for, in memory; the storage has it as well.
    collected: Collected,
    /// One thing after the other for each user in each chat.
    locks: Arc<Locks>,
    /// Whether what an earlier run has left in the storage was looked for.
    recovered: OnceCell<()>,
    changed: Notify,
}

impl Albums {
    /// Albums are kept in this storage until they are handled.
    pub fn new(storage: SharedStorage) -> Self {
        Self {
            quiet: Duration::from_millis(500),
            shared: Arc::new(Shared {
                storage,
                collected: Collected::default(),
                locks: Arc::default(),
                recovered: OnceCell::new(),
                changed: Notify::new(),
            }),
        }
    }

    /// How long nothing of an album must come before it counts as whole: 500 ms by default.
    pub fn quiet(mut self, time: Duration) -> Self {
        self.quiet = time;
        self
    }

    /// A router that is handed albums as one.
    ///
    /// Updates of kinds that [none of its handlers is for](Router::kinds) do not get into it, and
    /// are not collected.
    #[must_use]
    pub fn around(&self, app: Router) -> Router {
        Router::new().on_service(filter::kind(app.kinds()), self.layer(app))
    }

    /// Waits until every album that was collected has been handled.
    pub async fn settled(&self) {
        loop {
            let mut changed = std::pin::pin!(self.shared.changed.notified());
            // A change between the look and the wait counts, too.
            changed.as_mut().enable();
            if self.shared.collected.is_empty() {
                return;
            }
            changed.await;
        }
    }
}

impl<S> Layer<S> for Albums {
    type Service = WithAlbums<S>;

    fn layer(&self, inner: S) -> WithAlbums<S> {
        WithAlbums::new(inner, self.clone())
    }
}

/// The kinds of updates that messages of albums come in.
fn kinds() -> Kinds {
    Kinds::from([
        UpdateType::Message,
        UpdateType::ChannelPost,
        UpdateType::BusinessMessage,
    ])
}
