//! Files of all kinds: what they are taken for, what is said about them, and what is refused.

use chappe_emulator::{Chat, Emulator, Permissions, User};
use chappe_types::types::Message;
use serde_json::{Value, json};

use crate::support::{WEBM, call, gif, png, upload, webp};

/// A private chat in which the first bot may write, and the user in it.
pub(crate) fn private() -> (Emulator, User, Chat) {
    let emulator = Emulator::new();
    let ann = emulator.user("Ann");
    ann.send_private(&emulator.bot(), "/start");
    let chat = ann.chat_with(&emulator.bot());
    (emulator, ann, chat)
}

/// The message that a call gave, which a strict client can decode.
pub(crate) fn decoded(answer: Value) -> Message {
    serde_json::from_value(answer).unwrap()
}

#[tokio::test]
async fn each_method_sends_its_kind() {
    let (emulator, _, chat) = private();
    let picture = png(640, 480);
    for (method, field, name, bytes, params) in [
        ("sendPhoto", "photo", "a.png", &picture[..], json!({})),
        ("sendAudio", "audio", "a.mp3", b"ID3", json!({})),
        ("sendDocument", "document", "a.txt", b"hi", json!({})),
        ("sendVideo", "video", "a.mp4", b"mp4", json!({})),
        ("sendAnimation", "animation", "a.mp4", b"mp4", json!({})),
        ("sendVoice", "voice", "a.ogg", b"Ogg", json!({})),
        ("sendVideoNote", "video_note", "a.mp4", b"mp4", json!({})),
        (
            "sendSticker",
            "sticker",
            "a.webm",
            WEBM,
            json!({"emoji": "🎈"}),
        ),
    ] {
        let mut params = params;
        params["chat_id"] = chat.id().into();
        let sent = upload(&emulator, method, params.clone(), &[(field, name, bytes)]).await;
        let sent = sent.result();
        let file = if field == "photo" {
            &sent[field][0]
        } else {
            &sent[field]
        };
        assert_eq!(file["file_size"], bytes.len(), "{sent}");
        decoded(sent.clone());
        let last = chat.last_message().unwrap();
        assert_eq!((last.kind, last.file.as_deref()), (field, Some(bytes)));

        // The same file again, by its id.
        params[field] = file["file_id"].clone();
        let again = call(&emulator, method, params).await.result();
        assert_eq!(again[field], sent[field]);
        let found = call(&emulator, "getFile", json!({"file_id": file["file_id"]})).await;
        assert_eq!(found.result()["file_unique_id"], file["file_unique_id"]);

        let answer = call(&emulator, method, json!({"chat_id": chat.id()})).await;
        let words = field.replace('_', " ");
        let expected = format!("400 Bad Request: there is no {words} in the request");
        assert_eq!(answer.refusal(), expected);
    }
}

