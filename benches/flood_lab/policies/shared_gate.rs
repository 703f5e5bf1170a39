//! A pause that all calls share: the two steps before a gate that meters what it lets through.

use std::sync::{Arc, Mutex};

use chappe::{Call, Error, Reply, layers::Next};
use tokio::{
    sync::Notify,
    time::{Instant, sleep_until},
};

use super::{Model, lock};

/// A 429 of one call closes the gate for all; when its time is over, all go at once.
#[derive(Debug)]
pub(super) struct AllAtOnce {
    open_at: Mutex<Instant>,
}

impl AllAtOnce {
    pub(super) fn new() -> Self {
        Self {
            open_at: Mutex::new(Instant::now()),
        }
    }
}

impl Model for AllAtOnce {
    async fn run(self: Arc<Self>, call: Call, next: Next) -> Result<Reply, Error> {
        loop {
            loop {
                let open_at = *lock(&self.open_at);
                if Instant::now() >= open_at {
                    break;
                }
                sleep_until(open_at).await;
            }
            let error = match next.clone().run(call.clone()).await {
                Ok(reply) => return Ok(reply),
                Err(error) => error,
            };
            let Some(wait) = error.retry_after() else {
                return Err(error);
            };
            let mut open_at = lock(&self.open_at);
            *open_at = (*open_at).max(Instant::now() + wait);
        }
    }
}

/// The same, but one call goes ahead when the time is over, and the rest only after its success.
#[derive(Debug)]
pub(super) struct OneProbe {
    gate: Mutex<Gate>,
    // Not tokio's `watch`, which wakes in a random order.
    changes: Notify,
}

#[derive(Clone, Copy, Debug)]
enum Gate {
    Open,
    Closed { until: Instant },
    Probing,
}

impl OneProbe {
    pub(super) fn new() -> Self {
        Self {
            gate: Mutex::new(Gate::Open),
            changes: Notify::new(),
        }
    }

    /// Waits for the gate, and says whether the call is the probe.
    async fn enter(&self) -> bool {
        loop {
            let change = self.changes.notified();
            let until = {
                let mut gate = lock(&self.gate);
                match *gate {
                    Gate::Open => return false,
                    Gate::Closed { until } if Instant::now() >= until => {
                        *gate = Gate::Probing;
                        return true;
                    }
                    Gate::Closed { until } => Some(until),
                    Gate::Probing => None,
                }
            };
            match until {
                Some(until) => sleep_until(until).await,
                None => change.await,
            }
        }
    }

    fn close(&self, until: Instant) {
        let mut gate = lock(&self.gate);
        let until = match *gate {
            Gate::Closed { until: known } => known.max(until),
            Gate::Open | Gate::Probing => until,
        };
        *gate = Gate::Closed { until };
        self.changes.notify_waiters();
    }

    fn open(&self) {
        *lock(&self.gate) = Gate::Open;
        self.changes.notify_waiters();
    }
}

impl Model for OneProbe {
    async fn run(self: Arc<Self>, call: Call, next: Next) -> Result<Reply, Error> {
        loop {
            let mut probe = self.enter().await.then(|| Probe {
                gate: &self,
                is_answered: false,
            });
            let result = next.clone().run(call.clone()).await;
            if let Some(probe) = &mut probe {
                probe.is_answered = true;
            }
            let wait = match &result {
                Err(error) => error.retry_after(),
                Ok(_) => None,
            };
            if let Some(wait) = wait {
                self.close(Instant::now() + wait);
                continue;
            }
            if probe.is_some() {
                self.open();
            }
            return result;
        }
    }
}

/// A probe that is given up leaves its place to the next call.
struct Probe<'a> {
    gate: &'a OneProbe,
    is_answered: bool,
}

impl Drop for Probe<'_> {
    fn drop(&mut self) {
        if !self.is_answered {
            self.gate.close(Instant::now());
        }
    }
}
