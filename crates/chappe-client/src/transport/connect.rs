//! Connections to a server: TCP, and TLS over it.

use std::{
    fmt,
    io::{self, Read},
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    task::{Context, Poll},
    time::Duration,
};

use chappe_core::BoxError;
use http::{Uri, uri::Scheme};
use hyper_util::client::legacy::connect::HttpConnector;
use socket2::SockRef;
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::TcpStream,
};
use tower::ServiceExt;

/// How long DNS and TCP may take, and TLS after them.
const TIMEOUT: Duration = Duration::from_secs(10);

/// After how much silence the kernel asks whether the other side is still there.
const KEEP_ALIVE: Duration = Duration::from_secs(60);

/// Makes connections. The addresses of both families are tried, the second family where the first
/// has not answered for 300 ms.
#[derive(Clone, Debug)]
pub(super) struct Connector {
    tcp: HttpConnector,
    tls: Tls,
}

#[cfg(any(feature = "ring", feature = "aws-lc-rs"))]
pub(super) type Tls = Arc<rustls::ClientConfig>;

/// No TLS in this build.
#[cfg(not(any(feature = "ring", feature = "aws-lc-rs")))]
pub(super) type Tls = ();

impl Connector {
    pub(super) fn new(tls: Tls) -> Self {
        let mut tcp = HttpConnector::new();
        tcp.enforce_http(false);
        tcp.set_nodelay(true);
        tcp.set_connect_timeout(Some(TIMEOUT));
        tcp.set_keepalive(Some(KEEP_ALIVE));
        Self { tcp, tls }
    }

    /// A connection to the server of this URI.
    pub(super) async fn connect(&self, uri: Uri) -> Result<(Stream, Probe), BoxError> {
        let name = (uri.scheme() == Some(&Scheme::HTTPS)).then(|| {
            uri.host()
                .unwrap_or_default()
                .trim_matches(['[', ']'])
                .to_owned()
        });
        let tcp = self.tcp.clone().oneshot(uri).await.map_err(described)?;
        let probe = Probe::default();
        let socket = Socket {
            tcp: tcp.into_inner(),
            probe: probe.clone(),
        };
        let stream = match name {
            None => Stream::Plain(socket),
            Some(name) => tokio::time::timeout(TIMEOUT, self.encrypt(name, socket))
                .await
                .map_err(|_| format!("no TLS handshake within {TIMEOUT:?}"))??,
        };
        Ok((stream, probe))
    }

    #[cfg(any(feature = "ring", feature = "aws-lc-rs"))]
    async fn encrypt(&self, name: String, socket: Socket) -> Result<Stream, BoxError> {
        let name = rustls::pki_types::ServerName::try_from(name)?;
        let connector = tokio_rustls::TlsConnector::from(Arc::clone(&self.tls));
        Ok(Stream::Tls(Box::new(
            connector.connect(name, socket).await?,
        )))
    }

    #[cfg(not(any(feature = "ring", feature = "aws-lc-rs")))]
    async fn encrypt(&self, _name: String, _socket: Socket) -> Result<Stream, BoxError> {
        let () = self.tls;
        Err("this build has no TLS: turn on the feature `ring` or `aws-lc-rs`".into())
    }
}

/// "tcp connect error" alone does not say that the connection was refused.
fn described(error: impl std::error::Error + Send + Sync + 'static) -> BoxError {
    match error.source() {
        Some(cause) => format!("{error}: {cause}").into(),
        None => error.into(),
    }
}

/// What HTTP is spoken over.
#[derive(Debug)]
pub(super) enum Stream {
    Plain(Socket),
    #[cfg(any(feature = "ring", feature = "aws-lc-rs"))]
    Tls(Box<tokio_rustls::client::TlsStream<Socket>>),
}

/// The same for both.
macro_rules! delegate {
    ($self:ident, $stream:ident => $call:expr) => {
        match $self.get_mut() {
            Stream::Plain($stream) => $call,
            #[cfg(any(feature = "ring", feature = "aws-lc-rs"))]
            Stream::Tls($stream) => $call,
        }
    };
}

impl AsyncRead for Stream {
    fn poll_read(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        delegate!(self, stream => Pin::new(stream).poll_read(cx, buffer))
    }
}

impl AsyncWrite for Stream {
    fn poll_write(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        delegate!(self, stream => Pin::new(stream).poll_write(cx, bytes))
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        pieces: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        delegate!(self, stream => Pin::new(stream).poll_write_vectored(cx, pieces))
    }

    fn is_write_vectored(&self) -> bool {
        match self {
            Self::Plain(stream) => stream.is_write_vectored(),
            #[cfg(any(feature = "ring", feature = "aws-lc-rs"))]
            Self::Tls(stream) => stream.is_write_vectored(),
        }
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        delegate!(self, stream => Pin::new(stream).poll_flush(cx))
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        delegate!(self, stream => Pin::new(stream).poll_shutdown(cx))
    }
}

/// Whether a socket is to be read even where the runtime knows of nothing to read, because its
/// connection rests, and shall be used again.
///
/// A runtime looks at its sockets now and then. While a thread of it was busy, a server may have
/// closed the connection: a request that is written then is lost, and nobody can say whether it was
/// executed.
#[derive(Clone, Debug, Default)]
pub(super) struct Probe(Arc<AtomicBool>);

impl Probe {
    pub(super) fn set(&self, on: bool) {
        self.0.store(on, Ordering::Relaxed);
    }
}

/// A TCP connection with a [`Probe`].
pub(super) struct Socket {
    tcp: TcpStream,
    probe: Probe,
}

impl Socket {
    /// Reads past the runtime: the end, a last word before it, or what TLS has to say.
    fn read_now(&self, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let most = buffer.remaining().min(1024);
        let socket = SockRef::from(&self.tcp);
        match (&*socket).read(buffer.initialize_unfilled_to(most)) {
            Ok(read) => {
                buffer.advance(read);
                Poll::Ready(Ok(()))
            }
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => Poll::Pending,
            Err(error) => Poll::Ready(Err(error)),
        }
    }
}

impl fmt::Debug for Socket {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.tcp.fmt(f)
    }
}

impl AsyncRead for Socket {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        match Pin::new(&mut self.tcp).poll_read(cx, buffer) {
            Poll::Pending if self.probe.0.load(Ordering::Relaxed) => self.read_now(buffer),
            polled => polled,
        }
    }
}

impl AsyncWrite for Socket {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.tcp).poll_write(cx, bytes)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        pieces: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.tcp).poll_write_vectored(cx, pieces)
    }

    fn is_write_vectored(&self) -> bool {
        self.tcp.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.tcp).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.tcp).poll_shutdown(cx)
    }
}
