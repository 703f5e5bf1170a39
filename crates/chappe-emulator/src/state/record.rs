//! The state as records: what a file holds of it.
//!
//! A record has the name of its table, its key as JSON, and its value as JSON. Two tables are inside
//! of others: the updates of a queue, and the bytes of a file, which are as they are. One record is
//! about the state as a whole.

use bytes::Bytes;
use fastrand::Rng;
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::{Id, State, file::File, queue::Pending, table::Table};
use crate::{clock::Moment, reply::to_json};

/// What was changed: table, key, and value where it was not removed.
#[derive(Debug, Default)]
pub(crate) struct Changes(pub(crate) Vec<(&'static str, String, Option<Bytes>)>);

impl Changes {
    pub(super) fn of_table<K, V>(&mut self, name: &'static str, table: &mut Table<K, V>)
    where
        K: Ord + Clone + Serialize,
        V: Serialize,
    {
        for (key, row) in table.changes() {
            self.push(name, &key, row.map(|row| to_json(row).into()));
        }
    }

    fn push(&mut self, table: &'static str, key: &impl Serialize, value: Option<Bytes>) {
        self.0.push((table, to_json(key), value));
    }
}

/// A record of a file.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row<'a> {
    pub(crate) table: &'a str,
    pub(crate) key: &'a str,
    pub(crate) value: &'a [u8],
}

impl Row<'_> {
    pub(super) fn load_into<K, V>(&self, table: &mut Table<K, V>) -> serde_json::Result<()>
    where
        K: Ord + Clone + DeserializeOwned,
        V: DeserializeOwned,
    {
        table.load(self.key()?, self.value()?);
        Ok(())
    }

    fn key<K: DeserializeOwned>(&self) -> serde_json::Result<K> {
        serde_json::from_str(self.key)
    }

    fn value<V: DeserializeOwned>(&self) -> serde_json::Result<V> {
        serde_json::from_slice(self.value)
    }
}

/// What is known of the state as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Whole {
    /// From where on identifiers are drawn.
    rng: u64,
    /// The time of the last change, so that time does not go back.
    pub(crate) unix: i64,
}

impl State {
    /// What was changed since this was asked last.
    pub(crate) fn changes(&mut self, now: Moment) -> Changes {
        let mut changes = Changes::default();
        let queues: Vec<Id> = self.queues.changed().collect();
        let files: Vec<u64> = self.files.changed().collect();
        self.changes_of_tables(&mut changes);
        for bot in queues {
            // Its updates change with it.
            let Some(queue) = self.queues.quietly(&bot) else {
                continue;
            };
            if !queue.pending.is_tracked() {
                queue.pending.track();
            }
            for (id, update) in queue.pending.changes() {
                let update = update.map(|update| to_json(update).into());
                changes.push(UPDATES, &(bot, id), update);
            }
        }
        for file in files {
            if let Some(File { bytes, .. }) = self.files.get(&file) {
                changes.push(BYTES, &file, Some(bytes.clone()));
            }
        }
        if !changes.0.is_empty() {
            let whole = Whole {
                rng: self.rng.get_seed(),
                unix: now.unix,
            };
            changes.push(WHOLE, &(), Some(to_json(&whole).into()));
        }
        changes
    }

    /// Takes the records of a file, those inside of others last; gives what it says of the whole.
    ///
    /// # Errors
    ///
    /// What is wrong with which record.
    pub(crate) fn load<'a>(
        &mut self,
        rows: impl Iterator<Item = Row<'a>> + Clone,
    ) -> Result<Option<Whole>, String> {
        let mut whole = None;
        for row in rows.clone() {
            let wrong = |error| format!("{} {}: {error}", row.table, row.key);
            if row.table == WHOLE {
                let known: Whole = row.value().map_err(wrong)?;
                self.rng = Rng::with_seed(known.rng);
                whole = Some(known);
            } else if !self.load_row(&row).map_err(wrong)? && !INSIDE.contains(&row.table) {
                return Err(format!("{} {}: there is no such table", row.table, row.key));
            }
        }
        for row in rows.filter(|row| INSIDE.contains(&row.table)) {
            let wrong = |error| format!("{} {}: {error}", row.table, row.key);
            if row.table == BYTES {
                let file = self.files.quietly(&row.key().map_err(wrong)?);
                let file =
                    file.ok_or_else(|| format!("{} {}: no such file", row.table, row.key))?;
                file.bytes = Bytes::copy_from_slice(row.value);
            } else {
                let (bot, id): (Id, i32) = row.key().map_err(wrong)?;
                let update: Pending = row.value().map_err(wrong)?;
                let queue = self.queues.quietly(&bot);
                let queue =
                    queue.ok_or_else(|| format!("{} {}: no such bot", row.table, row.key))?;
                queue.pending.load(id, update);
            }
        }
        Ok(whole)
    }
}

