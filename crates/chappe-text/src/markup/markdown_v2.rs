//! `MarkdownV2`.

use super::{
    FindUser, ParseError, link,
    source::{Plain, Source},
    span::{self, Kind, Span, Style},
};

/// Reads a text and what is marked in it; the spans are sorted.
///
/// # Errors
///
/// Where the markup is wrong, in the server's words.
pub fn parse(text: &str, find_user: FindUser<'_>) -> Result<(String, Vec<Span>), ParseError> {
    let reader = Reader {
        source: Source(text),
        at: 0,
        plain: Plain::default(),
        spans: Vec::new(),
        open: Vec::new(),
        is_quoting: false,
        can_quote: true,
        find_user,
    };
    reader.run()
}

struct Reader<'a> {
    source: Source<'a>,
    at: usize,
    plain: Plain,
    spans: Vec<Span>,
    open: Vec<Open>,
    /// Whether one of the open entities is a quotation; there is one at most.
    is_quoting: bool,
    /// Whether nothing but markup stands in the line yet.
    can_quote: bool,
    find_user: FindUser<'a>,
}

/// An entity whose end is to come.
struct Open {
    tag: Tag,
    /// Where it begins in the plain text, in code units and in bytes.
    offset: usize,
    byte_offset: usize,
    /// Where it begins in the source, for the errors.
    source_offset: usize,
}

enum Tag {
    Style(Style),
    Code,
    Pre,
    PreCode(String),
    Link,
    /// A custom emoji or a moment, by its URL.
    Image,
    Quote,
}

impl Tag {
    const fn name(&self) -> &'static str {
        match self {
            Self::Style(Style::Bold) => "Bold",
            Self::Style(Style::Italic) => "Italic",
            Self::Style(Style::Underline) => "Underline",
            Self::Style(Style::Strikethrough) => "Strikethrough",
            Self::Style(Style::Spoiler) => "Spoiler",
            Self::Code => "Code",
            Self::Pre => "Pre",
            Self::PreCode(_) => "PreCode",
            Self::Link => "TextUrl",
            Self::Image => "CustomEmoji",
            Self::Quote => "BlockQuote",
        }
    }

    const fn is_code(&self) -> bool {
        matches!(self, Self::Code | Self::Pre | Self::PreCode(_))
    }
}

impl Open {
    fn unclosed(&self) -> ParseError {
        let (name, start) = (self.tag.name(), self.source_offset);
        let message = format!("Can't find end of {name} entity at byte offset {start}");
        ParseError::new(start, message)
    }
}

