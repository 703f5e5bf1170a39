//! How much memory the bodies of all connections may take.

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

/// What there is for all bodies together.
#[derive(Debug)]
pub(super) struct Budget {
    left: AtomicU64,
}

/// What one body takes of it, until this is dropped.
#[derive(Debug)]
pub(super) struct Share {
    budget: Arc<Budget>,
    taken: u64,
}

/// There is not so much left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Exceeded;

impl Budget {
    pub(super) const fn new(bytes: u64) -> Self {
        Self {
            left: AtomicU64::new(bytes),
        }
    }
}

impl Share {
    pub(super) const fn none_of(budget: Arc<Budget>) -> Self {
        Self { budget, taken: 0 }
    }

    /// Takes more, up to this many bytes in all.
    pub(super) fn grow_to(&mut self, bytes: usize) -> Result<(), Exceeded> {
        let more = (bytes as u64).saturating_sub(self.taken);
        let left = &self.budget.left;
        left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| {
            left.checked_sub(more)
        })
        .map_err(|_| Exceeded)?;
        self.taken += more;
        Ok(())
    }
}

impl Drop for Share {
    fn drop(&mut self) {
        self.budget.left.fetch_add(self.taken, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_one_takes_the_other_cannot_until_it_is_dropped() {
        let budget = Arc::new(Budget::new(10));
        let mut first = Share::none_of(Arc::clone(&budget));
        let mut second = Share::none_of(budget);
        assert_eq!(first.grow_to(4), Ok(()));
        assert_eq!(first.grow_to(7), Ok(()));
        assert_eq!(first.grow_to(3), Ok(()), "it has that much already");
        assert_eq!(second.grow_to(4), Err(Exceeded));
        assert_eq!(second.grow_to(3), Ok(()));
        drop(first);
        assert_eq!(second.grow_to(10), Ok(()));
        assert_eq!(second.grow_to(11), Err(Exceeded));
    }
}
