//! What handlers take and share.

use std::time::Duration;

use chappe_text::Text;
use chappe_types::types::{CallbackQuery, ChatMemberUpdated, InlineQuery, Message, User};
use chappe_updates::{
    Context, Event, Extension, FromRef, Handler, HandlerResult, Missing, Router, State, filter,
};
use tower::{ServiceBuilder, timeout::TimeoutLayer};

use crate::support::{feed, message, reacted, said, text_of, try_feed, update};

#[derive(Clone)]
struct Word;

#[tokio::test]
async fn handlers_take_what_they_name() {
    async fn all(
        ctx: Context,
        message: Event<Message>,
        user: Event<User>,
        text: Text,
        query: Option<Event<InlineQuery>>,
        press: Result<Event<CallbackQuery>, Missing>,
    ) -> HandlerResult<String> {
        assert_eq!(ctx.message_id()?, message.message_id);
        assert!(query.is_none());
        assert_eq!(
            press.unwrap_err().to_string(),
            "update 7 (message) has no callback query"
        );
        Ok(format!("{} says {}", user.first_name, text.as_str()))
    }
    let app: Router = Router::new().message(all);
    assert_eq!(text_of(feed(&app, said("hi")).await), "Ann says hi");
}

#[tokio::test]
async fn an_argument_that_is_not_there_is_an_error_that_names_it() {
    let app: Router = Router::new().message(async |_: Event<ChatMemberUpdated>| {});
    let error = try_feed(&app, said("hi")).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "update 7 (message) has no change of a member"
    );
    let app: Router = Router::new().message(async |_: Extension<Word>| {});
    let error = try_feed(&app, said("hi")).await.unwrap_err().to_string();
    assert!(error.contains("Word`, which no filter"), "{error}");
}

#[derive(Clone)]
struct App {
    name: &'static str,
    number: u8,
}

impl FromRef<App> for u8 {
    fn from_ref(app: &App) -> Self {
        app.number
    }
}

#[tokio::test]
async fn handlers_share_a_state_and_take_parts_of_it() {
    let app: Router = Router::new()
        .command("name", async |State(app): State<App>| app.name)
        .command("number", async |State(number): State<u8>| {
            number.to_string()
        })
        .with_state(App {
            name: "one",
            number: 1,
        })
        .command("none", async |_: Context| "none")
        .merge(
            Router::new()
                .command("other", async |State(text): State<&'static str>| text)
                .with_state("other"),
        );
    for (text, answer) in [
        ("/name", "one"),
        ("/number", "1"),
        ("/none", "none"),
        ("/other", "other"),
    ] {
        assert_eq!(text_of(feed(&app, said(text)).await), answer);
    }
}

#[tokio::test]
async fn a_handler_is_a_service_with_layers() {
    let limited = ServiceBuilder::new()
        .layer(TimeoutLayer::new(Duration::from_secs(1)))
        .service((async |State(name): State<&'static str>| name).with_state("alone"));
    let app: Router = Router::new().on_service(filter::text(), limited);
    assert_eq!(text_of(feed(&app, said("hi")).await), "alone");
}

#[tokio::test]
async fn answers_go_where_the_message_came_from() {
    let mut there = message("supergroup", "hi");
    there["message_thread_id"] = 77.into();
    let answer_to = async |there: serde_json::Value| {
        let app: Router = Router::new().message(async |ctx: Context| ctx.send("here"));
        let call = feed(&app, update("message", there))
            .await
            .into_call()
            .unwrap();
        let json: serde_json::Value = serde_json::from_slice(&call.to_json().unwrap()).unwrap();
        json
    };
    let sent = answer_to(there.clone()).await;
    assert_eq!(sent["chat_id"], 5);
    // A thread of replies is no topic.
    assert!(sent.get("message_thread_id").is_none(), "{sent}");
    there["is_topic_message"] = true.into();
    there["business_connection_id"] = "shop".into();
    there["direct_messages_topic"] = serde_json::json!({"topic_id": 9});
    let sent = answer_to(there).await;
    assert_eq!(sent["message_thread_id"], 77);
    assert_eq!(sent["business_connection_id"], "shop");
    assert_eq!(sent["direct_messages_topic_id"], 9);
}

#[tokio::test]
async fn a_reaction_is_about_a_message() {
    let app: Router = Router::new().reaction(.., async |ctx: Context| ctx.delete());
    let call = feed(&app, reacted(&[], &["👍"])).await.into_call().unwrap();
    assert_eq!(call.to_json().unwrap(), r#"{"chat_id":-1,"message_id":3}"#);
}
