//! Whatever happens, against a model that says what must hold as simply as can be.

use proptest::prelude::*;

use super::*;

#[derive(Clone, Copy, Debug)]
enum Step {
    Ask {
        chat: i64,
        priority: Priority,
        deadline: Option<u64>,
    },
    Settle {
        which: usize,
        outcome: Outcome,
    },
    Leave {
        which: usize,
    },
    Pass {
        millis: u64,
    },
}

fn step() -> impl Strategy<Value = Step> {
    let priority = prop_oneof![
        Just(Priority::Low),
        Just(Priority::Normal),
        Just(Priority::High)
    ];
    let outcome = prop_oneof![
        6 => Just(Outcome::Passed),
        3 => (0_u64..40).prop_map(|wait| Outcome::Refused(seconds(wait))),
        1 => Just(Outcome::NotSent),
        1 => Just(Outcome::Unknown),
    ];
    prop_oneof![
        5 => (-3_i64..6, priority, proptest::option::weighted(0.2, 0_u64..60))
            .prop_map(|(chat, priority, deadline)| Step::Ask { chat, priority, deadline }),
        5 => (any::<usize>(), outcome).prop_map(|(which, outcome)| Step::Settle { which, outcome }),
        1 => any::<usize>().prop_map(|which| Step::Leave { which }),
        3 => (0_u64..3000).prop_map(|millis| Step::Pass { millis }),
    ]
}

/// A trial, and what must hold of it.
struct Model {
    trial: Trial,
    /// Nothing may go before.
    bot: Option<Instant>,
    chats: HashMap<Key, Instant>,
    in_flight: Vec<(Key, Grant, Instant)>,
    classes: HashMap<u32, Priority>,
    /// The last place that went, by chat and class.
    last: HashMap<(Key, Priority), u64>,
    /// When the pace of the bot was last cut.
    cut: Option<Instant>,
}

impl Model {
    fn new(limits: Limits) -> Self {
        let settings = Settings {
            limits,
            queue: 50,
            ..SETTINGS
        };
        Self {
            trial: Trial::new(settings),
            bot: None,
            chats: HashMap::new(),
            in_flight: Vec::new(),
            classes: HashMap::new(),
            last: HashMap::new(),
            cut: None,
        }
    }

    fn step(&mut self, step: Step) {
        match step {
            Step::Ask {
                chat,
                priority,
                deadline,
            } => self.ask(chat, priority, deadline),
            Step::Settle { which, outcome } if !self.in_flight.is_empty() => {
                self.settle(which % self.in_flight.len(), outcome);
            }
            Step::Leave { which } if !self.trial.waiting.is_empty() => {
                let mut marks: Vec<_> = self.trial.waiting.keys().copied().collect();
                marks.sort_unstable();
                let mark = marks[which % marks.len()];
                let (id, key) = self.trial.waiting.remove(&mark).unwrap();
                self.trial.gate.leave(id, &key, self.trial.now);
            }
            Step::Pass { millis } => self.pass(Duration::from_millis(millis)),
            Step::Settle { .. } | Step::Leave { .. } => {}
        }
        self.look();
        assert_eq!(self.trial.gate.waiting(), self.trial.waiting.len());
    }

    fn ask(&mut self, chat: i64, priority: Priority, deadline: Option<u64>) {
        let deadline = deadline.map(|after| self.trial.now + seconds(after));
        let asked = self.trial.ask(Ask {
            priority,
            deadline,
            ..ask(chat)
        });
        self.classes.insert(self.trial.marks, priority);
        match asked {
            Ok(grant) => self.goes(key(chat), priority, grant),
            Err(Some(Refusal::Closed(until))) => assert!(until > self.trial.now),
            Err(Some(Refusal::Overloaded(_))) => assert_eq!(self.trial.waiting.len(), 50),
            Err(None) => {}
        }
    }

