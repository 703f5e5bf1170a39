//! Whole calls, as the server judges them.

use std::collections::BTreeMap;

use chappe_types::types::{
    BotCommand, BotCommandScope, ChatAdministratorRights, ChatPermissions, InlineKeyboardMarkup,
    InlineQueryResult, InputChecklist, InputMedia, InputPollOption, InputRichMessage, LabeledPrice,
    MessageEntity, PassportElementError, ReplyMarkup, ReplyParameters, ShippingOption, StoryArea,
};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::{Args, check, json::read, missing};

#[derive(Default)]
struct Call {
    args: BTreeMap<String, String>,
    files: Vec<&'static str>,
}

impl Call {
    fn of(args: &Value) -> Self {
        let text = |value: &Value| match value {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        let args = args.as_object().unwrap();
        Self {
            args: args
                .iter()
                .map(|(name, arg)| (name.clone(), text(arg)))
                .collect(),
            files: vec!["part"],
        }
    }
}

impl Args for Call {
    fn arg(&self, name: &str) -> &str {
        self.args.get(name).map_or("", String::as_str)
    }

    fn has_arg(&self, name: &str) -> bool {
        self.args.contains_key(name)
    }

    fn has_file(&self, name: &str) -> bool {
        self.files.contains(&name)
    }
}

fn said(method: &str, args: &Value) -> String {
    match check(method, &Call::of(args), 1_700_000_000) {
        Ok(()) => "ok".to_owned(),
        Err(refusal) => refusal.description.replace("Bad Request: ", ""),
    }
}

fn decoded<T: DeserializeOwned>(method: &str, parameter: &str, value: &Value) -> T {
    let call = Call::of(&json!({ parameter: value }));
    let value = read(&call, method, parameter).map_err(|refusal| refusal.description);
    value.unwrap().expect("a value")
}

fn refused(method: &str, parameter: &str, value: &str) -> String {
    let call = Call::of(&json!({ parameter: value }));
    let value: Result<Option<Value>, _> = read(&call, method, parameter);
    value.unwrap_err().description.replace("Bad Request: ", "")
}

/// The cases of a list, one a line, before and after the arrow. `<9>` is a text of nine letters.
fn cases(list: &str) -> impl Iterator<Item = (String, &str)> {
    let lines = list.lines().map(str::trim);
    lines
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| {
            let (case, expected) = line.split_once(" => ").unwrap();
            (spelled_out(case), expected)
        })
}

fn spelled_out(case: &str) -> String {
    let Some((before, rest)) = case.split_once('<') else {
        return case.to_owned();
    };
    let (length, after) = rest.split_once('>').unwrap();
    format!("{before}{}{after}", "x".repeat(length.parse().unwrap()))
}

#[test]
fn the_first_mistake_in_the_servers_order_is_told() {
    for (case, expected) in cases(CALLS) {
        let (method, args) = case.split_once(' ').unwrap();
        let args = serde_json::from_str(args).unwrap();
        assert_eq!(said(method, &args), expected, "{case:.200}");
    }
    assert_eq!(
        missing("sendContact", "phone_number").description,
        "Bad Request: parameter \"phone_number\" is required"
    );
}

#[test]
fn json_is_refused_in_the_servers_words() {
    for (case, expected) in cases(VALUES) {
        let mut words = case.splitn(3, ' ');
        let [method, parameter, value] = [(); 3].map(|()| words.next().unwrap());
        assert_eq!(refused(method, parameter, value), expected, "{case:.200}");
    }
}

