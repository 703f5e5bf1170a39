//! Commands as an enum: typed arguments, errors that help, a help text and a menu in two languages.
//!
//! ```sh
//! cargo run --example commands
//! ```
//!
//! With `BOT_TOKEN` set it is a bot on Telegram. Without a token it plays the scene below on the
//! embedded emulator. The bot is in `bot.rs`; `examples/tests/bots.rs` tests it.
//!
//! ```text
//! At the start: set default, default (de); 6 lists are as they were
//! The menu for Max: /split Teilt eine Rechnung, /pick Wählt für dich aus, /shout Sagt es in fetten Lettern, /help Zeigt diesen Text
//!
//! Ann:  /help
//! Bot:  /split <amount> [people] – Splits a bill
//!       /pick [options…] – Picks one for you
//!       /shout <text> – Says it in bold letters
//!       /help – Shows this text
//! Ann:  /split 100.00 3
//! Bot:  100.00 for 3 people: 33.34 each.
//! Ann:  /split much
//! Bot:  “much” is no <amount>: write it as 12.50
//!       Usage: /split <amount> [people]
//! Ann:  /split 100.00 0
//! Bot:  Somebody has to pay.
//! Ann:  /pick "cheese cake" "apple pie"
//! Bot:  …e…
//! Ann:  /shout good morning
//! Bot:  GOOD MORNING
//! ```

mod bot;

use bot::{Command, app};
use chappe::{commands::sync_commands, prelude::*};
use chappe_examples::Scene;

#[tokio::main]
async fn main() -> Result {
    if std::env::var_os("BOT_TOKEN").is_none() {
        return play().await;
    }
    tracing_subscriber::fmt::init(); // RUST_LOG=info shows what it does.
    let bot = Bot::from_env()?;
    // Telegram is told only what it does not know.
    sync_commands::<Command>(&bot).await?;
    chappe::run(bot, app()).await?;
    Ok(())
}

/// The scene on the emulator.
async fn play() -> Result {
    let scene = Scene::of(app()).await?;
    let report = sync_commands::<Command>(&scene.bot).await?;
    println!("At the start: {report}");
    let max = scene.emulator.user("Max").with_language("de");
    let menu = scene.me.commands_for(&max, &max.chat_with(&scene.me));
    let menu: Vec<_> = menu
        .iter()
        .map(|(name, description)| format!("/{name} {description}"))
        .collect();
    println!("The menu for Max: {}\n", menu.join(", "));

    let ann = scene.person("Ann");
    for text in [
        "/help",
        "/split 100.00 3",
        "/split much",
        "/split 100.00 0",
        "/pick \"cheese cake\" \"apple pie\"",
        "/shout good morning",
    ] {
        ann.says(text).await?;
    }
    Ok(())
}
