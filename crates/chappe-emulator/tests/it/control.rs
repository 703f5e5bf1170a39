//! The control API over a socket, as a test in another language meets it.

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

/// A private chat of the bot with Ann, and a bot that calls by hand.
struct Private {
    world: World,
    bot: i64,
    ann: i64,
}

impl Private {
    async fn new() -> Self {
        let world = World::new().await;
        let bot = world.emulator.bot().id();
        let ann = world
            .post("/emulator/users", json!({"first_name": "Ann"}))
            .await["id"]
            .as_i64();
        let private = Self {
            world,
            bot,
            ann: ann.unwrap(),
        };
        private
            .acts("messages", json!({"bot_id": bot, "text": "/start"}))
            .await;
        private
    }

    /// Calls a method as the bot.
    async fn calls(&self, method: &str, params: Value) -> Value {
        let path = format!("/bot{}/{method}", self.world.emulator.token());
        let (status, answer) = self.world.ask(Method::POST, &path, params).await;
        assert_eq!(status, 200, "{method}: {answer}");
        answer["result"].clone()
    }

    async fn sends(&self, params: Value) -> Value {
        let mut params = params;
        params["chat_id"] = self.ann.into();
        params["text"] = "choose".into();
        self.calls("sendMessage", params).await["message_id"].clone()
    }

    /// Ann does something.
    async fn acts(&self, what: &str, body: Value) -> Value {
        let path = format!("/emulator/users/{}/{what}", self.ann);
        self.world.post(&path, body).await
    }

    /// The content of the last update of this kind.
    async fn told(&self, kind: &str) -> Value {
        let updates = self.calls("getUpdates", json!({"offset": -1})).await;
        updates[0][kind].clone()
    }
}

#[tokio::test]
async fn users_do_things_with_messages() {
    let private = Private::new().await;
    let bot = private.bot;
    let wanted =
        json!({"allowed_updates": ["message", "edited_message", "message_reaction", "poll"]});
    private.calls("getUpdates", wanted).await;
    let own = private
        .acts("messages", json!({"bot_id": bot, "text": "first"}))
        .await["message_id"]
        .clone();
    private
        .acts(
            "edits",
            json!({"bot_id": bot, "message_id": own, "text": "better"}),
        )
        .await;
    assert_eq!(private.told("edited_message").await["text"], "better");
    let message = private.sends(json!({})).await;
    let react = json!({"bot_id": bot, "message_id": message, "emoji": ["👍"]});
    private.acts("reactions", react).await;
    let told = private.told("message_reaction").await;
    assert_eq!(
        told["new_reaction"],
        json!([{"type": "emoji", "emoji": "👍"}])
    );
    private
        .acts("pins", json!({"bot_id": bot, "message_id": message}))
        .await;
    let group = json!({"type": "group", "title": "Two", "owner": private.ann});
    let group = private.world.post("/emulator/chats", group).await["id"].clone();
    let forward = json!({"bot_id": bot, "message_id": message, "to_chat_id": group});
    private.acts("forwards", forward).await;
    let there = private
        .world
        .get(&format!("/emulator/chats/{group}/messages"))
        .await;
    assert_eq!(there[1]["forward_origin"]["sender_user"]["id"], bot);
    private
        .acts("deletions", json!({"bot_id": bot, "message_id": own}))
        .await;
    let path = format!("/emulator/users/{}/chats/{bot}/messages", private.ann);
    let left = private.world.get(&path).await;
    let left = left.as_array().unwrap().iter().map(|it| &it["message_id"]);
    assert!(!left.collect::<Vec<_>>().contains(&&own));

    let poll = json!({"chat_id": private.ann, "question": "When?", "options": [{"text": "Now"}, {"text": "Never"}]});
    let poll = private.calls("sendPoll", poll).await["message_id"].clone();
    private
        .acts(
            "votes",
            json!({"bot_id": bot, "message_id": poll, "options": [1]}),
        )
        .await;
    assert_eq!(private.told("poll").await["options"][1]["voter_count"], 1);
}

