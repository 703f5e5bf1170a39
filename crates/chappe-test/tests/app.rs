//! The app itself: what it promises to tests, and how it fails.

use std::time::Duration;

use chappe_emulator::Fault;
use chappe_test::App;
use chappe_types::types::{InlineKeyboardButton, InlineKeyboardMarkup};
use chappe_updates::{Context, HandlerResult, Router};

fn app() -> App {
    let keyboard = || {
        InlineKeyboardMarkup::new([[InlineKeyboardButton::new("Press").callback_data("pressed")]])
    };
    App::new(
        Router::new()
            .command("echo", async |ctx: Context| -> HandlerResult {
                ctx.send(ctx.arguments()).await?;
                Ok(())
            })
            .command("button", async move |ctx: Context| {
                ctx.send("Here").reply_markup(keyboard())
            })
            .command("fail", async |_: Context| -> HandlerResult {
                Err("no luck today".into())
            })
            .command("slow", async |ctx: Context| -> HandlerResult {
                tokio::time::sleep(Duration::from_secs(5)).await;
                ctx.send("at last").await?;
                Ok(())
            })
            .callback_query(.., async |ctx: Context| -> HandlerResult {
                ctx.answer("Thanks").await?;
                ctx.edit("Pressed").await?;
                Ok(())
            }),
    )
}

#[tokio::test(start_paused = true)]
async fn waits_for_slow_handlers_and_for_the_server() {
    let app = app();
    let ann = app.user("Ann");
    ann.send("/slow").expect_reply("at last").await;
    app.emulator()
        .fault(Fault::on("sendMessage").too_many_requests(3));
    ann.send("/echo after the flood")
        .expect_reply("after the flood")
        .await;
}

#[tokio::test(start_paused = true)]
async fn replies_are_those_that_came_after_the_message() {
    let app = app();
    let ann = app.user("Ann");
    ann.send("/echo one").reply().await;
    let _ = ann.send("/echo two");
    let _ = ann.send("/echo three");
    let last = ann.send("/echo four");
    last.expect_reply("two").await;
    last.expect_reply("three").await;
    last.expect_reply("four").await;
}

#[tokio::test(start_paused = true)]
#[should_panic(
    expected = "Ann sends \"/echo one\"\n  expected: the reply \"two\"\n  found:    \"one\""
)]
async fn another_reply_is_told_with_both_texts() {
    app()
        .user("Ann")
        .send("/echo one")
        .expect_reply("two")
        .await;
}

#[tokio::test(start_paused = true)]
#[should_panic(expected = "handlers that failed:\n    update")]
async fn a_missing_reply_is_told_with_the_handler_that_failed() {
    app().user("Ann").send("/fail").expect_reply("two").await;
}

#[tokio::test(start_paused = true)]
#[should_panic(expected = "tests/app.rs")]
async fn a_report_names_the_line_of_the_test() {
    app().user("Ann").send("/fail").reply().await;
}

#[tokio::test(start_paused = true)]
#[should_panic(expected = "expected: nothing\n  found:    \"at last\"")]
async fn nothing_is_expected_until_the_handler_has_ended() {
    app().user("Ann").send("/slow").expect_nothing().await;
}

#[tokio::test(start_paused = true)]
async fn nothing_may_be_expected_of_what_no_handler_is_for() {
    let app = app();
    app.user("Ann").send("hello").expect_nothing().await;
    assert!(app.failures().is_empty());
}

#[tokio::test(start_paused = true)]
async fn buttons_are_answered_and_edited() {
    let app = app();
    let ann = app.user("Ann");
    let message = ann.send("/button").expect_reply("Here").await;
    ann.click(&message, "Press")
        .expect_answer("Thanks")
        .await
        .expect_edit("Pressed")
        .await;
}

#[tokio::test(start_paused = true)]
#[should_panic(expected = "expected: the answer \"No\"\n  found:    \"Thanks\"")]
async fn another_answer_is_told() {
    let app = app();
    let ann = app.user("Ann");
    let message = ann.send("/button").reply().await;
    let _ = ann.click(&message, "Press").expect_answer("No").await;
}

#[tokio::test(start_paused = true)]
#[should_panic(expected = "expected: the edit \"Other\"\n  found:    \"Pressed\"")]
async fn another_edit_is_told() {
    let app = app();
    let ann = app.user("Ann");
    let message = ann.send("/button").reply().await;
    ann.click(&message, "Press").expect_edit("Other").await;
}

#[tokio::test(start_paused = true)]
async fn people_write_in_groups_and_side_by_side() {
    let app = app();
    let readers = app.supergroup("Readers");
    let (ann, bob) = (app.user("Ann").within(&readers), app.user("Bob"));
    let in_group = ann.send("/echo in the group");
    let in_private = bob.send("/echo in private");
    in_private.expect_reply("in private").await;
    in_group.expect_reply("in the group").await;
}

#[tokio::test(start_paused = true)]
async fn the_bot_ends_with_its_app() {
    let app = app();
    let emulator = app.emulator().clone();
    app.user("Ann").send("/echo hi").reply().await;
    drop(app);
    tokio::time::sleep(Duration::from_secs(1)).await;
    let polls = emulator.calls("getUpdates");
    tokio::time::sleep(Duration::from_secs(300)).await;
    assert_eq!(emulator.calls("getUpdates"), polls);
}
