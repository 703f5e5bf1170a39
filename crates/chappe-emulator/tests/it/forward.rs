//! Messages that are sent once more.

use chappe_emulator::{Chat, Emulator, Rights, User};
use chappe_types::types::{Message, MessageOrigin};
use serde_json::{Value, json};

use crate::support::{call, updates};

/// Two supergroups with the bot and Ann in them.
fn groups() -> (Emulator, Chat, Chat, User) {
    let emulator = Emulator::new();
    let ann = emulator.user("Ann").with_last_name("Smith");
    let chats = ["From", "To"].map(|title| {
        let chat = emulator.supergroup(title);
        chat.add(&emulator.bot());
        chat.add(&ann);
        chat
    });
    let [from, to] = chats;
    (emulator, from, to, ann)
}

#[tokio::test]
async fn where_a_message_came_from_is_told() {
    let (emulator, from, to, ann) = groups();
    let me = emulator.bot();
    let channel = emulator.channel("News");
    channel.promote(&me, Rights::none().can_post_messages(true));
    let shy = emulator.user("Shy").with_hidden_forwards();
    from.add(&shy);
    let params = json!({"chat_id": channel.id(), "text": "news"});
    let post = call(&emulator, "sendMessage", params).await.result();
    let hers = ann.send(&from, "hers");
    let hidden = shy.send(&from, "hidden");
    let mut ids = Vec::new();
    for (chat, id, origin) in [
        (&from, json!(hers), "user"),
        (&from, json!(hidden), "hidden_user"),
        (&channel, post["message_id"].clone(), "channel"),
    ] {
        let params = json!({"chat_id": to.id(), "from_chat_id": chat.id(), "message_id": id});
        let sent = call(&emulator, "forwardMessage", params).await.result();
        assert_eq!(sent["forward_origin"]["type"], origin);
        assert_eq!(sent["from"]["id"], me.id(), "the bot forwards it");
        ids.push(sent["message_id"].clone());
        let decoded: Message = serde_json::from_value(sent).unwrap();
        match decoded.forward_origin.unwrap() {
            MessageOrigin::User(origin) => assert_eq!(origin.sender_user.id, ann.id()),
            MessageOrigin::HiddenUser(origin) => assert_eq!(origin.sender_user_name, "Shy"),
            MessageOrigin::Channel(origin) => assert_eq!(origin.message_id, post["message_id"]),
            other => panic!("{other:?}"),
        }
    }
    let from_whom: Vec<_> = to
        .messages()
        .into_iter()
        .filter_map(|message| message.forwarded_from)
        .collect();
    assert_eq!(from_whom, ["Ann", "Shy", "News"]);
    let params = json!({"chat_id": from.id(), "from_chat_id": to.id(), "message_id": ids[0]});
    let again = call(&emulator, "forwardMessage", params).await.result();
    assert_eq!(
        again["forward_origin"]["sender_user"]["id"],
        ann.id(),
        "who wrote it first stays"
    );
}

#[tokio::test]
async fn forwards_and_copies_are_checked_in_order() {
    let (emulator, from, to, ann) = groups();
    let hers = ann.send(&from, "hers");
    let service = from.messages()[0].id;
    let params = json!({"chat_id": from.id(), "text": "secret", "protect_content": true});
    let secret = call(&emulator, "sendMessage", params).await.result();
    let secret = secret["message_id"].as_i64().unwrap();
    let (one, other) = (from.id(), to.id());
    let quiet = emulator.supergroup("Quiet");
    quiet.add(&emulator.bot());
    quiet.forbid_writing();
    for (method, word) in [("forwardMessage", "forward"), ("copyMessage", "copy")] {
        let past = if word == "copy" {
            "copied"
        } else {
            "forwarded"
        };
        for (params, expected) in [
            (
                json!({}),
                "parameter \"from_chat_id\" is required".to_owned(),
            ),
            (json!({"from_chat_id": 5}), "chat not found".to_owned()),
            (
                json!({"from_chat_id": one}),
                format!("message to {word} not found"),
            ),
            (
                json!({"from_chat_id": one, "message_id": 999}),
                format!("message to {word} not found"),
            ),
            (
                json!({"from_chat_id": one, "message_id": hers}),
                "chat_id is empty".to_owned(),
            ),
            (
                json!({"from_chat_id": one, "message_id": hers, "chat_id": quiet.id()}),
                "not enough rights to send text messages to the chat".to_owned(),
            ),
            (
                json!({"from_chat_id": one, "message_id": secret, "chat_id": other}),
                "message has protected content and can't be forwarded".to_owned(),
            ),
            (
                json!({"from_chat_id": one, "message_id": service, "chat_id": other}),
                format!("the message can't be {past}"),
            ),
        ] {
            let answer = call(&emulator, method, params.clone()).await;
            let expected = format!("400 Bad Request: {expected}");
            assert_eq!(answer.refusal(), expected, "{method} {params}");
        }
    }
    assert!(to.messages().iter().all(|message| message.is_service));
}

