// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! The trait with a function for each method.

use chappe_core::{Caller, ChatId, InputFile, Method};

use crate::{
    Request,
    methods::{
        AddStickerToSet, AnswerCallbackQuery, AnswerChatJoinRequestQuery, AnswerGuestQuery,
        AnswerInlineQuery, AnswerPreCheckoutQuery, AnswerShippingQuery, AnswerWebAppQuery,
        ApproveChatJoinRequest, ApproveSuggestedPost, BanChatMember, BanChatSenderChat, Close,
        CloseForumTopic, CloseGeneralForumTopic, ConvertGiftToStars, CopyMessage, CopyMessages,
        CreateChatInviteLink, CreateChatSubscriptionInviteLink, CreateForumTopic,
        CreateInvoiceLink, CreateNewStickerSet, DeclineChatJoinRequest, DeclineSuggestedPost,
        DeleteAllMessageReactions, DeleteBusinessMessages, DeleteChatPhoto, DeleteChatStickerSet,
        DeleteEphemeralMessage, DeleteForumTopic, DeleteMessage, DeleteMessageReaction,
        DeleteMessages, DeleteMyCommands, DeleteStickerFromSet, DeleteStickerSet, DeleteStory,
        DeleteWebhook, EditChatInviteLink, EditChatSubscriptionInviteLink,
        EditEphemeralMessageCaption, EditEphemeralMessageMedia, EditEphemeralMessageReplyMarkup,
        EditEphemeralMessageText, EditForumTopic, EditGeneralForumTopic, EditMessageCaption,
        EditMessageChecklist, EditMessageLiveLocation, EditMessageMedia, EditMessageReplyMarkup,
        EditMessageText, EditStory, EditUserStarSubscription, ExportChatInviteLink, ForwardMessage,
        ForwardMessages, GetAvailableGifts, GetBusinessAccountGifts, GetBusinessAccountStarBalance,
        GetBusinessConnection, GetChat, GetChatAdministrators, GetChatGifts, GetChatMember,
        GetChatMemberCount, GetChatMenuButton, GetCustomEmojiStickers, GetFile,
        GetForumTopicIconStickers, GetGameHighScores, GetManagedBotAccessSettings,
        GetManagedBotToken, GetMe, GetMyCommands, GetMyDefaultAdministratorRights,
        GetMyDescription, GetMyName, GetMyShortDescription, GetMyStarBalance, GetStarTransactions,
        GetStickerSet, GetUpdates, GetUserChatBoosts, GetUserGifts, GetUserPersonalChatMessages,
        GetUserProfileAudios, GetUserProfilePhotos, GetWebhookInfo, GiftPremiumSubscription,
        HideGeneralForumTopic, LeaveChat, LogOut, PinChatMessage, PostStory, PromoteChatMember,
        ReadBusinessMessage, RefundStarPayment, RemoveBusinessAccountProfilePhoto,
        RemoveChatVerification, RemoveMyProfilePhoto, RemoveUserVerification, ReopenForumTopic,
        ReopenGeneralForumTopic, ReplaceManagedBotToken, ReplaceStickerInSet, RepostStory,
        RestrictChatMember, RevokeChatInviteLink, SavePreparedInlineMessage,
        SavePreparedKeyboardButton, SendAnimation, SendAudio, SendChatAction,
        SendChatJoinRequestWebApp, SendChecklist, SendContact, SendDice, SendDocument, SendGame,
        SendGift, SendInvoice, SendLivePhoto, SendLocation, SendMediaGroup, SendMessage,
        SendMessageDraft, SendPaidMedia, SendPhoto, SendPoll, SendRichMessage,
        SendRichMessageDraft, SendSticker, SendVenue, SendVideo, SendVideoNote, SendVoice,
        SetBusinessAccountBio, SetBusinessAccountGiftSettings, SetBusinessAccountName,
        SetBusinessAccountProfilePhoto, SetBusinessAccountUsername,
        SetChatAdministratorCustomTitle, SetChatDescription, SetChatMemberTag, SetChatMenuButton,
        SetChatPermissions, SetChatPhoto, SetChatStickerSet, SetChatTitle,
        SetCustomEmojiStickerSetThumbnail, SetGameScore, SetManagedBotAccessSettings,
        SetMessageReaction, SetMyCommands, SetMyDefaultAdministratorRights, SetMyDescription,
        SetMyName, SetMyProfilePhoto, SetMyShortDescription, SetPassportDataErrors,
        SetStickerEmojiList, SetStickerKeywords, SetStickerMaskPosition, SetStickerPositionInSet,
        SetStickerSetThumbnail, SetStickerSetTitle, SetUserEmojiStatus, SetWebhook,
        StopMessageLiveLocation, StopPoll, TransferBusinessAccountStars, TransferGift,
        UnbanChatMember, UnbanChatSenderChat, UnhideGeneralForumTopic, UnpinAllChatMessages,
        UnpinAllForumTopicMessages, UnpinAllGeneralForumTopicMessages, UnpinChatMessage,
        UpgradeGift, UploadStickerFile, VerifyChat, VerifyUser,
    },
    types::{
        AcceptedGiftTypes, BotCommand, ChatAction, ChatPermissions, InlineQueryResult,
        InputChecklist, InputMedia, InputPaidMedia, InputPollOption, InputProfilePhoto,
        InputRichMessage, InputSticker, InputStoryContent, JoinRequestDecision, KeyboardButton,
        LabeledPrice, MediaGroupItem, PassportElementError, StickerFormat,
    },
};

/// A function for each method of the Bot API, for everything that calls can be made through.
///
/// Each takes what its method requires and returns a [`Request`], which has a setter for
/// each of the optional parameters and is sent when it is awaited.
pub trait Methods: Caller {
    /// A request of any method: one of [`methods`](crate::methods), or one of your own.
    fn send<M: Method>(&self, method: M) -> Request<Self::Service, M> {
        Request::new(self.service(), method)
    }

    /// Returns the updates that wait for the bot. See [`GetUpdates`].
    fn get_updates(&self) -> Request<Self::Service, GetUpdates> {
        self.send(GetUpdates::new())
    }

    /// Makes Telegram deliver updates to a URL instead of keeping them for
    /// [`getUpdates`](crate::methods::GetUpdates). See [`SetWebhook`].
    fn set_webhook(&self, url: impl Into<String>) -> Request<Self::Service, SetWebhook> {
        self.send(SetWebhook::new(url))
    }

    /// Removes the webhook, so that [`getUpdates`](crate::methods::GetUpdates) works again. See
    /// [`DeleteWebhook`].
    fn delete_webhook(&self) -> Request<Self::Service, DeleteWebhook> {
        self.send(DeleteWebhook::new())
    }

    /// Returns the webhook's URL, the number of waiting updates and the last delivery error. See
    /// [`GetWebhookInfo`].
    fn get_webhook_info(&self) -> Request<Self::Service, GetWebhookInfo> {
        self.send(GetWebhookInfo::new())
    }

    /// Returns the bot's own account and what it is able to do. See [`GetMe`].
    fn get_me(&self) -> Request<Self::Service, GetMe> {
        self.send(GetMe::new())
    }

    /// Logs the bot out of Telegram's cloud Bot API server. See [`LogOut`].
    fn log_out(&self) -> Request<Self::Service, LogOut> {
        self.send(LogOut::new())
    }

    /// Shuts down the bot's instance on one Bot API server before it moves to another. See
    /// [`Close`].
    fn close(&self) -> Request<Self::Service, Close> {
        self.send(Close::new())
    }

    /// Sends a text message. See [`SendMessage`].
    fn send_message(
        &self,
        chat_id: impl Into<ChatId>,
        text: impl Into<String>,
    ) -> Request<Self::Service, SendMessage> {
        self.send(SendMessage::new(chat_id, text))
    }

    /// Forwards one message to a chat, naming its origin. See [`ForwardMessage`].
    fn forward_message(
        &self,
        chat_id: impl Into<ChatId>,
        from_chat_id: impl Into<ChatId>,
        message_id: i64,
    ) -> Request<Self::Service, ForwardMessage> {
        self.send(ForwardMessage::new(chat_id, from_chat_id, message_id))
    }

    /// Forwards several messages of one chat at once, keeping albums together. See
    /// [`ForwardMessages`].
    fn forward_messages(
        &self,
        chat_id: impl Into<ChatId>,
        from_chat_id: impl Into<ChatId>,
        message_ids: impl IntoIterator<Item = i64>,
    ) -> Request<Self::Service, ForwardMessages> {
        self.send(ForwardMessages::new(chat_id, from_chat_id, message_ids))
    }

