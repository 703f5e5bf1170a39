//! The contract of storages, over those that are here.

use std::sync::Arc;

use bytes::Bytes;
use chappe_updates::storage::{Change, Memory, Storage, StorageFuture, contract};

async fn keeps_the_contract<S: Storage>(mut empty: impl FnMut() -> S) {
    contract::changes_are_seen(&empty()).await;
    contract::scans_are_in_order(&empty()).await;
    contract::pages_are_parts_of_the_scan(&empty()).await;
    contract::commits_are_whole(Arc::new(empty())).await;
    contract::a_dropped_commit_is_whole(&empty()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn memory_keeps_the_contract() {
    keeps_the_contract(Memory::new).await;
}

/// A storage that does not page itself.
#[derive(Debug, Default)]
struct Plain(Memory);

impl Storage for Plain {
    fn load<'a>(&'a self, key: &'a str) -> StorageFuture<'a, Option<Bytes>> {
        self.0.load(key)
    }

    fn scan<'a>(&'a self, prefix: &'a str) -> StorageFuture<'a, Vec<(String, Bytes)>> {
        self.0.scan(prefix)
    }

    fn commit(&self, changes: Vec<Change>) -> StorageFuture<'_, ()> {
        self.0.commit(changes)
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_storage_without_pages_of_its_own_keeps_the_contract() {
    keeps_the_contract(Plain::default).await;
}

#[cfg(feature = "redb")]
mod redb {
    use chappe_updates::storage::Redb;

    use super::*;

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn a_file_keeps_the_contract() {
        let folder = tempfile::tempdir().unwrap();
        let mut files = 0;
        keeps_the_contract(|| {
            files += 1;
            Redb::open(folder.path().join(format!("{files}.redb"))).unwrap()
        })
        .await;
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn what_was_committed_is_there_when_the_file_is_opened_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("bot.redb");
        for round in 0_u8..5 {
            let storage = Redb::open(&path).unwrap();
            let seen = storage.load("a").await.unwrap();
            assert_eq!(
                seen.as_deref(),
                round.checked_sub(1).map(|last| vec![last]).as_deref()
            );
            let commit = storage.commit(vec![Change::put("a", vec![round])]);
            commit.await.unwrap();
        }
    }

    #[tokio::test]
    async fn a_file_that_is_open_already_says_what_to_do() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("bot.redb");
        let _open = Redb::open(&path).unwrap();
        let error = Redb::open(&path).unwrap_err().to_string();
        assert!(error.contains("bot.redb: Database already open"), "{error}");
        assert!(error.contains("share it"), "{error}");
    }

    #[tokio::test]
    async fn a_file_that_is_no_storage_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("notes.txt");
        std::fs::write(&path, "no database at all, but some text of mine").unwrap();
        let error = Redb::open(&path).unwrap_err().to_string();
        assert!(error.contains("cannot open the storage"), "{error}");
        assert!(error.contains("notes.txt"), "{error}");
        let missing = folder.path().join("no/such/folder/bot.redb");
        let error = Redb::open(missing).unwrap_err().to_string();
        assert!(error.contains("no/such/folder"), "{error}");
    }

    #[tokio::test(start_paused = true)]
    async fn waiting_for_the_disk_does_not_move_a_paused_clock() {
        let folder = tempfile::tempdir().unwrap();
        let storage = Redb::open(folder.path().join("bot.redb")).unwrap();
        let commit = storage.commit(vec![Change::put("a", "1")]);
        let limit = std::time::Duration::from_millis(1);
        tokio::time::timeout(limit, commit)
            .await
            .expect("no time passes")
            .unwrap();
    }
}
