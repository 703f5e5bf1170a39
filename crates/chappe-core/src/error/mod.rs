//! The one error type of a call, from end to end.

mod api;
mod failure;

use std::{convert::Infallible, error::Error as StdError, fmt, sync::Arc, time::Duration};

use http::Extensions;

pub use self::{
    api::{ApiError, ApiErrorKind},
    failure::{
        DecodeError, EncodeError, HttpError, Limit, Overloaded, TimeoutError, TransportError,
    },
};
use crate::{GaveUp, Report};

/// Any error: what tower's own layers pass on.
pub type BoxError = Box<dyn StdError + Send + Sync>;

/// Why a call failed, and what that means for whoever thinks of repeating it.
///
/// One type from the wire to the caller. [`kind`](Error::kind) says what happened,
/// [`execution`](Error::execution) whether the server may have done what was asked,
/// [`retry_after`](Error::retry_after) how long the server wants to be left alone, and
/// [`report`](Error::report) what the retry layer has tried.
///
/// It never shows the bot's token.
///
/// ```
/// use chappe_core::{ApiError, ApiErrorKind, Error, ErrorKind, Execution};
///
/// let error = Error::from(ApiError::new(429, "Too Many Requests: retry after 3").with_retry_after(3))
///     .in_method("sendMessage");
/// assert_eq!(error.to_string(), "sendMessage: 429 Too Many Requests: retry after 3");
/// assert_eq!(error.execution(), Execution::NotExecuted);
/// match error.kind() {
///     ErrorKind::Api(api) => assert_eq!(api.kind(), ApiErrorKind::TooManyRequests),
///     _ => unreachable!(),
/// }
/// ```
pub struct Error(Box<Inner>);

struct Inner {
    kind: ErrorKind,
    method: Option<Box<str>>,
    report: Option<Report>,
    extensions: Extensions,
}

impl Error {
    /// What happened.
    pub fn kind(&self) -> &ErrorKind {
        &self.0.kind
    }

    /// The server's own error, where the server answered with one.
    pub fn api(&self) -> Option<&ApiError> {
        match self.kind() {
            ErrorKind::Api(error) => Some(error),
            _ => None,
        }
    }

    /// The name of the method that failed.
    pub fn method(&self) -> Option<&str> {
        self.0.method.as_deref()
    }

    /// Whether the server executed the call.
    pub fn execution(&self) -> Execution {
        self.kind().execution()
    }

    /// How long the server asks to wait before the call is made again.
    pub fn retry_after(&self) -> Option<Duration> {
        self.api().and_then(ApiError::retry_after)
    }

    /// What the retry layer did before it gave up; `None` where there is none in the stack.
    pub fn report(&self) -> Option<&Report> {
        self.0.report.as_ref()
    }

    /// Says what was done for the call: for layers that repeat calls.
    pub fn set_report(&mut self, report: Report) {
        self.0.report = Some(report);
    }

    /// What else the stack learned on the way.
    pub fn extensions(&self) -> &Extensions {
        &self.0.extensions
    }

    /// The same, to be added to.
    pub fn extensions_mut(&mut self) -> &mut Extensions {
        &mut self.0.extensions
    }

    /// The same error, of a call of this method; a name that is there already stays.
    pub fn in_method(mut self, name: impl Into<Box<str>>) -> Self {
        if self.0.method.is_none() {
            self.0.method = Some(name.into());
        }
        self
    }

    /// Any error of a layer; one that is an `Error` already is given back as it was.
    pub fn layer(error: impl Into<BoxError>) -> Self {
        error.into().into()
    }

