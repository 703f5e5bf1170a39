//! What a test expects of the bot.

use std::{fmt::Write, panic::Location, sync::Arc, time::Duration};

use chappe_emulator::{Chat, Clicked as Press, Message};
use tokio::time::Instant;

use super::World;

/// A message to the bot, and what is expected of it.
#[derive(Clone)]
#[must_use = "expect something of the bot: a reply, or nothing"]
pub struct Sent {
    scene: Scene,
    message: i64,
}

impl Sent {
    pub(super) fn new(world: Arc<World>, chat: Chat, message: i64, deed: String) -> Self {
        Self {
            scene: Scene { world, chat, deed },
            message,
        }
    }

    /// The id of the message that was sent.
    pub const fn id(&self) -> i64 {
        self.message
    }

    /// Waits for the bot's next message in the chat.
    ///
    /// # Panics
    ///
    /// Where none comes within the emulator's [patience](chappe_emulator::Builder::patience).
    #[track_caller]
    pub fn reply(&self) -> impl Future<Output = Message> + Send + use<> {
        let place = Location::caller();
        let scene = self.scene.clone();
        let sent = self.message;
        async move { scene.next_reply(sent, "a reply", place).await }
    }

    /// Expects the bot's next message in the chat to have this text, and gives the message.
    ///
    /// # Panics
    ///
    /// Where it has another text, or none comes.
    #[track_caller]
    pub fn expect_reply(&self, text: &str) -> impl Future<Output = Message> + Send + use<> {
        let place = Location::caller();
        let scene = self.scene.clone();
        let sent = self.message;
        let text = text.to_owned();
        async move {
            let wanted = format!("the reply {text:?}");
            let message = scene.next_reply(sent, &wanted, place).await;
            if message.text != text {
                scene.fail(&wanted, &format!("{:?}", message.text), place);
            }
            message
        }
    }

    /// Expects the bot to handle the message and to write nothing into the chat.
    ///
    /// # Panics
    ///
    /// Where it writes something, or is not done within the emulator's patience.
    #[track_caller]
    pub fn expect_nothing(&self) -> impl Future<Output = ()> + Send + use<> {
        let place = Location::caller();
        let scene = self.scene.clone();
        let sent = self.message;
        async move {
            let me = scene.world.emulator.bot();
            let done = scene.within_patience(|| (me.pending_updates() == 0).then_some(()));
            if done.await.is_none() {
                scene.fail("nothing", "an update that was not handled", place);
            }
            let written = scene.chat.messages().into_iter().find(|message| {
                message.id > sent && message.from_id == me.id() && !message.is_service
            });
            if let Some(message) = written {
                scene.fail("nothing", &format!("{:?}", message.text), place);
            }
        }
    }
}

/// A press on a button of the bot, and what is expected of it.
#[derive(Clone)]
pub struct Clicked {
    scene: Scene,
    message: i64,
    press: Press,
}

impl Clicked {
    pub(super) fn new(
        world: Arc<World>,
        chat: Chat,
        message: i64,
        press: Press,
        deed: String,
    ) -> Self {
        Self {
            scene: Scene { world, chat, deed },
            message,
            press,
        }
    }

    /// Expects the press to be answered with this text, which is empty where the bot only stops
    /// the button from spinning.
    ///
    /// # Panics
    ///
    /// Where it is answered otherwise, or not within the emulator's patience.
    #[track_caller]
    pub fn expect_answer(&self, text: &str) -> impl Future<Output = Self> + Send + use<> {
        let place = Location::caller();
        let this = self.clone();
        let text = text.to_owned();
        async move {
            let wanted = format!("the answer {text:?}");
            match this.press.answer().await {
                Ok(answer) if answer.text == text => {}
                Ok(answer) => this
                    .scene
                    .fail(&wanted, &format!("{:?}", answer.text), place),
                Err(_) => this.scene.fail(&wanted, "none", place),
            }
            this
        }
    }

