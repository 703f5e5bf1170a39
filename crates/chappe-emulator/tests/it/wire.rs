//! Requests over real connections, byte for byte.

use std::{fmt::Write as _, io::Write as _, str::from_utf8, time::Duration};

use chappe_emulator::{Emulator, Fault, Profile, Server};
use flate2::{Compression, write::GzEncoder};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    time::timeout,
};

use crate::sockets::{exchange, get_me};

/// Sends several requests, the last of which closes the connection, and gives the statuses of
/// their answers.
async fn statuses(server: &Server, requests: impl AsRef<[u8]>) -> Vec<u16> {
    let answer = exchange(server, requests).await;
    answer
        .split("HTTP/1.1 ")
        .skip(1)
        .map(|answer| answer[..3].parse().unwrap())
        .collect()
}

#[tokio::test]
async fn what_is_no_request_gets_a_status_and_no_more() {
    let emulator = Emulator::new();
    let server = emulator.serve().await.unwrap();
    let path = format!("/bot{}/getMe", emulator.token());
    let post = |headers: &str| format!("POST {path} HTTP/1.1\r\n{headers}\r\n\r\n");
    let args = "application/x-www-form-urlencoded";
    for (request, status) in [
        ("\r\n\r\n".to_owned(), "501 Not Implemented"),
        ("hello\r\n\r\n".to_owned(), "501 Not Implemented"),
        (format!("GET {path}\r\n\r\n"), "400 Bad Request"),
        (
            format!("GET {path} HTTP/1.1\r\nx\r\n\r\n"),
            "400 Bad Request",
        ),
        (
            format!("GET {path} HTTP/2.0\r\n\r\n"),
            "505 HTTP Version Not Supported",
        ),
        (
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_owned(),
            "501 Not Implemented",
        ),
        (
            format!("OPTIONS {path} HTTP/1.1\r\n\r\n"),
            "501 Not Implemented",
        ),
        (
            format!("HEAD {path} HTTP/1.1\r\n\r\n"),
            "501 Not Implemented",
        ),
        (post("Transfer-Encoding: gzip"), "501 Not Implemented"),
        (
            post("Content-Encoding: br\r\nContent-Length: 9"),
            "415 Unsupported Media Type",
        ),
        (
            post("Content-Length: 4294967295"),
            "413 Request Entity Too Large",
        ),
        (
            post(&format!("Content-Type: {args}\r\nContent-Length: 1048577")),
            "413 Request Entity Too Large",
        ),
        (
            post(&format!(
                "Content-Type: {args}\r\nTransfer-Encoding: chunked"
            )) + "100001\r\n",
            "413 Request Entity Too Large",
        ),
        (
            post("Content-Type: multipart/form-data\r\nContent-Length: 9"),
            "400 Bad Request",
        ),
        (
            post("Content-Type: multipart/form-data; boundary=B\r\nContent-Length: 3") + "--B",
            "400 Bad Request",
        ),
        (
            post("Transfer-Encoding: chunked") + "x\r\n",
            "400 Bad Request",
        ),
        (
            post("Content-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: 2")
                + "{}",
            "400 Bad Request",
        ),
        (
            format!("GET /{} HTTP/1.1\r\n\r\n", "x".repeat(1 << 16)),
            "414 Request-URI Too Long",
        ),
        (
            post(&format!("X: {}", "x".repeat(1 << 18))),
            "431 Request Header Fields Too Large",
        ),
        (
            "x".repeat((1 << 18) + 1),
            "431 Request Header Fields Too Large",
        ),
    ] {
        let answer = exchange(&server, &request).await;
        let expected = format!("HTTP/1.1 {status}\r\nContent-Length: 0\r\n\r\n");
        let shown: String = request.chars().take(300).collect();
        assert_eq!(answer, expected, "{shown:?}");
    }
    assert!(emulator.journal().is_empty());
}

