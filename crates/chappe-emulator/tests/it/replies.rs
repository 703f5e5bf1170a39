//! Messages that answer others.

use chappe_emulator::{Emulator, Rights};
use chappe_types::types::Message;
use serde_json::{Value, json};

use crate::support::call;

#[tokio::test]
async fn what_is_answered_is_checked() {
    let emulator = Emulator::new();
    let chat = emulator.supergroup("Readers");
    chat.add(&emulator.bot());
    let id = chat.id();
    for (params, expected) in [
        (
            json!({"text": "x", "reply_parameters": "{"}),
            "400 Bad Request: can't parse reply parameters JSON object",
        ),
        (
            json!({"text": "x", "reply_parameters": [1]}),
            "400 Bad Request: object expected as reply parameters",
        ),
        (
            json!({"text": "x", "reply_parameters": {"quote": "x"}}),
            "400 Bad Request: can't find field \"message_id\"",
        ),
        (
            json!({"text": "x", "chat_id": id, "reply_parameters": {
                "message_id": 1, "checklist_task_id": 1,
            }}),
            "501 Not Implemented: the emulator does not simulate the field checklist_task_id of \
             reply_parameters",
        ),
        (
            json!({"text": "x", "chat_id": id, "reply_parameters": {"message_id": 99}}),
            "400 Bad Request: message to be replied not found",
        ),
        (
            json!({"text": "x", "chat_id": id, "reply_to_message_id": 99}),
            "400 Bad Request: message to be replied not found",
        ),
    ] {
        let answer = call(&emulator, "sendMessage", params.clone()).await;
        assert_eq!(answer.refusal(), expected, "{params}");
    }
    assert!(chat.messages().iter().all(|message| message.is_service));
}

#[tokio::test]
async fn a_quote_is_found_in_the_message() {
    let emulator = Emulator::new();
    let me = emulator.bot();
    let chat = emulator.supergroup("Readers");
    chat.add(&me);
    let ann = emulator.user("Ann");
    chat.add(&ann);
    let asked = ann.send(&chat, "😀 one two one two");
    let answer = |reply: Value| {
        let emulator = emulator.clone();
        let id = chat.id();
        async move {
            let params = json!({"chat_id": id, "text": "yes", "reply_parameters": reply});
            call(&emulator, "sendMessage", params).await
        }
    };
    for (position, expected) in [
        (json!(null), 3),
        (json!(0), 3),
        (json!(9), 11),
        (json!(99), 11),
    ] {
        let mut reply = json!({"message_id": asked, "quote": "one"});
        if !position.is_null() {
            reply["quote_position"] = position;
        }
        let sent = answer(reply).await.result();
        assert_eq!(
            sent["quote"],
            json!({"text": "one", "position": expected, "is_manual": true})
        );
        assert_eq!(sent["reply_to_message"]["message_id"], asked);
    }
    for quote in ["three", "<b>one</b>"] {
        let reply = json!({"message_id": asked, "quote": quote, "quote_parse_mode": "HTML"});
        let refusal = answer(reply).await.refusal();
        assert_eq!(refusal, "400 Bad Request: QUOTE_TEXT_INVALID", "{quote}");
    }
    let reply = json!({"message_id": asked, "quote": "<b>one", "quote_parse_mode": "HTML"});
    assert!(
        answer(reply)
            .await
            .refusal()
            .contains("can't parse entities")
    );

    let params = json!({"chat_id": chat.id(), "text": "a *bold* word", "parse_mode": "Markdown"});
    let bold = call(&emulator, "sendMessage", params).await.result();
    let reply = json!({
        "message_id": bold["message_id"], "quote": "*bold* word", "quote_parse_mode": "MarkdownV2",
    });
    let sent = answer(reply).await.result();
    assert_eq!(sent["quote"]["position"], 2);
    assert_eq!(sent["quote"]["entities"][0]["type"], "bold");
    assert_eq!(
        chat.last_message().unwrap().quote.as_deref(),
        Some("bold word")
    );
}

#[tokio::test]
async fn a_message_of_another_chat_is_answered() {
    let emulator = Emulator::new();
    let me = emulator.bot();
    let ann = emulator.user("Ann");
    ann.send_private(&me, "/start");
    let channel = emulator.channel("News").with_username("news_channel");
    channel.promote(&me, Rights::none().can_post_messages(true));
    let params = json!({"chat_id": channel.id(), "text": "*Big* news", "parse_mode": "MarkdownV2"});
    let post = call(&emulator, "sendMessage", params).await.result();
    let far = emulator.supergroup("Far");
    let unseen = ann.create_supergroup("Unseen");
    let hidden = ann.send(&unseen, "hidden");
    let answer = |reply: Value| {
        let emulator = emulator.clone();
        let id = ann.id();
        async move {
            let params = json!({"chat_id": id, "text": "yes", "reply_parameters": reply});
            call(&emulator, "sendMessage", params).await
        }
    };
    let reply = json!({"chat_id": "@news_channel", "message_id": post["message_id"]});
    let sent = answer(reply).await.result();
    assert!(sent.get("reply_to_message").is_none());
    let external = &sent["external_reply"];
    assert_eq!(external["origin"]["type"], "channel");
    assert_eq!(external["chat"]["id"], channel.id());
    assert_eq!(external["message_id"], post["message_id"]);
    assert_eq!(
        sent["quote"],
        json!({
            "text": "Big news",
            "position": 0,
            "entities": [{"type": "bold", "offset": 0, "length": 3}],
        }),
        "Telegram quotes it by itself"
    );
    let decoded: Message = serde_json::from_value(sent).unwrap();
    assert!(decoded.external_reply.is_some());
    let seen = ann.chat_with(&me).last_message().unwrap();
    assert_eq!(seen.reply_chat, Some(channel.id()));

    for (reply, expected) in [
        (
            json!({"chat_id": far.id(), "message_id": 1}),
            "400 Bad Request: chat not found",
        ),
        (
            json!({"chat_id": unseen.id(), "message_id": hidden}),
            "400 Bad Request: chat not found",
        ),
        (
            json!({"chat_id": channel.id(), "message_id": 99}),
            "400 Bad Request: message to be replied not found",
        ),
        (
            json!({"chat_id": channel.id(), "message_id": 1}),
            "400 Bad Request: message to be replied not found",
        ),
    ] {
        assert_eq!(answer(reply.clone()).await.refusal(), expected, "{reply}");
    }
    let reply = json!({
        "chat_id": channel.id(), "message_id": 99, "allow_sending_without_reply": true,
    });
    let sent = answer(reply).await.result();
    assert!(sent.get("external_reply").is_none());
    let own = ann.send_private(&me, "mine");
    let reply = json!({"chat_id": ann.id(), "message_id": own});
    let sent = answer(reply).await.result();
    assert_eq!(
        sent["reply_to_message"]["message_id"], own,
        "it is no other chat"
    );
}
