// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Invite links and requests to join.

use chappe_core::UnixTime;

use crate::types::{Chat, User};

/// An invite link of a chat, with its limits and its maker.
///
/// Links of other administrators are shortened with `…` in updates, so they can't be used or
/// edited.
///
/// <https://core.telegram.org/bots/api#chatinvitelink>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChatInviteLink {
    /// The link itself; the end of a link made by another administrator is cut off and shown as
    /// `…`.
    pub invite_link: String,
    /// Who made the link.
    pub creator: User,
    /// Whether users of the link wait until an administrator lets them in.
    pub creates_join_request: bool,
    /// Whether it is the standing link of its maker; each administrator has one.
    pub is_primary: bool,
    /// Whether the link was revoked, so that nobody can join by it any more.
    pub is_revoked: bool,
    /// The label of the link, seen by administrators only; absent if it has none.
    pub name: Option<String>,
    /// When the link stops working or stopped; absent if it never does.
    pub expire_date: Option<UnixTime>,
    /// How many members the link may have in the chat at once; absent if there is no limit. 1
    /// to 99999.
    pub member_limit: Option<i64>,
    /// How many join requests made through this link still wait for an answer.
    pub pending_join_request_count: Option<i64>,
    /// For how many seconds one payment lasts; absent unless membership through the link is paid.
    pub subscription_period: Option<i64>,
    /// What each period of membership costs, in Telegram Stars; absent unless it is paid.
    pub subscription_price: Option<i64>,
}

builder! { ChatInviteLink(
    invite_link: into String,
    creator: plain User,
    creates_join_request: plain bool,
    is_primary: plain bool,
    is_revoked: plain bool,
) {
    /// The label of the link, seen by administrators only; absent if it has none.
    name: into String,
    /// When the link stops working or stopped; absent if it never does.
    expire_date: into UnixTime,
    /// How many members the link may have in the chat at once; absent if there is no limit.
    member_limit: plain i64,
    /// How many join requests made through this link still wait for an answer.
    pending_join_request_count: plain i64,
    /// For how many seconds one payment lasts; absent unless membership through the link is paid.
    subscription_period: plain i64,
    /// What each period of membership costs, in Telegram Stars; absent unless it is paid.
    subscription_price: plain i64,
} }

object! { ChatInviteLink {
    invite_link: required, creator: required, creates_join_request: required, is_primary: required,
    is_revoked: required, name: optional, expire_date: optional, member_limit: optional,
    pending_join_request_count: optional, subscription_period: optional,
    subscription_price: optional,
} }

/// A user's request to join a chat.
///
/// The bot may write to `user_chat_id` for five minutes, even if the user never started it. A
/// `query_id` means that the bot is the chat's guard and must decide within 10 seconds.
///
/// <https://core.telegram.org/bots/api#chatjoinrequest>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChatJoinRequest {
    /// The chat that the user asks to join.
    pub chat: Chat,
    /// The user who asks.
    pub from: User,
    /// The private chat to write to the user in, within 5 minutes and before the request is
    /// settled.
    pub user_chat_id: i64,
    /// When the request was made.
    pub date: UnixTime,
    /// What the user writes about themselves; absent if nothing.
    pub bio: Option<String>,
    /// The invite link by which the user came; absent if it was none.
    pub invite_link: Option<Box<ChatInviteLink>>,
    /// Set where this bot screens the chat's join requests: answer the query with this id within 10
    /// seconds.
    pub query_id: Option<String>,
}

builder! { ChatJoinRequest(
    chat: plain Chat,
    from: plain User,
    user_chat_id: plain i64,
    date: into UnixTime,
) {
    /// What the user writes about themselves; absent if nothing.
    bio: into String,
    /// The invite link by which the user came; absent if it was none.
    invite_link: boxed ChatInviteLink,
    /// Set where this bot screens the chat's join requests: answer the query with this id within 10
    /// seconds.
    query_id: into String,
} }

object! { ChatJoinRequest {
    chat: required, from: required, user_chat_id: required, date: required, bio: optional,
    invite_link: optional, query_id: optional,
} }

open_enum! {
    /// What becomes of a request to join.
    pub enum JoinRequestDecision {
        /// `approve`.
        Approve = "approve",
        /// `decline`.
        Decline = "decline",
        /// Left to the administrators.
        Queue = "queue",
    }
}