#[test]
fn json_is_decoded_with_the_servers_leniencies() {
    let keyboard: ReplyMarkup = decoded(
        "sendMessage",
        "reply_markup",
        &json!({"keyboard": [["yes", {"text": 5, "style": "Danger"}]], "resize_keyboard": true, "more": 1}),
    );
    assert_eq!(
        serde_json::to_value(keyboard).unwrap(),
        json!({"keyboard": [[{"text": "yes"}, {"text": "5", "style": "danger"}]], "resize_keyboard": true})
    );
    let removed: ReplyMarkup = decoded(
        "sendMessage",
        "reply_markup",
        &json!({"hide_keyboard": true}),
    );
    assert!(matches!(removed, ReplyMarkup::RemoveKeyboard(_)));
    let inline: InlineKeyboardMarkup = decoded(
        "editMessageReplyMarkup",
        "reply_markup",
        &json!({"inline_keyboard": [[{"text": "x", "url": "u", "web_app": null}]]}),
    );
    assert_eq!(inline.inline_keyboard[0][0].url.as_deref(), Some("u"));
    let reply: ReplyParameters = decoded(
        "sendMessage",
        "reply_parameters",
        &json!({"message_id": "5", "chat_id": "-100"}),
    );
    assert_eq!(reply.message_id, Some(5));
    let entities: Vec<MessageEntity> = decoded(
        "sendMessage",
        "entities",
        &json!([{"type": "text_mention", "offset": "0", "length": 2, "user": {"id": "7"}}]),
    );
    assert_eq!(entities[0].user.as_ref().unwrap().id, 7);
    let options: Vec<InputPollOption> = decoded(
        "sendPoll",
        "options",
        &json!(["a", {"text": "b", "media": null}]),
    );
    assert_eq!(options[1].text, "b");
    let media: InputMedia = decoded(
        "editMessageMedia",
        "media",
        &json!({"type": "video", "media": "attach://part", "thumbnail": "id", "width": "640"}),
    );
    let InputMedia::Video(video) = media else {
        panic!("{media:?}");
    };
    assert_eq!((video.width, video.thumbnail), (Some(640), None));
    let results: Vec<InlineQueryResult> = decoded(
        "answerInlineQuery",
        "results",
        &json!([
            {"type": "Article", "id": 1, "title": "t", "message_text": "old"},
            {"type": "gif", "id": "2", "gif_file_id": "id"},
            {"type": "venue", "id": "3", "latitude": 1, "longitude": 2, "title": "t", "address": "a",
             "input_message_content": {"phone_number": "1", "first_name": "A"}},
        ]),
    );
    assert!(matches!(results[0], InlineQueryResult::Article(_)));
    assert!(matches!(results[1], InlineQueryResult::CachedGif(_)));
}

#[test]
fn objects_are_decoded_with_the_servers_leniencies() {
    let scope: BotCommandScope = decoded(
        "setMyCommands",
        "scope",
        &json!({"type": "chat_member", "chat_id": "5", "user_id": "7"}),
    );
    assert!(matches!(scope, BotCommandScope::ChatMember(_)));
    let rights: ChatAdministratorRights = decoded(
        "setMyDefaultAdministratorRights",
        "rights",
        &json!({"can_manage_chat": true}),
    );
    assert!(rights.can_manage_chat && !rights.can_invite_users);
    let permissions: ChatPermissions = decoded(
        "setChatPermissions",
        "permissions",
        &json!({"can_send_polls": true}),
    );
    assert_eq!(permissions.can_send_polls, Some(true));
    let commands: Vec<BotCommand> = decoded(
        "setMyCommands",
        "commands",
        &json!([{"command": "a", "description": 5}]),
    );
    assert_eq!(commands[0].description, "5");
    let checklist: InputChecklist = decoded(
        "sendChecklist",
        "checklist",
        &json!({"title": "t", "tasks": [{"id": "1", "text": "do"}]}),
    );
    assert_eq!(checklist.tasks[0].id, 1);
    let rich: InputRichMessage = decoded(
        "sendRichMessage",
        "rich_message",
        &json!({"blocks": [{"type": "paragraph", "text": ["a", {"type": "bold", "text": "b"}]}]}),
    );
    assert_eq!(rich.blocks.map(|blocks| blocks.len()), Some(1));
    let prices: Vec<LabeledPrice> = decoded(
        "sendInvoice",
        "prices",
        &json!([{"label": "l", "amount": "5"}]),
    );
    assert_eq!(prices[0].amount, 5);
    let options: Vec<ShippingOption> = decoded(
        "answerShippingQuery",
        "shipping_options",
        &json!([{"id": "a", "title": "b", "prices": [{"label": "l", "amount": 5}]}]),
    );
    assert_eq!(options[0].id, "a");
    let errors: Vec<PassportElementError> = decoded(
        "setPassportDataErrors",
        "errors",
        &json!([{"type": "passport", "message": "m", "element_hash": "aGFzaA=="}]),
    );
    assert!(matches!(errors[0], PassportElementError::Unspecified(_)));
    let areas: Vec<StoryArea> = decoded(
        "postStory",
        "areas",
        &json!([{
            "position": {"x_percentage": 1, "y_percentage": 1, "width_percentage": 1,
                "height_percentage": 1, "rotation_angle": 0, "corner_radius_percentage": 0},
            "type": {"type": "weather", "temperature": 20, "emoji": "☀️", "background_color": 4_294_967_295_u32},
        }]),
    );
    assert_eq!(areas.len(), 1);
}

