//! Inline mode: what bots offer in any chat, and what users send of it.

use std::time::Duration;

use chappe_emulator::{BotAccount, Chat, Emulator, User};
use chappe_types::types::{ChosenInlineResult, InlineQuery};
use serde_json::{Value, json};

use crate::support::{call, call_as, kinds, updates};

const ANSWER: &str = "answerInlineQuery";

/// A bot with inline mode, and a group that it is not in.
fn searching() -> (Emulator, BotAccount, User, Chat) {
    let emulator = Emulator::new();
    let bot = emulator.bot().with_inline_mode("Search…");
    let ann = emulator.user("Ann");
    let group = emulator.supergroup("Group");
    group.add(&ann);
    (emulator, bot, ann, group)
}

fn article(id: &str) -> Value {
    json!({
        "type": "article",
        "id": id,
        "title": format!("Article {id}"),
        "description": "Read it",
        "input_message_content": {
            "message_text": format!("*Text* of {id}"),
            "parse_mode": "MarkdownV2",
        },
    })
}

async fn answer(emulator: &Emulator, id: &str, mut params: Value) {
    params["inline_query_id"] = id.into();
    assert_eq!(call(emulator, ANSWER, params).await.result(), true);
}

#[tokio::test(start_paused = true)]
async fn a_query_is_told_answered_and_chosen_from() {
    let (emulator, bot, ann, group) = searching();
    let query = ann.inline(&bot, &group, "semaphore");
    assert_eq!(query.answered(), None);
    let told = updates(&emulator).await;
    assert_eq!(kinds(&told), ["inline_query"]);
    let asked = &told[0].1;
    let _: InlineQuery = serde_json::from_value(asked.clone()).unwrap();
    assert_eq!(asked["id"], query.id());
    assert_eq!(asked["from"]["id"], ann.id());
    assert_eq!(asked["query"], "semaphore");
    assert_eq!(asked["offset"], "");
    assert_eq!(asked["chat_type"], "supergroup");
    assert_eq!(asked["location"], Value::Null);

    let params = json!({
        "results": [article("a"), article("b")],
        "button": {"text": "Settings", "start_parameter": "settings"},
    });
    answer(&emulator, &query.id(), params).await;
    let offered = query.results().await.unwrap();
    assert_eq!(offered.button.as_deref(), Some("Settings"));
    let second = &offered.results[1];
    assert_eq!(
        (
            second.id.as_str(),
            second.kind.as_str(),
            second.title.as_str()
        ),
        ("b", "article", "Article b")
    );
    assert_eq!(
        (second.description.as_str(), second.text.as_str()),
        ("Read it", "Text of b")
    );

    let id = query.choose("b");
    let message = group.last_message().unwrap();
    assert_eq!((message.id, message.from_id), (id, ann.id()));
    assert_eq!(message.text, "Text of b");
    assert!(
        updates(&emulator).await.is_empty(),
        "the bot is not in the group, and not told of choices"
    );
}

#[tokio::test(start_paused = true)]
async fn what_is_sent_through_a_bot_says_so_and_is_edited_by_an_id() {
    let (emulator, bot, ann, group) = searching();
    let bot = bot.with_inline_feedback().with_inline_locations();
    let ann = ann.at(52.5, 13.25);
    let witness = emulator.add_bot("Witness", "witness_bot");
    group.add(&witness);
    let mut pressed = article("a");
    pressed["reply_markup"] =
        json!({"inline_keyboard": [[{"text": "More", "callback_data": "m"}]]});
    let query = ann.inline(&bot, &group, "x");
    assert_eq!(
        updates(&emulator).await[0].1["location"]["longitude"],
        13.25
    );
    let results = json!({"results": [pressed, article("b")]});
    answer(&emulator, &query.id(), results).await;
    let id = query.choose("a");
    query.choose("b");
    let told = updates(&emulator).await;
    assert_eq!(kinds(&told), ["chosen_inline_result"; 2]);
    let chosen = &told[0].1;
    let _: ChosenInlineResult = serde_json::from_value(chosen.clone()).unwrap();
    assert_eq!(chosen["result_id"], "a");
    assert_eq!(chosen["query"], "x");
    assert_eq!(chosen["location"]["latitude"], 52.5);
    let inline_message_id = chosen["inline_message_id"].as_str().unwrap();
    assert_eq!(
        told[1].1["inline_message_id"],
        Value::Null,
        "without a keyboard there is none"
    );

    let seen = crate::support::updates_of(&emulator, &witness).await;
    let seen = seen.iter().find(|(_, update)| update["message_id"] == id);
    let seen = &seen.unwrap().1;
    assert_eq!(seen["via_bot"]["id"], bot.id());
    assert_eq!(seen["from"]["id"], ann.id());
    assert_eq!(seen["entities"][0]["type"], "bold");
    assert_eq!(
        seen["reply_markup"]["inline_keyboard"][0][0]["text"],
        "More"
    );

    ann.click(&group, id, "More");
    let told = updates(&emulator).await;
    assert_eq!(told[0].1["inline_message_id"], inline_message_id);
    assert_eq!(told[0].1["message"], Value::Null);
}

