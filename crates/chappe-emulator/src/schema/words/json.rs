//! What is said of JSON that is not as it should be.

use super::{Json, Source, Table, Within};

/// From the functions of `Client.cpp` that read these parameters.
pub(super) const JSON: Table<Json> = &[
    (
        "*",
        "reply_markup",
        json_of(
            "Can't parse reply keyboard markup JSON object",
            "Object expected as reply markup",
        ),
    ),
    (
        "*",
        "reply_parameters",
        json_of(
            "Can't parse reply parameters JSON object",
            "Object expected as reply parameters",
        ),
    ),
    (
        "*",
        "suggested_post_parameters",
        json_of(
            "Can't parse suggested post parameters JSON object",
            "Object expected as suggested post parameters",
        ),
    ),
    (
        "*",
        "link_preview_options",
        json_of(
            "Can't parse link preview options JSON object",
            "Object expected as link preview options",
        ),
    ),
    (
        "sendMediaGroup",
        "media",
        json_of(
            "Can't parse media JSON object",
            "Expected an Array of InputMedia",
        ),
    ),
    (
        "sendPaidMedia",
        "media",
        json_of(
            "Can't parse paid media JSON object",
            "Expected an Array of InputPaidMedia",
        ),
    ),
    (
        "sendPoll",
        "media",
        json_in(
            "Failed to parse InputPollMedia: ",
            "Can't parse InputPollMedia JSON object",
            "expected an Object",
        ),
    ),
    (
        "*",
        "explanation_media",
        json_in(
            "Failed to parse InputPollMedia: ",
            "Can't parse InputPollMedia JSON object",
            "expected an Object",
        ),
    ),
    (
        "edit*",
        "media",
        json_in(
            "Can't parse InputMedia: ",
            "Can't parse input media JSON object",
            "expected an Object",
        ),
    ),
    (
        "*",
        "options",
        json_of(
            "Can't parse options JSON object",
            "Expected an Array of String as options",
        ),
    ),
    (
        "*",
        "correct_option_ids",
        json_of(
            "Can't parse correct option identifiers JSON object",
            "Expected an Array of correct option identifiers",
        ),
    ),
    (
        "*",
        "country_codes",
        json_of(
            "Can't parse country_codes JSON object",
            "Expected an Array of String",
        ),
    ),
    (
        "*",
        "checklist",
        json_in(
            "Can't parse InputChecklist: ",
            "Can't parse InputChecklist JSON object",
            "expected an Object",
        ),
    ),
    (
        "*",
        "message_ids",
        json_of(
            "Can't parse message_ids JSON object",
            "Expected an Array of message identifiers",
        ),
    ),
    (
        "*",
        "added_user_ids",
        json_of(
            "Can't parse added_user_ids JSON object",
            "Expected an Array of user identifiers",
        ),
    ),
    (
        "*",
        "custom_emoji_ids",
        json_of(
            "Can't parse custom emoji identifiers JSON object",
            "Expected an Array of custom emoji identifiers",
        ),
    ),
    (
        "*",
        "reaction",
        json_of(
            "Can't parse reaction types JSON object",
            "Expected an Array of ReactionType",
        ),
    ),
    (
        "*",
        "permissions",
        json_in(
            "Can't parse chat permissions: ",
            "Can't parse permissions JSON object",
            "",
        ),
    ),
    (
        "*",
        "rights",
        json_in(
            "Can't parse ChatAdministratorRights: ",
            "Can't parse ChatAdministratorRights JSON object",
            "ChatAdministratorRights must be an Object",
        ),
    ),
    (
        "*",
        "commands",
        json_of(
            "Can't parse commands JSON object",
            "Expected an Array of BotCommand",
        ),
    ),
    (
        "*",
        "scope",
        json_in(
            "Can't parse BotCommandScope: ",
            "Can't parse BotCommandScope JSON object",
            "BotCommandScope must be an Object",
        ),
    ),
    (
        "*",
        "menu_button",
        json_in(
            "Can't parse menu button: ",
            "Can't parse menu button JSON object",
            "MenuButton must be an Object",
        ),
    ),
    (
        "*",
        "photo",
        json_of(
            "Can't parse photo JSON object",
            "Object expected as profile photo",
        ),
    ),
    (
        "*",
        "accepted_gift_types",
        json_of(
            "Can't parse accepted gift types JSON object",
            "Object expected as accepted gift types",
        ),
    ),
    (
        "*",
        "content",
        json_of(
            "Can't parse story content JSON object",
            "Object expected as story content",
        ),
    ),
    (
        "*",
        "areas",
        json_of(
            "Can't parse story areas JSON object",
            "Expected an Array of InputStoryArea",
        ),
    ),
    (
        "*",
        "results",
        json_of(
            "Can't parse JSON encoded inline query results: the text is no JSON",
            "Expected an Array of inline query results",
        ),
    ),
    (
        "*",
        "result",
        json_of(
            "Can't parse JSON encoded web view query results the text is no JSON",
            "Inline query result must be an object",
        ),
    ),
    (
        "answerInlineQuery",
        "button",
        json_in(
            "Can't parse inline query results button: ",
            "Can't parse inline query results button JSON object",
            "InlineQueryResultsButton must be an Object",
        ),
    ),
    (
        "*",
        "button",
        json_in(
            "Can't parse keyboard button: ",
            "Can't parse keyboard button JSON object",
            "KeyboardButton must be a String or an Object",
        ),
    ),
    (
        "*",
        "sticker",
        json_in(
            "Can't parse sticker: ",
            "Can't parse sticker JSON object",
            "InputSticker must be an Object",
        ),
    ),
    (
        "*",
        "stickers",
        json_of(
            "Can't parse stickers JSON object",
            "Expected an Array of InputSticker",
        ),
    ),
    (
        "*",
        "emoji_list",
        json_in(
            "Can't parse emoji list: ",
            "Can't parse emoji list JSON array",
            "expected an Array of string",
        ),
    ),
    (
        "*",
        "keywords",
        json_of(
            "Can't parse keywords JSON object",
            "Field \"keywords\" must be an Array",
        ),
    ),
    (
        "*",
        "mask_position",
        json_in(
            "Can't parse mask position: ",
            "Can't parse mask position JSON object",
            "MaskPosition must be an Object",
        ),
    ),
    (
        "*",
        "prices",
        json_of(
            "Can't parse prices JSON object",
            "Expected an Array of labeled prices",
        ),
    ),
    (
        "*",
        "suggested_tip_amounts",
        json_of(
            "Can't parse suggested_tip_amounts JSON object",
            "Expected an Array of suggested tip amounts",
        ),
    ),
    (
        "*",
        "shipping_options",
        json_of(
            "Can't parse shipping options JSON object",
            "Expected an Array of shipping options",
        ),
    ),
    (
        "*",
        "errors",
        json_of(
            "Can't parse errors JSON object",
            "Expected an Array of PassportElementError",
        ),
    ),
];

/// From the same functions, for objects within others.
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

const fn json_of(malformed: &'static str, wrong: &'static str) -> Json {
    Json {
        malformed,
        wrong,
        within: Within::Item,
    }
}

const fn json_in(prefix: &'static str, malformed: &'static str, wrong: &'static str) -> Json {
    Json {
        malformed,
        wrong,
        within: Within::Prefix(prefix),
    }
}
