use std::{fmt, io};

use chappe_core::{BoxError, Error};

/// Why a webhook could not be started or served.
#[derive(Debug)]
#[non_exhaustive]
pub enum WebhookError {
    /// What was given to the builder cannot be; the text says what to give.
    Settings(String),
    /// The server refuses the bot's token.
    Refused(Error),
    /// The server does not take the webhook.
    SetWebhook(Error),
    /// The storage of the updates that wait cannot be read.
    Storage(BoxError),
    /// The address cannot be listened at.
    Listen(io::Error),
}

impl fmt::Display for WebhookError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Settings(problem) => f.write_str(problem),
            Self::Refused(error) => write!(
                f,
                "the server refuses the bot's token ({error}): ask @BotFather for the current one"
            ),
            Self::SetWebhook(error) => write!(
                f,
                "the server does not take the webhook ({error}): its address has to be public, \
                 https, and at port 80, 88, 443 or 8443"
            ),
            Self::Storage(error) => write!(
                f,
                "the storage of the updates that wait cannot be read ({error}): see whether it is \
                 in use or damaged"
            ),
            Self::Listen(error) => write!(
                f,
                "the webhook's address cannot be listened at ({error}): see whether another \
                 program does"
            ),
        }
    }
}

impl std::error::Error for WebhookError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Settings(_) => None,
            Self::Refused(error) | Self::SetWebhook(error) => Some(error),
            Self::Storage(error) => Some(&**error),
            Self::Listen(error) => Some(error),
        }
    }
}
