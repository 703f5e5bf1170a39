//! The counted calls through telers.

use std::borrow::Cow;

use chappe_peers_harness::{BUTTONS, Client, TEXT, TOKEN};
use telers::{
    Bot, Either,
    client::{
        Reqwest,
        telegram::{APIServer, BareFilesPathWrapper},
    },
    methods::{ExportChatInviteLink, GetUpdates, SendMessage, TelegramMethod},
    types::{InlineKeyboardButton, InlineKeyboardMarkup, Update, UpdateUnparsed},
};

#[derive(Clone)]
struct Telers(Bot);

impl Client for Telers {
    fn new(api_url: &str) -> Self {
        let methods = format!("{api_url}/bot{{token}}/{{method_name}}");
        let files = format!("{api_url}/file/bot{{token}}/{{path}}");
        let server = APIServer::new(&methods, &files, false, BareFilesPathWrapper);
        Self(Bot::with_client(
            TOKEN,
            Reqwest::default().with_api_server(Cow::Owned(server)),
        ))
    }

    async fn export(&self, chat: i64) -> String {
        let link = self.0.send(ExportChatInviteLink::new(chat)).await;
        link.expect("a link").into()
    }

    async fn send(&self, chat: i64) -> i64 {
        let button = |(text, data)| InlineKeyboardButton::new(text).callback_data(data);
        let keyboard = InlineKeyboardMarkup::new(BUTTONS.map(|row| row.map(button)));
        let call = SendMessage::new(chat, TEXT).reply_markup(keyboard);
        self.0.send(call).await.expect("a message").message_id()
    }

    async fn updates(&self) -> usize {
        let updates = self.0.send(GetUpdates::new()).await;
        understood(&updates.expect("updates"))
    }

    fn decode(answer: &[u8]) -> usize {
        let answer = std::str::from_utf8(answer).expect("UTF-8");
        let answer = GetUpdates::build_response(answer).expect("an answer");
        understood(&answer.result.expect("updates"))
    }
}

/// What is not understood is kept as it came.
fn understood(updates: &[Either<Update, UpdateUnparsed>]) -> usize {
    let is_understood = |update: &&_| matches!(update, Either::Left(_));
    updates.iter().filter(is_understood).count()
}

fn main() {
    chappe_peers_harness::main::<Telers>();
}
