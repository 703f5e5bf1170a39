//! What every layer owes to the service within and to its caller, as checks for the tests of each.

use std::{
    collections::VecDeque,
    fmt,
    future::{Future, pending, poll_fn},
    pin::{Pin, pin},
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering::SeqCst},
    },
    task::{Context, Poll},
    time::Duration,
};

use chappe_core::{ApiError, Call, Error, Repeat, Reply};
use tower::ServiceExt;
use tower_layer::Layer;
use tower_service::Service;

/// A call of the class `repeat`.
pub(crate) fn call(repeat: Repeat) -> Call {
    Call::raw("getChat", serde_json::json!({ "chat_id": 1 }))
        .unwrap()
        .with_repeat(repeat)
}

/// An error of the server.
pub(crate) fn api(code: u16, text: &str) -> Error {
    ApiError::new(code, text).into()
}

/// A 429 that asks for `seconds`.
pub(crate) fn flood(seconds: u32) -> Error {
    ApiError::new(429, format!("Too Many Requests: retry after {seconds}"))
        .with_retry_after(seconds)
        .into()
}

/// An answer that is never given.
pub(crate) fn panics(text: &str) -> Result<Reply, Error> {
    panic!("{text}")
}

/// A service that knows what it was asked, answers from a list, and notes whoever breaks the
/// contract of `tower`.
///
/// It is ready at the second time of asking. With its list at an end it never answers.
pub(crate) struct Strict {
    log: Arc<Log>,
    asked: bool,
    ready: Option<Permit>,
}

/// What a [`Strict`] service and its clones have seen.
#[derive(Default)]
pub(crate) struct Log {
    answers: Mutex<VecDeque<Result<Reply, Error>>>,
    calls: Mutex<Vec<Call>>,
    permits: AtomicUsize,
    unready: AtomicUsize,
    answered: AtomicUsize,
}

impl Log {
    /// The calls that arrived.
    pub(crate) fn calls(&self) -> Vec<Call> {
        self.calls.lock().unwrap().clone()
    }

    /// What is held now: readied instances and calls in flight.
    pub(crate) fn held(&self) -> usize {
        self.permits.load(SeqCst)
    }
}

impl Strict {
    pub(crate) fn new(answers: impl IntoIterator<Item = Result<Reply, Error>>) -> (Self, Arc<Log>) {
        let log = Arc::new(Log::default());
        log.answers.lock().unwrap().extend(answers);
        let service = Self {
            log: Arc::clone(&log),
            asked: false,
            ready: None,
        };
        (service, log)
    }
}

impl Clone for Strict {
    fn clone(&self) -> Self {
        Self {
            log: Arc::clone(&self.log),
            asked: false,
            ready: None,
        }
    }
}

impl fmt::Debug for Strict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Strict")
    }
}

impl Service<Call> for Strict {
    type Response = Reply;
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Reply, Error>> + Send>>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Error>> {
        if !self.asked {
            self.asked = true;
            cx.waker().wake_by_ref();
            return Poll::Pending;
        }
        if self.ready.is_none() {
            self.ready = Some(Permit::new(&self.log));
        }
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, call: Call) -> Self::Future {
        let permit = self.ready.take();
        self.asked = false;
        if permit.is_none() {
            self.log.unready.fetch_add(1, SeqCst);
        }
        self.log.calls.lock().unwrap().push(call);
        let answer = self.log.answers.lock().unwrap().pop_front();
        let log = Arc::clone(&self.log);
        Box::pin(async move {
            let _permit = permit;
            // Long enough for everybody who is about to call to have called.
            tokio::time::sleep(Duration::from_millis(1)).await;
            let Some(answer) = answer else {
                return pending().await;
            };
            log.answered.fetch_add(1, SeqCst);
            answer
        })
    }
}

struct Permit(Arc<Log>);

impl Permit {
    fn new(log: &Arc<Log>) -> Self {
        log.permits.fetch_add(1, SeqCst);
        Self(Arc::clone(log))
    }
}

impl Drop for Permit {
    fn drop(&mut self) {
        self.0.permits.fetch_sub(1, SeqCst);
    }
}

/// Which rule of the contract a layer breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Broken {
    CalledUnready,
    StolenReadiness,
    Kept,
    OtherError,
}

/// Checks a layer with calls like `call`, on the paused clock.
pub(crate) async fn check<L>(layer: &L, call: &Call) -> Result<(), Broken>
where
    L: Layer<Strict>,
    L::Service: Service<Call, Response = Reply, Error = Error> + Clone,
{
    is_called_when_ready(layer, call).await?;
    clone_steals_no_readiness(layer, call).await?;
    dropping_gives_everything_back(layer, call).await?;
    last_error_is_returned(layer, call).await
}

async fn is_called_when_ready<L>(layer: &L, call: &Call) -> Result<(), Broken>
where
    L: Layer<Strict>,
    L::Service: Service<Call, Response = Reply, Error = Error> + Clone,
{
    let (inner, log) = Strict::new((0..6).map(|_| Ok(Reply::new("true"))));
    let mut service = layer.layer(inner);
    for _ in 0..2 {
        service.ready().await.unwrap();
        service.call(call.clone()).await.unwrap();
        service.clone().oneshot(call.clone()).await.unwrap();
    }
    // Two in flight of one instance.
    service.ready().await.unwrap();
    let first = service.call(call.clone());
    service.ready().await.unwrap();
    let second = service.call(call.clone());
    first.await.unwrap();
    second.await.unwrap();
    match log.unready.load(SeqCst) {
        0 => Ok(()),
        _ => Err(Broken::CalledUnready),
    }
}

