//! The one error type of a call, from end to end.

mod api;

use std::{
    borrow::Cow, convert::Infallible, error::Error as StdError, fmt, sync::Arc, time::Duration,
};

use http::{Extensions, StatusCode};

pub use self::api::{ApiError, ApiErrorKind};
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

    /// What the retry layer did before it gave up.
    pub fn report(&self) -> Option<&Report> {
        self.0.extensions.get()
    }

    /// What the stack learned on the way.
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

/// An answer that is no envelope of the Bot API.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HttpError {
    status: StatusCode,
    excerpt: Box<str>,
}

impl HttpError {
    /// An answer of this status whose body begins so.
    ///
    /// At most 200 characters are kept, and control characters become spaces.
    pub fn new(status: StatusCode, body: &[u8]) -> Self {
        Self {
            status,
            excerpt: excerpt(body, 0),
        }
    }

    /// The HTTP status.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// How the body begins.
    pub fn excerpt(&self) -> &str {
        &self.excerpt
    }
}

impl fmt::Display for HttpError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the server answered HTTP {} ", self.status)?;
        if self.status.is_redirection() {
            f.write_str("(redirects are not followed: check the API URL) ")?;
        }
        if self.excerpt.is_empty() {
            f.write_str("with an empty body")
        } else {
            write!(
                f,
                "with a body that is no Bot API envelope: {:?}",
                self.excerpt
            )
        }
    }
}

impl StdError for HttpError {}

/// A request that could not be sent, or whose answer could not be read.
#[derive(Debug)]
pub struct TransportError {
    what: Cow<'static, str>,
    execution: Execution,
    source: BoxError,
}

impl TransportError {
    /// An error before the first byte of the request was written: the call was not executed.
    ///
    /// `what` says what was being done: `"connect to api.telegram.org"`.
    pub fn never_written(what: impl Into<Cow<'static, str>>, source: impl Into<BoxError>) -> Self {
        Self {
            what: what.into(),
            execution: Execution::NotExecuted,
            source: source.into(),
        }
    }

    /// An error after something may have been written: nobody knows whether the call was
    /// executed.
    pub fn outcome_unknown(
        what: impl Into<Cow<'static, str>>,
        source: impl Into<BoxError>,
    ) -> Self {
        Self {
            what: what.into(),
            execution: Execution::Unknown,
            source: source.into(),
        }
    }

    /// Whether the call may have been executed.
    pub fn execution(&self) -> Execution {
        self.execution
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "failed to {}: ", self.what)?;
        write_chain(f, self.source.as_ref())?;
        match self.execution {
            Execution::Unknown => f.write_str("; the call may have been executed"),
            Execution::NotExecuted | Execution::Executed => Ok(()),
        }
    }
}

impl StdError for TransportError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(self.source.as_ref())
    }
}

/// A call that took too long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeoutError {
    limit: Limit,
    after: Duration,
}

impl TimeoutError {
    /// The time `after` which `limit` was reached.
    pub const fn new(limit: Limit, after: Duration) -> Self {
        Self { limit, after }
    }

    /// Which limit was reached.
    pub const fn limit(&self) -> Limit {
        self.limit
    }

    /// How long the limit is.
    pub const fn after(&self) -> Duration {
        self.after
    }
}

impl fmt::Display for TimeoutError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self.limit {
            Limit::Attempt => "no answer to an attempt",
            Limit::Deadline => "no final answer",
        };
        write!(
            f,
            "{what} within {:?}; the call may have been executed",
            self.after
        )
    }
}

impl StdError for TimeoutError {}

/// Which limit of time a call reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Limit {
    /// The limit of one attempt.
    Attempt,
    /// The limit of the whole call, with its attempts and waits.
    Deadline,
}

/// A call that could not be written as a request.
#[derive(Debug)]
pub struct EncodeError(BoxError);

impl EncodeError {
    /// Why; it should name the input, what is wrong with it, and what to do.
    pub fn new(reason: impl Into<BoxError>) -> Self {
        Self(reason.into())
    }

    /// The reason, as the type that it has: for instance
    /// [`ParseChatIdError`](crate::ParseChatIdError).
    pub fn get_ref(&self) -> &(dyn StdError + Send + Sync + 'static) {
        self.0.as_ref()
    }
}

impl fmt::Display for EncodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the request cannot be written: ")?;
        write_chain(f, self.0.as_ref())
    }
}

impl StdError for EncodeError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(self.0.as_ref())
    }
}

/// A result that is not of the method's type; the call was executed.
#[derive(Debug)]
pub struct DecodeError {
    source: BoxError,
    excerpt: Box<str>,
}

impl DecodeError {
    /// Why the JSON text `result` could not be decoded.
    pub fn new(source: impl Into<BoxError>, result: &[u8]) -> Self {
        let source = source.into();
        let around = source
            .downcast_ref::<serde_json::Error>()
            .filter(|error| error.line() == 1)
            .map_or(0, |error| error.column().saturating_sub(EXCERPT / 2));
        Self {
            source,
            excerpt: excerpt(result, around),
        }
    }

    /// The JSON text around the place.
    pub fn excerpt(&self) -> &str {
        &self.excerpt
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "the call was executed, but its result cannot be decoded: {}; near {:?}",
            self.source, self.excerpt
        )
    }
}

impl StdError for DecodeError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(self.source.as_ref())
    }
}

/// A queue of the stack is full; the call was not sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overloaded {
    queue: &'static str,
    limit: usize,
}

impl Overloaded {
    /// The `queue` that holds `limit` calls already.
    pub const fn new(queue: &'static str, limit: usize) -> Self {
        Self { queue, limit }
    }
}

impl fmt::Display for Overloaded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} calls are waiting in the {} already; make fewer at a time",
            self.limit, self.queue
        )
    }
}

impl StdError for Overloaded {}

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

/// How many characters of a body an error shows.
const EXCERPT: usize = 200;

fn excerpt(body: &[u8], from: usize) -> Box<str> {
    let from = from.min(body.len());
    // Four bytes a character at most, so that a huge body is not walked for a short excerpt.
    let until = body.len().min(from + 4 * EXCERPT);
    String::from_utf8_lossy(&body[from..until])
        .chars()
        .take(EXCERPT)
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect::<String>()
        .trim()
        .into()
}

/// Writes an error and its causes, leaving out a cause that its error has said already.
fn write_chain(f: &mut fmt::Formatter<'_>, error: &(dyn StdError + 'static)) -> fmt::Result {
    let mut said = error.to_string();
    f.write_str(&said)?;
    let mut cause = error.source();
    while let Some(error) = cause {
        let text = error.to_string();
        if !said.contains(&text) {
            write!(f, ": {text}")?;
        }
        said = text;
        cause = error.source();
    }
    Ok(())
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
            HttpError::new(StatusCode::BAD_GATEWAY, b"<html>").into(),
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
            error.extensions_mut().insert(report);

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
