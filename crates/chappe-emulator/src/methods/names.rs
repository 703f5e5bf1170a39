//! Names, which the server cleans before it takes them.

/// A name in one line: white space is collapsed, and what is too long is cut without a word.
pub(super) fn clean(name: &str, max: usize) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    cut(&words.join(" "), max)
}

/// A text that may have more than one line: what surrounds it goes, and what is too long.
pub(super) fn strip(text: &str, max: usize) -> String {
    cut(text.trim(), max)
}

/// Whether there is an emoji in a text, where none is allowed.
pub(super) fn has_emoji(text: &str) -> bool {
    text.chars().any(|char| {
        matches!(char, '\u{1F000}'..='\u{1FAFF}' | '\u{2600}'..='\u{27BF}' | '\u{2B00}'..='\u{2BFF}')
            || matches!(char, '\u{231A}'..='\u{23FF}' | '\u{20E3}' | '\u{FE0F}')
    })
}

fn cut(text: &str, max: usize) -> String {
    let text: String = text.chars().take(max).collect();
    text.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_cleaned_and_cut() {
        assert_eq!(clean("  spring \n\t sale ", 32), "spring sale");
        assert_eq!(clean(&"x".repeat(40), 32).len(), 32);
        assert_eq!(
            clean("ж ж", 2),
            "ж",
            "what is cut leaves no white space behind"
        );
        assert_eq!(clean("   ", 32), "");
        assert_eq!(strip(" one\ntwo ", 255), "one\ntwo");
    }

    #[test]
    fn emoji_are_found() {
        for text in [
            "\u{1F600}",
            "a\u{2764}",
            "1\u{20E3}",
            "\u{231A}",
            "\u{1F1E9}",
        ] {
            assert!(has_emoji(text), "{text}");
        }
        for text in ["", "Librarian", "Ж 12", "\u{2116} 1", "\u{2014}"] {
            assert!(!has_emoji(text), "{text}");
        }
    }
}
