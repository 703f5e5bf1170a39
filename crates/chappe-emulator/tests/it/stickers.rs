//! Sets of stickers: those that a bot makes for a user.

use chappe_emulator::{Emulator, User};
use chappe_types::types::{Sticker, StickerSet, StickerType};
use serde_json::{Value, json};

use crate::support::{Answer, TGS, WEBM, call, call_as, png, upload, webp};

pub(crate) const NAME: &str = "Cats_by_chappe_bot";

/// Of each file the part, its name, and what it holds.
pub(crate) type Files = Vec<(&'static str, &'static str, Vec<u8>)>;

/// A bot with a user who talks to it.
pub(crate) fn owner() -> (Emulator, User) {
    let emulator = Emulator::new();
    let ann = emulator.user("Ann");
    ann.send_private(&emulator.bot(), "/start");
    (emulator, ann)
}

/// One of each format, as `stickers` has them and as files.
pub(crate) fn three() -> (Value, Files) {
    let stickers = json!([
        {"sticker": "attach://a", "format": "static", "emoji_list": ["😀", "🐱"],
         "keywords": ["cat", "smile"]},
        {"sticker": "attach://b", "format": "animated", "emoji_list": ["🎈"]},
        {"sticker": "attach://c", "format": "video", "emoji_list": ["🎉"]},
    ]);
    let files = vec![
        ("a", "a.webp", webp(512, 400)),
        ("b", "b.tgs", TGS.to_vec()),
        ("c", "c.webm", WEBM.to_vec()),
    ];
    (stickers, files)
}

pub(crate) async fn with_files(
    emulator: &Emulator,
    method: &str,
    params: Value,
    files: &[(&str, &str, Vec<u8>)],
) -> Answer {
    let files: Vec<(&str, &str, &[u8])> = files
        .iter()
        .map(|(part, name, bytes)| (*part, *name, &bytes[..]))
        .collect();
    upload(emulator, method, params, &files).await
}

/// Makes a set of three stickers.
pub(crate) async fn create(emulator: &Emulator, ann: &User) -> StickerSet {
    let (stickers, files) = three();
    let params = json!({"user_id": ann.id(), "name": NAME, "title": "Cats", "stickers": stickers});
    let answer = with_files(emulator, "createNewStickerSet", params, &files).await;
    assert_eq!(answer.result(), true);
    set(emulator).await
}

pub(crate) async fn set(emulator: &Emulator) -> StickerSet {
    let set = call(emulator, "getStickerSet", json!({"name": NAME}))
        .await
        .result();
    serde_json::from_value(set).unwrap()
}

fn ids(set: &StickerSet) -> Vec<&str> {
    set.stickers
        .iter()
        .map(|sticker| &*sticker.file_id)
        .collect()
}

#[tokio::test]
async fn a_set_is_made_and_its_stickers_are_sent() {
    let (emulator, ann) = owner();
    let made = create(&emulator, &ann).await;
    assert_eq!((made.name.as_str(), made.title.as_str()), (NAME, "Cats"));
    assert_eq!(
        (made.sticker_type, made.thumbnail),
        (StickerType::Regular, None)
    );
    let [still, animated, video] = &made.stickers[..] else {
        panic!()
    };
    assert_eq!((still.width, still.height), (512, 400));
    assert_eq!(still.emoji.as_deref(), Some("😀"));
    assert_eq!(still.set_name.as_deref(), Some(NAME));
    assert!(!still.is_animated && !still.is_video);
    assert!(animated.is_animated && video.is_video);

    let params = json!({"chat_id": ann.id(), "sticker": still.file_id});
    let sent = call(&emulator, "sendSticker", params).await.result();
    let sent: Sticker = serde_json::from_value(sent["sticker"].clone()).unwrap();
    assert_eq!(sent, *still);
    let params = json!({"name": NAME.to_uppercase()});
    call(&emulator, "getStickerSet", params).await.result();
    let other = emulator.add_bot("Other", "other_bot");
    let seen = call_as(&emulator, &other, "getStickerSet", json!({"name": NAME})).await;
    assert_ne!(
        seen.result()["stickers"][0]["file_id"],
        still.file_id.as_str()
    );
}

