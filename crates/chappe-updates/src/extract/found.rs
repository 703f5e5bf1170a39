//! What filters and layers have left for the handler.

use std::{
    any::type_name,
    error::Error,
    fmt,
    ops::{Deref, DerefMut},
};

use super::FromContext;
use crate::Context;

/// What a filter or a layer has put into the extensions of the [`Context`], cloned.
///
/// ```
/// use chappe_updates::{Context, Extension, Router, filter::Check};
///
/// #[derive(Clone)]
/// struct Order(u64);
///
/// struct Orders;
///
/// impl chappe_updates::filter::Filter for Orders {
///     fn check<'a>(&'a self, ctx: &'a Context) -> Check<'a> {
///         let number = ctx.text().and_then(|text| text.strip_prefix('#')?.parse().ok());
///         number.map_or(Check::No, |number| Check::with(Order(number)))
///     }
/// }
///
/// let app: Router = Router::new()
///     .on(Orders, async |Extension(order): Extension<Order>| format!("Order {}", order.0));
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Extension<T>(pub T);

impl<S, T> FromContext<S> for Extension<T>
where
    S: Sync,
    T: Clone + Send + Sync + 'static,
{
    type Rejection = NoExtension;

    async fn from_context(ctx: &Context, _state: &S) -> Result<Self, NoExtension> {
        match ctx.extensions().get::<T>() {
            Some(found) => Ok(Self(found.clone())),
            None => Err(NoExtension::of::<T>()),
        }
    }
}

impl<T> Deref for Extension<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> DerefMut for Extension<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.0
    }
}

/// A handler wanted something that no filter and no layer has left for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoExtension {
    wanted: &'static str,
}

impl NoExtension {
    pub(crate) fn of<T>() -> Self {
        Self {
            wanted: type_name::<T>(),
        }
    }
}

impl fmt::Display for NoExtension {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "the handler takes `{}`, which no filter of its route and no layer around it provides",
            self.wanted
        )
    }
}

impl Error for NoExtension {}
