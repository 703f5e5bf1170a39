use std::{
    any::Any,
    fmt,
    sync::{Arc, Mutex, PoisonError},
};

use chappe_core::BoxError;
use tower::ServiceExt;
use tower_service::Service;

use crate::{Answer, Context, Kinds, Router, handler::HandlerFuture};

/// What handles updates, its type erased: a router, or any service like it.
///
/// Erased here, at the edge, so that all behind it is compiled once.
#[derive(Clone)]
pub(crate) struct Handlers {
    run: Arc<dyn Run>,
    kinds: Option<Kinds>,
}

impl Handlers {
    pub(crate) fn new<S>(app: S) -> Self
    where
        S: Service<Context, Response = Answer> + Clone + Send + 'static,
        S::Error: Into<BoxError>,
        S::Future: Send + 'static,
    {
        // A router says for which kinds it is, and makes a boxed future itself.
        if let Some(router) = (&app as &dyn Any).downcast_ref::<Router>() {
            return Self {
                kinds: Some(router.kinds()),
                run: Arc::new(router.clone()),
            };
        }
        Self {
            run: Arc::new(Each(Mutex::new(app))),
            kinds: None,
        }
    }

    /// The kinds that the handlers are for, where that is known.
    pub(crate) fn kinds(&self) -> Option<Kinds> {
        self.kinds
    }

    pub(crate) fn run(&self, ctx: Context) -> HandlerFuture {
        self.run.run(ctx)
    }
}

impl fmt::Debug for Handlers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Handlers")
            .field("kinds", &self.kinds)
            .finish_non_exhaustive()
    }
}

trait Run: Send + Sync {
    fn run(&self, ctx: Context) -> HandlerFuture;
}

impl Run for Router {
    fn run(&self, ctx: Context) -> HandlerFuture {
        // It is always ready.
        self.clone().call(ctx)
    }
}

/// A service that is cloned for each update; the lock makes it `Sync`.
struct Each<S>(Mutex<S>);

impl<S> Run for Each<S>
where
    S: Service<Context, Response = Answer> + Clone + Send + 'static,
    S::Error: Into<BoxError>,
    S::Future: Send + 'static,
{
    fn run(&self, ctx: Context) -> HandlerFuture {
        // A clone that panics leaves the original as it was.
        let app = self
            .0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone();
        Box::pin(async move { app.oneshot(ctx).await.map_err(Into::into) })
    }
}
