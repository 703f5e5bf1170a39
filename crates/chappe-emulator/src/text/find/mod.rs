//! What is an entity without being marked: mentions, commands, hashtags, links and so on.
//!
//! As TDLib does, which finds no phone numbers; Telegram's own servers do, by rules unknown.

mod cards;
mod chars;
mod tags;
mod urls;

use std::ops::Range;

use chappe_text::markup::{
    fix,
    span::{self, Kind, Span},
};
/// Which bytes a text has that something can begin with, or that must be cleaned. Most texts have
/// none of them, which one look at each byte tells.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Marks(u8);

impl Marks {
    const AT: u8 = 1;
    const NUMBER_SIGN: u8 = 1 << 1;
    const DOLLAR: u8 = 1 << 2;
    const SLASH: u8 = 1 << 3;
    const DOT: u8 = 1 << 4;
    const COLON: u8 = 1 << 5;
    const DIGIT: u8 = 1 << 6;
    /// A control character, or the first byte of a character that is dropped from texts.
    pub(crate) const UNCLEAN: u8 = 1 << 7;

    pub(crate) fn of(text: &str) -> Self {
        Self(
            text.bytes()
                .fold(0, |marks, byte| marks | TABLE[byte as usize]),
        )
    }

    pub(crate) const fn has(self, mark: u8) -> bool {
        self.0 & mark != 0
    }
}

/// Finds what stands in a text that is clean, in the order in which it stands there.
pub(crate) fn find(text: &str, marks: Marks) -> Vec<Span> {
    let mut found = Vec::new();
    let mut add = |kind: Kind, ranges: Vec<Range<usize>>| {
        found.extend(
            ranges
                .into_iter()
                .map(|range| in_bytes(kind.clone(), &range)),
        );
    };
    if marks.has(Marks::AT) {
        add(Kind::Mention, tags::mentions(text));
    }
    if marks.has(Marks::SLASH) {
        add(Kind::BotCommand, tags::bot_commands(text));
    }
    if marks.has(Marks::NUMBER_SIGN) {
        add(Kind::Hashtag, tags::hashtags(text));
    }
    if marks.has(Marks::DOLLAR) {
        add(Kind::Cashtag, tags::cashtags(text));
    }
    if marks.has(Marks::DIGIT) {
        add(Kind::BankCard, cards::bank_cards(text));
    }
    if marks.has(Marks::COLON) {
        add(Kind::Url, urls::own_urls(text));
    }
    if marks.has(Marks::DOT) {
        let urls = urls::urls(text).into_iter();
        found.extend(urls.map(|(kind, range)| in_bytes(kind, &range)));
    }
    if found.is_empty() {
        return found;
    }
    span::sort(&mut found);
    fix::drop_overlapping(&mut found);
    count_in_units(text, &mut found);
    found
}

const fn in_bytes(kind: Kind, range: &Range<usize>) -> Span {
    Span::new(kind, range.start, range.end - range.start)
}

/// Turns bytes into UTF-16 code units, for spans that are sorted and apart.
fn count_in_units(text: &str, spans: &mut [Span]) {
    if text.is_ascii() {
        return;
    }
    let (mut bytes, mut units) = (0, 0);
    for span in spans {
        let (start, end) = (span.offset, span.end());
        span.offset = units + text[bytes..start].encode_utf16().count();
        span.length = text[start..end].encode_utf16().count();
        (bytes, units) = (end, span.end());
    }
}

const TABLE: [u8; 256] = table();

const fn table() -> [u8; 256] {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < table.len() {
        table[byte] = match byte as u8 {
            b'@' => Marks::AT,
            b'#' => Marks::NUMBER_SIGN,
            b'$' => Marks::DOLLAR,
            b'/' => Marks::SLASH,
            b'.' => Marks::DOT,
            b':' => Marks::COLON,
            b'0'..=b'9' => Marks::DIGIT,
            b'\n' => 0,
            // U+0300 and what follows, and U+2000.
            0..=0x1f | 0xcc | 0xe2 => Marks::UNCLEAN,
            _ => 0,
        };
        byte += 1;
    }
    table
}
