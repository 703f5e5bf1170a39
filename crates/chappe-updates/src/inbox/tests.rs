use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use proptest::prelude::*;

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

#[tokio::test(start_paused = true)]
async fn what_is_not_handled_is_there_again() {
    let storage: SharedStorage = Arc::new(Memory::new());
    let (inbox, pending, handled) = open(&storage).await;
    assert!(pending.is_empty() && handled.is_empty());
    inbox
        .append(&[update(8), update(9), update(10)])
        .await
        .unwrap();
    let note = inbox.note(9);
    inbox.handled(9, &note).await.unwrap();
    inbox.handled(9, &note).await.unwrap();
    let (inbox, pending, handled) = open(&storage).await;
    assert_eq!(pending, [8, 10]);
    assert_eq!(handled, [9]);
    for id in [10, 8] {
        inbox.handled(id, &inbox.note(id)).await.unwrap();
    }
    assert!(storage.scan("update/").await.unwrap().is_empty());
    let (_, pending, handled) = open(&storage).await;
    assert!(pending.is_empty());
    assert_eq!(handled, [9, 10, 8]);
    let (_, left) = Inbox::open(storage, 43).await.unwrap();
    assert!(left.pending.is_empty(), "another bot has another inbox");
}

#[tokio::test(start_paused = true)]
async fn a_note_that_a_handler_has_committed_counts() {
    let storage: SharedStorage = Arc::new(Memory::new());
    let (inbox, ..) = open(&storage).await;
    inbox.append(&[update(8), update(9)]).await.unwrap();
    let note = inbox.note(8);
    storage.commit(note.changes_in(&storage)).await.unwrap();
    // Killed here.
    let (inbox, pending, handled) = open(&storage).await;
    assert_eq!((pending, handled), (vec![9], vec![8]));
    inbox.handled(9, &inbox.note(9)).await.unwrap();
    assert!(storage.scan("noted/").await.unwrap().is_empty());
    assert!(storage.scan("update/").await.unwrap().is_empty());
}

#[tokio::test(start_paused = true)]
async fn as_much_as_telegram_may_repeat_is_remembered() {
    let storage: SharedStorage = Arc::new(Memory::new());
    let (inbox, ..) = open(&storage).await;
    for id in 0..2_000 {
        inbox.append(&[update(id)]).await.unwrap();
        inbox.handled(id, &inbox.note(id)).await.unwrap();
    }
    let (_, pending, handled) = open(&storage).await;
    assert!(pending.is_empty());
    let last: Vec<i64> = (2_000 - NOTES as i64..2_000).collect();
    assert_eq!(handled, last);
}

/// A storage that refuses every second commit.
#[derive(Debug, Default)]
struct Moody {
    values: Memory,
    commits: AtomicUsize,
}

impl Storage for Moody {
    fn load<'a>(&'a self, key: &'a str) -> StorageFuture<'a, Option<Bytes>> {
        self.values.load(key)
    }

    fn scan<'a>(&'a self, prefix: &'a str) -> StorageFuture<'a, Vec<(String, Bytes)>> {
        self.values.scan(prefix)
    }

    fn commit(&self, changes: Vec<Change>) -> StorageFuture<'_, ()> {
        if self.commits.fetch_add(1, Ordering::Relaxed) % 2 == 1 {
            return Box::pin(std::future::ready(Err("not now".into())));
        }
        self.values.commit(changes)
    }
}

#[tokio::test(start_paused = true)]
async fn what_could_not_be_written_is_written_with_the_next() {
    let storage: SharedStorage = Arc::new(Moody::default());
    let (inbox, ..) = open(&storage).await;
    inbox.append(&[update(1), update(2)]).await.unwrap();
    assert!(inbox.handled(1, &inbox.note(1)).await.is_err());
    let (_, pending, _) = open(&storage).await;
    assert_eq!(pending, [1, 2]);
    inbox.handled(2, &inbox.note(2)).await.unwrap();
    let (_, pending, handled) = open(&storage).await;
    assert!(pending.is_empty());
    assert_eq!(handled, [1, 2]);

    let storage: SharedStorage = Arc::new(Moody::default());
    let (inbox, ..) = open(&storage).await;
    inbox.append(&[update(5)]).await.unwrap();
    assert!(inbox.handled(5, &inbox.note(5)).await.is_err());
    inbox.append(&[update(6)]).await.unwrap();
    let (_, pending, _) = open(&storage).await;
    assert_eq!(pending, [6], "5 was noted when 6 came");
    assert!(inbox.handled(6, &inbox.note(6)).await.is_err());
    inbox.handled(6, &inbox.note(6)).await.unwrap();
    let (_, pending, mut handled) = open(&storage).await;
    handled.sort_unstable();
    assert!(pending.is_empty());
    assert_eq!(handled, [5, 6]);
}

/// What may happen to the inbox.
#[derive(Clone, Copy, Debug)]
enum Step {
    Arrive(usize),
    Handle(usize),
    /// The handler commits the note, and the program is killed before anything else.
    CommitAndKill(usize),
    Restart,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        (1..5_usize).prop_map(Step::Arrive),
        (0..20_usize).prop_map(Step::Handle),
        (0..20_usize).prop_map(Step::CommitAndKill),
        Just(Step::Restart),
    ]
}

proptest! {
    /// The model: the ids that came, less those that were handled.
    #[test]
    fn each_run_finds_what_was_not_handled(steps in prop::collection::vec(step(), 0..60)) {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_time()
            .start_paused(true)
            .build()
            .unwrap();
        runtime.block_on(async {
            let storage: SharedStorage = Arc::new(Memory::new());
            let mut inbox = open(&storage).await.0;
            let (mut pending, mut next) = (Vec::new(), 1);
            for step in steps {
                match step {
                    Step::Arrive(count) => {
                        let updates: Vec<Update> = (next..).take(count).map(update).collect();
                        inbox.append(&updates).await.unwrap();
                        pending.extend(updates.iter().map(|update| update.update_id));
                        next += count as i64;
                    }
                    Step::Handle(place) if place < pending.len() => {
                        let id = pending.remove(place);
                        inbox.handled(id, &inbox.note(id)).await.unwrap();
                    }
                    Step::CommitAndKill(place) if place < pending.len() => {
                        let note = inbox.note(pending.remove(place));
                        storage.commit(note.changes_in(&storage)).await.unwrap();
                        inbox = open(&storage).await.0;
                    }
                    Step::Restart => inbox = open(&storage).await.0,
                    Step::Handle(_) | Step::CommitAndKill(_) => {}
                }
                let (_, found, handled) = open(&storage).await;
                prop_assert_eq!(&found, &pending);
                let known: HashSet<i64> = handled.iter().copied().collect();
                prop_assert_eq!(known.len(), handled.len());
                prop_assert!((1..next).all(|id| known.contains(&id) != pending.contains(&id)));
            }
            Ok(())
        })?;
    }
}
