use std::{collections::HashMap, iter, time::Duration};

use proptest::{collection::vec, option, prelude::*};

use super::{
    Law, Limits, is_message,
    ledger::{Asked, Flood, Ledger},
};
use crate::methods;

const SECOND: Duration = Duration::from_secs(1);
const CHAT: i64 = 7;
const GROUP: i64 = -7;

const fn ms(milliseconds: u64) -> Duration {
    Duration::from_millis(milliseconds)
}

fn send(bot: i64, chat: i64) -> Asked<'static> {
    Asked {
        bot,
        method: "sendMessage",
        chat: Some(chat),
        is_message: true,
    }
}

/// What the calls at these moments are told, all in milliseconds; 0 where they are let through.
fn told(limits: Limits, chat: i64, moments: &[u64]) -> Vec<u128> {
    let mut ledger = Ledger::new(limits);
    let calls = moments.iter().map(|at| {
        let refused = ledger.admit(&send(1, chat), ms(*at)).err();
        refused.map_or(0, |flood| flood.wait.as_nanos().div_ceil(1_000_000))
    });
    calls.collect()
}

#[test]
fn each_law_refuses_what_it_says() {
    let law = Law::new(2, SECOND);
    let closing = law.closes_for(3 * SECOND);
    for (name, law, moments, expected) in [
        (
            "a bucket refills evenly",
            law,
            &[0, 0, 0, 499, 500, 501, 1500, 1500, 1500][..],
            &[0, 0, 500, 1, 0, 499, 0, 0, 500][..],
        ),
        (
            "a deeper bucket",
            law.burst(3),
            &[0, 0, 0, 0, 9000, 9000, 9000, 9000],
            &[0, 0, 0, 500, 0, 0, 0, 500],
        ),
        (
            "a flatter bucket",
            law.burst(1),
            &[0, 0, 500, 999, 1000],
            &[0, 500, 0, 1, 0],
        ),
        (
            "a closure refuses where tokens are there",
            closing,
            &[0, 0, 100, 1100, 3099, 3100, 3100, 3100],
            &[0, 0, 3000, 2000, 1, 0, 0, 3000],
        ),
        (
            "a closure that does not grow is as long the second time",
            closing,
            &[0, 0, 0, 3000, 3000, 3000],
            &[0, 0, 3000, 0, 0, 3000],
        ),
        (
            "a closure that is lengthened",
            closing.lengthens(ms(100)),
            &[0, 0, 0, 1000, 3099, 3100],
            &[0, 0, 3000, 2100, 101, 200],
        ),
        (
            "a closure that begins anew",
            closing.restarts(),
            &[0, 0, 0, 2000, 4000, 7000],
            &[0, 0, 3000, 3000, 3000, 0],
        ),
        (
            "a law without a closure has none to lengthen",
            law.lengthens(SECOND).restarts(),
            &[0, 0, 0, 100, 500],
            &[0, 0, 500, 400, 0],
        ),
        (
            "a closure that ends before a token is there",
            Law::new(1, 10 * SECOND).closes_for(SECOND),
            &[0, 0, 1000, 2000, 10_000],
            &[0, 1000, 1000, 1000, 0],
        ),
    ] {
        for chat in [CHAT, GROUP] {
            assert_eq!(
                told(Limits::none().chat(law), chat, moments),
                expected,
                "{name}"
            );
        }
        assert_eq!(told(Limits::none().bot(law), CHAT, moments), expected);
        assert_eq!(told(Limits::none().group(law), GROUP, moments), expected);
        let free = vec![0; moments.len()];
        assert_eq!(told(Limits::none().group(law), CHAT, moments), free);
        let method = Limits::none().method("SENDMESSAGE", law);
        assert_eq!(told(method, CHAT, moments), expected);
        let other = Limits::none().method("exportChatInviteLink", law);
        assert_eq!(told(other, CHAT, moments), free);
    }
}

#[test]
fn closures_grow_until_a_minute_passes_without_one() {
    let law = Law::new(1, ms(10))
        .closes_for(2 * SECOND)
        .grows(3.0, 10 * SECOND);
    let mut ledger = Ledger::new(Limits::none().chat(law));
    let mut now = Duration::ZERO;
    let mut closure = |pause: Duration| {
        now += pause;
        assert_eq!(ledger.admit(&send(1, CHAT), now), Ok(()));
        let flood = ledger.admit(&send(1, CHAT), now).unwrap_err();
        assert!(!flood.is_closure);
        now += flood.wait;
        flood.wait.as_secs()
    };
    assert_eq!(closure(SECOND), 2);
    assert_eq!(closure(SECOND), 6);
    assert_eq!(closure(60 * SECOND), 10, "up to the longest");
    assert_eq!(closure(60 * SECOND), 10);
    assert_eq!(closure(60 * SECOND + ms(1)), 2, "a minute forgives");
    assert_eq!(closure(Duration::ZERO), 6);
}

