//! Commands as an enum: typed arguments, a help text, and the menu that Telegram shows.
//!
//! [`#[derive(Commands)]`](macro@crate::Commands) writes a [`Commands`] implementation, and says
//! how names, descriptions and arguments are given. [`Router::commands`](crate::Router::commands)
//! routes all commands of an enum to one handler, which takes the enum; [`sync_commands`] tells
//! Telegram about them.

mod arguments;
mod error;
pub(crate) mod filter;
pub(crate) mod find;
mod route;
mod scope;
mod spec;
mod sync;
#[cfg(all(test, feature = "macros"))]
mod tests;
mod words;

pub use self::{
    arguments::Arguments,
    error::{CommandError, CommandProblem},
    scope::CommandScope,
    spec::{ArgumentSpec, CommandSpec},
    sync::{SyncOutcome, SyncReport, SyncedList, sync_commands},
};
use crate::command::Command;

/// The commands of a bot, each a variant of an enum.
///
/// Made by [`#[derive(Commands)]`](macro@crate::Commands). The derive makes an
/// [extractor](crate::FromContext) of the enum too, so that a handler takes it as an argument.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no enum of commands",
    label = "put `#[derive(Commands)]` above it"
)]
pub trait Commands: Sized + Send + 'static {
    /// What is known of each command, in the order of the menu.
    const COMMANDS: &'static [CommandSpec];

    /// Makes the variant of the command that the arguments stand behind.
    fn from_arguments(arguments: &mut Arguments<'_>) -> Result<Self, CommandError>;

    /// Reads a command from a text such as `/ban 5 spam`.
    ///
    /// `None` where the text is none of these commands. Whom it is addressed to
    /// (`/ban@other_bot`) is not looked at.
    ///
    /// # Errors
    ///
    /// [`CommandError`] where the arguments are not those that the command takes.
    fn parse(text: &str) -> Result<Option<Self>, CommandError> {
        let Some(command) = Command::parse(text) else {
            return Ok(None);
        };
        let Some(spec) = CommandSpec::find(Self::COMMANDS, command.name) else {
            return Ok(None);
        };
        Self::from_arguments(&mut Arguments::new(spec, command.arguments)).map(Some)
    }

    /// A line for each command that is not hidden: its usage and its description.
    fn help() -> String {
        help(Self::COMMANDS, "")
    }

    /// The same with the descriptions in a language, where there are any.
    ///
    /// The language is what [`User::language_code`](chappe_types::types::User::language_code) says,
    /// such as `de` or `pt-br`; what stands behind the hyphen is not looked at.
    fn help_in(language: &str) -> String {
        help(Self::COMMANDS, language)
    }
}

fn help(commands: &[CommandSpec], language: &str) -> String {
    let lines = commands
        .iter()
        .filter(|command| !command.is_hidden())
        .map(|command| format!("{} – {}", command.usage(), command.description_in(language)));
    lines.collect::<Vec<_>>().join("\n")
}
