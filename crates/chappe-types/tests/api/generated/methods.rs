// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Every method, made of parameters in JSON.

use chappe_core::{ChatId, InputFile, UnixTime};
use chappe_types::{
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
        AcceptedGiftTypes, BotCommand, BotCommandScope, ChatAction, ChatAdministratorRights,
        ChatPermissions, EphemeralMessageParameters, InlineKeyboardMarkup, InlineQueryResult,
        InlineQueryResultsButton, InputChecklist, InputMedia, InputPaidMedia, InputPollMedia,
        InputPollOption, InputProfilePhoto, InputRichMessage, InputSticker, InputStoryContent,
        JoinRequestDecision, KeyboardButton, LabeledPrice, LinkPreviewOptions, MaskPosition,
        MediaGroupItem, MenuButton, MessageEntity, ParseMode, PassportElementError, PollType,
        ReactionType, ReplyMarkup, ReplyParameters, ShippingOption, StickerFormat, StickerType,
        StoryArea, SuggestedPostParameters, UpdateType,
    },
};

use crate::codec::{Build, Built, Params};

/// Makes each method of these parameters, by its constructor and its setters.
pub(crate) const METHODS: &[(&str, Build)] = &[
    ("getUpdates", get_updates),
    ("setWebhook", set_webhook),
    ("deleteWebhook", delete_webhook),
    ("getWebhookInfo", get_webhook_info),
    ("getMe", get_me),
    ("logOut", log_out),
    ("close", close),
    ("sendMessage", send_message),
    ("forwardMessage", forward_message),
    ("forwardMessages", forward_messages),
    ("copyMessage", copy_message),
    ("copyMessages", copy_messages),
    ("sendPhoto", send_photo),
    ("sendLivePhoto", send_live_photo),
    ("sendAudio", send_audio),
    ("sendDocument", send_document),
    ("sendVideo", send_video),
    ("sendAnimation", send_animation),
    ("sendVoice", send_voice),
    ("sendVideoNote", send_video_note),
    ("sendPaidMedia", send_paid_media),
    ("sendMediaGroup", send_media_group),
    ("sendLocation", send_location),
    ("sendVenue", send_venue),
    ("sendContact", send_contact),
    ("sendPoll", send_poll),
    ("sendChecklist", send_checklist),
    ("sendDice", send_dice),
    ("sendMessageDraft", send_message_draft),
    ("sendChatAction", send_chat_action),
    ("setMessageReaction", set_message_reaction),
    ("getUserProfilePhotos", get_user_profile_photos),
    ("getUserProfileAudios", get_user_profile_audios),
    ("setUserEmojiStatus", set_user_emoji_status),
    ("getFile", get_file),
    ("banChatMember", ban_chat_member),
    ("unbanChatMember", unban_chat_member),
    ("restrictChatMember", restrict_chat_member),
    ("promoteChatMember", promote_chat_member),
    (
        "setChatAdministratorCustomTitle",
        set_chat_administrator_custom_title,
    ),
    ("setChatMemberTag", set_chat_member_tag),
    ("banChatSenderChat", ban_chat_sender_chat),
    ("unbanChatSenderChat", unban_chat_sender_chat),
    ("setChatPermissions", set_chat_permissions),
    ("exportChatInviteLink", export_chat_invite_link),
    ("createChatInviteLink", create_chat_invite_link),
    ("editChatInviteLink", edit_chat_invite_link),
    (
        "createChatSubscriptionInviteLink",
        create_chat_subscription_invite_link,
    ),
    (
        "editChatSubscriptionInviteLink",
        edit_chat_subscription_invite_link,
    ),
    ("revokeChatInviteLink", revoke_chat_invite_link),
    ("approveChatJoinRequest", approve_chat_join_request),
    ("declineChatJoinRequest", decline_chat_join_request),
    ("answerChatJoinRequestQuery", answer_chat_join_request_query),
    ("sendChatJoinRequestWebApp", send_chat_join_request_web_app),
    ("setChatPhoto", set_chat_photo),
    ("deleteChatPhoto", delete_chat_photo),
    ("setChatTitle", set_chat_title),
    ("setChatDescription", set_chat_description),
    ("pinChatMessage", pin_chat_message),
    ("unpinChatMessage", unpin_chat_message),
    ("unpinAllChatMessages", unpin_all_chat_messages),
    ("leaveChat", leave_chat),
    ("getChat", get_chat),
    ("getChatAdministrators", get_chat_administrators),
    ("getChatMemberCount", get_chat_member_count),
    ("getChatMember", get_chat_member),
    (
        "getUserPersonalChatMessages",
        get_user_personal_chat_messages,
    ),
    ("setChatStickerSet", set_chat_sticker_set),
    ("deleteChatStickerSet", delete_chat_sticker_set),
    ("getForumTopicIconStickers", get_forum_topic_icon_stickers),
    ("createForumTopic", create_forum_topic),
    ("editForumTopic", edit_forum_topic),
    ("closeForumTopic", close_forum_topic),
    ("reopenForumTopic", reopen_forum_topic),
    ("deleteForumTopic", delete_forum_topic),
    ("unpinAllForumTopicMessages", unpin_all_forum_topic_messages),
    ("editGeneralForumTopic", edit_general_forum_topic),
    ("closeGeneralForumTopic", close_general_forum_topic),
    ("reopenGeneralForumTopic", reopen_general_forum_topic),
    ("hideGeneralForumTopic", hide_general_forum_topic),
    ("unhideGeneralForumTopic", unhide_general_forum_topic),
    (
        "unpinAllGeneralForumTopicMessages",
        unpin_all_general_forum_topic_messages,
    ),
    ("answerCallbackQuery", answer_callback_query),
    ("answerGuestQuery", answer_guest_query),
    ("getUserChatBoosts", get_user_chat_boosts),
    ("getBusinessConnection", get_business_connection),
    ("getManagedBotToken", get_managed_bot_token),
    ("replaceManagedBotToken", replace_managed_bot_token),
    (
        "getManagedBotAccessSettings",
        get_managed_bot_access_settings,
    ),
    (
        "setManagedBotAccessSettings",
        set_managed_bot_access_settings,
    ),
    ("setMyCommands", set_my_commands),
    ("deleteMyCommands", delete_my_commands),
    ("getMyCommands", get_my_commands),
    ("setMyName", set_my_name),
    ("getMyName", get_my_name),
    ("setMyDescription", set_my_description),
    ("getMyDescription", get_my_description),
    ("setMyShortDescription", set_my_short_description),
    ("getMyShortDescription", get_my_short_description),
    ("setMyProfilePhoto", set_my_profile_photo),
    ("removeMyProfilePhoto", remove_my_profile_photo),
    ("setChatMenuButton", set_chat_menu_button),
    ("getChatMenuButton", get_chat_menu_button),
    (
        "setMyDefaultAdministratorRights",
        set_my_default_administrator_rights,
    ),
    (
        "getMyDefaultAdministratorRights",
        get_my_default_administrator_rights,
    ),
    ("getAvailableGifts", get_available_gifts),
    ("sendGift", send_gift),
    ("giftPremiumSubscription", gift_premium_subscription),
    ("verifyUser", verify_user),
    ("verifyChat", verify_chat),
    ("removeUserVerification", remove_user_verification),
    ("removeChatVerification", remove_chat_verification),
    ("readBusinessMessage", read_business_message),
    ("deleteBusinessMessages", delete_business_messages),
    ("setBusinessAccountName", set_business_account_name),
    ("setBusinessAccountUsername", set_business_account_username),
    ("setBusinessAccountBio", set_business_account_bio),
    (
        "setBusinessAccountProfilePhoto",
        set_business_account_profile_photo,
    ),
    (
        "removeBusinessAccountProfilePhoto",
        remove_business_account_profile_photo,
    ),
    (
        "setBusinessAccountGiftSettings",
        set_business_account_gift_settings,
    ),
    (
        "getBusinessAccountStarBalance",
        get_business_account_star_balance,
    ),
    (
        "transferBusinessAccountStars",
        transfer_business_account_stars,
    ),
    ("getBusinessAccountGifts", get_business_account_gifts),
    ("getUserGifts", get_user_gifts),
    ("getChatGifts", get_chat_gifts),
    ("convertGiftToStars", convert_gift_to_stars),
    ("upgradeGift", upgrade_gift),
    ("transferGift", transfer_gift),
    ("postStory", post_story),
    ("repostStory", repost_story),
    ("editStory", edit_story),
    ("deleteStory", delete_story),
    ("answerWebAppQuery", answer_web_app_query),
    ("savePreparedInlineMessage", save_prepared_inline_message),
    ("savePreparedKeyboardButton", save_prepared_keyboard_button),
    ("editMessageText", edit_message_text),
    ("editMessageCaption", edit_message_caption),
    ("editMessageMedia", edit_message_media),
    ("editMessageLiveLocation", edit_message_live_location),
    ("stopMessageLiveLocation", stop_message_live_location),
    ("editMessageChecklist", edit_message_checklist),
    ("editMessageReplyMarkup", edit_message_reply_markup),
    ("stopPoll", stop_poll),
    ("editEphemeralMessageText", edit_ephemeral_message_text),
    ("editEphemeralMessageMedia", edit_ephemeral_message_media),
    (
        "editEphemeralMessageCaption",
        edit_ephemeral_message_caption,
    ),
    (
        "editEphemeralMessageReplyMarkup",
        edit_ephemeral_message_reply_markup,
    ),
    ("approveSuggestedPost", approve_suggested_post),
    ("declineSuggestedPost", decline_suggested_post),
    ("deleteMessage", delete_message),
    ("deleteMessages", delete_messages),
    ("deleteEphemeralMessage", delete_ephemeral_message),
    ("deleteMessageReaction", delete_message_reaction),
    ("deleteAllMessageReactions", delete_all_message_reactions),
    ("sendSticker", send_sticker),
    ("getStickerSet", get_sticker_set),
    ("getCustomEmojiStickers", get_custom_emoji_stickers),
    ("uploadStickerFile", upload_sticker_file),
    ("createNewStickerSet", create_new_sticker_set),
    ("addStickerToSet", add_sticker_to_set),
    ("setStickerPositionInSet", set_sticker_position_in_set),
    ("deleteStickerFromSet", delete_sticker_from_set),
    ("replaceStickerInSet", replace_sticker_in_set),
    ("setStickerEmojiList", set_sticker_emoji_list),
    ("setStickerKeywords", set_sticker_keywords),
    ("setStickerMaskPosition", set_sticker_mask_position),
    ("setStickerSetTitle", set_sticker_set_title),
    ("setStickerSetThumbnail", set_sticker_set_thumbnail),
    (
        "setCustomEmojiStickerSetThumbnail",
        set_custom_emoji_sticker_set_thumbnail,
    ),
    ("deleteStickerSet", delete_sticker_set),
    ("sendRichMessage", send_rich_message),
    ("sendRichMessageDraft", send_rich_message_draft),
    ("answerInlineQuery", answer_inline_query),
    ("sendInvoice", send_invoice),
    ("createInvoiceLink", create_invoice_link),
    ("answerShippingQuery", answer_shipping_query),
    ("answerPreCheckoutQuery", answer_pre_checkout_query),
    ("getMyStarBalance", get_my_star_balance),
    ("getStarTransactions", get_star_transactions),
    ("refundStarPayment", refund_star_payment),
    ("editUserStarSubscription", edit_user_star_subscription),
    ("setPassportDataErrors", set_passport_data_errors),
    ("sendGame", send_game),
    ("setGameScore", set_game_score),
    ("getGameHighScores", get_game_high_scores),
];

fn get_updates(params: &Params) -> Built {
    let mut method = GetUpdates::new();
    if let Some(value) = params.find::<i64>("offset") {
        method = method.offset(value);
    }
    if let Some(value) = params.find::<i64>("limit") {
        method = method.limit(value);
    }
    if let Some(value) = params.find::<i64>("timeout") {
        method = method.timeout(value);
    }
    if let Some(value) = params.find::<Vec<UpdateType>>("allowed_updates") {
        method = method.allowed_updates(value);
    }
    Built::of(method)
}

fn set_webhook(params: &Params) -> Built {
    let mut method = SetWebhook::new(params.get::<String>("url"));
    if let Some(value) = params.find::<InputFile>("certificate") {
        method = method.certificate(value);
    }
    if let Some(value) = params.find::<String>("ip_address") {
        method = method.ip_address(value);
    }
    if let Some(value) = params.find::<i64>("max_connections") {
        method = method.max_connections(value);
    }
    if let Some(value) = params.find::<Vec<UpdateType>>("allowed_updates") {
        method = method.allowed_updates(value);
    }
    if let Some(value) = params.find::<bool>("drop_pending_updates") {
        method = method.drop_pending_updates(value);
    }
    if let Some(value) = params.find::<String>("secret_token") {
        method = method.secret_token(value);
    }
    Built::of(method)
}

fn delete_webhook(params: &Params) -> Built {
    let mut method = DeleteWebhook::new();
    if let Some(value) = params.find::<bool>("drop_pending_updates") {
        method = method.drop_pending_updates(value);
    }
    Built::of(method)
}

fn get_webhook_info(_params: &Params) -> Built {
    let method = GetWebhookInfo::new();
    Built::of(method)
}

fn get_me(_params: &Params) -> Built {
    let method = GetMe::new();
    Built::of(method)
}

fn log_out(_params: &Params) -> Built {
    let method = LogOut::new();
    Built::of(method)
}

fn close(_params: &Params) -> Built {
    let method = Close::new();
    Built::of(method)
}

fn send_message(params: &Params) -> Built {
    let mut method = SendMessage::new(
        params.get::<ChatId>("chat_id"),
        params.get::<String>("text"),
    );
    if let Some(value) = params.find::<String>("business_connection_id") {
        method = method.business_connection_id(value);
    }
    if let Some(value) = params.find::<i64>("message_thread_id") {
        method = method.message_thread_id(value);
    }
    if let Some(value) = params.find::<i64>("direct_messages_topic_id") {
        method = method.direct_messages_topic_id(value);
    }
    if let Some(value) = params.find::<EphemeralMessageParameters>("ephemeral_message_parameters") {
        method = method.ephemeral_message_parameters(value);
    }
    if let Some(value) = params.find::<ParseMode>("parse_mode") {
        method = method.parse_mode(value);
    }
    if let Some(value) = params.find::<Vec<MessageEntity>>("entities") {
        method = method.entities(value);
    }
    if let Some(value) = params.find::<LinkPreviewOptions>("link_preview_options") {
        method = method.link_preview_options(value);
    }
    if let Some(value) = params.find::<bool>("disable_notification") {
        method = method.disable_notification(value);
    }
    if let Some(value) = params.find::<bool>("protect_content") {
        method = method.protect_content(value);
    }
    if let Some(value) = params.find::<bool>("allow_paid_broadcast") {
        method = method.allow_paid_broadcast(value);
    }
    if let Some(value) = params.find::<String>("message_effect_id") {
        method = method.message_effect_id(value);
    }
    if let Some(value) = params.find::<SuggestedPostParameters>("suggested_post_parameters") {
        method = method.suggested_post_parameters(value);
    }
    if let Some(value) = params.find::<ReplyParameters>("reply_parameters") {
        method = method.reply_parameters(value);
    }
    if let Some(value) = params.find::<ReplyMarkup>("reply_markup") {
        method = method.reply_markup(value);
    }
    Built::of(method)
}

