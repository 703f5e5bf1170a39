//! What people ask of types that have it in different places.

use chappe_core::Downloadable;

use crate::types::{
    CallbackQuery, Chat, ChatAdministratorRights, ChatMember, ChatMemberAdministrator,
    ChatMemberRestricted, File, MaybeInaccessibleMessage, Message, MessageOrTrue, ReactionType,
    ReactionTypeEmoji, Update, UpdateKind, UpdateType, User,
};

impl Update {
    /// The kind of the update, to be named in `allowed_updates`.
    pub fn update_type(&self) -> UpdateType {
        self.kind.update_type()
    }

    /// The message that was sent or edited, in whatever kind of chat.
    pub fn message(&self) -> Option<&Message> {
        match &self.kind {
            UpdateKind::Message(message)
            | UpdateKind::EditedMessage(message)
            | UpdateKind::ChannelPost(message)
            | UpdateKind::EditedChannelPost(message)
            | UpdateKind::BusinessMessage(message)
            | UpdateKind::EditedBusinessMessage(message)
            | UpdateKind::GuestMessage(message) => Some(message),
            _ => None,
        }
    }

    /// The chat where it happened.
    pub fn chat(&self) -> Option<&Chat> {
        if let Some(message) = self.message() {
            return Some(&message.chat);
        }
        match &self.kind {
            UpdateKind::CallbackQuery(query) => query.chat(),
            UpdateKind::MyChatMember(change) | UpdateKind::ChatMember(change) => Some(&change.chat),
            UpdateKind::ChatJoinRequest(request) => Some(&request.chat),
            UpdateKind::MessageReaction(change) => Some(&change.chat),
            UpdateKind::MessageReactionCount(change) => Some(&change.chat),
            UpdateKind::ChatBoost(change) => Some(&change.chat),
            UpdateKind::RemovedChatBoost(change) => Some(&change.chat),
            UpdateKind::DeletedBusinessMessages(deleted) => Some(&deleted.chat),
            UpdateKind::StoppedMessageGeneration(stopped) => Some(&stopped.chat),
            _ => None,
        }
    }

    /// The user who did it.
    pub fn user(&self) -> Option<&User> {
        if let Some(message) = self.message() {
            return message.from.as_deref();
        }
        match &self.kind {
            UpdateKind::CallbackQuery(query) => Some(&query.from),
            UpdateKind::InlineQuery(query) => Some(&query.from),
            UpdateKind::ChosenInlineResult(result) => Some(&result.from),
            UpdateKind::ShippingQuery(query) => Some(&query.from),
            UpdateKind::PreCheckoutQuery(query) => Some(&query.from),
            UpdateKind::PurchasedPaidMedia(purchase) => Some(&purchase.from),
            UpdateKind::MyChatMember(change) | UpdateKind::ChatMember(change) => Some(&change.from),
            UpdateKind::ChatJoinRequest(request) => Some(&request.from),
            UpdateKind::MessageReaction(change) => change.user.as_deref(),
            UpdateKind::PollAnswer(answer) => answer.user.as_deref(),
            UpdateKind::BusinessConnection(connection) => Some(&connection.user),
            UpdateKind::ManagedBot(change) => Some(&change.user),
            UpdateKind::Subscription(change) => Some(&change.user),
            _ => None,
        }
    }
}

impl CallbackQuery {
    /// The chat of the message that the button is on; none for an inline message.
    pub fn chat(&self) -> Option<&Chat> {
        self.message
            .as_ref()
            .and_then(MaybeInaccessibleMessage::chat)
    }
}

impl MaybeInaccessibleMessage {
    /// The chat that the message was sent to.
    pub fn chat(&self) -> Option<&Chat> {
        match self {
            Self::Accessible(message) => Some(&message.chat),
            Self::Inaccessible(message) => Some(&message.chat),
            Self::Unknown(_) => None,
        }
    }

    /// The message's number in its chat.
    pub fn message_id(&self) -> Option<i64> {
        match self {
            Self::Accessible(message) => Some(message.message_id),
            Self::Inaccessible(message) => Some(message.message_id),
            Self::Unknown(_) => None,
        }
    }

    /// The message, where the bot may see it.
    pub fn accessible(&self) -> Option<&Message> {
        match self {
            Self::Accessible(message) => Some(message),
            Self::Inaccessible(_) | Self::Unknown(_) => None,
        }
    }
}

