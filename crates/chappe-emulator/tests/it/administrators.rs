//! Promotions, titles and tags: who may give them, and how administrators appear.

use chappe_emulator::{Chat, Emulator, Rights, User};
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
async fn a_bot_gives_the_rights_that_it_has() {
    let given = Rights::none()
        .can_promote_members(true)
        .can_delete_messages(true);
    let (emulator, chat, ann) = readers(given);
    wants_members(&emulator).await;
    let promote = "promoteChatMember";
    let base = json!({"chat_id": chat.id(), "user_id": ann.id()});
    let with = |rights: &[&str]| {
        let mut params = base.clone();
        for right in rights {
            params[*right] = json!(true);
        }
        params
    };
    let too_much = with(&["can_delete_messages", "can_pin_messages"]);
    refused(&emulator, promote, too_much, "RIGHT_FORBIDDEN").await;
    // Rights that a supergroup does not have are left out without a word.
    let params = with(&["can_delete_messages", "can_post_messages"]);
    done(&emulator, promote, params.clone()).await;
    let shown = member(&emulator, &chat, ann.id()).await;
    assert_eq!(shown["status"], "administrator");
    assert_eq!(shown["can_be_edited"], true);
    assert_eq!(shown["can_manage_chat"], true);
    assert_eq!(shown["can_delete_messages"], true);
    assert_eq!(shown["can_promote_members"], false);
    assert!(shown.get("can_post_messages").is_none());
    let told = updates(&emulator).await;
    assert_eq!(kinds(&told), ["chat_member"]);
    assert_eq!(told[0].1["new_chat_member"]["status"], "administrator");

    done(&emulator, promote, params).await;
    assert!(updates(&emulator).await.is_empty(), "nothing has changed");
    done(&emulator, promote, base).await;
    assert_eq!(
        member(&emulator, &chat, ann.id()).await["status"],
        "member",
        "no rights, no administrator"
    );
}

#[tokio::test]
async fn promotions_are_refused_in_order() {
    let (emulator, chat, ann) = readers(Rights::all().can_promote_members(false));
    let me = emulator.bot().id();
    let [admin, banned, stranger] = ["Admin", "Banned", "Stranger"].map(|name| emulator.user(name));
    chat.promote(&admin, Rights::all());
    chat.add(&banned);
    chat.kick(&banned);
    stranger.send_private(&emulator.bot(), "hi");
    let promote = "promoteChatMember";
    let params =
        |user: i64| json!({"chat_id": chat.id(), "user_id": user, "can_pin_messages": true});
    refused(&emulator, promote, params(ann.id()), "not enough rights").await;
    refused(&emulator, promote, params(me), "can't promote self").await;
    chat.promote(&emulator.bot(), Rights::all());
    for (user, expected) in [
        (me, "can't promote self"),
        (12, "PARTICIPANT_ID_INVALID"),
        (admin.id(), "CHAT_ADMIN_REQUIRED"),
        (banned.id(), "USER_KICKED"),
        (stranger.id(), "USER_NOT_MUTUAL_CONTACT"),
    ] {
        refused(&emulator, promote, params(user), expected).await;
    }
    let demote = json!({"chat_id": chat.id(), "user_id": me});
    refused(&emulator, promote, demote, "CHAT_ADMIN_REQUIRED").await;
    for number in 0..47 {
        let user = emulator.user(&format!("Admin {number}"));
        chat.promote(&user, Rights::none().can_pin_messages(true));
    }
    refused(&emulator, promote, params(ann.id()), "ADMINS_TOO_MUCH").await;
}

#[tokio::test]
async fn administrators_of_channels_may_ban_unless_said_otherwise() {
    let emulator = Emulator::new();
    let channel = emulator.channel("News");
    channel.promote(&emulator.bot(), Rights::all());
    let ann = emulator.user("Ann");
    channel.add(&ann);
    for (said, expected) in [(json!(null), false), (json!(true), true)] {
        let mut params = json!({
            "chat_id": channel.id(), "user_id": ann.id(), "can_post_messages": true,
        });
        params["can_restrict_members"] = said;
        done(&emulator, "promoteChatMember", params).await;
        let shown = member(&emulator, &channel, ann.id()).await;
        assert_eq!(shown["can_restrict_members"], expected);
        assert!(shown.get("can_pin_messages").is_none());
    }
    let params = json!({"chat_id": channel.id(), "user_id": ann.id(), "can_edit_messages": true});
    done(&emulator, "promoteChatMember", params).await;
    let shown = member(&emulator, &channel, ann.id()).await;
    assert_eq!(shown["can_restrict_members"], true, "nothing was said");
}

