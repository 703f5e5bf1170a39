//! The vocabulary of the Telegram Bot API: every type and method of version 10.3, generated from
//! the data in the repository's `api/`.
//!
//! 185 methods in [`methods`], 400 types in [`types`], and [`Methods`], which gives everything
//! that calls can be made through a function for each method. Nothing here does I/O or needs a
//! runtime.
//!
//! # Finding things
//!
//! Telegram's names, in Rust's spelling: `sendMessage` is the struct [`methods::SendMessage`] and
//! the function [`Methods::send_message`]; its `reply_markup` is a field and a setter
//! `reply_markup`; the type `ChatInviteLink` is [`types::ChatInviteLink`]. What Telegram leaves
//! without a name has one of ours: strings of a closed list ([`types::ChatType`]), and places
//! that take one of several types ([`types::ReplyMarkup`]). The [`prelude`] has what bots use all
//! day.
//!
//! Each item says what it is, its limits, its default, and links to Telegram's page. A method
//! says what a second execution of it does, because that decides what may be repeated when a
//! connection breaks.
//!
//! # Two spellings
//!
//! A method is a plain value. What it requires is in `new`, the rest in setters:
//!
//! ```
//! use chappe_core::Call;
//! use chappe_types::{
//!     methods::SendMessage,
//!     types::{InlineKeyboardButton, InlineKeyboardMarkup, ParseMode},
//! };
//!
//! let keyboard = InlineKeyboardMarkup::new([[
//!     InlineKeyboardButton::new("Join").url("https://t.me/+abcdef"),
//! ]]);
//! let method = SendMessage::new("@chappe_news", "<b>Ready</b>")
//!     .parse_mode(ParseMode::Html)
//!     .reply_markup(keyboard);
//!
//! let body = String::from_utf8(Call::new(method).to_json()?.into()).unwrap();
//! assert_eq!(
//!     body,
//!     r#"{"chat_id":"@chappe_news","text":"<b>Ready</b>","parse_mode":"HTML","#.to_owned()
//!         + r#""reply_markup":{"inline_keyboard":[[{"text":"Join","url":"https://t.me/+abcdef"}]]}}"#,
//! );
//! # Ok::<(), chappe_core::Error>(())
//! ```
//!
//! The other spelling starts at the bot. It makes the same value, and a [`Request`] around it
//! which has the same setters, options of this one call, and is sent when it is awaited:
//!
//! ```
//! use chappe_core::{Caller, Error};
//! use chappe_types::{Methods, types::ParseMode};
//!
//! async fn announce(bot: &impl Caller) -> Result<i64, Error> {
//!     let message = bot
//!         .send_message("@chappe_news", "<b>Ready</b>")
//!         .parse_mode(ParseMode::Html)
//!         .await?;
//!     Ok(message.message_id)
//! }
//! ```
//!
//! # What Telegram may add tomorrow
//!
//! A bot that was compiled today reads the answers of next year:
//!
//! - Unknown fields are ignored, in every type.
//! - A string that is on no list becomes `Other`, and is written again as it was.
//! - A union variant that nobody knows becomes `Unknown` with the whole object, likewise.
//! - An update of an unknown kind, or one that cannot be decoded, becomes
//!   [`types::UpdateKind::Unknown`], and the other updates of the batch arrive.
//!
//! All enums and structs are `#[non_exhaustive]`, so a new variant or field is no breaking change.
//! A method that is newer than this crate is called by `chappe_core::Call::raw`, or by a struct of
//! your own that implements [`Method`](chappe_core::Method).
//!
//! ```
//! use chappe_types::types::{ChatMember, ChatType};
//!
//! let member: ChatMember = serde_json::from_str(
//!     r#"{"status":"creator","user":{"id":1,"is_bot":false,"first_name":"Ann"},"is_anonymous":false}"#,
//! )?;
//! assert!(member.is_administrator_or_owner());
//!
//! let member: ChatMember = serde_json::from_str(r#"{"status":"honorary","since":7}"#)?;
//! assert_eq!(serde_json::to_string(&member)?, r#"{"since":7,"status":"honorary"}"#);
//!
//! assert_eq!(ChatType::from("forum"), ChatType::Other("forum".into()));
//! # Ok::<(), serde_json::Error>(())
//! ```
//!
//! # Numbers
//!
//! Every integer is an `i64`: Telegram writes ids of up to 52 bits, and says of few other numbers
//! how large they get. Moments are [`UnixTime`](chappe_core::UnixTime). A flag that Telegram
//! describes as "always true, if there" is a `bool` that is false when it is not there.
//!
//! # Size
//!
//! What is large and seldom there is boxed, as the generator estimates sizes: an
//! [`Update`](types::Update) has 24 bytes, a [`Message`](types::Message) with its 120 fields 1.3 kB
//! on the heap. Unions are decoded without a second reading where the tag comes first, as Telegram
//! writes it.

#[macro_use]
mod macros;

mod accessors;
mod decode;
mod encode;
pub mod keyboard;
pub mod media_group;
pub mod methods;
pub mod prelude;
mod request;
pub mod types;
mod update;

pub use self::{
    methods::Methods,
    request::{Request, RequestFuture},
    update::UnknownUpdate,
};
