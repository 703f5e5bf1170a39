//! Requests as bytes, and what can happen to them.

use std::fmt::{self, Write as _};

use proptest::{
    prelude::*,
    sample::{Index, select},
};

use super::{
    calls::{Call, any_call},
    world::KNOWN,
};

/// Bytes that a client sends.
#[derive(Clone)]
pub(super) struct Stream {
    pub(super) bytes: Vec<u8>,
    /// How many requests they are.
    pub(super) requests: usize,
}

impl fmt::Debug for Stream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} requests: {}",
            self.requests,
            self.bytes.escape_ascii()
        )
    }
}

/// Something that happens to bytes.
#[derive(Clone, Debug)]
pub(super) enum Damage {
    Cut(Index),
    /// So many bytes of the end are lost.
    Shorten(usize),
    Flip(Index, u8),
    Insert(Index, Vec<u8>),
    Remove(Index, usize),
    /// A piece is there once more, somewhere else.
    Splice(Index, Index, usize),
}

pub(super) fn damages() -> impl Strategy<Value = Vec<Damage>> {
    let index = any::<Index>;
    let damage = prop_oneof![
        1 => index().prop_map(Damage::Cut),
        2 => (1_usize..9).prop_map(Damage::Shorten),
        4 => (index(), 1_u8..).prop_map(|(at, bits)| Damage::Flip(at, bits)),
        4 => (index(), select(PIECES)).prop_map(|(at, piece)| Damage::Insert(at, piece.to_vec())),
        1 => (index(), prop::collection::vec(any::<u8>(), 1..20))
            .prop_map(|(at, piece)| Damage::Insert(at, piece)),
        1 => index().prop_map(|at| Damage::Insert(at, b"[".repeat(9_000))),
        2 => (index(), 1_usize..40).prop_map(|(at, length)| Damage::Remove(at, length)),
        2 => (index(), index(), 1_usize..400)
            .prop_map(|(from, to, length)| Damage::Splice(from, to, length)),
    ];
    prop::collection::vec(damage, 1..5)
}

pub(super) fn damaged(mut bytes: Vec<u8>, damages: &[Damage]) -> Vec<u8> {
    for damage in damages {
        let place = |index: &Index| index.index(bytes.len() + 1);
        let piece = |index: &Index, length: usize| {
            let at = place(index);
            at..bytes.len().min(at + length)
        };
        match damage {
            Damage::Cut(at) => bytes.truncate(place(at)),
            Damage::Shorten(length) => bytes.truncate(bytes.len().saturating_sub(*length)),
            Damage::Flip(at, bits) => {
                let at = place(at);
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= bits;
                }
            }
            Damage::Insert(at, piece) => {
                let at = place(at);
                bytes.splice(at..at, piece.iter().copied());
            }
            Damage::Remove(at, length) => {
                bytes.drain(piece(at, *length));
            }
            Damage::Splice(from, to, length) => {
                let again = bytes[piece(from, *length)].to_vec();
                let to = place(to);
                bytes.splice(to..to, again);
            }
        }
    }
    bytes
}

/// A few requests one after the other. The last one closes the connection.
pub(super) fn streams() -> impl Strategy<Value = Stream> {
    let call = any_call().prop_filter("it waits for updates", |call| call.method() != "getUpdates");
    let request = prop_oneof![
        9 => call.prop_map(|call| written(&call)),
        1 => Just(format!("GET /file/bot{}/{} HTTP/1.1\r\n", KNOWN.token, KNOWN.file).into_bytes()),
    ];
    prop::collection::vec(request, 1..4).prop_map(|requests| {
        let mut bytes = Vec::new();
        for (left, request) in requests.iter().enumerate().rev() {
            let line = request.windows(2).position(|end| end == b"\r\n").unwrap() + 2;
            bytes.extend_from_slice(&request[..line]);
            if left == 0 {
                bytes.extend_from_slice(b"Connection: close\r\n");
            }
            bytes.extend_from_slice(&request[line..]);
            if request.len() == line {
                bytes.extend_from_slice(b"\r\n");
            }
        }
        Stream {
            bytes,
            requests: requests.len(),
        }
    })
}

/// A call as it goes over the wire.
fn written(call: &Call) -> Vec<u8> {
    let mut parts = call.parts();
    if call.is_packed && !parts.body.is_empty() {
        parts = parts.packed();
    }
    let verb = if parts.body.is_empty() { "GET" } else { "POST" };
    let mut head = format!("{verb} {} HTTP/1.1\r\nHost: telegram\r\n", parts.target);
    for (name, value) in [
        ("Content-Type", parts.content_type),
        ("Content-Encoding", parts.encoding),
    ] {
        if !value.is_empty() {
            let _ = write!(head, "{name}: {value}\r\n");
        }
    }
    let mut body = parts.body;
    if call.is_chunked {
        head += "Transfer-Encoding: chunked\r\n\r\n";
        body = chunked(&body);
    } else {
        let _ = write!(head, "Content-Length: {}\r\n\r\n", body.len());
    }
    let mut bytes = head.into_bytes();
    bytes.append(&mut body);
    bytes
}

fn chunked(body: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for chunk in body.chunks(1_000) {
        bytes.extend_from_slice(format!("{:x}\r\n", chunk.len()).as_bytes());
        bytes.extend_from_slice(chunk);
        bytes.extend_from_slice(b"\r\n");
    }
    bytes.extend_from_slice(b"0\r\n\r\n");
    bytes
}

/// What matters to a reader of requests.
const PIECES: &[&[u8]] = &[
    b"\r\n",
    b"\r\n\r\n",
    b"\n",
    b"\0",
    b" ",
    b":",
    b"\"",
    b"\\",
    b"\\u",
    b"\\ud83d",
    b"{",
    b"}",
    b",",
    b"%",
    b"%00",
    b"&",
    b"=",
    b"?",
    b"#",
    b"/",
    b"/test",
    b"--",
    b"--B",
    b"\r\n--B--",
    b"HTTP/1.1",
    b"GET / HTTP/1.1\r\n\r\n",
    b"0\r\n\r\n",
    b"ffffffff\r\n",
    b"fffffffffffffffff\r\n",
    b"\xff\xfe",
    b"\x1f\x8b",
    b"\r\nContent-Length: 7",
    b"\r\nContent-Length: 99999999999999999999",
    b"\r\nTransfer-Encoding: chunked",
    b"\r\nTransfer-Encoding: x",
    b"\r\nContent-Encoding: gzip",
    b"\r\nContent-Encoding: br",
    b"\r\nContent-Type: application/json",
    b"\r\nContent-Type: multipart/form-data; boundary=\"",
    b"\r\nExpect: 100-continue",
    b"\r\nConnection: close",
    b"\r\n folded",
];
