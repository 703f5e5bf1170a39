//! The durable inbox: updates that were received and are not handled yet, in a storage.
//!
//! Updates are written before anybody is told that they arrived, and noted as handled before their
//! chats go on. So after a kill the storage has exactly what was not handled, or was being
//! handled; a session layer over the same storage makes its writes in the very commit with the
//! note (see [`Handled`]), and then the handler's effects on the storage happen once.
//!
//! What comes together is one record, and so is what was handled of it: a note for each update by
//! itself would cost a database more than the handler does. Keys are
//!
//! - `update/BOT/FIRST`: updates that came together, under the id of the first, as JSON;
//! - `handled/BOT/FIRST`: the ids of those that were handled. It stays for a while after the updates
//!   are gone, so that one that Telegram sends again is known;
//! - `noted/BOT/ID`: one that was handled, as a handler's own commit says; until the other record
//!   says so, too.
//!
//! Ids have twenty digits, so that the order of keys is the order of ids.

mod progress;
#[cfg(test)]
mod tests;

use std::{
    collections::HashSet,
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use bytes::Bytes;
use chappe_core::BoxError;
use chappe_types::types::Update;
use tokio::{sync::Mutex as AsyncMutex, time::sleep};

use self::progress::{Progress, Record};
use crate::storage::{Change, Handled, SharedStorage};

/// How many handled updates are remembered. Telegram sends again what it was not told the end of:
/// at most a batch of 100, or what is on its way over 100 connections.
pub(crate) const NOTES: usize = 1_024;

/// How long a note waits for others. A commit takes about as long.
const GATHERING: Duration = Duration::from_millis(1);

/// Updates that were received and are not handled yet, in a storage.
#[derive(Debug)]
pub(crate) struct Inbox {
    storage: SharedStorage,
    bot_id: i64,
    progress: Mutex<Progress>,
    /// Whoever has it writes what all have ended with; the others find it done when they get it.
    writing: AsyncMutex<()>,
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
        let mut progress = Progress::default();
        for (key, ids) in storage.scan(&format!("handled/{bot_id}/")).await? {
            if let (Some(first), Ok(ids)) = (id_of(&key), serde_json::from_slice(&ids)) {
                progress.remember(first, ids);
            }
        }
        let noted = storage.scan(&format!("noted/{bot_id}/")).await?;
        let noted: HashSet<i64> = noted.iter().filter_map(|(key, _)| id_of(key)).collect();
        let mut pending = Vec::new();
        for (key, json) in storage.scan(&format!("update/{bot_id}/")).await? {
            let updates = match read(&json) {
                Ok(updates) => updates,
                // It stays there, for somebody to look at.
                Err(error) => {
                    tracing::error!(key, %error, "what is in the inbox are no updates");
                    continue;
                }
            };
            progress.arrived(&updates);
            for update in updates {
                let id = update.update_id;
                if noted.contains(&id) {
                    progress.handled(id, true);
                }
                if !progress.is_handled(id) {
                    pending.push(update);
                }
            }
        }
        let handled = progress.remembered();
        let inbox = Self {
            storage,
            bot_id,
            progress: Mutex::new(progress),
            writing: AsyncMutex::default(),
        };
        Ok((inbox, Left { pending, handled }))
    }

    /// Writes updates that have come; when it is done they will not be lost.
    ///
    /// What has been handled in the meantime is noted with them.
    pub(crate) async fn append(&self, updates: &[Update]) -> Result<(), BoxError> {
        let Some(first) = updates.first() else {
            return Ok(());
        };
        let json = serde_json::to_vec(updates)?;
        let arrived = Change::put(self.key("update", first.update_id), json);
        let _turn = self.writing.lock().await;
        self.write(Some(arrived)).await?;
        self.progress().arrived(updates);
        Ok(())
    }

    /// The note that an update has been handled, for what its handler commits.
    pub(crate) fn note(&self, id: i64) -> Handled {
        let change = Change::put(self.key("noted", id), Bytes::new());
        Handled::new(self.storage.clone(), vec![change])
    }

    /// Notes that an update has been handled, whether its handler has committed the note or not;
    /// when it is done, the storage knows.
    pub(crate) async fn handled(&self, id: i64, note: &Handled) -> Result<(), BoxError> {
        self.progress().handled(id, note.was_taken());
        // Others end, too, and more updates come: one wait for the disk serves them all.
        sleep(GATHERING).await;
        let _turn = self.writing.lock().await;
        self.write(None).await
    }

    /// Writes this and what has been handled. One caller at a time.
    async fn write(&self, change: Option<Change>) -> Result<(), BoxError> {
        let records = self.progress().changed();
        let mut changes: Vec<Change> = records
            .iter()
            .flat_map(|record| self.changes(record))
            .collect();
        changes.extend(change);
        if changes.is_empty() {
            return Ok(());
        }
        let written = self.storage.commit(changes).await;
        if written.is_err() {
            self.progress().keep_changed(&records);
        }
        written
    }

    fn changes(&self, record: &Record) -> Vec<Change> {
        match record {
            Record::Progress { first, handled } => {
                vec![Change::put(self.key("handled", *first), json(handled))]
            }
            Record::End {
                first,
                handled,
                noted,
            } => {
                let mut changes = vec![
                    Change::delete(self.key("update", *first)),
                    Change::put(self.key("handled", *first), json(handled)),
                ];
                changes.extend(
                    noted
                        .iter()
                        .map(|id| Change::delete(self.key("noted", *id))),
                );
                changes
            }
            Record::Forgotten { first } => vec![Change::delete(self.key("handled", *first))],
        }
    }

    fn key(&self, what: &str, id: i64) -> String {
        format!("{what}/{}/{id:020}", self.bot_id)
    }

    fn progress(&self) -> MutexGuard<'_, Progress> {
        self.progress.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn id_of(key: &str) -> Option<i64> {
    key.rsplit('/').next()?.parse().ok()
}

fn json(ids: &[i64]) -> Vec<u8> {
    serde_json::to_vec(ids).expect("numbers are JSON")
}

/// One odd update costs no other.
fn read(json: &[u8]) -> Result<Vec<Update>, BoxError> {
    let whole: Vec<&serde_json::value::RawValue> = serde_json::from_slice(json)?;
    let updates = whole
        .into_iter()
        .map(|update| Update::from_slice(update.get().as_bytes()));
    Ok(updates.collect::<Result<_, _>>()?)
}
