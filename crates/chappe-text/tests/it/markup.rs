use chappe_text::{
    Text, blockquote, bold, code, expandable_blockquote, italic, link, mention, pre, pre_code,
    spoiler, underline,
};
use proptest::prelude::*;

use super::strategies::{entities, inline, lines, plain, text};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn html_is_read_as_what_was_written(text in text()) {
        prop_assert_eq!(Text::from_html(&text.to_html()), Ok(text));
    }

    #[test]
    fn markdown_is_read_as_what_was_written(text in lines()) {
        let markdown = text.to_markdown_v2();
        prop_assert_eq!(Text::from_markdown_v2(&markdown), Ok(text), "{}", markdown);
    }

    #[test]
    fn any_text_is_good_markdown(text in text()) {
        let markdown = text.to_markdown_v2();
        let read = Text::from_markdown_v2(&markdown).unwrap();
        prop_assert_eq!(
            read.as_str().replace('\n', ""),
            text.as_str().replace('\n', ""),
            "{}",
            markdown,
        );
        // What it took to write it is there now.
        prop_assert_eq!(Text::from_markdown_v2(&read.to_markdown_v2()), Ok(read));
    }

    #[test]
    fn parts_are_a_text_again(text in text()) {
        let (characters, entities) = text.clone().into_parts();
        prop_assert_eq!(Text::from_parts(characters, &entities), text);
    }

    #[test]
    fn whatever_is_read_can_be_written(markup in plain(), more in plain()) {
        let markup = markup + &more;
        let read = [
            Text::from_html(&markup),
            Text::from_markdown_v2(&markup),
            Text::from_markdown(&markup),
        ];
        for text in read.into_iter().flatten() {
            prop_assert_eq!(Text::from_html(&text.to_html()), Ok(text));
        }
    }

    #[test]
    fn whatever_is_given_can_be_written(text in plain(), entities in entities()) {
        let text = Text::from_parts(text, &entities);
        prop_assert_eq!(Text::from_html(&text.to_html()), Ok(text.clone()));
        let markdown = text.to_markdown_v2();
        prop_assert!(Text::from_markdown_v2(&markdown).is_ok(), "{}", markdown);
    }

    #[test]
    fn nothing_is_lost_in_composing(before in inline(), text in inline()) {
        let both = (&before, &text, "!");
        let both = Text::from(both);
        prop_assert_eq!(both.as_str(), format!("{}{}!", before.as_str(), text.as_str()));
        prop_assert_eq!(both.len_utf16(), both.as_str().encode_utf16().count());
    }
}

#[test]
fn html_is_written_as_people_would() {
    for (text, html) in [
        ("a < b & \"c\"".into(), "a &lt; b &amp; \"c\""),
        (bold(("a", italic("b"))), "<b>a</b><b><i>b</i></b>"),
        (
            pre_code("a", "c++"),
            "<pre><code class=\"language-c++\">a</code></pre>",
        ),
        (pre("a"), "<pre>a</pre>"),
        (mention("Ann", 7), "<a href=\"tg://user?id=7\">Ann</a>"),
        (
            link("a", "http://a.org/?\"&"),
            "<a href=\"http://a.org/?&quot;&amp;\">a</a>",
        ),
        (spoiler("a"), "<tg-spoiler>a</tg-spoiler>"),
        (
            expandable_blockquote(underline("a")),
            "<blockquote expandable><u>a</u></blockquote>",
        ),
        ("a\0b".into(), "a b"),
    ] {
        assert_eq!(text.to_html(), html);
    }
}

#[test]
fn markdown_is_written_as_people_would() {
    for (text, markdown) in [
        ("1. a_b".into(), r"1\. a\_b"),
        (bold("a") + italic("b"), "*a*_b_"),
        (italic("a") + underline("b"), "_a_**__b__"),
        (bold(italic(underline("a"))), "*_``__a__``_*"),
        (code("a`b\\"), r"`a\`b\\`"),
        (pre("a\n"), "```\na\n```"),
        (pre("\ra"), "```\n\\\ra```"),
        (pre_code("a", "c sharp"), "```c\na```"),
        (link("a]", "http://a.org/(b)"), r"[a\]](http://a.org/(b\))"),
        (blockquote("a\nb\n") + "c", ">a\n>b\nc"),
        (blockquote("a") + "\nb", ">a\nb"),
        (blockquote("a") + "b", ">a\nb"),
        ("a" + blockquote("b"), "a\n>b"),
        (blockquote("a\n") + blockquote("b"), ">a\n**>b"),
        (blockquote("a") + "\n" + blockquote("b"), ">a\n**>b"),
        (blockquote("a") + "\n\n" + blockquote("b"), ">a\n\n>b"),
        (expandable_blockquote(spoiler("a")) + "\nb", ">||a||||\nb"),
        (blockquote(pre("a\nb")), ">```\na\nb```"),
    ] {
        assert_eq!(text.to_markdown_v2(), markdown);
        assert!(Text::from_markdown_v2(markdown).is_ok(), "{markdown}");
    }
}

#[test]
fn errors_say_where() {
    for (error, offset, message) in [
        (
            Text::from_html("a\0"),
            1,
            "Text must not contain null bytes",
        ),
        (
            Text::from_html("ж <b>a"),
            3,
            "Can't find end tag corresponding to start tag \"b\"",
        ),
        (
            Text::from_html("&#55357;"),
            0,
            "Text contains invalid Unicode characters after decoding HTML entities, check for \
             unmatched surrogate code units",
        ),
        (
            Text::from_html("a<tg-emoji emoji-id=\"0\">b</tg-emoji>"),
            1,
            "Invalid custom emoji identifier specified",
        ),
        (
            Text::from_html("a<tg-time unix=\"1\" format=\"x\">b</tg-time>"),
            1,
            "Invalid date format used",
        ),
        (
            Text::from_html("ab</b>"),
            2,
            "Unexpected end tag at byte offset 2",
        ),
        (
            Text::from_markdown_v2("ab."),
            2,
            "Character '.' is reserved and must be escaped with the preceding '\\'",
        ),
        (
            Text::from_markdown_v2("a ![b](tg://user?id=7)"),
            2,
            "Invalid tg://emoji or tg://time URL specified",
        ),
        (
            Text::from_markdown_v2("a *b"),
            2,
            "Can't find end of Bold entity at byte offset 2",
        ),
        (
            Text::from_markdown("a *b"),
            2,
            "Can't find end of the entity starting at byte offset 2",
        ),
    ] {
        let error = error.unwrap_err();
        assert_eq!((error.offset(), error.message()), (offset, message));
        assert!(
            error
                .to_string()
                .ends_with(&format!("byte offset {offset}"))
                || error
                    .to_string()
                    .ends_with(&format!("byte offset {offset})"))
        );
    }
}
