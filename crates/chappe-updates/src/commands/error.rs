use std::{error::Error, fmt};

use super::{ArgumentSpec, CommandSpec};

/// Why a command cannot be carried out as it was typed.
///
/// It displays as a text for the user who typed it: what is wrong, and how the command is called.
/// [`Router::commands`](crate::Router::commands) sends that text; to say it in other words or in
/// another language, a handler takes `Result<Command, CommandError>`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommandError {
    command: Option<&'static CommandSpec>,
    problem: CommandProblem,
}

/// What is wrong with a command. See [`CommandError::problem`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum CommandProblem {
    /// The update is none of the commands that the handler is for.
    NoCommand,
    /// An argument is not there.
    Missing {
        /// Which one.
        argument: ArgumentSpec,
    },
    /// An argument cannot be read.
    Invalid {
        /// Which one.
        argument: ArgumentSpec,
        /// What was typed.
        value: String,
        /// What its type says about it.
        reason: String,
    },
    /// There are more arguments than the command takes.
    TooMany {
        /// The first that is too much.
        value: String,
    },
    /// The handler does not take it.
    Refused {
        /// Why, for the user to read.
        reason: String,
    },
}

impl CommandError {
    pub(super) fn of(command: &'static CommandSpec, problem: CommandProblem) -> Self {
        Self {
            command: Some(command),
            problem,
        }
    }

    pub(super) const fn no_command() -> Self {
        Self {
            command: None,
            problem: CommandProblem::NoCommand,
        }
    }

    /// For a handler that finds an argument wrong which could be read.
    ///
    /// Where [`Router::commands`](crate::Router::commands) has called it, the user gets the reason,
    /// as for an argument that could not be read.
    ///
    /// ```
    /// use chappe_updates::{HandlerResult, commands::CommandError};
    ///
    /// fn check(days: u32) -> Result<(), CommandError> {
    ///     if days > 366 {
    ///         return Err(CommandError::refused("Nobody is banned for more than a year."));
    ///     }
    ///     Ok(())
    /// }
    /// # assert_eq!(check(400).unwrap_err().to_string(), "Nobody is banned for more than a year.");
    /// ```
    pub fn refused(reason: impl Into<String>) -> Self {
        Self {
            command: None,
            problem: CommandProblem::Refused {
                reason: reason.into(),
            },
        }
    }

    /// The command, where it is known which one was typed.
    pub fn command(&self) -> Option<&'static CommandSpec> {
        self.command
    }

    /// What is wrong.
    pub fn problem(&self) -> &CommandProblem {
        &self.problem
    }
}

impl fmt::Display for CommandError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.problem {
            CommandProblem::NoCommand => f.write_str("this is no command of this kind")?,
            CommandProblem::Missing { argument } => write!(f, "{argument} is missing")?,
            CommandProblem::Invalid {
                argument,
                value,
                reason,
            } => write!(f, "“{}” is no {argument}: {reason}", Short(value))?,
            CommandProblem::TooMany { value } => write!(f, "“{}” is too much", Short(value))?,
            CommandProblem::Refused { reason } => f.write_str(reason)?,
        }
        match self.command {
            Some(command) => write!(f, "\nUsage: {}", command.usage()),
            None => Ok(()),
        }
    }
}

impl Error for CommandError {}

/// The beginning of what a user has typed: enough to find it, and no message of 4096 characters
/// that would not fit into the answer.
struct Short<'a>(&'a str);

impl fmt::Display for Short<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.char_indices().nth(LONGEST) {
            Some((end, _)) => write!(f, "{}…", &self.0[..end]),
            None => f.write_str(self.0),
        }
    }
}

const LONGEST: usize = 100;
