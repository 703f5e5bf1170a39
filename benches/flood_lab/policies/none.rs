//! No policy: the caller gets what the server answered.

use std::sync::Arc;

use chappe::{Call, Error, Reply, layers::Next};

use super::Model;

/// Hands each call on, once.
#[derive(Debug)]
pub(super) struct None;

impl Model for None {
    async fn run(self: Arc<Self>, call: Call, next: Next) -> Result<Reply, Error> {
        next.run(call).await
    }
}