    fn settle(&mut self, which: usize, outcome: Outcome) {
        let (key, grant, began) = self.in_flight.swap_remove(which);
        let Trial { gate, now, .. } = &mut self.trial;
        let before = gate.bot.per_second();
        let closing = gate.settle(grant, &key, outcome, *now, 0.5);
        let Outcome::Refused(wait) = outcome else {
            return;
        };
        let until = self.chats.entry(key).or_insert(*now);
        *until = (*until).max(*now + wait);
        match closing.filter(|closing| closing.whole_bot) {
            Some(closing) => {
                assert!(
                    self.cut.is_none_or(|cut| began > cut),
                    "cut twice in an epoch"
                );
                self.cut = Some(*now);
                self.bot = self.bot.max(Some(closing.until));
            }
            None => assert!(gate.bot.per_second() >= before, "cut without news"),
        }
    }

    fn pass(&mut self, time: Duration) {
        let until = self.trial.now + time;
        while let Some(at) = self.next().filter(|&at| at <= until) {
            assert!(at >= self.trial.now);
            self.jump(at);
        }
        self.trial.now = self.trial.now.max(until);
        self.trial.gate.pump(self.trial.now);
    }

    fn next(&mut self) -> Option<Instant> {
        self.trial.gate.next_event(self.trial.now)
    }

    fn jump(&mut self, at: Instant) {
        self.trial.now = at.max(self.trial.now + Duration::from_nanos(1));
        self.trial.gate.pump(self.trial.now);
        self.look();
    }

    /// Looks at those whose wait has ended.
    fn look(&mut self) {
        for (mark, key, result) in self.trial.ended() {
            match result {
                Ok(grant) => self.goes(key, self.classes[&mark], grant),
                Err(Refusal::Closed(until)) => assert!(until >= self.trial.now),
                Err(Refusal::Overloaded(_)) => panic!("it waited already"),
            }
        }
    }

    fn goes(&mut self, key: Key, priority: Priority, grant: Grant) {
        let now = self.trial.now;
        let is_open = |until: Option<Instant>| until.is_none_or(|until| until <= now);
        assert!(is_open(self.bot), "the bot was opened early");
        let chat = self.chats.get(&key).copied();
        assert!(is_open(chat), "{key:?} was opened early");
        let last = self.last.insert((key.clone(), priority), grant.place);
        assert!(
            last.is_none_or(|last| grant.place > last),
            "overtaken in its chat"
        );
        self.in_flight.push((key, grant, now));
    }

    /// Whoever waits is served in the end, if the server takes what it is sent.
    fn ends(&mut self) {
        for _ in 0..10_000 {
            for (key, grant, _) in std::mem::take(&mut self.in_flight) {
                let Trial { gate, now, .. } = &mut self.trial;
                gate.settle(grant, &key, Outcome::Passed, *now, 0.5);
            }
            self.look();
            let next = self.next();
            if self.trial.gate.waiting() == 0 && self.in_flight.is_empty() {
                return;
            }
            self.jump(next.unwrap_or(self.trial.now));
        }
        panic!("somebody is never served");
    }

    fn leaves_nothing_behind(&mut self) {
        let gate = &self.trial.gate;
        assert_eq!(gate.waiters.len(), 0);
        assert_eq!(gate.deadlines.len(), 0);
        assert_eq!(gate.bot.in_flight(), 0);
        self.trial.pass(seconds(2000));
        let gate = &self.trial.gate;
        assert_eq!(gate.lanes.len(), 0, "{:?}", gate.lanes);
        assert_eq!(gate.by_key.len(), 0);
        assert_eq!(gate.asleep.len(), 0);
    }
}

fn check(steps: Vec<Step>, limits: Limits) {
    let mut model = Model::new(limits);
    for step in steps {
        model.step(step);
    }
    model.ends();
    model.leaves_nothing_behind();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn it_never_opens_early_never_starves_and_never_leaks(
        steps in proptest::collection::vec(step(), 1..200),
    ) {
        check(steps, Limits::none());
    }

    #[test]
    fn nor_does_it_with_limits_told_beforehand(
        steps in proptest::collection::vec(step(), 1..200),
    ) {
        check(steps, Limits::telegram());
    }
}
