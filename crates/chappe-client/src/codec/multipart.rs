//! A `multipart/form-data` body that is read piece by piece while it is sent.
//!
//! Written here because the well-kept libraries for it either belong to one HTTP client or keep
//! the parts in memory, and because the body must be built anew for each attempt, with its exact
//! length known before the first byte where all parts have one.

use std::{
    collections::VecDeque,
    fmt::Write as _,
    io,
    pin::Pin,
    task::{Context, Poll, ready},
};

use bytes::Bytes;
use chappe_core::{Call, EncodeError, Error, Source, Upload, UploadBody};
use http_body::{Body, Frame, SizeHint};
use serde::{Deserialize, de};
use serde_json::value::RawValue;

use crate::upload::ReaderBody;

/// A body of parameters and files.
pub(crate) struct Multipart {
    parts: VecDeque<Part>,
    boundary: String,
}

enum Part {
    Bytes(Bytes),
    Body(UploadBody),
}

impl Multipart {
    /// Builds the body of one attempt: opens each file, and checks that it may be sent.
    pub(crate) async fn open(call: &Call, upload_limit: u64) -> Result<Self, Error> {
        let json = call.to_json()?;
        let Parameters(parameters) = serde_json::from_slice(&json).map_err(EncodeError::new)?;
        let uploads = call.uploads();
        let mut writer = Writer::new();
        let mut sent_directly = Vec::new();
        for (name, value) in &parameters {
            // A parameter that is a file as a whole becomes a part of the parameter's own name,
            // the form that every method takes; a file further down keeps the name that
            // `attach://` refers to.
            let direct = uploads
                .iter()
                .find(|upload| value.get() == format!("\"attach://{}\"", upload.attach_name()));
            match direct {
                Some(upload) => {
                    writer.file(name, upload, upload_limit).await?;
                    sent_directly.push(upload.id());
                }
                None => writer.parameter(name, value)?,
            }
        }
        for upload in uploads {
            if !sent_directly.contains(&upload.id()) {
                let name = upload.attach_name().to_string();
                writer.file(&name, upload, upload_limit).await?;
            }
        }
        Ok(writer.finish())
    }

    pub(crate) fn content_type(&self) -> String {
        format!("multipart/form-data; boundary={}", self.boundary)
    }
}

impl Body for Multipart {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        loop {
            match self.parts.front_mut() {
                None => return Poll::Ready(None),
                Some(Part::Bytes(bytes)) => {
                    let bytes = std::mem::take(bytes);
                    self.parts.pop_front();
                    return Poll::Ready(Some(Ok(Frame::data(bytes))));
                }
                Some(Part::Body(body)) => match ready!(body.as_mut().poll_frame(cx)) {
                    Some(Ok(frame)) => match frame.into_data() {
                        Ok(data) => return Poll::Ready(Some(Ok(Frame::data(data)))),
                        Err(_trailers) => {}
                    },
                    Some(Err(error)) => {
                        self.parts.clear();
                        return Poll::Ready(Some(Err(error)));
                    }
                    None => {
                        self.parts.pop_front();
                    }
                },
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        self.parts.is_empty()
    }

    fn size_hint(&self) -> SizeHint {
        let length = |part: &Part| match part {
            Part::Bytes(bytes) => Some(bytes.len() as u64),
            Part::Body(body) => body.size_hint().exact(),
        };
        match self.parts.iter().map(length).sum::<Option<u64>>() {
            Some(length) => SizeHint::with_exact(length),
            None => SizeHint::new(),
        }
    }
}

/// Collects parts, and joins neighbours that are in memory.
struct Writer {
    parts: VecDeque<Part>,
    pending: String,
    boundary: String,
}

impl Writer {
    fn new() -> Self {
        Self {
            parts: VecDeque::new(),
            pending: String::new(),
            // 128 random bits do not occur in the content.
            boundary: format!("chappe-{:032x}", fastrand::u128(..)),
        }
    }

    fn parameter(&mut self, name: &str, value: &RawValue) -> Result<(), Error> {
        self.begin_part(name);
        self.pending.push_str("\r\n\r\n");
        if value.get().starts_with('"') {
            let text: String = serde_json::from_str(value.get()).map_err(EncodeError::new)?;
            self.pending.push_str(&text);
        } else {
            self.pending.push_str(value.get());
        }
        self.pending.push_str("\r\n");
        Ok(())
    }

