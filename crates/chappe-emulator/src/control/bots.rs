//! Bots.

use axum::{Json, extract::State};
use http::StatusCode;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::error::{Body, Path, Problem};
use crate::{actor::BotAccount, emulator::Emulator};

pub(super) fn routes() -> OpenApiRouter<Emulator> {
    OpenApiRouter::new()
        .routes(routes!(list, create))
        .routes(routes!(show))
}

/// A bot, as its owner knows it.
#[derive(Debug, Serialize, ToSchema)]
struct BotView {
    /// Telegram's id of the bot.
    id: i64,
    name: String,
    /// Without `@`.
    username: String,
    /// The token that its requests are signed with.
    token: String,
    /// How many updates wait for it.
    pending_updates: usize,
}

impl From<&BotAccount> for BotView {
    fn from(bot: &BotAccount) -> Self {
        Self {
            id: bot.id(),
            name: bot.name(),
            username: bot.username(),
            token: bot.token(),
            pending_updates: bot.pending_updates(),
        }
    }
}

/// A bot to be made.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewBot {
    name: String,
    /// With or without `@`.
    username: String,
}

/// Lists the bots.
#[utoipa::path(
    get, path = "/emulator/bots", operation_id = "list_bots", tag = "accounts",
    responses((status = 200, body = Vec<BotView>)),
)]
async fn list(State(emulator): State<Emulator>) -> Json<Vec<BotView>> {
    Json(emulator.bots().iter().map(BotView::from).collect())
}

/// Makes a bot.
#[utoipa::path(
    post, path = "/emulator/bots", operation_id = "create_bot",
    tag = "accounts", request_body = NewBot,
    responses((status = 201, body = BotView), (status = 409, body = Problem)),
)]
async fn create(
    State(emulator): State<Emulator>,
    Body(new): Body<NewBot>,
) -> Result<(StatusCode, Json<BotView>), Problem> {
    super::users::check_free(&emulator, &new.username)?;
    let bot = emulator.add_bot(&new.name, &new.username);
    Ok((StatusCode::CREATED, Json(BotView::from(&bot))))
}

/// Tells of a bot.
#[utoipa::path(
    get, path = "/emulator/bots/{bot_id}", operation_id = "get_bot", tag = "accounts",
    params(("bot_id" = i64, Path)),
    responses((status = 200, body = BotView), (status = 404, body = Problem)),
)]
async fn show(
    State(emulator): State<Emulator>,
    Path(id): Path<i64>,
) -> Result<Json<BotView>, Problem> {
    Ok(Json(BotView::from(&find(&emulator, id)?)))
}

pub(super) fn find(emulator: &Emulator, id: i64) -> Result<BotAccount, Problem> {
    emulator
        .find_bot(id)
        .ok_or_else(|| Problem::not_found(format!("no bot has the id {id}")))
}
