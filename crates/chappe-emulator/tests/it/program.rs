//! The program, as somebody starts it in a shell.

use std::{
    fs,
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::Duration,
};

use serde_json::Value;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

fn start(folder: &Path, arguments: &[&str]) -> Child {
    Command::new(env!("CARGO_BIN_EXE_chappe-emulator"))
        .args(["--port", "0", "--ready-file", "ready.json"])
        .args(arguments)
        .current_dir(folder)
        .env_remove("RUST_LOG")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// Waits until it listens.
async fn ready(folder: &Path) -> Value {
    for _ in 0..1_000 {
        if let Ok(text) = fs::read_to_string(folder.join("ready.json")) {
            return serde_json::from_str(&text).unwrap();
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("it did not say that it listens");
}

async fn get(url: &str, path: &str) -> String {
    let address = url.strip_prefix("http://").unwrap();
    let mut stream = TcpStream::connect(address).await.unwrap();
    let request = format!("GET {path} HTTP/1.1\r\nhost: emulator\r\nconnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    answer
}

#[tokio::test]
async fn it_plays_a_scene_logs_calls_and_saves_the_scene() {
    let folder = tempfile::tempdir().unwrap();
    let scene = "[[users]]\nid = 1001\nfirst_name = \"Ann\"\nstarted = [\"chappe_bot\"]\n";
    fs::write(folder.path().join("scene.toml"), scene).unwrap();
    let arguments = [
        "--scene",
        "scene.toml",
        "--save-scene",
        "after.json",
        "--seed",
        "7",
    ];
    let child = start(folder.path(), &arguments);
    let ready = ready(folder.path()).await;
    let (url, token) = (
        ready["url"].as_str().unwrap(),
        ready["token"].as_str().unwrap(),
    );
    let call = format!("/bot{token}/sendMessage?chat_id=1001&text=hello%20there");
    let answer = get(url, &call).await;
    assert!(answer.contains("\"ok\":true"), "{answer}");
    let stop = Command::new("kill").arg(child.id().to_string()).status();
    assert!(stop.unwrap().success());
    let status = thread::spawn(move || child.wait_with_output().unwrap());
    let output = status.join().unwrap();
    assert!(output.status.success());
    let (said, log) = (
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr),
    );
    assert!(said.contains(&format!("listening on {url}")), "{said}");
    assert!(
        said.contains(&format!("token of @chappe_bot: {token}")),
        "{said}"
    );
    assert!(said.contains("/emulator/openapi.json"), "{said}");
    let line = "@chappe_bot sendMessage chat_id=1001 text=\"hello there\" → 200 in";
    assert!(log.contains(line), "{log}");
    assert!(!log.contains(token), "{log}");
    let after = fs::read_to_string(folder.path().join("after.json")).unwrap();
    let after: Value = serde_json::from_str(&after).unwrap();
    assert_eq!(after["users"][0]["id"], 1001);
}

#[tokio::test]
async fn what_is_wrong_with_the_scene_is_said() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(
        folder.path().join("scene.toml"),
        "[[users]]\nfirst_name = \"\"\n",
    )
    .unwrap();
    for (arguments, expected) in [
        (
            ["--scene", "scene.toml"],
            "cannot play the scene of scene.toml: users[0]: first_name",
        ),
        (["--scene", "none.toml"], "cannot read none.toml: "),
        (["--limits", "some"], "invalid value 'some'"),
    ] {
        let output = start(folder.path(), &arguments).wait_with_output().unwrap();
        let error = String::from_utf8_lossy(&output.stderr);
        assert!(!output.status.success());
        assert!(error.contains(expected), "{error}");
    }
}
