//! Groups in which not everybody hears or says everything: slow mode and privacy mode.

use std::time::Duration;

use chappe_emulator::{BotAccount, Chat, Emulator, Rights, User};
use serde_json::{Value, json};

use crate::support::{call, call_as, updates};

/// A supergroup with a member, of which the first bot is an administrator with these rights.
fn readers(rights: Rights) -> (Emulator, Chat, User) {
    let emulator = Emulator::new();
    let chat = emulator.supergroup("Readers");
    chat.promote(&emulator.bot(), rights);
    let ann = emulator.user("Ann");
    chat.add(&ann);
    (emulator, chat, ann)
}

#[tokio::test(start_paused = true)]
async fn slow_mode_has_members_wait() {
    let (emulator, chat, ann) = readers(Rights::none());
    let other = emulator.add_bot("Other", "other_bot");
    chat.add(&other);
    chat.set_slow_mode(Duration::from_secs(30));
    let params = json!({"chat_id": chat.id(), "text": "hi"});
    call_as(&emulator, &other, "sendMessage", params.clone())
        .await
        .result();
    tokio::time::sleep(Duration::from_secs(10)).await;
    let answer = call_as(&emulator, &other, "sendMessage", params.clone()).await;
    assert_eq!(answer.refusal(), "429 Too Many Requests: retry after 20");
    for _ in 0..2 {
        // Administrators do not wait.
        call(&emulator, "sendMessage", params.clone())
            .await
            .result();
    }
    ann.send(&chat, "one");
    tokio::time::sleep(Duration::from_secs(30)).await;
    ann.send(&chat, "two");
    call_as(&emulator, &other, "sendMessage", params)
        .await
        .result();
}

#[test]
#[should_panic(expected = "Ann cannot write here: \"Readers\" has them wait for 30 seconds")]
fn slow_mode_is_for_users_as_well() {
    let (_emulator, chat, ann) = readers(Rights::none());
    chat.set_slow_mode(Duration::from_secs(30));
    ann.send(&chat, "one");
    ann.send(&chat, "two");
}

#[tokio::test(start_paused = true)]
async fn privacy_mode_hides_what_is_not_meant_for_the_bot() {
    let emulator = Emulator::new();
    let me: BotAccount = emulator.bot();
    let ann = emulator.user("Ann");
    let chat = ann.create_supergroup("Readers");
    chat.add(&me);
    let other = emulator.add_bot("Other", "other_bot");
    chat.add(&other);
    me.enable_privacy_mode();
    let shown = call(&emulator, "getMe", json!({})).await.result();
    assert_eq!(shown["can_read_all_group_messages"], false);
    updates(&emulator).await;
    ann.send(&chat, "nobody in particular");
    ann.send(&chat, "/to@chappe_bot");
    ann.send(&chat, "/to@other_bot");
    ann.send(&chat, "/before any bot has written");
    let params = json!({"chat_id": chat.id(), "text": "hi"});
    call(&emulator, "sendMessage", params.clone())
        .await
        .result();
    ann.send(&chat, "/after the bot has written");
    call_as(&emulator, &other, "sendMessage", params)
        .await
        .result();
    ann.send(&chat, "/after another bot has written");
    chat.set_title("Writers");
    let texts = |told: &[(String, Value)]| -> Vec<String> {
        told.iter()
            .map(|(_, update)| update["text"].as_str().unwrap_or("(service)").to_owned())
            .collect()
    };
    assert_eq!(
        texts(&updates(&emulator).await),
        ["/to@chappe_bot", "/after the bot has written", "(service)"]
    );
    chat.promote(&me, Rights::none());
    ann.send(&chat, "to an administrator");
    chat.demote(&me);
    me.disable_privacy_mode();
    ann.send(&chat, "to everybody");
    let told = updates(&emulator).await;
    let told: Vec<_> = told
        .into_iter()
        .filter(|(kind, _)| kind == "message")
        .collect();
    assert_eq!(texts(&told), ["to an administrator", "to everybody"]);
}
