//! A chunked body, taken apart as it arrives.

use bytes::{Buf, BytesMut};
use http::StatusCode;
use memchr::memmem;

/// What was read of a chunked body so far.
#[derive(Debug)]
pub(super) struct Chunks {
    limit: usize,
    state: State,
    body: BytesMut,
    /// How many bytes the lines after the last chunk had.
    trailer: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// The size of the next chunk.
    Size,
    /// So many bytes of a chunk.
    Data(usize),
    /// The line break after a chunk.
    Break,
    /// The lines after the last chunk.
    Trailer,
    Done,
}

/// Why a body is not read on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refused {
    Malformed,
    TooLong,
}

impl From<Refused> for StatusCode {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::Malformed => Self::BAD_REQUEST,
            Refused::TooLong => Self::PAYLOAD_TOO_LARGE,
        }
    }
}

impl Chunks {
    pub(super) fn up_to(limit: usize) -> Self {
        Self {
            limit,
            state: State::Size,
            body: BytesMut::new(),
            trailer: 0,
        }
    }

    /// Takes from the input what belongs to the body; true where that was the end of it.
    pub(super) fn take(&mut self, input: &mut BytesMut) -> Result<bool, Refused> {
        while self.state != State::Done {
            let before = (self.state, input.len());
            self.step(input)?;
            if (self.state, input.len()) == before {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// How much memory the body takes.
    pub(super) fn capacity(&self) -> usize {
        self.body.capacity()
    }

    pub(super) fn into_body(self) -> BytesMut {
        self.body
    }

    fn step(&mut self, input: &mut BytesMut) -> Result<(), Refused> {
        match self.state {
            State::Size => self.size(input),
            State::Data(left) => {
                let length = left.min(input.len());
                self.body.extend_from_slice(&input[..length]);
                input.advance(length);
                self.state = if length == left {
                    State::Break
                } else {
                    State::Data(left - length)
                };
                Ok(())
            }
            State::Break => {
                if input.len() >= 2 {
                    if !input.starts_with(b"\r\n") {
                        return Err(Refused::Malformed);
                    }
                    input.advance(2);
                    self.state = State::Size;
                }
                Ok(())
            }
            State::Trailer => self.trailer(input),
            State::Done => Ok(()),
        }
    }

    fn size(&mut self, input: &mut BytesMut) -> Result<(), Refused> {
        let Some(length) = memmem::find(input, b"\r\n") else {
            return if input.len() > MAX_SIZE_LINE + 1 {
                Err(Refused::Malformed)
            } else {
                Ok(())
            };
        };
        let size = size(&input[..length]).ok_or(Refused::Malformed)?;
        if size > self.limit - self.body.len() {
            return Err(Refused::TooLong);
        }
        input.advance(length + 2);
        self.state = if size == 0 {
            State::Trailer
        } else {
            State::Data(size)
        };
        Ok(())
    }

    /// Leaves out the lines after the last chunk, up to an empty one.
    fn trailer(&mut self, input: &mut BytesMut) -> Result<(), Refused> {
        let line = memmem::find(input, b"\r\n");
        let length = line.map_or(input.len(), |length| length + 2);
        if self.trailer + length > MAX_TRAILER {
            return Err(Refused::Malformed);
        }
        if line.is_some() {
            self.trailer += length;
            input.advance(length);
        }
        if line == Some(0) {
            self.state = State::Done;
        }
        Ok(())
    }
}

/// Reads the hexadecimal digits that a line begins with.
fn size(line: &[u8]) -> Option<usize> {
    let is_digit = |byte: &&u8| byte.is_ascii_hexdigit();
    let digits = line.iter().take_while(is_digit).count();
    if digits == 0 || line.len() > MAX_SIZE_LINE {
        return None;
    }
    let digits = std::str::from_utf8(&line[..digits]).ok()?;
    usize::from_str_radix(digits, 16).ok()
}

/// How long the line with a chunk's size may be, as the server has it.
const MAX_SIZE_LINE: usize = 10;
const MAX_TRAILER: usize = 1 << 16;

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use proptest::prelude::*;

    use super::*;

    /// The body, and what is left of the input.
    fn read(input: &[u8], piece: usize) -> Result<Option<(Vec<u8>, usize)>, Refused> {
        let mut chunks = Chunks::up_to(20);
        let mut buffer = BytesMut::new();
        let mut arrived = 0;
        for piece in input.chunks(piece) {
            buffer.extend_from_slice(piece);
            arrived += piece.len();
            if chunks.take(&mut buffer)? {
                let left = buffer.len() + input.len() - arrived;
                return Ok(Some((chunks.into_body().to_vec(), left)));
            }
        }
        Ok(None)
    }

    #[test]
    fn chunks_are_put_together_however_they_arrive() {
        for (input, expected) in [
            ("0\r\n\r\nGET", Ok(Some(("", 3)))),
            (
                "3\r\nabc\r\n00A\r\n0123456789\r\n0\r\n\r\n",
                Ok(Some(("abc0123456789", 0))),
            ),
            (
                "1;x=y\r\na\r\n0\r\nA: b\r\nC: d\r\n\r\n!",
                Ok(Some(("a", 1))),
            ),
            ("3\r\nabc\r\n0\r\n", Ok(None)),
            ("3\r\nab", Ok(None)),
            ("", Ok(None)),
            ("3\r\nabcd\r\n", Err(Refused::Malformed)),
            ("\r\n", Err(Refused::Malformed)),
            ("x\r\n", Err(Refused::Malformed)),
            ("-1\r\n", Err(Refused::Malformed)),
            ("00000000003\r\n", Err(Refused::Malformed)),
            ("000000000003", Err(Refused::Malformed)),
            ("15\r\n", Err(Refused::TooLong)),
            ("ffffffffff\r\n", Err(Refused::TooLong)),
            ("a\r\n0123456789\r\nb\r\n", Err(Refused::TooLong)),
        ] {
            let expected =
                expected.map(|found| found.map(|(body, left)| (body.as_bytes().to_vec(), left)));
            for piece in [1, 2, 3, 7, 100] {
                assert_eq!(
                    read(input.as_bytes(), piece),
                    expected,
                    "{input:?} by {piece}"
                );
            }
        }
    }

    #[test]
    fn a_trailer_ends_somewhere() {
        let line = "x".repeat(MAX_TRAILER);
        let endless = format!("0\r\n{line}");
        assert_eq!(read(endless.as_bytes(), 1000), Ok(None));
        let endless = format!("0\r\n{line}x");
        assert_eq!(read(endless.as_bytes(), 1000), Err(Refused::Malformed));
        let many = "0\r\n".to_owned() + &"x\r\n".repeat(MAX_TRAILER);
        assert_eq!(read(many.as_bytes(), 1000), Err(Refused::Malformed));
    }

    proptest! {
        #[test]
        fn what_is_cut_into_chunks_comes_out_whole(
            pieces in prop::collection::vec("[a-z]{1,4}", 0..5),
            piece in 1_usize..9,
        ) {
            let mut input = String::new();
            for piece in &pieces {
                let _ = write!(input, "{:x}\r\n{piece}\r\n", piece.len());
            }
            input.push_str("0\r\n\r\n");
            let expected = (pieces.concat().into_bytes(), 0);
            prop_assert_eq!(read(input.as_bytes(), piece), Ok(Some(expected)));
        }
    }
}
