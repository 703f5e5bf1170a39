//! What 429s say about a limit.
//!
//! # Two empty buckets
//!
//! A limit is a bucket of calls that fills evenly, and a 429 is the moment at which it is empty. So
//! between two 429s exactly as much has passed as has flowed in, and the rate is known:
//!
//! ```text
//!          closed             open
//!  429 ────────────┬──────────────────────── 429      rate = passed ÷ (filled + open)
//!       fills for  │ passes calls
//! ```
//!
//! unless the bucket was full for a part of that time and flowed over. It is taken to hold what
//! one second brings, since limits are given by the second, so that a closure of five seconds
//! counts as one second of filling. Where that cannot be true, because less passed than such a
//! bucket holds although it had time to fill, the depth is corrected.
//!
//! The first 429 has none before it; a bucket that nobody has used is full.
//!
//! Additive increase and multiplicative decrease, which need no model, would have to overflow the
//! bucket a dozen times to learn what is inferred here from two.

use tokio::time::Instant;

use super::bucket::Bucket;

/// For how many seconds a bucket fills until it is full, unless it shows otherwise.
pub(super) const USUAL_DEPTH: f64 = 1.0;

/// What of the depth is used: the rest absorbs calls that overtake each other on the way.
const USED_DEPTH: f64 = 0.95;

/// How deep the pace is cut at most, as a part of what it was: where as much passed as was
/// expected, less, and less than half of it.
const DEEPEST_CUTS: [f64; 3] = [0.7, 0.5, 0.25];

/// The first 429 slows nobody down to less than this, calls a second: it may have called seldom.
const SLOWEST_GUESS: f64 = 1.0;

/// The slowest pace, in calls for each closure: a server that refuses whatever it is sent is asked
/// again all the same.
const SLOWEST: f64 = 0.25;

/// Time that was open for so many seconds proves what passes.
const PROOF: f64 = 4.0;

/// From this part of the estimate on, the pace has left what the last 429 said.
const RISEN: f64 = 1.1;

/// What is kept of a limit.
#[derive(Clone, Copy, Debug)]
pub(super) struct Estimate {
    /// Calls a second, as of the last 429.
    rate: f64,
    /// For how many seconds the bucket fills until it is full.
    depth: f64,
    /// How many calls it holds at most, by what the first 429 said.
    deepest: f64,
    /// What surely passed each second before the last 429 that came late enough to tell.
    proven: f64,
    /// How many seconds the last closure lasted.
    pub(super) closure: f64,
    /// For how long calls have pressed against the pace, in seconds that count for less where a
    /// closure costs more.
    pressed: f64,
    /// What passed since the pace has risen well above the rate.
    risen: Option<Span>,
    /// The pace that is kept.
    pub(super) bucket: Bucket,
}

/// What passed since a moment.
#[derive(Clone, Copy, Debug)]
pub(super) struct Span {
    pub(super) since: Instant,
    /// For how many seconds the bucket had filled before.
    pub(super) filled: f64,
    pub(super) passed: f64,
}

impl Span {
    pub(super) const fn new(since: Instant, filled: f64) -> Self {
        Self {
            since,
            filled,
            passed: 0.0,
        }
    }

    fn open(&self, until: Instant) -> f64 {
        until.saturating_duration_since(self.since).as_secs_f64()
    }

    /// The rate of a bucket that is full after `depth` seconds.
    fn rate(&self, until: Instant, depth: f64) -> f64 {
        self.passed / (self.open(until) + self.filled.min(depth))
    }
}

impl Estimate {
    /// After the first 429, refused at `at`. `told` is what was said beforehand, as a rate and the
    /// seconds in which such a bucket is full.
    pub(super) fn first(span: &Span, told: Option<(f64, f64)>, at: Instant, closure: f64) -> Self {
        let depth = told.map_or(USUAL_DEPTH, |(_, depth)| depth);
        let rate = span.rate(at, depth);
        let rate = match told {
            Some((told, _)) => rate.clamp(told * deepest_cut(span, told, depth), told),
            None => rate.max(SLOWEST_GUESS),
        };
        // A little more, because what was in flight is not counted.
        let deepest = (1.3 * (span.passed - rate * span.open(at))).max(1.0);
        let depth = depth.min(deepest / rate);
        Self::new(rate, depth, deepest, 0.0, closure, at)
    }

