use super::{
    super::{FormattedText, plain},
    ParseMode, check, shown,
};

/// What is found in a text, each as it stands there.
fn found(text: &str, kind: &str) -> Vec<String> {
    let formatted = plain(text);
    let units: Vec<u16> = formatted.text.encode_utf16().collect();
    let entities = formatted.entities.iter();
    entities
        .filter(|entity| entity.r#type.as_str() == kind)
        .map(|entity| {
            let (start, length) = (entity.offset as usize, entity.length as usize);
            String::from_utf16(&units[start..start + length]).unwrap()
        })
        .collect()
}

fn check_found(kind: &str, table: &[(&str, &[&str])]) {
    for (text, expected) in table {
        assert_eq!(found(text, kind), *expected, "{text:?}");
    }
}

#[test]
fn bot_commands_are_found_where_the_server_finds_them() {
    let long = format!("/{}", "x".repeat(64));
    check_found(
        "bot_command",
        &[
            ("/start", &["/start"]),
            ("/start@chappe_bot now", &["/start@chappe_bot"]),
            ("say /hi, then /bye!", &["/hi", "/bye"]),
            ("\u{1F600} /hi", &["/hi"]),
            ("/a/b", &[]),
            ("https://example.org/path", &[]),
            ("and/or", &[]),
            ("/", &[]),
            ("/ x", &[]),
            ("/привет", &[]),
            ("(/start)", &["/start"]),
            ("</start>", &[]),
            // TDLib finds none where the name of a bot does not follow the sign.
            ("/start@", &[]),
            ("/start@ab", &[]),
            (&long, &[&long]),
            (&format!("{long}x"), &[]),
        ],
    );
}

#[test]
fn offsets_are_utf16_code_units() {
    for (text, expected) in [
        (
            "\u{1F600} /hi @durov",
            "\"\u{1F600} /hi @durov\" | bot_command 3+3 | mention 7+6",
        ),
        ("жук #жук\u{1F600}", "\"жук #жук\u{1F600}\" | hashtag 4+4"),
        ("  /hi \n", r#""/hi" | bot_command 0+3"#),
    ] {
        assert_eq!(shown(&Ok(plain(text))), expected, "{text:?}");
    }
}

#[test]
fn mentions_are_found() {
    let longest = format!("@{}", "x".repeat(32));
    check_found(
        "mention",
        &[
            ("@durov", &["@durov"]),
            ("hi @durov, @Ann_1!", &["@durov", "@Ann_1"]),
            ("@abc @abcd", &["@abcd"]),
            ("@gif @PIC @vid2", &["@gif", "@PIC", "@vid2"]),
            ("me@durov", &[]),
            ("ж@durov", &[]),
            ("(@durov)", &["@durov"]),
            ("@durovж", &[]),
            ("@@durov", &["@durov"]),
            ("@durov@durov", &["@durov"]),
            (&longest, &[&longest]),
            (&format!("{longest}x"), &[]),
        ],
    );
}

#[test]
fn hashtags_are_found() {
    let longest = format!("#{}", "ж".repeat(256));
    check_found(
        "hashtag",
        &[
            ("#tag", &["#tag"]),
            ("a #tag, #2b.", &["#tag", "#2b"]),
            ("#123 #_ #", &[]),
            ("a#tag", &[]),
            ("#a#b", &[]),
            ("##tag", &["#tag"]),
            ("#тег_1 #कखग", &["#тег_1", "#कखग"]),
            // A vowel sign is a mark and not a letter, except in Sinhala.
            ("#कि #කි", &["#क", "#කි"]),
            ("#a\u{200c}b", &["#a\u{200c}b"]),
            ("#news@channel", &["#news@channel"]),
            ("#news@ch", &["#news"]),
            (&longest, &[&longest]),
            (&format!("{longest}ж"), &[&longest]),
            ("#\u{fe0f}\u{20e3}", &[]),
        ],
    );
}

#[test]
fn cashtags_are_found() {
    check_found(
        "cashtag",
        &[
            ("$USD", &["$USD"]),
            ("$A, $ABCDEFGH!", &["$A", "$ABCDEFGH"]),
            ("$ABCDEFGHI", &[]),
            ("$usd $USd $5 $", &[]),
            ("$1INCH", &["$1INCH"]),
            ("$1INCHA", &[]),
            ("a$USD $$USD", &[]),
            ("$USD$", &[]),
            ("$TON@channel", &["$TON@channel"]),
        ],
    );
}

#[test]
fn urls_are_found() {
    check_found(
        "url",
        &[
            ("https://example.org", &["https://example.org"]),
            ("see example.org.", &["example.org"]),
            ("(http://a.org/b_(c))", &["http://a.org/b_(c)"]),
            ("a.org/b?c=d#e, f", &["a.org/b?c=d#e"]),
            ("a.org?", &["a.org"]),
            ("a.org/?!", &["a.org/"]),
            ("a.org:8080/x a.org:99999", &["a.org:8080/x", "a.org"]),
            ("HTTP://EXAMPLE.ORG", &["HTTP://EXAMPLE.ORG"]),
            ("EXAMPLE.ORG", &["EXAMPLE.ORG"]),
            ("пример.рф", &["пример.рф"]),
            ("This is it.Then that.", &[]),
            ("1.5 and 3.14", &[]),
            ("file.rs main.py", &["file.rs", "main.py"]),
            ("file.txt", &[]),
            ("http://file.txt", &["http://file.txt"]),
            ("http://localhost", &[]),
            ("127.0.0.1 1.2.3.4.5 256.1.1.1", &["127.0.0.1"]),
            ("ftp://a.org sftp://a.org", &["ftp://a.org"]),
            ("mailto:x", &[]),
            ("a_b.org a.b_c.org a.b.c", &[]),
            ("a_b.c.org", &["a_b.c.org"]),
            ("-a.org a-.org", &["-a.org"]),
            ("xn--a.xn--p1ai", &["xn--a.xn--p1ai"]),
            ("user:pass@a.org/x", &["user:pass@a.org/x"]),
            ("@a.org", &[]),
            ("/a.org", &[]),
            ("x http://a.org.. y", &["http://a.org"]),
            ("...a.org", &[]),
            ("http://a.org/x>y", &["http://a.org/x"]),
            ("http://teiegram.org", &[]),
            ("tg://resolve?domain=a", &["tg://resolve?domain=a"]),
            (
                "TON://abc, tg:// tonsite://abc.",
                &["TON://abc", "tonsite://abc"],
            ),
            ("tonsite://a.ton/b", &["tonsite://a.ton/b"]),
            ("tg://a/tg://b tg://c", &["tg://a/tg://b", "tg://c"]),
            ("httpx://a.org", &[]),
            ("a.org\u{2003}b", &["a.org"]),
        ],
    );
}

#[test]
fn emails_are_found() {
    check_found(
        "email",
        &[
            ("a@b.org", &["a@b.org"]),
            ("write to a+b.c@d-e.co.uk.", &["a+b.c@d-e.co.uk"]),
            // A plus ends what is looked at around the first dot.
            ("a.b+c@d.org", &["+c@d.org"]),
            ("mailto:a@b.org", &["a@b.org"]),
            ("a@b", &[]),
            ("a@b.1org", &[]),
            ("a@-b.org", &[]),
            ("a@@b.org", &[]),
            (
                &format!("{}@b.org", "x".repeat(35)),
                &[&format!("{}@b.org", "x".repeat(35))],
            ),
            (&format!("{}@b.org", "x".repeat(36)), &[]),
        ],
    );
}

#[test]
fn bank_cards_are_found_and_not_shown() {
    for (text, is_card) in [
        ("4111111111111111", true),
        ("4111 1111 1111 1111", true),
        ("4111-1111-1111-1111", true),
        ("4111111111111112", false),
        ("a4111111111111111", false),
        ("4111111111111111a", false),
        ("+4111111111111111", false),
        ("5500005555555559", true),
        ("340000000000009", true),
        ("6200000000000005", true),
        ("411111111111111", false),
        ("4  1  1  1  1  1  1  1  1  1  1  1  1  1  1  1", false),
        ("4111111111111111 5", true),
        ("41111111111111111111", false),
    ] {
        let FormattedText { entities, .. } = plain(text);
        assert_eq!(entities, []);
        // A style is cut where a card is found.
        let markup = format!("<b>x {text}</b>");
        let formatted = super::parse(&markup, ParseMode::Html, &super::find_user).unwrap();
        assert_eq!(formatted.entities.len() > 1, is_card, "{text:?}");
    }
}

#[test]
fn what_was_found_gives_way() {
    check(
        ParseMode::Html,
        &[
            (
                "<code>@durov a.org</code> /x",
                r#""@durov a.org /x" | code 0+12 | bot_command 13+2"#,
            ),
            ("<pre>#tag</pre>", "\"#tag\" | pre 0+4"),
            (
                "<a href=\"a.org\">@durov</a>",
                r#""@durov" | text_link 0+6 http://a.org/"#,
            ),
            (
                "@du<a href=\"a.org\">rov</a>",
                r#""@durov" | text_link 3+3 http://a.org/"#,
            ),
            (
                "@du<blockquote>rov</blockquote>",
                r#""@durov" | blockquote 3+3"#,
            ),
            (
                "<blockquote>@durov</blockquote>",
                r#""@durov" | blockquote 0+6 | mention 0+6"#,
            ),
            ("<i>@durov</i>", r#""@durov" | mention 0+6 | italic 0+6"#),
            ("a.org/@durov/#tag", r#""a.org/@durov/#tag" | url 0+17"#),
        ],
    );
}
