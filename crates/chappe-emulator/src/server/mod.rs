//! The emulator behind a socket.
//!
//! # Why not hyper
//!
//! hyper is strict where the server is lenient, and lenient where it is not. A text with spaces or
//! angle brackets in the address, a head with a folded line, a `Content-Length` with something
//! behind the digits: the server takes them. A `PATCH`, an unknown transfer encoding, HTTP/1.2: it
//! refuses them with a status of its own, and with nothing but a status. A developer who sees one
//! answer here and another one there has been misled, so the heads are read here.
//!
//! - [`head`] reads what stands before a body,
//! - [`chunks`] takes a chunked body apart,
//! - [`output`] writes the head of an answer; all three without a socket,
//! - [`connection`] has the socket and the clock.

mod budget;
mod chunks;
mod connection;
mod front;
mod head;
mod output;

use std::{fmt, io, net::SocketAddr, sync::Arc, time::Duration};

use tokio::{
    net::{TcpListener, TcpStream},
    task::{AbortHandle, JoinError, JoinSet},
};

use self::{budget::Budget, connection::Connection, front::Front};
use crate::emulator::Emulator;

/// The emulator behind a socket. It serves until it is dropped, and closes its connections then.
///
/// It is made by [`Emulator::serve`].
///
/// # Limits
///
/// Nobody who connects can make it hang or take all memory:
///
/// - 4096 connections are served at once; one more is closed as soon as it is there.
/// - A head may have 256 KiB, and its address 64 KiB; parameters may have 1 MiB together, a
///   multipart form 50 files. What is more is answered with 431, 414 and 413.
/// - A body may have 52 MiB, or 2002 MiB in [`Profile::SelfHosted`](crate::Profile::SelfHosted);
///   memory is taken as it arrives, not as it is announced. All bodies that are on their way may
///   have 4 GiB together; whoever exceeds that is answered with 500.
/// - A request must be complete 500 seconds after the last one was answered, an answer must be
///   there 500 seconds after that, and be taken within another 500. Then the connection is closed.
///   This is time on tokio's clock: where a test pauses that, a connection that waits is closed
///   at once.
/// - What a client sends before it has its answer is left to the kernel beyond 64 KiB.
#[must_use = "the server stops when it is dropped"]
pub struct Server {
    address: SocketAddr,
    task: AbortHandle,
}

impl Server {
    pub(crate) async fn bind(emulator: Emulator, address: SocketAddr) -> io::Result<Self> {
        Self::with_room(emulator, address, Room::default()).await
    }

    async fn with_room(emulator: Emulator, address: SocketAddr, room: Room) -> io::Result<Self> {
        let listener = TcpListener::bind(address).await?;
        emulator.resume_deliveries();
        let address = listener.local_addr()?;
        let task = tokio::spawn(accept(Front::new(emulator), listener, room)).abort_handle();
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

/// How much there may be at once.
#[derive(Clone, Copy, Debug)]
struct Room {
    connections: usize,
    /// Bytes of bodies: as many as the server lets one bot upload at once.
    bodies: u64,
}

impl Default for Room {
    fn default() -> Self {
        Self {
            connections: 4096,
            bodies: 4 << 30,
        }
    }
}

/// Takes connections until the task is aborted; they are aborted with it.
async fn accept(front: Front, listener: TcpListener, room: Room) {
    let budget = Arc::new(Budget::new(room.bodies));
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            Some(ended) = connections.join_next() => note(ended),
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) if connections.len() < room.connections => {
                    connections.spawn(serve(front.clone(), stream, Arc::clone(&budget)));
                }
                Ok(_) => tracing::warn!("there are too many connections; one more was closed"),
                Err(error) => {
                    tracing::warn!(%error, "could not take a connection");
                    // Where there are no more file descriptors, the next try fails as well.
                    tokio::time::sleep(PAUSE).await;
                }
            },
        }
    }
}

