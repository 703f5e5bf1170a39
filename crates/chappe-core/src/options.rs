//! Options of one call: types that a caller puts into [`Call::extensions`](crate::Call::extensions)
//! and that a layer of the stack reads there.

use std::time::Duration;

/// How long one attempt may take, in place of the attempt-timeout layer's own limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AttemptTimeout(pub Duration);

/// How long the call may take with all its attempts and waits, counted from the moment when it
/// enters the deadline layer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TotalTimeout(pub Duration);

/// How urgent a call is where calls wait for each other, as in flood control's queue.
///
/// A later class waits behind an earlier one, but not for ever: how long is the queue's affair.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Priority {
    /// Nobody looks at the result: a broadcast, a nightly report.
    Low,
    /// Everything that says nothing else.
    #[default]
    Normal,
    /// Somebody waits in front of a screen.
    High,
}

/// What the retry layer may do for this call, in place of its own settings.
///
/// ```
/// use chappe_core::RetryOverride;
///
/// // Nobody minds a second copy of this message: repeat it even where the first may have arrived.
/// let insist = RetryOverride::default().even_if_executed(true).attempts(5);
/// let never = RetryOverride::never();
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct RetryOverride {
    /// The number of attempts, where it was set.
    pub attempts: Option<u32>,
    /// The longest wait, where it was set.
    pub longest_wait: Option<Duration>,
    /// What was set for calls that may have been executed.
    pub even_if_executed: Option<bool>,
}

impl RetryOverride {
    /// One attempt, whatever its outcome; a 429 is returned at once.
    pub const fn never() -> Self {
        Self {
            attempts: Some(1),
            longest_wait: Some(Duration::ZERO),
            even_if_executed: Some(false),
        }
    }

    /// At most this many attempts where they fail in other ways than by a 429; 0 counts as 1.
    ///
    /// Waits that the server asks for are limited by [`longest_wait`](Self::longest_wait) and by
    /// the deadline instead.
    pub const fn attempts(mut self, attempts: u32) -> Self {
        self.attempts = Some(attempts);
        self
    }

    /// How long the call may wait in all because the server asks it to; a 429 that asks for more is
    /// returned at once.
    pub const fn longest_wait(mut self, wait: Duration) -> Self {
        self.longest_wait = Some(wait);
        self
    }

    /// Whether to repeat the call where the last attempt may have been executed.
    pub const fn even_if_executed(mut self, repeat: bool) -> Self {
        self.even_if_executed = Some(repeat);
        self
    }
}
