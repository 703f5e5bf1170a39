// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Polls.

use chappe_core::UnixTime;

use crate::types::{
    Animation, Audio, Chat, Document, InputMediaAnimation, InputMediaAudio, InputMediaDocument,
    InputMediaLink, InputMediaLivePhoto, InputMediaLocation, InputMediaPhoto, InputMediaSticker,
    InputMediaVenue, InputMediaVideo, Link, LivePhoto, Location, MaybeInaccessibleMessage,
    MessageEntity, ParseMode, PhotoSize, Sticker, User, Venue, Video,
};

/// The media of a poll, of its explanation or of an option; one field says which kind.
///
/// <https://core.telegram.org/bots/api#pollmedia>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PollMedia {
    /// Set where it is an animation.
    pub animation: Option<Box<Animation>>,
    /// Set where it is a music file; not with answers.
    pub audio: Option<Box<Audio>>,
    /// Set where it is a file of any kind; not with answers.
    pub document: Option<Box<Document>>,
    /// Set where it is a link.
    pub link: Option<Box<Link>>,
    /// Set where it is a live photo.
    pub live_photo: Option<Box<LivePhoto>>,
    /// Set where it is a location.
    pub location: Option<Box<Location>>,
    /// Set where it is a photo: its sizes.
    pub photo: Option<Vec<PhotoSize>>,
    /// Set where it is a sticker; only with answers.
    pub sticker: Option<Box<Sticker>>,
    /// Set where it is a venue.
    pub venue: Option<Box<Venue>>,
    /// Set where it is a video.
    pub video: Option<Box<Video>>,
}

builder! { PollMedia() {
    /// Set where it is an animation.
    animation: boxed Animation,
    /// Set where it is a music file; not with answers.
    audio: boxed Audio,
    /// Set where it is a file of any kind; not with answers.
    document: boxed Document,
    /// Set where it is a link.
    link: boxed Link,
    /// Set where it is a live photo.
    live_photo: boxed LivePhoto,
    /// Set where it is a location.
    location: boxed Location,
    /// Set where it is a photo: its sizes.
    photo: each PhotoSize,
    /// Set where it is a sticker; only with answers.
    sticker: boxed Sticker,
    /// Set where it is a venue.
    venue: boxed Venue,
    /// Set where it is a video.
    video: boxed Video,
} }

object! { PollMedia {
    animation: optional, audio: optional, document: optional, link: optional, live_photo: optional,
    location: optional, photo: optional, sticker: optional, venue: optional, video: optional,
} }

/// Media to be sent with a poll or with the explanation of a quiz.
///
/// An animation, audio file, document, live photo, location, photo, venue or video.
///
/// <https://core.telegram.org/bots/api#inputpollmedia>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum InputPollMedia {
    /// An animation that the bot sends in an edit, a poll or a rich message.
    Animation(Box<InputMediaAnimation>),
    /// An audio file that the bot sends in an album, an edit, a poll or a rich message.
    Audio(Box<InputMediaAudio>),
    /// A document that the bot sends in an album, an edit, a poll or a rich message.
    Document(Box<InputMediaDocument>),
    /// A live photo that the bot sends in an album, an edit or a poll.
    LivePhoto(Box<InputMediaLivePhoto>),
    /// A point on the map that the bot sends in a poll.
    Location(Box<InputMediaLocation>),
    /// A photo that the bot sends in an album, an edit, a poll or a rich message.
    Photo(Box<InputMediaPhoto>),
    /// A place that the bot sends in a poll.
    Venue(Box<InputMediaVenue>),
    /// A video that the bot sends in an album, an edit, a poll or a rich message.
    Video(Box<InputMediaVideo>),
    /// One that Telegram added later, whole.
    Unknown(Box<serde_json::Value>),
}

tagged! { InputPollMedia by "type":
    "animation" => Animation(box InputMediaAnimation),
    "audio" => Audio(box InputMediaAudio),
    "document" => Document(box InputMediaDocument),
    "live_photo" => LivePhoto(box InputMediaLivePhoto),
    "location" => Location(box InputMediaLocation),
    "photo" => Photo(box InputMediaPhoto),
    "venue" => Venue(box InputMediaVenue),
    "video" => Video(box InputMediaVideo),
}

