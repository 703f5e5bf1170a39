//! The way to the server: HTTP/1.1 over connections that are kept, and the step that puts the token
//! in.
//!
//! Any `Service<http::Request<RequestBody>>` may stand in the place of [`Hyper`]: a proxy, a
//! recorded conversation, the emulator called in process, a client that speaks HTTP/2.

mod connect;
mod connection;
mod pool;

use std::{
    fmt,
    future::{Future, poll_fn},
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
};

use chappe_core::TransportError;
use http::{Request, Response, Uri};
use tower_service::Service;

pub use self::pool::Body;
use self::{
    connect::Connector,
    connection::{Connection, Unanswered},
    pool::{Lease, Place, Pool},
};
#[cfg(any(feature = "ring", feature = "aws-lc-rs"))]
pub use rustls;

use crate::{ApiUrl, BotToken, BuildError, RequestBody, api_url::put_token};

/// hyper's HTTP/1.1 over a pool of connections, with rustls.
///
/// A call takes the connection that has rested for the shortest time, or makes a new one; when the
/// answer has been read the connection rests again, for up to 90 s. One that the server has closed
/// meanwhile is replaced by a new one before anything is written.
///
/// A request is written once. What was perhaps written is not repeated here: that is the business of
/// the retry layer alone, which hears from the [`TransportError`] whether anything was.
///
/// # Why not HTTP/2?
///
/// All calls would share one connection, and its one task. `docs/performance.md` has the figures.
///
/// Clones share the connections.
#[derive(Clone, Debug)]
pub struct Hyper(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    connector: Connector,
    pool: Arc<Pool>,
}

impl Hyper {
    /// A client with a pool of its own.
    ///
    /// # Errors
    ///
    /// [`BuildError::Tls`] where the server is reached over TLS and this build has none.
    pub fn new(api_url: &ApiUrl) -> Result<Self, BuildError> {
        tls(api_url).map(Self::over)
    }

    /// A client with TLS settings of one's own, for a server whose certificate is signed by nobody
    /// that Mozilla's list knows, or for certificates of the client.
    ///
    /// ALPN is set here: HTTP/1.1 is what is spoken.
    #[cfg(any(feature = "ring", feature = "aws-lc-rs"))]
    pub fn with_tls_config(mut config: rustls::ClientConfig) -> Self {
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Self::over(Arc::new(config))
    }

    fn over(tls: connect::Tls) -> Self {
        Self(Arc::new(Shared {
            connector: Connector::new(tls),
            pool: Arc::default(),
        }))
    }

    /// Sees to it that a connection to the server of this URI rests in the pool.
    pub(crate) async fn connect(&self, uri: &Uri) -> Result<(), TransportError> {
        let shared = &self.0;
        let place = Place::of(uri).ok_or_else(no_server)?;
        let connection = match poll_fn(|cx| Poll::Ready(shared.pool.take(&place, cx))).await {
            Some(connection) => connection,
            None => shared.open(uri, &place).await?,
        };
        shared.pool.put(place, connection);
        Ok(())
    }
}

impl Shared {
    async fn send(
        &self,
        mut request: Request<RequestBody>,
    ) -> Result<Response<Body>, TransportError> {
        let place = Place::of(request.uri()).ok_or_else(no_server)?;
        let uri = std::mem::take(request.uri_mut());
        *request.uri_mut() = without_server(&uri);
        loop {
            let resting = poll_fn(|cx| Poll::Ready(self.pool.take(&place, cx))).await;
            let is_new = resting.is_none();
            let mut connection = match resting {
                Some(connection) => connection,
                None => self.open(&uri, &place).await?,
            };
            match connection.send(request).await {
                Ok(response) => {
                    let pool = Arc::clone(&self.pool);
                    let lease = Lease {
                        connection,
                        place,
                        pool,
                    };
                    return Ok(response.map(|incoming| Body::new(incoming, lease)));
                }
                // It has died since it was looked at. Each time round there is one less of these.
                Err(Unanswered {
                    request: Some(unwritten),
                    ..
                }) if !is_new => request = unwritten,
                Err(Unanswered { request, error }) => {
                    let what = format!("complete the request to {place}");
                    return Err(match request {
                        Some(_) => TransportError::never_written(what, error),
                        None => TransportError::outcome_unknown(what, error),
                    });
                }
            }
        }
    }

    async fn open(&self, uri: &Uri, place: &Place) -> Result<Box<Connection>, TransportError> {
        Connection::open(&self.connector, uri)
            .await
            .map_err(|error| TransportError::never_written(format!("connect to {place}"), error))
    }
}

fn no_server() -> TransportError {
    TransportError::never_written("send the request", "its URI names no server")
}

/// The form that a request to a server has, in place of that to a proxy: `/path?query`.
fn without_server(uri: &Uri) -> Uri {
    uri.path_and_query()
        .cloned()
        .map_or_else(Uri::default, Uri::from)
}

#[cfg(any(feature = "ring", feature = "aws-lc-rs"))]
fn tls(_api_url: &ApiUrl) -> Result<connect::Tls, BuildError> {
    // Both features may be on, in a build of many crates; then aws-lc-rs was asked for.
    #[cfg(feature = "aws-lc-rs")]
    let provider = rustls::crypto::aws_lc_rs::default_provider();
    #[cfg(not(feature = "aws-lc-rs"))]
    let provider = rustls::crypto::ring::default_provider();

    let roots = rustls::RootCertStore {
        roots: webpki_roots::TLS_SERVER_ROOTS.to_vec(),
    };
    let mut config = rustls::ClientConfig::builder_with_provider(provider.into())
        .with_safe_default_protocol_versions()
        .map_err(|error| BuildError::Tls(error.into()))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(Arc::new(config))
}

#[cfg(not(any(feature = "ring", feature = "aws-lc-rs")))]
fn tls(api_url: &ApiUrl) -> Result<connect::Tls, BuildError> {
    if api_url.is_https() {
        return Err(BuildError::Tls(
            format!("{api_url} is reached over TLS: turn on the feature `ring` or `aws-lc-rs`")
                .into(),
        ));
    }
    Ok(())
}

impl Service<Request<RequestBody>> for Hyper {
    type Response = Response<Body>;
    type Error = TransportError;
    type Future = ResponseFuture;

    fn poll_ready(&mut self, _cx: &mut Context<'_>) -> Poll<Result<(), TransportError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<RequestBody>) -> Self::Future {
        let shared = Arc::clone(&self.0);
        // The one box of the transport: what is around it stays small, and is moved cheaply.
        ResponseFuture(Box::pin(async move { shared.send(request).await }))
    }
}

/// The response future of [`Hyper`].
///
/// # Cancel safety
///
/// Dropping it closes the connection that it uses. Whether the request is executed is then unknown.
#[must_use = "futures do nothing unless polled"]
pub struct ResponseFuture(
    Pin<Box<dyn Future<Output = Result<Response<Body>, TransportError>> + Send>>,
);

impl Future for ResponseFuture {
    type Output = Result<Response<Body>, TransportError>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        self.0.as_mut().poll(cx)
    }
}

impl fmt::Debug for ResponseFuture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("transport::ResponseFuture")
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
        put_token(request.uri_mut(), &self.token);
        self.inner.call(request)
    }
}
