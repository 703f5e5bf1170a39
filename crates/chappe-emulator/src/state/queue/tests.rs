use super::*;

const LANE: Lane = Lane::chat(1);

fn at(milliseconds: u64) -> Moment {
    let elapsed = Duration::from_millis(milliseconds);
    Moment {
        elapsed,
        unix: 1_800_000_000 + elapsed.as_secs() as i64,
    }
}

fn queue(updates: usize) -> (Queue, i32) {
    let mut rng = fastrand::Rng::with_seed(1);
    let mut queue = Queue::new(&mut rng);
    let first = queue.next_id;
    for number in 0..updates {
        queue.push("message", LANE, &number.to_string(), at(0), &mut rng);
    }
    (queue, first)
}

fn ids(text: &str) -> Vec<i32> {
    let updates: Vec<serde_json::Value> = serde_json::from_str(text).unwrap();
    updates
        .iter()
        .map(|update| update["update_id"].as_i64().unwrap() as i32)
        .collect()
}

/// Polls an hour after the last poll, so that no throttle is in the way.
fn poll(queue: &mut Queue, offset: i32, limit: usize, timeout: u64) -> Result<Vec<i32>, Ticket> {
    queue.polls.previous = None;
    let poll = Poll {
        offset,
        limit,
        timeout: Duration::from_secs(timeout),
    };
    queue.poll(poll, at(0)).map(|text| ids(&text))
}

#[test]
fn an_offset_confirms_what_comes_before_it() {
    let (mut queue, first) = queue(3);
    assert_eq!(poll(&mut queue, 0, 100, 0).unwrap().len(), 3);
    assert_eq!(poll(&mut queue, 0, 2, 0).unwrap(), [first, first + 1]);
    assert_eq!(
        poll(&mut queue, first + 2, 100, 0).unwrap(),
        [first + 2],
        "two are confirmed"
    );
    assert_eq!(queue.len(), 1);
    assert!(poll(&mut queue, first + 3, 100, 0).unwrap().is_empty());
    assert_eq!(queue.len(), 0);
}

#[test]
fn a_negative_offset_keeps_the_last_ones() {
    let (mut queue, first) = queue(5);
    assert_eq!(
        poll(&mut queue, -2, 100, 0).unwrap(),
        [first + 3, first + 4]
    );
    assert_eq!(queue.len(), 2);
    assert_eq!(poll(&mut queue, -100, 100, 0).unwrap().len(), 2);
}

#[test]
fn an_offset_far_off_counts_as_none() {
    let (mut queue, first) = queue(3);
    assert_eq!(poll(&mut queue, first + 200, 100, 0).unwrap().len(), 3);
    assert_eq!(poll(&mut queue, 1, 100, 0).unwrap().len(), 3);
    assert_eq!(queue.len(), 3);
    assert!(
        poll(&mut queue, first + 13, 100, 0).unwrap().is_empty(),
        "up to ten past the end are taken as said"
    );
    assert_eq!(queue.len(), 0);
}

#[test]
fn a_repeated_offset_is_slowed_down() {
    let (mut queue, _) = queue(3);
    let quick = Poll {
        offset: 0,
        limit: 100,
        timeout: Duration::ZERO,
    };
    assert_eq!(ids(&queue.poll(quick, at(0)).unwrap()).len(), 3);
    assert_eq!(ids(&queue.poll(quick, at(100)).unwrap()).len(), 1);
    assert_eq!(ids(&queue.poll(quick, at(700)).unwrap()).len(), 3);
    queue.clear();
    let ticket = queue.poll(quick, at(1_000)).unwrap_err();
    assert_eq!(
        queue.step(ticket, at(1_000)),
        Step::Wait {
            until: Duration::from_secs(4)
        },
        "a timeout of zero is read as three seconds"
    );
    assert_eq!(queue.step(ticket, at(4_000)), Step::Ready("[]".to_owned()));
}

#[test]
fn updates_that_come_together_are_answered_together() {
    let (mut queue, first) = queue(0);
    let mut rng = fastrand::Rng::with_seed(2);
    let ticket = poll(&mut queue, 0, 100, 30).unwrap_err();
    queue.push("message", LANE, "1", at(10), &mut rng);
    let first_wake = Duration::from_millis(11);
    assert_eq!(queue.step(ticket, at(10)), Step::Wait { until: first_wake });
    queue.push("message", LANE, "2", at(11), &mut rng);
    queue.push("message", LANE, "3", at(11), &mut rng);
    let hard = Duration::from_millis(12);
    assert_eq!(queue.step(ticket, at(11)), Step::Wait { until: hard });
    let Step::Ready(text) = queue.step(ticket, at(12)) else {
        panic!("two milliseconds after the first update the answer is due");
    };
    assert_eq!(ids(&text), [first, first + 1, first + 2]);
}

