//! What a bot uses all day: `use chappe_types::prelude::*;`.

pub use chappe_core::{ChatId, InputFile, Method, UnixTime};

#[doc(no_inline)]
pub use crate::{
    Methods, Request,
    keyboard::{InlineKeyboard, ReplyKeyboard},
    media_group::MediaGroup,
    types::{
        BotCommand, CallbackQuery, Chat, ChatInviteLink, ChatJoinRequest, ChatMember,
        ChatMemberUpdated, ChatType, InlineKeyboardButton, InlineKeyboardMarkup, InlineQuery,
        KeyboardButton, Message, ParseMode, ReplyKeyboardMarkup, ReplyMarkup, Update, UpdateKind,
        UpdateType, User,
    },
};