fn forward_message(params: &Params) -> Built {
    let mut method = ForwardMessage::new(
        params.get::<ChatId>("chat_id"),
        params.get::<ChatId>("from_chat_id"),
        params.get::<i64>("message_id"),
    );
    if let Some(value) = params.find::<i64>("message_thread_id") {
        method = method.message_thread_id(value);
    }
    if let Some(value) = params.find::<i64>("direct_messages_topic_id") {
        method = method.direct_messages_topic_id(value);
    }
    if let Some(value) = params.find::<i64>("video_start_timestamp") {
        method = method.video_start_timestamp(value);
    }
    if let Some(value) = params.find::<bool>("disable_notification") {
        method = method.disable_notification(value);
    }
    if let Some(value) = params.find::<bool>("protect_content") {
        method = method.protect_content(value);
    }
    if let Some(value) = params.find::<String>("message_effect_id") {
        method = method.message_effect_id(value);
    }
    if let Some(value) = params.find::<SuggestedPostParameters>("suggested_post_parameters") {
        method = method.suggested_post_parameters(value);
    }
    Built::of(method)
}

fn forward_messages(params: &Params) -> Built {
    let mut method = ForwardMessages::new(
        params.get::<ChatId>("chat_id"),
        params.get::<ChatId>("from_chat_id"),
        params.get::<Vec<i64>>("message_ids"),
    );
    if let Some(value) = params.find::<i64>("message_thread_id") {
        method = method.message_thread_id(value);
    }
    if let Some(value) = params.find::<i64>("direct_messages_topic_id") {
        method = method.direct_messages_topic_id(value);
    }
    if let Some(value) = params.find::<bool>("disable_notification") {
        method = method.disable_notification(value);
    }
    if let Some(value) = params.find::<bool>("protect_content") {
        method = method.protect_content(value);
    }
    Built::of(method)
}

fn copy_message(params: &Params) -> Built {
    let mut method = CopyMessage::new(
        params.get::<ChatId>("chat_id"),
        params.get::<ChatId>("from_chat_id"),
        params.get::<i64>("message_id"),
    );
    if let Some(value) = params.find::<i64>("message_thread_id") {
        method = method.message_thread_id(value);
    }
    if let Some(value) = params.find::<i64>("direct_messages_topic_id") {
        method = method.direct_messages_topic_id(value);
    }
    if let Some(value) = params.find::<i64>("video_start_timestamp") {
        method = method.video_start_timestamp(value);
    }
    if let Some(value) = params.find::<String>("caption") {
        method = method.caption(value);
    }
    if let Some(value) = params.find::<ParseMode>("parse_mode") {
        method = method.parse_mode(value);
    }
    if let Some(value) = params.find::<Vec<MessageEntity>>("caption_entities") {
        method = method.caption_entities(value);
    }
    if let Some(value) = params.find::<bool>("show_caption_above_media") {
        method = method.show_caption_above_media(value);
    }
    if let Some(value) = params.find::<bool>("disable_notification") {
        method = method.disable_notification(value);
    }
    if let Some(value) = params.find::<bool>("protect_content") {
        method = method.protect_content(value);
    }
    if let Some(value) = params.find::<bool>("allow_paid_broadcast") {
        method = method.allow_paid_broadcast(value);
    }
    if let Some(value) = params.find::<String>("message_effect_id") {
        method = method.message_effect_id(value);
    }
    if let Some(value) = params.find::<SuggestedPostParameters>("suggested_post_parameters") {
        method = method.suggested_post_parameters(value);
    }
    if let Some(value) = params.find::<ReplyParameters>("reply_parameters") {
        method = method.reply_parameters(value);
    }
    if let Some(value) = params.find::<ReplyMarkup>("reply_markup") {
        method = method.reply_markup(value);
    }
    Built::of(method)
}

fn copy_messages(params: &Params) -> Built {
    let mut method = CopyMessages::new(
        params.get::<ChatId>("chat_id"),
        params.get::<ChatId>("from_chat_id"),
        params.get::<Vec<i64>>("message_ids"),
    );
    if let Some(value) = params.find::<i64>("message_thread_id") {
        method = method.message_thread_id(value);
    }
    if let Some(value) = params.find::<i64>("direct_messages_topic_id") {
        method = method.direct_messages_topic_id(value);
    }
    if let Some(value) = params.find::<bool>("disable_notification") {
        method = method.disable_notification(value);
    }
    if let Some(value) = params.find::<bool>("protect_content") {
        method = method.protect_content(value);
    }
    if let Some(value) = params.find::<bool>("remove_caption") {
        method = method.remove_caption(value);
    }
    Built::of(method)
}

fn send_photo(params: &Params) -> Built {
    let mut method = SendPhoto::new(
        params.get::<ChatId>("chat_id"),
        params.get::<InputFile>("photo"),
    );
    if let Some(value) = params.find::<String>("business_connection_id") {
        method = method.business_connection_id(value);
    }
    if let Some(value) = params.find::<i64>("message_thread_id") {
        method = method.message_thread_id(value);
    }
    if let Some(value) = params.find::<i64>("direct_messages_topic_id") {
        method = method.direct_messages_topic_id(value);
    }
    if let Some(value) = params.find::<EphemeralMessageParameters>("ephemeral_message_parameters") {
        method = method.ephemeral_message_parameters(value);
    }
    if let Some(value) = params.find::<String>("caption") {
        method = method.caption(value);
    }
    if let Some(value) = params.find::<ParseMode>("parse_mode") {
        method = method.parse_mode(value);
    }
    if let Some(value) = params.find::<Vec<MessageEntity>>("caption_entities") {
        method = method.caption_entities(value);
    }
    if let Some(value) = params.find::<bool>("show_caption_above_media") {
        method = method.show_caption_above_media(value);
    }
    if let Some(value) = params.find::<bool>("has_spoiler") {
        method = method.has_spoiler(value);
    }
    if let Some(value) = params.find::<bool>("disable_notification") {
        method = method.disable_notification(value);
    }
    if let Some(value) = params.find::<bool>("protect_content") {
        method = method.protect_content(value);
    }
    if let Some(value) = params.find::<bool>("allow_paid_broadcast") {
        method = method.allow_paid_broadcast(value);
    }
    if let Some(value) = params.find::<String>("message_effect_id") {
        method = method.message_effect_id(value);
    }
    if let Some(value) = params.find::<SuggestedPostParameters>("suggested_post_parameters") {
        method = method.suggested_post_parameters(value);
    }
    if let Some(value) = params.find::<ReplyParameters>("reply_parameters") {
        method = method.reply_parameters(value);
    }
    if let Some(value) = params.find::<ReplyMarkup>("reply_markup") {
        method = method.reply_markup(value);
    }
    Built::of(method)
}

fn send_live_photo(params: &Params) -> Built {
    let mut method = SendLivePhoto::new(
        params.get::<ChatId>("chat_id"),
        params.get::<InputFile>("live_photo"),
        params.get::<InputFile>("photo"),
    );
    if let Some(value) = params.find::<String>("business_connection_id") {
        method = method.business_connection_id(value);
    }
    if let Some(value) = params.find::<i64>("message_thread_id") {
        method = method.message_thread_id(value);
    }
    if let Some(value) = params.find::<i64>("direct_messages_topic_id") {
        method = method.direct_messages_topic_id(value);
    }
    if let Some(value) = params.find::<EphemeralMessageParameters>("ephemeral_message_parameters") {
        method = method.ephemeral_message_parameters(value);
    }
    if let Some(value) = params.find::<String>("caption") {
        method = method.caption(value);
    }
    if let Some(value) = params.find::<ParseMode>("parse_mode") {
        method = method.parse_mode(value);
    }
    if let Some(value) = params.find::<Vec<MessageEntity>>("caption_entities") {
        method = method.caption_entities(value);
    }
    if let Some(value) = params.find::<bool>("show_caption_above_media") {
        method = method.show_caption_above_media(value);
    }
    if let Some(value) = params.find::<bool>("has_spoiler") {
        method = method.has_spoiler(value);
    }
    if let Some(value) = params.find::<bool>("disable_notification") {
        method = method.disable_notification(value);
    }
    if let Some(value) = params.find::<bool>("protect_content") {
        method = method.protect_content(value);
    }
    if let Some(value) = params.find::<bool>("allow_paid_broadcast") {
        method = method.allow_paid_broadcast(value);
    }
    if let Some(value) = params.find::<String>("message_effect_id") {
        method = method.message_effect_id(value);
    }
    if let Some(value) = params.find::<SuggestedPostParameters>("suggested_post_parameters") {
        method = method.suggested_post_parameters(value);
    }
    if let Some(value) = params.find::<ReplyParameters>("reply_parameters") {
        method = method.reply_parameters(value);
    }
    if let Some(value) = params.find::<ReplyMarkup>("reply_markup") {
        method = method.reply_markup(value);
    }
    Built::of(method)
}

fn send_audio(params: &Params) -> Built {
    let mut method = SendAudio::new(
        params.get::<ChatId>("chat_id"),
        params.get::<InputFile>("audio"),
    );
    if let Some(value) = params.find::<String>("business_connection_id") {
        method = method.business_connection_id(value);
    }
    if let Some(value) = params.find::<i64>("message_thread_id") {
        method = method.message_thread_id(value);
    }
    if let Some(value) = params.find::<i64>("direct_messages_topic_id") {
        method = method.direct_messages_topic_id(value);
    }
    if let Some(value) = params.find::<EphemeralMessageParameters>("ephemeral_message_parameters") {
        method = method.ephemeral_message_parameters(value);
    }
    if let Some(value) = params.find::<String>("caption") {
        method = method.caption(value);
    }
    if let Some(value) = params.find::<ParseMode>("parse_mode") {
        method = method.parse_mode(value);
    }
    if let Some(value) = params.find::<Vec<MessageEntity>>("caption_entities") {
        method = method.caption_entities(value);
    }
    if let Some(value) = params.find::<i64>("duration") {
        method = method.duration(value);
    }
    if let Some(value) = params.find::<String>("performer") {
        method = method.performer(value);
    }
    if let Some(value) = params.find::<String>("title") {
        method = method.title(value);
    }
    if let Some(value) = params.find::<InputFile>("thumbnail") {
        method = method.thumbnail(value);
    }
    if let Some(value) = params.find::<bool>("disable_notification") {
        method = method.disable_notification(value);
    }
    if let Some(value) = params.find::<bool>("protect_content") {
        method = method.protect_content(value);
    }
    if let Some(value) = params.find::<bool>("allow_paid_broadcast") {
        method = method.allow_paid_broadcast(value);
    }
    if let Some(value) = params.find::<String>("message_effect_id") {
        method = method.message_effect_id(value);
    }
    if let Some(value) = params.find::<SuggestedPostParameters>("suggested_post_parameters") {
        method = method.suggested_post_parameters(value);
    }
    if let Some(value) = params.find::<ReplyParameters>("reply_parameters") {
        method = method.reply_parameters(value);
    }
    if let Some(value) = params.find::<ReplyMarkup>("reply_markup") {
        method = method.reply_markup(value);
    }
    Built::of(method)
}

fn send_document(params: &Params) -> Built {
    let mut method = SendDocument::new(
        params.get::<ChatId>("chat_id"),
        params.get::<InputFile>("document"),
    );
    if let Some(value) = params.find::<String>("business_connection_id") {
        method = method.business_connection_id(value);
    }
    if let Some(value) = params.find::<i64>("message_thread_id") {
        method = method.message_thread_id(value);
    }
    if let Some(value) = params.find::<i64>("direct_messages_topic_id") {
        method = method.direct_messages_topic_id(value);
    }
    if let Some(value) = params.find::<EphemeralMessageParameters>("ephemeral_message_parameters") {
        method = method.ephemeral_message_parameters(value);
    }
    if let Some(value) = params.find::<InputFile>("thumbnail") {
        method = method.thumbnail(value);
    }
    if let Some(value) = params.find::<String>("caption") {
        method = method.caption(value);
    }
    if let Some(value) = params.find::<ParseMode>("parse_mode") {
        method = method.parse_mode(value);
    }
    if let Some(value) = params.find::<Vec<MessageEntity>>("caption_entities") {
        method = method.caption_entities(value);
    }
    if let Some(value) = params.find::<bool>("disable_content_type_detection") {
        method = method.disable_content_type_detection(value);
    }
    if let Some(value) = params.find::<bool>("disable_notification") {
        method = method.disable_notification(value);
    }
    if let Some(value) = params.find::<bool>("protect_content") {
        method = method.protect_content(value);
    }
    if let Some(value) = params.find::<bool>("allow_paid_broadcast") {
        method = method.allow_paid_broadcast(value);
    }
    if let Some(value) = params.find::<String>("message_effect_id") {
        method = method.message_effect_id(value);
    }
    if let Some(value) = params.find::<SuggestedPostParameters>("suggested_post_parameters") {
        method = method.suggested_post_parameters(value);
    }
    if let Some(value) = params.find::<ReplyParameters>("reply_parameters") {
        method = method.reply_parameters(value);
    }
    if let Some(value) = params.find::<ReplyMarkup>("reply_markup") {
        method = method.reply_markup(value);
    }
    Built::of(method)
}

