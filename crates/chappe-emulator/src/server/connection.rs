//! One connection: requests in, answers out, one after the other.

use std::{fmt, future::Future, io, pin::Pin, sync::Arc, time::Duration};

use bytes::{Buf, BufMut as _, Bytes, BytesMut};
use http::StatusCode;
use http_body_util::{BodyExt as _, Full};
use memchr::memmem;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    time::{Instant, Sleep, sleep, timeout},
};

use super::{
    budget::{Budget, Exceeded, Share},
    chunks::{Chunks, Refused},
    front::Front,
    head::{Framing, Head, Unread},
    output::{Then, write_bare, write_head},
};
use crate::service::{Response, absolute_uri, too_large};

/// A connection that is served.
pub(super) struct Connection {
    front: Front,
    budget: Arc<Budget>,
    wire: Wire,
    patience: Patience,
    /// The head of an answer; it is kept so that its memory is used again.
    head: Vec<u8>,
}

/// Why a connection ended.
#[derive(Debug)]
pub(super) enum Ended {
    /// The client closed it.
    Closed,
    /// It was agreed upon.
    Done,
    /// The client was refused with this status.
    Refused(StatusCode),
    /// It was cut, as a fault had it.
    Cut,
    /// Nothing happened for too long.
    Idle,
    Broken(io::Error),
}

impl fmt::Display for Ended {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Closed => f.write_str("the client closed it"),
            Self::Done => f.write_str("it was agreed upon"),
            Self::Refused(status) => write!(f, "the request was refused with {status}"),
            Self::Cut => f.write_str("a fault was ordered"),
            Self::Idle => f.write_str("nothing happened for too long"),
            Self::Broken(error) => write!(f, "{error}"),
        }
    }
}

/// Why a request is not read.
enum Failed {
    Ended(Ended),
    Refused(StatusCode),
    TooLong,
}

impl Connection {
    pub(super) fn new(front: Front, stream: TcpStream, budget: Arc<Budget>) -> Self {
        Self {
            front,
            budget,
            wire: Wire {
                stream,
                buffer: BytesMut::new(),
            },
            patience: Patience::new(),
            head: Vec::new(),
        }
    }

    /// Serves it until it ends.
    pub(super) async fn run(mut self) -> Ended {
        loop {
            if let Err(ended) = self.turn().await {
                return ended;
            }
        }
    }

    /// Reads a request and answers it.
    async fn turn(&mut self) -> Result<(), Ended> {
        // Dropped with the request: what it takes is free for others then.
        let mut share = Share::none_of(Arc::clone(&self.budget));
        let head = self.patience.with(self.wire.read_head()).await?;
        let head = match head.and_then(|head| Head::read(&head).map_err(Failed::Refused)) {
            Ok(head) => head,
            Err(failed) => return self.fail(failed).await,
        };
        let body = match head.limit(self.front.profile()) {
            Ok(limit) => {
                let body = self.wire.read_body(&head, limit, &mut share);
                self.patience.with(body).await?
            }
            Err(unread) => Err(unread.into()),
        };
        let body = match body {
            Ok(body) => body,
            Err(Failed::TooLong) => {
                let response = too_large(&head.parts.headers, self.front.profile());
                return self.answer(response, false).await;
            }
            Err(failed) => return self.fail(failed).await,
        };
        self.patience.renew();
        let is_kept_alive = head.is_kept_alive;
        let response = self.call(head, body).await?;
        self.answer(response, is_kept_alive).await
    }

    async fn call(&mut self, head: Head, body: Bytes) -> Result<Response, Ended> {
        if head.is_absolute {
            return Ok(absolute_uri());
        }
        let request = http::Request::from_parts(head.parts, Full::new(body));
        tokio::select! {
            biased;
            response = self.front.call(request) => response.map_err(|_| Ended::Cut),
            ended = self.wire.until_it_ends() => Err(ended),
            () = self.patience.until_it_ends() => Err(Ended::Idle),
        }
    }

    async fn answer(&mut self, response: Response, is_kept_alive: bool) -> Result<(), Ended> {
        let (parts, body) = response.into_parts();
        let body = match body.collect().await {
            Ok(body) => body.to_bytes(),
            Err(never) => match never {},
        };
        let then = Then::after(&parts, is_kept_alive);
        self.head.clear();
        let profile = self.front.profile();
        write_head(&mut self.head, &parts, body.len(), then, profile);
        self.patience.renew();
        self.patience
            .with(self.wire.write(&self.head, body))
            .await?
            .map_err(Ended::Broken)?;
        match then {
            Then::KeepAlive => {
                self.patience.renew();
                Ok(())
            }
            Then::Close => {
                self.wire.close().await;
                Err(Ended::Done)
            }
        }
    }

    /// Refuses what is no request that can be answered.
    async fn fail(&mut self, failed: Failed) -> Result<(), Ended> {
        let status = match failed {
            Failed::Ended(ended) => return Err(ended),
            Failed::Refused(status) => status,
            Failed::TooLong => StatusCode::PAYLOAD_TOO_LARGE,
        };
        self.head.clear();
        write_bare(&mut self.head, status);
        self.patience
            .with(self.wire.write(&self.head, Bytes::new()))
            .await?
            .map_err(Ended::Broken)?;
        self.wire.close().await;
        Err(Ended::Refused(status))
    }
}

/// The socket, and what was read from it and not used yet.
struct Wire {
    stream: TcpStream,
    buffer: BytesMut,
}

