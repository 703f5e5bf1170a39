//! What is known of groups that became supergroups: bounded, and without I/O.

use std::collections::{HashMap, VecDeque};

/// The new ids of old chats. Where it is full, what was learned first is forgotten.
#[derive(Debug)]
pub(super) struct Known {
    new_ids: HashMap<i64, i64>,
    /// The old ids, the one learned first at the front.
    order: VecDeque<i64>,
    most: usize,
}

impl Known {
    pub(super) fn new(most: usize) -> Self {
        Self {
            new_ids: HashMap::new(),
            order: VecDeque::new(),
            most,
        }
    }

    /// Where a chat has gone in the end; `None` where it has not moved.
    pub(super) fn find(&self, chat: i64) -> Option<i64> {
        let mut end = *self.new_ids.get(&chat)?;
        // No circles are stored, so this ends.
        while let Some(&next) = self.new_ids.get(&end) {
            end = next;
        }
        Some(end)
    }

    /// The chat `from` has become `to`. The last word counts where it was said otherwise before.
    pub(super) fn learn(&mut self, from: i64, to: i64) {
        if from == to || self.most == 0 {
            return;
        }
        self.forget(from);
        if self.find(to) == Some(from) {
            self.forget(to);
        }
        if self.order.len() == self.most {
            if let Some(oldest) = self.order.pop_front() {
                self.new_ids.remove(&oldest);
            }
        }
        // The end, and not the next step, so that a step may be forgotten.
        let end = self.find(to).unwrap_or(to);
        self.new_ids.insert(from, end);
        self.order.push_back(from);
    }

    fn forget(&mut self, chat: i64) {
        // A search through all of it: chats move once, so this is rare.
        if self.new_ids.remove(&chat).is_some() {
            self.order.retain(|&known| known != chat);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(most: usize, moves: &[(i64, i64)]) -> Known {
        let mut known = Known::new(most);
        for &(from, to) in moves {
            known.learn(from, to);
        }
        known
    }

    #[test]
    fn a_chat_that_moved_twice_is_found_where_it_is_now() {
        for moves in [[(1, 2), (2, 3)], [(2, 3), (1, 2)]] {
            let known = known(9, &moves);
            assert_eq!((known.find(1), known.find(2)), (Some(3), Some(3)));
            assert_eq!(known.find(3), None);
        }
    }

    #[test]
    fn the_last_word_counts() {
        assert_eq!(known(9, &[(1, 2), (1, 3)]).find(1), Some(3));
    }

    #[test]
    fn there_are_no_circles() {
        let known = known(9, &[(1, 2), (2, 3), (3, 1)]);
        assert_eq!((known.find(3), known.find(2)), (Some(1), Some(1)));
        assert_eq!(known.find(1), None);
        assert_eq!(self::known(9, &[(1, 1)]).find(1), None);
    }

    #[test]
    fn no_sequence_of_moves_makes_a_circle() {
        let mut random = fastrand::Rng::with_seed(7);
        let mut known = Known::new(6);
        for _ in 0..10_000 {
            let (from, to) = (random.i64(0..10), random.i64(0..10));
            known.learn(from, to);
            // It would hang here.
            let ends = (0..10).filter_map(|chat| known.find(chat));
            assert!(ends.count() <= 6);
            assert_eq!(known.order.len(), known.new_ids.len());
            if from != to {
                assert_eq!(known.find(from), Some(known.find(to).unwrap_or(to)));
            }
        }
    }

    #[test]
    fn the_oldest_is_forgotten() {
        let known = known(2, &[(1, 10), (2, 20), (3, 30)]);
        assert_eq!(
            [1, 2, 3].map(|chat| known.find(chat)),
            [None, Some(20), Some(30)]
        );
        assert_eq!(self::known(0, &[(1, 10)]).find(1), None);
    }
}