#[tokio::test]
async fn what_is_said_of_a_file_stands_in_the_message() {
    let (emulator, _, chat) = private();
    let id = chat.id();
    let thumbnail = png(90, 60);
    let about = json!({
        "chat_id": id, "caption": "see /help", "duration": 12, "width": 640, "height": 360,
        "has_spoiler": true, "show_caption_above_media": true, "start_timestamp": 3,
        "thumbnail": "attach://small", "cover": "attach://cover",
    });
    let cover = png(320, 180);
    let files = [
        ("video", "a.mp4", &b"mp4"[..]),
        ("small", "s.png", &thumbnail[..]),
        ("cover", "c.png", &cover[..]),
    ];
    let sent = decoded(upload(&emulator, "sendVideo", about, &files).await.result());
    let video = sent.video.unwrap();
    assert_eq!((video.width, video.height, video.duration), (640, 360, 12));
    assert_eq!(video.thumbnail.unwrap().width, 90);
    assert_eq!(video.cover.unwrap()[0].height, 180);
    assert_eq!(video.start_timestamp, Some(3));
    assert_eq!(video.mime_type.as_deref(), Some("video/mp4"));
    assert_eq!(sent.caption.as_deref(), Some("see /help"));
    assert_eq!(sent.caption_entities.unwrap().len(), 1);
    assert!(sent.has_media_spoiler && sent.show_caption_above_media);

    // Of a file that is there, nothing new is said.
    let params = json!({"chat_id": id, "video": video.file_id, "duration": 99, "width": 1});
    let again = decoded(call(&emulator, "sendVideo", params).await.result());
    let video = again.video.unwrap();
    assert_eq!((video.width, video.duration), (640, 12));
    assert!(again.caption.is_none() && !again.has_media_spoiler);

    let about = json!({"chat_id": id, "performer": "Ann", "title": "Song", "duration": -4});
    let files = [
        ("audio", "a.mp3", &b"ID3"[..]),
        ("thumb", "s.png", &thumbnail[..]),
    ];
    let sent = decoded(upload(&emulator, "sendAudio", about, &files).await.result());
    let audio = sent.audio.unwrap();
    assert_eq!(audio.performer.as_deref(), Some("Ann"));
    assert_eq!(audio.title.as_deref(), Some("Song"));
    assert_eq!(audio.duration, 0);
    assert!(audio.thumbnail.is_some(), "it has an older name as well");

    let about = json!({"chat_id": id, "length": 300, "duration": 5});
    let files = [
        ("video_note", "a.mp4", &b"mp4"[..]),
        ("thumbnail", "s.png", b"no picture"),
    ];
    let sent = decoded(
        upload(&emulator, "sendVideoNote", about, &files)
            .await
            .result(),
    );
    let note = sent.video_note.unwrap();
    assert_eq!((note.length, note.duration), (300, 5));
    assert!(note.thumbnail.is_none(), "what is no picture is left out");
}

#[tokio::test]
async fn captions_are_marked_up_like_texts() {
    let (emulator, _, chat) = private();
    let picture = png(10, 10);
    let files = [("photo", "a.png", &picture[..])];
    let html = json!({"chat_id": chat.id(), "caption": "a <b>b</b>", "parse_mode": "HTML"});
    let bold = json!([{"type": "bold", "offset": 2, "length": 1}]);
    let sent = upload(&emulator, "sendPhoto", html, &files).await.result();
    assert_eq!(
        (&sent["caption"], &sent["caption_entities"]),
        (&json!("a b"), &bold)
    );
    let given = json!({"chat_id": chat.id(), "caption": "a b", "caption_entities": bold});
    let sent = upload(&emulator, "sendPhoto", given, &files).await.result();
    assert_eq!(sent["caption_entities"], bold);
    let item = json!({"type": "photo", "media": "attach://photo", "caption": "a *b*",
                      "parse_mode": "MarkdownV2"});
    let album = json!({"chat_id": chat.id(), "media": [item]});
    let sent = upload(&emulator, "sendMediaGroup", album, &files)
        .await
        .result();
    assert_eq!(sent[0]["caption_entities"], bold);
    let item = json!({"type": "photo", "media": "attach://photo", "caption": "<b>",
                      "parse_mode": "HTML"});
    let album = json!({"chat_id": chat.id(), "media": [item]});
    let answer = upload(&emulator, "sendMediaGroup", album, &files).await;
    let refusal = answer.refusal();
    let begin = "400 Bad Request: can't parse InputMedia: Can't parse entities: ";
    assert!(refusal.starts_with(begin), "{refusal}");
}

#[tokio::test]
async fn pictures_are_looked_at() {
    let (emulator, _, chat) = private();
    let id = chat.id();
    let mut large = png(100, 100);
    large.resize((10 << 20) + 1, 0);
    for (bytes, expected) in [
        (
            b"no picture".to_vec(),
            "400 Bad Request: IMAGE_PROCESS_FAILED",
        ),
        (png(0, 5), "400 Bad Request: IMAGE_PROCESS_FAILED"),
        (
            png(6_000, 4_001),
            "400 Bad Request: PHOTO_INVALID_DIMENSIONS",
        ),
        (png(2_001, 100), "400 Bad Request: PHOTO_INVALID_DIMENSIONS"),
        (Vec::new(), "400 Bad Request: file must be non-empty"),
        (
            large,
            "400 Bad Request: file of size 10485761 bytes is too big for a photo; the maximum \
             size is 10485760 bytes",
        ),
    ] {
        let params = json!({"chat_id": id});
        let answer = upload(
            &emulator,
            "sendPhoto",
            params,
            &[("photo", "a.png", &bytes)],
        )
        .await;
        assert_eq!(answer.refusal(), expected);
    }
    let before = chat.messages().len();
    for (bytes, width, height) in [
        (png(640, 480), 640, 480),
        (webp(300, 200), 300, 200),
        (gif(20, 30), 20, 30),
        (png(6_000, 4_000), 6_000, 4_000),
    ] {
        let params = json!({"chat_id": id});
        let sent = upload(&emulator, "sendPhoto", params, &[("photo", "a", &bytes)]).await;
        let sent = decoded(sent.result());
        let photo = &sent.photo.unwrap()[0];
        assert_eq!((photo.width, photo.height), (width, height));
    }
    assert_eq!(chat.messages().len(), before + 4);
}

