use std::time::Duration;

/// One law: a token bucket, and what happens where it overflows.
///
/// A call takes a token, and the bucket refills evenly up to its depth. A call that finds no token
/// is an overflow. Unless the law [closes](Self::closes_for), such a call is refused and told the
/// time until a token is there.
///
/// ```
/// use std::time::Duration;
/// use chappe_emulator::Law;
///
/// // 30 calls a second. Who asks for more is shut out for 5 s, then 10 s, up to a minute, and
/// // each call in between makes it 100 ms longer.
/// let strict = Law::new(30, Duration::from_secs(1))
///     .closes_for(Duration::from_secs(5))
///     .grows(2.0, Duration::from_secs(60))
///     .lengthens(Duration::from_millis(100));
/// assert_ne!(strict, Law::new(30, Duration::from_secs(1)));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[must_use = "a law does nothing until it is part of `Limits`"]
pub struct Law {
    calls: u32,
    per: Duration,
    burst: u32,
    closure: Duration,
    growth: Option<Growth>,
    lengthens: Duration,
    restarts: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Growth {
    factor: f64,
    longest: Duration,
}

impl Law {
    /// A bucket of this many tokens that takes this long to fill, evenly: 30 per second gives a
    /// token every 33 ms.
    ///
    /// # Panics
    ///
    /// Where there are no calls or no time.
    pub const fn new(calls: u32, per: Duration) -> Self {
        assert!(calls > 0, "a law that allows no calls");
        assert!(!per.is_zero(), "a law without a span of time");
        Self {
            calls,
            per,
            burst: calls,
            closure: Duration::ZERO,
            growth: None,
            lengthens: Duration::ZERO,
            restarts: false,
        }
    }

    /// Another depth of the bucket: how many calls in one moment a full one allows.
    ///
    /// # Panics
    ///
    /// Where there are none.
    pub const fn burst(mut self, calls: u32) -> Self {
        assert!(calls > 0, "a bucket that never holds a token");
        self.burst = calls;
        self
    }

    /// An overflow closes it for this long: every call is refused meanwhile, also where tokens are
    /// there, and told the time that remains.
    ///
    /// The bucket refills behind the closed door. Without a closure a call is refused only while
    /// there is no token.
    pub const fn closes_for(mut self, time: Duration) -> Self {
        self.closure = time;
        self
    }

    /// Each closure that begins within a minute of the last one's end lasts `factor` times as long
    /// as that one did when it began, up to `longest`.
    ///
    /// That a minute forgives is a guess.
    ///
    /// # Panics
    ///
    /// Where the factor is below 1 or no finite number.
    pub const fn grows(mut self, factor: f64, longest: Duration) -> Self {
        assert!(factor >= 1.0 && factor.is_finite(), "a growth below 1");
        self.growth = Some(Growth { factor, longest });
        self
    }

    /// Each call during a closure makes it this much longer, without an end.
    pub const fn lengthens(mut self, by: Duration) -> Self {
        self.lengthens = by;
        self
    }

    /// Each call during a closure begins it anew.
    pub const fn restarts(mut self) -> Self {
        self.restarts = true;
        self
    }

    /// How many grains pass in a nanosecond, see [`Bucket`](super::bucket::Bucket).
    pub(super) fn grains(&self) -> u128 {
        self.calls.into()
    }

    /// What a token is worth, in grains.
    pub(super) fn token(&self) -> u128 {
        self.per.as_nanos()
    }

    /// What a full bucket holds, in grains.
    pub(super) fn depth(&self) -> u128 {
        self.token() * u128::from(self.burst)
    }

    /// How long an overflow closes it, where it does; `last` is the closure that is not forgiven
    /// yet.
    pub(super) fn closure(&self, last: Option<Duration>) -> Option<Duration> {
        if self.closure.is_zero() {
            return None;
        }
        let Some((Growth { factor, longest }, last)) = self.growth.zip(last) else {
            return Some(self.closure);
        };
        let grown = Duration::try_from_secs_f64(last.as_secs_f64() * factor).unwrap_or(longest);
        Some(grown.min(longest).max(self.closure))
    }

    /// How long a closure is remembered after its end.
    pub(super) fn memory(&self) -> Duration {
        match self.growth {
            Some(_) => FORGIVENESS,
            None => Duration::ZERO,
        }
    }

    /// When a closure ends, now that there was one more call during it.
    pub(super) fn hammered(&self, until: Duration, closure: Duration, now: Duration) -> Duration {
        let until = if self.restarts {
            until.max(now.saturating_add(closure))
        } else {
            until
        };
        until.saturating_add(self.lengthens)
    }
}

/// How long after a closure the next one still counts as a further one.
const FORGIVENESS: Duration = Duration::from_secs(60);
