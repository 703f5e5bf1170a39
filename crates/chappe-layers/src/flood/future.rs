//! The future of a call that waits until it may go.

use std::{
    fmt,
    future::Future,
    pin::Pin,
    task::{Context, Poll, ready},
    time::Duration,
};

use chappe_core::{ApiError, Call, Error, ErrorKind, Execution, Held, Overloaded, Reply, Requeue};
use pin_project_lite::pin_project;
use tower_service::Service;

use super::{
    NotSent, Store, counters,
    store::{Outcome, Permit, Refusal},
};

/// What a 429 that says nothing of it asks for.
const UNSAID: Duration = Duration::from_secs(1);

pin_project! {
    /// The reply or error of the service within, or a 429 that flood control answers itself because
    /// the call cannot wait so long.
    ///
    /// # Cancel safety
    ///
    /// Dropping it gives up its place in the queue, or drops the attempt in flight; whether that is
    /// executed is then unknown.
    #[must_use = "futures do nothing unless polled"]
    pub struct ResponseFuture<S, F, T>
    where
        T: Store,
    {
        service: S,
        call: Option<Call>,
        permit: Option<T::Permit>,
        #[pin]
        state: State<F, T::Admit, <T::Permit as Permit>::Settle>,
    }
}

pin_project! {
    #[project = StateProj]
    enum State<F, A, E> {
        Asking { #[pin] admit: A },
        // The service is to be ready for a call that may go.
        Ready,
        Attempt { #[pin] attempt: F },
        Settling { #[pin] settle: E, result: Option<Result<Reply, Error>> },
    }
}

impl<S, F, T: Store> ResponseFuture<S, F, T> {
    pub(super) fn new(service: S, call: Call, admit: Option<T::Admit>) -> Self {
        Self {
            service,
            call: Some(call),
            permit: None,
            state: match admit {
                Some(admit) => State::Asking { admit },
                None => State::Ready,
            },
        }
    }
}

impl<S, T> Future for ResponseFuture<S, S::Future, T>
where
    S: Service<Call, Response = Reply>,
    S::Error: Into<Error>,
    T: Store,
{
    type Output = Result<Reply, Error>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let mut this = self.project();
        loop {
            let result = match this.state.as_mut().project() {
                StateProj::Asking { admit } => match ready!(admit.poll(cx)) {
                    Ok(permit) => {
                        *this.permit = Some(permit);
                        this.state.set(State::Ready);
                        continue;
                    }
                    Err(refusal) => {
                        let name = this.call.as_ref().map_or("", Call::name);
                        return Poll::Ready(Err(refuse(refusal).in_method(name)));
                    }
                },
                StateProj::Ready => match ready!(this.service.poll_ready(cx)) {
                    Ok(()) => {
                        let call = this.call.take().expect("a call is made once");
                        let attempt = this.service.call(call);
                        this.state.set(State::Attempt { attempt });
                        continue;
                    }
                    // Nothing was sent, whatever the error says.
                    Err(error) => (Err(error.into()), Some(Outcome::NotSent)),
                },
                StateProj::Attempt { attempt } => {
                    (ready!(attempt.poll(cx)).map_err(Into::into), None)
                }
                StateProj::Settling { settle, result } => {
                    ready!(settle.poll(cx));
                    let result = result.take().expect("polled after it was ready");
                    return Poll::Ready(result);
                }
            };
            let (mut result, outcome) = result;
            let Some(permit) = this.permit.take() else {
                return Poll::Ready(result);
            };
            let outcome = outcome.unwrap_or_else(|| outcome_of(&result));
            note(&mut result, &permit, outcome);
            let settle = permit.settle(outcome);
            let result = Some(result);
            this.state.set(State::Settling { settle, result });
        }
    }
}

impl<S, F, T: Store> fmt::Debug for ResponseFuture<S, F, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ResponseFuture")
            .field("call", &self.call)
            .finish_non_exhaustive()
    }
}

/// What an answer says about the limits.
fn outcome_of(result: &Result<Reply, Error>) -> Outcome {
    let Err(error) = result else {
        return Outcome::Passed;
    };
    match error.kind() {
        ErrorKind::Api(api) if api.code() == 429 => {
            Outcome::Refused(api.retry_after().unwrap_or(UNSAID))
        }
        // A server in trouble says nothing about limits.
        ErrorKind::Api(api) if api.code() >= 500 => Outcome::Unknown,
        ErrorKind::Api(_) | ErrorKind::Decode(_) => Outcome::Passed,
        ErrorKind::Http(_) => Outcome::Unknown,
        _ => match error.execution() {
            Execution::NotExecuted => Outcome::NotSent,
            Execution::Executed => Outcome::Passed,
            Execution::Unknown => Outcome::Unknown,
        },
    }
}

/// Writes down what the layers around need to know.
fn note<P: Permit>(result: &mut Result<Reply, Error>, permit: &P, outcome: Outcome) {
    let extensions = match result {
        Ok(reply) => reply.extensions_mut(),
        Err(error) => error.extensions_mut(),
    };
    if !permit.waited().is_zero() {
        extensions.insert(Held(permit.waited()));
    }
    if let Outcome::Refused(_) = outcome {
        extensions.insert(Requeue(permit.place()));
        counters::limit_exceeded();
    }
}

fn refuse(refusal: Refusal) -> Error {
    match refusal {
        Refusal::Closed(wait) => {
            let seconds = wait.as_secs() + u64::from(wait.subsec_nanos() > 0);
            let seconds = u32::try_from(seconds).unwrap_or(u32::MAX).max(1);
            let text = format!("Too Many Requests: retry after {seconds}");
            let mut error = Error::from(ApiError::new(429, text).with_retry_after(seconds));
            error.extensions_mut().insert(NotSent(()));
            error
        }
        Refusal::Overloaded(limit) => {
            counters::overflow();
            Overloaded::new("queue of flood control", limit).into()
        }
    }
}
