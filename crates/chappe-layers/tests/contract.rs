//! Every layer keeps what every layer owes, in all of its configurations.

#![cfg(all(
    feature = "attempt-timeout",
    feature = "coalesce",
    feature = "deadline",
    feature = "flood",
    feature = "from-fn",
    feature = "migrate",
    feature = "retry",
    feature = "trace"
))]

use std::time::Duration;

use chappe_core::{Call, Error, GaveUp, Repeat, Reply};
use chappe_layers::{
    Next,
    attempt_timeout::AttemptTimeoutLayer,
    coalesce::CoalesceLayer,
    deadline::DeadlineLayer,
    flood::{FloodLayer, Limits, Rate},
    from_fn,
    migrate::MigrateLayer,
    retry::{Attempt, AutoRetry, Budget, Decision, RetryLayer, Unknown},
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
    retry_superseding = Contract::new(RetryLayer::with(
        AutoRetry::new().on_unknown(Repeat::Superseding, Unknown::Repeat),
    ))
    .call(calls(Repeat::Superseding)),
    retry_once: RetryLayer::with(AutoRetry::new().attempts(0).longest_wait(Duration::ZERO)),
    retry_without_pause:
        RetryLayer::with(AutoRetry::new().backoff(Duration::ZERO, Duration::ZERO)),
    // Five waits of ten hours each, because that is what the server asks for.
    retry_without_end = Contract::new(RetryLayer::with(
        AutoRetry::new()
            .attempts(u32::MAX)
            .longest_wait(Duration::MAX)
            .backoff(Duration::from_secs(1), Duration::MAX)
            .budget(Budget::new().percent(u32::MAX).reserve(u32::MAX)),
    ))
    .patience(Duration::from_secs(100 * 3600)),
    retry_without_budget:
        RetryLayer::with(AutoRetry::new().budget(Budget::new().percent(0).reserve(0))),
    retry_never: RetryLayer::with(()),
    // It waits for the ten hours that the server asks for.
    retry_twice_by_a_closure = Contract::new(RetryLayer::with(|_, attempt: &Attempt<'_>| {
        match attempt.attempts {
            0 | 1 => Decision::Repeat { after: Duration::from_secs(1) },
            _ => Decision::GiveUp(GaveUp::Attempts),
        }
    }))
    .patience(Duration::from_secs(100 * 3600)),

    migrate: MigrateLayer::new(),
    migrate_without_memory: MigrateLayer::new().remembered(0),

    flood = Contract::new(FloodLayer::new().queue(1000)),
    flood_in_one_chat =
        Contract::new(FloodLayer::new().queue(1000)).call(|_| chappe_test::call(Repeat::Safe)),
    flood_without_a_queue: FloodLayer::new().queue(0),
    flood_with_limits = Contract::new(FloodLayer::new().queue(1000).limits(Limits::telegram())),
    flood_with_the_slowest_limits = Contract::new(
        FloodLayer::new().queue(1000).limits(Limits::none().bot(Rate::new(0, Duration::from_secs(60)))),
    )
    .patience(Duration::from_secs(100 * 3600)),
    flood_with_limits_that_let_one_through = Contract::new(
        FloodLayer::new().queue(1000).limits(Limits::none().chat(Rate::new(0, Duration::MAX))),
    ),
    flood_with_the_fastest_limits =
        Contract::new(FloodLayer::new().queue(1000).limits(
            Limits::none().chat(Rate::new(u32::MAX, Duration::ZERO).burst(u32::MAX)),
        )),
    flood_that_closes_the_bot_at_once =
        Contract::new(FloodLayer::new().queue(1000).escalate(0, Duration::ZERO)),
    flood_that_never_waits: FloodLayer::new().queue(1000).longest_wait(Duration::ZERO),
    flood_that_waits_for_ever =
        Contract::new(FloodLayer::new().queue(1000).longest_wait(Duration::MAX)),

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
        .layer(MigrateLayer::new())
        .layer(FloodLayer::new().queue(1000))
        .layer(AttemptTimeoutLayer::default()),
}

/// It waits for ages where a call fails, as it was told to. What it owes nevertheless:
#[test]
fn a_backoff_of_ages_keeps_what_does_not_depend_on_an_answer() {
    let contract = Contract::new(RetryLayer::with(
        AutoRetry::new().backoff(Duration::MAX, Duration::MAX),
    ));
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
