//! Tables of what becomes of texts, and properties that hold for all.

mod found;
mod given;
mod html;
mod markdown;
mod properties;

use chappe_types::types::User;

use super::{FormattedText, ParseMode, parse, plain, read};

/// Whom the bot of these tests knows: one user.
fn find_user(id: i64) -> Option<User> {
    (id == 7).then(|| User::new(7, false, "Ann"))
}

/// A text and its entities in one line, or the error.
fn shown(result: &Result<FormattedText, String>) -> String {
    let formatted = match result {
        Ok(formatted) => formatted,
        Err(error) => return format!("error: {error}"),
    };
    let entities = formatted.entities.iter().map(|entity| {
        let details = [
            entity.url.clone(),
            entity.language.clone(),
            entity.custom_emoji_id.clone(),
            entity.user.as_ref().map(|user| user.id.to_string()),
            entity.unix_time.map(|moment| moment.0.to_string()),
            entity.date_time_format.clone(),
        ];
        let place = format!("{} {}+{}", entity.r#type, entity.offset, entity.length);
        let parts: Vec<String> = [Some(place)].into_iter().chain(details).flatten().collect();
        parts.join(" ")
    });
    let parts: Vec<String> = [format!("{:?}", formatted.text)]
        .into_iter()
        .chain(entities)
        .collect();
    parts.join(" | ")
}

fn check(mode: ParseMode, table: &[(&str, &str)]) {
    for (text, expected) in table {
        assert_eq!(shown(&parse(text, mode, &find_user)), *expected, "{text:?}");
    }
}

#[test]
fn parse_modes_are_read_in_any_case() {
    for (name, expected) in [
        ("", Some(ParseMode::None)),
        ("none", Some(ParseMode::None)),
        ("Markdown", Some(ParseMode::Markdown)),
        ("MARKDOWN", Some(ParseMode::Markdown)),
        ("markdownV2", Some(ParseMode::MarkdownV2)),
        ("HTML", Some(ParseMode::Html)),
        ("html", Some(ParseMode::Html)),
        ("null", None),
        ("html ", None),
        ("Markdown2", None),
    ] {
        assert_eq!(ParseMode::parse(name), expected, "{name:?}");
    }
}

#[test]
fn the_mode_wins_over_the_entities() {
    let bold = r#"[{"type":"bold","offset":0,"length":1}]"#;
    for (text, mode, entities, expected) in [
        ("<i>x</i>", "html", bold, r#""x" | italic 0+1"#),
        ("<i>x</i>", "None", bold, r#""<i>x</i>" | bold 0+1"#),
        ("<i>x</i>", "", "", r#""<i>x</i>""#),
        ("x", "null", "", "error: unsupported parse_mode"),
        ("", "null", "", r#""""#),
        ("*x*", "Markdown", "", r#""x" | bold 0+1"#),
        ("_x_", "MarkdownV2", "", r#""x" | italic 0+1"#),
    ] {
        let formatted = read(text, mode, entities, &find_user);
        assert_eq!(shown(&formatted), expected, "{text:?} {mode:?}");
    }
    let long = "x".repeat(32_769);
    assert_eq!(
        shown(&read(&long, "null", "", &find_user)),
        "error: text is too long",
    );
    assert!(read(&long[1..], "", "", &find_user).is_ok());
}

#[test]
fn markup_can_be_too_long_by_itself() {
    let long = "x".repeat(65_537);
    assert_eq!(
        shown(&parse(&long, ParseMode::Html, &find_user)),
        "error: can't parse entities: Text is too long",
    );
}

#[test]
fn lengths_are_utf16_code_units() {
    for (text, length) in [
        ("", 0),
        ("abc", 3),
        ("жук", 3),
        ("\u{1F600}", 2),
        ("e\u{301}", 2),
    ] {
        assert_eq!(plain(text).len(), length, "{text:?}");
    }
}

#[test]
fn what_shows_nothing_is_blank() {
    for text in ["", " ", "\u{200b}", "\u{2800}\u{3000}", "\u{e0020}\u{fe0f}"] {
        let formatted = plain(text);
        assert_eq!(formatted.is_blank(), !text.contains('\u{fe0f}'), "{text:?}");
        assert_eq!(formatted.is_empty(), text.trim_matches(' ').is_empty());
    }
    assert!(!plain("x").is_blank());
}

#[test]
fn texts_are_cleaned_and_trimmed() {
    for (text, expected) in [
        ("  x \n", "x"),
        ("\n\n", ""),
        ("a\tb\u{0}c\u{1f}d", "a b c d"),
        ("a\r\nb\r", "a\nb"),
        ("\t x \t", "x"),
        ("a\u{2028}b\u{202e}c\u{2027}", "abc\u{2027}"),
        ("a\u{333}b\u{33f}c\u{30a}d\u{301}", "abcd\u{301}"),
        ("a\u{200f}b", "a\u{200f}b"),
        ("a\u{200e}\u{200f}\u{200e}b", "a\u{200c}\u{200c}\u{200e}b"),
        ("\u{a0}x\u{a0}", "\u{a0}x\u{a0}"),
        ("\u{7f}x", "\u{7f}x"),
    ] {
        assert_eq!(plain(text).text, expected, "{text:?}");
    }
}

#[test]
fn texts_that_are_too_long_are_cut_between_characters() {
    let long = "x".repeat(40_000);
    assert_eq!(plain(&long).text.len(), 34_996);
    assert_eq!(plain(&format!("\t{long}")).text.len(), 34_995);
    let long = "\u{1F600}".repeat(10_000);
    assert_eq!(plain(&long).text.len(), 34_996);
    let long = format!("x{long}");
    assert_eq!(plain(&long).text.len(), 34_997);
    let entities =
        r#"[{"type":"bold","offset":0,"length":9},{"type":"code","offset":19999,"length":2}]"#;
    let formatted = super::with_entities(&format!("{long}y"), entities, &find_user).unwrap();
    assert_eq!(formatted.text.len(), 34_997);
    assert_eq!(formatted.entities.len(), 1);
}

#[test]
fn a_text_is_kept_as_json() {
    let formatted = plain("see @durov");
    let json = serde_json::to_string(&formatted).unwrap();
    assert_eq!(
        json,
        r#"{"text":"see @durov","entities":[{"type":"mention","offset":4,"length":6}]}"#,
    );
    assert_eq!(
        serde_json::from_str::<FormattedText>(&json).unwrap(),
        formatted
    );
    assert_eq!(
        serde_json::to_string(&plain("x")).unwrap(),
        r#"{"text":"x"}"#
    );
    assert_eq!(
        serde_json::from_str::<FormattedText>(r#"{"text":"x"}"#).unwrap(),
        plain("x"),
    );
}