/// Media to be sent with an option of a poll.
///
/// An animation, link, live photo, location, photo, sticker, venue or video.
///
/// <https://core.telegram.org/bots/api#inputpolloptionmedia>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum InputPollOptionMedia {
    /// An animation that the bot sends in an edit, a poll or a rich message.
    Animation(Box<InputMediaAnimation>),
    /// A web link that the bot sends with an option of a poll.
    Link(Box<InputMediaLink>),
    /// A live photo that the bot sends in an album, an edit or a poll.
    LivePhoto(Box<InputMediaLivePhoto>),
    /// A point on the map that the bot sends in a poll.
    Location(Box<InputMediaLocation>),
    /// A photo that the bot sends in an album, an edit, a poll or a rich message.
    Photo(Box<InputMediaPhoto>),
    /// A sticker that the bot sends with an option of a poll.
    Sticker(Box<InputMediaSticker>),
    /// A place that the bot sends in a poll.
    Venue(Box<InputMediaVenue>),
    /// A video that the bot sends in an album, an edit, a poll or a rich message.
    Video(Box<InputMediaVideo>),
    /// One that Telegram added later, whole.
    Unknown(Box<serde_json::Value>),
}

tagged! { InputPollOptionMedia by "type":
    "animation" => Animation(box InputMediaAnimation),
    "link" => Link(box InputMediaLink),
    "live_photo" => LivePhoto(box InputMediaLivePhoto),
    "location" => Location(box InputMediaLocation),
    "photo" => Photo(box InputMediaPhoto),
    "sticker" => Sticker(box InputMediaSticker),
    "venue" => Venue(box InputMediaVenue),
    "video" => Video(box InputMediaVideo),
}

/// An option of a poll, with the number of its votes.
///
/// <https://core.telegram.org/bots/api#polloption>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PollOption {
    /// Names the answer for good; adding and removing other answers does not change it.
    pub persistent_id: String,
    /// The text of the answer. 1 to 100 characters.
    pub text: String,
    /// The custom emoji in the text of the answer.
    pub text_entities: Option<Vec<MessageEntity>>,
    /// The media shown with the answer, if there are any.
    pub media: Option<Box<PollMedia>>,
    /// How many voted for this answer; also 0 where the count is not known.
    pub voter_count: i64,
    /// The user who added this answer later on; absent if the poll was made with it or a chat added
    /// it.
    pub added_by_user: Option<Box<User>>,
    /// The chat that added this answer later on; absent if the poll was made with it or a user
    /// added it.
    pub added_by_chat: Option<Box<Chat>>,
    /// When the answer was added; absent if the poll was made with it.
    pub addition_date: Option<UnixTime>,
}

builder! { PollOption(persistent_id: into String, text: into String, voter_count: plain i64) {
    /// The custom emoji in the text of the answer.
    text_entities: each MessageEntity,
    /// The media shown with the answer, if there are any.
    media: boxed PollMedia,
    /// The user who added this answer later on; absent if the poll was made with it or a chat added
    /// it.
    added_by_user: boxed User,
    /// The chat that added this answer later on; absent if the poll was made with it or a user
    /// added it.
    added_by_chat: boxed Chat,
    /// When the answer was added; absent if the poll was made with it.
    addition_date: into UnixTime,
} }

object! { PollOption {
    persistent_id: required, text: required, text_entities: optional, media: optional,
    voter_count: required, added_by_user: optional, added_by_chat: optional,
    addition_date: optional,
} }

/// An option of a poll to be sent.
///
/// <https://core.telegram.org/bots/api#inputpolloption>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputPollOption {
    /// The text of the answer. 1 to 100 characters. Formatted by `text_parse_mode` or
    /// `text_entities`.
    pub text: String,
    /// The markup language of the text; only custom emoji take effect there.
    pub text_parse_mode: Option<ParseMode>,
    /// The custom emoji in the text, in place of `text_parse_mode`.
    pub text_entities: Option<Vec<MessageEntity>>,
    /// The media shown with the answer.
    pub media: Option<InputPollOptionMedia>,
}

