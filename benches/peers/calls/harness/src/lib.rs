//! What the counted clients share: the calls, the works that are made of them, and the figures.

use std::{env, fs, future::Future, str::FromStr};

use serde::Deserialize;
use serde_json::json;
use tokio::{
    runtime::{Builder, Runtime},
    task::JoinSet,
    time::Instant,
};

/// The token that every client has.
pub const TOKEN: &str = "123456:AAF-this_is_not_a_real_token_00000";

/// The link that the server answers with.
pub const LINK: &str = "https://t.me/+AbCdEfGhIjKlMnOp";

/// The server's answer to `sendMessage`.
pub const MESSAGE: &[u8] = include_bytes!("../../../../corpus/message.json");

/// The number of that message.
pub const MESSAGE_ID: i64 = 627_351;

/// The server's answer to `getUpdates`: a hundred of them.
pub const UPDATES: &[u8] = include_bytes!("../../../../corpus/updates.json");

/// What is sent.
pub const TEXT: &str = "The link of this group was refreshed. Who needs it?";

/// The buttons below it, each with its text and its data.
pub const BUTTONS: [[(&str, &str); 2]; 3] = [
    [("I do", "need:0"), ("I do not", "need:1")],
    [("Ask again", "again:0"), ("Never ask", "again:1")],
    [("Who else?", "who:0"), ("Close", "close:0")],
];

/// Where nothing else is said.
const CHAT: i64 = -1_001_700_031_676;

/// How many call at the same time in the work that is named so.
const CALLERS: usize = 64;

/// A library's client at the calls that are counted.
///
/// A call that fails may panic: the figures of one that does not work are of no use.
pub trait Client: Clone + Send + Sync + 'static {
    /// A client of the server at this URL, with the defaults of its library.
    fn new(api_url: &str) -> Self;

    /// `exportChatInviteLink`; returns the link.
    fn export(&self, chat: i64) -> impl Future<Output = String> + Send;

    /// `sendMessage` of [`TEXT`] and [`BUTTONS`]; returns the message's number.
    fn send(&self, chat: i64) -> impl Future<Output = i64> + Send;

    /// `getUpdates`; returns how many there were.
    fn updates(&self) -> impl Future<Output = usize> + Send;

    /// Decodes an answer to `getUpdates` as the library would; returns how many there were.
    fn decode(answer: &[u8]) -> usize;
}

/// The answer of a server, for libraries that keep theirs to themselves.
#[derive(Debug, Deserialize)]
pub struct Answer<T> {
    /// What the method returns.
    pub result: T,
}

/// Does the `WORK` with `CALLS` calls of the server at `API_URL`, as `run` tells it through the
/// environment, and prints what they took as a line of JSON.
///
/// What is counted has one thread, so that it is the same in each run.
pub fn main<C: Client>() {
    let calls = variable("CALLS");
    let took = match variable::<String>("WORK").as_str() {
        "export" => one_thread().block_on(one_by_one(calls, export::<C>)),
        "send" => one_thread().block_on(one_by_one(calls, send::<C>)),
        "updates" => one_thread().block_on(one_by_one(calls, updates::<C>)),
        "decode" => decode::<C>(calls),
        "concurrent" => two_threads().block_on(concurrent::<C>(calls)),
        unknown => panic!("WORK is {unknown}, which is none"),
    };
    took.print();
}

async fn export<C: Client>(client: C) {
    assert_eq!(client.export(CHAT).await, LINK, "the link is wrong");
}

async fn send<C: Client>(client: C) {
    assert_eq!(client.send(CHAT).await, MESSAGE_ID, "the number is wrong");
}

async fn updates<C: Client>(client: C) {
    assert_eq!(client.updates().await, 100, "updates are missing");
}

