//! Methods that pin messages and unpin them.

use super::{Context, Simulated, access::Access};
use crate::{
    reply::{Answer, Refusal},
    state::message::{Message, Place},
};

pub(super) const METHODS: &[Simulated] = &[
    Simulated::new("pinChatMessage", LEFT_OUT, pin_chat_message),
    Simulated::new("unpinChatMessage", LEFT_OUT, unpin_chat_message),
    Simulated::new("unpinAllChatMessages", &[], unpin_all_chat_messages),
];

fn pin_chat_message(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let (chat, id) = (context.arg("chat_id"), context.message_id());
    let (place, message) = context.check_message(chat, id, Access::Write, "message to pin")?;
    check_may_pin(context, place)?;
    check_can_be_pinned(&message)?;
    let (bot, now) = (context.bot, context.now);
    if !context.state.pin(place, id, bot, now) {
        return Err(Refusal::bad_request("CHAT_NOT_MODIFIED"));
    }
    Ok(Answer::yes())
}

fn unpin_chat_message(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let (chat, what) = (context.arg("chat_id"), "message to unpin");
    let mut id = context.message_id();
    if id == 0 {
        let place = context.check_chat(Access::Write)?;
        let last = context.state.last_pinned(place);
        id = last.ok_or_else(|| Refusal::bad_request("message to unpin not found"))?;
    }
    let (place, message) = context.check_message(chat, id, Access::Write, what)?;
    check_may_pin(context, place)?;
    check_can_be_pinned(&message)?;
    if !context.state.unpin(place, id) {
        return Err(Refusal::bad_request("CHAT_NOT_MODIFIED"));
    }
    Ok(Answer::yes())
}

fn unpin_all_chat_messages(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let place = context.check_chat(Access::Write)?;
    check_may_pin(context, place)?;
    context.state.unpin_all(place);
    Ok(Answer::yes())
}

fn check_may_pin(context: &Context<'_>, place: Place) -> Result<(), Refusal> {
    if !context.state.may_pin(place, context.bot) {
        let text = "not enough rights to manage pinned messages in the chat";
        return Err(Refusal::bad_request(text));
    }
    Ok(())
}

fn check_can_be_pinned(message: &Message) -> Result<(), Refusal> {
    if message.draft.content.is_service() {
        return Err(Refusal::bad_request("service messages can't be pinned"));
    }
    Ok(())
}

/// Parameters that are not simulated.
const LEFT_OUT: &[&str] = &["business_connection_id"];
