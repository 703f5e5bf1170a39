use chappe::prelude::*;

#[derive(CallbackData)]
struct TooMuch { //~ `TooMuch` can take more than the 64 bytes that a button holds
    #[callback(max = 60)]
    text: String,
}

#[derive(CallbackData)]
struct Search(#[callback(max = 10)] String);

#[derive(CallbackData)]
struct Found {
    search: Search,
    page: u8,
}

pub fn button(found: Found) -> InlineKeyboardButton {
    InlineKeyboardButton::new("Next")
        .callback_data(found) //~ may be longer than a button can hold
}
