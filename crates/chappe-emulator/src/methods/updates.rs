//! Methods about receiving updates. There are no webhooks: a bot fetches its updates.

use std::time::Duration;

use super::{Context, Simulated};
use crate::{
    render,
    reply::{Answer, Refusal},
    state::queue::{Allowed, Poll},
};

pub(super) const METHODS: &[Simulated] = &[
    Simulated::new("getUpdates", &[], get_updates),
    Simulated::new("deleteWebhook", &[], delete_webhook),
    Simulated::new("getWebhookInfo", &[], get_webhook_info),
];

#[expect(
    clippy::unnecessary_wraps,
    reason = "every method has the same signature"
)]
fn get_updates(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let request = context.request;
    let limit = request.integer("limit", 100, 1, 100);
    let timeout = request.integer("timeout", 0, 0, 50);
    let poll = Poll {
        offset: request.integer("offset", 0, i32::MIN, i32::MAX),
        limit: usize::try_from(limit).unwrap_or(1),
        timeout: Duration::from_secs(timeout.unsigned_abs().into()),
    };
    let allowed = Allowed::parse(context.arg("allowed_updates"));
    let now = context.now;
    let queue = context.queue_mut();
    if let Some(allowed) = allowed {
        queue.set_allowed(allowed);
    }
    Ok(match queue.poll(poll, now) {
        Ok(updates) => Answer::Result(updates),
        Err(ticket) => Answer::Wait(ticket),
    })
}

/// There is never a webhook, so there is nothing to delete but the updates that wait.
#[expect(
    clippy::unnecessary_wraps,
    reason = "every method has the same signature"
)]
fn delete_webhook(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    if context.request.flag("drop_pending_updates") {
        context.queue_mut().clear();
    }
    Ok(Answer::Described(
        "true".to_owned(),
        "Webhook is already deleted",
    ))
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "every method has the same signature"
)]
fn get_webhook_info(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    Ok(Answer::of(&render::webhook_info(context.queue())))
}
