//! The connections that rest between two calls.
//!
//! Why not hyper-util's pooled client? It spawns a task for each connection, another one for each
//! answer that is not read at once, and clones itself for each request: a call over it costs half as
//! much again as one over its connection alone. Its newer `pool` module hands out services that have to be readied in
//! two steps, and leaves when to give them back to a destructor.

use std::{
    fmt,
    pin::Pin,
    sync::{Arc, Mutex, MutexGuard, PoisonError, Weak},
    task::{Context, Poll, ready},
    time::Duration,
};

use bytes::Bytes;
use http::{
    Uri,
    uri::{Authority, Scheme},
};
use http_body::{Body as _, Frame, SizeHint};
use hyper::body::Incoming;
use tokio::{runtime::Handle, task::JoinHandle, time::Instant};

use super::connection::Connection;

/// How long a connection may rest: well under the 500 s after which a Bot API server closes it, and
/// under what NAT gateways forget.
const REST: Duration = Duration::from_secs(90);

#[derive(Default)]
pub(super) struct Pool(Mutex<State>);

#[derive(Default)]
struct State {
    /// The one that came last is at the end, and is the first to go.
    resting: Vec<Resting>,
    /// The task that closes what has rested for too long; it ends when nothing rests.
    cleaner: Option<JoinHandle<()>>,
}

struct Resting {
    place: Place,
    connection: Box<Connection>,
    since: Instant,
}

/// Where a connection leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    https: bool,
    authority: Authority,
}

impl Place {
    /// `None` where the URI names no server.
    pub(super) fn of(uri: &Uri) -> Option<Self> {
        Some(Self {
            https: uri.scheme() == Some(&Scheme::HTTPS),
            authority: uri.authority()?.clone(),
        })
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.authority.fmt(f)
    }
}

impl Pool {
    /// A connection that is ready for a request, where one rests.
    pub(super) fn take(&self, place: &Place, cx: &mut Context<'_>) -> Option<Box<Connection>> {
        loop {
            let mut state = self.lock();
            let at = state
                .resting
                .iter()
                .rposition(|resting| resting.place == *place)?;
            let Resting {
                mut connection,
                since,
                ..
            } = state.resting.remove(at);
            drop(state);
            if since.elapsed() < REST && connection.is_alive(cx) {
                return Some(connection);
            }
        }
    }

    /// Lets a connection rest.
    pub(super) fn put(self: &Arc<Self>, place: Place, connection: Box<Connection>) {
        let since = Instant::now();
        let mut state = self.lock();
        state.resting.push(Resting {
            place,
            connection,
            since,
        });
        if state.cleaner.as_ref().is_none_or(JoinHandle::is_finished) {
            // Somebody may read a body to its end when the runtime has ended.
            state.cleaner = Handle::try_current()
                .ok()
                .map(|runtime| runtime.spawn(clean(Arc::downgrade(self), since + REST)));
        }
    }

    /// Closes what has rested for too long, and says when to come back; `None` where nothing rests.
    fn close_old(&self) -> Option<Instant> {
        let mut state = self.lock();
        let now = Instant::now();
        let is_old = |resting: &Resting| resting.since + REST <= now;
        let old = state.resting.partition_point(is_old);
        let closed: Vec<Resting> = state.resting.drain(..old).collect();
        let next = state.resting.first().map(|oldest| oldest.since + REST);
        if next.is_none() {
            state.cleaner = None;
        }
        drop(state);
        drop(closed);
        next
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Closes connections that have rested for too long, until none rests.
async fn clean(pool: Weak<Pool>, mut next: Instant) {
    loop {
        tokio::time::sleep_until(next).await;
        match pool.upgrade().and_then(|pool| pool.close_old()) {
            Some(at) => next = at,
            None => return,
        }
    }
}

impl fmt::Debug for Pool {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pool")
            .field("resting", &self.lock().resting.len())
            .finish_non_exhaustive()
    }
}

/// The body of an answer; when it has been read, its connection rests.
///
/// Dropping it before closes the connection.
#[derive(Debug)]
pub struct Body {
    incoming: Incoming,
    /// Until the body has ended.
    lease: Option<Lease>,
}

/// A connection that is in use.
#[derive(Debug)]
pub(super) struct Lease {
    pub(super) connection: Box<Connection>,
    pub(super) place: Place,
    pub(super) pool: Arc<Pool>,
}

impl Body {
    pub(super) fn new(incoming: Incoming, lease: Lease) -> Self {
        let mut body = Self {
            incoming,
            lease: Some(lease),
        };
        if body.incoming.is_end_stream() {
            body.release();
        }
        body
    }

    fn release(&mut self) {
        if let Some(lease) = self.lease.take() {
            lease.pool.put(lease.place, lease.connection);
        }
    }
}

impl http_body::Body for Body {
    type Data = Bytes;
    type Error = hyper::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<hyper::Result<Frame<Bytes>>>> {
        let this = &mut *self;
        let mut polled = Pin::new(&mut this.incoming).poll_frame(cx);
        if polled.is_pending() {
            if let Some(lease) = &mut this.lease {
                // What ends the connection is told through the body, too.
                let _ = lease.connection.poll_driver(cx);
                polled = Pin::new(&mut this.incoming).poll_frame(cx);
            }
        }
        let frame = ready!(polled);
        match &frame {
            Some(Ok(_)) if !this.incoming.is_end_stream() => {}
            Some(Ok(_)) | None => this.release(),
            Some(Err(_)) => this.lease = None,
        }
        Poll::Ready(frame)
    }

    fn is_end_stream(&self) -> bool {
        self.incoming.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.incoming.size_hint()
    }
}
