//! Where an example plays: on Telegram, or on the embedded emulator.

mod scene;

use chappe::{
    Bot, BotBuilder, ChatId, Result,
    emulator::{Emulator, Rights, Server},
};

pub use self::scene::{Person, Scene};

/// A bot to be built, and a chat where it is an administrator.
#[derive(Debug)]
pub struct Stage {
    /// The bot, with the default layers and room for more.
    pub builder: BotBuilder,
    /// A chat where it may post and invite.
    pub chat: ChatId,
    /// The emulator, to look behind the scene; none on Telegram.
    pub emulator: Option<Emulator>,
    _server: Option<Server>,
}

impl Stage {
    /// On Telegram where `BOT_TOKEN` and `CHAT` (an id or `@username`) are set; on the emulator,
    /// over real HTTP, otherwise.
    ///
    /// # Errors
    ///
    /// What is wrong with the variables.
    pub async fn new() -> Result<Self> {
        if std::env::var_os("BOT_TOKEN").is_some() {
            let chat = std::env::var("CHAT").map_err(|_| "set CHAT to a chat id or @username")?;
            return Ok(Self {
                builder: BotBuilder::from_env()?,
                chat: ChatId::parse(&chat)?,
                emulator: None,
                _server: None,
            });
        }
        let emulator = Emulator::new();
        let channel = emulator.channel("Chappe News").with_username("chappe_news");
        channel.promote(&emulator.bot(), Rights::all());
        let server = emulator.serve().await?;
        Ok(Self {
            builder: Bot::builder(emulator.token().try_into()?).api_url(server.url().try_into()?),
            chat: "@chappe_news".into(),
            emulator: Some(emulator),
            _server: Some(server),
        })
    }
}
