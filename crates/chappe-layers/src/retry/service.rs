use std::{
    mem,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    task::{Context, Poll},
};

use chappe_core::{Call, Error, Reply};
use tower_service::Service;

use super::{Budget, decide::Settings, future::ResponseFuture};

/// See the [module docs](crate::retry).
#[derive(Clone, Debug)]
pub struct Retry<S> {
    inner: S,
    policy: Arc<Policy>,
}

/// What all clones of a service share.
#[derive(Debug)]
pub(super) struct Policy {
    pub(super) settings: Settings,
    budget: Mutex<Budget>,
}

impl Policy {
    pub(super) fn budget(&self) -> MutexGuard<'_, Budget> {
        self.budget.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

// ===== impl Retry =====

impl<S> Retry<S> {
    pub(super) fn new(inner: S, settings: Settings, budget: Budget) -> Self {
        Self {
            inner,
            policy: Arc::new(Policy {
                settings,
                budget: Mutex::new(budget),
            }),
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

impl<S> Service<Call> for Retry<S>
where
    S: Service<Call, Response = Reply> + Clone,
    S::Error: Into<Error>,
{
    type Response = Reply;
    type Error = Error;
    type Future = ResponseFuture<S, S::Future>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Error>> {
        self.inner.poll_ready(cx).map_err(Into::into)
    }

    fn call(&mut self, call: Call) -> Self::Future {
        let clone = self.inner.clone();
        let mut ready = mem::replace(&mut self.inner, clone);
        self.policy.budget().deposit();
        let first = ready.call(call.clone());
        ResponseFuture::new(ready, first, call, Arc::clone(&self.policy))
    }
}
