//! The errors that the macros make themselves: what they say, and at what.

use proc_macro2::TokenStream;
use syn::Error;

/// Each error with the text that it stands at.
fn errors<T>(result: Result<T, Error>) -> Vec<(String, String)> {
    let error = result.err().expect("no error");
    let one = |error: Error| {
        let place = error.span().source_text().unwrap_or_default();
        (place, error.to_string())
    };
    error.into_iter().map(one).collect()
}

fn tokens(code: &str) -> TokenStream {
    code.parse().unwrap()
}

#[track_caller]
fn refuses<T>(result: Result<T, Error>, expected: &[(&str, &str)]) {
    let errors = errors(result);
    let places: Vec<_> = errors.iter().map(|(place, _)| place.as_str()).collect();
    let wanted: Vec<_> = expected.iter().map(|(place, _)| *place).collect();
    assert_eq!(places, wanted, "{errors:#?}");
    for ((_, text), (_, part)) in errors.iter().zip(expected) {
        assert!(text.contains(part), "{text:?} does not say {part:?}");
    }
}

#[track_caller]
fn refuses_commands(code: &str, expected: &[(&str, &str)]) {
    refuses(crate::commands::derive(tokens(code)), expected);
}

#[track_caller]
fn refuses_data(code: &str, expected: &[(&str, &str)]) {
    refuses(crate::callback_data::derive(tokens(code)), expected);
}

#[track_caller]
fn refuses_handler(options: &str, code: &str, expected: &[(&str, &str)]) {
    refuses(
        crate::handler::checks(tokens(options), tokens(code)),
        expected,
    );
}

#[test]
fn names_that_telegram_does_not_take() {
    refuses_commands(
        "enum C {
            /// a
            #[command(name = \"Ban\")] A,
            /// b
            #[command(aliases(\"/b\", \"\"))] B,
            /// c
            Größe,
            /// d
            AVeryLongNameThatNobodyWouldEverType,
        }",
        &[
            ("\"Ban\"", "\"Ban\" can't be a command: use 1 to 32 of a-z"),
            ("\"/b\"", "\"/b\" can't be a command"),
            ("\"\"", "\"\" can't be a command"),
            ("Größe", "\"größe\" can't be a command"),
            ("AVeryLongNameThatNobodyWouldEverType", "can't be a command"),
        ],
    );
}

#[test]
fn commands_that_are_there_twice() {
    refuses_commands(
        "enum C {
            /// a
            Ban,
            /// b
            #[command(name = \"kick\", aliases(\"ban\"))] Kick,
            /// c
            #[command(name = \"kick\")] Remove,
        }",
        &[
            ("\"ban\"", "there is another command /ban"),
            ("\"kick\"", "there is another command /kick"),
        ],
    );
}

#[test]
fn descriptions_that_telegram_does_not_take() {
    let long = "x".repeat(257);
    refuses_commands(
        &format!(
            "enum C {{
                A,
                #[command(description = \" \")] B,
                #[command(description = \"{long}\")] D,
                /// e
                #[command(description(deu = \"x\", ru = \"y\", ru = \"z\", de = \"\"))] E,
                #[command(hidden)] F,
            }}"
        ),
        &[
            ("A", "what does the command do?"),
            ("\" \"", "1 to 256 characters, and this one 0"),
            (&format!("\"{long}\""), "and this one 257"),
            ("deu", "\"deu\" is no language"),
            ("ru", "there is another description in \"ru\""),
            ("\"\"", "and this one 0"),
        ],
    );
}

#[test]
fn more_commands_than_telegram_shows() {
    let variants = |count: usize| {
        let variants = (0..count).map(|number| format!("/// a\nC{number},"));
        format!(
            "enum C {{ {} #[command(hidden)] H }}",
            variants.collect::<String>()
        )
    };
    assert!(crate::commands::derive(tokens(&variants(100))).is_ok());
    refuses_commands(&variants(101), &[("C100", "at most 100 commands")]);
}

