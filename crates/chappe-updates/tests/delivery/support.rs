use std::{
    future::Future,
    sync::{Arc, Mutex},
    time::Duration,
};

use chappe_client::Bot;
use chappe_emulator::{BotAccount, Emulator};
use chappe_updates::{Context, Polling, Router, RunError};
use tokio::{sync::oneshot, task::JoinHandle, time::timeout};

/// A world with a bot, and what its handlers have seen.
pub(crate) struct Scene {
    pub(crate) emulator: Emulator,
    pub(crate) me: BotAccount,
    pub(crate) seen: Seen,
}

/// Texts, in the order in which their handlers ended.
#[derive(Clone, Debug, Default)]
pub(crate) struct Seen(Arc<Mutex<Vec<String>>>);

impl Seen {
    pub(crate) fn add(&self, text: impl Into<String>) {
        self.0.lock().unwrap().push(text.into());
    }

    pub(crate) fn all(&self) -> Vec<String> {
        self.0.lock().unwrap().clone()
    }

    pub(crate) fn len(&self) -> usize {
        self.0.lock().unwrap().len()
    }
}

impl Scene {
    pub(crate) fn new() -> Self {
        Self::of(Emulator::new())
    }

    pub(crate) fn of(emulator: Emulator) -> Self {
        let me = emulator.bot();
        Self {
            emulator,
            me,
            seen: Seen::default(),
        }
    }

    pub(crate) fn bot(&self) -> Bot {
        Bot::builder(self.emulator.token().try_into().unwrap())
            .transport(self.emulator.clone())
            .build()
            .unwrap()
    }

    /// Notes the text of each message. One that is a number waits for so many milliseconds before.
    pub(crate) fn noting(&self) -> Router {
        let seen = self.seen.clone();
        Router::new().message(move |ctx: Context| {
            let seen = seen.clone();
            async move {
                let text = ctx.text().unwrap_or_default().to_owned();
                if let Ok(wait) = text.parse() {
                    tokio::time::sleep(Duration::from_millis(wait)).await;
                }
                seen.add(text);
            }
        })
    }

    pub(crate) fn polling(&self) -> Polling {
        Polling::new(self.bot(), self.noting())
    }

    /// Somebody new writes to the bot.
    pub(crate) fn write(&self, text: &str) {
        self.emulator.user("Ann").send_private(&self.me, text);
    }

    /// The parameter of all calls of a method so far.
    pub(crate) fn params(&self, method: &str, name: &str) -> Vec<Option<String>> {
        let calls = self.emulator.calls_of(method);
        let params = calls.iter().map(|call| call.param(name));
        params.map(|param| param.map(str::to_owned)).collect()
    }
}

/// Something that runs until it is stopped.
pub(crate) struct Running<E> {
    stop: oneshot::Sender<()>,
    task: JoinHandle<Result<(), E>>,
}

impl<E: Send + 'static> Running<E> {
    pub(crate) fn new<F>(run: impl FnOnce(Stopped) -> F) -> Self
    where
        F: Future<Output = Result<(), E>> + Send + 'static,
    {
        let (stop, stopped) = oneshot::channel::<()>();
        let stopped: Stopped = Box::pin(async {
            let _ = stopped.await;
        });
        let task = tokio::spawn(run(stopped));
        Self { stop, task }
    }

    pub(crate) async fn stop(self) -> Result<(), E> {
        let _ = self.stop.send(());
        self.task.await.unwrap()
    }

    /// Ends it as a kill does.
    pub(crate) async fn kill(self) {
        self.task.abort();
        let _ = self.task.await;
    }

    pub(crate) async fn ended(self) -> Result<(), E> {
        within(Duration::from_secs(600), self.task).await.unwrap()
    }
}

pub(crate) type Stopped = std::pin::Pin<Box<dyn Future<Output = ()> + Send>>;

pub(crate) fn poll(polling: Polling) -> Running<RunError> {
    Running::new(|stopped| polling.run_until(stopped))
}

pub(crate) async fn within<T>(limit: Duration, future: impl Future<Output = T>) -> T {
    timeout(limit, future).await.expect("it takes too long")
}

/// Looks again and again.
pub(crate) async fn until(what: &str, look: impl Fn() -> bool) {
    let looked = timeout(Duration::from_secs(300), async {
        while !look() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    });
    assert!(looked.await.is_ok(), "{what} does not come");
}
