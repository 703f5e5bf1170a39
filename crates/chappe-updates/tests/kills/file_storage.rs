//! A storage in a plain file, to which each commit appends a line.

use std::{
    fs::{self, File, OpenOptions},
    io::Write as _,
    path::Path,
    sync::{Arc, Mutex},
};

use bytes::Bytes;
use chappe_updates::storage::{Change, Memory, SharedStorage, Storage, StorageFuture};

/// It survives the end of the process, though not that of the machine.
#[derive(Debug)]
pub(crate) struct FileStorage {
    memory: Memory,
    file: Mutex<File>,
}

/// A key and its new value; none where it is taken away.
type Line = Vec<(String, Option<String>)>;

impl FileStorage {
    pub(crate) fn open(folder: &Path) -> SharedStorage {
        let path = folder.join("storage");
        let memory = Memory::new();
        let text = fs::read_to_string(&path).unwrap_or_default();
        // What was cut off by a kill was not committed.
        let whole = text.rfind('\n').map_or("", |end| &text[..=end]);
        fs::write(&path, whole).unwrap();
        for line in whole.lines() {
            let line: Line = serde_json::from_str(line).unwrap();
            let changes = line.into_iter().map(|(key, value)| match value {
                Some(value) => Change::put(key, value),
                None => Change::delete(key),
            });
            // It is ready at once.
            let commit = memory.commit(changes.collect());
            tokio_now(commit);
        }
        let file = OpenOptions::new().append(true).open(path).unwrap();
        Arc::new(Self {
            memory,
            file: Mutex::new(file),
        })
    }
}

fn tokio_now(mut commit: StorageFuture<'_, ()>) {
    let mut cx = std::task::Context::from_waker(std::task::Waker::noop());
    let done = commit.as_mut().poll(&mut cx);
    assert!(matches!(done, std::task::Poll::Ready(Ok(()))));
}

impl Storage for FileStorage {
    fn load<'a>(&'a self, key: &'a str) -> StorageFuture<'a, Option<Bytes>> {
        self.memory.load(key)
    }

    fn scan<'a>(&'a self, prefix: &'a str) -> StorageFuture<'a, Vec<(String, Bytes)>> {
        self.memory.scan(prefix)
    }

    fn commit(&self, changes: Vec<Change>) -> StorageFuture<'_, ()> {
        let line: Line = changes
            .iter()
            .map(|change| match change {
                Change::Put { key, value } => {
                    let value = String::from_utf8(value.to_vec()).unwrap();
                    (key.clone(), Some(value))
                }
                Change::Delete { key } => (key.clone(), None),
            })
            .collect();
        let line = serde_json::to_string(&line).unwrap() + "\n";
        let written = self.file.lock().unwrap().write_all(line.as_bytes());
        Box::pin(async move {
            written?;
            self.memory.commit(changes).await
        })
    }
}

/// Checks that what the handlers counted is what was written to the bot: each update once.
pub(crate) async fn check_counts(folder: &Path, chats: &[i64], written: &[u32]) {
    let storage = FileStorage::open(folder);
    for (chat, written) in chats.iter().zip(written) {
        let count = storage.load(&format!("count/{chat}")).await.unwrap();
        assert_eq!(count.unwrap(), written.to_string(), "chat {chat}");
    }
    assert!(storage.scan("update/").await.unwrap().is_empty());
    assert!(storage.scan("handled/").await.unwrap().len() <= 1_024);
}
