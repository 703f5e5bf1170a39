//! The way to the server: hyper's pooled client, and the step that puts the token in.
//!
//! Any `Service<http::Request<RequestBody>>` may stand in the place of [`Hyper`]: a proxy, a
//! recorded conversation, the emulator called in process.

use std::{
    error::Error as StdError,
    fmt,
    future::Future,
    pin::Pin,
    task::{Context, Poll, ready},
    time::Duration,
};

use chappe_core::TransportError;
use http::{Request, Response, uri::Authority};
use hyper_util::{
    client::legacy::{self, Client, connect::HttpConnector},
    rt::{TokioExecutor, TokioTimer},
};
use pin_project_lite::pin_project;
use tower_service::Service;

#[cfg(any(feature = "ring", feature = "aws-lc-rs"))]
pub use rustls;

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
        connector(api_url).map(Self::over)
    }

    /// A client with TLS settings of one's own, for a server whose certificate is signed by nobody
    /// that Mozilla's list knows, or for certificates of the client.
    ///
    /// # Panics
    ///
    /// Where the settings name ALPN protocols: they are set here.
    #[cfg(any(feature = "ring", feature = "aws-lc-rs"))]
    pub fn with_tls_config(config: rustls::ClientConfig) -> Self {
        Self::over(https(config))
    }

    fn over(connector: Connector) -> Self {
        let client = Client::builder(TokioExecutor::new())
            .retry_canceled_requests(false)
            .pool_timer(TokioTimer::new())
            .timer(TokioTimer::new())
            .pool_idle_timeout(POOL_IDLE)
            .build(connector);
        Self(client)
    }
}

fn tcp() -> HttpConnector {
    let mut tcp = HttpConnector::new();
    tcp.set_nodelay(true);
    tcp.set_connect_timeout(Some(CONNECT_TIMEOUT));
    tcp.set_keepalive(Some(Duration::from_secs(60)));
    tcp
}

#[cfg(any(feature = "ring", feature = "aws-lc-rs"))]
fn connector(_api_url: &ApiUrl) -> Result<Connector, BuildError> {
    use hyper_rustls::ConfigBuilderExt;

    // Both features may be on, in a build of many crates; then aws-lc-rs was asked for.
    #[cfg(feature = "aws-lc-rs")]
    let provider = rustls::crypto::aws_lc_rs::default_provider();
    #[cfg(not(feature = "aws-lc-rs"))]
    let provider = rustls::crypto::ring::default_provider();

    let config = rustls::ClientConfig::builder_with_provider(provider.into())
        .with_safe_default_protocol_versions()
        .map_err(|error| BuildError::Tls(error.into()))?
        .with_webpki_roots()
        .with_no_client_auth();
    Ok(https(config))
}

#[cfg(any(feature = "ring", feature = "aws-lc-rs"))]
fn https(config: rustls::ClientConfig) -> Connector {
    let mut tcp = tcp();
    tcp.enforce_http(false);
    hyper_rustls::HttpsConnectorBuilder::new()
        .with_tls_config(config)
        .https_or_http()
        .enable_http1()
        .enable_http2()
        .wrap_connector(tcp)
}

#[cfg(not(any(feature = "ring", feature = "aws-lc-rs")))]
fn connector(api_url: &ApiUrl) -> Result<Connector, BuildError> {
    if api_url.is_https() {
        return Err(BuildError::Tls(
            format!("{api_url} is reached over TLS: turn on the feature `ring` or `aws-lc-rs`")
                .into(),
        ));
    }
    Ok(tcp())
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
            server: request.uri().authority().cloned(),
            inner: self.0.request(request),
        }
    }
}

pin_project! {
    /// The response future of [`Hyper`].
    #[derive(Debug)]
    #[must_use = "futures do nothing unless polled"]
    pub struct ResponseFuture {
        server: Option<Authority>,
        #[pin]
        inner: legacy::ResponseFuture,
    }
}

impl Future for ResponseFuture {
    type Output = Result<Response<hyper::body::Incoming>, TransportError>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        let server = this.server.as_ref().map_or("the server", Authority::as_str);
        Poll::Ready(ready!(this.inner.poll(cx)).map_err(|error| classify(server, error)))
    }
}

/// Says whether a request that failed was written.
///
/// It surely was not where the connection could not be made, or where hyper gave the request back
/// unsent because the pooled connection had died (`is_canceled`). All other errors come after
/// something may have been written.
fn classify(server: &str, error: legacy::Error) -> TransportError {
    if error.is_connect() {
        return TransportError::never_written(format!("connect to {server}"), Cause(error));
    }
    let source = StdError::source(&error);
    let unsent = source
        .and_then(|source| source.downcast_ref::<hyper::Error>())
        .is_some_and(hyper::Error::is_canceled);
    if unsent {
        let what = format!("use a pooled connection to {server} that has died");
        TransportError::never_written(what, Cause(error))
    } else {
        let what = format!("complete the request to {server}");
        TransportError::outcome_unknown(what, Cause(error))
    }
}

/// An error of the pool, told by what caused it: "client error (Connect)" says nothing more.
#[derive(Debug)]
struct Cause(legacy::Error);

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match StdError::source(&self.0) {
            Some(source) => fmt::Display::fmt(source, f),
            None => fmt::Display::fmt(&self.0, f),
        }
    }
}

impl StdError for Cause {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        StdError::source(&self.0).and_then(StdError::source)
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
