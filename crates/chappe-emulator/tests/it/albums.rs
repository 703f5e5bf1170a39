//! Albums and paid media.

use chappe_emulator::{Chat, Emulator, User};
use chappe_types::types::{Message, PaidMedia};
use serde_json::{Value, json};

use crate::support::{call, call_as, png, updates, updates_of, upload};

fn private() -> (Emulator, User, Chat) {
    let emulator = Emulator::new();
    let ann = emulator.user("Ann");
    ann.send_private(&emulator.bot(), "/start");
    let chat = ann.chat_with(&emulator.bot());
    (emulator, ann, chat)
}

fn decoded(answer: Value) -> Vec<Message> {
    serde_json::from_value(answer).unwrap()
}

#[tokio::test]
async fn an_album_is_one_group_of_messages() {
    let (emulator, ann, chat) = private();
    let asked = ann.send(&chat, "show me");
    let media = json!([
        {"type": "photo", "media": "attach://one", "caption": "see /one", "has_spoiler": true},
        {"type": "video", "media": "attach://two", "thumbnail": "attach://small", "width": 640,
         "height": "360", "duration": 4, "cover": "attach://one", "start_timestamp": 2},
        {"type": "live_photo", "media": "attach://two", "photo": "attach://one"},
    ]);
    let picture = png(30, 20);
    let files = [
        ("one", "1.png", &picture[..]),
        ("two", "2.mp4", &b"mp4"[..]),
        ("small", "s.png", &picture[..]),
    ];
    let params = json!({
        "chat_id": chat.id(), "media": media, "protect_content": true,
        "reply_parameters": {"message_id": asked},
    });
    let sent = decoded(
        upload(&emulator, "sendMediaGroup", params, &files)
            .await
            .result(),
    );
    let [photo, video, live] = &sent[..] else {
        panic!("{sent:?}")
    };
    let group = photo.media_group_id.clone().unwrap();
    for message in &sent {
        assert_eq!(message.media_group_id.as_ref(), Some(&group));
        assert!(message.has_protected_content);
        let answered = message.reply_to_message.as_ref().unwrap();
        assert_eq!(answered.message_id, asked);
    }
    assert_eq!(photo.caption.as_deref(), Some("see /one"));
    assert!(photo.has_media_spoiler);
    let seen = video.video.as_ref().unwrap();
    assert_eq!((seen.width, seen.height, seen.duration), (640, 360, 4));
    assert_eq!(seen.start_timestamp, Some(2));
    assert!(seen.thumbnail.is_some() && seen.cover.is_some() && video.caption.is_none());
    assert!(live.live_photo.is_some() && live.photo.is_some());
    assert_eq!(chat.messages().len(), 5);

    // The files again, by their ids, in another album.
    let id = &photo.photo.as_ref().unwrap()[0].file_id;
    let media = json!([{"type": "photo", "media": id}, {"type": "video", "media": seen.file_id}]);
    let params = json!({"chat_id": chat.id(), "media": media});
    let again = decoded(call(&emulator, "sendMediaGroup", params).await.result());
    assert_ne!(again[0].media_group_id, Some(group));
    assert_eq!(again[1].video.as_ref().unwrap().duration, 4);

    let media = json!([{"type": "photo", "media": id}]);
    let params = json!({"chat_id": chat.id(), "media": media});
    let alone = decoded(call(&emulator, "sendMediaGroup", params).await.result());
    assert_eq!(alone[0].media_group_id, None, "one alone is no album");
}

