//! Places, contacts and dice.

use chappe_emulator::{Chat, Emulator, User};
use chappe_types::types::Message;
use serde_json::{Value, json};

use crate::support::{Answer, call};

fn private() -> (Emulator, User, Chat) {
    let emulator = Emulator::new();
    let ann = emulator.user("Ann");
    ann.send_private(&emulator.bot(), "/start");
    let chat = ann.chat_with(&emulator.bot());
    (emulator, ann, chat)
}

async fn send(emulator: &Emulator, chat: &Chat, method: &str, mut params: Value) -> Answer {
    params["chat_id"] = chat.id().into();
    call(emulator, method, params).await
}

async fn sent(emulator: &Emulator, chat: &Chat, method: &str, params: Value) -> Message {
    let answer = send(emulator, chat, method, params).await;
    serde_json::from_value(answer.result()).unwrap()
}

#[tokio::test]
async fn a_location_stands_still_or_moves() {
    let (emulator, _, chat) = private();
    let params = json!({"latitude": 52.5, "longitude": "13.25", "horizontal_accuracy": 2_000,
                        "heading": 30});
    let message = sent(&emulator, &chat, "sendLocation", params).await;
    let location = message.location.unwrap();
    assert!((location.latitude - 52.5).abs() < 1e-9);
    assert_eq!(location.horizontal_accuracy, Some(1_500.0));
    assert_eq!((location.live_period, location.heading), (None, None));

    let params = json!({"latitude": 1, "longitude": 2, "live_period": 60, "heading": 30,
                        "proximity_alert_radius": 100});
    let message = sent(&emulator, &chat, "sendLocation", params).await;
    let location = message.location.unwrap();
    assert_eq!(location.live_period, Some(60));
    assert_eq!(location.heading, Some(30));
    assert_eq!(location.proximity_alert_radius, Some(100));
    let params = json!({"latitude": 1, "longitude": 2, "live_period": i32::MAX});
    sent(&emulator, &chat, "sendLocation", params).await;
    assert_eq!(chat.last_message().unwrap().kind, "location");
}

#[tokio::test]
async fn wrong_places_are_refused() {
    let (emulator, _, chat) = private();
    let at = |latitude: i32, longitude: i32, more: Value| {
        let mut params = more;
        params["latitude"] = latitude.into();
        params["longitude"] = longitude.into();
        params
    };
    for (method, params, expected) in [
        ("sendLocation", json!({}), "latitude is empty"),
        (
            "sendLocation",
            json!({"latitude": " "}),
            "latitude is empty",
        ),
        ("sendLocation", json!({"latitude": 5}), "longitude is empty"),
        ("sendVenue", json!({"latitude": 5}), "longitude is empty"),
        (
            "sendLocation",
            at(91, 0, json!({})),
            "wrong location specified",
        ),
        (
            "sendLocation",
            at(0, -181, json!({})),
            "wrong location specified",
        ),
        (
            "sendVenue",
            at(91, 0, json!({"title": "x", "address": "y"})),
            "wrong venue location specified",
        ),
        (
            "sendLocation",
            at(0, 0, json!({"live_period": 59})),
            "wrong live location period specified",
        ),
        (
            "sendLocation",
            at(0, 0, json!({"live_period": 86_401})),
            "wrong live location period specified",
        ),
        (
            "sendLocation",
            at(0, 0, json!({"live_period": 60, "heading": 361})),
            "wrong live location heading specified",
        ),
        (
            "sendLocation",
            at(
                0,
                0,
                json!({"live_period": 60, "proximity_alert_radius": 100_001}),
            ),
            "wrong live location proximity alert radius specified",
        ),
    ] {
        let answer = send(&emulator, &chat, method, params.clone()).await;
        assert_eq!(
            answer.refusal(),
            format!("400 Bad Request: {expected}"),
            "{params}"
        );
    }
}

#[tokio::test]
async fn venues_and_contacts_are_what_was_said() {
    let (emulator, _, chat) = private();
    let params = json!({
        "latitude": 1.5, "longitude": 2.5, "title": "Library", "address": "1 Road",
        "google_place_id": "g", "google_place_type": "library",
    });
    let venue = sent(&emulator, &chat, "sendVenue", params.clone())
        .await
        .venue
        .unwrap();
    assert_eq!(
        (venue.title.as_str(), venue.address.as_str()),
        ("Library", "1 Road")
    );
    assert_eq!(venue.google_place_id.as_deref(), Some("g"));
    assert_eq!(venue.google_place_type.as_deref(), Some("library"));
    let mut params = params;
    params["foursquare_id"] = "f".into();
    let venue = sent(&emulator, &chat, "sendVenue", params)
        .await
        .venue
        .unwrap();
    assert_eq!(venue.foursquare_id.as_deref(), Some("f"));
    assert_eq!(venue.google_place_id, None, "one of them counts");

    let params = json!({"phone_number": "+491234", "first_name": "Bob", "last_name": "B",
                        "vcard": "BEGIN:VCARD"});
    let contact = sent(&emulator, &chat, "sendContact", params)
        .await
        .contact
        .unwrap();
    assert_eq!(contact.phone_number, "+491234");
    assert_eq!(contact.last_name.as_deref(), Some("B"));
    assert_eq!(contact.vcard.as_deref(), Some("BEGIN:VCARD"));
    assert_eq!(contact.user_id, None);
    for (params, expected) in [
        (
            json!({}),
            "400 Bad Request: parameter \"phone_number\" is required",
        ),
        (
            json!({"phone_number": "5"}),
            "400 Bad Request: parameter \"first_name\" is required",
        ),
    ] {
        let answer = send(&emulator, &chat, "sendContact", params).await;
        assert_eq!(answer.refusal(), expected);
    }
}

#[tokio::test]
async fn dice_show_what_the_seed_says() {
    async fn throws(seed: u64) -> Vec<(String, i64)> {
        let emulator = Emulator::builder().seed(seed).build();
        let ann = emulator.user("Ann");
        ann.send_private(&emulator.bot(), "/start");
        let chat = ann.chat_with(&emulator.bot());
        let mut thrown = Vec::new();
        for (emoji, faces) in [
            ("", 6),
            ("🎲", 6),
            ("🎯", 6),
            ("🎳", 6),
            ("🏀", 5),
            ("⚽️", 5),
            ("🎰", 64),
        ] {
            for _ in 0..20 {
                let dice = sent(&emulator, &chat, "sendDice", json!({"emoji": emoji})).await;
                let dice = dice.dice.unwrap();
                assert!((1..=faces).contains(&dice.value), "{dice:?}");
                thrown.push((dice.emoji, dice.value));
            }
        }
        thrown
    }
    let first = throws(7).await;
    assert_eq!(first, throws(7).await);
    assert_ne!(first, throws(8).await);
    assert_eq!(first[0].0, "🎲");
    assert!(
        first
            .iter()
            .any(|(emoji, value)| emoji == "🎰" && *value > 6)
    );
    let (emulator, _, chat) = private();
    let answer = send(&emulator, &chat, "sendDice", json!({"emoji": "🎈"})).await;
    assert_eq!(answer.refusal(), "400 Bad Request: EMOTICON_INVALID");
}
