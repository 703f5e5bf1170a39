//! Chappe with its default layers, as the README says.
//!
//! Where `TOLD` is set, the layers are told what Telegram publishes of its limits.

use std::env;

use chappe::{Bot, DefaultLayers, Error, Methods, layers::flood::Limits};
use chappe_peers_flood::{TEXT, Task};

#[tokio::main]
async fn main() {
    let task = Task::from_env();
    let bot = Bot::builder(task.token.as_str().try_into().expect("a token"))
        .api_url(task.api_url.as_str().try_into().expect("a URL"))
        .default_layers(layers())
        .build()
        .expect("a bot");
    let send = move |chat| {
        let bot = bot.clone();
        async move {
            bot.send_message(chat, TEXT).await?;
            Ok::<_, Error>(())
        }
    };
    task.carry_out(send).await;
}

/// The default layers, which is what a bot has that says nothing about them.
fn layers() -> DefaultLayers {
    let layers = DefaultLayers::new();
    if env::var_os("TOLD").is_none() {
        return layers;
    }
    layers.limits(Limits::telegram())
}
