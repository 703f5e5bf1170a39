//! The state in the words of the Bot API: what a bot is shown, and no more than that.

mod account;
mod chat;
mod game;
mod link;
mod media;
mod member;
mod message;
mod payment;
mod query;
mod reaction;
mod topic;

use chappe_types::types::WebhookInfo;

pub(crate) use self::{
    account::{blocked, me, user, wanted_rights},
    chat::full_chat,
    game::high_score,
    link::{join_request, link},
    media::file,
    member::{Change, member, member_changed, private_member},
    message::{message_json, origin},
    payment::{pre_checkout_query, shipping_query, star_transaction},
    query::{callback_query, chosen_inline_result, inline_query},
    reaction::{reaction_changed, reaction_counts},
    topic::{topic, topic_icon},
};
use crate::state::queue::{Allowed, Queue};

pub(crate) fn webhook_info(queue: &Queue) -> WebhookInfo {
    let info = WebhookInfo::new("", false, queue.len() as i64);
    if *queue.allowed() == Allowed::default() {
        return info;
    }
    info.allowed_updates(queue.allowed().names().iter().copied())
}
