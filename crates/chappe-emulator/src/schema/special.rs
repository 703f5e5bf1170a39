//! Objects that the server reads in a way of their own.

use serde_json::{Map, Value};

use super::{
    fault::Fault,
    plain::{required_number, required_text},
    shape::{Type, Variant},
};

/// A stretch of a text, whose type tells what else it must have.
pub(super) fn entity(map: &mut Map<String, Value>) -> Result<(), Fault> {
    required_number(map, "offset", false)?;
    required_number(map, "length", false)?;
    let kind = required_text(map, "type")?;
    match kind.as_str() {
        "" => return Err(Fault::inside("Type is not specified")),
        "text_link" => {
            required_text(map, "url")?;
        }
        "custom_emoji" => {
            let id = required_number(map, "custom_emoji_id", true)?;
            map.insert("custom_emoji_id".to_owned(), id.to_string().into());
        }
        "pre" if map.contains_key("language") => {
            required_text(map, "language")?;
        }
        "text_mention" => {
            let user = match map.get_mut("user") {
                None => return Err(Fault::no_field("user")),
                Some(Value::Object(user)) => user,
                Some(_) => return Err(Fault::field("user", "of type Object")),
            };
            let id = required_number(user, "id", true)?;
            // The server looks at nothing else in it.
            *user = Map::from_iter([
                ("id".to_owned(), id.into()),
                ("is_bot".to_owned(), false.into()),
                ("first_name".to_owned(), "".into()),
            ]);
        }
        "date_time" => {
            required_number(map, "unix_time", false)?;
            if map.contains_key("date_time_format") {
                let format = required_text(map, "date_time_format")?;
                let is_relative = format.eq_ignore_ascii_case("r");
                if !is_relative && !format.chars().all(|part| "tTdDwW".contains(part)) {
                    return Err(Fault::inside("Invalid date-time format specified"));
                }
            }
        }
        known if ENTITIES.contains(&known) => {}
        _ => return Err(Fault::inside("Unsupported type specified")),
    }
    Ok(())
}

/// What a chosen result sends, told by what it has; the server goes by this order.
pub(super) fn content<'v>(
    variants: &'v [Variant],
    map: &Map<String, Value>,
) -> Result<&'v Variant, Fault> {
    let has = |name: &str| map.contains_key(name);
    let name = if map.get("message_text").is_some_and(|text| text != "") {
        "InputTextMessageContent"
    } else if has("rich_message") {
        "InputRichMessageContent"
    } else if has("latitude") && has("longitude") && has("title") && has("address") {
        "InputVenueMessageContent"
    } else if has("latitude") && has("longitude") {
        "InputLocationMessageContent"
    } else if has("phone_number") {
        "InputContactMessageContent"
    } else if has("payload") {
        "InputInvoiceMessageContent"
    } else {
        return Err(Fault::inside("Input message content is not specified"));
    };
    let is_it = |variant: &&Variant| matches!(variant.of, Type::Ref(of) if of.name == name);
    let found = variants.iter().find(is_it);
    found.ok_or_else(|| Fault::inside("Input message content is not specified"))
}

/// Whether an inline result is one of a file that Telegram has: its address was not given.
pub(super) fn is_cached(kind: &str, map: &Map<String, Value>) -> bool {
    let url = map.get(&format!("{kind}_url").replace("mpeg4_gif_", "mpeg4_"));
    url.is_none_or(|url| url == "")
}

/// What is done before the fields of an object are looked at.
pub(super) fn before(owner: &str, map: &mut Map<String, Value>) {
    if owner.ends_with("KeyboardButton") {
        let style = map.get("style").and_then(Value::as_str).unwrap_or("-");
        match style.to_ascii_lowercase().as_str() {
            "" | "default" => {
                map.remove("style");
            }
            "-" => {}
            style => {
                let style = style.to_owned();
                map.insert("style".to_owned(), style.into());
            }
        }
    }
    // The way of old to say what a result sends.
    let text = owner.starts_with("InlineQueryResult") && !map.contains_key("input_message_content");
    if let Some(text) = map.get("message_text").filter(|_| text).cloned() {
        let mut content = Map::from_iter([("message_text".to_owned(), text)]);
        if let Some(mode) = map.get("parse_mode") {
            content.insert("parse_mode".to_owned(), mode.clone());
        }
        map.insert("input_message_content".to_owned(), content.into());
    }
}

