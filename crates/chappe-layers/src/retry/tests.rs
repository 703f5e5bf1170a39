use std::time::Duration;

use chappe_core::{
    ApiErrorKind, Call, Error, GaveUp, InputFile, Method, MethodSpec, Repeat, Reply, Report,
    RetryOverride, TransportError,
};
use tokio::time::Instant;
use tokio_test::{assert_pending, assert_ready, task};
use tower::{Service, ServiceExt};
use tower_layer::Layer;
use tower_test::mock;

use super::*;
use crate::{
    contract::{self, Strict, api, flood},
    deadline::DeadlineLayer,
};

#[cfg(feature = "tower-retry")]
mod in_tower;
mod policy;
mod requeue;
mod seen;

fn yes() -> Reply {
    Reply::new("true")
}

fn outcome_unknown() -> Error {
    let io = std::io::Error::other("connection reset by peer");
    TransportError::outcome_unknown("read the answer", io).into()
}

fn report(error: &Error) -> Report {
    *error.report().unwrap()
}

#[tokio::test(start_paused = true)]
async fn keeps_the_contract() {
    for repeat in [Repeat::Safe, Repeat::Duplicating] {
        let call = contract::call(repeat);
        assert_eq!(contract::check(&RetryLayer::new(), &call).await, Ok(()));
    }
}

#[tokio::test(start_paused = true)]
async fn one_429_and_then_success() {
    let began = Instant::now();
    let (server, log) = Strict::new([Err(flood(3)), Ok(yes())]);
    let service = RetryLayer::new().layer(server);
    let call = contract::call(Repeat::Duplicating);
    let reply = service.oneshot(call).await.unwrap();
    let report = reply.report().unwrap();
    assert_eq!((report.attempts, report.gave_up), (2, None));
    assert!(report.waited >= Duration::from_secs(3));
    assert!(report.waited < Duration::from_millis(3400), "{report}");
    assert!(began.elapsed() >= Duration::from_secs(3));
    assert_eq!(log.calls().len(), 2);
    assert_eq!(log.held(), 0);
}

#[tokio::test(start_paused = true)]
async fn success_at_once_is_reported_too() {
    let (server, _log) = Strict::new([Ok(yes())]);
    let service = RetryLayer::new().layer(server);
    let reply = service.oneshot(contract::call(Repeat::Safe)).await.unwrap();
    let report = reply.report().copied();
    assert_eq!(report, Some(Report::new(1, Duration::ZERO, None)));
}

#[tokio::test(start_paused = true)]
async fn a_429_is_returned_at_once_where_the_wait_would_pass_the_deadline() {
    let mut server = mock::spawn_layer::<Call, Reply, _>(tower_layer::layer_fn(|inner| {
        DeadlineLayer::new(Some(Duration::from_secs(2))).layer(RetryLayer::new().layer(inner))
    }));
    let (service, handle) = (&mut server.0, &mut server.1);
    let began = Instant::now();
    assert_ready!(service.poll_ready()).unwrap();
    let mut answer = task::spawn(service.call(contract::call(Repeat::Safe)));
    assert_pending!(answer.poll());
    let (_, respond) = handle.next_request().await.unwrap();
    respond.send_error(flood(3));
    let error = assert_ready!(answer.poll()).unwrap_err();
    assert_eq!(began.elapsed(), Duration::ZERO);
    assert_eq!(error.retry_after(), Some(Duration::from_secs(3)));
    assert_eq!(report(&error).gave_up, Some(GaveUp::Deadline));
    assert_eq!(report(&error).attempts, 1);
}

#[tokio::test(start_paused = true)]
async fn an_unknown_outcome_is_returned_at_once_and_the_server_is_called_once() {
    for repeat in [Repeat::Superseding, Repeat::Duplicating] {
        let (server, log) = Strict::new([Err(outcome_unknown()), Ok(yes())]);
        let service = RetryLayer::new().layer(server);
        let error = service.oneshot(contract::call(repeat)).await.unwrap_err();
        assert_eq!(report(&error).gave_up, Some(GaveUp::OutcomeUnknown));
        assert_eq!(report(&error).waited, Duration::ZERO);
        assert_eq!(log.calls().len(), 1);
    }
}

