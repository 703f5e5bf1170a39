//! The scenarios: what a bot wants to do, under which law of the server.

use std::{ops::RangeInclusive, time::Duration};

use chappe_emulator::{Emulator, Fault, Law, Limits};

use crate::{
    law::BotLaw,
    load::{ChatKind, Load, Method, Plan},
    world::SEED,
};

/// A line of the table for each policy.
#[derive(Clone, Debug)]
pub(crate) struct Scenario {
    /// What it belongs to.
    pub(crate) group: &'static str,
    pub(crate) name: &'static str,
    pub(crate) limits: Limits,
    pub(crate) load: Load,
    /// The way to the server and back.
    pub(crate) round_trip: RangeInclusive<Duration>,
    /// How fast it could be done at best, in seconds.
    pub(crate) bound: Option<f64>,
    /// What a 429 says nothing about: who else has to wait.
    pub(crate) scope: Scope,
    pub(crate) change: Option<Change>,
    /// Orders what goes wrong.
    pub(crate) faults: fn(&Emulator),
    /// For how long all chats ask for more than they get, so that their shares can be compared.
    pub(crate) contest: Option<Duration>,
    /// The name of its plots, where it has some.
    pub(crate) plot: Option<&'static str>,
}

/// Whose calls a 429 means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scope {
    Bot,
    Chat,
}

/// A limit that changes while the load lasts.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Change {
    pub(crate) at: Duration,
    pub(crate) to: BotLaw,
}

/// All of them, in the order of the table.
pub(crate) fn all() -> Vec<Scenario> {
    let mut all = Vec::new();
    all.extend(broadcasts());
    all.extend(toy_laws());
    all.extend(flooded_chats());
    all.extend(contests());
    all.extend(deadlines());
    all.extend(faults());
    all.extend(changing_limits());
    all.extend(slow_answers());
    all.extend(other_numbers());
    all.extend(people());
    all
}

const fn ms(ms: u64) -> Duration {
    Duration::from_millis(ms)
}

const fn secs(secs: u64) -> Duration {
    Duration::from_secs(secs)
}

/// 50 ms, give or take a fifth: calls overtake each other a little, as they do on a network.
const USUAL_ROUND_TRIP: RangeInclusive<Duration> = ms(40)..=ms(60);

/// 600 messages to as many people, by 200 callers.
fn broadcasts() -> [Scenario; 5] {
    let broadcast = |name, law: BotLaw| {
        let load = Load::broadcast(600, 200);
        Scenario::new("600 messages to 600 people, 200 callers", name, law, load)
    };
    [
        broadcast("30/s", BotLaw::new(30)).plotted("30"),
        broadcast(
            "30/s, closes 1 s + 5 ms a call",
            BotLaw::new(30).closes_and_lengthens(secs(1), ms(5)),
        )
        .plotted("30-lengthens"),
        broadcast(
            "30/s, each call restarts the wait",
            BotLaw::new(30).restarts(secs(1)),
        )
        .plotted("30-restarts"),
        broadcast("20/s, believed 30", BotLaw::new(20)).plotted("20"),
        broadcast(
            "20/s, believed 30, closes 1 s + 5 ms a call",
            BotLaw::new(20).closes_and_lengthens(secs(1), ms(5)),
        )
        .plotted("20-lengthens"),
    ]
}

/// The law of the toy model: 1000 messages, 100 callers, an overflow closes for 5 s.
fn toy_laws() -> [Scenario; 2] {
    let toy = |name, law: BotLaw| {
        let load = Load::broadcast(1000, 100);
        Scenario::new("1000 messages, 100 callers, 30/s", name, law, load)
    };
    [
        toy("closes 5 s", BotLaw::new(30).closes(secs(5))).plotted("toy"),
        toy(
            "closes 5 s + 0.1 s a call",
            BotLaw::new(30).closes_and_lengthens(secs(5), ms(100)),
        )
        .plotted("toy-lengthens"),
    ]
}

