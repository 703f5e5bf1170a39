// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Stickers.

use chappe_core::{Attach, ChatId, InputFile, Method, MethodSpec, Repeat};

use crate::types::{
    EphemeralMessageParameters, File, InputSticker, MaskPosition, Message, ReplyMarkup,
    ReplyParameters, Sticker, StickerFormat, StickerSet, StickerType, SuggestedPostParameters,
};

/// Sends a sticker: still, animated or video.
///
/// An animated or video sticker can't be sent by URL.
///
/// Returns [`Message`](crate::types::Message).
///
/// Repeat class: [`Duplicating`](chappe_core::Repeat::Duplicating).
///
/// <https://core.telegram.org/bots/api#sendsticker>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SendSticker {
    /// The business connection to act through; without it the bot acts in its own name.
    pub business_connection_id: Option<String>,
    /// The chat that the call addresses: its numeric id or its public @username.
    pub chat_id: ChatId,
    /// The topic to post in, of a forum or of a private chat with a bot that uses topics.
    pub message_thread_id: Option<i64>,
    /// The topic to post in, of a channel's direct messages chat; such a chat requires it.
    pub direct_messages_topic_id: Option<i64>,
    /// Makes the message ephemeral: of all users, only the one named here sees it.
    pub ephemeral_message_parameters: Option<EphemeralMessageParameters>,
    /// The sticker: a `file_id`, the URL of a WEBP picture, or an upload as WEBP, TGS or WEBM.
    pub sticker: InputFile,
    /// The emoji that the sticker stands for; only for a fresh upload.
    pub emoji: Option<String>,
    /// Sends the message silently: users get a notification without sound.
    pub disable_notification: Option<bool>,
    /// Keeps receivers from forwarding the message and from saving what is in it.
    pub protect_content: Option<bool>,
    /// Lifts the sending limit to 1000 messages a second, for 0.1 Telegram Stars each from the
    /// bot's balance.
    pub allow_paid_broadcast: Option<bool>,
    /// The animated effect that plays when the message arrives; only in private chats.
    pub message_effect_id: Option<String>,
    /// Offers the message as a suggested post, at this price and date; only in channels' direct
    /// messages chats.
    pub suggested_post_parameters: Option<SuggestedPostParameters>,
    /// The message to reply to, and the part of it to quote.
    pub reply_parameters: Option<ReplyParameters>,
    /// Buttons under the message or in place of the letter keyboard, or a request to drop those or
    /// to reply.
    pub reply_markup: Option<ReplyMarkup>,
}

method_builder! { SendSticker(chat_id: into ChatId, sticker: into InputFile) {
    /// The business connection to act through; without it the bot acts in its own name.
    business_connection_id: into String,
    /// The topic to post in, of a forum or of a private chat with a bot that uses topics.
    message_thread_id: plain i64,
    /// The topic to post in, of a channel's direct messages chat; such a chat requires it.
    direct_messages_topic_id: plain i64,
    /// Makes the message ephemeral: of all users, only the one named here sees it.
    ephemeral_message_parameters: plain EphemeralMessageParameters,
    /// The emoji that the sticker stands for; only for a fresh upload.
    emoji: into String,
    /// Sends the message silently: users get a notification without sound.
    disable_notification: plain bool,
    /// Keeps receivers from forwarding the message and from saving what is in it.
    protect_content: plain bool,
    /// Lifts the sending limit to 1000 messages a second, for 0.1 Telegram Stars each from the
    /// bot's balance.
    allow_paid_broadcast: plain bool,
    /// The animated effect that plays when the message arrives; only in private chats.
    message_effect_id: into String,
    /// Offers the message as a suggested post, at this price and date; only in channels' direct
    /// messages chats.
    suggested_post_parameters: plain SuggestedPostParameters,
    /// The message to reply to, and the part of it to quote.
    reply_parameters: plain ReplyParameters,
    /// Buttons under the message or in place of the letter keyboard, or a request to drop those or
    /// to reply.
    reply_markup: into ReplyMarkup,
} }

parameters! { SendSticker {
    business_connection_id: optional, chat_id: required, message_thread_id: optional,
    direct_messages_topic_id: optional, ephemeral_message_parameters: optional, sticker: required,
    emoji: optional, disable_notification: optional, protect_content: optional,
    allow_paid_broadcast: optional, message_effect_id: optional,
    suggested_post_parameters: optional, reply_parameters: optional, reply_markup: optional,
} }

impl Method for SendSticker {
    type Output = Message;
    const SPEC: &'static MethodSpec = &MethodSpec::new("sendSticker", Repeat::Duplicating);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }

    fn visit_files<'a>(&'a self, visit: &mut dyn FnMut(&'a InputFile)) {
        self.sticker.visit_files(visit);
    }
}