impl MessageOrTrue {
    /// The edited message; none for an inline message.
    pub fn message(&self) -> Option<&Message> {
        match self {
            Self::Message(message) => Some(message),
            Self::True => None,
        }
    }

    /// The edited message itself; none for an inline message.
    pub fn into_message(self) -> Option<Message> {
        match self {
            Self::Message(message) => Some(*message),
            Self::True => None,
        }
    }
}

impl ChatAdministratorRights {
    /// No rights at all, as a base to grant some by their fields.
    ///
    /// ```
    /// use chappe_types::types::ChatAdministratorRights;
    ///
    /// let mut rights = ChatAdministratorRights::none();
    /// rights.can_invite_users = true;
    /// ```
    pub fn none() -> Self {
        Self::new(
            false, false, false, false, false, false, false, false, false, false, false, false,
        )
    }
}

impl ChatMember {
    /// Whoever this is about; none for a status that Telegram added later.
    pub fn user(&self) -> Option<&User> {
        Some(match self {
            Self::Owner(member) => &member.user,
            Self::Administrator(member) => &member.user,
            Self::Member(member) => &member.user,
            Self::Restricted(member) => &member.user,
            Self::Left(member) => &member.user,
            Self::Banned(member) => &member.user,
            Self::Unknown(_) => return None,
        })
    }

    /// Whether the user owns the chat.
    pub fn is_owner(&self) -> bool {
        matches!(self, Self::Owner(_))
    }

    /// Whether the user may do at least some of what administrators do.
    pub fn is_administrator_or_owner(&self) -> bool {
        matches!(self, Self::Owner(_) | Self::Administrator(_))
    }

    /// Whether the user is in the chat now: somebody restricted may be there or not.
    pub fn is_present(&self) -> bool {
        match self {
            Self::Owner(_) | Self::Administrator(_) | Self::Member(_) => true,
            Self::Restricted(member) => member.is_member,
            Self::Left(_) | Self::Banned(_) | Self::Unknown(_) => false,
        }
    }

    /// The rights, where the user is an administrator and not the owner, who has all.
    pub fn administrator(&self) -> Option<&ChatMemberAdministrator> {
        match self {
            Self::Administrator(member) => Some(member),
            _ => None,
        }
    }

    /// The restrictions, where the user has some.
    pub fn restricted(&self) -> Option<&ChatMemberRestricted> {
        match self {
            Self::Restricted(member) => Some(member),
            _ => None,
        }
    }

    /// Whether the user may make and change invite links.
    pub fn can_invite_users(&self) -> bool {
        match self {
            Self::Owner(_) => true,
            Self::Administrator(member) => member.can_invite_users,
            Self::Restricted(member) => member.is_member && member.can_invite_users,
            _ => false,
        }
    }
}

/// An emoji: `"👍"`. Which ones there are says [`ReactionTypeEmoji`].
impl From<&str> for ReactionType {
    fn from(emoji: &str) -> Self {
        ReactionTypeEmoji::new(emoji).into()
    }
}

impl Message {
    /// The id of the file that the message carries; of a photo, that of its largest size.
    pub fn file_id(&self) -> Option<&str> {
        if let Some(photo) = &self.photo {
            let largest = photo.iter().max_by_key(|size| size.width * size.height);
            return largest.map(|size| size.file_id.as_str());
        }
        None.or_else(|| Some(&self.video.as_ref()?.file_id))
            // An animation is there as a document, too, which is the same file.
            .or_else(|| Some(&self.animation.as_ref()?.file_id))
            .or_else(|| Some(&self.document.as_ref()?.file_id))
            .or_else(|| Some(&self.audio.as_ref()?.file_id))
            .or_else(|| Some(&self.voice.as_ref()?.file_id))
            .or_else(|| Some(&self.video_note.as_ref()?.file_id))
            .or_else(|| Some(&self.sticker.as_ref()?.file_id))
            .map(String::as_str)
    }
}

impl Downloadable for File {
    fn file_path(&self) -> Option<&str> {
        self.file_path.as_deref()
    }

    fn file_size(&self) -> Option<u64> {
        self.file_size.and_then(|size| u64::try_from(size).ok())
    }
}
