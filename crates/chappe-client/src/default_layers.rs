use std::time::Duration;

use chappe_layers::{
    attempt_timeout::{AttemptTimeoutLayer, WithAttemptTimeout},
    coalesce::{Coalesce, CoalesceLayer},
    deadline::{DeadlineLayer, WithDeadline},
    flood::{Flood, FloodLayer, Limits},
    migrate::{Migrate, MigrateLayer},
    retry::{AutoRetry, Retry, RetryLayer},
    trace::{Trace, TraceLayer},
};
use tower::{Layer, ServiceBuilder};

/// The layers that a bot has unless it is told otherwise.
///
/// ```text
/// trace → deadline → coalesce → retry → migrate → flood control → attempt timeout
/// ```
///
/// Each of them is public, in `chappe-layers`, whose front page says why they stand in this order:
/// to have another one, write a chain of your own and give it to
/// [`BotBuilder::default_layers`](crate::BotBuilder::default_layers).
#[derive(Clone, Debug, Default)]
#[must_use = "layers do nothing until they are given to a builder"]
pub struct DefaultLayers<P = AutoRetry> {
    deadline: Option<Duration>,
    retry: RetryLayer<P>,
    flood: FloodLayer,
    attempt_timeout: AttemptTimeoutLayer,
}

impl DefaultLayers {
    /// The layers with their usual settings: no deadline, [`AutoRetry::new`], [`FloodLayer::new`],
    /// 30 s an attempt.
    pub fn new() -> Self {
        Self::default()
    }
}

impl<P> DefaultLayers<P> {
    /// How long a call may take with all its attempts and waits.
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = Some(deadline);
        self
    }

    /// The policy of the retry layer: an [`AutoRetry`] with other settings, a closure, any
    /// [`RetryPolicy`](chappe_layers::retry::RetryPolicy).
    ///
    /// ```
    /// use chappe_client::DefaultLayers;
    /// use chappe_core::Repeat;
    /// use chappe_layers::retry::{AutoRetry, Unknown};
    ///
    /// let policy = AutoRetry::new()
    ///     .attempts(6)
    ///     .on_unknown(Repeat::Superseding, Unknown::Repeat);
    /// let layers = DefaultLayers::new().retry(policy);
    /// # let _ = layers;
    /// ```
    pub fn retry<Q>(self, policy: Q) -> DefaultLayers<Q> {
        DefaultLayers {
            deadline: self.deadline,
            retry: RetryLayer::with(policy),
            flood: self.flood,
            attempt_timeout: self.attempt_timeout,
        }
    }

    /// The settings of flood control.
    pub fn flood(mut self, flood: FloodLayer) -> Self {
        self.flood = flood;
        self
    }

    /// Limits to keep to from the beginning, for bulk sends: [`Limits::telegram`].
    ///
    /// Without them flood control learns the pace from the first 429.
    pub fn limits(mut self, limits: Limits) -> Self {
        self.flood = self.flood.limits(limits);
        self
    }

    /// How long one attempt may take, where it neither uploads a file nor polls.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.attempt_timeout = AttemptTimeoutLayer::new(timeout);
        self
    }
}

impl<S, P: Clone> Layer<S> for DefaultLayers<P> {
    type Service = Trace<WithDeadline<Coalesce<Retry<Migrate<Flood<WithAttemptTimeout<S>>>, P>>>>;

    fn layer(&self, codec: S) -> Self::Service {
        ServiceBuilder::new()
            .layer(TraceLayer::new())
            .layer(DeadlineLayer::new(self.deadline))
            .layer(CoalesceLayer::new())
            .layer(self.retry.clone())
            .layer(MigrateLayer::new())
            .layer(self.flood)
            .layer(self.attempt_timeout)
            .service(codec)
    }
}
