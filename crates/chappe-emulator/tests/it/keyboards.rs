//! Keyboards below messages, and in the place of the user's own.

use chappe_emulator::{Chat, Emulator, Rights, User};
use chappe_types::types::Message;
use serde_json::{Value, json};

use crate::support::{Answer, call};

struct Scene {
    emulator: Emulator,
    private: Chat,
    group: Chat,
    channel: Chat,
    ann: User,
}

impl Scene {
    fn new() -> Self {
        let emulator = Emulator::new();
        let me = emulator.bot();
        let ann = emulator.user("Ann");
        ann.send_private(&me, "/start");
        let group = emulator.supergroup("Readers");
        group.add(&me);
        let channel = emulator.channel("News");
        channel.promote(&me, Rights::none().can_post_messages(true));
        Self {
            private: ann.chat_with(&me),
            emulator,
            group,
            channel,
            ann,
        }
    }

    async fn send(&self, chat: &Chat, markup: Value) -> Answer {
        let params = json!({"chat_id": chat.id(), "text": "x", "reply_markup": markup});
        call(&self.emulator, "sendMessage", params).await
    }

    /// The refusal of an inline keyboard with this button alone.
    async fn refusal(&self, chat: &Chat, button: Value) -> String {
        let answer = self
            .send(chat, json!({"inline_keyboard": [[button]]}))
            .await;
        let refusal = answer.refusal();
        let bad_request = refusal.strip_prefix("400 Bad Request: ");
        bad_request.map_or_else(|| refusal.clone(), str::to_owned)
    }

    /// The only button of an inline keyboard, as it is shown.
    async fn shown(&self, chat: &Chat, button: Value) -> Value {
        let answer = self
            .send(chat, json!({"inline_keyboard": [[button]]}))
            .await;
        let sent = answer.result();
        let shown = sent["reply_markup"]["inline_keyboard"][0][0].clone();
        let decoded: Message = serde_json::from_value(sent).unwrap();
        assert!(decoded.reply_markup.is_some());
        shown
    }
}

#[tokio::test]
async fn inline_buttons_are_shown_as_the_server_shows_them() {
    let scene = Scene::new();
    let private = &scene.private;
    let everywhere = json!({
        "query": "q", "allow_user_chats": true, "allow_bot_chats": true, "allow_group_chats": true,
        "allow_channel_chats": true,
    });
    let user = format!("tg://user?id={}", scene.ann.id());
    for (button, expected) in [
        (
            json!({"text": "a", "url": "Example.org", "callback_data": "no"}),
            json!({"text": "a", "url": "http://example.org/"}),
        ),
        (
            json!({"text": "a", "url": user}),
            json!({"text": "a", "url": user}),
        ),
        (
            json!({"text": "a", "url": "", "callback_data": 5, "pay": true}),
            json!({"text": "a", "callback_data": "5"}),
        ),
        (
            json!({"text": "a", "callback_data": "x", "style": "danger"}),
            json!({"text": "a", "style": "danger", "callback_data": "x"}),
        ),
        (
            json!({"text": "a", "web_app": {"url": "https://example.org/app"}}),
            json!({"text": "a", "web_app": {"url": "https://example.org/app"}}),
        ),
        (
            json!({"text": "a", "login_url": {"url": "https://example.org/in"}}),
            json!({"text": "a", "url": "https://example.org/in"}),
        ),
        (
            json!({"text": "a", "switch_inline_query": ""}),
            json!({"text": "a", "switch_inline_query": ""}),
        ),
        (
            json!({"text": "a", "switch_inline_query_current_chat": "q"}),
            json!({"text": "a", "switch_inline_query_current_chat": "q"}),
        ),
        (
            json!({"text": "a", "switch_inline_query_chosen_chat": everywhere}),
            json!({"text": "a", "switch_inline_query": "q"}),
        ),
        (
            json!({"text": "a", "copy_text": {"text": "copied"}}),
            json!({"text": "a", "copy_text": {"text": "copied"}}),
        ),
    ] {
        let shown = scene.shown(private, button.clone()).await;
        assert_eq!(shown, expected, "{button}");
    }
}

