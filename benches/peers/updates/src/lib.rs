//! What the bots written in Rust share: the task, and the count of what their handlers see.

use std::{
    collections::HashMap,
    env,
    str::FromStr,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering::Relaxed},
    },
    time::Duration,
};

use serde_json::json;
use tokio::{sync::Notify, time::Instant};

/// What a bot is to do, as `run` tells it through the environment.
#[derive(Clone, Debug)]
pub struct Task {
    /// The server, in place of `https://api.telegram.org`.
    pub api_url: String,
    /// The bot's token.
    pub token: String,
    /// How many updates there are.
    pub count: usize,
    /// How long a handler waits, as if for a database.
    pub wait: Duration,
    /// Whether a handler answers.
    pub replies: bool,
}

impl Task {
    /// Reads it.
    pub fn from_env() -> Self {
        Self {
            api_url: variable("API_URL"),
            token: variable("TOKEN"),
            count: variable("COUNT"),
            wait: Duration::from_micros(variable("WAIT_US")),
            replies: variable::<u8>("REPLIES") == 1,
        }
    }
}

/// Counts what handlers see: each chat's messages are numbered from 0.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    shared: Arc<Shared>,
}

#[derive(Debug, Default)]
struct Shared {
    seen: Mutex<Seen>,
    at_once: AtomicUsize,
    all: Notify,
}

#[derive(Debug, Default)]
struct Seen {
    next: HashMap<i64, usize>,
    handled: usize,
    again: usize,
    early: usize,
    most_at_once: usize,
    began: Option<Instant>,
    ended: Option<Instant>,
}

impl Tally {
    /// A handler begins with the message of this number.
    pub fn begin(&self, chat: i64, number: usize) {
        let at_once = self.shared.at_once.fetch_add(1, Relaxed) + 1;
        let mut seen = self.seen();
        seen.began.get_or_insert_with(Instant::now);
        seen.most_at_once = seen.most_at_once.max(at_once);
        let next = seen.next.entry(chat).or_default();
        let expected = *next;
        *next = expected.max(number + 1);
        match number.cmp(&expected) {
            std::cmp::Ordering::Equal => seen.handled += 1,
            std::cmp::Ordering::Less => seen.again += 1,
            std::cmp::Ordering::Greater => {
                seen.handled += 1;
                seen.early += 1;
            }
        }
    }

    /// A handler has ended; tells whether it was the last of all.
    pub fn end(&self, task: &Task) {
        self.shared.at_once.fetch_sub(1, Relaxed);
        let mut seen = self.seen();
        if seen.handled >= task.count && self.shared.at_once.load(Relaxed) == 0 {
            seen.ended.get_or_insert_with(Instant::now);
            self.shared.all.notify_one();
        }
    }

    /// Waits until all have been handled.
    pub async fn all(&self) {
        self.shared.all.notified().await;
    }

    /// Prints the counts as a line of JSON.
    pub fn print(&self) {
        let seen = self.seen();
        let seconds = match (seen.began, seen.ended) {
            (Some(began), Some(ended)) => Some((ended - began).as_secs_f64()),
            _ => None,
        };
        println!(
            "{}",
            json!({
                "seconds": seconds,
                "handled": seen.handled,
                "again": seen.again,
                "out_of_order": seen.early,
                "most_at_once": seen.most_at_once,
            })
        );
    }

    fn seen(&self) -> std::sync::MutexGuard<'_, Seen> {
        self.shared
            .seen
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

/// Reads a variable that `run` sets.
pub fn variable<T: FromStr>(name: &str) -> T {
    let value = env::var(name).unwrap_or_else(|_| panic!("{name} is not set"));
    let value = value.parse().ok();
    value.unwrap_or_else(|| panic!("{name} has a wrong value"))
}
