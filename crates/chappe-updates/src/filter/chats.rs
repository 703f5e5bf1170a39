//! By where it happened and who did it.

use chappe_types::types::ChatType;

use super::Filter;
use crate::Context;

/// Lets through what happens in private chats with the bot.
pub fn private() -> impl Filter + Clone {
    in_chat(|kind| *kind == ChatType::Private)
}

/// Lets through what happens in groups and supergroups.
pub fn group() -> impl Filter + Clone {
    in_chat(|kind| matches!(kind, ChatType::Group | ChatType::Supergroup))
}

/// Lets through what happens in channels.
pub fn channel() -> impl Filter + Clone {
    in_chat(|kind| *kind == ChatType::Channel)
}

fn in_chat(is_meant: fn(&ChatType) -> bool) -> impl Filter + Clone {
    move |ctx: &Context| ctx.chat().is_some_and(|chat| is_meant(&chat.r#type))
}