    /// The same error for one more caller that waited for the same execution.
    ///
    /// Kind, execution, method, text and extensions are equal. An error has one owner because a
    /// boxed cause has; the copy keeps the shared error alive in place of that cause. So the chain
    /// of [`source`](StdError::source)s reads the same, and what lies below the cause can be
    /// downcast as before, while the cause itself can not.
    pub fn duplicate(self: &Arc<Self>) -> Self {
        let cause = || Box::new(SharedCause(Arc::clone(self)));
        let kind = match self.kind() {
            ErrorKind::Api(error) => ErrorKind::Api(error.clone()),
            ErrorKind::Http(error) => ErrorKind::Http(error.clone()),
            ErrorKind::Transport(error) => ErrorKind::Transport(TransportError {
                what: error.what.clone(),
                execution: error.execution,
                source: cause(),
            }),
            ErrorKind::Timeout(error) => ErrorKind::Timeout(*error),
            ErrorKind::Encode(_) => ErrorKind::Encode(EncodeError(cause())),
            ErrorKind::Decode(error) => ErrorKind::Decode(DecodeError {
                source: cause(),
                excerpt: error.excerpt.clone(),
            }),
            ErrorKind::Overloaded(error) => ErrorKind::Overloaded(error.clone()),
            ErrorKind::Layer(_) => ErrorKind::Layer(cause()),
        };
        Self(Box::new(Inner {
            kind,
            method: self.0.method.clone(),
            report: self.0.report,
            extensions: self.0.extensions.clone(),
        }))
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error")
            .field("method", &self.0.method)
            .field("kind", &self.0.kind)
            .field("report", &self.report())
            .finish()
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(method) = self.method() {
            write!(f, "{method}: ")?;
        }
        self.0.kind.fmt(f)?;
        // That one attempt was made, and failed for good, goes without saying.
        match self.report() {
            Some(report) if report.attempts > 1 || report.gave_up != Some(GaveUp::Final) => {
                write!(f, " ({report})")
            }
            _ => Ok(()),
        }
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self.kind() {
            ErrorKind::Transport(error) => error.source(),
            ErrorKind::Encode(error) => error.source(),
            ErrorKind::Decode(error) => error.source(),
            ErrorKind::Layer(error) => error.source(),
            ErrorKind::Api(_)
            | ErrorKind::Http(_)
            | ErrorKind::Timeout(_)
            | ErrorKind::Overloaded(_) => None,
        }
    }
}

impl From<ErrorKind> for Error {
    fn from(kind: ErrorKind) -> Self {
        Self(Box::new(Inner {
            kind,
            method: None,
            report: None,
            extensions: Extensions::new(),
        }))
    }
}

impl From<BoxError> for Error {
    /// Gives an `Error` back as it was, so that nothing is lost on the way through layers that
    /// box their errors.
    fn from(error: BoxError) -> Self {
        match error.downcast::<Self>() {
            Ok(error) => *error,
            Err(error) => ErrorKind::Layer(error).into(),
        }
    }
}

impl From<Infallible> for Error {
    fn from(error: Infallible) -> Self {
        match error {}
    }
}

macro_rules! from_variant {
    ($($variant:ident($error:ident)),* $(,)?) => {$(
        impl From<$error> for Error {
            fn from(error: $error) -> Self {
                ErrorKind::$variant(error).into()
            }
        }
    )*};
}

from_variant! {
    Api(ApiError),
    Http(HttpError),
    Transport(TransportError),
    Timeout(TimeoutError),
    Encode(EncodeError),
    Decode(DecodeError),
    Overloaded(Overloaded),
}

/// What happened to a call that failed.
#[derive(Debug)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The server understood the call and refused it.
    Api(ApiError),
    /// The answer was no envelope of the Bot API: a proxy's HTML page, an empty body.
    Http(HttpError),
    /// The request could not be sent, or its answer not be read.
    Transport(TransportError),
    /// The answer did not come in time.
    Timeout(TimeoutError),
    /// The call could not be written as a request: a bad chat id, a file that is not there.
    Encode(EncodeError),
    /// The call was executed, and its result is not of the method's type.
    Decode(DecodeError),
    /// A queue of the stack is full.
    Overloaded(Overloaded),
    /// A layer failed with an error of its own.
    Layer(BoxError),
}

