//! The update queue of one bot, and the long poll that may wait on it: a state machine without a
//! clock of its own.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::{Id, table::Table};
use crate::clock::Moment;

/// What the kinds of updates are called, whether a bot gets them unasked, and for how many seconds
/// one is kept.
pub(crate) const UPDATE_TYPES: &[UpdateType] = &[
    UpdateType::new("message", DAY),
    UpdateType::new("edited_message", DAY),
    UpdateType::new("channel_post", DAY),
    UpdateType::new("edited_channel_post", DAY),
    UpdateType::new("business_connection", DAY),
    UpdateType::new("business_message", DAY),
    UpdateType::new("edited_business_message", DAY),
    UpdateType::new("deleted_business_messages", DAY),
    UpdateType::new("guest_message", DAY),
    UpdateType::on_request("message_reaction", DAY),
    UpdateType::on_request("message_reaction_count", DAY),
    UpdateType::new("inline_query", 30),
    UpdateType::new("chosen_inline_result", 600),
    UpdateType::new("callback_query", 150),
    UpdateType::new("shipping_query", 150),
    UpdateType::new("pre_checkout_query", 150),
    UpdateType::new("purchased_paid_media", DAY),
    UpdateType::new("poll", DAY),
    UpdateType::new("poll_answer", DAY),
    UpdateType::new("my_chat_member", DAY),
    UpdateType::on_request("chat_member", DAY),
    UpdateType::new("chat_join_request", DAY),
    UpdateType::new("chat_boost", DAY),
    UpdateType::new("removed_chat_boost", DAY),
    UpdateType::new("managed_bot", DAY),
    UpdateType::new("subscription", DAY),
    UpdateType::new("stopped_message_generation", DAY),
];

#[derive(Clone, Copy, Debug)]
pub(crate) struct UpdateType {
    pub(crate) name: &'static str,
    is_default: bool,
    lifetime: i64,
}

impl UpdateType {
    const fn new(name: &'static str, lifetime: i64) -> Self {
        Self {
            name,
            is_default: true,
            lifetime,
        }
    }

    const fn on_request(name: &'static str, lifetime: i64) -> Self {
        Self {
            name,
            is_default: false,
            lifetime,
        }
    }
}

/// The kinds of updates that a bot wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Allowed(Vec<&'static str>);

impl Serialize for Allowed {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Allowed {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self::of(&Vec::<String>::deserialize(deserializer)?))
    }
}

impl Default for Allowed {
    fn default() -> Self {
        Self(
            UPDATE_TYPES
                .iter()
                .filter(|kind| kind.is_default)
                .map(|kind| kind.name)
                .collect(),
        )
    }
}

impl Allowed {
    /// Reads `allowed_updates`; `None` where the text is no array of strings, and the setting
    /// stays as it was.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let names: Vec<String> = serde_json::from_str(text).ok()?;
        Some(Self::of(&names))
    }

    /// Those of these names that there are; the usual ones where there are none.
    fn of(names: &[String]) -> Self {
        let known: Vec<&'static str> = UPDATE_TYPES
            .iter()
            .filter(|kind| {
                names
                    .iter()
                    .any(|name| name.eq_ignore_ascii_case(kind.name))
            })
            .map(|kind| kind.name)
            .collect();
        if known.is_empty() {
            Self::default()
        } else {
            Self(known)
        }
    }

    pub(crate) fn contains(&self, name: &str) -> bool {
        self.0.contains(&name)
    }

    pub(crate) fn names(&self) -> &[&'static str] {
        &self.0
    }
}

/// What `getUpdates` asks for, within the limits that the server sets.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Poll {
    pub(crate) offset: i32,
    pub(crate) limit: usize,
    pub(crate) timeout: Duration,
}

/// How a poll goes on.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// The updates, as the array that `result` holds.
    Ready(String),
    /// Another `getUpdates` has taken the place of this one; it may be told so only at this time.
    Conflict { at: Duration },
    /// Nothing yet: look again when something happened, or at this time.
    Wait { until: Duration },
}

/// A `getUpdates` that waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Ticket(u64);

