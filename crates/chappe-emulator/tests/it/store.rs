//! Worlds that are kept in a file.

use std::{
    env, fs,
    path::Path,
    process::{Child, Command, Stdio},
    time::Duration,
};

use chappe_emulator::{Emulator, Rights};
use serde_json::{Value, json};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader},
    net::TcpStream,
    task::JoinSet,
};

use crate::support::{call, updates};

fn open(path: &Path) -> Emulator {
    Emulator::builder().seed(3).open(path).unwrap()
}

#[tokio::test]
async fn a_world_goes_on_where_it_was_left() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("world.redb");
    let emulator = open(&path);
    let (token, me) = (emulator.token(), emulator.bot());
    let ann = emulator.user("Ann");
    let readers = emulator.supergroup("Readers");
    readers.promote(&me, Rights::none().can_invite_users(true));
    readers.add(&ann);
    ann.send_document(&readers, "notes.txt", "a few words");
    let chat = json!({"chat_id": readers.id()});
    let link = call(&emulator, "exportChatInviteLink", chat.clone())
        .await
        .result();
    let text = json!({"chat_id": readers.id(), "text": "here it is"});
    call(&emulator, "sendMessage", text).await.result();
    let (scene, messages, time) = (emulator.scene(), readers.messages(), emulator.unix_time());
    let waiting = me.pending_updates();
    drop((emulator, me, ann, readers));

    let emulator = open(&path);
    assert_eq!(emulator.token(), token);
    assert_eq!(emulator.scene(), scene);
    assert!(emulator.unix_time() >= time);
    let readers = emulator.chats().remove(0);
    assert_eq!(readers.messages(), messages);
    assert_eq!(emulator.bot().pending_updates(), waiting);
    let told = updates(&emulator).await;
    assert_eq!(told.len(), waiting);
    let (_, document) = told
        .iter()
        .find(|(_, it)| !it["document"].is_null())
        .unwrap();
    let file = json!({"file_id": document["document"]["file_id"]});
    assert_eq!(
        call(&emulator, "getFile", file).await.result()["file_size"],
        11
    );
    let bob = emulator.user("Bob");
    bob.join(link.as_str().unwrap()).unwrap();
    let next = call(&emulator, "exportChatInviteLink", chat).await.result();
    assert_ne!(
        next, link,
        "what is drawn from the seed goes on, and does not repeat"
    );
}

#[tokio::test]
async fn what_was_confirmed_stays_confirmed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("world.redb");
    let emulator = open(&path);
    let ann = emulator.user("Ann");
    ann.send_private(&emulator.bot(), "one");
    ann.send_private(&emulator.bot(), "two");
    let first = call(&emulator, "getUpdates", json!({})).await.result()[0]["update_id"].clone();
    let next = first.as_i64().unwrap() + 1;
    let left = call(&emulator, "getUpdates", json!({"offset": next}))
        .await
        .result();
    drop((emulator, ann));

    let emulator = open(&path);
    let again = call(&emulator, "getUpdates", json!({})).await.result();
    assert_eq!(again, left);
    assert_eq!(again.as_array().unwrap().len(), 1);
}

#[test]
fn a_file_that_cannot_be_is_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("world.redb");
    let emulator = open(&path);
    let error = Emulator::builder().open(&path).unwrap_err().to_string();
    assert!(
        error.contains("world.redb") && error.contains("already open"),
        "{error}"
    );
    drop(emulator);
    open(&path);
    let other = folder.path().join("letter.txt");
    fs::write(&other, "Dear Sir,\n".repeat(1_000)).unwrap();
    let error = Emulator::builder().open(&other).unwrap_err().to_string();
    assert!(error.contains("letter.txt"), "{error}");
    let nowhere = folder.path().join("no/where.redb");
    assert!(Emulator::builder().open(nowhere).is_err());
}

/// The program with a file, which is killed.
pub(crate) struct Victim {
    child: Child,
    pub(crate) address: String,
    pub(crate) token: String,
}

