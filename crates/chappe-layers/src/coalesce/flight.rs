//! One execution that several callers wait for.
//!
//! Why not `futures_util::future::Shared`? Two of its edges matter here. A caller that polls it
//! while another one is within is sent away and relies on that other one to poll again; where that
//! one is dropped instead, after it was woken, nobody polls any more. And a panic within wakes
//! nobody, so the others wait for ever.

use std::{
    future::Future,
    mem,
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    pin::Pin,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError, TryLockError,
        atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering},
    },
    task::{Context, Poll, Wake, Waker},
};

use chappe_core::{Error, Reply};

pub(super) type Work = Pin<Box<dyn Future<Output = Result<Reply, Error>> + Send>>;

/// How an execution ended, for each of those who waited for it.
#[derive(Clone)]
pub(super) enum Outcome {
    Replied(Reply),
    Failed(Arc<Error>),
    Panicked,
}

/// An execution, polled by whoever waits for it, and the waker of its work.
pub(super) struct Flight {
    state: Mutex<State>,
    landed: AtomicBool,
    /// How many seats are taken: read and changed under the lock of the table only.
    taken: AtomicUsize,
    next_seat: AtomicU64,
    waiting: Mutex<Waiting>,
}

enum State {
    Flying(Work),
    Landed(Outcome),
    /// The last caller has left.
    Empty,
}

impl Flight {
    pub(super) fn new(work: Work) -> Self {
        Self {
            state: Mutex::new(State::Flying(work)),
            landed: AtomicBool::new(false),
            taken: AtomicUsize::new(0),
            next_seat: AtomicU64::new(0),
            waiting: Mutex::default(),
        }
    }

    pub(super) fn has_landed(&self) -> bool {
        self.landed.load(Ordering::SeqCst)
    }

    pub(super) fn taken(&self) -> usize {
        self.taken.load(Ordering::Relaxed)
    }

    /// Takes a seat, and gives its number.
    pub(super) fn take_seat(&self) -> u64 {
        self.taken.fetch_add(1, Ordering::Relaxed);
        self.next_seat.fetch_add(1, Ordering::Relaxed)
    }

    /// Gives a seat up, and says whether it was the last one.
    pub(super) fn give_up_seat(&self) -> bool {
        self.taken.fetch_sub(1, Ordering::Relaxed) == 1
    }

    /// Does not wake this seat any more.
    pub(super) fn forget(&self, seat: u64) {
        let gone = self.waiting().remove(seat);
        drop(gone);
    }

    /// Polls the execution until it has landed; [`outcome`](Flight::outcome) is there then.
    pub(super) fn poll(self: &Arc<Self>, seat: u64, cx: &mut Context<'_>) -> Poll<()> {
        let old = self.waiting().insert(seat, cx.waker().clone());
        drop(old);
        let Some(mut state) = self.enter(seat) else {
            // Another caller polls just now; it wakes this one when it is done.
            return Poll::Pending;
        };
        let State::Flying(work) = &mut *state else {
            self.exit(state);
            return Poll::Ready(());
        };
        let waker = Waker::from(Arc::clone(self));
        let polled = catch_unwind(AssertUnwindSafe(|| {
            work.as_mut().poll(&mut Context::from_waker(&waker))
        }));
        let (outcome, panic) = match polled {
            Ok(Poll::Pending) => {
                self.exit(state);
                return Poll::Pending;
            }
            Ok(Poll::Ready(Ok(reply))) => (Outcome::Replied(reply), None),
            Ok(Poll::Ready(Err(error))) => (Outcome::Failed(Arc::new(error)), None),
            Err(panic) => (Outcome::Panicked, Some(panic)),
        };
        let work = mem::replace(&mut *state, State::Landed(outcome));
        self.landed.store(true, Ordering::SeqCst);
        drop(state);
        // All but this one, which has the answer already.
        self.forget(seat);
        self.wake_all();
        drop(work);
        if let Some(panic) = panic {
            resume_unwind(panic);
        }
        Poll::Ready(())
    }

    /// How it ended, for one of several callers.
    pub(super) fn outcome(&self) -> Option<Outcome> {
        match &*self.state() {
            State::Landed(outcome) => Some(outcome.clone()),
            State::Flying(_) | State::Empty => None,
        }
    }

    /// How it ended, for the last caller, who leaves nothing behind: where it has not ended, the
    /// work is dropped.
    ///
    /// The work may hold its own waker, which is this flight, and would keep both.
    pub(super) fn empty(&self) -> Option<Outcome> {
        let state = mem::replace(&mut *self.state(), State::Empty);
        match state {
            State::Landed(outcome) => Some(outcome),
            State::Flying(_) | State::Empty => None,
        }
    }