impl ErrorKind {
    fn execution(&self) -> Execution {
        match self {
            Self::Api(error) if error.code() < 500 => Execution::NotExecuted,
            Self::Http(error)
                if error.status().is_client_error() || error.status().is_redirection() =>
            {
                Execution::NotExecuted
            }
            Self::Encode(_) | Self::Overloaded(_) => Execution::NotExecuted,
            Self::Decode(_) => Execution::Executed,
            Self::Transport(error) => error.execution(),
            Self::Api(_) | Self::Http(_) | Self::Timeout(_) | Self::Layer(_) => Execution::Unknown,
        }
    }
}

impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Api(error) => error.fmt(f),
            Self::Http(error) => error.fmt(f),
            Self::Transport(error) => error.fmt(f),
            Self::Timeout(error) => error.fmt(f),
            Self::Encode(error) => error.fmt(f),
            Self::Decode(error) => error.fmt(f),
            Self::Overloaded(error) => error.fmt(f),
            Self::Layer(error) => error.fmt(f),
        }
    }
}

/// Whether the server did what a failed call asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Execution {
    /// It surely did not: refused, or never written to a connection.
    NotExecuted,
    /// It surely did: the answer was a success that could not be decoded.
    Executed,
    /// Nobody knows: the connection broke, or the time ran out, after something was written.
    Unknown,
}

/// The boxed cause of an [`Error`] that several callers share; it reads as that cause does.
struct SharedCause(Arc<Error>);

impl SharedCause {
    fn get(&self) -> &(dyn StdError + 'static) {
        match self.0.kind() {
            ErrorKind::Transport(error) => error.source.as_ref(),
            ErrorKind::Encode(error) => error.0.as_ref(),
            ErrorKind::Decode(error) => error.source.as_ref(),
            ErrorKind::Layer(error) => error.as_ref(),
            ErrorKind::Api(_)
            | ErrorKind::Http(_)
            | ErrorKind::Timeout(_)
            | ErrorKind::Overloaded(_) => self.0.as_ref(),
        }
    }
}

impl fmt::Debug for SharedCause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.get(), f)
    }
}

impl fmt::Display for SharedCause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.get(), f)
    }
}

impl StdError for SharedCause {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.get().source()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chain(error: &Error) -> Vec<String> {
        let mut causes = vec![error.to_string()];
        let mut cause = error.source();
        while let Some(error) = cause {
            causes.push(error.to_string());
            cause = error.source();
        }
        causes
    }

    #[test]
    fn a_duplicate_says_what_the_error_says() {
        let io = || std::io::Error::other("connection reset by peer");
        let nested = || TransportError::never_written("connect to the server", io());
        for error in [
            Error::from(ApiError::new(429, "Too Many Requests").with_retry_after(3)),
            HttpError::new(http::StatusCode::BAD_GATEWAY, b"<html>").into(),
            nested().into(),
            TransportError::outcome_unknown("read the answer", nested()).into(),
            TimeoutError::new(Limit::Attempt, Duration::from_secs(30)).into(),
            EncodeError::new("no such file").into(),
            DecodeError::new(io(), b"[]").into(),
            Overloaded::new("queue", 3).into(),
            Error::layer(nested()),
            Error::layer("out of cheese"),
        ] {
            let mut error = error.in_method("getMe");
            let report = Report::new(2, Duration::from_secs(3), Some(GaveUp::Attempts));
            error.set_report(report);

            let shared = Arc::new(error);
            // A copy of a copy is as good.
            let copy = Arc::new(shared.duplicate()).duplicate();

            assert_eq!(format!("{copy:?}"), format!("{shared:?}"));
            assert_eq!(chain(&copy), chain(&shared));
            assert_eq!(copy.execution(), shared.execution());
            assert_eq!(copy.retry_after(), shared.retry_after());
            assert_eq!(copy.method(), Some("getMe"));
            assert_eq!(copy.report(), Some(&report));
        }
    }
}