impl Reader<'_> {
    fn run(mut self) -> Result<(String, Vec<Span>), ParseError> {
        while self.at < self.source.len() {
            self.step()?;
        }
        self.end_quote();
        if let Some(open) = self.open.last() {
            return Err(open.unclosed());
        }
        span::sort(&mut self.spans);
        Ok((self.plain.text, self.spans))
    }

    fn step(&mut self) -> Result<(), ParseError> {
        if let Some(char) = self.source.escaped(self.at) {
            self.push(char);
            self.at += 2;
            return Ok(());
        }
        let byte = self.source.byte(self.at);
        let is_in_code = self.open.last().is_some_and(|open| open.tag.is_code());
        let reserved: &[u8] = if is_in_code { b"`" } else { RESERVED };
        if !reserved.contains(&byte) {
            let is_special = |byte| byte == b'\\' || reserved.contains(&byte);
            let end = self.source.skip_until(self.at + 1, is_special);
            let run = &self.source.0[self.at..end];
            self.plain.push_str(run);
            self.at = end;
            // A line that begins within code cannot begin with a quotation.
            self.can_quote &= run.bytes().all(|byte| byte == b'\r');
            return Ok(());
        }
        if self.is_end(byte) {
            return self.close(byte);
        }
        self.open(byte)
    }

    fn push(&mut self, char: char) {
        self.plain.push(char);
        if char != '\r' {
            self.can_quote = char == '\n';
        }
    }

    fn is_end(&self, byte: u8) -> bool {
        let Some(open) = self.open.last() else {
            return false;
        };
        let next = self.source.byte(self.at + 1);
        if self.is_quoting && byte == b'\n' && next != b'>' {
            return true;
        }
        match open.tag {
            Tag::Style(Style::Bold) => byte == b'*',
            Tag::Style(Style::Italic) => byte == b'_' && next != b'_',
            Tag::Style(Style::Underline) => byte == b'_' && next == b'_',
            Tag::Style(Style::Strikethrough) => byte == b'~',
            Tag::Style(Style::Spoiler) => byte == b'|' && next == b'|',
            Tag::Code => byte == b'`',
            Tag::Pre | Tag::PreCode(_) => self.source.starts_with(self.at, "```"),
            Tag::Link | Tag::Image => byte == b']',
            Tag::Quote => false,
        }
    }

    fn open(&mut self, byte: u8) -> Result<(), ParseError> {
        let start = self.at;
        let is_twice = self.source.byte(start + 1) == byte;
        let (tag, length) = match byte {
            b'_' if is_twice => (Tag::Style(Style::Underline), 2),
            b'_' => (Tag::Style(Style::Italic), 1),
            b'*' => (Tag::Style(Style::Bold), 1),
            b'~' => (Tag::Style(Style::Strikethrough), 1),
            b'|' if is_twice => (Tag::Style(Style::Spoiler), 2),
            b'[' => (Tag::Link, 1),
            b'!' if self.source.byte(start + 1) == b'[' => (Tag::Image, 2),
            b'`' if self.source.starts_with(start, "```") => {
                let (language, code) = self.source.fence(start + 3);
                let tag = if language.is_empty() {
                    Tag::Pre
                } else {
                    Tag::PreCode(language)
                };
                (tag, code - start)
            }
            b'`' => (Tag::Code, 1),
            b'\n' => {
                self.push('\n');
                self.at += 1;
                return Ok(());
            }
            b'>' if self.can_quote && self.is_quoting => {
                self.at += 1;
                return Ok(());
            }
            b'>' if self.can_quote => {
                self.is_quoting = true;
                (Tag::Quote, 1)
            }
            _ => {
                return Err(ParseError::new(
                    start,
                    format!(
                        "Character '{}' is reserved and must be escaped with the preceding '\\'",
                        byte as char,
                    ),
                ));
            }
        };
        self.open.push(Open {
            tag,
            offset: self.plain.units,
            byte_offset: self.plain.text.len(),
            source_offset: start,
        });
        self.at += length;
        Ok(())
    }

    fn close(&mut self, byte: u8) -> Result<(), ParseError> {
        let Some(open) = self.open.pop() else {
            return Ok(());
        };
        if byte == b'\n' {
            return self.close_quote(open);
        }
        let kind = match open.tag {
            Tag::Style(style) => {
                self.at += if matches!(style, Style::Underline | Style::Spoiler) {
                    2
                } else {
                    1
                };
                Some(Kind::Style(style))
            }
            Tag::Code => {
                self.at += 1;
                Some(Kind::Code)
            }
            Tag::Pre => {
                self.at += 3;
                Some(Kind::Pre)
            }
            Tag::PreCode(language) => {
                self.at += 3;
                Some(Kind::code_block(&language))
            }
            Tag::Link => self.link(open.byte_offset)?,
            Tag::Image => Some(self.image(open.source_offset)?),
            Tag::Quote => None,
        };
        self.mark(kind, open.offset);
        Ok(())
    }

    /// The line break that ends a quotation, and is the last of it. A spoiler that begins right
    /// before it says that the quotation is expandable.
    fn close_quote(&mut self, mut open: Open) -> Result<(), ParseError> {
        let mut kind = Kind::Blockquote;
        if !matches!(open.tag, Tag::Quote) {
            let behind = self.at - open.source_offset;
            let is_mark = behind == 2 || (behind == 3 && self.plain.text.ends_with('\r'));
            if !matches!(open.tag, Tag::Style(Style::Spoiler)) || !is_mark {
                return Err(open.unclosed());
            }
            let Some(quote) = self.open.pop() else {
                return Err(open.unclosed());
            };
            if !matches!(quote.tag, Tag::Quote) {
                return Err(quote.unclosed());
            }
            open = quote;
            kind = Kind::ExpandableBlockquote;
        }
        self.is_quoting = false;
        self.push('\n');
        self.at += 1;
        self.mark(Some(kind), open.offset);
        Ok(())
    }

    /// The quotation that the end of the text ends.
    fn end_quote(&mut self) {
        if !self.is_quoting {
            return;
        }
        let mut kind = Kind::Blockquote;
        let is_mark = self.open.last().is_some_and(|open| {
            matches!(open.tag, Tag::Style(Style::Spoiler))
                && open.source_offset + 2 == self.source.len()
        });
        if is_mark {
            self.open.pop();
            kind = Kind::ExpandableBlockquote;
        }
        if matches!(self.open.last(), Some(open) if matches!(open.tag, Tag::Quote)) {
            let offset = self.open.pop().map_or(0, |open| open.offset);
            self.mark(Some(kind), offset);
        }
    }

    fn mark(&mut self, kind: Option<Kind>, offset: usize) {
        let length = self.plain.units - offset;
        if length > 0 {
            self.spans
                .extend(kind.map(|kind| Span::new(kind, offset, length)));
        }
    }

    /// A link, whose URL may follow; else its text is the URL.
    fn link(&mut self, byte_offset: usize) -> Result<Option<Kind>, ParseError> {
        self.at += 1;
        let url = if self.source.byte(self.at) == b'(' {
            self.url()?
        } else {
            self.plain.text[byte_offset..].to_owned()
        };
        Ok(link::marked(&url, self.find_user))
    }

    fn image(&mut self, start: usize) -> Result<Kind, ParseError> {
        self.at += 1;
        if self.source.byte(self.at) != b'(' {
            return Err(ParseError::new(
                start,
                "The entity must contain a tg://emoji or tg://time URL",
            ));
        }
        let url = self.url()?;
        link::image(&url)
            .ok_or_else(|| ParseError::new(start, "Invalid tg://emoji or tg://time URL specified"))
    }

    /// The URL in the parentheses that begin here.
    fn url(&mut self) -> Result<String, ParseError> {
        self.at += 1;
        let start = self.at;
        let mut url = String::new();
        while self.at < self.source.len() && self.source.byte(self.at) != b')' {
            if let Some(char) = self.source.escaped(self.at) {
                url.push(char);
                self.at += 2;
                continue;
            }
            let char = self.source.char(self.at);
            url.push(char);
            self.at += char.len_utf8();
        }
        if self.at == self.source.len() {
            return Err(ParseError::new(
                start,
                format!("Can't find end of a URL at byte offset {start}"),
            ));
        }
        self.at += 1;
        Ok(url)
    }
}

/// What must be escaped where it is not markup; a line break only matters to quotations.
const RESERVED: &[u8] = b"_*[]()~`>#+-=|{}.!\n";
