//! What is said of JSON that is not as it should be.

use super::{Json, Table, Within};

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
