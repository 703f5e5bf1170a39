//! Waiting for what the bot does.

use std::time::Duration;

use axum::{Json, extract::State};
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    error::{Body, Problem},
    journal::EntryView,
    messages::MessageView,
};
use crate::emulator::Emulator;

pub(super) fn routes() -> OpenApiRouter<Emulator> {
    OpenApiRouter::new()
        .routes(routes!(message))
        .routes(routes!(calls))
}

/// Which message is waited for: the first one that is all of this.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ExpectedMessage {
    /// The chat, unless it is a private one.
    chat_id: Option<i64>,
    /// The bot of a private chat.
    bot_id: Option<i64>,
    /// The user of a private chat.
    user_id: Option<i64>,
    /// Who writes it; anybody unless it is there.
    from: Option<i64>,
    /// What its text or caption contains.
    text_contains: Option<String>,
    /// Only messages after this one count.
    after: Option<i64>,
    /// How many seconds to wait, at most 60; 10 unless it is there.
    timeout: Option<f64>,
}

/// Waits for a message; one that is there already counts, service messages do not.
#[utoipa::path(
    post, path = "/emulator/expect/message", operation_id = "expect_message", tag = "expectations",
    request_body = ExpectedMessage,
    responses(
        (status = 200, body = MessageView),
        (status = 408, body = Problem, description = "It did not come; says what was there."),
    ),
)]
async fn message(
    State(emulator): State<Emulator>,
    Body(expected): Body<ExpectedMessage>,
) -> Result<Json<MessageView>, Problem> {
    let ExpectedMessage {
        chat_id,
        bot_id,
        user_id,
        ..
    } = expected;
    let chat = super::chats::find_place(&emulator, chat_id, bot_id, user_id)?;
    let place = chat.place();
    let look = || {
        emulator.view(|state| {
            let found = state.messages_in(place).find(|message| {
                let text = message.draft.content.text();
                let text = text.map_or("", |text| &*text.text);
                !message.draft.content.is_service()
                    && expected.after.is_none_or(|after| message.id > after)
                    && expected.from.is_none_or(|from| message.author == from)
                    && expected
                        .text_contains
                        .as_ref()
                        .is_none_or(|part| text.contains(part))
            });
            found.map(|message| MessageView::of(state, place, message))
        })
    };
    let patience = patience(expected.timeout)?;
    if let Some(found) = emulator.wait_for(patience, look).await {
        return Ok(Json(found));
    }
    let there: Vec<String> = chat.messages().iter().map(ToString::to_string).collect();
    Err(Problem::timeout(format!(
        "the message did not come within {patience:?}; there are {there:?}"
    )))
}

/// Which calls are waited for.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ExpectedCalls {
    /// The method, in any case.
    method: String,
    /// How many calls of it there have to be; one unless it is there.
    count: Option<usize>,
    /// How many seconds to wait, at most 60; 10 unless it is there.
    timeout: Option<f64>,
}

/// Waits until a method was called this often, and gives the calls that the journal holds.
#[utoipa::path(
    post, path = "/emulator/expect/calls", operation_id = "expect_calls", tag = "expectations",
    request_body = ExpectedCalls,
    responses(
        (status = 200, body = Vec<EntryView>),
        (status = 408, body = Problem, description = "There were fewer calls."),
    ),
)]
async fn calls(
    State(emulator): State<Emulator>,
    Body(expected): Body<ExpectedCalls>,
) -> Result<Json<Vec<EntryView>>, Problem> {
    let (method, count) = (&expected.method, expected.count.unwrap_or(1));
    let look = || (emulator.calls(method) >= count).then(|| emulator.calls_of(method));
    let patience = patience(expected.timeout)?;
    let Some(calls) = emulator.wait_for(patience, look).await else {
        let there = emulator.calls(method);
        return Err(Problem::timeout(format!(
            "there were {there} calls of {method} within {patience:?}, and not {count}"
        )));
    };
    Ok(Json(calls.iter().map(EntryView::from).collect()))
}

/// How long to wait.
pub(super) fn patience(seconds: Option<f64>) -> Result<Duration, Problem> {
    let seconds = seconds.unwrap_or(USUAL);
    if (0.0..=LONGEST).contains(&seconds) {
        return Ok(Duration::from_secs_f64(seconds));
    }
    let text = format!("timeout: {seconds} is not from 0 to {LONGEST} seconds");
    Err(Problem::unprocessable(text))
}

const USUAL: f64 = 10.0;
const LONGEST: f64 = 60.0;
