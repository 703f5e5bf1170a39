//! The server's own word: what is sent comes back as it was built.

use chappe_client::Bot;
use chappe_core::InputFile;
use chappe_emulator::{BotAccount, Chat, Emulator, Rights};
use chappe_text::{
    CAPTION_LIMIT, Formatted, MESSAGE_LIMIT, SendText, Text, blockquote, bold, code, custom_emoji,
    italic, join, link, mention, pre_code, spoiler, text,
};
use chappe_types::{
    Methods,
    media_group::MediaGroup,
    types::{MessageEntity, ParseMode, User},
};
use proptest::prelude::*;

use super::strategies;

struct Scene {
    bot: Bot,
    chat: Chat,
    ann: i64,
}

impl Scene {
    fn new() -> Self {
        let emulator = Emulator::new();
        let me: BotAccount = emulator.bot();
        let chat = emulator.supergroup("Readers");
        chat.promote(&me, Rights::all());
        let ann = emulator.user("Ann");
        chat.add(&ann);
        let bot = Bot::builder(emulator.token().try_into().unwrap())
            .transport(emulator.clone())
            .build()
            .unwrap();
        Self {
            bot,
            chat,
            ann: ann.id(),
        }
    }

    async fn sent(&self, text: &Text) -> Text {
        let message = self.bot.send_text(self.chat.id(), text).await.unwrap();
        Text::of(&message)
    }
}

/// Without all of the users but their ids, which is what a bot sends of them.
fn nameless(entities: Option<Vec<MessageEntity>>) -> Vec<MessageEntity> {
    let mut entities = entities.unwrap_or_default();
    for entity in &mut entities {
        if let Some(user) = &mut entity.user {
            **user = User::new(user.id, false, "");
        }
    }
    entities
}

#[tokio::test]
async fn entities_come_back_as_they_were_built() {
    let scene = Scene::new();
    let text = text!(
        "\u{1F600} {} and {}, {}{}\n{}",
        bold(("bold ", italic("and italic"), spoiler(" and hidden"))),
        link(bold("a link"), "a.org/b"),
        mention("Ann", scene.ann),
        custom_emoji("\u{1F44D}", "5368324170671202286"),
        blockquote((
            "quoted ",
            code("code"),
            "\n",
            pre_code("fn main() {}", "rust")
        )),
    );
    let message = scene.bot.send_text(scene.chat.id(), &text).await.unwrap();
    assert_eq!(message.text.as_deref(), Some(text.as_str()));
    assert_eq!(nameless(message.entities), text.entities());
}

#[tokio::test]
async fn markup_is_read_there_as_here() {
    let scene = Scene::new();
    let text = "1 < 2 " + bold(("_a_", italic("b"))) + "\n" + blockquote("q\n") + code("`\\");
    for (markup, mode) in [
        (text.to_html(), ParseMode::Html),
        (text.to_markdown_v2(), ParseMode::MarkdownV2),
    ] {
        let request = scene
            .bot
            .send_message(scene.chat.id(), markup)
            .parse_mode(mode);
        assert_eq!(Text::of(&request.await.unwrap()), text);
    }
}

#[tokio::test]
async fn pieces_are_messages_and_captions() {
    let scene = Scene::new();
    let lines = (0..2_000).map(|line| bold(text!("line {} \u{1F600}", line)));
    let long = join(lines, "\n");
    assert!(long.len_utf16() > 5 * MESSAGE_LIMIT);
    for piece in long.split(MESSAGE_LIMIT) {
        assert_eq!(scene.sent(&piece).await, piece);
    }
    let caption = &long.split(CAPTION_LIMIT)[0];
    let document = scene
        .bot
        .send_document(scene.chat.id(), InputFile::bytes("a.txt", "a"))
        .formatted(caption)
        .await
        .unwrap();
    assert_eq!(Text::of(&document), *caption);
    let edited = scene
        .bot
        .edit_message_caption()
        .chat_id(scene.chat.id())
        .message_id(document.message_id)
        .formatted(bold("short"))
        .await
        .unwrap();
    assert_eq!(Text::of(edited.message().unwrap()), bold("short"));
}

#[tokio::test]
async fn an_album_has_its_caption_on_the_first_item() {
    let scene = Scene::new();
    let file = |name: &str| InputFile::bytes(name, "a");
    let caption = "Two " + bold("files");
    let album = MediaGroup::new()
        .document(file("a.txt"))
        .document(file("b.txt"))
        .formatted(&caption)
        .build()
        .unwrap();
    let messages = scene
        .bot
        .send_media_group(scene.chat.id(), album)
        .await
        .unwrap();
    let captions: Vec<Text> = messages.iter().map(Text::of).collect();
    assert_eq!(captions, [caption, Text::new()]);
}

#[tokio::test]
async fn a_wrong_link_is_refused_by_name() {
    let scene = Scene::new();
    let refused = scene
        .bot
        .send_text(scene.chat.id(), link("a", "no URL"))
        .await;
    assert!(
        refused
            .unwrap_err()
            .to_string()
            .contains("entity URL 'no URL' is invalid")
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn whatever_is_built_comes_back(text in strategies::text()) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let scene = Scene::new();
            for piece in text.split(64) {
                // It drops some characters and turns others into spaces.
                let is_clean = |char: char| char >= ' ' && !DROPPED.contains(&char);
                if piece.as_str().chars().all(|char| char == '\n' || is_clean(char)) {
                    let known = piece.to_html().replace("id=7\"", &format!("id={}\"", scene.ann));
                    let piece = Text::from_html(&known).unwrap();
                    let message = scene.bot.send_text(scene.chat.id(), &piece).await.unwrap();
                    let back = Text::of(&message);
                    assert_eq!(back, piece);
                }
            }
        });
    }
}

/// Characters that the server drops, or changes.
const DROPPED: [char; 14] = [
    '\u{2028}', '\u{2029}', '\u{202a}', '\u{202b}', '\u{202c}', '\u{202d}', '\u{202e}', '\u{30a}',
    '\u{333}', '\u{33f}', '\u{200e}', '\u{200f}', '\u{85}', '\0',
];
