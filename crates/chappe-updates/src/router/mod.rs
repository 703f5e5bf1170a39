//! Finds the handler of an update.

mod route;
mod routes;
mod shorthands;
mod state;

use std::{
    any::{Any, TypeId},
    fmt,
    marker::PhantomData,
    sync::Arc,
    task::{Context as TaskContext, Poll},
};

use chappe_core::BoxError;
use chappe_types::types::UpdateType;
use tower_layer::Layer;
use tower_service::Service;

pub use self::route::Route;
use self::routes::{Found, Routes};
use crate::{
    Answer, Context, Kinds,
    command::assert_valid,
    failure::Failure,
    filter::Filter,
    handler::{Handler, HandlerFuture, HandlerService},
};

/// Finds the handler of an update.
///
/// Routes are tried in the order in which they were added, and the first whose [filter](Filter)
/// lets the update pass gets it; then the [fallback](Router::fallback). An update that no handler
/// is for ends there, without an error.
///
/// ```
/// use chappe_updates::{Context, HandlerResult, Router, filter};
///
/// async fn start(ctx: Context) -> HandlerResult {
///     ctx.send("Hello!").await?;
///     Ok(())
/// }
///
/// let app: Router = Router::new()
///     .command("start", start)
///     .on(filter::private(), async |ctx: Context| {
///         ctx.text().map(|text| format!("You said: {text}"))
///     })
///     .fallback(async |_: Context| {});
/// ```
///
/// # State
///
/// Handlers that take [`State<T>`](crate::State) make a `Router<T>`. It is a service, and can be
/// run, when [`with_state`](Router::with_state) has given it a `T`; forgetting it does not compile.
///
/// # Layers
///
/// A router is a tower `Service<Context>`, and takes any tower layer: around every handler and the
/// fallback ([`layer`](Router::layer)), or around the handlers alone
/// ([`route_layer`](Router::route_layer)). A layer is put around what the router has when it is
/// added, so that what comes later stays without it, and the layer that was added last is the
/// outermost. Since the route has been found by then, a layer does not change where an update
/// goes; what should, stands around the router as a whole.
///
/// ```
/// use std::time::Duration;
/// use chappe_updates::{Context, HandlerResult, Router};
/// use tower::timeout::TimeoutLayer;
///
/// let app: Router = Router::new()
///     .command("slow", async |_: Context| {})
///     .layer(TimeoutLayer::new(Duration::from_secs(5)))
///     .command("slower", async |_: Context| {});
/// ```
///
/// A clone is a reference count.
pub struct Router<S = ()> {
    routes: Arc<Routes>,
    state: PhantomData<fn(S)>,
}

