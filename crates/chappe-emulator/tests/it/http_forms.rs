//! URLs, verbs, encodings, the envelope.

use chappe_emulator::{Emulator, Profile};
use http::Request;
use serde_json::json;

use crate::support::{Answer, call, send};

async fn get(emulator: &Emulator, path: &str) -> Answer {
    let request = Request::get(path).body(String::new()).unwrap();
    send(emulator, request).await.unwrap()
}

async fn post(emulator: &Emulator, path: &str, content_type: &str, body: &str) -> Answer {
    let request = Request::post(path)
        .header("content-type", content_type)
        .body(body.to_owned())
        .unwrap();
    send(emulator, request).await.unwrap()
}

#[tokio::test(start_paused = true)]
async fn every_wire_form_of_known_clients_is_understood() {
    let emulator = Emulator::new();
    let token = emulator.token();
    let chat = emulator.supergroup("Readers");
    chat.add(&emulator.bot());
    let id = chat.id();
    let url = format!("/bot{token}/sendMessage");
    let json = "application/json";
    let form = "application/x-www-form-urlencoded";
    let parts = format!(
        "--B\r\ncontent-disposition: form-data; name=\"method\"\r\n\r\nsendMessage\r\n\
         --B\r\ncontent-disposition: form-data; name=\"chat_id\"\r\n\r\n{id}\r\n\
         --B\r\ncontent-disposition: form-data; name=\"text\"\r\n\r\nhi\r\n--B--\r\n"
    );
    let multipart = "multipart/form-data; boundary=\"B\"";
    for (path, content_type, body) in [
        (
            url.clone(),
            json,
            format!(r#"{{"chat_id":{id},"text":"hi"}}"#),
        ),
        (
            url.clone(),
            json,
            format!(r#"{{"chat_id":"{id}","text":"hi"}}"#),
        ),
        (
            format!("/bot{token}/SENDMESSAGE"),
            "application/json;charset=utf-8",
            format!(r#"{{"chat_id":{id},"text":"hi"}}"#),
        ),
        (url.clone(), form, format!("chat_id={id}&text=hi")),
        (format!("{url}?chat_id={id}&text=hi"), "", String::new()),
        (
            format!("{url}?chat_id={id}"),
            form,
            "chat_id=5&text=hi".to_owned(),
        ),
        (
            url.replace(':', "%3A"),
            form,
            format!("chat_id={id}&text=hi"),
        ),
        (url.clone(), multipart, parts.clone()),
        (format!("/bot{token}/"), multipart, parts),
    ] {
        let answer = post(&emulator, &path, content_type, &body).await;
        assert_eq!(
            answer.result()["text"],
            "hi",
            "{path} {content_type} {body}"
        );
    }
    assert_eq!(
        get(&emulator, &format!("{url}?chat_id={id}&text=hi"))
            .await
            .status,
        200
    );
    assert_eq!(emulator.calls("sendMessage"), 10);
}

#[tokio::test]
async fn null_is_the_text_null() {
    let emulator = Emulator::new();
    let chat = emulator.supergroup("Readers");
    chat.add(&emulator.bot());
    let id = chat.id();
    for (params, expected) in [
        (
            json!({"chat_id": null, "text": "hi"}),
            "400 Bad Request: chat not found",
        ),
        (
            json!({"chat_id": id, "text": "hi", "parse_mode": null}),
            "400 Bad Request: unsupported parse_mode",
        ),
    ] {
        assert_eq!(
            call(&emulator, "sendMessage", params).await.refusal(),
            expected
        );
    }
    let params = json!({"chat_id": id, "text": null});
    assert_eq!(
        call(&emulator, "sendMessage", params).await.result()["text"],
        "null"
    );
}

#[tokio::test]
async fn what_names_no_method_is_not_found() {
    let emulator = Emulator::new();
    let token = emulator.token();
    for (path, expected) in [
        ("/".to_owned(), "404 Not Found"),
        ("/bot".to_owned(), "404 Not Found"),
        (format!("/bot{token}"), "404 Not Found"),
        (format!("/bot{token}/testify"), "404 Not Found"),
        (format!("/bot{token}/"), "404 Not Found: method not found"),
        (
            format!("/bot{token}/getNothing"),
            "404 Not Found: method not found",
        ),
        ("/botnonsense/getMe".to_owned(), "404 Not Found"),
        (
            format!("/bot1:{}/getMe", "A".repeat(35)),
            "401 Unauthorized",
        ),
        (format!("/bot{token}/test/getMe"), "401 Unauthorized"),
        (
            format!("/bot{token}/getAvailableGifts"),
            "501 Not Implemented: the emulator does not simulate getAvailableGifts",
        ),
    ] {
        assert_eq!(get(&emulator, &path).await.refusal(), expected, "{path}");
    }
    let emulator = Emulator::builder().profile(Profile::SelfHosted).build();
    assert_eq!(
        get(&emulator, "/botnonsense/getMe").await.refusal(),
        "401 Unauthorized: invalid token specified"
    );
    assert_eq!(
        get(&emulator, "/botx:y/getMe").await.refusal(),
        "421 Misdirected Request: unallowed token specified"
    );
}

#[tokio::test]
async fn a_test_bot_lives_behind_test() {
    let emulator = Emulator::new();
    let bot = emulator.add_test_bot("Tester", "tester_bot");
    let path = format!("/bot{}/test/getMe", bot.token());
    assert_eq!(
        get(&emulator, &path).await.result()["username"],
        "tester_bot"
    );
    let path = format!("/bot{}/getMe", bot.token());
    assert_eq!(get(&emulator, &path).await.refusal(), "401 Unauthorized");
}

#[tokio::test]
async fn the_reader_refuses_with_a_bare_status() {
    let emulator = Emulator::new();
    let path = format!("/bot{}/getMe", emulator.token());
    for verb in ["PUT", "DELETE", "HEAD", "OPTIONS"] {
        let request = Request::builder()
            .method(verb)
            .uri(&path)
            .body(String::new())
            .unwrap();
        let answer = send(&emulator, request).await.unwrap();
        assert_eq!((answer.status.as_u16(), answer.text()), (501, ""), "{verb}");
    }
    let form = "application/x-www-form-urlencoded";
    let answer = post(
        &emulator,
        &path,
        form,
        &format!("a={}", "x".repeat(1 << 20)),
    )
    .await;
    assert_eq!((answer.status.as_u16(), answer.text()), (413, ""));
    let whole = "x".repeat((52 << 20) + 1);
    let answer = post(&emulator, &path, "application/octet-stream", &whole).await;
    assert_eq!(answer.refusal(), "413 Request Entity Too Large");
    let request = Request::post(&path)
        .header("content-encoding", "br")
        .body("{}".to_owned())
        .unwrap();
    assert_eq!(send(&emulator, request).await.unwrap().status, 415);
    assert!(emulator.journal().is_empty());
}

#[tokio::test]
async fn the_envelope_has_the_servers_form() {
    let emulator = Emulator::builder().bot("Жук", "beetle_bot").build();
    let answer = call(&emulator, "getMe", json!({})).await;
    assert_eq!(answer.headers["content-type"], "application/json");
    assert!(answer.text().starts_with(r#"{"ok":true,"result":{"id":"#));
    assert!(
        answer
            .text()
            .contains(r#""first_name":"\u0416\u0443\u043a""#)
    );
    assert!(answer.text().contains(r#""can_join_groups":true"#));

    let answer = call(&emulator, "deleteWebhook", json!({})).await;
    assert_eq!(
        answer.text(),
        r#"{"ok":true,"result":true,"description":"Webhook is already deleted"}"#
    );
    let answer = call(&emulator, "getChat", json!({})).await;
    assert_eq!(
        answer.text(),
        r#"{"ok":false,"error_code":400,"description":"Bad Request: chat_id is empty"}"#
    );
    let answer = call(&emulator, "getWebhookInfo", json!({})).await;
    assert_eq!(
        answer.text(),
        r#"{"ok":true,"result":{"url":"","has_custom_certificate":false,"pending_update_count":0}}"#
    );
}

#[tokio::test]
async fn the_journal_has_what_was_asked() {
    let emulator = Emulator::new();
    call(&emulator, "GETCHAT", json!({"chat_id": -5, "x": [1]})).await;
    let journal = emulator.journal();
    let [entry] = journal.as_slice() else {
        panic!("{journal:?}")
    };
    assert_eq!(entry.method(), "getChat");
    assert_eq!(entry.bot_id(), Some(emulator.bot().id()));
    assert_eq!(entry.param("chat_id"), Some("-5"));
    assert_eq!(entry.param("x"), Some("[1]"));
    assert_eq!((entry.executed(), entry.status()), (true, Some(400)));
    let secret = emulator.token();
    let secret = secret.split_once(':').unwrap().1;
    let shown = format!("{emulator:?} {:?} {journal:?}", emulator.bot());
    assert!(!shown.contains(secret), "the token is never shown");
}

#[test]
fn the_same_seed_makes_the_same_world() {
    let world = |seed| {
        let emulator = Emulator::builder().seed(seed).build();
        let chat = emulator.supergroup("Readers");
        (emulator.token(), chat.id(), chat.export_link())
    };
    assert_eq!(world(7), world(7));
    assert_ne!(world(7), world(8));
}

#[tokio::test(start_paused = true)]
async fn calls_can_be_waited_for() {
    let emulator = Emulator::new();
    let waiting = tokio::spawn({
        let emulator = emulator.clone();
        async move { emulator.expect_calls("getMe", 2).await }
    });
    for _ in 0..2 {
        tokio::time::sleep(std::time::Duration::from_secs(9)).await;
        call(&emulator, "getMe", json!({})).await;
    }
    assert_eq!(waiting.await.unwrap().unwrap().len(), 2);
    emulator.clear_journal();
    call(&emulator, "getMe", json!({})).await;
    assert_eq!(emulator.journal()[0].status(), Some(200));
    let missing = emulator.expect_calls("getChat", 1).await.unwrap_err();
    assert_eq!(
        missing.to_string(),
        "1 calls of getChat did not come within 30s; there is\n  getMe"
    );
}

#[tokio::test(start_paused = true)]
async fn nonsense_is_answered_with_an_envelope() {
    let emulator = Emulator::new();
    let me = emulator.bot();
    let chat = emulator.supergroup("Readers");
    chat.promote(&me, chappe_emulator::Rights::all());
    let ann = emulator.user("Ann");
    ann.send_private(&me, "hi");
    let odd = [
        json!(null),
        json!(0),
        json!(-1),
        json!(i64::MAX),
        json!(i64::MIN),
        json!(""),
        json!("\u{0}"),
        json!("@"),
        json!("attach://"),
        json!("https://t.me/+"),
        json!([]),
        json!({}),
        json!([[[]]]),
        json!({"message_id": -1}),
        json!({"inline_keyboard": 5}),
        json!(ann.id()),
        json!(chat.id()),
    ];
    let names = [
        "user_id",
        "text",
        "offset",
        "limit",
        "allowed_updates",
        "document",
        "caption",
        "file_id",
        "message_id",
        "invite_link",
        "name",
        "expire_date",
        "member_limit",
        "reply_parameters",
        "reply_markup",
        "creates_join_request",
        "subscription_period",
        "subscription_price",
    ];
    let methods: Vec<&str> = chappe_types::methods::SPECS
        .iter()
        .map(|spec| spec.name())
        .collect();
    for method in methods {
        for value in &odd {
            for chat_id in [json!(ann.id()), json!(chat.id()), value.clone()] {
                let mut params = json!({"chat_id": chat_id});
                for name in names {
                    params[name] = value.clone();
                }
                let answer = call(&emulator, method, params).await.json();
                assert!(answer["ok"].is_boolean(), "{method} {value}: {answer}");
            }
        }
    }
}
