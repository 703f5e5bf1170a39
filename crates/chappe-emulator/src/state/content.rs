//! What a message consists of.

use chappe_types::types::{
    Contact, Dice, LinkPreviewOptions, Location, RefundedPayment, SuccessfulPayment, Venue,
};
use serde::{Deserialize, Serialize};

use super::{Id, State, file::FileKind, payment::Invoice};
use crate::{flags::Permission, text::FormattedText};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Content {
    Text(Text),
    Media(Media),
    Game(GameContent),
    Invoice(Box<Invoice>),
    PaidMedia(PaidMedia),
    /// A point on the map, which moves where it has a `live_period`.
    Location(Location),
    Venue(Box<Venue>),
    Contact(Box<Contact>),
    Dice(Dice),
    /// A poll, by its id. Wherever it is forwarded, it is the same one.
    Poll(u64),
    /// What Telegram writes itself: somebody came, went, and so on.
    Service(Service),
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Text {
    pub(crate) text: FormattedText,
    pub(crate) link_preview: Option<Box<LinkPreviewOptions>>,
}

/// A file and what is said about it: photo, video, animation, audio, document, voice, video note,
/// sticker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Media {
    pub(crate) kind: FileKind,
    pub(crate) file: u64,
    /// The moving part of a live photo, a video.
    pub(crate) live: Option<u64>,
    /// The picture that stands for a video until it is played.
    pub(crate) cover: Option<u64>,
    /// At which second a video begins.
    pub(crate) start: i64,
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

/// Photos and videos that have to be paid for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct PaidMedia {
    /// What they cost, in Telegram Stars.
    pub(crate) star_count: i64,
    /// One to ten of them, without captions of their own.
    pub(crate) media: Vec<Media>,
    /// What the bot is told when somebody has paid.
    pub(crate) payload: String,
    pub(crate) caption: FormattedText,
    pub(crate) is_caption_above: bool,
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
    /// To the poll of this message.
    PollOptionAdded {
        message: i64,
        id: String,
        text: FormattedText,
    },
}

impl Media {
    pub(crate) fn new(kind: FileKind, file: u64) -> Self {
        Self {
            kind,
            file,
            live: None,
            cover: None,
            start: 0,
            caption: FormattedText::default(),
            is_caption_above: false,
            has_spoiler: false,
        }
    }

    fn files(&self) -> impl Iterator<Item = u64> {
        let rest = [self.live, self.cover].into_iter().flatten();
        [self.file].into_iter().chain(rest)
    }
}

impl State {
    /// The id of a new album.
    pub(crate) fn media_group(&mut self) -> String {
        self.rng.i64(GROUP_IDS).to_string()
    }
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

    /// The text of a message or the caption of its media, where it can have one.
    pub(crate) const fn text(&self) -> Option<&FormattedText> {
        match self {
            Self::Text(text) => Some(&text.text),
            Self::Media(media) => Some(&media.caption),
            Self::PaidMedia(paid) => Some(&paid.caption),
            _ => None,
        }
    }

    /// The text or the caption, to be changed.
    pub(crate) const fn text_mut(&mut self) -> Option<&mut FormattedText> {
        match self {
            Self::Text(text) => Some(&mut text.text),
            Self::Media(media) => Some(&mut media.caption),
            Self::PaidMedia(paid) => Some(&mut paid.caption),
            _ => None,
        }
    }

    /// The files that whoever sees the message sees, the main one first.
    pub(crate) fn files(&self) -> Vec<u64> {
        match self {
            Self::Media(media) => media.files().collect(),
            Self::Service(Service::NewPhoto(file)) => vec![*file],
            Self::PaidMedia(paid) => paid.media.iter().flat_map(Media::files).collect(),
            _ => Vec::new(),
        }
    }

    /// What the permission to send it is, and what the refusal calls it.
    pub(crate) const fn permission(&self) -> (Permission, &'static str) {
        match self {
            Self::Media(media) => media.kind.permission(),
            Self::Game(_) => (Permission::SendOtherMessages, "games"),
            Self::Invoice(_) => (Permission::SendMessages, "invoice messages"),
            Self::PaidMedia(_) => (Permission::SendPhotos, "paid media"),
            Self::Location(location) => match location.live_period {
                None => (Permission::SendMessages, "locations"),
                Some(_) => (Permission::SendMessages, "live locations"),
            },
            Self::Venue(_) => (Permission::SendMessages, "venues"),
            Self::Contact(_) => (Permission::SendMessages, "contacts"),
            Self::Dice(_) => (Permission::SendOtherMessages, "dice"),
            Self::Poll(_) => (Permission::SendPolls, "polls"),
            Self::Text(_) | Self::Service(_) => (Permission::SendMessages, "text messages"),
        }
    }

    /// What a message is called by its content: the name of the field that shows it.
    pub(crate) const fn kind(&self) -> &'static str {
        match self {
            Self::Text(_) => "text",
            Self::Media(media) => media.kind.name(),
            Self::PaidMedia(_) => "paid_media",
            Self::Location(_) => "location",
            Self::Venue(_) => "venue",
            Self::Contact(_) => "contact",
            Self::Dice(_) => "dice",
            Self::Game(_) => "game",
            Self::Invoice(_) => "invoice",
            Self::Poll(_) => "poll",
            Self::Service(_) => "service",
        }
    }
}

const GROUP_IDS: std::ops::Range<i64> = 13_000_000_000_000_000..14_000_000_000_000_000;
