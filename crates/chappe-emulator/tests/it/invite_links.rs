//! Invite links: the checks in their order, and what becomes of the links.

use std::time::Duration;

use chappe_emulator::{Chat, Emulator, JoinError, Joined, Rights, User};
use serde_json::{Value, json};

use crate::support::{call, call_as, updates};

const INVITER: Rights = Rights::none().can_invite_users(true);

/// A supergroup whose links the first bot may manage.
fn readers() -> (Emulator, Chat) {
    let emulator = Emulator::new();
    let chat = emulator.supergroup("Readers");
    chat.promote(&emulator.bot(), INVITER);
    (emulator, chat)
}

async fn export(emulator: &Emulator, chat: &Chat) -> String {
    let result = call(
        emulator,
        "exportChatInviteLink",
        json!({"chat_id": chat.id()}),
    )
    .await;
    result.result().as_str().unwrap().to_owned()
}

async fn create(emulator: &Emulator, chat: &Chat, mut params: Value) -> Value {
    params["chat_id"] = chat.id().into();
    call(emulator, "createChatInviteLink", params)
        .await
        .result()
}

fn url(link: &Value) -> &str {
    link["invite_link"].as_str().unwrap()
}

/// Every way to be refused access to a chat, with the parameter and the answer.
fn forbidden_chats(emulator: &Emulator) -> Vec<(Value, String)> {
    let me = emulator.bot();
    let mut chats = Vec::new();
    let mut add = |id: Value, text: &str| chats.push((id, text.to_owned()));
    add(json!(""), "400 Bad Request: chat_id is empty");
    add(
        json!(-1_009_999_999_999_i64),
        "400 Bad Request: chat not found",
    );
    add(json!(5), "400 Bad Request: chat not found");
    add(json!("nonsense"), "400 Bad Request: chat not found");
    add(json!("@nobody_here"), "400 Bad Request: chat not found");
    let private = emulator.supergroup("Private");
    add(json!(private.id()), "400 Bad Request: chat not found");
    let public = emulator.channel("Public").with_username("public_channel");
    add(
        json!("@Public_Channel"),
        "403 Forbidden: bot is not a member of the channel chat",
    );
    public.kick(&me);
    add(
        json!(public.id()),
        "403 Forbidden: bot was kicked from the channel chat",
    );
    // Twice in the list, and the second state holds for both.
    chats.retain(|(id, _)| *id != json!("@Public_Channel"));
    let mut add = |id: Value, text: &str| chats.push((id, text.to_owned()));
    for (chat, word) in [
        (emulator.group("Group"), "group"),
        (emulator.supergroup("Supergroup"), "supergroup"),
    ] {
        chat.add(&me);
        chat.remove(&me);
        let text = format!("403 Forbidden: bot is not a member of the {word} chat");
        add(json!(chat.id()), &text);
    }
    for (chat, word) in [
        (emulator.group("Group"), "group"),
        (emulator.supergroup("Supergroup"), "supergroup"),
    ] {
        chat.add(&me);
        chat.kick(&me);
        let text = format!("403 Forbidden: bot was kicked from the {word} chat");
        add(json!(chat.id()), &text);
    }
    let deleted = emulator.group("Deleted");
    deleted.add(&me);
    deleted.delete();
    add(
        json!(deleted.id()),
        "403 Forbidden: the group chat was deleted",
    );
    let upgraded = emulator.group("Upgraded");
    upgraded.add(&me);
    upgraded.upgrade();
    add(
        json!(upgraded.id()),
        "400 Bad Request: group chat was upgraded to a supergroup chat",
    );
    let gone = emulator.user("Gone");
    gone.send_private(&me, "hi");
    gone.delete_account();
    add(json!(gone.id()), "403 Forbidden: user is deactivated");
    chats
}

#[tokio::test]
async fn all_methods_begin_with_the_same_check_of_the_chat() {
    let emulator = Emulator::new();
    let chats = forbidden_chats(&emulator);
    for method in [
        "exportChatInviteLink",
        "createChatInviteLink",
        "editChatInviteLink",
        "revokeChatInviteLink",
        "createChatSubscriptionInviteLink",
        "editChatSubscriptionInviteLink",
        "approveChatJoinRequest",
        "declineChatJoinRequest",
    ] {
        for (id, expected) in &chats {
            let params = json!({"chat_id": id, "user_id": 7});
            let answer = call(&emulator, method, params).await;
            assert_eq!(&answer.refusal(), expected, "{method} {id}");
        }
    }
}

