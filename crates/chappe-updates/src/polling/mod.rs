//! Long polling.

mod backoff;
mod course;
mod error;
mod pace;

use std::{
    convert::Infallible,
    future::{Future, pending},
    pin::pin,
    sync::Arc,
    time::Duration,
};

use chappe_client::Bot;
use chappe_core::{AttemptTimeout, BoxError, Error};
use chappe_types::{
    Methods,
    methods::GetUpdates,
    types::{Update, UpdateType, User},
};
use tokio::time::{Instant, sleep, sleep_until, timeout};
use tower_service::Service;

pub(crate) use self::backoff::Backoff;
pub use self::error::RunError;
use self::{
    course::{Course, Source},
    pace::Pace,
};
use crate::{
    Answer, Context,
    engine::{Engine, Handlers, Ledger, Recent, Settings, Window},
    inbox::{Inbox, Left, NOTES},
    shutdown::{interrupt, shutdown_signal},
    storage::SharedStorage,
};

/// Polls for updates and handles them until Ctrl-C or `SIGTERM`, then stops gracefully.
///
/// The same as [`Polling::new(bot, app).run()`](Polling::run).
pub async fn run<S>(bot: Bot, app: S) -> Result<(), RunError>
where
    S: Service<Context, Response = Answer> + Clone + Send + 'static,
    S::Error: Into<BoxError>,
    S::Future: Send + 'static,
{
    Polling::new(bot, app).run().await
}

/// Long polling: asks for updates, and hands them to the router.
///
/// - Updates of one chat are handled one after the other, in their order; chats run side by side.
/// - A handler that fails, panics, or does not end within [`handler_timeout`] is reported by a
///   `tracing` event, and its chat goes on. To see such events, install a subscriber:
///   `tracing_subscriber::fmt::init()`.
/// - Loss of the network is waited out, and so is another program that polls for the same bot; a
///   wrong or revoked token and a webhook that is set end the loop with an error.
/// - When it is stopped, the poll ends at once, handlers have [`drain`] to finish, and what was
///   handled is confirmed. A second Ctrl-C does not wait for them.
///
/// The router may be any service like it, such as one with a `tower::ServiceBuilder` around it.
///
/// # At least once
///
/// Telegram keeps an update until the bot asks for those behind it. So an update is confirmed only
/// when its handler has ended, and those of all updates before it: whenever the program is killed,
/// what it had not finished comes again. The other way, to confirm what was received, would lose at
/// every crash whatever was being handled, silently.
///
/// The price is that a handler may see an update twice: one that was at work at the kill, one that
/// was done while another before it was still at work, or one whose confirmation did not arrive.
/// Let it do what may be done twice, or look first whether it is done; or use
/// [`durable`](Polling::durable), where only what was at work comes again, and keep the effects in
/// the same storage.
///
/// *Ended* means that the handler returned, with an error or without, panicked, or took too long:
/// none of these is tried again, because an update that makes its handler fail would keep it
/// failing for ever. An error handler is the place for a second try.
///
/// # The window
///
/// Telegram hands out the first 100 updates that are not confirmed, and no others. So one handler
/// that takes long holds up the bot when 100 updates have come behind its own; until then
/// everybody else is served, by asking again for what is there and leaving aside what is being
/// handled already. [`handler_timeout`] bounds how long that can be. A bot whose handlers take
/// minutes moves the work into a task of its own, or is [`durable`](Polling::durable), where the
/// window does not apply.
///
/// [`handler_timeout`]: Polling::handler_timeout
/// [`drain`]: Polling::drain
#[derive(Debug)]
#[must_use = "polling does nothing until it is run"]
pub struct Polling {
    bot: Bot,
    app: Handlers,
    settings: Settings,
    poll_timeout: Duration,
    allowed_updates: Option<Vec<UpdateType>>,
    storage: Option<SharedStorage>,
    webhook: Before,
    pending: Pending,
}

/// What becomes of a webhook that is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Before {
    Keep,
    Delete,
}

/// What becomes of the updates that wait at the start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pending {
    Handle,
    Drop,
}

