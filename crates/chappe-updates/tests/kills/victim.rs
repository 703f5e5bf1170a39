//! The program that is killed.

use std::{
    env, fs,
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, ExitStatus},
    sync::{Arc, Mutex},
    time::Duration,
};

use chappe_client::Bot;
use chappe_updates::{
    Context, Polling, Router,
    session::{Session, Sessions},
    storage::SharedStorage,
    webhook::Webhook,
};
use tokio::time::sleep;

use crate::{
    count::{self, Count},
    record::Record,
};

/// How the program keeps its updates, and how long its handlers take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    /// The server keeps them.
    Window,
    /// A storage does, and the handlers write to it.
    Durable,
    /// The server keeps them, and sends them to a webhook.
    Webhook,
    /// A storage does, to which a webhook writes.
    DurableWebhook,
    /// A handler takes half a second.
    Slow,
    /// A handler takes for ever.
    Hanging,
}

impl Mode {
    /// Whether an update is kept in a storage from when it arrives.
    pub(crate) fn is_durable(self) -> bool {
        matches!(self, Self::Durable | Self::DurableWebhook)
    }

    fn is_webhook(self) -> bool {
        matches!(self, Self::Webhook | Self::DurableWebhook)
    }
}

const MODES: [(&str, Mode); 6] = [
    ("window", Mode::Window),
    ("durable", Mode::Durable),
    ("webhook", Mode::Webhook),
    ("durable webhook", Mode::DurableWebhook),
    ("slow", Mode::Slow),
    ("hanging", Mode::Hanging),
];

/// The mode that the process was started for, where it is one to be killed.
pub(crate) fn asked_for() -> Option<Mode> {
    let asked = env::var("CHAPPE_VICTIM").ok()?;
    let (_, mode) = MODES.iter().find(|(name, _)| *name == asked)?;
    Some(*mode)
}

/// The life of the program, which ends when it is killed or told to.
pub(crate) async fn live(mode: Mode) {
    let folder = PathBuf::from(env::var("CHAPPE_FOLDER").unwrap());
    let record = Record::append_to(&folder);
    record.note("run");
    let bot = Bot::builder(env::var("BOT_TOKEN").unwrap().try_into().unwrap())
        .api_url(
            env::var("CHAPPE_SERVER")
                .unwrap()
                .as_str()
                .try_into()
                .unwrap(),
        )
        .build()
        .unwrap();
    let storage: Option<SharedStorage> = mode.is_durable().then(|| count::open(&folder));
    let record = Arc::new(record);
    let app = match &storage {
        None => Router::new().fallback(move |ctx: Context| {
            let record = Arc::clone(&record);
            async move { handle(mode, &ctx, &record).await }
        }),
        Some(storage) => {
            let app = Router::new().fallback(move |ctx: Context, count: Session<Count>| {
                let record = Arc::clone(&record);
                async move { handle_and_count(mode, &ctx, &record, count).await }
            });
            Sessions::new(storage.clone()).around(app)
        }
    };
    if let Ok(address) = env::var("CHAPPE_ADDRESS") {
        let mut webhook = Webhook::new(bot, app).url(format!("http://{address}/telegram"));
        if let Some(storage) = storage {
            webhook = webhook.durable(storage);
        }
        return webhook.run(address).await.unwrap();
    }
    let mut polling = Polling::new(bot, app).drain(Duration::from_secs(20));
    if let Some(storage) = storage {
        polling = polling.durable(storage);
    }
    polling.run().await.unwrap();
}

async fn handle(mode: Mode, ctx: &Context, record: &Record) {
    let (Some(chat), Some(number)) = (ctx.chat(), ctx.text()) else {
        return;
    };
    record.note(&format!("begin {} {number}", chat.id));
    let pause = match mode {
        Mode::Slow => Duration::from_millis(500),
        Mode::Hanging => Duration::from_secs(1_000),
        _ => Duration::from_millis(fastrand::u64(0..15)),
    };
    sleep(pause).await;
    record.note(&format!("end {} {number}", chat.id));
}

/// The layer of sessions writes the count and the note in one commit, when the handler has ended.
async fn handle_and_count(mode: Mode, ctx: &Context, record: &Record, mut count: Session<Count>) {
    handle(mode, ctx, record).await;
    count.0 += 1;
    // There is time for a kill between the end in the record and the commit.
    sleep(Duration::from_millis(fastrand::u64(0..5))).await;
}

/// The program from outside. It is killed where it is not ended otherwise.
pub(crate) struct Victim {
    child: Mutex<Child>,
}

impl Victim {
    pub(crate) fn start(mode: Mode, folder: &Path, server: &str, token: &str) -> Self {
        let (name, _) = MODES.iter().find(|(_, known)| *known == mode).unwrap();
        let mut command = Command::new(env::current_exe().unwrap());
        if mode.is_webhook() {
            let address = fs::read_to_string(folder.join("address")).unwrap_or_else(|_| {
                // The same one after each kill.
                let listener = TcpListener::bind("127.0.0.1:0").unwrap();
                let address = listener.local_addr().unwrap().to_string();
                fs::write(folder.join("address"), &address).unwrap();
                address
            });
            command.env("CHAPPE_ADDRESS", address);
        }
        let child = command
            .env("CHAPPE_VICTIM", name)
            .env("CHAPPE_FOLDER", folder)
            .env("CHAPPE_SERVER", server)
            .env("BOT_TOKEN", token)
            .spawn()
            .unwrap();
        Self {
            child: Mutex::new(child),
        }
    }

    /// By SIGKILL, where there is such a thing: it has no say in the matter.
    pub(crate) fn kill(self) {
        drop(self);
    }

    pub(crate) fn is_alive(&self) -> bool {
        self.child.lock().unwrap().try_wait().unwrap().is_none()
    }

    #[cfg(unix)]
    pub(crate) fn signal(&self, name: &str) {
        let id = self.child.lock().unwrap().id().to_string();
        let sent = Command::new("kill").args(["-s", name, &id]).status();
        assert!(sent.unwrap().success());
    }

    pub(crate) async fn ended(&self) -> ExitStatus {
        crate::until("the end of the program", || !self.is_alive()).await;
        self.child.lock().unwrap().wait().unwrap()
    }
}

impl Drop for Victim {
    fn drop(&mut self) {
        let child = self.child.get_mut().unwrap();
        // One that has ended cannot be killed.
        let _ = child.kill();
        child.wait().unwrap();
    }
}
