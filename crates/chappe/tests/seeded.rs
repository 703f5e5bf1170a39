//! Thousands of small worlds, each drawn from its number: laws of the server, faults, and calls that
//! overlap, run out of time, or are dropped. Whatever happens, nothing is executed twice that must
//! not be, and every caller is told the truth.
//!
//! ```sh
//! cargo test -p chappe --test seeded                                     # 1,000 worlds
//! CHAPPE_SEEDS=10000 cargo test --release -p chappe --test seeded        # 10,000
//! CHAPPE_SEED=1234 cargo test -p chappe --test seeded                    # one of them again
//! ```

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    thread,
    time::Duration,
};

use chappe::{
    Bot, DefaultLayers, Error, Execution, Methods, Reply, Request,
    layers::{Next, from_fn},
};
use chappe_emulator::{Chat, Emulator, Entry, Fault, Law, Limits, Rights, Trigger};
use fastrand::Rng;
use tokio::{
    runtime::Builder,
    task::JoinSet,
    time::{Instant, sleep, timeout},
};
use tower::ServiceBuilder;

/// How many worlds the ordinary test looks at: a debug build on one core takes some seconds.
const USUALLY: u64 = 1_000;

/// Nobody waits longer than this, on the clock of the world.
const LONGEST: Duration = Duration::from_secs(2 * 60 * 60);

#[test]
fn nothing_is_executed_twice_and_everybody_is_told_the_truth() {
    let variable = |name| std::env::var(name).ok().and_then(|text| text.parse().ok());
    if let Some(seed) = variable("CHAPPE_SEED") {
        let seen = World::run(seed);
        println!("{}", seen.story());
        seen.check();
        return;
    }
    let seeds = variable("CHAPPE_SEEDS").unwrap_or(USUALLY);
    let (next, sum) = (AtomicU64::new(0), Mutex::new(Sum::default()));
    let failed = Mutex::new(Vec::new());
    let work = || {
        loop {
            let seed = next.fetch_add(1, Ordering::Relaxed);
            if seed >= seeds {
                return;
            }
            let checked = catch_unwind(AssertUnwindSafe(|| {
                let world = World::run(seed);
                world.check();
                world
            }));
            match checked {
                Ok(world) => lock(&sum).add(&world),
                Err(_) => lock(&failed).push(seed),
            }
        }
    };
    thread::scope(|scope| {
        let threads = thread::available_parallelism().map_or(1, usize::from);
        (0..threads).for_each(|_| drop(scope.spawn(work)));
    });
    let failed = failed.into_inner().unwrap_or_else(PoisonError::into_inner);
    assert!(
        failed.is_empty(),
        "{} of {seeds} worlds failed: {failed:?}; again with `CHAPPE_SEED={} cargo test -p chappe \
         --test seeded -- --nocapture`",
        failed.len(),
        failed[0],
    );
    let sum = sum.into_inner().unwrap_or_else(PoisonError::into_inner);
    println!("{seeds} worlds: {sum:?}");
    sum.shows_something(seeds);
}

#[test]
fn the_same_seed_is_the_same_world() {
    for seed in 0..20 {
        let (one, two) = (World::run(seed), World::run(seed));
        assert_eq!(one.journal, two.journal, "seed {seed}");
        assert_eq!(one.story(), two.story(), "seed {seed}");
    }
}

// ----- what is drawn -----

/// A call that somebody makes.
#[derive(Clone, Copy, Debug)]
struct Plan {
    what: What,
    /// The index of the chat.
    chat: usize,
    at: Duration,
    deadline: Option<Duration>,
    attempt: Option<Duration>,
    /// When its caller goes away, since it was made.
    dropped: Option<Duration>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum What {
    /// `Duplicating`: each execution is a message.
    Send,
    /// `Duplicating`: each execution is a link that lives on.
    Create,
    /// `Superseding`: each execution revokes the link before.
    Export,
}

const METHODS: [&str; 3] = [
    "sendMessage",
    "createChatInviteLink",
    "exportChatInviteLink",
];

/// Chats of this index and above are private.
const GROUPS: usize = 3;
const CHATS: usize = 5;

impl Plan {
    fn draw(rng: &mut Rng) -> Vec<Self> {
        let mut plans = Vec::new();
        for _ in 0..rng.usize(4..10) {
            let what = match rng.u32(..4) {
                0 => What::Create,
                1 => What::Export,
                _ => What::Send,
            };
            let at = ms(rng.u64(..3_000));
            plans.push(Self::one(rng, what, at));
        }
        // Several ask for a group's link at about the same time.
        for _ in 0..rng.usize(..3) {
            let (group, at) = (rng.usize(..GROUPS), rng.u64(..20_000));
            for _ in 0..rng.usize(2..5) {
                let at = ms(at + rng.u64(..400));
                let mut plan = Self::one(rng, What::Export, at);
                plan.chat = group;
                plans.push(plan);
            }
        }
        plans
    }

