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
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    task::{Context, Poll, Wake, Waker},
};

use chappe_core::{Error, Reply};

type Work = Pin<Box<dyn Future<Output = Result<Reply, Error>> + Send>>;

/// How an execution ended, for each of those who waited for it.
#[derive(Clone)]
pub(super) enum Outcome {
    Replied(Reply),
    Failed(Arc<Error>),
    Panicked,
}

/// An execution, polled by whoever waits for it.
pub(super) struct Flight {
    state: Mutex<State>,
    landed: AtomicBool,
    next_seat: AtomicU64,
    waiting: Arc<Waiting>,
}

enum State {
    Flying(Work),
    Landed(Outcome),
}

impl Flight {
    pub(super) fn new(work: impl Future<Output = Result<Reply, Error>> + Send + 'static) -> Self {
        Self {
            state: Mutex::new(State::Flying(Box::pin(work))),
            landed: AtomicBool::new(false),
            next_seat: AtomicU64::new(0),
            waiting: Arc::default(),
        }
    }

    pub(super) fn has_landed(&self) -> bool {
        self.landed.load(Ordering::SeqCst)
    }

    pub(super) fn number_a_seat(&self) -> u64 {
        self.next_seat.fetch_add(1, Ordering::Relaxed)
    }

    pub(super) fn give_up_seat(&self, seat: u64) {
        self.waiting.remove(seat);
    }

    pub(super) fn poll(&self, seat: u64, cx: &mut Context<'_>) -> Poll<Outcome> {
        self.waiting.insert(seat, cx.waker());
        let Some(mut state) = self.enter(seat) else {
            // Another caller polls just now; it wakes this one when it is done.
            return Poll::Pending;
        };
        let work = match &mut *state {
            State::Flying(work) => work,
            State::Landed(outcome) => {
                let outcome = outcome.clone();
                self.exit(state);
                return Poll::Ready(outcome);
            }
        };
        let waker = Waker::from(Arc::clone(&self.waiting));
        let polled = catch_unwind(AssertUnwindSafe(|| {
            work.as_mut().poll(&mut Context::from_waker(&waker))
        }));
        let ended = match polled {
            Ok(Poll::Pending) => {
                self.exit(state);
                return Poll::Pending;
            }
            Ok(Poll::Ready(Ok(reply))) => Ok(Outcome::Replied(reply)),
            Ok(Poll::Ready(Err(error))) => Ok(Outcome::Failed(Arc::new(error))),
            Err(panic) => Err(panic),
        };
        let told = ended.as_ref().map_or(Outcome::Panicked, Clone::clone);
        let work = mem::replace(&mut *state, State::Landed(told));
        self.landed.store(true, Ordering::SeqCst);
        drop(state);
        self.waiting.wake_all();
        drop(work);
        match ended {
            Ok(outcome) => Poll::Ready(outcome),
            Err(panic) => resume_unwind(panic),
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
            self.waiting.mark(seat, true);
            // Whoever was within may have left before it could read the word.
            let state = try_lock();
            if state.is_some() {
                self.waiting.mark(seat, false);
            }
            state
        })
    }

    /// Lets the next one in, and wakes those who came in vain: what they were woken for may be
    /// what this poll was too early to see.
    fn exit(&self, state: MutexGuard<'_, State>) {
        drop(state);
        self.waiting.wake_marked();
    }
}

/// Those who wait for a flight.
#[derive(Default)]
struct Waiting(Mutex<Vec<Waiter>>);

struct Waiter {
    seat: u64,
    waker: Waker,
    /// It came while another one was polling.
    in_vain: bool,
}

// Wakers belong to others: they are woken and dropped outside the lock.
impl Waiting {
    fn insert(&self, seat: u64, waker: &Waker) {
        let mut waker = waker.clone();
        let mut waiters = self.lock();
        match waiters.iter_mut().find(|waiter| waiter.seat == seat) {
            Some(known) => mem::swap(&mut known.waker, &mut waker),
            None => waiters.push(Waiter {
                seat,
                waker: waker.clone(),
                in_vain: false,
            }),
        }
        drop(waiters);
        drop(waker);
    }

    fn remove(&self, seat: u64) {
        let mut waiters = self.lock();
        let place = waiters.iter().position(|waiter| waiter.seat == seat);
        let gone = place.map(|place| waiters.swap_remove(place));
        drop(waiters);
        drop(gone);
    }

    fn mark(&self, seat: u64, in_vain: bool) {
        let mut waiters = self.lock();
        if let Some(waiter) = waiters.iter_mut().find(|waiter| waiter.seat == seat) {
            waiter.in_vain = in_vain;
        }
    }

    fn wake_marked(&self) {
        let marked: Vec<Waker> = self
            .lock()
            .iter_mut()
            .filter_map(|waiter| mem::take(&mut waiter.in_vain).then(|| waiter.waker.clone()))
            .collect();
        for waker in marked {
            waker.wake();
        }
    }

    fn wake_all(&self) {
        let waiters = mem::take(&mut *self.lock());
        for waiter in waiters {
            waiter.waker.wake();
        }
    }

    fn lock(&self) -> MutexGuard<'_, Vec<Waiter>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Wake for Waiting {
    fn wake(self: Arc<Self>) {
        self.wake_all();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        self.wake_all();
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
        let number = flight.number_a_seat();
        task::spawn(Box::pin(poll_fn(move |cx| flight.poll(number, cx))))
    }

    #[test]
    fn a_poller_that_is_dropped_after_it_was_woken_leaves_the_work_to_others() {
        let (answer, answered) = tokio::sync::oneshot::channel();
        let flight = Arc::new(Flight::new(async { answered.await.unwrap() }));
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
        let flight = Arc::new(Flight::new(async move {
            assert!(comes.lock().unwrap().as_mut().unwrap().poll().is_pending());
            pending().await
        }));
        *late.lock().unwrap() = Some(seat(&flight));

        let mut first = seat(&flight);
        assert!(first.poll().is_pending());
        assert!(late.lock().unwrap().as_mut().unwrap().is_woken());
        // Those who came in vain and no others, so that two cannot keep each other busy.
        assert!(!first.is_woken());
        late.lock().unwrap().take();
    }
}
