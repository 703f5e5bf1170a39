//! Long texts in pieces.

use unicode_segmentation::UnicodeSegmentation;

use crate::{
    Text,
    markup::span::{Kind, Span},
};

/// The pieces of a text; see [`Text::split`].
pub(crate) fn split(text: &Text, limit: usize) -> Vec<Text> {
    let spans = text.nested();
    let mut splitter = Splitter {
        text: text.as_str(),
        units: text.len_utf16(),
        spans: &spans,
        limit: limit.max(2),
    };
    let mut pieces = Vec::new();
    let mut from = Place::default();
    loop {
        let start = splitter.skip_space(from);
        if start.byte == text.as_str().len() {
            return pieces;
        }
        let end = splitter.end_of_piece(start);
        let piece = splitter.piece(start, end);
        if !piece.is_blank() {
            pieces.push(piece);
        }
        from = end;
        splitter.forget_before(end);
    }
}

/// A place in a text, in bytes and in UTF-16 code units.
#[derive(Clone, Copy, Debug, Default)]
struct Place {
    byte: usize,
    unit: usize,
}

impl Place {
    fn behind(self, text: &str) -> Self {
        Self {
            byte: self.byte + text.len(),
            unit: self.unit + text.encode_utf16().count(),
        }
    }
}

/// How well a text can be cut at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Seam {
    Letter,
    Word,
    Sentence,
    Line,
    Paragraph,
}

#[derive(Clone, Copy, Debug)]
struct Cut {
    place: Place,
    seam: Seam,
}

struct Splitter<'a> {
    text: &'a str,
    units: usize,
    spans: &'a [Span],
    limit: usize,
}

impl Splitter<'_> {
    /// Leaves out the spans that are over, so that long texts do not take the longer for it.
    fn forget_before(&mut self, place: Place) {
        let is_over = |span: &&Span| span.end() <= place.unit;
        let over = self.spans.iter().take_while(is_over).count();
        self.spans = &self.spans[over..];
    }

    /// The spans that have a part between these two places, in code units.
    fn spans_in(&self, start: usize, end: usize) -> impl Iterator<Item = &Span> {
        self.spans
            .iter()
            .take_while(move |span| span.offset < end)
            .filter(move |span| span.end() > start)
    }

    /// Where the text begins behind the space at this place. Space in code stays, but for the rest
    /// of a line that was cut.
    fn skip_space(&self, from: Place) -> Place {
        let code = self
            .spans
            .iter()
            .filter(|span| is_code(&span.kind))
            .find(|span| span.end() > from.unit);
        let rest = &self.text[from.byte..];
        let space = &rest[..rest.len() - rest.trim_start_matches(is_trimmed).len()];
        let skipped = match code {
            Some(code) if code.offset < from.unit => {
                space.rfind('\n').map_or("", |last| &space[..=last])
            }
            // What is trimmed is a byte and a unit.
            Some(code) => &space[..space.len().min(code.offset - from.unit)],
            None => space,
        };
        from.behind(skipped)
    }

    fn end_of_piece(&self, start: Place) -> Place {
        let limit = self.limit_from(start);
        if self.units <= limit {
            return start.behind(&self.text[start.byte..]);
        }
        let cuts = self.cuts(start, limit);
        let middle = start.unit + self.limit / 2;
        let last = |seam: Seam, from: usize| {
            let is_good = |cut: &&Cut| cut.seam >= seam && cut.place.unit >= from;
            cuts.iter().rfind(is_good)
        };
        let best = last(Seam::Paragraph, middle)
            .or_else(|| last(Seam::Line, middle))
            .or_else(|| last(Seam::Sentence, middle))
            .or_else(|| last(Seam::Word, 0))
            .or_else(|| last(Seam::Letter, 0));
        match best {
            Some(cut) => cut.place,
            // A letter of so many characters that it must be cut itself.
            None => self.last_char(start, limit),
        }
    }

    /// Where a piece must end that begins here, in code units.
    fn limit_from(&self, start: Place) -> usize {
        let limit = start.unit.saturating_add(self.limit);
        let mut counted = self
            .spans
            .iter()
            .filter(|span| span.end() > start.unit && !matches!(span.kind, Kind::CustomEmoji(_)));
        match counted.nth(MAX_ENTITIES) {
            Some(span) if span.offset > start.unit => limit.min(span.offset),
            _ => limit,
        }
    }

    /// All places behind the start, up to the limit, where the text can be cut.
    fn cuts(&self, start: Place, limit: usize) -> Vec<Cut> {
        // With the character behind the limit, which tells whether a letter ends there.
        let window = self.last_char(start, limit).byte;
        let next = self.text[window..].chars().next().map_or(0, char::len_utf8);
        let rest = &self.text[start.byte..window + next];
        let first = self.spans.partition_point(|span| span.offset <= start.unit);
        let mut solid = self.solid(start, limit);
        let mut spans = self.spans[first..].iter().peekable();
        let mut cuts = Vec::new();
        let mut place = start;
        for letter in rest.graphemes(true) {
            place = place.behind(letter);
            if place.unit > limit {
                break;
            }
            solid.retain(|span| span.end() > place.unit);
            let mut begins_span = false;
            while let Some(span) = spans.next_if(|span| span.offset <= place.unit) {
                begins_span |= span.offset == place.unit && is_solid(&span.kind);
            }
            if solid.iter().any(|span| span.offset < place.unit) {
                continue;
            }
            let seam = seam(&self.text[start.byte..place.byte], &self.text[place.byte..]);
            let seam = if begins_span {
                seam.max(Seam::Word)
            } else {
                seam
            };
            cuts.push(Cut { place, seam });
        }
        cuts
    }

    /// The spans that are to stay whole, of those that the piece touches.
    fn solid(&self, start: Place, limit: usize) -> Vec<&Span> {
        self.spans_in(start.unit, limit)
            .filter(|span| is_solid(&span.kind) && span.length <= self.limit)
            .collect()
    }

    fn last_char(&self, start: Place, limit: usize) -> Place {
        let mut place = start;
        for char in self.text[start.byte..].chars() {
            if place.unit + char.len_utf16() > limit {
                break;
            }
            place.byte += char.len_utf8();
            place.unit += char.len_utf16();
        }
        place
    }

    fn piece(&self, start: Place, end: Place) -> Text {
        let text = self.text[start.byte..end.byte].trim_end_matches(is_trimmed);
        let end = start.behind(text);
        let spans = self.spans_in(start.unit, end.unit).map(|span| {
            let from = span.offset.max(start.unit);
            let to = span.end().min(end.unit);
            Span::new(span.kind.clone(), from - start.unit, to - from)
        });
        Text::parsed((text.to_owned(), spans.collect()))
    }
}