/// The updates that stand in line behind each other: those of a chat, and those that a user causes
/// elsewhere, by kind. A webhook is told of one update of a lane at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Lane {
    Chat(Id),
    User(Id),
}

impl Lane {
    pub(crate) const fn chat(id: Id) -> Self {
        Self::Chat(id)
    }

    pub(crate) const fn user(id: Id) -> Self {
        Self::User(id)
    }
}

/// The updates of a bot that are not confirmed, and how it fetches them.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Queue {
    /// By update id. Kept apart from the record, an update each.
    #[serde(skip)]
    pub(crate) pending: Table<i32, Pending>,
    next_id: i32,
    allowed: Allowed,
    /// When the last update came, as a Unix time.
    last_pushed: Option<i64>,
    #[serde(skip)]
    polls: Polls,
}

/// An update that is not confirmed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Pending {
    /// The whole of it, as JSON.
    pub(crate) text: String,
    pub(crate) kind: String,
    pub(crate) lane: Lane,
    /// The Unix time at which it is forgotten.
    pub(crate) expires: i64,
}

/// The calls of `getUpdates`, which no file keeps.
#[derive(Clone, Debug, Default)]
struct Polls {
    /// Before this Unix time no update expires; zero where that is not known.
    next_expiry: i64,
    previous: Option<(i32, Duration)>,
    tickets: u64,
    waiting: Option<Waiting>,
    killed: Vec<(Ticket, Duration)>,
    next_conflict: Duration,
}

#[derive(Clone, Debug)]
struct Waiting {
    ticket: Ticket,
    offset: i32,
    limit: usize,
    deadline: Duration,
    first_wake: Option<Duration>,
    wake: Option<Duration>,
}

impl Queue {
    pub(crate) fn new(rng: &mut fastrand::Rng) -> Self {
        Self {
            pending: Table::default(),
            next_id: random_id(rng),
            allowed: Allowed::default(),
            last_pushed: None,
            polls: Polls::default(),
        }
    }

    pub(crate) fn allowed(&self) -> &Allowed {
        &self.allowed
    }

    pub(crate) fn set_allowed(&mut self, allowed: Allowed) {
        self.allowed = allowed;
    }

    pub(crate) fn len(&self) -> usize {
        self.pending.len()
    }

    pub(crate) fn clear(&mut self) {
        self.pending.clear();
    }

    /// Appends an update, given as the JSON text of its content, where the bot wants its kind.
    pub(crate) fn push(
        &mut self,
        kind: &'static str,
        lane: Lane,
        content: &str,
        now: Moment,
        rng: &mut fastrand::Rng,
    ) {
        let known = UPDATE_TYPES.iter().find(|known| known.name == kind);
        let Some(known) = known.filter(|_| self.allowed.contains(kind)) else {
            return;
        };
        self.expire(now);
        if content.len() > MAX_UPDATE || self.pending.len() >= MAX_PENDING {
            return;
        }
        let is_stale = self
            .last_pushed
            .is_some_and(|last| now.unix.saturating_sub(last) > WEEK);
        if self.next_id >= MAX_ID || (self.pending.is_empty() && is_stale) {
            self.next_id = random_id(rng);
        }
        self.last_pushed = Some(now.unix);
        let id = self.next_id;
        self.next_id += 1;
        let expires = now.unix + known.lifetime;
        self.polls.next_expiry = self.polls.next_expiry.min(expires);
        let update = Pending {
            // A line break after the first comma: so the server writes it.
            text: format!("{{\"update_id\":{id},\n\"{kind}\":{content}}}"),
            kind: kind.to_owned(),
            lane,
            expires,
        };
        self.pending.insert(id, update);
        if let Some(waiting) = &mut self.polls.waiting {
            let first = *waiting.first_wake.get_or_insert(now.elapsed);
            waiting.wake = Some((now.elapsed + MILLISECOND).min(first + 2 * MILLISECOND));
        }
    }

