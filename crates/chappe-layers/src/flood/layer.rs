use std::time::Duration;

use tower_layer::Layer;

use super::{Flood, InProcess, Limits, Store, gate::Settings};

/// See the [module docs](crate::flood).
///
/// ```
/// use std::time::Duration;
///
/// use chappe_layers::flood::{FloodLayer, Limits};
///
/// let bulk = FloodLayer::new()
///     .limits(Limits::telegram())
///     .queue(1_000_000)
///     .longest_wait(Duration::from_secs(3600));
/// # let _ = bulk;
/// ```
#[derive(Clone, Copy, Debug)]
#[must_use = "a layer does nothing until it is applied to a service"]
pub struct FloodLayer {
    settings: Settings,
}

impl FloodLayer {
    /// Knows no limits beforehand, lets 100,000 calls wait, waits for closures of up to 5 minutes,
    /// and takes the bot to be closed where two chats refuse within a second.
    pub const fn new() -> Self {
        Self {
            settings: Settings {
                limits: Limits::none(),
                queue: 100_000,
                longest_wait: Duration::from_secs(300),
                escalation: 2,
                within: Duration::from_secs(1),
            },
        }
    }

    /// Limits to keep to from the beginning.
    pub const fn limits(mut self, limits: Limits) -> Self {
        self.settings.limits = limits;
        self
    }

    /// How many calls may wait; past it they fail with [`Overloaded`](chappe_core::Overloaded).
    pub const fn queue(mut self, calls: usize) -> Self {
        self.settings.queue = calls;
        self
    }

    /// The longest closure that calls wait for: 5 minutes by default.
    ///
    /// While something is closed for longer than that, its calls are answered at once with the 429
    /// that closed it and the time that remains. A call may say otherwise for itself with
    /// [`RetryOverride::longest_wait`](chappe_core::RetryOverride::longest_wait). Give the retry
    /// layer the same value.
    pub const fn longest_wait(mut self, wait: Duration) -> Self {
        self.settings.longest_wait = wait;
        self
    }

    /// When refusals are taken to be about the whole bot: where `chats` of them refuse within this
    /// time, or with nothing taken between them. 2 within a second by default.
    ///
    /// With 1 every 429 closes the whole bot; with [`usize::MAX`] none does.
    pub const fn escalate(mut self, chats: usize, within: Duration) -> Self {
        self.settings.escalation = chats;
        self.settings.within = within;
        self
    }

    /// The same with a store of one's own in place of the one in this process, whose settings are
    /// its own affair.
    pub fn with_store<T: Store>(store: T) -> StoreLayer<T> {
        StoreLayer { store }
    }
}

impl Default for FloodLayer {
    /// The same as [`FloodLayer::new`].
    fn default() -> Self {
        Self::new()
    }
}

impl<S> Layer<S> for FloodLayer {
    type Service = Flood<S>;

    fn layer(&self, inner: S) -> Flood<S> {
        Flood::new(inner, InProcess::new(self.settings))
    }
}

/// Flood control whose knowledge is kept in a [`Store`]: see [`FloodLayer::with_store`].
///
/// All services that it is applied to share the store.
#[derive(Clone, Copy, Debug)]
#[must_use = "a layer does nothing until it is applied to a service"]
pub struct StoreLayer<T> {
    store: T,
}

impl<S, T: Store> Layer<S> for StoreLayer<T> {
    type Service = Flood<S, T>;

    fn layer(&self, inner: S) -> Flood<S, T> {
        Flood::new(inner, self.store.clone())
    }
}
