use std::{fmt, io, net::SocketAddr};

use http::{HeaderValue, Request, header};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::{
    net::{TcpListener, TcpStream},
    task::{AbortHandle, JoinSet},
};
use tower_service::Service as _;

#[cfg(feature = "control")]
use crate::control::Control;
use crate::{
    emulator::Emulator,
    service::{Cut, Response, absolute_uri},
};

/// The emulator behind a socket. It serves until it is dropped, and closes its connections then.
///
/// It is made by [`Emulator::serve`].
#[must_use = "the server stops when it is dropped"]
pub struct Server {
    address: SocketAddr,
    task: AbortHandle,
}

impl Server {
    pub(crate) async fn bind(emulator: Emulator, address: SocketAddr) -> io::Result<Self> {
        let listener = TcpListener::bind(address).await?;
        let address = listener.local_addr()?;
        let task = tokio::spawn(accept(Front::new(emulator), listener)).abort_handle();
        Ok(Self { address, task })
    }

    /// Where it listens.
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// What a client takes for `https://api.telegram.org`: `http://127.0.0.1:PORT`.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl fmt::Debug for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Server")
            .field("address", &self.address)
            .finish_non_exhaustive()
    }
}

/// Takes connections until the task is aborted; they are aborted with it.
async fn accept(front: Front, listener: TcpListener) {
    let mut connections = JoinSet::new();
    loop {
        match listener.accept().await {
            Ok((stream, _)) => {
                connections.spawn(serve(front.clone(), stream));
            }
            Err(error) => tracing::warn!(%error, "could not take a connection"),
        }
        while connections.try_join_next().is_some() {}
    }
}

async fn serve(front: Front, stream: TcpStream) {
    let service = service_fn(move |request| front.clone().answer(request));
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        // The server waits for a request much longer than hyper does; the emulator waits for ever.
        .header_read_timeout(None)
        .max_buf_size(MAX_HEADERS)
        .serve_connection(TokioIo::new(stream), service);
    if let Err(error) = connection.await {
        tracing::debug!(%error, "a connection ended early");
    }
}

/// What stands behind the socket: the Bot API, and the control API beside it.
#[derive(Clone)]
struct Front {
    emulator: Emulator,
    #[cfg(feature = "control")]
    control: Control,
}

impl Front {
    fn new(emulator: Emulator) -> Self {
        Self {
            #[cfg(feature = "control")]
            control: Control::new(emulator.clone()),
            emulator,
        }
    }

    async fn answer(mut self, request: Request<Incoming>) -> Result<Response, Cut> {
        #[cfg(feature = "control")]
        if Control::has(request.uri().path()) {
            return Ok(self.control.answer(request).await);
        }
        let mut response = if request.uri().scheme().is_some() {
            absolute_uri()
        } else {
            self.emulator.call(request).await?
        };
        let keep_alive = HeaderValue::from_static("keep-alive");
        response
            .headers_mut()
            .entry(header::CONNECTION)
            .or_insert(keep_alive);
        Ok(response)
    }
}

const MAX_HEADERS: usize = 1 << 18;