#[test]
fn what_the_server_takes_for_nothing_is_nothing() {
    for (method, parameter, value) in [
        ("sendMessage", "reply_markup", json!("")),
        (
            "sendMessage",
            "reply_markup",
            json!({"inline_keyboard": []}),
        ),
        ("sendMessage", "reply_parameters", json!({})),
        ("sendMessage", "entities", json!("{")),
        ("sendMessage", "entities", json!({"offset": 1})),
        ("answerInlineQuery", "results", json!(null)),
        ("sendMessage", "no_parameter", json!("{")),
    ] {
        let call = Call::of(&json!({ parameter: value }));
        let found: Option<Value> = read(&call, method, parameter).unwrap();
        assert_eq!(found, None, "{method}.{parameter} {value}");
    }
}

#[test]
fn deep_nesting_is_no_json() {
    let deep = "[".repeat(100_000) + &"]".repeat(100_000);
    assert_eq!(
        refused("sendMessage", "reply_markup", &deep),
        "can't parse reply keyboard markup JSON object"
    );
    let mut text = json!("x");
    for _ in 0..40 {
        text = json!({"type": "bold", "text": text});
    }
    let rich = json!({"blocks": [{"type": "paragraph", "text": text}]});
    let _: InputRichMessage = decoded("sendRichMessage", "rich_message", &rich);
}

