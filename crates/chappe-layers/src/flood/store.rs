//! Where the knowledge of flood control is kept.

use std::{fmt, future::Future, time::Duration};

use chappe_core::{Call, ChatId, Priority, RetryOverride};
use tokio::time::Instant;

use crate::deadline::Deadline;

/// Keeps what is known of a bot's limits, and says who may go.
///
/// [`InProcess`](super::InProcess) serves one process. A bot of several processes needs one store
/// for all of them, because the server counts their calls together; both functions return futures,
/// so that such a store may ask a server of its own.
///
/// # What a store owes
///
/// - It never lets a call through before a moment that a 429 named.
/// - Calls of one chat go in the order in which they asked; a call that comes back with its
///   [`place`](Ask::place) has that place again.
/// - Dropping the future of [`admit`](Store::admit) gives its place up, and dropping a permit tells
///   nothing about the limits but gives its share of calls in flight back.
/// - It bounds its queue, and refuses past the bound.
pub trait Store: Clone + Send + Sync + 'static {
    /// Leave for one attempt.
    type Permit: Permit;
    /// The future of [`admit`](Store::admit).
    type Admit: Future<Output = Result<Self::Permit, Refusal>> + Send;

    /// Waits until an attempt may be made.
    fn admit(&self, ask: Ask) -> Self::Admit;
}

/// Leave for one attempt, from a [`Store`].
pub trait Permit: Send + 'static {
    /// The future of [`settle`](Permit::settle).
    type Settle: Future<Output = ()> + Send;

    /// How long was waited for it.
    fn waited(&self) -> Duration;

    /// The place in the queue that the call had, to be asked with again where it was refused.
    fn place(&self) -> u64;

    /// Tells what came of the attempt. The caller gets its answer when this has ended.
    fn settle(self, outcome: Outcome) -> Self::Settle;
}

/// A question to a [`Store`]: may this attempt be made?
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Ask {
    /// Whose limit it counts for, besides the bot's.
    pub key: Key,
    /// How urgent it is.
    pub priority: Priority,
    /// When its result is of no use any more.
    pub deadline: Option<Instant>,
    /// The longest closure that it waits for, where the call says so itself.
    pub longest_wait: Option<Duration>,
    /// The place that it had before it was refused.
    pub place: Option<u64>,
}

impl Ask {
    /// What a call asks for: its chat, or its method where it has none, and its options.
    pub fn of(call: &Call) -> Self {
        let options = call.extensions();
        Self {
            key: Key::of(call),
            priority: options.get().copied().unwrap_or_default(),
            deadline: options.get().map(|&Deadline(at)| at),
            longest_wait: options
                .get()
                .and_then(|options: &RetryOverride| options.longest_wait),
            place: options.get().map(|&chappe_core::Requeue(place)| place),
        }
    }
}

/// What a limit may be about, besides the bot as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Key {
    /// A chat.
    Chat(ChatId),
    /// A method, for calls that address no chat.
    Method(Box<str>),
}

impl Key {
    fn of(call: &Call) -> Self {
        match call.chat() {
            Some(chat) => Self::Chat(chat.clone()),
            None => Self::Method(call.name().into()),
        }
    }

    /// Whether it is a group, a supergroup or a channel: a chat with a negative id, or one that is
    /// named by its `@username`.
    pub fn is_group(&self) -> bool {
        match self {
            Self::Chat(chat) => chat.id().is_none_or(|id| id < 0),
            Self::Method(_) => false,
        }
    }
}

/// What an attempt says about the limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Outcome {
    /// The server took it, whatever it answered then.
    Passed,
    /// 429: not before this much time.
    Refused(Duration),
    /// It was never sent.
    NotSent,
    /// Nobody knows: a timeout, a broken connection, a failing server, a caller who went away.
    Unknown,
}

/// No leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Refusal {
    /// It could only be made after this much time, and cannot wait for so long.
    Closed(Duration),
    /// So many calls wait already.
    Overloaded(usize),
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Chat(chat) => write!(f, "chat {chat}"),
            Self::Method(name) => f.write_str(name),
        }
    }
}
