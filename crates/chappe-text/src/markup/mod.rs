//! What the server makes of texts: how it reads markup, and which entities it keeps.
//!
//! A bot needs none of this: [`Text`](crate::Text) has it all. It is public for those who play the
//! server, as Chappe's emulator does, so that what reads markup there and here is the same code.
//! It follows TDLib: the errors are in its words, and [`fix`] keeps and cuts what it would.

pub mod clean;
pub mod date;
pub mod fix;
pub mod html;
pub mod link;
pub mod markdown;
pub mod markdown_v2;
mod source;
pub mod span;

use std::fmt;

use chappe_types::types::User;

/// Who has an id; nobody, where the bot has not met them.
pub type FindUser<'a> = &'a dyn Fn(i64) -> Option<User>;

/// The markup cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseError {
    message: String,
    offset: usize,
}

impl ParseError {
    /// What is wrong with the markup, and where.
    pub(crate) fn new(offset: usize, message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            offset,
        }
    }

    /// What is wrong, in the server's words: what follows `Bad Request: can't parse entities: `.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// Where in the markup, in bytes from its beginning.
    pub const fn offset(&self) -> usize {
        self.offset
    }
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "can't parse entities: {}", self.message)?;
        if self.message.contains("at byte offset") {
            return Ok(());
        }
        write!(f, " (at byte offset {})", self.offset)
    }
}

impl std::error::Error for ParseError {}
