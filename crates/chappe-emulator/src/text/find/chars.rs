//! Which characters words, tags and URLs are made of.

use unicode_properties::{GeneralCategory, GeneralCategoryGroup, UnicodeGeneralCategory};

/// The character before a place.
pub(crate) fn before(text: &str, at: usize) -> Option<char> {
    text[..at].chars().next_back()
}

/// The character at a place.
pub(crate) fn at(text: &str, at: usize) -> Option<char> {
    text[at..].chars().next()
}

/// Where the run of characters that begins here ends.
pub(crate) fn run(text: &str, from: usize, is_in: impl Fn(char) -> bool) -> usize {
    let rest = &text[from..];
    from + rest.find(|char| !is_in(char)).unwrap_or(rest.len())
}

/// Where the run of characters that ends here begins.
pub(crate) fn run_back(text: &str, to: usize, is_in: impl Fn(char) -> bool) -> usize {
    text[..to].trim_end_matches(is_in).len()
}

/// A character of a username or a command.
pub(crate) const fn is_name(char: char) -> bool {
    char.is_ascii_alphanumeric() || char == '_'
}

pub(crate) fn is_word(char: char) -> bool {
    if char.is_ascii() {
        return is_name(char);
    }
    matches!(
        char.general_category_group(),
        GeneralCategoryGroup::Letter | GeneralCategoryGroup::Number
    )
}

pub(crate) fn is_letter(char: char) -> bool {
    if char.is_ascii() {
        return char.is_ascii_alphabetic();
    }
    char.general_category_group() == GeneralCategoryGroup::Letter
}

pub(crate) fn is_hashtag(char: char) -> bool {
    if char.is_ascii() {
        return is_name(char);
    }
    matches!(char, '\u{200c}' | '\u{b7}' | '\u{d80}'..='\u{dff}')
        || is_letter(char)
        || char.general_category() == GeneralCategory::DecimalNumber
}

pub(crate) fn is_separator(char: char) -> bool {
    if char.is_ascii() {
        return char == ' ';
    }
    char.general_category_group() == GeneralCategoryGroup::Separator
}
