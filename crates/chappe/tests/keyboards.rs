//! Keyboards as they are built, and as they come back from the emulator.

use chappe::{
    Bot, Methods,
    keyboard::{InlineKeyboard, Pages, ReplyKeyboard},
    types::InlineKeyboardMarkup,
};
use chappe_emulator::{Chat, Emulator, Rights};

fn scene() -> (Bot, Chat) {
    let emulator = Emulator::new();
    let chat = emulator.supergroup("Readers");
    chat.promote(&emulator.bot(), Rights::all());
    let bot = Bot::builder(emulator.token().try_into().unwrap())
        .transport(emulator)
        .build()
        .unwrap();
    (bot, chat)
}

fn towns(page: usize) -> InlineKeyboardMarkup {
    let towns = ["Lille", "Paris", "Lyon", "Metz", "Brest"];
    let pages = Pages::new(towns.len(), 2).at(page);
    let buttons = pages
        .slice(&towns)
        .iter()
        .fold(InlineKeyboard::new(), |keyboard, town| {
            keyboard.callback(*town, format!("town:{town}"))
        });
    buttons
        .columns(1)
        .pages(pages, |page| format!("page:{page}"))
        .url("Map", "https://example.org/map")
        .copy_text("Copy", "Chappe")
        .switch_inline_current_chat("Search", "")
        .build()
        .unwrap()
}

#[tokio::test]
async fn inline_keyboards_are_taken_as_they_are_built() {
    let (bot, chat) = scene();
    let sent = bot
        .send_message(chat.id(), "Where to?")
        .reply_markup(towns(1))
        .await
        .unwrap();
    assert_eq!(sent.reply_markup.as_deref(), Some(&towns(1)));
    let edited = bot
        .edit_message_reply_markup()
        .chat_id(chat.id())
        .message_id(sent.message_id)
        .reply_markup(towns(2))
        .await
        .unwrap();
    assert_eq!(
        edited.message().unwrap().reply_markup.as_deref(),
        Some(&towns(2))
    );
}

#[tokio::test]
async fn reply_keyboards_are_taken_as_they_are_built() {
    let (bot, chat) = scene();
    let keyboard = ReplyKeyboard::new()
        .buttons(["Red", "Green", "Blue"])
        .wrap(8)
        .resize()
        .one_time()
        .placeholder("Which color?")
        .build()
        .unwrap();
    let sent = bot
        .send_message(chat.id(), "Which?")
        .reply_markup(keyboard)
        .await;
    assert_eq!(sent.unwrap().text.as_deref(), Some("Which?"));
}
