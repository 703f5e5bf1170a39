//! One run: a scenario, a policy, and a clock that jumps from one event to the next.

use std::{
    collections::{BTreeMap, VecDeque},
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use chappe::Bot;
use chappe_emulator::Refusals;
use tokio::{
    runtime::Builder,
    task::JoinSet,
    time::{sleep, timeout},
};

use crate::{
    load::{Job, Load},
    policies::Policy,
    scenario::Scenario,
    tally::{Notes, Tally},
    world::{SEED, World},
};

/// A policy that has not come to an end by then never will.
const LONGEST: Duration = Duration::from_secs(20 * 60);

/// Nothing was sent for so long: whatever is repeated in the background has been repeated.
const QUIET: Duration = Duration::from_secs(70);

/// What was seen of a run, from both ends.
#[derive(Debug)]
pub(crate) struct Observed {
    pub(crate) notes: Notes,
    pub(crate) refusals: Refusals,
    /// How often each job left something behind.
    pub(crate) executions: BTreeMap<usize, usize>,
    /// For each chat, how often its link was made anew, and the one that lives.
    pub(crate) rotations: Vec<(usize, Option<String>)>,
}

/// Runs a load, which is the scenario's own or a part of it.
pub(crate) fn run(scenario: &Scenario, policy: &Policy, load: &Load) -> Observed {
    // The jitter of Chappe's layers comes from this thread's generator.
    fastrand::seed(SEED);
    let runtime = Builder::new_current_thread()
        .enable_time()
        .start_paused(true)
        .build()
        .expect("a runtime of one thread");
    runtime.block_on(async {
        let world = World::new(scenario, load);
        let bot = (policy.bot)(&world);
        drive(scenario, load, &world, &bot).await;
        Observed {
            notes: world.tally().take(),
            refusals: world.emulator().refusals(),
            executions: world.executions(),
            rotations: world.rotations(),
        }
    })
}

async fn drive(scenario: &Scenario, load: &Load, world: &World, bot: &Bot) {
    let mut change = JoinSet::new();
    if let Some(planned) = scenario.change {
        let emulator = world.emulator().clone();
        change.spawn(async move {
            sleep(planned.at).await;
            emulator.limit(planned.to.limits());
        });
    }

    let mut callers = JoinSet::new();
    for crowd in &load.crowds {
        let queue = Queue::of(&crowd.jobs);
        for _ in 0..crowd.callers {
            let (caller, queue, begins) = (Caller::new(world, bot), queue.clone(), crowd.begins);
            callers.spawn(async move {
                sleep(begins).await;
                while let Some(job) = queue.next() {
                    caller.make(job).await;
                }
            });
        }
    }
    for arrival in load.arrivals.clone() {
        let caller = Caller::new(world, bot);
        callers.spawn(async move {
            sleep(arrival.at).await;
            caller.make(arrival.job).await;
        });
    }

    if timeout(LONGEST, callers.join_all()).await.is_ok() {
        settle(world.tally()).await;
    }
}

/// Waits for what goes on in the background.
async fn settle(tally: &Tally) {
    loop {
        let sent = tally.sent();
        sleep(QUIET).await;
        if tally.sent() == sent || tally.elapsed() > LONGEST {
            return;
        }
    }
}

/// Somebody who makes calls and waits for their results.
#[derive(Clone, Debug)]
struct Caller {
    bot: Bot,
    tally: Tally,
    chats: Arc<[i64]>,
}

impl Caller {
    fn new(world: &World, bot: &Bot) -> Self {
        Self {
            bot: bot.clone(),
            tally: world.tally().clone(),
            chats: world.chat_ids(),
        }
    }

    async fn make(&self, job: Job) {
        let began = self.tally.elapsed();
        let call = job.call(self.chats[job.chat].into());
        let result = self.bot.call_raw(call).await;
        self.tally.returned(job, began, result);
    }
}

/// The calls of a crowd.
#[derive(Clone, Debug)]
struct Queue(Arc<Mutex<VecDeque<Job>>>);

impl Queue {
    fn of(jobs: &[Job]) -> Self {
        Self(Arc::new(Mutex::new(jobs.iter().copied().collect())))
    }

    fn next(&self) -> Option<Job> {
        let mut jobs = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        jobs.pop_front()
    }
}
