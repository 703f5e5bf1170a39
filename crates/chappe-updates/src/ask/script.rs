//! What a handler has done so far, so that it can be run again without doing it again.

use std::{
    mem,
    sync::{Mutex, MutexGuard, PoisonError},
};

use chappe_types::types::Message;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use tokio::sync::Notify;

use super::AskError;

/// One thing that a handler did, and what came of it.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Step {
    /// It was begun; it is not known how it ended, so it has to be done.
    Open,
    /// A call of the Bot API, and the JSON text of its result.
    Call {
        method: String,
        result: Box<RawValue>,
    },
    /// A call of the Bot API that failed.
    Failed { method: String, error: Failed },
    /// Something else, and the JSON text of its result.
    Value(Box<RawValue>),
    /// A question was answered.
    Answer(Box<Message>),
}

/// Why a call failed, as far as it can be written down.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Failed {
    Api {
        code: u16,
        description: String,
        retry_after: Option<u32>,
        migrate_to_chat_id: Option<i64>,
    },
    Other(String),
}

/// What a handler is about to do.
#[derive(Clone, Copy, Debug)]
pub(super) enum Deed<'a> {
    Call(&'a str),
    Value,
    Question,
}

/// What answers a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Wants {
    /// A message with a text.
    Text,
    /// A message of any kind.
    Message,
}

/// What came of a deed.
#[derive(Debug)]
pub(super) enum Outcome {
    /// It was done before, and this came of it.
    Known(Step),
    /// It has to be done, and what comes of it belongs in this place.
    Unknown(usize),
}

/// The steps of a handler, those of earlier runs first.
#[derive(Debug, Default)]
pub(crate) struct Script {
    state: Mutex<State>,
    suspend: Notify,
}

#[derive(Debug, Default)]
struct State {
    steps: Vec<Step>,
    next: usize,
    asked: Option<Question>,
}

/// A question that nobody has answered yet.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(super) struct Question {
    /// The place of its answer among the steps.
    pub(super) place: usize,
    pub(super) wants: Wants,
}

impl Script {
    /// A script whose first steps were made in earlier runs.
    pub(super) fn resume(steps: Vec<Step>) -> Self {
        Self {
            state: Mutex::new(State {
                steps,
                ..State::default()
            }),
            suspend: Notify::new(),
        }
    }

    /// Begins the next deed, and says what came of it in an earlier run.
    pub(super) fn begin(&self, deed: Deed<'_>) -> Result<Outcome, AskError> {
        let mut state = self.state();
        let place = state.next;
        state.next += 1;
        match state.steps.get(place) {
            None => state.steps.push(Step::Open),
            Some(Step::Open) => {}
            Some(step) if step.is_of(deed) => return Ok(Outcome::Known(step.clone())),
            Some(step) => {
                return Err(AskError::Diverged {
                    place,
                    was: step.to_string(),
                    is: deed.to_string(),
                });
            }
        }
        Ok(Outcome::Unknown(place))
    }

    /// Notes what came of a deed.
    pub(super) fn end(&self, place: usize, step: Step) {
        if let Some(open) = self.state().steps.get_mut(place) {
            *open = step;
        }
    }

    /// Has the handler dropped until the question is answered.
    pub(super) fn suspend(&self, question: Question) {
        self.state().asked = Some(question);
        self.suspend.notify_one();
    }

    /// Waits until a question has to be answered, and gives it.
    pub(super) async fn suspended(&self) -> Question {
        loop {
            self.suspend.notified().await;
            if let Some(question) = self.state().asked.take() {
                return question;
            }
        }
    }

    /// The steps; none are left.
    pub(super) fn take_steps(&self) -> Vec<Step> {
        mem::take(&mut self.state().steps)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // Nothing that can panic is done while it is held.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Step {
    fn is_of(&self, deed: Deed<'_>) -> bool {
        match (self, deed) {
            (Self::Call { method, .. } | Self::Failed { method, .. }, Deed::Call(name)) => {
                method == name
            }
            (Self::Value(_), Deed::Value) | (Self::Answer(_), Deed::Question) => true,
            _ => false,
        }
    }
}

impl std::fmt::Display for Step {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Open => f.write_str("nothing"),
            Self::Call { method, .. } | Self::Failed { method, .. } => Deed::Call(method).fmt(f),
            Self::Value(_) => Deed::Value.fmt(f),
            Self::Answer(_) => Deed::Question.fmt(f),
        }
    }
}

impl std::fmt::Display for Deed<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Call(method) => f.write_str(method),
            Self::Value => f.write_str("once"),
            Self::Question => f.write_str("a question"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(json: &str) -> Step {
        Step::Value(RawValue::from_string(json.to_owned()).unwrap())
    }

    fn known(script: &Script, deed: Deed<'_>) -> String {
        match script.begin(deed) {
            Ok(Outcome::Known(step)) => serde_json::to_string(&step).unwrap(),
            Ok(Outcome::Unknown(place)) => format!("unknown {place}"),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn what_was_done_is_known_in_the_next_run() {
        let first = Script::default();
        assert_eq!(known(&first, Deed::Value), "unknown 0");
        assert_eq!(known(&first, Deed::Call("getMe")), "unknown 1");
        assert_eq!(known(&first, Deed::Value), "unknown 2");
        // They end in another order, and one does not.
        first.end(2, value("2"));
        first.end(0, value("0"));
        let steps = serde_json::to_string(&first.take_steps()).unwrap();
        assert_eq!(steps, r#"[{"value":0},"open",{"value":2}]"#);

        let second = Script::resume(serde_json::from_str(&steps).unwrap());
        assert_eq!(known(&second, Deed::Value), r#"{"value":0}"#);
        assert_eq!(known(&second, Deed::Call("getMe")), "unknown 1");
        assert_eq!(known(&second, Deed::Value), r#"{"value":2}"#);
        assert_eq!(known(&second, Deed::Question), "unknown 3");
    }

    #[test]
    fn a_handler_that_goes_another_way_is_told() {
        let script = Script::resume(vec![value("1")]);
        let error = known(&script, Deed::Call("sendMessage"));
        assert!(
            error.contains("once") && error.contains("sendMessage"),
            "{error}"
        );
    }
}