#[tokio::test]
async fn a_public_channel_without_the_bot_is_no_place_to_write() {
    let emulator = Emulator::new();
    emulator.channel("News").with_username("news_channel");
    let answer = call(
        &emulator,
        "exportChatInviteLink",
        json!({"chat_id": "@NEWS_channel"}),
    )
    .await;
    assert_eq!(
        answer.refusal(),
        "403 Forbidden: bot is not a member of the channel chat"
    );
    let answer = call(&emulator, "getChat", json!({"chat_id": "@news_channel"})).await;
    let answer = answer.result();
    assert_eq!(answer["title"], "News", "but it can be looked at");
    let answer = call(&emulator, "getChat", json!({"chat_id": answer["id"]})).await;
    assert_eq!(
        answer.result()["title"],
        "News",
        "now by its number as well"
    );
}

#[tokio::test]
async fn an_upgraded_group_says_where_it_went() {
    let emulator = Emulator::new();
    let group = emulator.group("Readers");
    group.promote(&emulator.bot(), INVITER);
    let supergroup = group.upgrade();
    let answer = call(
        &emulator,
        "exportChatInviteLink",
        json!({"chat_id": group.id()}),
    )
    .await;
    assert_eq!(
        answer.json()["parameters"],
        json!({"migrate_to_chat_id": supergroup.id()})
    );
    export(&emulator, &supergroup).await;
}

#[tokio::test]
async fn the_right_to_invite_is_checked_and_nothing_else_will_do() {
    let emulator = Emulator::new();
    let me = emulator.bot();
    let chat = emulator.supergroup("Readers");
    chat.add(&me);
    let links = "400 Bad Request: not enough rights to manage chat invite link";
    let requests = "400 Bad Request: not enough rights to manage chat join requests";
    for rights in [None, Some(Rights::all().can_invite_users(false))] {
        if let Some(rights) = rights {
            chat.promote(&me, rights);
        }
        for (method, expected) in [
            ("exportChatInviteLink", links),
            ("createChatInviteLink", links),
            ("editChatInviteLink", links),
            ("revokeChatInviteLink", links),
            ("editChatSubscriptionInviteLink", links),
            ("approveChatJoinRequest", requests),
            ("declineChatJoinRequest", requests),
        ] {
            let params = json!({"chat_id": chat.id(), "user_id": 7});
            assert_eq!(call(&emulator, method, params).await.refusal(), expected);
        }
    }
}

#[tokio::test]
async fn a_private_chat_has_no_links() {
    let emulator = Emulator::new();
    let ann = emulator.user("Ann");
    ann.send_private(&emulator.bot(), "hi");
    for (method, expected) in [
        (
            "exportChatInviteLink",
            "400 Bad Request: can't invite members to a private chat",
        ),
        (
            "approveChatJoinRequest",
            "400 Bad Request: the chat can't have join requests",
        ),
    ] {
        let params = json!({"chat_id": ann.id(), "user_id": 7});
        assert_eq!(call(&emulator, method, params).await.refusal(), expected);
    }
}

#[tokio::test]
async fn arguments_are_checked_where_the_server_checks_them() {
    let (emulator, chat) = readers();
    let id = chat.id();
    let far = emulator.unix_time() + 60;
    let link = create(&emulator, &chat, json!({})).await;
    let link = url(&link);
    let primary = export(&emulator, &chat).await;
    let both = "member limit can't be specified for links requiring administrator approval";
    let edit = "editChatInviteLink";
    for (method, params, expected) in [
        (
            "createChatInviteLink",
            json!({"chat_id": id, "creates_join_request": true, "member_limit": 5}),
            both,
        ),
        (
            edit,
            json!({"chat_id": id, "creates_join_request": "yes", "member_limit": 5}),
            both,
        ),
        (
            edit,
            json!({"chat_id": id}),
            "invite link must be non-empty",
        ),
        (
            "revokeChatInviteLink",
            json!({"chat_id": id}),
            "invite link must be non-empty",
        ),
        (
            edit,
            json!({"chat_id": id, "invite_link": "x"}),
            "INVITE_HASH_EXPIRED",
        ),
        (
            edit,
            json!({"chat_id": id, "invite_link": "https://t.me/+unknown"}),
            "INVITE_HASH_EXPIRED",
        ),
        (
            edit,
            json!({"chat_id": id, "invite_link": link, "expire_date": far - 60}),
            "EXPIRE_DATE_INVALID",
        ),
        (
            edit,
            json!({"chat_id": id, "invite_link": primary, "name": "x"}),
            "CHAT_INVITE_PERMANENT",
        ),
        (
            "createChatInviteLink",
            json!({"chat_id": id, "expire_date": 5}),
            "EXPIRE_DATE_INVALID",
        ),
        (
            "createChatInviteLink",
            json!({"chat_id": id, "member_limit": 100_000}),
            "USAGE_LIMIT_INVALID",
        ),
        (
            "createChatSubscriptionInviteLink",
            json!({"chat_id": id}),
            "invalid subscription pricing specified",
        ),
        (
            "createChatSubscriptionInviteLink",
            json!({"chat_id": id, "subscription_period": 2_592_000, "subscription_price": 5}),
            "PRICING_CHAT_INVALID",
        ),
    ] {
        let answer = call(&emulator, method, params.clone()).await;
        let expected = format!("400 Bad Request: {expected}");
        assert_eq!(answer.refusal(), expected, "{method} {params}");
    }
    assert_eq!(chat.invite_links().len(), 2, "nothing was made on the way");
}

