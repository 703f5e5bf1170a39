use std::time::Duration;

use tokio::time::Instant;

/// A repeat, in the unit of the account: the sums below are whole numbers of it.
const REPEAT: u64 = 1000;

/// The account that repeats after 5xx and unknown outcomes are paid from.
///
/// Each call pays a part of a repeat in, each such repeat takes one out, and where the account is
/// empty the failure is returned. A `reserve` is there from the beginning and comes back with time,
/// one repeat a second, so that a bot that makes few calls can repeat too.
///
/// So while a server fails every call, the load on it grows by `percent` and one call a second,
/// not by the number of attempts.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use = "a budget does nothing until it is given to a layer"]
pub struct Budget {
    deposit: u64,
    reserve: u64,
    most: u64,
    balance: u64,
    /// When the reserve was last looked at.
    filled: Option<Instant>,
}

impl Budget {
    /// 20 % of the calls, and a reserve of 10 repeats.
    pub const fn new() -> Self {
        Self {
            deposit: REPEAT / 5,
            reserve: 10 * REPEAT,
            most: 110 * REPEAT,
            balance: 10 * REPEAT,
            filled: None,
        }
    }

    /// How many repeats 100 calls pay for. The account holds 100 repeats at most on top of its
    /// reserve.
    pub const fn percent(mut self, percent: u32) -> Self {
        self.deposit = percent as u64 * (REPEAT / 100);
        self
    }

    /// How many repeats there are from the beginning, and after a time without any.
    pub const fn reserve(mut self, repeats: u32) -> Self {
        self.reserve = repeats as u64 * REPEAT;
        self.most = self.reserve + 100 * REPEAT;
        self.balance = self.reserve;
        self
    }

    /// A call is made.
    pub(super) fn deposit(&mut self) {
        self.balance = self.balance.saturating_add(self.deposit).min(self.most);
    }

    /// A call is to be repeated: says whether there is a repeat left, and takes it.
    pub(super) fn withdraw(&mut self, now: Instant) -> bool {
        self.refill(now);
        match self.balance.checked_sub(REPEAT) {
            Some(rest) => {
                self.balance = rest;
                true
            }
            None => false,
        }
    }

    fn refill(&mut self, now: Instant) {
        let since = *self.filled.get_or_insert(now);
        let passed = now.saturating_duration_since(since);
        let whole = u64::try_from(passed.as_millis()).unwrap_or(u64::MAX);
        // What is left of a millisecond counts the next time.
        let rest = Duration::from_nanos(u64::from(passed.subsec_nanos() % 1_000_000));
        self.filled = Some(now - rest);
        if self.balance < self.reserve {
            self.balance = self.balance.saturating_add(whole).min(self.reserve);
        }
    }
}

impl Default for Budget {
    /// The same as [`Budget::new`].
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn withdrawals(budget: &mut Budget, now: Instant) -> usize {
        (0..1000).take_while(|_| budget.withdraw(now)).count()
    }

    #[test]
    fn the_reserve_is_there_from_the_beginning() {
        assert_eq!(withdrawals(&mut Budget::new(), Instant::now()), 10);
        assert_eq!(
            withdrawals(&mut Budget::new().reserve(0), Instant::now()),
            0
        );
    }

    #[test]
    fn a_call_pays_the_percentage_that_was_asked_for() {
        for percent in [0, 1, 20, 40, 60, 90, 100] {
            let mut budget = Budget::new().percent(percent).reserve(0);
            (0..100).for_each(|_| budget.deposit());
            let paid = withdrawals(&mut budget, Instant::now());
            assert_eq!(paid, percent as usize, "{percent} %");
        }
    }

    #[test]
    fn the_account_is_bounded() {
        let mut budget = Budget::new();
        (0..10_000).for_each(|_| budget.deposit());
        assert_eq!(withdrawals(&mut budget, Instant::now()), 110);
    }

    #[test]
    fn the_reserve_comes_back_one_repeat_a_second_and_no_further() {
        let mut budget = Budget::new();
        let now = Instant::now();
        assert_eq!(withdrawals(&mut budget, now), 10);
        let now = now + Duration::from_secs(3);
        assert_eq!(withdrawals(&mut budget, now), 3);
        let now = now + Duration::from_secs(3600);
        assert_eq!(withdrawals(&mut budget, now), 10);
    }

    #[test]
    fn many_small_looks_at_the_clock_lose_no_time() {
        let mut budget = Budget::new();
        let start = Instant::now();
        assert_eq!(withdrawals(&mut budget, start), 10);
        let paid = (1..=10_000)
            .filter(|look| budget.withdraw(start + Duration::from_micros(300 * look)))
            .count();
        assert_eq!(paid, 3);
    }
}
