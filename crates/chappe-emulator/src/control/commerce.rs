//! What users ask bots in inline mode, and what they pay for.

use axum::{Json, extract::State};
use http::StatusCode;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    chats::find_place,
    deeds::Wait,
    error::{Body, Path, Problem, Query},
    messages::Sent,
};
use crate::{
    actor::PayError,
    emulator::Emulator,
    state::{Id, payment},
};

pub(super) fn routes() -> OpenApiRouter<Emulator> {
    OpenApiRouter::new()
        .routes(routes!(ask))
        .routes(routes!(results))
        .routes(routes!(choose))
        .routes(routes!(pay))
}

/// What somebody types behind the username of a bot.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Ask {
    /// The bot that is asked.
    inline_bot_id: i64,
    /// The chat in which it is typed, unless it is the private chat with a bot.
    chat_id: Option<i64>,
    /// The bot of the private chat.
    bot_id: Option<i64>,
    query: String,
    /// Where to go on, from the results before.
    #[serde(default)]
    offset: String,
}

/// A query in inline mode.
#[derive(Debug, Serialize, ToSchema)]
struct Asked {
    inline_query_id: String,
}

/// Types the username of a bot and a query. What the bot offers is at
/// `/emulator/inline_queries/{inline_query_id}`.
#[utoipa::path(
    post, path = "/emulator/users/{user_id}/inline_queries", tag = "actions",
    params(("user_id" = i64, Path)), request_body = Ask,
    responses(
        (status = 201, body = Asked),
        (status = 409, body = Problem, description = "The bot has no inline mode, for one."),
    ),
)]
async fn ask(
    State(emulator): State<Emulator>,
    Path(user): Path<Id>,
    Body(ask): Body<Ask>,
) -> Result<(StatusCode, Json<Asked>), Problem> {
    super::users::find(&emulator, user)?;
    let bot = super::bots::find(&emulator, ask.inline_bot_id)?.id();
    let place = find_place(&emulator, ask.chat_id, ask.bot_id, Some(user))?.place();
    let asked = emulator
        .update(|state, now| state.ask_inline((user, bot), place, &ask.query, &ask.offset, now));
    let id = asked.map_err(Problem::conflict)?;
    let asked = Asked {
        inline_query_id: id.to_string(),
    };
    Ok((StatusCode::CREATED, Json(asked)))
}

/// What a bot offers in inline mode.
#[derive(Debug, Serialize, ToSchema)]
struct ResultsView {
    results: Vec<ResultView>,
    /// Where more of them begin; empty where there are no more.
    next_offset: String,
}

/// One of the results.
#[derive(Debug, Serialize, ToSchema)]
struct ResultView {
    id: String,
    r#type: String,
    title: String,
    description: String,
}

/// Waits for what the bot offers.
#[utoipa::path(
    get, path = "/emulator/inline_queries/{inline_query_id}", tag = "expectations",
    params(
        ("inline_query_id" = i64, Path),
        ("timeout" = Option<f64>, Query, description = "Seconds, at most 60; 10 unless said."),
    ),
    responses(
        (status = 200, body = ResultsView),
        (status = 404, body = Problem),
        (status = 408, body = Problem, description = "The bot did not answer."),
    ),
)]
async fn results(
    State(emulator): State<Emulator>,
    Path(id): Path<i64>,
    Query(wait): Query<Wait>,
) -> Result<Json<ResultsView>, Problem> {
    if !emulator.view(|state| state.inline_queries.contains_key(&id)) {
        return Err(Problem::not_found(format!("there is no inline query {id}")));
    }
    let patience = wait.patience()?;
    let look = || {
        emulator.view(|state| {
            let answer = state.inline_queries.get(&id)?.answer.as_ref()?;
            let results = answer.results.iter().map(|result| ResultView {
                id: result.id.clone(),
                r#type: result.kind.clone(),
                title: result.title.clone(),
                description: result.description.clone(),
            });
            Some(ResultsView {
                results: results.collect(),
                next_offset: answer.next_offset.clone(),
            })
        })
    };
    let answered = emulator.wait_for(patience, look).await;
    answered.map(Json).ok_or_else(|| {
        Problem::timeout(format!("the bot did not answer within {patience:?}"))
    })
}

/// The result that is sent.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Chosen {
    result_id: String,
}

/// Sends one of the results in the name of who asked.
#[utoipa::path(
    post, path = "/emulator/inline_queries/{inline_query_id}/choice", tag = "actions",
    params(("inline_query_id" = i64, Path)), request_body = Chosen,
    responses(
        (status = 201, body = Sent),
        (status = 409, body = Problem, description = "There is no such result, for one."),
    ),
)]
async fn choose(
    State(emulator): State<Emulator>,
    Path(id): Path<i64>,
    Body(chosen): Body<Chosen>,
) -> Result<(StatusCode, Json<Sent>), Problem> {
    let chosen = emulator.update(|state, now| state.choose(id, &chosen.result_id, now));
    chosen.map(Sent::created).map_err(Problem::conflict)
}

/// An invoice to be paid.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Pay {
    /// The chat, unless it is the private chat with a bot.
    chat_id: Option<i64>,
    /// The bot of the private chat.
    bot_id: Option<i64>,
    /// The message with the invoice.
    message_id: i64,
}

/// A payment that was made.
#[derive(Debug, Serialize, ToSchema)]
struct PaidView {
    currency: String,
    total_amount: i64,
    telegram_payment_charge_id: String,
}

/// Pays an invoice, and waits until the bot has accepted or refused it.
#[utoipa::path(
    post, path = "/emulator/users/{user_id}/payments", tag = "actions",
    params(("user_id" = i64, Path)), request_body = Pay,
    responses(
        (status = 201, body = PaidView),
        (status = 408, body = Problem, description = "The bot did not answer in time."),
        (status = 409, body = Problem, description = "There is no invoice, or the bot refused."),
    ),
)]
async fn pay(
    State(emulator): State<Emulator>,
    Path(user): Path<Id>,
    Body(pay): Body<Pay>,
) -> Result<(StatusCode, Json<PaidView>), Problem> {
    super::users::find(&emulator, user)?;
    let place = find_place(&emulator, pay.chat_id, pay.bot_id, Some(user))?.place();
    let source = payment::Source::Message(place, pay.message_id);
    let order = payment::Order::default();
    let begun = emulator.update(|state, now| state.buy(user, source, order, now));
    let number = begun.map_err(Problem::conflict)?;
    let paid = emulator.settle(number).await.map_err(|error| match error {
        PayError::TimedOut => Problem::timeout(error.to_string()),
        PayError::Refused(_) => Problem::conflict(error.to_string()),
    })?;
    let paid = PaidView {
        currency: paid.currency,
        total_amount: paid.total_amount,
        telegram_payment_charge_id: paid.charge_id,
    };
    Ok((StatusCode::CREATED, Json(paid)))
}
