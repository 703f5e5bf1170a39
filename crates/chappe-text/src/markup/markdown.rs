//! Markdown, the first version, which knows neither nesting nor most entities.

use super::{
    FindUser, ParseError, link,
    source::{Plain, Source},
    span::{Kind, Span, Style},
};

/// Reads a text and what is marked in it.
///
/// # Errors
///
/// Where the markup is wrong, in the server's words.
pub fn parse(text: &str, find_user: FindUser<'_>) -> Result<(String, Vec<Span>), ParseError> {
    let mut reader = Reader {
        source: Source(text),
        plain: Plain::default(),
        spans: Vec::new(),
        find_user,
    };
    let mut at = 0;
    while at < text.len() {
        at = reader.step(at)?;
    }
    Ok((reader.plain.text, reader.spans))
}

struct Reader<'a> {
    source: Source<'a>,
    plain: Plain,
    spans: Vec<Span>,
    find_user: FindUser<'a>,
}

impl Reader<'_> {
    /// Reads what begins here; gives where it ends.
    fn step(&mut self, at: usize) -> Result<usize, ParseError> {
        let byte = self.source.byte(at);
        let next = self.source.byte(at + 1);
        if byte == b'\\' && SPECIAL.contains(&next) {
            self.plain.push(next as char);
            return Ok(at + 2);
        }
        if SPECIAL.contains(&byte) {
            return self.entity(at);
        }
        let is_special = |byte| byte == b'\\' || SPECIAL.contains(&byte);
        let end = self.source.skip_until(at + 1, is_special);
        self.plain.push_str(&self.source.0[at..end]);
        Ok(end)
    }

    fn entity(&mut self, start: usize) -> Result<usize, ParseError> {
        let opening = self.source.byte(start);
        let is_block = self.source.starts_with(start, "```");
        let (language, inner) = if is_block {
            self.source.fence(start + 3)
        } else {
            (String::new(), start + 1)
        };
        let closing = match opening {
            b'[' => "]",
            b'_' => "_",
            b'*' => "*",
            _ if is_block => "```",
            _ => "`",
        };
        let found = self
            .source
            .0
            .get(inner..)
            .and_then(|rest| rest.find(closing));
        let Some(length) = found else {
            return Err(ParseError::new(
                start,
                format!("Can't find end of the entity starting at byte offset {start}"),
            ));
        };
        let content = &self.source.0[inner..inner + length];
        let end = inner + length + closing.len();
        if content.is_empty() {
            return Ok(end);
        }
        let offset = self.plain.units;
        self.plain.push_str(content);
        let (kind, end) = match opening {
            b'[' => self.link(content, end),
            b'_' => (Some(Kind::Style(Style::Italic)), end),
            b'*' => (Some(Kind::Style(Style::Bold)), end),
            _ if !is_block => (Some(Kind::Code), end),
            _ => (Some(Kind::code_block(&language)), end),
        };
        let length = self.plain.units - offset;
        self.spans
            .extend(kind.map(|kind| Span::new(kind, offset, length)));
        Ok(end)
    }

    /// A link, whose URL may follow; else its text is the URL. The last parenthesis may be missing.
    fn link(&self, content: &str, end: usize) -> (Option<Kind>, usize) {
        if self.source.byte(end) != b'(' {
            return (link::marked(content, self.find_user), end);
        }
        let rest = &self.source.0[end + 1..];
        let (url, after) = rest
            .split_once(')')
            .map_or((rest, self.source.len()), |(url, _)| {
                (url, end + url.len() + 2)
            });
        (link::marked(url, self.find_user), after)
    }
}

/// What begins an entity, and may be escaped.
const SPECIAL: &[u8] = b"_*`[";
