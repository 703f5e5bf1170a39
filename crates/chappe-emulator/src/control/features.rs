//! What bots can do beside writing: inline mode, games, payments.

use axum::{Json, extract::State};
use http::StatusCode;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::error::{Body, Path, Problem};
use crate::{
    emulator::Emulator,
    state::account::{InlineMode, Settings},
};

pub(super) fn routes() -> OpenApiRouter<Emulator> {
    OpenApiRouter::new()
        .routes(routes!(set_up))
        .routes(routes!(add_game))
        .routes(routes!(add_provider))
}

/// What the owner of a bot chooses for it, as with `@BotFather`.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewSettings {
    /// Whether it can be added to groups: `getMe` tells of it, and nothing else comes of it.
    #[serde(default = "yes")]
    can_join_groups: bool,
    /// Whether it has a main Mini App: `getMe` tells of it, and nothing else comes of it.
    #[serde(default)]
    has_main_web_app: bool,
    /// How users call it from any chat; they cannot, unless it is there.
    inline_mode: Option<NewInlineMode>,
}

/// How users call a bot from any chat.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewInlineMode {
    /// What stands in the input field until they type something.
    #[serde(default)]
    placeholder: String,
    /// Whether the bot is told where they are.
    #[serde(default)]
    locations: bool,
    /// Whether the bot is told which of its results they choose.
    #[serde(default)]
    feedback: bool,
}

impl From<NewInlineMode> for InlineMode {
    fn from(new: NewInlineMode) -> Self {
        Self {
            placeholder: new.placeholder,
            with_locations: new.locations,
            with_feedback: new.feedback,
        }
    }
}

/// Sets a bot up; what is not said is as it is for a new bot.
#[utoipa::path(
    put, path = "/emulator/bots/{bot_id}/settings", operation_id = "set_up_bot", tag = "accounts",
    params(("bot_id" = i64, Path)), request_body = NewSettings,
    responses((status = 204), (status = 404, body = Problem)),
)]
async fn set_up(
    State(emulator): State<Emulator>,
    Path(id): Path<i64>,
    Body(new): Body<NewSettings>,
) -> Result<StatusCode, Problem> {
    let bot = super::bots::find(&emulator, id)?;
    bot.set_up(|settings| {
        *settings = Settings {
            can_join_groups: new.can_join_groups,
            has_main_web_app: new.has_main_web_app,
            inline: new.inline_mode.map(InlineMode::from),
            provider_tokens: std::mem::take(&mut settings.provider_tokens),
        };
    });
    Ok(StatusCode::NO_CONTENT)
}

/// A game to be made.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewGame {
    short_name: String,
    title: String,
    description: String,
}

/// Makes a game of a bot.
#[utoipa::path(
    post, path = "/emulator/bots/{bot_id}/games", operation_id = "add_game", tag = "accounts",
    params(("bot_id" = i64, Path)), request_body = NewGame,
    responses((status = 204), (status = 404, body = Problem)),
)]
async fn add_game(
    State(emulator): State<Emulator>,
    Path(id): Path<i64>,
    Body(new): Body<NewGame>,
) -> Result<StatusCode, Problem> {
    let bot = super::bots::find(&emulator, id)?;
    bot.with_game(&new.short_name, &new.title, &new.description);
    Ok(StatusCode::NO_CONTENT)
}

/// A payment provider to be connected with a bot.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewProvider {
    name: String,
}

/// How invoices name a provider.
#[derive(Debug, Serialize, ToSchema)]
struct Provider {
    provider_token: String,
}

/// Lets a bot charge by a payment provider.
#[utoipa::path(
    post, path = "/emulator/bots/{bot_id}/payment_providers", operation_id = "add_payment_provider",
    tag = "accounts",
    params(("bot_id" = i64, Path)), request_body = NewProvider,
    responses((status = 201, body = Provider), (status = 404, body = Problem)),
)]
async fn add_provider(
    State(emulator): State<Emulator>,
    Path(id): Path<i64>,
    Body(new): Body<NewProvider>,
) -> Result<(StatusCode, Json<Provider>), Problem> {
    let bot = super::bots::find(&emulator, id)?;
    let provider_token = bot.add_payment_provider(&new.name);
    Ok((StatusCode::CREATED, Json(Provider { provider_token })))
}

const fn yes() -> bool {
    true
}