#[tokio::test]
async fn stickers_come_go_and_move() {
    let (emulator, ann) = owner();
    let before = create(&emulator, &ann).await;
    let params = json!({"user_id": ann.id(), "sticker_format": "static"});
    let files = [("sticker", "d.png", png(512, 512))];
    let file = with_files(&emulator, "uploadStickerFile", params, &files);
    let file = file.await.result()["file_id"].clone();
    let sticker = json!({"sticker": file, "format": "static", "emoji_list": ["🐶"]});
    let params = json!({"user_id": ann.id(), "name": NAME, "sticker": sticker});
    assert_eq!(
        call(&emulator, "addStickerToSet", params.clone())
            .await
            .result(),
        true
    );
    let four = set(&emulator).await;
    assert_eq!(four.stickers.len(), 4);
    assert_eq!(four.stickers[3].emoji.as_deref(), Some("🐶"));

    let last = four.stickers[3].file_id.clone();
    let move_to = |position: Value| json!({"sticker": last, "position": position});
    assert_eq!(
        call(&emulator, "setStickerPositionInSet", move_to(json!(0)))
            .await
            .result(),
        true
    );
    assert_eq!(ids(&set(&emulator).await)[0], last);
    call(&emulator, "setStickerPositionInSet", move_to(json!(99)))
        .await
        .result();
    assert_eq!(ids(&set(&emulator).await), ids(&four));
    let answer = call(
        &emulator,
        "setStickerPositionInSet",
        json!({"sticker": last}),
    )
    .await;
    assert_eq!(
        answer.refusal(),
        "400 Bad Request: wrong sticker position specified"
    );

    let first = ids(&before)[0];
    let mut replacing = params;
    replacing["old_sticker"] = first.into();
    assert_eq!(
        call(&emulator, "replaceStickerInSet", replacing.clone())
            .await
            .result(),
        true
    );
    let replaced = set(&emulator).await;
    assert_eq!(replaced.stickers.len(), 4);
    assert_eq!(replaced.stickers[0].emoji.as_deref(), Some("🐶"));
    assert_ne!(ids(&replaced)[0], first);
    let answer = call(&emulator, "replaceStickerInSet", replacing).await;
    assert_eq!(
        answer.refusal(),
        "400 Bad Request: STICKER_INVALID",
        "it is gone already"
    );

    let params = json!({"sticker": last});
    assert_eq!(
        call(&emulator, "deleteStickerFromSet", params.clone())
            .await
            .result(),
        true
    );
    assert_eq!(set(&emulator).await.stickers.len(), 3);
    let answer = call(&emulator, "deleteStickerFromSet", params).await;
    assert_eq!(answer.refusal(), "400 Bad Request: STICKER_INVALID");

    assert_eq!(
        call(&emulator, "deleteStickerSet", json!({"name": NAME}))
            .await
            .result(),
        true
    );
    let answer = call(&emulator, "getStickerSet", json!({"name": NAME})).await;
    assert_eq!(answer.refusal(), "400 Bad Request: STICKERSET_INVALID");
    let params = json!({"chat_id": ann.id(), "sticker": ids(&replaced)[0]});
    let sent = call(&emulator, "sendSticker", params).await.result();
    assert!(
        sent["sticker"].get("set_name").is_none(),
        "it can be sent, as one of no set"
    );
}

#[tokio::test]
async fn a_full_set_takes_no_more() {
    let (emulator, ann) = owner();
    create(&emulator, &ann).await;
    let add = || {
        let sticker = json!({"sticker": "attach://a", "emoji_list": ["😀"]});
        let params = json!({"user_id": ann.id(), "name": NAME, "sticker": sticker});
        let emulator = emulator.clone();
        async move {
            let files = [("a", "a.webm", WEBM.to_vec())];
            with_files(&emulator, "addStickerToSet", params, &files).await
        }
    };
    for _ in 3..120 {
        add().await.result();
    }
    assert_eq!(add().await.refusal(), "400 Bad Request: STICKERS_TOO_MUCH");
    let last = set(&emulator).await.stickers.pop().unwrap();
    assert!(
        last.is_video,
        "the bytes tell the format where nothing else does"
    );
}

#[tokio::test]
async fn what_is_said_of_stickers_and_sets_can_be_changed() {
    let (emulator, ann) = owner();
    let id = create(&emulator, &ann).await.stickers[0].file_id.clone();
    let params = json!({"sticker": id, "emoji_list": ["🐶", "🐱"]});
    assert_eq!(
        call(&emulator, "setStickerEmojiList", params)
            .await
            .result(),
        true
    );
    let params = json!({"sticker": id, "keywords": ["dog"]});
    assert_eq!(
        call(&emulator, "setStickerKeywords", params).await.result(),
        true
    );
    let params = json!({"name": NAME, "title": "x".repeat(70)});
    assert_eq!(
        call(&emulator, "setStickerSetTitle", params).await.result(),
        true
    );
    let changed = set(&emulator).await;
    assert_eq!(changed.stickers[0].emoji.as_deref(), Some("🐶"));
    assert_eq!(changed.title, "x".repeat(64));

    let params = json!({"user_id": ann.id(), "name": NAME, "format": "static"});
    let files = [("thumbnail", "t.png", png(100, 100))];
    let answer = with_files(&emulator, "setStickerSetThumbnail", params.clone(), &files).await;
    assert_eq!(answer.result(), true);
    assert_eq!(set(&emulator).await.thumbnail.unwrap().width, 100);
    for (format, bytes, expected) in [
        ("static", png(101, 100), "STICKER_THUMB_PNG_NOPNG"),
        ("animated", png(100, 100), "STICKER_THUMB_TGS_NOTGS"),
        ("gif", png(100, 100), "invalid sticker format specified"),
        ("static", vec![0; (128 << 10) + 1], "file is too big"),
    ] {
        let params = json!({"user_id": ann.id(), "name": NAME, "format": format});
        let files = [("thumbnail", "t.png", bytes)];
        let answer = with_files(&emulator, "setStickerSetThumbnail", params, &files).await;
        assert_eq!(answer.refusal(), format!("400 Bad Request: {expected}"));
    }
    call(&emulator, "setStickerSetThumbnail", params)
        .await
        .result();
    assert_eq!(
        set(&emulator).await.thumbnail,
        None,
        "without one, the picture is dropped"
    );
}

