use std::fmt;

use super::CommandScope;

/// What is known of a command without its being called: its name, its arguments, what it does.
///
/// ```
/// use chappe_updates::commands::{ArgumentSpec, CommandSpec};
///
/// const BAN: CommandSpec = CommandSpec::new("ban", "Bans a user").with_arguments(&[
///     ArgumentSpec::required("user"),
///     ArgumentSpec::optional("reason"),
/// ]);
/// assert_eq!(BAN.usage(), "/ban <user> [reason]");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommandSpec {
    name: &'static str,
    aliases: &'static [&'static str],
    description: &'static str,
    descriptions: &'static [(&'static str, &'static str)],
    scopes: &'static [CommandScope],
    arguments: &'static [ArgumentSpec],
    hidden: bool,
}

impl CommandSpec {
    /// A command of this name, without its slash, and what it does.
    ///
    /// It takes no arguments, and is shown in all chats.
    pub const fn new(name: &'static str, description: &'static str) -> Self {
        Self {
            name,
            aliases: &[],
            description,
            descriptions: &[],
            scopes: &[CommandScope::Default],
            arguments: &[],
            hidden: false,
        }
    }

    /// Other names under which it can be called; they are not shown.
    #[must_use]
    pub const fn with_aliases(mut self, aliases: &'static [&'static str]) -> Self {
        self.aliases = aliases;
        self
    }

    /// Descriptions for those whose app is set to a language: its two letters of ISO 639-1 and
    /// the text.
    #[must_use]
    pub const fn with_descriptions(
        mut self,
        descriptions: &'static [(&'static str, &'static str)],
    ) -> Self {
        self.descriptions = descriptions;
        self
    }

    /// Where it is shown.
    #[must_use]
    pub const fn with_scopes(mut self, scopes: &'static [CommandScope]) -> Self {
        self.scopes = scopes;
        self
    }

    /// What it takes.
    #[must_use]
    pub const fn with_arguments(mut self, arguments: &'static [ArgumentSpec]) -> Self {
        self.arguments = arguments;
        self
    }

    /// Keeps it out of the menu and the help text; it can be called all the same.
    #[must_use]
    pub const fn hidden(mut self) -> Self {
        self.hidden = true;
        self
    }

    /// Its name, without the slash.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Other names under which it can be called.
    pub const fn aliases(&self) -> &'static [&'static str] {
        self.aliases
    }

    /// What it does, for those for whose language there is nothing of its own.
    pub const fn description(&self) -> &'static str {
        self.description
    }

    /// The descriptions by language.
    pub const fn descriptions(&self) -> &'static [(&'static str, &'static str)] {
        self.descriptions
    }

    /// What it does, in this language where there is a description in it.
    ///
    /// Of `pt-br` the first part is looked at.
    pub fn description_in(&self, language: &str) -> &'static str {
        let language = language.split(['-', '_']).next().unwrap_or_default();
        self.descriptions
            .iter()
            .find(|(code, _)| code.eq_ignore_ascii_case(language))
            .map_or(self.description, |(_, description)| description)
    }

    /// Where it is shown.
    pub const fn scopes(&self) -> &'static [CommandScope] {
        self.scopes
    }

    /// What it takes.
    pub const fn arguments(&self) -> &'static [ArgumentSpec] {
        self.arguments
    }

    /// Whether it is kept out of the menu and the help text.
    pub const fn is_hidden(&self) -> bool {
        self.hidden
    }

    /// How it is called: `/ban <user> [reason]`.
    pub fn usage(&self) -> String {
        let mut usage = format!("/{}", self.name);
        for argument in self.arguments {
            usage.push(' ');
            usage.push_str(&argument.to_string());
        }
        usage
    }

    /// The command of this name or alias, whatever its case.
    pub(super) fn find(commands: &'static [Self], name: &str) -> Option<&'static Self> {
        let is_it = |known: &&str| known.eq_ignore_ascii_case(name);
        commands
            .iter()
            .find(|command| is_it(&command.name) || command.aliases.iter().any(is_it))
    }
}

/// An argument of a command. It displays as in a usage line: `<user>`, `[reason]`, `[ids…]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ArgumentSpec {
    name: &'static str,
    times: Times,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Times {
    Once,
    AtMostOnce,
    AnyNumber,
}

impl ArgumentSpec {
    /// One that must be there.
    pub const fn required(name: &'static str) -> Self {
        Self::of(name, Times::Once)
    }

    /// One that may be left out.
    pub const fn optional(name: &'static str) -> Self {
        Self::of(name, Times::AtMostOnce)
    }

    /// As many as are there.
    pub const fn several(name: &'static str) -> Self {
        Self::of(name, Times::AnyNumber)
    }

    const fn of(name: &'static str, times: Times) -> Self {
        Self { name, times }
    }

    /// What the usage line calls it.
    pub const fn name(&self) -> &'static str {
        self.name
    }
}

impl fmt::Display for ArgumentSpec {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.times {
            Times::Once => write!(f, "<{}>", self.name),
            Times::AtMostOnce => write!(f, "[{}]", self.name),
            Times::AnyNumber => write!(f, "[{}…]", self.name),
        }
    }
}