#[tokio::test(start_paused = true)]
async fn a_bot_edits_what_was_sent_through_it() {
    let (emulator, bot, ann, group) = searching();
    let bot = bot.with_inline_feedback();
    let keyboard = json!({"inline_keyboard": [[{"text": "More", "callback_data": "m"}]]});
    let mut result = article("a");
    result["reply_markup"] = keyboard.clone();
    let query = ann.inline(&bot, &group, "x");
    answer(&emulator, &query.id(), json!({"results": [result]})).await;
    let id = query.choose("a");
    let told = updates(&emulator).await;
    let inline_message_id = told[1].1["inline_message_id"].clone();
    let with =
        |name: &str, value: Value| json!({"inline_message_id": inline_message_id, name: value});

    let params = with("text", json!("Another text"));
    let answer = call(&emulator, "editMessageText", params).await;
    assert_eq!(answer.result(), true, "the bot is not in the chat");
    let message = group.last_message().unwrap();
    assert_eq!((message.id, message.text.as_str()), (id, "Another text"));
    assert_eq!(message.inline_keyboard, None, "it was not given again");
    let params = with("reply_markup", keyboard);
    let answer = call(&emulator, "editMessageReplyMarkup", params.clone()).await;
    assert_eq!(answer.result(), true);
    let answer = call(&emulator, "editMessageReplyMarkup", params).await;
    assert!(answer.refusal().contains("message is not modified"));
    assert!(group.last_message().unwrap().inline_keyboard.is_some());

    let params = with("caption", json!("none"));
    let answer = call(&emulator, "editMessageCaption", params).await;
    assert_eq!(
        answer.refusal(),
        "400 Bad Request: there is no caption in the message to edit"
    );
    let other = emulator.add_bot("Other", "other_bot");
    let params = with("text", json!("Mine"));
    let answer = call_as(&emulator, &other, "editMessageText", params).await;
    assert_eq!(
        answer.refusal(),
        "400 Bad Request: invalid inline message identifier specified"
    );
}

#[tokio::test(start_paused = true)]
async fn an_answer_is_cached_for_all_or_for_one() {
    let (emulator, bot, ann, group) = searching();
    let bob = emulator.user("Bob");
    group.add(&bob);
    let query = ann.inline(&bot, &group, "general");
    answer(&emulator, &query.id(), json!({"results": [article("a")]})).await;
    let query = ann.inline(&bot, &group, "personal");
    let params = json!({"results": [article("b")], "is_personal": true, "cache_time": 60});
    answer(&emulator, &query.id(), params).await;
    updates(&emulator).await;

    let again = bob.inline(&bot, &group, "general");
    assert_eq!(again.results().await.unwrap().results[0].id, "a");
    assert!(updates(&emulator).await.is_empty());
    again.choose("a");
    assert_eq!(group.last_message().unwrap().from_id, bob.id());

    assert!(ann.inline(&bot, &group, "personal").answered().is_some());
    assert_eq!(bob.inline(&bot, &group, "personal").answered(), None);
    tokio::time::sleep(Duration::from_secs(60)).await;
    assert_eq!(ann.inline(&bot, &group, "personal").answered(), None);
    assert!(ann.inline(&bot, &group, "general").answered().is_some());
    tokio::time::sleep(Duration::from_secs(240)).await;
    assert_eq!(ann.inline(&bot, &group, "general").answered(), None);
}

