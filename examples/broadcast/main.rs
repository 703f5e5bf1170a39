//! A message to 10,000 recipients, that can be interrupted and is sent to nobody twice.
//!
//! ```sh
//! cargo run --example broadcast
//! ```
//!
//! Press Ctrl-C on the way, and run it again: it goes on where it was. Each recipient is written
//! into a file (`--progress FILE`, otherwise `broadcast.jsonl`) before the message is handed to the
//! bot, and once more with what came of it. So whatever ends the program, the next run knows who
//! has the message, and who may have it: those it reports, and asks again only with
//! `--resend-unknown`. For another broadcast take another file.
//!
//! With `BOT_TOKEN` set it sends on Telegram, to the chats that a file lists, one a line:
//!
//! ```sh
//! cargo run --example broadcast -- --recipients chats.txt --text "The July issue is out."
//! ```
//!
//! There it keeps to 30 messages a second, which is what Telegram publishes. Without a token it
//! plays on the embedded emulator, over real HTTP and in real time, at the 1000 a second of paid
//! broadcasts, so that it takes ten seconds; `--per-second` sets another pace for either.
//!
//! ```text
//! 10000 recipients: 9745 sent, 250 have blocked the bot, 4 refused, 1 unknown, 0 left
//! refused, for instance:
//!   …: sendMessage: 403 Forbidden: user is deactivated
//!   …: sendMessage: 403 Forbidden: user is deactivated
//!   …: sendMessage: 403 Forbidden: user is deactivated
//! unknown, and sent again only with --resend-unknown, for instance:
//!   …: sendMessage: …the call may have been executed, and repeating it could do harm)
//! this run brought 9746 messages to 9746 people
//! ```

mod options;
mod progress;
mod scene;

use std::{future::ready, pin::pin, process::ExitCode};

use chappe::{ApiErrorKind, ChatId, Execution, Priority, prelude::*};
use indicatif::{ProgressBar, ProgressStyle};
use tokio::task::JoinSet;

use crate::{
    options::Options,
    progress::{Progress, State},
    scene::Scene,
};

/// How many messages are under way at once. 30 a second need 3 where an answer takes 100 ms; the
/// others wait in the bot, which is what Ctrl-C has to wait for.
const AT_ONCE: usize = 50;

#[tokio::main]
async fn main() -> Result<ExitCode> {
    let options = Options::from_args()?;
    let scene = Scene::new(&options).await?;
    let bot = scene.builder.build()?;
    // A wrong token ends here, and not in 10,000 refusals.
    bot.get_me().await?;

    let mut progress = Progress::open(&options.progress, &scene.text)?;
    let todo = scene
        .recipients
        .iter()
        .filter(|chat| match progress.of(chat) {
            None | Some(State::Unsent { .. }) => true,
            Some(State::Begun | State::Unknown { .. }) => options.resend_unknown,
            Some(State::Sent | State::Blocked | State::Refused { .. }) => false,
        });
    let todo = todo.cloned().collect();
    broadcast(&bot, &scene.text, todo, &mut progress).await?;

    let left = summarize(&scene.recipients, &progress);
    if let Some(play) = scene.play {
        play.tell();
    }
    if left > 0 {
        println!("run the same command again to go on");
        return Ok(ExitCode::FAILURE);
    }
    Ok(ExitCode::SUCCESS)
}

/// Sends to all of them, or until Ctrl-C.
async fn broadcast(bot: &Bot, text: &str, todo: Vec<ChatId>, progress: &mut Progress) -> Result {
    let style = "{bar:40} {pos} of {len}, {eta} left, {msg} have blocked the bot";
    // It draws nothing where nobody looks: where stderr is no terminal.
    let bar = ProgressBar::new(todo.len() as u64)
        .with_style(ProgressStyle::with_template(style)?)
        .with_message("0");
    let mut blocked = 0;
    let mut todo = todo.into_iter().peekable();
    let mut under_way = JoinSet::new();
    let (mut is_stopping, mut is_told) = (false, false);
    let mut interrupt = pin!(chappe::shutdown_signal());

    while !under_way.is_empty() || (todo.peek().is_some() && !is_stopping) {
        tokio::select! {
            // First of all, and from the first message on.
            biased;
            () = &mut interrupt => {
                if is_stopping {
                    let count = under_way.len();
                    bar.suspend(|| println!("{count} messages under way are given up"));
                    std::process::exit(130);
                }
                is_stopping = true;
                interrupt.set(chappe::shutdown_signal());
            }
            // Not before the next Ctrl-C is listened for, which the first poll above begins.
            () = ready(()), if is_stopping && !is_told => {
                is_told = true;
                let count = under_way.len();
                bar.suspend(|| {
                    println!("{count} messages are under way: press again to give them up");
                });
            }
            Some(ended) = under_way.join_next() => {
                let (chat, state) = ended?;
                if matches!(state, State::Blocked) {
                    blocked += 1;
                    bar.set_message(blocked.to_string());
                }
                progress.note(chat, state)?;
                bar.inc(1);
            }
            () = ready(()), if under_way.len() < AT_ONCE && !is_stopping => {
                let Some(chat) = todo.next() else { continue };
                progress.note(chat.clone(), State::Begun)?;
                let message = bot.send_message(&chat, text).priority(Priority::Low);
                under_way.spawn(async move { (chat, state_of(message.await)) });
            }
        }
    }
    bar.abandon();
    Ok(())
}

/// What has come of a message.
fn state_of(result: Result<Message, Error>) -> State {
    let Err(error) = result else {
        return State::Sent;
    };
    let why = error.to_string();
    match error.api().map(|api| (api.code(), api.kind())) {
        Some((_, ApiErrorKind::BotBlocked)) => State::Blocked,
        // It is about the recipient; a 401 or a 429 is about the bot.
        Some((400 | 403, _)) => State::Refused { why },
        _ => match error.execution() {
            Execution::NotExecuted => State::Unsent { why },
            Execution::Executed => State::Sent,
            Execution::Unknown => State::Unknown { why },
        },
    }
}

/// Prints how it stands, and gives the number of those to whom it is still to be sent.
fn summarize(recipients: &[ChatId], progress: &Progress) -> usize {
    let (mut sent, mut blocked, mut left) = (0, 0, 0);
    let (mut refused, mut unsent, mut unknown) = (Vec::new(), Vec::new(), Vec::new());
    for chat in recipients {
        match progress.of(chat) {
            None => left += 1,
            Some(State::Begun) => unknown.push((chat, "the program ended meanwhile")),
            Some(State::Sent) => sent += 1,
            Some(State::Blocked) => blocked += 1,
            Some(State::Refused { why }) => refused.push((chat, why.as_str())),
            Some(State::Unsent { why }) => unsent.push((chat, why.as_str())),
            Some(State::Unknown { why }) => unknown.push((chat, why.as_str())),
        }
    }
    left += unsent.len();
    println!(
        "{} recipients: {sent} sent, {blocked} have blocked the bot, {} refused, {} unknown, \
         {left} left",
        recipients.len(),
        refused.len(),
        unknown.len()
    );
    for (what, chats) in [
        ("refused", refused),
        ("left, because they could not be sent", unsent),
        (
            "unknown, and sent again only with --resend-unknown",
            unknown,
        ),
    ] {
        if !chats.is_empty() {
            println!("{what}, for instance:");
        }
        for (chat, why) in chats.iter().take(3) {
            println!("  {chat}: {why}");
        }
    }
    left
}
