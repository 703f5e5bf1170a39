//! One pace against a server with a law, and nothing else around.

use std::{cmp::Reverse, collections::BinaryHeap};

use super::*;

/// A server's law, in seconds: a bucket, and what happens when it overflows.
#[derive(Clone, Copy, Debug)]
struct Law {
    rate: f64,
    burst: f64,
    /// How long an overflow closes it; with 0 a call is only refused while the bucket is empty.
    closes: f64,
    /// What each call during a closure adds to it.
    adds: f64,
    restarts: bool,
    round_trip: f64,
}

impl Law {
    /// So many calls a second and as many at once, 50 ms away.
    fn new(rate: f64) -> Self {
        Self {
            rate,
            burst: rate,
            closes: 0.0,
            adds: 0.0,
            restarts: false,
            round_trip: 0.05,
        }
    }
}

struct Server {
    law: Law,
    level: f64,
    at: f64,
    closed: f64,
}

impl Server {
    /// Takes a call, or says how many seconds to wait.
    fn ask(&mut self, now: f64) -> Option<u32> {
        let Law {
            rate,
            burst,
            closes,
            adds,
            restarts,
            ..
        } = self.law;
        self.level = (self.level + (now - self.at) * rate).min(burst);
        self.at = now;
        if now < self.closed {
            self.closed = if restarts {
                now + closes
            } else {
                self.closed + adds
            };
        } else if self.level >= 1.0 {
            self.level -= 1.0;
            return None;
        } else if closes > 0.0 {
            self.closed = now + closes;
        }
        let wait = (self.closed - now).max((1.0 - self.level) / rate);
        Some((wait.ceil() as u32).max(1))
    }
}

#[derive(Debug, Default)]
struct Outcome {
    /// When each call passed.
    passed: Vec<f64>,
    refused: usize,
    /// The pace after each 429 that was news.
    learned: Vec<f64>,
}

impl Outcome {
    /// The pace of the server in these seconds.
    fn pace(&self, from: f64, seconds: f64) -> f64 {
        let within = |&&at: &&f64| at >= from && at < from + seconds;
        self.passed.iter().filter(within).count() as f64 / seconds
    }
}