fn send_video(params: &Params) -> Built {
    let mut method = SendVideo::new(
        params.get::<ChatId>("chat_id"),
        params.get::<InputFile>("video"),
    );
    if let Some(value) = params.find::<String>("business_connection_id") {
        method = method.business_connection_id(value);
    }
    if let Some(value) = params.find::<i64>("message_thread_id") {
        method = method.message_thread_id(value);
    }
    if let Some(value) = params.find::<i64>("direct_messages_topic_id") {
        method = method.direct_messages_topic_id(value);
    }
    if let Some(value) = params.find::<EphemeralMessageParameters>("ephemeral_message_parameters") {
        method = method.ephemeral_message_parameters(value);
    }
    if let Some(value) = params.find::<i64>("duration") {
        method = method.duration(value);
    }
    if let Some(value) = params.find::<i64>("width") {
        method = method.width(value);
    }
    if let Some(value) = params.find::<i64>("height") {
        method = method.height(value);
    }
    if let Some(value) = params.find::<InputFile>("thumbnail") {
        method = method.thumbnail(value);
    }
    if let Some(value) = params.find::<InputFile>("cover") {
        method = method.cover(value);
    }
    if let Some(value) = params.find::<i64>("start_timestamp") {
        method = method.start_timestamp(value);
    }
    if let Some(value) = params.find::<String>("caption") {
        method = method.caption(value);
    }
    if let Some(value) = params.find::<ParseMode>("parse_mode") {
        method = method.parse_mode(value);
    }
    if let Some(value) = params.find::<Vec<MessageEntity>>("caption_entities") {
        method = method.caption_entities(value);
    }
    if let Some(value) = params.find::<bool>("show_caption_above_media") {
        method = method.show_caption_above_media(value);
    }
    if let Some(value) = params.find::<bool>("has_spoiler") {
        method = method.has_spoiler(value);
    }
    if let Some(value) = params.find::<bool>("supports_streaming") {
        method = method.supports_streaming(value);
    }
    if let Some(value) = params.find::<bool>("disable_notification") {
        method = method.disable_notification(value);
    }
    if let Some(value) = params.find::<bool>("protect_content") {
        method = method.protect_content(value);
    }
    if let Some(value) = params.find::<bool>("allow_paid_broadcast") {
        method = method.allow_paid_broadcast(value);
    }
    if let Some(value) = params.find::<String>("message_effect_id") {
        method = method.message_effect_id(value);
    }
    if let Some(value) = params.find::<SuggestedPostParameters>("suggested_post_parameters") {
        method = method.suggested_post_parameters(value);
    }
    if let Some(value) = params.find::<ReplyParameters>("reply_parameters") {
        method = method.reply_parameters(value);
    }
    if let Some(value) = params.find::<ReplyMarkup>("reply_markup") {
        method = method.reply_markup(value);
    }
    Built::of(method)
}

fn send_animation(params: &Params) -> Built {
    let mut method = SendAnimation::new(
        params.get::<ChatId>("chat_id"),
        params.get::<InputFile>("animation"),
    );
    if let Some(value) = params.find::<String>("business_connection_id") {
        method = method.business_connection_id(value);
    }
    if let Some(value) = params.find::<i64>("message_thread_id") {
        method = method.message_thread_id(value);
    }
    if let Some(value) = params.find::<i64>("direct_messages_topic_id") {
        method = method.direct_messages_topic_id(value);
    }
    if let Some(value) = params.find::<EphemeralMessageParameters>("ephemeral_message_parameters") {
        method = method.ephemeral_message_parameters(value);
    }
    if let Some(value) = params.find::<i64>("duration") {
        method = method.duration(value);
    }
    if let Some(value) = params.find::<i64>("width") {
        method = method.width(value);
    }
    if let Some(value) = params.find::<i64>("height") {
        method = method.height(value);
    }
    if let Some(value) = params.find::<InputFile>("thumbnail") {
        method = method.thumbnail(value);
    }
    if let Some(value) = params.find::<String>("caption") {
        method = method.caption(value);
    }
    if let Some(value) = params.find::<ParseMode>("parse_mode") {
        method = method.parse_mode(value);
    }
    if let Some(value) = params.find::<Vec<MessageEntity>>("caption_entities") {
        method = method.caption_entities(value);
    }
    if let Some(value) = params.find::<bool>("show_caption_above_media") {
        method = method.show_caption_above_media(value);
    }
    if let Some(value) = params.find::<bool>("has_spoiler") {
        method = method.has_spoiler(value);
    }
    if let Some(value) = params.find::<bool>("disable_notification") {
        method = method.disable_notification(value);
    }
    if let Some(value) = params.find::<bool>("protect_content") {
        method = method.protect_content(value);
    }
    if let Some(value) = params.find::<bool>("allow_paid_broadcast") {
        method = method.allow_paid_broadcast(value);
    }
    if let Some(value) = params.find::<String>("message_effect_id") {
        method = method.message_effect_id(value);
    }
    if let Some(value) = params.find::<SuggestedPostParameters>("suggested_post_parameters") {
        method = method.suggested_post_parameters(value);
    }
    if let Some(value) = params.find::<ReplyParameters>("reply_parameters") {
        method = method.reply_parameters(value);
    }
    if let Some(value) = params.find::<ReplyMarkup>("reply_markup") {
        method = method.reply_markup(value);
    }
    Built::of(method)
}

fn send_voice(params: &Params) -> Built {
    let mut method = SendVoice::new(
        params.get::<ChatId>("chat_id"),
        params.get::<InputFile>("voice"),
    );
    if let Some(value) = params.find::<String>("business_connection_id") {
        method = method.business_connection_id(value);
    }
    if let Some(value) = params.find::<i64>("message_thread_id") {
        method = method.message_thread_id(value);
    }
    if let Some(value) = params.find::<i64>("direct_messages_topic_id") {
        method = method.direct_messages_topic_id(value);
    }
    if let Some(value) = params.find::<EphemeralMessageParameters>("ephemeral_message_parameters") {
        method = method.ephemeral_message_parameters(value);
    }
    if let Some(value) = params.find::<String>("caption") {
        method = method.caption(value);
    }
    if let Some(value) = params.find::<ParseMode>("parse_mode") {
        method = method.parse_mode(value);
    }
    if let Some(value) = params.find::<Vec<MessageEntity>>("caption_entities") {
        method = method.caption_entities(value);
    }
    if let Some(value) = params.find::<i64>("duration") {
        method = method.duration(value);
    }
    if let Some(value) = params.find::<bool>("disable_notification") {
        method = method.disable_notification(value);
    }
    if let Some(value) = params.find::<bool>("protect_content") {
        method = method.protect_content(value);
    }
    if let Some(value) = params.find::<bool>("allow_paid_broadcast") {
        method = method.allow_paid_broadcast(value);
    }
    if let Some(value) = params.find::<String>("message_effect_id") {
        method = method.message_effect_id(value);
    }
    if let Some(value) = params.find::<SuggestedPostParameters>("suggested_post_parameters") {
        method = method.suggested_post_parameters(value);
    }
    if let Some(value) = params.find::<ReplyParameters>("reply_parameters") {
        method = method.reply_parameters(value);
    }
    if let Some(value) = params.find::<ReplyMarkup>("reply_markup") {
        method = method.reply_markup(value);
    }
    Built::of(method)
}

fn send_video_note(params: &Params) -> Built {
    let mut method = SendVideoNote::new(
        params.get::<ChatId>("chat_id"),
        params.get::<InputFile>("video_note"),
    );
    if let Some(value) = params.find::<String>("business_connection_id") {
        method = method.business_connection_id(value);
    }
    if let Some(value) = params.find::<i64>("message_thread_id") {
        method = method.message_thread_id(value);
    }
    if let Some(value) = params.find::<i64>("direct_messages_topic_id") {
        method = method.direct_messages_topic_id(value);
    }
    if let Some(value) = params.find::<EphemeralMessageParameters>("ephemeral_message_parameters") {
        method = method.ephemeral_message_parameters(value);
    }
    if let Some(value) = params.find::<i64>("duration") {
        method = method.duration(value);
    }
    if let Some(value) = params.find::<i64>("length") {
        method = method.length(value);
    }
    if let Some(value) = params.find::<InputFile>("thumbnail") {
        method = method.thumbnail(value);
    }
    if let Some(value) = params.find::<bool>("disable_notification") {
        method = method.disable_notification(value);
    }
    if let Some(value) = params.find::<bool>("protect_content") {
        method = method.protect_content(value);
    }
    if let Some(value) = params.find::<bool>("allow_paid_broadcast") {
        method = method.allow_paid_broadcast(value);
    }
    if let Some(value) = params.find::<String>("message_effect_id") {
        method = method.message_effect_id(value);
    }
    if let Some(value) = params.find::<SuggestedPostParameters>("suggested_post_parameters") {
        method = method.suggested_post_parameters(value);
    }
    if let Some(value) = params.find::<ReplyParameters>("reply_parameters") {
        method = method.reply_parameters(value);
    }
    if let Some(value) = params.find::<ReplyMarkup>("reply_markup") {
        method = method.reply_markup(value);
    }
    Built::of(method)
}

fn send_paid_media(params: &Params) -> Built {
    let mut method = SendPaidMedia::new(
        params.get::<ChatId>("chat_id"),
        params.get::<i64>("star_count"),
        params.get::<Vec<InputPaidMedia>>("media"),
    );
    if let Some(value) = params.find::<String>("business_connection_id") {
        method = method.business_connection_id(value);
    }
    if let Some(value) = params.find::<i64>("message_thread_id") {
        method = method.message_thread_id(value);
    }
    if let Some(value) = params.find::<i64>("direct_messages_topic_id") {
        method = method.direct_messages_topic_id(value);
    }
    if let Some(value) = params.find::<String>("payload") {
        method = method.payload(value);
    }
    if let Some(value) = params.find::<String>("caption") {
        method = method.caption(value);
    }
    if let Some(value) = params.find::<ParseMode>("parse_mode") {
        method = method.parse_mode(value);
    }
    if let Some(value) = params.find::<Vec<MessageEntity>>("caption_entities") {
        method = method.caption_entities(value);
    }
    if let Some(value) = params.find::<bool>("show_caption_above_media") {
        method = method.show_caption_above_media(value);
    }
    if let Some(value) = params.find::<bool>("disable_notification") {
        method = method.disable_notification(value);
    }
    if let Some(value) = params.find::<bool>("protect_content") {
        method = method.protect_content(value);
    }
    if let Some(value) = params.find::<bool>("allow_paid_broadcast") {
        method = method.allow_paid_broadcast(value);
    }
    if let Some(value) = params.find::<SuggestedPostParameters>("suggested_post_parameters") {
        method = method.suggested_post_parameters(value);
    }
    if let Some(value) = params.find::<ReplyParameters>("reply_parameters") {
        method = method.reply_parameters(value);
    }
    if let Some(value) = params.find::<ReplyMarkup>("reply_markup") {
        method = method.reply_markup(value);
    }
    Built::of(method)
}

fn send_media_group(params: &Params) -> Built {
    let mut method = SendMediaGroup::new(
        params.get::<ChatId>("chat_id"),
        params.get::<Vec<MediaGroupItem>>("media"),
    );
    if let Some(value) = params.find::<String>("business_connection_id") {
        method = method.business_connection_id(value);
    }
    if let Some(value) = params.find::<i64>("message_thread_id") {
        method = method.message_thread_id(value);
    }
    if let Some(value) = params.find::<i64>("direct_messages_topic_id") {
        method = method.direct_messages_topic_id(value);
    }
    if let Some(value) = params.find::<bool>("disable_notification") {
        method = method.disable_notification(value);
    }
    if let Some(value) = params.find::<bool>("protect_content") {
        method = method.protect_content(value);
    }
    if let Some(value) = params.find::<bool>("allow_paid_broadcast") {
        method = method.allow_paid_broadcast(value);
    }
    if let Some(value) = params.find::<String>("message_effect_id") {
        method = method.message_effect_id(value);
    }
    if let Some(value) = params.find::<ReplyParameters>("reply_parameters") {
        method = method.reply_parameters(value);
    }
    Built::of(method)
}

fn send_location(params: &Params) -> Built {
    let mut method = SendLocation::new(
        params.get::<ChatId>("chat_id"),
        params.get::<f64>("latitude"),
        params.get::<f64>("longitude"),
    );
    if let Some(value) = params.find::<String>("business_connection_id") {
        method = method.business_connection_id(value);
    }
    if let Some(value) = params.find::<i64>("message_thread_id") {
        method = method.message_thread_id(value);
    }
    if let Some(value) = params.find::<i64>("direct_messages_topic_id") {
        method = method.direct_messages_topic_id(value);
    }
    if let Some(value) = params.find::<EphemeralMessageParameters>("ephemeral_message_parameters") {
        method = method.ephemeral_message_parameters(value);
    }
    if let Some(value) = params.find::<f64>("horizontal_accuracy") {
        method = method.horizontal_accuracy(value);
    }
    if let Some(value) = params.find::<i64>("live_period") {
        method = method.live_period(value);
    }
    if let Some(value) = params.find::<i64>("heading") {
        method = method.heading(value);
    }
    if let Some(value) = params.find::<i64>("proximity_alert_radius") {
        method = method.proximity_alert_radius(value);
    }
    if let Some(value) = params.find::<bool>("disable_notification") {
        method = method.disable_notification(value);
    }
    if let Some(value) = params.find::<bool>("protect_content") {
        method = method.protect_content(value);
    }
    if let Some(value) = params.find::<bool>("allow_paid_broadcast") {
        method = method.allow_paid_broadcast(value);
    }
    if let Some(value) = params.find::<String>("message_effect_id") {
        method = method.message_effect_id(value);
    }
    if let Some(value) = params.find::<SuggestedPostParameters>("suggested_post_parameters") {
        method = method.suggested_post_parameters(value);
    }
    if let Some(value) = params.find::<ReplyParameters>("reply_parameters") {
        method = method.reply_parameters(value);
    }
    if let Some(value) = params.find::<ReplyMarkup>("reply_markup") {
        method = method.reply_markup(value);
    }
    Built::of(method)
}

fn send_venue(params: &Params) -> Built {
    let mut method = SendVenue::new(
        params.get::<ChatId>("chat_id"),
        params.get::<f64>("latitude"),
        params.get::<f64>("longitude"),
        params.get::<String>("title"),
        params.get::<String>("address"),
    );
    if let Some(value) = params.find::<String>("business_connection_id") {
        method = method.business_connection_id(value);
    }
    if let Some(value) = params.find::<i64>("message_thread_id") {
        method = method.message_thread_id(value);
    }
    if let Some(value) = params.find::<i64>("direct_messages_topic_id") {
        method = method.direct_messages_topic_id(value);
    }
    if let Some(value) = params.find::<EphemeralMessageParameters>("ephemeral_message_parameters") {
        method = method.ephemeral_message_parameters(value);
    }
    if let Some(value) = params.find::<String>("foursquare_id") {
        method = method.foursquare_id(value);
    }
    if let Some(value) = params.find::<String>("foursquare_type") {
        method = method.foursquare_type(value);
    }
    if let Some(value) = params.find::<String>("google_place_id") {
        method = method.google_place_id(value);
    }
    if let Some(value) = params.find::<String>("google_place_type") {
        method = method.google_place_type(value);
    }
    if let Some(value) = params.find::<bool>("disable_notification") {
        method = method.disable_notification(value);
    }
    if let Some(value) = params.find::<bool>("protect_content") {
        method = method.protect_content(value);
    }
    if let Some(value) = params.find::<bool>("allow_paid_broadcast") {
        method = method.allow_paid_broadcast(value);
    }
    if let Some(value) = params.find::<String>("message_effect_id") {
        method = method.message_effect_id(value);
    }
    if let Some(value) = params.find::<SuggestedPostParameters>("suggested_post_parameters") {
        method = method.suggested_post_parameters(value);
    }
    if let Some(value) = params.find::<ReplyParameters>("reply_parameters") {
        method = method.reply_parameters(value);
    }
    if let Some(value) = params.find::<ReplyMarkup>("reply_markup") {
        method = method.reply_markup(value);
    }
    Built::of(method)
}