#[tokio::test(start_paused = true)]
async fn a_copy_has_no_past() {
    let (emulator, from, to, ann) = groups();
    updates(&emulator).await;
    let document = ann.send_document(&from, "a.txt", "hello");
    let text = ann.send(&from, "see /help");
    let params = json!({
        "chat_id": to.id(), "from_chat_id": from.id(), "message_id": text,
        "reply_markup": {"inline_keyboard": [[{"text": "Go", "url": "t.me"}]]},
        "protect_content": true, "caption": "a text has none",
    });
    let copied = call(&emulator, "copyMessage", params).await.result();
    let id = to.last_message().unwrap().id;
    assert_eq!(copied, json!({"message_id": id}));
    let seen = to.message(id).unwrap();
    assert_eq!(seen.text, "see /help");
    assert_eq!(seen.forwarded_from, None);
    assert_eq!(seen.buttons[0][0].url.as_deref(), Some("http://t.me/"));
    assert!(seen.is_protected);

    for (caption, expected) in [(None, ""), (Some("<b>x</b>"), "x"), (Some(""), "")] {
        let mut params = json!({
            "chat_id": to.id(), "from_chat_id": from.id(), "message_id": document,
            "parse_mode": "HTML",
        });
        if let Some(caption) = caption {
            params["caption"] = caption.into();
        }
        call(&emulator, "copyMessage", params).await.result();
        let seen = to.last_message().unwrap();
        assert_eq!(seen.file_name.as_deref(), Some("a.txt"));
        assert_eq!(seen.text, expected);
    }
}

#[tokio::test]
async fn several_go_at_once() {
    let (emulator, from, to, ann) = groups();
    let service = from.messages()[0].id;
    let ids = ["one", "two"].map(|text| ann.send(&from, text));
    let document = ann.send_document(&from, "a.txt", "hello");
    let all = |method: &'static str, ids: Value| {
        let emulator = emulator.clone();
        let params = json!({
            "chat_id": to.id(), "from_chat_id": from.id(), "message_ids": ids,
            "remove_caption": true, "disable_notification": true,
        });
        async move { call(&emulator, method, params).await }
    };
    for method in ["forwardMessages", "copyMessages"] {
        let sent = all(method, json!([service, ids[0], ids[1], document, 999])).await;
        let sent = sent.result();
        let there: Vec<i64> = sent
            .as_array()
            .unwrap()
            .iter()
            .map(|sent| sent["message_id"].as_i64().unwrap())
            .collect();
        assert_eq!(there.len(), 3, "a service message is passed over");
        let first = to.message(there[0]).unwrap();
        assert_eq!(first.text, "one");
        assert!(first.is_silent);
        let is_forward = method == "forwardMessages";
        assert_eq!(first.forwarded_from.is_some(), is_forward);
        for (ids, expected) in [
            (
                json!([ids[1], ids[0]]),
                "message identifiers must be in a strictly increasing order",
            ),
            (json!([998, 999]), "there are no messages to forward"),
            (json!([service]), "messages can't be forwarded"),
        ] {
            let expected = format!("400 Bad Request: {expected}");
            assert_eq!(all(method, ids).await.refusal(), expected);
        }
    }
}

