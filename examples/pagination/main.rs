//! Buttons with typed data, and a long list in pages, which are turned in place.
//!
//! ```sh
//! cargo run --example pagination
//! ```
//!
//! With `BOT_TOKEN` set it is a bot on Telegram. Without a token it plays the scene below on the
//! embedded emulator. The bot is in `bot.rs`; `examples/tests/bots.rs` tests it.
//!
//! ```text
//! Ann:  /winds
//! Bot:  Winds, page 1 of 3
//!       [Calm] [Light air]
//!       [Light breeze] [Gentle breeze]
//!       [Moderate breeze]
//!       [· 1 ·] [2] [3] [›]
//! Ann:  [3]
//! Bot:  Winds, page 3 of 3
//!       [Storm] [Violent storm]
//!       [Hurricane]
//!       [‹] [1] [2] [· 3 ·]
//! Ann:  [Storm]
//! Bot:  (Storm: 48 to 55 knots)
//! Ann:  [‹]
//! Bot:  Winds, page 2 of 3
//!       [Fresh breeze] [Strong breeze]
//!       [Near gale] [Gale]
//!       [Strong gale]
//!       [‹] [1] [· 2 ·] [3] [›]
//! ```

mod bot;

use bot::app;
use chappe::prelude::*;
use chappe_examples::Scene;

#[tokio::main]
async fn main() -> Result {
    if std::env::var_os("BOT_TOKEN").is_none() {
        return play().await;
    }
    tracing_subscriber::fmt::init(); // RUST_LOG=info shows what it does.
    chappe::run(Bot::from_env()?, app()).await?;
    Ok(())
}

/// The scene on the emulator.
async fn play() -> Result {
    let scene = Scene::of(app()).await?;
    let ann = scene.person("Ann");
    let list = ann.says("/winds").await?;
    let list = ann.presses(&list, "3").await?;
    let list = ann.presses(&list, "Storm").await?;
    ann.presses(&list, "‹").await?;
    Ok(())
}
