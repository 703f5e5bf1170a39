//! Data that is packed and read again, by types that the derive was put on.

use proptest::prelude::*;

use super::{CallbackData, CallbackDataProblem};

#[derive(Clone, Debug, PartialEq, crate::CallbackData)]
#[callback(crate = "crate")]
struct Page(u32);

#[derive(Clone, Debug, PartialEq, crate::CallbackData)]
#[callback(crate = "crate", prefix = "all", outdated = "Zu alt")]
struct Everything {
    small: i8,
    large: u64,
    flag: bool,
    letter: char,
    text: String,
    pair: (i64, Option<bool>),
    direction: Direction,
    post: Post,
    note: Option<String>,
}

#[derive(Clone, Debug, PartialEq, crate::CallbackData)]
#[callback(crate = "crate")]
enum Direction {
    Up,
    Down,
    To { x: i16, y: i16 },
}

#[derive(Clone, Debug, PartialEq, crate::CallbackData)]
#[callback(crate = "crate")]
struct Post(i64);

#[derive(Clone, Debug, PartialEq, crate::CallbackData)]
#[callback(crate = "crate")]
struct Refresh;

#[derive(Clone, Debug, PartialEq, crate::CallbackData)]
#[callback(crate = "crate", prefix = "s")]
struct Search {
    #[callback(max = 10)]
    query: String,
    page: u16,
}

/// `Page` and `Direction` as other versions of the bot have them.
mod later {
    #[derive(Debug, PartialEq, crate::CallbackData)]
    #[callback(crate = "crate")]
    pub(super) struct Page {
        pub(super) number: u32,
    }

    #[derive(Debug, PartialEq, crate::CallbackData)]
    #[callback(crate = "crate")]
    pub(super) enum Direction {
        Left,
        To { x: i32, y: i32 },
        Down,
    }

    #[derive(Debug, PartialEq, crate::CallbackData)]
    #[callback(crate = "crate", version = 1)]
    pub(super) struct Refresh;
}

fn problem<T: CallbackData + std::fmt::Debug>(data: &str) -> CallbackDataProblem {
    T::unpack(data).unwrap_err().problem()
}

#[test]
fn packed_data_is_short_and_readable() {
    assert_eq!(strip(&String::from(Page(3))), "page:…3");
    assert_eq!(strip(&String::from(Refresh)), "refresh:…");
    assert_eq!(
        strip(&String::from(Post(-1_001_234_567_890))),
        "post:…-cryl7kya"
    );
    assert_eq!(
        strip(&String::from(Direction::To { x: 1, y: -1 })),
        "direction:…1:-1"
    );
    let search = Search {
        query: r"a:b\".into(),
        page: 0,
    };
    assert_eq!(strip(&search.pack().unwrap()), r"s:…a\.b\\:0");
}

/// Leaves the code out.
fn strip(data: &str) -> String {
    let (prefix, body) = data.split_once(':').unwrap();
    format!("{prefix}:…{}", &body[3..])
}

#[test]
fn the_longest_form_is_known() {
    // The prefix, a colon, the code, and 4294967295 to the base 36.
    assert_eq!(Page::MAX_LEN, Some(4 + 1 + 3 + 7));
    assert_eq!(String::from(Page(u32::MAX)).len(), Page::MAX_LEN.unwrap());
    assert_eq!(Refresh::MAX_LEN, Some("refresh:".len() + 3));
    assert_eq!(
        Post::MAX_LEN,
        Some("post:".len() + 3 + "-1y2p0ij32e8e8".len())
    );
    assert_eq!(String::from(Post(i64::MIN)).len(), Post::MAX_LEN.unwrap());
    let far = Direction::To {
        x: i16::MIN,
        y: i16::MIN,
    };
    assert_eq!(String::from(far).len(), Direction::MAX_LEN.unwrap());
    assert_eq!(Search::MAX_LEN, Some("s:".len() + 3 + 10 + 1 + 4));
    assert_eq!(Everything::MAX_LEN, None);
}

#[test]
fn what_is_too_long_is_not_packed() {
    let search = |query: &str| {
        Search {
            query: query.into(),
            page: 1,
        }
        .pack()
    };
    assert!(search("0123456789").is_ok());
    let error = search("0123456789a").unwrap_err();
    assert_eq!(
        error.to_string(),
        "`Search` can't be packed: its field `query` takes 11 bytes and may take 10"
    );
    assert_eq!((error.length(), error.max()), (11, 10));
    // A colon takes two bytes.
    assert!(search("012345678:").is_err());
    let everything = Everything {
        text: "x".repeat(64),
        ..some()
    };
    let error = everything.pack().unwrap_err();
    assert!(
        error
            .to_string()
            .starts_with("`Everything` can't be packed: it takes"),
        "{error}"
    );
}

