use std::{
    fmt,
    future::Future,
    marker::PhantomData,
    pin::Pin,
    sync::Arc,
    task::{Context as TaskContext, Poll},
};

use chappe_core::BoxError;
use tower_service::Service;

use crate::{Answer, Context, FromContext, IntoAnswer};

/// What a handler returns whose answer is nothing; `?` takes any error.
pub type HandlerResult<T = ()> = Result<T, BoxError>;

/// A future that ends with the answer of a handler.
pub type HandlerFuture = Pin<Box<dyn Future<Output = Result<Answer, BoxError>> + Send>>;

/// A function that handles an update.
///
/// An `async` function or closure of up to eight [extractors](FromContext) which returns something
/// that [makes an answer](IntoAnswer), most often a `Result`:
///
/// ```
/// use chappe_client::Bot;
/// use chappe_types::Methods;
/// use chappe_updates::{Context, HandlerResult, Router};
///
/// async fn refresh_link(ctx: Context, bot: Bot) -> HandlerResult {
///     let link = bot.export_chat_invite_link(ctx.chat_id()?).await?;
///     ctx.send(format!("New invite link: {link}")).await?;
///     Ok(())
/// }
///
/// let app: Router = Router::new().command("refreshlink", refresh_link);
/// ```
///
/// `T` stands for the arguments, and is found by the compiler. `S` is the state of the router.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no handler",
    label = "a handler is an `async fn` of extractors, such as `async fn(Context) -> chappe::Result`",
    note = "its arguments implement `FromContext<{S}>`, its result `IntoAnswer`, and its future is `Send`",
    note = "`#[chappe::handler]` above the function says which of these is missing"
)]
pub trait Handler<T, S = ()>: Clone + Send + Sync + Sized + 'static {
    /// Handles an update.
    fn handle(
        self,
        ctx: Context,
        state: Arc<S>,
    ) -> impl Future<Output = Result<Answer, BoxError>> + Send + 'static;

    /// The handler as a tower `Service<Context>`, for a state of this type.
    fn with_state(self, state: S) -> HandlerService<Self, T, S>
    where
        S: Send + Sync + 'static,
    {
        HandlerService::new(self, Some(Arc::new(state)))
    }
}

macro_rules! handler_of {
    ($($argument:ident),*) => {
        impl<F, R, S, $($argument,)*> Handler<($($argument,)*), S> for F
        where
            F: FnOnce($($argument,)*) -> R + Clone + Send + Sync + 'static,
            R: Future<Output: IntoAnswer> + Send + 'static,
            S: Send + Sync + 'static,
            $($argument: FromContext<S> + Send + 'static,)*
        {
            #[allow(non_snake_case, unused_variables)]
            async fn handle(self, ctx: Context, state: Arc<S>) -> Result<Answer, BoxError> {
                $(let $argument = $argument::from_context(&ctx, &state).await.map_err(Into::into)?;)*
                self($($argument,)*).await.into_answer(&ctx)
            }
        }
    };
}

handler_of!();
handler_of!(A);
handler_of!(A, B);
handler_of!(A, B, C);
handler_of!(A, B, C, D);
handler_of!(A, B, C, D, E);
handler_of!(A, B, C, D, E, G);
handler_of!(A, B, C, D, E, G, H);
handler_of!(A, B, C, D, E, G, H, I);

/// A [`Handler`] as a tower `Service<Context>`.
///
/// Its state is its own, where it was given one by [`Handler::with_state`]; else that of the
/// router which the update came through.
pub struct HandlerService<H, T, S> {
    handler: H,
    state: Option<Arc<S>>,
    arguments: PhantomData<fn() -> T>,
}

impl<H, T, S> HandlerService<H, T, S> {
    pub(crate) fn new(handler: H, state: Option<Arc<S>>) -> Self {
        Self {
            handler,
            state,
            arguments: PhantomData,
        }
    }
}

impl<H, T, S> Service<Context> for HandlerService<H, T, S>
where
    H: Handler<T, S>,
    S: Send + Sync + 'static,
{
    type Response = Answer;
    type Error = BoxError;
    type Future = HandlerFuture;

    fn poll_ready(&mut self, _cx: &mut TaskContext<'_>) -> Poll<Result<(), BoxError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, ctx: Context) -> HandlerFuture {
        let state = match &self.state {
            Some(state) => Arc::clone(state),
            None => ctx.state::<S>(),
        };
        Box::pin(self.handler.clone().handle(ctx, state))
    }
}

impl<H: Clone, T, S> Clone for HandlerService<H, T, S> {
    fn clone(&self) -> Self {
        Self::new(self.handler.clone(), self.state.clone())
    }
}

impl<H, T, S> fmt::Debug for HandlerService<H, T, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HandlerService")
            .field("handler", &std::any::type_name::<H>())
            .finish_non_exhaustive()
    }
}
