//! Flood laws in force: what each refuses, for how long, and in what words.

use std::time::Duration;

use chappe_emulator::{Chat, Emulator, Fault, Law, Limits, Refusals, User};
use futures_util::future::join_all;
use serde_json::json;
use tokio::time::{Instant, sleep, sleep_until, timeout};

use crate::support::{Answer, call, call_as, request, send};

const SECOND: Duration = Duration::from_secs(1);
const MILLISECOND: Duration = Duration::from_millis(1);

/// An emulator with these laws, and people who have written to its bot.
fn with_people(limits: Limits, people: usize) -> (Emulator, Vec<User>) {
    let emulator = Emulator::builder().limits(limits).build();
    let people = (0..people).map(|_| {
        let user = emulator.user("Ann");
        user.send_private(&emulator.bot(), "/start");
        user
    });
    let people = people.collect();
    (emulator, people)
}

fn with_group(limits: Limits) -> (Emulator, Chat) {
    let emulator = Emulator::builder().limits(limits).build();
    let group = emulator.supergroup("Readers");
    group.promote(&emulator.bot(), chappe_emulator::Rights::all());
    (emulator, group)
}

async fn write(emulator: &Emulator, chat: i64) -> Answer {
    let params = json!({"chat_id": chat, "text": "hi"});
    call(emulator, "sendMessage", params).await
}

/// What a call is told to wait; zero where it is executed.
fn told(answer: &Answer) -> u64 {
    if answer.status == 200 {
        return 0;
    }
    let seconds = answer.json()["parameters"]["retry_after"].as_u64().unwrap();
    let expected = format!("429 Too Many Requests: retry after {seconds}");
    assert_eq!(answer.refusal(), expected);
    assert_eq!(answer.headers["retry-after"], seconds.to_string());
    seconds
}

/// Writes at these moments, in milliseconds since the first call of this, and says what each call
/// is told.
async fn told_at(emulator: &Emulator, chat: i64, moments: &[u64]) -> Vec<u64> {
    let start = Instant::now();
    let mut answers = Vec::new();
    for moment in moments {
        sleep_until(start + Duration::from_millis(*moment)).await;
        answers.push(told(&write(emulator, chat).await));
    }
    answers
}

#[tokio::test(start_paused = true)]
async fn nothing_is_refused_by_default() {
    let (emulator, people) = with_people(Limits::none(), 1);
    for _ in 0..1000 {
        assert_eq!(told(&write(&emulator, people[0].id()).await), 0);
    }
    assert_eq!(emulator.refusals(), Refusals::default());
}

#[tokio::test(start_paused = true)]
async fn a_chat_has_a_bucket_of_its_own() {
    let limits = Limits::none().chat(Law::new(1, SECOND).burst(2));
    let (emulator, people) = with_people(limits, 2);
    let (ann, ben) = (people[0].id(), people[1].id());
    let moments = [0, 0, 0, 999, 1000, 1500, 9000, 9000, 9000];
    let expected = [0, 0, 1, 1, 0, 1, 0, 0, 1];
    assert_eq!(told_at(&emulator, ann, &moments).await, expected);
    assert_eq!(told_at(&emulator, ben, &[0, 0, 0]).await, [0, 0, 1]);
    let refusals = emulator.refusals();
    assert_eq!((refusals.overflows, refusals.while_closed), (5, 0));
}

#[tokio::test(start_paused = true)]
async fn a_refused_call_is_not_executed() {
    let limits = Limits::none().chat(Law::new(1, SECOND));
    let (emulator, people) = with_people(limits, 1);
    assert_eq!(told_at(&emulator, people[0].id(), &[0, 0]).await, [0, 1]);
    let journal = emulator.journal();
    assert!(journal[0].executed() && !journal[1].executed());
    assert_eq!(journal[1].status(), Some(429));
    assert_eq!(emulator.calls("sendMessage"), 2);
    assert_eq!(emulator.executions("sendmessage"), 1);
}

