//! What users send and show beside texts, and what a file keeps of it.

#[cfg(feature = "store")]
use chappe_emulator::Emulator;
use chappe_types::types::Message;
use serde_json::{Value, json};

#[cfg(feature = "store")]
use crate::support::{WEBM, upload};
use crate::{
    media::{decoded, private},
    support::{call, png, updates, webp},
};

#[tokio::test(start_paused = true)]
async fn what_users_send_reaches_the_bot() {
    let (emulator, ann, chat) = private();
    updates(&emulator).await;
    ann.send_photo(&chat, png(30, 20), "look at /this");
    ann.send_document(&chat, "a.txt", "hi");
    ann.send_voice(&chat, 7, "Ogg");
    ann.send_video(&chat, 9, "mp4");
    ann.send_sticker(&chat, webp(512, 512));
    ann.send_location(&chat, 52.5, 13.25);
    ann.send_contact(&chat, "+49123");
    ann.send_dice(&chat, "🎯");
    let told: Vec<Message> = updates(&emulator)
        .await
        .into_iter()
        .map(|(_, message)| decoded(message))
        .collect();
    let [
        photo,
        document,
        voice,
        video,
        sticker,
        location,
        contact,
        dice,
    ] = &told[..]
    else {
        panic!("{told:?}")
    };
    assert_eq!(photo.photo.as_ref().unwrap()[0].height, 20);
    assert_eq!(photo.caption_entities.as_ref().unwrap().len(), 1);
    assert_eq!(document.document.as_ref().unwrap().file_size, Some(2));
    assert_eq!(voice.voice.as_ref().unwrap().duration, 7);
    assert_eq!(video.video.as_ref().unwrap().duration, 9);
    assert_eq!(sticker.sticker.as_ref().unwrap().width, 512);
    let place = location.location.as_ref().unwrap();
    assert!((place.latitude - 52.5).abs() < 1e-9 && (place.longitude - 13.25).abs() < 1e-9);
    let own = contact.contact.as_ref().unwrap();
    assert_eq!(own.user_id, Some(ann.id()));
    assert_eq!(own.phone_number, "+49123");
    assert!((1..=6).contains(&dice.dice.as_ref().unwrap().value));
    let kinds: Vec<&str> = chat.messages()[1..]
        .iter()
        .map(|message| message.kind)
        .collect();
    assert_eq!(
        kinds,
        [
            "photo", "document", "voice", "video", "sticker", "location", "contact", "dice"
        ]
    );
}

#[tokio::test]
async fn the_pictures_of_users_are_told_newest_first() {
    let (emulator, ann, _) = private();
    for width in 1..=3 {
        ann.add_profile_photo(png(width, 10));
    }
    let photos = |params: Value| {
        let emulator = emulator.clone();
        async move { call(&emulator, "getUserProfilePhotos", params).await }
    };
    let id = ann.id();
    let all = photos(json!({"user_id": id})).await.result();
    let all: chappe_types::types::UserProfilePhotos = serde_json::from_value(all).unwrap();
    assert_eq!(all.total_count, 3);
    let widths: Vec<i64> = all.photos.iter().map(|sizes| sizes[0].width).collect();
    assert_eq!(widths, [3, 2, 1]);
    let some = photos(json!({"user_id": id, "offset": 1, "limit": 1}))
        .await
        .result();
    assert_eq!(some["total_count"], 3);
    assert_eq!(some["photos"][0][0]["width"], 2);
    assert_eq!(some["photos"].as_array().unwrap().len(), 1);
    for (params, expected) in [
        (json!({}), "400 Bad Request: invalid user_id specified"),
        (json!({"user_id": 5}), "400 Bad Request: user not found"),
    ] {
        assert_eq!(photos(params).await.refusal(), expected);
    }
}

#[cfg(feature = "store")]
#[tokio::test]
async fn a_world_of_media_is_kept_in_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let open = || {
        let path = folder.path().join("world.redb");
        Emulator::builder().open(path).unwrap()
    };
    let emulator = open();
    let chat = emulator.supergroup("Readers");
    let ann = emulator.user("Ann");
    chat.add(&emulator.bot());
    chat.add(&ann);
    let picture = png(30, 20);
    let at = json!({"chat_id": chat.id(), "latitude": 0.1, "longitude": 2, "title": "x",
                    "address": "y", "live_period": 60, "phone_number": "5", "first_name": "A",
                    "question": "Tea?", "options": ["Yes", "No"], "is_anonymous": false,
                    "open_period": 600, "star_count": 5, "sticker": "attach://c",
                    "media": [{"type": "photo", "media": "attach://a"},
                              {"type": "video", "media": "attach://b"}]});
    let files = [
        ("a", "a.png", &picture[..]),
        ("b", "b.mp4", &b"mp4"[..]),
        ("c", "c", WEBM),
    ];
    let mut poll = Value::Null;
    for method in [
        "sendLocation",
        "sendVenue",
        "sendContact",
        "sendDice",
        "sendMediaGroup",
        "sendPaidMedia",
        "sendSticker",
        "sendPoll",
    ] {
        let mut params = at.clone();
        if method == "sendPoll" {
            params.as_object_mut().unwrap().remove("media");
        }
        poll = upload(&emulator, method, params, &files).await.result();
    }
    let poll = poll["message_id"].as_i64().unwrap();
    ann.vote(&chat, poll, &[1]).unwrap();
    let messages = chat.messages();
    drop((emulator, chat, ann));

    let emulator = open();
    let chat = emulator.chats().remove(0);
    assert_eq!(chat.messages(), messages);
    let params = json!({"chat_id": chat.id(), "message_id": poll});
    let stopped = call(&emulator, "stopPoll", params).await.result();
    assert_eq!(stopped["options"][1]["voter_count"], 1);
}