    fn one(rng: &mut Rng, what: What, at: Duration) -> Self {
        let chats = if what == What::Send { CHATS } else { GROUPS };
        let mut sometimes = |one_in, from, to| {
            let drawn = ms(rng.u64(from..to));
            (rng.u32(..one_in) == 0).then_some(drawn)
        };
        let deadline = sometimes(4, 50, 60_000);
        let attempt = sometimes(8, 100, 12_000);
        let dropped = sometimes(6, 0, 5_000);
        Self {
            what,
            chat: rng.usize(..chats),
            at,
            deadline,
            attempt,
            dropped,
        }
    }
}

fn limits(rng: &mut Rng) -> Limits {
    let law = |rng: &mut Rng| {
        let law = Law::new(rng.u32(1..4), secs(rng.u64(1..5))).burst(rng.u32(1..4));
        let closing = law.closes_for(ms(rng.u64(500..20_000)));
        match rng.u32(..5) {
            0 => law,
            1 => closing,
            2 => closing.lengthens(ms(rng.u64(1..2_000))),
            3 => closing.restarts(),
            _ => closing.grows(2.0, secs(300)),
        }
    };
    let mut limits = match rng.u32(..8) {
        0 => Limits::none(),
        1 => Limits::telegram(),
        2 | 3 => Limits::none().chat(law(rng)),
        4 => Limits::none().group(law(rng)).bot(law(rng)),
        _ => Limits::none().bot(law(rng)),
    };
    for method in &METHODS[1..] {
        if rng.u32(..3) == 0 {
            limits = limits.method(method, law(rng));
        }
    }
    if rng.u32(..6) == 0 {
        limits = limits.hold(secs(8));
    }
    if rng.u32(..8) == 0 {
        limits = limits.overload(rng.usize(1..6));
    }
    limits
}

fn faults(rng: &mut Rng, emulator: &Emulator) {
    for _ in 0..rng.usize(..5) {
        let on = match rng.usize(..=METHODS.len()) {
            index if index < METHODS.len() => Fault::on(METHODS[index]),
            _ => Fault::on_any(),
        };
        let on = if rng.bool() {
            on.chance(0.3 * rng.f64())
        } else {
            on.after(rng.u32(..4)).times(rng.u32(1..3))
        };
        emulator.fault(fault(rng, on));
    }
}

fn fault(rng: &mut Rng, on: Trigger) -> Fault {
    const PAGE: &str = "<html><body>Something went wrong.</body></html>";
    match rng.u32(..14) {
        0 => on.bad_gateway(),
        1 => on.status(200, PAGE, "text/html"),
        2 => on.status(500, "", "text/plain"),
        3 => on.status(403, PAGE, "text/html"),
        4 => on.redirect("https://elsewhere.example/"),
        5 => on.cut_before(),
        6 | 7 => on.cut_after(),
        // Past the time of an attempt, or within.
        8 => on.delay(ms(rng.u64(100..60_000))),
        9 => on.hang(),
        10 => on.malformed_json(),
        11 => on.refusal(400, "Bad Request: CHANNELS_TOO_MUCH"),
        12 => on.too_many_requests(rng.u32(1..20)),
        _ => on.too_many_requests([0, 45, 200, 1_000][rng.usize(..4)]),
    }
}

const fn ms(ms: u64) -> Duration {
    Duration::from_millis(ms)
}

const fn secs(secs: u64) -> Duration {
    Duration::from_secs(secs)
}

// ----- the world -----

struct World {
    emulator: Emulator,
    /// The ids that calls go to: the last group is named by the id that it had before it became a
    /// supergroup.
    ids: Vec<i64>,
    chats: Vec<Chat>,
    tally: Arc<Tally>,
}

/// What was seen of a world, from all sides.
struct Seen {
    seed: u64,
    calls: Vec<Returned>,
    attempts: Vec<Attempt>,
    journal: Vec<Entry>,
    /// The texts of the bot's messages, for each chat.
    texts: Vec<Vec<String>>,
    /// The bot's links, for each group.
    links: Vec<Vec<chappe_emulator::InviteLink>>,
    unfinished: usize,
}

/// A call that came back to its caller, or was dropped.
#[derive(Debug)]
struct Returned {
    number: usize,
    plan: Plan,
    began: Duration,
    ended: Duration,
    end: End,
}

#[derive(Debug)]
enum End {
    /// The link, where it was one.
    Result(Option<String>),
    Error(Error),
    Dropped,
}

impl World {
    fn run(seed: u64) -> Seen {
        // The jitter of the layers comes from this thread's generator.
        fastrand::seed(seed);
        let mut rng = Rng::with_seed(seed);
        let runtime = Builder::new_current_thread()
            .enable_time()
            .start_paused(true)
            .build()
            .expect("a runtime of one thread");
        runtime.block_on(async {
            let world = Self::draw(seed, &mut rng);
            let plans = Plan::draw(&mut rng);
            let (calls, unfinished) = world.drive(&plans).await;
            world.seen(seed, calls, unfinished)
        })
    }