    /// Sends a copy of a message without naming its origin. See [`CopyMessage`].
    fn copy_message(
        &self,
        chat_id: impl Into<ChatId>,
        from_chat_id: impl Into<ChatId>,
        message_id: i64,
    ) -> Request<Self::Service, CopyMessage> {
        self.send(CopyMessage::new(chat_id, from_chat_id, message_id))
    }

    /// Sends copies of several messages of one chat without naming their origin. See
    /// [`CopyMessages`].
    fn copy_messages(
        &self,
        chat_id: impl Into<ChatId>,
        from_chat_id: impl Into<ChatId>,
        message_ids: impl IntoIterator<Item = i64>,
    ) -> Request<Self::Service, CopyMessages> {
        self.send(CopyMessages::new(chat_id, from_chat_id, message_ids))
    }

    /// Sends a photo. See [`SendPhoto`].
    fn send_photo(
        &self,
        chat_id: impl Into<ChatId>,
        photo: impl Into<InputFile>,
    ) -> Request<Self::Service, SendPhoto> {
        self.send(SendPhoto::new(chat_id, photo))
    }

    /// Sends a live photo: a still picture with a short video. See [`SendLivePhoto`].
    fn send_live_photo(
        &self,
        chat_id: impl Into<ChatId>,
        live_photo: impl Into<InputFile>,
        photo: impl Into<InputFile>,
    ) -> Request<Self::Service, SendLivePhoto> {
        self.send(SendLivePhoto::new(chat_id, live_photo, photo))
    }

    /// Sends an audio file that appears in the music player. See [`SendAudio`].
    fn send_audio(
        &self,
        chat_id: impl Into<ChatId>,
        audio: impl Into<InputFile>,
    ) -> Request<Self::Service, SendAudio> {
        self.send(SendAudio::new(chat_id, audio))
    }

    /// Sends a file of any kind, unchanged. See [`SendDocument`].
    fn send_document(
        &self,
        chat_id: impl Into<ChatId>,
        document: impl Into<InputFile>,
    ) -> Request<Self::Service, SendDocument> {
        self.send(SendDocument::new(chat_id, document))
    }

    /// Sends a video. See [`SendVideo`].
    fn send_video(
        &self,
        chat_id: impl Into<ChatId>,
        video: impl Into<InputFile>,
    ) -> Request<Self::Service, SendVideo> {
        self.send(SendVideo::new(chat_id, video))
    }

    /// Sends an animation: a GIF, or a video without sound. See [`SendAnimation`].
    fn send_animation(
        &self,
        chat_id: impl Into<ChatId>,
        animation: impl Into<InputFile>,
    ) -> Request<Self::Service, SendAnimation> {
        self.send(SendAnimation::new(chat_id, animation))
    }

    /// Sends a voice message. See [`SendVoice`].
    fn send_voice(
        &self,
        chat_id: impl Into<ChatId>,
        voice: impl Into<InputFile>,
    ) -> Request<Self::Service, SendVoice> {
        self.send(SendVoice::new(chat_id, voice))
    }

    /// Sends a round video message. See [`SendVideoNote`].
    fn send_video_note(
        &self,
        chat_id: impl Into<ChatId>,
        video_note: impl Into<InputFile>,
    ) -> Request<Self::Service, SendVideoNote> {
        self.send(SendVideoNote::new(chat_id, video_note))
    }

    /// Sends photos and videos that must be paid for in Telegram Stars before they are seen. See
    /// [`SendPaidMedia`].
    fn send_paid_media(
        &self,
        chat_id: impl Into<ChatId>,
        star_count: i64,
        media: impl IntoIterator<Item = InputPaidMedia>,
    ) -> Request<Self::Service, SendPaidMedia> {
        self.send(SendPaidMedia::new(chat_id, star_count, media))
    }

    /// Sends several photos, videos, audio files or documents as one album. See [`SendMediaGroup`].
    fn send_media_group(
        &self,
        chat_id: impl Into<ChatId>,
        media: impl IntoIterator<Item = MediaGroupItem>,
    ) -> Request<Self::Service, SendMediaGroup> {
        self.send(SendMediaGroup::new(chat_id, media))
    }

    /// Sends a point on the map, fixed or live. See [`SendLocation`].
    fn send_location(
        &self,
        chat_id: impl Into<ChatId>,
        latitude: f64,
        longitude: f64,
    ) -> Request<Self::Service, SendLocation> {
        self.send(SendLocation::new(chat_id, latitude, longitude))
    }

    /// Sends a place: a point on the map with a name and an address. See [`SendVenue`].
    fn send_venue(
        &self,
        chat_id: impl Into<ChatId>,
        latitude: f64,
        longitude: f64,
        title: impl Into<String>,
        address: impl Into<String>,
    ) -> Request<Self::Service, SendVenue> {
        self.send(SendVenue::new(chat_id, latitude, longitude, title, address))
    }

    /// Sends somebody's phone number and name. See [`SendContact`].
    fn send_contact(
        &self,
        chat_id: impl Into<ChatId>,
        phone_number: impl Into<String>,
        first_name: impl Into<String>,
    ) -> Request<Self::Service, SendContact> {
        self.send(SendContact::new(chat_id, phone_number, first_name))
    }

    /// Sends a poll or a quiz. See [`SendPoll`].
    fn send_poll(
        &self,
        chat_id: impl Into<ChatId>,
        question: impl Into<String>,
        options: impl IntoIterator<Item = InputPollOption>,
    ) -> Request<Self::Service, SendPoll> {
        self.send(SendPoll::new(chat_id, question, options))
    }

    /// Sends a checklist as if a connected business account had sent it. See [`SendChecklist`].
    fn send_checklist(
        &self,
        business_connection_id: impl Into<String>,
        chat_id: impl Into<ChatId>,
        checklist: InputChecklist,
    ) -> Request<Self::Service, SendChecklist> {
        self.send(SendChecklist::new(
            business_connection_id,
            chat_id,
            checklist,
        ))
    }

    /// Rolls a die, or throws another animated emoji, and shows the value. See [`SendDice`].
    fn send_dice(&self, chat_id: impl Into<ChatId>) -> Request<Self::Service, SendDice> {
        self.send(SendDice::new(chat_id))
    }

    /// Shows a user the growing text of a message that is still being written. See
    /// [`SendMessageDraft`].
    fn send_message_draft(
        &self,
        chat_id: impl Into<ChatId>,
        draft_id: i64,
    ) -> Request<Self::Service, SendMessageDraft> {
        self.send(SendMessageDraft::new(chat_id, draft_id))
    }

    /// Shows a status such as “typing…” in the chat's header. See [`SendChatAction`].
    fn send_chat_action(
        &self,
        chat_id: impl Into<ChatId>,
        action: impl Into<ChatAction>,
    ) -> Request<Self::Service, SendChatAction> {
        self.send(SendChatAction::new(chat_id, action))
    }

    /// Sets the bot's reaction to a message, or removes it. See [`SetMessageReaction`].
    fn set_message_reaction(
        &self,
        chat_id: impl Into<ChatId>,
        message_id: i64,
    ) -> Request<Self::Service, SetMessageReaction> {
        self.send(SetMessageReaction::new(chat_id, message_id))
    }

    /// Returns the profile photos of a user, newest first, as far as the bot may see them. See
    /// [`GetUserProfilePhotos`].
    fn get_user_profile_photos(
        &self,
        user_id: i64,
    ) -> Request<Self::Service, GetUserProfilePhotos> {
        self.send(GetUserProfilePhotos::new(user_id))
    }

    /// Returns the audio files that a user shows on the profile. See [`GetUserProfileAudios`].
    fn get_user_profile_audios(
        &self,
        user_id: i64,
    ) -> Request<Self::Service, GetUserProfileAudios> {
        self.send(GetUserProfileAudios::new(user_id))
    }

    /// Sets or removes the emoji status of a user who has allowed the bot to do so. See
    /// [`SetUserEmojiStatus`].
    fn set_user_emoji_status(&self, user_id: i64) -> Request<Self::Service, SetUserEmojiStatus> {
        self.send(SetUserEmojiStatus::new(user_id))
    }

    /// Prepares a file for download and returns its path. See [`GetFile`].
    fn get_file(&self, file_id: impl Into<String>) -> Request<Self::Service, GetFile> {
        self.send(GetFile::new(file_id))
    }

    /// Bans a user from a group or channel and removes the user. See [`BanChatMember`].
    fn ban_chat_member(
        &self,
        chat_id: impl Into<ChatId>,
        user_id: i64,
    ) -> Request<Self::Service, BanChatMember> {
        self.send(BanChatMember::new(chat_id, user_id))
    }

