use std::{
    collections::HashMap,
    fmt, io,
    net::{Ipv4Addr, SocketAddr},
    ops::{Deref, DerefMut, RangeInclusive},
    sync::{Arc, Mutex, MutexGuard, PoisonError, Weak},
    time::Duration,
};

use fastrand::Rng;
use tokio::{sync::watch, time::Instant};

#[cfg(feature = "store")]
use crate::store::Store;
use crate::{
    actor::{BotAccount, Chat, Message, User},
    admission::Turns,
    builder::Builder,
    clock::{Clock, Moment},
    fault::{Fault, Faults},
    journal::{Entry, Journal, KEPT},
    limits::{Limits, Refusals, ledger::Ledger},
    profile::Profile,
    server::Server,
    state::{Id, State, chat::ChatKind, message::Place},
    webhook::{self, deliver::Deliveries},
};

/// A simulated Telegram with a Bot API server in front of it.
///
/// It is a handle: clones share one world. It is a `tower` service of HTTP requests, see the
/// [crate's documentation](crate), and [`serve`](Self::serve) puts it behind a socket.
#[derive(Clone)]
pub struct Emulator {
    shared: Arc<Shared>,
}

/// The same without a hold on the world, which may end meanwhile.
#[derive(Clone)]
pub(crate) struct WeakEmulator(Weak<Shared>);

impl WeakEmulator {
    pub(crate) fn upgrade(&self) -> Option<Emulator> {
        let shared = self.0.upgrade()?;
        Some(Emulator { shared })
    }
}

struct Shared {
    clock: Clock,
    settings: Settings,
    world: Mutex<World>,
    changes: watch::Sender<u64>,
}

#[derive(Debug)]
pub(crate) struct World {
    pub(crate) state: State,
    pub(crate) faults: Faults,
    pub(crate) journal: Journal,
    pub(crate) ledger: Ledger,
    pub(crate) turns: Turns,
    pub(crate) deliveries: Deliveries,
    /// The last message that a test has waited for, by place and author.
    pub(crate) taken: HashMap<(Place, Id), i64>,
    #[cfg(feature = "store")]
    pub(crate) store: Option<Store>,
}

/// The world, in the hands of one. What is changed is written down when it is given back, where it
/// is kept in a file.
pub(crate) struct Locked<'a> {
    world: MutexGuard<'a, World>,
    #[cfg(feature = "store")]
    clock: &'a Clock,
}

impl Deref for Locked<'_> {
    type Target = World;

    fn deref(&self) -> &World {
        &self.world
    }
}

impl DerefMut for Locked<'_> {
    fn deref_mut(&mut self) -> &mut World {
        &mut self.world
    }
}

#[cfg(feature = "store")]
impl Drop for Locked<'_> {
    fn drop(&mut self) {
        let World { state, store, .. } = &mut *self.world;
        if let Some(store) = store {
            store.write(state.changes(self.clock.now()));
        }
    }
}

/// What does not change.
#[derive(Debug)]
pub(crate) struct Settings {
    pub(crate) profile: Profile,
    pub(crate) patience: Duration,
    pub(crate) latency: Option<Latency>,
    pub(crate) webhooks: webhook::Rules,
}

/// How long a round trip takes.
#[derive(Debug)]
pub(crate) struct Latency {
    pub(crate) range: RangeInclusive<Duration>,
    pub(crate) rng: Mutex<Rng>,
}

impl Emulator {
    /// A world with one bot in it and nobody else.
    pub fn new() -> Self {
        Self::builder().build()
    }

    /// A world, and what is beside it. Its time begins at this Unix time.
    pub(crate) fn of(world: World, settings: Settings, start: i64) -> Self {
        Self {
            shared: Arc::new(Shared {
                clock: Clock::starting_at(start),
                settings,
                world: Mutex::new(world),
                changes: watch::Sender::new(0),
            }),
        }
    }