#[tokio::test]
async fn what_a_file_is_depends_on_what_it_holds() {
    let (emulator, _, chat) = private();
    let post = |method: &'static str, field: &'static str, bytes: Vec<u8>, more: Value| {
        let emulator = emulator.clone();
        let mut params = more;
        params["chat_id"] = chat.id().into();
        async move {
            let sent = upload(&emulator, method, params, &[(field, "a.bin", &bytes)]).await;
            decoded(sent.result())
        }
    };
    let message = post("sendDocument", "document", gif(40, 30), json!({})).await;
    assert_eq!(message.animation.unwrap().width, 40);
    assert!(
        message.document.is_some(),
        "an animation is a document as well"
    );
    let more = json!({"disable_content_type_detection": true});
    let message = post("sendDocument", "document", gif(40, 30), more).await;
    assert!(message.animation.is_none() && message.document.is_some());
    let message = post("sendAnimation", "animation", gif(40, 30), json!({})).await;
    assert_eq!(message.animation.unwrap().height, 30);
    let message = post(
        "sendSticker",
        "sticker",
        webp(512, 300),
        json!({"emoji": "🎈"}),
    )
    .await;
    let sticker = message.sticker.unwrap();
    assert_eq!((sticker.width, sticker.height), (512, 300));
    assert_eq!(sticker.emoji.as_deref(), Some("🎈"));
    assert!(!sticker.is_animated && !sticker.is_video && sticker.set_name.is_none());
    let message = post("sendSticker", "sticker", png(512, 512), json!({})).await;
    assert!(message.sticker.is_none() && message.document.is_some());
}

#[tokio::test]
async fn a_file_of_one_kind_is_sent_as_another_only_where_that_can_be() {
    let (emulator, _, chat) = private();
    let id = chat.id();
    let params = || json!({"chat_id": id});
    let picture = png(100, 100);
    let photo = upload(
        &emulator,
        "sendPhoto",
        params(),
        &[("photo", "a.png", &picture)],
    )
    .await;
    let photo = photo.result()["photo"][0]["file_id"].clone();
    let files = [
        ("video", "a.mp4", &b"mp4"[..]),
        ("thumbnail", "s.png", &picture[..]),
    ];
    let video = upload(&emulator, "sendVideo", params(), &files)
        .await
        .result();
    let thumbnail = video["video"]["thumbnail"]["file_id"].clone();
    let video = video["video"]["file_id"].clone();
    let cannot = |kind: &str, asked: &str| {
        format!("400 Bad Request: can't use file of type {kind} as {asked}")
    };
    for (method, field, file, expected) in [
        ("sendPhoto", "photo", &video, cannot("Video", "Photo")),
        (
            "sendPhoto",
            "photo",
            &thumbnail,
            cannot("Thumbnail", "Photo"),
        ),
        (
            "sendDocument",
            "document",
            &photo,
            cannot("Photo", "Document"),
        ),
        ("sendVoice", "voice", &photo, cannot("Photo", "VoiceNote")),
        (
            "sendVideoNote",
            "video_note",
            &photo,
            cannot("Photo", "VideoNote"),
        ),
        ("sendSticker", "sticker", &photo, cannot("Photo", "Sticker")),
    ] {
        let answer = call(&emulator, method, json!({"chat_id": id, field: file})).await;
        assert_eq!(answer.refusal(), expected);
    }
    let params = json!({"chat_id": id, "document": video});
    let sent = decoded(call(&emulator, "sendDocument", params).await.result());
    assert!(
        sent.document.is_none(),
        "a video stays one, however it is sent"
    );
    assert!(sent.video.is_some());
}