#[tokio::test]
async fn requests_that_others_would_refuse_are_answered() {
    let emulator = Emulator::new();
    let ann = emulator.user("Ann");
    ann.send_private(&emulator.bot(), "/start");
    let server = emulator.serve().await.unwrap();
    let address = format!("/bot{}/sendMessage?chat_id={}", emulator.token(), ann.id());
    let close = "Connection: close\r\n";
    for (request, text) in [
        (
            format!("GET {address}&text=a b HTTP/1.1\r\n{close}\r\n"),
            "a b",
        ),
        (
            format!("GET {address}&text=<b>&#1 HTTP/1.1\r\n{close}\r\n"),
            "<b>",
        ),
        (
            format!("GET {address}&text=\"Ж\" HTTP/1.0\r\n\r\n"),
            "\"Ж\"",
        ),
        (
            format!("GET {address}&text=a#b HTTP/1.1\r\nConnection:\r\n close\r\n\r\n"),
            "a#b",
        ),
        (
            format!(
                "GET {address} HTTP/1.1\r\n{close}content-type:application/json\r\n\
                 content-length: 12abc\r\n\r\n{{\"text\":\"a\"}}"
            ),
            "a",
        ),
        (
            format!(
                "POST {address}&text=a HTTP/1.1\r\n{close}Content-Encoding: br\r\n\
                 No name: x\r\n\r\n"
            ),
            "a",
        ),
        (
            format!(
                "POST {address} HTTP/1.1\r\n{close}Transfer-Encoding: chunked\r\n\
                 Content-Length: 3\r\nContent-Type: x-www-form-urlencoded\r\n\
                 Content-Type: application/x-www-form-urlencoded\r\n\r\n\
                 3\r\ntex\r\n3;x=y\r\nt=a\r\n0\r\nA: b\r\n\r\n"
            ),
            "a",
        ),
    ] {
        let answer = exchange(&server, &request).await;
        assert!(answer.starts_with("HTTP/1.1 200 OK"), "{request}\n{answer}");
        let message = ann.chat_with(&emulator.bot()).last_message().unwrap();
        assert_eq!(message.text, text, "{request}");
    }
}

