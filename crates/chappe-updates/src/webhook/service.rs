use std::{
    convert::Infallible,
    fmt,
    future::Future,
    pin::Pin,
    sync::Arc,
    task::{Context as TaskContext, Poll},
    time::Duration,
};

use bytes::Bytes;
use http::{HeaderValue, Request, Response, Version, header, request::Parts};
use http_body::Body;
use http_body_util::Full;
use tower_service::Service;

use super::{read::Rules, refusal::Refusal};
use crate::engine::{End, Engine, Offered, Wants};

/// A webhook that was started: a tower `Service` of HTTP requests.
///
/// A cheap clone. When the last one is dropped, so are the handlers that run; before that,
/// [`drain`](WebhookService::drain) lets them finish. It never fails, and answers every request
/// whatever it is. See the [module docs](crate::webhook).
#[derive(Clone)]
pub struct WebhookService {
    inner: Arc<Inner>,
}

struct Inner {
    engine: Engine,
    rules: Rules,
    when: When,
    wants: Wants,
    drain: Duration,
}

/// When a request is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum When {
    /// When the handler has ended.
    Handled,
    /// When the update is in the storage.
    Stored,
}

impl WebhookService {
    pub(super) fn new(
        engine: Engine,
        rules: Rules,
        when: When,
        wants: Wants,
        drain: Duration,
    ) -> Self {
        Self {
            inner: Arc::new(Inner {
                engine,
                rules,
                when,
                wants,
                drain,
            }),
        }
    }

    /// Waits until the updates that were taken are handled, as long as
    /// [`drain`](crate::webhook::Webhook::drain) says; then takes no more, and drops the handlers
    /// that still run. Requests that come after that are answered with 503.
    ///
    /// First let no more requests come, as axum's graceful shutdown does: otherwise there is always
    /// something to wait for.
    pub async fn drain(&self) {
        let left = self.inner.engine.drain(self.inner.drain).await;
        if !left.is_empty() {
            tracing::warn!(
                updates = ?left,
                "handlers did not end within {:?}; these updates will come again",
                self.inner.drain
            );
        }
    }
}

impl Inner {
    async fn answer<B: Body>(&self, head: Parts, body: B) -> Response<Full<Bytes>> {
        let is_old = head.version < Version::HTTP_2;
        let refusal = match self.take(&head, body).await {
            Ok(response) => return response,
            Err(refusal) => refusal,
        };
        tracing::debug!(?refusal, "a request to the webhook was refused");
        let mut response = refusal.response();
        if is_old && refusal.leaves_a_body() {
            let close = HeaderValue::from_static("close");
            response.headers_mut().insert(header::CONNECTION, close);
        }
        response
    }

    async fn take<B: Body>(&self, head: &Parts, body: B) -> Result<Response<Full<Bytes>>, Refusal> {
        let update = self.rules.read(head, body).await?;
        let offered = self.engine.offer(update, self.wants).await;
        let receipt = match offered {
            Ok(Offered::Known) => return Ok(Response::default()),
            Ok(Offered::Taken(_)) if self.when == When::Stored => return Ok(Response::default()),
            Ok(Offered::Taken(receipt) | Offered::Held(receipt)) => receipt,
            Ok(Offered::Refused) => return Err(Refusal::Busy),
            Err(error) => {
                tracing::error!(%error, "an update could not be written to the storage");
                return Err(Refusal::Busy);
            }
        };
        match receipt.await {
            Ok(End::Handled) => Ok(Response::default()),
            Ok(End::Call(call)) => {
                let mut response = Response::new(Full::from(call));
                let json = HeaderValue::from_static("application/json");
                response.headers_mut().insert(header::CONTENT_TYPE, json);
                Ok(response)
            }
            // It will not be handled here: the webhook stops.
            Err(_) => Err(Refusal::Busy),
        }
    }
}

impl<B> Service<Request<B>> for WebhookService
where
    B: Body + Send + 'static,
{
    type Response = Response<Full<Bytes>>;
    type Error = Infallible;
    type Future = ResponseFuture;

    fn poll_ready(&mut self, _cx: &mut TaskContext<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<B>) -> ResponseFuture {
        let inner = Arc::clone(&self.inner);
        let (head, body) = request.into_parts();
        ResponseFuture(Box::pin(async move { inner.answer(head, body).await }))
    }
}

impl fmt::Debug for WebhookService {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WebhookService")
            .field("engine", &self.inner.engine)
            .field("rules", &self.inner.rules)
            .field("when", &self.inner.when)
            .finish_non_exhaustive()
    }
}

/// The answer to a request.
///
/// # Cancel safety
///
/// Dropping it gives up the answer. An update that was taken is handled all the same.
pub struct ResponseFuture(Pin<Box<dyn Future<Output = Response<Full<Bytes>>> + Send>>);

impl Future for ResponseFuture {
    type Output = Result<Response<Full<Bytes>>, Infallible>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut TaskContext<'_>) -> Poll<Self::Output> {
        self.0.as_mut().poll(cx).map(Ok)
    }
}

impl fmt::Debug for ResponseFuture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ResponseFuture").finish_non_exhaustive()
    }
}
