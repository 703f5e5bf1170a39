//! Questions in the middle of a handler, whose answers come after a restart.

use std::{
    sync::{
        Arc, Mutex,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};

use chappe_core::BoxError;
use chappe_types::Methods;
use chappe_updates::{
    Context, FromContext, HandlerResult, Router,
    ask::{AskError, Questions},
    session::{Session, Sessions},
    storage::{Change, Handled, SharedStorage, Storage},
};

use crate::{
    scene::{Scene, Watched, handle},
    sessions::Count,
};

struct Talk {
    scene: Scene,
    storage: Arc<Watched>,
    chat: i64,
}

impl Talk {
    fn new() -> Self {
        let scene = Scene::new();
        let ann = scene.emulator.user("Ann");
        ann.send_private(&scene.me, "hello");
        let chat = ann.chat_with(&scene.me).id();
        let storage = Watched::new();
        Self {
            scene,
            storage,
            chat,
        }
    }

    /// Says something to a program that was just started.
    async fn say(&self, app: Router, text: &str) -> Result<Option<String>, BoxError> {
        let app = questions(self.storage.clone(), app);
        handle(&app, self.scene.message(self.chat, 7, text)).await
    }

    async fn command(&self, app: Router, command: &str) -> Result<Option<String>, BoxError> {
        let length = command.find(' ').unwrap_or(command.len());
        let chat = self.chat;
        let update = format!(
            r#""message":{{"message_id":1,"date":1,"chat":{{"id":{chat},"type":"group",
            "title":"G"}},"from":{{"id":7,"is_bot":false,"first_name":"A"}},"text":"{command}",
            "entities":[{{"type":"bot_command","offset":0,"length":{length}}}]}}"#
        );
        let app = questions(self.storage.clone(), app);
        handle(&app, self.scene.update(&update)).await
    }

    /// What the bot has said since the last time.
    fn heard(&self) -> Vec<String> {
        let chat = self.scene.emulator.find_user(self.chat).unwrap();
        let messages = chat.chat_with(&self.scene.me).messages();
        messages
            .into_iter()
            .skip(1)
            .map(|message| message.text)
            .collect()
    }

    async fn stored(&self) -> usize {
        self.storage.values.scan("session/").await.unwrap().len()
    }
}

fn questions(storage: SharedStorage, app: Router) -> Router {
    Sessions::new(storage).around(Questions::new().around(app))
}

fn registration(effects: &Arc<AtomicU32>) -> Router {
    let effects = Arc::clone(effects);
    let register = move |ctx: Context| {
        let effects = Arc::clone(&effects);
        async move {
            let drawn = async {
                effects.fetch_add(1, Ordering::SeqCst);
                Ok::<_, BoxError>(4)
            };
            ctx.send("Welcome.").await?;
            let number: u32 = ctx.once(drawn).await?;
            let name = ctx.ask("Name?").await?;
            ctx.send(format!("Hello {name}.")).await?;
            let age = ctx.ask("Age?").await?;
            HandlerResult::Ok(format!("{name}, {age}, {number}; {}", ctx.arguments()))
        }
    };
    Router::new()
        .command("register", register)
        .command("cancel", async |ctx: Context| -> HandlerResult<String> {
            Ok(format!("stopped: {}", ctx.stop_asking().await?))
        })
        .fallback(async |_: Context| "What?")
}

#[tokio::test(start_paused = true)]
async fn answers_come_to_a_program_that_was_started_again() {
    let talk = Talk::new();
    let effects = Arc::default();
    let app = || registration(&effects);
    assert_eq!(talk.command(app(), "/register now").await.unwrap(), None);
    assert_eq!(talk.heard(), ["Welcome.", "Name?"]);
    assert_eq!(talk.say(app(), "Ann").await.unwrap(), None);
    assert_eq!(talk.heard(), ["Welcome.", "Name?", "Hello Ann.", "Age?"]);
    // The last answer is sent before the conversation is over, and not left to the caller.
    assert_eq!(talk.say(app(), "30").await.unwrap(), None);
    assert_eq!(
        talk.heard()[4..],
        ["Ann, 30, 4; now"],
        "nothing was said twice"
    );
    assert_eq!(effects.load(Ordering::SeqCst), 1);
    assert_eq!(
        talk.say(app(), "30").await.unwrap().as_deref(),
        Some("What?")
    );
    assert_eq!(talk.stored().await, 0);
}

#[tokio::test(start_paused = true)]
async fn a_question_and_the_note_are_one_commit() {
    let talk = Talk::new();
    let shared: SharedStorage = talk.storage.clone();
    let app: Router = Router::new().message(async |ctx: Context| ctx.ask("Name?").await);
    let app = questions(shared.clone(), app);
    let mut ctx = talk.scene.message(talk.chat, 7, "hi");
    ctx.extensions_mut()
        .insert(Handled::new(shared, vec![Change::delete("inbox/5")]));
    handle(&app, ctx).await.unwrap();
    let commits = talk.storage.take_commits();
    assert_eq!(commits.len(), 1);
    assert_eq!(commits[0].len(), 2);
    assert_eq!(commits[0][1], Change::delete("inbox/5"));
}

