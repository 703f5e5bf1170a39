//! Errors that are told to the user where they happen, and are no failure of the bot.

use std::task::{Context as TaskContext, Poll};

use chappe_core::BoxError;
use tower_service::Service;

use crate::{Answer, Context, HandlerFuture};

/// Makes an answer of an error, or hands it back.
pub(crate) type Rescue = fn(&Context, BoxError) -> Result<Answer, BoxError>;

/// A handler of whose errors some become answers.
#[derive(Clone)]
pub(crate) struct Rescued<H> {
    handler: H,
    rescue: Rescue,
}

impl<H> Rescued<H> {
    pub(crate) fn new(handler: H, rescue: Rescue) -> Self {
        Self { handler, rescue }
    }
}

impl<H> Service<Context> for Rescued<H>
where
    H: Service<Context, Response = Answer, Error = BoxError, Future = HandlerFuture>,
{
    type Response = Answer;
    type Error = BoxError;
    type Future = HandlerFuture;

    fn poll_ready(&mut self, cx: &mut TaskContext<'_>) -> Poll<Result<(), BoxError>> {
        self.handler.poll_ready(cx)
    }

    fn call(&mut self, ctx: Context) -> HandlerFuture {
        let handling = self.handler.call(ctx.clone());
        let rescue = self.rescue;
        Box::pin(async move {
            match handling.await {
                Ok(answer) => Ok(answer),
                Err(error) => rescue(&ctx, error),
            }
        })
    }
}
