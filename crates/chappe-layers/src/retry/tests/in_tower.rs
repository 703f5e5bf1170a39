//! The same policies in tower's own layer.

use tower::retry::RetryLayer as TowerLayer;

use super::*;

fn in_tower<P: RetryPolicy>(policy: P) -> TowerLayer<TowerPolicy<P>> {
    TowerLayer::new(TowerPolicy::new(policy))
}

#[tokio::test(start_paused = true)]
async fn it_waits_repeats_and_reports() {
    let began = Instant::now();
    let (server, log) = Strict::new([Err(flood(3)), Ok(yes())]);
    let service = in_tower(AutoRetry::new()).layer(server);
    let call = contract::call(Repeat::Duplicating);
    let reply = service.oneshot(call).await.unwrap();
    let report = reply.report().unwrap();
    assert_eq!((report.attempts, report.gave_up), (2, None));
    assert!(report.waited >= Duration::from_secs(3));
    assert!(began.elapsed() >= Duration::from_secs(3));
    assert_eq!((log.calls().len(), log.held()), (2, 0));
}

#[tokio::test(start_paused = true)]
async fn it_keeps_the_rules() {
    let stubborn = |_: Failure, _: &Attempt<'_>| Decision::Repeat {
        after: Duration::ZERO,
    };
    let (server, log) = Strict::new([Err(flood(1)), Ok(yes())]);
    let service = in_tower(stubborn).layer(server);
    let error = service.oneshot(to_be_read_once()).await.unwrap_err();
    assert_eq!(report(&error).gave_up, Some(GaveUp::NotReplayable));
    assert_eq!(log.calls().len(), 1);

    let (server, log) = Strict::new([Err(outcome_unknown()), Ok(yes())]);
    let service = in_tower(AutoRetry::new()).layer(server);
    let call = contract::call(Repeat::Duplicating);
    let error = service.oneshot(call).await.unwrap_err();
    assert_eq!(report(&error).gave_up, Some(GaveUp::OutcomeUnknown));
    assert_eq!(log.calls().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn calls_have_their_own_progress_and_share_the_budget() {
    let policy = AutoRetry::new()
        .attempts(3)
        .backoff(Duration::ZERO, Duration::ZERO)
        .budget(Budget::new().percent(100).reserve(2));
    let (server, log) = Strict::new((0..9).map(|_| Err(api(500, "Internal"))));
    let service = in_tower(policy).layer(server);
    for (attempts, reason) in [
        (3, GaveUp::Attempts),
        (3, GaveUp::Attempts),
        (2, GaveUp::Budget),
    ] {
        let call = contract::call(Repeat::Safe);
        let error = service.clone().oneshot(call).await.unwrap_err();
        assert_eq!(report(&error).attempts, attempts);
        assert_eq!(report(&error).gave_up, Some(reason));
    }
    assert_eq!(log.calls().len(), 8);
}

#[tokio::test(start_paused = true)]
async fn a_requeued_call_is_repeated_at_once_with_its_place() {
    let began = Instant::now();
    let place = chappe_core::Requeue(7);
    let mut error = flood(30);
    error.extensions_mut().insert(place);
    let (server, log) = Strict::new([Err(error), Ok(yes())]);
    let service = in_tower(AutoRetry::new()).layer(server);
    service.oneshot(contract::call(Repeat::Safe)).await.unwrap();
    assert!(began.elapsed() < Duration::from_secs(1));
    assert_eq!(log.calls()[1].extensions().get(), Some(&place));
}

#[tokio::test(start_paused = true)]
async fn an_error_of_readiness_comes_without_a_report() {
    let (mut service, mut handle) = mock::spawn_layer::<Call, Reply, _>(tower_layer::layer_fn(
        |inner: mock::Mock<Call, Reply>| {
            in_tower(AutoRetry::new())
                .layer(tower::util::MapErr::new(inner, Error::layer as fn(_) -> _))
        },
    ));
    assert_ready!(service.poll_ready()).unwrap();
    let mut answer = task::spawn(service.call(contract::call(Repeat::Safe)));
    assert_pending!(answer.poll());
    let (_, respond) = handle.next_request().await.unwrap();
    respond.send_error(flood(1));
    assert_pending!(answer.poll());
    handle.send_error("the connection pool is closed");
    tokio::time::advance(Duration::from_secs(5)).await;
    let error = assert_ready!(answer.poll()).unwrap_err();
    assert_eq!(error.to_string(), "the connection pool is closed");
    assert_eq!(error.report(), None);
}
