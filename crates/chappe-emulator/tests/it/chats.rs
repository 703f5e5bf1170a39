//! Chats and who is in them.

use chappe_emulator::{Emulator, Rights};
use chappe_types::types::{ChatFullInfo, ChatMember};
use serde_json::json;

use crate::support::{call, kinds, updates, updates_of};

#[tokio::test]
async fn get_chat_tells_of_every_kind() {
    let emulator = Emulator::new();
    let me = emulator.bot();
    let ann = emulator.user("Ann").with_username("@ann");
    ann.send_private(&me, "hi");
    let group = emulator.group("Group");
    group.add(&me);
    let supergroup = emulator
        .supergroup("Supergroup")
        .with_username("super_group")
        .with_description("All of it");
    supergroup.add(&me);
    let channel = emulator.channel("Channel");
    channel.add(&me);
    for (chat, kind) in [
        (&ann.chat_with(&me), "private"),
        (&group, "group"),
        (&supergroup, "supergroup"),
        (&channel, "channel"),
    ] {
        let shown = call(&emulator, "getChat", json!({"chat_id": chat.id()}))
            .await
            .result();
        assert_eq!(shown["type"], kind);
        assert_eq!(
            shown.get("permissions").is_some(),
            kind.ends_with("group"),
            "{kind}"
        );
        assert!(shown.get("invite_link").is_none(), "none was exported");
        let decoded: ChatFullInfo = serde_json::from_value(shown).unwrap();
        assert_eq!(decoded.id, chat.id());
    }
    let by_name = call(&emulator, "getChat", json!({"chat_id": "@super_group"}))
        .await
        .result();
    assert_eq!(by_name["description"], "All of it");
    assert_eq!(by_name["active_usernames"], json!(["super_group"]));
}

#[tokio::test]
async fn get_chat_member_checks_the_user_first() {
    let emulator = Emulator::new();
    let me = emulator.bot();
    let chat = emulator.supergroup("Readers");
    chat.add(&me);
    let ann = emulator.user("Ann");
    let bob = emulator.user("Bob");
    bob.send_private(&me, "hi");
    let channel = emulator.channel("News").with_username("news_channel");
    for (params, expected) in [
        (
            json!({"user_id": "x"}),
            "400 Bad Request: invalid user_id specified",
        ),
        (json!({"user_id": 5}), "400 Bad Request: chat_id is empty"),
        (
            json!({"user_id": ann.id(), "chat_id": chat.id()}),
            "400 Bad Request: PARTICIPANT_ID_INVALID",
        ),
        (
            json!({"user_id": ann.id(), "chat_id": bob.id()}),
            "400 Bad Request: member not found",
        ),
        (
            json!({"user_id": ann.id(), "chat_id": "@news_channel"}),
            "400 Bad Request: member list is inaccessible",
        ),
    ] {
        let answer = call(&emulator, "getChatMember", params.clone()).await;
        assert_eq!(answer.refusal(), expected, "{params}");
    }
    assert!(!channel.has(&ann));
}

#[tokio::test]
async fn statuses_are_told() {
    let emulator = Emulator::new();
    let me = emulator.bot();
    let owner = emulator.user("Owner");
    let chat = owner.create_supergroup("Readers");
    chat.promote(&me, Rights::none().can_invite_users(true));
    let [admin, member, left, banned, never] =
        ["Admin", "Member", "Left", "Banned", "Never"].map(|name| emulator.user(name));
    chat.promote(&admin, Rights::all());
    for user in [&member, &left, &banned] {
        chat.add(user);
    }
    left.leave(&chat);
    chat.kick(&banned);
    never.send_private(&me, "hi");
    for (user, status) in [
        (owner.id(), "creator"),
        (admin.id(), "administrator"),
        (me.id(), "administrator"),
        (member.id(), "member"),
        (left.id(), "left"),
        (banned.id(), "kicked"),
        (never.id(), "left"),
    ] {
        let params = json!({"chat_id": chat.id(), "user_id": user});
        let shown = call(&emulator, "getChatMember", params).await.result();
        assert_eq!(shown["status"], status);
        assert_eq!(shown["user"]["id"], user);
        let decoded: ChatMember = serde_json::from_value(shown).unwrap();
        assert!(!matches!(decoded, ChatMember::Unknown(_)));
    }
    let params = json!({"chat_id": chat.id(), "user_id": me.id()});
    let shown = call(&emulator, "getChatMember", params).await.result();
    assert_eq!(shown["can_be_edited"], false, "the owner promoted it");
    assert_eq!(
        (&shown["can_invite_users"], &shown["can_pin_messages"]),
        (&json!(true), &json!(false))
    );
    let count = call(
        &emulator,
        "getChatMemberCount",
        json!({"chat_id": chat.id()}),
    )
    .await;
    assert_eq!(count.result(), 4);
    let alias = call(
        &emulator,
        "getChatMembersCount",
        json!({"chat_id": chat.id()}),
    )
    .await;
    assert_eq!(alias.result(), 4);
}