#[tokio::test]
async fn wrong_file_identifiers_are_refused_in_the_servers_words() {
    let (emulator, ann, chat) = private();
    let other = emulator.add_bot("Other", "other_bot");
    ann.send_private(&other, "/start");
    let remote =
        |words: &str| format!("400 Bad Request: wrong remote file identifier specified: {words}");
    let picture = png(10, 10);
    let params = json!({"chat_id": chat.id()});
    let own = upload(
        &emulator,
        "sendPhoto",
        params,
        &[("photo", "a.png", &picture)],
    )
    .await;
    let own = own.result()["photo"][0]["file_id"]
        .as_str()
        .unwrap()
        .to_owned();
    for (file, expected) in [
        ("abcde".to_owned(), remote("Wrong string length")),
        ("ab$d".to_owned(), remote("Wrong character in the string")),
        (
            "abcd".to_owned(),
            remote("can't unserialize it. Wrong last symbol"),
        ),
        (
            "https://example.org/a.png".to_owned(),
            "501 Not Implemented: the emulator does not simulate a file that is named by its URL"
                .to_owned(),
        ),
    ] {
        let params = json!({"chat_id": chat.id(), "photo": file});
        let answer = call(&emulator, "sendPhoto", params).await;
        assert_eq!(answer.refusal(), expected, "{file}");
    }
    let params = json!({"chat_id": ann.id(), "photo": own});
    let answer = crate::support::call_as(&emulator, &other, "sendPhoto", params).await;
    assert_eq!(
        answer.refusal(),
        "400 Bad Request: wrong file identifier/HTTP URL specified",
        "it is another bot's"
    );
}

#[tokio::test]
async fn a_live_photo_is_a_photo_that_moves() {
    let (emulator, _, chat) = private();
    let picture = png(640, 480);
    let files = [
        ("live_photo", "a.mp4", &b"mp4"[..]),
        ("photo", "a.png", &picture[..]),
    ];
    let params = json!({"chat_id": chat.id(), "caption": "hi"});
    let sent = upload(&emulator, "sendLivePhoto", params.clone(), &files).await;
    let sent = decoded(sent.result());
    let live = sent.live_photo.unwrap();
    assert_eq!(live.photo.unwrap()[0].width, 640);
    assert_eq!(sent.photo.unwrap()[0].width, 640);
    assert_eq!(live.mime_type.as_deref(), Some("video/mp4"));
    assert_eq!(sent.caption.as_deref(), Some("hi"));
    for (files, expected) in [
        (
            &files[1..],
            "400 Bad Request: there is no live photo in the request",
        ),
        (
            &files[..1],
            "400 Bad Request: there is no photo in the request",
        ),
    ] {
        let answer = upload(&emulator, "sendLivePhoto", params.clone(), files).await;
        assert_eq!(answer.refusal(), expected);
    }
}

#[tokio::test]
async fn permissions_are_asked_for_by_kind() {
    let emulator = Emulator::new();
    let chat = emulator.supergroup("Readers");
    chat.add(&emulator.bot());
    chat.forbid_writing();
    let picture = png(10, 10);
    for (method, field, words) in [
        ("sendPhoto", "photo", "photos"),
        ("sendAudio", "audio", "music"),
        ("sendDocument", "document", "documents"),
        ("sendVideo", "video", "videos"),
        ("sendAnimation", "animation", "animations"),
        ("sendVoice", "voice", "voice notes"),
        ("sendVideoNote", "video_note", "video notes"),
        ("sendSticker", "sticker", "stickers"),
    ] {
        let params = json!({"chat_id": chat.id()});
        let answer = upload(&emulator, method, params, &[(field, "a", &picture)]).await;
        let expected = format!("400 Bad Request: not enough rights to send {words} to the chat");
        assert_eq!(answer.refusal(), expected);
    }
    assert_ne!(Permissions::none(), Permissions::usual());
}
