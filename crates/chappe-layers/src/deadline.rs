//! Ends a call after its total time, with all its attempts and waits.
//!
//! A bot that answers a person has seconds; a nightly report may wait out a flood of minutes. So
//! there is a default for the stack, none unless it is set, and each call may say otherwise with a
//! [`TotalTimeout`] among its extensions.
//!
//! Where the time has passed, the call ends with a [`TimeoutError`] of [`Limit::Deadline`]. Nobody
//! knows then whether it was executed: [`Error::execution`] says `Unknown`.
//!
//! # Why a note on the call
//!
//! A timeout that is only enforced from outside lets the layers within sleep for three minutes
//! before a failure that was certain at the beginning. So the layer writes the moment on the call,
//! as [`Deadline`], and whoever wants to wait looks there first. The retry layer returns a 429 at
//! once where the wait would pass the deadline: the caller learns the `retry_after` in place of a
//! timeout that says nothing.
//!
//! Of two deadlines the earlier one counts: a note that is on the call already, put there by a
//! layer further out or by the caller itself, is never moved to a later time.
//!
//! # When not
//!
//! To limit one attempt, use the attempt timeout: it is long enough for a server that holds a call
//! on purpose, and what it ends can be repeated. A total time below some 10 seconds ends calls that
//! the server would have executed, because it sleeps through short floods itself.
//!
//! # Where in the stack
//!
//! Around everything that waits or repeats: retry, flood control, coalescing.
//!
//! # Example
//!
//! ```
//! use std::{future::pending, time::Duration};
//!
//! use chappe_core::{Call, Error, ErrorKind, Limit, Reply, TotalTimeout};
//! use chappe_layers::deadline::DeadlineLayer;
//! use tower::{Layer, ServiceExt};
//!
//! # #[tokio::main(flavor = "current_thread", start_paused = true)]
//! # async fn main() -> Result<(), Error> {
//! let server = tower::service_fn(|_: Call| pending::<Result<Reply, Error>>());
//! let stack = DeadlineLayer::new(Some(Duration::from_secs(60))).layer(server);
//!
//! let mut call = Call::raw("getMe", ())?;
//! call.extensions_mut().insert(TotalTimeout(Duration::from_secs(5)));
//! let error = stack.oneshot(call).await.unwrap_err();
//! match error.kind() {
//!     ErrorKind::Timeout(error) => {
//!         assert_eq!(error.limit(), Limit::Deadline);
//!         assert_eq!(error.after(), Duration::from_secs(5));
//!     }
//!     _ => unreachable!(),
//! }
//! # Ok(())
//! # }
//! ```

use std::{
    future::Future,
    pin::Pin,
    task::{Context, Poll, ready},
    time::Duration,
};

use chappe_core::{Call, Error, Limit, Reply, TimeoutError, TotalTimeout};
use pin_project_lite::pin_project;
use tokio::time::{Instant, Sleep, sleep_until};
use tower_layer::Layer;
use tower_service::Service;

/// A longer time than this is no limit: 30 years, well within what the clock can count to.
const FOREVER: Duration = Duration::from_secs(30 * 365 * 24 * 60 * 60);

/// The moment when a call ends, whatever has come of it: a note among the call's extensions.
///
/// A layer that is about to wait reads it, so as not to wait for a failure that is certain
/// already.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Deadline(pub Instant);

/// See the [module docs](crate::deadline).
#[derive(Clone, Copy, Debug, Default)]
#[must_use = "a layer does nothing until it is applied to a service"]
pub struct DeadlineLayer {
    total: Option<Duration>,
}

impl DeadlineLayer {
    /// Limits each call to `total`, and with `None` only those that carry a [`TotalTimeout`].
    ///
    /// A time too long to be counted, such as [`Duration::MAX`], is no limit.
    pub const fn new(total: Option<Duration>) -> Self {
        Self { total }
    }
}

impl<S> Layer<S> for DeadlineLayer {
    type Service = WithDeadline<S>;

    fn layer(&self, inner: S) -> WithDeadline<S> {
        WithDeadline {
            inner,
            total: self.total,
        }
    }
}

