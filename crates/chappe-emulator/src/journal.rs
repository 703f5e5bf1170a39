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

    /// Whether the call was executed: false where a fault or a limit came before it. A call
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

#[derive(Debug)]
pub(crate) struct Journal {
    /// Every request, unless only the counts are kept.
    entries: Option<Vec<Entry>>,
    /// By method, in the order of their first calls: a bot calls few.
    counts: Vec<(String, Counts)>,
    /// The place of the next request.
    next: usize,
    /// How many requests were forgotten: places count on.
    forgotten: usize,
}

/// How many requests for a method there were.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) calls: usize,
    pub(crate) executions: usize,
}

impl Journal {
    pub(crate) fn new() -> Self {
        Self {
            entries: Some(Vec::new()),
            ..Self::counting()
        }
    }

    /// A journal without entries.
    pub(crate) fn counting() -> Self {
        Self {
            entries: None,
            counts: Vec::new(),
            next: 0,
            forgotten: 0,
        }
    }

    /// Writes a request down and gives the place where it stands.
    pub(crate) fn begin(&mut self, method: &str, entry: impl FnOnce() -> Entry) -> usize {
        self.count(method).calls += 1;
        if let Some(entries) = &mut self.entries {
            entries.push(entry());
        }
        self.next += 1;
        self.next - 1
    }

    pub(crate) fn executed(&mut self, place: usize, method: &str) {
        if place < self.forgotten {
            return;
        }
        self.count(method).executions += 1;
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
        self.entries.as_deref().unwrap_or_default()
    }

    /// How often a method was called, whatever the spelling's case.
    pub(crate) fn counts(&self, method: &str) -> Counts {
        let mut counts = self.counts.iter();
        counts
            .find(|(known, _)| known.eq_ignore_ascii_case(method))
            .map_or_else(Counts::default, |(_, counts)| *counts)
    }

    /// How many requests there were.
    pub(crate) fn len(&self) -> usize {
        self.next - self.forgotten
    }

    pub(crate) fn clear(&mut self) {
        self.forgotten = self.next;
        self.counts.clear();
        if let Some(entries) = &mut self.entries {
            entries.clear();
        }
    }

    fn entry(&mut self, place: usize) -> Option<&mut Entry> {
        let index = place.checked_sub(self.forgotten)?;
        self.entries.as_mut()?.get_mut(index)
    }

    fn count(&mut self, method: &str) -> &mut Counts {
        let mut known = self.counts.iter();
        let index = known.position(|(known, _)| known.eq_ignore_ascii_case(method));
        let index = index.unwrap_or_else(|| {
            self.counts.push((method.to_owned(), Counts::default()));
            self.counts.len() - 1
        });
        &mut self.counts[index].1
    }
}
