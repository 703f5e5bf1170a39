//! Working with a layer within that does the waiting.

use chappe_core::{Held, Requeue};

use super::*;

const SECOND: Duration = Duration::from_secs(1);

fn requeued(asked: u32, place: u64) -> Error {
    let mut error = flood(asked);
    error.extensions_mut().insert(Requeue(place));
    error
}

fn held(time: Duration) -> Reply {
    let mut reply = yes();
    reply.extensions_mut().insert(Held(time));
    reply
}

/// The places that the calls came with.
fn places(log: &contract::Log) -> Vec<Option<u64>> {
    let calls = log.calls();
    let places = calls.iter().map(|call| call.extensions().get());
    places.map(|place| place.map(|&Requeue(n)| n)).collect()
}

#[tokio::test(start_paused = true)]
async fn a_requeued_call_is_repeated_at_once_with_its_place() {
    let began = Instant::now();
    let (server, log) = Strict::new([Err(requeued(30, 7)), Err(requeued(30, 8)), Ok(yes())]);
    let service = RetryLayer::new().layer(server);
    let call = contract::call(Repeat::Duplicating);
    let reply = service.oneshot(call).await.unwrap();
    assert!(began.elapsed() < SECOND);
    assert_eq!(places(&log), [None, Some(7), Some(8)]);
    let report = reply.report().unwrap();
    assert_eq!(report.attempts, 3);
    assert!(report.waited < SECOND);
}

#[tokio::test(start_paused = true)]
async fn a_place_is_good_for_one_attempt() {
    let (server, log) = Strict::new([
        Err(requeued(1, 7)),
        Err(api(502, "Bad Gateway")),
        Err(flood(1)),
        Ok(yes()),
    ]);
    let service = RetryLayer::new().layer(server);
    service.oneshot(contract::call(Repeat::Safe)).await.unwrap();
    assert_eq!(places(&log), [None, Some(7), None, None]);
}

#[tokio::test(start_paused = true)]
async fn the_time_that_was_asked_for_counts_towards_the_longest_wait() {
    let (server, log) = Strict::new((0..4).map(|place| Err(requeued(2, place))));
    let policy = AutoRetry::new().longest_wait(5 * SECOND);
    let service = RetryLayer::with(policy).layer(server);
    let error = service
        .oneshot(contract::call(Repeat::Safe))
        .await
        .unwrap_err();
    assert_eq!(report(&error).gave_up, Some(GaveUp::LongestWait));
    assert_eq!(error.retry_after(), Some(2 * SECOND));
    // A tenth may come on top of each.
    assert_eq!(places(&log), [None, Some(0), Some(1)]);
}

#[tokio::test(start_paused = true)]
async fn a_requeued_429_is_returned_at_once_where_the_wait_would_pass_the_deadline() {
    let began = Instant::now();
    let (server, log) = Strict::new([Err(requeued(3, 7)), Ok(yes())]);
    let service = DeadlineLayer::new(Some(2 * SECOND)).layer(RetryLayer::new().layer(server));
    let error = service
        .oneshot(contract::call(Repeat::Safe))
        .await
        .unwrap_err();
    assert!(began.elapsed() < SECOND);
    assert_eq!(report(&error).gave_up, Some(GaveUp::Deadline));
    assert_eq!(error.retry_after(), Some(3 * SECOND));
    assert_eq!(log.calls().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn the_error_that_is_returned_holds_no_place() {
    let (server, _log) = Strict::new([Err(requeued(3, 7))]);
    let error = RetryLayer::with(())
        .layer(server)
        .oneshot(contract::call(Repeat::Safe))
        .await
        .unwrap_err();
    assert_eq!(error.extensions().get::<Requeue>(), None);
}

#[tokio::test(start_paused = true)]
async fn the_time_that_each_attempt_was_held_back_is_reported() {
    let mut first = requeued(1, 7);
    first.extensions_mut().insert(Held(4 * SECOND));
    let (server, _log) = Strict::new([Err(first), Ok(held(30 * SECOND))]);
    let service = RetryLayer::new().layer(server);
    let reply = service.oneshot(contract::call(Repeat::Safe)).await.unwrap();
    let report = reply.report().unwrap();
    assert_eq!(report.waited.as_secs(), 34);
    // That of the last attempt is there as well.
    assert_eq!(reply.extensions().get(), Some(&Held(30 * SECOND)));

    let mut last = api(400, "Bad Request: chat not found");
    last.extensions_mut().insert(Held(2 * SECOND));
    let (server, _log) = Strict::new([Err(last)]);
    let service = RetryLayer::new().layer(server);
    let call = contract::call(Repeat::Safe);
    let error = service.oneshot(call).await.unwrap_err();
    assert_eq!(super::report(&error).waited, 2 * SECOND);
}