    /// An emulator that is not as usual.
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// The first bot.
    ///
    /// # Panics
    ///
    /// Where there is none, which is so only [without a bot](Builder::without_bot).
    pub fn bot(&self) -> BotAccount {
        let bot = self.view(State::first_bot);
        BotAccount::new(self, bot.expect("a bot: `Builder::without_bot` was called"))
    }

    /// The token of the first bot.
    ///
    /// # Panics
    ///
    /// Where there is none.
    pub fn token(&self) -> String {
        self.bot().token()
    }

    /// Makes another bot.
    pub fn add_bot(&self, name: &str, username: &str) -> BotAccount {
        let id = self.update(|state, _| state.add_bot(name, username, false));
        BotAccount::new(self, id)
    }

    /// Makes a bot of the test environment, whose methods are called at `/bot<token>/test/METHOD`.
    pub fn add_test_bot(&self, name: &str, username: &str) -> BotAccount {
        let id = self.update(|state, _| state.add_bot(name, username, true));
        BotAccount::new(self, id)
    }

    /// Makes a user.
    pub fn user(&self, first_name: &str) -> User {
        let id = self.update(|state, _| state.add_user(first_name));
        User::new(self, id)
    }

    /// Makes a basic group of a user who is made for it. No bot is in it yet.
    pub fn group(&self, title: &str) -> Chat {
        self.user("Owner").create_group(title)
    }

    /// Makes a supergroup of a user who is made for it. No bot is in it yet.
    pub fn supergroup(&self, title: &str) -> Chat {
        self.user("Owner").create_supergroup(title)
    }

    /// Makes a channel of a user who is made for it. No bot is in it yet.
    pub fn channel(&self, title: &str) -> Chat {
        self.user("Owner").create_channel(title)
    }

    /// Orders something to go wrong.
    pub fn fault(&self, fault: Fault) {
        self.lock().faults.order(fault);
    }

    /// Takes back the faults that are not used up.
    pub fn clear_faults(&self) {
        self.lock().faults.clear();
    }

    /// How many of the faults that were ordered are not used up.
    pub fn pending_faults(&self) -> usize {
        self.lock().faults.len()
    }

    /// Puts other flood laws in force from now on.
    ///
    /// Where a law takes the place of another one (of the bot, of chats, of groups, of the same
    /// method), closures stay, and so does what the buckets hold as far as it fits in; a full one
    /// stays full.
    pub fn limit(&self, limits: Limits) {
        let now = self.now().elapsed;
        self.lock().ledger.change(limits, now);
    }

    /// How many calls the [`Limits`] refused so far.
    pub fn refusals(&self) -> Refusals {
        self.lock().ledger.refusals()
    }

    /// The requests that reached the emulator, in order of arrival: the last 100,000, or as many as
    /// the [builder](Builder::journal) says.
    ///
    /// Requests that the server's reader refuses (another verb, too many parameters, an address
    /// that names no method) are not among them.
    pub fn journal(&self) -> Vec<Entry> {
        self.lock().journal.entries().cloned().collect()
    }

    /// The requests for one method, whatever the spelling's case; downloads go by the name `file`.
    pub fn calls_of(&self, method: &str) -> Vec<Entry> {
        let world = self.lock();
        let entries = world.journal.entries();
        entries
            .filter(|entry| entry.method().eq_ignore_ascii_case(method))
            .cloned()
            .collect()
    }

    /// How many requests for one method there were, those that a fault met among them.
    pub fn calls(&self, method: &str) -> usize {
        self.lock().journal.counts(method).calls
    }

    /// Forgets the requests so far, for tests that make very many.
    pub fn clear_journal(&self) {
        self.lock().journal.clear();
    }

    /// How many requests for one method were executed.
    pub fn executions(&self, method: &str) -> usize {
        self.lock().journal.counts(method).executions
    }

