//! The state in the words of the Bot API: what a bot is shown, and no more than that.

mod account;
mod chat;
mod link;
mod media;
mod member;
mod message;
mod poll;
mod reaction;
mod sticker;
mod topic;

use chappe_types::types::WebhookInfo;

pub(crate) use self::{
    account::{blocked, me, user},
    chat::full_chat,
    link::{join_request, link},
    media::{file, profile_photos},
    member::{Change, member, member_changed, private_member},
    message::{message_json, origin},
    poll::{poll_answer_json, poll_json},
    reaction::{reaction_changed, reaction_counts},
    sticker::{sticker, sticker_set},
    topic::topic,
};
use crate::state::queue::{Allowed, Queue};

pub(crate) fn webhook_info(queue: &Queue) -> WebhookInfo {
    let info = WebhookInfo::new("", false, queue.len() as i64);
    if *queue.allowed() == Allowed::default() {
        return info;
    }
    info.allowed_updates(queue.allowed().names().iter().copied())
}
