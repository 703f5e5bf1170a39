//! Messages and files.

use std::{fmt::Write as _, time::Duration};

use chappe_emulator::{Emulator, Rights};
use chappe_types::types::Message;
use http::Request;
use serde_json::{Value, json};

use crate::support::{Answer, call, call_as, send, updates};

#[tokio::test]
async fn a_text_is_checked_before_the_chat() {
    let emulator = Emulator::new();
    let chat = emulator.supergroup("Readers");
    chat.add(&emulator.bot());
    let id = chat.id();
    for (params, expected) in [
        (json!({}), "400 Bad Request: message text is empty"),
        (json!({"text": " \n "}), "400 Bad Request: chat_id is empty"),
        (
            json!({"text": " \n ", "chat_id": id}),
            "400 Bad Request: text must be non-empty",
        ),
        (
            json!({"text": "x".repeat(32_769)}),
            "400 Bad Request: text is too long",
        ),
        (
            json!({"text": "x", "parse_mode": "BBCode"}),
            "400 Bad Request: unsupported parse_mode",
        ),
        (
            json!({"text": "<b>x", "parse_mode": "HTML"}),
            "400 Bad Request: can't parse entities: Can't find end tag corresponding to start tag \
             \"b\"",
        ),
        (
            json!({"text": "x", "entities": [{"type": "bold", "offset": 0}]}),
            "400 Bad Request: can't parse MessageEntity: Can't find field \"length\"",
        ),
        (
            json!({"text": "", "link_preview_options": "{"}),
            "400 Bad Request: can't parse link preview options JSON object",
        ),
        (
            json!({"text": "x", "link_preview_options": [1]}),
            "400 Bad Request: object expected as link preview options",
        ),
        (
            json!({"text": "x", "reply_markup": "{"}),
            "400 Bad Request: can't parse reply keyboard markup JSON object",
        ),
        (
            json!({"text": "x", "reply_markup": "5"}),
            "400 Bad Request: object expected as reply markup",
        ),
        (json!({"text": "x"}), "400 Bad Request: chat_id is empty"),
        (
            json!({"text": "x", "chat_id": 5}),
            "400 Bad Request: chat not found",
        ),
        (
            json!({"text": "x", "chat_id": id, "message_thread_id": 5}),
            "400 Bad Request: message thread not found",
        ),
        (
            json!({"text": "x", "chat_id": id, "message_effect_id": "5104841245755180586"}),
            "400 Bad Request: can't use message effects in the chat",
        ),
        (
            json!({"text": "x".repeat(4_097), "chat_id": id}),
            "400 Bad Request: message is too long",
        ),
        (
            json!({"text": "x", "chat_id": id, "business_connection_id": "x"}),
            "501 Not Implemented: the emulator does not simulate the parameter \
             business_connection_id of sendMessage",
        ),
    ] {
        let answer = call(&emulator, "sendMessage", params.clone()).await;
        assert_eq!(answer.refusal(), expected, "{params}");
    }
    assert!(chat.messages().iter().all(|message| message.is_service));
    let reply = json!({"message_id": 99, "allow_sending_without_reply": true});
    let params = json!({"text": "x".repeat(4_096), "chat_id": id, "reply_parameters": reply});
    call(&emulator, "sendMessage", params).await.result();
}

