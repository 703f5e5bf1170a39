//! What [`AutoRetry`](super::AutoRetry) decides: a function of what is known, without I/O.

use std::time::Duration;

use chappe_core::{ErrorKind, GaveUp, Limit, Repeat};

use super::{Attempt, Budget, Decision, Failure, Unknown, rules};

/// The random time on top of a `retry_after`: a tenth of it, within these bounds.
const ON_TOP: (Duration, Duration) = (Duration::from_millis(100), Duration::from_secs(5));

#[derive(Clone, Copy, Debug)]
pub(super) struct Settings {
    pub(super) attempts: u32,
    pub(super) longest_wait: Duration,
    pub(super) base: Duration,
    pub(super) cap: Duration,
    pub(super) unknown: OnUnknown,
}

/// What to do where the outcome is unknown, by class.
#[derive(Clone, Copy, Debug)]
pub(super) struct OnUnknown {
    pub(super) safe: Unknown,
    pub(super) idempotent: Unknown,
    pub(super) superseding: Unknown,
    pub(super) duplicating: Unknown,
}

impl OnUnknown {
    fn of(self, repeat: Repeat) -> Unknown {
        match repeat {
            Repeat::Safe => self.safe,
            Repeat::Idempotent => self.idempotent,
            Repeat::Superseding => self.superseding,
            Repeat::Duplicating => self.duplicating,
            _ => Unknown::GiveUp,
        }
    }
}

/// Decides about an attempt that failed.
///
/// `random` is a number from 0 to 1, drawn for this decision.
pub(super) fn decide(
    settings: &Settings,
    failure: Failure,
    attempt: &Attempt<'_>,
    budget: &mut Budget,
    random: f64,
) -> Decision {
    match judge(settings, failure, attempt, budget, random) {
        Ok(after) => Decision::Repeat { after },
        Err(reason) => Decision::GiveUp(reason),
    }
}

fn judge(
    settings: &Settings,
    failure: Failure,
    attempt: &Attempt<'_>,
    budget: &mut Budget,
    random: f64,
) -> Result<Duration, GaveUp> {
    if failure == Failure::Final {
        return Err(final_reason(attempt));
    }
    if failure == Failure::Unknown && !may_repeat_unknown(settings, attempt) {
        return Err(GaveUp::OutcomeUnknown);
    }
    if !attempt.call.is_replayable() {
        return Err(GaveUp::NotReplayable);
    }
    if let Failure::Flood { retry_after } = failure {
        pause(settings, attempt, retry_after, random)
    } else {
        let wait = back_off(settings, attempt, random)?;
        // Last, so that nothing is taken for a repeat that is not made.
        if failure == Failure::Unknown && !budget.withdraw(attempt.now) {
            return Err(GaveUp::Budget);
        }
        Ok(wait)
    }
}

fn final_reason(attempt: &Attempt<'_>) -> GaveUp {
    match attempt.error.kind() {
        ErrorKind::Timeout(timeout) if timeout.limit() == Limit::Deadline => GaveUp::Deadline,
        _ => GaveUp::Final,
    }
}

fn may_repeat_unknown(settings: &Settings, attempt: &Attempt<'_>) -> bool {
    let class = attempt.call.spec().repeat();
    attempt
        .options()
        .even_if_executed
        .unwrap_or(settings.unknown.of(class) == Unknown::Repeat)
}

/// The wait after a 429.
fn pause(
    settings: &Settings,
    attempt: &Attempt<'_>,
    asked: Duration,
    random: f64,
) -> Result<Duration, GaveUp> {
    let longest = attempt
        .options()
        .longest_wait
        .unwrap_or(settings.longest_wait);
    if rules::is_too_long(asked, attempt, longest) {
        return Err(GaveUp::LongestWait);
    }
    if attempt.passes_deadline(asked) {
        return Err(GaveUp::Deadline);
    }
    let on_top = (asked / 10).clamp(ON_TOP.0, ON_TOP.1).mul_f64(random);
    let wait = asked.saturating_add(on_top);
    if attempt.passes_deadline(wait) {
        return Ok(asked);
    }
    Ok(wait)
}

/// The wait after any other failure.
fn back_off(settings: &Settings, attempt: &Attempt<'_>, random: f64) -> Result<Duration, GaveUp> {
    let attempts = attempt.options().attempts.unwrap_or(settings.attempts);
    if attempt.failures >= attempts.max(1) {
        return Err(GaveUp::Attempts);
    }
    let wait = bound(settings, attempt.failures)
        .mul_f64(random)
        .max(attempt.error.retry_after().unwrap_or_default());
    if attempt.passes_deadline(wait) {
        return Err(GaveUp::Deadline);
    }
    Ok(wait)
}

/// The longest wait after the `failures`th failure: it doubles from `base` to `cap`.
fn bound(settings: &Settings, failures: u32) -> Duration {
    let doubled = 1_u32
        .checked_shl(failures.saturating_sub(1))
        .unwrap_or(u32::MAX);
    settings.base.saturating_mul(doubled).min(settings.cap)
}

#[cfg(test)]
mod tests;
