//! `broadcast` is interrupted and killed, and sends to nobody twice: a real process, real signals,
//! real sockets.

#![cfg(unix)]

mod example;

use std::{fs, path::PathBuf, process::Stdio, time::Duration};

use chappe::emulator::{Emulator, Fault, Server, User};
use tempfile::TempDir;
use tokio::{
    io::{AsyncBufReadExt, AsyncReadExt, BufReader},
    process::{Child, ChildStderr, ChildStdout, Command},
};

#[tokio::test(flavor = "multi_thread")]
async fn after_ctrl_c_it_goes_on_and_sends_to_nobody_twice() {
    let scene = Scene::new(300).await;

    let mut run = scene.start(&[]);
    scene.has_sent(120).await;
    run.signal("INT").await;
    let (code, printed) = run.end().await;

    assert_eq!(code, Some(1), "{printed}");
    assert!(printed.contains(UNDER_WAY), "{printed}");
    let sent = scene.brought().iter().sum::<usize>();
    assert!((119..250).contains(&sent), "{sent} were sent to");
    let left = 299 - sent;
    assert!(
        printed.contains(&format!(
            "300 recipients: {sent} sent, 1 have blocked the bot, 0 refused, 0 unknown, {left} left"
        )),
        "{printed}"
    );
    assert!(printed.ends_with("run the same command again to go on\n"));

    let (code, printed) = scene.start(&[]).end().await;
    assert_eq!(code, Some(0), "{printed}");
    assert_eq!(
        printed,
        "300 recipients: 299 sent, 1 have blocked the bot, 0 refused, 0 unknown, 0 left\n"
    );
    let brought = scene.brought();
    assert_eq!(brought[0], 0, "the one who has blocked the bot");
    assert!(brought[1..].iter().all(|&count| count == 1), "{brought:?}");
    assert_eq!(scene.calls(), 300);
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_it_reports_who_may_have_the_message_and_sends_it_again_only_if_told_to() {
    let scene = Scene::new(300).await;

    let mut run = scene.start(&[]);
    scene.has_sent(120).await;
    run.signal("KILL").await;
    let (code, _) = run.end().await;
    assert_eq!(code, None, "it ended before it was killed");
    scene.tear_a_line();

    let (code, printed) = scene.start(&[]).end().await;
    assert_eq!(code, Some(0), "{printed}");
    assert!(printed.contains("sent again only with --resend-unknown"));
    assert!(printed.contains(": the program ended meanwhile\n"));
    let unknown = unknown(&printed);
    assert!((1..=50).contains(&unknown), "{printed}");
    let brought = scene.brought();
    assert!(brought.iter().all(|&count| count <= 1), "{brought:?}");
    let missing = brought[1..].iter().filter(|&&count| count == 0).count();
    assert!(missing <= unknown, "{missing} have got nothing: {printed}");

    let calls = scene.calls();
    let (_, printed) = scene.start(&["--resend-unknown"]).end().await;
    assert!(printed.contains(" 0 unknown, 0 left\n"), "{printed}");
    assert_eq!(scene.calls() - calls, unknown);
    let brought = scene.brought();
    assert!(brought[1..].iter().all(|&count| count >= 1), "{brought:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_ctrl_c_ends_it_at_once() {
    let scene = Scene::new(100).await;
    let silent = Fault::on("sendMessage").after(20).hang();
    scene.emulator.fault(silent);

    let mut run = scene.start(&[]);
    scene.has_sent(60).await;
    run.signal("INT").await;
    let first = run.line().await;
    assert!(first.contains(UNDER_WAY.trim()), "{first}");
    run.signal("INT").await;
    let (code, printed) = run.end().await;
    assert_eq!(code, Some(130), "{printed}");
    assert!(printed.ends_with(" under way are given up\n"), "{printed}");

    let (_, printed) = scene.start(&[]).end().await;
    assert!(unknown(&printed) >= 1, "{printed}");
    assert!(scene.brought().iter().all(|&count| count <= 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_could_not_be_sent_to_is_left_to_the_next_run() {
    let scene = Scene::new(3).await;
    let revoked = Fault::on("sendMessage").refusal(401, "Unauthorized");
    let strange = Fault::on("sendMessage").refusal(400, "Bad Request: chat not found");
    scene.emulator.fault(revoked);
    scene.emulator.fault(strange);

    let (code, printed) = scene.start(&[]).end().await;
    assert_eq!(code, Some(1), "{printed}");
    assert!(
        printed.contains(" 1 refused, 0 unknown, 1 left\n"),
        "{printed}"
    );
    assert!(printed.contains(": sendMessage: 400 Bad Request: chat not found\n"));
    assert!(
        printed.contains(": sendMessage: 401 Unauthorized\n"),
        "{printed}"
    );

    let (code, printed) = scene.start(&[]).end().await;
    assert_eq!(code, Some(0), "{printed}");
    assert!(
        printed.contains(" 1 refused, 0 unknown, 0 left\n"),
        "{printed}"
    );
    assert_eq!(scene.calls(), 4);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_file_belongs_to_one_run_and_one_message() {
    let scene = Scene::new(300).await;
    let first = scene.start(&[]);
    scene.has_sent(50).await;
    let (code, printed) = scene.start(&[]).end().await;
    assert_eq!(code, Some(1), "{printed}");
    assert!(printed.contains("broadcast.jsonl: another program is at this broadcast"));
    let (code, printed) = first.end().await;
    assert_eq!(code, Some(0), "{printed}");

    // Of two texts the last one counts.
    let (code, printed) = scene.start(&["--text", "ho"]).end().await;
    assert_eq!(code, Some(1), "{printed}");
    assert!(printed.contains("broadcast.jsonl is of another message"));
    assert_eq!(scene.calls(), 300);
}

const UNDER_WAY: &str = " messages are under way: press again to give them up\n";

/// A Telegram at a socket, and what the program needs to know of it.
struct Scene {
    emulator: Emulator,
    server: Server,
    users: Vec<User>,
    folder: TempDir,
}

impl Scene {
    /// The first of the users has blocked the bot.
    async fn new(users: usize) -> Self {
        let latency = Duration::from_millis(20);
        let emulator = Emulator::builder().latency(latency..=latency).build();
        let bot = emulator.bot();
        let users: Vec<User> = (0..users).map(|_| emulator.user("Reader")).collect();
        for user in &users {
            user.send_private(&bot, "/start");
        }
        users[0].block(&bot);
        let folder = tempfile::tempdir().unwrap();
        // Each of them twice.
        let ids = users.iter().chain(&users).map(|user| user.id().to_string());
        fs::write(
            folder.path().join("chats.txt"),
            ids.collect::<Vec<_>>().join("\n"),
        )
        .unwrap();
        Self {
            server: emulator.serve().await.unwrap(),
            emulator,
            users,
            folder,
        }
    }

    fn start(&self, more: &[&str]) -> Run {
        let mut child = Command::new(example::path("broadcast"))
            .args([
                "--recipients",
                "chats.txt",
                "--text",
                "hi",
                "--per-second",
                "100",
            ])
            .args(more)
            .env("BOT_TOKEN", self.emulator.token())
            .env("BOT_API_URL", self.server.url())
            .current_dir(&self.folder)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .unwrap();
        Run {
            stdout: BufReader::new(child.stdout.take().unwrap()),
            stderr: child.stderr.take().unwrap(),
            child,
        }
    }

    /// Waits until this many messages have reached the server.
    async fn has_sent(&self, count: usize) {
        self.emulator
            .expect_calls("sendMessage", count)
            .await
            .unwrap();
    }

    fn calls(&self) -> usize {
        self.emulator.calls("sendMessage")
    }

    /// How many messages each user has got.
    fn brought(&self) -> Vec<usize> {
        let bot = self.emulator.bot();
        let messages = |user: &User| user.chat_with(&bot).messages();
        self.users
            .iter()
            .map(|user| {
                messages(user)
                    .iter()
                    .filter(|it| it.from_id == bot.id())
                    .count()
            })
            .collect()
    }

    /// What a power cut may leave behind.
    fn tear_a_line(&self) {
        let path: PathBuf = self.folder.path().join("broadcast.jsonl");
        let mut content = fs::read(&path).unwrap();
        content.extend_from_slice(b"{\"chat\":1,\"sta");
        fs::write(path, content).unwrap();
    }
}

/// The program at work.
struct Run {
    child: Child,
    stdout: BufReader<ChildStdout>,
    stderr: ChildStderr,
}

impl Run {
    async fn signal(&mut self, name: &str) {
        let id = self.child.id().expect("it runs").to_string();
        let kill = Command::new("kill").args(["-s", name, &id]).status();
        assert!(kill.await.unwrap().success());
    }

    async fn line(&mut self) -> String {
        let mut line = String::new();
        self.stdout.read_line(&mut line).await.unwrap();
        line
    }

    /// The exit code, where it was not killed, and what it printed since, errors last.
    async fn end(mut self) -> (Option<i32>, String) {
        let mut printed = String::new();
        let end = async {
            self.stdout.read_to_string(&mut printed).await.unwrap();
            self.stderr.read_to_string(&mut printed).await.unwrap();
            self.child.wait().await.unwrap().code()
        };
        let code = tokio::time::timeout(Duration::from_secs(30), end).await;
        (code.expect("it ends"), printed)
    }
}

/// The number that stands before the word.
fn unknown(printed: &str) -> usize {
    let (before, _) = printed.split_once(" unknown, ").unwrap();
    before.rsplit(' ').next().unwrap().parse().unwrap()
}