    /// Lifts a user's ban from a supergroup or channel. See [`UnbanChatMember`].
    fn unban_chat_member(
        &self,
        chat_id: impl Into<ChatId>,
        user_id: i64,
    ) -> Request<Self::Service, UnbanChatMember> {
        self.send(UnbanChatMember::new(chat_id, user_id))
    }

    /// Takes rights from a member of a supergroup, or gives them back. See [`RestrictChatMember`].
    fn restrict_chat_member(
        &self,
        chat_id: impl Into<ChatId>,
        user_id: i64,
        permissions: ChatPermissions,
    ) -> Request<Self::Service, RestrictChatMember> {
        self.send(RestrictChatMember::new(chat_id, user_id, permissions))
    }

    /// Makes a user an administrator with the given rights, or takes the rights away. See
    /// [`PromoteChatMember`].
    fn promote_chat_member(
        &self,
        chat_id: impl Into<ChatId>,
        user_id: i64,
    ) -> Request<Self::Service, PromoteChatMember> {
        self.send(PromoteChatMember::new(chat_id, user_id))
    }

    /// Sets the title shown beside an administrator's name. See
    /// [`SetChatAdministratorCustomTitle`].
    fn set_chat_administrator_custom_title(
        &self,
        chat_id: impl Into<ChatId>,
        user_id: i64,
        custom_title: impl Into<String>,
    ) -> Request<Self::Service, SetChatAdministratorCustomTitle> {
        self.send(SetChatAdministratorCustomTitle::new(
            chat_id,
            user_id,
            custom_title,
        ))
    }

    /// Sets or removes the tag shown beside an ordinary member's name in a group. See
    /// [`SetChatMemberTag`].
    fn set_chat_member_tag(
        &self,
        chat_id: impl Into<ChatId>,
        user_id: i64,
    ) -> Request<Self::Service, SetChatMemberTag> {
        self.send(SetChatMemberTag::new(chat_id, user_id))
    }

    /// Stops a channel from writing in a supergroup or another channel. See [`BanChatSenderChat`].
    fn ban_chat_sender_chat(
        &self,
        chat_id: impl Into<ChatId>,
        sender_chat_id: i64,
    ) -> Request<Self::Service, BanChatSenderChat> {
        self.send(BanChatSenderChat::new(chat_id, sender_chat_id))
    }

    /// Lifts the ban of a channel from a supergroup or channel. See [`UnbanChatSenderChat`].
    fn unban_chat_sender_chat(
        &self,
        chat_id: impl Into<ChatId>,
        sender_chat_id: i64,
    ) -> Request<Self::Service, UnbanChatSenderChat> {
        self.send(UnbanChatSenderChat::new(chat_id, sender_chat_id))
    }

    /// Sets what ordinary members of a group may do. See [`SetChatPermissions`].
    fn set_chat_permissions(
        &self,
        chat_id: impl Into<ChatId>,
        permissions: ChatPermissions,
    ) -> Request<Self::Service, SetChatPermissions> {
        self.send(SetChatPermissions::new(chat_id, permissions))
    }

    /// Makes a new primary invite link of a chat and revokes the previous one. See
    /// [`ExportChatInviteLink`].
    fn export_chat_invite_link(
        &self,
        chat_id: impl Into<ChatId>,
    ) -> Request<Self::Service, ExportChatInviteLink> {
        self.send(ExportChatInviteLink::new(chat_id))
    }

    /// Makes an additional invite link, with a name, an expiry, a limit or join requests. See
    /// [`CreateChatInviteLink`].
    fn create_chat_invite_link(
        &self,
        chat_id: impl Into<ChatId>,
    ) -> Request<Self::Service, CreateChatInviteLink> {
        self.send(CreateChatInviteLink::new(chat_id))
    }

    /// Changes an additional invite link that the bot made. See [`EditChatInviteLink`].
    fn edit_chat_invite_link(
        &self,
        chat_id: impl Into<ChatId>,
        invite_link: impl Into<String>,
    ) -> Request<Self::Service, EditChatInviteLink> {
        self.send(EditChatInviteLink::new(chat_id, invite_link))
    }

    /// Makes an invite link to a channel whose members pay Telegram Stars each month. See
    /// [`CreateChatSubscriptionInviteLink`].
    fn create_chat_subscription_invite_link(
        &self,
        chat_id: impl Into<ChatId>,
        subscription_period: i64,
        subscription_price: i64,
    ) -> Request<Self::Service, CreateChatSubscriptionInviteLink> {
        self.send(CreateChatSubscriptionInviteLink::new(
            chat_id,
            subscription_period,
            subscription_price,
        ))
    }

    /// Changes the name of a subscription invite link that the bot made. See
    /// [`EditChatSubscriptionInviteLink`].
    fn edit_chat_subscription_invite_link(
        &self,
        chat_id: impl Into<ChatId>,
        invite_link: impl Into<String>,
    ) -> Request<Self::Service, EditChatSubscriptionInviteLink> {
        self.send(EditChatSubscriptionInviteLink::new(chat_id, invite_link))
    }

    /// Revokes an invite link that the bot made, so that nobody can join by it. See
    /// [`RevokeChatInviteLink`].
    fn revoke_chat_invite_link(
        &self,
        chat_id: impl Into<ChatId>,
        invite_link: impl Into<String>,
    ) -> Request<Self::Service, RevokeChatInviteLink> {
        self.send(RevokeChatInviteLink::new(chat_id, invite_link))
    }

    /// Lets a user in who has asked to join a chat. See [`ApproveChatJoinRequest`].
    fn approve_chat_join_request(
        &self,
        chat_id: impl Into<ChatId>,
        user_id: i64,
    ) -> Request<Self::Service, ApproveChatJoinRequest> {
        self.send(ApproveChatJoinRequest::new(chat_id, user_id))
    }

    /// Turns down a user's request to join a chat. See [`DeclineChatJoinRequest`].
    fn decline_chat_join_request(
        &self,
        chat_id: impl Into<ChatId>,
        user_id: i64,
    ) -> Request<Self::Service, DeclineChatJoinRequest> {
        self.send(DeclineChatJoinRequest::new(chat_id, user_id))
    }

    /// Decides a join request that was put to the bot as the chat's guard. See
    /// [`AnswerChatJoinRequestQuery`].
    fn answer_chat_join_request_query(
        &self,
        chat_join_request_query_id: impl Into<String>,
        result: impl Into<JoinRequestDecision>,
    ) -> Request<Self::Service, AnswerChatJoinRequestQuery> {
        self.send(AnswerChatJoinRequestQuery::new(
            chat_join_request_query_id,
            result,
        ))
    }

    /// Opens a Mini App for a user whose request to join is before the bot as guard. See
    /// [`SendChatJoinRequestWebApp`].
    fn send_chat_join_request_web_app(
        &self,
        chat_join_request_query_id: impl Into<String>,
        web_app_url: impl Into<String>,
    ) -> Request<Self::Service, SendChatJoinRequestWebApp> {
        self.send(SendChatJoinRequestWebApp::new(
            chat_join_request_query_id,
            web_app_url,
        ))
    }

    /// Sets the photo of a group or channel. See [`SetChatPhoto`].
    fn set_chat_photo(
        &self,
        chat_id: impl Into<ChatId>,
        photo: impl Into<InputFile>,
    ) -> Request<Self::Service, SetChatPhoto> {
        self.send(SetChatPhoto::new(chat_id, photo))
    }

    /// Removes the photo of a group or channel. See [`DeleteChatPhoto`].
    fn delete_chat_photo(
        &self,
        chat_id: impl Into<ChatId>,
    ) -> Request<Self::Service, DeleteChatPhoto> {
        self.send(DeleteChatPhoto::new(chat_id))
    }

    /// Changes the title of a group or channel. See [`SetChatTitle`].
    fn set_chat_title(
        &self,
        chat_id: impl Into<ChatId>,
        title: impl Into<String>,
    ) -> Request<Self::Service, SetChatTitle> {
        self.send(SetChatTitle::new(chat_id, title))
    }

    /// Changes or removes the description of a group or channel. See [`SetChatDescription`].
    fn set_chat_description(
        &self,
        chat_id: impl Into<ChatId>,
    ) -> Request<Self::Service, SetChatDescription> {
        self.send(SetChatDescription::new(chat_id))
    }

    /// Pins a message in a chat. See [`PinChatMessage`].
    fn pin_chat_message(
        &self,
        chat_id: impl Into<ChatId>,
        message_id: i64,
    ) -> Request<Self::Service, PinChatMessage> {
        self.send(PinChatMessage::new(chat_id, message_id))
    }

