use std::sync::{Mutex, PoisonError};

use chappe_core::BoxError;
use tokio::sync::oneshot;

use crate::storage::{Change, SharedStorage};

/// Commits that are made together, where several are asked for at the same time.
///
/// A commit that survives a crash waits for the disk, whether it has one change or a thousand.
#[derive(Debug)]
pub(super) struct Group {
    storage: SharedStorage,
    waiting: Mutex<Vec<Asked>>,
    /// Held by the one who commits for all.
    turn: tokio::sync::Mutex<()>,
}

#[derive(Debug)]
struct Asked {
    changes: Vec<Change>,
    done: oneshot::Sender<Result<(), String>>,
}

impl Group {
    pub(super) fn new(storage: SharedStorage) -> Self {
        Self {
            storage,
            waiting: Mutex::default(),
            turn: tokio::sync::Mutex::default(),
        }
    }

    /// Makes all these changes or none, perhaps together with those of others.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future leaves all of them made or none. The others whose changes it was
    /// committing ask anew.
    pub(super) async fn commit(&self, changes: Vec<Change>) -> Result<(), BoxError> {
        loop {
            let (done, mut told) = oneshot::channel();
            self.waiting().push(Asked {
                changes: changes.clone(),
                done,
            });
            let turn = tokio::select! {
                biased;
                told = &mut told => match told {
                    Ok(result) => return result.map_err(Into::into),
                    // Who committed for all was dropped; to make a change twice does no harm.
                    Err(_) => continue,
                },
                turn = self.turn.lock() => turn,
            };
            let result = match told.try_recv() {
                Ok(result) => result,
                Err(oneshot::error::TryRecvError::Closed) => continue,
                Err(oneshot::error::TryRecvError::Empty) => {
                    self.commit_all().await;
                    told.await
                        .unwrap_or_else(|_| Err(String::from("nobody committed it")))
                }
            };
            drop(turn);
            return result.map_err(Into::into);
        }
    }

    async fn commit_all(&self) {
        let asked = std::mem::take(&mut *self.waiting());
        let (changes, all): (Vec<_>, Vec<_>) = asked
            .into_iter()
            .map(|asked| (asked.changes, asked.done))
            .unzip();
        let result = self.storage.commit(changes.into_iter().flatten().collect());
        let result = result.await.map_err(|error| error.to_string());
        for done in all {
            // Who went away does not want to know.
            let _ = done.send(result.clone());
        }
    }

    fn waiting(&self) -> std::sync::MutexGuard<'_, Vec<Asked>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
