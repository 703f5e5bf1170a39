//! Games: who may send which, and who is how good at them.

use chappe_emulator::{Chat, Emulator, User};
use chappe_types::types::{GameHighScore, Message};
use serde_json::{Value, json};

use crate::support::{call, call_as, kinds, updates};

const SCORE: &str = "setGameScore";

/// A bot with a game, and a chat in which it was sent.
async fn playing() -> (Emulator, User, Chat, i64) {
    let emulator = Emulator::new();
    let bot = emulator
        .bot()
        .with_pictured_game("darts", "Darts", "Throw them", "a picture");
    let ann = emulator.user("Ann");
    ann.send_private(&bot, "/start");
    let chat = ann.chat_with(&bot);
    let params = json!({"chat_id": ann.id(), "game_short_name": "darts"});
    let message = call(&emulator, "sendGame", params).await.result();
    let message = message["message_id"].as_i64().unwrap();
    (emulator, ann, chat, message)
}

#[tokio::test(start_paused = true)]
async fn a_game_is_sent_with_a_button_that_starts_it() {
    let (emulator, ann, chat, _) = playing().await;
    let params = json!({"chat_id": ann.id(), "game_short_name": "darts"});
    let message = call(&emulator, "sendGame", params).await.result();
    let _: Message = serde_json::from_value(message.clone()).unwrap();
    let game = &message["game"];
    assert_eq!(game["title"], "Darts");
    assert_eq!(game["description"], "Throw them");
    assert_eq!(game["photo"][0]["width"], 640);
    assert_eq!(game["text"], Value::Null);
    let button = &message["reply_markup"]["inline_keyboard"][0][0];
    assert_eq!(button["text"], "Play Darts");
    assert_eq!(button["callback_game"], json!({}));
    updates(&emulator).await;

    let id = message["message_id"].as_i64().unwrap();
    let clicked = ann.click(&chat, id, "Play Darts");
    let told = updates(&emulator).await;
    assert_eq!(kinds(&told), ["callback_query"]);
    assert_eq!(told[0].1["game_short_name"], "darts");
    assert_eq!(told[0].1["data"], Value::Null);
    let url = "https://example.org/darts";
    let params = json!({"callback_query_id": clicked.id(), "url": url});
    call(&emulator, "answerCallbackQuery", params)
        .await
        .result();
    assert_eq!(clicked.answer().await.unwrap().url.as_deref(), Some(url));
}

#[tokio::test]
async fn the_button_that_starts_a_game_comes_first() {
    let (emulator, ann, ..) = playing().await;
    let button = |name: &str, value: Value| json!([[{"text": "Go", name: value}]]);
    for (keyboard, expected) in [
        (button("callback_game", json!({})), None),
        (
            button("callback_data", json!("x")),
            Some("400 Bad Request: REPLY_MARKUP_GAME_EMPTY"),
        ),
    ] {
        let params = json!({
            "chat_id": ann.id(),
            "game_short_name": "darts",
            "reply_markup": {"inline_keyboard": keyboard},
        });
        let answer = call(&emulator, "sendGame", params).await;
        match expected {
            Some(expected) => assert_eq!(answer.refusal(), expected),
            None => assert_eq!(
                answer.result()["reply_markup"]["inline_keyboard"][0][0]["text"],
                "Go"
            ),
        }
    }
}

#[tokio::test]
async fn a_game_that_is_none_of_the_bot_is_refused() {
    let (emulator, ann, ..) = playing().await;
    for (params, expected) in [
        (
            json!({"chat_id": ann.id()}),
            "400 Bad Request: parameter \"game_short_name\" is required",
        ),
        (
            json!({"chat_id": ann.id(), "game_short_name": "chess"}),
            "400 Bad Request: GAME_BOT_INVALID",
        ),
        (
            json!({"chat_id": 5, "game_short_name": "chess"}),
            "400 Bad Request: chat not found",
        ),
    ] {
        let answer = call(&emulator, "sendGame", params).await;
        assert_eq!(answer.refusal(), expected);
    }
}

#[tokio::test(start_paused = true)]
async fn a_score_is_set_shown_and_only_bettered() {
    let (emulator, ann, _, message) = playing().await;
    let score = |points: i64, force: bool| {
        json!({
            "chat_id": ann.id(),
            "message_id": message,
            "user_id": ann.id(),
            "score": points,
            "force": force,
        })
    };
    let answer = call(&emulator, SCORE, score(10, false)).await.result();
    let _: Message = serde_json::from_value(answer.clone()).unwrap();
    assert_eq!(answer["game"]["text"], "1. Ann – 10");
    assert!(answer["edit_date"].is_i64());
    let same = "400 Bad Request: BOT_SCORE_NOT_MODIFIED";
    for (points, force, expected) in [
        (10, false, Some(same)),
        (9, false, Some(same)),
        (10, true, Some(same)),
        (-1, true, Some("400 Bad Request: SCORE_INVALID")),
        (9, true, None),
        (12, false, None),
    ] {
        let answer = call(&emulator, SCORE, score(points, force)).await;
        match expected {
            Some(expected) => assert_eq!(answer.refusal(), expected, "{points}"),
            None => assert_eq!(
                answer.result()["game"]["text"],
                format!("1. Ann – {points}")
            ),
        }
    }
    let mut silent = score(20, false);
    silent["disable_edit_message"] = true.into();
    let answer = call(&emulator, SCORE, silent).await.result();
    assert_eq!(answer["game"]["text"], "1. Ann – 12", "the message stays");
}

