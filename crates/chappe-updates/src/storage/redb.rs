use std::{
    error::Error,
    fmt, mem,
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use ::redb::{Database, DatabaseError, StorageError, TableDefinition};
use bytes::Bytes;
use chappe_core::BoxError;
use tokio::{sync::oneshot, task::spawn_blocking};

use super::{Change, Storage, StorageFuture};

/// A storage in a file of the embedded database `redb`: nothing to install, whole after a crash.
///
/// A commit is on the disk when it ends. Commits that come together share the wait for the disk:
/// while one is written, all that arrive are gathered and written as one.
///
/// The file belongs to one `Redb` at a time; share it by reference count instead of opening it
/// twice.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), chappe_core::BoxError> {
/// # let folder = tempfile::tempdir()?;
/// # let path = folder.path().join("bot.redb");
/// use std::sync::Arc;
/// use chappe_updates::storage::{Change, Redb, SharedStorage, Storage};
///
/// let storage: SharedStorage = Arc::new(Redb::open(path)?);
/// storage.commit(vec![Change::put("greeting/en", "Hello!")]).await?;
/// assert_eq!(storage.load("greeting/en").await?.unwrap(), "Hello!");
/// # Ok(()) }
/// ```
#[derive(Debug)]
pub struct Redb {
    file: Arc<File>,
}

impl Redb {
    /// Opens the file, or makes it where there is none.
    ///
    /// It reads from the disk, which blocks for a moment.
    ///
    /// # Errors
    ///
    /// Where the file is open already, is of another kind, or cannot be read or made.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, RedbError> {
        let path = path.as_ref();
        let database = Database::create(path).map_err(|error| RedbError::opening(path, error))?;
        make_table(&database).map_err(|error| RedbError::opening(path, error))?;
        Ok(Self {
            file: Arc::new(File {
                database,
                queue: Mutex::default(),
            }),
        })
    }

    fn read<T: Send + 'static>(
        &self,
        read: impl FnOnce(&Database) -> Result<T, BoxError> + Send + 'static,
    ) -> StorageFuture<'static, T> {
        let file = Arc::clone(&self.file);
        Box::pin(async move { spawn_blocking(move || read(&file.database)).await? })
    }
}

impl Storage for Redb {
    fn load<'a>(&'a self, key: &'a str) -> StorageFuture<'a, Option<Bytes>> {
        let key = key.to_owned();
        self.read(move |database| {
            let table = database.begin_read()?.open_table(VALUES)?;
            let value = table.get(&*key)?;
            Ok(value.map(|value| Bytes::copy_from_slice(value.value())))
        })
    }

    fn scan<'a>(&'a self, prefix: &'a str) -> StorageFuture<'a, Vec<(String, Bytes)>> {
        self.scan_after(prefix, "", usize::MAX)
    }

    fn scan_after<'a>(
        &'a self,
        prefix: &'a str,
        after: &'a str,
        most: usize,
    ) -> StorageFuture<'a, Vec<(String, Bytes)>> {
        let (prefix, after) = (prefix.to_owned(), after.to_owned());
        self.read(move |database| {
            let table = database.begin_read()?.open_table(VALUES)?;
            let start = after.as_str().max(prefix.as_str());
            let mut found = Vec::new();
            for entry in table.range(start..)? {
                let (key, value) = entry?;
                if found.len() == most || !key.value().starts_with(&prefix) {
                    break;
                }
                if after.is_empty() || key.value() > after.as_str() {
                    let value = Bytes::copy_from_slice(value.value());
                    found.push((key.value().to_owned(), value));
                }
            }
            Ok(found)
        })
    }

    fn commit(&self, changes: Vec<Change>) -> StorageFuture<'_, ()> {
        let (done, is_done) = oneshot::channel();
        let waiting = Waiting { changes, done };
        if self.file.enqueue(waiting) {
            let file = Arc::clone(&self.file);
            spawn_blocking(move || file.write_all());
        }
        Box::pin(async move {
            match is_done.await {
                Ok(result) => result.map_err(Into::into),
                Err(_) => Err("the file was closed before the changes were written".into()),
            }
        })
    }
}

