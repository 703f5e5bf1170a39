//! Where an answer goes: the same chat, the same topic, on behalf of the same business account.

use chappe_client::CallService;
use chappe_core::{Caller, ChatId, Method};
use chappe_types::{
    Request,
    methods::{
        SendAnimation, SendAudio, SendChatAction, SendContact, SendDice, SendDocument,
        SendLocation, SendMediaGroup, SendMessage, SendPhoto, SendPoll, SendSticker, SendVenue,
        SendVideo, SendVideoNote, SendVoice,
    },
    types::Message,
};

use super::Context;

/// A method that sends something to a chat.
pub(super) trait Addressed: Method {
    /// Sends to a topic.
    fn in_topic(self, topic: i64) -> Self;

    /// Sends on behalf of a business account.
    fn on_behalf_of(self, connection: &str) -> Self;

    /// Sends to a topic of a channel's direct messages, where the method knows such topics.
    fn in_direct_messages(self, _topic: i64) -> Self {
        self
    }
}

macro_rules! addressed {
    ($($method:ident $(in $direct_messages:ident)?),+ $(,)?) => {
        $(impl Addressed for $method {
            fn in_topic(self, topic: i64) -> Self {
                self.message_thread_id(topic)
            }

            fn on_behalf_of(self, connection: &str) -> Self {
                self.business_connection_id(connection)
            }

            $(fn in_direct_messages(self, topic: i64) -> Self {
                self.$direct_messages(topic)
            })?
        })+
    };
}

addressed! {
    SendAnimation in direct_messages_topic_id,
    SendAudio in direct_messages_topic_id,
    SendChatAction,
    SendContact in direct_messages_topic_id,
    SendDice in direct_messages_topic_id,
    SendDocument in direct_messages_topic_id,
    SendLocation in direct_messages_topic_id,
    SendMediaGroup in direct_messages_topic_id,
    SendMessage in direct_messages_topic_id,
    SendPhoto in direct_messages_topic_id,
    SendPoll,
    SendSticker in direct_messages_topic_id,
    SendVenue in direct_messages_topic_id,
    SendVideo in direct_messages_topic_id,
    SendVideoNote in direct_messages_topic_id,
    SendVoice in direct_messages_topic_id,
}

impl Context {
    /// A request that sends something to where the update happened.
    pub(super) fn send_here<M: Addressed>(
        &self,
        make: impl FnOnce(ChatId) -> M,
    ) -> Request<CallService, M> {
        let chat = match self.chat_id() {
            Ok(chat) => chat,
            Err(why) => return self.request(make(NOWHERE.into())).refuse(why),
        };
        let mut method = make(chat);
        let Some(message) = self.near_message() else {
            return self.request(method);
        };
        if let Some(topic) = message
            .message_thread_id
            .filter(|_| message.is_topic_message)
        {
            method = method.in_topic(topic);
        }
        if let Some(connection) = &message.business_connection_id {
            method = method.on_behalf_of(connection);
        }
        if let Some(topic) = &message.direct_messages_topic {
            method = method.in_direct_messages(topic.topic_id);
        }
        self.request(method)
    }

    /// A request that names the chat where the update happened.
    pub(super) fn in_this_chat<M: Method>(
        &self,
        make: impl FnOnce(ChatId) -> M,
    ) -> Request<CallService, M> {
        match self.chat_id() {
            Ok(chat) => self.request(make(chat)),
            Err(why) => self.request(make(NOWHERE.into())).refuse(why),
        }
    }

    /// A request that names the message that the update is about.
    pub(super) fn about_message<M: Method>(
        &self,
        make: impl FnOnce(ChatId, i64) -> M,
    ) -> Request<CallService, M> {
        match self.message_id() {
            Ok(message) => self.in_this_chat(|chat| make(chat, message)),
            Err(why) => self.request(make(NOWHERE.into(), 0)).refuse(why),
        }
    }

    pub(super) fn request<M: Method>(&self, method: M) -> Request<CallService, M> {
        Request::new(self.bot().service(), method)
    }

    /// The message that the update is, or whose button was pressed.
    fn near_message(&self) -> Option<&Message> {
        let pressed = || self.callback_query()?.message.as_ref()?.accessible();
        self.message().or_else(pressed)
    }
}

/// Stands where a chat would, in a request that is never sent.
const NOWHERE: i64 = 0;