    /// Begins a `getUpdates`.
    pub(crate) fn poll(&mut self, mut poll: Poll, now: Moment) -> Result<String, Ticket> {
        if let Some((offset, at)) = self.polls.previous {
            let since = now.elapsed.saturating_sub(at);
            if offset == poll.offset && since < Duration::from_secs(3) {
                poll.timeout = poll.timeout.max(Duration::from_secs(3));
                if since < Duration::from_millis(500) {
                    poll.limit = 1;
                }
            }
        }
        self.polls.previous = Some((poll.offset, now.elapsed));
        self.expire(now);
        let mut offset = poll.offset;
        if offset < 0 {
            let keep = usize::try_from(offset.unsigned_abs()).unwrap_or(usize::MAX);
            while self.pending.len() > keep {
                self.pending.pop_first();
            }
        }
        if offset <= 0 {
            offset = self.head();
        }
        let (text, count) = self.take(offset, poll.limit);
        if count > 0 || poll.timeout.is_zero() {
            return Ok(text);
        }
        self.abort(now);
        self.polls.tickets += 1;
        let ticket = Ticket(self.polls.tickets);
        self.polls.waiting = Some(Waiting {
            ticket,
            offset,
            limit: poll.limit,
            deadline: now.elapsed + poll.timeout,
            first_wake: None,
            wake: None,
        });
        Err(ticket)
    }

    /// Asks what has become of a `getUpdates` that waits.
    pub(crate) fn step(&mut self, ticket: Ticket, now: Moment) -> Step {
        if let Some(&(_, at)) = self
            .polls
            .killed
            .iter()
            .find(|(killed, _)| *killed == ticket)
        {
            return Step::Conflict { at };
        }
        let Some(waiting) = self.polls.waiting.as_ref().filter(|it| it.ticket == ticket) else {
            return Step::Ready("[]".to_owned());
        };
        let until = waiting
            .wake
            .map_or(waiting.deadline, |wake| wake.min(waiting.deadline));
        if now.elapsed < until {
            return Step::Wait { until };
        }
        let (offset, limit, deadline) = (waiting.offset, waiting.limit, waiting.deadline);
        self.expire(now);
        let (text, count) = self.take(offset, limit);
        if count == 0 && now.elapsed < deadline {
            // What woke it is gone: it goes on waiting.
            if let Some(waiting) = &mut self.polls.waiting {
                waiting.wake = None;
                waiting.first_wake = None;
            }
            return Step::Wait { until: deadline };
        }
        self.polls.waiting = None;
        Step::Ready(text)
    }

    /// Forgets a `getUpdates` whose caller has its answer or has gone away.
    pub(crate) fn leave(&mut self, ticket: Ticket) {
        self.polls.killed.retain(|(killed, _)| *killed != ticket);
        if self
            .polls
            .waiting
            .as_ref()
            .is_some_and(|it| it.ticket == ticket)
        {
            self.polls.waiting = None;
        }
    }

    fn abort(&mut self, now: Moment) {
        let Some(old) = self.polls.waiting.take() else {
            return;
        };
        // The first conflict is told at once; one that follows within three seconds has to wait
        // for three more.
        let at = if now.elapsed >= self.polls.next_conflict {
            self.polls.next_conflict = now.elapsed + CONFLICT_PAUSE;
            now.elapsed
        } else {
            now.elapsed + CONFLICT_PAUSE
        };
        self.polls.killed.push((old.ticket, at));
    }

    fn head(&self) -> i32 {
        self.pending
            .first_key_value()
            .map_or(self.next_id, |(id, _)| *id)
    }

    fn expire(&mut self, now: Moment) {
        if now.unix < self.polls.next_expiry {
            return;
        }
        self.pending.retain(|_, update| update.expires > now.unix);
        let expiries = self.pending.values().map(|update| update.expires);
        self.polls.next_expiry = expiries.min().unwrap_or(i64::MAX);
    }

    /// Forgets what comes before `offset` and gives the next updates.
    fn take(&mut self, offset: i32, limit: usize) -> (String, usize) {
        let head = self.head();
        let is_valid = offset <= self.next_id.saturating_add(10) && offset >= head - 100_000;
        if is_valid {
            while self
                .pending
                .first_key_value()
                .is_some_and(|(id, _)| *id < offset)
            {
                self.pending.pop_first();
            }
        }
        let mut text = String::from("[");
        let mut count = 0;
        for update in self.pending.values().take(limit) {
            if count > 0 {
                if text.len() + update.text.len() + 50 > MAX_REPLY {
                    break;
                }
                text.push(',');
            }
            text.push_str(&update.text);
            count += 1;
        }
        text.push(']');
        (text, count)
    }
}

