//! Keyboards, held against the chat that they go to: what TDLib checks of them, and then what
//! Telegram does.

use chappe_text::markup::link;
use chappe_types::types::{
    InlineKeyboardButton, InlineKeyboardMarkup, KeyboardButton, ReplyMarkup,
    SwitchInlineQueryChosenChat,
};

use super::Context;
use crate::{
    reply::Refusal,
    schema::refuse,
    state::{State, message::Place},
};

/// Where a keyboard is to stand.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stand<'a> {
    pub(super) place: Place,
    /// The kind of the message, as its content calls itself.
    pub(super) kind: &'a str,
    /// Whether the message is there already: then there are inline keyboards only.
    pub(super) is_edited: bool,
}

/// Makes a keyboard such that it can stand there; nothing is left of one without buttons.
pub(super) fn fit(
    context: &Context<'_>,
    stand: Stand<'_>,
    markup: Option<ReplyMarkup>,
) -> Result<Option<ReplyMarkup>, Refusal> {
    let Some(mut markup) = markup else {
        return Ok(None);
    };
    let is_inline = matches!(markup, ReplyMarkup::InlineKeyboard(_));
    if !is_inline && (stand.is_edited || context.state.is_channel(stand.place)) {
        return Err(refuse("Inline keyboard expected"));
    }
    let is_private = matches!(stand.place, Place::Private { .. });
    match &mut markup {
        ReplyMarkup::InlineKeyboard(keyboard) => {
            shorten(&mut keyboard.inline_keyboard, |button| &button.text);
            for button in keyboard.inline_keyboard.iter_mut().flatten() {
                check(context.state, stand, button).map_err(|words| refuse(&words))?;
            }
            if keyboard.inline_keyboard.is_empty() {
                return Ok(None);
            }
            check_whole(context, stand, keyboard).map_err(refuse)?;
        }
        ReplyMarkup::ReplyKeyboard(keyboard) => {
            shorten(&mut keyboard.keyboard, |button| &button.text);
            for button in keyboard.keyboard.iter().flatten() {
                check_key(button, is_private).map_err(|words| refuse(&words))?;
            }
            if keyboard.keyboard.is_empty() {
                return Ok(None);
            }
            keyboard.selective = keyboard.selective.filter(|_| !is_private);
        }
        ReplyMarkup::RemoveKeyboard(remove) => {
            remove.selective = remove.selective.filter(|_| !is_private);
        }
        ReplyMarkup::ForceReply(force) => force.selective = force.selective.filter(|_| !is_private),
        ReplyMarkup::Unknown(_) | _ => return Ok(None),
    }
    Ok(Some(markup))
}

/// Leaves out the buttons without a text, and those that are too many.
fn shorten<T>(rows: &mut Vec<Vec<T>>, text: fn(&T) -> &str) {
    let mut left = MAX_BUTTONS;
    for row in rows.iter_mut() {
        row.retain(|button| !text(button).is_empty());
        row.truncate(MAX_IN_ROW.min(left));
        left -= row.len();
    }
    rows.retain(|row| !row.is_empty());
}

fn check_key(key: &KeyboardButton, is_private: bool) -> Result<(), String> {
    let in_private_only = [
        (
            key.request_contact.is_some(),
            "Phone number can be requested",
        ),
        (key.request_location.is_some(), "Location can be requested"),
        (key.request_poll.is_some(), "Poll can be requested"),
        (key.web_app.is_some(), "Web App buttons can be used"),
        (key.request_users.is_some(), "Users can be requested"),
        (key.request_chat.is_some(), "Chats can be requested"),
        (
            key.request_managed_bot.is_some(),
            "Managed bots can be requested",
        ),
    ];
    let found = in_private_only.iter().find(|(is_there, _)| *is_there);
    if let Some((_, what)) = found.filter(|_| !is_private) {
        return Err(format!("{what} in private chats only"));
    }
    if let Some(web_app) = &key.web_app {
        web_link(&web_app.url, "Keyboard button Web App")?;
    }
    Ok(())
}

/// What TDLib checks of a button, with what it makes of it.
fn check(state: &State, stand: Stand<'_>, button: &mut InlineKeyboardButton) -> Result<(), String> {
    let is_channel = state.is_channel(stand.place);
    keep_one_deed(button);
    if let Some(url) = &mut button.url {
        if link::user_id(url).is_none() {
            *url = checked_link(url, "Inline keyboard button")?;
        }
    }
    let switch = if button.switch_inline_query_current_chat.is_some() {
        Some("switch_inline_query_current_chat")
    } else {
        let is_switch = button.switch_inline_query.is_some()
            || button.switch_inline_query_chosen_chat.is_some();
        is_switch.then_some("switch_inline_query")
    };
    if let Some(name) = switch.filter(|_| is_channel) {
        return Err(format!(
            "Can't use {name} button in a channel chat, because users will not be able to use the \
             button without knowing bot's username"
        ));
    }
    if let Some(login) = button.login_url.take() {
        let is_bot = |name: &String| {
            let account = state.by_username(name);
            account.is_some_and(|account| state.is_bot(account))
        };
        if let Some(name) = login.bot_username.as_ref().filter(|name| !is_bot(name)) {
            return Err(format!("bot \"{name}\" not found"));
        }
        // It is shown to bots as a link like any other.
        button.url = Some(web_link(&login.url, "Inline keyboard button login")?);
    }
    if let Some(web_app) = &mut button.web_app {
        web_app.url = web_link(&web_app.url, "Inline keyboard button Web App")?;
    }
    Ok(())
}

