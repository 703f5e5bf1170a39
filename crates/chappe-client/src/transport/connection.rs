//! One connection, driven by whoever uses it.
//!
//! hyper's connection is a future that is usually spawned: it moves the bytes, and talks to the
//! caller through channels. Here the caller polls it, so that a call wakes one task and not two, and
//! nothing is spawned. A connection that rests is polled by nobody; before it is used again it is
//! asked whether it still lives.

use std::{
    fmt,
    future::{Future, poll_fn},
    pin::{Pin, pin},
    task::{Context, Poll},
};

use chappe_core::BoxError;
use http::{HeaderValue, Request, Response, Uri, header::HOST};
use hyper::{
    body::Incoming,
    client::conn::http1::{self, SendRequest},
};
use hyper_util::rt::TokioIo;

use super::connect::{Connector, Probe, Stream};
use crate::RequestBody;

pub(super) struct Connection {
    sender: SendRequest<RequestBody>,
    driver: http1::Connection<TokioIo<Stream>, RequestBody>,
    probe: Probe,
    host: HeaderValue,
}

/// A request that was not answered.
pub(super) struct Unanswered {
    /// The request, where it surely was not written.
    pub(super) request: Option<Request<RequestBody>>,
    pub(super) error: hyper::Error,
}

impl Connection {
    /// Connects to the server of this URI.
    pub(super) async fn open(connector: &Connector, uri: &Uri) -> Result<Box<Self>, BoxError> {
        let authority = uri.authority().map_or("", |authority| authority.as_str());
        let host = HeaderValue::try_from(authority)?;
        let (stream, probe) = connector.connect(uri.clone()).await?;
        let (sender, driver) = http1::handshake(TokioIo::new(stream)).await?;
        Ok(Box::new(Self {
            sender,
            driver,
            probe,
            host,
        }))
    }

    /// Whether the connection can take a request: it has done with the last one, and the server has
    /// not closed it.
    pub(super) fn is_alive(&mut self, cx: &mut Context<'_>) -> bool {
        self.probe.set(true);
        let polled = self.poll_driver(cx);
        self.probe.set(false);
        polled.is_pending() && self.sender.is_ready()
    }

    /// Sends a request, and waits for the head of the answer.
    pub(super) async fn send(
        &mut self,
        mut request: Request<RequestBody>,
    ) -> Result<Response<Incoming>, Unanswered> {
        request
            .headers_mut()
            .entry(HOST)
            .or_insert_with(|| self.host.clone());
        let mut answer = pin!(self.sender.try_send_request(request));
        let driver = &mut self.driver;
        poll_fn(|cx| {
            // What ends the connection is told through the answer, too.
            let _ = Pin::new(&mut *driver).poll(cx);
            answer.as_mut().poll(cx)
        })
        .await
        .map_err(|mut failure| Unanswered {
            request: failure.take_message(),
            error: failure.into_error(),
        })
    }

    /// Moves bytes; ready where the connection has ended.
    pub(super) fn poll_driver(&mut self, cx: &mut Context<'_>) -> Poll<hyper::Result<()>> {
        Pin::new(&mut self.driver).poll(cx)
    }
}

impl fmt::Debug for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Connection")
            .field("host", &self.host)
            .finish_non_exhaustive()
    }
}
