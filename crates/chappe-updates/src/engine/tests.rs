use std::{
    collections::HashMap,
    fmt::Write as _,
    future::pending,
    sync::atomic::{AtomicBool, AtomicUsize, Ordering},
};

use chappe_emulator::Emulator;
use tokio::time::{Instant, sleep};

use super::*;
use crate::{HandlerResult, Router};

struct Scene {
    emulator: Emulator,
    bot: Bot,
}

impl Scene {
    fn new() -> Self {
        let emulator = Emulator::new();
        let bot = Bot::builder(emulator.token().try_into().unwrap())
            .transport(emulator.clone())
            .build()
            .unwrap();
        Self { emulator, bot }
    }

    fn engine(&self, app: Router, settings: Settings, ledger: Ledger) -> Engine {
        let me = r#"{"id":1,"is_bot":true,"first_name":"Chappe"}"#;
        let me = serde_json::from_str(me).unwrap();
        let app = Handlers::new(app);
        Engine::new(self.bot.clone(), Arc::new(me), app, settings, ledger, None)
    }
}

fn recent() -> Ledger {
    Ledger::Recent(Recent::new(100, []))
}

fn message(id: i64, chat: i64, text: &str) -> Update {
    let json = format!(
        r#"{{"update_id":{id},"message":{{"message_id":{id},"date":1,
        "chat":{{"id":{chat},"type":"private"}},"text":"{text}"}}}}"#
    );
    Update::from_slice(json.as_bytes()).unwrap()
}

/// What handlers note.
type Notes = Arc<Mutex<Vec<String>>>;

fn note(notes: &Notes, text: impl Into<String>) {
    notes.lock().unwrap().push(text.into());
}

fn text(ctx: &crate::Context) -> String {
    ctx.text().unwrap_or_default().to_owned()
}

