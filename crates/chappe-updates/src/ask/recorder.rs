//! A layer of the bot that a handler calls through: calls that were made are not made again.

use std::{
    future::Future,
    pin::Pin,
    sync::Arc,
    task::{Context as TaskContext, Poll},
};

use chappe_client::CallService;
use chappe_core::{ApiError, Call, Error, Reply};
use serde_json::value::RawValue;
use tower::ServiceExt;
use tower_layer::Layer;
use tower_service::Service;

use super::script::{Deed, Failed, Outcome, Script, Step};

/// Calls that come and go with time and say nothing: how often they were made is no part of what a
/// handler did.
const FLEETING: [&str; 1] = ["sendChatAction"];

/// Records calls, and answers those that were recorded.
#[derive(Clone, Debug)]
pub(super) struct Recorder<S> {
    inner: S,
    script: Arc<Script>,
}

/// See [`Recorder`].
pub(super) struct RecorderLayer {
    pub(super) script: Arc<Script>,
}

impl<S> Layer<S> for RecorderLayer {
    type Service = Recorder<S>;

    fn layer(&self, inner: S) -> Recorder<S> {
        Recorder {
            inner,
            script: Arc::clone(&self.script),
        }
    }
}

impl Service<Call> for Recorder<CallService> {
    type Response = Reply;
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Reply, Error>> + Send>>;

    fn poll_ready(&mut self, _cx: &mut TaskContext<'_>) -> Poll<Result<(), Error>> {
        // A call that is answered from the record needs no readiness; others wait in their future.
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, call: Call) -> Self::Future {
        let inner = self.inner.clone();
        if FLEETING.contains(&call.name()) {
            return Box::pin(inner.oneshot(call));
        }
        // The place is taken here, in the order of the calls, and not when the future is polled.
        let outcome = self.script.begin(Deed::Call(call.name()));
        let script = Arc::clone(&self.script);
        Box::pin(async move {
            let place = match outcome.map_err(Error::layer)? {
                Outcome::Known(step) => return replay(step),
                Outcome::Unknown(place) => place,
            };
            let method = call.name().to_owned();
            let result = inner.oneshot(call).await;
            if let Some(step) = record(method, &result) {
                script.end(place, step);
            }
            result
        })
    }
}

fn record(method: String, result: &Result<Reply, Error>) -> Option<Step> {
    match result {
        Ok(reply) => {
            let result: Box<RawValue> = serde_json::from_slice(reply.result()).ok()?;
            Some(Step::Call { method, result })
        }
        Err(error) => {
            let error = match error.api() {
                Some(api) => Failed::Api {
                    code: api.code(),
                    description: api.description().to_owned(),
                    retry_after: api.retry_after().map(|time| time.as_secs() as u32),
                    migrate_to_chat_id: api.migrate_to_chat_id(),
                },
                None => Failed::Other(error.to_string()),
            };
            Some(Step::Failed { method, error })
        }
    }
}

fn replay(step: Step) -> Result<Reply, Error> {
    match step {
        Step::Call { result, .. } => {
            let result: Box<str> = result.into();
            Ok(Reply::new(String::from(result)))
        }
        Step::Failed { error, method } => Err(match error {
            Failed::Other(text) => Error::layer(text),
            Failed::Api {
                code,
                description,
                retry_after,
                migrate_to_chat_id,
            } => {
                let mut error = ApiError::new(code, description);
                if let Some(seconds) = retry_after {
                    error = error.with_retry_after(seconds);
                }
                if let Some(chat) = migrate_to_chat_id {
                    error = error.with_migrate_to_chat_id(chat);
                }
                Error::from(error).in_method(method)
            }
        }),
        // A script gives a call nothing else.
        step => Err(Error::layer(format!("{step} is no call"))),
    }
}
