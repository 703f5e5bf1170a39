//! By where it happened and who did it.

use chappe_types::types::ChatType;

use super::Filter;
use crate::Context;

/// Lets through what happens in private chats with the bot.
pub fn private() -> impl Filter + Clone {
    in_chat_of(|kind| *kind == ChatType::Private)
}

/// Lets through what happens in groups and supergroups.
pub fn group() -> impl Filter + Clone {
    in_chat_of(|kind| matches!(kind, ChatType::Group | ChatType::Supergroup))
}

/// Lets through what happens in channels.
pub fn channel() -> impl Filter + Clone {
    in_chat_of(|kind| *kind == ChatType::Channel)
}

fn in_chat_of(is_meant: fn(&ChatType) -> bool) -> impl Filter + Clone {
    move |ctx: &Context| ctx.chat().is_some_and(|chat| is_meant(&chat.r#type))
}

/// Lets through what happens in this chat.
pub fn in_chat(id: i64) -> impl Filter + Clone {
    move |ctx: &Context| ctx.chat().is_some_and(|chat| chat.id == id)
}

/// Lets through what this user does.
pub fn from_user(id: i64) -> impl Filter + Clone {
    move |ctx: &Context| ctx.user().is_some_and(|user| user.id == id)
}

/// Lets through what other bots do.
pub fn from_bot() -> impl Filter + Clone {
    |ctx: &Context| ctx.user().is_some_and(|user| user.is_bot)
}
