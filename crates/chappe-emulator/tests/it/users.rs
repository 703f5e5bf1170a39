//! What users do with messages.

use std::time::Duration;

use chappe_emulator::{Emulator, Rights};
use serde_json::json;

use crate::support::{call, kinds, updates};

#[tokio::test(start_paused = true)]
async fn slow_mode_makes_members_wait() {
    let emulator = Emulator::new();
    let me = emulator.bot();
    let chat = emulator.supergroup("Readers");
    chat.add(&me);
    chat.set_slow_mode(Duration::from_secs(30));
    let write = || {
        let params = json!({"chat_id": chat.id(), "text": "hi"});
        let emulator = emulator.clone();
        async move { call(&emulator, "sendMessage", params).await }
    };
    write().await.result();
    tokio::time::sleep(Duration::from_secs(10)).await;
    assert_eq!(
        write().await.refusal(),
        "429 Too Many Requests: retry after 20"
    );
    tokio::time::sleep(Duration::from_secs(20)).await;
    write().await.result();
    chat.promote(&me, Rights::none());
    write().await.result();
    chat.demote(&me);
    chat.set_slow_mode(Duration::ZERO);
    write().await.result();
}

#[test]
#[should_panic(expected = "Ann cannot write here: \"Readers\" has them wait for 30 seconds")]
fn slow_mode_stops_users() {
    let emulator = Emulator::new();
    let chat = emulator.supergroup("Readers");
    let ann = emulator.user("Ann");
    chat.add(&ann);
    chat.set_slow_mode(Duration::from_secs(30));
    ann.send(&chat, "one");
    ann.send(&chat, "two");
}

#[tokio::test(start_paused = true)]
async fn users_answer_edit_and_delete() {
    let emulator = Emulator::new();
    let me = emulator.bot();
    let chat = emulator.supergroup("Readers");
    chat.add(&me);
    let ann = emulator.user("Ann");
    chat.add(&ann);
    let params = json!({"chat_id": chat.id(), "text": "Who is there?"});
    let asked = call(&emulator, "sendMessage", params).await.result();
    updates(&emulator).await;
    let answered = ann.reply(&chat, asked["message_id"].as_i64().unwrap(), "me");
    tokio::time::sleep(Duration::from_secs(60)).await;
    ann.edit(&chat, answered, "me, /start");
    let told = updates(&emulator).await;
    assert_eq!(kinds(&told), ["message", "edited_message"]);
    assert_eq!(told[0].1["reply_to_message"]["text"], "Who is there?");
    assert_eq!(told[1].1["message_id"], answered);
    assert_eq!(told[1].1["text"], "me, /start");
    assert_eq!(told[1].1["entities"][0]["type"], "bot_command");
    let (date, edited) = (&told[1].1["date"], &told[1].1["edit_date"]);
    assert!(edited.as_i64().unwrap() - date.as_i64().unwrap() >= 60);
    assert_eq!(chat.message(answered).unwrap().edited, edited.as_i64());
    ann.delete(&chat, answered);
    assert!(chat.message(answered).is_none());
    assert!(updates(&emulator).await.is_empty(), "nobody is told");
}

#[test]
#[should_panic(expected = "Ann cannot edit this message: it is not theirs")]
fn users_edit_what_is_theirs() {
    let emulator = Emulator::new();
    let owner = emulator.user("Owner");
    let chat = owner.create_supergroup("Readers");
    let ann = emulator.user("Ann");
    chat.add(&ann);
    let message = owner.send(&chat, "mine");
    ann.edit(&chat, message, "hers");
}
