//! Commands, their scopes and languages, and who is shown which.

use chappe_emulator::{Emulator, Rights};
use chappe_types::types::BotCommand;
use serde_json::{Value, json};

use crate::support::call;

const GET: &str = "getMyCommands";
const SET: &str = "setMyCommands";
const DELETE: &str = "deleteMyCommands";

fn commands(name: &str) -> Value {
    json!([{"command": name, "description": format!("Does {name}")}])
}

async fn set(emulator: &Emulator, name: &str, scope: Value, language: &str) {
    let params = json!({"commands": commands(name), "scope": scope, "language_code": language});
    assert_eq!(call(emulator, SET, params).await.result(), true);
}

#[tokio::test]
async fn a_list_holds_for_its_scope_and_language_only() {
    let emulator = Emulator::new();
    assert_eq!(call(&emulator, GET, json!({})).await.result(), json!([]));
    let params = json!({"commands": [
        {"command": " /start ", "description": " Begin "},
        {"command": "help_me", "description": "Help"},
    ]});
    assert_eq!(call(&emulator, SET, params).await.result(), true);
    let expected = json!([
        {"command": "start", "description": "Begin"},
        {"command": "help_me", "description": "Help"},
    ]);
    let answer = call(&emulator, GET, json!({})).await.result();
    assert_eq!(answer, expected);
    let decoded: Vec<BotCommand> = serde_json::from_value(answer).unwrap();
    assert_eq!(decoded.len(), 2);

    let of_groups = json!({"scope": {"type": "all_group_chats"}});
    let german = json!({"language_code": "de"});
    for params in [&of_groups, &german] {
        let answer = call(&emulator, GET, params.clone()).await;
        assert_eq!(answer.result(), json!([]), "{params}");
    }
    set(&emulator, "hilfe", json!({"type": "default"}), "de").await;
    assert_eq!(
        call(&emulator, GET, german.clone()).await.result(),
        commands("hilfe")
    );
    assert_eq!(call(&emulator, DELETE, german.clone()).await.result(), true);
    assert_eq!(call(&emulator, GET, german).await.result(), json!([]));
    assert_eq!(call(&emulator, GET, json!({})).await.result(), expected);
    assert_eq!(call(&emulator, SET, json!({})).await.result(), true);
    assert_eq!(
        call(&emulator, GET, json!({})).await.result(),
        json!([]),
        "no list is an empty list"
    );
}

#[tokio::test]
async fn what_is_no_list_of_commands_is_refused() {
    let emulator = Emulator::new();
    let one = |command: &str, description: &str| json!([{"command": command, "description": description}]);
    let many: Vec<Value> = (0..101)
        .map(|number| json!({"command": format!("c{number}"), "description": "d"}))
        .collect();
    for (commands, expected) in [
        (json!("["), "can't parse commands JSON object"),
        (json!({}), "expected an Array of BotCommand"),
        (json!([1]), "can't parse BotCommand: expected an Object"),
        (
            json!([{"command": "a"}]),
            "can't parse BotCommand: Can't find field \"description\"",
        ),
        (
            json!([{"command": [], "description": "d"}]),
            "can't parse BotCommand: Field \"command\" must be of type String",
        ),
        (one("", "d"), "command must be non-empty"),
        (one(" / ", "d"), "command must be non-empty"),
        (
            one(&"a".repeat(33), "d"),
            "command length must not exceed 32",
        ),
        (one("a", ""), "command description must be non-empty"),
        (one("a", "  "), "command description must be non-empty"),
        (
            one("a", &"d".repeat(257)),
            "command description length must not exceed 256",
        ),
        (one("Start", "d"), "BOT_COMMAND_INVALID"),
        (one("get it", "d"), "BOT_COMMAND_INVALID"),
        (json!(many), "BOT_COMMANDS_TOO_MUCH"),
    ] {
        let params = json!({"commands": commands});
        let answer = call(&emulator, SET, params).await.refusal();
        assert_eq!(answer, format!("400 Bad Request: {expected}"));
    }
}