async fn serve(front: Front, stream: TcpStream, budget: Arc<Budget>) {
    // An answer is written in one piece: there is nothing to wait for.
    if let Err(error) = stream.set_nodelay(true) {
        tracing::debug!(%error, "could not switch the delay off");
    }
    let ended = Connection::new(front, stream, budget).run().await;
    tracing::debug!(why = %ended, "a connection ended");
}

fn note(ended: Result<(), JoinError>) {
    if let Err(error) = ended {
        if error.is_panic() {
            tracing::error!(%error, "a connection panicked");
        }
    }
}

const PAUSE: Duration = Duration::from_millis(100);

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

    use super::*;

    async fn serve(room: Room) -> (Emulator, Server) {
        let emulator = Emulator::new();
        let address = (Ipv4Addr::LOCALHOST, 0).into();
        let server = Server::with_room(emulator.clone(), address, room).await;
        (emulator, server.unwrap())
    }

    /// Sends a request and reads what there is of an answer at once.
    async fn ask(stream: &mut TcpStream, request: &str) -> String {
        let mut answer = vec![0; 4096];
        // A connection that is closed at once may take nothing more.
        let _ = stream.write_all(request.as_bytes()).await;
        let length = stream.read(&mut answer).await.unwrap_or_default();
        String::from_utf8_lossy(&answer[..length]).into_owned()
    }

    #[tokio::test]
    async fn one_connection_too_many_is_closed_until_another_one_is() {
        let room = Room {
            connections: 2,
            ..Room::default()
        };
        let (emulator, server) = serve(room).await;
        let connect = || TcpStream::connect(server.address());
        let get_me = format!("GET /bot{}/getMe HTTP/1.1\r\n\r\n", emulator.token());
        let mut first = connect().await.unwrap();
        let mut second = connect().await.unwrap();
        for stream in [&mut first, &mut second] {
            assert!(ask(stream, &get_me).await.starts_with("HTTP/1.1 200 OK"));
        }
        let mut third = connect().await.unwrap();
        assert_eq!(ask(&mut third, &get_me).await, "");
        // Whoever goes away while a call waits makes room, too.
        let path = format!("/bot{}/getUpdates?timeout=50", emulator.token());
        let waiting = format!("GET {path} HTTP/1.1\r\n\r\n");
        first.write_all(waiting.as_bytes()).await.unwrap();
        emulator.expect_calls("getUpdates", 1).await.unwrap();
        drop(first);
        loop {
            let mut third = connect().await.unwrap();
            if ask(&mut third, &get_me)
                .await
                .starts_with("HTTP/1.1 200 OK")
            {
                break;
            }
        }
    }

    #[tokio::test]
    async fn bodies_take_no_more_than_there_is_for_all_of_them() {
        let room = Room {
            bodies: 1 << 20,
            ..Room::default()
        };
        let (emulator, server) = serve(room).await;
        let post = |length: usize| {
            let (path, length) = (emulator.token(), format!("Content-Length: {length}"));
            format!("POST /bot{path}/getMe HTTP/1.1\r\n{length}\r\n\r\n")
        };
        let connect = || TcpStream::connect(server.address());
        let half = "x".repeat(300_000);
        let mut first = connect().await.unwrap();
        let begun = post(600_000) + &half;
        first.write_all(begun.as_bytes()).await.unwrap();
        // What is announced alone takes nothing.
        let mut idle = connect().await.unwrap();
        idle.write_all(post(50_000_000).as_bytes()).await.unwrap();
        let mut second = connect().await.unwrap();
        let whole = post(1_000_000) + &"x".repeat(1_000_000);
        let refused = ask(&mut second, &whole).await;
        let bare = "HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n";
        assert_eq!(refused, bare);
        let answer = ask(&mut first, &half).await;
        assert!(answer.starts_with("HTTP/1.1 200 OK"), "{answer}");
        // What the first one had is free again.
        let mut third = connect().await.unwrap();
        let answer = ask(&mut third, &(post(500_000) + &"x".repeat(500_000))).await;
        assert!(answer.starts_with("HTTP/1.1 200 OK"), "{answer}");
    }
}