    async fn file(&mut self, name: &str, upload: &Upload, limit: u64) -> Result<(), Error> {
        let content = content(upload, limit).await.map_err(Error::from)?;
        self.begin_part(name);
        self.pending.push_str("; filename=\"");
        push_escaped(&mut self.pending, upload.file_name());
        self.pending
            .push_str("\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        self.flush();
        self.parts.push_back(content);
        self.pending.push_str("\r\n");
        Ok(())
    }

    fn finish(mut self) -> Multipart {
        let _ = write!(self.pending, "--{}--\r\n", self.boundary);
        self.flush();
        Multipart {
            parts: self.parts,
            boundary: self.boundary,
        }
    }

    fn begin_part(&mut self, name: &str) {
        let _ = write!(
            self.pending,
            "--{}\r\nContent-Disposition: form-data; name=\"",
            self.boundary
        );
        push_escaped(&mut self.pending, name);
        self.pending.push('"');
    }

    fn flush(&mut self) {
        if !self.pending.is_empty() {
            let bytes = std::mem::take(&mut self.pending).into_bytes();
            self.parts.push_back(Part::Bytes(bytes.into()));
        }
    }
}

/// Opens the content of a file, and checks its size where that is known.
async fn content(upload: &Upload, limit: u64) -> Result<Part, EncodeError> {
    let check = |size: u64| {
        if size > limit {
            return Err(EncodeError::new(format!(
                "file {:?} has {size} bytes, and the server takes at most {limit}; send a smaller \
                 one, or use a Bot API server of your own, which takes 2000 MB",
                upload.file_name()
            )));
        }
        Ok(())
    };
    match upload.source() {
        Source::Bytes(bytes) => {
            check(bytes.len() as u64)?;
            Ok(Part::Bytes(bytes.clone()))
        }
        Source::Path(path) => {
            let fail = |error: io::Error| {
                EncodeError::new(io::Error::new(
                    error.kind(),
                    format!("file {} cannot be read: {error}", path.display()),
                ))
            };
            let file = tokio::fs::File::open(path).await.map_err(fail)?;
            let metadata = file.metadata().await.map_err(fail)?;
            if !metadata.is_file() {
                return Err(EncodeError::new(format!(
                    "{} cannot be sent: it is no regular file",
                    path.display()
                )));
            }
            check(metadata.len())?;
            let body = ReaderBody::new(file, Some(metadata.len()));
            Ok(Part::Body(Box::pin(body)))
        }
        Source::Stream(stream) => {
            let body = stream.take().ok_or_else(|| {
                EncodeError::new(format!(
                    "file {:?} comes from a stream that was read before, and can be read only once",
                    upload.file_name()
                ))
            })?;
            if let Some(size) = body.size_hint().exact() {
                check(size)?;
            }
            Ok(Part::Body(body))
        }
        other => Err(EncodeError::new(format!(
            "this version of chappe-client cannot read {other:?}"
        ))),
    }
}

/// Writes a name into a quoted string; a Bot API server decodes percent signs there.
fn push_escaped(out: &mut String, name: &str) {
    for c in name.chars() {
        match c {
            '"' => out.push_str("%22"),
            '%' => out.push_str("%25"),
            '\r' => out.push_str("%0D"),
            '\n' => out.push_str("%0A"),
            c => out.push(c),
        }
    }
}

/// The members of a JSON object, in their order, not decoded.
struct Parameters<'a>(Vec<(String, &'a RawValue)>);

impl<'de> Deserialize<'de> for Parameters<'de> {
    fn deserialize<D: de::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;

        impl<'de> de::Visitor<'de> for Visitor {
            type Value = Parameters<'de>;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("the parameters of a call")
            }

            fn visit_map<A: de::MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut parameters = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    parameters.push(entry);
                }
                Ok(Parameters(parameters))
            }
        }

        deserializer.deserialize_map(Visitor)
    }
}

#[cfg(test)]
mod tests {
    use chappe_core::{Attach, InputFile, Method, MethodSpec, Repeat};
    use http_body_util::BodyExt;
    use serde::Serialize;

    use super::*;

    #[derive(Clone, Debug, Serialize)]
    struct SendThings {
        chat_id: i64,
        caption: String,
        reply_markup: serde_json::Value,
        document: InputFile,
        media: Vec<InputFile>,
    }

    impl Method for SendThings {
        type Output = bool;
        const SPEC: &'static MethodSpec = &MethodSpec::new("sendThings", Repeat::Duplicating);

