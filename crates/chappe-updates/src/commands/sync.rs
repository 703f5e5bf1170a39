use std::fmt;

use chappe_client::Bot;
use chappe_core::Error;
use chappe_types::{
    Methods,
    methods::{DeleteMyCommands, GetMyCommands, SetMyCommands},
    types::BotCommand,
};

use super::{CommandScope, CommandSpec, Commands};

/// Tells Telegram the commands of an enum, where it does not know them already.
///
/// Telegram keeps a list for each scope and language. Each is asked for, and
///
/// - set where it differs from what the enum says,
/// - deleted where the enum has nothing for the scope and there is a list all the same: a list of a
///   narrow scope that was forgotten there would hide those of the wider ones,
/// - left as it is otherwise, so that a start of the program that changes nothing only asks.
///   `deleteMyCommands` above all is not called in vain: those who call it often are shut out of it
///   for half an hour.
///
/// A command is put into the list of its own scope and of those within it. A list in a language has
/// all commands of its scope; those without a description in the language have their usual one.
/// Hidden commands are in none.
///
/// What is looked at are the [scopes](CommandScope) that are not about a single chat, each in no
/// language and in those that the enum has descriptions in. Lists of single chats, and of languages
/// that the enum no longer knows, are left alone.
///
/// # Errors
///
/// The first error of a call. What was done before it stays done; called again, it goes on there.
///
/// # Cancel safety
///
/// As with an error: it can be called again.
///
/// ```
/// use chappe_updates::{Commands, HandlerResult, commands::sync_commands};
/// # use chappe_client::Bot;
/// # use chappe_emulator::Emulator;
///
/// #[derive(Commands)]
/// #[command(crate = "chappe_updates")]
/// enum Command {
///     /// Shows this text
///     #[command(description(de = "Zeigt diesen Text"))]
///     Help,
/// }
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> HandlerResult {
/// # let emulator = Emulator::new();
/// # let bot = Bot::builder(emulator.token().try_into()?).transport(emulator.clone()).build()?;
/// let report = sync_commands::<Command>(&bot).await?;
/// assert_eq!(report.to_string(), "set default, default (de); 6 lists are as they were");
///
/// let report = sync_commands::<Command>(&bot).await?;
/// assert_eq!(report.to_string(), "8 lists are as they were");
/// # Ok(()) }
/// ```
pub async fn sync_commands<C: Commands>(bot: &Bot) -> Result<SyncReport, Error> {
    let mut lists = Vec::new();
    for &scope in CommandScope::ALL {
        for language in languages(C::COMMANDS) {
            let outcome = sync(bot, C::COMMANDS, scope, language).await?;
            lists.push(SyncedList {
                scope,
                language,
                outcome,
            });
        }
    }
    Ok(SyncReport { lists })
}

async fn sync(
    bot: &Bot,
    commands: &'static [CommandSpec],
    scope: CommandScope,
    language: Option<&'static str>,
) -> Result<SyncOutcome, Error> {
    let mut request = GetMyCommands::new().scope(scope);
    request.language_code = language.map(Into::into);
    let known = bot.send(request).await?;
    let wanted = list(commands, scope, language);
    if known == wanted {
        return Ok(SyncOutcome::Unchanged);
    }
    if wanted.is_empty() {
        let mut request = DeleteMyCommands::new().scope(scope);
        request.language_code = language.map(Into::into);
        bot.send(request).await?;
        return Ok(SyncOutcome::Deleted);
    }
    let mut request = SetMyCommands::new(wanted).scope(scope);
    request.language_code = language.map(Into::into);
    bot.send(request).await?;
    Ok(SyncOutcome::Set)
}

/// No language, and those in which there is any description.
fn languages(commands: &'static [CommandSpec]) -> Vec<Option<&'static str>> {
    let mut languages = vec![None];
    for &(language, _) in shown(commands).flat_map(CommandSpec::descriptions) {
        if !languages.contains(&Some(language)) {
            languages.push(Some(language));
        }
    }
    languages
}

/// The list of a scope; empty where the scope, or the language in it, needs none of its own.
fn list(
    commands: &'static [CommandSpec],
    scope: CommandScope,
    language: Option<&str>,
) -> Vec<BotCommand> {
    let is_used = shown(commands).any(|command| command.scopes().contains(&scope));
    let listed = || {
        shown(commands).filter(|command| {
            let mut scopes = command.scopes().iter();
            scopes.any(|wider| scope.is_within(*wider))
        })
    };
    let is_spoken = language.is_none_or(|language| {
        listed().any(|command| {
            command
                .descriptions()
                .iter()
                .any(|(code, _)| *code == language)
        })
    });
    if !is_used || !is_spoken {
        return Vec::new();
    }
    listed()
        .map(|command| {
            BotCommand::new(
                command.name(),
                command.description_in(language.unwrap_or_default()),
            )
        })
        .collect()
}

fn shown(commands: &'static [CommandSpec]) -> impl Iterator<Item = &'static CommandSpec> {
    commands.iter().filter(|command| !command.is_hidden())
}

/// What [`sync_commands`] has done, to be logged: `set default; 3 lists are as they were`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyncReport {
    lists: Vec<SyncedList>,
}

impl SyncReport {
    /// The lists that were asked for.
    pub fn lists(&self) -> &[SyncedList] {
        &self.lists
    }

    /// Whether any list was set or deleted.
    pub fn has_changed(&self) -> bool {
        let mut lists = self.lists.iter();
        lists.any(|list| list.outcome != SyncOutcome::Unchanged)
    }

    fn of(&self, outcome: SyncOutcome) -> impl Iterator<Item = &SyncedList> {
        self.lists
            .iter()
            .filter(move |list| list.outcome == outcome)
    }
}

impl fmt::Display for SyncReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (verb, outcome) in [("set", SyncOutcome::Set), ("deleted", SyncOutcome::Deleted)] {
            let lists: Vec<_> = self.of(outcome).map(ToString::to_string).collect();
            if !lists.is_empty() {
                write!(f, "{verb} {}; ", lists.join(", "))?;
            }
        }
        match self.of(SyncOutcome::Unchanged).count() {
            1 => f.write_str("1 list is as it was"),
            unchanged => write!(f, "{unchanged} lists are as they were"),
        }
    }
}

/// A list of commands, and what has become of it. It displays as `default` or `default (de)`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SyncedList {
    /// The chats that it is for.
    pub scope: CommandScope,
    /// The language, in two letters; none for users in whose language there is no list.
    pub language: Option<&'static str>,
    /// What was done.
    pub outcome: SyncOutcome,
}

impl fmt::Display for SyncedList {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.language {
            Some(language) => write!(f, "{} ({language})", self.scope),
            None => self.scope.fmt(f),
        }
    }
}

/// What [`sync_commands`] has done about a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SyncOutcome {
    /// It was as it should be.
    Unchanged,
    /// It was set.
    Set,
    /// It was deleted: nothing should have been there.
    Deleted,
}