/// The file, and the commits that wait for it.
#[derive(Debug)]
struct File {
    database: Database,
    queue: Mutex<Queue>,
}

#[derive(Debug, Default)]
struct Queue {
    waiting: Vec<Waiting>,
    /// Whether somebody writes, and will look here again.
    writing: bool,
}

#[derive(Debug)]
struct Waiting {
    changes: Vec<Change>,
    done: oneshot::Sender<Result<(), String>>,
}

impl File {
    /// Adds a commit, and says whether the caller has to see to it that it is written.
    fn enqueue(&self, commit: Waiting) -> bool {
        let mut queue = self.queue();
        queue.waiting.push(commit);
        !mem::replace(&mut queue.writing, true)
    }

    /// Writes until nothing waits.
    fn write_all(self: Arc<Self>) {
        loop {
            let together = mem::take(&mut self.queue().waiting);
            let result = self.write(&together);
            if self.is_done() {
                // Whoever waits may close the file and open it again at once.
                drop(self);
                return tell(together, &result);
            }
            tell(together, &result);
        }
    }

    fn write(&self, commits: &[Waiting]) -> Result<(), String> {
        let changes = commits.iter().flat_map(|commit| &commit.changes);
        // A panic must not leave a queue behind that nobody looks into any more.
        match catch_unwind(AssertUnwindSafe(|| write(&self.database, changes))) {
            Ok(result) => result.map_err(|error| error.to_string()),
            Err(_) => Err("the database panicked".to_owned()),
        }
    }

    /// Whether nothing waits; who comes next has to write himself.
    fn is_done(&self) -> bool {
        let mut queue = self.queue();
        queue.writing = !queue.waiting.is_empty();
        !queue.writing
    }

    fn queue(&self) -> MutexGuard<'_, Queue> {
        // Nothing that can panic is done while it is held.
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn tell(commits: Vec<Waiting>, result: &Result<(), String>) {
    for commit in commits {
        // Whoever waited may have gone; the commit stands.
        commit.done.send(result.clone()).ok();
    }
}

fn make_table(database: &Database) -> Result<(), BoxError> {
    let transaction = database.begin_write()?;
    transaction.open_table(VALUES)?;
    transaction.commit()?;
    Ok(())
}

fn write<'a>(
    database: &Database,
    changes: impl Iterator<Item = &'a Change>,
) -> Result<(), BoxError> {
    let transaction = database.begin_write()?;
    {
        let mut table = transaction.open_table(VALUES)?;
        for change in changes {
            match change {
                Change::Put { key, value } => table.insert(&**key, &**value)?,
                Change::Delete { key } => table.remove(&**key)?,
            };
        }
    }
    transaction.commit()?;
    Ok(())
}

const VALUES: TableDefinition<'_, &str, &[u8]> = TableDefinition::new("values");

/// Why a file cannot be a storage.
#[derive(Debug)]
pub struct RedbError {
    path: PathBuf,
    reason: BoxError,
}

impl RedbError {
    fn opening(path: &Path, reason: impl Into<BoxError>) -> Self {
        Self {
            path: path.to_owned(),
            reason: reason.into(),
        }
    }

    /// What to do about it, where that is known.
    fn advice(&self) -> &'static str {
        match self.reason.downcast_ref() {
            Some(DatabaseError::DatabaseAlreadyOpen) => {
                "; open it once and share it, and let one program at a time run the bot"
            }
            Some(DatabaseError::Storage(StorageError::Corrupted(_))) => {
                "; it may be no storage at all: name another file, or bring a copy back"
            }
            _ => "",
        }
    }
}

impl fmt::Display for RedbError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { path, reason } = self;
        let (path, advice) = (path.display(), self.advice());
        write!(f, "cannot open the storage {path}: {reason}{advice}")
    }
}

impl Error for RedbError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&*self.reason)
    }
}