/// Returns a sticker set with its stickers.
///
/// Returns [`StickerSet`](crate::types::StickerSet).
///
/// Repeat class: [`Safe`](chappe_core::Repeat::Safe).
///
/// <https://core.telegram.org/bots/api#getstickerset>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GetStickerSet {
    /// The short name of the set.
    pub name: String,
}

method_builder! { GetStickerSet(name: into String) {} }

parameters! { GetStickerSet {
    name: required,
} }

impl Method for GetStickerSet {
    type Output = StickerSet;
    const SPEC: &'static MethodSpec = &MethodSpec::new("getStickerSet", Repeat::Safe);
}

/// Returns the stickers behind custom emoji identifiers.
///
/// Unknown identifiers are left out, so the answer may be shorter than the request.
///
/// Returns a list of [`Sticker`](crate::types::Sticker).
///
/// Repeat class: [`Safe`](chappe_core::Repeat::Safe).
///
/// <https://core.telegram.org/bots/api#getcustomemojistickers>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GetCustomEmojiStickers {
    /// The custom emoji to look up. At most 200 items.
    pub custom_emoji_ids: Vec<String>,
}

method_builder! { GetCustomEmojiStickers(custom_emoji_ids: each_into String) {} }

parameters! { GetCustomEmojiStickers {
    custom_emoji_ids: required,
} }

impl Method for GetCustomEmojiStickers {
    type Output = Vec<Sticker>;
    const SPEC: &'static MethodSpec = &MethodSpec::new("getCustomEmojiStickers", Repeat::Safe);
}

/// Uploads a sticker's file for later use in a sticker set.
///
/// The returned identifier can be used many times, in
/// [`createNewStickerSet`](crate::methods::CreateNewStickerSet),
/// [`addStickerToSet`](crate::methods::AddStickerToSet) and
/// [`replaceStickerInSet`](crate::methods::ReplaceStickerInSet).
///
/// Returns [`File`](crate::types::File).
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): a second upload only gives
/// another identifier for an equal file; no set and no chat changes.
///
/// <https://core.telegram.org/bots/api#uploadstickerfile>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UploadStickerFile {
    /// The user who is to own the set of the sticker.
    pub user_id: i64,
    /// The file to upload, as WEBP, PNG, TGS or WEBM.
    pub sticker: InputFile,
    /// Whether the file is a still picture, an animation or a video.
    pub sticker_format: StickerFormat,
}

method_builder! { UploadStickerFile(user_id: plain i64, sticker: into InputFile, sticker_format: into StickerFormat) {} }

parameters! { UploadStickerFile {
    user_id: required, sticker: required, sticker_format: required,
} }

impl Method for UploadStickerFile {
    type Output = File;
    const SPEC: &'static MethodSpec = &MethodSpec::new("uploadStickerFile", Repeat::Idempotent);

    fn visit_files<'a>(&'a self, visit: &mut dyn FnMut(&'a InputFile)) {
        self.sticker.visit_files(visit);
    }
}

/// Makes a sticker set that belongs to a user and that the bot can edit.
///
/// The name is part of the set's link and must end in `_by_<bot username>`; a name that is taken is
/// a 400. Called again with the same name, it fails and the set stays as it is.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): the name is unique; the second
/// answers `sticker set name is already occupied`.
///
/// <https://core.telegram.org/bots/api#createnewstickerset>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CreateNewStickerSet {
    /// The user who is to own the set.
    pub user_id: i64,
    /// The short name for `t.me/addstickers/`; letters, digits, single `_`; ends in `_by_` and the
    /// bot's name. 1 to 64 characters.
    pub name: String,
    /// The title that users see. 1 to 64 characters.
    pub title: String,
    /// The first stickers of the set. 1 to 50 items.
    pub stickers: Vec<InputSticker>,
    /// What the set is made of; without it, regular stickers.
    pub sticker_type: Option<StickerType>,
    /// Takes on the color around it: of the text, or of the accent in a status; only for custom
    /// emoji.
    pub needs_repainting: Option<bool>,
}

method_builder! { CreateNewStickerSet(
    user_id: plain i64,
    name: into String,
    title: into String,
    stickers: each InputSticker,
) {
    /// What the set is made of; without it, regular stickers.
    sticker_type: into StickerType,
    /// Takes on the color around it: of the text, or of the accent in a status; only for custom
    /// emoji.
    needs_repainting: plain bool,
} }

parameters! { CreateNewStickerSet {
    user_id: required, name: required, title: required, stickers: required, sticker_type: optional,
    needs_repainting: optional,
} }

impl Method for CreateNewStickerSet {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("createNewStickerSet", Repeat::Idempotent);

    fn visit_files<'a>(&'a self, visit: &mut dyn FnMut(&'a InputFile)) {
        self.stickers.visit_files(visit);
    }
}

