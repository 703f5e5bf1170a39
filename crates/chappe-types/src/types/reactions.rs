// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Reactions to messages.

use chappe_core::UnixTime;

use crate::types::{Chat, User};

/// A reaction to a message.
///
/// A common emoji, a custom emoji, or a paid one. Bots can't give paid ones.
///
/// <https://core.telegram.org/bots/api#reactiontype>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ReactionType {
    /// A reaction by one of the emoji that everybody can use.
    Emoji(ReactionTypeEmoji),
    /// A reaction by a custom emoji.
    CustomEmoji(ReactionTypeCustomEmoji),
    /// A reaction that was paid for in Telegram Stars.
    Paid(ReactionTypePaid),
    /// One that Telegram added later, whole.
    Unknown(Box<serde_json::Value>),
}

tagged! { ReactionType by "type":
    "emoji" => Emoji(own ReactionTypeEmoji),
    "custom_emoji" => CustomEmoji(own ReactionTypeCustomEmoji),
    "paid" => Paid(own ReactionTypePaid),
}

/// A reaction by one of the emoji that everybody can use.
///
/// <https://core.telegram.org/bots/api#reactiontypeemoji>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ReactionTypeEmoji {
    /// The emoji of the reaction. `❤`, `👍`, `👎`, `🔥`, `🥰`, `👏`, `😁`, `🤔`, `🤯`, `😱`, `🤬`, `😢`, `🎉`,
    /// `🤩`, `🤮`, `💩`, `🙏`, `👌`, `🕊`, `🤡`, `🥱`, `🥴`, `😍`, `🐳`, `❤‍🔥`, `🌚`, `🌭`, `💯`, `🤣`, `⚡`, `🍌`,
    /// `🏆`, `💔`, `🤨`, `😐`, `🍓`, `🍾`, `💋`, `🖕`, `😈`, `😴`, `😭`, `🤓`, `👻`, `👨‍💻`, `👀`, `🎃`, `🙈`, `😇`,
    /// `😨`, `🤝`, `✍`, `🤗`, `🫡`, `🎅`, `🎄`, `☃`, `💅`, `🤪`, `🗿`, `🆒`, `💘`, `🙉`, `🦄`, `😘`, `💊`, `🙊`,
    /// `😎`, `👾`, `🤷‍♂`, `🤷`, `🤷‍♀` or `😡`.
    pub emoji: String,
}

builder! { ReactionTypeEmoji(emoji: into String) {} }

object! { ReactionTypeEmoji by "type" = "emoji" {
    emoji: required,
} }

/// A reaction by a custom emoji.
///
/// <https://core.telegram.org/bots/api#reactiontypecustomemoji>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ReactionTypeCustomEmoji {
    /// The custom emoji of the reaction.
    pub custom_emoji_id: String,
}

builder! { ReactionTypeCustomEmoji(custom_emoji_id: into String) {} }

object! { ReactionTypeCustomEmoji by "type" = "custom_emoji" {
    custom_emoji_id: required,
} }

/// A reaction that was paid for in Telegram Stars.
///
/// <https://core.telegram.org/bots/api#reactiontypepaid>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ReactionTypePaid {}

builder! { ReactionTypePaid() {} }

object! { ReactionTypePaid by "type" = "paid" {} }

/// A reaction and how often it was given.
///
/// <https://core.telegram.org/bots/api#reactioncount>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ReactionCount {
    /// Which reaction it is.
    pub r#type: ReactionType,
    /// How many times the message got it.
    pub total_count: i64,
}

builder! { ReactionCount(r#type: into ReactionType, total_count: plain i64) {} }

object! { ReactionCount {
    r#type: required, total_count: required,
} }

/// A change of one user's reactions to a message, with the lists before and after.
///
/// <https://core.telegram.org/bots/api#messagereactionupdated>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MessageReactionUpdated {
    /// The chat of the message.
    pub chat: Chat,
    /// The message whose reaction changed.
    pub message_id: i64,
    /// The user who changed the reaction, unless anonymous.
    pub user: Option<Box<User>>,
    /// The chat that changed its reaction, where the actor is a chat or an anonymous administrator.
    pub actor_chat: Option<Box<Chat>>,
    /// When the reaction was changed.
    pub date: UnixTime,
    /// The reactions the actor had on the message before.
    pub old_reaction: Vec<ReactionType>,
    /// The reactions the actor has on the message now.
    pub new_reaction: Vec<ReactionType>,
}

builder! { MessageReactionUpdated(
    chat: plain Chat,
    message_id: plain i64,
    date: into UnixTime,
    old_reaction: each ReactionType,
    new_reaction: each ReactionType,
) {
    /// The user who changed the reaction, unless anonymous.
    user: boxed User,
    /// The chat that changed its reaction, where the actor is a chat or an anonymous administrator.
    actor_chat: boxed Chat,
} }

object! { MessageReactionUpdated {
    chat: required, message_id: required, user: optional, actor_chat: optional, date: required,
    old_reaction: required, new_reaction: required,
} }

/// The new numbers of anonymous reactions to a message.
///
/// They come in batches, up to some minutes late.
///
/// <https://core.telegram.org/bots/api#messagereactioncountupdated>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MessageReactionCountUpdated {
    /// The chat of the message.
    pub chat: Chat,
    /// The message whose reactions changed.
    pub message_id: i64,
    /// When the reactions were changed.
    pub date: UnixTime,
    /// The reactions now on the message, each with its count.
    pub reactions: Vec<ReactionCount>,
}

builder! { MessageReactionCountUpdated(
    chat: plain Chat,
    message_id: plain i64,
    date: into UnixTime,
    reactions: each ReactionCount,
) {} }

object! { MessageReactionCountUpdated {
    chat: required, message_id: required, date: required, reactions: required,
} }
