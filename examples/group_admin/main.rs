//! A moderator of groups: invite links, muting and banning by reply, a welcome, a rate limit, and
//! errors that are told to whom they concern.
//!
//! ```sh
//! cargo run --example group_admin
//! ```
//!
//! With `BOT_TOKEN` set it is a bot on Telegram: make it an administrator that may invite users and
//! ban them. Without a token it plays the scene below on the embedded emulator. The bot is in
//! `bot.rs`; `examples/tests/bots.rs` tests it.
//!
//! ```text
//! The menu for Ann: /rules /link /refreshlink /mute /ban
//! The menu for Bob: /rules
//!
//! Ann:  /link Poster 1 7d
//! Bot:  The link “Poster”: https://t.me/+…
//! (Bob follows the link)
//! Bot:  Bob is here by the link “Poster”. Welcome! /rules
//! (Cy follows the link: the invite link has reached its member limit)
//!
//! Bob:  /refreshlink
//! Bot:  That is for administrators with the right to do so.
//! Ann:  /refreshlink
//! Bot:  New invite link: https://t.me/+…
//! (Cy follows the link)
//! Bot:  Cy is here by an invite link. Welcome! /rules
//!
//! Cy:   Buy gold!
//! Ann:  (to Cy) /mute a while
//! Bot:  “a” is no <time>: write it as 10m, 2h or 7d
//!       Usage: /mute <time>
//! Ann:  (to Cy) /mute 10m
//! Bot:  Cy is silent for 10m.
//! Ann:  (to Cy) /ban he sells gold
//! Bot:  Cy is banned: he sells gold.
//! Ann:  /ban
//! Bot:  Reply to a message of whom you mean.
//! Ann:  Sorry, I was away.
//! Ann:  (to Ann) /ban
//! Bot:  Telegram refuses: Bad Request: can't remove chat owner
//!
//! Bob:  /rules
//! Bot:  Be kind. Links are for friends.
//! Bob:  /rules
//! Bot:  Be kind. Links are for friends.
//! Bob:  /rules
//! Bot:  Slowly, please.
//! ```

mod bot;

use bot::{Command, app};
use chappe::{commands::sync_commands, emulator::Rights, prelude::*};
use chappe_examples::Scene;

#[tokio::main]
async fn main() -> Result {
    if std::env::var_os("BOT_TOKEN").is_none() {
        return play().await;
    }
    tracing_subscriber::fmt::init(); // RUST_LOG=info shows what it does.
    let bot = Bot::from_env()?;
    sync_commands::<Command>(&bot).await?;
    chappe::run(bot, app()).await?;
    Ok(())
}

/// The scene on the emulator.
async fn play() -> Result {
    let scene = Scene::of(app()).await?;
    let ann = scene.person("Ann");
    let chat = ann.user.create_supergroup("Readers of Chappe");
    let rights = Rights::none()
        .can_invite_users(true)
        .can_restrict_members(true);
    chat.promote(&scene.me, rights);
    let in_group = |name| scene.person(name).within(&chat);
    let (ann, bob, cy) = (ann.within(&chat), in_group("Bob"), in_group("Cy"));

    sync_commands::<Command>(&scene.bot).await?;
    for person in [&ann, &bob] {
        let menu = scene.me.commands_for(&person.user, &chat);
        let names: Vec<_> = menu.iter().map(|(name, _)| name.as_str()).collect();
        let name = person.user.first_name();
        println!("The menu for {name}: /{}", names.join(" /"));
    }
    println!();

    let answer = ann.says("/link Poster 1 7d").await?.text;
    let (_, poster) = answer.rsplit_once(' ').unwrap_or_default();
    println!("(Bob follows the link)");
    bob.user.join(poster)?;
    bob.reads().await?;
    if let Err(refused) = cy.user.join(poster) {
        println!("(Cy follows the link: {refused})\n");
    }

    bob.says("/refreshlink").await?;
    let answer = ann.says("/refreshlink").await?.text;
    let (_, primary) = answer.rsplit_once(' ').unwrap_or_default();
    println!("(Cy follows the link)");
    cy.user.join(primary)?;
    cy.reads().await?;

    println!();
    let spam = cy.writes("Buy gold!");
    ann.replies(spam, "/mute a while").await?;
    ann.replies(spam, "/mute 10m").await?;
    ann.replies(spam, "/ban he sells gold").await?;
    ann.says("/ban").await?;
    let own = ann.writes("Sorry, I was away.");
    ann.replies(own, "/ban").await?;

    println!();
    for _ in 0..3 {
        bob.says("/rules").await?;
    }
    Ok(())
}