    fn draw(seed: u64, rng: &mut Rng) -> Self {
        let slowest = rng.u64(1..300);
        let emulator = Emulator::builder()
            .seed(seed)
            .limits(limits(rng))
            .latency(ms(slowest / 2)..=ms(slowest))
            .build();
        let bot = emulator.bot();
        let (mut ids, mut chats) = (Vec::new(), Vec::new());
        for index in 0..CHATS {
            let chat = if index >= GROUPS {
                let user = emulator.user("Ann");
                user.send_private(&bot, "/start");
                user.chat_with(&bot)
            } else if index + 1 == GROUPS {
                emulator.group("Readers")
            } else {
                emulator.supergroup("Readers")
            };
            ids.push(chat.id());
            if index < GROUPS {
                chat.promote(&bot, Rights::all());
            }
            chats.push(if index + 1 == GROUPS {
                chat.upgrade()
            } else {
                chat
            });
        }
        faults(rng, &emulator);
        Self {
            emulator,
            ids,
            chats,
            tally: Arc::new(Tally::new()),
        }
    }

    /// Makes the calls, and says how many had not ended after [`LONGEST`].
    async fn drive(&self, plans: &[Plan]) -> (Vec<Returned>, usize) {
        let layers = ServiceBuilder::new()
            .layer(DefaultLayers::new())
            .layer(from_fn({
                let tally = Arc::clone(&self.tally);
                move |call, next| Arc::clone(&tally).watch(call, next)
            }))
            .into_inner();
        let bot = Bot::builder(self.emulator.token().try_into().expect("a valid token"))
            .default_layers(layers)
            .transport(self.emulator.clone())
            .build()
            .expect("a bot on the emulator");

        let mut callers = JoinSet::new();
        for (number, &plan) in plans.iter().enumerate() {
            let (bot, tally, chat) = (bot.clone(), Arc::clone(&self.tally), self.ids[plan.chat]);
            callers.spawn(async move {
                sleep(plan.at).await;
                let began = tally.elapsed();
                let call = make(&bot, number, plan, chat);
                let result = match plan.dropped {
                    Some(time) => timeout(time, call).await.ok(),
                    None => Some(call.await),
                };
                Returned {
                    number,
                    plan,
                    began,
                    ended: tally.elapsed(),
                    end: match result {
                        Some(Ok(link)) => End::Result(link),
                        Some(Err(error)) => End::Error(error),
                        None => End::Dropped,
                    },
                }
            });
        }
        let mut calls = Vec::new();
        let all = async {
            while let Some(call) = callers.join_next().await {
                calls.push(call.expect("no caller panics"));
            }
        };
        let _ = timeout(LONGEST, all).await;
        (calls, callers.len())
    }