    /// After one more 429, refused at `at`.
    pub(super) fn revise(&self, span: &Span, at: Instant, closure: f64) -> Self {
        let open = span.open(at);
        let never_full = span.rate(at, f64::INFINITY);
        // Only a bucket that is deeper than thought can have filled for longer than that, hold no
        // more than it ever held, and pass no less than it is proven to pass.
        let is_deeper = span.filled > self.depth
            && open < span.filled
            && never_full * span.filled <= self.deepest
            && never_full >= self.proven * DEEPEST_CUTS[0];
        let rate = if is_deeper {
            never_full
        } else {
            span.rate(at, self.depth)
        };
        // Where the limit was raised, what passed before it was does not count.
        let risen = self.risen.map_or(0.0, |risen| risen.rate(at, self.depth));
        let pace = self.bucket.rate;
        let rate = rate
            .max(risen)
            .clamp(pace * deepest_cut(span, pace, self.depth), pace)
            .max(pace.min(SLOWEST / closure.max(1.0)));
        // The burst was too much, not the pace.
        let is_shallower =
            open < self.depth.min(USUAL_DEPTH) && span.passed < pace * (self.depth + open);
        let rate = if is_shallower {
            rate.max(self.proven.min(pace))
        } else {
            rate
        };
        let depth = if is_deeper {
            self.deepest / rate
        } else if is_shallower {
            (span.passed - rate * open).max(1.0) / rate
        } else {
            (self.depth * 1.25).min(self.depth.max(USUAL_DEPTH))
        };
        let proven = if open > PROOF {
            never_full
        } else {
            self.proven
        };
        let depth = depth.min(self.deepest / rate);
        Self::new(rate, depth, self.deepest, proven, closure, at)
    }

    fn new(rate: f64, depth: f64, deepest: f64, proven: f64, closure: f64, at: Instant) -> Self {
        // Telegram has no limit below one call in an hour, and a pace of nothing would never end.
        let rate = rate.max(1.0 / 3600.0);
        Self {
            rate,
            depth,
            deepest,
            proven,
            closure,
            pressed: 0.0,
            risen: None,
            bucket: Bucket::empty(rate, (rate * depth * USED_DEPTH).max(1.0), at),
        }
    }

    /// Calls have pressed against the pace for so many seconds more: it rises, to `most` at most.
    ///
    /// Slowly while the estimate is fresh, and ever faster after some ten seconds, as TCP's CUBIC
    /// does: a limit that was doubled is found in twenty. A rise that was one too many costs a
    /// closure, less what the bucket fills meanwhile; where that is much, it is risked seldom.
    pub(super) fn press(&mut self, seconds: f64, most: f64, now: Instant) {
        let cost = (self.closure - self.depth).max(0.0);
        self.pressed += seconds / (1.0 + 2.5 * cost);
        let t = self.pressed;
        let rise = 1.0 + 1e-3 * t + 2.1e-7 * t.powi(5);
        self.bucket.rate = (self.rate * rise).min(most);
        if rise > RISEN && self.risen.is_none() {
            self.risen = Some(Span::new(now, self.depth));
        }
    }

    /// A call passed.
    pub(super) fn pass(&mut self) {
        if let Some(risen) = &mut self.risen {
            risen.passed += 1.0;
        }
    }
}

/// How deep a pace may be cut for what passed in this time.
fn deepest_cut(span: &Span, pace: f64, depth: f64) -> f64 {
    let expected = pace * span.filled.min(depth);
    let short = usize::from(span.passed < expected) + usize::from(span.passed < expected / 2.0);
    DEEPEST_CUTS[short]
}
