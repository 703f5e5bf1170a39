//! The steps of each method.

use super::{
    Step::{
        self, All, Chat, Connection, File, Formatted, If, Json, Message, Needs, OneOf, Part,
        Partner, Place, Sender, User, WholeNumber,
    },
    When::{Flag, Given, Is, Nowhere},
};

/// The chat, which is one of the business account where a connection is named.
const WHERE: Step = If(
    Given("business_connection_id"),
    &[Partner("chat_id"), Connection],
    &[Chat("chat_id")],
);

/// What all methods that send one message have in common; it comes after the message itself.
const SEND: Step = All(&[
    Json("reply_parameters"),
    Json("suggested_post_parameters"),
    Json("ephemeral_message_parameters"),
    Json("reply_markup"),
    WHERE,
]);

/// The message that is edited.
const EDIT: Step = If(
    Nowhere,
    &[Needs("inline_message_id")],
    &[If(
        Given("business_connection_id"),
        &[Partner("chat_id"), Connection],
        &[Message("chat_id", "message to edit")],
    )],
);

/// An ephemeral message that is edited.
const EDIT_EPHEMERAL: Step = All(&[
    Json("reply_markup"),
    User("receiver_user_id"),
    Chat("chat_id"),
]);

/// A text that must be there.
const TEXT: Step = All(&[
    Json("link_preview_options"),
    Needs("text"),
    Formatted("text"),
]);

/// A text, or a rich message in place of it.
const TEXT_OR_RICH: Step = If(Given("rich_message"), &[Json("rich_message")], &[TEXT]);

const INVOICE: Step = All(&[
    Needs("title"),
    Needs("description"),
    Needs("payload"),
    Needs("currency"),
    Needs("prices"),
    Json("prices"),
    WholeNumber("max_tip_amount"),
    Json("suggested_tip_amounts"),
]);

const STORY: Step = All(&[
    Needs("content"),
    Json("content"),
    Json("areas"),
    Formatted("caption"),
    Connection,
]);

/// Several messages that are forwarded or copied.
const SEVERAL: Step = All(&[
    Needs("from_chat_id"),
    Needs("message_ids"),
    Json("message_ids"),
    Chat("chat_id"),
]);

const RESULT: Step = All(&[Needs("result"), Json("result")]);

