//! Texts as markup.

mod html;
mod markdown_v2;

use crate::markup::span::Span;

/// HTML that is read as this text.
pub(crate) fn html(text: &str, spans: &[Span]) -> String {
    let mut writer = html::Writer::default();
    walk(text, spans, &mut writer);
    writer.finish()
}

/// `MarkdownV2` that is read as this text, as near as it can be.
pub(crate) fn markdown_v2(text: &str, spans: &[Span]) -> String {
    let mut writer = markdown_v2::Writer::default();
    walk(text, spans, &mut writer);
    writer.finish()
}

/// What writes a kind of markup.
trait Write {
    fn open(&mut self, span: &Span);

    /// A run of text, from one edge of a span to the next; it ends at `end`, in code units, and is
    /// in these spans.
    fn text(&mut self, run: &str, end: usize, within: &[&Span]);

    fn close(&mut self, span: &Span);
}

/// Walks through a text and its spans, which are sorted, and nested or apart.
fn walk(text: &str, spans: &[Span], to: &mut impl Write) {
    let mut walk = Walk {
        rest: text,
        units: 0,
        open: Vec::new(),
    };
    for span in spans {
        walk.close_until(span.offset, to);
        walk.text(span.offset, to);
        to.open(span);
        walk.open.push(span);
    }
    walk.close_until(usize::MAX, to);
    walk.text(usize::MAX, to);
}

struct Walk<'a> {
    rest: &'a str,
    units: usize,
    open: Vec<&'a Span>,
}

impl Walk<'_> {
    /// Closes what ends there or before.
    fn close_until(&mut self, place: usize, to: &mut impl Write) {
        while let Some(span) = self.open.last().copied() {
            if span.end() > place {
                return;
            }
            self.text(span.end(), to);
            self.open.pop();
            to.close(span);
        }
    }

    /// Writes the text up to this place.
    fn text(&mut self, end: usize, to: &mut impl Write) {
        let mut bytes = 0;
        for char in self.rest.chars() {
            if self.units >= end {
                break;
            }
            self.units += char.len_utf16();
            bytes += char.len_utf8();
        }
        if bytes > 0 {
            let (run, rest) = self.rest.split_at(bytes);
            to.text(run, self.units, &self.open);
            self.rest = rest;
        }
    }
}
