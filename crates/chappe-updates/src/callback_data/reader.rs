/// What data is read from, field by field.
#[derive(Debug)]
pub struct Reader<'a> {
    /// None once a field has ended with the text.
    rest: Option<&'a str>,
    /// Whether a mark has promised another field.
    is_marked: bool,
}

/// The data is not what it should be. See [`CallbackDataError`](super::CallbackDataError).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Unreadable {
    /// It has another shape: another version of the bot has packed it.
    Outdated,
    /// It has the right shape, and fields that this type never has.
    Malformed,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            rest: Some(text),
            is_marked: false,
        }
    }

    /// Reads one character.
    pub fn character(&mut self) -> Result<char, Unreadable> {
        let mut characters = self.rest.ok_or(Unreadable::Malformed)?.chars();
        let character = characters.next().ok_or(Unreadable::Malformed)?;
        self.rest = Some(characters.as_str());
        self.is_marked = false;
        Ok(character)
    }

    /// Reads the code of a shape.
    pub fn code(&mut self) -> Result<[u8; 3], Unreadable> {
        let rest = self.rest.ok_or(Unreadable::Malformed)?;
        let (code, rest) = rest
            .as_bytes()
            .split_first_chunk()
            .and_then(|(code, _)| Some((*code, rest.get(3..)?)))
            .ok_or(Unreadable::Outdated)?;
        self.rest = Some(rest);
        self.is_marked = false;
        Ok(code)
    }

    /// Reads a field as it stands, up to its mark or the end.
    pub fn field(&mut self) -> Result<&'a str, Unreadable> {
        let rest = self.rest.ok_or(Unreadable::Malformed)?;
        let (field, rest) = match rest.split_once(':') {
            Some((field, rest)) => (field, Some(rest)),
            None => (rest, None),
        };
        self.is_marked = rest.is_some();
        self.rest = rest;
        Ok(field)
    }

    /// Reads a text, in which `:` and `\` are written with two characters.
    pub fn text(&mut self) -> Result<String, Unreadable> {
        let mut characters = self.field()?.chars();
        let mut text = String::new();
        while let Some(character) = characters.next() {
            text.push(match character {
                '\\' => match characters.next() {
                    Some('.') => ':',
                    Some('\\') => '\\',
                    _ => return Err(Unreadable::Malformed),
                },
                other => other,
            });
        }
        Ok(text)
    }

    /// Makes sure that nothing is left.
    pub(super) fn end(&self) -> Result<(), Unreadable> {
        if self.is_marked || self.rest.is_some_and(|rest| !rest.is_empty()) {
            return Err(Unreadable::Malformed);
        }
        Ok(())
    }
}
