//! The laws of the server: how many calls it takes, and what it does about the rest.

use std::time::Duration;

use chappe_emulator::{Law, Limits};

const SECOND: Duration = Duration::from_secs(1);

/// A limit of the whole bot: a bucket that takes `burst` calls at once and `rate` a second.
#[derive(Clone, Copy, Debug)]
pub(crate) struct BotLaw {
    rate: u32,
    burst: u32,
    overflow: Overflow,
}

/// What an overflow of the bucket leads to.
#[derive(Clone, Copy, Debug)]
enum Overflow {
    /// The call is refused until a token is there, and nothing else happens.
    Refuses,
    /// The bot is shut out for a time, which each call within it lengthens.
    Closes { time: Duration, each: Duration },
    /// Each call of a bot that is shut out begins the time anew.
    Restarts { time: Duration },
    /// Each closure is longer than the last.
    Grows { first: Duration, longest: Duration },
}

impl BotLaw {
    /// `rate` calls a second, and as many at once.
    pub(crate) const fn new(rate: u32) -> Self {
        Self {
            rate,
            burst: rate,
            overflow: Overflow::Refuses,
        }
    }

    /// How many calls an idle bot may make at once.
    pub(crate) const fn burst(mut self, burst: u32) -> Self {
        self.burst = burst;
        self
    }

    /// An overflow shuts the bot out for this long.
    pub(crate) const fn closes(self, time: Duration) -> Self {
        self.closes_and_lengthens(time, Duration::ZERO)
    }

    /// The same, and each call meanwhile adds this much.
    pub(crate) const fn closes_and_lengthens(mut self, time: Duration, each: Duration) -> Self {
        self.overflow = Overflow::Closes { time, each };
        self
    }

    /// An overflow shuts the bot out, and each call meanwhile begins the time anew.
    pub(crate) const fn restarts(mut self, time: Duration) -> Self {
        self.overflow = Overflow::Restarts { time };
        self
    }

    /// An overflow shuts the bot out, each time for twice as long as the last.
    pub(crate) const fn grows(mut self, first: Duration, longest: Duration) -> Self {
        self.overflow = Overflow::Grows { first, longest };
        self
    }

    /// The seconds that nobody can be faster than: what the bucket holds goes at once, and the
    /// rest at its rate. The way to the server and back is not in it.
    pub(crate) fn bound(&self, calls: usize) -> f64 {
        calls.saturating_sub(self.burst as usize) as f64 / f64::from(self.rate)
    }

    /// How many calls can be made within `seconds`, beginning with an empty bucket.
    pub(crate) fn calls_within(&self, seconds: f64) -> f64 {
        f64::from(self.rate) * seconds
    }

    fn law(self) -> Law {
        let law = Law::new(self.rate, SECOND).burst(self.burst);
        match self.overflow {
            Overflow::Refuses => law,
            Overflow::Closes { time, each } => law.closes_for(time).lengthens(each),
            Overflow::Restarts { time } => law.closes_for(time).restarts(),
            Overflow::Grows { first, longest } => law.closes_for(first).grows(2.0, longest),
        }
    }

    /// Limits with this law of the bot and no other.
    pub(crate) fn limits(self) -> Limits {
        Limits::none().bot(self.law())
    }
}
