//! Each example prints what its head says.

use std::{path::PathBuf, process::Command};

const EXAMPLES: [&str; 6] = [
    "refreshlink",
    "rotate_by_username",
    "custom_layer",
    "upload",
    "raw_method",
    "retry_policy",
];

#[test]
fn examples_print_what_their_heads_say() {
    for name in EXAMPLES {
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
}

/// The ```` ```text ```` block at the head of an example.
fn promised(name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("{name}.rs"));
    let source = std::fs::read_to_string(&path).unwrap();
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
    // Cargo builds the examples before the tests, in a folder beside theirs.
    let tests = std::env::current_exe().unwrap();
    let example = tests
        .parent()
        .unwrap()
        .with_file_name("examples")
        .join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    let output = Command::new(example)
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
