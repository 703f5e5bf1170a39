//! What a context does in the chat where the update happened.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use chappe_core::{Call, InputFile, Priority};
use chappe_emulator::{Emulator, Rights};
use chappe_test::app::{App, EmulatedBotBuilder};
use chappe_text::{Text, bold, text};
use chappe_types::{
    Methods,
    types::{
        InlineKeyboardButton, InlineKeyboardMarkup, InlineQueryResultArticle, InputMediaPhoto,
        InputTextMessageContent,
    },
};
use chappe_updates::{
    Context, Failure, HandlerResult, Router,
    filter::{self, Filter},
};
use tower::util::MapRequestLayer;

/// The smallest PNG: one pixel.
const PNG: &[u8] = &[
    0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, b'I', b'H', b'D', b'R', 0, 0, 0,
    1, 0, 0, 0, 1, 8, 6, 0, 0, 0, 0x1f, 0x15, 0xc4, 0x89, 0, 0, 0, 0x0d, b'I', b'D', b'A', b'T',
    0x78, 0x9c, 0x63, 0, 1, 0, 0, 5, 0, 1, 0x0d, 0x0a, 0x2d, 0xb4, 0, 0, 0, 0, b'I', b'E', b'N',
    b'D', 0xae, 0x42, 0x60, 0x82,
];

fn photo() -> InputFile {
    InputFile::bytes("dot.png", PNG)
}

fn keyboard() -> InlineKeyboardMarkup {
    InlineKeyboardMarkup::new([[InlineKeyboardButton::new("Press").callback_data("press")]])
}

#[tokio::test(start_paused = true)]
async fn a_reply_quotes_and_outlives_the_message() {
    let app = App::new(
        Router::new().message(async |ctx: Context| -> HandlerResult {
            tokio::time::sleep(Duration::from_secs(1)).await;
            ctx.reply("here").await?;
            Ok(())
        }),
    );
    let ann = app.user("Ann");
    let sent = ann.send("one");
    assert_eq!(sent.reply().await.reply_to, Some(sent.id()));
    let sent = ann.send("two");
    ann.delete(ann.chat(), sent.id());
    assert_eq!(sent.reply().await.reply_to, None);
}

#[tokio::test(start_paused = true)]
async fn what_is_sent_stays_in_its_topic() {
    let app = App::new(Router::new().command("where", async |_: Context| "here"));
    let ann = app.user("Ann");
    let forum = ann.create_forum("Forum");
    forum.add(&app.me());
    let topic = forum.create_topic("Rust");
    ann.send_in(&topic, "/where");
    let reply = forum.next_message_from(&app.me()).await.unwrap();
    assert_eq!(reply.text, "here");
    assert!(
        topic
            .messages()
            .iter()
            .any(|message| message.id == reply.id)
    );
}

#[tokio::test(start_paused = true)]
async fn media_are_sent() {
    let app = App::new(
        Router::new()
            .command("photo", async |ctx: Context| {
                ctx.send_photo(photo()).caption("dot")
            })
            .command("album", async |ctx: Context| {
                ctx.send_media_group([
                    InputMediaPhoto::new(photo()).caption("one").into(),
                    InputMediaPhoto::new(photo()).into(),
                ])
            })
            .command("place", async |ctx: Context| ctx.send_location(48.85, 2.35))
            .command("dice", async |ctx: Context| ctx.send_dice()),
    );
    let ann = app.user("Ann");
    assert_eq!(ann.send("/photo").expect_reply("dot").await.kind, "photo");
    assert_eq!(ann.send("/album").expect_reply("one").await.kind, "photo");
    assert_eq!(ann.chat().last_message().unwrap().kind, "photo");
    assert_eq!(ann.send("/place").reply().await.kind, "location");
    assert_eq!(ann.send("/dice").reply().await.kind, "dice");
    assert!(app.failures().is_empty());
}

#[tokio::test(start_paused = true)]
async fn a_message_is_reacted_to_deleted_pinned_and_passed_on() {
    let emulator = Emulator::new();
    let archive = emulator.supergroup("Archive");
    archive.add(&emulator.bot());
    let id = archive.id();
    let router = Router::new()
        .hears("react", async |ctx: Context| ctx.react("👍"))
        .hears("delete", async |ctx: Context| ctx.delete())
        .hears("pin", async |ctx: Context| ctx.pin())
        .hears("forward", async move |ctx: Context| ctx.forward_to(id))
        .hears("copy", async move |ctx: Context| ctx.copy_to(id));
    let app = App::on(emulator, router, EmulatedBotBuilder::build);
    let group = app.supergroup("Readers");
    group.promote(&app.me(), Rights::all());
    let ann = app.user("Ann").within(&group);

    let sent = ann.send("react");
    sent.expect_nothing().await;
    assert_eq!(group.message(sent.id()).unwrap().reactions[0].emoji, "👍");
    let sent = ann.send("delete");
    sent.expect_nothing().await;
    assert_eq!(group.message(sent.id()), None);
    let sent = ann.send("pin");
    sent.expect_nothing().await;
    assert!(group.message(sent.id()).unwrap().is_pinned);
    ann.send("forward").expect_nothing().await;
    let forwarded = archive.last_message().unwrap();
    assert_eq!(forwarded.forwarded_from.as_deref(), Some("Ann"));
    ann.send("copy").expect_nothing().await;
    let copied = archive.last_message().unwrap();
    assert_eq!(
        (copied.text.as_str(), copied.forwarded_from),
        ("copy", None)
    );
    assert!(app.failures().is_empty(), "{:?}", app.failures());
}