#[tokio::test]
async fn who_can_be_written_to() {
    let emulator = Emulator::new();
    let me = emulator.bot();
    let chat = emulator.supergroup("Readers");
    chat.add(&me);
    let (ann, bob) = (emulator.user("Ann"), emulator.user("Bob"));
    let other = emulator.add_bot("Other", "other_bot");
    let write = |id: Value| {
        let emulator = emulator.clone();
        async move {
            let params = json!({"chat_id": id, "text": "hi"});
            call(&emulator, "sendMessage", params).await
        }
    };
    let id = json!(ann.id());
    assert_eq!(
        write(id.clone()).await.refusal(),
        "400 Bad Request: chat not found"
    );
    chat.add(&ann);
    assert_eq!(
        write(id.clone()).await.refusal(),
        "403 Forbidden: bot can't initiate conversation with a user"
    );
    ann.send_private(&me, "/start");
    assert_eq!(write(id.clone()).await.result()["message_id"], 2);
    ann.block(&me);
    assert_eq!(
        write(id.clone()).await.refusal(),
        "403 Forbidden: bot was blocked by the user"
    );
    ann.unblock(&me);
    assert_eq!(write(id.clone()).await.result()["message_id"], 3);
    ann.delete_account();
    assert_eq!(
        write(id).await.refusal(),
        "403 Forbidden: user is deactivated"
    );
    assert_eq!(
        write(json!("@other_bot")).await.refusal(),
        "403 Forbidden: the bot can't send messages to the bot"
    );
    let _bob = bob.with_username("bob");
    assert_eq!(
        write(json!("@bob")).await.refusal(),
        "400 Bad Request: chat not found",
        "names of users are not resolved"
    );
    assert_eq!(other.pending_updates(), 0);
}

#[tokio::test]
async fn what_may_be_written_where() {
    let emulator = Emulator::new();
    let me = emulator.bot();
    let channel = emulator.channel("News");
    channel.add(&me);
    let params = json!({"chat_id": channel.id(), "text": "hi"});
    let answer = call(&emulator, "sendMessage", params.clone()).await;
    assert_eq!(
        answer.refusal(),
        "400 Bad Request: need administrator rights in the channel chat"
    );
    channel.promote(&me, Rights::none().can_post_messages(true));
    let post = call(&emulator, "sendMessage", params).await.result();
    assert_eq!(post["sender_chat"]["id"], channel.id());
    assert!(post.get("from").is_none());

    let group = emulator.supergroup("Quiet");
    group.add(&me);
    group.forbid_writing();
    let params = json!({"chat_id": group.id(), "text": "hi"});
    let answer = call(&emulator, "sendMessage", params.clone()).await;
    assert_eq!(
        answer.refusal(),
        "400 Bad Request: not enough rights to send text messages to the chat"
    );
    group.allow_writing();
    assert_eq!(call(&emulator, "sendMessage", params).await.status, 200);
}

#[tokio::test(start_paused = true)]
async fn a_conversation() {
    let emulator = Emulator::new();
    let me = emulator.bot();
    let chat = emulator.supergroup("Readers");
    chat.add(&me);
    let ann = emulator.user("Ann");
    chat.add(&ann);
    updates(&emulator).await;
    let asked = ann.send(&chat, "  /refreshlink@chappe_bot  ");
    let told = updates(&emulator).await;
    let [(kind, message)] = told.as_slice() else {
        panic!("{told:?}")
    };
    assert_eq!(kind, "message");
    assert_eq!(message["text"], "/refreshlink@chappe_bot");
    assert_eq!(
        message["entities"],
        json!([{"type": "bot_command", "offset": 0, "length": 23}])
    );
    assert_eq!(
        message["chat"],
        json!({"id": chat.id(), "type": "supergroup", "title": "Readers"})
    );

    let waiting = tokio::spawn({
        let (chat, me) = (chat.clone(), me.clone());
        async move { chat.next_message_from(&me).await }
    });
    tokio::time::sleep(Duration::from_secs(10)).await;
    let params = json!({
        "chat_id": chat.id(),
        "text": "New invite link",
        "protect_content": true,
        "reply_parameters": {"message_id": asked},
        "reply_markup": {"inline_keyboard": [[{"text": "Open", "url": "https://t.me/"}]]},
    });
    let sent = call(&emulator, "sendMessage", params).await.result();
    assert_eq!(sent["from"]["is_bot"], true);
    assert_eq!(sent["reply_to_message"]["message_id"], asked);
    assert_eq!(sent["has_protected_content"], true);
    assert_eq!(
        sent["reply_markup"]["inline_keyboard"][0][0]["text"],
        "Open"
    );
    let answer = waiting.await.unwrap().unwrap();
    assert_eq!(
        (answer.text.as_str(), answer.reply_to),
        ("New invite link", Some(asked))
    );
    assert_eq!(answer.from_id, me.id());
    assert!(
        updates(&emulator).await.is_empty(),
        "a bot is not told of its own messages"
    );
    let found = emulator
        .expect_message(&chat, |message| message.text.starts_with("New"))
        .await
        .unwrap();
    assert_eq!(found.id, answer.id);
    let missing = chat.next_message_from(&me).await.unwrap_err();
    assert!(
        missing.to_string().contains("Ann: /refreshlink"),
        "{missing}"
    );
}

