//! The control API over a socket, as a test in another language meets it.

mod bots;
mod deeds;

use chappe_emulator::{Emulator, Server};
use http::{Method, Request, StatusCode, header};
use http_body_util::{BodyExt as _, Full};
use hyper_util::rt::TokioIo;
use serde_json::{Value, json};
use tokio::net::TcpStream;

/// An emulator behind a socket, and requests to it.
struct World {
    emulator: Emulator,
    server: Server,
}

impl World {
    async fn new() -> Self {
        let emulator = Emulator::new();
        let server = emulator.serve().await.unwrap();
        Self { emulator, server }
    }

    async fn ask(&self, method: Method, path: &str, body: Value) -> (StatusCode, Value) {
        let stream = TcpStream::connect(self.server.address()).await.unwrap();
        let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream))
            .await
            .unwrap();
        tokio::spawn(connection);
        let body = if body.is_null() {
            String::new()
        } else {
            body.to_string()
        };
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "emulator")
            .header(header::CONTENT_TYPE, "application/json")
            .body(Full::<bytes::Bytes>::from(body))
            .unwrap();
        let response = sender.send_request(request).await.unwrap();
        let status = response.status();
        let bytes = response.into_body().collect().await.unwrap().to_bytes();
        let json = serde_json::from_slice(&bytes).unwrap_or(Value::Null);
        (status, json)
    }

    async fn get(&self, path: &str) -> Value {
        let (status, json) = self.ask(Method::GET, path, Value::Null).await;
        assert_eq!(status, 200, "{path}: {json}");
        json
    }

    async fn post(&self, path: &str, body: Value) -> Value {
        let (status, json) = self.ask(Method::POST, path, body).await;
        assert!(status.is_success(), "{path}: {status} {json}");
        json
    }

    /// Status and error of a request that is refused.
    async fn refusal(&self, method: Method, path: &str, body: Value) -> (u16, String) {
        let (status, json) = self.ask(method, path, body).await;
        let error = json["error"].as_str();
        let error = error.unwrap_or_else(|| panic!("{path}: {status} {json}"));
        (status.as_u16(), error.to_owned())
    }
}

#[tokio::test]
async fn a_test_in_another_language_plays_the_users() {
    let world = World::new().await;
    let bot = world.get("/emulator/bots").await[0].clone();
    assert_eq!(bot["token"], world.emulator.token());
    let new = json!({"first_name": "Ann", "username": "@ann"});
    let ann = world.post("/emulator/users", new).await["id"].clone();
    let new = json!({"type": "supergroup", "title": "Readers", "owner": ann});
    let chat = world.post("/emulator/chats", new).await["id"].clone();
    let admin = json!({"status": "administrator", "rights": {"can_invite_users": true}});
    let member = format!("/emulator/chats/{chat}/members/{}", bot["id"]);
    let (status, _) = world.ask(Method::PUT, &member, admin).await;
    assert_eq!(status, 204);

    let token = bot["token"].as_str().unwrap();
    let export = format!("/bot{token}/exportChatInviteLink?chat_id={chat}");
    let link = world.get(&export).await["result"].clone();
    let links = world
        .get(&format!("/emulator/chats/{chat}/invite_links"))
        .await;
    assert_eq!(links[0]["link"], link);

    let bob = world
        .post("/emulator/users", json!({"first_name": "Bob"}))
        .await["id"]
        .clone();
    let joins = format!("/emulator/users/{bob}/joins");
    let joined = world.post(&joins, json!({"link": link})).await;
    assert_eq!(joined["outcome"], "joined");
    let again = world
        .refusal(Method::POST, &joins, json!({"link": link}))
        .await;
    assert_eq!(again, (409, "the user is a member already".to_owned()));

    let messages = format!("/emulator/users/{bob}/messages");
    let sent = world
        .post(&messages, json!({"chat_id": chat, "text": "/hi"}))
        .await;
    let hello = format!("/bot{token}/sendMessage?chat_id={chat}&text=hello");
    world.get(&hello).await;
    let expected = json!({"chat_id": chat, "from": bot["id"], "after": sent["message_id"]});
    let message = world.post("/emulator/expect/message", expected).await;
    assert_eq!(message["text"], "hello");
    let there = world.get(&format!("/emulator/chats/{chat}/messages")).await;
    let texts: Vec<_> = there
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|it| it["text"].as_str())
        .collect();
    assert_eq!(texts, ["/hi", "hello"]);
    let calls = world.get("/emulator/journal?method=sendmessage").await;
    assert_eq!(
        (&calls[0]["executed"], &calls[0]["status"]),
        (&json!(true), &json!(200))
    );
}

