//! The texts of messages: markup is read, entities are checked, and what nobody marked is found.
//!
//! A bot sends a text with markup, or with entities of its own. What people see, and what comes
//! back in the answer, is made of it in three steps, and this is all three, as TDLib takes them:
//!
//! 1. Markup becomes plain text and spans ([`markdown`], [`markdown_v2`], [`html`]), or the spans
//!    come with the text ([`given`]).
//! 2. The text is cleaned and trimmed, the spans move with it, and they are cut and merged until
//!    they are nested or apart ([`clean`], [`fix`]).
//! 3. Mentions, links, commands and the like are found in what is left ([`find`]).
//!
//! What bots do with texts too, the markup and the nesting, is in `chappe-text`.
//!
//! It is pure: who a user is, it asks the caller. Most texts are plain, so those are looked at
//! once, byte by byte, and go through no step that they do not need.

mod find;
mod given;
#[cfg(test)]
mod tests;

use std::borrow::Cow;

use chappe_text::markup::{
    FindUser, ParseError, clean, fix, html, markdown, markdown_v2, span::Span,
};
use chappe_types::types::MessageEntity;
use serde::{Deserialize, Serialize};

use self::find::Marks;

/// A text and what stands in it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct FormattedText {
    pub(crate) text: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) entities: Vec<MessageEntity>,
}

impl FormattedText {
    /// The length that limits are stated in: UTF-16 code units.
    pub(crate) fn len(&self) -> usize {
        if self.text.is_ascii() {
            return self.text.len();
        }
        self.text.encode_utf16().count()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Whether there is nothing to see. Such a text is no message, but it may be a caption.
    pub(crate) fn is_blank(&self) -> bool {
        self.text.chars().all(clean::is_blank)
    }
}

/// How a text is marked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ParseMode {
    None,
    Markdown,
    MarkdownV2,
    Html,
}

impl ParseMode {
    /// Reads the parameter; nothing, where the server answers `unsupported parse_mode`.
    pub(crate) fn parse(name: &str) -> Option<Self> {
        match name.to_ascii_lowercase().as_str() {
            "" | "none" => Some(Self::None),
            "markdown" => Some(Self::Markdown),
            "markdownv2" => Some(Self::MarkdownV2),
            "html" => Some(Self::Html),
            _ => None,
        }
    }
}

/// Reads a text as the three parameters of a method give it: the mode wins over the entities, and
/// a text that is empty has no mode. An error is what follows `Bad Request: `.
pub(crate) fn read(
    text: &str,
    parse_mode: &str,
    entities: &str,
    find_user: FindUser<'_>,
) -> Result<FormattedText, String> {
    if text.len() > MAX_BYTES {
        return Err("text is too long".to_owned());
    }
    if text.is_empty() {
        return with_entities(text, entities, find_user);
    }
    match ParseMode::parse(parse_mode) {
        None => Err("unsupported parse_mode".to_owned()),
        Some(ParseMode::None) => with_entities(text, entities, find_user),
        Some(mode) => parse(text, mode, find_user),
    }
}

/// Reads a text with markup. A mention of somebody who is not found is left out.
pub(crate) fn parse(
    text: &str,
    mode: ParseMode,
    find_user: FindUser<'_>,
) -> Result<FormattedText, String> {
    if mode == ParseMode::None {
        return Ok(plain(text));
    }
    if text.len() > MAX_MARKUP && text.chars().count() > MAX_MARKUP {
        return Err("can't parse entities: Text is too long".to_owned());
    }
    let parsed = match mode {
        ParseMode::Markdown => markdown::parse(text, find_user),
        ParseMode::MarkdownV2 => markdown_v2::parse(text, find_user),
        _ => html::parse(text, find_user),
    };
    let refused = |error: ParseError| format!("can't parse entities: {}", error.message());
    let (text, spans) = parsed.map_err(refused)?;
    finish(&text, spans)
}

/// Reads a text with the JSON of its entities. JSON that cannot be read counts as none.
pub(crate) fn with_entities(
    text: &str,
    entities_json: &str,
    find_user: FindUser<'_>,
) -> Result<FormattedText, String> {
    if entities_json.is_empty() {
        return Ok(plain(text));
    }
    finish(text, given::read(entities_json, find_user)?)
}

/// Reads what a user types: only what is found in it are entities.
pub(crate) fn plain(text: &str) -> FormattedText {
    let marks = Marks::of(text);
    let text = if marks.has(Marks::UNCLEAN) {
        Cow::Owned(clean::string(text))
    } else {
        Cow::Borrowed(text)
    };
    let text = clean::plain(&text);
    let found = find::find(text, marks);
    show(text.to_owned(), found)
}

fn finish(text: &str, spans: Vec<Span>) -> Result<FormattedText, String> {
    if spans.is_empty() {
        return Ok(plain(text));
    }
    let (text, spans) = clean::with_spans(text, spans)?;
    let spans = fix::limit(spans);
    let found = find::find(&text, Marks::of(&text));
    Ok(show(text, fix::merge(spans, found)))
}

fn show(text: String, spans: Vec<Span>) -> FormattedText {
    FormattedText {
        text,
        entities: spans.into_iter().filter_map(Span::show).collect(),
    }
}

/// What the server takes of a text, before anything is read.
const MAX_BYTES: usize = 1 << 15;

/// What TDLib takes of a text with markup, in characters.
const MAX_MARKUP: usize = 65_536;
