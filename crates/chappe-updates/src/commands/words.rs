//! Takes the words of arguments apart.

/// Marks that keep words together, as keyboards of all countries have them.
const QUOTES: &[(char, char)] = &[('"', '"'), ('“', '”'), ('„', '“'), ('«', '»')];

/// The first word, and what stands behind it; nothing where there is none.
///
/// A word in quotes may have blanks in it. Quotes that are not closed before a blank or the end are
/// characters like others, so that `5" pipe` is no mistake.
pub(super) fn first_word(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start();
    if text.is_empty() {
        return None;
    }
    let (word, rest) =
        quoted(text).unwrap_or_else(|| text.split_once(char::is_whitespace).unwrap_or((text, "")));
    Some((word, rest.trim_start()))
}

fn quoted(text: &str) -> Option<(&str, &str)> {
    let opening = text.chars().next()?;
    let inner = &text[opening.len_utf8()..];
    QUOTES
        .iter()
        .filter(|(start, _)| *start == opening)
        .find_map(|(_, closing)| {
            let ends = inner.match_indices(*closing);
            ends.map(|(end, mark)| (&inner[..end], &inner[end + mark.len()..]))
                .find(|(_, rest)| rest.is_empty() || rest.starts_with(char::is_whitespace))
        })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn words(mut text: &str) -> Vec<&str> {
        let mut words = Vec::new();
        while let Some((word, rest)) = first_word(text) {
            words.push(word);
            text = rest;
        }
        words
    }

    #[test]
    fn quotes_keep_words_together() {
        assert_eq!(words(""), [""; 0]);
        assert_eq!(words("  a \n b  "), ["a", "b"]);
        assert_eq!(words(r#""two words" one"#), ["two words", "one"]);
        assert_eq!(
            words("“two words” „zwei Worte“ «два слова»"),
            ["two words", "zwei Worte", "два слова"]
        );
        assert_eq!(words(r#""" x"#), ["", "x"]);
    }

    #[test]
    fn quotes_that_are_not_closed_are_characters() {
        assert_eq!(words(r#"5" pipe"#), [r#"5""#, "pipe"]);
        assert_eq!(words(r#""open end"#), [r#""open"#, "end"]);
        assert_eq!(words(r#""a"b" c"#), [r#"a"b"#, "c"]);
        assert_eq!(words("it's"), ["it's"]);
    }

    proptest! {
        #[test]
        fn nothing_panics_and_words_without_quotes_are_those_of_white_space(text in "[ \\na-c\"“«»é]{0,20}") {
            let words = words(&text);
            if !text.contains(['"', '“', '«']) {
                prop_assert_eq!(words, text.split_whitespace().collect::<Vec<_>>());
            }
        }
    }
}