/// See the [module docs](crate::deadline).
#[derive(Clone, Copy, Debug)]
pub struct WithDeadline<S> {
    inner: S,
    total: Option<Duration>,
}

// ===== impl WithDeadline =====

impl<S> WithDeadline<S> {
    /// The service within.
    pub const fn get_ref(&self) -> &S {
        &self.inner
    }

    /// The service within, to be changed.
    pub const fn get_mut(&mut self) -> &mut S {
        &mut self.inner
    }

    /// Gives the service within back.
    pub fn into_inner(self) -> S {
        self.inner
    }
}

impl<S> Service<Call> for WithDeadline<S>
where
    S: Service<Call, Response = Reply>,
    S::Error: Into<Error>,
{
    type Response = Reply;
    type Error = Error;
    type Future = ResponseFuture<S::Future>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Error>> {
        self.inner.poll_ready(cx).map_err(Into::into)
    }

    fn call(&mut self, mut call: Call) -> Self::Future {
        let timer = decide(&call, self.total, Instant::now);
        if let Some((deadline, _)) = timer {
            call.extensions_mut().insert(deadline);
        }
        ResponseFuture {
            timer: timer.map(|(deadline, _)| Box::pin(sleep_until(deadline.0))),
            limit: timer.map_or(Duration::MAX, |(_, limit)| limit),
            inner: self.inner.call(call),
        }
    }
}

/// When the call ends, and how long that is from now; `None` where it has no limit.
fn decide(
    call: &Call,
    total: Option<Duration>,
    now: impl FnOnce() -> Instant,
) -> Option<(Deadline, Duration)> {
    let note = call.extensions().get::<Deadline>();
    let total = match call.extensions().get() {
        Some(&TotalTimeout(total)) => Some(total),
        None => total,
    };
    if note.is_none() && total.is_none() {
        return None;
    }
    let now = now();
    let left = note.map(|note| note.0.saturating_duration_since(now));
    let limit = left.into_iter().chain(total).min()?;
    if limit > FOREVER {
        return None;
    }
    match note {
        Some(&note) if left == Some(limit) => Some((note, limit)),
        _ => Some((Deadline(now + limit), limit)),
    }
}

pin_project! {
    /// Ends a call at its deadline.
    ///
    /// # Cancel safety
    ///
    /// Dropping it drops the call: whether it is executed is then unknown.
    #[derive(Debug)]
    #[must_use = "futures do nothing unless polled"]
    pub struct ResponseFuture<F> {
        #[pin]
        inner: F,
        // In a box, because most calls have none and every future is moved.
        timer: Option<Pin<Box<Sleep>>>,
        limit: Duration,
    }
}

impl<F, E> Future for ResponseFuture<F>
where
    F: Future<Output = Result<Reply, E>>,
    E: Into<Error>,
{
    type Output = Result<Reply, Error>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        let late = || Poll::Ready(Err(TimeoutError::new(Limit::Deadline, *this.limit).into()));
        // No time at all: nothing may be sent.
        if this.limit.is_zero() {
            return late();
        }
        // The answer first: one that came in time is not thrown away because it was looked at
        // late.
        if let Poll::Ready(result) = this.inner.poll(cx) {
            return Poll::Ready(result.map_err(Into::into));
        }
        match this.timer {
            Some(timer) => {
                ready!(timer.as_mut().poll(cx));
                late()
            }
            None => Poll::Pending,
        }
    }
}

#[cfg(test)]
mod tests {
    use chappe_core::{ErrorKind, Execution, Repeat};
    use tower::ServiceExt;

    use super::*;
    use crate::contract::{self, Strict};

    fn call(total: Option<Duration>) -> Call {
        let mut call = contract::call(Repeat::Safe);
        if let Some(total) = total {
            call.extensions_mut().insert(TotalTimeout(total));
        }
        call
    }

