//! The counted calls through teloxide-core.

use chappe_peers_harness::{Answer, BUTTONS, Client, TEXT, TOKEN};
use teloxide_core::{
    Bot,
    payloads::SendMessageSetters,
    requests::Requester,
    types::{ChatId, InlineKeyboardButton, InlineKeyboardMarkup, Update},
};

#[derive(Clone)]
struct Teloxide(Bot);

impl Client for Teloxide {
    fn new(api_url: &str) -> Self {
        Self(Bot::new(TOKEN).set_api_url(api_url.parse().expect("a URL")))
    }

    async fn export(&self, chat: i64) -> String {
        let link = self.0.export_chat_invite_link(ChatId(chat)).await;
        link.expect("a link")
    }

    async fn send(&self, chat: i64) -> i64 {
        let button = |(text, data)| InlineKeyboardButton::callback(text, data);
        let keyboard = InlineKeyboardMarkup::new(BUTTONS.map(|row| row.map(button)));
        let message = self
            .0
            .send_message(ChatId(chat), TEXT)
            .reply_markup(keyboard)
            .await;
        message.expect("a message").id.0.into()
    }

    async fn updates(&self) -> usize {
        self.0.get_updates().await.expect("updates").len()
    }

    fn decode(answer: &[u8]) -> usize {
        let answer = serde_json::from_slice::<Answer<Vec<Update>>>(answer);
        answer.expect("updates").result.len()
    }
}

fn main() {
    chappe_peers_harness::main::<Teloxide>();
}