#[test]
fn arguments_that_could_never_be_read() {
    refuses_commands(
        "enum C {
            /// a
            A { all: Vec<u8>, more: Option<u8> },
            /// b
            B { maybe: Option<u8>, sure: u8 },
            /// c
            D(#[command(rest)] String, u8),
            /// d
            E(#[command(rest)] Vec<u8>),
            /// e
            F { #[command(last)] x: u8 },
        }",
        &[
            ("more", "`all` before it takes all that is left"),
            ("sure", "can't follow `maybe`, which may be left out"),
            ("u8", "`text` before it takes all that is left"),
            ("rest", "a `Vec` takes all that is left anyway"),
            ("last", "an argument takes `name` and `rest`"),
        ],
    );
}

#[test]
fn options_that_commands_do_not_have() {
    refuses_commands(
        "#[command(rename_all = \"kebab-case\")] enum C { /// a\n A }",
        &[("\"kebab-case\"", "\"lowercase\" and \"snake_case\"")],
    );
    refuses_commands(
        "enum C { /// a\n #[command(scope = default | everywhere)] A, #[command(nmae = \"x\")] B }",
        &[
            ("everywhere", "there are `default`, `all_private_chats`"),
            ("nmae", "a command takes `name`, `aliases`"),
        ],
    );
    refuses_commands("struct C;", &[("C", "commands are an enum")]);
    refuses_commands("enum C {}", &[("C", "there is no command in it")]);
    refuses_commands("enum C<T> { A(T) }", &[("<T>", "no parameters")]);
}

#[test]
fn callback_data_that_has_no_place_in_a_button() {
    refuses_data(
        "#[callback(prefix = \"a:b\")] struct P;",
        &[("\"a:b\"", "can't be a prefix")],
    );
    refuses_data(
        "struct ConfirmationOfABroadcast;",
        &[("ConfirmationOfABroadcast", "1 to 16 letters")],
    );
    refuses_data(
        "struct P<'a>(&'a str);",
        &[("<'a>", "outlives every borrow")],
    );
    refuses_data("enum P {}", &[("P", "no values that could be packed")]);
    refuses_data("union P { a: u8 }", &[("P", "a struct or an enum")]);
    refuses_data(
        "struct P(#[callback(min = 1)] String);",
        &[("min", "a field of callback data takes `max`")],
    );
    refuses_data(
        "#[callback(pre = \"p\")] struct P;",
        &[("pre", "callback data takes `prefix`, `version`")],
    );
    let long = "x".repeat(201);
    refuses_data(
        &format!("#[callback(outdated = \"{long}\")] struct P;"),
        &[(
            &format!("\"{long}\""),
            "1 to 200 characters, and this one 201",
        )],
    );
}

#[test]
fn functions_that_are_no_handlers() {
    refuses_handler("", "fn a(ctx: Context) {}", &[("fn", "write `async fn a`")]);
    refuses_handler(
        "",
        "pub async fn a(ctx: &Context, bot: impl Clone) {}",
        &[
            ("&Context", "take `Context` without `&`"),
            ("impl Clone", "names the types of its arguments"),
        ],
    );
    refuses_handler(
        "",
        "async fn a(&self) {}",
        &[("&self", "a function of its own")],
    );
    refuses_handler("", "async fn a<T>(x: T) {}", &[("<T>", "with parameters")]);
    refuses_handler(
        "",
        "async fn a(a: A, b: A, c: A, d: A, e: A, f: A, g: A, h: A, i: A) {}",
        &[("i: A", "at most 8 arguments")],
    );
    refuses_handler(
        "status = X",
        "async fn a() {}",
        &[("status", "takes `state` and `crate`")],
    );
}

#[test]
fn a_half_written_body_is_no_obstacle_to_the_checks() {
    let written = crate::handler::checks(tokens(""), tokens("async fn a(x: u8) { let x = ; }"));
    assert!(written.unwrap().to_string().contains("FromContext"));
}
