use super::{ParseMode, check};

#[test]
fn markdown_is_read() {
    check(
        ParseMode::Markdown,
        &[
            ("plain", r#""plain""#),
            (
                "*a* _b_ `c`",
                r#""a b c" | bold 0+1 | italic 2+1 | code 4+1"#,
            ),
            ("```\na\n```", r#""a" | pre 0+1"#),
            ("```a```", r#""a" | pre 0+1"#),
            ("```rust\nfn```", r#""fn" | pre 0+2 rust"#),
            ("```rust fn```", r#"" fn" | pre 0+3 rust"#),
            ("```\r\na```", r#""a" | pre 0+1"#),
            ("```\n\na```", r#""\na" | pre 0+2"#),
            ("```a`b``c```", r#""a`b``c" | pre 0+6"#),
            ("[a](http://a.org)", r#""a" | text_link 0+1 http://a.org/"#),
            ("[a](a.org", r#""a" | text_link 0+1 http://a.org/"#),
            ("[a](nowhere)b", r#""ab""#),
            ("[a.org]", r#""a.org" | text_link 0+5 http://a.org/"#),
            ("[](a.org)", r#""(a.org)" | url 1+5"#),
            ("[Ann](tg://user?id=7)", r#""Ann" | text_mention 0+3 7"#),
            ("[Bob](tg://user?id=8)", r#""Bob""#),
            ("*a_b*", r#""a_b" | bold 0+3"#),
            ("**a", r#""a""#),
            (r"\*a\* \_ \` \[ \\ \a", r#""*a* _ ` [ \\\\ \\a""#),
            ("*\u{1F600}* _ж_", "\"\u{1F600} ж\" | bold 0+2 | italic 3+1"),
            ("snake_case_name", r#""snakecasename" | italic 5+4"#),
        ],
    );
}

#[test]
fn errors_in_markdown_are_told() {
    for (text, at) in [
        ("*a", 0),
        ("ж *a", 3),
        ("a_b", 1),
        ("[a", 0),
        ("`a", 0),
        ("``", usize::MAX),
        ("```a", 0),
        ("```a``", 0),
        ("*a* _", 4),
    ] {
        let expected = match at {
            usize::MAX => r#""""#.to_owned(),
            _ => format!(
                "error: can't parse entities: Can't find end of the entity starting at byte offset \
                 {at}"
            ),
        };
        check(ParseMode::Markdown, &[(text, &expected)]);
    }
}

#[test]
fn markdown_v2_is_read() {
    check(
        ParseMode::MarkdownV2,
        &[
            ("plain, text", r#""plain, text""#),
            (
                "*a* _b_ __c__ ~d~ ||e|| `f`",
                r#""a b c d e f" | bold 0+1 | italic 2+1 | underline 4+1 | strikethrough 6+1 | spoiler 8+1 | code 10+1"#,
            ),
            ("```\na```", r#""a" | pre 0+1"#),
            ("```\u{202e}\na```", r#""a" | pre 0+1"#),
            ("```rust\nfn\n```", r#""fn" | pre 0+2 rust"#),
            ("```a\\`\\`\\`b```", r#""a```b" | pre 0+5"#),
            ("`a.b!*_`", r#""a.b!*_" | code 0+6"#),
            (r"`\\ \a`", r#""\\ a" | code 0+3"#),
            ("[a](http://a.org)", r#""a" | text_link 0+1 http://a.org/"#),
            (
                r"[a](http://a.org/\))",
                r#""a" | text_link 0+1 http://a.org/)"#,
            ),
            ("[a](nowhere)", r#""a""#),
            // What is dropped from texts is dropped from URLs; nothing is left of this one.
            ("[a](.\u{202e})", r#""a""#),
            ("[a](\u{202e}a.org)", r#""a" | text_link 0+1 http://a.org/"#),
            (r"[a\.org]", r#""a.org" | text_link 0+5 http://a.org/"#),
            ("[](a)b", r#""b""#),
            ("[Ann](tg://user?id=7)", r#""Ann" | text_mention 0+3 7"#),
            ("[Bob](tg://user?id=8)", r#""Bob""#),
            (
                "[*a* b](a.org)",
                r#""a b" | text_link 0+3 http://a.org/ | bold 0+1"#,
            ),
            ("![👍](tg://emoji?id=5)", r#""👍" | custom_emoji 0+2 5"#),
            (
                "![then](tg://time?unix=5&format=wDT)",
                r#""then" | date_time 0+4 5 wDT"#,
            ),
            ("![](tg://emoji?id=5)a", r#""a""#),
            (r"\*a\_\.\!\>", r#""*a_.!>""#),
            (r"a\ж", r#""a\\ж""#),
            ("a\\", r#""a\\""#),
            ("**a", r#""a""#),
            ("*a\nb*", r#""a\nb" | bold 0+3"#),
            ("___a_\r__", r#""a" | italic 0+1 | underline 0+1"#),
            (
                "_a __b__ c_",
                r#""a b c" | italic 0+2 | italic 2+3 | underline 2+1"#,
            ),
            ("*\u{1F600}*_x_", "\"\u{1F600}x\" | bold 0+2 | italic 2+1"),
        ],
    );
}

#[test]
fn quotations_are_read() {
    check(
        ParseMode::MarkdownV2,
        &[
            (">a", r#""a" | blockquote 0+1"#),
            (">a\n>b\nc", r#""a\nb\nc" | blockquote 0+4"#),
            ("a\n>b", r#""a\nb" | blockquote 2+1"#),
            (">>a", r#""a" | blockquote 0+1"#),
            (">a\n\n>b", r#""a\n\nb" | blockquote 0+2 | blockquote 3+1"#),
            (">a\n**>b", r#""a\nb" | blockquote 0+2 | blockquote 2+1"#),
            (">a||", r#""a" | expandable_blockquote 0+1"#),
            (">a||\nb", r#""a\nb" | expandable_blockquote 0+2"#),
            (">a||\r\nb", r#""a\nb" | expandable_blockquote 0+2"#),
            ("**>a\n>b||\nc", r#""a\nb\nc" | expandable_blockquote 0+4"#),
            (
                ">||a||||",
                r#""a" | expandable_blockquote 0+1 | spoiler 0+1"#,
            ),
            (
                ">*a*\n>_b_",
                r#""a\nb" | blockquote 0+3 | bold 0+1 | italic 2+1"#,
            ),
            (">`a\nb`\n", r#""a\nb" | blockquote 0+3 | code 0+3"#),
            (
                "*>a*",
                "error: can't parse entities: Can't find end of Bold entity at byte offset 3",
            ),
            (">*a\n>b*", r#""a\nb" | blockquote 0+3 | bold 0+3"#),
            ("\r>a", r#""a" | blockquote 0+1"#),
            ("\\\n>a", r#""a" | blockquote 0+1"#),
            (">", r#""""#),
            (
                ">*a\nb",
                "error: can't parse entities: Can't find end of Bold entity at byte offset 1",
            ),
            (
                ">*a||\nb",
                "error: can't parse entities: Can't find end of Bold entity at byte offset 1",
            ),
            (
                ">||a\nb",
                "error: can't parse entities: Can't find end of Spoiler entity at byte offset 1",
            ),
            (
                "a>",
                r"error: can't parse entities: Character '>' is reserved and must be escaped with the preceding '\'",
            ),
            (
                "`a\n`>",
                r"error: can't parse entities: Character '>' is reserved and must be escaped with the preceding '\'",
            ),
        ],
    );
}

#[test]
fn errors_in_markdown_v2_are_told() {
    for char in ")]#+-=|{}.!>".chars() {
        let expected = format!(
            "error: can't parse entities: Character '{char}' is reserved and must be escaped with \
             the preceding '\\'"
        );
        check(ParseMode::MarkdownV2, &[(&format!("a{char}"), &expected)]);
    }
    for (text, error) in [
        ("ж*a", "Can't find end of Bold entity at byte offset 2"),
        ("_a", "Can't find end of Italic entity at byte offset 0"),
        (
            "a __b",
            "Can't find end of Underline entity at byte offset 2",
        ),
        (
            "~a",
            "Can't find end of Strikethrough entity at byte offset 0",
        ),
        ("||a", "Can't find end of Spoiler entity at byte offset 0"),
        ("`a", "Can't find end of Code entity at byte offset 0"),
        ("```a", "Can't find end of Pre entity at byte offset 0"),
        (
            "```c\na",
            "Can't find end of PreCode entity at byte offset 0",
        ),
        ("[a", "Can't find end of TextUrl entity at byte offset 0"),
        (
            "![a",
            "Can't find end of CustomEmoji entity at byte offset 0",
        ),
        (
            "*a _b* c_",
            "Can't find end of Italic entity at byte offset 8",
        ),
        ("[a](ж", "Can't find end of a URL at byte offset 4"),
        ("[a](b\\)", "Can't find end of a URL at byte offset 4"),
        ("![a](b", "Can't find end of a URL at byte offset 5"),
        (
            "![a]",
            "The entity must contain a tg://emoji or tg://time URL",
        ),
        (
            "![a](http://a.org)",
            "Invalid tg://emoji or tg://time URL specified",
        ),
        (
            "![a](tg://emoji?id=0)",
            "Invalid tg://emoji or tg://time URL specified",
        ),
        (
            "![a](tg://time?unix=0)",
            "Invalid tg://emoji or tg://time URL specified",
        ),
        (
            "![a](tg://time?format=t)",
            "Invalid tg://emoji or tg://time URL specified",
        ),
        (
            "![a](tg://time?unix=1&format=x)",
            "Invalid tg://emoji or tg://time URL specified",
        ),
    ] {
        let expected = format!("error: can't parse entities: {error}");
        check(ParseMode::MarkdownV2, &[(text, &expected)]);
    }
}
