use std::task::{Context, Poll};

use chappe_core::{Call, Error, Reply};
use tower_service::Service;

use super::{InProcess, Store, future::ResponseFuture, store::Ask};

/// Methods that are not limited with the others, or whose waits are their own affair.
///
/// The first is said not to be limited at all; the others are those that a Bot API server exempts
/// from its own limits.
const EXEMPT: [&str; 8] = [
    "answerCallbackQuery",
    "close",
    "deleteWebhook",
    "getMe",
    "getUpdates",
    "getWebhookInfo",
    "logOut",
    "setWebhook",
];

/// See the [module docs](crate::flood).
#[derive(Clone, Debug)]
pub struct Flood<S, T = InProcess> {
    inner: S,
    store: T,
}

// ===== impl Flood =====

impl<S, T> Flood<S, T> {
    pub(super) const fn new(inner: S, store: T) -> Self {
        Self { inner, store }
    }

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

    /// The store, which knows how many calls wait.
    pub const fn store(&self) -> &T {
        &self.store
    }
}

impl<S, T> Service<Call> for Flood<S, T>
where
    S: Service<Call, Response = Reply> + Clone,
    S::Error: Into<Error>,
    T: Store,
{
    type Response = Reply;
    type Error = Error;
    type Future = ResponseFuture<S, S::Future, T>;

    /// Always ready: the service within is asked when the call may go, so that a call that waits
    /// keeps nothing of it.
    fn poll_ready(&mut self, _cx: &mut Context<'_>) -> Poll<Result<(), Error>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, call: Call) -> Self::Future {
        let admit = (!EXEMPT.contains(&call.name())).then(|| self.store.admit(Ask::of(&call)));
        ResponseFuture::new(self.inner.clone(), call, admit)
    }
}
