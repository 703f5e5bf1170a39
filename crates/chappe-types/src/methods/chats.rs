// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Chats.

use chappe_core::{Attach, ChatId, InputFile, Method, MethodSpec, Repeat};

use crate::types::ChatFullInfo;

/// Sets the photo of a group or channel.
///
/// The bot must be an administrator with `can_change_info`. The photo must be uploaded, and each
/// call posts a service message.
///
/// Returns `true`.
///
/// Repeat class: [`Duplicating`](chappe_core::Repeat::Duplicating): each upload is a new photo and
/// posts a service message.
///
/// <https://core.telegram.org/bots/api#setchatphoto>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SetChatPhoto {
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// The new photo, as an uploaded file.
    pub photo: InputFile,
}

method_builder! { SetChatPhoto(chat_id: into ChatId, photo: into InputFile) {} }

parameters! { SetChatPhoto {
    chat_id: required, photo: required,
} }

impl Method for SetChatPhoto {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("setChatPhoto", Repeat::Duplicating);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }

    fn visit_files<'a>(&'a self, visit: &mut dyn FnMut(&'a InputFile)) {
        self.photo.visit_files(visit);
    }
}

/// Removes the photo of a group or channel.
///
/// The bot must be an administrator with `can_change_info`.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): a chat has one photo; without it
/// nothing is left to delete.
///
/// <https://core.telegram.org/bots/api#deletechatphoto>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DeleteChatPhoto {
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
}

method_builder! { DeleteChatPhoto(chat_id: into ChatId) {} }

parameters! { DeleteChatPhoto {
    chat_id: required,
} }

