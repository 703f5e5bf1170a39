//! A bot over the emulator, updates made by hand, and a storage that can be watched.

use std::{
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use bytes::Bytes;
use chappe_client::Bot;
use chappe_core::BoxError;
use chappe_emulator::{BotAccount, Emulator};
use chappe_types::types::Update;
use chappe_updates::{
    Answer, Context, Polling, Router, RunError,
    storage::{Change, Memory, Storage, StorageFuture},
};
use tokio::{sync::oneshot, task::JoinHandle};
use tower::{Service, ServiceExt};

pub(crate) struct Scene {
    pub(crate) emulator: Emulator,
    pub(crate) me: BotAccount,
}

impl Scene {
    pub(crate) fn new() -> Self {
        let emulator = Emulator::new();
        let me = emulator.bot();
        Self { emulator, me }
    }

    pub(crate) fn bot(&self) -> Bot {
        Bot::builder(self.emulator.token().try_into().unwrap())
            .transport(self.emulator.clone())
            .build()
            .unwrap()
    }

    /// A message of a user in a group.
    pub(crate) fn message(&self, chat: i64, user: i64, text: &str) -> Context {
        let text = serde_json::Value::from(text);
        self.update(&format!(
            r#""message":{{"message_id":1,"date":1,"chat":{{"id":{chat},"type":"group",
            "title":"G"}},"from":{{"id":{user},"is_bot":false,"first_name":"Ann"}},"text":{text}}}"#
        ))
    }

    pub(crate) fn update(&self, what: &str) -> Context {
        let json = format!(r#"{{"update_id":5,{what}}}"#);
        let update = Update::from_slice(json.as_bytes()).unwrap();
        Context::new(self.bot(), update)
    }

    pub(crate) fn run(&self, app: Router) -> Running {
        let (stop, stopped) = oneshot::channel::<()>();
        let task = tokio::spawn(Polling::new(self.bot(), app).run_until(async {
            stopped.await.ok();
        }));
        Running { stop, task }
    }
}

pub(crate) struct Running {
    stop: oneshot::Sender<()>,
    task: JoinHandle<Result<(), RunError>>,
}

impl Running {
    pub(crate) async fn stop(self) {
        self.stop.send(()).ok();
        self.task.await.unwrap().unwrap();
    }
}

/// Hands a context to a service, and gives the text of what it answers.
pub(crate) async fn handle<S>(service: &S, ctx: Context) -> Result<Option<String>, BoxError>
where
    S: Service<Context, Response = Answer, Error = BoxError> + Clone,
{
    let answer = service.clone().oneshot(ctx).await?;
    Ok(answer.into_call().map(|call| {
        let json: serde_json::Value = serde_json::from_slice(&call.to_json().unwrap()).unwrap();
        json["text"].as_str().unwrap_or_default().to_owned()
    }))
}

/// A storage in memory that records what is committed, takes its time, and fails when it is told
/// to.
#[derive(Debug, Default)]
pub(crate) struct Watched {
    pub(crate) values: Memory,
    pub(crate) commits: Mutex<Vec<Vec<Change>>>,
    pub(crate) fails: AtomicBool,
    pub(crate) takes: Duration,
}

impl Watched {
    pub(crate) fn new() -> Arc<Self> {
        Arc::default()
    }

    pub(crate) fn slow(takes: Duration) -> Arc<Self> {
        Arc::new(Self {
            takes,
            ..Self::default()
        })
    }

    pub(crate) fn fail(&self, fails: impl Into<AtomicBool>) {
        let fails = fails.into().into_inner();
        self.fails.store(fails, Ordering::SeqCst);
    }

    pub(crate) fn take_commits(&self) -> Vec<Vec<Change>> {
        std::mem::take(&mut self.commits.lock().unwrap())
    }

    pub(crate) async fn text(&self, key: &str) -> Option<String> {
        let value = self.values.load(key).await.unwrap()?;
        Some(String::from_utf8(value.to_vec()).unwrap())
    }

    pub(crate) async fn put(&self, key: &str, value: &'static str) {
        self.values
            .commit(vec![Change::put(key, value)])
            .await
            .unwrap();
    }
}

impl Storage for Watched {
    fn load<'a>(&'a self, key: &'a str) -> StorageFuture<'a, Option<Bytes>> {
        self.values.load(key)
    }

    fn scan<'a>(&'a self, prefix: &'a str) -> StorageFuture<'a, Vec<(String, Bytes)>> {
        self.values.scan(prefix)
    }

    fn commit(&self, changes: Vec<Change>) -> StorageFuture<'_, ()> {
        Box::pin(async move {
            if !self.takes.is_zero() {
                tokio::time::sleep(self.takes).await;
            }
            if self.fails.load(Ordering::SeqCst) {
                return Err("the disk is full".into());
            }
            self.values.commit(changes.clone()).await?;
            self.commits.lock().unwrap().push(changes);
            Ok(())
        })
    }
}
