//! Sets of stickers: what a new one must be, and sets of masks and custom emoji.

use chappe_types::types::{Sticker, StickerType};
use serde_json::{Value, json};

use crate::{
    stickers::{NAME, create, owner, set, three, with_files},
    support::{call, png},
};

#[tokio::test]
async fn new_sets_are_checked() {
    let (emulator, ann) = owner();
    let stranger = emulator.user("Stranger");
    let group = emulator.supergroup("Readers");
    group.add(&emulator.bot());
    let seen = emulator.user("Seen");
    group.add(&seen);
    let (stickers, mut files) = three();
    files.push(("text", "t.txt", b"no sticker".to_vec()));
    files.push(("small", "s.png", png(511, 100)));
    files.push(("big", "b.png", {
        let mut bytes = png(512, 512);
        bytes.resize((512 << 10) + 1, 0);
        bytes
    }));
    let one = |sticker: Value| json!({"stickers": [sticker]});
    let file = |part: &str, format: &str| json!([{"sticker": format!("attach://{part}"), "format": format, "emoji_list": ["😀"]}]);
    let within = "can't parse InputSticker: ";
    let emojis = |emojis: Value| {
        one(json!({"sticker": "attach://a", "format": "static", "emoji_list": emojis}))
    };
    for (more, expected) in [
        (
            json!({"user_id": 0}),
            "invalid user_id specified".to_owned(),
        ),
        (
            json!({"user_id": stranger.id()}),
            "user not found".to_owned(),
        ),
        (json!({"user_id": seen.id()}), "PEER_ID_INVALID".to_owned()),
        (
            json!({"title": " "}),
            "sticker set title must be non-empty".to_owned(),
        ),
        (
            json!({"name": ""}),
            "sticker set name must be non-empty".to_owned(),
        ),
        (
            json!({"stickers": ""}),
            "there is no sticker file in the request".to_owned(),
        ),
        (
            json!({"stickers": "["}),
            "can't parse stickers JSON object".to_owned(),
        ),
        (
            json!({"stickers": {}}),
            "expected an Array of InputSticker".to_owned(),
        ),
        (
            json!({"stickers": vec![5; 51]}),
            "too many stickers specified".to_owned(),
        ),
        (json!({"stickers": []}), "STICKERS_EMPTY".to_owned()),
        (
            one(json!(5)),
            format!("{within}InputSticker must be an Object"),
        ),
        (
            one(json!({"sticker": "attach://none"})),
            format!("{within}sticker not found"),
        ),
        (
            one(json!({"sticker": "attach://a"})),
            format!("{within}Can't find field \"format\""),
        ),
        (
            one(json!({"sticker": "attach://a", "format": "gif"})),
            format!("{within}Invalid sticker format specified"),
        ),
        (
            emojis(json!(5)),
            format!("{within}Field \"emoji_list\" must be of type Array"),
        ),
        (
            emojis(json!([])),
            format!("{within}emoji list must be non-empty"),
        ),
        (
            emojis(json!([5])),
            format!("{within}emoji must be a string"),
        ),
        (
            emojis(json!(["x"])),
            format!("{within}expected a Unicode emoji"),
        ),
        (
            emojis(json!(vec!["😀"; 21])),
            format!("{within}too many emoji specified"),
        ),
        (
            one(
                json!({"sticker": "attach://a", "format": "static", "emoji_list": ["😀"],
                       "mask_position": {"point": "nose"}}),
            ),
            format!("{within}Wrong point specified in MaskPosition"),
        ),
        (
            one(
                json!({"sticker": "attach://a", "format": "static", "emoji_list": ["😀"],
                       "keywords": [5]}),
            ),
            format!("{within}keyword must be a string"),
        ),
        (
            json!({"sticker_type": "large"}),
            "unsupported sticker type specified".to_owned(),
        ),
        (
            json!({"stickers": file("text", "static")}),
            "STICKER_PNG_NOPNG".to_owned(),
        ),
        (
            json!({"stickers": file("a", "animated")}),
            "STICKER_TGS_NOTGS".to_owned(),
        ),
        (
            json!({"stickers": file("a", "video")}),
            "STICKER_VIDEO_NOWEBM".to_owned(),
        ),
        (
            json!({"stickers": file("small", "static")}),
            "STICKER_PNG_DIMENSIONS".to_owned(),
        ),
        (
            json!({"stickers": file("big", "static")}),
            "file is too big".to_owned(),
        ),
        (
            json!({"sticker_type": "custom_emoji"}),
            "STICKER_PNG_DIMENSIONS".to_owned(),
        ),
    ] {
        let mut params =
            json!({"user_id": ann.id(), "name": NAME, "title": "Cats", "stickers": stickers});
        for (name, value) in more.as_object().unwrap() {
            params[name] = value.clone();
        }
        let answer = with_files(&emulator, "createNewStickerSet", params, &files).await;
        assert_eq!(
            answer.refusal(),
            format!("400 Bad Request: {expected}"),
            "{more}"
        );
    }
    for name in [
        "Cats",
        "_by_chappe_bot",
        "1_by_chappe_bot",
        "a__b_by_chappe_bot",
        "ж_by_chappe_bot",
        "a_by_other_bot",
    ] {
        let params =
            json!({"user_id": ann.id(), "name": name, "title": "Cats", "stickers": stickers});
        let answer = with_files(&emulator, "createNewStickerSet", params, &files).await;
        assert_eq!(
            answer.refusal(),
            "400 Bad Request: invalid sticker set name is specified",
            "{name}"
        );
    }
    create(&emulator, &ann).await;
    let params = json!({"user_id": ann.id(), "name": NAME.to_lowercase(), "title": "Cats", "stickers": stickers});
    let answer = with_files(&emulator, "createNewStickerSet", params, &files).await;
    assert_eq!(
        answer.refusal(),
        "400 Bad Request: sticker set name is already occupied"
    );
}

