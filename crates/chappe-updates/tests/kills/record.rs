//! What the handlers did, in a file that outlives them.

use std::{
    collections::{BTreeSet, HashMap},
    fs::{self, File, OpenOptions},
    io::Write as _,
    path::Path,
};

use crate::victim::Mode;

/// What the handlers did.
pub(crate) struct Record {
    file: Option<File>,
    /// Of each life of the program, what happened in it.
    runs: Vec<Vec<Event>>,
}

/// How many updates came again, of which the handler had only begun, and had ended.
pub(crate) struct Again {
    pub(crate) begun: usize,
    pub(crate) ended: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Event {
    Begin(i64, u32),
    End(i64, u32),
}

impl Record {
    pub(crate) fn append_to(folder: &Path) -> Self {
        let path = folder.join("record");
        let file = OpenOptions::new().create(true).append(true).open(path);
        Self {
            file: Some(file.unwrap()),
            runs: Vec::new(),
        }
    }

    /// One write, so that a kill leaves a whole line or none.
    pub(crate) fn note(&self, line: &str) {
        let mut file = self.file.as_ref().unwrap();
        file.write_all(format!("{line}\n").as_bytes()).unwrap();
    }

    pub(crate) fn read(folder: &Path) -> Self {
        let text = fs::read_to_string(folder.join("record")).unwrap_or_default();
        let mut runs = Vec::new();
        for line in text.lines() {
            let words: Vec<&str> = line.split(' ').collect();
            let event = |chat: &str, number: &str| (chat.parse().unwrap(), number.parse().unwrap());
            match words[..] {
                ["run"] => runs.push(Vec::new()),
                ["begin", chat, number] => {
                    let (chat, number) = event(chat, number);
                    runs.last_mut().unwrap().push(Event::Begin(chat, number));
                }
                ["end", chat, number] => {
                    let (chat, number) = event(chat, number);
                    runs.last_mut().unwrap().push(Event::End(chat, number));
                }
                _ => panic!("{line:?} is no event"),
            }
        }
        Self { file: None, runs }
    }

    #[cfg(unix)]
    pub(crate) fn begins(&self) -> usize {
        let events = self.runs.iter().flatten();
        events
            .filter(|event| matches!(event, Event::Begin(..)))
            .count()
    }

    pub(crate) fn distinct_ends(&self) -> usize {
        let ends: BTreeSet<(i64, u32)> = self
            .runs
            .iter()
            .flatten()
            .filter_map(|event| match event {
                Event::End(chat, number) => Some((*chat, *number)),
                Event::Begin(..) => None,
            })
            .collect();
        ends.len()
    }

    /// Checks that each chat had all of its messages in their order.
    pub(crate) fn check_order(&self, chats: &[i64], written: &[u32], mode: Mode) -> Again {
        let mut ended: HashMap<i64, BTreeSet<u32>> = HashMap::new();
        let mut last: HashMap<i64, u32> = HashMap::new();
        let mut begun = 0;
        let mut repeated = 0;
        for run in &self.runs {
            let mut now: HashMap<i64, Event> = HashMap::new();
            let mut again = 0;
            for event in run {
                let (Event::Begin(chat, number) | Event::End(chat, number)) = *event;
                let before = now.insert(chat, *event);
                match (event, before) {
                    (Event::Begin(..), None) => {
                        let latest = last.get(&chat).copied();
                        let next = latest.map_or(0, |latest| latest + 1);
                        assert!(number <= next, "{chat}: {number} after {latest:?}");
                        if mode != Mode::Window {
                            // One at a time is at work in a chat, and it alone is not noted.
                            assert!(
                                latest.is_none_or(|latest| number >= latest),
                                "{chat}: {number} again after {latest:?}"
                            );
                        }
                    }
                    (Event::Begin(..), Some(before)) => {
                        assert_eq!(before, Event::End(chat, number - 1), "out of order");
                    }
                    (Event::End(..), before) => {
                        assert_eq!(before, Some(Event::Begin(chat, number)));
                    }
                }
                let is_known = ended
                    .get(&chat)
                    .is_some_and(|ended| ended.contains(&number));
                if matches!(event, Event::Begin(..)) {
                    let was_begun = last.get(&chat).is_some_and(|latest| number <= *latest);
                    begun += usize::from(was_begun && !is_known);
                    again += usize::from(is_known);
                }
            }
            // Telegram hands out no more than that before the first of them is confirmed.
            assert!(again <= 100, "{again} were handled again after one kill");
            repeated += again;
            for event in run {
                let (Event::Begin(chat, number) | Event::End(chat, number)) = *event;
                let latest = last.entry(chat).or_insert(number);
                *latest = number.max(*latest);
                if matches!(event, Event::End(..)) {
                    ended.entry(chat).or_default().insert(number);
                }
            }
        }
        for (chat, written) in chats.iter().zip(written) {
            let ended = ended.get(chat).map_or(0, BTreeSet::len);
            assert_eq!(ended as u32, *written, "{chat} has lost some");
        }
        Again {
            begun,
            ended: repeated,
        }
    }
}
