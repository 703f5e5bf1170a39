//! Webhooks: a bot that listens on loopback, and what it gets there.

use std::{
    future::Future,
    net::SocketAddr,
    str::from_utf8,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use bytes::Bytes;
use chappe_emulator::{Emulator, Profile, User};
use http::{Request, Response, StatusCode};
use http_body_util::{BodyExt as _, Full};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::TokioIo;
use serde_json::{Value, json};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpListener,
    sync::{Notify, mpsc},
    task::{AbortHandle, JoinSet},
    time::{Instant, sleep, timeout},
};

use crate::support::{Answer, call};

/// A bot that listens, and what it was sent.
struct Hook {
    url: String,
    address: SocketAddr,
    received: mpsc::UnboundedReceiver<Value>,
    task: AbortHandle,
}

impl Drop for Hook {
    fn drop(&mut self) {
        self.task.abort();
    }
}

type Reply = Response<Full<Bytes>>;

impl Hook {
    /// A bot that answers an update so.
    async fn start<F>(answer: impl Fn(Value) -> F + Clone + Send + Sync + 'static) -> Self
    where
        F: Future<Output = Reply> + Send + 'static,
    {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        Self::listen(listener, answer)
    }

    fn listen<F>(
        listener: TcpListener,
        answer: impl Fn(Value) -> F + Clone + Send + Sync + 'static,
    ) -> Self
    where
        F: Future<Output = Reply> + Send + 'static,
    {
        let address = listener.local_addr().unwrap();
        let (sender, received) = mpsc::unbounded_channel();
        let task = tokio::spawn(async move {
            let mut connections = JoinSet::new();
            while let Ok((stream, _)) = listener.accept().await {
                let (answer, sender) = (answer.clone(), sender.clone());
                let service = service_fn(move |request: Request<Incoming>| {
                    let (answer, sender) = (answer.clone(), sender.clone());
                    async move {
                        let body = request.into_body().collect().await?.to_bytes();
                        let update: Value = serde_json::from_slice(&body).unwrap();
                        let _ = sender.send(update.clone());
                        Ok::<_, hyper::Error>(answer(update).await)
                    }
                });
                connections.spawn(async move {
                    let connection = http1::Builder::new();
                    let _ = connection
                        .serve_connection(TokioIo::new(stream), service)
                        .await;
                });
            }
        });
        Self {
            url: format!("http://{address}/hook"),
            address,
            received,
            task: task.abort_handle(),
        }
    }

    /// A bot that is content with all that it gets.
    async fn content() -> Self {
        Self::start(|_| async { status(200) }).await
    }

    async fn next(&mut self) -> Value {
        timeout(PATIENCE, self.received.recv())
            .await
            .expect("an update comes")
            .unwrap()
    }

    /// The text of the message that comes next.
    async fn text(&mut self) -> String {
        let update = self.next().await;
        update["message"]["text"].as_str().unwrap().to_owned()
    }
}

fn status(code: u16) -> Reply {
    let mut response = Response::new(Full::default());
    *response.status_mut() = StatusCode::from_u16(code).unwrap();
    response
}

async fn set(emulator: &Emulator, url: &str) {
    let answer = call(emulator, "setWebhook", json!({"url": url})).await;
    assert_eq!(
        answer.text(),
        r#"{"ok":true,"result":true,"description":"Webhook was set"}"#
    );
}

async fn info(emulator: &Emulator) -> Value {
    let answer = call(emulator, "getWebhookInfo", json!({})).await;
    let info: chappe_types::types::WebhookInfo = serde_json::from_value(answer.result()).unwrap();
    serde_json::to_value(info).unwrap()
}

fn description(answer: &Answer) -> String {
    answer.json()["description"].as_str().unwrap().to_owned()
}

/// Looks again and again.
async fn until(what: &str, look: impl Fn() -> bool) {
    let deadline = Instant::now() + PATIENCE;
    while !look() {
        assert!(Instant::now() < deadline, "{what} does not come");
        sleep(Duration::from_millis(5)).await;
    }
}

async fn delivered(emulator: &Emulator) {
    until("the end of the queue", || {
        emulator.bot().pending_updates() == 0
    })
    .await;
}

const PATIENCE: Duration = Duration::from_secs(30);

fn actors<const N: usize>(emulator: &Emulator, names: [&str; N]) -> [User; N] {
    names.map(|name| emulator.user(name))
}

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
        let answer = crate::support::send(&emulator, request).await.unwrap();
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
