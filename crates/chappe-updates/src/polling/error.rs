use std::fmt;

use chappe_core::{BoxError, Error};

/// Why polling ended by itself.
#[derive(Debug)]
#[non_exhaustive]
pub enum RunError {
    /// The server refuses the bot's token.
    Refused(Error),
    /// A webhook is set for the bot.
    Webhook(Error),
    /// The storage of the updates that wait cannot be read.
    Storage(BoxError),
}

impl fmt::Display for RunError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(error) => write!(
                f,
                "the server refuses the bot's token ({error}): ask @BotFather for the current one"
            ),
            Self::Webhook(error) => write!(
                f,
                "updates cannot be polled while a webhook is set ({error}): call deleteWebhook \
                 once, or let `Polling::delete_webhook` do it"
            ),
            Self::Storage(error) => write!(
                f,
                "the storage of the updates that wait cannot be read ({error}): see whether it is \
                 in use or damaged"
            ),
        }
    }
}

impl std::error::Error for RunError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Refused(error) | Self::Webhook(error) => Some(error),
            Self::Storage(error) => Some(&**error),
        }
    }
}
