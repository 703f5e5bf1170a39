//! The codec: the innermost service of the call level, where a [`Call`] becomes an HTTP request
//! and the answer becomes a [`Reply`].
//!
//! - A call without files to upload is sent as JSON, one with files as `multipart/form-data`,
//!   streamed from where the files are. The body is built anew for each attempt.
//! - The envelope of the answer is read in place: the reply's result is a part of the body that
//!   was received.
//! - The URI holds `bot***` where the token will be. The token itself is put in by
//!   [`transport::Authorize`](crate::transport::Authorize), below all http layers.
//! - The size of an answer is bounded.

pub mod envelope;
mod future;
pub(crate) mod multipart;

use std::{
    sync::Arc,
    task::{Context, Poll},
};

use bytes::Bytes;
use chappe_core::{BoxError, Call, EncodeError, Error, Reply};
use http::{HeaderValue, Method, Request, Response, header::CONTENT_TYPE};
use http_body::Body;
use tower_service::Service;

pub use self::future::ResponseFuture;
use self::multipart::Multipart;
use crate::{ApiUrl, RequestBody};

/// Turns calls into HTTP requests for the service within. See the [module docs](self).
#[derive(Clone, Debug)]
pub struct Codec<H> {
    http: H,
    /// Shared, because each layer around the codec clones it for each call.
    settings: Arc<Settings>,
}

#[derive(Clone, Debug)]
struct Settings {
    api_url: ApiUrl,
    test_environment: bool,
    reply_limit: usize,
    upload_limit: u64,
}

impl<H> Codec<H> {
    /// A codec for this server over an http service.
    pub fn new(http: H, api_url: ApiUrl) -> Self {
        Self {
            http,
            settings: Arc::new(Settings {
                upload_limit: if api_url.is_telegram() {
                    50_000_000
                } else {
                    2_000_000_000
                },
                api_url,
                test_environment: false,
                reply_limit: 16 << 20,
            }),
        }
    }

    /// Whether to talk to Telegram's test environment, which has accounts of its own.
    pub fn test_environment(mut self, test: bool) -> Self {
        Arc::make_mut(&mut self.settings).test_environment = test;
        self
    }

    /// How many bytes an answer may have: 16 MiB by default, four times what `getUpdates` answers
    /// at most.
    pub fn reply_limit(mut self, bytes: usize) -> Self {
        Arc::make_mut(&mut self.settings).reply_limit = bytes;
        self
    }

    /// How many bytes a file may have that is uploaded: by default 50 MB for Telegram's own
    /// server, and 2000 MB for others.
    pub fn upload_limit(mut self, bytes: u64) -> Self {
        Arc::make_mut(&mut self.settings).upload_limit = bytes;
        self
    }

    /// The http service within.
    pub fn get_ref(&self) -> &H {
        &self.http
    }

    /// The http service within, to be changed.
    pub fn get_mut(&mut self) -> &mut H {
        &mut self.http
    }

    /// Gives the http service back.
    pub fn into_inner(self) -> H {
        self.http
    }
}

impl<H, B> Service<Call> for Codec<H>
where
    H: Service<Request<RequestBody>, Response = Response<B>, Error: Into<BoxError>> + Clone,
    B: Body<Data = Bytes, Error: Into<BoxError>>,
{
    type Response = Reply;
    type Error = Error;
    type Future = ResponseFuture<H, B>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Error>> {
        self.http.poll_ready(cx).map_err(Error::layer)
    }

    fn call(&mut self, call: Call) -> Self::Future {
        let reply_limit = self.settings.reply_limit;
        if call.uploads().is_empty() {
            return match json_request(&call, &self.settings) {
                Ok(request) => ResponseFuture::sending(self.http.call(request), reply_limit),
                Err(error) => ResponseFuture::failed(error.in_method(call.name())),
            };
        }
        // The instance that was readied goes with the future; the clone stays behind.
        let clone = self.http.clone();
        let http = std::mem::replace(&mut self.http, clone);
        let settings = Arc::clone(&self.settings);
        let opening = Box::pin(async move {
            multipart_request(&call, &settings)
                .await
                .map_err(|error| error.in_method(call.name()))
        });
        ResponseFuture::opening(opening, http, reply_limit)
    }
}

fn json_request(call: &Call, settings: &Settings) -> Result<Request<RequestBody>, Error> {
    let body = call.to_json()?;
    request(
        call,
        settings,
        HeaderValue::from_static("application/json"),
        body.into(),
    )
}

async fn multipart_request(
    call: &Call,
    settings: &Settings,
) -> Result<Request<RequestBody>, Error> {
    let body = Multipart::open(call, settings.upload_limit).await?;
    let content_type = HeaderValue::try_from(body.content_type()).map_err(EncodeError::new)?;
    request(call, settings, content_type, RequestBody::multipart(body))
}

fn request(
    call: &Call,
    settings: &Settings,
    content_type: HeaderValue,
    body: RequestBody,
) -> Result<Request<RequestBody>, Error> {
    let mut request = Request::new(body);
    *request.method_mut() = Method::POST;
    *request.uri_mut() = settings
        .api_url
        .method(settings.test_environment, call.name())?;
    let headers = request.headers_mut();
    headers.insert(CONTENT_TYPE, content_type);
    Ok(request)
}
