use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use tokio::{sync::Semaphore, task::JoinSet};

use super::*;
use crate::storage::{Memory, Storage, StorageFuture};

fn update(id: i64) -> Update {
    let json = format!(
        r#"{{"update_id":{id},"message":{{"message_id":1,"date":1,"chat":{{"id":7,"type":"private"}}}}}}"#
    );
    Update::from_slice(json.as_bytes()).unwrap()
}

async fn open(storage: &SharedStorage) -> (Inbox, Vec<i64>, Vec<i64>) {
    let (inbox, left) = Inbox::open(storage.clone(), 42).await.unwrap();
    let pending = left.pending.iter().map(|update| update.update_id);
    (inbox, pending.collect(), left.handled)
}

#[tokio::test]
async fn what_is_not_handled_is_there_again() {
    let storage: SharedStorage = Arc::new(Memory::new());
    let (inbox, pending, handled) = open(&storage).await;
    assert!(pending.is_empty() && handled.is_empty());
    inbox
        .append(&[update(9), update(10), update(8)])
        .await
        .unwrap();
    let note = inbox.note(9);
    inbox.commit(&note).await.unwrap();
    inbox.commit(&note).await.unwrap();
    let (_, pending, handled) = open(&storage).await;
    assert_eq!(pending, [8, 10]);
    assert_eq!(handled, [9]);
    let (_, left) = Inbox::open(storage, 43).await.unwrap();
    assert!(left.pending.is_empty(), "another bot has another inbox");
}

#[tokio::test]
async fn as_much_as_telegram_may_repeat_is_remembered() {
    let storage: SharedStorage = Arc::new(Memory::new());
    let (inbox, ..) = open(&storage).await;
    for id in 0..2_000 {
        inbox.append(&[update(id)]).await.unwrap();
        inbox.commit(&inbox.note(id)).await.unwrap();
    }
    let (_, pending, handled) = open(&storage).await;
    assert!(pending.is_empty());
    let last: Vec<i64> = (2_000 - NOTES as i64..2_000).collect();
    assert_eq!(handled, last);
}

/// A storage whose commits wait to be let through.
#[derive(Debug)]
struct Slow {
    memory: Memory,
    gate: Semaphore,
    commits: AtomicUsize,
}

impl Storage for Slow {
    fn load<'a>(&'a self, key: &'a str) -> StorageFuture<'a, Option<Bytes>> {
        self.memory.load(key)
    }

    fn scan<'a>(&'a self, prefix: &'a str) -> StorageFuture<'a, Vec<(String, Bytes)>> {
        self.memory.scan(prefix)
    }

    fn commit(&self, changes: Vec<Change>) -> StorageFuture<'_, ()> {
        Box::pin(async move {
            self.gate.acquire().await?.forget();
            self.commits.fetch_add(1, Ordering::SeqCst);
            self.memory.commit(changes).await
        })
    }
}

#[tokio::test(start_paused = true)]
async fn those_who_wait_are_committed_together() {
    let slow = Arc::new(Slow {
        memory: Memory::new(),
        gate: Semaphore::new(0),
        commits: AtomicUsize::new(0),
    });
    let storage: SharedStorage = slow.clone();
    let inbox = Arc::new(open(&storage).await.0);
    let mut appends = JoinSet::new();
    let append = |id| {
        let inbox = inbox.clone();
        async move { inbox.append(&[update(id)]).await.unwrap() }
    };
    let first = appends.spawn(append(0));
    tokio::task::yield_now().await;
    for id in 1..50 {
        appends.spawn(append(id));
    }
    tokio::time::sleep(std::time::Duration::from_secs(1)).await;
    // The first is given up while it commits: the others get over it.
    first.abort();
    slow.gate.add_permits(100);
    let mut done = 0;
    while let Some(ended) = appends.join_next().await {
        done += u32::from(ended.is_ok());
    }
    assert_eq!(done, 49);
    assert_eq!(slow.commits.load(Ordering::SeqCst), 1);
    let (_, pending, _) = open(&storage).await;
    assert_eq!(pending, (1..50).collect::<Vec<_>>());
}
