// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Posts that users suggest to a channel.

use chappe_core::{ChatId, Method, MethodSpec, Repeat, UnixTime};

/// Accepts a post that was suggested to a channel, now or for a later date.
///
/// The bot must be an administrator of the channel with `can_post_messages`. If the author can't
/// pay, a service message says that the approval failed.
///
/// Returns `true`.
///
/// Repeat class: [`Duplicating`](chappe_core::Repeat::Duplicating): publishes and charges; an
/// approval that failed for want of funds posts its service message anew.
///
/// <https://core.telegram.org/bots/api#approvesuggestedpost>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ApproveSuggestedPost {
    /// The direct messages chat of the post, by its id.
    pub chat_id: ChatId,
    /// The suggested post to approve.
    pub message_id: i64,
    /// When to publish the post; leave it out if the post already names a date. At most 2678400
    /// seconds from now.
    pub send_date: Option<UnixTime>,
}

method_builder! { ApproveSuggestedPost(chat_id: into ChatId, message_id: plain i64) {
    /// When to publish the post; leave it out if the post already names a date.
    send_date: into UnixTime,
} }

parameters! { ApproveSuggestedPost {
    chat_id: required, message_id: required, send_date: optional,
} }

impl Method for ApproveSuggestedPost {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("approveSuggestedPost", Repeat::Duplicating);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Turns down a post that was suggested to a channel.
///
/// The bot must be an administrator of the channel with `can_manage_direct_messages`. The author
/// sees the comment.
///
/// Returns `true`.
///
/// Repeat class: [`Duplicating`](chappe_core::Repeat::Duplicating): posts a service message; that a
/// post is declined only once is not certain.
///
/// <https://core.telegram.org/bots/api#declinesuggestedpost>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DeclineSuggestedPost {
    /// The direct messages chat of the post, by its id.
    pub chat_id: ChatId,
    /// The suggested post to decline.
    pub message_id: i64,
    /// A word to the one who suggested the post. At most 128 characters.
    pub comment: Option<String>,
}

method_builder! { DeclineSuggestedPost(chat_id: into ChatId, message_id: plain i64) {
    /// A word to the one who suggested the post.
    comment: into String,
} }

parameters! { DeclineSuggestedPost {
    chat_id: required, message_id: required, comment: optional,
} }

impl Method for DeclineSuggestedPost {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("declineSuggestedPost", Repeat::Duplicating);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}
