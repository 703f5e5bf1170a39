use tower_layer::Layer;

use super::Coalesce;

/// See the [module docs](crate::coalesce).
#[derive(Clone, Copy, Debug, Default)]
#[must_use = "a layer does nothing until it is applied to a service"]
pub struct CoalesceLayer {
    _private: (),
}

impl CoalesceLayer {
    /// A layer that coalesces the calls of the service that it is applied to, and of its clones.
    pub const fn new() -> Self {
        Self { _private: () }
    }
}

impl<S> Layer<S> for CoalesceLayer {
    type Service = Coalesce<S>;

    fn layer(&self, inner: S) -> Coalesce<S> {
        Coalesce::new(inner)
    }
}
