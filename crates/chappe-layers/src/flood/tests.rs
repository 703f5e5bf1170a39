//! The layer around the gate. What the gate decides has tests of its own.

use std::{
    future::{Future, Ready, poll_fn, ready},
    pin::Pin,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering::Relaxed},
    },
    task::Poll,
    time::Duration,
};

use chappe_core::{
    ApiErrorKind, Call, Error, ErrorKind, GaveUp, Held, Priority, Repeat, Reply, Requeue,
    TotalTimeout,
};
use tokio::{task::JoinSet, time::Instant};
use tower::{Layer, ServiceBuilder, ServiceExt};
use tower_service::Service;
use tracing::Level;

use super::*;
use crate::{
    contract::{self, Strict, api, flood},
    deadline::DeadlineLayer,
    recorder::Recorder,
    retry::RetryLayer,
};

fn to(chat: i64) -> Call {
    let mut call = contract::call(Repeat::Duplicating);
    call.set_chat(chat.into());
    call
}

fn yes() -> Reply {
    Reply::new("true")
}

/// Closes the bot for so many seconds.
async fn close<S>(service: &S, chats: [i64; 2])
where
    S: Service<Call, Response = Reply, Error = Error> + Clone,
{
    for chat in chats {
        service.clone().oneshot(to(chat)).await.unwrap_err();
    }
}

// On a clock that runs: asking takes time too.
#[tokio::test]
async fn a_call_that_need_not_wait_carries_no_note() {
    let (server, _log) = Strict::new([Ok(yes())]);
    let reply = FloodLayer::new()
        .layer(server)
        .oneshot(to(1))
        .await
        .unwrap();
    assert_eq!(reply.extensions().get::<Held>(), None);
}

#[tokio::test(start_paused = true)]
async fn a_refused_call_keeps_its_place_and_says_so() {
    let (server, _log) = Strict::new([Err(flood(3))]);
    let error = FloodLayer::new()
        .layer(server)
        .oneshot(to(1))
        .await
        .unwrap_err();
    assert_eq!(error.retry_after(), Some(Duration::from_secs(3)));
    assert!(error.extensions().get::<Requeue>().is_some());
    assert_eq!(error.extensions().get::<NotSent>(), None);
}

#[tokio::test(start_paused = true)]
async fn with_the_retry_layer_the_caller_gets_the_result_after_the_wait() {
    let (server, log) = Strict::new([Err(flood(3)), Ok(yes())]);
    let stack = ServiceBuilder::new()
        .layer(RetryLayer::new())
        .layer(FloodLayer::new())
        .service(server);
    let start = Instant::now();
    let reply = stack.oneshot(to(1)).await.unwrap();
    let report = reply.report().unwrap();
    assert_eq!(report.attempts, 2);
    assert!(report.waited >= Duration::from_secs(3));
    assert!(start.elapsed() < Duration::from_millis(3100));
    assert_eq!(log.calls().len(), 2);
}

#[tokio::test(start_paused = true)]
async fn a_refused_call_goes_before_those_that_came_after_it() {
    let answers = [Err(flood(1))].into_iter();
    let (server, log) = Strict::new(answers.chain((0..3).map(|_| Ok(yes()))));
    let one_a_second = Rate::new(1, Duration::from_secs(1));
    let stack = ServiceBuilder::new()
        .layer(RetryLayer::new())
        .layer(FloodLayer::new().limits(Limits::none().chat(one_a_second)))
        .service(server);
    let mut callers = JoinSet::new();
    for text in ["first", "second", "third"] {
        let message = serde_json::json!({ "chat_id": 1, "text": text });
        callers.spawn(
            stack
                .clone()
                .oneshot(Call::raw("sendMessage", message).unwrap()),
        );
    }
    for reply in callers.join_all().await {
        reply.unwrap();
    }
    let sent = log.calls().into_iter().map(|call| call.to_json().unwrap());
    let sent: Vec<_> = sent
        .map(|json| String::from_utf8(json.into()).unwrap())
        .collect();
    let order = ["first", "first", "second", "third"];
    assert!(
        sent.iter()
            .zip(order)
            .all(|(json, text)| json.contains(text)),
        "{sent:?}"
    );
}

