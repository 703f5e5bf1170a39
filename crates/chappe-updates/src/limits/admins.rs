use std::{
    collections::HashMap,
    fmt, mem,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    task::{Context as TaskContext, Poll},
    time::Duration,
};

use chappe_core::{BoxError, Error};
use chappe_types::{
    Methods,
    types::{ChatMember, ChatType, UpdateKind},
};
use tokio::{sync::OnceCell, time::Instant};
use tower_layer::Layer;
use tower_service::Service;

use crate::{
    Answer, Context,
    filter::{Check, Filter},
    handler::HandlerFuture,
};

/// Lets through what administrators of the chat do, and its owner.
///
/// It asks Telegram (`getChatMember`), once for those who ask at the same time, and remembers the
/// answer for a minute. To choose the time, to share what is known among filters, and to forget it
/// when Telegram tells of a change, make the filters of one [`Admins`].
///
/// ```
/// use chappe_types::types::ChatMember;
/// use chappe_updates::{Context, HandlerResult, Router, limits::admins_only};
///
/// async fn link(ctx: Context) -> HandlerResult { Ok(()) }
///
/// let app: Router = Router::new()
///     .on(admins_only().with(ChatMember::can_invite_users), link);
/// ```
///
/// - An administrator who is anonymous counts: the message is from the chat itself. Since Telegram
///   does not say who it is, such a message passes no filter that asks for a right by
///   [`with`](AdminsOnly::with).
/// - A post in a channel is from the channel itself, and so is from an administrator.
/// - A private chat has no administrators, so nothing in it passes.
/// - Where the question fails, so does the update, by [`NotKnown`].
///
/// It is the dearest of filters: put others before it, `command.and(admins_only())`.
pub fn admins_only() -> AdminsOnly {
    Admins::new().only()
}

/// What is known of who administers what.
///
/// A clone shares it. As a tower layer around the router it sees the updates `chat_member` and
/// `my_chat_member`, and forgets what they make untrue; ask Telegram for them by
/// `allowed_updates`.
///
/// ```
/// use std::time::Duration;
/// use chappe_updates::{Context, Router, limits::Admins};
/// use tower_layer::Layer;
///
/// let admins = Admins::new().remember_for(Duration::from_secs(600));
/// let app: Router = Router::new().on(admins.only(), async |_: Context| "At your service.");
/// let app = admins.layer(app);
/// ```
#[derive(Clone, Debug)]
pub struct Admins {
    remember_for: Duration,
    known: Arc<Mutex<HashMap<Key, Arc<OnceCell<Known>>>>>,
}

/// A chat and a user.
type Key = (i64, i64);

#[derive(Debug)]
struct Known {
    member: ChatMember,
    since: Instant,
}

/// How many members are remembered at most.
const MOST: usize = 10_000;

impl Admins {
    /// Nothing is known yet. What will be is remembered for a minute.
    pub fn new() -> Self {
        Self {
            remember_for: Duration::from_secs(60),
            known: Arc::default(),
        }
    }

    /// How long an answer of Telegram is good for. So long may somebody whose rights were taken use
    /// them still, where no update tells of it.
    #[must_use]
    pub fn remember_for(mut self, time: Duration) -> Self {
        self.remember_for = time;
        self
    }

    /// A filter that lets through what administrators do. See [`admins_only`].
    pub fn only(&self) -> AdminsOnly {
        AdminsOnly {
            admins: self.clone(),
            rights: Vec::new(),
        }
    }

    /// What the user is in the chat, asked for where it is not known.
    async fn member<T>(
        &self,
        ctx: &Context,
        (chat, user): Key,
        look: impl FnOnce(&ChatMember) -> T,
    ) -> Result<T, NotKnown> {
        let cell = self.cell((chat, user));
        let ask = || async {
            let member = ctx.bot().get_chat_member(chat, user).await?;
            let since = Instant::now();
            Ok(Known { member, since })
        };
        match cell.get_or_try_init(ask).await {
            Ok(known) => Ok(look(&known.member)),
            Err(error) => Err(NotKnown { chat, user, error }),
        }
    }

    /// The place of the answer: all who ask at the same time wait at one.
    fn cell(&self, key: Key) -> Arc<OnceCell<Known>> {
        let now = Instant::now();
        let mut known = self.known();
        if known.get(&key).is_some_and(|cell| self.is_old(cell, now)) {
            known.remove(&key);
        }
        if known.len() >= MOST && !known.contains_key(&key) {
            self.make_room(&mut known, now);
        }
        Arc::clone(known.entry(key).or_default())
    }