    /// Unpins one message of a chat. See [`UnpinChatMessage`].
    fn unpin_chat_message(
        &self,
        chat_id: impl Into<ChatId>,
    ) -> Request<Self::Service, UnpinChatMessage> {
        self.send(UnpinChatMessage::new(chat_id))
    }

    /// Unpins every message of a chat. See [`UnpinAllChatMessages`].
    fn unpin_all_chat_messages(
        &self,
        chat_id: impl Into<ChatId>,
    ) -> Request<Self::Service, UnpinAllChatMessages> {
        self.send(UnpinAllChatMessages::new(chat_id))
    }

    /// Makes the bot leave a group or channel. See [`LeaveChat`].
    fn leave_chat(&self, chat_id: impl Into<ChatId>) -> Request<Self::Service, LeaveChat> {
        self.send(LeaveChat::new(chat_id))
    }

    /// Returns everything the bot may know of a chat. See [`GetChat`].
    fn get_chat(&self, chat_id: impl Into<ChatId>) -> Request<Self::Service, GetChat> {
        self.send(GetChat::new(chat_id))
    }

    /// Returns the administrators of a group or channel. See [`GetChatAdministrators`].
    fn get_chat_administrators(
        &self,
        chat_id: impl Into<ChatId>,
    ) -> Request<Self::Service, GetChatAdministrators> {
        self.send(GetChatAdministrators::new(chat_id))
    }

    /// Counts the members of a chat. See [`GetChatMemberCount`].
    fn get_chat_member_count(
        &self,
        chat_id: impl Into<ChatId>,
    ) -> Request<Self::Service, GetChatMemberCount> {
        self.send(GetChatMemberCount::new(chat_id))
    }

    /// Returns what a user is in a chat: owner, administrator, member, restricted, out or banned.
    /// See [`GetChatMember`].
    fn get_chat_member(
        &self,
        chat_id: impl Into<ChatId>,
        user_id: i64,
    ) -> Request<Self::Service, GetChatMember> {
        self.send(GetChatMember::new(chat_id, user_id))
    }

    /// Returns the newest messages of the channel that a user shows on the profile. See
    /// [`GetUserPersonalChatMessages`].
    fn get_user_personal_chat_messages(
        &self,
        user_id: i64,
        limit: i64,
    ) -> Request<Self::Service, GetUserPersonalChatMessages> {
        self.send(GetUserPersonalChatMessages::new(user_id, limit))
    }

    /// Gives a supergroup its own sticker set. See [`SetChatStickerSet`].
    fn set_chat_sticker_set(
        &self,
        chat_id: impl Into<ChatId>,
        sticker_set_name: impl Into<String>,
    ) -> Request<Self::Service, SetChatStickerSet> {
        self.send(SetChatStickerSet::new(chat_id, sticker_set_name))
    }

    /// Removes the sticker set of a supergroup. See [`DeleteChatStickerSet`].
    fn delete_chat_sticker_set(
        &self,
        chat_id: impl Into<ChatId>,
    ) -> Request<Self::Service, DeleteChatStickerSet> {
        self.send(DeleteChatStickerSet::new(chat_id))
    }

    /// Returns the custom emoji that anyone may use as the icon of a forum topic. See
    /// [`GetForumTopicIconStickers`].
    fn get_forum_topic_icon_stickers(&self) -> Request<Self::Service, GetForumTopicIconStickers> {
        self.send(GetForumTopicIconStickers::new())
    }

    /// Opens a new topic in a forum or in a private chat with topics. See [`CreateForumTopic`].
    fn create_forum_topic(
        &self,
        chat_id: impl Into<ChatId>,
        name: impl Into<String>,
    ) -> Request<Self::Service, CreateForumTopic> {
        self.send(CreateForumTopic::new(chat_id, name))
    }

    /// Changes the name or the icon of a forum topic. See [`EditForumTopic`].
    fn edit_forum_topic(
        &self,
        chat_id: impl Into<ChatId>,
        message_thread_id: i64,
    ) -> Request<Self::Service, EditForumTopic> {
        self.send(EditForumTopic::new(chat_id, message_thread_id))
    }

    /// Closes a forum topic, so that only administrators can write in it. See [`CloseForumTopic`].
    fn close_forum_topic(
        &self,
        chat_id: impl Into<ChatId>,
        message_thread_id: i64,
    ) -> Request<Self::Service, CloseForumTopic> {
        self.send(CloseForumTopic::new(chat_id, message_thread_id))
    }

    /// Opens a closed forum topic again. See [`ReopenForumTopic`].
    fn reopen_forum_topic(
        &self,
        chat_id: impl Into<ChatId>,
        message_thread_id: i64,
    ) -> Request<Self::Service, ReopenForumTopic> {
        self.send(ReopenForumTopic::new(chat_id, message_thread_id))
    }

    /// Deletes a forum topic and every message in it. See [`DeleteForumTopic`].
    fn delete_forum_topic(
        &self,
        chat_id: impl Into<ChatId>,
        message_thread_id: i64,
    ) -> Request<Self::Service, DeleteForumTopic> {
        self.send(DeleteForumTopic::new(chat_id, message_thread_id))
    }

    /// Unpins every message of a forum topic. See [`UnpinAllForumTopicMessages`].
    fn unpin_all_forum_topic_messages(
        &self,
        chat_id: impl Into<ChatId>,
        message_thread_id: i64,
    ) -> Request<Self::Service, UnpinAllForumTopicMessages> {
        self.send(UnpinAllForumTopicMessages::new(chat_id, message_thread_id))
    }

    /// Changes the name of a forum's “General” topic. See [`EditGeneralForumTopic`].
    fn edit_general_forum_topic(
        &self,
        chat_id: impl Into<ChatId>,
        name: impl Into<String>,
    ) -> Request<Self::Service, EditGeneralForumTopic> {
        self.send(EditGeneralForumTopic::new(chat_id, name))
    }

    /// Closes a forum's “General” topic, so that only administrators can write in it. See
    /// [`CloseGeneralForumTopic`].
    fn close_general_forum_topic(
        &self,
        chat_id: impl Into<ChatId>,
    ) -> Request<Self::Service, CloseGeneralForumTopic> {
        self.send(CloseGeneralForumTopic::new(chat_id))
    }

    /// Opens a forum's closed “General” topic again, and shows it if it was hidden. See
    /// [`ReopenGeneralForumTopic`].
    fn reopen_general_forum_topic(
        &self,
        chat_id: impl Into<ChatId>,
    ) -> Request<Self::Service, ReopenGeneralForumTopic> {
        self.send(ReopenGeneralForumTopic::new(chat_id))
    }

    /// Hides a forum's “General” topic, and closes it if it was open. See
    /// [`HideGeneralForumTopic`].
    fn hide_general_forum_topic(
        &self,
        chat_id: impl Into<ChatId>,
    ) -> Request<Self::Service, HideGeneralForumTopic> {
        self.send(HideGeneralForumTopic::new(chat_id))
    }

    /// Shows a forum's hidden “General” topic again. See [`UnhideGeneralForumTopic`].
    fn unhide_general_forum_topic(
        &self,
        chat_id: impl Into<ChatId>,
    ) -> Request<Self::Service, UnhideGeneralForumTopic> {
        self.send(UnhideGeneralForumTopic::new(chat_id))
    }

    /// Unpins every message of a forum's “General” topic. See
    /// [`UnpinAllGeneralForumTopicMessages`].
    fn unpin_all_general_forum_topic_messages(
        &self,
        chat_id: impl Into<ChatId>,
    ) -> Request<Self::Service, UnpinAllGeneralForumTopicMessages> {
        self.send(UnpinAllGeneralForumTopicMessages::new(chat_id))
    }

    /// Answers the press of an inline button, silently or with a short notice. See
    /// [`AnswerCallbackQuery`].
    fn answer_callback_query(
        &self,
        callback_query_id: impl Into<String>,
    ) -> Request<Self::Service, AnswerCallbackQuery> {
        self.send(AnswerCallbackQuery::new(callback_query_id))
    }

    /// Posts the bot's answer in a chat where it was mentioned as a guest. See
    /// [`AnswerGuestQuery`].
    fn answer_guest_query(
        &self,
        guest_query_id: impl Into<String>,
        result: impl Into<InlineQueryResult>,
    ) -> Request<Self::Service, AnswerGuestQuery> {
        self.send(AnswerGuestQuery::new(guest_query_id, result))
    }

    /// Returns the boosts that a user has given to a chat. See [`GetUserChatBoosts`].
    fn get_user_chat_boosts(
        &self,
        chat_id: impl Into<ChatId>,
        user_id: i64,
    ) -> Request<Self::Service, GetUserChatBoosts> {
        self.send(GetUserChatBoosts::new(chat_id, user_id))
    }

