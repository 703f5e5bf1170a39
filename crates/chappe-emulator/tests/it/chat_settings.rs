//! What a chat is called, looks like and allows.

use std::time::Duration;

use chappe_emulator::{Chat, Emulator, Rights};
use chappe_types::types::{ChatFullInfo, Message};
use http::Request;
use serde_json::{Value, json};

use crate::support::{Answer, call, kinds, send, updates};

/// The least that tells its size: 320 by 200 pixels.
const PICTURE: &str = "GIF89a\u{40}\u{1}\u{48}\u{1}\0\0\0";

fn readers(rights: Rights) -> (Emulator, Chat) {
    let emulator = Emulator::new();
    let chat = emulator.supergroup("Readers");
    chat.promote(&emulator.bot(), rights);
    (emulator, chat)
}

const EDITOR: Rights = Rights::none().can_change_info(true);

async fn upload(emulator: &Emulator, chat: &Chat, picture: &str) -> Answer {
    let body = format!(
        "--B\r\nContent-Disposition: form-data; name=\"chat_id\"\r\n\r\n{}\r\n\
         --B\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"p.gif\"\r\n\r\n\
         {picture}\r\n--B--\r\n",
        chat.id()
    );
    let request = Request::post(format!(
        "http://telegram/bot{}/setChatPhoto",
        emulator.token()
    ))
    .header("content-type", "multipart/form-data; boundary=B")
    .body(body)
    .unwrap();
    send(emulator, request).await.unwrap()
}

async fn full(emulator: &Emulator, chat: &Chat) -> Value {
    let shown = call(emulator, "getChat", json!({"chat_id": chat.id()})).await;
    let shown = shown.result();
    let decoded: ChatFullInfo = serde_json::from_value(shown.clone()).unwrap();
    assert_eq!(decoded.id, chat.id());
    shown
}

/// A chat of each kind with the bot in it.
struct Chats {
    private: Chat,
    /// Where the bot is a plain member.
    group: Chat,
    /// Where the bot may do all but change the chat and restrict its members.
    supergroup: Chat,
    /// Where the bot may do everything.
    channel: Chat,
}

fn chats(emulator: &Emulator) -> Chats {
    let me = emulator.bot();
    let ann = emulator.user("Ann");
    ann.send_private(&me, "hi");
    let group = emulator.group("Group");
    group.add(&me);
    let supergroup = emulator.supergroup("Supergroup");
    let rights = Rights::all().can_change_info(false);
    supergroup.promote(&me, rights.can_restrict_members(false));
    let channel = emulator.channel("Channel");
    channel.promote(&me, Rights::all());
    Chats {
        private: ann.chat_with(&me),
        group,
        supergroup,
        channel,
    }
}

async fn refused(
    emulator: &Emulator,
    method: &str,
    chat: &Chat,
    mut params: Value,
    expected: &str,
) {
    params["chat_id"] = chat.id().into();
    let answer = call(emulator, method, params.clone()).await;
    assert_eq!(
        answer.refusal(),
        format!("400 Bad Request: {expected}"),
        "{method} {params}"
    );
}

#[tokio::test]
async fn titles_and_descriptions_are_refused_in_order() {
    let emulator = Emulator::new();
    let Chats {
        private,
        group,
        supergroup,
        channel,
    } = chats(&emulator);
    let title = || json!({"title": "x"});
    let may_not = "not enough rights to change chat title";
    let of_private = "can't change private chat title";
    let set = "setChatTitle";
    let empty = json!({"title": " "});
    refused(&emulator, set, &private, empty, "title must be non-empty").await;
    refused(&emulator, set, &private, title(), of_private).await;
    refused(&emulator, set, &group, title(), may_not).await;
    refused(&emulator, set, &supergroup, title(), may_not).await;
    assert_eq!(supergroup.title(), "Supergroup");

    let text = || json!({"description": "x"});
    let may_not = "not enough rights to set chat description";
    let of_private = "can't change private chat description";
    let same = "chat description is not modified";
    let set = "setChatDescription";
    refused(&emulator, set, &private, text(), of_private).await;
    refused(&emulator, set, &group, text(), may_not).await;
    refused(&emulator, set, &supergroup, text(), may_not).await;
    refused(&emulator, set, &channel, json!({}), same).await;
}

