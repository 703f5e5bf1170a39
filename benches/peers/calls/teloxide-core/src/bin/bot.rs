//! The small bot on teloxide-core: it answers `/refreshlink` with a new link of the chat.

use std::time::Duration;

use teloxide_core::{
    Bot, RequestError,
    payloads::GetUpdatesSetters,
    requests::Requester,
    types::{ChatId, UpdateKind},
};

#[tokio::main]
async fn main() {
    let bot = Bot::from_env();
    let mut offset = 0;
    loop {
        // Under the 17 s after which its client gives up.
        let updates = match bot.get_updates().offset(offset).timeout(10).await {
            Ok(updates) => updates,
            Err(error) => {
                eprintln!("no updates: {error}");
                tokio::time::sleep(Duration::from_secs(1)).await;
                continue;
            }
        };
        for update in updates {
            offset = update.id.as_offset();
            let UpdateKind::Message(message) = update.kind else {
                continue;
            };
            if message.text() != Some("/refreshlink") {
                continue;
            }
            if let Err(error) = refresh_link(&bot, message.chat.id).await {
                eprintln!("no link: {error}");
            }
        }
    }
}

async fn refresh_link(bot: &Bot, chat: ChatId) -> Result<(), RequestError> {
    let link = bot.export_chat_invite_link(chat).await?;
    bot.send_message(chat, link).await?;
    Ok(())
}
