//! Which webhooks may be set, and what becomes of the one before.

use std::time::Duration;

use chappe_emulator::{Emulator, Profile};
use http::Request;
use serde_json::{Value, json};
use tokio::time::sleep;

use crate::{
    hook::{Hook, actors, delivered, info, set, until},
    support::{Answer, call, send},
};

fn description(answer: &Answer) -> String {
    answer.json()["description"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_bot_goes_from_polling_to_a_webhook_and_back() {
    let mut hook = Hook::content().await;
    let emulator = Emulator::new();
    let [ann] = actors(&emulator, ["Ann"]);
    let bot = emulator.bot();
    let poll = tokio::spawn({
        let emulator = emulator.clone();
        async move { call(&emulator, "getUpdates", json!({"timeout": 50})).await }
    });
    emulator.expect_calls("getUpdates", 1).await.unwrap();
    until("the poll", || emulator.executions("getUpdates") == 1).await;
    tokio::task::yield_now().await;
    set(&emulator, &hook.url).await;
    let ended = poll.await.unwrap();
    let words = "409 Conflict: terminated by setWebhook request";
    assert_eq!(ended.refusal(), words);
    let refused = call(
        &emulator,
        "getUpdates",
        json!({"allowed_updates": ["poll"]}),
    )
    .await;
    assert_eq!(
        refused.refusal(),
        "409 Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to \
         delete the webhook first"
    );
    ann.send_private(&bot, "to the webhook");
    assert_eq!(hook.text().await, "to the webhook");
    delivered(&emulator).await;

    let answer = call(&emulator, "deleteWebhook", json!({})).await;
    assert_eq!(description(&answer), "Webhook was deleted");
    let answer = call(&emulator, "deleteWebhook", json!({})).await;
    assert_eq!(description(&answer), "Webhook is already deleted");
    assert_eq!(info(&emulator).await["url"], "");
    ann.send_private(&bot, "to the poll");
    let page = call(&emulator, "getUpdates", json!({})).await.result();
    assert_eq!(page[0]["message"]["text"], "to the poll");
    sleep(Duration::from_millis(50)).await;
    assert!(hook.received.try_recv().is_err());
    assert_eq!(page.as_array().unwrap().len(), 1);

    sleep(Duration::from_secs(1)).await;
    set(&emulator, &hook.url).await;
    assert_eq!(hook.text().await, "to the poll", "it was not confirmed");
}

#[tokio::test(start_paused = true)]
async fn settings_are_checked_in_the_servers_order() {
    let emulator = Emulator::new();
    let url = "http://127.0.0.1:9/";
    let long = "x".repeat(257);
    for (params, expected) in [
        (
            json!({"url": "ftp://x", "secret_token": "ä"}),
            "400 Bad Request: invalid webhook URL specified",
        ),
        (
            json!({"url": url, "secret_token": long}),
            "400 Bad Request: secret token is too long",
        ),
        (
            json!({"url": "http://10.0.0.1", "secret_token": "a b"}),
            "400 Bad Request: secret token contains unallowed characters",
        ),
        (
            json!({"url": "http://10.0.0.1"}),
            "400 Bad Request: bad webhook: An HTTPS URL must be provided for webhook",
        ),
        (
            json!({"url": "10.0.0.1:90"}),
            "400 Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443",
        ),
        (
            json!({"url": "https://10.0.0.1"}),
            "400 Bad Request: bad webhook: IP address 10.0.0.1 is reserved",
        ),
        (
            json!({"url": "https://example.org", "ip_address": "here"}),
            "400 Bad Request: bad webhook: Invalid IP address specified",
        ),
        (
            json!({"url": "https://example.org"}),
            "501 Not Implemented: the emulator does not simulate webhooks elsewhere than at a \
             loopback address of its own machine",
        ),
        (
            json!({"url": "https://127.0.0.1:8443"}),
            "501 Not Implemented: the emulator does not simulate webhooks over https; it sends \
             updates over http",
        ),
    ] {
        sleep(Duration::from_secs(1)).await;
        let answer = call(&emulator, "setWebhook", params.clone()).await;
        assert_eq!(answer.refusal(), expected, "{params}");
        let throttled = call(&emulator, "setWebhook", params).await;
        assert_eq!(throttled.refusal(), "429 Too Many Requests: retry after 1");
        assert_eq!(throttled.json()["parameters"]["retry_after"], 1);
    }
    assert_eq!(info(&emulator).await["url"], "");
}

#[tokio::test(start_paused = true)]
async fn this_machine_is_no_exception_where_it_is_said_so() {
    let emulator = Emulator::builder().strict_webhooks().build();
    let params = json!({"url": "https://127.0.0.1"});
    let refused = call(&emulator, "setWebhook", params).await.refusal();
    let reserved = "400 Bad Request: bad webhook: IP address 127.0.0.1 is reserved";
    assert_eq!(refused, reserved);
    let emulator = Emulator::builder()
        .strict_webhooks()
        .profile(Profile::SelfHosted)
        .build();
    let params = json!({"url": "http://localhost:9", "max_connections": 500_000});
    call(&emulator, "setWebhook", params).await.result();
    let told = info(&emulator).await;
    assert_eq!(told["max_connections"], 100_000);
    assert_eq!(told["ip_address"], "127.0.0.1");
}

#[tokio::test(start_paused = true)]
async fn the_size_of_a_certificate_is_limited() {
    let emulator = Emulator::new();
    for (size, field, expected) in [
        (3 << 20, "certificate", "true"),
        (
            (3 << 20) + 1,
            "certificate",
            "certificate size is too big (3145729 bytes)",
        ),
        (
            (3 << 20) + 2,
            "other",
            "certificate size is too big (3145730 bytes)",
        ),
    ] {
        sleep(Duration::from_secs(1)).await;
        let body = format!(
            "--B\r\nContent-Disposition: form-data; name=\"certificate\"\r\n\r\nattach://other\r\n\
             --B\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"a.pem\"\r\n\r\n{}\
             \r\n--B--\r\n",
            "x".repeat(size)
        );
        let token = emulator.token();
        let url = format!("http://telegram/bot{token}/setWebhook?url=http://127.0.0.1:9");
        let request = Request::post(url)
            .header("content-type", "multipart/form-data; boundary=B")
            .body(body)
            .unwrap();
        let answer = send(&emulator, request).await.unwrap();
        assert!(answer.text().contains(expected), "{}", answer.text());
        let told = info(&emulator).await;
        assert_eq!(told["has_custom_certificate"], expected == "true");
    }
}

#[tokio::test(start_paused = true)]
async fn what_is_the_same_is_not_set_again_and_what_is_refused_is_gone() {
    let emulator = Emulator::new();
    let [ann] = actors(&emulator, ["Ann"]);
    let base = json!({"url": "http://127.0.0.1:9", "secret_token": "a", "max_connections": 7});
    let with = |name: &str, value: Value| {
        let mut params = base.clone();
        params[name] = value;
        params
    };
    let set = |params: Value| {
        let emulator = emulator.clone();
        async move {
            sleep(Duration::from_secs(1)).await;
            call(&emulator, "setWebhook", params).await
        }
    };
    assert_eq!(description(&set(base.clone()).await), "Webhook was set");
    let same = set(with("allowed_updates", json!(["message"]))).await;
    assert_eq!(description(&same), "Webhook is already set");
    let told = info(&emulator).await;
    assert_eq!(told["allowed_updates"], json!(["message"]));
    assert_eq!(told["max_connections"], 7);
    for other in [
        with("secret_token", json!("b")),
        with("max_connections", json!(8)),
        with("ip_address", json!("127.0.0.2")),
        with("url", json!("http://127.0.0.1:9/x")),
        with("drop_pending_updates", json!(true)),
    ] {
        let changed = set(other).await;
        assert_eq!(description(&changed), "Webhook was set");
    }
    ann.send_private(&emulator.bot(), "hi");
    set(with("url", json!("nonsense://"))).await.refusal();
    let told = info(&emulator).await;
    assert_eq!(
        told["url"], "",
        "the old one is deleted before the new one is looked at"
    );
    assert_eq!(told["pending_update_count"], 1);
    let emptied = set(json!({"url": "", "drop_pending_updates": true})).await;
    assert_eq!(description(&emptied), "Webhook is already deleted");
    assert_eq!(emulator.bot().pending_updates(), 0);
}
