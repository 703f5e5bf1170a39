//! Faults in process; `sockets` has what only a connection can show.

use std::time::Duration;

use chappe_emulator::{Emulator, Fault, Outcome};
use serde_json::json;
use tokio::time::{Instant, timeout};

use crate::support::{Answer, call, request, send};

/// An emulator with a chat whose link the bot may export.
fn with_chat() -> (Emulator, i64) {
    let emulator = Emulator::new();
    let chat = emulator.supergroup("Readers");
    chat.promote(&emulator.bot(), chappe_emulator::Rights::all());
    (emulator, chat.id())
}

async fn export(emulator: &Emulator, chat: i64) -> Option<Answer> {
    let export = request(
        &emulator.bot(),
        "exportChatInviteLink",
        &json!({"chat_id": chat}),
    );
    send(emulator, export).await.ok()
}

#[tokio::test(start_paused = true)]
async fn too_many_requests_count_down() {
    let (emulator, chat) = with_chat();
    emulator.fault(
        Fault::on("exportChatInviteLink")
            .times(2)
            .too_many_requests(3),
    );
    for _ in 0..2 {
        let answer = export(&emulator, chat).await.unwrap();
        assert_eq!(answer.refusal(), "429 Too Many Requests: retry after 3");
        assert_eq!(answer.headers["retry-after"], "3");
        assert_eq!(answer.json()["parameters"]["retry_after"], 3);
    }
    assert_eq!(call(&emulator, "getMe", json!({})).await.status, 200);
    assert_eq!(export(&emulator, chat).await.unwrap().status, 200);
    assert_eq!(emulator.calls("exportChatInviteLink"), 3);
    assert_eq!(emulator.executions("exportChatInviteLink"), 1);
    assert_eq!(emulator.pending_faults(), 0);
}

#[tokio::test(start_paused = true)]
async fn what_comes_before_execution_leaves_no_trace() {
    for fault in [
        Fault::on_any().bad_gateway(),
        Fault::on_any().status(599, "x", "text/plain"),
        Fault::on_any().redirect("https://example.org/"),
        Fault::on_any().cut_before(),
        Fault::on_any().too_many_requests(1),
    ] {
        let (emulator, chat) = with_chat();
        emulator.fault(fault.clone());
        export(&emulator, chat).await;
        assert!(!emulator.journal()[0].executed(), "{fault:?}");
    }
    let (emulator, chat) = with_chat();
    emulator.fault(Fault::on_any().bad_gateway());
    let answer = export(&emulator, chat).await.unwrap();
    assert_eq!(answer.status, 502);
    assert!(answer.text().starts_with("<html>"));
    emulator.fault(Fault::on_any().refusal(400, "Bad Request: CHANNELS_TOO_MUCH"));
    let answer = export(&emulator, chat).await.unwrap();
    assert_eq!(answer.refusal(), "400 Bad Request: CHANNELS_TOO_MUCH");
    emulator.fault(Fault::on_any().redirect("https://example.org/"));
    let answer = export(&emulator, chat).await.unwrap();
    assert_eq!(answer.status, 302);
    assert_eq!(answer.headers["location"], "https://example.org/");
}

#[tokio::test(start_paused = true)]
async fn what_comes_after_execution_leaves_its_effect() {
    let (emulator, chat) = with_chat();
    emulator.fault(Fault::on_any().cut_after());
    assert!(export(&emulator, chat).await.is_none(), "the answer is cut");
    let entry = &emulator.journal()[0];
    assert_eq!((entry.executed(), entry.outcome()), (true, Outcome::Cut));
    emulator.fault(Fault::on_any().malformed_json());
    let answer = export(&emulator, chat).await.unwrap();
    assert_eq!(answer.status, 200);
    assert!(serde_json::from_slice::<serde_json::Value>(&answer.body).is_err());
    assert_eq!(emulator.executions("exportChatInviteLink"), 2);
}

#[tokio::test(start_paused = true)]
async fn a_call_that_hangs_hangs() {
    let (emulator, chat) = with_chat();
    emulator.fault(Fault::on_any().hang());
    let day = Duration::from_secs(86_400);
    assert!(timeout(day, export(&emulator, chat)).await.is_err());
    let entry = &emulator.journal()[0];
    assert_eq!(
        (entry.executed(), entry.outcome()),
        (false, Outcome::Unanswered)
    );
}

#[tokio::test(start_paused = true)]
async fn a_delay_comes_before_execution() {
    let (emulator, chat) = with_chat();
    emulator.fault(Fault::on_any().delay(Duration::from_secs(8)));
    let start = Instant::now();
    assert!(
        timeout(Duration::from_secs(7), export(&emulator, chat))
            .await
            .is_err()
    );
    assert!(
        !emulator.journal()[0].executed(),
        "whoever goes away in time has lost nothing"
    );
    emulator.fault(Fault::on_any().delay(Duration::from_secs(8)));
    assert_eq!(export(&emulator, chat).await.unwrap().status, 200);
    assert_eq!(start.elapsed().as_secs(), 15);
    assert_eq!(emulator.journal()[1].at().as_secs(), 7);
}

#[tokio::test]
async fn faults_can_be_taken_back() {
    let (emulator, chat) = with_chat();
    emulator.fault(Fault::on_any().times(9).cut_before());
    emulator.clear_faults();
    assert!(export(&emulator, chat).await.is_some());
}

#[tokio::test(start_paused = true)]
async fn chances_are_drawn_from_the_seed() {
    let met = |seed| async move {
        let emulator = Emulator::builder().seed(seed).build();
        emulator.fault(Fault::on("getMe").chance(0.05).bad_gateway());
        let mut met = Vec::new();
        for index in 0..2000 {
            if call(&emulator, "getMe", json!({})).await.status == 502 {
                met.push(index);
            }
        }
        assert_eq!(emulator.executions("getMe"), 2000 - met.len());
        assert_eq!(emulator.pending_faults(), 1, "it is never used up");
        emulator.clear_faults();
        assert_eq!(emulator.pending_faults(), 0);
        met
    };
    let first = met(1).await;
    assert!((60..=140).contains(&first.len()), "{} of 2000", first.len());
    assert_eq!(first, met(1).await);
    assert_ne!(first, met(2).await);
}

#[tokio::test(start_paused = true)]
async fn a_chance_is_used_up_where_times_are_said() {
    let emulator = Emulator::new();
    let by_chance = || Fault::on("getMe").chance(0.5);
    emulator.fault(by_chance().times(3).bad_gateway());
    // What it passes over is met by the next one.
    emulator.fault(Fault::on("getMe").chance(1.0).cut_before());
    let mut gateways = 0;
    for _ in 0..100 {
        let me = request(&emulator.bot(), "getMe", &json!({}));
        match send(&emulator, me).await {
            Ok(answer) => gateways += usize::from(answer.status == 502),
            Err(_cut) => {}
        }
    }
    assert_eq!(gateways, 3);
    assert_eq!(emulator.executions("getMe"), 0);
    emulator.clear_faults();
    emulator.fault(by_chance().times(0).cut_before());
    emulator.fault(Fault::on("getMe").chance(0.0).cut_before());
    for _ in 0..100 {
        assert_eq!(call(&emulator, "getMe", json!({})).await.status, 200);
    }
}
