use std::{
    fmt, mem,
    sync::Arc,
    task::{Context as TaskContext, Poll},
};

use chappe_core::BoxError;
use chappe_types::types::{Message, Update};
use tower::ServiceExt;
use tower_service::Service;

use super::{
    Album, Albums, Shared,
    collected::{Added, Part, Parts, prefix, sender_of},
};
use crate::{
    Answer, Context,
    handler::HandlerFuture,
    storage::{Change, Handled},
};

/// Collects the messages of albums. See the [module docs](super).
#[derive(Clone)]
pub struct WithAlbums<S> {
    inner: S,
    albums: Albums,
}

// ===== impl WithAlbums =====

impl<S> WithAlbums<S> {
    pub(super) const fn new(inner: S, albums: Albums) -> Self {
        Self { inner, albums }
    }
}

impl<S> Service<Context> for WithAlbums<S>
where
    S: Service<Context, Response = Answer> + Clone + Send + Sync + 'static,
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
        let mut ready = mem::replace(&mut self.inner, clone);
        let handler = Arc::new(AlbumHandler {
            inner: self.inner.clone(),
            albums: self.albums.clone(),
        });
        Box::pin(async move {
            handler.recover(&ctx).await?;
            let Some(sender) = sender_of(ctx.update()) else {
                return ready.call(ctx).await.map_err(Into::into);
            };
            let part = Part::of(ctx.bot().id(), ctx.update());
            if handler.collect(&sender, part, &ctx).await? {
                return Ok(Answer::none());
            }
            ready.call(ctx).await.map_err(Into::into)
        })
    }
}

impl<S> fmt::Debug for WithAlbums<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WithAlbums")
            .field("quiet", &self.albums.quiet)
            .finish_non_exhaustive()
    }
}

/// Hands albums to the service within.
struct AlbumHandler<S> {
    inner: S,
    albums: Albums,
}