fn send_contact(params: &Params) -> Built {
    let mut method = SendContact::new(
        params.get::<ChatId>("chat_id"),
        params.get::<String>("phone_number"),
        params.get::<String>("first_name"),
    );
    if let Some(value) = params.find::<String>("business_connection_id") {
        method = method.business_connection_id(value);
    }
    if let Some(value) = params.find::<i64>("message_thread_id") {
        method = method.message_thread_id(value);
    }
    if let Some(value) = params.find::<i64>("direct_messages_topic_id") {
        method = method.direct_messages_topic_id(value);
    }
    if let Some(value) = params.find::<EphemeralMessageParameters>("ephemeral_message_parameters") {
        method = method.ephemeral_message_parameters(value);
    }
    if let Some(value) = params.find::<String>("last_name") {
        method = method.last_name(value);
    }
    if let Some(value) = params.find::<String>("vcard") {
        method = method.vcard(value);
    }
    if let Some(value) = params.find::<bool>("disable_notification") {
        method = method.disable_notification(value);
    }
    if let Some(value) = params.find::<bool>("protect_content") {
        method = method.protect_content(value);
    }
    if let Some(value) = params.find::<bool>("allow_paid_broadcast") {
        method = method.allow_paid_broadcast(value);
    }
    if let Some(value) = params.find::<String>("message_effect_id") {
        method = method.message_effect_id(value);
    }
    if let Some(value) = params.find::<SuggestedPostParameters>("suggested_post_parameters") {
        method = method.suggested_post_parameters(value);
    }
    if let Some(value) = params.find::<ReplyParameters>("reply_parameters") {
        method = method.reply_parameters(value);
    }
    if let Some(value) = params.find::<ReplyMarkup>("reply_markup") {
        method = method.reply_markup(value);
    }
    Built::of(method)
}

fn send_poll(params: &Params) -> Built {
    let mut method = SendPoll::new(
        params.get::<ChatId>("chat_id"),
        params.get::<String>("question"),
        params.get::<Vec<InputPollOption>>("options"),
    );
    if let Some(value) = params.find::<String>("business_connection_id") {
        method = method.business_connection_id(value);
    }
    if let Some(value) = params.find::<i64>("message_thread_id") {
        method = method.message_thread_id(value);
    }
    if let Some(value) = params.find::<ParseMode>("question_parse_mode") {
        method = method.question_parse_mode(value);
    }
    if let Some(value) = params.find::<Vec<MessageEntity>>("question_entities") {
        method = method.question_entities(value);
    }
    if let Some(value) = params.find::<bool>("is_anonymous") {
        method = method.is_anonymous(value);
    }
    if let Some(value) = params.find::<PollType>("type") {
        method = method.r#type(value);
    }
    if let Some(value) = params.find::<bool>("allows_multiple_answers") {
        method = method.allows_multiple_answers(value);
    }
    if let Some(value) = params.find::<bool>("allows_revoting") {
        method = method.allows_revoting(value);
    }
    if let Some(value) = params.find::<bool>("shuffle_options") {
        method = method.shuffle_options(value);
    }
    if let Some(value) = params.find::<bool>("allow_adding_options") {
        method = method.allow_adding_options(value);
    }
    if let Some(value) = params.find::<bool>("hide_results_until_closes") {
        method = method.hide_results_until_closes(value);
    }
    if let Some(value) = params.find::<bool>("members_only") {
        method = method.members_only(value);
    }
    if let Some(value) = params.find::<Vec<String>>("country_codes") {
        method = method.country_codes(value);
    }
    if let Some(value) = params.find::<Vec<i64>>("correct_option_ids") {
        method = method.correct_option_ids(value);
    }
    if let Some(value) = params.find::<String>("explanation") {
        method = method.explanation(value);
    }
    if let Some(value) = params.find::<ParseMode>("explanation_parse_mode") {
        method = method.explanation_parse_mode(value);
    }
    if let Some(value) = params.find::<Vec<MessageEntity>>("explanation_entities") {
        method = method.explanation_entities(value);
    }
    if let Some(value) = params.find::<InputPollMedia>("explanation_media") {
        method = method.explanation_media(value);
    }
    if let Some(value) = params.find::<i64>("open_period") {
        method = method.open_period(value);
    }
    if let Some(value) = params.find::<UnixTime>("close_date") {
        method = method.close_date(value);
    }
    if let Some(value) = params.find::<bool>("is_closed") {
        method = method.is_closed(value);
    }
    if let Some(value) = params.find::<String>("description") {
        method = method.description(value);
    }
    if let Some(value) = params.find::<ParseMode>("description_parse_mode") {
        method = method.description_parse_mode(value);
    }
    if let Some(value) = params.find::<Vec<MessageEntity>>("description_entities") {
        method = method.description_entities(value);
    }
    if let Some(value) = params.find::<InputPollMedia>("media") {
        method = method.media(value);
    }
    if let Some(value) = params.find::<bool>("disable_notification") {
        method = method.disable_notification(value);
    }
    if let Some(value) = params.find::<bool>("protect_content") {
        method = method.protect_content(value);
    }
    if let Some(value) = params.find::<bool>("allow_paid_broadcast") {
        method = method.allow_paid_broadcast(value);
    }
    if let Some(value) = params.find::<String>("message_effect_id") {
        method = method.message_effect_id(value);
    }
    if let Some(value) = params.find::<ReplyParameters>("reply_parameters") {
        method = method.reply_parameters(value);
    }
    if let Some(value) = params.find::<ReplyMarkup>("reply_markup") {
        method = method.reply_markup(value);
    }
    Built::of(method)
}

fn send_checklist(params: &Params) -> Built {
    let mut method = SendChecklist::new(
        params.get::<String>("business_connection_id"),
        params.get::<ChatId>("chat_id"),
        params.get::<InputChecklist>("checklist"),
    );
    if let Some(value) = params.find::<bool>("disable_notification") {
        method = method.disable_notification(value);
    }
    if let Some(value) = params.find::<bool>("protect_content") {
        method = method.protect_content(value);
    }
    if let Some(value) = params.find::<String>("message_effect_id") {
        method = method.message_effect_id(value);
    }
    if let Some(value) = params.find::<ReplyParameters>("reply_parameters") {
        method = method.reply_parameters(value);
    }
    if let Some(value) = params.find::<InlineKeyboardMarkup>("reply_markup") {
        method = method.reply_markup(value);
    }
    Built::of(method)
}

fn send_dice(params: &Params) -> Built {
    let mut method = SendDice::new(params.get::<ChatId>("chat_id"));
    if let Some(value) = params.find::<String>("business_connection_id") {
        method = method.business_connection_id(value);
    }
    if let Some(value) = params.find::<i64>("message_thread_id") {
        method = method.message_thread_id(value);
    }
    if let Some(value) = params.find::<i64>("direct_messages_topic_id") {
        method = method.direct_messages_topic_id(value);
    }
    if let Some(value) = params.find::<String>("emoji") {
        method = method.emoji(value);
    }
    if let Some(value) = params.find::<bool>("disable_notification") {
        method = method.disable_notification(value);
    }
    if let Some(value) = params.find::<bool>("protect_content") {
        method = method.protect_content(value);
    }
    if let Some(value) = params.find::<bool>("allow_paid_broadcast") {
        method = method.allow_paid_broadcast(value);
    }
    if let Some(value) = params.find::<String>("message_effect_id") {
        method = method.message_effect_id(value);
    }
    if let Some(value) = params.find::<SuggestedPostParameters>("suggested_post_parameters") {
        method = method.suggested_post_parameters(value);
    }
    if let Some(value) = params.find::<ReplyParameters>("reply_parameters") {
        method = method.reply_parameters(value);
    }
    if let Some(value) = params.find::<ReplyMarkup>("reply_markup") {
        method = method.reply_markup(value);
    }
    Built::of(method)
}

fn send_message_draft(params: &Params) -> Built {
    let mut method = SendMessageDraft::new(
        params.get::<ChatId>("chat_id"),
        params.get::<i64>("draft_id"),
    );
    if let Some(value) = params.find::<i64>("message_thread_id") {
        method = method.message_thread_id(value);
    }
    if let Some(value) = params.find::<String>("text") {
        method = method.text(value);
    }
    if let Some(value) = params.find::<ParseMode>("parse_mode") {
        method = method.parse_mode(value);
    }
    if let Some(value) = params.find::<Vec<MessageEntity>>("entities") {
        method = method.entities(value);
    }
    if let Some(value) = params.find::<bool>("can_stop") {
        method = method.can_stop(value);
    }
    if let Some(value) = params.find::<bool>("keep_on_stop") {
        method = method.keep_on_stop(value);
    }
    Built::of(method)
}

fn send_chat_action(params: &Params) -> Built {
    let mut method = SendChatAction::new(
        params.get::<ChatId>("chat_id"),
        params.get::<ChatAction>("action"),
    );
    if let Some(value) = params.find::<String>("business_connection_id") {
        method = method.business_connection_id(value);
    }
    if let Some(value) = params.find::<i64>("message_thread_id") {
        method = method.message_thread_id(value);
    }
    Built::of(method)
}

fn set_message_reaction(params: &Params) -> Built {
    let mut method = SetMessageReaction::new(
        params.get::<ChatId>("chat_id"),
        params.get::<i64>("message_id"),
    );
    if let Some(value) = params.find::<Vec<ReactionType>>("reaction") {
        method = method.reaction(value);
    }
    if let Some(value) = params.find::<bool>("is_big") {
        method = method.is_big(value);
    }
    Built::of(method)
}

fn get_user_profile_photos(params: &Params) -> Built {
    let mut method = GetUserProfilePhotos::new(params.get::<i64>("user_id"));
    if let Some(value) = params.find::<i64>("offset") {
        method = method.offset(value);
    }
    if let Some(value) = params.find::<i64>("limit") {
        method = method.limit(value);
    }
    Built::of(method)
}

fn get_user_profile_audios(params: &Params) -> Built {
    let mut method = GetUserProfileAudios::new(params.get::<i64>("user_id"));
    if let Some(value) = params.find::<i64>("offset") {
        method = method.offset(value);
    }
    if let Some(value) = params.find::<i64>("limit") {
        method = method.limit(value);
    }
    Built::of(method)
}

fn set_user_emoji_status(params: &Params) -> Built {
    let mut method = SetUserEmojiStatus::new(params.get::<i64>("user_id"));
    if let Some(value) = params.find::<String>("emoji_status_custom_emoji_id") {
        method = method.emoji_status_custom_emoji_id(value);
    }
    if let Some(value) = params.find::<i64>("emoji_status_expiration_date") {
        method = method.emoji_status_expiration_date(value);
    }
    Built::of(method)
}

fn get_file(params: &Params) -> Built {
    let method = GetFile::new(params.get::<String>("file_id"));
    Built::of(method)
}

fn ban_chat_member(params: &Params) -> Built {
    let mut method = BanChatMember::new(
        params.get::<ChatId>("chat_id"),
        params.get::<i64>("user_id"),
    );
    if let Some(value) = params.find::<UnixTime>("until_date") {
        method = method.until_date(value);
    }
    if let Some(value) = params.find::<bool>("revoke_messages") {
        method = method.revoke_messages(value);
    }
    Built::of(method)
}

fn unban_chat_member(params: &Params) -> Built {
    let mut method = UnbanChatMember::new(
        params.get::<ChatId>("chat_id"),
        params.get::<i64>("user_id"),
    );
    if let Some(value) = params.find::<bool>("only_if_banned") {
        method = method.only_if_banned(value);
    }
    Built::of(method)
}

fn restrict_chat_member(params: &Params) -> Built {
    let mut method = RestrictChatMember::new(
        params.get::<ChatId>("chat_id"),
        params.get::<i64>("user_id"),
        params.get::<ChatPermissions>("permissions"),
    );
    if let Some(value) = params.find::<bool>("use_independent_chat_permissions") {
        method = method.use_independent_chat_permissions(value);
    }
    if let Some(value) = params.find::<UnixTime>("until_date") {
        method = method.until_date(value);
    }
    Built::of(method)
}

fn promote_chat_member(params: &Params) -> Built {
    let mut method = PromoteChatMember::new(
        params.get::<ChatId>("chat_id"),
        params.get::<i64>("user_id"),
    );
    if let Some(value) = params.find::<bool>("is_anonymous") {
        method = method.is_anonymous(value);
    }
    if let Some(value) = params.find::<bool>("can_manage_chat") {
        method = method.can_manage_chat(value);
    }
    if let Some(value) = params.find::<bool>("can_delete_messages") {
        method = method.can_delete_messages(value);
    }
    if let Some(value) = params.find::<bool>("can_manage_video_chats") {
        method = method.can_manage_video_chats(value);
    }
    if let Some(value) = params.find::<bool>("can_restrict_members") {
        method = method.can_restrict_members(value);
    }
    if let Some(value) = params.find::<bool>("can_promote_members") {
        method = method.can_promote_members(value);
    }
    if let Some(value) = params.find::<bool>("can_change_info") {
        method = method.can_change_info(value);
    }
    if let Some(value) = params.find::<bool>("can_invite_users") {
        method = method.can_invite_users(value);
    }
    if let Some(value) = params.find::<bool>("can_post_stories") {
        method = method.can_post_stories(value);
    }
    if let Some(value) = params.find::<bool>("can_edit_stories") {
        method = method.can_edit_stories(value);
    }
    if let Some(value) = params.find::<bool>("can_delete_stories") {
        method = method.can_delete_stories(value);
    }
    if let Some(value) = params.find::<bool>("can_post_messages") {
        method = method.can_post_messages(value);
    }
    if let Some(value) = params.find::<bool>("can_edit_messages") {
        method = method.can_edit_messages(value);
    }
    if let Some(value) = params.find::<bool>("can_pin_messages") {
        method = method.can_pin_messages(value);
    }
    if let Some(value) = params.find::<bool>("can_manage_topics") {
        method = method.can_manage_topics(value);
    }
    if let Some(value) = params.find::<bool>("can_manage_direct_messages") {
        method = method.can_manage_direct_messages(value);
    }
    if let Some(value) = params.find::<bool>("can_manage_tags") {
        method = method.can_manage_tags(value);
    }
    if let Some(value) = params.find::<bool>("can_send_welcome_messages") {
        method = method.can_send_welcome_messages(value);
    }
    Built::of(method)
}

fn set_chat_administrator_custom_title(params: &Params) -> Built {
    let method = SetChatAdministratorCustomTitle::new(
        params.get::<ChatId>("chat_id"),
        params.get::<i64>("user_id"),
        params.get::<String>("custom_title"),
    );
    Built::of(method)
}

fn set_chat_member_tag(params: &Params) -> Built {
    let mut method = SetChatMemberTag::new(
        params.get::<ChatId>("chat_id"),
        params.get::<i64>("user_id"),
    );
    if let Some(value) = params.find::<String>("tag") {
        method = method.tag(value);
    }
    Built::of(method)
}

