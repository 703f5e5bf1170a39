use std::{
    fmt,
    hash::{BuildHasher, Hash, RandomState},
    sync::Arc,
    time::Duration,
};

use chappe_types::types::Update;

use super::lanes::Lane;

/// How updates are handled, whichever way they come.
#[derive(Clone)]
pub(crate) struct Settings {
    pub(crate) concurrency: usize,
    pub(crate) backlog: usize,
    pub(crate) handler_timeout: Option<Duration>,
    pub(crate) drain: Duration,
    pub(super) order: Order,
}

/// Which lane an update stands in.
pub(super) type Order = Arc<dyn Fn(&Update) -> Option<Lane> + Send + Sync>;

impl Settings {
    /// # Panics
    ///
    /// Where it is 0.
    #[track_caller]
    pub(crate) fn concurrency(&mut self, handlers: usize) {
        assert!(
            handlers > 0,
            "with a concurrency of 0 nothing is ever handled"
        );
        self.concurrency = handlers;
    }

    /// # Panics
    ///
    /// Where it is 0.
    #[track_caller]
    pub(crate) fn backlog(&mut self, updates: usize) {
        assert!(updates > 0, "with a backlog of 0 nothing is ever handled");
        self.backlog = updates;
    }

    pub(crate) fn order_by<K: Hash>(
        &mut self,
        key: impl Fn(&Update) -> Option<K> + Send + Sync + 'static,
    ) {
        // Two keys with one hash stand in one line, which costs time and never the order.
        let hashes = RandomState::new();
        self.order = Arc::new(move |update| key(update).map(|key| hashes.hash_one(key)));
    }

    pub(super) fn lane(&self, update: &Update) -> Option<Lane> {
        (self.order)(update)
    }
}

/// Longer than the retry layer sits out what the server asks a call to wait, which is 5 minutes: a
/// handler that only waits for its call gets the result.
const HANDLER_TIMEOUT: Duration = Duration::from_secs(6 * 60);

impl Default for Settings {
    fn default() -> Self {
        Self {
            concurrency: 256,
            backlog: 1_024,
            handler_timeout: Some(HANDLER_TIMEOUT),
            drain: Duration::from_secs(10),
            order: Arc::new(chat_or_user),
        }
    }
}

impl fmt::Debug for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Settings")
            .field("concurrency", &self.concurrency)
            .field("backlog", &self.backlog)
            .field("handler_timeout", &self.handler_timeout)
            .field("drain", &self.drain)
            .finish_non_exhaustive()
    }
}

/// The chat; where there is none the user, whose private chat has the same id.
fn chat_or_user(update: &Update) -> Option<Lane> {
    let chat = update.chat().map(|chat| chat.id);
    let id = chat.or_else(|| update.user().map(|user| user.id))?;
    Some(id as u64)
}
