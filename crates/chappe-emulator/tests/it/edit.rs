//! Messages that change.

use std::time::Duration;

use chappe_emulator::{Chat, Emulator, Rights, User};
use chappe_types::types::Message;
use serde_json::{Value, json};

use crate::support::{call, call_as, kinds, updates, updates_of};

const NOT_MODIFIED: &str = "400 Bad Request: message is not modified: specified new message \
    content and reply markup are exactly the same as a current content and reply markup of the \
    message";

/// A supergroup with the bot and Ann in it.
fn group() -> (Emulator, Chat, User) {
    let emulator = Emulator::new();
    let chat = emulator.supergroup("Readers");
    chat.add(&emulator.bot());
    let ann = emulator.user("Ann");
    chat.add(&ann);
    (emulator, chat, ann)
}

async fn send(emulator: &Emulator, chat: &Chat, mut params: Value) -> i64 {
    params["chat_id"] = chat.id().into();
    let sent = call(emulator, "sendMessage", params).await.result();
    sent["message_id"].as_i64().unwrap()
}

fn keyboard(text: &str) -> Value {
    json!({"inline_keyboard": [[{"text": text, "callback_data": "x"}]]})
}

#[tokio::test(start_paused = true)]
async fn a_text_is_edited() {
    let (emulator, chat, _) = group();
    let params = json!({"text": "one", "reply_markup": keyboard("Go")});
    let id = send(&emulator, &chat, params).await;
    updates(&emulator).await;
    let params = json!({
        "chat_id": chat.id(), "message_id": id, "text": "*two*", "parse_mode": "MarkdownV2",
    });
    let edited = call(&emulator, "editMessageText", params.clone()).await;
    let edited = edited.result();
    assert_eq!(edited["text"], "two");
    assert_eq!(edited["entities"][0]["type"], "bold");
    assert!(edited.get("reply_markup").is_none(), "it was not given");
    let decoded: Message = serde_json::from_value(edited).unwrap();
    assert_eq!(decoded.message_id, id);
    assert!(decoded.edit_date.unwrap().0 > decoded.date.0);
    assert!(
        updates(&emulator).await.is_empty(),
        "a bot is not told of its own edits"
    );
    let seen = chat.message(id).unwrap();
    assert_eq!((seen.text.as_str(), seen.buttons.len()), ("two", 0));

    let again = call(&emulator, "editMessageText", params).await;
    assert_eq!(again.refusal(), NOT_MODIFIED);
    let plain = json!({"chat_id": chat.id(), "message_id": id, "text": "two"});
    call(&emulator, "editMessageText", plain).await.result();
}

#[tokio::test]
async fn edits_are_checked_in_order() {
    let (emulator, chat, ann) = group();
    let hers = ann.send(&chat, "hers");
    let own = send(&emulator, &chat, json!({"text": "mine"})).await;
    let keys = json!({"keyboard": [["A"]]});
    let params = json!({"text": "with keys", "reply_markup": keys});
    let with_keys = send(&emulator, &chat, params).await;
    let params = json!({"chat_id": chat.id(), "from_chat_id": chat.id(), "message_id": own});
    let forwarded = call(&emulator, "forwardMessage", params).await.result();
    let id = chat.id();
    let text = "editMessageText";
    let caption = "editMessageCaption";
    let markup = "editMessageReplyMarkup";
    for (method, params, expected) in [
        (text, json!({}), "message text is empty"),
        (
            text,
            json!({"text": "x"}),
            "message identifier is not specified",
        ),
        (
            text,
            json!({"text": "x", "message_id": own}),
            "chat_id is empty",
        ),
        (
            text,
            json!({"text": "x", "chat_id": id}),
            "message to edit not found",
        ),
        (
            text,
            json!({"text": "x", "chat_id": id, "message_id": 999}),
            "message to edit not found",
        ),
        (
            text,
            json!({"text": "x", "chat_id": id, "message_id": hers}),
            "message can't be edited",
        ),
        (
            text,
            json!({"text": "x", "chat_id": id, "message_id": 1}),
            "message can't be edited",
        ),
        (
            text,
            json!({"text": "x", "chat_id": id, "message_id": with_keys}),
            "message can't be edited",
        ),
        (
            text,
            json!({"text": "x", "chat_id": id, "message_id": forwarded["message_id"]}),
            "message can't be edited",
        ),
        (
            text,
            json!({"text": "x", "chat_id": id, "message_id": own, "reply_markup": keys}),
            "inline keyboard expected",
        ),
        (
            text,
            json!({"text": " ", "chat_id": id, "message_id": own}),
            "text must be non-empty",
        ),
        (
            text,
            json!({"text": "x".repeat(4_097), "chat_id": id, "message_id": own}),
            "message is too long",
        ),
        (
            caption,
            json!({"caption": "x"}),
            "message identifier is not specified",
        ),
        (
            caption,
            json!({"caption": "x", "chat_id": id, "message_id": own}),
            "there is no caption in the message to edit",
        ),
        (
            markup,
            json!({"chat_id": id, "message_id": hers}),
            "message can't be edited",
        ),
    ] {
        let answer = call(&emulator, method, params.clone()).await;
        let expected = format!("400 Bad Request: {expected}");
        assert_eq!(answer.refusal(), expected, "{method} {params}");
    }
    let params = json!({"chat_id": id, "message_id": own});
    let answer = call(&emulator, markup, params).await;
    assert_eq!(answer.refusal(), NOT_MODIFIED, "there was no keyboard");
    assert!(
        chat.messages()
            .iter()
            .all(|message| message.edited.is_none())
    );
}

