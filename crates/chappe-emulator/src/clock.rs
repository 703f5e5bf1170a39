//! The emulator's time: a fixed beginning plus the time that has passed on tokio's clock.

use std::time::Duration;

use tokio::time::Instant;

/// Where time begins unless the builder says otherwise: 15 January 2027, 08:00 UTC.
pub(crate) const DEFAULT_START: i64 = 1_800_000_000;

/// A moment in the emulator's time; the pure core knows no other clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Moment {
    /// Since the emulator was made.
    pub(crate) elapsed: Duration,
    /// The same moment as a Unix time.
    pub(crate) unix: i64,
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Clock {
    start: Instant,
    unix: i64,
}

impl Clock {
    pub(crate) fn starting_at(unix: i64) -> Self {
        Self {
            start: Instant::now(),
            unix,
        }
    }

    pub(crate) fn now(&self) -> Moment {
        let elapsed = Instant::now().saturating_duration_since(self.start);
        let seconds = i64::try_from(elapsed.as_secs()).unwrap_or(i64::MAX);
        Moment {
            elapsed,
            unix: self.unix.saturating_add(seconds),
        }
    }

    /// When tokio's clock shows this moment.
    pub(crate) fn instant(&self, elapsed: Duration) -> Instant {
        self.start + elapsed
    }
}
