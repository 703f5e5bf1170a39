use super::{InlineKeyboard, KeyboardError, KeyboardProblem, Pages, ReplyKeyboard};
use crate::types::{InlineKeyboardButton, KeyboardButton};

/// The texts of the buttons, rows parted by slashes.
fn shown(keyboard: InlineKeyboard) -> String {
    let rows = keyboard.build().unwrap().inline_keyboard;
    let rows = rows.iter().map(|row| {
        let texts: Vec<&str> = row.iter().map(|button| button.text.as_str()).collect();
        texts.join(" ")
    });
    rows.collect::<Vec<_>>().join(" / ")
}

fn buttons(texts: &[&str]) -> InlineKeyboard {
    texts.iter().fold(InlineKeyboard::new(), |keyboard, text| {
        keyboard.callback(*text, *text)
    })
}

#[test]
fn buttons_stand_in_rows() {
    let keyboard = || buttons(&["a", "b"]);
    assert_eq!(shown(InlineKeyboard::new()), "");
    assert_eq!(shown(keyboard()), "a b");
    assert_eq!(
        shown(keyboard().row().row().callback("c", "c").row()),
        "a b / c"
    );
}

#[test]
fn columns_are_as_equal_as_can_be() {
    let texts = ["1", "2", "3", "4", "5", "6", "7"];
    for (count, most, expected) in [
        (0, 3, ""),
        (1, 3, "1"),
        (3, 3, "1 2 3"),
        (4, 3, "1 2 / 3 4"),
        (7, 3, "1 2 3 / 4 5 / 6 7"),
        (2, 0, "1 / 2"),
        (3, 1, "1 / 2 / 3"),
    ] {
        assert_eq!(shown(buttons(&texts[..count]).columns(most)), expected);
    }
    let both = buttons(&["a"])
        .row()
        .callback("b", "b")
        .callback("c", "c")
        .columns(1);
    assert_eq!(shown(both.callback("d", "d")), "a / b / c / d");
}

#[test]
fn rows_are_wrapped_by_the_width_of_texts() {
    for (texts, expected) in [
        (&["ab", "cd", "e", "f"][..], "ab cd / e f"),
        (&["abcdefg", "h"], "abcdefg / h"),
        (&["a", "bcdefgh"], "a / bcdefgh"),
        (&["日本", "a"], "日本 / a"),
        (&["e\u{301}e\u{301}", "ab"], "e\u{301}e\u{301} ab"),
        (&["\u{1F44D}\u{fe0f}", "ab"], "\u{1F44D}\u{fe0f} ab"),
    ] {
        assert_eq!(shown(buttons(texts).wrap(4).row()), expected);
    }
}

#[test]
fn pages_are_leafed_through() {
    let pages = |items, page| Pages::new(items, 2).at(page);
    for (items, page, expected) in [
        (0, 1, ""),
        (2, 1, ""),
        (3, 1, "· 1 · 2 ›"),
        (3, 2, "‹ 1 · 2 ·"),
        (9, 1, "· 1 · 2 3 ›"),
        (9, 2, "‹ 1 · 2 · 3 ›"),
        (9, 3, "‹ 2 · 3 · 4 ›"),
        (9, 5, "‹ 3 4 · 5 ·"),
        (9, 99, "‹ 3 4 · 5 ·"),
        (9, 0, "· 1 · 2 3 ›"),
    ] {
        let keyboard = InlineKeyboard::new().pages(pages(items, page), |page| page.to_string());
        assert_eq!(shown(keyboard), expected, "{items} {page}");
    }
    let keyboard = buttons(&["a"]).pages(pages(9, 3), |page| format!("p{page}"));
    let rows = keyboard.callback("z", "z").build().unwrap().inline_keyboard;
    assert_eq!(rows.len(), 3);
    let data: Vec<Option<&str>> = rows[1]
        .iter()
        .map(|button| button.callback_data.as_deref())
        .collect();
    assert_eq!(data, [Some("p2"), Some("p2"), None, Some("p4"), Some("p4")]);
    assert!(rows[1][2].disabled.is_some());
}

#[test]
fn a_page_has_its_items() {
    let items = [1, 2, 3, 4, 5];
    for (page, expected) in [(1, &[1, 2][..]), (3, &[5]), (9, &[5]), (0, &[1, 2])] {
        let pages = Pages::new(items.len(), 2).at(page);
        assert_eq!(pages.slice(&items), expected);
        assert_eq!(&items[pages.range()], expected);
    }
    assert_eq!(Pages::new(5, 2).at(3).slice(&items[..3]), &[] as &[i32]);
    assert_eq!(Pages::new(0, 0).slice(&items), &[] as &[i32]);
    assert_eq!(Pages::new(3, 0).count(), 3);
    assert_eq!(Pages::new(2, usize::MAX).range(), 0..2);
}

#[test]
fn shorthands_set_one_field() {
    let keyboard = InlineKeyboard::new()
        .url("a", "https://a.org")
        .switch_inline("b", "")
        .switch_inline_current_chat("c", "q")
        .web_app("d", "https://a.org")
        .login_url("e", "https://a.org")
        .copy_text("f", "copied")
        .disabled("g")
        .build()
        .unwrap();
    let json = serde_json::to_value(&keyboard.inline_keyboard[0]).unwrap();
    assert_eq!(
        json,
        serde_json::json!([
            {"text": "a", "url": "https://a.org"},
            {"text": "b", "switch_inline_query": ""},
            {"text": "c", "switch_inline_query_current_chat": "q"},
            {"text": "d", "web_app": {"url": "https://a.org"}},
            {"text": "e", "login_url": {"url": "https://a.org"}},
            {"text": "f", "copy_text": {"text": "copied"}},
            {"text": "g", "disabled": {}},
        ]),
    );
    assert!(
        InlineKeyboard::new()
            .pay("Pay")
            .row()
            .url("a", "b")
            .build()
            .is_ok()
    );
    assert!(InlineKeyboard::default().game("Play").build().is_ok());
}

