//! When the next call may go, as far as one limit is concerned.

use std::time::Duration;

use tokio::time::Instant;

use super::{
    bucket::Bucket,
    estimate::{Estimate, Span, USUAL_DEPTH},
};
use crate::flood::limits::Rate;

/// How many calls may be in flight before the server has answered any.
///
/// The calls in flight at the first 429 are what it costs, so it begins small and grows with each
/// answer, as TCP does. A bot that answers people has no more than this in flight.
const FIRST_WINDOW: f64 = 4.0;

/// How many calls may be in flight at most. Past some 1000 active requests a Bot API server holds
/// every call for 3 seconds and then refuses it for a minute.
const WIDEST_WINDOW: f64 = 500.0;

/// By how many calls a full window widens with each round trip, and with each second.
const WIDENING: (f64, f64) = (0.5, 5.0);

/// An answer that took longer than so many seconds, and so many times the quickest, was held back by
/// a server that sleeps through a flood: a wider window would only fill its queue.
const HELD_BACK: (f64, f64) = (1.0, 4.0);

/// Two round trips, within these bounds: a window in which nothing has moved for so long lets one
/// more call through, so that slow uploads do not keep a short text waiting.
const STALL: (Duration, Duration) = (Duration::from_millis(200), Duration::from_secs(2));

/// What of a depth that was told is left alone: a call that overtakes another on the way must not
/// overflow the server's bucket.
const SPARE: f64 = 1.0;

/// For about how long time before the first 429 is looked back upon.
const MEMORY: Duration = Duration::from_secs(16);

/// For how long it is remembered what a limit has taught, after calls last had to wait for it.
pub(super) const REMEMBERED: Duration = Duration::from_secs(300);

/// One limit of the server, as its answers show it: closed, reopened for one call, or open at some
/// pace.
#[derive(Clone, Debug)]
pub(super) struct Pace {
    /// What was said beforehand.
    told: [Option<Bucket>; 2],
    /// What 429s have taught.
    learned: Option<Estimate>,
    /// Closed until then.
    open_at: Option<Instant>,
    /// When it was closed; calls that began earlier say nothing new.
    closed_at: Option<Instant>,
    /// Reopened, but nothing has passed yet.
    is_probing: bool,
    /// A call that began then was refused for its chat, which may have been meant for all.
    doubted: Option<Instant>,
    /// What passed since it was opened.
    span: Span,
    /// How many calls may be in flight.
    window: f64,
    in_flight: u32,
    /// When a call last began.
    began_at: Instant,
    /// When a call last began or ended.
    moved_at: Instant,
    /// When a call last had to wait for the pace.
    pressed_at: Instant,
    /// How many seconds an answer takes, usually and at best.
    round_trip: Option<(f64, f64)>,
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
    is_probe: bool,
}

impl Pace {
    pub(super) fn new(told: [Option<Rate>; 2], now: Instant) -> Self {
        let bucket = |rate: Rate| {
            let depth = (rate.depth() - SPARE).max(1.0);
            Bucket::full(rate.per_second(), depth, now)
        };
        Self {
            told: told.map(|rate| rate.map(bucket)),
            learned: None,
            open_at: None,
            closed_at: None,
            is_probing: false,
            doubted: None,
            span: Span::new(now, USUAL_DEPTH),
            window: FIRST_WINDOW,
            in_flight: 0,
            began_at: now,
            moved_at: now,
            pressed_at: now,
            round_trip: None,
        }
    }

    pub(super) fn verdict(&mut self, now: Instant) -> Verdict {
        if let Some(at) = self.closed_until(now) {
            return Verdict::At(at);
        }
        let one_by_one = self.is_probing || self.doubted.is_some();
        let window = if one_by_one { 1.0 } else { self.window };
        if f64::from(self.in_flight) + 1.0 > window {
            let stalled = self.moved_at + self.stall();
            if stalled > now {
                return Verdict::Full(stalled);
            }
        }
        let learned = self.learned.as_mut().map(|learned| &mut learned.bucket);
        let buckets = self.told.iter_mut().flatten().chain(learned);
        match buckets.map(|bucket| bucket.next(now)).max() {
            Some(at) if at > now => Verdict::At(at),
            _ => Verdict::Go,
        }
    }