#[tokio::test]
async fn inline_buttons_are_refused_in_the_servers_words() {
    let scene = Scene::new();
    let group = &scene.group;
    let parse = "can't parse inline keyboard button: ";
    for (chat, button, expected) in [
        (
            group,
            json!(5),
            format!("{parse}InlineKeyboardButton must be an Object"),
        ),
        (
            group,
            json!({"url": "t.me"}),
            format!("{parse}Can't find field \"text\""),
        ),
        (
            group,
            json!({"text": []}),
            format!("{parse}Field \"text\" must be of type String"),
        ),
        (
            group,
            json!({"text": "a"}),
            format!("{parse}Text buttons are unallowed in the inline keyboard"),
        ),
        (
            group,
            json!({"text": "a", "url": "https://"}),
            "inline keyboard button URL 'https://' is invalid: URL host is empty".to_owned(),
        ),
        (
            group,
            json!({"text": "a", "url": "localhost"}),
            "inline keyboard button URL 'localhost' is invalid: Wrong HTTP URL".to_owned(),
        ),
        (
            group,
            json!({"text": "a", "url": "tg://user?id=5"}),
            "BUTTON_USER_INVALID".to_owned(),
        ),
        (
            group,
            json!({"text": "a", "callback_data": "ж".repeat(33)}),
            "BUTTON_DATA_INVALID".to_owned(),
        ),
        (
            group,
            json!({"text": "a", "copy_text": {"text": "x".repeat(257)}}),
            "BUTTON_COPY_TEXT_INVALID".to_owned(),
        ),
        (
            group,
            json!({"text": "a", "web_app": {"url": "https://example.org"}}),
            "BUTTON_TYPE_INVALID".to_owned(),
        ),
    ] {
        let refusal = scene.refusal(chat, button.clone()).await;
        assert_eq!(refusal, expected, "{button}");
    }
    let data = "x".repeat(64);
    scene
        .shown(group, json!({"text": "a", "callback_data": data}))
        .await;
}

#[tokio::test]
async fn some_buttons_are_for_some_chats() {
    let scene = Scene::new();
    let (private, channel) = (&scene.private, &scene.channel);
    let far = "button in a channel chat, because users will not be able to use the button without \
        knowing bot's username";
    for (chat, button, expected) in [
        (
            private,
            json!({"text": "a", "web_app": {"url": "http://example.org"}}),
            "inline keyboard button Web App URL 'http://example.org' is invalid: Only HTTPS links \
             are allowed"
                .to_owned(),
        ),
        (
            private,
            json!({"text": "a", "login_url": {"url": "http://example.org"}}),
            "inline keyboard button login URL 'http://example.org' is invalid: Only HTTPS links \
             are allowed"
                .to_owned(),
        ),
        (
            private,
            json!({"text": "a", "login_url": {"url": "https://example.org", "bot_username": "no"}}),
            "bot \"no\" not found".to_owned(),
        ),
        (
            private,
            json!({"text": "a", "pay": true}),
            "BUTTON_TYPE_INVALID".to_owned(),
        ),
        (
            private,
            json!({"text": "a", "callback_game": {}}),
            "BUTTON_TYPE_INVALID".to_owned(),
        ),
        (
            channel,
            json!({"text": "a", "switch_inline_query": "q"}),
            format!("can't use switch_inline_query {far}"),
        ),
        (
            channel,
            json!({"text": "a", "switch_inline_query_current_chat": "q"}),
            format!("can't use switch_inline_query_current_chat {far}"),
        ),
    ] {
        let refusal = scene.refusal(chat, button.clone()).await;
        assert_eq!(refusal, expected, "{button}");
    }
}

