//! The connections of the client: when one is used again, and when it is not.

use std::{
    future::poll_fn,
    io::{Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    pin::pin,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
        mpsc,
    },
    task::Poll,
    thread,
    time::Duration,
};

use chappe_client::{ApiUrl, Bot, BotToken, reader};
use chappe_core::{Call, Execution, InputFile, Method, MethodSpec, Repeat};
use tokio::runtime::{Builder, Runtime};
use tower::layer::util::Identity;

const OK: &[u8] = b"HTTP/1.1 200 OK\r\nContent-Length: 25\r\n\r\n{\"ok\":true,\"result\":true}";

/// A server in threads of its own, so that it goes on while the runtime of the client stands still.
struct Server {
    address: SocketAddr,
    connections: Arc<AtomicUsize>,
}

impl Server {
    /// Each connection, with its number from 0 on, is given to `serve`.
    fn new(serve: impl Fn(usize, TcpStream) + Clone + Send + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let connections = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&connections);
        thread::spawn(move || {
            for stream in listener.incoming() {
                let number = count.fetch_add(1, Ordering::SeqCst);
                let (serve, stream) = (serve.clone(), stream.unwrap());
                thread::spawn(move || serve(number, stream));
            }
        });
        Self {
            address,
            connections,
        }
    }

    fn connections(&self) -> usize {
        self.connections.load(Ordering::SeqCst)
    }

    /// A bot without the default layers: nothing but the transport could repeat anything.
    fn bot(&self) -> Bot {
        Bot::builder(BotToken::parse("123456:AAF-this_is_not_a_real_token_00000").unwrap())
            .default_layers(Identity::new())
            .api_url(ApiUrl::parse(&format!("http://{}", self.address)).unwrap())
            .build()
            .unwrap()
    }
}

/// Answers all requests of a connection.
fn answer_all(_number: usize, mut stream: TcpStream) {
    while read_request(&mut stream) {
        stream.write_all(OK).unwrap();
    }
}

/// Reads a request of a JSON body; false where the client has gone.
fn read_request(stream: &mut TcpStream) -> bool {
    let mut text = Vec::new();
    let mut piece = [0; 1024];
    while !text.ends_with(b"}") {
        match stream.read(&mut piece) {
            Ok(read @ 1..) => text.extend_from_slice(&piece[..read]),
            _ => return false,
        }
    }
    true
}

/// Lets the time of a thread of the server pass, by the clock that everything here goes by.
fn stand_still(milliseconds: u64) {
    let pause = Duration::from_millis(milliseconds);
    runtime().block_on(async { tokio::time::sleep(pause).await });
}

fn runtime() -> Runtime {
    Builder::new_current_thread().enable_all().build().unwrap()
}

fn get_me() -> Call {
    Call::raw("getMe", ()).unwrap()
}

async fn succeeds(bot: &Bot) {
    assert_eq!(bot.call_raw(get_me()).await.unwrap().result(), "true");
}

#[test]
fn calls_one_after_another_share_a_connection() {
    let server = Server::new(answer_all);
    let bot = server.bot();
    runtime().block_on(async {
        for _ in 0..20 {
            succeeds(&bot).await;
        }
        // Two at once take two, which then rest.
        for _ in 0..20 {
            tokio::join!(succeeds(&bot), succeeds(&bot));
        }
    });
    assert_eq!(server.connections(), 2);
}

#[test]
fn a_connection_that_was_closed_while_nobody_looked_is_replaced() {
    let (closed, told) = mpsc::channel();
    let server = Server::new(move |_, mut stream| {
        assert!(read_request(&mut stream));
        stream.write_all(OK).unwrap();
        drop(stream);
        closed.send(()).unwrap();
    });
    let bot = server.bot();
    let runtime = runtime();
    for number in 1..=20 {
        // The runtime does not look at its sockets between two calls.
        runtime.block_on(succeeds(&bot));
        told.recv_timeout(Duration::from_secs(5)).unwrap();
        assert_eq!(server.connections(), number);
    }
}