async fn one_by_one<C: Client, F: Future<Output = ()>>(calls: usize, call: fn(C) -> F) -> Took {
    let client = C::new(&variable::<String>("API_URL"));
    // The first one connects.
    call(client.clone()).await;
    let watch = Watch::start();
    for _ in 0..calls {
        call(client.clone()).await;
    }
    watch.stop(calls)
}

fn decode<C: Client>(calls: usize) -> Took {
    let watch = Watch::start();
    for _ in 0..calls {
        assert_eq!(C::decode(UPDATES), 100, "updates are missing");
    }
    watch.stop(calls)
}

async fn concurrent<C: Client>(calls: usize) -> Took {
    let client = C::new(&variable::<String>("API_URL"));
    // The first ones connect.
    all_callers(&client, 1).await;
    let of_each = calls / CALLERS;
    let watch = Watch::start();
    all_callers(&client, of_each).await;
    watch.stop(of_each * CALLERS)
}

/// Each caller has a chat of its own: equal calls at the same time may be made one.
async fn all_callers<C: Client>(client: &C, calls_of_each: usize) {
    let mut callers = JoinSet::new();
    for chat in (CHAT..).take(CALLERS) {
        let client = client.clone();
        callers.spawn(async move {
            for _ in 0..calls_of_each {
                assert_eq!(client.export(chat).await, LINK, "the link is wrong");
            }
        });
    }
    callers.join_all().await;
}

fn one_thread() -> Runtime {
    let runtime = Builder::new_current_thread().enable_all().build();
    runtime.expect("a runtime of one thread")
}

fn two_threads() -> Runtime {
    let runtime = Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build();
    runtime.expect("a runtime of two threads")
}

/// What some calls took.
#[derive(Clone, Copy, Debug)]
pub struct Took {
    calls: usize,
    seconds: f64,
    cpu_seconds: f64,
}

impl Took {
    /// Prints it as a line of JSON, with the most memory that this process has had.
    pub fn print(self) {
        println!(
            "{}",
            json!({
                "calls": self.calls,
                "seconds": self.seconds,
                "cpu_seconds": self.cpu_seconds,
                "peak_kib": peak_kib(),
            })
        );
    }
}

/// The time since a moment, on the wall and of the process.
#[derive(Clone, Copy, Debug)]
pub struct Watch {
    at: Instant,
    cpu_seconds: f64,
}

impl Watch {
    /// From now on.
    pub fn start() -> Self {
        Self {
            at: Instant::now(),
            cpu_seconds: cpu_seconds(),
        }
    }

    /// What so many calls took until now.
    pub fn stop(self, calls: usize) -> Took {
        Took {
            calls,
            seconds: self.at.elapsed().as_secs_f64(),
            cpu_seconds: cpu_seconds() - self.cpu_seconds,
        }
    }
}

/// The processor time of this process, of the system for it among that, in steps of 10 ms.
fn cpu_seconds() -> f64 {
    /// `USER_HZ`, which is the same on all that Linux runs on, but for Alpha and Itanium.
    const TICKS: f64 = 100.0;

    let stat = fs::read_to_string("/proc/self/stat").expect("Linux");
    // The program's name comes before, in brackets, and may have spaces.
    let (_, fields) = stat.rsplit_once(')').expect("a name in brackets");
    let ticks = fields.split_whitespace().skip(11).take(2);
    let ticks = ticks.map(|field| field.parse::<f64>().expect("a number of ticks"));
    ticks.sum::<f64>() / TICKS
}

/// The most memory that this process has had.
fn peak_kib() -> u64 {
    let status = fs::read_to_string("/proc/self/status").expect("Linux");
    let peak = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .and_then(|value| value.split_whitespace().next());
    peak.and_then(|kib| kib.parse().ok()).expect("a peak")
}

/// What the environment says under this name.
pub fn variable<T: FromStr>(name: &str) -> T {
    let value = env::var(name).unwrap_or_else(|_| panic!("{name} is not set"));
    let value = value.parse().ok();
    value.unwrap_or_else(|| panic!("{name} has a wrong value"))
}
