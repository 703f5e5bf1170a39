//! Messages that are deleted.

use std::time::Duration;

use chappe_emulator::{Emulator, Rights};
use serde_json::{Value, json};

use crate::support::call;

#[tokio::test(start_paused = true)]
async fn messages_are_deleted_by_whoever_may() {
    let emulator = Emulator::new();
    let me = emulator.bot();
    let chat = emulator.supergroup("Readers");
    chat.add(&me);
    let ann = emulator.user("Ann");
    chat.add(&ann);
    let hers = ann.send(&chat, "hi");
    let own = |text: &'static str| {
        let (emulator, id) = (emulator.clone(), chat.id());
        async move {
            let params = json!({"chat_id": id, "text": text});
            call(&emulator, "sendMessage", params).await.result()["message_id"].clone()
        }
    };
    let (first, second) = (own("one").await, own("two").await);
    let id = chat.id();
    let cannot = "400 Bad Request: message can't be deleted";
    for (params, expected) in [
        (
            json!({}),
            "400 Bad Request: chat identifier is not specified",
        ),
        (
            json!({"chat_id": 5}),
            "400 Bad Request: message identifier is not specified",
        ),
        (
            json!({"chat_id": 5, "message_id": 1}),
            "400 Bad Request: chat not found",
        ),
        (
            json!({"chat_id": id, "message_id": 999}),
            "400 Bad Request: message to delete not found",
        ),
        (json!({"chat_id": id, "message_id": hers}), cannot),
    ] {
        let answer = call(&emulator, "deleteMessage", params.clone()).await;
        assert_eq!(answer.refusal(), expected, "{params}");
    }
    let delete = |message: Value| {
        let emulator = emulator.clone();
        async move {
            let params = json!({"chat_id": id, "message_id": message});
            call(&emulator, "deleteMessage", params).await
        }
    };
    assert_eq!(delete(first.clone()).await.result(), true);
    assert_eq!(
        delete(first).await.refusal(),
        "400 Bad Request: message to delete not found"
    );
    chat.promote(&me, Rights::none().can_delete_messages(true));
    assert_eq!(delete(json!(hers)).await.result(), true);
    let creation = json!(chat.messages()[0].id);
    assert_eq!(delete(creation).await.refusal(), cannot);
    tokio::time::sleep(Duration::from_secs(48 * 3_600)).await;
    assert_eq!(delete(second).await.refusal(), cannot, "it is too old");
}

#[tokio::test]
async fn several_messages_are_deleted_at_once_or_none() {
    let emulator = Emulator::new();
    let me = emulator.bot();
    let chat = emulator.supergroup("Readers");
    chat.add(&me);
    let ann = emulator.user("Ann");
    chat.add(&ann);
    let hers = ann.send(&chat, "hers");
    let mut own = Vec::new();
    for text in ["one", "two"] {
        let params = json!({"chat_id": chat.id(), "text": text});
        let sent = call(&emulator, "sendMessage", params).await.result();
        own.push(sent["message_id"].as_i64().unwrap());
    }
    let id = chat.id();
    for (params, expected) in [
        (
            json!({"chat_id": id}),
            "message identifiers are not specified",
        ),
        (
            json!({"chat_id": id, "message_ids": []}),
            "message identifiers are not specified",
        ),
        (
            json!({"chat_id": id, "message_ids": "["}),
            "can't parse message_ids JSON object",
        ),
        (
            json!({"chat_id": id, "message_ids": 5}),
            "expected an Array of message identifiers",
        ),
        (
            json!({"chat_id": id, "message_ids": vec![1; 101]}),
            "too many message identifiers specified",
        ),
        (
            json!({"chat_id": id, "message_ids": [[]]}),
            "message identifier must be a Number",
        ),
        (
            json!({"chat_id": id, "message_ids": [0]}),
            "invalid message identifier specified",
        ),
        (
            json!({"chat_id": id, "message_ids": ["x"]}),
            "can't parse message identifier as a Number",
        ),
        (
            json!({"chat_id": id, "message_ids": [own[0], hers]}),
            "message can't be deleted",
        ),
    ] {
        let answer = call(&emulator, "deleteMessages", params.clone()).await;
        let expected = format!("400 Bad Request: {expected}");
        assert_eq!(answer.refusal(), expected, "{params}");
    }
    assert!(chat.message(own[0]).is_some(), "one was not to go");
    let params = json!({"chat_id": id, "message_ids": [own[0], 999, own[1].to_string()]});
    let answer = call(&emulator, "deleteMessages", params).await;
    assert_eq!(answer.result(), true);
    assert!(own.iter().all(|id| chat.message(*id).is_none()));
    assert!(chat.message(hers).is_some());
}
