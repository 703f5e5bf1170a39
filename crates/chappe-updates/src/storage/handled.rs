use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use super::{Change, SharedStorage};

/// The note that an update has been handled, to be committed together with what its handler wrote.
///
/// Whoever runs the handlers over a durable inbox puts it into the [`Context`](crate::Context)'s
/// extensions. What commits to the same storage on behalf of the handler, as the layer of sessions
/// does, adds [`changes_in`](Handled::changes_in) to its commit. Then a kill leaves the handler's
/// writes and the note, or neither, and the update's effects on the storage happen once.
#[derive(Clone, Debug)]
pub struct Handled {
    storage: SharedStorage,
    changes: Vec<Change>,
    was_taken: Arc<AtomicBool>,
}

impl Handled {
    /// A note that consists of these changes of a storage.
    pub fn new(storage: SharedStorage, changes: Vec<Change>) -> Self {
        Self {
            storage,
            changes,
            was_taken: Arc::default(),
        }
    }

    /// The changes to be made with a commit to `storage`; none where the note is kept elsewhere.
    pub fn changes_in(&self, storage: &SharedStorage) -> Vec<Change> {
        if Arc::ptr_eq(&self.storage, storage) {
            self.was_taken.store(true, Ordering::Release);
            self.changes.clone()
        } else {
            Vec::new()
        }
    }

    /// Whether somebody has asked for the changes, and may have committed them.
    pub(crate) fn was_taken(&self) -> bool {
        self.was_taken.load(Ordering::Acquire)
    }
}
