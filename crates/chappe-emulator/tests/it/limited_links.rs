//! Invite links that let in so many, or have to be paid for.

use std::time::Duration;

use chappe_emulator::{Emulator, JoinError, Joined, Rights};
use serde_json::{Value, json};

use crate::support::{call, updates};

const INVITER: Rights = Rights::none().can_invite_users(true);

fn url(link: &Value) -> &str {
    link["invite_link"].as_str().unwrap()
}

#[tokio::test]
async fn subscription_links_are_for_channels() {
    let emulator = Emulator::new();
    let channel = emulator.channel("Premium");
    channel.promote(&emulator.bot(), INVITER);
    let mut params = json!({
        "chat_id": channel.id(), "subscription_period": 60, "subscription_price": 5,
    });
    let create = "createChatSubscriptionInviteLink";
    let answer = call(&emulator, create, params.clone()).await;
    assert_eq!(
        answer.refusal(),
        "400 Bad Request: SUBSCRIPTION_PERIOD_INVALID"
    );
    params["subscription_period"] = json!(2_592_000);
    let link = call(&emulator, create, params).await.result();
    assert_eq!(link["subscription_price"], 5);
    let ann = emulator.user("Ann");
    assert_eq!(ann.join(url(&link)), Err(JoinError::NeedsPayment));
    let params = json!({"chat_id": channel.id(), "invite_link": url(&link), "name": "gold"});
    let edited = call(&emulator, "editChatSubscriptionInviteLink", params)
        .await
        .result();
    assert_eq!(edited["name"], "gold");
    assert_eq!(edited["subscription_period"], 2_592_000);
}

#[tokio::test(start_paused = true)]
async fn a_subscription_lasts_as_long_as_it_was_paid_for() {
    let emulator = Emulator::new();
    let channel = emulator.channel("Premium");
    channel.promote(&emulator.bot(), INVITER);
    let params = json!({"allowed_updates": ["chat_member"]});
    call(&emulator, "getUpdates", params).await;
    updates(&emulator).await;
    let params = json!({
        "chat_id": channel.id(), "subscription_period": 2_592_000, "subscription_price": 5,
    });
    let link = call(&emulator, "createChatSubscriptionInviteLink", params)
        .await
        .result();
    let ann = emulator.user("Ann");
    let end = emulator.unix_time() + 2_592_000;
    assert_eq!(ann.subscribe(url(&link)), Ok(Joined::Member));
    assert_eq!(ann.subscribe(url(&link)), Err(JoinError::AlreadyMember));
    let told = updates(&emulator).await;
    assert_eq!(told[0].1["new_chat_member"]["until_date"], end);
    assert_eq!(told[0].1["invite_link"]["subscription_price"], 5);
    tokio::time::sleep(Duration::from_secs(2_592_000 - 10)).await;
    assert!(channel.has(&ann));
    tokio::time::sleep(Duration::from_secs(10)).await;
    assert!(!channel.has(&ann));
    let told = updates(&emulator).await;
    assert_eq!(told[0].1["new_chat_member"]["status"], "left");
    assert_eq!(channel.invite_links()[0].joined, 0);
}

#[tokio::test]
async fn leaving_frees_a_place() {
    let emulator = Emulator::new();
    let chat = emulator.supergroup("Readers");
    chat.promote(&emulator.bot(), INVITER);
    let params = json!({"chat_id": chat.id(), "member_limit": 1});
    let link = call(&emulator, "createChatInviteLink", params)
        .await
        .result();
    let (ann, bob) = (emulator.user("Ann"), emulator.user("Bob"));
    assert_eq!(ann.join(url(&link)), Ok(Joined::Member));
    assert_eq!(ann.join(url(&link)), Err(JoinError::AlreadyMember));
    assert_eq!(bob.join(url(&link)), Err(JoinError::LimitReached));
    ann.leave(&chat);
    assert_eq!(bob.join(url(&link)), Ok(Joined::Member));
    assert_eq!(chat.invite_links()[0].joined, 1);
}