fn ban_chat_sender_chat(params: &Params) -> Built {
    let method = BanChatSenderChat::new(
        params.get::<ChatId>("chat_id"),
        params.get::<i64>("sender_chat_id"),
    );
    Built::of(method)
}

fn unban_chat_sender_chat(params: &Params) -> Built {
    let method = UnbanChatSenderChat::new(
        params.get::<ChatId>("chat_id"),
        params.get::<i64>("sender_chat_id"),
    );
    Built::of(method)
}

fn set_chat_permissions(params: &Params) -> Built {
    let mut method = SetChatPermissions::new(
        params.get::<ChatId>("chat_id"),
        params.get::<ChatPermissions>("permissions"),
    );
    if let Some(value) = params.find::<bool>("use_independent_chat_permissions") {
        method = method.use_independent_chat_permissions(value);
    }
    Built::of(method)
}

fn export_chat_invite_link(params: &Params) -> Built {
    let method = ExportChatInviteLink::new(params.get::<ChatId>("chat_id"));
    Built::of(method)
}

fn create_chat_invite_link(params: &Params) -> Built {
    let mut method = CreateChatInviteLink::new(params.get::<ChatId>("chat_id"));
    if let Some(value) = params.find::<String>("name") {
        method = method.name(value);
    }
    if let Some(value) = params.find::<UnixTime>("expire_date") {
        method = method.expire_date(value);
    }
    if let Some(value) = params.find::<i64>("member_limit") {
        method = method.member_limit(value);
    }
    if let Some(value) = params.find::<bool>("creates_join_request") {
        method = method.creates_join_request(value);
    }
    Built::of(method)
}

fn edit_chat_invite_link(params: &Params) -> Built {
    let mut method = EditChatInviteLink::new(
        params.get::<ChatId>("chat_id"),
        params.get::<String>("invite_link"),
    );
    if let Some(value) = params.find::<String>("name") {
        method = method.name(value);
    }
    if let Some(value) = params.find::<UnixTime>("expire_date") {
        method = method.expire_date(value);
    }
    if let Some(value) = params.find::<i64>("member_limit") {
        method = method.member_limit(value);
    }
    if let Some(value) = params.find::<bool>("creates_join_request") {
        method = method.creates_join_request(value);
    }
    Built::of(method)
}

fn create_chat_subscription_invite_link(params: &Params) -> Built {
    let mut method = CreateChatSubscriptionInviteLink::new(
        params.get::<ChatId>("chat_id"),
        params.get::<i64>("subscription_period"),
        params.get::<i64>("subscription_price"),
    );
    if let Some(value) = params.find::<String>("name") {
        method = method.name(value);
    }
    Built::of(method)
}

fn edit_chat_subscription_invite_link(params: &Params) -> Built {
    let mut method = EditChatSubscriptionInviteLink::new(
        params.get::<ChatId>("chat_id"),
        params.get::<String>("invite_link"),
    );
    if let Some(value) = params.find::<String>("name") {
        method = method.name(value);
    }
    Built::of(method)
}

fn revoke_chat_invite_link(params: &Params) -> Built {
    let method = RevokeChatInviteLink::new(
        params.get::<ChatId>("chat_id"),
        params.get::<String>("invite_link"),
    );
    Built::of(method)
}

fn approve_chat_join_request(params: &Params) -> Built {
    let method = ApproveChatJoinRequest::new(
        params.get::<ChatId>("chat_id"),
        params.get::<i64>("user_id"),
    );
    Built::of(method)
}

fn decline_chat_join_request(params: &Params) -> Built {
    let method = DeclineChatJoinRequest::new(
        params.get::<ChatId>("chat_id"),
        params.get::<i64>("user_id"),
    );
    Built::of(method)
}

fn answer_chat_join_request_query(params: &Params) -> Built {
    let method = AnswerChatJoinRequestQuery::new(
        params.get::<String>("chat_join_request_query_id"),
        params.get::<JoinRequestDecision>("result"),
    );
    Built::of(method)
}

fn send_chat_join_request_web_app(params: &Params) -> Built {
    let method = SendChatJoinRequestWebApp::new(
        params.get::<String>("chat_join_request_query_id"),
        params.get::<String>("web_app_url"),
    );
    Built::of(method)
}

fn set_chat_photo(params: &Params) -> Built {
    let method = SetChatPhoto::new(
        params.get::<ChatId>("chat_id"),
        params.get::<InputFile>("photo"),
    );
    Built::of(method)
}

fn delete_chat_photo(params: &Params) -> Built {
    let method = DeleteChatPhoto::new(params.get::<ChatId>("chat_id"));
    Built::of(method)
}

fn set_chat_title(params: &Params) -> Built {
    let method = SetChatTitle::new(
        params.get::<ChatId>("chat_id"),
        params.get::<String>("title"),
    );
    Built::of(method)
}

fn set_chat_description(params: &Params) -> Built {
    let mut method = SetChatDescription::new(params.get::<ChatId>("chat_id"));
    if let Some(value) = params.find::<String>("description") {
        method = method.description(value);
    }
    Built::of(method)
}

fn pin_chat_message(params: &Params) -> Built {
    let mut method = PinChatMessage::new(
        params.get::<ChatId>("chat_id"),
        params.get::<i64>("message_id"),
    );
    if let Some(value) = params.find::<String>("business_connection_id") {
        method = method.business_connection_id(value);
    }
    if let Some(value) = params.find::<bool>("disable_notification") {
        method = method.disable_notification(value);
    }
    Built::of(method)
}

fn unpin_chat_message(params: &Params) -> Built {
    let mut method = UnpinChatMessage::new(params.get::<ChatId>("chat_id"));
    if let Some(value) = params.find::<String>("business_connection_id") {
        method = method.business_connection_id(value);
    }
    if let Some(value) = params.find::<i64>("message_id") {
        method = method.message_id(value);
    }
    Built::of(method)
}

fn unpin_all_chat_messages(params: &Params) -> Built {
    let method = UnpinAllChatMessages::new(params.get::<ChatId>("chat_id"));
    Built::of(method)
}

fn leave_chat(params: &Params) -> Built {
    let method = LeaveChat::new(params.get::<ChatId>("chat_id"));
    Built::of(method)
}

fn get_chat(params: &Params) -> Built {
    let method = GetChat::new(params.get::<ChatId>("chat_id"));
    Built::of(method)
}

fn get_chat_administrators(params: &Params) -> Built {
    let mut method = GetChatAdministrators::new(params.get::<ChatId>("chat_id"));
    if let Some(value) = params.find::<bool>("return_bots") {
        method = method.return_bots(value);
    }
    Built::of(method)
}

fn get_chat_member_count(params: &Params) -> Built {
    let method = GetChatMemberCount::new(params.get::<ChatId>("chat_id"));
    Built::of(method)
}

fn get_chat_member(params: &Params) -> Built {
    let method = GetChatMember::new(
        params.get::<ChatId>("chat_id"),
        params.get::<i64>("user_id"),
    );
    Built::of(method)
}

fn get_user_personal_chat_messages(params: &Params) -> Built {
    let method =
        GetUserPersonalChatMessages::new(params.get::<i64>("user_id"), params.get::<i64>("limit"));
    Built::of(method)
}

fn set_chat_sticker_set(params: &Params) -> Built {
    let method = SetChatStickerSet::new(
        params.get::<ChatId>("chat_id"),
        params.get::<String>("sticker_set_name"),
    );
    Built::of(method)
}

fn delete_chat_sticker_set(params: &Params) -> Built {
    let method = DeleteChatStickerSet::new(params.get::<ChatId>("chat_id"));
    Built::of(method)
}

fn get_forum_topic_icon_stickers(_params: &Params) -> Built {
    let method = GetForumTopicIconStickers::new();
    Built::of(method)
}

fn create_forum_topic(params: &Params) -> Built {
    let mut method = CreateForumTopic::new(
        params.get::<ChatId>("chat_id"),
        params.get::<String>("name"),
    );
    if let Some(value) = params.find::<i64>("icon_color") {
        method = method.icon_color(value);
    }
    if let Some(value) = params.find::<String>("icon_custom_emoji_id") {
        method = method.icon_custom_emoji_id(value);
    }
    Built::of(method)
}

fn edit_forum_topic(params: &Params) -> Built {
    let mut method = EditForumTopic::new(
        params.get::<ChatId>("chat_id"),
        params.get::<i64>("message_thread_id"),
    );
    if let Some(value) = params.find::<String>("name") {
        method = method.name(value);
    }
    if let Some(value) = params.find::<String>("icon_custom_emoji_id") {
        method = method.icon_custom_emoji_id(value);
    }
    Built::of(method)
}

fn close_forum_topic(params: &Params) -> Built {
    let method = CloseForumTopic::new(
        params.get::<ChatId>("chat_id"),
        params.get::<i64>("message_thread_id"),
    );
    Built::of(method)
}

fn reopen_forum_topic(params: &Params) -> Built {
    let method = ReopenForumTopic::new(
        params.get::<ChatId>("chat_id"),
        params.get::<i64>("message_thread_id"),
    );
    Built::of(method)
}

fn delete_forum_topic(params: &Params) -> Built {
    let method = DeleteForumTopic::new(
        params.get::<ChatId>("chat_id"),
        params.get::<i64>("message_thread_id"),
    );
    Built::of(method)
}

fn unpin_all_forum_topic_messages(params: &Params) -> Built {
    let method = UnpinAllForumTopicMessages::new(
        params.get::<ChatId>("chat_id"),
        params.get::<i64>("message_thread_id"),
    );
    Built::of(method)
}

fn edit_general_forum_topic(params: &Params) -> Built {
    let method = EditGeneralForumTopic::new(
        params.get::<ChatId>("chat_id"),
        params.get::<String>("name"),
    );
    Built::of(method)
}

fn close_general_forum_topic(params: &Params) -> Built {
    let method = CloseGeneralForumTopic::new(params.get::<ChatId>("chat_id"));
    Built::of(method)
}

fn reopen_general_forum_topic(params: &Params) -> Built {
    let method = ReopenGeneralForumTopic::new(params.get::<ChatId>("chat_id"));
    Built::of(method)
}

fn hide_general_forum_topic(params: &Params) -> Built {
    let method = HideGeneralForumTopic::new(params.get::<ChatId>("chat_id"));
    Built::of(method)
}

fn unhide_general_forum_topic(params: &Params) -> Built {
    let method = UnhideGeneralForumTopic::new(params.get::<ChatId>("chat_id"));
    Built::of(method)
}

fn unpin_all_general_forum_topic_messages(params: &Params) -> Built {
    let method = UnpinAllGeneralForumTopicMessages::new(params.get::<ChatId>("chat_id"));
    Built::of(method)
}

fn answer_callback_query(params: &Params) -> Built {
    let mut method = AnswerCallbackQuery::new(params.get::<String>("callback_query_id"));
    if let Some(value) = params.find::<String>("text") {
        method = method.text(value);
    }
    if let Some(value) = params.find::<bool>("show_alert") {
        method = method.show_alert(value);
    }
    if let Some(value) = params.find::<String>("url") {
        method = method.url(value);
    }
    if let Some(value) = params.find::<i64>("cache_time") {
        method = method.cache_time(value);
    }
    Built::of(method)
}

fn answer_guest_query(params: &Params) -> Built {
    let method = AnswerGuestQuery::new(
        params.get::<String>("guest_query_id"),
        params.get::<InlineQueryResult>("result"),
    );
    Built::of(method)
}

fn get_user_chat_boosts(params: &Params) -> Built {
    let method = GetUserChatBoosts::new(
        params.get::<ChatId>("chat_id"),
        params.get::<i64>("user_id"),
    );
    Built::of(method)
}

fn get_business_connection(params: &Params) -> Built {
    let method = GetBusinessConnection::new(params.get::<String>("business_connection_id"));
    Built::of(method)
}

fn get_managed_bot_token(params: &Params) -> Built {
    let method = GetManagedBotToken::new(params.get::<i64>("user_id"));
    Built::of(method)
}

fn replace_managed_bot_token(params: &Params) -> Built {
    let method = ReplaceManagedBotToken::new(params.get::<i64>("user_id"));
    Built::of(method)
}

fn get_managed_bot_access_settings(params: &Params) -> Built {
    let method = GetManagedBotAccessSettings::new(params.get::<i64>("user_id"));
    Built::of(method)
}

fn set_managed_bot_access_settings(params: &Params) -> Built {
    let mut method = SetManagedBotAccessSettings::new(
        params.get::<i64>("user_id"),
        params.get::<bool>("is_access_restricted"),
    );
    if let Some(value) = params.find::<Vec<i64>>("added_user_ids") {
        method = method.added_user_ids(value);
    }
    Built::of(method)
}

fn set_my_commands(params: &Params) -> Built {
    let mut method = SetMyCommands::new(params.get::<Vec<BotCommand>>("commands"));
    if let Some(value) = params.find::<BotCommandScope>("scope") {
        method = method.scope(value);
    }
    if let Some(value) = params.find::<String>("language_code") {
        method = method.language_code(value);
    }
    Built::of(method)
}

fn delete_my_commands(params: &Params) -> Built {
    let mut method = DeleteMyCommands::new();
    if let Some(value) = params.find::<BotCommandScope>("scope") {
        method = method.scope(value);
    }
    if let Some(value) = params.find::<String>("language_code") {
        method = method.language_code(value);
    }
    Built::of(method)
}

fn get_my_commands(params: &Params) -> Built {
    let mut method = GetMyCommands::new();
    if let Some(value) = params.find::<BotCommandScope>("scope") {
        method = method.scope(value);
    }
    if let Some(value) = params.find::<String>("language_code") {
        method = method.language_code(value);
    }
    Built::of(method)
}

fn set_my_name(params: &Params) -> Built {
    let mut method = SetMyName::new();
    if let Some(value) = params.find::<String>("name") {
        method = method.name(value);
    }
    if let Some(value) = params.find::<String>("language_code") {
        method = method.language_code(value);
    }
    Built::of(method)
}

fn get_my_name(params: &Params) -> Built {
    let mut method = GetMyName::new();
    if let Some(value) = params.find::<String>("language_code") {
        method = method.language_code(value);
    }
    Built::of(method)
}

fn set_my_description(params: &Params) -> Built {
    let mut method = SetMyDescription::new();
    if let Some(value) = params.find::<String>("description") {
        method = method.description(value);
    }
    if let Some(value) = params.find::<String>("language_code") {
        method = method.language_code(value);
    }
    Built::of(method)
}

fn get_my_description(params: &Params) -> Built {
    let mut method = GetMyDescription::new();
    if let Some(value) = params.find::<String>("language_code") {
        method = method.language_code(value);
    }
    Built::of(method)
}

fn set_my_short_description(params: &Params) -> Built {
    let mut method = SetMyShortDescription::new();
    if let Some(value) = params.find::<String>("short_description") {
        method = method.short_description(value);
    }
    if let Some(value) = params.find::<String>("language_code") {
        method = method.language_code(value);
    }
    Built::of(method)
}

