//! GramIO's two ways to repeat.

use std::sync::Arc;

use chappe::{Call, Error, Reply, layers::Next};
use tokio::time::sleep;

use super::Model;

/// `withRetries` of the package `gramio` (`src/utils.ts`): sleeps `retry_after`, tries again, and
/// does so without end; other errors are thrown. Each call sleeps for itself.
///
/// Documented at <https://gramio.dev/rate-limits>.
#[derive(Debug)]
pub(super) struct WithRetries;

impl Model for WithRetries {
    async fn run(self: Arc<Self>, call: Call, next: Next) -> Result<Reply, Error> {
        loop {
            let error = match next.clone().run(call.clone()).await {
                Ok(reply) => return Ok(reply),
                Err(error) => error,
            };
            match error.retry_after() {
                Some(wait) => sleep(wait).await,
                None => return Err(error),
            }
        }
    }
}

/// The plugin `@gramio/auto-retry` (`src/index.ts`): an `onResponseError` hook that sets a timer
/// and calls the method again after `retry_after`. Nobody waits for that timer: the caller gets
/// the error, and what the repeat answers is dropped. A repeat that fails passes the hook again.
#[derive(Debug)]
pub(super) struct Detached;

impl Model for Detached {
    async fn run(self: Arc<Self>, call: Call, next: Next) -> Result<Reply, Error> {
        let result = next.clone().run(call.clone()).await;
        if let Err(error) = &result {
            if let Some(first_wait) = error.retry_after() {
                tokio::spawn(async move {
                    let mut wait = first_wait;
                    loop {
                        sleep(wait).await;
                        match next.clone().run(call.clone()).await {
                            Err(error) if error.retry_after().is_some() => {
                                wait = error.retry_after().unwrap_or_default();
                            }
                            _ => return,
                        }
                    }
                });
            }
        }
        result
    }
}