#[tokio::test(start_paused = true)]
async fn there_are_more_results_where_the_offset_says_so() {
    let (emulator, bot, ann, group) = searching();
    let query = ann.inline(&bot, &group, "x");
    assert!(query.more().is_none(), "nothing is answered yet");
    let params = json!({"results": [article("a")], "next_offset": "page 2"});
    answer(&emulator, &query.id(), params).await;
    updates(&emulator).await;
    let more = query.more().unwrap();
    let told = updates(&emulator).await;
    assert_eq!(told[0].1["offset"], "page 2");
    answer(&emulator, &more.id(), json!({"results": []})).await;
    assert!(more.more().is_none());
}

#[tokio::test(start_paused = true)]
async fn results_that_are_none_are_refused() {
    let (emulator, bot, ann, group) = searching();
    let query = ann.inline(&bot, &group, "x");
    let with = |name: &str, value: Value| {
        let mut result = article("a");
        result[name] = value;
        json!([result])
    };
    let content = |content: Value| with("input_message_content", content);
    let many: Vec<Value> = (0..51).map(|id| article(&id.to_string())).collect();
    for (results, expected) in [
        (json!({}), "expected an Array of inline query results"),
        (json!(many), "too many inline query results specified"),
        (
            json!([1]),
            "can't parse inline query result: Inline query result must be an object",
        ),
        (
            json!([{"type": "article"}]),
            "can't parse inline query result: Can't find field \"id\"",
        ),
        (
            json!([{"type": "planet", "id": "a"}]),
            "can't parse inline query result: type \"planet\" is unsupported for the inline query \
             result",
        ),
        (
            json!([{"type": "article", "id": "a", "title": "A"}]),
            "can't parse inline query result: Can't find field \"message_text\"",
        ),
        (
            content(json!({})),
            "can't parse inline query result: Input message content is not specified",
        ),
        (with("id", json!("")), "RESULT_ID_INVALID"),
        (with("id", json!("x".repeat(65))), "RESULT_ID_INVALID"),
        (json!([article("a"), article("a")]), "RESULT_ID_DUPLICATE"),
        (with("title", json!("")), "ARTICLE_TITLE_EMPTY"),
        (
            content(json!({"message_text": "x".repeat(4_097)})),
            "MESSAGE_TOO_LONG",
        ),
        (
            content(json!({"message_text": "*x", "parse_mode": "MarkdownV2"})),
            "can't parse entities: Can't find end of Bold entity at byte offset 0",
        ),
        (
            json!([{"type": "photo", "id": "a", "photo_file_id": "nonsense"}]),
            "wrong remote file identifier specified: Wrong character in the string",
        ),
        (
            json!([{"type": "game", "id": "a", "game_short_name": "chess"}]),
            "GAME_BOT_INVALID",
        ),
    ] {
        let params = json!({"inline_query_id": query.id(), "results": results});
        let answer = call(&emulator, ANSWER, params).await;
        assert_eq!(answer.refusal(), format!("400 Bad Request: {expected}"));
    }
    for (name, value, expected) in [
        ("next_offset", json!("x".repeat(65)), "NEXT_OFFSET_INVALID"),
        (
            "button",
            json!("["),
            "can't parse inline query results button JSON object",
        ),
        (
            "button",
            json!({"text": "x"}),
            "can't parse inline query results button: InlineQueryResultsButton must have exactly \
             one optional field",
        ),
        (
            "button",
            json!({"text": "", "start_parameter": "x"}),
            "SWITCH_PM_TEXT_EMPTY",
        ),
        (
            "button",
            json!({"text": "x", "start_parameter": "a b"}),
            "START_PARAM_INVALID",
        ),
        (
            "button",
            json!({"text": "x", "web_app": {"url": "http://example.org"}}),
            "SWITCH_WEBVIEW_URL_INVALID",
        ),
    ] {
        let params = json!({"inline_query_id": query.id(), "results": [], name: value});
        let answer = call(&emulator, ANSWER, params).await;
        assert_eq!(answer.refusal(), format!("400 Bad Request: {expected}"));
    }
}

