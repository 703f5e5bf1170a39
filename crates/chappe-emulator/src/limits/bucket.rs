//! What one law knows of one place: pure, the moment is an argument.

use std::time::Duration;

use super::law::Law;

/// The state of a law in one place: a bot, a chat, a method. The usual one is full and open.
///
/// It counts in grains, of which [`Law::grains`] pass in a nanosecond, so that a token is a whole
/// number of them and nothing is ever rounded: a thirtieth of a second is no whole number of
/// nanoseconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Bucket {
    /// The grain at which it will be full again.
    full_at: u128,
    closed_until: Duration,
    /// How long the last closure was when it began.
    closure: Duration,
}

/// Why a law refuses a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refused {
    /// It is open and has no token; how long until it answers otherwise.
    Overflow(Duration),
    /// It is closed, for so long.
    Closed(Duration),
}

impl Bucket {
    /// Whether the law refuses a call, which changes the closure but takes no token.
    pub(super) fn check(&mut self, law: &Law, now: Duration) -> Result<(), Refused> {
        if now < self.closed_until {
            self.closed_until = law.hammered(self.closed_until, self.closure, now);
            return Err(Refused::Closed(self.closed_until.saturating_sub(now)));
        }
        let wait = self.until_token(law, now);
        if wait.is_zero() {
            return Ok(());
        }
        let is_remembered = now <= self.closed_until.saturating_add(law.memory());
        let last = Some(self.closure).filter(|last| !last.is_zero() && is_remembered);
        let Some(closure) = law.closure(last) else {
            return Err(Refused::Overflow(wait));
        };
        self.closure = closure;
        self.closed_until = now.saturating_add(closure);
        Err(Refused::Overflow(closure))
    }

    /// Takes the token of a call that no law refuses.
    pub(super) fn take(&mut self, law: &Law, now: Duration) {
        self.full_at = self.full_at.max(grain(law, now)) + law.token();
    }

    /// Whether it is like one that was never used.
    pub(super) fn is_idle(&self, law: &Law, now: Duration) -> bool {
        let is_forgiven = now > self.closed_until.saturating_add(law.memory());
        self.missing(law, now) == 0 && (self.closed_until.is_zero() || is_forgiven)
    }

    /// The same bucket under another law: it holds the tokens that it held, as far as they fit in,
    /// a full one stays full, and a closure stays.
    pub(super) fn under(self, old: &Law, new: &Law, now: Duration) -> Self {
        let missing = self.missing(old, now);
        let missing = if missing == 0 {
            0
        } else {
            let held = old.depth().saturating_sub(missing);
            let held = held.saturating_mul(new.token()) / old.token();
            new.depth().saturating_sub(held)
        };
        Self {
            full_at: grain(new, now) + missing,
            ..self
        }
    }

    /// How long until a token is there.
    fn until_token(&self, law: &Law, now: Duration) -> Duration {
        let wanted = self.missing(law, now) + law.token();
        let short = wanted.saturating_sub(law.depth());
        let nanoseconds = short.div_ceil(law.grains());
        Duration::from_nanos(u64::try_from(nanoseconds).unwrap_or(u64::MAX))
    }

    /// What it takes to be full, in grains.
    fn missing(&self, law: &Law, now: Duration) -> u128 {
        self.full_at.saturating_sub(grain(law, now))
    }
}

fn grain(law: &Law, now: Duration) -> u128 {
    now.as_nanos() * law.grains()
}
