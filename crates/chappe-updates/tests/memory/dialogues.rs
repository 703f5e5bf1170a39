//! Dialogues: routed by their state, across a restart.

use chappe_updates::{
    Context, Router,
    dialogue::{self, Case, Dialogue},
    filter::{self, Filter},
    session::{SessionData, Sessions},
    storage::SharedStorage,
};
use serde::{Deserialize, Serialize};
use tokio::task::JoinSet;

use crate::scene::{Scene, Watched, handle};

#[derive(Debug, Default, Serialize, Deserialize)]
enum Registration {
    #[default]
    Beginning,
    Name,
    Age {
        name: String,
    },
}

impl SessionData for Registration {
    const NAME: &'static str = "registration";
}

async fn register(mut dialogue: Dialogue<Registration>) -> &'static str {
    dialogue.set(Registration::Name);
    "Name?"
}

async fn name(ctx: Context, mut dialogue: Dialogue<Registration>) -> &'static str {
    let name = ctx.text().unwrap_or_default().to_owned();
    dialogue.set(Registration::Age { name });
    "Age?"
}

async fn age(
    ctx: Context,
    Case(name): Case<String>,
    mut dialogue: Dialogue<Registration>,
) -> String {
    assert!(matches!(dialogue.get(), Registration::Age { .. }));
    dialogue.exit();
    format!("{name}, {}", ctx.text().unwrap_or_default())
}

fn app(storage: SharedStorage) -> Router {
    let in_name = dialogue::in_state(|state: &Registration| matches!(state, Registration::Name));
    let in_age = dialogue::case(|state: &Registration| match state {
        Registration::Age { name } => Some(name.clone()),
        _ => None,
    });
    let beginning = |ctx: &Context| ctx.text() == Some("register");
    let app = Router::new()
        .on(filter::text().and(in_name), name)
        .on(filter::text().and(in_age), age)
        .on(beginning, register)
        .fallback(async |_: Context| "What?");
    Sessions::new(storage).around(app)
}

#[tokio::test(start_paused = true)]
async fn a_dialogue_goes_on_after_a_restart() {
    let scene = Scene::new();
    let storage = Watched::new();
    for (user, text, expected) in [
        (7, "hi", "What?"),
        (7, "register", "Name?"),
        (8, "hi", "What?"),
        (7, "Ann", "Age?"),
        (8, "register", "Name?"),
        (7, "30", "Ann, 30"),
        (7, "hi", "What?"),
        (8, "Bob", "Age?"),
    ] {
        // A new program each time.
        let app = app(storage.clone());
        let answer = handle(&app, scene.message(-1, user, text)).await.unwrap();
        assert_eq!(answer.as_deref(), Some(expected), "{user}: {text}");
    }
}

#[tokio::test(start_paused = true)]
async fn two_messages_at_once_meet_one_state_each() {
    let scene = Scene::new();
    let app = app(Watched::slow(std::time::Duration::from_secs(1)));
    handle(&app, scene.message(-1, 7, "register"))
        .await
        .unwrap();
    let mut tasks = JoinSet::new();
    for text in ["Ann", "30", "hi"] {
        let (app, ctx) = (app.clone(), scene.message(-1, 7, text));
        tasks.spawn(async move { handle(&app, ctx).await.unwrap().unwrap() });
        tokio::task::yield_now().await;
    }
    let mut answers = tasks.join_all().await;
    answers.sort();
    assert_eq!(answers, ["Age?", "Ann, 30", "What?"]);
}

#[tokio::test(start_paused = true)]
async fn what_belongs_to_no_dialogue_passes_by() {
    let scene = Scene::new();
    let app = app(Watched::new());
    let post = r#""channel_post":{"message_id":1,"date":1,"chat":{"id":-1,"type":"channel",
        "title":"C"},"text":"hi"}"#;
    let answer = handle(&app, scene.update(post)).await.unwrap();
    assert_eq!(answer.as_deref(), Some("What?"));
}

#[tokio::test(start_paused = true)]
async fn mistakes_are_told() {
    let scene = Scene::new();
    let anywhere = dialogue::in_state(|_: &Registration| true);
    let inside: Router = Router::new()
        .on(anywhere, register)
        .layer(Sessions::new(Watched::new()));
    let error = handle(&inside, scene.message(-1, 7, "hi"))
        .await
        .unwrap_err();
    assert!(
        error
            .to_string()
            .contains("put `Sessions` around the router"),
        "{error}"
    );

    let app = Router::new().message(age);
    let app = Sessions::new(Watched::new()).around(app);
    let error = handle(&app, scene.message(-1, 7, "hi")).await.unwrap_err();
    assert!(
        error
            .to_string()
            .contains("add the handler with `dialogue::case`"),
        "{error}"
    );
}