#[tokio::test(start_paused = true)]
async fn a_query_is_answered_once_by_its_bot_and_in_time() {
    let (emulator, bot, ann, group) = searching();
    let other = emulator.add_bot("Other", "other_bot");
    let expired = "400 Bad Request: query is too old and response timeout expired or query ID is \
                   invalid";
    let query = ann.inline(&bot, &group, "x");
    let params = json!({"inline_query_id": query.id(), "results": []});
    let answer = call_as(&emulator, &other, ANSWER, params.clone()).await;
    assert_eq!(answer.refusal(), expired);
    call(&emulator, ANSWER, params.clone()).await.result();
    assert_eq!(call(&emulator, ANSWER, params).await.refusal(), expired);
    let query = ann.inline(&bot, &group, "y");
    tokio::time::sleep(Duration::from_secs(15)).await;
    let params = json!({"inline_query_id": query.id(), "results": []});
    assert_eq!(call(&emulator, ANSWER, params).await.refusal(), expired);
    let missing = query.results().await.unwrap_err().to_string();
    assert!(
        missing.starts_with("the answer to the inline query \"y\""),
        "{missing}"
    );
}

#[tokio::test(start_paused = true)]
async fn all_kinds_of_results_are_sent() {
    let (emulator, bot, ann, group) = searching();
    let bot = bot.with_game("darts", "Darts", "Throw them");
    group.add(&bot);
    ann.send_private(&bot, "/start");
    let file = ann.send_document(&ann.chat_with(&bot), "a.pdf", "a document");
    let told = updates(&emulator).await;
    let told = told.iter().find(|(_, update)| update["message_id"] == file);
    let file_id = told.unwrap().1["document"]["file_id"].clone();
    let results = json!([
        {
            "type": "document",
            "id": "document",
            "title": "A document",
            "document_file_id": file_id,
            "caption": "<b>Read</b>",
            "parse_mode": "HTML",
        },
        {"type": "location", "id": "location", "title": "L", "latitude": 1.5, "longitude": 2.5},
        {
            "type": "venue",
            "id": "venue",
            "title": "Tower",
            "address": "A hill",
            "latitude": 1.5,
            "longitude": 2.5,
        },
        {"type": "contact", "id": "contact", "phone_number": "1", "first_name": "C"},
        {"type": "game", "id": "game", "game_short_name": "darts"},
        {
            "type": "article",
            "id": "invoice",
            "title": "Buy",
            "input_message_content": {
                "title": "A book",
                "description": "To read",
                "payload": "book",
                "currency": "XTR",
                "prices": [{"label": "Book", "amount": 5}],
            },
        },
    ]);
    let query = ann.inline(&bot, &group, "x");
    answer(&emulator, &query.id(), json!({"results": results})).await;
    updates(&emulator).await;
    for kind in [
        "document", "location", "venue", "contact", "game", "invoice",
    ] {
        query.choose(kind);
        let told = updates(&emulator).await;
        assert_eq!(kinds(&told), ["message"], "{kind}");
        let message = &told[0].1;
        assert!(message[kind].is_object(), "{kind}: {message}");
        assert_eq!(message["via_bot"]["id"], bot.id());
    }
    let document = group
        .messages()
        .into_iter()
        .find(|message| message.file.is_some());
    assert_eq!(document.unwrap().text, "Read");
}

