//! Topics: who may make, change and write in them.

use chappe_emulator::{Chat, Emulator, Rights, User};
use chappe_types::types::{ForumTopic, Message, Sticker};
use serde_json::{Value, json};

use crate::support::{call, call_as, done, kinds, refused, updates};

const MANAGER: Rights = Rights::none().can_manage_topics(true);

/// A forum with a member, of which the first bot is an administrator with these rights.
fn readers(rights: Rights) -> (Emulator, Chat, User) {
    let emulator = Emulator::new();
    let chat = emulator.forum("Readers");
    chat.promote(&emulator.bot(), rights);
    let ann = emulator.user("Ann");
    chat.add(&ann);
    (emulator, chat, ann)
}

async fn create(emulator: &Emulator, chat: &Chat, mut params: Value) -> ForumTopic {
    params["chat_id"] = chat.id().into();
    let topic = call(emulator, "createForumTopic", params).await.result();
    serde_json::from_value(topic).unwrap()
}

#[tokio::test(start_paused = true)]
async fn a_topic_is_made_and_written_in() {
    let (emulator, chat, ann) = readers(MANAGER);
    updates(&emulator).await;
    let params = json!({"name": " New \n books ", "icon_color": 0xFF_D67E});
    let topic = create(&emulator, &chat, params).await;
    assert_eq!((&*topic.name, topic.icon_color), ("New books", 0xFF_D67E));
    let thread = topic.message_thread_id;
    let first = chat.last_message().unwrap();
    assert_eq!(first.id, thread, "it has the number of its first message");
    assert!(first.is_service);

    let params = json!({"chat_id": chat.id(), "message_thread_id": thread, "text": "hi"});
    let sent = call(&emulator, "sendMessage", params).await.result();
    let sent: Message = serde_json::from_value(sent).unwrap();
    assert_eq!(sent.message_thread_id, Some(thread));
    assert!(sent.is_topic_message && sent.chat.is_forum);
    let topics = chat.topics();
    assert_eq!(topics.len(), 2, "and the General one");
    ann.send_in(&topics[1], "in the topic");
    ann.send_in(&topics[0], "in the General one");
    let own = chat.create_topic("Old books");
    let told = updates(&emulator).await;
    assert_eq!(told[0].1["forum_topic_created"]["name"], "New books");
    assert_eq!(told[1].1["message_thread_id"], thread);
    assert_eq!(told[1].1["is_topic_message"], true);
    assert!(told[2].1.get("message_thread_id").is_none());
    assert!(told[2].1.get("is_topic_message").is_none());
    assert_eq!(told[3].1["forum_topic_created"]["name"], "Old books");
    assert_eq!(told[3].1["message_thread_id"], own.id());
    assert_eq!(topics[1].messages().len(), 3);
    let shown = call(&emulator, "getChat", json!({"chat_id": chat.id()})).await;
    assert_eq!(shown.result()["is_forum"], true);
}

#[tokio::test]
async fn threads_that_are_not_there_are_not_found() {
    let (emulator, chat, _) = readers(MANAGER);
    let topic = chat.create_topic("Old books");
    topic.delete();
    let supergroup = emulator.supergroup("No forum");
    supergroup.add(&emulator.bot());
    let ann = emulator.user("Ann");
    ann.send_private(&emulator.bot(), "hi");
    // The General topic is written to by naming none.
    for (chat, thread) in [
        (chat.id(), 1),
        (chat.id(), 77),
        (chat.id(), topic.id()),
        (supergroup.id(), 77),
        (ann.id(), 1),
    ] {
        let params = json!({"chat_id": chat, "message_thread_id": thread, "text": "hi"});
        refused(&emulator, "sendMessage", params, "message thread not found").await;
    }
}

