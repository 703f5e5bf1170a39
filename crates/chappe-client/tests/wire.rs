//! The client against servers that misbehave, over real sockets on the loopback interface.

use std::{
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use chappe_client::{ApiUrl, Bot, BotToken};
use chappe_core::{Call, Downloadable, Error, ErrorKind, Execution, InputFile, Reply};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};
use tower::layer::util::Identity;

const TOKEN: &str = "123456:AAF-this_is_not_a_real_token_00000";

/// What a scripted server does with a request that it has read whole.
#[derive(Clone, Copy)]
enum Script {
    /// Writes this, and goes on reading requests.
    Answer(&'static str),
    /// Writes this, and closes the connection.
    AnswerAndClose(&'static str),
    /// Keeps the connection open and says nothing.
    Hang,
}

struct Server {
    address: SocketAddr,
    requests: Arc<AtomicUsize>,
}

impl Server {
    async fn new(script: Script) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let requests = Arc::new(AtomicUsize::new(0));
        let counter = requests.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, script, counter.clone()));
            }
        });
        Self { address, requests }
    }

    fn requests(&self) -> usize {
        self.requests.load(Ordering::SeqCst)
    }

    /// A bot without the default layers: what happens on the wire is what the caller hears.
    fn bot(&self) -> Bot {
        Bot::builder(BotToken::parse(TOKEN).unwrap())
            .default_layers(Identity::new())
            .api_url(ApiUrl::parse(&format!("http://{}", self.address)).unwrap())
            .reply_limit(1000)
            .build()
            .unwrap()
    }

    async fn call(&self) -> Result<Reply, Error> {
        self.bot().call_raw(get_me()).await
    }
}

fn get_me() -> Call {
    Call::raw("getMe", ()).unwrap()
}

async fn serve(mut stream: TcpStream, script: Script, requests: Arc<AtomicUsize>) {
    while read_request(&mut stream).await {
        requests.fetch_add(1, Ordering::SeqCst);
        match script {
            Script::Answer(text) => stream.write_all(text.as_bytes()).await.unwrap(),
            Script::AnswerAndClose(text) => {
                stream.write_all(text.as_bytes()).await.unwrap();
                return;
            }
            Script::Hang => std::future::pending().await,
        }
    }
}

/// Reads a head and as much body as it announces; false where the client has gone.
async fn read_request(stream: &mut TcpStream) -> bool {
    let mut text = Vec::new();
    let head = loop {
        if let Some(at) = text.windows(4).position(|window| window == b"\r\n\r\n") {
            break at + 4;
        }
        if !matches!(stream.read_buf(&mut text).await, Ok(1..)) {
            return false;
        }
    };
    let length: usize = String::from_utf8_lossy(&text[..head])
        .lines()
        .find_map(|line| {
            line.to_ascii_lowercase()
                .strip_prefix("content-length: ")?
                .parse()
                .ok()
        })
        .unwrap_or(0);
    while text.len() < head + length {
        if !matches!(stream.read_buf(&mut text).await, Ok(1..)) {
            return false;
        }
    }
    true
}

const OK: &str = "HTTP/1.1 200 OK\r\nContent-Length: 25\r\n\r\n{\"ok\":true,\"result\":true}";

#[tokio::test]
async fn an_answer_is_read_and_the_connection_kept() {
    let server = Server::new(Script::Answer(OK)).await;
    let bot = server.bot();
    for _ in 0..3 {
        assert_eq!(bot.call_raw(get_me()).await.unwrap().result(), "true");
    }
    assert_eq!(server.requests(), 3);
}

#[tokio::test]
async fn a_refused_connection_was_never_written_to() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    let server = Server {
        address,
        requests: Arc::default(),
    };
    let error = server.call().await.unwrap_err();
    assert_eq!(error.execution(), Execution::NotExecuted);
    let expected =
        format!("getMe: failed to connect to {address}: tcp connect error: Connection refused");
    assert!(error.to_string().starts_with(&expected), "{error}");
}

