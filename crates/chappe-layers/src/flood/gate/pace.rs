//! What is known of one limit, and when the next call may go.

use std::time::Duration;

use tokio::time::Instant;

use crate::flood::limits::Rate;

/// How many calls may be in flight before the server has answered any.
const FIRST_WINDOW: f64 = 4.0;

/// By how much the window widens in the time of an answer while it is full.
const WIDENING: (f64, f64) = (0.5, 5.0);

/// How many calls may be in flight at most. Past some 1000 active requests a Bot API server holds
/// every call for 3 seconds and refuses it for a minute.
const WIDEST_WINDOW: f64 = 500.0;

/// A window in which nothing has moved for so long lets one more call through: slow uploads must not
/// keep a short text waiting.
const STALL: (Duration, Duration) = (Duration::from_millis(200), Duration::from_secs(2));

/// An answer that took longer than so many seconds, and so many times the quickest, was held back.
const HELD: (f64, f64) = (1.0, 4.0);

/// A bucket is taken to hold what one second brings until it shows otherwise: limits are given by
/// the second.
const USUAL_DEPTH: f64 = 1.0;

/// What of a depth that was told is left alone, in calls.
const SPARE: f64 = 1.0;

/// What of the depth is used: the rest absorbs calls that overtake each other on the way.
const USED_DEPTH: f64 = 0.95;

/// The pace is cut to this part of what it was at most, by how much less passed than the bucket
/// was thought to hold: as much, more than half of it, less.
const DEEPEST_CUTS: [f64; 3] = [0.7, 0.5, 0.25];

/// The first 429 never slows a bot down to less than this, calls a second: it may have called seldom.
const SLOWEST_GUESS: f64 = 1.0;

/// The pace begins a little below the estimate.
const LOWEST_RISE: f64 = 1.0;

/// An epoch this long, in seconds, proves what passes.
const PROOF: f64 = 4.0;

/// The counts of an epoch longer than this are halved together with its time.
const MEMORY: f64 = 16.0;

/// One limit of the server as its answers show it: closed, probing, or open at some pace.
///
/// Pure: the time is an argument of each function, and what is random too.
#[derive(Clone, Debug)]
pub(super) struct Pace {
    /// What was said beforehand.
    told: [Option<Bucket>; 2],
    /// What was learned from 429s.
    learned: Option<Learned>,
    /// Closed until then.
    open_at: Option<Instant>,
    /// When it was closed; attempts that began earlier say nothing new.
    closed_at: Option<Instant>,
    /// Reopened, but nothing has passed yet.
    probing: bool,
    /// A call that began then was refused for its chat, which may have been said about all.
    doubted: Option<Instant>,
    window: f64,
    in_flight: u32,
    /// When a call last began.
    began_at: Instant,
    /// When a call last began or ended.
    moved_at: Instant,
    /// The usual time of an answer, in seconds.
    round_trip: f64,
    /// The shortest time of an answer, in seconds.
    quickest: f64,
    tally: Tally,
}

/// A bucket of calls that fills evenly.
#[derive(Clone, Copy, Debug)]
struct Bucket {
    rate: f64,
    depth: f64,
    level: f64,
    at: Instant,
}

/// What 429s have taught.
#[derive(Clone, Copy, Debug)]
struct Learned {
    /// The estimate at the last congestion, calls a second.
    estimate: f64,
    /// What the bucket held at most.
    deepest: f64,
    /// How long the last closure was, in seconds: what a mistake costs.
    closure: f64,
    haste: f64,
    /// What surely passed each second in the last epoch that was long enough.
    proven: f64,
    /// What passed since the pace rose well above the estimate.
    risen: Option<Tally>,
    /// For how long the pace has been pressed against, in seconds.
    pressed: f64,
    bucket: Bucket,
}

/// What passed since the last closure.
#[derive(Clone, Copy, Debug)]
struct Tally {
    since: Instant,
    /// The seconds before `since` in which the bucket filled.
    credit: f64,
    passed: f64,
    last: Instant,
}

/// Whether a call may go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    Go,
    /// Not before this moment.
    At(Instant),
    /// When a call in flight has ended, but at this moment at the latest.
    Full(Instant),
}

/// A call that was let through.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ticket {
    pub(super) began: Instant,
    probe: bool,
}

