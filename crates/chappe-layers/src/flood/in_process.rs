//! The store of one process: the gate behind a lock, and a task that wakes whoever waits.

use std::{
    fmt,
    future::{Future, Ready, ready},
    pin::Pin,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    task::{Context, Poll, Waker},
    time::Duration,
};

use tokio::{runtime::Handle, sync::Notify, time::Instant};

use super::{
    counters,
    gate::{self, Asked, Closing, Gate, Grant, Reason, Settings},
    store::{Ask, Key, Outcome, Permit, Refusal, Store},
};

/// Keeps what is known of a bot's limits in this process.
///
/// Clones share it. While calls wait, a task of the runtime wakes them as their time comes; it ends
/// when nobody waits any more.
#[derive(Clone)]
pub struct InProcess {
    shared: Arc<Shared>,
}

struct Shared {
    state: Mutex<State>,
    /// Tells the alarm that its time has changed.
    changed: Notify,
}

struct State {
    gate: Gate<Waker>,
    /// When the alarm goes off, where one is set.
    alarm: Option<Instant>,
}

impl InProcess {
    pub(super) fn new(settings: Settings) -> Self {
        Self {
            shared: Arc::new(Shared {
                state: Mutex::new(State {
                    gate: Gate::new(settings, Instant::now()),
                    alarm: None,
                }),
                changed: Notify::new(),
            }),
        }
    }

    /// How many calls wait.
    pub fn waiting(&self) -> usize {
        self.shared.lock().gate.waiting()
    }
}

impl fmt::Debug for InProcess {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("InProcess")
            .field("waiting", &self.waiting())
            .finish_non_exhaustive()
    }
}

impl Store for InProcess {
    type Permit = Leave;
    type Admit = Admit;

    fn admit(&self, ask: Ask) -> Admit {
        Admit {
            shared: Arc::clone(&self.shared),
            ask,
            asked: None,
        }
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Does something with the gate, wakes those whose wait that ended, and sees that somebody comes
    /// back in time for the others.
    fn with<T>(self: &Arc<Self>, change: impl FnOnce(&mut Gate<Waker>, Instant) -> T) -> T {
        let mut state = self.lock();
        let now = Instant::now();
        let result = change(&mut state.gate, now);
        let woken = state.gate.woken();
        let next = state.gate.next_event(now);
        counters::queue_depth(state.gate.waiting());
        let mut alarm = None;
        match (state.alarm, next) {
            (None, Some(next)) => {
                state.alarm = Some(next);
                alarm = Some(Alarm(Arc::clone(self)));
            }
            (Some(alarm), Some(next)) if next < alarm => {
                state.alarm = Some(next);
                self.changed.notify_one();
            }
            // Nobody waits any more.
            (Some(_), None) => self.changed.notify_one(),
            _ => {}
        }
        drop(state);
        woken.into_iter().for_each(Waker::wake);
        // Not while the lock is held: a runtime that is ending drops the task at once. Without a
        // runtime, in the destructor of a future, the alarm is dropped here.
        if let Some(alarm) = alarm {
            if let Ok(runtime) = Handle::try_current() {
                runtime.spawn(alarm.run());
            }
        }
        result
    }

    fn settle(self: &Arc<Self>, grant: Grant, key: &Key, outcome: Outcome) {
        // Only a closing is of random length.
        let random = match outcome {
            Outcome::Refused(_) => fastrand::f64(),
            _ => 0.0,
        };
        let closing = self.with(|gate, now| {
            let closing = gate.settle(grant, key, outcome, now, random)?;
            Some((closing, closing.until - now))
        });
        if let Some((closing, wait)) = closing {
            say_closed(key, closing, wait);
        }
    }
}

/// The task that comes back in time.
struct Alarm(Arc<Shared>);

impl Alarm {
    async fn run(self) {
        loop {
            let Some(at) = self.ring() else { return };
            tokio::select! {
                biased;
                () = tokio::time::sleep_until(at) => {}
                () = self.0.changed.notified() => {}
            }
        }
    }