    /// Returns one of the bot's connections to business accounts, with the rights it grants. See
    /// [`GetBusinessConnection`].
    fn get_business_connection(
        &self,
        business_connection_id: impl Into<String>,
    ) -> Request<Self::Service, GetBusinessConnection> {
        self.send(GetBusinessConnection::new(business_connection_id))
    }

    /// Returns the token of a bot that this bot manages. See [`GetManagedBotToken`].
    fn get_managed_bot_token(&self, user_id: i64) -> Request<Self::Service, GetManagedBotToken> {
        self.send(GetManagedBotToken::new(user_id))
    }

    /// Gives a managed bot a new token and revokes the old one. See [`ReplaceManagedBotToken`].
    fn replace_managed_bot_token(
        &self,
        user_id: i64,
    ) -> Request<Self::Service, ReplaceManagedBotToken> {
        self.send(ReplaceManagedBotToken::new(user_id))
    }

    /// Returns who may use a bot that this bot manages. See [`GetManagedBotAccessSettings`].
    fn get_managed_bot_access_settings(
        &self,
        user_id: i64,
    ) -> Request<Self::Service, GetManagedBotAccessSettings> {
        self.send(GetManagedBotAccessSettings::new(user_id))
    }

    /// Sets who may use a bot that this bot manages. See [`SetManagedBotAccessSettings`].
    fn set_managed_bot_access_settings(
        &self,
        user_id: i64,
        is_access_restricted: bool,
    ) -> Request<Self::Service, SetManagedBotAccessSettings> {
        self.send(SetManagedBotAccessSettings::new(
            user_id,
            is_access_restricted,
        ))
    }

    /// Sets the list of commands that apps show for the bot. See [`SetMyCommands`].
    fn set_my_commands(
        &self,
        commands: impl IntoIterator<Item = BotCommand>,
    ) -> Request<Self::Service, SetMyCommands> {
        self.send(SetMyCommands::new(commands))
    }

    /// Deletes the command list of one scope and language. See [`DeleteMyCommands`].
    fn delete_my_commands(&self) -> Request<Self::Service, DeleteMyCommands> {
        self.send(DeleteMyCommands::new())
    }

    /// Returns the command list of one scope and language. See [`GetMyCommands`].
    fn get_my_commands(&self) -> Request<Self::Service, GetMyCommands> {
        self.send(GetMyCommands::new())
    }

    /// Changes the bot's name, for everyone or for one language. See [`SetMyName`].
    fn set_my_name(&self) -> Request<Self::Service, SetMyName> {
        self.send(SetMyName::new())
    }

    /// Returns the bot's name as users of a language see it. See [`GetMyName`].
    fn get_my_name(&self) -> Request<Self::Service, GetMyName> {
        self.send(GetMyName::new())
    }

    /// Changes the text shown in an empty chat with the bot. See [`SetMyDescription`].
    fn set_my_description(&self) -> Request<Self::Service, SetMyDescription> {
        self.send(SetMyDescription::new())
    }

    /// Returns the text that an empty chat with the bot shows in a language. See
    /// [`GetMyDescription`].
    fn get_my_description(&self) -> Request<Self::Service, GetMyDescription> {
        self.send(GetMyDescription::new())
    }

    /// Changes the text on the bot's profile page and in shared links to it. See
    /// [`SetMyShortDescription`].
    fn set_my_short_description(&self) -> Request<Self::Service, SetMyShortDescription> {
        self.send(SetMyShortDescription::new())
    }

    /// Returns the text on the bot's profile page in a language. See [`GetMyShortDescription`].
    fn get_my_short_description(&self) -> Request<Self::Service, GetMyShortDescription> {
        self.send(GetMyShortDescription::new())
    }

    /// Gives the bot a new profile photo, still or animated. See [`SetMyProfilePhoto`].
    fn set_my_profile_photo(
        &self,
        photo: impl Into<InputProfilePhoto>,
    ) -> Request<Self::Service, SetMyProfilePhoto> {
        self.send(SetMyProfilePhoto::new(photo))
    }

    /// Removes the bot's profile photo. See [`RemoveMyProfilePhoto`].
    fn remove_my_profile_photo(&self) -> Request<Self::Service, RemoveMyProfilePhoto> {
        self.send(RemoveMyProfilePhoto::new())
    }

    /// Sets the button beside the message field in a private chat, or the default one. See
    /// [`SetChatMenuButton`].
    fn set_chat_menu_button(&self) -> Request<Self::Service, SetChatMenuButton> {
        self.send(SetChatMenuButton::new())
    }

    /// Returns the menu button of a private chat, or the default one. See [`GetChatMenuButton`].
    fn get_chat_menu_button(&self) -> Request<Self::Service, GetChatMenuButton> {
        self.send(GetChatMenuButton::new())
    }

    /// Sets the rights that the bot asks for when it is added as an administrator. See
    /// [`SetMyDefaultAdministratorRights`].
    fn set_my_default_administrator_rights(
        &self,
    ) -> Request<Self::Service, SetMyDefaultAdministratorRights> {
        self.send(SetMyDefaultAdministratorRights::new())
    }

    /// Returns the rights that the bot asks for when it is added as an administrator. See
    /// [`GetMyDefaultAdministratorRights`].
    fn get_my_default_administrator_rights(
        &self,
    ) -> Request<Self::Service, GetMyDefaultAdministratorRights> {
        self.send(GetMyDefaultAdministratorRights::new())
    }

    /// Returns the gifts that the bot can buy for users and channels. See [`GetAvailableGifts`].
    fn get_available_gifts(&self) -> Request<Self::Service, GetAvailableGifts> {
        self.send(GetAvailableGifts::new())
    }

    /// Buys a gift with the bot's Telegram Stars and gives it to a user or channel. See
    /// [`SendGift`].
    fn send_gift(&self, gift_id: impl Into<String>) -> Request<Self::Service, SendGift> {
        self.send(SendGift::new(gift_id))
    }

    /// Buys Telegram Premium for a user with the bot's Stars. See [`GiftPremiumSubscription`].
    fn gift_premium_subscription(
        &self,
        user_id: i64,
        month_count: i64,
        star_count: i64,
    ) -> Request<Self::Service, GiftPremiumSubscription> {
        self.send(GiftPremiumSubscription::new(
            user_id,
            month_count,
            star_count,
        ))
    }

    /// Marks a user as verified by the organisation that the bot stands for. See [`VerifyUser`].
    fn verify_user(&self, user_id: i64) -> Request<Self::Service, VerifyUser> {
        self.send(VerifyUser::new(user_id))
    }

    /// Marks a chat as verified by the organisation that the bot stands for. See [`VerifyChat`].
    fn verify_chat(&self, chat_id: impl Into<ChatId>) -> Request<Self::Service, VerifyChat> {
        self.send(VerifyChat::new(chat_id))
    }

    /// Takes back a verification of a user that the bot's organisation gave. See
    /// [`RemoveUserVerification`].
    fn remove_user_verification(
        &self,
        user_id: i64,
    ) -> Request<Self::Service, RemoveUserVerification> {
        self.send(RemoveUserVerification::new(user_id))
    }

    /// Takes back a verification of a chat that the bot's organisation gave. See
    /// [`RemoveChatVerification`].
    fn remove_chat_verification(
        &self,
        chat_id: impl Into<ChatId>,
    ) -> Request<Self::Service, RemoveChatVerification> {
        self.send(RemoveChatVerification::new(chat_id))
    }

    /// Marks a message to a business account as read. See [`ReadBusinessMessage`].
    fn read_business_message(
        &self,
        business_connection_id: impl Into<String>,
        chat_id: impl Into<ChatId>,
        message_id: i64,
    ) -> Request<Self::Service, ReadBusinessMessage> {
        self.send(ReadBusinessMessage::new(
            business_connection_id,
            chat_id,
            message_id,
        ))
    }

    /// Deletes messages in a chat of a business account. See [`DeleteBusinessMessages`].
    fn delete_business_messages(
        &self,
        business_connection_id: impl Into<String>,
        message_ids: impl IntoIterator<Item = i64>,
    ) -> Request<Self::Service, DeleteBusinessMessages> {
        self.send(DeleteBusinessMessages::new(
            business_connection_id,
            message_ids,
        ))
    }

    /// Gives a business account another first and last name. See [`SetBusinessAccountName`].
    fn set_business_account_name(
        &self,
        business_connection_id: impl Into<String>,
        first_name: impl Into<String>,
    ) -> Request<Self::Service, SetBusinessAccountName> {
        self.send(SetBusinessAccountName::new(
            business_connection_id,
            first_name,
        ))
    }