#[tokio::test]
async fn what_is_no_scope_is_refused() {
    let emulator = Emulator::new();
    let channel = emulator.channel("News");
    channel.add(&emulator.bot());
    let group = emulator.group("Group");
    group.add(&emulator.bot());
    let ann = emulator.user("Ann");
    ann.send_private(&emulator.bot(), "/start");
    for (scope, expected) in [
        (json!("{"), "can't parse BotCommandScope JSON object"),
        (
            json!([]),
            "can't parse BotCommandScope: BotCommandScope must be an Object",
        ),
        (
            json!({"type": "planet"}),
            "can't parse BotCommandScope: Unsupported type specified",
        ),
        (
            json!({"type": "chat"}),
            "can't parse BotCommandScope: Can't find field \"chat_id\"",
        ),
        (json!({"type": "chat", "chat_id": 5}), "chat not found"),
        (
            json!({"type": "chat_administrators", "chat_id": ann.id()}),
            "can't use specified scope in private chats",
        ),
        (
            json!({"type": "chat", "chat_id": channel.id()}),
            "can't change commands in channel chats",
        ),
        (
            json!({"type": "chat_member", "chat_id": group.id(), "user_id": 0}),
            "can't parse BotCommandScope: Invalid user_id specified",
        ),
        (
            json!({"type": "chat_member", "chat_id": group.id(), "user_id": 77}),
            "user not found",
        ),
    ] {
        for method in [SET, GET, DELETE] {
            let answer = call(&emulator, method, json!({"scope": scope})).await;
            let expected = format!("400 Bad Request: {expected}");
            assert_eq!(answer.refusal(), expected, "{method}");
        }
    }
    for method in [SET, GET, DELETE] {
        let answer = call(&emulator, method, json!({"language_code": "e1"})).await;
        assert_eq!(
            answer.refusal(),
            "400 Bad Request: invalid language code specified"
        );
    }
}

#[tokio::test]
async fn the_narrowest_scope_is_shown_and_the_users_language_first() {
    let emulator = Emulator::new();
    let bot = emulator.bot();
    let group = emulator.group("Group");
    group.add(&bot);
    let ann = emulator.user("Ann").with_language("de");
    group.add(&ann);
    ann.send(&group, "hi");
    let private = ann.chat_with(&bot);
    ann.send(&private, "/start");
    let shown = |chat: &chappe_emulator::Chat| {
        let commands = bot.commands_for(&ann, chat);
        commands.first().map(|(command, _)| command.clone())
    };
    assert_eq!(shown(&group), None);
    let chat = |kind: &str| json!({"type": kind, "chat_id": group.id()});
    // From the widest to the narrowest, each list hides the one before.
    for (scope, language, name) in [
        (json!({"type": "default"}), "", "one"),
        (json!({"type": "default"}), "de", "eins"),
        (json!({"type": "all_group_chats"}), "", "two"),
        (json!({"type": "all_group_chats"}), "fr", "deux"),
        (json!({"type": "all_group_chats"}), "de", "zwei"),
        (chat("chat"), "", "three"),
    ] {
        set(&emulator, name, scope, language).await;
        if name != "deux" {
            assert_eq!(shown(&group).as_deref(), Some(name));
        }
    }
    set(
        &emulator,
        "rule",
        json!({"type": "all_chat_administrators"}),
        "",
    )
    .await;
    set(&emulator, "reign", chat("chat_administrators"), "").await;
    assert_eq!(
        shown(&group).as_deref(),
        Some("three"),
        "she is no administrator"
    );
    group.promote(&ann, Rights::none());
    assert_eq!(shown(&group).as_deref(), Some("reign"));
    let member = json!({"type": "chat_member", "chat_id": group.id(), "user_id": ann.id()});
    set(&emulator, "own", member, "").await;
    assert_eq!(shown(&group).as_deref(), Some("own"));

    assert_eq!(shown(&private).as_deref(), Some("eins"));
    set(&emulator, "talk", json!({"type": "all_private_chats"}), "").await;
    assert_eq!(shown(&private).as_deref(), Some("talk"));
    let with_ann = json!({"type": "chat", "chat_id": ann.id()});
    set(&emulator, "whisper", with_ann, "").await;
    assert_eq!(shown(&private).as_deref(), Some("whisper"));
    assert_eq!(
        bot.commands_for(&ann, &private),
        [("whisper".to_owned(), "Does whisper".to_owned())]
    );
}
