//! The figures of a run, each by one definition.

use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};

use serde::Serialize;

use crate::{
    load::{Job, Load, Method},
    run::Observed,
    scenario::{Change, Scenario, Scope},
    stats::{jain, mean, percentile},
    tally::{Answer, Attempt, Notes, Returned},
};

/// A line of `results.json`. Times are seconds of the paused clock unless the name says otherwise;
/// `null` is what cannot be said of the run.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Figures {
    pub(crate) scenario: String,
    pub(crate) policy: &'static str,

    /// Calls that somebody wanted the result of.
    pub(crate) wanted: usize,
    /// Calls whose caller got the result.
    pub(crate) delivered: usize,
    /// Calls whose caller got an error.
    pub(crate) lost: usize,
    /// Calls whose caller still waited after twenty minutes.
    pub(crate) unfinished: usize,

    /// Requests that were made.
    pub(crate) sent: usize,
    /// Requests that were answered 429.
    pub(crate) wasted: usize,
    /// The bound ÷ the drain, where every call was delivered.
    pub(crate) efficiency: Option<f64>,
    /// When the last result was there, where every call was delivered.
    pub(crate) drain: Option<f64>,
    /// What nobody can be faster than.
    pub(crate) bound: Option<f64>,

    /// Executions beyond the first of a `Duplicating` call.
    pub(crate) duplicates: usize,
    /// Messages and links that were made though their caller was told of an error.
    pub(crate) unseen: usize,
    /// Executions of `exportChatInviteLink`.
    pub(crate) rotations: usize,
    /// In chats where a caller got a link, how often it was made: 1 where each was made once.
    pub(crate) rotations_per_chat: Option<f64>,
    /// Callers who got a link that leads nowhere any more.
    pub(crate) dead_links: usize,

    /// Requests that reached the server during a closure.
    pub(crate) sent_while_closed: u64,
    /// Requests made while a wait was running that the client had been told of.
    pub(crate) sent_after_closing: usize,
    /// From the end of the waits that were told to the next success, the mean.
    pub(crate) first_success_after_reopening: Option<f64>,

    /// From the call to its last request, which it did not need to wait for.
    pub(crate) wait_p50: Option<f64>,
    pub(crate) wait_p99: Option<f64>,
    pub(crate) wait_max: Option<f64>,
    /// Jain's index over chats: of the results that each got while all asked for more, or, of those
    /// beside a flooded one, of how quickly each was served.
    pub(crate) jain: Option<f64>,
    /// p99 of the time that calls to other chats took ÷ the same without the flood.
    pub(crate) unaffected_p99_ratio: Option<f64>,

    /// Calls that ended more than 2 ms after their deadline: two ticks of tokio's timers.
    pub(crate) deadline_misses: usize,
    /// Calls with a deadline that failed before it.
    pub(crate) early_failures: usize,
    /// Those of them that the server would surely not have taken in time.
    pub(crate) early_failures_right: usize,
    /// From the moment when a failure was certain to that when the caller knew: the longest, in ms.
    ///
    /// Certain is what a client can know: a 429 says nothing of whom it is about. So where it is
    /// about the whole bot, calls to other chats are sure to fail when a second chat is refused
    /// too, and only calls to its own chat before.
    pub(crate) certain_failure_told_after_ms: Option<f64>,
    /// The share of certain failures that told the caller `retry_after`.
    pub(crate) retry_after_kept: Option<f64>,

    /// From the change of the limit to the first 5 s within a tenth of the new pace.
    pub(crate) recovery: Option<f64>,
    /// The pace from 20 s after the change on ÷ the new limit.
    pub(crate) pace_after_change: Option<f64>,
}

/// What the plots are drawn from, in seconds.
#[derive(Clone, Debug, Default)]
pub(crate) struct Series {
    pub(crate) deliveries: Vec<f64>,
    pub(crate) waits: Vec<f64>,
    pub(crate) floods: Vec<f64>,
}

