//! Texts and what stands in them.

use chappe_types::types::{MessageEntity, MessageEntityType};
use serde::{Deserialize, Serialize};

/// A text and its entities, in UTF-16 code units.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct FormattedText {
    pub(crate) text: String,
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
}

/// What a user types.
pub(crate) fn plain(text: &str) -> FormattedText {
    let text = text.trim();
    FormattedText {
        text: text.to_owned(),
        entities: bot_commands(text),
    }
}

/// Finds `/command` and `/command@some_bot`.
fn bot_commands(text: &str) -> Vec<MessageEntity> {
    let is_word = |char: char| char.is_alphanumeric() || char == '_';
    let is_edge = |char: Option<char>| {
        char.is_none_or(|char| !is_word(char) && !matches!(char, '/' | '<' | '>'))
    };
    let is_name = |char: char| char.is_ascii_alphanumeric() || char == '_';
    let chars: Vec<char> = text.chars().collect();
    let run = |from: usize| {
        chars[from..]
            .iter()
            .take_while(|char| is_name(**char))
            .count()
    };
    let units = |from: usize, to: usize| -> i64 {
        let units: usize = chars[from..to].iter().map(|char| char.len_utf16()).sum();
        units as i64
    };
    let mut found = Vec::new();
    let mut start = 0;
    while start < chars.len() {
        let before = start.checked_sub(1).map(|index| chars[index]);
        if chars[start] != '/' || !is_edge(before) {
            start += 1;
            continue;
        }
        let name = run(start + 1);
        let mut end = start + 1 + name;
        if !(1..=64).contains(&name) {
            start = end;
            continue;
        }
        if chars.get(end) == Some(&'@') {
            let bot = run(end + 1);
            if (3..=32).contains(&bot) {
                end += 1 + bot;
            }
        }
        if is_edge(chars.get(end).copied()) {
            found.push(MessageEntity::new(
                MessageEntityType::BotCommand,
                units(0, start),
                units(start, end),
            ));
        }
        start = end;
    }
    found
}