#[tokio::test]
async fn topics_are_refused_in_order() {
    let (emulator, chat, _) = readers(
        Rights::all()
            .can_manage_topics(false)
            .can_delete_messages(false),
    );
    let supergroup = emulator.supergroup("No forum");
    supergroup.promote(&emulator.bot(), Rights::all());
    let topic = chat.create_topic("Old books");
    let forum = "the chat is not a forum";
    let invalid = "invalid message thread identifier specified";
    let edit = "not enough rights to edit the topic";
    let close = "not enough rights to close or open the topic";
    let of = |chat: &Chat, thread: i64| json!({"chat_id": chat.id(), "message_thread_id": thread, "name": "x"});
    for (method, params, expected) in [
        ("createForumTopic", of(&supergroup, 0), forum),
        ("editForumTopic", of(&supergroup, 5), forum),
        ("hideGeneralForumTopic", of(&supergroup, 0), forum),
        (
            "unpinAllGeneralForumTopicMessages",
            of(&supergroup, 0),
            forum,
        ),
        (
            "createForumTopic",
            of(&chat, 0),
            "not enough rights to create a topic",
        ),
        ("editForumTopic", of(&chat, 0), invalid),
        ("closeForumTopic", of(&chat, -5), invalid),
        ("deleteForumTopic", of(&chat, 0), invalid),
        ("editForumTopic", of(&chat, topic.id()), edit),
        ("editGeneralForumTopic", of(&chat, 0), edit),
        ("closeForumTopic", of(&chat, topic.id()), close),
        ("reopenForumTopic", of(&chat, topic.id()), close),
        ("closeGeneralForumTopic", of(&chat, 0), close),
        ("hideGeneralForumTopic", of(&chat, 0), close),
        (
            "deleteForumTopic",
            of(&chat, topic.id()),
            "not enough rights to delete the topic",
        ),
        ("deleteForumTopic", of(&chat, 77), "TOPIC_ID_INVALID"),
        ("deleteForumTopic", of(&chat, 1), "TOPIC_ID_INVALID"),
        ("editForumTopic", of(&chat, 77), "TOPIC_ID_INVALID"),
        ("closeForumTopic", of(&chat, 77), "TOPIC_ID_INVALID"),
        (
            "unpinAllForumTopicMessages",
            of(&chat, 77),
            "TOPIC_ID_INVALID",
        ),
    ] {
        refused(&emulator, method, params, expected).await;
    }
}

#[tokio::test]
async fn what_a_topic_cannot_be_is_refused() {
    let (emulator, chat, _) = readers(MANAGER);
    let topic = chat.create_topic("Old books");
    let of = |chat: &Chat, thread: i64| json!({"chat_id": chat.id(), "message_thread_id": thread, "name": "x"});
    let with = |name: &str, value: Value| {
        let mut params = of(&chat, topic.id());
        params[name] = value;
        params
    };
    let pins = "not enough rights to manage pinned messages in the chat";
    for (method, params, expected) in [
        (
            "createForumTopic",
            with("name", json!(" ")),
            "title must be non-empty",
        ),
        (
            "editForumTopic",
            with("name", json!(" ")),
            "title must be non-empty",
        ),
        (
            "createForumTopic",
            with("icon_color", json!(-1)),
            "invalid icon color specified",
        ),
        (
            "createForumTopic",
            with("icon_custom_emoji_id", json!("5")),
            "DOCUMENT_INVALID",
        ),
        (
            "editForumTopic",
            with("icon_custom_emoji_id", json!("5")),
            "DOCUMENT_INVALID",
        ),
        (
            "editForumTopic",
            with("name", json!("Old books")),
            "TOPIC_NOT_MODIFIED",
        ),
        (
            "reopenForumTopic",
            of(&chat, topic.id()),
            "TOPIC_NOT_MODIFIED",
        ),
        (
            "unhideGeneralForumTopic",
            of(&chat, 0),
            "TOPIC_NOT_MODIFIED",
        ),
        ("unpinAllForumTopicMessages", of(&chat, topic.id()), pins),
        ("unpinAllGeneralForumTopicMessages", of(&chat, 0), pins),
    ] {
        refused(&emulator, method, params, expected).await;
    }
    let params = json!({
        "chat_id": chat.id(), "message_thread_id": 1, "icon_custom_emoji_id": "",
    });
    refused(
        &emulator,
        "editForumTopic",
        params,
        "GENERAL_MODIFY_ICON_FORBIDDEN",
    )
    .await;
}

