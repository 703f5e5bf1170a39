//! The promises of a layer, each checked by a function of its own.

mod answers;
mod drops;
mod edges;
mod queues;
mod readiness;

use std::{
    cell::Cell,
    fmt,
    future::{Future, poll_fn},
    sync::Arc,
    time::Duration,
};

use chappe_core::{Call, Error, Reply};
use tokio::time::advance;
use tower_layer::Layer;
use tower_service::Service;

use crate::{
    Broken, Log, Promise, Script, Strict,
    clock::{catch, within},
    promise::Fault,
    samples::call_to,
};

/// What a bot's stack is made of: what a checked layer must make of a [`Strict`] server.
///
/// Implemented for all services that are so. It is where the compiler checks that futures are
/// `Send`, and the service `Send`, `Sync` and `Clone`.
///
/// ```compile_fail
/// # use std::{future::Future, pin::Pin, rc::Rc, task::{Context, Poll}};
/// # use chappe_core::{Call, Error, Reply};
/// # use tower_service::Service;
/// /// Its future holds an `Rc`, so no task can run it.
/// #[derive(Clone, Debug)]
/// struct Local<S>(S);
///
/// impl<S: Service<Call, Response = Reply>> Service<Call> for Local<S>
/// where
///     S::Future: 'static,
/// {
///     # type Response = Reply;
///     # type Error = S::Error;
///     type Future = Pin<Box<dyn Future<Output = Result<Reply, S::Error>>>>;
///     # fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
///     #     self.0.poll_ready(cx)
///     # }
///
///     fn call(&mut self, call: Call) -> Self::Future {
///         let (answer, note) = (self.0.call(call), Rc::new(()));
///         Box::pin(async move { let answer = answer.await; drop(note); answer })
///     }
/// }
///
/// let contract = chappe_test::Contract::new(tower_layer::layer_fn(Local));
/// let check = contract.check();
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be part of a bot's stack",
    note = "it must be a `Service<Call, Response = Reply>` whose error is `Into<Error>`, be \
            `Clone + Send + Sync + 'static`, and its future `Send + 'static`"
)]
pub trait CallService:
    Service<Call, Response = Reply, Error: Into<Error>, Future: Send + 'static>
    + Clone
    + Send
    + Sync
    + 'static
{
}

impl<S> CallService for S where
    S: Service<Call, Response = Reply, Error: Into<Error>, Future: Send + 'static>
        + Clone
        + Send
        + Sync
        + 'static
{
}

/// A layer, and how it is to be checked.
///
/// The defaults suit most layers. One that queues, limits or joins calls may need to be told how
/// its calls are made, so that they are served apart, or how many it takes to fill its queue.
///
/// ```
/// use chappe_core::{Call, Repeat};
/// use chappe_test::{Contract, call, paused};
/// use tower_layer::Identity;
///
/// let contract = Contract::new(Identity::new())
///     .call(|number| {
///         let mut call = call(Repeat::Superseding);
///         call.set_chat((number as i64).into());
///         call
///     })
///     .many(1000);
/// paused(contract.check())?;
/// # Ok::<(), chappe_test::Broken>(())
/// ```
#[derive(Clone)]
#[must_use = "a contract does nothing until it is checked"]
pub struct Contract<L> {
    layer: L,
    call: Arc<dyn Fn(u64) -> Call + Send + Sync>,
    many: usize,
    patience: Duration,
    breaks: Vec<Promise>,
}

impl<L> Contract<L> {
    /// The contract of this layer: [`Safe`](chappe_core::Repeat::Safe) calls, each to another
    /// chat, 10,000 where many are made, and an hour of patience.
    pub fn new(layer: L) -> Self {
        Self {
            layer,
            call: Arc::new(call_to),
            many: 10_000,
            patience: Duration::from_secs(3600),
            breaks: Vec::new(),
        }
    }

    /// Makes the calls by this function, which gets a number from 1 on, anew in each check.
    ///
    /// Calls of different numbers should be calls that the layer serves apart: to different chats,
    /// where it keeps the order within a chat, or joins calls that are equal.
    pub fn call(mut self, call: impl Fn(u64) -> Call + Send + Sync + 'static) -> Self {
        self.call = Arc::new(call);
        self
    }

    /// How many calls it takes to fill every queue of the layer: 10,000 by default.
    ///
    /// As many are dropped, to see whether their places become free.
    pub fn many(mut self, calls: usize) -> Self {
        self.many = calls;
        self
    }

    /// How long a call may be held while the server would answer it: an hour of virtual time by
    /// default. Past it the call counts as stuck.
    pub fn patience(mut self, patience: Duration) -> Self {
        self.patience = patience;
        self
    }

    /// Expects that the layer breaks this promise, because that is what it is for: a cache does
    /// not pass the server's reply on.
    ///
    /// The check of the promise then fails where the layer keeps it, so no exception outlives its
    /// reason.
    pub fn breaks(mut self, promise: Promise) -> Self {
        self.breaks.push(promise);
        self
    }
}

