use std::{
    collections::VecDeque,
    fmt,
    future::{Future, pending},
    mem,
    pin::Pin,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicUsize, Ordering::SeqCst},
    },
    task::{Context, Poll},
    time::Duration,
};

use chappe_core::{Call, Error, Reply};
use tokio::time::{Instant, sleep};
use tower_service::Service;

use crate::{
    CallService,
    erased::{Answer, Erased},
};

/// What a [`Strict`] server will do: its answers, how long they take, when it is ready.
///
/// ```
/// use std::time::Duration;
///
/// use chappe_core::{Repeat, Reply};
/// use chappe_test::{Script, call, flood, paused};
/// use tower_service::Service;
///
/// let (mut server, log) = Script::new()
///     .answers([Err(flood(3))])
///     .then(|_| Some(Ok(Reply::new("true"))))
///     .delay(Duration::from_millis(50))
///     .serve();
///
/// paused(async {
///     for success in [false, true] {
///         std::future::poll_fn(|cx| server.poll_ready(cx)).await?;
///         assert_eq!(server.call(call(Repeat::Safe)).await.is_ok(), success);
///     }
///     assert_eq!(log.calls().len(), 2);
///     assert_eq!(log.times()[1] - log.times()[0], Duration::from_millis(50));
///     Ok::<_, chappe_core::Error>(())
/// })
/// # .unwrap();
/// ```
#[must_use = "a script does nothing until it is served"]
pub struct Script {
    answers: VecDeque<Result<Reply, Error>>,
    then: Box<dyn Fn(&Call) -> Answered + Send + Sync>,
    delay: Duration,
    readiness: Readiness,
    panics: usize,
}

/// `None` where no answer is given.
type Answered = Option<Result<Reply, Error>>;

enum Readiness {
    SecondAsking,
    Never,
    Fails(Box<dyn Fn() -> Error + Send + Sync>),
}

impl Script {
    /// A server that answers nothing.
    pub fn new() -> Self {
        Self {
            answers: VecDeque::new(),
            then: Box::new(|_| None),
            delay: Duration::from_millis(1),
            readiness: Readiness::SecondAsking,
            panics: 0,
        }
    }

    /// Answers the calls in the order in which they come, as long as the list lasts.
    pub fn answers(mut self, answers: impl IntoIterator<Item = Result<Reply, Error>>) -> Self {
        self.answers.extend(answers);
        self
    }

    /// Answers each call after the list by a function; with `None` never.
    ///
    /// It runs when the answer is due. Where it panics, the future of the call does.
    pub fn then(
        mut self,
        answer: impl Fn(&Call) -> Option<Result<Reply, Error>> + Send + Sync + 'static,
    ) -> Self {
        self.then = Box::new(answer);
        self
    }

    /// How long each answer takes: 1 ms by default, long enough for everybody who is about to
    /// call to have called.
    pub fn delay(mut self, delay: Duration) -> Self {
        self.delay = delay;
        self
    }

    /// A server that is never ready for a call.
    pub fn never_ready(mut self) -> Self {
        self.readiness = Readiness::Never;
        self
    }

    /// A server whose `poll_ready` fails, each time with an error that this function makes.
    pub fn fails_ready(mut self, error: impl Fn() -> Error + Send + Sync + 'static) -> Self {
        self.readiness = Readiness::Fails(Box::new(error));
        self
    }

    /// A server that panics within `call` itself, as often as this.
    pub(crate) fn panics_in_call(mut self, times: usize) -> Self {
        self.panics = times;
        self
    }

    /// The server, and what it sees.
    pub fn serve(mut self) -> (Strict, Arc<Log>) {
        let log = Arc::new(Log {
            answers: Mutex::new(mem::take(&mut self.answers)),
            panics: AtomicUsize::new(self.panics),
            script: self,
            calls: Mutex::default(),
            permits: AtomicUsize::new(0),
            in_flight: AtomicUsize::new(0),
            unready: AtomicUsize::new(0),
            answered: AtomicUsize::new(0),
        });
        let server = Strict(Kind::Server(Server::new(&log)));
        (server, log)
    }
}

impl Default for Script {
    /// The same as [`Script::new`].
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for Script {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Script")
            .field("answers", &self.answers.len())
            .field("delay", &self.delay)
            .finish_non_exhaustive()
    }
}

/// A server that knows what it was asked, answers from a [`Script`], and notes whoever breaks the
/// contract of `tower`.
///
/// Each clone is ready at the second time of asking, for one call.
pub struct Strict(Kind);

enum Kind {
    Server(Server),
    /// A layer around a server, to be put under that layer once more.
    Layered(Box<dyn Erased>),
}

impl Strict {
    /// A server that answers from this list, and then never again.
    pub fn new(answers: impl IntoIterator<Item = Result<Reply, Error>>) -> (Self, Arc<Log>) {
        Script::new().answers(answers).serve()
    }

