use std::{sync::Arc, time::Duration};

use chappe_core::{
    ApiError, Call, ChatId, Error, Held, InputFile, Method, MethodSpec, Repeat, Reply,
    RetryOverride,
};
use serde_json::json;
use tokio_test::{assert_pending, assert_ready, task};
use tower::{Service, ServiceExt};
use tower_layer::Layer;
use tower_test::mock;

use super::*;
use crate::contract::{self, Log, Strict, api, flood};

const OLD: i64 = -4_567;
const NEW: i64 = -1_001_234_567_890;
const NEWER: i64 = -1_009_876_543_210;

fn yes() -> Reply {
    Reply::new("true")
}

fn moved_to(chat: i64) -> Result<Reply, Error> {
    let text = "Bad Request: group chat was upgraded to a supergroup chat";
    Err(ApiError::new(400, text)
        .with_migrate_to_chat_id(chat)
        .into())
}

fn call_to(chat: i64) -> Call {
    Call::raw("getChat", json!({ "chat_id": chat })).unwrap()
}

/// The chats that were called, in order.
fn chats(log: &Log) -> Vec<i64> {
    let calls = log.calls();
    let chats = calls
        .iter()
        .filter_map(|call| call.chat().and_then(ChatId::id));
    chats.collect()
}

fn stack(answers: impl IntoIterator<Item = Result<Reply, Error>>) -> (Migrate<Strict>, Arc<Log>) {
    let (server, log) = Strict::new(answers);
    (MigrateLayer::new().layer(server), log)
}

const fn migrated(from: i64, to: i64) -> Migrated {
    Migrated { from, to }
}

#[tokio::test(start_paused = true)]
async fn keeps_the_contract() {
    for call in [
        contract::call(Repeat::Duplicating),
        Call::raw("getMe", ()).unwrap(),
    ] {
        assert_eq!(contract::check(&MigrateLayer::new(), &call).await, Ok(()));
    }
}

#[tokio::test(start_paused = true)]
async fn a_400_with_migrate_to_chat_id_is_sent_to_the_new_id_once() {
    for repeat in [
        Repeat::Safe,
        Repeat::Idempotent,
        Repeat::Superseding,
        Repeat::Duplicating,
    ] {
        let (service, log) = stack([moved_to(NEW), Ok(yes())]);
        let call = call_to(OLD).with_repeat(repeat);
        let reply = service.oneshot(call.clone()).await.unwrap();
        assert_eq!(chats(&log), [OLD, NEW]);
        assert_eq!(reply.extensions().get(), Some(&migrated(OLD, NEW)));
        assert_eq!(
            call.chat(),
            Some(&OLD.into()),
            "the caller's own is untouched"
        );
        assert_eq!(log.held(), 0);
    }

    let (service, log) = stack([moved_to(NEW), moved_to(NEWER), Ok(yes())]);
    let error = service.clone().oneshot(call_to(OLD)).await.unwrap_err();
    assert_eq!(error.api().unwrap().migrate_to_chat_id(), Some(NEWER));
    assert_eq!(error.extensions().get(), Some(&migrated(OLD, NEW)));
    assert_eq!(chats(&log), [OLD, NEW]);

    // What it said is not lost.
    let reply = service.oneshot(call_to(OLD)).await.unwrap();
    assert_eq!(reply.extensions().get(), Some(&migrated(OLD, NEWER)));
    assert_eq!(chats(&log), [OLD, NEW, NEWER]);
}

#[tokio::test(start_paused = true)]
async fn later_calls_go_to_the_new_chat_directly() {
    let (service, log) = stack([moved_to(NEW), Ok(yes()), Ok(yes()), Ok(yes())]);
    let clone = service.clone();
    service.oneshot(call_to(OLD)).await.unwrap();
    let reply = clone.clone().oneshot(call_to(OLD)).await.unwrap();
    assert_eq!(reply.extensions().get(), Some(&migrated(OLD, NEW)));
    // To the new chat itself there is nothing to report.
    let reply = clone.oneshot(call_to(NEW)).await.unwrap();
    assert_eq!(reply.extensions().get::<Migrated>(), None);
    assert_eq!(chats(&log), [OLD, NEW, NEW, NEW]);
}