#[tokio::test]
async fn what_cannot_be_an_album_is_refused() {
    let (emulator, _, chat) = private();
    let picture = png(30, 20);
    let files = [("a", "a.png", &picture[..]), ("b", "b.txt", &b"hi"[..])];
    let photo = || json!({"type": "photo", "media": "attach://a"});
    let document = || json!({"type": "document", "media": "attach://b"});
    let audio = || json!({"type": "audio", "media": "attach://b"});
    let above =
        || json!({"type": "photo", "media": "attach://a", "show_caption_above_media": true});
    let many: Vec<Value> = (0..11).map(|_| photo()).collect();
    let within = "can't parse InputMedia: ";
    for (media, expected) in [
        (json!("{"), "can't parse media JSON object".to_owned()),
        (json!({}), "expected an Array of InputMedia".to_owned()),
        (json!([5]), format!("{within}expected an Object")),
        (
            json!([{"media": "x"}]),
            format!("{within}Can't find field \"type\""),
        ),
        (
            json!([{"type": "photo"}]),
            format!("{within}media not found"),
        ),
        (
            json!([{"type": "photo", "media": "attach://none"}]),
            format!("{within}media not found"),
        ),
        (
            json!([{"type": "live_photo", "media": "attach://b"}]),
            format!("{within}photo not found"),
        ),
        (
            json!([{"type": "animation", "media": "attach://b"}]),
            format!("{within}type \"animation\" can't be used in sendMediaGroup"),
        ),
        (
            json!([{"type": "voice", "media": "attach://b"}]),
            format!("{within}type \"voice\" is unsupported"),
        ),
        (
            json!([{"type": "photo", "media": "attach://a", "has_spoiler": 5}]),
            format!("{within}Field \"has_spoiler\" must be of type Boolean"),
        ),
        (
            json!([{"type": "photo", "media": "attach://a", "caption": "x", "parse_mode": "x"}]),
            format!("{within}Unsupported parse_mode"),
        ),
        (json!([]), "there are no messages to send".to_owned()),
        (
            json!(many),
            "too many messages to send as an album".to_owned(),
        ),
        (
            json!([photo(), document()]),
            "document can't be mixed with other media types".to_owned(),
        ),
        (
            json!([audio(), photo()]),
            "audio can't be mixed with other media types".to_owned(),
        ),
        (
            json!([photo(), above()]),
            "parameter show_caption_above_media must be the same for all messages".to_owned(),
        ),
        (
            json!([photo(), {"type": "photo", "media": "attach://b"}]),
            "failed to send message #2 with the error message \"IMAGE_PROCESS_FAILED\"".to_owned(),
        ),
        (
            json!([{"type": "photo", "media": "attach://a", "caption": "x".repeat(1_025)}]),
            "message caption is too long".to_owned(),
        ),
    ] {
        let params = json!({"chat_id": chat.id(), "media": media.clone()});
        let answer = upload(&emulator, "sendMediaGroup", params, &files).await;
        assert_eq!(
            answer.refusal(),
            format!("400 Bad Request: {expected}"),
            "{media}"
        );
    }
    let answer = call(&emulator, "sendMediaGroup", json!({})).await;
    assert_eq!(
        answer.refusal(),
        "400 Bad Request: parameter \"media\" is required"
    );
    let params = json!({"reply_parameters": 5});
    let answer = call(&emulator, "sendMediaGroup", params).await;
    assert_eq!(
        answer.refusal(),
        "400 Bad Request: object expected as reply parameters"
    );
    assert_eq!(
        chat.messages().len(),
        1,
        "nothing is sent of an album that is refused"
    );
    let params = json!({"chat_id": chat.id(), "media": [document(), document()]});
    upload(&emulator, "sendMediaGroup", params, &files)
        .await
        .result();
}

#[tokio::test(start_paused = true)]
async fn albums_of_users_reach_the_bot_as_one_group() {
    let (emulator, ann, chat) = private();
    updates(&emulator).await;
    let files = [
        ("a.png", png(3, 4)),
        ("b.mp4", b"mp4".to_vec()),
        ("c.txt", b"hi".to_vec()),
    ];
    let ids = ann.send_album(&chat, files);
    let told = updates(&emulator).await;
    let told: Vec<Message> = told
        .into_iter()
        .map(|(_, message)| serde_json::from_value(message).unwrap())
        .collect();
    let [photo, video, document] = &told[..] else {
        panic!("{told:?}")
    };
    assert!(photo.photo.is_some() && video.video.is_some() && document.document.is_some());
    assert!(photo.media_group_id.is_some());
    assert_eq!(photo.media_group_id, document.media_group_id);
    assert_eq!(ids[2], document.message_id);
}

