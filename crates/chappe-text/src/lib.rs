//! Formatted text.

pub mod markup;

pub use markup::ParseError;
