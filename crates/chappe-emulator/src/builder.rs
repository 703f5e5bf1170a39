#[cfg(feature = "store")]
use std::path::Path;
use std::{ops::RangeInclusive, sync::Mutex, time::Duration};

use fastrand::Rng;

#[cfg(feature = "store")]
use crate::store::{Store, StoreError};
use crate::{
    clock::DEFAULT_START,
    emulator::{Emulator, Latency, Settings, World},
    fault::Faults,
    journal::{Journal, KEPT},
    limits::{Limits, ledger::Ledger},
    profile::Profile,
    state::{HISTORY, State},
    webhook,
};

/// How an emulator is to be.
///
/// ```
/// use chappe_emulator::{Emulator, Profile};
///
/// let emulator = Emulator::builder()
///     .seed(7)
///     .profile(Profile::SelfHosted)
///     .bot("Librarian", "librarian_bot")
///     .build();
/// assert_eq!(emulator.bot().username(), "librarian_bot");
/// ```
#[derive(Clone, Debug)]
#[must_use = "call `build`"]
pub struct Builder {
    seed: u64,
    profile: Profile,
    is_strict: bool,
    start: i64,
    patience: Duration,
    limits: Limits,
    latency: Option<RangeInclusive<Duration>>,
    journal: usize,
    history: usize,
    first_bot: Option<(String, String)>,
}

impl Default for Builder {
    fn default() -> Self {
        Self {
            seed: 0,
            profile: Profile::default(),
            is_strict: false,
            start: DEFAULT_START,
            patience: Duration::from_secs(30),
            limits: Limits::none(),
            latency: None,
            journal: KEPT,
            history: HISTORY,
            first_bot: Some(("Chappe".to_owned(), "chappe_bot".to_owned())),
        }
    }
}

impl Builder {
    /// Where identifiers, tokens and links are drawn from: the same seed gives the same ones.
    pub const fn seed(mut self, seed: u64) -> Self {
        self.seed = seed;
        self
    }

    /// Whose habits it has.
    pub const fn profile(mut self, profile: Profile) -> Self {
        self.profile = profile;
        self
    }

    /// Refuses the webhooks of this machine as Telegram does: without https, at other ports than 80,
    /// 88, 443 and 8443, at a loopback address.
    ///
    /// They are taken unless this is said, whatever the profile: a bot under test has no other
    /// address. There are none elsewhere, so that with this no webhook can be set in
    /// [`Profile::Cloud`]. [`Profile::SelfHosted`] takes them in any case, as `--local` does.
    pub const fn strict_webhooks(mut self) -> Self {
        self.is_strict = true;
        self
    }

    /// The Unix time at which its world begins: 1 800 000 000 unless said otherwise. From there on
    /// time passes as it does on tokio's clock.
    pub const fn start(mut self, unix_time: i64) -> Self {
        self.start = unix_time;
        self
    }

    /// How long a test waits for a message, on tokio's clock: 30 seconds unless said otherwise.
    pub const fn patience(mut self, patience: Duration) -> Self {
        self.patience = patience;
        self
    }

    /// Which flood laws it applies: none unless said otherwise.
    pub fn limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// Every request takes such a round trip, drawn from the seed: half of it passes before the
    /// request arrives, and half after it is answered or cut. None unless said otherwise. A call
    /// that is dropped on its way never arrives.
    ///
    /// Each half takes whole milliseconds in effect: tokio's timer rounds up.
    ///
    /// # Panics
    ///
    /// Where the range is empty.
    pub fn latency(mut self, round_trip: RangeInclusive<Duration>) -> Self {
        assert!(!round_trip.is_empty(), "a range with no round trip in it");
        self.latency = Some(round_trip);
        self
    }

    /// How many requests it keeps in its journal: 100,000 unless said otherwise. The oldest one is
    /// forgotten for the next.
    ///
    /// With none of them, for tests that make very many, [`calls`](Emulator::calls),
    /// [`executions`](Emulator::executions) and [`refusals`](Emulator::refusals) know as much as
    /// ever; [`journal`](Emulator::journal), [`calls_of`](Emulator::calls_of) and
    /// [`expect_calls`](Emulator::expect_calls) find nothing.
    pub const fn journal(mut self, requests: usize) -> Self {
        self.journal = requests;
        self
    }

    /// How many messages it keeps in each chat: 10,000 unless said otherwise. The oldest one is
    /// forgotten for the next, as if it had been deleted.
    pub const fn history(mut self, messages: usize) -> Self {
        self.history = messages;
        self
    }

    /// The names of its first bot: `Chappe` and `chappe_bot` unless said otherwise.
    pub fn bot(mut self, name: impl Into<String>, username: impl Into<String>) -> Self {
        self.first_bot = Some((name.into(), username.into()));
        self
    }

    /// Begins without any bot, for worlds whose bots all come from elsewhere.
    pub fn without_bot(mut self) -> Self {
        self.first_bot = None;
        self
    }

    /// Makes it.
    pub fn build(self) -> Emulator {
        let mut state = self.empty();
        self.add_first_bot(&mut state);
        let start = self.start;
        self.furnish(World::new(state), start)
    }

    /// Opens the world that is kept in a file, or begins one there.
    ///
    /// All of the world is in the file: accounts, chats, messages, files, updates. What a call
    /// changed is there before the call is answered, so that not even a kill loses it. What is
    /// not: faults, limits and what they have counted, the journal, calls under way. Updates go on to
    /// be sent to the webhooks that are set, where there is a runtime of tokio. A world that
    /// is there already has its own seed and bots. Its time goes on from
    /// [`start`](Self::start), or from when it was left if that is later.
    ///
    /// On a paused clock time may pass while a call waits for the disk.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be opened, is in use, or is no such file.
    #[cfg(feature = "store")]
    pub fn open(self, path: impl AsRef<Path>) -> Result<Emulator, StoreError> {
        let mut state = self.empty();
        let (store, known) = Store::open(path.as_ref(), &mut state)?;
        state.track();
        if known.is_none() {
            self.add_first_bot(&mut state);
        }
        let start = known.map_or(self.start, |known| known.unix.max(self.start));
        let mut world = World::new(state);
        world.store = Some(store);
        let emulator = self.furnish(world, start);
        // What was just made is written.
        drop(emulator.lock());
        emulator.resume_deliveries();
        Ok(emulator)
    }

    fn empty(&self) -> State {
        let mut state = State::new(self.seed);
        state.history = self.history;
        state
    }

    fn add_first_bot(&self, state: &mut State) {
        if let Some((name, username)) = &self.first_bot {
            state.add_bot(name, username, false);
        }
    }

    /// Puts a world into an emulator with all that is beside the state.
    fn furnish(self, mut world: World, start: i64) -> Emulator {
        // Beside the state's own generator, so that they change no identifier.
        let mut seeds = Rng::with_seed(!self.seed);
        world.faults = Faults::new(seeds.fork());
        let rng = Mutex::new(seeds.fork());
        world.journal = Journal::new(self.journal);
        world.ledger = Ledger::new(self.limits);
        let settings = Settings {
            profile: self.profile,
            patience: self.patience,
            latency: self.latency.map(|range| Latency { range, rng }),
            webhooks: webhook::Rules {
                profile: self.profile,
                is_strict: self.is_strict,
            },
        };
        Emulator::of(world, settings, start)
    }
}