#[tokio::test]
async fn faults_and_limits_are_ordered() {
    let world = World::new().await;
    let me = format!("/bot{}/getMe", world.emulator.token());
    let fault = json!({"method": "getme", "too_many_requests": 3});
    world.post("/emulator/faults", fault).await;
    let (status, answer) = world.ask(Method::GET, &me, Value::Null).await;
    assert_eq!(
        (status.as_u16(), &answer["parameters"]["retry_after"]),
        (429, &json!(3))
    );
    let law = json!({"methods": {"getMe": {"calls": 1, "per": 60.0}}});
    let (status, _) = world.ask(Method::PUT, "/emulator/limits", law).await;
    assert_eq!(status, 200);
    world.get(&me).await;
    let (status, _) = world.ask(Method::GET, &me, Value::Null).await;
    assert_eq!(status, 429);
    assert_eq!(world.get("/emulator/limits").await["overflows"], 1);
}

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "it is a table")]
async fn every_wrong_request_is_told_what_is_wrong() {
    let world = World::new().await;
    let ann = world
        .post("/emulator/users", json!({"first_name": "Ann"}))
        .await["id"]
        .clone();
    let messages = format!("/emulator/users/{ann}/messages");
    for (method, path, body, status, expected) in [
        ("GET", "/emulator/nothing", json!(null), 404, "openapi.json"),
        ("PATCH", "/emulator/users", json!(null), 405, "has no PATCH"),
        (
            "GET",
            "/emulator/users/5",
            json!(null),
            404,
            "no user has the id 5",
        ),
        ("GET", "/emulator/users/x", json!(null), 400, "x"),
        (
            "POST",
            "/emulator/users",
            json!({"name": "x"}),
            422,
            "unknown field `name`",
        ),
        (
            "POST",
            "/emulator/users",
            json!({"first_name": " "}),
            422,
            "a user has one",
        ),
        (
            "POST",
            "/emulator/users",
            json!({"first_name": "x", "username": "chappe_bot"}),
            409,
            "taken",
        ),
        (
            "POST",
            "/emulator/chats",
            json!({"type": "party", "title": "x"}),
            422,
            "unknown variant",
        ),
        (
            "POST",
            "/emulator/chats",
            json!({"type": "group", "title": "x", "owner": 5}),
            404,
            "no user",
        ),
        ("POST", &messages, json!({"text": "x"}), 422, "say where"),
        (
            "POST",
            &messages,
            json!({"text": "x", "chat_id": -5}),
            404,
            "has the id -5",
        ),
        (
            "POST",
            &messages,
            json!({"text": "", "bot_id": world.emulator.bot().id()}),
            422,
            "text",
        ),
        (
            "POST",
            "/emulator/faults",
            json!({}),
            422,
            "say what happens",
        ),
        (
            "POST",
            "/emulator/faults",
            json!({"hang": true, "cut_after": true}),
            422,
            "one thing",
        ),
        (
            "POST",
            "/emulator/faults",
            json!({"hang": true, "chance": 2}),
            422,
            "probability",
        ),
        (
            "POST",
            "/emulator/faults",
            json!({"delay": -1}),
            422,
            "delay",
        ),
        (
            "PUT",
            "/emulator/limits",
            json!({"bot": {"calls": 0, "per": 1}}),
            422,
            "bot",
        ),
        (
            "PUT",
            "/emulator/limits",
            json!({"bot": {"calls": 1, "per": 1, "grows": 0.5}}),
            422,
            "bot.grows",
        ),
        (
            "POST",
            "/emulator/expect/calls",
            json!({"method": "getMe", "timeout": 61}),
            422,
            "timeout",
        ),
        (
            "POST",
            "/emulator/expect/calls",
            json!({"method": "getMe", "timeout": 0}),
            408,
            "0 calls",
        ),
        (
            "POST",
            "/emulator/scene",
            json!({"users": [{"first_name": ""}]}),
            422,
            "users[0]",
        ),
        ("GET", "/emulator/journal?x=1", json!(null), 400, "x"),
    ] {
        let method: Method = method.parse().unwrap();
        let (answered, error) = world.refusal(method, path, body.clone()).await;
        assert_eq!(answered, status, "{path} {body}: {error}");
        assert!(error.contains(expected), "{path} {body}: {error}");
    }
}
