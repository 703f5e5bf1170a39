//! Requests to join, from both sides.

use std::time::Duration;

use chappe_emulator::{Chat, Emulator, JoinError, Joined, Rights};
use serde_json::{Value, json};

use crate::support::{call, kinds, updates};

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
