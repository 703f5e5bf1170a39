//! tgbot's `Client::execute`.

use std::sync::Arc;

use chappe::{Call, Error, Reply, layers::Next};
use tokio::time::sleep;

use super::Model;

/// How often a call is repeated: `DEFAULT_MAX_RETRIES`.
const REPEATS: usize = 2;

/// `Client::execute`: after a 429 it sleeps `retry_after` and repeats, twice unless told
/// otherwise; the last error is returned. Other errors are not repeated.
///
/// Documented at `Client::with_max_retries`: <https://docs.rs/tgbot/0.48.1/tgbot/api/struct.Client.html>.
#[derive(Debug)]
pub(super) struct Client;

impl Model for Client {
    async fn run(self: Arc<Self>, call: Call, next: Next) -> Result<Reply, Error> {
        let mut result = next.clone().run(call.clone()).await;
        for _ in 0..REPEATS {
            let Err(error) = &result else { break };
            let Some(wait) = error.retry_after() else {
                break;
            };
            sleep(wait).await;
            result = next.clone().run(call.clone()).await;
        }
        result
    }
}
