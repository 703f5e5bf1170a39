//! A scene: a bot on the embedded emulator, people who talk to it, and what is said, printed.

use std::time::Duration;

use chappe::{
    Bot, Polling, Result, Router, RunError,
    emulator::{BotAccount, Chat, Emulator, Message, Server, User},
};
use tokio::{sync::oneshot, task::JoinHandle};

/// A bot on an embedded Bot API server, reached over real HTTP.
#[derive(Debug)]
pub struct Scene {
    /// The server's world.
    pub emulator: Emulator,
    /// The bot, to make calls beside its handlers.
    pub bot: Bot,
    /// The bot's account.
    pub me: BotAccount,
    running: Option<Running>,
    _server: Server,
}

#[derive(Debug)]
struct Running {
    stop: oneshot::Sender<()>,
    polling: JoinHandle<Result<(), RunError>>,
}

impl Scene {
    /// A world with the bot in it, which does not run yet.
    ///
    /// # Errors
    ///
    /// Where the server finds no port.
    pub async fn new() -> Result<Self> {
        let emulator = Emulator::new();
        let server = emulator.serve().await?;
        let bot = Bot::builder(emulator.token().try_into()?)
            .api_url(server.url().try_into()?)
            .build()?;
        Ok(Self {
            me: emulator.bot(),
            bot,
            emulator,
            running: None,
            _server: server,
        })
    }

    /// A scene whose bot polls for its updates.
    ///
    /// # Errors
    ///
    /// See [`new`](Self::new).
    pub async fn of(app: Router) -> Result<Self> {
        let mut scene = Self::new().await?;
        scene.start(Polling::new(scene.bot.clone(), app));
        Ok(scene)
    }

    /// Starts the bot.
    pub fn start(&mut self, polling: Polling) {
        let (stop, stopped) = oneshot::channel();
        let polling = polling.run_until(async {
            stopped.await.ok();
        });
        self.running = Some(Running {
            stop,
            polling: tokio::spawn(polling),
        });
    }

    /// Stops the bot, as Ctrl-C does.
    ///
    /// # Errors
    ///
    /// What it ended with.
    pub async fn stop(&mut self) -> Result {
        if let Some(Running { stop, polling }) = self.running.take() {
            stop.send(()).ok();
            polling.await??;
        }
        Ok(())
    }

    /// Waits until the bot has handled all that has happened.
    ///
    /// # Errors
    ///
    /// Where it does not within ten seconds.
    pub async fn settled(&self) -> Result {
        let settling = async {
            while self.me.pending_updates() > 0 {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        };
        Ok(tokio::time::timeout(Duration::from_secs(10), settling).await?)
    }

    /// Somebody in a private chat with the bot.
    pub fn person(&self, first_name: &str) -> Person {
        let user = self.emulator.user(first_name);
        Person {
            chat: user.chat_with(&self.me),
            me: self.me.clone(),
            user,
        }
    }
}

/// Somebody in a chat with the bot.
#[derive(Clone, Debug)]
pub struct Person {
    /// The user, who can do all that users do.
    pub user: User,
    /// The chat.
    pub chat: Chat,
    me: BotAccount,
}

impl Person {
    /// The same person in another chat.
    #[must_use]
    pub fn within(&self, chat: &Chat) -> Self {
        Self {
            chat: chat.clone(),
            ..self.clone()
        }
    }

    /// Writes something, and prints it with what the bot says to it.
    ///
    /// # Errors
    ///
    /// Where the bot says nothing.
    pub async fn says(&self, text: &str) -> Result<Message> {
        self.writes(text);
        self.reads().await
    }

    /// Writes something, prints it, and gives the message's id.
    pub fn writes(&self, text: &str) -> i64 {
        self.prints(text);
        self.user.send(&self.chat, text)
    }

    /// Replies to a message, and prints it with what the bot says to it.
    ///
    /// # Errors
    ///
    /// Where the message is not there, or the bot says nothing.
    pub async fn replies(&self, to: i64, text: &str) -> Result<Message> {
        let answered = self.chat.message(to).ok_or("it was deleted")?;
        self.prints(&format!("(to {}) {text}", answered.from_name));
        self.user.reply(&self.chat, to, text);
        self.reads().await
    }

    /// Presses a button, and prints what the bot shows for a moment, or else the message as it is
    /// then.
    ///
    /// # Errors
    ///
    /// Where the bot does not answer.
    pub async fn presses(&self, message: &Message, button: &str) -> Result<Message> {
        self.prints(&format!("[{button}]"));
        let click = self.user.click(&self.chat, message.id, button);
        let notice = click.answer().await?.text;
        let message = self.chat.message(message.id).ok_or("it was deleted")?;
        if notice.is_empty() {
            print_message(&message);
        } else {
            print_line("Bot", &format!("({notice})"));
        }
        Ok(message)
    }

    /// Waits for the bot's next message in the chat, and prints it.
    ///
    /// # Errors
    ///
    /// Where none comes.
    pub async fn reads(&self) -> Result<Message> {
        let message = self.chat.next_message_from(&self.me).await?;
        print_message(&message);
        Ok(message)
    }

    /// Prints something under the person's name.
    pub fn prints(&self, text: &str) {
        print_line(&self.user.first_name(), text);
    }
}

fn print_message(message: &Message) {
    print_line("Bot", &message.text);
    for row in &message.buttons {
        let buttons: Vec<_> = row
            .iter()
            .map(|button| format!("[{}]", button.text))
            .collect();
        println!("{:6}{}", "", buttons.join(" "));
    }
}

fn print_line(name: &str, text: &str) {
    let mut lines = text.lines();
    println!(
        "{:6}{}",
        format!("{name}:"),
        lines.next().unwrap_or_default()
    );
    for line in lines {
        println!("{:6}{line}", "");
    }
}
