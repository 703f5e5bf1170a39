//! The small bot on Chappe: it answers `/refreshlink` with a new link of the chat.

use chappe::prelude::*;

async fn refresh_link(ctx: Context) -> Result<String> {
    let link = ctx.bot().export_chat_invite_link(ctx.chat_id()?).await?;
    Ok(link)
}

#[tokio::main]
async fn main() -> Result {
    let app = Router::new().command("refreshlink", refresh_link);
    Ok(chappe::run(Bot::from_env()?, app).await?)
}
