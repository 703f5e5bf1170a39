// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Business accounts.

use chappe_core::{Attach, ChatId, InputFile, Method, MethodSpec, Repeat};

use crate::types::{
    AcceptedGiftTypes, BusinessConnection, InputProfilePhoto, OwnedGifts, StarAmount,
};

/// Returns one of the bot's connections to business accounts, with the rights it grants.
///
/// Returns [`BusinessConnection`](crate::types::BusinessConnection).
///
/// Repeat class: [`Safe`](chappe_core::Repeat::Safe).
///
/// <https://core.telegram.org/bots/api#getbusinessconnection>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GetBusinessConnection {
    /// The business connection to look up.
    pub business_connection_id: String,
}

method_builder! { GetBusinessConnection(business_connection_id: into String) {} }

parameters! { GetBusinessConnection {
    business_connection_id: required,
} }

impl Method for GetBusinessConnection {
    type Output = BusinessConnection;
    const SPEC: &'static MethodSpec = &MethodSpec::new("getBusinessConnection", Repeat::Safe);
}

/// Marks a message to a business account as read.
///
/// Needs the business right `can_read_messages`, and the chat must have been active in the last 24
/// hours.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent).
///
/// <https://core.telegram.org/bots/api#readbusinessmessage>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ReadBusinessMessage {
    /// The business connection whose account has read the message.
    pub business_connection_id: String,
    /// The chat of the message, by its id; something must have happened in it in the last 24 hours.
    pub chat_id: ChatId,
    /// The message to mark as read.
    pub message_id: i64,
}

method_builder! { ReadBusinessMessage(business_connection_id: into String, chat_id: into ChatId, message_id: plain i64) {} }

parameters! { ReadBusinessMessage {
    business_connection_id: required, chat_id: required, message_id: required,
} }

impl Method for ReadBusinessMessage {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("readBusinessMessage", Repeat::Idempotent);

    fn chat(&self) -> Option<&ChatId> {
        Some(&self.chat_id)
    }

    fn chat_mut(&mut self) -> Option<&mut ChatId> {
        Some(&mut self.chat_id)
    }
}

/// Deletes messages in a chat of a business account.
///
/// Needs `can_delete_sent_messages` for the bot's own messages, `can_delete_all_messages` for
/// others. All must be of one chat, and the limits of
/// [`deleteMessage`](crate::methods::DeleteMessage) hold for each.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): what is deleted stays deleted.
///
/// <https://core.telegram.org/bots/api#deletebusinessmessages>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DeleteBusinessMessages {
    /// The business connection for whose account to delete.
    pub business_connection_id: String,
    /// The messages to delete, all of one chat. 1 to 100 items.
    pub message_ids: Vec<i64>,
}

method_builder! { DeleteBusinessMessages(business_connection_id: into String, message_ids: each i64) {} }

parameters! { DeleteBusinessMessages {
    business_connection_id: required, message_ids: required,
} }

impl Method for DeleteBusinessMessages {
    type Output = bool;
    const SPEC: &'static MethodSpec =
        &MethodSpec::new("deleteBusinessMessages", Repeat::Idempotent);
}

/// Gives a business account another first and last name.
///
/// Needs the business right `can_edit_name`.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent).
///
/// <https://core.telegram.org/bots/api#setbusinessaccountname>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SetBusinessAccountName {
    /// The business connection of the account to rename.
    pub business_connection_id: String,
    /// The new first name of the account. 1 to 64 characters.
    pub first_name: String,
    /// The new last name of the account; absent removes it. At most 64 characters.
    pub last_name: Option<String>,
}

method_builder! { SetBusinessAccountName(business_connection_id: into String, first_name: into String) {
    /// The new last name of the account; absent removes it.
    last_name: into String,
} }

parameters! { SetBusinessAccountName {
    business_connection_id: required, first_name: required, last_name: optional,
} }

impl Method for SetBusinessAccountName {
    type Output = bool;
    const SPEC: &'static MethodSpec =
        &MethodSpec::new("setBusinessAccountName", Repeat::Idempotent);
}

/// Changes or removes the username of a business account.
///
/// Needs the business right `can_edit_username`. A username once given up may be taken by somebody
/// else.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent): the second may answer that the
/// username is not modified.
///
/// <https://core.telegram.org/bots/api#setbusinessaccountusername>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SetBusinessAccountUsername {
    /// The business connection of the account to change.
    pub business_connection_id: String,
    /// The new username of the account; absent removes it. At most 32 characters.
    pub username: Option<String>,
}

method_builder! { SetBusinessAccountUsername(business_connection_id: into String) {
    /// The new username of the account; absent removes it.
    username: into String,
} }

parameters! { SetBusinessAccountUsername {
    business_connection_id: required, username: optional,
} }

impl Method for SetBusinessAccountUsername {
    type Output = bool;
    const SPEC: &'static MethodSpec =
        &MethodSpec::new("setBusinessAccountUsername", Repeat::Idempotent);
}

