//! One odd update never costs the batch.

use chappe_core::Method;
use chappe_types::{
    methods::GetUpdates,
    types::{Update, UpdateKind, UpdateType},
};
use serde_json::{Value, json};

use crate::{
    data::{find_type, list, text},
    sample::Sampler,
};

fn decode(batch: &Value) -> Vec<Update> {
    GetUpdates::decode(batch.to_string().as_bytes()).expect("the batch is read")
}

fn message(update_id: i64) -> Value {
    let message = Sampler::required(0).of_type("Message");
    json!({ "update_id": update_id, "message": message })
}

#[test]
fn each_kind_is_read_as_itself() {
    let kinds = &list(find_type("Update"), "fields")[1..];
    for (choice, kind) in kinds.iter().enumerate() {
        let value = Sampler::full(choice).of_type("Update");
        let update = Update::from_slice(value.to_string().as_bytes()).expect("an update");
        let name = text(kind, "name");
        assert_eq!(update.kind.name(), name);
        assert_eq!(update.update_type().as_str(), name);
        assert!(
            !matches!(update.update_type(), UpdateType::Other(_)),
            "{name}"
        );
        assert_eq!(UpdateType::ALL[choice].as_str(), name);
    }
    assert_eq!(UpdateType::ALL.len(), kinds.len());
}

#[test]
fn an_unknown_kind_is_kept() {
    let value = json!({ "update_id": 7, "message_from_mars": { "a": 1 } });
    let updates = decode(&json!([message(6), value, message(8)]));
    let UpdateKind::Unknown(unknown) = &updates[1].kind else {
        panic!("{:?}", updates[1])
    };
    assert_eq!(
        (unknown.name.as_str(), &unknown.value),
        ("message_from_mars", &json!({ "a": 1 }))
    );
    assert_eq!(unknown.reason, None);
    assert_eq!(serde_json::to_value(&updates[1]).unwrap(), value);
    assert_eq!(
        updates[1].update_type(),
        UpdateType::Other("message_from_mars".into())
    );
}

#[test]
fn a_broken_update_keeps_the_others() {
    let broken = json!({ "aaa": 1, "message": { "text": 5 }, "update_id": 7 });
    let updates = decode(&json!([message(6), broken, message(8)]));
    let ids: Vec<i64> = updates.iter().map(|update| update.update_id).collect();
    assert_eq!(ids, [6, 7, 8]);
    assert!(matches!(updates[0].kind, UpdateKind::Message(_)));
    assert!(matches!(updates[2].kind, UpdateKind::Message(_)));
    let UpdateKind::Unknown(unknown) = &updates[1].kind else {
        panic!("{:?}", updates[1])
    };
    assert_eq!(
        (unknown.name.as_str(), &unknown.value),
        ("message", &json!({ "text": 5 }))
    );
    assert!(unknown.reason.is_some());
}

#[test]
fn elements_that_are_no_updates_do_no_harm() {
    let updates = decode(&json!([5, message(6), {}, { "update_id": "x" }, null]));
    let ids: Vec<i64> = updates.iter().map(|update| update.update_id).collect();
    assert_eq!(ids, [0, 6, 0, 0, 0]);
    assert_eq!(decode(&json!([{ "update_id": 9 }]))[0].kind.name(), "");
    GetUpdates::decode(b"{}").unwrap_err();
}

#[test]
fn a_known_kind_counts_more_than_an_unknown_key() {
    let mut update = message(6);
    update["aaa_first"] = json!(1);
    update["zzz_last"] = json!(2);
    update["poll"] = Value::Null;
    assert_eq!(decode(&json!([update]))[0].kind.name(), "message");
}

#[test]
fn a_webhook_body_that_is_no_update_is_an_error() {
    Update::from_slice(b"[]").unwrap_err();
    Update::from_slice(b"{\"message\":{}}").unwrap_err();
    Update::from_slice(b"{\"update_id\":1").unwrap_err();
}

#[test]
fn accessors_find_the_chat_and_the_user() {
    let known_chat = [
        "message",
        "edited_message",
        "channel_post",
        "edited_channel_post",
        "business_message",
        "edited_business_message",
        "deleted_business_messages",
        "guest_message",
        "message_reaction",
        "message_reaction_count",
        "callback_query",
        "my_chat_member",
        "chat_member",
        "chat_join_request",
        "chat_boost",
        "removed_chat_boost",
        "stopped_message_generation",
    ];
    let kinds = &list(find_type("Update"), "fields")[1..];
    for (choice, kind) in kinds.iter().enumerate() {
        let value = Sampler::full(choice).of_type("Update");
        let update = Update::from_slice(value.to_string().as_bytes()).expect("an update");
        let name = text(kind, "name");
        assert_eq!(
            update.chat().is_some(),
            known_chat.contains(&name),
            "{name}"
        );
        let has_user = ["from", "user"]
            .iter()
            .any(|key| value[name].get(key).is_some());
        assert_eq!(update.user().is_some(), has_user, "{name}");
    }
}
