use std::{
    convert::Infallible,
    future::{Future, pending},
    pin::pin,
    sync::Arc,
    time::Duration,
};

use bytes::Bytes;
use http::{Request, Response};
use http_body_util::Full;
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::{
    net::{TcpListener, TcpStream, ToSocketAddrs},
    sync::{Semaphore, watch},
    task::JoinSet,
    time::{sleep, timeout},
};
use tower_service::Service as _;

use super::{Webhook, WebhookError, WebhookService, refusal::Refusal};
use crate::shutdown::{interrupt, shutdown_signal};

impl Webhook {
    /// Listens at an address and serves the webhook until Ctrl-C or `SIGTERM`. A second Ctrl-C,
    /// while handlers finish, ends it at once.
    ///
    /// # Errors
    ///
    /// See [`serve`](Webhook::serve); and [`WebhookError::Listen`] where the address cannot be
    /// listened at.
    pub async fn run(self, address: impl ToSocketAddrs) -> Result<(), WebhookError> {
        let listener = TcpListener::bind(address)
            .await
            .map_err(WebhookError::Listen)?;
        self.drive(listener, shutdown_signal(), interrupt()).await
    }

    /// Serves the webhook over HTTP/1.1 until `stop` completes; then handlers have
    /// [`drain`](Webhook::drain) to finish.
    ///
    /// Only the path of the [`url`](Webhook::url) is served; without one every path is. A proxy
    /// before it does TLS, and leaves the path as it is.
    ///
    /// At most 1,024 connections are open at the same time. One over which no head of a request
    /// comes for 30 seconds is closed.
    ///
    /// # Errors
    ///
    /// See [`start`](Webhook::start).
    ///
    /// # Cancel safety
    ///
    /// Dropping the future drops the connections and the handlers that run; their updates come
    /// again.
    pub async fn serve(
        self,
        listener: TcpListener,
        stop: impl Future<Output = ()>,
    ) -> Result<(), WebhookError> {
        self.drive(listener, stop, pending()).await
    }

    async fn drive(
        self,
        listener: TcpListener,
        stop: impl Future<Output = ()>,
        abort: impl Future<Output = ()>,
    ) -> Result<(), WebhookError> {
        let mut stop = pin!(stop);
        let path = self.path()?;
        let service = tokio::select! {
            biased;
            () = &mut stop => return Ok(()),
            started = self.start() => started?,
        };
        let server = Server {
            service: service.clone(),
            path: path.map(Arc::from),
            room: Arc::new(Semaphore::new(MOST_CONNECTIONS)),
        };
        let (stopping, stopped) = watch::channel(());
        let mut connections = JoinSet::new();
        tokio::select! {
            biased;
            () = stop => {}
            never = server.accept(&listener, &stopped, &mut connections) => match never {},
        }
        drop(listener);
        // Connections end after the request that they are at.
        drop(stopping);
        let finish = async {
            service.drain().await;
            // The answers are on their way.
            let _ = timeout(LAST_ANSWERS, async {
                while connections.join_next().await.is_some() {}
            })
            .await;
        };
        tokio::select! {
            () = finish => {}
            () = abort => {
                tracing::warn!("stopped at once: what was being handled will come again");
            }
        }
        Ok(())
    }
}

struct Server {
    service: WebhookService,
    path: Option<Arc<str>>,
    room: Arc<Semaphore>,
}

impl Server {
    async fn accept(
        &self,
        listener: &TcpListener,
        stopped: &watch::Receiver<()>,
        connections: &mut JoinSet<()>,
    ) -> Infallible {
        loop {
            let permit = Arc::clone(&self.room).acquire_owned().await;
            let stream = match listener.accept().await {
                Ok((stream, _)) => stream,
                Err(error) => {
                    // Of that one connection, or there are no more files to be had.
                    tracing::warn!(%error, "a connection to the webhook could not be accepted");
                    sleep(Duration::from_millis(100)).await;
                    continue;
                }
            };
            while connections.try_join_next().is_some() {}
            let connection = serve(
                stream,
                self.service.clone(),
                self.path.clone(),
                stopped.clone(),
            );
            connections.spawn(async move {
                connection.await;
                drop(permit);
            });
        }
    }
}

async fn serve(
    stream: TcpStream,
    service: WebhookService,
    path: Option<Arc<str>>,
    mut stopped: watch::Receiver<()>,
) {
    let answer = service_fn(move |request: Request<Incoming>| {
        let mut service = service.clone();
        let is_elsewhere = path
            .as_deref()
            .is_some_and(|path| path != request.uri().path());
        async move {
            if is_elsewhere {
                return Ok::<Response<Full<Bytes>>, Infallible>(Refusal::Path.response());
            }
            service.call(request).await
        }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_TIMEOUT)
        .max_buf_size(64 << 10)
        .serve_connection(TokioIo::new(stream), answer);
    let mut connection = pin!(connection);
    let ended = tokio::select! {
        ended = connection.as_mut() => ended,
        // The sender is dropped.
        _ = stopped.changed() => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    };
    if let Err(error) = ended {
        tracing::debug!(%error, "a connection to the webhook ended with an error");
    }
}

const MOST_CONNECTIONS: usize = 1_024;
const HEAD_TIMEOUT: Duration = Duration::from_secs(30);
const LAST_ANSWERS: Duration = Duration::from_secs(1);
