//! HTML, as much as the server takes of it.

use super::{
    FindUser, ParseError, date, link,
    source::{Plain, Source, is_space},
    span::{self, Kind, Span, Style},
};

/// Reads a text and what is marked in it; the spans are sorted.
///
/// # Errors
///
/// Where the markup is wrong, in the server's words.
pub fn parse(text: &str, find_user: FindUser<'_>) -> Result<(String, Vec<Span>), ParseError> {
    if let Some(null) = text.find('\0') {
        return Err(ParseError::new(null, "Text must not contain null bytes"));
    }
    let reader = Reader {
        source: Source(text),
        at: 0,
        plain: Plain::default(),
        spans: Vec::new(),
        open: Vec::new(),
        surrogate: None,
        find_user,
    };
    reader.run()
}

struct Reader<'a> {
    source: Source<'a>,
    at: usize,
    plain: Plain,
    spans: Vec<Marked>,
    open: Vec<Open>,
    /// Where half of a surrogate pair is referred to first.
    surrogate: Option<usize>,
    find_user: FindUser<'a>,
}

/// A span, and the language of its code, which counts only where `pre` and `code` cover the same.
struct Marked {
    span: Span,
    language: String,
}

/// A tag whose end is to come.
struct Open {
    name: String,
    tag: Tag,
    /// Its one attribute that means something.
    argument: String,
    unix: i64,
    /// Where it begins in the source, for the errors.
    start: usize,
    /// Where it begins in the plain text, in code units and in bytes.
    offset: usize,
    byte_offset: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Tag {
    Style(Style),
    /// A spoiler, by its class.
    Span,
    Link,
    Emoji,
    Time,
    Pre,
    Code,
    Quote,
}

impl Tag {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "b" | "strong" => Self::Style(Style::Bold),
            "i" | "em" => Self::Style(Style::Italic),
            "u" | "ins" => Self::Style(Style::Underline),
            "s" | "strike" | "del" => Self::Style(Style::Strikethrough),
            "tg-spoiler" => Self::Style(Style::Spoiler),
            "span" => Self::Span,
            "a" => Self::Link,
            "tg-emoji" => Self::Emoji,
            "tg-time" => Self::Time,
            "pre" => Self::Pre,
            "code" => Self::Code,
            "blockquote" => Self::Quote,
            _ => return None,
        })
    }
}

impl Open {
    /// Takes an attribute, where it means something; without a value, it only can in a quotation.
    fn set(&mut self, name: &str, value: Option<String>) {
        match (self.tag, name, value) {
            (Tag::Quote, "expandable", _) => "1".clone_into(&mut self.argument),
            (Tag::Link, "href", Some(value))
            | (Tag::Emoji, "emoji-id", Some(value))
            | (Tag::Time, "format", Some(value)) => self.argument = value,
            (Tag::Time, "unix", Some(value)) => self.unix = date::leading_number(&value),
            (Tag::Code, "class", Some(value)) => {
                if let Some(language) = value.strip_prefix("language-") {
                    language.clone_into(&mut self.argument);
                }
            }
            (Tag::Span, "class", Some(value)) => {
                if let Some(class) = value.strip_prefix("tg-") {
                    class.clone_into(&mut self.argument);
                }
            }
            _ => {}
        }
    }
}