#[tokio::test(start_paused = true)]
async fn callers_of_a_closed_bot_wait_instead_of_calling() {
    let answers = [Err(flood(5)), Err(flood(5))].into_iter();
    let (server, log) = Strict::new(answers.chain((0..50).map(|_| Ok(yes()))));
    let service = FloodLayer::new().layer(server);
    close(&service, [1, 2]).await;
    let start = Instant::now();
    let mut callers = JoinSet::new();
    for chat in 10..40 {
        callers.spawn(service.clone().oneshot(to(chat)));
    }
    tokio::time::sleep(Duration::from_millis(4900)).await;
    assert_eq!(log.calls().len(), 2);
    assert_eq!(service.store().waiting(), 30);
    for reply in callers.join_all().await {
        let Held(waited) = *reply.unwrap().extensions().get().unwrap();
        assert!(waited >= Duration::from_secs(5) && waited <= start.elapsed());
    }
    assert_eq!(service.store().waiting(), 0);
}

#[tokio::test(start_paused = true)]
async fn a_deadline_before_the_gate_opens_is_told_at_once_with_the_wait() {
    let (server, log) = Strict::new([Err(flood(30)), Err(flood(30))]);
    let stack = ServiceBuilder::new()
        .layer(DeadlineLayer::default())
        .layer(RetryLayer::new())
        .layer(FloodLayer::new())
        .service(server);
    let hurried = |chat| {
        let mut call = to(chat);
        call.extensions_mut()
            .insert(TotalTimeout(Duration::from_secs(5)));
        call
    };
    // Those who are refused themselves, and those who come later.
    for chat in 1..20 {
        let start = Instant::now();
        let error = stack.clone().oneshot(hurried(chat)).await.unwrap_err();
        assert!(error.retry_after() >= Some(Duration::from_secs(29)));
        assert_eq!(error.report().unwrap().gave_up, Some(GaveUp::Deadline));
        assert_eq!(error.extensions().get::<Requeue>(), None);
        // The server of the test takes 1 ms to answer.
        let sent = u64::from(chat <= 2);
        assert_eq!(start.elapsed(), Duration::from_millis(sent));
    }
    assert_eq!(log.calls().len(), 2);
}

#[tokio::test(start_paused = true)]
async fn who_waits_when_it_closes_longer_than_its_deadline_is_told_then() {
    let (server, _log) = Strict::new((0..8).map(|_| Err(flood(30))));
    let service = ServiceBuilder::new()
        .layer(DeadlineLayer::default())
        .layer(FloodLayer::new())
        .service(server);
    let start = Instant::now();
    let mut callers = JoinSet::new();
    for chat in 0..20 {
        let mut call = to(chat);
        call.extensions_mut()
            .insert(TotalTimeout(Duration::from_secs(5)));
        callers.spawn(service.clone().oneshot(call));
    }
    for result in callers.join_all().await {
        let error = result.unwrap_err();
        assert_eq!(error.api().unwrap().kind(), ApiErrorKind::TooManyRequests);
    }
    assert!(
        start.elapsed() <= Duration::from_millis(2),
        "{:?}",
        start.elapsed()
    );
}

#[tokio::test(start_paused = true)]
async fn what_telegram_does_not_limit_is_not_held() {
    let answers = [Err(flood(60)), Err(flood(60)), Ok(yes()), Err(flood(7))];
    let (server, _log) = Strict::new(answers);
    let service = FloodLayer::new().layer(server);
    close(&service, [1, 2]).await;
    let start = Instant::now();
    let answer = Call::raw("answerCallbackQuery", ()).unwrap();
    service.clone().oneshot(answer).await.unwrap();
    // A 429 of theirs is none of the gate's affair.
    let updates = Call::raw("getUpdates", ()).unwrap();
    let error = service.oneshot(updates).await.unwrap_err();
    assert_eq!(error.extensions().get::<Requeue>(), None);
    assert!(start.elapsed() < Duration::from_millis(10));
}

