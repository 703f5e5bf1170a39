//! teloxide with its `Throttle` adaptor and the default limits, as the adaptor's documentation
//! says: <https://docs.rs/teloxide-core/0.13.0/teloxide_core/adaptors/throttle/struct.Throttle.html>.
//! It waits and repeats after a 429 unless `Settings::no_retry` says otherwise.

use chappe_peers_flood::{TEXT, Task};
use teloxide::{
    Bot, RequestError,
    adaptors::throttle::Limits,
    requests::{Requester, RequesterExt},
    types::ChatId,
};

#[tokio::main]
async fn main() {
    let task = Task::from_env();
    let bot = Bot::new(&task.token)
        .set_api_url(task.api_url.parse().expect("a URL"))
        .throttle(Limits::default());
    let send = move |chat| {
        let bot = bot.clone();
        async move {
            bot.send_message(ChatId(chat), TEXT).await?;
            Ok::<_, RequestError>(())
        }
    };
    task.carry_out(send).await;
}