/// Adds a sticker to a set that the bot made.
///
/// A set of custom emoji holds up to 200 stickers, any other up to 120. Called twice, it may add
/// the sticker twice.
///
/// Returns `true`.
///
/// Repeat class: [`Duplicating`](chappe_core::Repeat::Duplicating): may add the sticker a second
/// time.
///
/// <https://core.telegram.org/bots/api#addstickertoset>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AddStickerToSet {
    /// The user who owns the set.
    pub user_id: i64,
    /// The short name of the set to add to.
    pub name: String,
    /// The sticker to add; one that is in the set already changes nothing.
    pub sticker: InputSticker,
}

method_builder! { AddStickerToSet(user_id: plain i64, name: into String, sticker: plain InputSticker) {} }

parameters! { AddStickerToSet {
    user_id: required, name: required, sticker: required,
} }

impl Method for AddStickerToSet {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("addStickerToSet", Repeat::Duplicating);

    fn visit_files<'a>(&'a self, visit: &mut dyn FnMut(&'a InputFile)) {
        self.sticker.visit_files(visit);
    }
}

/// Moves a sticker of a set that the bot made to a position, counted from zero.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): the position is absolute.
///
/// <https://core.telegram.org/bots/api#setstickerpositioninset>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SetStickerPositionInSet {
    /// The `file_id` of the sticker to move.
    pub sticker: String,
    /// The place it is to have in the set, counted from 0.
    pub position: i64,
}

method_builder! { SetStickerPositionInSet(sticker: into String, position: plain i64) {} }

parameters! { SetStickerPositionInSet {
    sticker: required, position: required,
} }

impl Method for SetStickerPositionInSet {
    type Output = bool;
    const SPEC: &'static MethodSpec =
        &MethodSpec::new("setStickerPositionInSet", Repeat::Idempotent);
}

/// Removes a sticker from a set that the bot made.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): names one sticker, not a place in
/// the set; the second answers with an error.
///
/// <https://core.telegram.org/bots/api#deletestickerfromset>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DeleteStickerFromSet {
    /// The `file_id` of the sticker to take out of its set.
    pub sticker: String,
}

method_builder! { DeleteStickerFromSet(sticker: into String) {} }

parameters! { DeleteStickerFromSet {
    sticker: required,
} }

impl Method for DeleteStickerFromSet {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("deleteStickerFromSet", Repeat::Idempotent);
}

/// Puts a new sticker in the place of an old one in a set that the bot made.
///
/// It is one step, so the set is never seen without either.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): names the old sticker, which is
/// gone after the first; the second answers with an error.
///
/// <https://core.telegram.org/bots/api#replacestickerinset>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ReplaceStickerInSet {
    /// The user who owns the set.
    pub user_id: i64,
    /// The short name of the set.
    pub name: String,
    /// The `file_id` of the sticker to replace.
    pub old_sticker: String,
    /// The sticker to put in; one that is in the set already changes nothing.
    pub sticker: InputSticker,
}

method_builder! { ReplaceStickerInSet(
    user_id: plain i64,
    name: into String,
    old_sticker: into String,
    sticker: plain InputSticker,
) {} }

parameters! { ReplaceStickerInSet {
    user_id: required, name: required, old_sticker: required, sticker: required,
} }

impl Method for ReplaceStickerInSet {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("replaceStickerInSet", Repeat::Idempotent);

    fn visit_files<'a>(&'a self, visit: &mut dyn FnMut(&'a InputFile)) {
        self.sticker.visit_files(visit);
    }
}

/// Sets the emoji that a sticker stands for.
///
/// For regular and custom emoji stickers of sets that the bot made.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): replaces the whole list.
///
/// <https://core.telegram.org/bots/api#setstickeremojilist>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SetStickerEmojiList {
    /// The `file_id` of the sticker to change.
    pub sticker: String,
    /// The emoji that the sticker stands for. 1 to 20 items.
    pub emoji_list: Vec<String>,
}

method_builder! { SetStickerEmojiList(sticker: into String, emoji_list: each_into String) {} }

parameters! { SetStickerEmojiList {
    sticker: required, emoji_list: required,
} }

impl Method for SetStickerEmojiList {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("setStickerEmojiList", Repeat::Idempotent);
}

/// Sets the words by which a sticker is found, or removes them.
///
/// For regular and custom emoji stickers of sets that the bot made.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): replaces the whole list.
///
/// <https://core.telegram.org/bots/api#setstickerkeywords>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SetStickerKeywords {
    /// The `file_id` of the sticker to change.
    pub sticker: String,
    /// The words by which the sticker is found; together at most 64 characters. At most 20 items.
    /// Together at most 64 characters.
    pub keywords: Option<Vec<String>>,
}