fn upload(
    emulator: &Emulator,
    params: &[(&str, &str)],
    files: &[(&str, &str, &str)],
) -> Request<String> {
    let mut body = String::new();
    for (name, value) in params {
        let _ = write!(
            body,
            "--B\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
        );
    }
    for (name, file, content) in files {
        let _ = write!(
            body,
            "--B\r\ncontent-disposition: form-data; name=\"{name}\"; filename=\"{file}\"\r\n\r\n\
             {content}\r\n"
        );
    }
    body.push_str("--B--\r\n");
    Request::post(format!("/bot{}/sendDocument", emulator.token()))
        .header("content-type", "multipart/form-data; boundary=B")
        .body(body)
        .unwrap()
}

async fn download(emulator: &Emulator, token: &str, path: &str) -> Answer {
    let request = Request::get(format!("/file/bot{token}/{path}"))
        .body(String::new())
        .unwrap();
    send(emulator, request).await.unwrap()
}

#[tokio::test]
async fn a_document_goes_up_and_comes_down() {
    let emulator = Emulator::new();
    let me = emulator.bot();
    let other = emulator.add_bot("Other", "other_bot");
    let ann = emulator.user("Ann");
    ann.send_private(&me, "/start");
    let id = ann.id().to_string();
    for (params, files) in [
        (
            vec![("chat_id", &*id), ("caption", "see /help")],
            vec![("document", "a.txt", "hello")],
        ),
        (
            vec![
                ("chat_id", &*id),
                ("caption", "see /help"),
                ("document", "attach://part"),
            ],
            vec![("other", "b.txt", "no"), ("part", "a.txt", "hello")],
        ),
    ] {
        let request = upload(&emulator, &params, &files);
        let sent = send(&emulator, request).await.unwrap().result();
        assert_eq!(sent["document"]["file_name"], "a.txt");
        assert_eq!(sent["document"]["mime_type"], "text/plain");
        assert_eq!(sent["document"]["file_size"], 5);
        assert_eq!(sent["caption"], "see /help");
        assert_eq!(sent["caption_entities"][0]["type"], "bot_command");
        let file_id = &sent["document"]["file_id"];
        let file = call(&emulator, "getFile", json!({"file_id": file_id}))
            .await
            .result();
        assert_eq!(&file["file_id"], file_id);
        let path = file["file_path"].as_str().unwrap();
        let answer = download(&emulator, &me.token(), path).await;
        assert_eq!((answer.status.as_u16(), answer.text()), (200, "hello"));
        let answer = download(&emulator, &other.token(), path).await;
        assert_eq!(
            answer.refusal(),
            "404 Not Found",
            "it is not that bot's file"
        );

        let params = json!({"chat_id": ann.id(), "document": file_id});
        let again = call(&emulator, "sendDocument", params).await.result();
        assert_eq!(
            &again["document"]["file_unique_id"],
            &sent["document"]["file_unique_id"]
        );
    }
    let last = ann.chat_with(&me).last_message().unwrap();
    assert_eq!(last.file_name.as_deref(), Some("a.txt"));
    assert_eq!(emulator.calls("file"), 4);
    assert_eq!(emulator.calls_of("sendDocument")[0].files(), ["document"]);
}

