//! Who may go, who waits, and in what order: flood control as a state machine.
//!
//! Pure: the time is an argument of each function, and so is what is random. It knows nothing of
//! futures; whoever drives it asks [`Gate::next_event`] when to come back, and wakes those whose
//! marks it gives out.

mod bucket;
mod estimate;
mod lane;
mod pace;
mod refusal;
#[cfg(test)]
mod tests;

use std::{
    cmp::Reverse,
    collections::{BTreeSet, BinaryHeap, HashMap, VecDeque},
    time::Duration,
};

use chappe_core::Priority;
use slab::Slab;
use tokio::time::Instant;

pub(super) use self::refusal::Closing;
use self::{
    lane::Lane,
    pace::{Pace, Ticket, Verdict},
};
use super::{Ask, Key, Limits, Outcome};

/// How long a call of each class waits before it is let in between those of a better class.
const PATIENCE: [Duration; CLASSES] = [
    Duration::ZERO,
    Duration::from_secs(5),
    Duration::from_secs(30),
];

const CLASSES: usize = 3;

#[derive(Clone, Copy, Debug)]
pub(super) struct Settings {
    pub(super) limits: Limits,
    /// How many calls may wait.
    pub(super) queue: usize,
    /// The longest closure that is waited for.
    pub(super) longest_wait: Duration,
    /// How many chats refuse before the bot is taken to be closed.
    pub(super) escalation: usize,
    /// Within which time; later refusals count too where nothing passed between them.
    pub(super) within: Duration,
}

/// The gate of one bot: who waits, and what is known of its limits.
///
/// `M` is what the driver needs to find whoever waits: a waker.
#[derive(Debug)]
pub(super) struct Gate<M> {
    settings: Settings,
    bot: Pace,
    /// Chats and methods of which something is known, or in which somebody waits.
    lanes: Slab<Lane>,
    by_key: HashMap<Key, usize>,
    waiters: Slab<Waiter<M>>,
    /// How many of them still wait.
    waiting: usize,
    /// Lanes in which somebody waits who may go, by class, in turn.
    rings: [VecDeque<usize>; CLASSES],
    /// Lanes to be looked at later, by the time.
    asleep: BinaryHeap<Reverse<(Instant, usize, u32)>>,
    /// How many wait with a longest wait of their own.
    particular: usize,
    /// Those who cannot wait for ever.
    deadlines: BTreeSet<(Instant, usize)>,
    /// Chats that refused lately.
    strikes: Vec<(Instant, Key)>,
    places: u64,
    /// The last one to go was of the best class, so a patient one of another may be next.
    owes: bool,
    /// The marks of those whose wait has ended.
    woken: Vec<M>,
}

/// Somebody who asked and could not go at once.
#[derive(Debug)]
struct Waiter<M> {
    state: State<M>,
    lane: usize,
    class: usize,
    place: u64,
    since: Instant,
    deadline: Option<Instant>,
    /// The longest closure that it waits for, where that is its own.
    longest_wait: Option<Duration>,
    previous: Option<usize>,
    next: Option<usize>,
}

#[derive(Debug)]
enum State<M> {
    Waiting(M),
    Ended(Result<Grant, Refusal>),
}

/// Leave to go, to be given back with [`Gate::settle`].
#[derive(Clone, Copy, Debug)]
pub(super) struct Grant {
    bot: Ticket,
    chat: Option<Ticket>,
    /// The place in the queue, for a call that is refused and comes back.
    pub(super) place: u64,
}

/// No leave, and none to wait for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// It could not be let through before this moment, and cannot wait so long.
    Closed(Instant),
    /// Too many wait.
    Overloaded(usize),
}

/// What became of somebody who asked.
#[derive(Debug)]
pub(super) enum Asked {
    Ended(Result<Grant, Refusal>),
    /// Under this number.
    Waits(usize),
}

/// What is known of whoever waits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Reason {
    BotClosed(Instant),
    ChatClosed(Instant),
    Turn { before: usize, pace: Option<f64> },
}

impl<M> Gate<M> {
    pub(super) fn new(settings: Settings, now: Instant) -> Self {
        Self {
            settings,
            bot: Pace::new([settings.limits.bot, None], now),
            lanes: Slab::new(),
            by_key: HashMap::new(),
            waiters: Slab::new(),
            waiting: 0,
            rings: Default::default(),
            asleep: BinaryHeap::new(),
            particular: 0,
            deadlines: BTreeSet::new(),
            strikes: Vec::new(),
            places: 0,
            owes: false,
            woken: Vec::new(),
        }
    }

    /// How many wait.
    pub(super) fn waiting(&self) -> usize {
        self.waiting
    }

