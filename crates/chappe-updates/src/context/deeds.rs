//! What handlers do all day, in the chat where the update happened.

use chappe_client::CallService;
use chappe_core::ChatId;
use chappe_types::{Methods, Request, methods::SendMessage, types::ReplyParameters};

use super::Context;

impl Context {
    /// Sends a text to the chat where it happened, in the same topic.
    ///
    /// The request takes the parameters of `sendMessage`, and is sent when it is awaited. Where
    /// there is no chat, it fails then, and nothing is sent.
    pub fn send(&self, text: impl Into<String>) -> Request<CallService, SendMessage> {
        let chat = self
            .chat_id()
            .unwrap_or_else(|error| ChatId::missing(&error.to_string()));
        let topic = self
            .message()
            .filter(|message| message.is_topic_message)
            .and_then(|message| message.message_thread_id);
        let request = self.bot().send_message(chat, text);
        match topic {
            Some(topic) => request.message_thread_id(topic),
            None => request,
        }
    }

    /// Answers the message with a text that quotes it; sent all the same where the message has
    /// been deleted meanwhile.
    pub fn reply(&self, text: impl Into<String>) -> Request<CallService, SendMessage> {
        let request = self.send(text);
        match self.message() {
            Some(message) => request.reply_parameters(
                ReplyParameters::new()
                    .message_id(message.message_id)
                    .allow_sending_without_reply(true),
            ),
            None => request,
        }
    }
}
