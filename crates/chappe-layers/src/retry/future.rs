//! The future of a call that is repeated where that is right.

use std::{
    fmt,
    future::Future,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
};

use chappe_core::{Call, Error, GaveUp, Reply};
use pin_project_lite::pin_project;
use tokio::time::{Instant, Sleep, sleep};
use tower_service::Service;

use super::{
    AutoRetry, RetryPolicy,
    progress::{Next, Progress},
};

#[cfg(feature = "tower-retry")]
pub use super::tower_policy::Pause;

pin_project! {
    /// The final result of a call: its reply, or its last error.
    ///
    /// # Cancel safety
    ///
    /// Dropping it drops the attempt in flight, or the wait before the next. No attempt is made
    /// afterwards; whether the one in flight is executed is then unknown.
    #[must_use = "futures do nothing unless polled"]
    pub struct ResponseFuture<S, F, P = AutoRetry> {
        service: S,
        call: Call,
        policy: Arc<P>,
        progress: Progress,
        #[pin]
        state: State<F>,
    }
}

pin_project! {
    #[project = StateProj]
    enum State<F> {
        Attempt { #[pin] attempt: F },
        Wait { #[pin] sleep: Sleep, since: Instant },
        // The service is to be ready for the next attempt.
        Ready { since: Instant },
    }
}

impl<S, F, P> ResponseFuture<S, F, P> {
    /// `service` was called with a clone of `call`, and answers with `first`.
    pub(super) fn new(service: S, first: F, call: Call, policy: Arc<P>) -> Self {
        Self {
            service,
            call,
            policy,
            progress: Progress::default(),
            state: State::Attempt { attempt: first },
        }
    }
}

impl<S, P> Future for ResponseFuture<S, S::Future, P>
where
    S: Service<Call, Response = Reply>,
    S::Error: Into<Error>,
    P: RetryPolicy,
{
    type Output = Result<Reply, Error>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let mut this = self.project();
        loop {
            match this.state.as_mut().project() {
                StateProj::Attempt { attempt } => {
                    let mut error: Error = match ready!(attempt.poll(cx)) {
                        Ok(mut reply) => {
                            this.progress.succeeded(&mut reply);
                            return Poll::Ready(Ok(reply));
                        }
                        Err(error) => error.into(),
                    };
                    let since = Instant::now();
                    match this.progress.failed(&**this.policy, this.call, &mut error) {
                        Next::Wait(wait) => this.state.set(State::Wait {
                            sleep: sleep(wait),
                            since,
                        }),
                        Next::AtOnce => this.state.set(State::Ready { since }),
                        Next::Return => return Poll::Ready(Err(error)),
                    }
                }
                StateProj::Wait { sleep, since } => {
                    ready!(sleep.poll(cx));
                    let since = *since;
                    this.state.set(State::Ready { since });
                }
                StateProj::Ready { since } => {
                    let ready = ready!(this.service.poll_ready(cx));
                    this.progress.waited(since.elapsed());
                    if let Err(error) = ready {
                        let mut error = error.into();
                        this.progress.gave_up(&mut error, GaveUp::Final);
                        return Poll::Ready(Err(error));
                    }
                    let attempt = this.service.call(this.call.clone());
                    this.state.set(State::Attempt { attempt });
                }
            }
        }
    }
}

impl<S, F, P> fmt::Debug for ResponseFuture<S, F, P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ResponseFuture")
            .field("method", &self.call.name())
            .field("progress", &self.progress)
            .finish_non_exhaustive()
    }
}