    /// Somebody wants to go.
    pub(super) fn ask(&mut self, ask: &Ask, now: Instant, mark: impl FnOnce() -> M) -> Asked {
        self.pump(now);
        let lane = self.lane_of(ask, now);
        let place = ask.place.unwrap_or_else(|| {
            self.places += 1;
            self.places
        });
        let has_company = lane.is_some_and(|lane| self.lanes[lane].waiting > 0);
        let verdict = self.verdict(lane, now);
        if let (Verdict::Go, false) = (verdict, has_company) {
            return Asked::Ended(Ok(self.grant(lane, place, now)));
        }
        if let Some(refusal) = self.cannot_wait(ask, lane, verdict, now) {
            if let Some(lane) = lane {
                self.tidy(lane, now);
            }
            return Asked::Ended(Err(refusal));
        }
        let lane = lane.unwrap_or_else(|| self.add_lane(ask.key.clone(), None));
        let waiter = Waiter {
            state: State::Waiting(mark()),
            lane,
            class: class(ask.priority),
            place,
            since: now,
            deadline: ask.deadline,
            longest_wait: ask.longest_wait,
            previous: None,
            next: None,
        };
        let id = self.join(waiter);
        self.pump(now);
        Asked::Waits(id)
    }

    /// What became of a waiter; once it has ended its number is free.
    pub(super) fn take(&mut self, id: usize) -> Option<Result<Grant, Refusal>> {
        match self.waiters[id].state {
            State::Waiting(_) => None,
            State::Ended(result) => {
                self.waiters.remove(id);
                Some(result)
            }
        }
    }

    /// The mark of a waiter, to be changed; `None` where its wait has ended.
    pub(super) fn mark(&mut self, id: usize) -> Option<&mut M> {
        match &mut self.waiters[id].state {
            State::Waiting(mark) => Some(mark),
            State::Ended(_) => None,
        }
    }

    /// The marks of all who wait, because whoever was to come back for them does not.
    pub(super) fn everybody(&self) -> Vec<M>
    where
        M: Clone,
    {
        let marks = self
            .waiters
            .iter()
            .filter_map(|(_, waiter)| match &waiter.state {
                State::Waiting(mark) => Some(mark.clone()),
                State::Ended(_) => None,
            });
        marks.collect()
    }

    /// A waiter goes away.
    pub(super) fn leave(&mut self, id: usize, key: &Key, now: Instant) {
        match self.waiters[id].state {
            State::Waiting(_) => {
                self.unlink(id);
                self.waiters.remove(id);
                self.pump(now);
            }
            State::Ended(Ok(grant)) => {
                self.waiters.remove(id);
                self.settle(grant, key, Outcome::NotSent, now, 0.0);
            }
            State::Ended(Err(_)) => {
                self.waiters.remove(id);
            }
        }
    }

    /// Why a waiter waits.
    pub(super) fn reason(&self, id: usize, now: Instant) -> Option<Reason> {
        if !matches!(self.waiters[id].state, State::Waiting(_)) {
            return None;
        }
        let lane = &self.lanes[self.waiters[id].lane];
        let chat = lane.pace.as_ref().and_then(|pace| pace.closed_until(now));
        Some(match (self.bot.closed_until(now), chat) {
            (bot, Some(chat)) if bot.is_none_or(|bot| bot < chat) => Reason::ChatClosed(chat),
            (Some(bot), _) => Reason::BotClosed(bot),
            (None, _) => Reason::Turn {
                before: self.waiting - 1,
                pace: self.bot.per_second(),
            },
        })
    }

    /// A call that had leave has ended. Says until when what is closed now, where that is news.
    pub(super) fn settle(
        &mut self,
        grant: Grant,
        key: &Key,
        outcome: Outcome,
        now: Instant,
        random: f64,
    ) -> Option<Closing> {
        let mut closing = None;
        match outcome {
            Outcome::Passed => {
                self.bot.pass(grant.bot, now);
                let within = self.settings.within;
                self.strikes.retain(|&(at, _)| now - at < within);
                self.with_chat(key, grant, |pace, ticket| pace.pass(ticket, now));
            }
            Outcome::NotSent => {
                self.bot.give_back(now);
                self.with_chat(key, grant, |pace, _| pace.give_back(now));
            }
            Outcome::Unknown => {
                self.bot.end(now);
                self.with_chat(key, grant, |pace, _| pace.end(now));
            }
            Outcome::Refused(retry_after) => {
                closing = self.refuse(grant, key, retry_after, now, random);
            }
        }
        // With nothing known of any chat there is nothing to look for.
        if !self.by_key.is_empty() {
            if let Some(&lane) = self.by_key.get(key) {
                self.look_at(lane, now);
            }
        }
        self.pump(now);
        closing
    }

    /// Lets through whoever may go.
    pub(super) fn pump(&mut self, now: Instant) {
        self.wake_lanes(now);
        while self.waiting > 0 && self.bot.verdict(now) == Verdict::Go {
            let Some(id) = self.pick(now) else { break };
            let Waiter {
                lane, class, place, ..
            } = self.waiters[id];
            let mark = self.unlink(id);
            if self.lanes[lane].lines[class].head.is_none() {
                // It was the last of its line, and its lane is at the end of the ring.
                self.rings[class].pop_back();
                self.lanes[lane].in_ring[class] = false;
            }
            let grant = self.grant(Some(lane), place, now);
            self.waiters[id].state = State::Ended(Ok(grant));
            self.woken.extend(mark);
            self.tidy(lane, now);
        }
        if self.waiting == 0 {
            self.empty_rings(now);
        }
    }

