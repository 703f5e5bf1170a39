//! Which updates are known already, and before which one all have ended. No clock, no await.

use std::collections::{HashMap, HashSet, VecDeque};

/// How things stand with an update that comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// It was not known, and is now.
    New,
    /// It waits for its handler, or is with it.
    Held,
    /// It was handled already.
    Ended,
}

/// What is known of updates by their ids.
#[derive(Debug)]
pub(crate) enum Ledger {
    /// For a source that has to be told up to which update all have ended.
    Window(Window),
    /// For a source that is told of each update by itself.
    Recent(Recent),
}

impl Ledger {
    /// Notes that an update came, and says whether it had come before.
    pub(crate) fn admit(&mut self, id: i64) -> Standing {
        let standing = self.standing(id);
        if standing == Standing::New {
            match self {
                Self::Window(window) => window.admit(id),
                Self::Recent(recent) => recent.admit(id),
            }
        }
        standing
    }

    /// How things stand with an update.
    pub(crate) fn standing(&self, id: i64) -> Standing {
        match self {
            Self::Window(window) => window.standing(id),
            Self::Recent(recent) => recent.standing(id),
        }
    }

    /// Notes that the handler of an update has ended, however.
    pub(crate) fn ended(&mut self, id: i64) {
        match self {
            Self::Window(window) => window.ended(id),
            Self::Recent(recent) => recent.ended(id),
        }
    }

    /// Forgets an update that was admitted and will not be handled now.
    pub(crate) fn release(&mut self, id: i64) {
        if let Self::Recent(recent) = self {
            recent.held.remove(&id);
        }
    }

    /// The id before which all updates have ended; none before the first update.
    pub(crate) fn watermark(&self) -> Option<i64> {
        match self {
            Self::Window(window) => window.watermark(),
            Self::Recent(_) => None,
        }
    }

    /// How many updates lie behind the watermark, whether they have ended or not.
    pub(crate) fn span(&self) -> usize {
        match self {
            Self::Window(window) => window.order.len() - window.done,
            Self::Recent(recent) => recent.held.len(),
        }
    }

    /// Forgets what lies before the watermark, which is returned: for whoever is about to ask for
    /// what comes from there on, with no other question under way.
    pub(crate) fn settle(&mut self) -> Option<i64> {
        if let Self::Window(window) = self {
            window.settle();
        }
        self.watermark()
    }

    /// Those that have not ended, from the lowest id on.
    pub(crate) fn held(&self) -> Vec<i64> {
        let mut held: Vec<i64> = match self {
            Self::Window(window) => window
                .order
                .iter()
                .filter(|entry| !entry.has_ended)
                .map(|entry| entry.id)
                .collect(),
            Self::Recent(recent) => recent.held.iter().copied().collect(),
        };
        held.sort_unstable();
        held
    }
}

/// Updates in the order in which they came, from the first that may come again.
///
/// In the order in which they came, and not of their ids: after a week without updates Telegram
/// begins to count anew, and may do so at a lower number.
///
/// An answer may be on its way that was written before the last updates ended, so these are
/// remembered until the next question.
#[derive(Debug, Default)]
pub(crate) struct Window {
    order: VecDeque<Entry>,
    /// How many entries have left `order` at its front.
    gone: u64,
    /// How many entries at its front have ended.
    done: usize,
    /// The place of each entry, counted from the very first.
    places: HashMap<i64, u64>,
    /// The id that came last.
    last: Option<i64>,
}

#[derive(Debug)]
struct Entry {
    id: i64,
    has_ended: bool,
}

impl Window {
    fn admit(&mut self, id: i64) {
        self.places.insert(id, self.gone + self.order.len() as u64);
        self.order.push_back(Entry {
            id,
            has_ended: false,
        });
        self.last = Some(id);
    }

    fn standing(&self, id: i64) -> Standing {
        let Some(place) = self.places.get(&id) else {
            return Standing::New;
        };
        if self.order[(place - self.gone) as usize].has_ended {
            Standing::Ended
        } else {
            Standing::Held
        }
    }

    fn ended(&mut self, id: i64) {
        let Some(place) = self.places.get(&id) else {
            return;
        };
        self.order[(place - self.gone) as usize].has_ended = true;
        while self
            .order
            .get(self.done)
            .is_some_and(|entry| entry.has_ended)
        {
            self.done += 1;
        }
    }

    fn watermark(&self) -> Option<i64> {
        match self.order.get(self.done) {
            Some(entry) => Some(entry.id),
            None => self.last.map(|id| id + 1),
        }
    }

    fn settle(&mut self) {
        for entry in self.order.drain(..self.done) {
            self.places.remove(&entry.id);
        }
        self.gone += self.done as u64;
        self.done = 0;
    }
}

/// The updates that are held, and the last ones that were.
#[derive(Debug)]
pub(crate) struct Recent {
    held: HashSet<i64>,
    ended: HashSet<i64>,
    /// Those that have ended, in the order in which they did.
    order: VecDeque<i64>,
    limit: usize,
}

