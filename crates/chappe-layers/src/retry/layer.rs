use tower_layer::Layer;

use super::{AutoRetry, Retry};

/// See the [module docs](crate::retry).
#[derive(Clone, Debug, Default)]
#[must_use = "a layer does nothing until it is applied to a service"]
pub struct RetryLayer<P = AutoRetry> {
    policy: P,
}

impl RetryLayer {
    /// The default policy: [`AutoRetry::new`].
    pub const fn new() -> Self {
        Self::with(AutoRetry::new())
    }
}

impl<P> RetryLayer<P> {
    /// A policy of one's own: an [`AutoRetry`] with other settings, a closure, any
    /// [`RetryPolicy`](super::RetryPolicy).
    pub const fn with(policy: P) -> Self {
        Self { policy }
    }
}

impl<S, P: Clone> Layer<S> for RetryLayer<P> {
    type Service = Retry<S, P>;

    fn layer(&self, inner: S) -> Retry<S, P> {
        Retry::new(inner, self.policy.clone())
    }
}
