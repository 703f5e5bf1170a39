//! What to do about a failed attempt: a function of what is known, without I/O.

use std::time::Duration;

use chappe_core::{
    ApiErrorKind, Call, Error, ErrorKind, Execution, GaveUp, Limit, Repeat, RetryOverride,
};
use tokio::time::Instant;

use super::Budget;
use crate::deadline::Deadline;

/// The random time on top of a `retry_after`: a tenth of it, within these bounds.
const ON_TOP: (Duration, Duration) = (Duration::from_millis(100), Duration::from_secs(5));

#[derive(Clone, Copy, Debug)]
pub(super) struct Settings {
    pub(super) attempts: u32,
    pub(super) longest_wait: Duration,
    pub(super) base: Duration,
    pub(super) cap: Duration,
    pub(super) superseding: bool,
}

/// What is known of the call.
#[derive(Clone, Copy, Debug)]
pub(super) struct Facts {
    pub(super) repeat: Repeat,
    pub(super) replayable: bool,
    pub(super) deadline: Option<Instant>,
    pub(super) options: RetryOverride,
}

impl Facts {
    pub(super) fn of(call: &Call) -> Self {
        let extensions = call.extensions();
        Self {
            repeat: call.spec().repeat(),
            replayable: call.is_replayable(),
            deadline: extensions.get().map(|&Deadline(at)| at),
            options: extensions.get().copied().unwrap_or_default(),
        }
    }
}

/// What has happened to the call so far.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Progress {
    /// Failures that count as attempts.
    pub(super) failures: u32,
    /// The time that was given to the server because it asked for it.
    pub(super) paused: Duration,
    /// The chat has been replaced.
    pub(super) migrated: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Decision {
    /// The server asked for a pause.
    Pause(Duration),
    /// Something failed that may go better next time.
    Backoff(Duration),
    /// The group has become this supergroup.
    Migrate(i64),
    GiveUp(GaveUp),
}

/// What an error means for a repeat, before any limit is looked at.
enum Nature {
    Flood(Duration),
    NeverWritten,
    Unknown,
    Migrated(i64),
    Final(GaveUp),
}

/// Decides about a call that failed with `error`, and notes the failure in `progress`.
///
/// `random` is a number from 0 to 1, drawn for this decision.
pub(super) fn decide(
    settings: &Settings,
    facts: &Facts,
    error: &Error,
    progress: &mut Progress,
    budget: &mut Budget,
    now: Instant,
    random: f64,
) -> Decision {
    match judge(settings, facts, error, progress, budget, now, random) {
        Ok(decision) => decision,
        Err(reason) => Decision::GiveUp(reason),
    }
}

fn judge(
    settings: &Settings,
    facts: &Facts,
    error: &Error,
    progress: &mut Progress,
    budget: &mut Budget,
    now: Instant,
    random: f64,
) -> Result<Decision, GaveUp> {
    let nature = match nature(error) {
        Nature::Final(reason) => return Err(reason),
        nature => nature,
    };
    if matches!(nature, Nature::Unknown) && !may_repeat_unknown(settings, facts) {
        return Err(GaveUp::OutcomeUnknown);
    }
    if !facts.replayable {
        return Err(GaveUp::NotReplayable);
    }
    let attempts = facts.options.attempts.unwrap_or(settings.attempts).max(1);
    let left = facts
        .deadline
        .map(|deadline| deadline.saturating_duration_since(now));
    let passes_deadline = |wait: Duration| left.is_some_and(|left| wait >= left);

    match nature {
        Nature::Flood(asked) => {
            let longest = facts.options.longest_wait.unwrap_or(settings.longest_wait);
            if progress.paused.saturating_add(asked) > longest || longest.is_zero() {
                return Err(GaveUp::LongestWait);
            }
            if passes_deadline(asked) {
                return Err(GaveUp::Deadline);
            }
            let on_top = (asked / 10).clamp(ON_TOP.0, ON_TOP.1).mul_f64(random);
            let wait = if passes_deadline(asked + on_top) {
                asked
            } else {
                asked + on_top
            };
            progress.paused += wait;
            Ok(Decision::Pause(wait))
        }
        Nature::Migrated(chat) => {
            if progress.migrated {
                return Err(GaveUp::Final);
            }
            if attempts == 1 {
                return Err(GaveUp::Attempts);
            }
            if passes_deadline(Duration::ZERO) {
                return Err(GaveUp::Deadline);
            }
            progress.migrated = true;
            Ok(Decision::Migrate(chat))
        }
        Nature::NeverWritten | Nature::Unknown => {
            progress.failures += 1;
            if progress.failures >= attempts {
                return Err(GaveUp::Attempts);
            }
            let bound = backoff(settings, progress.failures).mul_f64(random);
            let wait = bound.max(error.retry_after().unwrap_or_default());
            if passes_deadline(wait) {
                return Err(GaveUp::Deadline);
            }
            // Last, so that nothing is taken for a repeat that is not made.
            if matches!(nature, Nature::Unknown) && !budget.withdraw(now) {
                return Err(GaveUp::Budget);
            }
            Ok(Decision::Backoff(wait))
        }
        Nature::Final(reason) => Err(reason),
    }
}

fn nature(error: &Error) -> Nature {
    let by_execution = || match error.execution() {
        Execution::NotExecuted => Nature::NeverWritten,
        Execution::Unknown => Nature::Unknown,
        Execution::Executed => Nature::Final(GaveUp::Final),
    };
    match error.kind() {
        ErrorKind::Api(api) => match (api.kind(), api.migrate_to_chat_id()) {
            (ApiErrorKind::TooManyRequests, _) => {
                Nature::Flood(api.retry_after().unwrap_or_default())
            }
            (ApiErrorKind::Migrated, Some(chat)) => Nature::Migrated(chat),
            _ => match error.execution() {
                Execution::Unknown => Nature::Unknown,
                _ => Nature::Final(GaveUp::Final),
            },
        },
        // A proxy's own 429, without an envelope, gives no time to wait for: it is refused like a
        // connection, and limited by attempts.
        ErrorKind::Http(http) if http.status().as_u16() == 429 => Nature::NeverWritten,
        ErrorKind::Http(_) => match error.execution() {
            Execution::Unknown => Nature::Unknown,
            _ => Nature::Final(GaveUp::Final),
        },
        ErrorKind::Timeout(timeout) => match timeout.limit() {
            Limit::Attempt => Nature::Unknown,
            Limit::Deadline => Nature::Final(GaveUp::Deadline),
        },
        ErrorKind::Transport(_) => by_execution(),
        // A layer that fails on purpose says so; only where it knows that nothing was sent may the
        // call be made again.
        ErrorKind::Layer(_) => match error.execution() {
            Execution::NotExecuted => Nature::NeverWritten,
            _ => Nature::Final(GaveUp::Final),
        },
        _ => Nature::Final(GaveUp::Final),
    }
}

fn may_repeat_unknown(settings: &Settings, facts: &Facts) -> bool {
    facts.options.even_if_executed.unwrap_or(
        facts.repeat.survives_repetition()
            || (settings.superseding && facts.repeat == Repeat::Superseding),
    )
}

/// The longest wait after the `failures`th failure: it doubles from `base` to `cap`.
fn backoff(settings: &Settings, failures: u32) -> Duration {
    let doubled = 1_u32
        .checked_shl(failures.saturating_sub(1))
        .unwrap_or(u32::MAX);
    settings.base.saturating_mul(doubled).min(settings.cap)
}

#[cfg(test)]
mod tests;
