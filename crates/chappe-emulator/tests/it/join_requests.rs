//! Requests to join, from both sides.

use std::time::Duration;

use chappe_emulator::{Chat, Emulator, JoinError, Joined, Rights};
use serde_json::{Value, json};

use crate::support::{call, call_as, kinds, updates, updates_of};

const INVITER: Rights = Rights::none().can_invite_users(true);

/// A supergroup with a link that makes requests.
async fn readers() -> (Emulator, Chat, String) {
    let emulator = Emulator::new();
    let chat = emulator.supergroup("Readers");
    chat.promote(&emulator.bot(), INVITER);
    let params = json!({"chat_id": chat.id(), "creates_join_request": true});
    let link = call(&emulator, "createChatInviteLink", params)
        .await
        .result();
    let link = link["invite_link"].as_str().unwrap().to_owned();
    updates(&emulator).await;
    (emulator, chat, link)
}

fn params(chat: &Chat, user: i64) -> Value {
    json!({"chat_id": chat.id(), "user_id": user})
}

#[tokio::test(start_paused = true)]
async fn a_request_is_told_and_approved() {
    let (emulator, chat, link) = readers().await;
    let allowed = json!({"allowed_updates": ["chat_join_request", "chat_member", "message"]});
    call(&emulator, "getUpdates", allowed).await;
    let ann = emulator.user("Ann");
    assert_eq!(ann.join_with_bio(&link, "I read"), Ok(Joined::RequestSent));
    assert_eq!(ann.join(&link), Err(JoinError::AlreadyRequested));
    assert_eq!(chat.join_requests(), [ann.id()]);
    assert_eq!(chat.invite_links()[0].pending, 1);

    let told = updates(&emulator).await;
    assert_eq!(kinds(&told), ["chat_join_request"]);
    let request = &told[0].1;
    assert_eq!(request["from"]["id"], ann.id());
    assert_eq!(request["user_chat_id"], ann.id());
    assert_eq!(request["bio"], "I read");
    assert_eq!(request["invite_link"]["invite_link"], link);
    assert_eq!(request["invite_link"]["pending_join_request_count"], 1);

    let approve = "approveChatJoinRequest";
    let answer = call(&emulator, approve, params(&chat, ann.id())).await;
    assert_eq!(answer.result(), true);
    assert!(chat.has(&ann));
    assert_eq!(
        (
            chat.invite_links()[0].pending,
            chat.invite_links()[0].joined
        ),
        (0, 1)
    );
    let told = updates(&emulator).await;
    assert_eq!(kinds(&told), ["chat_member", "message"]);
    assert_eq!(told[0].1["via_join_request"], true);
    assert_eq!(told[0].1["from"]["id"], emulator.bot().id());
    assert_eq!(told[0].1["invite_link"]["invite_link"], link);
    assert_eq!(told[1].1["new_chat_members"][0]["id"], ann.id());

    let again = call(&emulator, approve, params(&chat, ann.id())).await;
    assert_eq!(again.refusal(), "400 Bad Request: USER_ALREADY_PARTICIPANT");
    let again = call(&emulator, "declineChatJoinRequest", params(&chat, ann.id())).await;
    assert_eq!(again.refusal(), "400 Bad Request: HIDE_REQUESTER_MISSING");
}

#[tokio::test(start_paused = true)]
async fn a_declined_request_is_gone() {
    let (emulator, chat, link) = readers().await;
    let ann = emulator.user("Ann");
    ann.join(&link).unwrap();
    let decline = "declineChatJoinRequest";
    assert_eq!(
        call(&emulator, decline, params(&chat, ann.id()))
            .await
            .result(),
        true
    );
    assert!(!chat.has(&ann) && chat.join_requests().is_empty());
    for method in [decline, "approveChatJoinRequest"] {
        let answer = call(&emulator, method, params(&chat, ann.id())).await;
        assert_eq!(answer.refusal(), "400 Bad Request: HIDE_REQUESTER_MISSING");
    }
    assert_eq!(
        ann.join(&link),
        Ok(Joined::RequestSent),
        "they may ask again"
    );
}

