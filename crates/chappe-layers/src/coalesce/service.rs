use std::{
    fmt, mem,
    sync::Arc,
    task::{Context, Poll},
};

use bytes::Bytes;
use chappe_core::{Call, Error, Repeat, Reply};
use tower_service::Service;

use super::{future::ResponseFuture, table::Table, work::Execution};

/// See the [module docs](crate::coalesce).
#[derive(Clone)]
pub struct Coalesce<S> {
    inner: S,
    table: Arc<Table>,
}

// ===== impl Coalesce =====

impl<S> Coalesce<S> {
    pub(super) fn new(inner: S) -> Self {
        Self {
            inner,
            table: Arc::default(),
        }
    }

    /// The service within.
    pub const fn get_ref(&self) -> &S {
        &self.inner
    }

    /// The service within, to be changed.
    pub const fn get_mut(&mut self) -> &mut S {
        &mut self.inner
    }

    /// Gives the service within back.
    pub fn into_inner(self) -> S {
        self.inner
    }

    #[cfg(test)]
    pub(super) fn table(&self) -> &Arc<Table> {
        &self.table
    }
}

impl<S> Service<Call> for Coalesce<S>
where
    S: Service<Call, Response = Reply> + Clone + Send + 'static,
    S::Error: Into<Error>,
    S::Future: Send + 'static,
{
    type Response = Reply;
    type Error = Error;
    type Future = ResponseFuture<S::Future>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Error>> {
        self.inner.poll_ready(cx).map_err(Into::into)
    }

    fn call(&mut self, call: Call) -> Self::Future {
        let Some(json) = shared_by(&call) else {
            return ResponseFuture::alone(self.inner.call(call));
        };
        let key = self.table.key(call.spec().clone(), json);
        // The readied instance goes to the flight, or, where another one is joined, gives back
        // what it holds for being ready.
        let clone = self.inner.clone();
        let ready = mem::replace(&mut self.inner, clone);
        let seat = Table::board(&self.table, key, move || {
            // Nothing of the service within runs under the lock of the table: it is called when
            // the flight is first polled.
            Box::pin(Execution::new(ready, call))
        });
        ResponseFuture::shared(seat)
    }
}

/// The parameters that equal calls have in common; `None` where the call is not to be shared.
fn shared_by(call: &Call) -> Option<Bytes> {
    if call.spec().repeat() != Repeat::Superseding || !call.uploads().is_empty() {
        return None;
    }
    // A call that cannot be written fails where it is written, with an error of its own.
    call.to_json().ok()
}

impl<S: fmt::Debug> fmt::Debug for Coalesce<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Coalesce")
            .field("inner", &self.inner)
            .finish_non_exhaustive()
    }
}
