//! Where the broadcast plays: on Telegram, or on the embedded emulator.

use std::{collections::HashSet, fs, num::NonZeroU32, path::Path, time::Duration};

use chappe::{
    Bot, BotBuilder, ChatId, DefaultLayers, Result,
    emulator::{BotAccount, Emulator, Fault, Law, Limits, Server, User},
    layers::{
        flood::{self, FloodLayer, Rate},
        retry::AutoRetry,
    },
};

use crate::options::Options;

/// A bot to be built, and whom it is to tell what.
#[derive(Debug)]
pub(crate) struct Scene {
    pub(crate) builder: BotBuilder,
    pub(crate) recipients: Vec<ChatId>,
    pub(crate) text: String,
    /// None on Telegram.
    pub(crate) play: Option<Play>,
}

impl Scene {
    /// On Telegram where `BOT_TOKEN` is set, on the emulator otherwise.
    pub(crate) async fn new(options: &Options) -> Result<Self> {
        let text = options.text.clone();
        if std::env::var_os("BOT_TOKEN").is_some() {
            let file = options.recipients.as_deref().ok_or("set --recipients")?;
            let pace = options.per_second.map_or(30, NonZeroU32::get);
            return Ok(Self {
                builder: BotBuilder::from_env()?.default_layers(layers(pace)),
                recipients: read(file)?,
                text: text.ok_or("set --text")?,
                play: None,
            });
        }
        if options.recipients.is_some() {
            return Err("--recipients are chats of Telegram: set BOT_TOKEN".into());
        }
        let pace = options.per_second.map_or(1000, NonZeroU32::get);
        let play = Play::new(pace).await?;
        Ok(Self {
            builder: Bot::builder(play.emulator.token().try_into()?)
                .api_url(play.server.url().try_into()?)
                .default_layers(layers(pace)),
            recipients: play.users.iter().map(|user| user.id().into()).collect(),
            text: text.unwrap_or_else(|| "The July issue is out.".into()),
            play: Some(play),
        })
    }
}

/// The default layers at this pace. Where Telegram closes all the same they wait longer than they
/// do for a bot that answers people.
fn layers(per_second: u32) -> DefaultLayers {
    let longest = Duration::from_secs(3600);
    let pace = Rate::new(per_second, Duration::from_secs(1));
    let limits = flood::Limits::telegram().bot(pace);
    DefaultLayers::new()
        .flood(FloodLayer::new().limits(limits).longest_wait(longest))
        .retry(AutoRetry::new().longest_wait(longest))
}

/// Reads chats from a file, one a line, each once.
fn read(file: &Path) -> Result<Vec<ChatId>> {
    let lines = fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let mut seen = HashSet::new();
    let mut chats = Vec::new();
    for line in lines.lines().filter(|line| !line.trim().is_empty()) {
        let chat = ChatId::parse(line)?;
        if seen.insert(chat.clone()) {
            chats.push(chat);
        }
    }
    Ok(chats)
}

/// A Telegram of 10,000 users. They have the same ids in each run, so that a broadcast on the
/// emulator can be gone on with, too.
#[derive(Debug)]
pub(crate) struct Play {
    emulator: Emulator,
    server: Server,
    users: Vec<User>,
    bot: BotAccount,
}

impl Play {
    async fn new(per_second: u32) -> Result<Self> {
        let law = Law::new(per_second, Duration::from_secs(1));
        let emulator = Emulator::builder()
            .limits(Limits::none().bot(law))
            .journal(0)
            .build();
        let bot = emulator.bot();
        let user = |number: u32| {
            let user = emulator.user(&format!("Reader {number}"));
            user.send_private(&bot, "/start");
            if number % 1000 < 25 {
                user.block(&bot);
            }
            if number % 2500 == 100 {
                user.delete_account();
            }
            user
        };
        let users = (0..10_000).map(user).collect();
        // One message arrives, and the connection breaks before the answer.
        emulator.fault(Fault::on("sendMessage").after(5500).cut_after());
        Ok(Self {
            server: emulator.serve().await?,
            users,
            bot,
            emulator,
        })
    }

    /// Prints who has got what.
    pub(crate) fn tell(&self) {
        let messages = self.users.iter().map(|user| {
            let messages = user.chat_with(&self.bot).messages();
            messages
                .iter()
                .filter(|message| message.from_id == self.bot.id())
                .count()
        });
        let brought: Vec<usize> = messages.filter(|&count| count > 0).collect();
        println!(
            "this run brought {} messages to {} people",
            brought.iter().sum::<usize>(),
            brought.len()
        );
    }
}
