//! What was asked of the Bot API.

use axum::{Json, extract::State};
use http::StatusCode;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::error::{Problem, Query};
use crate::{
    emulator::Emulator,
    journal::{Entry, Outcome},
};

pub(super) fn routes() -> OpenApiRouter<Emulator> {
    OpenApiRouter::new().routes(routes!(list, clear))
}

/// One request that reached the Bot API.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct EntryView {
    /// The method in Telegram's spelling, or as it was sent where the Bot API has no such method;
    /// `file` for a download.
    method: String,
    /// The bot whose token was used; null where no bot has that token.
    bot_id: Option<i64>,
    /// Names and values, in the order in which the server looks them up.
    params: Vec<(String, String)>,
    /// The names of the parts that held files.
    files: Vec<String>,
    /// Whether it was executed: false where a fault or a limit came before it.
    executed: bool,
    /// `answered`, `cut` or `unanswered`.
    outcome: &'static str,
    /// The HTTP status, where there was an answer.
    status: Option<u16>,
    /// When it arrived, in seconds since the emulator was made.
    at: f64,
}

impl From<&Entry> for EntryView {
    fn from(entry: &Entry) -> Self {
        Self {
            method: entry.method().to_owned(),
            bot_id: entry.bot_id(),
            params: entry.params().to_vec(),
            files: entry.files().to_vec(),
            executed: entry.executed(),
            outcome: match entry.outcome() {
                Outcome::Answered(_) => "answered",
                Outcome::Cut => "cut",
                Outcome::Unanswered => "unanswered",
            },
            status: entry.status(),
            at: entry.at().as_secs_f64(),
        }
    }
}

/// Which requests.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Filter {
    method: Option<String>,
}

/// Lists the requests that the journal holds, in order of arrival.
#[utoipa::path(
    get, path = "/emulator/journal", operation_id = "list_calls", tag = "journal", 
    params((
        "method" = Option<String>, Query,
        description = "Those of this method, in any case; all unless it is there.",
    )),
    responses((status = 200, body = Vec<EntryView>)),
)]
async fn list(
    State(emulator): State<Emulator>,
    Query(filter): Query<Filter>,
) -> Result<Json<Vec<EntryView>>, Problem> {
    let entries = match &filter.method {
        Some(method) => emulator.calls_of(method),
        None => emulator.journal(),
    };
    Ok(Json(entries.iter().map(EntryView::from).collect()))
}

/// Forgets the requests so far.
#[utoipa::path(delete, path = "/emulator/journal", operation_id = "clear_journal",
tag = "journal", responses((status = 204)))]
async fn clear(State(emulator): State<Emulator>) -> StatusCode {
    emulator.clear_journal();
    StatusCode::NO_CONTENT
}