/// Where a queue begins to count.
fn random_id(rng: &mut fastrand::Rng) -> i32 {
    rng.i32(2_000_001..1_000_000_000)
}

const DAY: i64 = 86_400;
const WEEK: i64 = 7 * DAY;
const MILLISECOND: Duration = Duration::from_millis(1);
const CONFLICT_PAUSE: Duration = Duration::from_secs(3);
const MAX_ID: i32 = 2_000_000_000;
const MAX_PENDING: usize = 100_000;
const MAX_UPDATE: usize = 512 * 1024;
const MAX_REPLY: usize = 4 * 1024 * 1024;

#[cfg(test)]
mod tests {
    use super::*;

    const LANE: Lane = Lane::chat(1);

    fn at(milliseconds: u64) -> Moment {
        let elapsed = Duration::from_millis(milliseconds);
        Moment {
            elapsed,
            unix: 1_800_000_000 + elapsed.as_secs() as i64,
        }
    }

    fn queue(updates: usize) -> (Queue, i32) {
        let mut rng = fastrand::Rng::with_seed(1);
        let mut queue = Queue::new(&mut rng);
        let first = queue.next_id;
        for number in 0..updates {
            queue.push("message", LANE, &number.to_string(), at(0), &mut rng);
        }
        (queue, first)
    }

    fn ids(text: &str) -> Vec<i32> {
        let updates: Vec<serde_json::Value> = serde_json::from_str(text).unwrap();
        updates
            .iter()
            .map(|update| update["update_id"].as_i64().unwrap() as i32)
            .collect()
    }

    /// Polls an hour after the last poll, so that no throttle is in the way.
    fn poll(
        queue: &mut Queue,
        offset: i32,
        limit: usize,
        timeout: u64,
    ) -> Result<Vec<i32>, Ticket> {
        queue.polls.previous = None;
        let poll = Poll {
            offset,
            limit,
            timeout: Duration::from_secs(timeout),
        };
        queue.poll(poll, at(0)).map(|text| ids(&text))
    }

    #[test]
    fn an_offset_confirms_what_comes_before_it() {
        let (mut queue, first) = queue(3);
        assert_eq!(poll(&mut queue, 0, 100, 0).unwrap().len(), 3);
        assert_eq!(poll(&mut queue, 0, 2, 0).unwrap(), [first, first + 1]);
        assert_eq!(
            poll(&mut queue, first + 2, 100, 0).unwrap(),
            [first + 2],
            "two are confirmed"
        );
        assert_eq!(queue.len(), 1);
        assert!(poll(&mut queue, first + 3, 100, 0).unwrap().is_empty());
        assert_eq!(queue.len(), 0);
    }

    #[test]
    fn a_negative_offset_keeps_the_last_ones() {
        let (mut queue, first) = queue(5);
        assert_eq!(
            poll(&mut queue, -2, 100, 0).unwrap(),
            [first + 3, first + 4]
        );
        assert_eq!(queue.len(), 2);
        assert_eq!(poll(&mut queue, -100, 100, 0).unwrap().len(), 2);
    }

    #[test]
    fn an_offset_far_off_counts_as_none() {
        let (mut queue, first) = queue(3);
        assert_eq!(poll(&mut queue, first + 200, 100, 0).unwrap().len(), 3);
        assert_eq!(poll(&mut queue, 1, 100, 0).unwrap().len(), 3);
        assert_eq!(queue.len(), 3);
        assert!(
            poll(&mut queue, first + 13, 100, 0).unwrap().is_empty(),
            "up to ten past the end are taken as said"
        );
        assert_eq!(queue.len(), 0);
    }

