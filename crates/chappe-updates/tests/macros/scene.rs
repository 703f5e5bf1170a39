//! A bot in a group with Ann.

use std::time::Duration;

use chappe_client::Bot;
use chappe_emulator::{BotAccount, Chat, Emulator, Message, Rights, User};
use chappe_updates::{Polling, Router, RunError};
use tokio::{sync::oneshot, task::JoinHandle};

pub(crate) struct Scene {
    pub(crate) emulator: Emulator,
    pub(crate) me: BotAccount,
    pub(crate) chat: Chat,
    pub(crate) ann: User,
}

impl Scene {
    pub(crate) fn new() -> Self {
        let emulator = Emulator::new();
        let me = emulator.bot();
        let ann = emulator.user("Ann");
        let chat = emulator.supergroup("Readers");
        chat.promote(&me, Rights::all());
        chat.add(&ann);
        Self {
            emulator,
            me,
            chat,
            ann,
        }
    }

    pub(crate) fn bot(&self) -> Bot {
        Bot::builder(self.emulator.token().try_into().unwrap())
            .transport(self.emulator.clone())
            .build()
            .unwrap()
    }

    pub(crate) fn run(&self, app: Router) -> Running {
        let (stop, stopped) = oneshot::channel::<()>();
        let polling = Polling::new(self.bot(), app).drain(Duration::from_secs(5));
        let task = tokio::spawn(polling.run_until(async {
            stopped.await.ok();
        }));
        Running { stop, task }
    }

    /// What the bot answers to a message of Ann's in the group.
    pub(crate) async fn say(&self, text: &str) -> Message {
        self.ann.send(&self.chat, text);
        self.answer().await
    }

    pub(crate) async fn answer(&self) -> Message {
        self.chat.next_message_from(&self.me).await.unwrap()
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