#[tokio::test(start_paused = true)]
async fn an_edit_says_what_has_changed() {
    let (emulator, chat, _) = readers(MANAGER);
    let icons = call(&emulator, "getForumTopicIconStickers", json!({})).await;
    let icons: Vec<Sticker> = serde_json::from_value(icons.result()).unwrap();
    let icon = icons[0].custom_emoji_id.clone().unwrap();
    let again = call(&emulator, "getForumTopicIconStickers", json!({})).await;
    let again: Vec<Sticker> = serde_json::from_value(again.result()).unwrap();
    assert_eq!(icons, again, "they are the same each time");
    let file = call(&emulator, "getFile", json!({"file_id": icons[0].file_id})).await;
    assert_eq!(file.result()["file_size"], 34);

    let params = json!({"custom_emoji_ids": [icon]});
    let found = call(&emulator, "getCustomEmojiStickers", params).await;
    assert_eq!(found.result()[0]["file_id"], icons[0].file_id);

    let other = emulator.add_bot("Other", "other_bot");
    chat.promote(&other, MANAGER);
    let topic = create(&emulator, &chat, json!({"name": "a"})).await;
    let thread = topic.message_thread_id;
    updates(&emulator).await;
    let edit = async |params: Value| {
        let mut params = params;
        params["chat_id"] = chat.id().into();
        params["message_thread_id"] = thread.into();
        let answer = call_as(&emulator, &other, "editForumTopic", params).await;
        assert_eq!(answer.result(), true);
    };
    edit(json!({})).await;
    let before = chat.messages().len();
    edit(json!({"name": "b", "icon_custom_emoji_id": icon})).await;
    edit(json!({"name": "b", "icon_custom_emoji_id": ""})).await;
    let owner_says = chat.topics().remove(1);
    owner_says.rename("c");
    assert_eq!(chat.messages().len(), before + 3);
    let told = updates(&emulator).await;
    assert_eq!(kinds(&told), ["message"; 3]);
    assert_eq!(told[2].1["forum_topic_edited"], json!({"name": "c"}));
    assert_eq!(owner_says.name(), "c");
    let params = json!({"name": "with icon", "icon_custom_emoji_id": icon});
    let topic = create(&emulator, &chat, params).await;
    assert_eq!(topic.icon_custom_emoji_id, Some(icon));
}

#[tokio::test(start_paused = true)]
async fn a_closed_topic_is_open_to_those_who_manage_it() {
    let (emulator, chat, _) = readers(Rights::none().can_delete_messages(true));
    let maker = emulator.add_bot("Maker", "maker_bot");
    chat.promote(&maker, MANAGER);
    let params = json!({"chat_id": chat.id(), "name": "Closed"});
    let topic = call_as(&emulator, &maker, "createForumTopic", params).await;
    let thread = topic.result()["message_thread_id"].clone();
    chat.demote(&maker);
    let named = json!({"chat_id": chat.id(), "message_thread_id": thread});
    let closed = call_as(&emulator, &maker, "closeForumTopic", named.clone()).await;
    assert_eq!(closed.result(), true, "whoever made it may close it");
    let mut send = named.clone();
    send["text"] = json!("hi");
    refused(&emulator, "sendMessage", send.clone(), "TOPIC_CLOSED").await;
    call_as(&emulator, &maker, "sendMessage", send.clone())
        .await
        .result();
    chat.promote(&emulator.bot(), MANAGER);
    call(&emulator, "sendMessage", send).await.result();
    updates(&emulator).await;
    let topic = chat.topics().remove(1);
    assert!(topic.is_closed());
    topic.reopen();
    topic.close();
    done(&emulator, "reopenForumTopic", named).await;
    assert!(!topic.is_closed());
    let told = updates(&emulator).await;
    assert_eq!(told[0].1["forum_topic_reopened"], json!({}));
    assert_eq!(told[1].1["forum_topic_closed"], json!({}));
    assert_eq!(told[1].1["message_thread_id"], topic.id());
}

