//! What is asked and what is answered.

use chappe::types::{InlineKeyboardButton, InlineKeyboardMarkup};

pub(crate) const TOKEN: &str = "123456:AAF-this_is_not_a_real_token_00000";
pub(crate) const CHAT: i64 = -1_001_234_567_890;
pub(crate) const LINK: &str = "https://t.me/+AbCdEfGhIjKlMnOp";
pub(crate) const TEXT: &str = "Shall we meet at six at the tower, as ever?";

pub(crate) const EXPORTED: &[u8] = br#"{"ok":true,"result":"https://t.me/+AbCdEfGhIjKlMnOp"}"#;
pub(crate) const MESSAGE: &[u8] = include_bytes!("../../corpus/message.json");
pub(crate) const UPDATES: &[u8] = include_bytes!("../../corpus/updates.json");

/// The body that answers this method, with its envelope.
pub(crate) fn answer(method: &str) -> &'static [u8] {
    match method {
        "exportChatInviteLink" => EXPORTED,
        "sendMessage" | "sendDocument" => MESSAGE,
        "getUpdates" => UPDATES,
        _ => br#"{"ok":false,"error_code":404,"description":"Not Found"}"#,
    }
}

/// Six buttons.
pub(crate) fn keyboard() -> InlineKeyboardMarkup {
    let row = |row| {
        (0..2).map(move |column| {
            InlineKeyboardButton::new("six o'clock").callback_data(format!("vote:{row}:{column}"))
        })
    };
    InlineKeyboardMarkup::new((0..3).map(row))
}
