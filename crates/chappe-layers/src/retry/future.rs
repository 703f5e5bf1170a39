//! The future of a call that is repeated where that is right.

use std::{
    fmt,
    future::Future,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
    time::Duration,
};

use chappe_core::{Call, Error, GaveUp, Reply, Report};
use pin_project_lite::pin_project;
use tokio::time::{Instant, Sleep, sleep};
use tower_service::Service;

use super::{
    decide::{Decision, Facts, Progress, decide},
    service::Policy,
};

/// A wait from here on is worth a warning: whoever asked has left by then.
const LONG: Duration = Duration::from_secs(60);

pin_project! {
    /// The final result of a call: its reply, or its last error.
    ///
    /// # Cancel safety
    ///
    /// Dropping it drops the attempt in flight, or the wait before the next. No attempt is made
    /// afterwards; whether the one in flight is executed is then unknown.
    #[must_use = "futures do nothing unless polled"]
    pub struct ResponseFuture<S, F> {
        service: S,
        call: Call,
        policy: Arc<Policy>,
        progress: Progress,
        attempts: u32,
        waited: Duration,
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

impl<S, F> ResponseFuture<S, F> {
    /// `service` was called with a clone of `call`, and answers with `first`.
    pub(super) fn new(service: S, first: F, call: Call, policy: Arc<Policy>) -> Self {
        Self {
            service,
            call,
            policy,
            progress: Progress::default(),
            attempts: 1,
            waited: Duration::ZERO,
            state: State::Attempt { attempt: first },
        }
    }
}

impl<S> Future for ResponseFuture<S, S::Future>
where
    S: Service<Call, Response = Reply>,
    S::Error: Into<Error>,
{
    type Output = Result<Reply, Error>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let mut this = self.project();
        loop {
            match this.state.as_mut().project() {
                StateProj::Attempt { attempt } => {
                    let error: Error = match ready!(attempt.poll(cx)) {
                        Ok(mut reply) => {
                            let report = Report::new(*this.attempts, *this.waited, None);
                            reply.extensions_mut().insert(report);
                            return Poll::Ready(Ok(reply));
                        }
                        Err(error) => error.into(),
                    };
                    let since = Instant::now();
                    let decision = decide(
                        &this.policy.settings,
                        &Facts::of(this.call),
                        &error,
                        this.progress,
                        &mut this.policy.budget(),
                        since,
                        fastrand::f64(),
                    );
                    let next = *this.attempts + 1;
                    let wait = match decision {
                        Decision::Pause(wait) => {
                            say_pause(this.call, &error, wait, next);
                            Some(wait)
                        }
                        Decision::Backoff(wait) => {
                            say_backoff(this.call, &error, wait, next);
                            Some(wait)
                        }
                        Decision::Migrate(chat) if this.call.set_chat(chat.into()) => {
                            tracing::warn!(
                                method = this.call.name(),
                                attempt = next,
                                "the group has become the supergroup {chat}: sending {} there; \
                                 store the new id",
                                this.call.name(),
                            );
                            None
                        }
                        Decision::Migrate(_) => {
                            let report = (*this.attempts, *this.waited);
                            return Poll::Ready(Err(reported(error, report, GaveUp::Final)));
                        }
                        Decision::GiveUp(reason) => {
                            let report = (*this.attempts, *this.waited);
                            return Poll::Ready(Err(reported(error, report, reason)));
                        }
                    };
                    this.state.set(match wait {
                        Some(wait) => State::Wait {
                            sleep: sleep(wait),
                            since,
                        },
                        None => State::Ready { since },
                    });
                }
                StateProj::Wait { sleep, since } => {
                    ready!(sleep.poll(cx));
                    let since = *since;
                    this.state.set(State::Ready { since });
                }
                StateProj::Ready { since } => {
                    let ready = ready!(this.service.poll_ready(cx));
                    *this.waited += since.elapsed();
                    if let Err(error) = ready {
                        let report = (*this.attempts, *this.waited);
                        return Poll::Ready(Err(reported(error.into(), report, GaveUp::Final)));
                    }
                    *this.attempts += 1;
                    let attempt = this.service.call(this.call.clone());
                    this.state.set(State::Attempt { attempt });
                }
            }
        }
    }
}

fn reported(mut error: Error, (attempts, waited): (u32, Duration), reason: GaveUp) -> Error {
    let report = Report::new(attempts, waited, Some(reason));
    error.extensions_mut().insert(report);
    error
}

fn say_pause(call: &Call, error: &Error, wait: Duration, attempt: u32) {
    let method = call.name();
    let asked = error.retry_after().unwrap_or_default();
    let wait_ms = wait.as_millis() as u64;
    macro_rules! say {
        ($level:ident) => {
            tracing::$level!(
                method,
                attempt,
                wait_ms,
                "the server asks to wait {asked:?} before {method}: waiting {wait:.1?}, then \
                 attempt {attempt}",
            )
        };
    }
    if wait >= LONG {
        say!(warn);
    } else {
        say!(info);
    }
}

fn say_backoff(call: &Call, error: &Error, wait: Duration, attempt: u32) {
    let method = call.name();
    tracing::info!(
        method,
        attempt,
        wait_ms = wait.as_millis() as u64,
        "{method} failed: {error}; waiting {wait:.1?}, then attempt {attempt}",
    );
}

impl<S, F> fmt::Debug for ResponseFuture<S, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ResponseFuture")
            .field("method", &self.call.name())
            .field("attempts", &self.attempts)
            .field("waited", &self.waited)
            .finish_non_exhaustive()
    }
}
