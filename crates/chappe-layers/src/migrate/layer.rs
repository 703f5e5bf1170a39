use tower_layer::Layer;

use super::Migrate;

/// See the [module docs](crate::migrate).
#[derive(Clone, Copy, Debug)]
#[must_use = "a layer does nothing until it is applied to a service"]
pub struct MigrateLayer {
    remembered: usize,
}

impl MigrateLayer {
    /// A layer that remembers 10,000 groups: less than a megabyte.
    pub const fn new() -> Self {
        Self { remembered: 10_000 }
    }

    /// How many groups are remembered; with 0 each call with an old id finds out for itself.
    pub const fn remembered(mut self, groups: usize) -> Self {
        self.remembered = groups;
        self
    }
}

impl Default for MigrateLayer {
    /// The same as [`MigrateLayer::new`].
    fn default() -> Self {
        Self::new()
    }
}

impl<S> Layer<S> for MigrateLayer {
    type Service = Migrate<S>;

    fn layer(&self, inner: S) -> Migrate<S> {
        Migrate::new(inner, self.remembered)
    }
}
