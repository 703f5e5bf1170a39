use std::{
    any::Any,
    sync::Arc,
    task::{Context as TaskContext, Poll},
};

use chappe_core::BoxError;
use tower_service::Service;

use super::Route;
use crate::{Answer, Context, handler::HandlerFuture};

/// Gives the handlers inside their state.
#[derive(Clone)]
pub(super) struct WithState {
    route: Route,
    state: Arc<dyn Any + Send + Sync>,
}

impl WithState {
    pub(super) fn new(route: Route, state: Arc<dyn Any + Send + Sync>) -> Self {
        Self { route, state }
    }
}

impl Service<Context> for WithState {
    type Response = Answer;
    type Error = BoxError;
    type Future = HandlerFuture;

    fn poll_ready(&mut self, _cx: &mut TaskContext<'_>) -> Poll<Result<(), BoxError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, mut ctx: Context) -> HandlerFuture {
        ctx.set_state(Arc::clone(&self.state));
        self.route.call(ctx)
    }
}