    /// Changes or removes the username of a business account. See [`SetBusinessAccountUsername`].
    fn set_business_account_username(
        &self,
        business_connection_id: impl Into<String>,
    ) -> Request<Self::Service, SetBusinessAccountUsername> {
        self.send(SetBusinessAccountUsername::new(business_connection_id))
    }

    /// Changes or removes the bio of a business account. See [`SetBusinessAccountBio`].
    fn set_business_account_bio(
        &self,
        business_connection_id: impl Into<String>,
    ) -> Request<Self::Service, SetBusinessAccountBio> {
        self.send(SetBusinessAccountBio::new(business_connection_id))
    }

    /// Gives a business account a new profile photo. See [`SetBusinessAccountProfilePhoto`].
    fn set_business_account_profile_photo(
        &self,
        business_connection_id: impl Into<String>,
        photo: impl Into<InputProfilePhoto>,
    ) -> Request<Self::Service, SetBusinessAccountProfilePhoto> {
        self.send(SetBusinessAccountProfilePhoto::new(
            business_connection_id,
            photo,
        ))
    }

    /// Takes away the profile photo that a business account shows now. See
    /// [`RemoveBusinessAccountProfilePhoto`].
    fn remove_business_account_profile_photo(
        &self,
        business_connection_id: impl Into<String>,
    ) -> Request<Self::Service, RemoveBusinessAccountProfilePhoto> {
        self.send(RemoveBusinessAccountProfilePhoto::new(
            business_connection_id,
        ))
    }

    /// Sets which gifts a business account takes, and whether chats show the gift button. See
    /// [`SetBusinessAccountGiftSettings`].
    fn set_business_account_gift_settings(
        &self,
        business_connection_id: impl Into<String>,
        show_gift_button: bool,
        accepted_gift_types: AcceptedGiftTypes,
    ) -> Request<Self::Service, SetBusinessAccountGiftSettings> {
        self.send(SetBusinessAccountGiftSettings::new(
            business_connection_id,
            show_gift_button,
            accepted_gift_types,
        ))
    }

    /// Returns how many Telegram Stars a business account has. See
    /// [`GetBusinessAccountStarBalance`].
    fn get_business_account_star_balance(
        &self,
        business_connection_id: impl Into<String>,
    ) -> Request<Self::Service, GetBusinessAccountStarBalance> {
        self.send(GetBusinessAccountStarBalance::new(business_connection_id))
    }

    /// Moves Telegram Stars from a business account to the bot. See
    /// [`TransferBusinessAccountStars`].
    fn transfer_business_account_stars(
        &self,
        business_connection_id: impl Into<String>,
        star_count: i64,
    ) -> Request<Self::Service, TransferBusinessAccountStars> {
        self.send(TransferBusinessAccountStars::new(
            business_connection_id,
            star_count,
        ))
    }

    /// Returns a page of the gifts that a business account owns. See [`GetBusinessAccountGifts`].
    fn get_business_account_gifts(
        &self,
        business_connection_id: impl Into<String>,
    ) -> Request<Self::Service, GetBusinessAccountGifts> {
        self.send(GetBusinessAccountGifts::new(business_connection_id))
    }

    /// Returns a page of the gifts that a user owns and shows. See [`GetUserGifts`].
    fn get_user_gifts(&self, user_id: i64) -> Request<Self::Service, GetUserGifts> {
        self.send(GetUserGifts::new(user_id))
    }

    /// Returns a page of the gifts that a chat owns. See [`GetChatGifts`].
    fn get_chat_gifts(&self, chat_id: impl Into<ChatId>) -> Request<Self::Service, GetChatGifts> {
        self.send(GetChatGifts::new(chat_id))
    }

    /// Turns an ordinary gift of a business account into Telegram Stars. See
    /// [`ConvertGiftToStars`].
    fn convert_gift_to_stars(
        &self,
        business_connection_id: impl Into<String>,
        owned_gift_id: impl Into<String>,
    ) -> Request<Self::Service, ConvertGiftToStars> {
        self.send(ConvertGiftToStars::new(
            business_connection_id,
            owned_gift_id,
        ))
    }

    /// Upgrades an ordinary gift of a business account to a unique one. See [`UpgradeGift`].
    fn upgrade_gift(
        &self,
        business_connection_id: impl Into<String>,
        owned_gift_id: impl Into<String>,
    ) -> Request<Self::Service, UpgradeGift> {
        self.send(UpgradeGift::new(business_connection_id, owned_gift_id))
    }

    /// Gives a unique gift of a business account to another user. See [`TransferGift`].
    fn transfer_gift(
        &self,
        business_connection_id: impl Into<String>,
        owned_gift_id: impl Into<String>,
        new_owner_chat_id: i64,
    ) -> Request<Self::Service, TransferGift> {
        self.send(TransferGift::new(
            business_connection_id,
            owned_gift_id,
            new_owner_chat_id,
        ))
    }

    /// Posts a story for a business account. See [`PostStory`].
    fn post_story(
        &self,
        business_connection_id: impl Into<String>,
        content: impl Into<InputStoryContent>,
        active_period: i64,
    ) -> Request<Self::Service, PostStory> {
        self.send(PostStory::new(
            business_connection_id,
            content,
            active_period,
        ))
    }

    /// Posts a story of one business account again for another one. See [`RepostStory`].
    fn repost_story(
        &self,
        business_connection_id: impl Into<String>,
        from_chat_id: i64,
        from_story_id: i64,
        active_period: i64,
    ) -> Request<Self::Service, RepostStory> {
        self.send(RepostStory::new(
            business_connection_id,
            from_chat_id,
            from_story_id,
            active_period,
        ))
    }

    /// Changes a story that the bot posted for a business account. See [`EditStory`].
    fn edit_story(
        &self,
        business_connection_id: impl Into<String>,
        story_id: i64,
        content: impl Into<InputStoryContent>,
    ) -> Request<Self::Service, EditStory> {
        self.send(EditStory::new(business_connection_id, story_id, content))
    }

    /// Deletes a story that the bot posted for a business account. See [`DeleteStory`].
    fn delete_story(
        &self,
        business_connection_id: impl Into<String>,
        story_id: i64,
    ) -> Request<Self::Service, DeleteStory> {
        self.send(DeleteStory::new(business_connection_id, story_id))
    }

    /// Sends the outcome of a Mini App as a message of the user who opened it. See
    /// [`AnswerWebAppQuery`].
    fn answer_web_app_query(
        &self,
        web_app_query_id: impl Into<String>,
        result: impl Into<InlineQueryResult>,
    ) -> Request<Self::Service, AnswerWebAppQuery> {
        self.send(AnswerWebAppQuery::new(web_app_query_id, result))
    }

    /// Stores a message that a user can share from the bot's Mini App. See
    /// [`SavePreparedInlineMessage`].
    fn save_prepared_inline_message(
        &self,
        user_id: i64,
        result: impl Into<InlineQueryResult>,
    ) -> Request<Self::Service, SavePreparedInlineMessage> {
        self.send(SavePreparedInlineMessage::new(user_id, result))
    }

    /// Stores a button by which a user can pick users, a chat or a managed bot in a Mini App. See
    /// [`SavePreparedKeyboardButton`].
    fn save_prepared_keyboard_button(
        &self,
        user_id: i64,
        button: KeyboardButton,
    ) -> Request<Self::Service, SavePreparedKeyboardButton> {
        self.send(SavePreparedKeyboardButton::new(user_id, button))
    }

    /// Replaces the text of a message. See [`EditMessageText`].
    fn edit_message_text(&self) -> Request<Self::Service, EditMessageText> {
        self.send(EditMessageText::new())
    }

    /// Replaces or removes the caption of a message. See [`EditMessageCaption`].
    fn edit_message_caption(&self) -> Request<Self::Service, EditMessageCaption> {
        self.send(EditMessageCaption::new())
    }

    /// Replaces the media of a message, or turns a text message into one with media. See
    /// [`EditMessageMedia`].
    fn edit_message_media(
        &self,
        media: impl Into<InputMedia>,
    ) -> Request<Self::Service, EditMessageMedia> {
        self.send(EditMessageMedia::new(media))
    }

    /// Moves the point of a live location. See [`EditMessageLiveLocation`].
    fn edit_message_live_location(
        &self,
        latitude: f64,
        longitude: f64,
    ) -> Request<Self::Service, EditMessageLiveLocation> {
        self.send(EditMessageLiveLocation::new(latitude, longitude))
    }