const UPDATES: &str = "updates";
const BYTES: &str = "bytes";
const WHOLE: &str = "whole";
/// The tables whose records are parts of others.
const INSIDE: [&str; 2] = [UPDATES, BYTES];

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::state::{
        chat::ChatKind,
        content::Service,
        file::{Details, FileKind},
        message::Place,
    };

    /// A file in memory.
    #[derive(Debug, Default, PartialEq)]
    struct Written(std::collections::BTreeMap<(&'static str, String), Bytes>);

    impl Written {
        fn take(&mut self, changes: Changes) {
            for (table, key, value) in changes.0 {
                match value {
                    Some(value) => self.0.insert((table, key), value),
                    None => self.0.remove(&(table, key)),
                };
            }
        }

        fn loaded(&self) -> State {
            let mut state = State::new(0);
            let rows = self
                .0
                .iter()
                .map(|((table, key), value)| Row { table, key, value });
            state.load(rows).unwrap();
            state
        }
    }

    /// All of a state, as if it were written for the first time.
    fn all(state: &mut State, now: Moment) -> Written {
        state.track();
        for bot in state.bots.keys().copied().collect::<Vec<_>>() {
            state.queue_mut(bot).pending.track();
        }
        let mut written = Written::default();
        written.take(state.changes(now));
        written
    }

    fn at(seconds: i64) -> Moment {
        Moment {
            elapsed: Duration::from_secs(seconds.unsigned_abs()),
            unix: 1_800_000_000 + seconds,
        }
    }

    #[test]
    fn what_is_written_bit_by_bit_is_the_whole() {
        let mut state = State::new(5);
        let mut written = Written::default();
        state.track();
        let bot = state.add_bot("Chappe", "chappe_bot", false);
        let ann = state.add_user("Ann");
        written.take(state.changes(at(0)));
        let chat = state.create_chat(ChatKind::Group, "Readers", ann, at(1));
        let bytes = Bytes::from_static(b"\0\xff");
        state.add_file(FileKind::Document, "x.bin", bytes, Details::default());
        state.let_in(chat, bot, ann, &crate::state::member::Via::default(), at(2));
        written.take(state.changes(at(2)));
        let place = Place::Chat(chat);
        for number in 0..20 {
            state.post(place, ann, Service::LeftMember(bot).into(), at(3 + number));
            if number % 3 == 0 {
                state.delete_message(place, number);
                state.queue_mut(bot).pending.pop_first();
                state.export_link(chat, ann);
                written.take(state.changes(at(3 + number)));
            }
        }
        state.queue_mut(bot).pending.clear();
        let supergroup = state.upgrade(chat, at(40));
        state.post(
            Place::Chat(supergroup),
            ann,
            Service::LeftMember(bot).into(),
            at(41),
        );
        written.take(state.changes(at(41)));
        assert!(
            state.changes(at(42)).0.is_empty(),
            "nothing has changed since"
        );

        let mut loaded = written.loaded();
        assert_eq!(all(&mut state, at(41)), written);
        assert_eq!(all(&mut loaded, at(41)), written);
    }

    #[test]
    fn a_record_that_makes_no_sense_is_named() {
        for (table, key, expected) in [
            ("users", "x", "users x: expected value"),
            ("spells", "5", "spells 5: there is no such table"),
            ("updates", "[5,6]", "updates [5,6]: "),
            ("bytes", "5", "bytes 5: no such file"),
        ] {
            let row = Row {
                table,
                key,
                value: b"{}",
            };
            let error = State::new(0).load(std::iter::once(row)).unwrap_err();
            assert!(error.starts_with(expected), "{error}");
        }
    }
}
