use std::time::Duration;

use tower_layer::Layer;

use super::{Budget, Retry, decide::Settings};

/// See the [module docs](crate::retry).
///
/// ```
/// use std::time::Duration;
///
/// use chappe_layers::retry::{Budget, RetryLayer};
///
/// let patient = RetryLayer::new()
///     .attempts(6)
///     .longest_wait(Duration::from_secs(3600))
///     .backoff(Duration::from_secs(1), Duration::from_secs(60))
///     .budget(Budget::new().percent(10));
/// # let _ = patient;
/// ```
#[derive(Clone, Debug)]
#[must_use = "a layer does nothing until it is applied to a service"]
pub struct RetryLayer {
    settings: Settings,
    budget: Budget,
}

impl RetryLayer {
    /// 4 attempts, 429s of up to 5 minutes, a backoff from 500 ms to 30 s, and
    /// [`Budget::new`].
    pub const fn new() -> Self {
        Self {
            settings: Settings {
                attempts: 4,
                longest_wait: Duration::from_secs(300),
                base: Duration::from_millis(500),
                cap: Duration::from_secs(30),
                superseding: false,
            },
            budget: Budget::new(),
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

    /// Repeats [`Superseding`](chappe_core::Repeat::Superseding) calls too where the outcome of
    /// the last attempt is unknown.
    ///
    /// The caller gets a living link then in place of an error. But where the first attempt was
    /// executed after all, its link, which nobody saw, is revoked, and so may be one that another
    /// program of the same bot has asked for meanwhile.
    pub const fn repeat_superseding(mut self) -> Self {
        self.settings.superseding = true;
        self
    }

    /// The account that repeats after 5xx and unknown outcomes are paid from.
    ///
    /// Each service that the layer is applied to has an account of its own, which its clones
    /// share.
    pub const fn budget(mut self, budget: Budget) -> Self {
        self.budget = budget;
        self
    }

    #[cfg(test)]
    pub(super) const fn settings(&self) -> Settings {
        self.settings
    }
}

impl Default for RetryLayer {
    /// The same as [`RetryLayer::new`].
    fn default() -> Self {
        Self::new()
    }
}

impl<S> Layer<S> for RetryLayer {
    type Service = Retry<S>;

    fn layer(&self, inner: S) -> Retry<S> {
        Retry::new(inner, self.settings, self.budget.clone())
    }
}
