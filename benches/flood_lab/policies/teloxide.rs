//! teloxide's adaptor `Throttle`.

use std::{
    collections::{BTreeMap, VecDeque},
    sync::Arc,
    time::Duration,
};

use chappe::{Call, Error, Reply, layers::Next};
use tokio::{
    sync::{mpsc, oneshot},
    time::{Instant, sleep, sleep_until},
};

use super::{Model, is_group};

const SECOND: Duration = Duration::from_secs(1);
const MINUTE: Duration = Duration::from_secs(60);
/// Between two looks at the queue.
const PAUSE: Duration = Duration::from_millis(250);
const A_SECOND_OVER_ALL: usize = 30;
const A_SECOND_IN_A_CHAT: usize = 1;
const A_MINUTE_IN_A_CHAT: usize = 20;
const A_MINUTE_IN_A_GROUP: usize = 10;

/// `Throttle` with `Limits::default()` and `Settings::retry`: a worker looks at a queue of at most
/// 30 calls every 250 ms and lets through what stays within 30 in the last second, one a second in
/// a chat, and 20 (a group: 10) a minute in a chat. Further calls wait in front of the queue in
/// their order. A 429 freezes the whole bot for its `retry_after`, and the call is made again.
///
/// Documented at <https://docs.rs/teloxide-core/0.13.0/teloxide_core/adaptors/throttle/struct.Throttle.html>;
/// the algorithm and the pause in the comments of its `worker.rs`.
#[derive(Debug)]
pub(super) struct Throttle {
    queue: mpsc::Sender<Waiting>,
    freezes: mpsc::Sender<Instant>,
}

/// A call that waits for the worker.
#[derive(Debug)]
struct Waiting {
    chat: String,
    is_group: bool,
    admit: oneshot::Sender<()>,
}

impl Throttle {
    /// Starts the worker.
    pub(super) fn new() -> Self {
        let (queue, calls) = mpsc::channel(A_SECOND_OVER_ALL);
        let (freezes, frozen) = mpsc::channel(1);
        tokio::spawn(Worker::default().work(calls, frozen));
        Self { queue, freezes }
    }
}

impl Model for Throttle {
    async fn run(self: Arc<Self>, call: Call, next: Next) -> Result<Reply, Error> {
        loop {
            let (admit, admitted) = oneshot::channel();
            let waiting = Waiting {
                chat: call.chat().map(ToString::to_string).unwrap_or_default(),
                is_group: is_group(&call),
                admit,
            };
            // The worker ends after the model only.
            let _ = self.queue.send(waiting).await;
            let _ = admitted.await;
            let error = match next.clone().run(call.clone()).await {
                Ok(reply) => return Ok(reply),
                Err(error) => error,
            };
            let Some(wait) = error.retry_after() else {
                return Err(error);
            };
            let until = Instant::now() + wait;
            let _ = self.freezes.send(until).await;
            sleep_until(until).await;
        }
    }
}

#[derive(Debug, Default)]
struct Worker {
    queue: Vec<Waiting>,
    /// What was let through in the last minute.
    history: VecDeque<(String, Instant)>,
}

impl Worker {
    async fn work(
        mut self,
        mut calls: mpsc::Receiver<Waiting>,
        mut frozen: mpsc::Receiver<Instant>,
    ) {
        loop {
            while let Ok(until) = frozen.try_recv() {
                sleep_until(until).await;
            }
            if self.queue.is_empty() {
                tokio::select! {
                    biased;
                    Some(until) = frozen.recv() => {
                        sleep_until(until).await;
                        continue;
                    }
                    call = calls.recv() => match call {
                        Some(call) => self.queue.push(call),
                        None => return,
                    },
                }
            }
            while self.queue.len() < A_SECOND_OVER_ALL {
                match calls.try_recv() {
                    Ok(call) => self.queue.push(call),
                    Err(_) => break,
                }
            }
            self.admit(Instant::now());
            sleep(PAUSE).await;
        }
    }

    fn admit(&mut self, now: Instant) {
        let is_within = |at: &Instant, time| now.duration_since(*at) < time;
        while let Some((_, at)) = self.history.front() {
            if is_within(at, MINUTE) {
                break;
            }
            self.history.pop_front();
        }
        let mut seconds = BTreeMap::<String, usize>::new();
        let mut minutes = BTreeMap::<String, usize>::new();
        let mut used = 0;
        for (chat, at) in &self.history {
            *minutes.entry(chat.clone()).or_default() += 1;
            if is_within(at, SECOND) {
                *seconds.entry(chat.clone()).or_default() += 1;
                used += 1;
            }
        }
        for waiting in std::mem::take(&mut self.queue) {
            let a_second = seconds.entry(waiting.chat.clone()).or_default();
            let a_minute = minutes.entry(waiting.chat.clone()).or_default();
            let most = if waiting.is_group {
                A_MINUTE_IN_A_GROUP
            } else {
                A_MINUTE_IN_A_CHAT
            };
            let is_full =
                used >= A_SECOND_OVER_ALL || *a_second >= A_SECOND_IN_A_CHAT || *a_minute >= most;
            if is_full {
                self.queue.push(waiting);
                continue;
            }
            let chat = waiting.chat;
            // Whoever went away meanwhile is not counted.
            if waiting.admit.send(()).is_ok() {
                *a_second += 1;
                *a_minute += 1;
                used += 1;
                self.history.push_back((chat, now));
            }
        }
    }
}