#[tokio::test(start_paused = true)]
async fn a_command_is_no_answer() {
    let talk = Talk::new();
    let effects = Arc::default();
    let app = || registration(&effects);
    talk.command(app(), "/register").await.unwrap();
    assert_eq!(
        talk.command(app(), "/other").await.unwrap().as_deref(),
        Some("What?")
    );
    let stopped = talk.command(app(), "/cancel").await.unwrap();
    assert_eq!(stopped.as_deref(), Some("stopped: true"));
    assert_eq!(
        talk.say(app(), "Ann").await.unwrap().as_deref(),
        Some("What?")
    );
    let stopped = talk.command(app(), "/cancel").await.unwrap();
    assert_eq!(stopped.as_deref(), Some("stopped: false"));
}

#[tokio::test(start_paused = true)]
async fn a_question_expires() {
    let talk = Talk::new();
    let effects = Arc::default();
    let sessions = Sessions::new(talk.storage.clone());
    let asking = Questions::new().expire_after(Duration::from_secs(60));
    let app = sessions.around(asking.around(registration(&effects)));
    let say = |text| handle(&app, talk.scene.message(talk.chat, 7, text));
    talk.command(registration(&effects), "/register")
        .await
        .unwrap();
    tokio::time::sleep(Duration::from_secs(23 * 60 * 60)).await;
    assert_eq!(say("Ann").await.unwrap(), None, "a day is not over");
    tokio::time::sleep(Duration::from_secs(61)).await;
    assert_eq!(say("30").await.unwrap().as_deref(), Some("What?"));
}

#[tokio::test(start_paused = true)]
async fn sessions_are_saved_when_all_is_answered() {
    async fn counting(ctx: Context, mut count: Session<Count>) -> HandlerResult<String> {
        count.0 += 1;
        ctx.ask("Sure?").await?;
        count.0 += 1;
        ctx.ask("Really?").await?;
        Ok(count.0.to_string())
    }
    let talk = Talk::new();
    let app = || Router::new().message(counting);
    assert_eq!(talk.say(app(), "hi").await.unwrap(), None);
    assert_eq!(talk.say(app(), "yes").await.unwrap(), None);
    assert_eq!(talk.say(app(), "yes").await.unwrap(), None);
    assert_eq!(talk.heard(), ["Sure?", "Really?", "2"]);
    assert_eq!(talk.stored().await, 1);
}

#[tokio::test(start_paused = true)]
async fn a_handler_that_fails_or_panics_ends_the_conversation() {
    async fn parse(ctx: Context) -> HandlerResult<String> {
        let number: u32 = ctx.ask("A number?").await?.parse()?;
        assert_ne!(number, 0, "on purpose");
        Ok(number.to_string())
    }
    let talk = Talk::new();
    let app = || Router::new().message(parse);
    let answering = || app().on_error(async |_: Context| "Sorry.");
    for text in ["ten", "0"] {
        assert_eq!(talk.say(app(), "hi").await.unwrap(), None);
        assert_eq!(talk.stored().await, 1);
        let app = questions(talk.storage.clone(), app());
        let ctx = talk.scene.message(talk.chat, 7, text);
        let ended = tokio::spawn(async move { handle(&app, ctx).await }).await;
        assert!(ended.is_err() || ended.unwrap().is_err());
        tokio::task::yield_now().await;
        assert_eq!(talk.stored().await, 0, "after {text:?}");
    }
    assert_eq!(talk.say(answering(), "hi").await.unwrap(), None);
    talk.say(answering(), "ten").await.unwrap();
    assert_eq!(talk.heard().last().unwrap(), "Sorry.");
    assert_eq!(talk.stored().await, 0);
}

#[tokio::test(start_paused = true)]
async fn calls_that_failed_fail_again_without_being_made() {
    async fn clumsy(ctx: Context) -> HandlerResult<String> {
        let error = ctx.bot().get_chat(-12345).await.unwrap_err();
        let kind = error.api().unwrap().kind();
        ctx.ask("Go on?").await?;
        Ok(format!("{kind:?}"))
    }
    let talk = Talk::new();
    let app = || Router::new().message(clumsy);
    talk.say(app(), "hi").await.unwrap();
    talk.say(app(), "yes").await.unwrap();
    let end = talk.heard().pop().unwrap();
    assert_eq!(talk.scene.emulator.calls("getChat"), 1);
    assert!(end.contains("NotFound"), "{end}");
}

