//! Typed data of buttons.

use chappe_types::{
    Methods,
    types::{InlineKeyboardButton, InlineKeyboardMarkup, UpdateType},
};
use chappe_updates::{
    CallbackData, Context, Failure, HandlerResult, Router, callback_data::CallbackDataError, filter,
};

use crate::scene::Scene;

#[derive(Debug, PartialEq, CallbackData)]
#[callback(crate = "chappe_updates")]
struct Page(u32);

#[derive(Debug, CallbackData)]
#[callback(crate = "chappe_updates", prefix = "v", outdated = "Zu alt")]
enum Vote {
    For(i64),
    Against(i64),
}

async fn turn(ctx: Context, Page(number): Page) -> HandlerResult {
    notice(&ctx, format!("page {number}")).await
}

async fn vote(ctx: Context, vote: Vote) -> HandlerResult {
    let text = match vote {
        Vote::For(poll) => format!("for {poll}"),
        Vote::Against(poll) => format!("against {poll}"),
    };
    notice(&ctx, text).await
}

async fn notice(ctx: &Context, text: String) -> HandlerResult {
    let query = ctx.callback_query().ok_or("no callback query")?;
    ctx.bot()
        .answer_callback_query(&query.id)
        .text(text)
        .await?;
    Ok(())
}

/// Sends a message with a button for each of these data, which says what its data is.
async fn send_buttons(scene: &Scene, data: Vec<String>) -> i64 {
    let buttons = data
        .into_iter()
        .map(|data| InlineKeyboardButton::new(&data).callback_data(data.clone()));
    let sent = scene
        .bot()
        .send_message(scene.chat.id(), "Choose")
        .reply_markup(InlineKeyboardMarkup::new([buttons.collect::<Vec<_>>()]));
    sent.await.unwrap().message_id
}

async fn click(scene: &Scene, message: i64, data: &str) -> String {
    let clicked = scene.ann.click(&scene.chat, message, data);
    clicked.answer().await.unwrap().text
}

#[tokio::test(start_paused = true)]
async fn a_press_reaches_the_handler_of_its_type() {
    let scene = Scene::new();
    let app = Router::new()
        .callback::<Page, _>(turn)
        .callback::<Vote, _>(vote);
    assert_eq!(app.allowed_updates(), [UpdateType::CallbackQuery]);
    let running = scene.run(app);
    let page = String::from(Page(3));
    let votes = [Vote::For(-5), Vote::Against(7)].map(String::from);
    let data = [page.clone()].into_iter().chain(votes.clone()).collect();
    let message = send_buttons(&scene, data).await;
    assert_eq!(click(&scene, message, &page).await, "page 3");
    assert_eq!(click(&scene, message, &votes[0]).await, "for -5");
    assert_eq!(click(&scene, message, &votes[1]).await, "against 7");
    running.stop().await;
}

#[tokio::test(start_paused = true)]
async fn a_button_of_another_version_does_not_spin() {
    let scene = Scene::new();
    let app = Router::new()
        .callback::<Page, _>(turn)
        .callback::<Vote, _>(vote)
        .on_error(async |_: Failure| -> &str { panic!("told the user already") });
    let running = scene.run(app);
    let data = ["page:xyz3", "v:xyz", "v:"].map(String::from);
    let message = send_buttons(&scene, data.to_vec()).await;
    assert_eq!(
        click(&scene, message, "page:xyz3").await,
        "This button is out of date"
    );
    assert_eq!(click(&scene, message, "v:xyz").await, "Zu alt");
    assert_eq!(click(&scene, message, "v:").await, "Zu alt");
    running.stop().await;
}

#[tokio::test(start_paused = true)]
async fn a_handler_may_take_the_error_itself_or_leave_it_to_the_error_handler() {
    let scene = Scene::new();
    let app = Router::new()
        .callback::<Vote, _>(
            async |ctx: Context, vote: Result<Vote, CallbackDataError>| -> HandlerResult {
                let error = vote.unwrap_err();
                notice(&ctx, format!("mine: {}", error.data())).await
            },
        )
        .on(filter::callback::<Page>(), turn)
        .on_error(async |ctx: Context, failure: Failure| {
            assert!(failure.is::<CallbackDataError>());
            notice(&ctx, "error handler".into()).await
        });
    let running = scene.run(app);
    let data = ["page:xyz3", "v:xyz"].map(String::from);
    let message = send_buttons(&scene, data.to_vec()).await;
    assert_eq!(click(&scene, message, "page:xyz3").await, "error handler");
    assert_eq!(click(&scene, message, "v:xyz").await, "mine: v:xyz");
    running.stop().await;
}

#[tokio::test(start_paused = true)]
async fn a_handler_of_two_types_is_no_mistake_of_the_user() {
    let scene = Scene::new();
    let app = Router::new()
        .callback::<Page, _>(async |_: Page, _: Vote| {})
        .on_error(async |ctx: Context, failure: Failure| {
            notice(&ctx, format!("failed: {failure}")).await
        });
    let running = scene.run(app);
    let page = String::from(Page(3));
    let message = send_buttons(&scene, vec![page.clone()]).await;
    assert!(
        click(&scene, message, &page)
            .await
            .ends_with("is none of `Vote`")
    );
    running.stop().await;
}

#[tokio::test(start_paused = true)]
async fn data_of_others_goes_on() {
    let scene = Scene::new();
    let app = Router::new().callback::<Page, _>(turn).on(
        filter::kind(UpdateType::CallbackQuery),
        async |ctx: Context| notice(&ctx, "next".into()).await,
    );
    let running = scene.run(app);
    let data = ["pages:1", "page"].map(String::from);
    let message = send_buttons(&scene, data.to_vec()).await;
    assert_eq!(click(&scene, message, "pages:1").await, "next");
    assert_eq!(click(&scene, message, "page").await, "next");
    running.stop().await;
}

mod other {
    #[derive(Debug, chappe_updates::CallbackData)]
    #[callback(crate = "chappe_updates")]
    pub(super) struct Page(pub(super) u32);
}

fn of_page() -> Router {
    Router::new().callback::<Page, _>(turn)
}

fn of_other_page() -> Router {
    Router::new().callback::<other::Page, _>(async |other::Page(number): other::Page| {
        assert!(number > 0);
    })
}

#[test]
#[should_panic(expected = "two types of callback data have the prefix \"page\"")]
fn two_types_with_one_prefix_are_noticed() {
    let _ = of_page().callback::<other::Page, _>(async |_: other::Page| {});
}

#[test]
#[should_panic(expected = "two types of callback data have the prefix \"page\"")]
fn two_types_with_one_prefix_are_noticed_when_routers_are_merged() {
    let _ = of_page().merge(of_other_page());
}

#[test]
#[should_panic(expected = "two types of callback data have the prefix \"page\"")]
fn two_types_with_one_prefix_are_noticed_when_routers_are_nested() {
    let _ = of_page().nest(filter::private(), of_other_page());
}

#[test]
fn one_type_may_have_several_handlers() {
    let _ = of_page()
        .callback::<Page, _>(turn)
        .nest(filter::group(), of_page());
}
