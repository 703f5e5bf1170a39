//! What users send beside texts, and how they vote.

use std::{error::Error, fmt};

use bytes::Bytes;
use chappe_types::types::{Contact, Location, StickerType};

use super::{Chat, User};
use crate::{
    state::{
        Known, State,
        content::{Content, Media},
        file::{Details, FileKind, dimensions},
        message::Draft,
        poll::{NotVoted, Poll, PollOption, Voting},
        sticker::{Format, Sticker},
    },
    text,
};

/// What users send beside texts. Each of these gives the message's id, and panics as
/// [`send`](User::send) does.
impl User {
    /// Sends a photo with a caption, which may be empty.
    ///
    /// # Panics
    ///
    /// As [`send`](Self::send), and where the bytes are no picture.
    pub fn send_photo(&self, chat: &Chat, picture: impl Into<Bytes>, caption: &str) -> i64 {
        let picture = picture.into();
        let file = self.emulator.update(|state, _| add_photo(state, picture));
        let mut media = Media::new(FileKind::Photo, file);
        media.caption = text::plain(caption);
        self.post(chat, Content::Media(media))
    }

    /// Sends a file into a chat.
    pub fn send_document(&self, chat: &Chat, name: &str, bytes: impl Into<Bytes>) -> i64 {
        self.send_file(chat, FileKind::Document, name, bytes.into(), 0)
    }

    /// Sends a voice message of so many seconds.
    pub fn send_voice(&self, chat: &Chat, seconds: u32, bytes: impl Into<Bytes>) -> i64 {
        self.send_file(chat, FileKind::Voice, "voice.ogg", bytes.into(), seconds)
    }

    /// Sends a video of so many seconds.
    pub fn send_video(&self, chat: &Chat, seconds: u32, bytes: impl Into<Bytes>) -> i64 {
        self.send_file(chat, FileKind::Video, "video.mp4", bytes.into(), seconds)
    }

    /// Sends a sticker of no set.
    ///
    /// # Panics
    ///
    /// As [`send`](Self::send), and where the bytes are no WEBP, TGS or WEBM.
    pub fn send_sticker(&self, chat: &Chat, bytes: impl Into<Bytes>) -> i64 {
        let bytes = bytes.into();
        let format = Format::of(&bytes).expect("a sticker is a WEBP, TGS or WEBM file");
        let name = match format {
            Format::Static => "sticker.webp",
            Format::Animated => "sticker.tgs",
            Format::Video => "sticker.webm",
        };
        let sticker = Sticker::new(format, StickerType::Regular);
        let file = self
            .emulator
            .update(|state, _| state.add_sticker(name, bytes, sticker));
        self.post(chat, Content::Media(Media::new(FileKind::Sticker, file)))
    }

    /// Sends where they are: also what a button that asks for it does.
    pub fn send_location(&self, chat: &Chat, latitude: f64, longitude: f64) -> i64 {
        self.post(chat, Content::Location(Location::new(latitude, longitude)))
    }

    /// Sends the contact of themselves: also what a button that asks for it does.
    pub fn send_contact(&self, chat: &Chat, phone_number: &str) -> i64 {
        let user = self.emulator.view(|state| state.user(self.id).clone());
        let mut contact = Contact::new(phone_number, user.first_name).user_id(self.id);
        contact.last_name = user.last_name;
        self.post(chat, Content::Contact(Box::new(contact)))
    }

    /// Throws a die, or one of the other emoji that show a number.
    ///
    /// # Panics
    ///
    /// As [`send`](Self::send), and where it is another emoji.
    pub fn send_dice(&self, chat: &Chat, emoji: &str) -> i64 {
        let dice = self.emulator.update(|state, _| state.throw(emoji));
        let dice = dice.expect("an emoji that shows a number");
        self.post(chat, Content::Dice(dice))
    }

    /// Asks a question that everybody can answer by one of these options, under their name.
    pub fn send_poll(&self, chat: &Chat, question: &str, options: &[&str]) -> i64 {
        let poll = self.emulator.update(|state, _| {
            let options = options
                .iter()
                .map(|option| PollOption::new(state, text::plain(option), None));
            let poll = Poll {
                author: self.id,
                question: text::plain(question),
                options: options.collect(),
                voting: Voting {
                    allows_revoting: true,
                    ..Voting::default()
                },
                ..Poll::default()
            };
            state.add_poll(poll)
        });
        self.post(chat, Content::Poll(poll))
    }

