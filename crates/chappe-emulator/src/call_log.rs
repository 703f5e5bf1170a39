//! One readable line for each call, as an event of `tracing` under the target
//! `chappe_emulator::calls`.
//!
//! ```text
//! @chappe_bot sendMessage chat_id=-1001234567890 text="New invite link: https://t.me/+…" → 200 in 0 ms
//! @chappe_bot getChat chat_id=5 → 400 Bad Request: chat not found in 0 ms
//! ```

use std::{borrow::Cow, fmt::Write as _, time::Duration};

use crate::{journal::Outcome, request::Request, state::State};

/// Why a call was refused: an extension of its response.
#[derive(Clone, Debug)]
pub(crate) struct Why(pub(crate) Cow<'static, str>);

/// What is known of a call when it begins.
#[derive(Debug)]
pub(crate) struct Line(String);

impl Line {
    /// The beginning of a line, where somebody listens.
    pub(crate) fn begin(
        state: &State,
        bot: Option<i64>,
        method: &str,
        request: &Request,
    ) -> Option<Self> {
        if !tracing::enabled!(target: "chappe_emulator::calls", tracing::Level::INFO) {
            return None;
        }
        let name = bot.and_then(|bot| state.user(bot).username.as_deref());
        let mut line = match name {
            Some(name) => format!("@{name} {method}"),
            None => format!("(no bot has this token) {method}"),
        };
        for (name, value) in request.args() {
            let _ = write!(line, " {}={}", Short(name), Short(value));
        }
        for file in request.files() {
            let (field, size) = (Short(&file.field), file.bytes.len());
            let _ = write!(line, " {field}=({size} bytes)");
        }
        Some(Self(line))
    }

    /// Says how the call ended.
    pub(crate) fn end(&self, outcome: Outcome, why: Option<&str>, took: Duration) {
        let line = &self.0;
        let outcome = match (outcome, why) {
            (Outcome::Answered(status), Some(why)) => format!("{status} {why}"),
            (Outcome::Answered(status), None) => status.to_string(),
            (Outcome::Cut, _) => "the connection was cut".to_owned(),
            (Outcome::Unanswered, _) => "no answer, nobody waits for it any more".to_owned(),
        };
        tracing::info!(
            target: "chappe_emulator::calls",
            "{line} → {outcome} in {} ms",
            took.as_millis()
        );
    }
}

/// A value on one line, quoted where it has more than a word, and cut where it is long.
struct Short<'a>(&'a str);

impl std::fmt::Display for Short<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self(text) = self;
        let cut: String = text.chars().take(MAX_VALUE).collect();
        let more = if cut.len() < text.len() { "…" } else { "" };
        let is_plain = !cut.is_empty()
            && cut
                .chars()
                .all(|char| !char.is_whitespace() && !char.is_control() && char != '"');
        if is_plain {
            write!(f, "{cut}{more}")
        } else {
            write!(f, "{cut:?}{more}")
        }
    }
}

/// How many characters of a value are shown.
const MAX_VALUE: usize = 80;
