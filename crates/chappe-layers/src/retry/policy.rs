use std::{sync::Arc, time::Duration};

use chappe_core::{Call, Error, GaveUp, RetryOverride};
use tokio::time::Instant;

use super::Failure;
use crate::deadline::Deadline;

/// What to do about attempts that fail.
///
/// The layer asks two questions, one after the other: what does this failure mean
/// ([`classify`](RetryPolicy::classify)), and what shall be done about it
/// ([`decide`](RetryPolicy::decide))? So a policy that only knows of an odd server answers the first,
/// and one that only has other limits the second.
///
/// [`AutoRetry`](super::AutoRetry) is the default. `()` repeats nothing. A closure is a policy that
/// decides; its arguments have to be annotated:
///
/// ```
/// use std::time::Duration;
///
/// use chappe_core::GaveUp;
/// use chappe_layers::retry::{Attempt, Decision, Failure, RetryLayer};
///
/// // Once, and only where nothing can have been executed.
/// let once = RetryLayer::with(|failure: Failure, attempt: &Attempt<'_>| match failure {
///     Failure::Flood { .. } | Failure::NotExecuted if attempt.attempts == 1 => {
///         Decision::Repeat { after: Duration::ZERO }
///     }
///     _ => Decision::GiveUp(GaveUp::Attempts),
/// });
/// # let _ = once;
/// ```
///
/// The `retry_after` of the 429 is waited there all the same: a policy decides within
/// [rules](super#what-no-policy-can-break) that the layer keeps for it.
///
/// # State
///
/// One policy serves all calls of a service and its clones, at the same time. Each service that the
/// layer is applied to gets a clone; put the policy into an [`Arc`] where several bots are to share
/// one.
pub trait RetryPolicy: Send + Sync + 'static {
    /// A call begins, with its first attempt.
    fn begin(&self, call: &Call) {
        let _ = call;
    }

    /// What the failure of an attempt means.
    fn classify(&self, call: &Call, error: &Error) -> Failure {
        let _ = call;
        Failure::of(error)
    }

    /// What is to be done about it.
    ///
    /// It is called once for each attempt that failed, and must not block.
    fn decide(&self, failure: Failure, attempt: &Attempt<'_>) -> Decision;
}

/// What a policy decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Make the call again.
    Repeat {
        /// The wait before that; never less than the server asked for.
        after: Duration,
    },
    /// Return the error, for this reason.
    GiveUp(GaveUp),
}

/// An attempt that failed, and what is known of its call.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Attempt<'a> {
    /// The call, with its options and notes among the extensions.
    pub call: &'a Call,
    /// How it failed.
    pub error: &'a Error,
    /// The attempts that were made, this one among them.
    pub attempts: u32,
    /// Those that failed in another way than by a 429, this one among them where it did.
    pub failures: u32,
    /// The time that the call has waited so far because the server asked for it.
    pub paused: Duration,
    /// When the call ends, whatever has come of it.
    pub deadline: Option<Instant>,
    /// When it failed.
    pub now: Instant,
}

impl<'a> Attempt<'a> {
    /// The first attempt of a call: what the test of a policy begins with.
    pub fn first(call: &'a Call, error: &'a Error) -> Self {
        let flooded = matches!(Failure::of(error), Failure::Flood { .. });
        Self {
            call,
            error,
            attempts: 1,
            failures: u32::from(!flooded),
            paused: Duration::ZERO,
            deadline: call.extensions().get().map(|&Deadline(at)| at),
            now: Instant::now(),
        }
    }

    /// What the caller wants for this call in place of the policy's settings.
    pub fn options(&self) -> RetryOverride {
        self.call.extensions().get().copied().unwrap_or_default()
    }

    /// Whether a wait of this length would end at the deadline or after it.
    pub fn passes_deadline(&self, wait: Duration) -> bool {
        self.deadline
            .is_some_and(|deadline| wait >= deadline.saturating_duration_since(self.now))
    }
}

impl<F> RetryPolicy for F
where
    F: Fn(Failure, &Attempt<'_>) -> Decision + Send + Sync + 'static,
{
    fn decide(&self, failure: Failure, attempt: &Attempt<'_>) -> Decision {
        self(failure, attempt)
    }
}

/// Repeats nothing.
impl RetryPolicy for () {
    fn decide(&self, failure: Failure, _attempt: &Attempt<'_>) -> Decision {
        Decision::GiveUp(match failure {
            Failure::Final => GaveUp::Final,
            _ => GaveUp::Attempts,
        })
    }
}

/// The same policy for several services.
impl<P: RetryPolicy + ?Sized> RetryPolicy for Arc<P> {
    fn begin(&self, call: &Call) {
        (**self).begin(call);
    }

    fn classify(&self, call: &Call, error: &Error) -> Failure {
        (**self).classify(call, error)
    }

    fn decide(&self, failure: Failure, attempt: &Attempt<'_>) -> Decision {
        (**self).decide(failure, attempt)
    }
}