method_builder! { SetStickerKeywords(sticker: into String) {
    /// The words by which the sticker is found; together at most 64 characters.
    keywords: each_into String,
} }

parameters! { SetStickerKeywords {
    sticker: required, keywords: optional,
} }

impl Method for SetStickerKeywords {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("setStickerKeywords", Repeat::Idempotent);
}

/// Sets where on a face a mask sticker is placed.
///
/// The sticker must be in a set that the bot made; without a position the present one is removed.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent).
///
/// <https://core.telegram.org/bots/api#setstickermaskposition>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SetStickerMaskPosition {
    /// The `file_id` of the mask to change.
    pub sticker: String,
    /// Where the mask is to sit on a face; leaving it out removes the position.
    pub mask_position: Option<MaskPosition>,
}

method_builder! { SetStickerMaskPosition(sticker: into String) {
    /// Where the mask is to sit on a face; leaving it out removes the position.
    mask_position: plain MaskPosition,
} }

parameters! { SetStickerMaskPosition {
    sticker: required, mask_position: optional,
} }

impl Method for SetStickerMaskPosition {
    type Output = bool;
    const SPEC: &'static MethodSpec =
        &MethodSpec::new("setStickerMaskPosition", Repeat::Idempotent);
}

/// Changes the title of a sticker set that the bot made.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent).
///
/// <https://core.telegram.org/bots/api#setstickersettitle>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SetStickerSetTitle {
    /// The short name of the set.
    pub name: String,
    /// The new title that users see. 1 to 64 characters.
    pub title: String,
}

method_builder! { SetStickerSetTitle(name: into String, title: into String) {} }

parameters! { SetStickerSetTitle {
    name: required, title: required,
} }

impl Method for SetStickerSetTitle {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("setStickerSetTitle", Repeat::Idempotent);
}

/// Sets or removes the thumbnail of a sticker set, custom emoji sets excepted.
///
/// Its format must be that of the stickers. Without a thumbnail the first sticker is shown.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent).
///
/// <https://core.telegram.org/bots/api#setstickersetthumbnail>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SetStickerSetThumbnail {
    /// The short name of the set.
    pub name: String,
    /// The user who owns the set.
    pub user_id: i64,
    /// The picture of the set: 100 by 100 pixels, 128 kB as WEBP or PNG, 32 kB as TGS or WEBM;
    /// absent drops it.
    pub thumbnail: Option<InputFile>,
    /// What the thumbnail is: a picture, a TGS animation or a WEBM video.
    pub format: StickerFormat,
}

method_builder! { SetStickerSetThumbnail(name: into String, user_id: plain i64, format: into StickerFormat) {
    /// The picture of the set: 100 by 100 pixels, 128 kB as WEBP or PNG, 32 kB as TGS or WEBM;
    /// absent drops it.
    thumbnail: into InputFile,
} }

parameters! { SetStickerSetThumbnail {
    name: required, user_id: required, thumbnail: optional, format: required,
} }

impl Method for SetStickerSetThumbnail {
    type Output = bool;
    const SPEC: &'static MethodSpec =
        &MethodSpec::new("setStickerSetThumbnail", Repeat::Idempotent);

    fn visit_files<'a>(&'a self, visit: &mut dyn FnMut(&'a InputFile)) {
        self.thumbnail.visit_files(visit);
    }
}

/// Sets the thumbnail of a set of custom emoji to one of its own emoji.
///
/// Without one the first sticker is shown.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent).
///
/// <https://core.telegram.org/bots/api#setcustomemojistickersetthumbnail>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SetCustomEmojiStickerSetThumbnail {
    /// The short name of the set.
    pub name: String,
    /// A custom emoji of the set; empty makes the first one its picture.
    pub custom_emoji_id: Option<String>,
}

method_builder! { SetCustomEmojiStickerSetThumbnail(name: into String) {
    /// A custom emoji of the set; empty makes the first one its picture.
    custom_emoji_id: into String,
} }

parameters! { SetCustomEmojiStickerSetThumbnail {
    name: required, custom_emoji_id: optional,
} }

impl Method for SetCustomEmojiStickerSetThumbnail {
    type Output = bool;
    const SPEC: &'static MethodSpec =
        &MethodSpec::new("setCustomEmojiStickerSetThumbnail", Repeat::Idempotent);
}

/// Deletes a sticker set that the bot made.
///
/// It can't be undone.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): what is deleted stays deleted;
/// the second answers with an error.
///
/// <https://core.telegram.org/bots/api#deletestickerset>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DeleteStickerSet {
    /// The short name of the set to delete.
    pub name: String,
}

method_builder! { DeleteStickerSet(name: into String) {} }

parameters! { DeleteStickerSet {
    name: required,
} }

impl Method for DeleteStickerSet {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("deleteStickerSet", Repeat::Idempotent);
}