/// Changes or removes the bio of a business account.
///
/// Needs the business right `can_edit_bio`.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent).
///
/// <https://core.telegram.org/bots/api#setbusinessaccountbio>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SetBusinessAccountBio {
    /// The business connection of the account to change.
    pub business_connection_id: String,
    /// The new bio of the account; absent removes it. At most 140 characters.
    pub bio: Option<String>,
}

method_builder! { SetBusinessAccountBio(business_connection_id: into String) {
    /// The new bio of the account; absent removes it.
    bio: into String,
} }

parameters! { SetBusinessAccountBio {
    business_connection_id: required, bio: optional,
} }

impl Method for SetBusinessAccountBio {
    type Output = bool;
    const SPEC: &'static MethodSpec = &MethodSpec::new("setBusinessAccountBio", Repeat::Idempotent);
}

/// Gives a business account a new profile photo.
///
/// Needs the business right `can_edit_profile_photo`. With `is_public` it sets the photo for those
/// from whom the main one is hidden. The file must be uploaded afresh.
///
/// Returns `true`.
///
/// Repeat class: [`Duplicating`](chappe_core::Repeat::Duplicating): each upload is a new photo; the
/// one before it stays among the older ones.
///
/// <https://core.telegram.org/bots/api#setbusinessaccountprofilephoto>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SetBusinessAccountProfilePhoto {
    /// The business connection of the account to change.
    pub business_connection_id: String,
    /// The new profile photo of the account, still or moving.
    pub photo: InputProfilePhoto,
    /// Sets the one photo that is shown even to those who may not see the main one.
    pub is_public: Option<bool>,
}

method_builder! { SetBusinessAccountProfilePhoto(business_connection_id: into String, photo: into InputProfilePhoto) {
    /// Sets the one photo that is shown even to those who may not see the main one.
    is_public: plain bool,
} }

parameters! { SetBusinessAccountProfilePhoto {
    business_connection_id: required, photo: required, is_public: optional,
} }

impl Method for SetBusinessAccountProfilePhoto {
    type Output = bool;
    const SPEC: &'static MethodSpec =
        &MethodSpec::new("setBusinessAccountProfilePhoto", Repeat::Duplicating);

    fn visit_files<'a>(&'a self, visit: &mut dyn FnMut(&'a InputFile)) {
        self.photo.visit_files(visit);
    }
}

/// Takes away the profile photo that a business account shows now.
///
/// Needs the business right `can_edit_profile_photo`. **The photo before it becomes the current
/// one, so a second call removes that too.**
///
/// Returns `true`.
///
/// Repeat class: [`Duplicating`](chappe_core::Repeat::Duplicating): the photo before it becomes the
/// current one, and the second removes that too.
///
/// <https://core.telegram.org/bots/api#removebusinessaccountprofilephoto>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RemoveBusinessAccountProfilePhoto {
    /// The business connection of the account to change.
    pub business_connection_id: String,
    /// Removes the public photo; otherwise the main one, and the one before takes its place.
    pub is_public: Option<bool>,
}

method_builder! { RemoveBusinessAccountProfilePhoto(business_connection_id: into String) {
    /// Removes the public photo; otherwise the main one, and the one before takes its place.
    is_public: plain bool,
} }

parameters! { RemoveBusinessAccountProfilePhoto {
    business_connection_id: required, is_public: optional,
} }

impl Method for RemoveBusinessAccountProfilePhoto {
    type Output = bool;
    const SPEC: &'static MethodSpec =
        &MethodSpec::new("removeBusinessAccountProfilePhoto", Repeat::Duplicating);
}

/// Sets which gifts a business account takes, and whether chats show the gift button.
///
/// Needs the business right `can_change_gift_settings`.
///
/// Returns `true`.
///
/// Repeat class: [`Idempotent`](chappe_core::Repeat::Idempotent).
///
/// <https://core.telegram.org/bots/api#setbusinessaccountgiftsettings>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SetBusinessAccountGiftSettings {
    /// The business connection of the account to change.
    pub business_connection_id: String,
    /// Whether the input field always has a button for gifts, on both sides of the chat.
    pub show_gift_button: bool,
    /// The kinds of gift that the account takes.
    pub accepted_gift_types: AcceptedGiftTypes,
}

method_builder! { SetBusinessAccountGiftSettings(business_connection_id: into String, show_gift_button: plain bool, accepted_gift_types: plain AcceptedGiftTypes) {} }

parameters! { SetBusinessAccountGiftSettings {
    business_connection_id: required, show_gift_button: required, accepted_gift_types: required,
} }

impl Method for SetBusinessAccountGiftSettings {
    type Output = bool;
    const SPEC: &'static MethodSpec =
        &MethodSpec::new("setBusinessAccountGiftSettings", Repeat::Idempotent);
}

