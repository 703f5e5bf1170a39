//! Values of parameters, made of the description of the Bot API.

use std::{fs, sync::LazyLock};

use serde_json::{Map, Value, json};

static API: LazyLock<Value> = LazyLock::new(|| {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../api/bot-api.json");
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
});

/// How deep all fields are given; below only the required ones are.
const FULL_DEPTH: usize = 1;
/// How deep lists have items.
const LIST_DEPTH: usize = 5;

pub(crate) fn methods() -> &'static [Value] {
    list(&API, "methods")
}

pub(crate) fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}

pub(crate) fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value
        .get(key)
        .and_then(Value::as_array)
        .map_or(&[], Vec::as_slice)
}

/// Who and what the values may name.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Known {
    pub(crate) chat: i64,
    pub(crate) user: i64,
    pub(crate) message: i64,
}

impl Known {
    /// A value of a parameter that the server takes, and all that it may have.
    pub(crate) fn parameter(self, method: &str, parameter: &Value) -> Value {
        let name = text(parameter, "name");
        match (method, name) {
            (_, "chat_id") if method.ends_with("ChatMenuButton") => json!(self.user),
            (_, "chat_id" | "from_chat_id" | "sender_chat_id" | "actor_chat_id") => {
                json!(self.chat)
            }
            (_, "user_id" | "receiver_user_id" | "new_owner_chat_id") => json!(self.user),
            (_, "message_id") => json!(self.message),
            (_, "message_ids") => json!([self.message]),
            (_, "added_user_ids") => json!([self.user]),
            (_, "custom_emoji_ids") => json!(["5368324170671202286"]),
            (_, "correct_option_ids") => json!([0]),
            (_, "emoji_list") => json!(["🎉"]),
            ("setWebhook", "url") => json!("https://127.0.0.1:8443/hook"),
            ("getUpdates", "timeout") => json!(0),
            (_, "latitude" | "longitude") => json!(1.5),
            ("sendMediaGroup", "media") => json!([
                {"type": "photo", "media": "attach://part"},
                {"type": "photo", "media": "attach://part"},
            ]),
            (_, "reply_markup") => {
                json!({"inline_keyboard": [[{"text": "a", "callback_data": "b"}]]})
            }
            (_, "results") => json!([article()]),
            (_, "result") if method != "answerChatJoinRequestQuery" => article(),
            (_, "errors") => json!([{
                "source": "unspecified",
                "type": "passport",
                "element_hash": "aGFzaA==",
                "message": "m",
            }]),
            _ => self.expr(&parameter["type"], parameter, 0),
        }
    }

    fn named(self, name: &str, depth: usize) -> Value {
        let known = list(&API, "types").iter();
        let known = known
            .clone()
            .find(|known| text(known, "name") == name)
            .unwrap();
        match (name, text(known, "kind")) {
            ("MessageEntity", _) => json!({"type": "bold", "offset": 0, "length": 1}),
            ("InlineKeyboardButton", _) => json!({"text": "a", "callback_data": "b"}),
            ("InlineQueryResultsButton", _) => json!({"text": "a", "start_parameter": "b"}),
            ("InputMessageContent", _) => json!({"message_text": "text"}),
            (_, "special") => json!("attach://part"),
            (_, "union") => {
                let variant = &list(known, "variants")[0];
                self.expr(&variant["type"], variant, depth)
            }
            _ => {
                let full = depth < FULL_DEPTH;
                let fields = list(known, "fields").iter();
                let given = fields.filter(|field| full || field["required"] == true);
                let object: Map<String, Value> = given
                    .map(|field| (text(field, "name").to_owned(), self.field(field, depth + 1)))
                    .collect();
                object.into()
            }
        }
    }

    fn field(self, field: &Value, depth: usize) -> Value {
        match (field.get("const"), text(field, "name")) {
            (Some(value), _) => value.clone(),
            (None, "chat_id") => json!(self.chat),
            (None, "user_id" | "receiver_user_id") => json!(self.user),
            (None, "message_id") => json!(self.message),
            (None, "emoji_list") => json!(["🎉"]),
            _ => self.expr(&field["type"], field, depth),
        }
    }

    fn expr(self, expr: &Value, field: &Value, depth: usize) -> Value {
        match text(expr, "kind") {
            "prim" => match text(expr, "name") {
                "float" => json!(1.5),
                "true" | "boolean" => json!(true),
                "string" if field["attach"] == true => json!("attach://part"),
                "string" if field["format"] == "parse_mode" => json!("HTML"),
                "string" => word(field),
                _ => number(field),
            },
            "ref" => self.named(text(expr, "name"), depth),
            "array" if depth > LIST_DEPTH => json!([]),
            "array" => json!([self.expr(&expr["of"], field, depth)]),
            _ => self.expr(&list(expr, "of")[0], field, depth),
        }
    }
}

fn article() -> Value {
    json!({
        "type": "article",
        "id": "1",
        "title": "title",
        "input_message_content": {"message_text": "text"},
    })
}

fn word(field: &Value) -> Value {
    let name = text(field, "name");
    if name.ends_with("custom_emoji_id") {
        return json!("5368324170671202286");
    }
    list(field, "enum")
        .first()
        .cloned()
        .unwrap_or(json!("text"))
}

fn number(field: &Value) -> Value {
    if let Some(value) = list(field, "enum").first() {
        return value.clone();
    }
    if field.get("min_from_now").is_some() || field.get("max_from_now").is_some() {
        // A while after the moment at which the emulator's time begins, or zero.
        return json!(0);
    }
    field.get("min").cloned().unwrap_or(json!(1))
}
