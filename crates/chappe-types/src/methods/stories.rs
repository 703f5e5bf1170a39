// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Stories.

use chappe_core::{Attach, InputFile, Method, MethodSpec, Repeat};

use crate::types::{InputStoryContent, MessageEntity, ParseMode, Story, StoryArea};

/// Posts a story for a business account.
///
/// Needs the business right `can_manage_stories`. Called twice, it posts two stories.
///
/// Returns [`Story`](crate::types::Story).
///
/// Repeat class: [`Duplicating`](chappe_core::Repeat::Duplicating): a second story.
///
/// <https://core.telegram.org/bots/api#poststory>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PostStory {
    /// The business connection whose account posts the story.
    pub business_connection_id: String,
    /// The photo or video of the story.
    pub content: InputStoryContent,
    /// After how many seconds the story moves to the archive. 21600, 43200, 86400 or 172800.
    pub active_period: i64,
    /// The caption shown with the media. At most 2048 characters after entities are parsed.
    /// Formatted by `parse_mode` or `caption_entities`.
    pub caption: Option<String>,
    /// The markup language in which the text or caption is written; without it no markup is read.
    pub parse_mode: Option<ParseMode>,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// The places on the story that can be tapped.
    pub areas: Option<Vec<StoryArea>>,
    /// Keeps the story on the profile page after its time is over.
    pub post_to_chat_page: Option<bool>,
    /// Keeps viewers from forwarding the story and from taking screenshots.
    pub protect_content: Option<bool>,
}

method_builder! { PostStory(business_connection_id: into String, content: into InputStoryContent, active_period: plain i64) {
    /// The caption shown with the media.
    caption: into String,
    /// The markup language in which the text or caption is written; without it no markup is read.
    parse_mode: into ParseMode,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    caption_entities: each MessageEntity,
    /// The places on the story that can be tapped.
    areas: each StoryArea,
    /// Keeps the story on the profile page after its time is over.
    post_to_chat_page: plain bool,
    /// Keeps viewers from forwarding the story and from taking screenshots.
    protect_content: plain bool,
} }

parameters! { PostStory {
    business_connection_id: required, content: required, active_period: required, caption: optional,
    parse_mode: optional, caption_entities: optional, areas: optional, post_to_chat_page: optional,
    protect_content: optional,
} }

impl Method for PostStory {
    type Output = Story;
    const SPEC: &'static MethodSpec = &MethodSpec::new("postStory", Repeat::Duplicating);

    fn visit_files<'a>(&'a self, visit: &mut dyn FnMut(&'a InputFile)) {
        self.content.visit_files(visit);
    }
}

/// Posts a story of one business account again for another one.
///
/// The bot must manage both accounts with `can_manage_stories`, and must itself have posted the
/// original. Called twice, it posts two stories.
///
/// Returns [`Story`](crate::types::Story).
///
/// Repeat class: [`Duplicating`](chappe_core::Repeat::Duplicating): a second story.
///
/// <https://core.telegram.org/bots/api#repoststory>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RepostStory {
    /// The business connection whose account reposts the story.
    pub business_connection_id: String,
    /// The chat that posted the story, by its id.
    pub from_chat_id: i64,
    /// The story to repost.
    pub from_story_id: i64,
    /// After how many seconds the story moves to the archive. 21600, 43200, 86400 or 172800.
    pub active_period: i64,
    /// Keeps the story on the profile page after its time is over.
    pub post_to_chat_page: Option<bool>,
    /// Keeps viewers from forwarding the story and from taking screenshots.
    pub protect_content: Option<bool>,
}

method_builder! { RepostStory(
    business_connection_id: into String,
    from_chat_id: plain i64,
    from_story_id: plain i64,
    active_period: plain i64,
) {
    /// Keeps the story on the profile page after its time is over.
    post_to_chat_page: plain bool,
    /// Keeps viewers from forwarding the story and from taking screenshots.
    protect_content: plain bool,
} }

parameters! { RepostStory {
    business_connection_id: required, from_chat_id: required, from_story_id: required,
    active_period: required, post_to_chat_page: optional, protect_content: optional,
} }

impl Method for RepostStory {
    type Output = Story;
    const SPEC: &'static MethodSpec = &MethodSpec::new("repostStory", Repeat::Duplicating);
}

/// Changes a story that the bot posted for a business account.
///
/// Needs the business right `can_manage_stories`.
///
/// Returns [`Story`](crate::types::Story).
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): puts the same content in place
/// again.
///
/// <https://core.telegram.org/bots/api#editstory>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct EditStory {
    /// The business connection whose account posted the story.
    pub business_connection_id: String,
    /// The story to change.
    pub story_id: i64,
    /// The photo or video of the story.
    pub content: InputStoryContent,
    /// The caption shown with the media. At most 2048 characters after entities are parsed.
    /// Formatted by `parse_mode` or `caption_entities`.
    pub caption: Option<String>,
    /// The markup language in which the text or caption is written; without it no markup is read.
    pub parse_mode: Option<ParseMode>,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// The places on the story that can be tapped.
    pub areas: Option<Vec<StoryArea>>,
}

method_builder! { EditStory(business_connection_id: into String, story_id: plain i64, content: into InputStoryContent) {
    /// The caption shown with the media.
    caption: into String,
    /// The markup language in which the text or caption is written; without it no markup is read.
    parse_mode: into ParseMode,
    /// The formatting of the caption given as a list, in place of `parse_mode`.
    caption_entities: each MessageEntity,
    /// The places on the story that can be tapped.
    areas: each StoryArea,
} }

parameters! { EditStory {
    business_connection_id: required, story_id: required, content: required, caption: optional,
    parse_mode: optional, caption_entities: optional, areas: optional,
} }

impl Method for EditStory {
    type Output = Story;
    const SPEC: &'static MethodSpec = &MethodSpec::new("editStory", Repeat::Idempotent);

    fn visit_files<'a>(&'a self, visit: &mut dyn FnMut(&'a InputFile)) {
        self.content.visit_files(visit);
    }
}

/// Deletes a story that the bot posted for a business account.
///
/// Needs the business right `can_manage_stories`.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): what is deleted stays deleted;
/// the second may answer with an error.
///
/// <https://core.telegram.org/bots/api#deletestory>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DeleteStory {
    /// The business connection whose account posted the story.
    pub business_connection_id: String,
    /// The story to delete.
    pub story_id: i64,
}

method_builder! { DeleteStory(business_connection_id: into String, story_id: plain i64) {} }

parameters! { DeleteStory {
    business_connection_id: required, story_id: required,
} }

impl Method for DeleteStory {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("deleteStory", Repeat::Idempotent);
}