fn get_my_short_description(params: &Params) -> Built {
    let mut method = GetMyShortDescription::new();
    if let Some(value) = params.find::<String>("language_code") {
        method = method.language_code(value);
    }
    Built::of(method)
}

fn set_my_profile_photo(params: &Params) -> Built {
    let method = SetMyProfilePhoto::new(params.get::<InputProfilePhoto>("photo"));
    Built::of(method)
}

fn remove_my_profile_photo(_params: &Params) -> Built {
    let method = RemoveMyProfilePhoto::new();
    Built::of(method)
}

fn set_chat_menu_button(params: &Params) -> Built {
    let mut method = SetChatMenuButton::new();
    if let Some(value) = params.find::<ChatId>("chat_id") {
        method = method.chat_id(value);
    }
    if let Some(value) = params.find::<MenuButton>("menu_button") {
        method = method.menu_button(value);
    }
    Built::of(method)
}

fn get_chat_menu_button(params: &Params) -> Built {
    let mut method = GetChatMenuButton::new();
    if let Some(value) = params.find::<ChatId>("chat_id") {
        method = method.chat_id(value);
    }
    Built::of(method)
}

fn set_my_default_administrator_rights(params: &Params) -> Built {
    let mut method = SetMyDefaultAdministratorRights::new();
    if let Some(value) = params.find::<ChatAdministratorRights>("rights") {
        method = method.rights(value);
    }
    if let Some(value) = params.find::<bool>("for_channels") {
        method = method.for_channels(value);
    }
    Built::of(method)
}

fn get_my_default_administrator_rights(params: &Params) -> Built {
    let mut method = GetMyDefaultAdministratorRights::new();
    if let Some(value) = params.find::<bool>("for_channels") {
        method = method.for_channels(value);
    }
    Built::of(method)
}

fn get_available_gifts(_params: &Params) -> Built {
    let method = GetAvailableGifts::new();
    Built::of(method)
}

fn send_gift(params: &Params) -> Built {
    let mut method = SendGift::new(params.get::<String>("gift_id"));
    if let Some(value) = params.find::<i64>("user_id") {
        method = method.user_id(value);
    }
    if let Some(value) = params.find::<ChatId>("chat_id") {
        method = method.chat_id(value);
    }
    if let Some(value) = params.find::<bool>("pay_for_upgrade") {
        method = method.pay_for_upgrade(value);
    }
    if let Some(value) = params.find::<String>("text") {
        method = method.text(value);
    }
    if let Some(value) = params.find::<ParseMode>("text_parse_mode") {
        method = method.text_parse_mode(value);
    }
    if let Some(value) = params.find::<Vec<MessageEntity>>("text_entities") {
        method = method.text_entities(value);
    }
    Built::of(method)
}

fn gift_premium_subscription(params: &Params) -> Built {
    let mut method = GiftPremiumSubscription::new(
        params.get::<i64>("user_id"),
        params.get::<i64>("month_count"),
        params.get::<i64>("star_count"),
    );
    if let Some(value) = params.find::<String>("text") {
        method = method.text(value);
    }
    if let Some(value) = params.find::<ParseMode>("text_parse_mode") {
        method = method.text_parse_mode(value);
    }
    if let Some(value) = params.find::<Vec<MessageEntity>>("text_entities") {
        method = method.text_entities(value);
    }
    Built::of(method)
}

fn verify_user(params: &Params) -> Built {
    let mut method = VerifyUser::new(params.get::<i64>("user_id"));
    if let Some(value) = params.find::<String>("custom_description") {
        method = method.custom_description(value);
    }
    Built::of(method)
}

fn verify_chat(params: &Params) -> Built {
    let mut method = VerifyChat::new(params.get::<ChatId>("chat_id"));
    if let Some(value) = params.find::<String>("custom_description") {
        method = method.custom_description(value);
    }
    Built::of(method)
}

fn remove_user_verification(params: &Params) -> Built {
    let method = RemoveUserVerification::new(params.get::<i64>("user_id"));
    Built::of(method)
}

fn remove_chat_verification(params: &Params) -> Built {
    let method = RemoveChatVerification::new(params.get::<ChatId>("chat_id"));
    Built::of(method)
}

fn read_business_message(params: &Params) -> Built {
    let method = ReadBusinessMessage::new(
        params.get::<String>("business_connection_id"),
        params.get::<ChatId>("chat_id"),
        params.get::<i64>("message_id"),
    );
    Built::of(method)
}

fn delete_business_messages(params: &Params) -> Built {
    let method = DeleteBusinessMessages::new(
        params.get::<String>("business_connection_id"),
        params.get::<Vec<i64>>("message_ids"),
    );
    Built::of(method)
}

fn set_business_account_name(params: &Params) -> Built {
    let mut method = SetBusinessAccountName::new(
        params.get::<String>("business_connection_id"),
        params.get::<String>("first_name"),
    );
    if let Some(value) = params.find::<String>("last_name") {
        method = method.last_name(value);
    }
    Built::of(method)
}

fn set_business_account_username(params: &Params) -> Built {
    let mut method =
        SetBusinessAccountUsername::new(params.get::<String>("business_connection_id"));
    if let Some(value) = params.find::<String>("username") {
        method = method.username(value);
    }
    Built::of(method)
}

fn set_business_account_bio(params: &Params) -> Built {
    let mut method = SetBusinessAccountBio::new(params.get::<String>("business_connection_id"));
    if let Some(value) = params.find::<String>("bio") {
        method = method.bio(value);
    }
    Built::of(method)
}

fn set_business_account_profile_photo(params: &Params) -> Built {
    let mut method = SetBusinessAccountProfilePhoto::new(
        params.get::<String>("business_connection_id"),
        params.get::<InputProfilePhoto>("photo"),
    );
    if let Some(value) = params.find::<bool>("is_public") {
        method = method.is_public(value);
    }
    Built::of(method)
}

fn remove_business_account_profile_photo(params: &Params) -> Built {
    let mut method =
        RemoveBusinessAccountProfilePhoto::new(params.get::<String>("business_connection_id"));
    if let Some(value) = params.find::<bool>("is_public") {
        method = method.is_public(value);
    }
    Built::of(method)
}

fn set_business_account_gift_settings(params: &Params) -> Built {
    let method = SetBusinessAccountGiftSettings::new(
        params.get::<String>("business_connection_id"),
        params.get::<bool>("show_gift_button"),
        params.get::<AcceptedGiftTypes>("accepted_gift_types"),
    );
    Built::of(method)
}

fn get_business_account_star_balance(params: &Params) -> Built {
    let method = GetBusinessAccountStarBalance::new(params.get::<String>("business_connection_id"));
    Built::of(method)
}

fn transfer_business_account_stars(params: &Params) -> Built {
    let method = TransferBusinessAccountStars::new(
        params.get::<String>("business_connection_id"),
        params.get::<i64>("star_count"),
    );
    Built::of(method)
}

fn get_business_account_gifts(params: &Params) -> Built {
    let mut method = GetBusinessAccountGifts::new(params.get::<String>("business_connection_id"));
    if let Some(value) = params.find::<bool>("exclude_unsaved") {
        method = method.exclude_unsaved(value);
    }
    if let Some(value) = params.find::<bool>("exclude_saved") {
        method = method.exclude_saved(value);
    }
    if let Some(value) = params.find::<bool>("exclude_unlimited") {
        method = method.exclude_unlimited(value);
    }
    if let Some(value) = params.find::<bool>("exclude_limited_upgradable") {
        method = method.exclude_limited_upgradable(value);
    }
    if let Some(value) = params.find::<bool>("exclude_limited_non_upgradable") {
        method = method.exclude_limited_non_upgradable(value);
    }
    if let Some(value) = params.find::<bool>("exclude_unique") {
        method = method.exclude_unique(value);
    }
    if let Some(value) = params.find::<bool>("exclude_from_blockchain") {
        method = method.exclude_from_blockchain(value);
    }
    if let Some(value) = params.find::<bool>("sort_by_price") {
        method = method.sort_by_price(value);
    }
    if let Some(value) = params.find::<String>("offset") {
        method = method.offset(value);
    }
    if let Some(value) = params.find::<i64>("limit") {
        method = method.limit(value);
    }
    Built::of(method)
}

fn get_user_gifts(params: &Params) -> Built {
    let mut method = GetUserGifts::new(params.get::<i64>("user_id"));
    if let Some(value) = params.find::<bool>("exclude_unlimited") {
        method = method.exclude_unlimited(value);
    }
    if let Some(value) = params.find::<bool>("exclude_limited_upgradable") {
        method = method.exclude_limited_upgradable(value);
    }
    if let Some(value) = params.find::<bool>("exclude_limited_non_upgradable") {
        method = method.exclude_limited_non_upgradable(value);
    }
    if let Some(value) = params.find::<bool>("exclude_from_blockchain") {
        method = method.exclude_from_blockchain(value);
    }
    if let Some(value) = params.find::<bool>("exclude_unique") {
        method = method.exclude_unique(value);
    }
    if let Some(value) = params.find::<bool>("sort_by_price") {
        method = method.sort_by_price(value);
    }
    if let Some(value) = params.find::<String>("offset") {
        method = method.offset(value);
    }
    if let Some(value) = params.find::<i64>("limit") {
        method = method.limit(value);
    }
    Built::of(method)
}

fn get_chat_gifts(params: &Params) -> Built {
    let mut method = GetChatGifts::new(params.get::<ChatId>("chat_id"));
    if let Some(value) = params.find::<bool>("exclude_unsaved") {
        method = method.exclude_unsaved(value);
    }
    if let Some(value) = params.find::<bool>("exclude_saved") {
        method = method.exclude_saved(value);
    }
    if let Some(value) = params.find::<bool>("exclude_unlimited") {
        method = method.exclude_unlimited(value);
    }
    if let Some(value) = params.find::<bool>("exclude_limited_upgradable") {
        method = method.exclude_limited_upgradable(value);
    }
    if let Some(value) = params.find::<bool>("exclude_limited_non_upgradable") {
        method = method.exclude_limited_non_upgradable(value);
    }
    if let Some(value) = params.find::<bool>("exclude_from_blockchain") {
        method = method.exclude_from_blockchain(value);
    }
    if let Some(value) = params.find::<bool>("exclude_unique") {
        method = method.exclude_unique(value);
    }
    if let Some(value) = params.find::<bool>("sort_by_price") {
        method = method.sort_by_price(value);
    }
    if let Some(value) = params.find::<String>("offset") {
        method = method.offset(value);
    }
    if let Some(value) = params.find::<i64>("limit") {
        method = method.limit(value);
    }
    Built::of(method)
}

fn convert_gift_to_stars(params: &Params) -> Built {
    let method = ConvertGiftToStars::new(
        params.get::<String>("business_connection_id"),
        params.get::<String>("owned_gift_id"),
    );
    Built::of(method)
}

fn upgrade_gift(params: &Params) -> Built {
    let mut method = UpgradeGift::new(
        params.get::<String>("business_connection_id"),
        params.get::<String>("owned_gift_id"),
    );
    if let Some(value) = params.find::<bool>("keep_original_details") {
        method = method.keep_original_details(value);
    }
    if let Some(value) = params.find::<i64>("star_count") {
        method = method.star_count(value);
    }
    Built::of(method)
}

fn transfer_gift(params: &Params) -> Built {
    let mut method = TransferGift::new(
        params.get::<String>("business_connection_id"),
        params.get::<String>("owned_gift_id"),
        params.get::<i64>("new_owner_chat_id"),
    );
    if let Some(value) = params.find::<i64>("star_count") {
        method = method.star_count(value);
    }
    Built::of(method)
}

fn post_story(params: &Params) -> Built {
    let mut method = PostStory::new(
        params.get::<String>("business_connection_id"),
        params.get::<InputStoryContent>("content"),
        params.get::<i64>("active_period"),
    );
    if let Some(value) = params.find::<String>("caption") {
        method = method.caption(value);
    }
    if let Some(value) = params.find::<ParseMode>("parse_mode") {
        method = method.parse_mode(value);
    }
    if let Some(value) = params.find::<Vec<MessageEntity>>("caption_entities") {
        method = method.caption_entities(value);
    }
    if let Some(value) = params.find::<Vec<StoryArea>>("areas") {
        method = method.areas(value);
    }
    if let Some(value) = params.find::<bool>("post_to_chat_page") {
        method = method.post_to_chat_page(value);
    }
    if let Some(value) = params.find::<bool>("protect_content") {
        method = method.protect_content(value);
    }
    Built::of(method)
}

fn repost_story(params: &Params) -> Built {
    let mut method = RepostStory::new(
        params.get::<String>("business_connection_id"),
        params.get::<i64>("from_chat_id"),
        params.get::<i64>("from_story_id"),
        params.get::<i64>("active_period"),
    );
    if let Some(value) = params.find::<bool>("post_to_chat_page") {
        method = method.post_to_chat_page(value);
    }
    if let Some(value) = params.find::<bool>("protect_content") {
        method = method.protect_content(value);
    }
    Built::of(method)
}

fn edit_story(params: &Params) -> Built {
    let mut method = EditStory::new(
        params.get::<String>("business_connection_id"),
        params.get::<i64>("story_id"),
        params.get::<InputStoryContent>("content"),
    );
    if let Some(value) = params.find::<String>("caption") {
        method = method.caption(value);
    }
    if let Some(value) = params.find::<ParseMode>("parse_mode") {
        method = method.parse_mode(value);
    }
    if let Some(value) = params.find::<Vec<MessageEntity>>("caption_entities") {
        method = method.caption_entities(value);
    }
    if let Some(value) = params.find::<Vec<StoryArea>>("areas") {
        method = method.areas(value);
    }
    Built::of(method)
}

fn delete_story(params: &Params) -> Built {
    let method = DeleteStory::new(
        params.get::<String>("business_connection_id"),
        params.get::<i64>("story_id"),
    );
    Built::of(method)
}

fn answer_web_app_query(params: &Params) -> Built {
    let method = AnswerWebAppQuery::new(
        params.get::<String>("web_app_query_id"),
        params.get::<InlineQueryResult>("result"),
    );
    Built::of(method)
}

fn save_prepared_inline_message(params: &Params) -> Built {
    let mut method = SavePreparedInlineMessage::new(
        params.get::<i64>("user_id"),
        params.get::<InlineQueryResult>("result"),
    );
    if let Some(value) = params.find::<bool>("allow_user_chats") {
        method = method.allow_user_chats(value);
    }
    if let Some(value) = params.find::<bool>("allow_bot_chats") {
        method = method.allow_bot_chats(value);
    }
    if let Some(value) = params.find::<bool>("allow_group_chats") {
        method = method.allow_group_chats(value);
    }
    if let Some(value) = params.find::<bool>("allow_channel_chats") {
        method = method.allow_channel_chats(value);
    }
    Built::of(method)
}

