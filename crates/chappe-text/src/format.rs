//! The formats, each as a function.

use chappe_core::UnixTime;

use crate::{
    Text,
    entities::{self, anyone},
    markup::span::{Kind, Style},
};

/// Bold.
pub fn bold(text: impl Into<Text>) -> Text {
    text.into().marked(Kind::Style(Style::Bold))
}

/// Italic.
pub fn italic(text: impl Into<Text>) -> Text {
    text.into().marked(Kind::Style(Style::Italic))
}

/// Underlined.
pub fn underline(text: impl Into<Text>) -> Text {
    text.into().marked(Kind::Style(Style::Underline))
}

/// Struck through.
pub fn strikethrough(text: impl Into<Text>) -> Text {
    text.into().marked(Kind::Style(Style::Strikethrough))
}

/// Hidden until it is tapped.
pub fn spoiler(text: impl Into<Text>) -> Text {
    text.into().marked(Kind::Style(Style::Spoiler))
}

/// Monospaced, within a line; a tap copies it.
pub fn code(text: impl Into<Text>) -> Text {
    text.into().marked(Kind::Code)
}

/// A block of code.
pub fn pre(code: impl Into<Text>) -> Text {
    code.into().marked(Kind::Pre)
}

/// A block of code in a language, whose name stands above it.
///
/// ```
/// use chappe_text::pre_code;
///
/// let main = pre_code("fn main() {}", "rust");
/// assert_eq!(main.entities()[0].language.as_deref(), Some("rust"));
/// ```
pub fn pre_code(code: impl Into<Text>, language: &str) -> Text {
    code.into().marked(Kind::code_block(language))
}

/// A quotation, in a block of its own.
pub fn blockquote(text: impl Into<Text>) -> Text {
    text.into().marked(Kind::Blockquote)
}

/// A quotation that is folded until it is tapped.
pub fn expandable_blockquote(text: impl Into<Text>) -> Text {
    text.into().marked(Kind::ExpandableBlockquote)
}

/// Text that leads to a URL.
///
/// The URL is written as the server writes it: `a.org` is `http://a.org/`. With one that is
/// wrong, the server refuses the whole message, and names the URL.
///
/// ```
/// use chappe_text::link;
///
/// assert_eq!(link("here", "a.org").entities()[0].url.as_deref(), Some("http://a.org/"));
/// ```
pub fn link(text: impl Into<Text>, url: impl AsRef<str>) -> Text {
    text.into().marked(entities::link(url.as_ref()))
}

/// Text that leads to a user, who is told of it, username or not.
///
/// It is a mention only where the bot has met the user; else the text stays plain.
pub fn mention(text: impl Into<Text>, user_id: i64) -> Text {
    let user = anyone(user_id).map(|user| Kind::TextMention(Box::new(user)));
    match user {
        Some(kind) => text.into().marked(kind),
        None => text.into(),
    }
}

/// A custom emoji, by its id; the text is one plain emoji, for those who cannot see it.
///
/// What is no id is sent as `0`, with which the server refuses the message: `invalid custom emoji
/// identifier specified`.
///
/// ```
/// use chappe_text::custom_emoji;
///
/// let thumb = custom_emoji("👍", "5368324170671202286");
/// assert_eq!(thumb.entities()[0].custom_emoji_id.as_deref(), Some("5368324170671202286"));
/// ```
pub fn custom_emoji(emoji: impl Into<Text>, id: impl AsRef<str>) -> Text {
    emoji.into().marked(entities::custom_emoji(id.as_ref()))
}

/// A moment that readers see in their own time zone; the text is for those who cannot.
///
/// The format is `r` for the time that is left or past, or some of `w` (the day of the week),
/// `d` or `D` (the date, short or long) and `t` or `T` (the time, likewise).
///
/// ```
/// use chappe_text::date_time;
///
/// let launch = date_time("on Monday at noon", 1_900_000_000, "wDt");
/// assert_eq!(launch.entities()[0].date_time_format.as_deref(), Some("wDt"));
/// ```
pub fn date_time(text: impl Into<Text>, moment: impl Into<UnixTime>, format: &str) -> Text {
    let moment: UnixTime = moment.into();
    text.into().marked(entities::date_time(moment.0, format))
}
