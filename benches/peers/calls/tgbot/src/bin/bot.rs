//! The small bot on tgbot: it answers `/refreshlink` with a new link of the chat. Written like its
//! example of a bot that polls.

use std::env;

use tgbot::{
    api::{Client, ExecuteError},
    handler::{LongPoll, UpdateHandler},
    types::{ExportChatInviteLink, Message, SendMessage, Update, UpdateType},
};

struct Handler {
    client: Client,
}

impl UpdateHandler for Handler {
    async fn handle(&self, update: Update) {
        let UpdateType::Message(message) = update.update_type else {
            return;
        };
        if message
            .get_text()
            .is_none_or(|text| text.data != "/refreshlink")
        {
            return;
        }
        if let Err(error) = self.refresh_link(&message).await {
            eprintln!("no link: {error}");
        }
    }
}

impl Handler {
    async fn refresh_link(&self, message: &Message) -> Result<(), ExecuteError> {
        let chat = message.chat.get_id();
        let link = self.client.execute(ExportChatInviteLink::new(chat)).await?;
        self.client.execute(SendMessage::new(chat, link)).await?;
        Ok(())
    }
}

#[tokio::main]
async fn main() {
    let token = env::var("BOT_TOKEN").expect("BOT_TOKEN is set");
    let client = Client::new(token).expect("a client");
    LongPoll::new(client.clone(), Handler { client })
        .run()
        .await;
}