/// Reads the figures off a run. `calm` is the same load without its flood.
pub(crate) fn read(
    scenario: &Scenario,
    policy: &'static str,
    observed: &Observed,
    calm: Option<&Observed>,
) -> (Figures, Series) {
    let notes = &observed.notes;
    let load = &scenario.load;
    let results = || notes.calls.iter().filter(|call| call.result.is_ok());
    let floods = || floods(&notes.attempts);

    let wanted = load.wanted();
    let delivered = results().count();
    let unfinished = wanted - notes.calls.len();
    let lost = notes.calls.len() - delivered;
    let drain = results()
        .map(|call| call.ended.as_secs_f64())
        .reduce(f64::max)
        .filter(|_| delivered == wanted);
    let efficiency = drain
        .zip(scenario.bound)
        .map(|(drain, bound)| bound / drain);
    let told = Told::of(scenario.scope, load, &notes.attempts);
    let waits = waits(notes);
    let deliveries: Vec<f64> = results().map(|call| call.ended.as_secs_f64()).collect();

    let mut figures = Figures {
        scenario: scenario.title(),
        policy,
        wanted,
        delivered,
        lost,
        unfinished,
        sent: notes.attempts.len(),
        wasted: floods().count(),
        efficiency,
        drain,
        bound: scenario.bound,
        sent_while_closed: observed.refusals.while_closed,
        sent_after_closing: told.ignored_by(&notes.attempts),
        first_success_after_reopening: first_success(&notes.attempts),
        wait_p50: percentile(&waits, 0.5),
        wait_p99: percentile(&waits, 0.99),
        wait_max: percentile(&waits, 1.0),
        jain: match scenario.contest {
            Some(time) => shares(load, notes, time),
            None if calm.is_some() => speeds(load, notes),
            None => None,
        },
        unaffected_p99_ratio: calm.and_then(|calm| {
            let (with, without) = (p99_of_others(notes)?, p99_of_others(&calm.notes)?);
            Some(with / without)
        }),
        ..Figures::default()
    };
    count_executions(&mut figures, load, observed);
    judge_deadlines(&mut figures, notes, &told);
    if let Some(change) = scenario.change {
        figures.recovery = recovery(&deliveries, change);
        figures.pace_after_change = pace_after(&deliveries, change);
    }
    figures.round();
    let series = Series {
        deliveries,
        waits,
        floods: floods()
            .map(|(flood, _)| flood.ended.as_secs_f64())
            .collect(),
    };
    (figures, series)
}

impl Figures {
    /// Four digits are more than anybody reads, and the same on every machine.
    fn round(&mut self) {
        for figure in [
            &mut self.efficiency,
            &mut self.drain,
            &mut self.bound,
            &mut self.rotations_per_chat,
            &mut self.first_success_after_reopening,
            &mut self.wait_p50,
            &mut self.wait_p99,
            &mut self.wait_max,
            &mut self.jain,
            &mut self.unaffected_p99_ratio,
            &mut self.certain_failure_told_after_ms,
            &mut self.retry_after_kept,
            &mut self.recovery,
            &mut self.pace_after_change,
        ] {
            *figure = figure.map(|figure| (figure * 1e4).round() / 1e4);
        }
    }
}

/// The attempts that were answered 429, and for how long.
fn floods(attempts: &[Attempt]) -> impl Iterator<Item = (&Attempt, Duration)> {
    attempts.iter().filter_map(|attempt| match attempt.answer {
        Answer::Flood(wait) => Some((attempt, wait)),
        _ => None,
    })
}

/// How long each call waited before its last request was made.
fn waits(notes: &Notes) -> Vec<f64> {
    let mut last = BTreeMap::new();
    for attempt in &notes.attempts {
        last.insert(attempt.job, attempt.begun);
    }
    let waits = notes.calls.iter().filter_map(|call| {
        // Calls that shared another's request have none of their own.
        let last = last.get(&call.job.id)?;
        // A repeat in the background, of which the caller knows nothing, ends no wait.
        let end = (*last).min(call.ended);
        Some(end.saturating_sub(call.began).as_secs_f64())
    });
    waits.collect()
}

