//! What a message consists of.

use chappe_types::types::LinkPreviewOptions;
use serde::{Deserialize, Serialize};

use super::{Id, file::FileKind};
use crate::{flags::Permission, text::FormattedText};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Content {
    Text(Text),
    Media(Media),
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
    NewTitle(String),
    /// A file.
    NewPhoto(u64),
    PhotoDeleted,
    TopicCreated {
        name: String,
        icon_color: i64,
        icon: Option<String>,
    },
    /// What changed; an empty icon is one that was taken away.
    TopicEdited {
        name: Option<String>,
        icon: Option<String>,
    },
    TopicClosed,
    TopicReopened,
    GeneralTopicHidden,
    GeneralTopicShown,
    /// The message of this id was pinned.
    Pinned(i64),
}

impl Content {
    pub(crate) const fn is_service(&self) -> bool {
        matches!(self, Self::Service(_))
    }

    /// Whether the bot that caused a service message is told of it as well. It is of most.
    pub(crate) const fn is_told_to_its_author(&self) -> bool {
        match self {
            Self::Service(service) => !matches!(
                service,
                Service::NewMembers(_)
                    | Service::GroupCreated
                    | Service::SupergroupCreated
                    | Service::ChannelCreated
                    | Service::MigrateTo(_)
                    | Service::MigrateFrom(_)
            ),
            _ => false,
        }
    }

    /// What a message is called by its content: the name of the field that shows it.
    pub(crate) const fn kind(&self) -> &'static str {
        match self {
            Self::Text(_) => "text",
            Self::Media(media) => media.kind.name(),
            Self::Service(_) => "service",
        }
    }

    /// The text of a message or the caption of its media, where it can have one.
    pub(crate) const fn text(&self) -> Option<&FormattedText> {
        match self {
            Self::Text(text) => Some(&text.text),
            Self::Media(media) => Some(&media.caption),
            Self::Service(_) => None,
        }
    }

    /// The same, to be changed.
    pub(crate) const fn text_mut(&mut self) -> Option<&mut FormattedText> {
        match self {
            Self::Text(text) => Some(&mut text.text),
            Self::Media(media) => Some(&mut media.caption),
            Self::Service(_) => None,
        }
    }

    /// The files that whoever sees the message sees.
    pub(crate) fn files(&self) -> impl Iterator<Item = u64> {
        let file = match self {
            Self::Media(media) => Some(media.file),
            Self::Service(Service::NewPhoto(file)) => Some(*file),
            Self::Text(_) | Self::Service(_) => None,
        };
        file.into_iter()
    }

    /// What the permission to send it is, and what the refusal calls it.
    pub(crate) const fn permission(&self) -> (Permission, &'static str) {
        match self {
            Self::Media(media) => media.kind.permission(),
            Self::Text(_) | Self::Service(_) => (Permission::SendMessages, "text messages"),
        }
    }
}