#[tokio::test]
async fn create_checks_its_arguments_before_rights_and_edit_after() {
    let emulator = Emulator::new();
    let chat = emulator.supergroup("Readers");
    chat.add(&emulator.bot());
    let params = json!({"chat_id": chat.id(), "creates_join_request": true, "member_limit": 5});
    let answer = call(&emulator, "createChatInviteLink", params.clone()).await;
    assert!(answer.refusal().contains("member limit"));
    let answer = call(&emulator, "editChatInviteLink", params).await;
    assert!(answer.refusal().contains("not enough rights"));
}

#[tokio::test]
async fn export_revokes_the_bots_own_primary_link_and_no_other() {
    let (emulator, chat) = readers();
    let other = emulator.add_bot("Other", "other_bot");
    chat.promote(&other, INVITER);
    let params = json!({"chat_id": chat.id()});
    let of_other = call_as(&emulator, &other, "exportChatInviteLink", params)
        .await
        .result();
    let of_owner = chat.export_link();
    let extra = create(&emulator, &chat, json!({"name": "extra"})).await;
    let first = export(&emulator, &chat).await;
    let second = export(&emulator, &chat).await;

    assert_ne!(first, second);
    assert_eq!(chat.primary_link(&emulator.bot()), Some(second.clone()));
    assert_eq!(chat.primary_link(&other).as_deref(), of_other.as_str());
    let join = |link: &str| emulator.user("Ann").join(link);
    assert_eq!(join(&first), Err(JoinError::Revoked));
    for link in [
        &*second,
        of_other.as_str().unwrap(),
        &*of_owner,
        url(&extra),
    ] {
        assert_eq!(join(link), Ok(Joined::Member), "{link}");
    }
    let params = json!({"chat_id": chat.id()});
    let shown = call(&emulator, "getChat", params).await.result();
    assert_eq!(
        shown["invite_link"], second,
        "the primary link of whoever asks"
    );
    let live: Vec<_> = chat
        .invite_links()
        .into_iter()
        .filter(|link| link.is_primary && !link.is_revoked)
        .map(|link| link.creator_id)
        .collect();
    assert_eq!(live.len(), 3, "one for each administrator");
}

#[tokio::test]
async fn a_link_is_what_it_was_made_to_be() {
    let (emulator, chat) = readers();
    let date = emulator.unix_time() + 3_600;
    let params = json!({"name": "  spring \n sale ", "expire_date": date, "member_limit": 2});
    let link = create(&emulator, &chat, params).await;
    assert_eq!(link["name"], "spring sale");
    assert_eq!(link["expire_date"], date);
    assert_eq!(link["member_limit"], 2);
    assert_eq!(link["creator"]["id"], emulator.bot().id());
    for field in ["is_primary", "is_revoked", "creates_join_request"] {
        assert_eq!(link[field], false, "{field}");
    }
    let params = json!({"name": "x".repeat(40), "member_limit": -3, "expire_date": "soon"});
    let link = create(&emulator, &chat, params).await;
    assert_eq!(link["name"], "x".repeat(32));
    assert!(link.get("member_limit").is_none() && link.get("expire_date").is_none());
}

#[tokio::test]
async fn an_edit_resets_what_it_does_not_name() {
    let (emulator, chat) = readers();
    let date = emulator.unix_time() + 3_600;
    let params = json!({"name": "a", "expire_date": date, "member_limit": 2});
    let link = create(&emulator, &chat, params).await;
    let params = json!({"chat_id": chat.id(), "invite_link": url(&link), "name": "b"});
    let edited = call(&emulator, "editChatInviteLink", params).await.result();
    assert_eq!(edited["name"], "b");
    assert_eq!(url(&edited), url(&link));
    assert!(edited.get("member_limit").is_none() && edited.get("expire_date").is_none());
}