/// A method, its parameters, and what is said of them.
const CALLS: &str = r#"
    # The text comes before the chat, the chat of a deletion before its message.
    sendMessage {} => message text is empty
    sendMessage {"text": "hi"} => chat_id is empty
    sendMessage {"text": "hi", "chat_id": "Ann"} => chat not found
    sendMessage {"text": "hi", "chat_id": "5", "parse_mode": "null"} => unsupported parse_mode
    sendMessage {"text": "<32769>", "chat_id": 5} => text is too long
    sendMessage {"text": "<4097>", "chat_id": 5} => message is too long
    sendMessage {"text": "<4097>", "chat_id": 5, "parse_mode": "HTML"} => ok
    deleteMessage {} => chat identifier is not specified
    deleteMessage {"chat_id": 5} => message identifier is not specified
    # A user comes before the chat.
    getChatMember {} => invalid user_id specified
    getChatMember {"user_id": "-5", "chat_id": 5} => invalid user_id specified
    getChatMember {"user_id": "7x"} => chat_id is empty
    # A message is looked for in its chat.
    pinChatMessage {"chat_id": 5} => message to pin not found
    copyMessage {"chat_id": 5} => parameter "from_chat_id" is required
    copyMessage {"chat_id": 5, "from_chat_id": 6} => message to copy not found
    editMessageText {"text": "hi"} => message identifier is not specified
    editMessageText {"text": "hi", "chat_id": 5} => message to edit not found
    editMessageText {"text": "hi", "inline_message_id": "x"} => ok
    # Files.
    sendDocument {"chat_id": 5} => there is no document in the request
    sendDocument {"chat_id": 5, "document": "attach://none"} => there is no document in the request
    sendDocument {"chat_id": 5, "document": "attach://part"} => ok
    setChatPhoto {"chat_id": 5, "photo": "id"} => photo must be uploaded as an InputFile
    setChatPhoto {"chat_id": 5} => there is no photo in the request
    # Places.
    sendLocation {"chat_id": 5, "latitude": 1} => longitude is empty
    sendLocation {"chat_id": 5, "latitude": 91, "longitude": 0} => invalid location specified
    sendLocation {"chat_id": 5, "latitude": 9, "longitude": 0, "heading": 361} => wrong live location heading specified
    sendLocation {"chat_id": 5, "latitude": "9N", "longitude": 0, "heading": 0} => ok
    # What decides which parameters are needed.
    answerShippingQuery {"shipping_query_id": 1, "ok": "True"} => parameter "shipping_options" is required
    answerShippingQuery {"shipping_query_id": 1, "ok": "no"} => parameter "error_message" is required
    sendGift {"gift_id": 1} => invalid user_id specified
    sendGift {"gift_id": 1, "chat_id": 5} => ok
    # Business accounts.
    readBusinessMessage {"chat_id": "@x"} => chat identifier must be a valid Integer
    deleteStory {"story_id": 1} => business connection not found
    setBusinessAccountName {} => parameter "first_name" is required
    # Words.
    sendChatAction {"chat_id": 5, "action": "sleeping"} => wrong parameter action in request
    sendChatAction {"chat_id": 5, "action": "TYPING"} => ok
    sendPoll {"chat_id": 5, "question": "Why?", "options": ["a", "b"], "type": "x"} => unsupported poll type specified
    removeChatVerification {"chat_id": "@x"} => sender_chat_id is not a valid Integer
    # What the server takes without a word.
    setMyCommands {} => ok
    setChatPermissions {"chat_id": 5} => ok
    setChatPermissions {"chat_id": 5, "permissions": ""} => can't parse permissions JSON object
    sendMessage {"chat_id": 5, "text": "hi", "entities": "null"} => ok
    getUpdates {"limit": 1000, "timeout": "x", "allowed_updates": "{"} => ok
    noMethod {} => ok
"#;

