//! Numbers of bank cards. Bots are not shown them, but they keep other entities away.

use std::ops::Range;

use super::chars::{at, before, is_letter, run};

/// Finds numbers of bank cards.
pub(crate) fn bank_cards(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find(|char: char| char.is_ascii_digit()) {
        let (card, end) = number(text, from + start);
        found.extend(card);
        from = end;
    }
    found
}

/// Reads the number that begins here; also gives where to go on.
fn number(text: &str, start: usize) -> (Option<Range<usize>>, usize) {
    let is_part = |char: char| char.is_ascii_digit() || matches!(char, ' ' | '-');
    let is_attached = |char: char| matches!(char, '.' | ',' | '+' | '-' | '_') || is_letter(char);
    if before(text, start).is_some_and(is_attached) {
        return (None, run(text, start, is_part));
    }
    let mut digits = Vec::new();
    let mut end = start;
    for byte in text[start..].bytes() {
        let is_whole = (16..=19).contains(&digits.len()) && digits.len() == end - start;
        if !is_part(byte as char) || (byte == b' ' && is_whole) {
            break;
        }
        if byte.is_ascii_digit() {
            digits.push(byte - b'0');
        }
        end += 1;
    }
    let card = start..start + text[start..end].trim_end_matches([' ', '-']).len();
    let is_followed =
        at(text, card.end).is_some_and(|char| matches!(char, '-' | '_') || is_letter(char));
    let is_card = (13..=19).contains(&digits.len())
        && card.len() < 2 * digits.len()
        && !is_followed
        && is_valid(&digits);
    (is_card.then_some(card), end)
}

/// Whether the check digit is right, and the length that of the card's kind.
fn is_valid(digits: &[u8]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(index, digit)| match u32::from(*digit) {
            digit if index % 2 == 0 => digit,
            digit if digit < 5 => 2 * digit,
            digit => 2 * digit - 9,
        })
        .sum();
    let count = digits.len();
    let prefix = digits[..4]
        .iter()
        .fold(0, |prefix, digit| prefix * 10 + u32::from(*digit));
    let has_length = match prefix {
        4000..=4999 => matches!(count, 13 | 16 | 18 | 19),
        5100..=5599 | 2200..=2204 | 2221..=2720 => count == 16,
        3400..=3499 | 3700..=3799 => count == 15,
        6200..=6299 | 8100..=8199 => count >= 16,
        _ => true,
    };
    sum % 10 == 0 && has_length
}
