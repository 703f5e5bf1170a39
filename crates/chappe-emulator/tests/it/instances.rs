//! `close` and `logOut`.

use std::time::Duration;

use chappe_emulator::Emulator;
use serde_json::json;
use tokio::time::{sleep, timeout};

use crate::{
    hook::{Hook, actors, info, set},
    support::call,
};

#[tokio::test(start_paused = true)]
async fn closing_takes_the_server_down_until_the_next_call() {
    let emulator = Emulator::new();
    let closed = "400 Bad Request: the bot has already been closed";
    let close = || call(&emulator, "close", json!({}));
    assert_eq!(close().await.refusal(), closed);
    call(&emulator, "getMe", json!({})).await.result();
    let poll = tokio::spawn({
        let emulator = emulator.clone();
        async move { call(&emulator, "getUpdates", json!({"timeout": 50})).await }
    });
    sleep(Duration::from_secs(1)).await;
    assert_eq!(close().await.result(), true);
    let ended = poll.await.unwrap();
    assert_eq!(ended.refusal(), "500 Internal Server Error: restart");
    assert_eq!(close().await.refusal(), closed);
    sleep(Duration::from_secs(700)).await;
    call(&emulator, "getMe", json!({})).await.result();
    sleep(Duration::from_secs(100)).await;
    let refused = close().await;
    assert_eq!(refused.refusal(), "429 Too Many Requests: retry after 500");
    sleep(Duration::from_secs(500)).await;
    assert_eq!(close().await.result(), true);
}

#[tokio::test(start_paused = true)]
async fn a_bot_that_has_logged_out_is_kept_away() {
    let emulator = Emulator::new();
    let [ann] = actors(&emulator, ["Ann"]);
    set(&emulator, "http://127.0.0.1:9").await;
    ann.send_private(&emulator.bot(), "hi");
    assert_eq!(call(&emulator, "logOut", json!({})).await.result(), true);
    assert_eq!(emulator.bot().pending_updates(), 0);
    for method in ["getMe", "logOut", "close", "sendNothing"] {
        let refused = call(&emulator, method, json!({})).await;
        assert_eq!(refused.refusal(), "400 Logged out", "{method}");
    }
    sleep(Duration::from_secs(600)).await;
    assert_eq!(info(&emulator).await["url"], "");
}

#[tokio::test]
async fn closing_pauses_a_webhook() {
    let mut hook = Hook::content().await;
    let emulator = Emulator::new();
    set(&emulator, &hook.url).await;
    call(&emulator, "close", json!({})).await.result();
    emulator.user("Ann").send_private(&emulator.bot(), "hi");
    let early = timeout(Duration::from_millis(100), hook.received.recv()).await;
    assert!(early.is_err());
    call(&emulator, "getMe", json!({})).await.result();
    assert_eq!(hook.text().await, "hi");
}
