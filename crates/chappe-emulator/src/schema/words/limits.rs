//! What is said of values beyond their limits.

use super::{Limit, Table};

/// What the server itself refuses is from `Client.cpp`, what TDLib refuses is from there, and
/// words in capitals are from Telegram's tables of errors.
pub(super) const LIMITS: Table<Limit> = &[
    // Numbers that are moved into their range, and texts that are cut.
    ("*", "limit", Limit::Lenient),
    ("*", "max_connections", Limit::Lenient),
    ("*", "horizontal_accuracy", Limit::Lenient),
    ("createChat*", "name", Limit::Lenient),
    ("editChat*", "name", Limit::Lenient),
    ("setChatTitle", "title", Limit::Lenient),
    (
        "createForumTopic editForumTopic editGeneralForumTopic",
        "name",
        Limit::Lenient,
    ),
    ("createNewStickerSet", "name", Limit::Lenient),
    (
        "createNewStickerSet setStickerSetTitle",
        "title",
        Limit::Lenient,
    ),
    // Places.
    (
        "*",
        "live_period",
        Limit::Says("Wrong live location period specified"),
    ),
    (
        "*",
        "heading",
        Limit::Says("Wrong live location heading specified"),
    ),
    (
        "*",
        "proximity_alert_radius",
        Limit::Says("Wrong live location proximity alert radius specified"),
    ),
    // Texts.
    (
        "sendMessage editMessageText",
        "text",
        Limit::Says("Message is too long"),
    ),
    (
        "InlineQueryResult*",
        "caption",
        Limit::Says("MEDIA_CAPTION_TOO_LONG"),
    ),
    ("*", "caption", Limit::Says("Message caption is too long")),
    (
        "InputTextMessageContent",
        "message_text",
        Limit::Says("MESSAGE_TOO_LONG"),
    ),
    (
        "answerCallbackQuery",
        "text",
        Limit::Says("MESSAGE_TOO_LONG"),
    ),
    (
        "ReplyParameters",
        "quote",
        Limit::Says("QUOTE_TEXT_INVALID"),
    ),
    // Keyboards.
    ("*", "callback_data", Limit::Says("BUTTON_DATA_INVALID")),
    (
        "CopyTextButton",
        "text",
        Limit::Says("BUTTON_COPY_TEXT_INVALID"),
    ),
    // Media and messages of several.
    (
        "*",
        "message_ids",
        Limit::Bounds(
            "Message identifiers are not specified",
            "Too many message identifiers specified",
        ),
    ),
    // One item alone is sent as a message of its own.
    (
        "sendMediaGroup",
        "media",
        Limit::Bounds("", "Too many messages to send as an album"),
    ),
    ("sendDice", "emoji", Limit::Says("EMOTICON_INVALID")),
    // Polls and checklists.
    (
        "sendPoll",
        "question",
        Limit::Bounds(
            "Poll question must be non-empty",
            "Poll question length must not exceed 300",
        ),
    ),
    (
        "sendPoll",
        "options",
        Limit::Bounds(
            "Poll must have at least 1 option",
            "Poll can't have more than 12 options",
        ),
    ),
    (
        "InputPollOption",
        "text",
        Limit::Bounds(
            "Poll options must be non-empty",
            "Poll options length must not exceed 100",
        ),
    ),
    (
        "sendPoll",
        "country_codes",
        Limit::Says("Too many items specified"),
    ),
    (
        "InputChecklist",
        "tasks",
        Limit::Bounds("TODO_ITEMS_EMPTY", "TODO_ITEMS_TOO_MUCH"),
    ),
    (
        "ReactionTypeEmoji",
        "emoji",
        Limit::Says("REACTION_INVALID"),
    ),
    // Chats.
    (
        "setChatDescription",
        "description",
        Limit::Says("CHAT_ABOUT_TOO_LONG"),
    ),
    (
        "setChatAdministratorCustomTitle",
        "custom_title",
        Limit::Says("ADMIN_RANK_INVALID"),
    ),
    ("*", "member_limit", Limit::Says("USAGE_LIMIT_INVALID")),
    (
        "*",
        "subscription_period",
        Limit::Says("SUBSCRIPTION_PERIOD_INVALID"),
    ),
    (
        "*",
        "subscription_price",
        Limit::Says("PRICING_CHAT_INVALID"),
    ),
    // The bot.
    (
        "BotCommand",
        "command",
        Limit::Bounds(
            "Command must be non-empty",
            "Command length must not exceed 32",
        ),
    ),
    (
        "BotCommand",
        "description",
        Limit::Bounds(
            "Command description must be non-empty",
            "Command description length must not exceed 256",
        ),
    ),
    (
        "setWebhook",
        "secret_token",
        Limit::Says("Secret token is too long"),
    ),
    (
        "setManagedBotAccessSettings",
        "added_user_ids",
        Limit::Says("Too many user identifiers specified"),
    ),
    (
        "setMyCommands",
        "commands",
        Limit::Says("BOT_COMMANDS_TOO_MUCH"),
    ),
    // Inline queries.
    (
        "answerInlineQuery",
        "results",
        Limit::Says("Too many inline query results specified"),
    ),
    (
        "answerInlineQuery",
        "next_offset",
        Limit::Says("NEXT_OFFSET_INVALID"),
    ),
    (
        "InlineQueryResultsButton",
        "start_parameter",
        Limit::Says("START_PARAM_INVALID"),
    ),
    ("InlineQueryResult*", "id", Limit::Says("RESULT_ID_INVALID")),
    (
        "InlineQueryResult*",
        "thumbnail_mime_type",
        Limit::Says("GIF_CONTENT_TYPE_INVALID"),
    ),
    (
        "InlineQueryResultVideo",
        "mime_type",
        Limit::Says("VIDEO_CONTENT_TYPE_INVALID"),
    ),
    (
        "InlineQueryResultDocument",
        "mime_type",
        Limit::Says("FILE_CONTENT_TYPE_INVALID"),
    ),
    // Payments and games.
    (
        "sendInvoice createInvoiceLink InputInvoiceMessageContent",
        "payload",
        Limit::Says("INVOICE_PAYLOAD_INVALID"),
    ),
    (
        "*",
        "suggested_tip_amounts",
        Limit::Says("There can be at most 4 suggested tip amounts"),
    ),
    ("setGameScore", "score", Limit::Says("SCORE_INVALID")),
    // Stickers.
    (
        "*",
        "emoji_list",
        Limit::Within("emoji list must be non-empty", "too many emoji specified"),
    ),
    (
        "createNewStickerSet",
        "stickers",
        Limit::Bounds("STICKERS_EMPTY", "Too many stickers specified"),
    ),
    (
        "getCustomEmojiStickers",
        "custom_emoji_ids",
        Limit::Says("Too many custom emoji identifiers specified"),
    ),
];
