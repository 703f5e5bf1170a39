//! tgbot, whose client waits and repeats by itself, twice unless `with_max_retries` says otherwise:
//! <https://docs.rs/tgbot/0.48.1/tgbot/api/struct.Client.html>.

use chappe_peers_flood::{TEXT, Task};
use tgbot::{
    api::{Client, ExecuteError},
    types::SendMessage,
};

#[tokio::main]
async fn main() {
    let task = Task::from_env();
    let client = Client::new(&task.token)
        .expect("a client")
        .with_host(&task.api_url);
    let send = move |chat: i64| {
        let client = client.clone();
        async move {
            client.execute(SendMessage::new(chat, TEXT)).await?;
            Ok::<_, ExecuteError>(())
        }
    };
    task.carry_out(send).await;
}
