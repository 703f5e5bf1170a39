//! A test for each rule, named after it.

use chappe_core::{
    ApiError, Call, DecodeError, EncodeError, Error, HttpError, Overloaded, RetryOverride,
    TimeoutError, TransportError,
};
use tokio::time::Instant;

use super::*;
use crate::{
    contract::{self, api, flood},
    retry::{AutoRetry, tests::to_be_read_once},
};

const CLASSES: [Repeat; 4] = [
    Repeat::Safe,
    Repeat::Idempotent,
    Repeat::Superseding,
    Repeat::Duplicating,
];

/// A call on its way; `random` is 0, so that waits are the shortest possible.
struct Case {
    settings: Settings,
    call: Call,
    failures: u32,
    paused: Duration,
    deadline: Option<Instant>,
    budget: Budget,
    now: Instant,
    random: f64,
}

impl Case {
    fn new(repeat: Repeat) -> Self {
        Self {
            settings: AutoRetry::new().settings(),
            call: contract::call(repeat),
            failures: 0,
            paused: Duration::ZERO,
            deadline: None,
            budget: Budget::new(),
            now: Instant::now(),
            random: 0.0,
        }
    }

    fn options(mut self, options: RetryOverride) -> Self {
        self.call.extensions_mut().insert(options);
        self
    }

    fn random(mut self, random: f64) -> Self {
        self.random = random;
        self
    }

    fn deadline_in(mut self, left: Duration) -> Self {
        self.deadline = Some(self.now + left);
        self
    }

    /// An attempt failed: what now?
    fn decide(&mut self, error: impl Into<Error>) -> Decision {
        let error = error.into();
        let failure = Failure::of(&error);
        let flooded = matches!(failure, Failure::Flood { .. });
        self.failures += u32::from(!flooded);
        let attempt = Attempt {
            failures: self.failures,
            paused: self.paused,
            deadline: self.deadline,
            now: self.now,
            ..Attempt::first(&self.call, &error)
        };
        let decision = decide(
            &self.settings,
            failure,
            &attempt,
            &mut self.budget,
            self.random,
        );
        // The default keeps the rules that are kept for any policy.
        assert_eq!(rules::uphold(decision, failure, &attempt), decision);
        if let (true, Decision::Repeat { after }) = (flooded, decision) {
            self.paused += after;
        }
        decision
    }
}

fn io() -> std::io::Error {
    std::io::Error::other("connection reset by peer")
}

fn never_written() -> Error {
    TransportError::never_written("connect to the server", io()).into()
}

fn outcome_unknown() -> Error {
    TransportError::outcome_unknown("read the answer", io()).into()
}

fn proxy(status: u16) -> Error {
    HttpError::new(status.try_into().unwrap(), b"<html>").into()
}

fn unknown_outcomes() -> [Error; 5] {
    [
        api(500, "Internal Server Error"),
        api(502, "Bad Gateway"),
        proxy(502),
        TimeoutError::new(Limit::Attempt, Duration::from_secs(30)).into(),
        outcome_unknown(),
    ]
}

const fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

const fn after(wait: Duration) -> Decision {
    Decision::Repeat { after: wait }
}

const GO_ON: Decision = after(Duration::ZERO);

#[test]
fn a_429_is_repeated_whatever_the_class() {
    for repeat in CLASSES {
        let decision = Case::new(repeat).decide(flood(3));
        assert_eq!(decision, after(seconds(3)), "{repeat:?}");
    }
}

#[test]
fn retry_after_is_a_floor_and_a_tenth_at_most_comes_on_top() {
    for (asked, most) in [
        (0, Duration::from_millis(100)),
        (1, Duration::from_millis(1100)),
        (30, seconds(33)),
        (200, seconds(205)),
    ] {
        let least = Case::new(Repeat::Safe).decide(flood(asked));
        assert_eq!(least, after(seconds(asked.into())));
        let longest = Case::new(Repeat::Safe).random(1.0).decide(flood(asked));
        assert_eq!(longest, after(most));
    }
}

#[test]
fn a_429_is_not_limited_by_attempts_nor_by_the_budget() {
    let mut case = Case::new(Repeat::Duplicating);
    case.budget = Budget::new().reserve(0);
    for _ in 0..100 {
        assert_eq!(case.decide(flood(1)), after(seconds(1)));
    }
    assert_eq!(case.failures, 0);
}

#[test]
fn a_429_is_returned_at_once_where_the_wait_would_pass_the_longest_wait() {
    let case = || Case::new(Repeat::Safe).random(1.0);
    assert!(matches!(case().decide(flood(300)), Decision::Repeat { .. }));
    let beyond = case().decide(flood(301));
    assert_eq!(beyond, Decision::GiveUp(GaveUp::LongestWait));
}

