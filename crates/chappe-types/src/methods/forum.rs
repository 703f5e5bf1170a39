// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Forum topics.

use chappe_core::{ChatId, Method, MethodSpec, Repeat};

use crate::types::{ForumTopic, Sticker};

/// Returns the custom emoji that anyone may use as the icon of a forum topic.
///
/// Returns a list of [`Sticker`](crate::types::Sticker).
///
/// Repeat class: [`Safe`](chappe_core::Repeat::Safe).
///
/// <https://core.telegram.org/bots/api#getforumtopiciconstickers>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GetForumTopicIconStickers {}

method_builder! { GetForumTopicIconStickers() {} }

parameters! { GetForumTopicIconStickers {} }

impl Method for GetForumTopicIconStickers {
    type Output = Vec<Sticker>;
    const SPEC: &'static MethodSpec = &MethodSpec::new("getForumTopicIconStickers", Repeat::Safe);
}

/// Opens a new topic in a forum or in a private chat with topics.
///
/// In a supergroup the bot must be an administrator with `can_manage_topics`. Names need not be
/// unique: called twice, it makes two topics.
///
/// Returns [`ForumTopic`](crate::types::ForumTopic).
///
/// Repeat class: [`Duplicating`](chappe_core::Repeat::Duplicating): a second topic of the same
/// name.
///
/// <https://core.telegram.org/bots/api#createforumtopic>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CreateForumTopic {
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// The name of the new topic. 1 to 128 characters.
    pub name: String,
    /// The color of the topic's icon, as an RGB number. 7322096, 16766590, 13338331, 9367192,
    /// 16749490 or 16478047.
    pub icon_color: Option<i64>,
    /// The custom emoji for the icon, one of those that
    /// [`getForumTopicIconStickers`](crate::methods::GetForumTopicIconStickers) lists.
    pub icon_custom_emoji_id: Option<String>,
}

method_builder! { CreateForumTopic(chat_id: into ChatId, name: into String) {
    /// The color of the topic's icon, as an RGB number.
    icon_color: plain i64,
    /// The custom emoji for the icon, one of those that
    /// [`getForumTopicIconStickers`](crate::methods::GetForumTopicIconStickers) lists.
    icon_custom_emoji_id: into String,
} }

parameters! { CreateForumTopic {
    chat_id: required, name: required, icon_color: optional, icon_custom_emoji_id: optional,
} }

impl Method for CreateForumTopic {
    type Output = ForumTopic;
    const SPEC: &'static MethodSpec = &MethodSpec::new("createForumTopic", Repeat::Duplicating);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Changes the name or the icon of a forum topic.
///
/// In a supergroup the bot needs `can_manage_topics`, except for topics it made. What is left out
/// stays. A change that changes nothing is a 400.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): a change that changes nothing is
/// an error and posts no service message.
///
/// <https://core.telegram.org/bots/api#editforumtopic>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct EditForumTopic {
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// The topic to change.
    pub message_thread_id: i64,
    /// The new name; absent or empty keeps the present one. At most 128 characters.
    pub name: Option<String>,
    /// The custom emoji for the icon; empty removes the icon, absent keeps it.
    pub icon_custom_emoji_id: Option<String>,
}

method_builder! { EditForumTopic(chat_id: into ChatId, message_thread_id: plain i64) {
    /// The new name; absent or empty keeps the present one.
    name: into String,
    /// The custom emoji for the icon; empty removes the icon, absent keeps it.
    icon_custom_emoji_id: into String,
} }

parameters! { EditForumTopic {
    chat_id: required, message_thread_id: required, name: optional, icon_custom_emoji_id: optional,
} }

