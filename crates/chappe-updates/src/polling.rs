use std::{collections::HashMap, fmt, future::Future, pin::pin, sync::Arc, time::Duration};

use chappe_client::Bot;
use chappe_core::{ApiErrorKind, AttemptTimeout, BoxError, Error};
use chappe_types::{
    Methods,
    methods::GetUpdates,
    types::{Update, UpdateType, User},
};
use tokio::task::JoinSet;
use tower::ServiceExt;

use crate::{Context, Router, shutdown_signal};

/// Polls for updates and handles them until Ctrl-C or `SIGTERM`, then stops gracefully.
///
/// The same as [`Polling::new(bot, app).run()`](Polling::run).
pub async fn run(bot: Bot, app: Router) -> Result<(), RunError> {
    Polling::new(bot, app).run().await
}

/// Long polling: asks for updates, and hands them to the router.
///
/// - Updates of one chat are handled one after the other, in their order; chats run side by side.
/// - A batch is confirmed to Telegram only after all its handlers have ended: a program that is
///   killed gets the rest of the batch again (at least once, not at most once). So a handler that
///   takes long delays the next batch.
/// - A handler that fails or panics is reported by a `tracing` event, and its chat goes on. To see
///   such events, install a subscriber: `tracing_subscriber::fmt::init()`.
/// - Loss of the network is waited out; a wrong token and a webhook that is set end the loop with
///   an error.
/// - When it is stopped, the poll ends at once, handlers have [`drain`](Polling::drain) to finish,
///   and what was handled is confirmed.
#[derive(Debug)]
#[must_use = "polling does nothing until it is run"]
pub struct Polling {
    bot: Bot,
    app: Router,
    poll_timeout: Duration,
    drain: Duration,
    allowed_updates: Option<Vec<UpdateType>>,
    me: Option<Arc<User>>,
}

impl Polling {
    /// Polling with the usual settings.
    pub fn new(bot: Bot, app: Router) -> Self {
        Self {
            bot,
            app,
            poll_timeout: Duration::from_secs(50),
            drain: Duration::from_secs(10),
            allowed_updates: None,
            me: None,
        }
    }

    /// How long the server holds a request while there are no updates: 50 s by default, which is
    /// the longest that it takes. Fractions of a second are dropped.
    pub fn poll_timeout(mut self, timeout: Duration) -> Self {
        self.poll_timeout = timeout;
        self
    }

    /// How long handlers may go on after the program was asked to stop: 10 s by default.
    pub fn drain(mut self, limit: Duration) -> Self {
        self.drain = limit;
        self
    }

    /// Which kinds of updates to ask for; by default what was asked for last, which for a new bot
    /// is all but `chat_member`, `message_reaction` and `message_reaction_count`.
    pub fn allowed_updates(mut self, kinds: impl IntoIterator<Item = UpdateType>) -> Self {
        self.allowed_updates = Some(kinds.into_iter().collect());
        self
    }

    /// Runs until Ctrl-C or `SIGTERM`.
    ///
    /// # Errors
    ///
    /// See [`run_until`](Polling::run_until).
    pub async fn run(self) -> Result<(), RunError> {
        self.run_until(shutdown_signal()).await
    }

    /// Runs until `stop` completes.
    ///
    /// # Errors
    ///
    /// [`RunError`] where the server refuses the bot's token, or has a webhook set for the bot.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future drops the handlers that run; their updates come again.
    pub async fn run_until(mut self, stop: impl Future<Output = ()>) -> Result<(), RunError> {
        let mut stop = pin!(stop);
        let mut waits = Backoff::default();
        let mut offset = None;
        let mut named = false;
        loop {
            let batch = async {
                if !named {
                    self.learn_username().await?;
                    named = true;
                }
                self.poll(offset).await
            };
            let polled = tokio::select! {
                biased;
                () = &mut stop => return self.confirm(offset).await,
                polled = batch => polled,
            };
            let updates = match polled {
                Ok(updates) => {
                    waits.reset();
                    updates
                }
                Err(error) => {
                    let wait = waits.after(error)?;
                    tokio::select! {
                        () = &mut stop => return self.confirm(offset).await,
                        () = tokio::time::sleep(wait) => continue,
                    }
                }
            };
            let Some(last) = updates.iter().map(|update| update.update_id).max() else {
                continue;
            };
            let mut handlers = self.spawn(updates);
            let stopped = tokio::select! {
                () = finish(&mut handlers) => false,
                () = &mut stop => true,
            };
            if stopped {
                let drained = tokio::time::timeout(self.drain, finish(&mut handlers)).await;
                if drained.is_err() {
                    tracing::warn!(
                        "handlers did not end within {:?}; their batch will come again",
                        self.drain
                    );
                    return Ok(());
                }
                return self.confirm(Some(last + 1)).await;
            }
            offset = Some(last + 1);
        }
    }

    async fn learn_username(&mut self) -> Result<(), Error> {
        let me = self.bot.get_me().await?;
        tracing::info!(
            bot_id = me.id,
            username = me.username.as_deref(),
            "polling for updates"
        );
        self.me = Some(Arc::new(me));
        Ok(())
    }

