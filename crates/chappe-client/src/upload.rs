use std::{
    io,
    pin::Pin,
    task::{Context, Poll, ready},
};

use bytes::{Bytes, BytesMut};
use chappe_core::InputFile;
use http_body::{Body, Frame, SizeHint};
use tokio::io::{AsyncRead, ReadBuf};

/// How much is read from a file or reader at a time.
const CHUNK: usize = 64 * 1024;

/// A file whose content is read from `reader` while it is sent.
///
/// `length` is how many bytes the reader gives, where that is known; the request is sent in
/// chunks otherwise. A reader that gives fewer or more bytes than promised fails the call. The
/// content can be read only once, so a call that carries such a file is never repeated: prefer
/// [`InputFile::path`] and [`InputFile::bytes`] where the content is a file or in memory.
///
/// ```
/// use chappe_client::reader;
///
/// let file = reader("log.txt", Some(5), &b"hello"[..]);
/// assert!(!file.upload().unwrap().is_replayable());
/// ```
pub fn reader<R>(file_name: impl Into<String>, length: Option<u64>, reader: R) -> InputFile
where
    R: AsyncRead + Send + 'static,
{
    InputFile::stream(file_name, ReaderBody::new(Box::pin(reader), length))
}

/// A body that reads from an [`AsyncRead`] and checks the length that was promised.
#[derive(Debug)]
pub(crate) struct ReaderBody<R> {
    reader: R,
    remaining: Option<u64>,
    buffer: BytesMut,
    done: bool,
}

impl<R> ReaderBody<R> {
    pub(crate) fn new(reader: R, length: Option<u64>) -> Self {
        Self {
            reader,
            remaining: length,
            buffer: BytesMut::new(),
            done: false,
        }
    }
}

impl<R: AsyncRead + Unpin> ReaderBody<R> {
    /// Reads the next piece; `None` at the end.
    fn poll_read(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<Option<Bytes>>> {
        if self.buffer.capacity() == 0 {
            self.buffer.resize(CHUNK, 0);
        }
        let mut buffer = ReadBuf::new(&mut self.buffer);
        ready!(Pin::new(&mut self.reader).poll_read(cx, &mut buffer))?;
        let read = buffer.filled().len();
        if let Some(remaining) = &mut self.remaining {
            match remaining.checked_sub(read as u64) {
                Some(rest) => *remaining = rest,
                None => return Poll::Ready(Err(wrong_length("longer"))),
            }
            if read == 0 && *remaining > 0 {
                return Poll::Ready(Err(wrong_length("shorter")));
            }
        }
        if read == 0 {
            return Poll::Ready(Ok(None));
        }
        let piece = Bytes::copy_from_slice(&self.buffer[..read]);
        Poll::Ready(Ok(Some(piece)))
    }
}

fn wrong_length(how: &str) -> io::Error {
    io::Error::new(
        io::ErrorKind::InvalidData,
        format!("the file is {how} than it was when the upload began"),
    )
}

impl<R: AsyncRead + Unpin> Body for ReaderBody<R> {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        if self.done {
            return Poll::Ready(None);
        }
        let piece = ready!(self.poll_read(cx)).transpose();
        self.done = !matches!(piece, Some(Ok(_)));
        Poll::Ready(piece.map(|piece| piece.map(Frame::data)))
    }

    fn size_hint(&self) -> SizeHint {
        match self.remaining {
            Some(remaining) => SizeHint::with_exact(remaining),
            None => SizeHint::new(),
        }
    }
}
