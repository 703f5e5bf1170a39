//! Commands that are read from text, by an enum that the derive was put on.

use std::str::FromStr;

use proptest::prelude::*;

use super::{CommandError, CommandProblem, CommandScope, CommandSpec, Commands};

#[derive(Debug, PartialEq, crate::Commands)]
#[command(crate = "crate", scope = all_private_chats)]
enum Command {
    /// Begins.
    ///
    /// This is for whoever reads the code.
    Start { payload: Option<String> },
    /// Bans a user
    /// for some time
    #[command(aliases("b", "kick"), scope = all_group_chats | all_chat_administrators)]
    Ban {
        user: i64,
        days: Option<u16>,
        #[command(rest)]
        reason: Option<String>,
    },
    #[command(
        name = "say_it",
        description = "Says it.",
        description(de = "Sagt es", as = "কয়")
    )]
    Say(
        Tone,
        #[command(rest)]
        #[command(name = "what")]
        String,
    ),
    /// Adds
    Add(Vec<f64>),
    #[command(hidden)]
    RefreshLink,
}

#[derive(Debug, PartialEq)]
enum Tone {
    Loud,
    Low,
}

impl FromStr for Tone {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "loud" => Ok(Self::Loud),
            "low" => Ok(Self::Low),
            _ => Err("say loud or low"),
        }
    }
}

fn parse(text: &str) -> Command {
    Command::parse(text).unwrap().unwrap()
}

fn complaint(text: &str) -> String {
    Command::parse(text).unwrap_err().to_string()
}

fn spec(name: &str) -> &'static CommandSpec {
    CommandSpec::find(Command::COMMANDS, name).unwrap()
}

#[test]
fn arguments_become_fields() {
    let ban = |user, days, reason: Option<&str>| Command::Ban {
        user,
        days,
        reason: reason.map(Into::into),
    };
    assert_eq!(parse("/ban 5"), ban(5, None, None));
    assert_eq!(parse("/BAN@my_bot  -5\n7"), ban(-5, Some(7), None));
    assert_eq!(
        parse("/kick 5 7 he said \"no\"  twice "),
        ban(5, Some(7), Some("he said \"no\"  twice"))
    );
    assert_eq!(
        parse("/say_it “low” two\nlines"),
        Command::Say(Tone::Low, "two\nlines".into())
    );
    assert_eq!(parse("/add"), Command::Add(vec![]));
    assert_eq!(parse("/add 1 2.5 -3"), Command::Add(vec![1.0, 2.5, -3.0]));
    assert_eq!(
        parse("/start ref_17"),
        Command::Start {
            payload: Some("ref_17".into())
        }
    );
    assert_eq!(parse("/start"), Command::Start { payload: None });
}

#[test]
fn a_command_without_arguments_takes_no_notice_of_any() {
    assert_eq!(parse("/refreshlink now please"), Command::RefreshLink);
}

#[test]
fn what_is_no_command_of_the_enum_is_none() {
    for text in ["", "ban 5", "/", "/bans 5", "/unknown", " /ban 5"] {
        assert_eq!(Command::parse(text), Ok(None), "{text:?}");
    }
}

#[test]
fn a_user_is_told_what_is_wrong() {
    assert_eq!(
        complaint("/ban"),
        "<user> is missing\nUsage: /ban <user> [days] [reason]"
    );
    assert_eq!(
        complaint("/ban 5 70000"),
        "“70000” is no [days]: number too large to fit in target type\n\
         Usage: /ban <user> [days] [reason]"
    );
    assert_eq!(
        complaint("/say_it softly x"),
        "“softly” is no <tone>: say loud or low\nUsage: /say_it <tone> <what>"
    );
    assert_eq!(
        complaint("/say_it low"),
        "<what> is missing\nUsage: /say_it <tone> <what>"
    );
    assert_eq!(
        complaint("/start a b"),
        "“b” is too much\nUsage: /start [payload]"
    );
    assert_eq!(
        complaint("/add 1 two"),
        "“two” is no [number…]: invalid float literal\nUsage: /add [number…]"
    );
}

#[test]
fn a_complaint_fits_into_a_message() {
    let complaint = complaint(&format!("/ban {}", "é".repeat(4000)));
    assert!(complaint.contains(&format!("“{}…”", "é".repeat(100))));
    assert!(complaint.chars().count() < 300);
}

#[test]
fn an_error_can_be_told_in_other_words() {
    let error = Command::parse("/ban ann").unwrap_err();
    assert_eq!(error.command(), Some(spec("ban")));
    let CommandProblem::Invalid {
        argument, value, ..
    } = error.problem()
    else {
        panic!("{error:?}");
    };
    assert_eq!((argument.name(), value.as_str()), ("user", "ann"));
    assert_eq!(CommandError::refused("No.").to_string(), "No.");
}

#[test]
fn the_help_text_has_what_is_not_hidden() {
    assert_eq!(
        Command::help(),
        "/start [payload] – Begins\n\
         /ban <user> [days] [reason] – Bans a user for some time\n\
         /say_it <tone> <what> – Says it.\n\
         /add [number…] – Adds"
    );
    for language in ["de", "DE", "de-AT"] {
        assert!(Command::help_in(language).contains("– Sagt es\n"));
    }
    assert!(Command::help_in("as").contains("– কয়\n"));
    assert_eq!(Command::help_in("d"), Command::help());
}

#[test]
fn scopes_are_those_of_the_variant_or_else_of_the_enum() {
    assert_eq!(spec("start").scopes(), [CommandScope::AllPrivateChats]);
    assert_eq!(
        spec("b").scopes(),
        [
            CommandScope::AllGroupChats,
            CommandScope::AllChatAdministrators
        ]
    );
    assert!(spec("refreshlink").is_hidden());
}

#[derive(Debug, PartialEq, crate::Commands)]
#[command(crate = "crate", rename_all = "snake_case")]
enum Snake {
    /// Replaces the invite link
    RefreshLink,
    /// Is written raw
    r#Move,
}

#[test]
fn names_may_have_underscores() {
    assert_eq!(Snake::parse("/refresh_link"), Ok(Some(Snake::RefreshLink)));
    assert_eq!(Snake::parse("/refreshlink"), Ok(None));
    assert_eq!(Snake::parse("/move"), Ok(Some(Snake::r#Move)));
}

proptest! {
    #[test]
    fn no_text_panics(text in "/(ban|say_it|add|start|b)[ @\\n“\"a-z0-9é.-]{0,30}") {
        let _ = Command::parse(&text);
    }

    #[test]
    fn what_is_typed_is_what_is_read(user: i64, days: u16, reason in "[a-z][a-z ]{0,10}[a-z]") {
        let read = Command::parse(&format!("/ban {user} \"{days}\" {reason}"));
        let reason = Some(reason);
        prop_assert_eq!(read, Ok(Some(Command::Ban { user, days: Some(days), reason })));
    }
}