#[tokio::test(start_paused = true)]
async fn the_caller_gets_the_final_result() {
    let (server, log) = Strict::new([
        Err(api(502, "Bad Gateway")),
        Err(flood(1)),
        Err(api(400, "Bad Request: chat not found")),
    ]);
    let service = RetryLayer::new().layer(server);
    let error = service
        .oneshot(contract::call(Repeat::Safe))
        .await
        .unwrap_err();
    assert_eq!(error.api().unwrap().code(), 400);
    assert_eq!(report(&error).attempts, 3);
    assert_eq!(report(&error).gave_up, Some(GaveUp::Final));
    assert!(report(&error).waited >= Duration::from_secs(1));
    assert_eq!(log.calls().len(), 3);
}

#[tokio::test(start_paused = true)]
async fn a_stream_that_can_be_read_once_is_not_sent_twice() {
    let (server, log) = Strict::new([Err(flood(1)), Ok(yes())]);
    let error = RetryLayer::new()
        .layer(server)
        .oneshot(to_be_read_once())
        .await
        .unwrap_err();
    assert_eq!(report(&error).gave_up, Some(GaveUp::NotReplayable));
    assert_eq!(log.calls().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_repeated_edit_that_was_executed_before_is_answered_not_modified() {
    let (server, log) = Strict::new([
        Err(outcome_unknown()),
        Err(api(400, "Bad Request: message is not modified: the same")),
    ]);
    let service = RetryLayer::new().layer(server);
    let call = contract::call(Repeat::Idempotent);
    let error = service.oneshot(call).await.unwrap_err();
    let kind = error.api().unwrap().kind();
    assert_eq!(kind, ApiErrorKind::MessageNotModified);
    assert_eq!(report(&error).attempts, 2);
    assert_eq!(log.calls().len(), 2);
}

#[tokio::test(start_paused = true)]
async fn never_makes_one_attempt() {
    let (server, log) = Strict::new([Err(flood(1)), Ok(yes())]);
    let mut call = contract::call(Repeat::Safe);
    call.extensions_mut().insert(RetryOverride::never());
    let service = RetryLayer::new().layer(server);
    let error = service.oneshot(call).await.unwrap_err();
    assert_eq!(error.retry_after(), Some(Duration::from_secs(1)));
    assert_eq!(log.calls().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn clones_share_the_budget_and_layers_do_not() {
    let layer = RetryLayer::with(AutoRetry::new().budget(Budget::new().percent(0).reserve(1)));
    let broken = || Strict::new((0..8).map(|_| Err(api(500, "Internal"))));
    let (server, log) = broken();
    let service = layer.layer(server);
    for attempts in [2, 1] {
        let call = contract::call(Repeat::Safe);
        let error = service.clone().oneshot(call).await.unwrap_err();
        assert_eq!(report(&error).attempts, attempts);
        assert_eq!(report(&error).gave_up, Some(GaveUp::Budget));
    }
    assert_eq!(log.calls().len(), 3);

    let (server, log) = broken();
    let call = contract::call(Repeat::Safe);
    layer.layer(server).oneshot(call).await.unwrap_err();
    assert_eq!(log.calls().len(), 2);
}

#[tokio::test(start_paused = true)]
async fn a_sleeping_call_holds_nothing_and_is_not_repeated_after_it_is_dropped() {
    let (server, log) = Strict::new([Err(flood(3)), Ok(yes())]);
    let mut service = RetryLayer::new().layer(server);
    let mut answer = task::spawn(
        service
            .ready()
            .await
            .unwrap()
            .call(contract::call(Repeat::Safe)),
    );
    assert_pending!(answer.poll());
    tokio::time::advance(Duration::from_millis(10)).await;
    assert_pending!(answer.poll());
    assert_eq!((log.calls().len(), log.held()), (1, 0));
    drop(answer);
    tokio::time::advance(Duration::from_secs(10)).await;
    assert_eq!((log.calls().len(), log.held()), (1, 0));
}

#[tokio::test(start_paused = true)]
async fn the_next_attempt_waits_until_the_service_is_ready() {
    let (mut service, mut handle) = mock::spawn_layer::<Call, Reply, _>(RetryLayer::new());
    handle.allow(1);
    assert_ready!(service.poll_ready()).unwrap();
    let mut answer = task::spawn(service.call(contract::call(Repeat::Safe)));
    assert_pending!(answer.poll());
    let (_, respond) = handle.next_request().await.unwrap();
    respond.send_error(flood(1));
    assert_pending!(answer.poll());
    tokio::time::advance(Duration::from_secs(5)).await;
    assert!(answer.is_woken());
    assert_pending!(answer.poll());
    assert_pending!(handle.poll_request());
    handle.allow(1);
    assert!(answer.is_woken());
    assert_pending!(answer.poll());
    let (_, respond) = handle.next_request().await.unwrap();
    respond.send_response(Reply::new("true"));
    let reply = assert_ready!(answer.poll()).unwrap();
    // The time until it was ready was spent waiting too.
    let report = reply.report().unwrap();
    assert!(report.waited >= Duration::from_secs(5));
}

#[tokio::test(start_paused = true)]
async fn an_error_of_readiness_is_returned_as_such() {
    let (mut service, mut handle) = mock::spawn_layer::<Call, Reply, _>(RetryLayer::new());
    assert_ready!(service.poll_ready()).unwrap();
    let mut answer = task::spawn(service.call(contract::call(Repeat::Safe)));
    assert_pending!(answer.poll());
    let (_, respond) = handle.next_request().await.unwrap();
    respond.send_error(flood(1));
    assert_pending!(answer.poll());
    handle.send_error("the connection pool is closed");
    tokio::time::advance(Duration::from_secs(5)).await;
    let error = assert_ready!(answer.poll()).unwrap_err();
    assert!(
        error
            .to_string()
            .starts_with("the connection pool is closed")
    );
    assert_eq!(report(&error).attempts, 1);
}

#[tokio::test(start_paused = true)]
async fn full_jitter_is_drawn_at_the_moment_of_the_delay() {
    // Each call fails once, and all at the same moment.
    let answers = (0..20).map(|n| {
        if n < 10 {
            Err(outcome_unknown())
        } else {
            Ok(yes())
        }
    });
    let (server, _log) = Strict::new(answers);
    let waits = waits_of_ten(&RetryLayer::new().layer(server)).await;
    assert!(waits.len() > 5, "{waits:?}");
    assert!(waits[9.min(waits.len() - 1)] <= Duration::from_millis(501));
}

#[tokio::test(start_paused = true)]
async fn calls_refused_together_do_not_come_back_together() {
    let (server, _log) =
        Strict::new((0..20).map(|n| if n < 10 { Err(flood(30)) } else { Ok(yes()) }));
    let service = RetryLayer::new().layer(server);
    let waits = waits_of_ten(&service).await;
    assert!(waits.len() > 5, "{waits:?}");
    assert!(waits[0] >= Duration::from_secs(30));
}

/// The waits of ten calls at once, each once, in order.
async fn waits_of_ten(service: &Retry<Strict>) -> Vec<Duration> {
    let mut callers = tokio::task::JoinSet::new();
    for _ in 0..10 {
        callers.spawn(service.clone().oneshot(contract::call(Repeat::Safe)));
    }
    let mut waits: Vec<_> = callers
        .join_all()
        .await
        .into_iter()
        .map(|reply| {
            let reply = reply.unwrap();
            let report = reply.report().copied().unwrap();
            report.waited
        })
        .collect();
    waits.sort();
    waits.dedup();
    waits
}

/// A call whose file comes from a stream.
pub(super) fn to_be_read_once() -> Call {
    #[derive(Clone, Debug, serde::Serialize)]
    struct SendDocument {
        document: InputFile,
    }

    impl Method for SendDocument {
        type Output = bool;
        const SPEC: &'static MethodSpec = &MethodSpec::new("sendDocument", Repeat::Safe);

        fn visit_files<'a>(&'a self, visit: &mut dyn FnMut(&'a InputFile)) {
            visit(&self.document);
        }
    }

    Call::new(SendDocument {
        document: InputFile::stream("a.txt", OneByte(false)),
    })
}

/// A body that can be read once.
struct OneByte(bool);

impl http_body::Body for OneByte {
    type Data = bytes::Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        mut self: std::pin::Pin<&mut Self>,
        _cx: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Result<http_body::Frame<bytes::Bytes>, std::io::Error>>> {
        let read = std::mem::replace(&mut self.0, true);
        let frame = http_body::Frame::data(bytes::Bytes::from_static(b"a"));
        std::task::Poll::Ready((!read).then_some(Ok(frame)))
    }
}
