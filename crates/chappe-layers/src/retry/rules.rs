//! What the layer owes to server and caller, whatever a policy decides: without I/O.

use std::time::Duration;

use chappe_core::{GaveUp, Requeue};

use super::{Attempt, Decision, Failure};

/// Holds a decision against the rules, and corrects it.
pub(super) fn uphold(decision: Decision, failure: Failure, attempt: &Attempt<'_>) -> Decision {
    let Decision::Repeat { after } = decision else {
        return decision;
    };
    let floor = floor(failure, attempt);
    if let Some(reason) = forbidden(failure, attempt, floor) {
        return Decision::GiveUp(reason);
    }
    let wait = if requeue(failure, attempt).is_some() {
        // The layer within knows better than the policy how much longer than that.
        floor
    } else {
        after.max(floor)
    };
    if attempt.passes_deadline(wait) {
        return Decision::GiveUp(GaveUp::Deadline);
    }
    Decision::Repeat { after: wait }
}

/// The place that the layer within keeps for the call, where it is to do the waiting.
pub(super) fn requeue(failure: Failure, attempt: &Attempt<'_>) -> Option<Requeue> {
    match failure {
        Failure::Flood { .. } => attempt.error.extensions().get().copied(),
        _ => None,
    }
}

/// The least wait.
fn floor(failure: Failure, attempt: &Attempt<'_>) -> Duration {
    let asked = attempt.error.retry_after().unwrap_or_default();
    match failure {
        Failure::Flood { retry_after } => asked.max(retry_after),
        _ => asked,
    }
}

fn forbidden(failure: Failure, attempt: &Attempt<'_>, floor: Duration) -> Option<GaveUp> {
    if !attempt.call.is_replayable() {
        return Some(GaveUp::NotReplayable);
    }
    let options = attempt.options();
    match failure {
        Failure::Flood { .. } => options
            .longest_wait
            .filter(|&longest| is_too_long(floor, attempt, longest))
            .map(|_| GaveUp::LongestWait),
        Failure::Unknown if options.even_if_executed == Some(false) => Some(GaveUp::OutcomeUnknown),
        _ => options
            .attempts
            .filter(|&attempts| attempt.failures >= attempts.max(1))
            .map(|_| GaveUp::Attempts),
    }
}

/// Whether the server asks for more than a call may wait in all.
pub(super) fn is_too_long(asked: Duration, attempt: &Attempt<'_>, longest: Duration) -> bool {
    attempt.paused.saturating_add(asked) > longest || longest.is_zero()
}

#[cfg(test)]
mod tests;
