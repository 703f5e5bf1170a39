//! Bans, restrictions and promotions: who may do them to whom, and what becomes of it.

use std::time::Duration;

use chappe_emulator::{Chat, Emulator, Permissions, Rights, User};
use chappe_types::types::ChatMember;
use serde_json::{Value, json};

use crate::support::{call, done, kinds, refused, updates};

/// A supergroup with a member, of which the first bot is an administrator with these rights.
fn readers(rights: Rights) -> (Emulator, Chat, User) {
    let emulator = Emulator::new();
    let chat = emulator.supergroup("Readers");
    chat.promote(&emulator.bot(), rights);
    let ann = emulator.user("Ann");
    chat.add(&ann);
    (emulator, chat, ann)
}

const RESTRICTER: Rights = Rights::none().can_restrict_members(true);

async fn member(emulator: &Emulator, chat: &Chat, user: i64) -> Value {
    let params = json!({"chat_id": chat.id(), "user_id": user});
    let shown = call(emulator, "getChatMember", params).await.result();
    let decoded: ChatMember = serde_json::from_value(shown.clone()).unwrap();
    assert!(!matches!(decoded, ChatMember::Unknown(_)));
    shown
}

async fn wants_members(emulator: &Emulator) {
    let params = json!({"allowed_updates": ["message", "chat_member", "my_chat_member"]});
    call(emulator, "getUpdates", params).await;
    updates(emulator).await;
}

#[tokio::test(start_paused = true)]
async fn a_ban_removes_and_keeps_out_and_is_told() {
    let (emulator, chat, ann) = readers(RESTRICTER);
    let link = chat.export_link();
    wants_members(&emulator).await;
    let params = json!({"chat_id": chat.id(), "user_id": ann.id()});
    done(&emulator, "banChatMember", params.clone()).await;
    assert!(!chat.has(&ann));
    assert!(ann.join(&link).is_err());
    let shown = member(&emulator, &chat, ann.id()).await;
    assert_eq!(
        (&shown["status"], &shown["until_date"]),
        (&json!("kicked"), &json!(0))
    );
    let told = updates(&emulator).await;
    assert_eq!(kinds(&told), ["chat_member", "message"]);
    assert_eq!(told[1].1["left_chat_member"]["id"], ann.id());
    assert_eq!(told[0].1["from"]["id"], emulator.bot().id());
    assert_eq!(told[0].1["old_chat_member"]["status"], "member");
    assert_eq!(told[0].1["new_chat_member"]["status"], "kicked");
    let last = chat.last_message().unwrap();
    assert!(last.is_service && last.from_id == emulator.bot().id());

    done(&emulator, "kickChatMember", params.clone()).await;
    assert!(updates(&emulator).await.is_empty(), "nothing was changed");
    let only = json!({"chat_id": chat.id(), "user_id": ann.id(), "only_if_banned": true});
    done(&emulator, "unbanChatMember", only.clone()).await;
    ann.join(&link).unwrap();
    done(&emulator, "unbanChatMember", only).await;
    assert!(chat.has(&ann), "she was not banned");
}

#[tokio::test(start_paused = true)]
async fn to_unban_a_member_is_to_remove_them() {
    let (emulator, chat, ann) = readers(RESTRICTER);
    wants_members(&emulator).await;
    let params = json!({"chat_id": chat.id(), "user_id": ann.id()});
    done(&emulator, "unbanChatMember", params).await;
    assert!(!chat.has(&ann));
    let told = updates(&emulator).await;
    let states: Vec<&str> = told
        .iter()
        .filter_map(|(_, update)| update["new_chat_member"]["status"].as_str())
        .collect();
    assert_eq!(states, ["kicked", "left"]);
    ann.join(&chat.export_link()).unwrap();
}