    fn seen(&self, seed: u64, calls: Vec<Returned>, unfinished: usize) -> Seen {
        let bot = self.emulator.bot().id();
        let texts = self.chats.iter().map(|chat| {
            let messages = chat.messages().into_iter();
            let own = messages.filter(|message| message.from_id == bot && !message.is_service);
            own.map(|message| message.text).collect()
        });
        let links = self.chats[..GROUPS].iter().map(|chat| {
            let links = chat.invite_links().into_iter();
            links.filter(|link| link.creator_id == bot).collect()
        });
        Seen {
            seed,
            calls,
            attempts: lock(&self.tally.attempts).clone(),
            journal: self.emulator.journal(),
            texts: texts.collect(),
            links: links.collect(),
            unfinished,
        }
    }
}

/// Makes a call, marked with its number, and gives the link that comes back, if any.
async fn make(bot: &Bot, number: usize, plan: Plan, chat: i64) -> Result<Option<String>, Error> {
    let mark = number.to_string();
    match plan.what {
        What::Send => {
            let request = plan.options(number, bot.send_message(chat, mark));
            request.await.map(|_| None)
        }
        What::Create => {
            let request = bot.create_chat_invite_link(chat).name(mark);
            let link = plan.options(number, request).await?;
            Ok(Some(link.invite_link))
        }
        What::Export => {
            let request = bot.export_chat_invite_link(chat);
            plan.options(number, request).await.map(Some)
        }
    }
}

impl Plan {
    fn options<S, M>(&self, number: usize, request: Request<S, M>) -> Request<S, M> {
        let mut request = request.extension(Number(number));
        if let Some(deadline) = self.deadline {
            request = request.deadline(deadline);
        }
        if let Some(attempt) = self.attempt {
            request = request.timeout(attempt);
        }
        request
    }
}

// ----- the innermost layer -----

/// Notes each attempt, just before it goes to the server.
#[derive(Debug)]
struct Tally {
    start: Instant,
    attempts: Mutex<Vec<Attempt>>,
}

/// The number of a call; calls that share an execution go by that of the first.
#[derive(Clone, Copy, Debug)]
struct Number(usize);

#[derive(Clone, Debug)]
struct Attempt {
    number: usize,
    chat: String,
    began: Duration,
    ended: Duration,
    answer: Answer,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Answer {
    /// None, since the attempt was dropped.
    Dropped,
    Success(String),
    /// It was not executed; for how long there is to be silence, where that was said.
    Refused(Option<Duration>),
    /// It may have been executed.
    Unknown,
}

impl Tally {
    fn new() -> Self {
        Self {
            start: Instant::now(),
            attempts: Mutex::default(),
        }
    }

    fn elapsed(&self) -> Duration {
        self.start.elapsed()
    }

    async fn watch(self: Arc<Self>, call: chappe::Call, next: Next) -> Result<Reply, Error> {
        let Number(number) = *call.extensions().get().expect("a numbered call");
        let chat = call.chat().map(ToString::to_string).unwrap_or_default();
        let began = self.elapsed();
        let place = {
            let mut attempts = lock(&self.attempts);
            attempts.push(Attempt {
                number,
                chat,
                began,
                ended: began,
                answer: Answer::Dropped,
            });
            attempts.len() - 1
        };
        let mut note = Note {
            tally: &self,
            place,
            answer: Answer::Dropped,
        };
        let result = next.run(call).await;
        note.answer = match &result {
            Ok(reply) => Answer::Success(String::from_utf8_lossy(reply.result()).into_owned()),
            Err(error) if error.execution() == Execution::NotExecuted => {
                Answer::Refused(error.retry_after())
            }
            Err(_) => Answer::Unknown,
        };
        result
    }
}

/// Writes the end of an attempt down, also where it is dropped.
struct Note<'a> {
    tally: &'a Tally,
    place: usize,
    answer: Answer,
}

impl Drop for Note<'_> {
    fn drop(&mut self) {
        let ended = self.tally.elapsed();
        let attempt = &mut lock(&self.tally.attempts)[self.place];
        attempt.ended = ended;
        attempt.answer = self.answer.clone();
    }
}

impl Attempt {
    /// Whether the client has to think that it may have been executed.
    fn may_be_executed(&self) -> bool {
        !matches!(self.answer, Answer::Refused(_))
    }
}

// ----- what must hold -----

impl Seen {
    fn check(&self) {
        let Self { seed, .. } = self;
        assert_eq!(self.unfinished, 0, "seed {seed}: some wait for ever");
        self.check_attempts();
        self.check_executions();
        for group in 0..GROUPS {
            self.check_rotations(group);
        }
    }

