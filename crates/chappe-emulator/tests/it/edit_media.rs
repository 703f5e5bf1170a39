//! Media and places that change within a message.

use std::time::Duration;

use chappe_emulator::{Chat, Emulator, User};
use chappe_types::types::Message;
use serde_json::{Value, json};

use crate::support::{call, png, updates, upload};

/// A private chat of Ann with the bot.
fn private() -> (Emulator, Chat, User) {
    let emulator = Emulator::new();
    let ann = emulator.user("Ann");
    ann.send_private(&emulator.bot(), "/start");
    let chat = ann.chat_with(&emulator.bot());
    (emulator, chat, ann)
}

/// A picture that the bot has sent: the message, and the id of the file.
async fn photo(emulator: &Emulator, chat: &Chat) -> (i64, Value) {
    let params = json!({"chat_id": chat.id(), "caption": "a picture"});
    let picture = png(10, 10);
    let files: [(&str, &str, &[u8]); 1] = [("photo", "a.png", &picture)];
    let sent = upload(emulator, "sendPhoto", params, &files).await.result();
    let file = sent["photo"][0]["file_id"].clone();
    (sent["message_id"].as_i64().unwrap(), file)
}

#[tokio::test(start_paused = true)]
async fn a_medium_is_put_in_the_place_of_another() {
    let (emulator, chat, ann) = private();
    let (message, file) = photo(&emulator, &chat).await;
    updates(&emulator).await;
    ann.send_document(&chat, "notes.txt", "read me");
    let told = updates(&emulator).await;
    let document = &told[0].1["document"]["file_id"];
    let edit = |media: Value| {
        let emulator = emulator.clone();
        let params = json!({"chat_id": ann.id(), "message_id": message, "media": media});
        async move { call(&emulator, "editMessageMedia", params).await }
    };
    let media = json!({"type": "photo", "media": file, "caption": "a picture"});
    assert!(
        edit(media)
            .await
            .refusal()
            .contains("message is not modified")
    );
    let media = json!({
        "type": "document", "media": document, "caption": "<b>Notes</b>", "parse_mode": "HTML",
    });
    let edited = edit(media).await.result();
    assert_eq!(edited["document"]["file_name"], "notes.txt");
    assert_eq!(edited["caption_entities"][0]["type"], "bold");
    assert!(edited.get("photo").is_none());
    let decoded: Message = serde_json::from_value(edited).unwrap();
    assert!(decoded.edit_date.is_some());

    let params = json!({
        "chat_id": ann.id(), "message_id": message,
        "media": {"type": "photo", "media": "attach://new"},
    });
    let picture = png(20, 30);
    let files: [(&str, &str, &[u8]); 1] = [("new", "b.png", &picture)];
    let edited = upload(&emulator, "editMessageMedia", params, &files).await;
    let edited = edited.result();
    assert_eq!(edited["photo"][0]["height"], 30);
    assert!(edited.get("caption").is_none());

    let params = json!({"chat_id": ann.id(), "text": "in words"});
    let text = call(&emulator, "sendMessage", params).await.result();
    let params = json!({
        "chat_id": ann.id(), "message_id": text["message_id"],
        "media": {"type": "photo", "media": file},
    });
    let edited = call(&emulator, "editMessageMedia", params).await.result();
    assert!(edited.get("text").is_none() && edited.get("photo").is_some());
}