impl Reader<'_> {
    fn run(mut self) -> Result<(String, Vec<Span>), ParseError> {
        while self.at < self.source.len() {
            self.step()?;
        }
        if let Some(open) = self.open.last() {
            return Err(ParseError::new(
                open.start,
                format!(
                    "Can't find end tag corresponding to start tag \"{}\"",
                    open.name,
                ),
            ));
        }
        if let Some(surrogate) = self.surrogate {
            return Err(ParseError::new(
                surrogate,
                "Text contains invalid Unicode characters after decoding HTML entities, \
                        check for unmatched surrogate code units"
                    .to_owned(),
            ));
        }
        let mut spans: Vec<Span> = self.spans.into_iter().map(|marked| marked.span).collect();
        span::sort(&mut spans);
        Ok((self.plain.text, spans))
    }

    fn step(&mut self) -> Result<(), ParseError> {
        match self.source.byte(self.at) {
            b'<' if self.source.byte(self.at + 1) == b'/' => return self.close(),
            b'<' => return self.open(),
            _ => {}
        }
        if let Some((char, end)) = self.reference(self.at) {
            if char.is_none() {
                self.surrogate.get_or_insert(self.at);
            }
            self.plain.push(char.unwrap_or(char::REPLACEMENT_CHARACTER));
            self.at = end;
            return Ok(());
        }
        let is_special = |byte| matches!(byte, b'<' | b'&');
        let end = self.source.skip_until(self.at + 1, is_special);
        self.plain.push_str(&self.source.0[self.at..end]);
        self.at = end;
        Ok(())
    }

    fn open(&mut self) -> Result<(), ParseError> {
        let start = self.at;
        let end = self
            .source
            .skip_until(start + 1, |byte| is_space(byte) || byte == b'>');
        let name = self.source.0[start + 1..end].to_ascii_lowercase();
        if end == self.source.len() {
            return Err(ParseError::new(
                start,
                format!("Unclosed start tag at byte offset {start}"),
            ));
        }
        let Some(tag) = Tag::named(&name) else {
            return Err(ParseError::new(
                start,
                format!("Unsupported start tag \"{name}\" at byte offset {start}"),
            ));
        };
        let mut open = Open {
            name,
            tag,
            argument: String::new(),
            unix: 0,
            start,
            offset: self.plain.units,
            byte_offset: self.plain.text.len(),
        };
        self.at = end;
        self.attributes(&mut open, start)?;
        if tag == Tag::Span && open.argument != "spoiler" {
            return Err(ParseError::new(
                start,
                format!("Tag \"span\" must have class \"tg-spoiler\" at byte offset {start}"),
            ));
        }
        self.open.push(open);
        Ok(())
    }

    /// Reads what is left of a start tag.
    fn attributes(&mut self, open: &mut Open, start: usize) -> Result<(), ParseError> {
        loop {
            self.skip_space();
            if self.source.byte(self.at) == b'>' {
                self.at += 1;
                return Ok(());
            }
            let begin = self.at;
            self.at = self.source.skip_until(begin, |byte| {
                is_space(byte) || matches!(byte, b'=' | b'>' | b'/' | b'"' | b'\'')
            });
            let name = &self.source.0[begin..self.at];
            if name.is_empty() {
                return Err(ParseError::new(
                    start,
                    format!(
                        "Empty attribute name in the tag \"{}\" at byte offset {start}",
                        open.name,
                    ),
                ));
            }
            self.skip_space();
            let value = if self.source.byte(self.at) == b'=' {
                self.at += 1;
                self.skip_space();
                self.check_unclosed(open, start)?;
                let value = self.value()?;
                if self.at == self.source.len() {
                    return Err(ParseError::new(
                        start,
                        format!("Unclosed start tag at byte offset {start}"),
                    ));
                }
                Some(value)
            } else {
                self.check_unclosed(open, start)?;
                None
            };
            open.set(name, value);
        }
    }

    fn check_unclosed(&self, open: &Open, start: usize) -> Result<(), ParseError> {
        if self.at < self.source.len() {
            return Ok(());
        }
        Err(ParseError::new(
            start,
            format!(
                "Unclosed start tag \"{}\" at byte offset {start}",
                open.name,
            ),
        ))
    }

    fn value(&mut self) -> Result<String, ParseError> {
        let start = self.at;
        let quote = self.source.byte(start);
        if !matches!(quote, b'"' | b'\'') {
            self.at = self.source.skip_until(start, |byte| {
                !byte.is_ascii_alphanumeric() && !matches!(byte, b'.' | b'-')
            });
            let next = self.source.byte(self.at);
            if !is_space(next) && next != b'>' {
                return Err(ParseError::new(
                    start,
                    format!("Unexpected end of name token at byte offset {start}"),
                ));
            }
            return Ok(self.source.0[start..self.at].to_ascii_lowercase());
        }
        self.at += 1;
        let mut value = String::new();
        while self.at < self.source.len() && self.source.byte(self.at) != quote {
            if let Some((char, end)) = self.reference(self.at) {
                value.push(char.unwrap_or(char::REPLACEMENT_CHARACTER));
                self.at = end;
                continue;
            }
            let char = self.source.char(self.at);
            value.push(char);
            self.at += char.len_utf8();
        }
        if self.at < self.source.len() {
            self.at += 1;
        }
        Ok(value)
    }

    fn close(&mut self) -> Result<(), ParseError> {
        let start = self.at;
        let Some(open) = self.open.pop() else {
            return Err(ParseError::new(
                start,
                format!("Unexpected end tag at byte offset {start}"),
            ));
        };
        let end = self
            .source
            .skip_until(start + 2, |byte| is_space(byte) || byte == b'>');
        let name = self.source.0[start + 2..end].to_ascii_lowercase();
        self.at = end;
        self.skip_space();
        if self.source.byte(self.at) != b'>' {
            return Err(ParseError::new(
                start,
                format!("Unclosed end tag at byte offset {start}"),
            ));
        }
        self.at += 1;
        if !name.is_empty() && name != open.name {
            return Err(ParseError::new(
                start,
                format!(
                    "Unmatched end tag at byte offset {start}, expected \"</{}>\", found \
                     \"</{name}>\"",
                    open.name,
                ),
            ));
        }
        if self.plain.units == open.offset {
            return Ok(());
        }
        self.mark(open)
    }

    fn mark(&mut self, open: Open) -> Result<(), ParseError> {
        let (offset, length) = (open.offset, self.plain.units - open.offset);
        let mut language = String::new();
        let kind = match open.tag {
            Tag::Style(style) => Some(Kind::Style(style)),
            Tag::Span => Some(Kind::Style(Style::Spoiler)),
            Tag::Link if open.argument.is_empty() => {
                link::marked(&self.plain.text[open.byte_offset..], self.find_user)
            }
            Tag::Link => link::marked(&open.argument, self.find_user),
            Tag::Emoji => {
                let id = link::emoji_id(&open.argument).ok_or_else(|| {
                    ParseError::new(open.start, "Invalid custom emoji identifier specified")
                })?;
                Some(Kind::CustomEmoji(id))
            }
            Tag::Time => {
                let format = date::marked_format(&open.argument)
                    .ok_or_else(|| ParseError::new(open.start, "Invalid date format used"))?;
                let unix = open.unix;
                (unix > 0).then_some(Kind::DateTime { unix, format })
            }
            Tag::Quote if open.argument.is_empty() => Some(Kind::Blockquote),
            Tag::Quote => Some(Kind::ExpandableBlockquote),
            Tag::Pre | Tag::Code => {
                if self.join_code(&open, length) {
                    return Ok(());
                }
                language = open.argument;
                Some(if open.tag == Tag::Pre {
                    Kind::Pre
                } else {
                    Kind::Code
                })
            }
        };
        let span = kind.map(|kind| Span::new(kind, offset, length));
        self.spans
            .extend(span.map(|span| Marked { span, language }));
        Ok(())
    }

    /// Makes code with a language of `pre` around `code`, or the other way round.
    fn join_code(&mut self, outer: &Open, length: usize) -> bool {
        let Some(inner) = self.spans.last_mut() else {
            return false;
        };
        let language = match (outer.tag, &inner.span.kind) {
            (Tag::Pre, Kind::Code) => &inner.language,
            (Tag::Code, Kind::Pre) => &outer.argument,
            _ => return false,
        };
        let is_same = inner.span.offset == outer.offset && inner.span.length == length;
        if !is_same || language.is_empty() {
            return false;
        }
        inner.span.kind = Kind::code_block(language);
        true
    }

    fn skip_space(&mut self) {
        self.at = self.source.skip_until(self.at, |byte| !is_space(byte));
    }

    /// The character that is referred to here, and where the reference ends; no character, where
    /// it is half of a surrogate pair.
    fn reference(&self, at: usize) -> Option<(Option<char>, usize)> {
        if self.source.byte(at) != b'&' {
            return None;
        }
        let (code, end) = if self.source.byte(at + 1) == b'#' {
            self.numeric_reference(at)?
        } else {
            let end = self
                .source
                .skip_until(at + 1, |byte| !byte.is_ascii_alphabetic());
            let code = match &self.source.0[at + 1..end] {
                "lt" => '<',
                "gt" => '>',
                "amp" => '&',
                "quot" => '"',
                _ => return None,
            };
            (u32::from(code), end)
        };
        let end = if self.source.byte(end) == b';' {
            end + 1
        } else {
            end
        };
        Some((char::from_u32(code), end))
    }

    fn numeric_reference(&self, at: usize) -> Option<(u32, usize)> {
        let (radix, start) = if self.source.byte(at + 2) == b'x' {
            (16, at + 3)
        } else {
            (10, at + 2)
        };
        let end = self
            .source
            .skip_until(start, |byte| !char::from(byte).is_digit(radix));
        let code = u32::from_str_radix(&self.source.0[start..end], radix).ok()?;
        let is_taken = code != 0 && code < 0x10_ffff && end - at < MAX_REFERENCE;
        is_taken.then_some((code, end))
    }
}

/// How long a numeric reference may not be, without its semicolon.
const MAX_REFERENCE: usize = 10;
