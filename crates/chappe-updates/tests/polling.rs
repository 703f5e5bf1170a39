//! Polling against the emulator, on the paused clock.

use std::{
    future::{Future, pending},
    sync::{Arc, Mutex},
    time::Duration,
};

use chappe_client::Bot;
use chappe_emulator::{BotAccount, Chat, Emulator, Fault, Rights};
use chappe_updates::{Context, HandlerResult, Polling, Router, RunError};
use tokio::{sync::oneshot, task::JoinHandle};
use tower::ServiceExt;

struct Scene {
    emulator: Emulator,
    me: BotAccount,
    chat: Chat,
}

impl Scene {
    fn new() -> Self {
        let emulator = Emulator::new();
        let me = emulator.bot();
        let chat = emulator.supergroup("Readers");
        chat.promote(&me, Rights::all());
        Self { emulator, me, chat }
    }

    fn bot(&self) -> Bot {
        Bot::builder(self.emulator.token().try_into().unwrap())
            .transport(self.emulator.clone())
            .build()
            .unwrap()
    }

    fn run(&self, app: Router) -> Running {
        let (stop, stopped) = oneshot::channel::<()>();
        let polling = Polling::new(self.bot(), app).drain(Duration::from_secs(5));
        let task = tokio::spawn(polling.run_until(async {
            stopped.await.ok();
        }));
        Running { stop, task }
    }

    async fn answer(&self) -> String {
        self.chat.next_message_from(&self.me).await.unwrap().text
    }
}

struct Running {
    stop: oneshot::Sender<()>,
    task: JoinHandle<Result<(), RunError>>,
}

impl Running {
    async fn stop(self) -> Result<(), RunError> {
        self.stop.send(()).ok();
        self.task.await.unwrap()
    }
}

fn echo() -> Router {
    Router::new()
        .command("echo", async |ctx: Context| -> HandlerResult {
            ctx.reply(format!("echo: {}", ctx.arguments())).await?;
            Ok(())
        })
        .fallback(async |ctx: Context| -> HandlerResult {
            let text = ctx.message().and_then(|message| message.text.clone());
            if let Some(text) = text {
                ctx.send(format!("fallback: {text}")).await?;
            }
            Ok(())
        })
}

