//! Takes away what has expired, a little with each write.

use std::sync::atomic::{AtomicU32, Ordering};

use chappe_core::BoxError;
use tokio::sync::Mutex;

use super::{Shared, record};
use crate::storage::Change;

/// After how many writes a page is looked at.
const WRITES: u32 = 32;

/// How many sessions a page has: several for each write, so that what expires is always taken away
/// faster than it is made.
const PAGE: usize = 256;

/// How far the sweep has come.
#[derive(Debug, Default)]
pub(super) struct Sweep {
    writes: AtomicU32,
    /// The last key that was looked at; empty at the beginning.
    last: Mutex<String>,
}

impl Shared {
    /// Counts a write, and looks at a page of sessions when it is time.
    ///
    /// Whoever wrote waits for it, so that no task is left behind which holds the storage when the
    /// bot has been stopped.
    pub(super) async fn sweep_sometimes(&self) {
        let writes = self.sweep.writes.fetch_add(1, Ordering::Relaxed);
        if writes % WRITES != 0 {
            return;
        }
        let Ok(mut last) = self.sweep.last.try_lock() else {
            return;
        };
        match self.sweep_page(&last).await {
            Ok(page) => *last = page.last.unwrap_or_default(),
            Err(error) => tracing::warn!(%error, "expired sessions could not be removed"),
        }
    }

    /// Takes away what has expired among the sessions that come after `last`.
    pub(super) async fn sweep_page(&self, last: &str) -> Result<Page, BoxError> {
        let page = self.storage.scan_after(PREFIX, last, PAGE).await?;
        let now = self.clock.now();
        let is_full = page.len() == PAGE;
        let end = page.last().map(|(key, _)| key.clone());
        let mut changes = Vec::new();
        let mut locks = Vec::new();
        for (key, value) in page {
            if !record::has_expired(&value, now) {
                continue;
            }
            // A session that is in use is no garbage; the next sweep looks at it again.
            let lock = lock_of(&key).and_then(|lock| self.locks.try_lock(&lock));
            let Some(lock) = lock else { continue };
            let value = self.storage.load(&key).await?;
            if value.is_some_and(|value| record::has_expired(&value, now)) {
                changes.push(Change::delete(key));
                locks.push(lock);
            }
        }
        let removed = changes.len();
        if removed > 0 {
            self.storage.commit(changes).await?;
        }
        Ok(Page {
            removed,
            last: end.filter(|_| is_full),
        })
    }
}

/// What came of a page.
pub(super) struct Page {
    pub(super) removed: usize,
    /// The last key, where more may come after it.
    pub(super) last: Option<String>,
}

/// What the keys of all sessions begin with.
pub(super) const PREFIX: &str = "session/";

/// The key of a session, and that of its lock is found in it by [`lock_of`].
pub(super) fn key_of(bot: i64, name: &str, scope: &str) -> String {
    format!("{PREFIX}{bot}/{name}/{scope}")
}

/// The lock for all sessions of one bot and scope.
pub(super) fn lock_for(bot: i64, scope: &str) -> String {
    format!("{bot}/{scope}")
}

fn lock_of(key: &str) -> Option<String> {
    let mut parts = key.strip_prefix(PREFIX)?.splitn(3, '/');
    let (bot, _name, scope) = (parts.next()?, parts.next()?, parts.next()?);
    Some(lock_for(bot.parse().ok()?, scope))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lock_of_a_session_is_found_by_its_key() {
        let key = key_of(-7, "cart", "chat/1/user/2");
        assert_eq!(key, "session/-7/cart/chat/1/user/2");
        assert_eq!(lock_of(&key), Some(lock_for(-7, "chat/1/user/2")));
        assert_eq!(lock_of("inbox/7"), None);
        assert_eq!(lock_of("session/7/cart"), None);
    }
}
