//! What every [`Storage`] must keep, as tests for its author to run.
//!
//! Each function takes a storage that is empty, and panics where the contract is broken. None of
//! them leaves the storage empty.
//!
//! ```
//! use chappe_updates::storage::{Memory, contract};
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() {
//! contract::changes_are_seen(&Memory::new()).await;
//! contract::scans_are_in_order(&Memory::new()).await;
//! contract::pages_are_parts_of_the_scan(&Memory::new()).await;
//! contract::commits_are_whole(std::sync::Arc::new(Memory::new())).await;
//! contract::a_dropped_commit_is_whole(&Memory::new()).await;
//! # }
//! ```

use std::{collections::BTreeMap, future::poll_fn, sync::Arc, task::Poll};

use bytes::Bytes;
use tokio::task::JoinSet;

use super::{Change, Storage};

/// What was committed is loaded, the last change of a key counts, and what was deleted is gone.
///
/// # Panics
///
/// Where it is not so.
pub async fn changes_are_seen(storage: &dyn Storage) {
    assert_eq!(
        load(storage, "a").await,
        None,
        "an empty storage has no value"
    );
    commit(storage, vec![]).await;
    commit(storage, vec![Change::put("a", "1"), Change::put("b", "2")]).await;
    assert_eq!(load(storage, "a").await.as_deref(), Some(&b"1"[..]));
    assert_eq!(load(storage, "b").await.as_deref(), Some(&b"2"[..]));
    commit(storage, vec![Change::delete("a"), Change::put("b", "3")]).await;
    assert_eq!(load(storage, "a").await, None, "a deleted key has no value");
    assert_eq!(load(storage, "b").await.as_deref(), Some(&b"3"[..]));
    commit(storage, vec![Change::put("c", "4"), Change::delete("c")]).await;
    assert_eq!(load(storage, "c").await, None, "changes keep their order");
    commit(storage, vec![Change::delete("c"), Change::put("c", "5")]).await;
    assert_eq!(load(storage, "c").await.as_deref(), Some(&b"5"[..]));
    commit(storage, vec![Change::delete("never there")]).await;
    let odd = Bytes::from(vec![0, 0xff, b'\n', 0]);
    commit(
        storage,
        vec![
            Change::put("odd/ключ 🗝", odd.clone()),
            Change::put("empty", ""),
        ],
    )
    .await;
    assert_eq!(
        load(storage, "odd/ключ 🗝").await,
        Some(odd),
        "values are any bytes"
    );
    assert_eq!(
        load(storage, "empty").await,
        Some(Bytes::new()),
        "an empty value is a value"
    );
}

/// A scan gives the keys with the prefix, in the order of their bytes, and no others.
///
/// # Panics
///
/// Where it is not so.
pub async fn scans_are_in_order(storage: &dyn Storage) {
    let keys = ["b/2", "a/1", "b/10", "b", "b0", "b/", "c/1", "b/é", "b/~"];
    let changes = keys.iter().map(|key| Change::put(*key, *key)).collect();
    commit(storage, changes).await;
    assert_eq!(
        scan(storage, "b/").await,
        ["b/", "b/10", "b/2", "b/~", "b/é"]
    );
    assert_eq!(scan(storage, "d").await, [""; 0]);
    assert_eq!(scan(storage, "").await.len(), keys.len());
}

/// Pages of any size, one after the other, are the scan.
///
/// # Panics
///
/// Where it is not so.
pub async fn pages_are_parts_of_the_scan(storage: &dyn Storage) {
    let keys = (0..23).map(|number| format!("page/{number}"));
    let others = ["pag", "page", "page0", "zebra"].map(str::to_owned);
    let changes = keys
        .chain(others)
        .map(|key| Change::put(key, "x"))
        .collect();
    commit(storage, changes).await;
    let whole = storage.scan("page/").await.expect("a scan");
    assert_eq!(whole.len(), 23);
    for most in [1, 2, 7, 23, 100] {
        let mut seen = Vec::new();
        loop {
            let after = seen
                .last()
                .map_or("", |(key, _): &(String, Bytes)| key.as_str());
            let page = storage
                .scan_after("page/", after, most)
                .await
                .expect("a page");
            assert!(
                page.len() <= most,
                "a page of {} where {most} fit",
                page.len()
            );
            if page.is_empty() {
                break;
            }
            seen.extend(page);
        }
        assert_eq!(seen, whole, "pages of {most}");
    }
    let beyond = storage.scan_after("page/", "q", 5).await.expect("a page");
    assert_eq!(beyond, []);
}

/// Commits that run side by side do not mix: each is there as a whole.
///
/// # Panics
///
/// Where it is not so.
pub async fn commits_are_whole(storage: Arc<dyn Storage>) {
    let mut tasks = JoinSet::new();
    for writer in 0..16 {
        let storage = Arc::clone(&storage);
        tasks.spawn(async move {
            for _ in 0..8 {
                let parts = (0..4).map(|part| format!("whole/{part}"));
                let changes = parts.map(|key| Change::put(key, vec![writer])).collect();
                commit(&*storage, changes).await;
                let seen: BTreeMap<_, _> = storage
                    .scan("whole/")
                    .await
                    .expect("a scan")
                    .into_iter()
                    .collect();
                assert_eq!(seen.len(), 4);
                let first = &seen["whole/0"];
                assert!(
                    seen.values().all(|value| value == first),
                    "a mixture: {seen:?}"
                );
            }
        });
    }
    while let Some(ended) = tasks.join_next().await {
        ended.expect("a writer that found no mixture");
    }
}

/// A commit whose future is dropped is made as a whole or not at all, and what is committed after
/// it stands.
///
/// # Panics
///
/// Where it is not so.
pub async fn a_dropped_commit_is_whole(storage: &dyn Storage) {
    {
        let mut dropped = storage.commit(vec![Change::put("a", "1"), Change::put("b", "1")]);
        poll_fn(|cx| {
            let _ = dropped.as_mut().poll(cx);
            Poll::Ready(())
        })
        .await;
    }
    commit(storage, vec![Change::put("c", "2")]).await;
    let (a, b) = (load(storage, "a").await, load(storage, "b").await);
    assert_eq!(a.is_some(), b.is_some(), "half a commit: {a:?} and {b:?}");
    commit(storage, vec![Change::put("a", "3")]).await;
    assert_eq!(load(storage, "a").await.as_deref(), Some(&b"3"[..]));
}

async fn load(storage: &dyn Storage, key: &str) -> Option<Bytes> {
    storage.load(key).await.expect("a key that can be loaded")
}

async fn scan(storage: &dyn Storage, prefix: &str) -> Vec<String> {
    let found = storage.scan(prefix).await.expect("a scan");
    let check = |(key, value): (String, Bytes)| {
        assert_eq!(value, key.as_bytes(), "each key with its own value");
        key
    };
    found.into_iter().map(check).collect()
}

async fn commit(storage: &dyn Storage, changes: Vec<Change>) {
    storage
        .commit(changes)
        .await
        .expect("changes that can be made");
}