pub(super) const STEPS: &[(&str, &[Step])] = &[
    // Messages.
    ("sendMessage", &[TEXT, SEND]),
    ("sendPhoto", &[File("photo"), Formatted("caption"), SEND]),
    (
        "sendLivePhoto",
        &[
            File("live_photo"),
            File("photo"),
            Formatted("caption"),
            SEND,
        ],
    ),
    ("sendAudio", &[File("audio"), Formatted("caption"), SEND]),
    (
        "sendDocument",
        &[File("document"), Formatted("caption"), SEND],
    ),
    ("sendVideo", &[File("video"), Formatted("caption"), SEND]),
    (
        "sendAnimation",
        &[File("animation"), Formatted("caption"), SEND],
    ),
    ("sendVoice", &[File("voice"), Formatted("caption"), SEND]),
    ("sendVideoNote", &[File("video_note"), SEND]),
    ("sendSticker", &[File("sticker"), SEND]),
    (
        "sendPaidMedia",
        &[Needs("media"), Json("media"), Formatted("caption"), SEND],
    ),
    (
        "sendMediaGroup",
        &[
            Json("reply_parameters"),
            Needs("media"),
            Json("media"),
            WHERE,
        ],
    ),
    ("sendLocation sendVenue", &[Place, SEND]),
    (
        "sendContact",
        &[Needs("phone_number"), Needs("first_name"), SEND],
    ),
    (
        "sendPoll",
        &[
            Formatted("question"),
            Needs("options"),
            Json("options"),
            Formatted("description"),
            If(
                Is("type", "quiz"),
                &[
                    Formatted("explanation"),
                    Json("explanation_media"),
                    Json("correct_option_ids"),
                ],
                &[OneOf("type")],
            ),
            Json("country_codes"),
            Json("media"),
            SEND,
        ],
    ),
    (
        "sendChecklist",
        &[Needs("checklist"), Json("checklist"), SEND, Connection],
    ),
    ("sendDice", &[SEND]),
    ("sendGame", &[Needs("game_short_name"), SEND]),
    ("sendInvoice", &[INVOICE, SEND]),
    (
        "sendRichMessage",
        &[Needs("rich_message"), Json("rich_message"), SEND],
    ),
    (
        "sendRichMessageDraft",
        &[Needs("rich_message"), Json("rich_message"), Chat("chat_id")],
    ),
    ("sendMessageDraft", &[Formatted("text"), Chat("chat_id")]),
    ("sendChatAction", &[OneOf("action"), WHERE]),
    (
        "forwardMessage",
        &[
            Needs("from_chat_id"),
            Message("from_chat_id", "message to forward"),
            SEND,
        ],
    ),
    (
        "copyMessage",
        &[
            Needs("from_chat_id"),
            Formatted("caption"),
            Message("from_chat_id", "message to copy"),
            SEND,
        ],
    ),
    ("forwardMessages copyMessages", &[SEVERAL]),
    (
        "setMessageReaction",
        &[Json("reaction"), Message("chat_id", "message to react")],
    ),
    (
        "deleteMessageReaction",
        &[
            If(Given("user_id"), &[User("user_id")], &[]),
            Message("chat_id", "message to delete reactions"),
            If(Given("user_id"), &[], &[Sender("actor_chat_id")]),
        ],
    ),
    (
        "deleteAllMessageReactions",
        &[
            If(Given("user_id"), &[User("user_id")], &[]),
            Chat("chat_id"),
            If(Given("user_id"), &[], &[Sender("actor_chat_id")]),
        ],
    ),
    // Editing and deleting.
    (
        "editMessageText",
        &[TEXT_OR_RICH, Json("reply_markup"), EDIT],
    ),
    (
        "editMessageCaption",
        &[Json("reply_markup"), Formatted("caption"), EDIT],
    ),
    (
        "editMessageMedia",
        &[Json("reply_markup"), Needs("media"), Json("media"), EDIT],
    ),
    (
        "editMessageLiveLocation",
        &[Place, Json("reply_markup"), EDIT],
    ),
    (
        "stopMessageLiveLocation editMessageReplyMarkup",
        &[Json("reply_markup"), EDIT],
    ),
    (
        "editMessageChecklist",
        &[
            Json("reply_markup"),
            Needs("checklist"),
            Json("checklist"),
            Partner("chat_id"),
            Connection,
        ],
    ),
    (
        "stopPoll",
        &[
            Json("reply_markup"),
            If(
                Given("business_connection_id"),
                &[Partner("chat_id"), Connection],
                &[Message("chat_id", "message with poll to stop")],
            ),
        ],
    ),
    ("editEphemeralMessageText", &[TEXT_OR_RICH, EDIT_EPHEMERAL]),
    (
        "editEphemeralMessageMedia",
        &[Needs("media"), Json("media"), EDIT_EPHEMERAL],
    ),
    (
        "editEphemeralMessageCaption",
        &[Formatted("caption"), EDIT_EPHEMERAL],
    ),
    (
        "editEphemeralMessageReplyMarkup deleteEphemeralMessage",
        &[EDIT_EPHEMERAL],
    ),
    (
        "deleteMessage",
        &[
            Needs("chat_id"),
            Needs("message_id"),
            Message("chat_id", "message to delete"),
        ],
    ),
    (
        "deleteMessages",
        &[Needs("message_ids"), Json("message_ids"), Chat("chat_id")],
    ),
    (
        "approveSuggestedPost declineSuggestedPost",
        &[Message("chat_id", "suggested post")],
    ),
    // Chats and their members.
    (
        "pinChatMessage",
        &[If(
            Given("business_connection_id"),
            &[Partner("chat_id"), Connection],
            &[Message("chat_id", "message to pin")],
        )],
    ),
    ("unpinChatMessage", &[WHERE]),
    (
        "unpinAllChatMessages leaveChat getChat getChatAdministrators getChatMemberCount \
         deleteChatPhoto deleteChatStickerSet setChatDescription exportChatInviteLink \
         createChatInviteLink closeForumTopic reopenForumTopic deleteForumTopic \
         unpinAllForumTopicMessages editForumTopic closeGeneralForumTopic \
         reopenGeneralForumTopic hideGeneralForumTopic unhideGeneralForumTopic \
         unpinAllGeneralForumTopicMessages verifyChat getChatGifts",
        &[Chat("chat_id")],
    ),
    (
        "getChatMember banChatMember unbanChatMember promoteChatMember setChatMemberTag \
         setChatAdministratorCustomTitle approveChatJoinRequest declineChatJoinRequest \
         getUserChatBoosts",
        &[User("user_id"), Chat("chat_id")],
    ),
    (
        "restrictChatMember",
        &[User("user_id"), Json("permissions"), Chat("chat_id")],
    ),
    (
        "setChatPermissions",
        &[Json("permissions"), Chat("chat_id")],
    ),
    (
        "banChatSenderChat unbanChatSenderChat",
        &[Chat("chat_id"), Sender("sender_chat_id")],
    ),
    ("setChatPhoto", &[Part("photo"), Chat("chat_id")]),
    ("setChatTitle", &[Chat("chat_id"), Needs("title")]),
    (
        "setChatStickerSet",
        &[Chat("chat_id"), Needs("sticker_set_name")],
    ),
    (
        "createForumTopic editGeneralForumTopic",
        &[Chat("chat_id"), Needs("name")],
    ),
    (
        "editChatInviteLink editChatSubscriptionInviteLink revokeChatInviteLink",
        &[Chat("chat_id"), Needs("invite_link")],
    ),
    (
        "createChatSubscriptionInviteLink",
        &[
            Chat("chat_id"),
            Needs("subscription_period"),
            Needs("subscription_price"),
        ],
    ),
    ("removeChatVerification", &[Sender("chat_id")]),
    // Users.
    (
        "getUserProfilePhotos getUserProfileAudios setUserEmojiStatus getUserGifts \
         getUserPersonalChatMessages getManagedBotToken replaceManagedBotToken \
         getManagedBotAccessSettings verifyUser removeUserVerification \
         editUserStarSubscription",
        &[User("user_id")],
    ),
    (
        "setManagedBotAccessSettings",
        &[
            User("user_id"),
            If(Flag("is_access_restricted"), &[Json("added_user_ids")], &[]),
        ],
    ),
    (
        "setPassportDataErrors",
        &[User("user_id"), Needs("errors"), Json("errors")],
    ),
    (
        "refundStarPayment",
        &[User("user_id"), Needs("telegram_payment_charge_id")],
    ),
    (
        "sendGift",
        &[
            Formatted("text"),
            If(Given("chat_id"), &[Chat("chat_id")], &[User("user_id")]),
        ],
    ),
    (
        "giftPremiumSubscription",
        &[User("user_id"), Formatted("text")],
    ),
    (
        "setGameScore",
        &[
            User("user_id"),
            If(
                Nowhere,
                &[Needs("inline_message_id")],
                &[Message("chat_id", "message to set game score")],
            ),
        ],
    ),
    (
        "getGameHighScores",
        &[
            User("user_id"),
            If(
                Nowhere,
                &[Needs("inline_message_id")],
                &[Message("chat_id", "message to get game high scores")],
            ),
        ],
    ),
    // The bot itself.
    ("setMyCommands", &[Json("commands"), Json("scope")]),
    ("deleteMyCommands getMyCommands", &[Json("scope")]),
    ("setMyDefaultAdministratorRights", &[Json("rights")]),
    ("setMyProfilePhoto", &[Needs("photo"), Json("photo")]),
    (
        "setChatMenuButton getChatMenuButton",
        &[
            Json("menu_button"),
            If(Given("chat_id"), &[User("chat_id")], &[]),
        ],
    ),
    ("getFile", &[Needs("file_id")]),
    // Business accounts.
    (
        "getBusinessConnection setBusinessAccountUsername setBusinessAccountBio \
         removeBusinessAccountProfilePhoto getBusinessAccountStarBalance \
         transferBusinessAccountStars getBusinessAccountGifts convertGiftToStars upgradeGift \
         deleteStory",
        &[Connection],
    ),
    ("readBusinessMessage", &[Partner("chat_id"), Connection]),
    (
        "deleteBusinessMessages",
        &[Needs("message_ids"), Json("message_ids"), Connection],
    ),
    ("setBusinessAccountName", &[Needs("first_name"), Connection]),
    (
        "setBusinessAccountProfilePhoto",
        &[Needs("photo"), Json("photo"), Connection],
    ),
    (
        "setBusinessAccountGiftSettings",
        &[
            Needs("accepted_gift_types"),
            Json("accepted_gift_types"),
            Connection,
        ],
    ),
    ("transferGift", &[Partner("new_owner_chat_id"), Connection]),
    ("postStory editStory", &[STORY]),
    (
        "repostStory",
        &[Needs("from_chat_id"), Connection, Chat("from_chat_id")],
    ),
    // Queries.
    ("answerInlineQuery", &[Json("button"), Json("results")]),
    ("answerWebAppQuery answerGuestQuery", &[RESULT]),
    ("savePreparedInlineMessage", &[User("user_id"), RESULT]),
    (
        "savePreparedKeyboardButton",
        &[User("user_id"), Needs("button"), Json("button")],
    ),
    (
        "answerShippingQuery",
        &[If(
            Flag("ok"),
            &[Needs("shipping_options"), Json("shipping_options")],
            &[Needs("error_message")],
        )],
    ),
    (
        "answerPreCheckoutQuery",
        &[If(Flag("ok"), &[], &[Needs("error_message")])],
    ),
    (
        "createInvoiceLink",
        &[
            INVOICE,
            If(Given("business_connection_id"), &[Connection], &[]),
        ],
    ),
    // Stickers.
    (
        "getCustomEmojiStickers",
        &[Needs("custom_emoji_ids"), Json("custom_emoji_ids")],
    ),
    (
        "uploadStickerFile",
        &[User("user_id"), OneOf("sticker_format"), Part("sticker")],
    ),
    (
        "createNewStickerSet",
        &[
            User("user_id"),
            Needs("stickers"),
            Json("stickers"),
            OneOf("sticker_type"),
        ],
    ),
    (
        "addStickerToSet",
        &[User("user_id"), Needs("sticker"), Json("sticker")],
    ),
    (
        "replaceStickerInSet",
        &[
            User("user_id"),
            Needs("old_sticker"),
            Needs("sticker"),
            Json("sticker"),
        ],
    ),
    (
        "setStickerPositionInSet deleteStickerFromSet",
        &[Needs("sticker")],
    ),
    (
        "setStickerEmojiList",
        &[Needs("sticker"), Needs("emoji_list"), Json("emoji_list")],
    ),
    ("setStickerKeywords", &[Needs("sticker"), Json("keywords")]),
    (
        "setStickerMaskPosition",
        &[Needs("sticker"), Json("mask_position")],
    ),
    (
        "setStickerSetThumbnail",
        &[User("user_id"), OneOf("format")],
    ),
];
