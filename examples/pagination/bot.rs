//! The bot, apart from its scene, so that tests can run it, too.

use std::time::Duration;

use chappe::{keyboard::Pages, limits::Debounce, prelude::*};

/// Leads to a page of the list.
#[derive(CallbackData)]
struct Page(usize);

/// Stands for a wind of the list.
#[derive(CallbackData)]
struct Wind(usize);

pub(crate) fn app() -> Router {
    Router::new()
        .callback::<Page, _>(turn)
        .callback::<Wind, _>(describe)
        // Who presses twice would have the same text put in place of itself, which is refused.
        .layer(Debounce::new(Duration::from_secs(1)))
        .command("winds", winds)
}

async fn winds(ctx: Context) -> Result {
    let pages = Pages::new(WINDS.len(), 5);
    ctx.send(heading(pages))
        .reply_markup(keyboard(pages)?)
        .await?;
    Ok(())
}

async fn turn(ctx: Context, Page(number): Page) -> Result {
    let pages = Pages::new(WINDS.len(), 5).at(number);
    ctx.edit(heading(pages))
        .reply_markup(keyboard(pages)?)
        .await?;
    ctx.answer_callback_query().await?;
    Ok(())
}

async fn describe(ctx: Context, Wind(force): Wind) -> Result {
    // Anybody can press a button that says what they want.
    let (name, speed) = WINDS.get(force).ok_or("there is no such wind")?;
    ctx.answer(format!("{name}: {speed} knots"))
        .show_alert(true)
        .await?;
    Ok(())
}

fn heading(pages: Pages) -> String {
    format!("Winds, page {} of {}", pages.current(), pages.count())
}

fn keyboard(pages: Pages) -> Result<InlineKeyboardMarkup> {
    let winds = pages
        .range()
        .fold(InlineKeyboard::new(), |keyboard, force| {
            keyboard.callback(WINDS[force].0, Wind(force))
        });
    Ok(winds.columns(2).pages(pages, Page).build()?)
}

/// Beaufort's scale: the name of each wind, and its speed in knots.
const WINDS: [(&str, &str); 13] = [
    ("Calm", "less than 1"),
    ("Light air", "1 to 3"),
    ("Light breeze", "4 to 6"),
    ("Gentle breeze", "7 to 10"),
    ("Moderate breeze", "11 to 16"),
    ("Fresh breeze", "17 to 21"),
    ("Strong breeze", "22 to 27"),
    ("Near gale", "28 to 33"),
    ("Gale", "34 to 40"),
    ("Strong gale", "41 to 47"),
    ("Storm", "48 to 55"),
    ("Violent storm", "56 to 63"),
    ("Hurricane", "64 or more"),
];
