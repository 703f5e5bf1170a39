//! How a bot fetches its updates.

use std::time::Duration;

use super::{Context, Simulated};
use crate::{
    reply::{Answer, Refusal},
    state::queue::{Allowed, Poll},
};

pub(super) const METHODS: &[Simulated] = &[Simulated::new("getUpdates", &[], get_updates)];

#[expect(
    clippy::unnecessary_wraps,
    reason = "every method has the same signature"
)]
fn get_updates(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let (request, now) = (context.request, context.now);
    if context.state.webhook(context.bot).is_some() {
        let refused = context.queue_mut().refuse_poll(now);
        return Ok(Answer::Wait(refused));
    }
    let limit = request.integer("limit", 100, 1, 100);
    let timeout = request.integer("timeout", 0, 0, 50);
    let poll = Poll {
        offset: request.integer("offset", 0, i32::MIN, i32::MAX),
        limit: usize::try_from(limit).unwrap_or(1),
        timeout: Duration::from_secs(timeout.unsigned_abs().into()),
    };
    let allowed = Allowed::parse(context.arg("allowed_updates"));
    let queue = context.queue_mut();
    if let Some(allowed) = allowed {
        queue.set_allowed(allowed);
    }
    Ok(match queue.poll(poll, now) {
        Ok(updates) => Answer::Result(updates),
        Err(ticket) => Answer::Wait(ticket),
    })
}
