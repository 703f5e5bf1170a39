//! What the queue of flood control costs: memory for each call that waits, time for each decision.
//!
//! ```sh
//! cargo bench -p chappe-benches --bench flood_queue
//! ```
//!
//! Two chats are refused, so that the bot is closed; then calls come, ten to a chat, and wait, each
//! in a task of its own; then the server takes calls again, and all of them go, one by one, at the
//! pace that was learned. The clock of the runtime is paused, so none of the waiting takes time:
//! what is measured, on the clock of the wall, is work alone.
//!
//! Prints one table and writes `flood-queue/results.json` into the target folder. The README beside
//! this crate says what the columns are.

use std::{
    alloc::System,
    error::Error as StdError,
    fs,
    future::{Future, Ready, ready},
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    task::{Context, Poll},
    time::Duration,
};

use cap::Cap;
use chappe::{
    ApiError, Call, Error, Reply,
    layers::flood::{Flood, FloodLayer},
    methods::SendMessage,
};
use serde::Serialize;
use tokio::{
    runtime::{Builder, Runtime},
    sync::{Notify, Semaphore},
    time::{Instant, sleep, timeout},
};
use tower::{Layer, Service};

/// Counts bytes as they are asked for; what the allocator adds for itself is not in it.
#[global_allocator]
static ALLOCATOR: Cap<System> = Cap::new(System, usize::MAX);

/// How many calls wait in a chat.
const CALLS_A_CHAT: usize = 10;

/// The shapes of the table, each with how often it is measured.
const SHAPES: [(usize, usize); 3] = [(1_000, 9), (10_000, 5), (100_000, 3)];

/// So many calls are made at once, so that the runtime's own queue stays small.
const AT_ONCE: usize = 1_000;

/// How many calls the server takes in the second before it closes.
const TAKEN_BEFORE: usize = 30_000;

fn main() -> Result<(), Box<dyn StdError>> {
    let rows: Vec<Row> = SHAPES
        .iter()
        .map(|&(chats, times)| {
            Row::median_of(&(0..times).map(|_| measure(chats)).collect::<Vec<_>>())
        })
        .collect();
    let results = Results {
        future_bytes: future_bytes(),
        call_bytes: call_bytes(),
        fast_path_ns: fast_path(),
        rows,
    };
    results.print();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let folder = folder.parent().unwrap_or(folder).join("flood-queue");
    fs::create_dir_all(&folder)?;
    let json = serde_json::to_string_pretty(&results)?;
    fs::write(folder.join("results.json"), json + "\n")?;
    println!("figures: {}", folder.display());
    Ok(())
}

// ----- what is measured -----

/// All that is written down.
#[derive(Debug, Serialize)]
struct Results {
    /// The size of the future that flood control returns for a call.
    future_bytes: usize,
    /// What the call in that future has on the heap: its parameters.
    call_bytes: usize,
    fast_path_ns: FastPath,
    rows: Vec<Row>,
}

/// A call that finds nobody waiting, in ns: through the service within alone, and with flood
/// control around it.
#[derive(Clone, Copy, Debug, Serialize)]
struct FastPath {
    without: f64,
    nothing_known: f64,
    after_a_closure: f64,
}

/// One shape of the queue.
#[derive(Clone, Copy, Debug, Serialize)]
struct Row {
    chats: usize,
    waiting: usize,
    /// What flood control keeps for each call that waits, its chats and free places included.
    queue_bytes: f64,
    /// What the caller keeps for it: the task, the future and the call in it.
    caller_bytes: f64,
    /// From the first poll of the call until it waits.
    enqueue_ns: f64,
    /// From the reopening until the call is done, all that the runtime does among it.
    release_ns: f64,
    /// The same two for calls behind a semaphore of tokio's with one permit: what tasks cost that
    /// wait in a queue and do nothing else.
    floor_enqueue_ns: f64,
    floor_release_ns: f64,
}

impl Row {
    /// The median of each figure.
    fn median_of(rows: &[Self]) -> Self {
        let median = |figure: fn(&Self) -> f64| {
            let mut figures: Vec<f64> = rows.iter().map(figure).collect();
            figures.sort_by(f64::total_cmp);
            figures[figures.len() / 2]
        };
        Self {
            queue_bytes: median(|row| row.queue_bytes),
            caller_bytes: median(|row| row.caller_bytes),
            enqueue_ns: median(|row| row.enqueue_ns),
            release_ns: median(|row| row.release_ns),
            floor_enqueue_ns: median(|row| row.floor_enqueue_ns),
            floor_release_ns: median(|row| row.floor_release_ns),
            ..rows[0]
        }
    }
}

