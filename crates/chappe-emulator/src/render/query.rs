//! What users ask bots.

use chappe_types::types::{
    CallbackQuery, ChosenInlineResult, InlineQueryChatType, MaybeInaccessibleMessage,
};

use super::{account::user, message::message};
use crate::{
    reply::to_json,
    state::{
        State,
        chat::ChatKind,
        inline::InlineQuery,
        message::Place,
        query::{Callback, Payload},
    },
};

/// The content of `callback_query`.
pub(crate) fn callback_query(state: &State, id: i64, callback: &Callback) -> String {
    let chat_instance = chat_instance(callback.place).to_string();
    let mut query = CallbackQuery::new(id.to_string(), user(state, callback.user), chat_instance);
    if let Some(pressed) = state.message(callback.place, callback.message) {
        query = if let Some(id) = state.inline_message_id(callback.place, pressed) {
            query.inline_message_id(id)
        } else {
            let shown = message(state, callback.bot, callback.place, pressed);
            query.message(MaybeInaccessibleMessage::Accessible(Box::new(shown)))
        };
    }
    to_json(&match &callback.payload {
        Payload::Data(data) => query.data(&**data),
        Payload::Game(short_name) => query.game_short_name(&**short_name),
    })
}

/// The content of `inline_query`.
pub(crate) fn inline_query(state: &State, id: i64, asked: &InlineQuery) -> String {
    let mut query = chappe_types::types::InlineQuery::new(
        id.to_string(),
        user(state, asked.user),
        &*asked.query,
        &*asked.offset,
    )
    .chat_type(chat_type(state, asked));
    let location = state.location_told(asked.bot, asked.user);
    query.location = location.cloned().map(Box::new);
    to_json(&query)
}

/// The content of `chosen_inline_result`.
pub(crate) fn chosen_inline_result(
    state: &State,
    asked: &InlineQuery,
    result: &str,
    inline_message_id: Option<String>,
) -> String {
    let mut chosen = ChosenInlineResult::new(result, user(state, asked.user), &*asked.query);
    let location = state.location_told(asked.bot, asked.user);
    chosen.location = location.cloned().map(Box::new);
    chosen.inline_message_id = inline_message_id;
    to_json(&chosen)
}

fn chat_type(state: &State, asked: &InlineQuery) -> InlineQueryChatType {
    match asked.place {
        Place::Private { bot, .. } if bot == asked.bot => InlineQueryChatType::Sender,
        Place::Private { .. } => InlineQueryChatType::Private,
        Place::Chat(chat) => match state.chat(chat).kind {
            ChatKind::Group => InlineQueryChatType::Group,
            ChatKind::Supergroup => InlineQueryChatType::Supergroup,
            ChatKind::Channel => InlineQueryChatType::Channel,
        },
    }
}

/// A number that stands for a chat and does not tell which it is.
fn chat_instance(place: Place) -> i64 {
    let (bot, chat) = match place {
        Place::Private { bot, user } => (bot, user),
        Place::Chat(chat) => (0, chat),
    };
    let seed = (bot as u64).rotate_left(32) ^ chat as u64;
    fastrand::Rng::with_seed(seed).i64(..)
}