#[tokio::test]
async fn a_revoked_primary_link_gets_a_successor() {
    let (emulator, chat) = readers();
    let primary = export(&emulator, &chat).await;
    let params = json!({"chat_id": chat.id(), "invite_link": primary});
    let revoked = call(&emulator, "revokeChatInviteLink", params.clone())
        .await
        .result();
    assert_eq!(url(&revoked), primary);
    assert_eq!(
        (&revoked["is_revoked"], &revoked["is_primary"]),
        (&json!(true), &json!(true))
    );
    let next = chat.primary_link(&emulator.bot()).unwrap();
    assert_ne!(next, primary);
    let again = call(&emulator, "revokeChatInviteLink", params).await;
    assert_eq!(again.refusal(), "400 Bad Request: INVITE_HASH_EXPIRED");

    let extra = create(&emulator, &chat, json!({})).await;
    let params = json!({"chat_id": chat.id(), "invite_link": url(&extra)});
    call(&emulator, "revokeChatInviteLink", params)
        .await
        .result();
    assert_eq!(
        chat.primary_link(&emulator.bot()),
        Some(next),
        "another link has no successor"
    );
}

#[tokio::test]
async fn links_of_others_are_not_the_bots_to_change() {
    let (emulator, chat) = readers();
    let other = emulator.add_bot("Other", "other_bot");
    chat.promote(&other, INVITER);
    let params = json!({"chat_id": chat.id()});
    let of_bot = call_as(&emulator, &other, "exportChatInviteLink", params)
        .await
        .result();
    let of_owner = json!(chat.export_link());
    for (link, expected) in [
        (of_bot, "EDIT_BOT_INVITE_FORBIDDEN"),
        (of_owner, "CHAT_ADMIN_REQUIRED"),
    ] {
        for method in ["editChatInviteLink", "revokeChatInviteLink"] {
            let params = json!({"chat_id": chat.id(), "invite_link": link});
            let answer = call(&emulator, method, params).await;
            assert_eq!(answer.refusal(), format!("400 Bad Request: {expected}"));
        }
    }
}

#[tokio::test(start_paused = true)]
async fn links_expire() {
    let (emulator, chat) = readers();
    let params = json!({"expire_date": emulator.unix_time() + 60});
    let link = create(&emulator, &chat, params).await;
    tokio::time::sleep(Duration::from_secs(59)).await;
    assert_eq!(emulator.user("Ann").join(url(&link)), Ok(Joined::Member));
    tokio::time::sleep(Duration::from_secs(1)).await;
    let bob = emulator.user("Bob");
    assert_eq!(bob.join(url(&link)), Err(JoinError::Expired));
    let params = json!({"chat_id": chat.id(), "invite_link": url(&link)});
    call(&emulator, "editChatInviteLink", params).await.result();
    assert_eq!(
        bob.join(url(&link)),
        Ok(Joined::Member),
        "an edit revives it"
    );
}

#[tokio::test]
async fn who_is_banned_stays_out_and_who_left_may_come_back() {
    let (emulator, chat) = readers();
    let link = export(&emulator, &chat).await;
    let ann: User = emulator.user("Ann");
    ann.join(&link).unwrap();
    chat.kick(&ann);
    assert_eq!(ann.join(&link), Err(JoinError::Banned));
    chat.unban(&ann);
    assert_eq!(ann.join(&link), Ok(Joined::Member));
    chat.remove(&ann);
    assert_eq!(ann.join(&link), Ok(Joined::Member));
    assert_eq!(ann.join("https://t.me/+nonsense"), Err(JoinError::Unknown));
}

#[tokio::test(start_paused = true)]
async fn joining_by_a_link_is_told() {
    let (emulator, chat) = readers();
    let params = json!({"allowed_updates": ["message", "chat_member"]});
    call(&emulator, "getUpdates", params).await;
    let own = create(&emulator, &chat, json!({"name": "own"})).await;
    let foreign = chat.export_link();
    updates(&emulator).await;
    let (ann, bob) = (emulator.user("Ann"), emulator.user("Bob"));
    ann.join(url(&own)).unwrap();
    bob.join(&foreign).unwrap();
    let updates = updates(&emulator).await;
    let [(_, ann_member), (_, ann_message), (_, bob_member), _] = updates.as_slice() else {
        panic!("{updates:?}")
    };
    assert_eq!(ann_member["new_chat_member"]["status"], "member");
    assert_eq!(ann_member["old_chat_member"]["status"], "left");
    assert_eq!(ann_member["from"]["id"], ann.id());
    assert_eq!(ann_member["invite_link"]["invite_link"], url(&own));
    assert_eq!(ann_message["new_chat_members"][0]["id"], ann.id());
    let shown = bob_member["invite_link"]["invite_link"].as_str().unwrap();
    assert!(shown.ends_with("...") && foreign.starts_with(shown.trim_end_matches('.')));
}