#[tokio::test]
async fn compressed_bodies_are_read() {
    let emulator = Emulator::new();
    let server = emulator.serve().await.unwrap();
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(br#"{"chat_id":-5}"#).unwrap();
    let body = encoder.finish().unwrap();
    let mut request = format!(
        "POST /bot{}/getChat HTTP/1.1\r\nConnection: close\r\nContent-Encoding: gzip\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\n\r\n",
        emulator.token(),
        body.len()
    )
    .into_bytes();
    request.extend(body);
    let answer = exchange(&server, request).await;
    assert!(answer.contains("Bad Request: chat not found"), "{answer}");
    assert_eq!(emulator.journal()[0].param("chat_id"), Some("-5"));
}

#[tokio::test]
async fn chunked_uploads_are_read() {
    let emulator = Emulator::new();
    let ann = emulator.user("Ann");
    ann.send_private(&emulator.bot(), "/start");
    let server = emulator.serve().await.unwrap();
    let form = format!(
        "--B\r\ncontent-disposition: form-data; name=\"chat_id\"\r\n\r\n{}\r\n\
         --B\r\ncontent-disposition: form-data; name=\"document\"; filename=\"a.txt\"\r\n\
         content-type: text/plain\r\n\r\nhello\r\n--B--\r\n",
        ann.id()
    );
    let mut request = format!(
        "POST /bot{}/sendDocument HTTP/1.1\r\nhost: telegram\r\nconnection: close\r\n\
         content-type: multipart/form-data; boundary=B\r\ntransfer-encoding: chunked\r\n\r\n",
        emulator.token()
    );
    for chunk in form.as_bytes().chunks(50) {
        let chunk = from_utf8(chunk).unwrap();
        let _ = write!(request, "{:x}\r\n{chunk}\r\n", chunk.len());
    }
    request.push_str("0\r\n\r\n");
    let answer = exchange(&server, &request).await;
    assert!(answer.contains(r#""file_name":"a.txt""#), "{answer}");
    let message = ann.chat_with(&emulator.bot()).last_message().unwrap();
    assert_eq!(message.file.unwrap(), "hello");
}

#[tokio::test]
async fn an_upload_that_is_too_large_is_refused_before_it_arrives() {
    let upload = |emulator: &Emulator| {
        format!(
            "POST /bot{}/sendDocument HTTP/1.1\r\nContent-Length: 100000000\r\n\
             Content-Type: multipart/form-data; boundary=B\r\n\r\n--B",
            emulator.token()
        )
    };
    let emulator = Emulator::new();
    let server = emulator.serve().await.unwrap();
    let answer = exchange(&server, upload(&emulator)).await;
    let status = "HTTP/1.1 413 Request Entity Too Large\r\nConnection: close\r\n";
    assert!(answer.starts_with(status), "{answer}");
    let body = r#"{"ok":false,"error_code":413,"description":"Request Entity Too Large"}"#;
    assert!(answer.ends_with(body), "{answer}");

    let emulator = Emulator::builder().profile(Profile::SelfHosted).build();
    let server = emulator.serve().await.unwrap();
    let wait = Duration::from_millis(200);
    let waiting = timeout(wait, exchange(&server, upload(&emulator))).await;
    assert!(waiting.is_err(), "it waits for the rest");
    let request = upload(&emulator).replace("100000000", "2200000000");
    assert_eq!(
        exchange(&server, request).await,
        "HTTP/1.1 413 Request Entity Too Large\r\nContent-Length: 0\r\n\r\n"
    );
}

#[tokio::test]
async fn requests_are_answered_one_after_the_other() {
    let emulator = Emulator::new();
    let server = emulator.serve().await.unwrap();
    emulator.fault(Fault::on("getMe").delay(Duration::from_millis(100)));
    let path = |method: &str| format!("/bot{}/{method}", emulator.token());
    let requests = format!(
        "GET {} HTTP/1.1\r\n\r\n\
         POST {} HTTP/1.1\r\nContent-Length: 4\r\n\r\nbody\
         GET * HTTP/1.1\r\n\r\n\
         GET {} HTTP/1.0\r\nConnection: keep-alive\r\n\r\n\
         GET {} HTTP/1.0\r\n\r\n\
         GET / HTTP/1.1\r\n\r\n",
        path("getMe"),
        path("getChat"),
        path("nothing"),
        path("getMe")
    );
    assert_eq!(
        statuses(&server, &requests).await,
        [200, 400, 404, 404, 200]
    );
    let methods: Vec<_> = emulator
        .journal()
        .iter()
        .map(|entry| entry.method().to_owned())
        .collect();
    assert_eq!(methods, ["getMe", "getChat", "nothing", "getMe"]);
}

#[tokio::test]
async fn a_request_may_come_byte_by_byte() {
    let emulator = Emulator::new();
    let server = emulator.serve().await.unwrap();
    let chunked = "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
    let path = format!("/bot{}/getChat", emulator.token());
    let request = format!(
        "POST {path} HTTP/1.1\r\nConnection: close\r\n{chunked}8\r\n{{\"chat_i\r\n\
         6\r\nd\":-7}}\r\n0\r\n\r\n"
    );
    let mut stream = TcpStream::connect(server.address()).await.unwrap();
    stream.set_nodelay(true).unwrap();
    for byte in request.bytes() {
        stream.write_all(&[byte]).await.unwrap();
        tokio::task::yield_now().await;
    }
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    assert!(answer.contains("chat not found"), "{answer}");
    assert_eq!(emulator.journal()[0].param("chat_id"), Some("-7"));
}

#[tokio::test]
async fn a_whole_url_in_the_request_line_is_refused() {
    let emulator = Emulator::new();
    let server = emulator.serve().await.unwrap();
    let request = get_me(&emulator).replace("GET /", "GET http://telegram/");
    let answer = exchange(&server, &request).await;
    assert!(answer.starts_with("HTTP/1.1 404"), "{answer}");
    assert!(
        answer.contains("Not Found: absolute URI is specified in the Request-Line"),
        "{answer}"
    );
}

#[tokio::test]
async fn a_bare_refusal_closes_the_connection() {
    let emulator = Emulator::new();
    let server = emulator.serve().await.unwrap();
    let request = format!(
        "PUT /bot{}/getMe HTTP/1.1\r\nhost: telegram\r\ncontent-length: 0\r\n\r\n",
        emulator.token()
    );
    let answer = exchange(&server, &request).await;
    assert_eq!(
        answer,
        "HTTP/1.1 501 Not Implemented\r\nContent-Length: 0\r\n\r\n"
    );
}