#[tokio::test]
async fn administrators_are_told_without_other_bots() {
    let emulator = Emulator::new();
    let me = emulator.bot();
    let other = emulator.add_bot("Other", "other_bot");
    let chat = emulator.supergroup("Readers");
    chat.promote(&me, Rights::none());
    chat.promote(&other, Rights::none());
    for (params, count) in [
        (json!({"chat_id": chat.id()}), 2),
        (json!({"chat_id": chat.id(), "return_bots": true}), 3),
    ] {
        let admins = call(&emulator, "getChatAdministrators", params)
            .await
            .result();
        assert_eq!(admins.as_array().unwrap().len(), count);
    }
    let ann = emulator.user("Ann");
    ann.send_private(&me, "hi");
    let answer = call(
        &emulator,
        "getChatAdministrators",
        json!({"chat_id": ann.id()}),
    )
    .await;
    assert_eq!(
        answer.refusal(),
        "400 Bad Request: there are no administrators in the private chat"
    );
}

#[tokio::test(start_paused = true)]
async fn a_bot_is_told_what_becomes_of_it() {
    let emulator = Emulator::new();
    let me = emulator.bot();
    let chat = emulator.supergroup("Readers");
    chat.add(&me);
    chat.promote(&me, Rights::none().can_invite_users(true));
    chat.demote(&me);
    chat.kick(&me);
    let told = updates(&emulator).await;
    assert_eq!(
        kinds(&told),
        [
            "my_chat_member",
            "message",
            "my_chat_member",
            "my_chat_member",
            "my_chat_member"
        ]
    );
    let steps: Vec<_> = told
        .iter()
        .filter(|(kind, _)| kind == "my_chat_member")
        .map(|(_, update)| {
            let status = |side: &str| update[side]["status"].as_str().unwrap().to_owned();
            (status("old_chat_member"), status("new_chat_member"))
        })
        .collect();
    let expected = [
        ("left", "member"),
        ("member", "administrator"),
        ("administrator", "member"),
        ("member", "kicked"),
    ];
    assert_eq!(
        steps,
        expected.map(|(old, new)| (old.to_owned(), new.to_owned()))
    );

    let ann = emulator.user("Ann");
    ann.block(&me);
    ann.unblock(&me);
    let told = updates(&emulator).await;
    assert_eq!(kinds(&told), ["my_chat_member", "my_chat_member"]);
    assert_eq!(told[0].1["new_chat_member"]["status"], "kicked");
    assert_eq!(told[1].1["chat"]["type"], "private");
}

#[tokio::test(start_paused = true)]
async fn bots_do_not_hear_each_other() {
    let emulator = Emulator::new();
    let other = emulator.add_bot("Other", "other_bot");
    let chat = emulator.supergroup("Readers");
    chat.add(&emulator.bot());
    chat.add(&other);
    let (owner, bots) = (chat.members(), [emulator.bot().id(), other.id()]);
    assert!(bots.iter().all(|bot| owner.contains(bot)));
    updates(&emulator).await;
    updates_of(&emulator, &other).await;
    let params = json!({"chat_id": chat.id(), "text": "hi"});
    call(&emulator, "sendMessage", params).await.result();
    assert!(updates_of(&emulator, &other).await.is_empty());
}

#[tokio::test(start_paused = true)]
async fn posts_reach_the_bots_of_a_channel() {
    let emulator = Emulator::new();
    let owner = emulator.user("Owner");
    let channel = owner.create_channel("News");
    channel.add(&emulator.bot());
    updates(&emulator).await;
    owner.send(&channel, "first");
    let told = updates(&emulator).await;
    assert_eq!(kinds(&told), ["channel_post"]);
    assert_eq!(told[0].1["sender_chat"]["title"], "News");
}

#[tokio::test(start_paused = true)]
async fn an_upgrade_is_told_from_both_sides() {
    let emulator = Emulator::new();
    let group = emulator.group("Readers");
    group.add(&emulator.bot());
    updates(&emulator).await;
    let supergroup = group.upgrade();
    let told = updates(&emulator).await;
    assert_eq!(told[0].1["migrate_to_chat_id"], supergroup.id());
    assert_eq!(told[1].1["migrate_from_chat_id"], group.id());
    assert_eq!(told[1].1["chat"]["id"], supergroup.id());
    assert!(supergroup.has(&emulator.bot()));
}

#[test]
#[should_panic(expected = "Ann cannot write here: they are not in \"Readers\"")]
fn strangers_cannot_write() {
    let emulator = Emulator::new();
    let chat = emulator.supergroup("Readers");
    emulator.user("Ann").send(&chat, "hi");
}