#[tokio::test(start_paused = true)]
async fn a_group_has_a_law_beside_that_of_a_chat() {
    let limits = Limits::none()
        .chat(Law::new(1, SECOND).burst(9))
        .group(Law::new(2, 60 * SECOND));
    let (emulator, group) = with_group(limits);
    let ann = emulator.user("Ann");
    ann.send_private(&emulator.bot(), "/start");
    assert_eq!(
        told_at(&emulator, ann.id(), &[0, 0, 0]).await,
        [0, 0, 0],
        "a private chat is no group"
    );
    let moments = [0, 0, 0, 29_900, 30_000];
    let expected = [0, 0, 30, 1, 0];
    assert_eq!(told_at(&emulator, group.id(), &moments).await, expected);
}

#[tokio::test(start_paused = true)]
async fn a_chat_by_its_name_is_the_same_chat() {
    let (emulator, group) = with_group(Limits::none().chat(Law::new(1, SECOND)));
    let group = group.with_username("readers");
    assert_eq!(told(&write(&emulator, group.id()).await), 0);
    let by_name = json!({"chat_id": "@Readers", "text": "hi"});
    let answer = call(&emulator, "sendMessage", by_name).await;
    assert_eq!(told(&answer), 1);
}

#[tokio::test(start_paused = true)]
async fn all_chats_of_a_bot_are_under_one_law() {
    let limits = Limits::none().bot(Law::new(30, SECOND));
    let (emulator, people) = with_people(limits, 40);
    let answers = join_all(people.iter().map(|user| write(&emulator, user.id()))).await;
    let waits: Vec<u64> = answers.iter().map(told).collect();
    let expected: Vec<u64> = (0..40).map(|index| u64::from(index >= 30)).collect();
    assert_eq!(waits, expected);
    assert_eq!(emulator.refusals().overflows, 10);

    let other = emulator.add_bot("Other", "other_bot");
    people[0].send_private(&other, "/start");
    let params = json!({"chat_id": people[0].id(), "text": "hi"});
    let answer = call_as(&emulator, &other, "sendMessage", params).await;
    assert_eq!(told(&answer), 0, "another bot has laws of its own");
}

#[tokio::test(start_paused = true)]
async fn a_method_has_a_law_of_its_own() {
    let law = Law::new(1, 20 * SECOND);
    let (emulator, group) = with_group(Limits::none().method("exportchatinvitelink", law));
    let params = json!({"chat_id": group.id()});
    for expected in [0, 20, 20] {
        let answer = call(&emulator, "exportChatInviteLink", params.clone()).await;
        assert_eq!(told(&answer), expected);
    }
    let answer = call(&emulator, "createChatInviteLink", params).await;
    assert_eq!(answer.status, 200);
    assert_eq!(group.invite_links().len(), 2);
}

#[tokio::test(start_paused = true)]
async fn a_closure_refuses_until_its_end() {
    let law = Law::new(30, SECOND).closes_for(5 * SECOND);
    let (emulator, people) = with_people(Limits::none().bot(law), 1);
    let ann = people[0].id();
    for _ in 0..30 {
        assert_eq!(told(&write(&emulator, ann).await), 0);
    }
    let moments = [0, 1, 2500, 4999, 5000];
    assert_eq!(told_at(&emulator, ann, &moments).await, [5, 5, 3, 1, 0]);
    let refusals = emulator.refusals();
    assert_eq!((refusals.overflows, refusals.while_closed), (1, 3));
}

