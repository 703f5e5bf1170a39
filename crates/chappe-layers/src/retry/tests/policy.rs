//! Policies of one's own.

use std::sync::{
    Arc,
    atomic::{AtomicU32, Ordering::Relaxed},
};

use super::*;

fn broken() -> Error {
    api(502, "Bad Gateway")
}

#[tokio::test(start_paused = true)]
async fn a_closure_is_a_policy() {
    let layer = RetryLayer::with(|failure: Failure, attempt: &Attempt<'_>| {
        assert_eq!(failure, Failure::Unknown);
        assert_eq!(attempt.call.name(), "getChat");
        assert_eq!(attempt.error.to_string(), "502 Bad Gateway");
        assert_eq!(attempt.attempts, attempt.failures);
        if attempt.attempts < 3 {
            let after = Duration::from_secs(1);
            Decision::Repeat { after }
        } else {
            Decision::GiveUp(GaveUp::Budget)
        }
    });
    let call = contract::call(Repeat::Duplicating);
    let (server, log) = Strict::new((0..4).map(|_| Err(broken())));
    let error = layer.layer(server).oneshot(call).await.unwrap_err();
    assert_eq!(log.calls().len(), 3);
    assert_eq!(report(&error).gave_up, Some(GaveUp::Budget));
    // The service is ready at the second time of asking, which takes no time.
    assert_eq!(report(&error).waited, Duration::from_secs(2));
}

#[tokio::test(start_paused = true)]
async fn the_unit_repeats_nothing() {
    for (error, reason) in [
        (flood(0), GaveUp::Attempts),
        (broken(), GaveUp::Attempts),
        (api(400, "Bad Request"), GaveUp::Final),
    ] {
        let (server, log) = Strict::new([Err(error), Ok(yes())]);
        let service = RetryLayer::with(()).layer(server);
        let call = contract::call(Repeat::Safe);
        let error = service.oneshot(call).await.unwrap_err();
        assert_eq!(report(&error).gave_up, Some(reason));
        assert_eq!(log.calls().len(), 1);
    }
}

#[tokio::test(start_paused = true)]
async fn no_policy_waits_less_than_the_server_asks_for() {
    let hasty = |_: Failure, _: &Attempt<'_>| Decision::Repeat {
        after: Duration::ZERO,
    };
    let began = Instant::now();
    let (server, _log) = Strict::new([Err(flood(3)), Ok(yes())]);
    let service = RetryLayer::with(hasty).layer(server);
    service.oneshot(contract::call(Repeat::Safe)).await.unwrap();
    assert!(began.elapsed() >= Duration::from_secs(3));
}

#[tokio::test(start_paused = true)]
async fn no_policy_repeats_what_can_be_read_once() {
    let stubborn = |_: Failure, _: &Attempt<'_>| Decision::Repeat {
        after: Duration::ZERO,
    };
    let (server, log) = Strict::new([Err(broken()), Ok(yes())]);
    let service = RetryLayer::with(stubborn).layer(server);
    let error = service.oneshot(to_be_read_once()).await.unwrap_err();
    assert_eq!(report(&error).gave_up, Some(GaveUp::NotReplayable));
    assert_eq!(log.calls().len(), 1);
}

/// A server that is known to refuse calls with 418 while it boots.
#[derive(Default)]
struct Teapot {
    begun: AtomicU32,
    otherwise: AutoRetry,
}

impl RetryPolicy for Teapot {
    fn begin(&self, _call: &Call) {
        self.begun.fetch_add(1, Relaxed);
    }

    fn classify(&self, _call: &Call, error: &Error) -> Failure {
        match error.api() {
            Some(api) if api.code() == 418 => Failure::NotExecuted,
            _ => Failure::of(error),
        }
    }

    fn decide(&self, failure: Failure, attempt: &Attempt<'_>) -> Decision {
        self.otherwise.decide(failure, attempt)
    }
}

#[tokio::test(start_paused = true)]
async fn a_policy_may_know_what_an_odd_error_means() {
    let policy = Arc::new(Teapot::default());
    let layer = RetryLayer::with(policy.clone());
    for _ in 0..2 {
        let (server, log) = Strict::new([Err(api(418, "I'm a teapot")), Ok(yes())]);
        let service = layer.layer(server);
        let call = contract::call(Repeat::Duplicating);
        service.oneshot(call).await.unwrap();
        assert_eq!(log.calls().len(), 2);
    }
    // One policy for both services, which is told of calls and not of attempts.
    assert_eq!(policy.begun.load(Relaxed), 2);
}

#[tokio::test(start_paused = true)]
async fn a_policy_without_a_type_is_one_too() {
    let policy: Arc<dyn RetryPolicy> = Arc::new(());
    let (server, log) = Strict::new([Err(flood(0)), Ok(yes())]);
    let service = RetryLayer::with(policy).layer(server);
    service
        .oneshot(contract::call(Repeat::Safe))
        .await
        .unwrap_err();
    assert_eq!(log.calls().len(), 1);
}