    /// Lets through whoever may go, and says when to come back.
    fn ring(&self) -> Option<Instant> {
        let mut state = self.0.lock();
        let now = Instant::now();
        state.gate.pump(now);
        let woken = state.gate.woken();
        state.alarm = state.gate.next_event(now);
        let next = state.alarm;
        drop(state);
        woken.into_iter().for_each(Waker::wake);
        next
    }
}

impl Drop for Alarm {
    /// The runtime ends with calls waiting, some of them perhaps in another runtime: those set a new
    /// alarm when they are woken.
    fn drop(&mut self) {
        let mut state = self.0.lock();
        if state.alarm.take().is_some() {
            let waiting = state.gate.everybody();
            drop(state);
            waiting.into_iter().for_each(Waker::wake);
        }
    }
}

/// Waits for leave from an [`InProcess`] store.
///
/// # Cancel safety
///
/// Dropping it gives its place up.
///
/// # Panics
///
/// Polling it panics outside of a tokio runtime with time.
#[must_use = "futures do nothing unless polled"]
pub struct Admit {
    shared: Arc<Shared>,
    ask: Ask,
    /// Since when, and under which number.
    asked: Option<(Instant, usize)>,
}

impl Future for Admit {
    type Output = Result<Leave, Refusal>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let this = &mut *self;
        let shared = &this.shared;
        let (since, ended) = match this.asked {
            None => {
                let ask = &this.ask;
                let (now, asked, reason) = shared.with(|gate, now| {
                    let asked = gate.ask(ask, now, || cx.waker().clone());
                    let reason = match asked {
                        Asked::Waits(id) => gate.reason(id, now),
                        Asked::Ended(_) => None,
                    };
                    (now, asked, reason)
                });
                match asked {
                    Asked::Ended(result) => (None, result),
                    Asked::Waits(id) => {
                        this.asked = Some((now, id));
                        if let Some(reason) = reason {
                            say_waiting(&ask.key, reason, now);
                        }
                        match shared.with(|gate, _| gate.take(id)) {
                            // It was let through in the meantime.
                            Some(result) => (None, result),
                            None => return Poll::Pending,
                        }
                    }
                }
            }
            Some((since, id)) => {
                // Taking changes nothing for the others.
                let mut state = shared.lock();
                let ended = state.gate.take(id);
                if ended.is_none() {
                    if let Some(waker) = state.gate.mark(id) {
                        waker.clone_from(cx.waker());
                    }
                }
                let is_alone = state.alarm.is_none();
                drop(state);
                if is_alone {
                    // The runtime of the alarm has ended.
                    shared.with(|_, _| ());
                }
                match ended {
                    Some(result) => (Some(since), result),
                    None => return Poll::Pending,
                }
            }
        };
        this.asked = None;
        Poll::Ready(match ended {
            Ok(grant) => Ok(Leave {
                shared: Arc::clone(shared),
                key: this.ask.key.clone(),
                grant: Some(grant),
                place: grant.place,
                // Who went at once did not wait, however long it took to ask.
                waited: since.map_or(Duration::ZERO, |since| since.elapsed()),
            }),
            Err(gate::Refusal::Closed(until)) => Err(Refusal::Closed(
                until.saturating_duration_since(Instant::now()),
            )),
            Err(gate::Refusal::Overloaded(limit)) => Err(Refusal::Overloaded(limit)),
        })
    }
}

impl Drop for Admit {
    fn drop(&mut self) {
        if let Some((_, id)) = self.asked {
            self.shared
                .with(|gate, now| gate.leave(id, &self.ask.key, now));
        }
    }
}

impl fmt::Debug for Admit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Admit")
            .field("ask", &self.ask)
            .finish_non_exhaustive()
    }
}

/// Leave for one attempt, from an [`InProcess`] store.
pub struct Leave {
    shared: Arc<Shared>,
    key: Key,
    /// Until it is settled.
    grant: Option<Grant>,
    place: u64,
    waited: Duration,
}

impl Permit for Leave {
    type Settle = Ready<()>;

    fn waited(&self) -> Duration {
        self.waited
    }

    fn place(&self) -> u64 {
        self.place
    }

    fn settle(mut self, outcome: Outcome) -> Ready<()> {
        if let Some(grant) = self.grant.take() {
            self.shared.settle(grant, &self.key, outcome);
        }
        ready(())
    }
}

impl Drop for Leave {
    fn drop(&mut self) {
        if let Some(grant) = self.grant.take() {
            self.shared.settle(grant, &self.key, Outcome::Unknown);
        }
    }
}

impl fmt::Debug for Leave {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Leave")
            .field("key", &self.key)
            .field("waited", &self.waited)
            .finish_non_exhaustive()
    }
}

// ----- what is said about it -----

fn say_waiting(key: &Key, reason: Reason, now: Instant) {
    match reason {
        Reason::BotClosed(until) => tracing::debug!(
            %key,
            "the call waits {:.1?} until Telegram takes calls of this bot again",
            until - now,
        ),
        Reason::ChatClosed(until) => tracing::debug!(
            %key,
            "the call waits {:.1?} until Telegram takes calls for {key} again",
            until - now,
        ),
        Reason::Turn {
            before,
            pace: Some(pace),
        } => tracing::debug!(
            %key,
            "the call waits for its turn: {before} others wait, and {pace:.1} go each second",
        ),
        Reason::Turn { before, pace: None } => tracing::debug!(
            %key,
            "the call waits for its turn: {before} others wait, and some are in flight",
        ),
    }
}

fn say_closed(key: &Key, closing: Closing, wait: Duration) {
    counters::closed(closing, wait);
    if closing.whole_bot {
        tracing::warn!(%key, "Telegram takes no calls of this bot for {wait:.1?}: they wait");
    } else {
        tracing::info!(%key, "Telegram takes no calls for {key} for {wait:.1?}: they wait");
    }
}