#[tokio::test(start_paused = true)]
async fn every_update_is_handled_once_in_the_order_of_its_chat() {
    let seen: Arc<Mutex<HashMap<i64, Vec<i64>>>> = Arc::default();
    let (now, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let app = Router::new().fallback({
        let (seen, now, most) = (seen.clone(), now.clone(), most.clone());
        move |ctx: crate::Context| {
            let (seen, now, most) = (seen.clone(), now.clone(), most.clone());
            async move {
                most.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                if fastrand::bool() {
                    sleep(Duration::from_millis(fastrand::u64(0..20))).await;
                }
                let chat = ctx.chat().unwrap().id;
                let id = ctx.update().update_id;
                seen.lock().unwrap().entry(chat).or_default().push(id);
                now.fetch_sub(1, Ordering::SeqCst);
            }
        }
    });
    let settings = Settings {
        concurrency: 16,
        backlog: 64,
        ..Settings::default()
    };
    let engine = Scene::new().engine(app, settings, Ledger::Window(Window::default()));
    let mut sent: HashMap<i64, Vec<i64>> = HashMap::new();
    for first in (1..5_000).step_by(50) {
        let batch = (first..first + 50).map(|id| {
            let chat = fastrand::i64(1..40);
            sent.entry(chat).or_default().push(id);
            message(id, chat, "")
        });
        let batch: Vec<Update> = batch.collect();
        let again = batch[..10].to_vec();
        let new = engine.push_all(batch).await.unwrap();
        assert_eq!(new, 50);
        assert!(engine.shared().lock().held <= 64, "the backlog is bounded");
        assert_eq!(engine.push_all(again).await.unwrap(), 0);
        engine.settle();
    }
    assert!(engine.drain(Duration::from_secs(60)).await.is_empty());
    assert_eq!(engine.watermark(), Some(5_001));
    assert_eq!(*seen.lock().unwrap(), sent);
    assert_eq!(
        most.load(Ordering::SeqCst),
        16,
        "the concurrency is reached and kept"
    );
}

struct Bomb;

impl Drop for Bomb {
    fn drop(&mut self) {
        assert!(std::thread::panicking(), "a destructor panics on purpose");
    }
}

fn trouble(notes: &Notes) -> Router {
    let notes = notes.clone();
    Router::new().fallback(move |ctx: crate::Context| {
        let text = text(&ctx);
        assert!(text != "panic at once", "on purpose");
        let notes = notes.clone();
        async move {
            match text.as_str() {
                "fail" => return Err("no luck".into()),
                "panic" => panic!("on purpose"),
                "panic later" => {
                    sleep(Duration::from_secs(1)).await;
                    std::panic::panic_any(5);
                }
                "hang" => pending().await,
                "bomb" => {
                    let _bomb = Bomb;
                    pending::<()>().await;
                }
                _ => note(&notes, text),
            }
            HandlerResult::Ok(())
        }
    })
}

#[tokio::test(start_paused = true)]
async fn a_handler_in_trouble_costs_nothing_else() {
    let begun = Instant::now();
    for bad in [
        "fail",
        "panic",
        "panic at once",
        "panic later",
        "hang",
        "bomb",
    ] {
        let notes = Notes::default();
        let settings = Settings {
            // One worker, which the trouble may take with it.
            concurrency: 1,
            ..Settings::default()
        };
        let engine = Scene::new().engine(trouble(&notes), settings, recent());
        let batch = [
            message(1, 7, bad),
            message(2, 7, "same chat"),
            message(3, 8, "other chat"),
        ];
        assert_eq!(engine.push_all(batch.to_vec()).await.unwrap(), 3, "{bad}");
        let left = engine.drain(Duration::from_secs(400)).await;
        assert!(left.is_empty(), "{bad}: {left:?}");
        let mut seen = notes.lock().unwrap().clone();
        seen.sort();
        assert_eq!(seen, ["other chat", "same chat"], "{bad}");
    }
    let taken = begun.elapsed();
    let limit = Settings::default().handler_timeout.unwrap();
    assert!(taken >= 2 * limit && taken < 3 * limit, "{taken:?}");
}

#[tokio::test(start_paused = true)]
async fn the_limit_of_a_handler_can_be_switched_off() {
    let notes = Notes::default();
    let settings = Settings {
        handler_timeout: None,
        ..Settings::default()
    };
    let engine = Scene::new().engine(trouble(&notes), settings, recent());
    engine.push_all(vec![message(1, 7, "hang")]).await.unwrap();
    assert_eq!(engine.drain(Duration::from_secs(100_000)).await, [1]);
}

#[tokio::test(start_paused = true)]
async fn an_offer_is_refused_where_there_is_no_room_and_known_where_it_was_taken() {
    let app = Router::new().fallback(async |_: crate::Context| {
        sleep(Duration::from_secs(1)).await;
    });
    let settings = Settings {
        backlog: 2,
        ..Settings::default()
    };
    let engine = Scene::new().engine(app, settings, recent());
    let offer = |id| engine.offer(message(id, 7, ""), Wants::End);
    let Offered::Taken(first) = offer(1).await.unwrap() else {
        panic!("there is room")
    };
    let Offered::Held(again) = offer(1).await.unwrap() else {
        panic!("it is held")
    };
    let Offered::Taken(second) = offer(2).await.unwrap() else {
        panic!("there is room")
    };
    assert!(matches!(offer(3).await.unwrap(), Offered::Refused));
    // Who goes away takes nothing with them.
    drop(second);
    assert!(matches!(first.await, Ok(End::Handled)));
    assert!(matches!(again.await, Ok(End::Handled)));
    assert!(matches!(offer(1).await.unwrap(), Offered::Known));
    assert!(matches!(offer(3).await.unwrap(), Offered::Taken(_)));
    assert!(engine.drain(Duration::from_secs(10)).await.is_empty());
    assert!(
        matches!(offer(2).await.unwrap(), Offered::Refused),
        "it is closed"
    );
}

#[tokio::test(start_paused = true)]
async fn a_call_goes_to_one_who_can_write_it_or_through_the_stack() {
    let scene = Scene::new();
    let ann = scene.emulator.user("Ann");
    ann.send_private(&scene.emulator.bot(), "hi");
    let app = Router::new().fallback(async |_: crate::Context| {
        sleep(Duration::from_secs(1)).await;
        "the answer"
    });
    let engine = scene.engine(app, Settings::default(), recent());
    let offer = |id, wants| engine.offer(message(id, ann.id(), ""), wants);

    // Nobody wants it.
    let Offered::Taken(end) = offer(1, Wants::End).await.unwrap() else {
        panic!("it is new")
    };
    assert!(matches!(end.await, Ok(End::Handled)));
    assert_eq!(scene.emulator.calls("sendMessage"), 1);

    // The first has gone, the second does not want it, the third and the fourth do.
    let gone = offer(2, Wants::Call).await.unwrap();
    let Offered::Held(end) = offer(2, Wants::End).await.unwrap() else {
        panic!("it is held")
    };
    let Offered::Held(third) = offer(2, Wants::Call).await.unwrap() else {
        panic!("it is held")
    };
    let Offered::Held(fourth) = offer(2, Wants::Call).await.unwrap() else {
        panic!("it is held")
    };
    drop(gone);
    assert!(matches!(end.await, Ok(End::Handled)));
    let (third, fourth) = (third.await.unwrap(), fourth.await.unwrap());
    let calls = [third, fourth].into_iter().filter_map(|end| match end {
        End::Call(body) => Some(body),
        End::Handled => None,
    });
    let calls: Vec<Bytes> = calls.collect();
    assert_eq!(calls.len(), 1, "it is made once");
    assert!(calls[0].starts_with(br#"{"method":"sendMessage","#));
    assert_eq!(scene.emulator.calls("sendMessage"), 1);

    // All have gone.
    drop(offer(3, Wants::Call).await.unwrap());
    assert!(engine.drain(Duration::from_secs(10)).await.is_empty());
    assert_eq!(scene.emulator.calls("sendMessage"), 2);
}

#[tokio::test(start_paused = true)]
async fn handlers_end_with_the_engine() {
    struct Guard(Arc<AtomicBool>);
    impl Drop for Guard {
        fn drop(&mut self) {
            self.0.store(true, Ordering::SeqCst);
        }
    }
    let is_dropped = Arc::new(AtomicBool::new(false));
    let app = Router::new().fallback({
        let is_dropped = is_dropped.clone();
        move |_: crate::Context| {
            let guard = Guard(is_dropped.clone());
            async move {
                let _guard = guard;
                pending::<()>().await;
            }
        }
    });
    let engine = Scene::new().engine(app, Settings::default(), Ledger::Window(Window::default()));
    let Offered::Taken(receipt) = engine.offer(message(5, 7, ""), Wants::End).await.unwrap() else {
        panic!("it is new")
    };
    sleep(Duration::from_secs(1)).await;
    assert_eq!(engine.watermark(), Some(5));
    drop(engine);
    sleep(Duration::from_secs(1)).await;
    assert!(is_dropped.load(Ordering::SeqCst));
    assert!(receipt.await.is_err(), "it was not handled");
}

/// Notes what is reported.
struct Reports(Notes);

/// The fields of an event, as text.
#[derive(Default)]
struct Fields(String);

impl tracing::field::Visit for Fields {
    fn record_debug(&mut self, field: &tracing::field::Field, value: &dyn fmt::Debug) {
        write!(self.0, "{field}={value:?} ").unwrap();
    }
}

impl tracing::Subscriber for Reports {
    fn enabled(&self, metadata: &tracing::Metadata<'_>) -> bool {
        *metadata.level() <= tracing::Level::WARN
    }

    fn new_span(&self, _: &tracing::span::Attributes<'_>) -> tracing::span::Id {
        tracing::span::Id::from_u64(1)
    }

    fn record(&self, _: &tracing::span::Id, _: &tracing::span::Record<'_>) {}

    fn record_follows_from(&self, _: &tracing::span::Id, _: &tracing::span::Id) {}

    fn event(&self, event: &tracing::Event<'_>) {
        let mut fields = Fields::default();
        event.record(&mut fields);
        note(&self.0, fields.0);
    }

    fn enter(&self, _: &tracing::span::Id) {}

    fn exit(&self, _: &tracing::span::Id) {}
}

#[tokio::test(start_paused = true)]
async fn trouble_is_reported_with_the_update_that_it_is_about() {
    let reports = Notes::default();
    let _guard = tracing::subscriber::set_default(Reports(reports.clone()));
    let notes = Notes::default();
    let engine = Scene::new().engine(trouble(&notes), Settings::default(), recent());
    let batch = ["fail", "panic", "panic later", "hang", "bomb"];
    let batch = (11..).zip(batch).map(|(id, text)| message(id, id, text));
    engine.push_all(batch.collect()).await.unwrap();
    assert!(engine.drain(Duration::from_secs(400)).await.is_empty());
    let mut reports = reports.lock().unwrap().clone();
    reports.sort();
    for (id, expected) in [
        (11, "no luck"),
        (12, "on purpose"),
        (13, "no message"),
        (14, "60s"),
        (15, "panicked when it was dropped"),
    ] {
        let about = format!("update_id={id} ");
        let mut found = reports.iter().filter(|report| report.contains(&about));
        let report = found.next().expect("a report");
        assert!(report.contains(expected), "{report}");
        assert!(id == 15 || report.contains("kind=\"message\""), "{report}");
        assert_eq!(found.next(), None);
    }
}
