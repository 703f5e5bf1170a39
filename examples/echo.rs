//! Sends back what it gets, formatting and all.
//!
//! ```sh
//! cargo run --example echo
//! ```
//!
//! With `BOT_TOKEN` set it is a bot on Telegram. Without a token it plays the scene below on the
//! embedded emulator.
//!
//! ```text
//! Ann:  Hello!
//! Bot:  Hello!
//! Ann:  (forwards “This is important.”)
//! Bot:  This is important.
//!       bold: important
//! ```

use chappe::prelude::*;
use chappe_examples::Scene;

/// What a handler returns is sent to the chat.
async fn echo(text: Text) -> Text {
    text
}

#[tokio::main]
async fn main() -> Result {
    let app = Router::new().on(filter::text(), echo);
    if std::env::var_os("BOT_TOKEN").is_none() {
        return play(app).await;
    }
    tracing_subscriber::fmt::init(); // RUST_LOG=info shows what it does.
    chappe::run(Bot::from_env()?, app).await?;
    Ok(())
}

/// The scene on the emulator.
async fn play(app: Router) -> Result {
    let scene = Scene::of(app).await?;
    let ann = scene.person("Ann");
    ann.says("Hello!").await?;

    let important = "This is " + chappe::text::bold("important") + ".";
    let message = scene.bot.send_text(ann.chat.id(), important).await?;
    ann.chat.next_message_from(&scene.me).await?;
    ann.prints("(forwards “This is important.”)");
    ann.user.forward(&ann.chat, message.message_id, &ann.chat);
    for entity in ann.reads().await?.entities {
        println!("      {}: {}", entity.kind, entity.text);
    }
    Ok(())
}
