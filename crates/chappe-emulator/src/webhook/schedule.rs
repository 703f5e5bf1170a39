//! The order in which updates are sent to a webhook: a state machine without a clock or a socket.
//!
//! Updates stand in lines: those of a chat, and those of a user by kind. Of a line one update is
//! under way at a time, and those behind it wait until it was taken or has expired. Lines do not
//! wait for each other, except for connections.

use std::{
    collections::{BTreeMap, BTreeSet, VecDeque},
    time::Duration,
};

use fastrand::Rng;

use super::connections::{Connections, Leave};
use crate::{
    clock::Moment,
    state::queue::{Lane, Pending},
};

/// What is to be done next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Next {
    /// Send the update of this id.
    Send(i32),
    /// Ask again at this time, or when something has happened.
    At(Duration),
    /// Ask again when something has happened.
    Wait,
}

/// What becomes of an update that was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fate {
    Again,
    Dropped,
}

#[derive(Debug)]
pub(crate) struct Schedule {
    max_connections: usize,
    rng: Rng,
    connections: Connections,
    /// Updates from this id on are not loaded.
    next_id: i32,
    lines: BTreeMap<Line, VecDeque<i32>>,
    updates: BTreeMap<i32, Loaded>,
    /// The first ones of the lines, without those under way, by when they may be sent.
    due: BTreeSet<(Duration, i32)>,
    under_way: usize,
    /// Since when the webhook answers 410 to all that it gets.
    gone_since: Option<Duration>,
}

/// Messages of all kinds stand in one line, everything else in a line for each kind.
type Line = (Lane, String);

#[derive(Debug)]
struct Loaded {
    line: Line,
    expires: i64,
    failures: u32,
    /// In seconds.
    delay: u64,
}

impl Schedule {
    pub(crate) fn new(max_connections: usize, rng: Rng) -> Self {
        Self {
            max_connections,
            rng,
            connections: Connections::default(),
            next_id: i32::MIN,
            lines: BTreeMap::new(),
            updates: BTreeMap::new(),
            due: BTreeSet::new(),
            under_way: 0,
            gone_since: None,
        }
    }

    /// Takes note of updates that have come since. `end` is the id that the next one will get.
    pub(crate) fn load(&mut self, pending: &BTreeMap<i32, Pending>, end: i32, now: Duration) {
        if end < self.next_id {
            // The queue has begun to count anew.
            self.next_id = i32::MIN;
        }
        for (id, update) in pending.range(self.next_id..) {
            if self.lines.len() >= 2 * self.max_connections {
                break;
            }
            self.next_id = id + 1;
            let line = line(update);
            let queue = self.lines.entry(line.clone()).or_default();
            if queue.is_empty() {
                self.due.insert((now, *id));
            }
            queue.push_back(*id);
            let loaded = Loaded {
                line,
                expires: update.expires,
                failures: 0,
                delay: 1,
            };
            self.updates.insert(*id, loaded);
        }
    }

    /// Says what to do next. An update that is to be sent counts as under way from then on.
    /// `idle` is how many connections are open and free.
    pub(crate) fn next(&mut self, idle: usize, now: Duration) -> Next {
        let Some(&(at, id)) = self.due.first() else {
            return Next::Wait;
        };
        if self.under_way >= self.max_connections {
            return Next::Wait;
        }
        if now < at {
            return Next::At(at);
        }
        if idle == 0 {
            match self.connections.open(self.under_way, now) {
                Leave::Now => {}
                Leave::At(at) => return Next::At(at),
                Leave::Later => return Next::Wait,
            }
        }
        self.due.pop_first();
        self.under_way += 1;
        Next::Send(id)
    }

    /// The webhook has taken an update.
    pub(crate) fn taken(&mut self, id: i32, now: Duration) {
        self.connections.succeeded(now);
        self.gone_since = None;
        self.drop(id, now);
    }

    /// An update that was to be sent is not there any more.
    pub(crate) fn vanished(&mut self, id: i32, now: Duration) {
        self.drop(id, now);
    }

    /// The webhook has not taken an update, and may have said when to come again.
    pub(crate) fn failed(&mut self, id: i32, retry_after: u64, now: Moment) -> Fate {
        let Some(update) = self.updates.get_mut(&id) else {
            return Fate::Dropped;
        };
        let retry_after = retry_after.min(MAX_RETRY_AFTER);
        let mut delay = retry_after;
        if retry_after == 0 && update.failures > 0 {
            let most = self.rng.u64(MAX_DELAY..=2 * MAX_DELAY);
            update.delay = most.min(update.delay * 2);
            delay = update.delay;
        }
        if now.unix + delay as i64 > update.expires {
            self.drop(id, now.elapsed);
            return Fate::Dropped;
        }
        update.failures += 1;
        self.under_way -= 1;
        self.due
            .insert((now.elapsed + Duration::from_secs(delay), id));
        Fate::Again
    }

