//! The server of one run: Chappe's emulator with CHATS users, each of whom has written the same
//! number of messages to the bot in private, COUNT together. They are numbered from 0 in each chat.
//!
//! Prints where it is as a line of JSON, serves until its standard input is closed, and prints what
//! it counted as a second line.

use chappe_emulator::Emulator;
use chappe_peers_updates::variable;
use serde_json::json;
use tokio::io::AsyncReadExt;

// One core for the server leaves one for the bot, on a machine with two.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let emulator = Emulator::builder().journal(0).history(100).build();
    let me = emulator.bot();
    let chats: usize = variable("CHATS");
    let users: Vec<_> = (0..chats)
        .map(|number| emulator.user(&format!("User {number}")))
        .collect();
    for number in 0..variable::<usize>("COUNT") {
        users[number % chats].send_private(&me, &(number / chats).to_string());
    }
    let server = emulator.serve().await.expect("a free port");
    println!(
        "{}",
        json!({ "url": server.url(), "token": emulator.token() })
    );

    let mut nothing = Vec::new();
    let end = tokio::io::stdin().read_to_end(&mut nothing).await;
    end.expect("standard input can be read");
    println!("{}", json!({ "unconfirmed": me.pending_updates() }));
}
