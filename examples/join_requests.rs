//! Who asks to join a group is asked something in private, and let in or turned away.
//!
//! ```sh
//! cargo run --example join_requests
//! ```
//!
//! With `BOT_TOKEN` set it is a bot on Telegram: make it an administrator that may invite users, and
//! share a link for which administrators approve new members. Without a token it plays the scene
//! below on the embedded emulator.
//!
//! ```text
//! Bob:  (asks to join)
//! Bot:  You want to join “Readers of Chappe”. What was his telegraph made of?
//!       [Copper wire]
//!       [Arms on towers]
//!       [Radio waves]
//! Bob:  [Arms on towers]
//! Bot:  Quite right. Welcome!
//! Bob is in the group: true
//!
//! Cy:   (asks to join)
//! Bot:  You want to join “Readers of Chappe”. What was his telegraph made of?
//!       [Copper wire]
//!       [Arms on towers]
//!       [Radio waves]
//! Cy:   [Copper wire]
//! Bot:  Not quite. Read on, and ask again.
//! Cy is in the group: false
//! ```

use chappe::prelude::*;
use chappe_examples::Scene;

const ANSWERS: [&str; 3] = ["Copper wire", "Arms on towers", "Radio waves"];
const RIGHT: usize = 1;

/// An answer, by its number. Whether it is right does not stand in the button: data can be read.
#[derive(CallbackData)]
struct Answer {
    chat: i64,
    number: usize,
}

fn app() -> Router {
    Router::new()
        .chat_join_request(ask)
        .callback::<Answer, _>(decide)
        .on_error(sorry)
}

async fn ask(bot: Bot, request: Event<ChatJoinRequest>) -> Result {
    let chat = &request.chat;
    let title = chat.title.as_deref().unwrap_or("the chat");
    let question = format!("You want to join “{title}”. What was his telegraph made of?");
    let buttons = (0..ANSWERS.len()).fold(InlineKeyboard::new(), |buttons, number| {
        let chat = chat.id;
        buttons.callback(ANSWERS[number], Answer { chat, number })
    });
    // Until the request is settled, the bot may write to somebody who never wrote to it.
    bot.send_message(request.user_chat_id, question)
        .reply_markup(buttons.columns(1).build()?)
        .await?;
    Ok(())
}

async fn decide(ctx: Context, user: Event<User>, Answer { chat, number }: Answer) -> Result {
    if number == RIGHT {
        ctx.bot().approve_chat_join_request(chat, user.id).await?;
        ctx.edit("Quite right. Welcome!").await?;
    } else {
        ctx.bot().decline_chat_join_request(chat, user.id).await?;
        ctx.edit("Not quite. Read on, and ask again.").await?;
    }
    ctx.answer_callback_query().await?;
    Ok(())
}

/// An administrator may have been faster: then there is no request any more.
async fn sorry(ctx: Context, failure: Failure) -> Result {
    tracing::warn!("{failure}");
    if ctx.callback_query().is_some() {
        ctx.answer("That did not work. Has your request been settled already?")
            .await?;
    }
    Ok(())
}

#[tokio::main]
async fn main() -> Result {
    if std::env::var_os("BOT_TOKEN").is_none() {
        return play().await;
    }
    tracing_subscriber::fmt::init(); // RUST_LOG=info shows what it does.
    chappe::run(Bot::from_env()?, app()).await?;
    Ok(())
}

/// The scene on the emulator.
async fn play() -> Result {
    let scene = Scene::of(app()).await?;
    let chat = scene.emulator.supergroup("Readers of Chappe");
    let rights = chappe::emulator::Rights::none().can_invite_users(true);
    chat.promote(&scene.me, rights);
    let link = scene
        .bot
        .create_chat_invite_link(chat.id())
        .creates_join_request(true)
        .await?
        .invite_link;

    for (name, answer) in [("Bob", "Arms on towers"), ("Cy", "Copper wire")] {
        let person = scene.person(name);
        person.prints("(asks to join)");
        person.user.join(&link)?;
        let question = person.reads().await?;
        person.presses(&question, answer).await?;
        println!("{name} is in the group: {}", chat.has(&person.user));
        if name == "Bob" {
            println!();
        }
    }
    Ok(())
}