impl Wire {
    /// Reads up to the empty line, which is left out.
    async fn read_head(&mut self) -> Result<Bytes, Failed> {
        let mut searched = 0;
        loop {
            if let Some(at) = memmem::find(&self.buffer[searched..], b"\r\n\r\n") {
                let length = searched + at + 2;
                if length > MAX_HEAD {
                    break;
                }
                let head = self.buffer.split_to(length).freeze();
                self.buffer.advance(2);
                return Ok(head);
            }
            if self.buffer.len() > MAX_HEAD {
                break;
            }
            searched = self.buffer.len().saturating_sub(3);
            self.fill().await?;
        }
        Err(Failed::Refused(StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE))
    }

    async fn read_body(
        &mut self,
        head: &Head,
        limit: usize,
        share: &mut Share,
    ) -> Result<Bytes, Failed> {
        if head.expects_continue && self.buffer.is_empty() && limit > 0 {
            let welcome = self.stream.write_all(b"HTTP/1.1 100 Continue\r\n\r\n");
            welcome.await?;
        }
        match head.body {
            Framing::Length(length) if length <= self.buffer.len() => {
                Ok(self.buffer.split_to(length).freeze())
            }
            Framing::Length(length) => self.read_long_body(length, share).await,
            Framing::Chunked => {
                let mut chunks = Chunks::up_to(limit);
                while !chunks.take(&mut self.buffer)? {
                    share.grow_to(chunks.capacity())?;
                    self.fill().await?;
                }
                Ok(chunks.into_body().freeze())
            }
        }
    }

    async fn read_long_body(&mut self, length: usize, share: &mut Share) -> Result<Bytes, Failed> {
        let mut body = self.buffer.split().to_vec();
        while body.len() < length {
            let left = length - body.len();
            // Memory is taken as the body arrives, twice as much each time and never too much.
            body.reserve_exact(left.min(body.len().max(READ)));
            share.grow_to(body.capacity())?;
            let mut room = (&mut body).limit(left);
            if self.stream.read_buf(&mut room).await? == 0 {
                return Err(Failed::Ended(Ended::Closed));
            }
        }
        Ok(body.into())
    }

    /// Reads something more.
    async fn fill(&mut self) -> Result<(), Failed> {
        if self.buffer.capacity() - self.buffer.len() < READ / 8 {
            self.buffer.reserve(READ);
        }
        match self.stream.read_buf(&mut self.buffer).await? {
            0 => Err(Failed::Ended(Ended::Closed)),
            _ => Ok(()),
        }
    }

    /// Reads what comes before it is asked for, up to a limit, to see whether the client closes
    /// the connection.
    async fn until_it_ends(&mut self) -> Ended {
        while self.buffer.len() < MAX_AHEAD {
            match self.fill().await {
                Ok(()) => {}
                Err(Failed::Ended(ended)) => return ended,
                Err(Failed::Refused(_) | Failed::TooLong) => break,
            }
        }
        std::future::pending().await
    }

    async fn write(&mut self, head: &[u8], body: Bytes) -> io::Result<()> {
        self.stream.write_all_buf(&mut Buf::chain(head, body)).await
    }

    /// Closes the connection in a way that lets the client read the answer: if there were something
    /// unread, the kernel would take the answer back.
    async fn close(&mut self) {
        if self.stream.shutdown().await.is_err() {
            return;
        }
        let _ = timeout(LINGER, async {
            loop {
                self.buffer.clear();
                if self.fill().await.is_err() {
                    return;
                }
            }
        })
        .await;
    }
}

/// How long the other side may take.
struct Patience {
    since: Instant,
    /// Set when it is looked at, not each time that patience is renewed: most requests are
    /// answered before anybody looks.
    alarm: Pin<Box<Sleep>>,
}

impl Patience {
    fn new() -> Self {
        Self {
            since: Instant::now(),
            alarm: Box::pin(sleep(IDLE)),
        }
    }

    fn renew(&mut self) {
        self.since = Instant::now();
    }

    async fn with<T>(&mut self, future: impl Future<Output = T>) -> Result<T, Ended> {
        tokio::select! {
            biased;
            value = future => Ok(value),
            () = self.until_it_ends() => Err(Ended::Idle),
        }
    }

    async fn until_it_ends(&mut self) {
        loop {
            self.alarm.as_mut().await;
            let end = self.since + IDLE;
            if end <= Instant::now() {
                return;
            }
            self.alarm.as_mut().reset(end);
        }
    }
}

impl From<io::Error> for Failed {
    fn from(error: io::Error) -> Self {
        Self::Ended(Ended::Broken(error))
    }
}

impl From<Refused> for Failed {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::Malformed => Self::Refused(StatusCode::BAD_REQUEST),
            Refused::TooLong => Self::TooLong,
        }
    }
}

impl From<Unread> for Failed {
    fn from(unread: Unread) -> Self {
        match unread {
            Unread::Refused(status) => Self::Refused(status),
            Unread::TooLong => Self::TooLong,
        }
    }
}

impl From<Exceeded> for Failed {
    /// The server says so where it cannot write a body to its disk.
    fn from(_: Exceeded) -> Self {
        Self::Refused(StatusCode::INTERNAL_SERVER_ERROR)
    }
}

/// How much is read at once.
const READ: usize = 1 << 13;
/// How long a head may be, as the server has it.
const MAX_HEAD: usize = 1 << 18;
/// How much is read before it is asked for.
const MAX_AHEAD: usize = 1 << 16;
/// How long a connection may be idle, as the server has it.
const IDLE: Duration = Duration::from_secs(500);
/// How long a client may take to close a connection after the last answer.
const LINGER: Duration = Duration::from_secs(5);
