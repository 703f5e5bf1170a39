//! Where a bot keeps what must outlive it: values under keys, changed together or not at all.
//!
//! [`Storage`] is the contract, small enough for any database with transactions. On it stand
//! sessions, dialogues and the inbox of updates that are not handled yet. Because all of them are
//! in one storage, a session and the note that its update has been handled are written in one
//! commit: after a kill there are both or neither.
//!
//! [`Memory`] is for tests and for what may be lost, `Redb` (with the feature `redb`) keeps a file.
//! For another database implement [`Storage`] and run the [`contract`] over it.

pub mod contract;
mod handled;
mod memory;
#[cfg(feature = "redb")]
mod redb;

use std::{fmt::Debug, future::Future, pin::Pin, sync::Arc};

use bytes::Bytes;
use chappe_core::BoxError;

#[cfg(feature = "redb")]
pub use self::redb::{Redb, RedbError};
pub use self::{handled::Handled, memory::Memory};

/// A future of a storage.
pub type StorageFuture<'a, T> = Pin<Box<dyn Future<Output = Result<T, BoxError>> + Send + 'a>>;

/// Values under keys, changed together or not at all.
///
/// Keys are text, with parts between `/` (`session/42`); values are bytes, of whatever the user of
/// the storage makes them. A storage is shared by reference count: `Arc<dyn Storage>`. What an
/// implementation must keep is written as tests in [`contract`].
pub trait Storage: Debug + Send + Sync + 'static {
    /// The value of a key; nothing where it has none.
    fn load<'a>(&'a self, key: &'a str) -> StorageFuture<'a, Option<Bytes>>;

    /// All keys that begin with `prefix`, in their order, with their values.
    fn scan<'a>(&'a self, prefix: &'a str) -> StorageFuture<'a, Vec<(String, Bytes)>>;

    /// The first `most` keys that begin with `prefix` and come after `after`, in their order, with
    /// their values: one page of a [`scan`](Storage::scan) that may be long.
    ///
    /// `after` is the last key of the page before, or empty for the first page. A storage that does
    /// not implement it reads everything for every page.
    fn scan_after<'a>(
        &'a self,
        prefix: &'a str,
        after: &'a str,
        most: usize,
    ) -> StorageFuture<'a, Vec<(String, Bytes)>> {
        Box::pin(async move {
            let all = self.scan(prefix).await?;
            let page = all.into_iter().filter(|(key, _)| key.as_str() > after);
            Ok(page.take(most).collect())
        })
    }

    /// Makes all changes in their order, or none. It is done when they would survive the end of
    /// the process, as far as this storage is there to survive it.
    ///
    /// Commits are made one after the other: each is there for whatever is read after it ended.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future leaves either all changes made or none.
    fn commit(&self, changes: Vec<Change>) -> StorageFuture<'_, ()>;
}

/// A storage that several parts of a bot share.
pub type SharedStorage = Arc<dyn Storage>;

/// A change of one key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Gives a key a value, whether it has one or not.
    Put {
        /// The key.
        key: String,
        /// Its new value.
        value: Bytes,
    },
    /// Takes a key away, if it is there.
    Delete {
        /// The key.
        key: String,
    },
}

impl Change {
    /// Gives a key a value.
    pub fn put(key: impl Into<String>, value: impl Into<Bytes>) -> Self {
        Self::Put {
            key: key.into(),
            value: value.into(),
        }
    }

    /// Takes a key away.
    pub fn delete(key: impl Into<String>) -> Self {
        Self::Delete { key: key.into() }
    }
}
