use std::fmt;

use chappe_types::types::{Message, MessageEntity};

use crate::{
    entities,
    markup::{
        ParseError, clean, fix, html, markdown, markdown_v2,
        span::{Kind, Span},
    },
    split, write,
};

/// A text and its formatting.
///
/// Why `Text`, and not Telegram's "formatted text"? It is typed all day, and what bots call a text
/// is this. Telegram has no type of the name; [`RichText`](chappe_types::types::RichText) is
/// another thing, a part of rich messages.
///
/// Two texts are equal where people see the same: `bold("a") + bold("b") == bold("ab")`, and of a
/// user who is mentioned only the id counts.
///
/// There is no `Display`, since it would lose the formatting where nobody notices: the characters
/// alone are [`as_str`](Self::as_str).
#[derive(Clone, Debug, Default)]
#[must_use = "a text does nothing until it is sent"]
pub struct Text {
    characters: String,
    /// As they were put together; nested as the server has them only where they are shown.
    spans: Vec<Span>,
    units: usize,
}

impl Text {
    /// A text without anything in it.
    pub const fn new() -> Self {
        Self {
            characters: String::new(),
            spans: Vec::new(),
            units: 0,
        }
    }

    /// The text or the caption of a message, with its formatting; empty where it has neither.
    ///
    /// Links, mentions and commands that nobody marked up are left out of the formatting: the
    /// server finds them anew. So are kinds of formatting that are younger than this library.
    pub fn of(message: &Message) -> Self {
        let (text, entities) = match (&message.text, &message.caption) {
            (Some(text), _) => (text, &message.entities),
            (None, Some(caption)) => (caption, &message.caption_entities),
            (None, None) => return Self::new(),
        };
        Self::from_parts(text, entities.as_deref().unwrap_or_default())
    }

    /// A text with entities, from wherever they come; as for [`of`](Self::of), those that the
    /// server finds by itself are left out.
    ///
    /// An entity that ends outside of the text, or within a character, is left out too.
    pub fn from_parts(text: impl Into<String>, entities: &[MessageEntity]) -> Self {
        let mut text = Self::from(text.into());
        text.spans = entities::read(&text.characters, entities);
        text
    }

    /// Reads HTML as the server does, but for the white space at the ends, which stays.
    ///
    /// A link whose URL is wrong becomes plain text, as it does there.
    ///
    /// ```
    /// use chappe_text::{Text, bold};
    ///
    /// assert_eq!(Text::from_html("1 &lt; <b>2</b>")?, "1 < " + bold("2"));
    ///
    /// let error = Text::from_html("1 <b>2").unwrap_err();
    /// assert_eq!(error.offset(), 2);
    /// # Ok::<(), chappe_text::ParseError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`ParseError`] where the server refuses the markup: a tag that it does not know, one that
    /// is not closed, and so on.
    pub fn from_html(html: &str) -> Result<Self, ParseError> {
        html::parse(html, &entities::anyone).map(Self::parsed)
    }

    /// Reads `MarkdownV2` as the server does, but for the white space at the ends, which stays.
    ///
    /// A link whose URL is wrong becomes plain text, as it does there.
    ///
    /// ```
    /// use chappe_text::{Text, italic};
    ///
    /// assert_eq!(Text::from_markdown_v2(r"1\. _One_")?, "1. " + italic("One"));
    ///
    /// let error = Text::from_markdown_v2("1. _One_").unwrap_err();
    /// assert_eq!(
    ///     error.to_string(),
    ///     r"can't parse entities: Character '.' is reserved and must be escaped with the preceding '\' (at byte offset 1)",
    /// );
    /// # Ok::<(), chappe_text::ParseError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`ParseError`] where the server refuses the markup: a character that is not escaped, an
    /// entity that is not closed, and so on.
    pub fn from_markdown_v2(markdown: &str) -> Result<Self, ParseError> {
        markdown_v2::parse(markdown, &entities::anyone).map(Self::parsed)
    }

    /// Reads the first Markdown of Telegram, as [`from_markdown_v2`](Self::from_markdown_v2) reads
    /// the second.
    ///
    /// # Errors
    ///
    /// [`ParseError`] where an entity is not closed.
    pub fn from_markdown(markdown: &str) -> Result<Self, ParseError> {
        markdown::parse(markdown, &entities::anyone).map(Self::parsed)
    }

    /// The characters alone.
    pub fn as_str(&self) -> &str {
        &self.characters
    }

    /// The formatting, nested and sorted as the server would show it.
    pub fn entities(&self) -> Vec<MessageEntity> {
        self.nested().into_iter().filter_map(Span::show).collect()
    }

    /// The characters and the formatting, as methods take them.
    pub fn into_parts(self) -> (String, Vec<MessageEntity>) {
        let entities = self.entities();
        (self.characters, entities)
    }

    /// The length that Telegram's limits are stated in: UTF-16 code units.
    pub const fn len_utf16(&self) -> usize {
        self.units
    }

    /// Whether there are no characters in it.
    pub fn is_empty(&self) -> bool {
        self.characters.is_empty()
    }