/// What the client was told about waiting, and when: for each key whose calls a 429 means.
#[derive(Debug)]
struct Told {
    scope: Scope,
    chats: BTreeMap<usize, usize>,
    /// In order of time.
    waits: BTreeMap<usize, Vec<ToldWait>>,
}

#[derive(Clone, Copy, Debug)]
struct ToldWait {
    chat: usize,
    at: Duration,
    until: Duration,
}

impl Told {
    fn of(scope: Scope, load: &Load, attempts: &[Attempt]) -> Self {
        let mut told = Self {
            scope,
            chats: load.jobs().map(|job| (job.id, job.chat)).collect(),
            waits: BTreeMap::new(),
        };
        for (flood, wait) in floods(attempts) {
            let key = told.key(flood.job);
            told.waits.entry(key).or_default().push(ToldWait {
                chat: told.chats[&flood.job],
                at: flood.ended,
                until: flood.ended + wait,
            });
        }
        for waits in told.waits.values_mut() {
            waits.sort_by_key(|wait| wait.at);
        }
        told
    }

    fn key(&self, job: usize) -> usize {
        match self.scope {
            Scope::Bot => 0,
            Scope::Chat => self.chats[&job],
        }
    }

    fn waits_for(&self, job: usize) -> &[ToldWait] {
        self.waits.get(&self.key(job)).map_or(&[], Vec::as_slice)
    }

    /// How many requests were made during a wait that had been told before.
    fn ignored_by(&self, attempts: &[Attempt]) -> usize {
        // Attempts are in the order in which they began, so what was told only grows.
        let mut known = BTreeMap::<usize, (usize, Duration)>::new();
        let ignored = attempts.iter().filter(|attempt| {
            let (seen, until) = known.entry(self.key(attempt.job)).or_default();
            let waits = &self.waits_for(attempt.job)[*seen..];
            for wait in waits.iter().take_while(|wait| wait.at < attempt.begun) {
                *seen += 1;
                *until = (*until).max(wait.until);
            }
            attempt.begun < *until
        });
        ignored.count()
    }

    /// Whether the server would surely not take a call by `deadline`, whoever could know that.
    fn is_hopeless(&self, call: &Returned, deadline: Duration) -> bool {
        let mut waits = self.waits_for(call.job.id).iter();
        waits.any(|wait| wait.at <= call.ended && wait.until > deadline)
    }

    /// When it was certain that a call would not be done by `deadline`: a wait that ends later was
    /// told, of its own chat or, as a second chat showed, of the bot; and none of the call's own
    /// requests was under way any more.
    fn certain_failure(
        &self,
        call: &Returned,
        deadline: Duration,
        requests: &[&Attempt],
    ) -> Option<Duration> {
        let waits = self.waits_for(call.job.id);
        let told = waits.iter().take_while(|wait| wait.at <= call.ended);
        let mut certain = told.enumerate().filter(|&(place, last)| {
            let running = || waits[..=place].iter().filter(|wait| wait.until > last.at);
            let is_of_bot = running().any(|wait| wait.chat != last.chat);
            let is_meant = |wait: &ToldWait| wait.chat == call.job.chat || is_of_bot;
            running().any(|wait| is_meant(wait) && wait.until > deadline)
        });
        let (_, last) = certain.next()?;
        let known = last.at.max(call.began);
        let under_way = requests
            .iter()
            .find(|request| request.begun <= known && known < request.ended);
        Some(under_way.map_or(known, |request| request.ended))
    }
}

