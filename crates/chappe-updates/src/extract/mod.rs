//! What a handler can take: its arguments, made of the update.

#[cfg(feature = "regex")]
mod captures;
mod event;
mod found;
mod state;
mod texts;

use std::convert::Infallible;

use chappe_client::Bot;
use chappe_core::BoxError;

#[cfg(feature = "regex")]
pub use self::captures::Captures;
pub use self::{
    event::{Event, Part},
    found::{Extension, NoExtension},
    state::{FromRef, State},
    texts::{Arguments, DeepLink},
};
use crate::Context;

/// An argument of a handler, made of the update.
///
/// `S` is the state of the [`Router`](crate::Router). An extractor that does without it is written
/// for any `S`:
///
/// ```
/// use chappe_core::BoxError;
/// use chappe_updates::{Context, FromContext};
///
/// /// The language that the user's app is set to.
/// struct Language(String);
///
/// impl<S: Sync> FromContext<S> for Language {
///     type Rejection = BoxError;
///
///     async fn from_context(ctx: &Context, _state: &S) -> Result<Self, BoxError> {
///         let user = ctx.user().ok_or("the update is from no user")?;
///         Ok(Self(user.language_code.clone().unwrap_or_else(|| "en".into())))
///     }
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no argument that a handler can take",
    label = "it does not implement `FromContext<{S}>`",
    note = "a handler takes `Context`, `Bot`, `State<T>`, `Event<T>` and other extractors, see `chappe::extract`"
)]
pub trait FromContext<S = ()>: Sized {
    /// Why it could not be made. It goes where the errors of handlers go.
    type Rejection: Into<BoxError>;

    /// Makes it.
    fn from_context(
        ctx: &Context,
        state: &S,
    ) -> impl Future<Output = Result<Self, Self::Rejection>> + Send;
}

impl<S: Sync> FromContext<S> for Context {
    type Rejection = Infallible;

    async fn from_context(ctx: &Context, _state: &S) -> Result<Self, Infallible> {
        Ok(ctx.clone())
    }
}

impl<S: Sync> FromContext<S> for Bot {
    type Rejection = Infallible;

    async fn from_context(ctx: &Context, _state: &S) -> Result<Self, Infallible> {
        Ok(ctx.bot().clone())
    }
}

/// `None` where it cannot be made, whatever the reason.
impl<S: Sync, T: FromContext<S>> FromContext<S> for Option<T> {
    type Rejection = Infallible;

    async fn from_context(ctx: &Context, state: &S) -> Result<Self, Infallible> {
        Ok(T::from_context(ctx, state).await.ok())
    }
}

/// The rejection, for a handler that deals with it itself.
impl<S: Sync, T: FromContext<S>> FromContext<S> for Result<T, T::Rejection> {
    type Rejection = Infallible;

    async fn from_context(ctx: &Context, state: &S) -> Result<Self, Infallible> {
        Ok(T::from_context(ctx, state).await)
    }
}