impl Method for DeleteChatPhoto {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("deleteChatPhoto", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Changes the title of a group or channel.
///
/// The bot must be an administrator with `can_change_info`. The title that the chat already has is
/// a 400.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): the second answers
/// `CHAT_NOT_MODIFIED` and posts no service message.
///
/// <https://core.telegram.org/bots/api#setchattitle>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SetChatTitle {
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// The new title of the chat. 1 to 128 characters.
    pub title: String,
}

method_builder! { SetChatTitle(chat_id: into ChatId, title: into String) {} }

parameters! { SetChatTitle {
    chat_id: required, title: required,
} }

impl Method for SetChatTitle {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("setChatTitle", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Changes or removes the description of a group or channel.
///
/// The bot must be an administrator with `can_change_info`. The description that the chat already
/// has is a 400.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): the second answers `chat
/// description is not modified`.
///
/// <https://core.telegram.org/bots/api#setchatdescription>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SetChatDescription {
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// The new description; empty removes it. At most 255 characters.
    pub description: Option<String>,
}

method_builder! { SetChatDescription(chat_id: into ChatId) {
    /// The new description; empty removes it.
    description: into String,
} }

parameters! { SetChatDescription {
    chat_id: required, description: optional,
} }

impl Method for SetChatDescription {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("setChatDescription", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Pins a message in a chat.
///
/// Groups want the right `can_pin_messages`, channels `can_edit_messages`; private chats want none.
/// In groups the members are notified unless `disable_notification` is set. Pinning usually posts a
/// service message.
///
/// Returns `true`.
///
/// Repeat class: [`Duplicating`](chappe_core::Repeat::Duplicating): pinning posts a service message
/// and notifies members; that a second pin is silent is not certain.
///
/// <https://core.telegram.org/bots/api#pinchatmessage>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PinChatMessage {
    /// The business connection whose account pins the message; without it the bot does.
    pub business_connection_id: Option<String>,
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// The message to pin.
    pub message_id: i64,
    /// Pins without telling the members; in channels and private chats they are never told.
    pub disable_notification: Option<bool>,
}

method_builder! { PinChatMessage(chat_id: into ChatId, message_id: plain i64) {
    /// The business connection whose account pins the message; without it the bot does.
    business_connection_id: into String,
    /// Pins without telling the members; in channels and private chats they are never told.
    disable_notification: plain bool,
} }

parameters! { PinChatMessage {
    business_connection_id: optional, chat_id: required, message_id: required,
    disable_notification: optional,
} }

impl Method for PinChatMessage {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("pinChatMessage", Repeat::Duplicating);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Unpins one message of a chat.
///
/// **Without `message_id` the newest pinned message is meant**, so each further call unpins another
/// one. The rights are those of [`pinChatMessage`](crate::methods::PinChatMessage).
///
/// Returns `true`.
///
/// Repeat class: [`Duplicating`](chappe_core::Repeat::Duplicating): without `message_id` it unpins
/// the newest pinned message, the second time the one before it.
///
/// <https://core.telegram.org/bots/api#unpinchatmessage>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UnpinChatMessage {
    /// The business connection whose account unpins the message; without it the bot does.
    pub business_connection_id: Option<String>,
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// The message to unpin, needed with a business connection; without it the newest pinned one.
    pub message_id: Option<i64>,
}

method_builder! { UnpinChatMessage(chat_id: into ChatId) {
    /// The business connection whose account unpins the message; without it the bot does.
    business_connection_id: into String,
    /// The message to unpin, needed with a business connection; without it the newest pinned one.
    message_id: plain i64,
} }

parameters! { UnpinChatMessage {
    business_connection_id: optional, chat_id: required, message_id: optional,
} }

impl Method for UnpinChatMessage {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("unpinChatMessage", Repeat::Duplicating);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Unpins every message of a chat.
///
/// The rights are those of [`pinChatMessage`](crate::methods::PinChatMessage). It can't be undone:
/// the list of what was pinned is lost.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent).
///
/// <https://core.telegram.org/bots/api#unpinallchatmessages>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UnpinAllChatMessages {
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
}

method_builder! { UnpinAllChatMessages(chat_id: into ChatId) {} }

parameters! { UnpinAllChatMessages {
    chat_id: required,
} }

impl Method for UnpinAllChatMessages {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("unpinAllChatMessages", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Makes the bot leave a group or channel.
///
/// It can't come back by itself; somebody must add it again.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): who has left stays out; the
/// second answers that the bot is not a member.
///
/// <https://core.telegram.org/bots/api#leavechat>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LeaveChat {
    /// The chat to leave, by id or @username; to leave a direct messages chat, leave its channel.
    pub chat_id: ChatId,
}

method_builder! { LeaveChat(chat_id: into ChatId) {} }

parameters! { LeaveChat {
    chat_id: required,
} }

impl Method for LeaveChat {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("leaveChat", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Returns everything the bot may know of a chat.
///
/// The answer is larger than the `chat` of a message: bio, description, permissions, pinned
/// message, the bot's own primary invite link. Some of it only administrators get.
///
/// Returns [`ChatFullInfo`](crate::types::ChatFullInfo).
///
/// Repeat class: [`Safe`](chappe_core::Repeat::Safe).
///
/// <https://core.telegram.org/bots/api#getchat>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GetChat {
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
}

method_builder! { GetChat(chat_id: into ChatId) {} }

parameters! { GetChat {
    chat_id: required,
} }

impl Method for GetChat {
    type Output = ChatFullInfo;
    const SPEC: &'static MethodSpec = &MethodSpec::new("getChat", Repeat::Safe);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Gives a supergroup its own sticker set.
///
/// The bot must be an administrator with `can_change_info`, and `can_set_sticker_set` of
/// [`getChat`](crate::methods::GetChat) must be true; small groups don't have it.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent).
///
/// <https://core.telegram.org/bots/api#setchatstickerset>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SetChatStickerSet {
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// The name of the set that the group is to have.
    pub sticker_set_name: String,
}

method_builder! { SetChatStickerSet(chat_id: into ChatId, sticker_set_name: into String) {} }

parameters! { SetChatStickerSet {
    chat_id: required, sticker_set_name: required,
} }

impl Method for SetChatStickerSet {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("setChatStickerSet", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Removes the sticker set of a supergroup.
///
/// Needed is the same as for [`setChatStickerSet`](crate::methods::SetChatStickerSet).
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent).
///
/// <https://core.telegram.org/bots/api#deletechatstickerset>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DeleteChatStickerSet {
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
}

method_builder! { DeleteChatStickerSet(chat_id: into ChatId) {} }

parameters! { DeleteChatStickerSet {
    chat_id: required,
} }

impl Method for DeleteChatStickerSet {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("deleteChatStickerSet", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Marks a chat as verified by the organisation that the bot stands for.
///
/// Only bots that Telegram has allowed to verify others may do this. Direct messages chats of
/// channels can't be verified.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent).
///
/// <https://core.telegram.org/bots/api#verifychat>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct VerifyChat {
    /// The chat to verify, by id or @username; not the direct messages chat of a channel.
    pub chat_id: ChatId,
    /// What the verification says; leave it out if your organization may not set its own. At most
    /// 70 characters.
    pub custom_description: Option<String>,
}

method_builder! { VerifyChat(chat_id: into ChatId) {
    /// What the verification says; leave it out if your organization may not set its own.
    custom_description: into String,
} }

parameters! { VerifyChat {
    chat_id: required, custom_description: optional,
} }

impl Method for VerifyChat {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("verifyChat", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Takes back a verification of a chat that the bot's organisation gave.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent).
///
/// <https://core.telegram.org/bots/api#removechatverification>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RemoveChatVerification {
    /// The chat that loses the verification of your organization, by id or @username.
    pub chat_id: ChatId,
}

method_builder! { RemoveChatVerification(chat_id: into ChatId) {} }

parameters! { RemoveChatVerification {
    chat_id: required,
} }

impl Method for RemoveChatVerification {
    type Output = bool;
    const SPEC: &'static MethodSpec =
        &MethodSpec::new("removeChatVerification", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}