    /// Takes note of the status of an answer that is no success, and says whether the webhook is to
    /// be removed because it has long been gone.
    pub(crate) fn is_gone(&mut self, status: u16, now: Duration) -> bool {
        if status != 410 {
            self.gone_since = None;
            return false;
        }
        let since = *self.gone_since.get_or_insert(now);
        now > since + GONE_FOR
    }

    fn drop(&mut self, id: i32, now: Duration) {
        let Some(update) = self.updates.remove(&id) else {
            return;
        };
        self.under_way -= 1;
        let Some(line) = self.lines.get_mut(&update.line) else {
            return;
        };
        line.pop_front();
        match line.front() {
            Some(next) => {
                self.due.insert((now, *next));
            }
            None => {
                self.lines.remove(&update.line);
            }
        }
    }
}

fn line(update: &Pending) -> Line {
    let is_message = MESSAGES.contains(&&*update.kind);
    let kind = if is_message { "" } else { &update.kind };
    (update.lane, kind.to_owned())
}

const MESSAGES: [&str; 4] = [
    "message",
    "edited_message",
    "channel_post",
    "edited_channel_post",
];

/// In seconds; from there on the delay is drawn between this and twice as much.
const MAX_DELAY: u64 = 60;
const MAX_RETRY_AFTER: u64 = 3_600;
const GONE_FOR: Duration = Duration::from_secs(23 * 3_600);

#[cfg(test)]
mod tests {
    use proptest::{
        collection,
        prelude::{Strategy as _, any, prop_assert, prop_assert_eq, proptest},
    };

    use super::*;

    fn at(seconds: u64) -> Moment {
        Moment {
            elapsed: Duration::from_secs(seconds),
            unix: 1_000 + seconds as i64,
        }
    }

    fn update(kind: &str, lane: Lane) -> Pending {
        Pending {
            text: String::new(),
            kind: kind.to_owned(),
            lane,
            expires: 1_000 + 86_400,
        }
    }

    fn pending(updates: &[(i32, &str, Lane)]) -> BTreeMap<i32, Pending> {
        let updates = updates.iter();
        updates
            .map(|(id, kind, lane)| (*id, update(kind, *lane)))
            .collect()
    }

    fn schedule(max_connections: usize, updates: &[(i32, &str, Lane)]) -> Schedule {
        let mut schedule = Schedule::new(max_connections, Rng::with_seed(1));
        // Past the brake on connections.
        schedule.connections.succeeded(Duration::ZERO);
        schedule.load(&pending(updates), i32::MAX, Duration::ZERO);
        schedule
    }

    /// All that may be sent at this second.
    fn sent(schedule: &mut Schedule, seconds: u64) -> Vec<i32> {
        let mut sent = Vec::new();
        while let Next::Send(id) = schedule.next(1, Duration::from_secs(seconds)) {
            sent.push(id);
        }
        sent
    }

    const ANN: Lane = Lane::user(1);
    const READERS: Lane = Lane::chat(-1);
    const WRITERS: Lane = Lane::chat(-2);

    #[test]
    fn one_update_of_a_line_is_under_way() {
        let mut schedule = schedule(
            40,
            &[
                (1, "message", READERS),
                (2, "edited_message", READERS),
                (3, "message", WRITERS),
                (4, "chat_member", ANN),
                (5, "callback_query", ANN),
                (6, "chat_member", ANN),
            ],
        );
        assert_eq!(sent(&mut schedule, 0), [1, 3, 4, 5]);
        schedule.taken(4, Duration::ZERO);
        assert_eq!(sent(&mut schedule, 0), [6]);
        assert_eq!(schedule.failed(1, 0, at(0)), Fate::Again);
        assert_eq!(sent(&mut schedule, 0), [1], "and not the one behind it");
        schedule.taken(1, Duration::ZERO);
        assert_eq!(sent(&mut schedule, 0), [2]);
    }

    #[test]
    fn connections_are_limited() {
        let updates: Vec<_> = (1..=9)
            .map(|id| (id, "message", Lane::chat(id.into())))
            .collect();
        let mut schedule = schedule(3, &updates);
        assert_eq!(schedule.lines.len(), 6, "twice as many lines are loaded");
        assert_eq!(sent(&mut schedule, 0), [1, 2, 3]);
        schedule.taken(2, Duration::ZERO);
        assert_eq!(sent(&mut schedule, 0), [4]);
        schedule.load(&pending(&updates), i32::MAX, Duration::ZERO);
        assert_eq!(schedule.lines.len(), 6);
        assert!(schedule.updates.contains_key(&7));
    }

    #[test]
    fn delays_double_up_to_a_minute_or_two() {
        let mut schedule = schedule(1, &[(1, "message", READERS)]);
        let mut now = 0;
        let mut delays = Vec::new();
        for _ in 0..10 {
            assert_eq!(sent(&mut schedule, now), [1]);
            assert_eq!(schedule.failed(1, 0, at(now)), Fate::Again);
            let (next, _) = schedule.due.first().copied().unwrap();
            delays.push(next.as_secs() - now);
            now = next.as_secs();
        }
        assert_eq!(delays[..6], [0, 2, 4, 8, 16, 32]);
        assert!(delays[6..].iter().all(|delay| (60..=120).contains(delay)));
        assert!(
            delays[7..].iter().any(|delay| *delay != delays[7]),
            "{delays:?}"
        );
    }

