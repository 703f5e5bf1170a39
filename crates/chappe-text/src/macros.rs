//! `text!`, and what it calls.

use crate::Text;

/// A text made of a pattern, like `format!`, in which each `{}` is a text or becomes one.
///
/// Nothing is escaped, because nothing has to be; a brace is written twice. What `Text: From` does
/// not take is given as `value.to_string()`. A pattern that does not go with its parts does not
/// compile.
///
/// ```
/// use chappe_text::{bold, text};
///
/// let name = "_Ann_";
/// let hello = text!("Hello {}, you are number {}!", bold(name), 7);
/// assert_eq!(hello, "Hello " + bold("_Ann_") + ", you are number 7!");
/// assert_eq!(text!("{{}}").as_str(), "{}");
/// ```
///
/// ```compile_fail
/// chappe_text::text!("Hello {}, you are number {}!", "Ann");
/// ```
///
/// ```compile_fail
/// let name = "Ann";
/// chappe_text::text!("Hello {name}!", name);
/// ```
#[macro_export]
macro_rules! text {
    ($pattern:literal $(, $part:expr)* $(,)?) => {{
        const { $crate::assert_holes($pattern, &[$(stringify!($part)),*]) };
        $crate::fill($pattern, [$($crate::Text::from($part)),*])
    }};
}

/// Checks that a pattern has a hole for each part, and no more.
///
/// # Panics
///
/// Where it has not. It is called at compile time, so that this is an error of the compiler.
pub const fn assert_holes(pattern: &str, parts: &[&str]) {
    let bytes = pattern.as_bytes();
    let (mut at, mut holes) = (0, 0);
    while at < bytes.len() {
        let next = if at + 1 < bytes.len() {
            bytes[at + 1]
        } else {
            0
        };
        match (bytes[at], next) {
            (b'{', b'}') => {
                holes += 1;
                at += 2;
            }
            (b'{', b'{') | (b'}', b'}') => at += 2,
            (b'{' | b'}', _) => panic!("text! takes {{}} for a part, and {{{{ or }}}} for a brace"),
            _ => at += 1,
        }
    }
    assert!(
        holes == parts.len(),
        "text! needs as many parts as there are {{}} in its pattern",
    );
}

/// Puts the parts into the holes of a pattern that has been checked.
pub fn fill<const N: usize>(pattern: &str, parts: [Text; N]) -> Text {
    let mut text = Text::new();
    let mut parts = parts.into_iter();
    let mut rest = pattern;
    while let Some(brace) = rest.find(['{', '}']) {
        text.push_str(&rest[..brace]);
        let (sign, after) = rest[brace..].split_at(2);
        match sign {
            "{}" => text.push(parts.next()),
            _ => text.push_str(&sign[..1]),
        }
        rest = after;
    }
    text.push_str(rest);
    text
}
