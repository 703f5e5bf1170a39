//! The keyboards that bots put in the place of a user's own.

use chappe_emulator::Emulator;
use serde_json::{Value, json};

use crate::support::{call, updates};

async fn send(emulator: &Emulator, chat: i64, text: &str, markup: Value) -> i64 {
    let mut params = json!({"chat_id": chat, "text": text});
    if !markup.is_null() {
        params["reply_markup"] = markup;
    }
    let message = call(emulator, "sendMessage", params).await.result();
    message["message_id"].as_i64().unwrap()
}

#[tokio::test(start_paused = true)]
async fn a_button_sends_what_it_says_or_what_it_asks_for() {
    let emulator = Emulator::new();
    let bot = emulator.bot();
    let ann = emulator.user("Ann").at(52.5, 13.25);
    ann.send_private(&bot, "/start");
    let chat = ann.chat_with(&bot);
    assert!(ann.keyboard(&chat).is_empty());
    let keyboard = json!({"keyboard": [
        [{"text": "Coffee"}, {"text": "/tea"}],
        [
            {"text": "My number", "request_contact": true},
            {"text": "My place", "request_location": true},
        ],
    ]});
    send(&emulator, ann.id(), "What?", keyboard).await;
    send(&emulator, ann.id(), "Well?", Value::Null).await;
    assert_eq!(
        ann.keyboard(&chat),
        [["Coffee", "/tea"], ["My number", "My place"]]
    );
    updates(&emulator).await;

    for button in ["Coffee", "/tea", "My number", "My place"] {
        ann.press(&chat, button);
    }
    let told = updates(&emulator).await;
    assert_eq!(told[0].1["text"], "Coffee");
    assert_eq!(told[1].1["entities"][0]["type"], "bot_command");
    let contact = &told[2].1["contact"];
    assert_eq!(contact["user_id"], ann.id());
    assert_eq!(contact["first_name"], "Ann");
    assert_eq!(contact["phone_number"], format!("999{}", ann.id()));
    assert_eq!(told[3].1["location"]["latitude"], 52.5);

    send(&emulator, ann.id(), "Bye", json!({"remove_keyboard": true})).await;
    assert!(ann.keyboard(&chat).is_empty());
}

#[tokio::test(start_paused = true)]
async fn a_selective_keyboard_is_for_those_whom_its_message_addresses() {
    let emulator = Emulator::new();
    let group = emulator.group("Group");
    group.add(&emulator.bot());
    let ann = emulator.user("Ann");
    let bob = emulator.user("Bob").with_username("bob_b");
    group.add(&ann);
    group.add(&bob);
    let asked = ann.send(&group, "Which?");
    let keyboard = json!({"keyboard": [[{"text": "This"}]], "selective": true});
    let params = json!({
        "chat_id": group.id(),
        "text": "One of these",
        "reply_parameters": {"message_id": asked},
        "reply_markup": keyboard,
    });
    call(&emulator, "sendMessage", params).await.result();
    assert_eq!(ann.keyboard(&group), [["This"]]);
    assert!(bob.keyboard(&group).is_empty());
    let keyboard = json!({"keyboard": [[{"text": "That"}]], "selective": true});
    send(&emulator, group.id(), "And you, @bob_b?", keyboard).await;
    assert_eq!(bob.keyboard(&group), [["That"]]);
    assert_eq!(ann.keyboard(&group), [["This"]]);
}

#[tokio::test]
#[should_panic(expected = "Ann cannot press: there is no button \"Tea\", there are [\"Coffee\"]")]
async fn a_button_that_is_not_there_cannot_be_pressed() {
    let emulator = Emulator::new();
    let ann = emulator.user("Ann");
    ann.send_private(&emulator.bot(), "/start");
    send(
        &emulator,
        ann.id(),
        "What?",
        json!({"keyboard": [[{"text": "Coffee"}]]}),
    )
    .await;
    ann.press(&ann.chat_with(&emulator.bot()), "Tea");
}
