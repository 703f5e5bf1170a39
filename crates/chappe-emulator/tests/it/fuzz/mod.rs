//! Bad input: no panic, no hang, and no answer without a defined status.
//!
//! Every case has a world of its own, the same one each time. To try a hundred times as many:
//! `CHAPPE_FUZZ=100 cargo test -p chappe-emulator --release fuzz`.

mod answers;
mod bytes;
mod calls;
mod world;

use std::{cell::Cell, env, future::Future, panic, sync::Once, time::Duration};

use ::bytes::Bytes;
use chappe_emulator::Emulator;
use http::{Request, header};
use http_body_util::{BodyExt as _, Full};
use proptest::{
    prelude::*,
    test_runner::{Config, TestRunner},
};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    runtime::Builder,
    time::timeout,
};
use tower_service::Service as _;

use self::calls::{METHODS, Parts};
use crate::support::Answer;

#[test]
fn every_method_answers_whatever_it_is_asked() {
    for known in METHODS.iter() {
        // Others come before it, so that there is more in the world.
        let before = prop::collection::vec(calls::any_call(), 0..4);
        try_all(4, &(before, calls::call_of(known)), |(before, call)| {
            let emulator = world::emulator();
            for call in before.into_iter().chain([call]) {
                ask(&emulator, call.parts())?;
            }
            Ok(())
        });
    }
}

#[test]
fn bodies_that_are_broken_are_answered() {
    let calls = (calls::any_call(), bytes::damages(), any::<bool>());
    try_all(500, &calls, |(call, damages, is_packed_after)| {
        let mut parts = call.parts();
        if call.is_packed && !is_packed_after {
            parts = parts.packed();
        }
        parts.body = bytes::damaged(parts.body, &damages);
        if call.is_packed && is_packed_after {
            parts = parts.packed();
        }
        ask(&world::emulator(), parts)
    });
}

#[test]
fn requests_that_are_whole_are_all_answered() {
    try_all(100, &bytes::streams(), |stream| {
        let statuses = answers::check_all(&exchange(&stream.bytes, Then::Wait)?)?;
        // What the reader refuses closes the connection.
        let is_refused = statuses
            .last()
            .is_some_and(|last| [413, 414, 431].contains(last));
        prop_assert!(
            statuses.len() == stream.requests || is_refused,
            "{:?}",
            statuses
        );
        Ok(())
    });
}

#[test]
fn bytes_that_are_no_requests_are_answered_or_left() {
    let streams = (bytes::streams(), bytes::damages());
    try_all(300, &streams, |(stream, damages)| {
        let bytes = bytes::damaged(stream.bytes, &damages);
        answers::check_all(&exchange(&bytes, Then::Close)?).map(|_| ())
    });
    let noise = prop::collection::vec(any::<u8>(), 0..2_000);
    try_all(50, &noise, |bytes| {
        answers::check_all(&exchange(&bytes, Then::Close)?).map(|_| ())
    });
}

#[test]
fn a_panic_on_a_connection_would_be_noticed() {
    let noticed = panics_of(|| {
        run(Clock::Running, async {
            let task = tokio::spawn(async { panic!("to see whether it is noticed") });
            assert!(task.await.is_err());
        });
    });
    assert_eq!(noticed.1, 1);
}

/// Tries a property as often as is said, or more often where that is asked for.
fn try_all<S: Strategy>(
    cases: u32,
    strategy: &S,
    property: impl Fn(S::Value) -> Result<(), TestCaseError>,
) {
    let factor = env::var("CHAPPE_FUZZ").map_or(1, |factor| factor.parse().unwrap());
    let mut runner = TestRunner::new(Config {
        cases: cases * factor,
        failure_persistence: None,
        // What hangs takes long each time.
        max_shrink_time: 60_000,
        ..Config::default()
    });
    if let Err(failure) = runner.run(strategy, property) {
        panic!("{failure}");
    }
}

/// Asks in process. A panic there is one of the test.
fn ask(emulator: &Emulator, parts: Parts) -> Result<(), TestCaseError> {
    let request = Request::post(parts.target)
        .header(header::CONTENT_TYPE, parts.content_type)
        .header(header::CONTENT_ENCODING, parts.encoding)
        .body(Full::new(Bytes::from(parts.body)));
    let Ok(request) = request else {
        // A longer address than there are does not get as far as a service.
        return Ok(());
    };
    let response = run(Clock::Paused, async {
        let answer = emulator.clone().call(request);
        timeout(VIRTUAL_DEADLINE, answer).await
    });
    let response = response.map_err(|_| TestCaseError::fail("no answer"))?;
    let (parts, body) = response.unwrap().into_parts();
    let body = run(Clock::Paused, body.collect()).unwrap().to_bytes();
    answers::check(&Answer {
        status: parts.status,
        headers: parts.headers,
        body,
    })
}

/// What the client does when it has sent everything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Then {
    /// It sends no more.
    Close,
    Wait,
}

/// Sends bytes over a connection and gives everything that comes back, until the server closes it.
fn exchange(bytes: &[u8], then: Then) -> Result<Vec<u8>, TestCaseError> {
    let (answer, panics) = panics_of(|| {
        run(Clock::Running, async {
            let server = world::emulator().serve().await.unwrap();
            let (mut reader, mut writer) = TcpStream::connect(server.address())
                .await
                .unwrap()
                .into_split();
            let send = async {
                // The server may have read enough.
                let _ = writer.write_all(bytes).await;
                if then == Then::Close {
                    let _ = writer.shutdown().await;
                }
                writer
            };
            let mut answer = Vec::new();
            let receive = reader.read_to_end(&mut answer);
            let both = async { tokio::join!(send, receive) };
            timeout(DEADLINE, both).await.map(|(_, read)| {
                read.unwrap();
                answer
            })
        })
    });
    prop_assert_eq!(panics, 0, "a connection panicked");
    answer.map_err(|_| TestCaseError::fail("the connection hangs"))
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Clock {
    Paused,
    Running,
}

fn run<T>(clock: Clock, future: impl Future<Output = T>) -> T {
    let mut builder = Builder::new_current_thread();
    builder.enable_all().start_paused(clock == Clock::Paused);
    builder.build().unwrap().block_on(future)
}

/// How many panics there were on this thread meanwhile: tokio catches those of tasks.
fn panics_of<T>(act: impl FnOnce() -> T) -> (T, u32) {
    static COUNT: Once = Once::new();
    thread_local! {
        static PANICS: Cell<u32> = const { Cell::new(0) };
    }
    COUNT.call_once(|| {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            PANICS.set(PANICS.get() + 1);
            before(info);
        }));
    });
    let before = PANICS.get();
    let result = act();
    (result, PANICS.get() - before)
}

/// Far more than anything takes.
const DEADLINE: Duration = Duration::from_secs(20);
/// The same on the paused clock, where waiting for updates takes no time.
const VIRTUAL_DEADLINE: Duration = Duration::from_secs(3600);
