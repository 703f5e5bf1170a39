//! Methods that send texts and delete messages.

use super::{
    Context, Simulated,
    access::Access,
    send::{LEFT_OUT, formatted, send},
};
use crate::{
    flags::Right,
    reply::{Answer, Refusal},
    request::to_i32,
    state::content::{Content, Text},
};

pub(super) const METHODS: &[Simulated] = &[
    Simulated::new("sendMessage", LEFT_OUT, send_message),
    Simulated::new("deleteMessage", &[], delete_message),
];

fn send_message(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    if context.arg("text").is_empty() {
        return Err(Refusal::bad_request("message text is empty"));
    }
    let text = formatted(context, "text")?;
    if text.is_blank() {
        return Err(Refusal::bad_request("text must be non-empty"));
    }
    send(
        context,
        Content::Text(Text {
            text,
            link_preview: None,
        }),
    )
}

fn delete_message(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    if context.arg("chat_id").is_empty() {
        return Err(Refusal::bad_request("chat identifier is not specified"));
    }
    let id = to_i32(context.arg("message_id"));
    if id <= 0 {
        return Err(Refusal::bad_request("message identifier is not specified"));
    }
    let place = context.check_chat(Access::Write)?;
    let message = context
        .state
        .message(place, id.into())
        .ok_or_else(|| Refusal::bad_request("message to delete not found"))?;
    let is_own = message.author == context.bot;
    let is_fresh = context.now.unix - message.date < DELETE_WINDOW;
    let is_allowed = match context.state.status_in(place, context.bot) {
        None => is_fresh,
        Some(status) => status.has(Right::DeleteMessages) || (is_own && is_fresh),
    };
    if !is_allowed {
        return Err(Refusal::bad_request("message can't be deleted"));
    }
    context.state.delete_message(place, id.into());
    Ok(Answer::yes())
}

/// For how many seconds a message can be deleted by whoever has no right to delete any.
const DELETE_WINDOW: i64 = 48 * 3_600;
