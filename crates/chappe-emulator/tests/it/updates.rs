//! `getUpdates` over the whole stack; the queue's own rules are tested where it stands.

use std::time::Duration;

use chappe_emulator::Emulator;
use serde_json::{Value, json};
use tokio::{
    task::JoinSet,
    time::{Instant, sleep, timeout},
};

use crate::support::{call, request, send};

fn ids(result: &Value) -> Vec<i64> {
    let updates = result.as_array().unwrap();
    updates
        .iter()
        .map(|update| update["update_id"].as_i64().unwrap())
        .collect()
}

#[tokio::test(start_paused = true)]
async fn updates_are_written_as_the_server_writes_them() {
    let emulator = Emulator::new();
    let ann = emulator.user("Ann").with_username("ann");
    ann.send_private(&emulator.bot(), "/start");
    let answer = call(&emulator, "getUpdates", json!({})).await;
    let id = ids(&answer.result())[0];
    let ann = ann.id();
    assert_eq!(
        answer.text(),
        format!(
            "{{\"ok\":true,\"result\":[{{\"update_id\":{id},\n\"message\":{{\"message_id\":1,\
             \"from\":{{\"id\":{ann},\"is_bot\":false,\"first_name\":\"Ann\",\"username\":\"ann\",\
             \"language_code\":\"en\"}},\"date\":1800000000,\"chat\":{{\"id\":{ann},\
             \"type\":\"private\",\"username\":\"ann\",\"first_name\":\"Ann\"}},\"text\":\"/start\",\
             \"entities\":[{{\"type\":\"bot_command\",\"offset\":0,\"length\":6}}]}}}}]}}"
        )
    );
}

#[tokio::test(start_paused = true)]
async fn a_long_poll_wakes_up_when_something_happens() {
    let emulator = Emulator::new();
    let ann = emulator.user("Ann");
    let start = Instant::now();
    let poll = tokio::spawn({
        let emulator = emulator.clone();
        async move { call(&emulator, "getUpdates", json!({"timeout": 50})).await }
    });
    sleep(Duration::from_secs(20)).await;
    ann.send_private(&emulator.bot(), "one");
    ann.send_private(&emulator.bot(), "two");
    let result = poll.await.unwrap().result();
    assert_eq!(
        ids(&result).len(),
        2,
        "what comes together is answered together"
    );
    let waited = start.elapsed();
    assert!(waited >= Duration::from_secs(20) && waited < Duration::from_millis(20_010));
}

#[tokio::test(start_paused = true)]
async fn a_long_poll_ends_empty_and_its_timeout_is_limited() {
    let emulator = Emulator::new();
    for (timeout, seconds) in [(7, 7), (50, 50), (3_600, 50)] {
        let start = Instant::now();
        let params = json!({"timeout": timeout, "offset": timeout});
        let answer = call(&emulator, "getUpdates", params).await;
        assert_eq!(answer.text(), r#"{"ok":true,"result":[]}"#);
        assert_eq!(start.elapsed().as_secs(), seconds);
    }
}

#[tokio::test(start_paused = true)]
async fn offsets_confirm_and_limits_hold() {
    let emulator = Emulator::new();
    let ann = emulator.user("Ann");
    for number in 0..120 {
        ann.send_private(&emulator.bot(), &number.to_string());
    }
    let page = call(&emulator, "getUpdates", json!({"limit": 500}))
        .await
        .result();
    assert_eq!(ids(&page).len(), 100);
    let last = ids(&page)[99];
    let page = call(&emulator, "getUpdates", json!({"offset": last + 1}))
        .await
        .result();
    assert_eq!(ids(&page).len(), 20);
    assert_eq!(emulator.bot().pending_updates(), 20);
    let page = call(&emulator, "getUpdates", json!({"offset": -1}))
        .await
        .result();
    assert_eq!(ids(&page), [last + 20]);
    assert_eq!(emulator.bot().pending_updates(), 1);
}

#[tokio::test(start_paused = true)]
async fn of_twenty_pollers_one_survives() {
    let emulator = Emulator::new();
    let mut pollers = JoinSet::new();
    for _ in 0..20 {
        let emulator = emulator.clone();
        pollers.spawn(async move {
            let start = Instant::now();
            let answer = call(&emulator, "getUpdates", json!({"timeout": 30})).await;
            (answer, start.elapsed().as_secs())
        });
    }
    let answers = pollers.join_all().await;
    let (served, conflicts): (Vec<_>, Vec<_>) =
        answers.iter().partition(|(answer, _)| answer.status == 200);
    assert_eq!((served.len(), conflicts.len()), (1, 19));
    assert_eq!(served[0].1, 30);
    for (answer, _) in &conflicts {
        assert_eq!(
            answer.refusal(),
            "409 Conflict: terminated by other getUpdates request; make sure that only one bot \
             instance is running"
        );
    }
    let at_once = conflicts.iter().filter(|(_, after)| *after == 0).count();
    assert_eq!(at_once, 1, "the others are told three seconds later");
    assert!(conflicts.iter().all(|(_, after)| [0, 3].contains(after)));
}

#[tokio::test(start_paused = true)]
async fn a_poller_that_goes_away_is_in_nobodys_way() {
    let emulator = Emulator::new();
    let poll = request(&emulator.bot(), "getUpdates", &json!({"timeout": 30}));
    let gone = timeout(Duration::from_secs(1), send(&emulator, poll)).await;
    assert!(gone.is_err());
    let mut pollers = JoinSet::new();
    for offset in [7, 8] {
        let emulator = emulator.clone();
        pollers.spawn(async move {
            let params = json!({"timeout": 9, "offset": offset});
            call(&emulator, "getUpdates", params).await
        });
    }
    let start = Instant::now();
    let conflict = pollers.join_next().await.unwrap().unwrap();
    assert_eq!(conflict.status, 409);
    assert_eq!(
        start.elapsed().as_secs(),
        0,
        "this is the first conflict, and told at once"
    );
    assert_eq!(pollers.join_next().await.unwrap().unwrap().status, 200);
    let ann = emulator.user("Ann");
    ann.send_private(&emulator.bot(), "hi");
    let params = json!({"timeout": 30, "offset": 1});
    let page = call(&emulator, "getUpdates", params).await.result();
    assert_eq!(ids(&page).len(), 1, "nothing was lost");
}

#[tokio::test(start_paused = true)]
async fn allowed_updates_stay_until_they_are_set_again() {
    let emulator = Emulator::new();
    let params = json!({"allowed_updates": ["chat_member", "my_chat_member"]});
    call(&emulator, "getUpdates", params).await;
    let ann = emulator.user("Ann");
    ann.send_private(&emulator.bot(), "hi");
    assert_eq!(emulator.bot().pending_updates(), 0);
    let info = call(&emulator, "getWebhookInfo", json!({})).await.result();
    assert_eq!(
        info["allowed_updates"],
        json!(["my_chat_member", "chat_member"])
    );
    call(
        &emulator,
        "getUpdates",
        json!({"offset": 5, "allowed_updates": []}),
    )
    .await;
    ann.send_private(&emulator.bot(), "hi");
    assert_eq!(emulator.bot().pending_updates(), 1);
    call(
        &emulator,
        "deleteWebhook",
        json!({"drop_pending_updates": true}),
    )
    .await;
    assert_eq!(emulator.bot().pending_updates(), 0);
}
