//! Layers that break one promise each, to prove that each check can fail and blames nobody else.

use std::{
    future::Future,
    mem,
    pin::Pin,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering::SeqCst},
    },
    task::{Context, Poll},
    time::Duration,
};

use chappe_core::{Call, Error, Overloaded, Repeat, Reply, TotalTimeout};
use chappe_test::{Broken, CallService, Contract, Promise, Strict, call, layer_contract, paused};
use tokio::{
    sync::Semaphore,
    time::{Instant, Sleep, sleep, sleep_until},
};
use tower::{buffer::BufferLayer, limit::ConcurrencyLimitLayer, timeout::TimeoutLayer};
use tower_layer::{Identity, Layer, layer_fn};
use tower_service::Service;

type Answer = Pin<Box<dyn Future<Output = Result<Reply, Error>> + Send>>;

/// What a layer does with a call. `clone` of the layer's service clones it too.
trait Act: Clone + Send + Sync + 'static {
    /// For each service of its own.
    fn fresh(&self) -> Self {
        self.clone()
    }

    fn poll_ready<S: CallService>(
        &mut self,
        inner: &mut S,
        cx: &mut Context<'_>,
    ) -> Poll<Result<(), Error>> {
        inner.poll_ready(cx).map_err(Into::into)
    }

    fn call<S: CallService>(&mut self, inner: &mut S, call: Call) -> Answer;
}

#[derive(Clone)]
struct Acting<A>(A);

impl<A: Act, S> Layer<S> for Acting<A> {
    type Service = Acted<A, S>;

    fn layer(&self, inner: S) -> Acted<A, S> {
        Acted {
            act: self.0.fresh(),
            inner,
        }
    }
}

#[derive(Clone)]
struct Acted<A, S> {
    act: A,
    inner: S,
}

impl<A: Act, S: CallService> Service<Call> for Acted<A, S> {
    type Response = Reply;
    type Error = Error;
    type Future = Answer;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Error>> {
        self.act.poll_ready(&mut self.inner, cx)
    }

    fn call(&mut self, call: Call) -> Answer {
        self.act.call(&mut self.inner, call)
    }
}

/// The promises that a layer breaks.
fn broken_by<A: Act>(act: A) -> Vec<Promise> {
    let contract = Contract::new(Acting(act)).many(500);
    let broken = |promise| paused(contract.keeps(promise)).err();
    let broken: Vec<Broken> = Promise::ALL.into_iter().filter_map(broken).collect();
    for broken in &broken {
        println!("{broken}\n");
    }
    broken.iter().map(Broken::promise).collect()
}

/// The readied instance, with a clone left behind.
fn readied<S: Clone>(inner: &mut S) -> S {
    let clone = inner.clone();
    mem::replace(inner, clone)
}

/// Calls an instance that is ready.
fn pass<S: CallService>(inner: &mut S, call: Call) -> Answer {
    let answer = inner.call(call);
    Box::pin(async { answer.await.map_err(Into::into) })
}

async fn ask<S: CallService>(mut inner: S, call: Call) -> Result<Reply, Error> {
    std::future::poll_fn(|cx| inner.poll_ready(cx))
        .await
        .map_err(Into::into)?;
    inner.call(call).await.map_err(Into::into)
}

