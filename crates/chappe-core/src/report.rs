use std::{fmt, time::Duration};

/// What the retry layer did for a call: the report of the [`Reply`](crate::Reply::report) or of the
/// [`Error`](crate::Error::report).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Report {
    /// How many times the call was handed on; 1 where nothing was repeated.
    pub attempts: u32,
    /// The time spent waiting between attempts.
    pub waited: Duration,
    /// Why a failed call was not repeated (again); `None` for a call that succeeded.
    pub gave_up: Option<GaveUp>,
}

impl Report {
    /// A report of `attempts` and the time spent waiting between them.
    pub const fn new(attempts: u32, waited: Duration, gave_up: Option<GaveUp>) -> Self {
        Self {
            attempts,
            waited,
            gave_up,
        }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} attempt{}",
            self.attempts,
            if self.attempts == 1 { "" } else { "s" }
        )?;
        if !self.waited.is_zero() {
            write!(f, ", {:.1?} waited", self.waited)?;
        }
        match self.gave_up {
            Some(reason) => write!(f, "; not repeated: {reason}"),
            None => Ok(()),
        }
    }
}

/// Why a failed call was not repeated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum GaveUp {
    /// The same call would fail again.
    Final,
    /// The call may have been executed, and a second execution would do harm.
    OutcomeUnknown,
    /// A file of the call is read from a stream that can be read only once.
    NotReplayable,
    /// The number of attempts is used up.
    Attempts,
    /// The budget for repeats is used up: too many calls are failing.
    Budget,
    /// The wait is longer than the longest wait allowed.
    LongestWait,
    /// The wait would end after the call's deadline.
    Deadline,
}

impl fmt::Display for GaveUp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Final => "the same call would fail again",
            Self::OutcomeUnknown => {
                "the call may have been executed, and repeating it could do harm"
            }
            Self::NotReplayable => "its file comes from a stream that can be read only once",
            Self::Attempts => "the number of attempts is used up",
            Self::Budget => "the budget for repeats is used up",
            Self::LongestWait => "the wait is longer than allowed",
            Self::Deadline => "the wait would end after the deadline",
        })
    }
}

/// How long a layer within the retry layer held an attempt back before it sent it: found in the
/// extensions of the [`Reply`](crate::Reply) and of the [`Error`](crate::Error) where it was held
/// at all.
///
/// The retry layer adds it to [`Report::waited`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held(pub Duration);

/// The promise of a layer within the retry layer to do the waiting after a 429, and the place in its
/// queue that it keeps for the call.
///
/// Flood control puts it on the 429 that it passes on. The retry layer then repeats the call at once
/// instead of sleeping itself, with the same `Requeue` among the call's extensions. Where the wait
/// would be too long for the call the 429 is returned, as ever.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Requeue(pub u64);
