//! grammY's plugins.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex as SyncMutex},
    time::Duration,
};

use chappe::{Call, Error, ErrorKind, Reply, layers::Next};
use tokio::{
    sync::Mutex,
    time::{Instant, sleep, sleep_until},
};

use super::{Model, is_group, lock};

const SECOND: Duration = Duration::from_secs(1);
const MINUTE: Duration = Duration::from_secs(60);
/// The first wait after an error of the server or of the network.
const FIRST_BACKOFF: Duration = Duration::from_secs(3);
/// The longest one.
const LONGEST_BACKOFF: Duration = Duration::from_secs(3600);

/// The plugin `auto-retry` 2: after a 429 it sleeps `retry_after`; after an error of the server
/// (500 and above) or of the network 3 s, doubling to an hour. Without end, and for every method.
///
/// Documented at <https://grammy.dev/plugins/auto-retry> and
/// <https://grammy.dev/ref/auto-retry/autoretryoptions>.
#[derive(Debug)]
pub(super) struct AutoRetry;

impl Model for AutoRetry {
    async fn run(self: Arc<Self>, call: Call, next: Next) -> Result<Reply, Error> {
        auto_retry(|| next.clone().run(call.clone())).await
    }
}

/// The plugin `transformer-throttler` 1.2 with `auto-retry` around it, as the throttler's page
/// advises.
///
/// Three limiters of the library Bottleneck: 30 calls in each second over all; in each private
/// chat one at a time, a second from beginning to beginning; in each group the same and 20 in each
/// minute. A reservoir is refilled as a whole at fixed times, so the calls of a second go together.
/// Calls without a chat pass.
///
/// Documented at <https://grammy.dev/plugins/transformer-throttler> and
/// <https://github.com/grammyjs/transformer-throttler#configuration>.
#[derive(Debug)]
pub(super) struct Throttled {
    all: Reservoir,
    chats: SyncMutex<BTreeMap<String, Arc<Mutex<OneByOne>>>>,
}

impl Throttled {
    pub(super) fn new() -> Self {
        Self {
            all: Reservoir::new(30, SECOND),
            chats: SyncMutex::default(),
        }
    }

    /// Waits for the chat's limiter, then for that of all, and keeps the chat until the answer.
    async fn throttled(self: Arc<Self>, call: Call, next: Next) -> Result<Reply, Error> {
        let Some(chat) = call.chat() else {
            return next.run(call).await;
        };
        let limiter = {
            let mut chats = lock(&self.chats);
            let limiter = chats.entry(chat.to_string()).or_insert_with(|| {
                let a_minute = is_group(&call).then(|| Reservoir::new(20, MINUTE));
                Arc::new(Mutex::new(OneByOne::new(a_minute)))
            });
            Arc::clone(limiter)
        };
        let mut place = limiter.lock().await;
        place.wait().await;
        self.all.take().await;
        next.run(call).await
    }
}

impl Model for Throttled {
    async fn run(self: Arc<Self>, call: Call, next: Next) -> Result<Reply, Error> {
        auto_retry(|| Arc::clone(&self).throttled(call.clone(), next.clone())).await
    }
}

async fn auto_retry<F>(attempt: impl Fn() -> F) -> Result<Reply, Error>
where
    F: Future<Output = Result<Reply, Error>>,
{
    let mut backoff = FIRST_BACKOFF;
    loop {
        let error = match attempt().await {
            Ok(reply) => return Ok(reply),
            Err(error) => error,
        };
        if let Some(wait) = error.retry_after() {
            sleep(wait).await;
            backoff = FIRST_BACKOFF;
        } else if is_of_server_or_network(&error) {
            sleep(backoff).await;
            backoff = (backoff * 2).min(LONGEST_BACKOFF);
        } else {
            return Err(error);
        }
    }
}

fn is_of_server_or_network(error: &Error) -> bool {
    match error.kind() {
        ErrorKind::Api(error) => error.code() >= 500,
        ErrorKind::Http(error) => error.status().is_server_error(),
        ErrorKind::Transport(_) => true,
        _ => false,
    }
}

/// A number of calls that is made whole again at fixed times.
#[derive(Debug)]
struct Reservoir {
    size: u32,
    every: Duration,
    state: Mutex<(u32, Instant)>,
}

impl Reservoir {
    fn new(size: u32, every: Duration) -> Self {
        Self {
            size,
            every,
            state: Mutex::new((size, Instant::now() + every)),
        }
    }

    /// Takes one; whoever came first is served first.
    async fn take(&self) {
        let mut state = self.state.lock().await;
        let (left, refill) = &mut *state;
        if *left == 0 {
            sleep_until(*refill).await;
        }
        while Instant::now() >= *refill {
            *left = self.size;
            *refill += self.every;
        }
        *left -= 1;
    }
}

/// A second from the beginning of a call to that of the next.
#[derive(Debug)]
struct OneByOne {
    next: Instant,
    a_minute: Option<Reservoir>,
}

impl OneByOne {
    fn new(a_minute: Option<Reservoir>) -> Self {
        Self {
            next: Instant::now(),
            a_minute,
        }
    }

    async fn wait(&mut self) {
        if let Some(reservoir) = &self.a_minute {
            reservoir.take().await;
        }
        sleep_until(self.next).await;
        self.next = Instant::now() + SECOND;
    }
}
