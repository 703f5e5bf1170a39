//! The counted calls through bare hyper-util.

use chappe_peers_harness::{BUTTONS, Client, TEXT, TOKEN};
use chappe_peers_hyper::{
    Api,
    thin::{
        Answer, ExportChatInviteLink, GetUpdates, InlineKeyboardButton, InlineKeyboardMarkup,
        SendMessage, Update,
    },
};

#[derive(Clone)]
struct Hyper(Api);

impl Client for Hyper {
    fn new(api_url: &str) -> Self {
        Self(Api::new(api_url, TOKEN).expect("a client"))
    }

    async fn export(&self, chat: i64) -> String {
        let call = ExportChatInviteLink { chat_id: chat };
        let link = self.0.export_chat_invite_link(&call).await;
        link.expect("a link")
    }

    async fn send(&self, chat: i64) -> i64 {
        let button = |(text, callback_data)| InlineKeyboardButton {
            text,
            callback_data,
        };
        let rows = BUTTONS
            .iter()
            .map(|row| row.iter().copied().map(button).collect());
        let call = SendMessage {
            chat_id: chat,
            text: TEXT,
            reply_markup: Some(InlineKeyboardMarkup {
                inline_keyboard: rows.collect(),
            }),
        };
        let message = self.0.send_message(&call).await;
        message.expect("a message").message_id
    }

    async fn updates(&self) -> usize {
        let call = GetUpdates {
            offset: 0,
            timeout: 0,
        };
        self.0.get_updates(&call).await.expect("updates").len()
    }

    fn decode(answer: &[u8]) -> usize {
        let answer = serde_json::from_slice::<Answer<Vec<Update>>>(answer).expect("an answer");
        answer.into_result().expect("updates").len()
    }
}

fn main() {
    chappe_peers_harness::main::<Hyper>();
}
