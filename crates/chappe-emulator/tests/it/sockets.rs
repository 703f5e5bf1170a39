//! Over real connections, byte for byte.

use std::{fmt::Write as _, str::from_utf8, time::Duration};

use chappe_emulator::{Emulator, Fault, Law, Limits, Server};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    time::timeout,
};

/// Sends a request and reads until the server closes the connection.
async fn exchange(server: &Server, request: &str) -> String {
    let mut stream = TcpStream::connect(server.address()).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    let _ = stream.read_to_string(&mut answer).await;
    answer
}

fn get_me(emulator: &Emulator) -> String {
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
        answer.contains("content-type: application/json\r\n"),
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
    assert!(answer.contains("retry-after: 33\r\n"), "{answer}");
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
        assert!(answer.contains("connection: keep-alive\r\n"), "{answer}");
    }
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
    assert!(answer.starts_with("HTTP/1.1 501"), "{answer}");
    assert!(answer.contains("connection: close\r\n"), "{answer}");
    assert!(answer.contains("content-length: 0\r\n"), "{answer}");
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
