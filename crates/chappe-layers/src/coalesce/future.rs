//! The future of a call that may be shared.

use std::{
    fmt,
    future::Future,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
};

use chappe_core::{Error, Reply};
use pin_project_lite::pin_project;

use super::{flight::Outcome, table::Seat};

pin_project! {
    /// The answer to a call, or to an equal one that it has joined.
    ///
    /// # Cancel safety
    ///
    /// Dropping it gives up this caller's place only; the shared execution is dropped with the
    /// last of its callers. Whether the call is executed is then unknown.
    #[derive(Debug)]
    #[must_use = "futures do nothing unless polled"]
    pub struct ResponseFuture<F> {
        #[pin]
        kind: Kind<F>,
    }
}

pin_project! {
    #[project = KindProj]
    enum Kind<F> {
        Alone { #[pin] inner: F },
        Shared { seat: Seat },
    }
}

impl<F> ResponseFuture<F> {
    pub(super) const fn alone(inner: F) -> Self {
        Self {
            kind: Kind::Alone { inner },
        }
    }

    pub(super) const fn shared(seat: Seat) -> Self {
        Self {
            kind: Kind::Shared { seat },
        }
    }
}

impl<F, E> Future for ResponseFuture<F>
where
    F: Future<Output = Result<Reply, E>>,
    E: Into<Error>,
{
    type Output = Result<Reply, Error>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        Poll::Ready(match self.project().kind.project() {
            KindProj::Alone { inner } => ready!(inner.poll(cx)).map_err(Into::into),
            KindProj::Shared { seat } => match ready!(seat.poll(cx)) {
                Outcome::Replied(reply) => Ok(reply),
                Outcome::Failed(error) => {
                    Err(Arc::try_unwrap(error).unwrap_or_else(|error| error.duplicate()))
                }
                Outcome::Panicked => Err(Error::layer(
                    "the call that this one had joined panicked; it may have been executed",
                )),
            },
        })
    }
}

impl<F> fmt::Debug for Kind<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Alone { .. } => "Alone",
            Self::Shared { .. } => "Shared",
        })
    }
}