#[tokio::test(start_paused = true)]
async fn a_keyboard_is_edited_alone() {
    let (emulator, chat, _) = group();
    let params = json!({"text": "one", "reply_markup": keyboard("A")});
    let id = send(&emulator, &chat, params).await;
    let edit = |markup: Value| {
        let emulator = emulator.clone();
        let mut params = json!({"chat_id": chat.id(), "message_id": id});
        if !markup.is_null() {
            params["reply_markup"] = markup;
        }
        async move { call(&emulator, "editMessageReplyMarkup", params).await }
    };
    assert_eq!(edit(keyboard("A")).await.refusal(), NOT_MODIFIED);
    let edited = edit(keyboard("B")).await.result();
    assert_eq!(edited["reply_markup"]["inline_keyboard"][0][0]["text"], "B");
    assert_eq!(edited["text"], "one");
    let seen = chat.message(id).unwrap();
    let button = seen.button("B").unwrap();
    assert_eq!(button.callback_data.as_deref(), Some("x"));
    let edited = edit(Value::Null).await.result();
    assert!(edited.get("reply_markup").is_none());
    assert_eq!(
        edit(json!({"inline_keyboard": []})).await.refusal(),
        NOT_MODIFIED
    );
}

#[tokio::test(start_paused = true)]
async fn a_caption_is_edited() {
    let (emulator, chat, _) = group();
    let ann = emulator.user("Bob");
    chat.add(&ann);
    updates(&emulator).await;
    let source = ann.send_document(&chat, "a.txt", "hello");
    let told = updates(&emulator).await;
    let file = &told[0].1["document"]["file_id"];
    let params = json!({"chat_id": chat.id(), "document": file, "caption": "one"});
    let sent = call(&emulator, "sendDocument", params).await.result();
    let edit = |params: Value| {
        let emulator = emulator.clone();
        let mut all = json!({"chat_id": chat.id(), "message_id": sent["message_id"]});
        for (name, value) in params.as_object().unwrap() {
            all[name] = value.clone();
        }
        async move { call(&emulator, "editMessageCaption", all).await }
    };
    let edited = edit(json!({"caption": "<i>two</i>", "parse_mode": "HTML"})).await;
    let edited = edited.result();
    assert_eq!(edited["caption"], "two");
    assert_eq!(edited["caption_entities"][0]["type"], "italic");
    assert_eq!(edited["document"]["file_name"], "a.txt");
    assert_eq!(
        edit(json!({"caption": "x".repeat(1_025)})).await.refusal(),
        "400 Bad Request: message caption is too long"
    );
    let edited = edit(json!({})).await.result();
    assert!(edited.get("caption").is_none(), "no caption is none");
    let params = json!({"chat_id": chat.id(), "message_id": sent["message_id"], "text": "x"});
    let answer = call(&emulator, "editMessageText", params).await;
    assert_eq!(
        answer.refusal(),
        "400 Bad Request: there is no text in the message to edit"
    );
    assert!(chat.message(source).unwrap().edited.is_none());
}

#[tokio::test(start_paused = true)]
async fn posts_are_edited_by_administrators() {
    let emulator = Emulator::new();
    let me = emulator.bot();
    let other = emulator.add_bot("Other", "other_bot");
    let owner = emulator.user("Owner");
    let channel = owner.create_channel("News");
    channel.promote(&me, Rights::none().can_post_messages(true));
    channel.promote(&other, Rights::none().can_edit_messages(true));
    let own = send(&emulator, &channel, json!({"text": "mine"})).await;
    let hers = owner.send(&channel, "the owner's");
    updates(&emulator).await;
    updates_of(&emulator, &other).await;
    let params =
        |id: i64, text: &str| json!({"chat_id": channel.id(), "message_id": id, "text": text});
    let answer = call(&emulator, "editMessageText", params(hers, "x")).await;
    assert_eq!(answer.refusal(), "400 Bad Request: message can't be edited");
    call(&emulator, "editMessageText", params(own, "better"))
        .await
        .result();
    let edited = call_as(&emulator, &other, "editMessageText", params(hers, "best")).await;
    assert_eq!(edited.result()["sender_chat"]["title"], "News");
    owner.edit(&channel, hers, "the best");
    for (bot, count) in [(&me, 2), (&other, 2)] {
        let told = updates_of(&emulator, bot).await;
        assert_eq!(kinds(&told), vec!["edited_channel_post"; count]);
        assert_eq!(told[count - 1].1["text"], "the best");
    }
    tokio::time::sleep(Duration::from_secs(48 * 3_600)).await;
    let answer = call_as(&emulator, &other, "editMessageText", params(hers, "late")).await;
    assert_eq!(answer.refusal(), "400 Bad Request: message can't be edited");
    let mut with_keyboard = params(hers, "");
    with_keyboard["reply_markup"] = keyboard("Still");
    let edited = call_as(&emulator, &other, "editMessageReplyMarkup", with_keyboard).await;
    edited.result();
    call(
        &emulator,
        "editMessageText",
        params(own, "its own at any time"),
    )
    .await
    .result();
}
