//! What was asked of the emulator.

use std::time::Duration;

/// One request that reached the emulator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub(crate) method: String,
    pub(crate) bot_id: Option<i64>,
    pub(crate) params: Vec<(String, String)>,
    pub(crate) files: Vec<String>,
    pub(crate) executed: bool,
    pub(crate) outcome: Outcome,
    pub(crate) at: Duration,
}

impl Entry {
    /// The method in Telegram's spelling, or as it was sent where the Bot API has no such method;
    /// `file` for a download.
    pub fn method(&self) -> &str {
        &self.method
    }

    /// The bot whose token was used; `None` where no bot has that token.
    pub const fn bot_id(&self) -> Option<i64> {
        self.bot_id
    }

    /// The parameters as text, in the order in which the server looks them up: those of the query
    /// string first.
    pub fn params(&self) -> &[(String, String)] {
        &self.params
    }

    /// The parameter of this name, as the server sees it: the first one.
    pub fn param(&self, name: &str) -> Option<&str> {
        let (_, value) = self.params.iter().find(|(known, _)| known == name)?;
        Some(value)
    }

    /// The names of the multipart parts that held files.
    pub fn files(&self) -> &[String] {
        &self.files
    }

    /// Whether the call reached the simulated server: false where a fault came before it. A call
    /// that was executed may have been refused, see [`status`](Entry::status).
    pub const fn executed(&self) -> bool {
        self.executed
    }

    /// How the request ended.
    pub const fn outcome(&self) -> Outcome {
        self.outcome
    }

    /// The HTTP status of the answer, where there was one.
    pub const fn status(&self) -> Option<u16> {
        match self.outcome {
            Outcome::Answered(status) => Some(status),
            Outcome::Cut | Outcome::Unanswered => None,
        }
    }

    /// When the request arrived, since the emulator was made.
    pub const fn at(&self) -> Duration {
        self.at
    }
}

/// How a request ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Outcome {
    /// An answer with this HTTP status was given.
    Answered(u16),
    /// The connection was closed instead.
    Cut,
    /// No answer was given so far: the call waits, hangs, or whoever made it went away.
    Unanswered,
}

#[derive(Debug, Default)]
pub(crate) struct Journal {
    entries: Vec<Entry>,
    /// How many entries were forgotten: places count on.
    forgotten: usize,
}

impl Journal {
    /// Writes an entry down and gives the place where it stands.
    pub(crate) fn begin(&mut self, entry: Entry) -> usize {
        self.entries.push(entry);
        self.forgotten + self.entries.len() - 1
    }

    pub(crate) fn executed(&mut self, place: usize) {
        if let Some(entry) = self.entry(place) {
            entry.executed = true;
        }
    }

    pub(crate) fn end(&mut self, place: usize, outcome: Outcome) {
        if let Some(entry) = self.entry(place) {
            entry.outcome = outcome;
        }
    }

    pub(crate) fn entries(&self) -> &[Entry] {
        &self.entries
    }

    pub(crate) fn clear(&mut self) {
        self.forgotten += self.entries.len();
        self.entries.clear();
    }

    fn entry(&mut self, place: usize) -> Option<&mut Entry> {
        self.entries.get_mut(place.checked_sub(self.forgotten)?)
    }
}