#[tokio::test(start_paused = true)]
async fn a_method_without_a_chat_that_is_refused_does_not_silence_the_bot() {
    let (server, _log) = Strict::new([Err(flood(1682)), Ok(yes())]);
    let service = FloodLayer::new().layer(server);
    let commands = || Call::raw("deleteMyCommands", ()).unwrap();
    service.clone().oneshot(commands()).await.unwrap_err();
    service.clone().oneshot(to(1)).await.unwrap();
    // It is closed for longer than anybody waits.
    let error = service.oneshot(commands()).await.unwrap_err();
    assert!(error.extensions().get::<NotSent>().is_some());
    assert!(error.retry_after() > Some(Duration::from_secs(1600)));
}

#[tokio::test(start_paused = true)]
async fn a_full_queue_says_so_and_sends_nothing() {
    let (server, log) = Strict::new([Err(flood(5)), Err(flood(5))]);
    let service = FloodLayer::new().queue(3).layer(server);
    close(&service, [1, 2]).await;
    let mut waiting = JoinSet::new();
    for chat in 3..6 {
        waiting.spawn(service.clone().oneshot(to(chat)));
    }
    tokio::time::sleep(Duration::from_millis(1)).await;
    let error = service.oneshot(to(6)).await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Overloaded(_)));
    assert_eq!(
        error.to_string(),
        "getChat: 3 calls are waiting in the queue of flood control already; make fewer at a time"
    );
    assert_eq!(log.calls().len(), 2);
}

#[tokio::test(start_paused = true)]
async fn a_dropped_call_leaves_the_queue_and_the_task_ends_with_the_last() {
    let (server, _log) = Strict::new([Err(flood(50)), Err(flood(50))]);
    let service = FloodLayer::new().layer(server);
    close(&service, [1, 2]).await;
    let runtime = tokio::runtime::Handle::current();
    let before = runtime.metrics().num_alive_tasks();
    for _ in 0..3 {
        let mut call = Box::pin(service.clone().oneshot(to(3)));
        let answered = poll_fn(|cx| Poll::Ready(call.as_mut().poll(cx).is_ready())).await;
        assert!(!answered);
        assert_eq!(service.store().waiting(), 1);
        tokio::time::sleep(Duration::from_millis(1)).await;
        assert_eq!(runtime.metrics().num_alive_tasks(), before + 1);
        drop(call);
        assert_eq!(service.store().waiting(), 0);
        tokio::time::sleep(Duration::from_millis(1)).await;
        assert_eq!(runtime.metrics().num_alive_tasks(), before);
    }
}

#[tokio::test(start_paused = true)]
async fn a_call_dropped_in_flight_makes_room_at_once() {
    let (server, log) = Strict::new([]);
    let service = FloodLayer::new().layer(server);
    let start = Instant::now();
    for chat in 0..20 {
        let call = service.clone().oneshot(to(chat));
        // The server never answers.
        let answer = tokio::time::timeout(Duration::from_millis(5), call).await;
        assert!(answer.is_err());
    }
    assert_eq!(log.calls().len(), 20);
    assert!(start.elapsed() <= Duration::from_millis(120));
}

#[tokio::test(start_paused = true)]
async fn who_waits_for_less_is_woken_before_those_who_wait_for_more() {
    let answers = [Err(flood(60)), Err(flood(2)), Ok(yes()), Ok(yes())];
    let (server, _log) = Strict::new(answers);
    let service = FloodLayer::new()
        .escalate(usize::MAX, Duration::ZERO)
        .layer(server);
    close(&service, [1, 2]).await;
    let start = Instant::now();
    let long = tokio::spawn(service.clone().oneshot(to(1)));
    tokio::time::sleep(Duration::from_millis(1)).await;
    service.oneshot(to(2)).await.unwrap();
    assert!(start.elapsed() < Duration::from_millis(2100));
    long.await.unwrap().unwrap();
    assert!(start.elapsed() >= Duration::from_millis(59_900));
}

#[tokio::test(start_paused = true)]
async fn urgent_calls_overtake_others() {
    let answers = [Err(flood(2)), Err(flood(2))].into_iter();
    let (server, log) = Strict::new(answers.chain((0..20).map(|_| Ok(yes()))));
    let service = FloodLayer::new().layer(server);
    close(&service, [1, 2]).await;
    let mut callers = JoinSet::new();
    for (chat, priority) in [
        (10, Priority::Low),
        (11, Priority::Normal),
        (12, Priority::High),
    ] {
        let mut call = to(chat);
        call.extensions_mut().insert(priority);
        callers.spawn(service.clone().oneshot(call));
    }
    callers.join_all().await;
    let chats: Vec<_> = log.calls()[2..]
        .iter()
        .filter_map(|call| call.chat()?.id())
        .collect();
    assert_eq!(chats, [12, 11, 10]);
}