#[tokio::test(start_paused = true)]
async fn commands_find_their_handlers() {
    let scene = Scene::new();
    let ann = scene.emulator.user("Ann");
    scene.chat.add(&ann);
    let running = scene.run(echo());
    for (text, answer) in [
        ("/echo a  b", "echo: a  b".to_owned()),
        ("/ECHO x", "echo: x".to_owned()),
        (
            &format!("/echo@{} y", scene.me.username()),
            "echo: y".to_owned(),
        ),
        (
            "/echo@another_bot z",
            "fallback: /echo@another_bot z".to_owned(),
        ),
        ("no command", "fallback: no command".to_owned()),
    ] {
        let id = ann.send(&scene.chat, text);
        let message = scene.chat.next_message_from(&scene.me).await.unwrap();
        assert_eq!(message.text, answer);
        let expected = answer.starts_with("echo").then_some(id);
        assert_eq!(message.reply_to, expected);
    }
    running.stop().await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn updates_of_a_chat_keep_their_order_and_chats_run_side_by_side() {
    let scene = Scene::new();
    let (ann, bob) = (scene.emulator.user("Ann"), scene.emulator.user("Bob"));
    let seen = Arc::new(Mutex::new(Vec::new()));
    let app = {
        let seen = seen.clone();
        Router::new().fallback(move |ctx: Context| {
            let seen = seen.clone();
            async move {
                // Updates of other kinds are there as well: the bot was promoted.
                let Some(text) = ctx.message().and_then(|message| message.text.clone()) else {
                    return HandlerResult::Ok(());
                };
                if text == "slow" {
                    tokio::time::sleep(Duration::from_secs(3)).await;
                }
                seen.lock().unwrap().push(text);
                Ok(())
            }
        })
    };
    ann.send_private(&scene.me, "slow");
    ann.send_private(&scene.me, "after slow");
    bob.send_private(&scene.me, "other");
    let running = scene.run(app);
    tokio::time::sleep(Duration::from_secs(10)).await;
    assert_eq!(*seen.lock().unwrap(), ["other", "slow", "after slow"]);
    running.stop().await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn a_handler_that_fails_or_panics_costs_nothing_else() {
    let scene = Scene::new();
    let ann = scene.emulator.user("Ann");
    scene.chat.add(&ann);
    let app = echo()
        .command("fail", async |_: Context| {
            HandlerResult::<()>::Err("no luck".into())
        })
        .command("panic", async |_: Context| -> HandlerResult {
            panic!("on purpose")
        });
    let running = scene.run(app);
    for text in ["/fail", "/panic", "/echo still here"] {
        ann.send(&scene.chat, text);
    }
    assert_eq!(scene.answer().await, "echo: still here");
    running.stop().await.unwrap();
    assert_eq!(scene.me.pending_updates(), 0);
}

#[tokio::test(start_paused = true)]
async fn a_stop_lets_handlers_finish_and_confirms_what_was_handled() {
    let scene = Scene::new();
    let ann = scene.emulator.user("Ann");
    scene.chat.add(&ann);
    let app = Router::new().command("slow", async |ctx: Context| -> HandlerResult {
        tokio::time::sleep(Duration::from_secs(3)).await;
        ctx.send("done").await?;
        Ok(())
    });
    ann.send(&scene.chat, "/slow");
    let running = scene.run(app);
    tokio::time::sleep(Duration::from_secs(1)).await;
    assert!(
        scene.me.pending_updates() > 0,
        "nothing is confirmed before it is handled"
    );
    running.stop().await.unwrap();
    assert_eq!(scene.answer().await, "done");
    assert_eq!(scene.me.pending_updates(), 0);
}

#[tokio::test(start_paused = true)]
async fn a_handler_that_outlasts_the_drain_gets_its_update_again() {
    let scene = Scene::new();
    let ann = scene.emulator.user("Ann");
    scene.chat.add(&ann);
    ann.send(&scene.chat, "/hang");
    let app = Router::new().command("hang", |_: Context| pending::<HandlerResult>());
    let running = scene.run(app);
    tokio::time::sleep(Duration::from_secs(1)).await;
    running.stop().await.unwrap();
    assert!(scene.me.pending_updates() > 0);

    let again = Router::new().command("hang", async |ctx: Context| -> HandlerResult {
        ctx.send("this time it works").await?;
        Ok(())
    });
    let running = scene.run(again);
    assert_eq!(scene.answer().await, "this time it works");
    running.stop().await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn trouble_on_the_way_is_waited_out() {
    let scene = Scene::new();
    let ann = scene.emulator.user("Ann");
    scene.chat.add(&ann);
    scene
        .emulator
        .fault(Fault::on("getMe").times(10).bad_gateway());
    scene
        .emulator
        .fault(Fault::on("getUpdates").times(10).cut_before());
    scene
        .emulator
        .fault(Fault::on("getUpdates").times(3).too_many_requests(5));
    let running = scene.run(echo());
    ann.send(&scene.chat, "/echo hello");
    let answered = async {
        loop {
            if let Ok(message) = scene.chat.next_message_from(&scene.me).await {
                return message.text;
            }
        }
    };
    assert_eq!(
        within(Duration::from_secs(600), answered).await,
        "echo: hello"
    );
    running.stop().await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn a_token_that_is_refused_ends_the_loop() {
    let scene = Scene::new();
    let stranger = format!(
        "987654:{}",
        scene.emulator.token().split_once(':').unwrap().1
    );
    let bot = Bot::builder(stranger.try_into().unwrap())
        .transport(scene.emulator.clone())
        .build()
        .unwrap();
    let ended = Polling::new(bot, Router::new()).run_until(pending());
    let error = within(Duration::from_secs(60), ended).await.unwrap_err();
    assert!(matches!(error, RunError::Refused(_)), "{error}");
    assert!(error.to_string().contains("BotFather"), "{error}");
}

#[tokio::test(start_paused = true)]
async fn an_edited_command_is_not_executed_again() {
    let update = |kind: &str| {
        let json = format!(
            r#"{{"update_id":5,"{kind}":{{"message_id":1,"date":1,"chat":{{"id":7,"type":"private",
            "first_name":"Ann"}},"text":"/echo hi","entities":[{{"type":"bot_command","offset":0,
            "length":5}}]}}}}"#
        );
        chappe_types::types::Update::from_slice(json.as_bytes()).unwrap()
    };
    let scene = Scene::new();
    let seen = Arc::new(Mutex::new(Vec::new()));
    let note = |name: &'static str| {
        let seen = seen.clone();
        move |ctx: Context| {
            seen.lock()
                .unwrap()
                .push((name, ctx.arguments().to_owned()));
            std::future::ready(HandlerResult::Ok(()))
        }
    };
    let app = Router::new()
        .command("echo", note("command"))
        .fallback(note("fallback"));
    for kind in ["message", "edited_message"] {
        let ctx = Context::new(scene.bot(), update(kind));
        app.clone().oneshot(ctx).await.unwrap();
    }
    let expected = [("command", "hi".to_owned()), ("fallback", String::new())];
    assert_eq!(*seen.lock().unwrap(), expected);
}

#[tokio::test(start_paused = true)]
async fn an_update_without_a_chat_is_told_when_it_is_answered() {
    let update = r#"{"update_id":5,"poll":{"id":"1","question":"?","options":[],
        "total_voter_count":0,"is_closed":true,"is_anonymous":true,"type":"regular",
        "allows_multiple_answers":false}}"#;
    let scene = Scene::new();
    let update = chappe_types::types::Update::from_slice(update.as_bytes()).unwrap();
    let ctx = Context::new(scene.bot(), update);
    assert!(ctx.chat_id().is_err());
    let error = ctx.send("hello?").await.unwrap_err();
    assert!(
        error.to_string().contains("update 5 (poll) has no chat"),
        "{error}"
    );
    assert_eq!(scene.emulator.calls("sendMessage"), 0);
}

async fn within<T>(limit: Duration, future: impl Future<Output = T>) -> T {
    tokio::time::timeout(limit, future)
        .await
        .expect("it takes too long")
}
