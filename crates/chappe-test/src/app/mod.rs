//! A bot under test: its router, and the people who use it.
//!
//! [`App`] runs a router on an embedded Bot API server, in the test's own process and without a
//! socket: updates are polled for, handlers run, and their calls pass through the whole stack of
//! layers, so that a test also shows what a 429 or a lost connection does. On tokio's paused clock
//! a minute of waiting takes no time.
//!
//! ```
//! use chappe_test::App;
//! use chappe_updates::{Context, HandlerResult, Router};
//!
//! async fn start(ctx: Context) -> HandlerResult {
//!     ctx.reply("Hello!").await?;
//!     Ok(())
//! }
//!
//! # #[tokio::main(flavor = "current_thread", start_paused = true)]
//! # async fn main() {
//! // #[tokio::test(start_paused = true)]
//! let app = App::new(Router::new().command("start", start));
//! let ann = app.user("Ann");
//! ann.send("/start").expect_reply("Hello!").await;
//! ann.send("what?").expect_nothing().await;
//! # }
//! ```
//!
//! In a group, and with more than words:
//!
//! ```
//! # use chappe_test::App;
//! # use chappe_types::types::{InlineKeyboardButton, InlineKeyboardMarkup};
//! # use chappe_updates::{Context, HandlerResult, Router};
//! # #[tokio::main(flavor = "current_thread", start_paused = true)]
//! # async fn main() {
//! let router = Router::new()
//!     .command("vote", async |ctx: Context| -> HandlerResult {
//!         let keyboard = InlineKeyboardMarkup::new([[
//!             InlineKeyboardButton::new("Yes").callback_data("yes"),
//!         ]]);
//!         ctx.send("Shall we?").reply_markup(keyboard).await?;
//!         Ok(())
//!     })
//!     .callback_query("yes", async |ctx: Context| -> HandlerResult {
//!         ctx.answer("Counted").await?;
//!         ctx.edit("We shall.").await?;
//!         Ok(())
//!     });
//! let app = App::new(router);
//! let readers = app.supergroup("Readers");
//! let ann = app.user("Ann").within(&readers);
//! let question = ann.send("/vote").expect_reply("Shall we?").await;
//! ann.click(&question, "Yes")
//!     .expect_answer("Counted")
//!     .await
//!     .expect_edit("We shall.")
//!     .await;
//! # }
//! ```
//!
//! Where an expectation is not met, the test panics and says what was expected of whom, what the
//! chat holds, and which handlers failed. Tests share nothing, and may run side by side.

mod expect;
mod player;
mod watch;

use std::{fmt, sync::Arc};

use chappe_client::{Bot, BotBuilder, BuildError, DefaultLayers, GivenTransport};
use chappe_emulator::{BotAccount, Chat, Emulator};
use chappe_updates::{Polling, Router};
use tokio::task::AbortHandle;
use tower_layer::Identity;

use self::watch::{Failures, WatchLayer};
pub use self::{
    expect::{Clicked, Sent},
    player::Player,
};

/// A builder of a bot whose server is the emulator.
pub type EmulatedBotBuilder =
    BotBuilder<Identity, DefaultLayers, Identity, GivenTransport<Emulator>>;

/// A bot under test. See the [module docs](crate::app).
///
/// It runs until this and every [`Player`] of it are dropped.
#[derive(Clone)]
pub struct App {
    world: Arc<World>,
}

/// What the app and its players share.
pub(crate) struct World {
    pub(crate) emulator: Emulator,
    pub(crate) bot: Bot,
    pub(crate) failures: Failures,
    polling: AbortHandle,
}

impl App {
    /// Runs the router with the default layers, on a world of its own.
    ///
    /// # Panics
    ///
    /// Outside of a tokio runtime.
    pub fn new(router: Router) -> Self {
        Self::on(Emulator::new(), router, EmulatedBotBuilder::build)
    }

    /// Runs the router on a world that was made before, where the bot is the emulator's own and
    /// built by `build`: with layers, or another limit.
    ///
    /// ```
    /// # use chappe_emulator::Emulator;
    /// # use chappe_test::App;
    /// # use chappe_updates::Router;
    /// # use std::time::Duration;
    /// # use tower_layer::Identity;
    /// # #[tokio::main(flavor = "current_thread", start_paused = true)]
    /// # async fn main() {
    /// # let my_layer = Identity::new();
    /// let emulator = Emulator::builder().bot("Clerk", "clerk_bot").build();
    /// let app = App::on(emulator, Router::new(), |bot| {
    ///     bot.layer(my_layer).timeout(Duration::from_secs(1)).build()
    /// });
    /// # }
    /// ```
    ///
    /// # Panics
    ///
    /// Outside of a tokio runtime; where the bot cannot be built.
    pub fn on(
        emulator: Emulator,
        router: Router,
        build: impl FnOnce(EmulatedBotBuilder) -> Result<Bot, BuildError>,
    ) -> Self {
        let token = emulator
            .token()
            .try_into()
            .expect("the emulator's tokens are well formed");
        let bot = build(Bot::builder(token).transport(emulator.clone()))
            .unwrap_or_else(|error| panic!("the bot cannot be built: {error}"));
        let failures = Failures::default();
        let router = router.layer(WatchLayer(failures.clone()));
        let polling =
            tokio::spawn(Polling::new(bot.clone(), router).run_until(std::future::pending()));
        Self {
            world: Arc::new(World {
                emulator,
                bot,
                failures,
                polling: polling.abort_handle(),
            }),
        }
    }

    /// A user who was not there before, in a private chat with the bot.
    pub fn user(&self, first_name: &str) -> Player {
        let user = self.world.emulator.user(first_name);
        let chat = user.chat_with(&self.me());
        Player::new(Arc::clone(&self.world), user, chat)
    }

    /// A supergroup with the bot in it, as an ordinary member. Users come in by
    /// [`Player::within`].
    pub fn supergroup(&self, title: &str) -> Chat {
        let chat = self.world.emulator.supergroup(title);
        chat.add(&self.me());
        chat
    }

    /// The bot's account, to be promoted, blocked, asked for its updates.
    pub fn me(&self) -> BotAccount {
        self.world.emulator.bot()
    }

    /// The bot, to make calls beside its handlers.
    pub fn bot(&self) -> &Bot {
        &self.world.bot
    }

    /// The server, to order faults, make chats, and read the journal of all calls.
    pub fn emulator(&self) -> &Emulator {
        &self.world.emulator
    }

    /// What handlers have failed with so far, the oldest first; error handlers may have dealt with
    /// it before it came here.
    pub fn failures(&self) -> Vec<String> {
        self.world.failures.list()
    }
}

impl fmt::Debug for App {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("App")
            .field("bot", &self.world.bot)
            .finish_non_exhaustive()
    }
}

impl Drop for World {
    fn drop(&mut self) {
        self.polling.abort();
    }
}
