//! Formatted text as a plain string and entities: composed, read from markup, written as markup,
//! and split where it is too long.
//!
//! Markup makes of every name that holds a `*` or a `<` an error, or a hole. A text with entities
//! needs no escaping at all, because what is said and how it looks never meet in one string:
//!
//! ```
//! use chappe_text::{bold, link, text};
//!
//! let (name, price) = ("<Ann> & *Bob*", 3);
//! let why = link("why", "https://example.org/why");
//!
//! let hello = text!("Hello {}, it costs {} Stars ({}).", bold(name), price, &why);
//! let again = "Hello " + bold(name) + ", it costs " + price + " Stars (" + why + ").";
//!
//! assert_eq!(hello.as_str(), "Hello <Ann> & *Bob*, it costs 3 Stars (why).");
//! assert_eq!(hello, again);
//! assert_eq!(hello.entities()[0].length, 13);
//! ```
//!
//! # Composing
//!
//! [`bold`], [`link`], [`pre_code`] and the others take anything that is a [`Text`] or becomes one:
//! strings, numbers, other texts, an `Option` of these, and tuples, whose parts stand one behind
//! the other.
//!
//! ```
//! use chappe_text::{blockquote, bold, italic, join, spoiler};
//!
//! let is_late = true;
//! let nested = bold(("very ", italic("important")));
//! let report = (nested, "\n", is_late.then(|| spoiler("and late")));
//! let lines = join([blockquote(report), "— the management".into()], "\n");
//! assert_eq!(lines.as_str(), "very important\nand late\n— the management");
//! ```
//!
//! What is nested is flattened as the server does it, so [`Text::entities`] is what comes back in
//! the answer. Some things do not go into each other: code holds no formatting; links, mentions,
//! custom emoji, code and dates do not hold each other, and the outer one counts; quotations hold
//! everything but quotations.
//!
//! # Sending
//!
//! [`SendText::send_text`] sends a message, and [`Formatted::formatted`] puts a text into
//! everything else that has a text or a caption: methods, requests, media, inline results.
//!
//! ```
//! use chappe_core::{Caller, Error, InputFile};
//! use chappe_text::{Formatted, SendText, bold};
//! use chappe_types::Methods;
//!
//! async fn announce(bot: &impl Caller, photo: InputFile) -> Result<(), Error> {
//!     bot.send_text("@chappe_news", "It is " + bold("here")).await?;
//!     bot.send_photo("@chappe_news", photo)
//!         .formatted("This is " + bold("it"))
//!         .await?;
//!     Ok(())
//! }
//! ```
//!
//! # Markup
//!
//! [`Text::from_html`], [`Text::from_markdown_v2`] and [`Text::from_markdown`] read as the server
//! does, by the code that Chappe's emulator runs ([`markup`]); an error says where.
//! [`Text::to_html`] and [`Text::to_markdown_v2`] write markup that is read as the same text again:
//! to be kept in a database or a translation, say.
//!
//! # Splitting
//!
//! [`Text::split`] makes pieces that fit into messages ([`MESSAGE_LIMIT`]) or captions
//! ([`CAPTION_LIMIT`]), and keeps the formatting of each character.

mod entities;
mod format;
mod formatted;
mod into_text;
mod join;
mod macros;
pub mod markup;
mod split;
mod text;
mod write;

#[doc(hidden)]
pub use self::macros::{assert_holes, fill};
pub use self::{
    format::{
        blockquote, bold, code, custom_emoji, date_time, expandable_blockquote, italic, link,
        mention, pre, pre_code, spoiler, strikethrough, underline,
    },
    formatted::{Formatted, SendText},
    join::join,
    markup::ParseError,
    text::Text,
};

/// How long the text of a message can be, in UTF-16 code units.
pub const MESSAGE_LIMIT: usize = 4096;

/// How long a caption can be, in UTF-16 code units.
pub const CAPTION_LIMIT: usize = 1024;

/// The README's example is compiled with the documentation's.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
