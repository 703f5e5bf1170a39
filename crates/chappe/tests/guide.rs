//! The bot of `docs/guide.md`, as its reader types it.

use std::sync::Arc;

use chappe::{
    ask::Questions,
    prelude::*,
    session::{Session, SessionData, Sessions},
    storage::{Redb, SharedStorage},
};
use serde::{Deserialize, Serialize};

/// What the bot remembers of a guest.
#[derive(Default, Serialize, Deserialize)]
struct Guest {
    name: String,
    cups: u32,
}

impl SessionData for Guest {
    const NAME: &'static str = "guest";
}

/// A button: how many cups to pour.
#[derive(CallbackData)]
struct Pour(u32);

async fn start(ctx: Context, mut guest: Session<Guest>) -> Result<String> {
    guest.name = ctx.ask("Welcome! What is your name?").await?;
    Ok(format!(
        "Hello {}! Send /tea when you are thirsty.",
        guest.name
    ))
}

async fn tea(ctx: Context) -> Result {
    let cups = InlineKeyboard::new()
        .callback("One cup", Pour(1))
        .callback("Two cups", Pour(2))
        .build()?;
    ctx.send("How much tea?").reply_markup(cups).await?;
    Ok(())
}

async fn pour(ctx: Context, Pour(cups): Pour, mut guest: Session<Guest>) -> Result {
    guest.cups += cups;
    ctx.answer("Poured.").await?;
    ctx.edit(format!("{} has had {} of tea.", guest.name, guest.cups))
        .await?;
    Ok(())
}

fn app(storage: SharedStorage) -> Router {
    let app = Router::new()
        .command("start", start)
        .command("tea", tea)
        .callback::<Pour, _>(pour)
        .fallback(async |_: Context| "I know /start and /tea.");
    Sessions::new(storage).around(Questions::new().around(app))
}

#[tokio::main]
async fn main() -> Result {
    tracing_subscriber::fmt::init();
    let storage = Arc::new(Redb::open("tea.redb")?);
    chappe::run(Bot::from_env()?, app(storage)).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use chappe::storage::Memory;
    use chappe_test::App;

    use super::*;

    #[tokio::test(start_paused = true)]
    async fn a_guest_is_served() {
        let app = App::new(app(Arc::new(Memory::new())));
        let ann = app.user("Ann");
        ann.send("/start")
            .expect_reply("Welcome! What is your name?")
            .await;
        ann.send("Ann")
            .expect_reply("Hello Ann! Send /tea when you are thirsty.")
            .await;
        let question = ann.send("/tea").expect_reply("How much tea?").await;
        ann.click(&question, "Two cups")
            .expect_answer("Poured.")
            .await
            .expect_edit("Ann has had 2 of tea.")
            .await;
    }
}

/// What the guide shows is what is tested here.
#[test]
fn the_guide_shows_this_bot() {
    let source = include_str!("guide.rs");
    let guide = include_str!("../docs/guide.md");
    let begin = source.find("use std").unwrap();
    let tests = source.find("#[cfg(test)]").unwrap();
    let end = source.find("/// What the guide shows").unwrap();
    for shown in [&source[begin..tests], &source[tests..end]] {
        assert!(
            guide.contains(shown.trim_end()),
            "docs/guide.md does not show this:\n{shown}"
        );
    }
}