    /// Until when it is closed.
    pub(super) fn closed_until(&self, now: Instant) -> Option<Instant> {
        self.open_at.filter(|&at| at > now)
    }

    /// The pace in calls a second, where one was learned.
    pub(super) fn per_second(&self) -> Option<f64> {
        self.learned.map(|learned| learned.bucket.rate)
    }

    /// Whether it was closed for no much shorter time before, so that one more refusal that asks for
    /// this is what was to be expected.
    pub(super) fn expects(&self, retry_after: Duration) -> bool {
        let closure = self.learned.map(|learned| learned.closure.max(1.0));
        closure.is_some_and(|closure| retry_after.as_secs_f64() <= 2.0 * closure)
    }

    /// Whether it has refused anything so far.
    pub(super) fn was_refused(&self) -> bool {
        self.closed_at.is_some()
    }

    /// When nothing needs to be known of it any more; `None` while a call is in flight.
    pub(super) fn forgettable_at(&self) -> Option<Instant> {
        if self.in_flight > 0 {
            return None;
        }
        let full = self.told.iter().flatten().map(Bucket::full_at);
        let learned = self.learned.map(|_| self.moved_at + REMEMBERED);
        full.chain(learned)
            .chain(self.open_at)
            .chain([self.moved_at])
            .max()
    }

    /// A call goes. `presses` says that others wait behind it.
    pub(super) fn begin(&mut self, now: Instant, presses: bool) -> Ticket {
        let told = self.told.iter_mut().flatten();
        let most = told.fold(f64::INFINITY, |most, bucket| {
            bucket.take(now);
            most.min(bucket.rate)
        });
        if presses {
            self.pressed_at = now;
        } else if self.learned.is_some() && now > self.pressed_at + REMEMBERED {
            self.unlearn();
        }
        if let Some(learned) = &mut self.learned {
            learned.bucket.take(now);
            if presses && !self.is_probing {
                let since = now.saturating_duration_since(self.began_at);
                learned.press(since.as_secs_f64().min(1.0), most, now);
            }
        }
        let full_at = self.moved_at + Duration::from_secs_f64(USUAL_DEPTH);
        if self.learned.is_none() && self.in_flight == 0 && now > full_at {
            self.span = Span::new(now, USUAL_DEPTH);
        }
        self.in_flight += 1;
        self.began_at = now;
        self.moved_at = now;
        Ticket {
            began: now,
            is_probe: self.is_probing,
        }
    }

    /// A call that began before anything was known goes on being counted.
    pub(super) fn join(&mut self) {
        self.in_flight += 1;
    }

    /// A call ended, and nobody knows what the server thought of it.
    pub(super) fn end(&mut self, now: Instant) {
        self.in_flight = self.in_flight.saturating_sub(1);
        self.moved_at = now;
    }

    /// A call was let through and came to nothing: it was never sent.
    pub(super) fn give_back(&mut self, now: Instant) {
        self.end(now);
        let learned = self.learned.as_mut().map(|learned| &mut learned.bucket);
        let buckets = self.told.iter_mut().flatten().chain(learned);
        buckets.for_each(Bucket::give_back);
    }

    /// The server took a call.
    pub(super) fn pass(&mut self, ticket: Ticket, now: Instant) {
        let was_full = f64::from(self.in_flight) + 1.0 > self.window;
        self.end(now);
        let was_held_back = self.answered_after(now.saturating_duration_since(ticket.began));
        if self.is_old(ticket) {
            return;
        }
        if self.doubted.is_some_and(|doubted| ticket.began >= doubted) {
            self.doubted = None;
        }
        if let Some(closed) = self
            .closed_at
            .filter(|_| ticket.is_probe && self.is_probing)
        {
            self.is_probing = false;
            // The bucket went on filling while nothing but the probe went.
            let filled = now.saturating_duration_since(closed).as_secs_f64();
            self.span = Span::new(now, filled);
        } else {
            self.count(ticket);
        }
        if was_full && !was_held_back {
            let round_trip = self.round_trip.map_or(0.0, |(usual, _)| usual);
            let widening = WIDENING.0 + WIDENING.1 * round_trip;
            self.window = (self.window + widening / self.window).min(WIDEST_WINDOW);
        }
    }

