//! The bot, apart from its scene, so that tests can run it, too.

use std::{fmt, str::FromStr};

use chappe::{commands::CommandError, prelude::*};

/// What the bot can do. The doc comments are what Telegram shows in its menu.
#[derive(Commands)]
pub(crate) enum Command {
    /// Splits a bill
    #[command(description(de = "Teilt eine Rechnung"))]
    Split { amount: Cents, people: Option<u32> },
    /// Picks one for you
    #[command(description(de = "Wählt für dich aus"))]
    Pick { options: Vec<String> },
    /// Says it in bold letters
    #[command(description(de = "Sagt es in fetten Lettern"))]
    Shout {
        #[command(rest)]
        text: String,
    },
    /// Shows this text
    #[command(description(de = "Zeigt diesen Text"))]
    Help,
}

pub(crate) fn app() -> Router {
    Router::new()
        .commands::<Command, _>(handle)
        .message(async |_: Context| "Send /help to see what I can do.")
}

async fn handle(ctx: Context, command: Command) -> Result<Text> {
    Ok(match command {
        Command::Split { amount, people } => split(amount, people.unwrap_or(2))?.into(),
        Command::Pick { options } => fastrand::choice(options)
            .ok_or_else(|| CommandError::refused("Say what I may pick from: /pick tea coffee"))?
            .into(),
        Command::Shout { text } => chappe::text::bold(text.to_uppercase()),
        Command::Help => {
            let language = ctx.user().and_then(|user| user.language_code.as_deref());
            Command::help_in(language.unwrap_or("en")).into()
        }
    })
}

fn split(amount: Cents, people: u32) -> Result<String, CommandError> {
    if people == 0 {
        return Err(CommandError::refused("Somebody has to pay."));
    }
    let share = Cents(amount.0.div_ceil(people.into()));
    Ok(format!("{amount} for {people} people: {share} each."))
}

/// An amount of money. Whatever has a [`FromStr`] can be an argument.
#[derive(Clone, Copy)]
pub(crate) struct Cents(u64);

impl FromStr for Cents {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (whole, cents) = text.split_once('.').unwrap_or((text, "00"));
        // `5` could be 5 or 50 cents, and numbers may have a sign.
        let is_clear = cents.len() == 2 && cents.bytes().all(|digit| digit.is_ascii_digit());
        match (whole.parse::<u32>(), cents.parse::<u64>()) {
            (Ok(whole), Ok(cents)) if is_clear => Ok(Self(u64::from(whole) * 100 + cents)),
            _ => Err("write it as 12.50"),
        }
    }
}

impl fmt::Display for Cents {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}", self.0 / 100, self.0 % 100)
    }
}