#[test]
fn a_connection_on_which_the_server_says_something_unasked_is_replaced() {
    let (said, told) = mpsc::channel();
    let server = Server::new(move |_, mut stream| {
        assert!(read_request(&mut stream));
        stream.write_all(OK).unwrap();
        stand_still(20);
        // The connection stays open.
        stream
            .write_all(b"HTTP/1.1 408 Request Timeout\r\n\r\n")
            .unwrap();
        said.send(()).unwrap();
        answer_all(0, stream);
    });
    let bot = server.bot();
    let runtime = runtime();
    for number in 1..=3 {
        runtime.block_on(succeeds(&bot));
        told.recv_timeout(Duration::from_secs(5)).unwrap();
        assert_eq!(server.connections(), number);
    }
}

#[test]
fn a_server_that_wants_no_connection_kept_is_obeyed() {
    let server = Server::new(|_, mut stream| {
        let answer = b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 25\r\n\r\n\
            {\"ok\":true,\"result\":true}";
        assert!(read_request(&mut stream));
        stream.write_all(answer).unwrap();
        assert!(!read_request(&mut stream));
    });
    let bot = server.bot();
    runtime().block_on(async {
        for _ in 0..3 {
            succeeds(&bot).await;
        }
    });
    assert_eq!(server.connections(), 3);
}

#[test]
fn an_answer_in_chunks_leaves_its_connection_to_the_next_call() {
    let server = Server::new(|_, mut stream| {
        while read_request(&mut stream) {
            for piece in [
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
                "b\r\n{\"ok\":true,\r\n",
                "e\r\n\"result\":true}\r\n",
                "0\r\n\r\n",
            ] {
                stream.write_all(piece.as_bytes()).unwrap();
                stand_still(2);
            }
        }
    });
    let bot = server.bot();
    runtime().block_on(async {
        for _ in 0..3 {
            succeeds(&bot).await;
        }
    });
    assert_eq!(server.connections(), 1);
}

#[test]
fn a_call_that_is_dropped_takes_its_connection_with_it() {
    let server = Server::new(|number, mut stream| {
        if number > 0 {
            return answer_all(number, stream);
        }
        // The first one is never answered, until the client has gone.
        assert!(read_request(&mut stream));
        assert!(!read_request(&mut stream));
    });
    let bot = server.bot();
    runtime().block_on(async {
        let patience = Duration::from_millis(50);
        let late = tokio::time::timeout(patience, bot.call_raw(get_me())).await;
        assert!(late.is_err());
        succeeds(&bot).await;
        succeeds(&bot).await;
    });
    assert_eq!(server.connections(), 2);
}

#[test]
fn a_bot_outlives_its_runtime() {
    let server = Server::new(answer_all);
    let bot = server.bot();
    for _ in 0..3 {
        let runtime = runtime();
        runtime.block_on(async {
            succeeds(&bot).await;
            succeeds(&bot).await;
        });
    }
    assert_eq!(server.connections(), 3);
}

#[derive(Clone, Debug, serde::Serialize)]
struct SendDocument {
    document: InputFile,
}

impl Method for SendDocument {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("sendDocument", Repeat::Duplicating);

    fn visit_files<'a>(&'a self, visit: &mut dyn FnMut(&'a InputFile)) {
        visit(&self.document);
    }
}

#[test]
fn an_upload_that_is_refused_halfway_takes_its_connection_with_it() {
    let server = Server::new(|number, mut stream| {
        if number > 0 {
            return answer_all(number, stream);
        }
        let mut piece = [0; 1024];
        assert_ne!(stream.read(&mut piece).unwrap(), 0);
        let refused = b"HTTP/1.1 413 Payload Too Large\r\nContent-Length: 0\r\n\r\n";
        stream.write_all(refused).unwrap();
        // The connection stays open, and the rest of the body is owed.
        while !matches!(stream.read(&mut piece), Ok(0) | Err(_)) {}
    });
    let bot = server.bot();
    runtime().block_on(async {
        // A file that never comes.
        let (_kept, file) = tokio::io::duplex(64);
        let document = reader("slow.txt", Some(1_000_000), file);
        let upload = bot.call_raw(Call::new(SendDocument { document }));
        let error = tokio::time::timeout(Duration::from_secs(5), upload)
            .await
            .expect("an answer that came early")
            .unwrap_err();
        assert_eq!(error.execution(), Execution::NotExecuted, "{error}");
        succeeds(&bot).await;
    });
    assert_eq!(server.connections(), 2);
}

#[test]
fn a_connection_rests_for_a_minute_and_a_half() {
    let server = Server::new(answer_all);
    let bot = server.bot();
    let runtime = runtime();
    runtime.block_on(async {
        succeeds(&bot).await;
        tokio::time::pause();
        tokio::time::advance(Duration::from_secs(89)).await;
        tokio::time::resume();
        succeeds(&bot).await;
        assert_eq!(server.connections(), 1);
        tokio::time::pause();
        tokio::time::advance(Duration::from_secs(91)).await;
        tokio::time::resume();
        succeeds(&bot).await;
        assert_eq!(server.connections(), 2);
    });
}

#[test]
fn what_rests_for_too_long_is_closed_though_nobody_calls() {
    let (gone, told) = mpsc::channel();
    let server = Server::new(move |number, stream| {
        answer_all(number, stream);
        gone.send(()).unwrap();
    });
    let bot = server.bot();
    runtime().block_on(async {
        succeeds(&bot).await;
        tokio::time::pause();
        tokio::time::advance(Duration::from_secs(91)).await;
        // The cleaner has its turn.
        let mut turns = 0;
        poll_fn(|cx| {
            turns += 1;
            cx.waker().wake_by_ref();
            if turns < 10 {
                Poll::Pending
            } else {
                Poll::Ready(())
            }
        })
        .await;
        told.recv_timeout(Duration::from_secs(5)).unwrap();
    });
}

#[test]
fn sixty_four_callers_need_sixty_four_connections_at_most() {
    let server = Server::new(answer_all);
    let bot = server.bot();
    let runtime = Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        let callers: Vec<_> = (0..64)
            .map(|_| {
                let bot = bot.clone();
                tokio::spawn(async move {
                    for _ in 0..20 {
                        succeeds(&bot).await;
                    }
                })
            })
            .collect();
        for caller in callers {
            caller.await.unwrap();
        }
    });
    assert!(server.connections() <= 64);
}

