//! What the clients written in Rust share: the task and the callers who carry it out.

use std::{
    env,
    fmt::Display,
    future::Future,
    str::FromStr,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering::Relaxed},
    },
};

use serde_json::json;
use tokio::task::JoinSet;

/// What every message says.
pub const TEXT: &str = "Hello!";

/// What a client is to do, as `run` tells it through the environment.
#[derive(Debug)]
pub struct Task {
    /// The server, in place of `https://api.telegram.org`.
    pub api_url: String,
    /// The bot's token.
    pub token: String,
    /// The chats, each of which is to get one message.
    pub chats: Vec<i64>,
    /// How many callers send at the same time.
    pub callers: usize,
}

impl Task {
    /// Reads it.
    pub fn from_env() -> Self {
        let chats = variable::<String>("CHATS");
        let chats = chats.split(',').map(str::parse);
        Self {
            api_url: variable("API_URL"),
            token: variable("TOKEN"),
            chats: chats.collect::<Result<_, _>>().expect("CHATS are numbers"),
            callers: variable("CALLERS"),
        }
    }

    /// Carries it out: every caller takes the next chat, sends, waits for the end of the call, and
    /// takes the next one. Prints how the calls ended as a line of JSON.
    pub async fn carry_out<F, E>(self, send: impl Fn(i64) -> F + Clone + Send + 'static)
    where
        F: Future<Output = Result<(), E>> + Send,
        E: Display,
    {
        let chats = Arc::new(self.chats);
        let next = Arc::new(AtomicUsize::new(0));
        let mut callers = JoinSet::new();
        for _ in 0..self.callers {
            let (chats, next, send) = (chats.clone(), next.clone(), send.clone());
            callers.spawn(async move {
                let mut ends = Ends::default();
                while let Some(&chat) = chats.get(next.fetch_add(1, Relaxed)) {
                    match send(chat).await {
                        Ok(()) => ends.ok += 1,
                        Err(error) => ends.errors.push(error.to_string()),
                    }
                }
                ends
            });
        }
        let mut ends = Ends::default();
        for of_caller in callers.join_all().await {
            ends.ok += of_caller.ok;
            ends.errors.extend(of_caller.errors);
        }
        let Ends { ok, errors } = ends;
        println!(
            "{}",
            json!({ "ok": ok, "errors": errors.len(), "first_error": errors.first() })
        );
    }
}

#[derive(Default)]
struct Ends {
    ok: usize,
    errors: Vec<String>,
}

/// Reads a variable that `run` sets.
pub fn variable<T: FromStr>(name: &str) -> T {
    let value = env::var(name).unwrap_or_else(|_| panic!("{name} is not set"));
    let value = value.parse().ok();
    value.unwrap_or_else(|| panic!("{name} has a wrong value"))
}