    fn make_room(&self, known: &mut HashMap<Key, Arc<OnceCell<Known>>>, now: Instant) {
        known.retain(|_, cell| !self.is_old(cell, now));
        if known.len() < MOST {
            return;
        }
        let oldest = known
            .iter()
            .min_by_key(|(_, cell)| cell.get().map(|known| known.since));
        if let Some(key) = oldest.map(|(key, _)| *key) {
            known.remove(&key);
        }
    }

    fn is_old(&self, cell: &OnceCell<Known>, now: Instant) -> bool {
        cell.get()
            .is_some_and(|known| now - known.since >= self.remember_for)
    }

    /// Forgets what the update makes untrue.
    fn watch(&self, ctx: &Context) {
        let (UpdateKind::ChatMember(change) | UpdateKind::MyChatMember(change)) =
            &ctx.update().kind
        else {
            return;
        };
        if let Some(user) = change.new_chat_member.user() {
            // An answer that is on its way may be older: it serves those who wait, and no others.
            self.known().remove(&(change.chat.id, user.id));
        }
    }

    fn known(&self) -> MutexGuard<'_, HashMap<Key, Arc<OnceCell<Known>>>> {
        // Nothing that can panic is done while it is held.
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Default for Admins {
    fn default() -> Self {
        Self::new()
    }
}

/// Lets through what administrators of the chat do. See [`admins_only`].
#[derive(Clone)]
#[must_use = "a filter does nothing until a router has it"]
pub struct AdminsOnly {
    admins: Admins,
    rights: Vec<fn(&ChatMember) -> bool>,
}

impl AdminsOnly {
    /// Lets through only those administrators for whom the function says so as well.
    ///
    /// The owner is asked about like all others: `member.is_owner()` tells.
    pub fn with(mut self, right: fn(&ChatMember) -> bool) -> Self {
        self.rights.push(right);
        self
    }

    fn is_meant(&self, member: &ChatMember) -> bool {
        member.is_administrator_or_owner() && self.rights.iter().all(|right| right(member))
    }
}

impl Filter for AdminsOnly {
    fn check<'a>(&'a self, ctx: &'a Context) -> Check<'a> {
        self.admins.watch(ctx);
        let Some(chat) = ctx.chat().filter(|chat| chat.r#type != ChatType::Private) else {
            return Check::No;
        };
        let sender = ctx
            .message()
            .and_then(|message| message.sender_chat.as_ref());
        if let Some(sender) = sender {
            let is_anonymous = sender.id == chat.id;
            return (is_anonymous && self.rights.is_empty()).into();
        }
        let Some(user) = ctx.user() else {
            return Check::No;
        };
        let key = (chat.id, user.id);
        Check::later(async move {
            let look = |member: &ChatMember| self.is_meant(member);
            Ok(self.admins.member(ctx, key, look).await?)
        })
    }
}

impl fmt::Debug for AdminsOnly {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AdminsOnly")
            .field("rights", &self.rights.len())
            .finish_non_exhaustive()
    }
}

/// Telegram did not say what somebody is in a chat.
#[derive(Debug)]
pub struct NotKnown {
    chat: i64,
    user: i64,
    error: Error,
}

impl fmt::Display for NotKnown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { chat, user, error } = self;
        write!(
            f,
            "it is not known whether user {user} is an administrator of chat {chat}: {error}"
        )
    }
}

impl std::error::Error for NotKnown {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.error)
    }
}

impl<S> Layer<S> for Admins {
    type Service = WatchAdmins<S>;

    fn layer(&self, inner: S) -> WatchAdmins<S> {
        WatchAdmins {
            inner,
            admins: self.clone(),
        }
    }
}

/// Watches who becomes an administrator. See [`Admins`].
#[derive(Clone, Debug)]
pub struct WatchAdmins<S> {
    inner: S,
    admins: Admins,
}

impl<S> Service<Context> for WatchAdmins<S>
where
    S: Service<Context, Response = Answer> + Clone + Send + 'static,
    S::Error: Into<BoxError>,
    S::Future: Send + 'static,
{
    type Response = Answer;
    type Error = BoxError;
    type Future = HandlerFuture;

    fn poll_ready(&mut self, cx: &mut TaskContext<'_>) -> Poll<Result<(), BoxError>> {
        self.inner.poll_ready(cx).map_err(Into::into)
    }

    fn call(&mut self, ctx: Context) -> HandlerFuture {
        self.admins.watch(&ctx);
        let clone = self.inner.clone();
        let handling = mem::replace(&mut self.inner, clone).call(ctx);
        Box::pin(async move { handling.await.map_err(Into::into) })
    }
}