    /// Ends a live location early. See [`StopMessageLiveLocation`].
    fn stop_message_live_location(&self) -> Request<Self::Service, StopMessageLiveLocation> {
        self.send(StopMessageLiveLocation::new())
    }

    /// Replaces a checklist sent in the name of a business account. See [`EditMessageChecklist`].
    fn edit_message_checklist(
        &self,
        business_connection_id: impl Into<String>,
        chat_id: impl Into<ChatId>,
        message_id: i64,
        checklist: InputChecklist,
    ) -> Request<Self::Service, EditMessageChecklist> {
        self.send(EditMessageChecklist::new(
            business_connection_id,
            chat_id,
            message_id,
            checklist,
        ))
    }

    /// Replaces or removes only the inline keyboard of a message. See [`EditMessageReplyMarkup`].
    fn edit_message_reply_markup(&self) -> Request<Self::Service, EditMessageReplyMarkup> {
        self.send(EditMessageReplyMarkup::new())
    }

    /// Closes a poll of the bot and returns its final result. See [`StopPoll`].
    fn stop_poll(
        &self,
        chat_id: impl Into<ChatId>,
        message_id: i64,
    ) -> Request<Self::Service, StopPoll> {
        self.send(StopPoll::new(chat_id, message_id))
    }

    /// Replaces the text of a message that only one member of a group sees. See
    /// [`EditEphemeralMessageText`].
    fn edit_ephemeral_message_text(
        &self,
        chat_id: impl Into<ChatId>,
        receiver_user_id: i64,
        ephemeral_message_id: i64,
    ) -> Request<Self::Service, EditEphemeralMessageText> {
        self.send(EditEphemeralMessageText::new(
            chat_id,
            receiver_user_id,
            ephemeral_message_id,
        ))
    }

    /// Replaces the media of a message that only one member of a group sees. See
    /// [`EditEphemeralMessageMedia`].
    fn edit_ephemeral_message_media(
        &self,
        chat_id: impl Into<ChatId>,
        receiver_user_id: i64,
        ephemeral_message_id: i64,
        media: impl Into<InputMedia>,
    ) -> Request<Self::Service, EditEphemeralMessageMedia> {
        self.send(EditEphemeralMessageMedia::new(
            chat_id,
            receiver_user_id,
            ephemeral_message_id,
            media,
        ))
    }

    /// Replaces or removes the caption of a message that only one member of a group sees. See
    /// [`EditEphemeralMessageCaption`].
    fn edit_ephemeral_message_caption(
        &self,
        chat_id: impl Into<ChatId>,
        receiver_user_id: i64,
        ephemeral_message_id: i64,
    ) -> Request<Self::Service, EditEphemeralMessageCaption> {
        self.send(EditEphemeralMessageCaption::new(
            chat_id,
            receiver_user_id,
            ephemeral_message_id,
        ))
    }

    /// Replaces or removes the keyboard of a message that only one member of a group sees. See
    /// [`EditEphemeralMessageReplyMarkup`].
    fn edit_ephemeral_message_reply_markup(
        &self,
        chat_id: impl Into<ChatId>,
        receiver_user_id: i64,
        ephemeral_message_id: i64,
    ) -> Request<Self::Service, EditEphemeralMessageReplyMarkup> {
        self.send(EditEphemeralMessageReplyMarkup::new(
            chat_id,
            receiver_user_id,
            ephemeral_message_id,
        ))
    }

    /// Accepts a post that was suggested to a channel, now or for a later date. See
    /// [`ApproveSuggestedPost`].
    fn approve_suggested_post(
        &self,
        chat_id: impl Into<ChatId>,
        message_id: i64,
    ) -> Request<Self::Service, ApproveSuggestedPost> {
        self.send(ApproveSuggestedPost::new(chat_id, message_id))
    }

    /// Turns down a post that was suggested to a channel. See [`DeclineSuggestedPost`].
    fn decline_suggested_post(
        &self,
        chat_id: impl Into<ChatId>,
        message_id: i64,
    ) -> Request<Self::Service, DeclineSuggestedPost> {
        self.send(DeclineSuggestedPost::new(chat_id, message_id))
    }

    /// Deletes a message. See [`DeleteMessage`].
    fn delete_message(
        &self,
        chat_id: impl Into<ChatId>,
        message_id: i64,
    ) -> Request<Self::Service, DeleteMessage> {
        self.send(DeleteMessage::new(chat_id, message_id))
    }

    /// Deletes several messages of one chat. See [`DeleteMessages`].
    fn delete_messages(
        &self,
        chat_id: impl Into<ChatId>,
        message_ids: impl IntoIterator<Item = i64>,
    ) -> Request<Self::Service, DeleteMessages> {
        self.send(DeleteMessages::new(chat_id, message_ids))
    }

    /// Deletes a message that only one member of a group sees. See [`DeleteEphemeralMessage`].
    fn delete_ephemeral_message(
        &self,
        chat_id: impl Into<ChatId>,
        receiver_user_id: i64,
        ephemeral_message_id: i64,
    ) -> Request<Self::Service, DeleteEphemeralMessage> {
        self.send(DeleteEphemeralMessage::new(
            chat_id,
            receiver_user_id,
            ephemeral_message_id,
        ))
    }

    /// Removes the reaction of a user or chat from a message of a group. See
    /// [`DeleteMessageReaction`].
    fn delete_message_reaction(
        &self,
        chat_id: impl Into<ChatId>,
        message_id: i64,
    ) -> Request<Self::Service, DeleteMessageReaction> {
        self.send(DeleteMessageReaction::new(chat_id, message_id))
    }

    /// Removes the recent reactions of a user or chat in a group. See
    /// [`DeleteAllMessageReactions`].
    fn delete_all_message_reactions(
        &self,
        chat_id: impl Into<ChatId>,
    ) -> Request<Self::Service, DeleteAllMessageReactions> {
        self.send(DeleteAllMessageReactions::new(chat_id))
    }

    /// Sends a sticker: still, animated or video. See [`SendSticker`].
    fn send_sticker(
        &self,
        chat_id: impl Into<ChatId>,
        sticker: impl Into<InputFile>,
    ) -> Request<Self::Service, SendSticker> {
        self.send(SendSticker::new(chat_id, sticker))
    }

    /// Returns a sticker set with its stickers. See [`GetStickerSet`].
    fn get_sticker_set(&self, name: impl Into<String>) -> Request<Self::Service, GetStickerSet> {
        self.send(GetStickerSet::new(name))
    }

    /// Returns the stickers behind custom emoji identifiers. See [`GetCustomEmojiStickers`].
    fn get_custom_emoji_stickers(
        &self,
        custom_emoji_ids: impl IntoIterator<Item = impl Into<String>>,
    ) -> Request<Self::Service, GetCustomEmojiStickers> {
        self.send(GetCustomEmojiStickers::new(custom_emoji_ids))
    }

    /// Uploads a sticker's file for later use in a sticker set. See [`UploadStickerFile`].
    fn upload_sticker_file(
        &self,
        user_id: i64,
        sticker: impl Into<InputFile>,
        sticker_format: impl Into<StickerFormat>,
    ) -> Request<Self::Service, UploadStickerFile> {
        self.send(UploadStickerFile::new(user_id, sticker, sticker_format))
    }

    /// Makes a sticker set that belongs to a user and that the bot can edit. See
    /// [`CreateNewStickerSet`].
    fn create_new_sticker_set(
        &self,
        user_id: i64,
        name: impl Into<String>,
        title: impl Into<String>,
        stickers: impl IntoIterator<Item = InputSticker>,
    ) -> Request<Self::Service, CreateNewStickerSet> {
        self.send(CreateNewStickerSet::new(user_id, name, title, stickers))
    }

    /// Adds a sticker to a set that the bot made. See [`AddStickerToSet`].
    fn add_sticker_to_set(
        &self,
        user_id: i64,
        name: impl Into<String>,
        sticker: InputSticker,
    ) -> Request<Self::Service, AddStickerToSet> {
        self.send(AddStickerToSet::new(user_id, name, sticker))
    }

    /// Moves a sticker of a set that the bot made to a position, counted from zero. See
    /// [`SetStickerPositionInSet`].
    fn set_sticker_position_in_set(
        &self,
        sticker: impl Into<String>,
        position: i64,
    ) -> Request<Self::Service, SetStickerPositionInSet> {
        self.send(SetStickerPositionInSet::new(sticker, position))
    }

    /// Removes a sticker from a set that the bot made. See [`DeleteStickerFromSet`].
    fn delete_sticker_from_set(
        &self,
        sticker: impl Into<String>,
    ) -> Request<Self::Service, DeleteStickerFromSet> {
        self.send(DeleteStickerFromSet::new(sticker))
    }

