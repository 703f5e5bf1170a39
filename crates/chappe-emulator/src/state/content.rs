//! What a message consists of.

use chappe_types::types::{LinkPreviewOptions, RefundedPayment, SuccessfulPayment};
use serde::{Deserialize, Serialize};

use super::{Id, file::FileKind, payment::Invoice};
use crate::{flags::Permission, text::FormattedText};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Content {
    Text(Text),
    Media(Media),
    Game(GameContent),
    Invoice(Box<Invoice>),
    /// What Telegram writes itself: somebody came, went, and so on.
    Service(Service),
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Text {
    pub(crate) text: FormattedText,
    pub(crate) link_preview: Option<Box<LinkPreviewOptions>>,
}

/// A file and what is said about it: photo, video, animation, audio, document, voice, video note,
/// sticker. Which of them it is, the file knows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Media {
    pub(crate) kind: FileKind,
    pub(crate) file: u64,
    pub(crate) caption: FormattedText,
    pub(crate) is_caption_above: bool,
    pub(crate) has_spoiler: bool,
}

/// A game that can be started from the message.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct GameContent {
    pub(crate) bot: Id,
    pub(crate) short_name: String,
    /// Who is how good at it.
    pub(crate) text: FormattedText,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Service {
    NewMembers(Vec<Id>),
    LeftMember(Id),
    GroupCreated,
    SupergroupCreated,
    ChannelCreated,
    MigrateTo(Id),
    MigrateFrom(Id),
    Paid(Box<SuccessfulPayment>),
    Refunded(Box<RefundedPayment>),
}

impl Content {
    pub(crate) const fn is_service(&self) -> bool {
        matches!(self, Self::Service(_))
    }

    /// The text of a message or the caption of its media, where it can have one.
    pub(crate) const fn text(&self) -> Option<&FormattedText> {
        match self {
            Self::Text(text) => Some(&text.text),
            Self::Media(media) => Some(&media.caption),
            Self::Game(_) | Self::Invoice(_) | Self::Service(_) => None,
        }
    }

    /// The files that whoever sees the message sees.
    pub(crate) fn files(&self) -> impl Iterator<Item = u64> {
        let file = match self {
            Self::Media(media) => Some(media.file),
            _ => None,
        };
        file.into_iter()
    }

    /// What the permission to send it is, and what the refusal calls it.
    pub(crate) const fn permission(&self) -> (Permission, &'static str) {
        match self {
            Self::Media(media) => media.kind.permission(),
            Self::Game(_) => (Permission::SendOtherMessages, "games"),
            Self::Invoice(_) => (Permission::SendMessages, "invoice messages"),
            Self::Text(_) | Self::Service(_) => (Permission::SendMessages, "text messages"),
        }
    }
}