#[tokio::test(start_paused = true)]
async fn a_remembered_chat_that_moves_again_is_followed() {
    let (service, log) = stack([
        moved_to(NEW),
        Ok(yes()),
        moved_to(NEWER),
        Ok(yes()),
        Ok(yes()),
        Ok(yes()),
    ]);
    service.clone().oneshot(call_to(OLD)).await.unwrap();
    let reply = service.clone().oneshot(call_to(OLD)).await.unwrap();
    assert_eq!(reply.extensions().get(), Some(&migrated(OLD, NEWER)));
    service.clone().oneshot(call_to(OLD)).await.unwrap();
    service.clone().oneshot(call_to(NEW)).await.unwrap();
    assert_eq!(chats(&log), [OLD, NEW, NEW, NEWER, NEWER, NEWER]);
}

#[tokio::test(start_paused = true)]
async fn what_a_remembered_chat_answers_is_returned() {
    let not_found = || api(400, "Bad Request: chat not found");
    let (service, log) = stack([moved_to(NEW), Ok(yes()), Err(not_found())]);
    service.clone().oneshot(call_to(OLD)).await.unwrap();
    let error = service.oneshot(call_to(OLD)).await.unwrap_err();
    assert_eq!(error.to_string(), not_found().to_string());
    assert_eq!(error.extensions().get(), Some(&migrated(OLD, NEW)));
    assert_eq!(chats(&log), [OLD, NEW, NEW]);
}

#[tokio::test(start_paused = true)]
async fn a_call_to_be_sent_once_is_not_sent_again_but_the_next_knows() {
    let (service, log) = stack([moved_to(NEW), Ok(yes())]);
    let mut call = call_to(OLD);
    call.extensions_mut().insert(RetryOverride::never());
    let error = service.clone().oneshot(call.clone()).await.unwrap_err();
    assert_eq!(error.api().unwrap().migrate_to_chat_id(), Some(NEW));
    assert_eq!(error.extensions().get::<Migrated>(), None);
    service.oneshot(call).await.unwrap();
    assert_eq!(chats(&log), [OLD, NEW]);
}

#[tokio::test(start_paused = true)]
async fn a_body_that_can_be_read_once_is_not_sent_twice() {
    #[derive(Clone, Debug, serde::Serialize)]
    struct SendDocument {
        chat_id: ChatId,
        document: InputFile,
    }

    impl Method for SendDocument {
        type Output = bool;
        const SPEC: &'static MethodSpec = &MethodSpec::new("sendDocument", Repeat::Duplicating);

        fn chat(&self) -> Option<&ChatId> {
            Some(&self.chat_id)
        }

        fn chat_mut(&mut self) -> Option<&mut ChatId> {
            Some(&mut self.chat_id)
        }

        fn visit_files<'a>(&'a self, visit: &mut dyn FnMut(&'a InputFile)) {
            visit(&self.document);
        }
    }

    let (service, log) = stack([moved_to(NEW), Ok(yes())]);
    let call = Call::new(SendDocument {
        chat_id: OLD.into(),
        document: InputFile::stream("a.txt", Empty),
    });
    service.oneshot(call).await.unwrap_err();
    assert_eq!(chats(&log), [OLD]);
}

#[tokio::test(start_paused = true)]
async fn a_message_forwarded_from_a_group_that_moved_does_not_go_there() {
    let user = 1_234;
    let (service, log) = stack([moved_to(NEW), Ok(yes())]);
    let params = json!({ "chat_id": user, "from_chat_id": OLD, "message_id": 1 });
    let call = Call::raw("forwardMessage", params).unwrap();
    let error = service.clone().oneshot(call).await.unwrap_err();
    assert_eq!(error.api().unwrap().migrate_to_chat_id(), Some(NEW));
    service.oneshot(call_to(user)).await.unwrap();
    assert_eq!(chats(&log), [user, user]);
}

