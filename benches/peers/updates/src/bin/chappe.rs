//! Chappe's polling: an update is confirmed when its handler has ended. With `DURABLE`, a path,
//! updates are confirmed when they are in that file.

use std::{env, sync::Arc};

use chappe::{
    Bot, Context, HandlerResult, Polling, Router, State,
    storage::{Redb, SharedStorage},
};
use chappe_peers_updates::{Tally, Task};

async fn handle(ctx: Context, State((task, tally)): State<(Task, Tally)>) -> HandlerResult {
    let number = ctx.text().and_then(|text| text.parse().ok());
    let chat = ctx.chat().expect("messages have a chat").id;
    tally.begin(chat, number.expect("messages are numbers"));
    if !task.wait.is_zero() {
        tokio::time::sleep(task.wait).await;
    }
    if task.replies {
        ctx.send("done").await?;
    }
    tally.end(&task);
    Ok(())
}

#[tokio::main]
async fn main() {
    let task = Task::from_env();
    let tally = Tally::default();
    let bot = Bot::builder(task.token.as_str().try_into().expect("a token"))
        .api_url(task.api_url.as_str().try_into().expect("a URL"))
        .build()
        .expect("a bot");
    let app = Router::new()
        .message(handle)
        .with_state((task, tally.clone()));
    let mut polling = Polling::new(bot, app);
    if let Some(path) = env::var_os("DURABLE") {
        let storage: SharedStorage = Arc::new(Redb::open(path).expect("a new file"));
        polling = polling.durable(storage).concurrency(1000).backlog(2000);
    }
    let all = tally.clone();
    polling
        .run_until(async move { all.all().await })
        .await
        .expect("the server knows the token");
    tally.print();
}
