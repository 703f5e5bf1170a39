//! Texts of every sort, with much in them that is markup by chance.

use chappe_text::{
    Text, blockquote, bold, code, custom_emoji, date_time, expandable_blockquote, italic, link,
    mention, pre, pre_code, spoiler, strikethrough, underline,
};
use chappe_types::types::{MessageEntity, MessageEntityType, User};
use proptest::{collection::vec, prelude::*, sample::select};

const PIECES: [&str; 46] = [
    "</b>",
    "<i>",
    "</i>",
    "a.org)",
    "a",
    "b c",
    "ж",
    "\u{1F600}",
    "e\u{301}",
    "\u{1F468}\u{200D}\u{1F469}",
    " ",
    "\n",
    "\n\n",
    "\r",
    "\t",
    "_",
    "__",
    "*",
    "**",
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
    "!",
    "![",
    "\\",
    ">",
    "\n>",
    "<",
    "&",
    "&lt;",
    "<b>",
    "\"",
    "'",
    "#",
    "-",
    ".",
    "{}",
    "=+",
];

const FORMATS: [fn(Text) -> Text; 14] = [
    bold,
    italic,
    underline,
    strikethrough,
    spoiler,
    code,
    pre,
    |text| pre_code(text, "rust"),
    |text| pre_code(text, "c\"\\"),
    |text| link(text, "https://a.org/_(b)?c&d\\"),
    |text| link(text, "tg://resolve?domain=durov"),
    |text| mention(text, 7),
    |text| custom_emoji(text, "5368324170671202286"),
    |text| date_time(text, 1_900_000_000, "wDt"),
];

/// The characters of a text.
pub(crate) fn plain() -> impl Strategy<Value = String> {
    prop_oneof![
        9 => vec(select(&PIECES[..]), 0..6).prop_map(|pieces| pieces.concat()),
        1 => "[^\0]{0,8}",
    ]
}

/// Entities of every kind, anywhere, with no regard to each other.
pub(crate) fn entities() -> impl Strategy<Value = Vec<MessageEntity>> {
    let kind = select(MessageEntityType::ALL);
    let entity = (kind, -1_i64..20, -1_i64..12).prop_map(|(kind, offset, length)| {
        MessageEntity::new(kind, offset, length)
            .url("https://a.org/")
            .user(User::new(7, false, "Ann"))
            .language("rust")
            .custom_emoji_id("8")
            .unix_time(1_900_000_000)
            .date_time_format("r")
    });
    vec(entity, 0..8)
}

/// Text without quotations.
pub(crate) fn inline() -> impl Strategy<Value = Text> {
    let leaf = plain().prop_map(Text::from);
    leaf.prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Text::from_iter),
            (select(&FORMATS[..]), inner).prop_map(|(format, text)| format(text)),
        ]
    })
}

/// Text of any sort.
pub(crate) fn text() -> impl Strategy<Value = Text> {
    let quote = prop_oneof![
        inline().prop_map(blockquote),
        inline().prop_map(expandable_blockquote),
    ];
    let outer = prop_oneof![quote.clone(), quote.prop_map(bold), inline(), inline(),];
    vec(outer, 0..4).prop_map(Text::from_iter)
}

/// Text whose quotations are whole lines.
pub(crate) fn lines() -> impl Strategy<Value = Text> {
    let line = prop_oneof![
        inline().prop_map(|text| text + "\n"),
        inline().prop_map(|text| blockquote(text + "\n")),
        inline().prop_map(|text| expandable_blockquote(text + "\n")),
    ];
    let last = prop_oneof![
        inline(),
        inline().prop_map(blockquote),
        inline().prop_map(expandable_blockquote),
    ];
    (vec(line, 0..4), last).prop_map(|(lines, last)| Text::from_iter(lines) + last)
}
