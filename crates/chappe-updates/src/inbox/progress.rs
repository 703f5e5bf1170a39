//! What has been handled of the updates that came together. No clock, no await.

use std::collections::{BTreeSet, HashMap, VecDeque};

use chappe_types::types::Update;

use super::NOTES;

/// What has been handled of the updates that came together.
#[derive(Debug, Default)]
pub(super) struct Progress {
    /// Those that are not handled as a whole, by the id of their first.
    open: HashMap<i64, Batch>,
    /// Which of these an update is in.
    places: HashMap<i64, i64>,
    /// Those of which the storage does not know how far they are.
    changed: BTreeSet<i64>,
    /// Those that were handled as a whole, the oldest first.
    ended: VecDeque<(i64, Vec<i64>)>,
    /// How many updates are in these.
    remembered: usize,
}

#[derive(Debug, Default)]
struct Batch {
    size: usize,
    handled: Vec<i64>,
    noted: Vec<i64>,
}

/// What the storage is to be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Record {
    /// These have been handled.
    Progress { first: i64, handled: Vec<i64> },
    /// All have been handled, and for some there is a note of its own.
    End {
        first: i64,
        handled: Vec<i64>,
        noted: Vec<i64>,
    },
    /// This has been known for long enough.
    Forgotten { first: i64 },
}

impl Progress {
    /// Takes in what an earlier run has handled of the updates behind this first one.
    pub(super) fn remember(&mut self, first: i64, handled: Vec<i64>) {
        self.remembered += handled.len();
        self.ended.push_back((first, handled));
    }

    /// Updates have come together.
    pub(super) fn arrived(&mut self, updates: &[Update]) {
        let Some(first) = updates.first().map(|update| update.update_id) else {
            return;
        };
        let mut batch = Batch {
            size: updates.len(),
            ..Batch::default()
        };
        // It was not handled as a whole when the program ended.
        if let Some(place) = self.ended.iter().position(|(ended, _)| *ended == first) {
            let (_, handled) = self.ended.remove(place).expect("it was just found");
            self.remembered -= handled.len();
            batch.handled = handled;
        }
        for update in updates {
            self.places.insert(update.update_id, first);
        }
        self.open.insert(first, batch);
    }

    /// An update has been handled, and the storage may have a note of it.
    pub(super) fn handled(&mut self, id: i64, is_noted: bool) {
        let Some(first) = self.places.get(&id).copied() else {
            return;
        };
        let Some(batch) = self.open.get_mut(&first) else {
            return;
        };
        if !batch.handled.contains(&id) {
            batch.handled.push(id);
        }
        if is_noted {
            batch.noted.push(id);
        }
        self.changed.insert(first);
    }

    pub(super) fn is_handled(&self, id: i64) -> bool {
        let batch = self.places.get(&id).and_then(|first| self.open.get(first));
        batch.is_some_and(|batch| batch.handled.contains(&id))
    }

    /// The ids of all that are known to have been handled.
    pub(super) fn remembered(&self) -> Vec<i64> {
        let ended = self.ended.iter().flat_map(|(_, handled)| handled);
        let open = self.open.values().flat_map(|batch| &batch.handled);
        ended.chain(open).copied().collect()
    }

    /// What the storage has to be told; it counts as told from now on.
    pub(super) fn changed(&mut self) -> Vec<Record> {
        let mut records = Vec::new();
        for first in std::mem::take(&mut self.changed) {
            let Some(batch) = self.open.get(&first) else {
                continue;
            };
            if batch.handled.len() < batch.size {
                records.push(Record::Progress {
                    first,
                    handled: batch.handled.clone(),
                });
                continue;
            }
            records.push(self.end(first));
        }
        while self.remembered > NOTES {
            let Some((first, handled)) = self.ended.pop_front() else {
                break;
            };
            self.remembered -= handled.len();
            records.push(Record::Forgotten { first });
        }
        records
    }

    fn end(&mut self, first: i64) -> Record {
        let Batch { handled, noted, .. } = self.open.remove(&first).unwrap_or_default();
        for id in &handled {
            self.places.remove(id);
        }
        self.remembered += handled.len();
        self.ended.push_back((first, handled.clone()));
        Record::End {
            first,
            handled,
            noted,
        }
    }

    /// The storage could not be told after all.
    pub(super) fn keep_changed(&mut self, records: &[Record]) {
        for record in records {
            match record {
                Record::Progress { first, .. } => {
                    self.changed.insert(*first);
                }
                Record::End {
                    first,
                    handled,
                    noted,
                } => self.reopen(*first, handled, noted),
                // It will be looked at again by the next run of the program.
                Record::Forgotten { .. } => {}
            }
        }
    }

    fn reopen(&mut self, first: i64, handled: &[i64], noted: &[i64]) {
        if let Some(place) = self.ended.iter().position(|(ended, _)| *ended == first) {
            self.ended.remove(place);
            self.remembered -= handled.len();
        }
        for id in handled {
            self.places.insert(*id, first);
        }
        let batch = Batch {
            size: handled.len(),
            handled: handled.to_vec(),
            noted: noted.to_vec(),
        };
        self.open.insert(first, batch);
        self.changed.insert(first);
    }
}
