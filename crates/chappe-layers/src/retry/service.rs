use std::{
    sync::Arc,
    task::{Context, Poll},
};

use chappe_core::{Call, Error, Reply};
use tower_service::Service;

use super::{AutoRetry, RetryPolicy, future::ResponseFuture};

/// See the [module docs](crate::retry).
#[derive(Debug)]
pub struct Retry<S, P = AutoRetry> {
    inner: S,
    policy: Arc<P>,
}

// ===== impl Retry =====

impl<S, P> Retry<S, P> {
    pub(super) fn new(inner: S, policy: P) -> Self {
        Self {
            inner,
            policy: Arc::new(policy),
        }
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
}

impl<S: Clone, P> Clone for Retry<S, P> {
    fn clone(&self) -> Self {
        Self {
            inner: self.inner.clone(),
            policy: Arc::clone(&self.policy),
        }
    }
}

impl<S, P> Service<Call> for Retry<S, P>
where
    S: Service<Call, Response = Reply> + Clone,
    S::Error: Into<Error>,
    P: RetryPolicy,
{
    type Response = Reply;
    type Error = Error;
    type Future = ResponseFuture<S, S::Future, P>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Error>> {
        self.inner.poll_ready(cx).map_err(Into::into)
    }

    fn call(&mut self, call: Call) -> Self::Future {
        self.policy.begin(&call);
        let first = self.inner.call(call.clone());
        // The clone is for later attempts, and is asked then whether it is ready.
        ResponseFuture::new(self.inner.clone(), first, call, Arc::clone(&self.policy))
    }
}
