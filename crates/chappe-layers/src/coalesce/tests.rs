use std::{sync::Arc, time::Duration};

use chappe_core::{Call, Error, ErrorKind, InputFile, Method, MethodSpec, Repeat, Reply};
use tokio::{task::JoinSet, time::sleep};
use tokio_test::{assert_pending, assert_ready, task};
use tower::{Service, ServiceExt};
use tower_layer::Layer;
use tower_test::mock;

use super::*;
use crate::contract::{self, Log, Strict, api};

fn export(chat: i64) -> Call {
    Call::raw(
        "exportChatInviteLink",
        serde_json::json!({ "chat_id": chat }),
    )
    .unwrap()
    .with_repeat(Repeat::Superseding)
}

fn links(count: usize) -> (Coalesce<Strict>, Arc<Log>) {
    let (server, log) = Strict::new((0..count).map(|n| Ok(Reply::new(format!("\"link {n}\"")))));
    (CoalesceLayer::new().layer(server), log)
}

/// A service on a mock that is ready.
fn mocked() -> (Coalesce<mock::Mock<Call, Reply>>, mock::Handle<Call, Reply>) {
    let (server, handle) = mock::pair();
    (CoalesceLayer::new().layer(server), handle)
}

async fn begin<S: Service<Call>>(service: &mut S, call: Call) -> task::Spawn<S::Future>
where
    S::Error: std::fmt::Debug,
{
    task::spawn(service.ready().await.unwrap().call(call))
}

