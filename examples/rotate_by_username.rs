//! Rotates the primary invite link of a public chat, addressed by its `@username`.
//!
//! ```sh
//! cargo run --example rotate_by_username
//! ```
//!
//! With `BOT_TOKEN` and `CHAT` set it rotates the link of that chat on Telegram: the old link
//! stops working for good. Without a token it does so on the embedded emulator.
//!
//! ```text
//! The new link of @chappe_news is https://t.me/+…
//! "chappe news" is refused before anything is sent:
//!   exportChatInviteLink: the request cannot be written: "chappe news" is no chat id: it must be a number such as -1001234567890, or a username such as @durov
//! @nobody_here is refused by the server:
//!   exportChatInviteLink: 400 Bad Request: chat not found
//! ```

use chappe::{ApiError, ApiErrorKind, ErrorKind, prelude::*};
use chappe_examples::Stage;

#[tokio::main]
async fn main() -> Result {
    let stage = Stage::new().await?;
    let (bot, chat) = (stage.builder.build()?, stage.chat);

    let link = bot.export_chat_invite_link(&chat).await?;
    println!("The new link of {chat} is {link}");

    let error = bot
        .export_chat_invite_link("chappe news")
        .await
        .unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Encode(_)));
    println!("\"chappe news\" is refused before anything is sent:\n  {error}");

    let error = bot
        .export_chat_invite_link("@nobody_here")
        .await
        .unwrap_err();
    assert_eq!(
        error.api().map(ApiError::kind),
        Some(ApiErrorKind::ChatNotFound)
    );
    println!("@nobody_here is refused by the server:\n  {error}");
    Ok(())
}
