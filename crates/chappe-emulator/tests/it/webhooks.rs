//! Webhooks: what a bot that listens on loopback gets there.

use std::{
    str::from_utf8,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use chappe_emulator::Emulator;
use http::Response;
use serde_json::{Value, json};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpListener,
    sync::Notify,
    time::{Instant, sleep, timeout},
};

use crate::{
    hook::{Hook, PATIENCE, actors, delivered, info, set, status, until},
    support::call,
};

#[tokio::test]
async fn requests_have_the_servers_form() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let emulator = Emulator::new();
    let params = json!({
        "url": format!("http://ann:secret@{address}/a/hook?b=1#c"),
        "secret_token": "s3cret_-",
    });
    call(&emulator, "setWebhook", params).await.result();
    emulator.user("Жанна").send_private(&emulator.bot(), "hi");
    let (mut stream, _) = listener.accept().await.unwrap();
    let mut request = Vec::new();
    let (head, body) = loop {
        let mut bytes = [0; 4_096];
        let count = stream.read(&mut bytes).await.unwrap();
        request.extend_from_slice(&bytes[..count]);
        let text = from_utf8(&request).unwrap();
        if let Some((head, body)) = text.split_once("\r\n\r\n").filter(|_| text.ends_with('}')) {
            break (head.to_owned(), body.to_owned());
        }
    };
    let head = head.replace(
        &format!("Content-Length: {}", body.len()),
        "Content-Length: N",
    );
    let expected = [
        "POST /a/hook?b=1 HTTP/1.1",
        "Host: 127.0.0.1",
        "Authorization: Basic YW5uOnNlY3JldA==",
        "X-Telegram-Bot-Api-Secret-Token: s3cret_-",
        "Content-Type: application/json",
        "Content-Length: N",
        "Connection: keep-alive",
        "Accept-Encoding: gzip, deflate",
    ];
    assert_eq!(head.split("\r\n").collect::<Vec<_>>(), expected);
    assert!(body.starts_with("{\"update_id\":") && body.contains(",\n\"message\":{"));
    assert!(body.contains(r"\u0416"), "{body}");
    assert_eq!(emulator.bot().pending_updates(), 1, "it is not taken yet");
    let answer = b"HTTP/1.1 204 No Content\r\n\r\n";
    stream.write_all(answer).await.unwrap();
    delivered(&emulator).await;
}

#[tokio::test]
async fn messages_of_a_chat_come_in_order_whatever_fails() {
    let failures = Arc::new(AtomicUsize::new(0));
    let mut hook = Hook::start({
        let failures = Arc::clone(&failures);
        // Each second request is refused.
        move |_| {
            let is_refused = failures.fetch_add(1, Ordering::Relaxed) % 2 == 0;
            async move { status(if is_refused { 503 } else { 200 }) }
        }
    })
    .await;
    let emulator = Emulator::new();
    set(&emulator, &hook.url).await;
    let [ann] = actors(&emulator, ["Ann"]);
    for number in 0..10 {
        ann.send_private(&emulator.bot(), &number.to_string());
    }
    for number in 0..10 {
        for _ in 0..2 {
            assert_eq!(hook.text().await, number.to_string());
        }
    }
    delivered(&emulator).await;
}

#[tokio::test]
async fn chats_do_not_wait_for_each_other() {
    let go_on = Arc::new(Notify::new());
    let mut hook = Hook::start({
        let go_on = Arc::clone(&go_on);
        move |update| {
            let go_on = Arc::clone(&go_on);
            async move {
                if update["message"]["text"] == "slow" {
                    go_on.notified().await;
                }
                status(200)
            }
        }
    })
    .await;
    let emulator = Emulator::new();
    set(&emulator, &hook.url).await;
    let [ann, bob] = actors(&emulator, ["Ann", "Bob"]);
    let bot = emulator.bot();
    // A webhook has to take something before it gets a second connection.
    ann.send_private(&bot, "first");
    assert_eq!(hook.text().await, "first");
    delivered(&emulator).await;
    ann.send_private(&bot, "slow");
    ann.send_private(&bot, "behind it");
    assert_eq!(hook.text().await, "slow");
    bob.send_private(&bot, "one");
    bob.send_private(&bot, "two");
    assert_eq!(hook.text().await, "one");
    assert_eq!(hook.text().await, "two");
    until("Bob's turn", || bot.pending_updates() == 2).await;
    go_on.notify_one();
    assert_eq!(hook.text().await, "behind it");
    delivered(&emulator).await;
}