/// 100 messages fall on one chat at once, while 199 others get what they get all day.
fn flooded_chats() -> [Scenario; 3] {
    let flooded = |name, limits| {
        let mut load = Load::new(200, ChatKind::Private);
        load.people(SEED, 10.0, secs(90), |random| {
            Plan::message(random.usize(1..200))
        });
        load.crowd(100, secs(5), (0..100).map(|_| Plan::message(0).flood()));
        Scenario {
            limits,
            bound: None,
            scope: Scope::Chat,
            ..Scenario::new("one flooded chat of 200", name, BotLaw::new(30), load)
        }
    };
    // Five at once: the other chats never come to that.
    let law = Law::new(1, secs(1)).burst(5);
    let closing = law.closes_for(secs(10));
    [
        flooded("1/s a chat", Limits::none().chat(law)),
        flooded("1/s a chat, closes 10 s", Limits::none().chat(closing)),
        flooded("Telegram's published limits", Limits::telegram()),
    ]
}

/// One chat with 200 callers, and 39 with two each, who all want more than they get.
fn contests() -> [Scenario; 1] {
    let mut load = Load::new(40, ChatKind::Private);
    load.crowd(200, Duration::ZERO, (0..900).map(|_| Plan::message(0)));
    for chat in 1..40 {
        load.crowd(2, Duration::ZERO, (0..60).map(|_| Plan::message(chat)));
    }
    [Scenario {
        contest: Some(secs(30)),
        ..Scenario::new(
            "200 callers of one chat against 2 of each of 39",
            "30/s over all",
            BotLaw::new(30),
            load,
        )
    }]
}

/// A broadcast that floods, and people who wait for 2 s at most.
fn deadlines() -> [Scenario; 2] {
    let impatient = |name, law| {
        let mut load = Load::new(300, ChatKind::Private);
        load.crowd(60, Duration::ZERO, (0..180).map(Plan::message));
        load.people(SEED, 5.0, secs(20), |random| {
            Plan::message(180 + random.usize(..120)).deadline(secs(2))
        });
        Scenario {
            bound: None,
            ..Scenario::new("a deadline of 2 s beside a broadcast", name, law, load)
        }
    };
    [
        impatient("closes 5 s", BotLaw::new(30).closes(secs(5))),
        impatient("closes 60 s", BotLaw::new(30).closes(secs(60))),
    ]
}

/// One call in ten meets a proxy that fails, or a connection that breaks before or after the call
/// is executed.
fn faults() -> [Scenario; 2] {
    let mixed = |name, limits: Limits| {
        let mut load = Load::new(100, ChatKind::Supergroup);
        let others = (0..400).map(|index| {
            let method = match index % 4 {
                0 => Method::CreateLink,
                1 => Method::GetChat,
                _ => Method::SendMessage,
            };
            Plan::message(index % 100).method(method)
        });
        load.crowd(20, Duration::ZERO, others);
        // In each group three ask for its link at the same moment, which one execution can answer.
        for group in 0..100 {
            let link = Plan::message(group).method(Method::ExportLink);
            load.crowd(3, ms(50) * group as u32, [link; 3]);
        }
        Scenario {
            limits,
            bound: None,
            faults: |emulator| {
                let methods = [
                    "sendMessage",
                    "getChat",
                    "createChatInviteLink",
                    "exportChatInviteLink",
                ];
                for method in methods {
                    emulator.fault(Fault::on(method).chance(0.04).bad_gateway());
                    emulator.fault(Fault::on(method).chance(0.04).cut_after());
                    emulator.fault(Fault::on(method).chance(0.02).cut_before());
                }
            },
            ..Scenario::new("502s and cut connections", name, BotLaw::new(30), load)
        }
    };
    // No number is published for links: this one is here so that they meet 429s at all.
    let limits = BotLaw::new(30).limits();
    let links = Law::new(10, secs(1));
    [
        mixed("no limit", Limits::none()),
        mixed(
            "30/s, 10 links/s",
            limits.method("exportChatInviteLink", links),
        ),
    ]
}

