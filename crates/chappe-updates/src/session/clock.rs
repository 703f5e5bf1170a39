//! What time it is, also for a program that is started again.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use tokio::time::Instant;

/// The wall clock, which goes on with tokio's where a test pauses and moves that.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Clock {
    started: Instant,
    unix: Duration,
}

impl Clock {
    pub(crate) fn new() -> Self {
        Self {
            started: Instant::now(),
            unix: wall(),
        }
    }

    /// The time since the Unix epoch, in milliseconds.
    pub(crate) fn now(&self) -> u64 {
        // Tokio's clock may stand still while the computer sleeps, the wall clock does not.
        let now = wall().max(self.unix + self.started.elapsed());
        u64::try_from(now.as_millis()).unwrap_or(u64::MAX)
    }
}

fn wall() -> Duration {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default()
}
