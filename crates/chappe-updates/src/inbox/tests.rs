use std::sync::Arc;

use super::*;
use crate::storage::Memory;

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
