//! What is said of objects and arrays within JSON.

use super::{Source, Table};

/// From the functions of `Client.cpp` that read these objects, as all that follows.
pub(super) const WRONG_KIND: &[(&str, &str)] = &[
    (
        "InlineKeyboardButton",
        "InlineKeyboardButton must be an Object",
    ),
    (
        "KeyboardButton",
        "KeyboardButton must be a String or an Object",
    ),
    ("InputSticker", "InputSticker must be an Object"),
    ("MaskPosition", "MaskPosition must be an Object"),
    (
        "ChatAdministratorRights",
        "ChatAdministratorRights must be an Object",
    ),
    ("LabeledPrice", "LabeledPrice must be an Object"),
    ("ShippingOption", "ShippingOption must be an Object"),
    ("InlineQueryResult", "Inline query result must be an object"),
    ("InputPollOption", "Expected an option to be of type String"),
    (
        "SuggestedPostPrice",
        "Object expected as suggested post price",
    ),
];

pub(super) const ITEM: Table<&str> = &[
    (
        "InlineKeyboardButton",
        "",
        "Can't parse inline keyboard button: ",
    ),
    ("KeyboardButton", "", "Can't parse keyboard button: "),
    ("MessageEntity", "", "Can't parse MessageEntity: "),
    ("InputChecklistTask", "", "Can't parse InputChecklistTask: "),
    ("LabeledPrice", "", "Can't parse labeled price: "),
    ("ShippingOption", "", "Can't parse shipping option: "),
    ("BotCommand", "", "Can't parse BotCommand: "),
    (
        "PassportElementError",
        "",
        "Can't parse PassportElementError: ",
    ),
    ("ReactionType", "", "Can't parse ReactionType: "),
    ("StoryArea", "", "Can't parse InputStoryArea: "),
    ("InputPaidMedia", "", "Can't parse InputPaidMedia: "),
    ("InputMedia*", "", "Can't parse InputMedia: "),
    ("InlineQueryResult", "", "Can't parse inline query result: "),
    ("InputSticker", "", "Can't parse InputSticker: "),
];

pub(super) const ITEMS: Table<[&str; 3]> = &[
    (
        "*",
        "message_ids",
        [
            "Message identifier must be a Number",
            "Can't parse message identifier as a Number",
            "Invalid message identifier specified",
        ],
    ),
    (
        "*",
        "added_user_ids",
        [
            "User identifier must be a Number",
            "Can't parse user identifier as a Number",
            "Invalid user identifier specified",
        ],
    ),
    (
        "*",
        "correct_option_ids",
        [
            "Correct option identifier must be of type Number",
            "Invalid correct option identifier specified",
            "",
        ],
    ),
    (
        "*",
        "suggested_tip_amounts",
        [
            "Suggested tip amount must be of type Number or String",
            "Can't parse suggested tip amount as Number",
            "",
        ],
    ),
    (
        "*",
        "custom_emoji_ids",
        [
            "Custom emoji identifier must be of type String",
            "Invalid custom emoji identifier specified",
            "",
        ],
    ),
    (
        "*",
        "country_codes",
        ["Expected an Array of String", "", ""],
    ),
    (
        "*",
        "emoji_list",
        ["emoji must be a string", "expected a Unicode emoji", ""],
    ),
    ("*", "keywords", ["keyword must be a string", "", ""]),
    (
        "*",
        "file_hashes",
        [
            "hash must be a string",
            "hash isn't a valid base64-encoded string",
            "",
        ],
    ),
];

pub(super) const UNKNOWN_VARIANT: Table<&str> = &[
    (
        "InputPollMedia InputPollOptionMedia",
        "",
        "invalid type specified",
    ),
    ("BotCommandScope", "", "Unsupported type specified"),
    ("MenuButton", "", "MenuButton has unsupported type"),
    ("ReactionType", "", "invalid reaction type specified"),
    ("StoryAreaType", "", "invalid story area type specified"),
    (
        "InputProfilePhoto",
        "",
        "Invalid profile photo type specified",
    ),
    (
        "InputStoryContent",
        "",
        "Invalid story content type specified",
    ),
    (
        "InlineQueryResult",
        "",
        "type \"{}\" is unsupported for the inline query result",
    ),
    ("PassportElementError", "", "wrong source specified"),
];

pub(super) const UNKNOWN_WORD: Table<&str> = &[
    ("sendPoll", "type", "Unsupported poll type specified"),
    (
        "sendChatAction",
        "action",
        "Wrong parameter action in request",
    ),
    ("uploadStickerFile", "sticker_format", STICKER_FORMAT),
    ("setStickerSetThumbnail", "format", STICKER_FORMAT),
    (
        "createNewStickerSet",
        "sticker_type",
        "Unsupported sticker type specified",
    ),
    ("InputSticker", "format", STICKER_FORMAT),
    (
        "InlineKeyboardButton KeyboardButton",
        "style",
        "invalid button style specified",
    ),
    (
        "MaskPosition",
        "point",
        "Wrong point specified in MaskPosition",
    ),
    (
        "SuggestedPostPrice",
        "currency",
        "Invalid suggested post price currency specified",
    ),
    (
        "PassportElementError*",
        "type",
        "wrong Telegram Passport element type specified",
    ),
];

const STICKER_FORMAT: &str = "Invalid sticker format specified";

pub(super) const NO_FILE: Table<(&str, Source)> = &[
    ("*", "thumbnail", ("", Source::Part)),
    ("*", "cover", ("", Source::Any)),
    (
        "InputMediaLivePhoto",
        "photo",
        ("photo not found", Source::Any),
    ),
    (
        "InputPaidMediaLivePhoto",
        "photo",
        ("photo not found", Source::Any),
    ),
    (
        "InputSticker",
        "sticker",
        ("sticker not found", Source::Any),
    ),
    (
        "InputProfilePhoto*",
        "",
        ("Photo must be uploaded as a file", Source::Part),
    ),
    (
        "InputStoryContentPhoto",
        "",
        ("Story photo must be uploaded as a file", Source::Part),
    ),
    (
        "InputStoryContentVideo",
        "",
        ("Story video must be uploaded as a file", Source::Part),
    ),
];