    /// Whether there is nothing to see, so that the server would refuse it as a message.
    pub fn is_blank(&self) -> bool {
        self.characters
            .chars()
            .filter_map(clean::kept)
            .all(clean::is_blank)
    }

    /// Puts a text behind this one.
    ///
    /// ```
    /// use chappe_text::{Text, code};
    ///
    /// let mut list = Text::new();
    /// for (number, command) in ["/start", "/help"].into_iter().enumerate() {
    ///     list.push((number + 1, ". ", code(command), "\n"));
    /// }
    /// assert_eq!(list.as_str(), "1. /start\n2. /help\n");
    /// ```
    pub fn push(&mut self, text: impl Into<Self>) {
        let text = text.into();
        let before = self.units;
        self.push_str(&text.characters);
        self.spans.extend(text.spans.into_iter().map(|mut span| {
            span.offset += before;
            span
        }));
    }

    /// HTML that the server reads as this text.
    ///
    /// ```
    /// use chappe_text::{link, text};
    ///
    /// let html = text!("1 < {}", link("2", "https://a.org/?a&b")).to_html();
    /// assert_eq!(html, r#"1 &lt; <a href="https://a.org/?a&amp;b">2</a>"#);
    /// ```
    ///
    /// [`from_html`](Self::from_html) gives the same text again, but for NUL characters, which
    /// become spaces as they do at the server. Of users who are mentioned the id is all that is
    /// kept.
    pub fn to_html(&self) -> String {
        write::html(&self.characters, &self.nested())
    }

    /// `MarkdownV2` that the server reads as this text.
    ///
    /// ```
    /// use chappe_text::{italic, underline};
    ///
    /// let both = italic(underline("1+1") + ".");
    /// assert_eq!(both.to_markdown_v2(), r"_**__1\+1__\._");
    /// ```
    ///
    /// Not everything can be written so. A quotation is whole lines, so a line break is put before
    /// and behind one that is not; and the language of a block of code ends at white space. Else,
    /// [`from_markdown_v2`](Self::from_markdown_v2) gives the same text again. Of users who are
    /// mentioned the id is all that is kept.
    pub fn to_markdown_v2(&self) -> String {
        write::markdown_v2(&self.characters, &self.nested())
    }

    /// Splits the text into pieces of at most so many UTF-16 code units, such as
    /// [`MESSAGE_LIMIT`](crate::MESSAGE_LIMIT).
    ///
    /// It is cut at the end of a paragraph, a line or a sentence in the second half of the piece;
    /// else at the last space; else between letters, where an emoji of several characters is one
    /// letter. Links, mentions, custom emoji, dates and code are whole, if they fit into a piece.
    /// What is cut goes on in the next piece, so each character looks as it did.
    ///
    /// Left out are spaces, line breaks and control characters at the ends of a piece, which the
    /// server would take away, though not the indentation of code; and pieces in which there is
    /// nothing to see, which it would refuse. No piece has more than the 100 entities that the
    /// server keeps. A limit below 2 counts as 2, because some characters are two code units.
    ///
    /// ```
    /// use chappe_text::{Text, bold};
    ///
    /// let pieces = bold("One line.\nAnd another.").split(15);
    /// assert_eq!(pieces, [bold("One line."), bold("And another.")]);
    /// ```
    pub fn split(&self, limit: usize) -> Vec<Self> {
        split::split(self, limit)
    }

    /// Marks all of it.
    pub(crate) fn marked(mut self, kind: Kind) -> Self {
        if self.units > 0 {
            self.spans.push(Span::new(kind, 0, self.units));
        }
        self
    }

    /// The spans as the server would have them: sorted, and nested or apart.
    pub(crate) fn nested(&self) -> Vec<Span> {
        fix::fix(self.spans.clone())
    }

    pub(crate) fn push_str(&mut self, text: &str) {
        self.units += text.encode_utf16().count();
        self.characters.push_str(text);
    }

    /// A text with spans that lie in it.
    pub(crate) fn parsed((text, spans): (String, Vec<Span>)) -> Self {
        let mut parsed = Self::from(text);
        parsed.spans = spans;
        parsed
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        let units = text.encode_utf16().count();
        Self {
            characters: text,
            spans: Vec::new(),
            units,
        }
    }
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        let (spans, others) = (self.nested(), other.nested());
        self.characters == other.characters
            && spans.len() == others.len()
            && spans
                .iter()
                .zip(&others)
                .all(|(span, other)| is_same(span, other))
    }
}

/// Whether two spans are the same to people: of a user who is mentioned only the id counts.
fn is_same(span: &Span, other: &Span) -> bool {
    let is_same_kind = match (&span.kind, &other.kind) {
        (Kind::TextMention(user), Kind::TextMention(other)) => user.id == other.id,
        (kind, other) => kind == other,
    };
    is_same_kind && span.offset == other.offset && span.length == other.length
}

/// Plain text, by `write!`; it never fails.
impl fmt::Write for Text {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.push_str(text);
        Ok(())
    }
}
