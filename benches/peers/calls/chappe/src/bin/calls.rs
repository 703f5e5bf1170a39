//! The counted calls through Chappe, with all its default layers.

use chappe::{Bot, Methods, keyboard::InlineKeyboard, types::Update};
use chappe_peers_harness::{Answer, BUTTONS, Client, TEXT, TOKEN};

#[derive(Clone)]
struct Chappe(Bot);

impl Client for Chappe {
    fn new(api_url: &str) -> Self {
        let bot = Bot::builder(TOKEN.try_into().expect("a token"))
            .api_url(api_url.try_into().expect("a URL"))
            .build();
        Self(bot.expect("a bot"))
    }

    async fn export(&self, chat: i64) -> String {
        self.0.export_chat_invite_link(chat).await.expect("a link")
    }

    async fn send(&self, chat: i64) -> i64 {
        let keyboard = BUTTONS
            .into_iter()
            .fold(InlineKeyboard::new(), |keyboard, row| {
                keyboard.callbacks(row).row()
            })
            .build();
        let message = self
            .0
            .send_message(chat, TEXT)
            .reply_markup(keyboard.expect("a keyboard"))
            .await;
        message.expect("a message").message_id
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
    chappe_peers_harness::main::<Chappe>();
}