/// Leaves what a button does first in the order of the server, which looks no further.
fn keep_one_deed(button: &mut InlineKeyboardButton) {
    let all = button.clone();
    let mut kept = InlineKeyboardButton::new(&*all.text);
    kept.icon_custom_emoji_id = all.icon_custom_emoji_id;
    kept.style = all.style;
    let is_there = |text: &String| !text.is_empty();
    if all.url.as_ref().is_some_and(is_there) {
        kept.url = all.url;
    } else if all.callback_data.as_ref().is_some_and(is_there) {
        kept.callback_data = all.callback_data;
    } else if all.callback_game.is_some() {
        kept.callback_game = all.callback_game;
    } else if all.pay.is_some() {
        kept.pay = Some(true);
    } else if all.switch_inline_query.is_some() {
        kept.switch_inline_query = all.switch_inline_query;
    } else if let Some(chosen) = all.switch_inline_query_chosen_chat {
        if leads_anywhere(&chosen) {
            // It is the same as a plain one, and shown as that.
            kept.switch_inline_query = Some(chosen.query.unwrap_or_default());
        } else {
            kept.switch_inline_query_chosen_chat = Some(chosen);
        }
    } else if all.switch_inline_query_current_chat.is_some() {
        kept.switch_inline_query_current_chat = all.switch_inline_query_current_chat;
    } else if all.login_url.is_some() {
        kept.login_url = all.login_url;
    } else if all.web_app.is_some() {
        kept.web_app = all.web_app;
    } else if all.copy_text.is_some() {
        kept.copy_text = all.copy_text;
    } else {
        kept.disabled = all.disabled;
    }
    *button = kept;
}

fn leads_anywhere(chosen: &SwitchInlineQueryChosenChat) -> bool {
    [
        chosen.allow_user_chats,
        chosen.allow_bot_chats,
        chosen.allow_group_chats,
        chosen.allow_channel_chats,
    ]
    .iter()
    .all(|is_allowed| is_allowed.unwrap_or_default())
}

/// What Telegram checks of the keyboard as a whole.
fn check_whole(
    context: &Context<'_>,
    stand: Stand<'_>,
    keyboard: &InlineKeyboardMarkup,
) -> Result<(), &'static str> {
    let rows = &keyboard.inline_keyboard;
    if rows.iter().flatten().count() > MAX_INLINE_BUTTONS {
        return Err("reply markup is too long");
    }
    for (position, button) in rows.iter().flatten().enumerate() {
        let is_pay = button.pay.is_some();
        let is_game = button.callback_game.is_some();
        let data = button.callback_data.as_ref();
        let copied = button.copy_text.as_ref().map(|copied| &copied.text);
        let user = button.url.as_ref().and_then(|url| link::user_id(url));
        let is_private = matches!(stand.place, Place::Private { .. });
        if data.is_some_and(|data| data.len() > MAX_DATA) {
            return Err("BUTTON_DATA_INVALID");
        }
        if copied.is_some_and(|text| text.is_empty() || text.chars().count() > MAX_COPIED) {
            return Err("BUTTON_COPY_TEXT_INVALID");
        }
        if user.is_some_and(|user| !context.state.knows(context.bot, user)) {
            return Err("BUTTON_USER_INVALID");
        }
        let is_out_of_place = (is_pay && stand.kind != "invoice")
            || (is_game && stand.kind != "game")
            || (button.web_app.is_some() && !is_private);
        if is_out_of_place {
            return Err("BUTTON_TYPE_INVALID");
        }
        if (is_pay || is_game) && position > 0 {
            return Err("BUTTON_POS_INVALID");
        }
    }
    let first = rows.iter().flatten().next();
    match stand.kind {
        "invoice" if first.is_none_or(|first| first.pay.is_none()) => Err("REPLY_MARKUP_BUY_EMPTY"),
        "game" if first.is_none_or(|first| first.callback_game.is_none()) => {
            Err("REPLY_MARKUP_GAME_EMPTY")
        }
        _ => Ok(()),
    }
}

fn checked_link(url: &str, what: &str) -> Result<String, String> {
    link::check(url).map_err(|reason| format!("{what} URL '{url}' is invalid: {reason}"))
}

/// The same for one that has to lead to the web, and safely.
fn web_link(url: &str, what: &str) -> Result<String, String> {
    let checked = checked_link(url, what)?;
    if !checked.starts_with("https://") {
        let reason = "Only HTTPS links are allowed";
        return Err(format!("{what} URL '{url}' is invalid: {reason}"));
    }
    Ok(checked)
}

/// How many buttons TDLib takes in a row; the others are left out.
const MAX_IN_ROW: usize = 12;
/// How many buttons TDLib takes in a keyboard; the others are left out.
const MAX_BUTTONS: usize = 300;
/// How many buttons a message can have below it. Telegram does not say so; clients have found it.
const MAX_INLINE_BUTTONS: usize = 100;
/// In bytes.
const MAX_DATA: usize = 64;
/// In characters.
const MAX_COPIED: usize = 256;
