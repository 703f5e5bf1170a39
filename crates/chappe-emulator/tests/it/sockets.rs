//! Connections: how long they last, and what an answer looks like on them.

use std::{str::from_utf8, time::Duration};

use chappe_emulator::{Emulator, Fault, Law, Limits, Profile, Server};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    time::{Instant, timeout},
};

/// Sends a request and reads until the server closes the connection.
pub(crate) async fn exchange(server: &Server, request: impl AsRef<[u8]>) -> String {
    let mut stream = TcpStream::connect(server.address()).await.unwrap();
    stream.write_all(request.as_ref()).await.unwrap();
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer).await;
    String::from_utf8(answer).unwrap()
}

pub(crate) fn get_me(emulator: &Emulator) -> String {
    format!(
        "GET /bot{}/getMe HTTP/1.1\r\nhost: telegram\r\nconnection: close\r\n\r\n",
        emulator.token()
    )
}

#[tokio::test]
async fn it_speaks_http() {
    let emulator = Emulator::new();
    let server = emulator.serve().await.unwrap();
    let answer = exchange(&server, &get_me(&emulator)).await;
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
    assert!(
        answer.contains("Content-Type: application/json\r\n"),
        "{answer}"
    );
    assert!(answer.contains(r#"{"ok":true,"result":{"#), "{answer}");
}

#[tokio::test]
async fn a_law_tells_the_wait_in_the_header_and_in_the_body() {
    let law = Law::new(1, Duration::from_secs(3600)).closes_for(Duration::from_secs(33));
    let emulator = Emulator::builder()
        .limits(Limits::none().method("getMe", law))
        .build();
    let server = emulator.serve().await.unwrap();
    let answer = exchange(&server, &get_me(&emulator)).await;
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
    let answer = exchange(&server, &get_me(&emulator)).await;
    let status = "HTTP/1.1 429 Too Many Requests\r\n";
    assert!(answer.starts_with(status), "{answer}");
    assert!(answer.contains("Retry-After: 33\r\n"), "{answer}");
    let body = concat!(
        r#"{"ok":false,"error_code":429,"#,
        r#""description":"Too Many Requests: retry after 33","#,
        r#""parameters":{"retry_after":33}}"#
    );
    assert!(answer.ends_with(body), "{answer}");
}

#[tokio::test]
async fn a_connection_is_kept() {
    let emulator = Emulator::new();
    let server = emulator.serve().await.unwrap();
    let mut stream = TcpStream::connect(server.address()).await.unwrap();
    let request = format!(
        "GET /bot{}/getMe HTTP/1.1\r\nhost: telegram\r\n\r\n",
        emulator.token()
    );
    for _ in 0..2 {
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut answer = vec![0; 4096];
        let length = stream.read(&mut answer).await.unwrap();
        let answer = from_utf8(&answer[..length]).unwrap();
        assert!(answer.contains("Connection: keep-alive\r\n"), "{answer}");
    }
}

#[tokio::test]
async fn a_cut_closes_the_connection() {
    let emulator = Emulator::new();
    let server = emulator.serve().await.unwrap();
    emulator.fault(Fault::on_any().cut_before());
    emulator.fault(Fault::on_any().cut_after());
    assert_eq!(exchange(&server, &get_me(&emulator)).await, "");
    assert_eq!(exchange(&server, &get_me(&emulator)).await, "");
    assert_eq!(emulator.executions("getMe"), 1);
    assert!(
        exchange(&server, &get_me(&emulator))
            .await
            .starts_with("HTTP/1.1 200")
    );
}

#[tokio::test]
async fn a_call_that_hangs_keeps_the_connection_open() {
    let emulator = Emulator::new();
    let server = emulator.serve().await.unwrap();
    emulator.fault(Fault::on_any().hang());
    let wait = Duration::from_millis(200);
    let request = get_me(&emulator);
    assert!(timeout(wait, exchange(&server, &request)).await.is_err());
    assert_eq!(emulator.calls("getMe"), 1);
}

#[tokio::test]
async fn a_server_that_is_dropped_closes_its_connections() {
    let emulator = Emulator::new();
    let server = emulator.serve().await.unwrap();
    let address = server.address();
    emulator.fault(Fault::on_any().hang());
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream
        .write_all(get_me(&emulator).as_bytes())
        .await
        .unwrap();
    while emulator.calls("getMe") == 0 {
        tokio::task::yield_now().await;
    }
    drop(server);
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer).await;
    assert!(answer.is_empty());
    // The listener is gone as soon as its task is.
    tokio::time::sleep(Duration::from_millis(20)).await;
    assert!(TcpStream::connect(address).await.is_err());
}

#[tokio::test]
async fn the_front_of_telegram_adds_headers() {
    let emulator = Emulator::new();
    let server = emulator.serve().await.unwrap();
    let answer = exchange(&server, get_me(&emulator)).await;
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    let expected = format!(
        "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: application/json\r\n\
         Server: nginx\r\n\
         Strict-Transport-Security: max-age=31536000; includeSubDomains; preload\r\n\
         Access-Control-Allow-Origin: *\r\n\
         Access-Control-Expose-Headers: Content-Length,Content-Type,Date,Server,Connection\r\n\
         Content-Length: {}",
        body.len()
    );
    assert_eq!(head, expected);
    let emulator = Emulator::builder().profile(Profile::SelfHosted).build();
    let server = emulator.serve().await.unwrap();
    let answer = exchange(&server, get_me(&emulator)).await;
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    let expected = format!(
        "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: application/json\r\n\
         Content-Length: {}",
        body.len()
    );
    assert_eq!(head, expected);
}

#[tokio::test]
async fn a_file_is_served_under_its_name() {
    let emulator = Emulator::new();
    let ann = emulator.user("Ann");
    ann.send_private(&emulator.bot(), "/start");
    let server = emulator.serve().await.unwrap();
    let content = "0123456789".repeat(1 << 17);
    let form = format!(
        "--B\r\ncontent-disposition: form-data; name=\"document\"; filename=\"a.txt\"\r\n\r\n\
         {content}\r\n--B--\r\n"
    );
    let send = format!(
        "POST /bot{}/sendDocument?chat_id={} HTTP/1.1\r\nConnection: close\r\n\
         Content-Type: multipart/form-data; boundary=B\r\nContent-Length: {}\r\n\r\n{form}",
        emulator.token(),
        ann.id(),
        form.len()
    );
    let answer = exchange(&server, send).await;
    let value_of = |answer: &str, key: &str| {
        let (_, rest) = answer.split_once(&format!("\"{key}\":\"")).unwrap();
        rest.split_once('"').unwrap().0.to_owned()
    };
    let id = value_of(&answer, "file_id");
    let get = |path: String| format!("GET {path} HTTP/1.1\r\nConnection: close\r\n\r\n");
    let token = emulator.token();
    let answer = exchange(&server, get(format!("/bot{token}/getFile?file_id={id}"))).await;
    let path = value_of(&answer, "file_path");
    let answer = exchange(&server, get(format!("/file/bot{token}/{path}"))).await;
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("HTTP/1.1 200 OK\r\n"), "{head}");
    assert!(
        head.contains("\r\nContent-Type: application/octet-stream\r\n"),
        "{head}"
    );
    let name = path.rsplit('/').next().unwrap();
    let disposition = format!("\r\nContent-Disposition: attachment; filename=\"{name}\"\r\n");
    assert!(head.contains(&disposition), "{head}");
    assert!(
        head.ends_with(&format!("\r\nContent-Length: {}", content.len())),
        "{head}"
    );
    assert!(body == content, "the file came through whole");
    for path in [format!("/file/bot{token}/x"), format!("/file/bot{token}/")] {
        let answer = exchange(&server, get(path)).await;
        let missing = r#"{"ok":false,"error_code":404,"description":"Not Found"}"#;
        assert!(answer.ends_with(missing), "{answer}");
    }
}