impl Method for EditForumTopic {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("editForumTopic", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Closes a forum topic, so that only administrators can write in it.
///
/// The bot needs `can_manage_topics`, except for topics it made.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): a closed topic stays closed; the
/// second may answer with an error.
///
/// <https://core.telegram.org/bots/api#closeforumtopic>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CloseForumTopic {
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// The topic to close.
    pub message_thread_id: i64,
}

method_builder! { CloseForumTopic(chat_id: into ChatId, message_thread_id: plain i64) {} }

parameters! { CloseForumTopic {
    chat_id: required, message_thread_id: required,
} }

impl Method for CloseForumTopic {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("closeForumTopic", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Opens a closed forum topic again.
///
/// The bot needs `can_manage_topics`, except for topics it made.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): an open topic stays open; the
/// second may answer with an error.
///
/// <https://core.telegram.org/bots/api#reopenforumtopic>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ReopenForumTopic {
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// The topic to open again.
    pub message_thread_id: i64,
}

method_builder! { ReopenForumTopic(chat_id: into ChatId, message_thread_id: plain i64) {} }

parameters! { ReopenForumTopic {
    chat_id: required, message_thread_id: required,
} }

impl Method for ReopenForumTopic {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("reopenForumTopic", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Deletes a forum topic and every message in it.
///
/// It can't be undone. In a supergroup the bot must be an administrator with `can_delete_messages`.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): the topic is gone; the second
/// answers with an error.
///
/// <https://core.telegram.org/bots/api#deleteforumtopic>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DeleteForumTopic {
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// The topic to delete with all its messages.
    pub message_thread_id: i64,
}

method_builder! { DeleteForumTopic(chat_id: into ChatId, message_thread_id: plain i64) {} }

parameters! { DeleteForumTopic {
    chat_id: required, message_thread_id: required,
} }

impl Method for DeleteForumTopic {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("deleteForumTopic", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Unpins every message of a forum topic.
///
/// In a supergroup the bot must be an administrator with `can_pin_messages`.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent).
///
/// <https://core.telegram.org/bots/api#unpinallforumtopicmessages>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UnpinAllForumTopicMessages {
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// The topic to clear of pinned messages.
    pub message_thread_id: i64,
}

method_builder! { UnpinAllForumTopicMessages(chat_id: into ChatId, message_thread_id: plain i64) {} }

parameters! { UnpinAllForumTopicMessages {
    chat_id: required, message_thread_id: required,
} }

impl Method for UnpinAllForumTopicMessages {
    type Output = bool;
    const SPEC: &'static MethodSpec =
        &MethodSpec::new("unpinAllForumTopicMessages", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Changes the name of a forum's “General” topic.
///
/// The bot must be an administrator with `can_manage_topics`.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): a change that changes nothing is
/// an error and posts no service message.
///
/// <https://core.telegram.org/bots/api#editgeneralforumtopic>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct EditGeneralForumTopic {
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// The new name of the General topic. 1 to 128 characters.
    pub name: String,
}

method_builder! { EditGeneralForumTopic(chat_id: into ChatId, name: into String) {} }

parameters! { EditGeneralForumTopic {
    chat_id: required, name: required,
} }

impl Method for EditGeneralForumTopic {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("editGeneralForumTopic", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Closes a forum's “General” topic, so that only administrators can write in it.
///
/// The bot must be an administrator with `can_manage_topics`.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): a closed topic stays closed; the
/// second may answer with an error.
///
/// <https://core.telegram.org/bots/api#closegeneralforumtopic>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CloseGeneralForumTopic {
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
}

method_builder! { CloseGeneralForumTopic(chat_id: into ChatId) {} }

parameters! { CloseGeneralForumTopic {
    chat_id: required,
} }

impl Method for CloseGeneralForumTopic {
    type Output = bool;
    const SPEC: &'static MethodSpec =
        &MethodSpec::new("closeGeneralForumTopic", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Opens a forum's closed “General” topic again, and shows it if it was hidden.
///
/// The bot must be an administrator with `can_manage_topics`.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): an open topic stays open; the
/// second may answer with an error.
///
/// <https://core.telegram.org/bots/api#reopengeneralforumtopic>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ReopenGeneralForumTopic {
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
}

method_builder! { ReopenGeneralForumTopic(chat_id: into ChatId) {} }

parameters! { ReopenGeneralForumTopic {
    chat_id: required,
} }

impl Method for ReopenGeneralForumTopic {
    type Output = bool;
    const SPEC: &'static MethodSpec =
        &MethodSpec::new("reopenGeneralForumTopic", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Hides a forum's “General” topic, and closes it if it was open.
///
/// The bot must be an administrator with `can_manage_topics`.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): a hidden topic stays hidden; the
/// second may answer with an error.
///
/// <https://core.telegram.org/bots/api#hidegeneralforumtopic>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct HideGeneralForumTopic {
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
}

method_builder! { HideGeneralForumTopic(chat_id: into ChatId) {} }

parameters! { HideGeneralForumTopic {
    chat_id: required,
} }

impl Method for HideGeneralForumTopic {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("hideGeneralForumTopic", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Shows a forum's hidden “General” topic again.
///
/// The bot must be an administrator with `can_manage_topics`. The topic stays closed until
/// [`reopenGeneralForumTopic`](crate::methods::ReopenGeneralForumTopic).
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): a shown topic stays shown; the
/// second may answer with an error.
///
/// <https://core.telegram.org/bots/api#unhidegeneralforumtopic>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UnhideGeneralForumTopic {
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
}

method_builder! { UnhideGeneralForumTopic(chat_id: into ChatId) {} }

parameters! { UnhideGeneralForumTopic {
    chat_id: required,
} }

impl Method for UnhideGeneralForumTopic {
    type Output = bool;
    const SPEC: &'static MethodSpec =
        &MethodSpec::new("unhideGeneralForumTopic", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Unpins every message of a forum's “General” topic.
///
/// The bot must be an administrator with `can_pin_messages`.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent).
///
/// <https://core.telegram.org/bots/api#unpinallgeneralforumtopicmessages>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UnpinAllGeneralForumTopicMessages {
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
}

method_builder! { UnpinAllGeneralForumTopicMessages(chat_id: into ChatId) {} }

parameters! { UnpinAllGeneralForumTopicMessages {
    chat_id: required,
} }

impl Method for UnpinAllGeneralForumTopicMessages {
    type Output = bool;
    const SPEC: &'static MethodSpec =
        &MethodSpec::new("unpinAllGeneralForumTopicMessages", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}