#[test]
fn a_lengthened_closure_grows_from_what_it_was_when_it_began() {
    let law = Law::new(1, ms(10))
        .closes_for(2 * SECOND)
        .grows(2.0, 100 * SECOND)
        .lengthens(5 * SECOND);
    let moments = [0, 0, 1, 7000, 7000];
    let expected = [0, 2000, 6999, 0, 4000];
    assert_eq!(told(Limits::none().chat(law), CHAT, &moments), expected);
}

#[test]
fn tokens_are_taken_from_all_laws_or_from_none() {
    let limits = Limits::none()
        .bot(Law::new(3, 10 * SECOND))
        .chat(Law::new(1, 60 * SECOND));
    let mut ledger = Ledger::new(limits);
    let mut wait = |chat| match ledger.admit(&send(1, chat), Duration::ZERO) {
        Ok(()) => 0,
        Err(flood) => flood.wait.as_secs(),
    };
    assert_eq!([wait(1), wait(1), wait(1)], [0, 60, 60]);
    assert_eq!(
        [wait(2), wait(3)],
        [0, 0],
        "the refused ones took no token of the bot"
    );
    assert_eq!([wait(4), wait(1)], [3, 60], "the longest wait is told");
}

#[test]
fn bots_have_laws_of_their_own() {
    let law = Law::new(1, SECOND);
    let limits = Limits::none()
        .bot(law)
        .chat(law)
        .group(law)
        .method("sendMessage", law);
    let mut ledger = Ledger::new(limits);
    for bot in [1, 2] {
        assert!(ledger.admit(&send(bot, GROUP), Duration::ZERO).is_ok());
        assert!(ledger.admit(&send(bot, GROUP), Duration::ZERO).is_err());
    }
}

#[test]
fn what_is_no_message_is_under_the_law_of_its_method_alone() {
    let law = Law::new(1, SECOND);
    let limits = Limits::none().bot(law).chat(law).method("getChat", law);
    let mut ledger = Ledger::new(limits);
    let mut ask = |method| {
        let asked = Asked {
            bot: 1,
            method,
            chat: None,
            is_message: false,
        };
        ledger.admit(&asked, Duration::ZERO).is_ok()
    };
    assert_eq!([ask("getChat"), ask("getChat")], [true, false]);
    assert_eq!([ask("getMe"), ask("getMe")], [true, true]);
}

#[test]
fn a_change_keeps_what_fits_and_every_closure() {
    let slow = Law::new(10, 10 * SECOND);
    let refused_after = |before: usize, old: Law, new: Law| {
        let mut ledger = Ledger::new(Limits::none().bot(old));
        for _ in 0..before {
            ledger.admit(&send(1, CHAT), Duration::ZERO).unwrap();
        }
        ledger.change(Limits::none().bot(new), Duration::ZERO);
        let calls = || ledger.admit(&send(1, CHAT), Duration::ZERO).is_ok();
        iter::repeat_with(calls).take_while(|ok| *ok).count()
    };
    for (before, old, new, left) in [
        (0, slow, slow.burst(4), 4),
        (3, slow, slow.burst(4), 4),
        (8, slow, slow.burst(4), 2),
        (8, slow, slow.burst(100), 2),
        (8, slow, Law::new(1000, SECOND), 2),
        (8, slow, Law::new(7, 3 * SECOND), 2),
        (10, slow, Law::new(1000, SECOND), 0),
        (0, slow, slow.burst(100), 100),
    ] {
        assert_eq!(refused_after(before, old, new), left, "{before} {new:?}");
    }

    let strict = Law::new(1, SECOND).closes_for(5 * SECOND);
    let limits = |law| Limits::none().chat(law).method("getMe", law);
    let mut ledger = Ledger::new(limits(strict));
    assert!(ledger.admit(&send(1, CHAT), Duration::ZERO).is_ok());
    assert!(ledger.admit(&send(1, CHAT), Duration::ZERO).is_err());
    ledger.change(limits(Law::new(100, SECOND)), SECOND);
    let flood = ledger.admit(&send(1, CHAT), SECOND).unwrap_err();
    assert_eq!((flood.wait, flood.is_closure), (4 * SECOND, true));
    assert!(ledger.admit(&send(1, CHAT), 5 * SECOND).is_ok());
    ledger.change(Limits::none(), 5 * SECOND);
    assert_eq!(ledger.chats(), 0);
}

