//! Typed data of buttons: packed into the 64 bytes that Telegram takes, and read again.
//!
//! [`#[derive(CallbackData)]`](macro@crate::CallbackData) writes a [`CallbackData`] implementation.
//! [`Router::callback`](crate::Router::callback) routes presses of such buttons to a handler, which
//! takes the data as an argument.
//!
//! # What is packed
//!
//! `page:Xy13:a` is a `Page`: its prefix, a code of its shape, and its fields. A message with
//! buttons may be pressed years later, when another version of the bot reads the data. The code is
//! made of the names and types of the fields when the program is compiled, so that data of another
//! shape is told by it and not misread. An enum has a code for each variant, so that a new variant
//! leaves the buttons of the others as they are. A code has 18 bits: of 262,144 changes of shape one
//! gives the same code.
//!
//! Whole numbers are written to the base 36. A `String` stands as it is, but for `:` and `\`, which
//! take two bytes. `bool`, `char` and `Option` have no mark behind them. What is packed is text that
//! anybody can read and, with an app of their own, change: it is no place for secrets, and rights
//! are to be checked when the button is pressed.

mod error;
pub(crate) mod field;
mod fields;
mod length;
mod reader;
pub(crate) mod route;
pub(crate) mod shape;
#[cfg(all(test, feature = "macros"))]
mod tests;
mod writer;

pub use self::{
    error::{CallbackDataError, CallbackDataProblem, TooLong},
    field::{AlwaysFits, CallbackData, CallbackField},
    length::{Length, MAX_BYTES},
    reader::{Reader, Unreadable},
    shape::Shape,
    writer::Writer,
};