/// Lets ten calls wait in each of so many chats, and lets them go.
fn measure(chats: usize) -> Row {
    let calls = chats * CALLS_A_CHAT;
    let each = |whole: f64| whole / calls as f64;
    let nanoseconds = |time: Duration| each(time.as_nanos() as f64);

    let scene = Scene::closed();
    let flood = scene.flood.clone();
    let crowd = scene.crowd(chats, |call| flood.clone().call(call));
    assert_eq!(flood.store().waiting(), calls);
    scene.server.0.closed.store(false, Ordering::Relaxed);
    let released = scene.until_taken(calls);
    assert_eq!(flood.store().waiting(), 0);

    let bare = Scene::open();
    let turns = Arc::new(Semaphore::new(0));
    let behind = bare.crowd(chats, |call| {
        let (turns, mut server) = (Arc::clone(&turns), bare.server.clone());
        async move {
            let _turn = turns.acquire().await.expect("nobody closes it");
            server.call(call).await
        }
    });
    turns.add_permits(1);
    let let_by = bare.until_taken(calls);

    Row {
        chats,
        waiting: calls,
        queue_bytes: each(crowd.queue_bytes as f64),
        caller_bytes: each(crowd.caller_bytes as f64),
        enqueue_ns: nanoseconds(crowd.took),
        release_ns: nanoseconds(released),
        floor_enqueue_ns: nanoseconds(behind.took),
        floor_release_ns: nanoseconds(let_by),
    }
}

/// The time of a call that need not wait.
fn fast_path() -> FastPath {
    let (fresh, closed) = (Scene::open(), Scene::closed());
    closed.reopen();
    FastPath {
        without: alone(&fresh.runtime, &fresh.server),
        nothing_known: alone(&fresh.runtime, &fresh.flood),
        after_a_closure: alone(&closed.runtime, &closed.flood),
    }
}

