use std::collections::HashMap;

use super::*;
use crate::flood::Rate;

const SETTINGS: Settings = Settings {
    limits: Limits::none(),
    queue: 1000,
    longest_wait: Duration::from_secs(300),
    escalation: 2,
    within: Duration::from_secs(1),
};

/// A gate, what time it is, and who has leave.
struct Trial {
    gate: Gate<u32>,
    now: Instant,
    /// The marks of those who wait, and their numbers.
    waiting: HashMap<u32, (usize, Key)>,
    marks: u32,
}

impl Trial {
    fn new(settings: Settings) -> Self {
        let now = Instant::now();
        Self {
            gate: Gate::new(settings, now),
            now,
            waiting: HashMap::new(),
            marks: 0,
        }
    }

    fn ask(&mut self, ask: Ask) -> Result<Grant, Option<Refusal>> {
        self.marks += 1;
        let mark = self.marks;
        match self.gate.ask(&ask, self.now, || mark) {
            Asked::Ended(result) => result.map_err(Some),
            Asked::Waits(id) => {
                self.waiting.insert(mark, (id, ask.key));
                Err(None)
            }
        }
    }

    /// Asks for this chat, and gives the grant, or the mark of whoever waits.
    fn chat(&mut self, chat: i64) -> Result<Grant, u32> {
        match self.ask(ask(chat)) {
            Ok(grant) => Ok(grant),
            Err(None) => Err(self.marks),
            Err(Some(refusal)) => panic!("{refusal:?}"),
        }
    }

    fn settle(&mut self, grant: Grant, chat: i64, outcome: Outcome) -> Option<Closing> {
        self.gate.settle(grant, &key(chat), outcome, self.now, 0.0)
    }

    /// Those whose wait has ended, in the order in which it did.
    fn ended(&mut self) -> Vec<(u32, Key, Result<Grant, Refusal>)> {
        let marks = self.gate.woken();
        let ended = marks.into_iter().map(|mark| {
            let (id, key) = self.waiting.remove(&mark).expect("one who waited");
            (mark, key, self.gate.take(id).expect("its wait has ended"))
        });
        ended.collect()
    }

    /// Lets time pass, stopping wherever something may happen.
    fn pass(&mut self, time: Duration) -> Vec<(u32, Key, Result<Grant, Refusal>)> {
        let until = self.now + time;
        let mut ended = self.ended();
        while let Some(at) = self.gate.next_event(self.now).filter(|&at| at <= until) {
            self.now = self.now.max(at);
            self.gate.pump(self.now);
            ended.extend(self.ended());
            if self.gate.next_event(self.now) == Some(at) {
                break;
            }
        }
        self.now = until;
        self.gate.pump(self.now);
        ended.extend(self.ended());
        ended
    }

    fn marks_after(&mut self, time: Duration) -> Vec<u32> {
        self.pass(time).into_iter().map(|(mark, ..)| mark).collect()
    }

    /// Fills the window with calls to chats of their own.
    fn fill(&mut self) -> Vec<(i64, Grant)> {
        let mut grants = Vec::new();
        for chat in 1000.. {
            match self.chat(chat) {
                Ok(grant) => grants.push((chat, grant)),
                Err(mark) => {
                    let (id, key) = self.waiting.remove(&mark).unwrap();
                    self.gate.leave(id, &key, self.now);
                    return grants;
                }
            }
        }
        grants
    }
}

fn key(chat: i64) -> Key {
    Key::Chat(chat.into())
}

fn ask(chat: i64) -> Ask {
    Ask {
        key: key(chat),
        priority: Priority::Normal,
        deadline: None,
        longest_wait: None,
        place: None,
    }
}

fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

fn refused(wait: u64) -> Outcome {
    Outcome::Refused(seconds(wait))
}

#[test]
fn calls_one_after_the_other_never_wait() {
    let mut trial = Trial::new(SETTINGS);
    for chat in 0..10_000 {
        let grant = trial.chat(chat % 7).expect("nobody is before it");
        trial.settle(grant, chat % 7, Outcome::Passed);
        trial.now += Duration::from_millis(1);
    }
    assert_eq!(trial.gate.lanes.len(), 0);
}