#[test]
fn chats_that_are_like_new_are_forgotten() {
    let law = Law::new(1, SECOND)
        .closes_for(SECOND)
        .grows(2.0, 60 * SECOND);
    let mut ledger = Ledger::new(Limits::none().chat(law).group(law));
    let mut most = 0;
    for chat in 1..=100_000 {
        // A thousand chats a second, so that about a thousand are not full.
        ledger.admit(&send(1, chat), ms(chat as u64)).unwrap();
        most = most.max(ledger.chats());
    }
    assert!((1000..=4096).contains(&most), "{most} chats remembered");
    ledger.sweep(ms(200_000));
    assert_eq!(ledger.chats(), 0);
}

#[test]
fn closures_are_not_forgotten() {
    let law = Law::new(1, ms(1))
        .closes_for(10 * SECOND)
        .grows(2.0, 60 * SECOND);
    let mut ledger = Ledger::new(Limits::none().chat(law));
    assert!(ledger.admit(&send(1, CHAT), Duration::ZERO).is_ok());
    assert!(ledger.admit(&send(1, CHAT), Duration::ZERO).is_err());
    for (at, chats) in [(9, 1), (11, 1), (70, 1), (71, 0)] {
        ledger.sweep(at * SECOND);
        assert_eq!(ledger.chats(), chats, "after {at} s");
    }
}

#[test]
fn a_thirtieth_of_a_second_is_not_rounded() {
    let mut ledger = Ledger::new(Limits::none().bot(Law::new(30, SECOND)));
    for second in 0..1000 {
        let now = second * SECOND;
        for _ in 0..30 {
            assert_eq!(ledger.admit(&send(1, CHAT), now), Ok(()));
        }
        let flood = ledger.admit(&send(1, CHAT), now).unwrap_err();
        assert_eq!(flood.wait.as_nanos(), 33_333_334);
    }
}

#[test]
fn only_messages_count_as_messages() {
    let known: Vec<&str> = methods::known_names().collect();
    for name in super::EDITS.iter().chain(super::OTHERS) {
        assert!(known.contains(name), "{name}");
    }
    for (name, expected) in [
        ("sendMessage", true),
        ("sendChatAction", true),
        ("editMessageText", true),
        ("forwardMessages", true),
        ("copyMessage", true),
        ("stopPoll", true),
        ("editChatInviteLink", false),
        ("answerCallbackQuery", false),
        ("deleteMessage", false),
        ("exportChatInviteLink", false),
    ] {
        assert!(known.contains(&name), "{name}");
        assert_eq!(is_message(name), expected, "{name}");
    }
}

/// The same laws again, as plainly as they can be said: tokens that are added and taken.
#[derive(Debug, Default)]
struct Model {
    places: HashMap<(i64, Option<i64>, &'static str), Place>,
}

#[derive(Clone, Copy, Debug)]
struct Plan {
    calls: u32,
    per: u64,
    burst: u32,
    closure: u64,
    growth: Option<(u32, u64)>,
    lengthens: u64,
    restarts: bool,
}

#[derive(Debug)]
struct Place {
    /// In units of a token divided by `per` nanoseconds.
    held: u128,
    at: Duration,
    closed_until: Option<Duration>,
    last: Duration,
}

impl Plan {
    fn law(self) -> Law {
        let mut law = Law::new(self.calls, ms(self.per))
            .burst(self.burst)
            .closes_for(ms(self.closure))
            .lengthens(ms(self.lengthens));
        if let Some((factor, longest)) = self.growth {
            law = law.grows(f64::from(factor), ms(longest));
        }
        if self.restarts { law.restarts() } else { law }
    }