    /// What may have been executed is not attempted again, and nothing goes to a chat that has
    /// asked for silence.
    fn check_attempts(&self) {
        let mut tried = BTreeMap::new();
        let mut silent = BTreeMap::<&str, Vec<(Duration, Duration)>>::new();
        for attempt in &self.attempts {
            let before = tried.insert(attempt.number, attempt);
            assert!(
                before.is_none_or(|before| !before.may_be_executed()),
                "seed {}: {attempt:?} repeats {before:?}",
                self.seed,
            );
            if let Answer::Refused(Some(wait)) = attempt.answer {
                let silence = (attempt.ended, attempt.ended + wait);
                silent.entry(&attempt.chat).or_default().push(silence);
            }
        }
        for attempt in &self.attempts {
            let silences = silent.get(&*attempt.chat).into_iter().flatten();
            for &(from, until) in silences {
                assert!(
                    attempt.began <= from || attempt.began >= until,
                    "seed {}: {attempt:?} breaks the silence from {from:?} to {until:?}",
                    self.seed,
                );
            }
        }
    }

    /// Messages and links of their own: once where the caller has the result, never where the
    /// caller was told so, and never twice.
    fn check_executions(&self) {
        for call in &self.calls {
            let mark = call.number.to_string();
            let chat = call.plan.chat;
            let count = |texts: &[String]| texts.iter().filter(|text| **text == mark).count();
            let executed = match call.plan.what {
                What::Send => {
                    let all: usize = self.texts.iter().map(|texts| count(texts)).sum();
                    let there = count(&self.texts[chat]);
                    assert_eq!(all, there, "seed {}: {call:?}, elsewhere", self.seed);
                    there
                }
                What::Create => {
                    let links = self.links[chat].iter();
                    links.filter(|link| link.name == mark).count()
                }
                What::Export => continue,
            };
            let is_true = match call.execution() {
                Some(Execution::Executed) => executed == 1,
                Some(Execution::NotExecuted) => executed == 0,
                Some(Execution::Unknown) | None => executed <= 1,
            };
            assert!(is_true, "seed {}: {call:?}: {executed} times", self.seed);
        }
    }

    /// A group's own link: one execution at a time, each of them seen by a caller or told as
    /// unknown, and whoever came last holds the link that lives.
    fn check_rotations(&self, group: usize) {
        let seed = self.seed;
        let is_ours = |call: &&Returned| call.plan.what == What::Export && call.plan.chat == group;
        let calls: Vec<&Returned> = self.calls.iter().filter(is_ours).collect();
        let attempts = self.attempts.iter();
        let attempts: Vec<&Attempt> = attempts
            .filter(|attempt| calls.iter().any(|call| call.number == attempt.number))
            .collect();
        let links = self.links[group].iter().filter(|link| link.is_primary);
        let (rotations, living): (usize, Option<&str>) = links
            .fold((0, None), |(count, _), link| {
                (count + 1, (!link.is_revoked).then_some(&*link.link))
            });

        // One flight at a time.
        let mut flights: Vec<(usize, Duration, Duration)> = Vec::new();
        for attempt in &attempts {
            let last = flights.last_mut();
            match last.filter(|(number, ..)| *number == attempt.number) {
                Some((.., ended)) => *ended = attempt.ended,
                None => flights.push((attempt.number, attempt.began, attempt.ended)),
            }
        }
        for (index, (number, ..)) in flights.iter().enumerate() {
            let again = flights[..index].iter().any(|(other, ..)| other == number);
            assert!(!again, "seed {seed}: two flights at once: {attempts:?}");
        }
        for pair in flights.windows(2) {
            assert!(pair[0].2 <= pair[1].1, "seed {seed}: {attempts:?}");
        }

        // Each execution is seen, or told as unknown.
        let may_be = attempts.iter().filter(|attempt| attempt.may_be_executed());
        let (mut told, mut unknown) = (0, 0);
        let mut last = None;
        for attempt in may_be {
            let Some(link) = attempt.link() else {
                (unknown, last) = (unknown + 1, None);
                continue;
            };
            (told, last) = (told + 1, Some(link));
            let is_seen = calls.iter().any(|call| call.link() == Some(link));
            let is_doubted = || {
                let mut doubtful = calls.iter().filter(|call| call.is_doubtful());
                doubtful.any(|call| call.began <= attempt.ended && attempt.ended <= call.ended)
            };
            assert!(is_seen || is_doubted(), "seed {seed}: nobody has {link}");
        }
        let few = told <= rotations && rotations <= told + unknown;
        assert!(few, "seed {seed}: {rotations} rotations: {attempts:?}");
        if let Some(last) = last {
            assert_eq!(living, Some(last), "seed {seed}: {calls:?}");
        }

        for call in calls {
            // Whoever was told that nothing was executed was in no flight that was.
            let mut within = attempts.iter().filter(|attempt| {
                let is_own = attempt.number == call.number;
                is_own || (call.began < attempt.began && attempt.ended < call.ended)
            });
            let is_true = match call.execution() {
                Some(Execution::NotExecuted) => !within.any(|attempt| attempt.may_be_executed()),
                Some(Execution::Executed) => rotations > 0,
                Some(Execution::Unknown) | None => true,
            };
            assert!(is_true, "seed {seed}: {call:?}: {attempts:?}");
            let is_known = |link| attempts.iter().any(|attempt| attempt.link() == Some(link));
            assert!(call.link().is_none_or(is_known), "seed {seed}: {call:?}");
        }
    }