#[test]
fn connecting_is_told_where_it_fails() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    let bot = Bot::builder(BotToken::parse("123456:AAF-this_is_not_a_real_token_00000").unwrap())
        .api_url(ApiUrl::parse(&format!("http://{address}")).unwrap())
        .build()
        .unwrap();
    let error = runtime().block_on(bot.connect()).unwrap_err();
    assert_eq!(error.execution(), Execution::NotExecuted);
    let expected = format!("connect: failed to connect to {address}: tcp connect error");
    assert!(error.to_string().starts_with(&expected), "{error}");
}

/// The first poll of a call goes as far as it can; it writes where a connection rests.
#[test]
fn a_call_over_a_resting_connection_is_written_at_once() {
    let (written, told) = mpsc::channel();
    let server = Server::new(move |_, mut stream| {
        while read_request(&mut stream) {
            written.send(()).unwrap();
            stream.write_all(OK).unwrap();
        }
    });
    let bot = server.bot();
    runtime().block_on(async {
        bot.connect().await.unwrap();
        let mut call = pin!(bot.call_raw(get_me()));
        poll_fn(|cx| {
            assert!(call.as_mut().poll(cx).is_pending());
            Poll::Ready(())
        })
        .await;
        told.recv_timeout(Duration::from_secs(5)).unwrap();
        call.await.unwrap();
    });
}