    /// Waits for a message in a chat; one that is there already counts.
    ///
    /// # Errors
    ///
    /// [`Missing`] where none came within the [patience](Builder::patience) of the emulator.
    pub async fn expect_message(
        &self,
        chat: &Chat,
        wanted: impl Fn(&Message) -> bool,
    ) -> Result<Message, Missing> {
        // The messages are copied out first, so that `wanted` may ask the emulator itself.
        let look = || chat.messages().into_iter().find(|message| wanted(message));
        self.wait_for_message(chat, look).await
    }

    /// Waits until there were this many requests for a method, those that a fault met among them,
    /// and gives them. They may be unanswered still.
    ///
    /// # Errors
    ///
    /// [`Missing`] where there were fewer within the [patience](Builder::patience) of the
    /// emulator.
    pub async fn expect_calls(&self, method: &str, count: usize) -> Result<Vec<Entry>, Missing> {
        let look = || Some(self.calls_of(method)).filter(|calls| calls.len() >= count);
        if let Some(calls) = self.wait_for(self.shared.settings.patience, look).await {
            return Ok(calls);
        }
        let calls = self.journal();
        let there = calls.iter().map(|entry| entry.method().to_owned());
        Err(self.missing(format!("{count} calls of {method}"), there.collect()))
    }

    /// The Unix time that it is in the emulator's world.
    pub fn unix_time(&self) -> i64 {
        self.now().unix
    }

    /// Serves HTTP/1.1 at a free port of 127.0.0.1.
    pub async fn serve(&self) -> io::Result<Server> {
        self.serve_on(SocketAddr::from((Ipv4Addr::LOCALHOST, 0)))
            .await
    }

    /// Serves HTTP/1.1 at this address.
    pub async fn serve_on(&self, address: SocketAddr) -> io::Result<Server> {
        Server::bind(self.clone(), address).await
    }

    pub(crate) fn downgrade(&self) -> WeakEmulator {
        WeakEmulator(Arc::downgrade(&self.shared))
    }

    pub(crate) fn webhook_rules(&self) -> webhook::Rules {
        self.shared.settings.webhooks
    }

    pub(crate) fn profile(&self) -> Profile {
        self.shared.settings.profile
    }

    /// How long the next request takes until it arrives, and its answer on the way back.
    pub(crate) fn round_trip(&self) -> (Duration, Duration) {
        let Some(Latency { range, rng }) = &self.shared.settings.latency else {
            return (Duration::ZERO, Duration::ZERO);
        };
        let nanoseconds = |time: &Duration| u64::try_from(time.as_nanos()).unwrap_or(u64::MAX);
        let range = nanoseconds(range.start())..=nanoseconds(range.end());
        let mut rng = rng.lock().unwrap_or_else(PoisonError::into_inner);
        let whole = Duration::from_nanos(rng.u64(range));
        let there = whole / 2;
        (there, whole.saturating_sub(there))
    }

    pub(crate) fn now(&self) -> Moment {
        self.shared.clock.now()
    }

    pub(crate) fn instant(&self, elapsed: Duration) -> Instant {
        self.shared.clock.instant(elapsed)
    }