#[tokio::test(start_paused = true)]
async fn buttons_edit_their_message() {
    let app = App::new(
        Router::new()
            .command("text", async |ctx: Context| {
                ctx.send("one").reply_markup(keyboard())
            })
            .command("photo", async |ctx: Context| {
                ctx.send_photo(photo())
                    .caption("one")
                    .reply_markup(keyboard())
            })
            .callback_query("press", async |ctx: Context| -> HandlerResult {
                let query = ctx.callback_query().unwrap();
                let message = query
                    .message
                    .as_ref()
                    .and_then(|message| message.accessible());
                if message.is_some_and(|message| message.photo.is_some()) {
                    ctx.edit_caption("two").await?;
                } else {
                    ctx.edit("two").reply_markup(keyboard()).await?;
                    ctx.edit_reply_markup().await?;
                }
                ctx.answer("done").show_alert(true).await?;
                Ok(())
            }),
    );
    let ann = app.user("Ann");
    for command in ["/text", "/photo"] {
        let message = ann.send(command).expect_reply("one").await;
        let edited = ann.click(&message, "Press").expect_answer("done").await;
        assert!(edited.expect_edit("two").await.buttons.is_empty());
    }
}

#[tokio::test(start_paused = true)]
async fn inline_messages_are_edited_by_their_own_id() {
    let emulator = Emulator::new();
    emulator
        .bot()
        .with_inline_mode("search")
        .with_inline_feedback();
    let router = Router::new()
        .inline_query(.., async |ctx: Context| {
            let content = InputTextMessageContent::new("one");
            ctx.answer_inline_query([InlineQueryResultArticle::new("1", "One", content)
                .reply_markup(keyboard())
                .into()])
        })
        .chosen_inline_result(.., async |ctx: Context| {
            ctx.edit("two").reply_markup(keyboard())
        })
        .callback_query(.., async |ctx: Context| -> HandlerResult {
            ctx.edit("three").await?;
            ctx.answer_callback_query().await?;
            Ok(())
        });
    let app = App::on(emulator, router, EmulatedBotBuilder::build);
    let bob = app.user("Bob");
    let group = app.emulator().supergroup("Elsewhere");
    let ann = app.user("Ann").within(&group);
    group.add(&*bob);
    let inline = ann.inline("anything");
    inline.results().await.unwrap();
    let message = inline.choose("1");
    tokio::time::sleep(Duration::from_secs(1)).await;
    let message = group.message(message).unwrap();
    assert_eq!(message.text, "two");
    ann.click(&message, "Press")
        .expect_answer("")
        .await
        .expect_edit("three")
        .await;
}

#[tokio::test(start_paused = true)]
async fn the_typing_indicator_lasts_as_long_as_the_work() {
    let priority = Arc::new(Mutex::new(None));
    let seen = Arc::clone(&priority);
    let look = MapRequestLayer::new(move |call: Call| {
        if call.name() == "sendChatAction" {
            *seen.lock().unwrap() = call.extensions().get::<Priority>().copied();
        }
        call
    });
    let router = Router::new().message(async |ctx: Context| -> HandlerResult {
        let typing = ctx.typing();
        tokio::time::sleep(Duration::from_secs(10)).await;
        drop(typing);
        tokio::time::sleep(Duration::from_secs(30)).await;
        ctx.send("done").await?;
        Ok(())
    });
    let app = App::on(Emulator::new(), router, |bot| bot.layer(look).build());
    let sent = app.user("Ann").send("work");
    tokio::time::sleep(Duration::from_secs(120)).await;
    sent.expect_reply("done").await;
    let shown = app.emulator().calls_of("sendChatAction");
    let start = shown[0].at();
    let seconds: Vec<u64> = shown
        .iter()
        .map(|call| call.at().abs_diff(start).as_secs())
        .collect();
    assert_eq!(seconds, [0, 4, 8]);
    let priority = *priority.lock().unwrap();
    assert_eq!(priority, Some(Priority::Low), "nobody waits for it");
}

#[tokio::test(start_paused = true)]
async fn files_are_downloaded() {
    let app = App::new(
        Router::new()
            .on(
                filter::file(),
                async |ctx: Context| -> HandlerResult<String> {
                    let mut file = Vec::new();
                    let size = ctx.download(&mut file).await?;
                    Ok(format!("{size}: {}", String::from_utf8_lossy(&file)))
                },
            )
            .message(async |ctx: Context| -> HandlerResult {
                ctx.download(&mut Vec::new()).await?;
                Ok(())
            }),
    );
    let ann = app.user("Ann");
    let document = ann.send_document(ann.chat(), "a.txt", "hello");
    ann.after(document).expect_reply("5: hello").await;
    ann.send("no file").expect_nothing().await;
    assert!(
        app.failures()[0].contains("getFile: the request cannot be written: update"),
        "{:?}",
        app.failures()
    );
    assert!(app.failures()[0].ends_with("(message) is no message with a file"));
}

