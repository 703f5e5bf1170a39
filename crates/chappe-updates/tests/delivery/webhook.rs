use std::{
    convert::Infallible,
    pin::Pin,
    sync::{Arc, atomic::Ordering},
    task::{Context as TaskContext, Poll},
    time::Duration,
};

use bytes::Bytes;
use chappe_emulator::{Fault, User};
use chappe_types::Methods;
use chappe_updates::{
    Context, Polling, Router,
    storage::{Memory, SharedStorage},
    webhook::{Webhook, WebhookError, WebhookService},
};
use http::{Request, Response, StatusCode};
use http_body::{Body, Frame};
use http_body_util::{BodyExt as _, Full};
use tokio::{net::TcpListener, time::sleep};
use tower::ServiceExt as _;

use crate::{
    durable::Fragile,
    support::{Running, Scene, poll, until, within},
};

const SECRET: &str = "open-sesame";

const fn seconds(count: u64) -> Duration {
    Duration::from_secs(count)
}

impl Scene {
    fn webhook(&self) -> Webhook {
        Webhook::new(self.bot(), self.noting())
    }

    /// Serves the webhook at a free port and has it set.
    async fn serve(&self, with: impl FnOnce(Webhook) -> Webhook) -> Running<WebhookError> {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/telegram", listener.local_addr().unwrap());
        let webhook = with(self.webhook().url(url));
        let running = Running::new(|stopped| webhook.serve(listener, stopped));
        until("the webhook", || self.emulator.executions("setWebhook") > 0).await;
        running
    }
}

fn update(id: i64, chat: i64, text: &str) -> String {
    format!(
        r#"{{"update_id":{id},"message":{{"message_id":{id},"date":1,
        "chat":{{"id":{chat},"type":"private"}},"text":"{text}"}}}}"#
    )
}

fn request(body: impl Into<Bytes>) -> Request<Full<Bytes>> {
    Request::post("/telegram")
        .header("content-type", "application/json")
        .header("x-telegram-bot-api-secret-token", SECRET)
        .body(Full::new(body.into()))
        .unwrap()
}

async fn send(webhook: &WebhookService, request: Request<Full<Bytes>>) -> Response<Full<Bytes>> {
    webhook.clone().oneshot(request).await.unwrap()
}