fn some() -> Everything {
    Everything {
        small: -1,
        large: 0,
        flag: true,
        letter: ':',
        text: String::new(),
        pair: (0, None),
        direction: Direction::Up,
        post: Post(1),
        note: None,
    }
}

#[test]
fn data_of_another_version_is_found_out() {
    use CallbackDataProblem::{Malformed, Other, Outdated};

    let old = String::from(Page(3));
    assert_eq!(problem::<later::Page>(&old), Outdated);
    let new = String::from(later::Page { number: 3 });
    assert_eq!(problem::<Page>(&new), Outdated);
    assert_eq!(problem::<later::Refresh>(&String::from(Refresh)), Outdated);
    for data in ["page:", "page:x", "page:xyz", "page:xyz3", "page:ééé3"] {
        assert_eq!(problem::<Page>(data), Outdated, "{data}");
    }
    for data in ["", "page", "pages:3", "other:abc"] {
        assert_eq!(problem::<Page>(data), Other, "{data}");
    }
    for body in ["", "x!", "1z141z4", "3:", "3:4", " 3"] {
        let data = format!("{}{body}", old.strip_suffix('3').unwrap());
        assert_eq!(problem::<Page>(&data), Malformed, "{data}");
    }
}

#[test]
fn variants_of_an_enum_go_out_of_date_by_themselves() {
    let down = String::from(Direction::Down);
    assert_eq!(later::Direction::unpack(&down), Ok(later::Direction::Down));
    let to = String::from(Direction::To { x: 1, y: 2 });
    let up = String::from(Direction::Up);
    for gone in [to, up] {
        assert_eq!(
            problem::<later::Direction>(&gone),
            CallbackDataProblem::Outdated
        );
    }
}

#[test]
fn an_error_says_what_is_wrong_and_what_to_tell_the_user() {
    let error = Everything::unpack("all:xyz").unwrap_err();
    assert_eq!(
        error.to_string(),
        r#"the callback data "all:xyz" is of another version of `Everything`"#
    );
    assert_eq!(error.data(), "all:xyz");
    assert_eq!(error.for_user(), "Zu alt");
    let error = Page::unpack("page:").unwrap_err();
    assert_eq!(error.for_user(), "This button is out of date");
}

/// Whoever changes these puts the buttons of all bots out of date.
#[test]
fn codes_stay_as_they_are_from_release_to_release() {
    let packed = [
        String::from(Page(35)),
        String::from(Direction::Down),
        some().pack().unwrap(),
    ];
    assert_eq!(
        packed,
        ["page:yynz", "direction:JCo", "all:xSW-1:0:1::0:-QKq1:-"]
    );
}

prop_compose! {
    fn everything()(
        small: i8,
        large: u64,
        flag: bool,
        letter: char,
        text in r"[:\\.+-é]{0,4}",
        pair: (i64, Option<bool>),
        direction in direction(),
        post: i64,
        note in proptest::option::of(r"[:\\.+-]{0,3}"),
    ) -> Everything {
        Everything { small, large, flag, letter, text, pair, direction, post: Post(post), note }
    }
}

fn direction() -> impl Strategy<Value = Direction> {
    prop_oneof![
        Just(Direction::Up),
        Just(Direction::Down),
        any::<(i16, i16)>().prop_map(|(x, y)| Direction::To { x, y }),
    ]
}

proptest! {
    #[test]
    fn what_was_packed_is_read(everything in everything()) {
        if let Ok(data) = everything.pack() {
            prop_assert!(data.len() <= 64);
            prop_assert_eq!(Everything::unpack(&data), Ok(everything));
        }
    }

    #[test]
    fn numbers_of_all_sizes_are_read(page: u32, post: i64, query in r"[a:\\]{0,5}", number: u16) {
        prop_assert_eq!(Page::unpack(&String::from(Page(page))), Ok(Page(page)));
        prop_assert_eq!(Post::unpack(&String::from(Post(post))), Ok(Post(post)));
        let search = Search { query, page: number };
        prop_assert_eq!(Search::unpack(&search.pack().unwrap()), Ok(search));
    }

    #[test]
    fn no_text_panics(data in r"(page|all|direction|s):?[a-zA-Z0-9:\\.+é-]{0,20}", any in ".{0,20}") {
        for data in [data, any] {
            let _ = (Page::unpack(&data), Direction::unpack(&data), Search::unpack(&data));
            let _ = Everything::unpack(&data);
        }
    }

    #[test]
    fn no_change_of_a_character_panics(everything in everything(), place: usize, character: char) {
        if let Ok(data) = everything.pack() {
            let mut characters: Vec<_> = data.chars().collect();
            let place = place % characters.len();
            characters[place] = character;
            let _ = Everything::unpack(&String::from_iter(characters));
        }
    }
}
