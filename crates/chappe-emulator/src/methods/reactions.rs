//! Methods about reactions.

use chappe_types::types::ReactionType;

use super::{Context, Simulated, access::Access};
use crate::{
    flags::Right,
    reply::{Answer, Refusal},
    schema::{self, refuse},
    state::{Id, message::Place},
};

pub(super) const METHODS: &[Simulated] = &[
    Simulated::new("setMessageReaction", &[], set_message_reaction),
    Simulated::new(
        "deleteMessageReaction",
        &["actor_chat_id"],
        delete_message_reaction,
    ),
    Simulated::new(
        "deleteAllMessageReactions",
        &["actor_chat_id"],
        delete_all_message_reactions,
    ),
];

fn set_message_reaction(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let method = "setMessageReaction";
    let read = schema::json::read(context.request, method, "reaction")?;
    // Nothing takes the reactions back.
    let reactions: Vec<ReactionType> = read.unwrap_or_default();
    let (chat, id) = (context.arg("chat_id"), context.message_id());
    let (place, message) = context.check_message(chat, id, Access::Read, "message to react")?;
    if message.draft.content.is_service() {
        return Err(refuse("The reaction isn't available for the message"));
    }
    if reactions.len() > MAX_OF_BOT {
        return Err(Refusal::bad_request("REACTIONS_TOO_MANY"));
    }
    let is_offered = |wanted| context.state.offers(place, &message, wanted);
    if !reactions.iter().all(is_offered) {
        return Err(Refusal::bad_request("REACTION_INVALID"));
    }
    let (bot, now) = (context.bot, context.now);
    context.state.react(place, id, bot, &reactions, now);
    Ok(Answer::yes())
}

fn delete_message_reaction(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let user = user(context)?;
    let (chat, id) = (context.arg("chat_id"), context.message_id());
    let what = "message to delete reactions";
    let (place, _) = context.check_message(chat, id, Access::Write, what)?;
    let user = user.ok_or_else(no_chat)?;
    check_may_delete(context, place)?;
    take_back(context, place, user, &[id]);
    Ok(Answer::yes())
}

fn delete_all_message_reactions(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let user = user(context)?;
    let place = context.check_chat(Access::Write)?;
    let user = user.ok_or_else(no_chat)?;
    check_may_delete(context, place)?;
    let messages = context.state.messages_in(place);
    let theirs = messages.filter(|message| message.reactions.contains_key(&user));
    let ids: Vec<i64> = theirs.map(|message| message.id).collect();
    take_back(context, place, user, &ids);
    Ok(Answer::yes())
}

/// The user whose reactions go.
fn user(context: &Context<'_>) -> Result<Option<Id>, Refusal> {
    match context.arg("user_id") {
        "" => Ok(None),
        _ => context.request.user_id().map(Some),
    }
}

/// Where no user is named a chat has to be, and chats do not react here.
fn no_chat() -> Refusal {
    Refusal::bad_request("sender_chat_id is empty")
}

fn take_back(context: &mut Context<'_>, place: Place, user: Id, messages: &[i64]) {
    for id in messages {
        context.state.react(place, *id, user, &[], context.now);
    }
}

fn check_may_delete(context: &Context<'_>, place: Place) -> Result<(), Refusal> {
    let status = context.state.status_in(place, context.bot);
    let is_group = status.is_some() && !context.state.is_channel(place);
    if !is_group {
        return Err(Refusal::bad_request("CHAT_ID_INVALID"));
    }
    if !status.is_some_and(|status| status.has(Right::DeleteMessages)) {
        return Err(Refusal::bad_request("CHAT_ADMIN_REQUIRED"));
    }
    Ok(())
}

/// How many reactions to one message a bot has, as users without Premium do.
const MAX_OF_BOT: usize = 1;
