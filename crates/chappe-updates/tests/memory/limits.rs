//! Limits of what comes in.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};

use chappe_emulator::{Chat, Fault, Rights};
use chappe_types::types::{ChatMember, UpdateType};
use chappe_updates::{
    Context, Router, filter,
    limits::{Admins, AdminsOnly, Debounce, RateLimit, admins_only},
};
use tokio::{
    task::JoinSet,
    time::{Instant, sleep},
};
use tower::{Layer, ServiceExt};

use crate::scene::{Scene, handle};

async fn hello(_: Context) -> &'static str {
    "hello"
}

fn limited(limit: RateLimit) -> Router {
    Router::new().fallback(hello).layer(limit)
}

#[tokio::test(start_paused = true)]
async fn each_user_has_a_rate() {
    let scene = Scene::new();
    let app = limited(RateLimit::new(2, Duration::from_secs(10)));
    let mut answers = Vec::new();
    for (wait, user) in [
        (0, 7),
        (0, 7),
        (0, 7),
        (0, 8),
        (5, 7),
        (0, 7),
        (60, 7),
        (0, 7),
        (0, 7),
    ] {
        sleep(Duration::from_secs(wait)).await;
        let answer = handle(&app, scene.message(-1, user, "hi")).await.unwrap();
        answers.push(answer.is_some());
    }
    assert_eq!(
        answers,
        [true, true, false, true, true, false, true, true, false]
    );
}

#[tokio::test(start_paused = true)]
async fn who_sends_too_much_is_told_once() {
    let scene = Scene::new();
    let slowly = async |_: Context| "slowly";
    let app = limited(RateLimit::new(1, Duration::from_secs(10)).on_limited(slowly));
    let mut answers = Vec::new();
    for wait in [0, 0, 0, 10, 0, 0] {
        sleep(Duration::from_secs(wait)).await;
        let answer = handle(&app, scene.message(-1, 7, "hi")).await.unwrap();
        answers.push(answer.unwrap_or_default());
    }
    assert_eq!(answers, ["hello", "slowly", "", "hello", "slowly", ""]);
}

#[tokio::test(start_paused = true)]
async fn what_is_too_much_can_wait() {
    let scene = Scene::new();
    let app = limited(
        RateLimit::new(1, Duration::from_secs(10))
            .delay()
            .per_chat(),
    );
    let began = Instant::now();
    let mut tasks = JoinSet::new();
    for chat in [-1, -1, -1, -2] {
        let (app, ctx) = (app.clone(), scene.message(chat, 7, "hi"));
        tasks.spawn(async move {
            handle(&app, ctx).await.unwrap().unwrap();
            began.elapsed().as_secs()
        });
        tokio::task::yield_now().await;
    }
    let mut ends = tasks.join_all().await;
    ends.sort_unstable();
    assert_eq!(ends, [0, 0, 10, 20]);
}

#[tokio::test(start_paused = true)]
async fn updates_from_nobody_are_not_counted() {
    let scene = Scene::new();
    let app = limited(RateLimit::new(1, Duration::from_secs(10)));
    let post = r#""channel_post":{"message_id":1,"date":1,"chat":{"id":-1,"type":"channel",
        "title":"C"},"text":"hi"}"#;
    for _ in 0..3 {
        assert!(handle(&app, scene.update(post)).await.unwrap().is_some());
    }
}

fn press(scene: &Scene, user: i64, message: i64, data: &str) -> Context {
    scene.update(&format!(
        r#""callback_query":{{"id":"q","from":{{"id":{user},"is_bot":false,"first_name":"A"}},
        "chat_instance":"c","data":"{data}","message":{{"message_id":{message},"date":1,
        "chat":{{"id":-1,"type":"group","title":"G"}},"text":"pay"}}}}"#
    ))
}

async fn call_of(app: &Router, ctx: Context) -> Option<String> {
    let answer = app.clone().oneshot(ctx).await.unwrap();
    answer.into_call().map(|call| call.name().to_owned())
}

