//! Layers and error handlers.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use chappe_core::{ApiError, Error};
use chappe_updates::{
    Context, Extension, Failure, HandlerResult, Router, State,
    filter::{self, Check, Filter},
};
use tower::{limit::GlobalConcurrencyLimitLayer, timeout::TimeoutLayer};

use crate::support::{feed, said, text_of, try_feed};

#[derive(Clone)]
struct Word;

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

#[tokio::test(start_paused = true)]
async fn what_is_put_around_a_router_is_around_those_within() {
    let slow = async |_: Context| tokio::time::sleep(Duration::from_secs(10)).await;
    let fail = async |State(why): State<&'static str>| HandlerResult::<()>::Err(why.into());
    let limit = TimeoutLayer::new(Duration::from_secs(1));
    let inner = Router::new().command("slow", slow).command("fail", fail);
    let app: Router = Router::new()
        .nest(filter::text(), inner)
        .layer(limit)
        .on_error(async |failure: Failure, State(why): State<&'static str>| {
            format!("{why}: {failure}")
        })
        .with_state("state");
    assert_eq!(text_of(feed(&app, said("/fail")).await), "state: state");
    let late = text_of(feed(&app, said("/slow")).await);
    assert_eq!(late, "state: request timed out");
}

/// A filter that can't find out.
struct Fails;

impl Filter for Fails {
    fn check<'a>(&'a self, _ctx: &'a Context) -> Check<'a> {
        Check::later(async { Err("the database is gone".into()) })
    }
}

#[tokio::test]
async fn the_error_of_a_filter_finds_a_handler_with_its_state() {
    let explain =
        async |failure: Failure, State(why): State<&'static str>| format!("{why}: {failure}");
    let app: Router = Router::new()
        .on(Fails, async || "never")
        .on_error(explain)
        .with_state("sorry");
    assert_eq!(
        text_of(feed(&app, said("hi")).await),
        "sorry: the database is gone"
    );
    let app: Router = Router::new()
        .nest(filter::text(), Router::new().on(Fails, async || "never"))
        .on_error(explain)
        .with_state("sorry");
    assert_eq!(
        text_of(feed(&app, said("hi")).await),
        "sorry: the database is gone"
    );
}