    async fn poll(&self, offset: Option<i64>) -> Result<Vec<Update>, Error> {
        let timeout = u32::try_from(self.poll_timeout.as_secs()).unwrap_or(u32::MAX);
        let mut request = GetUpdates::new().timeout(timeout.into());
        request.offset = offset;
        request.allowed_updates.clone_from(&self.allowed_updates);
        self.bot
            .send(request)
            .extension(AttemptTimeout(Duration::from_secs(u64::from(timeout) + 10)))
            .await
    }

    /// Tells the server that everything before `offset` is done; if it does not hear of it, the
    /// updates come again.
    async fn confirm(&self, offset: Option<i64>) -> Result<(), RunError> {
        if let Some(offset) = offset {
            let request = GetUpdates::new().offset(offset).limit(1);
            let confirmed = self
                .bot
                .send(request)
                .deadline(Duration::from_secs(10))
                .await;
            if let Err(error) = confirmed {
                tracing::warn!(%error, "the last updates could not be confirmed and will come again");
            }
        }
        Ok(())
    }

    /// Starts the handlers: a task for each chat, and one for each update without a chat.
    fn spawn(&self, updates: Vec<Update>) -> JoinSet<()> {
        let mut chats: HashMap<i64, Vec<Update>> = HashMap::new();
        let mut tasks = JoinSet::new();
        for update in updates {
            match update.chat() {
                Some(chat) => chats.entry(chat.id).or_default().push(update),
                None => {
                    tasks.spawn(handle_all(
                        self.app.clone(),
                        self.bot.clone(),
                        self.me.clone(),
                        vec![update],
                    ));
                }
            }
        }
        for updates in chats.into_values() {
            tasks.spawn(handle_all(
                self.app.clone(),
                self.bot.clone(),
                self.me.clone(),
                updates,
            ));
        }
        tasks
    }
}

async fn finish(handlers: &mut JoinSet<()>) {
    while handlers.join_next().await.is_some() {}
}

/// Handles the updates of a chat in their order; each in a task of its own, so that one that
/// panics does not take the others with it.
async fn handle_all(app: Router, bot: Bot, me: Option<Arc<User>>, updates: Vec<Update>) {
    for update in updates {
        let update_id = update.update_id;
        let kind = update.update_type();
        let ctx = match &me {
            Some(me) => Context::with_me(bot.clone(), Arc::clone(me), update),
            None => Context::new(bot.clone(), update),
        };
        let calls = bot.clone();
        let answer = app.clone().oneshot(ctx);
        let handling = async move {
            if let Some(call) = answer.await?.into_call() {
                calls.call_raw(call).await?;
            }
            Ok::<(), BoxError>(())
        };
        let mut task = JoinSet::new();
        task.spawn(handling);
        match task.join_next().await {
            Some(Ok(Ok(()))) | None => {}
            Some(Ok(Err(error))) => {
                tracing::error!(update_id, kind = kind.as_str(), %error, "a handler failed");
            }
            Some(Err(error)) => {
                tracing::error!(update_id, kind = kind.as_str(), %error, "a handler panicked");
            }
        }
    }
}

/// How long to wait before the next poll after some have failed.
#[derive(Debug, Default)]
struct Backoff {
    failures: u32,
}

impl Backoff {
    fn reset(&mut self) {
        self.failures = 0;
    }

    /// The wait after this error; or the error, where no wait will help.
    fn after(&mut self, error: Error) -> Result<Duration, RunError> {
        let conflict = match error.api().map(|api| (api.kind(), api.description())) {
            Some((ApiErrorKind::Unauthorized | ApiErrorKind::NotFound, _)) => {
                return Err(RunError::Refused(error));
            }
            Some((ApiErrorKind::Conflict, text)) if text.contains("webhook") => {
                return Err(RunError::Webhook(error));
            }
            Some((ApiErrorKind::Conflict, _)) => true,
            _ => false,
        };
        self.failures = self.failures.saturating_add(1);
        let longest = Duration::from_secs(30).min(Duration::from_secs(1 << self.failures.min(5)));
        let wait = longest.mul_f64(0.5 + fastrand::f64() / 2.0);
        let wait = error.retry_after().map_or(wait, |asked| asked.max(wait));
        if conflict {
            tracing::warn!(
                "another program polls updates of this bot: stop it, or this one; trying again in \
                 {wait:.1?}"
            );
        } else {
            tracing::warn!(%error, "polling failed; trying again in {wait:.1?}");
        }
        Ok(wait)
    }
}

/// Why polling ended by itself.
#[derive(Debug)]
#[non_exhaustive]
pub enum RunError {
    /// The server refuses the bot's token.
    Refused(Error),
    /// A webhook is set for the bot.
    Webhook(Error),
}

impl fmt::Display for RunError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(error) => write!(
                f,
                "the server refuses the bot's token ({error}): ask @BotFather for the current one"
            ),
            Self::Webhook(error) => write!(
                f,
                "updates cannot be polled while a webhook is set ({error}): call deleteWebhook once"
            ),
        }
    }
}

impl std::error::Error for RunError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Refused(error) | Self::Webhook(error) => Some(error),
        }
    }
}