#[tokio::test]
async fn wrong_changes_are_refused() {
    let (emulator, ann) = owner();
    let id = create(&emulator, &ann).await.stickers[0].file_id.clone();
    for (method, params, expected) in [
        ("setStickerEmojiList", json!({}), "sticker is not specified"),
        (
            "setStickerEmojiList",
            json!({"sticker": id}),
            "can't parse emoji list JSON array",
        ),
        (
            "setStickerEmojiList",
            json!({"sticker": id, "emoji_list": []}),
            "can't parse emoji list: emoji list must be non-empty",
        ),
        (
            "setStickerKeywords",
            json!({"sticker": id, "keywords": {}}),
            "field \"keywords\" must be an Array",
        ),
        (
            "setStickerMaskPosition",
            json!({"sticker": id, "mask_position": {}}),
            "can't parse mask position: Can't find field \"point\"",
        ),
        (
            "setStickerMaskPosition",
            json!({"sticker": id}),
            "STICKER_INVALID",
        ),
        (
            "setStickerSetTitle",
            json!({"name": NAME}),
            "sticker set title must be non-empty",
        ),
        (
            "setStickerSetTitle",
            json!({"name": "x", "title": "x"}),
            "STICKERSET_INVALID",
        ),
        (
            "setCustomEmojiStickerSetThumbnail",
            json!({"name": NAME}),
            "STICKERSET_INVALID",
        ),
        (
            "deleteStickerSet",
            json!({"name": "x"}),
            "STICKERSET_INVALID",
        ),
    ] {
        let answer = call(&emulator, method, params.clone()).await;
        assert_eq!(
            answer.refusal(),
            format!("400 Bad Request: {expected}"),
            "{method} {params}"
        );
    }
}

#[tokio::test]
async fn sets_of_other_bots_and_users_are_left_alone() {
    let (emulator, ann) = owner();
    let made = create(&emulator, &ann).await;
    let other = emulator.add_bot("Other", "other_bot");
    let bob = emulator.user("Bob");
    bob.send_private(&emulator.bot(), "/start");
    let answer = call_as(&emulator, &other, "deleteStickerSet", json!({"name": NAME})).await;
    assert_eq!(answer.refusal(), "400 Bad Request: STICKERSET_INVALID");
    let seen = call_as(&emulator, &other, "getStickerSet", json!({"name": NAME}))
        .await
        .result();
    let params = json!({"sticker": seen["stickers"][0]["file_id"]});
    let answer = call_as(&emulator, &other, "deleteStickerFromSet", params).await;
    assert_eq!(answer.refusal(), "400 Bad Request: STICKER_INVALID");
    let sticker = json!({"sticker": ids(&made)[0], "emoji_list": ["😀"]});
    let params = json!({"user_id": bob.id(), "name": NAME, "sticker": sticker});
    let answer = call(&emulator, "addStickerToSet", params).await;
    assert_eq!(answer.refusal(), "400 Bad Request: STICKERSET_INVALID");
    for (files, expected) in [
        (vec![], "inputFile is not specified"),
        (
            vec![("sticker", "a.png", Vec::new())],
            "file must be non-empty",
        ),
        (
            vec![("sticker", "a.png", b"text".to_vec())],
            "STICKER_PNG_NOPNG",
        ),
    ] {
        let params = json!({"user_id": ann.id(), "sticker_format": "static"});
        let answer = with_files(&emulator, "uploadStickerFile", params, &files).await;
        assert_eq!(answer.refusal(), format!("400 Bad Request: {expected}"));
    }
    let params = json!({"user_id": ann.id(), "sticker_format": "gif"});
    let answer = with_files(&emulator, "uploadStickerFile", params, &[]).await;
    assert_eq!(
        answer.refusal(),
        "400 Bad Request: invalid sticker format specified"
    );
}