    /// All that happened, to be read and to be compared.
    fn story(&self) -> String {
        let mut story = String::new();
        for attempt in &self.attempts {
            writeln!(story, "{attempt:?}").expect("a string takes all");
        }
        for call in &self.calls {
            writeln!(story, "{call:?}").expect("a string takes all");
        }
        story
    }
}

impl Returned {
    /// Whether it was executed, as its caller was told; `None` where the caller had gone.
    fn execution(&self) -> Option<Execution> {
        match &self.end {
            End::Result(_) => Some(Execution::Executed),
            End::Error(error) => Some(error.execution()),
            End::Dropped => None,
        }
    }

    /// Whether its caller has to think that it may have been executed.
    fn is_doubtful(&self) -> bool {
        matches!(self.execution(), Some(Execution::Unknown) | None)
    }

    fn link(&self) -> Option<&str> {
        match &self.end {
            End::Result(link) => link.as_deref(),
            _ => None,
        }
    }
}

impl Attempt {
    /// The link that it brought, where it brought one.
    fn link(&self) -> Option<&str> {
        match &self.answer {
            Answer::Success(link) => Some(link.trim_matches('"')),
            _ => None,
        }
    }
}

// ----- whether the worlds were worth looking at -----

#[derive(Debug, Default)]
struct Sum {
    calls: usize,
    attempts: usize,
    refused: usize,
    results: usize,
    errors: BTreeMap<String, usize>,
    dropped: usize,
    /// Callers who got a link that another one had asked for.
    shared: usize,
    /// Results that took more than one attempt.
    repeated: usize,
    /// When the last caller of a world had its answer.
    longest: Duration,
}

impl Sum {
    fn add(&mut self, seen: &Seen) {
        self.calls += seen.calls.len();
        self.attempts += seen.attempts.len();
        let is_refused = |attempt: &&Attempt| matches!(attempt.answer, Answer::Refused(Some(_)));
        self.refused += seen.attempts.iter().filter(is_refused).count();
        for call in &seen.calls {
            match &call.end {
                End::Result(_) => self.results += 1,
                End::Error(error) => {
                    let execution = format!("{:?}", error.execution());
                    *self.errors.entry(execution).or_default() += 1;
                }
                End::Dropped => self.dropped += 1,
            }
            let is_own = |attempt: &&Attempt| attempt.number == call.number;
            let attempts = seen.attempts.iter().filter(is_own).count();
            let has_result = matches!(call.end, End::Result(_));
            self.shared += usize::from(has_result && attempts == 0);
            self.repeated += usize::from(has_result && attempts > 1);
            self.longest = self.longest.max(call.ended);
        }
    }

    /// Each of the things that can go wrong did, often enough.
    fn shows_something(&self, seeds: u64) {
        let some = usize::try_from(seeds / 10).expect("not so many");
        let unknown = self.errors.get("Unknown").copied().unwrap_or_default();
        let kinds = [
            self.results,
            self.refused,
            unknown,
            self.dropped,
            self.shared,
            self.repeated,
        ];
        assert!(kinds.iter().all(|&kind| kind >= some), "{self:?}");
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
