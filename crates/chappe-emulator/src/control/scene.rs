//! The world as a whole.

use axum::{Json, extract::State};
use http::StatusCode;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::error::{Body, Problem};
use crate::{emulator::Emulator, scene::Scene};

pub(super) fn routes() -> OpenApiRouter<Emulator> {
    OpenApiRouter::new().routes(routes!(show, add))
}

/// Tells who and what is there: users, bots, chats, members, invite links.
#[utoipa::path(
    get, path = "/emulator/scene", operation_id = "get_scene", tag = "scene",
    responses((status = 200, body = Scene)),
)]
async fn show(State(emulator): State<Emulator>) -> Json<Scene> {
    Json(emulator.scene())
}

/// Adds users, bots and chats to those that are there: all of them or, where something is wrong,
/// none.
#[utoipa::path(
    post, path = "/emulator/scene", operation_id = "add_scene", tag = "scene", request_body = Scene,
    responses((status = 204), (status = 422, body = Problem)),
)]
async fn add(
    State(emulator): State<Emulator>,
    Body(scene): Body<Scene>,
) -> Result<StatusCode, Problem> {
    let added = emulator.add_scene(&scene);
    added.map_err(|error| Problem::unprocessable(error.to_string()))?;
    Ok(StatusCode::NO_CONTENT)
}