#[tokio::test]
async fn a_connection_closed_before_or_within_the_answer_leaves_the_outcome_unknown() {
    for text in [
        "",
        "HTTP/1.1 200 OK\r\nContent-Le",
        "HTTP/1.1 200 OK\r\nContent-Length: 25\r\n\r\n{\"ok\":true",
    ] {
        let server = Server::new(Script::AnswerAndClose(text)).await;
        let error = server.call().await.unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::Transport(_)), "{error:?}");
        assert_eq!(error.execution(), Execution::Unknown, "{text:?}");
        assert!(
            error.to_string().contains("may have been executed"),
            "{error}"
        );
        assert_eq!(
            server.requests(),
            1,
            "the transport must not repeat anything"
        );
    }
}

#[tokio::test]
async fn a_refusal_whose_body_is_cut_is_still_a_refusal() {
    let server = Server::new(Script::AnswerAndClose(
        "HTTP/1.1 413 Payload Too Large\r\nContent-Length: 25\r\n\r\n<html>",
    ))
    .await;
    let error = server.call().await.unwrap_err();
    assert_eq!(error.execution(), Execution::NotExecuted);
}

#[tokio::test]
async fn answers_that_are_no_envelope_are_told_with_status_and_excerpt() {
    for (text, status, excerpt) in [
        (
            "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 26\r\n\r\n<html>502 Bad Gateway</htm",
            502,
            "<html>502 Bad Gateway</htm",
        ),
        (
            "HTTP/1.1 413 Payload Too Large\r\nContent-Length: 0\r\n\r\n",
            413,
            "",
        ),
        (
            "HTTP/1.1 301 Moved\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n",
            301,
            "",
        ),
        (
            "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nnull",
            200,
            "null",
        ),
    ] {
        let server = Server::new(Script::Answer(text)).await;
        let error = server.call().await.unwrap_err();
        match error.kind() {
            ErrorKind::Http(http) => {
                assert_eq!((http.status().as_u16(), http.excerpt()), (status, excerpt));
            }
            other => panic!("{other:?}"),
        }
        assert_eq!(server.requests(), 1, "redirects are not followed");
    }
}

#[tokio::test]
async fn a_server_that_speaks_no_http_is_told_apart() {
    let server = Server::new(Script::AnswerAndClose("220 mail.example.org ESMTP\r\n")).await;
    let error = server.call().await.unwrap_err();
    assert!(
        error.to_string().contains("failed to complete the request"),
        "{error}"
    );
}

#[tokio::test]
async fn an_answer_without_end_is_cut_off() {
    let announced = "HTTP/1.1 200 OK\r\nContent-Length: 1001\r\n\r\n";
    let body: &'static str = Box::leak(
        format!(
            "HTTP/1.1 200 OK\r\n\r\n{{\"ok\":true,\"result\":\"{}",
            "x".repeat(2000)
        )
        .into_boxed_str(),
    );
    for text in [announced, body] {
        let server = Server::new(Script::Answer(text)).await;
        let error = server.call().await.unwrap_err();
        assert!(
            error.to_string().contains("more than the 1000 bytes"),
            "{error}"
        );
    }
}

#[tokio::test]
async fn a_server_that_never_answers_is_left_after_the_timeout() {
    let server = Server::new(Script::Hang).await;
    let bot = Bot::builder(BotToken::parse(TOKEN).unwrap())
        .api_url(ApiUrl::parse(&format!("http://{}", server.address)).unwrap())
        .timeout(Duration::from_millis(50))
        .build()
        .unwrap();
    // A raw call counts as duplicating, so nothing is repeated after an unknown outcome.
    let error = bot.call_raw(get_me()).await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Timeout(_)), "{error:?}");
    assert_eq!(error.execution(), Execution::Unknown);
    assert_eq!(server.requests(), 1);
}