    /// The timeout that a call ended with, after virtual time that must equal it.
    async fn ends(layer: DeadlineLayer, call: Call) -> Duration {
        let began = Instant::now();
        let (server, log) = Strict::new([]);
        let error = layer.layer(server).oneshot(call).await.unwrap_err();
        assert_eq!(log.held(), 0);
        assert_eq!(error.execution(), Execution::Unknown);
        match error.kind() {
            ErrorKind::Timeout(error) if error.limit() == Limit::Deadline => {
                assert_eq!(began.elapsed().as_secs(), error.after().as_secs());
                error.after()
            }
            kind => panic!("{kind:?}"),
        }
    }

    #[tokio::test(start_paused = true)]
    async fn keeps_the_contract() {
        for layer in [
            DeadlineLayer::default(),
            DeadlineLayer::new(Some(Duration::from_secs(60))),
        ] {
            assert_eq!(contract::check(&layer, &call(None)).await, Ok(()));
        }
    }

    #[tokio::test(start_paused = true)]
    async fn the_layers_time_is_the_default() {
        let minute = DeadlineLayer::new(Some(Duration::from_secs(60)));
        assert_eq!(ends(minute, call(None)).await.as_secs(), 60);
    }

    #[tokio::test(start_paused = true)]
    async fn a_calls_own_time_overrides_the_default_in_both_directions() {
        let minute = DeadlineLayer::new(Some(Duration::from_secs(60)));
        for seconds in [5, 600] {
            let call = call(Some(Duration::from_secs(seconds)));
            assert_eq!(ends(minute, call).await.as_secs(), seconds);
        }
    }

    #[tokio::test(start_paused = true)]
    async fn of_two_deadlines_the_earlier_one_counts() {
        for (outer, inner, counts) in [(5, 60, 5), (60, 5, 5)] {
            let layer = DeadlineLayer::new(Some(Duration::from_secs(inner)));
            let mut call = call(None);
            call.extensions_mut()
                .insert(Deadline(Instant::now() + Duration::from_secs(outer)));
            assert_eq!(ends(layer, call).await.as_secs(), counts);
        }
    }

    #[tokio::test(start_paused = true)]
    async fn inner_layers_see_the_moment() {
        let (server, log) = Strict::new([Ok(Reply::new("true"))]);
        let end = Instant::now() + Duration::from_secs(60);
        DeadlineLayer::new(Some(Duration::from_secs(60)))
            .layer(server)
            .oneshot(call(None))
            .await
            .unwrap();
        let seen = log.calls()[0].extensions().get::<Deadline>().copied();
        assert_eq!(seen, Some(Deadline(end)));
    }

    #[tokio::test(start_paused = true)]
    async fn a_deadline_that_has_passed_sends_nothing() {
        let mut service = DeadlineLayer::default().layer(tower::service_fn(|_: Call| async {
            contract::panics("the call was sent")
        }));
        let mut call = call(None);
        call.extensions_mut().insert(Deadline(Instant::now()));
        let error = service.call(call).await.unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::Timeout(_)));
    }

    #[tokio::test(start_paused = true)]
    async fn an_answer_in_time_is_returned_even_if_looked_at_late() {
        let (server, _log) = Strict::new([Ok(Reply::new("true"))]);
        let layer = DeadlineLayer::new(Some(Duration::from_secs(1)));
        let mut service = layer.layer(server);
        let mut future = tokio_test::task::spawn(service.ready().await.unwrap().call(call(None)));
        assert!(future.poll().is_pending());
        tokio::time::advance(Duration::from_secs(2)).await;
        assert!(matches!(future.poll(), Poll::Ready(Ok(_))));
    }

    #[tokio::test(start_paused = true)]
    async fn a_time_too_long_to_count_is_no_limit() {
        for total in [
            Duration::MAX,
            Duration::from_secs(u64::MAX),
            Duration::from_secs(i64::MAX as u64),
            FOREVER + Duration::from_nanos(1),
        ] {
            assert_eq!(decide(&call(Some(total)), None, Instant::now), None);
            let (server, _log) = Strict::new([Ok(Reply::new("true"))]);
            let service = DeadlineLayer::new(Some(total)).layer(server);
            service.oneshot(call(None)).await.unwrap();
        }
    }
}
