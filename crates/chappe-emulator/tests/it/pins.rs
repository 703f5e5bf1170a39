//! Pinned messages.

use chappe_emulator::{Emulator, Rights};
use chappe_types::types::{MaybeInaccessibleMessage, Message};
use serde_json::json;

use crate::support::{call, kinds, updates, updates_of};

#[tokio::test(start_paused = true)]
async fn a_pin_is_told_to_everybody() {
    let emulator = Emulator::new();
    let me = emulator.bot();
    let other = emulator.add_bot("Other", "other_bot");
    let chat = emulator.supergroup("Readers");
    chat.promote(&me, Rights::none().can_pin_messages(true));
    chat.add(&other);
    let ann = emulator.user("Ann");
    chat.add(&ann);
    let hers = ann.send(&chat, "read this");
    updates(&emulator).await;
    updates_of(&emulator, &other).await;
    let params = json!({"chat_id": chat.id(), "message_id": hers});
    let answer = call(&emulator, "pinChatMessage", params.clone()).await;
    assert_eq!(answer.result(), true);
    for bot in [&me, &other] {
        let told = updates_of(&emulator, bot).await;
        assert_eq!(kinds(&told), ["message"], "the bot itself is told as well");
        let decoded: Message = serde_json::from_value(told[0].1.clone()).unwrap();
        let Some(MaybeInaccessibleMessage::Accessible(pinned)) = decoded.pinned_message else {
            panic!("{told:?}");
        };
        assert_eq!(pinned.message_id, hers);
        assert_eq!(decoded.from.unwrap().id, me.id());
    }
    assert!(chat.message(hers).unwrap().is_pinned);
    let again = call(&emulator, "pinChatMessage", params.clone()).await;
    assert_eq!(again.refusal(), "400 Bad Request: CHAT_NOT_MODIFIED");
    let answer = call(&emulator, "unpinChatMessage", params.clone()).await;
    assert_eq!(answer.result(), true);
    let again = call(&emulator, "unpinChatMessage", params).await;
    assert_eq!(again.refusal(), "400 Bad Request: CHAT_NOT_MODIFIED");
    assert!(!chat.message(hers).unwrap().is_pinned);
    assert!(
        updates(&emulator).await.is_empty(),
        "nobody is told of that"
    );
}

#[tokio::test(start_paused = true)]
async fn the_newest_pinned_message_comes_down_first() {
    let emulator = Emulator::new();
    let me = emulator.bot();
    let ann = emulator.user("Ann");
    let chat = ann.chat_with(&me);
    let ids = ["one", "two", "three"].map(|text| ann.send(&chat, text));
    ann.pin(&chat, ids[2]);
    ann.pin(&chat, ids[0]);
    ann.pin(&chat, ids[1]);
    let pinned = || ids.map(|id| chat.message(id).is_some_and(|message| message.is_pinned));
    assert_eq!(pinned(), [true; 3]);
    let params = json!({"chat_id": ann.id()});
    call(&emulator, "unpinChatMessage", params.clone())
        .await
        .result();
    assert_eq!(pinned(), [true, true, false]);
    ann.delete(&chat, ids[1]);
    ann.unpin(&chat, ids[0]);
    assert_eq!(pinned(), [false; 3]);
    let answer = call(&emulator, "unpinChatMessage", params.clone()).await;
    assert_eq!(
        answer.refusal(),
        "400 Bad Request: message to unpin not found"
    );
    ann.pin(&chat, ids[0]);
    ann.pin(&chat, ids[2]);
    call(&emulator, "unpinAllChatMessages", params.clone())
        .await
        .result();
    call(&emulator, "unpinAllChatMessages", params)
        .await
        .result();
    assert_eq!(pinned(), [false; 3]);
    let told = updates(&emulator).await;
    assert_eq!(kinds(&told), ["message"; 8]);
    assert_eq!(told[3].1["pinned_message"]["text"], "three");
}

#[tokio::test]
async fn who_may_pin_and_what() {
    let emulator = Emulator::new();
    let me = emulator.bot();
    let chat = emulator.supergroup("Readers");
    chat.add(&me);
    let channel = emulator.channel("News");
    channel.promote(&me, Rights::none().can_post_messages(true));
    let params = json!({"chat_id": channel.id(), "text": "news"});
    let post = call(&emulator, "sendMessage", params).await.result();
    let params = json!({"chat_id": chat.id(), "text": "hi"});
    let sent = call(&emulator, "sendMessage", params).await.result();
    let (group, message) = (chat.id(), sent["message_id"].clone());
    let no_rights = "400 Bad Request: not enough rights to manage pinned messages in the chat";
    let params = json!({"chat_id": group, "message_id": message});
    for (method, params, expected) in [
        (
            "pinChatMessage",
            json!({}),
            "400 Bad Request: chat_id is empty",
        ),
        (
            "pinChatMessage",
            json!({"chat_id": group}),
            "400 Bad Request: message to pin not found",
        ),
        (
            "unpinChatMessage",
            json!({"chat_id": group, "message_id": 99}),
            "400 Bad Request: message to unpin not found",
        ),
        ("pinChatMessage", params.clone(), no_rights),
        ("unpinChatMessage", params.clone(), no_rights),
        ("unpinAllChatMessages", json!({"chat_id": group}), no_rights),
        (
            "pinChatMessage",
            json!({"chat_id": channel.id(), "message_id": post["message_id"]}),
            no_rights,
        ),
    ] {
        let answer = call(&emulator, method, params.clone()).await;
        assert_eq!(answer.refusal(), expected, "{method} {params}");
    }
    channel.promote(&me, Rights::none().can_edit_messages(true));
    let in_channel = json!({"chat_id": channel.id(), "message_id": post["message_id"]});
    call(&emulator, "pinChatMessage", in_channel).await.result();
    chat.promote(&me, Rights::none().can_pin_messages(true));
    let service = chat.messages()[0].id;
    let of_service = json!({"chat_id": group, "message_id": service});
    let answer = call(&emulator, "pinChatMessage", of_service).await;
    assert_eq!(
        answer.refusal(),
        "400 Bad Request: service messages can't be pinned"
    );
    call(&emulator, "pinChatMessage", params).await.result();
}

#[tokio::test(start_paused = true)]
async fn a_deleted_message_was_pinned_once() {
    let emulator = Emulator::new();
    let ann = emulator.user("Ann");
    let chat = ann.chat_with(&emulator.bot());
    let hers = ann.send(&chat, "gone soon");
    ann.pin(&chat, hers);
    ann.delete(&chat, hers);
    updates(&emulator).await;
    let service = chat.last_message().unwrap();
    ann.reply(&chat, service.id, "what was it?");
    let told = updates(&emulator).await;
    let decoded: Message = serde_json::from_value(told[0].1.clone()).unwrap();
    let replied = decoded.reply_to_message.unwrap();
    assert_eq!(replied.message_id, service.id);
    assert!(replied.pinned_message.is_none(), "no deeper than that");
}

#[test]
#[should_panic(expected = "Ann cannot pin this message: they may not pin messages")]
fn members_may_not_pin() {
    let emulator = Emulator::new();
    let chat = emulator.supergroup("Readers");
    let ann = emulator.user("Ann");
    chat.add(&ann);
    let hers = ann.send(&chat, "look");
    ann.pin(&chat, hers);
}