#[tokio::test(start_paused = true)]
async fn only_429s_close_anything() {
    let answers = [
        Err(api(400, "Bad Request: chat not found")),
        Err(api(403, "Forbidden: bot was blocked by the user")),
        Err(api(502, "Bad Gateway")),
        Err(contract::never_written()),
        Err(contract::outcome_unknown()),
        Ok(yes()),
    ];
    let (server, _log) = Strict::new(answers);
    let service = FloodLayer::new().layer(server);
    for _ in 0..5 {
        let error = service.clone().oneshot(to(1)).await.unwrap_err();
        assert_eq!(error.extensions().get::<Requeue>(), None);
    }
    let start = Instant::now();
    service.oneshot(to(1)).await.unwrap();
    assert!(start.elapsed() < Duration::from_millis(5));
}

#[tokio::test(start_paused = true)]
async fn each_wait_and_each_closure_is_said_in_plain_words() {
    let (recorder, _guard) = Recorder::listen(Level::DEBUG);
    let (server, _log) = Strict::new([Err(flood(3)), Err(flood(3)), Ok(yes())]);
    let service = FloodLayer::new().layer(server);
    close(&service, [1, 2]).await;
    service.oneshot(to(3)).await.unwrap();
    let said: Vec<_> = recorder
        .events()
        .into_iter()
        .map(|(level, fields)| (level, fields["message"].clone()))
        .collect();
    assert_eq!(said.len(), 3, "{said:?}");
    assert_eq!(said[0].0, Level::INFO);
    assert!(
        said[0]
            .1
            .starts_with("Telegram takes no calls for chat 1 for 3.0s"),
        "{said:?}"
    );
    assert_eq!(said[1].0, Level::WARN);
    assert!(
        said[1]
            .1
            .starts_with("Telegram takes no calls of this bot for 3.0s"),
        "{said:?}"
    );
    assert_eq!(said[2].0, Level::DEBUG);
    assert!(
        said[2]
            .1
            .starts_with("the call waits 3.0s until Telegram takes calls of this bot")
    );
}

#[cfg(feature = "metrics")]
#[tokio::test(start_paused = true)]
async fn what_happens_is_counted() {
    let counters = crate::recorder::Counters::default();
    let _guard = metrics::set_default_local_recorder(&counters);
    let (server, _log) = Strict::new([Err(flood(3)), Err(flood(4))]);
    let service = FloodLayer::new().queue(2).layer(server);
    close(&service, [1, 2]).await;
    let mut waiting = JoinSet::new();
    for chat in 3..5 {
        waiting.spawn(service.clone().oneshot(to(chat)));
    }
    tokio::time::sleep(Duration::from_millis(1)).await;
    service.oneshot(to(6)).await.unwrap_err();
    let expected = [
        ("chappe_flood_closed_seconds bot", 4),
        ("chappe_flood_closed_seconds chat", 3),
        ("chappe_flood_limit_exceeded_total", 2),
        ("chappe_flood_overflow_total", 1),
        ("chappe_flood_queue_depth", 2),
    ];
    assert_eq!(
        counters.read(),
        expected.map(|(name, count)| (name.to_owned(), count))
    );
}

#[test]
fn calls_that_wait_in_another_runtime_outlive_this_one() {
    let (server, _log) = Strict::new([Err(flood(1)), Err(flood(1)), Ok(yes())]);
    let service = FloodLayer::new().layer(server);
    let runtime = || {
        tokio::runtime::Builder::new_current_thread()
            .enable_time()
            .build()
            .unwrap()
    };
    let first = runtime();
    let mut waiting = first.spawn({
        let service = service.clone();
        async move {
            close(&service, [1, 2]).await;
            service.oneshot(to(3)).await
        }
    });
    // The alarm is set in the first runtime, which then ends.
    first.block_on(async {
        let until = tokio::time::sleep(Duration::from_millis(100));
        assert!(
            tokio::time::timeout(Duration::from_millis(50), &mut waiting)
                .await
                .is_err()
        );
        until.await;
    });
    let second = runtime();
    let late = second.spawn(service.clone().oneshot(to(4)));
    second.block_on(tokio::task::yield_now());
    drop(first);
    second.block_on(async {
        let reply = tokio::time::timeout(Duration::from_secs(5), late).await;
        reply.expect("the alarm is set anew").unwrap().unwrap();
    });
}