#[tokio::test]
async fn photos_are_refused_in_order() {
    let emulator = Emulator::new();
    let Chats {
        private,
        group,
        channel,
        ..
    } = chats(&emulator);
    let (set, delete) = ("setChatPhoto", "deleteChatPhoto");
    let none = "there is no photo in the request";
    let known = "photo must be uploaded as an InputFile";
    let of_private = "can't change private chat photo";
    let may_not = "not enough rights to change chat photo";
    refused(&emulator, set, &private, json!({}), none).await;
    let params = json!({"photo": "AgACAgIAAxk"});
    refused(&emulator, set, &private, params, known).await;
    refused(&emulator, delete, &private, json!({}), of_private).await;
    refused(&emulator, delete, &group, json!({}), may_not).await;
    refused(&emulator, delete, &channel, json!({}), "CHAT_NOT_MODIFIED").await;
}

#[tokio::test]
async fn permissions_are_refused_in_order() {
    let emulator = Emulator::new();
    let Chats {
        private,
        group,
        supergroup,
        channel,
    } = chats(&emulator);
    let set = "setChatPermissions";
    let wrong = json!({"permissions": 1});
    let may_not = "not enough rights to change chat permissions";
    let of_private = "can't change private chat permissions";
    let of_channel = "can't change channel chat permissions";
    refused(
        &emulator,
        set,
        &private,
        wrong,
        "object expected as permissions",
    )
    .await;
    refused(&emulator, set, &private, json!({}), of_private).await;
    refused(&emulator, set, &channel, json!({}), of_channel).await;
    refused(&emulator, set, &group, json!({}), may_not).await;
    refused(&emulator, set, &supergroup, json!({}), may_not).await;
}

#[tokio::test]
async fn sticker_sets_are_refused_in_order() {
    let emulator = Emulator::new();
    let Chats {
        group,
        supergroup,
        channel,
        ..
    } = chats(&emulator);
    let (set, delete) = ("setChatStickerSet", "deleteChatStickerSet");
    let named = || json!({"sticker_set_name": "x"});
    let only = "method is available only for supergroups";
    let may_not = "not enough rights to change supergroup sticker set";
    refused(&emulator, set, &group, named(), only).await;
    refused(
        &emulator,
        set,
        &supergroup,
        json!({}),
        "sticker_set_name is empty",
    )
    .await;
    refused(
        &emulator,
        set,
        &supergroup,
        named(),
        "sticker set not found",
    )
    .await;
    refused(&emulator, delete, &channel, json!({}), only).await;
    refused(&emulator, delete, &supergroup, json!({}), may_not).await;
}

#[tokio::test(start_paused = true)]
async fn a_new_title_is_cleaned_and_told() {
    let (emulator, chat) = readers(EDITOR);
    updates(&emulator).await;
    let set = async |title: &str| {
        let params = json!({"chat_id": chat.id(), "title": title});
        let answer = call(&emulator, "setChatTitle", params).await;
        assert_eq!(answer.result(), true);
    };
    set("  Night \n readers ").await;
    assert_eq!(chat.title(), "Night readers");
    let posted = chat.messages().len();
    set("Night readers").await;
    assert_eq!(chat.messages().len(), posted, "that is what it is called");
    set(&"x".repeat(200)).await;
    assert_eq!(chat.title(), "x".repeat(128));
    let told = updates(&emulator).await;
    assert_eq!(
        kinds(&told),
        ["message", "message"],
        "a bot is told of its own service messages"
    );
    assert_eq!(told[0].1["new_chat_title"], "Night readers");
    chat.set_title("Owner's choice");
    let told = updates(&emulator).await;
    assert_eq!(kinds(&told), ["message"]);
    assert_eq!(told[0].1["new_chat_title"], "Owner's choice");
    assert_eq!(told[0].1["chat"]["title"], "Owner's choice");
}

