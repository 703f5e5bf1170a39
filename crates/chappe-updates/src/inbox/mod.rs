//! The durable inbox: updates that were received and are not handled yet, in a storage.
//!
//! An update is written before anybody is told that it arrived, and taken away in the commit that
//! notes it as handled. So after a kill the storage has exactly what was not handled, or was being
//! handled; a session layer over the same storage makes its writes in the very commit with the
//! note (see [`Handled`]), and then the handler's effects on the storage happen once.
//!
//! Keys are `update/BOT/ID` with the update as JSON, and `handled/BOT/ID` with nothing: the last
//! [`NOTES`] that were handled, so that one that Telegram sends again is known. Ids have twenty
//! digits, so that the order of keys is the order of ids.
//!
//! Each note is a commit of its own, made while other handlers run: a storage that waits for a disk
//! gathers those that come together.

#[cfg(test)]
mod tests;

use std::{
    collections::VecDeque,
    sync::{Mutex, PoisonError},
};

use bytes::Bytes;
use chappe_core::BoxError;
use chappe_types::types::Update;

use crate::storage::{Change, Handled, SharedStorage};

/// How many handled updates are remembered. Telegram sends again what it was not told the end of:
/// at most a batch of 100, or what is on its way over 100 connections.
pub(crate) const NOTES: usize = 1_024;

/// Updates that were received and are not handled yet, in a storage.
#[derive(Debug)]
pub(crate) struct Inbox {
    storage: SharedStorage,
    bot_id: i64,
    /// Those that were handled last, or are being handled: the oldest note goes with each new one.
    noted: Mutex<VecDeque<i64>>,
}

/// What the last run of the program left.
#[derive(Debug, Default)]
pub(crate) struct Left {
    /// Updates that were not handled, in the order of their ids.
    pub(crate) pending: Vec<Update>,
    /// The ids of the last ones that were.
    pub(crate) handled: Vec<i64>,
}

impl Inbox {
    /// Opens the inbox of a bot.
    pub(crate) async fn open(
        storage: SharedStorage,
        bot_id: i64,
    ) -> Result<(Self, Left), BoxError> {
        let mut pending = Vec::new();
        for (key, json) in storage.scan(&format!("update/{bot_id}/")).await? {
            match Update::from_slice(&json) {
                Ok(update) => pending.push(update),
                // It stays there, for somebody to look at.
                Err(error) => tracing::error!(key, %error, "an update in the inbox is no update"),
            }
        }
        let notes = storage.scan(&format!("handled/{bot_id}/")).await?;
        let handled: Vec<i64> = notes
            .iter()
            .filter_map(|(key, _)| key.rsplit('/').next()?.parse().ok())
            .collect();
        let inbox = Self {
            storage,
            bot_id,
            noted: Mutex::new(handled.iter().copied().collect()),
        };
        Ok((inbox, Left { pending, handled }))
    }

    /// Writes updates that have come; when it is done they will not be lost.
    pub(crate) async fn append(&self, updates: &[Update]) -> Result<(), BoxError> {
        if updates.is_empty() {
            return Ok(());
        }
        let changes = updates.iter().map(|update| {
            let json = serde_json::to_vec(update)?;
            Ok(Change::put(self.update_key(update.update_id), json))
        });
        let changes: Result<Vec<Change>, serde_json::Error> = changes.collect();
        self.storage.commit(changes?).await
    }

    /// The note that an update has been handled.
    pub(crate) fn note(&self, id: i64) -> Handled {
        let mut changes = vec![
            Change::delete(self.update_key(id)),
            Change::put(self.note_key(id), Bytes::new()),
        ];
        let mut noted = self.noted.lock().unwrap_or_else(PoisonError::into_inner);
        noted.push_back(id);
        while noted.len() > NOTES {
            if let Some(oldest) = noted.pop_front() {
                changes.push(Change::delete(self.note_key(oldest)));
            }
        }
        Handled::new(self.storage.clone(), changes)
    }

    /// Commits a note, whether it was committed with something else before or not.
    pub(crate) async fn commit(&self, note: &Handled) -> Result<(), BoxError> {
        self.storage.commit(note.changes_in(&self.storage)).await
    }

    fn update_key(&self, id: i64) -> String {
        format!("update/{}/{id:020}", self.bot_id)
    }

    fn note_key(&self, id: i64) -> String {
        format!("handled/{}/{id:020}", self.bot_id)
    }
}
