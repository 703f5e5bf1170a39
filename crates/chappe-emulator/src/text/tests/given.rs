use super::{super::with_entities, find_user, shown};

fn check(table: &[(&str, &str, &str)]) {
    for (text, entities, expected) in table {
        let formatted = with_entities(text, entities, &find_user);
        assert_eq!(shown(&formatted), *expected, "{text:?} {entities}");
    }
}

#[test]
fn entities_are_taken() {
    let mut table = Vec::new();
    for kind in [
        "bold",
        "italic",
        "underline",
        "strikethrough",
        "spoiler",
        "blockquote",
        "expandable_blockquote",
        "code",
        "pre",
    ] {
        let entities = format!(r#"[{{"type":"{kind}","offset":"1","length":2}}]"#);
        table.push((entities, format!(r#""abcd" | {kind} 1+2"#)));
    }
    for (fields, expected) in [
        (r#""type":"pre","language":"c""#, "pre 1+2 c"),
        (r#""type":"pre","language":5"#, "pre 1+2 5"),
        (r#""type":"pre","language":"""#, "pre 1+2"),
        (
            r#""type":"text_link","url":"a.org:80/b""#,
            "text_link 1+2 http://a.org:80/b",
        ),
        (
            r#""type":"text_link","url":"tg://user?id=7""#,
            "text_mention 1+2 7",
        ),
        (
            r#""type":"text_mention","user":{"id":7}"#,
            "text_mention 1+2 7",
        ),
        (
            r#""type":"custom_emoji","custom_emoji_id":"5""#,
            "custom_emoji 1+2 5",
        ),
        (
            r#""type":"date_time","unix_time":5,"date_time_format":"TtwdD""#,
            "date_time 1+2 5 wDt",
        ),
        (r#""type":"date_time","unix_time":5"#, "date_time 1+2 5 "),
    ] {
        let entities = format!(r#"[{{{fields},"offset":1,"length":2}}]"#);
        table.push((entities, format!(r#""abcd" | {expected}"#)));
    }
    for (entities, expected) in &table {
        check(&[("abcd", entities, expected)]);
    }
}

#[test]
fn entities_that_are_no_array_are_none() {
    for entities in ["", "[", "{}", "null", "5", "\"[]\"", "[]", "[] x"] {
        check(&[("abcd", entities, r#""abcd""#)]);
    }
}

#[test]
fn entities_that_the_server_finds_itself_are_passed_over() {
    for kind in [
        "mention",
        "hashtag",
        "cashtag",
        "bot_command",
        "url",
        "email",
        "phone_number",
        "bank_card_number",
    ] {
        let entities = format!(r#"[{{"type":"{kind}","offset":-1,"length":99}}]"#);
        check(&[("abcd", &entities, r#""abcd""#)]);
    }
}

#[test]
fn unknown_users_are_passed_over() {
    check(&[(
        "@boris",
        r#"[{"type":"text_mention","user":{"id":8},"offset":0,"length":6}]"#,
        r#""@boris" | mention 0+6"#,
    )]);
}

#[test]
fn errors_in_entities_are_told() {
    for (entity, error) in [
        ("5", "expected an Object"),
        ("{}", "Can't find field \"offset\""),
        (r#"{"offset":0}"#, "Can't find field \"length\""),
        (r#"{"offset":0,"length":1}"#, "Can't find field \"type\""),
        (r#"{"offset":null}"#, "Field \"offset\" must be a Number"),
        (
            r#"{"offset":1.5}"#,
            "Field \"offset\" must be a valid Number",
        ),
        (
            r#"{"offset":"x"}"#,
            "Field \"offset\" must be a valid Number",
        ),
        (
            r#"{"offset":2147483648}"#,
            "Field \"offset\" must be a valid Number",
        ),
        (
            r#"{"offset":0,"length":1,"type":null}"#,
            "Field \"type\" must be of type String",
        ),
        (
            r#"{"offset":0,"length":1,"type":""}"#,
            "Type is not specified",
        ),
        (
            r#"{"offset":0,"length":1,"type":"Bold"}"#,
            "Unsupported type specified",
        ),
        (
            r#"{"offset":0,"length":1,"type":"pre","language":null}"#,
            "Field \"language\" must be of type String",
        ),
        (
            r#"{"offset":0,"length":1,"type":"text_link"}"#,
            "Can't find field \"url\"",
        ),
        (
            r#"{"offset":0,"length":1,"type":"text_mention"}"#,
            "Can't find field \"user\"",
        ),
        (
            r#"{"offset":0,"length":1,"type":"text_mention","user":7}"#,
            "Field \"user\" must be of type Object",
        ),
        (
            r#"{"offset":0,"length":1,"type":"text_mention","user":{}}"#,
            "Can't find field \"id\"",
        ),
        (
            r#"{"offset":0,"length":1,"type":"custom_emoji","custom_emoji_id":"x"}"#,
            "Field \"custom_emoji_id\" must be a valid Number",
        ),
        (
            r#"{"offset":0,"length":1,"type":"date_time"}"#,
            "Can't find field \"unix_time\"",
        ),
        (
            r#"{"offset":0,"length":1,"type":"date_time","unix_time":1,"date_time_format":"x"}"#,
            "Invalid date-time format specified",
        ),
    ] {
        let expected = format!("error: can't parse MessageEntity: {error}");
        check(&[("abcd", &format!("[{entity}]"), &expected)]);
    }
}

#[test]
fn entities_are_checked() {
    for (fields, error) in [
        (r#""type":"text_mention","user":{"id":0}"#, "user not found"),
        (
            r#""type":"custom_emoji","custom_emoji_id":0"#,
            "invalid custom emoji identifier specified",
        ),
        (
            r#""type":"date_time","unix_time":0"#,
            "invalid date specified",
        ),
    ] {
        let entities = format!(r#"[{{{fields},"offset":0,"length":1}}]"#);
        check(&[("abcd", &entities, &format!("error: {error}"))]);
    }
    for (offset, length, error) in [
        (-1, 1, "receive an entity with incorrect offset -1"),
        (
            1_000_001,
            1,
            "receive an entity with incorrect offset 1000001",
        ),
        (0, -1, "receive an entity with incorrect length -1"),
        (
            0,
            1_000_001,
            "receive an entity with incorrect length 1000001",
        ),
        (
            8,
            1,
            "entity begins after the end of the text at UTF-16 offset 8",
        ),
        (
            7,
            1,
            "entity beginning at UTF-16 offset 7 ends after the end of the text at UTF-16 offset 8",
        ),
        (
            3,
            5,
            "entity beginning at UTF-16 offset 3 ends after the end of the text at UTF-16 offset 8",
        ),
        (
            2,
            2,
            "entity begins in a middle of a UTF-16 symbol at byte offset 5",
        ),
        (
            0,
            2,
            "entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol at byte \
             offset 5",
        ),
    ] {
        let entities = format!(r#"[{{"type":"bold","offset":{offset},"length":{length}}}]"#);
        check(&[("a\u{1F600}bcde", &entities, &format!("error: {error}"))]);
    }
    check(&[("a", r#"[{"type":"bold","offset":9,"length":0}]"#, r#""a""#)]);
}

#[test]
fn urls_of_entities_are_checked() {
    for (url, expected) in [
        ("http://A.org", Ok("http://a.org/")),
        ("HTTPS://a.org/B?c#d", Ok("https://a.org/B?c#d")),
        ("a.org#d", Ok("http://a.org/#d")),
        ("u:p@a.org:0443", Ok("http://u:p@a.org:443/")),
        ("http://[::1]/", Ok("http://[::1]/")),
        ("http://пример.рф", Ok("http://пример.рф/")),
        ("a.org/ b \n", Ok("http://a.org/%20b")),
        ("tg:resolve?domain=a", Ok("tg://resolve?domain=a")),
        ("TG://Resolve", Ok("tg://resolve/")),
        ("ton://abc/d", Ok("ton://abc/d")),
        ("tonsite://a.ton", Ok("tonsite://a.ton/")),
        ("localhost", Err("Wrong HTTP URL")),
        ("ftp://a.org", Err("Unsupported URL protocol")),
        (
            "javascript:alert(1)",
            Err("Wrong port number specified in the URL"),
        ),
        ("a.org:0", Err("Wrong port number specified in the URL")),
        ("a.org:65536", Err("Wrong port number specified in the URL")),
        ("", Err("URL host is empty")),
        ("http://", Err("URL host is empty")),
        ("http://.", Err("Host is invalid")),
        (
            "http://[x]/",
            Err("Wrong IPv6 address specified in the URL"),
        ),
        ("a b.org", Err("Disallowed character in URL host")),
        ("a b@c.org", Err("Disallowed character in URL userinfo")),
        ("a%2.org", Err("Wrong percent-encoded symbol in URL host")),
        ("a%2g.org", Err("Wrong percent-encoded symbol in URL host")),
        ("a%2e.org", Ok("http://a%2e.org/")),
        ("tg:http://a.org", Err("Wrong tg URL")),
        ("tg://a:80", Err("Wrong tg URL")),
        ("ton://u@a", Err("Wrong ton URL")),
        ("tg://a.b", Err("Unallowed characters in URL host")),
    ] {
        let entities = serde_json::json!([
            {"type": "text_link", "offset": 0, "length": 1, "url": url},
        ]);
        let expected = match expected {
            Ok(checked) => format!(r#""x" | text_link 0+1 {checked}"#),
            Err(error) => {
                let url = url.replace('\n', " ");
                format!("error: entity URL '{url}' is invalid: {error}")
            }
        };
        check(&[("x", &entities.to_string(), &expected)]);
    }
}

/// Entities in short: `b` for bold, `i` italic, `c` code, `q` quotation, `e` custom emoji, `l` link.
fn short(entities: &[(char, usize, usize)]) -> String {
    let entities = entities.iter().map(|(kind, from, to)| {
        let fields = match kind {
            'b' => r#""type":"bold""#,
            'i' => r#""type":"italic""#,
            'u' => r#""type":"underline""#,
            'c' => r#""type":"code""#,
            'q' => r#""type":"blockquote""#,
            'e' => r#""type":"custom_emoji","custom_emoji_id":"1""#,
            _ => r#""type":"text_link","url":"a.org""#,
        };
        format!(r#"{{{fields},"offset":{from},"length":{}}}"#, to - from)
    });
    format!("[{}]", entities.collect::<Vec<_>>().join(","))
}

#[test]
fn entities_are_made_to_get_along() {
    for (entities, expected) in [
        (&[('b', 4, 6), ('i', 0, 2)][..], "italic 0+2 | bold 4+2"),
        (&[('b', 0, 2), ('b', 2, 4)], "bold 0+4"),
        (&[('b', 0, 3), ('b', 1, 5)], "bold 0+5"),
        (
            &[('b', 0, 4), ('i', 2, 6)],
            "bold 0+2 | italic 2+4 | bold 2+2",
        ),
        (
            &[('b', 0, 4), ('i', 2, 6), ('u', 5, 8)],
            "bold 0+2 | italic 2+3 | bold 2+2 | underline 5+3 | italic 5+1",
        ),
        (&[('b', 0, 4), ('i', 0, 4)], "bold 0+4 | italic 0+4"),
        (&[('c', 0, 4), ('l', 2, 6)], "code 0+4"),
        (&[('l', 0, 4), ('c', 0, 4)], "code 0+4"),
        (&[('l', 0, 4), ('e', 2, 4)], "text_link 0+4 http://a.org/"),
        (&[('q', 0, 4), ('l', 2, 6)], "blockquote 0+4"),
        (&[('q', 2, 4), ('l', 0, 6)], "blockquote 2+2"),
        (&[('q', 0, 4), ('q', 2, 6)], "blockquote 0+4"),
        (
            &[('q', 0, 4), ('l', 4, 6)],
            "blockquote 0+4 | text_link 4+2 http://a.org/",
        ),
        (
            &[('q', 2, 4), ('b', 0, 6)],
            "bold 0+2 | blockquote 2+2 | bold 2+2 | bold 4+2",
        ),
        (
            &[('c', 2, 4), ('b', 0, 6)],
            "bold 0+2 | code 2+2 | bold 4+2",
        ),
        (&[('c', 2, 4), ('b', 1, 3)], "bold 1+1 | code 2+2"),
        (&[('c', 2, 6), ('b', 3, 5)], "code 2+4"),
    ] {
        let expected = format!(r#""abcdefgh" | {expected}"#);
        check(&[("abcdefgh", &short(entities), &expected)]);
    }
}

#[test]
fn entities_move_with_the_text() {
    for (text, entities, expected) in [
        ("  ab  ", &[('b', 2, 6)][..], r#""ab" | bold 0+2"#),
        ("  ab  ", &[('b', 1, 4)], r#"" ab" | bold 0+3"#),
        ("ab  ", &[('b', 0, 1), ('i', 2, 4)], r#""ab" | bold 0+1"#),
        ("a\r\r\nb", &[('b', 1, 5)], r#""a\nb" | bold 1+2"#),
        ("a\r\rb", &[('c', 1, 3)], r#""ab""#),
        ("a\rb", &[('b', 0, 1), ('b', 2, 3)], r#""ab" | bold 0+2"#),
        ("\u{202e}a\tb", &[('c', 1, 4)], r#""a b" | code 0+3"#),
        ("   ", &[('b', 0, 3)], r#""""#),
        (
            "\u{1F600}\r\u{1F600}a",
            &[('b', 3, 5), ('c', 5, 6)],
            "\"\u{1F600}\u{1F600}a\" | bold 2+2 | code 4+1",
        ),
        ("\nab", &[('b', 1, 2), ('c', 1, 3)], r#""ab" | code 0+2"#),
    ] {
        check(&[(text, &short(entities), expected)]);
    }
}

#[test]
fn only_a_hundred_entities_are_taken() {
    let text = "ab".repeat(200);
    let entities: Vec<_> = (0..200)
        .map(|index| (if index < 60 { 'c' } else { 'b' }, 2 * index, 2 * index + 1))
        .collect();
    let formatted = with_entities(&text, &short(&entities), &find_user).unwrap();
    assert_eq!(formatted.entities.len(), 100);
    assert_eq!(formatted.entities[99].offset, 198);
    let entities: Vec<_> = (0..200)
        .map(|index| ('e', 2 * index, 2 * index + 1))
        .collect();
    let formatted = with_entities(&text, &short(&entities), &find_user).unwrap();
    assert_eq!(formatted.entities.len(), 200);
}
