use std::{
    error::Error,
    fmt,
    sync::Arc,
    task::{Context as TaskContext, Poll},
};

use chappe_core::BoxError;
use tower_service::Service;

use crate::{
    Answer, Context, FromContext, Route, answer::IntoResponse, handler::HandlerFuture, session,
};

/// The error that an error handler is called for. See [`Router::on_error`](crate::Router::on_error).
///
/// It displays as the error; [`is`](Failure::is) and [`downcast_ref`](Failure::downcast_ref) tell
/// what it is.
#[derive(Clone, Debug)]
pub struct Failure {
    error: Arc<dyn Error + Send + Sync>,
}

impl Failure {
    /// The error.
    pub fn error(&self) -> &(dyn Error + Send + Sync + 'static) {
        &*self.error
    }

    /// Whether the error is of this type.
    pub fn is<E: Error + 'static>(&self) -> bool {
        self.error.is::<E>()
    }

    /// The error, where it is of this type.
    pub fn downcast_ref<E: Error + 'static>(&self) -> Option<&E> {
        self.error.downcast_ref()
    }

    /// Hands an error from one handler to the next, until one of them is done with it.
    pub(crate) async fn handle(
        mut error: BoxError,
        handlers: Vec<Route>,
        mut ctx: Context,
    ) -> Result<Answer, BoxError> {
        for mut handler in handlers {
            session::roll_back(&ctx);
            let failure = Self {
                error: Arc::from(error),
            };
            ctx.extensions_mut().insert(failure);
            match handler.call(ctx.clone()).await {
                Ok(answer) => return Ok(answer),
                Err(next) => error = next,
            }
        }
        Err(error)
    }

    /// The route, with a handler for its errors.
    pub(crate) fn catch(route: Route, handler: Route) -> Catch {
        Catch { route, handler }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.error.fmt(f)
    }
}

impl<S: Sync> FromContext<S> for Failure {
    type Rejection = NoFailure;

    async fn from_context(ctx: &Context, _state: &S) -> Result<Self, NoFailure> {
        ctx.extensions().get().cloned().ok_or(NoFailure)
    }
}

/// `Failure` was asked for by a handler that is no error handler.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoFailure;

impl fmt::Display for NoFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "only an error handler has a `Failure` to be called for: add the handler by `on_error`",
        )
    }
}

impl Error for NoFailure {}

/// A route, and a handler for its errors.
#[derive(Clone)]
pub(crate) struct Catch {
    route: Route,
    handler: Route,
}

impl Service<Context> for Catch {
    type Response = Answer;
    type Error = BoxError;
    type Future = HandlerFuture;

    fn poll_ready(&mut self, _cx: &mut TaskContext<'_>) -> Poll<Result<(), BoxError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, ctx: Context) -> HandlerFuture {
        let handler = self.handler.clone();
        let handling = self.route.call(ctx.clone());
        Box::pin(async move {
            let answer = match handling.await {
                // Nobody could tell the handler of errors what became of it.
                Ok(answer) if ctx.extensions().get::<IntoResponse>().is_some() => Ok(answer),
                Ok(answer) => answer.make(&ctx).await,
                Err(error) => Err(error),
            };
            match answer {
                Ok(answer) => Ok(answer),
                Err(error) => Failure::handle(error, vec![handler], ctx).await,
            }
        })
    }
}
