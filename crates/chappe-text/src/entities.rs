//! Entities as Telegram has them, and as spans.

use chappe_types::types::{MessageEntity, MessageEntityType, User};

use crate::markup::{
    date, link,
    span::{Kind, Span, Style},
};

/// The entities that are formatting and lie well in the text, as spans.
pub(crate) fn read(text: &str, entities: &[MessageEntity]) -> Vec<Span> {
    if entities.is_empty() {
        return Vec::new();
    }
    let units: Vec<u16> = text.encode_utf16().collect();
    let is_edge = |at: usize| {
        units
            .get(at)
            .is_none_or(|unit| !LOW_SURROGATES.contains(unit))
    };
    let span = |entity: &MessageEntity| {
        let offset = usize::try_from(entity.offset).ok()?;
        let length = usize::try_from(entity.length).ok()?;
        let end = offset.checked_add(length)?;
        let is_whole = length > 0 && end <= units.len() && is_edge(offset) && is_edge(end);
        let kind = is_whole.then(|| kind(entity))??;
        Some(Span::new(kind, offset, length))
    };
    entities.iter().filter_map(span).collect()
}

/// What a link marks: a user, by Telegram's own URL for that, or what the URL leads to. One that is
/// wrong stays as it is, so that the server can say what is wrong with it.
pub(crate) fn link(url: &str) -> Kind {
    link::marked(url, &anyone).unwrap_or_else(|| Kind::TextLink(url.to_owned()))
}

/// What a custom emoji marks. What is no id becomes one that the server refuses.
pub(crate) fn custom_emoji(id: &str) -> Kind {
    Kind::CustomEmoji(link::emoji_id(id).unwrap_or(0))
}

/// What a moment marks. A format that is wrong stays, so that the server refuses it.
pub(crate) fn date_time(unix: i64, format: &str) -> Kind {
    Kind::DateTime {
        unix,
        format: date::given_format(format).unwrap_or_else(|| format.to_owned()),
    }
}

/// A user of whom the id is known, which is all that a mention needs.
#[allow(
    clippy::unnecessary_wraps,
    reason = "the reader of markup asks who is known"
)]
pub(crate) fn anyone(id: i64) -> Option<User> {
    Some(User::new(id, false, ""))
}

/// The formatting; nothing, where the server finds such entities by itself.
fn kind(entity: &MessageEntity) -> Option<Kind> {
    Some(match &entity.r#type {
        MessageEntityType::Bold => Kind::Style(Style::Bold),
        MessageEntityType::Italic => Kind::Style(Style::Italic),
        MessageEntityType::Underline => Kind::Style(Style::Underline),
        MessageEntityType::Strikethrough => Kind::Style(Style::Strikethrough),
        MessageEntityType::Spoiler => Kind::Style(Style::Spoiler),
        MessageEntityType::Blockquote => Kind::Blockquote,
        MessageEntityType::ExpandableBlockquote => Kind::ExpandableBlockquote,
        MessageEntityType::Code => Kind::Code,
        MessageEntityType::Pre => Kind::code_block(entity.language.as_deref().unwrap_or_default()),
        MessageEntityType::TextLink => link(entity.url.as_deref()?),
        MessageEntityType::TextMention => Kind::TextMention(entity.user.clone()?),
        MessageEntityType::CustomEmoji => custom_emoji(entity.custom_emoji_id.as_deref()?),
        MessageEntityType::DateTime => {
            let format = entity.date_time_format.as_deref().unwrap_or_default();
            date_time(entity.unix_time?.0, format)
        }
        _ => return None,
    })
}

/// The second halves of characters that are two code units.
const LOW_SURROGATES: std::ops::Range<u16> = 0xdc00..0xe000;
