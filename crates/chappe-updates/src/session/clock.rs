//! What time it is, also for a program that is started again.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use tokio::time::Instant;

/// The wall clock of the beginning, which goes on with tokio's: a test that pauses that one pauses
/// both.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Clock {
    started: Instant,
    unix: Duration,
}

impl Clock {
    pub(crate) fn new() -> Self {
        let unix = SystemTime::now().duration_since(UNIX_EPOCH);
        Self {
            started: Instant::now(),
            unix: unix.unwrap_or_default(),
        }
    }

    /// The time since the Unix epoch, in milliseconds.
    pub(crate) fn now(&self) -> u64 {
        let now = self.unix + self.started.elapsed();
        u64::try_from(now.as_millis()).unwrap_or(u64::MAX)
    }
}
