use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use bytes::Bytes;
use chappe_emulator::Fault;
use chappe_updates::{
    Context, Polling, Router, RunError,
    storage::{Change, Handled, Memory, SharedStorage, Storage, StorageFuture},
};
use tokio::time::sleep;

use crate::support::{Scene, poll, until};

const fn seconds(count: u64) -> Duration {
    Duration::from_secs(count)
}

fn memory() -> SharedStorage {
    Arc::new(Memory::new())
}

#[tokio::test(start_paused = true)]
async fn what_is_stored_is_confirmed_at_once_and_outlives_a_kill() {
    let scene = Scene::new();
    let storage = memory();
    for _ in 0..3 {
        scene.write("10000");
    }
    for number in 0..150 {
        scene.write(&format!("quick {number}"));
    }
    let running = poll(scene.polling().durable(storage.clone()));
    sleep(seconds(5)).await;
    assert_eq!(scene.seen.len(), 150, "there is no window");
    assert_eq!(scene.me.pending_updates(), 0);
    running.kill().await;

    let running = poll(scene.polling().durable(storage.clone()));
    sleep(seconds(20)).await;
    assert_eq!(
        scene.seen.len(),
        153,
        "only what was in flight is handled again"
    );
    running.stop().await.unwrap();
    assert!(storage.scan("update/").await.unwrap().is_empty());
}

#[tokio::test(start_paused = true)]
async fn what_comes_again_is_known() {
    let scene = Scene::new();
    let storage = memory();
    scene.write("once");
    // The confirmation is lost, so that Telegram sends the update again.
    scene
        .emulator
        .fault(Fault::on("getUpdates").after(1).times(1_000).cut_before());
    let running = poll(scene.polling().durable(storage.clone()));
    sleep(seconds(1)).await;
    assert_eq!(scene.seen.all(), ["once"]);
    running.kill().await;
    assert_eq!(scene.me.pending_updates(), 1);
    scene.emulator.clear_faults();

    let running = poll(scene.polling().durable(storage));
    sleep(seconds(5)).await;
    running.stop().await.unwrap();
    assert_eq!(scene.me.pending_updates(), 0);
    assert_eq!(scene.seen.all(), ["once"]);
}

#[tokio::test(start_paused = true)]
async fn what_a_handler_wrote_with_the_note_happens_once() {
    let scene = Scene::new();
    let storage = memory();
    let app = |hangs: bool| {
        let (storage, seen) = (storage.clone(), scene.seen.clone());
        Router::new().message(move |ctx: Context| {
            let (storage, seen) = (storage.clone(), seen.clone());
            async move {
                seen.add("handled");
                let handled: Handled = ctx.extensions().get().cloned().unwrap();
                let mut changes = vec![Change::put("count", format!("{}", seen.len()))];
                changes.extend(handled.changes_in(&storage));
                storage.commit(changes).await.unwrap();
                if hangs {
                    std::future::pending::<()>().await;
                }
            }
        })
    };
    scene.write("hi");
    let running = poll(Polling::new(scene.bot(), app(true)).durable(storage.clone()));
    sleep(seconds(5)).await;
    // Behind the commit, before the handler has ended.
    running.kill().await;
    let running = poll(Polling::new(scene.bot(), app(false)).durable(storage.clone()));
    sleep(seconds(5)).await;
    running.stop().await.unwrap();
    assert_eq!(scene.seen.len(), 1);
    assert_eq!(storage.load("count").await.unwrap().unwrap(), "1");
}

/// A storage that breaks.
#[derive(Debug, Default)]
pub(crate) struct Fragile {
    memory: Memory,
    pub(crate) is_broken: AtomicBool,
}

impl Fragile {
    fn check(&self) -> Result<(), chappe_core::BoxError> {
        if self.is_broken.load(Ordering::SeqCst) {
            return Err("the disk is full".into());
        }
        Ok(())
    }
}

impl Storage for Fragile {
    fn load<'a>(&'a self, key: &'a str) -> StorageFuture<'a, Option<Bytes>> {
        self.memory.load(key)
    }

    fn scan<'a>(&'a self, prefix: &'a str) -> StorageFuture<'a, Vec<(String, Bytes)>> {
        Box::pin(async move {
            self.check()?;
            self.memory.scan(prefix).await
        })
    }

    fn commit(&self, changes: Vec<Change>) -> StorageFuture<'_, ()> {
        Box::pin(async move {
            self.check()?;
            self.memory.commit(changes).await
        })
    }
}

#[tokio::test(start_paused = true)]
async fn what_cannot_be_stored_is_not_confirmed() {
    let scene = Scene::new();
    let fragile = Arc::new(Fragile::default());
    let running = poll(scene.polling().durable(fragile.clone()));
    sleep(seconds(1)).await;
    fragile.is_broken.store(true, Ordering::SeqCst);
    scene.write("hi");
    sleep(seconds(60)).await;
    assert_eq!(scene.seen.len(), 0);
    assert_eq!(scene.me.pending_updates(), 1);
    let calls = scene.emulator.calls("getUpdates");
    assert!(calls < 20, "{calls} polls in a minute");
    fragile.is_broken.store(false, Ordering::SeqCst);
    until("the update", || scene.seen.len() == 1).await;
    running.stop().await.unwrap();
    assert_eq!(scene.me.pending_updates(), 0);
}

#[tokio::test(start_paused = true)]
async fn a_storage_that_cannot_be_read_ends_polling() {
    let scene = Scene::new();
    let fragile = Arc::new(Fragile::default());
    fragile.is_broken.store(true, Ordering::SeqCst);
    let error = poll(scene.polling().durable(fragile)).ended().await;
    let error = error.unwrap_err();
    assert!(matches!(error, RunError::Storage(_)), "{error}");
    assert!(error.to_string().contains("the disk is full"), "{error}");
}