    pub(crate) fn lock(&self) -> Locked<'_> {
        // Whoever panicked with the lock was a test's own closure or assertion; the world is whole.
        let world = self.shared.world.lock();
        Locked {
            world: world.unwrap_or_else(PoisonError::into_inner),
            #[cfg(feature = "store")]
            clock: &self.shared.clock,
        }
    }

    /// Waits until what was changed so far is in the file, where the world is kept in one; an error
    /// says why it cannot be.
    pub(crate) async fn settled(&self) -> Result<(), String> {
        self.settling().await
    }

    /// The same, without a hold on the emulator.
    pub(crate) fn settling(&self) -> impl Future<Output = Result<(), String>> + Send + use<> {
        #[cfg(feature = "store")]
        let settling = self.lock().store.as_ref().map(Store::settling);
        async move {
            #[cfg(feature = "store")]
            if let Some(settling) = settling {
                return settling.done().await;
            }
            Ok(())
        }
    }

    /// Changes the world and wakes whoever waits for a change.
    pub(crate) fn update<T>(&self, change: impl FnOnce(&mut State, Moment) -> T) -> T {
        let now = self.now();
        let mut world = self.lock();
        world.state.pass(now);
        let result = change(&mut world.state, now);
        drop(world);
        self.changed();
        result
    }

    /// Looks at the world.
    pub(crate) fn view<T>(&self, look: impl FnOnce(&State) -> T) -> T {
        let now = self.now();
        let mut world = self.lock();
        world.state.pass(now);
        look(&world.state)
    }

    pub(crate) fn changed(&self) {
        // Whoever begins to wait looks at the world first, which has changed already.
        if self.shared.changes.receiver_count() > 0 {
            self.shared
                .changes
                .send_modify(|version| *version = version.wrapping_add(1));
        }
    }

    pub(crate) fn changes(&self) -> watch::Receiver<u64> {
        self.shared.changes.subscribe()
    }

    /// Waits until `look` finds a message in a chat.
    pub(crate) async fn wait_for_message(
        &self,
        chat: &Chat,
        look: impl FnMut() -> Option<Message>,
    ) -> Result<Message, Missing> {
        if let Some(found) = self.wait_for(self.shared.settings.patience, look).await {
            return Ok(found);
        }
        let there = chat.messages();
        let there = there.iter().map(ToString::to_string).collect();
        Err(self.missing("the message".to_owned(), there))
    }

    /// Waits until `look` finds something, for as long as patience lasts.
    pub(crate) async fn wait_for<T>(
        &self,
        patience: Duration,
        mut look: impl FnMut() -> Option<T>,
    ) -> Option<T> {
        let limit = Instant::now() + patience;
        let mut changes = self.changes();
        loop {
            changes.borrow_and_update();
            if let Some(found) = look() {
                return Some(found);
            }
            tokio::select! {
                _ = changes.changed() => {}
                () = tokio::time::sleep_until(limit) => return None,
            }
        }
    }

    fn missing(&self, what: String, there: Vec<String>) -> Missing {
        Missing {
            what,
            waited: self.shared.settings.patience,
            there,
        }
    }
}

impl Default for Emulator {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for Emulator {
    /// Tells how much there is of what; tokens and messages stay out of it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let world = self.lock();
        f.debug_struct("Emulator")
            .field("profile", &self.shared.settings.profile)
            .field("bots", &world.state.bots.len())
            .field("users", &world.state.users.len())
            .field("chats", &world.state.chats.len())
            .field("calls", &world.journal.len())
            .field("faults", &world.faults.len())
            .finish_non_exhaustive()
    }
}

impl World {
    pub(crate) fn new(state: State) -> Self {
        Self {
            state,
            faults: Faults::new(Rng::with_seed(0)),
            journal: Journal::new(KEPT),
            ledger: Ledger::new(Limits::none()),
            turns: Turns::default(),
            deliveries: Deliveries::default(),
            taken: HashMap::new(),
            #[cfg(feature = "store")]
            store: None,
        }
    }
}

/// What a test waited for did not come; says what was there instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    what: String,
    waited: Duration,
    there: Vec<String>,
}

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            what,
            waited,
            there,
        } = self;
        write!(f, "{what} did not come within {waited:?}; there is")?;
        if there.is_empty() {
            return f.write_str(" nothing");
        }
        for line in there {
            write!(f, "\n  {line}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Missing {}

impl Emulator {
    pub(crate) fn create_chat(&self, kind: ChatKind, title: &str, owner: i64) -> Chat {
        let id = self.update(|state, now| state.create_chat(kind, title, owner, now));
        Chat::new(self, Place::Chat(id))
    }
}
