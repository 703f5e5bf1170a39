use std::{future::poll_fn, pin::pin, time::Duration};

use bytes::Bytes;
use chappe_core::{BoxError, EncodeError, Error, HttpError, TransportError};
use http::{Request, Response, StatusCode};
use http_body::Body;
use http_body_util::{BodyExt, Limited, combinators::UnsyncBoxBody};
use tokio::io::{AsyncWrite, AsyncWriteExt};
use tower::{ServiceExt, util::BoxCloneSyncService};

use crate::{ApiUrl, RequestBody, codec::envelope};

/// The http level with its type erased, for downloads.
pub(crate) type HttpService =
    BoxCloneSyncService<Request<RequestBody>, Response<FileBody>, BoxError>;

/// The body of a file. Its error is no trait object: rustc cannot see in handlers, which are
/// generic, that a future is `Send` which holds `BoxError: Into<BoxError>`.
pub(crate) type FileBody = UnsyncBoxBody<Bytes, TransportError>;

/// Fetches files over the http level.
#[derive(Debug)]
pub(crate) struct Downloader {
    http: HttpService,
    test_environment: bool,
    limit: u64,
    idle_timeout: Duration,
}

impl Downloader {
    pub(crate) fn new(
        http: HttpService,
        test_environment: bool,
        limit: u64,
        idle_timeout: Duration,
    ) -> Self {
        Self {
            http,
            test_environment,
            limit,
            idle_timeout,
        }
    }

    pub(crate) async fn download<W>(
        &self,
        api_url: &ApiUrl,
        path: Option<&str>,
        size: Option<u64>,
        writer: &mut W,
    ) -> Result<u64, Error>
    where
        W: AsyncWrite + Unpin + ?Sized,
    {
        let Some(path) = path.filter(|path| !path.is_empty()) else {
            return Err(EncodeError::new(
                "the file has no path: ask `getFile` for it, and for files above 20 MB use a Bot \
                 API server of your own",
            )
            .into());
        };
        if let Some(size) = size.filter(|size| *size > self.limit) {
            return Err(self.too_large(size).into());
        }
        let mut request = Request::new(RequestBody::empty());
        *request.uri_mut() = api_url.file(self.test_environment, path)?;

        let response = self
            .in_time(self.http.clone().oneshot(request))
            .await?
            .map_err(never_written)?;
        let (head, body) = response.into_parts();
        if head.status != StatusCode::OK {
            return Err(self.refusal(head, body).await);
        }
        let expected = size.or_else(|| body.size_hint().exact());
        if let Some(size) = expected.filter(|size| *size > self.limit) {
            return Err(self.too_large(size).into());
        }
        let written = self
            .copy(body, expected.unwrap_or(self.limit), writer)
            .await?;
        match expected {
            Some(expected) if written < expected => Err(TransportError::never_written(
                DOWNLOAD,
                format!("it ended after {written} of {expected} bytes"),
            )
            .into()),
            _ => Ok(written),
        }
    }

    async fn copy<W>(&self, body: FileBody, at_most: u64, writer: &mut W) -> Result<u64, Error>
    where
        W: AsyncWrite + Unpin + ?Sized,
    {
        let write_failed =
            |error| TransportError::never_written("write the downloaded file", error);
        let mut body = pin!(body);
        let mut written = 0;
        while let Some(frame) = self
            .in_time(poll_fn(|cx| body.as_mut().poll_frame(cx)))
            .await?
        {
            let frame = frame?;
            let Ok(data) = frame.into_data() else {
                continue;
            };
            written += data.len() as u64;
            if written > at_most {
                return Err(TransportError::never_written(
                    DOWNLOAD,
                    format!("it has more than the {at_most} bytes that were expected"),
                )
                .into());
            }
            writer.write_all(&data).await.map_err(write_failed)?;
        }
        writer.flush().await.map_err(write_failed)?;
        Ok(written)
    }

    /// What the server said instead of sending the file.
    async fn refusal(&self, head: http::response::Parts, body: FileBody) -> Error {
        let body = self.in_time(Limited::new(body, 64 << 10).collect()).await;
        match body {
            Ok(Ok(body)) => match envelope::decode(head.status, &head.headers, &body.to_bytes()) {
                Ok(_) => HttpError::new(head.status, b"").into(),
                Err(error) => error,
            },
            _ => HttpError::new(head.status, b"").into(),
        }
    }

    async fn in_time<T>(&self, step: impl Future<Output = T>) -> Result<T, Error> {
        tokio::time::timeout(self.idle_timeout, step)
            .await
            .map_err(|_| {
                TransportError::never_written(
                    DOWNLOAD,
                    format!("nothing came for {:?}", self.idle_timeout),
                )
                .into()
            })
    }

    fn too_large(&self, size: u64) -> EncodeError {
        EncodeError::new(format!(
            "the file has {size} bytes, more than the {} that `download_limit` allows",
            self.limit
        ))
    }
}

/// The error of a body. See [`FileBody`].
pub(crate) fn body_error(error: impl Into<BoxError>) -> TransportError {
    never_written(error.into())
}

/// A download only reads, so nothing was executed that a repeat would execute twice.
fn never_written(error: BoxError) -> TransportError {
    match error.downcast::<TransportError>() {
        Ok(error) => TransportError::never_written(DOWNLOAD, error),
        Err(error) => TransportError::never_written(DOWNLOAD, error),
    }
}

const DOWNLOAD: &str = "download the file";
