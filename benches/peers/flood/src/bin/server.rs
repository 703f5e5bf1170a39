//! The server of one run: Chappe's emulator with as many users as messages are to be sent, each of
//! whom has started the bot.
//!
//! Prints where it is as a line of JSON, serves until its standard input is closed, and prints what
//! it counted as a second line.

use std::{collections::HashSet, time::Duration};

use chappe_emulator::{Emulator, Entry, Law, Limits, Refusals};
use chappe_peers_flood::variable;
use serde_json::{Value, json};
use tokio::io::AsyncReadExt;

#[tokio::main]
async fn main() {
    let emulator = Emulator::builder()
        .limits(Limits::none().bot(law()))
        .build();
    let chats = (0..variable("COUNT")).map(|_| start_bot(&emulator));
    let chats: Vec<i64> = chats.collect();
    let server = emulator.serve().await.expect("a free port");
    println!(
        "{}",
        json!({ "url": server.url(), "token": emulator.token(), "chats": chats })
    );

    let mut nothing = Vec::new();
    let end = tokio::io::stdin().read_to_end(&mut nothing).await;
    end.expect("standard input can be read");
    println!("{}", counters(&emulator));
}

/// RATE calls a second and as many in a burst; an overflow closes it for `CLOSES_MS`, and each call
/// meanwhile makes that `LENGTHENS_MS` longer.
fn law() -> Law {
    Law::new(variable("RATE"), Duration::from_secs(1))
        .closes_for(Duration::from_millis(variable("CLOSES_MS")))
        .lengthens(Duration::from_millis(variable("LENGTHENS_MS")))
}

/// Makes a user who has written to the bot, without which it may not write to them.
fn start_bot(emulator: &Emulator) -> i64 {
    let user = emulator.user("Ann");
    user.send_private(&emulator.bot(), "/start");
    user.id()
}

fn counters(emulator: &Emulator) -> Value {
    let sends = emulator.calls_of("sendMessage");
    let delivered: Vec<&Entry> = sends
        .iter()
        .filter(|send| send.status() == Some(200))
        .collect();
    let reached: HashSet<_> = delivered.iter().map(|send| send.param("chat_id")).collect();
    let first = sends.first().map_or(Duration::ZERO, Entry::at);
    let last = delivered.last().map_or(Duration::ZERO, |send| send.at());
    let Refusals {
        overflows,
        while_closed,
        ..
    } = emulator.refusals();
    json!({
        "seconds": last.saturating_sub(first).as_secs_f64(),
        "delivered": reached.len(),
        "duplicates": delivered.len() - reached.len(),
        "requests": sends.len(),
        "wasted": overflows + while_closed,
        "while_closed": while_closed,
    })
}