impl<S> AlbumHandler<S>
where
    S: Service<Context, Response = Answer> + Clone + Send + Sync + 'static,
    S::Error: Into<BoxError>,
    S::Future: Send + 'static,
{
    fn shared(&self) -> &Shared {
        &self.albums.shared
    }

    /// Handles what has to be handled before this update, and keeps it if it is a part of an album;
    /// says whether it is.
    async fn collect(
        &self,
        sender: &str,
        part: Option<Part>,
        ctx: &Context,
    ) -> Result<bool, BoxError> {
        let shared = self.shared();
        let lock = shared.locks.lock(sender).await;
        let group = part.as_ref().map(|part| part.group.as_str());
        if shared.collected.has_other(sender, group) {
            self.handle(sender, None, ctx).await;
        }
        let Some(part) = part else {
            return Ok(false);
        };
        shared.keep(&part, ctx).await?;
        match shared.collected.add(sender, part) {
            Added::IsWhole => self.handle(sender, None, ctx).await,
            Added::GoesOn(turn) => self.handle_later(sender, turn, ctx),
        }
        drop(lock);
        Ok(true)
    }

    /// Handles the album when nothing more of it has come for a while.
    fn handle_later(&self, sender: &str, turn: u64, ctx: &Context) {
        let later = Self {
            inner: self.inner.clone(),
            albums: self.albums.clone(),
        };
        let (sender, ctx) = (sender.to_owned(), bare(ctx, ctx.update().clone()));
        tokio::spawn(async move {
            tokio::time::sleep(later.albums.quiet).await;
            let _lock = later.shared().locks.lock(&sender).await;
            later.handle(&sender, Some(turn), &ctx).await;
        });
    }

    /// Handles the album of the sender, if there is one; in the state of this number, if it is
    /// given.
    ///
    /// The lock of the sender must be held.
    async fn handle(&self, sender: &str, turn: Option<u64>, ctx: &Context) {
        let Some(album) = self.shared().collected.take(sender, turn) else {
            return;
        };
        let running = Running {
            albums: self.albums.clone(),
        };
        let group = album.group.clone();
        let changes: Vec<Change> = album.keys.iter().map(Change::delete).collect();
        let storage = Arc::clone(&self.shared().storage);
        let handling = self.run(album, changes.clone(), ctx);
        // A task of its own: it goes on where whoever waits here is dropped, and a panic ends
        // there.
        let task = tokio::spawn(async move {
            let _running = running;
            let failure = match tokio::spawn(handling).await {
                Ok(Ok(())) => None,
                Ok(Err(error)) => Some(error.to_string()),
                Err(error) => Some(error.to_string()),
            };
            if let Some(error) = failure {
                tracing::error!(group, error, "the handler of an album failed");
            }
            if let Err(error) = storage.commit(changes).await {
                tracing::error!(group, %error, "an album was handled and cannot be removed");
            }
        });
        task.await.ok();
    }

    /// Runs the handler of the album, with the note that makes its end a part of the commit of its
    /// sessions.
    fn run(
        &self,
        album: Parts,
        note: Vec<Change>,
        ctx: &Context,
    ) -> impl Future<Output = Result<(), BoxError>> + Send + 'static {
        let messages = album.updates.values().filter_map(Update::message);
        let messages: Vec<Message> = messages.cloned().collect();
        let first = album.updates.into_values().next();
        let note = Handled::new(Arc::clone(&self.shared().storage), note);
        let ctx = first.map(|first| {
            let mut ctx = bare(ctx, first);
            ctx.extensions_mut().insert(Album::new(messages));
            ctx.extensions_mut().insert(note);
            ctx
        });
        let inner = self.inner.clone();
        async move {
            let Some(ctx) = ctx else { return Ok(()) };
            let answer = inner.oneshot(ctx.clone()).await.map_err(Into::into)?;
            answer.make(&ctx).await?;
            Ok(())
        }
    }

    /// Takes up what an earlier run of the program has left in the storage.
    async fn recover(&self, ctx: &Context) -> Result<(), BoxError> {
        let shared = self.shared();
        let recover = || async {
            let bot = ctx.bot().id();
            for (key, value) in shared.storage.scan(&prefix(bot)).await? {
                let update = Update::from_slice(&value).ok();
                let parts =
                    update.and_then(|update| sender_of(&update).zip(Part::of(bot, &update)));
                let Some((sender, part)) = parts else {
                    tracing::warn!(key, "what is stored here is no message of an album");
                    continue;
                };
                if shared.collected.has_other(&sender, Some(&part.group)) {
                    self.handle(&sender, None, ctx).await;
                }
                if let Added::GoesOn(turn) = shared.collected.add(&sender, part) {
                    self.handle_later(&sender, turn, ctx);
                }
            }
            Ok::<(), BoxError>(())
        };
        shared.recovered.get_or_try_init(recover).await?;
        Ok(())
    }
}

/// A context of this update, without what was found for another.
fn bare(ctx: &Context, update: Update) -> Context {
    let bot = ctx.bot().clone();
    match ctx.me() {
        Some(me) => Context::with_me(bot, Arc::new(me.clone()), update),
        None => Context::new(bot, update),
    }
}

impl Shared {
    /// Stores a message, and that its update is done with.
    async fn keep(&self, part: &Part, ctx: &Context) -> Result<(), BoxError> {
        let update = serde_json::to_vec(&part.update)?;
        let mut changes = vec![Change::put(part.key.as_str(), update)];
        if let Some(handled) = ctx.extensions().get::<Handled>() {
            changes.extend(handled.changes_in(&self.storage));
        }
        self.storage.commit(changes).await
    }
}

/// An album that is being handled.
struct Running {
    albums: Albums,
}

impl Drop for Running {
    fn drop(&mut self) {
        self.albums.shared.collected.done();
        self.albums.shared.changed.notify_waiters();
    }
}