#[tokio::test(start_paused = true)]
async fn other_errors_and_other_calls_pass_through() {
    let (service, log) = stack([Err(flood(3)), moved_to(NEW), moved_to(OLD)]);
    let error = service.clone().oneshot(call_to(OLD)).await.unwrap_err();
    assert_eq!(error.retry_after(), Some(Duration::from_secs(3)));

    // A method without a place for a chat.
    let call = Call::raw("getMe", ()).unwrap();
    let error = service.clone().oneshot(call).await.unwrap_err();
    assert_eq!(error.api().unwrap().migrate_to_chat_id(), Some(NEW));

    // A chat that is said to have become itself.
    service.oneshot(call_to(OLD)).await.unwrap_err();
    assert_eq!(log.calls().len(), 3);
}

#[tokio::test(start_paused = true)]
async fn past_its_bound_the_oldest_is_forgotten() {
    let moves = [
        moved_to(NEW),
        Ok(yes()),
        moved_to(NEWER),
        Ok(yes()),
        moved_to(NEW),
        Ok(yes()),
    ];
    let (server, log) = Strict::new(moves);
    let service = MigrateLayer::new().remembered(1).layer(server);
    for chat in [-1, -2, -1] {
        service.clone().oneshot(call_to(chat)).await.unwrap();
    }
    assert_eq!(chats(&log), [-1, NEW, -2, NEWER, -1, NEW]);
}

#[tokio::test(start_paused = true)]
async fn the_time_that_both_calls_were_held_back_is_added_up() {
    let seconds = Duration::from_secs;
    let mut error = moved_to(NEW).unwrap_err();
    error.extensions_mut().insert(Held(seconds(2)));
    let mut reply = Reply::new("true");
    reply.extensions_mut().insert(Held(seconds(3)));
    let (service, _log) = stack([Err(error), Ok(reply)]);
    let reply = service.oneshot(call_to(OLD)).await.unwrap();
    assert_eq!(reply.extensions().get(), Some(&Held(seconds(5))));
}

#[tokio::test(start_paused = true)]
async fn the_new_chat_waits_until_the_service_is_ready() {
    let (mut service, mut handle) = mock::spawn_layer::<Call, Reply, _>(MigrateLayer::new());
    handle.allow(1);
    assert_ready!(service.poll_ready()).unwrap();
    let mut answer = task::spawn(service.call(call_to(OLD)));
    assert_pending!(answer.poll());
    let (_, respond) = handle.next_request().await.unwrap();
    respond.send_error(moved_to(NEW).unwrap_err());
    assert_pending!(answer.poll());
    assert_pending!(handle.poll_request());
    handle.allow(1);
    assert_pending!(answer.poll());
    let (call, respond) = handle.next_request().await.unwrap();
    assert_eq!(call.chat(), Some(&NEW.into()));
    respond.send_response(Reply::new("true"));
    assert_ready!(answer.poll()).unwrap();
}

#[tokio::test(start_paused = true)]
async fn a_dropped_call_is_not_sent_again() {
    let (server, log) = Strict::new([moved_to(NEW), Ok(yes())]);
    let mut service = MigrateLayer::new().layer(server);
    let ready = service.ready().await.unwrap();
    let mut answer = task::spawn(ready.call(call_to(OLD)));
    assert_pending!(answer.poll());
    drop(answer);
    tokio::time::advance(Duration::from_secs(1)).await;
    assert_eq!((log.calls().len(), log.held()), (1, 0));
}

/// A body that can be read once.
struct Empty;

impl http_body::Body for Empty {
    type Data = bytes::Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        self: std::pin::Pin<&mut Self>,
        _cx: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Result<http_body::Frame<bytes::Bytes>, std::io::Error>>> {
        std::task::Poll::Ready(None)
    }
}
