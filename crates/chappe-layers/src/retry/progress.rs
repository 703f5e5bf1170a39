use std::time::Duration;

use chappe_core::{Call, Error, GaveUp, Held, Reply, Report, Requeue};

use super::{Attempt, Decision, Failure, RetryPolicy, counters, events, rules};

/// What has been done for one call so far.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Progress {
    attempts: u32,
    failures: u32,
    paused: Duration,
    waited: Duration,
}

/// What comes after an attempt that failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Next {
    /// A wait, and the next attempt.
    Wait(Duration),
    /// The next attempt: the layer within waits.
    AtOnce,
    /// Nothing.
    Return,
}

impl Progress {
    /// Time was spent between two attempts.
    pub(super) fn waited(&mut self, time: Duration) {
        self.waited = self.waited.saturating_add(time);
    }

    /// An attempt succeeded: reports what it took.
    pub(super) fn succeeded(&mut self, reply: &mut Reply) {
        self.attempts += 1;
        self.held(reply.extensions().get());
        if self.attempts > 1 {
            counters::succeeded();
        }
        let report = Report::new(self.attempts, self.waited, None);
        reply.set_report(report);
    }

    /// An attempt failed: says what comes next, and makes the call and the error ready for it.
    pub(super) fn failed<P: RetryPolicy + ?Sized>(
        &mut self,
        policy: &P,
        call: &mut Call,
        error: &mut Error,
    ) -> Next {
        self.attempts += 1;
        self.held(error.extensions().get());
        let failure = policy.classify(call, error);
        let flooded = matches!(failure, Failure::Flood { .. });
        if !flooded {
            self.failures += 1;
        }
        let attempt = Attempt {
            attempts: self.attempts,
            failures: self.failures,
            paused: self.paused,
            ..Attempt::first(call, error)
        };
        let requeue = rules::requeue(failure, &attempt);
        let decision = rules::uphold(policy.decide(failure, &attempt), failure, &attempt);

        // The place is good for one attempt.
        error.extensions_mut().remove::<Requeue>();
        call.extensions_mut().remove::<Requeue>();
        let wait = match decision {
            Decision::Repeat { after } => after,
            Decision::GiveUp(reason) => {
                self.gave_up(error, reason);
                return Next::Return;
            }
        };
        counters::repeated();
        let next = self.attempts + 1;
        if flooded {
            self.paused = self.paused.saturating_add(wait);
        }
        if let Some(requeue) = requeue {
            events::requeued(call, wait, next);
            call.extensions_mut().insert(requeue);
            return Next::AtOnce;
        }
        if flooded {
            events::paused(call, error, wait, next);
        } else {
            events::backing_off(call, error, wait, next);
        }
        Next::Wait(wait)
    }

    /// The call ends with this error: reports what was tried, and why no more.
    pub(super) fn gave_up(&self, error: &mut Error, reason: GaveUp) {
        counters::gave_up(reason);
        let report = Report::new(self.attempts, self.waited, Some(reason));
        error.set_report(report);
    }

    /// A layer within may have held the attempt back.
    fn held(&mut self, held: Option<&Held>) {
        if let Some(&Held(time)) = held {
            self.waited(time);
        }
    }
}
