//! The world that is asked: small, and the same in each case.

use std::sync::LazyLock;

use chappe_emulator::{Chat, Emulator, Rights};
use serde_json::{Value, json};

use super::{Clock, run};
use crate::support::call;

/// What there is in the world, to ask for.
pub(super) struct Known {
    pub(super) token: String,
    /// Identifiers and names, as a parameter has them.
    pub(super) values: Vec<String>,
    /// The path of a file.
    pub(super) file: String,
}

/// The seed is the same, and so is everything else.
pub(super) static KNOWN: LazyLock<Known> = LazyLock::new(|| {
    let (emulator, mut known) = build();
    let updates = run(Clock::Paused, call(&emulator, "getUpdates", json!({})));
    gather(&updates.result(), &mut known.values);
    known
});

pub(super) fn emulator() -> Emulator {
    build().0
}

fn build() -> (Emulator, Known) {
    let emulator = Emulator::new();
    let bot = emulator.bot();
    let ann = emulator.user("Ann");
    let private = ann.chat_with(&bot);
    ann.send_private(&bot, "/start");
    ann.send_document(&private, "a.txt", "hello");
    ann.send_poll(&private, "Which?", &["this", "that"]);
    let group = ann.create_group("Group");
    let forum = ann.create_forum("Forum").with_username("readers");
    let channel = ann.create_channel("Channel");
    for chat in [&group, &forum, &channel] {
        chat.promote(&bot, Rights::all());
    }
    let said = ann.send(&group, "hi");
    ann.reply(&group, said, "hi");
    ann.send_in(&forum.create_topic("Topic"), "hi");
    let link = forum.export_link();
    let ben = emulator.user("Ben");
    ben.join(&link).unwrap();
    let chats = [&group, &forum, &channel].map(Chat::id);
    let ids = [bot.id(), ann.id(), ben.id()].into_iter().chain(chats);
    let mut values: Vec<String> = ids.map(|id| id.to_string()).collect();
    values.extend([link, "@readers".to_owned()]);
    let known = Known {
        token: emulator.token(),
        values,
        file: "documents/file_0.txt".to_owned(),
    };
    (emulator, known)
}

/// Finds what has an identifier that is a text: files, polls, queries.
fn gather(updates: &Value, found: &mut Vec<String>) {
    match updates {
        Value::Array(values) => values.iter().for_each(|value| gather(value, found)),
        Value::Object(fields) => {
            for (name, value) in fields {
                let id = value.as_str().filter(|_| name == "id" || name == "file_id");
                found.extend(id.map(str::to_owned));
                gather(value, found);
            }
        }
        _ => {}
    }
}
