use std::{
    fmt, mem,
    sync::{Arc, Mutex, PoisonError},
    task::{Context as TaskContext, Poll},
    time::Duration,
};

use chappe_core::BoxError;
use tokio::time::Instant;
use tower_layer::Layer;
use tower_service::Service;

use super::{
    buckets::{Buckets, Verdict},
    passed_over,
};
use crate::{Answer, Context, Handler, handler::HandlerFuture};

/// So many updates in so long a time, for each user.
///
/// A token bucket: `burst` updates may come at once, and one more is earned every `per / burst`.
/// What comes beyond is passed over in silence; or [answered](RateLimit::on_limited) once; or
/// [waits](RateLimit::delay). Updates from no user are not counted.
///
/// ```
/// use std::time::Duration;
/// use chappe_updates::{Context, Router, limits::RateLimit};
///
/// let app: Router = Router::new()
///     .command("weather", async |_: Context| "Rain, I am afraid.")
///     .layer(
///         RateLimit::new(5, Duration::from_secs(60))
///             .on_limited(async |_: Context| "The weather does not change that fast."),
///     );
/// ```
///
/// Clones share the counts. They are in memory, of at most [`10,000` users](RateLimit::most_users):
/// beyond that the one is forgotten who has used the least.
#[derive(Clone)]
#[must_use = "a limit does nothing until it is around a handler"]
pub struct RateLimit {
    key: fn(&Context) -> Option<i64>,
    excess: Excess,
    burst: u32,
    per: Duration,
    most: usize,
    started: Instant,
    buckets: Arc<Mutex<Buckets>>,
}

/// What becomes of updates that are too many.
#[derive(Clone)]
enum Excess {
    PassOver,
    Delay,
    Answer(Arc<dyn Fn(Context) -> HandlerFuture + Send + Sync>),
}

impl RateLimit {
    /// At most `burst` updates at once, and in the long run `burst` updates in each `per`.
    ///
    /// # Panics
    ///
    /// Where `burst` or `per` is zero: nothing would pass, or everything.
    pub fn new(burst: u32, per: Duration) -> Self {
        assert!(burst > 0, "a rate limit of no updates lets nothing pass");
        assert!(!per.is_zero(), "a rate limit needs a time that is not zero");
        let most = 10_000;
        Self {
            key: |ctx| ctx.user().map(|user| user.id),
            excess: Excess::PassOver,
            burst,
            per,
            most,
            started: Instant::now(),
            buckets: Arc::new(Mutex::new(Buckets::new(burst, per, most))),
        }
    }

    /// Counts by chat instead of by user.
    pub fn per_chat(self) -> Self {
        self.by(|ctx| ctx.chat().map(|chat| chat.id))
    }

    /// Counts by a number of one's own. What has none is not counted.
    pub fn by(mut self, key: fn(&Context) -> Option<i64>) -> Self {
        self.key = key;
        self
    }

    /// Lets what is too many wait for its turn, instead of passing it over.
    ///
    /// Since updates of a chat are handled one after the other, those behind it wait as well,
    /// whoever they are from.
    pub fn delay(mut self) -> Self {
        self.excess = Excess::Delay;
        self
    }

    /// Calls a handler for the first update that is too many, and then for none until one has
    /// passed.
    pub fn on_limited<T: 'static>(mut self, handler: impl Handler<T>) -> Self {
        let answer =
            move |ctx| -> HandlerFuture { Box::pin(handler.clone().handle(ctx, Arc::new(()))) };
        self.excess = Excess::Answer(Arc::new(answer));
        self
    }

    /// How many users are remembered at most: 10,000 by default, of some 50 bytes each.
    ///
    /// # Panics
    ///
    /// Where it is zero.
    pub fn most_users(mut self, most: usize) -> Self {
        assert!(most > 0, "a rate limit must remember somebody");
        self.most = most;
        self.buckets = Arc::new(Mutex::new(Buckets::new(self.burst, self.per, most)));
        self
    }

    fn with<T>(&self, act: impl FnOnce(&mut Buckets, Duration) -> T) -> T {
        // Nothing in the buckets can be left half done.
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        act(&mut buckets, self.started.elapsed())
    }
}

impl fmt::Debug for RateLimit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RateLimit")
            .field("burst", &self.burst)
            .field("per", &self.per)
            .field("most_users", &self.most)
            .finish_non_exhaustive()
    }
}

impl<S> Layer<S> for RateLimit {
    type Service = RateLimited<S>;

    fn layer(&self, inner: S) -> RateLimited<S> {
        RateLimited {
            inner,
            limit: self.clone(),
        }
    }
}

/// See [`RateLimit`].
#[derive(Clone, Debug)]
pub struct RateLimited<S> {
    inner: S,
    limit: RateLimit,
}

impl<S> Service<Context> for RateLimited<S>
where
    S: Service<Context, Response = Answer> + Clone + Send + 'static,
    S::Error: Into<BoxError>,
    S::Future: Send + 'static,
{
    type Response = Answer;
    type Error = BoxError;
    type Future = HandlerFuture;

    fn poll_ready(&mut self, cx: &mut TaskContext<'_>) -> Poll<Result<(), BoxError>> {
        self.inner.poll_ready(cx).map_err(Into::into)
    }

    fn call(&mut self, ctx: Context) -> HandlerFuture {
        let clone = self.inner.clone();
        let mut inner = mem::replace(&mut self.inner, clone);
        let Some(key) = (self.limit.key)(&ctx) else {
            let handling = inner.call(ctx);
            return Box::pin(async move { handling.await.map_err(Into::into) });
        };
        if let Excess::Delay = self.limit.excess {
            let wait = self.limit.with(|buckets, now| buckets.reserve(key, now));
            return Box::pin(async move {
                tokio::time::sleep(wait).await;
                inner.call(ctx).await.map_err(Into::into)
            });
        }
        match self.limit.with(|buckets, now| buckets.take(key, now)) {
            Verdict::Passes => {
                let handling = inner.call(ctx);
                Box::pin(async move { handling.await.map_err(Into::into) })
            }
            Verdict::TooMany { first, .. } => match &self.limit.excess {
                Excess::Answer(answer) if first => answer(ctx),
                _ => Box::pin(std::future::ready(Ok(passed_over(&ctx)))),
            },
        }
    }
}
