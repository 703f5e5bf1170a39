//! The counted calls through tgbot.

use chappe_peers_harness::{BUTTONS, Client, TEXT, TOKEN};
use tgbot::types::{
    ExportChatInviteLink, GetUpdates, InlineKeyboardButton, Response, SendMessage, Update,
};

#[derive(Clone)]
struct Tgbot(tgbot::api::Client);

impl Client for Tgbot {
    fn new(api_url: &str) -> Self {
        let client = tgbot::api::Client::new(TOKEN).expect("a client");
        Self(client.with_host(api_url))
    }

    async fn export(&self, chat: i64) -> String {
        let link = self.0.execute(ExportChatInviteLink::new(chat)).await;
        link.expect("a link")
    }

    async fn send(&self, chat: i64) -> i64 {
        let button = |(text, data)| InlineKeyboardButton::for_callback_data(text, data);
        let keyboard = BUTTONS.map(|row| row.map(button));
        let call = SendMessage::new(chat, TEXT).with_reply_markup(keyboard);
        self.0.execute(call).await.expect("a message").id
    }

    async fn updates(&self) -> usize {
        let updates = self.0.execute(GetUpdates::new()).await;
        updates.expect("updates").len()
    }

    fn decode(answer: &[u8]) -> usize {
        let answer = serde_json::from_slice::<Response<Vec<Update>>>(answer);
        let updates = answer.expect("an answer").into_result();
        updates.expect("updates").len()
    }
}

fn main() {
    chappe_peers_harness::main::<Tgbot>();
}