#[tokio::test(start_paused = true)]
async fn files_of_users_reach_bots_under_an_id_for_each() {
    let emulator = Emulator::new();
    let other = emulator.add_bot("Other", "other_bot");
    let chat = emulator.supergroup("Readers");
    chat.add(&emulator.bot());
    chat.add(&other);
    let ann = emulator.user("Ann");
    chat.add(&ann);
    ann.send_document(&chat, "/home/ann/notes.pdf", "%PDF");
    let mut ids = Vec::new();
    for bot in [&emulator.bot(), &other] {
        let told = crate::support::updates_of(&emulator, bot).await;
        let document = &told.last().unwrap().1["document"];
        assert_eq!(document["file_name"], "notes.pdf");
        let params = json!({"file_id": document["file_id"]});
        call_as(&emulator, bot, "getFile", params).await.result();
        ids.push(document["file_id"].clone());
    }
    assert_ne!(ids[0], ids[1]);
    let answer = call(&emulator, "getFile", json!({"file_id": ids[1]})).await;
    assert_eq!(answer.refusal(), "400 Bad Request: invalid file_id");
}

#[tokio::test]
async fn documents_are_refused_as_the_server_refuses_them() {
    let emulator = Emulator::new();
    let me = emulator.bot();
    let ann = emulator.user("Ann");
    ann.send_private(&me, "/start");
    let id = ann.id();
    let no_document = "400 Bad Request: there is no document in the request";
    for (params, expected) in [
        (json!({}), no_document),
        (
            json!({"chat_id": id, "document": "attach://x"}),
            no_document,
        ),
        (
            json!({"document": "abc"}),
            "400 Bad Request: chat_id is empty",
        ),
        (
            json!({"chat_id": id, "document": "abc"}),
            "400 Bad Request: wrong remote file identifier specified: can't unserialize it. Wrong \
             last symbol",
        ),
        (
            json!({"chat_id": id, "document": "abc", "caption": "x".repeat(1_025)}),
            "400 Bad Request: message caption is too long",
        ),
        (
            json!({"chat_id": id, "document": "https://example.org/a.txt"}),
            "501 Not Implemented: the emulator does not simulate a file that is named by its URL",
        ),
    ] {
        let answer = call(&emulator, "sendDocument", params.clone()).await;
        assert_eq!(answer.refusal(), expected, "{params}");
    }
    let chat = id.to_string();
    let empty = upload(
        &emulator,
        &[("chat_id", &chat)],
        &[("document", "a.txt", "")],
    );
    let answer = send(&emulator, empty).await.unwrap();
    assert_eq!(answer.refusal(), "400 Bad Request: file must be non-empty");
    for (params, expected) in [
        (json!({}), "400 Bad Request: file_id not specified"),
        (json!({"file_id": "x"}), "400 Bad Request: invalid file_id"),
    ] {
        assert_eq!(call(&emulator, "getFile", params).await.refusal(), expected);
    }
    let answer = download(&emulator, &me.token(), "documents/file_7.txt").await;
    assert_eq!(answer.refusal(), "404 Not Found");
    let answer = download(&emulator, "5:x", "documents/file_7.txt").await;
    assert_eq!(answer.refusal(), "404 Not Found");
}

#[tokio::test(start_paused = true)]
async fn a_file_over_twenty_mebibytes_cannot_be_fetched() {
    let emulator = Emulator::new();
    let ann = emulator.user("Ann");
    let chat = ann.chat_with(&emulator.bot());
    for (size, fits) in [(20 << 20, true), ((20 << 20) + 1, false)] {
        ann.send_document(&chat, "big.bin", vec![0; size]);
        let told = updates(&emulator).await;
        let params = json!({"file_id": told[0].1["document"]["file_id"]});
        let answer = call(&emulator, "getFile", params).await;
        if fits {
            answer.result();
        } else {
            assert_eq!(answer.refusal(), "400 Bad Request: file is too big");
        }
    }
}