        fn visit_files<'a>(&'a self, visit: &mut dyn FnMut(&'a InputFile)) {
            self.document.visit_files(visit);
            self.media.visit_files(visit);
        }
    }

    fn call(document: InputFile, media: Vec<InputFile>) -> Call {
        Call::new(SendThings {
            chat_id: -7,
            caption: "a \"quoted\"\nline".into(),
            reply_markup: serde_json::json!({"keyboard": []}),
            document,
            media,
        })
    }

    async fn text(call: &Call) -> (Option<u64>, String) {
        let body = Multipart::open(call, 1000).await.unwrap();
        let boundary = body.boundary.clone();
        let promised = body.size_hint().exact();
        let bytes = body.collect().await.unwrap().to_bytes();
        if let Some(promised) = promised {
            assert_eq!(bytes.len() as u64, promised);
        }
        let text = String::from_utf8(bytes.to_vec())
            .unwrap()
            .replace(&boundary, "B");
        (promised, text.replace("\r\n", "\n"))
    }

    #[tokio::test]
    async fn parameters_and_files_of_every_source() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("on disk.txt");
        std::fs::write(&path, "from disk").unwrap();
        let nested = InputFile::path(&path);
        let name = nested.upload().unwrap().attach_name().to_string();
        let call = call(
            InputFile::bytes("a\"b.txt", "from memory"),
            vec![nested.clone(), "known-id".into(), nested],
        );
        let (length, sent) = text(&call).await;
        assert!(length.is_some());
        let expected = format!(
            "--B\nContent-Disposition: form-data; name=\"chat_id\"\n\n-7\n\
             --B\nContent-Disposition: form-data; name=\"caption\"\n\na \"quoted\"\nline\n\
             --B\nContent-Disposition: form-data; name=\"reply_markup\"\n\n{{\"keyboard\":[]}}\n\
             --B\nContent-Disposition: form-data; name=\"document\"; filename=\"a%22b.txt\"\n\
             Content-Type: application/octet-stream\n\nfrom memory\n\
             --B\nContent-Disposition: form-data; name=\"media\"\n\n\
             [\"attach://{name}\",\"known-id\",\"attach://{name}\"]\n\
             --B\nContent-Disposition: form-data; name=\"{name}\"; filename=\"on disk.txt\"\n\
             Content-Type: application/octet-stream\n\nfrom disk\n\
             --B--\n"
        );
        assert_eq!(sent, expected);
        assert_eq!(
            text(&call).await.1,
            expected,
            "a second attempt sends the same"
        );
    }

    #[tokio::test]
    async fn a_stream_is_sent_once_and_never_replaced_by_nothing() {
        let call = call(crate::reader("r.bin", None, &b"streamed"[..]), vec![]);
        let (length, sent) = text(&call).await;
        assert_eq!(length, None);
        assert!(sent.contains("\n\nstreamed\n"));
        let Err(error) = Multipart::open(&call, 1000).await else {
            panic!("a stream that was read cannot be sent again");
        };
        assert!(error.to_string().contains("only once"), "{error}");
    }

    #[tokio::test]
    async fn a_reader_that_breaks_its_promise_fails() {
        for (promise, how) in [(3, "longer"), (9, "shorter")] {
            let call = call(crate::reader("r.bin", Some(promise), &b"12345"[..]), vec![]);
            let body = Multipart::open(&call, 1000).await.unwrap();
            let error = body.collect().await.unwrap_err();
            assert!(error.to_string().contains(how), "{error}");
        }
    }

    #[tokio::test]
    async fn files_that_cannot_be_sent_are_named() {
        let dir = tempfile::tempdir().unwrap();
        let big = dir.path().join("big.bin");
        std::fs::write(&big, [0; 1001]).unwrap();
        for (file, words) in [
            (
                InputFile::path("/no/such/cat.jpg"),
                ["/no/such/cat.jpg", "No such file"],
            ),
            (
                InputFile::path(dir.path()),
                [dir.path().to_str().unwrap(), "regular file"],
            ),
            (InputFile::path(&big), ["big.bin", "1001 bytes"]),
            (
                InputFile::bytes("m.bin", vec![0; 1001]),
                ["m.bin", "at most 1000"],
            ),
        ] {
            let Err(error) = Multipart::open(&call(file, vec![]), 1000).await else {
                panic!("expected an error with {words:?}");
            };
            let error = error.to_string();
            assert!(words.iter().all(|word| error.contains(word)), "{error}");
        }
    }
}
