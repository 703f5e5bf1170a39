//! A webhook: Telegram posts updates to the bot, in place of the bot asking for them.
//!
//! [`Webhook`] has the settings. [`Webhook::run`] serves it at an address until the program is
//! asked to stop; [`Webhook::start`] makes a tower `Service` of HTTP requests of it, for axum,
//! hyper, or whatever else serves the program's pages. Telegram wants https, which a proxy before
//! the program does, or the server that the service is mounted in.
//!
//! ```no_run
//! # async fn example(bot: chappe_client::Bot) -> Result<(), Box<dyn std::error::Error>> {
//! use chappe_updates::{Context, Router, webhook::Webhook};
//!
//! let app = Router::new().command("start", async |_: Context| "Hello!");
//! Webhook::new(bot, app)
//!     .url("https://bot.example.org/telegram")
//!     .run("127.0.0.1:8080")
//!     .await?;
//! # Ok(()) }
//! ```
//!
//! In axum:
//!
//! ```no_run
//! # async fn example(bot: chappe_client::Bot, app: chappe_updates::Router)
//! # -> Result<(), Box<dyn std::error::Error>> {
//! # use chappe_updates::webhook::Webhook;
//! let webhook = Webhook::new(bot, app)
//!     .url("https://bot.example.org/telegram")
//!     .start()
//!     .await?;
//! let site = axum::Router::new().route_service("/telegram", webhook.clone());
//! let listener = tokio::net::TcpListener::bind("127.0.0.1:8080").await?;
//! axum::serve(listener, site)
//!     .with_graceful_shutdown(chappe_updates::shutdown_signal())
//!     .await?;
//! webhook.drain().await;
//! # Ok(()) }
//! ```
//!
//! # When Telegram is told
//!
//! Telegram sends an update again until it gets a 200, and the next one of the same chat only then.
//! There are two moments to say it:
//!
//! - **When the handler has ended**, which is the usual way. Whatever happens before, the update
//!   comes again: each is handled at least once, and nothing has to be stored. If Telegram does not
//!   wait that long the handler goes on, and what is sent again meanwhile waits for the same end.
//! - **When the update is in a storage**, with [`durable`](Webhook::durable): the answer takes as
//!   long as a write to the disk, and handlers as long as they want.
//!
//! As with polling, a handler that fails, panics or takes too long has ended: its update is not
//! tried again. See [`Polling`](crate::Polling#at-least-once).
//!
//! # What is refused
//!
//! Anybody can send requests to a public address. What has not the secret token, or is no update, is
//! answered with a status that says why, and costs little: heads are checked before bodies are
//! read, and bodies are bounded in size and time. Where too much is held, 503 with `Retry-After`
//! asks Telegram to wait.

mod error;
mod read;
mod refusal;
mod secret;
mod server;
mod service;

use std::{sync::Arc, time::Duration};

use chappe_client::Bot;
use chappe_core::{BoxError, Method};
use chappe_types::{
    Methods,
    methods::{GetMe, GetWebhookInfo, SetWebhook},
    types::{Update, UpdateType, User, WebhookInfo},
};
use http::Uri;
use tokio::time::sleep;
use tower_service::Service;

pub use self::{
    error::WebhookError,
    service::{ResponseFuture, WebhookService},
};
use self::{read::Rules, secret::Secret, service::When};
use crate::{
    Answer, Context, Kinds, RunError,
    engine::{Engine, Handlers, Ledger, Recent, Settings, Wants},
    inbox::{Inbox, Left, NOTES},
    polling::Backoff,
    storage::SharedStorage,
};

/// The settings of a webhook. See the [module docs](crate::webhook).
#[derive(Debug)]
#[must_use = "a webhook does nothing until it is run or started"]
pub struct Webhook {
    bot: Bot,
    app: Handlers,
    settings: Settings,
    url: Option<String>,
    secret: Shibboleth,
    max_connections: Option<u8>,
    allowed_updates: Option<Vec<UpdateType>>,
    drops_pending: Option<bool>,
    storage: Option<SharedStorage>,
    wants: Wants,
    body_limit: usize,
    body_timeout: Duration,
}

/// How a request shows that it comes from Telegram.
#[derive(Debug)]
enum Shibboleth {
    Generated,
    Given(String),
    None,
}

