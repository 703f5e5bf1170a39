//! How often a bot may call.

use std::{collections::BTreeMap, time::Duration};

use axum::{Json, extract::State};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::error::{Body, Problem};
use crate::{
    emulator::Emulator,
    limits::{Law, Limits},
};

pub(super) fn routes() -> OpenApiRouter<Emulator> {
    OpenApiRouter::new().routes(routes!(refusals, set))
}

/// The flood laws: those of Telegram, as far as they are known, and others.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"telegram": true, "methods": {"exportChatInviteLink": {"calls": 3, "per": 60}}}))]
struct NewLimits {
    /// Begins with what Telegram says of its limits; with none unless it is there.
    #[serde(default)]
    telegram: bool,
    /// Sends and edits over all chats of one bot.
    bot: Option<NewLaw>,
    /// Sends and edits in each chat.
    chat: Option<NewLaw>,
    /// Sends and edits in each group, supergroup and channel, beside the law of a chat.
    group: Option<NewLaw>,
    /// All calls of one method by one bot.
    #[serde(default)]
    methods: BTreeMap<String, NewLaw>,
    /// Up to how many seconds the server waits in the bot's stead; Telegram's does up to 8.
    hold: Option<f64>,
    /// How many requests of a bot may be under way; Telegram's server allows 1000.
    overload: Option<usize>,
}

/// A token bucket, and what happens where it overflows.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewLaw {
    /// How many tokens flow in.
    calls: u32,
    /// In how many seconds.
    per: f64,
    /// How many calls a full bucket allows in one moment; as many as flow in unless it is there.
    burst: Option<u32>,
    /// For how many seconds an overflow closes it.
    closes_for: Option<f64>,
    /// By which factor each further closure is longer.
    grows: Option<f64>,
    /// Up to how many seconds; 300 unless it is there.
    longest: Option<f64>,
    /// By how many seconds each call during a closure lengthens it.
    lengthens: Option<f64>,
    /// Whether each call during a closure begins it anew.
    #[serde(default)]
    restarts: bool,
}

/// How many calls were answered 429 by the limits.
#[derive(Debug, Serialize, ToSchema)]
struct RefusalsView {
    /// Calls that found an open bucket empty.
    overflows: u64,
    /// Calls during a closure.
    while_closed: u64,
    /// Calls beyond the number that may be under way.
    overloads: u64,
}

/// Tells how many calls the limits refused so far.
#[utoipa::path(
    get, path = "/emulator/limits", operation_id = "get_refusals", tag = "faults",
    responses((status = 200, body = RefusalsView)),
)]
async fn refusals(State(emulator): State<Emulator>) -> Json<RefusalsView> {
    let refusals = emulator.refusals();
    Json(RefusalsView {
        overflows: refusals.overflows,
        while_closed: refusals.while_closed,
        overloads: refusals.overloads,
    })
}

/// Puts other flood laws in force from now on.
#[utoipa::path(
    put, path = "/emulator/limits", operation_id = "set_limits",
    tag = "faults", request_body = NewLimits,
    responses((status = 200, body = RefusalsView), (status = 422, body = Problem)),
)]
async fn set(
    State(emulator): State<Emulator>,
    Body(new): Body<NewLimits>,
) -> Result<Json<RefusalsView>, Problem> {
    let limits = Limits::try_from(new).map_err(Problem::unprocessable)?;
    emulator.limit(limits);
    Ok(refusals(State(emulator)).await)
}

impl TryFrom<NewLimits> for Limits {
    type Error = String;

    fn try_from(new: NewLimits) -> Result<Self, String> {
        let mut limits = if new.telegram {
            Self::telegram()
        } else {
            Self::none()
        };
        if let Some(law) = new.bot {
            limits = limits.bot(law.law("bot")?);
        }
        if let Some(law) = new.chat {
            limits = limits.chat(law.law("chat")?);
        }
        if let Some(law) = new.group {
            limits = limits.group(law.law("group")?);
        }
        for (method, law) in new.methods {
            limits = limits.method(&method, law.law(&method)?);
        }
        if let Some(longest) = new.hold {
            limits = limits.hold(seconds("hold", longest)?);
        }
        if let Some(active) = new.overload {
            limits = limits.overload(active);
        }
        Ok(limits)
    }
}

impl NewLaw {
    fn law(&self, of: &str) -> Result<Law, String> {
        let per = seconds(&format!("{of}.per"), self.per)?;
        if self.calls == 0 || per.is_zero() || self.burst == Some(0) {
            return Err(format!("{of}: a law allows some calls in some time"));
        }
        let mut law = Law::new(self.calls, per);
        if let Some(burst) = self.burst {
            law = law.burst(burst);
        }
        if let Some(closure) = self.closes_for {
            law = law.closes_for(seconds(&format!("{of}.closes_for"), closure)?);
        }
        if let Some(factor) = self.grows {
            if !(1.0..f64::INFINITY).contains(&factor) {
                return Err(format!("{of}.grows: {factor} is no factor from 1 on"));
            }
            let longest = self.longest.unwrap_or(LONGEST);
            law = law.grows(factor, seconds(&format!("{of}.longest"), longest)?);
        }
        if let Some(by) = self.lengthens {
            law = law.lengthens(seconds(&format!("{of}.lengthens"), by)?);
        }
        Ok(if self.restarts { law.restarts() } else { law })
    }
}

fn seconds(what: &str, seconds: f64) -> Result<Duration, String> {
    Duration::try_from_secs_f64(seconds).map_err(|error| format!("{what}: {seconds}: {error}"))
}

/// Up to how many seconds closures grow.
const LONGEST: f64 = 300.0;
