//! Enums of commands.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use chappe_updates::{
    Commands, Context, Failure, HandlerResult, Router,
    commands::{CommandError, CommandScope, SyncOutcome, sync_commands},
    filter,
};

use crate::scene::Scene;

#[derive(Debug, Commands)]
#[command(crate = "chappe_updates")]
enum Command {
    /// Rolls dice
    #[command(aliases("r"))]
    Roll { sides: u32, times: Option<u32> },
    /// Begins
    Start { payload: Option<String> },
}

async fn handle(ctx: Context, command: Command) -> HandlerResult {
    let text = match command {
        Command::Roll { sides: 0, .. } => {
            return Err(CommandError::refused("A die has sides.").into());
        }
        Command::Roll { sides, times } => format!("roll {sides} {times:?}"),
        Command::Start { payload } => format!("start {payload:?}"),
    };
    ctx.send(text).await?;
    Ok(())
}

fn app() -> Router {
    Router::new()
        .commands::<Command, _>(handle)
        .on(filter::text(), async |ctx: Context| {
            format!("next: {}", ctx.text().unwrap_or_default())
        })
}

#[tokio::test(start_paused = true)]
async fn commands_reach_the_handler_and_others_go_on() {
    let scene = Scene::new();
    let username = scene.me.username();
    let running = scene.run(app());
    for (text, answer) in [
        ("/roll 6", "roll 6 None"),
        ("/R 6 2", "roll 6 Some(2)"),
        (&*format!("/roll@{username} 4"), "roll 4 None"),
        ("/start ref_17", "start Some(\"ref_17\")"),
        ("/roll@another_bot 4", "next: /roll@another_bot 4"),
        ("/rolls 4", "next: /rolls 4"),
        ("hello", "next: hello"),
    ] {
        assert_eq!(scene.say(text).await.text, answer);
    }
    running.stop().await;
}

#[tokio::test(start_paused = true)]
async fn wrong_arguments_are_answered_and_do_not_go_on() {
    let scene = Scene::new();
    let seen = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&seen);
    let app = app().on_error(async move |failure: Failure| {
        count.fetch_add(1, Ordering::Relaxed);
        format!("failed: {failure}")
    });
    let running = scene.run(app);
    for (text, complaint) in [
        ("/roll", "<sides> is missing\nUsage: /roll <sides> [times]"),
        (
            "/roll six",
            "“six” is no <sides>: invalid digit found in string\nUsage: /roll <sides> [times]",
        ),
        ("/roll 0", "A die has sides."),
    ] {
        let asked = scene.ann.send(&scene.chat, text);
        let answer = scene.answer().await;
        assert_eq!(
            (answer.text.as_str(), answer.reply_to),
            (complaint, Some(asked))
        );
    }
    assert_eq!(seen.load(Ordering::Relaxed), 0);
    running.stop().await;
}

#[tokio::test(start_paused = true)]
async fn a_handler_may_take_the_error_itself() {
    let scene = Scene::new();
    let app =
        Router::new().commands::<Command, _>(async |command: Result<Command, CommandError>| {
            let error = command.unwrap_err();
            format!("Falsch: {}", error.command().unwrap().usage())
        });
    let running = scene.run(app);
    assert_eq!(
        scene.say("/roll x").await.text,
        "Falsch: /roll <sides> [times]"
    );
    running.stop().await;
}

#[tokio::test(start_paused = true)]
async fn with_the_filter_alone_errors_go_to_the_error_handler() {
    let scene = Scene::new();
    let app = Router::new()
        .on(filter::commands::<Command>(), handle)
        .on_error(async |failure: Failure| {
            assert!(failure.is::<CommandError>());
            "error handler"
        });
    let running = scene.run(app);
    assert_eq!(scene.say("/roll x").await.text, "error handler");
    running.stop().await;
}

#[tokio::test(start_paused = true)]
async fn a_handler_of_two_enums_is_no_mistake_of_the_user() {
    let scene = Scene::new();
    let app = Router::new()
        .commands::<Command, _>(async |_: Command, _: Menu| {})
        .on_error(async |failure: Failure| format!("failed: {failure}"));
    let running = scene.run(app);
    assert_eq!(
        scene.say("/roll 6").await.text,
        "failed: this is no command of this kind"
    );
    running.stop().await;
}

#[tokio::test(start_paused = true)]
async fn other_errors_of_the_handler_stay_errors() {
    let scene = Scene::new();
    let app = Router::new()
        .commands::<Command, _>(async |_: Command| HandlerResult::<()>::Err("no luck".into()))
        .on_error(async |failure: Failure| format!("failed: {failure}"));
    let running = scene.run(app);
    assert_eq!(scene.say("/roll 6").await.text, "failed: no luck");
    running.stop().await;
}

#[derive(Commands)]
#[command(crate = "chappe_updates")]
enum Menu {
    /// Helps
    #[command(description(de = "Hilft"))]
    Help,
    /// Sets up
    #[command(scope = all_private_chats)]
    Settings,
    /// Bans
    #[command(scope = all_chat_administrators)]
    Ban,
    #[command(hidden)]
    Debug,
}

#[tokio::test(start_paused = true)]
async fn the_menu_is_set_once_and_shows_the_commands_of_wider_scopes_too() {
    let scene = Scene::new();
    let (bot, emulator) = (scene.bot(), &scene.emulator);
    let report = sync_commands::<Menu>(&bot).await.unwrap();
    assert_eq!(
        report.to_string(),
        "set default, default (de), all_private_chats, all_private_chats (de), \
         all_chat_administrators, all_chat_administrators (de); 2 lists are as they were"
    );
    assert!(report.has_changed());
    assert_eq!(emulator.calls("getMyCommands"), 8);
    assert_eq!(emulator.calls("setMyCommands"), 6);

    let private = scene.ann.chat_with(&scene.me);
    let shown = |user, chat| {
        let commands = scene.me.commands_for(user, chat).into_iter();
        commands
            .map(|(name, text)| format!("{name}: {text}"))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        shown(&scene.ann, &private),
        ["help: Helps", "settings: Sets up"]
    );
    assert_eq!(shown(&scene.ann, &scene.chat), ["help: Helps"]);
    let max = emulator.user("Max").with_language("de");
    let private = max.chat_with(&scene.me);
    assert_eq!(shown(&max, &private), ["help: Hilft", "settings: Sets up"]);
    scene.chat.add(&max);
    scene.chat.promote(&max, chappe_emulator::Rights::all());
    assert_eq!(shown(&max, &scene.chat), ["help: Hilft", "ban: Bans"]);

    let report = sync_commands::<Menu>(&bot).await.unwrap();
    assert!(!report.has_changed());
    assert_eq!(emulator.calls("setMyCommands"), 6);
    assert_eq!(emulator.calls("deleteMyCommands"), 0);
}

#[tokio::test(start_paused = true)]
async fn lists_that_are_no_longer_wanted_are_deleted_and_others_left() {
    let scene = Scene::new();
    let bot = scene.bot();
    sync_commands::<Menu>(&bot).await.unwrap();
    scene.emulator.clear_journal();
    let report = sync_commands::<Command>(&bot).await.unwrap();
    assert_eq!(
        report.to_string(),
        "set default; deleted all_private_chats, all_chat_administrators; 1 list is as it was"
    );
    assert_eq!(scene.emulator.calls("deleteMyCommands"), 2);
    let list = &report.lists()[1];
    assert_eq!(list.scope, CommandScope::AllPrivateChats);
    assert_eq!((list.language, list.outcome), (None, SyncOutcome::Deleted));
}
