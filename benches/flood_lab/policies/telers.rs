//! telers' `Bot::send_with_retry`.

use std::{sync::Arc, time::Duration};

use chappe::{Call, Error, Reply, layers::Next};
use tokio::time::{Instant, sleep};

use super::Model;

/// How long a call may be repeated after 429s.
const BUDGET: Duration = Duration::from_secs(15 * 60);

/// `Bot::send_with_retry` with `RetryPolicy::default()`: sleeps `retry_after` and tries again for
/// as long as the time spent stays within 15 minutes; errors of the server are not repeated.
///
/// Documented at `RetryPolicy`: <https://docs.rs/telers/1.0.0-beta.10/telers/client/bot/struct.RetryPolicy.html>.
#[derive(Debug)]
pub(super) struct SendWithRetry;

impl Model for SendWithRetry {
    async fn run(self: Arc<Self>, call: Call, next: Next) -> Result<Reply, Error> {
        let began = Instant::now();
        loop {
            let error = match next.clone().run(call.clone()).await {
                Ok(reply) => return Ok(reply),
                Err(error) => error,
            };
            match error.retry_after() {
                Some(wait) if began.elapsed() + wait <= BUDGET => sleep(wait).await,
                _ => return Err(error),
            }
        }
    }
}
