use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    task::{Context, Poll},
};

use chappe_core::{Call, ChatId, Error, Reply};
use tower_service::Service;

use super::{
    future::{Follow, ResponseFuture},
    known::Known,
};

/// See the [module docs](crate::migrate).
#[derive(Clone, Debug)]
pub struct Migrate<S> {
    inner: S,
    memory: Memory,
}

/// What all clones of a service share.
#[derive(Clone, Debug)]
pub(super) struct Memory(Arc<Mutex<Known>>);

impl Memory {
    pub(super) fn known(&self) -> MutexGuard<'_, Known> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

// ===== impl Migrate =====

impl<S> Migrate<S> {
    pub(super) fn new(inner: S, remembered: usize) -> Self {
        Self {
            inner,
            memory: Memory(Arc::new(Mutex::new(Known::new(remembered)))),
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

impl<S> Service<Call> for Migrate<S>
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

    fn call(&mut self, mut call: Call) -> Self::Future {
        let Some(chat) = call.chat().and_then(ChatId::id) else {
            return ResponseFuture::without_chat(self.inner.call(call));
        };
        let known = self.memory.known().find(chat);
        if let Some(supergroup) = known {
            call.set_chat(supergroup.into());
            tracing::debug!(
                method = call.name(),
                "the group {chat} has become the supergroup {supergroup}: sending {} there",
                call.name(),
            );
        }
        let first = self.inner.call(call.clone());
        let follow = Follow {
            // For a second call, and asked then whether it is ready.
            service: self.inner.clone(),
            memory: self.memory.clone(),
            from: chat,
            to: known,
            call,
            followed: None,
        };
        ResponseFuture::new(first, follow)
    }
}