#[tokio::test(start_paused = true)]
async fn bans_end_on_the_clock() {
    let (emulator, chat, ann) = readers(RESTRICTER);
    let now = emulator.unix_time();
    for (seconds, expected) in [
        (-5, 0),
        (29, 0),
        (30, now + 30),
        (366 * 86_400, now + 366 * 86_400),
        (366 * 86_400 + 1, 0),
        (60, now + 60),
    ] {
        let params = json!({
            "chat_id": chat.id(), "user_id": ann.id(), "until_date": now + seconds,
        });
        done(&emulator, "banChatMember", params).await;
        let shown = member(&emulator, &chat, ann.id()).await;
        assert_eq!(shown["until_date"], expected, "{seconds}");
    }
    wants_members(&emulator).await;
    tokio::time::sleep(Duration::from_secs(40)).await;
    assert_eq!(
        member(&emulator, &chat, ann.id()).await["status"],
        "kicked",
        "the shorter ban before it does not count any more"
    );
    tokio::time::sleep(Duration::from_secs(20)).await;
    assert_eq!(member(&emulator, &chat, ann.id()).await["status"], "left");
    assert!(updates(&emulator).await.is_empty(), "nobody is told");
    ann.join(&chat.export_link()).unwrap();
}

#[tokio::test(start_paused = true)]
async fn restrictions_hold_until_they_end() {
    let (emulator, chat, ann) = readers(RESTRICTER);
    let params = json!({
        "chat_id": chat.id(), "user_id": ann.id(),
        "permissions": {"can_send_messages": true, "can_invite_users": true},
        "until_date": emulator.unix_time() + 60,
    });
    done(&emulator, "restrictChatMember", params).await;
    let shown = member(&emulator, &chat, ann.id()).await;
    assert_eq!(shown["status"], "restricted");
    assert_eq!(shown["is_member"], true);
    assert_eq!(shown["until_date"], emulator.unix_time() + 60);
    for (name, granted) in [
        ("can_send_messages", true),
        ("can_invite_users", true),
        ("can_react_to_messages", true),
        ("can_send_photos", false),
        ("can_pin_messages", false),
        ("can_manage_topics", false),
    ] {
        assert_eq!(shown[name], granted, "{name}");
    }
    ann.send(&chat, "I may still write");
    ann.leave(&chat);
    let shown = member(&emulator, &chat, ann.id()).await;
    assert_eq!(
        (&shown["status"], &shown["is_member"]),
        (&json!("restricted"), &json!(false))
    );
    ann.join(&chat.export_link()).unwrap();
    let shown = member(&emulator, &chat, ann.id()).await;
    assert_eq!(shown["is_member"], true, "and finds it there again");
    tokio::time::sleep(Duration::from_secs(60)).await;
    assert_eq!(member(&emulator, &chat, ann.id()).await["status"], "member");
}

#[tokio::test]
async fn all_permissions_make_a_plain_member() {
    let (emulator, chat, ann) = readers(RESTRICTER);
    chat.restrict(&ann, Permissions::none());
    let every = [
        "messages",
        "audios",
        "documents",
        "photos",
        "videos",
        "video_notes",
        "voice_notes",
        "polls",
        "other_messages",
    ];
    let mut all: Value = every
        .iter()
        .map(|name| (format!("can_send_{name}"), json!(true)))
        .collect::<serde_json::Map<_, _>>()
        .into();
    for name in [
        "can_add_web_page_previews",
        "can_change_info",
        "can_invite_users",
        "can_pin_messages",
    ] {
        all[name] = json!(true);
    }
    let params = json!({"chat_id": chat.id(), "user_id": ann.id(), "permissions": all});
    done(&emulator, "restrictChatMember", params).await;
    assert_eq!(member(&emulator, &chat, ann.id()).await["status"], "member");
}

#[tokio::test]
#[should_panic(expected = "Ann cannot write here: they are restricted in \"Readers\"")]
async fn who_is_restricted_cannot_write() {
    let (emulator, chat, ann) = readers(RESTRICTER);
    let params = json!({"chat_id": chat.id(), "user_id": ann.id(), "permissions": {}});
    done(&emulator, "restrictChatMember", params).await;
    ann.send(&chat, "hi");
}