/// The mean time from the end of a told pause to the next success of a request made after it.
fn first_success(attempts: &[Attempt]) -> Option<f64> {
    let mut pauses: Vec<(Duration, Duration)> = floods(attempts)
        .map(|(flood, wait)| (flood.ended, flood.ended + wait))
        .collect();
    pauses.sort();
    let mut ends: Vec<Duration> = Vec::new();
    for (begin, end) in pauses {
        match ends.last_mut() {
            Some(last) if begin <= *last => *last = (*last).max(end),
            _ => ends.push(end),
        }
    }
    let mut successes: Vec<(Duration, Duration)> = attempts
        .iter()
        .filter(|attempt| attempt.answer == Answer::Success)
        .map(|attempt| (attempt.begun, attempt.ended))
        .collect();
    successes.sort();
    let times = ends.iter().filter_map(|end| {
        let first = successes.partition_point(|(begun, _)| begun < end);
        let (_, ended) = successes.get(first)?;
        Some(ended.saturating_sub(*end).as_secs_f64())
    });
    mean(&times.collect::<Vec<_>>())
}

/// Jain's index over what each chat got within this time.
fn shares(load: &Load, notes: &Notes, time: Duration) -> Option<f64> {
    let mut shares = vec![0.0; load.chats];
    for call in &notes.calls {
        if call.result.is_ok() && call.ended <= time {
            shares[call.job.chat] += 1.0;
        }
    }
    jain(&shares)
}

/// Jain's index over how quickly each chat was served that is not flooded.
fn speeds(load: &Load, notes: &Notes) -> Option<f64> {
    let mut times = vec![Vec::new(); load.chats];
    for call in notes.calls.iter().filter(|call| !call.job.is_flood) {
        times[call.job.chat].push(call.time_taken());
    }
    let means = times.iter().filter_map(|times| mean(times));
    jain(&means.map(f64::recip).collect::<Vec<_>>())
}

/// p99 of the time that calls took which are no part of the flood.
fn p99_of_others(notes: &Notes) -> Option<f64> {
    let others = notes.calls.iter().filter(|call| !call.job.is_flood);
    let times = others.map(Returned::time_taken);
    percentile(&times.collect::<Vec<_>>(), 0.99)
}

fn count_executions(figures: &mut Figures, load: &Load, observed: &Observed) {
    let is_link = |job: &Job| job.method == Method::ExportLink;
    let executions = || observed.executions.values();
    figures.duplicates = executions().map(|executions| executions - 1).sum();

    let calls = &observed.notes.calls;
    let seen = calls.iter().filter(|call| call.result.is_ok());
    let seen: Vec<usize> = seen.map(|call| call.job.id).collect();
    let unseen = observed.executions.keys().filter(|job| {
        // Whoever still waits may yet see it.
        calls.iter().any(|call| call.job.id == **job) && !seen.contains(job)
    });
    figures.unseen = unseen.count();

    if !load.jobs().any(is_link) {
        return;
    }
    figures.rotations = observed.rotations.iter().map(|(count, _)| count).sum();
    let mut served = BTreeSet::new();
    for call in calls.iter().filter(|call| is_link(&call.job)) {
        let Ok(reply) = &call.result else { continue };
        served.insert(call.job.chat);
        let link: String = serde_json::from_slice(reply.result()).expect("a link is a string");
        let (_, living) = &observed.rotations[call.job.chat];
        figures.dead_links += usize::from(living.as_ref() != Some(&link));
    }
    let rotations = served.iter().map(|chat| observed.rotations[*chat].0 as f64);
    figures.rotations_per_chat = mean(&rotations.collect::<Vec<_>>());
}

