//! What users do with messages, and owners with their chats.

use http::Method;
use serde_json::{Value, json};

use super::World;

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
