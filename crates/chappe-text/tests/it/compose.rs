use std::fmt::Write;

use chappe_core::UnixTime;
use chappe_text::{
    Formatted, Text, blockquote, bold, code, custom_emoji, date_time, italic, join, link, mention,
    pre, pre_code, text,
};
use chappe_types::{
    methods::{EditMessageText, SendMessage},
    types::{Chat, Message, MessageEntity, MessageEntityType, ParseMode, ReplyParameters},
};

/// The entities in one line: kind, offset, length.
fn shown(text: &Text) -> String {
    let entities = text.entities();
    let entities = entities
        .iter()
        .map(|entity| format!("{} {}+{}", entity.r#type, entity.offset, entity.length));
    entities.collect::<Vec<_>>().join(" | ")
}

#[test]
fn offsets_are_utf16_code_units() {
    let text = "\u{1F600}ж" + bold("\u{1F600}") + "e\u{301}" + italic("a");
    assert_eq!(shown(&text), "bold 3+2 | italic 7+1");
    assert_eq!(text.len_utf16(), 8);
}

#[test]
fn what_is_nested_is_as_the_server_has_it() {
    for (text, expected) in [
        (
            bold(("a", italic("b"), "c")),
            "bold 0+1 | bold 1+2 | italic 1+1",
        ),
        (
            bold(("a", code("b"), "c")),
            "bold 0+1 | code 1+1 | bold 2+1",
        ),
        (code(("a", bold("b"))), "code 0+2"),
        (bold(bold("a")), "bold 0+1"),
        (bold("a") + bold("b"), "bold 0+2"),
        (bold(""), ""),
        (link(link("a", "a.org"), "b.org"), "text_link 0+1"),
        (link(("a", code("b")), "a.org"), "text_link 0+2"),
        (blockquote(("a", blockquote("b"))), "blockquote 0+2"),
        (bold(blockquote("a")), "blockquote 0+1 | bold 0+1"),
        (
            blockquote(link("a", "a.org")),
            "blockquote 0+1 | text_link 0+1",
        ),
    ] {
        assert_eq!(shown(&text), expected, "{text:?}");
    }
}

#[test]
fn each_format_has_what_belongs_to_it() {
    let entity = |text: Text| text.entities().remove(0);
    assert_eq!(
        entity(pre_code("a", "rust")).language.as_deref(),
        Some("rust")
    );
    assert_eq!(entity(pre_code("a", "")), entity(pre("a")));
    assert_eq!(
        entity(link("a", "a.org")).url.as_deref(),
        Some("http://a.org/")
    );
    assert_eq!(entity(link("a", "no URL")).url.as_deref(), Some("no URL"));
    assert_eq!(entity(mention("a", 7)).user.unwrap().id, 7);
    assert_eq!(link("a", "tg://user?id=7"), mention("a", 7));
    assert_eq!(
        entity(custom_emoji("a", "8")).custom_emoji_id.as_deref(),
        Some("8")
    );
    assert_eq!(
        entity(custom_emoji("a", "x")).custom_emoji_id.as_deref(),
        Some("0")
    );
    let time = entity(date_time("a", UnixTime(9), "tw"));
    assert_eq!(time.unix_time, Some(UnixTime(9)));
    assert_eq!(time.date_time_format.as_deref(), Some("wt"));
}

#[test]
fn there_are_many_ways_to_the_same_text() {
    let expected = "a" + bold("b") + 3;
    let mut pushed = Text::from("a");
    pushed.push(bold("b"));
    pushed += 3_u8;
    let mut written = Text::from('a') + bold("b");
    write!(written, "{}", 3).unwrap();
    for text in [
        pushed,
        written,
        text!("a{}{}", bold("b"), 3),
        Text::from(("a", bold("b"), Some("3"), None::<&str>)),
        Text::from(String::from("a")) + bold("b") + String::from("3"),
        ["a".into(), bold("b"), "3".into()].into_iter().collect(),
        join(["a", "3"], bold("b")),
    ] {
        assert_eq!(text, expected);
    }
    assert_ne!(expected, "ab3".into());
    assert_ne!(expected, "a" + italic("b") + 3);
}

#[test]
fn strings_are_still_added_to_strings() {
    let both = String::from("a") + &String::from("b");
    assert_eq!(both, "ab");
}

#[test]
fn patterns_have_braces() {
    assert_eq!(text!("").as_str(), "");
    assert_eq!(text!("{{{}}}", "a",).as_str(), "{a}");
    assert_eq!(text!("}}{}{}{{ж", 1, 2).as_str(), "}12{ж");
}

#[test]
fn what_shows_nothing_is_blank() {
    for text in ["", " \n", "\r\u{2028}", "\u{200b}\t"] {
        assert!(bold(text).is_blank(), "{text:?}");
    }
    assert!(!Text::from(" a").is_blank());
}

#[test]
fn entities_that_do_not_fit_are_left_out() {
    let bold = |offset, length| MessageEntity::new(MessageEntityType::Bold, offset, length);
    let url = MessageEntity::new(MessageEntityType::Url, 0, 2);
    let wrong = [
        bold(-1, 2),
        bold(0, 5),
        bold(0, 0),
        bold(1, 1),
        bold(0, 1),
        bold(i64::MAX, 1),
        url,
    ];
    assert_eq!(
        Text::from_parts("\u{1F600}ab", &wrong),
        "\u{1F600}ab".into()
    );
    let good = Text::from_parts("\u{1F600}ab", &[bold(0, 2), bold(3, 1)]);
    assert_eq!(shown(&good), "bold 0+2 | bold 3+1");
}

#[test]
fn a_message_has_a_text_or_a_caption() {
    let bold = vec![MessageEntity::new(MessageEntityType::Bold, 0, 1)];
    let message = || Message::new(1, 0, Chat::new(1, "private"));
    assert_eq!(Text::of(&message()), Text::new());
    let text = message().text("a").entities(bold.clone());
    assert_eq!(Text::of(&text), super::compose::bold("a"));
    let caption = message().caption("a").caption_entities(bold);
    assert_eq!(Text::from(&caption), super::compose::bold("a"));
}

#[test]
fn methods_take_texts() {
    let method = SendMessage::new(1, "x")
        .parse_mode(ParseMode::Html)
        .formatted(bold("a"));
    assert_eq!(method.text, "a");
    assert_eq!(method.parse_mode, None);
    assert_eq!(method.entities, Some(bold("a").entities()));
    let plain = method.formatted("b");
    assert_eq!((plain.text.as_str(), plain.entities), ("b", None));
    let edit = EditMessageText::new().formatted(bold("a"));
    assert_eq!(edit.text.as_deref(), Some("a"));
    let reply = ReplyParameters::new().formatted(bold("a"));
    assert_eq!(reply.quote_entities, Some(bold("a").entities()));
}