#[test]
fn a_refused_chat_closes_itself_and_nothing_else() {
    let mut trial = Trial::new(SETTINGS);
    let grant = trial.chat(1).unwrap();
    let closing = trial.settle(grant, 1, refused(30)).unwrap();
    assert_eq!(
        closing,
        Closing {
            whole_bot: false,
            until: trial.now + seconds(30)
        }
    );
    let mark = trial.chat(1).unwrap_err();
    for _ in 0..29 {
        let other = trial.chat(2).unwrap();
        trial.settle(other, 2, Outcome::Passed);
        assert!(trial.marks_after(seconds(1)).is_empty());
    }
    assert_eq!(trial.marks_after(seconds(1)), [mark]);
}

#[test]
fn a_second_chat_that_refuses_closes_the_bot() {
    let mut trial = Trial::new(SETTINGS);
    let (first, second) = (trial.chat(1).unwrap(), trial.chat(2).unwrap());
    trial.settle(first, 1, refused(3)).unwrap();
    let closing = trial.settle(second, 2, refused(3)).unwrap();
    assert!(closing.whole_bot);
    let mark = trial.chat(3).unwrap_err();
    assert!(trial.marks_after(Duration::from_millis(2999)).is_empty());
    assert_eq!(trial.marks_after(Duration::from_millis(1)), [mark]);
}

#[test]
fn what_was_said_about_the_bot_teaches_nothing_about_its_chats() {
    let mut trial = Trial::new(SETTINGS);
    let (first, second) = (trial.chat(1).unwrap(), trial.chat(2).unwrap());
    trial.settle(first, 1, refused(3)).unwrap();
    trial.settle(second, 2, refused(3)).unwrap();
    assert!(trial.gate.bot.per_second().is_some());
    let paces = trial
        .gate
        .lanes
        .iter()
        .filter_map(|(_, lane)| lane.pace.as_ref());
    let learned: Vec<_> = paces.map(|pace| pace.per_second()).collect();
    assert_eq!(learned, [None, None]);
}

#[test]
fn one_refusal_closes_a_bot_whose_limit_is_known_and_pressed_against() {
    for (wait, is_bots) in [(1, true), (30, false)] {
        let mut trial = Trial::new(SETTINGS);
        let (first, second) = (trial.chat(1).unwrap(), trial.chat(2).unwrap());
        trial.settle(first, 1, refused(1)).unwrap();
        trial.settle(second, 2, refused(1)).unwrap();
        (10..40).for_each(|chat| _ = trial.chat(chat).unwrap_err());
        let (_, probe, grant) = trial.pass(seconds(2)).remove(0);
        let now = trial.now;
        trial
            .gate
            .settle(grant.unwrap(), &probe, Outcome::Passed, now, 0.0);
        let (_, next, grant) = trial.pass(seconds(2)).remove(0);
        let now = trial.now;
        let closing = trial
            .gate
            .settle(grant.unwrap(), &next, refused(wait), now, 0.0);
        assert_eq!(closing.unwrap().whole_bot, is_bots, "{wait} s");
    }
}

#[test]
fn two_flooded_chats_with_others_taken_between_them_do_not_close_the_bot() {
    let mut trial = Trial::new(SETTINGS);
    for chat in [1, 2] {
        let grant = trial.chat(chat).unwrap();
        assert!(!trial.settle(grant, chat, refused(30)).unwrap().whole_bot);
        trial.pass(seconds(2));
        let other = trial.chat(3).unwrap();
        trial.settle(other, 3, Outcome::Passed);
    }
}

#[test]
fn after_a_refusal_calls_to_others_go_one_by_one_until_one_is_taken() {
    let mut trial = Trial::new(SETTINGS);
    let (first, second) = (trial.chat(1).unwrap(), trial.chat(2).unwrap());
    trial.settle(first, 1, refused(30)).unwrap();
    let marks = [trial.chat(3).unwrap_err(), trial.chat(4).unwrap_err()];
    trial.settle(second, 2, Outcome::Passed);
    assert_eq!(trial.marks_after(Duration::ZERO), marks);
}

