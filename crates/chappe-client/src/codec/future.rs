use std::{
    fmt,
    future::Future,
    pin::Pin,
    task::{Context, Poll, ready},
};

use bytes::{Bytes, BytesMut};
use chappe_core::{BoxError, Error, HttpError, Reply, TransportError};
use http::{HeaderMap, Request, Response, StatusCode, response};
use http_body::{Body, SizeHint};
use pin_project_lite::pin_project;
use tower_service::Service;

use super::envelope;
use crate::RequestBody;

type Opening = Pin<Box<dyn Future<Output = Result<Request<RequestBody>, Error>> + Send>>;

pin_project! {
    /// The response future of [`Codec`](super::Codec).
    ///
    /// Dropping it drops the request: whether the call is executed is then unknown.
    #[must_use = "futures do nothing unless polled"]
    pub struct ResponseFuture<H, B>
    where
        H: Service<Request<RequestBody>>,
    {
        #[pin]
        state: State<H, H::Future, B>,
        reply_limit: usize,
    }
}

pin_project! {
    #[project = StateProj]
    enum State<H, F, B> {
        Failed { error: Option<Error> },
        // Files are being opened; the http service was readied and waits.
        Opening { opening: Opening, http: H },
        Sending { #[pin] future: F },
        Reading {
            status: StatusCode,
            headers: HeaderMap,
            #[pin]
            body: B,
            received: Received,
        },
    }
}

impl<H, B> ResponseFuture<H, B>
where
    H: Service<Request<RequestBody>>,
{
    pub(super) fn failed(error: Error) -> Self {
        Self::new(State::Failed { error: Some(error) }, 0)
    }

    pub(super) fn opening(opening: Opening, http: H, reply_limit: usize) -> Self {
        Self::new(State::Opening { opening, http }, reply_limit)
    }

    pub(super) fn sending(future: H::Future, reply_limit: usize) -> Self {
        Self::new(State::Sending { future }, reply_limit)
    }

    fn new(state: State<H, H::Future, B>, reply_limit: usize) -> Self {
        Self { state, reply_limit }
    }
}

impl<H, B> Future for ResponseFuture<H, B>
where
    H: Service<Request<RequestBody>, Response = Response<B>, Error: Into<BoxError>>,
    B: Body<Data = Bytes, Error: Into<BoxError>>,
{
    type Output = Result<Reply, Error>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let mut this = self.project();
        loop {
            match this.state.as_mut().project() {
                StateProj::Failed { error } => {
                    let error = error.take().expect("polled after completion");
                    return Poll::Ready(Err(error));
                }
                StateProj::Opening { opening, http } => {
                    let request = ready!(opening.as_mut().poll(cx))?;
                    let future = http.call(request);
                    this.state.set(State::Sending { future });
                }
                StateProj::Sending { future } => {
                    let response = ready!(future.poll(cx)).map_err(transport)?;
                    let (
                        response::Parts {
                            status, headers, ..
                        },
                        body,
                    ) = response.into_parts();
                    if body.size_hint().lower() > *this.reply_limit as u64 {
                        return Poll::Ready(Err(too_large(*this.reply_limit)));
                    }
                    this.state.set(State::Reading {
                        status,
                        headers,
                        received: Received::expecting(&body.size_hint()),
                        body,
                    });
                }
                StateProj::Reading {
                    status,
                    headers,
                    mut body,
                    received,
                } => {
                    while !body.is_end_stream() {
                        let Some(frame) = ready!(body.as_mut().poll_frame(cx)) else {
                            break;
                        };
                        let frame = frame.map_err(|error| reading(error, *status))?;
                        if let Ok(data) = frame.into_data() {
                            received.push(data);
                        }
                        if received.len > *this.reply_limit {
                            return Poll::Ready(Err(too_large(*this.reply_limit)));
                        }
                    }
                    let body = received.take();
                    return Poll::Ready(envelope::decode(*status, headers, &body));
                }
            }
        }
    }
}

/// The body so far: the first piece as it came, and a copy of all where there are more.
struct Received {
    first: Bytes,
    all: BytesMut,
    len: usize,
    /// What the server has announced, which is within the limit.
    expected: usize,
}

impl Received {
    fn expecting(hint: &SizeHint) -> Self {
        Self {
            first: Bytes::new(),
            all: BytesMut::new(),
            len: 0,
            expected: hint.lower() as usize,
        }
    }

    fn push(&mut self, data: Bytes) {
        self.len += data.len();
        if self.len == data.len() {
            self.first = data;
            return;
        }
        if self.all.is_empty() {
            self.all.reserve(self.expected.max(self.len));
            self.all.extend_from_slice(&self.first);
        }
        self.all.extend_from_slice(&data);
    }

    fn take(&mut self) -> Bytes {
        if self.all.is_empty() {
            std::mem::take(&mut self.first)
        } else {
            std::mem::take(&mut self.all).freeze()
        }
    }
}

/// An error of the http service, which may be of our own kind already.
fn transport(error: impl Into<BoxError>) -> Error {
    let error = error.into();
    if error.is::<Error>() {
        return error.into();
    }
    match error.downcast::<TransportError>() {
        Ok(error) => Error::from(*error),
        Err(error) => TransportError::outcome_unknown("send the request", error).into(),
    }
}

fn reading(error: impl Into<BoxError>, status: StatusCode) -> Error {
    // The status alone tells that a request was refused, even where its body was cut.
    if status.is_client_error() {
        return HttpError::new(status, b"").into();
    }
    TransportError::outcome_unknown("read the answer", error).into()
}

fn too_large(limit: usize) -> Error {
    TransportError::outcome_unknown(
        "read the answer",
        format!("it has more than the {limit} bytes that are allowed"),
    )
    .into()
}

impl<H, B> fmt::Debug for ResponseFuture<H, B>
where
    H: Service<Request<RequestBody>>,
{
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("codec::ResponseFuture")
    }
}
