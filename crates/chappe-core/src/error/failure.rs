//! What each kind of failure holds.

use std::{borrow::Cow, error::Error as StdError, fmt, time::Duration};

use http::StatusCode;

use super::{BoxError, Execution};

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
    pub(super) what: Cow<'static, str>,
    pub(super) execution: Execution,
    pub(super) source: BoxError,
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
pub struct EncodeError(pub(super) BoxError);

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
    pub(super) source: BoxError,
    pub(super) excerpt: Box<str>,
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