#[tokio::test]
async fn a_restricted_bot_cannot_write_either() {
    let (emulator, chat, _) = readers(Rights::none());
    chat.restrict(&emulator.bot(), Permissions::none().can_send_photos(true));
    let params = json!({"chat_id": chat.id(), "text": "hi"});
    refused(
        &emulator,
        "sendMessage",
        params,
        "not enough rights to send text messages to the chat",
    )
    .await;
}

#[tokio::test]
async fn members_are_changed_by_those_who_may() {
    let emulator = Emulator::new();
    let owner = emulator.user("Owner");
    let chat = owner.create_supergroup("Readers");
    chat.promote(&emulator.bot(), Rights::all().can_restrict_members(false));
    let ann = emulator.user("Ann");
    chat.add(&ann);
    let other = emulator.add_bot("Other", "other_bot");
    chat.promote(&other, Rights::all());
    let owner = owner.id();
    let me = emulator.bot().id();
    let may_not = "not enough rights to restrict/unrestrict chat member";
    for (method, user, expected) in [
        ("banChatMember", ann.id(), may_not),
        ("unbanChatMember", ann.id(), may_not),
        ("restrictChatMember", ann.id(), may_not),
        ("banChatMember", owner, "can't remove chat owner"),
        ("unbanChatMember", owner, "can't remove chat owner"),
        ("restrictChatMember", owner, "can't remove chat owner"),
        ("banChatMember", me, "can't restrict self"),
        ("restrictChatMember", me, "can't restrict self"),
        ("banChatMember", 12, "PARTICIPANT_ID_INVALID"),
        ("restrictChatMember", 12, "PARTICIPANT_ID_INVALID"),
    ] {
        let params = json!({"chat_id": chat.id(), "user_id": user});
        refused(&emulator, method, params, expected).await;
    }
    chat.promote(&emulator.bot(), RESTRICTER);
    for method in ["banChatMember", "unbanChatMember", "restrictChatMember"] {
        let params = json!({"chat_id": chat.id(), "user_id": other.id()});
        refused(
            &emulator,
            method,
            params,
            "user is an administrator of the chat",
        )
        .await;
    }
    assert_eq!(chat.members().len(), 4, "nothing came of any of it");
}

#[tokio::test]
async fn the_kind_of_the_chat_is_checked() {
    let emulator = Emulator::new();
    let me = emulator.bot();
    let ann = emulator.user("Ann");
    ann.send_private(&me, "hi");
    let group = emulator.group("Group");
    group.promote(&me, Rights::all());
    let channel = emulator.channel("Channel");
    channel.promote(&me, Rights::all());
    let both = "method is available for supergroup and channel chats only";
    let only = "method is available only for supergroups";
    let groups = "method is available only for groups and supergroups";
    let cases = [
        (
            "banChatMember",
            &ann.chat_with(&me),
            "can't ban members in private chats",
        ),
        ("unbanChatMember", &ann.chat_with(&me), both),
        ("unbanChatMember", &group, both),
        ("promoteChatMember", &group, both),
        ("promoteChatMember", &ann.chat_with(&me), both),
        ("restrictChatMember", &group, only),
        ("restrictChatMember", &channel, only),
        ("setChatAdministratorCustomTitle", &channel, groups),
        ("setChatMemberTag", &channel, groups),
        (
            "leaveChat",
            &ann.chat_with(&me),
            "can't leave private chats",
        ),
    ];
    for (method, chat, expected) in cases {
        let params = json!({"chat_id": chat.id(), "user_id": ann.id()});
        refused(&emulator, method, params, expected).await;
    }
    for permissions in [
        ("[", "can't parse permissions JSON object"),
        ("[]", "object expected as permissions"),
        (
            r#"{"can_send_polls":"yes"}"#,
            "can't parse chat permissions: Field \"can_send_polls\" must be of type Boolean",
        ),
    ] {
        let params = json!({"chat_id": 1, "user_id": 5, "permissions": permissions.0});
        refused(&emulator, "restrictChatMember", params, permissions.1).await;
    }
}