#[tokio::test]
async fn a_description_comes_and_goes() {
    let (emulator, chat) = readers(EDITOR);
    let set = async |description: &str| {
        let params = json!({"chat_id": chat.id(), "description": description});
        call(&emulator, "setChatDescription", params).await
    };
    assert_eq!(set(&"ж".repeat(300)).await.result(), true);
    assert_eq!(full(&emulator, &chat).await["description"], "ж".repeat(255));
    assert_eq!(set("one\ntwo").await.result(), true);
    assert_eq!(full(&emulator, &chat).await["description"], "one\ntwo");
    assert_eq!(
        set("one\ntwo").await.refusal(),
        "400 Bad Request: chat description is not modified"
    );
    assert_eq!(set("").await.result(), true);
    assert!(full(&emulator, &chat).await.get("description").is_none());
}

#[tokio::test(start_paused = true)]
async fn a_photo_is_uploaded_shown_and_removed() {
    let (emulator, chat) = readers(EDITOR);
    assert!(full(&emulator, &chat).await.get("photo").is_none());
    for (picture, expected) in [
        ("no picture", "IMAGE_PROCESS_FAILED"),
        ("GIF89a\u{40}\u{1}\u{48}\0\0\0\0", "PHOTO_CROP_SIZE_SMALL"),
    ] {
        let refused = upload(&emulator, &chat, picture).await.refusal();
        assert_eq!(refused, format!("400 Bad Request: {expected}"));
    }
    assert_eq!(upload(&emulator, &chat, PICTURE).await.result(), true);
    let shown = full(&emulator, &chat).await;
    let params = json!({"file_id": shown["photo"]["big_file_id"]});
    let file = call(&emulator, "getFile", params).await.result();
    assert_eq!(file["file_size"], PICTURE.len());
    updates(&emulator).await;
    chat.set_photo("another one");
    chat.remove_photo();
    let told = updates(&emulator).await;
    let photo: Message = serde_json::from_value(told[0].1.clone()).unwrap();
    assert_eq!(photo.new_chat_photo.unwrap()[0].file_size, Some(11));
    assert_eq!(told[1].1["delete_chat_photo"], true);
    assert!(full(&emulator, &chat).await.get("photo").is_none());
    upload(&emulator, &chat, PICTURE).await.result();
    let params = json!({"chat_id": chat.id()});
    let removed = call(&emulator, "deleteChatPhoto", params).await;
    assert_eq!(removed.result(), true);
}

#[tokio::test]
async fn permissions_hold_for_all_members() {
    let (emulator, chat) = readers(Rights::none().can_restrict_members(true));
    let other = emulator.add_bot("Other", "other_bot");
    chat.add(&other);
    let params = json!({
        "chat_id": chat.id(),
        "permissions": {"can_send_messages": true, "can_invite_users": true},
    });
    for _ in 0..2 {
        // To change nothing is no mistake.
        let answer = call(&emulator, "setChatPermissions", params.clone()).await;
        assert_eq!(answer.result(), true);
    }
    let shown = full(&emulator, &chat).await;
    for (name, granted) in [
        ("can_send_messages", true),
        ("can_react_to_messages", true),
        ("can_invite_users", true),
        ("can_send_documents", false),
        ("can_pin_messages", false),
    ] {
        assert_eq!(shown["permissions"][name], granted, "{name}");
    }
}

#[tokio::test]
#[should_panic(expected = "Ann cannot write here: members may not write in \"Readers\"")]
async fn members_may_not_write_where_nobody_may() {
    let (emulator, chat) = readers(Rights::none().can_restrict_members(true));
    let params = json!({"chat_id": chat.id(), "permissions": {}});
    call(&emulator, "setChatPermissions", params).await.result();
    let ann = emulator.user("Ann");
    chat.add(&ann);
    ann.send(&chat, "hi");
}

#[tokio::test]
async fn the_permission_of_all_members_gives_a_bot_nothing() {
    let (emulator, chat) = readers(Rights::none().can_pin_messages(true));
    chat.set_permissions(chappe_emulator::Permissions::all());
    let params = json!({"chat_id": chat.id(), "title": "x"});
    assert_eq!(
        call(&emulator, "setChatTitle", params).await.refusal(),
        "400 Bad Request: not enough rights to change chat title"
    );
}

