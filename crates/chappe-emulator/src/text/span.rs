//! A part of a text that means something, before it is shown as a `MessageEntity`.

use std::cmp::Reverse;

use chappe_types::types::{MessageEntity, MessageEntityType, User};

use super::clean;

/// A part of a text. Counted in UTF-16 code units, save where it says bytes.
#[derive(Clone, Debug)]
pub(crate) struct Span {
    pub(crate) kind: Kind,
    pub(crate) offset: usize,
    pub(crate) length: usize,
}

#[derive(Clone, Debug)]
pub(crate) enum Kind {
    Mention,
    Hashtag,
    Cashtag,
    BotCommand,
    Url,
    Email,
    /// Bots are not shown card numbers, but nothing else is found where one stands.
    BankCard,
    Style(Style),
    Blockquote,
    ExpandableBlockquote,
    Code,
    Pre,
    PreCode(String),
    TextLink(String),
    TextMention(Box<User>),
    CustomEmoji(i64),
    DateTime {
        unix: i64,
        format: String,
    },
}

/// What may be cut and put together again, in the order of the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    Bold,
    Italic,
    Underline,
    Strikethrough,
    Spoiler,
}

impl Style {
    pub(crate) const ALL: [Self; 5] = [
        Self::Bold,
        Self::Italic,
        Self::Underline,
        Self::Strikethrough,
        Self::Spoiler,
    ];
}

impl Kind {
    /// A block of code, in a language if there is a name left of it when it is cleaned.
    pub(crate) fn code_block(language: &str) -> Self {
        let language = clean::string(language);
        if language.is_empty() {
            return Self::Pre;
        }
        Self::PreCode(language)
    }

    pub(crate) const fn is_quote(&self) -> bool {
        matches!(self, Self::Blockquote | Self::ExpandableBlockquote)
    }

    /// Whether no style can be within.
    pub(crate) const fn is_verbatim(&self) -> bool {
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
    pub(crate) const fn new(kind: Kind, offset: usize, length: usize) -> Self {
        Self {
            kind,
            offset,
            length,
        }
    }

    pub(crate) const fn end(&self) -> usize {
        self.offset + self.length
    }

    /// The entity that a bot is shown, if any.
    pub(crate) fn show(self) -> Option<MessageEntity> {
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
pub(crate) fn sort(spans: &mut [Span]) {
    spans.sort_by_key(|span| (span.offset, Reverse(span.length), span.kind.priority()));
}
