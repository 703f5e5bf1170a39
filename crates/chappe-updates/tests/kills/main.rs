//! Programs that are killed at random moments, and what becomes of their updates.
//!
//! `CHAPPE_KILLS=100` kills each of them more often than three times.

mod count;
mod record;
mod victim;

use std::{env, time::Duration};

use chappe_emulator::{BotAccount, Emulator, User};
use tokio::time::{sleep, timeout};

use self::{
    record::Record,
    victim::{Mode, Victim},
};

fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .unwrap();
    if let Some(mode) = victim::asked_for() {
        return runtime.block_on(victim::live(mode));
    }
    // What `cargo test FILTER` passes on, and the list that other runners ask for.
    let mut arguments = env::args().skip(1).filter(|word| !word.starts_with("--"));
    if env::args().any(|word| word == "--list") || arguments.any(|word| !"kills".contains(&*word)) {
        return;
    }
    let kills = env::var("CHAPPE_KILLS").map_or(3, |kills| kills.parse().unwrap());
    runtime.block_on(async {
        for mode in [
            Mode::Window,
            Mode::Durable,
            Mode::Webhook,
            Mode::DurableWebhook,
        ] {
            kill_and_kill_again(mode, kills).await;
        }
        #[cfg(unix)]
        {
            a_polite_stop_finishes_what_was_begun().await;
            a_second_ctrl_c_waits_for_nothing().await;
        }
    });
}

/// A world of people who write to the bot.
struct World {
    emulator: Emulator,
    bot: BotAccount,
    people: Vec<User>,
    /// How many messages each has written.
    written: Vec<u32>,
}

impl World {
    fn new(people: usize) -> Self {
        let emulator = Emulator::new();
        let bot = emulator.bot();
        Self {
            people: (0..people)
                .map(|number| emulator.user(&format!("User {number}")))
                .collect(),
            written: vec![0; people],
            emulator,
            bot,
        }
    }

    fn write(&mut self, person: usize) {
        let number = self.written[person];
        self.people[person].send_private(&self.bot, &number.to_string());
        self.written[person] += 1;
    }

    /// People write, now this one and now that one.
    async fn chat(&mut self, rng: &mut fastrand::Rng, time: Duration) {
        let _ = timeout(time, async {
            loop {
                for _ in 0..rng.usize(1..8) {
                    self.write(rng.usize(0..self.people.len()));
                }
                sleep(Duration::from_millis(rng.u64(0..12))).await;
            }
        })
        .await;
    }

    async fn all_delivered(&self) {
        until("the end of the queue", || self.bot.pending_updates() == 0).await;
    }
}

async fn kill_and_kill_again(mode: Mode, kills: u64) {
    let folder = tempfile::tempdir().unwrap();
    let mut world = World::new(12);
    let server = world.emulator.serve().await.unwrap();
    let token = world.emulator.token();
    let start = || Victim::start(mode, folder.path(), &server.url(), &token);
    let mut rng = fastrand::Rng::with_seed(kills);
    let mut victim = start();
    for _ in 0..kills {
        let time = Duration::from_millis(rng.u64(30..500));
        world.chat(&mut rng, time).await;
        victim.kill();
        victim = start();
    }
    let time = Duration::from_millis(300);
    world.chat(&mut rng, time).await;
    world.all_delivered().await;
    let written: u32 = world.written.iter().sum();
    until("the last handler", || {
        Record::read(folder.path()).distinct_ends() as u32 == written
    })
    .await;
    // What comes behind the last line of the record is short.
    sleep(Duration::from_secs(1)).await;
    victim.kill();

    let record = Record::read(folder.path());
    let ids: Vec<i64> = world.people.iter().map(User::id).collect();
    let again = record.check_order(&ids, &world.written, mode);
    if mode.is_durable() {
        count::check(folder.path(), &ids, &world.written).await;
    }
    println!(
        "{mode:?}: killed {kills} times, {written} updates, none lost, none out of order; came again: \
         {} of which the handler had begun, {} of which it had ended",
        again.begun, again.ended
    );
}

#[cfg(unix)]
async fn a_polite_stop_finishes_what_was_begun() {
    let folder = tempfile::tempdir().unwrap();
    let mut world = World::new(1);
    let server = world.emulator.serve().await.unwrap();
    let victim = Victim::start(
        Mode::Slow,
        folder.path(),
        &server.url(),
        &world.emulator.token(),
    );
    world.write(0);
    until("the handler", || Record::read(folder.path()).begins() == 1).await;
    victim.signal("TERM");
    assert!(victim.ended().await.success());
    assert_eq!(Record::read(folder.path()).distinct_ends(), 1);
    assert_eq!(world.bot.pending_updates(), 0, "it is confirmed");
    println!("SIGTERM: what was begun was finished and confirmed");
}

#[cfg(unix)]
async fn a_second_ctrl_c_waits_for_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut world = World::new(1);
    let server = world.emulator.serve().await.unwrap();
    let victim = Victim::start(
        Mode::Hanging,
        folder.path(),
        &server.url(),
        &world.emulator.token(),
    );
    world.write(0);
    until("the handler", || Record::read(folder.path()).begins() == 1).await;
    victim.signal("INT");
    sleep(Duration::from_millis(300)).await;
    assert!(victim.is_alive(), "the first lets it finish");
    victim.signal("INT");
    assert!(victim.ended().await.success());
    assert_eq!(world.bot.pending_updates(), 1, "it comes again");
    println!("Ctrl-C, twice: it did not wait, and what was begun comes again");
}

/// Looks again and again.
async fn until(what: &str, look: impl Fn() -> bool) {
    let looked = timeout(Duration::from_secs(60), async {
        while !look() {
            sleep(Duration::from_millis(5)).await;
        }
    });
    assert!(looked.await.is_ok(), "{what} does not come");
}
