//! Futures on the paused clock, driven by hand.

use std::{
    any::Any,
    future::{Future, poll_fn},
    panic::{AssertUnwindSafe, catch_unwind},
    pin::{Pin, pin},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering::SeqCst},
    },
    task::{Context, Poll, Wake, Waker},
    time::Duration,
};

use tokio::{
    runtime::{Builder, Handle},
    task::unconstrained,
    time::{Instant, advance, sleep_until},
};

/// How often a future may be polled while the clock stands still, before the clock is pushed.
const SPINS: usize = 1000;

/// Runs a future on a runtime of its own whose clock is paused: waiting takes no time.
///
/// The clock goes to the next timer whenever nothing else is left to do.
///
/// ```
/// use std::time::Duration;
///
/// chappe_test::paused(async { tokio::time::sleep(Duration::from_secs(3600)).await });
/// ```
///
/// # Panics
///
/// Where the future does, or within another runtime.
pub fn paused<F: Future>(future: F) -> F::Output {
    Builder::new_current_thread()
        .enable_time()
        .start_paused(true)
        .build()
        .expect("a runtime without I/O can always be made")
        .block_on(future)
}

/// How a driven future ended.
pub(crate) enum End<T> {
    Output(T),
    /// It is pending, and as many moments have come as were allowed.
    Moments,
    /// It is pending after all the time that was allowed.
    Stuck,
}

/// The output of a future; `None` where it does not come in time.
pub(crate) async fn within<F: Future>(patience: Duration, future: F) -> Option<F::Output> {
    match drive(patience, usize::MAX, pin!(future)).await {
        End::Output(output) => Some(output),
        End::Moments | End::Stuck => None,
    }
}

/// Polls a future, at once and then whenever it is woken, `moments` times at most.
///
/// Where a future wakes itself again and again the clock would stand still for ever, because the
/// runtime always has something to do. So it is pushed.
pub(crate) async fn drive<F: Future>(
    patience: Duration,
    moments: usize,
    mut future: Pin<&mut F>,
) -> End<F::Output> {
    let mut end = pin!(sleep_until(Instant::now() + patience));
    let mut left = moments;
    let mut push = Duration::from_millis(1);
    loop {
        let (mut now, mut polls) = (Instant::now(), 0);
        let ended = poll_fn(|cx| {
            if left == 0 {
                return Poll::Ready(Some(End::Moments));
            }
            left -= 1;
            if let Poll::Ready(output) = future.as_mut().poll(cx) {
                return Poll::Ready(Some(End::Output(output)));
            }
            if end.as_mut().poll(cx).is_ready() {
                return Poll::Ready(Some(End::Stuck));
            }
            if Instant::now() != now {
                (now, polls) = (Instant::now(), 0);
            }
            polls += 1;
            if polls > SPINS {
                return Poll::Ready(None);
            }
            Poll::Pending
        })
        .await;
        if let Some(ended) = ended {
            return ended;
        }
        advance(push).await;
        push = (2 * push).min(Duration::from_secs(60));
    }
}

/// The output of a future, or the text of its panic.
pub(crate) async fn catch<F: Future>(future: F) -> Result<F::Output, String> {
    let mut future = pin!(future);
    poll_fn(
        |cx| match catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(cx))) {
            Ok(poll) => poll.map(Ok),
            Err(panic) => Poll::Ready(Err(text(panic.as_ref()))),
        },
    )
    .await
}

fn text(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().copied();
    text.or_else(|| panic.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("something that is no text")
        .to_owned()
}

/// How many tasks of this runtime have not ended.
pub(crate) fn tasks() -> usize {
    Handle::current().metrics().num_alive_tasks()
}

/// Counts how often it is woken.
#[derive(Debug, Default)]
pub(crate) struct Wakes(AtomicUsize);

impl Wakes {
    pub(crate) fn count(&self) -> usize {
        self.0.load(SeqCst)
    }

    /// Polls until nothing is ready and nothing has called for another poll, 16 times at most.
    ///
    /// No time passes, and no other task runs.
    pub(crate) async fn settle<T>(
        self: &Arc<Self>,
        mut poll: impl FnMut(&mut Context<'_>) -> Poll<T>,
    ) -> Poll<T> {
        let waker = Waker::from(Arc::clone(self));
        // Timers would send away one who asks too often in a row.
        unconstrained(poll_fn(|_| {
            for _ in 0..16 {
                let before = self.count();
                if let Poll::Ready(output) = poll(&mut Context::from_waker(&waker)) {
                    return Poll::Ready(Poll::Ready(output));
                }
                if self.count() == before {
                    break;
                }
            }
            Poll::Ready(Poll::Pending)
        }))
        .await
    }
}

impl Wake for Wakes {
    fn wake(self: Arc<Self>) {
        self.0.fetch_add(1, SeqCst);
    }
}