#[test]
fn one_call_goes_first_when_it_opens() {
    let mut trial = Trial::new(SETTINGS);
    for chat in [1, 2] {
        let grant = trial.chat(chat).unwrap();
        trial.settle(grant, chat, refused(3));
    }
    (10..20).for_each(|chat| _ = trial.chat(chat).unwrap_err());
    let probes = trial.pass(Duration::from_millis(3100));
    assert_eq!(probes.len(), 1);
    let (_, _, probe) = &probes[0];
    trial.settle(probe.unwrap(), 10, Outcome::Passed);
    assert!(trial.ended().len() + trial.pass(seconds(1)).len() >= 1);
}

#[test]
fn a_probe_that_is_refused_closes_it_again() {
    let mut trial = Trial::new(SETTINGS);
    for chat in [1, 2] {
        let grant = trial.chat(chat).unwrap();
        trial.settle(grant, chat, refused(3));
    }
    trial.chat(3).unwrap_err();
    trial.chat(4).unwrap_err();
    let probes = trial.pass(seconds(3));
    trial.settle(probes[0].2.unwrap(), 3, refused(60)).unwrap();
    assert!(trial.pass(Duration::from_millis(59_999)).is_empty());
    assert_eq!(trial.pass(Duration::from_millis(1)).len(), 1);
}

#[test]
fn a_longer_wait_that_comes_later_counts() {
    let mut trial = Trial::new(SETTINGS);
    let grants: Vec<_> = (1..=4)
        .map(|chat| (chat, trial.chat(chat).unwrap()))
        .collect();
    for (chat, grant) in grants {
        let wait = if chat == 3 { 20 } else { 2 };
        trial.settle(grant, chat, refused(wait));
    }
    let mark = trial.chat(9).unwrap_err();
    assert!(trial.marks_after(Duration::from_millis(19_999)).is_empty());
    assert_eq!(trial.marks_after(Duration::from_millis(1)), [mark]);
}

#[test]
fn first_come_first_served_in_a_chat_and_in_turn_over_chats() {
    let mut trial = Trial::new(SETTINGS);
    let busy = trial.fill();
    // Three calls for chat 1, then two for chat 2, then one for chat 3.
    let marks: Vec<_> = [1, 1, 1, 2, 2, 3]
        .map(|chat| trial.chat(chat).unwrap_err())
        .into();
    for (chat, grant) in busy {
        trial.settle(grant, chat, Outcome::Passed);
    }
    let mut order = Vec::new();
    while order.len() < marks.len() {
        for (mark, key, grant) in trial.pass(Duration::from_millis(10)) {
            order.push(mark);
            trial
                .gate
                .settle(grant.unwrap(), &key, Outcome::Passed, trial.now, 0.0);
        }
    }
    let expected = [0, 3, 5, 1, 4, 2].map(|index| marks[index]);
    assert_eq!(order, expected);
}

#[test]
fn a_refused_call_comes_back_to_its_place() {
    let mut trial = Trial::new(SETTINGS);
    let grant = trial.chat(1).unwrap();
    trial.settle(grant, 1, refused(1));
    trial.chat(1).unwrap_err();
    trial.chat(1).unwrap_err();
    let back = Ask {
        place: Some(grant.place),
        ..ask(1)
    };
    assert_eq!(trial.ask(back).unwrap_err(), None);
    let back = trial.marks;
    assert_eq!(trial.marks_after(Duration::from_millis(1100)), [back]);
}

#[test]
fn the_urgent_go_first_and_nobody_waits_for_ever() {
    let mut trial = Trial::new(SETTINGS);
    let mut busy: Vec<_> = trial.fill();
    let start = trial.now;
    let of = |chat, priority| Ask {
        priority,
        ..ask(chat)
    };
    trial.ask(of(1, Priority::Low)).unwrap_err();
    let low = trial.marks;
    trial.ask(of(2, Priority::Normal)).unwrap_err();
    let normal = trial.marks;
    let mut order = Vec::new();
    let mut high = 0;
    while order.len() < 800 {
        // Somebody urgent always waits.
        while trial.gate.waiting() < 4 {
            high += 1;
            if let Ok(grant) = trial.ask(of(3 + high, Priority::High)) {
                busy.push((3 + high, grant));
            }
        }
        let (chat, grant) = busy.remove(0);
        trial.settle(grant, chat, Outcome::Passed);
        for (mark, key, grant) in trial.pass(Duration::from_millis(100)) {
            let Key::Chat(chat) = key else { unreachable!() };
            order.push((mark, trial.now));
            busy.push((chat.id().unwrap(), grant.unwrap()));
        }
    }
    let place = |wanted| order.iter().position(|&(mark, _)| mark == wanted);
    let at = |wanted| place(wanted).map(|place| order[place].1 - start);
    assert!(
        (seconds(5)..seconds(6)).contains(&at(normal).unwrap()),
        "{:?}",
        at(normal)
    );
    assert!(
        (seconds(30)..seconds(31)).contains(&at(low).unwrap()),
        "{:?}",
        at(low)
    );
    assert!(place(normal).unwrap() > 10 && place(low).unwrap() > 100);
}

