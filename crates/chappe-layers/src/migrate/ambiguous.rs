//! Whose migration an error tells of: it names the new chat, and not the old one.

use std::ops::RangeInclusive;

use chappe_core::Call;
use serde_json::Value;

/// The ids of basic groups, which alone become supergroups.
///
/// See "Bot API dialog IDs" at <https://core.telegram.org/api/bots/ids>.
const BASIC_GROUPS: RangeInclusive<i64> = -999_999_999_999..=-1;

/// Whether the parameters name another chat besides `addressed` that may be the one that has moved:
/// the `from_chat_id` of a message to be forwarded, the chat of a message that is replied to.
pub(super) fn names_another_group(call: &Call, addressed: i64) -> bool {
    let Some(params) = params(call) else {
        return true;
    };
    let mut others = Vec::new();
    collect_chats(&params, &mut others);
    others.retain(|&chat| chat != addressed);
    let is_group = |chat: &i64| BASIC_GROUPS.contains(chat);
    !others.is_empty() && (!is_group(&addressed) || others.iter().any(is_group))
}

fn params(call: &Call) -> Option<Value> {
    serde_json::from_slice(&call.to_json().ok()?).ok()
}

fn collect_chats(value: &Value, chats: &mut Vec<i64>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                if name.ends_with("chat_id") {
                    chats.extend(chat_id(value));
                }
                collect_chats(value, chats);
            }
        }
        Value::Array(values) => values.iter().for_each(|value| collect_chats(value, chats)),
        _ => {}
    }
}

fn chat_id(value: &Value) -> Option<i64> {
    value
        .as_i64()
        .or_else(|| value.as_str().and_then(|text| text.parse().ok()))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const GROUP: i64 = -1_234_567;
    const ANOTHER: i64 = -7_654_321;
    const SUPERGROUP: i64 = -1_001_234_567_890;
    const USER: i64 = 1_234_567;

    #[test]
    fn an_error_is_about_the_only_group_that_is_named() {
        for (addressed, other, ambiguous) in [
            (GROUP, json!({}), false),
            (SUPERGROUP, json!({}), false),
            (GROUP, json!({ "from_chat_id": USER }), false),
            (GROUP, json!({ "from_chat_id": SUPERGROUP }), false),
            (GROUP, json!({ "from_chat_id": "@durov" }), false),
            (GROUP, json!({ "from_chat_id": GROUP }), false),
            (GROUP, json!({ "from_chat_id": ANOTHER }), true),
            (GROUP, json!({ "from_chat_id": ANOTHER.to_string() }), true),
            (USER, json!({ "from_chat_id": GROUP }), true),
            (
                USER,
                json!({ "reply_parameters": { "chat_id": GROUP } }),
                true,
            ),
            (
                SUPERGROUP,
                json!({ "any": [{ "of_chat_id": GROUP }] }),
                true,
            ),
        ] {
            let mut params = other.clone();
            params["chat_id"] = addressed.into();
            let call = Call::raw("forwardMessage", params).unwrap();
            let found = names_another_group(&call, addressed);
            assert_eq!(found, ambiguous, "{addressed} {other}");
        }
    }
}