fn judge_deadlines(figures: &mut Figures, notes: &Notes, told: &Told) {
    const TICKS: Duration = Duration::from_millis(2);
    let (mut certain, mut kept) = (0_usize, 0_usize);
    let mut latest = Duration::ZERO;
    let mut requests = BTreeMap::<usize, Vec<&Attempt>>::new();
    for attempt in &notes.attempts {
        requests.entry(attempt.job).or_default().push(attempt);
    }
    for call in &notes.calls {
        let Some(time) = call.job.deadline else {
            continue;
        };
        let deadline = call.began + time;
        figures.deadline_misses += usize::from(call.ended > deadline + TICKS);
        let Err(failure) = call.result else { continue };
        let requests = requests.get(&call.job.id).map_or(&[][..], Vec::as_slice);
        let known = told.certain_failure(call, deadline, requests);
        if call.ended + TICKS < deadline {
            figures.early_failures += 1;
            figures.early_failures_right += usize::from(told.is_hopeless(call, deadline));
        }
        if let Some(known) = known {
            certain += 1;
            kept += usize::from(failure.retry_after.is_some());
            latest = latest.max(call.ended.saturating_sub(known));
        }
    }
    if certain > 0 {
        figures.certain_failure_told_after_ms = Some(latest.as_secs_f64() * 1e3);
        figures.retry_after_kept = Some(kept as f64 / certain as f64);
    }
}

/// From the change to the first 5 s in which the pace is within a tenth of the new limit.
fn recovery(deliveries: &[f64], change: Change) -> Option<f64> {
    const WINDOW: f64 = 5.0;
    let at = change.at.as_secs_f64();
    let wanted = change.to.calls_within(WINDOW);
    let end = deliveries.iter().copied().reduce(f64::max)?;
    let mut times = (0..).map(|step| at + 0.25 * f64::from(step));
    let times = times.by_ref().take_while(|time| time + WINDOW <= end);
    let mut good = times.filter(|time| {
        let within = deliveries
            .iter()
            .filter(|&&at| at > *time && at <= time + WINDOW);
        let pace = within.count() as f64 / wanted;
        (0.9..=1.1).contains(&pace)
    });
    good.next().map(|time| time - at)
}

/// The pace from 20 s after the change to the end, as a part of the new limit.
fn pace_after(deliveries: &[f64], change: Change) -> Option<f64> {
    let from = change.at.as_secs_f64() + 20.0;
    let end = deliveries.iter().copied().reduce(f64::max)?;
    if end <= from {
        return None;
    }
    let count = deliveries.iter().filter(|&&at| at > from).count();
    Some(count as f64 / change.to.calls_within(end - from))
}

#[cfg(test)]
#[allow(
    dead_code,
    unused_imports,
    reason = "cargo compiles the benchmark itself as a test too, though nothing runs them there"
)]
mod tests {
    use super::*;
    use crate::{
        law::BotLaw,
        load::{ChatKind, Plan},
        tally::Failure,
    };

    const fn secs(secs: u64) -> Duration {
        Duration::from_secs(secs)
    }

    /// One call to each of these chats, numbered in this order.
    fn load(chats: &[usize]) -> Load {
        let mut load = Load::new(10, ChatKind::Private);
        load.crowd(
            1,
            Duration::ZERO,
            chats.iter().map(|&chat| Plan::message(chat)),
        );
        load
    }

    fn attempt(job: usize, begun: u64, ended: u64, answer: Answer) -> Attempt {
        Attempt {
            job,
            begun: secs(begun),
            ended: secs(ended),
            answer,
        }
    }

    fn flood(job: usize, ended: u64, wait: u64) -> Attempt {
        attempt(job, ended, ended, Answer::Flood(secs(wait)))
    }

    fn failed(load: &Load, job: usize, began: u64, ended: u64) -> Returned {
        Returned {
            job: *load.jobs().nth(job).expect("a job of this number"),
            began: secs(began),
            ended: secs(ended),
            result: Err(Failure { retry_after: None }),
        }
    }

