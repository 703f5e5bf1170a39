//! The small bot on frankenstein: it answers `/refreshlink` with a new link of the chat. Written like
//! its example of a bot that polls.

use std::{env, time::Duration};

use frankenstein::{
    AsyncTelegramApi, Error,
    client_reqwest::Bot,
    methods::{ExportChatInviteLinkParams, GetUpdatesParams, SendMessageParams},
    updates::UpdateContent,
};

#[tokio::main]
async fn main() {
    let bot = Bot::new(&env::var("BOT_TOKEN").expect("BOT_TOKEN is set"));
    let mut call = GetUpdatesParams::builder().timeout(30_u32).build();
    loop {
        let updates = match bot.get_updates(&call).await {
            Ok(updates) => updates.result,
            Err(error) => {
                eprintln!("no updates: {error}");
                tokio::time::sleep(Duration::from_secs(1)).await;
                continue;
            }
        };
        for update in updates {
            call.offset = Some(i64::from(update.update_id) + 1);
            let UpdateContent::Message(message) = update.content else {
                continue;
            };
            if message.text.as_deref() != Some("/refreshlink") {
                continue;
            }
            if let Err(error) = refresh_link(&bot, message.chat.id).await {
                eprintln!("no link: {error}");
            }
        }
    }
}

async fn refresh_link(bot: &Bot, chat: i64) -> Result<(), Error> {
    let call = ExportChatInviteLinkParams::builder().chat_id(chat).build();
    let link = bot.export_chat_invite_link(&call).await?.result;
    let call = SendMessageParams::builder()
        .chat_id(chat)
        .text(link)
        .build();
    bot.send_message(&call).await?;
    Ok(())
}
