//! A part of a text that means something, before it is shown as a `MessageEntity`.

use std::cmp::Reverse;

use chappe_types::types::{MessageEntity, MessageEntityType, User};

use super::clean;

/// A part of a text. Counted in UTF-16 code units, save where it says bytes.
#[derive(Clone, Debug, PartialEq)]
pub struct Span {
    /// What it is.
    pub kind: Kind,
    /// Where it begins.
    pub offset: usize,
    /// How long it is.
    pub length: usize,
}

/// What a part of a text is.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Kind {
    /// `@username`, found in the text.
    Mention,
    /// `#hashtag`, found in the text.
    Hashtag,
    /// `$USD`, found in the text.
    Cashtag,
    /// `/command`, found in the text.
    BotCommand,
    /// A URL, found in the text.
    Url,
    /// An email address, found in the text.
    Email,
    /// Bots are not shown card numbers, but nothing else is found where one stands.
    BankCard,
    /// A look that text has anywhere but in code.
    Style(Style),
    /// A quotation.
    Blockquote,
    /// A quotation that is folded until it is tapped.
    ExpandableBlockquote,
    /// Monospaced, within a line.
    Code,
    /// A block of code.
    Pre,
    /// A block of code in a language.
    PreCode(String),
    /// Text that hides this URL.
    TextLink(String),
    /// A mention of a user by the id.
    TextMention(Box<User>),
    /// An emoji that this custom emoji stands in for.
    CustomEmoji(i64),
    /// A moment that is shown in the time zone of the reader.
    DateTime {
        /// In seconds since 1970.
        unix: i64,
        /// How it is written out.
        format: String,
    },
}

/// What may be cut and put together again, in the order of the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Style {
    /// Bold.
    Bold,
    /// Italic.
    Italic,
    /// Underlined.
    Underline,
    /// Struck through.
    Strikethrough,
    /// Hidden until it is tapped.
    Spoiler,
}

impl Style {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Bold,
        Self::Italic,
        Self::Underline,
        Self::Strikethrough,
        Self::Spoiler,
    ];
}

impl Kind {
    /// A block of code, in a language if there is a name left of it when it is cleaned.
    pub fn code_block(language: &str) -> Self {
        let language = clean::string(language);
        if language.is_empty() {
            return Self::Pre;
        }
        Self::PreCode(language)
    }

    /// Whether it is a quotation, of either sort.
    pub const fn is_quote(&self) -> bool {
        matches!(self, Self::Blockquote | Self::ExpandableBlockquote)
    }

    /// Whether no style can be within.
    pub const fn is_verbatim(&self) -> bool {
        matches!(
            self,
            Self::Code | Self::Pre | Self::PreCode(_) | Self::DateTime { .. }
        )
    }

    /// Which comes first of two that cover the same.
    const fn priority(&self) -> u8 {
        match self {
            Self::Blockquote | Self::ExpandableBlockquote => 0,
            Self::PreCode(_) => 10,
            Self::Pre => 11,
            Self::Code => 20,
            Self::DateTime { .. } => 30,
            Self::TextLink(_) | Self::TextMention(_) => 49,
            Self::Mention
            | Self::Hashtag
            | Self::Cashtag
            | Self::BotCommand
            | Self::Url
            | Self::Email
            | Self::BankCard => 50,
            Self::Style(style) => 90 + *style as u8,
            Self::CustomEmoji(_) => 99,
        }
    }
}

impl Span {
    /// A span of this kind, there.
    pub const fn new(kind: Kind, offset: usize, length: usize) -> Self {
        Self {
            kind,
            offset,
            length,
        }
    }

    /// Where it ends.
    pub const fn end(&self) -> usize {
        self.offset + self.length
    }

    /// The entity that a bot is shown, if any.
    pub fn show(self) -> Option<MessageEntity> {
        let entity = |r#type| MessageEntity::new(r#type, self.offset as i64, self.length as i64);
        Some(match self.kind {
            Kind::BankCard => return None,
            Kind::Mention => entity(MessageEntityType::Mention),
            Kind::Hashtag => entity(MessageEntityType::Hashtag),
            Kind::Cashtag => entity(MessageEntityType::Cashtag),
            Kind::BotCommand => entity(MessageEntityType::BotCommand),
            Kind::Url => entity(MessageEntityType::Url),
            Kind::Email => entity(MessageEntityType::Email),
            Kind::Style(Style::Bold) => entity(MessageEntityType::Bold),
            Kind::Style(Style::Italic) => entity(MessageEntityType::Italic),
            Kind::Style(Style::Underline) => entity(MessageEntityType::Underline),
            Kind::Style(Style::Strikethrough) => entity(MessageEntityType::Strikethrough),
            Kind::Style(Style::Spoiler) => entity(MessageEntityType::Spoiler),
            Kind::Blockquote => entity(MessageEntityType::Blockquote),
            Kind::ExpandableBlockquote => entity(MessageEntityType::ExpandableBlockquote),
            Kind::Code => entity(MessageEntityType::Code),
            Kind::Pre => entity(MessageEntityType::Pre),
            Kind::PreCode(language) => entity(MessageEntityType::Pre).language(language),
            Kind::TextLink(url) => entity(MessageEntityType::TextLink).url(url),
            Kind::TextMention(user) => entity(MessageEntityType::TextMention).user(*user),
            Kind::CustomEmoji(id) => {
                entity(MessageEntityType::CustomEmoji).custom_emoji_id(id.to_string())
            }
            Kind::DateTime { unix, format } => entity(MessageEntityType::DateTime)
                .unix_time(unix)
                .date_time_format(format),
        })
    }
}

/// Sorts as the server shows: by offset, the longest first, what holds others before them.
pub fn sort(spans: &mut [Span]) {
    spans.sort_by_key(|span| (span.offset, Reverse(span.length), span.kind.priority()));
}
