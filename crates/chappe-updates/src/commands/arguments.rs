use std::{fmt, str::FromStr};

use super::{ArgumentSpec, CommandError, CommandProblem, CommandSpec, words::first_word};

/// What stands behind a command, read argument by argument.
///
/// Arguments are parted by white space; one that has blanks in it stands in quotes: `"two words"`,
/// `“two words”`, `„zwei Worte“`, `«два слова»`. The derive of [`Commands`](super::Commands) reads
/// them in the order of the fields.
#[derive(Clone, Debug)]
pub struct Arguments<'a> {
    command: &'static CommandSpec,
    text: &'a str,
    place: usize,
}

impl<'a> Arguments<'a> {
    /// The arguments of a command.
    pub fn new(command: &'static CommandSpec, text: &'a str) -> Self {
        Self {
            command,
            text: text.trim(),
            place: 0,
        }
    }

    /// The command that they stand behind.
    pub fn command(&self) -> &'static CommandSpec {
        self.command
    }

    /// The next one, which must be there.
    pub fn required<T: FromStr<Err: fmt::Display>>(&mut self) -> Result<T, CommandError> {
        let argument = self.next_spec();
        let word = self.next_word();
        self.must(argument, word)
    }

    /// The next one, where there is any more.
    pub fn optional<T: FromStr<Err: fmt::Display>>(&mut self) -> Result<Option<T>, CommandError> {
        let argument = self.next_spec();
        let word = self.next_word();
        word.map(|word| self.read(argument, word)).transpose()
    }

    /// All that are left.
    pub fn several<T: FromStr<Err: fmt::Display>>(&mut self) -> Result<Vec<T>, CommandError> {
        let argument = self.next_spec();
        let mut values = Vec::new();
        while let Some(word) = self.next_word() {
            values.push(self.read(argument, word)?);
        }
        Ok(values)
    }

    /// All that is left as one argument, blanks, line breaks and quotes included; it must be there.
    pub fn rest<T: FromStr<Err: fmt::Display>>(&mut self) -> Result<T, CommandError> {
        let argument = self.next_spec();
        let text = self.take_rest();
        self.must(argument, text)
    }

    /// All that is left as one argument, where there is anything left.
    pub fn optional_rest<T: FromStr<Err: fmt::Display>>(
        &mut self,
    ) -> Result<Option<T>, CommandError> {
        let argument = self.next_spec();
        let text = self.take_rest();
        text.map(|text| self.read(argument, text)).transpose()
    }

    /// Makes sure that nothing is left.
    pub fn end(&mut self) -> Result<(), CommandError> {
        match self.next_word() {
            Some(word) => Err(self.error(CommandProblem::TooMany { value: word.into() })),
            None => Ok(()),
        }
    }

    fn must<T: FromStr<Err: fmt::Display>>(
        &self,
        argument: ArgumentSpec,
        text: Option<&str>,
    ) -> Result<T, CommandError> {
        match text {
            Some(text) => self.read(argument, text),
            None => Err(self.error(CommandProblem::Missing { argument })),
        }
    }

    fn read<T: FromStr<Err: fmt::Display>>(
        &self,
        argument: ArgumentSpec,
        text: &str,
    ) -> Result<T, CommandError> {
        text.parse().map_err(|reason: T::Err| {
            self.error(CommandProblem::Invalid {
                argument,
                value: text.into(),
                reason: reason.to_string(),
            })
        })
    }

    fn error(&self, problem: CommandProblem) -> CommandError {
        CommandError::of(self.command, problem)
    }

    fn next_spec(&mut self) -> ArgumentSpec {
        let argument = self.command.arguments().get(self.place).copied();
        self.place += 1;
        argument.unwrap_or(ArgumentSpec::required("argument"))
    }

    fn next_word(&mut self) -> Option<&'a str> {
        let (word, rest) = first_word(self.text)?;
        self.text = rest;
        Some(word)
    }

    fn take_rest(&mut self) -> Option<&'a str> {
        let text = std::mem::take(&mut self.text);
        (!text.is_empty()).then_some(text)
    }
}