#[test]
fn the_longest_wait_is_that_of_all_429s_together() {
    let mut case = Case::new(Repeat::Safe);
    for _ in 0..3 {
        assert_eq!(case.decide(flood(100)), after(seconds(100)));
    }
    let beyond = case.decide(flood(1));
    assert_eq!(beyond, Decision::GiveUp(GaveUp::LongestWait));
}

#[test]
fn the_calls_own_longest_wait_counts() {
    let options = RetryOverride::default().longest_wait(seconds(3));
    let mut case = Case::new(Repeat::Safe).options(options);
    assert_eq!(case.decide(flood(4)), Decision::GiveUp(GaveUp::LongestWait));
    assert_eq!(case.decide(flood(3)), after(seconds(3)));
}

#[test]
fn a_429_is_returned_at_once_where_the_wait_would_pass_the_deadline() {
    let case = || Case::new(Repeat::Safe).deadline_in(seconds(3));
    assert_eq!(case().decide(flood(2)), after(seconds(2)));
    for asked in [3, 4] {
        assert_eq!(
            case().decide(flood(asked)),
            Decision::GiveUp(GaveUp::Deadline)
        );
    }
}

#[test]
fn the_time_on_top_never_passes_the_deadline() {
    let mut case = Case::new(Repeat::Safe)
        .deadline_in(Duration::from_millis(30_100))
        .random(1.0);
    assert_eq!(case.decide(flood(30)), after(seconds(30)));
}

#[test]
fn a_call_never_written_is_repeated_whatever_the_class() {
    for repeat in CLASSES {
        let options = RetryOverride::default().even_if_executed(false);
        assert_eq!(Case::new(repeat).decide(never_written()), GO_ON);
        let decision = Case::new(repeat).options(options).decide(never_written());
        assert_eq!(decision, GO_ON, "{repeat:?}");
    }
}

#[test]
fn a_call_never_written_is_limited_by_attempts_and_not_by_the_budget() {
    let mut case = Case::new(Repeat::Duplicating);
    case.budget = Budget::new().reserve(0);
    for _ in 0..3 {
        assert_eq!(case.decide(never_written()), GO_ON);
    }
    assert_eq!(
        case.decide(never_written()),
        Decision::GiveUp(GaveUp::Attempts)
    );
}

#[test]
fn a_429_of_a_proxy_is_repeated_like_a_call_never_written() {
    assert_eq!(Case::new(Repeat::Duplicating).decide(proxy(429)), GO_ON);
}

#[test]
fn an_unknown_outcome_is_repeated_where_a_repeat_does_no_harm() {
    for repeat in [Repeat::Safe, Repeat::Idempotent] {
        for error in unknown_outcomes() {
            assert_eq!(Case::new(repeat).decide(error), GO_ON, "{repeat:?}");
        }
    }
}

#[test]
fn an_unknown_outcome_is_not_repeated_where_a_repeat_supersedes_or_duplicates() {
    for repeat in [Repeat::Superseding, Repeat::Duplicating] {
        for error in unknown_outcomes() {
            let decision = Case::new(repeat).decide(error);
            assert_eq!(decision, Decision::GiveUp(GaveUp::OutcomeUnknown));
        }
    }
}

#[test]
fn an_unknown_outcome_is_repeated_by_opt_in_for_each_class() {
    for opted in CLASSES {
        let policy = CLASSES.into_iter().fold(AutoRetry::new(), |policy, class| {
            policy.on_unknown(class, Unknown::GiveUp)
        });
        let settings = policy.on_unknown(opted, Unknown::Repeat).settings();
        for repeat in CLASSES {
            let mut case = Case::new(repeat);
            case.settings = settings;
            let expected = if repeat == opted {
                GO_ON
            } else {
                Decision::GiveUp(GaveUp::OutcomeUnknown)
            };
            assert_eq!(case.decide(outcome_unknown()), expected, "{repeat:?}");
        }
    }
}

#[test]
fn a_call_may_say_that_a_second_execution_does_no_harm() {
    let options = RetryOverride::default().even_if_executed(true);
    for repeat in CLASSES {
        let decision = Case::new(repeat).options(options).decide(outcome_unknown());
        assert_eq!(decision, GO_ON, "{repeat:?}");
    }
}

#[test]
fn a_call_may_say_that_nothing_unknown_is_repeated() {
    let options = RetryOverride::default().even_if_executed(false);
    for repeat in CLASSES {
        let decision = Case::new(repeat).options(options).decide(outcome_unknown());
        assert_eq!(decision, Decision::GiveUp(GaveUp::OutcomeUnknown));
    }
}