async fn text(response: Response<Full<Bytes>>) -> String {
    let bytes = response.into_body().collect().await.unwrap().to_bytes();
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[tokio::test]
async fn updates_come_by_a_webhook_in_the_order_of_their_chat() {
    let scene = Scene::new();
    let running = scene.serve(|webhook| webhook.max_connections(20)).await;
    let people: Vec<User> = (0..10)
        .map(|number| scene.emulator.user(&format!("User {number}")))
        .collect();
    for number in 0..20 {
        for (person, user) in people.iter().enumerate() {
            user.send_private(&scene.me, &format!("{person}: {number}"));
        }
    }
    until("the end", || scene.seen.len() == 200).await;
    until("the last answer", || scene.me.pending_updates() == 0).await;
    running.stop().await.unwrap();
    let seen = scene.seen.all();
    for person in 0..10 {
        let of_one = seen
            .iter()
            .filter_map(|text| text.strip_prefix(&format!("{person}: ")));
        let expected: Vec<String> = (0..20).map(|number| number.to_string()).collect();
        assert_eq!(of_one.collect::<Vec<_>>(), expected);
    }
    assert_eq!(
        scene.params("setWebhook", "max_connections"),
        [Some("20".into())]
    );
    let kinds = Some(String::from(r#"["message"]"#));
    assert_eq!(scene.params("setWebhook", "allowed_updates"), [kinds]);
    let secret = scene.params("setWebhook", "secret_token")[0]
        .clone()
        .unwrap();
    assert_eq!(secret.len(), 64, "one is generated");
}

#[tokio::test]
async fn a_stop_lets_handlers_finish_and_answers_them() {
    let scene = Scene::new();
    let running = scene.serve(|webhook| webhook).await;
    scene.write("500");
    sleep(Duration::from_millis(200)).await;
    assert_eq!(scene.me.pending_updates(), 1, "it is not handled yet");
    running.stop().await.unwrap();
    assert_eq!(scene.seen.all(), ["500"]);
    until("the answer", || scene.me.pending_updates() == 0).await;
    let info = scene.bot().get_webhook_info().await.unwrap();
    assert!(info.url.ends_with("/telegram"), "it is not removed");
}

#[tokio::test]
async fn axum_serves_it_like_any_service() {
    let scene = Scene::new();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let url = format!("http://{address}/bots/one");
    let webhook = scene.webhook().url(url).secret(SECRET);
    let webhook = webhook.start().await.unwrap();
    let site = axum::Router::new().route_service("/bots/one", webhook.clone());
    let server = tokio::spawn(async move { axum::serve(listener, site).await });
    scene.write("hi");
    until("the update", || scene.seen.len() == 1).await;
    until("the answer", || scene.me.pending_updates() == 0).await;
    server.abort();
    webhook.drain().await;
}

#[tokio::test]
async fn only_the_path_of_the_webhook_is_served() {
    let scene = Scene::new();
    let running = scene.serve(|webhook| webhook.secret(SECRET)).await;
    let url = scene.bot().get_webhook_info().await.unwrap().url;
    let address = url.split('/').nth(2).unwrap().to_owned();
    for (path, expected) in [("/", 404), ("/telegram2", 404), ("/telegram", 200)] {
        let status = crate::flood::post(&address, path, SECRET, &update(5, 7, "hi")).await;
        assert_eq!(status, expected, "{path}");
    }
    running.stop().await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn what_is_no_update_is_refused() {
    let scene = Scene::new();
    let webhook = scene.webhook().secret(SECRET).body_limit(1_000);
    let webhook = webhook.body_timeout(seconds(5)).start().await.unwrap();
    let good = || request(update(5, 7, "hi"));
    let with = |change: fn(&mut Request<Full<Bytes>>)| {
        let mut request = good();
        change(&mut request);
        request
    };
    let cases = [
        (
            with(|request| *request.method_mut() = http::Method::GET),
            405,
        ),
        (
            with(|request| *request.method_mut() = http::Method::PUT),
            405,
        ),
        (
            with(|request| {
                request
                    .headers_mut()
                    .remove("x-telegram-bot-api-secret-token");
            }),
            401,
        ),
        (
            with(|request| {
                let wrong = "open-sesamE".parse().unwrap();
                request
                    .headers_mut()
                    .insert("x-telegram-bot-api-secret-token", wrong);
            }),
            401,
        ),
        (
            with(|request| {
                request.headers_mut().remove("content-type");
            }),
            415,
        ),
        (
            with(|request| {
                let form = "application/x-www-form-urlencoded".parse().unwrap();
                request.headers_mut().insert("content-type", form);
            }),
            415,
        ),
        (
            with(|request| {
                request
                    .headers_mut()
                    .insert("content-length", "1001".parse().unwrap());
            }),
            413,
        ),
        (request(update(5, 7, &"long".repeat(300))), 413),
        (request(""), 400),
        (request("{"), 400),
        (request("[]"), 400),
        (request("null"), 400),
        (request(r#"{"update_id":"5"}"#), 400),
        (request(r#"{"update_id":0,"message":{}}"#), 400),
        (request(r#"{"update_id":-5,"message":{}}"#), 400),
        (request(format!("{}{}", update(5, 7, "hi"), "{}")), 400),
        (request(&b"\xff\xfe{}"[..]), 400),
        (request("[".repeat(900)), 400),
    ];
    for (number, (request, expected)) in cases.into_iter().enumerate() {
        let response = send(&webhook, request).await;
        assert_eq!(response.status(), expected, "case {number}");
        assert!(!text(response).await.is_empty(), "it says why");
    }
    let slow = Request::post("/")
        .header("content-type", "application/json")
        .header("x-telegram-bot-api-secret-token", SECRET)
        .body(Endless)
        .unwrap();
    let response = webhook.clone().oneshot(slow).await.unwrap();
    assert_eq!(response.status(), StatusCode::REQUEST_TIMEOUT);
    assert_eq!(response.headers()["connection"], "close");
    assert_eq!(scene.seen.len(), 0);

    let charset = with(|request| {
        let json = "Application/JSON; charset=utf-8".parse().unwrap();
        request.headers_mut().insert("content-type", json);
    });
    assert_eq!(send(&webhook, charset).await.status(), 200);
    assert_eq!(scene.seen.all(), ["hi"]);
}

/// A body of which nothing comes.
struct Endless;

impl Body for Endless {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        self: Pin<&mut Self>,
        _cx: &mut TaskContext<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        Poll::Pending
    }
}

#[tokio::test(start_paused = true)]
async fn an_update_that_cannot_be_decoded_is_handled_as_an_unknown_one() {
    let scene = Scene::new();
    let seen = scene.seen.clone();
    let app = Router::new().fallback(move |ctx: Context| {
        let seen = seen.clone();
        async move { seen.add(ctx.update().kind.name()) }
    });
    let webhook = Webhook::new(scene.bot(), app).secret(SECRET).start();
    let webhook = webhook.await.unwrap();
    for body in [
        r#"{"update_id":5,"message":{"text":5}}"#,
        r#"{"update_id":6,"dream":{}}"#,
    ] {
        assert_eq!(send(&webhook, request(body)).await.status(), 200);
    }
    assert_eq!(scene.seen.all(), ["message", "dream"]);
}

#[tokio::test(start_paused = true)]
async fn an_update_that_comes_twice_is_handled_once() {
    let scene = Scene::new();
    let webhook = scene.webhook().secret(SECRET).start().await.unwrap();
    // The client of the first gives up; that of the second waits for the same handler.
    let first = webhook.clone().oneshot(request(update(5, 7, "3000")));
    assert!(tokio::time::timeout(seconds(1), first).await.is_err());
    let begun = tokio::time::Instant::now();
    assert_eq!(
        send(&webhook, request(update(5, 7, "3000"))).await.status(),
        200
    );
    assert!(begun.elapsed() >= seconds(2));
    assert_eq!(
        send(&webhook, request(update(5, 7, "3000"))).await.status(),
        200
    );
    assert_eq!(scene.seen.all(), ["3000"]);
}

#[tokio::test(start_paused = true)]
async fn too_many_are_asked_to_wait() {
    let scene = Scene::new();
    let webhook = scene.webhook().secret(SECRET).backlog(3).start();
    let webhook = webhook.await.unwrap();
    let mut waiting = tokio::task::JoinSet::new();
    for id in 1..=3 {
        let webhook = webhook.clone();
        waiting.spawn(async move { send(&webhook, request(update(id, 7, "1000"))).await });
    }
    sleep(Duration::from_millis(10)).await;
    let response = send(&webhook, request(update(4, 7, "1000"))).await;
    assert_eq!(response.status(), StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(response.headers()["retry-after"], "1");
    while let Some(response) = waiting.join_next().await {
        assert_eq!(response.unwrap().status(), 200);
    }
    assert_eq!(
        send(&webhook, request(update(4, 7, "1000"))).await.status(),
        200
    );
    webhook.drain().await;
    let response = send(&webhook, request(update(5, 7, "late"))).await;
    assert_eq!(response.status(), StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(scene.seen.len(), 4);
}

#[tokio::test(start_paused = true)]
async fn what_the_drain_leaves_is_not_answered_as_handled() {
    let scene = Scene::new();
    let webhook = scene.webhook().secret(SECRET).drain(seconds(2)).start();
    let webhook = webhook.await.unwrap();
    let answer = tokio::spawn(webhook.clone().oneshot(request(update(1, 7, "30000"))));
    sleep(seconds(1)).await;
    within(seconds(3), webhook.drain()).await;
    let answer = answer.await.unwrap().unwrap();
    assert_eq!(answer.status(), StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(scene.seen.len(), 0);
}

#[tokio::test(start_paused = true)]
async fn a_call_can_be_written_into_the_response() {
    let scene = Scene::new();
    let app = || {
        Router::new()
            .message(async |ctx: Context| format!("{}!", ctx.text().unwrap()))
            .on_error(async |_: Context| {})
    };
    let webhook = Webhook::new(scene.bot(), app()).secret(SECRET);
    let webhook = webhook.reply_in_response().start().await.unwrap();
    let response = send(&webhook, request(update(5, 7, "hi"))).await;
    assert_eq!(response.headers()["content-type"], "application/json");
    let expected = r#"{"method":"sendMessage","chat_id":7,"text":"hi!"}"#;
    assert_eq!(text(response).await, expected);
    assert_eq!(scene.emulator.calls("sendMessage"), 0);

    let webhook = Webhook::new(scene.bot(), app()).secret(SECRET);
    let webhook = webhook.start().await.unwrap();
    let response = send(&webhook, request(update(5, 7, "hi"))).await;
    assert_eq!(text(response).await, "");
    assert!(
        scene.emulator.calls("sendMessage") > 0,
        "it is not asked for"
    );
}

#[tokio::test]
async fn telegram_makes_the_call_in_the_response() {
    let scene = Scene::new();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/telegram", listener.local_addr().unwrap());
    let app = Router::new().message(async |ctx: Context| format!("{}!", ctx.text().unwrap()));
    let webhook = Webhook::new(scene.bot(), app).url(url).reply_in_response();
    let running = Running::new(|stopped| webhook.serve(listener, stopped));
    until("the webhook", || {
        scene.emulator.executions("setWebhook") > 0
    })
    .await;
    let ann = scene.emulator.user("Ann");
    ann.send_private(&scene.me, "hi");
    let answer = ann.chat_with(&scene.me).next_message_from(&scene.me).await;
    assert_eq!(answer.unwrap().text, "hi!");
    running.stop().await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn a_durable_webhook_answers_when_the_update_is_stored() {
    let scene = Scene::new();
    let storage: SharedStorage = Arc::new(Memory::new());
    let start = || {
        scene
            .webhook()
            .secret(SECRET)
            .durable(storage.clone())
            .start()
    };
    let webhook = start().await.unwrap();
    let begun = tokio::time::Instant::now();
    for (id, text) in [(1, "5000"), (2, "behind"), (3, "it")] {
        assert_eq!(
            send(&webhook, request(update(id, 7, text))).await.status(),
            200
        );
    }
    assert!(begun.elapsed() < seconds(1));
    assert_eq!(storage.scan("update/").await.unwrap().len(), 3);
    // As after a kill: nothing is handled, and all is there again.
    drop(webhook);
    sleep(seconds(10)).await;
    assert_eq!(scene.seen.len(), 0);

    let webhook = start().await.unwrap();
    assert_eq!(
        send(&webhook, request(update(2, 7, "behind")))
            .await
            .status(),
        200
    );
    assert_eq!(
        send(&webhook, request(update(4, 8, "other")))
            .await
            .status(),
        200
    );
    sleep(seconds(10)).await;
    assert_eq!(scene.seen.all(), ["other", "5000", "behind", "it"]);
    webhook.drain().await;
    drop(webhook);
    let webhook = start().await.unwrap();
    assert_eq!(
        send(&webhook, request(update(3, 7, "it"))).await.status(),
        200
    );
    assert_eq!(scene.seen.len(), 4, "it is known from before");
}

#[tokio::test(start_paused = true)]
async fn what_cannot_be_stored_is_not_taken() {
    let scene = Scene::new();
    let fragile = Arc::new(Fragile::default());
    let webhook = scene.webhook().secret(SECRET).durable(fragile.clone());
    let webhook = webhook.backlog(3).start().await.unwrap();
    fragile.is_broken.store(true, Ordering::SeqCst);
    // More often than there is room for: what was refused holds none.
    for _ in 0..10 {
        let response = send(&webhook, request(update(1, 7, "hi"))).await;
        assert_eq!(response.status(), StatusCode::SERVICE_UNAVAILABLE);
    }
    fragile.is_broken.store(false, Ordering::SeqCst);
    assert_eq!(
        send(&webhook, request(update(1, 7, "hi"))).await.status(),
        200
    );
    webhook.drain().await;
    assert_eq!(scene.seen.all(), ["hi"]);
}

#[tokio::test(start_paused = true)]
async fn a_webhook_without_a_secret_is_set_only_where_something_differs() {
    let scene = Scene::new();
    let url = "http://127.0.0.1:9/telegram";
    let start = async |webhook: Webhook| {
        // The server takes a new webhook once in a second.
        sleep(seconds(2)).await;
        drop(webhook.start().await.unwrap());
        scene.emulator.executions("setWebhook")
    };
    let webhook = || scene.webhook().url(url).without_secret();
    assert_eq!(start(webhook()).await, 1);
    assert_eq!(start(webhook()).await, 1);
    assert_eq!(start(webhook().max_connections(7)).await, 2);
    assert_eq!(start(webhook().max_connections(7)).await, 2);
    assert_eq!(start(webhook().secret(SECRET)).await, 3);
    assert_eq!(
        start(webhook().secret(SECRET)).await,
        4,
        "the secret cannot be asked"
    );
    poll(Polling::new(scene.bot(), scene.noting()).delete_webhook())
        .stop()
        .await
        .unwrap();
}

#[tokio::test(start_paused = true)]
async fn wrong_settings_are_told() {
    let scene = Scene::new();
    let good = || scene.webhook().url("https://bot.example.org/telegram");
    for (webhook, expected) in [
        (scene.webhook(), "give it by `secret`"),
        (
            scene.webhook().url("bot.example.org"),
            "is no address for a webhook",
        ),
        (
            scene.webhook().url("ftp://bot.example.org"),
            "is no address for a webhook",
        ),
        (good().secret("a b"), "A-Z"),
        (good().max_connections(0), "1 to 100"),
        (good().max_connections(101), "1 to 100"),
    ] {
        let error = webhook.start().await.unwrap_err();
        assert!(matches!(error, WebhookError::Settings(_)), "{error}");
        assert!(error.to_string().contains(expected), "{error}");
    }
    assert_eq!(scene.emulator.calls("setWebhook"), 0);

    let elsewhere = scene
        .webhook()
        .url("http://192.0.2.1/telegram")
        .start()
        .await;
    let error = elsewhere.unwrap_err();
    assert!(matches!(error, WebhookError::SetWebhook(_)), "{error}");

    scene
        .emulator
        .fault(Fault::on("getMe").refusal(401, "Unauthorized"));
    let error = good().start().await.unwrap_err();
    assert!(matches!(error, WebhookError::Refused(_)), "{error}");
}

#[tokio::test(start_paused = true)]
async fn loss_of_the_network_at_the_start_is_waited_out() {
    let scene = Scene::new();
    scene
        .emulator
        .fault(Fault::on("getMe").times(10).bad_gateway());
    scene
        .emulator
        .fault(Fault::on("setWebhook").times(10).cut_before());
    let webhook = scene.webhook().url("http://127.0.0.1:9/telegram");
    within(seconds(600), webhook.start()).await.unwrap();
}