#[tokio::test]
async fn owners_change_their_chats() {
    let private = Private::new().await;
    let world = &private.world;
    let chat = json!({"type": "supergroup", "title": "Readers", "owner": private.ann});
    let chat = world.post("/emulator/chats", chat).await["id"].clone();
    let path = format!("/emulator/chats/{chat}");
    let member = format!("{path}/members/{}", private.bot);
    let admin = json!({"status": "administrator", "rights": {"can_invite_users": true}});
    world.ask(Method::PUT, &member, admin).await;
    let settings = json!({"title": "Writers", "slow_mode": 30, "is_forum": true,
        "permissions": {"can_send_messages": true}});
    let (status, _) = world.ask(Method::PATCH, &path, settings).await;
    assert_eq!(status, 204);
    let shown = private.calls("getChat", json!({"chat_id": chat})).await;
    assert_eq!(shown["title"], "Writers");
    assert_eq!(shown["slow_mode_delay"], 30);
    assert_eq!(shown["permissions"]["can_send_photos"], false);
    let topics = format!("{path}/topics");
    let topic = world.post(&topics, json!({"name": "Books"})).await;
    let topic = topic["message_thread_id"].clone();
    assert_eq!(world.get(&topics).await.as_array().unwrap().len(), 2);
    let text = json!({"chat_id": chat, "text": "in there", "message_thread_id": topic});
    private.acts("messages", text).await;
    assert_eq!(private.told("message").await["message_thread_id"], topic);

    let link = json!({"chat_id": chat, "creates_join_request": true});
    let link = private.calls("createChatInviteLink", link).await["invite_link"].clone();
    let bob = world
        .post("/emulator/users", json!({"first_name": "Bob"}))
        .await["id"]
        .clone();
    let join = json!({"link": link, "bio": "a reader"});
    world
        .post(&format!("/emulator/users/{bob}/joins"), join)
        .await;
    let request = format!("{path}/join_requests/{bob}");
    let approve = json!({"approve": true});
    let (status, _) = world.ask(Method::PUT, &request, approve.clone()).await;
    assert_eq!(status, 204);
    let refused = world.refusal(Method::PUT, &request, approve).await;
    assert_eq!(refused.0, 404, "{}", refused.1);
}