#[test]
fn repeats_after_unknown_outcomes_are_bounded_by_attempts() {
    let mut case = Case::new(Repeat::Safe);
    for _ in 0..3 {
        assert_eq!(case.decide(api(500, "Internal")), GO_ON);
    }
    let last = case.decide(api(500, "Internal"));
    assert_eq!(last, Decision::GiveUp(GaveUp::Attempts));

    let options = RetryOverride::default().attempts(0);
    let only = Case::new(Repeat::Safe)
        .options(options)
        .decide(api(500, "Internal"));
    assert_eq!(only, Decision::GiveUp(GaveUp::Attempts));
}

#[test]
fn repeats_after_unknown_outcomes_are_bounded_by_the_budget() {
    for error in unknown_outcomes() {
        let mut case = Case::new(Repeat::Safe);
        case.budget = Budget::new().reserve(0);
        assert_eq!(case.decide(error), Decision::GiveUp(GaveUp::Budget));
    }
}

#[test]
fn what_is_not_repeated_takes_nothing_from_the_budget() {
    let mut case = Case::new(Repeat::Safe).deadline_in(Duration::ZERO);
    let before = case.budget.clone();
    case.decide(outcome_unknown());
    assert_eq!(case.budget, before);
}

#[test]
fn full_jitter_is_drawn_under_a_bound_that_doubles_from_base_to_cap() {
    let mut case = Case::new(Repeat::Safe).random(1.0);
    case.settings.attempts = u32::MAX;
    for millis in [500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000] {
        let decision = case.decide(never_written());
        assert_eq!(decision, after(Duration::from_millis(millis)));
    }
    case.failures = 1000;
    assert_eq!(case.decide(never_written()), after(seconds(30)));
    let half = Case::new(Repeat::Safe).random(0.5).decide(never_written());
    assert_eq!(half, after(Duration::from_millis(250)));
}

#[test]
fn nobody_sleeps_past_the_deadline_before_a_repeat() {
    let mut case = Case::new(Repeat::Safe)
        .deadline_in(Duration::from_millis(500))
        .random(1.0);
    assert_eq!(
        case.decide(never_written()),
        Decision::GiveUp(GaveUp::Deadline)
    );
}

#[test]
fn a_5xx_that_asks_for_time_gets_it() {
    let error = ApiError::new(503, "Service Unavailable").with_retry_after(7);
    let decision = Case::new(Repeat::Safe).decide(error);
    assert_eq!(decision, after(seconds(7)));
}

#[test]
fn any_other_4xx_is_never_repeated() {
    for error in [
        api(400, "Bad Request: chat not found"),
        api(401, "Unauthorized"),
        api(403, "Forbidden: bot was blocked by the user"),
        api(404, "Not Found"),
        api(409, "Conflict"),
        api(413, "Request Entity Too Large"),
        // The layer that follows it stands within this one.
        ApiError::new(
            400,
            "Bad Request: group chat was upgraded to a supergroup chat",
        )
        .with_migrate_to_chat_id(-1001)
        .into(),
        proxy(404),
        proxy(302),
    ] {
        let options = RetryOverride::default().even_if_executed(true);
        let decision = Case::new(Repeat::Safe).options(options).decide(error);
        assert_eq!(decision, Decision::GiveUp(GaveUp::Final));
    }
}

#[test]
fn a_call_that_was_executed_or_cannot_be_written_is_not_repeated() {
    let options = RetryOverride::default().even_if_executed(true);
    for error in [
        Error::from(DecodeError::new(io(), b"[]")),
        EncodeError::new("no such file").into(),
        Overloaded::new("queue", 10).into(),
        Error::layer("no"),
    ] {
        let decision = Case::new(Repeat::Safe).options(options).decide(error);
        assert_eq!(decision, Decision::GiveUp(GaveUp::Final));
    }
}

#[test]
fn nothing_is_repeated_after_the_deadline() {
    let error = TimeoutError::new(Limit::Deadline, seconds(60));
    let decision = Case::new(Repeat::Safe).decide(error);
    assert_eq!(decision, Decision::GiveUp(GaveUp::Deadline));
}

#[test]
fn a_stream_that_can_be_read_once_is_never_repeated() {
    for error in [flood(1), never_written(), outcome_unknown()] {
        let mut case = Case::new(Repeat::Safe);
        case.call = to_be_read_once();
        assert_eq!(case.decide(error), Decision::GiveUp(GaveUp::NotReplayable));
    }
}

#[test]
fn never_means_one_attempt_whatever_its_outcome() {
    for error in [flood(0), flood(1), never_written(), outcome_unknown()] {
        let decision = Case::new(Repeat::Safe)
            .options(RetryOverride::never())
            .decide(error);
        assert!(matches!(decision, Decision::GiveUp(_)), "{decision:?}");
    }
}
