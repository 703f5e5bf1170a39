//! A bucket of calls that fills evenly.

use std::time::Duration;

use tokio::time::Instant;

/// A longer time than this, in seconds, is not told from it: 30 years.
const FOREVER: f64 = 1e9;

#[derive(Clone, Copy, Debug)]
pub(super) struct Bucket {
    /// Calls a second.
    pub(super) rate: f64,
    /// How many calls it holds at most.
    pub(super) depth: f64,
    level: f64,
    at: Instant,
}

impl Bucket {
    pub(super) fn full(rate: f64, depth: f64, now: Instant) -> Self {
        Self {
            rate,
            depth,
            level: depth,
            at: now,
        }
    }

    pub(super) fn empty(rate: f64, depth: f64, now: Instant) -> Self {
        Self {
            level: 0.0,
            ..Self::full(rate, depth, now)
        }
    }

    /// When it holds a call.
    pub(super) fn next(&mut self, now: Instant) -> Instant {
        self.fill(now);
        // A rounding error must not put a call off.
        let missing = 1.0 - self.level - 1e-6;
        if missing <= 0.0 {
            return now;
        }
        now + seconds(missing / self.rate) + Duration::from_nanos(1)
    }

    pub(super) fn take(&mut self, now: Instant) {
        self.fill(now);
        self.level -= 1.0;
    }

    /// A call that was taken did not happen.
    pub(super) fn give_back(&mut self) {
        self.level = (self.level + 1.0).min(self.depth);
    }

    /// When it is full, if nothing is taken.
    pub(super) fn full_at(&self) -> Instant {
        self.at + seconds((self.depth - self.level).max(0.0) / self.rate)
    }

    fn fill(&mut self, now: Instant) {
        let passed = now.saturating_duration_since(self.at).as_secs_f64();
        self.level = (self.level + passed * self.rate).min(self.depth);
        self.at = self.at.max(now);
    }
}

fn seconds(seconds: f64) -> Duration {
    Duration::from_secs_f64(seconds.min(FOREVER))
}
