//! One lock for each key, waited for in the order of asking.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use tokio::sync::{Mutex as AsyncMutex, OwnedMutexGuard};

/// Locks by their keys; those that nobody holds or waits for take no room.
#[derive(Debug, Default)]
pub(crate) struct Locks {
    locks: Mutex<HashMap<String, Arc<AsyncMutex<()>>>>,
}

impl Locks {
    /// Waits until the lock is free; first come, first served.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future gives up the place in the queue.
    pub(crate) async fn lock(self: &Arc<Self>, key: &str) -> Held {
        let (mut held, lock) = self.claim(key);
        held.guard = Some(lock.lock_owned().await);
        held
    }

    /// Takes the lock where it is free.
    pub(crate) fn try_lock(self: &Arc<Self>, key: &str) -> Option<Held> {
        let (mut held, lock) = self.claim(key);
        held.guard = Some(lock.try_lock_owned().ok()?);
        Some(held)
    }

    /// The lock of the key, and what tidies it away.
    fn claim(self: &Arc<Self>, key: &str) -> (Held, Arc<AsyncMutex<()>>) {
        let lock = Arc::clone(self.map().entry(key.to_owned()).or_default());
        let held = Held {
            locks: Arc::clone(self),
            key: key.to_owned(),
            guard: None,
        };
        (held, lock)
    }

    fn map(&self) -> MutexGuard<'_, HashMap<String, Arc<AsyncMutex<()>>>> {
        // Nothing that can panic is done while it is held.
        self.locks.lock().unwrap_or_else(PoisonError::into_inner)
    }

    #[cfg(test)]
    pub(crate) fn len(&self) -> usize {
        self.map().len()
    }
}

/// A lock that is held, or waited for. Dropping it passes the lock on.
#[derive(Debug)]
pub(crate) struct Held {
    locks: Arc<Locks>,
    key: String,
    guard: Option<OwnedMutexGuard<()>>,
}

impl Drop for Held {
    fn drop(&mut self) {
        let mut map = self.locks.map();
        self.guard = None;
        // Whoever holds the lock or waits for it counts as well, and counts itself under the map.
        if map
            .get(&self.key)
            .is_some_and(|lock| Arc::strong_count(lock) == 1)
        {
            map.remove(&self.key);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use tokio::time::{sleep, timeout};

    use super::*;

    #[tokio::test(start_paused = true)]
    async fn a_lock_is_had_in_the_order_of_asking() {
        let locks = Arc::new(Locks::default());
        let order = Arc::new(Mutex::new(Vec::new()));
        let first = locks.lock("a").await;
        let mut tasks = tokio::task::JoinSet::new();
        for place in 0..5 {
            let (locks, order) = (locks.clone(), order.clone());
            tasks.spawn(async move {
                let _held = locks.lock("a").await;
                order.lock().unwrap().push(place);
                sleep(Duration::from_secs(1)).await;
            });
            tokio::task::yield_now().await;
        }
        assert!(locks.try_lock("a").is_none());
        assert!(locks.try_lock("b").is_some(), "other keys are free");
        drop(first);
        tasks.join_all().await;
        assert_eq!(*order.lock().unwrap(), [0, 1, 2, 3, 4]);
        assert_eq!(locks.len(), 0);
    }

    #[tokio::test(start_paused = true)]
    async fn who_gives_up_waiting_leaves_nothing_behind() {
        let locks = Arc::new(Locks::default());
        let held = locks.lock("a").await;
        let waiting = timeout(Duration::from_secs(1), locks.lock("a")).await;
        assert!(waiting.is_err());
        assert_eq!(locks.len(), 1);
        drop(held);
        assert_eq!(locks.len(), 0);
    }
}