    #[test]
    fn one_refusal_makes_it_certain_for_its_own_chat_alone() {
        let load = load(&[0, 0, 1, 2]);
        let floods = [flood(0, 1, 60)];
        let told = Told::of(Scope::Bot, &load, &floods);
        let (own, other) = (failed(&load, 1, 0, 9), failed(&load, 3, 0, 9));
        assert_eq!(told.certain_failure(&own, secs(30), &[]), Some(secs(1)));
        assert_eq!(told.certain_failure(&other, secs(30), &[]), None);
        assert!(told.is_hopeless(&other, secs(30)));
        assert!(!told.is_hopeless(&other, secs(61)));

        // The second one says that it is the bot, for as long as the first one lasts.
        let floods = [flood(0, 1, 60), flood(2, 4, 1)];
        let told = Told::of(Scope::Bot, &load, &floods);
        assert_eq!(told.certain_failure(&other, secs(30), &[]), Some(secs(4)));
        assert_eq!(told.certain_failure(&other, secs(61), &[]), None);
        let floods = [flood(0, 1, 2), flood(2, 4, 60)];
        let told = Told::of(Scope::Bot, &load, &floods);
        assert_eq!(told.certain_failure(&other, secs(30), &[]), None);
        // And so does none where each chat is limited for itself.
        let floods = [flood(0, 1, 60), flood(2, 4, 60)];
        let told = Told::of(Scope::Chat, &load, &floods);
        assert_eq!(told.certain_failure(&other, secs(30), &[]), None);
        assert_eq!(told.certain_failure(&own, secs(30), &[]), Some(secs(1)));
    }

    #[test]
    fn nothing_is_certain_before_the_call_or_while_it_is_under_way() {
        let load = load(&[0, 1, 2]);
        let floods = [flood(0, 1, 60), flood(1, 1, 60)];
        let told = Told::of(Scope::Bot, &load, &floods);
        let late = failed(&load, 2, 5, 9);
        assert_eq!(told.certain_failure(&late, secs(30), &[]), Some(secs(5)));
        let request = attempt(2, 4, 7, Answer::Unknown);
        let requests = [&request];
        assert_eq!(
            told.certain_failure(&late, secs(30), &requests),
            Some(secs(7))
        );
        // Whoever was gone by then was told nothing.
        let early = failed(&load, 2, 0, 0);
        assert_eq!(told.certain_failure(&early, secs(30), &[]), None);
    }

    #[test]
    fn requests_during_a_wait_that_was_told_are_counted() {
        let load = load(&[0, 0, 1]);
        let attempts = [
            flood(0, 1, 10),
            // Already on its way when the answer came.
            attempt(1, 1, 2, Answer::Success),
            attempt(1, 5, 6, Answer::Success),
            attempt(2, 6, 7, Answer::Success),
            attempt(1, 11, 12, Answer::Success),
        ];
        let of_bot = Told::of(Scope::Bot, &load, &attempts);
        assert_eq!(of_bot.ignored_by(&attempts), 2);
        let of_chats = Told::of(Scope::Chat, &load, &attempts);
        assert_eq!(of_chats.ignored_by(&attempts), 1);
    }

    #[test]
    fn the_first_success_is_that_of_a_request_made_after_the_pause() {
        let attempts = [
            flood(0, 0, 2),
            flood(1, 1, 4),
            attempt(2, 4, 6, Answer::Success),
            attempt(0, 5, 8, Answer::Success),
            flood(1, 10, 2),
        ];
        // One pause from 0 to 5, and one from 10 to 12 after which nothing came.
        assert_eq!(first_success(&attempts), Some(3.0));
    }

    #[test]
    fn a_pace_is_that_of_the_new_limit() {
        let change = Change {
            at: secs(10),
            to: BotLaw::new(2),
        };
        // 4 a second for 20 s, then 2 a second.
        let before = (1..=80).map(|call| f64::from(call) / 4.0);
        let after = (1..=80).map(|call| 20.0 + f64::from(call) / 2.0);
        let deliveries: Vec<f64> = before.chain(after).collect();
        // Of the 5 s from then on, 0.75 s are at the old pace: 3 calls and 8, a tenth too many.
        assert_eq!(recovery(&deliveries, change), Some(9.25));
        assert_eq!(pace_after(&deliveries, change), Some(1.0));
        assert_eq!(pace_after(&deliveries[..80], change), None);
    }
}