/// Sends `total` calls, of which `callers` are wanted at once; at a moment the server's rate changes.
fn run(
    law: Law,
    told: Option<u32>,
    (total, callers): (usize, usize),
    change: Option<(f64, f64)>,
) -> Outcome {
    let start = Instant::now();
    let told = told.map(|rate| Rate::new(rate, Duration::from_secs(1)));
    let mut pace = Pace::new([told, None], start);
    let mut server = Server {
        law,
        level: law.burst,
        at: 0.0,
        closed: 0.0,
    };
    let mut outcome = Outcome::default();
    let half = Duration::from_secs_f64(law.round_trip / 2.0);
    let mut calls: Vec<Ticket> = Vec::new();
    // When, and what: a call arrives, a call is answered, or it is time to look again.
    let mut agenda = BinaryHeap::from([Reverse((start, Event::Look))]);
    let mut waiting = callers;
    while let Some(Reverse((now, event))) = agenda.pop() {
        let seconds = (now - start).as_secs_f64();
        assert!(seconds < 3600.0, "it never ends");
        if let Some((_, rate)) = change.filter(|&(at, _)| at <= seconds) {
            (server.law.rate, server.law.burst) = (rate, rate);
        }
        match event {
            Event::Arrives(call) => {
                let answer = server.ask(seconds);
                agenda.push(Reverse((now + half, Event::Answered(call, answer))));
            }
            Event::Answered(call, None) => {
                pace.pass(calls[call], now);
                outcome.passed.push(seconds);
                // Whoever called calls again.
                waiting += usize::from(outcome.passed.len() + callers <= total);
            }
            Event::Answered(call, Some(wait)) => {
                let wait = Duration::from_secs(wait.into());
                if pace.refuse(calls[call], wait, now, 0.5) {
                    outcome.learned.extend(pace.per_second());
                }
                outcome.refused += 1;
                waiting += 1;
            }
            Event::Look => {}
        }
        while waiting > 0 {
            match pace.verdict(now) {
                Verdict::Go => {
                    waiting -= 1;
                    calls.push(pace.begin(now, waiting > 0));
                    let arrives = Event::Arrives(calls.len() - 1);
                    agenda.push(Reverse((now + half, arrives)));
                }
                Verdict::At(at) | Verdict::Full(at) => {
                    let known = |Reverse((time, event)): &Reverse<(Instant, Event)>| {
                        matches!(event, Event::Look) && *time <= at
                    };
                    if !agenda.iter().any(known) {
                        agenda.push(Reverse((at, Event::Look)));
                    }
                    break;
                }
            }
        }
    }
    assert_eq!(outcome.passed.len(), total);
    outcome
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Event {
    Arrives(usize),
    Answered(usize, Option<u32>),
    Look,
}

/// How near a run came to the shortest time in which the law lets it through, and its 429s.
fn efficiency(law: Law, told: Option<u32>, load: (usize, usize)) -> (f64, usize) {
    let outcome = run(law, told, load, None);
    let bound = (load.0 as f64 - law.burst) / law.rate;
    (bound / outcome.passed.last().unwrap(), outcome.refused)
}

#[test]
fn an_unknown_limit_is_used_to_the_full_after_one_429() {
    let closes = |rate, time| Law {
        closes: time,
        ..Law::new(rate)
    };
    let lengthens = |rate, time, adds| Law {
        adds,
        ..closes(rate, time)
    };
    for (law, load, least, most) in [
        (Law::new(30.0), (600, 200), 0.97, 10),
        (lengthens(30.0, 1.0, 0.005), (600, 200), 0.92, 10),
        (
            Law {
                restarts: true,
                ..closes(30.0, 1.0)
            },
            (600, 200),
            0.96,
            12,
        ),
        (Law::new(20.0), (600, 200), 0.97, 10),
        (lengthens(20.0, 1.0, 0.005), (600, 200), 0.93, 12),
        (closes(30.0, 5.0), (1000, 100), 0.8, 12),
        (lengthens(30.0, 5.0, 0.1), (1000, 100), 0.8, 12),
        (Law::new(12.0), (600, 200), 0.96, 12),
        (Law::new(100.0), (3000, 200), 0.96, 20),
        (closes(30.0, 5.0), (6000, 200), 0.9, 30),
    ] {
        let (efficiency, refused) = efficiency(law, None, load);
        assert!(efficiency >= least, "{law:?}: {efficiency}");
        assert!(refused <= most, "{law:?}: {refused} refused");
    }
}

#[test]
fn a_limit_that_was_told_is_kept_without_a_429() {
    for round_trip in [0.001, 0.05, 0.3] {
        let law = Law {
            round_trip,
            ..Law::new(30.0)
        };
        let (efficiency, refused) = efficiency(law, Some(30), (600, 200));
        assert!(efficiency >= 0.96, "{efficiency}");
        assert_eq!(refused, 0);
    }
}

#[test]
fn what_was_learned_never_rises_above_what_was_told() {
    let now = Instant::now();
    let mut pace = Pace::new([Some(Rate::new(30, Duration::from_secs(1))), None], now);
    let refused = pace.begin(now, true);
    pace.refuse(refused, Duration::from_secs(1), now, 0.0);
    for tenth in 20..1000 {
        let at = now + Duration::from_millis(100 * tenth);
        let call = pace.begin(at, true);
        pace.pass(call, at);
    }
    assert!(pace.per_second() <= Some(30.0), "{:?}", pace.per_second());
}

#[test]
fn a_limit_lower_than_told_is_found() {
    let (efficiency, refused) = efficiency(Law::new(20.0), Some(30), (600, 200));
    assert!(efficiency >= 0.96, "{efficiency}");
    assert!(refused <= 12, "{refused}");
}

#[test]
fn two_429s_say_what_the_rate_is() {
    for rate in [12.0, 20.0, 30.0, 45.0, 100.0] {
        let outcome = run(Law::new(rate), None, (rate as usize * 40, 200), None);
        let second = outcome.learned[1];
        assert!((second / rate - 1.0).abs() < 0.03, "{second} for {rate}");
    }
}

#[test]
fn a_bucket_that_holds_more_or_less_than_a_second_is_found_out() {
    // 20 a minute, and 20 at once: a group.
    let group = Law {
        burst: 20.0,
        ..Law::new(20.0 / 60.0)
    };
    let (efficiency, refused) = efficiency(group, None, (100, 50));
    assert!(efficiency >= 0.9, "{efficiency}");
    assert!(refused <= 25, "{refused}");
    // 30 a second, and 5 at once.
    let shallow = Law {
        burst: 5.0,
        ..Law::new(30.0)
    };
    let outcome = run(shallow, None, (3000, 200), None);
    let pace = outcome.pace(outcome.passed.last().unwrap() - 40.0, 40.0);
    assert!(pace > 20.0, "{pace}");
}

#[test]
fn a_limit_that_was_raised_or_cut_by_half_is_found_in_20_seconds() {
    for at in [5.0, 8.0, 12.0, 17.0, 20.0, 33.0] {
        for later in [45.0, 15.0] {
            let outcome = run(Law::new(30.0), None, (6000, 200), Some((at, later)));
            let mut moments = (0..200).map(|step| at + 0.1 * f64::from(step));
            let found = moments.find(|&from| (outcome.pace(from, 5.0) / later - 1.0).abs() <= 0.1);
            assert!(found.is_some(), "{later}/s from {at} s on");
        }
    }
}

#[test]
fn a_refused_probe_says_nothing_of_the_rate() {
    let now = Instant::now();
    let mut pace = Pace::new([None, None], now);
    let first = pace.begin(now, false);
    assert!(pace.refuse(first, Duration::from_secs(3), now, 0.0));
    let learned = pace.per_second();
    let later = now + Duration::from_secs(4);
    let probe = pace.begin(later, true);
    assert!(pace.refuse(probe, Duration::from_secs(9), later, 0.0));
    assert_eq!(pace.per_second(), learned);
    let until = later + Duration::from_secs(9);
    assert_eq!(pace.verdict(later), Verdict::At(until));
}

#[test]
fn what_was_learned_is_forgotten_when_nobody_presses_against_it() {
    let now = Instant::now();
    let mut pace = Pace::new([None, None], now);
    let first = pace.begin(now, false);
    pace.refuse(first, Duration::from_secs(3), now, 0.0);
    let mut at = now;
    for _ in 0..40 {
        at += Duration::from_secs(10);
        let call = pace.begin(at, false);
        pace.pass(call, at + Duration::from_millis(50));
    }
    assert_eq!(pace.per_second(), None);
}

#[test]
fn a_window_does_not_widen_where_the_server_sleeps_through_a_flood() {
    let now = Instant::now();
    let mut pace = Pace::new([None, None], now);
    let mut at = now;
    let mut widths = Vec::new();
    for took in [50, 8000] {
        for _ in 0..100 {
            let mut calls = Vec::new();
            while pace.verdict(at) == Verdict::Go {
                calls.push(pace.begin(at, true));
            }
            at += Duration::from_millis(took);
            widths.push(calls.len());
            for call in calls {
                pace.pass(call, at);
            }
        }
    }
    assert!(widths[99] > 2 * widths[0], "{widths:?}");
    assert!(widths[199] <= widths[99] + 1, "{widths:?}");
}
