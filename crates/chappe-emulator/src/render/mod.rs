//! The state in the words of the Bot API: what a bot is shown, and no more than that.

mod account;
mod chat;
mod game;
mod link;
mod media;
mod member;
mod message;
mod payment;
mod poll;
mod query;
mod reaction;
mod sticker;
mod topic;

use chappe_types::types::WebhookInfo;

pub(crate) use self::{
    account::{blocked, me, user, wanted_rights},
    chat::full_chat,
    game::high_score,
    link::{join_request, link},
    media::{file, profile_photos},
    member::{Change, member, member_changed, private_member},
    message::{message_json, origin},
    payment::{pre_checkout_query, purchased_paid_media, shipping_query, star_transaction},
    poll::{poll_answer_json, poll_json},
    query::{callback_query, chosen_inline_result, inline_query},
    reaction::{reaction_changed, reaction_counts},
    sticker::{sticker, sticker_set},
    topic::topic,
};
use crate::state::{Id, State, queue::Allowed};

pub(crate) fn webhook_info(state: &State, bot: Id) -> WebhookInfo {
    let queue = state.queue(bot);
    let pending = queue.len() as i64;
    let mut info = WebhookInfo::new("", false, pending);
    if let Some(webhook) = state.webhooks.get(&bot) {
        if let Some(settings) = &webhook.settings {
            info = WebhookInfo::new(&*settings.url, settings.has_certificate, pending)
                .ip_address(&*webhook.ip_address)
                .max_connections(settings.max_connections as i64);
        }
        if let Some(trouble) = &webhook.trouble {
            info = info
                .last_error_date(trouble.date)
                .last_error_message(&*trouble.message);
        }
    }
    if *queue.allowed() == Allowed::default() {
        return info;
    }
    info.allowed_updates(queue.allowed().names().iter().copied())
}
