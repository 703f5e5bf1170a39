//! The way to the server: hyper's pooled client, and the step that puts the token in.
//!
//! Any `Service<http::Request<RequestBody>>` may stand in the place of [`Hyper`]: a proxy, a
//! recorded conversation, the emulator called in process.

use std::{
    future::Future,
    pin::Pin,
    task::{Context, Poll, ready},
    time::Duration,
};

use chappe_core::TransportError;
use http::{Request, Response};
use hyper_util::{
    client::legacy::{self, Client, connect::HttpConnector},
    rt::{TokioExecutor, TokioTimer},
};
use pin_project_lite::pin_project;
use tower_service::Service;

use crate::{ApiUrl, BotToken, BuildError, RequestBody, api_url::with_token};

#[cfg(any(feature = "ring", feature = "aws-lc-rs"))]
type Connector = hyper_rustls::HttpsConnector<HttpConnector>;
#[cfg(not(any(feature = "ring", feature = "aws-lc-rs")))]
type Connector = HttpConnector;

/// How long making a connection may take, with DNS and TCP.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// How long an idle connection is kept: well under the 500 s after which a Bot API server closes
/// it, and under what NAT gateways forget.
const POOL_IDLE: Duration = Duration::from_secs(90);

/// hyper-util's pooled client over rustls: HTTP/1.1, and HTTP/2 where the server offers it by
/// ALPN.
///
/// It never repeats a request by itself: that is the business of the retry layer alone, which
/// hears from the [`TransportError`] whether anything was written.
#[derive(Clone, Debug)]
pub struct Hyper(Client<Connector, RequestBody>);

impl Hyper {
    /// A client with a pool of its own.
    ///
    /// # Errors
    ///
    /// [`BuildError::Tls`] where the server is reached over TLS and this build has none.
    pub fn new(api_url: &ApiUrl) -> Result<Self, BuildError> {
        let mut http = HttpConnector::new();
        http.set_nodelay(true);
        http.set_connect_timeout(Some(CONNECT_TIMEOUT));
        http.set_keepalive(Some(Duration::from_secs(60)));
        let client = Client::builder(TokioExecutor::new())
            .retry_canceled_requests(false)
            .pool_timer(TokioTimer::new())
            .timer(TokioTimer::new())
            .pool_idle_timeout(POOL_IDLE)
            .build(connector(http, api_url)?);
        Ok(Self(client))
    }
}

#[cfg(any(feature = "ring", feature = "aws-lc-rs"))]
fn connector(mut http: HttpConnector, _api_url: &ApiUrl) -> Result<Connector, BuildError> {
    // Both features may be on, in a build of many crates; then aws-lc-rs was asked for.
    #[cfg(feature = "aws-lc-rs")]
    let provider = rustls::crypto::aws_lc_rs::default_provider();
    #[cfg(not(feature = "aws-lc-rs"))]
    let provider = rustls::crypto::ring::default_provider();

    http.enforce_http(false);
    Ok(hyper_rustls::HttpsConnectorBuilder::new()
        .with_provider_and_webpki_roots(provider)
        .map_err(|error| BuildError::Tls(error.into()))?
        .https_or_http()
        .enable_http1()
        .enable_http2()
        .wrap_connector(http))
}

#[cfg(not(any(feature = "ring", feature = "aws-lc-rs")))]
fn connector(http: HttpConnector, api_url: &ApiUrl) -> Result<Connector, BuildError> {
    if api_url.is_https() {
        return Err(BuildError::Tls(
            format!("{api_url} is reached over TLS: turn on the feature `ring` or `aws-lc-rs`")
                .into(),
        ));
    }
    Ok(http)
}

impl Service<Request<RequestBody>> for Hyper {
    type Response = Response<hyper::body::Incoming>;
    type Error = TransportError;
    type Future = ResponseFuture;

    fn poll_ready(&mut self, _cx: &mut Context<'_>) -> Poll<Result<(), TransportError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<RequestBody>) -> Self::Future {
        ResponseFuture {
            inner: self.0.request(request),
        }
    }
}

pin_project! {
    /// The response future of [`Hyper`].
    #[derive(Debug)]
    #[must_use = "futures do nothing unless polled"]
    pub struct ResponseFuture {
        #[pin]
        inner: legacy::ResponseFuture,
    }
}

impl Future for ResponseFuture {
    type Output = Result<Response<hyper::body::Incoming>, TransportError>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        Poll::Ready(ready!(self.project().inner.poll(cx)).map_err(classify))
    }
}

/// Says whether a request that failed was written.
///
/// It surely was not where the connection could not be made, or where hyper gave the request back
/// unsent because the pooled connection had died (`is_canceled`). All other errors come after
/// something may have been written.
fn classify(error: legacy::Error) -> TransportError {
    if error.is_connect() {
        return TransportError::never_written("connect to the server", error);
    }
    let source = std::error::Error::source(&error);
    let unsent = source
        .and_then(|source| source.downcast_ref::<hyper::Error>())
        .is_some_and(hyper::Error::is_canceled);
    if unsent {
        TransportError::never_written("use a pooled connection that has died", error)
    } else {
        TransportError::outcome_unknown("complete the request", error)
    }
}

/// Puts the token into the URI, below all http layers, so that none of them can show it.
#[derive(Clone, Debug)]
pub struct Authorize<T> {
    inner: T,
    token: BotToken,
}

impl<T> Authorize<T> {
    /// Sends requests with this token through `inner`.
    pub const fn new(inner: T, token: BotToken) -> Self {
        Self { inner, token }
    }
}

impl<T, B> Service<Request<B>> for Authorize<T>
where
    T: Service<Request<B>>,
{
    type Response = T::Response;
    type Error = T::Error;
    type Future = T::Future;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), T::Error>> {
        self.inner.poll_ready(cx)
    }

    fn call(&mut self, mut request: Request<B>) -> T::Future {
        // A URI that is valid with the placeholder is valid with the token, which is made of
        // characters that need no encoding; should a layer have made it too long, the server
        // refuses the placeholder as it would any wrong token.
        if let Ok(uri) = with_token(request.uri(), &self.token) {
            *request.uri_mut() = uri;
        }
        self.inner.call(request)
    }
}
