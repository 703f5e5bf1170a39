//! Each example prints what its head says.

mod example;

use std::{path::PathBuf, process::Command};

const EXAMPLES: [&str; 14] = [
    "echo",
    "commands",
    "pagination",
    "inline_search",
    "registration",
    "join_requests",
    "webhook",
    "group_admin",
    "refreshlink",
    "rotate_by_username",
    "custom_layer",
    "upload",
    "raw_method",
    "retry_policy",
];

#[test]
fn examples_print_what_their_heads_say() {
    // Side by side: what they wait for is mostly Telegram's time.
    std::thread::scope(|scope| {
        for name in EXAMPLES {
            scope.spawn(move || check(name));
        }
    });
}

/// Apart from the others, because it takes ten seconds.
#[test]
fn broadcast_prints_what_its_head_says() {
    check("broadcast");
}

fn check(name: &str) {
    let expected = promised(name);
    let printed = run(name);
    let mut lines = printed.lines();
    for expected in expected.lines() {
        let line = lines
            .next()
            .unwrap_or_else(|| panic!("{name} ends before {expected:?}"));
        assert!(
            agrees(expected, line),
            "{name} says {line:?} where its head says {expected:?}; all of it:\n{printed}"
        );
    }
    assert_eq!(lines.next(), None, "{name} prints more than its head says");
}

/// The ```` ```text ```` block at the head of an example.
fn promised(name: &str) -> String {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let source = std::fs::read_to_string(folder.join(format!("{name}.rs")))
        .or_else(|_| std::fs::read_to_string(folder.join(name).join("main.rs")))
        .unwrap();
    source
        .lines()
        .map_while(|line| line.strip_prefix("//!"))
        .map(|line| line.strip_prefix(' ').unwrap_or(line))
        .skip_while(|line| *line != "```text")
        .skip(1)
        .take_while(|line| *line != "```")
        .collect::<Vec<_>>()
        .join("\n")
}

fn run(name: &str) -> String {
    // Some write files.
    let folder = tempfile::tempdir().unwrap();
    let output = Command::new(example::path(name))
        .current_dir(&folder)
        .env_remove("BOT_TOKEN")
        .env_remove("BOT_API_URL")
        .env_remove("CHAT")
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{name} fails: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

/// Whether a line is as promised, where `…` stands for what differs from run to run.
fn agrees(expected: &str, line: &str) -> bool {
    let mut rest = line;
    let mut parts = expected.split('…');
    let Some(after_first) = rest.strip_prefix(parts.next().unwrap_or_default()) else {
        return false;
    };
    rest = after_first;
    let mut open_end = false;
    for part in parts {
        open_end = part.is_empty();
        match rest.find(part) {
            Some(at) => rest = &rest[at + part.len()..],
            None => return false,
        }
    }
    open_end || rest.is_empty()
}

#[test]
fn a_line_that_differs_is_noticed() {
    assert!(agrees(
        "link: https://t.me/+…  revoked",
        "link: https://t.me/+abc  revoked"
    ));
    assert!(agrees("a …", "a b"));
    assert!(!agrees(
        "link: https://t.me/+…  revoked",
        "link: https://t.me/+abc  primary"
    ));
    assert!(!agrees("a", "a b"));
    assert!(!agrees("a b", "a"));
}