/// Returns how many Telegram Stars a business account has.
///
/// Needs the business right `can_view_gifts_and_stars`.
///
/// Returns [`StarAmount`](crate::types::StarAmount).
///
/// Repeat class: [`Safe`](chappe_core::Repeat::Safe).
///
/// <https://core.telegram.org/bots/api#getbusinessaccountstarbalance>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GetBusinessAccountStarBalance {
    /// The business connection of the account whose balance is asked for.
    pub business_connection_id: String,
}

method_builder! { GetBusinessAccountStarBalance(business_connection_id: into String) {} }

parameters! { GetBusinessAccountStarBalance {
    business_connection_id: required,
} }

impl Method for GetBusinessAccountStarBalance {
    type Output = StarAmount;
    const SPEC: &'static MethodSpec =
        &MethodSpec::new("getBusinessAccountStarBalance", Repeat::Safe);
}

/// Moves Telegram Stars from a business account to the bot.
///
/// Needs the business right `can_transfer_stars`. **Each call moves the amount again.**
///
/// Returns `true`.
///
/// Repeat class: [`Duplicating`](chappe_core::Repeat::Duplicating): moves the same amount of Stars
/// again.
///
/// <https://core.telegram.org/bots/api#transferbusinessaccountstars>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TransferBusinessAccountStars {
    /// The business connection of the account that pays.
    pub business_connection_id: String,
    /// How many Telegram Stars move from the account to the bot. 1 to 10000.
    pub star_count: i64,
}

method_builder! { TransferBusinessAccountStars(business_connection_id: into String, star_count: plain i64) {} }

parameters! { TransferBusinessAccountStars {
    business_connection_id: required, star_count: required,
} }

impl Method for TransferBusinessAccountStars {
    type Output = bool;
    const SPEC: &'static MethodSpec =
        &MethodSpec::new("transferBusinessAccountStars", Repeat::Duplicating);
}

/// Returns a page of the gifts that a business account owns.
///
/// Needs the business right `can_view_gifts_and_stars`.
///
/// Returns [`OwnedGifts`](crate::types::OwnedGifts).
///
/// Repeat class: [`Safe`](chappe_core::Repeat::Safe).
///
/// <https://core.telegram.org/bots/api#getbusinessaccountgifts>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GetBusinessAccountGifts {
    /// The business connection of the account whose gifts are asked for.
    pub business_connection_id: String,
    /// Leaves out gifts that are not shown on the profile page.
    pub exclude_unsaved: Option<bool>,
    /// Leaves out gifts that are shown on the profile page.
    pub exclude_saved: Option<bool>,
    /// Leaves out gifts of which any number can be bought.
    pub exclude_unlimited: Option<bool>,
    /// Leaves out limited gifts that can be upgraded to unique ones.
    pub exclude_limited_upgradable: Option<bool>,
    /// Leaves out limited gifts that cannot be upgraded.
    pub exclude_limited_non_upgradable: Option<bool>,
    /// Leaves out unique gifts.
    pub exclude_unique: Option<bool>,
    /// Leaves out gifts that come from the TON blockchain and cannot be passed on in Telegram.
    pub exclude_from_blockchain: Option<bool>,
    /// Orders by price, not by the date of receipt, before the list is cut into pages.
    pub sort_by_price: Option<bool>,
    /// Where to go on: `next_offset` of the page before; empty for the first page.
    pub offset: Option<String>,
    /// How many items to return at most. 1 to 100. Default 100.
    pub limit: Option<i64>,
}

method_builder! { GetBusinessAccountGifts(business_connection_id: into String) {
    /// Leaves out gifts that are not shown on the profile page.
    exclude_unsaved: plain bool,
    /// Leaves out gifts that are shown on the profile page.
    exclude_saved: plain bool,
    /// Leaves out gifts of which any number can be bought.
    exclude_unlimited: plain bool,
    /// Leaves out limited gifts that can be upgraded to unique ones.
    exclude_limited_upgradable: plain bool,
    /// Leaves out limited gifts that cannot be upgraded.
    exclude_limited_non_upgradable: plain bool,
    /// Leaves out unique gifts.
    exclude_unique: plain bool,
    /// Leaves out gifts that come from the TON blockchain and cannot be passed on in Telegram.
    exclude_from_blockchain: plain bool,
    /// Orders by price, not by the date of receipt, before the list is cut into pages.
    sort_by_price: plain bool,
    /// Where to go on: `next_offset` of the page before; empty for the first page.
    offset: into String,
    /// How many items to return at most.
    limit: plain i64,
} }

parameters! { GetBusinessAccountGifts {
    business_connection_id: required, exclude_unsaved: optional, exclude_saved: optional,
    exclude_unlimited: optional, exclude_limited_upgradable: optional,
    exclude_limited_non_upgradable: optional, exclude_unique: optional,
    exclude_from_blockchain: optional, sort_by_price: optional, offset: optional, limit: optional,
} }

impl Method for GetBusinessAccountGifts {
    type Output = OwnedGifts;
    const SPEC: &'static MethodSpec = &MethodSpec::new("getBusinessAccountGifts", Repeat::Safe);
}