#[tokio::test(start_paused = true)]
async fn keyboards_of_links_go_along() {
    let (emulator, from, to, ann) = groups();
    let links = json!({"inline_keyboard": [[{"text": "Go", "url": "https://example.org"}]]});
    let data = json!({"inline_keyboard": [[{"text": "Go", "callback_data": "x"}]]});
    for (markup, is_kept) in [(links, true), (data, false)] {
        let params = json!({"chat_id": from.id(), "text": "x", "reply_markup": markup});
        let sent = call(&emulator, "sendMessage", params).await.result();
        let id = ann.forward(&from, sent["message_id"].as_i64().unwrap(), &to);
        assert_eq!(!to.message(id).unwrap().buttons.is_empty(), is_kept);
    }
    let told = updates(&emulator).await;
    let last = &told.last().unwrap().1;
    assert_eq!(last["from"]["id"], ann.id());
    assert_eq!(
        last["forward_origin"]["sender_user"]["id"],
        emulator.bot().id()
    );
}

#[test]
#[should_panic(expected = "Ann cannot forward this message: there is no message 99")]
fn users_forward_what_is_there() {
    let (_, from, to, ann) = groups();
    ann.forward(&from, 99, &to);
}

#[tokio::test(start_paused = true)]
async fn polls_and_dice_are_copied_anew() {
    let (emulator, from, to, ann) = groups();
    let id = from.id();
    let params = json!({"chat_id": id, "question": "Well?", "options": ["yes", "no"]});
    let poll = call(&emulator, "sendPoll", params).await.result();
    let send = |method: &'static str, message: Value| {
        let emulator = emulator.clone();
        let params = json!({"chat_id": to.id(), "from_chat_id": id, "message_id": message});
        async move { call(&emulator, method, params).await }
    };
    let forwarded = send("forwardMessage", poll["message_id"].clone()).await;
    let forwarded = forwarded.result();
    assert_eq!(
        forwarded["poll"]["id"], poll["poll"]["id"],
        "it is the same"
    );
    let copied = send("copyMessage", poll["message_id"].clone()).await;
    let copied = copied.result();
    updates(&emulator).await;
    ann.reply(&to, copied["message_id"].as_i64().unwrap(), "yes");
    let told = updates(&emulator).await;
    let shown = &told[0].1["reply_to_message"]["poll"];
    assert_eq!(shown["question"], "Well?");
    assert_ne!(shown["id"], poll["poll"]["id"], "it is another one");

    let dice = call(&emulator, "sendDice", json!({"chat_id": id})).await;
    let dice = dice.result();
    for _ in 0..5 {
        let copied = send("copyMessage", dice["message_id"].clone()).await;
        copied.result();
    }
    let kinds: Vec<&str> = to
        .messages()
        .iter()
        .rev()
        .take(5)
        .map(|message| message.kind)
        .collect();
    assert_eq!(kinds, ["dice"; 5]);
}

#[tokio::test]
async fn an_invoice_is_forwarded_and_not_copied() {
    let (emulator, from, to, _) = groups();
    let invoice = json!({
        "chat_id": from.id(), "title": "Book", "description": "A book", "payload": "b",
        "currency": "XTR", "prices": [{"label": "Book", "amount": 5}],
    });
    let invoice = call(&emulator, "sendInvoice", invoice).await.result();
    let params = json!({
        "chat_id": to.id(), "from_chat_id": from.id(), "message_id": invoice["message_id"],
    });
    let copy = call(&emulator, "copyMessage", params.clone()).await;
    assert_eq!(
        copy.refusal(),
        "400 Bad Request: the message can't be copied"
    );
    let forwarded = call(&emulator, "forwardMessage", params).await.result();
    assert_eq!(forwarded["invoice"]["title"], "Book");
}
