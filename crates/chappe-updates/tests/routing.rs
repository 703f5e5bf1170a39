//! Which handler gets an update, what it gets, and what stands around it.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use chappe_client::Bot;
use chappe_core::{ApiError, BoxError, Error};
use chappe_emulator::Emulator;
use chappe_text::Text;
use chappe_types::types::{
    CallbackQuery, ChatMemberUpdated, InlineQuery, Message, Update, UpdateType, User,
};
use chappe_updates::{
    Answer, Arguments, Context, DeepLink, Event, Extension, Failure, FromRef, Handler,
    HandlerResult, Missing, Router, State,
    filter::{self, Check, Filter},
};
use serde_json::{Value, json};
use tower::{
    ServiceBuilder, ServiceExt, limit::GlobalConcurrencyLimitLayer, timeout::TimeoutLayer,
};

/// What handlers have noted, in order.
#[derive(Clone, Debug, Default)]
struct Log(Arc<Mutex<Vec<String>>>);

impl Log {
    fn note(&self, what: impl Into<String>) {
        self.0.lock().unwrap().push(what.into());
    }

    fn take(&self) -> Vec<String> {
        std::mem::take(&mut self.0.lock().unwrap())
    }

    /// A handler that notes its name.
    fn on(&self, name: &'static str) -> impl Handler<(), ()> + use<> {
        let log = self.clone();
        async move || log.note(name)
    }
}

fn bot() -> Bot {
    let emulator = Emulator::new();
    Bot::builder(emulator.token().try_into().unwrap())
        .transport(emulator)
        .build()
        .unwrap()
}

fn update(kind: &str, value: Value) -> Update {
    let mut update = json!({"update_id": 7});
    update[kind] = value;
    serde_json::from_value(update).unwrap()
}

fn user() -> Value {
    json!({"id": 5, "is_bot": false, "first_name": "Ann"})
}

fn message(chat_type: &str, text: &str) -> Value {
    let mut message = json!({
        "message_id": 3,
        "date": 0,
        "chat": {"id": 5, "type": chat_type},
        "from": user(),
        "text": text,
    });
    if text.starts_with('/') {
        let length = text.split(' ').next().unwrap().len();
        message["entities"] = json!([{"type": "bot_command", "offset": 0, "length": length}]);
    }
    message
}

fn said(text: &str) -> Update {
    update("message", message("private", text))
}

fn pressed(data: &str) -> Update {
    let query = json!({"id": "1", "from": user(), "chat_instance": "1", "data": data});
    update("callback_query", query)
}

fn typed(query: &str) -> Update {
    update(
        "inline_query",
        json!({"id": "1", "from": user(), "query": query, "offset": ""}),
    )
}

fn reacted(old: &[&str], new: &[&str]) -> Update {
    let list = |emoji: &[&str]| -> Vec<Value> {
        emoji
            .iter()
            .map(|emoji| json!({"type": "emoji", "emoji": emoji}))
            .collect()
    };
    update(
        "message_reaction",
        json!({
            "chat": {"id": -1, "type": "supergroup"}, "message_id": 3, "user": user(), "date": 0,
            "old_reaction": list(old), "new_reaction": list(new),
        }),
    )
}

async fn try_feed(app: &Router, update: Update) -> Result<Answer, BoxError> {
    let me: User = serde_json::from_value(
        json!({"id": 1, "is_bot": true, "first_name": "Bot", "username": "my_bot"}),
    )
    .unwrap();
    let ctx = Context::with_me(bot(), Arc::new(me), update);
    app.clone().oneshot(ctx).await
}

async fn feed(app: &Router, update: Update) -> Answer {
    try_feed(app, update).await.unwrap()
}

