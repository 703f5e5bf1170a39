//! Builders of keyboards: buttons one by one, in rows, in columns, in pages.
//!
//! A keyboard is built from left to right. [`row`](InlineKeyboard::row) begins a new row;
//! [`columns`](InlineKeyboard::columns) and [`wrap`](InlineKeyboard::wrap) break the row that has
//! become too long.
//!
//! ```
//! use chappe_types::keyboard::InlineKeyboard;
//!
//! let keyboard = InlineKeyboard::new()
//!     .callback("Yes", "yes")
//!     .callback("No", "no")
//!     .row()
//!     .url("Why?", "https://example.org/why")
//!     .build()?;
//! assert_eq!(keyboard.inline_keyboard[0].len(), 2);
//! # Ok::<(), chappe_types::keyboard::KeyboardError>(())
//! ```
//!
//! A button that is there only sometimes is an `Option`, in [`buttons`](InlineKeyboard::buttons):
//!
//! ```
//! use chappe_types::{keyboard::InlineKeyboard, types::InlineKeyboardButton};
//!
//! let is_admin = false;
//! let ban = is_admin.then(|| InlineKeyboardButton::new("Ban").callback_data("ban"));
//! let keyboard = InlineKeyboard::new().callback("Report", "report").buttons(ban).build()?;
//! assert_eq!(keyboard.inline_keyboard[0].len(), 1);
//! # Ok::<(), chappe_types::keyboard::KeyboardError>(())
//! ```
//!
//! Why `build()?`, and no `From`? Telegram refuses a button whose data is too long by
//! `BUTTON_DATA_INVALID`, and does not say which one; buttons without a text, and those that are
//! too many, it drops without a word. [`build`](InlineKeyboard::build) names the button, before
//! anything is sent.
//!
//! Lists of many things have [`Pages`]. The keys of a [`ReplyKeyboard`] are built in the same way.

mod error;
mod inline;
mod pages;
mod reply;
mod rows;
#[cfg(test)]
mod tests;

pub use self::{
    error::{KeyboardError, KeyboardProblem},
    inline::InlineKeyboard,
    pages::Pages,
    reply::ReplyKeyboard,
};