#[tokio::test]
async fn paid_media_are_shown_to_those_who_sold_them() {
    let (emulator, _, chat) = private();
    let media = json!([
        {"type": "photo", "media": "attach://a"},
        {"type": "video", "media": "attach://b", "width": 30, "height": 20, "duration": 5},
        {"type": "live_photo", "media": "attach://b", "photo": "attach://a"},
    ]);
    let picture = png(30, 20);
    let files = [("a", "a.png", &picture[..]), ("b", "b.mp4", &b"mp4"[..])];
    let params = json!({"chat_id": chat.id(), "star_count": 25, "media": media, "caption": "hi",
                        "payload": "x"});
    let sent = upload(&emulator, "sendPaidMedia", params, &files)
        .await
        .result();
    let sent: Message = serde_json::from_value(sent).unwrap();
    assert_eq!(sent.caption.as_deref(), Some("hi"));
    let paid = sent.paid_media.unwrap();
    assert_eq!(paid.star_count, 25);
    assert!(matches!(
        &paid.paid_media[..],
        [
            PaidMedia::Photo(_),
            PaidMedia::Video(_),
            PaidMedia::LivePhoto(_)
        ]
    ));
    assert_eq!(chat.last_message().unwrap().kind, "paid_media");

    for (star_count, media, expected) in [
        (
            0,
            json!([{"type": "photo", "media": "attach://a"}]),
            "invalid media price specified",
        ),
        (
            25_001,
            json!([{"type": "photo", "media": "attach://a"}]),
            "invalid media price specified",
        ),
        (1, json!([]), "invalid number of paid media specified"),
        (1, json!("{"), "can't parse paid media JSON object"),
        (1, json!(5), "expected an Array of InputPaidMedia"),
        (
            1,
            json!([{"type": "audio", "media": "attach://a"}]),
            "can't parse InputPaidMedia: type \"audio\" is unsupported",
        ),
        (
            1,
            json!([{"type": "photo", "media": "attach://b"}]),
            "IMAGE_PROCESS_FAILED",
        ),
    ] {
        let params = json!({"chat_id": chat.id(), "star_count": star_count, "media": media});
        let answer = upload(&emulator, "sendPaidMedia", params, &files).await;
        assert_eq!(answer.refusal(), format!("400 Bad Request: {expected}"));
    }
}

#[tokio::test(start_paused = true)]
async fn other_bots_see_a_preview_of_paid_media() {
    let emulator = Emulator::new();
    let (me, other) = (emulator.bot(), emulator.add_bot("Other", "other_bot"));
    let chat = emulator.supergroup("Readers");
    chat.add(&me);
    chat.add(&other);
    let ann = emulator.user("Ann");
    chat.add(&ann);
    updates_of(&emulator, &other).await;
    let picture = png(30, 20);
    let params = json!({"chat_id": chat.id(), "star_count": 1,
                        "media": [{"type": "photo", "media": "attach://a"}]});
    let sent = upload(
        &emulator,
        "sendPaidMedia",
        params,
        &[("a", "a.png", &picture)],
    )
    .await;
    let sent = sent.result()["message_id"].clone();
    // A bot sees what another has sent where it is answered.
    let params =
        json!({"chat_id": chat.id(), "text": "look", "reply_parameters": {"message_id": sent}});
    let answer = call_as(&emulator, &other, "sendMessage", params)
        .await
        .result();
    let paid = &answer["reply_to_message"]["paid_media"]["paid_media"][0];
    assert_eq!(*paid, json!({"type": "preview", "width": 30, "height": 20}));
}