impl Pace {
    pub(super) fn new(told: [Option<Rate>; 2], now: Instant) -> Self {
        Self {
            told: told.map(|rate| rate.map(|rate| Bucket::of(rate, now))),
            learned: None,
            open_at: None,
            closed_at: None,
            probing: false,
            doubted: None,
            window: FIRST_WINDOW,
            in_flight: 0,
            began_at: now,
            moved_at: now,
            round_trip: 0.0,
            quickest: 0.0,
            tally: Tally::new(now, USUAL_DEPTH),
        }
    }

    /// Until when it is closed.
    pub(super) fn closed_until(&self, now: Instant) -> Option<Instant> {
        self.open_at.filter(|&at| at > now)
    }

    #[cfg(test)]
    pub(super) fn in_flight(&self) -> u32 {
        self.in_flight
    }

    /// The pace in calls a second, where one is kept.
    pub(super) fn per_second(&self) -> Option<f64> {
        self.learned.map(|learned| learned.bucket.rate)
    }

    pub(super) fn verdict(&mut self, now: Instant) -> Verdict {
        if let Some(at) = self.closed_until(now) {
            return Verdict::At(at);
        }
        let is_narrow = self.probing || self.doubted.is_some();
        let window = if is_narrow { 1.0 } else { self.window };
        if f64::from(self.in_flight) + 1.0 > window {
            let stalled = self.moved_at + self.stall();
            if stalled > now {
                return Verdict::Full(stalled);
            }
        }
        let mut at = now;
        for bucket in self.told.iter_mut().flatten() {
            at = at.max(bucket.next(now));
        }
        if let Some(learned) = &mut self.learned {
            at = at.max(learned.bucket.next(now));
        }
        if at > now {
            Verdict::At(at)
        } else {
            Verdict::Go
        }
    }

    /// A call goes. `pressed` says that others wait behind it.
    pub(super) fn begin(&mut self, now: Instant, pressed: bool) -> Ticket {
        for bucket in self.told.iter_mut().flatten() {
            bucket.take(now);
        }
        let most = self.told_rate();
        if let Some(learned) = &mut self.learned {
            learned.bucket.take(now);
            if pressed && !self.probing {
                learned.press(now, now.saturating_duration_since(self.began_at), most);
            }
        }
        self.in_flight += 1;
        self.began_at = now;
        self.moved_at = now;
        Ticket {
            began: now,
            probe: self.probing,
        }
    }

    /// A call was let through and came to nothing: it was never sent.
    pub(super) fn give_back(&mut self, ticket: Ticket, now: Instant) {
        self.end(ticket, now);
        for bucket in self.told.iter_mut().flatten() {
            bucket.give_back();
        }
        if let Some(learned) = &mut self.learned {
            learned.bucket.give_back();
        }
    }

    /// A call that began before anything was known goes on being counted.
    pub(super) fn join(&mut self) {
        self.in_flight += 1;
    }

    /// A call was refused for its chat: until another one passes that began no earlier, they go one
    /// by one.
    pub(super) fn doubt(&mut self, ticket: Ticket, now: Instant) {
        self.end(ticket, now);
        self.doubted = self.doubted.max(Some(ticket.began));
    }

    /// Whether it has refused anything so far.
    pub(super) fn was_refused(&self) -> bool {
        self.closed_at.is_some()
    }

    /// Whether a refusal that asks for so much is no surprise: the limit is known, and it was not
    /// closed for much less the last time.
    pub(super) fn expects(&self, retry_after: Duration) -> bool {
        let known = self.learned.map(|learned| learned.closure);
        known.is_some_and(|closure| retry_after.as_secs_f64() <= 2.0 * closure.max(1.0))
    }

    /// What was learned was about something else; what was closed stays closed.
    pub(super) fn unlearn(&mut self) {
        self.learned = None;
    }

    /// When nothing needs to be known of it any more; `None` while a call is in flight.
    pub(super) fn forgettable_at(&self, remembered: Duration) -> Option<Instant> {
        if self.in_flight > 0 {
            return None;
        }
        let full = self.told.iter().flatten().map(Bucket::full_at).max();
        let learned = self.learned.map(|_| self.moved_at + remembered);
        Some(
            self.moved_at
                .max(full.unwrap_or(self.moved_at))
                .max(learned.unwrap_or(self.moved_at))
                .max(self.open_at.unwrap_or(self.moved_at)),
        )
    }

    /// A call ended, and nobody knows what the server thought of it.
    pub(super) fn end(&mut self, _ticket: Ticket, now: Instant) {
        self.in_flight = self.in_flight.saturating_sub(1);
        self.moved_at = now;
    }