#[test]
fn the_queue_is_bounded() {
    let mut trial = Trial::new(Settings {
        queue: 3,
        ..SETTINGS
    });
    trial.fill();
    (0..3).for_each(|chat| _ = trial.chat(chat).unwrap_err());
    assert_eq!(trial.ask(ask(7)).unwrap_err(), Some(Refusal::Overloaded(3)));
}

#[test]
fn who_cannot_wait_so_long_is_told_at_once() {
    let mut trial = Trial::new(Settings {
        escalation: 1,
        ..SETTINGS
    });
    // Those who wait when it closes ...
    let grants: Vec<_> = trial.fill();
    let hurried = Ask {
        deadline: Some(trial.now + seconds(5)),
        ..ask(3)
    };
    let patient = Ask {
        deadline: Some(trial.now + seconds(60)),
        ..ask(4)
    };
    assert_eq!(trial.ask(hurried.clone()).unwrap_err(), None);
    assert_eq!(trial.ask(patient).unwrap_err(), None);
    for (chat, grant) in grants {
        trial.settle(grant, chat, refused(30));
    }
    let until = trial.now + seconds(30);
    let ended = trial.ended();
    assert_eq!(ended.len(), 1);
    assert_eq!(ended[0].1, key(3));
    assert_eq!(ended[0].2.unwrap_err(), Refusal::Closed(until));
    // ... and those who come later.
    assert_eq!(
        trial.ask(hurried).unwrap_err(),
        Some(Refusal::Closed(until))
    );
    let unlike = Ask {
        longest_wait: Some(seconds(29)),
        ..ask(5)
    };
    assert_eq!(trial.ask(unlike).unwrap_err(), Some(Refusal::Closed(until)));
}

#[test]
fn nobody_waits_for_a_closure_longer_than_the_longest_wait() {
    let mut trial = Trial::new(SETTINGS);
    let grant = trial.chat(1).unwrap();
    let (second, third) = (trial.chat(1).unwrap(), trial.chat(1).unwrap());
    trial.settle(grant, 1, refused(10));
    trial.chat(1).unwrap_err();
    trial.settle(second, 1, refused(301));
    assert!(matches!(
        trial.ended()[..],
        [(_, _, Err(Refusal::Closed(_)))]
    ));
    trial.settle(third, 1, refused(10));
    assert!(matches!(trial.ask(ask(1)), Err(Some(Refusal::Closed(_)))));
}

#[test]
fn a_call_may_wait_for_longer_or_shorter_closures_than_others() {
    for (own, is_patient) in [(Some(400), true), (None, false), (Some(5), false)] {
        let mut trial = Trial::new(Settings {
            escalation: 1,
            ..SETTINGS
        });
        let grants = trial.fill();
        let longest_wait = own.map(seconds);
        trial
            .ask(Ask {
                longest_wait,
                ..ask(1)
            })
            .unwrap_err();
        for (chat, grant) in grants {
            trial.settle(grant, chat, refused(350));
        }
        assert_eq!(trial.ended().is_empty(), is_patient, "{own:?}");
    }
}

#[test]
fn who_leaves_gives_its_place_up() {
    let mut trial = Trial::new(SETTINGS);
    let busy = trial.fill();
    let marks: Vec<_> = (0..3).map(|_| trial.chat(1).unwrap_err()).collect();
    let (id, key) = trial.waiting.remove(&marks[1]).unwrap();
    trial.gate.leave(id, &key, trial.now);
    for (chat, grant) in busy {
        trial.settle(grant, chat, Outcome::Passed);
    }
    assert_eq!(trial.marks_after(Duration::ZERO), [marks[0], marks[2]]);
}