#[tokio::test(start_paused = true)]
async fn whoever_is_added_waits_no_longer() {
    let (emulator, chat, link) = readers().await;
    let ann = emulator.user("Ann");
    ann.join(&link).unwrap();
    chat.add(&ann);
    assert!(chat.join_requests().is_empty());
    assert_eq!(
        chat.invite_links()[0].joined,
        0,
        "she did not come by the link"
    );
}

#[tokio::test(start_paused = true)]
async fn the_user_is_checked_first_of_all() {
    let (emulator, chat, link) = readers().await;
    for user in [json!(0), json!(-5), json!("Ann"), json!(null)] {
        let params = json!({"chat_id": -1, "user_id": user});
        let answer = call(&emulator, "approveChatJoinRequest", params).await;
        assert_eq!(
            answer.refusal(),
            "400 Bad Request: invalid user_id specified"
        );
    }
    let stranger = emulator.user("Stranger");
    let approve = "approveChatJoinRequest";
    let answer = call(&emulator, approve, params(&chat, stranger.id())).await;
    assert_eq!(answer.refusal(), "400 Bad Request: USER_ID_INVALID");
    stranger.join(&link).unwrap();
    stranger.delete_account();
    let answer = call(&emulator, approve, params(&chat, stranger.id())).await;
    assert_eq!(answer.refusal(), "403 Forbidden: user is deactivated");
}

#[tokio::test(start_paused = true)]
async fn whoever_asks_can_be_written_to_for_five_minutes() {
    let (emulator, _, link) = readers().await;
    let ann = emulator.user("Ann");
    ann.join(&link).unwrap();
    let params = json!({"chat_id": ann.id(), "text": "Who are you?"});
    call(&emulator, "sendMessage", params.clone())
        .await
        .result();
    tokio::time::sleep(Duration::from_secs(300)).await;
    assert_eq!(
        call(&emulator, "sendMessage", params).await.refusal(),
        "403 Forbidden: bot can't initiate conversation with a user"
    );
}

#[tokio::test(start_paused = true)]
async fn requests_are_told_to_those_who_may_decide() {
    let (emulator, chat, link) = readers().await;
    chat.promote(&emulator.bot(), Rights::none());
    updates(&emulator).await;
    emulator.user("Ann").join(&link).unwrap();
    assert!(updates(&emulator).await.is_empty());
}

#[tokio::test(start_paused = true)]
async fn the_bot_may_write_no_longer_than_the_request_lasts() {
    let (emulator, chat, link) = readers().await;
    let [ann, bob] = ["Ann", "Bob"].map(|name| emulator.user(name));
    let second = emulator.supergroup("Writers");
    second.promote(&emulator.bot(), INVITER);
    let create = json!({"chat_id": second.id(), "creates_join_request": true});
    let other = call(&emulator, "createChatInviteLink", create)
        .await
        .result();
    for user in [&ann, &bob] {
        user.join(&link).unwrap();
    }
    bob.join(other["invite_link"].as_str().unwrap()).unwrap();
    for user in [&ann, &bob] {
        let decline = "declineChatJoinRequest";
        call(&emulator, decline, params(&chat, user.id()))
            .await
            .result();
    }
    let write = |user: i64| json!({"chat_id": user, "text": "hi"});
    assert_eq!(
        call(&emulator, "sendMessage", write(ann.id()))
            .await
            .refusal(),
        "403 Forbidden: bot can't initiate conversation with a user"
    );
    // He waits before another chat still.
    call(&emulator, "sendMessage", write(bob.id()))
        .await
        .result();
}

