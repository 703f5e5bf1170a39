//! The update queue of one bot, and the long poll that may wait on it: a state machine without a
//! clock of its own.

use std::time::Duration;

use serde::{Deserialize, Serialize};

pub(crate) use self::allowed::Allowed;
use self::allowed::{DAY, UPDATE_TYPES};
use super::{Id, table::Table};
use crate::{clock::Moment, reply::Refusal};

mod allowed;
#[cfg(test)]
mod tests;

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
    /// It has to end without updates; it may be told so only at this time.
    Ended { why: Ended, at: Duration },
    /// Nothing yet: look again when something happened, or at this time.
    Wait { until: Duration },
}

/// Why a `getUpdates` ends without updates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ended {
    OtherPoll,
    SetWebhook,
    WebhookIsActive,
    Closed,
    LoggedOut,
}

impl Ended {
    pub(crate) fn refusal(self) -> Refusal {
        match self {
            Self::OtherPoll => Refusal::conflict(
                "terminated by other getUpdates request; make sure that only one bot instance is \
                 running",
            ),
            Self::SetWebhook => Refusal::conflict("terminated by setWebhook request"),
            Self::WebhookIsActive => Refusal::conflict(
                "can't use getUpdates method while webhook is active; use deleteWebhook to delete \
                 the webhook first",
            ),
            Self::Closed => Refusal::new(500, "Internal Server Error: restart".into()),
            Self::LoggedOut => Refusal::logged_out(),
        }
    }

    const fn is_conflict(self) -> bool {
        !matches!(self, Self::Closed | Self::LoggedOut)
    }
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
    /// How long the texts of all updates are together; `None` where it has to be counted.
    #[serde(skip)]
    bytes: Option<usize>,
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
    ended: Vec<(Ticket, Ended, Duration)>,
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
            bytes: None,
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
        self.bytes = None;
    }

    /// The id that the next update gets, unless the queue begins to count anew.
    pub(crate) fn next_id(&self) -> i32 {
        self.next_id
    }

    /// Forgets an update that was delivered, or cannot be.
    pub(crate) fn forget(&mut self, id: i32) {
        if let (Some(update), Some(bytes)) = (self.pending.remove(&id), &mut self.bytes) {
            *bytes -= update.text.len();
        }
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
        let bytes = self.bytes();
        let is_full = self.pending.len() >= MAX_PENDING || bytes + content.len() > MAX_BYTES;
        if content.len() > MAX_UPDATE || is_full {
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
        self.bytes = Some(bytes + update.text.len());
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
                self.forget_first();
            }
        }
        if offset <= 0 {
            offset = self.head();
        }
        let (text, count) = self.take(offset, poll.limit);
        if count > 0 || poll.timeout.is_zero() {
            return Ok(text);
        }
        self.end_poll(Ended::OtherPoll, now);
        let ticket = self.ticket();
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
        let mut ended = self.polls.ended.iter();
        if let Some(&(_, why, at)) = ended.find(|(ended, ..)| *ended == ticket) {
            return Step::Ended { why, at };
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
        self.polls.ended.retain(|(ended, ..)| *ended != ticket);
        if self
            .polls
            .waiting
            .as_ref()
            .is_some_and(|it| it.ticket == ticket)
        {
            self.polls.waiting = None;
        }
    }

    /// Refuses a `getUpdates` while there is a webhook, which may have to wait for its answer.
    pub(crate) fn refuse_poll(&mut self, now: Moment) -> Ticket {
        let ticket = self.ticket();
        self.end(ticket, Ended::WebhookIsActive, now);
        ticket
    }

    /// Ends the `getUpdates` that waits, where there is one.
    pub(crate) fn end_poll(&mut self, why: Ended, now: Moment) {
        if let Some(Waiting { ticket, .. }) = self.polls.waiting.take() {
            self.end(ticket, why, now);
        }
    }

    fn forget_first(&mut self) {
        if let (Some((_, update)), Some(bytes)) = (self.pending.pop_first(), &mut self.bytes) {
            *bytes -= update.text.len();
        }
    }

    fn end(&mut self, ticket: Ticket, why: Ended, now: Moment) {
        // The first conflict is told at once; one that follows within three seconds has to wait
        // for three more.
        let at = if !why.is_conflict() {
            now.elapsed
        } else if now.elapsed >= self.polls.next_conflict {
            self.polls.next_conflict = now.elapsed + CONFLICT_PAUSE;
            now.elapsed
        } else {
            now.elapsed + CONFLICT_PAUSE
        };
        self.polls.ended.push((ticket, why, at));
    }

    fn ticket(&mut self) -> Ticket {
        self.polls.tickets += 1;
        Ticket(self.polls.tickets)
    }

    /// How long the texts of all updates are together.
    fn bytes(&self) -> usize {
        let count = || self.pending.values().map(|update| update.text.len()).sum();
        self.bytes.unwrap_or_else(count)
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
        self.bytes = None;
        let expiries = self.pending.values().map(|update| update.expires);
        self.polls.next_expiry = expiries.min().unwrap_or(i64::MAX);
    }

    /// Forgets what comes before `offset` and gives the next updates.
    fn take(&mut self, offset: i32, limit: usize) -> (String, usize) {
        let head = self.head();
        let is_valid = offset <= self.next_id.saturating_add(10) && offset >= head - 100_000;
        if is_valid {
            while !self.pending.is_empty() && self.head() < offset {
                self.forget_first();
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

const WEEK: i64 = 7 * DAY;
const MILLISECOND: Duration = Duration::from_millis(1);
const CONFLICT_PAUSE: Duration = Duration::from_secs(3);
const MAX_ID: i32 = 2_000_000_000;
const MAX_PENDING: usize = 100_000;
const MAX_BYTES: usize = 128 << 20;
const MAX_UPDATE: usize = 512 * 1024;
const MAX_REPLY: usize = 4 * 1024 * 1024;
