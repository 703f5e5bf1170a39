//! What bots are, and what they say of themselves.

use chappe_emulator::Emulator;
use chappe_types::types::{ChatAdministratorRights, MenuButton, User};
use serde_json::{Value, json};

use crate::support::{call, call_as};

async fn refusal(emulator: &Emulator, method: &str, params: Value) -> String {
    call(emulator, method, params).await.refusal()
}

#[tokio::test]
async fn a_bot_is_told_what_it_is() {
    let emulator = Emulator::new();
    let me = call(&emulator, "getMe", json!({})).await.result();
    let decoded: User = serde_json::from_value(me.clone()).unwrap();
    assert_eq!(decoded.id, emulator.bot().id());
    for (name, expected) in [
        ("is_bot", true),
        ("can_join_groups", true),
        ("can_read_all_group_messages", true),
        ("supports_inline_queries", false),
        ("supports_guest_queries", false),
        ("can_connect_to_business", false),
        ("has_main_web_app", false),
        ("has_topics_enabled", false),
        ("allows_users_to_create_topics", false),
        ("can_manage_bots", false),
    ] {
        assert_eq!(me[name], expected, "{name}");
    }

    let other = emulator
        .add_bot("Other", "other_bot")
        .with_inline_mode("Search…")
        .with_main_web_app()
        .without_groups();
    let me = call_as(&emulator, &other, "getMe", json!({}))
        .await
        .result();
    for (name, expected) in [
        ("can_join_groups", false),
        ("supports_inline_queries", true),
        ("has_main_web_app", true),
    ] {
        assert_eq!(me[name], expected, "{name}");
    }
}

#[tokio::test]
async fn a_name_holds_for_a_language_or_for_all() {
    let emulator = Emulator::new();
    let name = async |language: &str| {
        let params = json!({"language_code": language});
        let answer = call(&emulator, "getMyName", params).await.result();
        answer["name"].as_str().unwrap().to_owned()
    };
    assert_eq!(name("").await, "Chappe");
    for params in [
        json!({"name": " Optical "}),
        json!({"name": "Flügeltelegraf", "language_code": "de"}),
    ] {
        assert_eq!(call(&emulator, "setMyName", params).await.result(), true);
    }
    assert_eq!(name("").await, "Optical");
    assert_eq!(name("de").await, "Flügeltelegraf");
    assert_eq!(name("fr").await, "Optical", "where there is no other");
    assert_eq!(emulator.bot().name(), "Optical");
    let me = call(&emulator, "getMe", json!({})).await.result();
    assert_eq!(me["first_name"], "Optical");

    let params = json!({"language_code": "de"});
    call(&emulator, "setMyName", params).await.result();
    assert_eq!(name("de").await, "Optical");
    for (params, expected) in [
        (json!({}), "400 Bad Request: BOT_TITLE_INVALID"),
        (
            json!({"name": "x".repeat(65)}),
            "400 Bad Request: BOT_TITLE_INVALID",
        ),
        (
            json!({"name": "x", "language_code": "deu"}),
            "400 Bad Request: invalid language code specified",
        ),
    ] {
        assert_eq!(refusal(&emulator, "setMyName", params).await, expected);
    }
}

#[tokio::test]
async fn descriptions_hold_for_a_language_or_for_all() {
    let emulator = Emulator::new();
    for (set, get, name, limit) in [
        ("setMyDescription", "getMyDescription", "description", 512),
        (
            "setMyShortDescription",
            "getMyShortDescription",
            "short_description",
            120,
        ),
    ] {
        let said = async |language: &str| {
            let params = json!({"language_code": language});
            let mut answer = call(&emulator, get, params).await.result();
            answer[name].take()
        };
        assert_eq!(said("").await, "");
        let params = json!({name: "It signals."});
        assert_eq!(call(&emulator, set, params).await.result(), true);
        let params = json!({name: "x".repeat(limit), "language_code": "en"});
        assert_eq!(call(&emulator, set, params).await.result(), true);
        assert_eq!(said("").await, "It signals.");
        assert_eq!(said("fr").await, "It signals.");
        assert_eq!(said("en").await, "x".repeat(limit));
        let params = json!({"language_code": "en"});
        call(&emulator, set, params).await.result();
        assert_eq!(said("en").await, "It signals.");
        let params = json!({name: "x".repeat(limit + 1)});
        let expected = "400 Bad Request: ABOUT_TOO_LONG";
        assert_eq!(refusal(&emulator, set, params).await, expected);
        let params = json!({name: "x", "language_code": "EN"});
        let expected = "400 Bad Request: invalid language code specified";
        assert_eq!(refusal(&emulator, set, params.clone()).await, expected);
        assert_eq!(refusal(&emulator, get, params).await, expected);
    }
}