impl Webhook {
    /// A webhook with the usual settings.
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
            url: None,
            secret: Shibboleth::Generated,
            max_connections: None,
            drops_pending: None,
            storage: None,
            wants: Wants::End,
            body_limit: 1 << 20,
            body_timeout: Duration::from_secs(10),
        }
    }

    /// Has `setWebhook` called with this address at the start, so that Telegram sends the updates
    /// there. It is never removed by itself: `deleteWebhook` does that, and
    /// [`Polling::delete_webhook`](crate::Polling::delete_webhook).
    ///
    /// Without it nothing is called, for a webhook that is set some other way.
    pub fn url(mut self, url: impl Into<String>) -> Self {
        self.url = Some(url.into());
        self
    }

    /// The secret that each request has to have in `X-Telegram-Bot-Api-Secret-Token`: 1 to 256
    /// letters, digits, `_` and `-`.
    ///
    /// Without it one is generated at each start, which is right for one program that sets its
    /// webhook itself. Where several programs serve one address, or the webhook is set some other
    /// way, they have to be given the same.
    pub fn secret(mut self, secret: impl Into<String>) -> Self {
        self.secret = Shibboleth::Given(secret.into());
        self
    }

    /// Takes updates from everybody who knows the address, for a webhook behind something that lets
    /// nobody but Telegram through.
    pub fn without_secret(mut self) -> Self {
        self.secret = Shibboleth::None;
        self
    }

    /// How many connections Telegram may hold open at the same time: 1 to 100; 40 by default.
    /// As many updates are sent side by side.
    pub fn max_connections(mut self, connections: u8) -> Self {
        self.max_connections = Some(connections);
        self
    }

    /// Which kinds of updates to ask for; by default those that the handlers of the
    /// [`Router`](crate::Router) are for, and from a service that is no router, what was asked for
    /// last.
    pub fn allowed_updates(mut self, kinds: impl IntoIterator<Item = UpdateType>) -> Self {
        self.allowed_updates = Some(kinds.into_iter().collect());
        self
    }

    /// Throws away the updates that wait at the server when the webhook is set.
    pub fn drop_pending_updates(mut self) -> Self {
        self.drops_pending = Some(true);
        self
    }

    /// Keeps updates in a storage, and answers when they are there.
    ///
    /// What a kill leaves there is handled at the next start, before anything else. What a session
    /// layer over the same storage writes is committed together with the note that the update was
    /// handled, so that these effects happen once.
    pub fn durable(mut self, storage: SharedStorage) -> Self {
        self.storage = Some(storage);
        self
    }

    /// Writes the call that a handler [leaves](Answer) into the response, which saves a request.
    ///
    /// It gives up what a request has: nobody learns whether the call was executed or what came of
    /// it, nothing is tried again after a failure, and it does not pass through the bot's layers,
    /// so flood control knows nothing of it. Calls that upload a file, and those of a handler whose
    /// client has gone away, are made as always; and so are all where the webhook is
    /// [`durable`](Webhook::durable), because the response is gone by then.
    pub fn reply_in_response(mut self) -> Self {
        self.wants = Wants::Call;
        self
    }

    /// How large a request may be: 1 MiB by default. Telegram's server drops updates of more than
    /// 512 KiB, and what is around them is small.
    pub fn body_limit(mut self, bytes: usize) -> Self {
        self.body_limit = bytes;
        self
    }

    /// How long the body of a request may take to arrive: 10 s by default.
    pub fn body_timeout(mut self, limit: Duration) -> Self {
        self.body_timeout = limit;
        self
    }

    /// How long handlers may go on after the webhook was asked to stop: 10 s by default.
    pub fn drain(mut self, limit: Duration) -> Self {
        self.settings.drain = limit;
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
    /// default. While there are so many, others are answered with 503.
    ///
    /// # Panics
    ///
    /// Where it is 0.
    #[track_caller]
    pub fn backlog(mut self, updates: usize) -> Self {
        self.settings.backlog(updates);
        self
    }

    /// How long a handler may take, with the call that it leaves: 6 minutes by default. `None`
    /// switches the limit off.
    ///
    /// Telegram waits for a minute, and sends the update again; it is known then, and not handled
    /// twice.
    ///
    /// See [`Polling::handler_timeout`](crate::Polling::handler_timeout).
    pub fn handler_timeout(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.settings.handler_timeout = limit.into();
        self
    }

    /// Handles updates with the same key one after the other, in their order.
    ///
    /// See [`Polling::order_by`](crate::Polling::order_by). Telegram itself sends the updates of a
    /// chat one after the other, so a finer key has an effect with
    /// [`durable`](Webhook::durable) alone.
    pub fn order_by<K: std::hash::Hash>(
        mut self,
        key: impl Fn(&Update) -> Option<K> + Send + Sync + 'static,
    ) -> Self {
        self.settings.order_by(key);
        self
    }

    /// Asks the server who the bot is, sets the webhook if there is a [`url`](Webhook::url), and
    /// begins to handle what a storage has left.
    ///
    /// The webhook is set at each start, because what secret is set cannot be asked; where there is
    /// none, only if something differs. Loss of the network is waited out.
    ///
    /// # Errors
    ///
    /// [`WebhookError`] where a setting cannot be, the server refuses the token or the webhook, or
    /// the storage cannot be read.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future drops the handlers that it has begun; their updates come again. The
    /// webhook may be set by then.
    pub async fn start(self) -> Result<WebhookService, WebhookError> {
        let secret = self.check()?;
        let me = self.ask(GetMe::new()).await?;
        tracing::info!(
            bot_id = me.id,
            username = me.username.as_deref(),
            "taking updates by a webhook"
        );
        let (engine, left) = self.engine(Arc::new(me)).await?;
        engine.take_all(left).await;
        if let Some(url) = &self.url {
            self.set(url, secret.as_ref()).await?;
        }
        let rules = Rules {
            secret,
            body_limit: self.body_limit,
            body_timeout: self.body_timeout,
        };
        let (when, wants) = match self.storage {
            Some(_) => (When::Stored, Wants::End),
            None => (When::Handled, self.wants),
        };
        let drain = self.settings.drain;
        Ok(WebhookService::new(engine, rules, when, wants, drain))
    }

    /// The path of the address; an error where the address or another setting cannot be.
    fn path(&self) -> Result<Option<String>, WebhookError> {
        let Some(url) = &self.url else {
            return Ok(None);
        };
        let parsed = url.parse().ok().filter(|url: &Uri| {
            let is_http = matches!(url.scheme_str(), Some("http" | "https"));
            is_http && url.host().is_some_and(|host| !host.is_empty())
        });
        let Some(parsed) = parsed else {
            return Err(WebhookError::Settings(format!(
                "{url:?} is no address for a webhook: give one such as \
                 \"https://bot.example.org/telegram\""
            )));
        };
        Ok(Some(parsed.path().to_owned()))
    }

    fn check(&self) -> Result<Option<Secret>, WebhookError> {
        self.path()?;
        if let Some(connections) = self
            .max_connections
            .filter(|most| !(1..=100).contains(most))
        {
            return Err(WebhookError::Settings(format!(
                "a webhook cannot have {connections} connections: give 1 to 100"
            )));
        }
        match &self.secret {
            Shibboleth::Given(text) => Secret::parse(text).map(Some),
            Shibboleth::None => Ok(None),
            Shibboleth::Generated if self.url.is_some() => Secret::generate().map(Some),
            Shibboleth::Generated => Err(WebhookError::Settings(String::from(
                "a webhook that is set some other way needs the secret that it was set with: give \
                 it by `secret`, or an address by `url`",
            ))),
        }
    }

    async fn engine(&self, me: Arc<User>) -> Result<(Engine, Vec<Update>), WebhookError> {
        let (inbox, left) = match &self.storage {
            None => (None, Left::default()),
            Some(storage) => {
                let opened = Inbox::open(storage.clone(), self.bot.id()).await;
                let (inbox, left) = opened.map_err(WebhookError::Storage)?;
                (Some(inbox), left)
            }
        };
        let engine = Engine::new(
            self.bot.clone(),
            me,
            self.app.clone(),
            self.settings.clone(),
            Ledger::Recent(Recent::new(NOTES, left.handled)),
            inbox,
        );
        Ok((engine, left.pending))
    }

    async fn set(&self, url: &str, secret: Option<&Secret>) -> Result<(), WebhookError> {
        if secret.is_none() && self.drops_pending.is_none() {
            let info = self.ask(GetWebhookInfo::new()).await?;
            if self.is_set(url, &info) {
                return Ok(());
            }
        }
        let mut request = SetWebhook::new(url);
        request.max_connections = self.max_connections.map(Into::into);
        request.allowed_updates.clone_from(&self.allowed_updates);
        request.drop_pending_updates = self.drops_pending;
        request.secret_token = secret.map(|secret| secret.as_str().to_owned());
        self.ask(request).await?;
        tracing::info!(url, "the webhook is set");
        Ok(())
    }

    fn is_set(&self, url: &str, info: &WebhookInfo) -> bool {
        let connections = self.max_connections.map(i64::from);
        let are_kinds_set = self.allowed_updates.as_ref().is_none_or(|wanted| {
            let kinds = info.allowed_updates.clone();
            let kinds = kinds.map_or_else(Kinds::usual, Kinds::from_iter);
            kinds == wanted.iter().cloned().collect()
        });
        info.url == url
            && are_kinds_set
            && (connections.is_none() || connections == info.max_connections)
    }

    /// Asks the server something, as often as the network asks for.
    async fn ask<M: Method>(&self, method: M) -> Result<M::Output, WebhookError> {
        let mut waits = Backoff::default();
        loop {
            let error = match self.bot.send(method.clone()).await {
                Ok(answer) => return Ok(answer),
                Err(error) => error,
            };
            if error.api().is_some_and(|api| api.code() == 400) {
                return Err(WebhookError::SetWebhook(error));
            }
            match waits.after(error) {
                Ok(wait) => sleep(wait).await,
                Err(RunError::Webhook(error)) => return Err(WebhookError::SetWebhook(error)),
                Err(RunError::Refused(error)) => return Err(WebhookError::Refused(error)),
                Err(RunError::Storage(error)) => return Err(WebhookError::Storage(error)),
            }
        }
    }
}
