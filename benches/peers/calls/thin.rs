//! The methods and types that the small bot and the counted calls need, with the fields that they
//! need: what one would write who has no library.

use serde::{Deserialize, Serialize};

/// What the server answers to every call.
#[derive(Debug, Deserialize)]
pub struct Answer<T> {
    /// What the method returns.
    pub result: Option<T>,
    /// Why it does not.
    pub description: Option<String>,
}

impl<T> Answer<T> {
    /// What the method returns, or why it does not.
    pub fn into_result(self) -> Result<T, Error> {
        let refused = self.description.unwrap_or_else(|| "no result".to_owned());
        self.result.ok_or_else(|| refused.into())
    }
}

/// Whatever can go wrong.
pub type Error = Box<dyn std::error::Error + Send + Sync>;

/// The parameters of `getUpdates`.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct GetUpdates {
    /// The first update that is wanted.
    pub offset: i64,
    /// How many seconds the server may wait for one.
    pub timeout: u32,
}

/// The parameters of `exportChatInviteLink`.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct ExportChatInviteLink {
    /// The chat that the link leads to.
    pub chat_id: i64,
}

/// The parameters of `sendMessage`.
#[derive(Clone, Debug, Serialize)]
pub struct SendMessage<'a> {
    /// The chat that it goes to.
    pub chat_id: i64,
    /// What it says.
    pub text: &'a str,
    /// The buttons below it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reply_markup: Option<InlineKeyboardMarkup<'a>>,
}

/// Buttons below a message.
#[derive(Clone, Debug, Serialize)]
pub struct InlineKeyboardMarkup<'a> {
    /// They, row by row.
    pub inline_keyboard: Vec<Vec<InlineKeyboardButton<'a>>>,
}

/// One of them.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct InlineKeyboardButton<'a> {
    /// What it says.
    pub text: &'a str,
    /// What the bot gets when it is pressed.
    pub callback_data: &'a str,
}

/// Something that happened.
#[derive(Debug, Deserialize)]
pub struct Update {
    /// Its number.
    pub update_id: i64,
    /// The message that came, if that is what happened.
    pub message: Option<Message>,
}

/// A message.
#[derive(Debug, Deserialize)]
pub struct Message {
    /// Its number in its chat.
    pub message_id: i64,
    /// Where it is.
    pub chat: Chat,
    /// What it says.
    pub text: Option<String>,
}

/// A chat.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Chat {
    /// Its number.
    pub id: i64,
}
