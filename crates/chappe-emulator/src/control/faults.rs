//! What goes wrong to order.

use std::time::Duration;

use axum::{Json, extract::State};
use http::StatusCode;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::error::{Body, Problem};
use crate::{
    emulator::Emulator,
    fault::{Fault, Trigger},
};

pub(super) fn routes() -> OpenApiRouter<Emulator> {
    OpenApiRouter::new().routes(routes!(pending, order, clear))
}

/// A failure to order: which calls, and exactly one thing that happens to them.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"method": "exportChatInviteLink", "times": 2, "too_many_requests": 3}))]
struct NewFault {
    /// The method, in any case; `file` for downloads; whatever comes next unless it is there.
    method: Option<String>,
    /// How many calls; one, or with a chance all that it meets, unless it is there.
    times: Option<u32>,
    /// How many matching calls go through untouched before.
    #[serde(default)]
    after: u32,
    /// With which probability, from 0 to 1, each call is met, drawn from the seed.
    chance: Option<f64>,
    /// Answers 429 with this `retry_after`.
    too_many_requests: Option<u32>,
    /// Refuses the call as the server would.
    refusal: Option<NewRefusal>,
    /// Answers 502 with an HTML page.
    bad_gateway: Option<bool>,
    /// Answers with any status and body.
    status: Option<NewStatus>,
    /// Answers 302 to this address.
    redirect: Option<String>,
    /// Never answers, and does not execute the call.
    hang: Option<bool>,
    /// Closes the connection without executing the call.
    cut_before: Option<bool>,
    /// Executes the call, then closes the connection.
    cut_after: Option<bool>,
    /// Waits this many seconds, then executes the call as usual.
    delay: Option<f64>,
    /// Executes the call, then answers with half of the answer.
    malformed_json: Option<bool>,
}

/// An error of the Bot API.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewRefusal {
    #[schema(example = 400)]
    code: u16,
    #[schema(example = "Bad Request: CHANNELS_TOO_MUCH")]
    description: String,
}

/// Any answer.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewStatus {
    #[schema(example = 502)]
    code: u16,
    body: String,
    #[schema(example = "text/html")]
    content_type: String,
}

/// How many faults are ordered and not used up.
#[derive(Debug, Serialize, ToSchema)]
struct Pending {
    pending: usize,
}

/// Tells how many faults are ordered and not used up.
#[utoipa::path(
    get, path = "/emulator/faults", operation_id = "count_faults", tag = "faults",
    responses((status = 200, body = Pending)),
)]
async fn pending(State(emulator): State<Emulator>) -> Json<Pending> {
    Json(Pending {
        pending: emulator.pending_faults(),
    })
}

/// Orders something to go wrong.
#[utoipa::path(
    post, path = "/emulator/faults", operation_id = "order_fault",
    tag = "faults", request_body = NewFault,
    responses((status = 201, body = Pending), (status = 422, body = Problem)),
)]
async fn order(
    State(emulator): State<Emulator>,
    Body(new): Body<NewFault>,
) -> Result<(StatusCode, Json<Pending>), Problem> {
    emulator.fault(Fault::try_from(new)?);
    Ok((StatusCode::CREATED, pending(State(emulator)).await))
}

/// Takes back the faults that are not used up.
#[utoipa::path(delete, path = "/emulator/faults", operation_id = "clear_faults",
tag = "faults", responses((status = 204)))]
async fn clear(State(emulator): State<Emulator>) -> StatusCode {
    emulator.clear_faults();
    StatusCode::NO_CONTENT
}

impl TryFrom<NewFault> for Fault {
    type Error = Problem;

    fn try_from(new: NewFault) -> Result<Self, Problem> {
        let trigger = trigger(&new)?;
        let with = || trigger.clone();
        let is_said = |flag: Option<bool>| flag.unwrap_or(false);
        for code in [
            new.refusal.as_ref().map(|it| it.code),
            new.status.as_ref().map(|it| it.code),
        ] {
            if let Some(code) = code.filter(|code| !(200..=599).contains(code)) {
                let text = format!("code: {code} is no status from 200 to 599");
                return Err(Problem::unprocessable(text));
            }
        }
        let delay = new.delay.map(Duration::try_from_secs_f64).transpose();
        let delay = delay.map_err(|error| Problem::unprocessable(format!("delay: {error}")))?;
        let kinds = [
            new.too_many_requests
                .map(|seconds| with().too_many_requests(seconds)),
            new.refusal
                .map(|it| with().refusal(it.code, it.description)),
            is_said(new.bad_gateway).then(|| with().bad_gateway()),
            new.status
                .map(|it| with().status(it.code, it.body, it.content_type)),
            new.redirect.map(|url| with().redirect(url)),
            is_said(new.hang).then(|| with().hang()),
            is_said(new.cut_before).then(|| with().cut_before()),
            is_said(new.cut_after).then(|| with().cut_after()),
            delay.map(|wait| with().delay(wait)),
            is_said(new.malformed_json).then(|| with().malformed_json()),
        ];
        let mut kinds = kinds.into_iter().flatten();
        match (kinds.next(), kinds.next()) {
            (Some(fault), None) => Ok(fault),
            (None, _) => Err(Problem::unprocessable(format!("say what happens: {KINDS}"))),
            (Some(_), Some(_)) => Err(Problem::unprocessable(format!(
                "say one thing that happens, not several: {KINDS}"
            ))),
        }
    }
}

fn trigger(new: &NewFault) -> Result<Trigger, Problem> {
    let mut trigger = match &new.method {
        Some(method) => Fault::on(method),
        None => Fault::on_any(),
    };
    if let Some(times) = new.times {
        trigger = trigger.times(times);
    }
    if let Some(chance) = new.chance {
        if !(0.0..=1.0).contains(&chance) {
            let text = format!("chance: {chance} is no probability from 0 to 1");
            return Err(Problem::unprocessable(text));
        }
        trigger = trigger.chance(chance);
    }
    Ok(trigger.after(new.after))
}

const KINDS: &str = "too_many_requests, refusal, bad_gateway, status, redirect, hang, cut_before, \
    cut_after, delay or malformed_json";
