use proptest::{collection::vec, prelude::*, sample::select};

use super::{
    super::{FormattedText, ParseMode, parse, plain, with_entities},
    find_user,
};

const MODES: [ParseMode; 4] = [
    ParseMode::None,
    ParseMode::Markdown,
    ParseMode::MarkdownV2,
    ParseMode::Html,
];

/// What markup and entities are made of; together they make much that is nearly right.
const PIECES: [&str; 62] = [
    "a",
    "b",
    "ж",
    "\u{1F600}",
    "e\u{301}",
    " ",
    "\n",
    "\r",
    "\t",
    "\0",
    "\u{202e}",
    "\u{200f}",
    "*",
    "_",
    "__",
    "~",
    "|",
    "||",
    "`",
    "```",
    "```c\n",
    "[",
    "]",
    "](",
    "(",
    ")",
    "![",
    "\\",
    ">",
    "<",
    "&",
    ";",
    "&lt;",
    "&#55357;",
    "<b>",
    "</b>",
    "<i>",
    "</i>",
    "<pre>",
    "</pre>",
    "<code class=\"language-c\">",
    "</code>",
    "<blockquote>",
    "</blockquote>",
    "<a href=\"tg://user?id=7\">",
    "<a href='a.org'>",
    "</a>",
    "</>",
    "tg://emoji?id=1",
    "<tg-time unix=1>",
    "@durov",
    "/start",
    "#tag",
    "$USD",
    "http://",
    "a.org",
    "tg://",
    ":",
    ".",
    "@",
    "4111 1111 1111 1111",
    "/",
];

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        vec(select(&PIECES[..]), 0..24).prop_map(|pieces| pieces.concat()),
        any::<String>(),
    ]
}

/// An entity of any kind, anywhere.
fn entity() -> impl Strategy<Value = serde_json::Value> {
    let kinds = vec![
        "bold",
        "italic",
        "underline",
        "strikethrough",
        "spoiler",
        "blockquote",
        "expandable_blockquote",
        "code",
        "pre",
        "text_link",
        "custom_emoji",
        "date_time",
    ];
    (select(kinds), 0..20, 0..12).prop_map(|(kind, offset, length)| {
        serde_json::json!({
            "type": kind,
            "offset": offset,
            "length": length,
            "url": "a.org",
            "custom_emoji_id": "1",
            "unix_time": 1,
        })
    })
}

/// Entities are within the text and whole characters, sorted, and nested or apart.
fn check(formatted: &FormattedText) {
    let units: Vec<u16> = formatted.text.encode_utf16().collect();
    let mut open: Vec<usize> = Vec::new();
    let mut last = (0, usize::MAX);
    for entity in &formatted.entities {
        let (start, length) = (entity.offset as usize, entity.length as usize);
        let end = start + length;
        assert!(length > 0, "{formatted:?}");
        assert!(end <= units.len(), "{formatted:?}");
        for edge in [start, end] {
            let is_between = edge == units.len() || !(0xdc00..0xe000).contains(&units[edge]);
            assert!(is_between, "{formatted:?}");
        }
        assert!(start > last.0 || length <= last.1, "{formatted:?}");
        last = (start, length);
        open.retain(|open| *open > start);
        assert!(open.last().is_none_or(|open| end <= *open), "{formatted:?}");
        open.push(end);
    }
    assert!(!formatted.text.ends_with([' ', '\n']));
}

proptest! {
    #[test]
    fn entities_are_in_order_whatever_is_parsed(text in text()) {
        for mode in MODES {
            if let Ok(formatted) = parse(&text, mode, &find_user) {
                check(&formatted);
            }
        }
    }

    #[test]
    fn entities_are_in_order_whatever_is_given(text in text(), entities in vec(entity(), 0..8)) {
        let entities = serde_json::Value::Array(entities).to_string();
        if let Ok(formatted) = with_entities(&text, &entities, &find_user) {
            check(&formatted);
        }
    }

    #[test]
    fn what_is_shown_can_be_sent_again(text in text(), entities in vec(entity(), 0..8)) {
        let entities = serde_json::Value::Array(entities).to_string();
        let formatted = MODES
            .into_iter()
            .map(|mode| parse(&text, mode, &find_user))
            .chain([with_entities(&text, &entities, &find_user)])
            .flatten();
        for formatted in formatted {
            let entities = serde_json::to_string(&formatted.entities).unwrap();
            let again = with_entities(&formatted.text, &entities, &find_user);
            prop_assert_eq!(again, Ok(formatted));
        }
    }

    #[test]
    fn text_without_markup_is_its_own_html(text in "[a-z0-9 .,:;!?@/#$ж\u{1F600}-]{0,64}") {
        prop_assert_eq!(parse(&text, ParseMode::Html, &find_user), Ok(plain(&text)));
    }

    #[test]
    fn escaped_text_is_its_own_markdown(text in "[ -~\n]{0,64}") {
        let escaped: String = text.chars().flat_map(|char| ['\\', char]).collect();
        prop_assert_eq!(parse(&escaped, ParseMode::MarkdownV2, &find_user), Ok(plain(&text)));
    }
}