    /// Expects the message with the button to be given this text, and gives the message.
    ///
    /// # Panics
    ///
    /// Where it has another text until the emulator's patience ends.
    #[track_caller]
    pub fn expect_edit(&self, text: &str) -> impl Future<Output = Message> + Send + use<> {
        let place = Location::caller();
        let this = self.clone();
        let text = text.to_owned();
        async move {
            let edited = this.scene.within_patience(|| {
                let message = this.scene.chat.message(this.message)?;
                (message.text == text).then_some(message)
            });
            match edited.await {
                Some(message) => message,
                None => this.scene.fail(
                    &format!("the edit {text:?}"),
                    &this.scene.chat.message(this.message).map_or_else(
                        || "a message that was deleted".to_owned(),
                        |message| format!("{:?}", message.text),
                    ),
                    place,
                ),
            }
        }
    }

    /// Waits for the bot's next message in the chat.
    ///
    /// # Panics
    ///
    /// Where none comes within the emulator's patience.
    #[track_caller]
    pub fn reply(&self) -> impl Future<Output = Message> + Send + use<> {
        let place = Location::caller();
        let scene = self.scene.clone();
        let message = self.message;
        async move { scene.next_reply(message, "a reply", place).await }
    }

    /// Expects the bot's next message in the chat to have this text, and gives the message.
    ///
    /// # Panics
    ///
    /// Where it has another text, or none comes.
    #[track_caller]
    pub fn expect_reply(&self, text: &str) -> impl Future<Output = Message> + Send + use<> {
        let sent = Sent {
            scene: self.scene.clone(),
            message: self.message,
        };
        sent.expect_reply(text)
    }
}

/// Where something was done, and what.
#[derive(Clone)]
struct Scene {
    world: Arc<World>,
    chat: Chat,
    deed: String,
}

impl Scene {
    async fn next_reply(&self, after: i64, wanted: &str, place: &Location<'_>) -> Message {
        let me = self.world.emulator.bot();
        loop {
            match self.chat.next_message_from(&me).await {
                // What came before is of no concern here.
                Ok(message) if message.id <= after => {}
                Ok(message) => return message,
                Err(_) => self.fail(wanted, "none", place),
            }
        }
    }

    /// Looks until there is something to be seen or the patience has ended.
    async fn within_patience<T>(&self, look: impl Fn() -> Option<T>) -> Option<T> {
        let end = Instant::now() + PATIENCE;
        loop {
            if let Some(seen) = look() {
                return Some(seen);
            }
            if Instant::now() > end {
                return None;
            }
            tokio::time::sleep(GLANCE).await;
        }
    }

    fn fail(&self, wanted: &str, found: &str, place: &Location<'_>) -> ! {
        let mut report = format!(
            "{place}: {}\n  expected: {wanted}\n  found:    {found}\n  the chat:",
            self.deed
        );
        let messages = self.chat.messages();
        for message in &messages[messages.len().saturating_sub(SHOWN)..] {
            let _ = write!(report, "\n    {message}");
        }
        let failures = self.world.failures.list();
        if !failures.is_empty() {
            report.push_str("\n  handlers that failed:");
        }
        for failure in failures {
            let _ = write!(report, "\n    {failure}");
        }
        panic!("{report}")
    }
}

impl std::fmt::Debug for Sent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Sent")
            .field("deed", &self.scene.deed)
            .field("message", &self.message)
            .finish_non_exhaustive()
    }
}

impl std::fmt::Debug for Clicked {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Clicked")
            .field("deed", &self.scene.deed)
            .field("message", &self.message)
            .finish_non_exhaustive()
    }
}

/// As long as the emulator waits unless it is told otherwise.
const PATIENCE: Duration = Duration::from_secs(10);

/// How often something is looked at that nobody announces.
const GLANCE: Duration = Duration::from_millis(5);

/// How many of the chat's last messages a report shows.
const SHOWN: usize = 8;