#[tokio::test]
async fn texts_have_entities_and_previews() {
    let emulator = Emulator::new();
    let ann = emulator.user("Ann");
    ann.send_private(&emulator.bot(), "/start");
    let chat = ann.chat_with(&emulator.bot());
    let params = json!({
        "chat_id": ann.id(),
        "text": "<b>Read</b> <a href=\"tg://user?id=5\">it</a> at example.org, @ann_reads",
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": true, "prefer_large_media": false},
        "disable_notification": true,
        "message_effect_id": "5104841245755180586",
    });
    let sent = call(&emulator, "sendMessage", params).await.result();
    assert_eq!(sent["text"], "Read it at example.org, @ann_reads");
    assert_eq!(sent["link_preview_options"], json!({"is_disabled": true}));
    assert_eq!(sent["effect_id"], "5104841245755180586");
    let decoded: Message = serde_json::from_value(sent).unwrap();
    assert_eq!(decoded.entities.unwrap().len(), 3, "nobody has met user 5");
    let seen = chat.last_message().unwrap();
    let kinds: Vec<(&str, &str)> = seen
        .entities
        .iter()
        .map(|entity| (entity.kind.as_str(), entity.text.as_str()))
        .collect();
    assert_eq!(
        kinds,
        [
            ("bold", "Read"),
            ("url", "example.org"),
            ("mention", "@ann_reads")
        ]
    );
    assert!(seen.is_silent && !seen.is_protected);
    assert_eq!(seen.kind, "text");

    let entities = json!([{"type": "text_link", "offset": 2, "length": 1, "url": "t.me"}]);
    let params = json!({
        "chat_id": ann.id(), "text": "😀x", "entities": entities, "disable_web_page_preview": true,
    });
    let sent = call(&emulator, "sendMessage", params).await.result();
    assert_eq!(sent["link_preview_options"], json!({"is_disabled": true}));
    let entity = &chat.last_message().unwrap().entities[0];
    assert_eq!(entity.text, "x");
    assert_eq!(entity.url.as_deref(), Some("http://t.me/"));
}

#[tokio::test]
async fn actions_and_drafts_are_checked() {
    let emulator = Emulator::new();
    let me = emulator.bot();
    let ann = emulator.user("Ann");
    ann.send_private(&me, "/start");
    let channel = emulator.channel("News");
    channel.add(&me);
    let id = ann.id();
    for (method, params, expected) in [
        (
            "sendChatAction",
            json!({}),
            "wrong parameter action in request",
        ),
        (
            "sendChatAction",
            json!({"action": "dancing"}),
            "wrong parameter action in request",
        ),
        (
            "sendChatAction",
            json!({"action": "typing"}),
            "chat_id is empty",
        ),
        (
            "sendChatAction",
            json!({"action": "typing", "chat_id": channel.id()}),
            "need administrator rights in the channel chat",
        ),
        (
            "sendMessageDraft",
            json!({"text": "x", "chat_id": id, "draft_id": "x"}),
            "draft_id must not be 0",
        ),
        (
            "sendMessageDraft",
            json!({"text": "x", "chat_id": channel.id(), "draft_id": 1}),
            "TEXTDRAFT_PEER_INVALID",
        ),
        (
            "sendMessageDraft",
            json!({"text": "x".repeat(4_097), "chat_id": id, "draft_id": 1}),
            "message is too long",
        ),
    ] {
        let answer = call(&emulator, method, params.clone()).await;
        let expected = format!("400 Bad Request: {expected}");
        assert_eq!(answer.refusal(), expected, "{params}");
    }
    let draft = json!({"chat_id": id, "draft_id": 7, "text": "So fa"});
    for (method, params) in [
        ("sendChatAction", json!({"chat_id": id, "action": "Typing"})),
        ("sendMessageDraft", draft),
        ("sendMessageDraft", json!({"chat_id": id, "draft_id": 7})),
    ] {
        assert_eq!(call(&emulator, method, params).await.result(), true);
    }
    ann.block(&me);
    let params = json!({"chat_id": id, "action": "typing"});
    let answer = call(&emulator, "sendChatAction", params).await;
    assert_eq!(
        answer.refusal(),
        "403 Forbidden: bot was blocked by the user"
    );
    assert_eq!(ann.chat_with(&me).messages().len(), 1, "nothing was sent");
}