/// The text that the answer sends.
fn text_of(answer: Answer) -> String {
    let call = answer.into_call().expect("the handler answered");
    let json: Value = serde_json::from_slice(&call.to_json().unwrap()).unwrap();
    json["text"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn the_first_route_that_lets_an_update_pass_gets_it() {
    let log = Log::default();
    let app = Router::new()
        .hears("ping", log.on("ping"))
        .command("start", log.on("start"))
        .on(filter::text(), log.on("text"))
        .command("late", log.on("late"))
        .fallback(log.on("fallback"));
    for (update, route) in [
        (said("ping"), "ping"),
        (said("Ping"), "text"),
        (said("/start now"), "start"),
        (said("/START"), "start"),
        (said("/start@my_bot"), "start"),
        (said("/start@other_bot"), "text"),
        (said("/late"), "text"),
        (pressed("x"), "fallback"),
        (
            update("edited_message", message("private", "/start")),
            "fallback",
        ),
        (
            update("channel_post", message("channel", "/start")),
            "start",
        ),
    ] {
        feed(&app, update.clone()).await;
        assert_eq!(log.take(), [route], "{update:?}");
    }
}

#[tokio::test]
async fn an_update_that_no_handler_is_for_ends_without_an_error() {
    let log = Log::default();
    let app = Router::new().command("start", log.on("start"));
    assert!(feed(&app, said("hello")).await.into_call().is_none());
    assert_eq!(log.take(), [""; 0]);
}

#[tokio::test]
async fn every_kind_has_its_route() {
    let log = Log::default();
    let app = Router::new()
        .callback_query("yes", log.on("yes"))
        .callback_query(["no", "never"], log.on("no"))
        .callback_query(.., log.on("button"))
        .inline_query(|query: &str| query.len() > 3, log.on("long query"))
        .inline_query(.., log.on("query"))
        .chosen_inline_result("7", log.on("chosen"))
        .reaction("👍", log.on("liked"))
        .chat_member(log.on("member"))
        .my_chat_member(log.on("me"))
        .chat_join_request(log.on("join"))
        .pre_checkout_query(log.on("checkout"))
        .on(filter::kind(UpdateType::Poll), log.on("poll"))
        .message(log.on("message"));
    let change = json!({
        "chat": {"id": -1, "type": "supergroup"}, "from": user(), "date": 0,
        "old_chat_member": {"status": "left", "user": user()},
        "new_chat_member": {"status": "member", "user": user()},
    });
    for (update, route) in [
        (pressed("yes"), "yes"),
        (pressed("never"), "no"),
        (pressed("yes!"), "button"),
        (typed("cats"), "long query"),
        (typed("cat"), "query"),
        (reacted(&[], &["👍"]), "liked"),
        (update("chat_member", change.clone()), "member"),
        (update("my_chat_member", change), "me"),
        (
            update(
                "chosen_inline_result",
                json!({"result_id": "7", "from": user(), "query": ""}),
            ),
            "chosen",
        ),
        (
            update(
                "chat_join_request",
                json!({"chat": {"id": -1, "type": "supergroup"}, "from": user(),
                       "user_chat_id": 5, "date": 0}),
            ),
            "join",
        ),
        (
            update(
                "pre_checkout_query",
                json!({"id": "1", "from": user(), "currency": "XTR", "total_amount": 1,
                       "invoice_payload": "x"}),
            ),
            "checkout",
        ),
        (
            update(
                "poll",
                json!({"id": "1", "question": "?", "options": [], "total_voter_count": 0,
                       "is_closed": false, "is_anonymous": true, "type": "regular",
                       "allows_multiple_answers": false, "allows_revoting": false,
                       "members_only": false}),
            ),
            "poll",
        ),
        (said("hi"), "message"),
    ] {
        feed(&app, update.clone()).await;
        assert_eq!(log.take(), [route], "{update:?}");
    }
}

#[tokio::test]
async fn a_reaction_counts_when_it_is_new() {
    let log = Log::default();
    let app = Router::new().reaction("👍", log.on("liked"));
    feed(&app, reacted(&["👍"], &["👍", "🔥"])).await;
    feed(&app, reacted(&["👍"], &[])).await;
    assert_eq!(log.take(), [""; 0]);
    feed(&app, reacted(&["🔥"], &["🔥", "👍"])).await;
    assert_eq!(log.take(), ["liked"]);
}

#[tokio::test]
async fn deep_links_come_before_the_plain_start() {
    let app: Router = Router::new()
        .deep_link("summer", async |DeepLink(code): DeepLink| {
            format!("link {code}")
        })
        .command("start", async |Arguments(rest): Arguments| {
            format!("plain {rest}")
        });
    assert_eq!(
        text_of(feed(&app, said("/start summer")).await),
        "link summer"
    );
    assert_eq!(
        text_of(feed(&app, said("/start winter")).await),
        "plain winter"
    );
    assert_eq!(text_of(feed(&app, said("/start")).await), "plain ");
}

/// A filter that has to ask.
struct Asks(bool);

impl Filter for Asks {
    fn check<'a>(&'a self, _ctx: &'a Context) -> Check<'a> {
        Check::later(async {
            tokio::task::yield_now().await;
            Ok(self.0)
        })
    }
}

#[tokio::test]
async fn filters_compose_whether_they_know_or_have_to_ask() {
    let yes = || |_: &Context| true;
    let no = || |_: &Context| false;
    let passes = async |filter: Box<dyn FnOnce(Router) -> Router>| {
        text_of(feed(&filter(Router::new()).fallback(async || "no"), said("hi")).await) == "yes"
    };
    macro_rules! assert_passes {
        ($filter:expr, $expected:expr) => {
            assert_eq!(
                passes(Box::new(|app: Router| app.on($filter, async || "yes"))).await,
                $expected,
                stringify!($filter)
            );
        };
    }
    assert_passes!(yes().and(yes()), true);
    assert_passes!(yes().and(no()), false);
    assert_passes!(no().and(yes()), false);
    assert_passes!(yes().and(Asks(true)), true);
    assert_passes!(yes().and(Asks(false)), false);
    assert_passes!(Asks(true).and(yes()), true);
    assert_passes!(Asks(true).and(no()), false);
    assert_passes!(Asks(false).and(yes()), false);
    assert_passes!(no().or(yes()), true);
    assert_passes!(no().or(no()), false);
    assert_passes!(no().or(Asks(true)), true);
    assert_passes!(Asks(false).or(yes()), true);
    assert_passes!(Asks(false).or(Asks(false)), false);
    assert_passes!(Asks(true).or(no()), true);
    assert_passes!(yes().not(), false);
    assert_passes!(no().not(), true);
    assert_passes!(Asks(true).not(), false);
    assert_passes!(Asks(false).not(), true);
    assert_passes!(no().or(yes()).and(Asks(false).not()), true);
}

/// Lets everything through and leaves a word.
struct Leaves(&'static str);

#[derive(Clone)]
struct Word(&'static str);

impl Filter for Leaves {
    fn check<'a>(&'a self, _ctx: &'a Context) -> Check<'a> {
        Check::with(Word(self.0))
    }
}

#[tokio::test]
async fn what_a_filter_found_reaches_the_handler_of_its_route_alone() {
    let word = async |word: Option<Extension<Word>>| word.map_or("none", |word| word.0.0);
    let app: Router = Router::new()
        .on(Leaves("stale").and(|_: &Context| false), word)
        .on(Leaves("a").and(Leaves("b")).and(filter::text()), word)
        .fallback(word);
    assert_eq!(text_of(feed(&app, said("hi")).await), "b");
    assert_eq!(
        text_of(feed(&app, update("edited_message", message("private", "hi"))).await),
        "none"
    );
}

#[tokio::test]
async fn a_nested_router_hands_on_what_it_has_no_route_for() {
    let log = Log::default();
    let admin = Router::new()
        .command("ban", log.on("ban"))
        .nest(filter::hears("deep"), Router::new().message(log.on("deep")));
    let app = Router::new()
        .nest(filter::private(), admin)
        .message(log.on("outer"));
    for (update, route) in [
        (said("/ban"), "ban"),
        (said("deep"), "deep"),
        (said("hello"), "outer"),
        (update("message", message("group", "/ban")), "outer"),
    ] {
        feed(&app, update).await;
        assert_eq!(log.take(), [route]);
    }
    let closed = Router::new()
        .command("ban", log.on("ban"))
        .fallback(log.on("closed"));
    let app = Router::new()
        .nest(filter::private(), closed)
        .message(log.on("outer"));
    feed(&app, said("hello")).await;
    assert_eq!(log.take(), ["closed"]);
}

#[tokio::test]
async fn merged_routers_keep_their_order() {
    let log = Log::default();
    let app = Router::new()
        .command("a", log.on("a"))
        .merge(
            Router::new()
                .hears("x", log.on("x"))
                .command("b", log.on("b")),
        )
        .message(log.on("rest"));
    for (text, route) in [("/a", "a"), ("x", "x"), ("/b", "b"), ("y", "rest")] {
        feed(&app, said(text)).await;
        assert_eq!(log.take(), [route]);
    }
}

#[test]
#[should_panic(expected = "both routers that are to be merged handle /a")]
fn merged_routers_do_not_share_a_command() {
    let log = Log::default();
    let _ = Router::new()
        .command("a", log.on("a"))
        .merge(Router::new().command("A", log.on("b")));
}

#[test]
#[should_panic(expected = "can't be a command")]
fn a_command_is_given_without_its_slash() {
    let _: Router = Router::new().command("/start", async || ());
}

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

#[tokio::test(start_paused = true)]
async fn layers_stand_around_what_came_before_them() {
    let slow = async |_: Context| tokio::time::sleep(Duration::from_secs(10)).await;
    let app: Router = Router::new()
        .command("before", slow)
        .layer(TimeoutLayer::new(Duration::from_secs(1)))
        .command("after", slow);
    let error = try_feed(&app, said("/before")).await.unwrap_err();
    assert!(error.is::<tower::timeout::error::Elapsed>());
    assert!(try_feed(&app, said("/after")).await.is_ok());
}

#[tokio::test(start_paused = true)]
async fn a_route_layer_leaves_the_fallback_alone() {
    let slow = async |_: Context| tokio::time::sleep(Duration::from_secs(10)).await;
    let limit = TimeoutLayer::new(Duration::from_secs(1));
    let app: Router = Router::new()
        .command("slow", slow)
        .fallback(slow)
        .route_layer(limit.clone());
    assert!(try_feed(&app, said("/slow")).await.is_err());
    assert!(try_feed(&app, said("hello")).await.is_ok());
    let app: Router = Router::new()
        .command("slow", slow)
        .fallback(slow)
        .layer(limit);
    assert!(try_feed(&app, said("hello")).await.is_err());
}

#[test]
#[should_panic(expected = "`route_layer` before any handler does nothing")]
fn a_route_layer_needs_a_route() {
    let _: Router = Router::new().route_layer(TimeoutLayer::new(Duration::from_secs(1)));
}

#[tokio::test(start_paused = true)]
async fn a_shared_limit_holds_across_routes() {
    let busy = Arc::new(Mutex::new((0, 0)));
    let counter = Arc::clone(&busy);
    let work = async move |_: Context| {
        {
            let mut busy = counter.lock().unwrap();
            busy.0 += 1;
            busy.1 = busy.1.max(busy.0);
        }
        tokio::time::sleep(Duration::from_secs(1)).await;
        counter.lock().unwrap().0 -= 1;
    };
    let app: Router = Router::new()
        .command("a", work.clone())
        .command("b", work)
        .layer(GlobalConcurrencyLimitLayer::new(1));
    let (a, b) = tokio::join!(feed(&app, said("/a")), feed(&app, said("/b")));
    assert!(a.into_call().is_none() && b.into_call().is_none());
    assert_eq!(busy.lock().unwrap().1, 1);
}

#[tokio::test]
async fn an_error_handler_answers_and_tells_errors_apart() {
    let fail = async || -> HandlerResult {
        Err(Error::from(ApiError::new(400, "Bad Request: no")).into())
    };
    let app: Router = Router::new()
        .command("fail", fail)
        .command("text", async |_: Extension<Word>| ())
        .on_error(async |failure: Failure, ctx: Context| {
            let api = failure
                .downcast_ref::<Error>()
                .and_then(Error::api)
                .map(ApiError::code);
            format!("{} failed: {failure} ({api:?})", ctx.update().update_id)
        })
        .command("later", fail);
    assert_eq!(
        text_of(feed(&app, said("/fail")).await),
        "7 failed: 400 Bad Request: no (Some(400))"
    );
    assert!(text_of(feed(&app, said("/text")).await).contains("(None)"));
    assert!(try_feed(&app, said("/later")).await.is_err());
}

#[tokio::test]
async fn an_error_of_an_error_handler_goes_on_to_the_next_one() {
    let app: Router = Router::new()
        .command("fail", async || -> HandlerResult { Err("first".into()) })
        .on_error(async |failure: Failure| -> HandlerResult {
            Err(format!("{failure}, second").into())
        })
        .on_error(async |failure: Failure| format!("{failure}, third"));
    assert_eq!(
        text_of(feed(&app, said("/fail")).await),
        "first, second, third"
    );
}

/// A filter that can't find out.
struct Fails;

impl Filter for Fails {
    fn check<'a>(&'a self, _ctx: &'a Context) -> Check<'a> {
        Check::later(async { Err("the database is gone".into()) })
    }
}

#[tokio::test]
async fn the_error_of_a_filter_reaches_the_error_handler() {
    let app: Router = Router::new()
        .on(Fails, async || "never")
        .on_error(async |failure: Failure| failure.to_string());
    assert_eq!(
        text_of(feed(&app, said("hi")).await),
        "the database is gone"
    );
}

#[test]
fn the_router_asks_for_what_its_handlers_are_for() {
    let names = |app: &Router| -> Vec<String> {
        app.allowed_updates()
            .iter()
            .map(ToString::to_string)
            .collect()
    };
    let none = async || ();
    let app = Router::new().command("start", none).chat_member(none);
    assert_eq!(names(&app), ["message", "channel_post", "chat_member"]);
    let app = Router::new().nest(filter::group(), Router::new().reaction("👍", none));
    assert_eq!(names(&app), ["message_reaction"]);
    let app = Router::new().on(filter::private().and(filter::text()), none);
    assert_eq!(names(&app), ["message", "channel_post", "business_message"]);
    let app = Router::new().chat_member(none).fallback(none);
    assert_eq!(names(&app).len(), UpdateType::ALL.len() - 2);
    assert!(names(&Router::new()).is_empty());
}