async fn clone_steals_no_readiness<L>(layer: &L, call: &Call) -> Result<(), Broken>
where
    L: Layer<Strict>,
    L::Service: Service<Call, Response = Reply, Error = Error> + Clone,
{
    let (inner, log) = Strict::new((0..2).map(|_| Ok(Reply::new("true"))));
    let mut service = layer.layer(inner);
    service.ready().await.unwrap();
    let mut clone = service.clone();
    clone.ready().await.unwrap();
    clone.call(call.clone()).await.unwrap();
    service.call(call.clone()).await.unwrap();
    match log.unready.load(SeqCst) {
        0 => Ok(()),
        _ => Err(Broken::StolenReadiness),
    }
}

async fn dropping_gives_everything_back<L>(layer: &L, call: &Call) -> Result<(), Broken>
where
    L: Layer<Strict>,
    L::Service: Service<Call, Response = Reply, Error = Error> + Clone,
{
    let (inner, log) = Strict::new([]);
    let mut service = layer.layer(inner);
    for polls in 0..4 {
        service.ready().await.unwrap();
        {
            let mut future = pin!(service.call(call.clone()));
            for _ in 0..polls {
                let answered = poll_fn(|cx| Poll::Ready(future.as_mut().poll(cx).is_ready())).await;
                assert!(!answered);
            }
        }
        // What another task was left to do has its chance.
        tokio::time::sleep(Duration::from_millis(1)).await;
        if log.held() != 0 {
            return Err(Broken::Kept);
        }
    }
    Ok(())
}

async fn last_error_is_returned<L>(layer: &L, call: &Call) -> Result<(), Broken>
where
    L: Layer<Strict>,
    L::Service: Service<Call, Response = Reply, Error = Error> + Clone,
{
    let (inner, log) = Strict::new((1..100).map(|n| Err(api(503, &format!("failure {n}")))));
    let error = layer.layer(inner).oneshot(call.clone()).await.unwrap_err();
    let last = format!("failure {}", log.answered.load(SeqCst));
    match error.api() {
        Some(api) if api.code() == 503 && api.description() == last => Ok(()),
        _ => Err(Broken::OtherError),
    }
}

/// Layers that break the contract, to prove that each check can fail.
mod tests {
    use tower_layer::{Identity, layer_fn};

    use super::*;

    type Boxed = Pin<Box<dyn Future<Output = Result<Reply, Error>> + Send>>;

    /// A service of `poll_ready` and `call` as functions over `S`.
    #[derive(Clone)]
    struct Fixture<S, C> {
        inner: S,
        call: C,
    }

    impl<C> Service<Call> for Fixture<Strict, C>
    where
        C: FnMut(&mut Strict, Call) -> Boxed,
    {
        type Response = Reply;
        type Error = Error;
        type Future = Boxed;

        fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Error>> {
            self.inner.poll_ready(cx)
        }

        fn call(&mut self, call: Call) -> Boxed {
            (self.call)(&mut self.inner, call)
        }
    }

    async fn verdict<C>(call_inner: C) -> Result<(), Broken>
    where
        C: FnMut(&mut Strict, Call) -> Boxed + Clone,
    {
        let layer = layer_fn(|inner| Fixture {
            inner,
            call: call_inner.clone(),
        });
        check(&layer, &call(Repeat::Safe)).await
    }

    #[tokio::test(start_paused = true)]
    async fn a_layer_that_does_nothing_passes() {
        assert_eq!(check(&Identity::new(), &call(Repeat::Safe)).await, Ok(()));
    }

    #[tokio::test(start_paused = true)]
    async fn a_layer_that_calls_a_fresh_clone_is_found_out() {
        let verdict = verdict(|inner, call| inner.clone().call(call)).await;
        assert_eq!(verdict, Err(Broken::CalledUnready));
    }

    #[tokio::test(start_paused = true)]
    async fn a_layer_that_keeps_working_for_nobody_is_found_out() {
        let verdict = verdict(|inner, call| {
            let work = tokio::spawn(inner.call(call));
            Box::pin(async { work.await.unwrap() })
        })
        .await;
        assert_eq!(verdict, Err(Broken::Kept));
    }

    #[tokio::test(start_paused = true)]
    async fn a_layer_that_returns_the_first_error_is_found_out() {
        let verdict = verdict(|inner, call| {
            let first = inner.call(call.clone());
            let second = inner.clone();
            Box::pin(async move {
                match first.await {
                    Err(error) => second.oneshot(call).await.map_err(|_| error),
                    ok => ok,
                }
            })
        })
        .await;
        assert_eq!(verdict, Err(Broken::OtherError));
    }

    #[tokio::test(start_paused = true)]
    async fn a_layer_whose_clones_share_one_readiness_is_found_out() {
        #[derive(Clone)]
        struct OneForAll(Arc<Mutex<Strict>>);

        impl Service<Call> for OneForAll {
            type Response = Reply;
            type Error = Error;
            type Future = Boxed;

            fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Error>> {
                self.0.lock().unwrap().poll_ready(cx)
            }

            fn call(&mut self, call: Call) -> Boxed {
                self.0.lock().unwrap().call(call)
            }
        }

        let layer = layer_fn(|inner| OneForAll(Arc::new(Mutex::new(inner))));
        assert_eq!(
            check(&layer, &call(Repeat::Safe)).await,
            Err(Broken::StolenReadiness)
        );
    }
}
