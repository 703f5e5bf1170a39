//! python-telegram-bot's `AIORateLimiter`.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex as SyncMutex},
    time::Duration,
};

use chappe::{Call, Error, Reply, layers::Next};
use tokio::{
    sync::{Mutex, Notify},
    time::{Instant, sleep},
};

use super::{Model, is_group, lock};

/// On top of each `retry_after`.
const ON_TOP: Duration = Duration::from_millis(100);

/// `AIORateLimiter`: leaky buckets of the library aiolimiter, 30 calls a second over all that have
/// a chat and 20 a minute in each group; a burst of a whole bucket passes at once. A 429 halts
/// every call for `retry_after` + 0.1 s, and the halt ends when the last that sleeps has woken.
/// `max_retries` is 0 unless said otherwise, and then a 429 is raised and halts nobody.
///
/// Documented at <https://docs.python-telegram-bot.org/en/stable/telegram.ext.aioratelimiter.html>
/// and <https://aiolimiter.readthedocs.io>.
#[derive(Debug)]
pub(super) struct AioRateLimiter {
    max_retries: usize,
    all: LeakyBucket,
    groups: SyncMutex<BTreeMap<String, Arc<LeakyBucket>>>,
    halts: Halts,
}

impl AioRateLimiter {
    pub(super) fn new(max_retries: usize) -> Self {
        Self {
            max_retries,
            all: LeakyBucket::new(30.0, 1.0),
            groups: SyncMutex::default(),
            halts: Halts::default(),
        }
    }

    async fn limited(&self, call: Call, next: Next) -> Result<Reply, Error> {
        if let Some(chat) = call.chat() {
            if is_group(&call) {
                let group = {
                    let mut groups = lock(&self.groups);
                    let bucket = groups.entry(chat.to_string());
                    Arc::clone(bucket.or_insert_with(|| LeakyBucket::new(20.0, 60.0).into()))
                };
                group.enter().await;
            }
            self.all.enter().await;
        }
        self.halts.over().await;
        next.run(call).await
    }
}

impl Model for AioRateLimiter {
    async fn run(self: Arc<Self>, call: Call, next: Next) -> Result<Reply, Error> {
        let mut retries = 0;
        loop {
            let error = match self.limited(call.clone(), next.clone()).await {
                Ok(reply) => return Ok(reply),
                Err(error) => error,
            };
            let Some(wait) = error.retry_after().filter(|_| retries < self.max_retries) else {
                return Err(error);
            };
            retries += 1;
            let _halt = Halt::new(&self.halts);
            sleep(wait + ON_TOP).await;
        }
    }
}

/// How many calls sleep off a 429. Not tokio's `watch`, which wakes in a random order.
#[derive(Debug, Default)]
struct Halts {
    count: SyncMutex<usize>,
    over: Notify,
}

impl Halts {
    /// Waits until nobody sleeps.
    async fn over(&self) {
        loop {
            let over = self.over.notified();
            if *lock(&self.count) == 0 {
                return;
            }
            over.await;
        }
    }
}

/// Nobody passes while there is one.
struct Halt<'a>(&'a Halts);

impl<'a> Halt<'a> {
    fn new(halts: &'a Halts) -> Self {
        *lock(&halts.count) += 1;
        Self(halts)
    }
}

impl Drop for Halt<'_> {
    fn drop(&mut self) {
        let mut count = lock(&self.0.count);
        *count -= 1;
        if *count == 0 {
            self.0.over.notify_waiters();
        }
    }
}

/// Each entry fills a bucket by one; it leaks `size` in each `period`.
#[derive(Debug)]
struct LeakyBucket {
    size: f64,
    /// A second.
    leak: f64,
    state: Mutex<(f64, Instant)>,
}

impl LeakyBucket {
    fn new(size: f64, period: f64) -> Self {
        Self {
            size,
            leak: size / period,
            state: Mutex::new((0.0, Instant::now())),
        }
    }

    /// Waits until there is room; whoever came first is served first.
    async fn enter(&self) {
        let mut state = self.state.lock().await;
        self.drip(&mut state);
        while state.0 + 1.0 > self.size + 1e-9 {
            let wait = (state.0 + 1.0 - self.size) / self.leak;
            sleep(Duration::from_secs_f64(wait)).await;
            self.drip(&mut state);
        }
        state.0 += 1.0;
    }

    fn drip(&self, (level, since): &mut (f64, Instant)) {
        let now = Instant::now();
        let passed = now.duration_since(*since).as_secs_f64();
        *level = (*level - passed * self.leak).max(0.0);
        *since = now;
    }
}
