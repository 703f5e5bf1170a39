//! The queues: one for each chat, or for each method without a chat, with a line for each class.

use std::cmp::Reverse;

use tokio::time::Instant;

use super::{Ask, CLASSES, Gate, Grant, Key, Limits, Pace, Refusal, State, Ticket, Waiter};

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
    pub(super) wakes_at: Option<Instant>,
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

impl<M> Gate<M> {
    /// The lane of a call, where there is one or has to be one.
    pub(super) fn lane_of(&mut self, ask: &Ask, now: Instant) -> Option<usize> {
        // With nothing known of any chat there is nothing to look for.
        let known = if self.by_key.is_empty() {
            None
        } else {
            self.by_key.get(&ask.key).copied()
        };
        if known.is_some() {
            return known;
        }
        let Limits { chat, group, .. } = self.settings.limits;
        let told = match &ask.key {
            Key::Chat(_) => [chat, group.filter(|_| ask.key.is_group())],
            Key::Method(_) => [None, None],
        };
        if told == [None, None] {
            return None;
        }
        Some(self.add_lane(ask.key.clone(), Some(Box::new(Pace::new(told, now)))))
    }

    pub(super) fn add_lane(&mut self, key: Key, pace: Option<Box<Pace>>) -> usize {
        let lane = self.lanes.insert(Lane::new(key.clone(), pace));
        self.by_key.insert(key, lane);
        lane
    }

    pub(super) fn with_chat(
        &mut self,
        key: &Key,
        grant: Grant,
        change: impl FnOnce(&mut Pace, Ticket),
    ) {
        let Some(ticket) = grant.chat else { return };
        let lane = self.by_key.get(key).copied();
        if let Some(pace) = lane.and_then(|lane| self.lanes[lane].pace.as_mut()) {
            change(pace, ticket);
        }
    }

    /// Looks at a lane in which something has changed.
    pub(super) fn look_at(&mut self, id: usize, now: Instant) {
        let lane = &mut self.lanes[id];
        if lane.waiting == 0 {
            self.tidy(id, now);
            return;
        }
        for class in 0..CLASSES {
            if lane.lines[class].head.is_some() && !lane.in_ring[class] {
                lane.in_ring[class] = true;
                self.rings[class].push_back(id);
            }
        }
    }

    /// Looks at a lane again at that moment.
    pub(super) fn sleep(&mut self, id: usize, at: Instant) {
        let lane = &mut self.lanes[id];
        if lane.wakes_at.is_some_and(|known| known <= at) {
            return;
        }
        lane.wakes_at = Some(at);
        lane.sleeps = lane.sleeps.wrapping_add(1);
        self.asleep.push(Reverse((at, id, lane.sleeps)));
    }

    pub(super) fn wake_lanes(&mut self, now: Instant) {
        while let Some(&Reverse((at, id, sleeps))) = self.asleep.peek() {
            let is_stale = self.lanes.get(id).is_none_or(|lane| lane.sleeps != sleeps);
            if !is_stale && at > now {
                break;
            }
            self.asleep.pop();
            if !is_stale {
                self.lanes[id].wakes_at = None;
                self.look_at(id, now);
            }
        }
    }

    /// Nobody waits: whoever stands in a ring stands there for nothing.
    pub(super) fn empty_rings(&mut self, now: Instant) {
        for class in 0..CLASSES {
            while let Some(id) = self.rings[class].pop_front() {
                self.lanes[id].in_ring[class] = false;
                self.tidy(id, now);
            }
        }
    }

    /// Forgets a lane of which nothing needs to be known.
    pub(super) fn tidy(&mut self, id: usize, now: Instant) {
        let lane = &self.lanes[id];
        if lane.waiting > 0 || lane.in_ring.contains(&true) {
            return;
        }
        match lane.pace.as_ref().map(|pace| pace.forgettable_at()) {
            Some(None) => {}
            Some(Some(at)) if at > now => self.sleep(id, at),
            None | Some(Some(_)) => {
                let lane = self.lanes.remove(id);
                self.by_key.remove(&lane.key);
            }
        }
    }
}

// ===== the lines of a lane =====

impl<M> Gate<M> {
    /// Puts a waiter into the line of its class, by its place.
    pub(super) fn join(&mut self, waiter: Waiter<M>) -> usize {
        let (lane, class, place) = (waiter.lane, waiter.class, waiter.place);
        let deadline = waiter.deadline;
        let id = self.waiters.insert(waiter);
        let Line { head, tail } = self.lanes[lane].lines[class];
        // A new one goes to the end; one that comes back had its place near the front.
        let before = match tail {
            Some(tail) if self.waiters[tail].place > place => {
                let mut next = head;
                while let Some(other) = next.filter(|&other| self.waiters[other].place < place) {
                    next = self.waiters[other].next;
                }
                next
            }
            _ => None,
        };
        let previous = match before {
            Some(before) => self.waiters[before].previous,
            None => tail,
        };
        self.waiters[id].previous = previous;
        self.waiters[id].next = before;
        let lane_of = &mut self.lanes[lane];
        match previous {
            Some(previous) => self.waiters[previous].next = Some(id),
            None => lane_of.lines[class].head = Some(id),
        }
        match before {
            Some(before) => self.waiters[before].previous = Some(id),
            None => lane_of.lines[class].tail = Some(id),
        }
        lane_of.waiting += 1;
        self.waiting += 1;
        self.particular += usize::from(self.waiters[id].longest_wait.is_some());
        if let Some(deadline) = deadline {
            self.deadlines.insert((deadline, id));
        }
        if !self.lanes[lane].in_ring[class] {
            self.lanes[lane].in_ring[class] = true;
            self.rings[class].push_back(lane);
        }
        id
    }

    /// Takes a waiter out of its line and gives its mark out.
    pub(super) fn unlink(&mut self, id: usize) -> Option<M> {
        let Waiter {
            lane,
            class,
            previous,
            next,
            deadline,
            ..
        } = self.waiters[id];
        let line = &mut self.lanes[lane].lines[class];
        match previous {
            Some(previous) => self.waiters[previous].next = next,
            None => line.head = next,
        }
        match next {
            Some(next) => self.waiters[next].previous = previous,
            None => line.tail = previous,
        }
        self.lanes[lane].waiting -= 1;
        self.waiting -= 1;
        self.particular -= usize::from(self.waiters[id].longest_wait.is_some());
        if let Some(deadline) = deadline {
            self.deadlines.remove(&(deadline, id));
        }
        let ended = State::Ended(Err(Refusal::Overloaded(0)));
        match std::mem::replace(&mut self.waiters[id].state, ended) {
            State::Waiting(mark) => Some(mark),
            State::Ended(_) => None,
        }
    }
}
