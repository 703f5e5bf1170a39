//! Words with a sign before them: mentions, commands, hashtags, cashtags.

use std::ops::Range;

use super::chars::{at, before, is_hashtag, is_letter, is_name, is_word, run};

/// Finds `@username`.
pub(crate) fn mentions(text: &str) -> Vec<Range<usize>> {
    let signs = text.match_indices('@').map(|(start, _)| start);
    let mentions = signs.filter_map(|start| {
        let end = run(text, start + 1, is_name);
        let name = &text[start + 1..end];
        let is_long_enough = name.len() >= 4
            || SHORT_USERNAMES
                .iter()
                .any(|short| short.eq_ignore_ascii_case(name));
        let is_alone =
            !before(text, start).is_some_and(is_word) && !at(text, end).is_some_and(is_word);
        (is_long_enough && name.len() <= 32 && is_alone).then_some(start..end)
    });
    mentions.collect()
}

/// Finds `/command` and `/command@some_bot`.
pub(crate) fn bot_commands(text: &str) -> Vec<Range<usize>> {
    let is_attached = |char: char| is_word(char) || matches!(char, '/' | '<' | '>');
    let signs = text.match_indices('/').map(|(start, _)| start);
    let commands = signs.filter_map(|start| {
        if before(text, start).is_some_and(is_attached) {
            return None;
        }
        let mut end = run(text, start + 1, is_name);
        if !(1..=64).contains(&(end - start - 1)) {
            return None;
        }
        if at(text, end) == Some('@') {
            let name = end + 1;
            end = run(text, name, is_name);
            if !(3..=32).contains(&(end - name)) {
                return None;
            }
        }
        (!at(text, end).is_some_and(is_attached)).then_some(start..end)
    });
    commands.collect()
}

/// Finds `#hashtag` and `#hashtag@some_chat`.
pub(crate) fn hashtags(text: &str) -> Vec<Range<usize>> {
    let signs = text.match_indices('#').map(|(start, _)| start);
    signs.filter_map(|start| hashtag(text, start)).collect()
}

fn hashtag(text: &str, start: usize) -> Option<Range<usize>> {
    if before(text, start).is_some_and(is_hashtag) {
        return None;
    }
    let mut end = run(text, start + 1, is_hashtag);
    let word = &text[start + 1..end];
    // What is too long is cut, but what follows still counts.
    let taken = word
        .char_indices()
        .nth(MAX_HASHTAG)
        .map_or(word.len(), |(length, _)| length);
    if !word[..taken].chars().any(is_letter) {
        return None;
    }
    let mut tag_end = start + 1 + taken;
    if tag_end == end && at(text, end) == Some('@') {
        let name = end + 1;
        let name_end = run(text, name, is_name).min(name + 32);
        if name_end - name >= 3 {
            (end, tag_end) = (name_end, name_end);
        }
    }
    (at(text, end) != Some('#')).then_some(start..tag_end)
}

/// Finds `$USD` and `$USD@some_chat`.
pub(crate) fn cashtags(text: &str) -> Vec<Range<usize>> {
    let signs = text.match_indices('$').map(|(start, _)| start);
    signs.filter_map(|start| cashtag(text, start)).collect()
}

fn cashtag(text: &str, start: usize) -> Option<Range<usize>> {
    let is_attached = |char: char| char == '$' || is_hashtag(char);
    if before(text, start).is_some_and(is_attached) {
        return None;
    }
    let word = start + 1;
    let mut end = if text[word..].starts_with("1INCH") {
        word + "1INCH".len()
    } else {
        run(text, word, |char| char.is_ascii_uppercase())
    };
    if !(1..=8).contains(&(end - word)) {
        return None;
    }
    if at(text, end) == Some('@') {
        let name = end + 1;
        let name_end = run(text, name, is_name);
        if (3..=32).contains(&(name_end - name)) {
            end = name_end;
        }
    }
    (!at(text, end).is_some_and(is_attached)).then_some(start..end)
}

/// Usernames that are in use though they are too short.
const SHORT_USERNAMES: [&str; 5] = ["gif", "nft", "pic", "ufc", "vid"];

/// How many characters a hashtag can have.
const MAX_HASHTAG: usize = 256;
