use bytes::Bytes;
use http::{HeaderValue, Response, StatusCode, header};
use http_body_util::Full;

/// Why a request is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    Method,
    Path,
    Secret,
    ContentType,
    TooLarge,
    TooSlow,
    Broken,
    Json,
    /// No room, no storage, or no longer there: Telegram is to try again.
    Busy,
}

impl Refusal {
    pub(super) fn response(self) -> Response<Full<Bytes>> {
        let mut response = Response::new(Full::from(self.text()));
        *response.status_mut() = self.status();
        let headers = response.headers_mut();
        match self {
            Self::Method => {
                headers.insert(header::ALLOW, HeaderValue::from_static("POST"));
            }
            Self::Busy => {
                headers.insert(header::RETRY_AFTER, HeaderValue::from_static("1"));
            }
            _ => {}
        }
        response
    }

    /// Whether something of the request may not have been read, so that no other can follow.
    pub(super) const fn leaves_a_body(self) -> bool {
        !matches!(self, Self::Json | Self::Busy)
    }

    const fn status(self) -> StatusCode {
        match self {
            Self::Method => StatusCode::METHOD_NOT_ALLOWED,
            Self::Path => StatusCode::NOT_FOUND,
            Self::Secret => StatusCode::UNAUTHORIZED,
            Self::ContentType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::Broken | Self::Json => StatusCode::BAD_REQUEST,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    const fn text(self) -> &'static str {
        match self {
            Self::Method => "updates come by POST\n",
            Self::Path => "there is no webhook here\n",
            Self::Secret => "the secret token is missing or wrong\n",
            Self::ContentType => "updates are application/json\n",
            Self::TooLarge => "no update is as large as this\n",
            Self::TooSlow => "the body took too long\n",
            Self::Broken => "the body broke off\n",
            Self::Json => "the body is no update\n",
            Self::Busy => "no room for another update now\n",
        }
    }
}