fn refused<T>(built: Result<T, KeyboardError>) -> KeyboardError {
    built.map(|_| "a keyboard").unwrap_err()
}

#[test]
fn wrong_buttons_are_named() {
    let ok = || {
        InlineKeyboard::new()
            .callback("ok", "ok")
            .row()
            .callback("ok", "ok")
    };
    let both = InlineKeyboardButton::new("x")
        .url("a.org")
        .callback_data("x");
    for (keyboard, problem) in [
        (ok().callback("", "x"), KeyboardProblem::NoText),
        (
            ok().button(InlineKeyboardButton::new("x")),
            KeyboardProblem::NoAction,
        ),
        (ok().url("x", ""), KeyboardProblem::NoAction),
        (ok().button(both), KeyboardProblem::SeveralActions),
        (ok().callback("x", ""), KeyboardProblem::CallbackData(0)),
        (
            ok().callback("x", "ж".repeat(33)),
            KeyboardProblem::CallbackData(66),
        ),
        (ok().copy_text("x", ""), KeyboardProblem::CopyText(0)),
        (
            ok().copy_text("x", "ж".repeat(257)),
            KeyboardProblem::CopyText(257),
        ),
        (ok().pay("x"), KeyboardProblem::NotFirst),
        (ok().game("x"), KeyboardProblem::NotFirst),
    ] {
        let error = refused(keyboard.build());
        assert_eq!(error.problem(), &problem);
        let text = error.button().unwrap();
        assert!(
            error
                .to_string()
                .starts_with(&format!("button {text:?} (row 2, column 2) "))
        );
    }
    assert!(ok().callback("x", "ж".repeat(32)).build().is_ok());
    assert!(ok().copy_text("x", "ж".repeat(256)).build().is_ok());
    assert_eq!(
        refused(ok().callback("Yes", "x".repeat(65)).build()).to_string(),
        "button \"Yes\" (row 2, column 2) has callback data of 65 bytes: make them 64 at most",
    );
}

#[test]
fn too_many_buttons_are_refused() {
    let many = |count: usize| buttons(&vec!["x"; count]);
    assert!(many(12).build().is_ok());
    assert_eq!(
        refused(many(13).build()).problem(),
        &KeyboardProblem::RowTooLong(13)
    );
    assert!(many(100).columns(8).build().is_ok());
    let error = refused(many(101).columns(8).build());
    assert_eq!(
        error.problem(),
        &KeyboardProblem::TooManyButtons {
            count: 101,
            limit: 100
        }
    );
    assert_eq!(error.button(), None);
    assert_eq!(
        error.to_string(),
        "keyboard has 101 buttons: make them 100 at most"
    );
    let keys = |count: usize| ReplyKeyboard::new().buttons(vec!["x"; count]);
    assert_eq!(
        refused(keys(13).build()).problem(),
        &KeyboardProblem::RowTooLong(13)
    );
    assert!(keys(300).columns(4).build().is_ok());
    assert_eq!(
        refused(keys(301).columns(4).build()).problem(),
        &KeyboardProblem::TooManyButtons {
            count: 301,
            limit: 300
        },
    );
}

#[test]
fn reply_keyboards_have_settings() {
    let keyboard = ReplyKeyboard::new()
        .text("a")
        .button(String::from("b"))
        .buttons(Some(KeyboardButton::new("c").request_contact(true)))
        .row()
        .request_contact("d")
        .request_location("e")
        .request_poll("f")
        .web_app("g", "https://a.org")
        .wrap(2)
        .resize()
        .one_time()
        .persistent()
        .selective()
        .placeholder("h")
        .build()
        .unwrap();
    assert_eq!(
        serde_json::to_value(&keyboard).unwrap(),
        serde_json::json!({
            "keyboard": [
                [{"text": "a"}, {"text": "b"}, {"text": "c", "request_contact": true}],
                [{"text": "d", "request_contact": true}, {"text": "e", "request_location": true}],
                [{"text": "f", "request_poll": {}}, {"text": "g", "web_app": {"url": "https://a.org"}}],
            ],
            "is_persistent": true,
            "resize_keyboard": true,
            "one_time_keyboard": true,
            "input_field_placeholder": "h",
            "selective": true,
        }),
    );
}

#[test]
fn wrong_keys_are_named() {
    let both = KeyboardButton::new("x")
        .request_contact(true)
        .request_location(true);
    let key = refused(ReplyKeyboard::new().button(both).build());
    assert_eq!(key.problem(), &KeyboardProblem::SeveralActions);
    let off = KeyboardButton::new("x")
        .request_contact(true)
        .request_location(false);
    assert!(ReplyKeyboard::new().button(off).build().is_ok());
    let empty = refused(ReplyKeyboard::new().text("").build());
    assert_eq!(empty.problem(), &KeyboardProblem::NoText);
    for (length, is_taken) in [(0, false), (1, true), (64, true), (65, false)] {
        let built = ReplyKeyboard::new()
            .text("x")
            .placeholder("ж".repeat(length))
            .build();
        let problem = built.as_ref().err().map(KeyboardError::problem);
        let expected = KeyboardProblem::Placeholder(length);
        assert_eq!(problem, (!is_taken).then_some(&expected));
    }
}