#[tokio::test]
async fn get_chat_shows_the_settings() {
    let (emulator, chat) = readers(EDITOR);
    let channel = emulator.channel("News");
    channel.promote(&emulator.bot(), Rights::none());
    let shown = full(&emulator, &chat).await;
    for field in [
        "slow_mode_delay",
        "linked_chat_id",
        "available_reactions",
        "pinned_message",
    ] {
        assert!(shown.get(field).is_none(), "{field}");
    }
    channel.link_discussion(&chat);
    chat.set_slow_mode(Duration::from_secs(30));
    chat.allow_reactions(&["\u{1F44D}"]);
    chat.ask_before_joining();
    chat.set_guard(&emulator.bot());
    let shown = full(&emulator, &chat).await;
    assert_eq!(shown["slow_mode_delay"], 30);
    assert_eq!(shown["linked_chat_id"], channel.id());
    assert_eq!(
        shown["available_reactions"],
        json!([{"type": "emoji", "emoji": "\u{1F44D}"}])
    );
    assert_eq!(shown["join_by_request"], true);
    assert_eq!(shown["guard_bot"]["id"], emulator.bot().id());
    assert!(
        shown.get("can_set_sticker_set").is_none(),
        "it is too small"
    );
    assert_eq!(full(&emulator, &channel).await["linked_chat_id"], chat.id());
    for number in 0..98 {
        chat.add(&emulator.user(&format!("Reader {number}")));
    }
    assert_eq!(full(&emulator, &chat).await["can_set_sticker_set"], true);
    let params = json!({"chat_id": chat.id()});
    let answer = call(&emulator, "deleteChatStickerSet", params).await;
    assert_eq!(answer.result(), true);
}

#[tokio::test]
async fn small_supergroups_have_no_stickers_of_their_own() {
    let (emulator, chat) = readers(EDITOR);
    let params = json!({"chat_id": chat.id()});
    let answer = call(&emulator, "deleteChatStickerSet", params).await;
    assert_eq!(answer.refusal(), "400 Bad Request: PARTICIPANTS_TOO_FEW");
}

#[tokio::test]
async fn nobody_boosts() {
    let (emulator, chat) = readers(EDITOR);
    let ann = emulator.user("Ann");
    ann.send_private(&emulator.bot(), "hi");
    let get = "getUserChatBoosts";
    let of = |user: i64| json!({"user_id": user});
    let private = ann.chat_with(&emulator.bot());
    let invalid = "invalid user_id specified";
    refused(&emulator, get, &private, json!({}), invalid).await;
    refused(&emulator, get, &private, of(ann.id()), "PEER_ID_INVALID").await;
    refused(&emulator, get, &chat, of(12), "USER_ID_INVALID").await;
    let params = json!({"chat_id": chat.id(), "user_id": ann.id()});
    let answer = call(&emulator, get, params).await;
    assert_eq!(answer.result(), json!({"boosts": []}));
    chat.demote(&emulator.bot());
    refused(&emulator, get, &chat, of(ann.id()), "CHAT_ADMIN_REQUIRED").await;
}

#[tokio::test]
async fn an_upgraded_group_keeps_who_is_who() {
    let emulator = Emulator::new();
    let group = emulator.group("Readers");
    group.promote(&emulator.bot(), EDITOR);
    let ann = emulator.user("Ann");
    group.add(&ann);
    group.set_tag(&ann, "poet");
    group.set_photo("a picture");
    let supergroup = group.upgrade();
    let params = json!({"chat_id": supergroup.id(), "user_id": ann.id()});
    let shown = call(&emulator, "getChatMember", params).await.result();
    assert_eq!(shown["tag"], "poet");
    assert!(full(&emulator, &supergroup).await.get("photo").is_some());
    let params = json!({"chat_id": group.id(), "title": "x"});
    let answer = call(&emulator, "setChatTitle", params).await;
    assert_eq!(
        answer.json()["parameters"]["migrate_to_chat_id"],
        supergroup.id()
    );
}