#[tokio::test(start_paused = true)]
async fn a_closure_grows_lengthens_and_restarts() {
    let law = Law::new(1, SECOND).closes_for(2 * SECOND);
    for (law, moments, expected) in [
        (
            law.grows(2.0, 3 * SECOND),
            &[0, 0, 2000, 2000, 5000, 5000][..],
            &[0, 2, 0, 3, 0, 3][..],
        ),
        (
            law.lengthens(SECOND / 2),
            &[0, 0, 1000, 2499, 3000],
            &[0, 2, 2, 1, 0],
        ),
        (
            law.restarts(),
            &[0, 0, 1900, 3800, 5799, 7799],
            &[0, 2, 2, 2, 2, 0],
        ),
    ] {
        let (emulator, people) = with_people(Limits::none().chat(law), 1);
        let waits = told_at(&emulator, people[0].id(), moments).await;
        assert_eq!(waits, expected, "{law:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn laws_change_in_mid_run() {
    let (emulator, people) = with_people(Limits::none(), 1);
    let ann = people[0].id();
    assert_eq!(told_at(&emulator, ann, &[0, 0, 0]).await, [0, 0, 0]);
    emulator.limit(Limits::none().chat(Law::new(2, SECOND)));
    assert_eq!(told_at(&emulator, ann, &[0, 0, 0]).await, [0, 0, 1]);
    emulator.limit(Limits::none().chat(Law::new(1, 10 * SECOND)));
    assert_eq!(told_at(&emulator, ann, &[0, 10_000]).await, [10, 0]);
    let closing = Law::new(1, 10 * SECOND).closes_for(30 * SECOND);
    emulator.limit(Limits::none().chat(closing));
    assert_eq!(told_at(&emulator, ann, &[0]).await, [30]);
    emulator.limit(Limits::none().chat(Law::new(30, SECOND)));
    let moments = [10_000, 29_999, 30_000];
    assert_eq!(told_at(&emulator, ann, &moments).await, [20, 1, 0]);
    emulator.limit(Limits::none().chat(closing));
    assert_ne!(told_at(&emulator, ann, &[30_000, 30_000]).await, [0, 0]);
    emulator.limit(Limits::none());
    assert_eq!(told_at(&emulator, ann, &[0]).await, [0]);
}

#[tokio::test(start_paused = true)]
async fn a_server_that_holds_waits_in_the_bots_stead() {
    let limits = Limits::none()
        .chat(Law::new(1, 3 * SECOND))
        .hold(8 * SECOND);
    let (emulator, people) = with_people(limits, 2);
    let ann = people[0].id();
    let start = Instant::now();
    for expected in [0, 3, 6] {
        assert_eq!(told(&write(&emulator, ann).await), 0);
        assert_eq!(start.elapsed(), expected * SECOND);
    }
    assert_eq!(emulator.refusals(), Refusals::default());
    // A wait that alone would be too long is told at once.
    let long = Law::new(1, 9 * SECOND);
    emulator.limit(Limits::none().chat(long).hold(8 * SECOND));
    let start = Instant::now();
    assert_eq!(told(&write(&emulator, ann).await), 9);
    assert_eq!(start.elapsed(), Duration::ZERO);
    assert_eq!(emulator.refusals().overflows, 1);
}

#[tokio::test(start_paused = true)]
async fn a_held_call_gives_up_when_its_waits_would_be_too_long() {
    // Two bots' worth of calls fight for a token every 3 s: 3 + 3 s are within 8 s, 9 s are not.
    let limits = Limits::none().bot(Law::new(1, 3 * SECOND)).hold(8 * SECOND);
    let (emulator, people) = with_people(limits, 4);
    let start = Instant::now();
    let calls = people.iter().map(|user| async {
        let wait = told(&write(&emulator, user.id()).await);
        (wait, start.elapsed().as_secs())
    });
    let answers = join_all(calls).await;
    assert_eq!(answers, [(0, 0), (0, 3), (0, 6), (3, 6)]);
    assert_eq!(emulator.executions("sendMessage"), 3);
    assert_eq!(emulator.refusals().overflows, 1, "the waits are none");
}

#[tokio::test(start_paused = true)]
async fn a_held_message_delays_those_behind_it_in_its_chat() {
    let limits = Limits::none()
        .chat(Law::new(1, 5 * SECOND))
        .hold(8 * SECOND);
    let (emulator, people) = with_people(limits, 2);
    let (ann, ben) = (people[0].id(), people[1].id());
    let start = Instant::now();
    let calls = [ann, ann, ann, ann, ben].map(|chat| {
        let emulator = &emulator;
        async move {
            assert_eq!(told(&write(emulator, chat).await), 0);
            start.elapsed().as_secs()
        }
    });
    // The last one waits 15 s in all, though only 5 s of them for its own token.
    assert_eq!(join_all(calls).await, [0, 5, 10, 15, 0]);
}

#[tokio::test(start_paused = true)]
async fn a_held_message_that_is_dropped_leaves_its_place() {
    let limits = Limits::none()
        .chat(Law::new(1, 8 * SECOND))
        .hold(8 * SECOND);
    let (emulator, people) = with_people(limits, 1);
    let ann = people[0].id();
    assert_eq!(told(&write(&emulator, ann).await), 0);
    let first = timeout(SECOND, write(&emulator, ann));
    let second = async {
        sleep(SECOND / 2).await;
        write(&emulator, ann).await
    };
    let start = Instant::now();
    let (first, second) = tokio::join!(first, second);
    assert!(first.is_err());
    assert_eq!(told(&second), 0);
    // It had its turn after 1 s, was told 7 s, and found the token at 8 s.
    assert_eq!(start.elapsed(), 8 * SECOND);
    assert_eq!(emulator.executions("sendMessage"), 2);
}

#[tokio::test(start_paused = true)]
async fn too_many_active_requests_are_an_overload() {
    let (emulator, people) = with_people(Limits::none().overload(2), 1);
    let ann = people[0].id();
    emulator.fault(Fault::on("sendMessage").times(2).delay(60 * SECOND));
    let start = Instant::now();
    let slow = join_all([write(&emulator, ann), write(&emulator, ann)]);
    let beyond = async {
        sleep(SECOND).await;
        let answer = write(&emulator, ann).await;
        assert_eq!((told(&answer), start.elapsed()), (60, 4 * SECOND));
        let exempt = call(&emulator, "getMe", json!({})).await;
        assert_eq!((told(&exempt), start.elapsed()), (0, 4 * SECOND));
    };
    let (slow, ()) = tokio::join!(slow, beyond);
    assert!(slow.iter().all(|answer| told(answer) == 0));
    assert_eq!(emulator.refusals().overloads, 1);
    assert_eq!(emulator.executions("sendMessage"), 2);
    assert_eq!(told(&write(&emulator, ann).await), 0);
}

#[tokio::test(start_paused = true)]
async fn a_call_that_is_dropped_is_no_longer_active() {
    let (emulator, people) = with_people(Limits::none().overload(1), 1);
    let ann = people[0].id();
    emulator.fault(Fault::on("sendMessage").hang());
    assert!(timeout(SECOND, write(&emulator, ann)).await.is_err());
    assert_eq!(told(&write(&emulator, ann).await), 0);
}

#[tokio::test(start_paused = true)]
async fn a_fault_comes_before_the_limits() {
    let (emulator, people) = with_people(Limits::none().chat(Law::new(1, SECOND)), 1);
    let ann = people[0].id();
    emulator.fault(Fault::on("sendMessage").too_many_requests(7));
    assert_eq!(told_at(&emulator, ann, &[0, 0, 0]).await, [7, 0, 1]);
    assert_eq!(emulator.refusals().overflows, 1);
}

#[tokio::test(start_paused = true)]
async fn a_token_that_no_bot_has_is_refused_as_ever() {
    let emulator = Emulator::builder()
        .limits(Limits::telegram().overload(0))
        .build();
    let url = format!("http://telegram/bot1:{}/sendMessage", "A".repeat(35));
    let request = http::Request::get(url).body(String::new()).unwrap();
    let answer = send(&emulator, request).await.unwrap();
    assert_eq!(answer.refusal(), "401 Unauthorized");
}

#[tokio::test(start_paused = true)]
async fn telegrams_numbers_are_those_that_are_published() {
    let (emulator, people) = with_people(Limits::telegram(), 40);
    let answers = join_all(people.iter().map(|user| write(&emulator, user.id()))).await;
    let passed = answers.iter().filter(|answer| answer.status == 200);
    assert_eq!(passed.count(), 30);

    let (emulator, group) = with_group(Limits::telegram());
    let mut passed = 0;
    for _ in 0..60 {
        passed += usize::from(write(&emulator, group.id()).await.status == 200);
        sleep(SECOND).await;
    }
    // A full bucket of 20, and what trickles in until it is empty.
    assert!((20..=30).contains(&passed), "{passed} in a minute");
}

#[tokio::test(start_paused = true)]
async fn without_a_journal_calls_are_counted_all_the_same() {
    let emulator = Emulator::builder()
        .limits(Limits::none().method("getMe", Law::new(2, SECOND)))
        .journal(0)
        .build();
    for _ in 0..3 {
        call(&emulator, "GETME", json!({})).await;
    }
    call(&emulator, "Nonsense", json!({})).await;
    call(&emulator, "nonsense", json!({})).await;
    assert!(emulator.journal().is_empty() && emulator.calls_of("getMe").is_empty());
    assert_eq!(
        (emulator.calls("getMe"), emulator.executions("getme")),
        (3, 2)
    );
    assert_eq!(emulator.calls("nonSense"), 2);
    assert_eq!(emulator.refusals().overflows, 1);
    emulator.clear_journal();
    assert_eq!(
        (emulator.calls("getMe"), emulator.executions("getMe")),
        (0, 0)
    );
}

#[tokio::test(start_paused = true)]
async fn a_call_from_before_the_journal_was_cleared_is_not_counted() {
    for builder in [Emulator::builder(), Emulator::builder().journal(0)] {
        let emulator = builder.build();
        emulator.fault(Fault::on("getMe").delay(SECOND));
        let slow = call(&emulator, "getMe", json!({}));
        let clear = async {
            sleep(SECOND / 2).await;
            emulator.clear_journal();
        };
        tokio::join!(slow, clear);
        assert_eq!(
            (emulator.calls("getMe"), emulator.executions("getMe")),
            (0, 0)
        );
    }
}

#[tokio::test(start_paused = true)]
async fn a_round_trip_takes_its_time_on_both_ways() {
    let round_trip = 50 * MILLISECOND;
    let emulator = Emulator::builder().latency(round_trip..=round_trip).build();
    let start = Instant::now();
    assert_eq!(call(&emulator, "getMe", json!({})).await.status, 200);
    assert_eq!(start.elapsed(), round_trip);
    assert_eq!(emulator.journal()[0].at(), round_trip / 2);

    emulator.fault(Fault::on("getMe").cut_before());
    let start = Instant::now();
    let request = request(&emulator.bot(), "getMe", &json!({}));
    assert!(send(&emulator, request).await.is_err());
    assert_eq!(
        start.elapsed(),
        round_trip,
        "a broken connection is news as well"
    );
}

#[tokio::test(start_paused = true)]
async fn round_trips_are_drawn_from_the_seed() {
    let trips = |seed| async move {
        let emulator = Emulator::builder()
            .seed(seed)
            .latency(20 * MILLISECOND..=90 * MILLISECOND)
            .build();
        let mut trips = Vec::new();
        for _ in 0..100 {
            let start = Instant::now();
            call(&emulator, "getMe", json!({})).await;
            trips.push(start.elapsed());
        }
        trips
    };
    let first = trips(1).await;
    assert_eq!(first, trips(1).await);
    assert_ne!(first, trips(2).await);
    let (least, most) = (first.iter().min().unwrap(), first.iter().max().unwrap());
    // Each half is rounded up to a millisecond.
    assert!(*least >= 20 * MILLISECOND && *least < 30 * MILLISECOND);
    assert!(*most > 80 * MILLISECOND && *most <= 92 * MILLISECOND);
}

#[tokio::test(start_paused = true)]
async fn identifiers_do_not_depend_on_latency_and_chance() {
    let usual = Emulator::builder().seed(3).build();
    let other = Emulator::builder()
        .seed(3)
        .latency(MILLISECOND..=2 * MILLISECOND)
        .build();
    other.fault(Fault::on("getMe").chance(0.5).bad_gateway());
    for _ in 0..10 {
        call(&other, "getMe", json!({})).await;
    }
    assert_eq!(usual.token(), other.token());
    assert_eq!(usual.user("Ann").id(), other.user("Ann").id());
}
