//! Remembers what handlers fail with.

use std::{
    future::Future,
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
    task::{Context as TaskContext, Poll},
};

use chappe_core::BoxError;
use chappe_updates::{Answer, Context};
use tower_layer::Layer;
use tower_service::Service;

/// What handlers have failed with, the oldest first.
#[derive(Clone, Debug, Default)]
pub(crate) struct Failures(Arc<Mutex<Vec<String>>>);

impl Failures {
    pub(crate) fn list(&self) -> Vec<String> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    fn note(&self, failure: String) {
        let mut failures = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        failures.push(failure);
    }
}

#[derive(Clone, Debug)]
pub(super) struct WatchLayer(pub(super) Failures);

impl<S> Layer<S> for WatchLayer {
    type Service = Watch<S>;

    fn layer(&self, inner: S) -> Watch<S> {
        Watch {
            inner,
            failures: self.0.clone(),
        }
    }
}

#[derive(Clone, Debug)]
pub(super) struct Watch<S> {
    inner: S,
    failures: Failures,
}

impl<S> Service<Context> for Watch<S>
where
    S: Service<Context, Response = Answer>,
    S::Error: Into<BoxError>,
    S::Future: Send + 'static,
{
    type Response = Answer;
    type Error = BoxError;
    type Future = Pin<Box<dyn Future<Output = Result<Answer, BoxError>> + Send>>;

    fn poll_ready(&mut self, cx: &mut TaskContext<'_>) -> Poll<Result<(), BoxError>> {
        self.inner.poll_ready(cx).map_err(Into::into)
    }

    fn call(&mut self, ctx: Context) -> Self::Future {
        let failures = self.failures.clone();
        let update = ctx.update();
        let about = format!("update {} ({})", update.update_id, update.kind.name());
        let handling = self.inner.call(ctx);
        Box::pin(async move {
            handling.await.map_err(|error| {
                let error = error.into();
                failures.note(format!("{about}: {error}"));
                error
            })
        })
    }
}
