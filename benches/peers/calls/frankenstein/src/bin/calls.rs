//! The counted calls through frankenstein's asynchronous client.

use chappe_peers_harness::{BUTTONS, Client, TEXT, TOKEN};
use frankenstein::{
    AsyncTelegramApi,
    client_reqwest::Bot,
    methods::{ExportChatInviteLinkParams, GetUpdatesParams, SendMessageParams},
    response::MethodResponse,
    types::{InlineKeyboardButton, InlineKeyboardMarkup, ReplyMarkup},
    updates::Update,
};

#[derive(Clone)]
struct Frankenstein(Bot);

impl Client for Frankenstein {
    fn new(api_url: &str) -> Self {
        Self(Bot::new_url(format!("{api_url}/bot{TOKEN}")))
    }

    async fn export(&self, chat: i64) -> String {
        let call = ExportChatInviteLinkParams::builder().chat_id(chat).build();
        let link = self.0.export_chat_invite_link(&call).await;
        link.expect("a link").result
    }

    async fn send(&self, chat: i64) -> i64 {
        let button = |(text, data)| {
            InlineKeyboardButton::builder()
                .text(text)
                .callback_data(data)
                .build()
        };
        let rows = BUTTONS.map(|row| row.map(button).to_vec());
        let keyboard = InlineKeyboardMarkup::builder()
            .inline_keyboard(rows.to_vec())
            .build();
        let call = SendMessageParams::builder()
            .chat_id(chat)
            .text(TEXT)
            .reply_markup(ReplyMarkup::InlineKeyboardMarkup(keyboard))
            .build();
        let message = self.0.send_message(&call).await;
        message.expect("a message").result.message_id.into()
    }

    async fn updates(&self) -> usize {
        let updates = self
            .0
            .get_updates(&GetUpdatesParams::builder().build())
            .await;
        updates.expect("updates").result.len()
    }

    fn decode(answer: &[u8]) -> usize {
        let answer = serde_json::from_slice::<MethodResponse<Vec<Update>>>(answer);
        answer.expect("updates").result.len()
    }
}

fn main() {
    chappe_peers_harness::main::<Frankenstein>();
}