#[tokio::test(start_paused = true)]
async fn a_button_that_is_pressed_twice_is_handled_once() {
    let scene = Scene::new();
    let slow = async |_: Context| {
        sleep(Duration::from_secs(5)).await;
        "paid"
    };
    let app: Router = Router::new()
        .on(filter::kind(UpdateType::CallbackQuery), slow)
        .layer(Debounce::new(Duration::from_secs(1)));
    let mut calls = Vec::new();
    for (wait, user, message, data) in [
        (0, 7, 1, "pay"),
        // It was queued behind the first and comes when that has ended.
        (0, 7, 1, "pay"),
        (900, 7, 1, "pay"),
        (900, 7, 1, "pay"),
        (0, 8, 1, "pay"),
        (0, 7, 2, "pay"),
        (0, 7, 1, "leave"),
        (1000, 7, 1, "pay"),
    ] {
        sleep(Duration::from_millis(wait)).await;
        let call = call_of(&app, press(&scene, user, message, data)).await;
        calls.push(call.unwrap() == "sendMessage");
    }
    assert_eq!(calls, [true, false, false, false, true, true, true, true]);
    // What is passed over is answered, so that the button does not wait.
    let later = async {
        // The first is still being handled, and long since it began.
        sleep(Duration::from_secs(3)).await;
        call_of(&app, press(&scene, 9, 1, "pay")).await
    };
    let (first, second) = tokio::join!(call_of(&app, press(&scene, 9, 1, "pay")), later);
    assert_eq!(first.as_deref(), Some("sendMessage"));
    assert_eq!(second.as_deref(), Some("answerCallbackQuery"));
    // Messages are not debounced unless it is asked for.
    let app: Router = Router::new()
        .message(hello)
        .layer(Debounce::new(Duration::from_secs(1)));
    for _ in 0..2 {
        assert!(
            handle(&app, scene.message(-1, 7, "hi"))
                .await
                .unwrap()
                .is_some()
        );
    }
    let by_text = Debounce::new(Duration::from_secs(1)).by(|ctx| ctx.text().map(str::to_owned));
    let app: Router = Router::new().message(hello).layer(by_text);
    for expected in [true, false] {
        let answer = handle(&app, scene.message(-1, 7, "hi")).await.unwrap();
        assert_eq!(answer.is_some(), expected);
    }
}

struct Group {
    scene: Scene,
    chat: Chat,
}

impl Group {
    fn new() -> Self {
        let scene = Scene::new();
        let chat = scene.emulator.supergroup("Readers");
        chat.promote(&scene.me, Rights::all());
        Self { scene, chat }
    }

    async fn passes(&self, app: &Router, user: i64) -> bool {
        let ctx = self.scene.message(self.chat.id(), user, "hi");
        handle(app, ctx).await.unwrap().is_some()
    }

    fn asked(&self) -> usize {
        self.scene.emulator.calls("getChatMember")
    }
}

fn only(filter: AdminsOnly) -> Router {
    Router::new().on(filter, hello)
}

#[tokio::test(start_paused = true)]
async fn administrators_pass_and_are_remembered() {
    let group = Group::new();
    let (ann, bob) = (
        group.scene.emulator.user("Ann"),
        group.scene.emulator.user("Bob"),
    );
    group
        .chat
        .promote(&ann, Rights::none().can_invite_users(true));
    group.chat.add(&bob);
    let app = only(admins_only());
    for _ in 0..3 {
        assert!(group.passes(&app, ann.id()).await);
        assert!(!group.passes(&app, bob.id()).await);
    }
    assert_eq!(group.asked(), 2);
    group.chat.demote(&ann);
    assert!(group.passes(&app, ann.id()).await, "nobody has told us");
    sleep(Duration::from_secs(60)).await;
    assert!(!group.passes(&app, ann.id()).await);
    assert_eq!(group.asked(), 3);
}

#[tokio::test(start_paused = true)]
async fn rights_can_be_asked_for() {
    let group = Group::new();
    let (ann, bob) = (
        group.scene.emulator.user("Ann"),
        group.scene.emulator.user("Bob"),
    );
    group
        .chat
        .promote(&ann, Rights::none().can_invite_users(true));
    group
        .chat
        .promote(&bob, Rights::none().can_pin_messages(true));
    let app = only(admins_only().with(ChatMember::can_invite_users));
    assert!(group.passes(&app, ann.id()).await);
    assert!(!group.passes(&app, bob.id()).await);
}

