//! Invite links and requests to join.

use chappe_types::types::{ChatInviteLink, ChatJoinRequest};

use super::{account::user, chat::chat};
use crate::{
    reply::to_json,
    state::{Id, State, link::JoinRequest, message::Place},
};

/// The content of `chat_join_request`.
pub(crate) fn join_request(state: &State, bot: Id, chat: Id, request: &JoinRequest) -> String {
    let mut update = ChatJoinRequest::new(
        self::chat(state, Place::Chat(chat)),
        user(state, request.user),
        request.user,
        request.date,
    );
    update.bio.clone_from(&request.bio);
    if let Some(number) = request.link {
        update = update.invite_link(link(state, bot, chat, number));
    }
    let query = request.query.as_ref();
    if let Some(query) = query.filter(|query| query.bot == bot) {
        update = update.query_id(&*query.id);
    }
    to_json(&update)
}

/// A link, as this bot is shown it: that of another administrator only in part.
pub(crate) fn link(state: &State, bot: Id, chat: Id, number: u32) -> ChatInviteLink {
    let link = state.link(chat, number);
    let url = if link.creator == bot {
        link.url.clone()
    } else {
        let shown = link.url.len() - link.url.len().min(HIDDEN);
        format!("{}...", &link.url[..shown])
    };
    let settings = &link.settings;
    let mut shown = ChatInviteLink::new(
        url,
        user(state, link.creator),
        settings.creates_join_request,
        link.is_primary,
        link.is_revoked,
    );
    if !settings.name.is_empty() {
        shown = shown.name(&*settings.name);
    }
    if settings.expire_date > 0 {
        shown = shown.expire_date(settings.expire_date);
    }
    if settings.member_limit > 0 {
        shown = shown.member_limit(settings.member_limit);
    }
    let pending = state.pending_requests(chat, number);
    if pending > 0 {
        shown = shown.pending_join_request_count(pending as i64);
    }
    if let Some((period, price)) = link.subscription {
        shown = shown.subscription_period(period).subscription_price(price);
    }
    shown
}

/// How many characters of another administrator's link are not shown.
const HIDDEN: usize = 10;