#[tokio::test(start_paused = true)]
async fn a_handler_that_goes_another_way_is_stopped() {
    let talk = Talk::new();
    let before: Router = Router::new().message(async |ctx: Context| ctx.ask("Name?").await);
    let after: Router = Router::new().message(async |ctx: Context| -> HandlerResult<String> {
        ctx.bot().get_me().await?;
        Ok(ctx.ask("Name?").await?)
    });
    talk.say(before, "hi").await.unwrap();
    let error = talk.say(after.clone(), "Ann").await.unwrap_err();
    let text = error.to_string();
    assert!(
        text.contains("step 0 was sendMessage and is getMe now"),
        "{text}"
    );
    // The conversation is over, and does not stand in the way of the next.
    assert_eq!(talk.say(after, "hi").await.unwrap(), None);
}

#[tokio::test(start_paused = true)]
async fn any_message_can_be_an_answer() {
    let talk = Talk::new();
    let app = || -> Router {
        Router::new().message(async |ctx: Context| -> HandlerResult<String> {
            let text = ctx.ask("Text?").await?;
            let message = ctx.ask("Anything?").message().await?;
            Ok(format!("{text} {}", message.location.is_some()))
        })
    };
    let place = format!(
        r#""message":{{"message_id":1,"date":1,"chat":{{"id":{},"type":"group","title":"G"}},
        "from":{{"id":7,"is_bot":false,"first_name":"A"}},
        "location":{{"latitude":1.5,"longitude":2.5}}}}"#,
        talk.chat
    );
    talk.say(app(), "hi").await.unwrap();
    assert_eq!(talk.heard(), ["Text?"]);
    let app_now = questions(talk.storage.clone(), app());
    // A place is no text: it is an update of its own, whose handler asks anew.
    handle(&app_now, talk.scene.update(&place)).await.unwrap();
    assert_eq!(talk.heard(), ["Text?", "Text?"]);
    talk.say(app(), "yes").await.unwrap();
    handle(&app_now, talk.scene.update(&place)).await.unwrap();
    assert_eq!(talk.heard().last().unwrap(), "yes true");
}

#[tokio::test(start_paused = true)]
async fn nobody_waits_while_the_user_thinks() {
    let talk = Talk::new();
    let seen = Arc::new(Mutex::new(Vec::new()));
    let note = {
        let seen = seen.clone();
        move |ctx: Context| {
            let seen = seen.clone();
            async move {
                let count = Session::<Count>::from_context(&ctx, &()).await?;
                seen.lock().unwrap().push(count.0);
                HandlerResult::Ok(())
            }
        }
    };
    let app = Router::new()
        .command("note", note)
        .message(async |ctx: Context| ctx.ask("Name?").await);
    talk.say(app.clone(), "hi").await.unwrap();
    let limit = Duration::from_secs(1);
    let noted = tokio::time::timeout(limit, talk.command(app, "/note"));
    noted.await.expect("the session is free").unwrap();
    assert_eq!(*seen.lock().unwrap(), [0]);
}

/// The whole: polled, in a file, and the program is stopped between a question and its answer.
#[cfg(feature = "redb")]
#[tokio::test(start_paused = true)]
async fn a_bot_that_is_stopped_goes_on_where_it_was() {
    async fn count(ctx: Context, mut count: Session<Count>) -> HandlerResult<String> {
        count.0 += 1;
        let name = ctx.ask("Name?").await?;
        let age = ctx.ask("Age?").await?;
        Ok(format!("{name}, {age}, number {}", count.0))
    }
    let scene = Scene::new();
    let folder = tempfile::tempdir().unwrap();
    let ann = scene.emulator.user("Ann");
    let chat = ann.chat_with(&scene.me);
    for (text, expected) in [
        ("/count", "Name?"),
        ("Ann", "Age?"),
        ("30", "Ann, 30, number 1"),
        ("/count", "Name?"),
        ("Ann", "Age?"),
        ("31", "Ann, 31, number 2"),
    ] {
        let file = chappe_updates::storage::Redb::open(folder.path().join("bot.redb")).unwrap();
        let app = questions(Arc::new(file), Router::new().command("count", count));
        let running = scene.run(app);
        ann.send_private(&scene.me, text);
        let answer = chat.next_message_from(&scene.me).await.unwrap();
        assert_eq!(answer.text, expected);
        running.stop().await;
    }
}

#[tokio::test(start_paused = true)]
async fn mistakes_are_told() {
    let talk = Talk::new();
    let app: Router = Router::new().message(async |ctx: Context| ctx.ask("Name?").await);
    let error = handle(&app, talk.scene.message(talk.chat, 7, "hi"))
        .await
        .unwrap_err();
    assert!(
        matches!(error.downcast_ref(), Some(AskError::NoLayer)),
        "{error}"
    );
    assert_eq!(talk.heard(), [""; 0], "nothing was sent");
    let app = Questions::new().around(app);
    let error = handle(&app, talk.scene.message(talk.chat, 7, "hi"))
        .await
        .unwrap_err();
    assert!(
        error
            .to_string()
            .contains("put `Sessions` around the router"),
        "{error}"
    );
}
