//! The bot, apart from its scene, so that tests can run it, too.

use chappe::{
    ask::Questions,
    prelude::*,
    session::{Scope, Session, SessionData, Sessions},
    storage::SharedStorage,
};
use serde::{Deserialize, Serialize};

/// What is kept of each user.
#[derive(Clone, Default, Serialize, Deserialize)]
struct Runner(Option<Entry>);

#[derive(Clone, Serialize, Deserialize)]
struct Entry {
    name: String,
    age: u32,
}

impl SessionData for Runner {
    const NAME: &'static str = "runner";
    const SCOPE: Scope = Scope::User;
}

pub(crate) fn app(storage: SharedStorage) -> Router {
    let app = Router::new()
        .command("register", register)
        .command("me", me)
        .command("cancel", cancel);
    Sessions::new(storage).around(Questions::new().around(app))
}

/// At each question the handler ends; the answer may come days and restarts later, and it goes on
/// behind the question.
async fn register(ctx: Context, mut runner: Session<Runner>) -> Result<String> {
    let name = ctx.ask("What is your name?").await?;
    let age = loop {
        let answer = ctx.ask(format!("How old are you, {name}?")).await?;
        match answer.parse() {
            Ok(age @ 1..=130) => break age,
            _ => ctx.send("In years, please: 42, say.").await?,
        };
    };
    let start = if age < 18 { "10:00" } else { "11:00" };
    let done = format!("See you at the start, {name}. Your race begins at {start}.");
    runner.0 = Some(Entry { name, age });
    Ok(done)
}

async fn me(runner: Session<Runner>) -> String {
    match &runner.0 {
        Some(Entry { name, age }) => format!("{name}, {age}"),
        None => "You are not on the list: /register".to_owned(),
    }
}

async fn cancel(ctx: Context) -> Result<&'static str> {
    let was_asking = ctx.stop_asking().await?;
    Ok(if was_asking {
        "Another time, then."
    } else {
        "I was not asking."
    })
}