    /// The server took a call.
    pub(super) fn pass(&mut self, ticket: Ticket, now: Instant) {
        let was_full = f64::from(self.in_flight) + 1.0 > self.window;
        self.end(ticket, now);
        let took = now.saturating_duration_since(ticket.began).as_secs_f64();
        self.quickest = if self.quickest == 0.0 { took } else { self.quickest.min(took) };
        self.round_trip = if self.round_trip == 0.0 {
            took
        } else {
            self.round_trip * 0.875 + took * 0.125
        };
        if self.closed_at.is_some_and(|closed| ticket.began <= closed) {
            return;
        }
        if self.doubted.is_some_and(|doubted| ticket.began >= doubted) {
            self.doubted = None;
        }
        if let Some(closed) = self.closed_at.filter(|_| ticket.probe && self.probing) {
            self.probing = false;
            // The bucket went on filling while nothing but the probe went.
            let filling = now.saturating_duration_since(closed).as_secs_f64();
            self.tally = Tally::new(now, filling);
        } else {
            self.tally.pass(ticket.began, now, self.learned.is_none());
        }
        if let Some(risen) = self
            .learned
            .as_mut()
            .and_then(|learned| learned.risen.as_mut())
        {
            risen.passed += 1.0;
        }
        // A server that sleeps through a flood takes its time: more calls would only wait there.
        let held = took > HELD.0 && took > HELD.1 * self.quickest;
        if was_full && !held {
            self.window = (self.window + self.widening() / self.window).min(WIDEST_WINDOW);
        }
    }

    /// The server refused a call. Says whether that was news.
    pub(super) fn refuse(
        &mut self,
        ticket: Ticket,
        retry_after: Duration,
        now: Instant,
        random: f64,
    ) -> bool {
        self.end(ticket, now);
        let news = self.closed_at.is_none_or(|closed| ticket.began > closed);
        let until = now + retry_after + on_top(retry_after).mul_f64(random);
        if news {
            self.learn(ticket.began, retry_after);
            self.closed_at = Some(now);
        } else if let Some(learned) = &mut self.learned {
            learned.closure = learned.closure.max(retry_after.as_secs_f64());
        }
        self.open_at = Some(self.open_at.map_or(until, |at| at.max(until)));
        self.probing = true;
        self.doubted = None;
        // The bucket fills while nothing passes.
        if let Some(open_at) = self.open_at {
            let filling = open_at.saturating_duration_since(now).as_secs_f64();
            self.tally = Tally::new(open_at, filling);
        }
        news
    }

    /// Takes from a congestion what it says of the rate.
    fn learn(&mut self, began: Instant, retry_after: Duration) {
        let open = began
            .saturating_duration_since(self.tally.since)
            .as_secs_f64();
        let Tally { credit, passed, .. } = self.tally;
        let told = self.told[0].map(|bucket| (bucket.rate, bucket.depth + SPARE));
        let proven = self.learned.map_or(0.0, |learned| learned.proven);
        let (before, deepest, depth) = match self.learned {
            Some(learned) => (
                Some(learned.bucket.rate),
                learned.deepest,
                learned.bucket.depth / USED_DEPTH / learned.estimate,
            ),
            None => (
                told.map(|(rate, _)| rate),
                f64::INFINITY,
                told.map_or(USUAL_DEPTH, |(rate, depth)| depth / rate),
            ),
        };
        // As though the bucket had filled for all of the closure, and never been full.
        let filled = passed / (open + credit);
        let never_full = self.learned.is_some()
            && credit > depth
            && open < credit
            && filled * credit <= deepest
            && filled >= proven * DEEPEST_CUTS[0];
        let estimate = if never_full {
            filled
        } else {
            passed / (open + credit.min(depth))
        };
        let estimate = match self.learned.and_then(|learned| learned.risen) {
            Some(risen) => {
                let open = began.saturating_duration_since(risen.since).as_secs_f64();
                estimate.max(risen.passed / (open + risen.credit))
            }
            None => estimate,
        };
        let estimate = match before {
            Some(rate) => {
                let expected = rate * credit.min(depth);
                let cut = DEEPEST_CUTS
                    [usize::from(passed < expected) + usize::from(passed < expected / 2.0)];
                estimate.clamp(rate * cut, rate)
            }
            None => estimate.max(SLOWEST_GUESS),
        };
        let deepest = if self.learned.is_some() {
            deepest
        } else {
            (1.3 * (passed - estimate * open)).max(1.0)
        };
        let haste = if self.learned.is_some() {
            1.0
        } else {
            (20.0 / passed.max(1.0)).clamp(1.0, 4.0)
        };
        let proven = if open > PROOF { filled } else { proven };
        let closure = retry_after.as_secs_f64();
        let depth = if never_full {
            deepest
        } else if self.learned.is_some()
            && open < depth.min(USUAL_DEPTH)
            && passed < estimate * depth
        {
            passed.max(1.0)
        } else {
            (estimate * depth * 1.25)
                .min((estimate * USUAL_DEPTH).max(estimate * depth))
                .min(deepest)
        };
        if std::env::var("SIM").is_ok() {
            println!(
                "       open {open:.2} credit {credit:.2} passed {passed} never_full {never_full} est {estimate:.2} depth {depth:.2}"
            );
        }
        self.window = FIRST_WINDOW + estimate * self.round_trip;
        self.learned = Some(Learned {
            estimate,
            deepest,
            closure,
            pressed: 0.0,
            risen: None,
            haste,
            proven,
            bucket: Bucket {
                rate: estimate * LOWEST_RISE,
                depth: (depth * USED_DEPTH).max(1.0),
                level: 0.0,
                at: began,
            },
        });
    }