    /// The server refused a call. Says whether that was news.
    ///
    /// `random` is a number from 0 to 1, drawn for this.
    pub(super) fn refuse(
        &mut self,
        ticket: Ticket,
        retry_after: Duration,
        now: Instant,
        random: f64,
    ) -> bool {
        self.end(now);
        let is_news = !self.is_old(ticket);
        let closure = retry_after.as_secs_f64();
        if is_news {
            // A probe that is refused says that it is still closed, and nothing of the rate.
            if !(ticket.is_probe && self.is_probing) {
                self.learn(ticket.began, closure);
            }
            self.closed_at = Some(now);
            self.pressed_at = now;
        }
        if let Some(learned) = &mut self.learned {
            learned.closure = learned.closure.max(closure);
        }
        let until = now + retry_after + on_top(retry_after).mul_f64(random);
        let until = self.open_at.map_or(until, |open_at| open_at.max(until));
        self.open_at = Some(until);
        self.is_probing = true;
        self.doubted = None;
        self.span = Span::new(until, (until - now).as_secs_f64());
        is_news
    }

    /// A call was refused for its chat: until another one passes that began no earlier, they go one
    /// by one.
    pub(super) fn doubt(&mut self, ticket: Ticket, now: Instant) {
        self.end(now);
        self.doubted = self.doubted.max(Some(ticket.began));
    }

    /// What was learned was about something else, or long ago; what was closed stays closed.
    pub(super) fn unlearn(&mut self) {
        self.learned = None;
        self.span = Span::new(self.moved_at, USUAL_DEPTH);
    }

    fn learn(&mut self, refused: Instant, closure: f64) {
        let learned = if let Some(learned) = self.learned {
            learned.revise(&self.span, refused, closure)
        } else {
            let depth = |bucket: Bucket| (bucket.depth + SPARE) / bucket.rate;
            let told = self.told[0].map(|bucket| (bucket.rate, depth(bucket)));
            Estimate::first(&self.span, told, refused, closure)
        };
        let round_trip = self.round_trip.map_or(0.0, |(usual, _)| usual);
        self.window = FIRST_WINDOW + learned.bucket.rate * round_trip;
        self.learned = Some(learned);
    }

    /// Whether a call began before the last closing.
    fn is_old(&self, ticket: Ticket) -> bool {
        self.closed_at.is_some_and(|closed| ticket.began <= closed)
    }

    /// Counts a call for what is inferred from the next 429.
    fn count(&mut self, ticket: Ticket) {
        if let Some(learned) = &mut self.learned {
            learned.pass();
        } else if ticket.began > self.span.since + MEMORY {
            self.span.since += (ticket.began - self.span.since) / 2;
            self.span.filled /= 2.0;
            self.span.passed /= 2.0;
        }
        self.span.passed += 1.0;
    }

    /// Takes note of how long an answer took, and says whether it was held back.
    fn answered_after(&mut self, took: Duration) -> bool {
        let took = took.as_secs_f64();
        let (usual, best) = self.round_trip.unwrap_or((took, took));
        let best = best.min(took);
        self.round_trip = Some((usual * 0.875 + took * 0.125, best));
        took > HELD_BACK.0 && took > HELD_BACK.1 * best
    }

    fn stall(&self) -> Duration {
        let round_trip = self.round_trip.map_or(0.0, |(usual, _)| usual);
        Duration::from_secs_f64(round_trip * 2.0).clamp(STALL.0, STALL.1)
    }

    #[cfg(test)]
    pub(super) fn in_flight(&self) -> u32 {
        self.in_flight
    }
}

/// The most that is added to a `retry_after`, so that several processes do not come back together.
fn on_top(retry_after: Duration) -> Duration {
    (retry_after / 100 + Duration::from_millis(10)).min(Duration::from_secs(2))
}

#[cfg(test)]
mod tests;
