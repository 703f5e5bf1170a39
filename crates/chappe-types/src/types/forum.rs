// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Forum topics.

/// A service event: a forum topic was opened.
///
/// <https://core.telegram.org/bots/api#forumtopiccreated>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ForumTopicCreated {
    /// The name of the topic.
    pub name: String,
    /// The color of the topic's icon, as an RGB number.
    pub icon_color: i64,
    /// The custom emoji that serves as the icon of the topic; absent where there is none.
    pub icon_custom_emoji_id: Option<String>,
    /// Set where the name was not chosen by the maker of the topic, so the bot had better rename
    /// it.
    pub is_name_implicit: bool,
}

builder! { ForumTopicCreated(name: into String, icon_color: plain i64) {
    /// The custom emoji that serves as the icon of the topic; absent where there is none.
    icon_custom_emoji_id: into String,
    /// Set where the name was not chosen by the maker of the topic, so the bot had better rename
    /// it.
    is_name_implicit: flag bool,
} }

object! { ForumTopicCreated {
    name: required, icon_color: required, icon_custom_emoji_id: optional, is_name_implicit: flag,
} }

/// A service event: a forum topic was closed.
///
/// <https://core.telegram.org/bots/api#forumtopicclosed>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ForumTopicClosed {}

builder! { ForumTopicClosed() {} }

object! { ForumTopicClosed {} }

/// A service event: a forum topic got a new name or icon.
///
/// <https://core.telegram.org/bots/api#forumtopicedited>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ForumTopicEdited {
    /// The new name; absent if the name stayed.
    pub name: Option<String>,
    /// The custom emoji of the new icon; empty if the icon was removed, absent if it stayed.
    pub icon_custom_emoji_id: Option<String>,
}

builder! { ForumTopicEdited() {
    /// The new name; absent if the name stayed.
    name: into String,
    /// The custom emoji of the new icon; empty if the icon was removed, absent if it stayed.
    icon_custom_emoji_id: into String,
} }

object! { ForumTopicEdited {
    name: optional, icon_custom_emoji_id: optional,
} }

/// A service event: a closed forum topic was opened again.
///
/// <https://core.telegram.org/bots/api#forumtopicreopened>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ForumTopicReopened {}

builder! { ForumTopicReopened() {} }

object! { ForumTopicReopened {} }

/// A service event: the forum's “General” topic was hidden.
///
/// <https://core.telegram.org/bots/api#generalforumtopichidden>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GeneralForumTopicHidden {}

builder! { GeneralForumTopicHidden() {} }

object! { GeneralForumTopicHidden {} }

/// A service event: the forum's “General” topic was shown again.
///
/// <https://core.telegram.org/bots/api#generalforumtopicunhidden>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GeneralForumTopicUnhidden {}

builder! { GeneralForumTopicUnhidden() {} }

object! { GeneralForumTopicUnhidden {} }

/// A topic of a forum.
///
/// <https://core.telegram.org/bots/api#forumtopic>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ForumTopic {
    /// The id of the topic.
    pub message_thread_id: i64,
    /// The name of the topic.
    pub name: String,
    /// The color of the topic's icon, as an RGB number.
    pub icon_color: i64,
    /// The custom emoji that serves as the icon of the topic; absent where there is none.
    pub icon_custom_emoji_id: Option<String>,
    /// Set where the name was not chosen by the maker of the topic, so the bot had better rename
    /// it.
    pub is_name_implicit: bool,
}

builder! { ForumTopic(message_thread_id: plain i64, name: into String, icon_color: plain i64) {
    /// The custom emoji that serves as the icon of the topic; absent where there is none.
    icon_custom_emoji_id: into String,
    /// Set where the name was not chosen by the maker of the topic, so the bot had better rename
    /// it.
    is_name_implicit: flag bool,
} }

object! { ForumTopic {
    message_thread_id: required, name: required, icon_color: required,
    icon_custom_emoji_id: optional, is_name_implicit: flag,
} }
