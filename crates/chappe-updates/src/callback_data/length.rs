//! How long packed data can get: computed when the program is compiled.

/// The longest callback data that Telegram takes, in bytes.
///
/// <https://core.telegram.org/bots/api#inlinekeyboardbutton>
pub const MAX_BYTES: usize = 64;

/// How many bytes a field takes at most, where there is a limit.
///
/// A field whose length varies has a mark behind it, unless it is the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Length {
    max: Option<Bytes>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Bytes {
    /// With something behind it.
    followed: usize,
    /// At the end.
    last: usize,
}

impl Length {
    /// Exactly, or at most, so many bytes, with no mark behind them.
    pub const fn fixed(bytes: usize) -> Self {
        Self::of(bytes, bytes)
    }

    /// At most so many bytes, with a mark behind them.
    pub const fn varying(bytes: usize) -> Self {
        Self::of(bytes + 1, bytes)
    }

    /// No limit.
    pub const fn unlimited() -> Self {
        Self { max: None }
    }

    const fn of(followed: usize, last: usize) -> Self {
        Self {
            max: Some(Bytes { followed, last }),
        }
    }

    /// This and then the other.
    #[must_use]
    pub const fn then(self, next: Self) -> Self {
        match (self.max, next.max) {
            (Some(first), Some(next)) => {
                Self::of(first.followed + next.followed, first.followed + next.last)
            }
            _ => Self::unlimited(),
        }
    }

    /// Either this or the other.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        match (self.max, other.max) {
            (Some(one), Some(other)) => Self::of(
                longer(one.followed, other.followed),
                longer(one.last, other.last),
            ),
            _ => Self::unlimited(),
        }
    }

    /// The most bytes that it takes.
    pub const fn max(self) -> Option<usize> {
        match self.max {
            Some(bytes) => Some(bytes.last),
            None => None,
        }
    }

    /// Whether it is known to fit into a button, or has no limit, so that only the packing tells.
    pub const fn may_fit(self) -> bool {
        match self.max() {
            Some(bytes) => bytes <= MAX_BYTES,
            None => true,
        }
    }
}

const fn longer(one: usize, other: usize) -> usize {
    if one > other { one } else { other }
}
