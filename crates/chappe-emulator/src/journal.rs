//! What was asked of the emulator.

use std::{collections::VecDeque, time::Duration};

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

    fn size(&self) -> usize {
        let params = self.params.iter();
        params.map(|(name, value)| name.len() + value.len()).sum()
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
    /// The last requests.
    entries: VecDeque<Entry>,
    /// How many of them are kept.
    limit: usize,
    /// How large their parameters are, in bytes.
    size: usize,
    /// By method, in the order of their first calls: a bot calls few.
    counts: Vec<(String, Counts)>,
    /// The place of the next request.
    next: usize,
    /// The place from which on requests are counted.
    first: usize,
}

/// How many requests for a method there were.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) calls: usize,
    pub(crate) executions: usize,
}

impl Journal {
    /// A journal that keeps this many requests and forgets the oldest for the next.
    pub(crate) const fn new(limit: usize) -> Self {
        Self {
            entries: VecDeque::new(),
            limit,
            size: 0,
            counts: Vec::new(),
            next: 0,
            first: 0,
        }
    }

    /// Writes a request down and gives the place where it stands.
    pub(crate) fn begin(&mut self, method: &str, entry: impl FnOnce() -> Entry) -> usize {
        self.count(method).calls += 1;
        if self.limit > 0 {
            let entry = entry();
            self.size += entry.size();
            self.entries.push_back(entry);
            while self.entries.len() > self.limit || self.size > MOST_BYTES {
                let oldest = self.entries.pop_front();
                self.size -= oldest.as_ref().map_or(0, Entry::size);
            }
        }
        self.next += 1;
        self.next - 1
    }

    pub(crate) fn executed(&mut self, place: usize, method: &str) {
        if place < self.first {
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

    /// The requests that are kept, in order of arrival.
    pub(crate) fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter()
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
        self.next - self.first
    }

    pub(crate) fn clear(&mut self) {
        self.first = self.next;
        self.counts.clear();
        self.entries.clear();
        self.size = 0;
    }

    fn entry(&mut self, place: usize) -> Option<&mut Entry> {
        let oldest = self.next.checked_sub(self.entries.len())?;
        self.entries.get_mut(place.checked_sub(oldest)?)
    }

    fn count(&mut self, method: &str) -> &mut Counts {
        let mut known = self.counts.iter();
        let index = known.position(|(known, _)| known.eq_ignore_ascii_case(method));
        let index = index.unwrap_or_else(|| {
            // Whoever invents names without an end has them counted together.
            if self.counts.len() < MOST_NAMES {
                self.counts.push((method.to_owned(), Counts::default()));
            }
            self.counts.len() - 1
        });
        &mut self.counts[index].1
    }
}

/// How many names of methods are told apart: many more than the Bot API has.
const MOST_NAMES: usize = 1_000;

/// How large the parameters of the requests that are kept may be, together.
const MOST_BYTES: usize = 256 << 20;

/// How many requests are kept unless the builder says otherwise.
pub(crate) const KEPT: usize = 100_000;

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(method: &str) -> Entry {
        Entry {
            method: method.to_owned(),
            bot_id: None,
            params: Vec::new(),
            files: Vec::new(),
            executed: false,
            outcome: Outcome::Unanswered,
            at: Duration::ZERO,
        }
    }

    #[test]
    fn the_oldest_is_forgotten_for_the_next() {
        let mut journal = Journal::new(2);
        let places = ["getMe", "getChat", "getMe"].map(|name| journal.begin(name, || entry(name)));
        for place in places {
            journal.executed(place, "getMe");
            journal.end(place, Outcome::Answered(200));
        }
        let kept: Vec<&str> = journal.entries().map(Entry::method).collect();
        assert_eq!(kept, ["getChat", "getMe"]);
        assert!(journal.entries().all(Entry::executed));
        assert_eq!((journal.len(), journal.counts("GETME").calls), (3, 2));
        journal.clear();
        journal.end(places[2], Outcome::Cut);
        assert_eq!(journal.len(), 0);
    }
}