#[tokio::test]
async fn keyboards_have_their_limits() {
    let scene = Scene::new();
    let group = &scene.group;
    let button = json!({"text": "a", "callback_data": "x"});
    for (markup, expected) in [
        (
            json!({"inline_keyboard": 5}),
            "field \"inline_keyboard\" must be of type Array",
        ),
        (
            json!({"inline_keyboard": [5]}),
            "field \"inline_keyboard\" of the InlineKeyboardMarkup must be an Array of Arrays",
        ),
        (
            json!({"keyboard": [5]}),
            "field \"keyboard\" must be an Array of Arrays",
        ),
        (
            json!({"keyboard": [[5]]}),
            "can't parse keyboard button: KeyboardButton must be a String or an Object",
        ),
        (
            json!({"inline_keyboard": vec![[&button]; 101]}),
            "reply markup is too long",
        ),
        (
            json!({"force_reply": "yes"}),
            "field \"force_reply\" must be of type Boolean",
        ),
    ] {
        let refusal = scene.send(group, markup.clone()).await.refusal();
        assert_eq!(refusal, format!("400 Bad Request: {expected}"), "{markup}");
    }
    let empty = json!({"text": "", "callback_data": "x"});
    for markup in [
        json!({}),
        json!({"inline_keyboard": []}),
        json!({"inline_keyboard": [[], []]}),
        json!({"inline_keyboard": [[&empty]]}),
        json!({"keyboard": [[""]]}),
        json!({"remove_keyboard": false}),
    ] {
        let sent = scene.send(group, markup.clone()).await.result();
        assert!(sent.get("reply_markup").is_none(), "{markup}");
        assert_eq!(group.last_message().unwrap().buttons.len(), 0);
    }
    let markup = json!({"inline_keyboard": [[], vec![&button; 13], [&button, &empty]]});
    scene.send(group, markup).await.result();
    let seen = group.last_message().unwrap();
    let rows: Vec<usize> = seen.buttons.iter().map(Vec::len).collect();
    assert_eq!(rows, [12, 1], "what is too much of a row is left out");
}

#[tokio::test]
async fn reply_keyboards_reach_the_user() {
    let scene = Scene::new();
    let markup = json!({
        "keyboard": [["One", {"text": "Two", "request_contact": true}], ["Three"]],
        "resize_keyboard": true,
        "input_field_placeholder": "Say it",
    });
    let sent = scene.send(&scene.private, markup).await.result();
    assert!(sent.get("reply_markup").is_none(), "bots are not shown it");
    let seen = scene.private.last_message().unwrap();
    assert_eq!(
        seen.reply_keyboard,
        [
            vec!["One".to_owned(), "Two".to_owned()],
            vec!["Three".to_owned()]
        ]
    );
    let markup = json!({"remove_keyboard": true});
    scene.send(&scene.private, markup).await.result();
    assert!(scene.private.last_message().unwrap().removes_keyboard);
    let markup = json!({"force_reply": true, "selective": true});
    scene.send(&scene.group, markup).await.result();
    assert!(scene.group.last_message().unwrap().forces_reply);
}

#[tokio::test]
async fn some_keys_are_for_private_chats() {
    let scene = Scene::new();
    let users = json!({"request_id": 1});
    let chat = json!({"request_id": 1, "chat_is_channel": true});
    for (key, expected) in [
        (
            json!({"text": "a", "request_contact": true}),
            "phone number can be requested in private chats only",
        ),
        (
            json!({"text": "a", "request_location": true}),
            "location can be requested in private chats only",
        ),
        (
            json!({"text": "a", "request_poll": {}}),
            "poll can be requested in private chats only",
        ),
        (
            json!({"text": "a", "web_app": {"url": "https://example.org"}}),
            "web App buttons can be used in private chats only",
        ),
        (
            json!({"text": "a", "request_users": users}),
            "users can be requested in private chats only",
        ),
        (
            json!({"text": "a", "request_chat": chat}),
            "chats can be requested in private chats only",
        ),
    ] {
        let markup = json!({"keyboard": [[key]]});
        let refusal = scene.send(&scene.group, markup.clone()).await.refusal();
        assert_eq!(refusal, format!("400 Bad Request: {expected}"), "{key}");
        let refusal = scene.send(&scene.channel, markup.clone()).await.refusal();
        assert_eq!(refusal, "400 Bad Request: inline keyboard expected");
        scene.send(&scene.private, markup).await.result();
    }
    let markup = json!({"keyboard": [[{"text": "a", "web_app": {"url": "http://example.org"}}]]});
    let refusal = scene.send(&scene.private, markup).await.refusal();
    assert_eq!(
        refusal,
        "400 Bad Request: keyboard button Web App URL 'http://example.org' is invalid: Only HTTPS \
         links are allowed"
    );
}
