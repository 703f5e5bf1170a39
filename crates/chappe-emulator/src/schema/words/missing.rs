//! What is said of parameters that are missing.

use super::Table;

const QUERY: &str = "Query is too old and response timeout expired or query ID is invalid";

/// From `Client.cpp`, by what it looks at; what only Telegram looks at is from its tables of errors
/// and from TDLib.
pub(super) const MISSING: Table<&str> = &[
    (
        "deleteMessage",
        "chat_id",
        "Chat identifier is not specified",
    ),
    (
        "deleteMessage",
        "message_id",
        "Message identifier is not specified",
    ),
    (
        "*",
        "inline_message_id",
        "Message identifier is not specified",
    ),
    ("*", "message_ids", "Message identifiers are not specified"),
    ("sendMessage", "text", "Message text is empty"),
    ("edit*", "text", "Message text is empty"),
    ("*", "file_id", "File_id not specified"),
    // Files.
    ("*", "animation", "There is no animation in the request"),
    ("*", "audio", "There is no audio in the request"),
    ("*", "document", "There is no document in the request"),
    ("*", "live_photo", "There is no live photo in the request"),
    (
        "sendSticker",
        "sticker",
        "There is no sticker in the request",
    ),
    ("*", "video", "There is no video in the request"),
    ("*", "video_note", "There is no video note in the request"),
    ("*", "voice", "There is no voice in the request"),
    (
        "setMyProfilePhoto setBusinessAccountProfilePhoto",
        "photo",
        "Photo isn't specified",
    ),
    ("*", "photo", "There is no photo in the request"),
    // Stickers. Without the new parameter the server looks for those of old.
    (
        "uploadStickerFile addStickerToSet replaceStickerInSet",
        "sticker",
        NO_STICKER_FILE,
    ),
    ("createNewStickerSet", "stickers", NO_STICKER_FILE),
    ("*", "sticker", "Sticker is not specified"),
    ("*", "old_sticker", "Sticker is not specified"),
    ("*", "emoji_list", "Can't parse emoji list JSON array"),
    ("getStickerSet", "name", "STICKERSET_INVALID"),
    (
        "createNewStickerSet",
        "title",
        "Sticker set title must be non-empty",
    ),
    (
        "setStickerSetTitle",
        "title",
        "Sticker set title must be non-empty",
    ),
    (
        "createNewStickerSet",
        "name",
        "Sticker set name must be non-empty",
    ),
    (
        "addStickerToSet",
        "name",
        "Sticker set name must be non-empty",
    ),
    (
        "replaceStickerInSet",
        "name",
        "Sticker set name must be non-empty",
    ),
    (
        "setStickerSet*",
        "name",
        "Sticker set name must be non-empty",
    ),
    (
        "setCustomEmojiStickerSet*",
        "name",
        "Sticker set name must be non-empty",
    ),
    (
        "deleteStickerSet",
        "name",
        "Sticker set name must be non-empty",
    ),
    // Chats.
    ("setChatTitle", "title", "Title must be non-empty"),
    (
        "createForumTopic editGeneralForumTopic",
        "name",
        "Title must be non-empty",
    ),
    (
        "setChatStickerSet",
        "sticker_set_name",
        "Sticker_set_name is empty",
    ),
    ("*", "invite_link", "Invite link must be non-empty"),
    (
        "createChatSubscriptionInviteLink",
        "subscription_period",
        SUBSCRIPTION,
    ),
    (
        "createChatSubscriptionInviteLink",
        "subscription_price",
        SUBSCRIPTION,
    ),
    // Polls and other JSON that is read as it is, and an empty text is none.
    ("sendPoll", "question", "Poll question must be non-empty"),
    ("sendPoll", "options", "Can't parse options JSON object"),
    (
        "savePreparedKeyboardButton",
        "button",
        "Can't parse keyboard button JSON object",
    ),
    (
        "setPassportDataErrors",
        "errors",
        "Can't parse errors JSON object",
    ),
    (
        "answerWebAppQuery answerGuestQuery savePreparedInlineMessage",
        "result",
        "Result isn't specified",
    ),
    ("*", "content", "Story content isn't specified"),
    (
        "*",
        "accepted_gift_types",
        "Accepted gift types aren't specified",
    ),
    // Words.
    (
        "sendChatAction",
        "action",
        "Wrong parameter action in request",
    ),
    // Queries, by their number: without one it is zero.
    ("*", "callback_query_id", QUERY),
    ("*", "guest_query_id", QUERY),
    ("*", "inline_query_id", QUERY),
    ("*", "pre_checkout_query_id", QUERY),
    ("*", "shipping_query_id", QUERY),
    ("*", "web_app_query_id", QUERY),
    (
        "*",
        "business_connection_id",
        "Business connection not found",
    ),
];

const NO_STICKER_FILE: &str = "There is no sticker file in the request";
const SUBSCRIPTION: &str = "Invalid subscription pricing specified";

/// The text beside a parameter is what the server takes in its place.
pub(super) const LENIENT: Table<&str> = &[
    ("setWebhook", "url", "no address: the webhook is deleted"),
    ("setMyCommands", "commands", "no commands: they are deleted"),
    ("answerInlineQuery", "results", "no results"),
    (
        "setChatPermissions restrictChatMember",
        "permissions",
        "no permission at all",
    ),
    (
        "setChatAdministratorCustomTitle",
        "custom_title",
        "an empty title: it is removed",
    ),
    (
        "setStickerSetThumbnail",
        "format",
        "the format that the file has",
    ),
    ("setGameScore", "score", "zero"),
];
