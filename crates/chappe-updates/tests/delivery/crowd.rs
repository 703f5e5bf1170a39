//! Very many updates of very many chats.
//!
//! `CHAPPE_UPDATES=100000` is the number that the design promises; otherwise there are 5,000.

use std::{
    collections::HashMap,
    env,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use chappe_emulator::{Emulator, User};
use chappe_updates::{Context, Polling, Router};
use tokio::time::{Instant, sleep};

use crate::support::{Scene, poll, until};

const CHATS: usize = 2_000;
const CONCURRENCY: usize = 64;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_update_is_handled_once_and_in_the_order_of_its_chat() {
    let count = env::var("CHAPPE_UPDATES").map_or(5_000, |count| count.parse().unwrap());
    let scene = Scene::of(Emulator::builder().journal(0).history(10).build());
    let people: Vec<User> = (0..CHATS).map(|_| scene.emulator.user("Ann")).collect();
    let mut rng = fastrand::Rng::with_seed(5);
    let mut written: HashMap<i64, Vec<String>> = HashMap::new();
    for number in 0..count {
        let person = rng.choice(&people).unwrap();
        let text = number.to_string();
        person.send_private(&scene.me, &text);
        written.entry(person.id()).or_default().push(text);
    }

    let seen: Arc<Mutex<HashMap<i64, Vec<String>>>> = Arc::default();
    let (now, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let app = Router::new().message({
        let (seen, now, most) = (seen.clone(), now.clone(), most.clone());
        move |ctx: Context| {
            let (seen, now, most) = (seen.clone(), now.clone(), most.clone());
            async move {
                most.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                sleep(Duration::from_micros(fastrand::u64(0..2_000))).await;
                let (chat, text) = (ctx.chat().unwrap().id, ctx.text().unwrap().to_owned());
                seen.lock().unwrap().entry(chat).or_default().push(text);
                now.fetch_sub(1, Ordering::SeqCst);
            }
        }
    });
    let begun = Instant::now();
    let running = poll(Polling::new(scene.bot(), app).concurrency(CONCURRENCY));
    until("the end of the queue", || scene.me.pending_updates() == 0).await;
    let taken = begun.elapsed();
    running.stop().await.unwrap();
    assert!(*seen.lock().unwrap() == written, "each once, and in order");
    assert_eq!(most.load(Ordering::SeqCst), CONCURRENCY);
    println!(
        "{count} updates of {CHATS} chats in {taken:.1?}, by {} polls",
        scene.emulator.calls("getUpdates")
    );
}