#[test]
fn the_newer_poll_kills_the_older_one() {
    let (mut queue, _) = queue(0);
    let first = poll(&mut queue, 0, 100, 30).unwrap_err();
    let second = poll(&mut queue, 0, 100, 30).unwrap_err();
    let third = poll(&mut queue, 0, 100, 30).unwrap_err();
    let conflict = |at| Step::Ended {
        why: Ended::OtherPoll,
        at,
    };
    assert_eq!(queue.step(first, at(0)), conflict(Duration::ZERO));
    assert_eq!(
        queue.step(second, at(0)),
        conflict(CONFLICT_PAUSE),
        "the next conflict is told three seconds later"
    );
    assert!(matches!(queue.step(third, at(0)), Step::Wait { .. }));
    queue.leave(third);
    poll(&mut queue, 0, 100, 30).unwrap_err();
    assert_eq!(
        queue.polls.ended.len(),
        2,
        "one that went away is not killed"
    );
}

#[test]
fn updates_grow_old_by_kind() {
    let (mut queue, _) = queue(0);
    let mut rng = fastrand::Rng::with_seed(2);
    queue.push("message", LANE, "1", at(0), &mut rng);
    queue.push("callback_query", LANE, "2", at(0), &mut rng);
    queue.expire(at(149_000));
    assert_eq!(queue.len(), 2);
    queue.expire(at(150_000));
    assert_eq!(queue.len(), 1);
    queue.expire(at(86_400_000));
    assert_eq!(queue.len(), 0);
}

#[test]
fn allowed_updates_filter_new_updates_only() {
    let (mut queue, _) = queue(1);
    let mut rng = fastrand::Rng::with_seed(2);
    queue.push("chat_member", LANE, "1", at(0), &mut rng);
    assert_eq!(queue.len(), 1, "chat_member comes only when asked for");
    queue.set_allowed(Allowed::parse(r#"["Chat_Member","nonsense"]"#).unwrap());
    queue.push("chat_member", LANE, "2", at(0), &mut rng);
    queue.push("message", LANE, "3", at(0), &mut rng);
    assert_eq!(queue.len(), 2);
    assert_eq!(Allowed::parse("[]"), Some(Allowed::default()));
    assert_eq!(Allowed::parse(r#"["nonsense"]"#), Some(Allowed::default()));
    assert_eq!(Allowed::parse("message"), None);
}

#[test]
fn a_webhook_ends_polls_and_refuses_them() {
    let (mut queue, _) = queue(0);
    let waits = poll(&mut queue, 0, 100, 30).unwrap_err();
    queue.end_poll(Ended::SetWebhook, at(0));
    let refused = queue.refuse_poll(at(1_000));
    for (ticket, why, at_second) in [
        (waits, Ended::SetWebhook, 0),
        (refused, Ended::WebhookIsActive, 4),
    ] {
        let at_second = Duration::from_secs(at_second);
        let expected = Step::Ended { why, at: at_second };
        assert_eq!(queue.step(ticket, at(1_000)), expected);
        queue.leave(ticket);
    }
    assert!(queue.polls.ended.is_empty());
    let waits = poll(&mut queue, 5, 100, 30).unwrap_err();
    queue.end_poll(Ended::Closed, at(2_000));
    let expected = Step::Ended {
        why: Ended::Closed,
        at: Duration::from_secs(2),
    };
    assert_eq!(
        queue.step(waits, at(2_000)),
        expected,
        "what is no conflict is told at once"
    );
}

#[test]
fn a_queue_holds_so_many_bytes() {
    let (mut queue, first) = queue(0);
    let mut rng = fastrand::Rng::with_seed(2);
    let large = "1".repeat(MAX_UPDATE);
    while queue.len() < 1_000 {
        let before = queue.len();
        queue.push("message", LANE, &large, at(0), &mut rng);
        if queue.len() == before {
            break;
        }
    }
    assert_eq!(queue.len(), MAX_BYTES / MAX_UPDATE - 1);
    let too_large = "1".repeat(MAX_UPDATE + 1);
    queue.clear();
    queue.push("message", LANE, &too_large, at(0), &mut rng);
    assert_eq!(queue.len(), 0);
    for _ in 0..3 {
        queue.push("message", LANE, "12345", at(0), &mut rng);
    }
    let each = queue.bytes() / 3;
    queue.forget(queue.head());
    assert_eq!(queue.bytes(), 2 * each, "what is forgotten makes room");
    queue.bytes = None;
    assert_eq!(queue.bytes(), 2 * each, "and is counted anew after a load");
    assert!(queue.head() > first);
}