impl Recent {
    /// A ledger that knows these as handled, and remembers so many.
    pub(crate) fn new(limit: usize, handled: impl IntoIterator<Item = i64>) -> Self {
        let mut recent = Self {
            held: HashSet::new(),
            ended: HashSet::new(),
            order: VecDeque::new(),
            limit,
        };
        for id in handled {
            recent.ended(id);
        }
        recent
    }

    fn admit(&mut self, id: i64) {
        self.held.insert(id);
    }

    fn standing(&self, id: i64) -> Standing {
        if self.held.contains(&id) {
            Standing::Held
        } else if self.ended.contains(&id) {
            Standing::Ended
        } else {
            Standing::New
        }
    }

    fn ended(&mut self, id: i64) {
        self.held.remove(&id);
        if !self.ended.insert(id) {
            return;
        }
        self.order.push_back(id);
        if self.order.len() > self.limit {
            if let Some(oldest) = self.order.pop_front() {
                self.ended.remove(&oldest);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn window() -> Ledger {
        Ledger::Window(Window::default())
    }

    #[test]
    fn nothing_is_confirmed_before_what_is_held() {
        let mut ledger = window();
        assert_eq!(ledger.watermark(), None);
        for id in [5, 6, 9] {
            assert_eq!(ledger.admit(id), Standing::New);
        }
        assert_eq!(ledger.watermark(), Some(5));
        ledger.ended(6);
        ledger.ended(9);
        assert_eq!(ledger.watermark(), Some(5));
        assert_eq!(ledger.span(), 3);
        assert_eq!(ledger.held(), [5]);
        assert_eq!(ledger.admit(5), Standing::Held);
        assert_eq!(ledger.admit(9), Standing::Ended, "it comes again with 5");
        ledger.ended(5);
        assert_eq!(ledger.watermark(), Some(10));
        assert_eq!(ledger.span(), 0);
    }

    #[test]
    fn an_answer_that_was_written_before_the_end_brings_nothing_new() {
        let mut ledger = window();
        ledger.admit(5);
        assert_eq!(ledger.settle(), Some(5));
        // The server answers the question for all from 5 on, and meanwhile 5 ends.
        ledger.ended(5);
        assert_eq!(ledger.admit(5), Standing::Ended);
        assert_eq!(ledger.settle(), Some(6));
        assert_eq!(
            ledger.standing(5),
            Standing::New,
            "the server forgets it as well"
        );
    }

    #[test]
    fn telegram_may_begin_to_count_anew() {
        let mut ledger = window();
        ledger.admit(900);
        ledger.admit(3);
        ledger.ended(3);
        assert_eq!(ledger.watermark(), Some(900));
        ledger.ended(900);
        assert_eq!(ledger.watermark(), Some(4));
    }

    #[test]
    fn the_last_ones_that_ended_are_remembered() {
        let mut ledger = Ledger::Recent(Recent::new(2, [1, 2]));
        assert_eq!(ledger.admit(1), Standing::Ended);
        assert_eq!(ledger.admit(3), Standing::New);
        assert_eq!(ledger.admit(3), Standing::Held);
        ledger.ended(3);
        assert_eq!(ledger.admit(3), Standing::Ended);
        assert_eq!(ledger.admit(2), Standing::Ended);
        assert_eq!(
            ledger.standing(1),
            Standing::New,
            "it is the oldest of three"
        );
        assert_eq!(ledger.admit(4), Standing::New);
        ledger.release(4);
        assert_eq!(ledger.admit(4), Standing::New, "it was not handled");
    }

    proptest! {
        /// The model: a list of all ids that came, and the set of those that ended.
        #[test]
        fn the_watermark_is_the_first_that_has_not_ended(
            steps in prop::collection::vec((0..3, 0_i64..30), 0..200),
        ) {
            let mut ledger = window();
            let mut came: Vec<i64> = Vec::new();
            let mut ended: HashSet<i64> = HashSet::new();
            let mut last = None;
            for (step, id) in steps {
                match step {
                    0 if came.contains(&id) => {
                        ledger.ended(id);
                        ended.insert(id);
                    }
                    1 => {
                        let expected = match (came.contains(&id), ended.contains(&id)) {
                            (true, true) => Standing::Ended,
                            (true, false) => Standing::Held,
                            (false, _) => Standing::New,
                        };
                        prop_assert_eq!(ledger.admit(id), expected);
                        if expected == Standing::New {
                            came.push(id);
                            last = Some(id + 1);
                        }
                    }
                    2 => {
                        let first = came.iter().position(|id| !ended.contains(id));
                        for id in came.drain(..first.unwrap_or(came.len())) {
                            ended.remove(&id);
                        }
                        prop_assert_eq!(ledger.settle(), came.first().copied().or(last));
                    }
                    _ => {}
                }
                let first = came.iter().position(|id| !ended.contains(id));
                let expected = first.map(|first| came[first]).or(last);
                prop_assert_eq!(ledger.watermark(), expected);
                prop_assert_eq!(ledger.span(), first.map_or(0, |first| came.len() - first));
            }
        }
    }
}
