use super::{ParseMode, check};

#[test]
fn html_is_read() {
    check(
        ParseMode::Html,
        &[
            ("plain", r#""plain""#),
            ("<b>a</b><strong>b</strong>", r#""ab" | bold 0+2"#),
            ("<i>a</i> <em>b</em>", r#""a b" | italic 0+1 | italic 2+1"#),
            (
                "<u>a</u> <ins>b</ins>",
                r#""a b" | underline 0+1 | underline 2+1"#,
            ),
            (
                "<s>a</s> <strike>b</strike> <del>c</del>",
                r#""a b c" | strikethrough 0+1 | strikethrough 2+1 | strikethrough 4+1"#,
            ),
            (
                "<tg-spoiler>a</tg-spoiler> <span class=\"tg-spoiler\">b</span>",
                r#""a b" | spoiler 0+1 | spoiler 2+1"#,
            ),
            ("<code>a</code>", r#""a" | code 0+1"#),
            ("<code class=\"language-c\">a</code>", r#""a" | code 0+1"#),
            ("<pre>a\n b</pre>", r#""a\n b" | pre 0+4"#),
            (
                "<pre><code class=\"language-rust\">fn</code></pre>",
                r#""fn" | pre 0+2 rust"#,
            ),
            (
                "<code class='language-rust'><pre>fn</pre></code>",
                r#""fn" | pre 0+2 rust"#,
            ),
            ("<pre><code>fn</code></pre>", r#""fn" | pre 0+2"#),
            (
                "<pre>x<code class=\"language-rust\">fn</code></pre>",
                r#""xfn" | pre 0+3"#,
            ),
            ("<blockquote>a</blockquote>", r#""a" | blockquote 0+1"#),
            (
                "<blockquote expandable>a</blockquote>",
                r#""a" | expandable_blockquote 0+1"#,
            ),
            (
                "<blockquote expandable=\"\">a</blockquote>",
                r#""a" | expandable_blockquote 0+1"#,
            ),
            (
                "<a href=\"http://Example.org\">a</a>",
                r#""a" | text_link 0+1 http://example.org/"#,
            ),
            (
                "<a href='example.org?q=a b'>a</a>",
                r#""a" | text_link 0+1 http://example.org/?q=a%20b"#,
            ),
            (
                "<a href=example.org>a</a>",
                r#""a" | text_link 0+1 http://example.org/"#,
            ),
            (
                "<a>example.org</a>",
                r#""example.org" | text_link 0+11 http://example.org/"#,
            ),
            ("<a href=\"nowhere\">a</a>", r#""a""#),
            (
                "<a href=\"tg://user?id=7\">Ann</a>",
                r#""Ann" | text_mention 0+3 7"#,
            ),
            ("<a href=\"tg://user?id=8\">Bob</a>", r#""Bob""#),
            (
                "<a href=\"tg://user?id=8\">@boris</a>",
                r#""@boris" | mention 0+6"#,
            ),
            (
                "<a href=\"tg://user?id=0\">a</a>",
                r#""a" | text_link 0+1 tg://user?id=0"#,
            ),
            (
                "<tg-emoji emoji-id=\"5368324170671202286\">👍</tg-emoji>",
                r#""👍" | custom_emoji 0+2 5368324170671202286"#,
            ),
            (
                "<tg-time unix=\"1647531900\" format=\"WdtT\">then</tg-time>",
                r#""then" | date_time 0+4 1647531900 wdt"#,
            ),
            (
                "<tg-time unix=5>then</tg-time>",
                r#""then" | date_time 0+4 5 "#,
            ),
            (
                "<tg-time unix=5 format=R>a</tg-time>",
                r#""a" | date_time 0+1 5 r"#,
            ),
            ("<tg-time unix=0>then</tg-time>", r#""then""#),
            ("<tg-time>then</tg-time>", r#""then""#),
            ("<tg-time unix=-5>then</tg-time>", r#""then""#),
            (
                "<tg-time unix=4294967297x>then</tg-time>",
                r#""then" | date_time 0+4 1 "#,
            ),
            ("<tg-time unix=4294967295>then</tg-time>", r#""then""#),
        ],
    );
}

#[test]
fn tags_are_read_leniently() {
    check(
        ParseMode::Html,
        &[
            ("<B>a</b>", r#""a" | bold 0+1"#),
            ("<b>a</>", r#""a" | bold 0+1"#),
            ("<b  >a</b \n>", r#""a" | bold 0+1"#),
            ("<b id=x title='y'>a</b>", r#""a" | bold 0+1"#),
            ("<b hidden>a</b>", r#""a" | bold 0+1"#),
            ("<b></b>a", r#""a""#),
            ("<tg-emoji></tg-emoji>a", r#""a""#),
            ("<b> a </b>", r#"" a" | bold 0+2"#),
            (" <b>a</b> ", r#""a" | bold 0+1"#),
            ("a > b", r#""a > b""#),
            ("<b>\u{1F600}ж</b>!", "\"\u{1F600}ж!\" | bold 0+3"),
            ("\u{1F600}<b>x</b>", "\"\u{1F600}x\" | bold 2+1"),
        ],
    );
}

#[test]
fn references_are_read() {
    check(
        ParseMode::Html,
        &[
            ("&lt;b&gt; &amp;&quot;", r#""<b> &\"""#),
            ("&lt b", r#""< b""#),
            ("&nbsp;&LT;&", r#""&nbsp;&LT;&""#),
            (
                "&#65;&#x42;&#x1F600;<b>x</b>",
                "\"AB\u{1F600}x\" | bold 4+1",
            ),
            (
                "&#0; &#; &#x; &#x10ffff;",
                r#""&#0; &#; &#x; &#x10ffff;" | hashtag 10+2 | hashtag 15+8"#,
            ),
            ("&#00000065;", r#""&#00000065;""#),
            (
                "<a href=\"http://a.org?b&amp;c&quot;\">x</a>",
                r#""x" | text_link 0+1 http://a.org/?b&c""#,
            ),
            (
                "&#xd83d;",
                "error: can't parse entities: Text contains invalid Unicode characters after \
                 decoding HTML entities, check for unmatched surrogate code units",
            ),
        ],
    );
}

#[test]
fn nested_html_is_cut_as_the_server_does() {
    check(
        ParseMode::Html,
        &[
            ("<b><i>a</i></b>", r#""a" | bold 0+1 | italic 0+1"#),
            (
                "<b>a <i>b</i> c</b>",
                r#""a b c" | bold 0+2 | bold 2+3 | italic 2+1"#,
            ),
            (
                "<i>a<b>b</b></i>",
                r#""ab" | italic 0+1 | bold 1+1 | italic 1+1"#,
            ),
            ("<b>a<b>b</b>c</b>", r#""abc" | bold 0+3"#),
            (
                "<b>a<a href=\"a.org\">b</a>c</b>",
                r#""abc" | bold 0+1 | text_link 1+1 http://a.org/ | bold 1+1 | bold 2+1"#,
            ),
            (
                "<a href=\"a.org\">a<a href=\"b.org\">b</a></a>",
                r#""ab" | text_link 0+2 http://a.org/"#,
            ),
            (
                "<b>a<code>b</code>c</b>",
                r#""abc" | bold 0+1 | code 1+1 | bold 2+1"#,
            ),
            ("<code>a<b>b</b>c</code>", r#""abc" | code 0+3"#),
            (
                "<blockquote>a<b>b</b><pre>c</pre></blockquote>",
                r#""abc" | blockquote 0+3 | bold 1+1 | pre 2+1"#,
            ),
            (
                "<blockquote>a<blockquote>b</blockquote></blockquote>",
                r#""ab" | blockquote 0+2"#,
            ),
            (
                "<a href=\"a.org\">a<blockquote>b</blockquote></a>",
                r#""ab" | blockquote 1+1"#,
            ),
            (
                "<b>mail to a@b.org now</b>",
                r#""mail to a@b.org now" | bold 0+8 | email 8+7 | bold 8+7 | bold 15+4"#,
            ),
            (
                "<s>pay 4111111111111111</s>",
                r#""pay 4111111111111111" | strikethrough 0+4 | strikethrough 4+16"#,
            ),
            (
                "<tg-spoiler><tg-emoji emoji-id=\"1\">👍</tg-emoji></tg-spoiler>",
                r#""👍" | spoiler 0+2 | custom_emoji 0+2 1"#,
            ),
        ],
    );
}

#[test]
fn errors_in_html_are_told() {
    let table = [
        ("a\0", "Text must not contain null bytes"),
        ("ж<b", "Unclosed start tag at byte offset 2"),
        ("<b>x<i", "Unclosed start tag at byte offset 4"),
        ("<a href", "Unclosed start tag \"a\" at byte offset 0"),
        ("<a href=", "Unclosed start tag \"a\" at byte offset 0"),
        ("<a href=\"x", "Unclosed start tag at byte offset 0"),
        ("<a href=x", "Unclosed start tag at byte offset 0"),
        (
            "<a ",
            "Empty attribute name in the tag \"a\" at byte offset 0",
        ),
        (
            "<a =x>",
            "Empty attribute name in the tag \"a\" at byte offset 0",
        ),
        (
            "<b>a</b><a href=\"x.org\" />",
            "Empty attribute name in the tag \"a\" at byte offset 8",
        ),
        (
            "<a href=x_y>",
            "Unexpected end of name token at byte offset 8",
        ),
        ("<br>", "Unsupported start tag \"br\" at byte offset 0"),
        ("a <BR/>", "Unsupported start tag \"br/\" at byte offset 2"),
        ("1 <2> 3", "Unsupported start tag \"2\" at byte offset 2"),
        ("<>", "Unsupported start tag \"\" at byte offset 0"),
        (
            "<span>a</span>",
            "Tag \"span\" must have class \"tg-spoiler\" at byte offset 0",
        ),
        (
            "<span class=\"spoiler\">a</span>",
            "Tag \"span\" must have class \"tg-spoiler\" at byte offset 0",
        ),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        ("<b>a</b", "Unclosed end tag at byte offset 4"),
        ("<b>a</b x>", "Unclosed end tag at byte offset 4"),
        (
            "<b>a</I>",
            "Unmatched end tag at byte offset 4, expected \"</b>\", found \"</i>\"",
        ),
        (
            "<b><i>a</b></i>",
            "Unmatched end tag at byte offset 7, expected \"</i>\", found \"</b>\"",
        ),
        (
            "<b>a",
            "Can't find end tag corresponding to start tag \"b\"",
        ),
        (
            "<b><em>a</em>",
            "Can't find end tag corresponding to start tag \"b\"",
        ),
        (
            "<tg-emoji>a</tg-emoji>",
            "Invalid custom emoji identifier specified",
        ),
        (
            "<tg-emoji emoji-id=\"0\">a</tg-emoji>",
            "Invalid custom emoji identifier specified",
        ),
        (
            "<tg-emoji emoji-id=\"01\">a</tg-emoji>",
            "Invalid custom emoji identifier specified",
        ),
        (
            "<tg-time unix=5 format=x>a</tg-time>",
            "Invalid date format used",
        ),
    ];
    for (text, error) in table {
        let expected = format!("error: can't parse entities: {error}");
        check(ParseMode::Html, &[(text, &expected)]);
    }
}