#[tokio::test(start_paused = true)]
async fn keeps_the_contract() {
    let layer = CoalesceLayer::new();
    for repeat in [Repeat::Superseding, Repeat::Safe] {
        let call = contract::call(repeat);
        assert_eq!(contract::check(&layer, &call).await, Ok(()), "{repeat:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn twenty_equal_calls_are_one_execution_and_twenty_equal_replies() {
    let (service, log) = links(20);
    let mut callers = JoinSet::new();
    for _ in 0..20 {
        callers.spawn(service.clone().oneshot(export(1)));
    }
    let replies = callers.join_all().await;
    assert_eq!(replies.len(), 20);
    for reply in replies {
        assert_eq!(reply.unwrap().result(), "\"link 0\"");
    }
    assert_eq!(log.calls().len(), 1);
    assert_eq!(service.table().len(), 0);
    assert_eq!(log.held(), 0);
}

#[tokio::test(start_paused = true)]
async fn a_call_that_begins_after_the_first_has_ended_is_executed_anew() {
    let (service, log) = links(2);
    for link in ["\"link 0\"", "\"link 1\""] {
        let reply = service.clone().oneshot(export(1)).await.unwrap();
        assert_eq!(reply.result(), link);
    }
    assert_eq!(log.calls().len(), 2);
}

#[tokio::test(start_paused = true)]
async fn a_call_that_begins_while_others_have_yet_to_read_the_answer_is_executed_anew() {
    let (mut service, mut handle) = mocked();
    let mut first = begin(&mut service, export(1)).await;
    let mut second = begin(&mut service, export(1)).await;
    assert_pending!(first.poll());
    assert_pending!(second.poll());
    let (_, answer) = handle.next_request().await.unwrap();
    answer.send_response(Reply::new("\"old\""));
    assert_ready!(first.poll()).unwrap();

    let mut third = begin(&mut service, export(1)).await;
    assert_pending!(third.poll());
    assert_eq!(assert_ready!(second.poll()).unwrap().result(), "\"old\"");
    // The second caller's leaving has not touched the flight of the third.
    assert_eq!(service.table().len(), 1);
    let (_, answer) = handle.next_request().await.unwrap();
    answer.send_response(Reply::new("\"new\""));
    assert_eq!(assert_ready!(third.poll()).unwrap().result(), "\"new\"");
    assert_eq!(service.table().len(), 0);
}

#[tokio::test(start_paused = true)]
async fn the_first_caller_may_leave_and_the_others_get_the_one_answer() {
    let (mut service, mut handle) = mocked();
    let mut first = begin(&mut service, export(1)).await;
    assert_pending!(first.poll());
    let mut others = Vec::new();
    for _ in 0..3 {
        let mut other = begin(&mut service, export(1)).await;
        assert_pending!(other.poll());
        others.push(other);
    }
    let (_, answer) = handle.next_request().await.unwrap();
    drop(first);
    assert!(others.iter().all(|other| !other.is_woken()));
    answer.send_response(Reply::new("\"link\""));
    for other in &mut others {
        assert!(other.is_woken());
        assert_eq!(assert_ready!(other.poll()).unwrap().result(), "\"link\"");
    }
    assert!(handle.poll_request().is_pending());
    assert_eq!(service.table().len(), 0);
}

#[tokio::test(start_paused = true)]
async fn the_first_caller_may_leave_before_it_has_polled() {
    let (mut service, log) = links(1);
    let first = begin(&mut service, export(1)).await;
    let second = begin(&mut service, export(1)).await;
    drop(first);
    assert_eq!(second.into_inner().await.unwrap().result(), "\"link 0\"");
    assert_eq!(log.calls().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn the_execution_is_dropped_with_the_last_caller() {
    let (mut service, log) = links(0);
    let mut first = begin(&mut service, export(1)).await;
    let mut second = begin(&mut service, export(1)).await;
    assert_pending!(first.poll());
    assert_pending!(second.poll());
    drop(first);
    assert_eq!((log.held(), service.table().len()), (1, 1));
    drop(second);
    assert_eq!((log.held(), service.table().len()), (0, 0));
}

/// What a work wakes is its flight, which owns the work.
#[tokio::test(start_paused = true)]
async fn an_execution_that_holds_its_own_waker_is_dropped_with_the_last_caller() {
    let held = Arc::new(());
    let holds = Arc::clone(&held);
    let server = tower::service_fn(move |_: Call| {
        let held = Arc::clone(&holds);
        async move {
            let (_sender, receiver) = tokio::sync::oneshot::channel();
            let answer = receiver.await.unwrap();
            drop(held);
            Ok::<Reply, Error>(answer)
        }
    });
    let mut service = CoalesceLayer::new().layer(server);
    let mut first = begin(&mut service, export(1)).await;
    let mut second = begin(&mut service, export(1)).await;
    assert_pending!(first.poll());
    assert_pending!(second.poll());
    assert_eq!(Arc::strong_count(&held), 3);
    drop((first, second));
    assert_eq!(Arc::strong_count(&held), 2);
}

#[tokio::test(start_paused = true)]
async fn whoever_gets_the_answer_is_not_woken_for_it() {
    let (mut service, mut handle) = mocked();
    let mut first = begin(&mut service, export(1)).await;
    let mut second = begin(&mut service, export(1)).await;
    assert_pending!(first.poll());
    assert_pending!(second.poll());
    let (_, answer) = handle.next_request().await.unwrap();
    answer.send_response(Reply::new("true"));
    // Both were woken for the answer; polling is what ends that.
    assert!(first.is_woken() && second.is_woken());
    assert_ready!(first.poll()).unwrap();
    assert!(!first.is_woken());
    assert!(second.is_woken());
}

#[tokio::test(start_paused = true)]
async fn one_who_joins_gives_its_readiness_back() {
    let (mut service, log) = links(0);
    let mut first = begin(&mut service, export(1)).await;
    assert_pending!(first.poll());
    let _second = begin(&mut service, export(1)).await;
    assert_eq!(log.held(), 1);
}

#[tokio::test(start_paused = true)]
async fn every_caller_gets_the_error() {
    let reset = || {
        let io = std::io::Error::other("connection reset by peer");
        Error::from(chappe_core::TransportError::outcome_unknown(
            "read the answer",
            io,
        ))
    };
    for error in [contract::flood(7), api(400, "Bad Request"), reset()] {
        let expected = error.to_string();
        let (execution, retry_after) = (error.execution(), error.retry_after());
        let (server, _log) = Strict::new([Err(error)]);
        let service = CoalesceLayer::new().layer(server);
        let mut callers = JoinSet::new();
        for _ in 0..3 {
            callers.spawn(service.clone().oneshot(export(1)));
        }
        for answer in callers.join_all().await {
            let error = answer.unwrap_err();
            assert_eq!(error.to_string(), expected);
            assert_eq!(error.execution(), execution);
            assert_eq!(error.retry_after(), retry_after);
        }
        assert_eq!(service.table().len(), 0);
    }
}

#[tokio::test(start_paused = true)]
async fn a_caller_that_was_alone_gets_the_error_itself() {
    #[derive(Debug, PartialEq)]
    struct Own;
    impl std::fmt::Display for Own {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("own")
        }
    }
    impl std::error::Error for Own {}

    let (server, _log) = Strict::new([Err(Error::layer(Own))]);
    let service = CoalesceLayer::new().layer(server);
    let error = service.oneshot(export(1)).await.unwrap_err();
    match error.kind() {
        ErrorKind::Layer(error) => assert_eq!(error.downcast_ref(), Some(&Own)),
        kind => panic!("{kind:?}"),
    }
}

#[tokio::test(start_paused = true)]
async fn other_calls_are_not_joined() {
    #[derive(Clone, Debug, serde::Serialize)]
    struct SetLivePhoto {
        photo: InputFile,
    }

    impl Method for SetLivePhoto {
        type Output = bool;
        const SPEC: &'static MethodSpec = &MethodSpec::new("setLivePhoto", Repeat::Superseding);

        fn visit_files<'a>(&'a self, visit: &mut dyn FnMut(&'a InputFile)) {
            visit(&self.photo);
        }
    }

    let upload = Call::new(SetLivePhoto {
        photo: InputFile::bytes("a.jpg", "a"),
    });
    for (one, other) in [
        // Other parameters.
        (export(1), export(2)),
        // Another method.
        (export(1), contract::call(Repeat::Superseding)),
        // Another class.
        (contract::call(Repeat::Safe), contract::call(Repeat::Safe)),
        (
            contract::call(Repeat::Duplicating),
            contract::call(Repeat::Duplicating),
        ),
        // An upload.
        (upload.clone(), upload),
    ] {
        let (service, log) = links(2);
        let (one, other) =
            tokio::join!(service.clone().oneshot(one), service.clone().oneshot(other));
        assert_ne!(one.unwrap().result(), other.unwrap().result());
        assert_eq!(log.calls().len(), 2);
    }
}

#[tokio::test(start_paused = true)]
async fn a_call_that_cannot_be_written_is_passed_on() {
    let (service, log) = links(1);
    let mut broken = export(1);
    broken.set_chat("no chat id".into());
    assert!(broken.to_json().is_err());
    service.clone().oneshot(broken).await.unwrap();
    assert_eq!(log.calls().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_panic_reaches_one_caller_and_frees_the_others() {
    let server = tower::service_fn(|_: Call| async {
        sleep(Duration::from_millis(50)).await;
        contract::panics("out of cheese")
    });
    let service = CoalesceLayer::new().layer(server);
    let mut callers = JoinSet::new();
    for _ in 0..3 {
        callers.spawn(service.clone().oneshot(export(1)));
    }
    let (mut panics, mut errors) = (0, 0);
    while let Some(answer) = callers.join_next().await {
        match answer {
            Err(failed) if failed.is_panic() => panics += 1,
            Ok(Err(error)) => {
                assert!(error.to_string().contains("panicked"), "{error}");
                errors += 1;
            }
            other => panic!("{other:?}"),
        }
    }
    assert_eq!((panics, errors), (1, 2));
    assert_eq!(service.table().len(), 0);
}

/// Callers that come and go on several threads, with leaders aborted at any moment.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn nobody_hangs_however_callers_come_and_go() {
    let server = tower::service_fn(|_: Call| async {
        for _ in 0..3 {
            tokio::task::yield_now().await;
        }
        Ok::<_, Error>(Reply::new("true"))
    });
    let service = CoalesceLayer::new().layer(server);
    for round in 0..500_u64 {
        let callers: Vec<_> = (0..8)
            .map(|_| tokio::spawn(service.clone().oneshot(export(1))))
            .collect();
        if round % 2 == 0 {
            tokio::task::yield_now().await;
        }
        let leaders = &callers[..(round % 8) as usize];
        leaders.iter().for_each(tokio::task::JoinHandle::abort);
        for (place, caller) in callers.into_iter().enumerate() {
            let answer = tokio::time::timeout(Duration::from_secs(10), caller)
                .await
                .expect("a caller hangs");
            if place as u64 >= round % 8 {
                answer.unwrap().unwrap();
            }
        }
    }
    assert_eq!(service.table().len(), 0);
}
