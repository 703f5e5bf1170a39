use std::{error::Error as StdError, fmt};

use chappe_core::{BoxError, Error};

/// Why a question could not be asked.
#[derive(Debug)]
#[non_exhaustive]
pub enum AskError {
    /// The update did not come through a layer of questions, or there is nobody to ask.
    NoLayer,
    /// The question could not be sent.
    Send(Error),
    /// The handler was run again, and did something else than before.
    Diverged {
        /// How many things it had done by then.
        place: usize,
        /// What it did there before.
        was: String,
        /// What it was about to do.
        is: String,
    },
    /// What was recorded is of another form than the handler expects now.
    Unreadable(BoxError),
}

impl fmt::Display for AskError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoLayer => f.write_str(
                "no question can be asked: put `Questions`, and `Sessions` around them, around the \
                 router, and ask where there is a user in a chat",
            ),
            Self::Send(error) => write!(f, "the question could not be sent: {error}"),
            Self::Diverged { place, was, is } => write!(
                f,
                "the handler was run again for an answer and went another way: step {place} was \
                 {was} and is {is} now; what it does must depend on nothing but the update, the \
                 answers and what `ctx.once` gives"
            ),
            Self::Unreadable(reason) => write!(
                f,
                "what the handler did before cannot be read as what it does now: {reason}"
            ),
        }
    }
}

impl StdError for AskError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Self::Send(error) => Some(error),
            Self::Unreadable(reason) => Some(&**reason),
            Self::NoLayer | Self::Diverged { .. } => None,
        }
    }
}
