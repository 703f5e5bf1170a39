//! How bots are tested: their routers, driven through an emulator in the test's own process.
//!
//! Copy one of these to begin with. On the paused clock a minute of waiting takes no time.

#[path = "../commands/bot.rs"]
mod commands;
#[path = "../group_admin/bot.rs"]
mod group_admin;
#[path = "../pagination/bot.rs"]
mod pagination;
#[path = "../registration/bot.rs"]
mod registration;

use std::{sync::Arc, time::Duration};

use chappe::{
    emulator::{Chat, Fault, Rights},
    storage::Memory,
};
use chappe_test::App;

#[tokio::test(start_paused = true)]
async fn a_bill_is_split_and_nobody_pays_too_little() {
    let app = App::new(commands::app());
    let ann = app.user("Ann");
    ann.send("/split 10 3")
        .expect_reply("10.00 for 3 people: 3.34 each.")
        .await;
    ann.send("/split 12.50")
        .expect_reply("12.50 for 2 people: 6.25 each.")
        .await;
    ann.send("/split")
        .expect_reply("<amount> is missing\nUsage: /split <amount> [people]")
        .await;
    for wrong in ["12.345", "1.5", "1.100", "-1", "1.+5"] {
        let reply = ann.send(&format!("/split {wrong}")).reply().await;
        assert!(reply.text.contains("write it as 12.50"), "{wrong}: {reply}");
    }
    ann.send("hello")
        .expect_reply("Send /help to see what I can do.")
        .await;
}

#[tokio::test(start_paused = true)]
async fn the_help_is_in_the_language_of_the_user() {
    let app = App::new(commands::app());
    let max = app.user("Max");
    max.user().clone().with_language("de");
    let help = max.send("/help").reply().await;
    assert!(
        help.text
            .contains("/split <amount> [people] – Teilt eine Rechnung")
    );
}

#[tokio::test(start_paused = true)]
async fn pages_are_turned_in_place() {
    let app = App::new(pagination::app());
    let ann = app.user("Ann");
    let list = ann.send("/winds").expect_reply("Winds, page 1 of 3").await;
    assert!(list.button("Calm").is_some());
    let list = ann
        .click(&list, "›")
        .expect_answer("")
        .await
        .expect_edit("Winds, page 2 of 3")
        .await;
    ann.click(&list, "Gale")
        .expect_answer("Gale: 34 to 40 knots")
        .await;
    assert_eq!(ann.chat().messages().len(), 2, "nothing was sent anew");
}

#[tokio::test(start_paused = true)]
async fn a_page_is_turned_once_by_who_presses_twice() {
    let app = App::new(pagination::app());
    let ann = app.user("Ann");
    let list = ann.send("/winds").reply().await;
    let first = ann.click(&list, "2");
    // The button is still there in Ann's app.
    ann.click(&list, "2").expect_answer("").await;
    first.expect_edit("Winds, page 2 of 3").await;
    assert_eq!(app.emulator().calls("editMessageText"), 1);
    assert_eq!(app.failures(), [""; 0]);
}

#[tokio::test(start_paused = true)]
async fn a_runner_is_asked_until_the_answers_make_sense() {
    let app = App::new(registration::app(Arc::new(Memory::new())));
    let ann = app.user("Ann");
    ann.send("/me")
        .expect_reply("You are not on the list: /register")
        .await;
    ann.send("/register")
        .expect_reply("What is your name?")
        .await;
    ann.send("Ann").expect_reply("How old are you, Ann?").await;
    let zero = ann.send("0");
    zero.expect_reply("In years, please: 42, say.").await;
    zero.expect_reply("How old are you, Ann?").await;
    ann.send("17")
        .expect_reply("See you at the start, Ann. Your race begins at 10:00.")
        .await;
    ann.send("/me").expect_reply("Ann, 17").await;
}

#[tokio::test(start_paused = true)]
async fn nobody_is_asked_any_more_after_a_day() {
    let app = App::new(registration::app(Arc::new(Memory::new())));
    let ann = app.user("Ann");
    ann.send("/register")
        .expect_reply("What is your name?")
        .await;
    tokio::time::sleep(Duration::from_secs(25 * 60 * 60)).await;
    ann.send("Ann").expect_nothing().await;
}