builder! { InputPollOption(text: into String) {
    /// The markup language of the text; only custom emoji take effect there.
    text_parse_mode: into ParseMode,
    /// The custom emoji in the text, in place of `text_parse_mode`.
    text_entities: each MessageEntity,
    /// The media shown with the answer.
    media: into InputPollOptionMedia,
} }

object! { InputPollOption {
    text: required, text_parse_mode: optional, text_entities: optional, media: optional,
} }

/// The vote of a user in a poll that is not anonymous.
///
/// A list without options means that the vote was taken back.
///
/// <https://core.telegram.org/bots/api#pollanswer>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PollAnswer {
    /// The poll in which the vote changed.
    pub poll_id: String,
    /// The chat that voted, where the voter acts as a chat.
    pub voter_chat: Option<Box<Chat>>,
    /// The user who voted, unless the voter acts as a chat.
    pub user: Option<Box<User>>,
    /// The chosen answers as positions from 0; empty where the vote was withdrawn.
    pub option_ids: Vec<i64>,
    /// The chosen answers by their lasting ids; empty where the vote was withdrawn.
    pub option_persistent_ids: Vec<String>,
}

builder! { PollAnswer(poll_id: into String, option_ids: each i64, option_persistent_ids: each_into String) {
    /// The chat that voted, where the voter acts as a chat.
    voter_chat: boxed Chat,
    /// The user who voted, unless the voter acts as a chat.
    user: boxed User,
} }

object! { PollAnswer {
    poll_id: required, voter_chat: optional, user: optional, option_ids: required,
    option_persistent_ids: required,
} }

/// A poll or quiz, with its options and votes so far.
///
/// <https://core.telegram.org/bots/api#poll>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Poll {
    /// The id of the poll; the same wherever it is forwarded.
    pub id: String,
    /// What the poll asks. 1 to 300 characters.
    pub question: String,
    /// The custom emoji in the question.
    pub question_entities: Option<Vec<MessageEntity>>,
    /// The answers with their votes so far.
    pub options: Vec<PollOption>,
    /// How many users took part in the poll.
    pub total_voter_count: i64,
    /// Whether voting is over.
    pub is_closed: bool,
    /// Whether it stays hidden who voted for what.
    pub is_anonymous: bool,
    /// Whether it is a plain poll or a quiz with right answers.
    pub r#type: PollType,
    /// Whether a voter may choose several answers.
    pub allows_multiple_answers: bool,
    /// Whether voters can change their vote.
    pub allows_revoting: bool,
    /// Whether only those can vote who have been in the poll's first chat for more than 24 hours.
    pub members_only: bool,
    /// The countries whose users can vote, by two letters, `FT` for anonymous numbers; absent for
    /// all.
    pub country_codes: Option<Vec<String>>,
    /// The right answers of a quiz, from 0; only if it is closed, sent by the bot, or in a chat
    /// with the bot.
    pub correct_option_ids: Option<Vec<i64>>,
    /// What a quiz shows after a wrong answer or a tap on the lamp. At most 200 characters.
    pub explanation: Option<String>,
    /// The formatting, links and mentions in the explanation.
    pub explanation_entities: Option<Vec<MessageEntity>>,
    /// The media shown with the explanation of a quiz.
    pub explanation_media: Option<Box<PollMedia>>,
    /// For how many seconds the poll was to be open, if that was set.
    pub open_period: Option<i64>,
    /// When the poll closes by itself, if that was set.
    pub close_date: Option<UnixTime>,
    /// The text shown with the poll; only where the poll is part of a message.
    pub description: Option<String>,
    /// The formatting, links and mentions in the description.
    pub description_entities: Option<Vec<MessageEntity>>,
    /// The media shown with the description; only where the poll is part of a message.
    pub media: Option<Box<PollMedia>>,
}