/// What must be true of an object as a whole.
pub(super) fn whole(owner: &str, map: &mut Map<String, Value>) -> Result<(), Fault> {
    let has = |name: &str| map.contains_key(name);
    let is_empty = |name: &str| map.get(name).is_some_and(|text| text == "");
    let number = |name: &str| map.get(name).and_then(Value::as_i64).unwrap_or(0);
    let wrong = match owner {
        "InlineKeyboardButton" if !has_kind(map) => {
            "Text buttons are unallowed in the inline keyboard"
        }
        "LoginUrl" if !is_bot_name(map.get("bot_username")) => "LoginUrl bot username is invalid",
        "ReplyParameters" if !has("message_id") && !has("ephemeral_message_id") => {
            return Err(Fault::no_field("message_id"));
        }
        "InlineQueryResultsButton" if has("start_parameter") == has("web_app") => {
            "InlineQueryResultsButton must have exactly one optional field"
        }
        "SuggestedPostPrice"
            if map["currency"] == "TON" && number("amount") % NANOTONCOINS != 0 =>
        {
            "Suggested post price must be divisible by 10000000 nanotoncoins"
        }
        "StoryAreaTypeWeather" if !(0..=0xffff_ffff).contains(&number("background_color")) => {
            "invalid background color specified"
        }
        "LabeledPrice" if is_empty("label") => "LabeledPrice label must be non-empty",
        "ShippingOption" if is_empty("id") => "ShippingOption identifier must be non-empty",
        "ShippingOption" if is_empty("title") => "ShippingOption title must be non-empty",
        "ShippingOption" if map["prices"].as_array().is_some_and(Vec::is_empty) => {
            "Can't parse shipping option prices: There must be at least one price"
        }
        "BotCommandScopeChatMember" if number("user_id") <= 0 => "Invalid user_id specified",
        _ if owner.starts_with("PassportElementError") && !has_good_hash(map) => {
            "hash isn't a valid base64-encoded string"
        }
        _ => return Ok(()),
    };
    Err(Fault::inside(wrong))
}

/// Whether a text is bytes in base64, as far as its form tells.
pub(super) fn is_base64(text: &str) -> bool {
    let digits = text.trim_end_matches('=');
    let is_digit = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'+' || byte == b'/';
    text.len() % 4 == 0 && text.len() - digits.len() <= 2 && digits.bytes().all(is_digit)
}

fn has_kind(map: &Map<String, Value>) -> bool {
    KINDS.iter().any(|name| match map.get(*name) {
        None => false,
        Some(text) if ["url", "callback_data"].contains(name) => text != "",
        Some(_) => true,
    })
}

fn is_bot_name(name: Option<&Value>) -> bool {
    let Some(name) = name.and_then(Value::as_str).filter(|name| !name.is_empty()) else {
        return true;
    };
    let name = name.strip_prefix('@').unwrap_or(name);
    let is_letter = |letter: char| letter == '_' || letter.is_ascii_alphanumeric();
    !name.is_empty() && name.chars().all(is_letter)
}

fn has_good_hash(map: &Map<String, Value>) -> bool {
    ["data_hash", "file_hash", "element_hash"]
        .iter()
        .filter_map(|name| map.get(*name)?.as_str())
        .all(is_base64)
}

/// What an inline button does; it must do something.
const KINDS: [&str; 11] = [
    "url",
    "callback_data",
    "callback_game",
    "pay",
    "switch_inline_query",
    "switch_inline_query_chosen_chat",
    "switch_inline_query_current_chat",
    "login_url",
    "web_app",
    "copy_text",
    "disabled",
];

/// Stretches that need nothing more. Those that Telegram finds itself are taken without a word.
const ENTITIES: [&str; 17] = [
    "bold",
    "italic",
    "underline",
    "strikethrough",
    "spoiler",
    "code",
    "pre",
    "blockquote",
    "expandable_blockquote",
    "mention",
    "hashtag",
    "cashtag",
    "bot_command",
    "url",
    "email",
    "phone_number",
    "bank_card_number",
];

const NANOTONCOINS: i64 = 10_000_000;
