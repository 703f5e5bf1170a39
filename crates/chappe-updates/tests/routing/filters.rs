//! Filters that are composed, that ask, and that find something.

use chappe_updates::{
    Context, Extension, Failure, Router,
    filter::{self, Check, Filter},
};

use crate::support::{feed, message, said, text_of, update};

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

#[tokio::test]
async fn what_filters_of_a_nested_router_found_is_there_too() {
    let word = async |word: Option<Extension<Word>>| word.map_or("none", |word| word.0.0);
    let inner = Router::new().on(Leaves("inner"), word);
    let app: Router = Router::new().nest(filter::text(), inner);
    assert_eq!(text_of(feed(&app, said("hi")).await), "inner");
    let inner = Router::new().on(filter::text(), word);
    let app: Router = Router::new().nest(Leaves("outer"), inner);
    assert_eq!(text_of(feed(&app, said("hi")).await), "outer");
}

#[tokio::test]
async fn either_filter_is_enough_whatever_the_kind_is() {
    let app: Router = Router::new()
        .on(
            filter::callback_query(..).or(filter::text()),
            async || "yes",
        )
        .on(filter::text().or(|_: &Context| false), async || "never")
        .fallback(async || "no");
    assert_eq!(text_of(feed(&app, said("hi")).await), "yes");
    let edited = update("edited_message", message("private", "hi"));
    assert_eq!(
        text_of(feed(&app, edited).await),
        "no",
        "an edit is no new message"
    );
}
