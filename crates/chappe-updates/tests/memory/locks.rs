//! Who waits for whom: updates that touch one session side by side.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};

use bytes::Bytes;
use chappe_updates::{
    Context, FromContext, HandlerResult, Router,
    session::{Scope, Session, SessionData, Sessions},
    storage::{Change, Storage, StorageFuture},
};
use serde::{Deserialize, Serialize};
use tokio::{task::JoinSet, time::sleep};

use crate::{
    scene::{Scene, Watched, handle},
    sessions::Count,
};

#[derive(Debug, Default, Serialize, Deserialize)]
struct Profile(u32);

impl SessionData for Profile {
    const NAME: &'static str = "profile";
    const SCOPE: Scope = Scope::User;
}

#[derive(Debug, Default, Serialize, Deserialize)]
struct Settings(u32);

impl SessionData for Settings {
    const NAME: &'static str = "settings";
    const SCOPE: Scope = Scope::Chat;
}

async fn slow(mut profile: Session<Profile>) -> String {
    let seen = profile.0;
    sleep(Duration::from_secs(1)).await;
    profile.0 = seen + 1;
    profile.0.to_string()
}

#[tokio::test(start_paused = true)]
async fn updates_of_one_session_do_not_overwrite_each_other() {
    let scene = Scene::new();
    let storage = Watched::slow(Duration::from_secs(1));
    let app: Router = Router::new().message(slow).layer(Sessions::new(storage));
    let mut tasks = JoinSet::new();
    for chat in 1..=5 {
        let (app, ctx) = (app.clone(), scene.message(-chat, 7, "hi"));
        tasks.spawn(async move { (chat, handle(&app, ctx).await.unwrap().unwrap()) });
        tokio::task::yield_now().await;
    }
    let mut answers = tasks.join_all().await;
    answers.sort();
    let expected: Vec<_> = (1..=5).map(|chat| (chat, chat.to_string())).collect();
    assert_eq!(answers, expected, "in the order of their coming");
}

