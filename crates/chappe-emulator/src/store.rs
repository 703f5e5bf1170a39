//! A world that is kept in a file: what a call changed is in it before the call is answered.
//!
//! The file is a `redb` database, which is whole after a crash at whatever moment. One thread writes:
//! it takes all the changes that have come together since the last time and commits them at once,
//! so that many calls share the wait for the disk.

use std::{
    error::Error,
    fmt,
    path::{Path, PathBuf},
    sync::mpsc,
    thread::{self, JoinHandle},
};

use redb::{Database, ReadableTable as _, TableDefinition};
use tokio::sync::watch;

use crate::state::{
    State,
    record::{Changes, Row, Whole},
};

/// The end of the file that the emulator holds.
#[derive(Debug)]
pub(crate) struct Store {
    /// `None` when it is closed.
    sender: Option<mpsc::Sender<Changes>>,
    /// How many batches were handed over.
    issued: u64,
    progress: watch::Receiver<Progress>,
    thread: Option<JoinHandle<()>>,
}

/// How far the file is.
#[derive(Clone, Debug, Default)]
struct Progress {
    /// How many batches are in the file.
    written: u64,
    /// Why nothing more will be.
    failure: Option<String>,
}

/// Waits until the file has all that was changed before.
#[derive(Debug)]
pub(crate) struct Settling {
    batch: u64,
    progress: watch::Receiver<Progress>,
}

impl Store {
    /// Opens a file, or makes one, and loads what is in it.
    pub(crate) fn open(
        path: &Path,
        state: &mut State,
    ) -> Result<(Self, Option<Whole>), StoreError> {
        let error = |why: String| StoreError {
            path: path.to_owned(),
            why,
        };
        let database = Database::create(path).map_err(|trouble| error(trouble.to_string()))?;
        let whole = load(&database, state).map_err(error)?;
        let (sender, receiver) = mpsc::channel();
        let (progress, seen) = watch::channel(Progress::default());
        let thread = thread::Builder::new()
            .name("chappe-emulator-store".to_owned())
            .spawn(move || write_all(&database, &receiver, &progress))
            .map_err(|trouble| error(trouble.to_string()))?;
        let store = Self {
            sender: Some(sender),
            issued: 0,
            progress: seen,
            thread: Some(thread),
        };
        Ok((store, whole))
    }

    /// Hands changes over to be written. The order of the calls is that in the file.
    pub(crate) fn write(&mut self, changes: Changes) {
        if changes.0.is_empty() {
            return;
        }
        self.issued += 1;
        if let Some(sender) = &self.sender {
            // Where nobody listens any more, the progress says why.
            let _ = sender.send(changes);
        }
    }

    /// All that was handed over so far.
    pub(crate) fn settling(&self) -> Settling {
        Settling {
            batch: self.issued,
            progress: self.progress.clone(),
        }
    }
}

impl Drop for Store {
    /// Writes what is left and closes the file.
    fn drop(&mut self) {
        self.sender = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Settling {
    /// Waits; an error says why it will never be.
    pub(crate) async fn done(mut self) -> Result<(), String> {
        let is_done =
            |progress: &Progress| progress.written >= self.batch || progress.failure.is_some();
        let Ok(progress) = self.progress.wait_for(is_done).await else {
            return Err("the file is closed".to_owned());
        };
        match &progress.failure {
            Some(failure) if progress.written < self.batch => Err(failure.clone()),
            _ => Ok(()),
        }
    }
}

/// Why a world cannot be kept in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoreError {
    path: PathBuf,
    why: String,
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "cannot keep a world in {}: {}",
            self.path.display(),
            self.why
        )
    }
}

impl Error for StoreError {}

fn load(database: &Database, state: &mut State) -> Result<Option<Whole>, String> {
    let trouble = |error: &dyn fmt::Display| error.to_string();
    let transaction = database.begin_write().map_err(|error| trouble(&error))?;
    // It is made where there is none.
    transaction
        .open_table(RECORDS)
        .map_err(|error| trouble(&error))?;
    transaction.commit().map_err(|error| trouble(&error))?;
    let transaction = database.begin_read().map_err(|error| trouble(&error))?;
    let table = transaction
        .open_table(RECORDS)
        .map_err(|error| trouble(&error))?;
    let records = table.iter().map_err(|error| trouble(&error))?;
    let records: Vec<_> = records
        .collect::<Result<_, _>>()
        .map_err(|error| trouble(&error))?;
    let rows = records.iter().map(|(key, value)| {
        let (table, key) = key.value();
        Row {
            table,
            key,
            value: value.value(),
        }
    });
    state.load(rows).map_err(|why| {
        format!("{why}; it is no such file, or of another version: take another name")
    })
}

/// Writes batches until there can be no more.
fn write_all(
    database: &Database,
    batches: &mpsc::Receiver<Changes>,
    progress: &watch::Sender<Progress>,
) {
    while let Ok(first) = batches.recv() {
        let more = batches.try_iter().take(MOST_AT_ONCE);
        let together: Vec<Changes> = std::iter::once(first).chain(more).collect();
        let written = together.len() as u64;
        let result = write(database, together);
        progress.send_modify(|progress| match result {
            Ok(()) => progress.written += written,
            Err(error) => progress.failure = Some(error.to_string()),
        });
        if let Some(failure) = &progress.borrow().failure {
            tracing::error!(%failure, "the world cannot be written down any more");
            return;
        }
    }
}

fn write(database: &Database, batches: Vec<Changes>) -> Result<(), Box<dyn Error>> {
    let transaction = database.begin_write()?;
    {
        let mut table = transaction.open_table(RECORDS)?;
        for (name, key, value) in batches.into_iter().flat_map(|Changes(changes)| changes) {
            let key = (name, &*key);
            match value {
                Some(value) => table.insert(key, &*value)?,
                None => table.remove(key)?,
            };
        }
    }
    transaction.commit()?;
    Ok(())
}

const RECORDS: TableDefinition<'_, (&str, &str), &[u8]> = TableDefinition::new("records");

/// How many batches are committed at once at most.
const MOST_AT_ONCE: usize = 1_000;
