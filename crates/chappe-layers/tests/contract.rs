//! Every layer keeps what every layer owes, in all of its configurations.

#![cfg(all(
    feature = "attempt-timeout",
    feature = "coalesce",
    feature = "deadline",
    feature = "from-fn",
    feature = "retry",
    feature = "trace"
))]

use std::time::Duration;

use chappe_core::{Call, Error, Repeat, Reply};
use chappe_layers::{
    Next,
    attempt_timeout::AttemptTimeoutLayer,
    coalesce::CoalesceLayer,
    deadline::DeadlineLayer,
    from_fn,
    retry::{Budget, RetryLayer},
    trace::TraceLayer,
};
use chappe_test::{Contract, Promise, layer_contract, paused};
use tower::ServiceBuilder;

/// Calls of the class `repeat`, each to a chat of its own.
fn calls(repeat: Repeat) -> impl Fn(u64) -> Call {
    move |number| {
        let mut call = chappe_test::call(repeat);
        call.set_chat((number as i64).into());
        call
    }
}

async fn pass_on(call: Call, next: Next) -> Result<Reply, Error> {
    next.run(call).await
}

layer_contract! {
    trace: TraceLayer::new(),

    deadline: DeadlineLayer::new(Some(Duration::from_secs(60))),
    deadline_of_calls_only: DeadlineLayer::default(),
    deadline_at_once: DeadlineLayer::new(Some(Duration::ZERO)),
    deadline_never: DeadlineLayer::new(Some(Duration::MAX)),

    coalesce: CoalesceLayer::new(),
    coalesce_superseding =
        Contract::new(CoalesceLayer::new()).call(calls(Repeat::Superseding)),

    retry: RetryLayer::new(),
    retry_duplicating = Contract::new(RetryLayer::new()).call(calls(Repeat::Duplicating)),
    retry_superseding =
        Contract::new(RetryLayer::new().repeat_superseding()).call(calls(Repeat::Superseding)),
    retry_once: RetryLayer::new().attempts(0).longest_wait(Duration::ZERO),
    retry_without_pause: RetryLayer::new().backoff(Duration::ZERO, Duration::ZERO),
    // Five waits of ten hours each, because that is what the server asks for.
    retry_without_end = Contract::new(
        RetryLayer::new()
            .attempts(u32::MAX)
            .longest_wait(Duration::MAX)
            .backoff(Duration::from_secs(1), Duration::MAX)
            .budget(Budget::new().percent(u32::MAX).reserve(u32::MAX)),
    )
    .patience(Duration::from_secs(100 * 3600)),
    retry_without_budget: RetryLayer::new().budget(Budget::new().percent(0).reserve(0)),

    attempt_timeout: AttemptTimeoutLayer::default(),
    attempt_timeout_at_once: AttemptTimeoutLayer::new(Duration::ZERO),
    attempt_timeout_never: AttemptTimeoutLayer::new(Duration::MAX),

    from_fn_function: from_fn(pass_on),
    from_fn_closure: from_fn(async |call, next: Next| next.run(call).await),

    all_together: ServiceBuilder::new()
        .layer(TraceLayer::new())
        .layer(DeadlineLayer::new(None))
        .layer(CoalesceLayer::new())
        .layer(RetryLayer::new())
        .layer(AttemptTimeoutLayer::default()),
}

/// It waits for ages where a call fails, as it was told to. What it owes nevertheless:
#[test]
fn a_backoff_of_ages_keeps_what_does_not_depend_on_an_answer() {
    let contract = Contract::new(RetryLayer::new().backoff(Duration::MAX, Duration::MAX));
    for promise in [
        Promise::LeavesReadiness,
        Promise::GivesBack,
        Promise::BoundsQueues,
        Promise::ReadyWithInner,
        Promise::Stacks,
        Promise::TakesExtremes,
        Promise::SurvivesPanics,
        Promise::Rests,
    ] {
        paused(contract.keeps(promise)).unwrap();
    }
}
