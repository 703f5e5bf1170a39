use chappe::prelude::*;

#[derive(Commands)]
enum Command {
    /// Bans
    Ban(i64),
}

#[derive(CallbackData)]
struct Page(u32);

#[chappe::handler]
async fn command(ctx: Context, Command::Ban(user): Command) -> Result {
    ctx.send(format!("{user}")).await?;
    Ok(())
}

#[chappe::handler]
fn page(Page(number): Page) -> impl Future<Output = String> + Send {
    async move { format!("{number}") }
}

pub fn app() -> Router {
    let _ = InlineKeyboardButton::new("Next").callback_data(Page(1));
    Router::new()
        .commands::<Command, _>(command)
        .callback::<Page, _>(page)
}
