//! Sets of stickers: what a new one must be, and sets of masks and custom emoji.

use chappe_emulator::{Emulator, User};
use chappe_types::types::{Sticker, StickerType};
use serde_json::{Value, json};

use crate::{
    stickers::{Files, NAME, create, owner, set, three, with_files},
    support::{call, png},
};

/// Makes a set as usual but for this, which is refused, and gives the refusal.
async fn refused(emulator: &Emulator, ann: &User, files: &Files, more: &Value) -> String {
    let (stickers, _) = three();
    let mut params =
        json!({"user_id": ann.id(), "name": NAME, "title": "Cats", "stickers": stickers});
    for (name, value) in more.as_object().unwrap() {
        params[name] = value.clone();
    }
    let answer = with_files(emulator, "createNewStickerSet", params, files).await;
    answer.refusal()
}

#[tokio::test]
async fn a_new_set_has_an_owner_a_title_and_stickers() {
    let (emulator, ann) = owner();
    let stranger = emulator.user("Stranger").id();
    let group = emulator.supergroup("Readers");
    group.add(&emulator.bot());
    let seen = emulator.user("Seen");
    group.add(&seen);
    let (_, files) = three();
    for (more, expected) in [
        (json!({"user_id": 0}), "invalid user_id specified"),
        (json!({"user_id": stranger}), "user not found"),
        (json!({"user_id": seen.id()}), "PEER_ID_INVALID"),
        (json!({"title": " "}), "sticker set title must be non-empty"),
        (json!({"name": ""}), "sticker set name must be non-empty"),
        (
            json!({"stickers": ""}),
            "there is no sticker file in the request",
        ),
        (json!({"stickers": "["}), "can't parse stickers JSON object"),
        (json!({"stickers": {}}), "expected an Array of InputSticker"),
        (
            json!({"stickers": vec![5; 51]}),
            "too many stickers specified",
        ),
        (json!({"stickers": []}), "STICKERS_EMPTY"),
        (
            json!({"sticker_type": "large"}),
            "unsupported sticker type specified",
        ),
        (
            json!({"sticker_type": "custom_emoji"}),
            "STICKER_PNG_DIMENSIONS",
        ),
    ] {
        let refusal = refused(&emulator, &ann, &files, &more).await;
        assert_eq!(refusal, format!("400 Bad Request: {expected}"), "{more}");
    }
}

#[tokio::test]
async fn the_name_of_a_new_set_ends_with_the_bots() {
    let (emulator, ann) = owner();
    let (_, files) = three();
    for name in [
        "Cats",
        "_by_chappe_bot",
        "1_by_chappe_bot",
        "a__b_by_chappe_bot",
        "ж_by_chappe_bot",
        "a_by_other_bot",
    ] {
        let refusal = refused(&emulator, &ann, &files, &json!({"name": name})).await;
        let expected = "400 Bad Request: invalid sticker set name is specified";
        assert_eq!(refusal, expected, "{name}");
    }
    create(&emulator, &ann).await;
    let taken = json!({"name": NAME.to_lowercase()});
    assert_eq!(
        refused(&emulator, &ann, &files, &taken).await,
        "400 Bad Request: sticker set name is already occupied"
    );
}

#[tokio::test]
async fn the_stickers_of_a_new_set_are_described_as_they_must_be() {
    let (emulator, ann) = owner();
    let (_, files) = three();
    let with = |more: Value| {
        let mut sticker =
            json!({"sticker": "attach://a", "format": "static", "emoji_list": ["😀"]});
        for (name, value) in more.as_object().unwrap() {
            sticker[name] = value.clone();
        }
        sticker
    };
    let emojis = |emojis: Value| with(json!({"emoji_list": emojis}));
    for (sticker, expected) in [
        (json!(5), "InputSticker must be an Object"),
        (json!({"sticker": "attach://none"}), "sticker not found"),
        (
            json!({"sticker": "attach://a"}),
            "Can't find field \"format\"",
        ),
        (
            with(json!({"format": "gif"})),
            "Invalid sticker format specified",
        ),
        (
            emojis(json!(5)),
            "Field \"emoji_list\" must be of type Array",
        ),
        (emojis(json!([])), "emoji list must be non-empty"),
        (emojis(json!([5])), "emoji must be a string"),
        (emojis(json!(["x"])), "expected a Unicode emoji"),
        (emojis(json!(vec!["😀"; 21])), "too many emoji specified"),
        (
            with(json!({"mask_position": {"point": "nose"}})),
            "Wrong point specified in MaskPosition",
        ),
        (with(json!({"keywords": [5]})), "keyword must be a string"),
    ] {
        let more = json!({"stickers": [sticker]});
        let refusal = refused(&emulator, &ann, &files, &more).await;
        let expected = format!("400 Bad Request: can't parse InputSticker: {expected}");
        assert_eq!(refusal, expected, "{more}");
    }
}

#[tokio::test]
async fn the_files_of_a_new_set_are_stickers() {
    let (emulator, ann) = owner();
    let mut big = png(512, 512);
    big.resize((512 << 10) + 1, 0);
    for (bytes, format, expected) in [
        (b"text".to_vec(), "static", "STICKER_PNG_NOPNG"),
        (png(512, 512), "animated", "STICKER_TGS_NOTGS"),
        (png(512, 512), "video", "STICKER_VIDEO_NOWEBM"),
        (png(511, 100), "static", "STICKER_PNG_DIMENSIONS"),
        (big, "static", "file is too big"),
        (Vec::new(), "static", "file must be non-empty"),
    ] {
        let files = vec![("a", "a", bytes)];
        let sticker = json!({"sticker": "attach://a", "format": format, "emoji_list": ["😀"]});
        let more = json!({"stickers": [sticker]});
        let refusal = refused(&emulator, &ann, &files, &more).await;
        assert_eq!(refusal, format!("400 Bad Request: {expected}"));
    }
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