impl<S: Send + Sync + 'static> Router<S> {
    /// A router without handlers.
    pub fn new() -> Self {
        Self {
            routes: Arc::default(),
            state: PhantomData,
        }
    }

    /// Handles the updates that the filter lets pass.
    ///
    /// [`command`](Router::command), [`message`](Router::message) and their like are short for
    /// this.
    #[must_use]
    pub fn on<T: 'static>(self, filter: impl Filter, handler: impl Handler<T, S>) -> Self {
        self.on_service(filter, HandlerService::new(handler, None))
    }

    /// Hands the updates that the filter lets pass to any tower service.
    ///
    /// It is cloned for each update.
    #[must_use]
    pub fn on_service<T>(mut self, filter: impl Filter, service: T) -> Self
    where
        T: Service<Context, Response = Answer> + Clone + Send + Sync + 'static,
        T::Error: Into<BoxError>,
        T::Future: Send + 'static,
    {
        self.routes_mut().add(filter, Route::new(service));
        self
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
    #[must_use]
    pub fn command<T: 'static>(mut self, name: &str, handler: impl Handler<T, S>) -> Self {
        assert_valid(name);
        let route = Route::new(HandlerService::new(handler, None));
        self.routes_mut()
            .add_command(name.to_ascii_lowercase().into(), route);
        self
    }

    /// Handles every update that nothing else handles.
    ///
    /// A router has one: given again, it takes the place of the earlier one.
    #[must_use]
    pub fn fallback<T: 'static>(mut self, handler: impl Handler<T, S>) -> Self {
        self.routes_mut().fallback = Some(Route::new(HandlerService::new(handler, None)));
        self
    }

    /// Tries the routes of another router for updates that the filter lets pass.
    ///
    /// Where none of them is for the update, and the other router has no fallback, the routes after
    /// it are tried.
    #[must_use]
    pub fn nest(mut self, filter: impl Filter, router: Self) -> Self {
        self.routes_mut().nest(filter, router.routes);
        self
    }

    /// Appends the routes of another router, with the layers that they have.
    ///
    /// # Panics
    ///
    /// Where both have the same command, or both have a fallback.
    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        self.routes_mut().merge(Arc::unwrap_or_clone(other.routes));
        self
    }

    /// Puts a layer around every handler that the router has, and around its fallback, if it has
    /// one. To see every update, whether a handler is for it or not, put the layer around the
    /// router itself by tower's `ServiceBuilder`.
    #[must_use]
    pub fn layer<L>(mut self, layer: L) -> Self
    where
        L: Layer<Route>,
        L::Service: Service<Context, Response = Answer> + Clone + Send + Sync + 'static,
        <L::Service as Service<Context>>::Error: Into<BoxError>,
        <L::Service as Service<Context>>::Future: Send + 'static,
    {
        let routes = self.routes_mut();
        routes.map_all(&|route| Route::new(layer.layer(route)));
        self
    }

    /// Puts a layer around every handler that the router has, and not around its fallback.
    ///
    /// # Panics
    ///
    /// Where the router has no handler yet: the layer would do nothing.
    #[must_use]
    pub fn route_layer<L>(mut self, layer: L) -> Self
    where
        L: Layer<Route>,
        L::Service: Service<Context, Response = Answer> + Clone + Send + Sync + 'static,
        <L::Service as Service<Context>>::Error: Into<BoxError>,
        <L::Service as Service<Context>>::Future: Send + 'static,
    {
        assert!(
            !self.routes.is_empty(),
            "`route_layer` before any handler does nothing: add the handlers first"
        );
        self.routes_mut()
            .map(&|route| Route::new(layer.layer(route)));
        self
    }

    /// Handles the errors of every handler that the router has, of their
    /// filters and layers, and of its fallback.
    ///
    /// An error is also that the text or request which a handler has returned could not be sent; it
    /// is sent at once here, so that there is somebody to tell. (Where a webhook writes it into its
    /// response, nobody learns what became of it.)
    ///
    /// The handler is one like all others; [`Failure`] gives it the error. What it returns is the
    /// answer, and the error is done with; if it returns an error itself, that one goes on to the
    /// error handler of the router around, or is reported by whoever runs the bot.
    ///
    /// ```
    /// use chappe_updates::{Context, Failure, HandlerResult, Router};
    ///
    /// async fn roll(ctx: Context) -> HandlerResult {
    ///     let sides: u32 = ctx.arguments().parse()?;
    ///     ctx.send(format!("of {sides}: 1")).await?;
    ///     Ok(())
    /// }
    ///
    /// let app: Router = Router::new()
    ///     .command("roll", roll)
    ///     .on_error(async |failure: Failure| format!("That went wrong: {failure}"));
    /// ```
    #[must_use]
    pub fn on_error<T: 'static>(mut self, handler: impl Handler<T, S>) -> Self {
        let handler = Route::new(HandlerService::new(handler, None));
        self.routes_mut().catch(&handler);
        self
    }

    /// Gives the handlers their state.
    ///
    /// Handlers that are added afterwards may have another one.
    #[must_use]
    pub fn with_state<S2>(mut self, state: S) -> Router<S2> {
        let state: Arc<dyn Any + Send + Sync> = Arc::new(state);
        self.routes_mut().set_state(&state);
        Router {
            routes: self.routes,
            state: PhantomData,
        }
    }

    /// The kinds of updates that the handlers are for, to be asked for in `allowed_updates`.
    ///
    /// Those that the filters name. A fallback, and a filter that does not say for which kinds it
    /// is, add those that Telegram sends unasked.
    pub fn allowed_updates(&self) -> Vec<UpdateType> {
        self.kinds().iter().collect()
    }

    /// The same as [`allowed_updates`](Router::allowed_updates), as a set.
    pub fn kinds(&self) -> Kinds {
        self.routes.asked_for()
    }

    /// Notes which type the callback data with a prefix is of.
    ///
    /// # Panics
    ///
    /// Where it is of another type already.
    pub(crate) fn claim_prefix(mut self, prefix: &'static str, owner: TypeId) -> Self {
        self.routes_mut().claim_prefix(prefix, owner);
        self
    }

    fn routes_mut(&mut self) -> &mut Routes {
        Arc::make_mut(&mut self.routes)
    }
}

impl Service<Context> for Router {
    type Response = Answer;
    type Error = BoxError;
    type Future = HandlerFuture;

    fn poll_ready(&mut self, _cx: &mut TaskContext<'_>) -> Poll<Result<(), BoxError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, mut ctx: Context) -> HandlerFuture {
        let routes = Arc::clone(&self.routes);
        Box::pin(async move {
            match routes.find(&ctx).await {
                Some(Found::Route(mut route, found)) => {
                    ctx.extensions_mut().extend(found);
                    route.call(ctx).await
                }
                Some(Found::Failed(error, handlers)) => Failure::handle(error, handlers, ctx).await,
                None => Ok(Answer::none()),
            }
        })
    }
}

impl<S> Clone for Router<S> {
    fn clone(&self) -> Self {
        Self {
            routes: Arc::clone(&self.routes),
            state: PhantomData,
        }
    }
}

impl<S: Send + Sync + 'static> Default for Router<S> {
    fn default() -> Self {
        Self::new()
    }
}

impl<S> fmt::Debug for Router<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Router")
            .field("commands", &self.routes.commands().collect::<Vec<_>>())
            .field("fallback", &self.routes.fallback.is_some())
            .finish_non_exhaustive()
    }
}