/// The time of calls that go one after the other, the pace of the bot never in their way.
fn alone<S>(runtime: &Runtime, service: &S) -> f64
where
    S: Service<Call, Response = Reply, Error = Error> + Clone,
{
    const TIMES: usize = 201;
    const CALLS: usize = 1_000;
    let mut times: Vec<f64> = (0..TIMES)
        .map(|_| {
            // Whatever a bucket of the pace holds, it is full again.
            runtime.block_on(async { sleep(Duration::from_secs(1)).await });
            let began = wall_clock();
            runtime.block_on(async {
                for number in 0..CALLS {
                    let answer = service.clone().call(call(number % 100)).await;
                    answer.expect("an open server answers");
                }
            });
            began.elapsed().as_nanos() as f64 / CALLS as f64
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[TIMES / 2]
}

fn future_bytes() -> usize {
    let scene = Scene::open();
    let future = scene.flood.clone().call(call(0));
    size_of_val(&future)
}

fn call_bytes() -> usize {
    let before = ALLOCATOR.allocated();
    let call = call(0);
    let bytes = ALLOCATOR.allocated() - before;
    drop(call);
    bytes
}

// ----- what it is measured on -----

/// A server in this process behind flood control.
struct Scene {
    runtime: Runtime,
    server: Server,
    flood: Flood<Server>,
}

impl Scene {
    /// Nothing is known.
    fn open() -> Self {
        let runtime = Builder::new_current_thread()
            .enable_time()
            .start_paused(true)
            .build()
            .expect("a runtime of one thread");
        let server = Server::default();
        // The time of a gate begins when its layer is applied.
        let layer = FloodLayer::new().queue(2_000_000);
        let flood = runtime.block_on(async { layer.layer(server.clone()) });
        Self {
            runtime,
            server,
            flood,
        }
    }

    /// The server took many calls, and now none: two chats were refused.
    fn closed() -> Self {
        let scene = Self::open();
        scene.runtime.block_on(async {
            for number in 0..TAKEN_BEFORE {
                if number % (TAKEN_BEFORE / 1_000) == 0 {
                    sleep(Duration::from_millis(1)).await;
                }
                scene
                    .ask(number % 100)
                    .await
                    .expect("an open server answers");
            }
            scene.server.0.closed.store(true, Ordering::Relaxed);
            for chat in 0..2 {
                scene.ask(chat).await.expect_err("a closed server refuses");
            }
        });
        scene
    }

    /// The server takes calls again, and flood control has found out.
    fn reopen(&self) {
        self.server.0.closed.store(false, Ordering::Relaxed);
        let answer = self.runtime.block_on(self.ask(0));
        answer.expect("an open server answers");
    }

    /// Makes ten calls to each of so many chats, and waits until all of them wait.
    fn crowd<F>(&self, chats: usize, mut wait: impl FnMut(Call) -> F) -> Crowd
    where
        F: Future<Output: Send> + Send + 'static,
    {
        let calls = chats * CALLS_A_CHAT;
        let mut crowd = Crowd::default();
        let mut made = 0;
        while made < calls {
            let before = ALLOCATOR.allocated();
            self.runtime.block_on(async {
                for number in made..(made + AT_ONCE).min(calls) {
                    // Round the chats, as a broadcast goes.
                    tokio::spawn(wait(call(number % chats)));
                }
            });
            made = (made + AT_ONCE).min(calls);
            let between = ALLOCATOR.allocated();
            let began = wall_clock();
            // A task that was spawned later is polled later.
            self.runtime.block_on(async {
                tokio::spawn(async {}).await.expect("nothing is done");
            });
            crowd.took += began.elapsed();
            crowd.caller_bytes += between - before;
            crowd.queue_bytes += ALLOCATOR.allocated() - between;
        }
        crowd
    }

    /// Lets time pass until the server has taken so many calls, and says how long that took.
    fn until_taken(&self, calls: usize) -> Duration {
        self.server.0.left.store(calls, Ordering::Relaxed);
        let began = wall_clock();
        self.runtime.block_on(async {
            // Where one is lost, this ends at the end of all timers.
            let taken = timeout(
                Duration::from_secs(1 << 30),
                self.server.0.none_left.notified(),
            );
            taken.await.expect("all calls are taken");
        });
        began.elapsed()
    }

    fn ask(&self, chat: usize) -> impl Future<Output = Result<Reply, Error>> {
        self.flood.clone().call(call(chat))
    }
}

/// A message to the chat of this number.
fn call(chat: usize) -> Call {
    Call::new(SendMessage::new(1_000_000 + chat as i64, String::new()))
}

/// Answers at once, or refuses for a minute; clones are one server.
#[derive(Clone, Debug, Default)]
struct Server(Arc<Inner>);

#[derive(Debug, Default)]
struct Inner {
    closed: AtomicBool,
    /// How many calls are awaited still.
    left: AtomicUsize,
    none_left: Notify,
}

impl Service<Call> for Server {
    type Response = Reply;
    type Error = Error;
    type Future = Ready<Result<Reply, Error>>;

    fn poll_ready(&mut self, _cx: &mut Context<'_>) -> Poll<Result<(), Error>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, _call: Call) -> Self::Future {
        let Inner {
            closed,
            left,
            none_left,
        } = &*self.0;
        if closed.load(Ordering::Relaxed) {
            let refusal = ApiError::new(429, "Too Many Requests: retry after 60");
            return ready(Err(refusal.with_retry_after(60).into()));
        }
        if left.fetch_sub(1, Ordering::Relaxed) == 1 {
            none_left.notify_one();
        }
        ready(Ok(Reply::new("true")))
    }
}

/// What calls cost until they wait.
#[derive(Clone, Copy, Debug, Default)]
struct Crowd {
    queue_bytes: usize,
    caller_bytes: usize,
    took: Duration,
}

/// The time on the clock of the wall: outside of a runtime nobody pauses it.
fn wall_clock() -> Instant {
    Instant::now()
}

// ----- the table -----

impl Results {
    fn print(&self) {
        println!(
            "{:>8} {:>10} {:>13} {:>14} {:>12} {:>12}    {:>7} {:>7}",
            "chats",
            "waiting",
            "queue, bytes",
            "caller, bytes",
            "enqueue, ns",
            "release, ns",
            "(floor:",
            "floor)",
        );
        for row in &self.rows {
            println!(
                "{:>8} {:>10} {:>13.0} {:>14.0} {:>12.0} {:>12.0}    {:>7.0} {:>7.0}",
                row.chats,
                row.waiting,
                row.queue_bytes,
                row.caller_bytes,
                row.enqueue_ns,
                row.release_ns,
                row.floor_enqueue_ns,
                row.floor_release_ns,
            );
        }
        let FastPath {
            without,
            nothing_known,
            after_a_closure,
        } = self.fast_path_ns;
        println!("\na call that need not wait, ns:");
        println!("{without:>8.0} without flood control");
        println!("{nothing_known:>8.0} with it, nothing known of any limit");
        println!("{after_a_closure:>8.0} with it, after the bot was closed once");
        println!(
            "its future has {} bytes, and its parameters {} more",
            self.future_bytes, self.call_bytes
        );
    }
}