    /// When to [`pump`](Gate::pump) again if nothing happens; `None` while nobody waits.
    pub(super) fn next_event(&mut self, now: Instant) -> Option<Instant> {
        if self.waiting == 0 {
            return None;
        }
        match self.bot.verdict(now) {
            Verdict::At(at) | Verdict::Full(at) => Some(at),
            Verdict::Go => self.asleep.peek().map(|Reverse((at, ..))| *at),
        }
    }

    /// The marks of those whose wait has ended since the last time.
    pub(super) fn woken(&mut self) -> Vec<M> {
        std::mem::take(&mut self.woken)
    }

    // ----- what may go -----

    fn verdict(&mut self, lane: Option<usize>, now: Instant) -> Verdict {
        let bot = self.bot.verdict(now);
        let chat = lane
            .and_then(|lane| self.lanes[lane].pace.as_mut())
            .map_or(Verdict::Go, |pace| pace.verdict(now));
        match (bot, chat) {
            (Verdict::Go, chat) => chat,
            (bot, Verdict::Go) => bot,
            (Verdict::At(bot), Verdict::At(chat)) => Verdict::At(bot.max(chat)),
            (Verdict::At(at), Verdict::Full(_)) | (Verdict::Full(_), Verdict::At(at)) => {
                Verdict::At(at)
            }
            (Verdict::Full(bot), Verdict::Full(chat)) => Verdict::Full(bot.max(chat)),
        }
    }

    fn cannot_wait(
        &self,
        ask: &Ask,
        lane: Option<usize>,
        verdict: Verdict,
        now: Instant,
    ) -> Option<Refusal> {
        let longest = ask.longest_wait.unwrap_or(self.settings.longest_wait);
        let closed = self.closed_until(lane, now);
        if let Some(until) = closed.filter(|&until| until - now > longest) {
            return Some(Refusal::Closed(until));
        }
        if let (Verdict::At(until), Some(deadline)) = (verdict, ask.deadline) {
            if until >= deadline {
                return Some(Refusal::Closed(until));
            }
        }
        (self.waiting >= self.settings.queue).then_some(Refusal::Overloaded(self.settings.queue))
    }

    fn closed_until(&self, lane: Option<usize>, now: Instant) -> Option<Instant> {
        let chat = lane
            .and_then(|lane| self.lanes[lane].pace.as_ref())
            .and_then(|pace| pace.closed_until(now));
        self.bot.closed_until(now).max(chat)
    }

    fn grant(&mut self, lane: Option<usize>, place: u64, now: Instant) -> Grant {
        let pressed = self.rings.iter().any(|ring| !ring.is_empty());
        let bot = self.bot.begin(now, pressed);
        let chat = lane.and_then(|lane| {
            let Lane { pace, waiting, .. } = &mut self.lanes[lane];
            pace.as_mut().map(|pace| pace.begin(now, *waiting > 0))
        });
        Grant { bot, chat, place }
    }

    /// Takes the next one that may go, as far as its chat is concerned.
    fn pick(&mut self, now: Instant) -> Option<usize> {
        let mut fronts = [None; CLASSES];
        for (class, front) in fronts.iter_mut().enumerate() {
            *front = self.front(class, now);
        }
        let best = fronts.iter().position(Option::is_some)?;
        let patient = (best + 1..CLASSES)
            .filter_map(|class| Some((class, self.waiters[fronts[class]?].since)))
            .filter(|&(class, since)| now - since >= PATIENCE[class])
            .min_by_key(|&(_, since)| since);
        let class = match patient {
            Some((class, _)) if self.owes => class,
            _ => best,
        };
        self.owes = class == best && patient.is_some();
        // Its lane goes to the end of the ring.
        let lane = self.rings[class].pop_front()?;
        self.rings[class].push_back(lane);
        fronts[class]
    }

    /// The first waiter of the lane whose turn it is in this class.
    fn front(&mut self, class: usize, now: Instant) -> Option<usize> {
        while let Some(&id) = self.rings[class].front() {
            let lane = &mut self.lanes[id];
            let head = lane.lines[class].head;
            let verdict = lane
                .pace
                .as_mut()
                .map_or(Verdict::Go, |pace| pace.verdict(now));
            match (head, verdict) {
                (Some(head), Verdict::Go) => return Some(head),
                (None, _) => {
                    lane.in_ring[class] = false;
                    self.rings[class].pop_front();
                    self.tidy(id, now);
                }
                (Some(_), Verdict::At(at) | Verdict::Full(at)) => {
                    lane.in_ring[class] = false;
                    self.rings[class].pop_front();
                    self.sleep(id, at);
                }
            }
        }
        None
    }
}

fn class(priority: Priority) -> usize {
    match priority {
        Priority::High => 0,
        Priority::Normal => 1,
        Priority::Low => 2,
    }
}
