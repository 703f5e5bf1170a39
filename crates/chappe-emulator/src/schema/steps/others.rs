//! The steps of all other methods.

use super::{
    Step::{
        self, All, Chat, Connection, Formatted, If, Json, Message, Needs, OneOf, Part, Partner,
        Sender, User,
    },
    Steps,
    When::{Flag, Given, Nowhere},
    messages::{INVOICE, WHERE},
};

pub(super) const STEPS: Steps = &[
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

const STORY: Step = All(&[
    Needs("content"),
    Json("content"),
    Json("areas"),
    Formatted("caption"),
    Connection,
]);

const RESULT: Step = All(&[Needs("result"), Json("result")]);
