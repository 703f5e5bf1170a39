//! Good requests among very many bad ones, over sockets.
//!
//! `CHAPPE_BAD_REQUESTS=50000` sends as many bad ones; otherwise there are 2,000.

use std::{
    env,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    time::Duration,
};

use chappe_emulator::Emulator;
use chappe_updates::webhook::Webhook;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    task::JoinSet,
    time::{Instant, sleep, timeout},
};

use crate::support::{Running, Scene, until};

const SECRET: &str = "open-sesame";
const BODY_LIMIT: usize = 100_000;

/// Posts a body as Telegram does, and gives the status of the answer.
pub(crate) async fn post(address: &str, path: &str, secret: &str, body: &str) -> u16 {
    let head = head("POST", path, secret, "application/json", body.len());
    exchange(address, &[head.as_bytes(), body.as_bytes()].concat())
        .await
        .expect("an answer")
}

fn head(method: &str, path: &str, secret: &str, content_type: &str, length: usize) -> String {
    format!(
        "{method} {path} HTTP/1.1\r\nhost: x\r\nx-telegram-bot-api-secret-token: {secret}\r\n\
         content-type: {content_type}\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n"
    )
}

/// Sends bytes and gives the status of the answer; none where the connection was closed without.
async fn exchange(address: &str, bytes: &[u8]) -> Option<u16> {
    let stream = TcpStream::connect(address).await.expect("somebody listens");
    let (mut reader, mut writer) = stream.into_split();
    // The server may answer, and close, before all is sent.
    let sending = async {
        let _ = writer.write_all(bytes).await;
        std::future::pending::<()>().await;
    };
    let receiving = async {
        let mut answer = Vec::new();
        let mut buffer = [0; 1_024];
        loop {
            match reader.read(&mut buffer).await {
                Ok(0) | Err(_) => return answer,
                Ok(count) => answer.extend_from_slice(&buffer[..count]),
            }
            if answer.windows(4).any(|end| end == b"\r\n\r\n") {
                return answer;
            }
        }
    };
    let answer = tokio::select! {
        () = sending => Vec::new(),
        answer = timeout(Duration::from_secs(60), receiving) => answer.expect("an end"),
    };
    let text = String::from_utf8_lossy(&answer);
    text.strip_prefix("HTTP/1.1 ")?.get(..3)?.parse().ok()
}

/// A request that is not to be taken, and which answers are right.
fn bad(rng: &mut fastrand::Rng) -> (Vec<u8>, &'static [u16]) {
    let json = "application/json";
    let id = rng.i64(1..1 << 40);
    let body = format!(
        r#"{{"update_id":{id},"message":{{"message_id":1,"date":1,"chat":{{"id":5,"type":"private"}},"text":"bad"}}}}"#
    );
    let whole = |head: String, body: &str| [head.as_bytes(), body.as_bytes()].concat();
    match rng.u32(0..100) {
        0..25 => {
            let length = rng.usize(0..20);
            let wrong: String = std::iter::repeat_with(|| rng.alphanumeric())
                .take(length)
                .collect();
            (
                whole(head("POST", "/telegram", &wrong, json, body.len()), &body),
                &[401],
            )
        }
        25..45 => {
            // A piece is torn out, or some bytes are others.
            let mut broken = body.into_bytes();
            let place = rng.usize(1..broken.len() - 1);
            match rng.u32(0..3) {
                0 => broken.truncate(place),
                1 => broken[place..].fill(b'{'),
                _ => broken.insert(place, b'\x01'),
            }
            let head = head("POST", "/telegram", SECRET, json, broken.len());
            ([head.as_bytes(), &broken].concat(), &[400])
        }
        45..55 => {
            let garbage = garbage(rng, 2_000);
            let head = head("POST", "/telegram", SECRET, json, garbage.len());
            ([head.as_bytes(), &garbage].concat(), &[400])
        }
        55..62 => {
            let long = " ".repeat(BODY_LIMIT + rng.usize(1..BODY_LIMIT));
            (
                whole(head("POST", "/telegram", SECRET, json, long.len()), &long),
                &[413],
            )
        }
        62..67 => {
            // Without a length, so that only reading it shows how long it is.
            let head = format!(
                "POST /telegram HTTP/1.1\r\nhost: x\r\nx-telegram-bot-api-secret-token: {SECRET}\r\n\
                 content-type: {json}\r\ntransfer-encoding: chunked\r\n\r\n"
            );
            let chunk = format!("{:x}\r\n{}\r\n", BODY_LIMIT / 2, " ".repeat(BODY_LIMIT / 2));
            (whole(head, &chunk.repeat(3)), &[413])
        }
        67..75 => {
            let method = *rng
                .choice(&["GET", "PUT", "DELETE", "HEAD", "PATCH", "BREW"])
                .unwrap();
            (
                whole(head(method, "/telegram", SECRET, json, body.len()), &body),
                &[405],
            )
        }
        75..82 => {
            let media_type = *rng
                .choice(&["text/plain", "", "application/jsonp", "multipart/form-data"])
                .unwrap();
            (
                whole(
                    head("POST", "/telegram", SECRET, media_type, body.len()),
                    &body,
                ),
                &[415],
            )
        }
        82..88 => (
            whole(head("POST", "/elsewhere", SECRET, json, body.len()), &body),
            &[404],
        ),
        88..96 => {
            // No HTTP at all; a close without an answer is one as well.
            (
                [&garbage(rng, 300)[..], b"\r\n\r\n"].concat(),
                &[400, 414, 431],
            )
        }
        96..98 => {
            let huge = format!("x-long: {}\r\n", "a".repeat(200_000));
            let head = format!("POST /telegram HTTP/1.1\r\nhost: x\r\n{huge}\r\n");
            (head.into_bytes(), &[431])
        }
        _ => {
            // The rest of the body never comes.
            let head = head("POST", "/telegram", SECRET, json, body.len() + 1);
            (whole(head, &body), &[408])
        }
    }
}

