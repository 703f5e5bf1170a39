use std::{
    convert::Infallible,
    ops::{Deref, DerefMut},
};

use super::FromContext;
use crate::Context;

/// What the handlers of a router share: a database, settings, a client of something else.
///
/// It is given to the router by [`with_state`](crate::Router::with_state), and cloned for each
/// handler that takes it, so it should be cheap to clone. A handler may take a part of the state
/// for which there is a [`FromRef`].
///
/// ```
/// use std::sync::Arc;
/// use chappe_updates::{Context, Router, State};
///
/// #[derive(Clone)]
/// struct Shop {
///     name: Arc<str>,
/// }
///
/// async fn start(State(shop): State<Shop>) -> String {
///     format!("Welcome to {}!", shop.name)
/// }
///
/// let app: Router = Router::new()
///     .command("start", start)
///     .with_state(Shop { name: "Chappe's".into() });
/// ```
///
/// A router that was not given the state that its handlers take is no service:
///
/// ```compile_fail
/// # use chappe_updates::{Router, State};
/// # #[derive(Clone)]
/// # struct Shop;
/// async fn start(_: State<Shop>) {}
///
/// let app: Router = Router::new().command("start", start);
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct State<T>(pub T);

impl<S, T> FromContext<S> for State<T>
where
    S: Sync,
    T: FromRef<S>,
{
    type Rejection = Infallible;

    async fn from_context(_ctx: &Context, state: &S) -> Result<Self, Infallible> {
        Ok(Self(T::from_ref(state)))
    }
}

impl<T> Deref for State<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> DerefMut for State<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.0
    }
}

/// A part of a state, or the whole.
pub trait FromRef<S> {
    /// Takes the part out, most often by cloning it.
    fn from_ref(state: &S) -> Self;
}

impl<T: Clone> FromRef<T> for T {
    fn from_ref(state: &T) -> Self {
        state.clone()
    }
}