#[test]
fn who_leaves_with_leave_gives_it_back() {
    let mut trial = Trial::new(SETTINGS);
    let busy = trial.fill();
    let (first, second) = (trial.chat(1).unwrap_err(), trial.chat(2).unwrap_err());
    let (chat, grant) = busy[0];
    trial.settle(grant, chat, Outcome::NotSent);
    assert_eq!(trial.gate.woken(), [first]);
    let (id, key) = trial.waiting.remove(&first).unwrap();
    trial.gate.leave(id, &key, trial.now);
    assert_eq!(trial.gate.woken(), [second]);
}

#[test]
fn a_call_that_was_never_sent_does_not_count_for_a_limit() {
    let limits = Limits::none().bot(Rate::new(1, seconds(60)));
    let mut trial = Trial::new(Settings { limits, ..SETTINGS });
    for _ in 0..5 {
        let grant = trial.chat(1).unwrap();
        trial.settle(grant, 1, Outcome::NotSent);
    }
    let grant = trial.chat(1).unwrap();
    trial.settle(grant, 1, Outcome::Unknown);
    trial.chat(1).unwrap_err();
}

#[test]
fn a_window_that_does_not_move_lets_one_more_through() {
    let mut trial = Trial::new(SETTINGS);
    trial.fill();
    let mark = trial.chat(1).unwrap_err();
    assert!(trial.marks_after(Duration::from_millis(199)).is_empty());
    assert_eq!(trial.marks_after(Duration::from_millis(1)), [mark]);
}

#[test]
fn the_limits_of_bot_chat_and_group_hold_together() {
    let limits = Limits::none()
        .bot(Rate::new(10, seconds(1)))
        .chat(Rate::new(1, seconds(1)).burst(3))
        .group(Rate::new(20, seconds(60)));
    let mut trial = Trial::new(Settings { limits, ..SETTINGS });
    let mut sent: HashMap<Key, Vec<Instant>> = HashMap::new();
    (0..200).for_each(|n| {
        for chat in [1, -1, 2 + n] {
            if let Ok(grant) = trial.ask(ask(chat)) {
                sent.entry(key(chat)).or_default().push(trial.now);
                trial.settle(grant, chat, Outcome::Passed);
            }
        }
    });
    for _ in 0..12_000 {
        for (_, key, grant) in trial.pass(Duration::from_millis(10)) {
            sent.entry(key.clone()).or_default().push(trial.now);
            trial
                .gate
                .settle(grant.unwrap(), &key, Outcome::Passed, trial.now, 0.0);
        }
    }
    let most = |times: &[Instant], within: Duration| {
        let from = |at: &Instant| {
            times
                .iter()
                .filter(|&t| (*at..*at + within).contains(t))
                .count()
        };
        times.iter().map(from).max().unwrap()
    };
    let mut all: Vec<_> = sent.values().flatten().copied().collect();
    all.sort();
    assert!(most(&all, seconds(1)) <= 10 + 10);
    assert!(most(&all, seconds(10)) <= 10 + 100);
    assert!(most(&sent[&key(1)], seconds(10)) <= 3 + 10);
    assert!(most(&sent[&key(-1)], seconds(60)) <= 20 + 20);
    // And no more is withheld than they ask for: while all chats wait, each has one turn in 20 s.
    assert!(sent[&key(1)].len() >= 100, "{}", sent[&key(1)].len());
    assert!(sent[&key(-1)].len() >= 50, "{}", sent[&key(-1)].len());
    assert_eq!(all.len(), 200 + sent[&key(1)].len() + sent[&key(-1)].len());
}

#[test]
fn what_a_chat_taught_is_forgotten_in_the_end() {
    let mut trial = Trial::new(SETTINGS);
    let grant = trial.chat(1).unwrap();
    trial.settle(grant, 1, refused(30));
    assert_eq!(trial.gate.lanes.len(), 1);
    trial.pass(seconds(400));
    assert_eq!(trial.gate.lanes.len(), 0);
    assert_eq!(trial.gate.by_key.len(), 0);
}

mod model;