#[tokio::test(start_paused = true)]
async fn other_sessions_do_not_wait() {
    let scene = Scene::new();
    let app: Router = Router::new()
        .message(slow)
        .layer(Sessions::new(Watched::new()));
    let began = tokio::time::Instant::now();
    let mut tasks = JoinSet::new();
    for user in 1..=5 {
        let (app, ctx) = (app.clone(), scene.message(-1, user, "hi"));
        tasks.spawn(async move { handle(&app, ctx).await.unwrap().unwrap() });
    }
    assert_eq!(tasks.join_all().await, ["1"; 5]);
    assert_eq!(began.elapsed().as_secs(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_handler_that_panics_or_is_dropped_lets_go() {
    async fn panic(mut profile: Session<Profile>) {
        profile.0 = 100;
        panic!("on purpose");
    }
    let scene = Scene::new();
    let sessions = Sessions::new(Watched::new());
    let app: Router = Router::new().message(slow).layer(sessions.clone());
    let panicking: Router = Router::new().message(panic).layer(sessions);
    let ctx = scene.message(-1, 7, "hi");
    let panicked = tokio::spawn(async move { handle(&panicking, ctx).await }).await;
    assert!(panicked.unwrap_err().is_panic());
    let dropped = handle(&app, scene.message(-1, 7, "hi"));
    let limit = Duration::from_millis(500);
    tokio::time::timeout(limit, dropped).await.unwrap_err();
    let answer = handle(&app, scene.message(-1, 7, "hi")).await.unwrap();
    assert_eq!(answer.as_deref(), Some("1"));
}

#[tokio::test(start_paused = true)]
async fn a_handler_that_is_dropped_while_it_is_saved_keeps_the_lock_until_it_is() {
    async fn quick(mut profile: Session<Profile>) -> String {
        profile.0 += 1;
        profile.0.to_string()
    }
    let scene = Scene::new();
    let storage = Watched::slow(Duration::from_secs(10));
    let app: Router = Router::new().message(quick).layer(Sessions::new(storage));
    let dropped = handle(&app, scene.message(-1, 7, "hi"));
    tokio::time::timeout(Duration::from_secs(1), dropped)
        .await
        .unwrap_err();
    let answer = handle(&app, scene.message(-1, 7, "hi")).await.unwrap();
    assert_eq!(
        answer.as_deref(),
        Some("2"),
        "the first was saved, and is seen"
    );
}

#[tokio::test(start_paused = true)]
async fn a_context_that_lives_on_holds_no_lock() {
    async fn leave(ctx: Context, mut profile: Session<Profile>) {
        profile.0 += 1;
        tokio::spawn(async move {
            sleep(Duration::from_secs(3600)).await;
            drop(ctx);
        });
    }
    let scene = Scene::new();
    let app: Router = Router::new()
        .message(leave)
        .layer(Sessions::new(Watched::new()));
    let both = async {
        handle(&app, scene.message(-1, 7, "hi")).await.unwrap();
        handle(&app, scene.message(-1, 7, "hi")).await.unwrap();
    };
    tokio::time::timeout(Duration::from_secs(1), both)
        .await
        .unwrap();
}

#[tokio::test(start_paused = true)]
async fn two_sessions_in_either_order_are_no_deadlock() {
    static BEGUN: AtomicU32 = AtomicU32::new(0);
    async fn one_way(mut profile: Session<Profile>, mut settings: Session<Settings>) {
        BEGUN.fetch_add(1, Ordering::SeqCst);
        let (of_user, of_chat) = (profile.0, settings.0);
        sleep(Duration::from_millis(10)).await;
        profile.0 = of_user + 1;
        settings.0 = of_chat + 1;
    }
    async fn other_way(
        _count: Session<Count>,
        mut settings: Session<Settings>,
        mut profile: Session<Profile>,
    ) {
        BEGUN.fetch_add(1, Ordering::SeqCst);
        let (of_user, of_chat) = (profile.0, settings.0);
        sleep(Duration::from_millis(10)).await;
        profile.0 = of_user + 1;
        settings.0 = of_chat + 1;
    }
    async fn look(profile: Session<Profile>, settings: Session<Settings>) -> String {
        format!("{} {}", profile.0, settings.0)
    }
    let scene = Scene::new();
    let sessions = Sessions::new(SlowToLoad::new());
    let one: Router = Router::new().message(one_way).layer(sessions.clone());
    let other: Router = Router::new().message(other_way).layer(sessions.clone());
    let looking: Router = Router::new().message(look).layer(sessions);
    let mut tasks = JoinSet::new();
    for number in 0..20 {
        let app = if number % 2 == 0 { &one } else { &other };
        let (app, ctx) = (app.clone(), scene.message(-1, 7, "hi"));
        tasks.spawn(async move { handle(&app, ctx).await.map(drop) });
    }
    let all = async {
        while let Some(ended) = tasks.join_next().await {
            HandlerResult::Ok(ended.unwrap()?)?;
        }
        HandlerResult::Ok(())
    };
    tokio::time::timeout(Duration::from_secs(60), all)
        .await
        .expect("no deadlock")
        .unwrap();
    let seen = handle(&looking, scene.message(-1, 7, "hi")).await.unwrap();
    assert_eq!(seen.as_deref(), Some("20 20"));
    assert_eq!(BEGUN.load(Ordering::SeqCst), 20, "no body began twice");
}

#[tokio::test(start_paused = true)]
async fn a_session_that_a_task_waits_for_is_no_deadlock() {
    async fn hold(mut settings: Session<Settings>) {
        sleep(Duration::from_secs(5)).await;
        settings.0 += 1;
    }
    // The lower lock is asked for last, and in a task that does not end with the handler.
    async fn in_a_task(ctx: Context, mut profile: Session<Profile>) -> HandlerResult<String> {
        let task = tokio::spawn(async move { Session::<Settings>::from_context(&ctx, &()).await });
        let settings = task.await??;
        profile.0 += 1;
        Ok(format!("{} {}", profile.0, settings.0))
    }
    let scene = Scene::new();
    let sessions = Sessions::new(Watched::new());
    let holding: Router = Router::new().message(hold).layer(sessions.clone());
    let app: Router = Router::new().message(in_a_task).layer(sessions);
    let both = async {
        tokio::join!(
            handle(&holding, scene.message(-1, 8, "hi")),
            handle(&app, scene.message(-1, 7, "hi")),
        )
    };
    let limit = Duration::from_secs(60);
    let (held, waited) = tokio::time::timeout(limit, both)
        .await
        .expect("no deadlock");
    held.unwrap();
    assert_eq!(waited.unwrap().as_deref(), Some("1 1"));
}

/// A storage whose loads take a while, so that handlers meet between one session and the next.
#[derive(Debug)]
struct SlowToLoad(Arc<Watched>);

impl SlowToLoad {
    fn new() -> Arc<Self> {
        Arc::new(Self(Watched::new()))
    }
}

impl Storage for SlowToLoad {
    fn load<'a>(&'a self, key: &'a str) -> StorageFuture<'a, Option<Bytes>> {
        Box::pin(async move {
            sleep(Duration::from_millis(5)).await;
            self.0.load(key).await
        })
    }

    fn scan<'a>(&'a self, prefix: &'a str) -> StorageFuture<'a, Vec<(String, Bytes)>> {
        self.0.scan(prefix)
    }

    fn commit(&self, changes: Vec<Change>) -> StorageFuture<'_, ()> {
        self.0.commit(changes)
    }
}

/// Many at once, in threads, in every order: nobody waits for ever, and no change is lost.
#[cfg(feature = "redb")]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn no_change_is_lost_among_many() {
    async fn first(mut count: Session<Count>, mut profile: Session<Profile>) {
        (count.0, profile.0) = (count.0 + 1, profile.0 + 1);
    }
    async fn second(mut settings: Session<Settings>, mut profile: Session<Profile>) {
        (settings.0, profile.0) = (settings.0 + 1, profile.0 + 1);
    }
    async fn third(
        mut profile: Session<Profile>,
        mut settings: Session<Settings>,
        mut count: Session<Count>,
    ) {
        (settings.0, profile.0, count.0) = (settings.0 + 1, profile.0 + 1, count.0 + 1);
    }
    async fn look(
        count: Session<Count>,
        profile: Session<Profile>,
        settings: Session<Settings>,
    ) -> String {
        format!("{} {} {}", count.0, profile.0, settings.0)
    }
    let scene = Scene::new();
    let folder = tempfile::tempdir().unwrap();
    let file = chappe_updates::storage::Redb::open(folder.path().join("bot.redb")).unwrap();
    let sessions = Sessions::new(Arc::new(file));
    let app = |app: Router| app.layer(sessions.clone());
    let apps = [
        app(Router::new().message(first)),
        app(Router::new().message(second)),
        app(Router::new().message(third)),
    ];
    let mut tasks = JoinSet::new();
    for number in 0..300 {
        let (app, ctx) = (apps[number % 3].clone(), scene.message(-1, 7, "hi"));
        tasks.spawn(async move { handle(&app, ctx).await.map(drop) });
    }
    let all = async {
        while let Some(ended) = tasks.join_next().await {
            ended.unwrap().unwrap();
        }
    };
    tokio::time::timeout(Duration::from_secs(120), all)
        .await
        .expect("no deadlock");
    let looking = app(Router::new().message(look));
    let seen = handle(&looking, scene.message(-1, 7, "hi")).await.unwrap();
    assert_eq!(seen.as_deref(), Some("200 300 200"));
}
