use std::{error::Error, fmt};

use chappe_core::BoxError;

/// Why a session could not be had or kept.
#[derive(Debug)]
#[non_exhaustive]
pub enum SessionError {
    /// The update did not come through a layer of sessions.
    NoLayer {
        /// The name of the session.
        name: &'static str,
    },
    /// The update belongs to no session: it has no chat, or is from no user.
    NoKey {
        /// The name of the session.
        name: &'static str,
        /// The kind of the update.
        kind: String,
        /// The id of the update.
        update_id: i64,
    },
    /// The same session was asked for while the handler has it already.
    TakenTwice {
        /// The name of the session.
        name: &'static str,
    },
    /// The handler has ended, and a task that it left behind asked for the session.
    Ended {
        /// The name of the session.
        name: &'static str,
    },
    /// The handler has ended, and the session still is in a task that it left behind.
    StillHeld {
        /// The key that the session is stored under.
        key: String,
    },
    /// What is stored cannot be read.
    Unreadable {
        /// The name of the session.
        name: &'static str,
        /// The key that it is stored under.
        key: String,
        /// The version that is stored, where that much can be read.
        version: Option<u32>,
        /// What is wrong with it.
        reason: BoxError,
    },
    /// The session cannot be written down.
    Unwritable {
        /// The name of the session.
        name: &'static str,
        /// The key that it is to be stored under.
        key: String,
        /// What is wrong with it.
        reason: BoxError,
    },
    /// The storage failed.
    Storage {
        /// What was to be done.
        doing: String,
        /// What the storage said.
        reason: BoxError,
    },
}

impl fmt::Display for SessionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoLayer { name } => write!(
                f,
                "no sessions to find {name:?} in: put `Sessions` around the router"
            ),
            Self::NoKey {
                name,
                kind,
                update_id,
            } => write!(
                f,
                "update {update_id} ({kind}) belongs to no session {name:?}: it has no chat or is \
                 from no user; take an `Option<Session<_>>`, or let a filter hold such updates back"
            ),
            Self::TakenTwice { name } => write!(
                f,
                "the session {name:?} is in use by the same handler already: take it once"
            ),
            Self::Ended { name } => write!(
                f,
                "the session {name:?} was asked for after the handler had ended: take it in the \
                 handler, not in a task that it leaves behind"
            ),
            Self::StillHeld { key } => write!(
                f,
                "{key} was still in use when its handler had ended, and is not saved: do not move \
                 it into a task"
            ),
            Self::Unreadable {
                name,
                key,
                version,
                reason,
            } => {
                write!(f, "the session {name:?} under {key}")?;
                if let Some(version) = version {
                    write!(f, ", of version {version},")?;
                }
                write!(f, " cannot be read: {reason}")
            }
            Self::Unwritable { name, key, reason } => {
                write!(
                    f,
                    "the session {name:?} under {key} cannot be written: {reason}"
                )
            }
            Self::Storage { doing, reason } => {
                write!(f, "the storage failed to {doing}: {reason}")
            }
        }
    }
}

impl Error for SessionError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Unreadable { reason, .. }
            | Self::Unwritable { reason, .. }
            | Self::Storage { reason, .. } => Some(&**reason),
            _ => None,
        }
    }
}
