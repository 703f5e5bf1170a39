//! The server that the counted clients call: it answers each method with the same bytes, and does as
//! little as possible for it.
//!
//! Prints where it is as a line of JSON, and serves until its standard input is closed. It has one
//! thread, so that a machine with two cores has one left for the client.

use std::io::{self, Write};

use chappe_peers_harness::{LINK, MESSAGE, UPDATES};
use serde_json::json;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

/// The whole responses, with their heads.
#[derive(Debug)]
struct Responses {
    link: Vec<u8>,
    message: Vec<u8>,
    updates: Vec<u8>,
    unknown: Vec<u8>,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    println!(
        "{}",
        json!({ "url": format!("http://{}", listener.local_addr()?) })
    );
    io::stdout().flush()?;
    // Until the program ends.
    let responses: &Responses = Box::leak(Box::new(Responses::new()));
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(serve(stream, responses));
        }
    });
    tokio::io::stdin().read_to_end(&mut Vec::new()).await?;
    Ok(())
}

async fn serve(mut stream: TcpStream, responses: &Responses) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let mut received = Vec::with_capacity(16 * 1024);
    while stream.read_buf(&mut received).await? > 0 {
        while let Some(request) = first_request(&received) {
            stream.write_all(responses.to(request.method)).await?;
            received.drain(..request.length);
        }
    }
    Ok(())
}

impl Responses {
    fn new() -> Self {
        let link = json!({ "ok": true, "result": LINK }).to_string();
        let unknown =
            json!({ "ok": false, "error_code": 404, "description": "Not Found" }).to_string();
        Self {
            link: response("200 OK", link.as_bytes()),
            message: response("200 OK", MESSAGE),
            updates: response("200 OK", UPDATES),
            unknown: response("404 Not Found", unknown.as_bytes()),
        }
    }

    /// Names of methods are the same in upper and lower case, as Telegram has it.
    fn to(&self, method: &[u8]) -> &[u8] {
        let is = |name: &str| method.eq_ignore_ascii_case(name.as_bytes());
        match method {
            _ if is("exportChatInviteLink") => &self.link,
            _ if is("sendMessage") => &self.message,
            _ if is("getUpdates") => &self.updates,
            _ => &self.unknown,
        }
    }
}

/// With the headers of `api.telegram.org`: a client has to read them all.
fn response(status: &str, body: &[u8]) -> Vec<u8> {
    let length = body.len();
    let head = format!(
        "HTTP/1.1 {status}\r\n\
         Server: nginx/1.18.0\r\n\
         Date: Fri, 27 Nov 2026 00:00:00 GMT\r\n\
         Content-Type: application/json\r\n\
         Content-Length: {length}\r\n\
         Connection: keep-alive\r\n\
         Strict-Transport-Security: max-age=31536000; includeSubDomains; preload\r\n\
         Access-Control-Allow-Origin: *\r\n\
         Access-Control-Allow-Methods: GET, POST, OPTIONS\r\n\
         Access-Control-Expose-Headers: Content-Length,Content-Type,Date,Server,Connection\r\n\r\n"
    );
    [head.as_bytes(), body].concat()
}

/// A request that has been received as a whole.
#[derive(Debug, PartialEq, Eq)]
struct Request<'a> {
    /// The last segment of the path.
    method: &'a [u8],
    /// The bytes of it, with its body.
    length: usize,
}

fn first_request(received: &[u8]) -> Option<Request<'_>> {
    let head_length = find(received, b"\r\n\r\n")? + 4;
    let (head, rest) = received.split_at(head_length);
    let mut lines = head.split(|byte| *byte == b'\n');
    let path = lines.next()?.split(|byte| *byte == b' ').nth(1)?;
    let method = path.rsplit(|byte| *byte == b'/').next()?;
    let body_length = lines.find_map(content_length).unwrap_or(0);
    let is_whole = rest.len() >= body_length;
    is_whole.then_some(Request {
        method,
        length: head_length + body_length,
    })
}

/// The length of the body, where this is the header that says it. No client sends its requests in
/// chunks: they all know what they send.
fn content_length(line: &[u8]) -> Option<usize> {
    let (name, value) = line.split_at_checked(b"content-length:".len())?;
    if !name.eq_ignore_ascii_case(b"content-length:") {
        return None;
    }
    std::str::from_utf8(value).ok()?.trim().parse().ok()
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes
        .windows(wanted.len())
        .position(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    const REQUEST: &[u8] =
        b"POST /bot1:a/sendmessage HTTP/1.1\r\nhost: t\r\nContent-Length: 2\r\n\r\n{}";

    #[test]
    fn a_request_is_found_when_it_is_whole() {
        let request = first_request(REQUEST).expect("it is whole");
        assert_eq!(request.method, b"sendmessage");
        assert_eq!(request.length, REQUEST.len());
        for length in 0..REQUEST.len() {
            assert_eq!(first_request(&REQUEST[..length]), None);
        }
    }

    #[test]
    fn the_next_request_is_left_alone() {
        let two = [REQUEST, REQUEST].concat();
        let request = first_request(&two).expect("the first is whole");
        assert_eq!(request.length, REQUEST.len());
    }

    #[test]
    fn methods_are_the_same_in_upper_and_lower_case() {
        let responses = Responses::new();
        assert_eq!(responses.to(b"sendmessage"), responses.message);
        assert_eq!(responses.to(b"SendMessage"), responses.message);
        assert_eq!(responses.to(b"sendMessages"), responses.unknown);
    }
}