#[tokio::test]
async fn the_checks_of_a_score_come_in_the_servers_order() {
    let (emulator, ann, _, message) = playing().await;
    let params = json!({"chat_id": ann.id(), "text": "no game"});
    let text = call(&emulator, "sendMessage", params).await.result();
    let text = text["message_id"].as_i64().unwrap();
    for (params, expected) in [
        (
            json!({"chat_id": 5, "message_id": 1}),
            "invalid user_id specified",
        ),
        (
            json!({"user_id": 77}),
            "message identifier is not specified",
        ),
        (
            json!({"user_id": 77, "inline_message_id": "x"}),
            "invalid inline message identifier specified",
        ),
        (
            json!({"user_id": 77, "chat_id": 5, "message_id": 1}),
            "chat not found",
        ),
        (
            json!({"user_id": 77, "chat_id": ann.id(), "message_id": 900}),
            "message to {} not found",
        ),
        (
            json!({"user_id": 77, "chat_id": ann.id(), "message_id": message}),
            "user not found",
        ),
    ] {
        for (method, what) in [
            (SCORE, "set game score"),
            ("getGameHighScores", "get game high scores"),
        ] {
            let answer = call(&emulator, method, params.clone()).await;
            let expected = format!("400 Bad Request: {}", expected.replace("{}", what));
            assert_eq!(answer.refusal(), expected, "{method}");
        }
    }
    let params = json!({"user_id": ann.id(), "chat_id": ann.id(), "message_id": text, "score": 5});
    let answer = call(&emulator, SCORE, params.clone()).await;
    assert_eq!(answer.refusal(), "400 Bad Request: game score can't be set");
    let answer = call(&emulator, "getGameHighScores", params).await;
    assert_eq!(answer.refusal(), "400 Bad Request: MESSAGE_ID_INVALID");
}

#[tokio::test(start_paused = true)]
async fn a_table_shows_the_best_and_the_neighbours() {
    let emulator = Emulator::new();
    let bot = emulator.bot().with_game("darts", "Darts", "Throw them");
    let group = emulator.group("Group");
    group.add(&bot);
    let params = json!({"chat_id": group.id(), "game_short_name": "darts"});
    let message = call(&emulator, "sendGame", params).await.result();
    let message = message["message_id"].clone();
    let players: Vec<User> = (0..9)
        .map(|number| emulator.user(&format!("P{number}")))
        .collect();
    for (number, player) in players.iter().enumerate() {
        group.add(player);
        player.send(&group, "me too");
        let params = json!({
            "chat_id": group.id(),
            "message_id": message,
            "user_id": player.id(),
            "score": 100 - number * 10,
        });
        call(&emulator, SCORE, params).await.result();
    }
    let table = async |user: i64| {
        let params = json!({"chat_id": group.id(), "message_id": message, "user_id": user});
        let answer = call(&emulator, "getGameHighScores", params).await.result();
        let table: Vec<GameHighScore> = serde_json::from_value(answer).unwrap();
        let lines = table.iter();
        lines
            .map(|line| (line.position, line.user.first_name.clone(), line.score))
            .collect::<Vec<_>>()
    };
    let positions = async |user: i64| {
        let table = table(user).await;
        table.iter().map(|line| line.0).collect::<Vec<_>>()
    };
    assert_eq!(positions(players[6].id()).await, [1, 2, 3, 5, 6, 7, 8, 9]);
    assert_eq!(positions(players[0].id()).await, [1, 2, 3]);
    assert_eq!(
        table(players[0].id()).await[1],
        (2, "P1".to_owned(), 90),
        "a place, who, how much"
    );
    assert_eq!(
        positions(bot.id()).await,
        [1, 2, 3],
        "one who has not played"
    );

    let elsewhere = emulator.group("Elsewhere");
    elsewhere.add(&bot);
    let params = json!({"chat_id": elsewhere.id(), "game_short_name": "darts"});
    let other = call(&emulator, "sendGame", params).await.result();
    let params = json!({
        "chat_id": elsewhere.id(),
        "message_id": other["message_id"],
        "user_id": players[0].id(),
    });
    let answer = call(&emulator, "getGameHighScores", params).await;
    assert_eq!(answer.result(), json!([]), "scores are kept for each chat");
}

#[tokio::test]
async fn the_games_of_another_bot_are_not_ones_own() {
    let (emulator, ann, ..) = playing().await;
    let other = emulator.add_bot("Other", "other_bot");
    ann.send_private(&other, "/start");
    let params = json!({"chat_id": ann.id(), "game_short_name": "darts"});
    let answer = call_as(&emulator, &other, "sendGame", params).await;
    assert_eq!(answer.refusal(), "400 Bad Request: GAME_BOT_INVALID");
}