/// 30/s at first; after 30 s something else, for at least a minute.
fn changing_limits() -> [Scenario; 3] {
    let changing = |name, to: BotLaw| {
        let at = secs(30);
        let from = BotLaw::new(30);
        let before = 30.0 + from.calls_within(at.as_secs_f64());
        let after = to.calls_within(60.0);
        let load = Load::broadcast((before + after) as usize, 200);
        Scenario {
            bound: Some(at.as_secs_f64() + 60.0),
            change: Some(Change { at, to }),
            ..Scenario::new("a limit of 30/s changes after 30 s", name, from, load)
        }
    };
    [
        changing("raised by half", BotLaw::new(45)),
        changing("doubled", BotLaw::new(60)),
        changing("halved", BotLaw::new(15)),
    ]
}

/// Servers that take their time before they refuse, and that take it ill.
fn slow_answers() -> [Scenario; 3] {
    let broadcast = |name, law: BotLaw, limits: Limits| Scenario {
        limits,
        ..Scenario::new(
            "600 messages, 200 callers, other answers",
            name,
            law,
            Load::broadcast(600, 200),
        )
    };
    let law = BotLaw::new(30);
    let growing = law.grows(secs(1), secs(60));
    [
        broadcast("30/s, held 8 s", law, law.limits().hold(secs(8))),
        broadcast(
            "30/s, held 8 s, overloaded past 100 at once",
            law,
            law.limits().hold(secs(8)).overload(100),
        ),
        broadcast(
            "30/s, each closure twice the last",
            growing,
            growing.limits(),
        ),
    ]
}

/// The same with other numbers: nothing may be tuned to one of them.
fn other_numbers() -> [Scenario; 7] {
    let broadcast = |name, law: BotLaw, calls| {
        let load = Load::broadcast(calls, 200);
        Scenario::new("other rates, depths and distances", name, law, load)
    };
    let usual = BotLaw::new(30);
    [
        broadcast("12/s", BotLaw::new(12), 600),
        broadcast("100/s", BotLaw::new(100), 2000),
        broadcast("1000/s", BotLaw::new(1000), 10_000),
        broadcast("30/s, burst 100", usual.burst(100), 600),
        broadcast("30/s, burst 5", usual.burst(5), 600),
        Scenario {
            round_trip: ms(4)..=ms(6),
            ..broadcast("30/s, round trip 5 ms", usual, 600)
        },
        Scenario {
            round_trip: ms(240)..=ms(360),
            ..broadcast("30/s, round trip 300 ms", usual, 600)
        },
    ]
}

/// A bot that only answers people.
fn people() -> [Scenario; 1] {
    let mut load = Load::new(500, ChatKind::Private);
    load.people(SEED, 2.0, secs(120), |random| {
        Plan::message(random.usize(..500))
    });
    let limits = BotLaw::new(30).limits().chat(Law::new(1, secs(1)).burst(3));
    [Scenario {
        limits,
        bound: None,
        ..Scenario::new(
            "a bot that only answers people, 2 a second",
            "30/s, 1/s a chat",
            BotLaw::new(30),
            load,
        )
    }]
}

// ===== impl Scenario =====

impl Scenario {
    fn new(group: &'static str, name: &'static str, law: BotLaw, load: Load) -> Self {
        Self {
            group,
            name,
            limits: law.limits(),
            bound: Some(law.bound(load.wanted())),
            load,
            round_trip: USUAL_ROUND_TRIP,
            scope: Scope::Bot,
            change: None,
            faults: |_| {},
            contest: None,
            plot: None,
        }
    }

    fn plotted(mut self, name: &'static str) -> Self {
        self.plot = Some(name);
        self
    }

    /// Group and name, as filters, files and the JSON have it.
    pub(crate) fn title(&self) -> String {
        format!("{}: {}", self.group, self.name)
    }

    /// Whether some of the calls are a flood that the others should not notice.
    pub(crate) fn has_flood(&self) -> bool {
        self.load.jobs().any(|job| job.is_flood)
    }
}