#[tokio::test]
async fn there_are_no_more_connections_than_the_bot_wants() {
    let (now, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let hook = Hook::start({
        let (now, most) = (Arc::clone(&now), Arc::clone(&most));
        move |_| {
            let (now, most) = (Arc::clone(&now), Arc::clone(&most));
            async move {
                let count = now.fetch_add(1, Ordering::SeqCst) + 1;
                most.fetch_max(count, Ordering::SeqCst);
                sleep(Duration::from_millis(20)).await;
                now.fetch_sub(1, Ordering::SeqCst);
                status(200)
            }
        }
    })
    .await;
    let emulator = Emulator::new();
    let params = json!({"url": hook.url, "max_connections": 3});
    call(&emulator, "setWebhook", params).await.result();
    for number in 0..30 {
        let user = emulator.user("Ann");
        user.send_private(&emulator.bot(), &number.to_string());
    }
    delivered(&emulator).await;
    assert_eq!(most.load(Ordering::SeqCst), 3);
}

#[tokio::test]
async fn what_goes_wrong_is_told_and_stays() {
    let count = Arc::new(AtomicUsize::new(0));
    let mut hook = Hook::start(move |_| {
        let count = count.fetch_add(1, Ordering::Relaxed);
        async move {
            let mut answer = status(if count == 0 { 500 } else { 200 });
            // Sooner than the first failure would have it, and later than at once.
            let header = http::HeaderValue::from_static("1");
            answer.headers_mut().insert("retry-after", header);
            answer
        }
    })
    .await;
    let emulator = Emulator::new();
    set(&emulator, &hook.url).await;
    let before = info(&emulator).await;
    assert_eq!(
        before,
        json!({
            "url": hook.url,
            "has_custom_certificate": false,
            "pending_update_count": 0,
            "ip_address": "127.0.0.1",
            "max_connections": 40,
        })
    );
    let start = Instant::now();
    emulator.user("Ann").send_private(&emulator.bot(), "hi");
    hook.text().await;
    hook.text().await;
    assert!(start.elapsed() >= Duration::from_secs(1));
    delivered(&emulator).await;
    let after = info(&emulator).await;
    let words = "Wrong response from the webhook: 500 Internal Server Error";
    assert_eq!(after["last_error_message"], words);
    let date = after["last_error_date"].as_i64().unwrap();
    assert!((1_800_000_000..1_800_000_100).contains(&date));
    call(&emulator, "deleteWebhook", json!({})).await.result();
    let params = json!({"url": format!("{}/other", hook.url)});
    sleep(Duration::from_secs(1)).await;
    call(&emulator, "setWebhook", params).await.result();
    let anew = info(&emulator).await;
    assert_eq!(anew["last_error_message"], Value::Null);
}

#[tokio::test]
async fn a_bot_that_does_not_listen_yet_is_tried_again() {
    // A port at which nobody listens: it was taken and given back.
    let address = Hook::content().await.address;
    let emulator = Emulator::new();
    set(&emulator, &format!("http://{address}")).await;
    emulator.user("Ann").send_private(&emulator.bot(), "hi");
    let deadline = Instant::now() + PATIENCE;
    while info(&emulator).await["last_error_message"] != "Connection refused" {
        assert!(Instant::now() < deadline);
        sleep(Duration::from_millis(5)).await;
    }
    let listener = TcpListener::bind(address).await.unwrap();
    let mut hook = Hook::listen(listener, |_| async { status(200) });
    assert_eq!(hook.text().await, "hi");
    delivered(&emulator).await;
}

#[tokio::test]
async fn a_connection_that_breaks_is_told() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let emulator = Emulator::new();
    let url = format!("http://{}", listener.local_addr().unwrap());
    set(&emulator, &url).await;
    emulator.user("Ann").send_private(&emulator.bot(), "hi");
    for (answer, words) in [
        (&b""[..], "Connection closed"),
        (
            b"HTTP/1.1 410 Away\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
            "Wrong response from the webhook: 410 Away",
        ),
    ] {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut bytes = [0; 4_096];
        assert!(stream.read(&mut bytes).await.unwrap() > 0);
        stream.write_all(answer).await.unwrap();
        drop(stream);
        let deadline = Instant::now() + PATIENCE;
        while info(&emulator).await["last_error_message"] != words {
            assert!(Instant::now() < deadline, "{}", info(&emulator).await);
            sleep(Duration::from_millis(5)).await;
        }
    }
    assert_eq!(emulator.bot().pending_updates(), 1);
}