#[tokio::test(start_paused = true)]
async fn join_requests_are_decided() {
    let router = Router::new().chat_join_request(async |ctx: Context| -> HandlerResult {
        match ctx.user().map(|user| user.first_name.as_str()) {
            Some("Ann") => ctx.approve_chat_join_request().await?,
            _ => ctx.decline_chat_join_request().await?,
        };
        Ok(())
    });
    let app = App::new(router);
    let group = app.supergroup("Closed");
    group.promote(&app.me(), Rights::all());
    let link = app
        .bot()
        .create_chat_invite_link(group.id())
        .creates_join_request(true)
        .await
        .unwrap();
    let (ann, bob) = (app.user("Ann"), app.user("Bob"));
    ann.join(&link.invite_link).unwrap();
    bob.join(&link.invite_link).unwrap();
    tokio::time::sleep(Duration::from_secs(1)).await;
    assert!(group.has(&*ann) && !group.has(&*bob));
    assert!(group.join_requests().is_empty());
}

#[tokio::test(start_paused = true)]
async fn what_the_update_does_not_have_is_refused_before_anything_is_sent() {
    let emulator = Emulator::new();
    emulator.bot().with_inline_mode("search");
    let router = Router::new()
        .inline_query("send", async |ctx: Context| ctx.send("where?"))
        .inline_query("delete", async |ctx: Context| -> HandlerResult {
            ctx.delete().await?;
            Ok(())
        })
        .inline_query("answer", async |ctx: Context| ctx.answer("what?"))
        .message(async |ctx: Context| ctx.answer_inline_query([]));
    let app = App::on(emulator, router, EmulatedBotBuilder::build);
    let ann = app.user("Ann");
    for query in ["send", "delete", "answer"] {
        let _ = ann.inline(query);
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
    ann.send("hi").expect_nothing().await;
    let failures = app.failures();
    let expected = [
        "sendMessage: the request cannot be written: update {} (inline_query) has no chat",
        "deleteMessage: the request cannot be written: update {} (inline_query) has no message",
        "answerCallbackQuery: the request cannot be written: update {} (inline_query) is no callback query",
        "answerInlineQuery: the request cannot be written: update {} (message) is no inline query",
    ];
    assert_eq!(failures.len(), expected.len(), "{failures:?}");
    for (failure, expected) in failures.iter().zip(expected) {
        let (before, after) = expected.split_once("{}").unwrap();
        assert!(
            failure.contains(before) && failure.ends_with(after),
            "{failure}"
        );
    }
    for method in ["sendMessage", "deleteMessage", "answerCallbackQuery"] {
        assert_eq!(app.emulator().calls(method), 0);
    }
}

#[tokio::test(start_paused = true)]
async fn a_deep_link_leads_back_to_the_bot() {
    let app = App::new(
        Router::new()
            .command("link", async |ctx: Context| -> HandlerResult<String> {
                Ok(ctx.deep_link(ctx.arguments())?)
            })
            .on_error(async |failure: Failure| failure.to_string()),
    );
    let ann = app.user("Ann");
    let username = app.me().username();
    ann.send("/link summer-24")
        .expect_reply(&format!("https://t.me/{username}?start=summer-24"))
        .await;
    let refusal = ann.send("/link 50%").reply().await.text;
    assert!(
        refusal.starts_with("\"50%\" can't be the parameter of a deep link"),
        "{refusal}"
    );
}

#[tokio::test(start_paused = true)]
async fn formatting_is_taken_and_given() {
    let app = App::new(
        Router::new()
            .command("bold", async || text!("so {} ", bold("bold")))
            .on(filter::text().or(filter::photo()), async |text: Text| text),
    );
    let ann = app.user("Ann");
    let reply = ann.send("/bold").expect_reply("so bold").await;
    assert_eq!(
        (
            reply.entities[0].kind.as_str(),
            reply.entities[0].text.as_str()
        ),
        ("bold", "bold")
    );
    let reply = ann.send("see https://example.org").reply().await;
    assert_eq!(reply.entities[0].kind, "url");
    let photo = ann.send_photo(ann.chat(), PNG, "a caption");
    ann.after(photo).expect_reply("a caption").await;
}

#[tokio::test(start_paused = true)]
async fn the_error_handler_hears_of_an_answer_that_could_not_be_sent() {
    let long = async |_: Context| "x".repeat(5_000);
    let app = App::new(
        Router::new()
            .command("long", long)
            .on_error(async |failure: Failure| format!("sorry: {failure}"))
            .command("alone", long),
    );
    let ann = app.user("Ann");
    ann.send("/long")
        .expect_reply("sorry: sendMessage: 400 Bad Request: message is too long")
        .await;
    ann.send("/alone").expect_nothing().await;
}