    fn token(self) -> u128 {
        ms(self.per).as_nanos()
    }
}

impl Model {
    fn admit(
        &mut self,
        plans: &[(&'static str, Option<Plan>)],
        bot: i64,
        chat: i64,
        now: Duration,
    ) -> Result<(), Flood> {
        let mut floods = Vec::new();
        let mut tokens = Vec::new();
        for (name, plan) in plans {
            let Some(plan) = plan else { continue };
            let key = match *name {
                "bot" => (bot, None, *name),
                "group" if chat > 0 => continue,
                _ => (bot, Some(chat), *name),
            };
            let full = plan.token() * u128::from(plan.burst);
            let place = self.places.entry(key).or_insert(Place {
                held: full,
                at: now,
                closed_until: None,
                last: Duration::ZERO,
            });
            let gained = now.abs_diff(place.at).as_nanos() * u128::from(plan.calls);
            place.held = full.min(place.held + gained);
            place.at = now;
            match place.closed_until {
                Some(until) if now < until => {
                    let until = if plan.restarts {
                        until.max(now + place.last)
                    } else {
                        until
                    };
                    let until = until + ms(plan.lengthens);
                    place.closed_until = Some(until);
                    floods.push((until.abs_diff(now), true));
                }
                _ if place.held >= plan.token() => tokens.push((key, plan.token())),
                _ if plan.closure == 0 => {
                    let short = plan.token() - place.held;
                    let wait = short.div_ceil(plan.calls.into());
                    floods.push((Duration::from_nanos(wait as u64), false));
                }
                before => {
                    place.last = match (plan.growth, before) {
                        (Some((factor, longest)), Some(end)) if now <= end + 60 * SECOND => {
                            (place.last * factor).min(ms(longest)).max(ms(plan.closure))
                        }
                        _ => ms(plan.closure),
                    };
                    place.closed_until = Some(now + place.last);
                    floods.push((place.last, false));
                }
            }
        }
        if let Some((wait, _)) = floods.iter().max() {
            return Err(Flood {
                wait: *wait,
                is_closure: floods.iter().any(|(_, is_closure)| *is_closure),
            });
        }
        for (key, token) in tokens {
            self.places.get_mut(&key).unwrap().held -= token;
        }
        Ok(())
    }
}

fn plan() -> impl Strategy<Value = Plan> {
    (
        1..6_u32,
        1..4000_u64,
        1..6_u32,
        prop_oneof![Just(0), 1..3000_u64],
        option::of((1..4_u32, 1..20_000_u64)),
        prop_oneof![Just(0), 1..1000_u64],
        any::<bool>(),
    )
        .prop_map(
            |(calls, per, burst, closure, growth, lengthens, restarts)| Plan {
                calls,
                per,
                burst,
                closure,
                growth,
                lengthens,
                restarts,
            },
        )
}

/// Calls: how long after the one before, in microseconds, by which bot, in which chat.
fn calls() -> impl Strategy<Value = Vec<(u64, i64, i64)>> {
    let pause = prop_oneof![
        4 => Just(0),
        8 => 0..500_000_u64,
        2 => 0..5_000_000_u64,
        1 => 0..100_000_000_u64,
    ];
    let chat = prop_oneof![Just(-2_i64), Just(-1), Just(1), Just(2)];
    vec((pause, 1..3_i64, chat), 0..100)
}

fn limits(bot: Option<Plan>, chat: Option<Plan>, group: Option<Plan>) -> Limits {
    let mut limits = Limits::none();
    limits.bot = bot.map(Plan::law);
    limits.chat = chat.map(Plan::law);
    limits.group = group.map(Plan::law);
    limits
}

proptest! {
    #[test]
    fn the_ledger_does_what_the_model_does(
        bot in option::of(plan()),
        chat in option::of(plan()),
        group in option::of(plan()),
        calls in calls(),
    ) {
        let limits = limits(bot, chat, group);
        let plans = [("bot", bot), ("chat", chat), ("group", group)];
        let mut model = Model::default();
        let mut ledger = Ledger::new(limits.clone());
        let mut forgetful = Ledger::new(limits.clone());
        let mut now = Duration::ZERO;
        for (pause, bot, chat) in calls {
            now += Duration::from_micros(pause);
            let expected = model.admit(&plans, bot, chat, now);
            prop_assert_eq!(ledger.admit(&send(bot, chat), now), expected);
            // Neither forgetting nor putting the same laws in force again makes a difference.
            prop_assert_eq!(forgetful.admit(&send(bot, chat), now), expected);
            forgetful.change(limits.clone(), now);
        }
    }

    #[test]
    fn no_span_of_time_has_more_calls_than_the_law_allows(plan in plan(), calls in calls()) {
        let mut ledger = Ledger::new(Limits::none().chat(plan.law()));
        let mut now = Duration::ZERO;
        let mut passed = Vec::new();
        for (pause, ..) in calls {
            now += Duration::from_micros(pause);
            if ledger.admit(&send(1, CHAT), now).is_ok() {
                passed.push(now);
            }
        }
        for (index, first) in passed.iter().enumerate() {
            for (count, last) in passed[index..].iter().enumerate() {
                let gained = last.abs_diff(*first).as_nanos() * u128::from(plan.calls) / plan.token();
                prop_assert!((count as u128) < u128::from(plan.burst) + gained);
            }
        }
    }

    #[test]
    fn the_wait_that_is_told_is_enough_and_not_too_long(plan in plan(), calls in calls()) {
        let plan = Plan { closure: 0, ..plan };
        let mut now = Duration::ZERO;
        let law = Limits::none().chat(plan.law());
        let mut ledger = Ledger::new(law);
        for (pause, ..) in calls {
            now += Duration::from_micros(pause);
            if let Err(flood) = ledger.admit(&send(1, CHAT), now) {
                now += flood.wait;
                let before = now.saturating_sub(Duration::from_nanos(1));
                prop_assert!(ledger.admit(&send(1, CHAT), before).is_err());
                prop_assert!(ledger.admit(&send(1, CHAT), now).is_ok());
            }
        }
    }
}