    pub(crate) fn layered(service: impl CallService) -> Self {
        Self(Kind::Layered(Box::new(service)))
    }
}

impl Clone for Strict {
    /// A clone is not ready, whatever the original is.
    fn clone(&self) -> Self {
        Self(match &self.0 {
            Kind::Server(server) => Kind::Server(Server::new(&server.log)),
            Kind::Layered(service) => Kind::Layered(service.clone_erased()),
        })
    }
}

impl Service<Call> for Strict {
    type Response = Reply;
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Reply, Error>> + Send>>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Error>> {
        match &mut self.0 {
            Kind::Server(server) => server.poll_ready(cx),
            Kind::Layered(service) => service.poll_ready(cx),
        }
    }

    fn call(&mut self, call: Call) -> Self::Future {
        match &mut self.0 {
            Kind::Server(server) => server.call(call),
            Kind::Layered(service) => service.call(call),
        }
    }
}

impl fmt::Debug for Strict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Strict")
    }
}

struct Server {
    log: Arc<Log>,
    asked: bool,
    ready: Option<Held>,
}

impl Server {
    fn new(log: &Arc<Log>) -> Self {
        Self {
            log: Arc::clone(log),
            asked: false,
            ready: None,
        }
    }

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Error>> {
        match &self.log.script.readiness {
            Readiness::SecondAsking => {}
            Readiness::Never => return Poll::Pending,
            Readiness::Fails(error) => return Poll::Ready(Err(error())),
        }
        if !self.asked {
            self.asked = true;
            cx.waker().wake_by_ref();
            return Poll::Pending;
        }
        if self.ready.is_none() {
            self.ready = Some(Held::new(&self.log, |log| &log.permits));
        }
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, call: Call) -> Answer {
        let log = Arc::clone(&self.log);
        let permit = self.ready.take();
        self.asked = false;
        if permit.is_none() {
            log.unready.fetch_add(1, SeqCst);
        }
        lock(&log.calls).push((Instant::now(), call.clone()));
        let one_less = |panics: usize| panics.checked_sub(1);
        assert!(
            log.panics.fetch_update(SeqCst, SeqCst, one_less).is_err(),
            "the service within panics in `call`, as its script says"
        );
        let listed = lock(&log.answers).pop_front();
        let in_flight = Held::new(&log, |log| &log.in_flight);
        Box::pin(async move {
            let _held = (permit, in_flight);
            sleep(log.script.delay).await;
            let Some(answer) = listed.or_else(|| (log.script.then)(&call)) else {
                return pending().await;
            };
            log.answered.fetch_add(1, SeqCst);
            answer
        })
    }
}

/// What a [`Strict`] server and its clones have seen.
pub struct Log {
    script: Script,
    answers: Mutex<VecDeque<Result<Reply, Error>>>,
    panics: AtomicUsize,
    calls: Mutex<Vec<(Instant, Call)>>,
    permits: AtomicUsize,
    in_flight: AtomicUsize,
    unready: AtomicUsize,
    answered: AtomicUsize,
}

impl Log {
    /// The calls that arrived, in their order.
    pub fn calls(&self) -> Vec<Call> {
        let calls = lock(&self.calls);
        calls.iter().map(|(_, call)| call.clone()).collect()
    }

    /// When each of them arrived.
    pub fn times(&self) -> Vec<Instant> {
        lock(&self.calls).iter().map(|(at, _)| *at).collect()
    }

    /// What is held now: readied instances and calls in flight that were made when ready.
    pub fn held(&self) -> usize {
        self.permits.load(SeqCst)
    }

    /// How many calls are in flight now.
    pub fn in_flight(&self) -> usize {
        self.in_flight.load(SeqCst)
    }

    /// How many calls came to an instance that had not said that it is ready.
    pub fn unready(&self) -> usize {
        self.unready.load(SeqCst)
    }

    /// How many answers were given.
    pub fn answered(&self) -> usize {
        self.answered.load(SeqCst)
    }

    /// How many calls arrived.
    pub(crate) fn arrived(&self) -> usize {
        lock(&self.calls).len()
    }
}

impl fmt::Debug for Log {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Log")
            .field("calls", &self.arrived())
            .field("answered", &self.answered())
            .field("unready", &self.unready())
            .field("held", &self.held())
            .field("in_flight", &self.in_flight())
            .finish_non_exhaustive()
    }
}

/// One in a count, for as long as it lives.
struct Held {
    log: Arc<Log>,
    counter: fn(&Log) -> &AtomicUsize,
}

impl Held {
    fn new(log: &Arc<Log>, counter: fn(&Log) -> &AtomicUsize) -> Self {
        counter(log).fetch_add(1, SeqCst);
        Self {
            log: Arc::clone(log),
            counter,
        }
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        (self.counter)(&self.log).fetch_sub(1, SeqCst);
    }
}

/// A panic is part of the script, and the lists are whole at each moment.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