fn save_prepared_keyboard_button(params: &Params) -> Built {
    let method = SavePreparedKeyboardButton::new(
        params.get::<i64>("user_id"),
        params.get::<KeyboardButton>("button"),
    );
    Built::of(method)
}

fn edit_message_text(params: &Params) -> Built {
    let mut method = EditMessageText::new();
    if let Some(value) = params.find::<String>("business_connection_id") {
        method = method.business_connection_id(value);
    }
    if let Some(value) = params.find::<ChatId>("chat_id") {
        method = method.chat_id(value);
    }
    if let Some(value) = params.find::<i64>("message_id") {
        method = method.message_id(value);
    }
    if let Some(value) = params.find::<String>("inline_message_id") {
        method = method.inline_message_id(value);
    }
    if let Some(value) = params.find::<String>("text") {
        method = method.text(value);
    }
    if let Some(value) = params.find::<ParseMode>("parse_mode") {
        method = method.parse_mode(value);
    }
    if let Some(value) = params.find::<Vec<MessageEntity>>("entities") {
        method = method.entities(value);
    }
    if let Some(value) = params.find::<LinkPreviewOptions>("link_preview_options") {
        method = method.link_preview_options(value);
    }
    if let Some(value) = params.find::<InputRichMessage>("rich_message") {
        method = method.rich_message(value);
    }
    if let Some(value) = params.find::<InlineKeyboardMarkup>("reply_markup") {
        method = method.reply_markup(value);
    }
    Built::of(method)
}

fn edit_message_caption(params: &Params) -> Built {
    let mut method = EditMessageCaption::new();
    if let Some(value) = params.find::<String>("business_connection_id") {
        method = method.business_connection_id(value);
    }
    if let Some(value) = params.find::<ChatId>("chat_id") {
        method = method.chat_id(value);
    }
    if let Some(value) = params.find::<i64>("message_id") {
        method = method.message_id(value);
    }
    if let Some(value) = params.find::<String>("inline_message_id") {
        method = method.inline_message_id(value);
    }
    if let Some(value) = params.find::<String>("caption") {
        method = method.caption(value);
    }
    if let Some(value) = params.find::<ParseMode>("parse_mode") {
        method = method.parse_mode(value);
    }
    if let Some(value) = params.find::<Vec<MessageEntity>>("caption_entities") {
        method = method.caption_entities(value);
    }
    if let Some(value) = params.find::<bool>("show_caption_above_media") {
        method = method.show_caption_above_media(value);
    }
    if let Some(value) = params.find::<InlineKeyboardMarkup>("reply_markup") {
        method = method.reply_markup(value);
    }
    Built::of(method)
}

fn edit_message_media(params: &Params) -> Built {
    let mut method = EditMessageMedia::new(params.get::<InputMedia>("media"));
    if let Some(value) = params.find::<String>("business_connection_id") {
        method = method.business_connection_id(value);
    }
    if let Some(value) = params.find::<ChatId>("chat_id") {
        method = method.chat_id(value);
    }
    if let Some(value) = params.find::<i64>("message_id") {
        method = method.message_id(value);
    }
    if let Some(value) = params.find::<String>("inline_message_id") {
        method = method.inline_message_id(value);
    }
    if let Some(value) = params.find::<InlineKeyboardMarkup>("reply_markup") {
        method = method.reply_markup(value);
    }
    Built::of(method)
}

fn edit_message_live_location(params: &Params) -> Built {
    let mut method = EditMessageLiveLocation::new(
        params.get::<f64>("latitude"),
        params.get::<f64>("longitude"),
    );
    if let Some(value) = params.find::<String>("business_connection_id") {
        method = method.business_connection_id(value);
    }
    if let Some(value) = params.find::<ChatId>("chat_id") {
        method = method.chat_id(value);
    }
    if let Some(value) = params.find::<i64>("message_id") {
        method = method.message_id(value);
    }
    if let Some(value) = params.find::<String>("inline_message_id") {
        method = method.inline_message_id(value);
    }
    if let Some(value) = params.find::<i64>("live_period") {
        method = method.live_period(value);
    }
    if let Some(value) = params.find::<f64>("horizontal_accuracy") {
        method = method.horizontal_accuracy(value);
    }
    if let Some(value) = params.find::<i64>("heading") {
        method = method.heading(value);
    }
    if let Some(value) = params.find::<i64>("proximity_alert_radius") {
        method = method.proximity_alert_radius(value);
    }
    if let Some(value) = params.find::<InlineKeyboardMarkup>("reply_markup") {
        method = method.reply_markup(value);
    }
    Built::of(method)
}

fn stop_message_live_location(params: &Params) -> Built {
    let mut method = StopMessageLiveLocation::new();
    if let Some(value) = params.find::<String>("business_connection_id") {
        method = method.business_connection_id(value);
    }
    if let Some(value) = params.find::<ChatId>("chat_id") {
        method = method.chat_id(value);
    }
    if let Some(value) = params.find::<i64>("message_id") {
        method = method.message_id(value);
    }
    if let Some(value) = params.find::<String>("inline_message_id") {
        method = method.inline_message_id(value);
    }
    if let Some(value) = params.find::<InlineKeyboardMarkup>("reply_markup") {
        method = method.reply_markup(value);
    }
    Built::of(method)
}

fn edit_message_checklist(params: &Params) -> Built {
    let mut method = EditMessageChecklist::new(
        params.get::<String>("business_connection_id"),
        params.get::<ChatId>("chat_id"),
        params.get::<i64>("message_id"),
        params.get::<InputChecklist>("checklist"),
    );
    if let Some(value) = params.find::<InlineKeyboardMarkup>("reply_markup") {
        method = method.reply_markup(value);
    }
    Built::of(method)
}

fn edit_message_reply_markup(params: &Params) -> Built {
    let mut method = EditMessageReplyMarkup::new();
    if let Some(value) = params.find::<String>("business_connection_id") {
        method = method.business_connection_id(value);
    }
    if let Some(value) = params.find::<ChatId>("chat_id") {
        method = method.chat_id(value);
    }
    if let Some(value) = params.find::<i64>("message_id") {
        method = method.message_id(value);
    }
    if let Some(value) = params.find::<String>("inline_message_id") {
        method = method.inline_message_id(value);
    }
    if let Some(value) = params.find::<InlineKeyboardMarkup>("reply_markup") {
        method = method.reply_markup(value);
    }
    Built::of(method)
}

fn stop_poll(params: &Params) -> Built {
    let mut method = StopPoll::new(
        params.get::<ChatId>("chat_id"),
        params.get::<i64>("message_id"),
    );
    if let Some(value) = params.find::<String>("business_connection_id") {
        method = method.business_connection_id(value);
    }
    if let Some(value) = params.find::<InlineKeyboardMarkup>("reply_markup") {
        method = method.reply_markup(value);
    }
    Built::of(method)
}

fn edit_ephemeral_message_text(params: &Params) -> Built {
    let mut method = EditEphemeralMessageText::new(
        params.get::<ChatId>("chat_id"),
        params.get::<i64>("receiver_user_id"),
        params.get::<i64>("ephemeral_message_id"),
    );
    if let Some(value) = params.find::<String>("text") {
        method = method.text(value);
    }
    if let Some(value) = params.find::<ParseMode>("parse_mode") {
        method = method.parse_mode(value);
    }
    if let Some(value) = params.find::<Vec<MessageEntity>>("entities") {
        method = method.entities(value);
    }
    if let Some(value) = params.find::<InputRichMessage>("rich_message") {
        method = method.rich_message(value);
    }
    if let Some(value) = params.find::<LinkPreviewOptions>("link_preview_options") {
        method = method.link_preview_options(value);
    }
    if let Some(value) = params.find::<InlineKeyboardMarkup>("reply_markup") {
        method = method.reply_markup(value);
    }
    Built::of(method)
}

fn edit_ephemeral_message_media(params: &Params) -> Built {
    let mut method = EditEphemeralMessageMedia::new(
        params.get::<ChatId>("chat_id"),
        params.get::<i64>("receiver_user_id"),
        params.get::<i64>("ephemeral_message_id"),
        params.get::<InputMedia>("media"),
    );
    if let Some(value) = params.find::<InlineKeyboardMarkup>("reply_markup") {
        method = method.reply_markup(value);
    }
    Built::of(method)
}

fn edit_ephemeral_message_caption(params: &Params) -> Built {
    let mut method = EditEphemeralMessageCaption::new(
        params.get::<ChatId>("chat_id"),
        params.get::<i64>("receiver_user_id"),
        params.get::<i64>("ephemeral_message_id"),
    );
    if let Some(value) = params.find::<String>("caption") {
        method = method.caption(value);
    }
    if let Some(value) = params.find::<ParseMode>("parse_mode") {
        method = method.parse_mode(value);
    }
    if let Some(value) = params.find::<Vec<MessageEntity>>("caption_entities") {
        method = method.caption_entities(value);
    }
    if let Some(value) = params.find::<bool>("show_caption_above_media") {
        method = method.show_caption_above_media(value);
    }
    if let Some(value) = params.find::<InlineKeyboardMarkup>("reply_markup") {
        method = method.reply_markup(value);
    }
    Built::of(method)
}

fn edit_ephemeral_message_reply_markup(params: &Params) -> Built {
    let mut method = EditEphemeralMessageReplyMarkup::new(
        params.get::<ChatId>("chat_id"),
        params.get::<i64>("receiver_user_id"),
        params.get::<i64>("ephemeral_message_id"),
    );
    if let Some(value) = params.find::<InlineKeyboardMarkup>("reply_markup") {
        method = method.reply_markup(value);
    }
    Built::of(method)
}

fn approve_suggested_post(params: &Params) -> Built {
    let mut method = ApproveSuggestedPost::new(
        params.get::<ChatId>("chat_id"),
        params.get::<i64>("message_id"),
    );
    if let Some(value) = params.find::<UnixTime>("send_date") {
        method = method.send_date(value);
    }
    Built::of(method)
}

fn decline_suggested_post(params: &Params) -> Built {
    let mut method = DeclineSuggestedPost::new(
        params.get::<ChatId>("chat_id"),
        params.get::<i64>("message_id"),
    );
    if let Some(value) = params.find::<String>("comment") {
        method = method.comment(value);
    }
    Built::of(method)
}

fn delete_message(params: &Params) -> Built {
    let method = DeleteMessage::new(
        params.get::<ChatId>("chat_id"),
        params.get::<i64>("message_id"),
    );
    Built::of(method)
}

fn delete_messages(params: &Params) -> Built {
    let method = DeleteMessages::new(
        params.get::<ChatId>("chat_id"),
        params.get::<Vec<i64>>("message_ids"),
    );
    Built::of(method)
}

fn delete_ephemeral_message(params: &Params) -> Built {
    let method = DeleteEphemeralMessage::new(
        params.get::<ChatId>("chat_id"),
        params.get::<i64>("receiver_user_id"),
        params.get::<i64>("ephemeral_message_id"),
    );
    Built::of(method)
}

fn delete_message_reaction(params: &Params) -> Built {
    let mut method = DeleteMessageReaction::new(
        params.get::<ChatId>("chat_id"),
        params.get::<i64>("message_id"),
    );
    if let Some(value) = params.find::<i64>("user_id") {
        method = method.user_id(value);
    }
    if let Some(value) = params.find::<i64>("actor_chat_id") {
        method = method.actor_chat_id(value);
    }
    Built::of(method)
}

fn delete_all_message_reactions(params: &Params) -> Built {
    let mut method = DeleteAllMessageReactions::new(params.get::<ChatId>("chat_id"));
    if let Some(value) = params.find::<i64>("user_id") {
        method = method.user_id(value);
    }
    if let Some(value) = params.find::<i64>("actor_chat_id") {
        method = method.actor_chat_id(value);
    }
    Built::of(method)
}

fn send_sticker(params: &Params) -> Built {
    let mut method = SendSticker::new(
        params.get::<ChatId>("chat_id"),
        params.get::<InputFile>("sticker"),
    );
    if let Some(value) = params.find::<String>("business_connection_id") {
        method = method.business_connection_id(value);
    }
    if let Some(value) = params.find::<i64>("message_thread_id") {
        method = method.message_thread_id(value);
    }
    if let Some(value) = params.find::<i64>("direct_messages_topic_id") {
        method = method.direct_messages_topic_id(value);
    }
    if let Some(value) = params.find::<EphemeralMessageParameters>("ephemeral_message_parameters") {
        method = method.ephemeral_message_parameters(value);
    }
    if let Some(value) = params.find::<String>("emoji") {
        method = method.emoji(value);
    }
    if let Some(value) = params.find::<bool>("disable_notification") {
        method = method.disable_notification(value);
    }
    if let Some(value) = params.find::<bool>("protect_content") {
        method = method.protect_content(value);
    }
    if let Some(value) = params.find::<bool>("allow_paid_broadcast") {
        method = method.allow_paid_broadcast(value);
    }
    if let Some(value) = params.find::<String>("message_effect_id") {
        method = method.message_effect_id(value);
    }
    if let Some(value) = params.find::<SuggestedPostParameters>("suggested_post_parameters") {
        method = method.suggested_post_parameters(value);
    }
    if let Some(value) = params.find::<ReplyParameters>("reply_parameters") {
        method = method.reply_parameters(value);
    }
    if let Some(value) = params.find::<ReplyMarkup>("reply_markup") {
        method = method.reply_markup(value);
    }
    Built::of(method)
}

fn get_sticker_set(params: &Params) -> Built {
    let method = GetStickerSet::new(params.get::<String>("name"));
    Built::of(method)
}

fn get_custom_emoji_stickers(params: &Params) -> Built {
    let method = GetCustomEmojiStickers::new(params.get::<Vec<String>>("custom_emoji_ids"));
    Built::of(method)
}

fn upload_sticker_file(params: &Params) -> Built {
    let method = UploadStickerFile::new(
        params.get::<i64>("user_id"),
        params.get::<InputFile>("sticker"),
        params.get::<StickerFormat>("sticker_format"),
    );
    Built::of(method)
}

fn create_new_sticker_set(params: &Params) -> Built {
    let mut method = CreateNewStickerSet::new(
        params.get::<i64>("user_id"),
        params.get::<String>("name"),
        params.get::<String>("title"),
        params.get::<Vec<InputSticker>>("stickers"),
    );
    if let Some(value) = params.find::<StickerType>("sticker_type") {
        method = method.sticker_type(value);
    }
    if let Some(value) = params.find::<bool>("needs_repainting") {
        method = method.needs_repainting(value);
    }
    Built::of(method)
}

fn add_sticker_to_set(params: &Params) -> Built {
    let method = AddStickerToSet::new(
        params.get::<i64>("user_id"),
        params.get::<String>("name"),
        params.get::<InputSticker>("sticker"),
    );
    Built::of(method)
}

