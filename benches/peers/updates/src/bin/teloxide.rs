//! teloxide's dispatcher and its default polling, which confirm an update when it has been fetched.

use std::convert::Infallible;

use chappe_peers_updates::{Tally, Task};
use teloxide::{
    Bot,
    dispatching::{Dispatcher, UpdateFilterExt},
    dptree,
    error_handlers::LoggingErrorHandler,
    requests::Requester,
    types::{Message, Update},
    update_listeners,
};

async fn handle(bot: Bot, message: Message, task: Task, tally: Tally) -> Result<(), Infallible> {
    let number = message.text().and_then(|text| text.parse().ok());
    tally.begin(message.chat.id.0, number.expect("messages are numbers"));
    if !task.wait.is_zero() {
        tokio::time::sleep(task.wait).await;
    }
    if task.replies {
        bot.send_message(message.chat.id, "done")
            .await
            .expect("the emulator takes it");
    }
    tally.end(&task);
    Ok(())
}

#[tokio::main]
async fn main() {
    let task = Task::from_env();
    let tally = Tally::default();
    let bot = Bot::new(&task.token).set_api_url(task.api_url.parse().expect("a URL"));
    let mut dispatcher =
        Dispatcher::builder(bot.clone(), Update::filter_message().endpoint(handle))
            .dependencies(dptree::deps![task, tally.clone()])
            .build();
    let listener = update_listeners::polling_default(bot).await;
    let dispatching = dispatcher.dispatch_with_listener(listener, LoggingErrorHandler::new());
    // Its shutdown is left out: now and then it does not end, and it is not what is measured.
    tokio::select! {
        () = dispatching => {}
        () = tally.all() => {}
    }
    tally.print();
}