impl Polling {
    /// Polling with the usual settings.
    pub fn new<S>(bot: Bot, app: S) -> Self
    where
        S: Service<Context, Response = Answer> + Clone + Send + 'static,
        S::Error: Into<BoxError>,
        S::Future: Send + 'static,
    {
        let app = Handlers::new(app);
        Self {
            allowed_updates: app.kinds().map(|kinds| kinds.iter().collect()),
            bot,
            app,
            settings: Settings::default(),
            poll_timeout: Duration::from_secs(50),
            storage: None,
            webhook: Before::Keep,
            pending: Pending::Handle,
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
        self.settings.drain = limit;
        self
    }

    /// Which kinds of updates to ask for; by default those that the handlers of the
    /// [`Router`](crate::Router) are for, and from a service that is no router, what was asked for
    /// last.
    pub fn allowed_updates(mut self, kinds: impl IntoIterator<Item = UpdateType>) -> Self {
        self.allowed_updates = Some(kinds.into_iter().collect());
        self
    }

    /// How many handlers may run at the same time: 256 by default.
    ///
    /// # Panics
    ///
    /// Where it is 0.
    #[track_caller]
    pub fn concurrency(mut self, handlers: usize) -> Self {
        self.settings.concurrency(handlers);
        self
    }

    /// How many updates may be held, in their handlers and waiting for their turn: 1,024 by
    /// default. While there are so many no more are asked for.
    ///
    /// # Panics
    ///
    /// Where it is 0.
    #[track_caller]
    pub fn backlog(mut self, updates: usize) -> Self {
        self.settings.backlog(updates);
        self
    }

    /// How long a handler may take, with the call that it leaves: 6 minutes by default, a little
    /// more than the 5 for which a call sits out what the server asks it to wait. `None` switches
    /// the limit off.
    ///
    /// A handler that takes longer is dropped where it waits, and its update counts as handled. A
    /// handler that blocks its thread cannot be dropped. Without [`durable`](Polling::durable), one
    /// behind which 100 updates have piled up is dropped after a minute, since nobody else's are
    /// handed out before it has ended.
    pub fn handler_timeout(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.settings.handler_timeout = limit.into();
        self
    }

    /// Handles updates with the same key one after the other, in their order, and those without a
    /// key as they come. By default the key is the chat, and where there is none the user.
    ///
    /// ```
    /// # fn example(bot: chappe_client::Bot, app: chappe_updates::Router) {
    /// use chappe_updates::Polling;
    ///
    /// // The topics of a forum do not wait for each other.
    /// let polling = Polling::new(bot, app).order_by(|update| {
    ///     let topic = update.message().and_then(|message| message.message_thread_id);
    ///     Some((update.chat()?.id, topic))
    /// });
    /// # }
    /// ```
    pub fn order_by<K: std::hash::Hash>(
        mut self,
        key: impl Fn(&Update) -> Option<K> + Send + Sync + 'static,
    ) -> Self {
        self.settings.order_by(key);
        self
    }

    /// Keeps updates in a storage from when they are received until they are handled.
    ///
    /// They are confirmed as soon as they are there, so the window does not apply. What a kill
    /// leaves there is handled at the next start, before anything else. What a session layer over
    /// the same storage writes is committed together with the note that the update was handled, so
    /// that these effects happen once.
    pub fn durable(mut self, storage: SharedStorage) -> Self {
        self.storage = Some(storage);
        self
    }

    /// Removes a webhook that is set, where polling would otherwise end with an error.
    pub fn delete_webhook(mut self) -> Self {
        self.webhook = Before::Delete;
        self
    }

    /// Throws away the updates that wait at the server when it starts. Those that a durable storage
    /// holds are handled all the same.
    pub fn drop_pending_updates(mut self) -> Self {
        self.pending = Pending::Drop;
        self
    }

    /// Runs until Ctrl-C or `SIGTERM`. A second Ctrl-C, while handlers finish, ends it at once.
    ///
    /// # Errors
    ///
    /// See [`run_until`](Polling::run_until).
    pub async fn run(self) -> Result<(), RunError> {
        let drain = self.settings.drain;
        let stop = async {
            shutdown_signal().await;
            tracing::info!(
                "stopping: handlers have {drain:?} to finish; Ctrl-C does not wait for them"
            );
        };
        self.drive(stop, interrupt()).await
    }

    /// Runs until `stop` completes.
    ///
    /// # Errors
    ///
    /// [`RunError`] where the server refuses the bot's token, or has a webhook set for the bot, or
    /// the storage cannot be read.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future drops the handlers that run; their updates come again.
    pub async fn run_until(self, stop: impl Future<Output = ()>) -> Result<(), RunError> {
        self.drive(stop, pending()).await
    }

    async fn drive(
        self,
        stop: impl Future<Output = ()>,
        abort: impl Future<Output = ()>,
    ) -> Result<(), RunError> {
        let mut stop = pin!(stop);
        let (engine, mut course) = tokio::select! {
            biased;
            () = &mut stop => return Ok(()),
            started = self.start() => started?,
        };
        let ended = tokio::select! {
            biased;
            () = stop => None,
            ended = self.follow(&engine, &mut course) => ended.err(),
        };
        let left = tokio::select! {
            left = engine.drain(self.settings.drain) => left,
            () = abort => {
                tracing::warn!("stopped at once: what was being handled will come again");
                return Ok(());
            }
        };
        if !left.is_empty() {
            tracing::warn!(
                updates = ?left,
                "handlers did not end within {:?}; these updates will come again",
                self.settings.drain
            );
        }
        if let Some(error) = ended {
            return Err(error);
        }
        let offset = course.next(&engine);
        if offset == course.asked {
            // The last poll has said it already, unless it was lost on its way. The server may hold
            // a question that it was asked before for three seconds, and knows it by then.
            let _ = timeout(SAID_TWICE, self.confirm(offset)).await;
        } else {
            self.confirm(offset).await;
        }
        Ok(())
    }

    /// Does what has to be done once, as often as the network asks for.
    async fn start(&self) -> Result<(Engine, Course), RunError> {
        let mut waits = Backoff::default();
        let me = loop {
            match self.prepare().await {
                Ok(me) => break me,
                Err(error) => sleep(waits.after(error)?).await,
            }
        };
        tracing::info!(
            bot_id = me.id,
            username = me.username.as_deref(),
            "polling for updates"
        );
        let (ledger, inbox, source) = match &self.storage {
            None => (Ledger::Window(Window::default()), None, Source::Window),
            Some(storage) => {
                let opened = Inbox::open(storage.clone(), self.bot.id()).await;
                let (inbox, Left { pending, handled }) = opened.map_err(RunError::Storage)?;
                let ledger = Ledger::Recent(Recent::new(NOTES, handled));
                let source = Source::Durable {
                    left: pending,
                    offset: None,
                };
                (ledger, Some(inbox), source)
            }
        };
        let engine = Engine::new(
            self.bot.clone(),
            me,
            self.app.clone(),
            self.settings.clone(),
            ledger,
            inbox,
        );
        Ok((engine, Course::new(source)))
    }

    async fn prepare(&self) -> Result<Arc<User>, Error> {
        let me = self.bot.get_me().await?;
        match (self.webhook, self.pending) {
            (Before::Keep, Pending::Handle) => {}
            (Before::Delete, Pending::Handle) => {
                self.bot.delete_webhook().await?;
            }
            (Before::Delete, Pending::Drop) => {
                self.bot.delete_webhook().drop_pending_updates(true).await?;
            }
            (Before::Keep, Pending::Drop) => {
                // All but the last are forgotten by a negative offset, and that one by the next.
                let last = self.bot.get_updates().offset(-1).limit(1).await?;
                if let Some(last) = last.last() {
                    let next = last.update_id + 1;
                    self.bot.get_updates().offset(next).limit(1).await?;
                }
            }
        }
        Ok(Arc::new(me))
    }

    /// Polls on and on.
    async fn follow(&self, engine: &Engine, course: &mut Course) -> Result<Infallible, RunError> {
        if let Source::Durable { left, .. } = &mut course.source {
            engine.take_all(std::mem::take(left)).await;
        }
        let mut waits = Backoff::default();
        let mut pace = Pace::default();
        loop {
            let offset = course.ask(engine);
            let asked = Instant::now();
            let batch = match self.poll(offset).await {
                Ok(batch) => batch,
                Err(error) => {
                    sleep(waits.after(error)?).await;
                    continue;
                }
            };
            let (count, last) = (batch.len(), batch.last().map(|update| update.update_id));
            let new = match engine.push_all(batch).await {
                Ok(new) => new,
                Err(error) => {
                    sleep(waits.after_storage(&error)).await;
                    continue;
                }
            };
            waits.reset();
            course.received(last);
            if matches!(course.source, Source::Window) {
                pace.rest(engine, count, new).await;
            }
            if course.next(engine) == offset {
                // The server takes it for a mistake to ask the same again within half a second.
                tokio::select! {
                    () = sleep_until(asked + SAME_AGAIN) => {}
                    () = moved(engine) => {}
                }
            }
        }
    }

    async fn poll(&self, offset: Option<i64>) -> Result<Vec<Update>, Error> {
        let timeout = u32::try_from(self.poll_timeout.as_secs()).unwrap_or(u32::MAX);
        let mut request = GetUpdates::new().timeout(timeout.into());
        request.offset = offset;
        request.allowed_updates.clone_from(&self.allowed_updates);
        let mut batch = self
            .bot
            .send(request)
            .extension(AttemptTimeout(Duration::from_secs(u64::from(timeout) + 10)))
            .await?;
        // Without an id it can be neither confirmed nor told from another.
        batch.retain(|update| update.update_id > 0);
        Ok(batch)
    }

    /// Tells the server that everything before `offset` is done; if it does not hear of it, the
    /// updates come again.
    async fn confirm(&self, offset: Option<i64>) {
        let Some(offset) = offset else { return };
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
}

/// Completes when the watermark moves; never where nothing is behind it.
async fn moved(engine: &Engine) {
    match (engine.watermark(), engine.span()) {
        (Some(_), span @ 1..) => engine.thinned_to(span - 1).await,
        _ => pending().await,
    }
}

const SAME_AGAIN: Duration = Duration::from_millis(500);
const SAID_TWICE: Duration = Duration::from_secs(1);