fn set_sticker_position_in_set(params: &Params) -> Built {
    let method = SetStickerPositionInSet::new(
        params.get::<String>("sticker"),
        params.get::<i64>("position"),
    );
    Built::of(method)
}

fn delete_sticker_from_set(params: &Params) -> Built {
    let method = DeleteStickerFromSet::new(params.get::<String>("sticker"));
    Built::of(method)
}

fn replace_sticker_in_set(params: &Params) -> Built {
    let method = ReplaceStickerInSet::new(
        params.get::<i64>("user_id"),
        params.get::<String>("name"),
        params.get::<String>("old_sticker"),
        params.get::<InputSticker>("sticker"),
    );
    Built::of(method)
}

fn set_sticker_emoji_list(params: &Params) -> Built {
    let method = SetStickerEmojiList::new(
        params.get::<String>("sticker"),
        params.get::<Vec<String>>("emoji_list"),
    );
    Built::of(method)
}

fn set_sticker_keywords(params: &Params) -> Built {
    let mut method = SetStickerKeywords::new(params.get::<String>("sticker"));
    if let Some(value) = params.find::<Vec<String>>("keywords") {
        method = method.keywords(value);
    }
    Built::of(method)
}

fn set_sticker_mask_position(params: &Params) -> Built {
    let mut method = SetStickerMaskPosition::new(params.get::<String>("sticker"));
    if let Some(value) = params.find::<MaskPosition>("mask_position") {
        method = method.mask_position(value);
    }
    Built::of(method)
}

fn set_sticker_set_title(params: &Params) -> Built {
    let method =
        SetStickerSetTitle::new(params.get::<String>("name"), params.get::<String>("title"));
    Built::of(method)
}

fn set_sticker_set_thumbnail(params: &Params) -> Built {
    let mut method = SetStickerSetThumbnail::new(
        params.get::<String>("name"),
        params.get::<i64>("user_id"),
        params.get::<StickerFormat>("format"),
    );
    if let Some(value) = params.find::<InputFile>("thumbnail") {
        method = method.thumbnail(value);
    }
    Built::of(method)
}

fn set_custom_emoji_sticker_set_thumbnail(params: &Params) -> Built {
    let mut method = SetCustomEmojiStickerSetThumbnail::new(params.get::<String>("name"));
    if let Some(value) = params.find::<String>("custom_emoji_id") {
        method = method.custom_emoji_id(value);
    }
    Built::of(method)
}

fn delete_sticker_set(params: &Params) -> Built {
    let method = DeleteStickerSet::new(params.get::<String>("name"));
    Built::of(method)
}

fn send_rich_message(params: &Params) -> Built {
    let mut method = SendRichMessage::new(
        params.get::<ChatId>("chat_id"),
        params.get::<InputRichMessage>("rich_message"),
    );
    if let Some(value) = params.find::<String>("business_connection_id") {
        method = method.business_connection_id(value);
    }
    if let Some(value) = params.find::<i64>("message_thread_id") {
        method = method.message_thread_id(value);
    }
    if let Some(value) = params.find::<i64>("direct_messages_topic_id") {
        method = method.direct_messages_topic_id(value);
    }
    if let Some(value) = params.find::<EphemeralMessageParameters>("ephemeral_message_parameters") {
        method = method.ephemeral_message_parameters(value);
    }
    if let Some(value) = params.find::<bool>("disable_notification") {
        method = method.disable_notification(value);
    }
    if let Some(value) = params.find::<bool>("protect_content") {
        method = method.protect_content(value);
    }
    if let Some(value) = params.find::<bool>("allow_paid_broadcast") {
        method = method.allow_paid_broadcast(value);
    }
    if let Some(value) = params.find::<String>("message_effect_id") {
        method = method.message_effect_id(value);
    }
    if let Some(value) = params.find::<SuggestedPostParameters>("suggested_post_parameters") {
        method = method.suggested_post_parameters(value);
    }
    if let Some(value) = params.find::<ReplyParameters>("reply_parameters") {
        method = method.reply_parameters(value);
    }
    if let Some(value) = params.find::<ReplyMarkup>("reply_markup") {
        method = method.reply_markup(value);
    }
    Built::of(method)
}

fn send_rich_message_draft(params: &Params) -> Built {
    let mut method = SendRichMessageDraft::new(
        params.get::<ChatId>("chat_id"),
        params.get::<i64>("draft_id"),
        params.get::<InputRichMessage>("rich_message"),
    );
    if let Some(value) = params.find::<i64>("message_thread_id") {
        method = method.message_thread_id(value);
    }
    if let Some(value) = params.find::<bool>("can_stop") {
        method = method.can_stop(value);
    }
    if let Some(value) = params.find::<bool>("keep_on_stop") {
        method = method.keep_on_stop(value);
    }
    Built::of(method)
}

fn answer_inline_query(params: &Params) -> Built {
    let mut method = AnswerInlineQuery::new(
        params.get::<String>("inline_query_id"),
        params.get::<Vec<InlineQueryResult>>("results"),
    );
    if let Some(value) = params.find::<i64>("cache_time") {
        method = method.cache_time(value);
    }
    if let Some(value) = params.find::<bool>("is_personal") {
        method = method.is_personal(value);
    }
    if let Some(value) = params.find::<String>("next_offset") {
        method = method.next_offset(value);
    }
    if let Some(value) = params.find::<InlineQueryResultsButton>("button") {
        method = method.button(value);
    }
    Built::of(method)
}

fn send_invoice(params: &Params) -> Built {
    let mut method = SendInvoice::new(
        params.get::<ChatId>("chat_id"),
        params.get::<String>("title"),
        params.get::<String>("description"),
        params.get::<String>("payload"),
        params.get::<String>("currency"),
        params.get::<Vec<LabeledPrice>>("prices"),
    );
    if let Some(value) = params.find::<i64>("message_thread_id") {
        method = method.message_thread_id(value);
    }
    if let Some(value) = params.find::<i64>("direct_messages_topic_id") {
        method = method.direct_messages_topic_id(value);
    }
    if let Some(value) = params.find::<String>("provider_token") {
        method = method.provider_token(value);
    }
    if let Some(value) = params.find::<i64>("max_tip_amount") {
        method = method.max_tip_amount(value);
    }
    if let Some(value) = params.find::<Vec<i64>>("suggested_tip_amounts") {
        method = method.suggested_tip_amounts(value);
    }
    if let Some(value) = params.find::<String>("start_parameter") {
        method = method.start_parameter(value);
    }
    if let Some(value) = params.find::<String>("provider_data") {
        method = method.provider_data(value);
    }
    if let Some(value) = params.find::<String>("photo_url") {
        method = method.photo_url(value);
    }
    if let Some(value) = params.find::<i64>("photo_size") {
        method = method.photo_size(value);
    }
    if let Some(value) = params.find::<i64>("photo_width") {
        method = method.photo_width(value);
    }
    if let Some(value) = params.find::<i64>("photo_height") {
        method = method.photo_height(value);
    }
    if let Some(value) = params.find::<bool>("need_name") {
        method = method.need_name(value);
    }
    if let Some(value) = params.find::<bool>("need_phone_number") {
        method = method.need_phone_number(value);
    }
    if let Some(value) = params.find::<bool>("need_email") {
        method = method.need_email(value);
    }
    if let Some(value) = params.find::<bool>("need_shipping_address") {
        method = method.need_shipping_address(value);
    }
    if let Some(value) = params.find::<bool>("send_phone_number_to_provider") {
        method = method.send_phone_number_to_provider(value);
    }
    if let Some(value) = params.find::<bool>("send_email_to_provider") {
        method = method.send_email_to_provider(value);
    }
    if let Some(value) = params.find::<bool>("is_flexible") {
        method = method.is_flexible(value);
    }
    if let Some(value) = params.find::<bool>("disable_notification") {
        method = method.disable_notification(value);
    }
    if let Some(value) = params.find::<bool>("protect_content") {
        method = method.protect_content(value);
    }
    if let Some(value) = params.find::<bool>("allow_paid_broadcast") {
        method = method.allow_paid_broadcast(value);
    }
    if let Some(value) = params.find::<String>("message_effect_id") {
        method = method.message_effect_id(value);
    }
    if let Some(value) = params.find::<SuggestedPostParameters>("suggested_post_parameters") {
        method = method.suggested_post_parameters(value);
    }
    if let Some(value) = params.find::<ReplyParameters>("reply_parameters") {
        method = method.reply_parameters(value);
    }
    if let Some(value) = params.find::<InlineKeyboardMarkup>("reply_markup") {
        method = method.reply_markup(value);
    }
    Built::of(method)
}

fn create_invoice_link(params: &Params) -> Built {
    let mut method = CreateInvoiceLink::new(
        params.get::<String>("title"),
        params.get::<String>("description"),
        params.get::<String>("payload"),
        params.get::<String>("currency"),
        params.get::<Vec<LabeledPrice>>("prices"),
    );
    if let Some(value) = params.find::<String>("business_connection_id") {
        method = method.business_connection_id(value);
    }
    if let Some(value) = params.find::<String>("provider_token") {
        method = method.provider_token(value);
    }
    if let Some(value) = params.find::<i64>("subscription_period") {
        method = method.subscription_period(value);
    }
    if let Some(value) = params.find::<i64>("max_tip_amount") {
        method = method.max_tip_amount(value);
    }
    if let Some(value) = params.find::<Vec<i64>>("suggested_tip_amounts") {
        method = method.suggested_tip_amounts(value);
    }
    if let Some(value) = params.find::<String>("provider_data") {
        method = method.provider_data(value);
    }
    if let Some(value) = params.find::<String>("photo_url") {
        method = method.photo_url(value);
    }
    if let Some(value) = params.find::<i64>("photo_size") {
        method = method.photo_size(value);
    }
    if let Some(value) = params.find::<i64>("photo_width") {
        method = method.photo_width(value);
    }
    if let Some(value) = params.find::<i64>("photo_height") {
        method = method.photo_height(value);
    }
    if let Some(value) = params.find::<bool>("need_name") {
        method = method.need_name(value);
    }
    if let Some(value) = params.find::<bool>("need_phone_number") {
        method = method.need_phone_number(value);
    }
    if let Some(value) = params.find::<bool>("need_email") {
        method = method.need_email(value);
    }
    if let Some(value) = params.find::<bool>("need_shipping_address") {
        method = method.need_shipping_address(value);
    }
    if let Some(value) = params.find::<bool>("send_phone_number_to_provider") {
        method = method.send_phone_number_to_provider(value);
    }
    if let Some(value) = params.find::<bool>("send_email_to_provider") {
        method = method.send_email_to_provider(value);
    }
    if let Some(value) = params.find::<bool>("is_flexible") {
        method = method.is_flexible(value);
    }
    Built::of(method)
}

fn answer_shipping_query(params: &Params) -> Built {
    let mut method = AnswerShippingQuery::new(
        params.get::<String>("shipping_query_id"),
        params.get::<bool>("ok"),
    );
    if let Some(value) = params.find::<Vec<ShippingOption>>("shipping_options") {
        method = method.shipping_options(value);
    }
    if let Some(value) = params.find::<String>("error_message") {
        method = method.error_message(value);
    }
    Built::of(method)
}

fn answer_pre_checkout_query(params: &Params) -> Built {
    let mut method = AnswerPreCheckoutQuery::new(
        params.get::<String>("pre_checkout_query_id"),
        params.get::<bool>("ok"),
    );
    if let Some(value) = params.find::<String>("error_message") {
        method = method.error_message(value);
    }
    Built::of(method)
}

fn get_my_star_balance(_params: &Params) -> Built {
    let method = GetMyStarBalance::new();
    Built::of(method)
}

fn get_star_transactions(params: &Params) -> Built {
    let mut method = GetStarTransactions::new();
    if let Some(value) = params.find::<i64>("offset") {
        method = method.offset(value);
    }
    if let Some(value) = params.find::<i64>("limit") {
        method = method.limit(value);
    }
    Built::of(method)
}

fn refund_star_payment(params: &Params) -> Built {
    let method = RefundStarPayment::new(
        params.get::<i64>("user_id"),
        params.get::<String>("telegram_payment_charge_id"),
    );
    Built::of(method)
}

fn edit_user_star_subscription(params: &Params) -> Built {
    let method = EditUserStarSubscription::new(
        params.get::<i64>("user_id"),
        params.get::<String>("telegram_payment_charge_id"),
        params.get::<bool>("is_canceled"),
    );
    Built::of(method)
}

fn set_passport_data_errors(params: &Params) -> Built {
    let method = SetPassportDataErrors::new(
        params.get::<i64>("user_id"),
        params.get::<Vec<PassportElementError>>("errors"),
    );
    Built::of(method)
}

fn send_game(params: &Params) -> Built {
    let mut method = SendGame::new(
        params.get::<ChatId>("chat_id"),
        params.get::<String>("game_short_name"),
    );
    if let Some(value) = params.find::<String>("business_connection_id") {
        method = method.business_connection_id(value);
    }
    if let Some(value) = params.find::<i64>("message_thread_id") {
        method = method.message_thread_id(value);
    }
    if let Some(value) = params.find::<bool>("disable_notification") {
        method = method.disable_notification(value);
    }
    if let Some(value) = params.find::<bool>("protect_content") {
        method = method.protect_content(value);
    }
    if let Some(value) = params.find::<bool>("allow_paid_broadcast") {
        method = method.allow_paid_broadcast(value);
    }
    if let Some(value) = params.find::<String>("message_effect_id") {
        method = method.message_effect_id(value);
    }
    if let Some(value) = params.find::<ReplyParameters>("reply_parameters") {
        method = method.reply_parameters(value);
    }
    if let Some(value) = params.find::<InlineKeyboardMarkup>("reply_markup") {
        method = method.reply_markup(value);
    }
    Built::of(method)
}

fn set_game_score(params: &Params) -> Built {
    let mut method = SetGameScore::new(params.get::<i64>("user_id"), params.get::<i64>("score"));
    if let Some(value) = params.find::<bool>("force") {
        method = method.force(value);
    }
    if let Some(value) = params.find::<bool>("disable_edit_message") {
        method = method.disable_edit_message(value);
    }
    if let Some(value) = params.find::<ChatId>("chat_id") {
        method = method.chat_id(value);
    }
    if let Some(value) = params.find::<i64>("message_id") {
        method = method.message_id(value);
    }
    if let Some(value) = params.find::<String>("inline_message_id") {
        method = method.inline_message_id(value);
    }
    Built::of(method)
}

fn get_game_high_scores(params: &Params) -> Built {
    let mut method = GetGameHighScores::new(params.get::<i64>("user_id"));
    if let Some(value) = params.find::<ChatId>("chat_id") {
        method = method.chat_id(value);
    }
    if let Some(value) = params.find::<i64>("message_id") {
        method = method.message_id(value);
    }
    if let Some(value) = params.find::<String>("inline_message_id") {
        method = method.inline_message_id(value);
    }
    Built::of(method)
}
