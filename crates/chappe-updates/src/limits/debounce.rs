use std::{
    collections::HashMap,
    fmt, mem,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    task::{Context as TaskContext, Poll},
    time::Duration,
};

use chappe_core::BoxError;
use chappe_types::types::MaybeInaccessibleMessage;
use tokio::time::Instant;
use tower_layer::Layer;
use tower_service::Service;

use super::passed_over;
use crate::{Answer, Context, handler::HandlerFuture};

/// Of a burst only the first is handled: a button that is pressed twice is handled once.
///
/// What comes while the first is handled, or less than `quiet` after the last of the burst, is
/// passed over; a button is told so, so that it does not wait. By default a burst is one user
/// pressing one button of one message, and nothing else is debounced.
///
/// Why the first and not the last? Updates of a chat are handled one after the other, so waiting
/// for the last would hold up all that stands behind it. And the time counts from the end of a
/// handler as well: presses that queued up behind a slow one come the moment it ends.
///
/// ```
/// use std::time::Duration;
/// use chappe_types::types::UpdateType;
/// use chappe_updates::{Context, Router, filter, limits::Debounce};
///
/// let app: Router = Router::new()
///     .on(filter::kind(UpdateType::CallbackQuery), async |_: Context| "Paid.")
///     .layer(Debounce::new(Duration::from_secs(1)));
/// ```
///
/// Clones share what they know. It is in memory, and forgotten when it has been quiet.
#[derive(Clone)]
#[must_use = "it does nothing until it is around a handler"]
pub struct Debounce {
    quiet: Duration,
    key: fn(&Context) -> Option<String>,
    bursts: Arc<Mutex<Bursts>>,
}

#[derive(Debug, Default)]
struct Bursts {
    bursts: HashMap<String, Burst>,
    /// At how many to look for those that are over.
    tidy_at: usize,
}

#[derive(Clone, Copy, Debug)]
struct Burst {
    running: bool,
    last: Instant,
}

impl Debounce {
    /// A burst is over when nothing came for this long.
    pub fn new(quiet: Duration) -> Self {
        Self {
            quiet,
            key: button,
            bursts: Arc::default(),
        }
    }

    /// What makes a burst: updates for which the function says the same. What it says nothing of
    /// is not debounced.
    pub fn by(mut self, key: fn(&Context) -> Option<String>) -> Self {
        self.key = key;
        self
    }

    /// Begins a burst; nothing where it has begun already.
    fn begin(&self, key: String) -> Option<Running> {
        let now = Instant::now();
        let mut bursts = self.bursts();
        if let Some(burst) = bursts.bursts.get_mut(&key) {
            let goes_on = burst.running || now - burst.last < self.quiet;
            burst.last = now;
            if goes_on {
                return None;
            }
        }
        bursts.tidy(now, self.quiet);
        let burst = Burst {
            running: true,
            last: now,
        };
        bursts.bursts.insert(key.clone(), burst);
        drop(bursts);
        Some(Running {
            debounce: self.clone(),
            key,
        })
    }

    fn bursts(&self) -> MutexGuard<'_, Bursts> {
        // Nothing that can panic is done while it is held.
        self.bursts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Bursts {
    /// Forgets the bursts that are over, each time that there are twice as many as were left.
    fn tidy(&mut self, now: Instant, quiet: Duration) {
        if self.bursts.len() < self.tidy_at.max(64) {
            return;
        }
        self.bursts
            .retain(|_, burst| burst.running || now - burst.last < quiet);
        self.tidy_at = 2 * self.bursts.len();
    }
}

/// The user, the message and the button.
fn button(ctx: &Context) -> Option<String> {
    let query = ctx.callback_query()?;
    let user = query.from.id;
    let chat = query.chat().map_or(0, |chat| chat.id);
    let message = query
        .message
        .as_ref()
        .and_then(MaybeInaccessibleMessage::message_id);
    let message = match (message, &query.inline_message_id) {
        (Some(message), _) => message.to_string(),
        (None, Some(inline)) => inline.clone(),
        (None, None) => String::new(),
    };
    let data = query.data.as_deref().unwrap_or_default();
    Some(format!("{user}/{chat}/{message}/{data}"))
}

impl fmt::Debug for Debounce {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Debounce")
            .field("quiet", &self.quiet)
            .finish_non_exhaustive()
    }
}

/// A handler of the first of a burst.
struct Running {
    debounce: Debounce,
    key: String,
}

impl Drop for Running {
    fn drop(&mut self) {
        if let Some(burst) = self.debounce.bursts().bursts.get_mut(&self.key) {
            *burst = Burst {
                running: false,
                last: Instant::now(),
            };
        }
    }
}

impl<S> Layer<S> for Debounce {
    type Service = Debounced<S>;

    fn layer(&self, inner: S) -> Debounced<S> {
        Debounced {
            inner,
            debounce: self.clone(),
        }
    }
}

/// See [`Debounce`].
#[derive(Clone, Debug)]
pub struct Debounced<S> {
    inner: S,
    debounce: Debounce,
}

impl<S> Service<Context> for Debounced<S>
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
        let running = match (self.debounce.key)(&ctx) {
            None => None,
            Some(key) => match self.debounce.begin(key) {
                Some(running) => Some(running),
                None => return Box::pin(std::future::ready(Ok(passed_over(&ctx)))),
            },
        };
        let handling = inner.call(ctx);
        Box::pin(async move {
            let result = handling.await.map_err(Into::into);
            drop(running);
            result
        })
    }
}
