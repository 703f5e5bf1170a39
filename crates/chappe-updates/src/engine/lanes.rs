//! Whose turn it is: one after the other in a lane, lanes side by side. No clock, no await.

use std::collections::{HashMap, VecDeque};

/// What stands in one line: a chat, or whatever else the updates are ordered by.
pub(super) type Lane = u64;

/// Items that wait for their turn, each in its lane or in none.
///
/// Of a lane at most one item is out at a time, and the next one comes when that has
/// [ended](Lanes::ended). Lanes take turns: one with a thousand items gets no more than one with
/// two.
#[derive(Debug)]
pub(super) struct Lanes<T> {
    /// Whose turn it is, in the order in which that came to be.
    ready: VecDeque<(Option<Lane>, T)>,
    /// The lanes with an item that is ready or out, and what waits behind it.
    busy: HashMap<Lane, VecDeque<T>>,
}

impl<T> Default for Lanes<T> {
    fn default() -> Self {
        Self {
            ready: VecDeque::new(),
            busy: HashMap::new(),
        }
    }
}

impl<T> Lanes<T> {
    /// Puts an item at the end of its lane; without a lane its turn is at once.
    pub(super) fn push(&mut self, lane: Option<Lane>, item: T) {
        let Some(key) = lane else {
            return self.ready.push_back((None, item));
        };
        if let Some(waiting) = self.busy.get_mut(&key) {
            return waiting.push_back(item);
        }
        self.busy.insert(key, VecDeque::new());
        self.ready.push_back((lane, item));
    }

    /// Takes out the next item, with the lane that has to be given back by
    /// [`ended`](Lanes::ended).
    pub(super) fn next(&mut self) -> Option<(Option<Lane>, T)> {
        self.ready.pop_front()
    }

    /// What was out of this lane has ended: whatever waits behind it has its turn.
    pub(super) fn ended(&mut self, lane: Option<Lane>) {
        let Some(key) = lane else { return };
        let Some(waiting) = self.busy.get_mut(&key) else {
            return;
        };
        match waiting.pop_front() {
            Some(item) => self.ready.push_back((lane, item)),
            None => {
                self.busy.remove(&key);
            }
        }
    }

    /// How many items have their turn and are not out.
    pub(super) fn ready(&self) -> usize {
        self.ready.len()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    fn taken(lanes: &mut Lanes<u32>) -> Vec<u32> {
        std::iter::from_fn(|| lanes.next())
            .map(|(_, item)| item)
            .collect()
    }

    #[test]
    fn a_lane_gives_one_at_a_time_and_lanes_take_turns() {
        let mut lanes = Lanes::default();
        for (lane, item) in [(1, 10), (1, 11), (1, 12), (2, 20), (2, 21)] {
            lanes.push(Some(lane), item);
        }
        lanes.push(None, 30);
        lanes.push(None, 31);
        assert_eq!(taken(&mut lanes), [10, 20, 30, 31]);
        lanes.ended(None);
        assert_eq!(
            taken(&mut lanes),
            [0; 0],
            "no lane is freed by what had none"
        );
        lanes.ended(Some(1));
        lanes.ended(Some(2));
        assert_eq!(taken(&mut lanes), [11, 21]);
        lanes.ended(Some(1));
        assert_eq!(taken(&mut lanes), [12]);
        lanes.ended(Some(1));
        lanes.ended(Some(2));
        assert!(lanes.busy.is_empty(), "a lane at rest costs nothing");
    }

    #[derive(Clone, Debug)]
    enum Step {
        Push(Option<Lane>),
        Next,
        /// One of those that are out, by its place among them.
        End(usize),
    }

    fn step() -> impl Strategy<Value = Step> {
        prop_oneof![
            3 => prop::option::of(0_u64..4).prop_map(Step::Push),
            2 => Just(Step::Next),
            2 => (0_usize..8).prop_map(Step::End),
        ]
    }

    proptest! {
        /// The model: a line of all that came, of which an item may be out when nothing before it
        /// in its lane is left.
        #[test]
        fn as_a_single_line_would_have_it(steps in prop::collection::vec(step(), 0..200)) {
            let mut lanes = Lanes::default();
            let mut line: BTreeMap<u32, Option<Lane>> = BTreeMap::new();
            let mut out: Vec<(Option<Lane>, u32)> = Vec::new();
            let mut came = 0;
            for step in steps {
                match step {
                    Step::Push(lane) => {
                        lanes.push(lane, came);
                        line.insert(came, lane);
                        came += 1;
                    }
                    Step::Next => {
                        let may_be_out = |item: &u32, lane: &Option<Lane>| {
                            !out.iter().any(|(_, other)| other == item)
                                && (lane.is_none()
                                    || !line.range(..item).any(|(_, earlier)| earlier == lane))
                        };
                        let expected = line.iter().filter(|(item, lane)| may_be_out(item, lane));
                        prop_assert_eq!(lanes.ready(), expected.count());
                        match lanes.next() {
                            Some((lane, item)) => {
                                prop_assert_eq!(line[&item], lane);
                                prop_assert!(may_be_out(&item, &lane), "{} is out too early", item);
                                out.push((lane, item));
                            }
                            None => prop_assert!(!line.iter().any(|(item, lane)| may_be_out(item, lane))),
                        }
                    }
                    Step::End(place) if place < out.len() => {
                        let (lane, item) = out.swap_remove(place);
                        lanes.ended(lane);
                        line.remove(&item);
                    }
                    Step::End(_) => {}
                }
            }
        }
    }
}