builder! { Poll(
    id: into String,
    question: into String,
    options: each PollOption,
    total_voter_count: plain i64,
    is_closed: plain bool,
    is_anonymous: plain bool,
    r#type: into PollType,
    allows_multiple_answers: plain bool,
    allows_revoting: plain bool,
    members_only: plain bool,
) {
    /// The custom emoji in the question.
    question_entities: each MessageEntity,
    /// The countries whose users can vote, by two letters, `FT` for anonymous numbers; absent for
    /// all.
    country_codes: each_into String,
    /// The right answers of a quiz, from 0; only if it is closed, sent by the bot, or in a chat
    /// with the bot.
    correct_option_ids: each i64,
    /// What a quiz shows after a wrong answer or a tap on the lamp.
    explanation: into String,
    /// The formatting, links and mentions in the explanation.
    explanation_entities: each MessageEntity,
    /// The media shown with the explanation of a quiz.
    explanation_media: boxed PollMedia,
    /// For how many seconds the poll was to be open, if that was set.
    open_period: plain i64,
    /// When the poll closes by itself, if that was set.
    close_date: into UnixTime,
    /// The text shown with the poll; only where the poll is part of a message.
    description: into String,
    /// The formatting, links and mentions in the description.
    description_entities: each MessageEntity,
    /// The media shown with the description; only where the poll is part of a message.
    media: boxed PollMedia,
} }

object! { Poll {
    id: required, question: required, question_entities: optional, options: required,
    total_voter_count: required, is_closed: required, is_anonymous: required, r#type: required,
    allows_multiple_answers: required, allows_revoting: required, members_only: required,
    country_codes: optional, correct_option_ids: optional, explanation: optional,
    explanation_entities: optional, explanation_media: optional, open_period: optional,
    close_date: optional, description: optional, description_entities: optional, media: optional,
} }

/// A service event: somebody has added an option to a poll.
///
/// <https://core.telegram.org/bots/api#polloptionadded>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PollOptionAdded {
    /// The message with the poll, if known; it carries no `reply_to_message` here.
    pub poll_message: Option<MaybeInaccessibleMessage>,
    /// The lasting id of the new answer.
    pub option_persistent_id: String,
    /// The text of the answer.
    pub option_text: String,
    /// The formatting in the text of the answer.
    pub option_text_entities: Option<Vec<MessageEntity>>,
}

builder! { PollOptionAdded(option_persistent_id: into String, option_text: into String) {
    /// The message with the poll, if known; it carries no `reply_to_message` here.
    poll_message: into MaybeInaccessibleMessage,
    /// The formatting in the text of the answer.
    option_text_entities: each MessageEntity,
} }

object! { PollOptionAdded {
    poll_message: optional, option_persistent_id: required, option_text: required,
    option_text_entities: optional,
} }

/// A service event: an option was deleted from a poll.
///
/// <https://core.telegram.org/bots/api#polloptiondeleted>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PollOptionDeleted {
    /// The message with the poll, if known; it carries no `reply_to_message` here.
    pub poll_message: Option<MaybeInaccessibleMessage>,
    /// The lasting id that the removed answer had.
    pub option_persistent_id: String,
    /// The text of the answer.
    pub option_text: String,
    /// The formatting in the text of the answer.
    pub option_text_entities: Option<Vec<MessageEntity>>,
}

builder! { PollOptionDeleted(option_persistent_id: into String, option_text: into String) {
    /// The message with the poll, if known; it carries no `reply_to_message` here.
    poll_message: into MaybeInaccessibleMessage,
    /// The formatting in the text of the answer.
    option_text_entities: each MessageEntity,
} }

object! { PollOptionDeleted {
    poll_message: optional, option_persistent_id: required, option_text: required,
    option_text_entities: optional,
} }

open_enum! {
    /// What kind of poll a poll is.
    pub enum PollType {
        /// There are right answers.
        Quiz = "quiz",
        /// Any answer is right.
        Regular = "regular",
    }
}

attach! { InputPollOption: media }
attach! { enum InputPollMedia: Animation, Audio, Document, LivePhoto, Photo, Video }
attach! { enum InputPollOptionMedia: Animation, LivePhoto, Photo, Sticker, Video }
