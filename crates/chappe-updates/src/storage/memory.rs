use std::{
    collections::BTreeMap,
    ops::Bound,
    sync::{Mutex, PoisonError},
};

use bytes::Bytes;

use super::{Change, Storage, StorageFuture};

/// A storage in memory: it ends with the process. For tests, and for what may be lost.
#[derive(Debug, Default)]
pub struct Memory {
    values: Mutex<BTreeMap<String, Bytes>>,
}

impl Memory {
    /// An empty storage.
    pub fn new() -> Self {
        Self::default()
    }

    fn with<T>(&self, act: impl FnOnce(&mut BTreeMap<String, Bytes>) -> T) -> T {
        // Nothing in here can leave a commit half made.
        act(&mut self.values.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Storage for Memory {
    fn load<'a>(&'a self, key: &'a str) -> StorageFuture<'a, Option<Bytes>> {
        let value = self.with(|values| values.get(key).cloned());
        Box::pin(std::future::ready(Ok(value)))
    }

    fn scan<'a>(&'a self, prefix: &'a str) -> StorageFuture<'a, Vec<(String, Bytes)>> {
        let found = self.with(|values| {
            values
                .range(prefix.to_owned()..)
                .take_while(|(key, _)| key.starts_with(prefix))
                .map(|(key, value)| (key.clone(), value.clone()))
                .collect()
        });
        Box::pin(std::future::ready(Ok(found)))
    }

    fn scan_after<'a>(
        &'a self,
        prefix: &'a str,
        after: &'a str,
        most: usize,
    ) -> StorageFuture<'a, Vec<(String, Bytes)>> {
        let found = self.with(|values| {
            let start = match after {
                "" => Bound::Included(prefix),
                after => Bound::Excluded(after),
            };
            values
                .range::<str, _>((start, Bound::Unbounded))
                .take_while(|(key, _)| key.starts_with(prefix))
                .take(most)
                .map(|(key, value)| (key.clone(), value.clone()))
                .collect()
        });
        Box::pin(std::future::ready(Ok(found)))
    }

    fn commit(&self, changes: Vec<Change>) -> StorageFuture<'_, ()> {
        self.with(|values| {
            for change in changes {
                match change {
                    Change::Put { key, value } => values.insert(key, value),
                    Change::Delete { key } => values.remove(&key),
                };
            }
        });
        Box::pin(std::future::ready(Ok(())))
    }
}