#[tokio::test(start_paused = true)]
async fn a_game_that_was_sent_inline_keeps_scores() {
    let (emulator, bot, ann, group) = searching();
    let bot = bot
        .with_game("darts", "Darts", "Throw them")
        .with_inline_feedback();
    let query = ann.inline(&bot, &group, "x");
    let results = json!([{"type": "game", "id": "game", "game_short_name": "darts"}]);
    answer(&emulator, &query.id(), json!({"results": results})).await;
    let id = query.choose("game");
    let told = updates(&emulator).await;
    let inline_message_id = told[1].1["inline_message_id"].clone();
    ann.click(&group, id, "Play Darts");
    let told = updates(&emulator).await;
    assert_eq!(told[0].1["game_short_name"], "darts");
    assert_eq!(told[0].1["inline_message_id"], inline_message_id);

    let mut params = json!({
        "inline_message_id": inline_message_id,
        "user_id": ann.id(),
        "score": 7,
    });
    let answer = call(&emulator, "setGameScore", params.clone()).await;
    assert_eq!(answer.result(), true, "there is no message to show");
    let scores = call(&emulator, "getGameHighScores", params.clone()).await;
    assert_eq!(scores.result()[0]["score"], 7);
    let other = emulator.add_bot("Other", "other_bot");
    params["user_id"] = other.id().into();
    let answer = call_as(&emulator, &other, "setGameScore", params).await;
    assert_eq!(
        answer.refusal(),
        "400 Bad Request: invalid inline message identifier specified"
    );
}

#[tokio::test(start_paused = true)]
async fn a_prepared_message_is_shared() {
    let (emulator, bot, ann, group) = searching();
    ann.send_private(&bot, "/start");
    let save = "savePreparedInlineMessage";
    for (params, expected) in [
        (json!({}), "invalid user_id specified"),
        (json!({"user_id": ann.id()}), "result isn't specified"),
        (
            json!({"user_id": 77, "result": article("a"), "allow_group_chats": true}),
            "user not found",
        ),
        (
            json!({"user_id": ann.id(), "result": article("a")}),
            "PEER_TYPES_INVALID",
        ),
    ] {
        let answer = call(&emulator, save, params).await.refusal();
        assert_eq!(answer, format!("400 Bad Request: {expected}"));
    }
    let params = json!({"user_id": ann.id(), "result": article("a"), "allow_group_chats": true});
    let prepared = call(&emulator, save, params).await.result();
    assert_eq!(
        prepared["expiration_date"],
        emulator.unix_time() + 24 * 3_600
    );
    ann.share(&group, prepared["id"].as_str().unwrap());
    assert_eq!(group.last_message().unwrap().text, "Text of a");
}

#[tokio::test(start_paused = true)]
async fn a_mini_app_sends_one_message() {
    let (emulator, bot, ann, _) = searching();
    let chat = ann.chat_with(&bot);
    ann.send(&chat, "/start");
    let id = ann.open_web_app(&bot, &chat);
    let answer = "answerWebAppQuery";
    let mut result = article("a");
    result["reply_markup"] = json!({"inline_keyboard": [[{"text": "More", "callback_data": "m"}]]});
    let params = json!({"web_app_query_id": id, "result": result});
    let sent = call(&emulator, answer, params.clone()).await.result();
    assert!(sent["inline_message_id"].is_string());
    let message = chat.last_message().unwrap();
    assert_eq!(
        (message.from_id, message.text.as_str()),
        (ann.id(), "Text of a")
    );
    assert_eq!(
        call(&emulator, answer, params).await.refusal(),
        "400 Bad Request: query is too old and response timeout expired or query ID is invalid"
    );
}

#[tokio::test(start_paused = true)]
#[should_panic(expected = "the emulator does not simulate a photo that is named by its URL")]
async fn what_has_to_be_fetched_cannot_be_chosen() {
    let (emulator, bot, ann, group) = searching();
    let query = ann.inline(&bot, &group, "x");
    let url = "https://example.org/a.jpg";
    let results = json!([{"type": "photo", "id": "a", "photo_url": url, "thumbnail_url": url}]);
    answer(&emulator, &query.id(), json!({"results": results})).await;
    query.choose("a");
}

#[tokio::test]
#[should_panic(expected = "Ann cannot ask: Chappe has no inline mode")]
async fn a_bot_without_inline_mode_is_not_asked() {
    let emulator = Emulator::new();
    let ann = emulator.user("Ann");
    ann.inline(&emulator.bot(), &ann.chat_with(&emulator.bot()), "x");
}
