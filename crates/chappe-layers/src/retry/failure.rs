use std::time::Duration;

use chappe_core::{ApiErrorKind, Error, ErrorKind, Execution, Limit};

/// What a failed attempt means for a repeat, before anybody asks whether there shall be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Failure {
    /// A 429: the call was not executed, and the server will listen again after this time.
    Flood {
        /// What the server asks for; nobody waits less.
        retry_after: Duration,
    },
    /// The call was never written, or refused by something before the server: it can be made again
    /// whatever it does.
    NotExecuted,
    /// Nobody knows whether the call was executed.
    Unknown,
    /// The same call would fail again, or was executed already.
    Final,
}

impl Failure {
    /// What `error` means, by the table in the [module docs](crate::retry).
    ///
    /// ```
    /// use chappe_core::{ApiError, Error, TransportError};
    /// use chappe_layers::retry::Failure;
    ///
    /// let refused = std::io::Error::other("connection refused");
    /// let error = TransportError::never_written("connect to the server", refused).into();
    /// assert_eq!(Failure::of(&error), Failure::NotExecuted);
    ///
    /// let error = ApiError::new(502, "Bad Gateway").into();
    /// assert_eq!(Failure::of(&error), Failure::Unknown);
    /// ```
    pub fn of(error: &Error) -> Self {
        match error.kind() {
            ErrorKind::Api(api) if api.kind() == ApiErrorKind::TooManyRequests => Self::Flood {
                retry_after: api.retry_after().unwrap_or_default(),
            },
            // A proxy's own 429, without an envelope, gives no time to wait for: it is refused like
            // a connection, and limited by attempts.
            ErrorKind::Http(http) if http.status().as_u16() == 429 => Self::NotExecuted,
            // A 4xx was not executed either, but it would be refused again.
            ErrorKind::Api(_) | ErrorKind::Http(_) => match error.execution() {
                Execution::Unknown => Self::Unknown,
                _ => Self::Final,
            },
            ErrorKind::Timeout(timeout) => match timeout.limit() {
                Limit::Attempt => Self::Unknown,
                Limit::Deadline => Self::Final,
            },
            ErrorKind::Transport(_) => match error.execution() {
                Execution::NotExecuted => Self::NotExecuted,
                Execution::Unknown => Self::Unknown,
                Execution::Executed => Self::Final,
            },
            // A layer that fails on purpose, a full queue, a call that cannot be written, an answer
            // that cannot be read.
            _ => Self::Final,
        }
    }
}
