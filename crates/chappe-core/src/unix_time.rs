use std::{
    fmt,
    time::{Duration, SystemTime},
};

use serde::{Deserialize, Serialize};

/// A moment as Telegram writes it: whole seconds since the beginning of 1970 in UTC.
///
/// ```
/// use std::time::{Duration, SystemTime};
/// use chappe_core::UnixTime;
///
/// let tomorrow = UnixTime::from(SystemTime::now() + Duration::from_secs(86_400));
/// assert!(tomorrow > UnixTime(1_700_000_000));
/// ```
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct UnixTime(pub i64);

impl From<i64> for UnixTime {
    fn from(seconds: i64) -> Self {
        Self(seconds)
    }
}

impl From<SystemTime> for UnixTime {
    /// Fractions of a second are dropped.
    fn from(time: SystemTime) -> Self {
        match time.duration_since(SystemTime::UNIX_EPOCH) {
            Ok(since) => Self(i64::try_from(since.as_secs()).unwrap_or(i64::MAX)),
            Err(before) => Self(
                i64::try_from(before.duration().as_secs()).map_or(i64::MIN, |seconds| -seconds),
            ),
        }
    }
}

impl TryFrom<UnixTime> for SystemTime {
    type Error = OutOfRange;

    /// Fails where the system's clock has no such moment.
    fn try_from(time: UnixTime) -> Result<Self, OutOfRange> {
        let distance = Duration::from_secs(time.0.unsigned_abs());
        if time.0 < 0 {
            Self::UNIX_EPOCH.checked_sub(distance)
        } else {
            Self::UNIX_EPOCH.checked_add(distance)
        }
        .ok_or(OutOfRange(time))
    }
}

impl fmt::Display for UnixTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A [`UnixTime`] that the system's clock cannot express.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutOfRange(UnixTime);

impl fmt::Display for OutOfRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unix time {} is out of the system clock's range", self.0)
    }
}

impl std::error::Error for OutOfRange {}