    /// The state, where no other caller is at it; otherwise leaves word that `seat` came.
    fn enter(&self, seat: u64) -> Option<MutexGuard<'_, State>> {
        let try_lock = || match self.state.try_lock() {
            Ok(state) => Some(state),
            Err(TryLockError::Poisoned(state)) => Some(state.into_inner()),
            Err(TryLockError::WouldBlock) => None,
        };
        try_lock().or_else(|| {
            self.waiting().mark(seat, true);
            // Whoever was within may have left before it could read the word.
            let state = try_lock();
            if state.is_some() {
                self.waiting().mark(seat, false);
            }
            state
        })
    }

    /// Lets the next one in, and wakes those who came in vain: what they were woken for may be
    /// what this poll was too early to see.
    fn exit(&self, state: MutexGuard<'_, State>) {
        drop(state);
        let marked = self.waiting().marked();
        marked.into_iter().for_each(Waker::wake);
    }

    fn wake_all(&self) {
        let waiting = mem::take(&mut *self.waiting());
        waiting.into_wakers().for_each(Waker::wake);
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    // Wakers belong to others: they are woken and dropped outside the lock.
    fn waiting(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Wake for Flight {
    fn wake(self: Arc<Self>) {
        self.wake_all();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        self.wake_all();
    }
}

/// Those who wait for a flight: one, as a rule.
#[derive(Default)]
struct Waiting {
    one: Option<Waiter>,
    others: Vec<Waiter>,
}

struct Waiter {
    seat: u64,
    waker: Waker,
    /// It came while another one was polling.
    in_vain: bool,
}

impl Waiting {
    /// Gives the waker back that is not needed any more.
    fn insert(&mut self, seat: u64, waker: Waker) -> Option<Waker> {
        if let Some(known) = self.find(seat) {
            return Some(mem::replace(&mut known.waker, waker));
        }
        let waiter = Waiter {
            seat,
            waker,
            in_vain: false,
        };
        if self.one.is_none() {
            self.one = Some(waiter);
        } else {
            self.others.push(waiter);
        }
        None
    }

    fn remove(&mut self, seat: u64) -> Option<Waiter> {
        let is_it = |waiter: &Waiter| waiter.seat == seat;
        if self.one.as_ref().is_some_and(is_it) {
            return self.one.take();
        }
        let place = self.others.iter().position(is_it)?;
        Some(self.others.swap_remove(place))
    }

    fn mark(&mut self, seat: u64, in_vain: bool) {
        if let Some(waiter) = self.find(seat) {
            waiter.in_vain = in_vain;
        }
    }

    /// The wakers of those who came in vain.
    fn marked(&mut self) -> Vec<Waker> {
        let waiters = self.one.iter_mut().chain(&mut self.others);
        waiters
            .filter_map(|waiter| mem::take(&mut waiter.in_vain).then(|| waiter.waker.clone()))
            .collect()
    }

    fn into_wakers(self) -> impl Iterator<Item = Waker> {
        let waiters = self.one.into_iter().chain(self.others);
        waiters.map(|waiter| waiter.waker)
    }

    fn find(&mut self, seat: u64) -> Option<&mut Waiter> {
        let mut waiters = self.one.iter_mut().chain(&mut self.others);
        waiters.find(|waiter| waiter.seat == seat)
    }
}

#[cfg(test)]
mod tests {
    use std::future::{pending, poll_fn};

    use tokio_test::task;

    use super::*;

    type Seat = task::Spawn<Pin<Box<dyn Future<Output = Outcome> + Send>>>;

    fn seat(flight: &Arc<Flight>) -> Seat {
        let flight = Arc::clone(flight);
        let number = flight.take_seat();
        task::spawn(Box::pin(poll_fn(move |cx| {
            let landed = flight.poll(number, cx);
            landed.map(|()| flight.outcome().unwrap())
        })))
    }

    #[test]
    fn a_poller_that_is_dropped_after_it_was_woken_leaves_the_work_to_others() {
        let (answer, answered) = tokio::sync::oneshot::channel();
        let flight = Arc::new(Flight::new(Box::pin(async { answered.await.unwrap() })));
        let (mut first, mut second) = (seat(&flight), seat(&flight));
        assert!(second.poll().is_pending());
        assert!(first.poll().is_pending());
        answer.send(Ok(Reply::new("1"))).unwrap();
        drop(first);
        assert!(second.is_woken());
        assert!(matches!(second.poll(), Poll::Ready(Outcome::Replied(_))));
    }

    #[test]
    fn whoever_comes_while_another_one_polls_is_asked_again() {
        let late: Arc<Mutex<Option<Seat>>> = Arc::default();
        let comes = Arc::clone(&late);
        let flight = Arc::new(Flight::new(Box::pin(async move {
            assert!(comes.lock().unwrap().as_mut().unwrap().poll().is_pending());
            pending().await
        })));
        *late.lock().unwrap() = Some(seat(&flight));

        let mut first = seat(&flight);
        assert!(first.poll().is_pending());
        assert!(late.lock().unwrap().as_mut().unwrap().is_woken());
        // Those who came in vain and no others, so that two cannot keep each other busy.
        assert!(!first.is_woken());
        late.lock().unwrap().take();
    }
}