/// What a cut between these two would part.
fn seam(before: &str, after: &str) -> Seam {
    let (Some(last), Some(next)) = (before.chars().next_back(), after.chars().next()) else {
        return Seam::Letter;
    };
    if !is_space(next) {
        return if WIDE_ENDS.contains(&last) {
            Seam::Sentence
        } else {
            Seam::Letter
        };
    }
    if is_space(last) {
        return Seam::Letter;
    }
    let space = &after[..after.len() - after.trim_start_matches(is_space).len()];
    let sentence = before.trim_end_matches(CLOSERS);
    match space.bytes().filter(|byte| *byte == b'\n').count() {
        0 if sentence.ends_with(ENDS) || sentence.ends_with(WIDE_ENDS) => Seam::Sentence,
        0 => Seam::Word,
        1 => Seam::Line,
        _ => Seam::Paragraph,
    }
}

/// What the server takes from the ends of a text, which are spaces to it.
const fn is_trimmed(char: char) -> bool {
    char <= ' '
}

/// Whether a line may be broken here.
fn is_space(char: char) -> bool {
    is_trimmed(char) || (char.is_whitespace() && !GLUE.contains(&char))
}

const fn is_code(kind: &Kind) -> bool {
    matches!(kind, Kind::Code | Kind::Pre | Kind::PreCode(_))
}

/// Whether it is worse to cut this than to cut anywhere else.
const fn is_solid(kind: &Kind) -> bool {
    !matches!(
        kind,
        Kind::Style(_) | Kind::Blockquote | Kind::ExpandableBlockquote
    )
}

/// Space that holds words together.
const GLUE: [char; 3] = ['\u{a0}', '\u{2007}', '\u{202f}'];

/// What ends a sentence, where space follows.
const ENDS: [char; 4] = ['.', '!', '?', '…'];

/// What ends a sentence by itself.
const WIDE_ENDS: [char; 3] = ['。', '！', '？'];

/// What may stand behind the end of a sentence and is a part of it.
const CLOSERS: [char; 7] = ['"', '\'', ')', ']', '»', '”', '’'];

/// How many entities the server keeps of a message, custom emoji apart.
const MAX_ENTITIES: usize = 100;