    /// Puts a new sticker in the place of an old one in a set that the bot made. See
    /// [`ReplaceStickerInSet`].
    fn replace_sticker_in_set(
        &self,
        user_id: i64,
        name: impl Into<String>,
        old_sticker: impl Into<String>,
        sticker: InputSticker,
    ) -> Request<Self::Service, ReplaceStickerInSet> {
        self.send(ReplaceStickerInSet::new(
            user_id,
            name,
            old_sticker,
            sticker,
        ))
    }

    /// Sets the emoji that a sticker stands for. See [`SetStickerEmojiList`].
    fn set_sticker_emoji_list(
        &self,
        sticker: impl Into<String>,
        emoji_list: impl IntoIterator<Item = impl Into<String>>,
    ) -> Request<Self::Service, SetStickerEmojiList> {
        self.send(SetStickerEmojiList::new(sticker, emoji_list))
    }

    /// Sets the words by which a sticker is found, or removes them. See [`SetStickerKeywords`].
    fn set_sticker_keywords(
        &self,
        sticker: impl Into<String>,
    ) -> Request<Self::Service, SetStickerKeywords> {
        self.send(SetStickerKeywords::new(sticker))
    }

    /// Sets where on a face a mask sticker is placed. See [`SetStickerMaskPosition`].
    fn set_sticker_mask_position(
        &self,
        sticker: impl Into<String>,
    ) -> Request<Self::Service, SetStickerMaskPosition> {
        self.send(SetStickerMaskPosition::new(sticker))
    }

    /// Changes the title of a sticker set that the bot made. See [`SetStickerSetTitle`].
    fn set_sticker_set_title(
        &self,
        name: impl Into<String>,
        title: impl Into<String>,
    ) -> Request<Self::Service, SetStickerSetTitle> {
        self.send(SetStickerSetTitle::new(name, title))
    }

    /// Sets or removes the thumbnail of a sticker set, custom emoji sets excepted. See
    /// [`SetStickerSetThumbnail`].
    fn set_sticker_set_thumbnail(
        &self,
        name: impl Into<String>,
        user_id: i64,
        format: impl Into<StickerFormat>,
    ) -> Request<Self::Service, SetStickerSetThumbnail> {
        self.send(SetStickerSetThumbnail::new(name, user_id, format))
    }

    /// Sets the thumbnail of a set of custom emoji to one of its own emoji. See
    /// [`SetCustomEmojiStickerSetThumbnail`].
    fn set_custom_emoji_sticker_set_thumbnail(
        &self,
        name: impl Into<String>,
    ) -> Request<Self::Service, SetCustomEmojiStickerSetThumbnail> {
        self.send(SetCustomEmojiStickerSetThumbnail::new(name))
    }

    /// Deletes a sticker set that the bot made. See [`DeleteStickerSet`].
    fn delete_sticker_set(
        &self,
        name: impl Into<String>,
    ) -> Request<Self::Service, DeleteStickerSet> {
        self.send(DeleteStickerSet::new(name))
    }

    /// Sends a rich message: headings, lists, tables, media and more in one message. See
    /// [`SendRichMessage`].
    fn send_rich_message(
        &self,
        chat_id: impl Into<ChatId>,
        rich_message: InputRichMessage,
    ) -> Request<Self::Service, SendRichMessage> {
        self.send(SendRichMessage::new(chat_id, rich_message))
    }

    /// Shows a user the growing content of a rich message that is still being written. See
    /// [`SendRichMessageDraft`].
    fn send_rich_message_draft(
        &self,
        chat_id: impl Into<ChatId>,
        draft_id: i64,
        rich_message: InputRichMessage,
    ) -> Request<Self::Service, SendRichMessageDraft> {
        self.send(SendRichMessageDraft::new(chat_id, draft_id, rich_message))
    }

    /// Sends the results of an inline query to the user who is typing it. See
    /// [`AnswerInlineQuery`].
    fn answer_inline_query(
        &self,
        inline_query_id: impl Into<String>,
        results: impl IntoIterator<Item = InlineQueryResult>,
    ) -> Request<Self::Service, AnswerInlineQuery> {
        self.send(AnswerInlineQuery::new(inline_query_id, results))
    }

    /// Sends an invoice. See [`SendInvoice`].
    fn send_invoice(
        &self,
        chat_id: impl Into<ChatId>,
        title: impl Into<String>,
        description: impl Into<String>,
        payload: impl Into<String>,
        currency: impl Into<String>,
        prices: impl IntoIterator<Item = LabeledPrice>,
    ) -> Request<Self::Service, SendInvoice> {
        self.send(SendInvoice::new(
            chat_id,
            title,
            description,
            payload,
            currency,
            prices,
        ))
    }

    /// Makes a link by which an invoice can be paid. See [`CreateInvoiceLink`].
    fn create_invoice_link(
        &self,
        title: impl Into<String>,
        description: impl Into<String>,
        payload: impl Into<String>,
        currency: impl Into<String>,
        prices: impl IntoIterator<Item = LabeledPrice>,
    ) -> Request<Self::Service, CreateInvoiceLink> {
        self.send(CreateInvoiceLink::new(
            title,
            description,
            payload,
            currency,
            prices,
        ))
    }

    /// Tells a buyer the ways of shipping, or that nothing can be shipped to the address. See
    /// [`AnswerShippingQuery`].
    fn answer_shipping_query(
        &self,
        shipping_query_id: impl Into<String>,
        ok: bool,
    ) -> Request<Self::Service, AnswerShippingQuery> {
        self.send(AnswerShippingQuery::new(shipping_query_id, ok))
    }

    /// Confirms or refuses an order just before it is charged. See [`AnswerPreCheckoutQuery`].
    fn answer_pre_checkout_query(
        &self,
        pre_checkout_query_id: impl Into<String>,
        ok: bool,
    ) -> Request<Self::Service, AnswerPreCheckoutQuery> {
        self.send(AnswerPreCheckoutQuery::new(pre_checkout_query_id, ok))
    }

    /// Returns how many Telegram Stars the bot has. See [`GetMyStarBalance`].
    fn get_my_star_balance(&self) -> Request<Self::Service, GetMyStarBalance> {
        self.send(GetMyStarBalance::new())
    }

    /// Returns a page of the bot's Telegram Stars transactions, in order of time. See
    /// [`GetStarTransactions`].
    fn get_star_transactions(&self) -> Request<Self::Service, GetStarTransactions> {
        self.send(GetStarTransactions::new())
    }

    /// Gives a user back a payment made in Telegram Stars. See [`RefundStarPayment`].
    fn refund_star_payment(
        &self,
        user_id: i64,
        telegram_payment_charge_id: impl Into<String>,
    ) -> Request<Self::Service, RefundStarPayment> {
        self.send(RefundStarPayment::new(user_id, telegram_payment_charge_id))
    }

    /// Cancels the renewal of a user's Telegram Stars subscription, or lets the user renew again.
    /// See [`EditUserStarSubscription`].
    fn edit_user_star_subscription(
        &self,
        user_id: i64,
        telegram_payment_charge_id: impl Into<String>,
        is_canceled: bool,
    ) -> Request<Self::Service, EditUserStarSubscription> {
        self.send(EditUserStarSubscription::new(
            user_id,
            telegram_payment_charge_id,
            is_canceled,
        ))
    }

    /// Tells a user what is wrong with the Telegram Passport data they sent. See
    /// [`SetPassportDataErrors`].
    fn set_passport_data_errors(
        &self,
        user_id: i64,
        errors: impl IntoIterator<Item = PassportElementError>,
    ) -> Request<Self::Service, SetPassportDataErrors> {
        self.send(SetPassportDataErrors::new(user_id, errors))
    }

    /// Sends a game of the bot to a chat. See [`SendGame`].
    fn send_game(
        &self,
        chat_id: impl Into<ChatId>,
        game_short_name: impl Into<String>,
    ) -> Request<Self::Service, SendGame> {
        self.send(SendGame::new(chat_id, game_short_name))
    }

    /// Sets a user's score in a game message. See [`SetGameScore`].
    fn set_game_score(&self, user_id: i64, score: i64) -> Request<Self::Service, SetGameScore> {
        self.send(SetGameScore::new(user_id, score))
    }

    /// Returns the scores of a user and of the neighbours in a game's table. See
    /// [`GetGameHighScores`].
    fn get_game_high_scores(&self, user_id: i64) -> Request<Self::Service, GetGameHighScores> {
        self.send(GetGameHighScores::new(user_id))
    }
}

impl<C: Caller + ?Sized> Methods for C {}
