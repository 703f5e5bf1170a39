use std::{
    fmt, mem,
    sync::Arc,
    task::{Context as TaskContext, Poll},
};

use chappe_core::BoxError;
use tower::ServiceExt;
use tower_service::Service;

use super::{SessionError, Shared, transaction::Transaction};
use crate::{
    Answer, Context,
    handler::HandlerFuture,
    storage::{Change, Handled},
};

/// Gives handlers their sessions and saves them. See the [module docs](super).
#[derive(Clone)]
pub struct WithSessions<S> {
    inner: S,
    shared: Arc<Shared>,
}

// ===== impl WithSessions =====

impl<S> WithSessions<S> {
    pub(super) const fn new(inner: S, shared: Arc<Shared>) -> Self {
        Self { inner, shared }
    }
}

impl<S> Service<Context> for WithSessions<S>
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
        let inner = mem::replace(&mut self.inner, clone);
        let outer = ctx.extensions().get::<Arc<Transaction>>();
        if outer.is_some_and(|outer| outer.is_of(&self.shared)) {
            // The same sessions are around already; a second lock would wait for the first.
            let mut inner = inner;
            let handling = inner.call(ctx);
            return Box::pin(async move { handling.await.map_err(Into::into) });
        }
        Box::pin(handle(inner, ctx, Arc::clone(&self.shared)))
    }
}

impl<S> fmt::Debug for WithSessions<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WithSessions")
            .field("storage", &self.shared.storage)
            .finish_non_exhaustive()
    }
}

async fn handle<S>(inner: S, mut ctx: Context, shared: Arc<Shared>) -> Result<Answer, BoxError>
where
    S: Service<Context, Response = Answer> + Clone + Send + 'static,
    S::Error: Into<BoxError>,
    S::Future: Send + 'static,
{
    let mut run = Run {
        transaction: Arc::new(Transaction::new(Arc::clone(&shared))),
    };
    let answer = run.run_to_the_end(inner, &mut ctx).await?;
    let changes = run.transaction.changes()?;
    if changes.is_empty() {
        return Ok(answer);
    }
    let note = ctx
        .extensions()
        .get::<Handled>()
        .map_or_else(Vec::new, |handled| handled.changes_in(&shared.storage));
    let answer = if note.is_empty() {
        answer
    } else {
        // Once the note is written, nobody would make the call after a kill.
        answer.make(&ctx).await?
    };
    run.commit(changes.into_iter().chain(note).collect())
        .await?;
    shared.sweep_sometimes().await;
    Ok(answer)
}

/// A transaction that ends with its handler, also where that panics or is dropped.
struct Run {
    transaction: Arc<Transaction>,
}

impl Run {
    /// Calls the handler, and again as long as it needs other locks than it has.
    async fn run_to_the_end<S>(
        &mut self,
        mut inner: S,
        ctx: &mut Context,
    ) -> Result<Answer, BoxError>
    where
        S: Service<Context, Response = Answer> + Clone,
        S::Error: Into<BoxError>,
    {
        let clone = inner.clone();
        // The first instance is the one that was asked whether it is ready.
        let handling = inner.call(self.hand_over(ctx));
        let mut ended = self.unless_interrupted(handling).await;
        loop {
            if let Some(result) = ended {
                return result;
            }
            self.transaction = Arc::new(self.transaction.anew().await);
            let handling = clone.clone().oneshot(self.hand_over(ctx));
            ended = self.unless_interrupted(handling).await;
        }
    }

    /// The context with the transaction in it.
    fn hand_over(&self, ctx: &mut Context) -> Context {
        ctx.extensions_mut().insert(Arc::clone(&self.transaction));
        ctx.clone()
    }

    /// What the handler ended with; `None` where it had to be dropped.
    async fn unless_interrupted<E: Into<BoxError>>(
        &self,
        handling: impl Future<Output = Result<Answer, E>>,
    ) -> Option<Result<Answer, BoxError>> {
        tokio::select! {
            biased;
            () = self.transaction.interrupted() => None,
            result = handling => Some(result.map_err(Into::into)),
        }
    }

    /// Writes the changes. The locks are kept until that is done, even if nobody waits for it any
    /// more: who has the lock next must not read what is about to be replaced.
    async fn commit(self, changes: Vec<Change>) -> Result<(), SessionError> {
        let committing = tokio::spawn(async move {
            let storage = &self.transaction.storage();
            storage.commit(changes).await
        });
        let result = match committing.await {
            Ok(result) => result,
            Err(error) => Err(error.into()),
        };
        result.map_err(|reason| SessionError::Storage {
            doing: "save the sessions of a handler".to_owned(),
            reason,
        })
    }
}

impl Drop for Run {
    fn drop(&mut self) {
        drop(self.transaction.end());
    }
}