    /// Sends files as one album, given by their names and what they hold, and gives the ids of the
    /// messages: pictures as photos, `.mp4` as videos, all else as documents.
    pub fn send_album<'a, B: Into<Bytes>>(
        &self,
        chat: &Chat,
        files: impl IntoIterator<Item = (&'a str, B)>,
    ) -> Vec<i64> {
        let files = files.into_iter();
        let (group, contents) = self.emulator.update(|state, _| {
            let contents: Vec<Content> = files
                .map(|(name, bytes)| Content::Media(add_to_album(state, name, bytes.into())))
                .collect();
            (state.media_group(), contents)
        });
        let contents = contents.into_iter();
        contents
            .map(|content| {
                let mut draft = Draft::from(content);
                draft.media_group = Some(group.clone());
                self.post(chat, draft)
            })
            .collect()
    }

    /// Chooses these options of the poll in a message, by their places from 0, in place of those
    /// chosen before. No options take the vote back.
    pub fn vote(&self, chat: &Chat, message_id: i64, options: &[usize]) -> Result<(), VoteError> {
        let (place, user) = (chat.place(), self.id);
        let voted = self
            .emulator
            .update(|state, now| state.vote(user, place, message_id, options, now));
        voted.map_err(VoteError::of)
    }

    /// Adds an option to the poll in a message, where it lets everybody do so.
    pub fn add_poll_option(
        &self,
        chat: &Chat,
        message_id: i64,
        option: &str,
    ) -> Result<(), VoteError> {
        let (place, user, option) = (chat.place(), self.id, text::plain(option));
        let added = self
            .emulator
            .update(|state, now| state.add_option(user, place, message_id, option, now));
        added.map_err(VoteError::of)
    }

    /// Shows a new picture of themselves.
    ///
    /// # Panics
    ///
    /// Where the bytes are no picture.
    pub fn add_profile_photo(&self, picture: impl Into<Bytes>) {
        let picture = picture.into();
        self.emulator.update(|state, _| {
            let file = add_photo(state, picture);
            state.profile_photos.insert((self.id, file), Known);
        });
    }

    fn send_file(
        &self,
        chat: &Chat,
        kind: FileKind,
        name: &str,
        bytes: Bytes,
        seconds: u32,
    ) -> i64 {
        let details = Details {
            duration: seconds.into(),
            ..Details::default()
        };
        let file = self
            .emulator
            .update(|state, _| state.add_file(kind, name, bytes, details));
        self.post(chat, Content::Media(Media::new(kind, file)))
    }
}

/// Why somebody could not vote in a poll, or add an option to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum VoteError {
    /// The user is not in the chat.
    NotInChat,
    /// There is no such message, or no poll in it.
    NoPoll,
    /// The poll is over.
    Closed,
    /// The poll has no such option.
    NoSuchOption,
    /// The poll takes one answer from everybody.
    OneAnswerOnly,
    /// The poll does not let anybody change their vote.
    Final,
    /// The poll takes no options from others, or has as many as it can.
    NoNewOptions,
}

impl VoteError {
    pub(crate) const fn of(reason: NotVoted) -> Self {
        match reason {
            NotVoted::NotHere => Self::NotInChat,
            NotVoted::NoPoll => Self::NoPoll,
            NotVoted::Closed => Self::Closed,
            NotVoted::NoSuchOption => Self::NoSuchOption,
            NotVoted::OneAnswerOnly => Self::OneAnswerOnly,
            NotVoted::Final => Self::Final,
            NotVoted::NoNewOptions => Self::NoNewOptions,
        }
    }
}

impl fmt::Display for VoteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotInChat => "the user is not in the chat",
            Self::NoPoll => "there is no poll in the message",
            Self::Closed => "the poll is over",
            Self::NoSuchOption => "the poll has no such option",
            Self::OneAnswerOnly => "the poll takes one answer from everybody",
            Self::Final => "the poll does not let anybody change their vote",
            Self::NoNewOptions => "the poll takes no options from others",
        })
    }
}

impl Error for VoteError {}

fn add_photo(state: &mut State, picture: Bytes) -> u64 {
    let (width, height) = dimensions(&picture).expect("a photo is a picture");
    let details = Details {
        width,
        height,
        ..Details::default()
    };
    state.add_file(FileKind::Photo, "photo.jpg", picture, details)
}

fn add_to_album(state: &mut State, name: &str, bytes: Bytes) -> Media {
    let kind = match name.rsplit_once('.') {
        Some((_, "jpg" | "jpeg" | "png")) if dimensions(&bytes).is_some() => {
            return Media::new(FileKind::Photo, add_photo(state, bytes));
        }
        Some((_, "mp4")) => FileKind::Video,
        _ => FileKind::Document,
    };
    let file = state.add_file(kind, name, bytes, Details::default());
    Media::new(kind, file)
}
