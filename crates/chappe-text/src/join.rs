use crate::Text;

/// Joins texts, with a separator between each two of them.
///
/// ```
/// use chappe_text::{bold, join};
///
/// let winners = ["Ann", "Bob"].map(bold);
/// assert_eq!(join(winners, ", "), bold("Ann") + ", " + bold("Bob"));
/// ```
pub fn join<T: Into<Text>>(texts: impl IntoIterator<Item = T>, separator: impl Into<Text>) -> Text {
    let separator = separator.into();
    let mut texts = texts.into_iter();
    let mut joined = texts.next().map(Into::into).unwrap_or_default();
    for text in texts {
        joined.push(separator.clone());
        joined.push(text);
    }
    joined
}