impl<L> Contract<L>
where
    L: Layer<Strict, Service: CallService>,
{
    /// Checks all promises, and returns the first that is broken.
    ///
    /// It never panics because of the layer: a panic is a broken promise too.
    ///
    /// # Errors
    ///
    /// [`Broken`] says which promise it is, what was tried, what came of it, and how such a layer
    /// is usually mended.
    ///
    /// # Panics
    ///
    /// Where tokio's clock is not paused: run it with [`paused`](crate::paused), or in a test with
    /// `start_paused = true`.
    pub async fn check(&self) -> Result<(), Broken> {
        for promise in Promise::ALL {
            self.keeps(promise).await?;
        }
        Ok(())
    }

    /// Checks one promise.
    ///
    /// # Errors
    ///
    /// As of [`check`](Contract::check).
    ///
    /// # Panics
    ///
    /// As [`check`](Contract::check).
    pub async fn keeps(&self, promise: Promise) -> Result<(), Broken> {
        // It panics where the clock runs.
        advance(Duration::ZERO).await;
        let kept = match catch(self.try_promise(promise)).await {
            Ok(kept) => kept,
            Err(panic) => Err(panicked("an ordinary call", &panic)),
        };
        match (kept, self.breaks.contains(&promise)) {
            (Ok(()), false) | (Err(_), true) => Ok(()),
            (Err(fault), false) => Err(Broken::new(promise, fault)),
            (Ok(()), true) => Err(Broken::new(
                promise,
                Fault::new(
                    "whether the layer breaks it, as `Contract::breaks` says",
                    "it keeps the promise",
                )
                .mend("delete the exception"),
            )),
        }
    }

    async fn try_promise(&self, promise: Promise) -> Result<(), Fault> {
        match promise {
            Promise::CallsWhenReady => self.calls_when_ready().await,
            Promise::LeavesReadiness => self.leaves_readiness().await,
            Promise::GivesBack => self.gives_back().await,
            Promise::ReturnsLastError => self.returns_last_error().await,
            Promise::PassesReply => self.passes_reply().await,
            Promise::PassesOptions => self.passes_options().await,
            Promise::BoundsQueues => self.bounds_queues().await,
            Promise::ReadyWithInner => self.ready_with_inner().await,
            Promise::Stacks => self.stacks().await,
            Promise::TakesExtremes => self.takes_extremes().await,
            Promise::SurvivesPanics => self.survives_panics().await,
            Promise::Rests => self.rests().await,
        }
    }

    /// The layer over a server of this script.
    fn serve(&self, script: Script) -> (L::Service, Arc<Log>) {
        let (server, log) = script.serve();
        (self.apply(server), log)
    }

    fn apply(&self, server: Strict) -> L::Service {
        self.layer.layer(server)
    }

    fn calls(&self) -> Calls<'_> {
        Calls {
            make: &*self.call,
            made: Cell::new(0),
        }
    }

    /// What a service answers; `None` where it does not, though the server would have.
    async fn ask<S: CallService>(
        &self,
        service: &mut S,
        call: Call,
    ) -> Option<Result<Reply, Error>> {
        match within(self.patience, make(service, call)).await? {
            Ok(future) => {
                let answer = within(self.patience, future).await?;
                Some(answer.map_err(Into::into))
            }
            Err(error) => Some(Err(error)),
        }
    }

    /// Asks, where it does not matter what the answer is.
    async fn ends<S: CallService>(
        &self,
        service: &mut S,
        call: Call,
        step: &str,
    ) -> Result<(), Fault> {
        match self.ask(service, call).await {
            Some(_) => Ok(()),
            None => Err(self.stuck(step)),
        }
    }

    /// Whether an ordinary call to a server that answers has success: not so where the layer is
    /// told to refuse everything, by a time of zero perhaps.
    async fn succeeds(&self) -> bool {
        let (mut service, _log) = self.serve(yes());
        let answer = self.ask(&mut service, self.calls().next()).await;
        answer.is_some_and(|answer| answer.is_ok())
    }

    fn stuck(&self, step: impl Into<Box<str>>) -> Fault {
        let found = format!(
            "no answer within {:?}, though the server answers",
            self.patience
        );
        Fault::new(step, found).mend(STUCK)
    }
}

impl<L: fmt::Debug> fmt::Debug for Contract<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Contract")
            .field("layer", &self.layer)
            .field("many", &self.many)
            .field("patience", &self.patience)
            .field("breaks", &self.breaks)
            .finish_non_exhaustive()
    }
}

/// How a layer that is stuck is mended, whichever promise was being checked.
const STUCK: &str = "wake whoever waits when its turn has come, and let no wait be without end; \
                     where one so long is meant, raise `Contract::patience`";

fn panicked(step: impl Into<Box<str>>, panic: &str) -> Fault {
    Fault::new(step, format!("a panic: {panic}"))
}

/// What is tried, as a step names it, and how it is made.
type Cases<T> = &'static [(&'static str, T)];

/// The calls of one check.
struct Calls<'a> {
    make: &'a (dyn Fn(u64) -> Call + Send + Sync),
    made: Cell<u64>,
}

impl Calls<'_> {
    fn next(&self) -> Call {
        self.made.set(self.made.get() + 1);
        (self.make)(self.made.get())
    }
}

/// A server that answers everything with `true`.
fn yes() -> Script {
    Script::new().then(|_| Some(Ok(Reply::new("true"))))
}

/// The future of a call to a service that was waited for, or the readiness error.
async fn make<S: CallService>(service: &mut S, call: Call) -> Result<S::Future, Error> {
    poll_fn(|cx| service.poll_ready(cx))
        .await
        .map_err(Into::into)?;
    Ok(service.call(call))
}

/// The same, where the service is expected to become ready.
async fn begin<S: CallService>(
    patience: Duration,
    service: &mut S,
    call: Call,
    step: &str,
) -> Result<impl Future<Output = Result<Reply, Error>> + use<S>, Fault> {
    match within(patience, make(service, call)).await {
        Some(Ok(future)) => Ok(async move { future.await.map_err(Into::into) }),
        Some(Err(error)) => Err(Fault::new(
            step,
            format!("`poll_ready` failed, though the service within is ready: {error}"),
        )),
        None => Err(Fault::new(
            step,
            format!("not ready within {patience:?}, though the service within is"),
        )),
    }
}
