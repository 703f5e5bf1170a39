//! How much each has used of what it may: pure, the time is an argument.

use std::{collections::HashMap, time::Duration};

/// Token buckets by key.
///
/// Kept as the time at which the bucket will be full again (the generic cell rate algorithm): one
/// number, and nothing to fill up in the background.
#[derive(Debug)]
pub(super) struct Buckets {
    /// What one update takes: the time in which one more is earned.
    cost: Duration,
    /// What a full bucket holds.
    size: Duration,
    /// How many buckets are kept.
    most: usize,
    by_key: HashMap<i64, Bucket>,
}

#[derive(Clone, Copy, Debug)]
struct Bucket {
    full_at: Duration,
    /// Whether somebody was told, since the last update that passed, that there are too many.
    told: bool,
}

/// What becomes of an update.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    Passes,
    /// It is too many.
    TooMany {
        /// After what time one would pass.
        wait: Duration,
        /// Whether it is the first since one has passed.
        first: bool,
    },
}

impl Buckets {
    /// Buckets that hold `burst` updates and are full again after `per`.
    pub(super) fn new(burst: u32, per: Duration, most: usize) -> Self {
        Self {
            cost: per / burst,
            // The division may have been rounded down.
            size: per / burst * burst,
            most,
            by_key: HashMap::new(),
        }
    }

    /// Takes one update out of the bucket, if it is in there. `now` is a time since whenever.
    pub(super) fn take(&mut self, key: i64, now: Duration) -> Verdict {
        let (cost, size) = (self.cost, self.size);
        let bucket = self.bucket(key, now);
        let full_at = bucket.full_at.max(now) + cost;
        if full_at <= now + size {
            *bucket = Bucket {
                full_at,
                told: false,
            };
            return Verdict::Passes;
        }
        let first = !bucket.told;
        bucket.told = true;
        Verdict::TooMany {
            wait: full_at.saturating_sub(now + size),
            first,
        }
    }

    /// Takes one update out of the bucket, where need be ahead of time, and says how long to wait
    /// for it.
    pub(super) fn reserve(&mut self, key: i64, now: Duration) -> Duration {
        let (cost, size) = (self.cost, self.size);
        let bucket = self.bucket(key, now);
        bucket.full_at = bucket.full_at.max(now) + cost;
        bucket.full_at.saturating_sub(now + size)
    }

    fn bucket(&mut self, key: i64, now: Duration) -> &mut Bucket {
        if self.by_key.len() >= self.most && !self.by_key.contains_key(&key) {
            self.make_room(now);
        }
        self.by_key.entry(key).or_insert(Bucket {
            full_at: now,
            told: false,
        })
    }

    /// Drops the buckets that are full, which say nothing; or else the one that will be soonest.
    fn make_room(&mut self, now: Duration) {
        self.by_key.retain(|_, bucket| bucket.full_at > now);
        if self.by_key.len() < self.most {
            return;
        }
        let soonest = self.by_key.iter().min_by_key(|(_, bucket)| bucket.full_at);
        if let Some(key) = soonest.map(|(key, _)| *key) {
            self.by_key.remove(&key);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const fn ms(ms: u64) -> Duration {
        Duration::from_millis(ms)
    }

    #[test]
    fn a_burst_passes_and_then_one_at_a_time() {
        let mut buckets = Buckets::new(3, ms(3000), 10);
        let too_many = |wait, first| Verdict::TooMany {
            wait: ms(wait),
            first,
        };
        for (now, expected) in [
            (0, Verdict::Passes),
            (0, Verdict::Passes),
            (100, Verdict::Passes),
            (100, too_many(900, true)),
            (400, too_many(600, false)),
            (999, too_many(1, false)),
            (1000, Verdict::Passes),
            (1000, too_many(1000, true)),
            (3999, Verdict::Passes),
            (3999, Verdict::Passes),
            (3999, too_many(1, true)),
        ] {
            assert_eq!(buckets.take(7, ms(now)), expected, "at {now}");
        }
        assert_eq!(
            buckets.take(8, ms(3999)),
            Verdict::Passes,
            "each has its own"
        );
    }

    #[test]
    fn what_is_reserved_comes_one_after_the_other() {
        let mut buckets = Buckets::new(2, ms(2000), 10);
        let waits = [0, 0, 500, 500].map(|now| buckets.reserve(7, ms(now)));
        assert_eq!(waits, [ms(0), ms(0), ms(500), ms(1500)]);
    }

    #[test]
    fn the_number_of_buckets_is_bounded() {
        let mut buckets = Buckets::new(2, ms(1000), 100);
        for key in 0..1000 {
            buckets.take(key, ms(1));
            assert!(buckets.by_key.len() <= 100);
        }
        // The one that has used most is the last to go.
        buckets.take(5000, ms(2));
        buckets.take(5000, ms(2));
        for key in 6000..6500 {
            buckets.take(key, ms(3));
        }
        assert!(matches!(buckets.take(5000, ms(4)), Verdict::TooMany { .. }));
    }

    proptest! {
        /// In no span of time do more pass than the burst and what is earned meanwhile.
        #[test]
        fn no_more_pass_than_may(
            burst in 1_u32..6,
            gaps in prop::collection::vec(0_u64..700, 1..80),
        ) {
            let per = ms(1000);
            let mut buckets = Buckets::new(burst, per, 10);
            let mut now = Duration::ZERO;
            let mut passed = Vec::new();
            for gap in gaps {
                now += ms(gap);
                match buckets.take(7, now) {
                    Verdict::Passes => passed.push(now),
                    Verdict::TooMany { wait, .. } => {
                        prop_assert!(wait > Duration::ZERO);
                        // One passes after that time, and not before.
                        let mut later = Buckets {
                            by_key: buckets.by_key.clone(),
                            ..Buckets::new(burst, per, 10)
                        };
                        let just_before = (now + wait).saturating_sub(Duration::from_nanos(1));
                        let early = later.take(7, just_before);
                        let too_early = matches!(early, Verdict::TooMany { .. });
                        prop_assert!(too_early);
                        prop_assert_eq!(later.take(7, now + wait), Verdict::Passes);
                    }
                }
            }
            for (first, begin) in passed.iter().enumerate() {
                for (last, end) in passed.iter().enumerate().skip(first) {
                    let earned = end.saturating_sub(*begin).as_secs_f64() * f64::from(burst);
                    let most = f64::from(burst) + earned;
                    prop_assert!((last - first + 1) as f64 <= most + 0.001);
                }
            }
        }
    }
}