    fn told_rate(&self) -> f64 {
        self.told
            .iter()
            .flatten()
            .map(|bucket| bucket.rate)
            .fold(f64::INFINITY, f64::min)
    }

    fn widening(&self) -> f64 {
        WIDENING.0 + WIDENING.1 * self.round_trip
    }

    fn stall(&self) -> Duration {
        Duration::from_secs_f64(self.round_trip * 2.0).clamp(STALL.0, STALL.1)
    }
}

impl Bucket {
    fn of(rate: Rate, now: Instant) -> Self {
        // One less: calls that overtake each other by a little must not overflow the server's.
        let depth = (rate.depth() - SPARE).max(1.0);
        Self {
            rate: rate.per_second(),
            depth,
            level: depth,
            at: now,
        }
    }

    fn fill(&mut self, now: Instant) {
        let passed = now.saturating_duration_since(self.at).as_secs_f64();
        self.level = (self.level + passed * self.rate).min(self.depth);
        self.at = self.at.max(now);
    }

    /// When it holds a call.
    fn next(&mut self, now: Instant) -> Instant {
        self.fill(now);
        // A rounding error must not put a call off.
        let missing = 1.0 - self.level - 1e-6;
        if missing <= 0.0 {
            return now;
        }
        now + Duration::from_secs_f64(missing / self.rate) + Duration::from_nanos(1)
    }

    fn full_at(&self) -> Instant {
        self.at + Duration::from_secs_f64((self.depth - self.level).max(0.0) / self.rate)
    }

    fn take(&mut self, now: Instant) {
        self.fill(now);
        self.level -= 1.0;
    }

    fn give_back(&mut self) {
        self.level = (self.level + 1.0).min(self.depth);
    }
}

impl Learned {
    /// Calls have been waiting for the pace for so long: it rises.
    fn press(&mut self, now: Instant, passed: Duration, most: f64) {
        // A mistake costs a closure, so a longer closure is risked less often.
        self.pressed += self.haste * passed.as_secs_f64().min(1.0) / self.closure.max(1.0);
        let t = self.pressed;
        let rise = LOWEST_RISE + 0.001 * t + 5.3e-7 * t.powi(5);
        self.bucket.rate = (self.estimate * rise).min(most);
        if rise > 1.1 && self.risen.is_none() {
            let depth = self.bucket.depth / USED_DEPTH / self.estimate;
            self.risen = Some(Tally::new(now, depth));
        }
    }
}

impl Tally {
    const fn new(since: Instant, credit: f64) -> Self {
        Self {
            since,
            credit,
            passed: 0.0,
            last: since,
        }
    }

    fn pass(&mut self, began: Instant, now: Instant, forgets: bool) {
        let idle = began.saturating_duration_since(self.last).as_secs_f64();
        self.last = self.last.max(now);
        if idle > USUAL_DEPTH {
            *self = Self::new(began, USUAL_DEPTH);
        }
        let open = began.saturating_duration_since(self.since);
        if forgets && open.as_secs_f64() > MEMORY {
            self.since += open / 2;
            self.credit /= 2.0;
            self.passed /= 2.0;
        }
        self.passed += 1.0;
    }
}

/// The most that is added to a `retry_after`, so that several processes do not come back together.
fn on_top(retry_after: Duration) -> Duration {
    (retry_after / 100 + Duration::from_millis(10)).min(Duration::from_secs(2))
}

#[cfg(test)]
mod sim;