#[tokio::test(start_paused = true)]
async fn in_a_basic_group_a_ban_is_a_removal() {
    let emulator = Emulator::new();
    let me = emulator.bot();
    let owner = emulator.user("Owner");
    let group = owner.create_group("Group");
    group.add(&me);
    let [ann, bob] = ["Ann", "Bob"].map(|name| emulator.user(name));
    group.add(&ann);
    bob.send_private(&me, "hi");
    let params = |user: i64| json!({"chat_id": group.id(), "user_id": user});
    let ban = "banChatMember";
    refused(&emulator, ban, params(ann.id()), "CHAT_ADMIN_REQUIRED").await;
    group.promote(&me, RESTRICTER);
    refused(&emulator, ban, params(bob.id()), "USER_NOT_PARTICIPANT").await;
    refused(&emulator, ban, params(12), "USER_ID_INVALID").await;
    let text = "user is an administrator of the chat";
    refused(&emulator, ban, params(owner.id()), text).await;
    done(&emulator, ban, params(ann.id())).await;
    assert_eq!(member(&emulator, &group, ann.id()).await["status"], "left");
    done(&emulator, ban, params(me.id())).await;
    assert!(!group.has(&me), "the bot has left");
}

#[tokio::test]
async fn channels_are_kept_from_writing() {
    let (emulator, chat, ann) = readers(RESTRICTER);
    let channel = ann.create_channel("Ann's news");
    let second = ann.create_channel("Ann's other news");
    ann.send_as(&chat, &channel, "hear, hear");
    let params = |sender: Value| json!({"chat_id": chat.id(), "sender_chat_id": sender});
    let ban = "banChatSenderChat";
    for (sender, expected) in [
        (json!(""), "sender_chat_id is empty"),
        (json!("@news"), "sender_chat_id is not a valid Integer"),
        (json!(-1_005_555_555_555_i64), "member not found"),
        (
            json!(emulator.group("Group").id()),
            "can't restrict the chat",
        ),
    ] {
        refused(&emulator, ban, params(sender), expected).await;
    }
    done(&emulator, ban, params(json!(channel.id()))).await;
    for speaker in [&channel, &second] {
        let chat = chat.clone();
        let (ann, speaker) = (ann.clone(), speaker.clone());
        let written = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            ann.send_as(&chat, &speaker, "hear");
        }));
        assert!(written.is_err(), "no channel of hers may write");
    }
    done(
        &emulator,
        "unbanChatSenderChat",
        params(json!(channel.id())),
    )
    .await;
    ann.send_as(&chat, &second, "again");
    chat.promote(&emulator.bot(), Rights::none().can_pin_messages(true));
    let text = "not enough rights to restrict/unrestrict chat member";
    refused(&emulator, ban, params(json!(channel.id())), text).await;
    let group = emulator.group("Group");
    group.promote(&emulator.bot(), RESTRICTER);
    for (method, text) in [
        (ban, "can't ban chats in basic groups"),
        (
            "unbanChatSenderChat",
            "chats can't be members of basic groups",
        ),
    ] {
        let params = json!({"chat_id": group.id(), "sender_chat_id": channel.id()});
        refused(&emulator, method, params, text).await;
    }
}

#[tokio::test(start_paused = true)]
async fn a_bot_leaves() {
    let (emulator, chat, _) = readers(Rights::none());
    updates(&emulator).await;
    let params = json!({"chat_id": chat.id()});
    done(&emulator, "leaveChat", params.clone()).await;
    assert!(!chat.has(&emulator.bot()));
    let told = updates(&emulator).await;
    assert_eq!(kinds(&told), ["my_chat_member"]);
    assert_eq!(told[0].1["new_chat_member"]["status"], "left");
    let answer = call(&emulator, "leaveChat", params).await;
    assert_eq!(
        answer.refusal(),
        "403 Forbidden: bot is not a member of the supergroup chat"
    );
}
