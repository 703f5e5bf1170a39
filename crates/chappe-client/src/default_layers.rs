use std::time::Duration;

use chappe_layers::{
    attempt_timeout::{AttemptTimeoutLayer, WithAttemptTimeout},
    coalesce::{Coalesce, CoalesceLayer},
    deadline::{DeadlineLayer, WithDeadline},
    retry::{Retry, RetryLayer},
    trace::{Trace, TraceLayer},
};
use tower::{Layer, ServiceBuilder};

/// The layers that a bot has unless it is told otherwise.
///
/// ```text
/// trace → deadline → coalesce → retry → attempt timeout
/// ```
///
/// Each of them is public, in `chappe-layers`, whose front page says why they stand in this order:
/// to have another one, write a chain of your own and give it to
/// [`BotBuilder::default_layers`](crate::BotBuilder::default_layers).
#[derive(Clone, Debug, Default)]
#[must_use = "layers do nothing until they are given to a builder"]
pub struct DefaultLayers {
    deadline: Option<Duration>,
    retry: RetryLayer,
    attempt_timeout: AttemptTimeoutLayer,
}

impl DefaultLayers {
    /// The layers with their usual settings: no deadline, the retry layer's own, 30 s an attempt.
    pub fn new() -> Self {
        Self::default()
    }

    /// How long a call may take with all its attempts and waits.
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = Some(deadline);
        self
    }

    /// The settings of the retry layer.
    pub fn retry(mut self, retry: RetryLayer) -> Self {
        self.retry = retry;
        self
    }

    /// How long one attempt may take, where it neither uploads a file nor polls.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.attempt_timeout = AttemptTimeoutLayer::new(timeout);
        self
    }
}

impl<S> Layer<S> for DefaultLayers {
    type Service = Trace<WithDeadline<Coalesce<Retry<WithAttemptTimeout<S>>>>>;

    fn layer(&self, codec: S) -> Self::Service {
        ServiceBuilder::new()
            .layer(TraceLayer::new())
            .layer(DeadlineLayer::new(self.deadline))
            .layer(CoalesceLayer::new())
            .layer(self.retry.clone())
            // Flood control stands here, within the retries and around the attempts.
            .layer(self.attempt_timeout)
            .service(codec)
    }
}
