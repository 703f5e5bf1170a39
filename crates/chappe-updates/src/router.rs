use std::{
    collections::HashMap,
    fmt,
    future::Future,
    pin::Pin,
    sync::Arc,
    task::{Context as TaskContext, Poll},
};

use chappe_core::BoxError;
use tower_service::Service;

use crate::{Context, command::Command};

/// What a handler returns; `?` takes any error.
pub type HandlerResult = Result<(), BoxError>;

type HandlerFuture = Pin<Box<dyn Future<Output = HandlerResult> + Send>>;

/// A function that handles an update: `async fn(Context) -> HandlerResult`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no handler",
    label = "a handler is an `async fn(Context) -> HandlerResult`",
    note = "its future must be `Send`, so nothing that is not `Send` may be held across an `.await`"
)]
pub trait Handler: Clone + Send + Sync + 'static {
    /// Handles one update.
    fn call(&self, ctx: Context) -> impl Future<Output = HandlerResult> + Send + 'static;
}

impl<F, R> Handler for F
where
    F: Fn(Context) -> R + Clone + Send + Sync + 'static,
    R: Future<Output = HandlerResult> + Send + 'static,
{
    fn call(&self, ctx: Context) -> impl Future<Output = HandlerResult> + Send + 'static {
        self(ctx)
    }
}

/// Finds the handler of an update.
///
/// A tower `Service<Context>`: tower's layers fit around it. A clone is a reference count. An
/// update that no handler is for ends there, without an error.
///
/// ```
/// use chappe_updates::{Context, HandlerResult, Router};
///
/// let app = Router::new()
///     .command("start", async |ctx: Context| -> HandlerResult {
///         ctx.send("Hello!").await?;
///         Ok(())
///     })
///     .fallback(async |_: Context| Ok(()));
/// ```
#[derive(Clone, Default)]
pub struct Router {
    routes: Arc<Routes>,
}

#[derive(Clone, Default)]
struct Routes {
    commands: HashMap<Box<str>, Arc<dyn ErasedHandler>>,
    fallback: Option<Arc<dyn ErasedHandler>>,
    username: Option<Box<str>>,
}

impl Router {
    /// A router without handlers.
    pub fn new() -> Self {
        Self::default()
    }

    /// Handles a command: `/refreshlink`, `/refreshlink@my_bot`, with whatever stands behind it.
    ///
    /// In new messages and channel posts, not in edited ones. The name is given without its slash,
    /// and found whatever its case. A command that is meant for another bot
    /// (`/refreshlink@other_bot`) is none of ours.
    ///
    /// # Panics
    ///
    /// Where the name can't be a command: Telegram takes 1 to 32 ASCII letters, digits and
    /// underscores. Where the router has the command already.
    pub fn command(mut self, name: &str, handler: impl Handler) -> Self {
        let valid = (1..=32).contains(&name.len())
            && name
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
        assert!(
            valid,
            "{name:?} can't be a command: use 1 to 32 letters, digits and underscores, without `/`"
        );
        let routes = Arc::make_mut(&mut self.routes);
        let earlier = routes
            .commands
            .insert(name.to_ascii_lowercase().into(), Arc::new(handler));
        assert!(earlier.is_none(), "the router handles /{name} already");
        self
    }

    /// Handles every update that nothing else handles; the one given last counts.
    pub fn fallback(mut self, handler: impl Handler) -> Self {
        Arc::make_mut(&mut self.routes).fallback = Some(Arc::new(handler));
        self
    }

    /// Tells the router the bot's username, so that it knows which commands are meant for it.
    ///
    /// [`Polling`](crate::Polling) does it by itself. Without it, a command with any `@username`
    /// is taken.
    pub fn username(mut self, username: &str) -> Self {
        Arc::make_mut(&mut self.routes).username = Some(username.into());
        self
    }

    fn find(&self, ctx: &Context) -> Option<&Arc<dyn ErasedHandler>> {
        Command::of(ctx.update())
            .filter(|command| self.is_meant_for_us(command))
            .and_then(|command| {
                let name = command.name.to_ascii_lowercase();
                self.routes.commands.get(name.as_str())
            })
            .or(self.routes.fallback.as_ref())
    }

    fn is_meant_for_us(&self, command: &Command<'_>) -> bool {
        match (command.addressee, &self.routes.username) {
            (Some(addressee), Some(username)) => addressee.eq_ignore_ascii_case(username),
            _ => true,
        }
    }
}

impl Service<Context> for Router {
    type Response = ();
    type Error = BoxError;
    type Future = HandlerFuture;

    fn poll_ready(&mut self, _cx: &mut TaskContext<'_>) -> Poll<Result<(), BoxError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, ctx: Context) -> HandlerFuture {
        match self.find(&ctx) {
            Some(handler) => handler.call_erased(ctx),
            None => Box::pin(std::future::ready(Ok(()))),
        }
    }
}

impl fmt::Debug for Router {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Router")
            .field("commands", &self.routes.commands.keys())
            .field("fallback", &self.routes.fallback.is_some())
            .finish_non_exhaustive()
    }
}

/// A [`Handler`] behind a pointer.
trait ErasedHandler: Send + Sync {
    fn call_erased(&self, ctx: Context) -> HandlerFuture;
}

impl<H: Handler> ErasedHandler for H {
    fn call_erased(&self, ctx: Context) -> HandlerFuture {
        Box::pin(self.call(ctx))
    }
}
