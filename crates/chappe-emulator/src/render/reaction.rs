//! Reactions.

use chappe_types::types::{
    MessageReactionCountUpdated, MessageReactionUpdated, ReactionCount, ReactionType,
};

use super::{account::user, chat::chat};
use crate::{
    clock::Moment,
    reply::to_json,
    state::{
        Id, State,
        message::{Message, Place},
    },
};

/// The content of `message_reaction`.
pub(crate) fn reaction_changed(
    state: &State,
    place: Place,
    message: &Message,
    actor: Id,
    old: &[ReactionType],
    now: Moment,
) -> String {
    let new = message.reactions.get(&actor).cloned().unwrap_or_default();
    let update = MessageReactionUpdated::new(
        chat(state, place),
        message.id,
        now.unix,
        old.iter().cloned(),
        new,
    );
    to_json(&update.user(user(state, actor)))
}

/// The content of `message_reaction_count`.
pub(crate) fn reaction_counts(
    state: &State,
    place: Place,
    message: &Message,
    now: Moment,
) -> String {
    let mut counts: Vec<ReactionCount> = Vec::new();
    for reaction in message.reactions.values().flatten() {
        match counts.iter_mut().find(|count| count.r#type == *reaction) {
            Some(count) => count.total_count += 1,
            None => counts.push(ReactionCount::new(reaction.clone(), 1)),
        }
    }
    // The most frequent first.
    counts.sort_by_key(|count| -count.total_count);
    let chat = chat(state, place);
    let update = MessageReactionCountUpdated::new(chat, message.id, now.unix, counts);
    to_json(&update)
}