#[tokio::test]
#[should_panic(expected = "Ann cannot write here: the topic of \"Readers\" is closed")]
async fn a_closed_topic_is_closed_to_users() {
    let (_emulator, chat, ann) = readers(MANAGER);
    chat.general_topic().close();
    ann.send(&chat, "hi");
}

#[tokio::test(start_paused = true)]
async fn the_general_topic_is_closed_by_hiding_it() {
    let (emulator, chat, _) = readers(MANAGER);
    let other = emulator.add_bot("Other", "other_bot");
    chat.add(&other);
    let params = json!({"chat_id": chat.id()});
    let general = chat.general_topic();
    let message = json!({"chat_id": chat.id(), "text": "hi"});
    for (method, is_hidden, is_closed) in [
        ("closeGeneralForumTopic", false, true),
        ("reopenGeneralForumTopic", false, false),
        ("hideGeneralForumTopic", true, true),
        ("unhideGeneralForumTopic", false, true),
        ("hideGeneralForumTopic", true, true),
        ("reopenGeneralForumTopic", false, false),
    ] {
        done(&emulator, method, params.clone()).await;
        assert_eq!(
            (general.is_hidden(), general.is_closed()),
            (is_hidden, is_closed),
            "{method}"
        );
        let sent = call_as(&emulator, &other, "sendMessage", message.clone()).await;
        if is_closed {
            assert_eq!(sent.refusal(), "400 Bad Request: TOPIC_CLOSED");
        } else {
            sent.result();
        }
    }
    let mut rename = params.clone();
    rename["name"] = json!("Chat");
    done(&emulator, "editGeneralForumTopic", rename).await;
    assert_eq!(general.name(), "Chat");
    updates(&emulator).await;
    general.close();
    general.reopen();
    let told = updates(&emulator).await;
    for ((_, message), name) in told
        .iter()
        .zip(["forum_topic_closed", "forum_topic_reopened"])
    {
        assert_eq!(message[name], json!({}));
        assert!(message.get("message_thread_id").is_none());
    }
    assert_eq!(told.len(), 2);
}

#[tokio::test]
async fn an_answer_goes_into_the_topic_of_what_it_answers() {
    let (emulator, chat, ann) = readers(Rights::none());
    let topic = chat.create_topic("Old books");
    let asked = ann.send_in(&topic, "which one?");
    let params = json!({
        "chat_id": chat.id(), "text": "this one", "reply_parameters": {"message_id": asked},
    });
    let answer = call(&emulator, "sendMessage", params.clone())
        .await
        .result();
    assert_eq!(answer["message_thread_id"], topic.id());
    topic.close();
    refused(&emulator, "sendMessage", params, "TOPIC_CLOSED").await;
}

#[tokio::test(start_paused = true)]
async fn a_deleted_topic_takes_its_messages_along() {
    let (emulator, chat, ann) = readers(Rights::none().can_delete_messages(true));
    let topic = chat.create_topic("Old books");
    ann.send_in(&topic, "gone soon");
    ann.send(&chat, "stays");
    let params = json!({"chat_id": chat.id(), "message_thread_id": topic.id()});
    done(&emulator, "deleteForumTopic", params).await;
    assert!(!topic.exists());
    assert!(topic.messages().is_empty());
    assert_eq!(chat.last_message().unwrap().text, "stays");
}

#[test]
fn a_supergroup_gets_topics_later() {
    let emulator = Emulator::new();
    let chat = emulator.supergroup("Readers");
    chat.enable_topics();
    chat.enable_topics();
    assert_eq!(chat.topics().len(), 1);
    assert_eq!(chat.general_topic().name(), "General");
}