#[tokio::test(start_paused = true)]
async fn whoever_is_banned_does_not_wait_any_more() {
    let (emulator, chat, link) = readers().await;
    let ann = emulator.user("Ann");
    ann.join(&link).unwrap();
    chat.kick(&ann);
    assert!(chat.join_requests().is_empty());
    let answer = call(&emulator, "approveChatJoinRequest", params(&chat, ann.id())).await;
    assert_eq!(answer.refusal(), "400 Bad Request: HIDE_REQUESTER_MISSING");
    assert_eq!(ann.join(&link), Err(JoinError::Banned));
}

#[tokio::test(start_paused = true)]
async fn a_public_chat_is_entered_or_asked_without_a_link() {
    let (emulator, chat, _) = readers().await;
    let allowed = json!({"allowed_updates": ["chat_join_request", "chat_member"]});
    call(&emulator, "getUpdates", allowed).await;
    let [ann, bob] = ["Ann", "Bob"].map(|name| emulator.user(name));
    assert_eq!(ann.enter(&chat), Err(JoinError::NotPublic));
    let chat = chat.with_username("@readers");
    assert_eq!(ann.enter(&chat), Ok(Joined::Member));
    assert_eq!(ann.enter(&chat), Err(JoinError::AlreadyMember));
    chat.ask_before_joining();
    assert_eq!(bob.enter(&chat), Ok(Joined::RequestSent));
    assert_eq!(bob.enter(&chat), Err(JoinError::AlreadyRequested));
    let told = updates(&emulator).await;
    assert_eq!(kinds(&told), ["chat_member", "chat_join_request"]);
    assert!(told[1].1.get("invite_link").is_none(), "there was none");
    chat.approve_join_request(&bob);
    let told = updates(&emulator).await;
    assert_eq!(told[0].1["via_join_request"], true);
    assert!(told[0].1.get("invite_link").is_none());
}

#[tokio::test(start_paused = true)]
async fn the_guard_is_asked_before_the_administrators() {
    let (emulator, chat, link) = readers().await;
    let other = emulator.add_bot("Other", "other_bot");
    chat.promote(&other, INVITER);
    chat.set_guard(&emulator.bot());
    let [ann, bob, cid, dan] = ["Ann", "Bob", "Cid", "Dan"].map(|name| emulator.user(name));
    let answer = "answerChatJoinRequestQuery";
    let old =
        "400 Bad Request: query is too old and response timeout expired or query ID is invalid";
    let say = |query: &Value, result: &str| json!({"chat_join_request_query_id": query, "result": result});
    ann.join(&link).unwrap();
    let told = updates(&emulator).await;
    let query = told.last().unwrap().1["query_id"].clone();
    let wrong = call(&emulator, answer, say(&query, "maybe")).await;
    assert_eq!(wrong.refusal(), "400 Bad Request: invalid result specified");
    let wrong = call_as(&emulator, &other, answer, say(&query, "approve")).await;
    assert_eq!(wrong.refusal(), old, "it was another bot that was asked");
    assert_eq!(
        call(&emulator, answer, say(&query, "approve"))
            .await
            .result(),
        true
    );
    assert!(chat.has(&ann));
    let again = call(&emulator, answer, say(&query, "approve")).await;
    assert_eq!(again.refusal(), old);

    bob.join(&link).unwrap();
    // To read updates takes five seconds of each bot.
    let told = updates(&emulator).await;
    let late = told.last().unwrap().1["query_id"].clone();
    let told = updates_of(&emulator, &other).await;
    assert!(told.last().unwrap().1.get("query_id").is_none());
    let refused = call(&emulator, answer, say(&late, "approve")).await;
    assert_eq!(refused.refusal(), old);
    assert_eq!(chat.join_requests(), [bob.id()], "an administrator decides");

    for (user, result, waits) in [(&cid, "decline", false), (&dan, "queue", true)] {
        user.join(&link).unwrap();
        let told = updates(&emulator).await;
        let query = &told.last().unwrap().1["query_id"];
        assert_eq!(
            call(&emulator, answer, say(query, result)).await.result(),
            true
        );
        assert_eq!(chat.join_requests().contains(&user.id()), waits, "{result}");
        assert!(!chat.has(user));
    }
}
