use chappe_text::{Text, blockquote, bold, code, custom_emoji, link, pre, pre_code, text};
use proptest::{collection::vec, prelude::*};
use unicode_segmentation::UnicodeSegmentation;

use super::strategies::text;

/// How each UTF-16 code unit looks.
fn looks(text: &Text) -> Vec<(u16, String)> {
    let entities = text.entities();
    let units = text.as_str().encode_utf16().enumerate();
    let look = |(at, unit): (usize, u16)| {
        let here = entities
            .iter()
            .filter(|entity| (entity.offset..entity.offset + entity.length).contains(&(at as i64)));
        let here = here.map(|entity| {
            let url = entity.url.as_deref().unwrap_or_default();
            let language = entity.language.as_deref().unwrap_or_default();
            format!("{}{url}{language}", entity.r#type)
        });
        let mut here: Vec<String> = here.collect();
        here.sort();
        (unit, here.join(","))
    };
    units.map(look).collect()
}

/// What may be left out between pieces: what shows nothing.
fn is_left_out(unit: u16) -> bool {
    char::from_u32(unit.into()).is_some_and(|char| char <= ' ' || Text::from(char).is_blank())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn pieces_are_the_text(texts in vec(text(), 1..4), limit in 1_usize..24) {
        let text = Text::from_iter(texts);
        let whole = looks(&text);
        let mut rest = &whole[..];
        for piece in text.split(limit) {
            prop_assert!(piece.len_utf16() <= limit.max(2), "{:?}", piece);
            prop_assert!(!piece.is_blank());
            prop_assert!(!piece.as_str().ends_with(|char| char <= ' '));
            let piece = looks(&piece);
            while !rest.starts_with(&piece) {
                let is_trimmed = rest.first().is_some_and(|(unit, _)| is_left_out(*unit));
                prop_assert!(is_trimmed, "{:?}", rest);
                rest = &rest[1..];
            }
            rest = &rest[piece.len()..];
        }
        prop_assert!(rest.iter().all(|(unit, _)| is_left_out(*unit)), "{:?}", rest);
    }

    #[test]
    fn letters_are_whole_where_they_fit(text in "[ae][ae\u{301}\u{1F468}\u{200D}\u{1F3FD}]{0,40}") {
        let longest = text.graphemes(true).map(|letter| letter.encode_utf16().count()).max();
        let pieces = Text::from(text.as_str()).split(longest.unwrap_or(1).max(3));
        let letters = |text: &str| text.graphemes(true).map(str::to_owned).collect::<Vec<_>>();
        let parted: Vec<String> = pieces.iter().flat_map(|piece| letters(piece.as_str())).collect();
        prop_assert_eq!(parted.concat(), text.as_str());
        let bounds: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).collect();
        let mut at = 0;
        for piece in &pieces {
            prop_assert!(bounds.contains(&at), "{:?}", pieces);
            at += piece.as_str().len();
        }
    }
}

fn check(text: &Text, limit: usize, expected: &[Text]) {
    assert_eq!(text.split(limit), expected, "{text:?}");
}

#[test]
fn the_best_seam_of_the_second_half_is_taken() {
    for (text, expected) in [
        ("", &[][..]),
        (" \n ", &[]),
        ("0123456789", &["0123456789"]),
        ("  0123456789 \n", &["0123456789"]),
        ("01234\n\n6\n8. 0123", &["01234", "6\n8. 0123"]),
        ("01\n\n4. 7 901", &["01\n\n4.", "7 901"]),
        ("01 3\n\n6 8 0123", &["01 3\n\n6 8", "0123"]),
        ("01 34\n6. 9 1", &["01 34", "6. 9 1"]),
        ("01 34 6 89012", &["01 34 6", "89012"]),
        ("0 234567890123", &["0", "2345678901", "23"]),
        ("01234567890123", &["0123456789", "0123"]),
        ("0123456789 0", &["0123456789", "0"]),
        ("0123 (5.) 0123", &["0123 (5.)", "0123"]),
        ("01234。67890123", &["01234。", "67890123"]),
        ("01 34 6\u{a0}8 0", &["01 34 6\u{a0}8", "0"]),
        ("012345678\u{1F600}", &["012345678", "\u{1F600}"]),
        ("012345678e\u{301}", &["012345678", "e\u{301}"]),
    ] {
        let expected: Vec<Text> = expected.iter().copied().map(Text::from).collect();
        check(&text.into(), 10, &expected);
    }
}

#[test]
fn what_is_cut_goes_on_in_the_next_piece() {
    check(&bold("01234 67890"), 10, &[bold("01234"), bold("67890")]);
    check(
        &blockquote(("01\n", bold("34567\n90"))),
        10,
        &[blockquote("01\n" + bold("34567")), blockquote(bold("90"))],
    );
    check(
        &pre_code("0 2\n  6\n  0", "c"),
        8,
        &[pre_code("0 2\n  6", "c"), pre_code("  0", "c")],
    );
}

#[test]
fn what_is_solid_stays_whole_where_it_fits() {
    let here = link("to here", "a.org");
    check(
        &("0123 " + here.clone() + " 3"),
        10,
        &["0123".into(), here.clone() + " 3"],
    );
    check(&("0123" + here.clone()), 10, &["0123".into(), here]);
    check(
        &("01 34567" + pre("8\n\n1")),
        10,
        &["01 34567".into(), pre("8\n\n1")],
    );
    let long = code("0 2 4 6 8 0 2");
    check(&long, 10, &[code("0 2 4 6 8"), code(" 0 2")]);
    let emoji = custom_emoji("\u{1F600}", "1");
    check(
        &("012345678" + emoji.clone()),
        10,
        &["012345678".into(), emoji],
    );
}

#[test]
fn code_keeps_its_indentation() {
    check(&("  " + pre("  a")), 10, &[pre("  a")]);
    check(
        &(pre("01234567\n\n  a  ") + " b"),
        10,
        &[pre("01234567"), pre("  a  ") + " b"],
    );
}

#[test]
fn a_piece_has_as_many_entities_as_the_server_keeps() {
    let long: Text = (0..150).map(|_| text!("{} ", bold("a"))).collect();
    let pieces = long.split(4096);
    let counts: Vec<usize> = pieces.iter().map(|piece| piece.entities().len()).collect();
    assert_eq!(counts, [100, 50]);
    let emoji: Text = (0..150).map(|_| custom_emoji("a", "1")).collect();
    assert_eq!(emoji.split(4096), [emoji]);
}

#[test]
fn there_need_not_be_a_limit() {
    check(&(" a".into()), usize::MAX, &["a".into()]);
}

#[test]
fn letters_that_are_too_long_are_cut() {
    let letter = format!("e{}", "\u{301}".repeat(25));
    let pieces = Text::from(letter.as_str()).split(10);
    assert_eq!(pieces.len(), 3);
    assert_eq!(pieces.iter().map(Text::as_str).collect::<String>(), letter);
    assert_eq!(Text::from("\u{1F600}\u{1F601}").split(0).len(), 2);
}