macro_rules! act {
    ($(#[$doc:meta])* $name:ident, |$inner:ident, $call:ident| $body:expr) => {
        $(#[$doc])*
        #[derive(Clone)]
        struct $name;

        impl Act for $name {
            fn call<S: CallService>(&mut self, $inner: &mut S, $call: Call) -> Answer {
                $body
            }
        }
    };
}

// ===== Layers that keep all promises =====

act!(
    /// Repeats a call three times, by the book.
    Repeats,
    |inner, call| {
        let mut ready = readied(inner);
        Box::pin(async move {
            let mut answer = ready.call(call.clone()).await.map_err(Into::into);
            for _ in 0..2 {
                let Err(error) = &answer else { break };
                sleep(error.retry_after().unwrap_or_default().min(Duration::from_secs(9))).await;
                std::future::poll_fn(|cx| ready.poll_ready(cx))
                    .await
                    .map_err(Into::into)?;
                answer = ready.call(call.clone()).await.map_err(Into::into);
            }
            answer
        })
    }
);

/// A call at a time, the others in a queue.
#[derive(Clone)]
struct OneAtATime {
    turn: Arc<Semaphore>,
    waiting: Arc<AtomicUsize>,
    limit: usize,
    shared: Sharing,
}

#[derive(Clone, Copy)]
enum Sharing {
    /// Each service has a queue.
    No,
    /// One for all services of the layer.
    Queue,
}

impl OneAtATime {
    fn new(limit: usize, shared: Sharing) -> Self {
        Self {
            turn: Arc::new(Semaphore::new(1)),
            waiting: Arc::default(),
            limit,
            shared,
        }
    }
}

struct Place(Arc<AtomicUsize>);

impl Drop for Place {
    fn drop(&mut self) {
        self.0.fetch_sub(1, SeqCst);
    }
}

impl Act for OneAtATime {
    fn fresh(&self) -> Self {
        match self.shared {
            Sharing::No => Self::new(self.limit, self.shared),
            Sharing::Queue => self.clone(),
        }
    }

    fn call<S: CallService>(&mut self, inner: &mut S, call: Call) -> Answer {
        let mut ready = readied(inner);
        let place = Place(Arc::clone(&self.waiting));
        let (turn, limit) = (Arc::clone(&self.turn), self.limit);
        if self.waiting.fetch_add(1, SeqCst) >= limit {
            return Box::pin(async move {
                drop(place);
                Err(Overloaded::new("queue of the fixture", limit).into())
            });
        }
        Box::pin(async move {
            let _place = place;
            let _turn = turn.acquire().await.expect("never closed");
            ready.call(call).await.map_err(Into::into)
        })
    }
}

layer_contract! {
    nothing: Identity::new(),
    not_generic: layer_fn(|server: Strict| server),
    towers_concurrency_limit: ConcurrencyLimitLayer::new(100),
    towers_timeout: TimeoutLayer::new(Duration::from_secs(10)),
    // Its worker ends at a panic, and wraps the error that it ends with.
    towers_buffer = Contract::new(BufferLayer::new(20))
        .breaks(Promise::ReturnsLastError)
        .breaks(Promise::SurvivesPanics),
    repeats: Acting(Repeats),
    one_at_a_time = Contract::new(Acting(OneAtATime::new(50, Sharing::No))).many(200),
}

#[test]
fn the_whole_contract_is_kept_by_a_layer_that_does_nothing() {
    assert_eq!(paused(Contract::new(Identity::new()).check()), Ok(()));
}

// ===== Layers that break one =====

act!(CallsAFreshClone, |inner, call| {
    let answer = inner.clone().call(call);
    Box::pin(async { answer.await.map_err(Into::into) })
});

#[test]
fn a_layer_that_calls_a_fresh_clone_is_found_out() {
    assert_eq!(broken_by(CallsAFreshClone), [Promise::CallsWhenReady]);
}

act!(RepeatsUnready, |inner, call| {
    let mut ready = readied(inner);
    Box::pin(async move {
        let first: Result<_, Error> = ready.call(call.clone()).await.map_err(Into::into);
        match first {
            Err(_) => ready.call(call).await.map_err(Into::into),
            Ok(reply) => Ok(reply),
        }
    })
});

#[test]
fn a_layer_that_repeats_without_asking_for_readiness_is_found_out() {
    assert_eq!(broken_by(RepeatsUnready), [Promise::CallsWhenReady]);
}

#[test]
fn a_layer_whose_clones_share_one_readiness_is_found_out() {
    struct OneForAll<S>(Arc<Mutex<S>>);

    impl<S> Clone for OneForAll<S> {
        fn clone(&self) -> Self {
            Self(Arc::clone(&self.0))
        }
    }

    impl<S: CallService> Service<Call> for OneForAll<S> {
        type Response = Reply;
        type Error = S::Error;
        type Future = S::Future;

        fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
            let mut inner = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            inner.poll_ready(cx)
        }

        fn call(&mut self, call: Call) -> S::Future {
            let mut inner = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            inner.call(call)
        }
    }

    #[derive(Clone)]
    struct SharesReadiness;

    impl<S> Layer<S> for SharesReadiness {
        type Service = OneForAll<S>;

        fn layer(&self, inner: S) -> OneForAll<S> {
            OneForAll(Arc::new(Mutex::new(inner)))
        }
    }

    let contract = Contract::new(SharesReadiness).many(500);
    let broken = Promise::ALL
        .into_iter()
        .filter(|&promise| paused(contract.keeps(promise)).is_err());
    assert_eq!(broken.collect::<Vec<_>>(), [Promise::LeavesReadiness]);
}

act!(WorksForNobody, |inner, call| {
    let work = tokio::spawn(pass(inner, call));
    Box::pin(async {
        match work.await {
            Ok(answer) => answer,
            Err(error) => Err(Error::layer(error)),
        }
    })
});

#[test]
fn a_layer_that_keeps_working_for_nobody_is_found_out() {
    assert_eq!(broken_by(WorksForNobody), [Promise::GivesBack]);
}

act!(LeavesATask, |inner, call| {
    tokio::spawn(sleep(Duration::from_secs(60)));
    pass(inner, call)
});

#[test]
fn a_layer_that_leaves_a_task_behind_is_found_out() {
    assert_eq!(broken_by(LeavesATask), [Promise::GivesBack]);
}

/// Refuses past a bound, but counts out only those who get an answer.
#[derive(Clone, Default)]
struct ForgetsPlaces(Arc<AtomicUsize>);

impl Act for ForgetsPlaces {
    fn fresh(&self) -> Self {
        Self::default()
    }

    fn call<S: CallService>(&mut self, inner: &mut S, call: Call) -> Answer {
        let waiting = Arc::clone(&self.0);
        if waiting.fetch_add(1, SeqCst) >= 100 {
            waiting.fetch_sub(1, SeqCst);
            return Box::pin(async { Err(Overloaded::new("queue of the fixture", 100).into()) });
        }
        let answer = pass(inner, call);
        Box::pin(async move {
            let answer = answer.await;
            waiting.fetch_sub(1, SeqCst);
            answer
        })
    }
}

#[test]
fn a_layer_that_forgets_the_places_of_dropped_calls_is_found_out() {
    assert_eq!(broken_by(ForgetsPlaces::default()), [Promise::GivesBack]);
}

act!(RepeatsForNobody, |inner, call| {
    struct OnDrop(Option<Box<dyn FnOnce() + Send>>);

    impl Drop for OnDrop {
        fn drop(&mut self) {
            self.0.take().expect("dropped once")();
        }
    }

    let again = inner.clone();
    let answer = pass(inner, call.clone());
    let guard = OnDrop(Some(Box::new(move || {
        if let Ok(runtime) = tokio::runtime::Handle::try_current() {
            runtime.spawn(async { ask(again, call).await.ok() });
        }
    })));
    Box::pin(async move {
        let answer = answer.await;
        mem::forget(guard);
        answer
    })
});

#[test]
fn a_layer_that_hands_dropped_calls_to_a_task_is_found_out() {
    assert_eq!(broken_by(RepeatsForNobody), [Promise::GivesBack]);
}

act!(ReturnsTheFirstError, |inner, call| {
    let mut ready = readied(inner);
    Box::pin(async move {
        let first = match ready.call(call.clone()).await {
            Ok(reply) => return Ok(reply),
            Err(first) => first.into(),
        };
        ask(ready, call).await.map_err(|_| first)
    })
});

#[test]
fn a_layer_that_returns_the_first_error_is_found_out() {
    assert_eq!(broken_by(ReturnsTheFirstError), [Promise::ReturnsLastError]);
}

act!(TurnsErrorsIntoText, |inner, call| {
    let answer = pass(inner, call);
    Box::pin(async {
        answer
            .await
            .map_err(|error| Error::layer(error.to_string()))
    })
});

#[test]
fn a_layer_that_turns_errors_into_text_is_found_out() {
    assert_eq!(broken_by(TurnsErrorsIntoText), [Promise::ReturnsLastError]);
}

#[test]
fn a_layer_that_replaces_readiness_errors_is_found_out() {
    #[derive(Clone)]
    struct ReplacesReadinessErrors;

    impl Act for ReplacesReadinessErrors {
        fn poll_ready<S: CallService>(
            &mut self,
            inner: &mut S,
            cx: &mut Context<'_>,
        ) -> Poll<Result<(), Error>> {
            inner
                .poll_ready(cx)
                .map_err(|_| Error::layer("the server is gone"))
        }

        fn call<S: CallService>(&mut self, inner: &mut S, call: Call) -> Answer {
            pass(inner, call)
        }
    }

    assert_eq!(
        broken_by(ReplacesReadinessErrors),
        [Promise::ReturnsLastError]
    );
}

act!(MakesANewReply, |inner, call| {
    let answer = pass(inner, call);
    Box::pin(async { answer.await.map(|reply| Reply::new(reply.result().clone())) })
});

#[test]
fn a_layer_that_makes_a_new_reply_is_found_out() {
    assert_eq!(broken_by(MakesANewReply), [Promise::PassesReply]);
}

act!(ChangesTheResult, |inner, call| {
    let answer = pass(inner, call);
    Box::pin(async {
        answer.await.map(|mut reply| {
            let mut changed = Reply::new("null");
            mem::swap(changed.extensions_mut(), reply.extensions_mut());
            changed
        })
    })
});

#[test]
fn a_layer_that_changes_the_result_is_found_out() {
    assert_eq!(broken_by(ChangesTheResult), [Promise::PassesReply]);
}

act!(MakesANewCall, |inner, old| {
    let repeat = old.spec().repeat();
    pass(inner, call(repeat))
});

#[test]
fn a_layer_that_makes_a_new_call_is_found_out() {
    assert_eq!(broken_by(MakesANewCall), [Promise::PassesOptions]);
}

#[test]
fn a_layer_that_hoards_is_found_out() {
    let hoarder = OneAtATime::new(usize::MAX, Sharing::No);
    assert_eq!(broken_by(hoarder), [Promise::BoundsQueues]);
}

/// Bounded, but refuses with an error of its own kind.
#[derive(Clone, Default)]
struct RefusesInItsOwnWords(OneAtATimeOf<3>);

#[derive(Clone)]
struct OneAtATimeOf<const LIMIT: usize>(OneAtATime);

impl<const LIMIT: usize> Default for OneAtATimeOf<LIMIT> {
    fn default() -> Self {
        Self(OneAtATime::new(LIMIT, Sharing::No))
    }
}

impl Act for RefusesInItsOwnWords {
    fn fresh(&self) -> Self {
        Self::default()
    }

    fn call<S: CallService>(&mut self, inner: &mut S, call: Call) -> Answer {
        let answer = self.0.0.call(inner, call);
        Box::pin(async {
            answer.await.map_err(|error| match error.kind() {
                chappe_core::ErrorKind::Overloaded(full)
                    if full.to_string().contains("fixture") =>
                {
                    Error::layer("full")
                }
                _ => error,
            })
        })
    }
}

#[test]
fn a_layer_that_refuses_in_its_own_words_is_found_out() {
    assert_eq!(
        broken_by(RefusesInItsOwnWords::default()),
        [Promise::BoundsQueues]
    );
}

/// After a 429 nobody is ready until the wait is over.
#[derive(Default)]
struct WaitsInPollReady {
    until: Arc<Mutex<Option<Instant>>>,
    timer: Option<Pin<Box<Sleep>>>,
}

impl Clone for WaitsInPollReady {
    fn clone(&self) -> Self {
        Self {
            until: Arc::clone(&self.until),
            timer: None,
        }
    }
}

impl Act for WaitsInPollReady {
    fn fresh(&self) -> Self {
        Self::default()
    }

    fn poll_ready<S: CallService>(
        &mut self,
        inner: &mut S,
        cx: &mut Context<'_>,
    ) -> Poll<Result<(), Error>> {
        if let Some(until) = *self.until.lock().unwrap() {
            let timer = self
                .timer
                .get_or_insert_with(|| Box::pin(sleep_until(until)));
            std::task::ready!(timer.as_mut().poll(cx));
        }
        self.timer = None;
        inner.poll_ready(cx).map_err(Into::into)
    }

    fn call<S: CallService>(&mut self, inner: &mut S, call: Call) -> Answer {
        let until = Arc::clone(&self.until);
        let answer = pass(inner, call);
        Box::pin(async move {
            let answer = answer.await;
            let wait = answer.as_ref().err().and_then(Error::retry_after);
            if let Some(wait) = wait {
                *until.lock().unwrap() = Some(Instant::now() + wait);
            }
            answer
        })
    }
}

#[test]
fn a_layer_that_waits_in_poll_ready_is_found_out() {
    assert_eq!(
        broken_by(WaitsInPollReady::default()),
        [Promise::ReadyWithInner]
    );
}

#[test]
fn a_layer_that_waits_for_itself_is_found_out() {
    let one_for_all = OneAtATime::new(50, Sharing::Queue);
    assert_eq!(broken_by(one_for_all), [Promise::Stacks]);
}

act!(CountsMillisecondsIn32Bits, |inner, call| {
    let answer = pass(inner, call);
    Box::pin(async {
        let answer = answer.await;
        if let Some(wait) = answer.as_ref().err().and_then(Error::retry_after) {
            let _ = u32::try_from(wait.as_millis()).unwrap();
        }
        answer
    })
});

#[test]
fn a_layer_that_panics_at_a_long_wait_is_found_out() {
    assert_eq!(
        broken_by(CountsMillisecondsIn32Bits),
        [Promise::TakesExtremes]
    );
}

act!(AddsAnyTimeToNow, |inner, call| {
    let timeout = call.extensions().get::<TotalTimeout>().copied();
    let answer = pass(inner, call);
    Box::pin(async move {
        if let Some(TotalTimeout(time)) = timeout {
            let _ = Instant::now() + time;
        }
        answer.await
    })
});

#[test]
fn a_layer_that_panics_at_an_option_is_found_out() {
    assert_eq!(broken_by(AddsAnyTimeToNow), [Promise::TakesExtremes]);
}

/// Calls the service within under a lock.
#[derive(Clone, Default)]
struct Poisoned(Arc<Mutex<u64>>);

impl Act for Poisoned {
    fn fresh(&self) -> Self {
        Self::default()
    }

    fn call<S: CallService>(&mut self, inner: &mut S, call: Call) -> Answer {
        let mut count = self.0.lock().unwrap();
        *count += 1;
        pass(inner, call)
    }
}

#[test]
fn a_layer_that_is_poisoned_by_a_panic_is_found_out() {
    assert_eq!(broken_by(Poisoned::default()), [Promise::SurvivesPanics]);
}

/// Says that a call is in flight, and not that it ended, where it panics.
#[derive(Clone, Default)]
struct StaysBusy(Arc<AtomicUsize>);

impl Act for StaysBusy {
    fn fresh(&self) -> Self {
        Self::default()
    }

    fn call<S: CallService>(&mut self, inner: &mut S, call: Call) -> Answer {
        let polling = Arc::clone(&self.0);
        let answer = pass(inner, call);
        Box::pin(async move {
            if polling.load(SeqCst) > 0 {
                std::future::pending::<()>().await;
            }
            let mut answer = answer;
            std::future::poll_fn(|cx| {
                polling.fetch_add(1, SeqCst);
                let polled = answer.as_mut().poll(cx);
                polling.fetch_sub(1, SeqCst);
                polled
            })
            .await
        })
    }
}

#[test]
fn a_layer_that_is_stuck_after_a_panic_is_found_out() {
    assert_eq!(broken_by(StaysBusy::default()), [Promise::SurvivesPanics]);
}

act!(NeverRests, |inner, call| {
    let mut answer = pass(inner, call);
    Box::pin(std::future::poll_fn(move |cx| {
        cx.waker().wake_by_ref();
        answer.as_mut().poll(cx)
    }))
});

#[test]
fn a_layer_that_never_rests_is_found_out() {
    assert_eq!(broken_by(NeverRests), [Promise::Rests]);
}

// ===== The contract itself =====

#[test]
fn an_exception_is_allowed_and_may_not_outlive_its_reason() {
    let exempt = Contract::new(Acting(MakesANewReply))
        .many(500)
        .breaks(Promise::PassesReply);
    assert_eq!(paused(exempt.check()), Ok(()));

    let outlived = Contract::new(Identity::new())
        .many(500)
        .breaks(Promise::PassesReply);
    let broken = paused(outlived.check()).unwrap_err();
    assert_eq!(broken.promise(), Promise::PassesReply);
    assert_eq!(broken.mend(), "delete the exception");
}

#[test]
fn a_layer_that_panics_breaks_a_promise_and_not_the_check() {
    act!(Panics, |_inner, _call| panic!("out of cheese"));
    let broken = paused(Contract::new(Acting(Panics)).check()).unwrap_err();
    assert_eq!(broken.promise(), Promise::CallsWhenReady);
    assert!(broken.found().contains("out of cheese"), "{broken}");
}

#[test]
fn a_broken_promise_says_where_and_how_to_mend_it() {
    let broken = paused(Contract::new(Acting(CallsAFreshClone)).check()).unwrap_err();
    assert_eq!(
        broken.to_string(),
        "the layer breaks a promise: it calls the service within only when that is ready, on the \
         instance that said so\n  \
         tried: a call that succeeds\n  \
         found: 1 of 1 calls came to an instance that was not ready\n  \
         mend:  call the instance that was readied: take it with `mem::replace` and leave a clone \
         behind; before a repeated attempt wait for `poll_ready` of the instance that will be \
         called"
    );
}

#[test]
#[should_panic(expected = "time is not frozen")]
fn a_clock_that_runs_is_refused() {
    tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build()
        .unwrap()
        .block_on(Contract::new(Identity::new()).check())
        .ok();
}

#[test]
fn calls_of_a_strict_server_that_was_not_asked_are_noted() {
    let (mut server, log) = Strict::new([Ok(Reply::new("true"))]);
    paused(server.call(call(Repeat::Safe))).unwrap();
    assert_eq!((log.unready(), log.held(), log.answered()), (1, 0, 1));
}