#[tokio::test]
async fn a_client_that_asks_is_told_to_go_on() {
    let emulator = Emulator::new();
    let server = emulator.serve().await.unwrap();
    let mut stream = TcpStream::connect(server.address()).await.unwrap();
    let head = format!(
        "POST /bot{}/getChat HTTP/1.1\r\nExpect: 100-continue\r\nConnection: close\r\n\
         Content-Type: application/json\r\nContent-Length: 2\r\n\r\n",
        emulator.token()
    );
    stream.write_all(head.as_bytes()).await.unwrap();
    let mut welcome = [0; 25];
    stream.read_exact(&mut welcome).await.unwrap();
    assert_eq!(&welcome, b"HTTP/1.1 100 Continue\r\n\r\n");
    stream.write_all(b"{}").await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    assert!(
        answer.starts_with("HTTP/1.1 400 Bad Request\r\n"),
        "{answer}"
    );
}

#[tokio::test(start_paused = true)]
async fn a_silent_client_is_left_after_five_hundred_seconds() {
    let emulator = Emulator::new();
    let server = emulator.serve().await.unwrap();
    let began = Instant::now();
    for request in [
        "",
        "GET /",
        "POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\nabc",
    ] {
        assert_eq!(exchange(&server, request).await, "");
    }
    emulator.fault(Fault::on_any().hang());
    assert_eq!(exchange(&server, get_me(&emulator)).await, "");
    let waited = began.elapsed().as_secs();
    assert!((2000..2004).contains(&waited), "{waited}");
}