#[tokio::test]
async fn a_menu_button_is_for_one_user_or_for_all() {
    let emulator = Emulator::new();
    let ann = emulator.user("Ann");
    ann.send_private(&emulator.bot(), "/start");
    let button = async |params: Value| {
        let answer = call(&emulator, "getChatMenuButton", params).await.result();
        let decoded: MenuButton = serde_json::from_value(answer.clone()).unwrap();
        assert!(!matches!(decoded, MenuButton::Unknown(_)));
        answer
    };
    let of_ann = json!({"chat_id": ann.id()});
    assert_eq!(button(json!({})).await, json!({"type": "commands"}));
    assert_eq!(button(of_ann.clone()).await, json!({"type": "default"}));
    let app = json!({
        "type": "web_app",
        "text": "Open",
        "web_app": {"url": "https://example.org/app"},
    });
    let params = json!({"chat_id": ann.id(), "menu_button": app});
    let answer = call(&emulator, "setChatMenuButton", params).await;
    assert_eq!(answer.result(), true);
    assert_eq!(button(of_ann.clone()).await, app);
    assert_eq!(button(json!({})).await, json!({"type": "commands"}));
    call(&emulator, "setChatMenuButton", of_ann.clone())
        .await
        .result();
    assert_eq!(button(of_ann).await, json!({"type": "default"}));
}

#[tokio::test]
async fn a_menu_button_that_is_none_is_refused() {
    let emulator = Emulator::new();
    let app = |text: &str, url: &str| json!({"menu_button": {"type": "web_app", "text": text, "web_app": {"url": url}}});
    for (params, expected) in [
        (
            json!({"menu_button": "{"}),
            "can't parse menu button JSON object",
        ),
        (
            json!({"menu_button": [1]}),
            "can't parse menu button: MenuButton must be an Object",
        ),
        (
            json!({"menu_button": {"type": "door"}}),
            "can't parse menu button: MenuButton has unsupported type",
        ),
        (
            json!({"menu_button": {"type": "web_app", "text": "Open"}}),
            "can't parse menu button: Can't find field \"web_app\"",
        ),
        (
            app("", "https://example.org"),
            "menu button text must be non-empty",
        ),
        (app("Open", "http://example.org"), "BUTTON_URL_INVALID"),
        (json!({"chat_id": "Ann"}), "invalid chat_id specified"),
        (json!({"chat_id": 77}), "user not found"),
    ] {
        let answer = refusal(&emulator, "setChatMenuButton", params).await;
        assert_eq!(answer, format!("400 Bad Request: {expected}"));
    }
}

#[tokio::test]
async fn a_bot_asks_for_rights_in_groups_and_in_channels() {
    let emulator = Emulator::new();
    let rights = async |for_channels: bool| {
        let params = json!({"for_channels": for_channels});
        let answer = call(&emulator, "getMyDefaultAdministratorRights", params).await;
        let _: ChatAdministratorRights = serde_json::from_value(answer.result()).unwrap();
        answer.result()
    };
    assert_eq!(rights(false).await["can_manage_chat"], false);
    let params = json!({"rights": {"can_invite_users": true}});
    let set = "setMyDefaultAdministratorRights";
    assert_eq!(call(&emulator, set, params).await.result(), true);
    let params = json!({"rights": {"can_post_messages": true}, "for_channels": true});
    assert_eq!(call(&emulator, set, params).await.result(), true);

    let of_groups = rights(false).await;
    assert_eq!(of_groups["can_invite_users"], true);
    assert_eq!(
        of_groups["can_manage_chat"], true,
        "every right includes it"
    );
    assert_eq!(of_groups["can_pin_messages"], false);
    assert_eq!(of_groups["can_post_messages"], Value::Null);
    let of_channels = rights(true).await;
    assert_eq!(of_channels["can_post_messages"], true);
    assert_eq!(of_channels["can_invite_users"], false);
    assert_eq!(of_channels["can_pin_messages"], Value::Null);

    call(&emulator, set, json!({})).await.result();
    assert_eq!(rights(false).await["can_manage_chat"], false);
    assert_eq!(rights(true).await["can_manage_chat"], true);
    for (rights, expected) in [
        (
            json!("["),
            "can't parse ChatAdministratorRights JSON object",
        ),
        (
            json!([]),
            "can't parse ChatAdministratorRights: ChatAdministratorRights must be an Object",
        ),
        (
            json!({"can_invite_users": 1}),
            "can't parse ChatAdministratorRights: Field \"can_invite_users\" must be of type Boolean",
        ),
    ] {
        let answer = refusal(&emulator, set, json!({"rights": rights})).await;
        assert_eq!(answer, format!("400 Bad Request: {expected}"));
    }
}