#[tokio::test(start_paused = true)]
async fn who_asks_at_the_same_time_asks_once() {
    let group = Group::new();
    let ann = group.scene.emulator.user("Ann");
    group.chat.promote(&ann, Rights::all());
    let app = only(admins_only());
    let mut tasks = JoinSet::new();
    for _ in 0..20 {
        let (app, ctx) = (
            app.clone(),
            group.scene.message(group.chat.id(), ann.id(), "hi"),
        );
        tasks.spawn(async move { handle(&app, ctx).await.unwrap().is_some() });
    }
    assert!(tasks.join_all().await.into_iter().all(|passes| passes));
    assert_eq!(group.asked(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_change_that_passes_by_is_noticed() {
    let group = Group::new();
    let ann = group.scene.emulator.user("Ann");
    group.chat.promote(&ann, Rights::all());
    let admins = Admins::new().remember_for(Duration::from_secs(3600));
    let app = admins.layer(only(admins.only()));
    let say = async || {
        let ctx = group.scene.message(group.chat.id(), ann.id(), "hi");
        handle(&app, ctx).await.unwrap().is_some()
    };
    assert!(say().await);
    group.chat.demote(&ann);
    assert!(say().await);
    let (chat, user) = (group.chat.id(), ann.id());
    let person = format!(r#"{{"id":{user},"is_bot":false,"first_name":"Ann"}}"#);
    let change = group.scene.update(&format!(
        r#""chat_member":{{"chat":{{"id":{chat},"type":"supergroup","title":"R"}},
        "from":{person},"date":1,
        "old_chat_member":{{"status":"member","user":{person}}},
        "new_chat_member":{{"status":"member","user":{person}}}}}"#
    ));
    handle(&app, change).await.unwrap();
    assert!(!say().await);
    assert_eq!(group.asked(), 2);
}

#[tokio::test(start_paused = true)]
async fn anonymous_administrators_count_unless_a_right_is_asked_for() {
    let group = Group::new();
    let as_chat = |sender: i64| {
        let chat = group.chat.id();
        group.scene.update(&format!(
            r#""message":{{"message_id":1,"date":1,"chat":{{"id":{chat},"type":"supergroup",
            "title":"R"}},"from":{{"id":1087968824,"is_bot":true,"first_name":"Group"}},
            "sender_chat":{{"id":{sender},"type":"supergroup","title":"R"}},"text":"hi"}}"#
        ))
    };
    let app = only(admins_only());
    let strict = only(admins_only().with(|_| true));
    assert!(
        handle(&app, as_chat(group.chat.id()))
            .await
            .unwrap()
            .is_some()
    );
    assert!(handle(&app, as_chat(-100_999)).await.unwrap().is_none());
    assert!(
        handle(&strict, as_chat(group.chat.id()))
            .await
            .unwrap()
            .is_none()
    );
    assert_eq!(group.asked(), 0);
}

#[tokio::test(start_paused = true)]
async fn nothing_in_a_private_chat_passes() {
    let group = Group::new();
    let private = r#""message":{"message_id":1,"date":1,"chat":{"id":7,"type":"private",
        "first_name":"A"},"from":{"id":7,"is_bot":false,"first_name":"A"},"text":"hi"}"#;
    let app = only(admins_only());
    assert!(
        handle(&app, group.scene.update(private))
            .await
            .unwrap()
            .is_none()
    );
    assert_eq!(group.asked(), 0);
}

#[tokio::test(start_paused = true)]
async fn a_question_that_fails_is_told_and_asked_again() {
    let group = Group::new();
    let ann = group.scene.emulator.user("Ann");
    group.chat.promote(&ann, Rights::all());
    group.scene.emulator.fault(
        Fault::on("getChatMember")
            .times(1)
            .refusal(400, "Bad Request: no luck"),
    );
    let app = only(admins_only());
    let ctx = group.scene.message(group.chat.id(), ann.id(), "hi");
    let error = handle(&app, ctx).await.unwrap_err().to_string();
    assert!(error.contains("it is not known whether user"), "{error}");
    assert!(error.contains("no luck"), "{error}");
    assert!(group.passes(&app, ann.id()).await);
}

#[tokio::test(start_paused = true)]
async fn limits_are_counted_once_for_each_clone_of_the_layer() {
    let scene = Scene::new();
    let handled = Arc::new(AtomicU32::new(0));
    let count = {
        let handled = handled.clone();
        move |_: Context| {
            handled.fetch_add(1, Ordering::SeqCst);
            std::future::ready(())
        }
    };
    let limit = RateLimit::new(1, Duration::from_secs(10));
    let app: Router = Router::new()
        .message(count.clone())
        .fallback(count)
        .layer(limit);
    for _ in 0..3 {
        handle(&app, scene.message(-1, 7, "hi")).await.unwrap();
        handle(&app, press(&scene, 7, 1, "x")).await.unwrap();
    }
    assert_eq!(handled.load(Ordering::SeqCst), 1);
}