#[tokio::test(start_paused = true)]
async fn titles_are_for_administrators_whom_the_bot_has_made() {
    let (emulator, chat, ann) = readers(Rights::all());
    let admin = emulator.user("Admin");
    chat.promote(&admin, Rights::all());
    let set = "setChatAdministratorCustomTitle";
    let params = |user: i64, title: &str| json!({"chat_id": chat.id(), "user_id": user, "custom_title": title});
    let text = "user is not an administrator";
    refused(&emulator, set, params(ann.id(), "x"), text).await;
    let text = "not enough rights to change custom title of the user";
    refused(&emulator, set, params(admin.id(), "x"), text).await;
    let promote = json!({"chat_id": chat.id(), "user_id": ann.id(), "can_pin_messages": true});
    done(&emulator, "promoteChatMember", promote.clone()).await;
    let text = "ADMIN_RANK_EMOJI_NOT_ALLOWED";
    refused(&emulator, set, params(ann.id(), "\u{1F4DA}"), text).await;
    wants_members(&emulator).await;
    done(&emulator, set, params(ann.id(), " Librarian of the town ")).await;
    let told = updates(&emulator).await;
    assert_eq!(kinds(&told), ["chat_member"]);
    assert!(told[0].1["old_chat_member"].get("custom_title").is_none());
    let cut = "Librarian of the";
    assert_eq!(told[0].1["new_chat_member"]["custom_title"], cut);
    let other = json!({"chat_id": chat.id(), "user_id": ann.id(), "can_invite_users": true});
    done(&emulator, "promoteChatMember", other).await;
    let shown = member(&emulator, &chat, ann.id()).await;
    assert_eq!(shown["custom_title"], cut, "the title outlives the rights");
    ann.send(&chat, "hi");
    let told = updates(&emulator).await;
    let (_, message) = told.last().unwrap();
    assert_eq!(message["sender_tag"], cut);
}

#[tokio::test(start_paused = true)]
async fn tags_are_for_plain_members() {
    let (emulator, chat, ann) = readers(Rights::none().can_invite_users(true));
    let set = "setChatMemberTag";
    let params = |user: i64, tag: &str| json!({"chat_id": chat.id(), "user_id": user, "tag": tag});
    refused(&emulator, set, params(ann.id(), "x"), "CHAT_ADMIN_REQUIRED").await;
    chat.promote(&emulator.bot(), Rights::none().can_manage_tags(true));
    let admin = emulator.user("Admin");
    chat.promote(&admin, Rights::all());
    let gone = emulator.user("Gone");
    chat.add(&gone);
    chat.remove(&gone);
    let text = "ADMIN_RANK_EMOJI_NOT_ALLOWED";
    refused(&emulator, set, params(ann.id(), "\u{2764}"), text).await;
    refused(
        &emulator,
        set,
        params(admin.id(), "x"),
        "CHAT_CREATOR_REQUIRED",
    )
    .await;
    refused(
        &emulator,
        set,
        params(gone.id(), "x"),
        "USER_NOT_PARTICIPANT",
    )
    .await;
    done(&emulator, set, params(ann.id(), "poet")).await;
    assert_eq!(member(&emulator, &chat, ann.id()).await["tag"], "poet");
    ann.send(&chat, "hi");
    let told = updates(&emulator).await;
    assert_eq!(told.last().unwrap().1["sender_tag"], "poet");
    done(&emulator, set, params(ann.id(), "")).await;
    assert!(
        member(&emulator, &chat, ann.id())
            .await
            .get("tag")
            .is_none()
    );
}

#[tokio::test(start_paused = true)]
async fn whoever_is_anonymous_acts_under_the_chats_name() {
    let (emulator, chat, ann) = readers(Rights::none());
    chat.promote(&ann, Rights::all().is_anonymous(true));
    chat.set_custom_title(&ann, "boss");
    wants_members(&emulator).await;
    ann.send(&chat, "who am I?");
    chat.hide_owner();
    chat.kick(&ann);
    chat.show_owner();
    let told = updates(&emulator).await;
    let message = &told[0].1;
    assert_eq!(message["from"]["username"], "GroupAnonymousBot");
    assert_eq!(message["sender_chat"]["id"], chat.id());
    assert_eq!(message["author_signature"], "boss");
    let member = told.iter().find(|(kind, update)| {
        kind == "chat_member" && update["new_chat_member"]["status"] == "kicked"
    });
    let (_, update) = member.unwrap();
    assert_eq!(update["from"]["username"], "GroupAnonymousBot");
    let hidden: Vec<_> = told
        .iter()
        .filter(|(_, update)| update["new_chat_member"]["status"] == "creator")
        .map(|(_, update)| update["new_chat_member"]["is_anonymous"].clone())
        .collect();
    assert_eq!(hidden, [json!(true), json!(false)]);
}