#[tokio::test]
async fn masks_and_custom_emoji_are_sets_of_their_own() {
    let (emulator, ann) = owner();
    let position = json!({"point": "eyes", "x_shift": 0.5, "y_shift": -1, "scale": 2});
    let sticker = json!({"sticker": "attach://a", "format": "static", "emoji_list": ["😎"], "mask_position": position});
    let params = json!({"user_id": ann.id(), "name": NAME, "title": "Masks", "sticker_type": "mask", "stickers": [sticker]});
    let files = [("a", "a.png", png(512, 100))];
    with_files(&emulator, "createNewStickerSet", params, &files)
        .await
        .result();
    let mask = set(&emulator).await.stickers.remove(0);
    assert_eq!(mask.r#type, StickerType::Mask);
    assert!((mask.mask_position.unwrap().scale - 2.0).abs() < 1e-9);
    call(
        &emulator,
        "setStickerMaskPosition",
        json!({"sticker": mask.file_id}),
    )
    .await
    .result();
    assert_eq!(set(&emulator).await.stickers[0].mask_position, None);
    call(&emulator, "deleteStickerSet", json!({"name": NAME}))
        .await
        .result();

    let sticker = json!({"sticker": "attach://a", "format": "static", "emoji_list": ["😎"]});
    let params = json!({"user_id": ann.id(), "name": NAME, "title": "Emoji", "needs_repainting": true,
                        "sticker_type": "custom_emoji", "stickers": [sticker]});
    let files = [("a", "a.png", png(100, 100))];
    with_files(&emulator, "createNewStickerSet", params, &files)
        .await
        .result();
    let emoji = set(&emulator).await.stickers.remove(0);
    let id = emoji.custom_emoji_id.clone().unwrap();
    assert!(emoji.needs_repainting && id.parse::<i64>().is_ok());
    let params = json!({"custom_emoji_ids": ["5", id]});
    let found = call(&emulator, "getCustomEmojiStickers", params)
        .await
        .result();
    let found: Vec<Sticker> = serde_json::from_value(found).unwrap();
    assert_eq!(found, [emoji]);
    for (id, expected) in [("7", None), (id.as_str(), Some(100)), ("", None)] {
        let params = json!({"name": NAME, "custom_emoji_id": id});
        let answer = call(&emulator, "setCustomEmojiStickerSetThumbnail", params).await;
        if id == "7" {
            assert_eq!(answer.refusal(), "400 Bad Request: STICKER_INVALID");
        } else {
            answer.result();
        }
        let thumbnail = set(&emulator).await.thumbnail;
        assert_eq!(thumbnail.map(|picture| picture.width), expected);
    }
    for (ids, expected) in [
        (
            json!("["),
            "can't parse custom emoji identifiers JSON object",
        ),
        (json!({}), "expected an Array of custom emoji identifiers"),
        (json!([5]), "custom emoji identifier must be of type String"),
        (json!(["x"]), "invalid custom emoji identifier specified"),
        (
            json!(vec!["5"; 201]),
            "too many custom emoji identifiers specified",
        ),
    ] {
        let params = json!({"custom_emoji_ids": ids});
        let answer = call(&emulator, "getCustomEmojiStickers", params).await;
        assert_eq!(answer.refusal(), format!("400 Bad Request: {expected}"));
    }
}