    #[test]
    fn the_webhook_may_say_when_to_come_again() {
        for (retry_after, expected) in [(1, 1), (3_600, 3_600), (1 << 40, 3_600)] {
            let mut schedule = schedule(1, &[(1, "message", READERS)]);
            sent(&mut schedule, 0);
            schedule.failed(1, retry_after, at(0));
            let next = schedule.next(1, Duration::ZERO);
            assert_eq!(next, Next::At(Duration::from_secs(expected)));
        }
    }

    #[test]
    fn what_would_come_too_late_is_dropped() {
        let mut schedule = schedule(1, &[(1, "message", READERS), (2, "message", READERS)]);
        sent(&mut schedule, 0);
        assert_eq!(schedule.failed(1, 3_600, at(82_800)), Fate::Again);
        assert_eq!(sent(&mut schedule, 86_400), [1]);
        assert_eq!(schedule.failed(1, 1, at(86_400)), Fate::Dropped);
        assert_eq!(
            sent(&mut schedule, 86_400),
            [2],
            "the next one has its turn"
        );
    }

    #[test]
    fn a_webhook_that_is_gone_for_a_day_is_removed() {
        let mut schedule = schedule(1, &[]);
        let hours = |hours: u64| Duration::from_secs(hours * 3_600);
        assert!(!schedule.is_gone(410, hours(0)));
        assert!(!schedule.is_gone(410, hours(23)));
        assert!(schedule.is_gone(410, hours(23) + Duration::from_secs(1)));
        assert!(!schedule.is_gone(500, hours(30)));
        assert!(!schedule.is_gone(410, hours(31)), "it begins anew");
    }

    #[test]
    fn a_queue_that_counts_anew_is_loaded() {
        let mut schedule = schedule(1, &[(500, "message", READERS)]);
        sent(&mut schedule, 0);
        schedule.taken(500, Duration::ZERO);
        let updates = pending(&[(7, "message", READERS)]);
        schedule.load(&updates, 8, Duration::ZERO);
        assert_eq!(sent(&mut schedule, 0), [7]);
    }

    #[test]
    fn a_first_connection_comes_before_the_others() {
        let mut schedule = Schedule::new(5, Rng::with_seed(1));
        let updates = pending(&[(1, "message", READERS), (2, "message", WRITERS)]);
        schedule.load(&updates, 3, Duration::ZERO);
        assert_eq!(schedule.next(0, Duration::ZERO), Next::Send(1));
        assert_eq!(schedule.next(0, Duration::ZERO), Next::Wait);
        schedule.failed(1, 0, at(1));
        let again = Next::At(Duration::from_secs(2));
        assert_eq!(schedule.next(0, Duration::from_secs(1)), again);
    }

    proptest! {
        /// Whatever the webhook does: each line in order, one at a time, and nothing is lost.
        #[test]
        fn lines_keep_their_order(
            lanes in collection::vec(0_i64..6, 1..40),
            max_connections in 1_usize..5,
            mut rng in any::<u64>().prop_map(Rng::with_seed),
        ) {
            let updates: Vec<_> = lanes
                .iter()
                .zip(1..)
                .map(|(lane, id)| (id, "message", Lane::chat(*lane)))
                .collect();
            let all = pending(&updates);
            let mut schedule = Schedule::new(max_connections, Rng::with_seed(1));
            let mut under_way: Vec<i32> = Vec::new();
            let mut taken: Vec<i32> = Vec::new();
            let mut now = at(0);
            while taken.len() < updates.len() {
                schedule.load(&all, updates.len() as i32 + 1, now.elapsed);
                match schedule.next(rng.usize(0..2), now.elapsed) {
                    Next::Send(id) => {
                        let lane = all[&id].lane;
                        prop_assert!(under_way.iter().all(|id| all[id].lane != lane));
                        under_way.push(id);
                        prop_assert!(under_way.len() <= max_connections);
                    }
                    Next::At(next) => {
                        prop_assert!(next > now.elapsed);
                        now = at(next.as_secs() + 1);
                    }
                    Next::Wait => {
                        prop_assert!(!under_way.is_empty(), "it waits for nothing");
                        let id = under_way.swap_remove(rng.usize(..under_way.len()));
                        if rng.u8(..) < 150 {
                            schedule.taken(id, now.elapsed);
                            taken.push(id);
                        } else {
                            prop_assert_eq!(schedule.failed(id, 0, now), Fate::Again);
                        }
                    }
                }
            }
            for lane in 0..6 {
                let of_lane = taken.iter().filter(|id| all[id].lane == Lane::chat(lane));
                prop_assert!(of_lane.is_sorted());
            }
            prop_assert_eq!(schedule.under_way, 0);
        }
    }
}