/// A method, a parameter, its value, and what is said of it.
const VALUES: &str = r#"
    sendMessage reply_markup { => can't parse reply keyboard markup JSON object
    sendMessage reply_markup [] => object expected as reply markup
    sendMessage reply_markup {"keyboard": 5} => field "keyboard" must be of type Array
    sendMessage reply_markup {"keyboard": [5]} => field "keyboard" must be an Array of Arrays
    sendMessage reply_markup {"inline_keyboard": ["x"]} => field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays
    sendMessage reply_markup {"keyboard": [[5]]} => can't parse keyboard button: KeyboardButton must be a String or an Object
    sendMessage reply_markup {"inline_keyboard": [["x"]]} => can't parse inline keyboard button: InlineKeyboardButton must be an Object
    sendMessage reply_markup {"inline_keyboard": [[{"callback_data": "x"}]]} => can't parse inline keyboard button: Can't find field "text"
    sendMessage reply_markup {"inline_keyboard": [[{"text": "x"}]]} => can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard
    sendMessage reply_markup {"inline_keyboard": [[{"text": "x", "callback_data": null}]]} => can't parse inline keyboard button: Field "callback_data" must be of type String
    sendMessage reply_markup {"inline_keyboard": [[{"text": "x", "callback_data": "<65>"}]]} => BUTTON_DATA_INVALID
    editMessageText reply_markup {"force_reply": true} => inline keyboard expected
    sendMessage reply_parameters {"quote": "x"} => can't find field "message_id"
    sendMessage reply_parameters {"message_id": "x"} => field "message_id" must be a valid Number
    sendMessage reply_parameters {"message_id": []} => field "message_id" must be a Number
    sendMessage entities [{"type": "bold"}] => can't parse MessageEntity: Can't find field "offset"
    sendMessage entities [{"type": "loud", "offset": 0, "length": 1}] => can't parse MessageEntity: Unsupported type specified
    sendMediaGroup media {} => expected an Array of InputMedia
    sendMediaGroup media [{"type": "animation", "media": "id"}] => can't parse InputMedia: type "animation" can't be used in sendMediaGroup
    editMessageMedia media {"type": "x"} => can't parse InputMedia: type "x" is unsupported
    editMessageMedia media {"type": "photo"} => can't parse InputMedia: media not found
    editMessageMedia media {"type": "photo", "media": "attach://none"} => can't parse InputMedia: media not found
    setMyProfilePhoto photo {"type": "static", "photo": "id"} => photo must be uploaded as a file
    postStory content {"type": "photo"} => can't find field "photo"
    setMyCommands commands [{"command": "a"}] => can't parse BotCommand: Can't find field "description"
    setMyCommands commands [{"command": "", "description": "b"}] => command must be non-empty
    setMyCommands scope [] => can't parse BotCommandScope: BotCommandScope must be an Object
    setMyCommands scope {"type": "chat", "chat_id": ""} => can't parse BotCommandScope: Empty chat_id specified
    setMyCommands scope {"type": "moon"} => can't parse BotCommandScope: Unsupported type specified
    restrictChatMember permissions {"can_send_messages": "true"} => can't parse chat permissions: Field "can_send_messages" must be of type Boolean
    restrictChatMember permissions [] => object expected as permissions
    setMessageReaction reaction [{"type": "custom_emoji", "custom_emoji_id": "x"}] => can't parse ReactionType: Field "custom_emoji_id" must be a valid Number
    createNewStickerSet stickers [{"sticker": "id", "emoji_list": ["🎉"]}] => can't parse InputSticker: Can't find field "format"
    addStickerToSet sticker {"sticker": "id"} => can't parse sticker: Can't find field "emoji_list"
    addStickerToSet sticker {"emoji_list": ["🎉"]} => can't parse sticker: sticker not found
    sendPoll options [5] => expected an option to be of type String
    sendPoll options [{"text": "<101>"}] => poll options length must not exceed 100
    sendPoll options ["a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a"] => poll can't have more than 12 options
    sendPoll correct_option_ids ["0"] => correct option identifier must be of type Number
    sendPoll correct_option_ids [0.5] => invalid correct option identifier specified
    deleteMessages message_ids [0] => invalid message identifier specified
    deleteMessages message_ids [1.5] => can't parse message identifier as a Number
    deleteMessages message_ids [] => message identifiers are not specified
    deleteMessages message_ids [[1]] => message identifier must be a Number
    setMessageReaction reaction [{"type": "paid"}] => can't parse ReactionType: invalid reaction type specified
    sendInvoice prices [] => there must be at least one price
    sendInvoice prices [{"label": "", "amount": 5}] => can't parse labeled price: LabeledPrice label must be non-empty
    answerShippingQuery shipping_options [{"id": "a", "title": "b", "prices": [{"label": "c"}]}] => can't parse shipping option: Can't parse shipping option prices: Can't parse labeled price: Can't find field "amount"
    answerInlineQuery results [{"type": "moon", "id": "1"}] => can't parse inline query result: type "moon" is unsupported for the inline query result
    answerInlineQuery results [{"type": "photo", "id": "1"}] => can't parse inline query result: Can't find field "photo_file_id"
    answerInlineQuery results [{"type": "photo", "id": "1", "photo_url": "u"}] => PHOTO_THUMB_URL_EMPTY
    answerInlineQuery button {"text": "x"} => can't parse inline query results button: InlineQueryResultsButton must have exactly one optional field
    setStickerEmojiList emoji_list [] => can't parse emoji list: emoji list must be non-empty
    setStickerEmojiList emoji_list ["a"] => can't parse emoji list: expected a Unicode emoji
    setStickerKeywords keywords [5] => keyword must be a string
    setPassportDataErrors errors [{"type": "passport", "message": "m", "element_hash": "?"}] => can't parse PassportElementError: hash isn't a valid base64-encoded string
    setBusinessAccountGiftSettings accepted_gift_types {"unlimited_gifts": true} => can't find field "limited_gifts"
    # Of parameters that are newer than the source, by the rule.
    sendRichMessage rich_message [] => object expected as rich message
    sendRichMessage rich_message {"blocks": [{"type": "moon"}]} => type "moon" is unsupported
"#;
