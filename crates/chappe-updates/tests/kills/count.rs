//! What the handlers of a killed program leave in its storage: a session for each chat.

use std::{path::Path, sync::Arc};

use chappe_client::Bot;
use chappe_emulator::Emulator;
use chappe_types::types::Update;
use chappe_updates::{
    Context, Router,
    session::{Session, SessionData, Sessions},
    storage::{Redb, SharedStorage},
};
use serde::{Deserialize, Serialize};
use tower::ServiceExt;

/// How many updates of the chat have been handled.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Count(pub(crate) u32);

impl SessionData for Count {
    const NAME: &'static str = "count";
}

pub(crate) fn open(folder: &Path) -> SharedStorage {
    Arc::new(Redb::open(folder.join("storage.redb")).unwrap())
}

/// Checks that each update had its effect on the session once.
pub(crate) async fn check(folder: &Path, chats: &[i64], written: &[u32]) {
    let storage = open(folder);
    let app = Router::new().fallback(async |count: Session<Count>| count.0.to_string());
    let app = Sessions::new(storage.clone()).around(app);
    let emulator = Emulator::new();
    let bot = Bot::builder(emulator.token().try_into().unwrap())
        .transport(emulator)
        .build()
        .unwrap();
    for (chat, written) in chats.iter().zip(written) {
        let json = format!(
            r#"{{"update_id":1,"message":{{"message_id":1,"date":1,"text":"?",
            "chat":{{"id":{chat},"type":"private"}},
            "from":{{"id":{chat},"is_bot":false,"first_name":"User"}}}}}}"#
        );
        let update = Update::from_slice(json.as_bytes()).unwrap();
        let answer = app.clone().oneshot(Context::new(bot.clone(), update)).await;
        let call = answer.unwrap().into_call().unwrap().to_json().unwrap();
        let call: serde_json::Value = serde_json::from_slice(&call).unwrap();
        assert_eq!(call["text"], written.to_string(), "chat {chat}");
    }
    assert!(storage.scan("update/").await.unwrap().is_empty());
    assert!(storage.scan("noted/").await.unwrap().is_empty());
    assert!(storage.scan("handled/").await.unwrap().len() <= 1_024);
}