    #[test]
    fn a_repeated_offset_is_slowed_down() {
        let (mut queue, _) = queue(3);
        let quick = Poll {
            offset: 0,
            limit: 100,
            timeout: Duration::ZERO,
        };
        assert_eq!(ids(&queue.poll(quick, at(0)).unwrap()).len(), 3);
        assert_eq!(ids(&queue.poll(quick, at(100)).unwrap()).len(), 1);
        assert_eq!(ids(&queue.poll(quick, at(700)).unwrap()).len(), 3);
        queue.clear();
        let ticket = queue.poll(quick, at(1_000)).unwrap_err();
        assert_eq!(
            queue.step(ticket, at(1_000)),
            Step::Wait {
                until: Duration::from_secs(4)
            },
            "a timeout of zero is read as three seconds"
        );
        assert_eq!(queue.step(ticket, at(4_000)), Step::Ready("[]".to_owned()));
    }

    #[test]
    fn updates_that_come_together_are_answered_together() {
        let (mut queue, first) = queue(0);
        let mut rng = fastrand::Rng::with_seed(2);
        let ticket = poll(&mut queue, 0, 100, 30).unwrap_err();
        queue.push("message", LANE, "1", at(10), &mut rng);
        let first_wake = Duration::from_millis(11);
        assert_eq!(queue.step(ticket, at(10)), Step::Wait { until: first_wake });
        queue.push("message", LANE, "2", at(11), &mut rng);
        queue.push("message", LANE, "3", at(11), &mut rng);
        let hard = Duration::from_millis(12);
        assert_eq!(queue.step(ticket, at(11)), Step::Wait { until: hard });
        let Step::Ready(text) = queue.step(ticket, at(12)) else {
            panic!("two milliseconds after the first update the answer is due");
        };
        assert_eq!(ids(&text), [first, first + 1, first + 2]);
    }

    #[test]
    fn the_newer_poll_kills_the_older_one() {
        let (mut queue, _) = queue(0);
        let first = poll(&mut queue, 0, 100, 30).unwrap_err();
        let second = poll(&mut queue, 0, 100, 30).unwrap_err();
        let third = poll(&mut queue, 0, 100, 30).unwrap_err();
        let zero = Duration::ZERO;
        assert_eq!(queue.step(first, at(0)), Step::Conflict { at: zero });
        assert_eq!(
            queue.step(second, at(0)),
            Step::Conflict { at: CONFLICT_PAUSE },
            "the next conflict is told three seconds later"
        );
        assert!(matches!(queue.step(third, at(0)), Step::Wait { .. }));
        queue.leave(third);
        poll(&mut queue, 0, 100, 30).unwrap_err();
        assert_eq!(
            queue.polls.killed.len(),
            2,
            "one that went away is not killed"
        );
    }

    #[test]
    fn updates_grow_old_by_kind() {
        let (mut queue, _) = queue(0);
        let mut rng = fastrand::Rng::with_seed(2);
        queue.push("message", LANE, "1", at(0), &mut rng);
        queue.push("callback_query", LANE, "2", at(0), &mut rng);
        queue.expire(at(149_000));
        assert_eq!(queue.len(), 2);
        queue.expire(at(150_000));
        assert_eq!(queue.len(), 1);
        queue.expire(at(86_400_000));
        assert_eq!(queue.len(), 0);
    }

    #[test]
    fn allowed_updates_filter_new_updates_only() {
        let (mut queue, _) = queue(1);
        let mut rng = fastrand::Rng::with_seed(2);
        queue.push("chat_member", LANE, "1", at(0), &mut rng);
        assert_eq!(queue.len(), 1, "chat_member comes only when asked for");
        queue.set_allowed(Allowed::parse(r#"["Chat_Member","nonsense"]"#).unwrap());
        queue.push("chat_member", LANE, "2", at(0), &mut rng);
        queue.push("message", LANE, "3", at(0), &mut rng);
        assert_eq!(queue.len(), 2);
        assert_eq!(Allowed::parse("[]"), Some(Allowed::default()));
        assert_eq!(Allowed::parse(r#"["nonsense"]"#), Some(Allowed::default()));
        assert_eq!(Allowed::parse("message"), None);
    }
}
