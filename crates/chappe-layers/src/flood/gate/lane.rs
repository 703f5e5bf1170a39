//! The queue of one chat, or of one method without a chat.

use super::{CLASSES, pace::Pace};
use crate::flood::Key;

#[derive(Debug)]
pub(super) struct Lane {
    pub(super) key: Key,
    /// What is known of its limit, where it has shown one.
    pub(super) pace: Option<Box<Pace>>,
    /// Who waits, by class.
    pub(super) lines: [Line; CLASSES],
    pub(super) waiting: usize,
    /// In which rings it stands.
    pub(super) in_ring: [bool; CLASSES],
    /// When it is looked at again.
    pub(super) wakes_at: Option<tokio::time::Instant>,
    /// The number of that appointment; others are stale.
    pub(super) sleeps: u32,
}

/// A queue, linked through its waiters: leaving it from the middle costs as little as from its ends.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Line {
    pub(super) head: Option<usize>,
    pub(super) tail: Option<usize>,
}

impl Lane {
    pub(super) fn new(key: Key, pace: Option<Box<Pace>>) -> Self {
        Self {
            key,
            pace,
            lines: Default::default(),
            waiting: 0,
            in_ring: [false; CLASSES],
            wakes_at: None,
            sleeps: 0,
        }
    }
}