impl Victim {
    pub(crate) async fn start(folder: &Path) -> Self {
        let ready = folder.join("ready.json");
        let _ = fs::remove_file(&ready);
        let child = Command::new(env!("CARGO_BIN_EXE_chappe-emulator"))
            .args(["--port", "0", "--quiet", "--ready-file", "ready.json"])
            .args(["--state", "world.redb"])
            .current_dir(folder)
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        let deadline = tokio::time::Instant::now() + Duration::from_secs(60);
        let said: Value = loop {
            if let Ok(text) = fs::read_to_string(&ready) {
                break serde_json::from_str(&text).unwrap();
            }
            assert!(tokio::time::Instant::now() < deadline, "it does not start");
            tokio::time::sleep(Duration::from_millis(5)).await;
        };
        let url = said["url"].as_str().unwrap();
        Self {
            child,
            address: url.strip_prefix("http://").unwrap().to_owned(),
            token: said["token"].as_str().unwrap().to_owned(),
        }
    }

    pub(crate) async fn ask(&self, method: &str, path: &str, body: &str) -> Value {
        let mut stream = TcpStream::connect(&self.address).await.unwrap();
        let request = format!(
            "{method} {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\
             content-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
            body.len()
        );
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await.unwrap();
        let (_, body) = answer.split_once("\r\n\r\n").unwrap();
        serde_json::from_str(body).unwrap()
    }

    /// Kills it as nothing else does: it has no say in the matter.
    pub(crate) fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

/// Sends messages one after the other until the other end is gone, and gives the texts of those
/// that were answered.
async fn write_until_cut(address: String, token: String, chat: i64, name: String) -> Vec<String> {
    let mut answered = Vec::new();
    let Ok(stream) = TcpStream::connect(address).await else {
        return answered;
    };
    let mut stream = BufReader::new(stream);
    for number in 0.. {
        let text = format!("{name}-{number}");
        let request = format!(
            "GET /bot{token}/sendMessage?chat_id={chat}&text={text} HTTP/1.1\r\nhost: x\r\n\r\n"
        );
        if stream.write_all(request.as_bytes()).await.is_err() {
            break;
        }
        let mut length = 0;
        let mut line = String::new();
        loop {
            line.clear();
            match stream.read_line(&mut line).await {
                Ok(0) | Err(_) => return answered,
                Ok(_) => {}
            }
            if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length: ") {
                length = value.trim().parse().unwrap();
            }
            if line == "\r\n" {
                break;
            }
        }
        let mut body = vec![0; length];
        if stream.read_exact(&mut body).await.is_err() {
            break;
        }
        let body: Value = serde_json::from_slice(&body).unwrap();
        assert_eq!(body["ok"], true, "{body}");
        answered.push(text);
    }
    answered
}

/// `CHAPPE_KILLS=50` kills it more often.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_call_that_was_answered_outlives_a_kill() {
    let kills = env::var("CHAPPE_KILLS").map_or(5, |kills| kills.parse().unwrap());
    let folder = tempfile::tempdir().unwrap();
    let mut rng = fastrand::Rng::with_seed(kills);
    let victim = Victim::start(folder.path()).await;
    let chat = r#"{"type":"supergroup","title":"Readers"}"#;
    let chat = victim.ask("POST", "/emulator/chats", chat).await["id"]
        .as_i64()
        .unwrap();
    let (bot, _) = victim.token.split_once(':').unwrap();
    let member = format!("/emulator/chats/{chat}/members/{bot}");
    let mut stream = TcpStream::connect(&victim.address).await.unwrap();
    let body = r#"{"status":"member"}"#;
    let request = format!(
        "PUT {member} HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: application/json\r\n\
         content-length: {}\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 204"), "{answer}");
    victim.kill();
    let mut answered = 0;
    for kill in 0..kills {
        let victim = Victim::start(folder.path()).await;
        let mut writers = JoinSet::new();
        for writer in 0..8 {
            let (address, token) = (victim.address.clone(), victim.token.clone());
            let name = format!("{kill}-{writer}");
            writers.spawn(write_until_cut(address, token, chat, name));
        }
        tokio::time::sleep(Duration::from_millis(rng.u64(20..400))).await;
        victim.kill();
        let texts = writers.join_all().await.concat();
        answered += texts.len();

        let victim = Victim::start(folder.path()).await;
        let there = victim
            .ask("GET", &format!("/emulator/chats/{chat}/messages"), "")
            .await;
        let there: Vec<&str> = there
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|message| message["text"].as_str())
            .collect();
        for text in &texts {
            assert!(
                there.contains(&text.as_str()),
                "{text} was answered and is lost"
            );
        }
        victim.kill();
    }
    println!("{kills} kills, {answered} calls answered, none lost");
    assert!(answered > 0);
}