#[tokio::test]
async fn a_pooled_connection_that_died_costs_the_caller_nothing() {
    let server = Server::new(Script::AnswerAndClose(OK)).await;
    let bot = Bot::builder(BotToken::parse(TOKEN).unwrap())
        .api_url(ApiUrl::parse(&format!("http://{}", server.address)).unwrap())
        .build()
        .unwrap();
    for _ in 0..20 {
        bot.call_raw(get_me()).await.unwrap();
    }
    assert_eq!(server.requests(), 20);
}

#[tokio::test]
async fn a_bad_call_is_refused_before_anything_is_sent() {
    let server = Server::new(Script::Answer(OK)).await;
    let bot = server.bot();
    for chat in ["", "durov", "@no spaces", "12x"] {
        let call = Call::raw("getChat", serde_json::json!({ "chat_id": chat }));
        let error = match call {
            Ok(call) => bot.call_raw(call).await.unwrap_err(),
            Err(error) => error,
        };
        assert!(matches!(error.kind(), ErrorKind::Encode(_)), "{error:?}");
        assert!(error.to_string().contains(&format!("{chat:?}")), "{error}");
    }
    for name in ["", "get me", "getMe/../x", "getMé"] {
        let error = Call::raw(name, ()).unwrap_err();
        assert!(error.to_string().contains(&format!("{name:?}")), "{error}");
    }
    assert!(
        Call::raw("getMe", [1, 2])
            .unwrap_err()
            .to_string()
            .contains("[1,2]")
    );
    assert_eq!(server.requests(), 0);
}

/// A file of which the server has said that it has so many bytes.
struct Said(u64);

impl Downloadable for Said {
    fn file_path(&self) -> Option<&str> {
        Some("file")
    }

    fn file_size(&self) -> Option<u64> {
        Some(self.0)
    }
}

#[tokio::test]
async fn a_download_checks_the_size() {
    let short = "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc";
    let server = Server::new(Script::Answer(short)).await;
    let bot = server.bot();
    let mut content = Vec::new();
    assert_eq!(
        bot.download("documents/file 1.txt", &mut content)
            .await
            .unwrap(),
        3
    );
    assert_eq!(content, b"abc");

    for (said, words) in [(4, "ended after 3 of 4"), (2, "more than the 2 bytes")] {
        let error = bot
            .download(&Said(said), &mut Vec::new())
            .await
            .unwrap_err();
        assert!(error.to_string().contains(words), "{error}");
    }
    let error = bot.download("", &mut Vec::new()).await.unwrap_err();
    assert!(error.to_string().contains("getFile"), "{error}");

    let server = Server::new(Script::Answer(
        "HTTP/1.1 404 Not Found\r\nContent-Length: 55\r\n\r\n\
         {\"ok\":false,\"error_code\":404,\"description\":\"Not Found\"}",
    ))
    .await;
    let error = server
        .bot()
        .download("gone", &mut Vec::new())
        .await
        .unwrap_err();
    assert_eq!(error.api().unwrap().code(), 404);
}

#[tokio::test]
async fn a_file_that_is_missing_is_named() {
    #[derive(Clone, Debug, serde::Serialize)]
    struct SendDocument {
        document: InputFile,
    }
    impl chappe_core::Method for SendDocument {
        type Output = bool;
        const SPEC: &'static chappe_core::MethodSpec =
            &chappe_core::MethodSpec::new("sendDocument", chappe_core::Repeat::Duplicating);
        fn visit_files<'a>(&'a self, visit: &mut dyn FnMut(&'a InputFile)) {
            visit(&self.document);
        }
    }
    let server = Server::new(Script::Answer(OK)).await;
    let bot = server.bot();
    let send = |file| bot.call_raw(Call::new(SendDocument { document: file }));
    let error = send(InputFile::path("/no/such/report.pdf"))
        .await
        .unwrap_err();
    assert!(error.to_string().contains("/no/such/report.pdf"), "{error}");
    assert_eq!(error.execution(), Execution::NotExecuted);
    assert_eq!(server.requests(), 0);
    send(InputFile::bytes("report.pdf", "content"))
        .await
        .unwrap();
    assert_eq!(server.requests(), 1);
}
