//! Which route gets an update.

use chappe_types::types::UpdateType;
use chappe_updates::{
    Arguments, Context, DeepLink, Router,
    filter::{self, Filter},
};
use serde_json::json;

use crate::support::{Log, feed, message, pressed, reacted, said, text_of, typed, update, user};

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
        (said("/start@My_Bot"), "start"),
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
    let app: Router = Router::new()
        .deep_link(.., async |DeepLink(code): DeepLink| format!("link {code}"))
        .command("start", async || "plain");
    assert_eq!(text_of(feed(&app, said("/start x")).await), "link x");
    assert_eq!(text_of(feed(&app, said("/start")).await), "plain");
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
    let members = Router::new().chat_member(none).message(none);
    let app = Router::new().nest(filter::kind(UpdateType::Message), members);
    assert_eq!(names(&app), ["message"]);
    let either = filter::kind(UpdateType::Poll).or(filter::kind(UpdateType::ChatMember));
    assert_eq!(
        names(&Router::new().on(either, none)),
        ["poll", "chat_member"]
    );
    let app = Router::new().on(filter::private().and(filter::text()), none);
    assert_eq!(names(&app), ["message", "channel_post", "business_message"]);
    let app = Router::new().chat_member(none).fallback(none);
    assert_eq!(names(&app).len(), UpdateType::ALL.len() - 2);
    assert!(names(&Router::new()).is_empty());
}

#[tokio::test]
async fn kinds_that_telegram_adds_later_have_routes() {
    let log = Log::default();
    let later = update("next_year", json!({"id": 1}));
    let app = Router::new()
        .message(log.on("message"))
        .on(|_: &Context| true, log.on("anything"));
    feed(&app, later.clone()).await;
    assert_eq!(log.take(), ["anything"]);
    let app = Router::new()
        .on(
            filter::kind(UpdateType::Other("next_year".into())),
            log.on("later"),
        )
        .fallback(log.on("fallback"));
    feed(&app, later).await;
    feed(&app, said("hi")).await;
    assert_eq!(log.take(), ["later", "fallback"]);
}