fn garbage(rng: &mut fastrand::Rng, longest: usize) -> Vec<u8> {
    let length = rng.usize(1..longest);
    std::iter::repeat_with(|| rng.u8(..)).take(length).collect()
}

#[tokio::test(start_paused = true)]
async fn a_head_that_does_not_end_has_half_a_minute() {
    let scene = Scene::new();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let webhook = Webhook::new(scene.bot(), scene.noting()).secret(SECRET);
    let running = Running::new(|stopped| webhook.serve(listener, stopped));
    for begin in ["", "\r\n", "POST /telegram HTTP/1.1\r\nhost: x\r\nx-"] {
        let begun = Instant::now();
        let mut stream = TcpStream::connect(address).await.unwrap();
        stream.write_all(begin.as_bytes()).await.unwrap();
        let mut answer = Vec::new();
        let read = timeout(Duration::from_secs(60), stream.read_to_end(&mut answer));
        // Closed one way or the other.
        let _ = read.await.expect("it is closed");
        let taken = begun.elapsed();
        assert!(taken >= Duration::from_secs(29), "{begin:?}: {taken:?}");
    }
    running.stop().await.unwrap();
}

/// How much memory the process has, in KiB; nothing where that cannot be known.
fn memory() -> Option<usize> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.trim().strip_suffix("kB")?.trim().parse().ok()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn good_requests_flow_among_bad_ones() {
    let count = env::var("CHAPPE_BAD_REQUESTS").map_or(2_000, |count| count.parse().unwrap());
    let scene = Scene::of(Emulator::builder().journal(0).build());
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let webhook = Webhook::new(scene.bot(), scene.noting())
        .url(format!("http://{address}/telegram"))
        .secret(SECRET)
        .body_limit(BODY_LIMIT)
        .body_timeout(Duration::from_millis(300));
    let running = Running::new(|stopped| webhook.serve(listener, stopped));
    until("the webhook", || {
        scene.emulator.executions("setWebhook") > 0
    })
    .await;

    let begun = Instant::now();
    let is_over = Arc::new(AtomicBool::new(false));
    let left = Arc::new(AtomicUsize::new(count));
    let mut floods = JoinSet::new();
    for seed in 0..16 {
        let (address, left) = (address.clone(), left.clone());
        floods.spawn(async move {
            let mut rng = fastrand::Rng::with_seed(seed);
            let one = |left: usize| left.checked_sub(1);
            while left
                .fetch_update(Ordering::SeqCst, Ordering::SeqCst, one)
                .is_ok()
            {
                let (bytes, expected) = bad(&mut rng);
                let status = exchange(&address, &bytes).await;
                let is_right = status.is_none_or(|status| expected.contains(&status));
                // What is no HTTP may be closed without an answer; all else has one.
                let needs_answer = !expected.contains(&431);
                let shown = String::from_utf8_lossy(&bytes[..bytes.len().min(300)]);
                assert!(
                    is_right && (status.is_some() || !needs_answer),
                    "{status:?} for {shown}"
                );
            }
        });
    }
    // Meanwhile Telegram sends what people write.
    let writing = {
        let (emulator, me, is_over) = (scene.emulator.clone(), scene.me.clone(), is_over.clone());
        tokio::spawn(async move {
            let people: Vec<_> = (0..20).map(|_| emulator.user("Ann")).collect();
            let mut written = 0;
            while !is_over.load(Ordering::SeqCst) {
                people[written % 20].send_private(&me, &format!("good {written}"));
                written += 1;
                sleep(Duration::from_millis(5)).await;
            }
            written
        })
    };
    until("the first fifth", || {
        left.load(Ordering::SeqCst) < count * 4 / 5
    })
    .await;
    let early = memory();
    while let Some(flood) = floods.join_next().await {
        flood.unwrap();
    }
    let late = memory();
    is_over.store(true, Ordering::SeqCst);
    let written = writing.await.unwrap();
    until("the last good one", || scene.me.pending_updates() == 0).await;
    running.stop().await.unwrap();

    let mut seen = scene.seen.all();
    seen.sort();
    let mut expected: Vec<String> = (0..written)
        .map(|number| format!("good {number}"))
        .collect();
    expected.sort();
    assert_eq!(seen.len(), written, "each once");
    assert!(seen == expected, "only good ones, and all of them");
    if let (Some(early), Some(late)) = (early, late) {
        assert!(late < early + (24 << 10), "from {early} to {late} KiB");
    }
    println!(
        "{count} bad requests and {written} good ones in {:.1?}; {early:?} KiB of memory after a \
         fifth, {late:?} at the end",
        begun.elapsed(),
    );
}
