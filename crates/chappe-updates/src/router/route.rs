use std::{
    fmt,
    sync::Arc,
    task::{Context as TaskContext, Poll},
};

use chappe_core::BoxError;
use tower::ServiceExt;
use tower_service::Service;

use crate::{Answer, Context, handler::HandlerFuture};

/// A handler with the layers around it, its type erased: what a layer of a router wraps.
#[derive(Clone)]
pub struct Route {
    service: Arc<dyn Run>,
}

impl Route {
    pub(super) fn new<T>(service: T) -> Self
    where
        T: Service<Context, Response = Answer> + Clone + Send + Sync + 'static,
        T::Error: Into<BoxError>,
        T::Future: Send + 'static,
    {
        Self {
            service: Arc::new(service),
        }
    }
}

impl Service<Context> for Route {
    type Response = Answer;
    type Error = BoxError;
    type Future = HandlerFuture;

    fn poll_ready(&mut self, _cx: &mut TaskContext<'_>) -> Poll<Result<(), BoxError>> {
        // Readiness is waited for by the clone that is called.
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, ctx: Context) -> HandlerFuture {
        self.service.run(ctx)
    }
}

impl fmt::Debug for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Route").finish_non_exhaustive()
    }
}

/// A service that is cloned for each update.
trait Run: Send + Sync {
    fn run(&self, ctx: Context) -> HandlerFuture;
}

impl<T> Run for T
where
    T: Service<Context, Response = Answer> + Clone + Send + Sync + 'static,
    T::Error: Into<BoxError>,
    T::Future: Send + 'static,
{
    fn run(&self, ctx: Context) -> HandlerFuture {
        let service = self.clone();
        Box::pin(async move { service.oneshot(ctx).await.map_err(Into::into) })
    }
}
