//! The main job: an administrator's `/refreshlink` rotates the chat's primary invite link.
//!
//! ```sh
//! cargo run --example refreshlink
//! ```
//!
//! With `BOT_TOKEN` set it is a bot on Telegram: make it an administrator that may invite users,
//! and send `/refreshlink` in the group. Without a token it plays the scene below on the embedded
//! emulator, over real HTTP: the first attempt is answered "429, retry after 2 s", the bot waits
//! as asked, and the command gets its link all the same.
//!
//! ```text
//! Ann's link of yesterday: https://t.me/+…
//!
//! Bob:  /refreshlink
//! Bot:  Only administrators may refresh the link.
//! Ann:  /refreshlink
//! Bot:  New invite link: https://t.me/+…
//!
//! What the server saw of exportChatInviteLink:
//!   at +0 s: answered 429
//!   at +2 s: answered 200
//!
//! The chat's links of the bot:
//!   https://t.me/+…  revoked
//!   https://t.me/+…  primary
//! Cy follows the old link: the invite link was revoked
//! Cy follows the new link: welcome
//! ```

use chappe::{
    Polling,
    emulator::{Emulator, Fault, Rights},
    prelude::*,
};

/// What the bot does with `/refreshlink`.
async fn refresh_link(ctx: Context) -> Result {
    let chat = ctx.chat_id()?;
    let Some(user) = ctx.user() else {
        return Ok(());
    };
    let member = ctx.bot().get_chat_member(&chat, user.id).await?;
    if !member.is_administrator_or_owner() {
        ctx.reply("Only administrators may refresh the link.")
            .await?;
        return Ok(());
    }
    let link = ctx.bot().export_chat_invite_link(chat).await?;
    ctx.send(format!("New invite link: {link}")).await?;
    Ok(())
}

#[tokio::main]
async fn main() -> Result {
    let app = Router::new().command("refreshlink", refresh_link);
    if std::env::var_os("BOT_TOKEN").is_some() {
        // RUST_LOG=info shows what the bot is doing.
        tracing_subscriber::fmt::init();
        chappe::run(Bot::from_env()?, app).await?;
    } else {
        play(app).await?;
    }
    Ok(())
}

/// The scene on the emulator.
async fn play(app: Router) -> Result {
    let emulator = Emulator::new();
    let server = emulator.serve().await?;
    let me = emulator.bot();
    let (ann, bob, cy) = (
        emulator.user("Ann"),
        emulator.user("Bob"),
        emulator.user("Cy"),
    );
    let chat = ann.create_supergroup("Readers of Chappe");
    chat.add(&bob);
    chat.promote(&me, Rights::none().can_invite_users(true));

    let bot = Bot::builder(emulator.token().try_into()?)
        .api_url(server.url().try_into()?)
        .build()?;
    let old_link = bot.export_chat_invite_link(chat.id()).await?;
    println!("Ann's link of yesterday: {old_link}\n");

    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let polling = tokio::spawn(Polling::new(bot, app).run_until(async {
        stopped.await.ok();
    }));

    bob.send(&chat, "/refreshlink");
    println!("Bob:  /refreshlink");
    println!("Bot:  {}", chat.next_message_from(&me).await?.text);

    let first = emulator.calls("exportChatInviteLink");
    emulator.fault(Fault::on("exportChatInviteLink").too_many_requests(2));
    ann.send(&chat, "/refreshlink");
    println!("Ann:  /refreshlink");
    let answer = chat.next_message_from(&me).await?.text;
    println!("Bot:  {answer}");

    println!("\nWhat the server saw of exportChatInviteLink:");
    let attempts = &emulator.calls_of("exportChatInviteLink")[first..];
    for attempt in attempts {
        let seconds = attempt.at().abs_diff(attempts[0].at()).as_secs();
        println!(
            "  at +{seconds} s: answered {}",
            attempt.status().unwrap_or_default()
        );
    }

    println!("\nThe chat's links of the bot:");
    for link in chat
        .invite_links()
        .iter()
        .filter(|link| link.creator_id == me.id())
    {
        let state = if link.is_revoked {
            "revoked"
        } else {
            "primary"
        };
        println!("  {}  {state}", link.link);
    }
    let new_link = answer.trim_start_matches("New invite link: ");
    for (name, link) in [("old", old_link.as_str()), ("new", new_link)] {
        match cy.join(link) {
            Ok(_) => println!("Cy follows the {name} link: welcome"),
            Err(refused) => println!("Cy follows the {name} link: {refused}"),
        }
    }

    stop.send(()).ok();
    polling.await??;
    Ok(())
}
