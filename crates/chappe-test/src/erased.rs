//! Any service without its type, so that a layer can be put around itself.

use std::{
    future::Future,
    pin::Pin,
    task::{Context, Poll},
};

use chappe_core::{Call, Error, Reply};
use tower_service::Service;

use crate::CallService;

pub(crate) type Answer = Pin<Box<dyn Future<Output = Result<Reply, Error>> + Send>>;

pub(crate) trait Erased: Send + Sync {
    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Error>>;
    fn call(&mut self, call: Call) -> Answer;
    fn clone_erased(&self) -> Box<dyn Erased>;
}

impl<S: CallService> Erased for S {
    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Error>> {
        Service::poll_ready(self, cx).map_err(Into::into)
    }

    fn call(&mut self, call: Call) -> Answer {
        let answer = Service::call(self, call);
        Box::pin(async { answer.await.map_err(Into::into) })
    }

    fn clone_erased(&self) -> Box<dyn Erased> {
        Box::new(self.clone())
    }
}
