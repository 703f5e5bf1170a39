//! Presses on inline buttons, and what bots answer to them.

use std::time::Duration;

use chappe_emulator::{Chat, Emulator, User};
use chappe_types::types::CallbackQuery;
use serde_json::{Value, json};

use crate::support::{call, call_as, kinds, updates};

const ANSWER: &str = "answerCallbackQuery";

/// A private chat with a message that has buttons.
async fn asked(emulator: &Emulator) -> (User, Chat, i64) {
    let ann = emulator.user("Ann");
    ann.send_private(&emulator.bot(), "/start");
    let chat = ann.chat_with(&emulator.bot());
    let message = ask(emulator, &chat).await;
    updates(emulator).await;
    (ann, chat, message)
}

/// Sends a message with buttons.
async fn ask(emulator: &Emulator, chat: &Chat) -> i64 {
    let keyboard = json!({"inline_keyboard": [
        [{"text": "Yes", "callback_data": "y"}, {"text": "No", "callback_data": "n"}],
        [{"text": "Read", "url": "https://example.org"}],
    ]});
    let params = json!({"chat_id": chat.id(), "text": "Sure?", "reply_markup": keyboard});
    let message = call(emulator, "sendMessage", params).await.result();
    message["message_id"].as_i64().unwrap()
}

/// The only callback query among the updates.
async fn told(emulator: &Emulator) -> Value {
    let told = updates(emulator).await;
    assert_eq!(kinds(&told), ["callback_query"]);
    let _: CallbackQuery = serde_json::from_value(told[0].1.clone()).unwrap();
    told[0].1.clone()
}

#[tokio::test(start_paused = true)]
async fn a_press_is_told_and_answered() {
    let emulator = Emulator::new();
    let (ann, chat, message) = asked(&emulator).await;
    let clicked = ann.click(&chat, message, "Yes");
    assert_eq!(clicked.answered(), None);
    let query = told(&emulator).await;
    assert_eq!(query["id"], clicked.id());
    assert_eq!(query["from"]["id"], ann.id());
    assert_eq!(query["data"], "y");
    assert_eq!(query["message"]["message_id"], message);
    assert_eq!(query["message"]["text"], "Sure?");
    assert_eq!(query["message"]["chat"]["id"], ann.id());
    assert_eq!(
        query["message"]["reply_markup"]["inline_keyboard"][0][0]["text"],
        "Yes"
    );
    assert!(
        query["chat_instance"]
            .as_str()
            .unwrap()
            .parse::<i64>()
            .is_ok()
    );
    assert_eq!(query["inline_message_id"], Value::Null);

    let params = json!({
        "callback_query_id": query["id"],
        "text": "Thanks",
        "show_alert": true,
        "url": format!("https://t.me/{}?start=yes", emulator.bot().username()),
    });
    assert_eq!(call(&emulator, ANSWER, params).await.result(), true);
    let answer = clicked.answer().await.unwrap();
    assert_eq!(answer.text, "Thanks");
    assert!(answer.show_alert);
    assert_eq!(
        answer.url.as_deref(),
        Some("https://t.me/chappe_bot?start=yes")
    );
}

#[tokio::test(start_paused = true)]
async fn a_button_is_found_by_its_text_or_its_data() {
    let emulator = Emulator::new();
    let (ann, chat, message) = asked(&emulator).await;
    ann.click(&chat, message, "No");
    assert_eq!(told(&emulator).await["data"], "n");
    ann.click(&chat, message, "n");
    assert_eq!(told(&emulator).await["data"], "n");
}

#[tokio::test(start_paused = true)]
async fn a_query_is_answered_once_by_its_bot_and_in_time() {
    let emulator = Emulator::new();
    let (ann, chat, message) = asked(&emulator).await;
    let other = emulator.add_bot("Other", "other_bot");
    let expired = "400 Bad Request: query is too old and response timeout expired or query ID is \
                   invalid";
    let clicked = ann.click(&chat, message, "Yes");
    let params = json!({"callback_query_id": clicked.id()});
    let answer = call_as(&emulator, &other, ANSWER, params.clone()).await;
    assert_eq!(answer.refusal(), expired, "another bot's");
    tokio::time::sleep(Duration::from_secs(14)).await;
    let answer = call(&emulator, ANSWER, params.clone()).await;
    assert_eq!(answer.result(), true);
    let answer = call(&emulator, ANSWER, params).await;
    assert_eq!(answer.refusal(), expired, "answered already");

    let clicked = ann.click(&chat, message, "No");
    tokio::time::sleep(Duration::from_secs(15)).await;
    for id in [json!(clicked.id()), json!("nonsense"), json!(""), json!(7)] {
        let params = json!({"callback_query_id": id});
        let answer = call(&emulator, ANSWER, params).await;
        assert_eq!(answer.refusal(), expired, "{id}");
    }
    let missing = clicked.answer().await.unwrap_err().to_string();
    assert!(
        missing.starts_with("the answer to the callback query"),
        "{missing}"
    );
}

