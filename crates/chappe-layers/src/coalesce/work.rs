//! What a flight does: one call of the service within.

use std::{
    future::Future,
    pin::Pin,
    task::{Context, Poll, ready},
};

use chappe_core::{Call, Error, Reply};
use pin_project_lite::pin_project;
use tower_service::Service;

pin_project! {
    /// Calls a service that is ready, when it is first polled.
    #[project = ExecutionProj]
    pub(super) enum Execution<S, F> {
        Ready { begin: Option<(S, Call)> },
        Called { #[pin] call: F },
    }
}

impl<S, F> Execution<S, F> {
    pub(super) const fn new(ready: S, call: Call) -> Self {
        Self::Ready {
            begin: Some((ready, call)),
        }
    }
}

impl<S> Future for Execution<S, S::Future>
where
    S: Service<Call, Response = Reply>,
    S::Error: Into<Error>,
{
    type Output = Result<Reply, Error>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        loop {
            match self.as_mut().project() {
                ExecutionProj::Ready { begin } => {
                    let (mut ready, call) = begin.take().expect("a call is made once");
                    let call = ready.call(call);
                    self.set(Self::Called { call });
                }
                ExecutionProj::Called { call } => {
                    return Poll::Ready(ready!(call.poll(cx)).map_err(Into::into));
                }
            }
        }
    }
}
