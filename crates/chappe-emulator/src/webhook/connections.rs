//! How many connections to a webhook may be opened, and how fast.

use std::{collections::VecDeque, time::Duration};

/// Whether one more connection may be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Leave {
    Now,
    /// Ask again at this time.
    At(Duration),
    /// Ask again when one of those that there are is free.
    Later,
}

/// The server's brake on new connections. A webhook that has taken no update within ten seconds
/// gets one connection, and a new one every two seconds; any other gets ten within half a second.
#[derive(Debug, Default)]
pub(crate) struct Connections {
    last_success: Option<Duration>,
    /// When the last connection was opened while nothing was taken.
    last_try: Option<Duration>,
    /// When the last connections were opened otherwise.
    opened: VecDeque<Duration>,
}

impl Connections {
    /// An update was taken.
    pub(crate) fn succeeded(&mut self, now: Duration) {
        self.last_success = Some(now);
    }

    /// Asks for one more connection beside those that are open, and counts it where it is granted.
    pub(crate) fn open(&mut self, open: usize, now: Duration) -> Leave {
        let is_healthy = self
            .last_success
            .is_some_and(|last| now <= last + HEALTHY_FOR);
        if !is_healthy {
            if open > 0 {
                return Leave::Later;
            }
            return match self.last_try.map(|last| last + TRY_PAUSE) {
                Some(next) if now < next => Leave::At(next),
                _ => {
                    self.last_try = Some(now);
                    Leave::Now
                }
            };
        }
        while self
            .opened
            .front()
            .is_some_and(|at| *at + BURST_TIME <= now)
        {
            self.opened.pop_front();
        }
        if let Some(first) = self.opened.front().filter(|_| self.opened.len() >= BURST) {
            return Leave::At(*first + BURST_TIME);
        }
        self.opened.push_back(now);
        Leave::Now
    }
}

const HEALTHY_FOR: Duration = Duration::from_secs(10);
const TRY_PAUSE: Duration = Duration::from_secs(2);
const BURST: usize = 10;
const BURST_TIME: Duration = Duration::from_millis(500);

#[cfg(test)]
mod tests {
    use super::*;

    const fn ms(milliseconds: u64) -> Duration {
        Duration::from_millis(milliseconds)
    }

    #[test]
    fn a_webhook_that_takes_nothing_gets_one_connection() {
        let mut connections = Connections::default();
        assert_eq!(connections.open(0, ms(0)), Leave::Now);
        assert_eq!(connections.open(1, ms(5_000)), Leave::Later);
        assert_eq!(connections.open(0, ms(5_000)), Leave::Now);
        assert_eq!(connections.open(0, ms(5_100)), Leave::At(ms(7_000)));
        assert_eq!(connections.open(0, ms(7_000)), Leave::Now);
    }

    #[test]
    fn a_webhook_that_takes_updates_gets_many() {
        let mut connections = Connections::default();
        connections.succeeded(ms(1_000));
        for open in 0..10 {
            assert_eq!(connections.open(open, ms(1_000)), Leave::Now);
        }
        assert_eq!(connections.open(10, ms(1_100)), Leave::At(ms(1_500)));
        assert_eq!(connections.open(10, ms(1_500)), Leave::Now);
        assert_eq!(
            connections.open(1, ms(11_001)),
            Leave::Later,
            "ten seconds later it has to show that it is well"
        );
    }
}
