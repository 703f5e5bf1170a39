use std::{
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use chappe_core::{Call, Repeat};

use super::{
    Attempt, Budget, Decision, Failure, RetryPolicy,
    decide::{OnUnknown, Settings, decide},
};

/// The policy that a bot has unless it is told otherwise; see the [module docs](crate::retry).
///
/// ```
/// use std::time::Duration;
///
/// use chappe_core::Repeat;
/// use chappe_layers::retry::{AutoRetry, Budget, RetryLayer, Unknown};
///
/// let patient = AutoRetry::new()
///     .attempts(6)
///     .longest_wait(Duration::from_secs(3600))
///     .backoff(Duration::from_secs(1), Duration::from_secs(60))
///     .on_unknown(Repeat::Superseding, Unknown::Repeat)
///     .budget(Budget::new().percent(10));
/// # let _ = RetryLayer::with(patient);
/// ```
///
/// A clone has the same settings, and an account of its own.
#[derive(Debug)]
#[must_use = "a policy does nothing until it is given to a layer"]
pub struct AutoRetry {
    settings: Settings,
    budget: Budget,
    account: Mutex<Budget>,
}

/// What to do where nobody knows whether a call was executed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unknown {
    /// Make the call again, as attempts and budget allow: it may be executed twice.
    Repeat,
    /// Return the error: it may never have been executed.
    GiveUp,
}

impl AutoRetry {
    /// 4 attempts, 429s of up to 5 minutes, a backoff from 500 ms to 30 s, [`Budget::new`]; after an
    /// unknown outcome, repeats of what is [`Safe`](Repeat::Safe) or
    /// [`Idempotent`](Repeat::Idempotent).
    pub const fn new() -> Self {
        Self {
            settings: Settings {
                attempts: 4,
                longest_wait: Duration::from_secs(300),
                base: Duration::from_millis(500),
                cap: Duration::from_secs(30),
                unknown: OnUnknown {
                    safe: Unknown::Repeat,
                    idempotent: Unknown::Repeat,
                    superseding: Unknown::GiveUp,
                    duplicating: Unknown::GiveUp,
                },
            },
            budget: Budget::new(),
            account: Mutex::new(Budget::new()),
        }
    }

    /// At most this many attempts that fail other than by a 429; 0 counts as 1.
    pub const fn attempts(mut self, attempts: u32) -> Self {
        self.settings.attempts = attempts;
        self
    }

    /// How long a call may wait in all because the server asks it to: 5 minutes by default.
    ///
    /// A 429 with which the waits of the call would pass that is returned at once, and so is every
    /// 429 where this is zero.
    ///
    /// Of 22 values that were reported in public, 19 were under 5 minutes, and three over 1000 s.
    pub const fn longest_wait(mut self, wait: Duration) -> Self {
        self.settings.longest_wait = wait;
        self
    }

    /// The bound of the random wait after a failure other than a 429: `base` at first, doubling to
    /// `cap`.
    pub const fn backoff(mut self, base: Duration, cap: Duration) -> Self {
        self.settings.base = base;
        self.settings.cap = cap;
        self
    }

    /// What to do with calls of this class where the outcome of an attempt is unknown.
    ///
    /// | class | by default | repeating means |
    /// |---|---|---|
    /// | [`Safe`](Repeat::Safe) | repeat | nothing |
    /// | [`Idempotent`](Repeat::Idempotent) | repeat | nothing that anybody sees |
    /// | [`Superseding`](Repeat::Superseding) | give up | a living link in place of an error; but where the first attempt was executed after all, its link, which nobody saw, is revoked, and so may be one that another program of the same bot has asked for meanwhile |
    /// | [`Duplicating`](Repeat::Duplicating) | give up | a second message, now and then |
    ///
    /// For one call, say
    /// [`even_if_executed`](chappe_core::RetryOverride::even_if_executed).
    pub const fn on_unknown(mut self, class: Repeat, what: Unknown) -> Self {
        let unknown = &mut self.settings.unknown;
        match class {
            Repeat::Safe => unknown.safe = what,
            Repeat::Idempotent => unknown.idempotent = what,
            Repeat::Superseding => unknown.superseding = what,
            Repeat::Duplicating => unknown.duplicating = what,
            // A class that this version does not know is not repeated.
            _ => {}
        }
        self
    }

    /// The account that repeats after 5xx and unknown outcomes are paid from.
    pub fn budget(mut self, budget: Budget) -> Self {
        self.account = Mutex::new(budget.clone());
        self.budget = budget;
        self
    }

    fn account(&self) -> MutexGuard<'_, Budget> {
        self.account.lock().unwrap_or_else(PoisonError::into_inner)
    }

    #[cfg(test)]
    pub(super) const fn settings(&self) -> Settings {
        self.settings
    }
}

impl Clone for AutoRetry {
    fn clone(&self) -> Self {
        Self {
            settings: self.settings,
            budget: self.budget.clone(),
            account: Mutex::new(self.budget.clone()),
        }
    }
}

impl Default for AutoRetry {
    /// The same as [`AutoRetry::new`].
    fn default() -> Self {
        Self::new()
    }
}

impl RetryPolicy for AutoRetry {
    fn begin(&self, _call: &Call) {
        self.account().deposit();
    }

    fn decide(&self, failure: Failure, attempt: &Attempt<'_>) -> Decision {
        let random = fastrand::f64();
        decide(
            &self.settings,
            failure,
            attempt,
            &mut self.account(),
            random,
        )
    }
}