#[tokio::test(start_paused = true)]
async fn what_a_bot_may_not_show_is_refused() {
    let emulator = Emulator::new();
    let (ann, chat, message) = asked(&emulator).await;
    let clicked = ann.click(&chat, message, "Yes");
    for (name, value, expected) in [
        ("text", "x".repeat(201), "MESSAGE_TOO_LONG"),
        ("url", "https://example.org".to_owned(), "URL_INVALID"),
        (
            "url",
            "https://t.me/other_bot?start=x".to_owned(),
            "URL_INVALID",
        ),
        ("url", "https://t.me/chappe_bot".to_owned(), "URL_INVALID"),
    ] {
        let params = json!({"callback_query_id": clicked.id(), name: value});
        let answer = call(&emulator, ANSWER, params).await;
        assert_eq!(answer.refusal(), format!("400 Bad Request: {expected}"));
    }
    let params = json!({"callback_query_id": clicked.id(), "text": "x".repeat(200)});
    call(&emulator, ANSWER, params).await.result();
    assert_eq!(clicked.answered().unwrap().text.len(), 200);
}

#[tokio::test(start_paused = true)]
async fn a_cached_answer_is_given_again_without_a_word_to_the_bot() {
    let emulator = Emulator::new();
    let (ann, chat, message) = asked(&emulator).await;
    let clicked = ann.click(&chat, message, "Yes");
    told(&emulator).await;
    let params = json!({"callback_query_id": clicked.id(), "text": "Later", "cache_time": 60});
    call(&emulator, ANSWER, params).await.result();
    let again = ann.click(&chat, message, "Yes");
    assert_eq!(again.answer().await.unwrap().text, "Later");
    assert!(updates(&emulator).await.is_empty());
    ann.click(&chat, message, "No");
    assert_eq!(told(&emulator).await["data"], "n");
    tokio::time::sleep(Duration::from_secs(60)).await;
    assert_eq!(ann.click(&chat, message, "Yes").answered(), None);
    assert_eq!(told(&emulator).await["data"], "y");
}

#[tokio::test(start_paused = true)]
async fn members_of_a_channel_click_as_well() {
    let emulator = Emulator::new();
    let news = emulator.channel("News");
    news.promote(
        &emulator.bot(),
        chappe_emulator::Rights::none().can_post_messages(true),
    );
    let ann = emulator.user("Ann");
    news.add(&ann);
    updates(&emulator).await;
    let message = ask(&emulator, &news).await;
    ann.click(&news, message, "Yes");
    let query = told(&emulator).await;
    assert_eq!(query["message"]["chat"]["id"], news.id());
    assert_eq!(query["message"]["sender_chat"]["id"], news.id());
}

#[tokio::test]
#[should_panic(expected = "Ann cannot click: message 2 has no inline button \"Maybe\"")]
async fn a_button_that_is_not_there_cannot_be_pressed() {
    let emulator = Emulator::new();
    let ann = emulator.user("Ann");
    ann.send_private(&emulator.bot(), "/start");
    let chat = ann.chat_with(&emulator.bot());
    let message = ask(&emulator, &chat).await;
    ann.click(&chat, message, "Maybe");
}

#[tokio::test]
#[should_panic(expected = "no bot is told of presses on the button \"Read\"")]
async fn nobody_is_told_of_pages_that_are_opened() {
    let emulator = Emulator::new();
    let ann = emulator.user("Ann");
    ann.send_private(&emulator.bot(), "/start");
    let chat = ann.chat_with(&emulator.bot());
    let message = ask(&emulator, &chat).await;
    ann.click(&chat, message, "Read");
}
