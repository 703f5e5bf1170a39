//! The small bot on reqwest: it answers `/refreshlink` with a new link of the chat.

use std::{env, time::Duration};

use chappe_peers_reqwest::{
    Api,
    thin::{Error, ExportChatInviteLink, GetUpdates, SendMessage},
};

#[tokio::main]
async fn main() -> Result<(), Error> {
    let api = Api::new("https://api.telegram.org", &env::var("BOT_TOKEN")?)?;
    let mut offset = 0;
    loop {
        let call = GetUpdates {
            offset,
            timeout: 30,
        };
        let updates = match api.get_updates(&call).await {
            Ok(updates) => updates,
            Err(error) => {
                eprintln!("no updates: {error}");
                tokio::time::sleep(Duration::from_secs(1)).await;
                continue;
            }
        };
        for update in updates {
            offset = update.update_id + 1;
            let Some(message) = update.message else {
                continue;
            };
            if message.text.as_deref() != Some("/refreshlink") {
                continue;
            }
            if let Err(error) = refresh_link(&api, message.chat.id).await {
                eprintln!("no link: {error}");
            }
        }
    }
}

async fn refresh_link(api: &Api, chat_id: i64) -> Result<(), Error> {
    let link = api
        .export_chat_invite_link(&ExportChatInviteLink { chat_id })
        .await?;
    let call = SendMessage {
        chat_id,
        text: &link,
        reply_markup: None,
    };
    api.send_message(&call).await?;
    Ok(())
}