#[test]
fn a_call_that_is_dropped_outside_of_a_runtime_leaves_the_queue() {
    let (server, _log) = Strict::new([Err(flood(1)), Err(flood(1)), Ok(yes())]);
    let service = FloodLayer::new().layer(server);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build()
        .unwrap();
    let (mut first, mut second) = (
        Box::pin(service.clone().oneshot(to(3))),
        Box::pin(service.clone().oneshot(to(4))),
    );
    runtime.block_on(async {
        close(&service, [1, 2]).await;
        for call in [&mut first, &mut second] {
            let answered = poll_fn(|cx| Poll::Ready(call.as_mut().poll(cx).is_ready())).await;
            assert!(!answered);
        }
    });
    // The alarm ends with its runtime, and one of those who wait here.
    drop(runtime);
    drop(first);
    assert_eq!(service.store().waiting(), 1);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build()
        .unwrap();
    let reply = async { tokio::time::timeout(Duration::from_secs(5), second).await };
    runtime
        .block_on(reply)
        .expect("the alarm is set anew")
        .unwrap();
}

/// A store that asks a server of its own, which takes 10 ms to answer each question.
#[derive(Clone, Default)]
struct FarAway {
    asked: Arc<AtomicUsize>,
    told: Arc<Mutex<Vec<Outcome>>>,
}

struct Token(FarAway);

impl Store for FarAway {
    type Permit = Token;
    type Admit = Pin<Box<dyn Future<Output = Result<Token, Refusal>> + Send>>;

    fn admit(&self, ask: Ask) -> Self::Admit {
        let store = self.clone();
        Box::pin(async move {
            tokio::time::sleep(Duration::from_millis(10)).await;
            store.asked.fetch_add(1, Relaxed);
            match ask.key {
                Key::Chat(chat) if chat.id() == Some(9) => {
                    Err(Refusal::Closed(Duration::from_millis(2500)))
                }
                _ => Ok(Token(store)),
            }
        })
    }
}

impl Permit for Token {
    type Settle = Ready<()>;

    fn waited(&self) -> Duration {
        Duration::from_millis(10)
    }

    fn place(&self) -> u64 {
        7
    }

    fn settle(self, outcome: Outcome) -> Ready<()> {
        self.0.told.lock().unwrap().push(outcome);
        ready(())
    }
}

#[tokio::test(start_paused = true)]
async fn a_store_of_ones_own_is_asked_and_told() {
    let store = FarAway::default();
    let (server, _log) = Strict::new([Ok(yes()), Err(flood(4)), Err(api(502, "Bad Gateway"))]);
    let service = FloodLayer::with_store(store.clone()).layer(server);
    let reply = service.clone().oneshot(to(1)).await.unwrap();
    assert_eq!(
        reply.extensions().get(),
        Some(&Held(Duration::from_millis(10)))
    );
    let error = service.clone().oneshot(to(1)).await.unwrap_err();
    assert_eq!(error.extensions().get(), Some(&Requeue(7)));
    service.clone().oneshot(to(1)).await.unwrap_err();
    let error = service.oneshot(to(9)).await.unwrap_err();
    assert_eq!(error.retry_after(), Some(Duration::from_secs(3)));
    assert_eq!(store.asked.load(Relaxed), 4);
    // A service that is not ready has sent nothing, whatever its error says.
    let (server, _log) = chappe_test::Script::new()
        .fails_ready(|| api(400, "Bad Request"))
        .serve();
    let service = FloodLayer::with_store(store.clone()).layer(server);
    service.oneshot(to(1)).await.unwrap_err();
    let told = store.told.lock().unwrap().clone();
    let refused = Outcome::Refused(Duration::from_secs(4));
    let expected = [Outcome::Passed, refused, Outcome::Unknown, Outcome::NotSent];
    assert_eq!(told, expected);
}
