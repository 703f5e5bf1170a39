//! A dialogue that survives a restart: the bot is stopped between question and answer.
//!
//! ```sh
//! cargo run --example registration
//! ```
//!
//! Sessions, open questions and updates that are not handled yet are in one file, `runners.redb`.
//! With `BOT_TOKEN` set it is a bot on Telegram. Without a token it plays the scene below on the
//! embedded emulator. The bot is in `bot.rs`; `examples/tests/bots.rs` tests it.
//!
//! ```text
//! Ann:  /register
//! Bot:  What is your name?
//! Ann:  Ann Lee
//! Bot:  How old are you, Ann Lee?
//!
//! (The bot is stopped. Ann does not know.)
//! Ann:  eleven
//! (The bot is started again.)
//!
//! Bot:  In years, please: 42, say.
//! Bot:  How old are you, Ann Lee?
//! Ann:  11
//! Bot:  See you at the start, Ann Lee. Your race begins at 10:00.
//! Ann:  /me
//! Bot:  Ann Lee, 11
//! Ann:  /register
//! Bot:  What is your name?
//! Ann:  /cancel
//! Bot:  Another time, then.
//! ```

mod bot;

use std::{path::Path, sync::Arc};

use bot::app;
use chappe::{Polling, prelude::*, storage::Redb};
use chappe_examples::Scene;

#[tokio::main]
async fn main() -> Result {
    if std::env::var_os("BOT_TOKEN").is_none() {
        return play().await;
    }
    tracing_subscriber::fmt::init(); // RUST_LOG=info shows what it does.
    polling(Bot::from_env()?, "runners.redb".as_ref())?
        .run()
        .await?;
    Ok(())
}

/// The bot over its file.
fn polling(bot: Bot, file: &Path) -> Result<Polling> {
    let storage = Arc::new(Redb::open(file)?);
    // With the updates in the same file, an answer counts once, whenever the program is killed.
    Ok(Polling::new(bot, app(storage.clone())).durable(storage))
}

/// The scene on the emulator.
async fn play() -> Result {
    let mut scene = Scene::new().await?;
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("runners.redb");
    scene.start(polling(scene.bot.clone(), &file)?);
    let ann = scene.person("Ann");
    ann.says("/register").await?;
    ann.says("Ann Lee").await?;

    scene.stop().await?;
    println!("\n(The bot is stopped. Ann does not know.)");
    ann.writes("eleven");
    println!("(The bot is started again.)\n");
    scene.start(polling(scene.bot.clone(), &file)?);

    ann.reads().await?;
    ann.reads().await?;
    ann.says("11").await?;
    ann.says("/me").await?;
    ann.says("/register").await?;
    ann.says("/cancel").await?;
    Ok(())
}
