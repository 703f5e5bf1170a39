//! The small bot on telers: it answers `/refreshlink` with a new link of the chat. Written like the
//! bot of its README.

use telers::{
    Bot, Dispatcher, Router,
    enums::UpdateType,
    event::telegram::{Handler, HandlerResult},
    filters::Command,
    methods::{ExportChatInviteLink, SendMessage},
    types::Message,
};

async fn refresh_link(bot: Bot, message: Message) -> HandlerResult<()> {
    let chat = message.chat().id();
    let link = bot.send(ExportChatInviteLink::new(chat)).await?;
    bot.send(SendMessage::new(chat, link)).await?;
    Ok(())
}

#[tokio::main]
async fn main() {
    let router = Router::new("main").on_message(|observer| {
        observer.register(Handler::new(refresh_link).filter(Command::one("refreshlink")))
    });
    let dispatcher = Dispatcher::builder()
        .main_router(router.configure_default())
        .bot(Bot::from_env())
        .allowed_update(UpdateType::Message)
        .build();
    if let Err(error) = dispatcher.run_polling().await {
        eprintln!("stopped: {error}");
    }
}
