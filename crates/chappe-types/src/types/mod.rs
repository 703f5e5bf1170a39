// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! The types of the Bot API, by family; all of them are here.

#![allow(
    clippy::struct_excessive_bools,
    clippy::fn_params_excessive_bools,
    reason = "they are Telegram's own flags, under Telegram's own names"
)]

mod backgrounds;
mod boosts;
mod bots;
mod business;
mod chats;
mod checklists;
mod forum;
mod games;
mod gifts;
mod giveaways;
mod inline;
mod inline_content;
mod inline_results;
mod inline_results_cached;
mod input_media;
mod input_rich_blocks;
mod invite_links;
mod keyboards;
mod media;
mod members;
mod message_parts;
mod messages;
mod paid_media;
mod passport;
mod payments;
mod polls;
mod reactions;
mod rich_blocks;
mod rich_messages;
mod rich_text;
mod service_messages;
mod stars;
mod stickers;
mod stories;
mod suggested_posts;
mod updates;
mod users;

pub use self::{
    backgrounds::{
        BackgroundFill, BackgroundFillFreeformGradient, BackgroundFillGradient,
        BackgroundFillSolid, BackgroundType, BackgroundTypeChatTheme, BackgroundTypeFill,
        BackgroundTypePattern, BackgroundTypeWallpaper, ChatBackground,
    },
    boosts::{
        ChatBoost, ChatBoostRemoved, ChatBoostSource, ChatBoostSourceGiftCode,
        ChatBoostSourceGiveaway, ChatBoostSourcePremium, ChatBoostUpdated, UserChatBoosts,
    },
    bots::{
        BotAccessSettings, BotCommand, BotCommandScope, BotCommandScopeAllChatAdministrators,
        BotCommandScopeAllGroupChats, BotCommandScopeAllPrivateChats, BotCommandScopeChat,
        BotCommandScopeChatAdministrators, BotCommandScopeChatMember, BotCommandScopeDefault,
        BotDescription, BotName, BotShortDescription, BotSubscriptionUpdated, ManagedBotUpdated,
        MenuButton, MenuButtonCommands, MenuButtonDefault, MenuButtonWebApp, SubscriptionState,
    },
    business::{
        BusinessBotRights, BusinessConnection, BusinessIntro, BusinessLocation,
        BusinessMessagesDeleted, BusinessOpeningHours, BusinessOpeningHoursInterval,
    },
    chats::{AcceptedGiftTypes, Chat, ChatFullInfo, ChatLocation, ChatPhoto, ChatType, Community},
    checklists::{
        Checklist, ChecklistTask, ChecklistTasksAdded, ChecklistTasksDone, InputChecklist,
        InputChecklistTask,
    },
    forum::{
        ForumTopic, ForumTopicClosed, ForumTopicCreated, ForumTopicEdited, ForumTopicReopened,
        GeneralForumTopicHidden, GeneralForumTopicUnhidden,
    },
    games::{CallbackGame, Game, GameHighScore},
    gifts::{
        Gift, GiftBackground, GiftInfo, GiftRarity, Gifts, OwnedGift, OwnedGiftRegular,
        OwnedGiftUnique, OwnedGifts, UniqueGift, UniqueGiftBackdrop, UniqueGiftBackdropColors,
        UniqueGiftColors, UniqueGiftInfo, UniqueGiftModel, UniqueGiftOrigin, UniqueGiftSymbol,
    },
    giveaways::{Giveaway, GiveawayCompleted, GiveawayCreated, GiveawayWinners},
    inline::{
        ChosenInlineResult, InlineQuery, InlineQueryChatType, InlineQueryResultsButton,
        PreparedInlineMessage, SentGuestMessage,
    },
    inline_content::{
        InputContactMessageContent, InputInvoiceMessageContent, InputLocationMessageContent,
        InputMessageContent, InputRichMessageContent, InputTextMessageContent,
        InputVenueMessageContent,
    },
    inline_results::{
        InlineQueryResult, InlineQueryResultArticle, InlineQueryResultAudio,
        InlineQueryResultContact, InlineQueryResultDocument, InlineQueryResultGame,
        InlineQueryResultGif, InlineQueryResultLocation, InlineQueryResultMpeg4Gif,
        InlineQueryResultPhoto, InlineQueryResultVenue, InlineQueryResultVideo,
        InlineQueryResultVoice,
    },
    inline_results_cached::{
        InlineQueryResultCachedAudio, InlineQueryResultCachedDocument, InlineQueryResultCachedGif,
        InlineQueryResultCachedMpeg4Gif, InlineQueryResultCachedPhoto,
        InlineQueryResultCachedSticker, InlineQueryResultCachedVideo, InlineQueryResultCachedVoice,
    },
    input_media::{
        InputMedia, InputMediaAnimation, InputMediaAudio, InputMediaDocument, InputMediaLink,
        InputMediaLivePhoto, InputMediaLocation, InputMediaPhoto, InputMediaSticker,
        InputMediaVenue, InputMediaVideo, InputMediaVoiceNote, InputProfilePhoto,
        InputProfilePhotoAnimated, InputProfilePhotoStatic, MediaGroupItem, RichMessageFile,
    },
    input_rich_blocks::{
        InputRichBlock, InputRichBlockAnchor, InputRichBlockAnimation, InputRichBlockAudio,
        InputRichBlockBlockQuotation, InputRichBlockButtons, InputRichBlockCollage,
        InputRichBlockDetails, InputRichBlockDivider, InputRichBlockDocument,
        InputRichBlockExpandableBlockQuotation, InputRichBlockFooter, InputRichBlockList,
        InputRichBlockListItem, InputRichBlockMap, InputRichBlockMathematicalExpression,
        InputRichBlockParagraph, InputRichBlockPhoto, InputRichBlockPreformatted,
        InputRichBlockPullQuotation, InputRichBlockSectionHeading, InputRichBlockSlideshow,
        InputRichBlockTable, InputRichBlockThinking, InputRichBlockVideo, InputRichBlockVoiceNote,
    },
    invite_links::{ChatInviteLink, ChatJoinRequest, JoinRequestDecision},
    keyboards::{
        ButtonStyle, CallbackQuery, CopyTextButton, DisabledButton, ForceReply,
        InlineKeyboardButton, InlineKeyboardMarkup, KeyboardButton, KeyboardButtonPollType,
        KeyboardButtonRequestChat, KeyboardButtonRequestManagedBot, KeyboardButtonRequestUsers,
        LoginUrl, PreparedKeyboardButton, ReplyKeyboardMarkup, ReplyKeyboardRemove, ReplyMarkup,
        SentWebAppMessage, SwitchInlineQueryChosenChat, WebAppInfo,
    },
    media::{
        Animation, Audio, Contact, Dice, Document, File, Link, LivePhoto, Location, PhotoSize,
        Venue, Video, VideoCodec, VideoNote, VideoQuality, Voice,
    },
    members::{
        ChatAdministratorRights, ChatMember, ChatMemberAdministrator, ChatMemberBanned,
        ChatMemberLeft, ChatMemberMember, ChatMemberOwner, ChatMemberRestricted, ChatMemberUpdated,
        ChatPermissions,
    },
    message_parts::{
        EphemeralMessageParameters, ExternalReplyInfo, LinkPreviewOptions, MessageEntity,
        MessageEntityType, MessageOrigin, MessageOriginChannel, MessageOriginChat,
        MessageOriginHiddenUser, MessageOriginUser, ParseMode, ReplyParameters, TextQuote,
    },
    messages::{
        ChatAction, DirectMessagesTopic, InaccessibleMessage, MaybeInaccessibleMessage, Message,
        MessageGenerationStopped, MessageId, MessageOrTrue,
    },
    paid_media::{
        InputPaidMedia, InputPaidMediaLivePhoto, InputPaidMediaPhoto, InputPaidMediaVideo,
        PaidMedia, PaidMediaInfo, PaidMediaLivePhoto, PaidMediaPhoto, PaidMediaPreview,
        PaidMediaPurchased, PaidMediaVideo,
    },
    passport::{
        EncryptedCredentials, EncryptedPassportElement, PassportData, PassportElementError,
        PassportElementErrorDataField, PassportElementErrorFile, PassportElementErrorFiles,
        PassportElementErrorFrontSide, PassportElementErrorReverseSide, PassportElementErrorSelfie,
        PassportElementErrorTranslationFile, PassportElementErrorTranslationFiles,
        PassportElementErrorUnspecified, PassportElementType, PassportFile,
    },
    payments::{
        Currency, Invoice, LabeledPrice, OrderInfo, PreCheckoutQuery, RefundedPayment,
        ShippingAddress, ShippingOption, ShippingQuery, SuccessfulPayment,
    },
    polls::{
        InputPollMedia, InputPollOption, InputPollOptionMedia, Poll, PollAnswer, PollMedia,
        PollOption, PollOptionAdded, PollOptionDeleted, PollType,
    },
    reactions::{
        MessageReactionCountUpdated, MessageReactionUpdated, ReactionCount, ReactionType,
        ReactionTypeCustomEmoji, ReactionTypeEmoji, ReactionTypePaid,
    },
    rich_blocks::{
        RichBlock, RichBlockAnchor, RichBlockAnimation, RichBlockAudio, RichBlockBlockQuotation,
        RichBlockButtons, RichBlockCaption, RichBlockCollage, RichBlockDetails, RichBlockDivider,
        RichBlockDocument, RichBlockExpandableBlockQuotation, RichBlockFooter, RichBlockList,
        RichBlockListItem, RichBlockMap, RichBlockMathematicalExpression, RichBlockParagraph,
        RichBlockPhoto, RichBlockPreformatted, RichBlockPullQuotation, RichBlockSectionHeading,
        RichBlockSlideshow, RichBlockTable, RichBlockTableCell, RichBlockThinking, RichBlockVideo,
        RichBlockVoiceNote,
    },
    rich_messages::{
        HorizontalAlign, InputRichMessage, InputRichMessageMedia, ListNumbering, RichMessage,
        RichMessageButton, VerticalAlign,
    },
    rich_text::{
        RichText, RichTextAnchor, RichTextAnchorLink, RichTextBankCardNumber, RichTextBold,
        RichTextBotCommand, RichTextButton, RichTextCashtag, RichTextCode, RichTextCustomEmoji,
        RichTextDateTime, RichTextEmailAddress, RichTextHashtag, RichTextItalic, RichTextMarked,
        RichTextMathematicalExpression, RichTextMention, RichTextPhoneNumber, RichTextReference,
        RichTextReferenceLink, RichTextSpoiler, RichTextStrikethrough, RichTextSubscript,
        RichTextSuperscript, RichTextTextMention, RichTextUnderline, RichTextUrl,
    },
    service_messages::{
        ChatBoostAdded, ChatOwnerChanged, ChatOwnerLeft, ChatShared, CommunityChatAdded,
        CommunityChatJoined, CommunityChatRemoved, DirectMessagePriceChanged, ManagedBotCreated,
        MessageAutoDeleteTimerChanged, PaidMessagePriceChanged, ProximityAlertTriggered,
        SharedUser, UsersShared, VideoChatEnded, VideoChatParticipantsInvited, VideoChatScheduled,
        VideoChatStarted, WebAppData, WriteAccessAllowed,
    },
    stars::{
        AffiliateInfo, RevenueWithdrawalState, RevenueWithdrawalStateFailed,
        RevenueWithdrawalStatePending, RevenueWithdrawalStateSucceeded, StarAmount,
        StarTransaction, StarTransactions, TransactionPartner, TransactionPartnerAffiliateProgram,
        TransactionPartnerChat, TransactionPartnerFragment, TransactionPartnerOther,
        TransactionPartnerTelegramAds, TransactionPartnerTelegramApi, TransactionPartnerUser,
        UserTransactionType,
    },
    stickers::{
        InputSticker, MaskPoint, MaskPosition, Sticker, StickerFormat, StickerSet, StickerType,
    },
    stories::{
        InputStoryContent, InputStoryContentPhoto, InputStoryContentVideo, LocationAddress, Story,
        StoryArea, StoryAreaPosition, StoryAreaType, StoryAreaTypeLink, StoryAreaTypeLocation,
        StoryAreaTypeSuggestedReaction, StoryAreaTypeUniqueGift, StoryAreaTypeWeather,
    },
    suggested_posts::{
        SuggestedPostApprovalFailed, SuggestedPostApproved, SuggestedPostDeclined,
        SuggestedPostInfo, SuggestedPostPaid, SuggestedPostParameters, SuggestedPostPrice,
        SuggestedPostRefundReason, SuggestedPostRefunded, SuggestedPostState,
    },
    updates::{ResponseParameters, Update, UpdateKind, UpdateType, WebhookInfo},
    users::{Birthdate, User, UserProfileAudios, UserProfilePhotos, UserRating},
};