/// The bot and a group that it may moderate.
fn moderated() -> (App, Chat) {
    let app = App::new(group_admin::app());
    let chat = app.supergroup("Readers");
    let rights = Rights::none()
        .can_invite_users(true)
        .can_restrict_members(true);
    chat.promote(&app.me(), rights);
    (app, chat)
}

#[tokio::test(start_paused = true)]
async fn a_link_has_its_limits_and_a_welcome_names_it() {
    let (app, chat) = moderated();
    let ann = app.user("Ann").within(&chat);
    chat.promote(ann.user(), Rights::none().can_invite_users(true));
    let reply = ann.send("/link Poster 5 1d").reply().await;
    let (_, url) = reply.text.rsplit_once(' ').unwrap();
    let links = chat.invite_links();
    let link = links.iter().find(|link| link.link == url).unwrap();
    assert_eq!((&*link.name, link.member_limit), ("Poster", Some(5)));
    let day = 24 * 60 * 60;
    let expiry = link.expire_date.unwrap() - app.emulator().unix_time();
    assert!((day - 5..=day).contains(&expiry), "{expiry}");

    app.user("Bob").join(url).unwrap();
    let welcome = chat.next_message_from(&app.me()).await.unwrap();
    assert_eq!(
        welcome.text,
        "Bob is here by the link “Poster”. Welcome! /rules"
    );
}

#[tokio::test(start_paused = true)]
async fn each_command_needs_its_own_right() {
    let (app, chat) = moderated();
    let (ann, bob) = (app.user("Ann").within(&chat), app.user("Bob").within(&chat));
    chat.promote(ann.user(), Rights::none().can_restrict_members(true));
    let refusal = "That is for administrators with the right to do so.";
    ann.send("/refreshlink").expect_reply(refusal).await;
    bob.send("/ban").expect_reply(refusal).await;

    let message = bob.send("Buy gold!").id();
    let mute = ann.reply(&chat, message, "/mute 1h");
    ann.after(mute).expect_reply("Bob is silent for 1h.").await;
    let ban = ann.reply(&chat, message, "/ban");
    ann.after(ban).expect_reply("Bob is banned.").await;
    assert!(!chat.has(bob.user()));
}

#[tokio::test(start_paused = true)]
async fn a_429_is_waited_out_and_a_refusal_is_told() {
    let (app, chat) = moderated();
    let ann = app.user("Ann").within(&chat);
    chat.promote(ann.user(), Rights::none().can_invite_users(true));
    app.emulator()
        .fault(Fault::on("exportChatInviteLink").too_many_requests(5));
    let reply = ann.send("/refreshlink").reply().await;
    assert!(reply.text.starts_with("New invite link: "), "{reply}");

    chat.promote(&app.me(), Rights::none());
    ann.send("/refreshlink")
        .expect_reply("Telegram refuses: Bad Request: not enough rights to manage chat invite link")
        .await;
    ann.send("/link Poster 5 400d")
        .expect_reply("That is more than a year.")
        .await;
}

#[tokio::test(start_paused = true)]
async fn who_asks_too_often_is_told_so_once() {
    let (app, chat) = moderated();
    let bob = app.user("Bob").within(&chat);
    let rules = "Be kind. Links are for friends.";
    for _ in 0..2 {
        bob.send("/rules").expect_reply(rules).await;
    }
    let refusal = "That is for administrators with the right to do so.";
    bob.send("/ban").expect_reply(refusal).await;
    bob.send("/ban").expect_reply("Slowly, please.").await;
    bob.send("/rules").expect_nothing().await;
    tokio::time::sleep(Duration::from_secs(60)).await;
    bob.send("/rules").expect_reply(rules).await;
}

#[tokio::test(start_paused = true)]
async fn administrators_are_not_limited() {
    let (app, chat) = moderated();
    let ann = app.user("Ann").within(&chat);
    chat.promote(ann.user(), Rights::none().can_invite_users(true));
    for _ in 0..5 {
        let reply = ann.send("/refreshlink").reply().await;
        assert!(reply.text.starts_with("New invite link: "), "{reply}");
    }
}
