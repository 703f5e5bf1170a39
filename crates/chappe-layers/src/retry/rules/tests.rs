//! Policies that would break the rules.

use chappe_core::{Call, Error, Repeat, RetryOverride, TransportError};

use super::*;
use crate::{
    contract::{self, api, flood},
    deadline::Deadline,
    retry::tests::to_be_read_once,
};

const AT_ONCE: Decision = Decision::Repeat {
    after: Duration::ZERO,
};

const fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

const fn after(wait: Duration) -> Decision {
    Decision::Repeat { after: wait }
}

fn never_written() -> Error {
    let io = std::io::Error::other("connection refused");
    TransportError::never_written("connect to the server", io).into()
}

fn call() -> Call {
    contract::call(Repeat::Safe)
}

/// What becomes of a decision about the first attempt of `call`.
fn upheld(decision: Decision, call: &Call, error: &Error) -> Decision {
    uphold(decision, Failure::of(error), &Attempt::first(call, error))
}

#[tokio::test(start_paused = true)]
async fn retry_after_is_a_floor() {
    for (decided, upheld_as) in [(0, 3), (2, 3), (3, 3), (4, 4)] {
        let decision = upheld(after(seconds(decided)), &call(), &flood(3));
        assert_eq!(decision, after(seconds(upheld_as)));
    }
    // Whatever it is classified as.
    let error = flood(3);
    let call = call();
    let attempt = Attempt::first(&call, &error);
    let decision = uphold(AT_ONCE, Failure::NotExecuted, &attempt);
    assert_eq!(decision, after(seconds(3)));
    // A policy may know of a longer one.
    let retry_after = seconds(5);
    let decision = uphold(AT_ONCE, Failure::Flood { retry_after }, &attempt);
    assert_eq!(decision, after(seconds(5)));
}

#[tokio::test(start_paused = true)]
async fn a_stream_that_can_be_read_once_is_never_repeated() {
    for error in [flood(1), never_written(), api(502, "Bad Gateway")] {
        let decision = upheld(AT_ONCE, &to_be_read_once(), &error);
        assert_eq!(decision, Decision::GiveUp(GaveUp::NotReplayable));
    }
}

#[tokio::test(start_paused = true)]
async fn a_wait_that_would_pass_the_deadline_is_not_begun() {
    let mut call = call();
    let deadline = Deadline(tokio::time::Instant::now() + seconds(3));
    call.extensions_mut().insert(deadline);
    let gives_up = Decision::GiveUp(GaveUp::Deadline);
    assert_eq!(upheld(AT_ONCE, &call, &flood(2)), after(seconds(2)));
    assert_eq!(upheld(AT_ONCE, &call, &flood(3)), gives_up);
    assert_eq!(upheld(after(seconds(3)), &call, &flood(2)), gives_up);
    assert_eq!(upheld(after(seconds(3)), &call, &never_written()), gives_up);
}

#[tokio::test(start_paused = true)]
async fn where_a_layer_within_waits_only_the_floor_counts() {
    let mut call = call();
    let deadline = Deadline(tokio::time::Instant::now() + seconds(3));
    call.extensions_mut().insert(deadline);
    for (asked, expected) in [
        (2, after(seconds(2))),
        (3, Decision::GiveUp(GaveUp::Deadline)),
    ] {
        let mut error = flood(asked);
        error.extensions_mut().insert(Requeue(7));
        assert_eq!(upheld(after(seconds(60)), &call, &error), expected);
    }
    // It is for a 429 only.
    let mut error = never_written();
    error.extensions_mut().insert(Requeue(7));
    let attempt = Attempt::first(&call, &error);
    assert_eq!(requeue(Failure::of(&error), &attempt), None);
}

#[tokio::test(start_paused = true)]
async fn what_the_caller_forbids_is_not_done() {
    for (options, error, reason) in [
        (
            RetryOverride::default().attempts(1),
            never_written(),
            GaveUp::Attempts,
        ),
        (
            RetryOverride::default().attempts(0),
            api(502, "Bad Gateway"),
            GaveUp::Attempts,
        ),
        (
            RetryOverride::default().even_if_executed(false),
            api(502, "Bad Gateway"),
            GaveUp::OutcomeUnknown,
        ),
        (
            RetryOverride::default().longest_wait(seconds(2)),
            flood(3),
            GaveUp::LongestWait,
        ),
        (RetryOverride::never(), flood(0), GaveUp::LongestWait),
    ] {
        let mut call = call();
        assert!(matches!(
            upheld(AT_ONCE, &call, &error),
            Decision::Repeat { .. }
        ));
        call.extensions_mut().insert(options);
        let decision = upheld(AT_ONCE, &call, &error);
        assert_eq!(decision, Decision::GiveUp(reason), "{error}");
    }
}

#[tokio::test(start_paused = true)]
async fn what_is_given_up_stays_so() {
    let decision = Decision::GiveUp(GaveUp::Budget);
    assert_eq!(upheld(decision, &call(), &never_written()), decision);
}