#[tokio::test]
async fn an_answer_may_call_a_method() {
    let hook = Hook::start(|update| async move {
        let chat = &update["message"]["chat"]["id"];
        let (content_type, body) = match update["message"]["text"].as_str().unwrap() {
            "json" => (
                "application/json",
                json!({"method": "sendMessage", "chat_id": chat, "text": "JSON"}).to_string(),
            ),
            "form" => (
                "application/x-www-form-urlencoded",
                format!("method=SENDMESSAGE&chat_id={chat}&text=a+form"),
            ),
            "multipart" => (
                "multipart/form-data; boundary=B",
                format!(
                    "--B\r\nContent-Disposition: form-data; name=\"method\"\r\n\r\nsendDocument\r\n\
                     --B\r\nContent-Disposition: form-data; name=\"chat_id\"\r\n\r\n{chat}\r\n\
                     --B\r\nContent-Disposition: form-data; name=\"document\"; filename=\"a.txt\"\
                     \r\n\r\nhello\r\n--B--\r\n"
                ),
            ),
            name => (
                "application/json",
                json!({"method": name, "chat_id": chat, "text": "?"}).to_string(),
            ),
        };
        Response::builder()
            .header("content-type", content_type)
            .body(body.into())
            .unwrap()
    })
    .await;
    let emulator = Emulator::new();
    set(&emulator, &hook.url).await;
    let [ann] = actors(&emulator, ["Ann"]);
    let bot = emulator.bot();
    let barred = [
        "getMe",
        "setWebhook",
        "DeleteWebhook",
        "close",
        "logOut",
        "getchat",
    ];
    for text in barred
        .iter()
        .chain(&["json", "form", "multipart", "sendNothing"])
    {
        ann.send_private(&bot, text);
    }
    delivered(&emulator).await;
    emulator.expect_calls("sendMessage", 2).await.unwrap();
    emulator.expect_calls("sendNothing", 1).await.unwrap();
    let documents = emulator.expect_calls("sendDocument", 1).await.unwrap();
    assert_eq!(documents[0].files(), ["document"]);
    let texts: Vec<_> = emulator
        .calls_of("sendMessage")
        .iter()
        .map(|call| call.param("text").unwrap().to_owned())
        .collect();
    assert_eq!(texts, ["JSON", "a form"]);
    until("the answer", || emulator.executions("sendDocument") == 1).await;
    let mine = ann.chat_with(&bot).messages();
    assert!(
        mine.iter().any(|message| message.text == "a form"),
        "{mine:?}"
    );
    assert_eq!(emulator.calls("setWebhook"), 1, "the one at the beginning");
    for name in barred.iter().filter(|name| **name != "setWebhook") {
        assert_eq!(emulator.calls(name), 0, "{name}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_poll_that_closes_by_itself_is_told_without_a_call() {
    let mut hook = Hook::content().await;
    let emulator = Emulator::new();
    let [ann] = actors(&emulator, ["Ann"]);
    set(&emulator, &hook.url).await;
    ann.send_private(&emulator.bot(), "/start");
    assert_eq!(hook.text().await, "/start");
    let params = json!({"chat_id": ann.id(), "question": "Tea?", "options": ["Yes", "No"],
                        "open_period": 10});
    call(&emulator, "sendPoll", params).await.result();
    let begun = emulator.unix_time();
    assert_eq!(hook.next().await["poll"]["is_closed"], true);
    assert!(emulator.unix_time() - begun >= 10);
}

#[tokio::test]
async fn an_emulator_that_is_dropped_sends_no_more() {
    let mut hook = Hook::start(|_| async { status(500) }).await;
    let emulator = Emulator::new();
    set(&emulator, &hook.url).await;
    let [ann] = actors(&emulator, ["Ann"]);
    ann.send_private(&emulator.bot(), "hi");
    assert_eq!(hook.text().await, "hi");
    assert_eq!(hook.text().await, "hi");
    drop((emulator, ann));
    // The third time would be two seconds later.
    let next = timeout(Duration::from_millis(2_500), hook.received.recv()).await;
    assert!(next.is_err());
}

/// On the paused clock: a day of retries.
#[tokio::test(start_paused = true)]
async fn what_nobody_takes_for_a_day_is_forgotten() {
    let hook = Hook::start(|_| async { status(500) }).await;
    let emulator = Emulator::new();
    set(&emulator, &hook.url).await;
    let [ann] = actors(&emulator, ["Ann"]);
    ann.send_private(&emulator.bot(), "hi");
    sleep(HOUR * 23 + MINUTE * 57).await;
    assert_eq!(emulator.bot().pending_updates(), 1);
    sleep(MINUTE * 6).await;
    assert_eq!(emulator.bot().pending_updates(), 0);
    assert_eq!(info(&emulator).await["url"], hook.url);
}

#[tokio::test(start_paused = true)]
async fn a_webhook_that_is_gone_for_a_day_is_removed() {
    let hook = Hook::start(|_| async { status(410) }).await;
    let emulator = Emulator::new();
    set(&emulator, &hook.url).await;
    let [ann] = actors(&emulator, ["Ann"]);
    ann.send_private(&emulator.bot(), "hi");
    sleep(HOUR * 22 + MINUTE * 58).await;
    assert_eq!(info(&emulator).await["url"], hook.url);
    sleep(MINUTE * 6).await;
    assert_eq!(info(&emulator).await["url"], "");
    let page = call(&emulator, "getUpdates", json!({})).await.result();
    assert_eq!(
        page[0]["message"]["text"], "hi",
        "its updates are there still"
    );
}

const MINUTE: Duration = Duration::from_secs(60);
const HOUR: Duration = Duration::from_secs(3_600);

#[cfg(feature = "program")]
#[tokio::test]
async fn a_webhook_outlives_a_kill() {
    let mut hook = Hook::start(|update| async move {
        status(if update["message"]["text"] == "before" {
            500
        } else {
            200
        })
    })
    .await;
    let folder = tempfile::tempdir().unwrap();
    let victim = crate::store::Victim::start(folder.path()).await;
    let user = victim
        .ask("POST", "/emulator/users", r#"{"first_name":"Ann"}"#)
        .await;
    let id = user["id"].as_i64().unwrap();
    let token = victim.token.clone();
    let (bot, _) = token.split_once(':').unwrap();
    let path = format!("/bot{token}/setWebhook");
    let params = json!({"url": hook.url, "secret_token": "a"}).to_string();
    assert_eq!(victim.ask("POST", &path, &params).await["result"], true);
    let write = format!("/emulator/users/{id}/messages");
    let body = |text| json!({"bot_id": bot.parse::<i64>().unwrap(), "text": text}).to_string();
    victim.ask("POST", &write, &body("before")).await;
    let before = hook.next().await;
    assert_eq!(before["message"]["text"], "before");
    victim.kill();

    let victim = crate::store::Victim::start(folder.path()).await;
    // Nobody has called anything: the webhook is at work by itself.
    while hook.next().await["update_id"] != before["update_id"] {}
    let path = format!("/bot{token}/getWebhookInfo");
    let told = victim.ask("GET", &path, "").await;
    assert_eq!(told["result"]["url"], hook.url);
    victim.kill();
}