#[tokio::test]
async fn media_edits_are_refused_in_the_servers_words() {
    let (emulator, chat, ann) = private();
    let (message, file) = photo(&emulator, &chat).await;
    let hers = ann.send(&chat, "hers");
    let album = json!([
        {"type": "photo", "media": file}, {"type": "photo", "media": file},
    ]);
    let params = json!({"chat_id": ann.id(), "media": album});
    let album = call(&emulator, "sendMediaGroup", params).await.result();
    let in_album = album[0]["message_id"].clone();
    let media = json!({"type": "photo", "media": file});
    let id = ann.id();
    for (params, expected) in [
        (json!({}), "parameter \"media\" is required"),
        (json!({"media": "{"}), "can't parse input media JSON object"),
        (
            json!({"media": {"type": "photo", "media": "attach://no"}}),
            "can't parse InputMedia: media not found",
        ),
        (
            json!({"media": media}),
            "message identifier is not specified",
        ),
        (
            json!({"media": media, "chat_id": id, "message_id": 999}),
            "message to edit not found",
        ),
        (
            json!({"media": media, "chat_id": id, "message_id": hers}),
            "message can't be edited",
        ),
        (
            json!({"media": {"type": "photo", "media": "x"}, "chat_id": id, "message_id": message}),
            "wrong remote file identifier specified: Wrong string length",
        ),
        (
            json!({"media": {"type": "photo", "media": file, "caption": "x".repeat(1_025)},
                "chat_id": id, "message_id": message}),
            "message caption is too long",
        ),
        (
            json!({"media": {"type": "document", "media": file},
                "chat_id": id, "message_id": in_album}),
            "can't change media type in the album",
        ),
    ] {
        let answer = call(&emulator, "editMessageMedia", params.clone()).await;
        let expected = format!("400 Bad Request: {expected}");
        assert_eq!(answer.refusal(), expected, "{params}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_live_location_moves_until_it_stops() {
    let (emulator, _, ann) = private();
    let params = json!({
        "chat_id": ann.id(), "latitude": 1.5, "longitude": 2.5, "live_period": 60, "heading": 90,
    });
    let sent = call(&emulator, "sendLocation", params.clone())
        .await
        .result();
    let (id, message) = (ann.id(), &sent["message_id"]);
    let moved = |latitude: f64, more: Value| {
        let emulator = emulator.clone();
        let mut params = json!({
            "chat_id": id, "message_id": message, "latitude": latitude, "longitude": 2.5,
        });
        for (name, value) in more.as_object().unwrap() {
            params[name] = value.clone();
        }
        async move { call(&emulator, "editMessageLiveLocation", params).await }
    };
    let edited = moved(1.6, json!({"proximity_alert_radius": 100})).await;
    let edited = edited.result();
    assert_eq!(
        edited["location"],
        json!({
            "latitude": 1.6, "longitude": 2.5, "live_period": 60, "proximity_alert_radius": 100,
        })
    );
    for (latitude, more, expected) in [
        (91.0, json!({}), "invalid location specified"),
        (
            1.0,
            json!({"heading": 361}),
            "wrong live location heading specified",
        ),
        (
            1.0,
            json!({"live_period": 60 + 86_401}),
            "wrong live location period specified",
        ),
    ] {
        let refusal = moved(latitude, more).await.refusal();
        assert_eq!(refusal, format!("400 Bad Request: {expected}"));
    }
    let edited = moved(1.6, json!({"live_period": 100})).await.result();
    assert_eq!(edited["location"]["live_period"], 100);
    tokio::time::sleep(Duration::from_secs(99)).await;
    moved(1.7, json!({})).await.result();
    tokio::time::sleep(Duration::from_secs(1)).await;
    let cannot = "400 Bad Request: message can't be edited";
    assert_eq!(moved(1.8, json!({})).await.refusal(), cannot, "it is over");

    let sent = call(&emulator, "sendLocation", params).await.result();
    let params = json!({"chat_id": id, "message_id": sent["message_id"]});
    let stopped = call(&emulator, "stopMessageLiveLocation", params.clone()).await;
    assert_eq!(
        stopped.result()["location"],
        json!({"latitude": 1.5, "longitude": 2.5})
    );
    let again = call(&emulator, "stopMessageLiveLocation", params).await;
    assert_eq!(again.refusal(), cannot);
}

#[tokio::test]
async fn what_is_no_live_location_does_not_move() {
    let (emulator, _, ann) = private();
    let params = json!({"chat_id": ann.id(), "text": "here"});
    let sent = call(&emulator, "sendMessage", params).await.result();
    let here = json!({"chat_id": ann.id(), "message_id": sent["message_id"]});
    let mut moved = here.clone();
    moved["latitude"] = 1.into();
    moved["longitude"] = 2.into();
    let none = "there is no live location in the message to edit";
    for (method, params, expected) in [
        ("editMessageLiveLocation", json!({}), "latitude is empty"),
        (
            "editMessageLiveLocation",
            json!({"latitude": 1}),
            "longitude is empty",
        ),
        (
            "stopMessageLiveLocation",
            json!({}),
            "message identifier is not specified",
        ),
        ("editMessageLiveLocation", moved, none),
        ("stopMessageLiveLocation", here, none),
    ] {
        let answer = call(&emulator, method, params.clone()).await;
        let expected = format!("400 Bad Request: {expected}");
        assert_eq!(answer.refusal(), expected, "{method} {params}");
    }
}
