//! Updates, and handlers that note what they get.

use std::sync::{Arc, Mutex};

use chappe_client::Bot;
use chappe_core::BoxError;
use chappe_emulator::Emulator;
use chappe_types::types::{Update, User};
use chappe_updates::{Answer, Context, Handler, Router};
use serde_json::{Value, json};
use tower::ServiceExt;

/// What handlers have noted, in order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Log(Arc<Mutex<Vec<String>>>);

impl Log {
    pub(crate) fn note(&self, what: impl Into<String>) {
        self.0.lock().unwrap().push(what.into());
    }

    pub(crate) fn take(&self) -> Vec<String> {
        std::mem::take(&mut self.0.lock().unwrap())
    }

    /// A handler that notes its name.
    pub(crate) fn on(&self, name: &'static str) -> impl Handler<(), ()> + use<> {
        let log = self.clone();
        async move || log.note(name)
    }
}

pub(crate) fn bot() -> Bot {
    let emulator = Emulator::new();
    Bot::builder(emulator.token().try_into().unwrap())
        .transport(emulator)
        .build()
        .unwrap()
}

pub(crate) fn update(kind: &str, value: Value) -> Update {
    let mut update = json!({"update_id": 7});
    update[kind] = value;
    serde_json::from_value(update).unwrap()
}

pub(crate) fn user() -> Value {
    json!({"id": 5, "is_bot": false, "first_name": "Ann"})
}

pub(crate) fn message(chat_type: &str, text: &str) -> Value {
    let mut message = json!({
        "message_id": 3,
        "date": 0,
        "chat": {"id": 5, "type": chat_type},
        "from": user(),
        "text": text,
    });
    if text.starts_with('/') {
        let length = text.split(' ').next().unwrap().len();
        message["entities"] = json!([{"type": "bot_command", "offset": 0, "length": length}]);
    }
    message
}

pub(crate) fn said(text: &str) -> Update {
    update("message", message("private", text))
}

pub(crate) fn pressed(data: &str) -> Update {
    let query = json!({"id": "1", "from": user(), "chat_instance": "1", "data": data});
    update("callback_query", query)
}

pub(crate) fn typed(query: &str) -> Update {
    update(
        "inline_query",
        json!({"id": "1", "from": user(), "query": query, "offset": ""}),
    )
}

pub(crate) fn reacted(old: &[&str], new: &[&str]) -> Update {
    let list = |emoji: &[&str]| -> Vec<Value> {
        emoji
            .iter()
            .map(|emoji| json!({"type": "emoji", "emoji": emoji}))
            .collect()
    };
    update(
        "message_reaction",
        json!({
            "chat": {"id": -1, "type": "supergroup"}, "message_id": 3, "user": user(), "date": 0,
            "old_reaction": list(old), "new_reaction": list(new),
        }),
    )
}

pub(crate) async fn try_feed(app: &Router, update: Update) -> Result<Answer, BoxError> {
    let me: User = serde_json::from_value(
        json!({"id": 1, "is_bot": true, "first_name": "Bot", "username": "my_bot"}),
    )
    .unwrap();
    let ctx = Context::with_me(bot(), Arc::new(me), update);
    app.clone().oneshot(ctx).await
}

pub(crate) async fn feed(app: &Router, update: Update) -> Answer {
    try_feed(app, update).await.unwrap()
}

/// The text that the answer sends.
pub(crate) fn text_of(answer: Answer) -> String {
    let call = answer.into_call().expect("the handler answered");
    let json: Value = serde_json::from_slice(&call.to_json().unwrap()).unwrap();
    json["text"].as_str().unwrap().to_owned()
}
