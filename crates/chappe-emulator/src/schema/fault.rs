//! What is wrong with a value, on its way to becoming a refusal.

use crate::reply::Refusal;

/// What is wrong with a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// Words that come after those for what the value stands in.
    Inside(String),
    /// Words that stand alone.
    Whole(String),
}

impl Fault {
    pub(super) fn inside(words: impl Into<String>) -> Self {
        Self::Inside(words.into())
    }

    pub(super) fn whole(words: impl Into<String>) -> Self {
        Self::Whole(words.into())
    }

    /// `Can't find field "…"`.
    pub(super) fn no_field(name: &str) -> Self {
        Self::Inside(format!("Can't find field \"{name}\""))
    }

    /// `Field "…" must be …`.
    pub(super) fn field(name: &str, must_be: &str) -> Self {
        Self::Inside(format!("Field \"{name}\" must be {must_be}"))
    }

    /// The same with words before it, where it does not stand alone.
    pub(super) fn after(self, words: &str) -> Self {
        match self {
            Self::Inside(text) => Self::Inside(format!("{words}{text}")),
            Self::Whole(_) => self,
        }
    }

    pub(super) fn refusal(&self) -> Refusal {
        match self {
            Self::Inside(words) | Self::Whole(words) => refuse(words),
        }
    }
}

/// 400 with these words. The server makes their first letter a small one, unless a capital letter
/// or an underscore follows it.
pub(crate) fn refuse(words: &str) -> Refusal {
    let mut letters = words.chars();
    let first = letters.next();
    let is_constant = letters
        .next()
        .is_some_and(|second| second == '_' || second.is_ascii_uppercase());
    match first {
        Some(first) if !is_constant => {
            let rest = &words[first.len_utf8()..];
            Refusal::bad_request(&format!("{}{rest}", first.to_ascii_lowercase()))
        }
        _ => Refusal::bad_request(words),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn descriptions_begin_with_a_small_letter_unless_they_are_constants() {
        for (words, expected) in [
            ("Can't parse it", "Bad Request: can't parse it"),
            (
                "MenuButton must be an Object",
                "Bad Request: menuButton must be an Object",
            ),
            ("BUTTON_DATA_INVALID", "Bad Request: BUTTON_DATA_INVALID"),
            ("chat not found", "Bad Request: chat not found"),
        ] {
            assert_eq!(refuse(words).description, expected);
        }
    }

    #[test]
    fn words_that_stand_alone_have_none_before_them() {
        let inside = Fault::no_field("text").after("Can't parse keyboard button: ");
        assert_eq!(
            inside.refusal().description,
            "Bad Request: can't parse keyboard button: Can't find field \"text\""
        );
        let whole = Fault::whole("BUTTON_DATA_INVALID").after("Can't parse keyboard button: ");
        assert_eq!(
            whole.refusal().description,
            "Bad Request: BUTTON_DATA_INVALID"
        );
    }
}
