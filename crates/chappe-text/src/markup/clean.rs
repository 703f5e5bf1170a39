//! Texts without what the server does not take: control characters, tricks, space at the ends.

use super::{
    fix,
    span::{self, Span},
};

/// A clean text without entities, cut and trimmed.
pub fn plain(text: &str) -> &str {
    cut(text, MAX_PLAIN).trim_matches(SPACE)
}

/// A text with entities, cleaned and trimmed; the entities move with it.
///
/// # Errors
///
/// An entity that ends outside of the text, or within a character. The error is in the server's
/// words.
pub fn with_spans(text: &str, mut spans: Vec<Span>) -> Result<(String, Vec<Span>), String> {
    spans.retain(|span| span.length > 0);
    let mut spans = fix::fix(spans);
    let text = move_spans(text, &mut spans)?;
    // What was dropped may have been all of an entity, or all between two.
    spans.retain(|span| span.length > 0);
    let spans = fix::fix(spans);
    let (text, mut spans) = trim(&text, spans);
    if text.len() > MAX_FORMATTED {
        let text = cut_back(text, MAX_FORMATTED);
        let units = text.encode_utf16().count();
        spans.retain(|span| span.end() <= units);
        return Ok((text, spans));
    }
    Ok((text, spans))
}

/// A text without what is not taken in texts.
pub fn string(text: &str) -> String {
    let mut cleaned: String = text.chars().filter_map(kept).collect();
    tame_marks(&mut cleaned);
    cleaned
}

/// Whether a character shows nothing.
pub const fn is_blank(char: char) -> bool {
    matches!(
        char,
        ' ' | '\n'
            | '\u{a0}'
            | '\u{1680}'
            | '\u{180e}'
            | '\u{2000}'..='\u{200f}'
            | '\u{202e}'
            | '\u{202f}'
            | '\u{205f}'
            | '\u{2800}'
            | '\u{3000}'
            | '\u{feff}'
            | '\u{fffc}'
            | '\u{e0000}'..='\u{e007f}'
    )
}

/// What becomes of a character; all that are dropped are one code unit.
pub const fn kept(char: char) -> Option<char> {
    match char {
        '\n' => Some('\n'),
        '\r' | '\u{2028}'..='\u{202e}' | '\u{30a}' | '\u{333}' | '\u{33f}' => None,
        '\0'..=' ' => Some(' '),
        _ => Some(char),
    }
}

/// Takes the force out of a run of marks that turn the direction of writing: the last one counts.
fn tame_marks(text: &mut String) {
    if !text.contains(MARKS) {
        return;
    }
    let mut tamed = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(char) = chars.next() {
        let is_overruled =
            MARKS.contains(&char) && chars.peek().is_some_and(|next| MARKS.contains(next));
        tamed.push(if is_overruled { NON_JOINER } else { char });
    }
    *text = tamed;
}

/// Cleans a text and moves its entities, which are sorted, and nested or apart.
fn move_spans(text: &str, spans: &mut [Span]) -> Result<String, String> {
    let mut walk = Walk {
        spans,
        next: 0,
        open: Vec::new(),
        units: 0,
        dropped: 0,
    };
    let mut cleaned = String::with_capacity(text.len());
    for (at, char) in text.char_indices() {
        walk.reach(at)?;
        walk.units += char.len_utf16();
        match kept(char) {
            Some(char) => cleaned.push(char),
            None => walk.dropped += 1,
        }
    }
    walk.reach(text.len())?;
    walk.finish()?;
    tame_marks(&mut cleaned);
    Ok(cleaned)
}

/// A walk through a text that begins and ends its entities.
struct Walk<'a> {
    spans: &'a mut [Span],
    next: usize,
    /// The entities around this place, and how many units were dropped before each.
    open: Vec<(usize, usize)>,
    units: usize,
    dropped: usize,
}

impl Walk<'_> {
    /// Comes to the character that begins at this byte.
    fn reach(&mut self, at: usize) -> Result<(), String> {
        while let Some((index, dropped_before)) = self.open.last().copied() {
            let span = &mut self.spans[index];
            if self.units < span.end() {
                break;
            }
            if self.units > span.end() {
                return Err(format!(
                    "entity beginning at UTF-16 offset {} ends in a middle of a UTF-16 symbol at \
                     byte offset {at}",
                    span.offset,
                ));
            }
            span.offset -= dropped_before;
            span.length -= self.dropped - dropped_before;
            self.open.pop();
        }
        while let Some(span) = self.spans.get(self.next) {
            if self.units < span.offset {
                break;
            }
            if self.units > span.offset {
                return Err(format!(
                    "entity begins in a middle of a UTF-16 symbol at byte offset {at}"
                ));
            }
            self.open.push((self.next, self.dropped));
            self.next += 1;
        }
        Ok(())
    }

    fn finish(&self) -> Result<(), String> {
        if let Some(span) = self.spans.get(self.next) {
            return Err(format!(
                "entity begins after the end of the text at UTF-16 offset {}",
                span.offset,
            ));
        }
        let Some((index, _)) = self.open.last() else {
            return Ok(());
        };
        let span = &self.spans[*index];
        Err(format!(
            "entity beginning at UTF-16 offset {} ends after the end of the text at UTF-16 offset \
             {}",
            span.offset,
            span.end(),
        ))
    }
}

/// Takes the space from both ends. At the beginning, what is in an entity stays.
fn trim(text: &str, mut spans: Vec<Span>) -> (String, Vec<Span>) {
    let text = text.trim_end_matches(SPACE);
    let end = text.encode_utf16().count();
    spans.retain(|span| span.offset < end);
    for span in &mut spans {
        span.length = span.length.min(end - span.offset);
    }
    span::sort(&mut spans);
    // Space is a byte and a unit, so that the two can be compared.
    let limit = spans.first().map_or(text.len(), |span| span.offset);
    let leading = text.len() - text.trim_start_matches(SPACE).len();
    let leading = leading.min(limit);
    for span in &mut spans {
        span.offset -= leading;
    }
    (text[leading..].to_owned(), spans)
}

/// Cuts a text before the first character that begins at this byte or behind it.
fn cut(text: &str, length: usize) -> &str {
    let mut end = length.min(text.len());
    while !text.is_char_boundary(end) {
        end += 1;
    }
    &text[..end]
}

/// Cuts a text before the character that this byte is in.
fn cut_back(mut text: String, length: usize) -> String {
    let mut end = length.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.truncate(end);
    text
}

const SPACE: [char; 2] = [' ', '\n'];

/// Marks of the direction of writing, from left to right and from right to left.
const MARKS: [char; 2] = ['\u{200e}', '\u{200f}'];

const NON_JOINER: char = '\u{200c}';

/// How many bytes of a text the server takes, in its two ways of reading it.
const MAX_PLAIN: usize = 34_996;
const MAX_FORMATTED: usize = 35_000;