#[tokio::test]
async fn users_send_files_and_places() {
    let private = Private::new().await;
    let bot = private.bot;
    let file = json!({"bot_id": bot, "name": "notes.txt", "base64": "YSBub3Rl", "caption": "mine"});
    private.acts("files", file).await;
    let told = private.told("message").await;
    assert_eq!(
        (&told["caption"], &told["document"]["file_size"]),
        (&json!("mine"), &json!(6))
    );
    let place = json!({"bot_id": bot, "latitude": 51.5, "longitude": -0.1});
    private.acts("locations", place).await;
    assert_eq!(private.told("message").await["location"]["latitude"], 51.5);
    let path = format!("/emulator/users/{}/files", private.ann);
    for (file, expected) in [
        (
            json!({"bot_id": bot, "name": "x", "base64": "?"}),
            "base64: ",
        ),
        (
            json!({"bot_id": bot, "name": "x", "type": "photo", "base64": "YSBub3Rl"}),
            "no picture",
        ),
        (
            json!({"bot_id": bot, "name": "x", "type": "song", "base64": ""}),
            "unknown variant",
        ),
    ] {
        let (status, error) = private.world.refusal(Method::POST, &path, file).await;
        assert_eq!(status, 422);
        assert!(error.contains(expected), "{error}");
    }
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

#[tokio::test]
async fn buttons_are_pressed_in_another_language() {
    let world = World::new().await;
    let bot = world.get("/emulator/bots").await[0].clone();
    let call = format!("/bot{}", world.emulator.token());
    let ann = world.emulator.user("Ann");
    ann.send_private(&world.emulator.bot(), "/start");
    let button = json!([[{"text": "Yes", "callback_data": "y"}]]);
    let send = format!("{call}/sendMessage");
    let params = json!({
        "chat_id": ann.id(),
        "text": "Sure?",
        "reply_markup": {"inline_keyboard": button},
    });
    let message = world.post(&send, params).await["result"]["message_id"].clone();
    let clicks = format!("/emulator/users/{}/clicks", ann.id());
    let click = json!({"bot_id": bot["id"], "message_id": message, "data": "y"});
    let id = world.post(&clicks, click).await["callback_query_id"].clone();
    let callback = format!("/emulator/callbacks/{}", id.as_str().unwrap());
    let early = world
        .refusal(Method::GET, &format!("{callback}?timeout=0"), json!(null))
        .await;
    assert_eq!(early.0, 408);
    let params = json!({"callback_query_id": id, "text": "Good", "show_alert": true});
    world
        .post(&format!("{call}/answerCallbackQuery"), params)
        .await;
    let answer = world.get(&format!("{callback}?timeout=5")).await;
    assert_eq!(answer, json!({"text": "Good", "show_alert": true}));
    let wrong = json!({"bot_id": bot["id"], "message_id": message, "data": "n"});
    let refused = world.refusal(Method::POST, &clicks, wrong).await;
    assert_eq!(refused.0, 409);
    assert!(refused.1.contains("no inline button"), "{}", refused.1);
    let unknown = world
        .refusal(Method::GET, "/emulator/callbacks/7", json!(null))
        .await;
    assert_eq!(unknown, (404, "there is no callback query 7".to_owned()));

    let params = json!({
        "chat_id": ann.id(),
        "text": "What?",
        "reply_markup": {"keyboard": [[{"text": "Tea"}]]},
    });
    world.post(&send, params).await;
    let presses = format!("/emulator/users/{}/presses", ann.id());
    let press = json!({"bot_id": bot["id"], "button": "Tea"});
    world.post(&presses, press).await;
    let chat = ann.chat_with(&world.emulator.bot());
    assert_eq!(chat.last_message().unwrap().text, "Tea");
}

#[tokio::test]
async fn inline_bots_are_used_in_another_language() {
    let world = World::new().await;
    let bot = world.get("/emulator/bots").await[0].clone();
    let call = format!("/bot{}", world.emulator.token());
    let ann = world.emulator.user("Ann");
    let group = ann.create_supergroup("Group");
    let queries = format!("/emulator/users/{}/inline_queries", ann.id());
    let ask = json!({"inline_bot_id": bot["id"], "chat_id": group.id(), "query": "x"});
    let refused = world.refusal(Method::POST, &queries, ask.clone()).await;
    assert_eq!(refused, (409, "Chappe has no inline mode".to_owned()));
    let settings = format!("/emulator/bots/{}/settings", bot["id"]);
    let inline_mode = json!({"inline_mode": {"placeholder": "Search"}});
    let (status, _) = world.ask(Method::PUT, &settings, inline_mode).await;
    assert_eq!(status, 204);
    let asked = world.post(&queries, ask).await;
    let id = asked["inline_query_id"].as_str().unwrap();
    let params = json!({"inline_query_id": id, "results": [{
        "type": "article",
        "id": "a",
        "title": "A",
        "input_message_content": {"message_text": "Text"},
    }]});
    world
        .post(&format!("{call}/answerInlineQuery"), params)
        .await;
    let query = format!("/emulator/inline_queries/{id}");
    let offered = world.get(&query).await;
    assert_eq!(offered["results"][0]["title"], "A");
    let choices = format!("{query}/choices");
    world.post(&choices, json!({"result_id": "a"})).await;
    assert_eq!(group.last_message().unwrap().text, "Text");
    let refused = world
        .refusal(Method::POST, &choices, json!({"result_id": "b"}))
        .await;
    assert_eq!(refused.0, 409);
}

#[tokio::test]
async fn invoices_are_paid_in_another_language() {
    let world = World::new().await;
    let bot = world.get("/emulator/bots").await[0].clone();
    let call = format!("/bot{}", world.emulator.token());
    let ann = world.emulator.user("Ann");
    let providers = format!("/emulator/bots/{}/payment_providers", bot["id"]);
    let provider = world.post(&providers, json!({"name": "stripes"})).await;
    let params = json!({
        "title": "A book",
        "description": "To read",
        "payload": "book",
        "provider_token": provider["provider_token"],
        "currency": "EUR",
        "prices": [{"label": "Book", "amount": 500}],
        "need_email": true,
    });
    let link = world
        .post(&format!("{call}/createInvoiceLink"), params)
        .await;
    let payments = format!("/emulator/users/{}/payments", ann.id());
    let refused = world
        .refusal(Method::POST, &payments, json!({"link": link["result"]}))
        .await;
    assert_eq!(
        refused,
        (409, "the invoice asks for an email address".to_owned())
    );
    let pay = json!({"link": link["result"], "email": "ann@example.org"});
    let bot = async {
        let updates = format!("{call}/getUpdates?timeout=5");
        let told = world.get(&updates).await["result"][0]["pre_checkout_query"].clone();
        assert_eq!(told["order_info"]["email"], "ann@example.org");
        let params = json!({"pre_checkout_query_id": told["id"], "ok": true});
        world
            .post(&format!("{call}/answerPreCheckoutQuery"), params)
            .await;
    };
    let (paid, ()) = tokio::join!(world.post(&payments, pay), bot);
    assert_eq!(
        (&paid["total_amount"], &paid["currency"]),
        (&json!(500), &json!("EUR"))
    );

    let games = format!("/emulator/bots/{}/games", world.emulator.bot().id());
    let game = json!({"short_name": "darts", "title": "Darts", "description": "Throw them"});
    let (status, _) = world.ask(Method::POST, &games, game).await;
    assert_eq!(status, 204);
    ann.send_private(&world.emulator.bot(), "/start");
    let params = json!({"chat_id": ann.id(), "game_short_name": "darts"});
    let sent = world.post(&format!("{call}/sendGame"), params).await;
    assert_eq!(sent["result"]["game"]["title"], "Darts");
}
